//! A reading key that a passkey wraps and opens. The browser asks the passkey for a secret that it
//! alone gives, and the page hands that over; whoever signs in is not asked again who they are.

use axum::extract::Form;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use commission::permission::{Action, Object};
use commission::{Office, Refusal};
use maud::{Markup, html};
use serde::Deserialize;
use store::sealed::{PasskeySecret, passkey_salt};

use crate::components::{FieldError, Use, breadcrumbs, error_summary, hidden, passkey_form};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::reports::opened;
use crate::pages::sign_in::see_other;
use crate::passkey;
use crate::request::{Nav, View};
use crate::{routes, session, t};

/// The form that a passkey fills in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The secret that the passkey gave: 32 bytes in base64url.
    prf: String,
    /// Not asked for here.
    #[serde(default)]
    credential: String,
    /// Where to go on.
    #[serde(default)]
    to: String,
}

/// Never the secret.
impl std::fmt::Debug for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Given").finish_non_exhaustive()
    }
}

impl Given {
    fn secret(&self) -> Option<PasskeySecret> {
        let bytes = B64.decode(&self.prf).ok()?;
        let fits = self.credential.is_empty();
        bytes.try_into().ok().filter(|_| fits).map(PasskeySecret::new)
    }
}

/// Whether who asks has passkeys here: in a demonstration nobody has.
pub(crate) fn may_have(view: &View) -> bool {
    view.session.is_some() && view.app.passkeys().is_some()
}

/// The form whose button asks a passkey of who asks; none where they have none.
async fn form(
    view: &View,
    office: &Office,
    action: &str,
    fields: &Markup,
    words: &str,
) -> Result<Option<Markup>, Error> {
    let Some(session) = view.session.as_ref().filter(|_| may_have(view)) else { return Ok(None) };
    let known = view.app.store().passkeys(&session.holder).await?;
    if known.is_empty() {
        return Ok(None);
    }
    let ids: Vec<&str> = known.iter().map(|it| it.id.as_str()).collect();
    let challenge = [view.app.nonce(), view.app.nonce()].concat();
    let options = passkey::secret_options(&challenge, &ids);
    let salt = B64.encode(passkey_salt(&view.commission.id, office).as_bytes());
    let fields = html! { (fields) (hidden("prf", "")) };
    let asks = Use::Secret(&options, &salt);
    Ok(Some(passkey_form(view.locale, &view.href(action), asks, &fields, words)))
}

/// On the page that makes a reading key: the way to make one that a passkey opens.
pub(super) async fn part(view: &View, office: &Office) -> Result<Option<Markup>, Error> {
    let locale = view.locale;
    let words = t!(locale, "reading-by-passkey");
    let form = form(view, office, routes::account_reading_passkey(), &html! {}, &words).await?;
    Ok(form.map(|form| {
        html! {
            section class="panel" {
                h2 { (t!(locale, "reading-by-passkey-title")) }
                p { (t!(locale, "reading-by-passkey-means")) }
                (form)
            }
        }
    }))
}

/// `POST /account/reading/passkey`
pub async fn make(view: View, Form(given): Form<Given>) -> Result<Response, Error> {
    let office = view.office_held().ok_or(Refusal::SignInNeeded)?.clone();
    view.can(Action::SetReadingKey, Object::Seat { office: &office, filled: true })?;
    let session = view.session.as_ref().ok_or(Refusal::SignInNeeded)?;
    if !session::is_fresh(session, view.now) {
        let way = view.href(routes::sign_in());
        return see_other(&routes::with_query(&way, "to", routes::account_reading()));
    }
    let Some(secret) = given.secret() else {
        return super::page(&view, Some(("content", t!(view.locale, "passkey-no-secret")))).await;
    };
    view.app.take_slow_turn(&format!("reading key {office}"))?;
    let made = view.app.store().new_reading_key_by_passkey(&office, &secret, view.now).await;
    match made {
        Ok(reading) => super::order(&view, office, reading).await,
        Err(store::Error::Refused(refusal)) => {
            super::page(&view, Some(("content", view.refusal_alone(&refusal)))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /reports/unlock`
pub async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    let to = view.query("to").unwrap_or_default().to_owned();
    page(&view, &to, None).await
}

/// `POST /reports/unlock/passkey`
pub async fn unlock(view: View, Form(given): Form<Given>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Reports)?;
    let office = view.office_held().ok_or(Refusal::SignInNeeded)?.clone();
    let Some(secret) = given.secret() else {
        return page(&view, &given.to, Some("passkey-no-secret")).await;
    };
    let secrets = view.app.store().unlock_by_passkey(&office, &secret).await?;
    if secrets.is_empty() {
        return page(&view, &given.to, Some("reports-wrong-passkey")).await;
    }
    opened(&view, &office, secrets, &given.to).await
}

async fn page(view: &View, to: &str, wrong: Option<&str>) -> Result<Response, Error> {
    let office = view.office_held().ok_or(Refusal::SignInNeeded)?;
    let locale = view.locale;
    let title = t!(locale, "reports-passkey-title");
    let words = t!(locale, "reports-passkey-button");
    let fields = html! { (hidden("to", to)) };
    let action = routes::reports_unlock_passkey();
    let form = form(view, office, action, &fields, &words).await?.ok_or(Error::NotFound)?;
    let wrong = wrong.map(|id| locale.text(id, None));
    let errors: Vec<FieldError<'_>> =
        wrong.iter().map(|words| FieldError { name: "content", words }).collect();
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::mine()), &t!(locale, "nav-mine")),
            (&view.href(routes::reports()), &t!(locale, "nav-reports")),
        ], &title))
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (t!(locale, "reports-passkey-lead")) }
        (form)
        p { a href=(view.href(routes::reports())) { (t!(locale, "reports-passkey-other")) } }
    };
    let frame = view.frame(&title, Nav::Reports).passkey();
    Ok(if errors.is_empty() {
        frame.respond(body)
    } else {
        frame.error().status(StatusCode::UNPROCESSABLE_ENTITY).respond(body)
    })
}
