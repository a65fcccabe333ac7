//! What keeps a draft from being tabled.

use crate::kind::Kind;
use crate::language::Language;
use crate::party::PartyId;

/// One thing that keeps a draft from being tabled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A passage is bracketed in a language: the parties' wordings differ.
    Bracketed {
        /// The passage, 0 for the title.
        passage: usize,
        /// The language.
        language: Language,
    },
    /// A party has not said its word on a passage. Silence is never consent.
    Silent {
        /// The passage, 0 for the title.
        passage: usize,
        /// The language.
        language: Language,
        /// Who is silent.
        party: PartyId,
    },
    /// An authentic version lacks a passage.
    Missing {
        /// The passage, 0 for the title.
        passage: usize,
        /// The language.
        language: Language,
    },
    /// There is no passage.
    NoPassage,
    /// A party has stated no ground, or not in this authentic language.
    Ground {
        /// The party.
        party: PartyId,
        /// The language.
        language: Language,
    },
    /// A party has not stated its interests, or not in this authentic language.
    Interest {
        /// The party.
        party: PartyId,
        /// The language.
        language: Language,
    },
    /// A change of charter, policy or glossary has nothing attached.
    Attachment {
        /// The kind of text.
        kind: Kind,
    },
    /// An appeal that is to keep a promise to appeal names nobody to whom it goes.
    Addressees,
    /// A party has not given its own reason for every entry that the text adds to the glossary, or
    /// changes in it.
    Reasons {
        /// The party.
        party: PartyId,
    },
    /// The last revision is still on the table, or is adopted.
    Open {
        /// Its state.
        state: &'static str,
    },
    /// A party has no verifier in this incident.
    Verifier {
        /// The party.
        party: PartyId,
    },
    /// No fact is named.
    NoFact,
    /// A party has not said whether a fact is so.
    Unanswered {
        /// The fact's number.
        fact: u32,
        /// Who is silent.
        party: PartyId,
    },
    /// A party has not said what it finds.
    NoStatus {
        /// The party.
        party: PartyId,
    },
    /// The parties find different things.
    Statuses,
}

impl Block {
    /// The code used in message ids and in the API.
    pub fn code(&self) -> &'static str {
        match self {
            Block::Bracketed { .. } => "bracketed",
            Block::Silent { .. } => "silent",
            Block::Missing { .. } => "missing",
            Block::NoPassage => "no-passage",
            Block::Ground { .. } => "ground",
            Block::Interest { .. } => "interest",
            Block::Attachment { .. } => "attachment",
            Block::Addressees => "addressees",
            Block::Reasons { .. } => "reasons",
            Block::Open { .. } => "open",
            Block::Verifier { .. } => "verifier",
            Block::NoFact => "no-fact",
            Block::Unanswered { .. } => "unanswered",
            Block::NoStatus { .. } => "no-status",
            Block::Statuses => "statuses",
        }
    }

    /// The data, by name, for the message.
    pub fn data(&self) -> Vec<(&'static str, String)> {
        match self {
            Block::Bracketed { passage, language } | Block::Missing { passage, language } => {
                vec![("passage", passage.to_string()), ("language", language.to_string())]
            }
            Block::Silent { passage, language, party } => vec![
                ("passage", passage.to_string()),
                ("language", language.to_string()),
                ("party", party.to_string()),
            ],
            Block::NoPassage | Block::Addressees | Block::NoFact | Block::Statuses => Vec::new(),
            Block::Verifier { party } | Block::NoStatus { party } | Block::Reasons { party } => {
                vec![("party", party.to_string())]
            }
            Block::Unanswered { fact, party } => {
                vec![("fact", fact.to_string()), ("party", party.to_string())]
            }
            Block::Ground { party, language } | Block::Interest { party, language } => {
                vec![("party", party.to_string()), ("language", language.to_string())]
            }
            Block::Attachment { kind } => vec![("kind", kind.to_string())],
            Block::Open { state } => vec![("state", (*state).to_owned())],
        }
    }
}
