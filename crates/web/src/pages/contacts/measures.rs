//! What is measured of constant contact: the same for every party, with counts.

use axum::response::Response;
use commission::charter::Party;
use commission::contact::{Answers, Measures, WeekOfRegion};
use commission::permission::{Action, Object};
use maud::{Markup, html};
use store::WEEKS_MEASURED;

use super::{crumbs, in_danger};
use crate::components::definition_list;
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::reports::region;
use crate::pages::words::party_sign;
use crate::request::{Nav, View};
use crate::t;

const DAY_SECONDS: i64 = 86_400;

/// `GET /contacts/measures`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Contacts)?;
    let measures = view.app.store().contact_measures(view.now).await?;
    let title = t!(view.locale, "contacts-measures-title");
    Ok(view.page(&title, Nav::Contacts, body(&view, &title, &measures)))
}

fn body(view: &View, title: &str, measures: &Measures) -> Markup {
    let locale = view.locale;
    let contacts = view.commission.charter.contacts;
    html! {
        (crumbs(view, title))
        (in_danger(view))
        h1 { (title) }
        p class="lead" { (t!(locale, "contacts-measures-lead", "weeks" => WEEKS_MEASURED)) }
        p { (t!(locale, "contacts-measures-clock",
            "answer" => locale.duration(i64::from(contacts.answer_minutes) * 60),
            "urgent" => locale.duration(i64::from(contacts.urgent_minutes) * 60))) }
        h2 { (t!(locale, "contacts-measures-parties")) }
        div class="sides" {
            @for party in view.parties_in_order() {
                @if let Some(answers) = measures.parties.get(&party.id) { (side(view, &party, answers)) }
            }
        }
        p class="small" { (t!(locale, "contacts-measures-how")) }
        h2 { (t!(locale, "contacts-measures-weeks")) }
        @if measures.weeks.is_empty() {
            p class="muted" { (t!(locale, "contacts-measures-none")) }
        } @else {
            table class="stacked" {
                thead { tr {
                    th scope="col" { (t!(locale, "contacts-measures-week")) }
                    th scope="col" { (t!(locale, "contacts-log-title")) }
                    th scope="col" { (t!(locale, "contacts-calls")) }
                } }
                tbody {
                    @for (week, of, row) in &measures.weeks { (line(view, *week, of, row)) }
                }
            }
        }
    }
}

/// How one party answered.
fn side(view: &View, party: &Party, answers: &Answers) -> Markup {
    let locale = view.locale;
    let labels = ["calls", "in-time", "late", "not-at-all", "waits", "median", "ninetieth"]
        .map(|it| t!(locale, &format!("contacts-measures-{it}")));
    let [calls, in_time, late, not_at_all, waits, median, ninetieth] = &labels;
    let number = |number: u32| html! { (locale.number(i64::from(number))) };
    let time = |time: Option<i64>| match time {
        Some(seconds) => html! { (locale.duration(seconds)) },
        None => html! { (t!(locale, "contacts-measures-no-time")) },
    };
    html! {
        section class="side" {
            h3 { (party_sign(view, party)) }
            (definition_list(&[
                (calls, number(answers.calls)),
                (in_time, number(answers.in_time)),
                (late, number(answers.late)),
                (not_at_all, number(answers.not_at_all)),
                (waits, number(answers.waits)),
                (median, time(answers.median)),
                (ninetieth, time(answers.ninetieth)),
            ]))
        }
    }
}

/// A week in a region: each cell can be read alone, as on a telephone.
fn line(view: &View, week: i64, of: &str, row: &WeekOfRegion) -> Markup {
    let locale = view.locale;
    let date = locale.date(week.saturating_mul(DAY_SECONDS), 0);
    html! {
        tr {
            th scope="row" { (t!(locale, "contacts-measures-week-of", "date" => date)) br; (region(view, of)) }
            td { (t!(locale, "contacts-measures-contacts",
                "count" => i64::from(row.contacts), "unconfirmed" => i64::from(row.unconfirmed))) }
            td { (t!(locale, "contacts-measures-answered",
                "count" => i64::from(row.calls), "time" => i64::from(row.in_time),
                "late" => i64::from(row.late), "missing" => i64::from(row.not_at_all))) }
        }
    }
}
