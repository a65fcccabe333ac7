//! Markdown: CommonMark with tables, footnotes, task lists, quotations and front matter.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::html;
use super::map::Writer;
use super::pen::Pen;

/// Writes the text of a Markdown file and returns its title: that of the front matter, or else the
/// first heading of the first level.
pub(crate) fn write(source: &str, pen: &mut Pen) -> Option<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut walk = Walk {
        source,
        pen,
        title: None,
        heading_from: None,
        quotations: Vec::new(),
        is_metadata: false,
        html: Writer::default(),
    };
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        walk.take(event, range);
    }
    walk.title
}

struct Walk<'a> {
    source: &'a str,
    pen: &'a mut Pen,
    title: Option<String>,
    heading_from: Option<usize>,
    /// For each open block quote whether it is a quotation, and not an alert such as a note.
    quotations: Vec<bool>,
    is_metadata: bool,
    /// A block of HTML, line by line, without the marks of lists and quotations before its lines.
    html: Writer,
}

impl Walk<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.is_metadata => self.metadata(&text, &range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                let slice = self.source.get(range.clone()).unwrap_or_default();
                match slice.find(&*text) {
                    Some(inner) => self.pen.same(&text, range.start + inner),
                    None => self.pen.whole(&text, range),
                }
            }
            Event::Html(text) => match self.source.get(range.clone()) {
                Some(slice) if *slice == *text => self.html.same(slice, range.start),
                _ => self.html.whole(&text, range),
            },
            Event::InlineHtml(tag) => self.inline(&tag),
            Event::SoftBreak => self.pen.space(),
            Event::HardBreak => self.pen.line(),
            Event::Rule => self.pen.block(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        match self.source.get(range.clone()) {
            Some(slice) if *slice == **text => self.pen.same(slice, range.start),
            Some(slice) if slice.ends_with(&**text) => {
                self.pen.same(text, range.end - text.len());
            }
            _ => self.pen.whole(text, range),
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => return,
            Tag::BlockQuote(kind) => {
                self.quotations.push(kind.is_none());
                self.pen.block();
                if kind.is_none() {
                    self.pen.open_quotation();
                }
                return;
            }
            Tag::MetadataBlock(_) => self.is_metadata = true,
            _ => {}
        }
        self.pen.block();
        if let Tag::Heading { level: HeadingLevel::H1, .. } = tag
            && self.title.is_none()
        {
            self.heading_from = Some(self.pen.next());
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => return,
            TagEnd::BlockQuote(_) if self.quotations.pop() == Some(true) => {
                self.pen.close_quotation();
            }
            TagEnd::MetadataBlock(_) => self.is_metadata = false,
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::Heading(_) => {
                if let Some(from) = self.heading_from.take() {
                    let title = self.pen.since(from).trim();
                    self.title = (!title.is_empty()).then(|| title.to_owned());
                }
            }
            _ => {}
        }
        self.pen.block();
    }

    fn html_block(&mut self) {
        let block = std::mem::take(&mut self.html);
        let mut inner = Pen::default();
        let (_, left) = html::write(&block.text, 0, &mut inner);
        let written = inner.finish();
        for _ in 0..left.closed {
            self.pen.close_quotation();
        }
        self.pen.append(&written, &block.text, &block.map);
        for _ in 0..left.opened {
            self.pen.open_quotation();
        }
    }

    fn inline(&mut self, tag: &str) {
        let is = |name: &str| {
            let rest = tag.get(..name.len()).filter(|it| it.eq_ignore_ascii_case(name));
            let next = tag.as_bytes().get(name.len());
            rest.is_some() && next.is_none_or(|byte| !byte.is_ascii_alphanumeric())
        };
        if is("<br") {
            self.pen.line();
        } else if is("<q") {
            self.pen.open_quotation();
        } else if is("</q") {
            self.pen.close_quotation();
        }
    }

    /// Of the front matter only the title is text.
    fn metadata(&mut self, text: &str, range: &Range<usize>) {
        let slice = self.source.get(range.clone()).unwrap_or_default();
        if slice != text || self.title.is_some() {
            return;
        }
        let mut at = range.start;
        for line in text.split_inclusive('\n') {
            if let Some(value) = line.strip_prefix("title:") {
                let unquoted = value.trim().trim_matches(['"', '\'']).trim();
                if let Some(inner) = value.find(unquoted)
                    && !unquoted.is_empty()
                {
                    self.pen.same(unquoted, at + "title:".len() + inner);
                    self.title = Some(unquoted.to_owned());
                }
                return;
            }
            at += line.len();
        }
    }
}
