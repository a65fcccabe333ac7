//! The one error type of this crate.

use crate::{Hash, TilePath};

/// Says what was refused, why, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A note, key or policy is refused.
    #[error("the signed note or its policy is refused")]
    Note(#[from] note::Error),
    /// A text is not the base64 of 32 bytes.
    #[error("{input:?} is not a hash: write 44 characters of standard base64")]
    Hash {
        /// The beginning of what was read.
        input: String,
    },
    /// Something is larger than its limit.
    #[error("{what} has {size}, more than the limit of {max}: split or shorten it")]
    TooLarge {
        /// What was measured, with its unit.
        what: &'static str,
        /// The size found.
        size: usize,
        /// The limit.
        max: usize,
    },
    /// A text is not of the format that it should have.
    #[error("this is not a {what}: {reason}")]
    Format {
        /// The format.
        what: &'static str,
        /// The rule it breaks, with its remedy.
        reason: &'static str,
    },
    /// A tile's path is not in the form of tlog-tiles.
    #[error("{input:?} is not a tile path: {reason}; expected such as `tile/0/x001/067.p/8`")]
    TilePath {
        /// The beginning of what was read.
        input: String,
        /// The rule it breaks.
        reason: &'static str,
    },
    /// A tile or bundle has another number of hashes or entries than its path says.
    #[error("{path} should hold {wanted} items but holds {found}: fetch it again")]
    TileWidth {
        /// Which tile.
        path: TilePath,
        /// The number that the path says.
        wanted: usize,
        /// The number found.
        found: usize,
    },
    /// The entry or size asked for lies outside the tree.
    #[error("{asked} lies outside the tree of size {size}: use a later checkpoint")]
    OutOfRange {
        /// The index or size asked for.
        asked: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The right edge of a tree does not belong to its size.
    #[error(
        "level {level} of the edge should hold {wanted} hashes but holds {found}: the stored \
             edge is damaged; rebuild it from the entries"
    )]
    Edge {
        /// The level.
        level: usize,
        /// The number that the size asks for.
        wanted: usize,
        /// The number found.
        found: usize,
    },
    /// An inclusion proof does not lead to the root.
    #[error("entry {index} is not proven to stand in the tree of size {size}: do not rely on it")]
    Inclusion {
        /// The index of the entry.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// A consistency proof does not connect two trees.
    #[error(
        "the tree of size {new} is not proven to extend that of size {old}: keep both \
             checkpoints as evidence"
    )]
    Consistency {
        /// The size of the older tree.
        old: u64,
        /// The size of the newer tree.
        new: u64,
    },
    /// None of the policy's logs has signed the checkpoint under its own origin.
    #[error("no log of the policy signed a checkpoint of {origin:?}: check the policy file")]
    UnknownLog {
        /// The origin of the checkpoint.
        origin: String,
    },
    /// A key was to sign the checkpoint of a log with another name.
    #[error("the key {name} cannot sign a checkpoint of {origin:?}: a log's key bears its origin")]
    Origin {
        /// The origin of the checkpoint.
        origin: String,
        /// The name of the key.
        name: String,
    },
    /// A policy's witness has a key that cannot cosign checkpoints.
    #[error("the policy's witness {name:?} has no cosigner's key: give it one of type 0x04")]
    WitnessKind {
        /// The name of the witness in the policy.
        name: String,
    },
    /// Two checkpoints are no evidence of misbehaviour.
    #[error("these checkpoints prove no misbehaviour: {reason}")]
    NoMisbehaviour {
        /// Why not.
        reason: &'static str,
    },
    /// A tile differs from the one computed from the entries.
    #[error(
        "{path} differs from the entries, first at entry {first:?}: the copy is damaged or \
             the log changed its past; keep it as evidence"
    )]
    TileMismatch {
        /// Which tile.
        path: TilePath,
        /// The first entry under the first hash that differs, where that is still known.
        first: Option<u64>,
    },
    /// A tile was checked that the entries read so far do not imply.
    #[error(
        "{path} cannot be checked at size {size}: check a tile after its entries, and a \
             partial one before the next entry"
    )]
    TileOutOfStep {
        /// Which tile.
        path: TilePath,
        /// The number of entries read so far.
        size: u64,
    },
    /// The audited entries are fewer or more than the checkpoint's size.
    #[error(
        "{read} entries were read but the checkpoint says {stated}: fetch the rest, or use \
             the checkpoint that belongs to them"
    )]
    AuditSize {
        /// The number of entries read.
        read: u64,
        /// The checkpoint's size.
        stated: u64,
    },
    /// The audited entries have another root than the checkpoint.
    #[error(
        "the entries have the root {computed} but the checkpoint says {stated}: the copy is \
             damaged or the log forked; keep it as evidence"
    )]
    AuditRoot {
        /// The root of the entries.
        computed: Hash,
        /// The checkpoint's root.
        stated: Hash,
    },
}
