//! What of a record can be fetched, read and verified before its turn, on every core.
//!
//! Each bundle of entries is prepared on a thread of its own: fetched, hashed, parsed, its signed
//! statements verified, its files fetched. What needs the order of the record, the audit itself,
//! stays with the one who asks. A bundle that was prepared badly or not at all costs time and no
//! truth: the audit verifies whatever it does not find verified.

use std::collections::{BTreeMap, VecDeque};

use commission::{Act, ActError, InstrumentAct, Proven, Roll};
use note::Digest;
use record::{Bundle, Hash, TilePath, leaf_hash};

use super::whole::{Source, broken};
use crate::failure::{Code, Failure, Outcome};

/// The most bytes of files that are fetched ahead for one bundle.
const FILES_BYTES_MAX: usize = 8 << 20;
/// The most bundles that are prepared at once, however many cores there are.
const BUNDLES_MAX: usize = 32;

/// A bundle of entries, prepared.
pub(super) struct Ahead {
    /// Of each entry the leaf, and the act if it is one.
    pub(super) entries: Vec<(Hash, Result<Act, ActError>)>,
    /// The signatures under the acts that hold.
    pub(super) proven: Proven,
    /// Files that the acts name, unchecked.
    pub(super) files: BTreeMap<Digest, Vec<u8>>,
}

impl Ahead {
    fn prepare(source: &Source, path: &TilePath, roll: &Roll) -> Outcome<Self> {
        let bundle = Bundle::decode(&source.tile(path)?)
            .map_err(|e| broken(format!("{path} cannot be read"), e))?;
        let width = usize::from(path.width());
        if bundle.entries().len() < width {
            return Err(broken(format!("{path} has too few entries"), ""));
        }
        let entries: Vec<_> = bundle
            .entries()
            .iter()
            .take(width)
            .map(|entry| (leaf_hash(entry), Act::decode(entry)))
            .collect();
        let acts = || entries.iter().filter_map(|(_, act)| act.as_ref().ok());
        let proven = Proven::ahead(acts(), roll);
        let files = files(source, acts());
        Ok(Self { entries, proven, files })
    }
}

/// The language versions that the acts table, as far as they can be had.
fn files<'a>(source: &Source, acts: impl Iterator<Item = &'a Act>) -> BTreeMap<Digest, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut bytes = 0;
    for act in acts {
        let Act::Instrument(InstrumentAct::Tabled { versions, .. }) = act else { continue };
        for version in versions {
            if bytes >= FILES_BYTES_MAX || files.contains_key(&version.digest) {
                continue;
            }
            // One that is missing, or a line that broke, is found again and named in its turn.
            if let Ok(Some(file)) = source.blob(&version.digest) {
                bytes += file.len();
                files.insert(version.digest, file);
            }
        }
    }
    files
}

/// Prepares bundles on every core and hands them over in their order.
///
/// `take` is given each and answers with the roll as it then is, none before there is one.
///
/// # Errors
/// The first failure, of a bundle or of `take`, in the order of the record.
pub(super) fn in_order(
    source: &Source,
    bundles: impl IntoIterator<Item = TilePath>,
    mut take: impl FnMut(Ahead) -> Outcome<Option<Roll>>,
) -> Outcome {
    // One more than there are cores: the one that takes is often waiting.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let many = (cores + 1).min(BUNDLES_MAX);
    let mut bundles = bundles.into_iter();
    let mut roll: Option<Roll> = None;
    std::thread::scope(|scope| {
        let mut running = VecDeque::new();
        loop {
            // The first alone: without a roll nothing can be verified ahead.
            let wanted = if roll.is_some() { many } else { 1 };
            while running.len() < wanted
                && let Some(path) = bundles.next()
            {
                let roll = roll.clone().unwrap_or_default();
                running.push_back(scope.spawn(move || Ahead::prepare(source, &path, &roll)));
            }
            let Some(next) = running.pop_front() else { return Ok(()) };
            let ahead = next.join().map_err(|_| {
                Failure::new(Code::Io, "a thread that prepared entries broke down".to_owned())
            })??;
            roll = take(ahead)?;
        }
    })
}
