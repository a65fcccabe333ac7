//! Incidents as everybody sees them: one blurred row each, and what every party confirmed.

mod one;

use std::collections::BTreeSet;

use axum::response::Response;
use commission::incident::{Blurred, Status};
use commission::{IncidentId, InstrumentId, PartyId};
use maud::{Markup, html};
use store::{INCIDENTS_MAX, IncidentFilter, IncidentRow, InstrumentPage};

pub use one::get as one;
pub(super) use one::{finding, words};

use super::act::holds;
use super::place::text_seal;
use super::words::{numbered, parties, say, titles};
use crate::components::{
    Line, Mark, Weight, breadcrumbs, button, hidden, lines, link_button, seal_with, time_tag,
    user_text,
};
use crate::error::Error;
use crate::request::{Nav, View, place};
use crate::{routes, t};

const DAY_SECONDS: i64 = 86_400;
/// The most texts that are shown as answers to one incident.
const ANSWERS_MAX: usize = 50;

/// A text that answers an incident.
pub(super) struct Answer {
    page: InstrumentPage,
    agreed: bool,
}

impl Answer {
    /// Whether every party has signed it.
    pub(super) fn is_adopted(&self) -> bool {
        self.page.adopted.is_some()
    }
}

/// The texts that answer an incident; `agreed` is how many entries have an agreed place.
pub(super) async fn texts(view: &View, id: &IncidentId, agreed: u64) -> Result<Vec<Answer>, Error> {
    texts_of(view, view.app.store().incident_texts(id).await?, agreed).await
}

/// These texts; `agreed` is how many entries have an agreed place.
pub(super) async fn texts_of(
    view: &View,
    ids: Vec<InstrumentId>,
    agreed: u64,
) -> Result<Vec<Answer>, Error> {
    let store = view.app.store();
    let mut answers = Vec::new();
    for id in ids.into_iter().take(ANSWERS_MAX) {
        let page = store.instrument(&id).await?;
        if !holds(&page.instrument, page.adopted.as_ref()) {
            return Err(Error::internal(format!("{id} is stored as adopted and is not")));
        }
        let agreed = page.adopted_entry.is_some_and(|entry| entry < agreed);
        answers.push(Answer { page, agreed });
    }
    Ok(answers)
}

/// The same as a list.
pub(super) fn text_list(view: &View, answers: &[Answer]) -> Markup {
    let list: Vec<Line> = answers
        .iter()
        .map(|Answer { page, agreed }| {
            let current = page.instrument.current();
            let (title, language) = view.names(&titles(&current.versions));
            Line {
                href: view.href(&routes::text(&page.instrument.id)),
                state: text_seal(view, current.state.as_str(), *agreed),
                title: user_text(Some(&language), &title),
                note: Some(html! { (numbered(view, page.instrument.kind(), page.number)) }),
                when: None,
            }
        })
        .collect();
    lines(&list)
}

/// `GET /incidents`
pub async fn get(view: View) -> Result<Response, Error> {
    let filter = filter(&view)?;
    let list = view.app.store().incidents(&filter).await?;
    let title = t!(view.locale, "incidents-title");
    Ok(view.page(&title, Nav::Incidents, body(&view, &title, &filter, &list)))
}

fn filter(view: &View) -> Result<IncidentFilter, Error> {
    let given = |name: &str| view.query(name).filter(|value| !value.is_empty());
    let region = given("region").map(str::to_owned);
    let regions = &view.commission.charter.regions;
    if region.as_ref().is_some_and(|code| !regions.iter().any(|it| it.code == *code)) {
        return Err(Error::bad("region is none of the regions of the charter"));
    }
    let before = view.place_in_list("before")?;
    Ok(IncidentFilter { region, found: None, before })
}

/// An incident's id out of an address.
pub(super) fn id_of(text: &str) -> Result<IncidentId, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The region as it is told to everybody.
pub(super) fn region(view: &View, code: Option<&str>) -> String {
    match code {
        Some(code) => super::reports::region(view, code),
        None => t!(view.locale, "incident-region-untold"),
    }
}

/// The week of an incident, by its first day.
pub(super) fn week(view: &View, week: i64) -> String {
    // A day of the calendar and no moment: the same for every zone.
    let date = view.locale.date(week.saturating_mul(DAY_SECONDS), 0);
    t!(view.locale, "incident-week", "date" => date)
}

/// The topic of the mandate by its name.
pub(super) fn topic(view: &View, id: &str) -> String {
    let topic = view.commission.charter.topic(id);
    topic.map_or_else(|| id.to_owned(), |topic| view.names(&topic.name).0)
}

/// What everybody may see of an incident, as one line.
pub(super) fn blurred(view: &View, of: &Blurred) -> Markup {
    let locale = view.locale;
    html! {
        (region(view, of.region.as_deref())) " · " (week(view, of.week)) " · "
        (t!(locale, &format!("incident-grade-{}", of.grade)))
        @if of.spill_over { " · " (t!(locale, "incident-spill-over")) }
    }
}

/// Where an incident stands, as a seal.
pub(super) fn status_seal(view: &View, status: Status) -> Markup {
    let mark = match status {
        Status::New => Mark::Ring,
        Status::UnderInvestigation => Mark::Half,
        Status::ConfirmedFalse | Status::ProbablyFalse => Mark::Struck,
        _ => Mark::Filled,
    };
    seal_with(mark, &t!(view.locale, &format!("incident-status-{status}")))
}

/// The clock of an incident without a finding, and whom it waits for since when.
pub(super) fn clock(view: &View, row: &IncidentRow) -> Option<Markup> {
    if row.found > 0 {
        return None;
    }
    let locale = view.locale;
    let (waits, since): (Vec<PartyId>, i64) = match &row.waits {
        Some((waits, since)) => (waits.iter().cloned().collect(), *since),
        None => (view.commission.charter.party_ids().into_iter().collect(), row.at),
    };
    Some(html! {
        @if row.due < view.now {
            strong { (say!(locale, "incident-overdue", { "date" => time_tag(locale, row.due, view.zone()) })) }
        } @else {
            (t!(locale, "incident-due", "left" => locale.time_left(row.due.saturating_sub(view.now))))
        }
        " " (waits_for(view, &waits, since))
    })
}

fn waits_for(view: &View, waits: &[PartyId], since: i64) -> Markup {
    let locale = view.locale;
    if waits.is_empty() {
        return html! {};
    }
    say!(locale, "incident-waits", {
        "parties" => parties(view, waits),
        "date" => time_tag(locale, since, view.zone()),
    })
}

/// The parties of a set, as one phrase.
pub(super) fn party_list(view: &View, ids: &BTreeSet<PartyId>) -> Markup {
    parties(view, &ids.iter().cloned().collect::<Vec<_>>())
}

fn body(view: &View, title: &str, filter: &IncidentFilter, list: &[IncidentRow]) -> Markup {
    let locale = view.locale;
    let listed: Vec<Line> = list
        .iter()
        .map(|row| Line {
            state: status_seal(view, row.status),
            href: view.href(&routes::incident(&row.id)),
            title: html! { (topic(view, &row.blurred.topic)) },
            note: Some(html! {
                (blurred(view, &row.blurred))
                @if let Some(clock) = clock(view, row) { br; (clock) }
            }),
            when: Some(time_tag(locale, row.at, view.zone())),
        })
        .collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], title))
        h1 { (title) }
        (super::report::danger(view, ""))
        p class="lead" { (t!(locale, "incidents-lead")) }
        div class="actions" {
            (link_button(Weight::Secondary, &view.href(routes::report()), &t!(locale, "nav-report")))
            (link_button(Weight::Secondary, &view.href(routes::map()), &t!(locale, "map-title")))
            (link_button(Weight::Secondary, &view.href(routes::symmetry()), &t!(locale, "symmetry-title")))
        }
        @if !view.commission.charter.regions.is_empty() {
            form class="filter" method="get" action=(view.href(routes::incidents())) {
                @if view.explicit { (hidden("lang", locale.tag())) }
                div class="field" {
                    label for="region" { (t!(locale, "incident-region")) }
                    select id="region" name="region" {
                        option value="" selected[filter.region.is_none()] { (t!(locale, "incidents-any-region")) }
                        @for region in &view.commission.charter.regions {
                            option value=(region.code) selected[filter.region.as_ref() == Some(&region.code)] {
                                (view.names(&region.name).0)
                            }
                        }
                    }
                }
                (button(Weight::Secondary, &t!(locale, "reports-show")))
            }
        }
        @if listed.is_empty() {
            p class="muted" { (t!(locale, "incidents-empty")) }
        } @else {
            (lines(&listed))
            @if let Some(last) = list.last().filter(|_| list.len() >= INCIDENTS_MAX as usize) {
                @let here = routes::with_query(routes::incidents(), "region", filter.region.as_deref().unwrap_or_default());
                p { a href=(view.href(&routes::with_query(&here, "before", place(last.at, &last.id)))) {
                    (t!(locale, "incidents-older"))
                } }
            }
        }
    }
}
