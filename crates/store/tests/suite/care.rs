//! Checking, rebuilding, backup and restore.

use std::collections::BTreeMap;

use commission::audit::{Auditor, Blobs};
use commission::draft::NewDraft;
use commission::{Act, CommissionAct, InstrumentAct, Kind};
use note::Digest;
use store::Error;

use crate::world::*;

/// A store in which every table has rows.
async fn lived_in() -> World {
    live(World::new().await).await
}

async fn live(world: World) -> World {
    let id = world.desk_draft(Kind::Statement, "life", NewDraft::default()).await;
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    let ids = world.tabled(2).await;
    world.sign(&ids[0], "north").await.unwrap();
    world.withdraw(&ids[1]).await;
    world.agree().await;
    world
}

/// Files that an audit asks for.
#[derive(Default)]
struct Files(BTreeMap<Digest, Vec<u8>>);

impl Blobs for Files {
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>> {
        self.0.get(digest).cloned()
    }
}

#[tokio::test]
async fn a_copy_that_a_killed_process_left_is_gone_at_the_next_start_and_all_is_private() {
    let world = lived_in().await;
    // A folder of SQLite, whatever the world lives in.
    let copy = world.folder.path().join("copy.db");
    world.store.backup(&copy).await.unwrap();
    let dir = world.folder.path().join("restored");
    store::restore(&copy, dir.as_path()).await.unwrap();
    for name in ["fsck.tmp", "fsck.tmp-journal", "restore.tmp"] {
        std::fs::write(dir.join(name), "A name that was erased").unwrap();
    }
    let store = store::Store::open(&dir, log_key(), store::Options::default()).await.unwrap();
    for name in ["fsck.tmp", "fsck.tmp-journal", "restore.tmp"] {
        assert!(!dir.join(name).exists(), "{name}");
    }
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(dir.join("lock")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "the lock is for its owner alone");
    store.close().await;
}

#[tokio::test]
async fn what_the_store_records_passes_the_audit_of_a_stranger() {
    let world = lived_in().await;
    let seat = office("north/member/1");
    let vacate = commission::roll::Change::Vacate { office: seat };
    world.change_seat(&vacate, "north/registrar/1", None).await.unwrap();
    let old = world.store.instruments(&Default::default()).await.unwrap();
    let old = old.iter().find(|row| row.state == "adopted").unwrap().id.clone();
    let new = NewDraft { replaces: Some(old.clone()), ..NewDraft::default() };
    let id = world.desk_draft(Kind::Statement, "replacing", new).await;
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    let charter = world.desk_draft(Kind::CharterChange, "charter", NewDraft::default()).await;
    for (name, text) in [("charter", charter_text()), ("policy", policy(TWO))] {
        let edit = store::Edit::Attach { name: name.into(), bytes: text.into_bytes() };
        world.store.edit(&charter, &world.first(), edit, None, world.tick()).await.unwrap();
    }
    world.table(&charter).await.unwrap();
    world.adopt(&charter).await;
    world.store.lapse_due(START + 86_400 * 70).await.unwrap();

    let mut audit = Auditor::new();
    for entry in world.store.entries(0, 1_000).await.unwrap() {
        let act = Act::decode(&entry.bytes).unwrap();
        let mut files = Files::default();
        let digests = match &act {
            Act::Commission(CommissionAct::Founded(founded)) => vec![founded.charter],
            Act::Commission(CommissionAct::CharterChanged { charter, .. }) => vec![*charter],
            Act::Commission(CommissionAct::PolicyChanged { policy, .. }) => vec![*policy],
            Act::Instrument(InstrumentAct::Tabled { text, versions, .. }) => {
                let text: commission::InstrumentText = text.parse().unwrap();
                let versions = versions.iter().map(|version| version.digest);
                text.attachments.values().copied().chain(versions).collect()
            }
            _ => Vec::new(),
        };
        for digest in digests {
            files.0.insert(digest, world.store.blob(&digest).await.unwrap());
        }
        audit.push(entry.index, &act, &files).unwrap();
    }
    let tally = audit.finish().unwrap();
    assert_eq!(tally.acts, world.store.head().size);
    assert_eq!(tally.adopted, 3);
    assert_eq!(audit.commission(), Some(&*world.store.commission()));
    for (id, instrument) in audit.instruments() {
        assert_eq!(world.store.instrument(id).await.unwrap().instrument, *instrument);
    }
    check(&world.store).await;
}

fn charter_text() -> String {
    charter(TWO, "Speak kindly")
}

#[tokio::test]
async fn a_rebuild_of_a_sound_store_is_equal() {
    let world = lived_in().await;
    let place = world.place();
    let head = world.store.head();
    let ids = world.store.instruments(&Default::default()).await.unwrap();
    world.store.close().await;
    let report = store::rebuild(&place, log_key()).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
    assert_eq!(report.entries, head.size);
    let store = open(&place).await.unwrap();
    assert_eq!(store.head().size, head.size);
    assert_eq!(store.instruments(&Default::default()).await.unwrap(), ids);
    assert_eq!(store.person(&office("north/co-chair/1")).await.unwrap().unwrap().salt, [7; 16]);
    assert_eq!(store.drafts().await.unwrap().len(), 0);
    check(&store).await;
}

#[tokio::test]
async fn a_rebuild_mends_the_tables_and_says_what_differed() {
    let world = lived_in().await;
    let place = world.place();
    world.store.close().await;
    for (statement, table) in [
        ("update instrument set titles = '{}'", "instrument"),
        ("delete from signature", "signature"),
        ("update token set word = word || 'x'", "token"),
        ("update promise set made = 5", "promise"),
        ("update blob set recorded = 1 - recorded", "blob"),
        ("delete from version", "version"),
        ("update edge set hashes = zeroblob(length(hashes))", "edge"),
    ] {
        tamper(&place, statement).await;
        let report = store::rebuild(&place, log_key()).await.unwrap();
        let wanted = format!("table {table}, ");
        let named = report.differences.iter().any(|found| found.starts_with(&wanted));
        assert!(named, "{statement}: {:?}", report.differences);
        let again = store::rebuild(&place, log_key()).await.unwrap();
        assert_eq!(again.differences, Vec::<String>::new(), "{statement}");
    }
    let store = open(&place).await.unwrap();
    check(&store).await;
}

#[tokio::test]
async fn a_damaged_record_is_not_rebuilt_over() {
    for statement in [
        "update entry set bytes = cast(replace(cast(bytes as text), 'a', 'b') as blob) where idx = 2",
        "update entry set leaf = zeroblob(32) where idx = 2",
        "delete from entry where idx = 2",
        "update checkpoint set root = zeroblob(32)",
        "update entry set at = 7 where idx = 2",
    ] {
        let world = lived_in().await;
        let place = world.place();
        world.store.close().await;
        tamper(&place, statement).await;
        let before = content(&place).await;
        let outcome = store::rebuild(&place, log_key()).await;
        assert!(matches!(outcome, Err(Error::Corrupt { .. })), "{statement}: {outcome:?}");
        assert_eq!(content(&place).await, before, "nothing was changed");
    }
}

#[tokio::test]
async fn fsck_names_what_broke() {
    for (statement, name) in [
        (
            "update entry set bytes = cast(replace(cast(bytes as text), 'a', 'b') as blob) where idx = 2",
            "entry 2:",
        ),
        ("update entry set kind = 'instrument.lapsed/1' where idx = 2", "entry 2:"),
        ("update entry set matter = 'instrument/x' where idx = 2", "entry 2:"),
        ("update blob set bytes = cast('x' as blob)", "blob "),
        ("delete from blob where recorded = 1", "entry 0:"),
        ("update checkpoint set note = replace(note, 'record', 'recorx')", "checkpoint "),
        ("update checkpoint set agreed = agreed + 1", "checkpoint "),
        ("update checkpoint set agreed = 0", "checkpoint "),
        ("delete from cosignature where witness = 'south'", "checkpoint "),
        ("update cosignature set witness = 'nobody' where witness = 'south'", "checkpoint "),
        (
            "update cosignature set line = (select line from cosignature where witness = 'north')",
            "checkpoint ",
        ),
        (
            "update signature set note = replace(note, 'time 1', 'time 2') where entry = 2",
            "table signature, ",
        ),
        ("update signature set at = at + 1 where entry = 2", "table signature, "),
        ("update instrument set number = number + 7", "table instrument, "),
        ("update matter set version = version + 1 where id <> 'commission'", "table matter, "),
        ("update revision set reasons = 'because'", "table revision, "),
        (
            "insert into evidence (promise, kind, source, at) values ('a', 'b', 'c', 1)",
            "table evidence, ",
        ),
        ("insert into tile (level, idx, hashes) values (3, 9, zeroblob(32))", "table tile, "),
        ("update head set latest = latest + 1", "table head, "),
    ] {
        let world = lived_in().await;
        let place = world.place();
        // The file is changed while it is served: opening might refuse already.
        tamper(&place, statement).await;
        let problems = world.store.fsck().await.unwrap().problems;
        let named = problems.iter().any(|problem| problem.starts_with(name));
        assert!(named, "{statement}: {problems:?}");
        assert!(!place.dir().join("fsck.tmp").exists());
    }
}

#[tokio::test]
async fn fsck_names_a_flipped_byte_of_a_full_tile() {
    let world = World::new().await;
    world.tabled(260).await;
    let place = world.place();
    tamper(&place, "update tile set hashes = zeroblob(length(hashes))").await;
    let problems = world.store.fsck().await.unwrap().problems;
    assert_eq!(problems, ["table tile, row 0/0: it is not what the record says"]);
}

#[tokio::test]
async fn fsck_survives_a_page_that_is_no_page() {
    let world = live(World::sqlite().await).await;
    let dir = world.dir();
    world.tabled(60).await;
    world.store.close().await;
    let path = dir.join("comity.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    // More than one page: a single one may be free, and then nothing is lost with it.
    bytes[middle..middle + 4 * 4096].fill(0x5a);
    std::fs::write(&path, &bytes).unwrap();
    let copy = dir.join("copy");
    std::fs::copy(&path, &copy).unwrap();
    let restored = store::restore(&copy, &world.folder.path().join("new")).await;
    assert!(restored.is_err());
    assert!(!world.folder.path().join("new/comity.db").exists());
    if let Ok(store) = open(&dir).await {
        assert!(!store.fsck().await.unwrap().problems.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_made_while_others_write_is_whole() {
    let world = std::sync::Arc::new(lived_in().await);
    let to = world.folder.path().join("backup.db");
    let writer = {
        let world = world.clone();
        tokio::spawn(async move {
            for _ in 0..30 {
                world.tabled(3).await;
                world.agree().await;
            }
        })
    };
    let before = world.store.head().size;
    world.store.backup(&to).await.unwrap();
    let by_folder = world.folder.path().join("backup-2.db");
    store::backup(&world.place(), &by_folder).await.unwrap();
    let after = world.store.head().size;
    writer.await.unwrap();
    assert!(matches!(world.store.backup(&to).await, Err(Error::Exists { .. })));
    for file in [&to, &by_folder] {
        let dir =
            world.folder.path().join(format!("restored-{}", file.display().to_string().len()));
        let place = empty(&dir).await;
        store::restore(file, &place).await.unwrap();
        is_taken(&store::restore(file, &place).await);
        let store = open(&place).await.unwrap();
        assert!((before..=after + 3).contains(&store.head().size));
        check(&store).await;
        assert_eq!(store.commission(), world.store.commission());
    }
    check(&world.store).await;
}

#[tokio::test]
async fn a_damaged_backup_is_not_restored() {
    let world = lived_in().await;
    let to = world.folder.path().join("backup.db");
    world.store.backup(&to).await.unwrap();
    let dir = world.folder.path().join("a");
    std::fs::create_dir(&dir).unwrap();
    std::fs::copy(&to, dir.join("comity.db")).unwrap();
    tamper(&dir, "update signature set at = at + 1").await;
    let new = world.folder.path().join("new");
    let refused = store::restore(&dir.join("comity.db"), &new).await;
    assert!(matches!(refused, Err(Error::Corrupt { .. })), "{refused:?}");
    assert!(!new.join("comity.db").exists());
    let nothing = store::restore(&world.folder.path().join("no"), &new).await;
    assert!(matches!(nothing, Err(Error::NotFound { .. })));
    store::restore(&to, &new).await.unwrap();
}

#[tokio::test]
async fn what_the_store_holds_is_counted() {
    let world = lived_in().await;
    let stats = world.store.stats().await.unwrap();
    assert_eq!(stats.entries, world.store.head().size);
    assert_eq!((stats.instruments, stats.drafts), (3, 1));
    assert_eq!(stats.blobs, 4);
    assert!(stats.bytes > 4096);
}

#[cfg(unix)]
#[tokio::test]
async fn files_that_hold_names_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = lived_in().await;
    let to = world.folder.path().join("backup.db");
    world.store.backup(&to).await.unwrap();
    let own = [world.dir().join("comity.db"), world.dir().join("comity.db-wal")];
    let own = own.into_iter().filter(|_| world.place().url().is_none());
    for path in own.chain([to]) {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
}
