//! What is done about an incident: playbooks, tasks, joint visits, days to ask again. The room
//! lists them; here is what begins one, and in the folder beside it one of each.

mod ask;
mod lines;
mod one;

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::incident::Room;
use commission::permission::{Action, Object};
use commission::report::reads_accounts;
use commission::response::{Owner, Planned, Response as Done, Terms, WHAT_CHARS_MAX, Whose};
use commission::{Localized, Office, PartyId, Refusal, Role};
use maud::{Markup, html};
use store::{InForce, Move, RoomRow};

use crate::components::{Field, Weight, breadcrumbs, button, hidden, select, text_field};
use crate::day;
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, languages, summary, words_boxes, wrong};
use crate::pages::incidents::id_of;
use crate::pages::sign_in::see_other;
use crate::pages::words::{named, seat};
use crate::request::{Nav, View};
use crate::{routes, t};

pub(super) use ask::{get as get_asked, post as post_asked};
pub(in crate::pages) use lines::mine;
pub(super) use lines::{next, section};
pub(super) use one::{get as get_one, post as post_one};

const DAY_SECONDS: i64 = 86_400;
/// What was done a moment ago, as the room says it.
pub(super) const DONE: [&str; 11] = [
    "started", "added", "proposed", "asked", "agreed", "declined", "taken", "let-go", "reported",
    "answered", "visit",
];

/// What the room of an incident knows of what is done.
pub(super) struct Course {
    /// Everything that is done.
    pub(super) done: Done,
    /// The playbooks in force.
    pub(super) playbooks: Vec<InForce>,
}

/// Reads it.
pub(super) async fn course(view: &View, row: &RoomRow) -> Result<Course, Error> {
    let store = view.app.store();
    let done = store.response(&row.room.id).await?.response;
    let playbooks = if row.incident.is_some() { store.playbooks().await? } else { Vec::new() };
    Ok(Course { done, playbooks })
}

/// The state of a room's incident, to ask what may be done in it.
fn object(row: &RoomRow) -> Object<'static> {
    Object::Incident { state: Room::state(row.incident.as_ref()) }
}

/// Back to the room, saying what was done.
fn back(view: &View, row: &RoomRow, done: &str) -> Result<Response, Error> {
    let place = format!("{}#tasks", routes::room(&row.room.id));
    see_other(&view.href(&routes::with_query(&place, "done", done)))
}

/// A row of the room over a page of its own.
fn crumbs(view: &View, row: &RoomRow, here: &str) -> Markup {
    breadcrumbs(
        view.locale,
        &[
            (&view.href(routes::board()), &t!(view.locale, "board-title")),
            (&view.href(&routes::room(&row.room.id)), &row.room.summary),
        ],
        here,
    )
}

/// Shows a page, as wrong where something is.
fn answer(view: &View, title: &str, body: Markup, is_wrong: bool) -> Response {
    let frame = view.frame(title, Nav::Board);
    if is_wrong {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    }
}

/// The first box for words of a form.
fn first_box(view: &View, form: &str) -> String {
    match languages(view).first() {
        Some(language) => format!("{form}-words-{language}"),
        None => form.to_owned(),
    }
}

/// A number that was typed, or none.
fn number(text: &str) -> u32 {
    text.trim().parse().unwrap_or(0)
}

/// `GET /board/<id>/tasks`
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Incidents)?;
    let row = view.app.store().room(&id_of(&id)?).await?;
    view.can(Action::Plan, object(&row))?;
    page(&view, &row, &Typed::default(), None).await
}

/// `POST /board/<id>/tasks`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    view.can(Action::Read, Object::Incidents)?;
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let row = store.room(&id_of(&id)?).await?;
    let by = view.can(Action::Plan, object(&row))?.clone();
    let (id, now) = (&row.room.id, view.now);
    let done = match typed.go() {
        "start" => match typed.get("plan").parse() {
            Ok(plan) => store.start_playbook(id, &plan, &by, now).await,
            Err(_) => Err(Refusal::Empty { field: "plan" }.into()),
        },
        "add" | "visit" | "follow-up" => match asked(&view, &typed, &by) {
            Ok(made) => store.respond(id, &by, &made, now).await,
            Err(refusal) => Err(refusal.into()),
        },
        _ => return Err(Error::bad("go=")),
    };
    let refusal = match done {
        Ok(()) => return back(&view, &row, said(&typed, &by)),
        Err(store::Error::Refused(refusal)) => refusal,
        Err(other) => return Err(other.into()),
    };
    let wrong = wrong(&view, &refusal, &field_of(&view, &typed, &refusal));
    page(&view, &row, &typed, Some(&wrong)).await
}

/// What was done, as the room says it.
fn said(typed: &Typed, by: &Office) -> &'static str {
    match typed.go() {
        "start" => "started",
        "visit" => "visit",
        "follow-up" => "asked",
        _ if owner(typed).is_ok_and(|owner| owner.is_led_by(by)) => "added",
        _ => "proposed",
    }
}

/// Whose a task is to be: `north/member`, or `secretariat/secretary`.
fn owner(typed: &Typed) -> Result<Owner, Refusal> {
    let missing = || Refusal::Empty { field: "owner" };
    let (party, role) = typed.get("owner").split_once('/').ok_or_else(missing)?;
    let role: Role = role.parse().map_err(|_| missing())?;
    let party: Option<PartyId> = match party {
        commission::party::NO_PARTY => None,
        party => Some(party.parse().map_err(|_| missing())?),
    };
    Ok(Owner::Side { party, role })
}

fn asked(view: &View, typed: &Typed, by: &Office) -> Result<Move, Refusal> {
    Ok(match typed.go() {
        "add" => Move::Add {
            what: typed.words(view),
            owner: owner(typed)?,
            hours: number(typed.get("hours")),
        },
        "visit" => {
            let limits = languages(view).into_iter().next().map(|language| {
                std::iter::once((language, typed.get("limits").to_owned())).collect::<Localized>()
            });
            Move::Visit(Box::new(Terms {
                purpose: typed.words(view),
                place: typed.get("place").to_owned(),
                day: day::read(typed.get("visit-day")).ok_or(Refusal::Empty { field: "ahead" })?,
                time: typed.get("time").to_owned(),
                limits: limits.unwrap_or_default(),
                hours: number(typed.get("visit-hours")),
                goes: goes(view, typed, by),
            }))
        }
        _ => Move::FollowUp(
            day::read(typed.get("ask-day")).ok_or(Refusal::Empty { field: "ahead" })?,
        ),
    })
}

/// The field that a mistake is shown beside.
fn field_of(view: &View, typed: &Typed, refusal: &Refusal) -> String {
    let is = |name: &str| matches!(refusal, Refusal::Empty { field } if *field == name);
    let hours = matches!(
        refusal,
        Refusal::Empty { field: "hours" }
            | Refusal::TooMany { what: commission::refusal::What::Hours, .. }
    );
    match typed.go() {
        "add" if is("owner") => "owner".to_owned(),
        "add" if hours => "hours".to_owned(),
        "add" => first_box(view, "add"),
        "visit" if hours => "visit-hours".to_owned(),
        "visit" if is("ahead") => "visit-day".to_owned(),
        "visit" if is("place") => "place".to_owned(),
        "visit" if is("goes") => "goes".to_owned(),
        "visit" => first_box(view, "visit"),
        "follow-up" => "ask-day".to_owned(),
        _ => "content".to_owned(),
    }
}

/// The people of one's own party who can go on a visit.
fn could_go(view: &View, party: &PartyId) -> Vec<Office> {
    let commission = &view.commission;
    let seats = commission.roll.seats().keys();
    seats
        .filter(|office| office.party() == Some(party) && commission.charter.has_office(office))
        .filter(|office| reads_accounts(office))
        .cloned()
        .collect()
}

/// Who goes from one's own party, as ticked.
fn goes(view: &View, typed: &Typed, by: &Office) -> BTreeSet<Office> {
    let Some(party) = by.party() else { return BTreeSet::new() };
    let ticked = |office: &Office| !typed.get(&format!("goes-{office}")).is_empty();
    could_go(view, party).into_iter().filter(ticked).collect()
}

/// The boxes for who goes from one's own party.
fn goes_field(view: &View, typed: &Typed, party: &PartyId, error: Option<&str>) -> Markup {
    let locale = view.locale;
    html! {
        fieldset class={ "field" @if error.is_some() { " has-error" } } id="goes" tabindex="-1" {
            legend { (t!(locale, "task-goes")) }
            p class="hint small" { (t!(locale, "task-goes-hint")) }
            @if let Some(error) = error { p class="field-error" { (error) } }
            @for office in could_go(view, party) {
                @let name = format!("goes-{office}");
                div class="choice" {
                    input id=(name) type="checkbox" name=(name) value="yes" checked[!typed.get(&name).is_empty()];
                    label for=(name) { (seat(view, &office)) }
                }
            }
        }
    }
}

/// A party and its role, or the secretariat, as one whose task it is.
fn owner_words(view: &View, party: Option<&PartyId>, role: Role) -> String {
    let locale = view.locale;
    let role = t!(locale, &format!("role-{role}"));
    let side = match party {
        Some(id) => view
            .commission
            .charter
            .party(id)
            .map_or_else(|| id.to_string(), |party| view.names(&party.short).0),
        None => t!(locale, "party-secretariat"),
    };
    t!(locale, "task-owner", "side" => side, "role" => role)
}

/// A planned task as one line.
pub(in crate::pages) fn planned(view: &View, task: &Planned) -> Markup {
    let locale = view.locale;
    let whose = match &task.whose {
        Whose::EachParty => {
            let side = t!(locale, "task-each-party");
            t!(locale, "task-owner", "side" => side, "role" => t!(locale, &format!("role-{}", task.role)))
        }
        Whose::Secretariat => owner_words(view, None, task.role),
        Whose::Party(party) => owner_words(view, Some(party), task.role),
    };
    html! {
        (named(view, &task.what)) " — " (whose) ", "
        (t!(locale, "task-within", "count" => i64::from(task.hours)))
    }
}

/// Everybody who could have a task: value and label, every party in the page's order.
pub(in crate::pages) fn owners(view: &View) -> Vec<(String, String)> {
    let mut owners = Vec::new();
    for party in view.parties_own_first() {
        for role in [Role::Member, Role::Liaison, Role::CoChair] {
            let has = |seats: &commission::charter::Seats| {
                seats.role == role && seats.party.as_ref() == Some(&party.id)
            };
            if view.commission.charter.seats.iter().any(has) {
                let words = owner_words(view, Some(&party.id), role);
                owners.push((format!("{}/{role}", party.id), words));
            }
        }
    }
    let secretary = owner_words(view, None, Role::Secretary);
    owners.push((format!("{}/{}", commission::party::NO_PARTY, Role::Secretary), secretary));
    owners
}

async fn page(
    view: &View,
    row: &RoomRow,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let course = course(view, row).await?;
    let title = t!(view.locale, "task-begin-title");
    let body = body(view, row, &course, typed, wrong, &title);
    Ok(answer(view, &title, body, wrong.is_some()))
}

fn form(view: &View, row: &RoomRow, go: &str, fields: &Markup, words: &str) -> Markup {
    html! {
        form class="flow" method="post" action=(view.href(&routes::tasks(&row.room.id))) {
            (hidden("go", go))
            (fields)
            div class="actions" { (button(Weight::Secondary, words)) }
        }
    }
}

fn body(
    view: &View,
    row: &RoomRow,
    course: &Course,
    typed: &Typed,
    wrong: Option<&(String, String)>,
    title: &str,
) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let boxes = |go: &str, label: &str| {
        let kept = if typed.go() == go { typed.words(view) } else { Localized::new() };
        words_boxes(view, go, label, WHAT_CHARS_MAX, &kept, error(&first_box(view, go)))
    };
    let field = |go: &str, name: &str, kind: &str, standing: &str, optional: bool| {
        let (label, hint) =
            (t!(locale, &format!("task-{name}")), t!(locale, &format!("task-{name}-hint")));
        let field = Field { name, label: &label, hint: Some(&hint), error: error(name), optional };
        let typed = typed.of(go, name);
        text_field(locale, &field, kind, if typed.is_empty() { standing } else { typed })
    };
    let owners = owners(view);
    let mut choices = vec![("", t!(locale, "desk-choose"))];
    choices.extend(owners.iter().map(|(value, words)| (value.as_str(), words.clone())));
    let choices: Vec<(&str, &str)> = choices.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let (owner_label, owner_hint) = (t!(locale, "task-whose"), t!(locale, "task-whose-hint"));
    let owner = Field {
        name: "owner",
        label: &owner_label,
        hint: Some(&owner_hint),
        error: error("owner"),
        optional: false,
    };
    let own = view.office_held().and_then(Office::party);
    html! {
        (crumbs(view, row, title))
        (summary(view, wrong))
        h1 { (title) }
        p class="lead" { (t!(locale, "task-begin-lead")) }
        (lines::offers(view, row, course))
        section class="flow" {
            h2 { (t!(locale, "task-add-title")) }
            (form(view, row, "add", &html! {
                (boxes("add", &t!(locale, "task-what")))
                (select(locale, &owner, &choices, Some(typed.of("add", "owner"))))
                (field("add", "hours", "number", "", false))
            }, &t!(locale, "task-add-button")))
        }
        section class="flow" {
            h2 { (t!(locale, "task-visit-title")) }
            p { (t!(locale, "task-visit-means")) }
            p { strong { (t!(locale, "task-visit-never")) } }
            (form(view, row, "visit", &html! {
                (boxes("visit", &t!(locale, "task-purpose")))
                (field("visit", "place", "text", "", false))
                (field("visit", "visit-day", "date", "", false))
                (field("visit", "time", "text", "", true))
                (field("visit", "limits", "text", "", true))
                (field("visit", "visit-hours", "number", "48", false))
                @if let Some(party) = own { (goes_field(view, typed, party, error("goes"))) }
            }, &t!(locale, "task-visit-button")))
        }
        section class="flow" {
            h2 { (t!(locale, "task-ask-title")) }
            p { (t!(locale, "task-ask-means")) }
            (form(view, row, "follow-up", &field("follow-up", "ask-day", "date", "", false),
                &t!(locale, "task-ask-button")))
        }
    }
}

/// A day as it is shown.
fn day_words(view: &View, day: i64) -> String {
    // A day of the calendar and no moment: the same for every zone.
    view.locale.date(day.saturating_mul(DAY_SECONDS), 0)
}
