//! What of an entry is not in the record: the work, and who made it. The record holds the digest of
//! each, salted, so that nobody finds a name by trying; whoever has the part checks it against that.
//!
//! Names are read by the side that gave them. They are published for awards alone, where those who made
//! the work want it, and are erased [`PEOPLE_DAYS`] after the award.

use note::Digest;
use serde::{Deserialize, Serialize};

use super::rules::DAY_SECONDS;
use super::{Competition, Entered, Phase};
use crate::canonical;
use crate::commission::Commission;
use crate::party::Office;
use crate::permission::{Action, permit};
use crate::programme::REGISTRATION_DAYS;
use crate::refusal::{Refusal, What};
use crate::text::clean;

/// The most characters of what is said about a work, or of a poem that is one.
pub const WORK_CHARS_MAX: usize = 20_000;
/// The most characters of the names of those who made it, and of how to reach them.
pub const PEOPLE_CHARS_MAX: usize = 2_000;
/// The most bytes of the file of a work.
pub const WORK_FILE_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Days after the award for which names are kept, as those of people who registered for an activity
/// are: the awards are handed over in them. Where a competition ended without a result, after that.
pub const PEOPLE_DAYS: i64 = REGISTRATION_DAYS;
/// Days after the last day of a competition for which they are kept where nothing is awarded.
pub const UNAWARDED_DAYS: i64 = 180;

/// A work.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    kind: String,
    /// Thirty-two random bytes.
    pub salt: Digest,
    /// What it is, or the work itself where that is words.
    pub words: String,
    /// The digest of its file, as it is kept; none where it has none.
    pub file: Option<Digest>,
}

/// Who made a work.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    kind: String,
    /// Thirty-two random bytes.
    pub salt: Digest,
    /// Their names.
    pub names: String,
    /// How to reach them.
    pub contact: String,
    /// Whether they want their names to be published if the work is awarded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub publish: bool,
}

const WORK: &str = "comity/competition-work/v1";
const PEOPLE: &str = "comity/competition-people/v1";

fn worded(text: &str, chars_max: usize, field: &'static str) -> Result<String, Refusal> {
    let text = clean(text, chars_max)?;
    if text.is_empty() { Err(Refusal::Empty { field }) } else { Ok(text) }
}

impl Work {
    /// A work, its words in their one form.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without words; those of [`clean`].
    pub fn new(words: &str, file: Option<Digest>, salt: Digest) -> Result<Self, Refusal> {
        let words = worded(words, WORK_CHARS_MAX, "work")?;
        Ok(Self { kind: WORK.to_owned(), salt, words, file })
    }

    /// Its bytes, of which the record holds the digest.
    pub fn bytes(&self) -> Vec<u8> {
        canonical::encode(self).unwrap_or_default()
    }

    /// Its digest.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.bytes())
    }
}

impl People {
    /// Who made a work, in the one form of its words.
    ///
    /// # Errors
    /// [`Refusal::Empty`] without names; [`Refusal::TooMany`]; those of [`clean`].
    pub fn new(names: &str, contact: &str, salt: Digest) -> Result<Self, Refusal> {
        let names = worded(names, PEOPLE_CHARS_MAX, "people")?;
        let contact = clean(contact, PEOPLE_CHARS_MAX)?;
        if names.chars().count() + contact.chars().count() > PEOPLE_CHARS_MAX {
            return Err(Refusal::TooMany { what: What::Characters, max: PEOPLE_CHARS_MAX });
        }
        Ok(Self { kind: PEOPLE.to_owned(), salt, names, contact, publish: false })
    }

    /// The same people, with whether they want their names to be published if the work is awarded.
    #[must_use]
    pub fn publishing(self, publish: bool) -> Self {
        Self { publish, ..self }
    }

    /// Its bytes, of which the record holds the digest.
    pub fn bytes(&self) -> Vec<u8> {
        canonical::encode(self).unwrap_or_default()
    }

    /// Its digest.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.bytes())
    }
}

impl Competition {
    /// Refuses to show an office the work of an entry.
    ///
    /// The offices that may enter read what their own party signed for. A juror reads what they may
    /// judge, from the day on which entries are closed, and not before whoever holds the seat now
    /// has declared their conflicts.
    ///
    /// # Errors
    /// [`Refusal::UnknownEntry`]; [`Refusal::CompetitionEnded`] for jurors; [`Refusal::NotJuror`] before
    /// a declaration; [`Refusal::NotAllowed`].
    pub fn may_read_work(
        &self,
        number: u32,
        by: &Office,
        commission: &Commission,
        now: i64,
    ) -> Result<(), Refusal> {
        let entered = self.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
        if self.is_of_team(entered, by) {
            return Ok(());
        }
        self.goes_on()?;
        permit(by, Action::Judge)?;
        let key = commission.roll.key(by).map(note::VerifierKey::id);
        let juror = self.juror(by).filter(|it| key.is_some_and(|key| it.declared_by(key)));
        match juror {
            None => Err(Refusal::NotJuror { office: by.clone() }),
            Some(juror)
                if self.rules.phase(now) >= Phase::Jury && self.may_judge(juror, number) =>
            {
                Ok(())
            }
            Some(_) => Err(refuse(by)),
        }
    }

    /// What an office may read of who made the work of an entry, by the digests of that: of a joint team
    /// each side reads the names of its own people, and none where it gave none. Jurors read all where
    /// the rules, which every party signed, are not blind.
    ///
    /// # Errors
    /// As [`Competition::may_read_work`].
    pub fn people_for(
        &self,
        number: u32,
        by: &Office,
        commission: &Commission,
        now: i64,
    ) -> Result<Vec<Digest>, Refusal> {
        let entered = self.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
        if self.is_of_team(entered, by) {
            let own = entered.people().filter(|(side, _)| side.party() == by.party());
            return Ok(own.map(|(_, digest)| *digest).collect());
        }
        if self.rules.blind {
            return Err(refuse(by));
        }
        self.may_read_work(number, by, commission, now)?;
        Ok(entered.people().map(|(_, digest)| *digest).collect())
    }

    /// Until when names are kept (Unix seconds UTC), with when its result was awarded. What had an
    /// award has it for good.
    pub fn people_until(&self, awarded: Option<i64>) -> i64 {
        let over = (self.rules.open_to + 1).saturating_mul(DAY_SECONDS)
            - i64::from(self.rules.utc_offset_seconds);
        match (awarded, self.ended()) {
            (Some(at), _) => at.saturating_add(PEOPLE_DAYS * DAY_SECONDS),
            (None, Some(turn)) => turn.at.saturating_add(PEOPLE_DAYS * DAY_SECONDS),
            (None, None) => over.saturating_add(UNAWARDED_DAYS * DAY_SECONDS),
        }
    }

    fn is_of_team(&self, entered: &Entered, by: &Office) -> bool {
        permit(by, Action::SubmitEntry).is_ok()
            && by.party().is_some_and(|party| entered.team().contains(party))
    }
}

fn refuse(by: &Office) -> Refusal {
    Refusal::NotAllowed { office: by.clone(), action: Action::Judge.as_str() }
}
