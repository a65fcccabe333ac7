//! One's own reading key: what is sealed for one's office is opened with it.

pub mod passkey;

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::roll::Change;
use commission::{Office, ReadingKey, Refusal};
use maud::html;
use serde::Deserialize;
use store::access::SeatOrder;
use store::sealed::PASSPHRASE_CHARS_MIN;

use super::desk::Member;
use super::sign_in::see_other;
use super::signing::{self, Act, Ticket};
use crate::components::{
    Field, FieldError, Tone, Weight, breadcrumbs, button, error_summary, notice, text_field,
};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, session, t};

/// Seconds for which the order that brings a key into the record can be signed.
const ORDER_SECONDS: i64 = 3 * 86_400;

/// The form of [`routes::account_reading`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct New {
    passphrase: String,
    again: String,
}

/// Never the passphrase.
impl std::fmt::Debug for New {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("New").finish_non_exhaustive()
    }
}

/// `GET /account/reading`
pub async fn get(Member(view): Member) -> Result<Response, Error> {
    page(&view, None).await
}

/// `POST /account/reading`: makes a key and leads to the page on which the office orders it.
pub async fn post(view: View, Form(form): Form<New>) -> Result<Response, Error> {
    let office = view.office_held().ok_or(Refusal::SignInNeeded)?.clone();
    view.can(Action::SetReadingKey, Object::Seat { office: &office, filled: true })?;
    // Whoever finds a browser open must not be able to read what comes.
    if let Some(session) = &view.session
        && !session::is_fresh(session, view.now)
    {
        let way = view.href(routes::sign_in());
        return see_other(&routes::with_query(&way, "to", routes::account_reading()));
    }
    if form.passphrase != form.again {
        return page(&view, Some(("again", t!(view.locale, "reading-differ")))).await;
    }
    view.app.take_slow_turn(&format!("reading key {office}"))?;
    let store = view.app.store();
    let reading = match store.new_reading_key(&office, &form.passphrase, view.now).await {
        Ok(reading) => reading,
        Err(store::Error::Refused(Refusal::Empty { .. })) => {
            let min = i64::try_from(PASSPHRASE_CHARS_MIN).unwrap_or(0);
            let words = t!(view.locale, "reading-short", "min" => min);
            return page(&view, Some(("passphrase", words))).await;
        }
        Err(store::Error::Refused(refusal)) => {
            return page(&view, Some(("passphrase", view.refusal_alone(&refusal)))).await;
        }
        Err(other) => return Err(other.into()),
    };
    order(&view, office, reading).await
}

/// To the page on which the office orders its new key.
async fn order(view: &View, office: Office, reading: ReadingKey) -> Result<Response, Error> {
    let change = Change::ReadingKey { office: office.clone(), reading };
    let order = SeatOrder {
        id: view.commission.order_subject(&change).hex(),
        change,
        holder: None,
        by: office.clone(),
        notes: Vec::new(),
        created: view.now,
        expires: view.now.saturating_add(ORDER_SECONDS),
    };
    let order = view.app.store().open_order(order, view.now).await?;
    signing::to_page(view, &Ticket { office, act: Act::Seat { order: order.id } }).await
}

async fn page(view: &View, wrong: Option<(&str, String)>) -> Result<Response, Error> {
    let office = view.office_held().ok_or(Refusal::SignInNeeded)?.clone();
    view.can(Action::SetReadingKey, Object::Seat { office: &office, filled: true })?;
    let locale = view.locale;
    let title = t!(locale, "reading-title");
    let errors: Vec<FieldError<'_>> =
        wrong.as_ref().map(|(name, words)| FieldError { name, words }).into_iter().collect();
    let error = |name: &str| wrong.as_ref().filter(|it| it.0 == name).map(|it| it.1.as_str());
    let present = view.commission.roll.seats().get(&office).and_then(|seat| seat.reading.as_ref());
    let min = i64::try_from(PASSPHRASE_CHARS_MIN).unwrap_or(0);
    let (label, hint) =
        (t!(locale, "reading-passphrase"), t!(locale, "reading-passphrase-hint", "min" => min));
    let again = t!(locale, "reading-again");
    let by_passkey = passkey::part(view, &office).await?;
    let make = if present.is_some() { "reading-make-another" } else { "reading-make" };
    let body = html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], &title))
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (t!(locale, "reading-lead")) }
        @match present {
            Some(reading) => {
                p { (t!(locale, "reading-present")) }
                p class="long-code" { code { (reading) } }
            },
            None => (notice(Tone::Pending, &html! { p { (t!(locale, "reading-none")) } })),
        }
        ul {
            li { (t!(locale, "reading-lost")) }
            li { (t!(locale, "reading-secret")) }
            @if office.party().is_none() { li { (t!(locale, "reading-secretariat")) } }
        }
        @if let Some(part) = &by_passkey {
            (part)
            h2 { (t!(locale, "reading-by-passphrase-title")) }
        }
        form class="flow" method="post" action=(view.href(routes::account_reading())) autocomplete="off" {
            (text_field(locale, &Field { name: "passphrase", label: &label, hint: Some(&hint), error: error("passphrase"), optional: false }, "password", ""))
            (text_field(locale, &Field { name: "again", label: &again, hint: None, error: error("again"), optional: false }, "password", ""))
            div class="actions" { (button(Weight::Primary, &t!(locale, make))) }
        }
    };
    let frame = view.frame(&title, Nav::Account);
    let frame = if by_passkey.is_some() { frame.passkey() } else { frame };
    Ok(if errors.is_empty() {
        frame.respond(body)
    } else {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    })
}
