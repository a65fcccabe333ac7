//! Incidents for programs: what everybody may see, and nothing of the members' rooms.

use axum::extract::Path;
use axum::response::Response;
use serde_json::{Value, json};
use store::{INCIDENTS_MAX, IncidentFilter, IncidentPage, IncidentRow};

use super::read::json as answer;
use crate::day;
use crate::error::Error;
use crate::request::{View, place};
use crate::routes;

fn row(row: &IncidentRow) -> Value {
    let (waits, since) = match &row.waits {
        Some((waits, since)) => (waits.iter().collect(), Some(*since)),
        None => (Vec::new(), None),
    };
    json!({
        "id": row.id,
        "accepted": row.at,
        "due": row.due,
        "entry": row.entry,
        "region": row.blurred.region,
        "week": day::written(row.blurred.week),
        "grade": row.blurred.grade,
        "priority": row.blurred.priority,
        "topic": row.blurred.topic,
        "spill_over": row.blurred.spill_over,
        "status": row.status,
        "found": (row.found > 0).then_some(row.found),
        "waits_for": waits,
        "waits_since": since,
        "page": routes::incident(&row.id),
    })
}

fn page(page: &IncidentPage) -> Value {
    let findings: Vec<Value> = page
        .findings
        .iter()
        .zip(&page.incident.findings)
        .zip(&page.found)
        .map(|((proven, found), entry)| {
            let finding = proven.text();
            json!({
                "at": found.at,
                "status": finding.status,
                "digest": proven.digest().hex(),
                "file": routes::blob(&proven.digest()),
                "signed": proven.signed(),
                "entry": entry,
                "agreed": finding.agreed,
                "disputed": finding.disputed,
                "own": finding.own,
                "affected": finding.affected,
            })
        })
        .collect();
    let statements: Vec<Value> = page
        .incident
        .statements
        .iter()
        .zip(&page.stated)
        .map(|(statement, entry)| {
            json!({
                "party": statement.office.party(),
                "office": statement.office,
                "at": statement.at,
                "text": statement.text,
                "entry": entry,
            })
        })
        .collect();
    let mut shown = row(&page.row);
    if let Some(map) = shown.as_object_mut() {
        map.insert("findings".to_owned(), findings.into());
        map.insert("statements".to_owned(), statements.into());
    }
    shown
}

/// `/api/incidents`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let region = view.query("region").map(str::to_owned);
    let regions = &view.commission.charter.regions;
    if region.as_ref().is_some_and(|code| !regions.iter().any(|it| it.code == *code)) {
        return Err(Error::bad("region= is none of the regions of the charter"));
    }
    let before = view.place_in_list("next")?;
    let rows = view.app.store().incidents(&IncidentFilter { region, found: None, before }).await?;
    let next = rows
        .last()
        .filter(|_| rows.len() >= INCIDENTS_MAX as usize)
        .map(|row| place(row.at, &row.id));
    let rows: Vec<Value> = rows.iter().map(row).collect();
    Ok(answer(&json!({ "incidents": rows, "next": next })))
}

/// `/api/incidents/{id}`.
pub(super) async fn one(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    Ok(answer(&page(&view.app.store().incident(&id).await?)))
}
