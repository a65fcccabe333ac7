//! Benchmarks: programs that print tables. What they said last is in `docs/performance.md`.
//!
//! *In scope:* data with valid acts and valid signatures, clocks, tables, a plot.
//! *Out of scope:* judging: no test asserts a time.
//!
//! ```text
//! cargo build --release && cargo run --release -p benches --bin growth
//! ```
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a benchmark that goes wrong shall stop"
)]

pub mod arranged;
pub mod http;
pub mod juries;
pub mod plot;
pub mod stock;
#[path = "../../crates/comity/tests/program/support/cast.rs"]
pub mod support;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use commission::{Act, InstrumentId, Office};
use note::KeyKind;
use store::Store;

use crate::support::{Cast, TWO, key};

/// Milliseconds of a duration.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The value below which this part of the values lies.
pub fn percentile(values: &mut [Duration], part: f64) -> Duration {
    values.sort_unstable();
    let last = values.len().saturating_sub(1);
    values[((last as f64) * part).round() as usize]
}

/// A row of a table: what was asked, how much was found, and what it took.
pub fn row(name: &str, found: usize, times: &mut [Duration]) -> String {
    let [half, most_of_all, most] = [0.5, 0.99, 1.0].map(|part| ms(percentile(times, part)));
    format!("| {name} | {found} | {half:.1} | {most_of_all:.1} | {most:.1} |")
}

/// Says a figure beside its goal, in milliseconds: a line for people, and the same for programs, as one
/// JSON object a line. It judges nothing: the program ends well either way.
pub fn figure(bench: &str, what: &str, took: f64, goal: f64) {
    let is_met = took < goal;
    let word = if is_met { "met" } else { "not met" };
    println!("\n{what}: {took:.2} ms. Goal: under {goal:.0} ms, {word}.");
    println!(
        r#"{{"bench":"{bench}","figure":"{what}","ms":{took:.3},"goal_ms":{goal:.0},"met":{is_met}}}"#
    );
}

/// Both parties and a secretary, and how many rooms and questions the arguments ask for.
pub fn secretariat(rooms: usize, asked: usize) -> (Cast, Office, usize, usize) {
    let mut arguments = std::env::args().skip(1);
    let mut number = |or: usize| arguments.next().map_or(or, |it| it.parse().unwrap());
    let (rooms, asked) = (number(rooms), number(asked));
    let by: Office = "secretariat/secretary/1".parse().unwrap();
    let mut cast = Cast::new(TWO);
    cast.keys.insert(by.clone(), key(&by.to_string(), KeyKind::Signature));
    (cast, by, rooms, asked)
}

/// The median time of `count` runs.
pub async fn median<F: Future>(count: usize, mut run: impl FnMut(usize) -> F) -> Duration {
    let mut times = Vec::with_capacity(count);
    for n in 0..count {
        let start = Instant::now();
        run(n).await;
        times.push(start.elapsed());
    }
    percentile(&mut times, 0.5)
}

/// The released program beside this one.
pub fn program() -> PathBuf {
    let program = std::env::current_exe().unwrap().with_file_name("comity");
    assert!(program.exists(), "run `cargo build --release` first");
    program
}

/// A whole number with its thousands apart.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The ids of all texts that were adopted.
pub async fn adopted(store: &Store) -> Vec<InstrumentId> {
    let mut ids = Vec::new();
    let mut next = 0;
    while next < store.head().size {
        for entry in store.entries(next, 1_000).await.unwrap() {
            next = entry.index + 1;
            if entry.kind == "instrument.adopted/1"
                && let Act::Instrument(act) = Act::decode(&entry.bytes).unwrap()
            {
                ids.push(act.id().clone());
            }
        }
    }
    ids
}
