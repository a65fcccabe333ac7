//! The addresses of what became of appeals.

use super::{draft, segment, with_query};

/// What became of appeals.
pub fn appeals() -> &'static str {
    "/appeals"
}

/// What became of one appeal, as everybody sees it.
pub fn sent_appeal(id: impl std::fmt::Display) -> String {
    format!("/appeals/{}", segment(id))
}

/// An adopted appeal as a letter (PDF). Query: `lang`, a language in which it binds.
pub fn appeal_letter(id: impl std::fmt::Display, language: impl std::fmt::Display) -> String {
    with_query(&format!("{}/letter.pdf", sent_appeal(id)), "lang", language)
}

/// To whom the draft of an appeal is to go.
pub fn draft_addressees(id: impl std::fmt::Display) -> String {
    format!("{}/addressees", draft(id))
}

/// The members' side of it.
pub fn course(id: impl std::fmt::Display) -> String {
    format!("{}/course", draft(id))
}

/// Where a party says whether a step is so.
pub fn course_step(id: impl std::fmt::Display) -> String {
    format!("{}/step", course(id))
}

/// Where a document is laid down that a step can name.
pub fn course_lay(id: impl std::fmt::Display) -> String {
    format!("{}/document", course(id))
}

/// A document that came with a step.
pub fn course_document(id: impl std::fmt::Display, digest: impl std::fmt::Display) -> String {
    format!("{}/document/{}", course(id), segment(digest))
}
