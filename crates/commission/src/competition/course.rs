//! The course of a competition beside its own acts: texts that every party signed end it, or take a
//! party out of it, while its result does not stand yet.
//!
//! Asked are the parties that signed its rules and are parties still. Of a party that is no more the
//! jurors hold no places, and nothing that they scored counts, opened or not; entries of its people
//! stay, and are judged by those who are left. A party that comes, or comes back, is not asked: it did
//! not sign these rules, or did not stay by them. Where fewer than two parties are left there is no
//! competition any more: nobody judges alone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Competition;
use crate::instrument::InstrumentId;
use crate::party::PartyId;
use crate::refusal::Refusal;

/// What a text that every party signed changed about a competition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// How many acts about the competition stand in the record before it.
    pub after: u64,
    /// When it was adopted (Unix seconds UTC).
    pub at: i64,
    /// The text.
    pub by: InstrumentId,
    /// The parties that are none any more by it; empty where it took the place of the plan.
    pub left: BTreeSet<PartyId>,
}

impl Competition {
    /// The parties that are asked: those that signed the rules and are parties still.
    pub fn asked(&self) -> BTreeSet<PartyId> {
        let left: BTreeSet<&PartyId> = self.turns.iter().flat_map(|it| &it.left).collect();
        self.parties.iter().filter(|it| !left.contains(it)).cloned().collect()
    }

    /// What ended it before its result stood: a text in the place of its plan, or one after which fewer
    /// than two of the parties that signed the rules are left.
    pub fn ended(&self) -> Option<&Turn> {
        let last = self.turns.last()?;
        (last.left.is_empty() || self.asked().len() < 2).then_some(last)
    }

    /// Refuses what comes after its end.
    ///
    /// # Errors
    /// [`Refusal::CompetitionEnded`] with the text that ended it.
    pub fn goes_on(&self) -> Result<(), Refusal> {
        match self.ended() {
            Some(turn) => Err(Refusal::CompetitionEnded { text: turn.by.clone() }),
            None => Ok(()),
        }
    }

    /// Takes over that its plan was replaced. Says whether that had an effect: a result that stands
    /// stays.
    pub fn end(&mut self, by: &InstrumentId, at: i64) -> bool {
        self.turn(by, at, BTreeSet::new())
    }

    /// Takes over that these are the parties by a new charter. Says whether that had an effect.
    pub fn follow(&mut self, parties: &BTreeSet<PartyId>, by: &InstrumentId, at: i64) -> bool {
        let left: BTreeSet<PartyId> = self.asked().difference(parties).cloned().collect();
        !left.is_empty() && self.turn(by, at, left)
    }

    fn turn(&mut self, by: &InstrumentId, at: i64, left: BTreeSet<PartyId>) -> bool {
        if self.ended().is_some() || self.is_final(at) {
            return false;
        }
        self.turns.push(Turn { after: self.acts, at, by: by.clone(), left });
        true
    }

    /// Takes over a turn again that was taken over before; none where it does not follow now.
    pub fn turned(&mut self, turn: &Turn) -> Option<()> {
        let is_now = turn.after == self.acts && turn.left.is_subset(&self.asked());
        let is_taken = is_now && self.turn(&turn.by, turn.at, turn.left.clone());
        is_taken.then_some(())
    }
}
