//! The day's commitment to reports, and the proof that one is in it.

use std::fmt;

use commission::report::batch::{Batch, Step, day, leaf};
use commission::{Act, MatterId, ReportAct};
use note::Digest;

use super::rows::Change;
use super::{Opened, rows};
use crate::store::Store;
use crate::{Error, apply, log};

/// Seconds after midnight UTC before a day is committed: other servers' clocks may be slow.
const AFTER_MIDNIGHT_SECONDS: i64 = 10 * 60;
const DAY_SECONDS: i64 = 86_400;

/// Shows that a report lay in the sealed store when its day was committed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inclusion {
    /// The day, counted from 1970-01-01 UTC.
    pub day: i64,
    /// The entry of the record that commits to the day.
    pub entry: u64,
    /// The salt of the commitment.
    pub salt: [u8; 16],
    /// The digest of the sealed report.
    pub sealed: Digest,
    /// The way from the commitment to the root in that entry.
    pub path: Vec<Step>,
}

/// As a file for the reporter: what [`commission::report::batch`] describes, line by line.
impl fmt::Display for Inclusion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "comity/report-proof/v1")?;
        writeln!(f, "entry {}", self.entry)?;
        writeln!(f, "day {}", self.day)?;
        write!(f, "salt ")?;
        for byte in self.salt {
            write!(f, "{byte:02x}")?;
        }
        writeln!(f)?;
        writeln!(f, "sealed {}", self.sealed)?;
        for step in &self.path {
            writeln!(f, "{step}")?;
        }
        Ok(())
    }
}

impl Store {
    /// Commits to the reports of the first day that is over and not yet committed, once there are
    /// readers at all; returns the day, or none when there was nothing to do.
    ///
    /// # Errors
    /// [`Error::Database`], [`Error::Stopped`], and [`commission::Refusal::Changed`] when another
    /// server was quicker.
    pub async fn commit_reports(
        &self,
        now: i64,
        random: impl FnMut() -> [u8; 32],
    ) -> Result<Option<i64>, Error> {
        let yesterday = day(now.saturating_sub(AFTER_MIDNIGHT_SECONDS)) - 1;
        let commission = self.commission();
        if commission.roll.reading_keys().next().is_none() {
            return Ok(None);
        }
        let (next, leaves, version) = {
            let mut snapshot = self.snapshot().await?;
            let next = match committed(&mut snapshot).await?.last() {
                Some((last, _)) => last + 1,
                None => rows::first_hour(&mut snapshot).await?.map_or(yesterday, day),
            };
            let reports = rows::of_day(&mut snapshot, next).await?;
            let leaves: Vec<Digest> = reports.iter().map(|(salt, of)| leaf(salt, of)).collect();
            (next, leaves, apply::version(&mut snapshot, &MatterId::Reports).await?)
        };
        if next > yesterday {
            return Ok(None);
        }
        // The leaves lie there before their root is in the record: after a crash in between the
        // same leaves are taken.
        let leaves = Batch::new(leaves, random).leaves().to_vec();
        self.sealed(Change::PutBatch { day: next, leaves }).await?;
        let kept = rows::batch(&mut *self.reader().await?, next).await?;
        let kept = kept.ok_or_else(|| Error::missing("the day's batch"))?;
        let root = Batch::from_leaves(kept).root();
        let act = Act::Report(ReportAct::Committed { at: now, day: next, root });
        self.commit(vec![act], Vec::new(), vec![(MatterId::Reports, version)]).await?;
        Ok(Some(next))
    }

    /// The proof that the report of a receipt stood in its day's commitment; none before that.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn report_inclusion(&self, opened: &Opened) -> Result<Option<Inclusion>, Error> {
        let mut snapshot = self.snapshot().await?;
        let Some(found) = rows::by_lookup(&mut snapshot, &opened.lookup).await? else {
            return Ok(None);
        };
        let day = found.row.hour.div_euclid(DAY_SECONDS);
        let Some(leaves) = rows::batch(&mut snapshot, day).await? else { return Ok(None) };
        let path = Batch::from_leaves(leaves).path(&leaf(&found.salt, &found.sealed));
        let entry = entry_of(&mut snapshot, day).await?;
        let (Some(path), Some(entry)) = (path, entry) else { return Ok(None) };
        Ok(Some(Inclusion { day, entry, salt: found.salt, sealed: found.sealed, path }))
    }
}

/// The days that are committed with their entries, oldest first.
async fn committed(conn: &mut sqlx::AnyConnection) -> Result<Vec<(i64, u64)>, Error> {
    let mut days = Vec::new();
    for entry in log::entries_about(conn, &MatterId::Reports.to_string()).await? {
        if let Act::Report(ReportAct::Committed { day, .. }) = Act::decode(&entry.bytes)? {
            days.push((day, entry.index));
        }
    }
    Ok(days)
}

async fn entry_of(conn: &mut sqlx::AnyConnection, day: i64) -> Result<Option<u64>, Error> {
    let found = committed(conn).await?.into_iter().find(|(of, _)| *of == day);
    Ok(found.map(|(_, entry)| entry))
}
