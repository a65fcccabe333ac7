//! The JSON schemas of what the API takes and gives. A test holds every answer against them.

mod checks;
mod forums;
mod glossary;
mod together;

use commission::Kind;
use commission::appeal::{Happened, Standing};
use commission::commitment::{Field, Keeping};
use commission::competition::Phase;
use commission::contact::Way;
use commission::incident::{Grade, Priority, Status};
use commission::meeting::Item;
use commission::programme;
use commission::response::State;
use commission::symmetry::Measure;
use serde_json::{Map, Value, json};

use super::read::STATES;
use crate::origin::ClauseState;

/// A reference to one of the schemas.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// An object all of whose members are there, and no others.
fn object(members: Value) -> Value {
    object_or(&[], members)
}

/// An object of which these members may be left out.
fn object_or(optional: &[&str], members: Value) -> Value {
    let mut required: Vec<String> =
        members.as_object().map(|it| it.keys().cloned().collect()).unwrap_or_default();
    required.retain(|name| !optional.contains(&name.as_str()));
    json!({
        "type": "object",
        "properties": members,
        "required": required,
        "additionalProperties": false,
    })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn integer() -> Value {
    json!({ "type": "integer" })
}

fn count() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

/// Seconds since 1970 (UTC).
fn time() -> Value {
    json!({ "type": "integer", "description": "Unix seconds UTC" })
}

/// The same, or null.
fn or_null(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn one_of(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words })
}

fn map_of(schema: Value) -> Value {
    json!({ "type": "object", "additionalProperties": schema })
}

/// Every schema, by name.
pub(super) fn all() -> Value {
    let mut all = Map::new();
    for (name, schema) in requests()
        .into_iter()
        .chain(matters())
        .chain(incidents())
        .chain(together::meetings())
        .chain(together::appeals())
        .chain(together::activities())
        .chain(together::competitions())
        .chain(forums::forums())
        .chain(glossary::glossary())
        .chain(checks::checks())
        .chain(symmetry())
        .chain(for_office())
        .chain(of_the_record())
    {
        all.insert(name.to_owned(), schema);
    }
    all.into()
}

/// What those in office read and do.
fn for_office() -> Vec<(&'static str, Value)> {
    let words = || map_of(string());
    let ways: Vec<&str> = Way::ALL.iter().map(|way| way.as_str()).collect();
    let way = || one_of(&ways);
    let done = || or_null(object(json!({ "office": string(), "at": time() })));
    let task = object(json!({
        "number": count(), "what": words(), "party": or_null(string()),
        "state": one_of(&State::ALL.map(State::as_str)),
        "role": or_null(string()), "hours": count(), "due": or_null(time()),
        "late": or_null(object(json!({ "since": time(), "called": one_of(&["owner", "everybody"]) }))),
        "brought": object(json!({ "office": string(), "at": time() })),
        "taken": or_null(string()), "declined": or_null(string()), "plan": or_null(string()),
        "visit": or_null(object(json!({
            "place": string(), "day": string(), "time": string(), "limits": words(),
            "goes": map_of(list(string())),
        }))),
        "reports": list(object(json!({
            "office": string(), "at": time(), "day": string(), "text": words(),
            "outcome": one_of(&["done", "partly", "not-done"]),
        }))),
    }));
    let follow_up = object(json!({
        "number": count(), "day": string(), "waits_for": list(string()),
        "answers": list(object(json!({
            "party": string(), "office": string(), "at": time(), "text": words(),
        }))),
    }));
    let duty = object(json!({
        "number": count(), "office": string(), "from": time(), "until": time(),
        "deputies": list(string()),
    }));
    let closed = object(json!({ "office": string(), "at": time(), "words": string() }));
    vec![
        (
            "Tasks",
            object(json!({
                "incident": string(), "state": one_of(&["prepared", "accepted", "found"]),
                "tasks": list(task), "follow_ups": list(follow_up),
            })),
        ),
        (
            "TaskProposed",
            object(json!({
                "what": words(), "owner": { "type": "string", "pattern": "^[a-z0-9-]+/[a-z-]+$" },
                "hours": count(),
            })),
        ),
        (
            "TaskStep",
            json!({
                "type": "object",
                "properties": {
                    "step": one_of(&["agree", "decline", "take", "let-go"]), "goes": list(string()),
                },
                "required": ["step"],
                "additionalProperties": false,
            }),
        ),
        (
            "TaskReport",
            object(json!({
                "outcome": one_of(&["done", "partly", "not-done"]), "day": string(), "text": words(),
            })),
        ),
        ("FollowUpAnswer", object(json!({ "text": words() }))),
        (
            "Duty",
            object(json!({ "rosters": list(object(json!({
            "party": string(), "called": list(string()), "in_a_gap": { "type": "boolean" },
            "duties": list(duty),
        }))) })),
        ),
        (
            "NewDuty",
            object(json!({
                "office": string(), "from": time(), "until": time(), "deputies": list(string()),
            })),
        ),
        (
            "Call",
            object(json!({
                "id": string(), "by": string(), "to": string(), "urgent": { "type": "boolean" },
                "region": string(), "incident": or_null(string()), "words": string(), "at": time(),
                "due": time(), "state": one_of(&["open", "acknowledged", "closed"]),
                "answered": one_of(&["in-time", "late", "not-at-all", "waits", "taken-back"]),
                "acknowledged": done(), "closed": or_null(closed),
            })),
        ),
        ("Calls", object(json!({ "calls": list(reference("Call")), "next": or_null(string()) }))),
        (
            "NewCall",
            object(json!({
                "to": string(), "urgent": { "type": "boolean" }, "region": string(),
                "incident": or_null(string()), "words": string(),
            })),
        ),
        ("CallClosing", object(json!({ "words": string() }))),
        (
            "Contact",
            object(json!({
                "id": string(), "by": string(), "with": string(), "way": way(), "region": string(),
                "at": time(), "entered": time(), "subject": string(), "words": string(),
                "standing": one_of(&["confirmed", "waits", "unconfirmed"]), "confirmed": done(),
            })),
        ),
        (
            "Contacts",
            object(json!({
                "contacts": list(reference("Contact")), "next": or_null(string()),
            })),
        ),
        (
            "NewContact",
            object(json!({
                "with": string(), "way": way(), "region": string(), "at": time(),
                "subject": string(), "words": string(),
            })),
        ),
    ]
}

fn requests() -> Vec<(&'static str, Value)> {
    let note = json!({
        "type": "string",
        "description": "A signed statement: a note with exactly one signature line",
    });
    vec![
        ("SignedNote", object(json!({ "note": note }))),
        (
            "SignedDecline",
            object(json!({ "note": note, "language": string(), "reasons": string() })),
        ),
        (
            "Told",
            object_or(
                &["sealed", "proof"],
                json!({
                    "what": string(), "place": string(), "when": string(),
                    "proxy": { "type": "boolean" }, "region": string(), "language": string(),
                    "trusted": { "type": "string", "pattern": "^(nobody|secretariat|party:.+)$" },
                    "name": string(), "contact": string(),
                    "sealed": {
                        "type": "boolean",
                        "description": "Nobody reads it before every party has opened its part; only \
                            where the reporter chose that",
                    },
                    "token": { "type": "string", "pattern": "^[0-9a-fA-F]{32}$" },
                    "proof": {
                        "type": "string",
                        "description": format!(
                            "With one a report goes before those without while many report at once: \
                             the hour since 1970, a dot, and a decimal number of at most nine digits, \
                             for which the SHA-256 of \"proof:<token>:<hour>:<number>\" begins with {} \
                             zero bits; it counts for three hours",
                            crate::proof::BITS
                        ),
                    },
                }),
            ),
        ),
        ("Receipt28", object(json!({ "receipt": string(), "sealed": { "type": "boolean" } }))),
        (
            "ReportFile",
            object(json!({
                "receipt": string(),
                "kind": one_of(&["picture", "original"]),
                "file": { "type": "string", "contentEncoding": "base64" },
            })),
        ),
        ("ReportFiles", object(json!({ "files": count() }))),
        ("Topics", object(json!({ "topics": list(string()) }))),
        (
            "SeatOrder",
            object(json!({
                "id": string(),
                "office": string(),
                "change": one_of(&["fill-seat", "vacate-seat", "replace-key", "set-reading-key"]),
                "text": string(),
                "signed": list(string()),
                "waits_for": list(reference("Lacking")),
                "expires": time(),
            })),
        ),
        (
            "SeatOrderReceipt",
            object(json!({
                "entry": or_null(count()),
                "waits_for": list(reference("Lacking")),
            })),
        ),
        ("Lacking", object(json!({ "party": or_null(string()), "role": string() }))),
        ("Text", string()),
        ("Document", json!({ "type": "object", "required": ["openapi", "info", "paths"] })),
        (
            "Problem",
            object(json!({
                "type": { "type": "string", "pattern": "^(refusal|error):[a-z-]+$" },
                "title": string(),
                "status": integer(),
                "detail": string(),
                "data": { "type": "object" },
            })),
        ),
        (
            "Admission",
            object(json!({
                "admitted": { "type": "boolean" },
                "refusal": or_null(object(json!({
                    "type": string(), "title": string(), "data": map_of(string()),
                }))),
            })),
        ),
        (
            "Receipt",
            object(json!({
                "first": count(),
                "size": count(),
                "state": one_of(&STATES),
                "waits_for": list(string()),
            })),
        ),
    ]
}

fn kinds() -> Value {
    one_of(&Kind::ALL.map(Kind::as_str))
}

/// Words by language.
fn words() -> Value {
    map_of(string())
}

fn matters() -> Vec<(&'static str, Value)> {
    let party = object(json!({
        "id": string(), "name": words(), "short": words(), "monogram": string(),
        "shape": string(), "signing_host": or_null(string()), "website": or_null(string()),
    }));
    let seat = object(json!({ "office": string(), "key": string(), "since": time() }));
    let rule = object(json!({ "role": string(), "count": count() }));
    let keeping = object(json!({
        "state": one_of(&Keeping::WORDS), "at": or_null(time()), "due": or_null(time()),
    }));
    let clause = object(json!({
        "id": string(), "quote": string(), "meaning": words(),
        "state": one_of(&ClauseState::ALL.map(ClauseState::as_str)),
        "promises": list(object(json!({
            "reference": string(), "keeping": reference("Keeping"),
        }))),
        "topics": list(string()),
    }));
    let topic = object(json!({
        "id": string(), "name": words(), "gate": one_of(&["ours", "refer", "not-ours"]),
        "refer_to": or_null(words()),
    }));
    vec![
        (
            "Commission",
            object(json!({
                "id": string(), "name": words(), "purpose": words(),
                "demonstration": { "type": "boolean" }, "founded": time(),
                "time_zone": string(), "charter": string(), "log": string(), "policy": string(),
                "parties": list(party), "seats": list(seat), "authentic": map_of(list(string())),
                "courtesy": list(string()), "signatories": map_of(rule),
            })),
        ),
        (
            "Instruments",
            object(json!({
                "instruments": list(reference("InstrumentRow")), "next": or_null(string()),
            })),
        ),
        (
            "InstrumentRow",
            object(json!({
                "id": string(), "kind": kinds(), "number": count(), "revision": count(),
                "state": one_of(&STATES), "titles": words(), "digest": string(),
                "tabled": time(), "changed": time(), "deadline": time(),
                "signed": list(string()), "entry": count(), "page": string(),
            })),
        ),
        ("Instrument", instrument()),
        ("Keeping", keeping),
        (
            "Promises",
            object(json!({ "promises": list(reference("Promise")), "next": or_null(string()) })),
        ),
        ("Promise", promise()),
        (
            "Origin",
            object(json!({
                "title": string(), "language": string(), "source": string(),
                "signatories": list(string()), "clauses": list(clause),
            })),
        ),
        ("Mandate", object(json!({ "topics": list(topic) }))),
    ]
}

fn promise() -> Value {
    object(json!({
        "reference": string(), "made": time(), "what": words(), "owners": list(string()),
        "schedule": object(json!({
            "kind": one_of(&["once", "within", "quarterly", "standing"]),
            "due": or_null(time()), "days": or_null(count()),
        })),
        "evidence": string(), "keeping": reference("Keeping"),
        "periods": list(object(json!({
            "from": time(), "until": or_null(time()), "keeping": reference("Keeping"),
        }))),
        "shown_by": list(object(json!({
            "at": time(), "kind": string(), "source": string(), "field": or_null(string()),
            "region": or_null(string()), "until": or_null(time()),
            "waives": { "type": "boolean" },
        }))),
        "fields": list(string()), "regions": list(string()),
    }))
}

fn instrument() -> Value {
    let version = object(json!({
        "language": string(), "authentic": { "type": "boolean" }, "title": string(),
        "digest": string(), "file": string(),
    }));
    let signature = object(json!({
        "office": string(), "at": time(),
        "how": one_of(&["key-file", "passkey", "passkey-host-trusted"]), "note": string(),
    }));
    let act = object(json!({ "entry": count(), "at": time(), "kind": string() }));
    object(json!({
        "id": string(), "kind": kinds(), "number": count(), "revision": count(),
        "state": one_of(&STATES), "since": or_null(time()), "digest": string(),
        "previous": or_null(string()), "replaces": or_null(string()), "deadline": time(),
        "tabled": time(), "tabled_by": string(), "topics": list(string()),
        "fulfils": list(string()),
        "promises": list(object(json!({ "id": string(), "what": words() }))),
        "attachments": map_of(string()), "versions": list(version),
        "signatures": list(signature), "waits_for": list(string()), "history": list(act),
        "adopted_entry": or_null(count()), "place": or_null(reference("Place")),
        "page": string(), "note": string(), "proof": or_null(string()),
    }))
}

fn incidents() -> Vec<(&'static str, Value)> {
    let words_of = |of: &[&'static str]| one_of(of);
    let statuses: Vec<&str> = Status::ALL.iter().map(|it| it.as_str()).collect();
    let grades: Vec<&str> = Grade::ALL.iter().map(|it| it.as_str()).collect();
    let priorities: Vec<&str> = Priority::ALL.iter().map(|it| it.as_str()).collect();
    let mut row = json!({
        "id": string(), "accepted": time(), "due": time(), "entry": count(),
        "region": or_null(string()), "week": string(), "grade": words_of(&grades),
        "priority": words_of(&priorities), "topic": string(),
        "spill_over": { "type": "boolean" }, "status": words_of(&statuses),
        "found": or_null(time()), "waits_for": list(string()), "waits_since": or_null(time()),
        "page": string(),
    });
    let listed = object(row.clone());
    let finding = object(json!({
        "at": time(), "status": words_of(&statuses), "digest": string(), "file": string(),
        "signed": list(string()), "entry": count(), "agreed": list(words()),
        "disputed": list(object(json!({
            "fact": words(), "confirmed_by": list(string()), "words": map_of(words()),
        }))),
        "own": map_of(words()), "affected": list(string()),
    }));
    let statement = object(json!({
        "party": or_null(string()), "office": string(), "at": time(), "text": words(),
        "entry": count(),
    }));
    if let Some(map) = row.as_object_mut() {
        map.insert("findings".to_owned(), list(finding));
        map.insert("statements".to_owned(), list(statement));
    }
    vec![
        ("Incidents", object(json!({ "incidents": list(listed), "next": or_null(string()) }))),
        ("Incident", object(row)),
    ]
}

fn symmetry() -> Vec<(&'static str, Value)> {
    let number = || or_null(json!({ "type": "integer" }));
    let span = || object(json!({ "estimate": number(), "low": number(), "high": number() }));
    let measures: Vec<&str> = Measure::ALL.iter().map(|it| it.as_str()).collect();
    let measure = || one_of(&measures);
    let party = object(json!({
        "party": string(), "count": count(), "grades": list(count()), "priorities": list(count()),
        "measures": list(object(json!({
            "measure": measure(), "unit": one_of(&["seconds", "words", "ten-thousandths"]),
            "count": count(), "span": span(),
        }))),
    }));
    let comparison = object(json!({
        "measure": measure(), "parties": list(string()),
        "verdict": one_of(&["too-few", "same", "differs"]),
        "more": or_null(string()), "by": or_null(span()),
    }));
    let symmetry = object(json!({
        "period": string(), "size": count(), "accepted": count(), "without_finding": count(),
        "without_party": count(), "several_parties": count(), "too_fresh": count(), "parties": list(party),
        "comparisons": list(comparison),
    }));
    vec![("Symmetry", symmetry)]
}

fn of_the_record() -> Vec<(&'static str, Value)> {
    let entry = json!({
        "index": count(), "at": time(), "kind": string(), "leaf": string(),
        "act": { "type": "object", "required": ["kind"] },
        "bytes": string(), "page": string(), "proof": string(),
    });
    let mut with_place = entry.clone();
    if let Some(map) = with_place.as_object_mut() {
        map.insert("place".to_owned(), reference("Place"));
    }
    vec![
        (
            "Place",
            object(json!({
                "state": one_of(&["pending", "agreed"]), "since": time(),
                "waits_for": list(string()), "size": or_null(count()),
            })),
        ),
        (
            "Checkpoint",
            object(json!({
                "size": count(), "root": string(), "at": time(),
                "state": one_of(&["pending", "agreed"]), "since": time(),
                "waits_for": list(string()),
                "cosigned": list(object(json!({ "witness": string(), "at": time() }))),
                "note": string(),
            })),
        ),
        (
            "Record",
            object(json!({
                "origin": string(), "log": string(), "size": count(),
                "agreed": or_null(reference("Checkpoint")),
                "pending": or_null(reference("Checkpoint")),
            })),
        ),
        ("Entry", object(entry)),
        ("EntryWithPlace", object(with_place)),
        (
            "Entries",
            object(json!({
                "entries": list(reference("Entry")), "size": count(), "next": or_null(count()),
            })),
        ),
    ]
}
