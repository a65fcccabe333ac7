//! The ledger of promises, with what became of each: computed, never claimed.

mod file;
mod quarter;
mod seek;

use axum::Router;
use axum::response::Response;
use axum::routing::{get as reading, post};
use commission::commitment::{
    Cell, Commitment, Evidence, EvidenceKind, Keeping, Ledger, Period, Schedule,
};
use maud::{Markup, html};

use super::place::{promise_seal, promise_sentence};
use super::programme;
use super::words::{count, list, named, party_sign, say};
use crate::app::App;
use crate::components::{breadcrumbs, day_tag, definition_list, details};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

pub(in crate::pages) use file::answer;
pub(in crate::pages) use quarter::drafting;
use seek::Asked;

/// How many promises a page shows.
const SHOWN_MAX: usize = 25;

/// What everybody reads.
pub(crate) fn public() -> Router<App> {
    Router::new()
        .route("/promises", reading(get))
        .route("/promises/comity.csv", reading(file::get))
        .route("/promises/quarter/{quarter}", reading(quarter::get))
}

/// The form that begins a text with the numbers of a quarter.
pub(crate) fn router() -> Router<App> {
    Router::new().route("/promises/quarter/{quarter}/draft", post(quarter::draft))
}

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

/// The address of one promise: the list may have it on any of its pages.
pub(super) fn anchor(reference: &str) -> String {
    let page = routes::with_query(routes::ledger(), "promise", reference);
    format!("{page}#{}", id(reference))
}

/// A reference as an id of the page.
fn id(reference: &str) -> String {
    reference.replace(':', "-")
}

/// `GET /promises`
pub async fn get(view: View) -> Result<Response, Error> {
    let title = t!(view.locale, "promises-title");
    if let Some(reference) = view.query("promise").filter(|it| !it.is_empty()) {
        let one = one(&view, reference).await?;
        return Ok(view.page(&title, Nav::Promises, one));
    }
    let asked = Asked::read(&view)?;
    let store = view.app.store();
    let register = store.ledger_register(asked.quarter, view.now).await?;
    let all: Vec<_> = register.seek(&asked.sought).collect();
    let before = asked.after.as_deref().and_then(|it| all.iter().position(|l| l.reference == it));
    let from = before.map_or(0, |place| place.saturating_add(1));
    let here: Vec<(String, Keeping)> = all
        .iter()
        .skip(from)
        .take(SHOWN_MAX)
        .map(|line| (line.reference.clone(), line.keeping))
        .collect();
    let references: Vec<String> = here.iter().map(|(reference, _)| reference.clone()).collect();
    let (promises, evidence) = store.promises_of(&references, view.now).await?;
    let mut promises = shown(&promises, &evidence, view.now);
    if asked.quarter.is_some() {
        // What became of it in that quarter, and not what became of it in this one.
        for it in &mut promises {
            let line = here.iter().find(|(reference, _)| *reference == it.commitment.reference);
            it.keeping = line.map_or(it.keeping, |(_, keeping)| *keeping);
            it.cells.clear();
        }
    }
    let found = Found {
        keepings: all.iter().map(|line| line.keeping).collect(),
        from,
        next: here.last().filter(|_| all.len() > from + here.len()).map(|(it, _)| it.clone()),
        promises,
    };
    Ok(view.page(&title, Nav::Promises, body(&view, &asked, &found)))
}

/// What somebody looked for.
struct Found {
    /// What became of all of them, on every page.
    keepings: Vec<Keeping>,
    /// How many are on the pages before.
    from: usize,
    /// The reference after which the next page goes on, if there is one.
    next: Option<String>,
    /// Those on this page.
    promises: Vec<Shown>,
}

/// One promise alone.
async fn one(view: &View, reference: &str) -> Result<Markup, Error> {
    let references = [reference.to_owned()];
    let (promises, evidence) = view.app.store().promises_of(&references, view.now).await?;
    let promises = shown(&promises, &evidence, view.now);
    let shown = promises.first().ok_or(Error::NotFound)?;
    let locale = view.locale;
    Ok(html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::ledger()), &t!(locale, "ui-promises")),
        ], &view.names(&shown.commitment.promise.what).0))
        h1 { (t!(locale, "promises-title")) }
        p { (t!(locale, "promises-lead")) }
        (promise(view, shown))
        p { a href=(view.href(routes::ledger())) { (t!(locale, "promises-all")) } }
    })
}

fn body(view: &View, asked: &Asked, found: &Found) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-promises")))
        h1 { (t!(locale, "promises-title")) }
        p class="lead" { (summary(view, found.keepings.iter().copied())) }
        p { (t!(locale, "promises-lead")) }
        (seek::form(view, asked))
        p role="status" { (t!(locale, "promises-found", "count" => count(found.keepings.len()))) }
        @if found.keepings.is_empty() && !asked.is_filtered() { p { (t!(locale, "promises-none")) } }
        @for shown in &found.promises { (promise(view, shown)) }
        (seek::turn(view, asked, found.from > 0, found.next.as_deref()))
        (quarter::links(view))
        p { a href=(view.href(routes::ledger_file())) { (t!(locale, "promises-file")) } }
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
                        td data-label=(t!(locale, "promises-state")) { (promise_seal(view, *keeping)) }
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
                        td data-label=(t!(locale, "promises-state")) { (promise_seal(view, period.keeping)) }
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
                forum if evidence.kind == EvidenceKind::Forum && !evidence.waives => {
                    (routes::forum(forum), t!(locale, "promises-source-forum"))
                }
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
                _ if evidence.kind == EvidenceKind::Glossary => {
                    (routes::glossary().to_owned(), t!(locale, "promises-source-glossary"))
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
