//! The addresses where texts are checked for the speech of hostility.

use super::{draft, segment};

/// Checking a text. A form with the fields `text`, `language` (empty where each sentence's is to be
/// told), and `put`, an alternative that is to be put into the text first.
pub fn speech() -> &'static str {
    "/check"
}

/// What is in force when a text is checked, for the analyser in a browser.
pub fn speech_lexicon() -> &'static str {
    "/check/lexicon.json"
}

/// The rules.
pub fn speech_rules() -> &'static str {
    "/check/rules"
}

/// What one rule flags, why, and when it is wrong.
pub fn speech_rule(name: impl std::fmt::Display) -> String {
    format!("{}/{}", speech_rules(), segment(name))
}

/// The words of a draft, checked in each of its languages.
pub fn draft_check(id: impl std::fmt::Display) -> String {
    format!("{}/words", draft(id))
}

/// The API's check of a text.
pub fn api_check() -> &'static str {
    "/api/check"
}

/// Whether a path takes texts that are to be checked. They have places of their own, so that a crowd
/// there keeps nobody from reporting or signing.
pub fn is_check(path: &str) -> bool {
    path == speech() || path == api_check()
}
