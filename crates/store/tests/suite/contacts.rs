//! Constant contact: rosters, calls, the log, numbers that go with the seat, and messages that are
//! sent once, on every database.

use std::sync::Arc;

use commission::contact::{NewCall, NewDuty, NewExchange, Telephone, Way};
use commission::roll::Change;
use commission::{ContactId, Office, Refusal};
use store::{CallFilter, Carrier, Contact, Error, Failpoint, MessageOutcome, Pace, Store, rebuild};
use tokio::task::JoinSet;

use crate::mail_address::confirmed;
use crate::world::*;

const NUMBER: &str = "+37410000001";
const NORTH: &str = "north/member/1";
const SOUTH: &str = "south/member/1";

fn number() -> Option<Telephone> {
    Some(NUMBER.parse().unwrap())
}

fn new_call() -> NewCall {
    NewCall {
        to: party("south"),
        urgent: true,
        region: String::new(),
        incident: None,
        words: "Something burns at the market.".into(),
    }
}

async fn call(world: &World, nonce: u8) -> ContactId {
    let by = office(NORTH);
    world.store.call_party(new_call(), &by, world.tick(), [nonce; 16]).await.unwrap()
}

async fn enter(world: &World, nonce: u8) -> ContactId {
    let now = world.tick();
    let new = NewExchange {
        with: office(SOUTH),
        way: Way::Telephone,
        region: String::new(),
        at: now,
        subject: "The market".into(),
        words: "All is quiet.".into(),
    };
    world.store.log_contact(new, &office(NORTH), now, [nonce; 16]).await.unwrap()
}

async fn set_duty(world: &World, name: &str) {
    let now = world.tick();
    let holder = office(&format!("{name}/member/1"));
    let new = NewDuty { office: holder, from: now, until: now + 86_400, deputies: Vec::new() };
    world.store.set_duty(&party(name), new, &world.chair(name), now).await.unwrap();
}

async fn post(store: &Store, id: &ContactId, carrier: Carrier, now: i64) -> u64 {
    store.put_call_messages(vec![(id.clone(), office(SOUTH), carrier)], now).await.unwrap()
}

/// A roster, a number, a call, a contact and a message: every table has rows.
pub async fn told(world: &World) {
    set_duty(world, "south").await;
    world.store.set_telephone(&office(SOUTH), number(), world.tick()).await.unwrap();
    let id = call(world, 1).await;
    enter(world, 1).await;
    assert_eq!(post(&world.store, &id, Carrier::Webhook, world.tick()).await, 1);
}

fn is_on_disk(dir: &std::path::Path, text: &str) -> bool {
    std::fs::read_dir(dir).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

#[tokio::test]
async fn everything_is_found_again_and_the_same_form_sent_twice_does_it_once() {
    let world = World::new().await;
    told(&world).await;
    let (id, entry) = (call(&world, 1).await, enter(&world, 1).await);
    assert_eq!(world.store.calls(&CallFilter::default()).await.unwrap().len(), 1);
    assert_eq!(world.store.exchanges(None).await.unwrap().len(), 1);
    let size = world.store.head().size;
    let world = world.reopen().await;
    assert_eq!(world.store.head().size, size, "nothing of it is in the record");
    let store = &world.store;
    assert_eq!(store.call(&id).await.unwrap().words, "Something burns at the market.");
    assert_eq!(store.exchange(&entry).await.unwrap().subject, "The market");
    assert_eq!(store.telephones().await.unwrap()[&office(SOUTH)], NUMBER.parse().unwrap());
    assert_eq!(store.rosters().await.unwrap()[&party("south")].duties.len(), 1);
    assert_eq!(store.rosters().await.unwrap()[&party("north")].duties, []);
    assert_eq!(store.waiting_calls().await.unwrap().len(), 1);
    let unknown = store.call(&ContactId::of(b"nothing")).await;
    assert!(matches!(unknown, Err(Error::Refused(Refusal::UnknownContact { .. }))));
    assert!(store.confirm_contact(&entry, &office(SOUTH), world.tick()).await.unwrap());
    assert!(!store.confirm_contact(&entry, &office(SOUTH), world.tick()).await.unwrap());
    let own = store.confirm_contact(&enter(&world, 2).await, &office(NORTH), world.tick()).await;
    assert!(matches!(own, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))), "{own:?}");
    let now = world.tick();
    let measured = store.contact_measures(now).await.unwrap();
    let (_, _, week) = &measured.weeks[0];
    assert_eq!((week.contacts, week.unconfirmed, week.calls), (1, 1, 1));
    check(store).await;
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_and_whoever_left_does_nothing() {
    let world = World::new().await;
    let (store, now) = (&world.store, world.tick());
    let incident = commission::IncidentId::of(b"nothing");
    let about = NewCall { incident: Some(incident), ..new_call() };
    let refused = store.call_party(about, &office(NORTH), now, [1; 16]).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownIncident { .. }))));
    let refused = store.call_party(new_call(), &office("north/member/3"), now, [1; 16]).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotSeated { .. }))));
    let new = NewDuty { office: office(SOUTH), from: now, until: now + 60, deputies: Vec::new() };
    let refused = store.set_duty(&party("nobody"), new.clone(), &world.first(), now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownParty { .. }))));
    let refused = store.set_duty(&party("south"), new, &world.first(), now).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))));
    assert!(store.calls(&CallFilter::default()).await.unwrap().is_empty());
    for nonce in 1..=50 {
        call(&world, nonce).await;
    }
    let refused = store.call_party(new_call(), &office(NORTH), now, [51; 16]).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::TooMany { max: 50, .. }))));
    // Pages of fifty, and nothing twice.
    let first = store.calls(&CallFilter::default()).await.unwrap();
    let last = first.last().unwrap();
    let before = Some((last.at, last.id.clone()));
    let rest = store.calls(&CallFilter { before, ..CallFilter::default() }).await.unwrap();
    assert_eq!((first.len(), rest.len()), (50, 0));
    check(store).await;
}

#[tokio::test]
async fn what_waits_for_a_partys_word_is_found_however_long_ago_it_was() {
    let world = World::new().await;
    let store = &world.store;
    let (north, south) = (office(NORTH), office(SOUTH));
    let now = world.tick();
    let old = NewExchange {
        with: south.clone(),
        way: Way::Letter,
        region: String::new(),
        at: now - 300 * 86_400,
        subject: "Long ago".into(),
        words: String::new(),
    };
    let first = store.log_contact(old.clone(), &north, now, [0; 16]).await.unwrap();
    // One side enters only so much within a day, and no other is kept out by it.
    for n in 1..200 {
        let new = NewExchange { at: now, ..old.clone() };
        store.log_contact(new, &north, now, [n; 16]).await.unwrap();
    }
    let more = store.log_contact(old.clone(), &north, now, [200; 16]).await;
    let full = |outcome: Result<ContactId, Error>, max: usize| matches!(outcome, Err(Error::Refused(Refusal::TooMany { max: found, .. })) if found == max);
    assert!(full(more, 200));
    let again = store.log_contact(old.clone(), &north, now, [0; 16]).await.unwrap();
    assert_eq!(again, first, "the same form, sent twice, is no further one");
    let back = NewExchange { with: north.clone(), ..old.clone() };
    store.log_contact(back, &south, now, [0xf0; 16]).await.unwrap();
    let tomorrow = now + 86_401;
    store.log_contact(old, &north, tomorrow, [201; 16]).await.unwrap();
    let waiting = store.exchanges_waiting(&party("south"), tomorrow).await.unwrap();
    assert_eq!(waiting.len(), 201);
    assert!(waiting.iter().any(|it| it.id == first), "not among the newest fifty");
    store.confirm_contact(&first, &south, tomorrow).await.unwrap();
    assert_eq!(store.exchanges_waiting(&party("south"), tomorrow).await.unwrap().len(), 200);
    let late = now + 400 * 86_400;
    assert_eq!(store.exchanges_waiting(&party("south"), late).await.unwrap(), []);
    // Calls are counted by the day too, whatever became of them.
    for nonce in 0..50 {
        let id = store.call_party(new_call(), &north, now, [nonce; 16]).await.unwrap();
        store.close_call(&id, "Talked.", &north, now).await.unwrap();
    }
    assert!(full(store.call_party(new_call(), &north, now, [90; 16]).await, 50));
    assert_eq!(store.waiting_calls().await.unwrap(), []);
    store.call_party(new_call(), &north, tomorrow, [91; 16]).await.unwrap();
}

#[tokio::test]
async fn what_was_written_is_erased_when_its_time_is_over_and_what_is_measured_stays() {
    const DAY: i64 = 86_400;
    let world = World::new().await;
    let store = &world.store;
    let (id, entry) = (call(&world, 1).await, enter(&world, 1).await);
    let now = world.tick();
    assert_eq!(store.forget_contacts(30, now + 31 * DAY).await.unwrap(), 1, "the contact");
    assert_eq!(store.exchange(&entry).await.unwrap().subject, "");
    store.close_call(&id, "Quillfeather was told.", &office(NORTH), now + 40 * DAY).await.unwrap();
    // Not before its days are over, nor while the other side can still confirm it.
    assert_eq!(store.forget_contacts(30, now + 70 * DAY).await.unwrap(), 0);
    let new = enter(&world, 2).await;
    assert_eq!(store.forget_contacts(1, now + 13 * DAY).await.unwrap(), 0);
    let weeks = store.contact_measures(now + 71 * DAY).await.unwrap().weeks;
    assert_eq!(store.forget_contacts(30, now + 71 * DAY).await.unwrap(), 2);
    assert_eq!(store.forget_contacts(30, now + 71 * DAY).await.unwrap(), 0);
    let gone = store.call(&id).await.unwrap();
    assert_eq!((gone.words.as_str(), gone.closed.unwrap().words.as_str()), ("", ""));
    assert_eq!(store.exchange(&new).await.unwrap().words, "");
    assert_eq!(store.contact_measures(now + 71 * DAY).await.unwrap().weeks, weeks);
    if server().is_none() {
        for words in ["Something burns", "Quillfeather", "All is quiet."] {
            assert!(!is_on_disk(&world.dir(), words), "{words}");
        }
    }
    check(store).await;
}

#[tokio::test]
async fn from_what_is_gone_nobody_tells_more_than_the_day() {
    const DAY: i64 = 86_400;
    let world = World::new().await;
    let store = &world.store;
    let mut made = Vec::new();
    // In the first minute of a day, in its last, and in the first of the next.
    for (n, at) in [(1, START + 30), (2, START + DAY - 30), (3, START + DAY + 30)] {
        let new = NewExchange {
            with: office(SOUTH),
            way: Way::Telephone,
            region: String::new(),
            at,
            subject: "The market".into(),
            words: String::new(),
        };
        made.push(store.log_contact(new, &office(NORTH), at, [n; 16]).await.unwrap());
    }
    let called = store.call_party(new_call(), &office(NORTH), START + 60, [4; 16]).await.unwrap();
    store.close_call(&called, "Talked.", &office(NORTH), START + 3_600).await.unwrap();
    for moment in [31 * DAY - 86_340, 31 * DAY - 1] {
        assert_eq!(store.forget_contacts(30, START + moment).await.unwrap(), 0, "{moment}");
    }
    assert_eq!(store.forget_contacts(30, START + 31 * DAY).await.unwrap(), 3, "all of the day");
    assert_eq!(store.exchange(&made[2]).await.unwrap().subject, "The market");
    assert_eq!(store.forget_contacts(30, START + 32 * DAY).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_fifty_who_take_a_call_at_once_one_does() {
    let mut world = World::new().await;
    // A second holder of an office of the party called.
    let second = office("south/member/2");
    let held = key("south/member/2", note::KeyKind::Signature);
    let person = card("Somebody");
    let change =
        Change::Fill { office: second.clone(), key: held.verifier(), person: person.commitment() };
    world.change_seat(&change, "south/registrar/1", Some(person)).await.unwrap();
    world.take_key(&second, held);
    let world = Arc::new(world);
    let id = call(&world, 1).await;
    let offices = [office(SOUTH), second, office("south/co-chair/1")];
    let mut tasks = JoinSet::new();
    for n in 0..50 {
        let (world, id, by) = (Arc::clone(&world), id.clone(), offices[n % 3].clone());
        tasks.spawn(async move {
            let now = world.tick();
            (by.clone(), world.store.acknowledge_call(&id, &by, now).await)
        });
    }
    let mut taken = Vec::new();
    while let Some(done) = tasks.join_next().await {
        match done.unwrap() {
            (by, Ok(true)) => taken.push(by),
            // Whoever took it and asks again changes nothing.
            (_, Ok(false))
            | (_, Err(Error::Refused(Refusal::ContactState { state: "acknowledged" }))) => {}
            (by, other) => panic!("{by}: {other:?}"),
        }
    }
    let kept = world.store.call(&id).await.unwrap();
    assert_eq!(taken, vec![kept.acknowledged.unwrap().by]);
    world.store.close_call(&id, "Talked.", &office(NORTH), world.tick()).await.unwrap();
    let filter = CallFilter { open: true, ..CallFilter::default() };
    assert!(world.store.calls(&filter).await.unwrap().is_empty());
    check(&world.store).await;
}

#[tokio::test]
async fn a_number_goes_with_the_seat_in_the_same_transaction_and_leaves_no_trace() {
    let world = World::new().await;
    told(&world).await;
    let south = office(SOUTH);
    let other: Telephone = "+994120000002".parse().unwrap();
    world.store.set_telephone(&south, Some(other.clone()), world.tick()).await.unwrap();
    if server().is_none() {
        assert!(!is_on_disk(&world.dir(), NUMBER), "what was replaced is gone");
    }
    let change = Change::Vacate { office: south.clone() };
    world.store.fail_next(Failpoint::BeforeCommit);
    assert!(world.change_seat(&change, "south/registrar/1", None).await.is_err());
    assert_eq!(world.store.telephones().await.unwrap()[&south], other);
    world.change_seat(&change, "south/registrar/1", None).await.unwrap();
    assert!(world.store.telephones().await.unwrap().is_empty());
    assert!(world.store.call_messages(world.tick() + 99).await.unwrap().is_empty());
    if server().is_none() {
        assert!(!is_on_disk(&world.dir(), other.as_str()));
    }
    let refused = world.store.set_telephone(&south, Some(other), world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotSeated { .. }))));
    // Whoever lost their key may have lost the seat: with a key that others ordered, somebody else
    // may hold it now.
    let north = office(NORTH);
    world.store.set_telephone(&north, number(), world.tick()).await.unwrap();
    let contact = Contact::new("duty@north.example", "en", Pace::Daily).unwrap();
    world.store.set_contact(&north, Some(contact.clone())).await.unwrap();
    for by in [&["north/member/1"][..], &["north/registrar/1", "south/registrar/1"]] {
        let next = key(&format!("{NORTH}/{}", by.len()), note::KeyKind::Signature);
        let change = Change::ReplaceKey { office: north.clone(), key: next.verifier() };
        let now = world.tick();
        let orders: Vec<String> =
            by.iter().map(|by| world.order(&change, &office(by), now)).collect();
        let orders: Vec<&str> = orders.iter().map(String::as_str).collect();
        world.store.change_seat(&change, &orders, None, now).await.unwrap();
        let stays = by.len() == 1;
        assert_eq!(world.store.telephones().await.unwrap().contains_key(&north), stays, "{by:?}");
        assert_eq!(world.store.contact(&north).await.unwrap().is_some(), stays, "{by:?}");
    }
    // Forgetting a person forgets the number too, and so does the holder themself.
    for erased_by_store in [true, false] {
        let north = office(NORTH);
        world.store.set_telephone(&north, number(), world.tick()).await.unwrap();
        if erased_by_store {
            assert!(world.store.erase_person(&north).await.unwrap());
        } else {
            world.store.set_telephone(&north, None, world.tick()).await.unwrap();
        }
        assert!(world.store.telephones().await.unwrap().is_empty());
        if server().is_none() {
            assert!(!is_on_disk(&world.dir(), NUMBER));
        }
    }
    check(&world.store).await;
}

#[tokio::test]
async fn a_message_is_sent_by_one_server_and_tried_again_until_it_went() {
    let world = World::new().await;
    let store = &world.store;
    let id = call(&world, 1).await;
    assert_eq!(post(store, &id, Carrier::Sms, 100).await, 1);
    assert_eq!(post(store, &id, Carrier::Sms, 101).await, 0, "once");
    assert_eq!(post(store, &id, Carrier::Webhook, 102).await, 1);
    let mut first = store.call_messages(100).await.unwrap().remove(0);
    let mut second = first.clone();
    let (one, two) = tokio::join!(
        store.claim_call_message(&mut first, 100, 400),
        store.claim_call_message(&mut second, 100, 400)
    );
    assert_eq!([one.unwrap(), two.unwrap()].iter().filter(|it| **it).count(), 1);
    assert_eq!(store.call_messages(399).await.unwrap().len(), 1, "the other is being sent");
    // The server that claimed it died: another takes over, and the dead one's word counts no more.
    let mut third = store.call_messages(400).await.unwrap().remove(0);
    assert_eq!(third.carrier, Carrier::Sms);
    assert!(store.claim_call_message(&mut third, 400, 700).await.unwrap());
    for stale in [&first, &second] {
        assert!(!store.settle_call_message(stale, MessageOutcome::Sent, 450).await.unwrap());
    }
    let failed = MessageOutcome::Failed { why: "é".repeat(500), next_try: 500 };
    assert!(store.settle_call_message(&third, failed, 450).await.unwrap());
    assert!(store.call_messages(499).await.unwrap().iter().all(|it| it.carrier != Carrier::Sms));
    let mut fourth = store.call_messages(500).await.unwrap().remove(0);
    assert_eq!(fourth.attempts, 1);
    assert!(store.claim_call_message(&mut fourth, 500, 700).await.unwrap());
    assert!(store.settle_call_message(&fourth, MessageOutcome::Sent, 510).await.unwrap());
    assert!(!store.settle_call_message(&fourth, MessageOutcome::Sent, 511).await.unwrap());
    let mut hook = store.call_messages(9_000).await.unwrap().remove(0);
    assert!(store.claim_call_message(&mut hook, 9_000, 9_100).await.unwrap());
    let outcome = MessageOutcome::GivenUp { why: "busy".into() };
    assert!(store.settle_call_message(&hook, outcome, 9_001).await.unwrap());
    assert!(store.call_messages(99_000).await.unwrap().is_empty());
    for (state, count) in [("sent", 1), ("given-up", 1), ("waiting", 0)] {
        assert_eq!(store.call_message_count(state).await.unwrap(), count, "{state}");
    }
}

#[tokio::test]
async fn what_could_not_be_told_waits_again_once_somebody_says_where() {
    let world = World::new().await;
    let (store, south) = (&world.store, office(SOUTH));
    let id = call(&world, 1).await;
    for carrier in [Carrier::Mail, Carrier::Sms, Carrier::Webhook] {
        post(store, &id, carrier, 100).await;
    }
    let settle_all = async |now: i64| {
        for mut message in store.call_messages(now).await.unwrap() {
            assert!(store.claim_call_message(&mut message, now, now + 9).await.unwrap());
            store.settle_call_message(&message, MessageOutcome::Moot, now).await.unwrap();
        }
    };
    let waiting = async |now: i64| -> Vec<Carrier> {
        store.call_messages(now).await.unwrap().into_iter().map(|it| it.carrier).collect()
    };
    settle_all(200).await;
    assert_eq!(waiting(300).await, []);
    store.set_telephone(&south, number(), 300).await.unwrap();
    assert_eq!(waiting(300).await, [Carrier::Sms]);
    let mail = |pace| Some(Contact::new("duty@south.example", "az", pace).unwrap());
    store.set_contact(&south, mail(Pace::Never)).await.unwrap();
    assert_eq!(waiting(300).await, [Carrier::Sms]);
    store.set_contact(&south, mail(Pace::Daily)).await.unwrap();
    assert_eq!(waiting(300).await, [Carrier::Mail, Carrier::Sms]);
    // Nobody is told of what somebody has taken.
    settle_all(400).await;
    store.acknowledge_call(&id, &south, 410).await.unwrap();
    store.set_telephone(&south, number(), 420).await.unwrap();
    store.set_contact(&south, mail(Pace::AtOnce)).await.unwrap();
    assert_eq!(waiting(500).await, []);
}

#[tokio::test]
async fn where_somebody_is_written_to_comes_with_what_ends_mail() {
    let world = World::new().await;
    let south = office(SOUTH);
    assert_eq!(world.store.contact_with_token(&south).await.unwrap(), None);
    let contact = Contact::new("duty@south.example", "az", Pace::Daily).unwrap();
    world.store.set_contact(&south, Some(contact.clone())).await.unwrap();
    assert_eq!(world.store.contact_with_token(&south).await.unwrap(), None, "nobody said yes");
    confirmed(&world.store, &south, contact.clone()).await;
    let (found, token) = world.store.contact_with_token(&south).await.unwrap().unwrap();
    assert_eq!((found, token.len()), (contact, 64));
}

#[tokio::test]
async fn a_change_is_written_whole_or_not_at_all_and_a_rebuild_touches_none_of_it() {
    for (failpoint, persisted) in [
        (Failpoint::Contacts, false),
        (Failpoint::BeforeCommit, false),
        (Failpoint::AfterCommit, true),
    ] {
        let world = World::new().await;
        world.store.fail_next(failpoint);
        let by: Office = office(NORTH);
        let outcome = world.store.call_party(new_call(), &by, world.tick(), [1; 16]).await;
        assert!(outcome.is_err(), "{failpoint:?}");
        let world = world.reopen().await;
        let kept = world.store.calls(&CallFilter::default()).await.unwrap();
        assert_eq!(!kept.is_empty(), persisted, "{failpoint:?}");
    }
    let world = World::new().await;
    told(&world).await;
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    let report = rebuild(&place, log_key()).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
    let store = open(&place).await.unwrap();
    assert_eq!(store.calls(&CallFilter::default()).await.unwrap().len(), 1);
    assert_eq!(store.telephones().await.unwrap().len(), 1);
    drop(folder);
}

#[tokio::test]
async fn a_record_from_before_there_was_constant_contact_opens() {
    let world = World::new().await;
    world.one().await;
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    age(&place, 5).await;
    let store = open(&place).await.unwrap();
    assert!(store.waiting_calls().await.unwrap().is_empty());
    check(&store).await;
    drop(folder);
}

#[tokio::test]
async fn a_row_is_not_believed() {
    let world = World::new().await;
    told(&world).await;
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    for statement in [
        "update telephone set number = 'javascript:x'",
        "update hotline_call set body = '{}'",
        "update exchange set id = '0123456789abcdef0123456789abcdef'",
        "update roster set party = 'north'",
        "update call_message set carrier = 'pigeon'",
    ] {
        tamper(&place, statement).await;
    }
    let store = open(&place).await.unwrap();
    fn is_corrupt<T: std::fmt::Debug>(outcome: Result<T, Error>) {
        assert!(matches!(outcome, Err(Error::Corrupt { .. })), "{outcome:?}");
    }
    is_corrupt(store.telephones().await);
    is_corrupt(store.waiting_calls().await);
    is_corrupt(store.exchanges(None).await);
    is_corrupt(store.roster(&party("north")).await);
    is_corrupt(store.call_messages(i64::MAX).await);
    drop(folder);
}
