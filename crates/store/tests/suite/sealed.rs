//! Reports: sealed, read, answered, decided, erased and committed to, on every database.

use commission::report::{Account, Identity, NewReport, Receipt, ReportState, Triage, Trusted};
use commission::roll::Change;
use commission::{Office, Refusal};
use note::KeyKind;
use store::Error;
use store::sealed::{Decision, Opened, Secret};

use crate::world::{TWO, World, check, key, office};

const PASSPHRASE: &str = "three calm rivers";
const SECRETARY: &str = "secretariat/secretary/1";

pub async fn reading(world: &World, office: &Office, by: &[&Office]) {
    let now = world.tick();
    let reading = world.store.new_reading_key(office, PASSPHRASE, now).await.unwrap();
    let change = Change::ReadingKey { office: office.clone(), reading };
    let orders: Vec<String> = by.iter().map(|by| world.order(&change, by, now)).collect();
    let orders: Vec<&str> = orders.iter().map(String::as_str).collect();
    world.store.change_seat(&change, &orders, None, now).await.unwrap();
}

/// Every party's co-chair and a secretary read.
pub async fn readers(world: &mut World) {
    let chairs: Vec<Office> = world.parties.iter().map(|party| world.chair(party)).collect();
    for chair in &chairs {
        reading(world, chair, &[chair]).await;
    }
    let secretary = office(SECRETARY);
    let held = key(SECRETARY, KeyKind::Signature);
    let person = crate::world::card("A secretary");
    let change = Change::Fill {
        office: secretary.clone(),
        key: held.verifier(),
        person: person.commitment(),
    };
    let now = world.tick();
    let orders: Vec<String> = chairs.iter().map(|by| world.order(&change, by, now)).collect();
    let orders: Vec<&str> = orders.iter().map(String::as_str).collect();
    world.store.change_seat(&change, &orders, Some(person), now).await.unwrap();
    world.take_key(&secretary, held);
    let by: Vec<&Office> = std::iter::once(&secretary).chain(&chairs).collect();
    reading(world, &secretary, &by).await;
}

/// A report for the secretariat's eyes; says what its receipt opens.
pub async fn told(world: &World, seed: u8) -> Opened {
    let commission = world.store.commission();
    let account = Account { what: format!("It happened, {seed}."), ..Account::default() };
    let identity = Identity { name: "Ambrosine".into(), contact: String::new() };
    let (charter, roll) = (&commission.charter, &commission.roll);
    let report =
        NewReport::new(charter, roll, "", &account, &identity, Trusted::Secretariat).unwrap();
    let receipt = Receipt::from_random([seed; 16]);
    let opened = world.store.open_receipt(&receipt).await.unwrap();
    let now = world.tick();
    world.store.take_report(&opened, &report, [seed; 16], [seed; 16], now).await.unwrap();
    // The same receipt again is the same report.
    world.store.take_report(&opened, &report, [seed + 1; 16], [0; 16], now).await.unwrap();
    opened
}

/// The day is committed to, as soon as it is over.
pub async fn committed(world: &World) -> i64 {
    let now = world.tick() + 86_400 + 3_600;
    world.store.commit_reports(now, || [9; 32]).await.unwrap().unwrap()
}

pub async fn unlocked(world: &World, office: &Office) -> Vec<Secret> {
    let secrets = world.store.unlock(office, PASSPHRASE).await.unwrap();
    assert!(!secrets.is_empty());
    secrets
}

#[tokio::test]
async fn a_report_is_read_answered_decided_and_erased() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    let (secretary, chair) = (office(SECRETARY), world.chair(world.parties[0]));
    let (secrets, chairs) = (unlocked(&world, &secretary).await, unlocked(&world, &chair).await);
    assert!(world.store.unlock(&secretary, "three calm river").await.unwrap().is_empty());
    let listed = world.store.reports(None, None).await.unwrap();
    assert_eq!(listed.len(), 1);
    let (id, version) = (listed[0].id.clone(), listed[0].version);
    let read = world.store.report(&id, &secrets).await.unwrap().unwrap();
    assert_eq!(read.account.unwrap().what, "It happened, 1.");
    assert_eq!(read.identity.unwrap().name, "Ambrosine");
    let read = world.store.report(&id, &chairs).await.unwrap().unwrap();
    assert!(read.account.is_some() && read.identity.is_none() && read.row.has_identity);
    assert!(world.store.report(&id, &[]).await.unwrap().unwrap().account.is_none());

    let decision = |by: &'static Office, secrets: &'static [Secret], version, text| Decision {
        id: Box::leak(id.clone().into_boxed_str()),
        version,
        by,
        secrets,
        text,
    };
    let secretary: &'static Office = Box::leak(Box::new(secretary));
    let chair: &'static Office = Box::leak(Box::new(chair));
    let secrets: &'static [Secret] = secrets.leak();
    let chairs: &'static [Secret] = chairs.leak();
    let now = world.tick();
    let blind = world.store.answer_report(decision(chair, &[], 0, "Hello."), now).await;
    assert!(matches!(blind, Err(Error::Refused(Refusal::Locked))), "{blind:?}");
    let triage = Triage::Topic { topic: world.store.commission().charter.topics[0].id.clone() };
    world
        .store
        .triage_report(decision(secretary, secrets, version, "We look."), &triage, "A line", now)
        .await
        .unwrap();
    let late = world
        .store
        .triage_report(decision(secretary, secrets, version, "Again."), &triage, "B", now)
        .await;
    assert!(matches!(late, Err(Error::Refused(Refusal::Changed { .. }))), "{late:?}");
    world.store.answer_report(decision(chair, chairs, 0, "Hello."), now).await.unwrap();
    world.store.add_to_report(&opened, "One more thing.", now).await.unwrap();
    let own = world.store.own_report(&opened).await.unwrap().unwrap();
    let texts: Vec<&str> = own.messages.iter().filter_map(|it| it.text.as_deref()).collect();
    assert_eq!(texts, ["We look.", "Hello.", "One more thing."]);
    world.store.withdraw_report(&opened, now).await.unwrap();
    let own = world.store.own_report(&opened).await.unwrap().unwrap();
    assert_eq!((own.row.state, own.messages.len()), (ReportState::Withdrawn, 0));
    let over = world.store.add_to_report(&opened, "Too late.", now).await;
    assert!(matches!(over, Err(Error::Refused(Refusal::ReportOver { .. }))), "{over:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn whoever_leaves_takes_no_key_along_and_reads_nothing_more() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    told(&world, 1).await;
    let chair = world.chair(world.parties[0]);
    let registrar = format!("{}/registrar/1", world.parties[0]);
    let change = Change::Vacate { office: chair.clone() };
    world.change_seat(&change, &registrar, None).await.unwrap();
    assert!(world.store.unlock(&chair, PASSPHRASE).await.unwrap().is_empty());
    let commission = world.store.commission();
    let open = commission::report::is_open(&commission.charter, &commission.roll);
    assert!(matches!(open, Err(Refusal::NobodyReads { party: Some(_) })), "{open:?}");
    let late = world.store.new_reading_key(&chair, PASSPHRASE, world.tick()).await;
    assert!(matches!(late, Err(Error::Refused(_))), "{late:?}");
}

#[tokio::test]
async fn a_day_is_committed_once_and_its_proof_stays_after_the_report_is_gone() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    assert!(world.store.report_inclusion(&opened).await.unwrap().is_none());
    let day = committed(&world).await;
    let proof = world.store.report_inclusion(&opened).await.unwrap().unwrap();
    assert_eq!(proof.day, day);
    let now = world.tick();
    world.store.withdraw_report(&opened, now).await.unwrap();
    assert_eq!(world.store.report_inclusion(&opened).await.unwrap().unwrap(), proof);
    check(&world.store).await;
}
