//! The commands, one file each.

pub mod activity;
pub mod appeal;
pub mod ask;
pub mod calendar;
pub mod care;
pub mod charter;
pub mod check;
mod claim;
pub mod competition;
pub mod contact;
pub mod cosign;
pub mod doctor;
pub mod explain;
pub mod export;
pub mod forum;
pub mod glossary;
pub mod incident;
pub mod init;
pub mod instrument;
pub mod invite;
mod kept;
pub mod key;
mod lexicon;
pub mod lsp;
pub mod meeting;
pub mod migrate;
pub mod proof;
mod ranked;
pub mod ranker;
pub mod report;
pub mod seat;
pub mod serve;
mod shown;
pub mod symmetry;
pub mod verify;

use commission::{Commission, Office};
use note::{SigningKey, VerifierKey};

use crate::failure::{Failure, Outcome};

/// The office that a key holds in the roll.
///
/// # Errors
/// When it holds none.
pub fn office_of(commission: &Commission, key: &VerifierKey) -> Outcome<Office> {
    commission
        .roll
        .seats()
        .iter()
        .find(|(_, seat)| seat.key == *key)
        .map(|(office, _)| office.clone())
        .ok_or_else(|| {
            Failure::usage(format!("the key {} holds no seat", key.name()))
                .why("only somebody in office acts for a party")
                .todo("`comity seat list` shows the seats; a registrar fills them")
        })
}

/// Signs a statement, as the one signature of a note.
///
/// # Errors
/// When the key is a witness's.
pub fn signed(text: note::NoteText, key: &SigningKey) -> Outcome<String> {
    let line = key.sign(&text)?;
    Ok(note::Note::new(text, vec![line])?.to_string())
}
