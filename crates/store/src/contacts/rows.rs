//! The rows of constant contact.

use std::collections::BTreeMap;

use commission::contact::{Call, Exchange, Roster, Telephone};
use commission::{ContactId, IncidentId, Office, PartyId};
use sqlx::AnyConnection;

use super::{CONTACTS_MAX, CallFilter};
use crate::Error;
use crate::row::{Row, json, kept, sql};

/// The most rows that one question about a span of time returns.
const ROWS_MAX: i64 = 20_000;
/// The most contacts that are listed as waiting for a party's word.
const WAITING_MAX: i64 = 1_000;

pub(super) async fn telephones(
    conn: &mut AnyConnection,
) -> Result<BTreeMap<Office, Telephone>, Error> {
    let rows = sql("select office, number from telephone").all(conn).await?;
    // A row is not believed: it becomes an address of a page.
    rows.iter()
        .map(|row| Ok((row.parse(0, "a telephone")?, row.parse(1, "a telephone")?)))
        .collect()
}

pub(super) async fn put_telephone(
    conn: &mut AnyConnection,
    office: &Office,
    number: &Telephone,
) -> Result<u64, Error> {
    sql("insert into telephone (office, number) values ($1, $2)")
        .text(office.to_string())
        .text(number.as_str())
        .run(conn)
        .await
}

pub(super) async fn erase_telephone(
    conn: &mut AnyConnection,
    office: &Office,
) -> Result<u64, Error> {
    sql("delete from telephone where office = $1").text(office.to_string()).run(conn).await
}

/// A party's roster with its version; an empty one of version 0 where nothing was set.
pub(super) async fn roster(
    conn: &mut AnyConnection,
    party: &PartyId,
) -> Result<(Roster, i64), Error> {
    let row = sql("select version, body from roster where party = $1")
        .text(party.as_str())
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok((Roster::new(party.clone()), 0)) };
    let what = format!("the roster of {party}");
    let roster: Roster = row.json(1, &what)?;
    if roster.party != *party {
        return Err(Error::corrupt(format!("{what}: it is another's")));
    }
    Ok((roster, row.int(0)?))
}

pub(super) async fn put_roster(
    conn: &mut AnyConnection,
    before: &Roster,
    roster: &Roster,
    version: i64,
    now: i64,
) -> Result<u64, Error> {
    if before == roster {
        return Ok(0);
    }
    sql("insert into roster (party, version, changed, body) values ($1, $2, $3, $4) \
         on conflict (party) do update set version = excluded.version, \
         changed = excluded.changed, body = excluded.body")
    .text(roster.party.as_str())
    .int(version.saturating_add(1))
    .int(now)
    .text(json(roster)?)
    .run(conn)
    .await
}

pub(super) async fn has_room(conn: &mut AnyConnection, id: &IncidentId) -> Result<bool, Error> {
    let row = sql("select 1 from room where id = $1").text(id.as_str()).first(conn).await?;
    Ok(row.is_some())
}

fn call_of(row: &Row) -> Result<Call, Error> {
    let id = row.text(0)?;
    let call: Call = row.json(1, "a call")?;
    if call.id.as_str() != id {
        return Err(Error::corrupt(format!("call {id}: its text is another's")));
    }
    Ok(call)
}

fn exchange_of(row: &Row) -> Result<Exchange, Error> {
    let id = row.text(0)?;
    let exchange: Exchange = row.json(1, "a contact in the log")?;
    if exchange.id.as_str() != id {
        return Err(Error::corrupt(format!("contact {id}: its text is another's")));
    }
    Ok(exchange)
}

pub(super) async fn call(conn: &mut AnyConnection, id: &ContactId) -> Result<Option<Call>, Error> {
    let row = sql("select id, body from hotline_call where id = $1")
        .text(id.as_str())
        .first(conn)
        .await?;
    row.as_ref().map(call_of).transpose()
}

pub(super) async fn put_call(conn: &mut AnyConnection, call: &Call) -> Result<u64, Error> {
    sql("insert into hotline_call (id, at, state, incident, body, over) \
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set \
         state = excluded.state, body = excluded.body, over = excluded.over")
    .text(call.id.as_str())
    .int(call.at)
    .text(call.state())
    .text(call.incident.as_ref().map_or("", IncidentId::as_str))
    .text(json(call)?)
    .int(call.closed.as_ref().map_or(0, |closed| closed.at))
    .run(conn)
    .await
}

/// Closed calls and contacts in the log of which words are left that were over before a moment.
const OVER: &str = "select count(*) from (\
    select id from hotline_call where erased = 0 and over > 0 and over < $1 \
    union all select id from exchange where erased = 0 and entered < $1) as over";

/// How many of them there are.
pub(super) async fn over(conn: &mut AnyConnection, before: i64) -> Result<i64, Error> {
    sql(OVER).int(before).one(conn).await?.int(0)
}

/// Erases their words; returns of how many.
pub(super) async fn forget(conn: &mut AnyConnection, before: i64) -> Result<u64, Error> {
    let calls = sql("select id, body from hotline_call \
         where erased = 0 and over > 0 and over < $1 order by over, id limit $2")
    .int(before)
    .int(ROWS_MAX)
    .all(conn)
    .await?;
    let contacts = sql("select id, body from exchange \
         where erased = 0 and entered < $1 order by entered, id limit $2")
    .int(before)
    .int(ROWS_MAX)
    .all(conn)
    .await?;
    for row in &calls {
        let mut call = call_of(row)?;
        call.forget();
        sql("update hotline_call set body = $2, erased = 1 where id = $1")
            .text(call.id.as_str())
            .text(json(&call)?)
            .run(conn)
            .await?;
    }
    for row in &contacts {
        let mut exchange = exchange_of(row)?;
        exchange.forget();
        sql("update exchange set body = $2, erased = 1 where id = $1")
            .text(exchange.id.as_str())
            .text(json(&exchange)?)
            .run(conn)
            .await?;
    }
    Ok((calls.len() + contacts.len()) as u64)
}

pub(super) async fn calls(
    conn: &mut AnyConnection,
    filter: &CallFilter,
) -> Result<Vec<Call>, Error> {
    let (at, id) = match &filter.before {
        Some((at, id)) => (*at, id.as_str()),
        None => (i64::MAX, ""),
    };
    let open = if filter.open { " and state <> 'closed'" } else { "" };
    let about = if filter.incident.is_some() { " and incident = $4" } else { "" };
    let query = kept(format!(
        "select id, body from hotline_call where (at < $1 or (at = $1 and id < $2)){open}{about} \
         order by at desc, id desc limit $3"
    ))
    .int(at)
    .text(id)
    .int(i64::from(CONTACTS_MAX));
    let query = match &filter.incident {
        Some(incident) => query.text(incident.as_str()),
        None => query,
    };
    query.all(conn).await?.iter().map(call_of).collect()
}

pub(super) async fn waiting(conn: &mut AnyConnection) -> Result<Vec<Call>, Error> {
    let rows = sql("select id, body from hotline_call where state = 'open' order by at, id")
        .all(conn)
        .await?;
    rows.iter().map(call_of).collect()
}

pub(super) async fn calls_since(conn: &mut AnyConnection, since: i64) -> Result<Vec<Call>, Error> {
    let rows = sql("select id, body from hotline_call where at >= $1 \
         order by at desc, id desc limit $2")
    .int(since)
    .int(ROWS_MAX)
    .all(conn)
    .await?;
    rows.iter().map(call_of).collect()
}

pub(super) async fn exchange(
    conn: &mut AnyConnection,
    id: &ContactId,
) -> Result<Option<Exchange>, Error> {
    let row =
        sql("select id, body from exchange where id = $1").text(id.as_str()).first(conn).await?;
    row.as_ref().map(exchange_of).transpose()
}

pub(super) async fn put_exchange(
    conn: &mut AnyConnection,
    exchange: &Exchange,
) -> Result<u64, Error> {
    sql("insert into exchange (id, at, body, entered, side, party, confirmed) \
         values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (id) do update set body = excluded.body, confirmed = excluded.confirmed")
    .text(exchange.id.as_str())
    .int(exchange.at)
    .text(json(exchange)?)
    .int(exchange.entered)
    .text(side(&exchange.by))
    .text(side(&exchange.with))
    .int(i64::from(exchange.confirmed.is_some()))
    .run(conn)
    .await
}

/// The first word of an office: its party, or the secretariat.
fn side(office: &Office) -> String {
    let words = office.to_string();
    words.split_once('/').map_or_else(String::new, |(side, _)| side.to_owned())
}

/// How many contacts a side entered since a moment.
pub(super) async fn entered_since(
    conn: &mut AnyConnection,
    by: &Office,
    since: i64,
) -> Result<u64, Error> {
    sql("select count(*) from exchange where side = $1 and entered >= $2")
        .text(side(by))
        .int(since)
        .one(conn)
        .await?
        .size(0)
}

/// What nobody of a party has confirmed, of what was entered since a moment.
pub(super) async fn exchanges_waiting(
    conn: &mut AnyConnection,
    party: &PartyId,
    since: i64,
) -> Result<Vec<Exchange>, Error> {
    let rows = sql("select id, body from exchange \
         where party = $1 and confirmed = 0 and entered >= $2 order by entered, id limit $3")
    .text(party.as_str())
    .int(since)
    .int(WAITING_MAX)
    .all(conn)
    .await?;
    rows.iter().map(exchange_of).collect()
}

pub(super) async fn exchanges(
    conn: &mut AnyConnection,
    before: Option<&(i64, ContactId)>,
) -> Result<Vec<Exchange>, Error> {
    let (at, id) = before.map_or((i64::MAX, ""), |(at, id)| (*at, id.as_str()));
    let rows = sql("select id, body from exchange where at < $1 or (at = $1 and id < $2) \
         order by at desc, id desc limit $3")
    .int(at)
    .text(id)
    .int(i64::from(CONTACTS_MAX))
    .all(conn)
    .await?;
    rows.iter().map(exchange_of).collect()
}

pub(super) async fn exchanges_since(
    conn: &mut AnyConnection,
    since: i64,
) -> Result<Vec<Exchange>, Error> {
    let rows =
        sql("select id, body from exchange where at >= $1 order by at desc, id desc limit $2")
            .int(since)
            .int(ROWS_MAX)
            .all(conn)
            .await?;
    rows.iter().map(exchange_of).collect()
}
