//! Judging by pairs, for competitions with many entries: a juror says of two entries which is the better
//! one, which is quick and needs no scale.
//!
//! No juror chooses what to compare. The pairs are drawn when entries are closed, from the digests of all
//! of them, so that whoever has the acts draws the same; jurors with the same place of every side get the
//! same pairs, and within a side every entry is compared about equally often. So no side can leave out
//! the other's works, or hold them against strong ones alone; and what a juror leaves open counts as
//! neither being better, so that nobody gains by leaving out what their side loses.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;

use super::standing::Vacant;
use super::{Competition, Juror, Pair, Preference};
use crate::party::{Office, PartyId};

/// The most times that all entries are shuffled for one category; after that pairs are taken in their
/// order.
const SHUFFLES_MAX: u32 = 10_000;
/// How often in a row a shuffle may bring nothing new to a juror before pairs are taken in their order.
const STALE_MAX: u32 = 16;

/// The pairs of a competition, by the place of a juror's side, from 1.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draw(Vec<BTreeSet<Pair>>);

impl Draw {
    /// The pairs of a place.
    pub fn of(&self, place: u32) -> impl Iterator<Item = Pair> {
        let place = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
        place.and_then(|place| self.0.get(place)).into_iter().flatten().copied()
    }
}

/// The entries of a category in a new order each time, two by two.
struct Shuffles<'a> {
    /// What every order follows from.
    seed: Vec<u8>,
    entries: &'a [u32],
    round: u32,
    left: Vec<Pair>,
}

impl<'a> Shuffles<'a> {
    fn new(seed: Digest, category: &str, entries: &'a [u32]) -> Self {
        let seed = [seed.as_bytes().as_slice(), category.as_bytes()].concat();
        Self { seed, entries, round: 0, left: Vec::new() }
    }

    /// The pairs of the next order: first those that hold every entry once, then those between them, so
    /// that all hang together.
    fn shuffle(&mut self) {
        let mut order = self.entries.to_vec();
        let mut words = self.seed.clone();
        order.sort_by_cached_key(|number| {
            words.truncate(self.seed.len());
            words.extend(self.round.to_be_bytes());
            words.extend(number.to_be_bytes());
            *Digest::of(&words).as_bytes()
        });
        self.round += 1;
        let next = order.iter().skip(1).chain(order.first());
        let ring = order.iter().zip(next).map(|(one, two)| [*one.min(two), *one.max(two)]);
        let (even, odd): (Vec<_>, Vec<_>) = ring.enumerate().partition(|(place, _)| place % 2 == 0);
        self.left = even.into_iter().chain(odd).map(|(_, pair)| pair).rev().collect();
    }

    /// So many pairs, no two the same.
    fn take(&mut self, count: usize) -> BTreeSet<Pair> {
        let mut taken = BTreeSet::new();
        let mut stale = 0;
        // Whoever compares every pair there is needs no order.
        let most = self.entries.len() * self.entries.len().saturating_sub(1) / 2;
        while count < most && taken.len() < count && stale < STALE_MAX && self.round < SHUFFLES_MAX
        {
            if let Some(pair) = self.left.pop() {
                if taken.insert(pair) {
                    stale = 0;
                }
            } else {
                stale += 1;
                self.shuffle();
            }
        }
        let all =
            self.entries.iter().enumerate().flat_map(|(place, one)| {
                self.entries.iter().skip(place + 1).map(|two| [*one, *two])
            });
        for pair in all {
            if taken.len() >= count {
                break;
            }
            taken.insert(pair);
        }
        taken
    }
}

/// How many pairs of each category a juror gets: in proportion to its entries, and no more than there
/// are. The remainders go to the largest categories.
fn quotas(sizes: &[usize], pairs: usize) -> Vec<usize> {
    let most = |size: usize| size * size.saturating_sub(1) / 2;
    let compared: usize = sizes.iter().filter(|size| **size > 1).sum();
    let share = |size: usize| match compared {
        0 => 0,
        _ if size < 2 => 0,
        _ => (pairs * size / compared).min(most(size)),
    };
    let mut quotas: Vec<usize> = sizes.iter().map(|size| share(*size)).collect();
    let mut left = pairs.saturating_sub(quotas.iter().sum());
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(sizes.get(*place).copied()));
    loop {
        let before = left;
        for place in &order {
            if let (Some(quota), Some(size)) = (quotas.get_mut(*place), sizes.get(*place))
                && left > 0
                && *quota < most(*size)
            {
                (*quota, left) = (*quota + 1, left - 1);
            }
        }
        if left == before {
            return quotas;
        }
    }
}

/// What one juror compares.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Share {
    /// What was drawn for their place, also with works with which they have a conflict of interest; of
    /// a stand-in what they are given.
    drawn: BTreeSet<Pair>,
    /// What they are given of it.
    given: BTreeSet<Pair>,
}

/// Who compares what. Whoever has a place compares what was drawn for it, without works with which they
/// have a conflict of interest; each pair that is left over goes to the first who stands in for their
/// side and has a conflict with neither work.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shares {
    jurors: BTreeMap<Office, Share>,
    /// Of each side the pairs that those with a place must not compare, and how many of them.
    gaps: BTreeMap<Option<PartyId>, BTreeMap<Pair, usize>>,
}

impl Shares {
    /// The pairs that a juror is to compare.
    pub fn of(&self, office: &Office) -> BTreeSet<Pair> {
        self.jurors.get(office).map(|it| it.given.clone()).unwrap_or_default()
    }

    /// The entries that were drawn for a juror, whatever conflicts they have.
    pub(super) fn drawn(&self, office: &Office) -> BTreeSet<u32> {
        let drawn = self.jurors.get(office).map(|it| &it.drawn);
        drawn.into_iter().flatten().flatten().copied().collect()
    }
}

/// What counts of a juror's answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Counting {
    /// The pairs with the better entry; none where neither is.
    pub(super) counts: Vec<Preference>,
    /// How many of them they answered. What somebody with a place leaves open counts as neither being
    /// better: else one could choose what to compare after all, by leaving the other comparisons out.
    pub(super) answered: u32,
    /// How many they were given.
    pub(super) asked: u32,
    /// Answers that do not count.
    pub(super) excluded: Vec<Pair>,
}

impl Competition {
    /// Draws the pairs; none where jurors give points.
    pub fn draw(&self) -> Draw {
        let Some(pairs) = self.rules.pairs else { return Draw::default() };
        let digests: Vec<String> = self.entries.iter().map(|it| it.digest.hex()).collect();
        let seed = Digest::of(format!("{} {}", self.id, digests.join(" ")).as_bytes());
        let of = |category: &str| -> Vec<u32> {
            let entries = (1_u32..).zip(&self.entries);
            entries.filter(|(_, it)| it.entry.category == category).map(|(n, _)| n).collect()
        };
        let entries: Vec<Vec<u32>> = self.rules.categories.iter().map(|it| of(&it.id)).collect();
        let sizes: Vec<usize> = entries.iter().map(Vec::len).collect();
        let quotas = quotas(&sizes, usize::try_from(pairs).unwrap_or(usize::MAX));
        let places = usize::try_from(self.rules.jurors.max(self.rules.neutral)).unwrap_or(0);
        let mut draw = vec![BTreeSet::new(); places];
        for ((category, entries), quota) in self.rules.categories.iter().zip(&entries).zip(quotas) {
            let mut shuffles = Shuffles::new(seed, &category.id, entries);
            for place in &mut draw {
                place.extend(shuffles.take(quota));
            }
        }
        Draw(draw)
    }

    /// Who compares what; nobody anything where jurors give points. For many jurors with many pairs this
    /// takes some tenths of a second.
    pub fn shares(&self) -> Shares {
        let mut shares = Shares::default();
        if !self.rules.by_pairs() {
            return shares;
        }
        let draw = self.draw();
        for side in self.sides() {
            let own = self.jurors.iter().filter(|it| it.side() == side.as_ref() && !it.is_out());
            let own: Vec<(&Juror, BTreeSet<u32>)> = own.map(|it| (it, it.conflicts())).collect();
            let mut gaps: BTreeMap<Pair, usize> = BTreeMap::new();
            for (juror, conflicts) in &own {
                let Some(place) = juror.place else { continue };
                let drawn: BTreeSet<Pair> = draw.of(place).collect();
                let (given, left): (BTreeSet<Pair>, BTreeSet<Pair>) =
                    drawn.iter().copied().partition(|pair| is_free(*pair, conflicts));
                for pair in left {
                    *gaps.entry(pair).or_default() += 1;
                }
                shares.jurors.insert(juror.office.clone(), Share { drawn, given });
            }
            let standing = own.iter().filter(|(juror, _)| juror.stands_in());
            let mut standing: Vec<(&Juror, &BTreeSet<u32>, BTreeSet<Pair>)> =
                standing.map(|(juror, conflicts)| (*juror, conflicts, BTreeSet::new())).collect();
            for (pair, times) in &gaps {
                let free =
                    standing.iter_mut().filter(|(_, conflicts, _)| is_free(*pair, conflicts));
                for (_, _, given) in free.take(*times) {
                    given.insert(*pair);
                }
            }
            for (juror, _, given) in standing {
                let share = Share { drawn: given.clone(), given };
                shares.jurors.insert(juror.office.clone(), share);
            }
            shares.gaps.insert(side, gaps);
        }
        shares
    }

    /// What counts of what every juror opened, by office. A stand-in's answers count as long as others of
    /// their side must not compare the pair, whoever that is by now: who steps back after they sealed
    /// takes nothing from what they sealed.
    pub(super) fn counting(&self, shares: &Shares) -> BTreeMap<Office, Counting> {
        let mut gaps = shares.gaps.clone();
        let mut all = BTreeMap::new();
        for juror in self.jurors.iter().filter(|it| !it.is_out()) {
            let (Some(opened), Some(share)) = (&juror.opened, shares.jurors.get(&juror.office))
            else {
                continue;
            };
            let said = &opened.ballot.pairs;
            let counting = match gaps.get_mut(&juror.side().cloned()) {
                Some(gaps) if juror.stands_in() => share.count_in_gaps(juror, said, gaps),
                _ => share.count(said),
            };
            all.insert(juror.office.clone(), counting);
        }
        all
    }

    /// The works that a juror is to judge, by their numbers.
    pub fn judged(&self, shares: &Shares, juror: &Juror) -> BTreeSet<u32> {
        if self.rules.by_pairs() {
            return shares.of(&juror.office).into_iter().flatten().collect();
        }
        let all = (1_u32..).take(self.entries.len());
        all.filter(|number| self.may_judge(juror, *number)).collect()
    }

    /// The entries of which fewer pairs are compared by jurors of a party than an entry needs to be
    /// ranked, with how many more each needs.
    pub(super) fn short_of_pairs(&self, shares: &Shares) -> BTreeMap<u32, Vec<Vacant>> {
        let mut short: BTreeMap<u32, Vec<Vacant>> = BTreeMap::new();
        for party in self.asked() {
            let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
            let own = shares.jurors.iter().filter(|(office, _)| office.party() == Some(&party));
            for number in own.flat_map(|(_, share)| share.given.iter().flatten()) {
                *counts.entry(*number).or_default() += 1;
            }
            for number in (1_u32..).take(self.entries.len()) {
                let there = counts.get(&number).copied().unwrap_or(0);
                let places = self.rules.scores_min.saturating_sub(there);
                if places > 0 {
                    let vacant = Vacant { side: Some(party.clone()), places };
                    short.entry(number).or_default().push(vacant);
                }
            }
        }
        short
    }
}

impl Share {
    /// What counts of the answers of somebody with a place.
    fn count(&self, said: &[Preference]) -> Counting {
        let answers: BTreeMap<Pair, Option<u32>> =
            said.iter().map(|it| (it.pair, it.better)).collect();
        let (own, excluded): (Vec<Pair>, Vec<Pair>) =
            answers.keys().copied().partition(|pair| self.given.contains(pair));
        let better = |pair: &Pair| answers.get(pair).copied().flatten();
        let given = self.given.iter();
        Counting {
            counts: given.map(|pair| Preference { pair: *pair, better: better(pair) }).collect(),
            answered: count(own.len()),
            asked: count(self.given.len()),
            excluded,
        }
    }

    /// What counts of the answers of somebody who stands in.
    fn count_in_gaps(
        &self,
        juror: &Juror,
        said: &[Preference],
        gaps: &mut BTreeMap<Pair, usize>,
    ) -> Counting {
        let conflicts = juror.conflicts();
        let (mut counts, mut excluded) = (Vec::new(), Vec::new());
        for it in said {
            match gaps.get_mut(&it.pair).filter(|left| **left > 0) {
                Some(left) if is_free(it.pair, &conflicts) => {
                    *left -= 1;
                    counts.push(*it);
                }
                _ => excluded.push(it.pair),
            }
        }
        let answered = count(counts.len());
        Counting { counts, answered, asked: count(self.given.len()).max(answered), excluded }
    }
}

fn is_free(pair: Pair, conflicts: &BTreeSet<u32>) -> bool {
    !pair.iter().any(|number| conflicts.contains(number))
}

fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_shared_out_by_the_entries_and_no_more_than_there_are() {
        assert_eq!(quotas(&[100, 50, 1, 0], 30), [20, 10, 0, 0]);
        assert_eq!(quotas(&[3, 100], 10), [0, 10]);
        assert_eq!(quotas(&[2, 3], 100), [1, 3]);
        assert_eq!(quotas(&[1, 1], 5), [0, 0]);
        assert_eq!(quotas(&[], 5), [0_usize; 0]);
        assert_eq!(quotas(&[10, 10, 10], 10).iter().sum::<usize>(), 10);
    }

    #[test]
    fn a_shuffle_holds_every_entry_before_any_twice_and_a_juror_no_pair_twice() {
        let entries: Vec<u32> = (1..=20).collect();
        let mut shuffles = Shuffles::new(Digest::of(b"seed"), "song", &entries);
        let first = shuffles.take(10);
        let seen: BTreeSet<u32> = first.iter().flatten().copied().collect();
        assert_eq!(seen.len(), 20);
        assert_ne!(shuffles.take(10), first);
        assert_eq!(shuffles.take(190).len(), 190);
        let two = [4_u32, 9];
        let mut shuffles = Shuffles::new(Digest::of(b"seed"), "song", &two);
        assert_eq!(shuffles.take(1), [[4, 9]].into());
        assert_eq!(shuffles.take(1), [[4, 9]].into());
    }
}
