//! The result: places by category, what each side gave, why an entry has no place, how much jurors
//! favour their own side.

use commission::Competition;
use commission::competition::{Favour, Outcome, Ranked, Unranked};
use maud::{Markup, html};

use super::many;
use super::one::{entry_line, paged, side};
use crate::pages::words::{list, named, parties, points, say, short, short_of};
use crate::request::View;
use crate::{routes, t};

/// The result as far as scores are open.
pub(super) fn section(view: &View, competition: &Competition, outcome: &Outcome) -> Markup {
    let locale = view.locale;
    let standing =
        if competition.is_final(view.now) { "competition-stands" } else { "competition-so-far" };
    let mut order: Vec<&Ranked> = outcome.entries.iter().collect();
    let key = |it: &Ranked| (it.category.clone(), it.place.unwrap_or(u32::MAX), it.entry);
    order.sort_by_cached_key(|it| key(it));
    let (shown, pager) = paged(view, &routes::competition(&competition.id), order.len());
    let shown: Vec<&Ranked> = order.into_iter().skip(shown.start).take(shown.len()).collect();
    html! {
        h2 id="result" { (t!(locale, "competition-result")) }
        p class="lead" { (t!(locale, standing)) }
        p { (t!(locale, "competition-how")) }
        @for category in &competition.rules.categories {
            @let own: Vec<&&Ranked> = shown.iter().filter(|it| it.category == category.id).collect();
            @if !own.is_empty() {
                h3 { (named(view, &category.name)) }
                @for ranked in own { (entry(view, competition, ranked)) }
            }
        }
        (pager)
        (favour(view, outcome))
        (left_out(view, outcome))
        p { a href=(routes::api_competition(&competition.id)) { (t!(locale, "competition-result-file")) } }
    }
}

/// One entry with its place, and why it has that.
fn entry(view: &View, competition: &Competition, ranked: &Ranked) -> Markup {
    let locale = view.locale;
    let entered = competition.entry(ranked.entry);
    html! {
        section class="panel" id=(format!("entry-{}", ranked.entry)) {
            @if let Some(place) = ranked.place {
                p { strong { (t!(locale, "competition-place", "place" => i64::from(place), "value" => points(view, ranked.value))) } }
            }
            @if let Some(entered) = entered { p { (entry_line(view, competition, ranked.entry, entered)) } }
            p { (list(locale, ranked.sides.iter().map(|it| say!(locale, "competition-side", {
                    "side" => side(view, it.side.as_ref()) },
                    "value" => points(view, it.value), "count" => i64::from(it.scores))).collect())) }
            @if ranked.bonus > 0 { p { (t!(locale, "competition-bonus-added", "value" => points(view, ranked.bonus))) } }
            @if let (Some(tie), Some(_)) = (ranked.tie, ranked.place) {
                p class="small" { (t!(locale, "competition-tie-value", "value" => points(view, tie))) }
            }
            @match &ranked.unranked {
                Some(Unranked::TooFew { parties: of }) => p { strong { (say!(locale, "competition-too-few", {
                    "parties" => parties(view, &of.iter().cloned().collect::<Vec<_>>()) })) } },
                Some(Unranked::NoSupport { parties: of }) => p { strong { (say!(locale, "competition-no-support", {
                    "parties" => parties(view, &of.iter().cloned().collect::<Vec<_>>()) })) } },
                None => {}
            }
        }
    }
}

/// How much jurors favour entries of their own side.
fn favour(view: &View, outcome: &Outcome) -> Markup {
    let locale = view.locale;
    let line = |of: &Favour| {
        let who = match &of.party {
            Some(party) => short(view, party),
            None => html! { (t!(locale, "competition-all-parties")) },
        };
        say!(locale, "competition-favour-line", { "who" => who },
            "value" => points(view, of.value), "low" => points(view, of.low),
            "high" => points(view, of.high), "removed" => points(view, of.removed))
    };
    html! {
        h3 { (t!(locale, "competition-favour")) }
        @if outcome.favour.is_empty() { p { (t!(locale, "competition-favour-unknown")) } }
        ul class="sentences" role="list" { @for of in &outcome.favour { li { (line(of)) } } }
        @if outcome.favour.len() == 1 { p { (t!(locale, "competition-favour-together")) } }
    }
}

/// Whose scores are not open, and which opened scores do not count.
fn left_out(view: &View, outcome: &Outcome) -> Markup {
    let locale = view.locale;
    html! {
        @for silent in outcome.silent.iter().filter(|it| it.sealed) {
            p { (say!(locale, "competition-not-open", { "side" => short_of(view, &silent.office) },
                "number" => i64::from(silent.office.number()))) }
        }
        @if !outcome.excluded.is_empty() {
            p { (t!(locale, "competition-excluded", "count" => many(outcome.excluded.len()))) }
        }
    }
}
