//! The glossary: words that hurt, which belong to every party.
//!
//! An entry holds only when every party has signed a text that adds it (a glossary change); before
//! that it is a proposal and moves nothing. It carries the reason of each party, given by that party
//! itself, what to say instead, and sentences by which anybody can test it. A later text changes or
//! retires it. Using the glossary is voluntary, for whoever writes.
//!
//! What a party that declined said about single entries is read out of its reasons ([`dissent()`]), and
//! shown beside the proposal.

mod change;
mod dissent;
mod entry;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use change::{
    ENTRIES_MAX, Files, GLOSSARY, GLOSSARY_BYTES_MAX, GlossaryChange, GlossaryError, REASONS,
    Reasons, Retired, Said, Verb, reasons_of,
};
pub use dissent::{Dissent, dissent};
pub use entry::{
    ALTERNATIVES_MAX, Category, Entry, FORMS_MAX, LINE_CHARS_MAX, MEANING_CHARS_MAX, Part,
    REVIEW_DAY_MAX, SAMPLE_CHARS_MAX, SAMPLES_MAX, SEVERITY_MAX, Sort, UnknownWord, WORD_CHARS_MAX,
};
pub use written::{ProposalError, proposal, proposals, toml};

use crate::charter::Charter;
use crate::instrument::{Carried, Instrument, InstrumentId};
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::party::PartyId;

/// The most bytes of an entry's id, and of a group's.
const ID_BYTES_MAX: usize = 64;

fn is_id(id: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=ID_BYTES_MAX).contains(&id.len()) && id.chars().all(fits)
}

/// What every party agreed on about an entry in one text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "made", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Made {
    /// It holds, in these words.
    Holds {
        /// The entry.
        entry: Box<Entry>,
        /// The reason of each party.
        reasons: BTreeMap<PartyId, Localized>,
    },
    /// It holds no longer.
    Retired {
        /// Why.
        reasons: Localized,
    },
}

/// A text that took the place of another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// The text.
    pub by: InstrumentId,
    /// When (Unix seconds UTC).
    pub at: i64,
}

/// What one adopted text made of an entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The text that every party signed.
    pub by: InstrumentId,
    /// When it was adopted (Unix seconds UTC).
    pub at: i64,
    /// The parties that signed it.
    pub parties: BTreeSet<PartyId>,
    /// What it made of the entry.
    pub made: Made,
    /// The text that took its place, if one did: then the step counts no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
}

/// An entry that holds.
#[derive(Clone, Copy, Debug)]
pub struct Holding<'a> {
    /// The entry in its present words.
    pub entry: &'a Entry,
    /// The reason of each party.
    pub reasons: &'a BTreeMap<PartyId, Localized>,
    /// The text by which it holds in these words.
    pub step: &'a Step,
}

/// Everything that adopted texts made of one entry.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The entry's id.
    pub id: String,
    /// What each text made of it, oldest first. Never empty.
    pub steps: Vec<Step>,
}

impl Term {
    /// The last step that counts; none where the place of each text was taken by another.
    pub fn current(&self) -> Option<&Step> {
        self.steps.iter().rev().find(|it| it.ended.is_none())
    }

    /// The entry, where it holds.
    pub fn holding(&self) -> Option<Holding<'_>> {
        let step = self.current()?;
        match &step.made {
            Made::Holds { entry, reasons } => Some(Holding { entry, reasons, step }),
            Made::Retired { .. } => None,
        }
    }

    /// The last words that it had, whether it holds or not.
    pub fn last_words(&self) -> Option<(&Entry, &BTreeMap<PartyId, Localized>)> {
        let counting = self.steps.iter().rev().filter(|it| it.ended.is_none());
        counting.chain(self.steps.iter().rev()).find_map(|it| match &it.made {
            Made::Holds { entry, reasons } => Some((entry.as_ref(), reasons)),
            Made::Retired { .. } => None,
        })
    }

    /// Since when it has held without a break (Unix seconds UTC); none where it does not hold.
    pub fn since(&self) -> Option<i64> {
        self.holding()?;
        let counting = self.steps.iter().rev().filter(|it| it.ended.is_none());
        counting.take_while(|it| matches!(it.made, Made::Holds { .. })).last().map(|it| it.at)
    }

    /// The text that retired it, and why; none where it holds.
    pub fn retired(&self) -> Option<(&Step, &Localized)> {
        let step = self.current()?;
        match &step.made {
            Made::Retired { reasons } => Some((step, reasons)),
            Made::Holds { .. } => None,
        }
    }

    /// Takes over that a text was replaced: what it made of the entry counts no longer, and what
    /// stood before it counts again. Says whether that had an effect.
    pub fn end(&mut self, text: &InstrumentId, by: &InstrumentId, at: i64) -> bool {
        let mut moved = false;
        for step in self.steps.iter_mut().filter(|it| it.by == *text && it.ended.is_none()) {
            step.ended = Some(Ended { by: by.clone(), at });
            moved = true;
        }
        moved
    }
}

/// A change of the glossary that every party signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreed {
    /// The text.
    pub text: InstrumentId,
    /// When the last party signed (Unix seconds UTC).
    pub at: i64,
    /// The parties that signed.
    pub parties: BTreeSet<PartyId>,
    /// The promises that the text says it keeps.
    pub fulfils: Vec<String>,
    /// What it says.
    pub said: Said,
}

impl Agreed {
    /// What a text that every party signed makes of the glossary, out of the files attached to it;
    /// none where it is no such text, was not adopted, or changes nothing.
    pub fn of(instrument: &Instrument, files: &Files) -> Option<Self> {
        let Carried { id, at, parties, fulfils } = instrument.carried(Kind::GlossaryChange)?;
        let said = Said::read(files)?;
        Some(Self { text: id, at, parties, fulfils, said })
    }

    fn step(&self, made: Made) -> Step {
        let (by, parties) = (self.text.clone(), self.parties.clone());
        Step { by, at: self.at, parties, made, ended: None }
    }

    /// What it makes of each entry that it names.
    pub fn steps(&self) -> impl Iterator<Item = (&str, Step)> {
        let change = &self.said.change;
        let holds = change.entries().map(move |it| {
            let entry = Box::new(it.clone());
            let reasons = self.said.reasons_for(&it.id);
            (it.id.as_str(), self.step(Made::Holds { entry, reasons }))
        });
        let retires = change.retired.iter().map(move |it| {
            (it.entry.as_str(), self.step(Made::Retired { reasons: it.reasons.clone() }))
        });
        holds.chain(retires)
    }
}

/// How many entries bind whom, and whom they protect.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// How many bind each party because they are said on its side. Every party is named.
    pub bound: BTreeMap<PartyId, u32>,
    /// How many bind every party: they are said on no side alone.
    pub every: u32,
    /// How many of them hurt each people, by its id in the groups file.
    pub targets: BTreeMap<String, u32>,
}

impl Counts {
    /// Counts entries that hold.
    pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>, charter: &Charter) -> Self {
        let mut counts = Counts::default();
        counts.bound.extend(charter.party_ids().into_iter().map(|party| (party, 0)));
        for entry in entries {
            match &entry.side {
                Some(side) => *counts.bound.entry(side.clone()).or_default() += 1,
                None => counts.every += 1,
            }
            if let Some(target) = &entry.target {
                *counts.targets.entry(target.clone()).or_default() += 1;
            }
        }
        counts
    }
}

/// Every entry that was ever adopted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Glossary(BTreeMap<String, Term>);

impl Glossary {
    /// One of them, by its id.
    pub fn get(&self, id: &str) -> Option<&Term> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Term> {
        self.0.values()
    }

    /// The entries that hold.
    pub fn holding(&self) -> impl Iterator<Item = Holding<'_>> {
        self.0.values().filter_map(Term::holding)
    }

    /// The languages in which entries hold.
    pub fn languages(&self) -> BTreeSet<&Language> {
        self.holding().map(|it| &it.entry.language).collect()
    }

    /// How many entries bind whom.
    pub fn counts(&self, charter: &Charter) -> Counts {
        Counts::of(self.holding().map(|it| it.entry), charter)
    }

    /// Takes over what a text that every party signed makes of the entries.
    pub fn agree(&mut self, agreed: &Agreed) {
        for (id, step) in agreed.steps() {
            match self.0.get_mut(id) {
                Some(term) => term.steps.push(step),
                None => {
                    let term = Term { id: id.to_owned(), steps: vec![step] };
                    self.0.insert(id.to_owned(), term);
                }
            }
        }
    }

    /// Takes over that a text was replaced by another.
    pub fn replace(&mut self, text: &InstrumentId, by: &InstrumentId, at: i64) {
        for term in self.0.values_mut() {
            term.end(text, by, at);
        }
    }
}

impl FromIterator<Term> for Glossary {
    fn from_iter<I: IntoIterator<Item = Term>>(terms: I) -> Self {
        Self(terms.into_iter().map(|it| (it.id.clone(), it)).collect())
    }
}
