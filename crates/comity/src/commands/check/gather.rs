//! Which files are checked: those that are named, and in folders those that the analyser reads.

use std::path::{Path, PathBuf};

use crate::failure::{Code, Failure, Outcome};

/// The most files of one run.
pub const FILES_MAX: usize = 100_000;
/// How deep folders are looked into.
const DEPTH_MAX: usize = 64;
/// The endings of what is read in a folder. A file that is named is read whatever its ending.
const ENDINGS: [&str; 12] =
    ["txt", "md", "markdown", "html", "htm", "xhtml", "docx", "srt", "vtt", "rss", "atom", "xml"];

/// Something to check.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Given {
    /// Standard input.
    Input,
    /// A file.
    File(PathBuf),
}

impl Given {
    /// Its name, as it was given.
    pub fn name(&self) -> String {
        match self {
            Given::Input => "<stdin>".to_owned(),
            Given::File(path) => {
                // A line break in a name would begin a line of its own, which some programs obey.
                let name = path.strip_prefix("./").unwrap_or(path).display().to_string();
                name.replace(['\n', '\r'], "\u{fffd}")
            }
        }
    }
}

/// Everything that these paths lead to, each once. Folders are read in the order of their names;
/// links and hidden files in them are left out, as is what `ignored` says.
///
/// # Errors
/// When a path leads nowhere, or to more than [`FILES_MAX`] files.
pub fn gather(paths: &[PathBuf], ignored: impl Fn(&Path) -> bool) -> Outcome<Vec<Given>> {
    let mut found = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            found.push(Given::Input);
            continue;
        }
        let meta = std::fs::metadata(path).map_err(|e| cannot(path, e))?;
        if !meta.is_dir() {
            found.push(Given::File(path.clone()));
            continue;
        }
        let mut folders = vec![(path.clone(), 0)];
        while let Some((folder, depth)) = folders.pop() {
            let mut entries: Vec<PathBuf> = std::fs::read_dir(&folder)
                .map_err(|e| cannot(&folder, e))?
                .map(|entry| entry.map(|it| it.path()))
                .collect::<Result<_, _>>()
                .map_err(|e| cannot(&folder, e))?;
            entries.sort();
            let mut inner = Vec::new();
            for entry in entries {
                let meta = std::fs::symlink_metadata(&entry).map_err(|e| cannot(&entry, e))?;
                if is_hidden(&entry) || ignored(&entry) {
                    continue;
                }
                if meta.is_dir() && depth < DEPTH_MAX {
                    inner.push((entry, depth + 1));
                } else if meta.is_file() && is_read(&entry) {
                    found.push(Given::File(entry));
                }
            }
            folders.extend(inner.into_iter().rev());
            if found.len() > FILES_MAX {
                return Err(Failure::new(Code::Io, "there are too many files")
                    .why(format!("at most {FILES_MAX} are checked in one run"))
                    .todo("name a folder further down, or leave some out with `ignore` in comity-check.toml"));
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|given| seen.insert(given.clone()));
    Ok(found)
}

fn cannot(path: &Path, why: std::io::Error) -> Failure {
    Failure::io(format!("cannot read {}", path.display()), why)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn is_read(path: &Path) -> bool {
    let ending = path.extension().and_then(|it| it.to_str()).map(str::to_ascii_lowercase);
    ending.is_some_and(|it| ENDINGS.contains(&it.as_str()))
}

/// Whether a path fits a pattern: `?` is one letter and `*` any within a name, `**` any names. A
/// pattern without a slash fits a name anywhere.
pub fn fits(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_start_matches("./").trim_end_matches('/');
    if !pattern.contains('/') {
        return path.split('/').any(|name| name_fits(pattern, name));
    }
    let names: Vec<&str> = path.split('/').collect();
    let pattern: Vec<&str> = pattern.trim_start_matches('/').split('/').collect();
    // Row by row: where the pattern so far may have got to. A folder that fits has all in it.
    let mut reached = vec![false; names.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    for part in &pattern {
        let before = reached.clone();
        let mut any = false;
        for (at, to) in reached.iter_mut().enumerate() {
            let here = before.get(at).copied().unwrap_or(false);
            any |= here;
            *to = if *part == "**" {
                any
            } else {
                let name = at.checked_sub(1).and_then(|it| Some((before.get(it)?, names.get(it)?)));
                name.is_some_and(|(there, name)| *there && name_fits(part, name))
            };
        }
    }
    reached.iter().skip(1).any(|it| *it)
}

/// The same within one name, in time that grows with the two lengths multiplied.
fn name_fits(pattern: &str, name: &str) -> bool {
    let name: Vec<char> = name.chars().collect();
    let mut reached = vec![false; name.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = true;
    }
    for part in pattern.chars() {
        let before = reached.clone();
        let mut any = false;
        for (at, to) in reached.iter_mut().enumerate() {
            any |= before.get(at).copied().unwrap_or(false);
            *to = if part == '*' {
                any
            } else {
                let letter =
                    at.checked_sub(1).and_then(|it| Some((before.get(it)?, name.get(it)?)));
                letter.is_some_and(|(there, letter)| *there && (part == '?' || part == *letter))
            };
        }
    }
    reached.last().copied().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_fits_names_and_paths() {
        for (pattern, path, expected) in [
            ("drafts", "drafts/a.md", true),
            ("drafts", "x/drafts/a.md", true),
            ("drafts/**", "drafts/a/b.md", true),
            ("drafts/", "x/drafts/a.md", true),
            ("/drafts/*", "drafts/a.md", true),
            ("drafts/*", "x/drafts/a.md", false),
            ("**/old/*.md", "a/b/old/c.md", true),
            ("**/old/*.md", "old/c.md", true),
            ("**/old/*.md", "a/b/older/c.md", false),
            ("*.md", "a/b.md", true),
            ("*.md", "a/b.mdx", false),
            ("a?c.txt", "aՀc.txt", true),
            ("a?c.txt", "ac.txt", false),
            ("a/b", "a/b/c.md", true),
            ("a/b", "a", false),
        ] {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn a_hostile_pattern_takes_no_longer_than_others() {
        let stars = "*a".repeat(300);
        assert!(!fits(&stars, &"a".repeat(290)));
        let folders = "**/a/".repeat(100) + "b";
        assert!(!fits(&folders, &"a/".repeat(300)));
    }

    #[test]
    fn a_folder_is_read_in_order_without_links_and_hidden_files() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        std::fs::create_dir_all(path("b/c")).unwrap();
        for name in ["a.md", "b/c/d.TXT", "b/e.html", "z.rs", ".h.md", "skip.md"] {
            std::fs::write(path(name), "x").unwrap();
        }
        std::os::unix::fs::symlink(path("a.md"), path("l.md")).unwrap();
        std::os::unix::fs::symlink(dir.path(), path("b/loop")).unwrap();
        let found = gather(&[dir.path().into(), path("a.md"), path("z.rs")], |path| {
            path.ends_with("skip.md")
        })
        .unwrap();
        let names: Vec<String> = found
            .iter()
            .map(|it| it.name().replace(&format!("{}/", dir.path().display()), ""))
            .collect();
        assert_eq!(names, ["a.md", "b/e.html", "b/c/d.TXT", "z.rs"]);
        assert!(gather(&[path("none.md")], |_| false).is_err());
    }
}
