//! How fast people sign: the real verb from 16 writers, against the same statements alone.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use benches::stock::Stock;
use benches::{grouped, ms, percentile};
use commission::{InstrumentId, Purpose};
use store::{Options, Store, Tape};

const WRITERS: usize = 16;
const TEXTS: usize = 4_096;
const TEXTS_PER_COMMIT: usize = 256;

/// What the callers did, and what the writer ran for it.
struct Run {
    acts: u64,
    elapsed: Duration,
    calls: Vec<Duration>,
    tape: Tape,
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    std::fs::copy(from.join("comity.db"), to.join("comity.db")).unwrap();
}

async fn sign_all(store: &Store, notes: Vec<(InstrumentId, String)>, now: i64) -> Run {
    let before = store.head().size;
    let notes = Arc::new(notes);
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

async fn report(name: &str, mut run: Run, copy: &Path) {
    let (commits, statements) = (run.tape.commits(), run.tape.statements());
    let start = Instant::now();
    run.tape.play(copy).await.unwrap();
    let alone = start.elapsed();
    let rate = |time: Duration| run.acts as f64 / time.as_secs_f64();
    println!(
        "| {name} | {} | {} | {:.1} | {} | {:.1} | {:.1} | {} | **{:.2}** |",
        grouped(run.acts),
        grouped(rate(run.elapsed) as u64),
        run.acts as f64 / commits as f64,
        statements as u64 / run.acts,
        ms(percentile(&mut run.calls, 0.5)),
        ms(percentile(&mut run.calls, 0.99)),
        grouped(rate(alone) as u64),
        alone.as_secs_f64() / run.elapsed.as_secs_f64()
    );
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
        "| {WRITERS} writers | acts | acts/s | acts per commit | statements per act | p50 ms | p99 ms | the writer's statements alone, acts/s | ratio |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
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
        let run = sign_all(&store, notes, now).await;
        store.close().await;
        report(names[turn], run, &before).await;
    }
}
