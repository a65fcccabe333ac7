//! The reports as those see them who read and answer them.

mod file;
mod keep;
mod one;
mod parts;
mod similar;

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use commission::Office;
use commission::permission::{Action, Object};
use commission::report::ReportState;
use maud::{Markup, html};
use serde::Deserialize;
use store::sealed::{ReportRow, Secret};

pub use file::get as file;
pub use one::{get as one, post as act};
pub(super) use similar::of_room as similar_rooms;

use super::desk::Member;
use super::reading::passkey;
use super::sign_in::see_other;
use crate::components::{
    Field, FieldError, Mark, Row, Tone, Weight, breadcrumbs, button, error_summary, hidden, notice,
    rows, seal_with, text_field, time_tag, user_text,
};
use crate::demo::PASSPHRASE;
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t, unlocked};

/// How many a page shows.
const SHOWN: usize = 100;

/// The form of [`routes::reports_unlock`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    passphrase: String,
    /// Where to go on.
    #[serde(default)]
    to: String,
}

/// Never the passphrase.
impl std::fmt::Debug for Unlock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unlock").finish_non_exhaustive()
    }
}

/// `GET /reports`
pub async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    list(&view, None).await
}

async fn list(view: &View, wrong: Option<&str>) -> Result<Response, Error> {
    let state: Option<ReportState> = match view.query("state").filter(|it| !it.is_empty()) {
        Some(word) => Some(word.parse().map_err(|_| Error::bad("state="))?),
        None => None,
    };
    let before = view.query("before").and_then(|place| {
        let (hour, id) = place.split_once('.')?;
        Some((hour.parse::<i64>().ok()?, id.to_owned()))
    });
    let reports = view.app.store().reports(state, before).await?;
    let title = t!(view.locale, "reports-title");
    let body = body(view, &title, state, &reports, wrong);
    let frame = view.frame(&title, Nav::Reports);
    Ok(if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    })
}

/// `POST /reports/unlock`
pub async fn unlock(view: View, Form(form): Form<Unlock>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    let office = view.office_held().ok_or(commission::Refusal::SignInNeeded)?.clone();
    view.app.take_slow_turn(&format!("unlock {office}"))?;
    let secrets = view.app.store().unlock(&office, &form.passphrase).await?;
    if secrets.is_empty() {
        return list(&view, Some(&t!(view.locale, "reports-wrong-passphrase"))).await;
    }
    opened(&view, &office, secrets, &form.to).await
}

/// With open keys on to where one wanted to go.
pub(super) async fn opened(
    view: &View,
    office: &Office,
    secrets: Vec<Secret>,
    to: &str,
) -> Result<Response, Error> {
    // Whoever takes a seat later can open sealed reports too.
    let passed = view.app.store().pass_parts_on(office, &secrets, view.now).await;
    if let Err(error) = passed {
        tracing::error!(%error, "parts of sealed reports could not be passed on");
    }
    unlocked::keep(view, secrets);
    see_other(&view.href(if to.starts_with("/reports") { to } else { routes::reports() }))
}

/// `POST /reports/lock`
pub async fn lock(view: View) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    unlocked::lock(&view);
    see_other(&view.href(routes::reports()))
}

/// Whether the reading keys are open, and the way to change it.
pub(super) fn door(view: &View, to: &str, wrong: Option<&str>) -> Markup {
    let locale = view.locale;
    if !unlocked::of(view).is_empty() {
        return html! {
            form class="inline" method="post" action=(view.href(routes::reports_lock())) {
                span { (t!(locale, "reports-open")) } " "
                (button(Weight::Plain, &t!(locale, "reports-lock")))
            }
        };
    }
    let own = view.office_held().and_then(|office| view.commission.roll.seats().get(office));
    if own.is_none_or(|seat| seat.reading.is_none()) {
        return notice(
            Tone::Pending,
            &html! {
                p { (t!(locale, "reports-no-key")) }
                p { a href=(view.href(routes::account_reading())) { (t!(locale, "reports-make-key")) } }
            },
        );
    }
    let (label, hint) = (t!(locale, "reports-passphrase"), t!(locale, "reports-passphrase-hint"));
    let field = Field {
        name: "passphrase",
        label: &label,
        hint: Some(&hint),
        error: wrong,
        optional: false,
    };
    html! {
        section class="panel" {
            h2 { (t!(locale, "reports-unlock-title")) }
            form class="flow" method="post" action=(view.href(routes::reports_unlock())) {
                (hidden("to", to))
                @if view.app.demo().is_some() {
                    p { (t!(locale, "reports-demo-passphrase", "passphrase" => PASSPHRASE)) }
                }
                (text_field(locale, &field, "password", ""))
                div class="actions" { (button(Weight::Primary, &t!(locale, "reports-unlock"))) }
            }
            @if passkey::may_have(view) {
                p { a href=(view.href(&routes::with_query(routes::reports_unlock(), "to", to))) { (t!(locale, "reports-by-passkey")) } }
            }
        }
    }
}

/// Seconds within which a report is to be answered.
fn answer_seconds(view: &View) -> i64 {
    i64::from(view.commission.charter.reports.answer_hours) * 3_600
}

/// The clock of a report that nobody has decided about.
pub(super) fn clock(view: &View, report: &ReportRow) -> Option<Markup> {
    if report.state != ReportState::Received {
        return None;
    }
    let locale = view.locale;
    let until = report.readable_since()?.saturating_add(answer_seconds(view));
    Some(if until < view.now {
        html! { strong { (t!(locale, "reports-overdue")) } }
    } else {
        let left = locale.time_left(until.saturating_sub(view.now));
        html! { (t!(locale, "reports-answer-within", "left" => left)) }
    })
}

/// When a report came: of one that nobody can read yet, the day alone.
pub(super) fn came(view: &View, report: &ReportRow) -> Markup {
    if report.readable_since().is_some() {
        time_tag(view.locale, report.hour, view.zone())
    } else {
        html! { (view.date(report.hour)) }
    }
}

/// A line for lists, as the secretariat wrote it; before that, that it is new.
pub(super) fn line(view: &View, report: &ReportRow) -> Markup {
    if report.erased > 0 {
        html! { (t!(view.locale, "reports-gone")) }
    } else if report.readable_since().is_none() {
        html! { (t!(view.locale, "parts-line")) }
    } else if report.summary.is_empty() {
        html! { (t!(view.locale, "reports-new")) }
    } else {
        user_text(None, &report.summary)
    }
}

/// Where a report stands, as a seal.
pub(super) fn state_seal(view: &View, report: &ReportRow) -> Markup {
    let words = t!(view.locale, &format!("report-state-{}", report.state.as_str()));
    let mark = match report.state {
        ReportState::Received => Mark::Hourglass,
        ReportState::Withdrawn | ReportState::NotOurs => Mark::Struck,
        ReportState::Ours => Mark::Half,
        _ => Mark::Filled,
    };
    seal_with(mark, &words)
}

/// The region's name, or that none was named.
pub(super) fn region(view: &View, code: &str) -> String {
    let regions = &view.commission.charter.regions;
    regions
        .iter()
        .find(|region| region.code == code)
        .map_or_else(|| t!(view.locale, "reports-no-region"), |region| view.names(&region.name).0)
}

fn body(
    view: &View,
    title: &str,
    state: Option<ReportState>,
    reports: &[ReportRow],
    wrong: Option<&str>,
) -> Markup {
    let locale = view.locale;
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "passphrase", words }).into_iter().collect();
    let lines: Vec<(Markup, String, Markup, Markup)> = reports
        .iter()
        .map(|report| {
            let note = html! {
                @match parts::waiting(view, report) {
                    Some(waits) => (waits),
                    None => (region(view, &report.region)),
                }
                @if let Some(clock) = clock(view, report) { " · " (clock) }
                @if let Some(left) = keep::warning(view, report) { " · " (left) }
            };
            let when = came(view, report);
            (state_seal(view, report), view.href(&routes::report_one(&report.id)), note, when)
        })
        .collect();
    let listed: Vec<Row<'_>> = reports
        .iter()
        .zip(&lines)
        .map(|(report, (state, href, note, when))| Row {
            state: state.clone(),
            href,
            title: line(view, report),
            note: Some(note.clone()),
            when: Some(when.clone()),
        })
        .collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], title))
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (t!(locale, "reports-lead")) }
        (door(view, routes::reports(), wrong))
        form class="filter" method="get" action=(view.href(routes::reports())) {
            @if view.explicit { (hidden("lang", locale.tag())) }
            div class="field" {
                label for="state" { (t!(locale, "reports-filter")) }
                select id="state" name="state" {
                    option value="" selected[state.is_none()] { (t!(locale, "reports-any")) }
                    @for it in ReportState::ALL {
                        option value=(it.as_str()) selected[state == Some(it)] {
                            (t!(locale, &format!("report-state-{}", it.as_str())))
                        }
                    }
                }
            }
            (button(Weight::Secondary, &t!(locale, "reports-show")))
        }
        @if listed.is_empty() {
            p class="muted" { (t!(locale, "reports-empty")) }
        } @else {
            (rows(&listed))
            @if let Some(last) = reports.last().filter(|_| reports.len() >= SHOWN) {
                @let here = routes::with_query(routes::reports(), "state", state.map_or("", ReportState::as_str));
                p { a href=(view.href(&routes::with_query(&here, "before", format!("{}.{}", last.hour, last.id)))) {
                    (t!(locale, "reports-older"))
                } }
            }
        }
    }
}
