//! `pairs [REPETITIONS]`: how well results of competitions judged by pairs find the planted order of the
//! entries, by their own way, by plain Bradley–Terry and by the share of comparisons won, on the same
//! synthetic juries; then the time that the result and its recount take with 10,000 entries, 200 jurors
//! and 50,000 comparisons.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]
#![allow(clippy::cast_precision_loss, reason = "numbers of a synthetic jury")]

use benches::juries::{Dice, alike, bradley_terry, papers, row, speed};
use benches::support::Chance;
use commission::competition::prefer::{Comparing, Held, Met, prefer};
use commission::competition::{Ballot, Preference};

/// Milliseconds for the result, and for its recount, of a large competition.
const GOAL: f64 = 2_000.0;
/// The spread of the planted strengths' logarithms.
const SPREAD: f64 = 1.2;

/// A synthetic jury.
#[derive(Clone, Copy)]
struct Case {
    name: &'static str,
    parties: usize,
    /// Jurors of every party, and how many pairs each compares.
    jurors: usize,
    each: usize,
    neutral: usize,
    entries: usize,
    /// The logarithm of how many times stronger an own entry is for a juror.
    favour: f64,
    /// Whether the jurors of one party alone favour their own.
    one_sided: bool,
    /// Whether the first party has twice as many jurors.
    more: bool,
    /// Whether jurors are unequally steady, and one in ten tells by chance.
    unsteady: bool,
    /// The share of entries of mixed teams.
    mixed: f64,
    /// By how much the first party's entries are better, as a logarithm.
    better: f64,
}

const PLAIN: Case = Case {
    name: "",
    parties: 2,
    jurors: 6,
    each: 60,
    neutral: 0,
    entries: 120,
    favour: 0.0,
    one_sided: false,
    more: false,
    unsteady: false,
    mixed: 0.25,
    better: 0.0,
};

/// The pairs of a place: entries in an order of chance, two by two.
fn pairs(case: &Case, place: usize, round: usize) -> Vec<[usize; 2]> {
    let mut dice = Dice(Chance(1 + (round * 1_009 + place) as u64));
    let mut order: Vec<usize> = Vec::new();
    let mut all = Vec::new();
    while all.len() < case.each {
        if order.len() < 2 {
            let mut left: Vec<usize> = (0..case.entries).collect();
            order.clear();
            while !left.is_empty() {
                order.push(left.swap_remove(dice.0.below(left.len())));
            }
        }
        let (one, two) = (order.pop().unwrap(), order.pop().unwrap());
        all.push([one.min(two), one.max(two)]);
    }
    all
}

/// The planted strengths, and what the jurors say.
fn jury(case: &Case, round: usize, dice: &mut Dice) -> (Vec<f64>, Vec<Comparing>) {
    let teams: Vec<u64> = (0..case.entries)
        .map(|entry| match dice.share() < case.mixed {
            true => (1 << case.parties) - 1,
            false => 1 << (entry % case.parties),
        })
        .collect();
    let quality: Vec<f64> = teams
        .iter()
        .map(|team| SPREAD * dice.normal() + if *team == 1 { case.better } else { 0.0 })
        .collect();
    let sides = case.parties + usize::from(case.neutral > 0);
    let mut jurors = Vec::new();
    for side in 0..sides {
        let own = case.jurors * if case.more && side == 0 { 2 } else { 1 };
        let count = if side < case.parties { own } else { case.neutral };
        for place in 0..count {
            let steady = if case.unsteady { (0.5 * dice.normal()).exp() } else { 1.0 };
            let by_chance = case.unsteady && dice.share() < 0.1;
            let favours = side < case.parties && (!case.one_sided || side == 0);
            let favour = if favours { case.favour } else { 0.0 };
            let met = pairs(case, place, round).into_iter().map(|entries| {
                let own = entries.map(|entry| side < case.parties && teams[entry] >> side & 1 == 1);
                let more = favour * (f64::from(u8::from(own[0])) - f64::from(u8::from(own[1])));
                let apart = steady * (quality[entries[0]] - quality[entries[1]]) + more;
                let first = if by_chance { 0.5 } else { 1.0 / (1.0 + (-apart).exp()) };
                let held = if dice.share() < first { Held::First } else { Held::Second };
                Met { entries, own, held }
            });
            jurors.push(Comparing { side, met: met.collect() });
        }
    }
    (quality, jurors)
}

fn by_sides(jurors: &[Comparing], entries: usize, sides: usize) -> Vec<f64> {
    let fitted = prefer(jurors, entries, sides);
    (0..entries).map(|entry| fitted.quality(entry).unwrap_or(0) as f64).collect()
}

/// What the first and the second entry won.
fn won(met: &Met) -> [f64; 2] {
    match met.held {
        Held::First => [1.0, 0.0],
        Held::Second => [0.0, 1.0],
        Held::Neither => [0.5, 0.5],
    }
}

/// Plain Bradley–Terry.
fn plain(jurors: &[Comparing], entries: usize) -> Vec<f64> {
    let all = jurors.iter().flat_map(|it| &it.met);
    bradley_terry(entries, 100, all.map(|met| (met.entries[0], met.entries[1], won(met)[0])))
}

/// The share of comparisons that an entry won.
fn shares(jurors: &[Comparing], entries: usize) -> Vec<f64> {
    let mut sums = vec![(0.5, 1.0); entries];
    for met in jurors.iter().flat_map(|it| &it.met) {
        for (entry, won) in met.entries.iter().zip(won(met)) {
            let sum = &mut sums[*entry];
            *sum = (sum.0 + won, sum.1 + 1.0);
        }
    }
    sums.into_iter().map(|(won, all)| won / all).collect()
}

fn compare(case: &Case, repetitions: usize, dice: &mut Dice) {
    let mut sums = [0.0; 3];
    for round in 0..repetitions {
        let (truth, jurors) = jury(case, round, dice);
        let count = case.entries;
        let values = [
            by_sides(&jurors, count, case.parties + 1),
            plain(&jurors, count),
            shares(&jurors, count),
        ];
        for (sum, values) in sums.iter_mut().zip(&values) {
            *sum += alike(&truth, values);
        }
    }
    let mean = |sum: f64| format!("{:.3}", sum / repetitions as f64);
    let favour = format!("{:.1}", case.favour.exp());
    let cells: Vec<String> =
        [case.name.to_owned(), favour].into_iter().chain(sums.map(mean)).collect();
    row(&cells);
}

fn large(dice: &mut Dice) {
    let papers = papers(10_000, 100, Some(250), |competition, place, salt| {
        let draw = competition.draw();
        let pairs = draw.of(place).map(|pair| {
            let better = Some(pair[dice.0.below(2)]);
            Preference { pair, better }
        });
        Ballot::of_pairs(salt, pairs.collect())
    });
    speed("pairs", &papers, GOAL);
}

fn main() {
    let repetitions: usize = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(200);
    let mut dice = Dice(Chance(7));
    let headings =
        ["jury", "an own entry is so many times stronger", "by sides", "Bradley–Terry", "won"];
    row(&headings.map(str::to_owned));
    row(&["---"; 5].map(str::to_owned));
    for favour in [0.0, 1.0, 1.5] {
        for case in [
            Case { name: "120 entries, 2 × 6 jurors with 60 pairs each", ..PLAIN },
            Case { name: "the same with 200 pairs each", each: 200, ..PLAIN },
            Case {
                name: "no mixed teams, and better entries of one party",
                mixed: 0.0,
                better: 1.0,
                ..PLAIN
            },
            Case { name: "one party alone", one_sided: true, ..PLAIN },
            Case {
                name: "one party alone, 3 neutral jurors",
                one_sided: true,
                neutral: 3,
                ..PLAIN
            },
            Case { name: "one party has twice as many jurors", more: true, ..PLAIN },
            Case { name: "unsteady jurors", unsteady: true, ..PLAIN },
            Case { name: "three parties", parties: 3, ..PLAIN },
        ] {
            compare(&Case { favour, ..case }, repetitions, &mut dice);
        }
    }
    large(&mut dice);
}
