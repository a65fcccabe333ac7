//! The list of texts.

use axum::response::Response;
use commission::{InstrumentId, Kind, PartyId};
use maud::{Markup, html};
use store::{Checked, Filter, InstrumentRow};

use super::act::holds;
use super::place::{self, STATES, agreed_size};
use super::words::{kind, numbered, parties, say};
use crate::components::{Row, Weight, breadcrumbs, button, day_tag, hidden, rows, user_text};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// How many texts a page lists.
const TEXTS_MAX: u32 = 25;
/// The most characters of a search.
const SEARCH_CHARS_MAX: usize = 200;

/// The texts of one page.
pub(super) struct Texts {
    /// Each with the parties it waits for.
    pub(super) rows: Vec<(InstrumentRow, Vec<PartyId>)>,
    /// How many there are in all, with these filters.
    pub(super) count: i64,
    pub(super) agreed_size: u64,
    pub(super) filter: Filter,
    /// Whether there are more.
    pub(super) more: bool,
}

/// `GET /texts`
pub async fn get(view: View) -> Result<Response, Error> {
    let filter = filter(&view)?;
    let store = view.app.store();
    let mut page = store.instruments(&filter).await?;
    let more = page.len() >= TEXTS_MAX as usize && page.pop().is_some();
    let mut rows = Vec::new();
    for (row, text) in with_texts(&view, page).await? {
        if !holds(&text.instrument, text.adopted.as_ref()) {
            return Err(Error::internal(format!("{} is stored as adopted and is not", row.id)));
        }
        let waiting = waiting(&view, &text);
        rows.push((row, waiting));
    }
    let everything = Filter { before: None, limit: 0, ..filter.clone() };
    let texts = Texts {
        rows,
        count: store.instruments_count(&everything).await?,
        agreed_size: agreed_size(&view).await?,
        filter,
        more,
    };
    Ok(view.page(&t!(view.locale, "texts-title"), Nav::Texts, body(&view, &texts)))
}

/// Each row with its text.
pub(super) async fn with_texts(
    view: &View,
    rows: Vec<InstrumentRow>,
) -> Result<Vec<(InstrumentRow, Checked)>, Error> {
    let ids: Vec<InstrumentId> = rows.iter().map(|row| row.id.clone()).collect();
    let mut texts = view.app.store().instruments_of(&ids).await?;
    rows.into_iter()
        .map(|row| match texts.remove(&row.id) {
            Some(text) => Ok((row, text)),
            None => Err(Error::internal(format!("{} is listed and is not there", row.id))),
        })
        .collect()
}

/// The parties that a text waits for.
pub(super) fn waiting(view: &View, text: &Checked) -> Vec<PartyId> {
    text.instrument.waiting(&view.commission.charter, &view.commission.roll)
}

/// Reads the filters of the address. An empty one is none; an unknown one is a mistake.
fn filter(view: &View) -> Result<Filter, Error> {
    let given = |name: &str| view.query(name).map(str::trim).filter(|value| !value.is_empty());
    let kind: Option<Kind> = given("kind")
        .map(str::parse)
        .transpose()
        .map_err(|_| Error::bad("kind is none of the kinds of texts"))?;
    let state = given("state").map(str::to_owned);
    if state.as_deref().is_some_and(|state| !STATES.contains(&state)) {
        return Err(Error::bad("state is none of the states of a text"));
    }
    let before = given("before").map(cursor).transpose()?;
    let words = given("q").map(|words| words.chars().take(SEARCH_CHARS_MAX).collect());
    Ok(Filter { kind, state, words, before, limit: TEXTS_MAX, soonest: false })
}

fn cursor(text: &str) -> Result<(i64, InstrumentId), Error> {
    text.split_once('.')
        .and_then(|(changed, id)| Some((changed.parse().ok()?, id.parse().ok()?)))
        .ok_or_else(|| Error::bad("before is no place in the list"))
}

pub(super) fn body(view: &View, texts: &Texts) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-texts")))
        h1 { (t!(locale, "texts-title")) }
        p class="lead" { (t!(locale, "texts-lead")) }
        p { a href=(view.href(routes::appeals())) { (t!(locale, "appeals-title")) } }
        p { a href=(view.href(routes::competitions())) { (t!(locale, "competitions-title")) } }
        p { a href=(view.href(routes::glossary())) { (t!(locale, "glossary-title")) } }
        (search(view, &texts.filter))
        p role="status" { (t!(locale, "texts-count", "count" => texts.count)) }
        @if !texts.rows.is_empty() { (list(view, texts)) }
        (turn(view, texts))
    }
}

fn search(view: &View, filter: &Filter) -> Markup {
    let locale = view.locale;
    let any = t!(locale, "texts-any");
    let kinds: Vec<(&str, String)> = std::iter::once(("", any.clone()))
        .chain(Kind::ALL.map(|it| (it.as_str(), kind(view, it))))
        .collect();
    let states: Vec<(&str, String)> = std::iter::once(("", any))
        .chain(STATES.map(|state| (state, t!(locale, &format!("texts-state-{state}")))))
        .collect();
    let choices = |list: &[(&str, String)], chosen: &str| {
        html! {
            @for (value, label) in list {
                option value=(value) selected[*value == chosen] { (label) }
            }
        }
    };
    html! {
        form class="filter full" method="get" action=(routes::texts()) role="search" {
            @if view.explicit { (hidden("lang", locale.tag())) }
            div class="field" {
                label for="q" { (t!(locale, "texts-words")) }
                input id="q" name="q" type="search" dir="auto" maxlength=(SEARCH_CHARS_MAX)
                    value=(filter.words.as_deref().unwrap_or_default());
            }
            div class="field" {
                label for="kind" { (t!(locale, "texts-kind")) }
                select id="kind" name="kind" { (choices(&kinds, filter.kind.map_or("", Kind::as_str))) }
            }
            div class="field" {
                label for="state" { (t!(locale, "texts-state")) }
                select id="state" name="state" { (choices(&states, filter.state.as_deref().unwrap_or_default())) }
            }
            (button(Weight::Secondary, &t!(locale, "texts-search")))
        }
    }
}

fn list(view: &View, texts: &Texts) -> Markup {
    let locale = view.locale;
    let lines: Vec<_> = texts
        .rows
        .iter()
        .map(|(row, missing)| {
            let (title, language) = view.names(&row.titles);
            let name = numbered(view, row.kind, row.number);
            let note = if missing.is_empty() {
                html! { (name) }
            } else {
                say!(locale, "texts-waits", {
                    "parties" => parties(view, missing),
                    "date" => day_tag(locale, row.deadline, view.zone()),
                }, "text" => name)
            };
            (row, view.href(&routes::text(&row.id)), user_text(Some(&language), &title), note)
        })
        .collect();
    let list: Vec<Row<'_>> = lines
        .iter()
        .map(|(row, href, title, note)| Row {
            state: place::text_seal(view, &row.state, row.entry < texts.agreed_size),
            href,
            title: title.clone(),
            note: Some(note.clone()),
            when: Some(day_tag(locale, row.changed, view.zone())),
        })
        .collect();
    rows(&list)
}

/// The way to the rest of the list, and back to its beginning.
fn turn(view: &View, texts: &Texts) -> Markup {
    let locale = view.locale;
    let base = [
        ("kind", texts.filter.kind.map(|it| it.to_string())),
        ("state", texts.filter.state.clone()),
        ("q", texts.filter.words.clone()),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .fold(routes::texts().to_owned(), |path, (name, value)| routes::with_query(&path, name, value));
    let older = texts.rows.last().filter(|_| texts.more).map(|(row, _)| {
        view.href(&routes::with_query(&base, "before", format!("{}.{}", row.changed, row.id)))
    });
    html! {
        @if older.is_some() || texts.filter.before.is_some() {
            nav class="pager" aria-label=(t!(locale, "ui-pages")) {
                @if texts.filter.before.is_some() {
                    a href=(view.href(&base)) rel="prev" { (t!(locale, "texts-newest")) }
                }
                @if let Some(older) = older { a href=(older) rel="next" { (t!(locale, "texts-older")) } }
            }
        }
    }
}
