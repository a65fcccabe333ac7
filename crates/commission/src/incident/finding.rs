//! A finding: what every side confirms, what they do not agree on, and each side's own words. One
//! file, one form; its digest is what a verifier of every party signs.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;
use serde::{Deserialize, Serialize};

use super::{Status, cleaned};
use crate::canonical;
use crate::charter::Charter;
use crate::instrument::{CommissionId, IncidentId};
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Refusal, What};

/// The most facts of a finding, agreed and disputed together.
pub const FACTS_MAX: usize = 40;
/// The most characters of a fact, or of what a party says against it, in one language.
pub const FACT_CHARS_MAX: usize = 1_000;
/// The most characters of a party's own words in one language.
pub const OWN_CHARS_MAX: usize = 4_000;
/// The most bytes of a finding's file.
pub const FINDING_BYTES_MAX: usize = 1 << 20;
/// The first thing that a file says.
const KIND: &str = "comity/finding/v1";
/// The same where it says whose people were affected: a form that earlier programs do not know.
const KIND_AFFECTED: &str = "comity/finding/v2";

/// A fact on which the sides do not agree.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disputed {
    /// What one side says.
    pub fact: Localized,
    /// Which sides confirm it.
    pub confirmed_by: Vec<PartyId>,
    /// What those who do not confirm it say instead.
    pub words: BTreeMap<PartyId, Localized>,
}

/// A finding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    kind: String,
    /// The commission.
    pub commission: CommissionId,
    /// The incident.
    pub incident: IncidentId,
    /// What was found.
    pub status: Status,
    /// What every side confirms.
    pub agreed: Vec<Localized>,
    /// What they do not agree on.
    pub disputed: Vec<Disputed>,
    /// What each side adds for itself.
    pub own: BTreeMap<PartyId, Localized>,
    /// The parties whose people were affected, where every side says the same; else none.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub affected: BTreeSet<PartyId>,
}

/// Says why bytes are no finding.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a finding: {0}")]
pub struct FindingError(pub String);

impl Finding {
    /// A finding. What it says is checked by [`Finding::check`].
    pub fn new(
        commission: CommissionId,
        incident: IncidentId,
        status: Status,
        agreed: Vec<Localized>,
        disputed: Vec<Disputed>,
        own: BTreeMap<PartyId, Localized>,
    ) -> Self {
        let affected = BTreeSet::new();
        Self {
            kind: KIND.to_owned(),
            commission,
            incident,
            status,
            agreed,
            disputed,
            own,
            affected,
        }
    }

    /// The same finding that says whose people were affected; of nobody's it says nothing.
    #[must_use]
    pub fn affecting(mut self, affected: BTreeSet<PartyId>) -> Self {
        self.kind = if affected.is_empty() { KIND } else { KIND_AFFECTED }.to_owned();
        self.affected = affected;
        self
    }

    /// The bytes of its file.
    pub fn file(&self) -> Vec<u8> {
        // Its keys are ids and language tags, its numbers none: there is always a form.
        canonical::encode(self).unwrap_or_default()
    }

    /// The digest of its file: what is signed.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.file())
    }

    /// Reads a file; what does not print back to the same bytes is refused.
    ///
    /// # Errors
    /// [`FindingError`].
    pub fn parse(file: &[u8]) -> Result<Self, FindingError> {
        if file.len() > FINDING_BYTES_MAX {
            return Err(FindingError(format!("it has more than {FINDING_BYTES_MAX} bytes")));
        }
        let finding: Finding =
            serde_json::from_slice(file).map_err(|e| FindingError(e.to_string()))?;
        let kind = if finding.affected.is_empty() { KIND } else { KIND_AFFECTED };
        if finding.kind != kind {
            return Err(FindingError("it is of another kind".to_owned()));
        }
        if finding.file() != file {
            return Err(FindingError("it is not in its one form".to_owned()));
        }
        Ok(finding)
    }

    /// Refuses a finding that says nothing, says too much, or speaks for somebody who is no party.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`], [`Refusal::UnknownParty`], and those of
    /// [`crate::text::clean`]; [`Refusal::WrongStatement`] where words are not in their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if !self.status.is_found() {
            return Err(Refusal::Empty { field: "status" });
        }
        let facts = self.agreed.len() + self.disputed.len();
        if facts == 0 {
            return Err(Refusal::Empty { field: "fact" });
        }
        if facts > FACTS_MAX {
            return Err(Refusal::TooMany { what: What::Facts, max: FACTS_MAX });
        }
        let parties = charter.party_ids();
        let is_party = |party: &PartyId| match parties.contains(party) {
            true => Ok(()),
            false => Err(Refusal::UnknownParty { party: party.clone() }),
        };
        for fact in &self.agreed {
            in_one_form(fact, FACT_CHARS_MAX, "fact")?;
        }
        for Disputed { fact, confirmed_by, words } in &self.disputed {
            in_one_form(fact, FACT_CHARS_MAX, "fact")?;
            confirmed_by.iter().chain(words.keys()).try_for_each(is_party)?;
            for words in words.values() {
                in_one_form(words, FACT_CHARS_MAX, "words")?;
            }
            // Whoever does not confirm a fact says why: nobody is counted as silent.
            let said = parties
                .iter()
                .all(|party| confirmed_by.contains(party) != words.contains_key(party));
            if words.is_empty() || !said || !confirmed_by.is_sorted() {
                return Err(Refusal::Empty { field: "words" });
            }
        }
        self.affected.iter().try_for_each(is_party)?;
        for (party, words) in &self.own {
            is_party(party)?;
            in_one_form(words, OWN_CHARS_MAX, "own")?;
        }
        if self.file().len() > FINDING_BYTES_MAX {
            return Err(Refusal::TooMany { what: What::Bytes, max: FINDING_BYTES_MAX });
        }
        Ok(())
    }
}

fn in_one_form(words: &Localized, chars_max: usize, field: &'static str) -> Result<(), Refusal> {
    if cleaned(words, chars_max, field)? == *words {
        Ok(())
    } else {
        Err(Refusal::WrongStatement { line: "form" })
    }
}
