//! Matches shapes over a sentence.

use std::ops::Range;

use crate::context::sentence::{Role, Sentence, Unit};
use crate::lexicon::pattern::{Item, NEAR_MAX, Pattern};

/// How many places of a shape's parts, and of the parts together, are looked at in a sentence: whoever
/// writes a thousand times the same is told once.
const JOINED_MAX: usize = 256;

/// Where a shape matched, and at whom it is aimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Match {
    /// Tokens.
    pub tokens: Range<usize>,
    /// Place in the lexicon's groups.
    pub group: Option<u16>,
    /// Whether a pronoun stands for the group.
    pub pronoun: bool,
}

/// The group seen on the way, and whether by a pronoun.
pub(crate) type Seen = Option<(u16, bool)>;

impl Sentence<'_> {
    /// Where these items end when they begin at a token.
    pub(crate) fn walk(&self, items: &[Item], at: usize, seen: &mut Seen) -> Option<usize> {
        let Some((first, rest)) = items.split_first() else { return Some(at) };
        let here = self.solid(at);
        match first {
            Item::Gap { words, long } => {
                let (mut at, mut left) = (at, *words);
                loop {
                    if let Some(end) = self.walk(rest, at, seen) {
                        return Some(end);
                    }
                    let token = self.tokens.get(at)?;
                    if token.is_hard() && !long {
                        return None;
                    }
                    if token.is_word() {
                        if left == 0 || (token.classes & self.known.negator != 0 && !token.inside) {
                            return None;
                        }
                        left -= 1;
                    }
                    at += 1;
                }
            }
            Item::Start => {
                let begins = at == 0
                    || !self.tokens.get(at - 1).is_some_and(|it| {
                        it.is_word() || it.kind == crate::context::token::Kind::Mark('-')
                    });
                if begins { self.walk(rest, at, seen) } else { None }
            }
            Item::End => {
                let ends = self.tokens.get(here).is_none_or(|it| !it.is_word());
                if ends { self.walk(rest, at, seen) } else { None }
            }
            Item::Mark(mark) => {
                let is = |at: usize| {
                    self.tokens
                        .get(at)
                        .is_some_and(|it| it.kind == crate::context::token::Kind::Mark(*mark))
                };
                let at = (at..=here).find(|it| is(*it))?;
                self.walk(rest, at + 1, seen)
            }
            Item::Word(word) => {
                let is = self.tokens.get(here).is_some_and(crate::context::token::Token::is_word)
                    && self.word(here) == &**word;
                if is { self.walk(rest, here + 1, seen) } else { None }
            }
            Item::Stem(stem) => {
                let is = self.tokens.get(here).is_some_and(crate::context::token::Token::is_word)
                    && self.word(here).starts_with(&**stem);
                if is { self.walk(rest, here + 1, seen) } else { None }
            }
            Item::Tail(tail) => {
                let is = self.tokens.get(here).is_some_and(crate::context::token::Token::is_word)
                    && self.word(here).ends_with(&**tail);
                if is { self.walk(rest, here + 1, seen) } else { None }
            }
            Item::Class(class) => {
                if self.tokens.get(here)?.classes & (1 << class) == 0 {
                    return None;
                }
                self.hits_at(here)
                    .iter()
                    .filter(|it| it.class == *class)
                    .find_map(|it| self.walk(rest, it.end, seen))
            }
            Item::Target | Item::Subject | Item::Adjective | Item::Place | Item::Mention => {
                let fits = |unit: &Unit| match (first, unit.role) {
                    (Item::Subject, role) => {
                        unit.subject && matches!(role, Role::Target | Role::Pronoun)
                    }
                    (Item::Target, role) => matches!(role, Role::Target | Role::Pronoun),
                    (Item::Adjective, role) => role == Role::Adjective,
                    (Item::Place, role) => role == Role::Place,
                    (_, role) => matches!(role, Role::Target | Role::Adjective | Role::Place),
                };
                let kept = *seen;
                for unit in self.units.iter().filter(|it| it.start == here && fits(it)) {
                    if seen.is_none_or(|(_, pronoun)| pronoun) {
                        *seen = Some((unit.group, unit.role == Role::Pronoun));
                    }
                    if let Some(end) = self.walk(rest, unit.end, seen) {
                        return Some(end);
                    }
                    *seen = kept;
                }
                None
            }
        }
    }

    /// All places where a pattern matches.
    pub(crate) fn matches(&self, pattern: &Pattern) -> Vec<Match> {
        if pattern.needs & !self.classes != 0
            || pattern.units & !self.roles != 0
            || pattern.beginnings & !self.beginnings != 0
            || pattern.unless & self.classes != 0
        {
            return Vec::new();
        }
        let several = pattern.parts.len() > 1;
        let mut parts = pattern.parts.iter().map(|part| {
            let mut places = self.places(part);
            if several {
                places.truncate(JOINED_MAX);
            }
            places
        });
        let Some(mut found) = parts.next() else { return found_none() };
        for next in parts {
            let mut joined = Vec::new();
            'all: for one in &found {
                for other in &next {
                    if joined.len() == JOINED_MAX {
                        break 'all;
                    }
                    if self.near(one, other, pattern.far) {
                        joined.push(Match {
                            tokens: one.tokens.start.min(other.tokens.start)
                                ..one.tokens.end.max(other.tokens.end),
                            group: one.group.or(other.group),
                            pronoun: one.pronoun || other.pronoun,
                        });
                    }
                }
            }
            found = joined;
        }
        found
    }

    fn places(&self, part: &[Item]) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for at in 0..self.tokens.len() {
            let solid = self.solid(at);
            if solid != at && !matches!(part.first(), Some(Item::Start | Item::Mark(_))) {
                continue;
            }
            // Most are told by the first thing alone.
            let token = self.tokens.get(solid);
            let begins = match part.first() {
                Some(Item::Class(class)) => token.is_some_and(|it| it.classes & (1 << class) != 0),
                Some(
                    Item::Target | Item::Subject | Item::Adjective | Item::Place | Item::Mention,
                ) => self.units.iter().any(|it| it.start == solid),
                Some(Item::Word(word)) => {
                    token.is_some_and(|it| it.end - it.start == word.len() && it.is_word())
                }
                _ => true,
            };
            if !begins {
                continue;
            }
            let mut seen = None;
            if let Some(end) = self.walk(part, at, &mut seen)
                && end > at
            {
                found.push(Match {
                    tokens: solid.min(end.saturating_sub(1))..end,
                    group: seen.map(|it| it.0),
                    pronoun: seen.is_some_and(|it| it.1),
                });
            }
        }
        found
    }

    /// Whether two parts stand near enough, neither in the other, with no negation between.
    fn near(&self, one: &Match, other: &Match, far: bool) -> bool {
        let (first, second) =
            if one.tokens.start <= other.tokens.start { (one, other) } else { (other, one) };
        if first.tokens.end > second.tokens.start {
            return false;
        }
        let between = self.tokens.get(first.tokens.end..second.tokens.start).unwrap_or_default();
        far || (between.iter().filter(|it| it.is_word()).nth(NEAR_MAX).is_none()
            && !between.iter().any(|it| {
                it.is_hard()
                    || it.kind == crate::context::token::Kind::Mark(':')
                    || (it.classes & self.known.negator != 0 && !it.inside)
            }))
    }
}

fn found_none() -> Vec<Match> {
    Vec::new()
}
