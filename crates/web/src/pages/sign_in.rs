//! Signing in with a passkey, and out.

use axum::extract::Form;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::Refusal;
use maud::{Markup, html};
use note::Digest;
use serde::Deserialize;

use crate::components::{FieldError, Use, error_summary, hidden, passkey_form};
use crate::error::Error;
use crate::passkey::{Making, Passkeys};
use crate::request::{Nav, View};
use crate::{routes, sealed, session, t, unlocked};

/// Seconds that the page waits for its reader.
const SECONDS_MAX: i64 = 10 * 60;
/// What is sealed here.
const KIND: &str = "sign-in";
/// The cookie with which `assets/door.js` says that codes wait on this device.
const DOOR_WAITS: &str = "comity-door-waits";

/// The form of [`routes::sign_in`].
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// What the page asked, sealed.
    pub asked: String,
    /// What the browser answered.
    pub credential: String,
    /// Where to go then; a path of this site.
    #[serde(default)]
    pub to: String,
}

/// The way on to another page.
pub(super) fn see_other(address: &str) -> Result<Response, Error> {
    let address = HeaderValue::try_from(address).map_err(Error::internal)?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response())
}

/// A path of this site, or what waits for the reader: no link leads away from here.
fn inside(to: &str) -> &str {
    let fits = to.starts_with('/')
        && !to.starts_with("//")
        && to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if fits { to } else { routes::mine() }
}

/// `GET /sign-in`
pub async fn get(view: View) -> Result<Response, Error> {
    let to = view.query("to").unwrap_or_default().to_owned();
    page(&view, &to, None)
}

/// `POST /sign-in`
pub async fn post(view: View, Form(form): Form<SignIn>) -> Result<Response, Error> {
    let passkeys = view.app.passkeys().ok_or(Error::NotFound)?;
    let store = view.app.store();
    let refused = |id: &str| page(&view, &form.to, Some(&t!(view.locale, id)));
    let Some(state) = sealed::open::<String>(&view.app, KIND, &form.asked, view.now) else {
        return refused("sign-in-expired");
    };
    let Ok(id) = Passkeys::named(&form.credential) else {
        return refused("sign-in-unknown");
    };
    let Some(known) = store.passkey(&id).await? else {
        return refused("sign-in-unknown");
    };
    let Ok(body) = passkeys.signed_in(&state, &form.credential, &known.body) else {
        return refused("sign-in-unknown");
    };
    // What was asked is answered once.
    let used = Digest::of(form.asked.as_bytes()).hex();
    let expires = view.now.saturating_add(SECONDS_MAX);
    if store.begin_ceremony("used", &used, &known.holder, String::new(), expires).await.is_err() {
        return refused("sign-in-expired");
    }
    store.use_passkey(&id, &body, view.now).await?;
    if let Some(session) = &view.session {
        store.end_session(&session.holder, &session.id).await?;
        unlocked::lock_session(&view.app, &session.id, view.now);
    }
    let holder = store.holder(&known.holder).await?;
    let judges = holder.is_some_and(|it| it.office.role().judges());
    let to = match inside(&form.to) {
        // Nothing else waits for a juror than what they judge.
        to if judges && to == routes::mine() => routes::juries(),
        to => to,
    };
    let mut response = see_other(&view.href(to))?;
    session::begin(&view.app, &known.holder, view.now, &mut response).await?;
    Ok(response)
}

/// `POST /sign-out`
pub async fn sign_out(view: View, headers: HeaderMap) -> Result<Response, Error> {
    if let Some(session) = &view.session {
        view.app.store().end_session(&session.holder, &session.id).await?;
        unlocked::lock_session(&view.app, &session.id, view.now);
    }
    let mut response = see_other(&view.href(routes::home()))?;
    session::forget(&view.app, &mut response)?;
    // Nothing of what was read stays with the browser; but for codes that were taken at a door and wait
    // there to be sent.
    let everything = match session::cookie(&headers, DOOR_WAITS) {
        None => HeaderValue::from_static("\"cache\", \"storage\""),
        Some(_) => HeaderValue::from_static("\"cache\""),
    };
    response.headers_mut().insert("clear-site-data", everything);
    Ok(response)
}

fn page(view: &View, to: &str, wrong: Option<&str>) -> Result<Response, Error> {
    let locale = view.locale;
    let title = t!(locale, "sign-in-title");
    let Some(passkeys) = view.app.passkeys() else {
        let body = html! { h1 { (title) } p { (t!(locale, "sign-in-no-host")) } };
        return Ok(view.frame(&title, Nav::Account).respond(body));
    };
    let Making { options, state } = passkeys.ask()?;
    let expires = view.now.saturating_add(SECONDS_MAX);
    let asked = sealed::seal(&view.app, KIND, state, expires)?;
    let fields = html! { (hidden("asked", &asked)) (hidden("to", inside(to))) };
    let form = passkey_form(
        locale,
        &view.href(routes::sign_in()),
        Use::Show(&options),
        &fields,
        &t!(locale, "sign-in-button"),
    );
    let errors: Vec<FieldError<'_>> =
        wrong.map(|words| FieldError { name: "content", words }).into_iter().collect();
    let body = html! {
        (error_summary(locale, &errors))
        h1 { (title) }
        p class="lead" { (t!(locale, "sign-in-lead")) }
        (form)
        (help(view))
    };
    let mut frame = view.frame(&title, Nav::Account).passkey();
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(frame.respond(body))
}

fn help(view: &View) -> Markup {
    let locale = view.locale;
    html! {
        h2 { (t!(locale, "sign-in-help")) }
        ul {
            li { (t!(locale, "sign-in-help-first")) }
            li { (t!(locale, "sign-in-help-lost")) }
            li { (t!(locale, "sign-in-help-never-signs")) }
        }
    }
}

/// The way to sign in, for somebody who asked for what is not public.
pub(crate) fn way_in(view: &View) -> Result<Response, Error> {
    // A form that came too late leads back to the page on which it stands.
    let page = match view.path.split('/').nth(1).unwrap_or_default() {
        "account" => routes::account(),
        "seats" => routes::seats(),
        "signing" | "sign-out" => routes::mine(),
        _ => &view.path,
    };
    let there = view
        .query
        .iter()
        .filter(|(name, _)| name != "lang")
        .fold(page.to_owned(), |path, (name, value)| routes::with_query(&path, name, value));
    if view.app.demo().is_some() {
        return see_other(&view.href(routes::demo()));
    }
    if view.app.passkeys().is_none() {
        return Err(Error::Refused(Refusal::SignInNeeded));
    }
    see_other(&routes::with_query(&view.href(routes::sign_in()), "to", there))
}
