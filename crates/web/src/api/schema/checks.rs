//! The schemas of checking a text.

use speech::glossary::CATEGORIES;
use speech::{Stance, Tag};

use super::*;
use crate::checked::stance;

const STANCES: [Stance; 4] = [Stance::Own, Stance::Quoted, Stance::Rejected, Stance::Reported];

pub(super) fn checks() -> Vec<(&'static str, Value)> {
    let text = object_or(
        &["lang"],
        json!({ "text": string(), "lang": or_null(one_of(&Tag::ALL.map(Tag::as_str))) }),
    );
    let flag = object(json!({
        "start": count(), "end": count(), "rule": string(), "entry": or_null(string()),
        "category": one_of(&CATEGORIES.map(|(_, name)| name)), "target": or_null(string()),
        "severity": count(), "stance": one_of(&STANCES.map(stance)), "why": map_of(string()),
        "alternatives": list(string()),
    }));
    let checked = object(json!({
        "lang": string(), "hostile": { "type": "boolean" }, "score": { "type": "number" },
        "flags": list(flag),
    }));
    vec![("CheckText", text), ("Checked", checked)]
}
