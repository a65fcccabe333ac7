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

/// Results by competition, each with the state of which it is.
type Kept = Mutex<BTreeMap<InstrumentId, (State, Arc<Computed>)>>;

/// The results that are kept.
#[derive(Default)]
pub(crate) struct Results {
    kept: Arc<Kept>,
    /// One is computed at a time: whoever asks for the same meanwhile finds it then.
    turn: Arc<tokio::sync::Mutex<()>>,
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
        let turn = Arc::clone(&self.turn).lock_owned().await;
        if let Some(found) = self.find(competition, state) {
            return Ok(found);
        }
        let (commission, owned) = (commission.clone(), competition.clone());
        let kept = Arc::clone(&self.kept);
        let computed = tokio::task::spawn_blocking(move || {
            // Whoever asked may be gone meanwhile: the turn ends with the work, and what it came to is
            // kept, so that nobody makes many be computed at once by going away.
            let _turn = turn;
            let outcome = owned.outcome(&commission);
            let (digest, turnout) = (outcome.digest(), owned.turnout());
            let computed = Arc::new(Computed { outcome, digest, turnout });
            keep(&kept, owned.id, state, &computed);
            computed
        });
        computed.await.map_err(Error::internal)
    }
}

fn keep(kept: &Kept, id: InstrumentId, state: State, computed: &Arc<Computed>) {
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.len() >= RESULTS_MAX && !kept.contains_key(&id) {
        kept.pop_first();
    }
    kept.insert(id, (state, Arc::clone(computed)));
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use commission::competition::{Days, Rules};
    use commission::{Charter, Localized};

    use super::*;

    #[tokio::test]
    async fn what_somebody_asked_for_who_went_away_is_computed_once_and_kept() {
        let charter = Charter::parse(include_str!("../../../charters/demonstration.toml")).unwrap();
        let days = Days { call_from: 0, call_to: 1, jury_to: 2, open_to: 3 };
        let rules = Rules::new(Localized::new(), Vec::new(), Vec::new(), days, &charter);
        let id = InstrumentId::of(b"plan");
        let competition = Competition::new(id, 0, charter.party_ids(), rules);
        let (commission, results) = (CommissionId::of(b"commission"), Results::default());
        let asked = results.of(&commission, &competition);
        drop(tokio::time::timeout(Duration::ZERO, asked).await);
        // Nobody else has a turn before the work is done.
        drop(results.turn.lock().await);
        assert!(results.find(&competition, (0, 0)).is_some());
    }
}
