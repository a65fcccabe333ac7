//! `comity charter`: writes a charter with questions, and checks one.

mod paper;
mod proposals;
mod talk;
mod wizard;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use commission::Charter as Parsed;
use serde_json::json;

use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_text;
use crate::output::Output;

/// Writes and checks charters.
#[derive(Subcommand, Debug)]
pub enum Charter {
    /// Write a charter by answering questions, one at a time. Nothing is written before the last.
    #[command(before_help = "Examples:
  comity charter new charter.toml
  comity charter new --lang hy charter.toml
  comity charter new charter.toml < answers.txt      one answer a line; an empty line takes the proposal")]
    New(New),
    /// Check a charter: every problem with its line and its remedy.
    #[command(before_help = "Examples:
  comity charter check charter.toml
  comity --json charter check charter.toml

Exit codes: 0 sound, 1 problems were found.")]
    Check(Check),
}

/// What `charter new` is given.
#[derive(Args, Debug)]
pub struct New {
    /// The file to write. It must not exist.
    file: PathBuf,
    /// The language of the questions and of the notes in the file: en, ru, hy or az. Default: the
    /// terminal's.
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// Ask nothing: say what to do instead.
    #[arg(long)]
    no_input: bool,
}

/// What `charter check` is given.
#[derive(Args, Debug)]
pub struct Check {
    /// The charter, or - for standard input.
    file: PathBuf,
}

/// Runs it.
pub fn run(command: &Charter, out: Output) -> Outcome {
    match command {
        Charter::New(new) => wizard::run(new, out),
        Charter::Check(check) => run_check(check, out),
    }
}

fn run_check(check: &Check, out: Output) -> Outcome {
    let source = read_text(&check.file)?;
    let (charter, problems) = match Parsed::parse(&source) {
        Ok(charter) => (Some(charter), Vec::new()),
        Err(problems) => (None, problems),
    };
    let listed: Vec<_> = problems
        .iter()
        .map(|it| json!({"line": it.line, "what": it.what, "remedy": it.remedy}))
        .collect();
    out.data(&json!({"id": charter.as_ref().map(|it| it.id.as_str()), "problems": listed}), || {
        match &charter {
            Some(charter) => format!(
                "{}: a sound charter of {} parties with {} topics\n",
                check.file.display(),
                charter.parties.len(),
                charter.topics.len()
            ),
            None => problems.iter().map(|problem| format!("{problem}\n")).collect(),
        }
    });
    if problems.is_empty() {
        return Ok(());
    }
    let many = if problems.len() == 1 { "problem" } else { "problems" };
    Err(Failure::new(Code::Finding, format!("the charter has {} {many}", problems.len()))
        .todo("mend each line as it says and check again; a charter with one mistake is not used"))
}
