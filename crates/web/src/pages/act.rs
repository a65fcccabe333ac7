//! Acts of the record as plain sentences.

use std::collections::{BTreeMap, BTreeSet};

use commission::claim::View as Opinion;
use commission::instrument::{InstrumentText, State};
use commission::{
    Act, ActivityAct, Adopted, AppealAct, CommissionAct, CompetitionAct, ForumAct, IncidentAct,
    Instrument, InstrumentAct, InstrumentId, Kind, MeetingAct, Office, ReportAct, SeatAct,
    Statement,
};
use maud::{Markup, html};
use store::Checked;

use super::words::{named, say, seat, short_of, titles};
use crate::components::user_text;
use crate::error::Error;
use crate::request::View;
use crate::{routes, t};

/// The instruments that acts are about, loaded once each.
#[derive(Default)]
pub(super) struct Matters(BTreeMap<InstrumentId, Checked>);

impl Matters {
    /// Loads what the acts are about.
    pub(super) async fn of(view: &View, acts: &[&Act]) -> Result<Self, Error> {
        let about = acts.iter().filter_map(|act| match act {
            Act::Instrument(act) => Some(act.id().clone()),
            _ => None,
        });
        let ids: Vec<InstrumentId> = about.collect::<BTreeSet<_>>().into_iter().collect();
        Ok(Self(view.app.store().instruments_of(&ids).await?))
    }

    /// The instrument, if an act was about it.
    pub(super) fn get(&self, id: &InstrumentId) -> Option<&Checked> {
        self.0.get(id)
    }
}

/// An act as a sentence; the text it is about is a link.
pub(super) fn sentence(view: &View, act: &Act, matters: &Matters) -> Markup {
    match act {
        Act::Commission(act) => commission(view, act),
        Act::Seat(act) => of_seat(view, act),
        Act::Report(ReportAct::Committed { day, .. }) => {
            let day = day.saturating_mul(86_400);
            say!(view.locale, "act-reports-committed", { "date" => html! { (view.date(day)) } })
        }
        Act::Incident(act) => incident(view, act),
        Act::Meeting(act) => meeting(view, act),
        Act::Appeal(act) => appeal(view, act),
        Act::Activity(act) => activity(view, act),
        Act::Competition(act) => competition(view, act),
        Act::Forum(act) => forum(view, act),
        Act::Instrument(act) => match matters.get(act.id()) {
            Some(text) => {
                let (title, language) = view.names(&titles(&text.instrument.current().versions));
                let href = view.href(&routes::text(act.id()));
                let title = html! { a href=(href) { (user_text(Some(&language), &title)) } };
                instrument(view, act, text, &title)
            }
            None => unknown(view, act.kind()),
        },
    }
}

/// An act about an incident: never more than everybody may see.
fn incident(view: &View, act: &IncidentAct) -> Markup {
    let locale = view.locale;
    let href = view.href(&routes::incident(act.id()));
    let link = html! { a href=(href) { (t!(locale, "act-the-incident")) } };
    match act {
        IncidentAct::Accepted { .. } => {
            say!(locale, "act-incident-accepted", { "incident" => link })
        }
        IncidentAct::Stated { note, .. } => match office(note) {
            Some(office) => say!(locale, "act-incident-stated",
                { "incident" => link, "party" => short_of(view, &office) }),
            None => unknown(view, act.kind()),
        },
        IncidentAct::Found { .. } => say!(locale, "act-incident-found", { "incident" => link }),
    }
}

/// An act about what became of an appeal.
fn appeal(view: &View, act: &AppealAct) -> Markup {
    let id = match act {
        AppealAct::Entered { step, .. } => format!("act-appeal-{}", step.happened),
        AppealAct::Viewed { view: opinion, .. } => format!("act-appeal-{}", opinion.as_str()),
    };
    let href = view.href(&routes::sent_appeal(act.id()));
    let link = html! { a href=(href) { (t!(view.locale, "act-the-appeal")) } };
    match office(act.note()) {
        Some(office) => {
            say!(view.locale, &id, { "appeal" => link, "party" => short_of(view, &office) })
        }
        None => link,
    }
}

/// An act about what became of a joint activity.
fn activity(view: &View, act: &ActivityAct) -> Markup {
    let id = match act {
        ActivityAct::Reported { report, .. } if report.held => "act-activity-held",
        ActivityAct::Reported { .. } => "act-activity-not-held",
        ActivityAct::Viewed { view: Opinion::Confirms, .. } => "act-activity-confirms",
        ActivityAct::Viewed { .. } => "act-activity-disputes",
    };
    let href = view.href(&routes::activity(act.id()));
    let link = html! { a href=(href) { (t!(view.locale, "act-the-activity")) } };
    match office(act.note()) {
        Some(office) => {
            say!(view.locale, id, { "activity" => link, "party" => short_of(view, &office) })
        }
        None => link,
    }
}

/// An act about a competition.
fn competition(view: &View, act: &CompetitionAct) -> Markup {
    let id = match act {
        CompetitionAct::Entered { .. } => "act-competition-entered",
        CompetitionAct::Joined { .. } => "act-competition-joined",
        CompetitionAct::Declared { .. } => "act-competition-declared",
        CompetitionAct::Recused { .. } => "act-competition-recused",
        CompetitionAct::Scored { .. } => "act-competition-scored",
        CompetitionAct::Opened { .. } => "act-competition-opened",
    };
    let href = view.href(&routes::competition(act.id()));
    let link = html! { a href=(href) { (t!(view.locale, "act-the-competition")) } };
    match office(act.note()) {
        Some(office) => {
            let parts = [("competition", link), ("party", short_of(view, &office))];
            super::words::sentence(view.locale, id, [], parts)
        }
        None => link,
    }
}

/// An act about a forum: whom it is about is known to nobody but their own party.
fn forum(view: &View, act: &ForumAct) -> Markup {
    let id = match act {
        ForumAct::Nominated { nomination, .. } if nomination.in_place_of.is_some() => {
            "act-forum-substituted"
        }
        ForumAct::Nominated { .. } => "act-forum-nominated",
        ForumAct::Withdrawn { .. } => "act-forum-withdrawn",
    };
    let href = view.href(&routes::forum(act.id()));
    let link = html! { a href=(href) { (t!(view.locale, "act-the-forum")) } };
    match office(act.note()) {
        Some(office) => {
            say!(view.locale, id, { "forum" => link, "party" => short_of(view, &office) })
        }
        None => link,
    }
}

/// An act about a meeting.
fn meeting(view: &View, act: &MeetingAct) -> Markup {
    let id = match act {
        MeetingAct::Called { call, .. } if call.number > 1 => "act-meeting-called-again".to_owned(),
        MeetingAct::Called { .. } => "act-meeting-called".to_owned(),
        MeetingAct::Answered { reply, .. } => format!("act-meeting-{}", reply.as_str()),
        MeetingAct::Stated { .. } => "act-meeting-stated".to_owned(),
    };
    let href = view.href(&routes::meeting(act.id()));
    let link = html! { a href=(href) { (t!(view.locale, "act-the-meeting")) } };
    match office(act.note()) {
        Some(office) => {
            say!(view.locale, &id, { "meeting" => link, "party" => short_of(view, &office) })
        }
        None => unknown(view, act.kind()),
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
    text: &Checked,
    title: &Markup,
) -> Markup {
    let what = object(view, text.instrument.kind());
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
        InstrumentAct::Adopted { .. } if holds(&text.instrument, text.adopted.as_ref()) => {
            alone("act-adopted")
        }
        InstrumentAct::Adopted { .. } => alone("act-adopted-in-doubt"),
        InstrumentAct::Replaced { .. } => alone("act-replaced"),
    }
}

/// An act about a text as a sentence on the text's own page, which does not repeat its title.
pub(super) fn untitled(view: &View, act: &InstrumentAct, is_proven: bool) -> Markup {
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
        InstrumentAct::Adopted { .. } if is_proven => {
            html! { (t!(view.locale, "act-adopted-it")) }
        }
        InstrumentAct::Adopted { .. } => html! { (t!(view.locale, "act-adopted-in-doubt-it")) },
        InstrumentAct::Replaced { .. } => html! { (t!(view.locale, "act-replaced-it")) },
    }
}

/// Whether what is said to be adopted is: the proof, which only verifying makes, must be there and
/// be of this very text.
pub(super) fn holds(instrument: &Instrument, adopted: Option<&Adopted<InstrumentText>>) -> bool {
    let current = instrument.current();
    let holds = match &current.state {
        State::Adopted { .. } | State::Replaced { .. } => {
            adopted.is_some_and(|adopted| adopted.digest() == current.digest)
        }
        _ => true,
    };
    if !holds {
        tracing::error!(id = %instrument.id, "a text stored as adopted is not");
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
        SeatAct::ReadingKey { office, .. } => ("act-reading-key", office),
    };
    say!(view.locale, id, { "party" => short_of(view, office) }, "seat" => seat(view, office))
}

/// The office that a signed statement names. Its signature was checked before it was recorded.
pub(super) fn office(note: &str) -> Option<Office> {
    Statement::unchecked(note).map(|statement| statement.office)
}

/// An office as the subject of a sentence: "the co-chair".
fn subject(view: &View, office: &Office) -> String {
    t!(view.locale, "act-who", "role" => office.role().as_str())
}

/// A kind of text as the object of a sentence: "the joint statement".
fn object(view: &View, kind: Kind) -> String {
    t!(view.locale, "act-what", "kind" => kind.as_str())
}
