//! Meetings as everybody sees them: who called, who answered what and since when, and whether the
//! next one is fixed. Silence is shown as silence.

mod one;

use axum::response::Response;
use commission::meeting::{Call, Item, Meeting, Meetings, Next, Reply, State};
use commission::permission::{Action, Object};
use commission::{MeetingId, PartyId};
use maud::{Markup, html};

pub use one::get as one;

use super::incidents::words;
use super::words::{parties, say, short};
use crate::components::{
    Mark, Row, Tone, Weight, breadcrumbs, definition_list, link_button, notice, rows, seal_with,
    time_tag,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The most meetings that one page lists.
const LISTED_MAX: usize = 100;

/// `GET /meetings`
pub async fn get(view: View) -> Result<Response, Error> {
    let meetings = view.app.store().meetings().await?;
    let title = t!(view.locale, "meetings-title");
    Ok(view.page(&title, Nav::Meetings, body(&view, &title, &meetings)))
}

/// A meeting's id out of an address.
pub(super) fn id_of(text: &str) -> Result<MeetingId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The title of a meeting: its day.
pub(super) fn title(view: &View, meeting: &Meeting) -> String {
    let round = meeting.counting(&view.commission.charter);
    let starts = round.map_or(0, |round| round.call.starts);
    t!(view.locale, "meeting-title", "date" => view.date(starts))
}

/// Where a meeting stands, as a seal.
pub(super) fn state_seal(view: &View, state: &State) -> Markup {
    let mark = match state {
        State::Open { .. } => Mark::Ring,
        State::Fixed { .. } => Mark::Half,
        State::Refused { .. } | State::Silent { .. } => Mark::Struck,
        State::Over { .. } => Mark::Hourglass,
        State::Held { .. } => Mark::Filled,
    };
    seal_with(mark, &t!(view.locale, &format!("meeting-state-{}", state.as_str())))
}

/// Where a meeting stands and since when, as one sentence.
pub(super) fn state_sentence(view: &View, state: &State) -> Markup {
    let ids: Vec<PartyId> = state.parties().into_iter().collect();
    say!(view.locale, &format!("meeting-since-{}", state.as_str()), {
        "parties" => parties(view, &ids),
        "date" => time_tag(view.locale, state.since(), view.zone()),
    })
}

/// An answer in words.
pub(super) fn reply(view: &View, of: &Reply) -> Markup {
    let locale = view.locale;
    match of {
        Reply::Comes => html! { p { (t!(locale, "meeting-reply-comes")) } },
        Reply::OtherDate { starts } => html! {
            p { (say!(locale, "meeting-reply-other-date", {
                "date" => time_tag(locale, *starts, view.zone())
            })) }
        },
        Reply::Declines { reasons } => html! {
            p { (t!(locale, "meeting-reply-declines")) }
            (words(view, reasons))
        },
    }
}

/// What a call says.
pub(super) fn call_facts(view: &View, call: &Call) -> Markup {
    let locale = view.locale;
    let labels = ["when", "where", "agenda", "chair", "quorum", "number"]
        .map(|it| t!(locale, &format!("meeting-{it}")));
    let [when, place, agenda, chair, quorum, number] = &labels;
    let facts = [
        (when.as_str(), time_tag(locale, call.starts, view.zone())),
        (place.as_str(), words(view, &call.place)),
        (agenda.as_str(), agenda_of(view, call)),
        (chair.as_str(), short(view, &call.chair)),
        (
            quorum.as_str(),
            html! { (t!(locale, "meeting-quorum-means", "count" => i64::from(call.quorum))) },
        ),
        (
            number.as_str(),
            html! {
                (t!(locale, "meeting-number-means", "number" => i64::from(call.number)))
            },
        ),
    ];
    definition_list(&facts)
}

fn agenda_of(view: &View, call: &Call) -> Markup {
    let locale = view.locale;
    html! {
        @if call.is_reduced() { p { (t!(locale, "meeting-reduced")) } }
        ul {
            @for item in Item::ALL.iter().filter(|it| call.agenda.contains(it)) {
                li { (t!(locale, &format!("meeting-item-{item}"))) }
            }
        }
    }
}

/// Whether the next meeting is fixed; if not, since when it is not.
fn next(view: &View, meetings: &Meetings) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let (since, due) = meetings.due(charter, view.commission.founded.at);
    let due_tag = time_tag(locale, due, view.zone());
    match meetings.next(charter, view.now) {
        Next::Fixed(meeting) => {
            let href = view.href(&routes::meeting(&meeting.id));
            let starts = meeting.last_round().map_or(0, |round| round.call.starts);
            notice(
                Tone::Plain,
                &html! { p { strong { (say!(locale, "meetings-next-fixed", {
                    "date" => html! { a href=(href) { (time_tag(locale, starts, view.zone())) } }
                })) } } },
            )
        }
        other => notice(
            Tone::Pending,
            &html! {
                p {
                    strong { (say!(locale, "meetings-next-none", {
                        "date" => time_tag(locale, since, view.zone())
                    })) }
                    " "
                    @if due < view.now {
                        (say!(locale, "meetings-next-overdue", { "date" => due_tag }))
                    } @else {
                        (say!(locale, "meetings-next-by", { "date" => due_tag },
                            "days" => i64::from(charter.meetings.every_days)))
                    }
                }
                @if let Next::Called(meeting) = other {
                    p {
                        a href=(view.href(&routes::meeting(&meeting.id))) { (title(view, meeting)) }
                        ": " (state_sentence(view, &meeting.state(charter, view.now)))
                    }
                }
            },
        ),
    }
}

fn body(view: &View, title: &str, meetings: &Meetings) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let mut list: Vec<&Meeting> = meetings.iter().collect();
    list.sort_by_key(|it| {
        std::cmp::Reverse(it.counting(charter).map_or(0, |round| round.call.starts))
    });
    let lines: Vec<(Markup, String, String, Markup, Markup)> = list
        .iter()
        .take(LISTED_MAX)
        .filter_map(|meeting| {
            let round = meeting.counting(charter)?;
            let state = meeting.state(charter, view.now);
            let note = html! {
                (state_sentence(view, &state))
                @if round.call.number > 1 {
                    " " (t!(locale, "meeting-number-means", "number" => i64::from(round.call.number)))
                }
                @if round.call.is_reduced() { " " (t!(locale, "meeting-reduced")) }
                @if round.is_short_notice() { " " (t!(locale, "meeting-short-notice")) }
            };
            Some((
                state_seal(view, &state),
                view.href(&routes::meeting(&meeting.id)),
                self::title(view, meeting),
                note,
                time_tag(locale, round.call.starts, view.zone()),
            ))
        })
        .collect();
    let listed: Vec<Row<'_>> = lines
        .iter()
        .map(|(state, href, title, note, when)| Row {
            state: state.clone(),
            href,
            title: html! { (title) },
            note: Some(note.clone()),
            when: Some(when.clone()),
        })
        .collect();
    let chair = meetings.chair(charter, &view.commission.id);
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "meetings-lead")) }
        (next(view, meetings))
        @if view.can(Action::Read, Object::Calendar).is_ok() {
            div class="actions no-print" {
                @if view.can(Action::Convene, Object::Calendar).is_ok() {
                    (link_button(Weight::Primary, &view.href(routes::meeting_call()), &t!(locale, "meetings-call")))
                }
                (link_button(Weight::Secondary, &view.href(routes::calendar()), &t!(locale, "nav-calendar")))
            }
        }
        @if listed.is_empty() {
            p class="muted" { (t!(locale, "meetings-empty")) }
        } @else {
            (rows(&listed))
        }
        h2 { (t!(locale, "meetings-rules-title")) }
        p { (say!(locale, "meetings-rule-chair", { "party" => short(view, &chair) })) }
        p { (t!(locale, "meetings-rule-answer",
            "days" => i64::from(charter.meetings.answer_days),
            "hours" => i64::from(charter.meetings.short_notice_hours))) }
        p { (t!(locale, "meetings-rule-held")) }
        @if let Some(conciliator) = &charter.meetings.conciliator {
            p { (say!(locale, "meetings-rule-conciliator", {
                "name" => super::words::named(view, conciliator)
            })) }
        }
    }
}
