//! What became of appeals, for programs.

use axum::extract::Path;
use axum::response::Response;
use commission::Appeal;
use commission::appeal::Standing;
use serde_json::{Value, json};

use super::claims;
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
    let steps: Vec<Value> = page
        .appeal
        .steps
        .iter()
        .zip(&page.steps)
        .zip(&page.views)
        .map(|((it, entry), entries)| {
            let document = it.what.document.as_ref();
            let what = json!({
                "addressee": it.what.addressee, "happened": it.what.happened,
                "day": day::written(it.what.day), "words": it.what.words,
                "document": document.map(|document| {
                    json!({ "digest": document.digest.hex(), "bytes": document.bytes })
                }),
            });
            claims::shown(what, it, &asked, *entry, entries)
        })
        .collect();
    let mut shown = row(&view, &page.appeal);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("steps".to_owned(), json!(steps));
    }
    Ok(answer(&shown))
}
