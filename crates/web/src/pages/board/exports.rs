//! Exports of the board: asked for by a co-chair, handed out only while every party consents.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use commission::export::{COLUMNS, EXPORT_DAYS, Export, Scope, Standing};
use commission::incident::Status;
use commission::permission::{Action, Object};
use commission::{Localized, Refusal};
use maud::{Markup, html};
use note::Digest;
use serde_json::{Value, json};
use store::ExportRow;

use crate::components::{
    Field, Mark, Weight, breadcrumbs, button, definition_list, details, digest, hidden, seal_with,
    text_field, time_tag,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::{Typed, nonce, summary, today, wrong};
use crate::pages::incidents::party_list;
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{csv, day, routes, session, t};

const DAY_SECONDS: i64 = 86_400;
/// For how many days back a form proposes an export: a quarter.
const BACK_DAYS: i64 = 92;
const DONE: [&str; 3] = ["ask", "consent", "withdraw"];

/// `GET /board/exports`
pub(super) async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Exports)?;
    page(&view, &Typed::default(), None).await
}

/// `POST /board/exports`
pub(super) async fn post(view: View, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Export, Object::Exports)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let store = view.app.store();
    let outcome = match typed.go() {
        "ask" => match scope(&typed) {
            Ok(scope) => {
                let once = nonce(typed.get("nonce"));
                store.ask_export(scope, &by, view.now, once).await.map(Some)
            }
            Err(refusal) => Err(refusal.into()),
        },
        "consent" => {
            let scope = Digest::from_hex(typed.get("scope")).map_err(|_| Error::bad("scope="))?;
            store.consent_to_export(typed.get("id"), &scope, &by, view.now).await
        }
        "withdraw" => store.withdraw_export(typed.get("id"), &by, view.now).await,
        _ => return Err(Error::bad("go=")),
    };
    match outcome {
        Ok(Some(_)) => {
            see_other(&view.href(&routes::with_query(routes::exports(), "done", typed.go())))
        }
        Ok(None) => Err(Error::NotFound),
        Err(store::Error::Refused(refusal)) if typed.go() == "ask" => {
            let field = match &refusal {
                Refusal::Empty { field: "until" | "until-past" } | Refusal::TooMany { .. } => {
                    "until"
                }
                Refusal::Empty { field: "from" } => "from",
                _ => "statuses",
            };
            let wrong = wrong(&view, &refusal, field);
            page(&view, &typed, Some(&wrong)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /board/exports/<id>`
pub(super) async fn take(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let by = view.can(Action::Download, Object::Exports)?.clone();
    let typed = Typed::new(fields.pairs())?;
    let (kind, ending) = match typed.get("form") {
        "csv" => ("text/csv; charset=utf-8", "csv"),
        "json" => ("application/json", "json"),
        _ => return Err(Error::bad("form= is csv or json")),
    };
    let taken = view.app.store().take_export(&id, &by, view.now).await?;
    let (export, rows) = taken.ok_or(Error::NotFound)?;
    let body = if ending == "csv" { as_csv(&rows) } else { as_json(&export, &rows) };
    // The id was found: it is nothing but hexadecimal digits.
    let name = format!("attachment; filename=\"board-{}.{ending}\"", export.id);
    let name = HeaderValue::try_from(name).map_err(Error::internal)?;
    let kind = HeaderValue::from_static(kind);
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)];
    Ok((StatusCode::OK, headers, body).into_response())
}

fn scope(typed: &Typed) -> Result<Scope, Refusal> {
    let day = |field: &'static str| day::read(typed.get(field)).ok_or(Refusal::Empty { field });
    let ticked = |it: &&Status| !typed.get(&format!("status-{it}")).is_empty();
    let statuses = Status::ALL.iter().filter(ticked).copied().collect();
    Ok(Scope::new(day("from")?, day("until")?, statuses))
}

/// What each of [`COLUMNS`] holds, by its name.
fn columns(row: &ExportRow) -> Vec<(&'static str, Value)> {
    let moment = |at: Option<i64>| at.map(crate::locale::rfc3339);
    let texts = |list: &[Localized]| json!(list);
    let finding = row.found.as_ref().map(|(_, finding)| finding);
    let sightings: Vec<Value> = row
        .sightings
        .iter()
        .map(|((week, channel), count)| {
            json!({ "week": day::written(*week), "channel": channel, "count": count })
        })
        .collect();
    vec![
        ("incident", json!(row.id)),
        ("opened", json!(day::written(row.opened))),
        ("week", json!(day::written(row.blurred.week))),
        ("region", json!(row.blurred.region)),
        ("topic", json!(row.blurred.topic)),
        ("grade", json!(row.blurred.grade)),
        ("priority", json!(row.blurred.priority)),
        ("spill_over", json!(row.blurred.spill_over)),
        ("outside", json!(row.outside)),
        ("summary", json!(row.summary)),
        ("status", json!(row.status)),
        ("accepted", json!(moment(row.clock.map(|it| it.0)))),
        ("due", json!(moment(row.clock.map(|it| it.1)))),
        ("found", json!(moment(row.found.as_ref().map(|it| it.0)))),
        ("affected", json!(finding.map(|it| &it.affected))),
        ("agreed", finding.map_or(Value::Null, |it| texts(&it.agreed))),
        ("disputed", json!(finding.map(|it| &it.disputed))),
        ("own_words", json!(finding.map(|it| &it.own))),
        ("statements", json!(row.statements)),
        ("sightings", sightings.into()),
    ]
}

fn as_json(export: &Export, rows: &[ExportRow]) -> String {
    let rows: Vec<Value> = rows
        .iter()
        .map(|row| columns(row).into_iter().map(|(name, it)| (name.to_owned(), it)).collect())
        .collect();
    json!({
        "export": export.id,
        "scope": export.scope,
        "scope_digest": export.scope.digest().hex(),
        "consents": export.consents,
        "incidents": rows,
    })
    .to_string()
}

fn as_csv(rows: &[ExportRow]) -> String {
    let lines: Vec<Vec<(&'static str, Value)>> = rows.iter().map(columns).collect();
    let written: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            let cell = |value: &Value| match value {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            line.iter().map(|(_, value)| cell(value)).collect()
        })
        .collect();
    // The head is there also where nothing is.
    let head = std::iter::once(COLUMNS.to_vec());
    csv::table(head.chain(written.iter().map(|it| it.iter().map(String::as_str).collect())))
}

async fn page(
    view: &View,
    typed: &Typed,
    wrong: Option<&(String, String)>,
) -> Result<Response, Error> {
    let locale = view.locale;
    let exports = view.app.store().exports().await?;
    let title = t!(locale, "export-title");
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::board()), &t!(locale, "board-title")),
        ], &title))
        (summary(view, wrong))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &format!("export-done-{done}"))) } } }
        }
        h1 { (title) }
        p class="lead" { (t!(locale, "export-lead")) }
        p { (t!(locale, "export-means", "days" => EXPORT_DAYS)) }
        (details(&t!(locale, "export-columns"), &html! {
            @for name in COLUMNS {
                p { code { (name) } ": " (t!(locale, &format!("export-column-{}", name.replace('_', "-")))) }
            }
        }))
        @for export in &exports { (one(view, export)) }
        @if exports.is_empty() { p class="muted" { (t!(locale, "export-none")) } }
        @if view.can(Action::Export, Object::Exports).is_ok() { (ask(view, typed, wrong)) }
    };
    let frame = view.frame(&title, Nav::Board);
    Ok(if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    })
}

/// One export: what it holds, who consents, who took it, and what can be done with it.
fn one(view: &View, export: &Export) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let standing = export.standing(charter, view.now);
    let mark = match standing {
        Standing::Waits => Mark::Hourglass,
        Standing::Open { .. } => Mark::Filled,
        Standing::Over => Mark::Ring,
        Standing::Withdrawn => Mark::Struck,
    };
    let missing = export.missing(charter);
    let date = |day: i64| locale.date(day.saturating_mul(DAY_SECONDS), 0);
    let scope = &export.scope;
    let statuses: Vec<String> =
        scope.statuses.iter().map(|it| t!(locale, &format!("incident-status-{it}"))).collect();
    let own = view.office_held().and_then(|office| office.party());
    let (may, consented) = (
        view.can(Action::Export, Object::Exports).is_ok(),
        own.is_some_and(|own| export.consents.contains_key(own)),
    );
    let is_over = matches!(standing, Standing::Over | Standing::Withdrawn);
    let by = |who: &commission::export::Done| {
        html! { (view.office(&who.by)) ", " (time_tag(locale, who.at, view.zone())) }
    };
    let labels = ["holds", "statuses", "asked", "consents", "digest"]
        .map(|it| t!(locale, &format!("export-{it}")));
    let [holds, of_statuses, asked, consents, of_digest] = &labels;
    let span = t!(locale, "export-span", "from" => date(scope.from), "until" => date(scope.until));
    html! {
        section class="panel" id={ "export-" (export.id) } {
            h2 { (span) }
            div class="status" {
                (seal_with(mark, &t!(locale, &format!("export-state-{}", standing.as_str()))))
                div {
                    @match standing {
                        Standing::Open { until } => p { (t!(locale, "export-until", "date" => view.date_time(until))) },
                        Standing::Waits => p { (t!(locale, "export-waits-for")) " " (party_list(view, &missing)) },
                        Standing::Withdrawn => @if let Some(who) = &export.withdrawn { p { (by(who)) } },
                        Standing::Over => {},
                    }
                }
            }
            (definition_list(&[
                (holds.as_str(), html! { (t!(locale, "export-holds-what")) }),
                (of_statuses.as_str(), html! { (statuses.join(", ")) }),
                (asked.as_str(), by(&export.asked)),
                (consents.as_str(), html! {
                    @for (n, who) in export.consents.values().enumerate() { @if n > 0 { br; } (by(who)) }
                }),
                (of_digest.as_str(), digest(&scope.digest().hex())),
            ]))
            @if may && !consented && !is_over {
                form class="flow" method="post" action=(view.href(routes::exports())) {
                    (hidden("go", "consent")) (hidden("id", &export.id)) (hidden("scope", &scope.digest().hex()))
                    p { (t!(locale, "export-consent-means")) }
                    div class="actions" { (button(Weight::Secondary, &t!(locale, "export-consent-button"))) }
                }
            }
            @if matches!(standing, Standing::Open { .. }) && view.can(Action::Download, Object::Exports).is_ok() {
                form class="flow" method="post" action=(view.href(&routes::export_take(&export.id))) {
                    p { (t!(locale, "export-take-means")) }
                    div class="actions" {
                        button class="button secondary" type="submit" name="form" value="csv" { (t!(locale, "export-take-csv")) }
                        button class="button secondary" type="submit" name="form" value="json" { (t!(locale, "export-take-json")) }
                    }
                }
            }
            @if may && consented && !is_over {
                form class="flow" method="post" action=(view.href(routes::exports())) {
                    (hidden("go", "withdraw")) (hidden("id", &export.id))
                    div class="actions" { (button(Weight::Plain, &t!(locale, "export-withdraw-button"))) }
                }
            }
            @if export.downloads.is_empty() {
                p class="small muted" { (t!(locale, "export-not-taken")) }
            } @else {
                @let count = i64::try_from(export.downloads.len()).unwrap_or(i64::MAX);
                (details(&t!(locale, "export-taken", "count" => count), &html! {
                    ul { @for who in &export.downloads { li { (by(who)) } } }
                }))
            }
        }
    }
}

/// The form by which a co-chair asks for one.
fn ask(view: &View, typed: &Typed, wrong: Option<&(String, String)>) -> Markup {
    let locale = view.locale;
    let error = |name: &str| wrong.filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let back = day::read(&today(view)).map(|day| day::written(day - BACK_DAYS));
    let given = |name: &str, or: String| match typed.of("ask", name) {
        "" => or,
        words => words.to_owned(),
    };
    let line = |name: &'static str, label: &str, value: String| {
        let label = t!(locale, label);
        let field = Field { name, label: &label, hint: None, error: error(name), optional: false };
        text_field(locale, &field, "date", &value)
    };
    let is_new = typed.go() != "ask";
    html! {
        h2 { (t!(locale, "export-ask-title")) }
        p { (t!(locale, "export-ask-means")) }
        form class="flow" method="post" action=(view.href(routes::exports())) {
            (hidden("go", "ask")) (hidden("nonce", &given("nonce", session::token(&view.app))))
            (line("from", "export-from", given("from", back.unwrap_or_default())))
            (line("until", "export-until-label", given("until", today(view))))
            fieldset class={ "field" @if error("statuses").is_some() { " has-error" } } {
                legend { (t!(locale, "export-statuses")) }
                @if let Some(words) = error("statuses") { p class="field-error" { (words) } }
                @for (place, status) in Status::ALL.iter().enumerate() {
                    @let name = format!("status-{status}");
                    @let id = if place == 0 { "statuses".to_owned() } else { name.clone() };
                    div class="choice" {
                        input id=(id) type="checkbox" name=(name) value="yes" checked[is_new || !typed.get(&name).is_empty()];
                        label for=(id) { (t!(locale, &format!("incident-status-{status}"))) }
                    }
                }
            }
            div class="actions" { (button(Weight::Primary, &t!(locale, "export-ask-button"))) }
        }
    }
}
