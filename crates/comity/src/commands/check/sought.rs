//! What is looked for, and how: the same for `comity check` and for an editor.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use speech::file::Asked;
use speech::{Checker, Options, Point, Tag};

use super::config::Config;
use crate::commands::kept::kept;
use crate::commands::lexicon::{Sources, compiled};
use crate::failure::{Failure, Outcome};

/// What is looked for.
#[derive(Args, Debug)]
pub struct Sought {
    /// The language of every text: ru, hy, az or en. Without it each sentence's is told.
    #[arg(long, value_name = "LANGUAGE", value_parser = tag)]
    lang: Option<Tag>,
    /// How sure the analyser has to be. strict: by rules alone. broad: also what the ranker finds worth
    /// a look (`comity ranker install`); a sentence that it names is no flag. Of one text at most 256
    /// passages are ranked.
    #[arg(long, value_enum)]
    point: Option<Wanted>,
    /// A glossary to look for besides what comes with the program; may be given again.
    #[arg(long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
    /// Look also for entries that are only proposed: of the glossaries that are named, or of those
    /// that come with the program.
    #[arg(long)]
    proposals: bool,
    /// The groups of people that texts speak of, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// The settings. Without it: comity-check.toml in this folder or one above it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Use no settings.
    #[arg(long, conflicts_with = "config")]
    no_config: bool,
    /// Compile the glossaries anew, and keep nothing of them in the cache folder.
    #[arg(long)]
    no_cache: bool,
}

/// How sure the analyser is to be.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
enum Wanted {
    /// Rules alone.
    Strict,
    /// Rules and a ranker.
    Broad,
}

fn tag(text: &str) -> Result<Tag, String> {
    text.parse().map_err(|()| "write ru, hy, az or en".to_owned())
}

/// The folder in which the program was started.
///
/// # Errors
/// When it is gone.
pub fn here() -> Outcome<PathBuf> {
    std::env::current_dir().map_err(|e| Failure::io("the current folder cannot be read", e))
}

impl Sought {
    /// The settings that hold in a folder.
    ///
    /// # Errors
    /// When they cannot be read or say something that is not known here.
    pub fn config(&self, folder: &Path) -> Outcome<Config> {
        if self.no_config {
            return Ok(Config::default());
        }
        Config::find(self.config.as_deref(), folder)
    }

    /// What looks for all of it; with `proposals` also for entries that are only proposed.
    ///
    /// # Errors
    /// When a file cannot be read or is refused.
    pub fn checker(&self, config: &Config, proposals: bool) -> Outcome<Checker> {
        let proposals = proposals || self.proposals;
        let sources = Sources::read(self.groups(config), self.glossaries(config), proposals)?;
        Ok(Checker::new(if self.no_cache { compiled(&sources)? } else { kept(&sources)? }))
    }

    /// The operating point: the one that is given, else the one in the settings, else strict.
    ///
    /// # Errors
    /// When the settings name another one.
    pub fn point(&self, config: &Config) -> Outcome<Point> {
        let wanted = match (self.point, config.point.as_deref()) {
            (Some(wanted), _) => wanted,
            (None, None) => Wanted::Strict,
            (None, Some(name)) => Wanted::from_str(name, false).map_err(|_| {
                Failure::usage(format!("comity-check.toml names the point {name:?}"))
                    .todo("write point = \"strict\" or point = \"broad\"")
            })?,
        };
        Ok(match wanted {
            Wanted::Strict => Point::Strict,
            Wanted::Broad => Point::Broad,
        })
    }

    /// Whether the broad point was asked for here, and not by a file of settings.
    pub fn is_broad(&self) -> bool {
        self.point == Some(Wanted::Broad)
    }

    /// How texts are checked.
    pub fn asked(&self, config: &Config, point: Point) -> Asked {
        let options = Options { language: self.lang, point, ..Options::default() };
        Asked { options, languages: config.languages.clone() }
    }

    /// The files that say all this.
    pub fn files(&self, config: &Config) -> Vec<PathBuf> {
        let glossaries = self.glossaries(config).iter().map(PathBuf::as_path);
        let others = [config.path.as_deref(), self.groups(config), config.baseline.as_deref()];
        glossaries.chain(others.into_iter().flatten()).map(Path::to_owned).collect()
    }

    fn glossaries<'a>(&'a self, config: &'a Config) -> &'a [PathBuf] {
        if self.glossary.is_empty() { &config.glossaries } else { &self.glossary }
    }

    fn groups<'a>(&'a self, config: &'a Config) -> Option<&'a Path> {
        self.groups.as_deref().or(config.groups.as_deref())
    }
}
