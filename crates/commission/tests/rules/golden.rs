//! The bytes of every act: written once, for ever.
//!
//! `tests/golden/<kind>.json` holds the canonical bytes of one act of each kind, with the slash of
//! the kind as a dot. `UPDATE_GOLDEN=1 cargo test -p commission --test rules golden` writes them again;
//! a changed file means that old records can no longer be read, so it is never right for a kind
//! that has left the house.

use std::path::PathBuf;

use commission::act::{ACT_BYTES_MAX, Act, ActError, KINDS};
use commission::canonical::CanonicalError;
use serde_json::{Value, json};

/// A charter of the tests' own, so that an edit of a shipped one changes no golden file.
const CHARTER: &str = include_str!("../golden/charter.toml");

fn acts() -> Vec<Act> {
    let record = crate::support::history(CHARTER).record;
    KINDS
        .iter()
        .map(|kind| record.iter().find(|act| act.kind() == *kind).unwrap().clone())
        .collect()
}

fn path(act: &Act) -> PathBuf {
    let name = format!("{}.json", act.kind().replace('/', "."));
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

#[test]
fn every_kind_of_act_keeps_its_bytes() {
    let renew = std::env::var_os("UPDATE_GOLDEN").is_some();
    for act in acts() {
        let bytes = act.encode().unwrap();
        if renew {
            std::fs::write(path(&act), &bytes).unwrap();
        }
        let golden = std::fs::read(path(&act)).unwrap();
        assert!(golden == bytes, "{} has other bytes than its golden file", act.kind());
        assert_eq!(Act::decode(&golden).unwrap(), act);
    }
}

#[test]
fn an_unknown_field_is_refused_at_every_depth() {
    for act in acts() {
        let value: Value = serde_json::from_slice(&act.encode().unwrap()).unwrap();
        let mut objects = vec![String::new()];
        find_objects(&value, String::new(), &mut objects);
        for place in objects {
            let mut value = value.clone();
            // A list, which no map of names or numbers takes for one of its own.
            value.pointer_mut(&place).unwrap()["zzz"] = json!([1]);
            let decoded = Act::decode(&serde_json::to_vec(&value).unwrap());
            assert!(
                matches!(decoded, Err(ActError::Malformed(_) | ActError::NotCanonical)),
                "{} at {place:?}: {decoded:?}",
                act.kind()
            );
        }
    }
}

fn find_objects(value: &Value, place: String, out: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(k, v)| (k.clone(), v)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(n, v)| (n.to_string(), v)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let place = format!("{place}/{key}");
        if child.is_object() {
            out.push(place.clone());
        }
        find_objects(child, place, out);
    }
}

fn with(act: &Act, field: &str, value: Value) -> Result<Act, ActError> {
    let mut json: Value = serde_json::from_slice(&act.encode().unwrap()).unwrap();
    json[field] = value;
    Act::decode(&serde_json::to_vec(&json).unwrap())
}

#[test]
fn floats_and_large_integers_are_refused() {
    for act in acts() {
        for float in [json!(1.5), json!(1.0), json!(1e300), json!(u64::MAX)] {
            assert!(matches!(with(&act, "at", float), Err(ActError::Malformed(_))));
        }
        for large in [1_i64 << 53, -(1_i64 << 53), i64::MAX, i64::MIN] {
            let refused = with(&act, "at", json!(large));
            let number = CanonicalError::Number(large.to_string());
            assert_eq!(refused, Err(ActError::Canonical(number)));
        }
        assert!(with(&act, "at", json!((1_i64 << 53) - 1)).is_ok());
    }
}

#[test]
fn another_order_of_keys_spaces_or_escapes_is_refused() {
    for act in acts() {
        let text = String::from_utf8(act.encode().unwrap()).unwrap();
        let at = format!("\"at\":{},", act.at());
        let reordered = format!("{{{},{}", &text[1..text.len() - 1].replacen(&at, "", 1), &at);
        let reordered = format!("{}}}", reordered.trim_end_matches(','));
        let escaped = text.replacen("\"kind\":\"", "\"kind\":\"\\u00", 1);
        let kind = act.kind();
        let first = format!("{:02x}", kind.as_bytes()[0]);
        let escaped =
            escaped.replacen(&format!("\\u00{kind}"), &format!("\\u00{first}{}", &kind[1..]), 1);
        let doubled = text.replacen('{', &format!("{{{at}"), 1);
        for other in [
            reordered,
            escaped,
            doubled,
            format!(" {text}"),
            format!("{text}\n"),
            text.replacen(':', ": ", 1),
            text.replacen(&format!(":{}", act.at()), &format!(":-0{}", act.at()), 1),
        ] {
            let decoded = Act::decode(other.as_bytes());
            assert!(
                matches!(decoded, Err(ActError::NotCanonical | ActError::Malformed(_))),
                "{other}: {decoded:?}"
            );
        }
    }
    let act = &acts()[4];
    let text = String::from_utf8(act.encode().unwrap()).unwrap();
    let at = format!("\"at\":{},", act.at());
    let moved = text.replacen(&at, "", 1).replacen("\"kind\"", &format!("{at}\"kind\""), 1);
    assert_eq!(moved.len(), text.len());
    assert_eq!(Act::decode(moved.as_bytes()), Err(ActError::NotCanonical));
}

#[test]
fn a_kind_of_a_newer_version_is_told_apart_from_damage() {
    for kind in ["incident.opened/1", "instrument.tabled/2", "", "instrument.tabled"] {
        let bytes = format!("{{\"at\":1,\"kind\":\"{kind}\"}}");
        assert_eq!(Act::decode(bytes.as_bytes()), Err(ActError::UnknownKind(kind.to_owned())));
    }
    let long = format!("{{\"kind\":\"{}\"}}", "k".repeat(5_000));
    assert_eq!(Act::decode(long.as_bytes()), Err(ActError::UnknownKind("k".repeat(100))));
    for damaged in ["", "{}", "[]", "null", "{\"kind\":1}", "{\"at\":1", "\u{0}"] {
        assert!(matches!(Act::decode(damaged.as_bytes()), Err(ActError::Malformed(_))));
    }
    let deep = format!("{{\"kind\":{}", "[".repeat(50_000));
    assert!(matches!(Act::decode(deep.as_bytes()), Err(ActError::Malformed(_))));
    let large = vec![b' '; ACT_BYTES_MAX + 1];
    assert_eq!(Act::decode(&large), Err(ActError::TooLarge(ACT_BYTES_MAX + 1)));
}
