//! The first entries of the glossary: as many said on each side, with the reason of each.

use std::collections::BTreeMap;

use commission::draft::NewDraft;
use commission::glossary::{Category, Entry, Part, Sort};
use commission::{InstrumentId, Kind, PartyId};
use serde::Deserialize;
use store::GlossaryEdit;

use super::appealed;
use super::stage::Stage;
use super::words::{Words, localized};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::random;

/// The day after the founding on which it is adopted.
pub(super) const WORDED: i64 = 33;
/// The clause of the charter on which it rests.
const CLAUSE: &str = "6.1";
/// Days after which an entry is looked at again.
const REVIEW_DAYS: i64 = 365;

/// A word that hurts.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Word {
    id: String,
    language: String,
    lemma: String,
    target: String,
    side: PartyId,
    sort: Sort,
    severity: u8,
    mirror: String,
    alternatives: Vec<String>,
    fine_in: Vec<String>,
    must_flag: Vec<String>,
    must_not_flag: Vec<String>,
    meaning: Words,
    reasons: BTreeMap<PartyId, Words>,
}

/// What the text says.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Worded {
    topic: String,
    fulfils: Vec<String>,
    title: Words,
    passage: Vec<Words>,
    ground: Words,
    interest: Words,
    entry: Vec<Word>,
}

/// Reads it.
pub(super) fn worded() -> Outcome<Worded> {
    toml::from_str(include_str!("glossary.toml"))
        .map_err(|e| Failure::new(Code::Io, "the demonstration's glossary cannot be read").why(e))
}

impl Worded {
    /// One party brings the words, each gives its own reasons, and all of them sign.
    pub(super) async fn adopted(&self, stage: &Stage, at: i64) -> Outcome<InstrumentId> {
        let store = &stage.store;
        let Some(drafter) = stage.chairs.first() else {
            return Err(Failure::usage("the demonstration has no co-chair"));
        };
        let by = &drafter.office;
        let new = NewDraft {
            topics: vec![self.topic.clone()],
            title: localized(&self.title)?,
            fulfils: self.fulfils.clone(),
            ..NewDraft::default()
        };
        let draft = store.new_draft(Kind::GlossaryChange, new, by, at, random()?).await?.id;
        let review_by = store.commission().charter.day_of(at) + REVIEW_DAYS;
        for word in &self.entry {
            let add = GlossaryEdit::Add(Box::new(word.entry(review_by)?));
            store.edit_glossary(&draft, &add, by, at).await?;
            for chair in &stage.chairs {
                let said = chair.office.party().and_then(|party| word.reasons.get(party));
                let Some(said) = said else { continue };
                let reason = GlossaryEdit::Reason { entry: word.id.clone(), why: localized(said)? };
                store.edit_glossary(&draft, &reason, &chair.office, at).await?;
            }
        }
        let worded = appealed::Worded {
            clause: CLAUSE,
            title: &self.title,
            passage: &self.passage,
            ground: &self.ground,
            interest: &self.interest,
        };
        worded.adopted(&draft, stage, drafter, at).await?;
        Ok(draft)
    }
}

impl Word {
    fn entry(&self, review_by: i64) -> Outcome<Entry> {
        Ok(Entry {
            id: self.id.clone(),
            language: self.language.parse().map_err(Failure::usage)?,
            lemma: self.lemma.clone(),
            part: Part::Noun,
            forms: Vec::new(),
            paradigm: None,
            not_forms: Vec::new(),
            small: false,
            target: Some(self.target.clone()),
            side: Some(self.side.clone()),
            category: Category::Slur,
            sort: self.sort,
            severity: self.severity,
            meaning: localized(&self.meaning)?,
            mirror: Some(self.mirror.clone()),
            alternatives: self.alternatives.clone(),
            fine_in: self.fine_in.clone(),
            must_flag: self.must_flag.clone(),
            must_not_flag: self.must_not_flag.clone(),
            review_by,
            proposal: None,
        })
    }
}
