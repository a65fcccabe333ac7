//! Acts: everything that can ever enter the record.
//!
//! A closed enum over one small enum per matter (`decisions.md` 7). Each act is one canonical
//! JSON object with a `kind` such as `instrument.tabled/1`. A variant never changes; a new shape
//! gets `/2`. Reading parses, encodes again and compares the bytes.

mod activity;
mod appeal;
mod commission;
mod competition;
mod forum;
mod incident;
mod instrument;
mod meeting;
mod report;
mod seat;

use serde::Serialize;
use serde_json::Value;

pub use activity::ActivityAct;
pub use appeal::AppealAct;
pub use commission::{CommissionAct, Founded, Seated};
pub use competition::CompetitionAct;
pub use forum::ForumAct;
pub use incident::IncidentAct;
pub use instrument::{InstrumentAct, TabledVersion};
pub use meeting::MeetingAct;
pub use report::ReportAct;
pub use seat::SeatAct;

use crate::canonical::{self, CanonicalError};

/// The most bytes an act may have; the log takes 65,535 (`formats.md` 1.5.7).
pub const ACT_BYTES_MAX: usize = 60 * 1024;

/// One act of the record.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum Act {
    /// About the commission itself.
    Commission(CommissionAct),
    /// About seats and keys.
    Seat(SeatAct),
    /// About an instrument.
    Instrument(InstrumentAct),
    /// About an incident.
    Incident(IncidentAct),
    /// About a meeting.
    Meeting(MeetingAct),
    /// About what became of an appeal.
    Appeal(AppealAct),
    /// About what became of a joint activity.
    Activity(ActivityAct),
    /// About a competition.
    Competition(CompetitionAct),
    /// About a forum.
    Forum(ForumAct),
    /// About reports, all together.
    Report(ReportAct),
}

/// Says why bytes are no act, or an act has no bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// The act is too large for the record.
    #[error(
        "an act of {0} bytes is too large: the record takes {ACT_BYTES_MAX}; put long texts in the blob store"
    )]
    TooLarge(usize),
    /// The act has no canonical form.
    #[error("no canonical form: {0}")]
    Canonical(#[from] CanonicalError),
    /// The bytes are not JSON with a kind.
    #[error("not an act: {0}")]
    Malformed(String),
    /// The kind is newer than this software.
    #[error(
        "the record holds an act of kind {0:?}, which a newer version of Comity wrote: update to rebuild; the tree can still be verified"
    )]
    UnknownKind(String),
    /// The bytes are not the canonical form of what they say.
    #[error("the act is not in its canonical form")]
    NotCanonical,
}

/// What an act is about, for compare-and-swap.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MatterId {
    /// The commission: charter, seats, policy.
    Commission,
    /// One instrument.
    Instrument(crate::instrument::InstrumentId),
    /// One incident.
    Incident(crate::instrument::IncidentId),
    /// The meetings, all together: whose turn it is to chair depends on those before.
    Meetings,
    /// What became of one appeal.
    Appeal(crate::instrument::InstrumentId),
    /// What became of one joint activity.
    Activity(crate::programme::ActivityId),
    /// One competition, by the plan that carries its rules.
    Competition(crate::instrument::InstrumentId),
    /// One forum, by the plan that opened it.
    Forum(crate::instrument::InstrumentId),
    /// The reports, all together.
    Reports,
}

impl std::fmt::Display for MatterId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            MatterId::Commission => f.write_str("commission"),
            MatterId::Instrument(id) => write!(f, "instrument/{id}"),
            MatterId::Incident(id) => write!(f, "incident/{id}"),
            MatterId::Meetings => f.write_str("meetings"),
            MatterId::Appeal(id) => write!(f, "appeal/{id}"),
            MatterId::Activity(id) => write!(f, "activity/{id}"),
            MatterId::Competition(id) => write!(f, "competition/{id}"),
            MatterId::Forum(id) => write!(f, "forum/{id}"),
            MatterId::Reports => f.write_str("reports"),
        }
    }
}

impl Act {
    /// The act's canonical bytes: a leaf of the record.
    ///
    /// # Errors
    /// [`ActError::TooLarge`] and [`ActError::Canonical`].
    pub fn encode(&self) -> Result<Vec<u8>, ActError> {
        let bytes = canonical::encode(self)?;
        if bytes.len() > ACT_BYTES_MAX {
            return Err(ActError::TooLarge(bytes.len()));
        }
        Ok(bytes)
    }

    /// Reads an act from the bytes of a leaf.
    ///
    /// # Errors
    /// [`ActError`]; [`ActError::UnknownKind`] stands for acts of a newer version.
    pub fn decode(bytes: &[u8]) -> Result<Act, ActError> {
        if bytes.len() > ACT_BYTES_MAX {
            return Err(ActError::TooLarge(bytes.len()));
        }
        let malformed = |e: serde_json::Error| ActError::Malformed(e.to_string());
        let value: Value = serde_json::from_slice(bytes).map_err(malformed)?;
        let kind = value
            .get("kind")
            .and_then(Value::as_str)
            .ok_or_else(|| ActError::Malformed("it has no kind".to_owned()))?
            .to_owned();
        if !KINDS.contains(&kind.as_str()) {
            return Err(ActError::UnknownKind(kind.chars().take(100).collect()));
        }
        let act = match kind.split('.').next() {
            Some("commission") => {
                Act::Commission(serde_json::from_value(value).map_err(malformed)?)
            }
            Some("seat") => Act::Seat(serde_json::from_value(value).map_err(malformed)?),
            Some("incident") => Act::Incident(serde_json::from_value(value).map_err(malformed)?),
            Some("meeting") => Act::Meeting(serde_json::from_value(value).map_err(malformed)?),
            Some("appeal") => Act::Appeal(serde_json::from_value(value).map_err(malformed)?),
            Some("activity") => Act::Activity(serde_json::from_value(value).map_err(malformed)?),
            Some("competition") => {
                Act::Competition(serde_json::from_value(value).map_err(malformed)?)
            }
            Some("forum") => Act::Forum(serde_json::from_value(value).map_err(malformed)?),
            Some("report") => Act::Report(serde_json::from_value(value).map_err(malformed)?),
            _ => Act::Instrument(serde_json::from_value(value).map_err(malformed)?),
        };
        if act.encode()? == bytes { Ok(act) } else { Err(ActError::NotCanonical) }
    }

    /// When the act was committed (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            Act::Commission(act) => act.at(),
            Act::Seat(act) => act.at(),
            Act::Instrument(act) => act.at(),
            Act::Incident(act) => act.at(),
            Act::Meeting(act) => act.at(),
            Act::Appeal(act) => act.at(),
            Act::Activity(act) => act.at(),
            Act::Competition(act) => act.at(),
            Act::Forum(act) => act.at(),
            Act::Report(act) => act.at(),
        }
    }

    /// What the act is about.
    pub fn matter(&self) -> MatterId {
        match self {
            Act::Commission(_) | Act::Seat(_) => MatterId::Commission,
            Act::Instrument(act) => MatterId::Instrument(act.id().clone()),
            Act::Incident(act) => MatterId::Incident(act.id().clone()),
            Act::Meeting(_) => MatterId::Meetings,
            Act::Appeal(act) => MatterId::Appeal(act.id().clone()),
            Act::Activity(act) => MatterId::Activity(act.id().clone()),
            Act::Competition(act) => MatterId::Competition(act.id().clone()),
            Act::Forum(act) => MatterId::Forum(act.id().clone()),
            Act::Report(_) => MatterId::Reports,
        }
    }

    /// The act's kind, as in its JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Act::Commission(act) => act.kind(),
            Act::Seat(act) => act.kind(),
            Act::Instrument(act) => act.kind(),
            Act::Incident(act) => act.kind(),
            Act::Meeting(act) => act.kind(),
            Act::Appeal(act) => act.kind(),
            Act::Activity(act) => act.kind(),
            Act::Competition(act) => act.kind(),
            Act::Forum(act) => act.kind(),
            Act::Report(act) => act.kind(),
        }
    }
}

/// Every kind of act this version knows.
pub const KINDS: [&str; 33] = [
    "commission.founded/1",
    "commission.charter-changed/1",
    "commission.policy-changed/1",
    "seat.filled/1",
    "seat.vacated/1",
    "seat.key-replaced/1",
    "seat.reading-key/1",
    "instrument.tabled/1",
    "instrument.signed/1",
    "instrument.declined/1",
    "instrument.withdrawn/1",
    "instrument.lapsed/1",
    "instrument.adopted/1",
    "instrument.replaced/1",
    "report.committed/1",
    "incident.accepted/1",
    "incident.stated/1",
    "incident.found/1",
    "meeting.called/1",
    "meeting.answered/1",
    "meeting.stated/1",
    "appeal.entered/1",
    "appeal.viewed/1",
    "activity.reported/1",
    "activity.viewed/1",
    "competition.entered/1",
    "competition.joined/1",
    "competition.declared/1",
    "competition.recused/1",
    "competition.scored/1",
    "competition.opened/1",
    "forum.nominated/1",
    "forum.withdrawn/1",
];
