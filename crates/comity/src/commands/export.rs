//! `comity export`: the record as files that any web server can serve and `verify` can read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use commission::{Act, CommissionAct, IncidentAct, InstrumentAct, InstrumentText};
use note::Digest;
use record::tiles_for;
use serde_json::json;
use store::{Location, Store};

use crate::failure::{Code, Failure, Outcome};
use crate::machine::replace;
use crate::output::Output;
use crate::place::open;

/// Entries read at a time.
const READ_ENTRIES: u32 = 1_000;

/// What `export` is given.
#[derive(Args, Debug)]
pub struct Export {
    /// The folder; what is new since the last export is added.
    folder: PathBuf,
}

/// Runs it.
pub async fn run(export: &Export, data: &Location, out: Output) -> Outcome {
    let store = open(data).await?;
    let (size, files) = write(&store, &export.folder).await?;
    out.data(&json!({"folder": export.folder, "entries": size, "files": files}), || {
        format!("exported {size} entries as {files} files to {}\n", export.folder.display())
    });
    out.note(format!("check it with: comity verify {}", export.folder.display()));
    Ok(())
}

/// Writes the record below `folder/record`: tiles first, checkpoints last, so that a checkpoint
/// never stands without what it covers.
///
/// # Errors
/// When a file cannot be written or the store cannot be read.
pub async fn write(store: &Store, folder: &Path) -> Outcome<(u64, usize)> {
    let root = folder.join("record");
    let pending = store.pending().await?.ok_or_else(|| {
        Failure::new(Code::Io, "there is no checkpoint yet").todo("run `comity serve` once")
    })?;
    let size = pending.checkpoint.checkpoint().size();
    let mut files = 0;
    let agreed = store.agreed().await?;
    let sizes = agreed
        .as_ref()
        .map(|agreed| agreed.checkpoint.checkpoint().size())
        .into_iter()
        .chain([size]);
    for path in sizes.flat_map(tiles_for).collect::<BTreeSet<_>>() {
        let file = root.join(path.to_string());
        if !path.is_partial() && file.exists() {
            continue;
        }
        put(&file, &store.tile(&path).await?)?;
        files += 1;
    }
    for digest in digests(store, size).await? {
        let file = root.join("blob").join(digest.hex());
        if !file.exists() {
            put(&file, &store.blob(&digest).await?)?;
            files += 1;
        }
    }
    put(&root.join("policy"), store.commission().policy_at(size).to_string().as_bytes())?;
    put(&root.join("checkpoint.pending"), pending.checkpoint.note().to_string().as_bytes())?;
    files += 2;
    if let Some(agreed) = agreed {
        put(&root.join("checkpoint"), agreed.checkpoint.note().to_string().as_bytes())?;
        files += 1;
    }
    Ok((size, files))
}

fn put(path: &Path, bytes: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|e| Failure::io(format!("cannot make {}", folder.display()), e))?;
    }
    replace(path, bytes)
}

/// The digest of every file that the acts up to `size` name.
async fn digests(store: &Store, size: u64) -> Outcome<BTreeSet<Digest>> {
    let mut found = BTreeSet::new();
    let mut next = 0;
    while next < size {
        let entries = store.entries(next, READ_ENTRIES).await?;
        let Some(last) = entries.last() else { break };
        next = last.index + 1;
        for entry in entries.iter().filter(|entry| entry.index < size) {
            match Act::decode(&entry.bytes).map_err(|e| Failure::new(Code::Io, e))? {
                Act::Commission(CommissionAct::Founded(founded)) => {
                    found.insert(founded.charter);
                }
                Act::Commission(CommissionAct::CharterChanged { charter, .. }) => {
                    found.insert(charter);
                }
                Act::Commission(CommissionAct::PolicyChanged { policy, .. }) => {
                    found.insert(policy);
                }
                Act::Instrument(InstrumentAct::Tabled { text, versions, .. }) => {
                    found.extend(versions.iter().map(|version| version.digest));
                    if let Ok(text) = text.parse::<InstrumentText>() {
                        found.extend(text.attachments.values().copied());
                    }
                }
                Act::Incident(IncidentAct::Found { finding, .. }) => {
                    found.insert(finding);
                }
                Act::Seat(_)
                | Act::Instrument(_)
                | Act::Incident(_)
                | Act::Meeting(_)
                | Act::Appeal(_)
                | Act::Activity(_)
                | Act::Competition(_)
                | Act::Forum(_)
                | Act::Report(_) => {}
            }
        }
    }
    Ok(found)
}
