//! `comity glossary`: mistakes in glossaries, every form of a word, and what is bound on each side.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};
use speech::glossary::{Entry, Glossary, lint};

use crate::commands::lexicon::{glossary, groups_of};
use crate::failure::{Code, Failure, Outcome};
use crate::output::Output;

/// What `glossary` does.
#[derive(Subcommand, Debug)]
pub enum GlossaryCommand {
    /// Tell every mistake: duplicates, forms that equal innocent words, missing reasons and
    /// alternatives, sentences that are not flagged as they say.
    #[command(before_help = "Example:
  comity glossary lint glossary.toml")]
    Lint(Files),
    /// List every form of each word that is looked for.
    #[command(before_help = "Example:
  comity glossary forms glossary.toml --entry ru-0001")]
    Forms(Forms),
    /// Count what is bound on each side, side by side, and what has no mirror term.
    #[command(before_help = "Example:
  comity glossary coverage glossary.toml")]
    Coverage(Files),
}

/// Files of glossaries.
#[derive(Args, Debug)]
pub struct Files {
    /// The glossaries.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The groups of people, instead of those that come with the program.
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
}

/// What `forms` is given.
#[derive(Args, Debug)]
pub struct Forms {
    /// The glossaries.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Only this entry, by its id.
    #[arg(long, value_name = "ID")]
    entry: Option<String>,
}
