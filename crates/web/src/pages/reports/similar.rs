//! Which incidents a report, or a room, may be about, and the way to join a report to one of them.

use commission::incident::similar::Alike;
use maud::{Markup, html};
use store::Proposal;
use store::sealed::ReportRow;

use crate::components::{Weight, button, hidden, user_text};
use crate::day::written;
use crate::request::View;
use crate::{routes, t};

const DAY_SECONDS: i64 = 86_400;

pub(super) fn part(view: &View, row: &ReportRow, proposals: &[Proposal]) -> Markup {
    let locale = view.locale;
    if proposals.is_empty() {
        return html! {};
    }
    html! {
        section class="panel" {
            h2 { (t!(locale, "safety-similar-title")) }
            p { (t!(locale, "safety-similar-lead")) }
            @for proposal in proposals {
                (alike(view, proposal))
                form class="flow" method="post" action=(view.href(routes::room_new())) {
                    (hidden("go", "join"))
                    (hidden("report", &row.id))
                    (hidden("heard", &written(row.hour.div_euclid(DAY_SECONDS))))
                    (hidden("join", &proposal.id.to_string()))
                    div class="actions" { (button(Weight::Secondary, &t!(locale, "safety-similar-join"))) }
                }
            }
        }
    }
}

/// The rooms that a room may be about as well: two rooms for one incident are one too many.
pub(in crate::pages) fn of_room(view: &View, proposals: &[Proposal]) -> Markup {
    let locale = view.locale;
    html! {
        @if !proposals.is_empty() {
            section class="panel" {
                h2 { (t!(locale, "safety-similar-title")) }
                p { (t!(locale, "board-similar-lead")) }
                @for proposal in proposals { (alike(view, proposal)) }
            }
        }
    }
}

fn alike(view: &View, proposal: &Proposal) -> Markup {
    html! {
        h3 { a href=(view.href(&routes::room(&proposal.id))) { (user_text(None, &proposal.summary)) } }
        ul { @for reason in &proposal.likeness.reasons { li { (why(view, reason)) } } }
    }
}

fn why(view: &View, reason: &Alike) -> Markup {
    let locale = view.locale;
    match reason {
        Alike::Words(words) => {
            html! { (t!(locale, "safety-similar-words")) " " (user_text(None, &words.join(", "))) }
        }
        Alike::Days(days) => {
            html! { (t!(locale, "safety-similar-days", "count" => i64::from(*days))) }
        }
        other => html! { (locale.text(&format!("safety-similar-{}", other.as_str()), None)) },
    }
}
