//! The kinds of instruments.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What sort of text an instrument is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A joint statement.
    Statement,
    /// A decision, such as the answer to an incident.
    Decision,
    /// A request by all parties to somebody outside.
    Appeal,
    /// What was said and settled at a meeting.
    Minutes,
    /// What is to be done, by whom and when.
    Plan,
    /// A new charter, or a new policy of the record.
    CharterChange,
    /// Terms agreed to be hostile, with alternatives.
    GlossaryChange,
}

/// Says which word is no kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not a kind of instrument: write statement, decision, appeal, minutes, plan, charter-change or glossary-change"
)]
pub struct KindError(pub String);

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::Statement,
        Kind::Decision,
        Kind::Appeal,
        Kind::Minutes,
        Kind::Plan,
        Kind::CharterChange,
        Kind::GlossaryChange,
    ];

    /// The kind's word in charters, instrument texts and the record.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Statement => "statement",
            Kind::Decision => "decision",
            Kind::Appeal => "appeal",
            Kind::Minutes => "minutes",
            Kind::Plan => "plan",
            Kind::CharterChange => "charter-change",
            Kind::GlossaryChange => "glossary-change",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = KindError;

    fn from_str(word: &str) -> Result<Self, KindError> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or_else(|| KindError(word.chars().take(64).collect()))
    }
}
