//! What was verified of rows that were read, so that the same bytes are not verified twice.
//!
//! No row is kept here in place of the table: every row is read each time, and one that differs in
//! a single byte from the one that was verified is verified again. It is bounded, and lost when
//! the store is closed.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use commission::Proven;
use note::Digest;

use crate::Published;

/// The most checkpoints that are remembered; then all are forgotten.
const CHECKPOINTS_MAX: usize = 1_024;

/// What was verified.
#[derive(Default)]
pub(crate) struct Memo {
    /// Signatures under texts.
    pub(crate) proven: Proven,
    /// Checkpoints by the digest of everything from which they were verified.
    checkpoints: RwLock<HashMap<Digest, Published>>,
}

impl Memo {
    /// The checkpoint that was verified from exactly these bytes.
    pub(crate) fn checkpoint(&self, bytes: &Digest) -> Option<Published> {
        self.checkpoints.read().unwrap_or_else(PoisonError::into_inner).get(bytes).cloned()
    }

    /// Remembers a checkpoint that was verified from exactly these bytes.
    pub(crate) fn verified(&self, bytes: Digest, checkpoint: &Published) {
        let mut known = self.checkpoints.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= CHECKPOINTS_MAX {
            known.clear();
        }
        known.insert(bytes, checkpoint.clone());
    }
}
