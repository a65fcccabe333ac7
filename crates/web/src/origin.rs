//! The statement from which the commission comes, clause by clause, with what became of each.
//!
//! Page and API share this one computation. A state is computed from the ledger's evidence and
//! from the mandate, never claimed.

use commission::Commission;
use commission::charter::OriginClause;
use commission::commitment::{Commitment, Evidence, Keeping, Ledger};
use commission::mandate::Topic;

/// What became of a clause.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ClauseState {
    /// A date has passed and nothing shows the promise kept.
    Broken,
    /// Everything due was kept, but something after its date.
    Late,
    /// Something has still to be shown.
    Due,
    /// This software cannot see the evidence yet, so it says nothing.
    NotBuilt,
    /// Every party waived something before its date.
    Waived,
    /// Everything was kept in time.
    Kept,
    /// It promises nothing: the mandate holds it, at the gate of every matter.
    Mandate,
}

impl ClauseState {
    /// The word used in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            ClauseState::Broken => "broken",
            ClauseState::Late => "late",
            ClauseState::Due => "due",
            ClauseState::NotBuilt => "not-built",
            ClauseState::Waived => "waived",
            ClauseState::Kept => "kept",
            ClauseState::Mandate => "mandate",
        }
    }

    /// Every state.
    pub const ALL: [ClauseState; 7] = [
        ClauseState::Broken,
        ClauseState::Late,
        ClauseState::Due,
        ClauseState::NotBuilt,
        ClauseState::Waived,
        ClauseState::Kept,
        ClauseState::Mandate,
    ];
}

impl From<Keeping> for ClauseState {
    fn from(keeping: Keeping) -> Self {
        match keeping {
            Keeping::Due { .. } => ClauseState::Due,
            Keeping::Kept { .. } => ClauseState::Kept,
            Keeping::KeptLate { .. } => ClauseState::Late,
            Keeping::Broken { .. } => ClauseState::Broken,
            Keeping::Waived { .. } => ClauseState::Waived,
            Keeping::NotBuilt => ClauseState::NotBuilt,
        }
    }
}

/// A clause with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clause {
    /// The clause as the charter quotes it.
    pub clause: OriginClause,
    /// What became of it: the state of the promise that is worst off.
    pub state: ClauseState,
    /// Each promise that comes from it, with what became of it.
    pub promises: Vec<(Commitment, Keeping)>,
    /// The mandate topics that come from it.
    pub topics: Vec<Topic>,
}

/// Every clause in the statement's own order. Empty where the charter quotes no statement.
pub fn clauses(
    commission: &Commission,
    ledger: &[Commitment],
    evidence: &[Evidence],
    now: i64,
) -> Vec<Clause> {
    let Some(origin) = &commission.charter.origin else { return Vec::new() };
    let shown = Ledger::new(evidence);
    origin
        .clauses
        .iter()
        .map(|clause| {
            let promises: Vec<_> = clause
                .promises
                .iter()
                .filter_map(|id| {
                    let reference = format!("charter:{id}");
                    ledger.iter().find(|commitment| commitment.reference == reference)
                })
                .map(|commitment| (commitment.clone(), commitment.keeping_in(&shown, now)))
                .collect();
            let topics = clause
                .topics
                .iter()
                .filter_map(|id| commission.charter.topic(id))
                .cloned()
                .collect();
            Clause {
                clause: clause.clone(),
                state: promises
                    .iter()
                    .map(|(_, keeping)| ClauseState::from(*keeping))
                    .min()
                    .unwrap_or(ClauseState::Mandate),
                promises,
                topics,
            }
        })
        .collect()
}
