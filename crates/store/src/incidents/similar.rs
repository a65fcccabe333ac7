//! Which incidents a report may be about.

use commission::IncidentId;
use commission::incident::similar::{DAYS_MAX, Likeness, PROPOSALS_MAX, Traits, likeness};
use commission::incident::{Channel, Room};

use crate::Error;
use crate::row::sql;
use crate::store::Store;

/// The most rooms that are compared, the last changed first.
const COMPARED_MAX: i64 = 500;
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

impl Store {
    /// The incidents that a report may be about, the likeliest first. Only what stands in lists is
    /// compared; nothing sealed is opened.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such report; [`Error::Corrupt`] when a room cannot be
    /// read.
    pub async fn similar_incidents(&self, report: &str) -> Result<Vec<Proposal>, Error> {
        let row = self.report(report, &[]).await?.ok_or_else(|| Error::missing("report"))?.row;
        let day = row.hour.div_euclid(DAY_SECONDS);
        let of_report = Traits {
            summary: &row.summary,
            region: &row.region,
            day,
            topic: &row.topic,
            channel: Channel::Report,
            language: "",
        };
        // A room was changed when it was opened, and nothing is heard of after that.
        let since = row.hour.saturating_sub((DAYS_MAX + 1) * DAY_SECONDS);
        let rows = sql("select body from room where changed >= $1 order by changed desc, id desc \
             limit $2")
        .int(since)
        .int(COMPARED_MAX)
        .all(&mut *self.reader().await?)
        .await?;
        let mut found = Vec::new();
        for row in &rows {
            let room: Room = row.json(0, "a room")?;
            if room.sightings.iter().any(|it| it.report == report) {
                continue;
            }
            if let Some(likeness) =
                room.traits(day).and_then(|traits| likeness(&of_report, &traits))
            {
                found.push(Proposal { id: room.id, summary: room.summary, likeness });
            }
        }
        found.sort_by(|a, b| (b.likeness.points, &b.id).cmp(&(a.likeness.points, &a.id)));
        found.truncate(PROPOSALS_MAX);
        Ok(found)
    }
}
