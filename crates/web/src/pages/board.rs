//! The board: the rooms in which members work on incidents, before anything is public.

mod appeal;
pub(super) mod forms;
mod new;
mod room;
mod verify;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::get;
use commission::incident::{PREPARED, Room, Status};
use commission::permission::{Action, Object};
use maud::{Markup, html};
use store::{INCIDENTS_MAX, IncidentRow, RoomRow};

use super::desk::{FORM_BYTES_MAX, Member};
use super::incidents;
use crate::app::App;
use crate::components::{
    Row, Weight, breadcrumbs, link_button, rows, seal_with, time_tag, user_text,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{components, routes, t};

/// Every address of the board.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/board", get(list))
        .route("/board/new", get(new::get).post(new::post))
        .route("/board/{id}", get(room::get).post(room::post))
        .route("/board/{id}/appeal/{plan}", get(appeal::get).post(appeal::post))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

/// `GET /board`
async fn list(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Incidents)?;
    let before = match view.query("before").filter(|it| !it.is_empty()) {
        Some(place) => Some(
            place
                .split_once('.')
                .and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)))
                .ok_or_else(|| Error::bad("before is no place in the list"))?,
        ),
        None => None,
    };
    let rooms = view.app.store().rooms(before).await?;
    let title = t!(view.locale, "board-title");
    Ok(view.page(&title, Nav::Board, body(&view, &title, &rooms)))
}

/// What an incident waits for from whoever asks, as the end of a message id.
pub(super) fn waits_for_me(view: &View, row: &RoomRow) -> Option<&'static str> {
    let own = view.office_held()?;
    let state = Room::state(row.incident.as_ref());
    let may = |action| view.can(action, Object::Incident { state }).is_ok();
    if state == PREPARED {
        return may(Action::Accept).then_some("accept");
    }
    let party = own.party()?;
    if row.incident.as_ref().is_some_and(|incident| !incident.findings.is_empty()) {
        return None;
    }
    let commission = &view.commission;
    match row.room.verifier(&commission.charter, &commission.roll, party) {
        // Where every key is there and no finding, it broke off: whoever signs again ends it.
        Some(verifier)
            if verifier == own && (row.waits.contains(party) || row.waits.is_empty()) =>
        {
            may(Action::Verify).then_some("verify")
        }
        None => may(Action::Assign).then_some("assign"),
        _ => None,
    }
}

/// Where a room's incident stands.
fn status(row: &RoomRow) -> Status {
    row.incident.as_ref().map_or(Status::New, commission::Incident::status)
}

/// Where a room's incident stands, as a seal.
pub(super) fn status_seal(view: &View, row: &RoomRow) -> Markup {
    match Room::state(row.incident.as_ref()) {
        PREPARED => seal_with(components::Mark::Ring, &t!(view.locale, "incident-status-new")),
        _ => incidents::status_seal(view, status(row)),
    }
}

/// The incident as lists show it, once it was accepted.
fn as_row(row: &RoomRow) -> Option<IncidentRow> {
    let incident = row.incident.as_ref()?;
    Some(IncidentRow {
        id: incident.id.clone(),
        entry: 0,
        at: incident.at,
        due: incident.due,
        blurred: incident.blurred.clone(),
        status: incident.status(),
        found: incident.findings.last().map_or(0, |found| found.at),
        waits: Some((row.waits.clone(), row.since.max(incident.at))),
    })
}

/// The clock of an accepted incident; of one that is prepared, that nobody has accepted it.
pub(super) fn clock(view: &View, row: &RoomRow) -> Option<Markup> {
    match as_row(row) {
        Some(incident) => incidents::clock(view, &incident),
        None => Some(html! { (t!(view.locale, "board-prepared")) }),
    }
}

fn body(view: &View, title: &str, rooms: &[RoomRow]) -> Markup {
    let locale = view.locale;
    let lines: Vec<(Markup, String, Markup, Markup, Markup)> = rooms
        .iter()
        .map(|row| {
            let note = html! {
                (super::reports::region(view, &row.room.region)) " · "
                (t!(locale, &format!("incident-priority-{}", row.room.blurred.priority))) " · "
                (t!(locale, "board-sightings", "count" => super::words::count(row.room.sightings.len())))
                @if let Some(clock) = clock(view, row) { br; (clock) }
            };
            (
                status_seal(view, row),
                view.href(&routes::room(&row.room.id)),
                user_text(None, &row.room.summary),
                note,
                time_tag(locale, row.changed, view.zone()),
            )
        })
        .collect();
    let listed: Vec<Row<'_>> = lines
        .iter()
        .map(|(state, href, title, note, when)| Row {
            state: state.clone(),
            href,
            title: title.clone(),
            note: Some(note.clone()),
            when: Some(when.clone()),
        })
        .collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "board-lead")) }
        @if view.can(Action::Accept, Object::Incidents).is_ok() {
            div class="actions" {
                (link_button(Weight::Primary, &view.href(routes::room_new()), &t!(locale, "board-new")))
            }
        }
        @if listed.is_empty() {
            p class="muted" { (t!(locale, "board-empty")) }
        } @else {
            (rows(&listed))
            @if let Some(last) = rooms.last().filter(|_| rooms.len() >= INCIDENTS_MAX as usize) {
                p { a href=(view.href(&routes::with_query(routes::board(), "before", format!("{}.{}", last.changed, last.room.id)))) {
                    (t!(locale, "incidents-older"))
                } }
            }
        }
    }
}
