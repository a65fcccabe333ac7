//! Where a paragraph quotes.

use std::ops::Range;

/// The most bytes that one quotation may span.
pub const QUOTATION_BYTES_MAX: usize = 4_000;

/// The quotations of a paragraph: bytes between the marks, in order. Outer ones only.
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, it)| *it);
        let inner = at + letter.len_utf8();
        match open {
            None => {
                let opens = match letter {
                    '«' | '“' | '„' | '‟' | '‹' => true,
                    '"' => !before.is_alphanumeric(),
                    '\'' | '‘' => {
                        !before.is_alphanumeric() && (after.is_alphanumeric() || after == '#')
                    }
                    _ => false,
                };
                if opens {
                    open = Some((inner, letter, 1));
                }
            }
            Some((from, mark, depth)) => {
                let closes = match mark {
                    '«' => letter == '»',
                    '“' => matches!(letter, '”' | '"'),
                    '„' => matches!(letter, '“' | '”' | '"'),
                    '‟' => matches!(letter, '”' | '"'),
                    '‹' => letter == '›',
                    '"' => letter == '"',
                    _ => matches!(letter, '\'' | '’') && !after.is_alphanumeric(),
                };
                if mark == '«' && letter == '«' {
                    open = Some((from, mark, depth + 1));
                } else if closes && depth > 1 {
                    open = Some((from, mark, depth - 1));
                } else if closes {
                    found.push(from..at);
                    open = None;
                } else if at - from > QUOTATION_BYTES_MAX {
                    open = None;
                }
            }
        }
        before = letter;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|it| &text[it]).collect()
    }

    #[test]
    fn quotations_of_every_kind_are_found() {
        assert_eq!(inside("Он сказал: «раз «два» три» и “четыре”."), ["раз «два» три", "четыре"]);
        assert_eq!(inside("He said \"one\" and 'two' but don't"), ["one", "two"]);
        assert_eq!(inside("„eins“"), ["eins"]);
        assert_eq!(inside("«никогда не закрыта"), Vec::<&str>::new());
    }
}
