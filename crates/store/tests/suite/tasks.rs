//! What is done about incidents, on every database: playbooks out of adopted plans, tasks taken at
//! once by several, and what of it survives.

use std::collections::BTreeSet;

use commission::draft::NewDraft;
use commission::response::{
    Outcome, Owner, Planned, Playbook, Response, State, TASKS, Terms, Whose,
};
use commission::{IncidentId, InstrumentId, Kind, Localized, Office, Refusal, Role};
use store::{Answering, Edit, Error, Failpoint, Move};

use crate::world::{START, THREE, TWO, World, check, en, office, party, tamper};

const SECRETARY: &str = "secretariat/secretary/1";
const DAY: i64 = 86_400;

fn words(text: &str) -> Localized {
    [(en(), text.to_owned())].into_iter().collect()
}

fn member(party: &str) -> Office {
    office(&format!("{party}/member/1"))
}

fn planned(whose: Whose, role: Role, hours: u32) -> Planned {
    Planned { what: words("Call the other side"), whose, role, hours }
}

/// A plan with tasks that every party signed.
async fn plan(world: &World) -> InstrumentId {
    let id = world.desk_draft(Kind::Plan, "Plan", NewDraft::default()).await;
    let (store, by) = (&world.store, world.first());
    for task in [
        planned(Whose::EachParty, Role::Member, 24),
        planned(Whose::EachParty, Role::Member, 24),
        planned(Whose::Secretariat, Role::Secretary, 6),
    ] {
        store.plan_task(&id, task, &by, world.tick()).await.unwrap();
    }
    world.table(&id).await.unwrap();
    world.adopt(&id).await;
    id
}

async fn made(world: &World, id: &IncidentId, by: &Office, made: Move) -> Result<(), Error> {
    world.store.respond(id, by, &made, world.tick()).await
}

fn add(name: &str) -> Move {
    let owner = Owner::Side { party: Some(party(name)), role: Role::Member };
    Move::Add { what: words("Visit the family"), owner, hours: 24 }
}

/// A playbook that was started, a task, a visit and a day to ask again.
pub async fn done(world: &World, id: &IncidentId) {
    let plan = plan(world).await;
    let (by, chair) = (office(SECRETARY), world.first());
    world.store.start_playbook(id, &plan, &by, world.tick()).await.unwrap();
    made(world, id, &chair, add(world.parties[0])).await.unwrap();
    let day = world.tick().div_euclid(DAY) + 2;
    let terms = Terms {
        purpose: words("To be seen together"),
        place: "The market".into(),
        day,
        time: String::new(),
        limits: Localized::new(),
        hours: 48,
        goes: [member(world.parties[0])].into(),
    };
    made(world, id, &chair, Move::Visit(Box::new(terms))).await.unwrap();
    made(world, id, &by, Move::FollowUp(day)).await.unwrap();
}

async fn accepted() -> (World, IncidentId) {
    let mut world = World::of(TWO).await;
    crate::sealed::readers(&mut world).await;
    let id = crate::incidents::told(&world).await;
    (world, id)
}

#[tokio::test]
async fn a_playbook_is_an_adopted_plan_and_no_other() {
    let (world, id) = accepted().await;
    let by = office(SECRETARY);
    assert!(world.store.playbooks().await.unwrap().is_empty());
    let draft = world.desk_draft(Kind::Plan, "Draft", NewDraft::default()).await;
    let chair = world.first();
    let twice = planned(Whose::EachParty, Role::Member, 24);
    for _ in 0..2 {
        world.store.plan_task(&draft, twice.clone(), &chair, world.tick()).await.unwrap();
    }
    let file = world.store.attachment(&draft, TASKS).await.unwrap();
    assert_eq!(Playbook::parse(&file).unwrap().tasks.len(), 1, "said twice, planned once");
    // The other side does not change what one brought; the secretariat cannot either.
    let theirs = world.chair(world.parties[1]);
    let more = planned(Whose::EachParty, Role::CoChair, 1);
    let refused = world.store.plan_task(&draft, more.clone(), &theirs, world.tick()).await;
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::OtherPartysVoice { .. }))),
        "{refused:?}"
    );
    world.store.unplan_task(&draft, 5, &chair, world.tick()).await.unwrap();
    world.store.unplan_task(&draft, 0, &chair, world.tick()).await.unwrap();
    assert!(world.store.attachment(&draft, TASKS).await.is_err(), "without tasks no file");
    world.store.plan_task(&draft, more, &chair, world.tick()).await.unwrap();
    let early = world.store.start_playbook(&id, &draft, &by, world.tick()).await;
    assert!(early.is_err(), "nobody signed it");
    world.table(&draft).await.unwrap();
    let early = world.store.start_playbook(&id, &draft, &by, world.tick()).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::NotAdopted { .. }))), "{early:?}");
    let plan = plan(&world).await;
    let in_force = world.store.playbooks().await.unwrap();
    assert_eq!(in_force.iter().map(|it| &it.plan).collect::<Vec<_>>(), [&plan]);
    let statement = world.desk_draft(Kind::Statement, "No plan", NewDraft::default()).await;
    let task = planned(Whose::EachParty, Role::Member, 24);
    let refused = world.store.plan_task(&statement, task, &chair, world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{refused:?}");
    world.store.start_playbook(&id, &plan, &by, world.tick()).await.unwrap();
    world.store.start_playbook(&id, &plan, &world.first(), world.tick()).await.unwrap();
    let row = world.store.response(&id).await.unwrap();
    assert_eq!((row.response.tasks.len(), row.version), (world.parties.len() + 1, 1));
    // In a room that nobody took up, nothing is begun; and not without a room.
    let unknown = IncidentId::of(b"none");
    let refused = made(&world, &unknown, &by, Move::FollowUp(START / DAY + 9)).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::UnknownIncident { .. }))), "{refused:?}");
    let rooms = world.store.rooms(None).await.unwrap();
    let prepared = rooms.iter().find(|row| row.incident.is_none()).unwrap();
    let refused = made(&world, &prepared.room.id, &by, Move::FollowUp(START / DAY + 9)).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::IncidentState { .. }))), "{refused:?}");
    check(&world.store).await;
}

#[tokio::test]
async fn fifty_take_one_task_at_once_and_one_has_it() {
    let (mut world, id) = accepted().await;
    let name = world.parties[0];
    let second = office(&format!("{name}/member/2"));
    let key = crate::world::key(&second.to_string(), note::KeyKind::Signature);
    let person = note::Digest::of(b"somebody");
    let key_of = key.verifier();
    let change = commission::roll::Change::Fill { office: second.clone(), key: key_of, person };
    world.change_seat(&change, &format!("{name}/registrar/1"), None).await.unwrap();
    world.take_key(&second, key);
    made(&world, &id, &world.first(), add(name)).await.unwrap();
    let world = std::sync::Arc::new(world);
    let many: Vec<_> = (0..50)
        .map(|n| {
            let (world, id) = (world.clone(), id.clone());
            let by = if n % 2 == 0 { member(name) } else { second.clone() };
            tokio::spawn(async move {
                let mut outcome = made(&world, &id, &by, Move::Take(1)).await;
                while matches!(outcome, Err(Error::Refused(Refusal::Changed { .. }))) {
                    outcome = made(&world, &id, &by, Move::Take(1)).await;
                }
                (by, outcome)
            })
        })
        .collect();
    let (mut took, mut refused) = (BTreeSet::new(), 0);
    for one in many {
        match one.await.unwrap() {
            (by, Ok(())) => {
                took.insert(by);
            }
            (by, Err(Error::Refused(Refusal::TaskTaken { office }))) => {
                assert_ne!(by, office);
                refused += 1;
            }
            (_, other) => panic!("{other:?}"),
        }
    }
    assert_eq!((took.len(), refused), (1, 25));
    let row = world.store.response(&id).await.unwrap();
    let taken = row.response.tasks[0].taken.clone().unwrap();
    assert!(took.contains(&taken.by));
    check(&world.store).await;
}

#[tokio::test]
async fn of_ever_so_many_that_are_late_each_is_found() {
    let world = World::new().await;
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    let rows: Vec<String> = (0..250)
        .map(|n| {
            let response = Response::new(IncidentId::of(format!("late {n}").as_bytes()));
            let body = serde_json::to_string(&response).unwrap();
            // Many fall due at the same moment.
            format!("('{}', 1, 1, 1, {}, '{body}')", response.incident, 10 + n / 200)
        })
        .collect();
    let insert = "insert into response (incident, version, changed, waits, due, body) values ";
    tamper(&place, &format!("{insert}{}", rows.join(", "))).await;
    let store = crate::world::open(&place).await.unwrap();
    let late = store.late_responses(12).await.unwrap();
    let ids: BTreeSet<&IncidentId> = late.iter().map(|row| &row.response.incident).collect();
    assert_eq!((late.len(), ids.len()), (250, 250));
    assert_eq!(store.late_responses(11).await.unwrap().len(), 200);
    drop(folder);
}

#[tokio::test]
async fn what_is_late_is_found_by_its_time_and_survives() {
    let (world, id) = accepted().await;
    made(&world, &id, &world.first(), add(world.parties[0])).await.unwrap();
    let row = world.store.response(&id).await.unwrap();
    let due = row.response.due().unwrap();
    let late = |now: i64| {
        let store = &world.store;
        async move { store.late_responses(now).await.unwrap().len() }
    };
    assert_eq!((late(due).await, late(due + 1).await), (0, 1));
    assert_eq!(world.store.responses().await.unwrap(), vec![row]);
    world.store.fail_next(Failpoint::Response);
    let report = |text: &str| Move::Report {
        task: 1,
        outcome: Outcome::Partly,
        day: START / DAY,
        text: words(text),
    };
    let broken = made(&world, &id, &member(world.parties[0]), report("Half of it.")).await;
    assert!(matches!(broken, Err(Error::Database(_))), "{broken:?}");
    let world = world.reopen().await;
    assert_eq!(world.store.late_responses(due + 1).await.unwrap().len(), 1, "nothing was done");
    made(&world, &id, &member(world.parties[0]), report("Half of it.")).await.unwrap();
    assert!(world.store.responses().await.unwrap().is_empty());
    let row = world.store.response(&id).await.unwrap();
    let roll = &world.store.commission().roll;
    assert_eq!(row.response.tasks[0].state(roll), State::Reported);
    // Nothing of it is in the record, and a rebuild leaves it as it is.
    let entries = world.store.entries(0, 500).await.unwrap();
    for entry in &entries {
        let bytes = String::from_utf8_lossy(&entry.bytes).into_owned();
        assert!(!bytes.contains("Half of it.") && !bytes.contains("Visit the family"));
    }
    let place = world.place();
    world.store.close().await;
    store::rebuild(&place, crate::world::log_key()).await.unwrap();
    let store = crate::world::open(&place).await.unwrap();
    assert_eq!(store.response(&id).await.unwrap(), row);
}

#[tokio::test]
async fn a_day_to_ask_again_is_found_when_it_comes_until_every_side_has_answered() {
    let (mut world, id) = accepted().await;
    done(&world, &id).await;
    let asked = world.store.response(&id).await.unwrap().response.follow_ups[0].clone();
    let to_ask = |store: &store::Store, now: i64| {
        let store = store.clone();
        async move { store.responses_to_ask(now).await.unwrap().len() }
    };
    let before = asked.from - 1;
    assert_eq!(
        (to_ask(&world.store, before).await, to_ask(&world.store, asked.from).await),
        (0, 1)
    );
    // A store that an earlier version left finds it as well.
    let place = world.place();
    world.store.close().await;
    crate::world::age(&place, 12).await;
    world.store = crate::world::open(&place).await.unwrap();
    assert_eq!(
        (to_ask(&world.store, before).await, to_ask(&world.store, asked.from).await),
        (0, 1)
    );
    for (name, left) in TWO.iter().zip([1, 0]) {
        let answer = Move::Answer { number: asked.number, text: words("Quiet.") };
        world.store.respond(&id, &world.chair(name), &answer, asked.from).await.unwrap();
        assert_eq!(to_ask(&world.store, asked.from).await, left);
    }
}

#[tokio::test]
async fn of_ever_so_many_that_are_asked_again_each_is_found() {
    let world = World::new().await;
    let (place, folder) = (world.place(), world.folder);
    world.store.close().await;
    let rows: Vec<String> = (0..620)
        .map(|n| {
            let response = Response::new(IncidentId::of(format!("asked {n}").as_bytes()));
            let body = serde_json::to_string(&response).unwrap();
            // Many are asked on the same day.
            format!("('{}', 1, 1, 1, 0, '{body}', {})", response.incident, 10 + n / 300)
        })
        .collect();
    let insert =
        "insert into response (incident, version, changed, waits, due, body, asks) values ";
    tamper(&place, &format!("{insert}{}", rows.join(", "))).await;
    let store = crate::world::open(&place).await.unwrap();
    let asked = store.responses_to_ask(12).await.unwrap();
    let ids: BTreeSet<&IncidentId> = asked.iter().map(|row| &row.response.incident).collect();
    assert_eq!((asked.len(), ids.len()), (620, 620));
    assert_eq!(store.responses_to_ask(11).await.unwrap().len(), 600);
    drop(folder);
}

#[tokio::test]
async fn a_party_that_left_is_asked_no_more_and_one_that_joins_is() {
    let mut world = World::of(THREE).await;
    crate::sealed::readers(&mut world).await;
    let id = crate::incidents::told(&world).await;
    let day = world.tick().div_euclid(DAY) + 2;
    made(&world, &id, &office(SECRETARY), Move::FollowUp(day)).await.unwrap();
    let asked = world.store.response(&id).await.unwrap().response.follow_ups[0].clone();
    for name in &THREE[..2] {
        let answer = Move::Answer { number: asked.number, text: words("Quiet.") };
        world.store.respond(&id, &world.chair(name), &answer, asked.from).await.unwrap();
    }
    let waits = |store: &store::Store| {
        let store = store.clone();
        async move {
            let asked = store.responses_to_ask(asked.from).await.unwrap().len();
            (asked, store.responses().await.unwrap().len())
        }
    };
    assert_eq!(waits(&world.store).await, (1, 1));
    recharter(&world, &THREE[..2]).await;
    assert_eq!(waits(&world.store).await, (0, 0), "nobody is left who has not answered");
    // It comes back; whoever is a party again has still said nothing.
    world.parties = &THREE[..2];
    recharter(&world, THREE).await;
    assert_eq!(waits(&world.store).await, (1, 1));
    check(&world.store).await;
}

/// The present parties adopt a charter with these.
async fn recharter(world: &World, parties: &[&str]) {
    let draft = world.desk_draft(Kind::CharterChange, "charter", NewDraft::default()).await;
    let bytes = crate::world::charter(parties, "Speak").into_bytes();
    let edit = Edit::Attach { name: "charter".into(), bytes };
    world.store.edit(&draft, &world.first(), edit, None, world.tick()).await.unwrap();
    world.table(&draft).await.unwrap();
    world.adopt(&draft).await;
}

#[tokio::test]
async fn who_left_their_seat_does_nothing_more() {
    let (world, id) = accepted().await;
    let name = world.parties[0];
    made(&world, &id, &world.first(), add(name)).await.unwrap();
    let gone = member(name);
    made(&world, &id, &gone, Move::Take(1)).await.unwrap();
    let change = commission::roll::Change::Vacate { office: gone.clone() };
    world.change_seat(&change, &format!("{name}/registrar/1"), None).await.unwrap();
    let refused = made(&world, &id, &gone, Move::LetGo(1)).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::NotSeated { .. }))), "{refused:?}");
    let row = world.store.response(&id).await.unwrap();
    assert_eq!(row.response.tasks[0].taker(&world.store.commission().roll), None);
}

#[tokio::test]
async fn a_statement_begins_with_its_lead_and_what_every_party_confirmed() {
    let (world, id) = accepted().await;
    let answering = |kind| Answering { kind, title: words("Quiet"), lead: words("We confirm:") };
    let by = world.first();
    for kind in [Kind::Statement, Kind::Decision] {
        let draft = world
            .store
            .answer_incident(&id, answering(kind), &by, world.tick(), [7; 16])
            .await
            .unwrap();
        let draft = world.store.draft(&draft).await.unwrap().draft;
        assert_eq!(draft.kind, kind);
        let parties = world.store.commission().charter.party_ids();
        let voice = commission::draft::Voice::Party(party(world.parties[0]));
        let said: Vec<&str> =
            draft.passages.iter().filter_map(|it| it.wording(&en(), &voice)).collect();
        assert_eq!(said, ["We confirm:", "A stall was overturned."]);
        assert!(parties.len() > 1 && !draft.blocks(&world.store.commission().charter).is_empty());
        assert!(draft.attachments.contains_key("incident"));
    }
    let edit = Edit::Attach { name: TASKS.into(), bytes: b"no list".to_vec() };
    let plan = world.desk_draft(Kind::Plan, "Plan", NewDraft::default()).await;
    let refused = world.store.edit(&plan, &by, edit, None, world.tick()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::BadAttachment { .. }))), "{refused:?}");
}
