//! What parties say about a claim, for the commands of every matter that has some.

use std::collections::BTreeSet;

use clap::Args;
use commission::claim::{Claim, View, reasons};
use commission::{Localized, PartyId, Purpose, Refusal};
use note::Digest;
use serde::Serialize;
use serde_json::{Value, json};
use store::{Receipt, Store};
use web::day;

use crate::commands::meeting::{Sign, office, words};
use crate::commands::shown;
use crate::failure::{Failure, Outcome};
use crate::output::Output;

/// Why something is not so.
#[derive(Args, Debug)]
pub struct Reasons {
    /// The reasons in one language: its tag and a file. Repeat it for every language that binds.
    #[arg(long, value_name = "LANGUAGE=FILE", required_unless_present = "say")]
    words: Vec<String>,
    /// The same, given as they are.
    #[arg(long, value_name = "LANGUAGE=WORDS")]
    say: Vec<String>,
}

impl Reasons {
    /// The word of a party that disputes for these reasons.
    pub(super) fn view(&self) -> Outcome<View> {
        Ok(View::Disputes { reasons: self.read()? })
    }

    /// The reasons in their languages.
    pub(super) fn read(&self) -> Outcome<Localized> {
        Ok(reasons(&words(&self.words, &self.say)?)?)
    }
}

/// A day of the calendar, counted from 1970-01-01.
pub(super) fn day_of(text: &str) -> Outcome<i64> {
    day::read(text).ok_or_else(|| {
        Failure::usage(format!("{text:?} is no day")).todo("write it as in 2026-12-01")
    })
}

/// A claim as it is printed: what it says, who entered it, who confirms it.
pub(super) fn shown<T>(
    what: Value,
    claim: &Claim<T>,
    asked: &BTreeSet<PartyId>,
    entry: u64,
) -> Value {
    let views: Vec<Value> = claim
        .views
        .iter()
        .map(|said| json!({ "office": said.office, "at": said.at, "says": said.view }))
        .collect();
    let mut shown = json!({
        "digest": claim.digest.hex(), "office": claim.office, "at": claim.at, "entry": entry,
        "counts": claim.counts(asked), "lacks": claim.lacks(asked), "views": views,
    });
    if let (Some(shown), Value::Object(what)) = (shown.as_object_mut(), what) {
        shown.extend(what);
    }
    shown
}

/// Signs for one's own party that a claim is so, or is not.
pub(super) fn sign<T: Serialize>(
    store: &Store,
    claim: &Claim<T>,
    view: &View,
    subject: impl Fn(&PartyId) -> Result<Digest, Refusal>,
    given: &Sign,
    out: Output,
) -> Outcome<(String, PartyId)> {
    view.check()?;
    let by = office(store, given.key())?;
    let party = by.party().ok_or_else(|| Failure::usage(format!("{by} belongs to no party")))?;
    let what = json!({ "about": claim.what, "says": view });
    let key = (given.key(), given.yes());
    let subject = subject(party)?;
    let note = shown::sign(&store.commission(), key, Purpose::Attest, subject, &what, out)?;
    Ok((note, party.clone()))
}

/// Says that a party's word about a claim is in the record.
pub(super) fn said(
    name: &str,
    digest: &Digest,
    view: &View,
    party: &PartyId,
    receipt: Receipt,
    out: Output,
) {
    let entry = receipt.first;
    let word = view.as_str();
    out.data(&json!({ name: digest.hex(), "says": word, "entry": entry }), || {
        format!("{word} for {party}, entry {entry}\n")
    });
}
