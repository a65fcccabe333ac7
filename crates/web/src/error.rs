//! The one error of the site, and the page or JSON problem that it becomes.
//!
//! A handler returns [`Error`]; the outermost layer, which knows the reader's language and the
//! address, words it. Internal detail is logged there once and never shown.

use std::error::Error as StdError;
use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::Refusal;
use maud::html;
use serde_json::json;

use crate::request::{Nav, View};
use crate::{routes, t};

/// The media type of the API's errors (RFC 9457).
pub const PROBLEM: &str = "application/problem+json";
/// Seconds after which a client that met a busy site may try again.
pub const RETRY_AFTER_SECONDS: u32 = 5;

/// Why a request was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing at this address.
    #[error("not found")]
    NotFound,
    /// The request is not of its form.
    #[error("bad request: {why}")]
    BadRequest {
        /// What is wrong, for developers.
        why: String,
    },
    /// The address exists, but not for this method.
    #[error("method not allowed")]
    Method,
    /// The request came from another site's page.
    #[error("cross-site request")]
    CrossSite,
    /// The request is too large.
    #[error("too large")]
    TooLarge,
    /// The address is too long.
    #[error("address too long")]
    LongAddress,
    /// The body has a media type that is not read here.
    #[error("unsupported media type")]
    MediaType,
    /// The domain said no; nothing was changed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Too many requests from everybody together.
    #[error("busy")]
    Busy,
    /// Too many changes from everybody together.
    #[error("too many changes at once")]
    Pace,
    /// The answer took too long.
    #[error("timed out")]
    Timeout,
    /// Something failed that the reader cannot mend.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn StdError + Send + Sync>),
}

impl Error {
    /// Wraps a failure that the reader cannot mend.
    pub fn internal(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Error::Internal(error.into())
    }

    /// Says what is wrong with a request, for developers.
    pub fn bad(why: impl Into<String>) -> Self {
        Error::BadRequest { why: why.into() }
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound
            | Error::Refused(
                Refusal::UnknownInstrument { .. }
                | Refusal::UnknownIncident { .. }
                | Refusal::UnknownMeeting { .. }
                | Refusal::UnknownNotice,
            ) => StatusCode::NOT_FOUND,
            Error::BadRequest { .. } => StatusCode::BAD_REQUEST,
            Error::Method => StatusCode::METHOD_NOT_ALLOWED,
            Error::CrossSite => StatusCode::FORBIDDEN,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::LongAddress => StatusCode::URI_TOO_LONG,
            Error::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Error::Refused(Refusal::Changed { .. }) => StatusCode::CONFLICT,
            Error::Refused(Refusal::SignInNeeded) => StatusCode::UNAUTHORIZED,
            Error::Refused(Refusal::NotAllowed { .. } | Refusal::OtherPartysVoice { .. }) => {
                StatusCode::FORBIDDEN
            }
            Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Pace => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy | Error::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The error's word in message ids and in the API.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NotFound => "not-found",
            Error::BadRequest { .. } => "bad-request",
            Error::Method => "method",
            Error::CrossSite => "cross-site",
            Error::TooLarge => "too-large",
            Error::LongAddress => "long-address",
            Error::MediaType => "media-type",
            Error::Refused(refusal) => refusal.code(),
            Error::Busy => "busy",
            Error::Pace => "pace",
            Error::Timeout => "timeout",
            Error::Internal(_) => "internal",
        }
    }

    /// Every code but the refusals', for the test that each has words in every language.
    pub const CODES: [&'static str; 11] = [
        "not-found",
        "bad-request",
        "method",
        "cross-site",
        "too-large",
        "long-address",
        "media-type",
        "busy",
        "pace",
        "timeout",
        "internal",
    ];

    /// What a status says that some layer below gave without an [`Error`].
    fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Error::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Error::Method,
            StatusCode::FORBIDDEN => Error::CrossSite,
            StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
            StatusCode::URI_TOO_LONG => Error::LongAddress,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Error::MediaType,
            status if status.is_client_error() => Error::bad("the request is not of its form"),
            status => Error::internal(format!("a layer below answered {status}")),
        }
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Refused(refusal) => Error::Refused(refusal),
            store::Error::Missing { .. } => Error::NotFound,
            store::Error::Full => Error::Busy,
            other => Error::internal(other),
        }
    }
}

impl From<record::Error> for Error {
    fn from(error: record::Error) -> Self {
        Error::internal(error)
    }
}

impl From<note::Error> for Error {
    fn from(error: note::Error) -> Self {
        Error::internal(error)
    }
}

impl From<commission::ActError> for Error {
    fn from(error: commission::ActError) -> Self {
        Error::internal(error)
    }
}

impl IntoResponse for Error {
    /// A bare answer that carries the error to the outermost layer.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Words the error that a response carries, if it is one; passes every other response on.
pub(crate) fn word(view: impl FnOnce() -> View, response: Response) -> Response {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let worded = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        kind.as_bytes().starts_with(b"text/html") || kind.as_bytes() == PROBLEM.as_bytes()
    });
    let carried = response.extensions().get::<Arc<Error>>().cloned();
    let error = match carried {
        Some(error) => error,
        // A page of its own with an error status, such as a form with a mistake.
        None if worded => return response,
        None => Arc::new(Error::of(status)),
    };
    if let Error::Internal(cause) = &*error {
        // The one place where a failure is logged: with its causes, without who asked.
        let causes = causes(cause.as_ref());
        tracing::error!(causes, "a request failed");
    }
    let view = view();
    let signs_in = matches!(*error, Error::Refused(Refusal::SignInNeeded));
    if signs_in
        && !view.path.starts_with(routes::API)
        && let Ok(way) = crate::pages::sign_in::way_in(&view)
    {
        return way;
    }
    let mut answer = if view.path.starts_with(routes::API) {
        problem(&view, &error)
    } else {
        page(&view, &error)
    };
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    if matches!(*error, Error::Busy | Error::Pace | Error::Timeout) {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER_SECONDS));
    }
    answer
}

fn causes(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

fn problem(view: &View, error: &Error) -> Response {
    let status = error.status();
    let (kind, title, detail, data) = match error {
        Error::Refused(refusal) => (
            format!("refusal:{}", refusal.code()),
            view.refusal(refusal),
            refusal.to_string(),
            refusal_data(view, refusal),
        ),
        other => {
            let detail = match other {
                Error::Internal(_) => "the failure is in the server's log".to_owned(),
                other => other.to_string(),
            };
            (format!("error:{}", other.code()), words(view, other, "text"), detail, json!({}))
        }
    };
    let body = json!({
        "type": kind,
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
        "data": data,
    });
    let language = HeaderValue::from_static(view.locale.tag());
    (
        status,
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM)),
            (header::CONTENT_LANGUAGE, language),
        ],
        body.to_string(),
    )
        .into_response()
}

/// A refusal's data by name; of a draft that is not ready, everything that blocks it.
fn refusal_data(view: &View, refusal: &Refusal) -> serde_json::Value {
    let mut data: serde_json::Map<String, serde_json::Value> =
        refusal.data().into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
    if let Refusal::NotReady { blocks } = refusal {
        let blocks: Vec<_> = blocks
            .iter()
            .map(|block| {
                let mut entry: serde_json::Map<String, serde_json::Value> = block
                    .data()
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), json!(value)))
                    .collect();
                entry.insert("code".to_owned(), json!(block.code()));
                entry.insert("title".to_owned(), json!(view.block(block)));
                entry
            })
            .collect();
        data.insert("blocks".to_owned(), json!(blocks));
    }
    data.into()
}

fn words(view: &View, error: &Error, part: &str) -> String {
    view.locale.text(&format!("error-{}-{part}", error.code()), None)
}

fn page(view: &View, error: &Error) -> Response {
    let (title, sentence, blocks) = match error {
        Error::Refused(refusal) => {
            let title = match error.status() {
                StatusCode::NOT_FOUND => t!(view.locale, "error-not-found-title"),
                _ => t!(view.locale, "error-refused-title"),
            };
            (title, view.refusal_alone(refusal), view.blocks(refusal))
        }
        other => (words(view, other, "title"), words(view, other, "text"), Vec::new()),
    };
    let body = html! {
        h1 { (title) }
        p { (sentence) }
        @if !blocks.is_empty() { ul { @for block in &blocks { li { (block) } } } }
        p { a href=(view.href(routes::home())) { (t!(view.locale, "error-home")) } }
    };
    view.frame(&title, Nav::None).status(error.status()).respond(body)
}
