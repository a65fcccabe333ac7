//! What parties say about a claim, for programs.

use std::collections::BTreeSet;

use commission::PartyId;
use commission::claim::{Claim, View as Opinion};
use serde_json::{Value, json};

/// What a claim says, with who entered it, who confirms it and for whom it waits.
pub(super) fn shown<T>(
    what: Value,
    claim: &Claim<T>,
    asked: &BTreeSet<PartyId>,
    entry: u64,
    entries: &[u64],
) -> Value {
    let views: Vec<Value> = claim
        .views
        .iter()
        .zip(entries)
        .map(|(said, entry)| {
            let reasons = match &said.view {
                Opinion::Confirms => None,
                Opinion::Disputes { reasons } => Some(reasons),
            };
            json!({
                "party": said.office.party(), "office": said.office, "at": said.at,
                "says": said.view.as_str(), "reasons": reasons, "entry": entry,
            })
        })
        .collect();
    let waits: Vec<&PartyId> = asked.iter().filter(|party| claim.waits_for(party)).collect();
    let mut shown = json!({
        "digest": claim.digest.hex(), "office": claim.office, "at": claim.at, "entry": entry,
        "counts": claim.counts(asked), "waits_for": waits, "views": views,
    });
    if let (Some(shown), Value::Object(what)) = (shown.as_object_mut(), what) {
        shown.extend(what);
    }
    shown
}
