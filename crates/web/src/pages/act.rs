//! Acts of the record as plain sentences.

use std::collections::BTreeMap;

use commission::{
    Act, CommissionAct, InstrumentAct, InstrumentId, Kind, Office, SeatAct, Statement,
};
use maud::{Markup, html};
use store::InstrumentPage;

use super::words::{named, say, seat, short_of, titles};
use crate::components::user_text;
use crate::error::Error;
use crate::request::View;
use crate::{routes, t};

/// The instruments that acts are about, loaded once each.
#[derive(Default)]
pub(super) struct Matters(BTreeMap<InstrumentId, InstrumentPage>);

impl Matters {
    /// Loads what the acts are about.
    pub(super) async fn of(view: &View, acts: &[&Act]) -> Result<Self, Error> {
        let mut matters = Self::default();
        for act in acts {
            if let Act::Instrument(act) = act
                && !matters.0.contains_key(act.id())
            {
                let page = view.app.store().instrument(act.id()).await?;
                matters.0.insert(act.id().clone(), page);
            }
        }
        Ok(matters)
    }

    /// The instrument, if an act was about it.
    pub(super) fn get(&self, id: &InstrumentId) -> Option<&InstrumentPage> {
        self.0.get(id)
    }
}

/// An act as a sentence; the text it is about is a link.
pub(super) fn sentence(view: &View, act: &Act, matters: &Matters) -> Markup {
    match act {
        Act::Commission(act) => commission(view, act),
        Act::Seat(act) => of_seat(view, act),
        Act::Instrument(act) => match matters.get(act.id()) {
            Some(page) => {
                let (title, language) = view.names(&titles(&page.instrument.current().versions));
                let href = view.href(&routes::text(act.id()));
                let title = html! { a href=(href) { (user_text(Some(&language), &title)) } };
                instrument(view, act, page, &title)
            }
            None => unknown(view, act.kind()),
        },
    }
}

/// An act of a kind that this version does not know.
pub(super) fn unknown(view: &View, kind: &str) -> Markup {
    say!(view.locale, "act-unknown", { "kind" => html! { code { (kind) } } })
}

/// An act about a text as a sentence, with the text's title as given.
pub(super) fn instrument(
    view: &View,
    act: &InstrumentAct,
    page: &InstrumentPage,
    title: &Markup,
) -> Markup {
    let what = object(view, page.instrument.kind());
    let by = |id: &str, note: &str| match office(note) {
        Some(office) => say!(view.locale, id,
            { "party" => short_of(view, &office), "title" => title.clone() },
            "role" => subject(view, &office), "what" => what.as_str()),
        None => unknown(view, act.kind()),
    };
    let alone =
        |id: &str| say!(view.locale, id, { "title" => title.clone() }, "what" => what.as_str());
    match act {
        InstrumentAct::Tabled { note, .. } => by("act-tabled", note),
        InstrumentAct::Signed { note, .. } => by("act-signed", note),
        InstrumentAct::Declined { note, .. } => by("act-declined", note),
        InstrumentAct::Withdrawn { note, .. } => by("act-withdrawn", note),
        InstrumentAct::Lapsed { .. } => alone("act-lapsed"),
        // Never told from the row or the act alone.
        InstrumentAct::Adopted { .. } if holds(page) => alone("act-adopted"),
        InstrumentAct::Adopted { .. } => alone("act-adopted-in-doubt"),
        InstrumentAct::Replaced { .. } => alone("act-replaced"),
    }
}

/// An act about a text as a sentence on the text's own page, which does not repeat its title.
pub(super) fn untitled(view: &View, act: &InstrumentAct, page: &InstrumentPage) -> Markup {
    let by = |id: &str, note: &str| match office(note) {
        Some(office) => say!(view.locale, id, { "party" => short_of(view, &office) },
            "role" => subject(view, &office)),
        None => unknown(view, act.kind()),
    };
    match act {
        InstrumentAct::Tabled { note, .. } => by("act-tabled-it", note),
        InstrumentAct::Signed { note, .. } => by("act-signed-it", note),
        InstrumentAct::Declined { note, .. } => by("act-declined-it", note),
        InstrumentAct::Withdrawn { note, .. } => by("act-withdrawn-it", note),
        InstrumentAct::Lapsed { .. } => html! { (t!(view.locale, "act-lapsed-it")) },
        InstrumentAct::Adopted { .. } if holds(page) => {
            html! { (t!(view.locale, "act-adopted-it")) }
        }
        InstrumentAct::Adopted { .. } => html! { (t!(view.locale, "act-adopted-in-doubt-it")) },
        InstrumentAct::Replaced { .. } => html! { (t!(view.locale, "act-replaced-it")) },
    }
}

/// Whether what is said to be adopted is: the proof, which only verifying makes, must be there and
/// be of this very text.
pub(super) fn holds(page: &InstrumentPage) -> bool {
    use commission::instrument::State;
    let current = page.instrument.current();
    let holds = match &current.state {
        State::Adopted { .. } | State::Replaced { .. } => {
            page.adopted.as_ref().is_some_and(|adopted| adopted.digest() == current.digest)
        }
        _ => true,
    };
    if !holds {
        tracing::error!(id = %page.instrument.id, "a text stored as adopted is not");
    }
    holds
}

fn commission(view: &View, act: &CommissionAct) -> Markup {
    let change = |id: &str, instrument: &InstrumentId| {
        let href = view.href(&routes::text(instrument));
        say!(view.locale, id, {
            "text" => html! { a href=(href) { (t!(view.locale, "act-by-text")) } }
        })
    };
    match act {
        CommissionAct::Founded(_) => say!(view.locale, "act-founded", {
            "name" => named(view, &view.commission.charter.name)
        }),
        CommissionAct::CharterChanged { instrument, .. } => {
            change("act-charter-changed", instrument)
        }
        CommissionAct::PolicyChanged { instrument, .. } => change("act-policy-changed", instrument),
    }
}

fn of_seat(view: &View, act: &SeatAct) -> Markup {
    let (id, office) = match act {
        SeatAct::Filled { office, .. } => ("act-seat-filled", office),
        SeatAct::Vacated { office, .. } => ("act-seat-vacated", office),
        SeatAct::KeyReplaced { office, .. } => ("act-key-replaced", office),
    };
    say!(view.locale, id, { "party" => short_of(view, office) }, "seat" => seat(view, office))
}

/// The office that a signed statement names. Its signature was checked before it was recorded.
pub(super) fn office(note: &str) -> Option<Office> {
    let note = note::Note::parse(note).ok()?;
    note.text().as_str().parse::<Statement>().ok().map(|statement| statement.office)
}

/// An office as the subject of a sentence: "the co-chair".
fn subject(view: &View, office: &Office) -> String {
    t!(view.locale, "act-who", "role" => office.role().as_str())
}

/// A kind of text as the object of a sentence: "the joint statement".
fn object(view: &View, kind: Kind) -> String {
    t!(view.locale, "act-what", "kind" => kind.as_str())
}
