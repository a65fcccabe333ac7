//! What a terminal shows of a line.

use std::ops::Range;

use commission::text::is_hidden;
use speech::file::Text;
use unicode_width::UnicodeWidthChar as _;

/// How many columns a tab is shown as.
const TAB_COLUMNS: usize = 4;
/// The most columns that are shown of a line, around what it is about.
const COLUMNS_MAX: usize = 160;
/// How many bytes of a line before and after a place are looked at.
const BYTES_AROUND: usize = 4 * COLUMNS_MAX;
/// What stands for the part of a line that is not shown.
const CUT: &str = "…";

/// The first line of a part, as a terminal shows it, and the columns under which its words
/// stand. A long line is cut on both sides.
pub fn shown(whole: &Text, span: &Range<usize>) -> (String, Range<usize>) {
    let span = whole.whole(span);
    let number = whole.line_of(span.start);
    let (line, start) = (whole.line(number), whole.start(number));
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
            let (text, columns) = character(c);
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

/// A character as a terminal may show it, and how many columns it takes there.
fn character(c: char) -> (String, usize) {
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
            let (line, carets) = shown(&text, &(start..start + 4));
            assert_eq!(carets, columns..columns + 4, "{line:?}");
            assert!(!line.chars().any(is_hidden), "{line:?}");
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_words() {
        let text = Text::new(format!("{}WORD{}", "a ".repeat(5_000), " b".repeat(5_000)));
        let start = text.as_str().find("WORD").unwrap();
        let (line, carets) = shown(&text, &(start..start + 4));
        assert!(line.chars().count() < 200, "{line}");
        let under: String = line.chars().skip(carets.start).take(carets.len()).collect();
        assert_eq!(under, "WORD");
        let (line, carets) = shown(&text, &(0..text.as_str().len()));
        assert!(line.chars().count() < 200 && carets.end < 200, "{carets:?}");
    }
}
