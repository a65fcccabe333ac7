//! Duty, calls and the log of contacts: who is told when, who may answer, and what counts.

use crate::support::{House, Key, START, houses};
use commission::contact::{
    Answered, CALL_CHARS_MAX, Call, DUTIES_MAX, Exchange, Measures, NewCall, NewDuty, NewExchange,
    Roster, Standing, Way, percentile,
};
use commission::permission::{Action, Actor, Object, can};
use commission::refusal::What;
use commission::{Charter, ContactId, Office, PartyId, Refusal, Role};
use proptest::prelude::*;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// Two houses, each with two members of every party and a secretary.
fn staffed() -> Vec<House> {
    houses()
        .into_iter()
        .map(|mut h| {
            h.seat_secretary();
            for party in 0..h.parties().len() {
                for number in 1..=2 {
                    let seat = h.office(party, Role::Member, number);
                    if h.commission.roll.key(&seat).is_none() {
                        h.fill(&seat, Key::of(&format!("contact/{seat}")));
                    }
                }
            }
            h
        })
        .collect()
}

fn member(h: &House, party: usize, number: u16) -> Office {
    h.office(party, Role::Member, number)
}

fn duty(office: &Office, deputies: &[&Office], from: i64, until: i64) -> NewDuty {
    let deputies = deputies.iter().map(|it| (*it).clone()).collect();
    NewDuty { office: office.clone(), from, until, deputies }
}

/// The second party's roster: a member on duty for a day, another member behind them.
fn roster(h: &House) -> Roster {
    let mut roster = Roster::new(h.parties()[1].clone());
    let new = duty(&member(h, 1, 1), &[&member(h, 1, 2)], h.now, h.now + DAY);
    roster.set(h.charter(), &h.commission.roll, &new, &h.co_chair(1), h.now).unwrap();
    roster
}

fn new_call(h: &House, urgent: bool) -> NewCall {
    NewCall {
        to: h.parties()[1].clone(),
        urgent,
        region: String::new(),
        incident: None,
        words: "Please call back.".into(),
    }
}

fn call(h: &House, urgent: bool) -> Call {
    let id = ContactId::of(b"call");
    Call::open(h.charter(), id, &new_call(h, urgent), &member(h, 0, 1), h.now).unwrap()
}

fn told(h: &House, call: &Call, roster: &Roster, now: i64) -> Vec<Office> {
    let told = call.told(roster, h.charter(), &h.commission.roll, now);
    told.into_iter().map(|(office, _)| office).collect()
}

#[test]
fn the_next_is_told_each_time_that_the_clock_has_run_out() {
    for h in staffed() {
        let roster = roster(&h);
        let order = [member(&h, 1, 1), member(&h, 1, 2), h.co_chair(1)];
        for urgent in [false, true] {
            let contacts = h.charter().contacts;
            let minutes = if urgent { contacts.urgent_minutes } else { contacts.answer_minutes };
            let step = i64::from(minutes) * 60;
            let mut call = call(&h, urgent);
            assert_eq!(call.due(h.charter()), h.now + step);
            for (level, office) in (0..).zip(&order) {
                let at = h.now + step * level;
                assert!(!told(&h, &call, &roster, at - 1).contains(office), "{office} too early");
                assert!(told(&h, &call, &roster, at).contains(office), "{office} not told");
            }
            let all = told(&h, &call, &roster, h.now + 1_000 * step);
            assert_eq!(all[..3], order);
            // Whoever else is told is a further co-chair, never anybody twice or of another party.
            assert!(all[3..].iter().all(|it| it.role() == Role::CoChair));
            assert!(all.iter().all(|it| it.party() == Some(&h.parties()[1])));
            call.acknowledge(&order[1], h.now + step + 5).unwrap();
            assert_eq!(told(&h, &call, &roster, h.now + 1_000 * step), []);
            assert_eq!(call.answered(h.charter(), h.now), Answered::Late(step + 5));
        }
    }
}

#[test]
fn in_a_gap_the_co_chair_stands_in_and_the_gap_is_shown() {
    for mut h in staffed() {
        let roll = h.commission.roll.clone();
        let mut roster = roster(&h);
        let (now, charter) = (h.now, h.charter().clone());
        assert_eq!(roster.at(&charter, &roll, now).duty, Some((now, now + DAY)));
        let after = roster.at(&charter, &roll, now + DAY);
        assert_eq!((after.duty, after.first()), (None, Some(&h.co_chair(1))));
        let later = duty(&member(&h, 1, 2), &[], now + 2 * DAY, now + 3 * DAY);
        roster.set(&charter, &roll, &later, &h.co_chair(1), now).unwrap();
        let week = roster.gaps(&roll, now, now + 7 * DAY);
        assert_eq!(week, [(now + DAY, now + 2 * DAY), (now + 3 * DAY, now + 7 * DAY)]);
        assert_eq!(roster.gaps(&roll, now, now + HOUR), []);
        // Whoever leaves the seat is passed over; whoever takes it later did not take the duty.
        let first = member(&h, 1, 1);
        h.vacate(&first);
        let call = call(&h, false);
        assert_eq!(told(&h, &call, &roster, h.now), [member(&h, 1, 2)]);
        h.now += 1;
        h.fill(&first, Key::of("somebody-else"));
        assert_eq!(told(&h, &call, &roster, h.now), [member(&h, 1, 2)]);
        // The same duty entered again binds whoever holds the seats now.
        let mut bound = roster.clone();
        let again = duty(&first, &[&member(&h, 1, 2)], now, now + DAY);
        bound.set(h.charter(), &h.commission.roll, &again, &h.co_chair(1), h.now).unwrap();
        assert_eq!(bound.duties.len(), roster.duties.len());
        let on = bound.at(h.charter(), &h.commission.roll, h.now);
        assert_eq!(on.order[..2], [first.clone(), member(&h, 1, 2)]);
        h.vacate(&member(&h, 1, 2));
        let on = roster.at(h.charter(), &h.commission.roll, h.now);
        assert_eq!((on.duty, on.first()), (None, Some(&h.co_chair(1))));
        assert_eq!(roster.gaps(&h.commission.roll, h.now, h.now + 7 * DAY).len(), 1);
    }
}

#[test]
fn a_roster_is_its_own_co_chairs_and_holds_one_duty_at_a_time() {
    for h in staffed() {
        let mut roster = roster(&h);
        let before = roster.clone();
        let (charter, roll, chair) = (h.charter(), &h.commission.roll, h.co_chair(1));
        let mut set = |new: NewDuty, by: &Office| roster.set(charter, roll, &new, by, h.now);
        let (first, second) = (member(&h, 1, 1), member(&h, 1, 2));
        let time = |from: i64, until: i64| duty(&first, &[&second], h.now + from, h.now + until);
        assert_eq!(set(time(0, DAY), &chair), Ok(()), "the same again changes nothing");
        for (from, until, why) in [
            (0, DAY + 1, "overlap"),
            (DAY - 1, 2 * DAY, "overlap"),
            (-DAY, 1, "overlap"),
            (2 * DAY, 2 * DAY, "order"),
            (3 * DAY, 2 * DAY, "order"),
            (-2 * DAY, 0, "over"),
            (2 * DAY, 34 * DAY, "long"),
            (400 * DAY, 401 * DAY, "far"),
        ] {
            assert_eq!(set(time(from, until), &chair), Err(Refusal::DutyTime { why }), "{why}");
        }
        let party = h.parties()[1].clone();
        let own = Err(Refusal::OtherPartysVoice { party: party.clone() });
        assert_eq!(set(time(DAY, 2 * DAY), &h.co_chair(0)), own);
        assert_eq!(set(duty(&member(&h, 0, 1), &[], h.now + DAY, h.now + 2 * DAY), &chair), own);
        let stranger = duty(&first, &[&member(&h, 0, 1)], h.now + DAY, h.now + 2 * DAY);
        assert_eq!(set(stranger, &chair), own);
        let by_member = set(time(DAY, 2 * DAY), &first);
        assert!(matches!(by_member, Err(Refusal::NotAllowed { .. })), "{by_member:?}");
        let registrar = duty(&h.registrar(1), &[], h.now + DAY, h.now + 2 * DAY);
        assert!(matches!(set(registrar, &chair), Err(Refusal::NotAllowed { .. })));
        let many: Vec<&Office> = std::iter::repeat_n(&second, 6).collect();
        let many = duty(&first, &many, h.now + DAY, h.now + 2 * DAY);
        assert_eq!(set(many, &chair), Err(Refusal::TooMany { what: What::Deputies, max: 5 }));
        assert_eq!(roster, before);
        // A duty that has begun ends; one to come is gone; one that is over stays.
        let number = roster.duties[0].number;
        assert!(roster.remove(number, &h.co_chair(0), h.now + 5).is_err());
        roster.remove(number, &chair, h.now + 5).unwrap();
        assert_eq!(roster.duties[0].until, h.now + 5);
        let over = Err(Refusal::DutyTime { why: "over" });
        assert_eq!(roster.remove(number, &chair, h.now + 6), over);
        for n in 0..i64::try_from(DUTIES_MAX).unwrap() - 1 {
            let from = h.now + DAY + n * HOUR;
            let new = duty(&first, &[], from, from + HOUR);
            roster.set(charter, roll, &new, &chair, h.now).unwrap();
        }
        let one_more = duty(&first, &[], h.now + 300 * DAY, h.now + 301 * DAY);
        let full = Err(Refusal::TooMany { what: What::Duties, max: DUTIES_MAX });
        assert_eq!(roster.set(charter, roll, &one_more, &chair, h.now), full);
        // What has long been over makes room.
        let later = h.now + 100 * DAY;
        roster.set(charter, roll, &one_more, &chair, later).unwrap();
        assert_eq!(roster.duties.len(), 1);
    }
}

#[test]
fn a_call_is_taken_by_the_party_called_and_closed_by_those_it_concerns() {
    for h in staffed() {
        let (caller, called) = (member(&h, 0, 1), member(&h, 1, 1));
        let mut call = call(&h, false);
        let other = || Err(Refusal::OtherPartysVoice { party: h.parties()[1].clone() });
        assert_eq!(call.acknowledge(&caller, h.now), other());
        let secretary: Office = "secretariat/secretary/1".parse().unwrap();
        assert!(call.acknowledge(&secretary, h.now).is_err());
        // Nobody of the side called closes what nobody answered.
        let open = Err(Refusal::ContactState { state: "open" });
        assert_eq!(call.close("Nothing.", &called, h.now), open);
        call.acknowledge(&called, h.now + 60).unwrap();
        assert_eq!(call.acknowledge(&called, h.now + 70), Ok(()));
        assert_eq!(call.acknowledged.as_ref().unwrap().at, h.now + 60);
        let taken = Err(Refusal::ContactState { state: "acknowledged" });
        assert_eq!(call.acknowledge(&member(&h, 1, 2), h.now + 80), taken);
        assert_eq!(call.close("Talked.", &secretary, h.now), other());
        assert_eq!(call.close(" \n", &called, h.now), Err(Refusal::Empty { field: "words" }));
        assert!(call.close(&"x".repeat(CALL_CHARS_MAX + 1), &called, h.now).is_err());
        call.close("Talked.", &called, h.now + 90).unwrap();
        let closed = Err(Refusal::ContactState { state: "closed" });
        assert_eq!(call.close("Again.", &caller, h.now), closed);
        assert_eq!(call.acknowledge(&called, h.now), closed);
        assert_eq!(call.answered(h.charter(), h.now + DAY), Answered::InTime(60));
        // What is no call at all.
        let make = |new: &NewCall, by: &Office| {
            Call::open(h.charter(), ContactId::of(b"x"), new, by, h.now).map(|_| ())
        };
        let own = Err(Refusal::OwnParty { party: h.parties()[1].clone() });
        assert_eq!(make(&new_call(&h, true), &called), own);
        assert_eq!(make(&new_call(&h, true), &secretary), Ok(()));
        assert!(make(&new_call(&h, true), &h.registrar(0)).is_err());
        let nowhere = NewCall { region: "XX-NO".into(), ..new_call(&h, true) };
        assert!(matches!(make(&nowhere, &caller), Err(Refusal::UnknownRegion { .. })));
        let nobody = NewCall { to: "nobody".parse().unwrap(), ..new_call(&h, true) };
        assert!(matches!(make(&nobody, &caller), Err(Refusal::UnknownParty { .. })));
        let mute = NewCall { words: " ".into(), ..new_call(&h, true) };
        assert_eq!(make(&mute, &caller), Err(Refusal::Empty { field: "words" }));
    }
}

fn exchange(h: &House) -> Exchange {
    let new = NewExchange {
        with: member(h, 1, 1),
        way: Way::Telephone,
        region: String::new(),
        at: h.now - HOUR,
        subject: "The market".into(),
        words: String::new(),
    };
    let id = ContactId::of(b"exchange");
    Exchange::enter(h.charter(), id, &new, &member(h, 0, 1), h.now).unwrap()
}

#[test]
fn a_contact_counts_when_the_other_side_confirms_it_and_silence_never_does() {
    for h in staffed() {
        let until = h.now + i64::from(h.charter().contacts.confirm_days) * DAY;
        let mut silent = exchange(&h);
        let other = Err(Refusal::OtherPartysVoice { party: h.parties()[1].clone() });
        for own in [member(&h, 0, 1), member(&h, 0, 2), h.co_chair(0)] {
            assert_eq!(silent.confirm(h.charter(), &own, h.now), other, "{own} confirms itself");
        }
        if h.parties().len() > 2 {
            assert_eq!(silent.confirm(h.charter(), &member(&h, 2, 1), h.now), other);
        }
        assert_eq!(silent.standing(h.charter(), until), Standing::Waits(until));
        let mut confirmed = silent.clone();
        confirmed.confirm(h.charter(), &member(&h, 1, 2), until).unwrap();
        assert_eq!(confirmed.standing(h.charter(), until + DAY), Standing::Confirmed);
        assert_eq!(silent.standing(h.charter(), until + 1), Standing::Unconfirmed);
        let late = silent.confirm(h.charter(), &member(&h, 1, 1), until + 1);
        assert_eq!(late, Err(Refusal::ContactLate { deadline: until }));
        let measured = Measures::of(h.charter(), &[], &[silent, confirmed], until + 1);
        let (_, _, week) = &measured.weeks[0];
        assert_eq!((week.contacts, week.unconfirmed), (1, 1));
        let wrong = |change: fn(&mut NewExchange), by: &Office| {
            let mut new = NewExchange {
                with: member(&h, 1, 1),
                way: Way::Letter,
                region: String::new(),
                at: h.now,
                subject: "x".into(),
                words: String::new(),
            };
            change(&mut new);
            Exchange::enter(h.charter(), ContactId::of(b"y"), &new, by, h.now).unwrap_err()
        };
        let by = member(&h, 0, 1);
        assert_eq!(wrong(|it| it.at += HOUR, &by), Refusal::Empty { field: "at" });
        assert_eq!(wrong(|it| it.at -= 400 * DAY, &by), Refusal::Empty { field: "at" });
        assert_eq!(wrong(|it| it.subject.clear(), &by), Refusal::Empty { field: "subject" });
        assert!(matches!(wrong(|_| (), &member(&h, 1, 2)), Refusal::OwnParty { .. }));
        let secretary = |it: &mut NewExchange| it.with = "secretariat/secretary/1".parse().unwrap();
        assert!(matches!(wrong(secretary, &by), Refusal::NoSuchSeat { .. }));
    }
}

#[test]
fn what_is_measured_is_the_same_for_every_party() {
    for h in staffed() {
        let charter = h.charter();
        let minutes = i64::from(charter.contacts.answer_minutes) * 60;
        let mut calls = Vec::new();
        for (to, from) in [(0, 1), (1, 0)] {
            for after in [60, 120, 180, minutes + 600] {
                let new = NewCall { to: h.parties()[to].clone(), ..new_call(&h, false) };
                let id = ContactId::of(format!("{to} {after}").as_bytes());
                let mut call = Call::open(charter, id, &new, &member(&h, from, 1), h.now).unwrap();
                call.acknowledge(&member(&h, to, 1), h.now + after).unwrap();
                calls.push(call);
            }
            let new = NewCall { to: h.parties()[to].clone(), ..new_call(&h, false) };
            let id = ContactId::of(format!("silent {to}").as_bytes());
            calls.push(Call::open(charter, id, &new, &member(&h, from, 1), h.now).unwrap());
            let id = ContactId::of(format!("back {to}").as_bytes());
            let mut back = Call::open(charter, id, &new, &member(&h, from, 1), h.now).unwrap();
            back.close("A mistake.", &member(&h, from, 1), h.now + 5).unwrap();
            calls.push(back);
        }
        let measured = Measures::of(charter, &calls, &[], h.now + DAY);
        let [first, second] = [0, 1].map(|n| measured.parties[&h.parties()[n]].clone());
        assert_eq!(first, second);
        assert_eq!(
            (first.calls, first.in_time, first.late, first.not_at_all, first.waits),
            (5, 3, 1, 1, 0)
        );
        assert_eq!((first.median, first.ninetieth), (Some(120), Some(minutes + 600)));
        // Whoever was not called is there too.
        let ids: Vec<PartyId> = measured.parties.keys().cloned().collect();
        assert_eq!(ids, h.parties());
        assert_eq!(Measures::of(charter, &calls, &[], h.now).parties[&h.parties()[0]].waits, 1);
    }
    assert_eq!(percentile(&[], 50), None);
    assert_eq!(percentile(&[7], 90), Some(7));
    assert_eq!(percentile(&[1, 2], 50), Some(1));
    let hundred: Vec<i64> = (1..=100).collect();
    assert_eq!((percentile(&hundred, 50), percentile(&hundred, 90)), (Some(50), Some(90)));
}

#[test]
fn what_the_permission_function_says_is_what_the_verbs_do() {
    for h in staffed() {
        let mut states = vec![call(&h, false)];
        let mut taken = states[0].clone();
        taken.acknowledge(&member(&h, 1, 1), h.now).unwrap();
        states.push(taken.clone());
        taken.close("Talked.", &member(&h, 0, 1), h.now).unwrap();
        states.push(taken);
        let exchange = exchange(&h);
        let mut tried = 0;
        for office in h.commission.roll.seats().keys() {
            let actor = Actor::seated(office, &h.commission).unwrap();
            let may = |action, object: Object<'_>| can(&actor, action, object, h.charter());
            for call in &states {
                let (by, to, state) = (&call.by, &call.to, call.state());
                let object = Object::Call { by, to, state };
                let allowed = may(Action::AnswerCall, object);
                let same = call.acknowledged.as_ref().is_some_and(|done| done.by == *office);
                let done = call.clone().acknowledge(office, h.now);
                if state == "closed" || !same {
                    assert_eq!(allowed, done, "{office} takes {state}");
                }
                let closed = call.clone().close("Talked.", office, h.now);
                assert_eq!(may(Action::CloseCall, object), closed, "{office} closes {state}");
                tried += 2;
            }
            let object = Object::Exchange { with: &exchange.with };
            let done = exchange.clone().confirm(h.charter(), office, h.now);
            assert_eq!(may(Action::ConfirmContact, object), done, "{office} confirms");
            for (n, party) in h.parties().iter().enumerate() {
                let new = duty(&member(&h, n, 1), &[], h.now, h.now + DAY);
                let mut roster = Roster::new(party.clone());
                let done = roster.set(h.charter(), &h.commission.roll, &new, office, h.now);
                assert_eq!(may(Action::SetDuty, Object::Roster(party)), done, "{office} {party}");
            }
        }
        assert!(tried > 40, "{tried}");
    }
}

#[test]
fn the_charter_says_how_soon_and_what_it_does_not_say_has_a_default() {
    let source = include_str!("../../../../charters/demonstration.toml");
    let charter =
        |section: &str| Charter::parse(&format!("{source}\n{section}\n")).map(|it| it.contacts);
    let default = charter("").unwrap();
    assert_eq!(
        (default.answer_minutes, default.urgent_minutes, default.confirm_days),
        (60, 15, 14)
    );
    let set = charter("[contacts]\nanswer-minutes = 10\nlog-confirm-days = 3").unwrap();
    assert_eq!((set.answer_minutes, set.urgent_minutes, set.confirm_days), (10, 10, 3));
    for (bad, line) in [
        ("[contacts]\nanswer-minutes = 0", "answer-minutes"),
        ("[contacts]\nanswer-minutes = 1441", "answer-minutes"),
        ("[contacts]\nurgent-minutes = 90", "urgent-minutes"),
        ("[contacts]\nlog-confirm-days = 91", "log-confirm-days"),
        ("[contacts]\nminutes = 5", "minutes"),
    ] {
        let problems = charter(bad).unwrap_err();
        assert!(problems.iter().any(|it| it.what.contains(line)), "{bad}: {problems:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the roster, at each moment somebody is told, gaps are exactly where no duty is, and
    /// nobody is told twice.
    #[test]
    fn a_roster_has_no_moment_in_which_nobody_answers(
        spans in proptest::collection::vec((0_i64..200, 1_i64..60), 0..20),
        moments in proptest::collection::vec(0_i64..300, 20),
    ) {
        let h = staffed().remove(0);
        let mut roster = Roster::new(h.parties()[1].clone());
        let offices = [member(&h, 1, 1), member(&h, 1, 2)];
        for (n, (from, long)) in spans.iter().enumerate() {
            let (from, until) = (h.now + from * HOUR, h.now + (from + long) * HOUR);
            let new = duty(&offices[n % 2], &[&offices[(n + 1) % 2]], from, until);
            let _ = roster.set(h.charter(), &h.commission.roll, &new, &h.co_chair(1), h.now);
        }
        let gaps = roster.gaps(&h.commission.roll, h.now, h.now + 300 * HOUR);
        for moment in moments {
            let at = h.now + moment * HOUR;
            let on = roster.at(h.charter(), &h.commission.roll, at);
            let in_gap = gaps.iter().any(|(from, until)| (*from..*until).contains(&at));
            prop_assert_eq!(on.duty.is_none(), in_gap);
            prop_assert!(on.first().is_some());
            let mut seen = on.order.clone();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.len(), on.order.len());
        }
        prop_assert!(h.now >= START);
    }
}
