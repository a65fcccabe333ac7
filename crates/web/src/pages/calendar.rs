//! The shared calendar: what both sides know ahead, for those who may read accounts. Calling a
//! meeting, its room, and advance notices are here too; what everybody sees is in
//! `pages/meetings.rs`.

mod call;
mod entries;
mod notice;
mod room;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commission::Refusal;
use commission::permission::{Action, Object};
use maud::{Markup, html};

pub(super) use entries::waits_for_me;

use self::entries::{Entry, Span, entries};
use super::desk::{FORM_BYTES_MAX, Member};
use super::forms::{self, Typed};
use crate::app::App;
use crate::components::{Row, Weight, breadcrumbs, link_button, rows};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{day, ical, routes, t};

const DAY_SECONDS: i64 = 86_400;
const HOUR_SECONDS: i64 = 3_600;
const MINUTE_SECONDS: i64 = 60;
/// How many days a page of the calendar shows.
const PAGE_DAYS: i64 = 120;
/// How many days ahead, and back, a calendar program is given.
const FILE_DAYS: i64 = 400;
const FILE_BACK_DAYS: i64 = 30;

/// Every address of the calendar.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/calendar", get(list))
        .route("/calendar/comity.ics", get(file))
        .route("/calendar/call", get(call::get).post(call::post))
        .route("/calendar/meeting/{id}", get(room::get).post(room::post))
        .route("/calendar/notice", get(notice::new).post(notice::give))
        .route("/calendar/notice/{id}", get(notice::get).post(notice::post))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

/// A day by the commission's clock, counted from 1970-01-01.
fn day_of(view: &View, unix: i64) -> i64 {
    unix.saturating_add(view.zone().offset_seconds).div_euclid(DAY_SECONDS)
}

/// When a day begins by the commission's clock (Unix seconds UTC).
fn begins(view: &View, day: i64) -> i64 {
    day.saturating_mul(DAY_SECONDS).saturating_sub(view.zone().offset_seconds)
}

/// The moment that a form names by a day and a time of the commission's clock (Unix seconds UTC).
fn moment(view: &View, day: &str, time: &str) -> Option<i64> {
    let day = day::read(day)?;
    let (hour, minute) = time.trim().split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    if !(0..24).contains(&hour) || !(0..60).contains(&minute) {
        return None;
    }
    Some(begins(view, day) + hour * HOUR_SECONDS + minute * MINUTE_SECONDS)
}

/// A moment as a form takes it: day and time.
fn written(view: &View, unix: i64) -> (String, String) {
    let local = unix.saturating_add(view.zone().offset_seconds);
    let second = local.rem_euclid(DAY_SECONDS);
    let time =
        format!("{:02}:{:02}", second / HOUR_SECONDS, second % HOUR_SECONDS / MINUTE_SECONDS);
    (day::written(local.div_euclid(DAY_SECONDS)), time)
}

/// A refusal as the words over and beside a form, with the field that it is about.
fn wrong(view: &View, refusal: &Refusal, field: &str) -> (String, String) {
    let words = match refusal {
        Refusal::Empty { field } => {
            let id = format!("calendar-missing-{field}");
            if view.locale.has(&id) { view.locale.text(&id, None) } else { view.refusal(refusal) }
        }
        refusal => view.refusal(refusal),
    };
    (field.to_owned(), words)
}

/// The first box of words in a form, beside which a mistake in them is shown.
fn first_box(view: &View, form: &str) -> String {
    match forms::languages(view).first() {
        Some(language) => format!("{form}-words-{language}"),
        None => form.to_owned(),
    }
}

/// What was typed into the fields of a form whose words are in several languages.
fn kept(view: &View, typed: &Typed, go: &str) -> commission::Localized {
    if typed.go() == go { typed.words(view) } else { commission::Localized::default() }
}

/// `GET /calendar`
async fn list(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Calendar)?;
    let from = match view.query("from").filter(|it| !it.is_empty()) {
        Some(text) => day::read(text).ok_or_else(|| Error::bad("from= is no day"))?,
        None => day_of(&view, view.now),
    };
    let span = Span { from, until: from + PAGE_DAYS - 1 };
    let entries = entries(&view, span).await?;
    let title = t!(view.locale, "calendar-title");
    Ok(view.page(&title, Nav::Calendar, body(&view, &title, span, &entries)))
}

/// `GET /calendar/comity.ics`
async fn file(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Calendar)?;
    let today = day_of(&view, view.now);
    let span = Span { from: today - FILE_BACK_DAYS, until: today + FILE_DAYS };
    let events: Vec<ical::Event> =
        entries(&view, span).await?.iter().map(|entry| entry.event(&view)).collect();
    let text = ical::write(&view.commission_name(), &events, view.now);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"comity.ics\""),
    ];
    Ok((headers, text).into_response())
}

fn body(view: &View, title: &str, span: Span, entries: &[Entry]) -> Markup {
    let locale = view.locale;
    let lines: Vec<(Markup, String, Markup, Markup, Markup)> =
        entries.iter().map(|entry| entry.line(view)).collect();
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
    let page =
        |from: i64| view.href(&routes::with_query(routes::calendar(), "from", day::written(from)));
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "calendar-lead")) }
        div class="actions no-print" {
            @if view.can(Action::Notify, Object::Calendar).is_ok() {
                (link_button(Weight::Primary, &view.href(routes::notice_new()), &t!(locale, "calendar-give")))
            }
            @if view.can(Action::Convene, Object::Calendar).is_ok() {
                (link_button(Weight::Secondary, &view.href(routes::meeting_call()), &t!(locale, "meetings-call")))
            }
            (link_button(Weight::Secondary, routes::calendar_file(), &t!(locale, "calendar-file")))
        }
        p { (t!(locale, "calendar-span",
            "from" => locale.date(span.from.saturating_mul(DAY_SECONDS), 0),
            "until" => locale.date(span.until.saturating_mul(DAY_SECONDS), 0))) }
        @if listed.is_empty() {
            p class="muted" { (t!(locale, "calendar-empty")) }
        } @else {
            (rows(&listed))
        }
        nav class="actions no-print" aria-label=(t!(locale, "calendar-pages")) {
            a href=(page(span.from - PAGE_DAYS)) { (t!(locale, "calendar-before")) }
            a href=(page(span.until + 1)) { (t!(locale, "calendar-after")) }
        }
        p class="small muted" { (t!(locale, "calendar-file-means")) }
    }
}
