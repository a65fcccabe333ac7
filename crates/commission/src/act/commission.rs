//! Acts about the commission itself.

use note::{Digest, VerifierKey};
use serde::{Deserialize, Serialize};

use crate::instrument::InstrumentId;
use crate::party::Office;

/// Somebody seated at the founding.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seated {
    /// The office.
    pub office: Office,
    /// Its key.
    pub key: VerifierKey,
    /// The salted commitment to the person.
    pub person: Digest,
}

/// The first act of every record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founded {
    /// When (Unix seconds UTC).
    pub at: i64,
    /// The log's key; its name is the log's origin.
    pub log: VerifierKey,
    /// The digest of the charter's file.
    pub charter: Digest,
    /// Whether this is a demonstration. It can never be changed afterwards.
    pub demonstration: bool,
    /// The first policy: whose witnesses make a place in the record agreed.
    pub policy: String,
    /// The first seats.
    pub seats: Vec<Seated>,
    /// Sixteen random bytes as hex, so that no two commissions have the same id.
    pub nonce: String,
}

/// An act about the commission itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum CommissionAct {
    /// The commission was founded.
    #[serde(rename = "commission.founded/1")]
    Founded(Founded),
    /// An adopted text put a new charter in force.
    #[serde(rename = "commission.charter-changed/1")]
    CharterChanged {
        /// When (Unix seconds UTC).
        at: i64,
        /// The adopted text.
        instrument: InstrumentId,
        /// The digest of the new charter's file.
        charter: Digest,
    },
    /// An adopted text put a new policy in force, for checkpoints that cover this act.
    #[serde(rename = "commission.policy-changed/1")]
    PolicyChanged {
        /// When (Unix seconds UTC).
        at: i64,
        /// The adopted text.
        instrument: InstrumentId,
        /// The digest of the new policy's file.
        policy: Digest,
    },
}

impl CommissionAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            CommissionAct::Founded(founded) => founded.at,
            CommissionAct::CharterChanged { at, .. } | CommissionAct::PolicyChanged { at, .. } => {
                *at
            }
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            CommissionAct::Founded(_) => "commission.founded/1",
            CommissionAct::CharterChanged { .. } => "commission.charter-changed/1",
            CommissionAct::PolicyChanged { .. } => "commission.policy-changed/1",
        }
    }
}
