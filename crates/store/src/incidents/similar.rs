//! Which incidents a report, or what was heard of otherwise, may be about.
//!
//! Beside each room lie the beginnings of the words of its line, with its region and the spans of
//! days in which it was heard of: two lines that share a word share a beginning, so that only the
//! likeliest of all rooms are read and compared.

use std::collections::BTreeSet;

use commission::IncidentId;
use commission::incident::similar::{DAYS_MAX, Likeness, PROPOSALS_MAX, Traits, likeness, stems};
use commission::incident::{Channel, Room};
use sqlx::AnyConnection;

use crate::Error;
use crate::row::{composed, sql};
use crate::store::Store;

/// The most rooms that are read and compared: those that share the most of their words.
const COMPARED_MAX: i64 = 100;
const DAY_SECONDS: i64 = 86_400;

/// An incident that a report may be about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// The incident.
    pub id: IncidentId,
    /// The line by which members know it.
    pub summary: String,
    /// How alike the two are, and why.
    pub likeness: Likeness,
}

/// The span in which a day lies: what may be of one incident lies in the same or the next.
fn span(day: i64) -> i64 {
    day.div_euclid(DAYS_MAX)
}

/// By what a room is found: the beginnings of its words, and when it was heard of.
fn hints(room: &Room) -> (BTreeSet<String>, BTreeSet<i64>) {
    (stems(&room.summary), room.sightings.iter().map(|it| span(it.heard)).collect())
}

/// Writes by what a room is found beside it; `before` is the room as it was.
pub(super) async fn put(
    conn: &mut AnyConnection,
    room: &Room,
    before: Option<&Room>,
) -> Result<(), Error> {
    let (stems, spans) = hints(room);
    match before {
        Some(before) if hints(before) == (stems.clone(), spans.clone()) => return Ok(()),
        Some(_) => {
            sql("delete from room_hint where room = $1").text(room.id.as_str()).run(conn).await?;
        }
        None => {}
    }
    let size = i64::try_from(stems.len()).unwrap_or(i64::MAX);
    for stem in &stems {
        for span in &spans {
            sql("insert into room_hint (stem, span, region, room, size) \
                 values ($1, $2, $3, $4, $5)")
            .text(stem)
            .int(*span)
            .text(&room.region)
            .text(room.id.as_str())
            .int(size)
            .run(conn)
            .await?;
        }
    }
    Ok(())
}

/// Fills in by what rooms are found that an earlier version of the program kept.
pub(super) async fn fill_in(conn: &mut AnyConnection) -> Result<(), Error> {
    let ids = sql("select r.id from room r \
         where not exists (select 1 from room_hint h where h.room = r.id) order by r.id")
    .all(conn)
    .await?;
    for row in ids {
        let id: IncidentId = row.parse(0, "a room")?;
        if let Some(row) = super::room::at_id(conn, &id).await? {
            put(conn, &row.room, None).await?;
        }
    }
    Ok(())
}

impl Store {
    /// The incidents that a report may be about, the likeliest first. Only what stands in lists is
    /// compared; nothing sealed is opened.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such report; [`Error::Corrupt`] when a room cannot be
    /// read.
    pub async fn similar_incidents(&self, report: &str) -> Result<Vec<Proposal>, Error> {
        let row = self.report(report, &[]).await?.ok_or_else(|| Error::missing("report"))?.row;
        let of_report = Traits {
            summary: &row.summary,
            region: &row.region,
            day: row.hour.div_euclid(DAY_SECONDS),
            topic: &row.topic,
            channel: Channel::Report,
            language: "",
        };
        let is_joined = |room: &Room| room.sightings.iter().any(|it| it.report == report);
        self.likely(&of_report, is_joined).await
    }

    /// The other incidents that a room may be about, by what was heard first of it: whether it
    /// comes from a report or not.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a room cannot be read.
    pub async fn similar_rooms(&self, room: &Room) -> Result<Vec<Proposal>, Error> {
        let first = room.sightings.iter().map(|it| it.heard).min();
        let Some(traits) = first.and_then(|day| room.traits(day)) else { return Ok(Vec::new()) };
        self.likely(&traits, |other| other.id == room.id).await
    }

    /// The likeliest rooms but for some, the likeliest first.
    async fn likely(
        &self,
        of: &Traits<'_>,
        but: impl Fn(&Room) -> bool,
    ) -> Result<Vec<Proposal>, Error> {
        let words = stems(of.summary);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let (count, span) = (words.len(), span(of.day));
        let places: Vec<String> = (6..6 + count).map(|place| format!("${place}")).collect();
        let region = if of.region.is_empty() { "$5 = ''" } else { "h.region in ($5, '')" };
        // Those are read that share the greatest part of both lines.
        let mut query = composed(format!(
            "select r.body from (select h.room, count(distinct h.stem) * 1000 / (max(h.size) + $1) \
             as part from room_hint h where h.stem in ({}) and h.span in ($2, $3, $4) and {region} \
             group by h.room order by part desc, h.room desc limit {COMPARED_MAX}) x \
             join room r on r.id = x.room",
            places.join(", ")
        ))
        .int(i64::try_from(count).unwrap_or(i64::MAX))
        .int(span - 1)
        .int(span)
        .int(span + 1)
        .text(of.region);
        for word in &words {
            query = query.text(word);
        }
        let mut found = Vec::new();
        for row in query.all(&mut *self.reader().await?).await? {
            let room: Room = row.json(0, "a room")?;
            if but(&room) {
                continue;
            }
            if let Some(likeness) = room.traits(of.day).and_then(|traits| likeness(of, &traits)) {
                found.push(Proposal { id: room.id, summary: room.summary, likeness });
            }
        }
        found.sort_by(|a, b| (b.likeness.points, &b.id).cmp(&(a.likeness.points, &a.id)));
        found.truncate(PROPOSALS_MAX);
        Ok(found)
    }
}
