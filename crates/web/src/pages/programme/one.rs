//! One activity: when and where, who organises it, what later plans changed, and what sides reported
//! with who confirms it.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use commission::permission::{Action, Object};
use commission::programme::{Change, Report, Reported, Standing};
use commission::{Activity, Charter, PartyId};
use maud::{Markup, html};
use note::Digest;
use store::{ActivityPage, RegistrationCount};

use super::{
    budget, ends, field, id_of, organiser, quarter, region_name, review, standing_seal, trust,
};
use crate::components::{Weight, breadcrumbs, day_tag, definition_list, link_button, time_tag};
use crate::error::Error;
use crate::pages::appeals::day;
use crate::pages::incidents::words;
use crate::pages::words::{named, say, short};
use crate::pages::{claims, place};
use crate::request::{Nav, View};
use crate::security::Foreign;
use crate::{routes, t};

/// What a page says was done.
const DONE: [&str; 3] = ["reported", "confirms", "disputes"];

/// An activity, or not found.
pub(super) async fn load(view: &View, plan: &str, id: &str) -> Result<ActivityPage, Error> {
    let id = id_of(plan, id)?;
    view.app.store().activity(&id).await?.ok_or(Error::NotFound)
}

/// `GET /programme/<plan>/<id>`
pub(super) async fn get(
    view: View,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let page = load(&view, &plan, &id).await?;
    let agreed = place::agreed_size(&view).await?;
    let counts = match &page.activity.planned.registration {
        Some(_) => view.app.store().registered(&page.activity).await?,
        None => Vec::new(),
    };
    let mut there = Vec::new();
    for mark in marks(&page.activity, &view.commission.charter) {
        if view.app.store().has_picture(&page.activity.id, &mark).await? {
            there.push(mark);
        }
    }
    let tallies = view.app.store().trust(&page.activity.id).await?;
    let title = view.names(&page.activity.planned.title).0;
    let answered = trust::told(&view, &page.activity, &tallies);
    let reviews = view.app.store().reviews(&page.activity.id).await?;
    let answered = html! { (answered) (review::told(&view, &page.activity, &reviews)) };
    let body = body(&view, &title, &page, &counts, &there, (agreed, &answered));
    Ok(view.page(&title, Nav::Programme, body))
}

/// The pictures of the report that counts: nobody sees those of one side alone.
fn marks(activity: &Activity, charter: &Charter) -> Vec<Digest> {
    activity.outcome(charter).map(|it| it.what.pictures.clone()).unwrap_or_default()
}

/// `GET /programme/<plan>/<id>/picture/<mark>`
pub(super) async fn picture(
    view: View,
    Path((plan, id, mark)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let page = load(&view, &plan, &id).await?;
    let mark: Digest = Digest::from_hex(&mark).map_err(|_| Error::NotFound)?;
    let reports = &page.activity.reports;
    let is_public = marks(&page.activity, &view.commission.charter).contains(&mark);
    let is_named = reports.iter().any(|it| it.what.pictures.contains(&mark));
    let may = is_public || (is_named && view.can(Action::Read, Object::Desk).is_ok());
    if !may {
        return Err(Error::NotFound);
    }
    let picture = view.app.store().picture(&mark).await?.ok_or(Error::NotFound)?;
    let media = match picture.bytes.starts_with(&[0xFF, 0xD8]) {
        true => "image/jpeg",
        false => "image/png",
    };
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(media))];
    let mut response = (headers, picture.bytes).into_response();
    response.extensions_mut().insert(Foreign);
    Ok(response)
}

fn body(
    view: &View,
    title: &str,
    page: &ActivityPage,
    counts: &[RegistrationCount],
    there: &[Digest],
    (agreed, answered): (u64, &Markup),
) -> Markup {
    let locale = view.locale;
    let activity = &page.activity;
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
        ], title))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, "programme-done", "done" => done)) } } }
        }
        h1 { (named(view, &activity.planned.title)) }
        div class="status" {
            (standing_seal(view, activity.standing(&view.commission.charter, view.now)))
            div { p { (sentence(view, activity)) } }
        }
        @if view.can(Action::Read, Object::Desk).is_ok() {
            div class="actions no-print" {
                (link_button(Weight::Secondary, &view.href(&routes::activity_room(&activity.id)), &t!(locale, "programme-to-room")))
            }
        }
        (facts(view, activity))
        (costs(view, activity))
        (registration(view, activity, counts))
        @if !there.is_empty() {
            h2 { (t!(locale, "programme-pictures")) }
            @for (number, mark) in (1_i64..).zip(there) {
                p { img src=(routes::activity_picture(&activity.id, mark.hex())) alt=(t!(locale, "programme-picture", "number" => number)) loading="lazy"; }
            }
        }
        (reports(view, page, agreed, &|_| html! {}))
        (answered)
    }
}

/// Where it stands, as a sentence.
pub(super) fn sentence(view: &View, activity: &Activity) -> Markup {
    let locale = view.locale;
    match activity.standing(&view.commission.charter, view.now) {
        Standing::Planned => {
            say!(locale, "programme-planned", { "date" => time_tag(locale, activity.starts(), view.zone()) })
        }
        Standing::Cancelled { at } => {
            say!(locale, "programme-cancelled", { "date" => day_tag(locale, at, view.zone()) })
        }
        Standing::Unreported { since } => {
            say!(locale, "programme-unreported", { "date" => day_tag(locale, since, view.zone()) })
        }
        Standing::Waits => {
            let asked = activity.asked(&view.commission.charter);
            let is_disputed = activity.reports.last().is_some_and(|it| it.is_disputed(&asked));
            let word = if is_disputed { "programme-disputed" } else { "programme-waits" };
            html! { (t!(locale, word)) }
        }
        Standing::Held { day: on } => match activity.kept(&view.commission.charter) {
            Some(at) if at > ends(view, activity.planned.quarter) => {
                say!(locale, "programme-held-late", {
                    "date" => day(view, on),
                    "quarter" => html! { (quarter(view, activity.planned.quarter)) },
                })
            }
            _ => say!(locale, "programme-held", { "date" => day(view, on) }),
        },
        Standing::NotHeld { day: on } => {
            say!(locale, "programme-not-held", { "date" => day(view, on) })
        }
    }
}

/// What was agreed, and what later plans changed.
pub(super) fn facts(view: &View, activity: &Activity) -> Markup {
    let locale = view.locale;
    let planned = &activity.planned;
    let region = activity.region();
    let expected: Vec<Markup> = planned
        .expected
        .iter()
        .map(|(party, number)| {
            html! { (short(view, party)) ": " (locale.number(i64::from(*number))) }
        })
        .collect();
    let rows: Vec<(String, Markup)> = vec![
        (
            t!(locale, "programme-when"),
            html! {
                (time_tag(locale, activity.starts(), view.zone())) " – "
                (time_tag(locale, activity.ends(), view.zone()))
            },
        ),
        (
            t!(locale, "programme-where"),
            html! {
                (named(view, activity.place())) " · "
                a href=(view.href(&routes::programme_region(region))) { (region_name(view, region)) }
            },
        ),
        (t!(locale, "programme-field-label"), html! { (field(view, planned.field)) }),
        (
            t!(locale, "programme-counts-for"),
            html! {
                (quarter(view, planned.quarter)) " ("
                (t!(locale, "programme-until")) " " (day_tag(locale, ends(view, planned.quarter), view.zone())) ")"
            },
        ),
        (
            t!(locale, "programme-organisers"),
            html! { @for office in planned.organisers.values() { div { (organiser(view, office)) } } },
        ),
        (t!(locale, "programme-expected"), html! { @for one in &expected { div { (one) } } }),
        (
            t!(locale, "programme-agreed-in"),
            html! {
                a href=(view.href(&routes::text(&activity.id.plan))) { (t!(locale, "programme-the-plan")) }
                ", " (day_tag(locale, activity.agreed, view.zone()))
            },
        ),
    ];
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(term, words)| (term.as_str(), words.clone())).collect();
    html! {
        (definition_list(&rows))
        @if !activity.changes.is_empty() {
            h2 { (t!(locale, "programme-changes")) }
            @for change in &activity.changes {
                section class="panel" {
                    p {
                        @match &change.change {
                            Change::Cancelled => strong { (t!(locale, "programme-change-cancelled")) },
                            Change::Moved { starts, place, .. } => {
                                strong { (t!(locale, "programme-change-moved")) } " "
                                (time_tag(locale, *starts, view.zone())) " · " (named(view, place))
                            }
                        }
                        " · " a href=(view.href(&routes::text(&change.by))) { (t!(locale, "programme-the-plan")) }
                        ", " (day_tag(locale, change.at, view.zone()))
                    }
                    @if !change.reasons.is_empty() { (words(view, &change.reasons)) }
                }
            }
        }
    }
}

/// What it costs; beside it what was spent, as the report has it that counts.
pub(super) fn costs(view: &View, activity: &Activity) -> Markup {
    let lines = &activity.planned.budget;
    let outcome = activity.outcome(&view.commission.charter);
    let spent = outcome.map(|it| it.what.spent.as_slice()).unwrap_or_default();
    html! {
        @if !lines.is_empty() {
            h2 { (t!(view.locale, "budget-title")) }
            (budget::table(view, lines, spent, &activity.parties))
        }
    }
}

/// How many places there are, and how many are taken: the same number for every party.
fn registration(view: &View, activity: &Activity, counts: &[RegistrationCount]) -> Markup {
    let locale = view.locale;
    let Some(open) = &activity.planned.registration else { return html! {} };
    html! {
        h2 { (t!(locale, "programme-registration")) }
        p { (t!(locale, "programme-capacity", "count" => i64::from(open.capacity))) }
        ul role="list" {
            @for it in counts {
                li { (short(view, &it.party)) ": "
                    (t!(locale, "programme-taken", "taken" => i64::from(it.seated), "waiting" => i64::from(it.waiting))) }
            }
        }
        @if activity.registers(view.now).is_ok() {
            p { (say!(locale, "programme-register-until", { "date" => time_tag(locale, open.until, view.zone()) })) }
            div class="actions no-print" {
                (link_button(Weight::Primary, &view.href(&routes::register(&activity.id)), &t!(locale, "programme-register")))
            }
        } @else { p class="muted" { (t!(locale, "programme-register-over")) } }
    }
}

/// What sides reported; `more` adds to each report what its page lets one do.
pub(super) fn reports(
    view: &View,
    page: &ActivityPage,
    agreed: u64,
    more: &dyn Fn(&Reported) -> Markup,
) -> Markup {
    let locale = view.locale;
    let activity = &page.activity;
    let asked = &activity.asked(&view.commission.charter);
    html! {
        @if !activity.reports.is_empty() {
            h2 { (t!(locale, "programme-reports")) }
            p { (t!(locale, "programme-rule")) }
        }
        @for (place, reported) in activity.reports.iter().enumerate() {
            section class="panel" id=(format!("report-{}", place + 1)) {
                (told(view, activity, &reported.what, Told::of(reported, asked)))
                p { (claims::seal(view, asked, reported)) }
                (claims::standing(view, asked, reported))
                @if let Some(entry) = page.reports.get(place) {
                    @let last = page.views.get(place).and_then(|it| it.last()).unwrap_or(entry);
                    p class="small muted" {
                        (place::entry_seal(view, *last < agreed)) " "
                        a href=(view.href(&routes::entry(*entry))) {
                            (t!(locale, "home-entry", "number" => i64::try_from(*entry).unwrap_or(i64::MAX)))
                        }
                    }
                }
                (more(reported))
            }
        }
    }
}

/// Whose word a report is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// That of whoever signs it now, or of every party.
    Signed,
    /// That of one side, about which another has said nothing yet.
    Waits,
    /// That of one side; another says that it is not so.
    Disputed,
}

impl Told {
    fn of(reported: &Reported, asked: &BTreeSet<PartyId>) -> Self {
        if reported.counts(asked) {
            Told::Signed
        } else if reported.is_disputed(asked) {
            Told::Disputed
        } else {
            Told::Waits
        }
    }

    /// The headline: what one side says is never told as what was.
    fn headline(self, held: bool) -> &'static str {
        match (self, held) {
            (Told::Signed, true) => "programme-report-held",
            (Told::Signed, false) => "programme-report-not-held",
            (Told::Waits, true) => "programme-says-held",
            (Told::Waits, false) => "programme-says-not-held",
            (Told::Disputed, true) => "programme-disputed-held",
            (Told::Disputed, false) => "programme-disputed-not-held",
        }
    }
}

/// What a report says.
pub(super) fn told(view: &View, activity: &Activity, report: &Report, as_word: Told) -> Markup {
    let locale = view.locale;
    html! {
        p { strong { (t!(locale, as_word.headline(report.held))) } " · " (day(view, report.day)) }
        @if report.held {
            ul role="list" {
                @for (party, number) in &report.participants {
                    li { (short(view, party)) ": "
                        (t!(locale, "programme-came", "count" => i64::from(*number))) }
                }
            }
        }
        @if !report.words.is_empty() { (words(view, &report.words)) }
        @if !report.spent.is_empty() {
            (budget::table(view, &activity.planned.budget, &report.spent, &activity.parties))
        }
        @if !report.pictures.is_empty() {
            p class="small" { (t!(locale, "programme-with-pictures", "count" => i64::try_from(report.pictures.len()).unwrap_or(i64::MAX))) }
        }
    }
}
