//! What the forms share that change a file of fixed form in a draft, one entry at a time: addressees,
//! tasks, the programme, the rules of a competition.

use std::future::Future;

use axum::http::StatusCode;
use axum::response::Response;
use commission::{InstrumentId, Kind, Office, PartyId, Refusal};
use maud::Markup;

use super::keep::{self, Fields};
use super::parts::{self, Errors, Loaded, load};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{routes, t};

/// A draft of one of these kinds, for somebody who may change it; drafts of other kinds have no such
/// page.
pub(super) async fn opened(view: &View, id: &str, kinds: &[Kind]) -> Result<Loaded, Error> {
    Ok(changing(view, id, kinds).await?.0)
}

/// The same with the office by which they do.
pub(super) async fn changing(
    view: &View,
    id: &str,
    kinds: &[Kind],
) -> Result<(Loaded, Office), Error> {
    let loaded = load(view, id).await?;
    if !kinds.contains(&loaded.draft.kind) {
        return Err(Error::NotFound);
    }
    let office = view.can(parts::speaking(view), loaded.object())?.clone();
    Ok((loaded, office))
}

/// What a draft carries; none where it has none that can be read.
pub(super) fn readable<T>(there: Result<Option<T>, store::Error>) -> Result<Option<T>, Error> {
    match there {
        Ok(there) => Ok(there),
        Err(store::Error::Refused(Refusal::BadAttachment { .. })) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// The answer to a form: what `act` makes of it, unless the session ended meanwhile. Nobody's words
/// are lost.
pub(super) async fn sent(
    view: &View,
    id: &str,
    fields: &Fields,
    act: impl Future<Output = Result<Response, Error>>,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(view, fields) {
        return Ok(answer);
    }
    keep::or_refused(view, fields, &routes::draft(id), act.await)
}

/// Back to a section of the draft's page, which says what was done.
pub(super) fn done(
    view: &View,
    id: &InstrumentId,
    section: &str,
    what: &str,
) -> Result<Response, Error> {
    let place = format!("{}#{section}", routes::draft(id));
    see_other(&view.href(&routes::with_query(&place, "done", what)))
}

/// That only the party whose file it is changes it.
pub(super) fn theirs(view: &View, party: &PartyId) -> String {
    t!(view.locale, "course-addressees-theirs", "party" => view.party(party))
}

/// The page of the form, with the status of one that was refused where something is wrong in it.
pub(super) fn answer(view: &View, title: &str, errors: &Errors, body: Markup) -> Response {
    let mut frame = view.frame(title, Nav::Desk);
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    frame.respond(body)
}
