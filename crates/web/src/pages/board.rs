//! The board: the rooms in which members work on incidents, before anything is public.

mod appeal;
mod exports;
mod find;
mod new;
mod room;
mod tasks;
mod verify;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use commission::Office;
use commission::incident::{PREPARED, Room, Status};
use commission::permission::{Action, Object};
use maud::{Markup, html};

use store::{BoardFilter, INCIDENTS_MAX, IncidentRow, Order, ResponseRow, RoomRow};
pub(in crate::pages) use tasks::{mine, owners, planned};

use super::desk::{FORM_BYTES_MAX, Member};
use super::incidents;
use crate::app::App;
use crate::components::{
    Line, Weight, breadcrumbs, lines, link_button, seal_with, time_tag, user_text,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{components, routes, t};

/// Every address of the board.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/board", get(list))
        .route("/board/new", get(new::get).post(new::post))
        .route("/board/map", get(super::map::board))
        .route("/board/exports", get(exports::get).post(exports::post))
        .route("/board/exports/{id}", post(exports::take))
        .route("/board/{id}", get(room::get).post(room::post))
        .route("/board/{id}/tasks", get(tasks::get).post(tasks::post))
        .route("/board/{id}/tasks/{number}", get(tasks::get_one).post(tasks::post_one))
        .route("/board/{id}/follow-ups/{number}", get(tasks::get_asked).post(tasks::post_asked))
        .route("/board/{id}/appeal/{plan}", get(appeal::get).post(appeal::post))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

/// `GET /board`
async fn list(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Incidents)?;
    let filter = find::filter(&view)?;
    let rooms = view.app.store().board(&filter, view.now).await?;
    let responses = view.app.store().responses().await?;
    let title = t!(view.locale, "board-title");
    Ok(view.page(&title, Nav::Board, body(&view, &title, &filter, &rooms, &responses)))
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

/// The place of a room in the order of its list.
fn place_of(row: &RoomRow, order: Order) -> i64 {
    match order {
        Order::Changed => row.changed,
        Order::Due => row.incident.as_ref().map_or(0, |incident| incident.due),
    }
}

fn body(
    view: &View,
    title: &str,
    filter: &BoardFilter,
    rooms: &[RoomRow],
    responses: &[ResponseRow],
) -> Markup {
    let locale = view.locale;
    let listed: Vec<Line> = rooms
        .iter()
        .map(|row| Line {
            state: status_seal(view, row),
            href: view.href(&routes::room(&row.room.id)),
            title: user_text(None, &row.room.summary),
            note: Some(html! {
                (super::reports::region(view, &row.room.region)) " · "
                (t!(locale, &format!("incident-priority-{}", row.room.blurred.priority))) " · "
                (t!(locale, "board-sightings", "count" => super::words::count(row.room.sightings.len())))
                (at_work(view, row))
                @if let Some(clock) = clock(view, row) { br; (clock) }
                @if let Some(next) = responses.iter().find(|it| it.response.incident == row.room.id).and_then(|it| tasks::next(view, it)) { br; (next) }
            }),
            when: Some(time_tag(locale, row.changed, view.zone())),
        })
        .collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "board-lead")) }
        div class="actions" {
            @if view.can(Action::Accept, Object::Incidents).is_ok() {
                (link_button(Weight::Primary, &view.href(routes::room_new()), &t!(locale, "board-new")))
            }
            (link_button(Weight::Secondary, &view.href(routes::board_map()), &t!(locale, "map-board-title")))
            (link_button(Weight::Secondary, &view.href(routes::exports()), &t!(locale, "export-title")))
        }
        (find::form(view))
        @if listed.is_empty() {
            p class="muted" role="status" {
                (t!(locale, if find::is_narrowed(view) { "board-none-found" } else { "board-empty" }))
            }
        } @else {
            (lines(&listed))
            @if let Some(last) = rooms.last().filter(|_| rooms.len() >= INCIDENTS_MAX as usize) {
                p { a href=(find::further(view, place_of(last, filter.order), &last.room.id)) {
                    (t!(locale, "incidents-older"))
                } }
            }
        }
    }
}

/// Who verifies it, in the order of the page.
fn at_work(view: &View, row: &RoomRow) -> Markup {
    let commission = &view.commission;
    let seats: Vec<Office> = view
        .parties_own_first()
        .iter()
        .filter_map(|party| row.room.verifier(&commission.charter, &commission.roll, &party.id))
        .cloned()
        .collect();
    html! {
        @if !seats.is_empty() {
            br; (t!(view.locale, "board-at-work")) " "
            @for (n, office) in seats.iter().enumerate() {
                @if n > 0 { ", " } (super::words::short_of(view, office)) " (" (super::words::seat(view, office)) ")"
            }
        }
    }
}
