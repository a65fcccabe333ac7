//! Seats, persons, policies and charters over time.

use std::time::{Duration, Instant};

use commission::draft::NewDraft;
use commission::roll::Change;
use commission::{Kind, Refusal};
use note::{Digest, KeyKind};
use store::{Edit, Error, Options, PersonCard, Store};

use crate::world::*;

fn is_refused(outcome: &Result<impl std::fmt::Debug, Error>, code: &str) {
    match outcome {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.code(), code),
        other => panic!("{code} was expected: {other:?}"),
    }
}

#[tokio::test]
async fn an_office_that_was_removed_cannot_act_though_it_prepared_before() {
    let world = World::new().await;
    let id = world.desk_draft(Kind::Statement, "prepared", NewDraft::default()).await;
    let tabled = world.one().await;
    let now = world.tick();
    let chair = office("north/co-chair/1");
    let tabling = world.store.prepare_tabling(&id, None, now).await.unwrap();
    let digest = tabling.text().digest();
    let table = world.statement(commission::Purpose::Table, digest, None, &chair, now);
    let sign = world.signature(&tabled, "north", now).await;
    let change = Change::Vacate { office: chair.clone() };
    world.change_seat(&change, "north/registrar/1", None).await.unwrap();
    let head = world.store.head();
    let deadline = tabling.text().deadline;
    let outcome = world.store.table(&id, deadline, &table, now).await;
    assert!(matches!(outcome, Err(Error::Refused(_))), "{outcome:?}");
    is_refused(&world.store.sign(&tabled, &sign, now).await, "not-seated");
    let edit = Edit::Word { passage: 1, language: en(), text: "Late.".into(), seen: None };
    is_refused(&world.store.edit(&id, &chair, edit, None, now).await, "not-seated");
    let new = NewDraft::default();
    is_refused(&world.store.new_draft(Kind::Plan, new, &chair, now, [1; 16]).await, "not-seated");
    assert_eq!(world.store.head(), head);
    check(&world.store).await;
}

#[tokio::test]
async fn the_same_office_signs_again_with_its_new_key() {
    let mut world = World::new().await;
    let id = world.one().await;
    world.sign(&id, "north").await.unwrap();
    let chair = office("north/co-chair/1");
    let new = key("north/co-chair/1/new", KeyKind::Signature);
    let change = Change::ReplaceKey { office: chair.clone(), key: new.verifier() };
    world.change_seat(&change, "north/co-chair/1", None).await.unwrap();
    world.take_key(&chair, new);
    world.sign(&id, "south").await.unwrap();
    assert_eq!(world.state(&id).await, "tabled", "the old key's signature counts no more");
    world.sign(&id, "north").await.unwrap();
    assert_eq!(world.state(&id).await, "adopted");
    let rows = world.store.instruments(&Default::default()).await.unwrap();
    assert_eq!(rows[0].signed.len(), 2);
    let world = world.reopen().await;
    assert_eq!(world.state(&id).await, "adopted");
    check(&world.store).await;
}

/// The number of the file in which a server keeps the table of names.
async fn file_of_names(world: &World) -> Option<i64> {
    let url = world.place().url()?.to_string();
    Some(count(&url, "select pg_relation_filenode('person')::bigint").await)
}

#[tokio::test]
async fn an_erased_person_is_gone_from_the_files_and_the_record_stays_valid() {
    let world = World::new().await;
    let chair = office("south/co-chair/1");
    let found = world.store.person(&chair).await.unwrap().unwrap();
    let name = format!("{NAME} {chair}");
    assert_eq!(found.name, name);
    let file = file_of_names(&world).await;
    assert!(world.store.erase_person(&chair).await.unwrap());
    assert!(!world.store.erase_person(&chair).await.unwrap());
    assert_eq!(world.store.person(&chair).await.unwrap(), None);
    let report = check(&world.store).await;
    assert_eq!(report.entries, 1);
    let place = world.place();
    // On a server the names move to another file, and the old one is removed, once nobody sees them
    // any more: other tests have transactions of their own.
    let until = Instant::now() + Duration::from_secs(60);
    while file.is_some() && file_of_names(&world).await == file {
        assert!(Instant::now() < until, "the names are still in the same file");
        let _ = world.store.write_anew().await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    for file in ["comity.db", "comity.db-wal"] {
        let bytes = std::fs::read(place.dir().join(file)).unwrap_or_default();
        let found = bytes.windows(name.len()).any(|window| window == name.as_bytes());
        assert!(!found, "the name is still in {file}");
    }
    world.store.close().await;
    assert_eq!(store::rebuild(&place, log_key()).await.unwrap().differences, Vec::<String>::new());
}

#[tokio::test]
async fn a_name_leaves_with_the_seat_and_another_card_is_refused() {
    let world = World::new().await;
    let seat = office("north/member/1");
    let vacate = Change::Vacate { office: seat.clone() };
    world.change_seat(&vacate, "north/registrar/1", None).await.unwrap();
    assert_eq!(world.store.person(&seat).await.unwrap(), None);
    let person = card("Somebody Else");
    let fill = Change::Fill {
        office: seat.clone(),
        key: key("north/member/1/b", KeyKind::Signature).verifier(),
        person: person.commitment(),
    };
    let wrong = PersonCard { name: "Nobody".into(), ..person.clone() };
    is_refused(
        &world.change_seat(&fill, "north/registrar/1", Some(wrong)).await,
        "wrong-statement",
    );
    world.change_seat(&fill, "north/registrar/1", Some(person.clone())).await.unwrap();
    assert_eq!(world.store.person(&seat).await.unwrap(), Some(person));
    check(&world.store).await;
}

#[tokio::test]
async fn each_checkpoint_is_judged_by_the_policy_of_its_size() {
    let world = World::new().await;
    world.agree().await;
    let old = world.store.agreed().await.unwrap().unwrap();
    // A new policy gives the south another witness.
    let other = key("witness.test/south-2", KeyKind::Cosignature);
    let text = policy(TWO)
        .replace(&witness("south").verifier().to_string(), &other.verifier().to_string());
    let id = world.desk_draft(Kind::CharterChange, "policy", NewDraft::default()).await;
    let edit = Edit::Attach { name: "policy".into(), bytes: text.clone().into_bytes() };
    world.store.edit(&id, &world.first(), edit, None, world.tick()).await.unwrap();
    let digest = Digest::of(text.as_bytes());
    assert!(world.store.blob(&digest).await.is_err(), "it lies on the desk only");
    assert_eq!(world.store.attachment(&id, "policy").await.unwrap(), text.as_bytes());
    world.table(&id).await.unwrap();
    assert_eq!(world.store.blob(&digest).await.unwrap(), text.as_bytes());
    world.adopt(&id).await;
    let commission = world.store.commission();
    assert_eq!(commission.policies().len(), 2);
    let from = commission.policies()[1].from;
    assert_eq!(world.store.entry(from).await.unwrap().kind, "commission.policy-changed/1");
    let now = world.tick();
    world.store.publish(now).await.unwrap();
    let note = world.cosigned(TWO, now).await;
    let published = world.store.cosign(&note, now).await.unwrap();
    assert_eq!(published.cosigned.len(), 1, "the south's old witness is no witness any more");
    let mut checkpoint = published.checkpoint;
    let text = checkpoint.checkpoint().text().clone();
    let time = u64::try_from(now).unwrap();
    checkpoint.push(other.cosign(&text, time).unwrap()).unwrap();
    world.store.cosign(&checkpoint.to_string(), now).await.unwrap();
    let agreed = world.store.agreed().await.unwrap().unwrap();
    assert_eq!(agreed.checkpoint.checkpoint().size(), world.store.head().size);
    let world = world.reopen().await;
    assert_eq!(world.store.commission().policies().len(), 2);
    let all = world.store.checkpoints(9).await.unwrap();
    assert_eq!(all[1], old, "the old one is still good under the old policy");
    check(&world.store).await;
}

#[tokio::test]
async fn a_new_charter_keeps_what_was_promised_and_dates_what_is_new() {
    let world = World::of(THREE).await;
    let (promises, evidence) = world.store.ledger(START).await.unwrap();
    let names: Vec<_> = promises.iter().map(|p| p.reference.as_str()).collect();
    assert_eq!(names, ["charter:found", "charter:speak"]);
    assert_eq!((evidence.len(), evidence[0].source.as_str()), (1, "commission"));
    let source = charter(THREE, "Speak kindly");
    let id = world.desk_draft(Kind::CharterChange, "charter", NewDraft::default()).await;
    let edit = Edit::Attach { name: "charter".into(), bytes: source.clone().into_bytes() };
    world.store.edit(&id, &world.first(), edit, None, world.tick()).await.unwrap();
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    assert_eq!(world.store.commission().charter.source, source);
    let (promises, _) = world.store.ledger(START + 10_000).await.unwrap();
    assert_eq!(promises[0].made, START);
    assert!(promises[1].made > START);
    assert_eq!(promises[1].promise.what.get(&en()), Some("Speak kindly"));
    let world = world.reopen().await;
    assert_eq!(world.store.commission().charter.source, source);
    check(&world.store).await;
}

#[tokio::test]
async fn the_founding_is_for_the_key_that_it_names() {
    let folder = tempfile::TempDir::new().unwrap();
    let other = key("other.test/record", KeyKind::Signature);
    let dir = folder.path().join("data");
    let refused = Store::found(&dir, founding(TWO), other, Options::default()).await;
    assert!(matches!(refused, Err(Error::WrongKey { .. })));
    assert!(!dir.exists());
}

#[tokio::test]
async fn only_a_text_in_force_can_be_replaced_and_only_once() {
    let world = World::new().await;
    let old = world.desk_draft(Kind::Statement, "old", NewDraft::default()).await;
    let replaces = |id: &commission::InstrumentId| NewDraft {
        replaces: Some(id.clone()),
        title: [(en(), "New".to_owned())].into_iter().collect(),
        topics: vec!["talks".into()],
        ..NewDraft::default()
    };
    let by = world.first();
    let refused = world.store.new_draft(Kind::Statement, replaces(&old), &by, START, [3; 16]).await;
    is_refused(&refused, "not-adopted");
    world.table(&old).await.unwrap();
    world.adopt(&old).await;
    let first = world.desk_draft(Kind::Statement, "first", replaces(&old)).await;
    let second = world.desk_draft(Kind::Statement, "second", replaces(&old)).await;
    world.table(&first).await.unwrap();
    world.table(&second).await.unwrap();
    world.adopt(&first).await;
    assert_eq!(world.state(&old).await, "replaced");
    world.sign(&second, "north").await.unwrap();
    is_refused(&world.sign(&second, "south").await, "not-adopted");
    assert_eq!(world.state(&second).await, "tabled");
    let page = world.store.instrument(&old).await.unwrap();
    assert!(page.adopted_entry.is_some());
    assert_eq!(page.history.len(), 5);
    let _ = Refusal::NoTopic;
    check(&world.store).await;
}
