//! The board, the symmetry audit and exports, on every database.

use std::collections::BTreeSet;

use commission::draft::NewDraft;
use commission::export::{EXPORT_DAYS, Export, Scope, Standing};
use commission::incident::{ABOUT, Status, about};
use commission::symmetry::{Audit, Measure, Period, Recount};
use commission::{Act, IncidentId, Kind, Refusal};
use store::{BoardFilter, Clock, Edit, Error, Order, RoomEdit};

use crate::incidents::{SECRETARY, accept, agreed, edit, key, new_room, room, verifier};
use crate::world::*;

const DAY: i64 = 86_400;

fn scope() -> Scope {
    let day = START.div_euclid(DAY);
    Scope::new(day, day, Status::ALL.iter().copied().collect())
}

/// An export that somebody asked for.
pub async fn asked(world: &World) -> Export {
    world.store.ask_export(scope(), &world.first(), world.tick(), [9; 16]).await.unwrap()
}

async fn named(world: &World, nonce: u8, summary: &str) -> IncidentId {
    let mut new = new_room("");
    new.summary = summary.into();
    let by = office(SECRETARY);
    world.store.open_room(new, &by, world.tick(), [nonce; 16]).await.unwrap()
}

async fn found(world: &World, filter: BoardFilter) -> Vec<String> {
    let rows = world.store.board(&filter, world.tick()).await.unwrap();
    rows.into_iter().map(|row| row.room.summary).collect()
}

#[tokio::test]
async fn the_board_is_found_by_status_clock_people_and_words() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let old = agreed(&world, 1).await;
    for name in TWO {
        key(&world, &old, &verifier(name)).await.unwrap();
    }
    let open = named(&world, 2, "Graffiti at the Школа gate").await;
    accept(&world, &open).await.unwrap();
    let prepared = named(&world, 3, "A quarrel at the gate of the market").await;
    edit(&world, &prepared, &office(SECRETARY), RoomEdit::Assign(verifier("north"))).await.unwrap();
    let filter = BoardFilter::default;
    let quarrel = "A quarrel at the gate of the market";
    let graffiti = "Graffiti at the Школа gate";
    assert_eq!(found(&world, filter()).await, [quarrel, graffiti, "At the market"]);
    for (status, expected) in [
        (Status::New, vec![quarrel]),
        (Status::UnderInvestigation, vec![graffiti]),
        (Status::ConfirmedTrue, vec!["At the market"]),
        (Status::Unverifiable, vec![]),
    ] {
        let here = BoardFilter { status: Some(status), ..filter() };
        assert_eq!(found(&world, here).await, expected, "{status}");
    }
    for (words, expected) in [
        ("gate", vec![quarrel, graffiti]),
        ("GATE quarr", vec![quarrel]),
        ("школ", vec![graffiti]),
        ("market quarrel", vec![quarrel]),
        ("gate nowhere", vec![]),
        // Not the facts that verifiers brought: they are the finding's to tell.
        ("overturned", vec![]),
        ("'; drop table room_token; --", vec![]),
        ("%", vec![]),
    ] {
        let here = BoardFilter { words: words.into(), ..filter() };
        assert_eq!(found(&world, here).await, expected, "{words}");
    }
    let of = |name: &str| BoardFilter { office: Some(verifier(name)), ..filter() };
    assert_eq!(found(&world, of("north")).await, [quarrel, "At the market"]);
    assert_eq!(found(&world, of("south")).await, ["At the market"]);
    edit(&world, &prepared, &verifier("north"), RoomEdit::StepOut).await.unwrap();
    assert_eq!(found(&world, of("north")).await, ["At the market"]);
    // Only what is accepted and not found has a clock.
    let due = world.store.room(&open).await.unwrap().incident.unwrap().due;
    let clock = |clock, now| {
        let filter = BoardFilter { clock: Some(clock), ..filter() };
        let store = world.store.clone();
        async move { store.board(&filter, now).await.unwrap().len() }
    };
    assert_eq!(clock(Clock::Overdue, due).await, 0);
    assert_eq!(clock(Clock::Overdue, due + 1).await, 1);
    assert_eq!(clock(Clock::Until(due), due - DAY).await, 0);
    assert_eq!(clock(Clock::Until(due + 1), due).await, 1);
    let soonest = BoardFilter { order: Order::Due, ..filter() };
    assert_eq!(found(&world, soonest).await, [graffiti]);
    // Place by place it is the same list.
    let mut paged = Vec::new();
    let mut before = None;
    loop {
        let rows = world.store.board(&BoardFilter { before, ..filter() }, 0).await.unwrap();
        let Some(first) = rows.first() else { break };
        paged.push(first.room.summary.clone());
        before = Some((first.changed, first.room.id.clone()));
    }
    assert_eq!(paged, [quarrel, graffiti, "At the market"]);
    check(&world.store).await;
}

#[tokio::test]
async fn rooms_of_an_earlier_version_are_found_once_the_store_is_opened() {
    let mut world = World::sqlite().await;
    crate::sealed::readers(&mut world).await;
    let id = agreed(&world, 1).await;
    room(&world, 2, "").await;
    let place = world.place();
    world.store.close().await;
    age(&place, 9).await;
    let store = open(&place).await.unwrap();
    let filter = BoardFilter {
        status: Some(Status::UnderInvestigation),
        words: "mark".into(),
        office: Some(verifier("south")),
        ..BoardFilter::default()
    };
    let rows = store.board(&filter, 1).await.unwrap();
    assert_eq!(rows.iter().map(|row| &row.room.id).collect::<Vec<_>>(), [&id]);
    assert_eq!(store.rooms(None).await.unwrap().len(), 2);
    let alike = store.similar_rooms(&store.room(&id).await.unwrap().room).await.unwrap();
    assert_eq!(alike.len(), 1, "the other room");
    check(&store).await;
    // A finding made now is followed.
    world.store = store;
    for name in TWO {
        key(&world, &id, &verifier(name)).await.unwrap();
    }
    assert!(world.store.board(&filter, 1).await.unwrap().is_empty());
}

#[tokio::test]
async fn whoever_has_the_record_counts_the_same_as_the_store() {
    for parties in [TWO, THREE] {
        let mut world = World::of(parties).await;
        crate::sealed::readers(&mut world).await;
        let id = agreed(&world, 1).await;
        let affected: BTreeSet<_> = [party(parties[0])].into();
        for name in parties {
            let says = RoomEdit::Affects(affected.clone());
            edit(&world, &id, &verifier(name), says).await.unwrap();
        }
        // One says otherwise of the second: it is not said at all.
        let other = agreed(&world, 2).await;
        let says = RoomEdit::Affects(affected.clone());
        edit(&world, &other, &verifier(parties[0]), says).await.unwrap();
        for id in [&id, &other] {
            for name in parties {
                key(&world, id, &verifier(name)).await.unwrap();
            }
        }
        // Time passes, and something else is entered: it could have been answered.
        world.clock.fetch_add(337 * 3_600, std::sync::atomic::Ordering::Relaxed);
        world.one().await;
        let (early, _) = world.store.symmetry(Period::All).await.unwrap();
        assert_eq!(early.numbers[&party(parties[0])].spans[&Measure::Answer].estimate, None);
        let answer = world.desk_draft(Kind::Decision, "The answer", NewDraft::default()).await;
        let attach = Edit::Attach { name: ABOUT.into(), bytes: about(&id) };
        world.store.edit(&answer, &world.first(), attach, None, world.tick()).await.unwrap();
        world.table(&answer).await.unwrap();
        world.adopt(&answer).await;
        let (audit, quarters) = world.store.symmetry(Period::All).await.unwrap();
        let numbers = &audit.numbers[&party(parties[0])];
        assert_eq!((audit.accepted, audit.unsaid, numbers.count), (2, 1, 1));
        assert!(numbers.spans[&Measure::Answer].estimate.is_some());
        assert!(numbers.spans[&Measure::Words].estimate.unwrap() > 4);
        assert_eq!(quarters.len(), 1);
        // By hand, from the entries and the files of the record alone.
        let mut recount = Recount::default();
        for entry in world.store.entries(0, 1_000).await.unwrap() {
            let act = Act::decode(&entry.bytes).unwrap();
            let mut files = std::collections::BTreeMap::new();
            for digest in Recount::wants(&act) {
                files.insert(digest, world.store.blob(&digest).await.unwrap());
            }
            recount.push(&act, |digest| files.get(digest).cloned());
        }
        let ids = world.store.commission().charter.party_ids();
        assert_eq!(Audit::new(&recount, &ids, Period::All), audit);
        let by_quarter = Audit::new(&recount, &ids, quarters[0]);
        assert_eq!(world.store.symmetry(quarters[0]).await.unwrap().0, by_quarter);
        // Opened anew it is read anew, and the same.
        let world = world.reopen().await;
        assert_eq!(world.store.symmetry(Period::All).await.unwrap().0, audit);
    }
}

#[tokio::test]
async fn an_export_is_handed_out_while_every_party_consents_and_not_a_moment_longer() {
    for parties in [TWO, THREE] {
        let mut world = World::of(parties).await;
        crate::sealed::readers(&mut world).await;
        let id = agreed(&world, 1).await;
        room(&world, 2, "secretreport").await;
        let store = world.store.clone();
        let export = asked(&world).await;
        // The same form twice is one; somebody else's form is not taken for it.
        assert_eq!(asked(&world).await.id, export.id);
        let other = world.chair(parties[1]);
        assert!(store.ask_export(scope(), &other, world.tick(), [9; 16]).await.is_err());
        let digest = scope().digest();
        let first = world.first();
        for name in &parties[1..] {
            let early = store.take_export(&export.id, &first, world.tick()).await;
            assert!(matches!(early, Err(Error::Refused(Refusal::ExportState { .. }))), "{early:?}");
            let chair = world.chair(name);
            store.consent_to_export(&export.id, &digest, &chair, world.tick()).await.unwrap();
        }
        let (taken, rows) =
            store.take_export(&export.id, &other, world.tick()).await.unwrap().unwrap();
        assert_eq!(taken.downloads.len(), 1);
        assert_eq!(rows.len(), 2);
        let told = rows.iter().find(|row| row.id == id).unwrap();
        assert_eq!((told.status, told.found.is_some()), (Status::UnderInvestigation, false));
        assert!(!format!("{rows:?}").contains("secretreport"), "no report is named");
        // Many at once: each is written down.
        let many = (0..20).map(|_| {
            let (store, id, by, now) =
                (store.clone(), export.id.clone(), first.clone(), world.tick());
            tokio::spawn(async move { store.take_export(&id, &by, now).await.unwrap().unwrap() })
        });
        for one in many.collect::<Vec<_>>() {
            one.await.unwrap();
        }
        assert_eq!(store.export(&export.id).await.unwrap().unwrap().downloads.len(), 21);
        let over = world.tick() + EXPORT_DAYS * DAY;
        let late = store.take_export(&export.id, &first, over).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::ExportState { state: "over" }))));
        store.withdraw_export(&export.id, &other, world.tick()).await.unwrap();
        let after = store.take_export(&export.id, &first, world.tick()).await;
        assert!(matches!(after, Err(Error::Refused(Refusal::ExportState { state: "withdrawn" }))));
        let world = world.reopen().await;
        let kept = world.store.exports().await.unwrap().remove(0);
        let charter = &world.store.commission().charter;
        assert_eq!(kept.standing(charter, world.tick()), Standing::Withdrawn);
        assert_eq!(kept.downloads.len(), 21);
        assert!(world.store.export("nothing").await.unwrap().is_none());
        let nobody = world.store.consent_to_export("nothing", &digest, &first, 1).await.unwrap();
        assert!(nobody.is_none());
        check(&world.store).await;
    }
}
