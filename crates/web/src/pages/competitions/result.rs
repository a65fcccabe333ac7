//! The result: places by category, what each side gave, why an entry has no place, how much jurors
//! favour their own side.

use commission::competition::{Favour, Outcome, Ranked, Scored, Turnout, Unranked};
use commission::{Competition, Office, PartyId};
use maud::{Markup, html};

use super::many;
use super::one::{Awarded, entry_line, paged, side};
use crate::components::user_text;
use crate::pages::words::{list, named, parties, points, say, seat, short, short_of};
use crate::request::View;
use crate::results::Computed;
use crate::{routes, t};

/// The result as far as scores are open.
pub(super) fn section(
    view: &View,
    competition: &Competition,
    computed: &Computed,
    names: &Awarded,
) -> Markup {
    let locale = view.locale;
    let outcome = &computed.outcome;
    let is_final = competition.is_final(view.now);
    let how = match competition.rules.by_pairs() {
        true => "competition-how-pairs",
        false => "competition-how",
    };
    let standing = if is_final { "competition-stands" } else { "competition-so-far" };
    let waits: Vec<Markup> = competition.waits_for().map(|it| juror(view, &it.office)).collect();
    let mut order: Vec<&Ranked> = outcome.entries.iter().collect();
    let key = |it: &Ranked| (it.category.clone(), it.place.unwrap_or(u32::MAX), it.entry);
    order.sort_by_cached_key(|it| key(it));
    let (shown, pager) = paged(view, &routes::competition(&competition.id), order.len());
    let shown: Vec<&Ranked> = order.into_iter().skip(shown.start).take(shown.len()).collect();
    html! {
        h2 id="result" { (t!(locale, "competition-result")) }
        p class="lead" { (t!(locale, standing)) }
        @if !is_final && !waits.is_empty() {
            p { (say!(locale, "competition-waits", { "jurors" => list(locale, waits) })) }
        }
        p { (t!(locale, how)) }
        @for category in &competition.rules.categories {
            @let own: Vec<&&Ranked> = shown.iter().filter(|it| it.category == category.id).collect();
            @if !own.is_empty() {
                h3 { (named(view, &category.name)) }
                @for ranked in own { (entry(view, competition, ranked, names)) }
            }
        }
        (pager)
        (turnout(view, &computed.turnout))
        (favour(view, outcome))
        (left_out(view, outcome))
        p { a href=(routes::api_competition(&competition.id)) { (t!(locale, "competition-result-file")) } }
    }
}

/// A juror by their side and seat.
fn juror(view: &View, office: &Office) -> Markup {
    html! { (short_of(view, office)) ", " (seat(view, office)) }
}

/// Of whose entries each juror scored how many, and which side's they left out altogether.
fn turnout(view: &View, turnout: &[Turnout]) -> Markup {
    let locale = view.locale;
    let of = |it: &Scored| {
        say!(locale, "competition-turnout-side", { "side" => short(view, &it.side) },
            "scored" => i64::from(it.scored), "entries" => i64::from(it.entries),
            "refused" => i64::from(it.refused))
    };
    let means = match turnout.iter().any(|it| it.pairs.is_some()) {
        true => "competition-turnout-means-pairs",
        false => "competition-turnout-means",
    };
    html! {
        @if !turnout.is_empty() {
            h3 { (t!(locale, "competition-turnout")) }
            p { (t!(locale, means)) }
            ul class="sentences" role="list" {
                @for it in turnout {
                    @let left_out: Vec<PartyId> = it.left_out().into_iter().cloned().collect();
                    li {
                        (juror(view, &it.office))
                        @if it.stands_in { " · " (t!(locale, "competition-stands-in")) }
                        @for side in &it.sides { " · " (of(side)) }
                        @if let Some(pairs) = it.pairs {
                            " · " (t!(locale, "competition-turnout-pairs",
                                "answered" => i64::from(pairs.answered), "asked" => i64::from(pairs.asked)))
                        }
                        @if !left_out.is_empty() {
                            " · "
                            strong { (say!(locale, "competition-turnout-none", { "parties" => parties(view, &left_out) })) }
                        }
                    }
                }
            }
        }
    }
}

/// The only party whose jurors gave an entry scores that count.
fn only(ranked: &Ranked) -> Option<&PartyId> {
    let scored = ranked.sides.iter().filter(|it| it.scores > 0);
    let mut parties = scored.filter_map(|it| it.side.as_ref());
    let first = parties.next()?;
    parties.next().is_none().then_some(first)
}

/// One entry with its place, and why it has that.
fn entry(view: &View, competition: &Competition, ranked: &Ranked, names: &Awarded) -> Markup {
    let locale = view.locale;
    let entered = competition.entry(ranked.entry);
    let side_words = match competition.rules.by_pairs() {
        true => "competition-side-pairs",
        false => "competition-side",
    };
    html! {
        section class="panel" id=(format!("entry-{}", ranked.entry)) {
            @if let Some(place) = ranked.place {
                p { strong { (t!(locale, "competition-place", "place" => i64::from(place), "value" => points(view, ranked.value))) } }
            }
            @if let Some(entered) = entered { p { (entry_line(view, competition, ranked.entry, entered)) } }
            @for words in names.get(&ranked.entry).into_iter().flatten() {
                p { (say!(locale, "competition-made-by", { "names" => user_text(None, words) })) }
            }
            p { (list(locale, ranked.sides.iter().map(|it| say!(locale, side_words, {
                    "side" => side(view, it.side.as_ref()) },
                    "value" => points(view, it.value), "count" => i64::from(it.scores))).collect())) }
            @if ranked.bonus > 0 { p { (t!(locale, "competition-bonus-added", "value" => points(view, ranked.bonus))) } }
            @if let (Some(tie), Some(_)) = (ranked.tie, ranked.place) {
                p class="small" { (t!(locale, "competition-tie-value", "value" => points(view, tie))) }
            }
            @match &ranked.unranked {
                Some(Unranked::TooFew { parties: of }) => p {
                    @if let Some(only) = only(ranked) {
                        (say!(locale, "competition-one-side", { "side" => short(view, only) })) " "
                    }
                    strong { (say!(locale, "competition-too-few", {
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
    let excluded = match outcome.excluded.iter().any(|it| it.against.is_some()) {
        true => "competition-excluded-pairs",
        false => "competition-excluded",
    };
    html! {
        @for silent in outcome.silent.iter().filter(|it| it.sealed) {
            p { (say!(locale, "competition-not-open", { "side" => short_of(view, &silent.office) },
                "number" => i64::from(silent.office.number()))) }
        }
        @if !outcome.excluded.is_empty() {
            p { (t!(locale, excluded, "count" => many(outcome.excluded.len()))) }
        }
    }
}
