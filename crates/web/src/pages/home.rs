//! The home page: who we are, what happened last, what is due next.

use axum::response::Response;
use commission::commitment::{self, Keeping};
use commission::{Act, ActError};
use maud::{Markup, html};
use store::{Entry, Filter, InstrumentRow};

use super::act::{self, Matters};
use super::place::{self, agreed_size};
use super::promises::{self, Shown};
use super::texts::{self, with_texts};
use super::words::{named, parties, party_sign, say};
use crate::components::{Line, Weight, day_tag, lines, link_button, sentence_list, user_text};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// How many acts are told.
const ACTS_MAX: u32 = 8;
/// How many texts and how many promises are listed as due next.
const DUE_MAX: u32 = 5;
/// How far ahead a promise counts as due next.
const AHEAD_SECONDS: i64 = 120 * 86_400;

/// What the home page tells.
pub(super) struct Home {
    /// The newest acts, newest first; none where this version does not know the kind.
    pub(super) acts: Vec<(Entry, Option<Act>)>,
    pub(super) matters: Matters,
    /// Texts that wait for signatures, the earliest deadline first, with the parties they wait for.
    pub(super) waiting: Vec<(InstrumentRow, Vec<commission::PartyId>)>,
    /// Promises that are late or due soon, the earliest first.
    pub(super) due: Vec<Shown>,
    pub(super) adopted: i64,
    pub(super) tabled: i64,
    pub(super) agreed_size: u64,
}

/// `GET /`
pub async fn get(view: View) -> Result<Response, Error> {
    let home = load(&view).await?;
    let title = view.commission_name();
    Ok(view.page(&title, Nav::Home, body(&view, &home)))
}

async fn load(view: &View) -> Result<Home, Error> {
    let store = view.app.store();
    let size = store.head().size;
    let mut entries = store.entries(size.saturating_sub(u64::from(ACTS_MAX)), ACTS_MAX).await?;
    entries.reverse();
    let acts = decode(entries)?;
    let known: Vec<&Act> = acts.iter().filter_map(|(_, act)| act.as_ref()).collect();
    let matters = Matters::of(view, &known).await?;
    let tabled = Filter { state: Some("tabled".to_owned()), ..Filter::default() };
    let adopted = Filter { state: Some("adopted".to_owned()), ..Filter::default() };
    let soonest = Filter { soonest: true, limit: DUE_MAX, ..tabled.clone() };
    let rows = store.instruments(&soonest).await?;
    let waiting: Vec<_> = with_texts(view, rows)
        .await?
        .into_iter()
        .map(|(row, text)| (row, texts::waiting(view, &text)))
        .collect();
    let register = store.ledger_register(None, view.now).await?;
    let (promises, evidence) = store.promises_of(&due(&register.lines, view.now), view.now).await?;
    Ok(Home {
        acts,
        matters,
        waiting,
        due: promises::shown(&promises, &evidence, view.now),
        adopted: store.instruments_count(&adopted).await?,
        tabled: store.instruments_count(&tabled).await?,
        agreed_size: agreed_size(view).await?,
    })
}

/// Reads entries as acts; those of a newer version stay unread.
pub(super) fn decode(entries: Vec<Entry>) -> Result<Vec<(Entry, Option<Act>)>, Error> {
    entries
        .into_iter()
        .map(|entry| match Act::decode(&entry.bytes) {
            Ok(act) => Ok((entry, Some(act))),
            Err(ActError::UnknownKind(_)) => Ok((entry, None)),
            Err(error) => Err(error.into()),
        })
        .collect()
}

/// The promises that are late or due soon, by reference, the earliest first.
fn due(lines: &[commitment::Line], now: i64) -> Vec<String> {
    let until = |line: &commitment::Line| match line.keeping {
        Keeping::Broken { due } => Some(due),
        Keeping::Due { until } => until.filter(|until| *until <= now.saturating_add(AHEAD_SECONDS)),
        _ => None,
    };
    let mut due: Vec<&commitment::Line> = lines.iter().filter(|it| until(it).is_some()).collect();
    due.sort_by_key(|line| until(line));
    due.into_iter().take(DUE_MAX as usize).map(|line| line.reference.clone()).collect()
}

pub(super) fn body(view: &View, home: &Home) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    html! {
        h1 { (named(view, &charter.name)) }
        p class="lead" { (named(view, &charter.purpose)) }
        p class="parties" {
            @for party in view.parties_in_order() { (party_sign(view, &party)) " " }
        }
        (call(view))
        p { (standing(view, home)) }
        div class="now full" {
            section {
                h2 { (t!(locale, "home-newest")) }
                (newest(view, home))
                p { a href=(view.href(routes::record())) { (t!(locale, "home-all-acts")) } }
            }
            section {
                h2 { (t!(locale, "home-next")) }
                (next(view, home))
            }
        }
        div class="actions" {
            (link_button(Weight::Secondary, &view.href(routes::texts()), &t!(locale, "home-all-texts")))
            (link_button(Weight::Secondary, &view.href(routes::check()), &t!(locale, "home-check")))
        }
    }
}

/// The numbers that answer everywhere, in one line.
fn call(view: &View) -> Markup {
    let numbers: Vec<_> =
        view.commission.charter.emergency.iter().filter(|number| number.region.is_none()).collect();
    html! {
        @if !numbers.is_empty() {
            p class="call" {
                strong { (t!(view.locale, "ui-in-danger")) }
                @for number in numbers {
                    " " span {
                        a href={ "tel:" (number.number) } { (number.number) } " " (named(view, &number.service))
                    }
                }
            }
        }
    }
}

fn standing(view: &View, home: &Home) -> Markup {
    html! {
        (t!(view.locale, "home-adopted", "count" => home.adopted)) " "
        (t!(view.locale, "home-tabled", "count" => home.tabled))
    }
}

fn newest(view: &View, home: &Home) -> Markup {
    let mut days: Vec<(String, i64, Vec<Markup>)> = Vec::new();
    for (entry, act) in &home.acts {
        let words = match act {
            Some(act) => act::sentence(view, act, &home.matters),
            None => act::unknown(view, &entry.kind),
        };
        let href = view.href(&routes::entry(entry.index));
        let number = i64::try_from(entry.index).unwrap_or(i64::MAX);
        let line = html! {
            p { (words) }
            p class="act-place" {
                (place::entry_seal(view, entry.index < home.agreed_size))
                a href=(href) { (t!(view.locale, "home-entry", "number" => number)) }
            }
        };
        let day = view.date(entry.at);
        match days.last_mut() {
            Some((last, _, lines)) if *last == day => lines.push(line),
            _ => days.push((day, entry.at, vec![line])),
        }
    }
    html! {
        @for (_, at, lines) in &days {
            h3 class="day" { (day_tag(view.locale, *at, view.zone())) }
            (sentence_list(lines))
        }
    }
}

fn next(view: &View, home: &Home) -> Markup {
    let locale = view.locale;
    let mut list: Vec<Line> = Vec::new();
    for (row, missing) in &home.waiting {
        let (title, language) = view.names(&row.titles);
        let note = say!(locale, "home-waits", {
            "parties" => parties(view, missing),
            "date" => day_tag(locale, row.deadline, view.zone()),
        }, "left" => locale.time_left(row.deadline.saturating_sub(view.now)));
        list.push(Line {
            href: view.href(&routes::text(&row.id)),
            state: place::text_seal(view, &row.state, false),
            title: user_text(Some(&language), &title),
            note: Some(note),
            when: None,
        });
    }
    for shown in &home.due {
        list.push(Line {
            href: view.href(&promises::anchor(&shown.commitment.reference)),
            state: place::promise_seal(view, shown.keeping),
            title: named(view, &shown.commitment.promise.what),
            note: Some(place::promise_sentence(view, shown.keeping)),
            when: None,
        });
    }
    html! {
        @if list.is_empty() { p { (t!(locale, "home-nothing-due")) } } @else { (lines(&list)) }
    }
}
