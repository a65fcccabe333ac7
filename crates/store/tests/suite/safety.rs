//! Keeping reports longer, letters about reports and incidents, proposals, and tables of earlier
//! incidents.

use commission::Office;
use commission::Refusal;
use commission::incident::import::csv;
use commission::report::{ReportState, Triage};
use store::sealed::{Decision, Kept, Opened, Secret};
use store::{Alert, AlertReason, Contact, Error, Imported, Location, MailOutcome, Pace, Sorted};

use crate::mail_address::confirmed;
use crate::sealed::{readers, told};
use crate::world::*;

const PASSPHRASE: &str = "three calm rivers";
const SECRETARY: &str = "secretariat/secretary/1";
const DAY: i64 = 86_400;
const SECRET: [u8; 32] = [5; 32];

async fn secretary(world: &World) -> Vec<Secret> {
    world.store.unlock(&office(SECRETARY), PASSPHRASE).await.unwrap()
}

async fn id_of(world: &World, opened: &Opened) -> String {
    world.store.own_report(opened).await.unwrap().unwrap().row.id
}

async fn triage(world: &World, id: &str, secrets: &[Secret], summary: &str) {
    let by = office(SECRETARY);
    let version = world.store.report(id, &[]).await.unwrap().unwrap().row.version;
    let decision = Decision { id, version, by: &by, secrets, text: "We look." };
    let topic = Triage::Topic { topic: "talks".into() };
    world.store.triage_report(decision, &topic, summary, world.tick()).await.unwrap();
}

async fn close(world: &World, id: &str, secrets: &[Secret], now: i64) {
    let by = office(SECRETARY);
    let version = world.store.report(id, &[]).await.unwrap().unwrap().row.version;
    let decision = Decision { id, version, by: &by, secrets, text: "Settled." };
    world.store.close_report(decision, now).await.unwrap();
}

/// A report that is closed, and one party's yes to keeping it longer.
pub async fn half_kept(world: &World, opened: &Opened) {
    let id = id_of(world, opened).await;
    close(world, &id, &secretary(world).await, world.tick()).await;
    world.store.keep_report(&id, &world.first(), world.tick()).await.unwrap();
}

#[tokio::test]
async fn only_every_party_together_keeps_a_report_longer() {
    for parties in [TWO, THREE] {
        let mut world = World::of(parties).await;
        readers(&mut world).await;
        let opened = told(&world, 1).await;
        let id = id_of(&world, &opened).await;
        let store = &world.store;
        let chair = |party: &str| world.chair(party);
        let keep = |by: Office, now: i64| {
            let id = id.clone();
            async move { store.keep_report(&id, &by, now).await }
        };
        let early = keep(chair(parties[0]), START).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{early:?}");
        close(&world, &id, &secretary(&world).await, START).await;
        let by = office(SECRETARY);
        let none = keep(by, START).await;
        assert!(matches!(none, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{none:?}");
        // All but one say yes, one of them twice: nothing is longer.
        let later = START + 80 * DAY;
        for party in parties.iter().take(parties.len() - 1).chain(&parties[..1]) {
            assert_eq!(keep(chair(party), later).await.unwrap(), Kept::Waits);
        }
        assert_eq!(store.report_kept_by(&id).await.unwrap().len(), parties.len() - 1);
        let until = store.report(&id, &[]).await.unwrap().unwrap().row.resting().until(90);
        assert_eq!(until, Some(START + 90 * DAY));
        let last = parties.last().unwrap();
        assert_eq!(keep(chair(last), later).await.unwrap(), Kept::Longer);
        assert!(store.report_kept_by(&id).await.unwrap().is_empty(), "each time anew");
        assert_eq!(store.erase_old_reports(90, START + 91 * DAY).await.unwrap(), 0);
        assert!(store.own_report(&opened).await.unwrap().unwrap().row.erased == 0);
        assert_eq!(store.erase_old_reports(90, later + 89 * DAY).await.unwrap(), 0);
        assert_eq!(store.erase_old_reports(90, later + 90 * DAY + 3_600).await.unwrap(), 1);
        let row = store.own_report(&opened).await.unwrap().unwrap().row;
        assert!(row.erased > 0 && row.state == ReportState::Closed, "its tombstone stays");
        let gone = keep(chair(last), later + 100 * DAY).await;
        assert!(matches!(gone, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{gone:?}");
        check(store).await;
    }
}

#[tokio::test]
async fn what_a_reporter_took_back_nobody_keeps() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    let id = id_of(&world, &opened).await;
    world.store.withdraw_report(&opened, world.tick()).await.unwrap();
    let kept = world.store.keep_report(&id, &world.chair("north"), world.tick()).await;
    assert!(matches!(kept, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{kept:?}");
}

#[tokio::test]
async fn what_is_closed_its_reporter_takes_back_while_it_is_kept() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let secrets = secretary(&world).await;
    let (opened, other) = (told(&world, 1).await, told(&world, 20).await);
    let (id, erased) = (id_of(&world, &opened).await, id_of(&world, &other).await);
    close(&world, &id, &secrets, START).await;
    close(&world, &erased, &secrets, START).await;
    let store = &world.store;
    let later = START + 80 * DAY;
    for party in TWO {
        store.keep_report(&id, &world.chair(party), later).await.unwrap();
    }
    assert_eq!(store.erase_old_reports(90, START + 91 * DAY).await.unwrap(), 1);
    // Of the one nothing is there any more; the other is kept, and goes at once.
    let late = store.withdraw_report(&other, later).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::ReportOver { .. }))), "{late:?}");
    store.withdraw_report(&opened, later).await.unwrap();
    let row = store.own_report(&opened).await.unwrap().unwrap().row;
    assert!(row.erased > 0 && row.state == ReportState::Withdrawn, "{row:?}");
    assert!(store.report(&id, &secrets).await.unwrap().unwrap().account.is_none());
    let twice = store.withdraw_report(&opened, later).await;
    assert!(matches!(twice, Err(Error::Refused(Refusal::ReportOver { .. }))), "{twice:?}");
    let kept = store.keep_report(&id, &world.chair("north"), later).await;
    assert!(matches!(kept, Err(Error::Refused(Refusal::NotAllowed { .. }))), "{kept:?}");
    check(store).await;
}

fn alert(by: &str, matter: &str, reason: AlertReason) -> Alert {
    Alert { office: office(by), matter: matter.into(), reason }
}

#[tokio::test]
async fn readers_are_told_of_new_reports_once_an_hour_at_most() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let store = &world.store;
    let chair = office("north/co-chair/1");
    let contact = Contact::new("chair@north.example", "en", Pace::AtOnce).unwrap();
    confirmed(store, &chair, contact).await;
    let readers = [chair.clone(), office("south/co-chair/1")];
    assert!(store.report_alerts(&readers, START).await.unwrap().is_empty(), "there is no report");
    let opened = told(&world, 1).await;
    told(&world, 20).await;
    let now = START + 10 * 3_600;
    let due = store.report_alerts(&readers, now).await.unwrap();
    assert_eq!(due[0], alert("north/co-chair/1", "2", AlertReason::Reports));
    store.put_alerts(due.clone(), now).await.unwrap();
    store.put_alerts(due, now).await.unwrap();
    let mut bags = store.mailbags(now).await.unwrap();
    assert_eq!((bags.len(), bags[0].alerts.len()), (1, 1), "who gave no address is not told");
    assert!(store.report_alerts(&readers[..1], now).await.unwrap().is_empty(), "it waits already");
    assert!(store.claim_mailbag(&mut bags[0], now, now + 60).await.unwrap());
    let mut other = store.mailbags(now).await.unwrap();
    assert!(other.is_empty(), "another server does not take it: {other:?}");
    let sorted = Sorted { alerts_told: bags[0].alerts.clone(), ..Sorted::default() };
    store.settle_whole_mailbag(&bags[0], sorted, MailOutcome::Sent, now).await.unwrap();
    assert!(store.mailbags(now).await.unwrap().is_empty());
    // A flood of reports is one letter an hour, and none where nothing is new.
    let due = |now| store.report_alerts(&readers[..1], now);
    assert!(due(now + 7_200).await.unwrap().is_empty());
    told(&world, 40).await;
    assert!(due(now + 1_800).await.unwrap().is_empty());
    assert!(due(now + 3_599).await.unwrap().is_empty());
    assert_eq!(due(now + 4_500).await.unwrap()[0].matter, "3");
    // It comes with the next letter about anything; and goes with the seat's address.
    store.put_alerts(due(now + 4_500).await.unwrap(), now + 4_500).await.unwrap();
    other = store.mailbags(now + 4_500).await.unwrap();
    assert_eq!(other[0].alerts.len(), 1);
    store.set_contact(&chair, None).await.unwrap();
    assert!(store.mailbags(now + 4_500).await.unwrap().is_empty());
    assert_eq!(store.mail_report().await.unwrap().waiting, 0);
    drop(opened);
}

#[tokio::test]
async fn a_report_is_proposed_for_the_incident_that_it_resembles() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let id = crate::incidents::told(&world).await;
    let opened = told(&world, 1).await;
    let report = id_of(&world, &opened).await;
    let none = world.store.similar_incidents(&report).await.unwrap();
    assert!(none.is_empty(), "before the secretariat has written a line nothing is compared");
    triage(&world, &report, &secretary(&world).await, "A row at the market").await;
    let found = world.store.similar_incidents(&report).await.unwrap();
    assert!(found.iter().any(|it| it.id == id), "{found:?}");
    assert!(found.windows(2).all(|two| two[0].likeness.points >= two[1].likeness.points));
    assert!(!format!("{found:?}").contains("It happened"), "nothing sealed was opened");
    let other = told(&world, 20).await;
    let other = id_of(&world, &other).await;
    triage(&world, &other, &secretary(&world).await, "Graffiti on a church").await;
    assert!(world.store.similar_incidents(&other).await.unwrap().is_empty());
    let missing = world.store.similar_incidents("no such report").await;
    assert!(matches!(missing, Err(Error::Missing { .. })), "{missing:?}");
    // Rooms without a report are compared too, a room never with itself; and all of them, however
    // many were changed since.
    let again = crate::incidents::room(&world, 9, "").await;
    let row = world.store.room(&again).await.unwrap();
    let found = world.store.similar_rooms(&row.room).await.unwrap();
    let found: Vec<_> = found.into_iter().map(|it| it.id).collect();
    assert!(found.contains(&id) && !found.contains(&again), "{found:?}");
    let many: String = (0..600)
        .map(|n| format!("2026-11-24,Market{n} Row{n} The noise,talks,potential,low\n"))
        .collect();
    let table = format!("heard,summary,topic,grade,priority\n{many}");
    let (lines, by) = (csv(&table).unwrap(), office(SECRETARY));
    let opened = world.store.import_incidents(&lines, &SECRET, &by, false, START).await;
    assert_eq!(opened.unwrap(), Imported::Opened(600));
    let found = world.store.similar_incidents(&report).await.unwrap();
    assert!(found.iter().any(|it| it.id == id), "{found:?}");
    let missing = world.store.similar_incidents("none").await;
    assert!(matches!(missing, Err(Error::Missing { .. })), "{missing:?}");
}

#[tokio::test]
async fn a_table_of_earlier_incidents_is_taken_whole_or_not_at_all() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let (store, by) = (&world.store, office(SECRETARY));
    let table = "heard,summary,topic,grade,priority,channel\n\
                 2026-11-20,At the market,talks,experienced,high,press\n\
                 2026-11-21,At the station,talks,potential,low,\n";
    let lines = csv(table).unwrap();
    let chair = office("north/co-chair/1");
    let not_theirs = store.import_incidents(&lines, &SECRET, &chair, false, START).await;
    assert!(matches!(not_theirs, Err(Error::Refused(Refusal::NotAllowed { .. }))));
    let wrong = format!("{table}2026-11-31,x,talks,potential,low,\n2026-11-02,,space,mild,low,\n");
    let Imported::Wrong(faults) =
        store.import_incidents(&csv(&wrong).unwrap(), &SECRET, &by, false, START).await.unwrap()
    else {
        panic!("it was taken");
    };
    let said: Vec<_> = faults.iter().map(|it| (it.number, it.column)).collect();
    assert_eq!(said, [(4, "heard"), (5, "grade")]);
    assert!(store.rooms(None).await.unwrap().is_empty(), "nothing was half imported");
    let import = |dry| store.import_incidents(&lines, &SECRET, &by, dry, START);
    assert_eq!(import(true).await.unwrap(), Imported::Would(2));
    assert!(store.rooms(None).await.unwrap().is_empty());
    assert_eq!(import(false).await.unwrap(), Imported::Opened(2));
    assert_eq!(import(false).await.unwrap(), Imported::Opened(0), "once");
    let rooms = store.rooms(None).await.unwrap();
    assert_eq!(rooms.len(), 2);
    assert!(rooms.iter().all(|row| row.incident.is_none() && row.room.blurred.region.is_none()));
    check(store).await;
    // Whoever guesses a line does not find its id; a room of a former version stays its line's.
    let former = lines[0].former_id(&store.commission().id);
    assert!(rooms.iter().all(|row| row.room.id != former));
    let elsewhere = store.import_incidents(&lines, &[6; 32], &by, true, START).await.unwrap();
    assert_eq!(elsewhere, Imported::Would(2));
    let place = world.place();
    world.store.close().await;
    let own = rooms.iter().find(|row| row.room.summary == "At the market").unwrap();
    let rename = format!(
        "update room set id = '{former}', body = replace(body, '{own}', '{former}') \
         where id = '{own}'",
        own = own.room.id
    );
    tamper(place.clone(), &rename).await;
    world.store = open(place).await.unwrap();
    let again = world.store.import_incidents(&lines, &SECRET, &by, false, START);
    assert_eq!(again.await.unwrap(), Imported::Opened(0));
}

#[tokio::test]
async fn a_store_of_an_older_schema_opens_with_what_people_reported() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    let place: Location = world.place();
    world.store.close().await;
    age(&place, 5).await;
    let store = open(&place).await.unwrap();
    let own = store.own_report(&opened).await.unwrap().unwrap();
    assert_eq!((own.row.kept, own.files.len()), (0, 0));
    check(&store).await;
}
