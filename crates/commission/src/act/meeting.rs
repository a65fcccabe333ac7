//! Acts about meetings: a call, an answer to it, and what a party says about it for itself.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::instrument::MeetingId;
use crate::language::Localized;
use crate::meeting::{Call, Reply};

/// An act about a meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum MeetingAct {
    /// A party called the others to meet, for the first time or again.
    #[serde(rename = "meeting.called/1")]
    Called {
        /// When (Unix seconds UTC).
        at: i64,
        /// The meeting.
        id: MeetingId,
        /// Until when the others are to answer (Unix seconds UTC).
        answer: i64,
        /// The call.
        call: Call,
        /// Its co-chair's signed statement.
        note: String,
    },
    /// A party answered a call.
    #[serde(rename = "meeting.answered/1")]
    Answered {
        /// When (Unix seconds UTC).
        at: i64,
        /// The meeting.
        id: MeetingId,
        /// The digest of the very call that is answered.
        call: Digest,
        /// The answer.
        reply: Reply,
        /// Its co-chair's signed statement.
        note: String,
    },
    /// A party spoke about a meeting for itself.
    #[serde(rename = "meeting.stated/1")]
    Stated {
        /// When (Unix seconds UTC).
        at: i64,
        /// The meeting.
        id: MeetingId,
        /// What it said.
        text: Localized,
        /// Its co-chair's signed statement.
        note: String,
    },
}

impl MeetingAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            MeetingAct::Called { at, .. }
            | MeetingAct::Answered { at, .. }
            | MeetingAct::Stated { at, .. } => *at,
        }
    }

    /// The meeting.
    pub fn id(&self) -> &MeetingId {
        match self {
            MeetingAct::Called { id, .. }
            | MeetingAct::Answered { id, .. }
            | MeetingAct::Stated { id, .. } => id,
        }
    }

    /// The signed statement that it rests on.
    pub fn note(&self) -> &str {
        match self {
            MeetingAct::Called { note, .. }
            | MeetingAct::Answered { note, .. }
            | MeetingAct::Stated { note, .. } => note,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            MeetingAct::Called { .. } => "meeting.called/1",
            MeetingAct::Answered { .. } => "meeting.answered/1",
            MeetingAct::Stated { .. } => "meeting.stated/1",
        }
    }
}
