//! What stands in the calendar: advance notices, meetings, clocks of incidents and of tasks, days on
//! which a room asks again, commitments due.

use commission::commitment::Keeping;
use commission::incident::Blurred;
use commission::meeting::{Meeting, State};
use commission::permission::{Action, Object};
use commission::{IncidentId, Localized};
use maud::{Markup, html};
use store::{IncidentFilter, NoticeRow};

use super::{begins, day_of};
use crate::components::{Mark, day_tag, seal_with, time_tag, user_text};
use crate::error::Error;
use crate::pages::incidents::topic;
use crate::pages::meetings::{state_seal, state_sentence, title};
use crate::pages::promises::{self, shown};
use crate::pages::words::short_of;
use crate::request::View;
use crate::{ical, routes, t};

const DAY_SECONDS: i64 = 86_400;

/// A span of days, both included, counted from 1970-01-01.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) from: i64,
    pub(super) until: i64,
}

/// One thing in the calendar.
pub(super) enum Entry {
    /// An advance notice on these days.
    Notice(Box<NoticeRow>, (i64, i64)),
    /// A meeting with where it stands.
    Meeting(Box<Meeting>, State),
    /// An incident's clock runs out.
    Incident { id: IncidentId, blurred: Blurred, due: i64 },
    /// A task of an incident is to be reported.
    Task { incident: IncidentId, number: u32, what: Localized, due: i64 },
    /// A room asks every party again how it stands.
    Asked { incident: IncidentId, number: u32, day: i64 },
    /// A commitment is due.
    Promise { reference: String, what: Localized, due: i64 },
}

/// Everything in a span, the earliest first.
pub(super) async fn entries(view: &View, span: Span) -> Result<Vec<Entry>, Error> {
    let store = view.app.store();
    let charter = &view.commission.charter;
    let within = |unix: i64| (span.from..=span.until).contains(&day_of(view, unix));
    let mut all = Vec::new();
    for row in store.advance_notices(span.from).await? {
        for days in row.notice.occurrences(span.from, span.until) {
            all.push(Entry::Notice(Box::new(row.clone()), days));
        }
    }
    for meeting in store.meetings().await?.iter() {
        if meeting.counting(charter).is_some_and(|round| within(round.call.starts)) {
            let state = meeting.state(charter, view.now);
            all.push(Entry::Meeting(Box::new(meeting.clone()), state));
        }
    }
    let open = IncidentFilter { found: Some(false), ..IncidentFilter::default() };
    for row in store.incidents(&open).await? {
        if within(row.due) {
            all.push(Entry::Incident { id: row.id, blurred: row.blurred, due: row.due });
        }
    }
    for row in store.responses().await? {
        let incident = row.response.incident;
        for task in row.response.tasks.into_iter().filter(|task| !task.is_over()) {
            if let Some(due) = task.clock.map(|clock| clock.due).filter(|due| within(*due)) {
                let (incident, what) = (incident.clone(), task.what);
                all.push(Entry::Task { incident, number: task.number, what, due });
            }
        }
        for asked in row.response.follow_ups {
            let is_answered = charter.parties.iter().all(|it| asked.answers.contains_key(&it.id));
            if (span.from..=span.until).contains(&asked.day) && !is_answered {
                let incident = incident.clone();
                all.push(Entry::Asked { incident, number: asked.number, day: asked.day });
            }
        }
    }
    let (promised, evidence) = store.ledger(view.now).await?;
    for it in shown(&promised, &evidence, view.now) {
        let due = match it.keeping {
            Keeping::Due { until: Some(until) } => until,
            Keeping::Broken { due } => due,
            _ => continue,
        };
        if within(due) {
            let reference = it.commitment.reference.clone();
            all.push(Entry::Promise { reference, what: it.commitment.promise.what.clone(), due });
        }
    }
    all.sort_by_key(|entry| entry.begins(view));
    Ok(all)
}

/// Whether an advance notice waits for one's own party to say that it was seen.
pub(in crate::pages) fn waits_for_me(view: &View, row: &NoticeRow) -> bool {
    let object = Object::Notice(row.office.party());
    view.can(Action::Acknowledge, object).is_ok()
        && row.notice.next(day_of(view, view.now)).is_some()
        && !row.seen.iter().any(|seen| view.is_own(&seen.party))
}

/// The days of a notice in words.
pub(super) fn days(view: &View, (first, last): (i64, i64)) -> Markup {
    // Days of the calendar and no moments: the same for every zone.
    let day = |day: i64| view.locale.date(day.saturating_mul(DAY_SECONDS), 0);
    html! {
        (day(first)) @if last > first { " – " (day(last)) }
    }
}

/// The question that a room asks on a day.
fn asked(view: &View, day: i64) -> String {
    let date = view.locale.date(day.saturating_mul(DAY_SECONDS), 0);
    t!(view.locale, "task-ask-question", "date" => date)
}

/// Where a notice happens.
pub(super) fn region(view: &View, row: &NoticeRow) -> String {
    match &row.notice.region {
        Some(code) => crate::pages::reports::region(view, code),
        None => t!(view.locale, "notice-no-region"),
    }
}

impl Entry {
    /// When it begins (Unix seconds UTC).
    fn begins(&self, view: &View) -> i64 {
        match self {
            Entry::Notice(_, (first, _)) => begins(view, *first),
            Entry::Meeting(meeting, _) => {
                meeting.counting(&view.commission.charter).map_or(0, |it| it.call.starts)
            }
            Entry::Incident { due, .. } | Entry::Task { due, .. } | Entry::Promise { due, .. } => {
                *due
            }
            Entry::Asked { day, .. } => begins(view, *day),
        }
    }

    /// It as a line of the list: state, address, title, note, when.
    pub(super) fn line(&self, view: &View) -> (Markup, String, Markup, Markup, Markup) {
        let locale = view.locale;
        match self {
            Entry::Notice(row, of) => (
                seal_with(
                    if waits_for_me(view, row) { Mark::Ring } else { Mark::Filled },
                    &t!(locale, &format!("notice-kind-{}", row.notice.kind)),
                ),
                view.href(&routes::notice(&row.id)),
                user_text(None, &row.notice.title),
                html! {
                    (region(view, row)) " · " (t!(locale, "notice-given-by")) " " (short_of(view, &row.office))
                    @if waits_for_me(view, row) { " · " strong { (t!(locale, "notice-waits-for-you")) } }
                },
                days(view, *of),
            ),
            Entry::Meeting(meeting, state) => (
                state_seal(view, state),
                view.href(&routes::meeting_room(&meeting.id)),
                html! { (title(view, meeting)) },
                state_sentence(view, state),
                time_tag(locale, self.begins(view), view.zone()),
            ),
            Entry::Incident { id, blurred, due } => (
                seal_with(Mark::Hourglass, &t!(locale, "calendar-incident")),
                view.href(&routes::room(id)),
                html! { (topic(view, &blurred.topic)) },
                html! { (t!(locale, "calendar-incident-means")) },
                time_tag(locale, *due, view.zone()),
            ),
            Entry::Task { incident, number, what, due } => (
                seal_with(Mark::Hourglass, &t!(locale, "calendar-task")),
                view.href(&routes::task(incident, *number)),
                html! { (crate::pages::words::named(view, what)) },
                html! { (t!(locale, "calendar-task-means")) },
                time_tag(locale, *due, view.zone()),
            ),
            Entry::Asked { incident, number, day } => (
                seal_with(Mark::Ring, &t!(locale, "task-ask-seal")),
                view.href(&routes::follow_up(incident, *number)),
                html! { (asked(view, *day)) },
                html! { (t!(locale, "calendar-asked-means")) },
                days(view, (*day, *day)),
            ),
            Entry::Promise { reference, what, due } => (
                seal_with(Mark::Hourglass, &t!(locale, "calendar-promise")),
                view.href(&promises::anchor(reference)),
                html! { (crate::pages::words::named(view, what)) },
                html! { (t!(locale, "calendar-promise-means")) },
                day_tag(locale, *due, view.zone()),
            ),
        }
    }

    /// It for a calendar program.
    pub(super) fn event(&self, view: &View) -> ical::Event {
        let locale = view.locale;
        let base = view.app.base_url();
        let plain = |words: &Localized| view.names(words).0;
        let (uid, when, summary, about, path) = match self {
            Entry::Notice(row, (first, last)) => (
                format!("notice-{}-{first}", row.id),
                ical::When::Days { first: *first, last: *last },
                row.notice.title.clone(),
                format!(
                    "{}\n{}\n{}",
                    t!(locale, &format!("notice-kind-{}", row.notice.kind)),
                    region(view, row),
                    row.notice.asked
                ),
                routes::notice(&row.id),
            ),
            Entry::Meeting(meeting, state) => (
                format!("meeting-{}", meeting.id),
                ical::When::At(self.begins(view)),
                title(view, meeting),
                format!(
                    "{}\n{}",
                    t!(locale, &format!("meeting-state-{}", state.as_str())),
                    meeting
                        .counting(&view.commission.charter)
                        .map(|it| plain(&it.call.place))
                        .unwrap_or_default()
                ),
                routes::meeting_room(&meeting.id),
            ),
            Entry::Incident { id, blurred, due } => (
                format!("incident-{id}"),
                ical::When::At(*due),
                t!(locale, "calendar-incident"),
                topic(view, &blurred.topic),
                routes::room(id),
            ),
            Entry::Task { incident, number, what, due } => (
                format!("task-{incident}-{number}"),
                ical::When::At(*due),
                plain(what),
                t!(locale, "calendar-task"),
                routes::task(incident, *number),
            ),
            Entry::Asked { incident, number, day } => (
                format!("asked-{incident}-{number}"),
                ical::When::Days { first: *day, last: *day },
                asked(view, *day),
                t!(locale, "calendar-asked-means"),
                routes::follow_up(incident, *number),
            ),
            Entry::Promise { reference, what, due } => (
                format!("promise-{}-{}", reference.replace(':', "-"), day_of(view, *due)),
                ical::When::Days { first: day_of(view, *due), last: day_of(view, *due) },
                plain(what),
                t!(locale, "calendar-promise"),
                promises::anchor(reference),
            ),
        };
        ical::Event {
            uid: format!("{uid}@{}", view.commission.id),
            when,
            summary,
            about: about.trim_end().to_owned(),
            url: format!("{base}{path}"),
            sequence: match self {
                Entry::Meeting(meeting, _) => meeting.rounds.len().saturating_sub(1),
                _ => 0,
            },
            // What is off is no entry.
            is_cancelled: false,
        }
    }
}
