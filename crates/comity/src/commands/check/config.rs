//! `comity-check.toml`: how the texts of a folder and all in it are checked.

use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use speech::Tag;

use crate::commands::check::gather::fits;
use crate::failure::{Failure, Outcome};
use crate::machine::read_text;

/// Its name.
pub const NAME: &str = "comity-check.toml";
/// The most patterns of files that are left out.
const PATTERNS_MAX: usize = 1_000;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Glossaries besides what the program brings along.
    #[serde(default)]
    glossaries: Vec<PathBuf>,
    /// The groups of people, instead of the program's own.
    groups: Option<PathBuf>,
    /// Only flags in these languages are told.
    #[serde(default)]
    languages: Vec<String>,
    /// Files that are left out where a folder is checked.
    #[serde(default)]
    ignore: Vec<String>,
    /// The operating point.
    point: Option<String>,
    /// The flags that are known already.
    baseline: Option<PathBuf>,
    /// The address of a site whose pages explain the rules to whoever writes.
    server: Option<String>,
}

/// What a file says, with every path as it is from here.
#[derive(Default, Debug)]
pub struct Config {
    /// Glossaries besides what the program brings along.
    pub glossaries: Vec<PathBuf>,
    /// The groups of people, instead of the program's own.
    pub groups: Option<PathBuf>,
    /// Only flags in these languages are told; in all where there is none.
    pub languages: Vec<Tag>,
    /// The operating point.
    pub point: Option<String>,
    /// The flags that are known already.
    pub baseline: Option<PathBuf>,
    /// The address of a site whose pages explain the rules to whoever writes.
    pub server: Option<String>,
    /// The file itself.
    pub path: Option<PathBuf>,
    ignore: Vec<String>,
    folder: Option<PathBuf>,
}

impl Config {
    /// The one that is named; else the first in the folder or one above it, as far as the top of a
    /// repository; else none.
    ///
    /// # Errors
    /// When it cannot be read or says something that is not known here.
    pub fn find(named: Option<&Path>, folder: &Path) -> Outcome<Self> {
        if let Some(path) = named {
            return Self::read(path);
        }
        for folder in folder.ancestors() {
            let path = folder.join(NAME);
            if path.is_file() {
                return Self::read(&path);
            }
            if folder.join(".git").exists() {
                break;
            }
        }
        Ok(Self::default())
    }

    fn read(path: &Path) -> Outcome<Self> {
        let shown = path.display();
        let wrong = |why: String| {
            Failure::usage(format!("{shown} is not understood"))
                .why(why)
                .todo("it knows glossaries, groups, languages, ignore, point, baseline and server")
        };
        let written: Written =
            toml::from_str(&read_text(path)?).map_err(|e| wrong(e.to_string()))?;
        if written.ignore.len() > PATTERNS_MAX {
            return Err(wrong(format!("ignore has more than {PATTERNS_MAX} patterns")));
        }
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let from_here = |it: PathBuf| folder.join(it);
        // It is written: a foreign folder's file names none outside that folder.
        let is_inside = |it: &PathBuf| {
            it.components().all(|it| matches!(it, Component::Normal(_) | Component::CurDir))
        };
        if written.baseline.as_ref().is_some_and(|it| !is_inside(it)) {
            return Err(wrong("baseline is not in the folder of this file".to_owned()));
        }
        let language = |it: &String| {
            it.parse::<Tag>().map_err(|()| wrong(format!("{it:?} is none of ru, hy, az, en")))
        };
        Ok(Self {
            glossaries: written.glossaries.into_iter().map(from_here).collect(),
            groups: written.groups.map(from_here),
            languages: written.languages.iter().map(language).collect::<Outcome<_>>()?,
            point: written.point,
            baseline: written.baseline.map(from_here),
            server: written.server,
            path: Some(path.to_owned()),
            ignore: written.ignore,
            folder: Some(folder.canonicalize().unwrap_or_else(|_| folder.to_owned())),
        })
    }

    /// Whether a file in a folder is left out.
    pub fn ignores(&self, path: &Path) -> bool {
        if self.ignore.is_empty() {
            return false;
        }
        let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let within = self.folder.as_ref().and_then(|folder| whole.strip_prefix(folder).ok());
        let shown = within.unwrap_or(path).to_string_lossy().replace('\\', "/");
        self.ignore.iter().any(|pattern| fits(pattern, &shown))
    }
}
