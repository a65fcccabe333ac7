//! Power cuts: the server is killed while people sign, again and again. Every signature that was
//! acknowledged is in the record afterwards, and the folder needs no repair.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::program::Desk;
use crate::support::{Cast, Chance, TWO};
use commission::{InstrumentId, Kind, Office, Purpose};
use note::Digest;

/// Texts tabled before each cut.
const TEXTS: usize = 12;

fn cycles() -> usize {
    if std::env::var_os("COMITY_TEST_QUICK").is_some() { 8 } else { 50 }
}

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

#[test]
fn every_acknowledged_signature_survives_a_power_cut() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let desk = Desk::new();
    let data = desk.path("comity-data");
    let mut cast = Cast::new(TWO);
    std::fs::create_dir_all(&data).unwrap();
    crate::support::program::write_private(
        &data.join("log.key"),
        &format!("{}\n", cast.log.encode()),
    );
    runtime.block_on(async { cast.found(&data).await.close().await });
    let mut chance = Chance(7);
    let (mut acknowledged, mut cut_short) = (0, 0);
    // Cycles in which nothing was acknowledged, since the last in which something was.
    let mut dry = 0;
    for cycle in 0..cycles() {
        let mut tabled: Vec<(InstrumentId, Digest)> = Vec::new();
        runtime.block_on(async {
            let store = cast.open(&data).await;
            for n in 0..TEXTS {
                let nonce = chance.nonce();
                let words = format!("{cycle} {n}");
                let id = cast.ready(&store, Kind::Decision, &words, now(), nonce).await;
                let digest = cast.table(&store, &id, now(), chance.nonce()).await;
                tabled.push((id, digest));
            }
            store.close().await;
        });
        let served = desk.serve("comity-data");
        let url = served.url.clone();
        let acked: Arc<Mutex<Vec<(InstrumentId, Office)>>> = Arc::default();
        let lost = Arc::new(AtomicBool::new(false));
        let mut clerks = Vec::new();
        for party in cast.parties() {
            let office = cast.chairs(&party)[0].clone();
            let requests: Vec<(InstrumentId, String)> = tabled
                .iter()
                .map(|(id, digest)| {
                    let nonce = chance.nonce();
                    (id.clone(), cast.state(Purpose::Sign, *digest, None, &office, now(), nonce))
                })
                .collect();
            let (url, acked, lost) = (url.clone(), acked.clone(), lost.clone());
            clerks.push(std::thread::spawn(move || {
                let agent: ureq::Agent = ureq::Agent::config_builder()
                    .http_status_as_error(false)
                    .timeout_global(Some(Duration::from_secs(10)))
                    .build()
                    .into();
                for (id, note) in requests {
                    let body = serde_json::json!({ "note": note }).to_string();
                    let sent = agent
                        .post(&format!("{url}/api/instruments/{id}/signatures"))
                        .header("content-type", "application/json")
                        .send(body);
                    match sent {
                        Ok(mut answer) if answer.status().is_success() => {
                            if answer.body_mut().read_to_string().is_ok() {
                                acked.lock().unwrap().push((id, office.clone()));
                            }
                        }
                        Ok(answer) => panic!("answered {}", answer.status()),
                        Err(_) => {
                            lost.store(true, Ordering::Relaxed);
                            return;
                        }
                    }
                }
            }));
        }
        // On a machine that is busy nothing is answered so soon: then it has longer, until something is.
        let longest = 60 * (1 + dry);
        std::thread::sleep(Duration::from_millis(1 + chance.draw() % longest));
        served.kill();
        for clerk in clerks {
            clerk.join().unwrap();
        }
        cut_short += usize::from(lost.load(Ordering::Relaxed));
        let told = std::mem::take(&mut *acked.lock().unwrap());
        runtime.block_on(async {
            let store = cast.open(&data).await;
            for (id, office) in &told {
                let page = store.instrument(id).await.unwrap();
                let signed =
                    page.instrument.current().signatures.iter().any(|s| s.office == *office);
                assert!(signed, "cycle {cycle}: {office} was told that it had signed {id}");
            }
            acknowledged += told.len();
            dry = if told.is_empty() { (dry + 1).min(50) } else { 0 };
            if cycle % 10 == 9 {
                let report = store.fsck().await.unwrap();
                assert!(report.problems.is_empty(), "{:?}", report.problems);
            }
            store.close().await;
        });
    }
    cast.keys.clear();
    assert!(
        acknowledged > 0 && cut_short > 0,
        "{acknowledged} acknowledged, {cut_short} cut short"
    );
}
