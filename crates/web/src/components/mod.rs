//! Pieces of pages: functions from values to markup.
//!
//! Everything is escaped by default. No piece has a `style` attribute or a script, so pages may be
//! served under `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'`.
//! Words come from [`Locale`](crate::locale::Locale) or from the caller; text that people wrote stands in
//! `<bdi>`, with its language where that is known.

mod form;
mod layout;
mod list;
mod party;
mod passkey;
mod proof;
mod seal;
mod text;

pub use form::{
    Field, FieldError, Weight, button, error_summary, hidden, link_button, radios, select,
    text_area, text_field,
};
pub use layout::{Alternate, NavLink, PageFrame, Script, alternates, layout};
pub use list::{
    Line, Row, breadcrumbs, definition_list, lines, pager, rows, sentence_list, status,
};
pub use party::{monogram, party};
pub use passkey::{Use, passkey_form};
pub use proof::{SignatureRow, Signed, code_block, digest, signature_table};
pub use seal::{Mark, State, seal, seal_with};
pub use text::{
    Standing, Tone, Version, confirmation, day_tag, details, in_danger, language_mark,
    language_name, notice, passages, time_tag, user_text, versions,
};

#[cfg(test)]
mod gallery;
