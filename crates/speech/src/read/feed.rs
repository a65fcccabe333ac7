//! Feeds: RSS and Atom; each item is a part.

use std::ops::Range;

use super::html;
use super::map::{Map, Writer};
use super::pen::Pen;
use super::xml::{Events, Node, attribute, local};
use super::{PARTS_MAX, Part, Problem};

/// Longest address that is kept.
const LINK_BYTES_MAX: usize = 2000;

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Text without marks.
    Text,
    /// HTML, escaped.
    Html,
    /// HTML as XML.
    Xhtml,
    /// The address of the item.
    Link,
}

/// A field that is being read.
struct Field<'a> {
    kind: Kind,
    is_title: bool,
    depth: usize,
    /// Where its content begins.
    from: usize,
    has_children: bool,
    content: Writer,
    source: &'a str,
}

/// The item, or what the feed says of itself before and between the items.
struct Item {
    depth: usize,
    pen: Pen,
    title: Option<String>,
    link: Option<String>,
}

impl Item {
    fn new(depth: usize) -> Self {
        Self { depth, pen: Pen::default(), title: None, link: None }
    }

    fn part(self, source: &str, map: &Map) -> Part {
        let mut part = Part::of(self.pen.finish(), source, map);
        part.title = self.title;
        part.link = self.link;
        part
    }
}

/// Reads a feed; the map leads from its characters to its bytes.
pub(crate) fn parts(source: &str, map: &Map) -> (Vec<Part>, Vec<Problem>) {
    let mut walk = Walk {
        source,
        map,
        depth: 0,
        names: Vec::new(),
        // Between the items a feed may say more of itself: the elements of one depth.
        about: Item::new(usize::MAX),
        item: None,
        field: None,
        parts: Vec::new(),
        is_feed: false,
        too_many: false,
    };
    let mut problems = Vec::new();
    let mut events = Events::new(source);
    loop {
        match events.next() {
            Ok(Some((node, range))) => walk.take(node, range),
            Ok(None) => break,
            Err((at, reason)) => {
                let at = map.original(source, at..at).start;
                problems.push(Problem::Xml { name: None, at, reason });
                break;
            }
        }
    }
    // A feed that breaks off: what was read of the last item counts.
    walk.end_field(source.len());
    walk.end_item();
    let about = std::mem::replace(&mut walk.about, Item::new(usize::MAX)).part(source, map);
    let mut parts = walk.parts;
    if !about.text.trim().is_empty() {
        parts.insert(0, about);
    }
    if walk.too_many {
        problems.push(Problem::Parts { parts_max: PARTS_MAX });
    }
    if !walk.is_feed {
        problems.push(Problem::NoFeed);
    }
    (parts, problems)
}

struct Walk<'a> {
    source: &'a str,
    map: &'a Map,
    depth: usize,
    /// The names of the outermost elements: enough to know the feed's own fields.
    names: Vec<String>,
    about: Item,
    item: Option<Item>,
    field: Option<Field<'a>>,
    parts: Vec<Part>,
    is_feed: bool,
    too_many: bool,
}

/// Outermost elements whose names are kept.
const NAMES_MAX: usize = 4;

impl<'a> Walk<'a> {
    fn take(&mut self, node: Node<'a>, range: Range<usize>) {
        match node {
            Node::Open { name, tag, is_empty } => {
                self.open(&name, &tag, is_empty, &range);
                if !is_empty {
                    if self.depth < NAMES_MAX && self.names.len() == self.depth {
                        self.names.push(local(&name).to_owned());
                    }
                    self.depth += 1;
                }
            }
            Node::Close { .. } => {
                self.depth = self.depth.saturating_sub(1);
                self.names.truncate(self.depth);
                if self.field.as_ref().is_some_and(|field| field.depth >= self.depth) {
                    self.end_field(range.start);
                }
                if self.item.as_ref().is_some_and(|item| item.depth >= self.depth) {
                    self.end_item();
                }
            }
            Node::Text(text) => {
                if let Some(field) = &mut self.field {
                    field.content.same(text, range.start);
                }
            }
            Node::Reference(meaning) => {
                if let Some(field) = &mut self.field {
                    field.content.whole(&meaning, range);
                }
            }
        }
    }

    fn open(
        &mut self,
        name: &str,
        tag: &quick_xml::events::BytesStart<'_>,
        is_empty: bool,
        range: &Range<usize>,
    ) {
        if let Some(field) = &mut self.field {
            field.has_children = true;
            return;
        }
        let short = local(name);
        if self.depth == 0 {
            self.is_feed |= matches!(short, "rss" | "feed" | "RDF");
        }
        let parent = self.depth.checked_sub(1).and_then(|it| self.names.get(it));
        let parent = parent.map(String::as_str).unwrap_or_default();
        if self.item.is_none()
            && matches!(short, "item" | "entry")
            && matches!(parent, "channel" | "feed" | "RDF" | "rss")
            && !is_empty
        {
            self.item = Some(Item::new(self.depth));
            return;
        }
        let is_direct = match &self.item {
            Some(item) => self.depth == item.depth.saturating_add(1),
            None => matches!(parent, "channel" | "feed"),
        };
        let prefix = name.strip_suffix(short).unwrap_or_default();
        if !is_direct || !matches!(prefix, "" | "atom:" | "content:" | "rss:") {
            return;
        }
        let is_atom = self.names.first().is_some_and(|it| it == "feed") || prefix == "atom:";
        let kind = match short {
            "link" => {
                if let Some(address) = attribute(tag, "href") {
                    let relation = attribute(tag, "rel");
                    if relation.is_none_or(|it| it == "alternate") {
                        self.link(&address);
                    }
                }
                Kind::Link
            }
            "title" | "subtitle" | "description" | "summary" | "content" | "encoded" => {
                match attribute(tag, "type").as_deref() {
                    Some("xhtml" | "application/xhtml+xml") => Kind::Xhtml,
                    Some("html" | "text/html") => Kind::Html,
                    Some("text" | "text/plain") => Kind::Text,
                    Some(_) if is_atom => return,
                    _ if is_atom => Kind::Text,
                    _ => Kind::Html,
                }
            }
            _ => return,
        };
        if is_empty {
            return;
        }
        self.field = Some(Field {
            kind,
            is_title: short == "title",
            depth: self.depth,
            from: range.end,
            has_children: false,
            content: Writer::default(),
            source: self.source,
        });
    }

    fn current(&mut self) -> &mut Item {
        self.item.as_mut().unwrap_or(&mut self.about)
    }

    /// Keeps an address; only the web's, since pages link to it.
    fn link(&mut self, address: &str) {
        let address = address.trim();
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        let item = self.current();
        if is_web && address.len() <= LINK_BYTES_MAX && item.link.is_none() {
            item.link = Some(address.to_owned());
        }
    }

    fn end_field(&mut self, end: usize) {
        let Some(field) = self.field.take() else { return };
        if field.kind == Kind::Link {
            self.link(&field.content.text);
            return;
        }
        let item = self.current();
        item.pen.block();
        let from = item.pen.next();
        field.write(end, &mut item.pen);
        item.pen.block();
        if field.is_title && item.title.is_none() {
            let title = item.pen.since(from).trim();
            item.title = (!title.is_empty()).then(|| title.to_owned());
        }
    }

    fn end_item(&mut self) {
        let Some(item) = self.item.take() else { return };
        if self.parts.len() >= PARTS_MAX {
            self.too_many = true;
            return;
        }
        let part = item.part(self.source, self.map);
        if !part.text.trim().is_empty() {
            self.parts.push(part);
        }
    }
}

impl Field<'_> {
    fn write(&self, end: usize, pen: &mut Pen) {
        if self.kind == Kind::Xhtml || self.has_children {
            let slice = self.source.get(self.from..end).unwrap_or_default();
            let (_, left) = html::write(slice, self.from, pen);
            for _ in 0..left.opened {
                pen.close_quotation();
            }
            return;
        }
        let mut inner = Pen::default();
        match self.kind {
            Kind::Html => {
                html::write(&self.content.text, 0, &mut inner);
            }
            Kind::Text | Kind::Xhtml | Kind::Link => inner.running(&self.content.text, 0),
        }
        pen.append(&inner.finish(), &self.content.text, &self.content.map);
    }
}
