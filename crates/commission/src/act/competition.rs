//! Acts about competitions: entries, jurors' declarations and recusals, scores sealed and opened.

use std::collections::BTreeSet;

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::competition::{Ballot, Entry};
use crate::instrument::InstrumentId;

/// An act about a competition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum CompetitionAct {
    /// An office of a party entered something.
    #[serde(rename = "competition.entered/1")]
    Entered {
        /// When (Unix seconds UTC).
        at: i64,
        /// The competition: the plan that carries its rules.
        id: InstrumentId,
        /// The entry.
        entry: Entry,
        /// The signed statement of whoever entered it.
        note: String,
    },
    /// Another party said that its people are in a team.
    #[serde(rename = "competition.joined/1")]
    Joined {
        /// When (Unix seconds UTC).
        at: i64,
        /// The competition.
        id: InstrumentId,
        /// The digest of the entry.
        entry: Digest,
        /// The salted digest of the names of its people in the team; none where it gave none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        people: Option<Digest>,
        /// Its office's signed statement.
        note: String,
    },
    /// A juror said with which entries they have a conflict of interest.
    #[serde(rename = "competition.declared/1")]
    Declared {
        /// When (Unix seconds UTC).
        at: i64,
        /// The competition.
        id: InstrumentId,
        /// The numbers of the entries.
        conflicts: BTreeSet<u32>,
        /// The juror's signed statement.
        note: String,
    },
    /// A juror stepped back.
    #[serde(rename = "competition.recused/1")]
    Recused {
        /// When (Unix seconds UTC).
        at: i64,
        /// The competition.
        id: InstrumentId,
        /// The number of the entry; none for all of them.
        entry: Option<u32>,
        /// The juror's signed statement.
        note: String,
    },
    /// A juror sealed their scores.
    #[serde(rename = "competition.scored/1")]
    Scored {
        /// When (Unix seconds UTC).
        at: i64,
        /// The competition.
        id: InstrumentId,
        /// Their salted digest.
        sealed: Digest,
        /// The juror's signed statement.
        note: String,
    },
    /// A juror opened the scores that they sealed.
    #[serde(rename = "competition.opened/1")]
    Opened {
        /// When (Unix seconds UTC).
        at: i64,
        /// The competition.
        id: InstrumentId,
        /// The scores with their salt.
        ballot: Ballot,
        /// The juror's signed statement.
        note: String,
    },
}

impl CompetitionAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            CompetitionAct::Entered { at, .. }
            | CompetitionAct::Joined { at, .. }
            | CompetitionAct::Declared { at, .. }
            | CompetitionAct::Recused { at, .. }
            | CompetitionAct::Scored { at, .. }
            | CompetitionAct::Opened { at, .. } => *at,
        }
    }

    /// The competition.
    pub fn id(&self) -> &InstrumentId {
        match self {
            CompetitionAct::Entered { id, .. }
            | CompetitionAct::Joined { id, .. }
            | CompetitionAct::Declared { id, .. }
            | CompetitionAct::Recused { id, .. }
            | CompetitionAct::Scored { id, .. }
            | CompetitionAct::Opened { id, .. } => id,
        }
    }

    /// The signed statement that it rests on.
    pub fn note(&self) -> &str {
        match self {
            CompetitionAct::Entered { note, .. }
            | CompetitionAct::Joined { note, .. }
            | CompetitionAct::Declared { note, .. }
            | CompetitionAct::Recused { note, .. }
            | CompetitionAct::Scored { note, .. }
            | CompetitionAct::Opened { note, .. } => note,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            CompetitionAct::Entered { .. } => "competition.entered/1",
            CompetitionAct::Joined { .. } => "competition.joined/1",
            CompetitionAct::Declared { .. } => "competition.declared/1",
            CompetitionAct::Recused { .. } => "competition.recused/1",
            CompetitionAct::Scored { .. } => "competition.scored/1",
            CompetitionAct::Opened { .. } => "competition.opened/1",
        }
    }
}
