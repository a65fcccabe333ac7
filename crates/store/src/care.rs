//! Care: checking everything, rebuilding, backing up, restoring.

use std::path::{Path, PathBuf};

use commission::Commission;
use note::{Digest, SigningKey};
use sqlx::AnyConnection;

use crate::lock::{self, Lock};
use crate::memo::Memo;
use crate::replay::{PROBLEMS_MAX, replay};
use crate::row::sql;
use crate::store::{Store, open_writer};
use crate::{
    Error, FsckReport, RebuildReport, Stats, apply, checkpoints, dialect, instruments, migrations,
};

/// A file that is gone when this is dropped.
struct Scratch(PathBuf);

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
    fn new(path: PathBuf) -> Result<Self, Error> {
        lock::remove(&path)?;
        lock::make_private(&path)?;
        Ok(Self(path))
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

/// Checks everything in a database that nobody else has open, and leaves it as it was.
async fn check(path: &Path) -> Result<FsckReport, Error> {
    let mut conn = dialect::connect_alone(path, false).await?;
    let report = check_everything(&mut conn).await;
    sqlx::Connection::close(conn).await?;
    report
}

async fn check_everything(conn: &mut AnyConnection) -> Result<FsckReport, Error> {
    let mut report = FsckReport::default();
    report.problems.extend(
        dialect::integrity(conn).await?.into_iter().map(|problem| format!("database: {problem}")),
    );
    if !report.problems.is_empty() {
        return Ok(report);
    }
    report.tiles = tile_count(conn).await?;
    check_blobs(conn, &mut report).await?;
    dialect::script(conn, dialect::BEGIN).await?;
    migrations::run(conn).await?;
    let replayed = replay(conn).await?;
    report.entries = replayed.entries;
    report.problems.extend(replayed.broken);
    report.problems.extend(replayed.differences);
    match &replayed.present {
        Some(commission) => check_checkpoints(conn, commission, &mut report).await?,
        None => report.problems.push("the record has no founding act".to_owned()),
    }
    check_adopted(conn, &mut report).await?;
    dialect::script(conn, dialect::ROLLBACK).await?;
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
        let scratch = Scratch::new(self.dir().join("fsck.tmp"))?;
        let outcome = match dialect::copy_into(&lock::database(self.dir()), &scratch.0).await {
            Ok(()) => check(&scratch.0).await,
            Err(error) => Err(error),
        };
        match outcome {
            // Pages so damaged that they cannot even be copied: say what the database itself finds.
            Err(Error::Database(error)) => {
                let found = dialect::integrity(&mut *self.reader().await?).await;
                let mut problems: Vec<String> = found.unwrap_or_default();
                problems.push(format!("the check broke off: {error}"));
                let problems = problems.into_iter().map(|found| format!("database: {found}"));
                Ok(FsckReport { problems: problems.collect(), ..FsckReport::default() })
            }
            outcome => outcome,
        }
    }

    /// Writes a copy of everything, as of one moment, while others go on writing: see [`backup`].
    ///
    /// # Errors
    /// [`Error::Exists`] when there is a file already.
    pub async fn backup(&self, to: &Path) -> Result<(), Error> {
        backup(self.dir(), to).await
    }

    /// How much the store holds.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn stats(&self) -> Result<Stats, Error> {
        let mut snapshot = self.snapshot().await?;
        let path = lock::database(self.dir());
        let mut wal = path.clone().into_os_string();
        wal.push("-wal");
        let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
        Ok(Stats {
            entries: self.head().size,
            instruments: instrument_count(&mut snapshot).await?,
            drafts: draft_count(&mut snapshot).await?,
            blobs: blob_count(&mut snapshot).await?,
            bytes: bytes(&path) + bytes(Path::new(&wal)),
        })
    }
}

/// Writes a copy of everything in a data folder, as of one moment. Whoever has it open goes on
/// writing. The copy holds names: keep it as safe as the data folder.
///
/// # Errors
/// [`Error::NotFound`] when the folder holds no database, [`Error::Exists`] when there is a file
/// already.
pub async fn backup(dir: &Path, to: &Path) -> Result<(), Error> {
    let path = lock::database(dir);
    if !path.exists() {
        return Err(Error::NotFound { path });
    }
    if to.exists() {
        return Err(Error::Exists { path: to.to_owned() });
    }
    let mut partial = to.to_owned().into_os_string();
    partial.push(".partial");
    let partial = Scratch::new(partial.into())?;
    dialect::copy_into(&path, &partial.0).await?;
    lock::put_in_place(&partial.0, to)
}

/// Writes every table that follows from the record anew, in one transaction, and says what
/// differed. Nobody else may have the data folder open.
///
/// # Errors
/// [`Error::Corrupt`] when the record itself is damaged, and then nothing is changed: a rebuild
/// would make a forged record look sound. [`Error::NotFound`], [`Error::Locked`],
/// [`Error::WrongKey`], and [`Error::Act`] when a newer version wrote some act.
pub async fn rebuild(dir: &Path, log: SigningKey) -> Result<RebuildReport, Error> {
    let path = lock::database(dir);
    if !path.exists() {
        return Err(Error::NotFound { path });
    }
    let _lock = Lock::take(dir)?;
    let mut conn = dialect::connect(&path).await?;
    dialect::script(&mut conn, dialect::BEGIN).await?;
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
        let (conn, _) = open_writer(&path, &log).await?;
        sqlx::Connection::close(conn).await?;
    }
    report
}

/// Makes a data folder out of a backup. The copy is checked before it gets its name.
///
/// # Errors
/// [`Error::Exists`] when the folder holds a database already; [`Error::NotFound`] when there is
/// no backup; [`Error::Corrupt`] with the first problem when the backup does not hold.
pub async fn restore(from: &Path, dir: &Path) -> Result<(), Error> {
    if !from.is_file() {
        return Err(Error::NotFound { path: from.to_owned() });
    }
    let path = lock::database(dir);
    if path.exists() {
        return Err(Error::Exists { path });
    }
    lock::make_dir(dir)?;
    let _lock = Lock::take(dir)?;
    let partial = Scratch::new(dir.join("restore.tmp"))?;
    std::fs::copy(from, &partial.0).map_err(Error::io(format!("copy {}", from.display())))?;
    let report = check(&partial.0).await?;
    if let Some(first) = report.problems.first() {
        let more = report.problems.len() - 1;
        return Err(Error::corrupt(format!("the backup: {first} (and {more} more)")));
    }
    lock::put_in_place(&partial.0, &path)
}
