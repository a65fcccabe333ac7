//! `ledger [PROMISES]`: so many promises, each recurring in every quarter over fields and regions, with
//! activities that keep most of them; then what it takes to say what became of each.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::collections::BTreeMap;
use std::time::Instant;

use benches::support::Chance;
use benches::{figure, ms};
use commission::commitment::{
    Cell, Commitment, Each, Evidence, EvidenceKind, Field, Ledger, Promise, Register, Schedule,
    quarter_of, quarter_start,
};

const PROMISES: usize = 100_000;
/// How often it is measured; the median counts.
const TIMES: usize = 5;
/// Milliseconds in which it is said what became of all of them.
const GOAL: f64 = 200.0;
/// 2026-01-01.
const MADE: i64 = 1_767_225_600;
/// Quarters that are over since.
const QUARTERS: i64 = 4;
const REGIONS: [&str; 4] = ["RU-MOW", "RU-SPE", "RU-KDA", "RU-ROS"];

fn promises(count: usize) -> Vec<Commitment> {
    (0..count)
        .map(|number| {
            // One in ten in each of three fields, one in ten in each of four regions.
            let mut each = Each::default();
            match number % 10 {
                0 => each.fields.extend([Field::Culture, Field::Education, Field::Sport]),
                1 => each.regions.extend(REGIONS.map(str::to_owned)),
                _ => {}
            }
            let promise = Promise {
                id: format!("p{number}"),
                what: [("en".parse().unwrap(), "Meet".to_owned())].into_iter().collect(),
                owners: ["north".parse().unwrap(), "south".parse().unwrap()].into(),
                schedule: if number % 3 == 0 { Schedule::Standing } else { Schedule::Quarterly },
                evidence: EvidenceKind::Activity,
                each,
            };
            Commitment {
                reference: format!("charter:p{number}"),
                made: MADE,
                promise,
                offset_seconds: 0,
            }
        })
        .collect()
}

fn evidence(promises: &[Commitment], chance: &mut Chance) -> Vec<Evidence> {
    let first = quarter_of(MADE) + 1;
    let mut evidence = Vec::new();
    for made in promises {
        for quarter in first..first + QUARTERS {
            // Three in four are kept, some of them late.
            if chance.below(4) == 0 {
                continue;
            }
            let day = i64::try_from(chance.below(100)).unwrap();
            let at = quarter_start(quarter) + day * 86_400;
            let region = REGIONS[chance.below(REGIONS.len())].to_owned();
            let field = Field::ALL[chance.below(Field::ALL.len())];
            evidence.push(Evidence {
                cell: Some(Cell { field: Some(field), region: Some(region) }),
                until: Some(quarter_start(quarter + 1) - 1),
                ..Evidence::new(
                    made.reference.clone(),
                    EvidenceKind::Activity,
                    format!("{}/{quarter}", made.reference),
                    at,
                )
            });
        }
    }
    evidence
}

fn main() {
    let count = std::env::args().nth(1).map_or(PROMISES, |it| it.parse().unwrap());
    let promises = promises(count);
    let evidence = evidence(&promises, &mut Chance(1));
    let now = quarter_start(quarter_of(MADE) + 1 + QUARTERS) + 86_400;
    let mut times = Vec::new();
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..TIMES {
        words.clear();
        let begun = Instant::now();
        let ledger = Ledger::new(&evidence);
        for made in &promises {
            for period in made.periods_in(&ledger, now) {
                *words.entry(period.keeping.as_str()).or_default() += 1;
            }
        }
        times.push(begun.elapsed());
    }
    times.sort();
    println!(
        "{count} promises, {} pieces of evidence: {:.0?} (median of {TIMES})",
        evidence.len(),
        times[TIMES / 2]
    );
    println!("{words:?}");
    // What the page of promises is made from.
    let begun = Instant::now();
    let ledger = Ledger::new(&evidence);
    let register = Register::of(&promises, &ledger, None, now);
    println!("{} lines at a glance: {:.0?}", register.lines.len(), begun.elapsed());
    figure("ledger", "what became of all promises, median", ms(times[TIMES / 2]), GOAL);
}
