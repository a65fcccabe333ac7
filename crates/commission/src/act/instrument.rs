//! Acts about an instrument.

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::commitment::Promise;
use crate::instrument::InstrumentId;
use crate::language::Language;

/// A language version of a tabled text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TabledVersion {
    /// The language.
    pub language: Language,
    /// Whether the version binds; a courtesy translation does not.
    pub authentic: bool,
    /// The title, for lists.
    pub title: String,
    /// The digest of the version's bytes in the blob store.
    pub digest: Digest,
}

/// An act about an instrument. `note` holds the signed statement that did it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum InstrumentAct {
    /// A text was put on the table under one digest.
    #[serde(rename = "instrument.tabled/1")]
    Tabled {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
        /// The instrument text, whose digest is signed.
        text: String,
        /// Every language version, authentic or courtesy.
        versions: Vec<TabledVersion>,
        /// The mandate topics it deals with.
        topics: Vec<String>,
        /// The promises it makes when adopted.
        promises: Vec<Promise>,
        /// The signed statement of the office that tabled it.
        note: String,
    },
    /// An office signed.
    #[serde(rename = "instrument.signed/1")]
    Signed {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
        /// The signed statement.
        note: String,
    },
    /// An office declined, with reasons.
    #[serde(rename = "instrument.declined/1")]
    Declined {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
        /// The language of the reasons.
        language: Language,
        /// The reasons.
        reasons: String,
        /// The signed statement.
        note: String,
    },
    /// The text was withdrawn from the table.
    #[serde(rename = "instrument.withdrawn/1")]
    Withdrawn {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
        /// The signed statement.
        note: String,
    },
    /// The deadline passed without every signature.
    #[serde(rename = "instrument.lapsed/1")]
    Lapsed {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
    },
    /// Every party has signed.
    #[serde(rename = "instrument.adopted/1")]
    Adopted {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
        /// The digest of the instrument text.
        digest: Digest,
        /// Whose signatures were needed, with their keys, as a policy.
        signatories: String,
        /// The digests of the signed statements.
        signatures: Vec<Digest>,
    },
    /// A later adopted text replaced this one.
    #[serde(rename = "instrument.replaced/1")]
    Replaced {
        /// When (Unix seconds UTC).
        at: i64,
        /// The instrument.
        id: InstrumentId,
        /// The text that replaced it.
        by: InstrumentId,
    },
}

impl InstrumentAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            InstrumentAct::Tabled { at, .. }
            | InstrumentAct::Signed { at, .. }
            | InstrumentAct::Declined { at, .. }
            | InstrumentAct::Withdrawn { at, .. }
            | InstrumentAct::Lapsed { at, .. }
            | InstrumentAct::Adopted { at, .. }
            | InstrumentAct::Replaced { at, .. } => *at,
        }
    }

    /// The instrument.
    pub fn id(&self) -> &InstrumentId {
        match self {
            InstrumentAct::Tabled { id, .. }
            | InstrumentAct::Signed { id, .. }
            | InstrumentAct::Declined { id, .. }
            | InstrumentAct::Withdrawn { id, .. }
            | InstrumentAct::Lapsed { id, .. }
            | InstrumentAct::Adopted { id, .. }
            | InstrumentAct::Replaced { id, .. } => id,
        }
    }

    /// The signed statement by which somebody acted, where somebody did.
    pub fn note(&self) -> Option<&str> {
        match self {
            InstrumentAct::Tabled { note, .. }
            | InstrumentAct::Signed { note, .. }
            | InstrumentAct::Declined { note, .. }
            | InstrumentAct::Withdrawn { note, .. } => Some(note),
            InstrumentAct::Lapsed { .. }
            | InstrumentAct::Adopted { .. }
            | InstrumentAct::Replaced { .. } => None,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            InstrumentAct::Tabled { .. } => "instrument.tabled/1",
            InstrumentAct::Signed { .. } => "instrument.signed/1",
            InstrumentAct::Declined { .. } => "instrument.declined/1",
            InstrumentAct::Withdrawn { .. } => "instrument.withdrawn/1",
            InstrumentAct::Lapsed { .. } => "instrument.lapsed/1",
            InstrumentAct::Adopted { .. } => "instrument.adopted/1",
            InstrumentAct::Replaced { .. } => "instrument.replaced/1",
        }
    }
}
