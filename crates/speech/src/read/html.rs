//! Web pages: the text that a reader sees.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::entity;
use super::pen::{Pen, is_white};

/// What is not text of the page.
const SKIPPED: [&str; 7] = ["script", "style", "template", "nav", "iframe", "noembed", "noframes"];

/// Elements before and after which a sentence ends.
const BLOCKS: [&str; 58] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "xmp",
];

/// What stood open at the end of a stretch, or was closed without having been opened in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Left {
    pub(crate) opened: usize,
    pub(crate) closed: usize,
}

/// Writes the text of a page and returns its title. `source` lies at `base` in the original.
pub(crate) fn write(source: &str, base: usize, pen: &mut Pen) -> (Option<String>, Left) {
    let mut walk = Walk {
        source,
        base,
        pen,
        at: 0,
        tag: String::new(),
        skipping: None,
        preformatted: 0,
        quotes: 0,
        inline_quotes: 0,
        closed: 0,
        title_from: None,
        title: None,
        last_end_of_nav: None,
        last_end_of_template: None,
    };
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            walk.take(&event, span);
            None
        });
    emitter.naively_switch_states(true);
    // Reading a slice cannot fail.
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
    walk.text(source.len());
    walk.end_inline_quotes();
    walk.end_title();
    (walk.title, Left { opened: walk.quotes, closed: walk.closed })
}

struct Walk<'a> {
    source: &'a str,
    base: usize,
    pen: &'a mut Pen,
    /// Where the text that has not been written begins.
    at: usize,
    tag: String,
    /// The element that is skipped, and how many of its kind are open.
    skipping: Option<(String, usize)>,
    preformatted: usize,
    quotes: usize,
    inline_quotes: usize,
    closed: usize,
    title_from: Option<usize>,
    title: Option<String>,
    last_end_of_nav: Option<Option<usize>>,
    last_end_of_template: Option<Option<usize>>,
}

impl Walk<'_> {
    fn take(&mut self, event: &CallbackEvent<'_>, span: Span<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.text(span.start);
                self.tag = String::from_utf8_lossy(name).into_owned();
            }
            CallbackEvent::CloseStartTag { .. } => {
                self.skip_to(span.end);
                let tag = std::mem::take(&mut self.tag);
                self.open(&tag);
            }
            CallbackEvent::EndTag { name } => {
                self.text(span.start);
                self.skip_to(span.end);
                self.close(&String::from_utf8_lossy(name));
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                self.text(span.start);
                self.skip_to(span.end);
            }
            // Text is what lies between the tags: read from the source, so that each character keeps
            // its place.
            CallbackEvent::String { .. }
            | CallbackEvent::AttributeName { .. }
            | CallbackEvent::AttributeValue { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    fn skip_to(&mut self, at: usize) {
        self.at = self.at.max(at.min(self.source.len()));
    }

    /// Writes what lies before a tag.
    fn text(&mut self, until: usize) {
        let Some(slice) = self.source.get(self.at..until.max(self.at)) else { return };
        let mut at = self.at;
        self.at = until.max(self.at);
        if self.skipping.is_some() {
            return;
        }
        let mut rest = slice;
        while let Some(ampersand) = rest.find('&') {
            let (before, after) = rest.split_at(ampersand);
            self.plain(before, at);
            at += before.len();
            let length = match entity::reference(after) {
                Some((length, meaning)) => {
                    if self.preformatted == 0 && meaning.bytes().all(is_white) {
                        self.pen.space();
                    } else {
                        self.pen.whole(&meaning, self.base + at..self.base + at + length);
                    }
                    length
                }
                None => {
                    self.plain("&", at);
                    1
                }
            };
            rest = after.get(length..).unwrap_or_default();
            at += length;
        }
        self.plain(rest, at);
    }

    fn plain(&mut self, slice: &str, at: usize) {
        if self.preformatted > 0 {
            self.pen.same(slice, self.base + at);
        } else {
            self.pen.running(slice, self.base + at);
        }
    }

    fn open(&mut self, tag: &str) {
        if let Some((skipped, depth)) = &mut self.skipping {
            *depth += usize::from(skipped == tag);
            return;
        }
        if SKIPPED.contains(&tag) && self.will_end(tag) {
            self.pen.block();
            self.skipping = Some((tag.to_owned(), 1));
            return;
        }
        match tag {
            "br" => self.pen.line(),
            "q" => {
                self.inline_quotes += 1;
                self.pen.open_quotation();
            }
            _ if is_block(tag) => {
                self.end_inline_quotes();
                self.pen.block();
                match tag {
                    "blockquote" => {
                        self.quotes += 1;
                        self.pen.open_quotation();
                    }
                    "pre" | "textarea" | "xmp" | "plaintext" => self.preformatted += 1,
                    "title" if self.title.is_none() => self.title_from = Some(self.pen.next()),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: &str) {
        if let Some((skipped, depth)) = &mut self.skipping {
            if skipped == tag {
                *depth -= 1;
                if *depth == 0 {
                    self.skipping = None;
                }
            }
            return;
        }
        match tag {
            "br" => self.pen.line(),
            "q" if self.inline_quotes > 0 => {
                self.inline_quotes -= 1;
                self.pen.close_quotation();
            }
            _ if is_block(tag) => {
                self.end_inline_quotes();
                match tag {
                    "blockquote" if self.quotes > 0 => {
                        self.quotes -= 1;
                        self.pen.close_quotation();
                    }
                    "blockquote" => self.closed += 1,
                    "pre" | "textarea" | "xmp" | "plaintext" => {
                        self.preformatted = self.preformatted.saturating_sub(1);
                    }
                    "title" => self.end_title(),
                    _ => {}
                }
                self.pen.block();
            }
            _ => {}
        }
    }

    /// A quotation in a line ends with its paragraph, also where its end was forgotten.
    fn end_inline_quotes(&mut self) {
        for _ in 0..std::mem::take(&mut self.inline_quotes) {
            self.pen.close_quotation();
        }
    }

    fn end_title(&mut self) {
        if let Some(from) = self.title_from.take() {
            let title = self.pen.since(from).trim();
            self.title = (!title.is_empty()).then(|| title.to_owned());
        }
    }

    /// Whether a skipped element has an end. A menu or a template that never ends would hide the rest
    /// of the page; the contents of the others are no text to a browser either.
    fn will_end(&mut self, tag: &str) -> bool {
        let (last, end) = match tag {
            "nav" => (&mut self.last_end_of_nav, "</nav"),
            "template" => (&mut self.last_end_of_template, "</template"),
            _ => return true,
        };
        let source = self.source.as_bytes();
        let last = last.get_or_insert_with(|| {
            source.windows(end.len()).rposition(|it| it.eq_ignore_ascii_case(end.as_bytes()))
        });
        last.is_some_and(|last| last >= self.at)
    }
}

fn is_block(tag: &str) -> bool {
    BLOCKS.binary_search(&tag).is_ok()
}
