//! Acts about a forum: whom a party nominates, and whom it withdraws.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::forum::Nomination;
use crate::instrument::InstrumentId;

/// An act about a forum.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum ForumAct {
    /// A party nominated a delegate, perhaps in the place of one who cannot come.
    #[serde(rename = "forum.nominated/1")]
    Nominated {
        /// When (Unix seconds UTC).
        at: i64,
        /// The forum: the plan that opened it.
        id: InstrumentId,
        /// Whom, by a salted digest.
        nomination: Nomination,
        /// The signed statement of the party's office.
        note: String,
    },
    /// A party withdrew a delegate of its own.
    #[serde(rename = "forum.withdrawn/1")]
    Withdrawn {
        /// When (Unix seconds UTC).
        at: i64,
        /// The forum.
        id: InstrumentId,
        /// Whom, by the digest under which they were nominated.
        delegate: Digest,
        /// The signed statement of the party's office.
        note: String,
    },
}

impl ForumAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            ForumAct::Nominated { at, .. } | ForumAct::Withdrawn { at, .. } => *at,
        }
    }

    /// The forum.
    pub fn id(&self) -> &InstrumentId {
        match self {
            ForumAct::Nominated { id, .. } | ForumAct::Withdrawn { id, .. } => id,
        }
    }

    /// Whom it is about.
    pub fn delegate(&self) -> &Digest {
        match self {
            ForumAct::Nominated { nomination, .. } => &nomination.delegate,
            ForumAct::Withdrawn { delegate, .. } => delegate,
        }
    }

    /// The signed statement that it rests on.
    pub fn note(&self) -> &str {
        match self {
            ForumAct::Nominated { note, .. } | ForumAct::Withdrawn { note, .. } => note,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            ForumAct::Nominated { .. } => "forum.nominated/1",
            ForumAct::Withdrawn { .. } => "forum.withdrawn/1",
        }
    }
}
