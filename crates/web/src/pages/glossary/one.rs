//! One entry of the glossary: the word itself, whether it holds, why it hurts each side, and every text
//! that was ever tabled about it.

use axum::response::Response;
use commission::glossary::{Entry, Made, Term};
use commission::{Kind, Localized, PartyId};
use maud::{Markup, html};
use std::collections::BTreeMap;
use store::{GlossaryPage, GlossaryText};

use super::{against, alternatives, facts, sides_with_reasons, since, standing};
use crate::components::{
    Mark, breadcrumbs, day_tag, definition_list, details, language_name, seal_with, user_text,
};
use crate::error::Error;
use crate::pages::words::{named, numbered, say};
use crate::request::{Nav, View};
use crate::{routes, t};

/// The page of an entry.
pub(super) async fn get(view: View, id: &str) -> Result<Response, Error> {
    let page = view.app.store().glossary_entry(id).await?.ok_or(Error::NotFound)?;
    let title = t!(view.locale, "glossary-entry-title", "entry" => page.id.as_str());
    Ok(view.page(&title, Nav::Texts, body(&view, &title, &page)))
}

/// The words that are shown: those that hold, else the last that did, else those of the last text that
/// proposes some.
fn words(page: &GlossaryPage) -> Option<(Entry, BTreeMap<PartyId, Localized>)> {
    if let Some((entry, reasons)) = page.term.as_ref().and_then(Term::last_words) {
        return Some((entry.clone(), reasons.clone()));
    }
    page.texts.iter().find_map(|it| {
        let (_, entry) = it.said.change.about(&page.id)?;
        Some((entry?.clone(), it.said.reasons_for(&page.id)))
    })
}

fn body(view: &View, title: &str, page: &GlossaryPage) -> Markup {
    let locale = view.locale;
    let holding = page.term.as_ref().and_then(Term::holding);
    let retired = page.term.as_ref().and_then(Term::retired);
    let (mark, word) = match (&holding, &page.term) {
        (Some(_), _) => (Mark::Filled, "holds"),
        (None, Some(_)) => (Mark::StruckSeal, "retired"),
        (None, None) => (Mark::Dashed, "proposed"),
    };
    let number = |id: &commission::InstrumentId| {
        page.texts.iter().find(|it| it.text.instrument.id == *id).map(|it| it.text.number)
    };
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::glossary()), &t!(locale, "glossary-title")),
        ], title))
        h1 { (title) }
        div class="status" {
            (seal_with(mark, &t!(locale, &format!("glossary-is-{word}"))))
            div {
                p { (t!(locale, &format!("glossary-is-{word}-means"))) }
                @if let Some(holding) = &holding {
                    @let began = page.term.as_ref().and_then(Term::since).unwrap_or(holding.step.at);
                    (since(view, began, holding, number(&holding.step.by)))
                }
                @if let Some((step, why)) = retired {
                    p { (named(view, why)) }
                    p class="small muted" { a href=(view.href(&routes::text(&step.by))) { (day_tag(locale, step.at, view.zone())) } }
                }
            }
        }
        @if let Some((entry, reasons)) = words(page) {
            p class="lead" { (named(view, &entry.meaning)) }
            (facts(view, &entry))
            h2 { (t!(locale, "glossary-why-each")) }
            (sides_with_reasons(view, &reasons))
            (alternatives(view, &entry))
            (the_word(view, &entry))
        }
        @if let Some(term) = page.term.as_ref().filter(|it| it.steps.len() > 1) { (history(view, term)) }
        h2 { (t!(locale, "glossary-texts")) }
        @for text in &page.texts { (about(view, page, text)) }
    }
}

/// The word itself, as plain text, with the sentences by which it is tested, folded away: all that
/// decides what is flagged.
pub(super) fn the_word(view: &View, entry: &Entry) -> Markup {
    let locale = view.locale;
    let own = |text: &str| user_text(Some(&entry.language), text);
    let list = |lines: &[String]| html! { ul { @for it in lines { li { (own(it)) } } } };
    let mut rows = vec![
        (t!(locale, "glossary-field-lemma"), own(&entry.lemma)),
        (t!(locale, "glossary-field-language"), html! { (language_name(&entry.language)) }),
        (
            t!(locale, "glossary-field-part"),
            html! { (t!(locale, &format!("glossary-part-{}", entry.part))) },
        ),
        (
            t!(locale, "glossary-field-sort"),
            html! { (t!(locale, &format!("glossary-sort-{}", entry.sort))) },
        ),
    ];
    if !entry.forms.is_empty() {
        rows.push((t!(locale, "glossary-field-forms"), list(&entry.forms)));
    }
    if !entry.not_forms.is_empty() {
        rows.push((t!(locale, "glossary-field-not-forms"), list(&entry.not_forms)));
    }
    if let Some(paradigm) = &entry.paradigm {
        rows.push((t!(locale, "glossary-field-paradigm"), html! { bdi { (paradigm) } }));
    }
    if entry.small {
        rows.push((
            t!(locale, "glossary-field-small"),
            html! { (t!(locale, "glossary-field-small-means")) },
        ));
    }
    if let Some(target) = &entry.target {
        rows.push((t!(locale, "glossary-field-target"), html! { bdi { (target) } }));
    }
    if let Some(mirror) = &entry.mirror {
        rows.push((t!(locale, "glossary-field-mirror"), own(mirror)));
    }
    if !entry.fine_in.is_empty() {
        rows.push((t!(locale, "glossary-field-fine-in"), list(&entry.fine_in)));
    }
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(name, words)| (name.as_str(), words.clone())).collect();
    html! {
        h2 { (t!(locale, "glossary-word")) }
        (definition_list(&rows))
        (details(&t!(locale, "glossary-samples"), &html! {
            p { strong { (t!(locale, "glossary-field-must-flag")) } }
            (list(&entry.must_flag))
            p { strong { (t!(locale, "glossary-field-must-not-flag")) } }
            (list(&entry.must_not_flag))
        }))
        @if entry.proposal.is_some() { p class="small muted" { (t!(locale, "glossary-from-proposal")) } }
    }
}

/// What adopted texts made of it, the latest first.
fn history(view: &View, term: &Term) -> Markup {
    let locale = view.locale;
    html! {
        h2 { (t!(locale, "glossary-history")) }
        ul {
            @for step in term.steps.iter().rev() {
                @let id = match (&step.made, &step.ended) {
                    (_, Some(_)) => "glossary-step-ended",
                    (Made::Holds { .. }, None) => "glossary-step-holds",
                    (Made::Retired { .. }, None) => "glossary-step-retired",
                };
                li { a href=(view.href(&routes::text(&step.by))) {
                    (say!(locale, id, { "date" => day_tag(locale, step.at, view.zone()) }))
                } }
            }
        }
    }
}

/// A text that was tabled about it: what it says, who has signed, and what was said against it.
fn about(view: &View, page: &GlossaryPage, text: &GlossaryText) -> Markup {
    let locale = view.locale;
    let instrument = &text.text.instrument;
    let verb = text.said.change.about(&page.id).map(|(verb, _)| verb);
    html! {
        section class="panel" {
            h3 { a href=(view.href(&routes::text(&instrument.id))) {
                (numbered(view, Kind::GlossaryChange, text.text.number))
            } }
            @if let Some(verb) = verb { p class="kind" { (t!(locale, &format!("glossary-verb-{}", verb.as_str()))) } }
            (standing(view, &text.text))
            (against(view, text, Some(&page.id)))
        }
    }
}
