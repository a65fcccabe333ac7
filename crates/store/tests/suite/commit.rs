//! The one way in: compare-and-swap, batches, savepoints.

use commission::act::InstrumentAct;
use commission::{Act, ActError, MatterId, Refusal};
use note::Digest;
use store::Error;
use tokio::task::JoinSet;

use crate::world::*;

#[tokio::test]
async fn the_second_of_two_who_decided_on_one_version_is_refused() {
    let world = World::new().await;
    let id = world.one().await;
    let page = world.store.instrument(&id).await.unwrap();
    let expected = vec![(MatterId::Instrument(id.clone()), page.version)];
    let now = world.tick();
    let commission = world.store.commission();
    let mut sent = Vec::new();
    for party in world.parties {
        let note = world.signature(&id, party, now).await;
        let acts = page.instrument.sign(&note, &commission.context(now)).unwrap();
        sent.push(world.store.commit(acts, Vec::new(), expected.clone()).await);
    }
    assert!(sent[0].is_ok());
    let refused = &sent[1];
    let changed =
        matches!(refused, Err(Error::Refused(Refusal::Changed { expected: 1, found: 2 })));
    assert!(changed, "{refused:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn callers_who_wait_together_are_committed_together() {
    let world = World::new().await;
    let ids = world.tabled(50).await;
    let commission = world.store.commission();
    let mut decided = Vec::new();
    for id in &ids {
        let now = world.tick();
        let note = world.signature(id, "north", now).await;
        let page = world.store.instrument(id).await.unwrap();
        let acts = page.instrument.sign(&note, &commission.context(now)).unwrap();
        decided.push((acts, vec![(MatterId::Instrument(id.clone()), page.version)]));
    }
    let before = world.store.head();
    let mut callers = JoinSet::new();
    for (acts, expected) in decided {
        let store = world.store.clone();
        callers.spawn(async move { store.commit(acts, Vec::new(), expected).await });
    }
    let mut places: Vec<u64> =
        callers.join_all().await.into_iter().map(|r| r.unwrap().first).collect();
    places.sort_unstable();
    assert_eq!(places, (before.size..before.size + 50).collect::<Vec<_>>());
    let batches = world.store.head().stamp - before.stamp;
    assert!(batches < 10, "{batches} transactions for 50 callers");
    check(&world.store).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_signers_at_once_all_find_their_signature() {
    let world = std::sync::Arc::new(World::new().await);
    let ids = world.tabled(25).await;
    let mut signers = JoinSet::new();
    for id in ids.clone() {
        for party in world.parties {
            let (world, id) = (world.clone(), id.clone());
            signers.spawn(async move { world.sign(&id, party).await.unwrap() });
        }
    }
    signers.join_all().await;
    for id in &ids {
        assert_eq!(world.state(id).await, "adopted");
    }
    assert_eq!(world.store.head().size, 1 + 25 + 50 + 25);
    check(&world.store).await;
}

#[tokio::test]
async fn one_bad_caller_in_a_batch_harms_nobody() {
    let world = World::new().await;
    let ids = world.tabled(3).await;
    let unknown = commission::InstrumentId::of(b"nobody tabled this");
    let commission = world.store.commission();
    let mut callers = Vec::new();
    for id in &ids {
        let now = world.tick();
        let note = world.signature(id, "north", now).await;
        let page = world.store.instrument(id).await.unwrap();
        callers.push(page.instrument.sign(&note, &commission.context(now)).unwrap());
    }
    // The second caller's first act is good, its second is not: both must be gone.
    let at = world.tick();
    callers[1].push(Act::Instrument(InstrumentAct::Lapsed { at, id: unknown }));
    let before = world.store.head();
    let mut set = JoinSet::new();
    for (n, acts) in callers.into_iter().enumerate() {
        let store = world.store.clone();
        set.spawn(async move { (n, store.commit(acts, Vec::new(), Vec::new()).await) });
    }
    let mut outcomes = set.join_all().await;
    outcomes.sort_by_key(|(n, _)| *n);
    assert!(outcomes[0].1.is_ok() && outcomes[2].1.is_ok());
    let refused = &outcomes[1].1;
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::UnknownInstrument { .. }))),
        "{refused:?}"
    );
    assert_eq!(world.store.head().size, before.size + 2);
    assert_eq!(world.store.head().stamp, before.stamp + 1, "they were one batch");
    let signed = world.store.instrument(&ids[1]).await.unwrap();
    assert!(signed.instrument.current().signatures.is_empty());
    check(&world.store).await;
}

#[tokio::test]
async fn a_commission_changed_in_a_part_that_is_undone_stays_as_it_was() {
    let world = World::new().await;
    let now = world.tick();
    let change = commission::roll::Change::Vacate { office: office("north/member/1") };
    let order = world.order(&change, &office("north/registrar/1"), now);
    let before = world.store.commission();
    let seat = before.change_seat(&change, &[&order], now).unwrap();
    let unknown = commission::InstrumentId::of(b"nobody tabled this");
    let lapsed = Act::Instrument(InstrumentAct::Lapsed { at: now, id: unknown });
    let refused = world.store.commit(vec![Act::Seat(seat), lapsed], Vec::new(), Vec::new()).await;
    assert!(refused.is_err());
    assert_eq!(world.store.commission(), before);
    assert_eq!(world.store.person(&office("north/member/1")).await.unwrap().unwrap().salt, [7; 16]);
    check(&world.store).await;
}

#[tokio::test]
async fn what_an_act_names_must_be_there_and_be_what_it_says() {
    let world = World::new().await;
    let draft = world.whole_draft(commission::Kind::Statement, "x", Default::default());
    let (acts, blobs) = world.tabling(&draft);
    let before = world.store.head();
    let missing = world.store.commit(acts.clone(), Vec::new(), Vec::new()).await;
    assert!(matches!(missing, Err(Error::Missing { .. })), "{missing:?}");
    let forged = vec![(blobs[0].0, b"other".to_vec())];
    let refused = world.store.commit(acts, forged, Vec::new()).await;
    assert!(matches!(refused, Err(Error::Corrupt { .. })));
    assert_eq!(world.store.head(), before);
    assert!(world.store.blob(&Digest::of(b"other")).await.is_err());
}

#[tokio::test]
async fn an_act_too_large_for_the_record_is_refused_before_the_queue() {
    let world = World::new().await;
    let id = world.one().await;
    let act = InstrumentAct::Declined {
        at: world.tick(),
        id,
        language: en(),
        reasons: "x".repeat(70_000),
        note: String::new(),
    };
    let refused = world.store.commit(vec![Act::Instrument(act)], Vec::new(), Vec::new()).await;
    assert!(matches!(refused, Err(Error::Act(ActError::TooLarge(_)))));
}

#[tokio::test]
async fn the_records_clock_does_not_run_far_back() {
    let world = World::new().await;
    let ids = world.tabled(2).await;
    let lapsed = |id: &commission::InstrumentId, at| {
        vec![Act::Instrument(InstrumentAct::Lapsed { at, id: id.clone() })]
    };
    let late = START + 100_000;
    world.store.commit(lapsed(&ids[0], late), Vec::new(), Vec::new()).await.unwrap();
    let refused = world.store.commit(lapsed(&ids[1], late - 901), Vec::new(), Vec::new()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::SigningTime { .. }))), "{refused:?}");
    let world = world.reopen().await;
    let refused = world.store.commit(lapsed(&ids[1], late - 901), Vec::new(), Vec::new()).await;
    assert!(refused.is_err(), "it is remembered");
    world.store.commit(lapsed(&ids[1], late - 900), Vec::new(), Vec::new()).await.unwrap();
    check(&world.store).await;
}

#[tokio::test]
async fn whoever_watches_is_told_of_every_visible_change() {
    let world = World::new().await;
    let mut changed = world.store.changed();
    let id = world.one().await;
    assert!(changed.has_changed().unwrap());
    assert_eq!(*changed.borrow_and_update(), world.store.head());
    world.store.publish(world.tick()).await.unwrap();
    assert!(changed.has_changed().unwrap());
    changed.mark_unchanged();
    // Nothing grew: nothing is told.
    assert_eq!(world.store.publish(world.tick()).await.unwrap(), None);
    let _ = world.sign(&id, "nobody-at-home").await.unwrap_err();
    assert!(!changed.has_changed().unwrap());
}
