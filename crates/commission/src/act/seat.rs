//! Acts about seats and keys.

use note::{Digest, VerifierKey};
use serde::{Deserialize, Serialize};

use crate::party::Office;
use crate::reading::ReadingKey;
use crate::statement::Statement;

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
    /// A holder has a reading key, or another one.
    #[serde(rename = "seat.reading-key/1")]
    ReadingKey {
        /// When (Unix seconds UTC).
        at: i64,
        /// The seat.
        office: Office,
        /// What is sealed for the office is encrypted to it.
        reading: ReadingKey,
        /// The signed statements that ordered it.
        by: Vec<String>,
    },
}

impl SeatAct {
    /// The seat.
    pub fn office(&self) -> &Office {
        match self {
            SeatAct::Filled { office, .. }
            | SeatAct::Vacated { office, .. }
            | SeatAct::KeyReplaced { office, .. }
            | SeatAct::ReadingKey { office, .. } => office,
        }
    }

    /// Whether the office itself is among those who ordered it.
    pub fn is_ordered_by_holder(&self) -> bool {
        let ordered = |note: &String| Statement::unchecked(note).map(|it| it.office);
        self.by().iter().filter_map(ordered).any(|office| office == *self.office())
    }

    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            SeatAct::Filled { at, .. }
            | SeatAct::Vacated { at, .. }
            | SeatAct::KeyReplaced { at, .. }
            | SeatAct::ReadingKey { at, .. } => *at,
        }
    }

    /// The signed statements that ordered it.
    pub fn by(&self) -> &[String] {
        match self {
            SeatAct::Filled { by, .. }
            | SeatAct::Vacated { by, .. }
            | SeatAct::KeyReplaced { by, .. }
            | SeatAct::ReadingKey { by, .. } => by,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            SeatAct::Filled { .. } => "seat.filled/1",
            SeatAct::Vacated { .. } => "seat.vacated/1",
            SeatAct::KeyReplaced { .. } => "seat.key-replaced/1",
            SeatAct::ReadingKey { .. } => "seat.reading-key/1",
        }
    }
}
