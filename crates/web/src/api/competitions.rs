//! Competitions, for programs: where they stand, their results, and the papers from which anybody
//! counts again.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commission::Office;
use commission::competition::{Phase, Turnout};
use serde_json::{Value, json};

use super::read::json as answer;
use crate::error::Error;
use crate::request::View;
use crate::{day, routes};

/// `/api/competitions`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let rows = view.app.store().competitions().await?;
    let rows: Vec<Value> = rows
        .iter()
        .map(|it| {
            json!({
                "id": it.id, "adopted": it.adopted, "title": it.rules.title,
                "phase": it.rules.phase(view.now).as_str(), "entries": it.entries,
                "call_from": day::written(it.rules.call_from),
                "call_to": day::written(it.rules.call_to),
                "jury_to": day::written(it.rules.jury_to),
                "open_to": day::written(it.rules.open_to),
                "ended": it.ended.as_ref().map(|turn| &turn.by),
                "page": routes::competition(&it.id),
            })
        })
        .collect();
    Ok(answer(&json!({ "competitions": rows })))
}

/// `/api/competitions/{id}`.
pub(super) async fn one(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().competition(&id).await?.ok_or(Error::NotFound)?;
    let competition = page.competition;
    let phase = competition.rules.phase(view.now);
    // Before scores are opened a result would say nothing but that there is none; and what ended before
    // its result stood has none.
    let (mut outcome, mut digest, mut turnout) = (None, None, Vec::new());
    if phase >= Phase::Opening && competition.ended().is_none() {
        let computed = view.app.results().of(&view.commission.id, &competition).await?;
        outcome = Some(serde_json::to_value(&computed.outcome).map_err(Error::internal)?);
        digest = Some(computed.digest);
        turnout.extend(computed.turnout.iter().map(scored));
    }
    let turns: Vec<Value> = competition
        .turns
        .iter()
        .map(|it| json!({ "text": it.by, "at": it.at, "left": it.left }))
        .collect();
    let waits_for: Vec<&Office> = competition.waits_for().map(|it| &it.office).collect();
    let vacant: Vec<Value> = competition
        .vacant()
        .into_iter()
        .map(|it| json!({ "side": it.side, "places": it.places }))
        .collect();
    let jurors: Vec<Value> = competition
        .jurors
        .iter()
        .map(|it| {
            json!({
                "office": it.office, "stands_in": it.stands_in(), "conflicts": it.conflicts(),
                "out": it.is_out(), "sealed": it.sealed.as_ref().map(|it| it.digest.hex()),
                "opened": it.opened.is_some(),
            })
        })
        .collect();
    Ok(answer(&json!({
        "id": competition.id, "adopted": competition.adopted, "title": competition.rules.title,
        "parties": competition.parties, "asked": competition.asked(), "turns": turns,
        "ended": competition.ended().map(|turn| &turn.by), "phase": phase.as_str(),
        "final": competition.is_final(view.now), "entries": competition.entries.len(),
        "jurors": jurors, "vacant": vacant, "outcome": outcome,
        "outcome_digest": digest.map(|it| it.hex()), "turnout": turnout, "waits_for": waits_for,
        "papers": routes::api_competition_papers(&competition.id),
        "page": routes::competition(&competition.id),
    })))
}

/// Of whose entries a juror scored how many.
fn scored(of: &Turnout) -> Value {
    let sides = of.sides.iter().map(|it| {
        json!({ "side": it.side, "entries": it.entries, "scored": it.scored, "refused": it.refused })
    });
    let sides: Vec<Value> = sides.collect();
    json!({
        "office": of.office, "stands_in": of.stands_in, "sides": sides, "left_out": of.left_out(),
        "pairs": of.pairs.map(|it| json!({ "asked": it.asked, "answered": it.answered })),
    })
}

/// `/api/competitions/{id}/papers`.
pub(super) async fn papers(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let papers = view.app.store().competition_papers(&id).await?.ok_or(Error::NotFound)?;
    let kind = HeaderValue::from_static(super::JSON);
    Ok(([(header::CONTENT_TYPE, kind)], papers.file()).into_response())
}
