//! Keeping a report longer than the charter says: only when every party says so.

use std::collections::BTreeSet;

use commission::permission::{Action, permit};
use commission::report::ReportState;
use commission::report::retention::Resting;
use commission::{Office, PartyId, Refusal};
use sqlx::AnyConnection;

use super::rows::Change;
use super::{ReportRow, hour, rows};
use crate::Error;
use crate::row::sql;
use crate::store::Store;

impl ReportRow {
    /// What its erasure follows from.
    pub fn resting(&self) -> Resting {
        Resting { state: self.state, over: self.over, changed: self.changed, kept: self.kept }
    }
}

/// What became of a party's yes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// It waits for another party's.
    Waits,
    /// Every party has said yes: the days begin anew.
    Longer,
}

/// One party's yes; with the last the days begin anew. Returns 2 then, else 1.
pub(super) async fn put(
    conn: &mut AnyConnection,
    id: &str,
    by: &Office,
    parties: &[PartyId],
    hour: i64,
) -> Result<i64, Error> {
    let party = by.party().ok_or_else(|| refuse(by))?;
    let row = sql("select state, erased from report where id = $1").text(id).first(conn).await?;
    let row = row.ok_or_else(|| Error::missing("report"))?;
    if row.int(1)? > 0 || !row.parse::<ReportState>(0, "a report")?.can_be_kept() {
        return Err(refuse(by).into());
    }
    sql("insert into report_keep (report, party, hour) values ($1, $2, $3) \
         on conflict (report, party) do nothing")
    .text(id)
    .text(party.as_str())
    .int(hour)
    .run(conn)
    .await?;
    let said = list(conn, id).await?;
    if !parties.iter().all(|party| said.contains(party)) {
        return Ok(1);
    }
    erase(conn, id).await?;
    sql("update report set kept = $2, version = version + 1 where id = $1")
        .text(id)
        .int(hour)
        .run(conn)
        .await?;
    Ok(2)
}

fn refuse(office: &Office) -> Refusal {
    Refusal::NotAllowed { office: office.clone(), action: Action::Keep.as_str() }
}

/// The parties that have said yes since the days last began.
pub(super) async fn list(conn: &mut AnyConnection, id: &str) -> Result<BTreeSet<PartyId>, Error> {
    let rows = sql("select party from report_keep where report = $1").text(id).all(conn).await?;
    rows.iter().map(|row| row.parse(0, "who keeps a report")).collect()
}

pub(super) async fn erase(conn: &mut AnyConnection, id: &str) -> Result<(), Error> {
    sql("delete from report_keep where report = $1").text(id).run(conn).await?;
    Ok(())
}

impl Store {
    /// Says yes, for one's party, to keeping a report for as many days again.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for who is no co-chair, or a report that is worked on, was taken
    /// back or is erased; [`Error::Missing`].
    pub async fn keep_report(&self, id: &str, by: &Office, now: i64) -> Result<Kept, Error> {
        permit(by, Action::Keep)?;
        let parties = self.commission().charter.party_ids().into_iter().collect();
        let change = Change::Keep { id: id.to_owned(), by: by.clone(), parties, hour: hour(now) };
        match self.sealed(change).await? {
            2 => Ok(Kept::Longer),
            _ => Ok(Kept::Waits),
        }
    }

    /// The parties that have said yes to keeping a report longer.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn report_kept_by(&self, id: &str) -> Result<BTreeSet<PartyId>, Error> {
        list(&mut *self.reader().await?, id).await
    }
}

/// Reports whose time is over.
pub(super) async fn due(
    conn: &mut AnyConnection,
    days: u16,
    now: i64,
) -> Result<Vec<String>, Error> {
    // What is kept is the hour it ended in, rounded down: never a minute too early.
    let before = hour(now).saturating_sub(i64::from(days) * 86_400);
    rows::due(conn, before).await
}
