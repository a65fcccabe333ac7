//! One report: what was told, who told it where that was entrusted, what was written since, and
//! what the secretariat decides.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::report::{MESSAGE_CHARS_MAX, ReportState, Triage};
use commission::{IncidentId, Language, Refusal};
use maud::{Markup, html};
use serde::Deserialize;
use store::sealed::{Decision, ReadReport, ReportRow};

use super::{came, clock, door, line, region, state_seal};
use crate::components::{
    Field, FieldError, Tone, Weight, breadcrumbs, button, definition_list, error_summary, hidden,
    language_name, link_button, notice, radios, text_area, text_field, time_tag,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::sign_in::see_other;
use crate::pages::words::{prose, seat, short_of};
use crate::request::{Nav, View};
use crate::{routes, t, unlocked};

/// The form of [`routes::report_one`].
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Act {
    /// `answer`, `triage`, `close`, `keep` or `open`.
    go: String,
    /// The version that the page showed.
    version: i64,
    /// What is written to the reporter.
    words: String,
    /// A topic of the mandate, or `emergency`.
    topic: String,
    /// Who took it over, when referred in an emergency.
    receipt: String,
    /// The line for lists.
    summary: String,
}

/// Never what was written.
impl std::fmt::Debug for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Act").field("go", &self.go).finish_non_exhaustive()
    }
}

/// The choice that stands for emergency services among the topics.
const EMERGENCY: &str = "emergency";

/// `GET /reports/<id>`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    show(&view, &id, &Act::default(), None).await
}

/// `POST /reports/<id>`
pub async fn post(
    view: View,
    Path(id): Path<String>,
    Form(act): Form<Act>,
) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    let report = view.app.store().report(&id, &[]).await?.ok_or(Error::NotFound)?;
    let object = match view.office_held().and_then(|office| office.party()) {
        Some(party) if act.go == "open" => Object::Part(party),
        _ => Object::Report { state: report.row.state },
    };
    let (store, now) = (view.app.store(), view.now);
    let action = match act.go.as_str() {
        "answer" => Action::Answer,
        "triage" | "close" => Action::Triage,
        "keep" => Action::Keep,
        "open" => Action::Unseal,
        _ => return Err(Error::bad("go=")),
    };
    let office = view.can(action, object)?.clone();
    let secrets = unlocked::of(&view);
    let (version, text) = (act.version, act.words.as_str());
    let decision = Decision { id: &id, version, by: &office, secrets: &secrets, text };
    let done = match (act.go.as_str(), act.topic.as_str()) {
        ("answer", _) => store.answer_report(decision, now).await,
        ("close", _) => store.close_report(decision, now).await,
        ("keep", _) => store.keep_report(&id, &office, now).await.map(|_| ()),
        ("open", _) => store.open_report_part(&id, &office, &secrets, now).await.map(|_| ()),
        (_, topic) => {
            let triage = match topic {
                EMERGENCY => Triage::Emergency { receipt: act.receipt.clone() },
                topic => Triage::Topic { topic: topic.to_owned() },
            };
            store.triage_report(decision, &triage, &act.summary, now).await
        }
    };
    match done {
        Ok(()) => {
            see_other(&view.href(&routes::with_query(&routes::report_one(&id), "done", &act.go)))
        }
        // What was written comes back with what is wrong.
        Err(store::Error::Refused(refusal)) => show(&view, &id, &act, Some(&refusal)).await,
        Err(other) => Err(other.into()),
    }
}

/// The field that a refusal is about.
fn field(act: &Act, refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Empty { field: "summary" } => "summary",
        Refusal::Empty { field: "receipt" } => "receipt",
        Refusal::UnknownTopic { .. } => "topic",
        _ if act.go == "answer" => "words-answer",
        _ if act.go == "close" => "words-close",
        _ if act.go == "open" => "open",
        _ => "words",
    }
}

async fn show(
    view: &View,
    id: &str,
    act: &Act,
    refusal: Option<&Refusal>,
) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    let report = view.app.store().report(id, &unlocked::of(view)).await?.ok_or(Error::NotFound)?;
    let locale = view.locale;
    let wrong = refusal.map(|refusal| {
        let words = match refusal {
            Refusal::Empty { field } if ["summary", "receipt", "text"].contains(field) => {
                t!(locale, &format!("reports-missing-{field}"))
            }
            Refusal::UnknownTopic { .. } => t!(locale, "reports-missing-topic"),
            refusal => view.refusal_alone(refusal),
        };
        (field(act, refusal), words)
    });
    let title = t!(locale, "reports-one-title");
    let joined = view.app.store().incident_of_report(id).await?;
    let said = view.app.store().report_kept_by(id).await?;
    let keeping = super::keep::part(view, &report.row, &said);
    let joins = joined.is_none()
        && report.row.state == ReportState::Ours
        && view.can(Action::Accept, Object::Incidents).is_ok();
    let proposals = if joins { view.app.store().similar_incidents(id).await? } else { Vec::new() };
    let similar = super::similar::part(view, &report.row, &proposals);
    let refused = wrong.as_ref().filter(|(name, _)| *name == "open");
    let opening = super::parts::part(view, &report.row, refused.map(|(_, words)| words.as_str()));
    let parts = Parts { keeping, opening, similar };
    let body = body(view, &title, &report, joined.as_ref(), act, wrong.as_ref(), &parts);
    let frame = view.frame(&title, Nav::Reports);
    Ok(if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    })
}

/// What other modules say on the page.
struct Parts {
    keeping: Markup,
    opening: Markup,
    similar: Markup,
}

fn body(
    view: &View,
    title: &str,
    report: &ReadReport,
    joined: Option<&IncidentId>,
    act: &Act,
    wrong: Option<&(&'static str, String)>,
    parts: &Parts,
) -> Markup {
    let locale = view.locale;
    let row = &report.row;
    let errors: Vec<FieldError<'_>> =
        wrong.map(|(name, words)| FieldError { name, words }).into_iter().collect();
    let done = ["answer", "triage", "close", "keep", "open"]
        .into_iter()
        .find(|it| view.query("done") == Some(it));
    let here = routes::report_one(&row.id);
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::reports()), &t!(locale, "nav-reports")),
        ], title))
        (error_summary(locale, &errors))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &format!("reports-done-{done}"))) } } }
        }
        h1 { (line(view, row)) }
        div class="status" { (state_seal(view, row)) div { (about(view, row)) } }
        (parts.keeping)
        @if row.erased == 0 {
            (door(view, &here, None))
            (parts.opening)
            (account(view, report))
            (super::file::list(view, report))
        }
        (messages(view, report))
        (parts.similar)
        (to_incident(view, row, joined))
        @if report.account.is_some() { (offers(view, row, act, wrong)) }
    }
}

/// The incident that it was joined to, or the way to make it one.
fn to_incident(view: &View, row: &ReportRow, joined: Option<&IncidentId>) -> Markup {
    let locale = view.locale;
    html! {
        @if let Some(id) = joined {
            p { a href=(view.href(&routes::room(id))) { (t!(locale, "reports-joined")) } }
        } @else if row.state == ReportState::Ours && view.can(Action::Accept, Object::Incidents).is_ok() {
            div class="actions" {
                (link_button(Weight::Primary, &view.href(&routes::with_query(routes::room_new(), "report", &row.id)), &t!(locale, "reports-to-incident")))
            }
        }
    }
}

fn about(view: &View, row: &ReportRow) -> Markup {
    let locale = view.locale;
    html! {
        p {
            @if row.readable_since().is_some() { (region(view, &row.region)) " · " }
            (came(view, row))
            @if let Some(clock) = clock(view, row) { " · " (clock) }
        }
        @if row.erased > 0 { p { (t!(locale, "reports-gone-words")) } }
    }
}

/// What was told, as far as the reader's open keys let it be read.
fn account(view: &View, report: &ReadReport) -> Markup {
    let locale = view.locale;
    let Some(account) = &report.account else {
        if unlocked::of(view).is_empty() || report.row.readable_since().is_none() {
            return html! {};
        }
        return notice(Tone::Pending, &html! { p { (t!(locale, "reports-not-for-you")) } });
    };
    let given = |text: &str| {
        if text.is_empty() {
            html! { span class="muted" { (t!(locale, "report-not-given")) } }
        } else {
            prose(text)
        }
    };
    let whom = if account.proxy { "report-whom-other" } else { "report-whom-self" };
    let labels =
        ["what", "place", "when", "whom"].map(|it| t!(locale, &format!("report-short-{it}")));
    let [what, place, when, by] = &labels;
    let language = t!(locale, "reports-language");
    let spoken: Option<Language> = account.language.parse().ok();
    let rows = [
        (what.as_str(), given(&account.what)),
        (place.as_str(), given(&account.place)),
        (when.as_str(), given(&account.when)),
        (by.as_str(), html! { (t!(locale, whom)) }),
        (language.as_str(), html! { (spoken.as_ref().map(language_name).unwrap_or_default()) }),
    ];
    html! {
        h2 { (t!(locale, "reports-account")) }
        (definition_list(&rows))
        h2 { (t!(locale, "report-short-identity")) }
        (identity(view, report))
    }
}

fn identity(view: &View, report: &ReadReport) -> Markup {
    let locale = view.locale;
    match &report.identity {
        Some(identity) => html! {
            (notice(Tone::Plain, &html! {
                p dir="auto" { bdi { (identity.name) } }
                p dir="auto" { bdi { (identity.contact) } }
            }))
            p class="small muted" { (t!(locale, "reports-identity-yours")) }
        },
        // The same words for both: who was not chosen is not told that somebody else was.
        None => html! { p { (t!(locale, "reports-identity-closed")) } },
    }
}

fn messages(view: &View, report: &ReadReport) -> Markup {
    let locale = view.locale;
    html! {
        @if !report.messages.is_empty() {
            h2 { (t!(locale, "receipt-messages")) }
            ol class="comments" role="list" {
                @for message in &report.messages {
                    li {
                        p class="small muted" {
                            @match &message.author {
                                Some(office) => { (short_of(view, office)) ", " (seat(view, office)) },
                                None => { (t!(locale, "reports-reporter")) },
                            }
                            ", " (time_tag(locale, message.hour, view.zone()))
                        }
                        @match &message.text {
                            Some(text) => (prose(text)),
                            None => p class="muted" { (t!(locale, "reports-locked")) },
                        }
                    }
                }
            }
        }
    }
}

fn offers(
    view: &View,
    row: &ReportRow,
    act: &Act,
    wrong: Option<&(&'static str, String)>,
) -> Markup {
    let locale = view.locale;
    let object = Object::Report { state: row.state };
    let error = |name: &str| wrong.filter(|(at, _)| *at == name).map(|(_, words)| words.as_str());
    let max = i64::try_from(MESSAGE_CHARS_MAX).unwrap_or(0);
    let hint = t!(locale, "receipt-add-hint", "max" => max);
    let kept = |go: &str| if act.go == go { act.words.as_str() } else { "" };
    let form = |go: &str, fields: &Markup, weight, words: &str| {
        html! {
            form class="flow" method="post" action=(view.href(&routes::report_one(&row.id))) {
                (hidden("go", go))
                (hidden("version", &row.version.to_string()))
                (fields)
                div class="actions" { (button(weight, words)) }
            }
        }
    };
    let may_triage = view.can(Action::Triage, object).is_ok();
    let label = t!(locale, "reports-answer-label");
    let answer =
        Area { id: "words-answer", label: &label, hint: &hint, error: error("words-answer") };
    let answered = form(
        "answer",
        &area(&answer, kept("answer")),
        if may_triage { Weight::Secondary } else { Weight::Primary },
        &t!(locale, "reports-answer"),
    );
    html! {
        @if may_triage { (triage(view, act, &error, kept("triage"), &form)) }
        @if view.can(Action::Answer, object).is_ok() {
            section class="panel" { h2 { (t!(locale, "reports-answer-title")) } (answered) }
        }
        @if may_triage {
            @let label = t!(locale, "reports-close-label");
            @let finding = Area { id: "words-close", label: &label, hint: &hint, error: error("words-close") };
            (crate::components::details(&t!(locale, "reports-close-title"), &html! {
                p { (t!(locale, "reports-close-means", "days" => i64::from(view.commission.charter.reports.retention_days))) }
                (form("close", &area(&finding, kept("close")), Weight::Secondary, &t!(locale, "reports-close")))
            }))
        }
    }
}

/// A box whose name is `words`, whatever its id: a page has several.
struct Area<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    error: Option<&'a str>,
}

fn area(of: &Area<'_>, value: &str) -> Markup {
    let described = match of.error {
        Some(_) => format!("{0}-hint {0}-error", of.id),
        None => format!("{}-hint", of.id),
    };
    html! {
        div class={ "field" @if of.error.is_some() { " has-error" } } {
            label for=(of.id) { (of.label) }
            p class="hint" id={ (of.id) "-hint" } { (of.hint) }
            @if let Some(error) = of.error { p class="field-error" id={ (of.id) "-error" } { (error) } }
            // A browser drops the first line break.
            textarea id=(of.id) name="words" rows="5" dir="auto" required
                aria-invalid=[of.error.map(|_| "true")] aria-describedby=(described) { "\n" (value) }
        }
    }
}

type Form0<'a> = dyn Fn(&str, &Markup, Weight, &str) -> Markup + 'a;

fn triage<'a>(
    view: &View,
    act: &Act,
    error: &dyn Fn(&str) -> Option<&'a str>,
    kept: &str,
    form: &Form0<'_>,
) -> Markup {
    let locale = view.locale;
    let mut choices: Vec<(String, String)> = view
        .commission
        .charter
        .topics
        .iter()
        .map(|topic| {
            let gate = t!(locale, &format!("reports-gate-{}", topic.gate.as_str()));
            (topic.id.clone(), format!("{} – {gate}", view.names(&topic.name).0))
        })
        .collect();
    choices.push((EMERGENCY.to_owned(), t!(locale, "reports-emergency")));
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(id, words)| (id.as_str(), words.as_str())).collect();
    let topic = t!(locale, "reports-topic");
    let (receipt, receipt_hint) =
        (t!(locale, "reports-receipt"), t!(locale, "reports-receipt-hint"));
    let (summary, summary_hint) =
        (t!(locale, "reports-summary"), t!(locale, "reports-summary-hint"));
    let (words, hint) = (t!(locale, "reports-words"), t!(locale, "reports-words-hint"));
    let fields = html! {
        (radios(locale, &Field { name: "topic", label: &topic, hint: None, error: error("topic"), optional: false },
            &choices, Some(&act.topic).filter(|it| !it.is_empty()).map(String::as_str)))
        (text_field(locale, &Field { name: "receipt", label: &receipt, hint: Some(&receipt_hint), error: error("receipt"), optional: true }, "text", &act.receipt))
        (text_field(locale, &Field { name: "summary", label: &summary, hint: Some(&summary_hint), error: error("summary"), optional: false }, "text", &act.summary))
        (text_area(locale, &Field { name: "words", label: &words, hint: Some(&hint), error: error("words"), optional: false }, 5, kept))
    };
    html! {
        section class="panel" {
            h2 { (t!(locale, "reports-triage-title")) }
            (form("triage", &fields, Weight::Primary, &t!(locale, "reports-triage")))
        }
    }
}
