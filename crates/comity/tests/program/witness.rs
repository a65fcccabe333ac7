//! A party's witness against operators that lie, forge, forget and stall.

use std::path::Path;

use crate::support::liar::Liar;
use crate::support::program::{Desk, Said, write_private};
use crate::support::{Cast, TWO, key};
use commission::act::SeatAct;
use commission::{Act, Kind, Office};
use note::{Digest, KeyKind, SigningKey};
use record::{Appender, Bundle, Checkpoint, leaf_hash};
use store::{Options, Store};

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// A commission in a store, with the files that its north party's witness needs.
struct World {
    desk: Desk,
    cast: Cast,
    store: Option<Store>,
}

impl World {
    async fn new(at: i64) -> Self {
        let (desk, cast) = (Desk::new(), Cast::new(TWO));
        let mut founding = cast.founding();
        founding.founded.at = at;
        std::fs::write(desk.path("ours"), &founding.founded.policy).unwrap();
        let dir = desk.path("data");
        let store = Store::found(&dir, founding, cast.log.clone(), Options::default()).await;
        write_private(&dir.join("log.key"), &format!("{}\n", cast.log.encode()));
        let witness = cast.witnesses.values().next().unwrap();
        write_private(&desk.path("w.key"), &format!("{}\n", witness.encode()));
        Self { desk, cast, store: Some(store.unwrap()) }
    }

    fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    /// Publishes and exports what there is; the store is open again afterwards.
    async fn export(&mut self, at: i64) {
        self.store().publish(at).await.unwrap();
        self.store.take().unwrap().close().await;
        self.desk.well(&["--data", "data", "export", "mirror"]);
        self.store = Some(self.cast.open(&self.desk.path("data")).await);
    }

    async fn table(&self, words: &str, at: i64, nonce: u8) {
        let id = self.cast.ready(self.store(), Kind::Decision, words, at, [nonce; 16]).await;
        self.cast.table(self.store(), &id, at, [nonce + 1; 16]).await;
    }

    fn cosign(&self, url: &str, more: &[&str]) -> Said {
        let all = ["cosign", url, "--key", "w.key", "--policy", "ours", "--state", "seen"];
        self.desk.run(&[&all[..], more].concat())
    }

    fn state(&self) -> String {
        std::fs::read_to_string(self.desk.path("seen")).unwrap()
    }

    fn mirror(&self) -> Liar {
        Liar::folder(self.desk.path("mirror"))
    }
}

/// Writes a record of these entries as files, signed by the log.
fn write_record(folder: &Path, log: &SigningKey, entries: &[Vec<u8>]) {
    let mut tree = Appender::new();
    for entry in entries {
        tree.push(leaf_hash(entry));
    }
    for path in record::tiles_for(tree.size()) {
        let file = folder.join(path.to_string());
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let bytes = match path.level() {
            record::Level::Entries => Bundle::new(entries.to_vec()).unwrap().encode(),
            record::Level::Hashes(level) => record::encode_tile(&tree.edge()[usize::from(level)]),
        };
        std::fs::write(file, bytes).unwrap();
    }
    let origin = log.verifier().name().to_string();
    let checkpoint = Checkpoint::new(&origin, tree.size(), tree.root()).unwrap();
    let note = checkpoint.sign(log).unwrap().to_string();
    std::fs::write(folder.join("checkpoint.pending"), note).unwrap();
}

#[tokio::test]
async fn an_act_that_was_not_rightly_made_is_not_cosigned_and_is_named() {
    let at = now() - 3_600;
    let mut world = World::new(at).await;
    world.export(at).await;
    let mut entries = vec![world.store().entry(0).await.unwrap().bytes];
    let office: Office = "north-shore/co-chair/1".parse().unwrap();
    let usurper = key("operator", KeyKind::Signature).verifier();
    let person = Digest::of(b"nobody");
    // A seat that nobody ordered: the tree grows as it must, and the log signs it.
    let filled = SeatAct::Filled { at, office, key: usurper, person, by: Vec::new() };
    entries.push(Act::Seat(filled).encode().unwrap());
    write_record(&world.desk.path("mirror/record"), &world.cast.log, &entries);
    let server = world.mirror();
    let said = world.cosign(&server.url, &["--new"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.err.contains("entry 1 is not rightly made"), "{}", said.err);
    assert!(server.posted().is_empty(), "it was signed all the same");
    assert!(!world.state().contains("comity/seen/v1"), "it was remembered as signed");
}

#[tokio::test]
async fn what_is_agreed_was_audited_from_the_first_entry_also_after_a_new_start() {
    let at = now() - 600;
    let mut world = World::new(at).await;
    world.export(at).await;
    let server = world.mirror();
    let id = world.store().commission().id.to_string();
    let said =
        world.cosign(&server.url, &["--new", "--commission", "00000000000000000000000000000000"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("another commission"), "{}", said.err);
    let known = ["--commission", id.as_str(), "--copy", "copy"];
    let said = world.cosign(&server.url, &known);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("audited and cosigned 1 entries"), "{}", said.out);
    world.table("First", at + 10, 3).await;
    world.export(at + 11).await;
    assert_eq!(world.cosign(&server.url, &known).code, 0);
    assert_eq!(server.posted().len(), 2);
    // Its own copy holds what it read, each file by its digest.
    let kept = std::fs::read_dir(world.desk.path("copy/record/blob")).unwrap().count();
    assert!(kept >= 2, "{kept} files are kept");
    // The server changes an entry that was cosigned long ago: the root it saw gives it away.
    let bundle = world.desk.path("mirror/record/tile/entries/000.p/2");
    let whole = std::fs::read(&bundle).unwrap();
    let mut other = whole.clone();
    let last = other.len() - 10;
    other[last] ^= 1;
    std::fs::write(&bundle, other).unwrap();
    let said = world.cosign(&server.url, &known);
    assert_eq!(said.code, 1, "a damaged file is no evidence: {}", said.err);
    std::fs::write(&bundle, whole).unwrap();
    assert_eq!(world.cosign(&server.url, &known).code, 0);
}

#[tokio::test]
async fn one_process_at_a_time_is_a_witness_and_its_memory_is_never_empty() {
    let at = now() - 3_600;
    let mut world = World::new(at).await;
    world.export(at).await;
    let server = world.mirror();
    assert_eq!(world.cosign(&server.url, &["--new"]).code, 0);
    assert!(world.state().starts_with("comity/witness/v1\nlooked "), "{}", world.state());
    let mut watch = world
        .desk
        .command(&[
            "cosign",
            &server.url,
            "--key",
            "w.key",
            "--policy",
            "ours",
            "--state",
            "seen",
            "--every",
            "3600",
        ])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let out = watch.stdout.take().unwrap();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line).unwrap();
    let said = world.cosign(&server.url, &[]);
    watch.kill().unwrap();
    watch.wait().unwrap();
    assert_eq!(said.code, 3, "two processes were one witness: {}{}", said.out, said.err);
    assert!(said.err.contains("another process"), "{}", said.err);
    assert_eq!(world.cosign(&server.url, &[]).code, 0, "the lock outlived its process");
    // An emptied file is a lost memory, not a newborn witness; an old copy would be a rollback.
    std::fs::write(world.desk.path("seen"), "").unwrap();
    let said = world.cosign(&server.url, &[]);
    assert_eq!(said.code, 3, "{}{}", said.out, said.err);
    assert!(said.err.contains("retire its key") && !said.err.contains("restore"), "{}", said.err);
}

#[tokio::test]
async fn an_act_dated_before_the_last_look_is_not_cosigned() {
    let at = now() - 3 * 3_600;
    let mut world = World::new(at).await;
    world.export(at).await;
    let server = world.mirror();
    assert_eq!(world.cosign(&server.url, &["--new"]).code, 0);
    // Kept back for two hours, and entered with the time at which it should have been.
    world.table("Kept back", at + 3_600, 5).await;
    world.export(at + 3_600).await;
    let said = world.cosign(&server.url, &[]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.err.contains("was not in the record at"), "{}", said.err);
    assert_eq!(server.posted().len(), 1);
    // It stays refused, however often it is asked.
    assert_eq!(world.cosign(&server.url, &[]).code, 1);
}

#[tokio::test]
async fn an_act_from_the_future_is_refused_by_witness_and_reader() {
    let at = now() - 3_600;
    let mut world = World::new(at).await;
    world.table("Tomorrow", now() + 600, 7).await;
    world.export(at).await;
    let server = world.mirror();
    let said = world.cosign(&server.url, &["--new"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.err.contains("dated in the future"), "{}", said.err);
    let verify = ["verify", "mirror", "--policy", "ours", "--allow-pending"];
    let said = world.desk.ends(1, &verify);
    assert!(said.err.contains("dated in the future"), "{}", said.err);
}

#[tokio::test]
async fn a_stale_checkpoint_is_no_evidence_and_a_reader_who_remembers_notices_a_rollback() {
    let at = now() - 3_600;
    let mut world = World::new(at).await;
    world.export(at).await;
    let pending = world.desk.path("mirror/record/checkpoint.pending");
    let old = std::fs::read(&pending).unwrap();
    world.table("Newer", at + 10, 3).await;
    world.export(at + 11).await;
    let server = world.mirror();
    assert_eq!(world.cosign(&server.url, &["--new"]).code, 0);
    let verify = ["verify", "mirror", "--policy", "ours", "--allow-pending", "--seen", "reader"];
    let said = world.desk.well(&verify);
    assert!(said.contains("as of "), "{said}");
    std::fs::write(&pending, old).unwrap();
    let said = world.cosign(&server.url, &[]);
    assert_eq!(said.code, 4, "{}{}", said.out, said.err);
    let said = world.desk.ends(1, &verify);
    assert!(said.err.contains("rolled back"), "{}", said.err);
    world.desk.well(&verify[..5]);
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off_and_said_to_be_too_long() {
    let world = World::new(now() - 60).await;
    let endless = Liar::new(|_| (200, Vec::new(), vec![b'x'; 17 << 20]));
    let said = world.desk.ends(4, &["verify", &endless.url, "--policy", "ours"]);
    assert!(said.err.contains("too long"), "{}", said.err);
}
