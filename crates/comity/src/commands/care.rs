//! `comity fsck`, `rebuild`, `backup`, `restore`: care of a data folder and its database.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use store::Location;

use crate::failure::{Code, Failure, Outcome};
use crate::machine::write_new;
use crate::output::Output;
use crate::place::{log_key, log_key_file, open};

/// What `backup` is given.
#[derive(Args, Debug)]
pub struct Backup {
    /// The file to write. It must not exist.
    file: PathBuf,
}

/// What `restore` is given.
#[derive(Args, Debug)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    /// The log's private key (log.key of the folder that was backed up). Backups do not hold it.
    #[arg(long)]
    log_key: PathBuf,
}

/// Checks everything.
pub async fn fsck(data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let report = store.fsck().await?;
    out.data(
        &json!({
            "entries": report.entries, "tiles": report.tiles, "blobs": report.blobs,
            "checkpoints": report.checkpoints, "problems": report.problems,
        }),
        || {
            format!(
                "{} entries, {} tiles, {} files, {} checkpoints: {}\n",
                report.entries,
                report.tiles,
                report.blobs,
                report.checkpoints,
                if report.problems.is_empty() {
                    "all as they must be"
                } else {
                    "NOT as they must be"
                }
            )
        },
    );
    if report.problems.is_empty() {
        return Ok(());
    }
    Err(Failure::new(Code::Finding, format!("fsck found {} problems", report.problems.len()))
        .why(report.problems.join("\n       "))
        .todo("stop the server, keep a copy of the folder, and restore from a backup or a party's mirror"))
}

/// Makes the tables anew from the record.
pub async fn rebuild(data: &Location, out: Output) -> Outcome {
    let report = store::rebuild(data, log_key(data)?).await?;
    out.data(&json!({"entries": report.entries, "differences": report.differences}), || {
        if report.differences.is_empty() {
            format!("rebuilt from {} entries; nothing differed\n", report.entries)
        } else {
            format!(
                "rebuilt from {} entries; before, these differed:\n  {}\n",
                report.entries,
                report.differences.join("\n  ")
            )
        }
    });
    Ok(())
}

/// Copies the database while it may be in use.
pub async fn backup(backup: &Backup, data: &Location, out: Output) -> Outcome {
    store::backup(data, &backup.file).await?;
    out.data(&json!({"file": backup.file}), || format!("backed up to {}\n", backup.file.display()));
    out.note(format!(
        "the backup holds no private key: keep {} apart from it",
        log_key_file(data.dir()).display()
    ));
    Ok(())
}

/// Puts the log's key into a data folder, unless one is there.
///
/// # Errors
/// When it cannot be written.
pub fn keep_log_key(data: &Location, key: &note::SigningKey) -> Outcome {
    let file = log_key_file(data.dir());
    if file.exists() {
        return Ok(());
    }
    write_new(&file, format!("{}\n", key.encode()).as_bytes(), true)
}

/// Makes a data folder, or fills an empty database, from a backup.
pub async fn restore(restore: &Restore, data: &Location, out: Output) -> Outcome {
    let key = crate::keys::private(&restore.log_key)?;
    store::restore(&restore.file, data).await?;
    keep_log_key(data, &key)?;
    let store = open(data).await?;
    let report = store.fsck().await?;
    if !report.problems.is_empty() {
        return Err(Failure::new(Code::Finding, "the restored record does not hold")
            .why(report.problems.join("\n       ")));
    }
    out.data(&json!({"entries": report.entries}), || {
        format!("restored {} entries to {data}\n", report.entries)
    });
    out.note("a backup holds the names that were not yet erased when it was made: erase again who was erased since (comity seat erase OFFICE)");
    out.note("witnesses that saw a longer record will refuse this one: compare with their mirrors before you serve it");
    Ok(())
}
