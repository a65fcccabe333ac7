//! `jury [REPETITIONS]`: how well results of competitions find the planted order of the entries, by
//! their own way, by the mean score, by z-scores and by plain Bradley–Terry, on the same synthetic
//! juries; then the time that the result and its recount take with 10,000 entries, 200 jurors and
//! 50,000 scores.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "numbers of a synthetic jury"
)]

use std::collections::BTreeSet;

use benches::juries::{Dice, alike, bradley_terry, papers, row, speed};
use benches::support::Chance;
use commission::competition::fit::{Judge, Line, WHOLE, fit};
use commission::competition::{Ballot, Scores};
/// Milliseconds for the result, and for its recount, of a large competition.
const GOAL: f64 = 2_000.0;

/// A synthetic jury.
#[derive(Clone, Copy)]
struct Case {
    name: &'static str,
    parties: usize,
    /// Jurors of every party, and how many of them score each entry.
    jurors: usize,
    each: usize,
    neutral: usize,
    entries: usize,
    /// What jurors give entries of their own side more, in parts of the scale.
    favour: f64,
    /// Whether half of the jurors do so twice as much, and half not at all.
    unequal: bool,
    /// Whether the jurors of one party alone do so.
    one_sided: bool,
    /// Whether jurors are unequally steady, and one in ten gives scores by chance.
    unsteady: bool,
    /// The share of entries of mixed teams.
    mixed: f64,
}

const PLAIN: Case = Case {
    name: "",
    parties: 2,
    jurors: 6,
    each: 2,
    neutral: 0,
    entries: 120,
    favour: 0.0,
    unequal: false,
    one_sided: false,
    unsteady: false,
    mixed: 0.25,
};

/// The planted qualities, and what the jurors give.
fn jury(case: &Case, dice: &mut Dice) -> (Vec<f64>, Vec<Judge>) {
    let quality: Vec<f64> = (0..case.entries).map(|_| 0.55 + 0.12 * dice.normal()).collect();
    let teams: Vec<u64> = (0..case.entries)
        .map(|entry| match dice.share() < case.mixed {
            true => (1 << case.parties) - 1,
            false => 1 << (entry % case.parties),
        })
        .collect();
    let sides = case.parties + usize::from(case.neutral > 0);
    let of = |side: usize| if side < case.parties { case.jurors } else { case.neutral };
    let mut given: Vec<(usize, Vec<usize>)> =
        (0..sides).flat_map(|side| (0..of(side)).map(move |_| (side, Vec::new()))).collect();
    for entry in 0..case.entries {
        for side in 0..sides {
            let mut places: Vec<usize> =
                (0..given.len()).filter(|place| given[*place].0 == side).collect();
            for _ in 0..case.each.min(places.len()) {
                let place = places.swap_remove(dice.0.below(places.len()));
                given[place].1.push(entry);
            }
        }
    }
    let judges = given
        .into_iter()
        .map(|(side, entries)| {
            let strict = 0.08 * dice.normal();
            let steady = if case.unsteady { (0.5 * dice.normal()).exp() } else { 1.0 };
            let by_chance = case.unsteady && dice.share() < 0.1;
            let favours = side < case.parties && (!case.one_sided || side == 0);
            let favour = match (favours, case.unequal) {
                (false, _) => 0.0,
                (true, false) => case.favour,
                (true, true) if dice.share() < 0.5 => 2.0 * case.favour,
                (true, true) => 0.0,
            };
            let lines = entries
                .into_iter()
                .map(|entry| {
                    let own = side < case.parties && teams[entry] >> side & 1 == 1;
                    let more = if own { favour } else { 0.0 };
                    let score = quality[entry] + strict + more + 0.09 * steady * dice.normal();
                    let score = if by_chance { dice.share() } else { score.clamp(0.0, 1.0) };
                    // Four criteria of ten points each.
                    let points = (score * 40.0).round() as i64 * WHOLE / 40;
                    Line { entry, own, points }
                })
                .collect();
            Judge { side, lines }
        })
        .collect();
    (quality, judges)
}

fn by_sides(judges: &[Judge], entries: usize, sides: usize) -> Vec<f64> {
    let fitted = fit(judges, entries, sides);
    (0..entries).map(|entry| fitted.quality(entry).unwrap_or(0) as f64).collect()
}

fn averages(judges: &[Judge], entries: usize, score: impl Fn(&Judge, f64) -> f64) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); entries];
    for judge in judges {
        for line in &judge.lines {
            let sum = &mut sums[line.entry];
            *sum = (sum.0 + score(judge, line.points as f64), sum.1 + 1.0);
        }
    }
    sums.into_iter().map(|(sum, count)| sum / f64::max(count, 1.0)).collect()
}

fn by_mean(judges: &[Judge], entries: usize) -> Vec<f64> {
    averages(judges, entries, |_, points| points)
}

fn by_z(judges: &[Judge], entries: usize) -> Vec<f64> {
    averages(judges, entries, |judge, points| {
        let count = judge.lines.len() as f64;
        let mean = judge.lines.iter().map(|it| it.points as f64).sum::<f64>() / count;
        let square = judge.lines.iter().map(|it| (it.points as f64 - mean).powi(2)).sum::<f64>();
        (points - mean) / (square / count).sqrt().max(1.0)
    })
}

/// Plain Bradley–Terry over every pair that a juror scored.
fn by_pairs(judges: &[Judge], entries: usize) -> Vec<f64> {
    let of = |judge: &Judge| -> Vec<(usize, usize, f64)> {
        let lines = || judge.lines.iter().enumerate();
        let pairs = lines().flat_map(|(place, one)| {
            judge.lines.iter().skip(place + 1).map(move |other| {
                let won = match one.points.cmp(&other.points) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                };
                (one.entry, other.entry, won)
            })
        });
        pairs.collect()
    };
    bradley_terry(entries, 60, judges.iter().flat_map(of))
}

fn compare(case: &Case, repetitions: usize, dice: &mut Dice) {
    let mut sums = [0.0; 4];
    for _ in 0..repetitions {
        let (truth, judges) = jury(case, dice);
        let count = case.entries;
        let values = [
            by_sides(&judges, count, case.parties + 1),
            by_mean(&judges, count),
            by_z(&judges, count),
            by_pairs(&judges, count),
        ];
        for (sum, values) in sums.iter_mut().zip(&values) {
            *sum += alike(&truth, values);
        }
    }
    let mean = |sum: f64| format!("{:.3}", sum / repetitions as f64);
    let favour = format!("{:.0} %", case.favour * 100.0);
    let cells: Vec<String> =
        [case.name.to_owned(), favour].into_iter().chain(sums.map(mean)).collect();
    row(&cells);
}

fn large(dice: &mut Dice) {
    let papers = papers(10_000, 100, None, |competition, _, salt| {
        let entries = competition.entries.len();
        let mut chosen = BTreeSet::new();
        while chosen.len() < 250 {
            chosen.insert(u32::try_from(dice.0.below(entries)).unwrap() + 1);
        }
        let points = |dice: &mut Dice| u32::try_from(dice.0.below(11)).unwrap();
        let scores = chosen
            .into_iter()
            .map(|entry| Scores { entry, points: (0..4).map(|_| points(dice)).collect() })
            .collect();
        Ballot::of_scores(salt, scores)
    });
    speed("jury", &papers, GOAL);
}

fn main() {
    let repetitions: usize = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(200);
    let mut dice = Dice(Chance(7));
    let headings = ["jury", "own-side favour", "by sides", "mean", "z-score", "Bradley–Terry"];
    row(&headings.map(str::to_owned));
    row(&["---"; 6].map(str::to_owned));
    let small = Case { jurors: 3, each: 3, entries: 24, ..PLAIN };
    for favour in [0.0, 0.1, 0.2] {
        for case in [
            Case { name: "24 entries, all scored by all of 2 × 3", ..small },
            Case { name: "the same with 2 neutral jurors", neutral: 2, ..small },
            Case { name: "120 entries, 4 scores each", ..PLAIN },
            Case { name: "the same, half of the jurors", unequal: true, ..PLAIN },
            Case { name: "the same, one party alone", one_sided: true, ..PLAIN },
            Case {
                name: "120 entries, unsteady jurors",
                unsteady: true,
                jurors: 8,
                each: 3,
                ..PLAIN
            },
            Case { name: "120 entries, three parties", parties: 3, jurors: 4, ..PLAIN },
        ] {
            compare(&Case { favour, ..case }, repetitions, &mut dice);
        }
    }
    large(&mut dice);
}
