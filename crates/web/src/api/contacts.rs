//! Duty, calls and the log of contacts, for programs of those in office. No telephone number is
//! given to a program.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use commission::contact::{Call, Exchange, NewCall, NewDuty, NewExchange};
use commission::permission::{Action, Object};
use commission::{ContactId, IncidentId, Office, PartyId, Refusal};
use serde::Deserialize;
use serde_json::{Value, json};
use store::{CONTACTS_MAX, CallFilter};

use super::asked::{Asked, Fields, Nothing};
use super::read::json as answer;
use crate::error::Error;
use crate::request::View;

/// A duty that a co-chair sets.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Duty {
    office: Office,
    from: i64,
    until: i64,
    deputies: Vec<Office>,
}

/// A call to another party.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Calling {
    to: PartyId,
    urgent: bool,
    region: String,
    incident: Option<IncidentId>,
    words: String,
}

/// The words that close a call.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Closing {
    words: String,
}

/// A contact for the log.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Entered {
    with: Office,
    way: String,
    region: String,
    at: i64,
    subject: String,
    words: String,
}

fn given(value: &Value, status: StatusCode) -> Response {
    let mut response = answer(value);
    *response.status_mut() = status;
    response.into_response()
}

fn id_of(text: &str) -> Result<ContactId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The place in a list that `next` names.
fn place(view: &View) -> Result<Option<(i64, ContactId)>, Error> {
    let Some(place) = view.query("next").filter(|it| !it.is_empty()) else { return Ok(None) };
    place
        .split_once('.')
        .and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)))
        .map(Some)
        .ok_or_else(|| Error::bad("next= is no place in the list"))
}

/// The place from which a list goes on; none where it is at its end.
fn next(len: usize, last: Option<(i64, &ContactId)>) -> Option<String> {
    let (at, id) = last.filter(|_| len >= CONTACTS_MAX as usize)?;
    Some(format!("{at}.{id}"))
}

fn call(view: &View, call: &Call) -> Value {
    let charter = &view.commission.charter;
    json!({
        "id": call.id,
        "by": call.by,
        "to": call.to,
        "urgent": call.urgent,
        "region": call.region,
        "incident": call.incident,
        "words": call.words,
        "at": call.at,
        "due": call.due(charter),
        "state": call.state(),
        "answered": call.answered(charter, view.now).as_str(),
        "acknowledged": call.acknowledged.as_ref().map(|it| json!({ "office": it.by, "at": it.at })),
        "closed": call
            .closed
            .as_ref()
            .map(|it| json!({ "office": it.by, "at": it.at, "words": it.words })),
    })
}

fn contact(view: &View, it: &Exchange) -> Value {
    json!({
        "id": it.id,
        "by": it.by,
        "with": it.with,
        "way": it.way,
        "region": it.region,
        "at": it.at,
        "entered": it.entered,
        "subject": it.subject,
        "words": it.words,
        "standing": it.standing(&view.commission.charter, view.now).as_str(),
        "confirmed": it.confirmed.as_ref().map(|it| json!({ "office": it.by, "at": it.at })),
    })
}

async fn rosters(view: &View, status: StatusCode) -> Result<Response, Error> {
    let (charter, roll) = (&view.commission.charter, &view.commission.roll);
    let rosters = view.app.store().rosters().await?;
    let rosters: Vec<Value> = rosters
        .values()
        .map(|roster| {
            let now = roster.at(charter, roll, view.now);
            let coming = roster.duties.iter().filter(|it| it.until > view.now);
            let duties: Vec<Value> = coming
                .map(|it| {
                    json!({
                        "number": it.number, "office": it.office, "from": it.from,
                        "until": it.until, "deputies": it.deputies,
                    })
                })
                .collect();
            json!({
                "party": roster.party, "called": now.order, "in_a_gap": now.duty.is_none(),
                "duties": duties,
            })
        })
        .collect();
    Ok(given(&json!({ "rosters": rosters }), status))
}

/// `GET /api/contacts/duty`
pub(super) async fn duty(asked: Asked<Nothing>) -> Result<Response, Error> {
    asked.view.can(Action::Read, Object::Contacts)?;
    rosters(&asked.view, StatusCode::OK).await
}

/// The party whose roster whoever asks may set.
fn own_roster(view: &View) -> Result<(PartyId, Office), Error> {
    let own = view.can(Action::Read, Object::Contacts)?;
    // Whoever is of no party has no roster to set.
    let party = own.party().cloned().ok_or_else(|| Refusal::NotAllowed {
        office: own.clone(),
        action: Action::SetDuty.as_str(),
    })?;
    let by = view.can(Action::SetDuty, Object::Roster(&party))?.clone();
    Ok((party, by))
}

/// `POST /api/contacts/duty`
pub(super) async fn set_duty(asked: Asked<Fields<Duty>>) -> Result<Response, Error> {
    let view = &asked.view;
    let (party, by) = own_roster(view)?;
    let Fields(Duty { office, from, until, deputies }) = asked.body;
    let new = NewDuty { office, from, until, deputies };
    view.app.store().set_duty(&party, new, &by, view.now).await?;
    rosters(view, StatusCode::CREATED).await
}

/// `POST /api/contacts/duty/{number}/removal`
pub(super) async fn remove_duty(
    Path(number): Path<String>,
    asked: Asked<Nothing>,
) -> Result<Response, Error> {
    let view = &asked.view;
    let (party, by) = own_roster(view)?;
    let number = number.parse().map_err(|_| Error::NotFound)?;
    view.app.store().remove_duty(&party, number, &by, view.now).await?;
    rosters(view, StatusCode::OK).await
}

/// `GET /api/contacts/calls`
pub(super) async fn calls(asked: Asked<Nothing>) -> Result<Response, Error> {
    let view = &asked.view;
    view.can(Action::Read, Object::Contacts)?;
    let open = match view.query("state") {
        None => false,
        Some("open") => true,
        Some(_) => return Err(Error::bad("state= is open, or is left out")),
    };
    let filter = CallFilter { open, incident: None, before: place(view)? };
    let rows = view.app.store().calls(&filter).await?;
    let next = next(rows.len(), rows.last().map(|it| (it.at, &it.id)));
    let rows: Vec<Value> = rows.iter().map(|it| call(view, it)).collect();
    Ok(given(&json!({ "calls": rows, "next": next }), StatusCode::OK))
}

async fn call_now(view: &View, id: &ContactId, status: StatusCode) -> Result<Response, Error> {
    Ok(given(&call(view, &view.app.store().call(id).await?), status))
}

/// `POST /api/contacts/calls`
pub(super) async fn make_call(asked: Asked<Fields<Calling>>) -> Result<Response, Error> {
    let view = &asked.view;
    view.can(Action::Read, Object::Contacts)?;
    let by = view.can(Action::Call, Object::Contacts)?;
    let Fields(Calling { to, urgent, region, incident, words }) = asked.body;
    let new = NewCall { to, urgent, region, incident, words };
    let id = view.app.store().call_party(new, by, view.now, asked.nonce).await?;
    call_now(view, &id, StatusCode::CREATED).await
}

/// A call that whoever asks may do this with.
async fn one_call(view: &View, id: &str, action: Action) -> Result<(Call, Office), Error> {
    view.can(Action::Read, Object::Contacts)?;
    let call = view.app.store().call(&id_of(id)?).await?;
    let object = Object::Call { by: &call.by, to: &call.to, state: call.state() };
    let by = view.can(action, object)?.clone();
    Ok((call, by))
}

/// `POST /api/contacts/calls/{id}/acknowledgement`
pub(super) async fn acknowledge(
    Path(id): Path<String>,
    asked: Asked<Nothing>,
) -> Result<Response, Error> {
    let view = &asked.view;
    let (call, by) = one_call(view, &id, Action::AnswerCall).await?;
    view.app.store().acknowledge_call(&call.id, &by, view.now).await?;
    call_now(view, &call.id, StatusCode::OK).await
}

/// `POST /api/contacts/calls/{id}/closing`
pub(super) async fn close_call(
    Path(id): Path<String>,
    asked: Asked<Fields<Closing>>,
) -> Result<Response, Error> {
    let view = &asked.view;
    let (call, by) = one_call(view, &id, Action::CloseCall).await?;
    view.app.store().close_call(&call.id, &asked.body.0.words, &by, view.now).await?;
    call_now(view, &call.id, StatusCode::OK).await
}

/// `GET /api/contacts/log`
pub(super) async fn log(asked: Asked<Nothing>) -> Result<Response, Error> {
    let view = &asked.view;
    view.can(Action::Read, Object::Contacts)?;
    let rows = view.app.store().exchanges(place(view)?).await?;
    let next = next(rows.len(), rows.last().map(|it| (it.at, &it.id)));
    let rows: Vec<Value> = rows.iter().map(|it| contact(view, it)).collect();
    Ok(given(&json!({ "contacts": rows, "next": next }), StatusCode::OK))
}

/// `POST /api/contacts/log`
pub(super) async fn enter(asked: Asked<Fields<Entered>>) -> Result<Response, Error> {
    let view = &asked.view;
    view.can(Action::Read, Object::Contacts)?;
    let by = view.can(Action::LogContact, Object::Contacts)?;
    let Fields(Entered { with, way, region, at, subject, words }) = asked.body;
    let new = NewExchange { with, way: way.parse()?, region, at, subject, words };
    let store = view.app.store();
    let id = store.log_contact(new, by, view.now, asked.nonce).await?;
    Ok(given(&contact(view, &store.exchange(&id).await?), StatusCode::CREATED))
}

/// `POST /api/contacts/log/{id}/confirmation`
pub(super) async fn confirm(
    Path(id): Path<String>,
    asked: Asked<Nothing>,
) -> Result<Response, Error> {
    let view = &asked.view;
    view.can(Action::Read, Object::Contacts)?;
    let store = view.app.store();
    let exchange = store.exchange(&id_of(&id)?).await?;
    let by = view.can(Action::ConfirmContact, Object::Exchange { with: &exchange.with })?;
    store.confirm_contact(&exchange.id, by, view.now).await?;
    Ok(given(&contact(view, &store.exchange(&exchange.id).await?), StatusCode::OK))
}
