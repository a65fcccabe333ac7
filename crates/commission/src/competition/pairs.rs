//! Judging by pairs, for competitions with many entries: a juror says of two entries which is the better
//! one, which is quick and needs no scale.
//!
//! No juror chooses what to compare. The pairs are drawn when entries are closed, from the digests of all
//! of them, so that whoever has the acts draws the same; jurors with the same place of every side get the
//! same pairs, and within a side every entry is compared about equally often. So no side can leave out
//! the other's works, or hold them against strong ones alone.

use std::collections::{BTreeMap, BTreeSet};

use note::Digest;

use super::standing::Vacant;
use super::{Competition, Juror, Pair};

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
    seed: Digest,
    category: &'a str,
    entries: &'a [u32],
    round: u32,
    left: Vec<Pair>,
}

impl Shuffles<'_> {
    /// The pairs of the next order: first those that hold every entry once, then those between them, so
    /// that all hang together.
    fn shuffle(&mut self) {
        let mut order = self.entries.to_vec();
        order.sort_by_cached_key(|number| {
            let words = format!("{}/{}/{}/{number}", self.seed.hex(), self.category, self.round);
            *Digest::of(words.as_bytes()).as_bytes()
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
        while taken.len() < count && stale < STALE_MAX && self.round < SHUFFLES_MAX {
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
            let mut shuffles =
                Shuffles { seed, category: &category.id, entries, round: 0, left: Vec::new() };
            for place in &mut draw {
                place.extend(shuffles.take(quota));
            }
        }
        Draw(draw)
    }

    /// The pairs that a juror compares: those of their place, without works with which they have a
    /// conflict of interest. Who stands in gets what others of their side must not compare.
    pub fn pairs_of(&self, draw: &Draw, juror: &Juror) -> BTreeSet<Pair> {
        if juror.is_out() {
            return BTreeSet::new();
        }
        let conflicts = juror.conflicts();
        let free = |pair: &Pair| !pair.iter().any(|number| conflicts.contains(number));
        if let Some(place) = juror.place {
            return draw.of(place).filter(free).collect();
        }
        let mut all = BTreeSet::new();
        let mut gaps: BTreeMap<u32, Vec<&Juror>> = BTreeMap::new();
        for seated in self.seated(juror.side()) {
            for number in seated.conflicts() {
                gaps.entry(number).or_default().push(seated);
            }
        }
        for (number, seated) in gaps.into_iter().filter(|(number, _)| !conflicts.contains(number)) {
            let Some(seated) = seated.get(self.stands_before(juror, number)) else { continue };
            let place = seated.place.unwrap_or(0);
            all.extend(draw.of(place).filter(|pair| pair.contains(&number)).filter(free));
        }
        all
    }

    /// The works that a juror may read and judge, by their numbers.
    pub fn judged(&self, juror: &Juror) -> BTreeSet<u32> {
        if self.rules.by_pairs() {
            return self.pairs_of(&self.draw(), juror).into_iter().flatten().collect();
        }
        let all = (1_u32..).take(self.entries.len());
        all.filter(|number| self.may_judge(juror, *number)).collect()
    }

    /// The entries of which fewer pairs are compared by jurors of a party than an entry needs to be
    /// ranked, with how many more each needs.
    pub(super) fn short_of_pairs(&self) -> BTreeMap<u32, Vec<Vacant>> {
        let draw = self.draw();
        let mut short: BTreeMap<u32, Vec<Vacant>> = BTreeMap::new();
        for party in self.asked() {
            let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
            for juror in self.jurors.iter().filter(|it| it.side() == Some(&party)) {
                for number in self.pairs_of(&draw, juror).into_iter().flatten() {
                    *counts.entry(number).or_default() += 1;
                }
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
        let mut shuffles = Shuffles {
            seed: Digest::of(b"seed"),
            category: "song",
            entries: &entries,
            round: 0,
            left: Vec::new(),
        };
        let first = shuffles.take(10);
        let seen: BTreeSet<u32> = first.iter().flatten().copied().collect();
        assert_eq!(seen.len(), 20);
        assert_ne!(shuffles.take(10), first);
        assert_eq!(shuffles.take(190).len(), 190);
        let two = [4_u32, 9];
        let mut shuffles = Shuffles {
            seed: Digest::of(b"seed"),
            category: "song",
            entries: &two,
            round: 0,
            left: Vec::new(),
        };
        assert_eq!(shuffles.take(1), [[4, 9]].into());
        assert_eq!(shuffles.take(1), [[4, 9]].into());
    }
}
