//! One task: what it is, where it stands, and what whoever reads it can do about it.

use axum::extract::Path;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::response::{Outcome, REPORT_CHARS_MAX, Task};
use commission::{Localized, Office, Refusal};
use maud::{Markup, html};
use store::{Move, RoomRow};

use super::lines::{clock, report, task_seal, whose};
use super::{answer, back, crumbs, day_words, first_box, goes, goes_field, object};
use crate::components::{
    Field, Weight, button, definition_list, details, hidden, radios, text_field, time_tag,
    user_text,
};
use crate::day;
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, summary, today, words_boxes, wrong};
use crate::pages::incidents::{id_of, words};
use crate::pages::words::{list, named, say, seat, short, short_of};
use crate::request::View;
use crate::{routes, t};

async fn load(view: &View, id: &str, number: &str) -> Result<(RoomRow, Task), Error> {
    view.can(Action::Read, Object::Incidents)?;
    let store = view.app.store();
    let row = store.room(&id_of(id)?).await?;
    let number: u32 = number.parse().map_err(|_| Error::NotFound)?;
    let response = store.response(&row.room.id).await?.response;
    let task = response.task_of(number).map_err(|_| Error::NotFound)?.clone();
    Ok((row, task))
}

/// `GET /board/<id>/tasks/<number>`
pub(in crate::pages::board) async fn get(
    Member(view): Member,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (row, task) = load(&view, &id, &number).await?;
    Ok(page(&view, &row, &task, &Typed::default(), None))
}

/// `POST /board/<id>/tasks/<number>`
pub(in crate::pages::board) async fn post(
    view: View,
    Path((id, number)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let typed = Typed::new(fields.pairs())?;
    let (row, task) = load(&view, &id, &number).await?;
    let (action, done) = match typed.go() {
        "agree" => (Action::Plan, "agreed"),
        "decline" => (Action::Plan, "declined"),
        "take" => (Action::Carry, "taken"),
        "let-go" => (Action::Carry, "let-go"),
        "report" => (Action::Carry, "reported"),
        _ => return Err(Error::bad("go=")),
    };
    let by = view.can(action, object(&row))?.clone();
    let store = view.app.store();
    let outcome = match asked(&view, &typed, &by, task.number) {
        Ok(made) => store.respond(&row.room.id, &by, &made, view.now).await,
        Err(refusal) => Err(refusal.into()),
    };
    let refusal = match outcome {
        Ok(()) => return back(&view, &row, done),
        Err(store::Error::Refused(refusal)) => refusal,
        Err(other) => return Err(other.into()),
    };
    let field = match (typed.go(), &refusal) {
        ("agree", Refusal::Empty { field: "goes" }) => "goes".to_owned(),
        ("report", Refusal::Empty { field: "outcome" } | Refusal::TaskState { state: "early" }) => {
            "outcome".to_owned()
        }
        ("report", Refusal::Empty { field: "day" | "visit-day" }) => "day".to_owned(),
        ("report", _) => first_box(&view, "report"),
        _ => "content".to_owned(),
    };
    let wrong = wrong(&view, &refusal, &field);
    // Somebody else may have done something to it meanwhile.
    let (row, task) = load(&view, &id, &number).await?;
    Ok(page(&view, &row, &task, &typed, Some(&wrong)))
}

fn asked(view: &View, typed: &Typed, by: &Office, task: u32) -> Result<Move, Refusal> {
    Ok(match typed.go() {
        "agree" => Move::Agree { task, goes: goes(view, typed, by) },
        "decline" => Move::Decline(task),
        "take" => Move::Take(task),
        "let-go" => Move::LetGo(task),
        _ => Move::Report {
            task,
            outcome: typed.get("outcome").parse()?,
            day: day::read(typed.get("day")).ok_or(Refusal::Empty { field: "day" })?,
            text: typed.words(view),
        },
    })
}

fn page(
    view: &View,
    row: &RoomRow,
    task: &Task,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Response {
    let title = t!(view.locale, "task-number", "number" => i64::from(task.number));
    let body = body(view, row, task, typed, wrong, &title);
    answer(view, &title, body, wrong.is_some())
}

fn body(
    view: &View,
    row: &RoomRow,
    task: &Task,
    typed: &Typed,
    wrong: Option<&(String, String)>,
    title: &str,
) -> Markup {
    let locale = view.locale;
    html! {
        (crumbs(view, row, title))
        (summary(view, wrong))
        h1 { (named(view, &task.what)) }
        div class="status" { (task_seal(view, task)) div { p { (clock(view, task)) } } }
        (about(view, task))
        @if !task.reports.is_empty() {
            h2 { (t!(locale, "task-reports")) }
            @for it in &task.reports { (report(view, task, it)) }
        }
        (actions(view, row, task, typed, wrong))
    }
}

fn about(view: &View, task: &Task) -> Markup {
    let locale = view.locale;
    let label = |name: &str| t!(locale, &format!("task-about-{name}"));
    let (by, owner) = (label("by"), label("owner"));
    let (place, day, limits, goes) = (label("place"), label("day"), label("limits"), label("goes"));
    let mut lines = vec![
        (owner.as_str(), html! { (whose(view, task)) }),
        (
            by.as_str(),
            html! {
                (short_of(view, &task.brought.by)) " (" (seat(view, &task.brought.by)) "), "
                (time_tag(locale, task.brought.at, view.zone()))
            },
        ),
    ];
    if let Some(visit) = &task.visit {
        lines.push((place.as_str(), user_text(None, &visit.place)));
        lines.push((
            day.as_str(),
            html! { (day_words(view, visit.day)) @if !visit.time.is_empty() { ", " (user_text(None, &visit.time)) } },
        ));
        let groups = visit.goes.iter().map(|(party, offices)| {
            let offices: Vec<Markup> =
                offices.iter().map(|it| html! { (seat(view, it)) }).collect();
            html! { (short(view, party)) ": " (list(locale, offices)) br; }
        });
        lines.push((goes.as_str(), html! { @for group in groups { (group) } }));
        lines.push((
            limits.as_str(),
            html! {
                (t!(locale, "task-visit-never"))
                @if !visit.limits.is_empty() { " " (named(view, &visit.limits)) }
            },
        ));
    }
    html! {
        (definition_list(&lines))
        @if task.visit.is_some() { p { (words(view, &task.what)) } }
    }
}

fn form(
    view: &View,
    row: &RoomRow,
    task: &Task,
    go: &str,
    fields: &Markup,
    weight: Weight,
    words: &str,
) -> Markup {
    html! {
        form class="flow" method="post" action=(view.href(&routes::task(&row.room.id, task.number))) {
            (hidden("go", go))
            (fields)
            div class="actions" { (button(weight, words)) }
        }
    }
}

/// What whoever reads it can do about it.
fn actions(
    view: &View,
    row: &RoomRow,
    task: &Task,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let Some(own) = view.office_held() else { return html! {} };
    let roll = &view.commission.roll;
    let plans = view.can(Action::Plan, object(row)).is_ok();
    let carries = view.can(Action::Carry, object(row)).is_ok();
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let nothing = html! {};
    let asked = own.party().is_none_or(|party| {
        task.visit.as_ref().is_none_or(|visit| !visit.goes.contains_key(party))
    });
    let taker = task.taker(roll);
    html! {
        @if plans && asked && task.may_agree(roll, own).is_ok() {
            section class="panel turn" {
                h2 { (t!(locale, "task-agree-title")) }
                p { (t!(locale, if task.visit.is_some() { "task-agree-visit" } else { "task-agree-means" })) }
                @let fields = match (&task.visit, own.party()) {
                    (Some(_), Some(party)) => goes_field(view, typed, party, error("goes")),
                    _ => nothing.clone(),
                };
                (form(view, row, task, "agree", &fields, Weight::Primary, &t!(locale, "task-agree-button")))
            }
        }
        @if plans && task.may_decline(roll, own).is_ok() {
            (form(view, row, task, "decline", &nothing, Weight::Plain, &t!(locale, "task-decline-button")))
        }
        @if carries && taker.is_none() && task.may_take(roll, own).is_ok() {
            (form(view, row, task, "take", &html! { p { (t!(locale, "task-take-means")) } }, Weight::Primary, &t!(locale, "task-take-button")))
        }
        @if carries && task.may_report(roll, own).is_ok() {
            @if taker.is_some() {
                (form(view, row, task, "let-go", &nothing, Weight::Plain, &t!(locale, "task-let-go-button")))
            }
            @let title = t!(locale, "task-report-title");
            @let fields = report_form(view, row, task, typed, wrong);
            // Whoever has it reports; whoever has not yet taken it is offered that first.
            @if taker == Some(own) || task.visit.is_some() || typed.go() == "report" {
                section class="panel turn" { h2 { (title) } (fields) }
            } @else {
                (details(&title, &fields))
            }
        }
        @if carries && task.may_report(roll, own).is_err() && let Some(taker) = taker {
            p class="muted" { (say!(locale, "task-taken-by", { "side" => short_of(view, taker) }, "office" => seat(view, taker))) }
        }
    }
}

fn report_form(
    view: &View,
    row: &RoomRow,
    task: &Task,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let choices: Vec<(String, String)> = Outcome::ALL
        .iter()
        .map(|it| (it.to_string(), t!(locale, &format!("task-outcome-{it}"))))
        .collect();
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (outcome_label, day_label) = (t!(locale, "task-outcome"), t!(locale, "task-day"));
    let outcome = Field {
        name: "outcome",
        label: &outcome_label,
        hint: None,
        error: error("outcome"),
        optional: false,
    };
    let day = Field { name: "day", label: &day_label, error: error("day"), ..outcome };
    let sent = typed.go() == "report";
    let kept = if sent { typed.words(view) } else { Localized::new() };
    let on = match typed.of("report", "day") {
        "" => today(view),
        day => day.to_owned(),
    };
    let label = t!(locale, "task-report-words");
    form(
        view,
        row,
        task,
        "report",
        &html! {
            (radios(locale, &outcome, &choices, Some(typed.of("report", "outcome")).filter(|it| !it.is_empty())))
            (text_field(locale, &day, "date", &on))
            (words_boxes(view, "report", &label, REPORT_CHARS_MAX, &kept, error(&first_box(view, "report"))))
        },
        Weight::Primary,
        &t!(locale, "task-report-button"),
    )
}
