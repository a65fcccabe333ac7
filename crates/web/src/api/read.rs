//! The handlers that read.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commission::commitment::Ledger;
use commission::{InstrumentId, Kind};
use serde_json::{Value, json};
use store::Filter;

use super::{PAGE_DEFAULT, PAGE_MAX, shape};
use crate::error::Error;
use crate::origin::clauses;
use crate::record::{decimal, find};
use crate::request::View;

/// The words of the states that a text can be in.
pub(super) const STATES: [&str; 6] =
    ["tabled", "adopted", "declined", "withdrawn", "lapsed", "replaced"];

/// How many promises a page has, and the most that it may have.
const PROMISES_DEFAULT: u32 = 100;
const PROMISES_MAX: u32 = 1_000;
/// The most bytes of a promise's reference: a text's id, a colon and its own id.
const REFERENCE_BYTES_MAX: usize = 160;

/// An answer in JSON.
pub(super) fn json(value: &Value) -> Response {
    let kind = HeaderValue::from_static(super::JSON);
    ([(header::CONTENT_TYPE, kind)], value.to_string()).into_response()
}

fn limit(view: &View) -> Result<u32, Error> {
    limit_of(view, PAGE_DEFAULT, PAGE_MAX)
}

fn limit_of(view: &View, default: u32, max: u32) -> Result<u32, Error> {
    let Some(text) = view.query("limit") else { return Ok(default) };
    decimal(text)
        .and_then(|limit| u32::try_from(limit).ok())
        .filter(|limit| (1..=max).contains(limit))
        .ok_or_else(|| Error::bad(format!("limit= is not a number from 1 to {max}")))
}

/// `/api/commission`.
pub(super) async fn commission(view: View) -> Result<Response, Error> {
    Ok(json(&shape::commission(&view.commission, view.app.store().head().size)))
}

/// `/api/instruments`.
pub(super) async fn instruments(view: View) -> Result<Response, Error> {
    let kind = match view.query("kind") {
        Some(word) => Some(word.parse::<Kind>().map_err(|e| Error::bad(e.to_string()))?),
        None => None,
    };
    let state = match view.query("state") {
        Some(word) if STATES.contains(&word) => Some(word.to_owned()),
        Some(_) => return Err(Error::bad(format!("state= is not one of {}", STATES.join(", ")))),
        None => None,
    };
    let before = match view.query("next") {
        Some(next) => Some(read_next(next).ok_or_else(|| Error::bad("next= is not from a list"))?),
        None => None,
    };
    let limit = limit(&view)?;
    let words = view.query("q").map(str::to_owned).filter(|words| !words.trim().is_empty());
    // One more than asked for says whether there is a next page.
    let filter = Filter { kind, state, words, before, limit: limit + 1, soonest: false };
    let mut rows = view.app.store().instruments(&filter).await?;
    let more = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|row| write_next(row.changed, &row.id));
    Ok(json(&json!({
        "instruments": rows.iter().map(shape::row).collect::<Vec<_>>(),
        "next": next,
    })))
}

/// Where a page of the list ended, as one word that means nothing to others.
fn write_next(changed: i64, id: &InstrumentId) -> String {
    format!("{changed}.{id}")
}

fn read_next(text: &str) -> Option<(i64, InstrumentId)> {
    let (changed, id) = text.split_once('.')?;
    Some((changed.parse().ok()?, id.parse().ok()?))
}

/// `/api/instruments/{id}`.
pub(super) async fn instrument(view: View, Path(name): Path<String>) -> Result<Response, Error> {
    let id = find(&view, &name).await?;
    let page = view.app.store().instrument(&id).await?;
    let place = match page.adopted_entry {
        Some(entry) => Some(view.app.store().standing(entry).await?),
        None => None,
    };
    Ok(json(&shape::instrument(&view.commission, &page, place.as_ref())))
}

/// `/api/instruments/{id}/text`.
pub(super) async fn instrument_text(
    view: View,
    Path(name): Path<String>,
) -> Result<Response, Error> {
    let id = find(&view, &name).await?;
    let page = view.app.store().instrument(&id).await?;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind)], page.instrument.current().text.to_string()).into_response())
}

/// `/api/promises`.
pub(super) async fn promises(view: View) -> Result<Response, Error> {
    let limit = limit_of(&view, PROMISES_DEFAULT, PROMISES_MAX)?;
    let after = view.query("after").filter(|it| !it.is_empty());
    if after.is_some_and(|it| it.len() > REFERENCE_BYTES_MAX || it.contains('\0')) {
        return Err(Error::bad("after= is no reference of a promise"));
    }
    // One more than asked for says whether there is a next page.
    let (mut made, evidence) = view.app.store().ledger_after(after, limit + 1, view.now).await?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = made.len() > most;
    made.truncate(most);
    let ledger = Ledger::new(&evidence);
    let promises: Vec<_> = made.iter().map(|it| shape::commitment(it, &ledger, view.now)).collect();
    let next = made.last().filter(|_| more).map(|it| it.reference.as_str());
    Ok(json(&json!({ "promises": promises, "next": next })))
}

/// `/api/origin`.
pub(super) async fn origin(view: View) -> Result<Response, Error> {
    let Some(origin) = &view.commission.charter.origin else { return Err(Error::NotFound) };
    let (ledger, evidence) = view.app.store().ledger(view.now).await?;
    let clauses = clauses(&view.commission, &ledger, &evidence, view.now);
    Ok(json(&shape::origin(origin, &clauses)))
}

/// `/api/mandate`.
pub(super) async fn mandate(view: View) -> Result<Response, Error> {
    let topics: Vec<_> = view.commission.charter.topics.iter().map(shape::topic).collect();
    Ok(json(&json!({ "topics": topics })))
}

/// `/api/record`.
pub(super) async fn record(view: View) -> Result<Response, Error> {
    let store = view.app.store();
    let (agreed, pending) = (store.agreed().await?, store.pending().await?);
    let log = &view.commission.founded.log;
    Ok(json(&json!({
        "origin": log.name().as_str(),
        "log": log.to_string(),
        "size": store.head().size,
        "agreed": agreed.as_ref().map(shape::checkpoint),
        "pending": pending.as_ref().map(shape::checkpoint),
    })))
}

/// `/api/record/entries`.
pub(super) async fn entries(view: View) -> Result<Response, Error> {
    let from = match view.query("from") {
        Some(from) => decimal(from).ok_or_else(|| Error::bad("from= is no index"))?,
        None => 0,
    };
    let limit = limit(&view)?;
    let size = view.app.store().head().size;
    let entries =
        if from < size { view.app.store().entries(from, limit).await? } else { Vec::new() };
    let end = entries.last().map_or(from, |entry| entry.index + 1);
    Ok(json(&json!({
        "entries": entries.iter().map(shape::entry).collect::<Vec<_>>(),
        "size": size,
        "next": (end < size).then_some(end),
    })))
}

/// `/api/record/entries/{index}`.
pub(super) async fn entry(view: View, Path(index): Path<String>) -> Result<Response, Error> {
    let index = decimal(&index).ok_or(Error::NotFound)?;
    let entry = view.app.store().entry(index).await?;
    let place = view.app.store().standing(index).await?;
    let mut value = shape::entry(&entry);
    if let Some(map) = value.as_object_mut() {
        map.insert("place".to_owned(), shape::place(&place));
    }
    Ok(json(&value))
}

/// `GET /api/seats/orders/{id}`.
pub(super) async fn seat_order(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let order = view.app.store().order(&id, view.now).await?;
    let order = order.filter(|order| order.fits(&view.commission)).ok_or(Error::NotFound)?;
    let signed: Vec<String> =
        order.signed(&view.commission, view.now).iter().map(ToString::to_string).collect();
    Ok(json(&json!({
        "id": order.id,
        "office": order.change.office().to_string(),
        "change": order.change.action().as_str(),
        "text": order.change.text(view.commission.id.as_str(), &view.commission.roll),
        "signed": signed,
        "waits_for": shape::lacking(&order.missing(&view.commission, view.now)),
        "expires": order.expires,
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_page_ended_reads_back() {
        let id = InstrumentId::of(b"x");
        assert_eq!(read_next(&write_next(17, &id)), Some((17, id)));
        for bad in ["", ".", "17.", "x.y", "17.0123", "99999999999999999999.0"] {
            assert_eq!(read_next(bad), None, "{bad:?} was taken");
        }
    }
}
