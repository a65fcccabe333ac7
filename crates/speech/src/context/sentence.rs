//! A sentence as the rules see it: tokens, classes, and units that stand for groups.

use std::ops::Range;

use super::token::{self, Token};
use crate::fold::{self, Folded};
use crate::lexicon::Grammar;
use crate::lexicon::Known;
use crate::lexicon::anchors::{Anchors, Case, HASH_START, Kinds, What, hashed};
use crate::lexicon::pattern::{self, Item};
use crate::lexicon::source::Vocabulary;

/// What a unit of words stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// A people, or somebody of it.
    Target,
    /// A pronoun that stands for a people.
    Pronoun,
    /// An adjective of a people before a thing.
    Adjective,
    /// A country or its capital.
    Place,
    /// The speaker's own people, or a government: never a target.
    Apart,
}

/// Words that stand for a group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// Tokens.
    pub start: usize,
    pub end: usize,
    pub role: Role,
    /// Whether it may be the subject.
    pub subject: bool,
    /// Place in the lexicon's groups.
    pub group: u16,
}

/// A word or phrase of a class.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// Tokens.
    pub start: usize,
    pub end: usize,
    pub class: u8,
}

/// A term of the glossary in a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// Tokens.
    pub start: usize,
    pub end: usize,
    /// Place in the lexicon's entries.
    pub entry: u32,
}

/// A sentence, analysed.
pub(crate) struct Sentence<'a> {
    /// Bytes of the checked text.
    pub span: Range<usize>,
    pub folded: Folded<'a>,
    /// Whether `folded` is there yet.
    pub is_folded: bool,
    pub tokens: Vec<Token>,
    pub hits: Vec<Hit>,
    pub units: Vec<Unit>,
    pub terms: Vec<Term>,
    /// All classes that occur.
    pub classes: u128,
    pub known: Known,
    /// Whether quotations and classes were told.
    pub is_read: bool,
    /// How its words begin: bits of [`pattern::beginning`].
    pub beginnings: u128,
    /// What kinds of units there are: bits of `Pattern::units`.
    pub roles: u8,
}

/// A name found, before its role is told.
struct Name {
    start: usize,
    end: usize,
    group: u16,
    kinds: Kinds,
}

impl<'a> Sentence<'a> {
    /// A sentence of which nothing is told yet.
    pub fn new(span: Range<usize>, folded: Folded<'a>, known: Known) -> Self {
        Self {
            span,
            folded,
            is_folded: true,
            tokens: Vec::new(),
            hits: Vec::new(),
            units: Vec::new(),
            terms: Vec::new(),
            classes: 0,
            known,
            is_read: false,
            beginnings: 0,
            roles: 0,
        }
    }

    /// Parts the sentence into tokens, once.
    pub fn part(&mut self) {
        if self.tokens.is_empty() {
            self.tokens = token::tokens(self.folded.text());
        }
    }

    /// The folded text of a token.
    pub fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .and_then(|it| self.folded.text().get(it.start..it.end))
            .unwrap_or_default()
    }

    /// Bytes of the checked text of some tokens.
    pub fn place(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |it| it.start);
        let end =
            tokens.end.checked_sub(1).and_then(|it| self.tokens.get(it)).map_or(start, |it| it.end);
        let within = self.folded.original(start..end);
        self.span.start + within.start..self.span.start + within.end
    }

    /// The next token from here through which patterns do not look.
    pub fn solid(&self, mut at: usize) -> usize {
        while self.tokens.get(at).is_some_and(Token::is_transparent) {
            at += 1;
        }
        at
    }

    /// Says of each token in which quotation it stands: bytes of the checked text.
    fn mark_quotations(&mut self, quotations: &[Range<usize>]) {
        if quotations.is_empty() {
            return;
        }
        for at in 0..self.tokens.len() {
            let place = self.place(at..at + 1);
            let quote =
                quotations.iter().position(|it| it.start <= place.start && place.end <= it.end);
            if let (Some(quote), Some(token)) = (quote, self.tokens.get_mut(at)) {
                token.quote = u16::try_from(quote + 1).unwrap_or(u16::MAX);
            }
        }
    }

    /// Tells quotations and classes of a sentence of this text, once.
    pub fn read(&mut self, text: &'a str, vocabulary: &Vocabulary, quotations: &[Range<usize>]) {
        if !self.is_read {
            self.is_read = true;
            if !self.is_folded {
                self.is_folded = true;
                let words = text.get(self.span.clone()).unwrap_or_default();
                self.folded = fold::fold(words, vocabulary.tag);
            }
            self.part();
            self.mark_quotations(quotations);
            self.classify(vocabulary);
        }
    }

    /// Finds the words and phrases of the classes.
    fn classify(&mut self, vocabulary: &Vocabulary) {
        let mut found: Vec<Hit> = Vec::new();
        let mut beginnings = 0;
        for at in 0..self.tokens.len() {
            if !self.tokens.get(at).is_some_and(Token::is_word) {
                continue;
            }
            let word = self.word(at);
            beginnings |= pattern::beginning(word);
            let mut look = |list: &Vec<(u8, Box<[Item]>)>| {
                for (class, items) in list {
                    if let Some(end) = self.walk(items, at, &mut None) {
                        found.push(Hit { start: at, end, class: *class });
                    }
                }
            };
            let mut hash = HASH_START;
            let mut stems = 0_u128;
            for (at, letter) in word.chars().enumerate() {
                hash = hashed(hash, u32::from(letter));
                if vocabulary.letters.may_be_stem(hash) {
                    stems |= 1_u128.checked_shl(at.try_into().unwrap_or(0)).unwrap_or(0);
                }
            }
            if vocabulary.letters.may_be_word(hash)
                && let Some(list) = vocabulary.words.get(word)
            {
                look(list);
            }
            if stems == 0 && word.len() <= 128 {
                continue;
            }
            for (at, (end, letter)) in word.char_indices().enumerate() {
                // Beyond the bits each is looked up.
                if at < 128 && stems & (1 << at) == 0 {
                    continue;
                }
                if let Some(list) =
                    word.get(..end + letter.len_utf8()).and_then(|stem| vocabulary.stems.get(stem))
                {
                    look(list);
                }
            }
        }
        self.beginnings = beginnings;
        self.take(found);
        for (class, pattern) in &vocabulary.nested {
            if pattern.needs & !self.classes != 0 || pattern.beginnings & !self.beginnings != 0 {
                continue;
            }
            let Some(part) = pattern.parts.first() else { continue };
            let mut found = Vec::new();
            for at in 0..self.tokens.len() {
                if let Some(end) = self.walk(part, at, &mut None) {
                    found.push(Hit { start: at, end, class: *class });
                }
            }
            self.take(found);
        }
    }

    fn take(&mut self, found: Vec<Hit>) {
        for hit in &found {
            self.classes |= 1 << hit.class;
            if let Some(token) = self.tokens.get_mut(hit.start) {
                token.classes |= 1 << hit.class;
            }
            for token in self.tokens.get_mut(hit.start + 1..hit.end).unwrap_or_default() {
                token.inside = true;
            }
        }
        self.hits.extend(found);
        self.hits.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    }

    /// The hits that begin at a token.
    pub fn hits_at(&self, at: usize) -> &[Hit] {
        let from = self.hits.partition_point(|it| it.start < at);
        let to = self.hits.partition_point(|it| it.start <= at);
        self.hits.get(from..to).unwrap_or_default()
    }

    /// Finds names and terms; whether there were any.
    pub fn find(
        &mut self,
        anchors: &Anchors,
        original: &str,
        names: &mut Vec<(usize, usize, u16, Kinds)>,
    ) -> bool {
        let mut at = 0;
        let mut terms = Vec::new();
        while at < self.tokens.len() {
            let mut next = at + 1;
            if self.tokens.get(at).is_some_and(Token::is_word) {
                for anchor in anchors.get(self.word(at)) {
                    let Some(end) = self.follows(at + 1, anchor.words()) else { continue };
                    if !self.has_case(at, anchor.case, original) {
                        continue;
                    }
                    match anchor.what {
                        What::Name { group, kinds } => {
                            if next <= at + 1 {
                                names.push((at, end, group, kinds));
                                next = end;
                            }
                        }
                        What::Term(entry) => terms.push(Term { start: at, end, entry }),
                    }
                }
            }
            at = next;
        }
        self.terms = terms;
        !names.is_empty() || !self.terms.is_empty()
    }

    /// Whether a token's first letter in the original is as an anchor asks.
    fn has_case(&self, at: usize, case: Case, original: &str) -> bool {
        if case == Case::Any {
            return true;
        }
        let first = original.get(self.place(at..at + 1)).and_then(|it| it.chars().next());
        first.is_some_and(char::is_uppercase) == (case == Case::Capital)
    }

    fn follows<'w>(&self, mut at: usize, rest: impl Iterator<Item = &'w str>) -> Option<usize> {
        for word in rest {
            at = self.solid(at);
            if self.word(at) != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// Tells what each name stands for. `terms` are glossary terms that name a group.
    pub fn assign(
        &mut self,
        names: &[(usize, usize, u16, Kinds)],
        terms: &[(usize, usize, u16)],
        vocabulary: &Vocabulary,
        [carried, named]: [Option<u16>; 2],
    ) {
        let mut units: Vec<Unit> = Vec::new();
        for &(start, end, group, kinds) in names {
            // *Armenian refugees* are one people named, not two.
            if units.last().is_none_or(|it| it.end <= start) {
                units.push(self.role(&Name { start, end, group, kinds }, vocabulary));
            }
        }
        for &(start, end, group) in terms {
            units.push(Unit { start, end, role: Role::Target, subject: true, group });
        }
        units.sort_by_key(|it| it.start);
        let pronouns: Vec<Hit> = self
            .hits
            .iter()
            .copied()
            .filter(|it| (self.known.they | self.known.folk) & (1 << it.class) != 0)
            .collect();
        for hit in pronouns {
            let folk = self.known.folk & (1 << hit.class) != 0;
            let before = units
                .iter()
                .rev()
                .find(|it| {
                    it.end <= hit.start
                        && (it.role == Role::Target || (folk && it.role != Role::Apart))
                })
                .map(|it| it.group)
                .or(carried)
                .or(if folk { named } else { None });
            if let Some(group) = before {
                units.push(Unit {
                    start: hit.start,
                    end: hit.end,
                    role: Role::Pronoun,
                    subject: true,
                    group,
                });
            }
        }
        units.sort_by_key(|it| it.start);
        for unit in &mut units {
            unit.subject = self.is_subject(unit, &vocabulary.grammar);
        }
        self.roles = units.iter().fold(0, |all, it| {
            all | match it.role {
                Role::Target | Role::Pronoun => pattern::UNIT_TARGET,
                Role::Adjective => pattern::UNIT_ADJECTIVE,
                Role::Place => pattern::UNIT_PLACE,
                Role::Apart => 0,
            }
        });
        self.units = units;
    }

    /// Whether a unit may be the subject: no ending of another case, no preposition before it.
    fn is_subject(&self, unit: &Unit, grammar: &Grammar) -> bool {
        let last = self.word(unit.end.saturating_sub(1));
        let first = self.word(unit.start);
        let before = unit.start.checked_sub(1).and_then(|it| self.tokens.get(it));
        let oblique = grammar
            .oblique
            .iter()
            .any(|it| last.ends_with(it.as_str()) || first.ends_with(it.as_str()));
        !oblique && before.is_none_or(|it| it.classes & self.known.prep == 0)
    }

    fn role(&self, name: &Name, vocabulary: &Vocabulary) -> Unit {
        let unit =
            |end, role| Unit { start: name.start, end, role, subject: true, group: name.group };
        let known = &self.known;
        if name.kinds.only(Kinds::GOVERNMENT) {
            return unit(name.end, Role::Apart);
        }
        // "We Armenians": the speaker's own people.
        let before = (0..name.start)
            .rev()
            .find(|at| {
                !self
                    .tokens
                    .get(*at)
                    .is_some_and(|it| it.is_transparent() || it.kind == token::Kind::Mark(','))
            })
            .map_or(0, |at| at + 1);
        let ends_here = |class: u128| {
            self.hits
                .iter()
                .any(|it| it.end == before && it.start < name.start && class & (1 << it.class) != 0)
        };
        if ends_here(known.own) {
            return unit(name.end, Role::Apart);
        }
        if name.kinds.only(Kinds::PLACE) {
            return if ends_here(known.from) {
                unit(name.end, Role::Target)
            } else {
                unit(name.end, Role::Place)
            };
        }
        let is =
            |at: usize, class: u128| self.tokens.get(at).is_some_and(|it| it.classes & class != 0);
        let next = self.solid(name.end);
        let after = self.solid(next + 1);
        let word = self.tokens.get(next).is_some_and(Token::is_word);
        if name.kinds.has(Kinds::ADJECTIVE) {
            if is(next, known.government) {
                return unit(next + 1, Role::Apart);
            }
            if is(next, known.person) {
                return unit(next + 1, Role::Target);
            }
        }
        if name.kinds.has(Kinds::PEOPLE) {
            let thing = name.kinds.has(Kinds::ADJECTIVE)
                && word
                && !is(next, known.function | known.negator | known.they)
                && if vocabulary.grammar.possessed.is_empty() {
                    vocabulary.grammar.name_before_thing
                } else {
                    vocabulary
                        .grammar
                        .possessed
                        .iter()
                        .any(|it| self.word(next).ends_with(it.as_str()))
                };
            if !thing {
                return unit(name.end, Role::Target);
            }
        }
        if word && is(after, known.government) {
            return unit(after + 1, Role::Apart);
        }
        if word && is(after, known.person) && !is(next, known.function | known.negator) {
            return unit(after + 1, Role::Target);
        }
        unit(name.end, Role::Adjective)
    }

    /// How many groups units of these roles stand for, and which it is where it is one.
    pub fn groups(&self, role: impl Fn(Role) -> bool) -> (usize, Option<u16>) {
        let mut groups: Vec<u16> =
            self.units.iter().filter(|it| role(it.role)).map(|it| it.group).collect();
        groups.sort_unstable();
        groups.dedup();
        (groups.len(), if let [one] = groups.as_slice() { Some(*one) } else { None })
    }
}
