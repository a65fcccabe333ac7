//! Making the passkey with which an office signs, on the signing host.

use axum::http::StatusCode;
use axum::response::Response;
use commission::Office;
use maud::html;
use note::VerifierKey;
use serde::{Deserialize, Serialize};
use store::access::SigningPasskey;

use super::{Sign, Ticket, back, ticket};
use crate::components::{FieldError, Use, error_summary, hidden, passkey_form};
use crate::error::Error;
use crate::passkey::Making;
use crate::request::{Nav, View};
use crate::{routes, sealed, t};

/// What is sealed here.
const KIND: &str = "signing-key";

#[derive(Serialize, Deserialize)]
struct Begun {
    holder: String,
    state: String,
}

/// The page.
pub(super) fn page(
    view: &View,
    token: &str,
    office: &Office,
    holder: &str,
    expected: Option<&VerifierKey>,
    wrong: Option<&str>,
) -> Result<Response, Error> {
    let locale = view.locale;
    let passkeys = view.app.passkeys().ok_or(Error::NotFound)?;
    let name = t!(locale, "signing-key-name", "office" => view.office(office));
    let Making { options, state } = passkeys.make(true, holder, &name)?;
    let begun = Begun { holder: holder.to_owned(), state };
    let expires = view.now.saturating_add(ticket::TICKET_SECONDS);
    let begun = sealed::seal(&view.app, KIND, begun, expires)?;
    let title = t!(locale, "signing-key-title");
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "content", words }).into_iter().collect();
    let body = html! {
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (t!(locale, "signing-key-lead", "office" => view.office(office))) }
        p { (t!(locale, "signing-key-apart")) }
        @if expected.is_some() { p { (t!(locale, "signing-key-again")) } }
        (passkey_form(
            locale,
            &view.href(&routes::signing_ticket(token)),
            Use::Make(&options),
            &hidden("begun", &begun),
            &t!(locale, "signing-key-button"),
        ))
        p { a href=(view.site_href(routes::account())) { (t!(locale, "signing-not-now")) } }
    };
    let mut frame = view.frame(&title, Nav::None).passkey();
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(frame.respond(body))
}

/// Keeps the key that the browser made.
pub(super) async fn take(
    view: &View,
    token: &str,
    ticket: &Ticket,
    holder: &str,
    expected: Option<&VerifierKey>,
    form: &Sign,
) -> Result<Response, Error> {
    let passkeys = view.app.passkeys().ok_or(Error::NotFound)?;
    let begun = sealed::open::<Begun>(&view.app, KIND, &form.begun, view.now)
        .filter(|begun| begun.holder == holder);
    let made = begun.and_then(|begun| passkeys.made(true, &begun.state, &form.credential).ok());
    let key = made.and_then(|made| {
        let verifier = passkeys.verifier(&made, &ticket.office.to_string()).ok()?;
        Some((verifier, made.id))
    });
    let Some((verifier, credential)) = key else {
        let words = t!(view.locale, "passkey-not-taken");
        return page(view, token, &ticket.office, holder, expected, Some(&words));
    };
    // Refused now and not when the registrar orders it.
    view.commission.roll.admit(&view.commission.charter, &ticket.office, &verifier)?;
    let key = SigningPasskey { verifier, holder: holder.to_owned(), credential, created: view.now };
    view.app.store().keep_next_key(key, expected.cloned()).await?;
    ticket::end(&view.app, token, view.now).await?;
    back(view, &routes::with_query(routes::account(), "done", "key"))
}
