//! The handlers that change something, and the question at the gate of the mandate.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, JsonRejection};
use axum::extract::{FromRequest, Path, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commission::{InstrumentId, Language, Purpose, Signed, mandate};
use record::SignedCheckpoint;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use store::Receipt;
use store::access::Ordered;

use super::read::json;
use super::shape;
use crate::app::App;
use crate::error::Error;
use crate::record::find;
use crate::request::View;
use crate::routes;

/// A signed statement.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct SignedNote {
    note: String,
}

/// A signed statement with the reasons whose digest it names.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct SignedDecline {
    note: String,
    language: Language,
    reasons: String,
}

/// Topics of a matter.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Topics {
    topics: Vec<String>,
}

/// A body in JSON that names no field which is not known here.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        match Json::<T>::from_request(request, app).await {
            Ok(Json(body)) => Ok(Body(body)),
            Err(rejection) => Err(match &rejection {
                JsonRejection::MissingJsonContentType(_) => Error::MediaType,
                _ if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
                _ => Error::bad(rejection.body_text()),
            }),
        }
    }
}

/// A body that is plain text.
pub(super) struct Plain(String);

impl FromRequest<App> for Plain {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        if !is_of(request.headers(), super::TEXT) {
            return Err(Error::MediaType);
        }
        let bytes = Bytes::from_request(request, app).await.map_err(|rejection| {
            match (rejection.status(), &rejection) {
                (StatusCode::PAYLOAD_TOO_LARGE, BytesRejection::FailedToBufferBody(_)) => {
                    Error::TooLarge
                }
                _ => Error::bad(rejection.body_text()),
            }
        })?;
        String::from_utf8(bytes.into()).map(Plain).map_err(|_| Error::bad("the body is not UTF-8"))
    }
}

/// Whether a body says that it is of a media type.
pub(super) fn is_of(headers: &HeaderMap, wanted: &str) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .and_then(|kind| kind.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case(wanted))
}

/// Counts a statement against the budget of the office that signed it.
///
/// What is not signed with the key of a seat, or was signed too long ago, such as a statement
/// copied from the record, is counted against that of strangers.
pub(super) fn take_turn(view: &View, note: &str, purpose: Purpose) -> Result<(), Error> {
    match Signed::verify(note, purpose, &view.commission.roll) {
        Ok(signed) if signed.is_timely(view.now).is_ok() => {
            view.app.take_turn(&format!("office {}", signed.office()))
        }
        _ => view.app.take_turn(STRANGERS),
    }
}

/// Counts a checkpoint against the budget of the witnesses who cosigned it, or of strangers.
fn take_witness_turn(view: &View, note: &str) -> Result<(), Error> {
    let known = SignedCheckpoint::parse(note).ok().and_then(|checkpoint| {
        let policy = view.commission.policy_at(checkpoint.checkpoint().size());
        let keys = policy.witnesses().values().map(|witness| &witness.key);
        let verified = checkpoint.note().verify(keys).ok()?;
        verified.iter().find_map(|line| policy.witness_of(&line.key)).map(str::to_owned)
    });
    match known {
        Some(name) => view.app.take_turn(&format!("witness {name}")),
        None => view.app.take_turn(STRANGERS),
    }
}

/// Whose budget is used by what no seat and no witness signed.
const STRANGERS: &str = "strangers";
/// The same for questions.
const QUESTIONS: &str = "questions";

/// `POST /api/mandate/check`.
pub(super) async fn check_mandate(view: View, Body(body): Body<Topics>) -> Result<Response, Error> {
    view.app.take_turn(QUESTIONS)?;
    let refusal = mandate::admit(&view.commission.charter, &body.topics).err().map(|refusal| {
        json!({
            "type": format!("refusal:{}", refusal.code()),
            "title": view.refusal(&refusal),
            "data": shape::data(&refusal.data()),
        })
    });
    Ok(json(&json!({ "admitted": refusal.is_none(), "refusal": refusal })))
}

/// `POST /api/instruments/{id}/signatures`.
pub(super) async fn sign(
    view: View,
    Path(name): Path<String>,
    Body(body): Body<SignedNote>,
) -> Result<Response, Error> {
    let id = find(&view, &name).await?;
    take_turn(&view, &body.note, Purpose::Sign)?;
    let receipt = view.app.store().sign(&id, &body.note, view.now).await?;
    done(&view, &id, receipt).await
}

/// `POST /api/instruments/{id}/declines`.
pub(super) async fn decline(
    view: View,
    Path(name): Path<String>,
    Body(body): Body<SignedDecline>,
) -> Result<Response, Error> {
    let id = find(&view, &name).await?;
    let SignedDecline { note, language, reasons } = body;
    take_turn(&view, &note, Purpose::Decline)?;
    let receipt = view.app.store().decline(&id, &note, language, &reasons, view.now).await?;
    done(&view, &id, receipt).await
}

/// `POST /api/instruments/{id}/withdrawals`.
pub(super) async fn withdraw(
    view: View,
    Path(name): Path<String>,
    Body(body): Body<SignedNote>,
) -> Result<Response, Error> {
    let id = find(&view, &name).await?;
    take_turn(&view, &body.note, Purpose::Withdraw)?;
    let receipt = view.app.store().withdraw(&id, &body.note, view.now).await?;
    done(&view, &id, receipt).await
}

/// What was entered in the record, and what became of the text.
async fn done(view: &View, id: &InstrumentId, receipt: Receipt) -> Result<Response, Error> {
    let page = view.app.store().instrument(id).await?;
    let commission = view.app.commission();
    let mut response = json(&json!({
        "first": receipt.first,
        "size": receipt.size,
        "state": page.instrument.current().state.as_str(),
        "waits_for": page.instrument.waiting(&commission.charter, &commission.roll),
    }));
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(place) = HeaderValue::try_from(routes::api_entry(receipt.first)) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response.into_response())
}

/// `POST /api/record/cosignatures`.
pub(super) async fn cosign(view: View, Plain(note): Plain) -> Result<Response, Error> {
    take_witness_turn(&view, &note)?;
    match view.app.store().cosign(&note, view.now).await {
        Ok(published) => Ok(json(&shape::checkpoint(&published))),
        // What was handed in is at fault, not the store.
        Err(store::Error::Note(why)) => Err(Error::bad(why.to_string())),
        Err(store::Error::Record(why)) => Err(Error::bad(why.to_string())),
        Err(other) => Err(other.into()),
    }
}

/// `POST /api/seats/orders/{id}/signatures`.
pub(super) async fn sign_seat_order(
    view: View,
    Path(id): Path<String>,
    Body(body): Body<SignedNote>,
) -> Result<Response, Error> {
    let (entry, missing) = match view.app.store().sign_order(&id, &body.note, view.now).await? {
        Ordered::Done(receipt) => (Some(receipt.first), Vec::new()),
        Ordered::Waits(missing) => (None, missing),
    };
    let mut response = json(&json!({ "entry": entry, "waits_for": shape::lacking(&missing) }));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
