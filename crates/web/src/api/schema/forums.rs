//! The schemas of forums.

use commission::forum::{Standing, Why};

use super::*;

/// A salted digest.
fn mark() -> Value {
    json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" })
}

fn note() -> Value {
    json!({
        "type": "string",
        "description": "A signed statement: a note with exactly one signature line",
    })
}

fn why() -> Value {
    object(json!({
        "why": one_of(&Why::WORDS), "seat": or_null(count()), "quota": or_null(count()),
        "before": or_null(count()), "at": or_null(time()), "other": or_null(mark()),
    }))
}

fn speaker() -> Value {
    json!({ "anyOf": [
        object(json!({ "who": one_of(&["office"]), "office": string() })),
        object(json!({
            "who": one_of(&["delegate"]), "category": string(), "seat": count(),
        })),
    ] })
}

fn parity() -> Value {
    let share = object(json!({
        "party": string(), "seated": count(), "waiting": count(), "free": count(),
        "confirmed": count(), "present": map_of(count()),
    }));
    object(json!({
        "category": or_null(string()), "quota": count(), "even": { "type": "boolean" },
        "parties": list(share),
        "behind": object(json!({
            "seated": map_of(count()), "confirmed": map_of(count()),
        })),
    }))
}

/// What is nominated, and what is answered to that.
fn acts() -> Vec<(&'static str, Value)> {
    vec![
        (
            "NewDelegate",
            object_or(
                &["contact", "minor"],
                json!({ "name": string(), "contact": string(), "minor": { "type": "boolean" } }),
            ),
        ),
        (
            "LaidDelegate",
            object(json!({
                "delegate": mark(),
                "code": {
                    "type": "string",
                    "description": "28 digits in groups of four, for the delegate: it is given once",
                },
            })),
        ),
        (
            "SignedNomination",
            object_or(
                &["in_place_of"],
                json!({
                    "category": string(), "delegate": mark(), "in_place_of": or_null(mark()),
                    "note": note(),
                }),
            ),
        ),
        ("SignedWithdrawal", object(json!({ "delegate": mark(), "note": note() }))),
        ("Seated", object(json!({ "delegate": mark(), "entry": count(), "why": or_null(why()) }))),
    ]
}

/// The rooms, categories, sessions and clashes of a week.
fn programme() -> [(&'static str, Value); 5] {
    let category = object(json!({ "id": string(), "title": words(), "quota": count() }));
    let room = object(json!({ "id": string(), "name": words(), "seats": count() }));
    let session = object(json!({
        "id": string(), "title": words(), "room": string(), "starts": time(), "ends": time(),
        "speakers": map_of(list(speaker())),
    }));
    let clash = object(json!({
        "clash": one_of(&["days", "room", "speaker"]), "sessions": list(string()),
        "room": or_null(string()), "party": or_null(string()), "speaker": or_null(speaker()),
        "from": time(), "to": time(),
    }));
    let unfilled = object(json!({
        "session": string(), "party": string(), "speaker": speaker(),
    }));
    [
        ("categories", list(category)),
        ("rooms", list(room)),
        ("sessions", list(session)),
        ("clashes", list(clash)),
        ("unfilled", list(unfilled)),
    ]
}

pub(super) fn forums() -> Vec<(&'static str, Value)> {
    let mut row = json!({
        "id": string(), "adopted": time(), "title": words(), "region": string(),
        "place": words(), "from": string(), "to": string(), "until": time(),
        "parties": list(string()), "fulfils": list(string()),
        "standing": one_of(&Standing::ALL.map(Standing::as_str)), "seats": count(),
        "seated": map_of(count()), "waiting": map_of(count()), "page": string(),
    });
    let listed = object(row.clone());
    let gone = object(json!({
        "at": time(), "replaced_by": or_null(mark()), "entry": or_null(count()),
    }));
    let delegate = object(json!({
        "mark": mark(), "party": string(), "office": string(), "at": time(), "entry": count(),
        "category": string(), "seat": or_null(count()), "in_place_of": or_null(mark()),
        "moved_up": or_null(time()), "gone": or_null(gone), "why": why(),
    }));
    let change = object(json!({
        "by": string(), "at": time(),
        "change": one_of(&[
            "added", "moved", "cancelled", "speakers", "room", "quota", "postponed",
        ]),
        "what": { "type": "object" }, "reasons": words(),
    }));
    let by = || or_null(object(json!({ "text": string(), "at": time() })));
    if let Some(map) = row.as_object_mut() {
        for (name, schema) in programme() {
            map.insert(name.to_owned(), schema);
        }
        for (name, schema) in [
            ("utc_offset_seconds", integer()),
            ("minors", json!({ "type": "boolean" })),
            ("parity", list(parity())),
            ("delegates", list(delegate)),
            ("changes", list(change)),
            ("called_off", by()),
            ("held", by()),
            ("trust", together::trust()),
        ] {
            map.insert(name.to_owned(), schema);
        }
    }
    let mut all =
        vec![("Forums", object(json!({ "forums": list(listed) }))), ("Forum", object(row))];
    all.extend(acts());
    all
}
