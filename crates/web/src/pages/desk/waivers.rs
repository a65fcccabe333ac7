//! What a plan's draft waives: promises that every party gives up in time, with reasons.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::commitment::{
    Commitment, Keeping, Schedule, quarter_by, read_quarter, written_quarter,
};
use commission::programme::{REASONS_CHARS_MAX, Waiver};
use commission::{Kind, Language, Localized, Refusal};
use maud::{Markup, html};

use super::Member;
use super::attached;
use super::keep::{self, Fields};
use super::parts::{Box, Errors, Loaded, crumbs, error_at, one_line, summary, words_box};
use super::programme::there;
use crate::components::{Field, Weight, button, hidden, language_name, link_button, select};
use crate::error::Error;
use crate::pages::forms::languages;
use crate::pages::programme::quarter;
use crate::pages::promises::anchor;
use crate::pages::sign_in::see_other;
use crate::pages::words::named;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The most promises that are offered: those due first.
const OFFERED_MAX: usize = 200;
/// How many quarters are offered, from the present one on.
const QUARTERS: i64 = 6;

/// `GET /desk/<id>/waivers`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = attached::opened(&view, &id, &[Kind::Plan]).await?;
    page(&view, &loaded, &Fields::default(), &Errors::new()).await
}

/// `POST /desk/<id>/waivers`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &fields, &back, act(&view, &id, &fields).await)
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let (loaded, office) = attached::changing(view, id, &[Kind::Plan]).await?;
    let (store, id) = (view.app.store(), &loaded.draft.id);
    let done = |what: &str| {
        let place = format!("{}#waivers", routes::draft(id));
        see_other(&view.href(&routes::with_query(&place, "done", what)))
    };
    let of = match fields.get("quarter") {
        "" => None,
        text => Some(read_quarter(text).ok_or_else(|| Error::bad("quarter="))?),
    };
    match fields.get("go") {
        "remove" => {
            store.remove_waiver(id, fields.get("promise"), of, &office, view.now).await?;
            return done("removed");
        }
        "add" => {}
        _ => return Err(Error::bad("go=")),
    }
    let waiver = Waiver {
        promise: fields.get("promise").to_owned(),
        quarter: of,
        reasons: reasons(view, fields),
    };
    match store.add_waiver(id, &waiver, &office, view.now).await {
        Ok(()) => done("activity"),
        Err(store::Error::Refused(refusal)) => {
            page(view, &loaded, fields, &vec![said(view, &refusal)]).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The reasons of a form in every language in which the charter publishes.
fn reasons(view: &View, fields: &Fields) -> Localized {
    let typed = languages(view).into_iter().map(|language| {
        let words = one_line(fields.get(&format!("reasons-{language}")));
        (language, words)
    });
    typed.filter(|(_, words)| !words.is_empty()).collect()
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let first = languages(view).first().map(ToString::to_string).unwrap_or_default();
    match refusal {
        Refusal::Empty { field: "reasons" } => {
            (format!("reasons-{first}"), t!(locale, "programme-missing-reasons"))
        }
        Refusal::UnknownPromise { .. } => ("promise".to_owned(), t!(locale, "waiver-no-promise")),
        Refusal::ActivityTime { .. } => ("quarter".to_owned(), t!(locale, "waiver-wrong-quarter")),
        Refusal::OtherPartysVoice { party } => (
            "promise".to_owned(),
            t!(locale, "course-addressees-theirs", "party" => view.party(party)),
        ),
        other => ("promise".to_owned(), view.refusal(other)),
    }
}

/// The promises that can be waived in time: those that are due, the earliest first.
async fn offered(view: &View, chosen: &str) -> Result<Vec<Commitment>, Error> {
    let store = view.app.store();
    let register = store.ledger_register(None, view.now).await?;
    let is_open = |keeping: Keeping| matches!(keeping, Keeping::Due { until: Some(_) });
    let due = register.lines.iter().filter(|it| is_open(it.keeping));
    let mut references: Vec<String> =
        due.map(|it| it.reference.clone()).take(OFFERED_MAX).collect();
    // What recurs can be waived for a later quarter, be this one kept or broken.
    if !chosen.is_empty() && !references.iter().any(|it| it == chosen) {
        references.push(chosen.to_owned());
    }
    let others = register.lines.iter().filter(|it| !is_open(it.keeping));
    let room = OFFERED_MAX.saturating_sub(references.len());
    let others: Vec<String> = others.map(|it| it.reference.clone()).take(room).collect();
    let (mut promises, _) = store.promises_of(&references, view.now).await?;
    let (recurring, _) = store.promises_of(&others, view.now).await?;
    promises.extend(recurring.into_iter().filter(|it| it.promise.schedule == Schedule::Quarterly));
    Ok(promises)
}

async fn page(
    view: &View,
    loaded: &Loaded,
    fields: &Fields,
    errors: &Errors,
) -> Result<Response, Error> {
    let locale = view.locale;
    let there = there(view, loaded).await?;
    let waived = there.map(|it| it.waives).unwrap_or_default();
    let references: Vec<String> = waived.iter().map(|it| it.promise.clone()).collect();
    let (known, _) = view.app.store().promises_of(&references, view.now).await?;
    let chosen = fields.given("promise").or_else(|| view.query("promise")).unwrap_or_default();
    let offered = offered(view, chosen).await?;
    let title = t!(locale, "waiver-title");
    let here = view.href(&routes::draft_waivers(&loaded.draft.id));
    let mut frame = view.frame(&title, Nav::Desk);
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let body = html! {
        (summary(view, errors))
        (crumbs(view, &loaded.draft, &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "waiver-lead")) }
        @for waiver in &waived {
            div {
                (line(view, waiver, &known))
                form method="post" action=(here) {
                    (hidden("go", "remove")) (hidden("promise", &waiver.promise))
                    (hidden("quarter", &waiver.quarter.map(written_quarter).unwrap_or_default()))
                    (button(Weight::Plain, &t!(locale, "waiver-remove")))
                }
            }
        }
        @if offered.is_empty() { p class="muted" { (t!(locale, "waiver-none")) } }
        @else { (form(view, fields, errors, &offered, chosen, &here, loaded)) }
    };
    Ok(frame.respond(body))
}

fn form(
    view: &View,
    fields: &Fields,
    errors: &Errors,
    offered: &[Commitment],
    chosen: &str,
    here: &str,
    loaded: &Loaded,
) -> Markup {
    let locale = view.locale;
    let promises: Vec<(String, String)> =
        offered.iter().map(|it| (it.reference.clone(), view.names(&it.promise.what).0)).collect();
    let present = quarter_by(view.now, view.zone().offset_seconds);
    let mut quarters = vec![(String::new(), t!(locale, "waiver-whole"))];
    quarters
        .extend((present..present + QUARTERS).map(|it| (written_quarter(it), quarter(view, it))));
    html! {
        h2 { (t!(locale, "waiver-add")) }
        form class="flow" method="post" action=(here) {
            (hidden("go", "add"))
            (choice(view, errors, "promise", &t!(locale, "waiver-promise"), &promises, chosen))
            (choice(view, errors, "quarter", &t!(locale, "waiver-quarter"), &quarters, fields.get("quarter")))
            @for language in &languages(view) { (reasons_box(view, fields, errors, language)) }
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "waiver-add")))
                (link_button(Weight::Plain, &view.href(&routes::draft(&loaded.draft.id)), &t!(locale, "keep-back")))
            }
        }
    }
}

fn choice(
    view: &View,
    errors: &Errors,
    name: &str,
    label: &str,
    choices: &[(String, String)],
    chosen: &str,
) -> Markup {
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect();
    let field = Field { name, label, hint: None, error: error_at(errors, name), optional: false };
    select(view.locale, &field, &choices, Some(chosen))
}

fn reasons_box(view: &View, fields: &Fields, errors: &Errors, language: &Language) -> Markup {
    let name = format!("reasons-{language}");
    let label = t!(view.locale, "board-words-in",
        "label" => t!(view.locale, "programme-reasons"), "language" => language_name(language));
    let of = Box {
        id: &name,
        name: &name,
        label: &label,
        words: fields.get(&name),
        language: Some(language),
        error: error_at(errors, &name),
        chars_max: REASONS_CHARS_MAX,
        lines: 1,
    };
    words_box(view, &of)
}

/// A waiver before the plan is adopted.
pub(super) fn line(view: &View, waiver: &Waiver, known: &[Commitment]) -> Markup {
    let made = known.iter().find(|it| it.reference == waiver.promise);
    html! {
        p {
            @match made {
                Some(made) => a href=(view.href(&anchor(&waiver.promise))) { (named(view, &made.promise.what)) },
                None => (t!(view.locale, "waiver-gone")),
            }
            @if let Some(of) = waiver.quarter { " · " (quarter(view, of)) }
        }
        p class="muted" { (named(view, &waiver.reasons)) }
    }
}
