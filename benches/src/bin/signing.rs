//! How fast people sign: the real verb from 16 writers, against the same statements alone.
//!
//! The two take turns, a round each, so that a disk that is slower for a while is slower for both.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use benches::stock::Stock;
use benches::{grouped, ms, percentile};
use commission::{InstrumentId, Purpose};
use store::{Options, Player, Store, Tape};

const WRITERS: usize = 16;
const TEXTS: usize = 4_096;
const TEXTS_PER_COMMIT: usize = 256;
/// Texts that are signed in one round.
const TEXTS_PER_ROUND: usize = 512;

/// What the callers did, and what the writer ran for it.
struct Run {
    acts: u64,
    elapsed: Duration,
    calls: Vec<Duration>,
    tape: Tape,
}

/// What all rounds of one turn came to.
#[derive(Default)]
struct Sum {
    acts: u64,
    signing: Duration,
    alone: Duration,
    calls: Vec<Duration>,
    commits: usize,
    statements: usize,
    /// The ratio of each round.
    ratios: Vec<f64>,
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    std::fs::copy(from.join("comity.db"), to.join("comity.db")).unwrap();
}

async fn sign_all(store: &Store, notes: &[(InstrumentId, String)], now: i64) -> Run {
    let before = store.head().size;
    let notes = Arc::new(notes.to_vec());
    let next = Arc::new(AtomicUsize::new(0));
    store::keep_tape(true);
    let start = Instant::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| {
            let (store, notes, next) = (store.clone(), Arc::clone(&notes), Arc::clone(&next));
            tokio::spawn(async move {
                let mut calls = Vec::new();
                while let Some((id, note)) = notes.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let start = Instant::now();
                    store.sign(id, note, now).await.unwrap();
                    calls.push(start.elapsed());
                }
                calls
            })
        })
        .collect();
    let mut calls = Vec::new();
    for writer in writers {
        calls.extend(writer.await.unwrap());
    }
    let elapsed = start.elapsed();
    let tape = store::keep_tape(false).unwrap();
    Run { acts: store.head().size - before, elapsed, calls, tape }
}

impl Sum {
    /// A round: what was signed is played again, alone, on the copy that every round before was
    /// played on.
    async fn add(&mut self, run: Run, copy: &mut Player) {
        self.acts += run.acts;
        self.signing += run.elapsed;
        self.calls.extend(run.calls);
        self.commits += run.tape.commits();
        self.statements += run.tape.statements();
        let start = Instant::now();
        copy.play(run.tape).await.unwrap();
        let alone = start.elapsed();
        self.alone += alone;
        self.ratios.push(alone.as_secs_f64() / run.elapsed.as_secs_f64());
    }

    fn report(mut self, name: &str) {
        let rate = |time: Duration| grouped((self.acts as f64 / time.as_secs_f64()) as u64);
        let (signing, alone) = (rate(self.signing), rate(self.alone));
        self.ratios.sort_unstable_by(f64::total_cmp);
        println!(
            "| {name} | {} | {signing} | {:.1} | {} | {:.1} | {:.1} | {alone} | {:.2} | **{:.2}** | {:.2} |",
            grouped(self.acts),
            self.acts as f64 / self.commits as f64,
            self.statements as u64 / self.acts,
            ms(percentile(&mut self.calls, 0.5)),
            ms(percentile(&mut self.calls, 0.99)),
            self.ratios[0],
            self.ratios[self.ratios.len() / 2],
            self.ratios[self.ratios.len() - 1],
        );
    }
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("data");
    let (mut stock, store) = Stock::found(&dir).await;
    let log = stock.cast.log.clone();
    let mut texts = Vec::new();
    while texts.len() < TEXTS {
        let (mut acts, mut blobs) = (Vec::new(), Vec::new());
        for _ in 0..TEXTS_PER_COMMIT {
            let made = stock.tabled();
            acts.extend(made.acts);
            blobs.extend(made.blobs);
            texts.push((made.id, made.digest));
        }
        store.commit(acts, blobs, Vec::new()).await.unwrap();
    }
    store.close().await;
    let now = stock.now();
    println!(
        "| {WRITERS} writers | acts | acts/s | acts per commit | statements per act | p50 ms | p99 ms | the writer's statements alone, acts/s | least ratio of a round | median | most |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    let names = ["the first party signs", "the last party signs: adopted"];
    for (turn, by) in stock.chairs().into_iter().enumerate() {
        let notes: Vec<_> = texts
            .iter()
            .map(|(id, digest)| {
                (id.clone(), stock.statement(Purpose::Sign, *digest, None, &by, now))
            })
            .collect();
        let before = folder.path().join(format!("before-{turn}"));
        copy(&dir, &before);
        let store = Store::open(&dir, log.clone(), Options::default()).await.unwrap();
        let mut player = Player::open(before.as_path()).await.unwrap();
        let mut sum = Sum::default();
        for round in notes.chunks(TEXTS_PER_ROUND) {
            let run = sign_all(&store, round, now).await;
            sum.add(run, &mut player).await;
        }
        store.close().await;
        sum.report(names[turn]);
    }
}
