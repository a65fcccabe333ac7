//! Reports: what somebody tells the commission, who may read which part of it, and what becomes
//! of it.
//!
//! A report has an *account*, which the secretariat and officers of every party read, and may have
//! an *identity*, which only those read whom the reporter chose (`decisions.md` 22). Both lie
//! encrypted in the sealed store and never in the record. The record holds one commitment a day to
//! all reports of that day together ([`batch`]).

pub mod batch;
pub mod file;
pub mod parts;
mod receipt;
pub mod retention;
pub mod webp;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use receipt::{DIGITS, Receipt, ReceiptError};

use crate::charter::Charter;
use crate::mandate::Gate;
use crate::party::{Office, PartyId, Role};
use crate::refusal::Refusal;
use crate::roll::Roll;
use crate::text::{clean, clean_line};

/// The most characters of what happened.
pub const WHAT_CHARS_MAX: usize = 8_000;
/// The most characters of where it happened, or when.
pub const PLACE_CHARS_MAX: usize = 300;
/// The most characters of a name or a way to reach somebody.
pub const CONTACT_CHARS_MAX: usize = 300;
/// The most characters of a message between a reporter and those who read the report.
pub const MESSAGE_CHARS_MAX: usize = 4_000;
/// The most messages of one report that its reporter writes; its readers may write as many.
pub const MESSAGES_MAX: i64 = 100;
const LANGUAGE_CHARS_MAX: usize = 35;
/// The most reports that wait for the secretariat at once: then new ones are asked to come later.
pub const RECEIVED_MAX: i64 = 20_000;

/// What somebody says happened.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// What happened, in the reporter's words.
    pub what: String,
    /// Where, in the reporter's words; may be empty.
    pub place: String,
    /// When, in the reporter's words; may be empty.
    pub when: String,
    /// Whether it is told on behalf of somebody else.
    pub proxy: bool,
    /// The language of the page on which it was told: in which to answer. It may say who somebody
    /// is, so it is sealed with the rest.
    pub language: String,
}

/// Who reports, and how they can be reached.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// A name; may be empty.
    pub name: String,
    /// A telephone number, an address, another way; may be empty.
    pub contact: String,
}

/// Whom the reporter lets read their identity.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Trusted {
    /// The officers of one party.
    Party(PartyId),
    /// The secretariat.
    Secretariat,
    /// Nobody: there is no identity.
    Nobody,
}

impl Trusted {
    /// The choice as a word: `party:` and a party's id, `secretariat`, or `nobody`.
    pub fn word(&self) -> String {
        match self {
            Trusted::Party(party) => format!("party:{party}"),
            Trusted::Secretariat => "secretariat".to_owned(),
            Trusted::Nobody => "nobody".to_owned(),
        }
    }

    /// Reads the word again.
    ///
    /// # Errors
    /// [`Refusal::UnknownParty`]; [`Refusal::Empty`] when it is no such word.
    pub fn parse(word: &str, charter: &Charter) -> Result<Self, Refusal> {
        let none = || Refusal::Empty { field: "trusted" };
        match word {
            "nobody" => Ok(Trusted::Nobody),
            "secretariat" => Ok(Trusted::Secretariat),
            other => {
                let id = other.strip_prefix("party:").ok_or_else(none)?;
                let party = PartyId::from_str(id).map_err(|_| none())?;
                match charter.party(&party) {
                    Some(_) => Ok(Trusted::Party(party)),
                    None => Err(Refusal::UnknownParty { party }),
                }
            }
        }
    }

    /// Whether an office is among those who read the identity.
    pub fn lets(&self, office: &Office) -> bool {
        match self {
            Trusted::Party(party) => {
                office.party() == Some(party) && reads_identities(office.role())
            }
            Trusted::Secretariat => office.role() == Role::Secretary,
            Trusted::Nobody => false,
        }
    }
}

/// The officers of a party to whom reporters may entrust who they are.
fn reads_identities(role: Role) -> bool {
    matches!(role, Role::CoChair | Role::Liaison)
}

/// Whether an office reads accounts: the secretariat, and of every party those who verify and
/// answer.
pub fn reads_accounts(office: &Office) -> bool {
    matches!(office.role(), Role::CoChair | Role::Member | Role::Liaison | Role::Secretary)
}

/// Whose reading keys open the accounts of reports made now.
pub fn account_readers(roll: &Roll) -> Vec<Office> {
    roll.reading_keys().map(|(office, _)| office).filter(|it| reads_accounts(it)).cloned().collect()
}

/// Whose reading keys open the identity of a reporter who trusts these.
pub fn identity_readers(roll: &Roll, trusted: &Trusted) -> Vec<Office> {
    roll.reading_keys().map(|(office, _)| office).filter(|it| trusted.lets(it)).cloned().collect()
}

/// Whether a report can be made now: every party and the secretariat have somebody who can read
/// it, so that no side hears of it before the other can.
///
/// # Errors
/// [`Refusal::NobodyReads`], which says on whose side nobody does.
pub fn is_open(charter: &Charter, roll: &Roll) -> Result<(), Refusal> {
    let readers = account_readers(roll);
    for party in charter.party_ids() {
        if !readers.iter().any(|office| office.party() == Some(&party)) {
            return Err(Refusal::NobodyReads { party: Some(party) });
        }
    }
    if readers.iter().any(|office| office.role() == Role::Secretary) {
        Ok(())
    } else {
        Err(Refusal::NobodyReads { party: None })
    }
}

/// A report as it is handed in, before it is sealed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewReport {
    /// The region by its ISO 3166-2 code, where the reporter named one.
    pub region: Option<String>,
    /// What happened.
    pub account: Account,
    /// Who reports; none where nobody is to know.
    pub identity: Option<Identity>,
    /// Who may read the identity.
    pub trusted: Trusted,
    /// Whether nobody reads any of it before every party has opened its part of the key. Only the
    /// reporter chooses that: see [`NewReport::sealed`].
    pub sealed: bool,
}

impl NewReport {
    /// Takes a report over from what was typed.
    ///
    /// # Errors
    /// [`Refusal::Empty`] when nothing is told, or an identity is entrusted and none given;
    /// [`Refusal::UnknownRegion`]; [`Refusal::NobodyReads`] when those who are trusted could not
    /// read it; the refusals of [`clean`].
    pub fn new(
        charter: &Charter,
        roll: &Roll,
        region: &str,
        account: &Account,
        identity: &Identity,
        trusted: Trusted,
    ) -> Result<Self, Refusal> {
        is_open(charter, roll)?;
        let region = match region {
            "" => None,
            code if charter.regions.iter().any(|region| region.code == code) => {
                Some(code.to_owned())
            }
            code => return Err(Refusal::UnknownRegion { region: code.chars().take(16).collect() }),
        };
        let account = Account {
            what: clean(&account.what, WHAT_CHARS_MAX)?,
            place: clean_line(&account.place, PLACE_CHARS_MAX)?,
            when: clean_line(&account.when, PLACE_CHARS_MAX)?,
            proxy: account.proxy,
            language: clean_line(&account.language, LANGUAGE_CHARS_MAX)?,
        };
        if account.what.is_empty() {
            return Err(Refusal::Empty { field: "what" });
        }
        let identity = Identity {
            name: clean_line(&identity.name, CONTACT_CHARS_MAX)?,
            contact: clean_line(&identity.contact, CONTACT_CHARS_MAX)?,
        };
        let identity = match &trusted {
            // What nobody is to read is not kept, whatever was typed.
            Trusted::Nobody => None,
            _ if identity == Identity::default() => {
                return Err(Refusal::Empty { field: "identity" });
            }
            trusted if identity_readers(roll, trusted).is_empty() => {
                let party = match trusted {
                    Trusted::Party(party) => Some(party.clone()),
                    _ => None,
                };
                return Err(Refusal::NobodyReads { party });
            }
            _ => Some(identity),
        };
        Ok(Self { region, account, identity, trusted, sealed: false })
    }

    /// The same, sealed where the reporter wants it so. [`is_open`] has seen to it that every party
    /// has somebody who can open its part.
    #[must_use]
    pub fn sealed(self, sealed: bool) -> Self {
        Self { sealed, ..self }
    }
}

/// Where a report stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ReportState {
    /// It has come, and nobody has decided whose matter it is.
    Received,
    /// It is the commission's matter.
    Ours,
    /// It was referred to somebody else, who is competent.
    Referred,
    /// It was referred to emergency services or the police.
    Emergency,
    /// It is no matter of the commission's.
    NotOurs,
    /// The reporter took it back.
    Withdrawn,
    /// It was closed with a written finding.
    Closed,
}

impl ReportState {
    /// Every state.
    pub const ALL: [ReportState; 7] = [
        ReportState::Received,
        ReportState::Ours,
        ReportState::Referred,
        ReportState::Emergency,
        ReportState::NotOurs,
        ReportState::Withdrawn,
        ReportState::Closed,
    ];

    /// The word in tables, message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            ReportState::Received => "received",
            ReportState::Ours => "ours",
            ReportState::Referred => "referred",
            ReportState::Emergency => "emergency",
            ReportState::NotOurs => "not-ours",
            ReportState::Withdrawn => "withdrawn",
            ReportState::Closed => "closed",
        }
    }

    /// Whether nothing more is done with it: then its retention runs.
    pub fn is_over(self) -> bool {
        matches!(self, ReportState::Withdrawn | ReportState::Closed)
    }

    /// Whether the reporter and its readers can still write to each other.
    ///
    /// # Errors
    /// [`Refusal::ReportOver`].
    pub fn is_open(self) -> Result<(), Refusal> {
        if self.is_over() { Err(Refusal::ReportOver { state: self.as_str() }) } else { Ok(()) }
    }

    /// Whether its reporter can take it back, as long as nothing of it was erased: also when it is
    /// closed, since it may be kept for long.
    ///
    /// # Errors
    /// [`Refusal::ReportOver`] when it was taken back before.
    pub fn can_be_withdrawn(self) -> Result<(), Refusal> {
        match self {
            ReportState::Withdrawn => Err(Refusal::ReportOver { state: self.as_str() }),
            _ => Ok(()),
        }
    }
}

impl FromStr for ReportState {
    type Err = Refusal;

    fn from_str(word: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|state| state.as_str() == word);
        found.ok_or(Refusal::Empty { field: "state" })
    }
}

/// What the secretariat decides when it looks at a report first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Triage {
    /// By the mandate's gate for this topic.
    Topic {
        /// The topic, by its id.
        topic: String,
    },
    /// Referred to emergency services or the police.
    Emergency {
        /// Who took it over, and under what number.
        receipt: String,
    },
}

impl Triage {
    /// Decides where a report stands after it.
    ///
    /// A report may be looked at again: what was referred can turn out to be ours.
    ///
    /// # Errors
    /// [`Refusal::ReportOver`]; [`Refusal::UnknownTopic`]; [`Refusal::Empty`] without the receipt
    /// of whom it was referred to.
    pub fn decide(&self, state: ReportState, charter: &Charter) -> Result<ReportState, Refusal> {
        state.is_open()?;
        match self {
            Triage::Topic { topic } => match charter.topic(topic).map(|topic| topic.gate) {
                Some(Gate::Ours) => Ok(ReportState::Ours),
                Some(Gate::Refer) => Ok(ReportState::Referred),
                Some(Gate::NotOurs) => Ok(ReportState::NotOurs),
                None => Err(Refusal::UnknownTopic { topic: topic.chars().take(64).collect() }),
            },
            Triage::Emergency { receipt } if receipt.trim().is_empty() => {
                Err(Refusal::Empty { field: "receipt" })
            }
            Triage::Emergency { .. } => Ok(ReportState::Emergency),
        }
    }
}
