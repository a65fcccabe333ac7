//! The program on PostgreSQL: servers side by side that are killed while people sign, the database
//! that is restarted under them, and everything an operator does with it.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::support::program::{Desk, Served};
use crate::support::{Cast, Chance, TWO};
use commission::{InstrumentId, Kind, Office, Purpose};
use note::Digest;
use store::{DatabaseUrl, Location, Options, Store};

/// Texts tabled before each round.
const TEXTS: usize = 16;

fn rounds() -> usize {
    if std::env::var_os("COMITY_TEST_QUICK").is_some() { 4 } else { 12 }
}

/// One test at a time: one of them restarts the database.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn server() -> String {
    std::env::var("COMITY_TEST_POSTGRES").unwrap()
}

/// The URL of an empty schema.
async fn schema() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("c{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let said = Command::new("psql")
        .args(["-q", "-d", &server(), "-c"])
        .arg(format!("drop schema if exists {name} cascade; create schema {name}"))
        .output()
        .unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    format!("{}?options=-csearch_path%3D{name}", server())
}

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// A commission in a schema of its own, with its log's key in the folder `data`.
struct House {
    desk: Desk,
    cast: Cast,
    place: Location,
}

impl House {
    async fn new() -> Self {
        let mut desk = Desk::new();
        let url = schema().await;
        let data = desk.path("data");
        let place = Location::from(&data).with_database(url.parse::<DatabaseUrl>().unwrap());
        desk.database = Some(url);
        std::fs::create_dir_all(&data).unwrap();
        let cast = Cast::new(TWO);
        crate::support::program::write_private(
            &data.join("log.key"),
            &format!("{}\n", cast.log.encode()),
        );
        let founding = cast.founding();
        let options = Options::default();
        Store::found(&place, founding, cast.log.clone(), options).await.unwrap().close().await;
        Self { desk, cast, place }
    }

    async fn open(&self) -> Store {
        Store::open(&self.place, self.cast.log.clone(), Options::default()).await.unwrap()
    }

    fn serve(&self) -> Served {
        self.desk.serve("data")
    }

    async fn tabled(
        &self,
        store: &Store,
        chance: &mut Chance,
        words: &str,
    ) -> (InstrumentId, Digest) {
        let id = self.cast.ready(store, Kind::Decision, words, now(), chance.nonce()).await;
        let digest = self.cast.table(store, &id, now(), chance.nonce()).await;
        (id, digest)
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .into()
}

/// Sends a signature; none when nobody answered.
fn send(agent: &ureq::Agent, url: &str, id: &InstrumentId, note: &str) -> Option<(u16, String)> {
    let body = serde_json::json!({ "note": note }).to_string();
    let mut answer = agent
        .post(&format!("{url}/api/instruments/{id}/signatures"))
        .header("content-type", "application/json")
        .send(body)
        .ok()?;
    let text = answer.body_mut().read_to_string().ok()?;
    Some((answer.status().as_u16(), text))
}

/// Restarts the database as a crash of its machine would.
fn restart_the_database() {
    let ctl = std::env::var("COMITY_TEST_POSTGRES_CTL").unwrap();
    let said = Command::new(ctl).args(["restart", "-m", "immediate"]).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
}

/// What happens to the house while people sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Blow {
    FirstServer,
    SecondServer,
    Database,
}

#[test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
fn what_two_servers_acknowledged_survives_their_death_and_the_databases() {
    let _alone = alone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let house = runtime.block_on(House::new());
    let mut chance = Chance(11);
    let mut servers = [Some(house.serve()), Some(house.serve())];
    let (mut acknowledged, mut unanswered) = (0, 0);
    for round in 0..rounds() {
        let blow = match round % 4 {
            1 => Blow::Database,
            0 => Blow::FirstServer,
            _ => Blow::SecondServer,
        };
        let tabled: Vec<(InstrumentId, Digest)> = runtime.block_on(async {
            let store = house.open().await;
            let mut tabled = Vec::new();
            for n in 0..TEXTS {
                tabled.push(house.tabled(&store, &mut chance, &format!("{round} {n}")).await);
            }
            store.close().await;
            tabled
        });
        let urls: Vec<String> = servers.iter().flatten().map(|s| s.url.clone()).collect();
        let acked: Arc<Mutex<Vec<(InstrumentId, Office)>>> = Arc::default();
        let lost = Arc::new(AtomicUsize::new(0));
        let halfway = Arc::new(AtomicBool::new(false));
        let mut clerks = Vec::new();
        for (place, party) in house.cast.parties().iter().enumerate() {
            let office = house.cast.chairs(party)[0].clone();
            let requests: Vec<(InstrumentId, String)> = tabled
                .iter()
                .map(|(id, digest)| {
                    let nonce = chance.nonce();
                    let cast = &house.cast;
                    (id.clone(), cast.state(Purpose::Sign, *digest, None, &office, now(), nonce))
                })
                .collect();
            let (urls, acked, lost) = (urls.clone(), acked.clone(), lost.clone());
            let halfway = halfway.clone();
            clerks.push(std::thread::spawn(move || {
                let agent = agent();
                for (n, (id, note)) in requests.into_iter().enumerate() {
                    halfway.fetch_or(n >= TEXTS / 4, Ordering::Relaxed);
                    // Whoever gets no answer asks the other server, as a person would.
                    for attempt in 0..40 {
                        let url = &urls[(n + place + attempt) % urls.len()];
                        match send(&agent, url, &id, &note) {
                            Some((200..=299, _)) => {
                                acked.lock().unwrap().push((id, office.clone()));
                                break;
                            }
                            // It was entered by the request whose answer was lost, and may have
                            // been the last that was missing.
                            Some((_, said))
                                if attempt > 0
                                    && (said.contains("signed-already")
                                        || said.contains("not-tabled")) =>
                            {
                                break;
                            }
                            Some((500..=599, _)) | None => {
                                lost.fetch_add(1, Ordering::Relaxed);
                                std::thread::sleep(Duration::from_millis(100));
                            }
                            Some((status, said)) => panic!("{office}: {status} {said}"),
                        }
                    }
                }
            }));
        }
        let begun = Instant::now();
        while !halfway.load(Ordering::Relaxed) && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(2));
        }
        std::thread::sleep(Duration::from_millis(chance.draw() % 30));
        match blow {
            Blow::Database => restart_the_database(),
            Blow::FirstServer => servers[0].take().unwrap().kill(),
            Blow::SecondServer => servers[1].take().unwrap().kill(),
        }
        for clerk in clerks {
            clerk.join().unwrap();
        }
        for server in &mut servers {
            server.get_or_insert_with(|| house.serve());
        }
        unanswered += lost.load(Ordering::Relaxed);
        let told = std::mem::take(&mut *acked.lock().unwrap());
        acknowledged += told.len();
        runtime.block_on(async {
            let store = house.open().await;
            for (id, office) in &told {
                let page = store.instrument(id).await.unwrap();
                let signatures = &page.instrument.current().signatures;
                let count = signatures.iter().filter(|s| s.office == *office).count();
                assert_eq!(count, 1, "round {round}, {blow:?}: {office} signed {id}");
            }
            for (id, _) in &tabled {
                let page = store.instrument(id).await.unwrap();
                assert_eq!(page.instrument.current().state.as_str(), "adopted", "{round} {blow:?}");
            }
            let report = store.fsck().await.unwrap();
            assert_eq!(report.problems, Vec::<String>::new());
            assert_eq!(report.entries, store.head().size);
            store.close().await;
        });
    }
    assert!(acknowledged > 0 && unanswered > 0, "{acknowledged} acknowledged, {unanswered} not");
    // Both servers show one record, and a stranger finds nothing wrong with it.
    let urls: Vec<String> = servers.iter().flatten().map(|s| s.url.clone()).collect();
    let policy = house.desk.path("policy");
    std::fs::write(&policy, house.cast.founding().founded.policy).unwrap();
    for server in servers.iter().flatten() {
        server.covered();
        house.desk.well(&["verify", &server.url, "--policy", "policy", "--allow-pending"]);
    }
    let records: Vec<_> = urls
        .iter()
        .map(|url| crate::support::program::get_json(&format!("{url}/api/record"))["size"].clone())
        .collect();
    assert_eq!(records[0], records[1]);
}

#[test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
fn a_member_removed_at_one_place_cannot_sign_at_a_running_server() {
    let _alone = alone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let house = runtime.block_on(House::new());
    let served = house.serve();
    let mut chance = Chance(3);
    let party = house.cast.parties()[0].clone();
    let office = house.cast.chairs(&party)[0].clone();
    let (id, note, order) = runtime.block_on(async {
        let store = house.open().await;
        let (id, digest) = house.tabled(&store, &mut chance, "removed").await;
        let cast = &house.cast;
        let note = cast.state(Purpose::Sign, digest, None, &office, now(), chance.nonce());
        let change = commission::roll::Change::Vacate { office: office.clone() };
        let commission = store.commission();
        let text = change.text(commission.id.as_str(), &commission.roll);
        let registrar = Office::new(Some(party.clone()), commission::Role::Registrar, 1).unwrap();
        let digest = Digest::of(text.as_bytes());
        let order = cast.state(Purpose::Seat, digest, None, &registrar, now(), chance.nonce());
        store.change_seat(&change, &[&order], None, now()).await.unwrap();
        store.close().await;
        (id, note, order)
    });
    assert!(order.contains("registrar"));
    let (status, said) = send(&agent(), &served.url, &id, &note).unwrap();
    assert!((400..500).contains(&status) && said.contains("not-seated"), "{status} {said}");
}

#[test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
fn everything_an_operator_does_works_on_a_database() {
    let _alone = alone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut desk = Desk::new();
    desk.database = Some(runtime.block_on(schema()));
    desk.found();
    assert!(desk.path("comity-data/log.key").exists());
    assert!(!desk.path("comity-data/comity.db").exists());
    let said = desk.run(&["init", "--charter", "x", "--origin", "journey.example/record"]);
    assert_ne!(said.code, 0);
    let id = desk.tabled("Договор");
    for party in ["north-shore", "south-shore"] {
        desk.well(&["instrument", "sign", &id, "--key", &format!("{party}-co-chair.key")]);
    }
    let served = desk.serve("comity-data");
    served.covered();
    desk.well(&["seat", "list"]);
    desk.well(&["fsck"]);
    let busy = desk.ends(3, &["rebuild"]);
    assert!(busy.err.contains("in use by another process"), "{}", busy.err);
    desk.well(&["backup", "backup.db"]);
    desk.well(&["export", "mirror"]);
    desk.well(&["proof", &id, "--out", "proof"]);
    served.kill();
    desk.well(&["rebuild"]);
    // From the server into a folder, and on into another schema, with every digest shown.
    let moved = desk.well(&["--json", "migrate", "--to", "folder"]);
    let moved: serde_json::Value = serde_json::from_str(&moved).unwrap();
    assert!(moved["tables"].as_array().unwrap().len() > 15);
    let third = runtime.block_on(schema());
    let back = desk.well(&["--json", "migrate", "--from", "folder", "--to", &third]);
    let back: serde_json::Value = serde_json::from_str(&back).unwrap();
    assert_eq!(back["tables"], moved["tables"]);
    let taken = desk.ends(3, &["migrate", "--from", "folder", "--to", &third]);
    assert!(taken.err.contains("holds tables already"), "{}", taken.err);
    let taken = desk.ends(3, &["migrate", "--to", "folder"]);
    assert!(taken.err.contains("exists already"), "{}", taken.err);
    desk.well(&["fsck", "--database", &third]);
    let fourth = runtime.block_on(schema());
    let key = "comity-data/log.key";
    desk.well(&["--data", "new", "restore", "backup.db", "--log-key", key, "--database", &fourth]);
    desk.database = None;
    desk.well(&["--data", "other", "restore", "backup.db", "--log-key", key]);
    for data in ["folder", "other"] {
        desk.well(&["--data", data, "fsck"]);
    }
    desk.well(&["--data", "folder", "export", "mirror-2"]);
    let policy = desk.path("mirror/record/policy");
    for mirror in ["mirror", "mirror-2"] {
        desk.well(&["verify", mirror, "--policy", policy.to_str().unwrap(), "--allow-pending"]);
    }
    assert_eq!(tiles(&desk.path("mirror")), tiles(&desk.path("mirror-2")));
}

/// Every tile and bundle of a mirror.
fn tiles(mirror: &Path) -> Vec<(String, Vec<u8>)> {
    fn walk(folder: &Path, found: &mut Vec<(String, Vec<u8>)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let name = path.display().to_string();
                let name = name.split_once("/tile/").unwrap().1.to_owned();
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&mirror.join("record/tile"), &mut found);
    found.sort();
    found
}

#[test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
fn the_doctor_says_whether_the_connection_is_encrypted_and_to_whom() {
    let _alone = alone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut desk = Desk::new();
    let url = runtime.block_on(schema());
    desk.database = Some(url.clone());
    desk.found();
    let ca = std::env::var("COMITY_TEST_POSTGRES_CA").unwrap();
    let named = url.replace("127.0.0.1", "localhost");
    let elsewhere = url.replace("127.0.0.1", "127.1");
    for (url, state, words) in [
        (url, "ok", "does not leave this machine"),
        (format!("{named}&sslmode=verify-full&sslrootcert={ca}"), "ok", "encrypted (TLSv1.3"),
        (format!("{named}&sslmode=require"), "warning", "nobody checks who answers"),
        (format!("{elsewhere}&sslmode=disable"), "warning", "in the clear"),
    ] {
        desk.database = Some(url.clone());
        let said = desk.ends(0, &["--json", "doctor"]);
        let report: serde_json::Value =
            serde_json::from_str(said.out.lines().next().unwrap()).unwrap();
        let checks = report["checks"].as_array().unwrap();
        let found = checks.iter().find(|it| it["check"] == "connection").unwrap();
        assert_eq!(found["state"], state, "{url}: {found}");
        assert!(found["what"].as_str().unwrap().contains(words), "{url}: {found}");
        assert_eq!(found["do"].is_string(), state == "warning", "{url}: {found}");
    }
    desk.database = Some(named + "&sslmode=verify-full");
    let said = desk.ends(1, &["--json", "doctor"]);
    assert!(said.out.contains("no authority that is known here"), "{}", said.out);
}

#[test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
fn a_database_that_cannot_be_used_is_refused_in_words_without_the_password() {
    let _alone = alone();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut desk = Desk::new();
    desk.database = Some(runtime.block_on(schema()));
    desk.found();
    desk.database = None;
    let server = server();
    let address = server.rsplit('@').next().unwrap();
    let broken = [
        // Broken addresses.
        ("mysql://me:hunter2@db/x".to_owned(), 2, "not of the form"),
        ("postgres://me:hunter2@db:port/x".to_owned(), 2, "not of the form"),
        // Nobody there.
        ("postgres://me:hunter2@127.0.0.1:1/x".to_owned(), 4, "cannot be reached"),
        ("postgres://me:hunter2@no-such-host.invalid/x".to_owned(), 4, "cannot be reached"),
        // A wrong password, a wrong name.
        (format!("postgres://locked:hunter2@{address}"), 3, "refuses"),
        (format!("postgres://locked@{address}?password=hunter2"), 3, "refuses"),
        (format!("{}-not", server), 3, "refuses"),
        // No safe line to the server: asked for so, and not to be had.
        ("postgres://me:hunter2@db.invalid/x?sslmode=prefer".to_owned(), 2, "no safe connection"),
        (
            format!("{server}?sslrootcert=/no/such/file&sslmode=verify-full"),
            3,
            "no safe connection",
        ),
        (format!("postgres://me:hunter2@{address}?sslmode=verify-full"), 4, "no safe connection"),
        // Nothing there.
        (format!("{server}?options=-csearch_path%3Dnowhere"), 3, "cannot be used"),
        (runtime.block_on(schema()), 3, "no commission"),
    ];
    for (url, code, word) in broken {
        let said = desk.ends(code, &["fsck", "--database", &url]);
        let lines: Vec<&str> = said.err.lines().collect();
        assert!(said.err.contains(word), "{url}: {}", said.err);
        assert!(!said.err.contains("hunter2") && !said.out.contains("hunter2"), "{}", said.err);
        for part in ["error: ", "  why: ", "  do:  "] {
            assert!(lines.iter().any(|line| line.starts_with(part)), "{url}: {}", said.err);
        }
    }
    // The password may come from the environment.
    let mut command =
        desk.command(&["fsck", "--database", &format!("postgres://locked@{address}")]);
    let said = command.env("PGPASSWORD", "secret").output().unwrap();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains("no commission") || said.contains("cannot be used"), "{said}");
    let mut command =
        desk.command(&["fsck", "--database", &format!("postgres://locked@{address}")]);
    let said = command.env("PGPASSWORD", "hunter2").output().unwrap();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains("refuses") && !said.contains("hunter2"), "{said}");
}
