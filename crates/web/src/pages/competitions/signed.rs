//! What somebody is about to sign in a competition, in full.

use commission::Competition;
use maud::{Markup, html};

use super::many;
use super::one::{entry_line, numbers};
use super::scores::scored;
use crate::components::digest;
use crate::pages::signing::Competing;
use crate::pages::words::{named, parties};
use crate::request::View;
use crate::t;

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
                Competing::Enter { entry } => {
                    @let team: Vec<_> = entry.team.iter().cloned().collect();
                    @if let Some(category) = competition.rules.category(&entry.category) { p { (named(view, &category.name)) } }
                    p { (parties(view, &team)) }
                    @if entry.title.is_empty() { p class="muted" { (t!(locale, "signed-no-title")) } }
                    @else { p { (named(view, &entry.title)) } }
                    p { (t!(locale, "signed-parts")) }
                    p class="small" { (t!(locale, "signed-work")) ": " (digest(&entry.work.hex())) }
                    p class="small" { (t!(locale, "signed-people")) ": " (digest(&entry.people.hex())) }
                },
                Competing::Join { number, people, .. } => {
                    @if let Some(entered) = competition.entry(*number) { p { (entry_line(view, competition, *number, entered)) } }
                    @if let Some(people) = people { p class="small" { (t!(locale, "signed-people")) ": " (digest(&people.hex())) } }
                },
                Competing::Declare { conflicts } => {
                    @let conflicts: Vec<u32> = conflicts.iter().copied().collect();
                    @if conflicts.is_empty() { p { (t!(locale, "signed-no-conflict")) } }
                    @else {
                        p { (t!(locale, "signed-conflicts", "count" => many(conflicts.len()), "entries" => numbers(&conflicts))) }
                    }
                },
                Competing::Recuse { entry: Some(number) } => p { (t!(locale, "signed-recuse-one", "number" => i64::from(*number))) },
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
