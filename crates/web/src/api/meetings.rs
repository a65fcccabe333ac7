//! Meetings for programs: what everybody may see, and nothing of the members' rooms.

use axum::extract::Path;
use axum::response::Response;
use commission::meeting::{Meeting, Next, Round, Stance};
use serde_json::{Value, json};
use store::MeetingPage;

use super::read::json as answer;
use crate::error::Error;
use crate::request::View;
use crate::routes;

fn row(view: &View, meeting: &Meeting) -> Value {
    let charter = &view.commission.charter;
    let state = meeting.state(charter, view.now);
    let answers: Vec<Value> = meeting
        .stances(charter, view.now)
        .iter()
        .map(|(party, stance)| {
            let (word, since) = match stance {
                Stance::Called(at) => ("called", *at),
                Stance::Answered(reply, at) => (reply.as_str(), *at),
                Stance::Waits(until) => ("waits", *until),
                Stance::Silent(since) => ("silent", *since),
            };
            json!({ "party": party, "stance": word, "at": since })
        })
        .collect();
    let steps: Vec<&str> =
        meeting.steps(charter, view.now).into_iter().map(|step| step.as_str()).collect();
    let last = meeting.counting(charter);
    json!({
        "id": meeting.id,
        "state": state.as_str(),
        "since": state.since(),
        "waits_for": state.parties(),
        "starts": last.map(|round| round.call.starts),
        "number": last.map(|round| round.call.number),
        "chair": last.map(|round| &round.call.chair),
        "quorum": last.map(|round| round.call.quorum),
        "agenda": last.map(|round| &round.call.agenda),
        "place": last.map(|round| &round.call.place),
        "answer_by": last.map(|round| round.answer),
        "short_notice": last.is_some_and(Round::is_short_notice),
        "reduced": last.is_some_and(|round| round.call.is_reduced()),
        "parties": answers,
        "steps": steps,
        "minutes": meeting.held.as_ref().map(|held| &held.minutes),
        "page": routes::meeting(&meeting.id),
    })
}

fn page(view: &View, page: &MeetingPage) -> Value {
    let calls: Vec<Value> = page
        .meeting
        .rounds
        .iter()
        .zip(&page.calls)
        .zip(&page.answers)
        .map(|((round, entry), entries)| {
            let answers: Vec<Value> = round
                .answers
                .iter()
                .zip(entries)
                .map(|(answer, entry)| {
                    json!({
                        "party": answer.office.party(),
                        "office": answer.office,
                        "at": answer.at,
                        "reply": answer.reply,
                        "entry": entry,
                    })
                })
                .collect();
            json!({
                "office": round.office,
                "at": round.at,
                "answer_by": round.answer,
                "digest": round.digest.hex(),
                "call": round.call,
                "entry": entry,
                "answers": answers,
            })
        })
        .collect();
    let statements: Vec<Value> = page
        .meeting
        .statements
        .iter()
        .zip(&page.stated)
        .map(|(said, entry)| {
            json!({
                "party": said.office.party(),
                "office": said.office,
                "at": said.at,
                "text": said.text,
                "entry": entry,
            })
        })
        .collect();
    let mut shown = row(view, &page.meeting);
    if let Some(map) = shown.as_object_mut() {
        map.insert("calls".to_owned(), calls.into());
        map.insert("statements".to_owned(), statements.into());
    }
    shown
}

/// `/api/meetings`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let meetings = view.app.store().meetings().await?;
    let charter = &view.commission.charter;
    let (since, by) = meetings.due(charter, view.commission.founded.at);
    let next = match meetings.next(charter, view.now) {
        Next::Fixed(meeting) => json!({ "fixed": meeting.id, "since": since, "by": by }),
        _ => json!({ "fixed": null, "since": since, "by": by }),
    };
    let mut rows: Vec<&Meeting> = meetings.iter().collect();
    rows.sort_by_key(|it| {
        std::cmp::Reverse(it.counting(charter).map_or(0, |round| round.call.starts))
    });
    let rows: Vec<Value> = rows.into_iter().map(|meeting| row(&view, meeting)).collect();
    let chair = meetings.chair(charter, &view.commission.id);
    Ok(answer(&json!({ "meetings": rows, "next": next, "chair": chair })))
}

/// `/api/meetings/{id}`.
pub(super) async fn one(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    Ok(answer(&page(&view, &view.app.store().meeting(&id).await?)))
}
