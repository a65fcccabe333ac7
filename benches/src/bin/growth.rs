//! What grows with the record, and how: appending, pages, proofs, opening, verifying.
//!
//! `growth [ACTS_MAX] [PLOT.svg]`: sizes are the powers of ten from 1,000 to ACTS_MAX.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::Request;
use benches::plot::{Line, draw};
use benches::stock::Stock;
use benches::support::Chance;
use benches::{grouped, median, ms, program};
use commission::InstrumentId;
use store::{Options, Store};
use tower::ServiceExt as _;

/// The largest record that is exported and verified unless more is asked for.
const ACTS_MAX: u64 = 100_000;
const PAGES: usize = 200;
const PROOFS: usize = 300;
const OPENINGS: usize = 7;
/// Texts whose acts are appended one at a time.
const APPENDED_TEXTS: usize = 20;
const VERIFICATIONS: usize = 3;
const BODY_BYTES_MAX: usize = 4 << 20;

/// The times at one size.
struct At {
    size: u64,
    append: Duration,
    batch: Duration,
    list: Duration,
    text: Duration,
    proof: Duration,
    open: Duration,
    verify: Duration,
}

/// Renders pages as if nobody had asked before: every address differs in a part that means
/// nothing.
async fn pages(store: &Store, paths: &[String], now: i64) -> Duration {
    let app = web::App::new(web::Config {
        store: store.clone(),
        base_url: "http://localhost".to_owned(),
        signing_url: None,
        secret: [0; 32],
        clock: Arc::new(move || now),
        nonce: Arc::new(|| [0; 16]),
        demo: None,
    })
    .unwrap();
    let router = app.router();
    median(PAGES, |n| {
        let path = format!("{}?n={n}", paths[n % paths.len()]);
        let request = Request::get(path).body(Body::empty()).unwrap();
        let router = router.clone();
        async move {
            let response = router.oneshot(request).await.unwrap();
            assert_eq!(response.status(), 200);
            axum::body::to_bytes(response.into_body(), BODY_BYTES_MAX).await.unwrap();
        }
    })
    .await
}

async fn append(stock: &mut Stock, store: &Store) -> (Duration, Duration) {
    let mut single = Vec::new();
    for _ in 0..APPENDED_TEXTS {
        let made = stock.whole();
        let mut blobs = Some(made.blobs);
        for act in made.acts {
            let blobs = blobs.take().unwrap_or_default();
            single.push((act, blobs));
        }
    }
    let count = single.len();
    let mut single = single.into_iter();
    let one = median(count, |_| {
        let (act, blobs) = single.next().unwrap();
        async move {
            store.commit(vec![act], blobs, Vec::new()).await.unwrap();
        }
    })
    .await;
    let (mut acts, mut blobs) = (Vec::new(), Vec::new());
    for _ in 0..APPENDED_TEXTS {
        let made = stock.whole();
        acts.extend(made.acts);
        blobs.extend(made.blobs);
    }
    let count = u32::try_from(acts.len()).unwrap();
    let start = Instant::now();
    store.commit(acts, blobs, Vec::new()).await.unwrap();
    (one, start.elapsed() / count)
}

fn run(arguments: &[&str], dir: &Path) {
    let done = Command::new(program()).arg("--data").arg(dir).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

async fn measure(stock: &mut Stock, dir: &Path, ids: &[InstrumentId]) -> At {
    let log = stock.cast.log.clone();
    let mut opened = Vec::new();
    for _ in 0..OPENINGS {
        let start = Instant::now();
        let store = Store::open(dir, log.clone(), Options::default()).await.unwrap();
        opened.push(start.elapsed());
        store.close().await;
    }
    let open = benches::percentile(&mut opened, 0.5);
    let store = Store::open(dir, log, Options::default()).await.unwrap();
    let size = store.head().size;
    stock.cast.cosign(&store, stock.now()).await;
    let mut chance = Chance(size);
    let proof = median(PROOFS, |_| {
        let index = chance.draw() % size;
        let store = &store;
        async move {
            store.proof(index).await.unwrap();
        }
    })
    .await;
    let now = stock.now();
    let list = pages(&store, &["/texts".to_owned()], now).await;
    let texts: Vec<String> =
        (0..PAGES).map(|_| web::routes::text(&ids[chance.below(ids.len())])).collect();
    let text = pages(&store, &texts, now).await;
    store.close().await;

    let exported = dir.join(format!("export-{size}"));
    run(&["export", exported.to_str().unwrap()], dir);
    let verify = median(VERIFICATIONS, |_| async {
        run(&["verify", exported.to_str().unwrap(), "--trust-found-policy"], dir);
    })
    .await;
    std::fs::remove_dir_all(&exported).unwrap();

    let store = Store::open(dir, stock.cast.log.clone(), Options::default()).await.unwrap();
    let (append, batch) = append(stock, &store).await;
    store.close().await;
    At { size, append, batch, list, text, proof, open, verify }
}

fn plot(rows: &[At], path: &str) {
    let line = |label: &'static str, colour: &'static str, of: fn(&At) -> Duration| Line {
        label,
        colour,
        points: rows.iter().map(|at| (at.size as f64, ms(of(at)))).collect(),
    };
    let lines = [
        line("verify everything", "#7a1f3d", |at| at.verify),
        line("open the store", "#b35c00", |at| at.open),
        line("list page, not cached", "#1f5f8b", |at| at.list),
        line("text page, not cached", "#2e7d5b", |at| at.text),
        line("append, one caller", "#444444", |at| at.append),
        line("append, in a batch", "#8a8a8a", |at| at.batch),
        line("inclusion proof", "#6a4fa3", |at| at.proof),
    ];
    std::fs::write(path, draw("What grows with the record", &lines)).unwrap();
}

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let acts_max = arguments.next().map_or(ACTS_MAX, |acts| acts.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("data");
    let (mut stock, store) = Stock::found(&dir).await;
    store.close().await;
    stock.leave_key(&dir);
    println!(
        "| acts | texts | append, one caller ms | append in a batch, ms/act | list page ms | text page ms | proof ms | open ms | verify s | built in s |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    let mut ids = Vec::new();
    let mut rows = Vec::new();
    let mut size = 1_000;
    while size <= acts_max {
        let start = Instant::now();
        let store = Store::open(&dir, stock.cast.log.clone(), Options::default()).await.unwrap();
        ids.extend(stock.grow(&store, size).await);
        store.close().await;
        let built = start.elapsed();
        let at = measure(&mut stock, &dir, &ids).await;
        println!(
            "| {} | {} | {:.2} | {:.3} | {:.2} | {:.2} | {:.2} | {:.1} | {:.2} | {:.0} |",
            grouped(at.size),
            grouped(ids.len() as u64),
            ms(at.append),
            ms(at.batch),
            ms(at.list),
            ms(at.text),
            ms(at.proof),
            ms(at.open),
            at.verify.as_secs_f64(),
            built.as_secs_f64()
        );
        rows.push(at);
        size *= 10;
    }
    if let Some(path) = arguments.next() {
        plot(&rows, &path);
    }
}
