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
        new
    }

    /// The anchors that begin with this word, the longest first.
    pub fn get(&self, word: &str) -> &[Anchor] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }
}
