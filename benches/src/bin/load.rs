//! Requests per second of the released program, with the generator on the same machine.
//!
//! `load [SECONDS] [DIR]`: 10,000 texts, 100,000 acts, 32 connections that stay open, answers
//! compressed as browsers ask for them. DIR is a folder that `grow` left.
//!
//! Texts are asked for twice: each once of a server that just started, then at random.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use benches::http::{Server, exchange, get};
use benches::stock::Stock;
use benches::support::{Cast, Chance, TWO};
use benches::{grouped, ms, percentile};
use store::{Options, Store};
use tokio::net::TcpStream;

const ACTS: u64 = 100_000;
const CONNECTIONS: u64 = 32;
const SECONDS: u64 = 20;

/// How long it is asked for, and for what.
#[derive(Clone, Copy)]
enum Order {
    /// One of the paths, drawn anew each time, for so many seconds.
    Random { seconds: u64 },
    /// Each path once.
    Once,
}

/// What was measured.
struct Load {
    times: Vec<Duration>,
    bytes: usize,
    elapsed: Duration,
}

/// Every connection asks for one path after the other.
async fn load(address: SocketAddr, paths: &[String], order: Order) -> Load {
    let requests: Arc<Vec<Vec<u8>>> = Arc::new(paths.iter().map(|path| get(path)).collect());
    let next = Arc::new(AtomicUsize::new(0));
    let start = Instant::now();
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|number| {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                stream.set_nodelay(true).unwrap();
                let (mut chance, mut buffer) = (Chance(number), Vec::with_capacity(1 << 16));
                let (mut times, mut bytes) = (Vec::new(), 0);
                loop {
                    let request = match order {
                        Order::Random { seconds } if start.elapsed().as_secs() < seconds => {
                            requests.get(chance.below(requests.len()))
                        }
                        Order::Random { .. } => None,
                        Order::Once => requests.get(next.fetch_add(1, Ordering::Relaxed)),
                    };
                    let Some(request) = request else { break };
                    let start = Instant::now();
                    let (status, body) = exchange(&mut stream, request, &mut buffer).await;
                    assert_eq!(status, 200);
                    bytes += body.len();
                    times.push(start.elapsed());
                }
                (times, bytes)
            })
        })
        .collect();
    let (mut times, mut bytes) = (Vec::new(), 0);
    for client in clients {
        let done = client.await.unwrap();
        times.extend(done.0);
        bytes += done.1;
    }
    Load { times, bytes, elapsed: start.elapsed() }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let seconds = std::env::args().nth(1).map_or(SECONDS, |seconds| seconds.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let dir = std::env::args().nth(2).map_or_else(|| folder.path().join("data"), PathBuf::from);
    if !dir.exists() {
        let (mut stock, store) = Stock::found(&dir).await;
        stock.grow(&store, ACTS).await;
        stock.cast.cosign(&store, stock.now()).await;
        store.close().await;
        stock.leave_key(&dir);
    }
    let log = Cast::new(TWO).log;
    let store = Store::open(&dir, log, Options::default()).await.unwrap();
    let ids = benches::adopted(&store).await;
    println!("{} texts, {} acts\n", grouped(ids.len() as u64), grouped(store.head().size));
    store.close().await;

    let text = |n: usize| web::routes::text(&ids[n]);
    let list = vec!["/texts".to_owned()];
    let one = vec![text(ids.len() / 2)];
    let all: Vec<String> = (0..ids.len()).map(text).collect();
    let random = Order::Random { seconds };
    let servers: [Vec<(&str, &[String], Order)>; 3] = [
        vec![("the list", &list, random)],
        vec![("one text", &one, random)],
        vec![
            ("every text once, at first", &all, Order::Once),
            ("then texts at random", &all, random),
        ],
    ];
    println!(
        "| page | requests/s | p50 ms | p99 ms | most ms | bytes of an answer | peak memory MB |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let mut started = Vec::new();
    for cases in servers {
        let (server, address, took) = Server::start(&dir, None);
        started.push(took);
        for (name, paths, order) in cases {
            let Load { mut times, bytes, elapsed } = load(address, paths, order).await;
            let count = times.len();
            println!(
                "| {name} | {} | {:.1} | {:.1} | {:.1} | {} | {:.0} |",
                grouped((count as f64 / elapsed.as_secs_f64()) as u64),
                ms(percentile(&mut times, 0.5)),
                ms(percentile(&mut times, 0.99)),
                ms(percentile(&mut times, 1.0)),
                grouped((bytes / count) as u64),
                server.peak()
            );
        }
    }
    println!(
        "\nfrom starting the process until it listens: {:.0} ms (median)",
        ms(percentile(&mut started, 0.5))
    );
}
