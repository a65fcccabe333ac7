//! Writes running text: white space is drawn together, blocks are set apart, quotations marked.

use std::ops::Range;

use super::map::{Map, Writer};

/// What separates the next word from the last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Gap {
    None,
    Space,
    Line,
    Block,
}

impl Gap {
    fn text(self) -> &'static str {
        match self {
            Gap::None => "",
            Gap::Space => " ",
            Gap::Line => "\n",
            Gap::Block => "\n\n",
        }
    }
}

/// Writes a part.
#[derive(Debug)]
pub(crate) struct Pen {
    out: Writer,
    gap: Gap,
    /// Where in the original the gap began.
    gap_at: usize,
    /// Where in the original the last writing ended.
    end: usize,
    depth: usize,
    quoting: Option<usize>,
    quoted: Vec<Range<usize>>,
}

/// A part as it was written.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) map: Map,
    pub(crate) quoted: Vec<Range<usize>>,
}

/// White space of HTML and XML.
pub(crate) fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            out: Writer::default(),
            gap: Gap::None,
            gap_at: 0,
            end: 0,
            depth: 0,
            quoting: None,
            quoted: Vec::new(),
        }
    }
}

impl Pen {
    /// Bytes of text written, without a gap that stands open.
    pub(crate) fn len(&self) -> usize {
        self.out.text.len()
    }

    /// Where the next word will stand.
    pub(crate) fn next(&self) -> usize {
        if self.len() == 0 { 0 } else { self.len() + self.gap.text().len() }
    }

    /// What has been written since a place.
    pub(crate) fn since(&self, at: usize) -> &str {
        self.out.text.get(at..).unwrap_or_default()
    }

    fn widen(&mut self, gap: Gap) {
        if self.gap == Gap::None {
            self.gap_at = self.end;
        }
        self.gap = self.gap.max(gap);
    }

    /// The next word is another one.
    pub(crate) fn space(&mut self) {
        self.widen(Gap::Space);
    }

    /// The next word is on a line of its own.
    pub(crate) fn line(&mut self) {
        // Two breaks of line are a paragraph to the reader.
        self.widen(if self.gap == Gap::Line { Gap::Block } else { Gap::Line });
    }

    /// The next word begins another paragraph, cell or item.
    pub(crate) fn block(&mut self) {
        self.widen(Gap::Block);
    }

    /// What follows is quoted. Quotations may lie in one another.
    pub(crate) fn open_quotation(&mut self) {
        self.depth += 1;
    }

    /// The innermost quotation ends.
    pub(crate) fn close_quotation(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.end_quotation();
        }
    }

    fn end_quotation(&mut self) {
        if let Some(from) = self.quoting.take() {
            self.quoted.push(from..self.len());
        }
    }

    fn before(&mut self, at: usize) {
        if self.len() > 0 && self.gap != Gap::None {
            let original = self.gap_at..at.max(self.gap_at);
            self.out.whole(self.gap.text(), original);
        }
        self.gap = Gap::None;
        if self.depth > 0 && self.quoting.is_none() {
            self.quoting = Some(self.len());
        }
    }

    /// Adds what stands at `at` in the original as it is.
    pub(crate) fn same(&mut self, slice: &str, at: usize) {
        if slice.is_empty() {
            return;
        }
        self.before(at);
        self.out.same(slice, at);
        self.end = at + slice.len();
    }

    /// Adds what was made of a stretch of the original as a whole.
    pub(crate) fn whole(&mut self, made: &str, original: Range<usize>) {
        if !made.is_empty() {
            self.before(original.start);
            self.end = original.end;
            self.out.whole(made, original);
        }
    }

    /// Adds what stands at `at`, with each stretch of white space drawn together to one blank.
    pub(crate) fn running(&mut self, slice: &str, at: usize) {
        let bytes = slice.as_bytes();
        let (mut from, mut here) = (0, 0);
        while let Some(&byte) = bytes.get(here) {
            if !is_white(byte) {
                here += 1;
                continue;
            }
            let rest = bytes.get(here..).unwrap_or_default();
            let run = rest.iter().take_while(|byte| is_white(**byte)).count();
            let inside = here > from && here + run < bytes.len();
            if !(run == 1 && byte == b' ' && inside) {
                self.same(slice.get(from..here).unwrap_or_default(), at + from);
                self.space();
                from = here + run;
            }
            here += run;
        }
        self.same(slice.get(from..).unwrap_or_default(), at + from);
    }

    /// Adds what another pen wrote about `middle`, which came from the original over `under`.
    pub(crate) fn append(&mut self, written: &Written, middle: &str, under: &Map) {
        if written.text.is_empty() {
            return;
        }
        let original =
            under.original(middle, written.map.original(&written.text, 0..written.text.len()));
        self.before(original.start);
        let base = self.len();
        self.out.append(&written.text, &written.map, middle, under);
        self.end = original.end;
        if self.depth == 0 {
            let moved = written.quoted.iter().map(|it| it.start + base..it.end + base);
            self.quoted.extend(moved);
        }
    }

    /// The part as it was written; a quotation that stands open ends here.
    pub(crate) fn finish(mut self) -> Written {
        self.end_quotation();
        Written { text: self.out.text, map: self.out.map, quoted: self.quoted }
    }
}
