//! Features of many sentences, on every core; vectors that were made before are kept in a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ranker::encoder::Encoder;
use ranker::feature::Draft;
use ranker::model::PARTS;
use ranker::train::{Case, Prepared};
use ranker::{Maker, Vectors};
use sha2::{Digest as _, Sha256};
use speech::{Checker, Options};

use crate::failure::{Failure, Outcome};
use crate::machine;

/// The most bytes of a file of vectors.
const BYTES_MAX: u64 = 1 << 30;
/// Bytes of a digest.
const DIGEST: usize = 32;

/// Vectors by the digest of their text: 32 bytes of it, then the numbers.
pub struct Cache {
    path: Option<PathBuf>,
    vectors: BTreeMap<[u8; DIGEST], Vec<f32>>,
    width: usize,
}

impl Cache {
    /// Those of a file, if one is named and there.
    pub fn open(path: Option<&Path>) -> Outcome<Self> {
        let mut this =
            Self { path: path.map(Path::to_owned), vectors: BTreeMap::new(), width: 384 * PARTS };
        let Some(path) = path.filter(|it| it.exists()) else { return Ok(this) };
        let bytes = machine::read_bytes_up_to(path, BYTES_MAX)?;
        let record = DIGEST + 4 * this.width;
        if bytes.len() % record != 0 {
            return Err(Failure::usage(format!("{} is no file of vectors", path.display()))
                .todo("name another one, or remove it: it is made anew"));
        }
        for it in bytes.chunks_exact(record) {
            let Some((digest, numbers)) = it.split_first_chunk::<DIGEST>() else { continue };
            let numbers = numbers.as_chunks::<4>().0.iter().map(|it| f32::from_le_bytes(*it));
            this.vectors.insert(*digest, numbers.collect());
        }
        Ok(this)
    }

    /// Writes all of them into the file, if one is named.
    pub fn keep(&self) -> Outcome {
        let Some(path) = &self.path else { return Ok(()) };
        let mut bytes = Vec::new();
        for (digest, vector) in self.vectors.iter().filter(|it| it.1.len() == self.width) {
            bytes.extend(digest);
            bytes.extend(vector.iter().flat_map(|it| it.to_le_bytes()));
        }
        machine::replace(path, &bytes)
    }
}

/// Labelled sentences with their features, in their order.
pub fn prepared(
    cases: Vec<Case>,
    maker: &Maker,
    encoder: &Encoder,
    checker: &Checker,
    cache: &mut Cache,
) -> Outcome<Vec<Prepared>> {
    let known = &cache.vectors;
    let made: Mutex<BTreeMap<[u8; DIGEST], Vec<f32>>> = Mutex::new(BTreeMap::new());
    let mut all = Vec::with_capacity(cases.len());
    let work = |case: Case| {
        let options = Options { language: Some(case.tag), ..Options::default() };
        let Draft { mut features, spoken } = maker.draft(checker, &case.text, &options)?;
        let digest: [u8; DIGEST] = Sha256::digest(&spoken).into();
        let there = known.get(&digest).cloned();
        let there = there.or_else(|| made.lock().ok()?.get(&digest).cloned());
        features.vector = there.unwrap_or_else(|| {
            let vector = Vectors::vector(encoder, &spoken);
            if let Ok(mut made) = made.lock() {
                made.insert(digest, vector.clone());
            }
            vector
        });
        let flagged = checker.check(&case.text, &options).hostile();
        Some(Prepared { case, features, flagged })
    };
    crate::commands::check::ordered(cases.into_iter(), work, |it| {
        all.extend(it);
        Ok(())
    })?;
    cache.vectors.extend(made.into_inner().unwrap_or_default());
    Ok(all)
}
