//! What somebody is about to sign about a delegate. The name is on no such page: whoever signs knows
//! it, and the statement holds its salted digest.

use commission::Forum;
use maud::{Markup, html};
use note::Digest;

use super::{category, days};
use crate::components::digest;
use crate::pages::signing::Delegating;
use crate::pages::words::{named, short};
use crate::request::View;
use crate::t;

/// The panel on the page on which the key signs.
pub(in crate::pages) fn to_sign(view: &View, forum: &Forum, what: &Delegating) -> Markup {
    let locale = view.locale;
    html! {
        section class="panel" {
            p { strong { (named(view, &forum.week.title)) } ", " (days(view, &forum.week)) }
            @match what {
                Delegating::Nominate { nomination } => {
                    p { (category(view, &forum.week, &nomination.category)) }
                    p { (t!(locale, "signed-delegate")) }
                    p class="small" { (t!(locale, "ui-digest")) ": " (digest(&nomination.delegate.hex())) }
                    @if let Some(before) = &nomination.in_place_of {
                        p { (t!(locale, "signed-in-place-of")) }
                        (known(view, forum, before))
                    }
                },
                Delegating::Release { delegate } => {
                    p { (t!(locale, "signed-release")) }
                    (known(view, forum, delegate))
                },
            }
        }
    }
}

/// A delegate as the record has them: party, category, seat, digest.
fn known(view: &View, forum: &Forum, mark: &Digest) -> Markup {
    html! {
        @if let Some(delegate) = forum.delegate(mark) {
            p {
                (short(view, &delegate.party)) " · "
                (category(view, &forum.week, &delegate.nomination.category))
                @if let Some(seat) = delegate.seat { " · " (t!(view.locale, "forum-seat", "number" => i64::from(seat))) }
            }
        }
        p class="small" { (t!(view.locale, "ui-digest")) ": " (digest(&mark.hex())) }
    }
}
