//! What texts are checked with, and who brings it.

use std::path::{Path, PathBuf};

use serde_json::Value;
use speech::Checker;
use speech::file::{Asked, Found};
use speech::lexicon::Lexicon;

/// The name of the file of settings: whatever editor shows it changed, settings are read again.
pub const CONFIG_NAME: &str = "comity-check.toml";

/// What the editor wishes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wishes {
    /// The folder that is open in the editor, or the first of them.
    pub folder: Option<PathBuf>,
    /// Whether what is quoted, rejected or reported is shown too.
    pub all: Option<bool>,
    /// Whether entries that are only proposed are looked for too.
    pub proposals: Option<bool>,
}

impl Wishes {
    /// Takes over what an editor's settings say, under `comity` or as they are; what they do not name
    /// stays as it was. Tells what is not understood.
    pub(crate) fn read(&mut self, settings: &Value) -> Vec<String> {
        let own = settings.get("comity").unwrap_or(settings);
        let mut wrong = Vec::new();
        let mut flag = |name: &str| match own.get(name) {
            None | Some(Value::Null) => None,
            Some(Value::Bool(it)) => Some(*it),
            Some(other) => {
                wrong.push(format!("the setting comity.{name} is {other}; write true or false"));
                None
            }
        };
        let (all, proposals) = (flag("all"), flag("proposals"));
        self.all = all.or(self.all);
        self.proposals = proposals.or(self.proposals);
        wrong
    }
}

/// Says of a flag, or of a file, whether it is left out.
pub type Left<T> = Box<dyn Fn(&T) -> bool>;

/// What texts are checked with.
pub struct Settings {
    /// What is looked for.
    pub checker: Checker,
    /// How.
    pub asked: Asked,
    /// Whether what is quoted, rejected or reported is shown too, as hints.
    pub all: bool,
    /// The address of a commission's site, whose pages explain the rules.
    pub server: Option<String>,
    /// The files that all of this was read from: they are not checked, and when one of them changes
    /// settings are read again.
    pub files: Vec<PathBuf>,
    /// Which flags are known already and not told again.
    pub known: Left<Found>,
    /// Which files are not checked.
    pub ignored: Left<Path>,
}

impl Settings {
    /// What comes with the program.
    pub fn shipped() -> Self {
        Self {
            checker: Checker::new(Lexicon::shipped()),
            asked: Asked::default(),
            all: false,
            server: None,
            files: Vec::new(),
            known: Box::new(|_| false),
            ignored: Box::new(|_| false),
        }
    }

    /// Whether a file says what is looked for.
    pub(crate) fn is_one_of_them(&self, path: &Path) -> bool {
        path.file_name().is_some_and(|it| it == CONFIG_NAME)
            || self.files.iter().any(|it| it == path)
    }

    /// The page of a rule, where a site is named that has one.
    pub(crate) fn page(&self, rule: &str) -> Option<String> {
        let server = self.server.as_deref()?.trim_end_matches('/');
        let is_site = server.starts_with("https://") || server.starts_with("http://");
        is_site.then(|| format!("{server}/check/rules/{rule}"))
    }
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("asked", &self.asked)
            .field("all", &self.all)
            .field("server", &self.server)
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

/// Brings the settings: it may read files, which the server itself does not.
pub trait Host {
    /// The settings as they are now.
    ///
    /// # Errors
    /// Why there are none, in words that the editor shows: what happened, why, what to do.
    fn settings(&mut self, wishes: &Wishes) -> Result<Settings, String>;
}
