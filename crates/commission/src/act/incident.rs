//! Acts about incidents: a blurred row, a party's own words, a finding that every party signed.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::incident::{Blurred, Status};
use crate::instrument::IncidentId;
use crate::language::Localized;

/// An act about an incident.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum IncidentAct {
    /// It was taken up.
    #[serde(rename = "incident.accepted/1")]
    Accepted {
        /// When (Unix seconds UTC).
        at: i64,
        /// The incident.
        id: IncidentId,
        /// Until when it is to be answered (Unix seconds UTC).
        due: i64,
        /// What everybody may see of it.
        blurred: Blurred,
        /// The secretariat's signed statement.
        note: String,
    },
    /// A party spoke for itself.
    #[serde(rename = "incident.stated/1")]
    Stated {
        /// When (Unix seconds UTC).
        at: i64,
        /// The incident.
        id: IncidentId,
        /// What it said.
        text: Localized,
        /// Its co-chair's signed statement.
        note: String,
    },
    /// A verifier of every party signed one finding.
    #[serde(rename = "incident.found/1")]
    Found {
        /// When (Unix seconds UTC).
        at: i64,
        /// The incident.
        id: IncidentId,
        /// What was found.
        status: Status,
        /// The digest of the finding's file.
        finding: Digest,
        /// Whose signatures were needed, with their keys, as a policy.
        signatories: String,
        /// The signed statements, one of every party.
        by: Vec<String>,
    },
}

impl IncidentAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            IncidentAct::Accepted { at, .. }
            | IncidentAct::Stated { at, .. }
            | IncidentAct::Found { at, .. } => *at,
        }
    }

    /// The incident.
    pub fn id(&self) -> &IncidentId {
        match self {
            IncidentAct::Accepted { id, .. }
            | IncidentAct::Stated { id, .. }
            | IncidentAct::Found { id, .. } => id,
        }
    }

    /// The one signed statement that it rests on; none for a finding, which rests on several.
    pub fn note(&self) -> Option<&str> {
        match self {
            IncidentAct::Accepted { note, .. } | IncidentAct::Stated { note, .. } => Some(note),
            IncidentAct::Found { .. } => None,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            IncidentAct::Accepted { .. } => "incident.accepted/1",
            IncidentAct::Stated { .. } => "incident.stated/1",
            IncidentAct::Found { .. } => "incident.found/1",
        }
    }
}
