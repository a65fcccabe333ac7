//! States and places in the record, as seals and sentences.

use commission::commitment::Keeping;
use maud::{Markup, html};
use store::Standing;

use super::words::{say, witnesses};
use crate::components::{Mark, State, day_tag, seal, seal_with, time_tag};
use crate::error::Error;
use crate::request::View;
use crate::t;

/// The seal of a text: its state, and of an adopted one its place in the record.
pub(super) fn text_seal(view: &View, state: &str, agreed: bool) -> Markup {
    let state = match state {
        "adopted" if agreed => State::Agreed,
        "adopted" => State::Pending,
        "declined" => State::Declined,
        "withdrawn" => State::Withdrawn,
        "lapsed" => State::Lapsed,
        "replaced" => State::Replaced,
        _ => State::Tabled,
    };
    seal(view.locale, state)
}

/// The words under which pages filter by a state.
pub(super) const STATES: [&str; 6] =
    ["tabled", "adopted", "declined", "withdrawn", "lapsed", "replaced"];

/// The size of the agreed part of the record: every entry below it is agreed.
pub(super) async fn agreed_size(view: &View) -> Result<u64, Error> {
    let agreed = view.app.store().agreed().await?;
    Ok(agreed.map_or(0, |published| published.checkpoint.checkpoint().size()))
}

/// The place of an entry, in one sentence.
pub(super) fn sentence(view: &View, standing: &Standing) -> Markup {
    let locale = view.locale;
    match standing {
        Standing::Agreed { since, .. } => say!(locale, "place-agreed", {
            "since" => time_tag(locale, *since, view.zone())
        }),
        Standing::Pending { since, missing } if missing.is_empty() => {
            say!(locale, "place-pending", { "since" => time_tag(locale, *since, view.zone()) })
        }
        Standing::Pending { since, missing } => say!(locale, "place-pending-for", {
            "since" => time_tag(locale, *since, view.zone()),
            "witnesses" => witnesses(view, missing),
        }),
    }
}

/// The place of an entry as a seal.
pub(super) fn entry_seal(view: &View, agreed: bool) -> Markup {
    if agreed {
        seal_with(Mark::Filled, &t!(view.locale, "place-seal-agreed"))
    } else {
        seal_with(Mark::Half, &t!(view.locale, "place-seal-pending"))
    }
}

/// A promise's state as a seal.
pub(super) fn promise_seal(view: &View, keeping: Keeping) -> Markup {
    let locale = view.locale;
    match keeping {
        Keeping::Kept { .. } => seal(locale, State::Kept),
        Keeping::KeptLate { .. } => seal_with(Mark::Filled, &t!(locale, "promise-seal-kept-late")),
        Keeping::Broken { .. } => seal(locale, State::Broken),
        Keeping::Due { until: Some(_) } => seal(locale, State::Due),
        Keeping::Due { until: None } => {
            seal_with(Mark::Dashed, &t!(locale, "promise-seal-standing"))
        }
        Keeping::Waived { .. } => seal_with(Mark::StruckSeal, &t!(locale, "promise-seal-waived")),
        Keeping::NotBuilt => seal_with(Mark::Dashed, &t!(locale, "promise-seal-not-built")),
    }
}

/// What became of a promise, in one sentence.
pub(super) fn promise_sentence(view: &View, keeping: Keeping) -> Markup {
    let locale = view.locale;
    let day = |unix: i64| day_tag(locale, unix, view.zone());
    match keeping {
        Keeping::Kept { at } => say!(locale, "promise-kept", { "date" => day(at) }),
        Keeping::KeptLate { at, due } => {
            say!(locale, "promise-kept-late", { "date" => day(at), "due" => day(due) })
        }
        Keeping::Broken { due } => say!(locale, "promise-broken", { "due" => day(due) }),
        Keeping::Due { until: Some(until) } => say!(locale, "promise-due", { "due" => day(until) },
            "left" => locale.time_left(until.saturating_sub(view.now))),
        Keeping::Due { until: None } => html! { (t!(locale, "promise-standing")) },
        Keeping::Waived { at } => say!(locale, "promise-waived", { "date" => day(at) }),
        Keeping::NotBuilt => html! { (t!(locale, "promise-not-built")) },
    }
}
