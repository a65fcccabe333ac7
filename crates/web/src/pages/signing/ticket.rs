//! Tickets: who wants to sign what, kept for an hour.

use commission::appeal::Step;
use commission::claim::View;
use commission::meeting::{Call, Reply};
use commission::programme::Report;
use commission::{
    ActivityId, IncidentId, InstrumentId, Language, Localized, MeetingId, Office, Purpose,
};
use note::{Digest, VerifierKey};
use serde::{Deserialize, Serialize};

use super::{Competing, Delegating};
use crate::app::App;
use crate::error::Error;
use crate::session;

/// Seconds that a ticket is good: time to read a long text aloud to each other.
pub(super) const TICKET_SECONDS: i64 = 60 * 60;
const KIND: &str = "signing";

/// Who wants to sign what.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::pages) struct Ticket {
    /// The office that signs.
    pub(in crate::pages) office: Office,
    /// What.
    pub(in crate::pages) act: Act,
}

/// What is to be signed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in crate::pages) enum Act {
    /// A text on the table.
    Sign { text: InstrumentId, digest: Digest },
    /// A text, declined with reasons.
    Decline { text: InstrumentId, digest: Digest, language: Language, reasons: String },
    /// A text, taken from the table.
    Withdraw { text: InstrumentId, digest: Digest },
    /// A draft, put on the table.
    Table { text: InstrumentId, deadline: i64 },
    /// An order about a seat.
    Seat { order: String },
    /// An incident's blurred row, to take it up.
    Accept { incident: IncidentId, digest: Digest },
    /// A finding about an incident.
    Verify { incident: IncidentId, digest: Digest },
    /// What a party says about an incident for itself.
    Speak { incident: IncidentId, text: Localized },
    /// A call to meet.
    Convene { meeting: MeetingId, call: Call },
    /// The answer to a call.
    Reply { meeting: MeetingId, call: Digest, reply: Reply },
    /// What a party says about a meeting for itself.
    State { meeting: MeetingId, text: Localized },
    /// What became of an appeal.
    Enter { appeal: InstrumentId, step: Step },
    /// Whether that is so, for one's own party.
    Opine { appeal: InstrumentId, step: Digest, opinion: View },
    /// What became of a joint activity.
    Tell { activity: ActivityId, report: Report },
    /// Whether that is so, for one's own party.
    Judge { activity: ActivityId, report: Digest, opinion: View },
    /// Something in a competition.
    Compete { competition: InstrumentId, what: Competing },
    /// Who comes to a forum as a delegate.
    Delegate { forum: InstrumentId, what: Delegating },
    /// Nothing yet: a signing key is to be made. `expected` is the one made before.
    Key { holder: String, expected: Option<VerifierKey> },
}

impl Act {
    /// What the statement is made for.
    pub(super) fn purpose(&self) -> Purpose {
        match self {
            Act::Sign { .. } => Purpose::Sign,
            Act::Decline { .. } => Purpose::Decline,
            Act::Withdraw { .. } => Purpose::Withdraw,
            Act::Table { .. } => Purpose::Table,
            Act::Seat { .. } | Act::Key { .. } => Purpose::Seat,
            Act::Accept { .. } => Purpose::Accept,
            Act::Verify { .. } => Purpose::Verify,
            Act::Speak { .. } | Act::State { .. } => Purpose::Speak,
            Act::Convene { .. } => Purpose::Convene,
            Act::Reply { .. } => Purpose::Reply,
            Act::Enter { .. } | Act::Opine { .. } | Act::Tell { .. } | Act::Judge { .. } => {
                Purpose::Attest
            }
            Act::Compete { what, .. } => what.purpose(),
            Act::Delegate { .. } => Purpose::Nominate,
        }
    }

    /// The digest of the reasons, when declining.
    pub(super) fn reasons(&self) -> Option<Digest> {
        match self {
            Act::Decline { reasons, .. } => Some(Digest::of(reasons.as_bytes())),
            _ => None,
        }
    }

    /// The word in message ids.
    pub(super) fn as_str(&self) -> &'static str {
        match self {
            Act::Sign { .. } => "sign",
            Act::Decline { .. } => "decline",
            Act::Withdraw { .. } => "withdraw",
            Act::Table { .. } => "table",
            Act::Seat { .. } => "seat",
            Act::Accept { .. } => "accept",
            Act::Verify { .. } => "verify",
            Act::Speak { .. } | Act::State { .. } => "speak",
            Act::Convene { .. } => "convene",
            Act::Reply { .. } => "reply",
            Act::Enter { .. } => "enter",
            Act::Opine { opinion: View::Confirms, .. } => "confirm",
            Act::Opine { .. } => "dispute",
            Act::Tell { .. } => "tell",
            Act::Judge { opinion: View::Confirms, .. } => "agree",
            Act::Judge { .. } => "differ",
            Act::Compete { what, .. } => what.as_str(),
            Act::Delegate { what, .. } => what.as_str(),
            Act::Key { .. } => "key",
        }
    }
}

/// Lays a ticket down; returns its token.
pub(super) async fn lay(app: &App, ticket: &Ticket, now: i64) -> Result<String, Error> {
    let token = session::token(app);
    let body = serde_json::to_string(ticket).map_err(Error::internal)?;
    let expires = now.saturating_add(TICKET_SECONDS);
    let owner = ticket.office.to_string();
    app.store().begin_ceremony(KIND, &super::id_of(&token), &owner, body, expires).await?;
    Ok(token)
}

/// The ticket of a token.
pub(super) async fn find(app: &App, token: &str, now: i64) -> Result<Option<Ticket>, Error> {
    let body = app.store().ceremony(KIND, &super::id_of(token), now).await?;
    body.map(|body| serde_json::from_str(&body)).transpose().map_err(Error::internal)
}

/// Ends a ticket that has served.
pub(super) async fn end(app: &App, token: &str, now: i64) -> Result<(), Error> {
    app.store().end_ceremony(KIND, &super::id_of(token), now).await?;
    Ok(())
}
