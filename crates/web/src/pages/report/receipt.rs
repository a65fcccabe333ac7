//! The receipt, and what it opens: where the report stands, what was answered, adding to it,
//! taking it back, the proof that it was made.

use axum::extract::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::Refusal;
use commission::report::{MESSAGE_CHARS_MAX, Receipt, ReceiptError};
use maud::{Markup, html};
use serde::Deserialize;
use store::sealed::OwnReport;

use super::danger;
use crate::components::{
    Field, FieldError, Tone, Weight, breadcrumbs, button, details, error_summary, hidden, notice,
    text_area, text_field,
};
use crate::error::Error;
use crate::pages::words::{prose, say, seat, short_of};
use crate::request::{Nav, View};
use crate::{routes, t};

/// Whose budget is used by receipts: readers cannot be told apart.
const RECEIPTS: &str = "receipts";
const DAY_SECONDS: i64 = 86_400;

/// The form of [`routes::report_receipt`].
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    receipt: String,
    /// `add`, `withdraw`, `proof`, or nothing to look only.
    go: String,
    words: String,
    /// `yes` where the report is to be taken back for certain.
    sure: String,
}

/// Never the digits nor the words.
impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Typed").field("go", &self.go).finish_non_exhaustive()
    }
}

/// `GET /report/receipt`
pub async fn get(view: View) -> Response {
    asked(&view, "", None)
}

/// `POST /report/receipt`
pub async fn post(view: View, Form(typed): Form<Typed>) -> Result<Response, Error> {
    let locale = view.locale;
    let receipt = match Receipt::parse(&typed.receipt) {
        Ok(receipt) => receipt,
        Err(error) => {
            let words = match error {
                ReceiptError::Length { found } => {
                    t!(locale, "receipt-wrong-length", "found" => i64::try_from(found).unwrap_or(0))
                }
                other => t!(locale, &format!("receipt-wrong-{}", other.as_str())),
            };
            return Ok(asked(&view, &typed.receipt, Some(&words)));
        }
    };
    view.app.take_turn(RECEIPTS)?;
    let store = view.app.store();
    let opened = store.open_receipt(&receipt).await?;
    let mut done = None;
    let mut wrong = None;
    match typed.go.as_str() {
        "add" => match store.add_to_report(&opened, &typed.words, view.now).await {
            Ok(()) => done = Some("added"),
            Err(store::Error::Refused(refusal)) => {
                wrong = Some(match refusal {
                    Refusal::Empty { .. } => t!(locale, "receipt-nothing-typed"),
                    refusal => view.refusal_alone(&refusal),
                });
            }
            Err(store::Error::Missing { .. }) => {}
            Err(other) => return Err(other.into()),
        },
        "withdraw" if typed.sure == "yes" => match store.withdraw_report(&opened, view.now).await {
            Ok(()) => done = Some("withdrawn"),
            Err(store::Error::Refused(refusal)) => {
                return Err(refusal.into());
            }
            Err(store::Error::Missing { .. }) => {}
            Err(other) => return Err(other.into()),
        },
        "withdraw" => wrong = Some(t!(locale, "receipt-not-sure")),
        "proof" => {
            if let Some(proof) = store.report_inclusion(&opened).await? {
                return Ok(file(&proof.to_string()));
            }
        }
        _ => {}
    }
    match store.own_report(&opened).await? {
        Some(report) => Ok(shown(&view, &receipt, &report, &typed, done, wrong.as_deref())),
        None => Ok(asked(&view, &typed.receipt, Some(&t!(locale, "receipt-opens-nothing")))),
    }
}

fn file(text: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"report-proof.txt\""),
        ),
    ];
    (headers, text.to_owned()).into_response()
}

fn crumbs(view: &View, title: &str) -> Markup {
    breadcrumbs(
        view.locale,
        &[
            (&view.href(routes::home()), &t!(view.locale, "ui-home")),
            (&view.href(routes::report()), &t!(view.locale, "nav-report")),
        ],
        title,
    )
}

/// The page that asks for a receipt.
fn asked(view: &View, typed: &str, wrong: Option<&str>) -> Response {
    let locale = view.locale;
    let title = t!(locale, "receipt-title");
    let (label, hint) = (t!(locale, "receipt-label"), t!(locale, "receipt-hint"));
    let field =
        Field { name: "receipt", label: &label, hint: Some(&hint), error: wrong, optional: false };
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "receipt", words }).into_iter().collect();
    let body = html! {
        (crumbs(view, &title))
        (danger(view, ""))
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (t!(locale, "receipt-lead")) }
        form class="flow" method="post" action=(view.href(routes::report_receipt())) autocomplete="off" {
            (text_field(locale, &field, "text", typed))
            div class="actions" { (button(Weight::Primary, &t!(locale, "receipt-open"))) }
        }
    };
    let frame = view.frame(&title, Nav::Report);
    if wrong.is_some() {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    } else {
        frame.respond(body)
    }
}

/// The page that shows a new receipt. It is shown once.
pub(super) fn made(view: &View, receipt: &Receipt) -> Response {
    let locale = view.locale;
    let title = t!(locale, "receipt-made-title");
    let hours = i64::from(view.commission.charter.reports.answer_hours);
    let body = html! {
        (danger(view, ""))
        section class="confirmation" role="status" {
            h1 { (title) }
            p { (t!(locale, "receipt-made-keep")) }
            p class="receipt" { (receipt) }
            p { (t!(locale, "receipt-made-once")) }
        }
        h2 { (t!(locale, "receipt-next")) }
        ul {
            li { (t!(locale, "receipt-next-read", "hours" => hours)) }
            li { (t!(locale, "receipt-next-return")) }
            li { (t!(locale, "receipt-next-proof")) }
        }
        form class="flow" method="post" action=(view.href(routes::report_receipt())) autocomplete="off" {
            (hidden("receipt", receipt.digits()))
            div class="actions" { (button(Weight::Secondary, &t!(locale, "receipt-look"))) }
        }
    };
    // A link to another language would lose the receipt.
    view.frame(&title, Nav::Report).once().respond(body)
}

fn shown(
    view: &View,
    receipt: &Receipt,
    report: &OwnReport,
    typed: &Typed,
    done: Option<&str>,
    wrong: Option<&str>,
) -> Response {
    let locale = view.locale;
    let title = t!(locale, "receipt-report-title");
    let state = report.row.state;
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "words", words }).into_iter().collect();
    let body = html! {
        (crumbs(view, &title))
        (danger(view, &report.row.region))
        (error_summary(locale, &errors))
        @if let Some(done) = done {
            section class="confirmation" role="status" {
                p class="lead" { strong { (t!(locale, &format!("receipt-done-{done}"))) } }
            }
        }
        h1 { (title) }
        (notice(Tone::Plain, &html! {
            p { strong { (t!(locale, &format!("report-state-{}", state.as_str()))) } }
            p { (t!(locale, &format!("receipt-state-{}", state.as_str()))) }
            @if report.row.over > 0 && report.row.erased == 0 { p { (gone(view, report.row.over)) } }
            @if report.row.erased > 0 { p { (t!(locale, "receipt-erased")) } }
        }))
        h2 { (t!(locale, "receipt-messages")) }
        @if report.messages.is_empty() { p class="muted" { (t!(locale, "receipt-no-messages")) } }
        ol class="comments" role="list" {
            @for message in &report.messages {
                li {
                    p class="small muted" {
                        @match &message.author {
                            Some(office) => { (short_of(view, office)) ", " (seat(view, office)) },
                            None => { (t!(locale, "receipt-you")) },
                        }
                        ", " (view.date(message.hour))
                    }
                    // What was written by the reporter is sealed for those who read the report.
                    @match &message.text {
                        Some(text) => (prose(text)),
                        None => p class="muted" { (t!(locale, "receipt-sealed")) },
                    }
                }
            }
        }
        @if !state.is_over() { (offers(view, receipt, typed, wrong)) }
        (form(view, receipt, "proof", &html! {
            p { (t!(locale, "receipt-proof-means")) }
            @if report.row.hour.div_euclid(DAY_SECONDS) >= view.now.div_euclid(DAY_SECONDS) {
                p class="muted" { (t!(locale, "receipt-proof-tomorrow")) }
            }
        }, Weight::Plain, &t!(locale, "receipt-proof")))
    };
    let frame = view.frame(&title, Nav::Report).once();
    if errors.is_empty() {
        frame.respond(body)
    } else {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    }
}

/// When the body of a report that is over goes.
fn gone(view: &View, over: i64) -> Markup {
    let days = i64::from(view.commission.charter.reports.retention_days);
    let until = over.saturating_add(days.saturating_mul(DAY_SECONDS));
    say!(view.locale, "receipt-erased-on", { "date" => html! { (view.date(until)) } })
}

fn form(
    view: &View,
    receipt: &Receipt,
    go: &str,
    fields: &Markup,
    weight: Weight,
    words: &str,
) -> Markup {
    html! {
        form class="flow" method="post" action=(view.href(routes::report_receipt())) autocomplete="off" {
            (hidden("receipt", receipt.digits()))
            (hidden("go", go))
            (fields)
            div class="actions" { (button(weight, words)) }
        }
    }
}

fn offers(view: &View, receipt: &Receipt, typed: &Typed, wrong: Option<&str>) -> Markup {
    let locale = view.locale;
    let (label, hint) = (
        t!(locale, "receipt-add-label"),
        t!(locale, "receipt-add-hint", "max" => i64::try_from(MESSAGE_CHARS_MAX).unwrap_or(0)),
    );
    let error = wrong.filter(|_| typed.go == "add");
    let field = Field { name: "words", label: &label, hint: Some(&hint), error, optional: false };
    let kept = if wrong.is_some() { typed.words.as_str() } else { "" };
    let sure = html! {
        p { (t!(locale, "receipt-withdraw-means")) }
        div class="choice" {
            input id="sure" type="checkbox" name="sure" value="yes";
            label for="sure" { (t!(locale, "receipt-withdraw-sure")) }
        }
    };
    html! {
        (form(view, receipt, "add", &text_area(locale, &field, 5, kept), Weight::Primary, &t!(locale, "receipt-add")))
        (details(&t!(locale, "receipt-withdraw-title"),
            &form(view, receipt, "withdraw", &sure, Weight::Secondary, &t!(locale, "receipt-withdraw"))))
    }
}
