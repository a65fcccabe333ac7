//! What is done about an incident, as lists: in its room, on the board, and for one's own office.

use commission::permission::Action;
use commission::response::{FollowUp, Level, Outcome, Owner, Report, State, Task};
use commission::{IncidentId, Localized, Office, PartyId};
use maud::{Markup, html};
use store::{ResponseRow, RoomRow};

use super::{Course, day_words, object, owner_words, planned};
use crate::components::{
    Mark, Row, Tone, Weight, button, details, hidden, link_button, notice, rows, seal_with,
    time_tag, user_text,
};
use crate::pages::board::appeal;
use crate::pages::incidents::{party_list, words};
use crate::pages::words::{count, list, named, say, seat, short_of};
use crate::request::View;
use crate::{routes, t};

/// The title of a plan, its slots in readable words.
fn title(view: &View, titles: &Localized) -> Markup {
    let (title, language) = view.names(titles);
    user_text(Some(&language), &appeal::readable(view, &title))
}

/// Where a task stands, as a seal.
pub(super) fn task_seal(view: &View, task: &Task) -> Markup {
    let state = task.state(&view.commission.roll);
    let mark = match state {
        State::Proposed => Mark::Dashed,
        State::Open => Mark::Ring,
        State::Taken => Mark::Half,
        State::Reported => Mark::Filled,
        State::Declined => Mark::Struck,
    };
    let mark = if task.late(view.now).is_some() { Mark::Hourglass } else { mark };
    let outcome = task.reports.last().filter(|_| state == State::Reported);
    let words = match (task.late(view.now), outcome) {
        (Some(_), _) => t!(view.locale, "task-state-late"),
        (_, Some(report)) if report.outcome != Outcome::Done => {
            t!(view.locale, &format!("task-outcome-{}", report.outcome))
        }
        _ => t!(view.locale, &format!("task-state-{}", state.as_str())),
    };
    seal_with(mark, &words)
}

/// Whose a task is.
pub(super) fn whose(view: &View, task: &Task) -> String {
    match &task.owner {
        Owner::Side { party, role } => owner_words(view, party.as_ref(), *role),
        Owner::EveryParty => t!(view.locale, "task-joint"),
    }
}

/// The clock of a task, or what it waits for; who has taken it.
pub(super) fn clock(view: &View, task: &Task) -> Markup {
    let (locale, zone) = (view.locale, view.zone());
    let roll = &view.commission.roll;
    if let Some(declined) = &task.declined {
        return say!(locale, "task-declined-by", {
            "side" => short_of(view, &declined.by), "date" => time_tag(locale, declined.at, zone),
        }, "office" => seat(view, &declined.by));
    }
    let Some(clock) = task.clock else {
        let waits = task.waits_for(&view.commission.charter);
        return if waits.is_empty() {
            html! { (t!(locale, "task-waits-secretariat")) }
        } else {
            say!(locale, "task-waits", {
                "parties" => party_list(view, &waits),
                "date" => time_tag(locale, task.brought.at, zone),
            })
        };
    };
    if task.is_over() {
        return html! {};
    }
    let late = task.late(view.now);
    html! {
        @match late {
            None => (say!(locale, "task-due", { "date" => time_tag(locale, clock.due, zone) },
                "left" => locale.time_left(clock.due.saturating_sub(view.now)))),
            Some(late) => strong { (say!(locale, match late.level {
                Level::Owner => "task-late-owner",
                Level::Everybody => "task-late-everybody",
            }, { "date" => time_tag(locale, late.due, zone), "since" => time_tag(locale, late.since, zone) })) },
        }
        @if let Some(taker) = task.taker(roll) {
            " " (say!(locale, "task-taken-by", { "side" => short_of(view, taker) }, "office" => seat(view, taker)))
        }
        @if task.visit.is_some() {
            " " (say!(locale, "task-unreported", { "parties" => party_list(view, &task.unreported()) }))
        }
    }
}

/// What came of a task, as somebody says.
pub(super) fn report(view: &View, task: &Task, report: &Report) -> Markup {
    let locale = view.locale;
    html! {
        div class="side" {
            p {
                strong { (t!(locale, &format!("task-outcome-{}", report.outcome))) } " · "
                (day_words(view, report.day)) " · "
                (short_of(view, &report.by)) " (" (seat(view, &report.by)) ")"
            }
            (words(view, &report.text))
            @if task.came_late(report) && let Some(clock) = task.clock {
                p class="small" { strong { (say!(locale, "task-reported-late", { "date" => time_tag(locale, clock.due, view.zone()) })) } }
            }
        }
    }
}

fn task_rows(view: &View, id: &IncidentId, tasks: &[&Task]) -> Markup {
    let lines: Vec<(Markup, String, Markup, Markup)> = tasks
        .iter()
        .map(|task| {
            let note = html! {
                (whose(view, task)) br; (clock(view, task))
                @for it in &task.reports {
                    (t!(view.locale, &format!("task-outcome-{}", it.outcome))) " · "
                    (day_words(view, it.day)) " · " (short_of(view, &it.by)) ": " (named(view, &it.text)) " "
                    @if task.came_late(it) && let Some(clock) = task.clock {
                        strong { (say!(view.locale, "task-reported-late", { "date" => time_tag(view.locale, clock.due, view.zone()) })) } " "
                    }
                }
            };
            let href = view.href(&routes::task(id, task.number));
            (task_seal(view, task), href, named(view, &task.what), note)
        })
        .collect();
    let list: Vec<Row<'_>> = lines
        .iter()
        .map(|(state, href, title, note)| Row {
            state: state.clone(),
            href,
            title: title.clone(),
            note: Some(note.clone()),
            when: None,
        })
        .collect();
    html! { @if !list.is_empty() { (rows(&list)) } }
}

/// The playbooks in force that are not started, each with its tasks and the button that starts it.
pub(super) fn offers(view: &View, row: &RoomRow, course: &Course) -> Markup {
    let locale = view.locale;
    if view.can(Action::Plan, object(row)).is_err() {
        return html! {};
    }
    let done = &course.done;
    let rest =
        || course.playbooks.iter().filter(|it| !done.started.iter().any(|s| s.plan == it.plan));
    html! {
        @if course.playbooks.is_empty() {
            p class="muted" { (t!(locale, "task-no-playbook")) }
        }
        @for it in rest() {
            section class="panel" {
                h3 { (say!(locale, "task-playbook", { "title" => title(view, &it.titles) })) }
                p { (t!(locale, "task-playbook-means", "count" => count(it.playbook.tasks.len()))) }
                (details(&t!(locale, "task-playbook-tasks"), &html! {
                    ol { @for task in &it.playbook.tasks { li { (planned(view, task)) } } }
                }))
                form class="flow" method="post" action=(view.href(&routes::tasks(&row.room.id))) {
                    (hidden("go", "start")) (hidden("plan", it.plan.as_str()))
                    div class="actions" { (button(Weight::Secondary, &t!(locale, "task-start-button"))) }
                }
            }
        }
    }
}

/// The section of a room.
pub(in crate::pages::board) fn section(view: &View, row: &RoomRow, course: &Course) -> Markup {
    let locale = view.locale;
    if row.incident.is_none() {
        return html! {};
    }
    let (id, done) = (&row.room.id, &course.done);
    let proposed: Vec<&Task> =
        done.tasks.iter().filter(|it| it.clock.is_none() && !it.is_over()).collect();
    let over: Vec<&Task> = done.tasks.iter().filter(|it| it.is_over()).collect();
    html! {
        h2 id="tasks" { (t!(locale, "task-title")) }
        @for started in &done.started {
            p { (say!(locale, "task-started", {
                "title" => title(view, &started.titles),
                "date" => time_tag(locale, started.mark.at, view.zone()),
                "side" => short_of(view, &started.mark.by),
            }, "office" => seat(view, &started.mark.by))) }
            @if done.is_reported(&started.plan) {
                (notice(Tone::Plain, &html! { p { (t!(locale, "task-all-reported")) } }))
            }
        }
        @if done.tasks.is_empty() && done.follow_ups.is_empty() {
            p class="muted" { (t!(locale, "task-none")) }
        }
        @if done.started.is_empty() { (offers(view, row, course)) }
        (task_rows(view, id, &done.to_do()))
        @if !proposed.is_empty() {
            h3 { (t!(locale, "task-proposals")) }
            (task_rows(view, id, &proposed))
        }
        @if !over.is_empty() {
            h3 { (t!(locale, "task-over")) }
            (task_rows(view, id, &over))
        }
        (follow_ups(view, id, &done.follow_ups))
        @if view.can(Action::Plan, object(row)).is_ok() {
            div class="actions" {
                (link_button(Weight::Secondary, &view.href(&routes::tasks(id)), &t!(locale, "task-begin-link")))
            }
        }
    }
}

fn follow_ups(view: &View, id: &IncidentId, all: &[FollowUp]) -> Markup {
    let locale = view.locale;
    if all.is_empty() {
        return html! {};
    }
    let charter = &view.commission.charter;
    html! {
        h3 { (t!(locale, "task-ask-list")) }
        ul class="facts" {
            @for it in all {
                @let waits = it.waits_for(charter, view.now);
                li {
                    a href=(view.href(&routes::follow_up(id, it.number))) { (day_words(view, it.day)) }
                    @if !waits.is_empty() {
                        " " strong { (say!(locale, "task-ask-waits", {
                            "parties" => party_list(view, &waits),
                            "date" => time_tag(locale, it.from, view.zone()),
                        })) }
                    }
                    @if !it.answers.is_empty() {
                        " " (say!(locale, "task-ask-answered", {
                            "parties" => list(locale, it.answers.keys().map(|party| {
                                crate::pages::words::short(view, party)
                            }).collect())
                        }))
                    }
                }
            }
        }
    }
}

/// The next task due and what is late, as a line of the board.
pub(in crate::pages::board) fn next(view: &View, row: &ResponseRow) -> Option<Markup> {
    let locale = view.locale;
    let to_do = row.response.to_do();
    let late = to_do.iter().filter(|task| task.late(view.now).is_some()).count();
    let asked = row.response.follow_ups.iter();
    let asks =
        asked.filter(|it| !it.waits_for(&view.commission.charter, view.now).is_empty()).count();
    let first = to_do.iter().find(|task| task.late(view.now).is_none());
    if late == 0 && asks == 0 && first.is_none() {
        return None;
    }
    let oldest = to_do.iter().filter_map(|task| task.late(view.now)).map(|it| it.due).min();
    Some(html! {
        @if let Some(since) = oldest {
            strong { (say!(locale, "task-board-late", { "date" => time_tag(locale, since, view.zone()) }, "count" => count(late))) } " "
        }
        @if let Some(clock) = first.and_then(|task| task.clock) {
            (say!(locale, "task-board-next", { "date" => time_tag(locale, clock.due, view.zone()) },
                "left" => locale.time_left(clock.due.saturating_sub(view.now)))) " "
        }
        @if asks > 0 { (t!(locale, "task-board-asks", "count" => count(asks))) }
    })
}

/// Something that waits for one's own office.
pub(in crate::pages) struct Mine {
    /// Where.
    pub(in crate::pages) href: String,
    /// Where it stands.
    pub(in crate::pages) state: Markup,
    /// What.
    pub(in crate::pages) title: Markup,
    /// Why it waits, and its clock.
    pub(in crate::pages) note: Markup,
    /// When it is due, or since when it waits (Unix seconds UTC).
    due: i64,
}

/// Everything of these that waits for an office, what is due first before the others.
pub(in crate::pages) fn mine(view: &View, office: &Office, rows: &[ResponseRow]) -> Vec<Mine> {
    let mut mine = Vec::new();
    for row in rows {
        let id = &row.response.incident;
        for task in row.response.tasks.iter().filter(|task| !task.is_over()) {
            let Some(why) = why_mine(view, office, task) else { continue };
            mine.push(Mine {
                href: view.href(&routes::task(id, task.number)),
                state: task_seal(view, task),
                title: named(view, &task.what),
                note: html! { (t!(view.locale, why)) " " (clock(view, task)) },
                due: task.clock.map_or(task.brought.at, |clock| clock.due),
            });
        }
        for asked in &row.response.follow_ups {
            let waits = asked.waits_for(&view.commission.charter, view.now);
            let own: Option<&PartyId> = office.party().filter(|own| waits.contains(own));
            // Whoever leads the side is asked; the others of it may answer on the page too.
            if own.is_some() && commission::permission::permit(office, Action::Plan).is_ok() {
                mine.push(Mine {
                    href: view.href(&routes::follow_up(id, asked.number)),
                    state: seal_with(Mark::Ring, &t!(view.locale, "task-ask-seal")),
                    title: html! { (t!(view.locale, "task-ask-question", "date" => day_words(view, asked.day))) },
                    note: html! { (t!(view.locale, "task-mine-ask")) },
                    due: asked.from,
                });
            }
        }
    }
    mine.sort_by_key(|it| it.due);
    mine
}

/// Why a task waits for an office, as a message id; none where it does not.
fn why_mine(view: &View, office: &Office, task: &Task) -> Option<&'static str> {
    let commission = &view.commission;
    let roll = &commission.roll;
    if task.may_agree(roll, office).is_ok() {
        let waits = task.waits_for(&commission.charter);
        let own = office.party().is_none_or(|party| waits.contains(party));
        return own.then_some("task-mine-agree");
    }
    if task.called(&commission.charter, roll, view.now).contains(office) {
        return Some("task-mine-called");
    }
    task.may_report(roll, office).ok()?;
    if task.visit.is_some() {
        return task.goes(roll, office).then_some("task-mine-visit");
    }
    match task.taker(roll) {
        Some(taker) => (taker == office).then_some("task-mine-taken"),
        None => task.owner.is(office).then_some("task-mine-open"),
    }
}
