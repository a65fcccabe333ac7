//! Flags that are known already: they are not told again, so that an old archive can be taken up
//! as it is.

use std::collections::BTreeSet;
use std::path::Path;

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Outcome};
use crate::machine::read_bytes_up_to;

/// The most bytes of a file.
const BYTES_MAX: u64 = 64 << 20;
/// What this program writes.
const VERSION: u32 = 1;

/// A flag that is known: its rule, and the digest of the sentence in which it stands. No words are
/// kept.
#[derive(Serialize, Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The rule.
    pub rule: String,
    /// The digest.
    pub digest: String,
}

impl Known {
    /// What is known of a flag by this rule in this sentence. How the sentence is broken into lines
    /// does not matter, nor where it stands.
    pub fn new(rule: &str, sentence: &str) -> Self {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let text = format!("comity/check/v1\n{rule}\n{}", words.join(" "));
        Self { rule: rule.to_owned(), digest: Digest::of(text.as_bytes()).hex() }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: u32,
    flags: BTreeSet<Known>,
}

/// The known flags of a file.
///
/// # Errors
/// When it cannot be read, or was not written by [`write()`].
pub fn read(path: &Path) -> Outcome<BTreeSet<Known>> {
    let shown = path.display();
    let bytes = read_bytes_up_to(path, BYTES_MAX)
        .map_err(|failure| failure.todo("write it with --write-baseline"))?;
    let written: Written = serde_json::from_slice(&bytes).map_err(|e| {
        Failure::usage(format!("{shown} is no baseline"))
            .why(e)
            .todo("name another file, or move this one away: it is not written over")
    })?;
    if written.version != VERSION {
        return Err(Failure::usage(format!(
            "{shown} is a baseline of version {}",
            written.version
        ))
        .why(format!("this program knows version {VERSION}"))
        .todo("move it away and write a new one with --write-baseline"));
    }
    Ok(written.flags)
}

/// Writes what is known from now on, besides what the file says already: other files may have been
/// checked before.
///
/// # Errors
/// When there is a file that is no baseline, or it cannot be written.
pub fn write(path: &Path, mut flags: BTreeSet<Known>) -> Outcome {
    if std::fs::symlink_metadata(path).is_ok() {
        flags.extend(read(path)?);
    }
    let cannot =
        |e: &dyn std::fmt::Display| Failure::io(format!("cannot write {}", path.display()), e);
    let written = Written { version: VERSION, flags };
    let text = serde_json::to_string_pretty(&written).map_err(|e| cannot(&e))?;
    // Beside it and then in its place: a full disk loses nothing that was known.
    let beside = path.with_extension("baseline-new");
    std::fs::write(&beside, format!("{text}\n")).map_err(|e| cannot(&e))?;
    std::fs::rename(&beside, path).map_err(|e| cannot(&e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_known_however_it_is_broken_and_by_its_rule_alone() {
        let known = Known::new("rule", "one two\n  three");
        assert_eq!(known, Known::new("rule", " one\ttwo three "));
        assert_ne!(known, Known::new("rule", "one two"));
        assert_ne!(known, Known::new("other", "one two three"));
        assert_ne!(Known::new("a\nb", "c").digest, Known::new("a", "b c").digest);
    }

    #[test]
    fn what_is_no_baseline_is_not_written_over_and_what_was_known_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("notes.md");
        std::fs::write(&file, "# Notes\n").unwrap();
        assert!(write(&file, BTreeSet::new()).is_err());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "# Notes\n");
        let known = folder.path().join("known.json");
        write(&known, BTreeSet::from([Known::new("rule", "one")])).unwrap();
        write(&known, BTreeSet::from([Known::new("rule", "two")])).unwrap();
        assert_eq!(read(&known).unwrap().len(), 2);
    }
}
