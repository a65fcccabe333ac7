//! Parity, shown at all times: how many of each party have a seat, confirmed it, and came; by how many
//! a party is behind; and who is still to be found for a session.

use std::collections::BTreeMap;

use super::{Forum, Speaker, number};
use crate::party::PartyId;
use crate::roll::Roll;

/// What is counted beside the record of one party's delegates in one category.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counted {
    /// How many of those with a seat said that they come.
    pub confirmed: u32,
    /// How many of those with a seat said that they do not.
    pub declined: u32,
    /// How many came, by the day counted from 1970-01-01.
    pub present: BTreeMap<i64, u32>,
}

/// Counts by party and category.
pub type Counts = BTreeMap<(PartyId, String), Counted>;

/// A party's share.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Share {
    /// The party.
    pub party: PartyId,
    /// How many of its delegates have a seat.
    pub seated: u32,
    /// How many wait for one.
    pub waiting: u32,
    /// How many of its seats are empty. They are no other party's.
    pub free: u32,
    /// What is counted beside the record.
    pub counted: Counted,
}

/// What is compared between parties.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// Who has a seat.
    Seated,
    /// Who confirmed that they come.
    Confirmed,
    /// Who came on a day, counted from 1970-01-01.
    Present(i64),
}

impl Share {
    /// How many of this party.
    pub fn of(&self, measure: Measure) -> u32 {
        match measure {
            Measure::Seated => self.seated,
            Measure::Confirmed => self.counted.confirmed,
            Measure::Present(day) => self.counted.present.get(&day).copied().unwrap_or(0),
        }
    }
}

/// The shares of every party, in one category or in all of them together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parity {
    /// The category; none for all of them together.
    pub category: Option<String>,
    /// How many seats every party has.
    pub quota: u32,
    /// The parties, by their ids.
    pub shares: Vec<Share>,
}

impl Parity {
    /// The parties of which there are fewer than of the party with most, and by how many; empty where
    /// there are as many of each.
    pub fn behind(&self, measure: Measure) -> Vec<(PartyId, u32)> {
        let most = self.shares.iter().map(|it| it.of(measure)).max().unwrap_or(0);
        let lacks = |it: &Share| (it.party.clone(), most.saturating_sub(it.of(measure)));
        self.shares.iter().map(lacks).filter(|(_, lacks)| *lacks > 0).collect()
    }

    /// Whether there are as many of each party.
    pub fn is_even(&self, measure: Measure) -> bool {
        self.behind(measure).is_empty()
    }
}

/// A speaker of a session who is still to be found: an empty seat, or an office that nobody holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unfilled {
    /// The session.
    pub session: String,
    /// Whose speaker it is.
    pub party: PartyId,
    /// Which.
    pub speaker: Speaker,
}

impl Forum {
    /// Parity in every category, then in all of them together.
    pub fn parity(&self, counts: &Counts) -> Vec<Parity> {
        let mut found: Vec<Parity> = Vec::new();
        for category in &self.week.categories {
            let share = |party: &PartyId| {
                let of = || self.delegation(party, &category.id);
                let seated = number(of().filter(|it| it.seated().is_some()).count());
                let key = (party.clone(), category.id.clone());
                Share {
                    party: party.clone(),
                    seated,
                    waiting: number(of().filter(|it| it.waits()).count()),
                    free: category.quota.saturating_sub(seated),
                    counted: counts.get(&key).cloned().unwrap_or_default(),
                }
            };
            let shares = self.parties.iter().map(share).collect();
            found.push(Parity {
                category: Some(category.id.clone()),
                quota: category.quota,
                shares,
            });
        }
        let quota = found.iter().map(|it| it.quota).sum();
        let together = self.parties.iter().map(|party| together(party, &found)).collect();
        found.push(Parity { category: None, quota, shares: together });
        found
    }

    /// The speakers who are still to be found, by session.
    pub fn unfilled(&self, roll: &Roll) -> Vec<Unfilled> {
        // One pass over the delegates, and not one for every speaker.
        let mut taken = std::collections::BTreeSet::new();
        for delegate in &self.delegates {
            if let Some(seat) = delegate.seated() {
                taken.insert((&delegate.party, delegate.nomination.category.as_str(), seat));
            }
        }
        let mut found = Vec::new();
        for session in &self.week.sessions {
            for (party, speakers) in &session.speakers {
                for speaker in speakers {
                    let is_there = match speaker {
                        Speaker::Office { office } => roll.key(office).is_some(),
                        Speaker::Delegate { category, seat } => {
                            taken.contains(&(party, category.as_str(), *seat))
                        }
                    };
                    if !is_there {
                        found.push(Unfilled {
                            session: session.id.clone(),
                            party: party.clone(),
                            speaker: speaker.clone(),
                        });
                    }
                }
            }
        }
        found
    }
}

/// A party's share of all categories together.
fn together(party: &PartyId, of: &[Parity]) -> Share {
    let mut sum =
        Share { party: party.clone(), seated: 0, waiting: 0, free: 0, counted: Counted::default() };
    for share in of.iter().flat_map(|it| &it.shares).filter(|it| it.party == *party) {
        sum.seated += share.seated;
        sum.waiting += share.waiting;
        sum.free += share.free;
        sum.counted.confirmed += share.counted.confirmed;
        sum.counted.declined += share.counted.declined;
        for (day, present) in &share.counted.present {
            *sum.counted.present.entry(*day).or_default() += present;
        }
    }
    sum
}
