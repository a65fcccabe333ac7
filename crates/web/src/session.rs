//! Sessions: who has signed in. A session lets somebody read and draft; it never signs.
//!
//! The cookie holds a random token, the store its digest. A session ends after half an hour
//! without use, after twelve hours, or at once when its holder loses the seat.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use note::Digest;
use store::access::{Session, SessionLimits};

use crate::app::App;
use crate::error::Error;

/// The name of the session's cookie.
pub const COOKIE: &str = "comity-session";
/// Its name on a site that is reached by https only: browsers then refuse it from other hosts.
pub const COOKIE_HOST: &str = "__Host-comity-session";
/// Seconds without use after which a session has ended.
pub const IDLE_SECONDS_MAX: i64 = 30 * 60;
/// Seconds after which a session has ended in any case.
pub const AGE_SECONDS_MAX: i64 = 12 * 60 * 60;
/// Seconds for which a shown passkey is enough to change one's means of signing in.
pub const FRESH_SECONDS_MAX: i64 = 5 * 60;

/// The moments that a session must have been used and begun after.
pub fn limits(now: i64) -> SessionLimits {
    SessionLimits {
        seen_after: now.saturating_sub(IDLE_SECONDS_MAX),
        created_after: now.saturating_sub(AGE_SECONDS_MAX),
    }
}

/// Whether a passkey was shown in a session a moment ago.
pub(crate) fn is_fresh(session: &Session, now: i64) -> bool {
    now.saturating_sub(session.proved) <= FRESH_SECONDS_MAX
}

/// A new token of 256 random bits, in hexadecimal digits.
pub(crate) fn token(app: &App) -> String {
    let bytes = [app.nonce(), app.nonce()].concat();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest under which a token is kept.
pub fn digest(token: &str) -> String {
    Digest::of(format!("comity/token/v1\n{token}\n").as_bytes()).hex()
}

fn cookie_name(app: &App) -> &'static str {
    if app.is_https() { COOKIE_HOST } else { COOKIE }
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// The token that a request brings, unchecked.
pub(crate) fn token_of<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, cookie_name(app)).filter(|value| !value.is_empty())
}

/// The session of a request, if it is good now.
pub(crate) async fn read(
    app: &App,
    headers: &HeaderMap,
    now: i64,
) -> Result<Option<Session>, Error> {
    let Some(token) = token_of(app, headers) else { return Ok(None) };
    // Another server may have changed the roll a moment ago: rights end at once.
    app.store().refresh().await?;
    let session = app.store().session(&digest(token), limits(now)).await?;
    if let Some(session) = &session {
        app.store().touch_session(session, now, false).await?;
    }
    Ok(session)
}

/// Begins a session and lays its cookie into a response.
pub(crate) async fn begin(
    app: &App,
    holder: &str,
    now: i64,
    response: &mut Response,
) -> Result<(), Error> {
    let token = token(app);
    app.store().open_session(&digest(&token), holder, now).await?;
    set(app, &token, "", response)
}

/// Takes the cookie away.
pub(crate) fn forget(app: &App, response: &mut Response) -> Result<(), Error> {
    set(app, "", "; Max-Age=0", response)
}

fn set(app: &App, value: &str, age: &str, response: &mut Response) -> Result<(), Error> {
    let secure = if app.is_https() { "; Secure" } else { "" };
    let name = cookie_name(app);
    // Lax, so that the link in a mail finds its reader signed in.
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    let cookie = HeaderValue::try_from(cookie).map_err(Error::internal)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(())
}
