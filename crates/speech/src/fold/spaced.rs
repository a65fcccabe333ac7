//! Letters that stand one by one: w o r d s, w.o.r.d.s.

use std::ops::Range;

use super::table::{self, Script};
use crate::language::Tag;

/// The fewest letters that are joined whatever they are.
const JOINED_MIN: usize = 5;

/// A letter that stands alone.
struct Single {
    at: Range<usize>,
    c: char,
}

/// Words whose letters stand apart, each with the places of its letters; a stretch of such words
/// comes as one list.
pub(super) type Stretch = Vec<Vec<Range<usize>>>;

/// Finds them.
pub(super) fn stretches(text: &str, tag: Tag) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut current: Vec<(Vec<Single>, char)> = Vec::new();
    let mut end = 0;
    let mut all = Letters::new(text).peekable();
    while let Some(word) = all.next() {
        let gap = text.get(end..word.at.start).unwrap_or_default();
        end = word.at.end;
        let single = word.single.map(|c| Single { at: word.at, c });
        let (Some(single), false) = (single, gap.contains('\n')) else {
            accept(&mut current, &mut found, tag);
            continue;
        };
        let mut chars = gap.chars();
        let narrow = match (chars.next(), chars.next()) {
            (Some(c), None) if !c.is_alphanumeric() => Some(c),
            _ => None,
        };
        // Whether it begins a word of letters parted by another sign than a space.
        let begins = narrow == Some(' ')
            && all.peek().is_some_and(|next| {
                let mut gap = text.get(end..next.at.start).unwrap_or_default().chars();
                next.single.is_some()
                    && gap.next().is_some_and(|it| !it.is_whitespace())
                    && gap.next().is_none()
            });
        match (narrow, current.last_mut()) {
            // A word of one letter in front of it: `у с.о.с.е.д.е.й`.
            (Some(_), Some((letters, _))) if begins && letters.len() == 1 => {
                current.push((vec![single], '\0'));
            }
            // The next letter of the word: the same sign stands between.
            (Some(c), Some((letters, sign))) if letters.len() == 1 || *sign == c => {
                *sign = c;
                letters.push(single);
            }
            // A wider gap of spaces: the next word.
            (_, Some(_)) if gap.len() > 1 && gap.chars().all(char::is_whitespace) => {
                current.push((vec![single], '\0'));
            }
            (None, Some((_, sign)))
                if *sign != ' ' && gap.chars().all(char::is_whitespace) && !gap.is_empty() =>
            {
                current.push((vec![single], '\0'));
            }
            // Words parted by one space where letters are parted by another sign.
            (Some(' '), Some((_, sign))) if *sign != ' ' => {
                current.push((vec![single], '\0'));
            }
            _ => {
                accept(&mut current, &mut found, tag);
                current.push((vec![single], '\0'));
            }
        }
    }
    accept(&mut current, &mut found, tag);
    found
}

/// Ends a stretch: takes it where one of its words is surely a word in pieces.
fn accept(current: &mut Vec<(Vec<Single>, char)>, found: &mut Vec<Stretch>, tag: Tag) {
    let words = std::mem::take(current);
    let sure = |(letters, sign): &(Vec<Single>, char)| {
        let few = letters.len() < JOINED_MIN;
        letters.len() >= 3
            && !(few && *sign == ' ' && letters.iter().all(|it| is_word(it.c, tag)))
            // Figures and variables: `a+b+c`, `x=y=z`.
            && !matches!(sign, '+' | '=' | '<' | '>' | '/' | '&')
    };
    let (Some(first), Some(last)) = (words.iter().position(sure), words.iter().rposition(sure))
    else {
        return;
    };
    // Short words beside a sure one belong to it, but not one that stands there by itself.
    let begin = match first.checked_sub(1).and_then(|at| words.get(at)) {
        Some((letters, _)) if letters.len() > 1 => first - 1,
        _ => first,
    };
    let end = match words.get(last + 1) {
        Some((letters, _)) if letters.len() > 1 => last + 1,
        _ => last,
    };
    let stretch = words.into_iter().take(end + 1).skip(begin);
    found.push(stretch.map(|(it, _)| it.into_iter().map(|one| one.at).collect()).collect());
}

/// Whether a letter is a word by itself.
fn is_word(c: char, tag: Tag) -> bool {
    let small = table::lower(c, tag);
    match tag {
        Tag::Ru => matches!(small, 'а' | 'б' | 'в' | 'ж' | 'и' | 'к' | 'о' | 'с' | 'у' | 'э' | 'я'),
        Tag::Hy => matches!(small, 'և' | 'է' | 'ի' | 'ա' | 'օ'),
        Tag::En => matches!(small, 'a' | 'i' | 'o' | 'u' | 'r' | 'b' | 'c' | 'x' | 'y' | 'n'),
        Tag::Az => matches!(small, 'o' | 'a' | 'e' | 'i'),
    }
}

/// A word, with its letter where it has only one.
struct Word {
    at: Range<usize>,
    single: Option<char>,
}

/// The runs of letters of a text; what is not seen and marks belong to them.
struct Letters<'a> {
    chars: std::iter::Peekable<std::str::CharIndices<'a>>,
}

impl<'a> Letters<'a> {
    fn new(text: &'a str) -> Self {
        Self { chars: text.char_indices().peekable() }
    }
}

impl Iterator for Letters<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let (start, first) = self.chars.find(|it| is_letter(it.1))?;
        let mut end = start + first.len_utf8();
        let mut single = Some(first);
        while let Some(&(at, c)) = self.chars.peek() {
            if is_letter(c) || c.is_ascii_digit() {
                single = None;
            } else if !table::is_hidden(c) && !table::is_armenian_mark(c) && !is_mark(c) {
                break;
            }
            end = at + c.len_utf8();
            self.chars.next();
        }
        Some(Word { at: start..end, single })
    }
}

fn is_letter(c: char) -> bool {
    Script::of_char(c).is_some_and(|it| it != Script::Other)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}
