//! Reports from programs, such as another organisation's hotline: sealed like those of the form.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use commission::report::{Account, Identity, NewReport, Receipt, Trusted};
use serde::Deserialize;
use serde_json::json;

use super::read::json as answer;
use super::write::Body;
use crate::error::Error;
use crate::pages::report::{REPORTS, token};
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
    token: String,
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
    view.app.take_turn(REPORTS)?;
    let receipt = Receipt::from_random(token);
    let store = view.app.store();
    let opened = store.open_receipt(&receipt).await?;
    store.take_report(&opened, &report, view.app.nonce(), view.app.nonce(), view.now).await?;
    let mut response = answer(&json!({ "receipt": receipt.to_string() }));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response.into_response())
}
