//! The ledger of promises, with what became of each: computed, never claimed.

use axum::response::Response;
use commission::commitment::{Cell, Commitment, Evidence, Keeping, Ledger, Period, Schedule};
use maud::{Markup, html};

use super::place::{promise_seal, promise_sentence};
use super::programme;
use super::words::{count, list, named, party_sign, say};
use crate::components::{breadcrumbs, day_tag, definition_list, details};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// A promise with what became of it now.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) commitment: Commitment,
    pub(super) keeping: Keeping,
    pub(super) periods: Vec<Period>,
    /// What became of each field and region in the present period, where it is to be kept in each.
    pub(super) cells: Vec<(Cell, Keeping)>,
    /// What showed it kept, oldest first.
    pub(super) evidence: Vec<Evidence>,
}

/// Every promise with what became of it.
pub(super) fn shown(promises: &[Commitment], evidence: &[Evidence], now: i64) -> Vec<Shown> {
    let ledger = Ledger::new(evidence);
    promises
        .iter()
        .map(|commitment| {
            let periods = commitment.periods_in(&ledger, now);
            let keeping =
                periods.first().map_or(Keeping::Due { until: None }, |period| period.keeping);
            let about = ledger.about(&commitment.reference).iter();
            let evidence = about.filter(|it| it.at <= now).map(|it| (*it).clone()).collect();
            let cells = periods
                .first()
                .filter(|_| !commitment.promise.each.is_one())
                .map(|period| commitment.cells_in(&ledger, period, now))
                .unwrap_or_default();
            Shown { commitment: commitment.clone(), keeping, periods, cells, evidence }
        })
        .collect()
}

/// What a reader should see first: what was broken, then what is due, kept, standing, unseen.
fn rank(keeping: Keeping) -> u8 {
    match keeping {
        Keeping::Broken { .. } => 0,
        Keeping::Due { until: Some(_) } => 1,
        Keeping::KeptLate { .. } => 2,
        Keeping::Kept { .. } => 3,
        Keeping::Due { until: None } => 4,
        Keeping::Waived { .. } => 5,
        Keeping::NotBuilt => 6,
    }
}

/// The address of one promise on the page.
pub(super) fn anchor(reference: &str) -> String {
    format!("{}#{}", routes::ledger(), id(reference))
}

/// A reference as an id of the page.
fn id(reference: &str) -> String {
    reference.replace(':', "-")
}

/// `GET /promises`
pub async fn get(view: View) -> Result<Response, Error> {
    let (promises, evidence) = view.app.store().ledger(view.now).await?;
    let mut promises = shown(&promises, &evidence, view.now);
    promises.sort_by_key(|shown| rank(shown.keeping));
    Ok(view.page(&t!(view.locale, "promises-title"), Nav::Promises, body(&view, &promises)))
}

pub(super) fn body(view: &View, promises: &[Shown]) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-promises")))
        h1 { (t!(locale, "promises-title")) }
        p class="lead" { (summary(view, promises.iter().map(|shown| shown.keeping))) }
        p { (t!(locale, "promises-lead")) }
        @if promises.is_empty() { p { (t!(locale, "promises-none")) } }
        @for shown in promises { (promise(view, shown)) }
    }
}

/// How many promises are in which state, in sentences. What is zero is left out.
pub(super) fn summary(view: &View, keepings: impl Iterator<Item = Keeping>) -> Markup {
    let (mut all, mut kept, mut late, mut broken, mut due) = (0, 0, 0, 0, 0);
    let (mut waived, mut unseen) = (0, 0);
    for keeping in keepings {
        all += 1;
        match keeping {
            Keeping::Kept { .. } => kept += 1,
            Keeping::KeptLate { .. } => late += 1,
            Keeping::Broken { .. } => broken += 1,
            Keeping::Due { .. } => due += 1,
            Keeping::Waived { .. } => waived += 1,
            Keeping::NotBuilt => unseen += 1,
        }
    }
    let locale = view.locale;
    let more = [
        ("promises-count-late", late),
        ("promises-count-broken", broken),
        ("promises-count-due", due),
        ("promises-count-waived", waived),
        ("promises-count-unseen", unseen),
    ];
    html! {
        (t!(locale, "promises-count-kept", "kept" => kept, "all" => all))
        @for (id, count) in more {
            @if count > 0 { " " (t!(locale, id, "count" => count)) }
        }
    }
}

fn promise(view: &View, shown: &Shown) -> Markup {
    let locale = view.locale;
    let promise = &shown.commitment.promise;
    let rows: Vec<(String, Markup)> = vec![
        (t!(locale, "promises-owed-by"), owners(view, shown)),
        (t!(locale, "promises-when"), schedule(view, shown)),
        (t!(locale, "promises-shown-by"), evidence_kind(view, shown)),
        (t!(locale, "promises-made"), made(view, shown)),
    ];
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(term, words)| (term.as_str(), words.clone())).collect();
    html! {
        section class="promise full" id=(id(&shown.commitment.reference)) {
            h2 { (named(view, &promise.what)) }
            div class="status" {
                (promise_seal(view, shown.keeping))
                p { (promise_sentence(view, shown.keeping)) }
            }
            @if !shown.cells.is_empty() { (cells(view, &shown.cells)) }
            @if shown.periods.len() > 1 { (periods(view, &shown.periods)) }
            @if !shown.evidence.is_empty() { (sources(view, &shown.evidence)) }
            (details(&t!(locale, "promises-details"), &definition_list(&rows)))
        }
    }
}

fn owners(view: &View, shown: &Shown) -> Markup {
    let owners = &shown.commitment.promise.owners;
    html! {
        @for party in view.parties_in_order().iter().filter(|party| owners.contains(&party.id)) {
            div { (party_sign(view, party)) }
        }
    }
}

fn schedule(view: &View, shown: &Shown) -> Markup {
    let locale = view.locale;
    match shown.commitment.promise.schedule {
        Schedule::Once { due } => say!(locale, "promises-once", {
            "date" => day_tag(locale, due, view.zone())
        }),
        Schedule::Within { days } => {
            html! { (t!(locale, "promises-within", "count" => i64::from(days))) }
        }
        Schedule::Quarterly => html! { (t!(locale, "promises-quarterly")) },
        Schedule::Standing => html! { (t!(locale, "promises-standing")) },
    }
}

fn evidence_kind(view: &View, shown: &Shown) -> Markup {
    let kind = shown.commitment.promise.evidence.as_str();
    html! { (t!(view.locale, "promises-evidence", "kind" => kind)) }
}

fn made(view: &View, shown: &Shown) -> Markup {
    let locale = view.locale;
    let (href, words) = match shown.commitment.reference.split_once(':') {
        Some(("charter", _)) | None => {
            (routes::charter().to_owned(), t!(locale, "promises-in-charter"))
        }
        Some((text, _)) => (routes::text(text), t!(locale, "promises-in-text")),
    };
    html! {
        a href=(view.href(&href)) { (words) } ", " (day_tag(locale, shown.commitment.made, view.zone()))
    }
}

/// What became of each field and region in the present period.
fn cells(view: &View, cells: &[(Cell, Keeping)]) -> Markup {
    let locale = view.locale;
    html! {
        table class="stacked" {
            caption { (t!(locale, "promises-cells")) }
            thead { tr {
                th scope="col" { (t!(locale, "promises-cell")) }
                th scope="col" { (t!(locale, "promises-state")) }
            } }
            tbody {
                @for (cell, keeping) in cells {
                    tr {
                        th scope="row" {
                            @if let Some(field) = cell.field { (programme::field(view, field)) }
                            @if let (Some(_), Some(_)) = (&cell.field, &cell.region) { " · " }
                            @if let Some(region) = &cell.region { bdi { (programme::region_name(view, region)) } }
                        }
                        td { (promise_seal(view, *keeping)) }
                    }
                }
            }
        }
    }
}

/// What became of each period, newest first.
fn periods(view: &View, periods: &[Period]) -> Markup {
    let locale = view.locale;
    html! {
        table class="stacked" {
            caption { (t!(locale, "promises-periods")) }
            thead { tr {
                th scope="col" { (t!(locale, "promises-period")) }
                th scope="col" { (t!(locale, "promises-state")) }
            } }
            tbody {
                @for period in periods {
                    tr {
                        th scope="row" {
                            (day_tag(locale, period.from, view.zone()))
                            @if let Some(until) = period.until { " – " (day_tag(locale, until, view.zone())) }
                        }
                        td { (promise_seal(view, period.keeping)) }
                    }
                }
            }
        }
    }
}

pub(super) fn sources(view: &View, evidence: &[Evidence]) -> Markup {
    let locale = view.locale;
    let links: Vec<Markup> = evidence
        .iter()
        .rev()
        .take(5)
        .map(|evidence| {
            let (href, words) = match evidence.source.as_str() {
                "commission" => (routes::entry(0), t!(locale, "promises-source-founding")),
                activity if evidence.cell.is_some() => {
                    let place = activity.parse().map_or_else(
                        |_| routes::programme().to_owned(),
                        |id| routes::activity(&id),
                    );
                    (place, t!(locale, "promises-source-activity"))
                }
                text if evidence.waives => {
                    (routes::text(text), t!(locale, "promises-source-waiver"))
                }
                text => (routes::text(text), t!(locale, "promises-source-text")),
            };
            html! {
                a href=(view.href(&href)) { (words) } " ("
                @if let Some(region) = evidence.cell.as_ref().and_then(|it| it.region.as_deref()) {
                    bdi { (programme::region_name(view, region)) } ", "
                }
                (day_tag(locale, evidence.at, view.zone()))
                @if evidence.is_late(view.zone().offset_seconds) {
                    ", " (t!(locale, "promises-source-late"))
                }
                ")"
            }
        })
        .collect();
    let sentence = say!(locale, "promises-sources", { "list" => list(locale, links) },
        "count" => count(evidence.len()));
    html! { p { (sentence) } }
}
