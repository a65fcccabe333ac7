//! What somebody is about to sign in a competition, in full: nothing that the digest covers and a page
//! can tell is left out, however long it is.

use std::collections::BTreeSet;

use commission::Competition;
use commission::competition::Entry;
use maud::{Markup, html};

use super::many;
use super::one::entry_line;
use super::scores::scored;
use crate::components::digest;
use crate::pages::incidents;
use crate::pages::signing::Competing;
use crate::pages::words::{named, parties};
use crate::request::View;
use crate::t;

/// Entries that are told each in a line besides their numbers, which are all there.
const LINES_MAX: usize = 100;

/// The panel on the page on which the key signs.
pub(in crate::pages) fn to_sign(
    view: &View,
    competition: &Competition,
    what: &Competing,
) -> Markup {
    let locale = view.locale;
    html! {
        section class="panel" {
            p { strong { (named(view, &competition.rules.title)) } }
            @match what {
                Competing::Enter { entry } => (whole(view, competition, entry)),
                Competing::Join { number, people, .. } => {
                    @if let Some(entered) = competition.entry(*number) {
                        p { (entry_line(view, competition, *number, entered)) }
                        (whole(view, competition, &entered.entry))
                    }
                    @if let Some(people) = people { p class="small" { (t!(locale, "signed-people")) ": " (digest(&people.hex())) } }
                },
                Competing::Declare { conflicts } => {
                    @if conflicts.is_empty() { p { (t!(locale, "signed-no-conflict")) } }
                    @else {
                        p { (t!(locale, "signed-conflicts", "count" => many(conflicts.len()), "entries" => every(conflicts))) }
                        (entry_lines(view, competition, conflicts))
                    }
                },
                Competing::Recuse { entry: Some(number) } => {
                    p { (t!(locale, "signed-recuse-one", "number" => i64::from(*number))) }
                    (entry_lines(view, competition, &BTreeSet::from([*number])))
                },
                Competing::Recuse { entry: None } => p { (t!(locale, "signed-recuse-all")) },
                Competing::Seal { sealed } => {
                    p { (t!(locale, "signed-seal")) }
                    p class="small" { (t!(locale, "ui-digest")) ": " (digest(&sealed.hex())) }
                },
                Competing::Open { ballot } => (scored(view, competition, ballot)),
            }
        }
    }
}

/// An entry as it is signed: its category, everybody in its team, its title in every language, and the
/// digests of what lies beside the record.
fn whole(view: &View, competition: &Competition, entry: &Entry) -> Markup {
    let locale = view.locale;
    let team: Vec<_> = entry.team.iter().cloned().collect();
    html! {
        @if let Some(category) = competition.rules.category(&entry.category) { p { (named(view, &category.name)) } }
        p { (parties(view, &team)) }
        @if entry.title.is_empty() { p class="muted" { (t!(locale, "signed-no-title")) } }
        @else { (incidents::words(view, &entry.title)) }
        p { (t!(locale, "signed-parts")) }
        p class="small" { (t!(locale, "signed-work")) ": " (digest(&entry.work.hex())) }
        p class="small" { (t!(locale, "signed-people")) ": " (digest(&entry.people.hex())) }
    }
}

/// Every number: one that is left out would be signed unseen.
fn every(numbers: &BTreeSet<u32>) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What everybody knows of these entries, so that a number says which is meant.
fn entry_lines(view: &View, competition: &Competition, numbers: &BTreeSet<u32>) -> Markup {
    let entries = numbers.iter().filter_map(|it| Some((*it, competition.entry(*it)?)));
    html! {
        ul class="sentences" role="list" {
            @for (number, entered) in entries.take(LINES_MAX) {
                li { (entry_line(view, competition, number, entered)) }
            }
        }
    }
}
