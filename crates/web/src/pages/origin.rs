//! The statement from which the commission comes, clause by clause, with what became of each.

use axum::response::Response;
use commission::charter::Origin;
use commission::commitment::{Evidence, EvidenceKind, Ledger};
use maud::{Markup, html};

use super::place::{promise_seal, promise_sentence};
use super::promises::{anchor, sources, summary};
use super::words::{count, list, named, say};
use crate::components::{Mark, State, Tone, breadcrumbs, notice, seal, seal_with, user_text};
use crate::error::Error;
use crate::origin::{Clause, ClauseState, clauses};
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /origin`
pub async fn get(view: View) -> Result<Response, Error> {
    let Some(origin) = view.commission.charter.origin.clone() else { return Err(Error::NotFound) };
    let (promises, evidence) = view.app.store().ledger(view.now).await?;
    let clauses = clauses(&view.commission, &promises, &evidence, view.now);
    let title = t!(view.locale, "origin-title");
    Ok(view.page(&title, Nav::Origin, body(&view, &origin, &clauses, &evidence)))
}

pub(super) fn body(
    view: &View,
    origin: &Origin,
    clauses: &[Clause],
    evidence: &[Evidence],
) -> Markup {
    let locale = view.locale;
    let ledger = Ledger::new(evidence);
    let mut seen = std::collections::BTreeSet::new();
    let promises = clauses
        .iter()
        .flat_map(|clause| &clause.promises)
        .filter(|(commitment, _)| seen.insert(commitment.reference.clone()))
        .map(|(_, keeping)| *keeping);
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-origin")))
        h1 { (t!(locale, "origin-title")) }
        p class="lead" {
            (t!(locale, "origin-clauses", "count" => count(clauses.len()))) " " (summary(view, promises))
        }
        (source(view, origin))
        @for (number, clause) in (1_i64..).zip(clauses) { (one(view, origin, clause, &ledger, number)) }
    }
}

/// Where the statement comes from, and who signed it then.
fn source(view: &View, origin: &Origin) -> Markup {
    let locale = view.locale;
    let words = |text: &str| user_text(Some(&origin.language), text);
    let signatories = origin.signatories.iter().map(|name| words(name)).collect();
    notice(
        Tone::Plain,
        &html! {
            p { (say!(locale, "origin-source", { "title" => words(&origin.title) })) }
            p { (words(&origin.source)) }
            @if !origin.signatories.is_empty() {
                p { (say!(locale, "origin-signatories", { "names" => list(locale, signatories) })) }
            }
            @if view.commission.founded.demonstration { p { (t!(locale, "origin-demonstration")) } }
        },
    )
}

fn one(view: &View, origin: &Origin, clause: &Clause, ledger: &Ledger<'_>, number: i64) -> Markup {
    let locale = view.locale;
    html! {
        section class="clause full" id=(clause.clause.id) {
            h2 { (t!(locale, "origin-clause", "number" => number)) }
            div class="clause-sides" {
                blockquote lang=(origin.language) dir="auto" { p { bdi { (clause.clause.quote) } } }
                div class="flow" {
                    p class="small muted" { (t!(locale, "origin-meaning")) }
                    p { (named(view, &clause.clause.meaning)) }
                    p { (clause_seal(view, clause.state)) }
                    @if !clause.promises.is_empty() {
                        ul class="files" role="list" {
                            @for (commitment, keeping) in &clause.promises {
                                li {
                                    a href=(view.href(&anchor(&commitment.reference))) { (named(view, &commitment.promise.what)) }
                                    @if clause.promises.len() > 1 { " " span class="small" { (promise_seal(view, *keeping)) } }
                                    p class="small" { (promise_sentence(view, *keeping)) }
                                    (held(view, ledger.about(&commitment.reference)))
                                }
                            }
                        }
                    }
                    @if clause.promises.iter().any(|(it, _)| it.promise.evidence == EvidenceKind::Glossary) {
                        p { a href=(view.href(routes::speech())) { (t!(locale, "speech-origin")) } }
                    }
                    @if !clause.topics.is_empty() { p class="small" { (topics(view, clause)) } }
                }
            }
        }
    }
}

/// The activities, the forums and the glossary that show a promise kept, each with its region and
/// whether it came late.
fn held(view: &View, about: &[&Evidence]) -> Markup {
    let held: Vec<Evidence> = about
        .iter()
        .filter(|it| {
            let own_page = matches!(it.kind, EvidenceKind::Forum | EvidenceKind::Glossary);
            it.cell.is_some() || own_page
        })
        .filter(|it| it.at <= view.now)
        .map(|it| (*it).clone())
        .collect();
    html! { @if !held.is_empty() { div class="small" { (sources(view, &held)) } } }
}

fn topics(view: &View, clause: &Clause) -> Markup {
    let links = clause
        .topics
        .iter()
        .map(|topic| {
            let href = view.href(&format!("{}#topic-{}", routes::mandate(), topic.id));
            html! { a href=(href) { (named(view, &topic.name)) } }
        })
        .collect();
    say!(view.locale, "origin-topics", { "topics" => list(view.locale, links) })
}

/// What became of a clause, by shape and word.
fn clause_seal(view: &View, state: ClauseState) -> Markup {
    let locale = view.locale;
    match state {
        ClauseState::Kept => seal(locale, State::Kept),
        ClauseState::Broken => seal(locale, State::Broken),
        ClauseState::Waived => seal_with(Mark::StruckSeal, &t!(locale, "promise-seal-waived")),
        ClauseState::Late => seal_with(Mark::Filled, &t!(locale, "promise-seal-kept-late")),
        ClauseState::Due => seal_with(Mark::Dashed, &t!(locale, "origin-seal-due")),
        ClauseState::NotBuilt => seal_with(Mark::Dashed, &t!(locale, "promise-seal-not-built")),
        ClauseState::Mandate => seal_with(Mark::Filled, &t!(locale, "origin-seal-mandate")),
    }
}
