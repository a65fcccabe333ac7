//! `comity lsp`: flags in an editor, over standard input and output.

use std::io::{BufWriter, stdin, stdout};
use std::path::{Path, PathBuf};

use clap::Args;
use lsp::{Ended, Host, Settings, Wishes};

use crate::commands::check::baseline::{self, Known};
use crate::commands::check::sought::{Sought, here};
use crate::failure::{Code, Failure, Outcome};

/// What `lsp` is given.
#[derive(Args, Debug)]
pub struct Lsp {
    #[command(flatten)]
    sought: Sought,
    /// Show also what is quoted, rejected or reported, as hints.
    #[arg(long)]
    all: bool,
    /// Some editors say this to every server; there is no other way to speak to this one.
    #[arg(long, hide = true)]
    stdio: bool,
}

impl Host for &Lsp {
    fn settings(&mut self, wishes: &Wishes) -> Result<Settings, String> {
        self.read(wishes).map_err(|failure| failure.to_string())
    }
}

impl Lsp {
    /// What holds in the folder that is open in the editor, as its files say now.
    fn read(&self, wishes: &Wishes) -> Outcome<Settings> {
        let folder = match &wishes.folder {
            Some(folder) => folder.clone(),
            None => here()?,
        };
        if self.sought.is_broad() {
            return Err(Failure::usage(
                "an editor shows what rules flag, and nothing that is worth a look",
            )
            .todo("leave --point broad away; `comity check --point broad` tells of the rest"));
        }
        let config = self.sought.config(&folder)?;
        let checker = self.sought.checker(&config, wishes.proposals.unwrap_or_default())?;
        let known = config.baseline.as_deref().map(baseline::read).transpose()?.unwrap_or_default();
        Ok(Settings {
            checker,
            asked: self.sought.asked(&config, speech::Point::Strict),
            all: wishes.all.unwrap_or(self.all),
            server: config.server.clone(),
            files: self.sought.files(&config).iter().flat_map(|it| names(it)).collect(),
            known: Box::new(move |found| {
                known.contains(&Known::new(found.flag.rule, &found.sentence))
            }),
            ignored: Box::new(move |path| config.ignores(path)),
        })
    }
}

/// A file's names as an editor may write them: from the root, and without links.
fn names(path: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> =
        std::path::absolute(path).into_iter().chain(path.canonicalize()).collect();
    names.dedup();
    names
}

/// Runs it, until the editor ends it.
pub fn run(given: &Lsp) -> Outcome {
    let mut host = given;
    let ended = lsp::serve(stdin(), BufWriter::new(stdout().lock()), &mut host);
    match ended {
        Ok(Ended::Orderly) => Ok(()),
        // The protocol has it so: the code is 1 where no shutdown was asked for.
        Ok(Ended::Abrupt) => {
            Err(Failure::new(Code::Finding, "the editor ended without a shutdown")
                .why("it was stopped, or what started this is no editor")
                .todo("let an editor start `comity lsp`: docs/editors.md says how"))
        }
        Err(error) => {
            let why = std::error::Error::source(&error).map(ToString::to_string);
            Err(Failure::io(error.to_string(), why.unwrap_or_default())
                .todo("let an editor start `comity lsp`: docs/editors.md says how"))
        }
    }
}
