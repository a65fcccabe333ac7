//! The addresses of the glossary.

use super::{draft, segment, with_query};

/// The glossary: entries that hold, and texts that are to change it.
pub fn glossary() -> &'static str {
    "/glossary"
}

/// One entry, as everybody sees it.
pub fn glossary_entry(id: impl std::fmt::Display) -> String {
    format!("/glossary/{}", segment(id))
}

/// The entries that hold in a language, as the file that the analyser reads.
pub fn glossary_file(language: impl std::fmt::Display) -> String {
    format!("/glossary/{}.toml", segment(language))
}

/// What the draft of a text changes about the glossary. Query: `entry`, one of its lines, or an entry
/// that holds, to be filled in.
pub fn draft_glossary(id: impl std::fmt::Display) -> String {
    format!("{}/glossary", draft(id))
}

/// Where a draft says that an entry is retired.
pub fn draft_glossary_retire(id: impl std::fmt::Display) -> String {
    with_query(&draft_glossary(id), "form", "retire")
}

/// Where a proposal that ships with the software is taken over out of a file.
pub fn draft_glossary_proposal(id: impl std::fmt::Display) -> String {
    with_query(&draft_glossary(id), "form", "proposal")
}

/// The proposals that ship with the software, to choose from for a draft. Query: `language`, `q`,
/// `group`, `page`.
pub fn draft_glossary_shipped(id: impl std::fmt::Display) -> String {
    format!("{}/shipped", draft_glossary(id))
}

/// Where a party gives its own reason for an entry in a draft.
pub fn draft_glossary_reason(id: impl std::fmt::Display, entry: impl std::fmt::Display) -> String {
    with_query(&with_query(&draft_glossary(id), "form", "reason"), "entry", entry)
}
