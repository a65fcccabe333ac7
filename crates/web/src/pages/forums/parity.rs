//! Parity in numbers, for everybody: how many of each party, who is behind, which seats are empty, and
//! why. No delegate is named, nor found by what is told here.

use std::collections::BTreeMap;

use commission::forum::{Counts, Delegate, Measure, Parity, Share, Standing, Why};
use commission::{Forum, PartyId};
use maud::{Markup, html};

use super::{a_day, category, session_name, speaker};
use crate::components::{Mark, details, seal_with};
use crate::pages::words::{list, named, say, short};
use crate::request::View;
use crate::t;

/// The most speakers who are still to be found that a page names.
const UNFILLED_MAX: usize = 100;

/// The day for which arrivals are shown: today while the forum goes on, else the last on which anybody
/// came.
fn shown_day(view: &View, forum: &Forum, counts: &Counts) -> Option<i64> {
    if forum.standing(view.now) == Standing::Running {
        return Some(forum.week.day_of(view.now));
    }
    counts.values().filter_map(|it| it.present.keys().next_back().copied()).max()
}

/// Parity in each category, and in all of them together.
pub(super) fn section(view: &View, forum: &Forum, counts: &Counts) -> Markup {
    let locale = view.locale;
    let day = shown_day(view, forum, counts);
    let reasons = reasons(forum);
    html! {
        h2 id="parity" { (t!(locale, "forum-parity")) }
        p { (t!(locale, "forum-parity-means")) }
        @for parity in forum.parity(counts) {
            (table(view, forum, &parity, day))
            (evenness(view, &parity, day))
            @if parity.category.is_some() {
                (details(&t!(locale, "forum-parity-why"), &explained(view, &parity, &reasons)))
            }
        }
        (by_day(view, forum, counts))
    }
}

fn table(view: &View, forum: &Forum, parity: &Parity, day: Option<i64>) -> Markup {
    let locale = view.locale;
    let of = |id: &str, number: u32| t!(locale, id, "count" => i64::from(number));
    html! {
        table class="stacked" {
            caption {
                @match &parity.category {
                    Some(id) => (category(view, &forum.week, id)),
                    None => (t!(locale, "forum-together")),
                }
            }
            thead { tr {
                th scope="col" { (t!(locale, "forum-party")) }
                th scope="col" { (t!(locale, "forum-nominated")) }
                th scope="col" { (t!(locale, "forum-confirmed")) }
                th scope="col" { (t!(locale, "forum-waiting")) }
                th scope="col" { (t!(locale, "forum-arrived")) }
            } }
            tbody {
                @for share in in_order(view, &parity.shares) {
                    tr {
                        th scope="row" { (short(view, &share.party)) }
                        td { (t!(locale, "forum-nominated-of", "count" => i64::from(share.seated), "quota" => i64::from(parity.quota))) }
                        td { (of("forum-confirmed-count", share.counted.confirmed)) }
                        td { (of("forum-waiting-count", share.waiting)) }
                        td {
                            @match day {
                                Some(day) => (t!(locale, "forum-arrived-count",
                                    "count" => i64::from(share.of(Measure::Present(day))), "date" => a_day(view, day))),
                                None => (t!(locale, "forum-arrived-none")),
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The shares in the page's order of parties.
fn in_order<'a>(view: &View, shares: &'a [Share]) -> Vec<&'a Share> {
    let order: Vec<PartyId> = view.parties_in_order().into_iter().map(|it| it.id).collect();
    let mut shares: Vec<&Share> = shares.iter().collect();
    shares.sort_by_key(|it| order.iter().position(|party| *party == it.party));
    shares
}

/// Whether there are as many of each party, or who is behind by how many.
fn evenness(view: &View, parity: &Parity, day: Option<i64>) -> Markup {
    let locale = view.locale;
    let mut measures = vec![("nominated", Measure::Seated), ("confirmed", Measure::Confirmed)];
    measures.extend(day.map(|day| ("arrived", Measure::Present(day))));
    html! {
        ul class="sentences" role="list" {
            @for (word, measure) in measures {
                li {
                    @let behind = parity.behind(measure);
                    @if parity.is_even(measure) {
                        (seal_with(Mark::Filled, &t!(locale, "forum-even", "measure" => word)))
                    } @else {
                        @let lacks: Vec<Markup> = behind.iter().map(|(party, lacks)| html! {
                            (short(view, party)) " (" (i64::from(*lacks)) ")"
                        }).collect();
                        (seal_with(Mark::Ring, &t!(locale, "forum-uneven", "measure" => word))) " "
                        (say!(locale, "forum-behind", { "parties" => list(locale, lacks) }))
                    }
                }
            }
        }
    }
}

/// How often each reason gave somebody a seat, or none, by party and category.
type Reasons = BTreeMap<(PartyId, String), BTreeMap<&'static str, i64>>;

/// The word of the reason for which a delegate has a seat, or none: as `Forum::why` has it, without
/// looking everybody up.
fn word(delegate: &Delegate) -> &'static str {
    match &delegate.gone {
        Some(gone) if gone.replaced_by.is_some() => "replaced",
        Some(_) => "withdrawn",
        None if delegate.seat.is_none() => "full",
        None if delegate.moved_up.is_some() => "moved-up",
        None if delegate.nomination.in_place_of.is_some() => "substitute",
        None => "free",
    }
}

fn reasons(forum: &Forum) -> Reasons {
    let mut found = Reasons::new();
    for delegate in &forum.delegates {
        let of = (delegate.party.clone(), delegate.nomination.category.clone());
        *found.entry(of).or_default().entry(word(delegate)).or_default() += 1;
    }
    found
}

/// Why seats are taken, empty, or waited for: in numbers for each party.
fn explained(view: &View, parity: &Parity, reasons: &Reasons) -> Markup {
    let locale = view.locale;
    let category = parity.category.clone().unwrap_or_default();
    html! {
        p { (t!(locale, "forum-quota-why", "quota" => i64::from(parity.quota))) }
        @for share in in_order(view, &parity.shares) {
            @let of = reasons.get(&(share.party.clone(), category.clone()));
            p { strong { (short(view, &share.party)) } }
            ul class="sentences" role="list" {
                @for word in Why::WORDS {
                    @if let Some(count) = of.and_then(|it| it.get(word)) {
                        li { (t!(locale, "forum-reason", "why" => word, "count" => *count)) }
                    }
                }
                @if share.free > 0 {
                    li { (t!(locale, "forum-empty", "count" => i64::from(share.free))) }
                }
            }
        }
    }
}

/// How many came on each day.
fn by_day(view: &View, forum: &Forum, counts: &Counts) -> Markup {
    let locale = view.locale;
    let parity = forum.parity(counts).pop();
    let days: std::collections::BTreeSet<i64> =
        counts.values().flat_map(|it| it.present.keys().copied()).collect();
    html! {
        @if let Some(parity) = parity && !days.is_empty() {
            h3 { (t!(locale, "forum-arrived-by-day")) }
            ul class="sentences" role="list" {
                @for day in days {
                    li {
                        (a_day(view, day)) ": "
                        @for (place, share) in in_order(view, &parity.shares).into_iter().enumerate() {
                            @if place > 0 { ", " }
                            (short(view, &share.party)) " " (i64::from(share.of(Measure::Present(day))))
                        }
                    }
                }
            }
        }
    }
}

/// The speakers who are still to be found.
pub(super) fn unfilled(view: &View, forum: &Forum) -> Markup {
    let locale = view.locale;
    let found = forum.unfilled(&view.commission.roll);
    html! {
        h2 { (t!(locale, "forum-unfilled")) }
        @if found.is_empty() { p { (t!(locale, "forum-unfilled-none")) } }
        @else {
            p { (t!(locale, "forum-unfilled-means", "count" => crate::pages::words::count(found.len()))) }
            ul class="sentences" role="list" {
                @for it in found.iter().take(UNFILLED_MAX) {
                    li {
                        (session_name(view, &forum.week, &it.session)) ": "
                        (short(view, &it.party)) ", " (speaker(view, &forum.week, &it.speaker)) ". "
                        (t!(locale, "forum-unfilled-why", "who" => it.speaker.as_str()))
                    }
                }
            }
        }
    }
}

/// How many of each party came on a day, for those at the door.
pub(super) fn arrived(view: &View, forum: &Forum, counts: &Counts, day: i64) -> Markup {
    html! {
        @for parity in forum.parity(counts) {
            p {
                strong {
                    @match parity.category.as_deref().and_then(|id| forum.week.category(id)) {
                        Some(category) => (named(view, &category.title)),
                        None => (t!(view.locale, "forum-together")),
                    }
                }
                @for share in in_order(view, &parity.shares) {
                    " · " (short(view, &share.party)) ": "
                    (t!(view.locale, "door-of", "count" => i64::from(share.of(Measure::Present(day))), "all" => i64::from(share.seated)))
                }
            }
        }
    }
}
