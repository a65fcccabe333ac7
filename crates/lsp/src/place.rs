//! Places as editors count them: lines, and within a line units of the encoding that was agreed on.

use serde::{Deserialize, Serialize};

/// In what columns are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16: what is counted where nothing was agreed on.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    /// Its name in the protocol.
    pub fn as_str(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf32 => "utf-32",
        }
    }

    /// How many units a character takes.
    fn units(self, c: char) -> usize {
        match self {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16 => c.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }
}

/// A place, both counted from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The units of the encoding before it in its line.
    pub character: u32,
}

/// From a place to another; the end is not part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Range {
    /// Where it begins.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

impl Range {
    /// Whether two have a place in common; touching counts, for a cursor has no width.
    pub fn touches(&self, other: &Range) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

/// Where the lines of a text begin. They end with `\n`, `\r\n` or `\r`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of a text.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        let mut bytes = text.bytes().enumerate().peekable();
        while let Some((at, byte)) = bytes.next() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.peek().is_none_or(|(_, next)| *next != b'\n'),
                _ => false,
            };
            if ends {
                starts.push(at + 1);
            }
        }
        Self { starts }
    }

    /// A line without its end, and the byte at which it begins; beyond the last line the empty end.
    pub fn line<'a>(&self, text: &'a str, number: usize) -> (usize, &'a str) {
        let Some(start) = self.starts.get(number).copied() else { return (text.len(), "") };
        let next = self.starts.get(number.saturating_add(1)).copied().unwrap_or(text.len());
        let line = text.get(start..next).unwrap_or_default();
        (start, line.trim_end_matches(['\r', '\n']))
    }

    /// The number of the line of a byte, from 0.
    pub fn number(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The place of a byte; one within a character is taken for its beginning.
    pub fn position(&self, text: &str, byte: usize, encoding: Encoding) -> Position {
        let byte = text.floor_char_boundary(byte);
        let number = self.number(byte);
        let start = self.starts.get(number).copied().unwrap_or_default();
        let before = text.get(start..byte).unwrap_or_default();
        let units: usize = before.chars().map(|c| encoding.units(c)).sum();
        let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Position { line: count(number), character: count(units) }
    }

    /// The byte of a place. One beyond the end of a line is that end, one beyond the last line the
    /// end of the text, one within a character its beginning.
    pub fn byte(&self, text: &str, position: Position, encoding: Encoding) -> usize {
        let (start, line) = self.line(text, usize::try_from(position.line).unwrap_or(usize::MAX));
        let wanted = usize::try_from(position.character).unwrap_or(usize::MAX);
        let mut units = 0;
        for (at, c) in line.char_indices() {
            units += encoding.units(c);
            if units > wanted {
                return start + at;
            }
        }
        start + line.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_the_units_that_were_agreed_on() {
        // Armenian (two bytes each), a dove outside the first plane, a letter with a combining mark.
        let text = "a\r\nՀայ \u{1f54a} e\u{301} word\rlast\n";
        let lines = Lines::new(text);
        let at = text.find("word").unwrap();
        for (encoding, character) in
            [(Encoding::Utf8, 6 + 1 + 4 + 1 + 3 + 1), (Encoding::Utf16, 10), (Encoding::Utf32, 9)]
        {
            let position = lines.position(text, at, encoding);
            assert_eq!(position, Position { line: 1, character }, "{encoding:?}");
            assert_eq!(lines.byte(text, position, encoding), at);
            // Half of the dove is the dove; far right is the end of the line; far down the end.
            let dove = text.find('\u{1f54a}').unwrap();
            let half = lines.position(text, dove, encoding);
            let half = Position { character: half.character + 1, ..half };
            let expected = if encoding == Encoding::Utf32 { dove + 4 } else { dove };
            assert_eq!(lines.byte(text, half, encoding), expected);
            let far = Position { line: 1, character: u32::MAX };
            assert_eq!(lines.byte(text, far, encoding), text.find("\rlast").unwrap());
            let far = Position { line: u32::MAX, character: 3 };
            assert_eq!(lines.byte(text, far, encoding), text.len());
        }
        assert_eq!(
            lines.position(text, text.len(), Encoding::Utf8),
            Position { line: 3, character: 0 }
        );
    }
}
