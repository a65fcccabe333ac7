//! One question per page, then everything again, then it is sent.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use commission::Refusal;
use commission::refusal::What;
use commission::report::{
    CONTACT_CHARS_MAX, NewReport, PLACE_CHARS_MAX, Receipt, Trusted, WHAT_CHARS_MAX,
    identity_readers,
};
use maud::{Markup, html};
use store::sealed::{NewFiles, Taken};

use super::answers::{Answers, Step, Wrong};
use super::upload::{self, Fault, PICTURES, Sent};
use super::{closed, danger, receipt, retry_after, sealing};
use crate::components::{
    Field, FieldError, breadcrumbs, error_summary, hidden, radios, text_area, text_field,
};
use crate::error::Error;
use crate::line::Lane;
use crate::pages::words::named;
use crate::proof::{BITS, begins};
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /report/new`
pub async fn get(view: View) -> Response {
    if closed(&view).is_some() {
        return Redirect::to(&view.href(routes::report())).into_response();
    }
    page(&view, Step::Whom, &Answers::default(), None)
}

/// `POST /report/new`: from one question to the next, and at the end the report itself.
pub async fn post(view: View, sent: Sent<Answers>) -> Result<Response, Error> {
    let answers = sent.form.clone();
    let step = Step::parse(&answers.step).ok_or_else(|| Error::bad("step="))?;
    if answers.go == "back" {
        return Ok(match answers.beside(step, false) {
            Some(before) => page(&view, before, &answers, None),
            None => Redirect::to(&view.href(routes::report())).into_response(),
        });
    }
    if let Some(to) = answers.go.strip_prefix("to-") {
        let to = Step::parse(to).ok_or_else(|| Error::bad("go="))?;
        let answers = Answers { changing: "yes".to_owned(), ..answers };
        return Ok(page(&view, to, &answers, None));
    }
    if let Err(wrong) = answers.check(&view, step) {
        return Ok(page(&view, step, &answers, Some(wrong)));
    }
    if step == Step::Check {
        return send(&view, &answers, sent).await;
    }
    let whole = answers.first_wrong(&view).is_none();
    let next = if whole && !answers.changing.is_empty() {
        Step::Check
    } else {
        answers.beside(step, true).unwrap_or(Step::Check)
    };
    let answers =
        if next == Step::Check { Answers { changing: String::new(), ..answers } } else { answers };
    Ok(page(&view, next, &answers, None))
}

async fn send(view: &View, answers: &Answers, sent: Sent<Answers>) -> Result<Response, Error> {
    if let Some((step, wrong)) = answers.first_wrong(view) {
        return Ok(page(view, step, answers, Some(wrong)));
    }
    let report = match answers.report(view) {
        Ok(report) => report,
        Err(Refusal::NobodyReads { .. }) if closed(view).is_none() => {
            // Whoever was chosen cannot read any more.
            let refusal = Refusal::Empty { field: "trusted" };
            return Ok(page(view, Step::Trusted, answers, Some(("trusted", refusal))));
        }
        Err(refusal) => return Err(refusal.into()),
    };
    let again = sent.had_files;
    match sent.fault {
        Some(Fault::Refused(refusal)) => {
            return Ok(page(view, Step::Check, answers, Some((PICTURES, refusal))));
        }
        Some(Fault::Busy) => return Ok(late(view, answers, again)),
        None => {}
    }
    let Some(token) = token(&answers.token) else {
        return Ok(page(view, Step::Check, answers, None));
    };
    let receipt = Receipt::from_random(token);
    let lane = Lane::of(&answers.token, &answers.proof, view.now);
    let taken = take(view, &receipt, &report, sent.files, lane);
    // Nothing that was told is lost: the same page comes back, to be sent again; the same receipt
    // belongs to it, so that twice is once.
    let Ok(taken) = tokio::time::timeout(upload::work_timeout(again), taken).await else {
        return Ok(late(view, answers, again));
    };
    match taken {
        Ok(taken) => Ok(receipt::made(view, &receipt, taken, report.sealed)),
        Err(store::Error::Refused(refusal @ Refusal::NobodyReads { .. })) => Err(refusal.into()),
        Err(store::Error::Refused(
            refusal @ (Refusal::BadFile { .. } | Refusal::TooMany { what: What::Files, .. }),
        )) => Ok(page(view, Step::Check, answers, Some((PICTURES, refusal)))),
        Err(store::Error::Full) => Ok(late(view, answers, again)),
        Err(error) => {
            tracing::error!(%error, "a report could not be taken, and its page came back");
            Ok(late(view, answers, again))
        }
    }
}

async fn take(
    view: &View,
    receipt: &Receipt,
    report: &NewReport,
    files: NewFiles,
    lane: Lane,
) -> Result<Taken, store::Error> {
    let store = view.app.store();
    let (id, salt) = (view.app.nonce(), view.app.nonce());
    let turn = view.app.line().turn(lane).await.map_err(|_| store::Error::Full)?;
    let opened = store.open_receipt(receipt).await;
    // Making pictures anew has a line of its own.
    drop(turn);
    store.take_report_with(&opened?, report, files, id, salt, view.now).await
}

/// The bytes of a form's token: thirty-two hexadecimal digits.
pub(crate) fn token(hex: &str) -> Option<[u8; 16]> {
    if hex.len() != 32 || !hex.is_ascii() {
        return None;
    }
    let mut token = [0; 16];
    for (place, byte) in token.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(token)
}

/// A form's token, drawn anew.
pub(super) fn new_token(view: &View) -> String {
    view.app.nonce().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Many report at once: the page says so and holds everything.
fn late(view: &View, answers: &Answers, had_files: bool) -> Response {
    let title = t!(view.locale, "report-late-title");
    let answers = &with_token(view, Step::Check, answers);
    let body = html! {
        (danger(view, &answers.region))
        h1 { (title) }
        p class="lead" { (t!(view.locale, "report-late")) }
        p { (t!(view.locale, "report-late-lanes")) }
        @if had_files { (sending(view, answers, had_files, None, &t!(view.locale, "report-send-again"))) }
        @else { (form(view, Step::Check, answers, &html! {}, &t!(view.locale, "report-send-again"))) }
    };
    retry_after(
        view.frame(&title, Nav::Report).once().proof().status(Error::Busy.status()).respond(body),
    )
}

/// The answers with a token, where the page can send them.
fn with_token(view: &View, step: Step, answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    if step == Step::Check && token(&answers.token).is_none() {
        answers.token = new_token(view);
    }
    answers
}

/// The form that sends everything, with files.
fn sending(
    view: &View,
    answers: &Answers,
    again: bool,
    error: Option<&str>,
    words: &str,
) -> Markup {
    html! {
        form class="flow" method="post" enctype="multipart/form-data" action=(view.href(routes::report_new())) autocomplete="off" data-proof=(begins(&answers.token, view.now)) data-bits=(BITS) {
            (answers.carried(Step::Check))
            (hidden("proof", ""))
            (upload::chooser(view, again, error))
            div class="actions" {
                button class="button" type="submit" name="go" value="next" { (words) }
            }
        }
    }
}

fn form(view: &View, step: Step, answers: &Answers, fields: &Markup, next: &str) -> Markup {
    let last = step == Step::Check;
    let (proof, bits) = (last.then(|| begins(&answers.token, view.now)), last.then_some(BITS));
    html! {
        form class="flow" method="post" action=(view.href(routes::report_new())) autocomplete="off" data-proof=[proof] data-bits=[bits] {
            (answers.carried(step))
            @if last { (hidden("proof", "")) }
            (fields)
            div class="actions" {
                // The first button is the one that the return key presses.
                button class="button" type="submit" name="go" value="next" { (next) }
                button class="button plain" type="submit" name="go" value="back" formnovalidate {
                    (t!(view.locale, "report-back"))
                }
            }
        }
    }
}

fn page(view: &View, step: Step, answers: &Answers, wrong: Option<Wrong>) -> Response {
    let locale = view.locale;
    let answers = &with_token(view, step, answers);
    let title = t!(locale, &format!("report-ask-{}", step.as_str()));
    let words = wrong.as_ref().map(|(_, refusal)| match refusal {
        Refusal::Empty { .. } => t!(locale, &format!("report-missing-{}", step.as_str())),
        refusal => view.refusal_alone(refusal),
    });
    let field = wrong.as_ref().map(|(field, _)| *field);
    let error = words.as_deref();
    let errors: Vec<FieldError<'_>> =
        field.zip(error).map(|(name, words)| FieldError { name, words }).into_iter().collect();
    let asked: Vec<Step> = Step::ALL.into_iter().filter(|it| *it != Step::Sealed).collect();
    let place = asked.iter().position(|it| *it == step).map(|place| place + 1);
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::report()), &t!(locale, "nav-report")),
        ], &title))
        (danger(view, &answers.region))
        (error_summary(locale, &errors))
        @if let Some(place) = place {
            p class="muted" {
                (t!(locale, "report-place", "number" => i64::try_from(place).unwrap_or(0), "count" => i64::try_from(asked.len()).unwrap_or(0)))
            }
        }
        h1 { (title) }
        @match step {
            Step::Check => (check(view, answers, error.filter(|_| field == Some(PICTURES)))),
            _ => (form(view, step, answers, &question(view, step, answers, &title, error.filter(|_| field.is_some()), field), &t!(locale, "report-next"))),
        }
    };
    // A link to another language would lose what was answered.
    let frame = view.frame(&title, Nav::Report).once();
    let frame = if step == Step::Check { frame.proof() } else { frame };
    if errors.is_empty() {
        frame.respond(body)
    } else {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    }
}

/// The one question of a page.
fn question(
    view: &View,
    step: Step,
    answers: &Answers,
    title: &str,
    error: Option<&str>,
    field: Option<&str>,
) -> Markup {
    let locale = view.locale;
    let hint = t!(locale, &format!("report-hint-{}", step.as_str()), "max" => i64::try_from(max(step)).unwrap_or(0));
    let of = Field { name: step.as_str(), label: title, hint: Some(&hint), error, optional: false };
    match step {
        Step::Whom => {
            let (own, other) = (t!(locale, "report-whom-self"), t!(locale, "report-whom-other"));
            heading(&radios(
                locale,
                &of,
                &[("self", &own), ("other", &other)],
                Some(&answers.whom).filter(|it| !it.is_empty()).map(String::as_str),
            ))
        }
        Step::Region => heading(&region(view, &of, &answers.region)),
        Step::What => heading(&text_area(locale, &of, 10, &answers.what)),
        Step::Place => {
            let of = Field { optional: true, ..of };
            heading(&text_field(locale, &of, "text", &answers.place))
        }
        Step::When => {
            let of = Field { optional: true, ..of };
            heading(&text_field(locale, &of, "text", &answers.when))
        }
        Step::Trusted => heading(&trusted(view, &of, &answers.trusted)),
        Step::Identity => {
            let (name, contact) = (t!(locale, "report-name"), t!(locale, "report-contact"));
            let at = |wanted: &str| error.filter(|_| field == Some(wanted));
            html! {
                p { (hint) }
                (text_field(locale, &Field { name: "name", label: &name, hint: None, error: at("name"), optional: true }, "text", &answers.name))
                (text_field(locale, &Field { name: "contact", label: &contact, hint: None, error: at("contact"), optional: true }, "text", &answers.contact))
            }
        }
        Step::Sealed => sealing::question(view, &answers.sealed, error),
        Step::Check => html! {},
    }
}

/// The question is the page's title.
fn heading(control: &Markup) -> Markup {
    html! { div class="question" { (control) } }
}

fn max(step: Step) -> usize {
    match step {
        Step::What => WHAT_CHARS_MAX,
        Step::Identity => CONTACT_CHARS_MAX,
        _ => PLACE_CHARS_MAX,
    }
}

fn region(view: &View, of: &Field<'_>, chosen: &str) -> Markup {
    let none = t!(view.locale, "report-region-none");
    let mut choices: Vec<(String, String)> = view
        .commission
        .charter
        .regions
        .iter()
        .map(|region| (region.code.clone(), view.names(&region.name).0))
        .collect();
    view.locale.collate(&mut choices, |(_, name)| name);
    choices.push(("none".to_owned(), none));
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(code, name)| (code.as_str(), name.as_str())).collect();
    radios(view.locale, of, &choices, Some(chosen).filter(|it| !it.is_empty()))
}

fn trusted(view: &View, of: &Field<'_>, chosen: &str) -> Markup {
    let locale = view.locale;
    let roll = &view.commission.roll;
    let mut choices: Vec<(String, String)> = view
        .parties_in_order()
        .iter()
        .map(|party| {
            let words = t!(locale, "report-trusted-party", "party" => view.names(&party.name).0);
            (Trusted::Party(party.id.clone()), words)
        })
        .chain([(Trusted::Secretariat, t!(locale, "report-trusted-secretariat"))])
        .filter(|(trusted, _)| !identity_readers(roll, trusted).is_empty())
        .map(|(trusted, words)| (trusted.word(), words))
        .collect();
    choices.push((Trusted::Nobody.word(), t!(locale, "report-trusted-nobody")));
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(word, words)| (word.as_str(), words.as_str())).collect();
    radios(locale, of, &choices, Some(chosen).filter(|it| !it.is_empty()))
}

/// Everything that was answered, each with a way to change it.
fn check(view: &View, answers: &Answers, error: Option<&str>) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let empty = || html! { span class="muted" { (t!(locale, "report-not-given")) } };
    let words = |text: &str| {
        if text.trim().is_empty() {
            empty()
        } else {
            html! { span class="kept-lines" dir="auto" { bdi { (text) } } }
        }
    };
    let region = charter.regions.iter().find(|region| region.code == answers.region);
    let trusted = match Trusted::parse(&answers.trusted, charter) {
        Ok(Trusted::Party(party)) => {
            html! { (t!(locale, "report-trusted-party", "party" => view.party(&party))) }
        }
        Ok(Trusted::Secretariat) => html! { (t!(locale, "report-trusted-secretariat")) },
        _ => html! { (t!(locale, "report-trusted-nobody")) },
    };
    let whom = if answers.whom == "other" { "report-whom-other" } else { "report-whom-self" };
    let mut rows = vec![
        (Step::Whom, html! { (t!(locale, whom)) }),
        (Step::Region, region.map_or_else(empty, |region| named(view, &region.name))),
        (Step::What, words(&answers.what)),
        (Step::Place, words(&answers.place)),
        (Step::When, words(&answers.when)),
        (Step::Trusted, trusted),
    ];
    if answers.trusted != "nobody" {
        let identity = html! { (words(&answers.name)) br; (words(&answers.contact)) };
        rows.push((Step::Identity, identity));
    }
    rows.push((Step::Sealed, sealing::chosen(view, &answers.sealed)));
    let sealed = answers.sealed == sealing::CHOSEN;
    let means = if sealed { "report-check-sealed" } else { "report-check-means" };
    html! {
        p class="lead" { (t!(locale, "report-check-lead")) }
            dl class="answers" {
                @for (step, words) in &rows {
                    div {
                        dt { (t!(locale, &format!("report-short-{}", step.as_str()))) }
                        dd {
                            (words) " "
                            button class="button plain" type="submit" form="change" name="go" value={ "to-" (step.as_str()) } {
                                (t!(locale, "report-change"))
                                span class="visually-hidden" { " " (t!(locale, &format!("report-short-{}", step.as_str()))) }
                            }
                        }
                    }
                }
            }
            p { (t!(locale, means)) }
            (sending(view, answers, error.is_some(), error, &t!(locale, "report-send")))
            // The buttons above: what is changed is asked again, and files come last.
            form id="change" method="post" action=(view.href(routes::report_new())) autocomplete="off" {
                (answers.carried(Step::Check))
            }
    }
}
