//! What parties say about a claim: who entered it, who confirms it, and for whom it waits.

use std::collections::BTreeSet;

use commission::PartyId;
use commission::claim::{Claim, View as Opinion};
use maud::{Markup, html};

use super::incidents::words;
use super::words::{parties, say, short, short_of};
use crate::components::{Mark, seal_with, time_tag};
use crate::request::View;
use crate::t;

/// What a claim counts for: confirmed by every party that is asked, one side's word, or disputed.
pub(super) fn seal<T>(view: &View, asked: &BTreeSet<PartyId>, claim: &Claim<T>) -> Markup {
    let (mark, word) = if claim.counts(asked) {
        (Mark::Filled, "counts")
    } else if claim.is_disputed(asked) {
        (Mark::Struck, "disputed")
    } else {
        (Mark::Ring, "waits")
    };
    seal_with(mark, &t!(view.locale, &format!("course-seal-{word}")))
}

/// Who entered a claim, who confirms it, who says why it is not so, and for whom it waits.
pub(super) fn standing<T>(view: &View, asked: &BTreeSet<PartyId>, claim: &Claim<T>) -> Markup {
    let locale = view.locale;
    let lacks: Vec<_> = claim.lacks(asked).into_iter().collect();
    let silent: Vec<_> = lacks.iter().filter(|it| claim.waits_for(it)).cloned().collect();
    html! {
        p { (say!(locale, "course-entered-by", {
            "party" => short_of(view, &claim.office), "date" => time_tag(locale, claim.at, view.zone()),
        })) }
        @if lacks.is_empty() { p { (t!(locale, "course-all-confirm")) } }
        @if !silent.is_empty() {
            p { strong { (say!(locale, "course-waits", { "parties" => parties(view, &silent) })) } }
        }
        @for party in lacks.iter().filter(|it| !claim.waits_for(it)) {
            @if let Some(Opinion::Disputes { reasons }) = claim.view_of(party) {
                p { strong { (say!(locale, "course-disputed-by", { "party" => short(view, party) })) } }
                (words(view, reasons))
            }
        }
    }
}
