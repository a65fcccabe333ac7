//! What changed when, so that whoever keeps an answer can tell whether it is still true.
//!
//! It is kept in memory, for what this process commits; of what another process commits it is only
//! known that something changed. Not to know is to say that it changed.

use std::collections::{BTreeSet, HashMap};
use std::sync::{PoisonError, RwLock};

use commission::MatterId;

use crate::store::Store;

/// The most matters of which it is remembered when they changed; then all are forgotten.
const MATTERS_MAX: usize = 20_000;

/// What one commit changed, as far as readers see it.
#[derive(Default, Debug)]
pub(crate) struct Touched {
    matters: BTreeSet<String>,
    everything: bool,
}

impl Touched {
    /// What is not known in particular.
    pub(crate) fn all() -> Self {
        Self { everything: true, ..Self::default() }
    }

    /// An act about this matter.
    pub(crate) fn matter(&mut self, matter: &MatterId) {
        self.matters.insert(matter.to_string());
    }

    /// Something on which every answer may rest.
    pub(crate) fn everything(&mut self) {
        self.everything = true;
    }
}

/// When what changed last, by the stamp of the commit.
#[derive(Default, Debug)]
pub(crate) struct Changes(RwLock<Known>);

#[derive(Default, Debug)]
struct Known {
    /// Nothing in particular is known of this commit and those before it.
    since: u64,
    matters: HashMap<String, u64>,
}

impl Changes {
    /// Of the past nothing is known.
    pub(crate) fn from(stamp: u64) -> Self {
        Self(RwLock::new(Known { since: stamp, matters: HashMap::new() }))
    }

    /// Takes down a commit. It must be known here before readers see it.
    pub(crate) fn note(&self, stamp: u64, touched: &Touched) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if touched.everything || known.matters.len() + touched.matters.len() > MATTERS_MAX {
            *known = Known { since: stamp, matters: HashMap::new() };
        } else {
            known.matters.extend(touched.matters.iter().map(|matter| (matter.clone(), stamp)));
        }
    }

    fn unchanged(&self, stamp: u64, matters: &[MatterId]) -> bool {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let is_same = |matter: &MatterId| {
            known.matters.get(&matter.to_string()).is_none_or(|changed| *changed <= stamp)
        };
        known.since <= stamp && matters.iter().all(is_same)
    }
}

impl Store {
    /// Whether these matters, the names of persons and the places that were agreed are certainly
    /// the same as when [`crate::Head::stamp`] was `stamp`. What still waits to be agreed, the
    /// desk and everything else may have changed.
    pub fn unchanged_since(&self, stamp: u64, matters: &[MatterId]) -> bool {
        self.shared().changes.unchanged(stamp, matters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(digit: char) -> MatterId {
        MatterId::Instrument(digit.to_string().repeat(32).parse().unwrap())
    }

    #[test]
    fn a_commit_ages_what_it_touched_and_nothing_else() {
        let changes = Changes::from(7);
        assert!(!changes.unchanged(6, &[text('a')]), "of the past nothing is known");
        assert!(changes.unchanged(7, &[text('a')]));
        let mut touched = Touched::default();
        touched.matter(&text('a'));
        changes.note(8, &touched);
        assert!(!changes.unchanged(7, &[text('b'), text('a')]));
        assert!(changes.unchanged(7, &[text('b')]));
        assert!(changes.unchanged(8, &[text('a')]));
    }

    #[test]
    fn what_is_not_known_has_changed() {
        let changes = Changes::from(1);
        changes.note(2, &Touched::all());
        assert!(!changes.unchanged(1, &[]));
        assert!(changes.unchanged(2, &[text('a')]));
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let changes = Changes::from(1);
        for stamp in 2..3 + MATTERS_MAX as u64 {
            let mut touched = Touched::default();
            touched.matter(&MatterId::Instrument(format!("{stamp:032x}").parse().unwrap()));
            changes.note(stamp, &touched);
        }
        assert!(changes.0.read().unwrap().matters.len() <= MATTERS_MAX);
        assert!(!changes.unchanged(2, &[text('a')]), "forgotten is changed");
    }
}
