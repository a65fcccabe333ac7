//! Where in a text something stands: lines and columns.

use std::ops::Range;

/// A text, and where its lines begin.
#[derive(Clone, Debug)]
pub struct Text {
    text: String,
    starts: Vec<usize>,
}

/// A place by line and column, both counted from 1; columns in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Text {
    /// A text.
    pub fn new(text: String) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// Its words.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A part of it by its bytes, drawn in to whole characters; empty where it lies outside.
    pub fn get(&self, span: &Range<usize>) -> &str {
        let span = self.whole(span);
        self.text.get(span).unwrap_or_default()
    }

    /// A range that begins and ends between characters.
    pub fn whole(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.text.floor_char_boundary(span.start);
        start..self.text.floor_char_boundary(span.end).max(start)
    }

    /// The line of a byte, counted from 1.
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The place of a byte.
    pub fn place(&self, byte: usize) -> Place {
        let line = self.line_of(byte);
        let start = self.start(line);
        let before = self.get(&(start..byte));
        Place { line, column: before.chars().count() + 1 }
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// A line by its number, without its end.
    pub fn line(&self, number: usize) -> &str {
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        let line = self.text.get(self.start(number)..end).unwrap_or_default();
        line.strip_suffix('\n').map_or(line, |it| it.strip_suffix('\r').unwrap_or(it))
    }

    /// The byte at which a line begins, by its number; beyond the last the end of the text.
    pub fn start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|it| self.starts.get(it)).copied().unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let text = Text::new("ab\nՀայ c\r\n\nlast".to_owned());
        let at = |needle: &str| text.place(text.as_str().find(needle).unwrap());
        assert_eq!(at("ab"), Place { line: 1, column: 1 });
        assert_eq!(at("c"), Place { line: 2, column: 5 });
        assert_eq!(at("last"), Place { line: 4, column: 1 });
        assert_eq!((text.line(1), text.line(2), text.line(3)), ("ab", "Հայ c", ""));
        assert_eq!((text.line(4), text.line(5), text.lines()), ("last", "", 4));
        assert_eq!(text.get(&(1..900)), &text.as_str()[1..]);
        // Within a letter of two bytes.
        assert_eq!(text.get(&(4..6)), "Հ");
    }
}
