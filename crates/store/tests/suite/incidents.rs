//! Incidents: rooms, keys that wait for each other, what is public and when, on every database.

use std::collections::BTreeSet;

use commission::draft::NewDraft;
use commission::incident::{
    ABOUT, Answer, Blurred, Channel, Grade, Priority, Sighting, Status, about, statement_digest,
    week_of,
};
use commission::{IncidentId, Kind, Localized, Office, Purpose, Refusal};
use store::{Edit, Error, Failpoint, IncidentFilter, NewRoom, RoomEdit, Store, Verified};

use crate::world::{
    START, THREE, TWO, World, check, en, log_key, office, open, party, server, tamper,
};

pub const SECRETARY: &str = "secretariat/secretary/1";

pub fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

pub fn verifier(party: &str) -> Office {
    office(&format!("{party}/member/1"))
}

pub fn new_room(report: &str) -> NewRoom {
    let day = START.div_euclid(86_400);
    NewRoom {
        blurred: Blurred {
            region: None,
            week: week_of(day),
            grade: Grade::Experienced,
            priority: Priority::High,
            topic: "talks".into(),
            spill_over: false,
        },
        region: String::new(),
        summary: "At the market".into(),
        outside: String::new(),
        sighting: Sighting {
            report: report.into(),
            heard: day,
            place: "market".into(),
            channel: Channel::Report,
            language: "en".into(),
            by: office(SECRETARY),
        },
    }
}

pub async fn room(world: &World, nonce: u8, report: &str) -> IncidentId {
    let by = office(SECRETARY);
    let id = world.store.open_room(new_room(report), &by, world.tick(), [nonce; 16]).await.unwrap();
    for name in world.parties {
        edit(world, &id, &by, RoomEdit::Assign(verifier(name))).await.unwrap();
    }
    id
}

pub async fn edit(
    world: &World,
    id: &IncidentId,
    by: &Office,
    edit: RoomEdit,
) -> Result<(), Error> {
    world.store.edit_room(id, by, &edit, world.tick()).await
}

pub async fn accept(world: &World, id: &IncidentId) -> Result<(), Error> {
    let row = world.store.room(id).await.unwrap();
    let subject = row.room.blurred.digest(&world.store.commission().id, id).unwrap();
    let now = world.tick();
    let note = world.statement(Purpose::Accept, subject, None, &office(SECRETARY), now);
    world.store.accept_incident(id, &note, now).await.map(|_| ())
}

/// Accepted, with a fact that every party confirms.
pub async fn agreed(world: &World, nonce: u8) -> IncidentId {
    let id = room(world, nonce, "").await;
    accept(world, &id).await.unwrap();
    for name in world.parties {
        let by = verifier(name);
        edit(world, &id, &by, RoomEdit::Bring(words("A stall was overturned."))).await.unwrap();
        edit(world, &id, &by, RoomEdit::Answer(1, Answer::Confirmed)).await.unwrap();
        edit(world, &id, &by, RoomEdit::Find(Status::ConfirmedTrue)).await.unwrap();
    }
    id
}

pub async fn key(world: &World, id: &IncidentId, by: &Office) -> Result<Verified, Error> {
    let commission = world.store.commission();
    let row = world.store.room(id).await.unwrap();
    let digest = row.room.finding(&commission.charter, &commission.id).unwrap().digest();
    let now = world.tick();
    let note = world.statement(Purpose::Verify, digest, None, by, now);
    world.store.verify_finding(id, &note, now).await
}

async fn speak(world: &World, id: &IncidentId, name: &str, now: i64) -> Result<(), Error> {
    let text = words("We saw it.");
    let commission = world.store.commission();
    let subject = statement_digest(&commission.id, id, &party(name), &text).unwrap();
    let note = world.statement(Purpose::Speak, subject, None, &world.chair(name), now);
    world.store.speak_about_incident(id, &text, &note, now).await.map(|_| ())
}

async fn rows(store: &Store) -> Vec<store::IncidentRow> {
    store.incidents(&IncidentFilter::default()).await.unwrap()
}

/// An incident with a statement and a finding, and a room that waits: every table has rows.
pub async fn told(world: &World) -> IncidentId {
    let id = agreed(world, 1).await;
    for name in world.parties {
        key(world, &id, &verifier(name)).await.unwrap();
    }
    speak(world, &id, world.parties[0], world.tick()).await.unwrap();
    room(world, 2, "report").await;
    let answer = world.desk_draft(Kind::Decision, "The answer", NewDraft::default()).await;
    let attach = Edit::Attach { name: ABOUT.into(), bytes: about(&id) };
    world.store.edit(&answer, &world.first(), attach, None, world.tick()).await.unwrap();
    assert!(world.store.incident_texts(&id).await.unwrap().is_empty(), "nobody tabled it");
    world.table(&answer).await.unwrap();
    assert_eq!(world.store.incident_texts(&id).await.unwrap(), [answer]);
    id
}

#[tokio::test]
async fn a_finding_is_public_when_the_last_party_has_signed_and_not_before() {
    for parties in [TWO, THREE] {
        let mut world = World::of(parties).await;
        crate::sealed::readers(&mut world).await;
        let id = room(&world, 1, "").await;
        assert!(rows(&world.store).await.is_empty(), "a room is nobody else's");
        let unknown = world.store.incident(&id).await;
        assert!(matches!(unknown, Err(Error::Refused(Refusal::UnknownIncident { .. }))));
        // The same form twice is one room.
        let again = world
            .store
            .open_room(new_room(""), &office(SECRETARY), world.tick(), [1; 16])
            .await
            .unwrap();
        assert_eq!(again, id);
        let id = agreed(&world, 3).await;
        let all: BTreeSet<_> = parties.iter().map(|name| party(name)).collect();
        let row = rows(&world.store).await.remove(0);
        assert_eq!((row.status, row.found), (Status::UnderInvestigation, 0));
        assert_eq!(row.waits.clone().unwrap().0, all);
        let due = row.due;
        for (n, name) in parties.iter().enumerate() {
            let verified = key(&world, &id, &verifier(name)).await.unwrap();
            let page = world.store.incident(&id).await.unwrap();
            let last = n + 1 == parties.len();
            assert_eq!(page.findings.len(), usize::from(last), "{name}");
            match verified {
                Verified::Waits(waits) if !last => {
                    assert_eq!(page.row.waits.unwrap().0, waits);
                    assert!(!waits.contains(&party(name)));
                }
                Verified::Found(receipt) if last => {
                    assert_eq!(page.found, vec![receipt.first]);
                    assert_eq!(page.row.waits, None);
                }
                other => panic!("{other:?}"),
            }
        }
        assert!(speak(&world, &id, parties[0], due - 1).await.is_ok(), "there is a finding");
        assert!(accept(&world, &id).await.is_err(), "once");
        check(&world.store).await;
        let world = world.reopen().await;
        let page = world.store.incident(&id).await.unwrap();
        assert_eq!(page.findings[0].signed().len(), parties.len());
        assert_eq!((page.incident.statements.len(), page.stated.len()), (1, 1));
        let here = IncidentFilter { found: Some(true), ..IncidentFilter::default() };
        assert_eq!(world.store.incidents(&here).await.unwrap().len(), 1);
        let before = Some((page.row.at, page.row.id.clone()));
        let none = IncidentFilter { before, ..IncidentFilter::default() };
        assert!(world.store.incidents(&none).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_party_that_is_kept_waiting_may_speak_after_the_clock() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let id = agreed(&world, 1).await;
    let due = rows(&world.store).await[0].due;
    let early = speak(&world, &id, "north", due).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::NotYetLate { .. }))), "{early:?}");
    speak(&world, &id, "north", due + 1).await.unwrap();
    let page = world.store.incident(&id).await.unwrap();
    assert_eq!(page.incident.statements[0].office, world.chair("north"));
    assert_eq!(page.row.status, Status::UnderInvestigation);
    check(&world.store).await;
}

#[tokio::test]
async fn fifty_at_once_lose_nothing_and_publish_once() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let id = agreed(&world, 1).await;
    let world = std::sync::Arc::new(world);
    let many = (0..50).map(|n| {
        let (world, id) = (world.clone(), id.clone());
        tokio::spawn(async move {
            let (by, edit_of) = match n % 3 {
                0 => (office(SECRETARY), {
                    let mut sighting = new_room("").sighting;
                    sighting.place = format!("place {n}");
                    RoomEdit::Sight(sighting)
                }),
                1 => (verifier("north"), RoomEdit::Bring(words(&format!("Fact {n}")))),
                _ => (verifier("south"), RoomEdit::Bring(words(&format!("Fact {n}")))),
            };
            let mut outcome = edit(&world, &id, &by, edit_of.clone()).await;
            while matches!(outcome, Err(Error::Refused(Refusal::Changed { .. }))) {
                outcome = edit(&world, &id, &by, edit_of.clone()).await;
            }
            outcome.unwrap();
        })
    });
    for one in many.collect::<Vec<_>>() {
        one.await.unwrap();
    }
    let room = world.store.room(&id).await.unwrap().room;
    assert_eq!((room.facts.len(), room.sightings.len()), (1 + 33, 1 + 17));
    let numbers: BTreeSet<u32> = room.facts.iter().map(|fact| fact.number).collect();
    assert_eq!(numbers.len(), room.facts.len());
    for fact in &room.facts {
        for name in TWO {
            let edit_of = RoomEdit::Answer(fact.number, Answer::Confirmed);
            edit(&world, &id, &verifier(name), edit_of).await.unwrap();
        }
    }
    let keys: Vec<_> = (0..50)
        .map(|n| {
            let (world, id) = (world.clone(), id.clone());
            let name = TWO[n % 2];
            tokio::spawn(async move { key(&world, &id, &verifier(name)).await })
        })
        .collect();
    let mut found = 0;
    for one in keys {
        match one.await.unwrap() {
            Ok(Verified::Found(_)) => found += 1,
            Ok(Verified::Waits(_)) => {}
            Err(Error::Refused(Refusal::SignedAlready { .. } | Refusal::Changed { .. })) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(found, 1);
    assert_eq!(world.store.incident(&id).await.unwrap().findings.len(), 1);
    check(&world.store).await;
}

#[tokio::test]
async fn a_key_that_was_handed_in_is_kept_whatever_breaks_after_it() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let id = agreed(&world, 1).await;
    world.store.fail_next(Failpoint::Room);
    assert!(matches!(key(&world, &id, &verifier("north")).await, Err(Error::Database(_))));
    assert_eq!(world.store.room(&id).await.unwrap().waits.len(), 2, "nothing was done");
    key(&world, &id, &verifier("north")).await.unwrap();
    // The room takes the second key; the record does not.
    world.store.fail_next(Failpoint::Entry);
    assert!(matches!(key(&world, &id, &verifier("south")).await, Err(Error::Database(_))));
    let world = world.reopen().await;
    assert!(world.store.incident(&id).await.unwrap().findings.is_empty());
    assert!(world.store.room(&id).await.unwrap().waits.is_empty(), "both keys are there");
    let verified = key(&world, &id, &verifier("north")).await.unwrap();
    assert!(matches!(verified, Verified::Found(_)), "{verified:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn a_region_is_told_from_so_many_reports_on() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    for seed in 1..=3 {
        let told = world.store.region_is_told("", world.tick()).await.unwrap();
        assert!(!told, "{seed}");
        crate::sealed::told(&world, seed * 2).await;
    }
    assert!(world.store.region_is_told("", world.tick()).await.unwrap());
    assert!(!world.store.region_is_told("", world.tick() + 400 * 86_400).await.unwrap());
    assert!(!world.store.region_is_told("XX-A", world.tick()).await.unwrap());
}

#[tokio::test]
async fn a_report_belongs_to_one_incident() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let id = room(&world, 1, "aa").await;
    assert_eq!(world.store.incident_of_report("aa").await.unwrap(), Some(id.clone()));
    room(&world, 2, "aa").await;
    assert_eq!(world.store.incident_of_report("aa").await.unwrap(), Some(id));
    assert_eq!(world.store.incident_of_report("bb").await.unwrap(), None);
    let rooms = world.store.rooms(None).await.unwrap();
    assert_eq!(rooms.len(), 2);
    let last = rooms.last().unwrap();
    let before = Some((last.changed, last.room.id.clone()));
    assert!(world.store.rooms(before).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_left_their_seat_does_nothing_more() {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let id = agreed(&world, 1).await;
    let gone = verifier("north");
    key(&world, &id, &gone).await.unwrap();
    let change = commission::roll::Change::Vacate { office: gone.clone() };
    world.change_seat(&change, "north/registrar/1", None).await.unwrap();
    let refused = edit(&world, &id, &gone, RoomEdit::Find(Status::ConfirmedFalse)).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotSeated { .. }))), "{refused:?}");
    assert!(key(&world, &id, &gone).await.is_err());
    // Their key counts no more: the other's alone publishes nothing.
    let verified = key(&world, &id, &verifier("south")).await;
    assert!(!matches!(verified, Ok(Verified::Found(_))), "{verified:?}");
    assert!(world.store.incident(&id).await.unwrap().findings.is_empty());
}

#[tokio::test]
async fn what_is_changed_behind_the_programs_back_is_found() {
    for statement in [
        "update incident_finding set notes = '[]'",
        "update incident_finding set status = 'confirmed-false'",
        "update incident set status = 'confirmed-false'",
        "update incident set found = 0, status = 'under-investigation'",
        "update incident_statement set text = '{\"en\":\"We did not see it.\"}'",
        "delete from incident_finding",
    ] {
        let mut world = World::of(TWO).await;
        crate::sealed::readers(&mut world).await;
        let id = told(&world).await;
        let place = world.place();
        world.store.close().await;
        tamper(&place, statement).await;
        let store = open(&place).await.unwrap();
        let report = store.fsck().await.unwrap();
        assert!(!report.problems.is_empty(), "{statement}");
        // A page believes neither a finding nor a party's words without their signatures.
        if ["incident_finding", "set status", "statement set"]
            .iter()
            .any(|it| statement.contains(it))
        {
            assert!(matches!(store.incident(&id).await, Err(Error::Corrupt { .. })), "{statement}");
        }
        store.close().await;
        // The record is not touched: it makes the tables anew.
        let rebuilt = store::rebuild(&place, log_key()).await.unwrap();
        assert!(!rebuilt.differences.is_empty(), "{statement}");
        let store = open(&place).await.unwrap();
        check(&store).await;
        assert_eq!(store.incident(&id).await.unwrap().findings.len(), 1);
        assert_eq!(store.rooms(None).await.unwrap().len(), 2, "a rebuild leaves the rooms");
        store.close().await;
        if server().is_none() {
            world.folder.close().unwrap();
        }
    }
}
