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
        is_html: false,
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
    is_html: bool,
    /// A block of HTML, line by line, without the marks of lists and quotations before its lines.
    html: Writer,
}

impl<'a> Walk<'a> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.is_metadata => self.metadata(&text, &range),
            // What is left of a tab behind the mark of a quotation.
            Event::Text(text) if self.is_html => self.html.whole(&text, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                let ticks = self.slice(&range).bytes().take_while(|it| *it == b'`').count();
                self.align(&text, range.start + ticks..range.end);
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

    fn slice(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or_default()
    }

    fn text(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        let slice = self.slice(&range);
        if slice == &**text {
            self.pen.same(slice, range.start);
        } else if slice.starts_with('&') {
            self.pen.whole(text, range);
        } else {
            self.align(text, range);
        }
    }

    /// Writes a text of which the source has the characters in this order, with others between them:
    /// backslashes, the marks of a quotation before its lines.
    fn align(&mut self, text: &str, range: Range<usize>) {
        let slice = self.slice(&range);
        let mut at = 0;
        for (index, character) in text.char_indices() {
            let rest = slice.get(at..).unwrap_or_default();
            let is_break = character == ' ' && rest.starts_with(['\n', '\r']);
            match rest.find(character) {
                Some(found) if !is_break => {
                    at += found;
                    let end = at + character.len_utf8();
                    self.pen.same(slice.get(at..end).unwrap_or_default(), range.start + at);
                    at = end;
                }
                _ if is_break => {
                    self.pen.whole(" ", range.start + at..range.start + at + 1);
                    at += 1;
                }
                _ => {
                    let left = text.get(index..).unwrap_or_default();
                    self.pen.whole(left, range.start + at..range.end);
                    return;
                }
            }
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
            Tag::HtmlBlock => self.is_html = true,
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
            TagEnd::HtmlBlock => {
                self.is_html = false;
                self.html_block();
            }
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
