//! The schema of the glossary.

use commission::glossary::{Category, Part, Sort};

use super::*;

pub(super) fn glossary() -> Vec<(&'static str, Value)> {
    let words_of = || {
        json!({
            "id": string(), "language": string(), "lemma": string(),
            "part": one_of(&Part::ALL.map(Part::as_str)), "forms": list(string()),
            "paradigm": or_null(string()), "not_forms": list(string()), "small": json!({ "type": "boolean" }),
            "category": one_of(&Category::ALL.map(Category::as_str)),
            "kind": one_of(&Sort::ALL.map(Sort::as_str)), "severity": count(),
            "target": or_null(string()), "side": or_null(string()), "meaning": words(),
            "mirror": or_null(string()), "alternatives": list(string()),
            "fine_in": list(string()), "must_flag": list(string()),
            "must_not_flag": list(string()), "review_by": string(),
            "reasons": map_of(words()), "proposal": or_null(string()),
        })
    };
    let proposed = object(words_of());
    let mut held = words_of();
    if let Some(map) = held.as_object_mut() {
        map.insert("since".to_owned(), time());
        map.insert("text".to_owned(), string());
        map.insert("page".to_owned(), string());
    }
    let retired = object(json!({ "entry": string(), "reasons": words() }));
    let against = object(json!({
        "party": or_null(string()), "whole": string(), "entries": map_of(string()),
    }));
    let proposal = object(json!({
        "text": string(), "number": count(), "state": string(), "signed": list(string()),
        "waits_for": list(string()), "adds": list(proposed.clone()), "changes": list(proposed),
        "retires": list(retired), "against": or_null(against), "page": string(),
    }));
    let glossary = object(json!({
        "entries": list(object(held)), "binds": map_of(count()), "binds_every": count(),
        "targets": map_of(count()), "proposals": list(proposal), "files": list(string()),
    }));
    vec![("Glossary", glossary)]
}
