//! Acts about appeals: what became of one, and what parties say about that.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::appeal::Step;
use crate::claim::View;
use crate::instrument::InstrumentId;

/// An act about an adopted appeal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum AppealAct {
    /// Somebody entered what became of it.
    #[serde(rename = "appeal.entered/1")]
    Entered {
        /// When (Unix seconds UTC).
        at: i64,
        /// The appeal.
        id: InstrumentId,
        /// The step.
        step: Step,
        /// The signed statement of whoever entered it.
        note: String,
    },
    /// A party said that a step is so, or is not.
    #[serde(rename = "appeal.viewed/1")]
    Viewed {
        /// When (Unix seconds UTC).
        at: i64,
        /// The appeal.
        id: InstrumentId,
        /// The digest of the step.
        step: Digest,
        /// What it says.
        view: View,
        /// Its co-chair's signed statement.
        note: String,
    },
}

impl AppealAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            AppealAct::Entered { at, .. } | AppealAct::Viewed { at, .. } => *at,
        }
    }

    /// The appeal.
    pub fn id(&self) -> &InstrumentId {
        match self {
            AppealAct::Entered { id, .. } | AppealAct::Viewed { id, .. } => id,
        }
    }

    /// The signed statement that it rests on.
    pub fn note(&self) -> &str {
        match self {
            AppealAct::Entered { note, .. } | AppealAct::Viewed { note, .. } => note,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            AppealAct::Entered { .. } => "appeal.entered/1",
            AppealAct::Viewed { .. } => "appeal.viewed/1",
        }
    }
}
