//! The log of contacts: who of one party spoke with whom of another.

use serde::{Deserialize, Serialize};

use super::{CALL_CHARS_MAX, DAY_SECONDS, Done, check_region};
use crate::charter::Charter;
use crate::incident::words;
use crate::instrument::ContactId;
use crate::party::{Office, PartyId};
use crate::permission::{Action, permit};
use crate::refusal::Refusal;
use crate::text::{clean, clean_line};

/// The most characters of a subject.
pub const SUBJECT_CHARS_MAX: usize = 120;
/// How many days back a contact may lie when it is entered.
const BACK_DAYS_MAX: i64 = 366;
/// Seconds by which clocks may differ.
const CLOCK_SECONDS: i64 = 300;

/// On which way people were in contact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By telephone.
    Telephone,
    /// Face to face.
    Meeting,
    /// By a message or mail.
    Message,
    /// By video.
    Video,
    /// By a letter on paper.
    Letter,
}

words!(
    Way,
    "way",
    Telephone = "telephone",
    Meeting = "meeting",
    Message = "message",
    Video = "video",
    Letter = "letter"
);

/// A contact as somebody enters it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewExchange {
    /// With whom of another party.
    pub with: Office,
    /// On which way.
    pub way: Way,
    /// The region by its code; empty for none.
    pub region: String,
    /// When it was (Unix seconds UTC).
    pub at: i64,
    /// The subject in a line.
    pub subject: String,
    /// A few words; may be empty.
    pub words: String,
}

/// A contact in the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exchange {
    /// Its id.
    pub id: ContactId,
    /// Who entered it, for their party.
    pub by: Office,
    /// With whom of another party.
    pub with: Office,
    /// On which way.
    pub way: Way,
    /// The region by its code; empty for none.
    pub region: String,
    /// When it was (Unix seconds UTC).
    pub at: i64,
    /// When it was entered (Unix seconds UTC).
    pub entered: i64,
    /// The subject in a line.
    pub subject: String,
    /// A few words.
    pub words: String,
    /// Who of the other party confirmed it. Until then it counts as no contact.
    pub confirmed: Option<Done>,
}

/// Where an entry of the log stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// The other party confirmed it: it counts.
    Confirmed,
    /// The other party can confirm it until then (Unix seconds UTC).
    Waits(i64),
    /// Nobody confirmed it in time: it never counts.
    Unconfirmed,
}

impl Standing {
    /// The word in message ids and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Confirmed => "confirmed",
            Standing::Waits(_) => "waits",
            Standing::Unconfirmed => "unconfirmed",
        }
    }
}

impl Exchange {
    /// Enters a contact.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::NoSuchSeat`] for a seat that the charter has not, or one
    /// of no party; [`Refusal::OwnParty`] for one's own party; [`Refusal::UnknownRegion`];
    /// [`Refusal::Empty`] without a subject, or with a time to come or long past; those of [`clean`].
    pub fn enter(
        charter: &Charter,
        id: ContactId,
        new: &NewExchange,
        by: &Office,
        now: i64,
    ) -> Result<Self, Refusal> {
        permit(by, Action::LogContact)?;
        let party = new.with.party().filter(|_| charter.has_office(&new.with));
        let party = party.ok_or_else(|| Refusal::NoSuchSeat { office: new.with.clone() })?;
        if by.party() == Some(party) {
            return Err(Refusal::OwnParty { party: party.clone() });
        }
        check_region(charter, &new.region)?;
        let back = now.saturating_sub(BACK_DAYS_MAX * DAY_SECONDS);
        if !(back..=now.saturating_add(CLOCK_SECONDS)).contains(&new.at) {
            return Err(Refusal::Empty { field: "at" });
        }
        let subject = clean_line(&new.subject, SUBJECT_CHARS_MAX)?;
        if subject.is_empty() {
            return Err(Refusal::Empty { field: "subject" });
        }
        Ok(Self {
            id,
            by: by.clone(),
            with: new.with.clone(),
            way: new.way,
            region: new.region.clone(),
            at: new.at,
            entered: now,
            subject,
            words: clean(&new.words, CALL_CHARS_MAX)?,
            confirmed: None,
        })
    }

    /// Erases what was written in it. That it was, and whether it counts, stays.
    pub fn forget(&mut self) {
        self.subject.clear();
        self.words.clear();
    }

    /// The party that can confirm it.
    pub fn party(&self) -> Option<&PartyId> {
        self.with.party()
    }

    /// Until when it can be confirmed (Unix seconds UTC).
    pub fn until(&self, charter: &Charter) -> i64 {
        self.entered.saturating_add(i64::from(charter.contacts.confirm_days) * DAY_SECONDS)
    }

    /// Where it stands.
    pub fn standing(&self, charter: &Charter, now: i64) -> Standing {
        match &self.confirmed {
            Some(_) => Standing::Confirmed,
            None if now <= self.until(charter) => Standing::Waits(self.until(charter)),
            None => Standing::Unconfirmed,
        }
    }

    /// Confirms it for the other party. A second confirmation changes nothing.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`]; [`Refusal::OtherPartysVoice`] for whoever is not of the other
    /// party, above all for the side that entered it; [`Refusal::ContactLate`].
    pub fn confirm(&mut self, charter: &Charter, by: &Office, now: i64) -> Result<(), Refusal> {
        permit(by, Action::ConfirmContact)?;
        confirmable(&self.with, by)?;
        match self.standing(charter, now) {
            Standing::Confirmed => Ok(()),
            Standing::Unconfirmed => Err(Refusal::ContactLate { deadline: self.until(charter) }),
            Standing::Waits(_) => {
                self.confirmed = Some(Done { by: by.clone(), at: now });
                Ok(())
            }
        }
    }
}

/// Whether an office may confirm a contact with another: only for that one's party.
pub(crate) fn confirmable(with: &Office, by: &Office) -> Result<(), Refusal> {
    match with.party() {
        Some(party) if by.party() == Some(party) => Ok(()),
        Some(party) => Err(Refusal::OtherPartysVoice { party: party.clone() }),
        None => Err(Refusal::NoSuchSeat { office: with.clone() }),
    }
}
