//! People sign while others read: the released program under both, for a while.
//!
//! `crowd SECONDS DIR [--postgres URL] [--readers PER_SECOND] [--signers PER_SECOND]`: DIR is a
//! folder that `grow` left; a copy of it is used. Readers ask at fixed moments, whether or not the
//! answers before have come, and each answer's time counts from that moment. Co-chairs of all
//! parties sign texts through the API, at fixed moments too. At the end every signature that was
//! acknowledged is looked for, and `comity fsck` looks at everything.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a benchmark")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use benches::http::{Server, exchange, get, hand_in};
use benches::stock::Stock;
use benches::support::{Chance, key};
use benches::{grouped, ms, percentile, program};
use commission::{InstrumentId, Purpose};
use note::{Digest, KeyKind};
use store::{DatabaseUrl, Location, Options, Store};
use tokio::net::TcpStream;

const READERS_PER_SECOND: u64 = 2_000;
const SIGNERS_PER_SECOND: u64 = 20;
/// Connections over which is read; enough that one waits for another's answer only when the
/// server is late.
const READING: usize = 64;
const SIGNING: usize = 8;
/// After this a connection is made anew.
const CONNECTION_AGE_MAX: Duration = Duration::from_secs(200);
/// How often the server's memory is looked at.
const LOOK: Duration = Duration::from_secs(5);
const TABLED_PER_COMMIT: usize = 250;

struct Wish {
    seconds: u64,
    dir: String,
    postgres: Option<String>,
    readers: u64,
    signers: u64,
}

impl Wish {
    fn read() -> Self {
        let mut arguments = std::env::args().skip(1);
        let seconds = arguments.next().unwrap().parse().unwrap();
        let dir = arguments.next().unwrap();
        let mut wish = Self {
            seconds,
            dir,
            postgres: None,
            readers: READERS_PER_SECOND,
            signers: SIGNERS_PER_SECOND,
        };
        while let Some(name) = arguments.next() {
            let value = arguments.next().unwrap();
            match name.as_str() {
                "--postgres" => wish.postgres = Some(value),
                "--readers" => wish.readers = value.parse().unwrap(),
                "--signers" => wish.signers = value.parse().unwrap(),
                _ => panic!("unknown argument {name}"),
            }
        }
        wish
    }
}

fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().try_into().unwrap()
}

/// What readers ask for: mostly texts, each language alike, and the pages on which news shows.
fn path(chance: &mut Chance, ids: &[InstrumentId], tabled: &[InstrumentId]) -> String {
    const LANGUAGES: [&str; 4] = ["en", "ru", "hy", "az"];
    let page = match chance.below(20) {
        0..10 => web::routes::text(&ids[chance.below(ids.len())]),
        10..12 => web::routes::text(&tabled[chance.below(tabled.len())]),
        12..15 => web::routes::home().to_owned(),
        15..17 => web::routes::texts().to_owned(),
        17 => web::routes::record().to_owned(),
        18 => web::routes::ledger().to_owned(),
        _ => web::routes::origin().to_owned(),
    };
    format!("{page}?lang={}", LANGUAGES[chance.below(LANGUAGES.len())])
}

/// The moment of the `n`-th of so many a second.
fn moment(start: Instant, n: usize, per_second: u64) -> Instant {
    start + Duration::from_secs_f64(n as f64 / per_second as f64)
}

struct Signing {
    id: InstrumentId,
    digest: Digest,
    by: usize,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let wish = Wish::read();
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("data");
    std::fs::create_dir_all(&dir).unwrap();
    for name in ["comity.db", "log.key"] {
        std::fs::copy(Path::new(&wish.dir).join(name), dir.join(name)).unwrap();
    }
    let mut place = Location::from(dir.as_path());
    if let Some(url) = &wish.postgres {
        let done = Command::new(program())
            .args(["--data", dir.to_str().unwrap(), "migrate", "--to", url])
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        place = place.with_database(url.parse::<DatabaseUrl>().unwrap());
    }

    // Texts for the co-chairs: each is signed by one co-chair of every party.
    let log = key("test.invalid/record", KeyKind::Signature);
    let store = Store::open(&place, log, Options::default()).await.unwrap();
    let ids = benches::adopted(&store).await;
    let mut stock = Stock::resume(&store, now().unsigned_abs());
    let parties = stock.chairs().len();
    let wanted = usize::try_from(wish.seconds * wish.signers).unwrap().div_ceil(parties) + 1;
    let mut signings = Vec::new();
    let mut tabled = Vec::new();
    while tabled.len() < wanted {
        let (mut acts, mut blobs) = (Vec::new(), Vec::new());
        for _ in 0..TABLED_PER_COMMIT.min(wanted - tabled.len()) {
            let made = stock.tabled_at(now());
            acts.extend(made.acts);
            blobs.extend(made.blobs);
            for by in 0..parties {
                signings.push(Signing { id: made.id.clone(), digest: made.digest, by });
            }
            tabled.push(made.id);
        }
        store.commit(acts, blobs, Vec::new()).await.unwrap();
    }
    store.publish(now()).await.unwrap();
    store.close().await;

    let (server, address, _) = Server::start(&dir, wish.postgres.as_deref());
    let (ids, tabled) = (Arc::new(ids), Arc::new(tabled));
    let count = usize::try_from(wish.seconds * wish.readers).unwrap();
    let (next, start) = (Arc::new(AtomicUsize::new(0)), Instant::now() + Duration::from_secs(1));
    let readers: Vec<_> = (0..READING)
        .map(|number| {
            let (ids, tabled, next) = (Arc::clone(&ids), Arc::clone(&tabled), Arc::clone(&next));
            let per_second = wish.readers;
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                stream.set_nodelay(true).unwrap();
                let (mut chance, mut buffer) = (Chance(number as u64), Vec::new());
                let (mut times, mut connected) = (Vec::new(), Instant::now());
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= count {
                        return times;
                    }
                    let wanted = moment(start, n, per_second);
                    tokio::time::sleep_until(wanted.into()).await;
                    // The server ends every connection after some minutes.
                    if connected.elapsed() > CONNECTION_AGE_MAX {
                        stream = TcpStream::connect(address).await.unwrap();
                        stream.set_nodelay(true).unwrap();
                        connected = Instant::now();
                    }
                    let request = get(&path(&mut chance, &ids, &tabled));
                    let (status, _) = exchange(&mut stream, &request, &mut buffer).await;
                    assert_eq!(status, 200);
                    times.push((n, wanted.elapsed()));
                }
            })
        })
        .collect();

    let stock = Arc::new(Mutex::new(stock));
    let signings = Arc::new(signings);
    let next = Arc::new(AtomicUsize::new(0));
    let signers: Vec<_> = (0..SIGNING)
        .map(|_| {
            let (stock, signings) = (Arc::clone(&stock), Arc::clone(&signings));
            let (next, seconds, per_second) = (Arc::clone(&next), wish.seconds, wish.signers);
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                stream.set_nodelay(true).unwrap();
                let (mut times, mut signed, mut buffer) = (Vec::new(), Vec::new(), Vec::new());
                let mut connected = Instant::now();
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let wanted = moment(start, n, per_second);
                    if wanted >= start + Duration::from_secs(seconds) || n >= signings.len() {
                        return (times, signed);
                    }
                    tokio::time::sleep_until(wanted.into()).await;
                    if connected.elapsed() > CONNECTION_AGE_MAX {
                        stream = TcpStream::connect(address).await.unwrap();
                        stream.set_nodelay(true).unwrap();
                        connected = Instant::now();
                    }
                    let Signing { id, digest, by } = &signings[n];
                    let note = {
                        let mut stock = stock.lock().unwrap();
                        let by = stock.chairs()[*by].clone();
                        stock.statement(Purpose::Sign, *digest, None, &by, now())
                    };
                    let path = format!("/api/instruments/{id}/signatures");
                    let request = hand_in(&path, &note);
                    let (status, body) = exchange(&mut stream, &request, &mut buffer).await;
                    assert!(
                        (200..300).contains(&status),
                        "{status} {}",
                        String::from_utf8_lossy(body)
                    );
                    times.push(wanted.elapsed());
                    signed.push((id.clone(), *by));
                }
            })
        })
        .collect();

    let mut memory = Vec::new();
    let end = start + Duration::from_secs(wish.seconds);
    while Instant::now() + LOOK < end {
        tokio::time::sleep(LOOK).await;
        memory.push(server.memory());
    }
    let mut reads = Vec::new();
    for reader in readers {
        reads.extend(reader.await.unwrap());
    }
    let (mut signed, mut times) = (Vec::new(), Vec::new());
    for signer in signers {
        let done = signer.await.unwrap();
        times.extend(done.0);
        signed.extend(done.1);
    }
    let elapsed = start.elapsed();

    let (kept, adopted) = found(address, &signed, parties).await;
    let peak = server.peak();
    drop(server);
    let mut fsck = Command::new(program());
    fsck.args(["--data", dir.to_str().unwrap()]);
    if let Some(url) = &wish.postgres {
        fsck.args(["--database", url]);
    }
    let fsck = fsck.arg("fsck").output().unwrap();

    let rate = |count: usize| grouped((count as f64 / elapsed.as_secs_f64()).round() as u64);
    println!(
        "| {} | reads/s | p50 ms | p99 ms | most ms | signatures/s | p50 ms | p99 ms | acknowledged | found | texts adopted | peak memory MB |",
        if wish.postgres.is_some() { "PostgreSQL" } else { "SQLite" }
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    let mut read: Vec<Duration> = reads.iter().map(|(_, time)| *time).collect();
    println!(
        "| {} s | {} | {:.1} | {:.1} | {:.1} | {} | {:.1} | {:.1} | {} | {} | {} | {:.0} |",
        wish.seconds,
        rate(read.len()),
        ms(percentile(&mut read, 0.5)),
        ms(percentile(&mut read, 0.99)),
        ms(percentile(&mut read, 1.0)),
        rate(times.len()),
        ms(percentile(&mut times, 0.5)),
        ms(percentile(&mut times, 0.99)),
        grouped(signed.len() as u64),
        grouped(kept as u64),
        grouped(adopted as u64),
        peak
    );
    println!("\nfsck: {}", if fsck.status.success() { "everything is in order" } else { "FAILED" });
    let parts = 10.min(memory.len().max(1));
    let each = memory.len().div_ceil(parts).max(1);
    let medians: Vec<String> = memory
        .chunks(each)
        .map(|part| {
            let mut part = part.to_vec();
            part.sort_unstable_by(f64::total_cmp);
            format!("{:.0}", part[part.len() / 2])
        })
        .collect();
    println!("resident memory, MB, median of each tenth of the time: {}", medians.join(" "));
    assert!(fsck.status.success(), "{}", String::from_utf8_lossy(&fsck.stderr));
    assert_eq!(kept, signed.len(), "a signature that was acknowledged is lost");
}

/// How many of the signatures the server still shows, and how many texts every party signed.
async fn found(
    address: std::net::SocketAddr,
    signed: &[(InstrumentId, usize)],
    parties: usize,
) -> (usize, usize) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let mut buffer = Vec::new();
    let ids: BTreeSet<&InstrumentId> = signed.iter().map(|(id, _)| id).collect();
    let (mut kept, mut adopted) = (0, 0);
    for id in ids {
        // Not compressed: no reader asked for it before.
        let request =
            format!("GET /texts/{id}/instrument.note HTTP/1.1\r\nHost: localhost\r\n\r\n");
        let (status, note) = exchange(&mut stream, request.as_bytes(), &mut buffer).await;
        assert_eq!(status, 200);
        let note = String::from_utf8(note.to_vec()).unwrap();
        let signatures = note.matches("comity/signature/v1").count();
        let expected = signed.iter().filter(|(signed, _)| signed == id).count();
        kept += signatures.min(expected);
        let request = format!("GET /api/instruments/{id} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        let (_, text) = exchange(&mut stream, request.as_bytes(), &mut buffer).await;
        let text = String::from_utf8(text.to_vec()).unwrap();
        adopted += usize::from(expected == parties && text.contains("\"adopted\""));
    }
    (kept, adopted)
}
