//! What was verified of rows that were read, so that the same bytes are not verified twice, and the
//! promises at a glance.
//!
//! No row is kept here in place of the table: every row is read each time, and one that differs in
//! a single byte from the one that was verified is verified again. It is bounded, and lost when
//! the store is closed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use commission::Proven;
use commission::commitment::Register;
use note::Digest;

use crate::Published;

/// The most checkpoints that are remembered; then all are forgotten.
const CHECKPOINTS_MAX: usize = 1_024;
/// The most registers of promises that are remembered: the present one and a few quarters.
const REGISTERS_MAX: usize = 4;
/// Seconds after which a register is counted again in any case: what was entered by a clock that is
/// ahead of the reader's counts from its own time on.
const REGISTER_SECONDS: i64 = 60;

/// A register with the size of the record from which it was counted, and when.
struct Counted {
    size: u64,
    quarter: Option<i64>,
    at: i64,
    register: Arc<Register>,
}

/// What was verified.
#[derive(Default)]
pub(crate) struct Memo {
    /// Signatures under texts.
    pub(crate) proven: Proven,
    /// Checkpoints by the digest of everything from which they were verified.
    checkpoints: RwLock<HashMap<Digest, Published>>,
    /// Promises at a glance, the one counted last last.
    registers: Mutex<Vec<Counted>>,
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

    /// The register that was counted from a record of this size and is still the same.
    pub(crate) fn register(
        &self,
        size: u64,
        quarter: Option<i64>,
        now: i64,
    ) -> Option<Arc<Register>> {
        let known = self.registers.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = |it: &&Counted| {
            let until = it.register.until.unwrap_or(i64::MAX);
            it.size == size
                && it.quarter == quarter
                && (it.at..it.at.saturating_add(REGISTER_SECONDS)).contains(&now)
                && now <= until
        };
        known.iter().find(holds).map(|it| Arc::clone(&it.register))
    }

    /// Remembers a register.
    pub(crate) fn counted(
        &self,
        size: u64,
        quarter: Option<i64>,
        at: i64,
        register: &Arc<Register>,
    ) {
        let mut known = self.registers.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|it| it.quarter != quarter);
        if known.len() >= REGISTERS_MAX {
            known.remove(0);
        }
        known.push(Counted { size, quarter, at, register: Arc::clone(register) });
    }
}
