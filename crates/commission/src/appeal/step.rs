//! A step of an appeal: that it was sent, acknowledged, answered or refused, in the form in which
//! it is signed.

use note::Digest;
use serde::{Deserialize, Serialize};

use super::one_line;
use crate::charter::Charter;
use crate::claim::View;
use crate::incident::{digest_of, words};
use crate::instrument::{CommissionId, InstrumentId};
use crate::language::Localized;
use crate::party::PartyId;
use crate::refusal::{Refusal, What};
use crate::text::clean_line;

/// The most characters of what is said about a step, in one language.
pub const WORDS_CHARS_MAX: usize = 1_000;
/// The most bytes of the document that came with a step.
pub const DOCUMENT_BYTES_MAX: usize = 2 * 1024 * 1024;

/// What happened.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// The appeal was sent.
    Dispatched,
    /// The addressee was reminded of it.
    Reminded,
    /// The addressee said that it came.
    Acknowledged,
    /// The addressee answered.
    Answered,
    /// The addressee said that it will not do what was asked.
    Refused,
}

words!(
    Happened,
    "step",
    Dispatched = "dispatched",
    Reminded = "reminded",
    Acknowledged = "acknowledged",
    Answered = "answered",
    Refused = "refused",
);

/// A document that came with a step. A letter may name people: in the record is a salted digest, so
/// that whoever guesses what it says cannot tell, and nobody can once the salt is erased.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The digest of its salt and its bytes: see [`document_digest`].
    pub digest: Digest,
    /// How many bytes there are.
    pub bytes: u64,
}

/// The digest of a document: of a line that says what it is, sixteen random bytes, and its own.
pub fn document_digest(salt: &[u8; 16], bytes: &[u8]) -> Digest {
    Digest::of(&[b"comity/appeal-document/v1\n", &salt[..], bytes].concat())
}

/// Words about a step as somebody typed them, in their one form: on one line. They may be empty.
///
/// # Errors
/// Those of [`clean_line`].
pub fn step_words(typed: &Localized) -> Result<Localized, Refusal> {
    let mut words = Localized::new();
    for (language, text) in typed.iter() {
        let text = clean_line(text, WORDS_CHARS_MAX)?;
        if !text.is_empty() {
            words.set(language.clone(), text);
        }
    }
    Ok(words)
}

/// A step as it is entered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The addressee's id.
    pub addressee: String,
    /// What happened.
    pub happened: Happened,
    /// On which day, counted from 1970-01-01, by the commission's clock.
    pub day: i64,
    /// In a few words how: by what way, or what was answered. Everybody reads them. Empty when
    /// there is nothing to say.
    pub words: Localized,
    /// The document that came, if any.
    pub document: Option<Document>,
}

#[derive(Serialize)]
struct SignedStep<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    appeal: &'a InstrumentId,
    step: &'a Step,
}

#[derive(Serialize)]
struct SignedView<'a> {
    kind: &'static str,
    commission: &'a CommissionId,
    appeal: &'a InstrumentId,
    step: &'a Digest,
    party: &'a PartyId,
    view: &'a View,
}

/// What a party signs to say something about a step.
///
/// # Errors
/// [`Refusal::WrongStatement`] when it has no canonical form.
pub fn view_digest(
    view: &View,
    commission: &CommissionId,
    appeal: &InstrumentId,
    step: &Digest,
    party: &PartyId,
) -> Result<Digest, Refusal> {
    let kind = "comity/appeal-view/v1";
    digest_of(&SignedView { kind, commission, appeal, step, party, view })
}

impl Step {
    /// Refuses a day before the appeal was adopted or after today, by the commission's clock; words
    /// that are not in their one form; and a document that is too large.
    ///
    /// # Errors
    /// [`Refusal::StepDay`], [`Refusal::TooMany`], [`Refusal::Empty`], [`Refusal::WrongStatement`].
    pub fn check(&self, charter: &Charter, adopted: i64, now: i64) -> Result<(), Refusal> {
        let (first, last) = (charter.day_of(adopted), charter.day_of(now));
        if !(first..=last).contains(&self.day) {
            return Err(Refusal::StepDay { first, last });
        }
        if !self.words.is_empty() && one_line(&self.words, WORDS_CHARS_MAX, "words")? != self.words
        {
            return Err(Refusal::WrongStatement { line: "words" });
        }
        match &self.document {
            Some(document) if document.bytes == 0 => Err(Refusal::Empty { field: "document" }),
            Some(document) if document.bytes > DOCUMENT_BYTES_MAX as u64 => {
                Err(Refusal::TooMany { what: What::Bytes, max: DOCUMENT_BYTES_MAX })
            }
            _ => Ok(()),
        }
    }

    /// What is signed to enter it.
    ///
    /// # Errors
    /// [`Refusal::WrongStatement`] when it has no canonical form.
    pub fn digest(
        &self,
        commission: &CommissionId,
        appeal: &InstrumentId,
    ) -> Result<Digest, Refusal> {
        digest_of(&SignedStep { kind: "comity/appeal-step/v1", commission, appeal, step: self })
    }
}

/// The media type and the ending of a document by how its bytes begin; none for what is no PDF, PNG
/// or JPEG file.
pub fn document_form(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(("application/pdf", "pdf")),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(("image/png", "png")),
        [0xFF, 0xD8, 0xFF, ..] => Some(("image/jpeg", "jpg")),
        _ => None,
    }
}
