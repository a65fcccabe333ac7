//! What the scores of a jury say: the same whoever counts, whichever party is named first, and
//! however many jurors a party sends; favour for the own side is found and taken off.

use commission::competition::fit::{Fitted, Judge, Line, WHOLE, fit};
use proptest::prelude::*;

/// Xorshift: the same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from((self.0 >> 11) % n).unwrap()
    }

    /// Around 0, with a spread of about 1,000,000 parts times the size.
    fn around(&mut self, size: i64) -> i64 {
        (0..12).map(|_| self.below(2 * 290_000) - 290_000).sum::<i64>() * size / 1_000_000
    }
}

const ENTRIES: usize = 40;

/// Entries of either party and of both in turn, with their planted qualities, scored by all of two
/// times three jurors of different strictness, who give entries of their own side more.
fn planted(favour: [i64; 2], neutral: usize, seed: u64) -> (Vec<i64>, Vec<Judge>) {
    let mut chance = Chance(seed);
    let quality: Vec<i64> = (0..ENTRIES).map(|_| WHOLE / 2 + chance.around(110_000)).collect();
    let team = |entry: usize, side: usize| entry % 4 == side || entry % 4 == 2;
    let sides = (0..6).map(|number| number / 3).chain((0..neutral).map(|_| 2));
    let judges = sides
        .map(|side| {
            let strict = chance.around(80_000);
            let lines = (0..ENTRIES)
                .map(|entry| {
                    let own = side < 2 && team(entry, side);
                    let more = if own { favour[side] } else { 0 };
                    let points = quality[entry] + strict + more + chance.around(60_000);
                    Line { entry, own, points: points.clamp(0, WHOLE) }
                })
                .collect();
            Judge { side, lines }
        })
        .collect();
    (quality, judges)
}

fn values(fitted: &Fitted) -> Vec<i64> {
    (0..ENTRIES).map(|entry| fitted.quality(entry).unwrap()).collect()
}

/// Pairs of entries that two lists put in the same order.
fn alike(one: &[i64], two: &[i64]) -> usize {
    let pairs = (0..one.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    pairs.filter(|(a, b)| one[*a].cmp(&one[*b]) == two[*a].cmp(&two[*b])).count()
}

fn means(judges: &[Judge]) -> Vec<i64> {
    let mut sums = vec![0; ENTRIES];
    for line in judges.iter().flat_map(|it| &it.lines) {
        sums[line.entry] += line.points;
    }
    sums
}

#[test]
fn favour_for_the_own_side_is_found_and_taken_off() {
    for (favour, neutral) in [([150_000, 150_000], 0), ([150_000, 150_000], 2), ([200_000, 0], 2)] {
        let (mut found, mut plain) = (0, 0);
        for seed in 1..=20 {
            let (quality, judges) = planted(favour, neutral, seed * 7_919);
            let fitted = fit(&judges, ENTRIES, 3);
            found += alike(&quality, &values(&fitted));
            plain += alike(&quality, &means(&judges));
            let measured: i64 = (0..2).map(|side| fitted.leaning[side].unwrap().measured).sum();
            let there: i64 = favour.iter().sum();
            assert!((measured - there).abs() < 80_000, "{measured} of {there}, seed {seed}");
            assert_eq!(fitted.leaning[2], None, "neutral jurors have no own side");
        }
        assert!(found > plain, "{found} of {plain} pairs, {favour:?} with {neutral} neutral");
    }
}

#[test]
fn without_favour_nothing_is_lost() {
    let (mut found, mut plain) = (0, 0);
    for seed in 1..=40 {
        let (quality, judges) = planted([0, 0], 0, seed * 104_729);
        found += alike(&quality, &values(&fit(&judges, ENTRIES, 3)));
        plain += alike(&quality, &means(&judges));
    }
    // Here the mean is the best there can be.
    assert!(found * 1_000 > plain * 995, "{found} of {plain} pairs");
}

#[test]
fn three_jurors_of_one_party_weigh_no_more_than_one_of_another() {
    let judge = |side, points: [i64; 2]| {
        let lines = (0..2).map(|entry| Line { entry, own: false, points: points[entry] });
        Judge { side, lines: lines.collect() }
    };
    let (low, high) = ([300_000, 500_000], [500_000, 300_000]);
    let judges = [judge(0, low), judge(0, low), judge(0, low), judge(1, high)];
    let fitted = fit(&judges, 2, 2);
    assert_eq!(fitted.quality(0), fitted.quality(1));
    assert_eq!(fitted.said[0].iter().map(|it| it.scores).collect::<Vec<_>>(), [3, 1]);
}

#[test]
fn nothing_is_said_of_what_nobody_scored_and_nothing_panics() {
    assert_eq!(fit(&[], 0, 0), Fitted { said: Vec::new(), leaning: Vec::new() });
    let fitted = fit(&[], 2, 3);
    assert_eq!((fitted.quality(0), fitted.quality(7)), (None, None));
    let lost = Judge { side: 9, lines: vec![Line { entry: 9, own: true, points: WHOLE }] };
    assert_eq!(fit(&[lost], 2, 2).quality(0), None);
}

fn juries() -> impl Strategy<Value = Vec<Judge>> {
    let lines = prop::collection::btree_map(0..12_usize, (any::<bool>(), 0..=WHOLE), 0..12);
    let judge = (0..3_usize, lines).prop_map(|(side, lines)| {
        let lines = lines.into_iter().map(|(entry, (own, points))| Line { entry, own, points });
        Judge { side, lines: lines.collect() }
    });
    prop::collection::vec(judge, 0..12)
}

proptest! {
    #[test]
    fn the_order_of_jurors_and_of_scores_means_nothing(judges in juries()) {
        let mut turned: Vec<Judge> = judges.iter().rev().cloned().collect();
        for judge in &mut turned {
            judge.lines.reverse();
        }
        prop_assert_eq!(fit(&judges, 12, 3), fit(&turned, 12, 3));
    }

    #[test]
    fn exchanging_the_parties_exchanges_what_they_say_and_nothing_else(judges in juries()) {
        let other = |side: usize| [1, 0, 2][side];
        let exchanged: Vec<Judge> = judges
            .iter()
            .map(|it| Judge { side: other(it.side), lines: it.lines.clone() })
            .collect();
        let (one, two) = (fit(&judges, 12, 3), fit(&exchanged, 12, 3));
        for entry in 0..12 {
            prop_assert_eq!(one.quality(entry), two.quality(entry));
        }
        for side in 0..3 {
            prop_assert_eq!(one.leaning[side], two.leaning[other(side)]);
        }
    }

    #[test]
    fn a_value_lies_within_the_scores_as_far_as_strictness_and_favour_go(judges in juries()) {
        let fitted = fit(&judges, 12, 3);
        for entry in 0..12 {
            let scored = judges.iter().any(|it| it.lines.iter().any(|line| line.entry == entry));
            prop_assert_eq!(fitted.quality(entry).is_some(), scored);
            let value = fitted.quality(entry).unwrap_or(0);
            prop_assert!((-3 * WHOLE..=4 * WHOLE).contains(&value), "{}", value);
        }
    }
}
