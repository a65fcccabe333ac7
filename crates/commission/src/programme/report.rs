//! What a side says an activity came to, in the form in which it is signed, and what the others say
//! about that.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use note::Digest;
use serde::{Deserialize, Serialize};

use super::ActivityId;
use super::budget::Spent;
use super::file::PARTICIPANTS_MAX;
use crate::claim::View;
use crate::incident::{cleaned, digest_of};
use crate::instrument::CommissionId;
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Refusal, What};

/// The most characters of what is said about an activity, in one language.
pub const WORDS_CHARS_MAX: usize = 2_000;
/// The most bytes of a picture as it comes.
pub const PICTURE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The most pictures of one report.
pub const PICTURES_MAX: usize = 6;

/// A report of one side.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Whether it was held.
    pub held: bool,
    /// On which day, counted from 1970-01-01, by the commission's clock; of several days the first.
    /// Where it was not held, the day on which that was plain.
    pub day: i64,
    /// How many of each party came. Empty where it was not held.
    pub participants: BTreeMap<PartyId, u32>,
    /// In a few words how it was, or why it was not. Everybody reads them. Empty when there is
    /// nothing to say.
    pub words: Localized,
    /// Salted digests of its pictures, which lie beside the record and can be erased.
    pub pictures: Vec<Digest>,
    /// What was spent on lines of the budget, in their order; empty where nothing is said of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spent: Vec<Spent>,
}

#[derive(Serialize)]
struct SignedReport<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    activity: &'a ActivityId,
    report: &'a Report,
}

#[derive(Serialize)]
struct SignedView<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    activity: &'a ActivityId,
    report: &'a Digest,
    party: &'a PartyId,
    view: &'a View,
}

impl Report {
    /// Refuses a day out of these (from the one on which the activity was agreed to today, by the
    /// commission's clock), numbers that are not those of these parties, words that are not in their
    /// one form, and too many pictures.
    ///
    /// # Errors
    /// [`Refusal::StepDay`], [`Refusal::UnknownParty`], [`Refusal::Empty`], [`Refusal::TooMany`],
    /// [`Refusal::WrongStatement`].
    pub fn check(
        &self,
        parties: &BTreeSet<PartyId>,
        days: RangeInclusive<i64>,
    ) -> Result<(), Refusal> {
        if !days.contains(&self.day) {
            return Err(Refusal::StepDay { first: *days.start(), last: *days.end() });
        }
        if let Some(unknown) = self.participants.keys().find(|it| !parties.contains(*it)) {
            return Err(Refusal::UnknownParty { party: unknown.clone() });
        }
        let counted = if self.held { parties.len() } else { 0 };
        if self.participants.len() != counted {
            return Err(Refusal::Empty { field: "participants" });
        }
        if self.held && self.participants.values().all(|count| *count == 0) {
            return Err(Refusal::Empty { field: "participants" });
        }
        if self.participants.values().any(|count| *count > PARTICIPANTS_MAX) {
            let max = PARTICIPANTS_MAX as usize;
            return Err(Refusal::TooMany { what: What::Participants, max });
        }
        if !self.words.is_empty() && cleaned(&self.words, WORDS_CHARS_MAX, "words")? != self.words {
            return Err(Refusal::WrongStatement { line: "words" });
        }
        if self.pictures.len() > PICTURES_MAX {
            return Err(Refusal::TooMany { what: What::Files, max: PICTURES_MAX });
        }
        let different: BTreeSet<&Digest> = self.pictures.iter().collect();
        if different.len() < self.pictures.len() {
            return Err(Refusal::WrongStatement { line: "pictures" });
        }
        Ok(())
    }

    /// What is signed to enter it.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        activity: &ActivityId,
    ) -> Result<Digest, Refusal> {
        let kind = "comity/activity-report/v1";
        digest_of(&SignedReport { kind, commission, activity, report: self })
    }
}

/// What a party signs to say something about a report.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn view_digest(
    view: &View,
    commission: &CommissionId,
    activity: &ActivityId,
    report: &Digest,
    party: &PartyId,
) -> Result<Digest, Refusal> {
    let kind = "comity/activity-view/v1";
    digest_of(&SignedView { kind, commission, activity, report, party, view })
}
