//! What is done about incidents, for programs of those in office.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use commission::incident::Room;
use commission::permission::{Action, Object};
use commission::response::{FollowUp, Level, Owner, Task};
use commission::{Localized, Office, Role};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{Move, RoomRow};

use super::asked::{Asked, Fields, Nothing};
use super::read::json as answer;
use crate::day;
use crate::error::Error;
use crate::request::View;

/// A task that is proposed.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Proposed {
    what: Localized,
    owner: String,
    hours: u32,
}

/// What is done with a task.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    step: String,
    #[serde(default)]
    goes: Vec<Office>,
}

/// What came of a task.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    outcome: String,
    day: String,
    text: Localized,
}

/// How it stands, on a day to ask again.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Standing {
    text: Localized,
}

fn task(view: &View, task: &Task) -> Value {
    let roll = &view.commission.roll;
    let (party, role) = match &task.owner {
        Owner::Side { party, role } => (party.as_ref(), Some(role)),
        Owner::EveryParty => (None, None),
    };
    let late = task.late(view.now).map(|late| {
        let everybody = late.level == Level::Everybody;
        json!({ "since": late.since, "called": if everybody { "everybody" } else { "owner" } })
    });
    let visit = task.visit.as_ref().map(|visit| {
        json!({
            "place": visit.place, "day": day::written(visit.day), "time": visit.time,
            "limits": visit.limits, "goes": visit.goes,
        })
    });
    let reports: Vec<Value> = task
        .reports
        .iter()
        .map(|it| {
            json!({
                "office": it.by, "at": it.at, "day": day::written(it.day),
                "outcome": it.outcome, "text": it.text,
            })
        })
        .collect();
    json!({
        "number": task.number,
        "state": task.state(roll).as_str(),
        "what": task.what,
        "party": party,
        "role": role,
        "hours": task.hours,
        "due": task.clock.map(|clock| clock.due),
        "late": late,
        "brought": { "office": task.brought.by, "at": task.brought.at },
        "taken": task.taker(roll),
        "declined": task.declined.as_ref().map(|it| &it.by),
        "plan": task.plan,
        "visit": visit,
        "reports": reports,
    })
}

fn follow_up(view: &View, asked: &FollowUp) -> Value {
    let answers: Vec<Value> = asked
        .answers
        .iter()
        .map(|(party, it)| json!({ "party": party, "office": it.by, "at": it.at, "text": it.text }))
        .collect();
    json!({
        "number": asked.number,
        "day": day::written(asked.day),
        "waits_for": asked.waits_for(&view.commission.charter, view.now),
        "answers": answers,
    })
}

/// Everything that is done about an incident.
async fn shown(view: &View, row: &RoomRow, status: StatusCode) -> Result<Response, Error> {
    let done = view.app.store().response(&row.room.id).await?.response;
    let tasks: Vec<Value> = done.tasks.iter().map(|it| task(view, it)).collect();
    let follow_ups: Vec<Value> = done.follow_ups.iter().map(|it| follow_up(view, it)).collect();
    let shown = json!({
        "incident": row.room.id,
        "state": Room::state(row.incident.as_ref()),
        "tasks": tasks,
        "follow_ups": follow_ups,
    });
    let mut response = answer(&shown);
    *response.status_mut() = status;
    Ok(response.into_response())
}

async fn room(view: &View, id: &str) -> Result<RoomRow, Error> {
    view.can(Action::Read, Object::Incidents)?;
    let id = id.parse().map_err(|_| Error::NotFound)?;
    Ok(view.app.store().room(&id).await?)
}

/// Makes a move, where whoever asks may do such a thing here.
async fn made(view: &View, row: &RoomRow, action: Action, made: Move) -> Result<Response, Error> {
    let state = Room::state(row.incident.as_ref());
    let by = view.can(action, Object::Incident { state })?.clone();
    view.app.store().respond(&row.room.id, &by, &made, view.now).await?;
    shown(view, row, StatusCode::CREATED).await
}

/// A number in an address.
fn number(text: &str) -> Result<u32, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// `GET /api/board/{id}/tasks`
pub(super) async fn list(Path(id): Path<String>, asked: Asked<Nothing>) -> Result<Response, Error> {
    let row = room(&asked.view, &id).await?;
    shown(&asked.view, &row, StatusCode::OK).await
}

/// `POST /api/board/{id}/tasks`
pub(super) async fn propose(
    Path(id): Path<String>,
    asked: Asked<Fields<Proposed>>,
) -> Result<Response, Error> {
    let row = room(&asked.view, &id).await?;
    let Fields(Proposed { what, owner, hours }) = asked.body;
    let owner = owner
        .split_once('/')
        .and_then(|(party, role)| {
            let party = match party {
                commission::party::NO_PARTY => None,
                party => Some(party.parse().ok()?),
            };
            Some(Owner::Side { party, role: role.parse::<Role>().ok()? })
        })
        .ok_or_else(|| Error::bad("owner is no party and role, such as north-union/member"))?;
    made(&asked.view, &row, Action::Plan, Move::Add { what, owner, hours }).await
}

/// `POST /api/board/{id}/tasks/{number}/steps`
pub(super) async fn step(
    Path((id, task)): Path<(String, String)>,
    asked: Asked<Fields<Step>>,
) -> Result<Response, Error> {
    let (row, task) = (room(&asked.view, &id).await?, number(&task)?);
    let Fields(Step { step, goes }) = asked.body;
    let (action, step) = match step.as_str() {
        "agree" => (Action::Plan, Move::Agree { task, goes: goes.into_iter().collect() }),
        "decline" => (Action::Plan, Move::Decline(task)),
        "take" => (Action::Carry, Move::Take(task)),
        "let-go" => (Action::Carry, Move::LetGo(task)),
        _ => return Err(Error::bad("step is none of agree, decline, take, let-go")),
    };
    made(&asked.view, &row, action, step).await
}

/// `POST /api/board/{id}/tasks/{number}/reports`
pub(super) async fn report(
    Path((id, task)): Path<(String, String)>,
    asked: Asked<Fields<Told>>,
) -> Result<Response, Error> {
    let (row, task) = (room(&asked.view, &id).await?, number(&task)?);
    let Fields(Told { outcome, day, text }) = asked.body;
    let day = day::read(&day).ok_or_else(|| Error::bad("day is no day, such as 2026-11-23"))?;
    let told = Move::Report { task, outcome: outcome.parse()?, day, text };
    made(&asked.view, &row, Action::Carry, told).await
}

/// `POST /api/board/{id}/follow-ups/{number}/answers`
pub(super) async fn stands(
    Path((id, asked_day)): Path<(String, String)>,
    asked: Asked<Fields<Standing>>,
) -> Result<Response, Error> {
    let (row, number) = (room(&asked.view, &id).await?, number(&asked_day)?);
    let Fields(Standing { text }) = asked.body;
    made(&asked.view, &row, Action::Carry, Move::Answer { number, text }).await
}
