//! Registering for an activity, without an account and without script; and one's own registration, by
//! its receipt: seeing it and erasing it.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use commission::programme::{ENTRANT_CHARS_MAX, Entrant, Guardian, REGISTRATION_DAYS};
use commission::refusal::What;
use commission::report::{Receipt, ReceiptError};
use commission::{Activity, PartyId, Refusal};
use maud::{Markup, html};
use store::{OwnRegistration, Registered};

use super::one::load;
use super::{review, trust::invitation};
use crate::components::{
    Field, Tone, Weight, breadcrumbs, button, hidden, notice, select, text_field, time_tag,
};
use crate::error::Error;
use crate::line::Lane;
use crate::pages::desk::keep::Fields;
use crate::pages::forms::summary;
use crate::pages::words::{named, short};
use crate::request::{Nav, View};
use crate::{routes, t};

type Wrong = Option<(String, String)>;

/// `GET /programme/<plan>/<id>/register`
pub(super) async fn get(
    view: View,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    activity.registers(view.now)?;
    Ok(form(&view, &activity, None, None))
}

/// `POST /programme/<plan>/<id>/register`
pub(super) async fn post(
    view: View,
    Path((plan, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    let activity = load(&view, &plan, &id).await?.activity;
    activity.registers(view.now)?;
    let party: Result<PartyId, _> = fields.get("party").parse();
    let Ok(party) = party else {
        let wrong = said(&view, &Refusal::Empty { field: "party" });
        return Ok(form(&view, &activity, Some(&fields), Some(wrong)));
    };
    // The receipt was drawn with the form, so that the same form sent twice registers once.
    let receipt = Receipt::parse(fields.get("receipt")).map_err(|_| Error::bad("receipt="))?;
    let is_minor = fields.get("age") == "minor";
    let guardian = is_minor.then(|| Guardian {
        name: fields.get("guardian").to_owned(),
        contact: fields.get("guardian-contact").to_owned(),
        consents: fields.get("consents") == "yes",
    });
    let entrant = Entrant {
        name: fields.get("name").to_owned(),
        contact: fields.get("contact").to_owned(),
        guardian,
    };
    let store = view.app.store();
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    match store.register(&opened, &activity.id, &party, &entrant, view.now).await {
        Ok(done) => Ok(taken(&view, &activity, &receipt, done)),
        Err(store::Error::Refused(refusal)) => {
            let wrong = said(&view, &refusal);
            Ok(form(&view, &activity, Some(&fields), Some(wrong)))
        }
        Err(other) => Err(other.into()),
    }
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let (field, words) = match refusal {
        Refusal::Empty { field: "entrant-name" } => ("name", t!(locale, "register-no-name")),
        Refusal::Empty { field: "party" } => ("party", t!(locale, "register-no-party")),
        Refusal::Empty { field: "guardian-name" } => ("guardian", t!(locale, "register-no-name")),
        Refusal::Empty { field: "guardian-contact" } => {
            ("guardian-contact", t!(locale, "register-no-contact"))
        }
        Refusal::Empty { field: "guardian-consent" } => {
            ("consents", t!(locale, "register-no-consent"))
        }
        Refusal::TooMany { what: What::Participants, .. } => {
            ("party", t!(locale, "register-list-full"))
        }
        Refusal::NobodyReads { .. } => ("party", t!(locale, "register-nobody-reads")),
        other => ("name", view.refusal_alone(other)),
    };
    (field.to_owned(), words)
}

fn form(view: &View, activity: &Activity, fields: Option<&Fields>, wrong: Wrong) -> Response {
    let locale = view.locale;
    let title = t!(locale, "programme-register");
    let typed = |name: &str| fields.map_or("", |fields| fields.get(name));
    let receipt = match typed("receipt") {
        "" => Receipt::from_random(view.app.nonce()).digits().to_owned(),
        there => there.to_owned(),
    };
    let error =
        |name: &str| wrong.as_ref().filter(|(at, _)| at == name).map(|(_, words)| words.as_str());
    let minors = activity.planned.registration.as_ref().is_some_and(|it| it.minors);
    let parties: Vec<(String, String)> =
        std::iter::once((String::new(), t!(locale, "desk-choose")))
            .chain(
                view.parties_in_order()
                    .into_iter()
                    .filter(|it| activity.parties.contains(&it.id))
                    .map(|it| (it.id.to_string(), view.names(&it.name).0)),
            )
            .collect();
    let parties: Vec<(&str, &str)> =
        parties.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let line = |name: &'static str, label: &str, hint: Option<&str>, optional: bool| {
        let field = Field { name, label, hint, error: error(name), optional };
        text_field(locale, &field, "text", typed(name))
    };
    let choice = |name: &'static str, label: &str, choices: &[(&str, &str)], chosen: &str| {
        let field = Field { name, label, hint: None, error: error(name), optional: false };
        select(locale, &field, choices, Some(chosen))
    };
    let (grown, minor) = (t!(locale, "register-grown-up"), t!(locale, "register-minor"));
    let (no, yes) = (t!(locale, "register-consents-not"), t!(locale, "register-consents"));
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
            (&view.href(&routes::activity(&activity.id)), &view.names(&activity.planned.title).0),
        ], &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p class="lead" { (named(view, &activity.planned.title)) ", " (time_tag(locale, activity.starts(), view.zone())) }
        p { (t!(locale, "register-means", "days" => REGISTRATION_DAYS)) }
        @if !minors { p { (t!(locale, "register-grown-ups-only")) } }
        form class="flow" method="post" action=(view.href(&routes::register(&activity.id))) {
            (hidden("receipt", &receipt))
            (choice("party", &t!(locale, "register-party"), &parties, typed("party")))
            (line("name", &t!(locale, "register-name"), None, false))
            (line("contact", &t!(locale, "register-contact"), Some(&t!(locale, "register-contact-hint")), true))
            @if minors {
                (choice("age", &t!(locale, "register-age"), &[("grown-up", &grown), ("minor", &minor)], typed("age")))
                fieldset class="flow" {
                    legend { (t!(locale, "register-guardian")) }
                    (line("guardian", &t!(locale, "register-guardian-name"), None, true))
                    (line("guardian-contact", &t!(locale, "register-guardian-contact"), None, true))
                    (choice("consents", &t!(locale, "register-guardian-says"), &[("no", &no), ("yes", &yes)], typed("consents")))
                }
            }
            p class="hint" { (t!(locale, "register-limit", "max" => i64::try_from(ENTRANT_CHARS_MAX).unwrap_or(i64::MAX))) }
            div class="actions" { (button(Weight::Primary, &t!(locale, "register-button"))) }
        }
    };
    let mut frame = view.frame(&title, Nav::Programme);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    private(frame.respond(body))
}

/// Why what was typed is no receipt.
pub(super) fn unread(view: &View, error: ReceiptError) -> String {
    match error {
        ReceiptError::Length { found } => {
            t!(view.locale, "receipt-wrong-length", "found" => i64::try_from(found).unwrap_or(0))
        }
        other => t!(view.locale, &format!("receipt-wrong-{}", other.as_str())),
    }
}

/// Pages with a receipt or a name on them are kept nowhere.
pub(super) fn private(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// That it was taken, with the receipt: it is shown once.
fn taken(view: &View, activity: &Activity, receipt: &Receipt, done: Registered) -> Response {
    let locale = view.locale;
    let word = match done {
        Registered::Seated => "register-seated",
        Registered::Waiting => "register-waiting",
    };
    let title = t!(locale, word);
    let body = html! {
        section class="confirmation" role="status" {
            h1 { (title) }
            p { (named(view, &activity.planned.title)) ", " (time_tag(locale, activity.starts(), view.zone())) }
            p { (t!(locale, "register-receipt")) }
            p class="lead" { span class="reference" translate="no" { (receipt) } }
        }
        (notice(Tone::Plain, &html! { p { (t!(locale, "register-keep")) } }))
        @if done == Registered::Seated { (invitation(view, activity, receipt)) }
        p { a href=(view.href(routes::own_registration())) { (t!(locale, "programme-own")) } }
    };
    private(view.page(&title, Nav::Programme, body))
}

/// `GET /registration`
pub(super) async fn own(view: View) -> Response {
    asked(&view, "", None)
}

/// `POST /registration`
pub(super) async fn own_post(view: View, fields: Fields) -> Result<Response, Error> {
    let locale = view.locale;
    let typed = fields.get("receipt");
    let receipt = match Receipt::parse(typed) {
        Ok(receipt) => receipt,
        Err(error) => return Ok(asked(&view, typed, Some(unread(&view, error)))),
    };
    let store = view.app.store();
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    if fields.get("go") == "withdraw" && store.withdraw_registration(&opened, view.now).await? {
        let title = t!(locale, "register-erased");
        let body = html! {
            section class="confirmation" role="status" { h1 { (title) } }
            p { (t!(locale, "register-erased-means")) }
        };
        return Ok(private(view.page(&title, Nav::Programme, body)));
    }
    match store.own_registration(&opened).await? {
        Some(own) => shown(&view, &receipt, &own).await,
        None => Ok(asked(&view, typed, Some(t!(locale, "register-opens-nothing")))),
    }
}

fn asked(view: &View, typed: &str, wrong: Option<String>) -> Response {
    let locale = view.locale;
    let title = t!(locale, "programme-own");
    let wrong = wrong.map(|words| ("receipt".to_owned(), words));
    let label = t!(locale, "register-receipt-label");
    let field = Field {
        name: "receipt",
        label: &label,
        hint: None,
        error: wrong.as_ref().map(|(_, words)| words.as_str()),
        optional: false,
    };
    let body = html! {
        (breadcrumbs(locale, &[(&view.href(routes::programme()), &t!(locale, "programme-title"))], &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p { (t!(locale, "register-own-means")) }
        form class="flow" method="post" action=(view.href(routes::own_registration())) {
            (text_field(locale, &field, "text", typed))
            div class="actions" { (button(Weight::Primary, &t!(locale, "register-own-button"))) }
        }
    };
    let mut frame = view.frame(&title, Nav::Programme);
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    private(frame.respond(body))
}

async fn shown(view: &View, receipt: &Receipt, own: &OwnRegistration) -> Result<Response, Error> {
    let locale = view.locale;
    let activity = view.app.store().activity(&own.activity).await?.ok_or(Error::NotFound)?.activity;
    let title = t!(locale, "programme-own");
    let entrant: Markup = html! {
        p { bdi { (own.entrant.name) } @if !own.entrant.contact.is_empty() { " · " bdi { (own.entrant.contact) } } }
        @if let Some(guardian) = &own.entrant.guardian {
            p { (t!(locale, "programme-guardian")) ": " bdi { (guardian.name) } " · " bdi { (guardian.contact) } }
        }
    };
    let body = html! {
        h1 { (title) }
        p class="lead" {
            a href=(view.href(&routes::activity(&activity.id))) { (named(view, &activity.planned.title)) }
            ", " (time_tag(locale, activity.starts(), view.zone()))
        }
        @if activity.is_cancelled() { (notice(Tone::Urgent, &html! { p { (super::one::sentence(view, &activity)) } })) }
        p { strong {
            @match own.before {
                None => (t!(locale, "register-seated")),
                Some(before) => (t!(locale, "register-before", "count" => i64::from(before))),
            }
        } }
        p { (t!(locale, "register-party")) ": " (short(view, &own.party)) }
        (entrant)
        @if own.before.is_none() {
            (invitation(view, &activity, receipt))
            (review::invitation(view, &activity, receipt))
        }
        form method="post" action=(view.href(routes::own_registration())) {
            (hidden("receipt", receipt.digits())) (hidden("go", "withdraw"))
            (button(Weight::Secondary, &t!(locale, "register-withdraw")))
        }
    };
    Ok(private(view.page(&title, Nav::Programme, body)))
}
