//! The demonstration: what it is, whose part one takes, what to do next.

use std::collections::BTreeSet;

use axum::response::Response;
use commission::{Office, PartyId};
use maud::{Markup, html};
use store::{Filter, InstrumentRow};

use super::place::text_seal;
use super::texts::{self, with_texts};
use super::words::{parties, party_sign, say, seat};
use crate::components::{Row, Weight, breadcrumbs, button, day_tag, hidden, rows, user_text};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// What the page of the demonstration tells.
pub(super) struct Demonstration {
    /// The offices that can be taken.
    pub(super) offices: BTreeSet<Office>,
    /// Texts that wait for signatures, with the parties they wait for.
    pub(super) waiting: Vec<(InstrumentRow, Vec<PartyId>)>,
}

/// `GET /demo`
pub async fn get(view: View) -> Result<Response, Error> {
    let Some(demo) = view.app.demo() else { return Err(Error::NotFound) };
    let offices = demo.offices().cloned().collect();
    let store = view.app.store();
    let filter = Filter { state: Some("tabled".to_owned()), limit: 10, ..Filter::default() };
    let rows = store.instruments(&filter).await?;
    let waiting = with_texts(&view, rows)
        .await?
        .into_iter()
        .map(|(row, text)| (row, texts::waiting(&view, &text)))
        .collect();
    let demonstration = Demonstration { offices, waiting };
    Ok(view.page(&t!(view.locale, "demo-page-title"), Nav::Demo, body(&view, &demonstration)))
}

pub(super) fn body(view: &View, demo: &Demonstration) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "nav-demo")))
        h1 { (t!(locale, "demo-page-title")) }
        p class="lead" { (t!(locale, "demo-page-lead")) }
        p { (t!(locale, "demo-page-keys")) }
        h2 { (t!(locale, "demo-page-role")) }
        p { @match view.office_held() {
            Some(office) => (t!(locale, "demo-page-role-now", "office" => view.office(office))),
            None => (t!(locale, "demo-page-role-none")),
        } }
        (switcher(view, demo))
        h2 { (t!(locale, "demo-page-waiting")) }
        (waiting(view, demo))
        h2 { (t!(locale, "demo-page-next")) }
        ol {
            li { (t!(locale, "demo-page-step-role")) }
            li { (t!(locale, "demo-page-step-sign")) }
            li { (t!(locale, "demo-page-step-other")) }
            li { a href=(view.href(routes::record())) { (t!(locale, "demo-page-step-record")) } }
            li { a href=(view.href(routes::check())) { (t!(locale, "demo-page-step-check")) } }
        }
    }
}

/// One button for each office, the parties in the page's order; the one taken says so.
fn switcher(view: &View, demo: &Demonstration) -> Markup {
    let locale = view.locale;
    html! {
        div class="sides full" {
            @for party in view.parties_in_order() {
                section {
                    h3 { (party_sign(view, &party)) }
                    @for office in demo.offices.iter().filter(|it| it.party() == Some(&party.id)) { (take(view, office)) }
                }
            }
            @if demo.offices.iter().any(|office| office.party().is_none()) {
                section {
                    h3 { (t!(locale, "party-secretariat")) }
                    @for office in demo.offices.iter().filter(|it| it.party().is_none()) { (take(view, office)) }
                }
            }
        }
        @if view.office_held().is_some() {
            form method="post" action=(view.href(routes::demo_role())) {
                (hidden("office", ""))
                (button(Weight::Plain, &t!(locale, "demo-page-leave")))
            }
        }
    }
}

fn take(view: &View, office: &Office) -> Markup {
    let seat = seat(view, office);
    html! {
        @if view.office_held() == Some(office) {
            p { strong { (t!(view.locale, "demo-page-taken", "seat" => seat)) } }
        } @else {
            form method="post" action=(view.href(routes::demo_role())) {
                (hidden("office", &office.to_string()))
                (button(Weight::Secondary, &t!(view.locale, "demo-page-take", "seat" => seat)))
            }
        }
    }
}

fn waiting(view: &View, demo: &Demonstration) -> Markup {
    let locale = view.locale;
    let lines: Vec<_> = demo
        .waiting
        .iter()
        .map(|(row, missing)| {
            let (title, language) = view.names(&row.titles);
            let note = say!(locale, "home-waits", {
                "parties" => parties(view, missing),
                "date" => day_tag(locale, row.deadline, view.zone()),
            }, "left" => locale.time_left(row.deadline.saturating_sub(view.now)));
            (view.href(&routes::text(&row.id)), user_text(Some(&language), &title), note)
        })
        .collect();
    let list: Vec<Row<'_>> = lines
        .iter()
        .map(|(href, title, note)| Row {
            state: text_seal(view, "tabled", false),
            href,
            title: title.clone(),
            note: Some(note.clone()),
            when: None,
        })
        .collect();
    html! {
        @if list.is_empty() { p { (t!(locale, "demo-page-none-waiting")) } } @else { (rows(&list)) }
    }
}
