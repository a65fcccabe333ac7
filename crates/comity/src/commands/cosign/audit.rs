//! The audit of what a witness signs: every act is decided again before it is cosigned.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use commission::audit::{Auditor, Blobs, CLOCK_BACK_SECONDS_MAX};
use commission::{Act, Commission};
use note::Digest;
use record::{
    Appender, BUNDLE_BYTES_MAX, BUNDLE_ENTRIES_MAX, Bundle, Hash, Level, TilePath, leaf_hash,
};

use super::memory::Look;
use crate::client::Client;
use crate::commands::verify::{in_time, utc};
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{FILE_BYTES_MAX, read_regular, replace};

/// Where entries and files come from: the witness's own copy where it has them, else the server.
pub struct Sources<'a> {
    /// The server.
    pub client: &'a Client,
    /// The witness's own copy.
    pub copy: Option<&'a Path>,
}

impl Sources<'_> {
    fn kept(&self, name: &str) -> Option<PathBuf> {
        Some(self.copy?.join(name))
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        read_regular(&self.kept(name)?, BUNDLE_BYTES_MAX as u64).ok()?
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Outcome {
        let Some(file) = self.kept(name) else { return Ok(()) };
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|e| Failure::io(format!("cannot make {}", folder.display()), e))?;
        }
        replace(&file, bytes)
    }

    /// A bundle of entries. Full ones are kept: they never change.
    fn bundle(&self, path: &TilePath) -> Outcome<Bundle> {
        let (name, full) = (path.to_string(), path.full().to_string());
        let kept = self.read(&full).and_then(|bytes| Bundle::decode(&bytes).ok());
        if let Some(bundle) = kept {
            return Ok(bundle);
        }
        let get =
            |name: &str| self.client.find_within(&format!("/record/{name}"), BUNDLE_BYTES_MAX);
        let bytes = match get(&name)? {
            Some(bytes) => bytes,
            None => get(&full)?.ok_or_else(|| {
                Failure::new(Code::Remote, format!("the server does not show {name}"))
            })?,
        };
        let bundle = Bundle::decode(&bytes).map_err(|e| {
            Failure::new(Code::Remote, format!("the server's {name} cannot be read")).why(e)
        })?;
        if bundle.entries().len() == BUNDLE_ENTRIES_MAX {
            self.keep(&full, &bytes)?;
        }
        Ok(bundle)
    }
}

struct Files<'a> {
    sources: &'a Sources<'a>,
    failure: RefCell<Option<Failure>>,
}

impl Files<'_> {
    fn find(&self, digest: &Digest) -> Outcome<Option<Vec<u8>>> {
        let name = format!("blob/{}", digest.hex());
        if let Some(bytes) = self.sources.read(&name).filter(|bytes| Digest::of(bytes) == *digest) {
            return Ok(Some(bytes));
        }
        let max = usize::try_from(FILE_BYTES_MAX).unwrap_or(usize::MAX);
        let found = self.sources.client.find_within(&format!("/record/{name}"), max)?;
        if let Some(bytes) = found.as_ref().filter(|bytes| Digest::of(bytes) == *digest) {
            self.sources.keep(&name, bytes)?;
        }
        Ok(found)
    }
}

impl Blobs for Files<'_> {
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>> {
        self.find(digest).unwrap_or_else(|failure| {
            self.failure.borrow_mut().get_or_insert(failure);
            None
        })
    }
}

/// What was read of a record so far, every act of it found right. It grows; nothing is read twice.
#[derive(Debug, Default)]
pub struct Audit {
    auditor: Auditor,
    tree: Appender,
}

impl Audit {
    /// How many entries were audited.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The root of these entries.
    pub fn root(&self) -> Hash {
        self.tree.root()
    }

    /// The commission that they tell of.
    pub fn commission(&self) -> Option<&Commission> {
        self.auditor.commission()
    }

    /// Reads on up to `to`, in bundles of a record of `size` entries.
    ///
    /// # Errors
    /// When an act was not rightly made, is dated in the future, or is dated well before the last
    /// look although it was not there then. This audit cannot go on behind it.
    pub fn advance(
        &mut self,
        sources: &Sources<'_>,
        to: u64,
        size: u64,
        looked: Option<Look>,
    ) -> Outcome {
        let files = Files { sources, failure: RefCell::new(None) };
        let most = BUNDLE_ENTRIES_MAX as u64;
        while self.size() < to {
            let index = self.size() / most;
            let width = size.saturating_sub(index * most).min(most);
            let path =
                TilePath::new(Level::Entries, index, u16::try_from(width).unwrap_or(u16::MAX))?;
            let before = self.size();
            let skip = usize::try_from(before % most).unwrap_or(usize::MAX);
            for entry in sources.bundle(&path)?.into_entries().into_iter().skip(skip) {
                if self.size() < to {
                    self.push(&entry, &files, looked)?;
                }
            }
            if self.size() == before {
                return Err(Failure::new(
                    Code::Remote,
                    format!("the server's {path} has too few entries"),
                ));
            }
        }
        Ok(())
    }

    fn push(&mut self, entry: &[u8], files: &Files<'_>, looked: Option<Look>) -> Outcome {
        let index = self.size();
        let act = Act::decode(entry).map_err(|e| wrong(index, &e.to_string()))?;
        in_time(&format!("entry {index} is"), act.at())?;
        if let Some(look) = looked
            && index >= look.size
            && act.at() < look.at.saturating_sub(CLOCK_BACK_SECONDS_MAX)
        {
            return Err(wrong(
                index,
                &format!(
                    "it is dated {}, but was not in the record at {}",
                    utc(act.at()),
                    utc(look.at)
                ),
            ));
        }
        let pushed = self.auditor.push(index, &act, files);
        if let Some(failure) = files.failure.borrow_mut().take() {
            return Err(failure);
        }
        pushed.map_err(|finding| wrong(finding.index, &finding.why))?;
        self.tree.push(leaf_hash(entry));
        Ok(())
    }

    /// Whether the record breaks off within a decision.
    ///
    /// # Errors
    /// When it does.
    pub fn is_whole(&self) -> Outcome {
        self.auditor.finish().map(|_| ()).map_err(|finding| wrong(finding.index, &finding.why))
    }
}

fn wrong(index: u64, why: &str) -> Failure {
    Failure::new(Code::Finding, format!("entry {index} is not rightly made, and was not cosigned"))
        .why(why)
        .todo("tell every party; the record does not become agreed while this entry stands in it")
}
