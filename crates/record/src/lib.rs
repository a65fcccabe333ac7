//! The record: an append-only log that nobody can quietly change, and the proofs that say so.
//!
//! Entries are the leaves of a Merkle tree (RFC 6962). The log signs a *checkpoint* of the tree,
//! each party's witness cosigns it after a consistency proof, and an entry's place is *agreed* once
//! the policy's quorum of witnesses cosigned a checkpoint that covers it; before, it is *pending*.
//!
//! *In scope:* hashing, tiles and their paths, inclusion and consistency proofs, checkpoints, the
//! witness's decision, proof files, evidence of misbehaviour, a full audit; all as in the C2SP
//! specifications tlog-tiles, tlog-checkpoint, tlog-cosignature, tlog-witness and tlog-proof.
//!
//! *Out of scope:* files, network, databases, clocks (tiles come through [`Tiles`], times are
//! arguments), what an entry means, and the signatures inside it (see `note` and `commission`).
//!
//! ```
//! use note::{KeyKind, KeyName, SigningKey};
//! use record::{Appender, Checkpoint, leaf_hash};
//!
//! let mut tree = Appender::new();
//! for entry in ["first act", "second act"] {
//!     tree.push(leaf_hash(entry.as_bytes()));
//! }
//! let name = KeyName::parse("comity.example/record")?;
//! let log = SigningKey::from_seed(name, KeyKind::Signature, [7; 32])?;
//! let checkpoint = Checkpoint::new("comity.example/record", tree.size(), tree.root())?;
//! let note = checkpoint.sign(&log)?;
//! assert!(note.to_string().starts_with("comity.example/record\n2\n"));
//! # Ok::<(), record::Error>(())
//! ```

mod audit;
mod checkpoint;
mod cosign;
mod entry;
mod error;
mod evidence;
mod hash;
mod proof;
mod tile;
mod tree;

pub use audit::{Audit, AuditReport};
pub use checkpoint::{CHECKPOINT_BYTES_MAX, Checkpoint, ORIGIN_BYTES_MAX, Place, SignedCheckpoint};
pub use cosign::{
    ADD_CHECKPOINT_BYTES_MAX, AddCheckpoint, CosignRefusal, SEEN_BYTES_MAX, SIZE_CONTENT_TYPE,
    Seen, consider,
};
pub use entry::{BUNDLE_BYTES_MAX, BUNDLE_ENTRIES_MAX, Bundle, ENTRY_BYTES_MAX};
pub use error::Error;
pub use evidence::{EVIDENCE_BYTES_MAX, Evidence, Misbehaviour};
pub use hash::{EMPTY_ROOT, HASH_BYTES, Hash, leaf_hash, node_hash};
pub use proof::{EXTRA_BYTES_MAX, TLOG_PROOF_BYTES_MAX, TlogProof};
pub use tile::{
    LEVEL_MAX, Level, TILE_BYTES_MAX, TILE_PATH_BYTES_MAX, TILE_WIDTH, TilePath, decode_tile,
    encode_tile, needed_tiles, tiles_for,
};
pub use tree::{
    Appender, FullTile, PROOF_HASHES_MAX, TREE_SIZE_MAX, Tiles, consistency_proof,
    consistency_tiles, inclusion_proof, inclusion_tiles, root, root_tiles, verify_consistency,
    verify_inclusion,
};
