//! Names of groups and terms of the glossary: the words without which nothing is flagged.

use std::collections::HashMap;

use crate::fold;
use crate::language::Tag;

/// What a name of a group may stand for; bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Kinds(pub u8);

impl Kinds {
    /// People of the group.
    pub const PEOPLE: Kinds = Kinds(1);
    /// An adjective.
    pub const ADJECTIVE: Kinds = Kinds(2);
    /// A country or a capital.
    pub const PLACE: Kinds = Kinds(4);
    /// A government.
    pub const GOVERNMENT: Kinds = Kinds(8);

    /// Whether it may stand for one of these.
    pub fn has(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it can stand for nothing else.
    pub fn only(self, other: Kinds) -> bool {
        self.0 & !other.0 == 0 && self.0 != 0
    }
}

/// What a word or phrase is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum What {
    /// A group's name.
    Name {
        /// Place in the lexicon's groups.
        group: u16,
        kinds: Kinds,
    },
    /// A term of the glossary: place in the lexicon's entries.
    Term(u32),
}

/// With which first letter a word counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Case {
    /// With any.
    Any,
    /// Only with a capital one: a country, not a bird.
    Capital,
    /// Only with a small one: not a person's name.
    Small,
}

/// A word or phrase that begins with the word under which it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Anchor {
    /// The words after the first.
    pub rest: Box<[Box<str>]>,
    pub case: Case,
    pub what: What,
}

/// Anchors of one language, by their first word.
#[derive(Default)]
pub(crate) struct Anchors {
    words: HashMap<Box<str>, Vec<Anchor>>,
    /// A bit for the hash of every first word: most words of a clean text are told by it alone.
    filter: Box<[u64]>,
}

/// Bits of the filter for each first word.
const FILTER_BITS: usize = 16;
/// Words of the smallest filter.
const FILTER_MIN: usize = 512;

const HASH_START: u64 = 0x9E37_79B9_7F4A_7C15;

/// One step of the filter's hash.
fn hashed(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x517C_C1B7_2722_0A95).rotate_left(23)
}

/// The place of a hash in a filter whose size is a power of two.
fn slot(hash: u64, size: usize) -> usize {
    usize::try_from(hash & 0xFFFF_FFFF).unwrap_or(0) & (size - 1)
}

impl Anchors {
    /// Adds a folded word or phrase.
    pub fn add(&mut self, text: &str, case: Case, what: What) {
        let spaced = text.replace(['-', '‑'], " ").replace('\'', " '");
        let mut words = spaced.split_whitespace();
        let Some(first) = words.next() else { return };
        let rest: Box<[Box<str>]> = words.map(Into::into).collect();
        let list = self.words.entry(first.into()).or_default();
        if let What::Name { group, kinds } = what {
            for anchor in list.iter_mut().filter(|it| it.rest == rest && it.case == case) {
                if let What::Name { group: same, kinds: there } = &mut anchor.what
                    && *same == group
                {
                    there.0 |= kinds.0;
                    return;
                }
            }
        }
        let anchor = Anchor { rest, case, what };
        if !list.contains(&anchor) {
            list.push(anchor);
            list.sort_by_key(|it| std::cmp::Reverse(it.rest.len()));
        }
    }

    /// The same by the bones of their words, for texts whose letters were tampered with.
    pub fn loosened(&self, tag: Tag) -> Self {
        let bones = |word: &str| -> Box<str> { fold::skeleton(word, tag).into() };
        let mut new = Self::default();
        for (word, list) in &self.words {
            let there = new.words.entry(bones(word)).or_default();
            for anchor in list {
                let anchor = Anchor {
                    rest: anchor.rest.iter().map(|it| bones(it)).collect(),
                    case: anchor.case,
                    what: anchor.what,
                };
                if !there.contains(&anchor) {
                    there.push(anchor);
                }
            }
            there.sort_by_key(|it| std::cmp::Reverse(it.rest.len()));
        }
        new.seal();
        new
    }

    /// Fills the filter; to be called when all are added.
    pub fn seal(&mut self) {
        let size = (self.words.len() * FILTER_BITS / 64).next_power_of_two().max(FILTER_MIN);
        let mut filter = vec![0_u64; size];
        for word in self.words.keys() {
            let hash = word.bytes().fold(HASH_START, hashed);
            if let Some(bits) = filter.get_mut(slot(hash, size)) {
                *bits |= 1 << (hash >> 58);
            }
        }
        self.filter = filter.into();
    }

    /// Whether a folded text may hold a name or a term: seldom yes where there is none, never no where
    /// there is one. Looks at bytes only.
    pub fn might_be_in(&self, text: &str) -> bool {
        let size = self.filter.len();
        if size == 0 {
            return false;
        }
        let bytes = text.as_bytes();
        let known = |hash: u64| {
            self.filter.get(slot(hash, size)).is_some_and(|bits| bits & (1 << (hash >> 58)) != 0)
        };
        let mut at = 0;
        let mut hash = HASH_START;
        let mut from = 0;
        while let Some(byte) = bytes.get(at).copied() {
            let gap = match byte {
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => 0,
                0..=0x7F => 1,
                // No letter of our languages: signs, quotation marks, dashes, pictures.
                0xC2 => 2,
                0xE2..=0xEF => 3,
                0xF0..=0xFF => 4,
                // Armenian marks.
                0xD5 if matches!(bytes.get(at + 1), Some(0x99..=0x9F)) => 2,
                0xD6 if matches!(bytes.get(at + 1), Some(0x89..=0x8F)) => 2,
                _ => 0,
            };
            if gap == 0 {
                hash = hashed(hash, byte);
                at += 1;
                continue;
            }
            if from < at
                && known(hash)
                && text.get(from..at).is_some_and(|it| self.words.contains_key(it))
            {
                return true;
            }
            at += gap;
            from = at;
            hash = HASH_START;
        }
        from < bytes.len()
            && known(hash)
            && text.get(from..).is_some_and(|it| self.words.contains_key(it))
    }

    /// The anchors that begin with this word, the longest first.
    pub fn get(&self, word: &str) -> &[Anchor] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filter_never_misses_a_word() {
        let mut anchors = Anchors::default();
        for word in ["armenian", "армяне", "հայերը", "erməni", "greek cypriot"] {
            anchors.add(word, Case::Any, What::Term(0));
        }
        anchors.seal();
        for text in ["an armenian.", "«армяне»", "բոլոր հայերը։", "erməni", "the greek cypriot's"]
        {
            assert!(anchors.might_be_in(text), "{text}");
        }
        for text in ["", "armenians", "армянеэ", "nothing here — at all…"] {
            assert!(!anchors.might_be_in(text), "{text}");
        }
    }
}
