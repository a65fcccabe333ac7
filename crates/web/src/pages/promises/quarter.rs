//! What a quarter came to, in numbers and one plain sentence each; and the text that begins with it.

use axum::extract::Path;
use axum::response::Response;
use commission::Kind;
use commission::commitment::{
    QuarterGround, QuarterReport, Tally, quarter_by, read_quarter, written_quarter,
};
use commission::mandate::Gate;
use commission::permission::{Action, Object};
use maud::{Markup, html};

use crate::components::{Weight, breadcrumbs, button, hidden};
use crate::error::Error;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::nonce;
use crate::pages::programme::{field, quarter, region_name};
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{quarter_text, routes, session, t};

const DAY_SECONDS: i64 = 86_400;

/// The present quarter by the commission's clock.
fn present(view: &View) -> i64 {
    quarter_by(view.now, view.zone().offset_seconds)
}

/// The quarter in which the commission was founded.
fn first(view: &View) -> i64 {
    quarter_by(view.commission.founded.at, view.zone().offset_seconds)
}

/// The quarter that an address names; none before the commission, and none that is still to come.
fn named(view: &View, text: &str) -> Result<i64, Error> {
    let there = first(view)..=present(view);
    read_quarter(text).filter(|it| there.contains(it)).ok_or(Error::NotFound)
}

/// Counts a quarter.
async fn report(view: &View, quarter: i64) -> Result<QuarterReport, Error> {
    let store = view.app.store();
    let (promises, evidence) = store.ledger(view.now).await?;
    let (activities, appeals) = (store.activities().await?, store.appeals().await?);
    let forums = store.forums().await?;
    let decided: Vec<i64> = store
        .competitions()
        .await?
        .iter()
        // What ended before its result stood decided nothing.
        .filter(|it| it.entries > 0 && it.ended.is_none())
        .map(|it| {
            // The last second of the last day on which scores are opened.
            let ends = it.rules.open_to.saturating_add(1).saturating_mul(DAY_SECONDS);
            ends.saturating_sub(i64::from(it.rules.utc_offset_seconds)).saturating_sub(1)
        })
        .collect();
    let ground = QuarterGround {
        promises: &promises,
        evidence: &evidence,
        activities: &activities,
        appeals: &appeals,
        decided: &decided,
        forums: &forums,
    };
    Ok(QuarterReport::of(quarter, ground, &view.commission.charter, view.now))
}

/// `GET /promises/quarter/<year>-<n>`
pub(super) async fn get(view: View, Path(text): Path<String>) -> Result<Response, Error> {
    let report = report(&view, named(&view, &text)?).await?;
    let title = quarter_text::title(view.locale, report.quarter);
    Ok(view.page(&title, Nav::Promises, body(&view, &report, &title)))
}

/// `POST /promises/quarter/<year>-<n>/draft`
pub(super) async fn draft(
    view: View,
    Path(text): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Draft, Object::Desk)?.clone();
    let report = report(&view, named(&view, &text)?).await?;
    let charter = &view.commission.charter;
    let begun = quarter_text::begin(charter, Kind::Statement, &report, view.now);
    let ours = charter.topics.iter().find(|topic| topic.gate == Gate::Ours);
    let topics = ours.map(|topic| topic.id.clone()).into_iter().collect();
    let once = nonce(fields.get("nonce"));
    let store = view.app.store();
    let id =
        store.begin_statement(begun.title, topics, &begun.passages, &by, view.now, once).await?;
    see_other(&view.href(&routes::with_query(&routes::draft(&id), "done", "begun")))
}

fn body(view: &View, report: &QuarterReport, title: &str) -> Markup {
    let (locale, words) = (view.locale, view.words());
    let parties: Vec<(String, Tally)> = view
        .parties_in_order()
        .iter()
        .filter_map(|it| Some((view.names(&it.name).0, *report.by_party.get(&it.id)?)))
        .collect();
    let regions: Vec<(String, Tally)> =
        report.by_region.iter().map(|(code, it)| (region_name(view, code), *it)).collect();
    let fields: Vec<(String, Tally)> =
        report.by_field.iter().map(|(of, it)| (field(view, *of), *it)).collect();
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::ledger()), &t!(locale, "ui-promises")),
        ], title))
        h1 { (title) }
        p class="lead" { (quarter_text::span(words, report, view.now)) }
        p { (t!(locale, "quarter-means")) }
        h2 { (t!(locale, "ui-promises")) }
        p { (quarter_text::all(locale, &report.promises)) }
        @if report.promises.all() > 0 {
            (table(view, "party", &parties))
            @if !regions.is_empty() { (table(view, "region", &regions)) }
            @if !fields.is_empty() { (table(view, "field", &fields)) }
            p {
                a href=(view.href(&routes::with_query(routes::ledger(), "quarter", written_quarter(report.quarter)))) {
                    (t!(locale, "quarter-one-by-one"))
                }
            }
        }
        h2 { (t!(locale, "quarter-activities")) }
        @for said in quarter_text::activities(words, report) { p { (said) } }
        h2 { (t!(locale, "quarter-appeals-title")) }
        @for said in quarter_text::appeals(words, report) { p { (said) } }
        h2 { (t!(locale, "quarter-together")) }
        p { (quarter_text::competitions(words, report)) }
        p { (quarter_text::forums(words, report)) }
        (drafting(view, report.quarter))
        nav class="pager" aria-label=(t!(locale, "quarter-others")) {
            @if report.quarter > first(view) {
                a href=(address(view, report.quarter - 1)) rel="prev" { (quarter(view, report.quarter - 1)) }
            }
            @if report.quarter < present(view) {
                a href=(address(view, report.quarter + 1)) rel="next" { (quarter(view, report.quarter + 1)) }
            }
        }
    }
}

fn address(view: &View, quarter: i64) -> String {
    view.href(&routes::quarter(written_quarter(quarter)))
}

/// Promises by party, region or field.
fn table(view: &View, by: &str, rows: &[(String, Tally)]) -> Markup {
    let locale = view.locale;
    let heads =
        quarter_text::cells(&Tally::default()).map(|(id, _)| t!(locale, &format!("{id}-head")));
    html! {
        table class="stacked" {
            caption { (t!(locale, &format!("quarter-by-{by}"))) }
            thead { tr {
                th scope="col" { (t!(locale, &format!("promises-by-{by}"))) }
                @for head in &heads { th scope="col" { (head) } }
            } }
            tbody {
                @for (name, tally) in rows {
                    tr {
                        th scope="row" { bdi { (name) } }
                        @for (head, (_, number)) in heads.iter().zip(quarter_text::cells(tally)) {
                            td data-label=(head) { (number) }
                        }
                    }
                }
            }
        }
    }
}

/// The last quarter that is over since the commission was founded; where none is, the present one.
pub(in crate::pages) fn last_quarter(view: &View) -> i64 {
    (present(view) - 1).max(first(view))
}

/// The form that begins a text with the numbers of a quarter, for those who may.
pub(in crate::pages) fn drafting(view: &View, of: i64) -> Markup {
    let locale = view.locale;
    html! {
        @if view.can(Action::Draft, Object::Desk).is_ok() {
            section class="panel" {
                h2 { (quarter_text::title(locale, of)) }
                p { (t!(locale, "quarter-draft-means")) }
                form class="flow" method="post" action=(view.href(&routes::quarter_draft(written_quarter(of)))) {
                    (hidden("nonce", &session::token(&view.app)))
                    div class="actions" { (button(Weight::Secondary, &t!(locale, "quarter-draft-button"))) }
                }
            }
        }
    }
}

/// The ways to what the present quarter and the last one came to.
pub(super) fn links(view: &View) -> Markup {
    let last = present(view);
    html! {
        h2 { (t!(view.locale, "quarter-reports")) }
        ul role="list" {
            @for of in last_quarter(view)..=last {
                li { a href=(address(view, of)) { (quarter_text::title(view.locale, of)) } }
            }
        }
    }
}
