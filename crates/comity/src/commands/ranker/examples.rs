//! The labelled sentences that ship beside the model: it names them by their ids.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::sync::OnceLock;

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use ranker::train::Case;
use serde_json::{Map, Value};

use crate::failure::{Failure, Outcome};

/// Their file's name.
pub const NAME: &str = "sentences.json.z";
/// The most bytes of them, unpacked.
const BYTES_MAX: u64 = 64 << 20;
/// Those that ship with the program.
const SHIPPED: &[u8] = include_bytes!("../../../../ranker/data/sentences.json.z");

/// Sentences packed: one JSON object of ids and texts.
pub fn packed<'a>(cases: impl Iterator<Item = &'a Case>) -> Outcome<Vec<u8>> {
    let all: Map<String, Value> =
        cases.map(|it| (it.id.clone(), Value::String(it.text.clone()))).collect();
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer
        .write_all(Value::Object(all).to_string().as_bytes())
        .and_then(|()| packer.finish())
        .map_err(|e| Failure::io("the sentences cannot be packed", e))
}

/// A sentence that ships with the program, by its id.
pub fn example(id: &str) -> Option<&'static str> {
    static ALL: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut bytes = Vec::new();
        let read = ZlibDecoder::new(SHIPPED).take(BYTES_MAX).read_to_end(&mut bytes);
        read.ok().and_then(|_| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    });
    all.get(id).map(String::as_str)
}
