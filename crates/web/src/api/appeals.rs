//! What became of appeals, for programs.

use axum::extract::Path;
use axum::response::Response;
use commission::appeal::{Entered, Standing};
use commission::{Appeal, PartyId};
use serde_json::{Value, json};

use super::read::json as answer;
use crate::error::Error;
use crate::request::View;
use crate::{day, routes};

fn row(view: &View, appeal: &Appeal) -> Value {
    let charter = &view.commission.charter;
    let addressees: Vec<Value> = appeal
        .addressees
        .addressees
        .iter()
        .map(|it| {
            let standing = appeal.standing(it, charter, view.now);
            let (on, until) = match standing {
                Standing::NotSent { .. } => (None, None),
                Standing::Sent { day, until } | Standing::Acknowledged { day, until } => {
                    (Some(day), Some(until))
                }
                Standing::Silent { day, since } => (Some(day), Some(since)),
                Standing::Answered { day } | Standing::Refused { day } => (Some(day), None),
            };
            json!({
                "id": it.id, "name": it.name, "answer_days": it.answer_days,
                "standing": standing.as_str(), "day": on.map(day::written),
                "until": until.map(day::written),
            })
        })
        .collect();
    json!({
        "id": appeal.id, "adopted": appeal.adopted, "parties": appeal.parties,
        "sent": appeal.sent(charter), "addressees": addressees,
        "page": routes::sent_appeal(&appeal.id),
    })
}

/// `/api/appeals`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let appeals = view.app.store().appeals().await?;
    let rows: Vec<Value> = appeals.iter().map(|appeal| row(&view, appeal)).collect();
    Ok(answer(&json!({ "appeals": rows })))
}

/// `/api/appeals/{id}`.
pub(super) async fn one(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().appeal(&id).await?.ok_or(Error::NotFound)?;
    let asked = page.appeal.asked(&view.commission.charter);
    let waits = |entered: &Entered| -> Vec<&PartyId> {
        asked.iter().filter(|party| entered.waits_for(party)).collect()
    };
    let steps: Vec<Value> = page
        .appeal
        .steps
        .iter()
        .zip(&page.steps)
        .zip(&page.views)
        .map(|((it, entry), entries)| {
            let views: Vec<Value> = it
                .views
                .iter()
                .zip(entries)
                .map(|(said, entry)| {
                    let reasons = match &said.view {
                        commission::appeal::View::Confirms => None,
                        commission::appeal::View::Disputes { reasons } => Some(reasons),
                    };
                    json!({
                        "party": said.office.party(), "office": said.office, "at": said.at,
                        "says": said.view.as_str(), "reasons": reasons, "entry": entry,
                    })
                })
                .collect();
            json!({
                "digest": it.digest.hex(), "addressee": it.step.addressee,
                "happened": it.step.happened, "day": day::written(it.step.day),
                "words": it.step.words,
                "document": it.step.document.as_ref().map(|document| {
                    json!({ "digest": document.digest.hex(), "bytes": document.bytes })
                }),
                "office": it.office, "at": it.at, "entry": entry,
                "counts": it.counts(&asked),
                "waits_for": waits(it), "views": views,
            })
        })
        .collect();
    let mut shown = row(&view, &page.appeal);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("steps".to_owned(), json!(steps));
    }
    Ok(answer(&shown))
}
