//! Requests for what only those in office may read or do: each is signed with the key of the seat.
//!
//! There is no session: the header carries a statement over the digest of this very request, made
//! lately. What changes something is taken once.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, Method, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as B64;
use commission::statement::request_digest;
use commission::{Office, Purpose, Refusal, Signed};
use serde::de::DeserializeOwned;

use super::write::{is_of, take_turn};
use crate::app::App;
use crate::error::Error;
use crate::request::View;

/// How the header begins; then comes the signed statement in base64.
const SCHEME: &str = "Comity ";

/// A request of somebody in office, with its body.
pub(super) struct Asked<T> {
    /// The request. Who asks is the office that signed it.
    pub(super) view: View,
    /// Random bytes of whoever signed: the same request is never done twice.
    pub(super) nonce: [u8; 16],
    /// What was handed in.
    pub(super) body: T,
}

/// Nothing is handed in.
pub(super) struct Nothing;

/// A body as a request has it.
pub(super) trait Given: Sized {
    fn read(headers: &HeaderMap, bytes: &[u8]) -> Result<Self, Error>;
}

impl Given for Nothing {
    fn read(_: &HeaderMap, bytes: &[u8]) -> Result<Self, Error> {
        if bytes.is_empty() { Ok(Nothing) } else { Err(Error::bad("the body is not empty")) }
    }
}

/// A body in JSON.
pub(super) struct Fields<T>(pub(super) T);

impl<T: DeserializeOwned> Given for Fields<T> {
    fn read(headers: &HeaderMap, bytes: &[u8]) -> Result<Self, Error> {
        if !is_of(headers, super::JSON) {
            return Err(Error::MediaType);
        }
        // The parser's own words may quote what was sent.
        serde_json::from_slice(bytes)
            .map(Fields)
            .map_err(|_| Error::bad("the body is not of its form"))
    }
}

/// The header of a request whose signed statement is `note`.
pub fn authorization(note: &str) -> String {
    format!("{SCHEME}{}", B64.encode(note))
}

fn note(headers: &HeaderMap) -> Result<String, Error> {
    let value = headers.get(header::AUTHORIZATION).ok_or(Refusal::SignInNeeded)?;
    let told = value.to_str().ok().and_then(|it| it.strip_prefix(SCHEME));
    let bytes = told.and_then(|it| B64.decode(it.trim()).ok());
    let note = bytes.and_then(|it| String::from_utf8(it).ok());
    note.ok_or_else(|| {
        Error::bad("the header Authorization is not Comity and a signed statement in base64")
    })
}

impl<T: Given> FromRequest<App> for Asked<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        // No cookie counts here: a page of another site cannot make a browser ask.
        let mut view = View::new(app, request.uri(), request.headers()).of(None);
        let note = note(request.headers())?;
        let (method, headers) = (request.method().clone(), request.headers().clone());
        let address = request.uri().path_and_query().map_or("/", |it| it.as_str()).to_owned();
        let bytes = Bytes::from_request(request, app).await.map_err(|_| Error::TooLarge)?;
        take_turn(&view, &note, Purpose::Ask)?;
        let signed = Signed::verify(&note, Purpose::Ask, &view.commission.roll)?;
        signed.is_timely(view.now)?;
        let expected = request_digest(&view.commission.id, method.as_str(), &address, &bytes);
        let found = signed.statement().subject;
        if found != expected {
            return Err(Refusal::OtherDigest { expected, found }.into());
        }
        let office: Office = signed.office().clone();
        let body = T::read(&headers, &bytes)?;
        view = view.of(Some(&office));
        if method != Method::GET && !app.is_first(signed.statement()) {
            return Err(Refusal::AskedAlready { office }.into());
        }
        Ok(Asked { view, nonce: signed.statement().nonce, body })
    }
}
