//! Opening a room: out of a report, or of what was heard otherwise.

use axum::http::StatusCode;
use axum::response::Response;
use commission::incident::{Blurred, Channel, Grade, Priority, Sighting, week_of};
use commission::mandate::Gate;
use commission::permission::{Action, Object};
use commission::{IncidentId, Refusal};
use maud::{Markup, html};
use store::sealed::ReportRow;
use store::{NewRoom, RoomEdit, RoomRow};

use crate::components::{Field, Weight, breadcrumbs, button, hidden, radios, select, text_field};
use crate::day::{self, written};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary, today, wrong};
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{routes, session, t};

const DAY_SECONDS: i64 = 86_400;

/// `GET /board/new`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Accept, Object::Incidents)?;
    let report = report(&view, view.query("report").unwrap_or_default()).await?;
    let rooms = view.app.store().rooms(None).await?;
    Ok(page(&view, report.as_ref(), &rooms, &Typed::default(), None))
}

/// The report that the room is opened for.
async fn report(view: &View, id: &str) -> Result<Option<ReportRow>, Error> {
    if id.is_empty() {
        return Ok(None);
    }
    let report = view.app.store().report(id, &[]).await?.ok_or(Error::NotFound)?;
    let parties = report.row.waits_for();
    if !parties.is_empty() {
        return Err(commission::Refusal::PartsWait { parties }.into());
    }
    Ok(Some(report.row))
}

/// `POST /board/new`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Accept, Object::Incidents)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let report = report(&view, typed.get("report")).await?;
    let refused = match make(&view, &typed, report.as_ref()) {
        Err((field, refusal)) => (field, refusal),
        Ok(Made::Join(id, sighting)) => {
            let edit = RoomEdit::Sight(sighting);
            match view.app.store().edit_room(&id, &by, &edit, view.now).await {
                Ok(()) => return opened(&view, &id, "sight"),
                Err(store::Error::Refused(refusal)) => ("join", refusal),
                Err(other) => return Err(other.into()),
            }
        }
        Ok(Made::Open(new)) => {
            let nonce = nonce(typed.get("nonce"));
            match view.app.store().open_room(*new, &by, view.now, nonce).await {
                Ok(id) => return opened(&view, &id, "open"),
                Err(store::Error::Refused(refusal)) => (field_of(&refusal), refusal),
                Err(other) => return Err(other.into()),
            }
        }
    };
    let wrong = wrong(&view, &refused.1, refused.0);
    let rooms = view.app.store().rooms(None).await?;
    Ok(page(&view, report.as_ref(), &rooms, &typed, Some(&wrong)))
}

fn opened(view: &View, id: &IncidentId, done: &str) -> Result<Response, Error> {
    see_other(&view.href(&routes::with_query(&routes::room(id), "done", done)))
}

enum Made {
    /// A sighting of an incident that is known.
    Join(IncidentId, Sighting),
    /// A new one.
    Open(Box<NewRoom>),
}

fn make(
    view: &View,
    typed: &Typed,
    report: Option<&ReportRow>,
) -> Result<Made, (&'static str, Refusal)> {
    let by = view.can(Action::Accept, Object::Incidents).map_err(|it| ("summary", it))?;
    let heard =
        day::read(typed.get("heard")).ok_or(("heard", Refusal::Empty { field: "heard" }))?;
    let sighting = Sighting {
        report: report.map(|report| report.id.clone()).unwrap_or_default(),
        heard,
        place: typed.get("place").to_owned(),
        channel: match report {
            Some(_) => Channel::Report,
            None => typed.get("channel").parse().map_err(|it| ("channel", it))?,
        },
        language: String::new(),
        by: by.clone(),
    };
    if typed.go() == "join" {
        let id = typed.get("join");
        let unknown = || ("join", Refusal::UnknownIncident { id: id.chars().take(64).collect() });
        return Ok(Made::Join(id.parse().map_err(|_| unknown())?, sighting));
    }
    let region = typed.get("region").to_owned();
    let blurred = Blurred {
        region: match typed.get("told") {
            "yes" if !region.is_empty() => Some(region.clone()),
            _ => None,
        },
        week: week_of(heard),
        grade: typed.get("grade").parse().map_err(|it| ("grade", it))?,
        priority: typed.get("priority").parse().map_err(|it| ("priority", it))?,
        topic: typed.get("topic").to_owned(),
        spill_over: typed.get("spill") == "yes",
    };
    Ok(Made::Open(Box::new(NewRoom {
        blurred,
        region,
        summary: typed.get("summary").to_owned(),
        outside: typed.get("outside").to_owned(),
        sighting,
    })))
}

fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        // The week follows from the day.
        Refusal::Empty { field: "week" } => "heard",
        Refusal::Empty { field } => field,
        Refusal::UnknownRegion { .. } => "region",
        Refusal::UnknownTopic { .. } | Refusal::NotOurs { .. } | Refusal::Refer { .. } => "topic",
        _ => "summary",
    }
}

fn page(
    view: &View,
    report: Option<&ReportRow>,
    rooms: &[RoomRow],
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Response {
    let title = t!(view.locale, "board-new-title");
    let body = html! {
        (breadcrumbs(view.locale, &[
            (&view.href(routes::mine()), &t!(view.locale, "nav-mine")),
            (&view.href(routes::board()), &t!(view.locale, "board-title")),
        ], &title))
        (summary(view, wrong))
        h1 { (title) }
        p class="lead" { (t!(view.locale, "board-new-lead")) }
        (join(view, report, rooms, wrong))
        (form(view, report, typed, wrong))
    };
    let frame = view.frame(&title, Nav::Board);
    if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    }
}

/// Choices as the form's parts take them.
fn pairs(list: &[(String, String)]) -> Vec<(&str, &str)> {
    list.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect()
}

/// What stands in a form: what was typed, else what is proposed.
fn given(typed: &Typed, name: &str, or: &str) -> String {
    match typed.get(name) {
        "" => or.to_owned(),
        words => words.to_owned(),
    }
}

/// The way to join a report to an incident that is known already.
fn join(
    view: &View,
    report: Option<&ReportRow>,
    rooms: &[RoomRow],
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let Some(report) = report.filter(|_| !rooms.is_empty()) else { return html! {} };
    let choices: Vec<(String, String)> =
        rooms.iter().map(|row| (row.room.id.to_string(), row.room.summary.clone())).collect();
    let (label, hint) = (t!(locale, "board-join"), t!(locale, "board-join-hint"));
    let error = wrong.filter(|(at, _)| at == "join").map(|(_, words)| words.as_str());
    let field = Field { name: "join", label: &label, hint: Some(&hint), error, optional: false };
    html! {
        section class="panel" {
            h2 { (t!(locale, "board-join-title")) }
            form class="flow" method="post" action=(view.href(routes::room_new())) {
                (hidden("go", "join")) (hidden("report", &report.id))
                (hidden("heard", &written(report.hour.div_euclid(DAY_SECONDS))))
                (select(locale, &field, &pairs(&choices), None))
                div class="actions" { (button(Weight::Secondary, &t!(locale, "board-join-button"))) }
            }
        }
        h2 { (t!(locale, "board-open-title")) }
    }
}

fn form(
    view: &View,
    report: Option<&ReportRow>,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let label = |name: &str| t!(locale, &format!("board-{name}"));
    let hint = |name: &str| t!(locale, &format!("board-{name}-hint"));
    let named =
        |of: &str, word: &str| (word.to_owned(), t!(locale, &format!("incident-{of}-{word}")));
    let ours = charter.topics.iter().filter(|topic| topic.gate == Gate::Ours);
    let topics: Vec<_> = ours.map(|topic| (topic.id.clone(), view.names(&topic.name).0)).collect();
    let none = std::iter::once((String::new(), t!(locale, "reports-no-region")));
    let regions = charter.regions.iter();
    let regions: Vec<_> =
        none.chain(regions.map(|it| (it.code.clone(), view.names(&it.name).0))).collect();
    let grades: Vec<_> = Grade::ALL.iter().map(|it| named("grade", it.as_str())).collect();
    let priorities: Vec<_> = Priority::ALL
        .iter()
        .map(|it| {
            let (word, name) = named("priority", it.as_str());
            let time = locale.duration(i64::from(charter.incidents.hours(*it)) * 3_600);
            (word, t!(locale, "board-priority-within", "priority" => name, "time" => time))
        })
        .collect();
    let channels = Channel::ALL.iter().filter(|it| **it != Channel::Report);
    let channels: Vec<_> = channels.map(|it| named("channel", it.as_str())).collect();
    let yes_no = ["yes", "no"].map(|it| (it.to_owned(), t!(locale, &format!("ui-{it}"))));
    let radio = |name: &'static str, list: &[(String, String)]| {
        let (label, hint) = (label(name), hint(name));
        let field =
            Field { name, label: &label, hint: Some(&hint), error: error(name), optional: false };
        let chosen = Some(typed.get(name)).filter(|it| !it.is_empty());
        radios(locale, &field, &pairs(list), chosen)
    };
    let line = |name: &'static str, kind: &str, value: &str, optional: bool| {
        let (label, hint) = (label(name), hint(name));
        let field = Field { name, label: &label, hint: Some(&hint), error: error(name), optional };
        text_field(locale, &field, kind, value)
    };
    let choose = |name: &'static str, list: &[(String, String)], chosen: &str| {
        let (label, hint) = (label(name), hint(name));
        let field =
            Field { name, label: &label, hint: Some(&hint), error: error(name), optional: false };
        select(locale, &field, &pairs(list), Some(chosen))
    };
    let of_report = |of: fn(&ReportRow) -> &str| report.map(of).unwrap_or_default();
    let day_of_report = report.map(|it| written(it.hour.div_euclid(DAY_SECONDS)));
    let heard = given(typed, "heard", &day_of_report.unwrap_or_else(|| today(view)));
    html! {
        form class="flow" method="post" action=(view.href(routes::room_new())) {
            (hidden("go", "open"))
            (hidden("report", of_report(|it| &it.id)))
            (hidden("nonce", &given(typed, "nonce", &session::token(&view.app))))
            (line("summary", "text", &given(typed, "summary", of_report(|it| &it.summary)), false))
            (line("heard", "date", &heard, false))
            (line("place", "text", typed.get("place"), true))
            @if report.is_none() { (choose("channel", &channels, typed.get("channel"))) }
            (choose("region", &regions, &given(typed, "region", of_report(|it| &it.region))))
            (radio("told", &yes_no))
            (choose("topic", &topics, &given(typed, "topic", of_report(|it| &it.topic))))
            (radio("grade", &grades))
            (radio("priority", &priorities))
            (radio("spill", &yes_no))
            (line("outside", "text", typed.get("outside"), true))
            div class="actions" { (button(Weight::Primary, &t!(locale, "board-open-button"))) }
        }
    }
}
