//! Results of competitions, each computed once for every state of its competition, and not in the way
//! of other requests.
//!
//! A result follows from the acts about a competition and from the texts that changed it, and from
//! nothing else: as long as there are as many of both, it is the same.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use commission::competition::{Outcome, Shares, Turnout, Vacant};
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

/// Who judges what.
#[derive(Debug)]
pub(crate) struct Judging {
    /// Who compares which pairs.
    pub(crate) shares: Shares,
    /// The entries that too few may judge.
    pub(crate) short: BTreeMap<u32, Vec<Vacant>>,
}

/// The number of acts about a competition, and of texts that changed it.
type State = (u64, usize);

/// What is kept by competition, each with the state of which it is.
type ByState<T> = BTreeMap<InstrumentId, (State, Arc<T>)>;

/// See [`ByState`].
struct Kept<T>(Arc<Mutex<ByState<T>>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Kept<T> {
    fn find(&self, competition: &Competition) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, computed) = kept.get(&competition.id)?;
        (*of == state(competition)).then(|| Arc::clone(computed))
    }

    fn keep(&self, competition: &Competition, computed: &Arc<T>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= RESULTS_MAX && !kept.contains_key(&competition.id) {
            kept.pop_first();
        }
        kept.insert(competition.id.clone(), (state(competition), Arc::clone(computed)));
    }
}

fn state(competition: &Competition) -> State {
    (competition.acts, competition.turns.len())
}

/// The results that are kept.
#[derive(Default)]
pub(crate) struct Results {
    computed: Kept<Computed>,
    judging: Kept<Judging>,
    /// One is computed at a time: whoever asks for the same meanwhile finds it then.
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl Results {
    async fn get<T: Send + Sync + 'static>(
        &self,
        kept: &Kept<T>,
        competition: &Competition,
        work: impl FnOnce(&Competition) -> T + Send + 'static,
    ) -> Result<Arc<T>, Error> {
        if let Some(found) = kept.find(competition) {
            return Ok(found);
        }
        let turn = Arc::clone(&self.turn).lock_owned().await;
        if let Some(found) = kept.find(competition) {
            return Ok(found);
        }
        let (owned, kept) = (competition.clone(), kept.clone());
        let computed = tokio::task::spawn_blocking(move || {
            // Whoever asked may be gone meanwhile: the turn ends with the work, and what it came to is
            // kept, so that nobody makes many be computed at once by going away.
            let _turn = turn;
            let computed = Arc::new(work(&owned));
            kept.keep(&owned, &computed);
            computed
        });
        computed.await.map_err(Error::internal)
    }

    /// The result of a competition as it is.
    pub(crate) async fn of(
        &self,
        commission: &CommissionId,
        competition: &Competition,
    ) -> Result<Arc<Computed>, Error> {
        let commission = commission.clone();
        let work = move |it: &Competition| {
            let outcome = it.outcome(&commission);
            let (digest, turnout) = (outcome.digest(), it.turnout(&it.shares()));
            Computed { outcome, digest, turnout }
        };
        self.get(&self.computed, competition, work).await
    }

    /// Who judges what in a competition as it is.
    pub(crate) async fn judging(&self, competition: &Competition) -> Result<Arc<Judging>, Error> {
        let work = |it: &Competition| {
            let shares = it.shares();
            Judging { short: it.short(&shares), shares }
        };
        self.get(&self.judging, competition, work).await
    }
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
        assert!(results.computed.find(&competition).is_some());
    }
}
