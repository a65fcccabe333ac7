//! What is signed by command is shown first.

use std::path::Path;

use commission::statement::note_text;
use commission::{Commission, Purpose, Statement};
use note::{Digest, SigningKey};

use super::{office_of, signed};
use crate::failure::{Failure, Outcome};
use crate::keys;
use crate::machine::{confirmed, now, random};
use crate::output::Output;

/// A value as people read it.
pub fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).map_or_else(|e| e.to_string(), |text| format!("{text}\n"))
}

/// Shows what would be signed, asks unless `yes` was given, and signs it with a key file.
///
/// # Errors
/// When nobody says yes, or the key holds no office.
pub fn sign(
    commission: &Commission,
    (key, yes): (&Path, bool),
    purpose: Purpose,
    subject: Digest,
    what: &impl serde::Serialize,
    out: Output,
) -> Outcome<String> {
    let key: SigningKey = keys::private(key)?;
    out.note(format!("This is signed, digest {}:\n\n{}", subject.hex(), pretty(what)));
    if !yes && !confirmed("Sign it? Type yes: ")? {
        return Err(Failure::usage("nothing was signed").todo("type yes, or give --yes"));
    }
    let text = note_text(&Statement {
        purpose,
        subject,
        reasons: None,
        office: office_of(commission, &key.verifier())?,
        key: key.verifier().id(),
        time: now(),
        nonce: random()?,
    })?;
    signed(text, &key)
}
