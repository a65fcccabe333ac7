//! Acts about joint activities: what became of one, and what parties say about that.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::claim::View;
use crate::programme::{ActivityId, Report};

/// An act about an activity that every party agreed on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum ActivityAct {
    /// A side reported on it.
    #[serde(rename = "activity.reported/1")]
    Reported {
        /// When (Unix seconds UTC).
        at: i64,
        /// The activity.
        id: ActivityId,
        /// The report.
        report: Report,
        /// The signed statement of whoever entered it.
        note: String,
    },
    /// A party said that a report is so, or is not.
    #[serde(rename = "activity.viewed/1")]
    Viewed {
        /// When (Unix seconds UTC).
        at: i64,
        /// The activity.
        id: ActivityId,
        /// The digest of the report.
        report: Digest,
        /// What it says.
        view: View,
        /// The signed statement of its co-chair or organiser.
        note: String,
    },
}

impl ActivityAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            ActivityAct::Reported { at, .. } | ActivityAct::Viewed { at, .. } => *at,
        }
    }

    /// The activity.
    pub fn id(&self) -> &ActivityId {
        match self {
            ActivityAct::Reported { id, .. } | ActivityAct::Viewed { id, .. } => id,
        }
    }

    /// The signed statement that it rests on.
    pub fn note(&self) -> &str {
        match self {
            ActivityAct::Reported { note, .. } | ActivityAct::Viewed { note, .. } => note,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            ActivityAct::Reported { .. } => "activity.reported/1",
            ActivityAct::Viewed { .. } => "activity.viewed/1",
        }
    }
}
