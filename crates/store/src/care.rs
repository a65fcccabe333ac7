//! Care: checking everything, rebuilding, backing up, restoring.

use std::path::{Path, PathBuf};

use commission::{Commission, CommissionId};
use note::{Digest, SigningKey};
use sqlx::AnyConnection;

use crate::lock::{self, Lock};
use crate::memo::Memo;
use crate::replay::{self, PROBLEMS_MAX, replay};
use crate::row::sql;
use crate::store::{Store, open_writer};
use crate::{
    Error, FsckReport, Location, RebuildReport, Stats, appeals, apply, checkpoints, competitions,
    copy, dialect, forums, glossary, incidents, instruments, meetings, migrations, programme,
};

/// A file that is gone when this is dropped.
pub(crate) struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
        let mut journal = self.0.clone().into_os_string();
        journal.push("-journal");
        let _ = std::fs::remove_file(journal);
    }
}

impl Scratch {
    /// An empty file of this name, made anew.
    pub(crate) fn new(path: PathBuf) -> Result<Self, Error> {
        lock::remove(&path)?;
        lock::make_private(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

async fn blob_digests(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    let rows = sql("select digest from blob order by digest").all(conn).await?;
    rows.iter().map(|row| row.text(0)).collect()
}

async fn tile_count(conn: &mut AnyConnection) -> Result<u64, Error> {
    sql("select count(*) from tile").one(conn).await?.size(0)
}

async fn instrument_count(conn: &mut AnyConnection) -> Result<u64, Error> {
    sql("select count(*) from instrument").one(conn).await?.size(0)
}

async fn draft_count(conn: &mut AnyConnection) -> Result<u64, Error> {
    sql("select count(*) from draft").one(conn).await?.size(0)
}

async fn blob_count(conn: &mut AnyConnection) -> Result<u64, Error> {
    sql("select count(*) from blob").one(conn).await?.size(0)
}

async fn adopted_ids(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    let rows = sql("select id from instrument where state in ('adopted', 'replaced') order by id")
        .all(conn)
        .await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// Every blob has the digest that it is kept under.
async fn check_blobs(conn: &mut AnyConnection, report: &mut FsckReport) -> Result<(), Error> {
    for hex in blob_digests(conn).await? {
        report.blobs += 1;
        let outcome = match Digest::from_hex(&hex) {
            Ok(digest) => apply::blob(conn, &digest).await.map(|_| ()),
            Err(error) => Err(error.into()),
        };
        if let Err(error) = outcome {
            report.problems.push(format!("blob {hex}: {error}"));
        }
    }
    Ok(())
}

/// Every checkpoint is the log's, and every cosignature holds.
async fn check_checkpoints(
    conn: &mut AnyConnection,
    commission: &Commission,
    report: &mut FsckReport,
) -> Result<(), Error> {
    let memo = Memo::default();
    for size in checkpoints::sizes(conn).await? {
        report.checkpoints += 1;
        match checkpoints::checkpoint(conn, commission, &memo, size).await {
            Ok(published) => {
                let known = commission.policy_at(size).witnesses();
                for (witness, _) in &published.cosigned {
                    if !known.contains_key(witness) {
                        let problem = format!("checkpoint {size}: {witness:?} is no witness");
                        report.problems.push(problem);
                    }
                }
            }
            Err(error) => report.problems.push(format!("checkpoint {size}: {error}")),
        }
    }
    Ok(())
}

/// Whatever is said to be adopted is, by its signatures alone.
async fn check_adopted(conn: &mut AnyConnection, report: &mut FsckReport) -> Result<(), Error> {
    let memo = Memo::default();
    for id in adopted_ids(conn).await? {
        let outcome = match id.parse() {
            Ok(id) => match instruments::load(conn, &id).await {
                Ok(Some(loaded)) => {
                    instruments::check_adopted(&loaded.instrument, &memo.proven).map(|_| ())
                }
                Ok(None) => Ok(()),
                Err(error) => Err(error),
            },
            Err(_) => Err(Error::corrupt("its id is no id")),
        };
        if let Err(error) = outcome {
            report.problems.push(format!("instrument {id}: {error}"));
        }
    }
    Ok(())
}

/// Whatever is said to be found is, by a verifier of every party.
async fn check_findings(
    conn: &mut AnyConnection,
    commission: &CommissionId,
    report: &mut FsckReport,
) -> Result<(), Error> {
    for id in incidents::found_ids(conn).await? {
        let outcome = match id.parse() {
            Ok(id) => match incidents::load(conn, &id).await {
                Ok(Some(incident)) => {
                    incidents::check_findings(conn, commission, &incident).await.map(|_| ())
                }
                Ok(None) => Ok(()),
                Err(error) => Err(error),
            },
            Err(_) => Err(Error::corrupt("its id is no id")),
        };
        if let Err(error) = outcome {
            report.problems.push(format!("incident {id}: {error}"));
        }
    }
    Ok(())
}

impl FsckReport {
    /// Refuses what does not hold with its first problem.
    pub(crate) fn sound(&self, what: &str) -> Result<(), Error> {
        match self.problems.as_slice() {
            [] => Ok(()),
            [first, more @ ..] => {
                Err(Error::corrupt(format!("{what}: {first} (and {} more)", more.len())))
            }
        }
    }
}

/// Checks everything in a file that nobody else has open, and leaves it as it was.
pub(crate) async fn check(path: &Path) -> Result<FsckReport, Error> {
    let mut conn = dialect::connect_alone(path, false).await?;
    let report = check_file(&mut conn).await;
    sqlx::Connection::close(conn).await?;
    report
}

async fn check_file(conn: &mut AnyConnection) -> Result<FsckReport, Error> {
    let problems = dialect::integrity(conn).await?;
    if !problems.is_empty() {
        let problems = problems.into_iter().map(|problem| format!("database: {problem}"));
        return Ok(FsckReport { problems: problems.collect(), ..FsckReport::default() });
    }
    dialect::begin_schema(conn).await?;
    let report = check_within(conn).await?;
    dialect::script(conn, dialect::ROLLBACK).await?;
    Ok(report)
}

/// Checks everything on a server, as of one moment, on temporary tables over the real ones:
/// others go on reading and writing.
async fn check_server(location: &Location) -> Result<FsckReport, Error> {
    let mut conn = dialect::connect(location).await?;
    dialect::shadow(&mut conn, &replay::table_names()).await?;
    let report = check_within(&mut conn).await?;
    dialect::script(&mut conn, dialect::ROLLBACK).await?;
    sqlx::Connection::close(conn).await?;
    Ok(report)
}

/// Checks everything within a transaction that the caller began and undoes.
pub(crate) async fn check_within(conn: &mut AnyConnection) -> Result<FsckReport, Error> {
    let mut report = FsckReport::default();
    migrations::run(conn).await?;
    report.tiles = tile_count(conn).await?;
    check_blobs(conn, &mut report).await?;
    let replayed = replay(conn).await?;
    report.entries = replayed.entries;
    report.problems.extend(replayed.broken);
    report.problems.extend(replayed.differences);
    match &replayed.present {
        Some(commission) => check_checkpoints(conn, commission, &mut report).await?,
        None => report.problems.push("the record has no founding act".to_owned()),
    }
    check_adopted(conn, &mut report).await?;
    if let Some(commission) = &replayed.present {
        check_findings(conn, &commission.id, &mut report).await?;
        if let Err(error) = meetings::all(conn, commission).await {
            report.problems.push(error.to_string());
        }
        if let Err(error) = appeals::check(conn, commission).await {
            report.problems.push(error.to_string());
        }
        if let Err(error) = programme::all(conn, commission).await {
            report.problems.push(error.to_string());
        }
        if let Err(error) = competitions::all(conn, commission).await {
            report.problems.push(error.to_string());
        }
        if let Err(error) = forums::all(conn, commission).await {
            report.problems.push(error.to_string());
        }
        if let Err(error) = glossary::all(conn, &Memo::default().proven).await {
            report.problems.push(error.to_string());
        }
    }
    report.problems.truncate(PROBLEMS_MAX);
    Ok(report)
}

impl Store {
    /// Checks everything: every leaf, tile, root, checkpoint, cosignature and file; replays the
    /// record and compares the tables; verifies every adopted text. Others go on reading and
    /// writing: it works on a copy as of one moment.
    ///
    /// # Errors
    /// Only when the check itself could not be done; what it finds is in the report.
    pub async fn fsck(&self) -> Result<FsckReport, Error> {
        if self.location().url().is_some() {
            return check_server(self.location()).await;
        }
        let scratch = Scratch::new(self.dir().join("fsck.tmp"))?;
        let outcome = match dialect::copy_into(&lock::database(self.dir()), &scratch.0).await {
            Ok(()) => check(&scratch.0).await,
            Err(error) => Err(error),
        };
        // A copy has fresh indexes: what is damaged in those of the original only it can say itself.
        let found = dialect::integrity(&mut *self.reader().await?).await;
        let of_pages = |problem: String| format!("database: {problem}");
        match outcome {
            // Pages so damaged that they cannot even be copied.
            Err(Error::Database(error)) => {
                let mut problems: Vec<String> = found.unwrap_or_default();
                problems.push(format!("the check broke off: {error}"));
                let problems = problems.into_iter().map(of_pages).collect();
                Ok(FsckReport { problems, ..FsckReport::default() })
            }
            Ok(mut report) => {
                report.problems.extend(found?.into_iter().map(of_pages));
                Ok(report)
            }
            outcome => outcome,
        }
    }

    /// Writes the tables of a server anew from which something was erased since the last time, so that
    /// no file of the database holds it any more; returns how many. A table is locked while it is
    /// written; one that others hold for longer than a second waits for the next time.
    ///
    /// # Errors
    /// Those of the database; what could not be written stays marked.
    pub async fn write_anew(&self) -> Result<usize, Error> {
        dialect::write_anew(self.location()).await
    }

    /// Writes a copy of everything, as of one moment, while others go on writing: see [`backup`].
    ///
    /// # Errors
    /// [`Error::Exists`] when there is a file already.
    pub async fn backup(&self, to: &Path) -> Result<(), Error> {
        backup(self.location(), to).await
    }

    /// How much the store holds.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn stats(&self) -> Result<Stats, Error> {
        let mut snapshot = self.snapshot().await?;
        Ok(Stats {
            entries: self.head().size,
            instruments: instrument_count(&mut snapshot).await?,
            drafts: draft_count(&mut snapshot).await?,
            blobs: blob_count(&mut snapshot).await?,
            bytes: dialect::bytes(&mut snapshot, self.location()).await?,
        })
    }
}

/// Writes a copy of everything in a data folder or a database, as of one moment, into one file of
/// SQLite. Whoever has it open goes on writing. The copy holds names: keep it as safe as the data
/// folder.
///
/// # Errors
/// [`Error::NotFound`] or [`Error::Vacant`] when there is no commission, [`Error::Exists`] when
/// there is a file already.
pub async fn backup(from: impl Into<Location>, to: &Path) -> Result<(), Error> {
    let from = from.into();
    let path = lock::database(from.dir());
    if from.url().is_none() && !path.exists() {
        return Err(Error::NotFound { path });
    }
    if to.exists() {
        return Err(Error::Exists { path: to.to_owned() });
    }
    let mut partial = to.to_owned().into_os_string();
    partial.push(".partial");
    let partial = Scratch::new(partial.into())?;
    match from.url() {
        Some(_) => copy::backup(&from, &partial).await?,
        None => dialect::copy_into(&path, &partial.0).await?,
    }
    lock::put_in_place(&partial.0, to)
}

/// Writes every table that follows from the record anew, in one transaction, and says what
/// differed. Nobody else may have the data folder or the database open.
///
/// # Errors
/// [`Error::Corrupt`] when the record itself is damaged, and then nothing is changed: a rebuild
/// would make a forged record look sound. [`Error::NotFound`], [`Error::Vacant`],
/// [`Error::Locked`], [`Error::InUse`], [`Error::WrongKey`], and [`Error::Act`] when a newer
/// version wrote some act.
pub async fn rebuild(
    location: impl Into<Location>,
    log: SigningKey,
) -> Result<RebuildReport, Error> {
    let location = location.into();
    let _lock = lock::take(&location)?;
    let mut conn = dialect::connect(&location).await?;
    if let Some(url) = location.url() {
        dialect::in_use_alone(&mut conn, url).await?;
    }
    dialect::begin_schema(&mut conn).await?;
    if !dialect::has_schema(&mut conn).await? {
        return Err(Error::Vacant { database: location.to_string() });
    }
    migrations::run(&mut conn).await?;
    let replayed = replay(&mut conn).await?;
    let present = replayed.present.ok_or_else(|| Error::corrupt("the record has no founding act"));
    let report = match (replayed.broken.first(), present) {
        (Some(first), _) => {
            Err(Error::corrupt(format!("{first} (and {} more)", replayed.broken.len() - 1)))
        }
        (None, present) => present
            .and_then(|commission| crate::store::check_key(&commission.founded.log, &log))
            .map(|()| RebuildReport {
                entries: replayed.entries,
                differences: replayed.differences,
            }),
    };
    let end = if report.is_ok() { dialect::COMMIT } else { dialect::ROLLBACK };
    dialect::script(&mut conn, end).await?;
    sqlx::Connection::close(conn).await?;
    if report.is_ok() {
        // Pair of the check before: what was written can be opened.
        let (conn, _) = open_writer(&location, &log).await?;
        sqlx::Connection::close(conn).await?;
    }
    report
}

/// Makes a data folder, or fills an empty database, out of a backup. The copy is checked before
/// it counts.
///
/// # Errors
/// [`Error::Exists`] when the folder holds a database already, [`Error::Occupied`] when the
/// database holds tables; [`Error::NotFound`] when there is no backup; [`Error::Corrupt`] with the
/// first problem when the backup does not hold.
pub async fn restore(from: &Path, to: impl Into<Location>) -> Result<(), Error> {
    let to = to.into();
    if !from.is_file() {
        return Err(Error::NotFound { path: from.to_owned() });
    }
    let path = lock::database(to.dir());
    if to.url().is_none() && path.exists() {
        return Err(Error::Exists { path });
    }
    lock::make_dir(to.dir())?;
    let _lock = Lock::take(to.dir())?;
    let partial = Scratch::new(to.dir().join("restore.tmp"))?;
    std::fs::copy(from, &partial.0).map_err(Error::io(format!("copy {}", from.display())))?;
    check(&partial.0).await?.sound("the backup")?;
    match to.url() {
        Some(_) => copy::restore(&partial, &to).await,
        None => lock::put_in_place(&partial.0, &path),
    }
}
