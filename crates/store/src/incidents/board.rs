//! The board: rooms found by where they stand, their clock, region, people, and words.
//!
//! What is searched is the summary and what lies around it, never an account.

use std::collections::BTreeSet;

use commission::incident::{Room, Status};
use commission::{Incident, IncidentId, Office};
use sqlx::AnyConnection;

use super::room::{RoomRow, at_id};
use super::{INCIDENTS_MAX, similar};
use crate::Error;
use crate::read::Conditions;
use crate::row::{composed, sql};
use crate::search::{after_prefix, question, words};
use crate::store::Store;

/// The most different words of one room that are found.
const ROOM_WORDS_MAX: usize = 200;
/// What so many rooms meet at most is looked up first.
const RARE_MAX: i64 = 2_000;

/// Whose clock runs out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clock {
    /// It has run out and there is no finding.
    Overdue,
    /// It runs out from now until then (Unix seconds UTC).
    Until(i64),
}

/// In which order rooms are listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// The last changed first.
    #[default]
    Changed,
    /// The clock that runs out first; rooms without one are left out.
    Due,
}

/// Which rooms are listed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BoardFilter {
    /// Those that stand here.
    pub status: Option<Status>,
    /// Those with this clock.
    pub clock: Option<Clock>,
    /// Those in this region, told to everybody or not.
    pub region: Option<String>,
    /// Those in which this office verifies.
    pub office: Option<Office>,
    /// Those with all these words; the last may be the beginning of one.
    pub words: String,
    /// In which order.
    pub order: Order,
    /// After this place of the order: a time (Unix seconds UTC) and an id.
    pub before: Option<(i64, IncidentId)>,
}

/// What is seen of a room at a glance.
#[derive(PartialEq, Eq)]
struct Face {
    opened: i64,
    changed: i64,
    status: Status,
    due: i64,
}

fn face(room: &Room, incident: Option<&Incident>, changed: i64) -> Face {
    Face {
        opened: room.at,
        changed,
        status: incident.map_or(Status::New, Incident::status),
        due: incident.filter(|it| it.findings.is_empty()).map_or(0, |it| it.due),
    }
}

/// The words by which a room is found.
fn words_of(room: &Room) -> BTreeSet<String> {
    let places = room.sightings.iter().map(|sighting| sighting.place.as_str());
    [room.summary.as_str(), &room.outside, &room.region, &room.blurred.topic]
        .into_iter()
        .chain(places)
        .flat_map(words)
        .take(ROOM_WORDS_MAX)
        .collect()
}

/// Writes what is seen of a room beside it; `before` is the room as it was.
pub(super) async fn put(
    conn: &mut AnyConnection,
    room: &Room,
    before: Option<&Room>,
    incident: Option<&Incident>,
    changed: i64,
) -> Result<(), Error> {
    let Face { opened, changed, status, due } = face(room, incident, changed);
    sql("insert into room_face (id, opened, changed, status, region, due) \
         values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do update set changed = excluded.changed, status = excluded.status, \
         due = excluded.due")
    .text(room.id.as_str())
    .int(opened)
    .int(changed)
    .text(status.as_str())
    .text(&room.region)
    .int(due)
    .run(conn)
    .await?;
    let id = room.id.as_str();
    if before.is_none_or(|before| before.verifiers != room.verifiers) {
        sql("delete from room_who where room = $1").text(id).run(conn).await?;
        for office in room.verifiers.values() {
            sql("insert into room_who (office, room) values ($1, $2)")
                .text(office.to_string())
                .text(id)
                .run(conn)
                .await?;
        }
    }
    let words = words_of(room);
    let known = before.map(words_of).unwrap_or_default();
    for gone in known.difference(&words) {
        sql("delete from room_token where room = $1 and word = $2")
            .text(id)
            .text(gone)
            .run(conn)
            .await?;
    }
    for new in words.difference(&known) {
        sql("insert into room_token (room, word) values ($1, $2)")
            .text(id)
            .text(new)
            .run(conn)
            .await?;
    }
    similar::put(conn, room, before).await
}

/// Follows an act about an incident: it stands elsewhere now.
pub(crate) async fn follow(conn: &mut AnyConnection, id: &IncidentId) -> Result<(), Error> {
    let Some(row) = at_id(conn, id).await? else { return Ok(()) };
    let incident = row.incident.as_ref();
    let Face { status, due, .. } = face(&row.room, incident, row.changed);
    sql("update room_face set status = $2, due = $3 where id = $1")
        .text(id.as_str())
        .text(status.as_str())
        .int(due)
        .run(conn)
        .await?;
    Ok(())
}

/// Fills in what is seen of rooms, and by what they are found, that an earlier version of the
/// program kept.
pub(crate) async fn fill_in(conn: &mut AnyConnection) -> Result<(), Error> {
    let ids = sql("select r.id from room r \
         where not exists (select 1 from room_face f where f.id = r.id) order by r.id")
    .all(conn)
    .await?;
    for row in ids {
        let id: IncidentId = row.parse(0, "a room")?;
        if let Some(row) = at_id(conn, &id).await? {
            put(conn, &row.room, None, row.incident.as_ref(), row.changed).await?;
        }
    }
    similar::fill_in(conn).await
}

/// How many rooms meet a condition, as far as that many are counted.
async fn count(conn: &mut AnyConnection, table: &str, what: &str, is: &str) -> Result<i64, Error> {
    let limit = RARE_MAX + 1;
    let text =
        format!("select count(*) from (select 1 from {table} where {what} = $1 limit {limit}) x");
    composed(text).text(is).one(conn).await?.int(0)
}

/// How many rooms are due at a time from one up to another, as far as that many are counted.
async fn count_due(conn: &mut AnyConnection, from: i64, to: i64) -> Result<i64, Error> {
    let limit = RARE_MAX + 1;
    composed(format!(
        "select count(*) from (select 1 from room_face where due >= $1 and due < $2 limit {limit}) x"
    ))
    .int(from)
    .int(to)
    .one(conn)
    .await?
    .int(0)
}

/// The conditions that a filter makes, and whether one of them is met by few rooms only.
async fn conditions(
    conn: &mut AnyConnection,
    filter: &BoardFilter,
    now: i64,
) -> Result<(Conditions, bool), Error> {
    let mut all = Conditions::default();
    let mut is_rare = false;
    if let Some(status) = filter.status {
        let status = all.text(status.as_str());
        all.push(format!("f.status = {status}"));
    }
    if let Some(region) = &filter.region {
        let region = all.text(region);
        all.push(format!("f.region = {region}"));
    }
    match filter.clock {
        None if filter.order == Order::Due => all.push("f.due > 0".to_owned()),
        None => {}
        Some(clock) => {
            let (from, to) = match clock {
                Clock::Overdue => (1, now),
                Clock::Until(end) => (now, end),
            };
            // Many of them are not sorted anew: the index of the other order that holds only rooms
            // with a clock is walked, and the clock read out of it. The plus keeps the condition
            // from choosing the index by clock, and `due > 0` is what both databases know it by.
            let walks = filter.order == Order::Changed && {
                let few = count_due(conn, from, to).await? <= RARE_MAX;
                is_rare |= few;
                !few
            };
            if walks {
                all.push("f.due > 0".to_owned());
            }
            let plus = if walks { "+" } else { "" };
            let (from, to) = (all.int(from), all.int(to));
            all.push(format!("{plus}f.due >= {from} and {plus}f.due < {to}"));
        }
    }
    if let Some(office) = &filter.office {
        let office = office.to_string();
        // Whoever verifies does so in a bounded number of rooms.
        is_rare |= count(conn, "room_who", "office", &office).await? <= RARE_MAX;
        let office = all.text(&office);
        all.push(format!("f.id in (select w.room from room_who w where w.office = {office})"));
    }
    let asked = question(&filter.words);
    if let Some((last, whole)) = asked.split_last() {
        for word in whole {
            let few = !is_rare && count(conn, "room_token", "word", word).await? <= RARE_MAX;
            is_rare |= few;
            let place = all.text(word);
            all.push(if few {
                format!("f.id in (select t.room from room_token t where t.word = {place})")
            } else {
                format!(
                    "exists (select 1 from room_token t where t.room = f.id and t.word = {place})"
                )
            });
        }
        let (from, to) = (last.as_str(), after_prefix(last));
        let few = !is_rare && {
            let row = sql("select count(*) from (select 1 from room_token \
                 where word >= $1 and word < $2 limit 2001) x")
            .text(from)
            .text(&to)
            .one(conn)
            .await?;
            row.int(0)? <= RARE_MAX
        };
        is_rare |= few;
        let (from, to) = (all.text(from), all.text(&to));
        let inside = format!("t.word >= {from} and t.word < {to}");
        all.push(if few {
            format!("f.id in (select t.room from room_token t where {inside})")
        } else {
            format!("exists (select 1 from room_token t where t.room = f.id and {inside})")
        });
    } else if !filter.words.trim().is_empty() {
        // Signs alone are in no room.
        all.push("1 = 0".to_owned());
    }
    if let Some((at, id)) = &filter.before {
        let (at, id) = (all.int(*at), all.text(id.as_str()));
        all.push(match filter.order {
            Order::Changed => format!("(f.changed < {at} or (f.changed = {at} and f.id < {id}))"),
            Order::Due => format!("(f.due > {at} or (f.due = {at} and f.id > {id}))"),
        });
    }
    Ok((all, is_rare))
}

impl Store {
    /// The rooms that a filter names, at most 50; the place of the last one leads to the next.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn board(&self, filter: &BoardFilter, now: i64) -> Result<Vec<RoomRow>, Error> {
        let mut snapshot = self.snapshot().await?;
        let (mut all, is_rare) = conditions(&mut snapshot, filter, now).await?;
        let limit = all.int(i64::from(INCIDENTS_MAX));
        // Where few rooms meet a condition they are looked up and sorted; else the index of the
        // order is walked until there are enough.
        let plus = if is_rare { "+" } else { "" };
        let order = match filter.order {
            Order::Changed => format!("{plus}f.changed desc, f.id desc"),
            Order::Due => format!("{plus}f.due, f.id"),
        };
        let text =
            format!("select f.id from room_face f{} order by {order} limit {limit}", all.clause());
        let found = all.bind(composed(text)).all(&mut snapshot).await?;
        let mut rooms = Vec::with_capacity(found.len());
        for row in found {
            let id: IncidentId = row.parse(0, "a room")?;
            let row = at_id(&mut snapshot, &id).await?;
            rooms.push(row.ok_or_else(|| Error::missing(format!("the room of {id}")))?);
        }
        Ok(rooms)
    }

    /// How many rooms there are of each region, told to everybody or not; for members only.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn rooms_by_region(&self) -> Result<Vec<(String, i64)>, Error> {
        let rows = sql("select region, count(*) from room_face where region <> '' \
             group by region order by region")
        .all(&mut *self.reader().await?)
        .await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
    }

    /// How many accepted incidents name each region publicly, and how many name none.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn incidents_by_region(&self) -> Result<Vec<(String, i64)>, Error> {
        let rows = sql("select region, count(*) from incident group by region order by region")
            .all(&mut *self.reader().await?)
            .await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
    }
}
