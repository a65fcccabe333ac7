//! Addresses are erasable and go with the seat; each thing is told once, by one server.

use commission::roll::Change;
use commission::{InstrumentId, Refusal};
use store::{
    About, Contact, Error, Failpoint, MailOutcome, Mailbag, Notice, Pace, Reason, Store, inspect,
    rebuild,
};

use crate::mail_address::confirmed;
use crate::world::*;

const ADDRESS: &str = "perpetua.unforgettable@north.example";

fn contact(pace: Pace) -> Contact {
    Contact::new(ADDRESS, "hy", pace).unwrap()
}

fn notice(office: &str, id: &InstrumentId, reason: Reason) -> Notice {
    let office = crate::world::office(office);
    Notice { office, about: About::Text { instrument: id.clone(), revision: 1 }, reason }
}

async fn one_bag(store: &Store, now: i64) -> Mailbag {
    let bags = store.mailbags(now).await.unwrap();
    assert_eq!(bags.len(), 1, "{bags:?}");
    bags.into_iter().next().unwrap()
}

fn is_on_disk(dir: &std::path::Path, text: &str) -> bool {
    std::fs::read_dir(dir).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

/// A world in which somebody is to be told that a text waits.
async fn waiting() -> (World, InstrumentId) {
    let world = World::new().await;
    let id = world.one().await;
    let north = office("north/co-chair/1");
    confirmed(&world.store, &north, contact(Pace::AtOnce)).await;
    let notices = vec![notice("north/co-chair/1", &id, Reason::Waits)];
    assert!(world.store.put_notices(None, notices, 100).await.unwrap());
    (world, id)
}

#[tokio::test]
async fn an_address_is_kept_replaced_and_removed_and_leaves_no_trace() {
    let world = World::new().await;
    let north = office("north/co-chair/1");
    assert_eq!(world.store.contact(&north).await.unwrap(), None);
    world.store.set_contact(&north, Some(contact(Pace::Daily))).await.unwrap();
    assert_eq!(world.store.contact(&north).await.unwrap(), Some(contact(Pace::Daily)));
    let new = Contact::new("other@north.example", "az", Pace::AtOnce).unwrap();
    world.store.set_contact(&north, Some(new.clone())).await.unwrap();
    assert!(!is_on_disk(&world.dir(), ADDRESS));
    let world = world.reopen().await;
    assert_eq!(world.store.contact(&north).await.unwrap(), Some(new));
    world.store.set_contact(&north, None).await.unwrap();
    assert_eq!(world.store.contact(&north).await.unwrap(), None);
    assert!(!is_on_disk(&world.dir(), "other@north.example"));
    // What is no address is refused, however it came to be; and an empty seat has none.
    let evil =
        Contact { address: "a@a.example\r\nBcc: b@b.example".into(), ..contact(Pace::Daily) };
    assert!(matches!(world.store.set_contact(&north, Some(evil)).await, Err(Error::Contact(_))));
    let nobody =
        world.store.set_contact(&office("north/member/3"), Some(contact(Pace::Daily))).await;
    assert!(matches!(nobody, Err(Error::Refused(Refusal::NotSeated { .. }))), "{nobody:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn an_address_goes_with_the_seat_in_the_same_transaction() {
    let (world, _) = waiting().await;
    let north = office("north/co-chair/1");
    let change = Change::Vacate { office: north.clone() };
    world.store.fail_next(Failpoint::BeforeCommit);
    assert!(world.change_seat(&change, "north/registrar/1", None).await.is_err());
    assert!(world.store.contact(&north).await.unwrap().is_some());
    world.change_seat(&change, "north/registrar/1", None).await.unwrap();
    assert_eq!(world.store.contact(&north).await.unwrap(), None);
    assert!(world.store.mailbags(200).await.unwrap().is_empty());
    assert_eq!(world.store.mail_report().await.unwrap().waiting, 0);
    assert!(!is_on_disk(&world.dir(), ADDRESS));
    check(&world.store).await;
}

#[tokio::test]
async fn erasing_a_person_erases_the_address() {
    let (world, _) = waiting().await;
    let north = office("north/co-chair/1");
    assert!(world.store.erase_person(&north).await.unwrap());
    assert_eq!(world.store.contact(&north).await.unwrap(), None);
    assert!(!is_on_disk(&world.dir(), ADDRESS));
    assert!(!world.store.erase_person(&north).await.unwrap());
}

#[tokio::test]
async fn a_token_ends_mail_and_no_other_word_does() {
    let (world, id) = waiting().await;
    let bag = one_bag(&world.store, 200).await;
    assert_eq!(bag.token.len(), 64);
    for wrong in ["", "x", &bag.token[1..], &"0".repeat(64), &"é".repeat(32)] {
        assert!(!world.store.unsubscribe(wrong).await.unwrap(), "{wrong:?}");
    }
    // Another pace keeps the token, so that an earlier mail's link goes on working.
    world.store.set_contact(&bag.office, Some(contact(Pace::Daily))).await.unwrap();
    assert!(world.store.unsubscribe(&bag.token.to_uppercase()).await.unwrap());
    assert!(world.store.unsubscribe(&bag.token).await.unwrap(), "asking twice is asking once");
    assert_eq!(world.store.contact(&bag.office).await.unwrap(), Some(contact(Pace::Never)));
    assert!(world.store.mailbags(200).await.unwrap().is_empty());
    let notices = vec![notice("north/co-chair/1", &id, Reason::Last)];
    world.store.put_notices(None, notices, 300).await.unwrap();
    assert!(world.store.mailbags(400).await.unwrap().is_empty());
    // A new address has a new token.
    let new = Contact::new("other@north.example", "az", Pace::AtOnce).unwrap();
    world.store.set_contact(&bag.office, Some(new)).await.unwrap();
    assert!(!world.store.unsubscribe(&bag.token).await.unwrap());
}

#[tokio::test]
async fn each_part_of_the_record_is_read_by_one_server_and_each_thing_told_once() {
    let (world, id) = waiting().await;
    let store = &world.store;
    assert_eq!(store.mail_position().await.unwrap(), 0);
    let size = store.head().size;
    let last = || vec![notice("north/co-chair/1", &id, Reason::Last)];
    assert!(store.put_notices(Some((0, size)), last(), 100).await.unwrap());
    assert!(!store.put_notices(Some((0, size)), last(), 100).await.unwrap());
    assert_eq!(store.mail_position().await.unwrap(), size);
    assert_eq!(store.mail_report().await.unwrap().waiting, 2);
    // To nobody else, and not twice.
    let others = vec![notice("south/co-chair/1", &id, Reason::Waits), last().remove(0)];
    assert!(!store.put_notices(None, others, 100).await.unwrap());
    assert_eq!(one_bag(store, 100).await.notices.len(), 2);
}

#[tokio::test]
async fn what_was_agreed_is_told_once_for_each_date_report_or_step_and_goes_with_the_seat() {
    let (world, id) = waiting().await;
    let store = &world.store;
    let promise = |day| About::Promise { promise: "charter:speak".into(), day };
    let activity = |report| About::Activity { activity: format!("{id}/p1"), report };
    let appeal = |number| About::Appeal { appeal: id.clone(), number };
    let all = [
        (promise(20_000), Reason::PromiseDue),
        (promise(20_000), Reason::PromiseBroken),
        (promise(20_091), Reason::PromiseDue),
        (activity(1), Reason::ActivityReport),
        (activity(2), Reason::ActivityReport),
        (appeal(1), Reason::AppealStep),
        (appeal(20_000), Reason::AppealSilent),
        (About::Competition { competition: id.clone() }, Reason::JuryDeclare),
        (About::Competition { competition: id.clone() }, Reason::JuryScore),
        (About::Competition { competition: id.clone() }, Reason::JuryOpen),
    ];
    let notices: Vec<Notice> = all
        .iter()
        .map(|(about, reason)| Notice {
            office: office("north/co-chair/1"),
            about: about.clone(),
            reason: *reason,
        })
        .collect();
    assert!(store.put_notices(None, notices.clone(), 100).await.unwrap());
    assert!(!store.put_notices(None, notices.clone(), 101).await.unwrap(), "told once");
    let bag = one_bag(store, 200).await;
    for notice in &notices {
        assert!(bag.notices.contains(notice), "{notice:?}: {:?}", bag.notices);
    }
    for reason in Reason::ALL {
        assert_eq!(reason.as_str().parse(), Ok(reason));
    }
    let change = Change::Vacate { office: office("north/co-chair/1") };
    world.change_seat(&change, "north/registrar/1", None).await.unwrap();
    assert!(store.mailbags(300).await.unwrap().is_empty());
    check(store).await;
}

#[tokio::test]
async fn of_two_servers_one_sends() {
    let (world, id) = waiting().await;
    let store = &world.store;
    let (mut first, mut second) = (one_bag(store, 100).await, one_bag(store, 100).await);
    let claims = tokio::join!(store.claim_mailbag(&mut first, 100, 400), async {
        store.claim_mailbag(&mut second, 100, 400).await
    });
    assert_eq!([claims.0.unwrap(), claims.1.unwrap()].iter().filter(|it| **it).count(), 1);
    assert!(store.mailbags(399).await.unwrap().is_empty(), "it is being sent");
    // The one that claimed it died: another takes over, and the dead one's word counts no more.
    let mut third = one_bag(store, 400).await;
    assert!(store.claim_mailbag(&mut third, 400, 700).await.unwrap());
    let told = vec![notice("north/co-chair/1", &id, Reason::Waits)];
    for stale in [&first, &second] {
        let settled =
            store.settle_mailbag(stale, told.clone(), vec![], MailOutcome::Sent, 450).await;
        assert!(!settled.unwrap());
    }
    assert!(store.settle_mailbag(&third, told, vec![], MailOutcome::Sent, 450).await.unwrap());
    assert!(store.mailbags(10_000).await.unwrap().is_empty());
    assert_eq!(store.mail_report().await.unwrap().waiting, 0);
}

#[tokio::test]
async fn what_could_not_be_sent_is_tried_again_given_up_and_told() {
    let (world, id) = waiting().await;
    let store = &world.store;
    let told = vec![notice("north/co-chair/1", &id, Reason::Waits)];
    let mut bag = one_bag(store, 100).await;
    assert!(store.claim_mailbag(&mut bag, 100, 400).await.unwrap());
    let failed = MailOutcome::Failed { why: "busy".into(), next_try: 150 };
    assert!(store.settle_mailbag(&bag, told.clone(), vec![], failed, 110).await.unwrap());
    assert!(store.mailbags(149).await.unwrap().is_empty());
    let mut bag = one_bag(store, 150).await;
    assert_eq!(bag.attempts, 1);
    let report = store.mail_report().await.unwrap();
    assert_eq!((report.contacts, report.waiting, report.troubles.len()), (1, 1, 1));
    assert_eq!((report.troubles[0].attempts, report.troubles[0].failure.as_str()), (1, "busy"));
    assert!(store.claim_mailbag(&mut bag, 150, 400).await.unwrap());
    let outcome = MailOutcome::GivenUp { why: "é".repeat(500) };
    assert!(store.settle_mailbag(&bag, told, vec![], outcome, 160).await.unwrap());
    assert!(store.mailbags(10_000).await.unwrap().is_empty());
    let seen = inspect(&world.place()).await.unwrap();
    let trouble = &seen.mail.unwrap().troubles[0];
    assert_eq!((trouble.given_up, trouble.failure.len()), (160, 200));
    // The next thing begins anew, and clears the trouble when it went well.
    let last = vec![notice("north/co-chair/1", &id, Reason::Last)];
    store.put_notices(None, last.clone(), 200).await.unwrap();
    let mut bag = one_bag(store, 200).await;
    assert!(store.claim_mailbag(&mut bag, 200, 400).await.unwrap());
    store.settle_mailbag(&bag, vec![], last, MailOutcome::Sent, 210).await.unwrap();
    assert_eq!(store.mail_report().await.unwrap().troubles, []);
}

#[tokio::test]
async fn a_rebuild_leaves_addresses_and_tells_nothing_again() {
    let (world, id) = waiting().await;
    let size = world.store.head().size;
    world.store.put_notices(Some((0, size)), Vec::new(), 100).await.unwrap();
    let mut bag = one_bag(&world.store, 100).await;
    assert!(world.store.claim_mailbag(&mut bag, 100, 400).await.unwrap());
    let told = vec![notice("north/co-chair/1", &id, Reason::Waits)];
    world.store.settle_mailbag(&bag, told.clone(), vec![], MailOutcome::Sent, 110).await.unwrap();
    check(&world.store).await;
    let dir = world.place();
    let folder = world.folder;
    world.store.close().await;
    let report = rebuild(&dir, log_key()).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
    let store = open(&dir).await.unwrap();
    assert_eq!(store.contact(&bag.office).await.unwrap(), Some(contact(Pace::AtOnce)));
    assert_eq!(store.mail_position().await.unwrap(), size);
    assert!(!store.put_notices(None, told, 500).await.unwrap());
    assert!(store.mailbags(10_000).await.unwrap().is_empty());
    drop(folder);
}

#[tokio::test]
async fn a_record_from_before_there_was_mail_begins_where_it_stands() {
    let world = World::new().await;
    world.one().await;
    let (dir, folder) = (world.place(), world.folder);
    let size = world.store.head().size;
    world.store.close().await;
    age(&dir, 2).await;
    let seen = inspect(&dir).await.unwrap();
    assert!(seen.schema < seen.schema_known && seen.mail.is_none());
    let store = open(&dir).await.unwrap();
    assert_eq!(store.mail_position().await.unwrap(), size);
    check(&store).await;
    drop(folder);
}

#[tokio::test]
async fn an_address_is_written_whole_or_not_at_all() {
    let north = office("north/co-chair/1");
    for (failpoint, persisted) in
        [(Failpoint::Mail, false), (Failpoint::BeforeCommit, false), (Failpoint::AfterCommit, true)]
    {
        let world = World::new().await;
        world.store.fail_next(failpoint);
        let outcome = world.store.set_contact(&north, Some(contact(Pace::Daily))).await;
        assert!(outcome.is_err(), "{failpoint:?}");
        let kept = world.store.contact(&north).await.unwrap();
        assert_eq!(kept.is_some(), persisted, "{failpoint:?}");
        let world = world.reopen().await;
        let kept = world.store.contact(&north).await.unwrap();
        assert_eq!(kept.is_some(), persisted, "{failpoint:?}");
        check(&world.store).await;
    }
}
