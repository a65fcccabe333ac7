//! Requests per second of the released program, with the generator on the same machine.
//!
//! `load [SECONDS] [DIR]`: 10,000 texts, 100,000 acts, 32 connections that stay open, answers
//! compressed as browsers ask for them. DIR is a folder that `grow` left.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::io::BufRead as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use benches::stock::Stock;
use benches::support::{Cast, Chance, TWO};
use benches::{grouped, ms, percentile, program};
use commission::{Act, InstrumentId};
use store::{Options, Store};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const ACTS: u64 = 100_000;
const CONNECTIONS: u64 = 32;
const SECONDS: u64 = 20;
const MIXED: usize = 2_000;
/// What is asked before the clock starts.
const WARM: usize = 200;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    /// Starts it; returns how long it took to listen.
    fn start(dir: &Path) -> (Self, SocketAddr, Duration) {
        let start = Instant::now();
        let mut child = Command::new(program())
            .arg("--data")
            .arg(dir)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines.next().unwrap().unwrap();
        let took = start.elapsed();
        let port: u16 = line.rsplit(':').next().unwrap().trim().parse().unwrap();
        (Self(child), SocketAddr::from(([127, 0, 0, 1], port)), took)
    }

    /// The most memory it ever had, in MB (10^6 bytes).
    fn peak(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kib * 1_024.0 / 1e6
    }
}

/// Asks once and reads the whole answer; returns the bytes of its body.
async fn ask(stream: &mut TcpStream, request: &[u8], buffer: &mut Vec<u8>) -> usize {
    stream.write_all(request).await.unwrap();
    buffer.clear();
    let (head, length) = loop {
        assert!(stream.read_buf(buffer).await.unwrap() > 0, "the server hung up");
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = std::str::from_utf8(&buffer[..head]).unwrap();
        assert!(text.starts_with("HTTP/1.1 200"), "{text}");
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        break (head + 4, length.parse::<usize>().unwrap());
    };
    while buffer.len() < head + length {
        assert!(stream.read_buf(buffer).await.unwrap() > 0, "the server hung up");
    }
    length
}

/// Every connection asks for one path after the other until the time is over.
async fn load(address: SocketAddr, paths: Vec<String>, seconds: u64) -> (Vec<Duration>, usize) {
    let requests: Arc<Vec<Vec<u8>>> = Arc::new(
        paths
            .iter()
            .map(|path| {
                format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                    .into_bytes()
            })
            .collect(),
    );
    let mut stream = TcpStream::connect(address).await.unwrap();
    let mut buffer = Vec::new();
    for n in 0..WARM {
        ask(&mut stream, &requests[n % requests.len()], &mut buffer).await;
    }
    let end = Instant::now() + Duration::from_secs(seconds);
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|number| {
            let requests = Arc::clone(&requests);
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                stream.set_nodelay(true).unwrap();
                let (mut chance, mut buffer) = (Chance(number), Vec::with_capacity(1 << 16));
                let (mut times, mut bytes) = (Vec::new(), 0);
                while Instant::now() < end {
                    let request = &requests[chance.below(requests.len())];
                    let start = Instant::now();
                    bytes += ask(&mut stream, request, &mut buffer).await;
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
    (times, bytes)
}

/// The ids of all texts that were adopted.
async fn texts(store: &Store) -> Vec<InstrumentId> {
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
    let ids = texts(&store).await;
    println!("{} texts, {} acts\n", grouped(ids.len() as u64), grouped(store.head().size));
    store.close().await;

    let text = |n: usize| web::routes::text(&ids[n]);
    let spread = ids.len() / MIXED;
    let cases: [(&str, Vec<String>); 4] = [
        ("the list", vec!["/texts".to_owned()]),
        ("one text", vec![text(ids.len() / 2)]),
        ("2,000 texts at random", (0..MIXED).map(|n| text(n * spread)).collect()),
        ("all texts at random", (0..ids.len()).map(text).collect()),
    ];
    println!("| page | requests/s | p50 ms | p99 ms | bytes of an answer | peak memory MB |");
    println!("|---|--:|--:|--:|--:|--:|");
    let mut started = Vec::new();
    for (name, paths) in cases {
        let (server, address, took) = Server::start(&dir);
        started.push(took);
        let (mut times, bytes) = load(address, paths, seconds).await;
        let count = times.len();
        println!(
            "| {name} | {} | {:.1} | {:.1} | {} | {:.0} |",
            grouped(count as u64 / seconds),
            ms(percentile(&mut times, 0.5)),
            ms(percentile(&mut times, 0.99)),
            grouped((bytes / count) as u64),
            server.peak()
        );
    }
    println!(
        "\nfrom starting the process until it listens: {:.0} ms (median)",
        ms(percentile(&mut started, 0.5))
    );
}
