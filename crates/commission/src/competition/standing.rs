//! Who judges what: places of the jury and who is missing in them, who judges in whose place, and
//! which scores count.

use std::collections::{BTreeMap, BTreeSet};

use super::{Competition, Juror, Phase, Shares};
use crate::party::{Office, PartyId};

/// Places of a side that nobody takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vacant {
    /// The side; none for the neutral jurors.
    pub side: Option<PartyId>,
    /// How many places.
    pub places: u32,
}

/// A juror whose scores are not open when the others' are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Silent {
    /// The office.
    pub office: Office,
    /// Whether they had sealed scores.
    pub sealed: bool,
}

/// A score that was opened and does not count.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Excluded {
    /// The entry.
    pub entry: u32,
    /// The other entry of the pair; none where the score is points.
    pub against: Option<u32>,
    /// Whose score.
    pub office: Office,
    /// Whether for a conflict of interest; else since nobody was to be stood in for.
    pub conflict: bool,
}

impl Competition {
    fn places(&self, side: Option<&PartyId>) -> u32 {
        if side.is_some() { self.rules.jurors } else { self.rules.neutral }
    }

    /// The jurors of a side who have a place and did not step back.
    fn seated(&self, side: Option<&PartyId>) -> impl Iterator<Item = &Juror> {
        self.jurors.iter().filter(move |it| it.side() == side && !it.stands_in() && !it.is_out())
    }

    /// The first free place of a side.
    pub(super) fn free_place(&self, side: Option<&PartyId>) -> Option<u32> {
        let taken: BTreeSet<u32> = self.seated(side).filter_map(|it| it.place).collect();
        (1..=self.places(side)).find(|place| !taken.contains(place))
    }

    /// Gives the free places of a side to those who stand in, in the order in which they declared. Who
    /// sealed scores scored only what they stood in for, and leaves the place to somebody else.
    pub(super) fn move_up(&mut self, side: Option<&PartyId>) {
        while let Some(place) = self.free_place(side)
            && let Some(next) = self.jurors.iter_mut().find(|it| {
                it.side() == side && it.stands_in() && !it.is_out() && it.sealed.is_none()
            })
        {
            next.place = Some(place);
        }
    }

    /// Whether another juror of a side is needed: a place is free, or more have a conflict with some
    /// entry than stand in for them.
    pub fn needs(&self, side: Option<&PartyId>) -> bool {
        if self.free_place(side).is_some() {
            return true;
        }
        let mut open: BTreeMap<u32, u32> = BTreeMap::new();
        for juror in self.seated(side) {
            for number in juror.conflicts() {
                *open.entry(number).or_default() += 1;
            }
        }
        let stand_ins: Vec<BTreeSet<u32>> = self.standing_in(side).map(Juror::conflicts).collect();
        open.iter().any(|(number, conflicts)| {
            let there = stand_ins.iter().filter(|own| !own.contains(number)).count();
            there < usize::try_from(*conflicts).unwrap_or(usize::MAX)
        })
    }

    fn standing_in(&self, side: Option<&PartyId>) -> impl Iterator<Item = &Juror> {
        self.jurors.iter().filter(move |it| it.side() == side && it.stands_in() && !it.is_out())
    }

    /// The sides of the jury: every party that is asked, and the neutral jurors where there are any.
    pub fn sides(&self) -> Vec<Option<PartyId>> {
        let neutral = (self.rules.neutral > 0).then_some(None);
        self.asked().into_iter().map(Some).chain(neutral).collect()
    }

    /// The places that nobody takes, by side: what keeps the jury from parity.
    pub fn vacant(&self) -> Vec<Vacant> {
        let of = |side: Option<PartyId>| {
            let taken = u32::try_from(self.seated(side.as_ref()).count()).unwrap_or(u32::MAX);
            let places = self.places(side.as_ref()).saturating_sub(taken);
            (places > 0).then_some(Vacant { side, places })
        };
        self.sides().into_iter().filter_map(of).collect()
    }

    /// The entries that fewer jurors of a party may judge than an entry needs to be ranked, with how
    /// many more each needs.
    pub fn short(&self, shares: &Shares) -> BTreeMap<u32, Vec<Vacant>> {
        if self.rules.by_pairs() {
            return self.short_of_pairs(shares);
        }
        let mut short: BTreeMap<u32, Vec<Vacant>> = BTreeMap::new();
        for party in &self.asked() {
            let side = Some(party);
            let seated: Vec<BTreeSet<u32>> = self.seated(side).map(Juror::conflicts).collect();
            let others: Vec<BTreeSet<u32>> = self.standing_in(side).map(Juror::conflicts).collect();
            let concerned: BTreeSet<u32> = if seated.len() < self.scores_min() {
                (1..).take(self.entries.len()).collect()
            } else {
                seated.iter().flatten().copied().collect()
            };
            for number in concerned {
                let free = seated.iter().filter(|own| !own.contains(&number)).count();
                let gaps = seated.len() - free;
                let there = others.iter().filter(|own| !own.contains(&number)).take(gaps).count();
                let lacks = self.scores_min().saturating_sub(free + there);
                if lacks > 0 {
                    let places = u32::try_from(lacks).unwrap_or(u32::MAX);
                    short
                        .entry(number)
                        .or_default()
                        .push(Vacant { side: Some(party.clone()), places });
                }
            }
        }
        short
    }

    fn scores_min(&self) -> usize {
        usize::try_from(self.rules.scores_min).unwrap_or(usize::MAX)
    }

    /// Whether a juror who declared their conflicts may read and judge an entry. Where pairs are compared
    /// whoever stands in reads every work with which they have no conflict: for a pair they need both.
    pub fn may_judge(&self, juror: &Juror, number: u32) -> bool {
        !juror.is_out()
            && !juror.conflicts().contains(&number)
            && (!juror.stands_in() || self.rules.by_pairs() || self.stood_in(juror, number))
    }

    /// Whether a stand-in is needed for an entry: others of their side have a conflict with it, and
    /// those who declared before do not suffice.
    fn stood_in(&self, juror: &Juror, number: u32) -> bool {
        let side = juror.side();
        let gaps = self.seated(side).filter(|it| it.conflicts().contains(&number)).count();
        let before = self
            .standing_in(side)
            .take_while(|it| it.office != juror.office)
            .filter(|it| !it.conflicts().contains(&number));
        before.count() < gaps
    }

    /// The jurors who judge: of the sides that are asked, and not stepped back.
    pub fn judges(&self) -> impl Iterator<Item = &Juror> {
        let asked = self.asked();
        let is_asked = move |it: &&Juror| it.side().is_none_or(|side| asked.contains(side));
        self.jurors.iter().filter(|it| !it.is_out()).filter(is_asked)
    }

    /// Whether the result stands: the days of opening are over, or everybody who sealed scores
    /// opened them. A competition that ended has none.
    pub fn is_final(&self, now: i64) -> bool {
        if self.ended().is_some() {
            return false;
        }
        match self.rules.phase(now) {
            Phase::Over => true,
            Phase::Opening => {
                self.judges().any(|it| it.opened.is_some()) && self.waits_for().next().is_none()
            }
            _ => false,
        }
    }

    /// Those for whom the result waits: who sealed scores and has not opened them.
    pub fn waits_for(&self) -> impl Iterator<Item = &Juror> {
        self.judges().filter(|it| it.sealed.is_some() && it.opened.is_none())
    }

    /// The jurors whose scores are not open, though they did not step back.
    pub fn silent(&self) -> Vec<Silent> {
        let judging = self.judges().filter(|it| it.opened.is_none());
        judging
            .map(|it| Silent { office: it.office.clone(), sealed: it.sealed.is_some() })
            .collect()
    }
}
