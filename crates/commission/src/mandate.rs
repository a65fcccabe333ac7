//! The mandate: what the commission may deal with. It is the first gate of every matter.

use serde::{Deserialize, Serialize};

use crate::language::Localized;
use crate::refusal::Refusal;

/// The most topics a charter may list.
pub const TOPICS_MAX: usize = 200;
/// The most topics one matter may name.
pub const MATTER_TOPICS_MAX: usize = 12;

/// What happens with a topic at the gate.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// The commission deals with it.
    Ours,
    /// Somebody else is competent, and the commission names them.
    Refer,
    /// The commission does not deal with it at all.
    NotOurs,
}

impl Gate {
    /// The gate's word in charters and message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Gate::Ours => "ours",
            Gate::Refer => "refer",
            Gate::NotOurs => "not-ours",
        }
    }
}

/// A topic of the charter's mandate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Topic {
    /// Its id: `territory`.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// What happens with it.
    pub gate: Gate,
    /// Who is competent, where the gate refers.
    pub refer_to: Option<Localized>,
}

/// Lets a matter with these topics through, or says which topic stops it and who is competent.
///
/// A matter is ours only when it names at least one topic and every topic is ours: one topic
/// that is not ours keeps the whole matter out, so that the substance of a conflict abroad
/// cannot come in beside something harmless.
///
/// # Errors
/// [`Refusal::NoTopic`], [`Refusal::UnknownTopic`], [`Refusal::NotOurs`] or [`Refusal::Refer`].
pub fn admit(charter: &crate::charter::Charter, topics: &[String]) -> Result<(), Refusal> {
    if topics.is_empty() {
        return Err(Refusal::NoTopic);
    }
    if topics.len() > MATTER_TOPICS_MAX {
        return Err(Refusal::TooMany {
            what: crate::refusal::What::Topics,
            max: MATTER_TOPICS_MAX,
        });
    }
    let mut referred = None;
    for id in topics {
        let topic = charter.topic(id).ok_or_else(|| Refusal::UnknownTopic { topic: id.clone() })?;
        match topic.gate {
            Gate::Ours => {}
            Gate::NotOurs => return Err(Refusal::NotOurs { topic: id.clone() }),
            Gate::Refer => referred = referred.or(Some(id)),
        }
    }
    match referred {
        Some(topic) => Err(Refusal::Refer { topic: topic.clone() }),
        None => Ok(()),
    }
}
