//! What a side says an activity came to, in the form in which it is signed, and what the others say
//! about that.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::{Deserialize, Serialize};

use super::file::PARTICIPANTS_MAX;
use super::{ActivityId, DAY_SECONDS};
use crate::appeal::{View, Viewed};
use crate::incident::{cleaned, digest_of};
use crate::instrument::CommissionId;
use crate::language::Localized;
use crate::party::{Office, PartyId};
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
    /// Refuses a day before the activity was agreed or after today, numbers that are not those of
    /// the parties, words that are not in their one form, and too many pictures.
    ///
    /// A day of grace stands at either end, since the commission's clock is not UTC's.
    ///
    /// # Errors
    /// [`Refusal::StepDay`], [`Refusal::UnknownParty`], [`Refusal::Empty`], [`Refusal::TooMany`],
    /// [`Refusal::WrongStatement`].
    pub fn check(&self, agreed: i64, parties: &BTreeSet<PartyId>, now: i64) -> Result<(), Refusal> {
        let (first, last) = (agreed.div_euclid(DAY_SECONDS), now.div_euclid(DAY_SECONDS));
        if !(first - 1..=last + 1).contains(&self.day) {
            return Err(Refusal::StepDay { first, last });
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

/// A report as the record has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reported {
    /// The office that entered it.
    pub office: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The report.
    pub report: Report,
    /// The digest that was signed.
    pub digest: Digest,
    /// The signed statement.
    pub note: String,
    /// What parties said about it, oldest first; a party's last word counts.
    pub views: Vec<Viewed>,
}

impl Reported {
    /// What a party's last word about it is; none while it has said nothing. Whoever enters a report
    /// confirms it, until they say otherwise.
    pub fn view_of(&self, party: &PartyId) -> Option<&View> {
        let said = self.views.iter().rev().find(|it| it.office.party() == Some(party));
        said.map(|it| &it.view)
            .or_else(|| (self.office.party() == Some(party)).then_some(&View::Confirms))
    }

    /// The parties that have not confirmed it.
    pub fn lacks(&self, parties: &BTreeSet<PartyId>) -> BTreeSet<PartyId> {
        let confirms = |party: &&PartyId| self.view_of(party) != Some(&View::Confirms);
        parties.iter().filter(confirms).cloned().collect()
    }

    /// Whether every party confirms it, so that it counts.
    pub fn counts(&self, parties: &BTreeSet<PartyId>) -> bool {
        self.lacks(parties).is_empty()
    }

    /// Whether some party says that it is not so.
    pub fn is_disputed(&self, parties: &BTreeSet<PartyId>) -> bool {
        parties.iter().any(|party| matches!(self.view_of(party), Some(View::Disputes { .. })))
    }

    /// Whether it waits for a word of this party.
    pub fn waits_for(&self, party: &PartyId) -> bool {
        self.view_of(party).is_none()
    }

    /// When the last word about it was said (Unix seconds UTC).
    pub fn settled(&self) -> i64 {
        self.views.last().map_or(self.at, |view| view.at)
    }
}
