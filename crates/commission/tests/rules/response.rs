//! What is done about an incident: nobody gives another party orders, no visit is fixed by one
//! side, no clock runs out unseen, and nothing is done in silence.

use std::collections::BTreeSet;

use crate::support::{House, Key, houses, language, office};
use commission::refusal::What;
use commission::response::{
    FOLLOW_UPS_MAX, Level, Outcome, Owner, Planned, Playbook, Response, State, TASKS, TASKS_MAX,
    Terms, Whose,
};
use commission::{IncidentId, InstrumentId, Kind, Localized, Office, Refusal, Role};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

fn secretary() -> Office {
    office("secretariat/secretary/1")
}

fn house() -> House {
    all().remove(0)
}

/// Every house, with a secretary and a member of each party.
fn all() -> Vec<House> {
    let mut all: Vec<House> = houses().into_iter().collect();
    for h in &mut all {
        h.seat_secretary();
        for party in 0..h.parties().len() {
            let seat = h.office(party, Role::Member, 1);
            if h.commission.roll.key(&seat).is_none() {
                h.fill(&seat, Key::of(&format!("{seat}")));
            }
        }
    }
    all
}

fn words(h: &House, text: &str) -> Localized {
    let binding = h.charter().authentic(Kind::Plan);
    binding.into_iter().map(|language| (language, text.to_owned())).collect()
}

fn chair(h: &House, party: usize) -> Office {
    h.office(party, Role::CoChair, 1)
}

fn member(h: &House, party: usize) -> Office {
    h.office(party, Role::Member, 1)
}

fn empty() -> Response {
    Response::new(IncidentId::of(b"incident"))
}

fn side(h: &House, party: usize, role: Role) -> Owner {
    Owner::Side { party: Some(h.parties()[party].clone()), role }
}

fn playbook(h: &House) -> Playbook {
    let task = |whose, role, hours| Planned { what: words(h, "Call"), whose, role, hours };
    Playbook::new(vec![
        task(Whose::EachParty, Role::Member, 24),
        task(Whose::Secretariat, Role::Secretary, 6),
    ])
}

fn report(h: &House, r: &mut Response, task: u32, by: &Office, now: i64) -> Result<(), Refusal> {
    let (charter, roll) = (h.charter(), &h.commission.roll);
    r.report(
        charter,
        roll,
        task,
        Outcome::Done,
        now.div_euclid(DAY),
        &words(h, "It was done."),
        by,
        now,
    )
}

#[test]
fn a_playbook_gives_each_party_its_tasks_and_their_clocks_run() {
    for h in all() {
        let plan = InstrumentId::of(b"plan");
        let parties = h.parties().len();
        for by in [member(&h, 0), h.office(0, Role::Registrar, 1)] {
            let refused =
                empty().start(h.charter(), &plan, &words(&h, "Plan"), &playbook(&h), &by, h.now);
            assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{by}");
        }
        for by in [secretary(), chair(&h, 1)] {
            let mut r = empty();
            let titles = words(&h, "Plan");
            for _ in 0..2 {
                r.start(h.charter(), &plan, &titles, &playbook(&h), &by, h.now).unwrap();
            }
            assert_eq!(r.started.len(), 1, "a second start changes nothing");
            assert_eq!(r.tasks.len(), parties + 1);
            let numbers: BTreeSet<u32> = r.tasks.iter().map(|task| task.number).collect();
            assert_eq!(numbers.len(), r.tasks.len());
            assert_eq!(r.due(), Some(h.now + 6 * HOUR));
            for task in &r.tasks {
                assert_eq!(task.state(&h.commission.roll), State::Open);
            }
            assert!(!r.is_reported(&plan));
            for party in 0..parties {
                let number = r.tasks[party].number;
                let by = h.parties()[party].clone();
                assert_eq!(r.tasks[party].owner, side(&h, party, Role::Member), "{by}");
                report(&h, &mut r, number, &member(&h, party), h.now).unwrap();
            }
            assert!(!r.is_reported(&plan), "the secretariat has not");
            let last = r.tasks[parties].number;
            report(&h, &mut r, last, &secretary(), h.now).unwrap();
            assert!(r.is_reported(&plan));
            assert!(!r.waits(h.charter()));
        }
    }
}

#[test]
fn nobody_gives_another_party_a_task() {
    let h = house();
    let roll = &h.commission.roll;
    for by in [chair(&h, 0), secretary()] {
        let mut r = empty();
        let owner = side(&h, 1, Role::Member);
        for _ in 0..2 {
            r.add(h.charter(), &words(&h, "Go"), &owner, 24, &by, h.now).unwrap();
        }
        assert_eq!(r.tasks.len(), 1, "the same form twice");
        assert_eq!(r.tasks[0].state(roll), State::Proposed);
        assert_eq!((r.tasks[0].clock, r.due()), (None, None), "its clock does not run");
        // Whoever proposed it cannot say yes for the other side; nobody can do it before that.
        for other in [chair(&h, 0), secretary(), member(&h, 1)] {
            let agreed = r.agree(h.charter(), roll, 1, &BTreeSet::new(), &other, h.now);
            assert!(
                matches!(
                    agreed,
                    Err(Refusal::OtherPartysVoice { .. } | Refusal::NotAllowed { .. })
                ),
                "{other}: {agreed:?}"
            );
            assert!(r.take(roll, 1, &other, h.now).is_err());
            assert!(report(&h, &mut r, 1, &other, h.now).is_err());
        }
        // However long it waits, silence is no yes and nobody is called.
        let later = h.now + 1_000 * DAY;
        assert_eq!(r.tasks[0].state(roll), State::Proposed);
        assert!(r.tasks[0].called(h.charter(), roll, later).is_empty());
        r.agree(h.charter(), roll, 1, &BTreeSet::new(), &chair(&h, 1), later).unwrap();
        assert_eq!(r.tasks[0].state(roll), State::Open);
        assert_eq!(r.due(), Some(later + DAY), "the clock begins with the yes");
        let again = r.agree(h.charter(), roll, 1, &BTreeSet::new(), &chair(&h, 1), later);
        assert!(matches!(again, Err(Refusal::TaskState { state: "open" })));
    }
    // For the own side it is one at once; and the secretariat takes no orders either.
    let mut r = empty();
    r.add(h.charter(), &words(&h, "Go"), &side(&h, 0, Role::Member), 1, &chair(&h, 0), h.now)
        .unwrap();
    let of_secretariat = Owner::Side { party: None, role: Role::Secretary };
    r.add(h.charter(), &words(&h, "Ask"), &of_secretariat, 1, &chair(&h, 0), h.now).unwrap();
    assert_eq!(r.tasks[0].state(roll), State::Open);
    assert_eq!(r.tasks[1].state(roll), State::Proposed);
    assert!(r.agree(h.charter(), roll, 2, &BTreeSet::new(), &chair(&h, 0), h.now).is_err());
    r.decline(roll, 2, &secretary(), h.now).unwrap();
    assert_eq!(r.tasks[1].state(roll), State::Declined);
    let late = r.agree(h.charter(), roll, 2, &BTreeSet::new(), &secretary(), h.now);
    assert!(matches!(late, Err(Refusal::TaskState { state: "declined" })));
    for (owner, hours) in [
        (Owner::EveryParty, 1),
        (side(&h, 0, Role::Registrar), 1),
        (side(&h, 0, Role::Member), 0),
        (side(&h, 0, Role::Member), 24 * 90 + 1),
        (Owner::Side { party: Some("nobody".parse().unwrap()), role: Role::Member }, 1),
    ] {
        assert!(r.add(h.charter(), &words(&h, "Go"), &owner, hours, &chair(&h, 0), h.now).is_err());
    }
    assert!(
        r.add(h.charter(), &words(&h, " "), &side(&h, 0, Role::Member), 1, &chair(&h, 0), h.now)
            .is_err()
    );
}

#[test]
fn one_side_keeps_no_other_from_bringing_tasks_and_days() {
    let h = house();
    let full = |what, max| Err(Refusal::TooMany { what, max });
    let mut r = empty();
    let add = |r: &mut Response, n: usize, party: usize| {
        let text = words(&h, &format!("Task {n}"));
        r.add(h.charter(), &text, &side(&h, party, Role::Member), 1, &chair(&h, party), h.now)
    };
    for n in 0..TASKS_MAX {
        add(&mut r, n, 0).unwrap();
    }
    assert_eq!(add(&mut r, TASKS_MAX, 0), full(What::Tasks, TASKS_MAX));
    // Neither another side nor what every party signed beforehand is kept out.
    add(&mut r, 0, 1).unwrap();
    let (plan, titles) = (InstrumentId::of(b"plan"), words(&h, "Plan"));
    r.start(h.charter(), &plan, &titles, &playbook(&h), &chair(&h, 1), h.now).unwrap();
    // What is over makes room, but not without end.
    let mut ever = TASKS_MAX;
    loop {
        let waits: Vec<u32> = r
            .tasks
            .iter()
            .filter(|task| task.brought.by == chair(&h, 0) && !task.is_over())
            .map(|task| task.number)
            .collect();
        for number in waits {
            report(&h, &mut r, number, &chair(&h, 0), h.now).unwrap();
        }
        if add(&mut r, ever, 0).is_err() {
            break;
        }
        ever += 1;
        for _ in 1..TASKS_MAX {
            add(&mut r, ever, 0).unwrap();
            ever += 1;
        }
    }
    assert_eq!(add(&mut r, ever, 0), full(What::Tasks, ever));
    assert!((2 * TASKS_MAX..=10 * TASKS_MAX).contains(&ever), "{ever}");
    add(&mut r, 1, 1).unwrap();
    let today = (h.now + i64::from(h.charter().utc_offset_seconds)).div_euclid(DAY);
    for day in 0..20 {
        r.follow_up(h.charter(), today + day, &chair(&h, 0), h.now).unwrap();
    }
    let more = r.follow_up(h.charter(), today + 20, &chair(&h, 0), h.now);
    assert_eq!(more, full(What::Days, FOLLOW_UPS_MAX));
    r.follow_up(h.charter(), today + 20, &chair(&h, 1), h.now).unwrap();
    for party in 0..h.parties().len() {
        r.answer(1, &words(&h, "Quiet."), &chair(&h, party), h.now).unwrap();
    }
    r.follow_up(h.charter(), today + 21, &chair(&h, 0), h.now).unwrap();
}

#[test]
fn of_two_who_take_a_task_one_has_it() {
    let mut h = house();
    let (first, second) = (member(&h, 0), h.office(0, Role::Member, 2));
    let second = if h.commission.roll.key(&second).is_some() { second } else { chair(&h, 0) };
    let mut r = empty();
    let owner = side(&h, 0, Role::Member);
    r.add(h.charter(), &words(&h, "Go"), &owner, 24, &chair(&h, 0), h.now).unwrap();
    let roll = h.commission.roll.clone();
    r.take(&roll, 1, &first, h.now).unwrap();
    r.take(&roll, 1, &first, h.now).unwrap();
    let refused = r.take(&roll, 1, &second, h.now);
    assert_eq!(refused, Err(Refusal::TaskTaken { office: first.clone() }));
    let other = r.take(&roll, 1, &member(&h, 1), h.now);
    assert!(matches!(other, Err(Refusal::OtherPartysVoice { .. })), "{other:?}");
    r.let_go(&roll, 1, &first).unwrap();
    assert_eq!(r.tasks[0].state(&roll), State::Open);
    r.take(&roll, 1, &first, h.now).unwrap();
    // Whoever left their seat has it no longer.
    h.vacate(&first);
    assert_eq!(r.tasks[0].state(&h.commission.roll), State::Open);
    assert_eq!(r.tasks[0].taker(&h.commission.roll), None);
    let mut unsaid = r.clone();
    let silent = unsaid.report(
        h.charter(),
        &h.commission.roll,
        1,
        Outcome::Done,
        h.now.div_euclid(DAY),
        &Localized::new(),
        &chair(&h, 0),
        h.now,
    );
    assert!(matches!(silent, Err(Refusal::Empty { .. })), "nothing is done in silence");
    report(&h, &mut r, 1, &chair(&h, 0), h.now).unwrap();
    let again = report(&h, &mut r, 1, &chair(&h, 0), h.now);
    assert!(matches!(again, Err(Refusal::TaskState { state: "reported" })));
}

#[test]
fn a_clock_that_runs_out_calls_the_owners_co_chair_and_then_every_partys() {
    for h in all() {
        let roll = &h.commission.roll;
        let mut r = empty();
        let owner = side(&h, 1, Role::Member);
        r.add(h.charter(), &words(&h, "Go"), &owner, 24, &chair(&h, 1), h.now).unwrap();
        let due = h.now + DAY;
        let at = |now: i64| {
            let late = r.tasks[0].late(now);
            (late.map(|it| (it.level, it.since)), r.tasks[0].called(h.charter(), roll, now))
        };
        assert_eq!(at(due), (None, BTreeSet::new()));
        let chairs = |party: usize| -> BTreeSet<Office> {
            let held = roll.held(&h.parties()[party], Role::CoChair);
            held.into_iter().map(|(office, _)| office.clone()).collect()
        };
        let of_owner = chairs(1);
        assert_eq!(at(due + 1), (Some((Level::Owner, due)), of_owner.clone()));
        assert_eq!(at(due + DAY), (Some((Level::Owner, due)), of_owner));
        let everybody: BTreeSet<Office> = (0..h.parties().len()).flat_map(chairs).collect();
        assert_eq!(at(due + DAY + 1), (Some((Level::Everybody, due + DAY)), everybody.clone()));
        let mut r = r.clone();
        report(&h, &mut r, 1, &member(&h, 1), due + DAY + 1).unwrap();
        assert_eq!(r.tasks[0].late(due + 100 * DAY), None);
        assert!(r.tasks[0].came_late(&r.tasks[0].reports[0]));
        // The secretariat's own.
        let mut r = empty();
        let owner = Owner::Side { party: None, role: Role::Secretary };
        r.add(h.charter(), &words(&h, "Ask"), &owner, 24, &secretary(), h.now).unwrap();
        assert_eq!(r.tasks[0].called(h.charter(), roll, due + 1), [secretary()].into());
        let called = r.tasks[0].called(h.charter(), roll, due + DAY + 1);
        assert_eq!(called, everybody);
    }
}

fn terms(h: &House, day: i64, goes: BTreeSet<Office>) -> Terms {
    Terms {
        purpose: words(h, "To be seen together"),
        place: "The market".into(),
        day,
        time: "10:00".into(),
        limits: Localized::new(),
        hours: 48,
        goes,
    }
}

#[test]
fn a_visit_is_fixed_when_every_party_has_agreed_and_reported_by_each() {
    for h in all() {
        let roll = &h.commission.roll;
        let charter = h.charter();
        let offset = i64::from(charter.utc_offset_seconds);
        let today = (h.now + offset).div_euclid(DAY);
        let goes = |party: usize| -> BTreeSet<Office> { [member(&h, party)].into() };
        let mut r = empty();
        let own = terms(&h, today + 1, goes(0));
        for wrong in [
            Terms { place: " ".into(), ..own.clone() },
            Terms { purpose: Localized::new(), ..own.clone() },
            Terms { day: today - 1, ..own.clone() },
            Terms { day: today + 400, ..own.clone() },
            Terms { goes: BTreeSet::new(), ..own.clone() },
            Terms { goes: goes(1), ..own.clone() },
        ] {
            let mut r = r.clone();
            assert!(r.propose_visit(charter, roll, &wrong, &chair(&h, 0), h.now).is_err());
        }
        r.propose_visit(charter, roll, &own, &chair(&h, 0), h.now).unwrap();
        r.propose_visit(charter, roll, &own, &chair(&h, 0), h.now).unwrap();
        assert_eq!(r.tasks.len(), 1, "the same form twice");
        let parties = h.parties().len();
        for party in 1..parties {
            assert_eq!(r.tasks[0].state(roll), State::Proposed, "{party} of {parties}");
            assert!(report(&h, &mut r, 1, &member(&h, 0), h.now).is_err());
            // Nobody names who goes from another side, and one side's yes twice is one.
            let theirs = r.agree(charter, roll, 1, &goes(party), &chair(&h, 0), h.now);
            assert!(matches!(theirs, Err(Refusal::OtherPartysVoice { .. })), "{theirs:?}");
            r.agree(charter, roll, 1, &goes(0), &chair(&h, 0), h.now).unwrap();
            assert!(r.agree(charter, roll, 1, &goes(party), &secretary(), h.now).is_err());
            let mut late = r.clone();
            let refused =
                late.agree(charter, roll, 1, &goes(party), &chair(&h, party), h.now + 9 * DAY);
            assert!(refused.is_err(), "its day is over");
            r.agree(charter, roll, 1, &goes(party), &chair(&h, party), h.now).unwrap();
        }
        assert_eq!(r.tasks[0].state(roll), State::Open);
        let begins = (today + 1) * DAY - offset;
        let said = |r: &mut Response, outcome, day, now| {
            let (by, words) = (member(&h, 0), words(&h, "We went."));
            r.report(charter, roll, 1, outcome, day, &words, &by, now)
        };
        let early = Err(Refusal::TaskState { state: "early" });
        for outcome in [Outcome::Done, Outcome::Partly] {
            assert_eq!(said(&mut r, outcome, today + 1, begins - 1), early, "nobody went yet");
            let before = said(&mut r, outcome, today, begins);
            assert_eq!(before, Err(Refusal::Empty { field: "visit-day" }));
        }
        said(&mut r.clone(), Outcome::NotDone, today, begins - 1).unwrap();
        said(&mut r.clone(), Outcome::Done, today + 1, begins).unwrap();
        // Whoever took the seat since does not go.
        let mut other = h.clone();
        other.now += HOUR;
        other.vacate(&member(&h, 0));
        other.fill(&member(&h, 0), Key::of("somebody-else"));
        let new = &other.commission.roll;
        assert!(!r.tasks[0].goes(new, &member(&h, 0)) && r.tasks[0].goes(new, &member(&h, 1)));
        assert!(r.tasks[0].may_report(new, &member(&h, 0)).is_err());
        assert_eq!(r.tasks[0].may_report(new, &chair(&h, 0)), Ok(()));
        // A visit that an earlier release kept says not when it was agreed.
        let mut old = serde_json::to_value(&r).unwrap();
        old["tasks"][0]["visit"].as_object_mut().unwrap().remove("agreed").unwrap();
        let old: Response = serde_json::from_value(old).unwrap();
        assert!(old.tasks[0].goes(roll, &member(&h, 0)));
        assert!(!old.tasks[0].goes(new, &member(&h, 0)));
        let end = (today + 2) * DAY - offset;
        assert_eq!(r.due(), Some(end + 48 * HOUR));
        for party in 0..parties {
            assert_eq!(r.tasks[0].unreported().len(), parties - party);
            report(&h, &mut r, 1, &member(&h, party), end).unwrap();
            let twice = report(&h, &mut r, 1, &member(&h, party), end);
            assert!(matches!(twice, Err(Refusal::TaskState { .. })));
        }
        assert_eq!(r.tasks[0].state(roll), State::Reported);
        // The secretariat proposes too, and says nobody's yes by it; either side can say no.
        let mut r = empty();
        r.propose_visit(charter, roll, &terms(&h, today, goes(0)), &secretary(), h.now).unwrap();
        assert_eq!(r.tasks[0].waits_for(charter).len(), parties);
        r.decline(roll, 1, &chair(&h, 1), h.now).unwrap();
        assert_eq!(r.tasks[0].state(roll), State::Declined);
    }
}

#[test]
fn a_room_asks_again_on_a_day_until_every_party_has_answered() {
    let h = house();
    let charter = h.charter();
    let offset = i64::from(charter.utc_offset_seconds);
    let day = (h.now + offset).div_euclid(DAY) + 7;
    let mut r = empty();
    assert!(r.follow_up(charter, day - 8, &secretary(), h.now).is_err());
    assert!(r.follow_up(charter, day, &member(&h, 0), h.now).is_err());
    r.follow_up(charter, day, &secretary(), h.now).unwrap();
    r.follow_up(charter, day, &chair(&h, 0), h.now).unwrap();
    assert_eq!(r.follow_ups.len(), 1);
    let from = day * DAY - offset;
    assert_eq!(r.follow_ups[0].from, from);
    let said = words(&h, "It is quiet.");
    let early = r.answer(1, &said, &chair(&h, 0), from - 1);
    assert!(matches!(early, Err(Refusal::TaskState { state: "early" })));
    assert!(r.follow_ups[0].waits_for(charter, from - 1).is_empty());
    assert_eq!(r.follow_ups[0].waits_for(charter, from).len(), h.parties().len());
    assert!(r.answer(1, &said, &secretary(), from).is_err(), "nobody answers for a party");
    assert!(r.answer(1, &Localized::new(), &chair(&h, 0), from).is_err());
    for party in 0..h.parties().len() {
        assert!(r.waits(charter));
        r.answer(1, &said, &member(&h, party), from + 100 * DAY).unwrap();
        assert!(r.answer(1, &said, &chair(&h, party), from + 100 * DAY).is_err(), "once");
    }
    assert!(!r.waits(charter));
    assert!(matches!(r.answer(9, &said, &chair(&h, 0), from), Err(Refusal::NoSuchTask { .. })));
}

#[test]
fn a_plan_carries_only_tasks_that_somebody_can_have_in_every_language_that_binds() {
    let mut h = house();
    let good = playbook(&h);
    good.check(h.charter()).unwrap();
    let first = &good.tasks[0];
    let wrong = |change: &dyn Fn(&mut Planned)| {
        let mut task = first.clone();
        change(&mut task);
        Playbook::new(vec![task])
    };
    for bad in [
        Playbook::new(Vec::new()),
        Playbook::new(vec![first.clone(); 21]),
        wrong(&|task| task.hours = 0),
        wrong(&|task| task.role = Role::Registrar),
        wrong(&|task| task.whose = Whose::Secretariat),
        wrong(&|task| task.whose = Whose::Party("nobody".parse().unwrap())),
        wrong(&|task| task.what = Localized::new()),
        wrong(&|task| {
            task.what = [(language("de"), "Anrufen".to_owned())].into_iter().collect();
        }),
        wrong(&|task| task.what = words(&h, " Call ")),
    ] {
        assert!(bad.check(h.charter()).is_err(), "{bad:?}");
    }
    assert_eq!(TASKS, "tasks");
    // A file of that name on a plan's draft is one, or is refused.
    let mut draft = h.draft(Kind::Plan);
    let by = chair(&h, 0);
    let refused = draft.attach(&h.commission, TASKS, b"Call somebody", &by);
    assert!(matches!(refused, Err(Refusal::BadAttachment { .. })), "{refused:?}");
    draft.attach(&h.commission, TASKS, &good.file(), &by).unwrap();
    draft.attach(&h.commission, "notes", b"Call somebody", &by).unwrap();
}
