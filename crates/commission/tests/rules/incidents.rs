//! What of an incident may enter the record, by whom and when: one side alone never makes a fact.

use std::collections::BTreeMap;

use crate::support::{House, Key, START, altered, houses, language, office};
use commission::act::IncidentAct;
use commission::incident::{
    Answer, Blurred, Channel, Finding, Grade, Held, Incident, Priority, Room, STATEMENTS_MAX,
    Sighting, Status, statement_digest, statement_text, week_of,
};
use commission::mandate::Gate;
use commission::{
    Act, Block, Charter, IncidentId, Localized, Office, PartyId, Purpose, Refusal, Role,
};
use proptest::prelude::*;

const HOUR: i64 = 3_600;

fn secretary() -> Office {
    office("secretariat/secretary/1")
}

/// The house of two parties.
fn one() -> House {
    houses().into_iter().next().unwrap()
}

/// With a seated secretary.
fn staffed(mut h: House) -> House {
    h.seat_secretary();
    h
}

fn words(text: &str) -> Localized {
    [(language("en"), text.to_owned())].into_iter().collect()
}

fn blurred(h: &House) -> Blurred {
    Blurred {
        region: h.charter().regions.first().map(|region| region.code.clone()),
        week: week_of(h.now.div_euclid(86_400)),
        grade: Grade::Experienced,
        priority: Priority::High,
        topic: h.topics(Gate::Ours)[0].clone(),
        spill_over: false,
    }
}

fn verifier(h: &House, party: usize) -> Office {
    h.office(party, h.charter().incidents.verifier, 1)
}

/// A room of an incident with a verifier for every party.
fn room(h: &House) -> Room {
    let id = IncidentId::of(format!("incident {}", h.nonces).as_bytes());
    let row = blurred(h);
    let region = row.region.clone().unwrap_or_default();
    let mut room =
        Room::open(h.charter(), id, row, &region, "At the market", "", &secretary(), h.now)
            .unwrap();
    for party in 0..h.parties().len() {
        let who = verifier(h, party);
        room.assign(h.charter(), &h.commission.roll, &who, &secretary()).unwrap();
    }
    room
}

fn accept(h: &mut House, room: &Room) -> Result<IncidentAct, Refusal> {
    let subject = room.blurred.digest(&h.commission.id, &room.id).unwrap();
    let note = h.note(Purpose::Accept, subject, &secretary());
    let act = Incident::accept(&room.id, &room.blurred, &note, &h.ctx())?;
    h.commit(vec![Act::Incident(act.clone())]);
    Ok(act)
}

/// Accepted, with one fact that everybody confirms.
fn agreed(h: &mut House) -> Room {
    let mut room = room(h);
    accept(h, &room).unwrap();
    room.bring(&words("A stall was overturned."), &verifier(h, 0)).unwrap();
    for party in 0..h.parties().len() {
        let who = verifier(h, party);
        room.answer(1, &Answer::Confirmed, &who).unwrap();
        room.find(Status::ConfirmedTrue, &who).unwrap();
    }
    room
}

fn finding(h: &House, room: &Room) -> Finding {
    room.finding(h.charter(), &h.commission.id).unwrap()
}

/// A verifier's key to the finding as it stands.
fn key(h: &mut House, room: &mut Room, by: &Office) -> Result<Held, Refusal> {
    let digest = finding(h, room).digest();
    let note = h.note(Purpose::Verify, digest, by);
    hand_in(h, room, &note)
}

fn hand_in(h: &mut House, room: &mut Room, note: &str) -> Result<Held, Refusal> {
    let held = room.hold(h.incidents.get(&room.id), note, &h.ctx())?;
    if let Held::Found(act) = &held {
        let file = finding(h, room).file();
        h.files.put(&file);
        h.commit(vec![Act::Incident((**act).clone())]);
    }
    Ok(held)
}

fn all_keys(h: &mut House, room: &mut Room) {
    for party in 0..h.parties().len() {
        let who = verifier(h, party);
        key(h, room, &who).unwrap();
    }
}

#[test]
fn from_a_report_to_a_finding_that_every_party_signed() {
    for h in houses() {
        let mut h = staffed(h);
        let mut room = agreed(&mut h);
        let due = h.incidents[&room.id].due;
        assert_eq!(due, h.now + i64::from(h.charter().incidents.high_hours) * HOUR);
        let last = h.parties().len() - 1;
        for party in 0..last {
            let who = verifier(&h, party);
            let Held::Waits(parties) = key(&mut h, &mut room, &who).unwrap() else {
                panic!("one key is not enough")
            };
            assert_eq!(parties.len(), last - party);
            assert!(h.incidents[&room.id].findings.is_empty(), "nothing is public yet");
        }
        let who = verifier(&h, last);
        assert!(matches!(key(&mut h, &mut room, &who).unwrap(), Held::Found(_)));
        let incident = &h.incidents[&room.id];
        assert_eq!((incident.status(), incident.state()), (Status::ConfirmedTrue, "found"));
        let found = incident.findings.last().unwrap();
        let proof = found.verify(&h.commission.id, &room.id, &finding(&h, &room).file()).unwrap();
        assert_eq!(proof.signed().len(), h.parties().len());
        h.audit().unwrap();
    }
}

#[test]
fn a_key_is_for_these_very_words() {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    let (north, south) = (verifier(&h, 0), verifier(&h, 1));
    let digest = finding(&h, &room).digest();
    key(&mut h, &mut room, &north).unwrap();
    // The other side changes something: the key that was given counts no more.
    room.answer(1, &Answer::Disputed(words("It fell by itself.")), &south).unwrap();
    assert!(room.keys_for(&finding(&h, &room), &h.commission.roll, h.now).is_empty());
    let held = key(&mut h, &mut room, &south).unwrap();
    assert!(matches!(held, Held::Waits(parties) if parties.len() == 1));
    let old = h.note(Purpose::Verify, digest, &north);
    assert!(matches!(hand_in(&mut h, &mut room, &old), Err(Refusal::OtherDigest { .. })));
    key(&mut h, &mut room, &north).unwrap();
    let found = finding(&h, &room);
    assert!(found.agreed.is_empty(), "what one side disputes is no fact");
    assert_eq!(found.disputed[0].confirmed_by, vec![h.parties()[0].clone()]);
    assert_eq!(h.incidents[&room.id].findings.len(), 1);
    // The same finding twice says nothing new.
    let again = key(&mut h, &mut room, &north);
    assert_eq!(again, Err(Refusal::SignedAlready { office: north }));
    h.audit().unwrap();
}

#[test]
fn an_earlier_finding_does_not_come_back_by_its_old_keys() {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    all_keys(&mut h, &mut room);
    let first = h.record.last().unwrap().clone();
    h.now += 60;
    for party in 0..2 {
        let who = verifier(&h, party);
        room.find(Status::ConfirmedFalse, &who).unwrap();
    }
    all_keys(&mut h, &mut room);
    assert_eq!(h.incidents[&room.id].status(), Status::ConfirmedFalse);
    h.audit().unwrap();
    // Whoever runs the server appends the first one again, with a later date.
    let Act::Incident(IncidentAct::Found { id, status, finding, signatories, by, .. }) = first
    else {
        panic!("a finding")
    };
    let at = h.now + 60;
    let again = IncidentAct::Found { at, id, status, finding, signatories, by };
    h.record.push(Act::Incident(again));
    assert!(h.audit().unwrap_err().why.contains("signed-already"));
}

#[test]
fn who_is_no_verifier_here_has_no_key() {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    let digest = finding(&h, &room).digest();
    let other = h.office(0, Role::Member, 2);
    let note = h.note(Purpose::Verify, digest, &other);
    let refused = hand_in(&mut h, &mut room, &note);
    assert_eq!(refused, Err(Refusal::NotVerifier { office: other.clone() }));
    for by in [h.co_chair(0), h.registrar(1), secretary()] {
        let note = h.note(Purpose::Verify, digest, &by);
        assert!(hand_in(&mut h, &mut room, &note).is_err(), "{by}");
        assert!(room.bring(&words("x"), &by).is_err(), "{by}");
        assert!(room.find(Status::ConfirmedFalse, &by).is_err(), "{by}");
    }
    // A signature for another purpose over the same digest is none.
    let verifier = verifier(&h, 0);
    let note = h.note(Purpose::Sign, digest, &verifier);
    assert!(matches!(hand_in(&mut h, &mut room, &note), Err(Refusal::WrongStatement { .. })));
    // One that was made three days ago neither.
    let note = h.note(Purpose::Verify, digest, &verifier);
    h.now += 3 * 86_400 + 1;
    assert!(matches!(hand_in(&mut h, &mut room, &note), Err(Refusal::SigningTime { .. })));
}

#[test]
fn one_verifier_of_each_party_and_nobody_besides() {
    let mut h = staffed(one());
    let room = agreed(&mut h);
    let whole = finding(&h, &room);
    let by = [verifier(&h, 0), h.office(0, Role::Member, 2), verifier(&h, 1)];
    let notes: Vec<String> =
        by.iter().map(|by| h.note(Purpose::Verify, whole.digest(), by)).collect();
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    let incident = h.incidents[&room.id].clone();
    let refused = incident.find(&whole, &notes, &h.ctx());
    assert_eq!(refused, Err(Refusal::WrongStatement { line: "office" }));
    assert!(matches!(
        incident.find(&whole, &notes[..2], &h.ctx()),
        Err(Refusal::NotAllFound { parties }) if parties.len() == 1
    ));
    assert!(incident.find(&whole, &[notes[0], notes[2]], &h.ctx()).is_ok());
}

#[test]
fn a_key_that_waited_too_long_counts_no_more() {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    let (north, south) = (verifier(&h, 0), verifier(&h, 1));
    key(&mut h, &mut room, &north).unwrap();
    h.now += 3 * 86_400 + 1;
    let held = key(&mut h, &mut room, &south).unwrap();
    assert!(matches!(held, Held::Waits(parties) if parties == [h.parties()[0].clone()].into()));
    assert!(matches!(key(&mut h, &mut room, &north).unwrap(), Held::Found(_)));
    h.audit().unwrap();
}

#[test]
fn who_steps_out_or_is_named_verifies_nothing() {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    let (north, south) = (verifier(&h, 0), verifier(&h, 1));
    key(&mut h, &mut room, &north).unwrap();
    assert_eq!(room.keys.len(), 1);
    let roll = h.commission.roll.clone();
    room.step_out(&roll, &north).unwrap();
    assert!(room.keys.is_empty(), "their key goes with them");
    let charter = h.charter().clone();
    let refused = room.assign(&charter, &roll, &north, &secretary());
    assert_eq!(refused, Err(Refusal::SteppedOut { office: north.clone() }));
    assert!(!room.candidates(&charter, &roll, &h.parties()[0]).contains(&north));
    let blocks = |room: &Room| match room.finding(&charter, &h.commission.id) {
        Err(Refusal::NotReady { blocks }) => blocks,
        other => panic!("{other:?}"),
    };
    assert_eq!(blocks(&room), vec![Block::Verifier { party: h.parties()[0].clone() }]);
    let refused = room.name(&roll, &south, &h.co_chair(0));
    assert_eq!(refused, Err(Refusal::OtherPartysVoice { party: h.parties()[1].clone() }));
    room.name(&roll, &south, &secretary()).unwrap();
    assert_eq!(blocks(&room).len(), 2);
    assert!(matches!(
        room.assign(&charter, &roll, &south, &secretary()),
        Err(Refusal::SteppedOut { .. })
    ));
    // A co-chair chooses for their own side only.
    let other = h.office(0, Role::Member, 2);
    let refused = room.assign(&charter, &roll, &other, &h.co_chair(1));
    assert_eq!(refused, Err(Refusal::OtherPartysVoice { party: h.parties()[0].clone() }));
    room.assign(&charter, &roll, &other, &h.co_chair(0)).unwrap();
    let liaison = h.office(0, Role::Liaison, 1);
    assert!(room.assign(&charter, &roll, &liaison, &secretary()).is_err());
    let empty = h.office(0, Role::Member, 9);
    let refused = room.assign(&charter, &roll, &empty, &secretary());
    assert_eq!(refused, Err(Refusal::NotSeated { office: empty.clone() }));
    assert!(room.name(&roll, &empty, &secretary()).is_err(), "a vacant seat concerns nobody");
    // Whoever takes the seat later is somebody else.
    h.now += 60;
    h.vacate(&south);
    assert_eq!(room.verifier(&charter, &h.commission.roll, &h.parties()[1]), None);
    h.fill(&south, Key::of("successor"));
    let roll = h.commission.roll.clone();
    room.assign(&charter, &roll, &south, &secretary()).unwrap();
    assert_eq!(room.verifier(&charter, &roll, &h.parties()[1]), Some(&south));
}

#[test]
fn nothing_is_found_before_everybody_has_said_everything() {
    let mut h = staffed(one());
    let mut room = room(&h);
    let (north, south) = (verifier(&h, 0), verifier(&h, 1));
    let charter = h.charter().clone();
    let lacks = |h: &House, room: &Room| match room.finding(&charter, &h.commission.id) {
        Err(Refusal::NotReady { blocks }) => blocks,
        other => panic!("{other:?}"),
    };
    let ids: Vec<PartyId> = h.parties();
    assert_eq!(
        lacks(&h, &room),
        vec![
            Block::NoFact,
            Block::NoStatus { party: ids[0].clone() },
            Block::NoStatus { party: ids[1].clone() }
        ]
    );
    room.bring(&words("A stall was overturned."), &north).unwrap();
    room.bring(&words("A stall was overturned."), &north).unwrap();
    assert_eq!(room.facts.len(), 1, "sent twice, said once");
    room.find(Status::ConfirmedTrue, &north).unwrap();
    assert!(room.find(Status::UnderInvestigation, &south).is_err(), "nobody finds that");
    room.find(Status::ConfirmedFalse, &south).unwrap();
    assert_eq!(
        lacks(&h, &room),
        vec![Block::Unanswered { fact: 1, party: ids[1].clone() }, Block::Statuses]
    );
    assert!(room.answer(1, &Answer::Disputed(words("  ")), &south).is_err(), "say what instead");
    room.answer(1, &Answer::Confirmed, &south).unwrap();
    // A slip leaves the room when everybody who spoke of it takes it back.
    room.bring(&words("A slip."), &south).unwrap();
    room.bring(&words("A slip."), &north).unwrap();
    assert_eq!(room.facts[1].answers.len(), 2, "said by two is confirmed by both");
    room.take_back(2, &south).unwrap();
    assert_eq!(room.facts.len(), 2, "one side alone takes nothing out");
    room.take_back(2, &north).unwrap();
    assert_eq!(room.facts.len(), 1);
    for n in 0..20 {
        let _ = room.bring(&words(&format!("Flood {n}")), &north);
    }
    assert!(room.bring(&words("One too many"), &north).is_err(), "nobody fills the room alone");
    room.bring(&words("Room for the other"), &south).unwrap();
    room.facts.truncate(1);
    room.find(Status::ConfirmedTrue, &south).unwrap();
    room.add(&words("We helped to clean up."), &north).unwrap();
    let whole = finding(&h, &room);
    assert_eq!(Finding::parse(&whole.file()).unwrap(), whole);
    // Before it was taken up there is nothing to sign.
    let note = h.note(Purpose::Verify, whole.digest(), &north);
    let refused = room.hold(None, &note, &h.ctx());
    assert_eq!(refused, Err(Refusal::IncidentState { state: "prepared" }));
    accept(&mut h, &room).unwrap();
    all_keys(&mut h, &mut room);
    h.audit().unwrap();
}

#[test]
fn an_incident_is_taken_up_by_the_secretariat_and_by_the_mandate() {
    let mut h = staffed(one());
    let room = room(&h);
    let subject = room.blurred.digest(&h.commission.id, &room.id).unwrap();
    for by in [h.co_chair(0), h.office(0, Role::Member, 1)] {
        let note = h.note(Purpose::Accept, subject, &by);
        let refused = Incident::accept(&room.id, &room.blurred, &note, &h.ctx());
        assert_eq!(refused, Err(Refusal::NotAllowed { office: by, action: "accept" }));
    }
    let note = h.note(Purpose::Accept, subject, &secretary());
    let mut other = room.blurred.clone();
    other.grade = Grade::Potential;
    let refused = Incident::accept(&room.id, &other, &note, &h.ctx());
    assert!(matches!(refused, Err(Refusal::OtherDigest { .. })), "{refused:?}");
    let mut wrong: Vec<Blurred> = vec![room.blurred.clone(); 6];
    wrong[0].topic = "weather".into();
    wrong[1].topic = h.topics(Gate::Refer)[0].clone();
    wrong[2].region = Some("XX-YYY".into());
    wrong[3].week += 1;
    wrong[4].week += 7;
    wrong[5].week -= 7 * 60;
    for row in wrong {
        let digest = row.digest(&h.commission.id, &room.id).unwrap();
        let note = h.note(Purpose::Accept, digest, &secretary());
        assert!(Incident::accept(&room.id, &row, &note, &h.ctx()).is_err(), "{row:?}");
        let opened =
            Room::open(h.charter(), room.id.clone(), row, "", "x", "", &secretary(), h.now);
        assert!(opened.is_err());
    }
    h.now += 901;
    let refused = Incident::accept(&room.id, &room.blurred, &note, &h.ctx());
    assert!(matches!(refused, Err(Refusal::SigningTime { .. })), "{refused:?}");
}

#[test]
fn a_spill_over_names_the_event_and_a_sighting_is_joined_once() {
    let mut h = staffed(one());
    let mut row = blurred(&h);
    row.spill_over = true;
    let id = IncidentId::of(b"x");
    let opened = |outside: &str| {
        let (row, id) = (row.clone(), id.clone());
        Room::open(h.charter(), id, row, "", "A chant", outside, &secretary(), h.now)
    };
    assert_eq!(opened(" "), Err(Refusal::Empty { field: "outside" }));
    let mut room = opened("Shelling at the border").unwrap();
    let today = h.now.div_euclid(86_400);
    let sighting = |report: &str, place: &str| Sighting {
        report: report.into(),
        heard: today,
        place: place.into(),
        channel: Channel::Report,
        language: "ru".into(),
        by: secretary(),
    };
    room.sight(sighting("r1", "market"), h.now).unwrap();
    room.sight(sighting("r1", "the market"), h.now).unwrap();
    room.sight(sighting("r2", ""), h.now).unwrap();
    let places: Vec<&str> = room.sightings.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["the market", ""]);
    let mut late = sighting("r3", "");
    late.heard = today + 2;
    assert!(room.sight(late, h.now).is_err());
    let mut foreign = sighting("", "x");
    foreign.by = h.registrar(0);
    assert!(matches!(room.sight(foreign, h.now), Err(Refusal::NotAllowed { .. })));
    h.now += 1;
}

#[test]
fn a_party_speaks_for_itself_when_its_clock_has_run_out() {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    let text = statement_text(&words("We saw it.\r\n")).unwrap();
    let speak = |h: &mut House, by: &Office, id: &IncidentId| {
        let party = by.party().cloned().unwrap_or_else(|| h.parties()[0].clone());
        let subject = statement_digest(&h.commission.id, id, &party, &text).unwrap();
        let note = h.note(Purpose::Speak, subject, by);
        let act = h.incidents[id].speak(&text, &note, &h.ctx())?;
        h.commit(vec![Act::Incident(act)]);
        Ok::<_, Refusal>(note)
    };
    let (id, due) = (room.id.clone(), h.incidents[&room.id].due);
    let chair = h.co_chair(1);
    h.now = due;
    assert_eq!(speak(&mut h, &chair, &id), Err(Refusal::NotYetLate { deadline: due }));
    h.now = due + 1;
    let note = speak(&mut h, &chair, &id).unwrap();
    let again = h.incidents[&id].speak(&text, &note, &h.ctx());
    assert_eq!(again, Err(Refusal::SignedAlready { office: chair.clone() }));
    for by in [verifier(&h, 1), secretary()] {
        assert!(speak(&mut h, &by, &id).is_err(), "{by}");
    }
    // What one side says is no finding.
    assert_eq!(h.incidents[&id].status(), Status::UnderInvestigation);
    for _ in 1..STATEMENTS_MAX {
        speak(&mut h, &chair, &id).unwrap();
    }
    assert!(matches!(speak(&mut h, &chair, &id), Err(Refusal::TooMany { .. })));
    let other = h.co_chair(0);
    speak(&mut h, &other, &id).unwrap();
    all_keys(&mut h, &mut room);
    h.audit().unwrap();
}

#[test]
fn an_altered_signature_brings_back_neither_words_nor_an_earlier_finding() {
    let mut h = staffed(one());
    let seats = [verifier(&h, 0), verifier(&h, 1)];
    let keys = seats.clone().map(|seat| h.with_passkey(&seat));
    let mut room = agreed(&mut h);
    let first = finding(&h, &room);
    let notes = seats.clone().map(|by| h.note(Purpose::Verify, first.digest(), &by));
    for note in &notes {
        hand_in(&mut h, &mut room, note).unwrap();
    }
    // It is found anew, otherwise; nobody brings the earlier finding back with its old keys.
    room.answer(1, &Answer::Disputed(words("It fell by itself.")), &seats[1]).unwrap();
    all_keys(&mut h, &mut room);
    assert_eq!(h.incidents[&room.id].findings.len(), 2);
    let others = [altered(&notes[0], &keys[0]), altered(&notes[1], &keys[1])];
    for notes in [notes, others] {
        let notes = [notes[0].as_str(), notes[1].as_str()];
        let again = h.incidents[&room.id].find(&first, &notes, &h.ctx());
        assert_eq!(again, Err(Refusal::SignedAlready { office: seats[0].clone() }));
    }
    // Nor do words of one side stand twice where they were said once.
    let chair = h.co_chair(0);
    let key = h.with_passkey(&chair);
    let text = words("We saw it.");
    let party = chair.party().unwrap();
    let subject = statement_digest(&h.commission.id, &room.id, party, &text).unwrap();
    let note = h.note(Purpose::Speak, subject, &chair);
    let act = h.incidents[&room.id].speak(&text, &note, &h.ctx()).unwrap();
    h.commit(vec![Act::Incident(act)]);
    for note in [altered(&note, &key), note] {
        let again = h.incidents[&room.id].speak(&text, &note, &h.ctx());
        assert_eq!(again, Err(Refusal::SignedAlready { office: chair.clone() }));
    }
    h.audit().unwrap();
}

/// A record with an accepted incident, a statement and a finding.
fn story() -> (House, Room) {
    let mut h = staffed(one());
    let mut room = agreed(&mut h);
    h.now = h.incidents[&room.id].due + 1;
    let chair = h.co_chair(0);
    let text = words("We saw it.");
    let party = chair.party().unwrap().clone();
    let subject = statement_digest(&h.commission.id, &room.id, &party, &text).unwrap();
    let note = h.note(Purpose::Speak, subject, &chair);
    let act = h.incidents[&room.id].speak(&text, &note, &h.ctx()).unwrap();
    h.commit(vec![Act::Incident(act)]);
    all_keys(&mut h, &mut room);
    h.audit().unwrap();
    (h, room)
}

#[test]
fn the_audit_finds_every_forgery() {
    let (h, room) = story();
    let of = |h: &House, kind: &str| h.record.iter().position(|act| act.kind() == kind).unwrap();
    let forged = |change: &dyn Fn(&mut House)| {
        let mut h = h.clone();
        change(&mut h);
        let found = h.audit();
        assert!(found.is_err(), "not found");
        found.unwrap_err().why
    };
    let edit = |h: &mut House, kind: &str, change: &dyn Fn(&mut IncidentAct)| {
        let index = of(h, kind);
        let Act::Incident(act) = &mut h.record[index] else { panic!("{kind}") };
        change(act);
    };
    // Another region, another clock, another status, one key less, nobody's statement.
    forged(&|h| {
        edit(h, "incident.accepted/1", &|act| {
            if let IncidentAct::Accepted { blurred, .. } = act {
                blurred.region = None;
            }
        });
    });
    forged(&|h| {
        edit(h, "incident.accepted/1", &|act| {
            if let IncidentAct::Accepted { due, .. } = act {
                *due += HOUR;
            }
        });
    });
    forged(&|h| {
        edit(h, "incident.found/1", &|act| {
            if let IncidentAct::Found { status, .. } = act {
                *status = Status::ConfirmedFalse;
            }
        });
    });
    let why = forged(&|h| {
        edit(h, "incident.found/1", &|act| {
            if let IncidentAct::Found { by, .. } = act {
                by.pop();
            }
        });
    });
    assert!(why.contains("not-all-found"), "{why}");
    forged(&|h| {
        edit(h, "incident.found/1", &|act| {
            if let IncidentAct::Found { by, .. } = act {
                by[1] = by[0].clone();
            }
        });
    });
    forged(&|h| {
        edit(h, "incident.stated/1", &|act| {
            if let IncidentAct::Stated { text, .. } = act {
                *text = words("We did not see it.");
            }
        });
    });
    // Another file under the finding's digest, and none.
    let digest = finding(&h, &room).digest();
    forged(&|h| {
        let mut other = finding(h, &room);
        other.status = Status::ConfirmedFalse;
        h.files.0.insert(digest, other.file());
    });
    forged(&|h| {
        h.files.0.remove(&digest);
    });
    // Taken up twice; never taken up; too early.
    forged(&|h| {
        let act = h.record[of(h, "incident.accepted/1")].clone();
        h.record.push(act);
    });
    forged(&|h| {
        let index = of(h, "incident.accepted/1");
        h.record.remove(index);
    });
    forged(&|h| {
        edit(h, "incident.stated/1", &|act| {
            if let IncidentAct::Stated { at, .. } = act {
                *at -= HOUR;
            }
        });
    });
}

#[test]
fn a_file_is_read_only_in_its_one_form() {
    let (h, room) = story();
    let file = String::from_utf8(finding(&h, &room).file()).unwrap();
    assert!(Finding::parse(file.as_bytes()).is_ok());
    for wrong in [
        file.replace("\"agreed\"", " \"agreed\""),
        file.replace("finding/v1", "finding/v2"),
        file.replace("\"own\":{}", "\"own\":{},\"x\":1"),
        file.replace("confirmed-true", "surely"),
        format!("{file}\n"),
        String::new(),
    ] {
        assert!(Finding::parse(wrong.as_bytes()).is_err(), "{wrong}");
    }
    let mut new = finding(&h, &room);
    new.status = Status::New;
    assert!(new.check(h.charter()).is_err());
    let mut foreign = finding(&h, &room);
    foreign.own.insert("strangers".parse().unwrap(), words("x"));
    assert!(matches!(foreign.check(h.charter()), Err(Refusal::UnknownParty { .. })));
    let mut untidy = finding(&h, &room);
    untidy.agreed[0] = words(" x \r\n");
    assert!(untidy.check(h.charter()).is_err());
}

#[test]
fn the_charter_says_who_verifies_and_how_soon() {
    let source = crate::support::DEMONSTRATION;
    let plain = Charter::parse(source).unwrap();
    assert_eq!(plain.incidents.verifier, Role::Member);
    assert_eq!(plain.incidents.hours(Priority::Low), 24 * 14);
    let with = |lines: &str| Charter::parse(&format!("{source}\n[incidents]\n{lines}\n"));
    let changed = with("verifier = \"co-chair\"\nhigh-hours = 6\nregion-reports = 10").unwrap();
    assert_eq!(changed.incidents.verifier, Role::CoChair);
    assert_eq!((changed.incidents.high_hours, changed.incidents.medium_hours), (6, 48));
    assert_eq!(changed.incidents.region_reports, 10);
    for wrong in [
        "verifier = \"registrar\"",
        "verifier = \"secretary\"",
        "high-hours = 0",
        "low-hours = 9999",
        "region-reports = 0",
        "hours = 3",
    ] {
        assert_eq!(with(wrong).unwrap_err().len(), 1, "{wrong}");
    }
    // A proof names at most so many who could have signed: then co-chairs verify.
    let many = source.replace("count = 12", "count = 33");
    assert_eq!(Charter::parse(&many).unwrap().incidents.verifier, Role::CoChair);
    let asked = Charter::parse(&format!("{many}\n[incidents]\nverifier = \"member\"\n"));
    assert_eq!(asked.unwrap_err().len(), 1);
}

/// A move of somebody in the room.
#[derive(Clone, Debug)]
enum Move {
    Bring(usize, u8),
    Confirm(usize, u8),
    Dispute(usize, u8),
    TakeBack(usize, u8),
    Find(usize, bool),
    Own(usize, u8),
    StepOut(usize),
    Assign(usize, u16),
    Sign(usize),
    /// A key made some moves ago is handed in again.
    Replay(usize),
    Wait(i64),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        (0..2_usize, 0..4_u8).prop_map(|(who, what)| Move::Bring(who, what)),
        (0..2_usize, 1..5_u8).prop_map(|(who, what)| Move::Confirm(who, what)),
        (0..2_usize, 1..5_u8).prop_map(|(who, what)| Move::Confirm(who, what)),
        (0..2_usize, 1..5_u8).prop_map(|(who, what)| Move::Dispute(who, what)),
        (0..2_usize, 1..5_u8).prop_map(|(who, what)| Move::TakeBack(who, what)),
        (0..2_usize, any::<bool>()).prop_map(|(who, what)| Move::Find(who, what)),
        (0..2_usize, 0..3_u8).prop_map(|(who, what)| Move::Own(who, what)),
        (0..2_usize).prop_map(Move::StepOut),
        (0..2_usize, 1..3_u16).prop_map(|(who, number)| Move::Assign(who, number)),
        (0..2_usize).prop_map(Move::Sign),
        (0..2_usize).prop_map(Move::Sign),
        (0..2_usize).prop_map(Move::Sign),
        (0..8_usize).prop_map(Move::Replay),
        (1..200_000_i64).prop_map(Move::Wait),
    ];
    prop::collection::vec(one, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// No sequence of moves publishes what only one side confirmed.
    #[test]
    fn what_only_one_side_confirmed_is_never_public(moves in moves()) {
        let mut h = staffed(one());
        let mut room = agreed(&mut h);
        let ids = h.parties();
        let mut notes: Vec<String> = Vec::new();
        // What each side has signed, by its key: the model that the record is held against.
        let mut signed: BTreeMap<String, Vec<PartyId>> = BTreeMap::new();
        let who = |room: &Room, side: usize| room.verifiers.get(&ids[side]).cloned();
        for step in moves {
            let before = h.incidents[&room.id].findings.len();
            match step {
                Move::Wait(seconds) => h.now += seconds,
                Move::Assign(side, number) => {
                    let office = h.office(side, Role::Member, number);
                    let roll = h.commission.roll.clone();
                    let charter = h.charter().clone();
                    let _ = room.assign(&charter, &roll, &office, &secretary());
                }
                Move::Replay(n) => {
                    if let Some(note) = notes.get(n).cloned() {
                        let _ = hand_in(&mut h, &mut room, &note);
                    }
                }
                Move::Sign(side) => {
                    let Some(by) = who(&room, side) else { continue };
                    let Ok(whole) = room.finding(h.charter(), &h.commission.id) else { continue };
                    let note = h.note(Purpose::Verify, whole.digest(), &by);
                    signed.entry(whole.digest().hex()).or_default().push(ids[side].clone());
                    notes.push(note.clone());
                    let _ = hand_in(&mut h, &mut room, &note);
                }
                Move::StepOut(side) => {
                    let roll = h.commission.roll.clone();
                    if let Some(by) = who(&room, side) { let _ = room.step_out(&roll, &by); }
                }
                Move::Bring(side, n) => {
                    if let Some(by) = who(&room, side) {
                        let _ = room.bring(&words(&format!("Fact {n}")), &by);
                    }
                }
                Move::Confirm(side, n) => {
                    if let Some(by) = who(&room, side) {
                        let _ = room.answer(n.into(), &Answer::Confirmed, &by);
                    }
                }
                Move::Dispute(side, n) => {
                    if let Some(by) = who(&room, side) {
                        let _ = room.answer(n.into(), &Answer::Disputed(words("No.")), &by);
                    }
                }
                Move::TakeBack(side, n) => {
                    if let Some(by) = who(&room, side) { let _ = room.take_back(n.into(), &by); }
                }
                Move::Find(side, is_true) => {
                    let status = if is_true { Status::ConfirmedTrue } else { Status::ConfirmedFalse };
                    if let Some(by) = who(&room, side) { let _ = room.find(status, &by); }
                }
                Move::Own(side, n) => {
                    if let Some(by) = who(&room, side) {
                        let _ = room.add(&words(&"own".repeat(n.into())), &by);
                    }
                }
            }
            let findings = &h.incidents[&room.id].findings;
            if findings.len() > before {
                let last = findings.last().unwrap();
                let sides = &signed[&last.digest.hex()];
                prop_assert!(ids.iter().all(|party| sides.contains(party)), "one side only");
                let whole = finding(&h, &room);
                prop_assert_eq!(whole.digest(), last.digest);
                for fact in &room.facts {
                    let all = ids.iter().all(|party| fact.answers.get(party) == Some(&Answer::Confirmed));
                    prop_assert_eq!(whole.agreed.contains(&fact.text), all);
                }
                for status in room.statuses.values() {
                    prop_assert_eq!(*status, last.status);
                }
            }
        }
        prop_assert!(h.audit().is_ok(), "{:?}", h.audit());
        prop_assert!(h.now >= START);
    }
}
