//! The record: how much is in it, who confirmed it, and every entry as a sentence.

use axum::response::Response;
use commission::Act;
use maud::{Markup, html};
use store::{Entry, Published, Standing};

use super::act::{self, Matters};
use super::home::decode;
use super::place::{self, entry_seal};
use super::words::{say, witness};
use crate::components::{breadcrumbs, day_tag, definition_list, digest, time_tag};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// How many entries a page lists.
const ENTRIES_MAX: u32 = 30;

/// What the page of the record tells.
pub(super) struct Record {
    pub(super) size: u64,
    pub(super) pending: Option<Published>,
    pub(super) agreed: Option<Published>,
    /// The place of the newest entry.
    pub(super) standing: Standing,
    /// A page of entries, newest first.
    pub(super) entries: Vec<(Entry, Option<Act>)>,
    pub(super) matters: Matters,
    /// One more than the newest entry listed.
    pub(super) before: u64,
}

impl Record {
    fn agreed_size(&self) -> u64 {
        self.agreed.as_ref().map_or(0, |published| published.checkpoint.checkpoint().size())
    }
}

/// `GET /record`, `?before=<index>` for older entries.
pub async fn get(view: View) -> Result<Response, Error> {
    let store = view.app.store();
    let size = store.head().size;
    let before = match view.query("before") {
        Some(index) => index.parse().map_err(|_| Error::bad("before is no entry"))?,
        None => size,
    };
    let before = size.min(before);
    let from = before.saturating_sub(u64::from(ENTRIES_MAX));
    let limit = u32::try_from(before - from).unwrap_or(ENTRIES_MAX);
    let mut entries = store.entries(from, limit).await?;
    entries.reverse();
    let entries = decode(entries)?;
    let known: Vec<&Act> = entries.iter().filter_map(|(_, act)| act.as_ref()).collect();
    let matters = Matters::of(&view, &known).await?;
    let record = Record {
        size,
        pending: store.pending().await?,
        agreed: store.agreed().await?,
        standing: store.standing(size.saturating_sub(1)).await?,
        entries,
        matters,
        before,
    };
    Ok(view.page(&t!(view.locale, "record-title"), Nav::Record, body(&view, &record)))
}

pub(super) fn body(view: &View, record: &Record) -> Markup {
    let locale = view.locale;
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-record")))
        h1 { (t!(locale, "record-title")) }
        p class="lead" { (t!(locale, "record-lead")) }
        div class="status" {
            (entry_seal(view, matches!(record.standing, Standing::Agreed { .. })))
            div {
                p {
                    (t!(locale, "record-size", "count" => number(record.size))) " "
                    @let waiting = record.size.saturating_sub(record.agreed_size());
                    @if waiting > 0 { (t!(locale, "record-waiting", "count" => number(waiting))) }
                }
                p { (place::sentence(view, &record.standing)) }
            }
        }
        p { a href=(view.href(&format!("{}#words", routes::check()))) { (t!(locale, "record-what-it-means")) } }
        h2 { (t!(locale, "record-checkpoints")) }
        @match &record.agreed {
            Some(published) => (checkpoint(view, published, true)),
            None => p { (t!(locale, "record-none-agreed")) },
        }
        @if let Some(pending) = &record.pending {
            @if pending.checkpoint.checkpoint().size() > record.agreed_size() { (checkpoint(view, pending, false)) }
        }
        h2 { (t!(locale, "record-entries")) }
        (entries(view, record))
        (turn(view, record))
    }
}

/// A checkpoint: its size, its root, and each party's witness with the time it confirmed it.
fn checkpoint(view: &View, published: &Published, agreed: bool) -> Markup {
    let locale = view.locale;
    let tree = published.checkpoint.checkpoint();
    let policy = view.commission.policy_at(tree.size());
    let size = i64::try_from(tree.size()).unwrap_or(i64::MAX);
    let confirmed = html! {
        ul class="files" role="list" {
            @for name in policy.witnesses().keys() {
                @let at = published.cosigned.iter().find(|(witness, _)| witness == name).map(|(_, at)| *at);
                li {
                    @match at {
                        Some(at) => (say!(locale, "record-confirmed", {
                            "witness" => witness(view, name), "date" => time_tag(locale, at, view.zone()),
                        })),
                        None => (say!(locale, "record-not-confirmed", { "witness" => witness(view, name) })),
                    }
                }
            }
        }
    };
    let (file, words) = if agreed {
        (routes::checkpoint(), "record-file-checkpoint")
    } else {
        (routes::checkpoint_pending(), "record-file-checkpoint-pending")
    };
    let rows = [
        (
            t!(locale, "record-covers"),
            html! { (t!(locale, "record-covers-words", "count" => size)) },
        ),
        (t!(locale, "record-signed-by-log"), time_tag(locale, published.at, view.zone())),
        (t!(locale, "record-confirmed-by"), confirmed),
        (t!(locale, "record-root"), digest(&tree.root().hex())),
        (
            t!(locale, "text-files"),
            html! {
                ul class="files" role="list" {
                    li { a href=(file) { (t!(locale, words)) } }
                    li { a href=(routes::policy()) { (t!(locale, "text-file-policy")) } }
                }
            },
        ),
    ];
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(term, words)| (term.as_str(), words.clone())).collect();
    html! {
        section class="full flow" {
            h3 { (entry_seal(view, agreed)) }
            (definition_list(&rows))
        }
    }
}

fn entries(view: &View, record: &Record) -> Markup {
    let locale = view.locale;
    html! {
        ul class="rows full" role="list" {
            @for (entry, act) in &record.entries {
                @let number = i64::try_from(entry.index).unwrap_or(i64::MAX);
                li class="row" {
                    (entry_seal(view, entry.index < record.agreed_size()))
                    div { @match act {
                        Some(act) => (act::sentence(view, act, &record.matters)),
                        None => (act::unknown(view, &entry.kind)),
                    } }
                    div class="row-note" {
                        a href=(view.href(&routes::entry(entry.index))) { (t!(locale, "record-entry", "number" => number)) }
                    }
                    div class="row-when" { (day_tag(locale, entry.at, view.zone())) }
                }
            }
        }
    }
}

fn turn(view: &View, record: &Record) -> Markup {
    let locale = view.locale;
    let older = record.entries.last().map(|(entry, _)| entry.index).filter(|index| *index > 0);
    let newest = record.before < record.size;
    html! {
        @if newest || older.is_some() {
            nav class="pager" aria-label=(t!(locale, "ui-pages")) {
                @if newest { a href=(view.href(routes::record())) rel="prev" { (t!(locale, "record-newest")) } }
                @if let Some(index) = older {
                    a href=(view.href(&routes::with_query(routes::record(), "before", index))) rel="next" { (t!(locale, "record-older")) }
                }
            }
        }
    }
}
