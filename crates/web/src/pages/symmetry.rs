//! The symmetry audit: whether incidents against either side are treated alike, counted from the
//! record alone.

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use commission::incident::{Grade, Priority};
use commission::mandate::Gate;
use commission::permission::{Action, Object};
use commission::symmetry::{Audit, Measure, Period};
use commission::{Kind, Language, Localized};
use maud::{Markup, html};

use super::desk::keep::{self, Fields};
use super::forms::nonce;
use super::sign_in::see_other;
use super::words::named;
use crate::app::App;
use crate::components::{Weight, breadcrumbs, button, definition_list, details, hidden};
use crate::error::Error;
use crate::locale::Locale;
use crate::request::{Nav, View};
use crate::words::Words;
use crate::{audit, routes, session, t};

/// The page, and the form that begins a statement with its numbers.
pub(crate) fn router() -> Router<App> {
    Router::new().route("/symmetry", get(page)).route("/symmetry/draft", post(draft))
}

/// The period that an address or a form names; since the beginning where it names none.
pub(crate) fn period(given: Option<&str>) -> Result<Period, Error> {
    match given.filter(|it| !it.is_empty()) {
        None => Ok(Period::All),
        Some(given) => {
            given.parse().map_err(|()| Error::bad("period is all, or a quarter such as 2026-q4"))
        }
    }
}

/// `GET /symmetry`
async fn page(view: View) -> Result<Response, Error> {
    let period = period(view.query("period"))?;
    let (audit, quarters) = view.app.store().symmetry(period).await?;
    let title = t!(view.locale, "symmetry-title");
    Ok(view.page(&title, Nav::Incidents, body(&view, &title, &audit, &quarters)))
}

/// `POST /symmetry/draft`
async fn draft(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Draft, Object::Desk)?.clone();
    let period = period(Some(fields.get("period")))?;
    let (audit, _) = view.app.store().symmetry(period).await?;
    let charter = &view.commission.charter;
    let authentic = charter.authentic(Kind::Statement);
    let every = |make: &dyn Fn(Words<'_>) -> String| -> Localized {
        Locale::all()
            .filter_map(|locale| Some((locale, locale.tag().parse::<Language>().ok()?)))
            .filter(|(_, language)| authentic.contains(language))
            .map(|(locale, language)| (language, make(Words { locale, charter: Some(charter) })))
            .collect()
    };
    let title = every(
        &|words| t!(words.locale, "symmetry-draft-title", "period" => audit::period(words, period)),
    );
    let mut passages = vec![every(&|words| audit::counted(words, &audit))];
    passages.extend(Measure::ALL.into_iter().map(|measure| {
        every(&|words| {
            let name = audit::measure(words, measure);
            format!("{name}: {}", audit::sentences(words, &audit, measure).join(" "))
        })
    }));
    let ours = charter.topics.iter().find(|topic| topic.gate == Gate::Ours);
    let topics = ours.map(|topic| topic.id.clone()).into_iter().collect();
    let once = nonce(fields.get("nonce"));
    let id =
        view.app.store().begin_statement(title, topics, &passages, &by, view.now, once).await?;
    see_other(&view.href(&routes::with_query(&routes::draft(&id), "done", "begun")))
}

fn body(view: &View, title: &str, audit: &Audit, quarters: &[Period]) -> Markup {
    let (locale, words) = (view.locale, view.words());
    let here = audit.period;
    let address = |period: Period| match period {
        Period::All => view.href(routes::symmetry()),
        quarter => view.href(&routes::with_query(routes::symmetry(), "period", quarter)),
    };
    let periods: Vec<Period> =
        std::iter::once(Period::All).chain(quarters.iter().copied()).collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::incidents()), &t!(locale, "incidents-title"))], title))
        h1 { (title) }
        p class="lead" { (t!(locale, "symmetry-lead")) }
        nav aria-label=(t!(locale, "symmetry-periods")) {
            ul class="periods" role="list" {
                @for period in periods {
                    li {
                        @if period == here { strong aria-current="page" { (audit::period(words, period)) } }
                        @else { a href=(address(period)) { (audit::period(words, period)) } }
                    }
                }
            }
        }
        p role="status" { (audit::counted(words, audit)) }
        @for measure in Measure::ALL { (section(view, audit, measure)) }
        (kinds(view, audit))
        h2 { (t!(locale, "symmetry-how-title")) }
        p { (t!(locale, "symmetry-how-whose")) }
        (details(&t!(locale, "symmetry-how-more"), &html! {
            p { (t!(locale, "symmetry-how-times")) }
            p { (t!(locale, "symmetry-how-intervals")) }
            p { (t!(locale, "symmetry-how-again")) }
        }))
        p { a href=(routes::with_query(routes::api_symmetry(), "period", here)) { (t!(locale, "symmetry-json")) } }
        @if view.can(Action::Draft, Object::Desk).is_ok() {
            section class="panel" {
                h2 { (t!(locale, "symmetry-draft-heading")) }
                p { (t!(locale, "symmetry-draft-means")) }
                form class="flow" method="post" action=(view.href(routes::symmetry_draft())) {
                    (hidden("period", &here.to_string()))
                    (hidden("nonce", &session::token(&view.app)))
                    div class="actions" { (button(Weight::Primary, &t!(locale, "symmetry-draft-button"))) }
                }
            }
        }
    }
}

/// A measure: what is to be said, and the numbers of each party.
fn section(view: &View, audit: &Audit, measure: Measure) -> Markup {
    let words = view.words();
    let said = audit::sentences(words, audit, measure);
    let parties = view.parties_in_order();
    let lines: Vec<(String, Markup)> = parties
        .iter()
        .filter_map(|party| {
            let numbers = audit.numbers.get(&party.id)?;
            let count = i64::try_from(numbers.count_of(measure)).unwrap_or(i64::MAX);
            let of = numbers.spans.get(&measure).map(|it| audit::span(words, measure, *it));
            let said = html! {
                @if let Some(of) = of { (of) " · " }
                (t!(view.locale, "symmetry-of", "count" => count))
            };
            Some((view.names(&party.name).0, said))
        })
        .collect();
    let lines: Vec<(&str, Markup)> =
        lines.iter().map(|(name, said)| (name.as_str(), said.clone())).collect();
    html! {
        section id=(measure.as_str()) {
            h2 { (audit::measure(words, measure)) }
            @for sentence in &said { p { strong { (sentence) } } }
            (definition_list(&lines))
        }
    }
}

/// How the incidents of each party were graded.
fn kinds(view: &View, audit: &Audit) -> Markup {
    let locale = view.locale;
    let heads: Vec<String> = Grade::ALL
        .iter()
        .map(|it| t!(locale, &format!("incident-grade-{it}")))
        .chain(Priority::ALL.iter().map(|it| t!(locale, &format!("incident-priority-{it}"))))
        .collect();
    let parties = view.parties_in_order();
    html! {
        h2 { (t!(locale, "symmetry-kinds")) }
        div class="scroll" {
            table {
                thead { tr {
                    th scope="col" { (t!(locale, "symmetry-kind")) }
                    @for party in &parties { th scope="col" class="number" { (named(view, &party.short)) } }
                } }
                tbody {
                    @for (place, head) in heads.iter().enumerate() {
                        tr {
                            th scope="row" { (head) }
                            @for party in &parties {
                                @let count = audit.numbers.get(&party.id).and_then(|it| it.grades.iter().chain(&it.priorities).nth(place)).copied();
                                td class="number" { (locale.number(i64::try_from(count.unwrap_or(0)).unwrap_or(i64::MAX))) }
                            }
                        }
                    }
                }
            }
        }
    }
}
