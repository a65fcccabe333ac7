//! The receipt, and what it opens: where the report stands, what was answered, adding to it,
//! taking it back, the proof that it was made.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::Refusal;
use commission::refusal::What;
use commission::report::{MESSAGE_CHARS_MAX, Receipt, ReceiptError};
use maud::{Markup, html};
use serde::Deserialize;
use store::sealed::{FilesKept, NewFiles, OpenFile, Opened, OwnReport, ReportRow, Taken};

use super::upload::{self, Fault, PICTURES, Sent};
use super::{danger, new_token, retry_after, sealing, token};
use crate::components::{
    Field, FieldError, Tone, Weight, breadcrumbs, button, details, error_summary, hidden, notice,
    text_area, text_field, time_tag,
};
use crate::error::Error;
use crate::line::{Lane, ToOpen};
use crate::pages::words::{prose, say, seat, short_of};
use crate::request::{Nav, View};
use crate::security::Foreign;
use crate::{held, routes, t};

const DAY_SECONDS: i64 = 86_400;

/// The form of [`routes::report_receipt`].
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    receipt: String,
    /// `add`, `withdraw`, `proof`, `file-` and a number, or nothing to look only.
    go: String,
    words: String,
    /// Thirty-two hexadecimal digits of the form that adds: sent twice, it adds once.
    once: String,
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
pub async fn post(view: View, sent: Sent<Typed>) -> Result<Response, Error> {
    let Sent { form: typed, files, fault, had_files, memory: _memory } = sent;
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
    let files = match fault {
        Some(Fault::Busy) => return Ok(late(&view, &typed, had_files)),
        Some(Fault::Refused(refusal)) => Err(refusal),
        None => Ok(files),
    };
    let done = opened(&view, &receipt, &typed, files);
    match tokio::time::timeout(upload::work_timeout(had_files), done).await {
        Err(_) | Ok(Err(Error::Busy)) => Ok(late(&view, &typed, had_files)),
        Ok(answer) => answer,
    }
}

/// What a receipt is for: looking, adding, taking back, the proof, what was sent along.
async fn opened(
    view: &View,
    receipt: &Receipt,
    typed: &Typed,
    files: Result<NewFiles, Refusal>,
) -> Result<Response, Error> {
    let (locale, store) = (view.locale, view.app.store());
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(receipt).await?;
    drop(turn);
    let mut done = None;
    let mut wrong = None;
    match typed.go.as_str() {
        "add" => match add(view, &opened, files, typed).await {
            Ok(()) => done = Some("added"),
            Err(store::Error::Refused(refusal)) => {
                wrong = Some(match refusal {
                    Refusal::Empty { .. } => ("words", t!(locale, "receipt-nothing-typed")),
                    Refusal::BadFile { .. } | Refusal::TooMany { what: What::Files, .. } => {
                        (PICTURES, view.refusal_alone(&refusal))
                    }
                    refusal => ("words", view.refusal_alone(&refusal)),
                });
            }
            Err(store::Error::Missing { .. }) => {}
            Err(store::Error::Full) => return Err(Error::Busy),
            Err(error) => {
                // Nothing that was typed is lost: the same page comes back, to be sent again.
                tracing::error!(%error, "an addition could not be taken, and its page came back");
                return Err(Error::Busy);
            }
        },
        "withdraw" if typed.sure == "yes" => match store.withdraw_report(&opened, view.now).await {
            Ok(()) => done = Some("withdrawn"),
            Err(store::Error::Refused(refusal)) => {
                return Err(refusal.into());
            }
            Err(store::Error::Missing { .. }) => {}
            Err(other) => return Err(other.into()),
        },
        "withdraw" => wrong = Some(("sure", t!(locale, "receipt-not-sure"))),
        "proof" => {
            if let Some(proof) = store.report_inclusion(&opened).await? {
                return Ok(file(&proof.to_string()));
            }
        }
        other => {
            let number = other.strip_prefix("file-").and_then(|number| number.parse().ok());
            if let Some(number) = number
                && let Some(size) = store.own_file_size(&opened, number).await?
            {
                let room = view.app.line().to_open(size)?;
                if let Some(file) = store.own_file(&opened, number).await? {
                    return Ok(download(file, number, room));
                }
            }
        }
    }
    match store.own_report(&opened).await? {
        Some(report) => Ok(shown(view, receipt, &report, typed, done, wrong.as_ref())),
        None => Ok(asked(view, &typed.receipt, Some(&t!(locale, "receipt-opens-nothing")))),
    }
}

async fn add(
    view: &View,
    opened: &Opened,
    files: Result<NewFiles, Refusal>,
    typed: &Typed,
) -> Result<(), store::Error> {
    let store = view.app.store();
    match token(&typed.once) {
        Some(once) => store.add_once_to_report(opened, files?, &typed.words, once, view.now).await,
        None => store.add_files_to_report(opened, files?, &typed.words, view.now).await,
    }
}

/// Many ask at once: the page says so and holds everything.
fn late(view: &View, typed: &Typed, had_files: bool) -> Response {
    let locale = view.locale;
    let title = t!(locale, "report-late-title");
    let enctype =
        if had_files { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
    let body = html! {
        (danger(view, ""))
        h1 { (title) }
        p class="lead" { (t!(locale, "report-late")) }
        form class="flow" method="post" enctype=(enctype) action=(view.href(routes::report_receipt())) autocomplete="off" {
            (hidden("receipt", &typed.receipt))
            (hidden("go", &typed.go))
            (hidden("words", &typed.words))
            (hidden("once", &typed.once))
            (hidden("sure", &typed.sure))
            @if had_files { (upload::chooser(view, true, None)) }
            div class="actions" { (button(Weight::Primary, &t!(locale, "report-send-again"))) }
        }
    };
    retry_after(view.frame(&title, Nav::Report).once().status(Error::Busy.status()).respond(body))
}

/// A file that came along, to be saved; a picture is shown by the page that asks for it.
pub(crate) fn download(file: OpenFile, number: i64, room: ToOpen) -> Response {
    let name = format!("attachment; filename=\"report-file-{number}.{}\"", file.ending);
    let body = held::body(file.bytes, room.opened());
    let mut response = (StatusCode::OK, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.media));
    if let Ok(name) = HeaderValue::try_from(name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    response.extensions_mut().insert(Foreign);
    response
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

/// The page that shows a new receipt. It is shown once. It says what is kept, and where that is not
/// what was chosen, because the report had come before, it says that too.
pub(super) fn made(view: &View, receipt: &Receipt, taken: Taken, chose_sealed: bool) -> Response {
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
        @if taken.files == FilesKept::None {
            (notice(Tone::Pending, &html! { p { strong { (t!(locale, "receipt-made-no-files")) } } }))
        }
        @if taken.sealed != chose_sealed {
            @let key = if taken.sealed { "receipt-made-came-sealed" } else { "receipt-made-came-open" };
            (notice(Tone::Pending, &html! { p { strong { (t!(locale, key)) } } }))
        }
        h2 { (t!(locale, "receipt-next")) }
        ul {
            @if taken.sealed { li { (t!(locale, "receipt-next-sealed")) } }
            @else { li { (t!(locale, "receipt-next-read", "hours" => hours)) } }
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
    wrong: Option<&(&'static str, String)>,
) -> Response {
    let locale = view.locale;
    let title = t!(locale, "receipt-report-title");
    let state = report.row.state;
    let errors: Vec<FieldError<'_>> =
        wrong.map(|(name, words)| FieldError { name, words }).into_iter().collect();
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
            (sealing::stands(view, &report.row))
            @if let Some(left) = gone(view, &report.row) { (left) }
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
                        ", " (time_tag(locale, message.hour, view.zone()))
                    }
                    // What was written by the reporter is sealed for those who read the report.
                    @match &message.text {
                        Some(text) => (prose(text)),
                        None => p class="muted" { (t!(locale, "receipt-sealed")) },
                    }
                }
            }
        }
        (files(view, receipt, report))
        @if !state.is_over() { (offers(view, receipt, typed, wrong)) }
        @else if let Some((_, words)) = wrong && typed.go == "add" { (not_added(view, typed, words)) }
        @if report.row.erased == 0 && state.can_be_withdrawn().is_ok() { (withdrawal(view, receipt)) }
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

/// What came along, as the reporter may see it again.
fn files(view: &View, receipt: &Receipt, report: &OwnReport) -> Markup {
    let locale = view.locale;
    if report.files.is_empty() {
        return html! {};
    }
    html! {
        h2 { (t!(locale, "safety-files")) }
        ul {
            @for file in &report.files {
                li {
                    form class="inline" method="post" action=(view.href(routes::report_receipt())) autocomplete="off" {
                        (hidden("receipt", receipt.digits()))
                        (hidden("go", &format!("file-{}", file.number)))
                        (button(Weight::Plain, &t!(locale, &format!("safety-file-{}", file.kind.as_str()), "number" => file.number)))
                    }
                }
            }
        }
    }
}

/// When the body of a report that is over goes.
fn gone(view: &View, row: &ReportRow) -> Option<Markup> {
    let days = view.commission.charter.reports.retention_days;
    let resting = row.resting();
    let (until, left) = (resting.until(days)?, resting.days_left(days, view.now)?);
    let is_there = row.erased == 0;
    is_there.then(|| {
        html! {
            p {
                (say!(view.locale, "receipt-erased-on", { "date" => html! { (view.date(until)) } })) " "
                (t!(view.locale, "safety-days-left", "count" => left))
            }
            @if row.kept > 0 { p { (t!(view.locale, "safety-kept", "date" => view.date(row.kept))) } }
        }
    })
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

fn offers(
    view: &View,
    receipt: &Receipt,
    typed: &Typed,
    wrong: Option<&(&'static str, String)>,
) -> Markup {
    let locale = view.locale;
    let (label, hint) = (
        t!(locale, "receipt-add-label"),
        t!(locale, "receipt-add-hint", "max" => i64::try_from(MESSAGE_CHARS_MAX).unwrap_or(0)),
    );
    let error = |name: &str| {
        let wrong = wrong.filter(|(at, _)| typed.go == "add" && *at == name);
        wrong.map(|(_, words)| words.as_str())
    };
    // Words are not needed where files come.
    let field = Field {
        name: "words",
        label: &label,
        hint: Some(&hint),
        error: error("words"),
        optional: true,
    };
    let kept = if wrong.is_some() { typed.words.as_str() } else { "" };
    let once = match token(&typed.once) {
        // What was refused was not added.
        Some(_) if wrong.is_some() => typed.once.clone(),
        _ => new_token(view),
    };
    html! {
        form class="flow" method="post" enctype="multipart/form-data" action=(view.href(routes::report_receipt())) autocomplete="off" {
            (hidden("receipt", receipt.digits()))
            (hidden("go", "add"))
            (hidden("once", &once))
            (text_area(locale, &field, 5, kept))
            (upload::chooser(view, wrong.is_some_and(|(at, _)| *at == PICTURES), error(PICTURES)))
            div class="actions" { (button(Weight::Primary, &t!(locale, "receipt-add"))) }
        }
    }
}

/// What was typed to add where nothing can be added any more, to be copied.
fn not_added(view: &View, typed: &Typed, wrong: &str) -> Markup {
    let label = t!(view.locale, "receipt-not-added");
    let field =
        Field { name: "words", label: &label, hint: None, error: Some(wrong), optional: false };
    html! { section { (text_area(view.locale, &field, 5, &typed.words)) } }
}

/// Taking the report back, as long as anything of it is there.
fn withdrawal(view: &View, receipt: &Receipt) -> Markup {
    let locale = view.locale;
    let sure = html! {
        p { (t!(locale, "receipt-withdraw-means")) }
        div class="choice" {
            input id="sure" type="checkbox" name="sure" value="yes";
            label for="sure" { (t!(locale, "receipt-withdraw-sure")) }
        }
    };
    details(
        &t!(locale, "receipt-withdraw-title"),
        &form(view, receipt, "withdraw", &sure, Weight::Secondary, &t!(locale, "receipt-withdraw")),
    )
}
