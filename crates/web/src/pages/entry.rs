//! One entry of the record.

use axum::response::Response;
use commission::{Act, ActError, MatterId};
use maud::{Markup, html};
use store::{Entry, Standing};

use super::act::{self, Matters};
use super::place::{self, entry_seal};
use crate::components::{breadcrumbs, definition_list, details, digest, time_tag};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// What the page of an entry tells.
pub(super) struct Leaf {
    pub(super) entry: Entry,
    /// None where this version does not know the kind.
    pub(super) act: Option<Act>,
    pub(super) matters: Matters,
    pub(super) standing: Standing,
    pub(super) size: u64,
}

/// `GET /record/entry/<index>`
pub async fn get(view: View, index: u64) -> Result<Response, Error> {
    let store = view.app.store();
    let entry = store.entry(index).await?;
    let act = match Act::decode(&entry.bytes) {
        Ok(act) => Some(act),
        Err(ActError::UnknownKind(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let known: Vec<&Act> = act.iter().collect();
    let matters = Matters::of(&view, &known).await?;
    let standing = store.standing(index).await?;
    let leaf = Leaf { entry, act, matters, standing, size: store.head().size };
    let title = t!(view.locale, "record-entry", "number" => number(index));
    Ok(view.page(&title, Nav::Record, body(&view, &leaf)))
}

fn number(index: u64) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

pub(super) fn body(view: &View, leaf: &Leaf) -> Markup {
    let locale = view.locale;
    let entry = &leaf.entry;
    let title = t!(locale, "record-entry", "number" => number(entry.index));
    let matter = leaf.act.as_ref().map(Act::matter);
    let mut rows = vec![
        (t!(locale, "entry-date"), time_tag(locale, entry.at, view.zone())),
        (t!(locale, "entry-kind"), html! { code translate="no" { (entry.kind) } }),
        (t!(locale, "entry-leaf"), digest(&entry.leaf.hex())),
    ];
    rows.push((
        t!(locale, "text-files"),
        html! {
            ul class="files" role="list" {
                li { a href=(routes::entry_json(entry.index)) { (t!(locale, "text-file-entry")) } }
                li { a href=(routes::proof(entry.index)) { (t!(locale, "text-file-proof")) } }
                li { a href=(routes::policy()) { (t!(locale, "text-file-policy")) } }
                @if let Some(MatterId::Instrument(id)) = &matter {
                    li { a href=(routes::text_note(id)) { (t!(locale, "text-file-note")) } }
                }
            }
        },
    ));
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(term, words)| (term.as_str(), words.clone())).collect();
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::record()), &t!(locale, "ui-record")),
        ], &title))
        h1 { (title) }
        p class="lead" {
            @match &leaf.act {
                Some(act) => (act::sentence(view, act, &leaf.matters)),
                None => (act::unknown(view, &entry.kind)),
            }
        }
        div class="status" {
            (entry_seal(view, matches!(leaf.standing, Standing::Agreed { .. })))
            p { (place::sentence(view, &leaf.standing)) }
        }
        (definition_list(&rows))
        (details(&t!(locale, "entry-content"), &content(view, entry)))
        (neighbours(view, leaf))
    }
}

/// The entry as it stands in the record, laid out for the eye.
fn content(view: &View, entry: &Entry) -> Markup {
    let text = String::from_utf8_lossy(&entry.bytes);
    let pretty = serde_json::from_slice::<serde_json::Value>(&entry.bytes)
        .ok()
        .and_then(|value| serde_json::to_string_pretty(&value).ok())
        .unwrap_or_else(|| text.into_owned());
    html! {
        p { (t!(view.locale, "entry-content-hint")) }
        pre class="source" translate="no" dir="ltr" tabindex="0" { code { (pretty) } }
    }
}

fn neighbours(view: &View, leaf: &Leaf) -> Markup {
    let locale = view.locale;
    let index = leaf.entry.index;
    html! {
        nav class="pager" aria-label=(t!(locale, "ui-pages")) {
            @if let Some(before) = index.checked_sub(1) {
                a href=(view.href(&routes::entry(before))) rel="prev" { (t!(locale, "record-entry", "number" => number(before))) }
            }
            @if index + 1 < leaf.size {
                a href=(view.href(&routes::entry(index + 1))) rel="next" { (t!(locale, "record-entry", "number" => number(index + 1))) }
            }
        }
    }
}
