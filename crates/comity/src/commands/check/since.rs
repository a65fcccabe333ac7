//! Which lines changed since a revision of git: only what is new is told.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Code, Failure, Outcome};

/// The lines of a file that changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Changed {
    /// All of them: the file is new, or no text to git.
    All,
    /// These, counted from 1.
    Lines(Vec<RangeInclusive<usize>>),
}

impl Changed {
    /// Whether any of these lines changed.
    pub fn touches(&self, lines: &RangeInclusive<usize>) -> bool {
        match self {
            Changed::All => true,
            Changed::Lines(changed) => {
                changed.iter().any(|it| it.start() <= lines.end() && lines.start() <= it.end())
            }
        }
    }
}

/// What changed in the folders of one repository.
#[derive(Debug)]
struct Repository {
    /// Files that differ from the revision, by their path within the repository.
    changed: BTreeSet<PathBuf>,
    /// Files that git does not know.
    unknown: BTreeSet<PathBuf>,
}

/// Asks git what changed since a revision.
#[derive(Debug)]
pub struct Since {
    revision: String,
    tops: BTreeMap<PathBuf, PathBuf>,
    repositories: BTreeMap<PathBuf, Repository>,
}

impl Since {
    /// Since this revision.
    pub fn new(revision: &str) -> Self {
        Self { revision: revision.to_owned(), tops: BTreeMap::new(), repositories: BTreeMap::new() }
    }

    /// What changed of a file.
    ///
    /// # Errors
    /// When git is not there, the file lies in no repository, or there is no such revision.
    pub fn of(&mut self, file: &Path) -> Outcome<Changed> {
        let cannot = |e: std::io::Error| Failure::io(format!("cannot read {}", file.display()), e);
        let file = file.canonicalize().map_err(cannot)?;
        let folder = file.parent().unwrap_or(Path::new("/")).to_owned();
        let top = self.top(&folder)?;
        let within = file.strip_prefix(&top).unwrap_or(&file).to_owned();
        let repository = self.repository(&top)?;
        if repository.unknown.contains(&within) {
            return Ok(Changed::All);
        }
        if !repository.changed.contains(&within) {
            return Ok(Changed::Lines(Vec::new()));
        }
        let arguments =
            ["diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--end-of-options"];
        let mut command = git(&top);
        command.args(arguments).arg(&self.revision).arg("--").arg(&within);
        Ok(hunks(&String::from_utf8_lossy(&said(command)?)))
    }

    /// The repository of a folder.
    fn top(&mut self, folder: &Path) -> Outcome<PathBuf> {
        if let Some(top) = self.tops.get(folder) {
            return Ok(top.clone());
        }
        let mut command = git(folder);
        command.args(["rev-parse", "--show-toplevel"]);
        let top = path(said(command)?.trim_ascii_end());
        let top = top.canonicalize().map_err(|e| Failure::io("cannot find the repository", e))?;
        self.tops.insert(folder.to_owned(), top.clone());
        Ok(top)
    }

    fn repository(&mut self, top: &Path) -> Outcome<&Repository> {
        if !self.repositories.contains_key(top) {
            let mut command = git(top);
            command.args(["rev-parse", "--verify", "--quiet", "--end-of-options"]);
            command.arg(format!("{}^{{commit}}", self.revision));
            said(command).map_err(|_| {
                Failure::usage(format!("git knows no revision {:?}", self.revision))
                    .todo("give --since a commit, a branch or a tag, such as main or HEAD~1")
            })?;
            let mut command = git(top);
            command.args(["diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv"]);
            command.args(["--no-renames", "--end-of-options"]).arg(&self.revision).arg("--");
            let changed = paths(&said(command)?);
            let mut command = git(top);
            command.args(["ls-files", "-z", "--others"]);
            let unknown = paths(&said(command)?);
            self.repositories.insert(top.to_owned(), Repository { changed, unknown });
        }
        self.repositories.get(top).ok_or_else(|| Failure::usage("the repository is not known"))
    }
}

/// A command of git in a folder. Nothing that the repository's own settings name is run: no monitor,
/// no hook, and none of its filters.
fn git(folder: &Path) -> Command {
    let mut command = plain(folder);
    for name in filters(folder) {
        for ending in ["clean=", "smudge=", "process=", "required=false"] {
            command.arg("-c").arg(format!("filter.{name}.{ending}"));
        }
    }
    command
}

fn plain(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.env("GIT_OPTIONAL_LOCKS", "0").arg("-C").arg(folder).args([
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        "-c",
        "core.quotePath=false",
    ]);
    command
}

/// The filters that settings name. Where git does not say, there are none, or it will say no more.
fn filters(folder: &Path) -> BTreeSet<String> {
    let mut asked = plain(folder);
    asked.args(["config", "-z", "--name-only", "--get-regexp", "^filter\\..*\\."]);
    let Ok(output) = asked.output() else { return BTreeSet::new() };
    String::from_utf8_lossy(&output.stdout)
        .split('\0')
        .filter_map(|key| Some(key.strip_prefix("filter.")?.rsplit_once('.')?.0.to_owned()))
        .collect()
}

fn said(mut command: Command) -> Outcome<Vec<u8>> {
    let output = command.output().map_err(|e| {
        Failure::io("git cannot be run", e).todo("install git, or check without --since")
    })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    let failure = Failure::new(Code::Io, "git does not say what changed");
    let failure = if why.is_empty() { failure } else { failure.why(why) };
    Err(failure.todo("run it in a repository, or check without --since"))
}

fn paths(list: &[u8]) -> BTreeSet<PathBuf> {
    list.split(|byte| *byte == 0).filter(|it| !it.is_empty()).map(path).collect()
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// The new lines of a difference without context.
fn hunks(diff: &str) -> Changed {
    let mut lines = Vec::new();
    // How many lines follow that belong to a hunk: they may look like anything.
    let mut rest = 0_usize;
    for line in diff.lines() {
        if rest > 0 {
            rest -= usize::from(line.starts_with(['+', '-']));
            continue;
        }
        if line.starts_with("Binary files ") {
            return Changed::All;
        }
        let Some(head) = line.strip_prefix("@@ -") else { continue };
        let Some((old, new)) = head.split_once(" @@").and_then(|(it, _)| it.split_once(" +"))
        else {
            continue;
        };
        let (Some((_, removed)), Some((start, added))) = (range(old), range(new)) else { continue };
        rest = removed.saturating_add(added);
        if added > 0 {
            lines.push(start..=start.saturating_add(added - 1));
        }
    }
    Changed::Lines(lines)
}

/// `12,3` as a first line and how many; `12` is one.
fn range(text: &str) -> Option<(usize, usize)> {
    match text.split_once(',') {
        Some((start, count)) => Some((start.parse().ok()?, count.parse().ok()?)),
        None => Some((text.parse().ok()?, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_lines_of_a_difference_are_found() {
        let diff = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3 +3,2 @@ head\n-a\n+b\n+@@ -1 +99 @@\n\
            @@ -9,2 +10,0 @@\n-c\n-d\n@@ -20 +19 @@\n-e\n\\ No newline at end of file\n+f\n";
        let found = hunks(diff);
        assert_eq!(found, Changed::Lines(vec![3..=4, 19..=19]));
        assert!(found.touches(&(4..=8)) && found.touches(&(1..=3)) && !found.touches(&(5..=18)));
        assert_eq!(hunks("Binary files a/x.docx and b/x.docx differ\n"), Changed::All);
        assert_eq!(hunks(""), Changed::Lines(Vec::new()));
    }
}
