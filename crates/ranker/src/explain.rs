//! Why a text has its score: the strongest features, and the labelled sentences that are nearest.

use std::collections::BTreeMap;
use std::fmt;

use crate::feature::Features;
use crate::feature::gram;
use crate::feature::gram::PLACES;
use crate::mask;
use crate::model::Model;

/// The most reasons that are given.
pub const REASONS_MAX: usize = 4;
/// The most labelled sentences that are named.
pub const NEAREST_MAX: usize = 3;
/// A reason weaker than this part of the strongest is not given.
const WEAK: f64 = 0.15;

/// What speaks for a score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ground {
    /// A feature of the rules, by its name, such as `near beast`.
    Rule(String),
    /// A word of the masked text, by its letters.
    Word(String),
}

/// A reason: what speaks for the score, and how much.
#[derive(Clone, PartialEq, Debug)]
pub struct Reason {
    /// What it is.
    pub ground: Ground,
    /// How much: more than nothing where it makes the text more likely hostile.
    pub weight: f64,
}

/// A labelled sentence near to a text.
#[derive(Clone, PartialEq, Debug)]
pub struct Near {
    /// Its id among the sentences from which the model learnt.
    pub id: String,
    /// What people say of it.
    pub hostile: bool,
    /// How like it is, from 0 to 1.
    pub likeness: f64,
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ground::Word(word) => write!(f, "the word {word:?}"),
            Ground::Rule(name) => match name.split_once(' ') {
                Some(("flag", rest)) => match rest.split_once(' ') {
                    Some((rule, stance)) => {
                        let voice = match stance {
                            "own" => "in the writer's own voice",
                            "quoted" => "in a quotation",
                            "rejected" => "in words that are rejected",
                            _ => "in a report",
                        };
                        write!(f, "the rule {rule} {voice}")
                    }
                    None => f.write_str(rest),
                },
                Some(("cue", class)) => write!(f, "words of the class {class}"),
                Some(("said", class)) => write!(f, "quoted words of the class {class}"),
                Some(("near", class)) => write!(f, "words of the class {class} beside a people"),
                Some(("term", rest)) => write!(f, "a word of a glossary ({rest})"),
                Some(("after", class)) => write!(f, "words of the class {class} that follow"),
                _ => f.write_str(further(name)),
            },
        }
    }
}

/// The further features in words.
fn further(name: &str) -> &str {
    match name {
        "people" => "a people is named",
        "people-subject" => "a people is what the sentence is about",
        "people-quoted" => "a people is named in a quotation",
        "people-several" => "several peoples are named",
        "pronoun" => "a pronoun stands for a people",
        "adjective" => "something of a people is named",
        "place" => "a country or capital is named",
        "apart" => "a government, or the writer's own people, is named",
        "nobody" => "no people is named",
        "quotation" => "something is quoted",
        "quoted-share" => "much of it is quoted",
        "question" => "it asks",
        "exclamation" => "it exclaims",
        "sentences" => "how many sentences it has",
        "own" => "something is flagged in the writer's own voice",
        "severe" => "something severe is flagged",
        "bad" => "words that may hurt",
        "bad-people" => "words that may hurt, and a people",
        "bad-nobody" => "words that may hurt, and no people",
        "people-not-bad" => "a people, and no word that may hurt",
        "bad-negator" => "words that may hurt, and a negation",
        "bad-reject" => "words that may hurt, and words that reject",
        "bad-report" => "words that may hurt, and a report",
        "bad-endorse" => "words that may hurt, and words that endorse",
        "bad-testimony" => "words that may hurt, and testimony",
        "good-people" => "good words beside a people",
        "government-nobody" => "a government, and no people",
        "colon" => "a colon",
        "digits" => "a number",
        "picture" => "a picture",
        "tampered" => "letters were tampered with",
        "short" => "it is short",
        "long" => "it is long",
        _ => name,
    }
}

impl Model {
    /// The strongest reasons that point the way of the answer, the strongest first.
    pub fn reasons(&self, features: &Features, worth_a_look: bool) -> Vec<Reason> {
        let mut found: Vec<Reason> = features
            .rules
            .iter()
            .map(|(at, count)| Reason {
                ground: Ground::Rule(self.names.get(*at).to_owned()),
                weight: self.weight(PLACES + u32::from(*at))
                    * f64::from(*count)
                    * self.recipe.rules,
            })
            .collect();
        found.extend(self.words(features));
        let way = if worth_a_look { 1.0 } else { -1.0 };
        found.retain(|it| it.weight * way > 0.0);
        found.sort_by(|one, other| other.weight.abs().total_cmp(&one.weight.abs()));
        let strongest = found.first().map_or(0.0, |it| it.weight.abs());
        found.retain(|it| it.weight.abs() >= WEAK * strongest);
        found.truncate(REASONS_MAX);
        found
    }

    /// What each word's letters weigh: an n-gram's weight is its words', each by its letters in it.
    fn words(&self, features: &Features) -> Vec<Reason> {
        let values: BTreeMap<u32, f32> = features.grams.iter().copied().collect();
        let mut counts: BTreeMap<u32, f64> = BTreeMap::new();
        gram::all(&features.text, |it| *counts.entry(gram::place(it)).or_default() += 1.0);
        let invented = mask::invented_names();
        let mut found: BTreeMap<&str, f64> = BTreeMap::new();
        for word in features.text.split_whitespace() {
            let inner = word.trim_matches(|it: char| !it.is_alphanumeric());
            // Whoever wrote the text never wrote that name.
            if inner.is_empty() || invented.iter().any(|it| inner.contains(it)) {
                continue;
            }
            let mut sum = 0.0;
            gram::all(inner, |it| {
                let at = gram::place(it);
                let value = values.get(&at).copied().unwrap_or(0.0);
                let count = counts.get(&at).copied().unwrap_or(1.0);
                sum += self.weight(at) * f64::from(value) * self.recipe.grams / count;
            });
            *found.entry(inner).or_default() += sum;
        }
        found
            .into_iter()
            .map(|(word, weight)| Reason { ground: Ground::Word(word.to_owned()), weight })
            .collect()
    }

    /// The labelled sentences that are most like a text, the nearest first.
    pub fn nearest(&self, features: &Features) -> Vec<Near> {
        let vector = self.centred(features);
        let mut all: Vec<(f64, &crate::model::Example)> =
            self.examples.iter().map(|it| (self.likeness(it, &vector, features), it)).collect();
        all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.id.cmp(&other.1.id)));
        all.into_iter()
            .take(NEAREST_MAX)
            .map(|(likeness, it)| Near { id: it.id.clone(), hostile: it.hostile, likeness })
            .collect()
    }
}
