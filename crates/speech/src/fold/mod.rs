//! Folding: a text as it sounds to a reader, whatever was done to its letters, with the way back.
//!
//! Give it one sentence, or neighbours in one language: how a text is written is judged as a whole.
//! A clean text is looked at once, byte by byte, and at most copied.

mod alike;
mod map;
mod quick;
mod roman;
mod scan;
mod skeleton;
mod slow;
mod spaced;
mod table;

use std::borrow::Cow;
use std::ops::Range;

use crate::language::Tag;
pub(crate) use alike::{alike, twin};
use map::Map;
pub(crate) use quick::{Quick, quick};
pub(crate) use table::{Script, has_plain_form, is_hidden};

pub use skeleton::{skeleton, squeezed};

/// How often a text is folded again until nothing changes. Two are nearly always enough.
const ROUNDS_MAX: usize = 8;

/// A folded text.
#[derive(Clone, PartialEq, Debug)]
pub struct Folded<'a> {
    text: Cow<'a, str>,
    map: Map,
    tag: Tag,
    loose: bool,
}

impl Folded<'_> {
    /// The text: lower case, the language's own letters, nothing hidden.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The language for which it was folded.
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// The bytes of the original from which these bytes of the folded text came. What was dropped
    /// between them is inside; a place between characters is widened to whole ones.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let end = self.text.len();
        let mut start = range.start.min(end);
        let mut stop = range.end.clamp(start, end);
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(stop) {
            stop += 1;
        }
        self.map.original(start..stop)
    }

    /// Whether the text should be compared by its [skeleton](Self::skeleton) as well: it was
    /// transliterated, stretched, written with digits, or without the language's own letters.
    pub fn loose(&self) -> bool {
        self.loose
    }

    /// The text with every letter once where it stands twice.
    pub fn squeezed(&self) -> Folded<'static> {
        skeleton::derive(self, skeleton::Form::Squeezed)
    }

    /// The bones of the text: [squeezed](Self::squeezed), and letters that careless or Latinised
    /// spelling does not tell apart made one. Compare with the [`skeleton()`] of a word.
    pub fn skeleton(&self) -> Folded<'static> {
        skeleton::derive(self, skeleton::Form::Skeleton)
    }
}

/// Folds a text for a language.
pub fn fold(text: &str, tag: Tag) -> Folded<'_> {
    let first = scan::scan(text, tag);
    if first.is_clean() {
        let text = match first.patches.is_empty() {
            true => Cow::Borrowed(text),
            false => Cow::Owned(first.patched(text)),
        };
        return Folded { text, map: Map::default(), tag, loose: first.loose };
    }
    let (mut folded, mut map, mut loose) = slow::fold(text, &first, tag);
    for _ in 1..ROUNDS_MAX {
        let again = scan::scan(&folded, tag);
        if again.is_clean() {
            if !again.patches.is_empty() {
                folded = again.patched(&folded);
            }
            break;
        }
        let (next, over, more) = slow::fold(&folded, &again, tag);
        if next == folded {
            break;
        }
        map = over.after(&map);
        loose |= more;
        folded = next;
    }
    Folded { text: Cow::Owned(folded), map, tag, loose: loose || first.loose }
}
