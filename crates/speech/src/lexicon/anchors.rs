//! Names of groups and terms of the glossary: the words without which nothing is flagged.
//!
//! Kept flat, in a few arrays without pointers: a large glossary is loaded by reading bytes.

use super::bytes::{Broken, Reader, Writer};
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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Anchor<'a> {
    /// The words after the first, parted by spaces.
    pub rest: &'a str,
    pub case: Case,
    pub what: What,
}

/// An anchor as it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Kept {
    /// Bits 0 and 1 the case, bit 2 whether it is a term, from bit 8 on the kinds of a name.
    meta: u32,
    /// The group or the entry.
    value: u32,
    /// Its place among the rests.
    rest: u32,
}

const TERM: u32 = 4;

impl Kept {
    fn new(case: Case, what: What, rest: u32) -> Self {
        let case = match case {
            Case::Any => 0,
            Case::Capital => 1,
            Case::Small => 2,
        };
        match what {
            What::Name { group, kinds } => {
                Self { meta: case | (u32::from(kinds.0) << 8), value: u32::from(group), rest }
            }
            What::Term(entry) => Self { meta: case | TERM, value: entry, rest },
        }
    }

    fn case(self) -> Case {
        match self.meta & 3 {
            1 => Case::Capital,
            2 => Case::Small,
            _ => Case::Any,
        }
    }

    fn what(self) -> What {
        if self.meta & TERM != 0 {
            return What::Term(self.value);
        }
        let [_, kinds, ..] = self.meta.to_le_bytes();
        What::Name { group: u16::try_from(self.value).unwrap_or(u16::MAX), kinds: Kinds(kinds) }
    }
}

/// Texts one behind the other.
#[derive(Default)]
struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Texts {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(small(self.text.len()));
    }

    fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|it| self.ends.get(it)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Anchors of one language, by their first word.
#[derive(Default)]
pub(crate) struct Anchors {
    /// Three bits for the hash of every first word: most words of a clean text are told by it alone.
    filter: Vec<u64>,
    /// A table of places, open to the next: 0 is free, else the place of a first word and one.
    slots: Vec<u32>,
    /// Half the hash of every first word.
    hashes: Vec<u32>,
    /// The first words.
    words: Texts,
    /// Where the anchors of each end.
    ends: Vec<u32>,
    kept: Vec<Kept>,
    rests: Texts,
}

/// Bits of the filter for each first word.
const FILTER_BITS: usize = 16;
/// Words of the smallest filter.
const FILTER_MIN: usize = 512;

/// The hash of no letter.
pub(crate) const HASH_START: u64 = 0x9E37_79B9_7F4A_7C15;

/// One letter more.
#[inline(always)]
pub(crate) fn hashed(hash: u64, letter: u32) -> u64 {
    (hash.rotate_left(5) ^ u64::from(letter)).wrapping_mul(0x517C_C1B7_2722_0A95)
}

/// Spreads a hash over all its bits, at the end of a word.
#[inline(always)]
fn spread(hash: u64) -> u64 {
    (hash ^ (hash >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

fn hash_of(word: &str) -> u64 {
    spread(word.chars().fold(HASH_START, |hash, it| hashed(hash, u32::from(it))))
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The place of a hash in a table whose size is a power of two.
#[inline(always)]
fn slot(hash: u64, size: usize) -> usize {
    (hash >> 32) as usize & (size - 1)
}

/// The bits of a hash in its word of the filter.
#[inline(always)]
fn bits(hash: u64) -> u64 {
    1 << (hash & 63) | 1 << ((hash >> 6) & 63) | 1 << ((hash >> 12) & 63)
}

/// Words and phrases that become [`Anchors`].
#[derive(Default)]
pub(crate) struct Adding {
    text: String,
    list: Vec<Added>,
}

/// A word or phrase: where it stands in the text, and what it is.
struct Added {
    hash: u64,
    start: u32,
    first: u32,
    end: u32,
    case: Case,
    what: What,
}

impl Adding {
    /// Adds a folded word or phrase.
    pub fn add(&mut self, text: &str, case: Case, what: What) {
        if text.contains(['-', '‑', '\'']) {
            let spaced = text.replace(['-', '‑'], " ").replace('\'', " '");
            self.add_words(&spaced, case, what);
        } else {
            self.add_words(text, case, what);
        }
    }

    fn add_words(&mut self, text: &str, case: Case, what: What) {
        let mut words = text.split_whitespace();
        let Some(first) = words.next() else { return };
        let start = self.text.len();
        self.text.push_str(first);
        let end = self.text.len();
        for (at, word) in words.enumerate() {
            if at > 0 {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        self.list.push(Added {
            hash: hash_of(first),
            start: small(start),
            first: small(end),
            end: small(self.text.len()),
            case,
            what,
        });
    }

    fn first(&self, at: &Added) -> &str {
        self.text.get(at.start as usize..at.first as usize).unwrap_or_default()
    }

    fn rest(&self, at: &Added) -> &str {
        self.text.get(at.first as usize..at.end as usize).unwrap_or_default()
    }

    /// Makes the tables. A name that is added twice stands for all that it was added as, where `join`
    /// says so.
    pub fn seal(mut self, join: bool) -> Anchors {
        let list = std::mem::take(&mut self.list);
        let mut order: Vec<u32> = (0..small(list.len())).collect();
        let at = |place: &u32| list.get(*place as usize);
        order.sort_unstable_by(|one, other| match (at(one), at(other)) {
            (Some(a), Some(b)) => (a.hash, self.first(a), one).cmp(&(b.hash, self.first(b), other)),
            _ => one.cmp(other),
        });
        let mut done = Anchors::default();
        done.rests.push("");
        let mut hashes = Vec::new();
        let mut group: Vec<(&str, Case, What)> = Vec::new();
        let mut order = order.iter().filter_map(at).peekable();
        while let Some(next) = order.next() {
            let rest = self.rest(next);
            let same = group.iter_mut().find(|it| {
                it.0 == rest
                    && it.1 == next.case
                    && match (it.2, next.what) {
                        (What::Name { group: one, .. }, What::Name { group: other, .. })
                            if join =>
                        {
                            one == other
                        }
                        (one, other) => one == other,
                    }
            });
            match same {
                Some((.., What::Name { kinds, .. })) => {
                    if let What::Name { kinds: more, .. } = next.what {
                        kinds.0 |= more.0;
                    }
                }
                Some(_) => {}
                None => group.push((rest, next.case, next.what)),
            }
            let word = self.first(next);
            if order.peek().is_some_and(|it| it.hash == next.hash && self.first(it) == word) {
                continue;
            }
            group.sort_by_key(|it| {
                std::cmp::Reverse(it.0.split(' ').count() - usize::from(it.0.is_empty()))
            });
            for (rest, case, what) in group.drain(..) {
                let place = match rest {
                    "" => 0,
                    rest => {
                        done.rests.push(rest);
                        small(done.rests.ends.len() - 1)
                    }
                };
                done.kept.push(Kept::new(case, what, place));
            }
            done.words.push(word);
            done.ends.push(small(done.kept.len()));
            hashes.push(next.hash);
        }
        done.fill(&hashes);
        done
    }
}

impl Anchors {
    /// Fills the filter and the table.
    fn fill(&mut self, hashes: &[u64]) {
        let size = (hashes.len() * FILTER_BITS / 64).next_power_of_two().max(FILTER_MIN);
        let mut filter = vec![0_u64; size];
        let mut slots = vec![0_u32; (hashes.len() * 2).next_power_of_two()];
        for (hash, key) in hashes.iter().zip(1_u32..) {
            if let Some(word) = filter.get_mut(slot(*hash, size)) {
                *word |= bits(*hash);
            }
            let mut place = slot(*hash, slots.len());
            while slots.get(place).is_some_and(|it| *it != 0) {
                place = (place + 1) & (slots.len() - 1);
            }
            if let Some(free) = slots.get_mut(place) {
                *free = key;
            }
        }
        self.hashes = hashes.iter().map(|it| (it & 0xFFFF_FFFF) as u32).collect();
        self.filter = filter;
        self.slots = slots;
    }

    /// The same by the bones of their words, for texts whose letters were tampered with.
    pub fn loosened(&self, tag: Tag) -> Self {
        let mut new = Adding::default();
        let mut text = String::new();
        for at in 0..self.ends.len() {
            let bones = fold::skeleton(self.words.get(at), tag);
            if bones.is_empty() {
                continue;
            }
            for anchor in self.list(at) {
                text.clear();
                text.push_str(&bones);
                for word in anchor.words() {
                    text.push(' ');
                    text.push_str(&fold::skeleton(word, tag));
                }
                new.add_words(&text, anchor.case, anchor.what);
            }
        }
        new.seal(false)
    }

    /// Whether the hash of a run of letters and figures, still to be spread, is that of a first word.
    #[inline(always)]
    pub fn has_hash(&self, hash: u64) -> bool {
        let hash = spread(hash);
        let size = self.filter.len();
        if size == 0 {
            return false;
        }
        let bits = bits(hash);
        self.filter.get(slot(hash, size)).is_some_and(|it| it & bits == bits)
            && self.places(hash).next().is_some()
    }

    /// The first words with this hash.
    fn places(&self, hash: u64) -> impl Iterator<Item = usize> {
        let size = self.slots.len();
        let mut place = if size == 0 { 0 } else { slot(hash, size) };
        let half = (hash & 0xFFFF_FFFF) as u32;
        let mut left = size;
        std::iter::from_fn(move || {
            while left > 0 {
                left -= 1;
                let key = (*self.slots.get(place)?).checked_sub(1)? as usize;
                place = (place + 1) & (size - 1);
                if self.hashes.get(key) == Some(&half) {
                    return Some(key);
                }
            }
            None
        })
    }

    /// The place of a first word.
    fn find(&self, word: &str) -> Option<usize> {
        let hash = hash_of(word);
        let size = self.filter.len();
        let bits = bits(hash);
        if size == 0 || self.filter.get(slot(hash, size)).is_none_or(|it| it & bits != bits) {
            return None;
        }
        self.places(hash).find(|it| self.words.get(*it) == word)
    }

    /// Whether a folded text may hold a name or a term: seldom yes where there is none, never no where
    /// there is one.
    pub fn might_be_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut from = 0;
        while let Some(byte) = bytes.get(at).copied() {
            let gap = gap(byte, bytes.get(at + 1).copied().unwrap_or_default());
            if gap == 0 {
                at += 1;
                continue;
            }
            if from < at && text.get(from..at).is_some_and(|it| self.find(it).is_some()) {
                return true;
            }
            at += gap;
            from = at;
        }
        from < bytes.len() && text.get(from..).is_some_and(|it| self.find(it).is_some())
    }

    /// The anchors that begin with this word, the longest first.
    pub fn get<'a>(&'a self, word: &str) -> impl Iterator<Item = Anchor<'a>> + use<'a> {
        self.find(word).into_iter().flat_map(|it| self.list(it))
    }

    fn list(&self, at: usize) -> impl Iterator<Item = Anchor<'_>> + use<'_> {
        let start = at.checked_sub(1).and_then(|it| self.ends.get(it)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        let kept = self.kept.get(start as usize..end as usize).unwrap_or_default();
        kept.iter().map(|it| Anchor {
            rest: self.rests.get(it.rest as usize),
            case: it.case(),
            what: it.what(),
        })
    }

    /// Writes all of it.
    pub fn write(&self, out: &mut Writer) {
        out.longs(&self.filter);
        for list in [&self.slots, &self.hashes, &self.words.ends, &self.ends, &self.rests.ends] {
            out.numbers(list.iter().copied());
        }
        out.numbers(self.kept.iter().flat_map(|it| [it.meta, it.value, it.rest]));
        out.text(&self.words.text);
        out.text(&self.rests.text);
    }

    /// Reads what was written.
    pub fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        let filter = from.longs()?;
        let slots = from.numbers()?;
        let hashes = from.numbers()?;
        let (word_ends, ends, rest_ends) = (from.numbers()?, from.numbers()?, from.numbers()?);
        let numbers = from.numbers()?;
        let (kept, []) = numbers.as_chunks::<3>() else { return Err(Broken) };
        let kept =
            kept.iter().map(|[meta, value, rest]| Kept { meta: *meta, value: *value, rest: *rest });
        let this = Self {
            filter,
            slots,
            hashes,
            words: Texts { text: from.text()?, ends: word_ends },
            ends,
            kept: kept.collect(),
            rests: Texts { text: from.text()?, ends: rest_ends },
        };
        let power = |size: usize| size == 0 || size.is_power_of_two();
        let fits = this.hashes.len() == this.ends.len() && this.ends.len() == this.words.ends.len();
        if power(this.filter.len()) && power(this.slots.len()) && fits {
            Ok(this)
        } else {
            Err(Broken)
        }
    }
}

impl<'a> Anchor<'a> {
    /// The words after the first.
    pub fn words(&self) -> impl Iterator<Item = &'a str> {
        self.rest.split(' ').filter(|it| !it.is_empty())
    }
}

/// How many bytes of something that parts words begin here; 0 where it belongs to a word.
fn gap(byte: u8, next: u8) -> usize {
    match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => 0,
        0..=0x7F => 1,
        // No letter of our languages: signs, quotation marks, dashes, pictures.
        0xC2 => 2,
        0xE2..=0xEF => 3,
        0xF0..=0xFF => 4,
        // Armenian marks.
        0xD5 if matches!(next, 0x99..=0x9F) => 2,
        0xD6 if matches!(next, 0x89..=0x8F) => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchors(words: &[&str]) -> Anchors {
        let mut adding = Adding::default();
        for word in words {
            adding.add(word, Case::Any, What::Term(0));
        }
        adding.seal(true)
    }

    #[test]
    fn the_filter_never_misses_a_word() {
        let anchors = anchors(&["armenian", "армяне", "հայերը", "erməni", "greek cypriot"]);
        for text in ["an armenian.", "«армяне»", "բոլոր հայերը։", "erməni", "the greek cypriot's"]
        {
            assert!(anchors.might_be_in(text), "{text}");
        }
        for text in ["", "armenians", "армянеэ", "nothing here — at all…"] {
            assert!(!anchors.might_be_in(text), "{text}");
        }
    }

    #[test]
    fn many_words_are_all_found_and_read_back() {
        let words: Vec<String> = (0..5_000).map(|it| format!("w{it} x{} y", it % 7)).collect();
        let all = anchors(&words.iter().map(String::as_str).collect::<Vec<_>>());
        let mut bytes = Writer::default();
        all.write(&mut bytes);
        let bytes = bytes.done();
        let back = Anchors::read(&mut Reader::new(&bytes)).expect("reads");
        for at in 0..5_000 {
            let found: Vec<_> = back.get(&format!("w{at}")).collect();
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].rest, format!("x{} y", at % 7));
            assert_eq!(found, all.get(&format!("w{at}")).collect::<Vec<_>>());
        }
        assert_eq!(back.get("w5000").count(), 0);
        for cut in [0, 7, bytes.len() / 2, bytes.len() - 1] {
            assert!(Anchors::read(&mut Reader::new(&bytes[..cut])).is_err(), "{cut}");
        }
    }

    #[test]
    fn a_name_added_twice_stands_for_both() {
        let mut adding = Adding::default();
        for kinds in [Kinds::PEOPLE, Kinds::ADJECTIVE] {
            adding.add("erməni", Case::Any, What::Name { group: 3, kinds });
        }
        adding.add("erməni xalqı", Case::Any, What::Name { group: 3, kinds: Kinds::PEOPLE });
        let sealed = adding.seal(true);
        let found: Vec<_> = sealed.get("erməni").collect();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].rest, "xalqı");
        assert_eq!(found[1].what, What::Name { group: 3, kinds: Kinds(3) });
    }
}
