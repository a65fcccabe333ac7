//! The glossary, for programs: what holds, how much of it binds whom, and what is to change it.

use std::collections::BTreeSet;

use axum::response::Response;
use commission::glossary::{Entry, Said, dissent};
use commission::instrument::State;
use serde_json::{Value, json};
use store::GlossaryText;

use super::read::json as answer;
use crate::error::Error;
use crate::request::View;
use crate::{day, routes};

/// The words of an entry with the reasons of each party.
fn words(entry: &Entry, said: Option<&Said>, reasons: Option<Value>) -> Value {
    let given = said.map(|said| json!(said.reasons_for(&entry.id)));
    json!({
        "id": entry.id, "language": entry.language, "lemma": entry.lemma,
        "part": entry.part, "forms": entry.forms, "paradigm": entry.paradigm,
        "not_forms": entry.not_forms, "small": entry.small, "category": entry.category,
        "kind": entry.sort, "severity": entry.severity, "target": entry.target,
        "side": entry.side, "meaning": entry.meaning, "mirror": entry.mirror,
        "alternatives": entry.alternatives, "fine_in": entry.fine_in,
        "must_flag": entry.must_flag, "must_not_flag": entry.must_not_flag,
        "review_by": day::written(entry.review_by), "reasons": reasons.or(given),
        "proposal": entry.proposal.map(|it| it.hex()),
    })
}

/// A text that is to change the glossary.
fn proposal(view: &View, text: &GlossaryText) -> Value {
    let instrument = &text.text.instrument;
    let current = instrument.current();
    let ids: BTreeSet<&str> = text.said.change.lines().map(|(id, _)| id).collect();
    let against = match &current.state {
        State::Declined { office, reasons, .. } => {
            let read = dissent(reasons, &ids);
            Some(json!({
                "party": office.party(), "whole": read.whole, "entries": read.entries,
            }))
        }
        _ => None,
    };
    let signed: BTreeSet<_> =
        current.signatures.iter().filter_map(|it| it.office.party()).collect();
    let retires: Vec<Value> = text
        .said
        .change
        .retired
        .iter()
        .map(|it| json!({ "entry": it.entry, "reasons": it.reasons }))
        .collect();
    let written = |list: &[Entry]| -> Vec<Value> {
        list.iter().map(|it| words(it, Some(&text.said), None)).collect()
    };
    json!({
        "text": instrument.id, "number": text.text.number, "state": current.state.as_str(),
        "signed": signed,
        "waits_for": instrument.waiting(&view.commission.charter, &view.commission.roll),
        "adds": written(&text.said.change.added), "changes": written(&text.said.change.changed),
        "retires": retires, "against": against, "page": routes::text(&instrument.id),
    })
}

/// `/api/glossary`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let glossary = view.app.store().glossary().await?;
    let proposals = view.app.store().glossary_proposals().await?;
    let counts = glossary.counts(&view.commission.charter);
    let entries: Vec<Value> = glossary
        .holding()
        .map(|it| {
            let mut shown = words(it.entry, None, Some(json!(it.reasons)));
            let since = glossary.get(&it.entry.id).and_then(|term| term.since());
            if let Some(fields) = shown.as_object_mut() {
                fields.insert("since".to_owned(), json!(since.unwrap_or(it.step.at)));
                fields.insert("text".to_owned(), json!(it.step.by));
                let page = routes::glossary_entry(&it.entry.id);
                fields.insert("page".to_owned(), json!(page));
            }
            shown
        })
        .collect();
    let files: Vec<String> = glossary.languages().into_iter().map(routes::glossary_file).collect();
    let proposals: Vec<Value> = proposals.iter().map(|it| proposal(&view, it)).collect();
    Ok(answer(&json!({
        "entries": entries, "binds": counts.bound, "binds_every": counts.every,
        "targets": counts.targets, "proposals": proposals, "files": files,
    })))
}
