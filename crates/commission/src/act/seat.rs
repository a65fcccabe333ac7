//! Acts about seats and keys.

use note::{Digest, VerifierKey};
use serde::{Deserialize, Serialize};

use crate::party::Office;

/// An act about a seat. `by` holds the signed statements that ordered it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum SeatAct {
    /// Somebody took a seat.
    #[serde(rename = "seat.filled/1")]
    Filled {
        /// When (Unix seconds UTC).
        at: i64,
        /// The seat.
        office: Office,
        /// Its key.
        key: VerifierKey,
        /// The salted commitment to the person.
        person: Digest,
        /// The signed statements that ordered it.
        by: Vec<String>,
    },
    /// A seat was emptied.
    #[serde(rename = "seat.vacated/1")]
    Vacated {
        /// When (Unix seconds UTC).
        at: i64,
        /// The seat.
        office: Office,
        /// The signed statements that ordered it.
        by: Vec<String>,
    },
    /// A holder has a new key.
    #[serde(rename = "seat.key-replaced/1")]
    KeyReplaced {
        /// When (Unix seconds UTC).
        at: i64,
        /// The seat.
        office: Office,
        /// The new key.
        key: VerifierKey,
        /// The signed statements that ordered it.
        by: Vec<String>,
    },
}

impl SeatAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            SeatAct::Filled { at, .. }
            | SeatAct::Vacated { at, .. }
            | SeatAct::KeyReplaced { at, .. } => *at,
        }
    }

    /// The signed statements that ordered it.
    pub fn by(&self) -> &[String] {
        match self {
            SeatAct::Filled { by, .. }
            | SeatAct::Vacated { by, .. }
            | SeatAct::KeyReplaced { by, .. } => by,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            SeatAct::Filled { .. } => "seat.filled/1",
            SeatAct::Vacated { .. } => "seat.vacated/1",
            SeatAct::KeyReplaced { .. } => "seat.key-replaced/1",
        }
    }
}
