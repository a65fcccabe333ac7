//! One competition: its rules, who judges and who lacks, every entry by its number, and the result.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::response::Response;
use commission::competition::{AWARDED_MAX, Entered, Juror, Outcome, Phase};
use commission::permission::{Action, Object};
use commission::{Competition, PartyId};
use maud::{Markup, html};

use super::{days, many, result, standing, stated, turns};
use crate::components::{Mark, Weight, breadcrumbs, link_button, pager, seal_with};
use crate::error::Error;
use crate::pages::words::{named, parties, say, seat, short, short_of};
use crate::request::{Nav, View};
use crate::results::Computed;
use crate::{routes, t};

/// Entries on one page.
const PAGE: usize = 100;
/// The most numbers of entries that are listed within a sentence.
const NUMBERS_MAX: usize = 20;

/// `GET /competitions/<id>`
pub async fn get(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().competition(&id).await?.ok_or(Error::NotFound)?;
    let competition = page.competition;
    let title = view.names(&competition.rules.title).0;
    let phase = competition.rules.phase(view.now);
    let goes_on = competition.ended().is_none();
    let judging = match goes_on && phase >= Phase::Jury {
        true => Some(view.app.results().judging(&competition).await?),
        false => None,
    };
    let short: Vec<u32> = judging.iter().flat_map(|it| it.short.keys().copied()).collect();
    let body = if phase >= Phase::Opening && goes_on {
        let computed = view.app.results().of(&view.commission.id, &competition).await?;
        let names = match page.awarded {
            Some(_) => awarded(&view, &competition, &computed.outcome).await?,
            None => Awarded::new(),
        };
        body(&view, &title, &competition, Some((&computed, &names)), &short)
    } else {
        body(&view, &title, &competition, None, &short)
    };
    Ok(view.page(&title, Nav::Texts, body))
}

/// Who made the works that were awarded, by the numbers of the entries: of those who wanted that when
/// they entered, as long as names are kept.
pub(super) type Awarded = BTreeMap<u32, Vec<String>>;

async fn awarded(
    view: &View,
    competition: &Competition,
    outcome: &Outcome,
) -> Result<Awarded, Error> {
    let mut names = Awarded::new();
    let places = outcome.entries.iter().filter(|it| it.place.is_some_and(|it| it <= AWARDED_MAX));
    for ranked in places {
        let Some(entered) = competition.entry(ranked.entry) else { continue };
        for (_, digest) in entered.people() {
            let people = view.app.store().people(digest).await?;
            if let Some(people) = people.filter(|it| it.publish) {
                names.entry(ranked.entry).or_default().push(people.names);
            }
        }
    }
    Ok(names)
}

fn body(
    view: &View,
    title: &str,
    competition: &Competition,
    result: Option<(&Computed, &Awarded)>,
    short: &[u32],
) -> Markup {
    let locale = view.locale;
    let rules = &competition.rules;
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::competitions()), &t!(locale, "competitions-title")),
        ], title))
        h1 { (named(view, &rules.title)) }
        (standing(view, rules, competition.ended().is_some()))
        (days(view, rules))
        (turns(view, competition))
        p { a href=(view.href(&routes::text(&competition.id))) { (t!(locale, "competition-plan")) } }
        (rooms(view, competition))
        @match result {
            Some((computed, names)) => { (result::section(view, competition, computed, names)) }
            None => { (entries(view, competition)) }
        }
        h2 { (t!(locale, "competition-jury")) }
        (jury(view, competition, short))
        h2 { (t!(locale, "competition-rules")) }
        (stated(view, rules))
        h2 { (t!(locale, "competition-recount")) }
        p { (t!(locale, "competition-recount-how")) }
        p { a href=(routes::api_competition_papers(&competition.id)) { (t!(locale, "competition-papers")) } }
        pre class="commands" translate="no" dir="ltr" { code { "comity competition recount --server URL " (competition.id) } }
    }
}

/// The ways to the rooms, for those who work there.
fn rooms(view: &View, competition: &Competition) -> Markup {
    let id = &competition.id;
    let ways = [
        (Action::SubmitEntry, routes::competition_room(id), "competition-to-room"),
        (Action::Judge, routes::jury(id), "competition-to-jury"),
    ];
    let may = |action: Action| view.can(action, Object::Competition).is_ok();
    html! {
        @for (_, href, label) in ways.iter().filter(|(action, ..)| may(*action)) {
            div class="actions no-print" {
                (link_button(Weight::Secondary, &view.href(href), &t!(view.locale, label)))
            }
        }
    }
}

/// Who is in the jury, what they did, and who lacks; with the entries that too few may judge.
fn jury(view: &View, competition: &Competition, short: &[u32]) -> Markup {
    let locale = view.locale;
    let goes_on = competition.ended().is_none();
    let lacks = match competition.rules.by_pairs() {
        true => "competition-short-pairs",
        false => "competition-short",
    };
    html! {
        p { (t!(locale, "competition-jury-rule")) }
        @if competition.jurors.is_empty() { p { (t!(locale, "competition-no-juror")) } }
        ul class="sentences" role="list" {
            @for juror in &competition.jurors { li { (juror_line(view, competition, juror)) } }
        }
        @for lacking in competition.vacant().into_iter().filter(|_| goes_on) {
            p { strong { (say!(locale, "competition-vacant", { "side" => side(view, lacking.side.as_ref()) },
                "count" => i64::from(lacking.places))) } }
        }
        @if !short.is_empty() {
            p { strong { (t!(locale, lacks, "count" => many(short.len()), "entries" => numbers(short))) } }
        }
    }
}

fn juror_line(view: &View, competition: &Competition, juror: &Juror) -> Markup {
    let locale = view.locale;
    let over = competition.rules.phase(view.now) == Phase::Over;
    let (mark, word) = match juror {
        it if !competition.is_judged_by(&it.office) => (Mark::Struck, "left"),
        it if it.is_out() => (Mark::Struck, "out"),
        it if it.opened.is_some() => (Mark::Filled, "opened"),
        _ if over => (Mark::StruckSeal, "silent"),
        it if it.sealed.is_some() => (Mark::Half, "sealed"),
        _ => (Mark::Ring, "declared"),
    };
    let conflicts: Vec<u32> = juror.conflicts().into_iter().collect();
    html! {
        (seal_with(mark, &t!(locale, &format!("competition-juror-{word}")))) " "
        (short_of(view, &juror.office)) " · " (seat(view, &juror.office))
        @if juror.stands_in() { " · " (t!(locale, "competition-stands-in")) }
        " · "
        @if conflicts.is_empty() {
            (t!(locale, "competition-no-conflict"))
        } @else {
            (t!(locale, "competition-conflicts", "entries" => numbers(&conflicts)))
        }
    }
}

/// Numbers of entries within a sentence; of many the first ones.
pub(super) fn numbers(of: &[u32]) -> String {
    let first: Vec<String> = of.iter().take(NUMBERS_MAX).map(ToString::to_string).collect();
    let more = if of.len() > NUMBERS_MAX { " …" } else { "" };
    format!("{}{more}", first.join(", "))
}

/// A side of the jury: a party's short name, or the neutral jurors.
pub(super) fn side(view: &View, side: Option<&PartyId>) -> Markup {
    match side {
        Some(party) => short(view, party),
        None => html! { (t!(view.locale, "competition-neutral")) },
    }
}

/// The entries before there is a result: numbers, categories and teams; titles where those who made
/// them want it.
fn entries(view: &View, competition: &Competition) -> Markup {
    let locale = view.locale;
    let (shown, pager) =
        paged(view, &routes::competition(&competition.id), competition.entries.len());
    html! {
        h2 id="entries" { (t!(locale, "competition-entries")) }
        p { (t!(locale, "competition-entries-rule")) }
        @if competition.entries.is_empty() { p { (t!(locale, "competition-no-entry")) } }
        ul class="sentences" role="list" {
            @for (number, entered) in (1_u32..).zip(&competition.entries).skip(shown.start).take(shown.len()) {
                li { (entry_line(view, competition, number, entered)) }
            }
        }
        (pager)
    }
}

/// The places of what this page of a list shows, and the way to the others.
pub(super) fn paged(view: &View, path: &str, all: usize) -> (std::ops::Range<usize>, Markup) {
    let pages = all.div_ceil(PAGE).max(1);
    let page = view.query("page").and_then(|it| it.parse::<usize>().ok()).unwrap_or(1);
    let page = page.clamp(1, pages);
    let to = |page: usize| view.href(&routes::with_query(path, "page", page));
    let previous = (page > 1).then(|| to(page - 1));
    let next = (page < pages).then(|| to(page + 1));
    let markup = pager(view.locale, page, pages, previous.as_deref(), next.as_deref());
    ((page - 1) * PAGE..(page * PAGE).min(all), markup)
}

/// An entry's number, category and team, with those who have not confirmed that they are in it.
pub(super) fn entry_line(
    view: &View,
    competition: &Competition,
    number: u32,
    entered: &Entered,
) -> Markup {
    let locale = view.locale;
    let category = competition.rules.category(&entered.entry.category);
    let list = |of: BTreeSet<PartyId>| -> Vec<PartyId> { of.into_iter().collect() };
    let lacks = list(entered.lacks());
    html! {
        strong { (t!(locale, "competition-entry", "number" => i64::from(number))) }
        @if !entered.entry.title.is_empty() { " · " (named(view, &entered.entry.title)) }
        @if let Some(category) = category { " · " (named(view, &category.name)) }
        " · " (parties(view, &list(entered.team())))
        @if !lacks.is_empty() {
            " · " (say!(locale, "competition-unconfirmed", { "parties" => parties(view, &lacks) }))
        }
    }
}
