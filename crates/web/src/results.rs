//! Results of competitions, each computed once for every state of its competition, and not in the way
//! of other requests.
//!
//! A result follows from the acts about a competition and from the texts that changed it, and from
//! nothing else: as long as there are as many of both, it is the same.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use commission::competition::{Outcome, Turnout};
use commission::{CommissionId, Competition, InstrumentId};
use note::Digest;

use crate::error::Error;

/// The most results that are kept. Each has at most some thousand entries.
const RESULTS_MAX: usize = 16;

/// What follows from the acts about a competition.
#[derive(Debug)]
pub(crate) struct Computed {
    /// The result as far as scores are open.
    pub(crate) outcome: Outcome,
    /// The digest of its file.
    pub(crate) digest: Digest,
    /// Of whose entries each juror scored how many.
    pub(crate) turnout: Vec<Turnout>,
}

/// The number of acts about a competition, and of texts that changed it.
type State = (u64, usize);

/// The results that are kept.
#[derive(Default)]
pub(crate) struct Results {
    kept: Mutex<BTreeMap<InstrumentId, (State, Arc<Computed>)>>,
    /// One is computed at a time: whoever asks for the same meanwhile finds it then.
    turn: tokio::sync::Mutex<()>,
}

impl Results {
    fn find(&self, competition: &Competition, state: State) -> Option<Arc<Computed>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, computed) = kept.get(&competition.id)?;
        (*of == state).then(|| Arc::clone(computed))
    }

    /// The result of a competition as it is.
    pub(crate) async fn of(
        &self,
        commission: &CommissionId,
        competition: &Competition,
    ) -> Result<Arc<Computed>, Error> {
        let state = (competition.acts, competition.turns.len());
        if let Some(found) = self.find(competition, state) {
            return Ok(found);
        }
        let _turn = self.turn.lock().await;
        if let Some(found) = self.find(competition, state) {
            return Ok(found);
        }
        let (commission, owned) = (commission.clone(), competition.clone());
        let computed = tokio::task::spawn_blocking(move || {
            let outcome = owned.outcome(&commission);
            let (digest, turnout) = (outcome.digest(), owned.turnout());
            Computed { outcome, digest, turnout }
        });
        let computed = Arc::new(computed.await.map_err(Error::internal)?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= RESULTS_MAX && !kept.contains_key(&competition.id) {
            kept.pop_first();
        }
        kept.insert(competition.id.clone(), (state, Arc::clone(&computed)));
        Ok(computed)
    }
}
