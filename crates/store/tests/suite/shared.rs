//! Several processes on one PostgreSQL. Two stores on one schema are two processes to it.

use std::sync::Arc;
use std::time::Duration;

use commission::draft::NewDraft;
use commission::roll::Change;
use commission::{Kind, Office, Refusal};
use note::KeyKind;
use store::{Audience, Edit, Error, Location, Store};
use tokio::task::JoinSet;

use crate::world::*;

/// A commission with a second process on it.
async fn two() -> (Arc<World>, Store) {
    assert!(server().is_some(), "COMITY_TEST_POSTGRES names no server");
    let world = World::new().await;
    let other = open(&world.place()).await.unwrap();
    (Arc::new(world), other)
}

fn vacate(office: &Office) -> Change {
    Change::Vacate { office: office.clone() }
}

fn schema_of(place: &Location) -> String {
    let url = place.url().unwrap().to_string();
    url.rsplit("%3D").next().unwrap().to_owned()
}

/// A number that the server says of this schema's sessions.
async fn ask(place: &Location, question: &str) -> i64 {
    let question = question.replace("SCHEMA", &schema_of(place));
    count(&server().unwrap(), &question).await
}

/// Waits until so many sessions of this schema wait for a lock.
async fn until_waiting(place: &Location, wanted: i64) {
    for _ in 0..500 {
        let waiting = "select count(*) from pg_stat_activity a join pg_locks l on l.pid = a.pid \
            where a.wait_event_type = 'Lock' and l.locktype = 'advisory' \
            and l.classid = 1668246889 and l.objid::bigint = \
            (hashtext('SCHEMA')::bigint & 4294967295)";
        if ask(place, waiting).await >= wanted {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("nobody waits for the lock");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn signers_at_two_processes_at_once_all_find_their_signature_in_one_record() {
    let (world, other) = two().await;
    let ids = world.tabled(25).await;
    let mut signers = JoinSet::new();
    for (n, id) in ids.iter().enumerate() {
        for (place, party) in world.parties.iter().enumerate() {
            let (world, id, other) = (world.clone(), id.clone(), other.clone());
            signers.spawn(async move {
                let now = world.tick();
                let note = world.signature(&id, party, now).await;
                let store = if (n + place) % 2 == 0 { &world.store } else { &other };
                store.sign(&id, &note, now).await.unwrap()
            });
        }
    }
    let receipts = signers.join_all().await;
    let mut places: Vec<u64> = receipts.iter().map(|receipt| receipt.first).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 50, "every signature has an entry of its own");
    for id in &ids {
        assert_eq!(world.state(id).await, "adopted");
    }
    world.store.refresh().await.unwrap();
    other.refresh().await.unwrap();
    assert_eq!(world.store.head(), other.head());
    assert_eq!(other.head().size, 1 + 25 + 50 + 25);
    check(&other).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn two_co_chairs_in_one_second_at_two_processes_adopt_once() {
    let (world, other) = two().await;
    for id in world.tabled(8).await {
        let now = world.tick();
        let north = world.signature(&id, "north", now).await;
        let south = world.signature(&id, "south", now).await;
        let (one, two) =
            tokio::join!(world.store.sign(&id, &north, now), other.sign(&id, &south, now));
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!((one.size - one.first) + (two.size - two.first), 3);
        let page = world.store.instrument(&id).await.unwrap();
        let adopted =
            page.history.iter().filter(|(_, act)| act.kind() == "instrument.adopted/1").count();
        assert_eq!((adopted, page.instrument.current().state.as_str()), (1, "adopted"));
    }
    check(&other).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn what_one_process_commits_the_other_shows_by_itself() {
    let (world, other) = two().await;
    let mut changed = other.changed();
    let seat = office("north/member/1");
    world.change_seat(&vacate(&seat), "north/registrar/1", None).await.unwrap();
    tokio::time::timeout(Duration::from_secs(5), changed.changed()).await.unwrap().unwrap();
    assert_eq!(other.head(), world.store.head());
    assert!(other.commission().roll.key(&seat).is_none());
    assert!(!other.refresh().await.unwrap(), "nothing new");
    world.one().await;
    assert!(other.refresh().await.unwrap());
    assert_eq!(other.head().size, 3);
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_member_removed_through_one_process_has_no_right_at_the_other() {
    let (world, other) = two().await;
    let id = world.desk_draft(Kind::Statement, "prepared", NewDraft::default()).await;
    let tabled = world.one().await;
    let chair = office("north/co-chair/1");
    let now = world.tick();
    let note = world.signature(&tabled, "north", now).await;
    world.change_seat(&vacate(&chair), "north/registrar/1", None).await.unwrap();
    // At once: nobody waits until the other process looks by itself.
    let edit = Edit::Word { passage: 1, language: en(), text: "Late.".into(), seen: None };
    let seated = |outcome: Result<_, Error>| match outcome {
        Err(Error::Refused(Refusal::NotSeated { .. })) => {}
        other => panic!("{other:?}"),
    };
    seated(other.edit(&id, &chair, edit, None, now).await.map(|_| ()));
    seated(other.comment(&id, Audience::Shared, "Late.", &chair, now).await.map(|_| ()));
    let new = NewDraft::default();
    seated(other.new_draft(Kind::Plan, new, &chair, now, [1; 16]).await.map(|_| ()));
    seated(other.sign(&tabled, &note, now).await.map(|_| ()));
    assert_eq!(other.person(&chair).await.unwrap(), None);
    check(&other).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_move_decided_before_a_removal_and_written_after_it_is_refused() {
    let (world, other) = two().await;
    let id = world.desk_draft(Kind::Statement, "race", NewDraft::default()).await;
    let chair = office("north/co-chair/1");
    let version = other.draft(&id).await.unwrap().version;
    // Whoever holds the head keeps every writer waiting, in the order in which they came.
    let held = Held::head(world.place().url().unwrap()).await;
    let removal = {
        let (world, chair) = (world.clone(), chair.clone());
        tokio::spawn(async move {
            world.change_seat(&vacate(&chair), "north/registrar/1", None).await.unwrap()
        })
    };
    until_waiting(&world.place(), 1).await;
    let late = {
        let (other, id, chair, now) = (other.clone(), id.clone(), chair.clone(), world.tick());
        let edit = Edit::Word { passage: 1, language: en(), text: "Late.".into(), seen: None };
        tokio::spawn(async move { other.edit(&id, &chair, edit, None, now).await })
    };
    until_waiting(&world.place(), 2).await;
    held.let_go().await;
    removal.await.unwrap();
    let late = late.await.unwrap();
    assert!(matches!(late, Err(Error::Refused(Refusal::NotSeated { .. }))), "{late:?}");
    assert_eq!(other.draft(&id).await.unwrap().version, version);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_move_decided_before_a_tabling_and_written_after_it_is_refused() {
    let (world, other) = two().await;
    let id = world.desk_draft(Kind::Statement, "race", NewDraft::default()).await;
    let version = other.draft(&id).await.unwrap().version;
    let held = Held::head(world.place().url().unwrap()).await;
    let tabling = {
        let (world, id) = (world.clone(), id.clone());
        tokio::spawn(async move { world.table(&id).await.unwrap() })
    };
    until_waiting(&world.place(), 1).await;
    let late = {
        let (other, id, by, now) = (other.clone(), id.clone(), world.first(), world.tick());
        let edit = Edit::Word { passage: 1, language: en(), text: "Late.".into(), seen: None };
        tokio::spawn(async move { other.edit(&id, &by, edit, None, now).await })
    };
    until_waiting(&world.place(), 2).await;
    held.let_go().await;
    tabling.await.unwrap();
    let late = late.await.unwrap();
    assert!(matches!(late, Err(Error::Refused(Refusal::NotReady { .. }))), "{late:?}");
    assert_eq!(other.draft(&id).await.unwrap().version, version);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn two_processes_never_sign_two_checkpoints_of_one_size_and_lapse_once() {
    let (world, other) = two().await;
    let ids = world.tabled(6).await;
    let late = START + 86_400 * 70;
    let mut jobs = JoinSet::new();
    for n in 0..20 {
        let store = if n % 2 == 0 { world.store.clone() } else { other.clone() };
        jobs.spawn(async move {
            store.lapse_due(late).await.unwrap();
            store.publish(late).await.unwrap();
        });
    }
    jobs.join_all().await;
    world.store.publish(late).await.unwrap();
    assert_eq!(world.store.head().size, 1 + 6 + 6, "each text lapsed once");
    for id in &ids {
        assert_eq!(world.state(id).await, "lapsed");
    }
    let checkpoints = other.checkpoints(200).await.unwrap();
    let mut sizes: Vec<u64> =
        checkpoints.iter().map(|published| published.checkpoint.checkpoint().size()).collect();
    let count = sizes.len();
    sizes.dedup();
    assert_eq!(sizes.len(), count);
    assert_eq!(sizes[0], 13);
    check(&other).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_policy_changed_through_one_process_is_the_others_at_once() {
    let (world, other) = two().await;
    let new = key("witness.test/south-2", KeyKind::Cosignature);
    let text =
        policy(TWO).replace(&witness("south").verifier().to_string(), &new.verifier().to_string());
    let id = world.desk_draft(Kind::CharterChange, "policy", NewDraft::default()).await;
    let edit = Edit::Attach { name: "policy".into(), bytes: text.into_bytes() };
    world.store.edit(&id, &world.first(), edit, None, world.tick()).await.unwrap();
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    let now = world.tick();
    world.store.publish(now).await.unwrap();
    let mut checkpoint = other.pending().await.unwrap().unwrap().checkpoint;
    let text = checkpoint.checkpoint().text().clone();
    let time = u64::try_from(now).unwrap();
    checkpoint.push(witness("north").cosign(&text, time).unwrap()).unwrap();
    checkpoint.push(new.cosign(&text, time).unwrap()).unwrap();
    let published = other.cosign(&checkpoint.to_string(), now).await.unwrap();
    assert_eq!(published.cosigned.len(), 2);
    assert!(world.store.agreed().await.unwrap().is_some());
    check(&world.store).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_lost_connection_is_made_anew_and_nobody_notices() {
    let (world, other) = two().await;
    let ids = world.tabled(3).await;
    let lost = "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' \
        and classid = 1668246889 and objid::bigint = (hashtext('SCHEMA')::bigint & 4294967295)";
    assert_eq!(ask(&world.place(), lost).await, 2);
    world.sign(&ids[0], "north").await.unwrap();
    let now = world.tick();
    let note = world.signature(&ids[0], "south", now).await;
    other.sign(&ids[0], &note, now).await.unwrap();
    assert_eq!(world.state(&ids[0]).await, "adopted");
    // And while it waits for its turn.
    let held = Held::head(world.place().url().unwrap()).await;
    let signer = {
        let (world, id) = (world.clone(), ids[1].clone());
        tokio::spawn(async move { world.sign(&id, "north").await })
    };
    until_waiting(&world.place(), 1).await;
    ask(&world.place(), lost).await;
    held.let_go().await;
    signer.await.unwrap().unwrap();
    check(&other).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_batch_that_the_server_undid_for_a_conflict_is_done_again() {
    let (world, other) = two().await;
    let ids = world.tabled(2).await;
    for (id, deferred) in ids.iter().zip(["", "deferrable initially deferred"]) {
        let constraint = if deferred.is_empty() { "" } else { "constraint" };
        let name = if deferred.is_empty() { "at_once" } else { "at_commit" };
        // A sequence is not undone, so that the trigger fails once only.
        let script = format!(
            "create sequence {name}_tries; create function {name}() returns trigger \
             language plpgsql as $$ begin if nextval('{name}_tries') <= 2 then \
             raise exception 'once more' using errcode = '40001'; end if; return new; end $$; \
             create {constraint} trigger {name} after insert on entry {deferred} \
             for each row execute function {name}()"
        );
        run(&world.place().url().unwrap().to_string(), &script).await;
        let before = world.store.head().size;
        let receipt = world.sign(id, "north").await.unwrap();
        assert_eq!((receipt.first, receipt.size), (before, before + 1));
    }
    check(&other).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn everything_is_checked_while_others_write() {
    let (world, other) = two().await;
    world.tabled(30).await;
    world.agree().await;
    let writing = {
        let world = world.clone();
        tokio::spawn(async move {
            for _ in 0..10 {
                world.tabled(2).await;
            }
        })
    };
    for _ in 0..3 {
        assert_eq!(other.fsck().await.unwrap().problems, Vec::<String>::new());
    }
    writing.await.unwrap();
    check(&other).await;
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn whoever_needs_it_alone_waits_until_every_process_has_left() {
    let (world, other) = two().await;
    let place = world.place();
    let refused = store::rebuild(&place, log_key()).await;
    assert!(matches!(refused, Err(Error::InUse { .. })), "{refused:?}");
    world.store.clone().close().await;
    let refused = store::rebuild(&place, log_key()).await;
    assert!(matches!(refused, Err(Error::InUse { .. })), "{refused:?}");
    other.close().await;
    assert!(store::rebuild(&place, log_key()).await.unwrap().differences.is_empty());
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn a_server_that_cannot_keep_a_record_is_refused_with_the_reason() {
    let folder = tempfile::TempDir::new().unwrap();
    let place = empty(folder.path()).await;
    assert!(matches!(open(&place).await, Err(Error::Vacant { .. })));
    let refused = store::rebuild(&place, log_key()).await;
    assert!(matches!(refused, Err(Error::Vacant { .. })), "{refused:?}");
    let refused = store::backup(&place, &folder.path().join("b")).await;
    assert!(matches!(refused, Err(Error::Vacant { .. })), "{refused:?}");
    let schema = schema_of(&place);
    let url = server().unwrap();
    let more = if url.contains('?') { '&' } else { '?' };
    // What the server says of itself is taken from another schema here.
    for (setting, value, word) in [
        ("server_version_num", "140010", "version 15"),
        ("server_encoding", "LATIN1", "UTF8"),
        ("synchronous_commit", "off", "synchronous_commit"),
        ("fsync", "off", "fsync"),
    ] {
        let script = format!(
            "create or replace function {schema}.current_setting(text) returns text language sql \
             as $$ select case when $1 = '{setting}' then '{value}' \
             else pg_catalog.current_setting($1) end $$"
        );
        run(&url, &script).await;
        let path = format!("{url}{more}options=-csearch_path%3D{schema},pg_catalog");
        let place = Location::from(folder.path())
            .with_database(path.parse::<store::DatabaseUrl>().unwrap());
        let refused = open(&place).await;
        match refused {
            Err(Error::Server { why }) => assert!(why.contains(word), "{why}"),
            other => panic!("{other:?}"),
        }
    }
    let at = |url: String| {
        Location::from(folder.path()).with_database(url.parse::<store::DatabaseUrl>().unwrap())
    };
    let nowhere = open(&at(format!("{url}{more}options=-csearch_path%3Dnowhere"))).await;
    assert!(matches!(nowhere, Err(Error::Server { .. })), "{nowhere:?}");
    let unknown = open(&at(format!("{url}{more}dbname=no_such_database"))).await;
    assert!(matches!(unknown, Err(Error::Denied { .. })), "{unknown:?}");
    let silent = open(&at("postgres://comity@127.0.0.1:1/comity".to_owned())).await;
    assert!(matches!(silent, Err(Error::Unreachable { .. })), "{silent:?}");
}

#[tokio::test]
#[ignore = "needs a PostgreSQL server: ./test runs it"]
async fn two_who_found_at_once_found_one_commission() {
    let folder = tempfile::TempDir::new().unwrap();
    let place = empty(folder.path()).await;
    let found = || Store::found(place.clone(), founding(TWO), log_key(), store::Options::default());
    let (one, two) = tokio::join!(found(), found());
    let (founded, refused) = if one.is_ok() { (one, two) } else { (two, one) };
    is_taken(&refused);
    check(&founded.unwrap()).await;
}
