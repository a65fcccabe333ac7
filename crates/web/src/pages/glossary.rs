//! The glossary, for everybody: entries that every party signed, with the reason of each side beside
//! the others', and texts that are to change it, with who has signed and what was said against them.
//!
//! The words themselves stand on the page of their own entry alone.

mod one;

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use commission::glossary::{Counts, Entry, Glossary, Holding, Said, Verb, dissent, toml};
use commission::instrument::State;
use commission::{InstrumentId, Kind, Language, Localized, PartyId};
use maud::{Markup, html};
use store::{Checked, GlossaryText};

use super::place::text_seal;
use super::words::{named, numbered, parties, prose, say, short, short_of};
use crate::components::{
    Mark, breadcrumbs, day_tag, definition_list, language_name, seal_with, user_text,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;
/// The lines of a box for what an entry means.
pub(super) const MEANING_LINES: u16 = 2;
/// What the name of a file ends with.
const FILE: &str = ".toml";

/// What the page of the glossary tells.
struct Page {
    glossary: Glossary,
    proposals: Vec<GlossaryText>,
    /// The numbers of the texts by which entries hold.
    numbers: BTreeMap<InstrumentId, i64>,
}

/// `GET /glossary`. Query: `in`, the language of the entries that are shown.
pub async fn get(view: View) -> Result<Response, Error> {
    let store = view.app.store();
    let (glossary, proposals) = (store.glossary().await?, store.glossary_proposals().await?);
    let texts: BTreeSet<InstrumentId> = glossary.holding().map(|it| it.step.by.clone()).collect();
    let texts: Vec<InstrumentId> = texts.into_iter().collect();
    let known = store.instruments_of(&texts).await?;
    let numbers = known.into_iter().map(|(id, it)| (id, it.number)).collect();
    let page = Page { glossary, proposals, numbers };
    let title = t!(view.locale, "glossary-title");
    Ok(view.page(&title, Nav::Texts, body(&view, &title, &page)))
}

/// `GET /glossary/<id>`, the page of an entry, and `GET /glossary/<tag>.toml`, the file of a language.
pub async fn one(view: View, Path(name): Path<String>) -> Result<Response, Error> {
    match name.strip_suffix(FILE) {
        Some(tag) => file(&view, tag).await,
        None => one::get(view, &name).await,
    }
}

async fn file(view: &View, tag: &str) -> Result<Response, Error> {
    let language: Language = tag.parse().map_err(|_| Error::NotFound)?;
    let glossary = view.app.store().glossary().await?;
    let head = [(header::CONTENT_TYPE, "application/toml; charset=utf-8")];
    Ok((head, toml(&glossary, &language)).into_response())
}

/// The language whose entries are shown: as asked, else the reader's, else the first.
fn chosen(view: &View, languages: &BTreeSet<&Language>) -> Option<Language> {
    let asked = view.query("in").unwrap_or(view.locale.tag());
    let found = languages.iter().find(|it| it.as_str() == asked);
    found.or(languages.first()).map(|it| (*it).clone())
}

fn body(view: &View, title: &str, page: &Page) -> Markup {
    let locale = view.locale;
    let languages = page.glossary.languages();
    let chosen = chosen(view, &languages);
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::texts()), &t!(locale, "ui-texts")),
        ], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "glossary-lead")) }
        p { (t!(locale, "glossary-voluntary")) }
        (counts(view, &page.glossary.counts(&view.commission.charter)))
        @if languages.is_empty() { p class="muted" { (t!(locale, "glossary-empty")) } }
        @if languages.len() > 1 {
            nav aria-label=(t!(locale, "glossary-languages")) {
                ul class="periods" role="list" {
                    @for language in &languages {
                        li {
                            @if Some(*language) == chosen.as_ref() { strong aria-current="page" { (language_name(language)) } }
                            @else { a href=(view.href(&routes::with_query(routes::glossary(), "in", language))) hreflang=(language) { (language_name(language)) } }
                        }
                    }
                }
            }
        }
        @if let Some(language) = &chosen {
            h2 { (language_name(language)) }
            @for holding in page.glossary.holding().filter(|it| it.entry.language == *language) {
                (holds(view, &page.glossary, &holding, page.numbers.get(&holding.step.by).copied()))
            }
            p { a href=(routes::glossary_file(language)) type="application/toml" {
                (t!(locale, "glossary-file", "language" => language_name(language)))
            } }
        }
        h2 id="proposals" { (t!(locale, "glossary-proposals")) }
        p { (t!(locale, "glossary-proposals-lead")) }
        @if page.proposals.is_empty() { p class="muted" { (t!(locale, "glossary-no-proposals")) } }
        @for proposal in &page.proposals { (proposed(view, proposal)) }
    }
}

/// How many entries bind each side, beside each other.
fn counts(view: &View, counts: &Counts) -> Markup {
    html! {
        h2 { (t!(view.locale, "glossary-counts")) }
        p { (t!(view.locale, "glossary-counts-lead")) }
        (bound(view, counts))
    }
}

/// The numbers of entries that bind each side, beside each other.
pub(super) fn bound(view: &View, counts: &Counts) -> Markup {
    let locale = view.locale;
    let mut rows: Vec<(String, Markup)> = view
        .parties_in_order()
        .iter()
        .map(|party| {
            let count = counts.bound.get(&party.id).copied().unwrap_or(0);
            let words = t!(locale, "glossary-count", "count" => i64::from(count));
            (view.names(&party.name).0, html! { (words) })
        })
        .collect();
    let every = t!(locale, "glossary-count", "count" => i64::from(counts.every));
    rows.push((t!(locale, "glossary-side-every"), html! { (every) }));
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(name, words)| (name.as_str(), words.clone())).collect();
    definition_list(&rows)
}

/// What kind of hostility an entry is, how grave, and whom it binds: without the word itself.
fn facts(view: &View, entry: &Entry) -> Markup {
    let locale = view.locale;
    html! {
        p class="small" {
            (t!(locale, &format!("glossary-category-{}", entry.category))) " · "
            (t!(locale, "glossary-severity", "grade" => i64::from(entry.severity))) " · "
            @match &entry.side {
                Some(side) => (say!(locale, "glossary-binds", { "party" => short(view, side) })),
                None => (t!(locale, "glossary-binds-every")),
            }
        }
    }
}

/// What to say instead.
fn alternatives(view: &View, entry: &Entry) -> Markup {
    html! {
        p { strong { (t!(view.locale, "glossary-instead")) } }
        ul { @for it in &entry.alternatives { li { (user_text(Some(&entry.language), it)) } } }
    }
}

/// The reason of each side, beside the others'; who gave none is named too.
pub(super) fn sides_with_reasons(view: &View, reasons: &BTreeMap<PartyId, Localized>) -> Markup {
    let order = view.parties_in_order();
    let gone = reasons.keys().filter(|id| order.iter().all(|it| it.id != **id));
    let all: Vec<&PartyId> = order.iter().map(|it| &it.id).chain(gone).collect();
    html! {
        div class="sides" {
            @for party in all {
                div {
                    p { strong { (short(view, party)) } }
                    @match reasons.get(party) {
                        Some(why) => p { (named(view, why)) },
                        None => p class="muted" { (t!(view.locale, "glossary-no-reason")) },
                    }
                }
            }
        }
    }
}

/// Since when an entry holds, by which text, and when it is looked at again.
fn since(view: &View, since: i64, holding: &Holding<'_>, number: Option<i64>) -> Markup {
    let locale = view.locale;
    let href = view.href(&routes::text(&holding.step.by));
    let name = match number {
        Some(number) => numbered(view, Kind::GlossaryChange, number),
        None => t!(locale, "kind-glossary-change"),
    };
    let entry = holding.entry;
    let due = entry.is_due(view.commission.charter.day_of(view.now));
    // A day of the calendar and no moment: the same for every zone.
    let review = locale.date(entry.review_by.saturating_mul(DAY_SECONDS), 0);
    html! {
        p class="small muted" {
            (say!(locale, "glossary-since", {
                "date" => day_tag(locale, since, view.zone()), "text" => html! { a href=(href) { (name) } },
            })) " "
            @if due { (seal_with(Mark::Hourglass, &t!(locale, "glossary-review-due", "date" => review))) }
            @else { (t!(locale, "glossary-review", "date" => review)) }
        }
    }
}

/// An entry that holds, in the list.
fn holds(view: &View, glossary: &Glossary, holding: &Holding<'_>, number: Option<i64>) -> Markup {
    let entry = holding.entry;
    let began = glossary.get(&entry.id).and_then(|it| it.since()).unwrap_or(holding.step.at);
    html! {
        section class="panel" {
            h3 { a href=(view.href(&routes::glossary_entry(&entry.id))) { (named(view, &entry.meaning)) } }
            (facts(view, entry))
            (alternatives(view, entry))
            (sides_with_reasons(view, holding.reasons))
            (since(view, began, holding, number))
        }
    }
}

/// What a text changes, line by line, each leading to its entry.
fn lines(view: &View, said: &Said) -> Markup {
    html! {
        ul {
            @for (id, verb) in said.change.lines() {
                li {
                    (t!(view.locale, &format!("glossary-verb-{}", verb.as_str()))) ": "
                    a href=(view.href(&routes::glossary_entry(id))) {
                        @match said.change.about(id) {
                            Some((_, Some(entry))) => (named(view, &entry.meaning)),
                            _ => bdi { (id) },
                        }
                    }
                }
            }
        }
    }
}

/// Who has signed a text, and whom it waits for.
fn standing(view: &View, text: &Checked) -> Markup {
    let locale = view.locale;
    let current = text.instrument.current();
    let mut signed: Vec<PartyId> =
        current.signatures.iter().filter_map(|it| it.office.party().cloned()).collect();
    signed.sort();
    signed.dedup();
    let waits = text.instrument.waiting(&view.commission.charter, &view.commission.roll);
    // Where its place in the record is agreed, the page of the text says.
    let state = match current.state.as_str() {
        "adopted" => seal_with(Mark::Filled, &t!(locale, "texts-state-adopted")),
        other => text_seal(view, other, false),
    };
    html! {
        p {
            (state) " "
            @if signed.is_empty() { (t!(locale, "glossary-signed-nobody")) }
            @else { (say!(locale, "glossary-signed", { "parties" => parties(view, &signed) })) }
            @if !waits.is_empty() { " " (say!(locale, "glossary-waits", { "parties" => parties(view, &waits) })) }
        }
    }
}

/// What a party that declined said: about everything, and about one entry or each of them.
fn against(view: &View, text: &GlossaryText, about: Option<&str>) -> Markup {
    let locale = view.locale;
    let State::Declined { office, language, reasons, .. } = &text.text.instrument.current().state
    else {
        return html! {};
    };
    let ids: BTreeSet<&str> = text.said.change.lines().map(|(id, _)| id).collect();
    let read = dissent(reasons, &ids);
    let shown = read.entries.iter().filter(|(id, _)| about.is_none_or(|it| it == id.as_str()));
    html! {
        blockquote {
            @if !read.whole.is_empty() { div lang=(language) dir="auto" { (prose(&read.whole)) } }
            @for (id, words) in shown {
                p class="small" { a href=(view.href(&routes::glossary_entry(id))) { bdi { (id) } } }
                div lang=(language) dir="auto" { (prose(words)) }
            }
            footer { (say!(locale, "glossary-against", { "party" => short_of(view, office) })) }
        }
    }
}

/// A text that is to change the glossary.
fn proposed(view: &View, text: &GlossaryText) -> Markup {
    let instrument = &text.text.instrument;
    html! {
        section class="panel" {
            h3 { a href=(view.href(&routes::text(&instrument.id))) {
                (numbered(view, Kind::GlossaryChange, text.text.number))
            } }
            (standing(view, &text.text))
            (lines(view, &text.said))
            (against(view, text, None))
        }
    }
}

/// What a text changes about the glossary, on the text's own page.
pub(super) fn on_text(view: &View, said: &Said) -> Markup {
    let locale = view.locale;
    html! {
        section class="flow" {
            h2 { (t!(locale, "glossary-on-text")) }
            @for (id, verb) in said.change.lines() {
                section class="panel" {
                    p class="kind" { (t!(locale, &format!("glossary-verb-{}", verb.as_str()))) }
                    @match said.change.about(id) {
                        Some((_, Some(entry))) => {
                            h3 { a href=(view.href(&routes::glossary_entry(id))) { (named(view, &entry.meaning)) } }
                            (facts(view, entry))
                            (alternatives(view, entry))
                            (sides_with_reasons(view, &said.reasons_for(id)))
                            (one::the_word(view, entry))
                        }
                        _ => {
                            h3 { a href=(view.href(&routes::glossary_entry(id))) { bdi { (id) } } }
                            @for it in said.change.retired.iter().filter(|it| it.entry == id && verb == Verb::Retire) {
                                p { (named(view, &it.reasons)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
