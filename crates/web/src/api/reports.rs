//! Reports from programs, such as another organisation's hotline: sealed like those of the form.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as B64;
use commission::Refusal;
use commission::report::file::{FILE_BYTES_MAX, FileFault, FileKind};
use commission::report::{Account, Identity, NewReport, Receipt, Trusted};
use serde::Deserialize;
use serde_json::json;
use store::sealed::NewFiles;

use super::read::json as answer;
use super::write::Body;
use crate::error::Error;
use crate::line::Lane;
use crate::pages::report::token;
use crate::request::View;

/// A report, before it is sealed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    what: String,
    place: String,
    when: String,
    proxy: bool,
    region: String,
    language: String,
    trusted: String,
    name: String,
    contact: String,
    /// Whether every party must open it together; only where the reporter chose that.
    #[serde(default)]
    sealed: bool,
    token: String,
    /// A little work done beforehand: see [`crate::proof`].
    #[serde(default)]
    proof: String,
}

/// Never what was told.
impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Told").finish_non_exhaustive()
    }
}

/// `POST /api/reports`.
pub(super) async fn take(view: View, Body(told): Body<Told>) -> Result<Response, Error> {
    let token =
        token(&told.token).ok_or_else(|| Error::bad("token= is not 32 hexadecimal digits"))?;
    let (charter, roll) = (&view.commission.charter, &view.commission.roll);
    let account = Account {
        what: told.what,
        place: told.place,
        when: told.when,
        proxy: told.proxy,
        language: told.language,
    };
    let identity = Identity { name: told.name, contact: told.contact };
    let trusted = Trusted::parse(&told.trusted, charter)?;
    let report = NewReport::new(charter, roll, &told.region, &account, &identity, trusted)?;
    let report = report.sealed(told.sealed);
    let lane = Lane::of(&told.token, &told.proof, view.now);
    let turn = view.app.line().turn(lane).await?;
    let receipt = Receipt::from_random(token);
    let store = view.app.store();
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    let (id, salt) = (view.app.nonce(), view.app.nonce());
    let taken = store.take_report(&opened, &report, id, salt, view.now).await?;
    let mut response = answer(&json!({ "receipt": receipt.to_string(), "sealed": taken.sealed }));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response.into_response())
}

/// The most bytes of a file's JSON: base64 makes it a third larger.
const FILE_JSON_BYTES_MAX: usize = FILE_BYTES_MAX.div_ceil(3) * 4 + 1_024;

/// A file along with a report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    receipt: String,
    kind: String,
    file: String,
}

/// `POST /api/reports/files`.
pub(super) async fn attach(view: View, request: Request) -> Result<Response, Error> {
    if !is_json(&request) {
        return Err(Error::MediaType);
    }
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|it| it.to_str().ok()?.parse::<usize>().ok());
    let length = length.unwrap_or(FILE_JSON_BYTES_MAX).min(FILE_JSON_BYTES_MAX);
    // Once as it comes and once as a file.
    let _memory = view.app.line().memory(2 * length).ok_or(Error::Busy)?;
    let body = axum::body::to_bytes(request.into_body(), length).await;
    let too_large = Refusal::BadFile { number: 1, fault: FileFault::Bytes };
    let body = body.map_err(|_| too_large)?;
    // The parser's own words may quote what was sent.
    let sent: Sent =
        serde_json::from_slice(&body).map_err(|_| Error::bad("the body is not of its form"))?;
    drop(body);
    let receipt = Receipt::parse(&sent.receipt).map_err(|error| Error::bad(error.to_string()))?;
    let kind: FileKind =
        sent.kind.parse().map_err(|_| Error::bad("kind is neither picture nor original"))?;
    let file = B64.decode(sent.file).map_err(|_| Error::bad("file is not in base64"))?;
    let files = match kind {
        FileKind::Picture => NewFiles { pictures: vec![file], ..NewFiles::default() },
        FileKind::Original => NewFiles { originals: vec![file], ..NewFiles::default() },
    };
    let store = view.app.store();
    let turn = view.app.line().turn(Lane::Open).await?;
    let opened = store.open_receipt(&receipt).await?;
    drop(turn);
    store.add_files_to_report(&opened, files, "", view.now).await?;
    let count = store.own_report(&opened).await?.map_or(0, |report| report.files.len());
    let mut response = answer(&json!({ "files": count }));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response.into_response())
}

fn is_json(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next());
    kind.is_some_and(|kind| kind.trim().eq_ignore_ascii_case(super::JSON))
}
