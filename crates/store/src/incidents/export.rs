//! Exports of the board: private to the members, not in the record.

use std::collections::BTreeMap;

use commission::export::{Export, Scope};
use commission::incident::{Blurred, Channel, Finding, Room, Status, week_of};
use commission::refusal::What;
use commission::{Commission, Incident, IncidentId, Localized, Office, PartyId, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use super::room::{RoomRow, opened};
use super::{ATTEMPTS_MAX, check_findings};
use crate::Error;
use crate::commit::Work;
use crate::desk::check_seated;
use crate::row::{Row, json, sql};
use crate::store::Store;

/// The most rooms of one export.
pub const EXPORT_ROOMS_MAX: usize = 5_000;
/// The most exports that are listed.
const EXPORTS_MAX: i64 = 100;
const DAY_SECONDS: i64 = 86_400;

/// A room as an export has it: nothing of who reported it, and a region only where the public row
/// tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportRow {
    /// The incident.
    pub id: IncidentId,
    /// The day its room was opened, counted from 1970-01-01.
    pub opened: i64,
    /// What everybody sees of it, once it is accepted: before, no region.
    pub blurred: Blurred,
    /// The line by which members know it.
    pub summary: String,
    /// The outside event that it is linked to.
    pub outside: String,
    /// Where it stands.
    pub status: Status,
    /// When it was accepted and until when it is to be answered (Unix seconds UTC).
    pub clock: Option<(i64, i64)>,
    /// The last finding, which every party signed: when (Unix seconds UTC) and what.
    pub found: Option<(i64, Finding)>,
    /// What parties said for themselves.
    pub statements: Vec<(PartyId, Localized)>,
    /// How it was heard of: the Monday of the week (a day counted from 1970-01-01) and the way,
    /// with how often.
    pub sightings: BTreeMap<(i64, Channel), usize>,
}

fn export_row(row: &Row) -> Result<(Export, i64), Error> {
    let id = row.text(0)?;
    let export: Export = row.json(2, &format!("export {id}"))?;
    if export.id != id {
        return Err(Error::corrupt(format!("export {id}: its text is another's")));
    }
    Ok((export, row.int(1)?))
}

async fn find(conn: &mut AnyConnection, id: &str) -> Result<Option<(Export, i64)>, Error> {
    let row =
        sql("select id, version, body from export where id = $1").text(id).first(conn).await?;
    row.map(|row| export_row(&row)).transpose()
}

/// Lays an export in place of version `expected`, 0 for a new one; returns the new version.
///
/// # Errors
/// [`Refusal::Changed`] when another version lies there.
pub(crate) async fn put(
    conn: &mut AnyConnection,
    export: &Export,
    expected: i64,
) -> Result<i64, Error> {
    let found = find(conn, &export.id).await?.map_or(0, |(_, version)| version);
    if found != expected {
        return Err(Refusal::Changed { expected, found }.into());
    }
    sql("insert into export (id, at, version, body) values ($1, $2, 1, $3) \
         on conflict (id) do update set version = export.version + 1, body = excluded.body")
    .text(&export.id)
    .int(export.asked.at)
    .text(json(export)?)
    .run(conn)
    .await?;
    Ok(expected + 1)
}

async fn row_of(
    conn: &mut AnyConnection,
    commission: &Commission,
    row: RoomRow,
) -> Result<ExportRow, Error> {
    let RoomRow { room, incident, .. } = row;
    let found = match &incident {
        Some(incident) => check_findings(conn, &commission.id, incident).await?.pop(),
        None => None,
    };
    let at = incident.as_ref().and_then(|it| it.findings.last()).map(|found| found.at);
    let mut sightings = BTreeMap::new();
    for sighting in &room.sightings {
        *sightings.entry((week_of(sighting.heard), sighting.channel)).or_default() += 1;
    }
    let said = incident.iter().flat_map(|it| &it.statements);
    let statements = said.filter_map(|it| Some((it.office.party()?.clone(), it.text.clone())));
    let Room { id, blurred, summary, outside, at: opened, .. } = room;
    let blurred = match &incident {
        Some(incident) => incident.blurred.clone(),
        None => Blurred { region: None, ..blurred },
    };
    Ok(ExportRow {
        id,
        opened: opened.div_euclid(DAY_SECONDS),
        blurred,
        summary,
        outside,
        status: incident.as_ref().map_or(Status::New, Incident::status),
        clock: incident.as_ref().map(|it| (it.at, it.due)),
        found: at.zip(found.map(|found| found.text().clone())),
        statements: statements.collect(),
        sightings,
    })
}

impl Store {
    /// The exports that were asked for, the latest first; at most 100.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one cannot be read.
    pub async fn exports(&self) -> Result<Vec<Export>, Error> {
        let rows = sql("select id, version, body from export order by at desc, id desc limit $1")
            .int(EXPORTS_MAX)
            .all(&mut *self.reader().await?)
            .await?;
        rows.iter().map(|row| export_row(row).map(|(export, _)| export)).collect()
    }

    /// One export; none where nobody asked for it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when it cannot be read.
    pub async fn export(&self, id: &str) -> Result<Option<Export>, Error> {
        Ok(find(&mut *self.reader().await?, id).await?.map(|(export, _)| export))
    }

    /// Asks for an export; `nonce` makes the same form sent twice one export.
    ///
    /// # Errors
    /// Those of [`Export::ask`]; [`Refusal::NotSeated`].
    pub async fn ask_export(
        &self,
        scope: Scope,
        by: &Office,
        now: i64,
        nonce: [u8; 16],
    ) -> Result<Export, Error> {
        self.refresh().await?;
        check_seated(&self.commission(), by)?;
        let export = Export::ask(&self.commission().charter, scope, by, now, nonce)?;
        match self.lay_export(&export, by, 0).await {
            Ok(()) => Ok(export),
            Err(Error::Refused(Refusal::Changed { .. })) => {
                let before = self.export(&export.id).await?;
                // Another office cannot take over what somebody else asked for.
                before
                    .filter(|it| it.asked.by == *by && it.scope == export.scope)
                    .ok_or_else(|| Refusal::Changed { expected: 0, found: 1 }.into())
            }
            Err(error) => Err(error),
        }
    }

    /// Consents to an export for one's own party; none where nobody asked for it.
    ///
    /// # Errors
    /// Those of [`Export::consent`]; [`Refusal::NotSeated`].
    pub async fn consent_to_export(
        &self,
        id: &str,
        scope: &Digest,
        by: &Office,
        now: i64,
    ) -> Result<Option<Export>, Error> {
        let edit = |export: &mut Export, commission: &Commission| {
            export.consent(&commission.charter, scope, by, now)
        };
        self.change_export(id, by, edit).await
    }

    /// Withdraws one's party's consent; none where nobody asked for it.
    ///
    /// # Errors
    /// Those of [`Export::withdraw`]; [`Refusal::NotSeated`].
    pub async fn withdraw_export(
        &self,
        id: &str,
        by: &Office,
        now: i64,
    ) -> Result<Option<Export>, Error> {
        self.change_export(id, by, |export, _| export.withdraw(by, now)).await
    }

    /// Takes an export away: it is written down before anything is handed out. None where nobody
    /// asked for it.
    ///
    /// # Errors
    /// Those of [`Export::take`]; [`Refusal::NotSeated`]; [`Refusal::TooMany`] for a scope that
    /// holds more than [`EXPORT_ROOMS_MAX`] rooms; [`Error::Corrupt`].
    pub async fn take_export(
        &self,
        id: &str,
        by: &Office,
        now: i64,
    ) -> Result<Option<(Export, Vec<ExportRow>)>, Error> {
        self.refresh().await?;
        let Some(export) = self.export(id).await? else { return Ok(None) };
        export.clone().take(&self.commission().charter, by, now)?;
        let rows = self.export_rows(&export.scope).await?;
        let edit = |export: &mut Export, commission: &Commission| {
            export.take(&commission.charter, by, now)
        };
        Ok(self.change_export(id, by, edit).await?.map(|export| (export, rows)))
    }

    async fn export_rows(&self, scope: &Scope) -> Result<Vec<ExportRow>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        let (from, until) = (
            scope.from.saturating_mul(DAY_SECONDS),
            scope.until.saturating_add(1).saturating_mul(DAY_SECONDS),
        );
        let mut rows = Vec::new();
        let mut after = (from, String::new());
        loop {
            // So many at once, so that rooms that are not asked for take no memory.
            let found = opened(&mut snapshot, &after, until).await?;
            let Some((last, opened_at, _)) = found.last() else { return Ok(rows) };
            after = (*opened_at, last.room.id.to_string());
            for (room, _, status) in found {
                if !scope.statuses.contains(&status) {
                    continue;
                }
                if rows.len() >= EXPORT_ROOMS_MAX {
                    let max = EXPORT_ROOMS_MAX;
                    return Err(Refusal::TooMany { what: What::Incidents, max }.into());
                }
                let row = row_of(&mut snapshot, &commission, room).await?;
                if scope.holds(row.opened.saturating_mul(DAY_SECONDS), row.status) {
                    rows.push(row);
                }
            }
        }
    }

    async fn change_export(
        &self,
        id: &str,
        by: &Office,
        edit: impl Fn(&mut Export, &Commission) -> Result<(), Refusal>,
    ) -> Result<Option<Export>, Error> {
        let _turn = self.turn(id).await;
        let mut attempt = 1;
        loop {
            self.refresh().await?;
            let commission = self.commission();
            check_seated(&commission, by)?;
            let found = find(&mut *self.reader().await?, id).await?;
            let Some((mut export, version)) = found else { return Ok(None) };
            let before = export.clone();
            edit(&mut export, &commission)?;
            if export == before {
                return Ok(Some(export));
            }
            match self.lay_export(&export, by, version).await {
                Err(Error::Refused(Refusal::Changed { .. })) if attempt < ATTEMPTS_MAX => {
                    attempt += 1;
                }
                outcome => return outcome.map(|()| Some(export)),
            }
        }
    }

    async fn lay_export(&self, export: &Export, by: &Office, expected: i64) -> Result<(), Error> {
        let work = Work::Export { export: Box::new(export.clone()), by: by.clone(), expected };
        self.ask(work).await.map(|_| ())
    }
}
