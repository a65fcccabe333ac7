//! Where in a text something stands: lines, columns, and what a terminal shows of a line.

use std::ops::Range;

use commission::text::is_hidden;
use unicode_width::UnicodeWidthChar as _;

/// How many columns a tab is shown as.
const TAB_COLUMNS: usize = 4;
/// The most columns that are shown of a line, around what it is about.
const COLUMNS_MAX: usize = 160;
/// How many bytes of a line before and after a place are looked at.
const BYTES_AROUND: usize = 4 * COLUMNS_MAX;
/// What stands for the part of a line that is not shown.
const CUT: &str = "…";

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

    fn start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|it| self.starts.get(it)).copied().unwrap_or(self.text.len())
    }

    /// The first line of a part, as a terminal shows it, and the columns under which its words
    /// stand. A long line is cut on both sides.
    pub fn shown(&self, span: &Range<usize>) -> (String, Range<usize>) {
        let span = self.whole(span);
        let number = self.line_of(span.start);
        let (line, start) = (self.line(number), self.start(number));
        let inside = |byte: usize| byte.saturating_sub(start).min(line.len());
        let (from, to) = (inside(span.start), inside(span.end));
        // Nothing further away is shown; a file of one line is not gone through for each flag.
        let mut near =
            from.saturating_sub(BYTES_AROUND)..to.saturating_add(BYTES_AROUND).min(line.len());
        while !line.is_char_boundary(near.start) {
            near.start -= 1;
        }
        while !line.is_char_boundary(near.end) {
            near.end += 1;
        }
        let line = line.get(near.clone()).unwrap_or_default();
        let (from, to) = (from - near.start, to - near.start);
        let pieces: Vec<(usize, String, usize)> = line
            .char_indices()
            .map(|(at, c)| {
                let (text, columns) = shown(c);
                (at, text, columns)
            })
            .collect();
        let columns_before = |byte: usize| -> usize {
            pieces.iter().take_while(|(at, _, _)| *at < byte).map(|(_, _, columns)| columns).sum()
        };
        let (first, end) = (columns_before(from), columns_before(to));
        let all: usize = pieces.iter().map(|(_, _, columns)| columns).sum();
        if all <= COLUMNS_MAX {
            let text = pieces.into_iter().map(|(_, text, _)| text).collect();
            return (text, first..end.max(first + 1));
        }
        let room = COLUMNS_MAX.saturating_sub((end - first).min(COLUMNS_MAX)) / 2;
        let (left, right) = (first.saturating_sub(room), (first + COLUMNS_MAX).min(end + room));
        let mut text = String::new();
        let (mut column, mut cut_columns) = (0, 0);
        for (_, piece, columns) in pieces {
            if column < left {
                cut_columns = column + columns;
            } else if column + columns <= right {
                text.push_str(&piece);
            }
            column += columns;
        }
        let begins = if left > 0 { CUT } else { "" };
        let mark = begins.chars().count();
        let first = first.saturating_sub(cut_columns) + mark;
        let end = end.min(right).saturating_sub(cut_columns) + mark;
        (format!("{begins}{text}{CUT}"), first..end.max(first + 1))
    }
}

/// A character as a terminal may show it, and how many columns it takes there.
fn shown(c: char) -> (String, usize) {
    if c == '\t' {
        return (" ".repeat(TAB_COLUMNS), TAB_COLUMNS);
    }
    if is_hidden(c) {
        let text = c.escape_unicode().to_string();
        let columns = text.len();
        return (text, columns);
    }
    (c.to_string(), c.width().unwrap_or(0))
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

    #[test]
    fn carets_stand_under_the_words_whatever_stands_before_them() {
        for (before, columns) in [
            ("", 0),
            ("ab ", 3),
            ("Հայ ", 4),
            ("\t", 4),
            ("漢字 ", 5),
            ("e\u{301} ", 2),
            ("\u{200b}", 8),
            ("\u{1b}", 6),
        ] {
            let text = Text::new(format!("one\n{before}word end\nthree"));
            let start = text.as_str().find("word").unwrap();
            let (line, carets) = text.shown(&(start..start + 4));
            assert_eq!(carets, columns..columns + 4, "{line:?}");
            assert!(!line.chars().any(is_hidden), "{line:?}");
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_words() {
        let text = Text::new(format!("{}WORD{}", "a ".repeat(5_000), " b".repeat(5_000)));
        let start = text.as_str().find("WORD").unwrap();
        let (line, carets) = text.shown(&(start..start + 4));
        assert!(line.chars().count() < 200, "{line}");
        let under: String = line.chars().skip(carets.start).take(carets.len()).collect();
        assert_eq!(under, "WORD");
        let (line, carets) = text.shown(&(0..text.as_str().len()));
        assert!(line.chars().count() < 200 && carets.end < 200, "{carets:?}");
    }
}
