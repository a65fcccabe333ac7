//! Who may call whom, what an answer is worth, and that silence is never a yes.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{House, altered, houses, language, office};
use commission::act::MeetingAct;
use commission::meeting::{
    ANSWERS_MAX, Call, Item, Meetings, Next, OWN_AHEAD_MAX, Reply, Stance, State, Step, about,
    is_quorate, statement_digest,
};
use commission::refusal::What;
use commission::{Act, Kind, Localized, MeetingId, Office, PartyId, Purpose, Refusal, Role};
use proptest::prelude::*;

const DAY: i64 = 86_400;

fn words(text: &str) -> Localized {
    [(language("en"), text.to_owned())].into_iter().collect()
}

fn no() -> Reply {
    Reply::Declines { reasons: words("Not now.") }
}

fn id() -> MeetingId {
    MeetingId::of(b"a meeting")
}

fn state(h: &House) -> State {
    h.meetings.get(&id()).unwrap().state(h.charter(), h.now)
}

fn called(h: &mut House) -> Call {
    let call = h.call(&id(), 20);
    h.convene(&id(), &call, 0).unwrap();
    call
}

fn all_come(h: &mut House) {
    for party in 1..h.parties().len() {
        h.reply(&id(), &Reply::Comes, party).unwrap();
    }
}

/// Minutes that name the meeting, adopted by every party.
fn hold(h: &mut House, id: &MeetingId) {
    let mut draft = h.draft(Kind::Minutes);
    let file = String::from_utf8(about(id)).unwrap();
    h.attach(&mut draft, "meeting", &file);
    let text = h.table_by(&draft, 0).unwrap();
    assert!(h.meetings.get(id).unwrap().held.is_none());
    h.sign_all(&text);
}

#[test]
fn a_meeting_is_fixed_when_every_party_said_that_it_comes() {
    for mut h in houses() {
        called(&mut h);
        let others: BTreeSet<PartyId> =
            (1..h.parties().len()).map(|n| h.co_chair(n).party().unwrap().clone()).collect();
        assert_eq!(state(&h), State::Open { since: h.now, waits: others });
        all_come(&mut h);
        assert_eq!(state(&h), State::Fixed { since: h.now });
        h.now += 20 * DAY;
        assert_eq!(state(&h).as_str(), "fixed");
        h.now += 1;
        assert_eq!(state(&h), State::Over { since: h.now - 1 });
        h.audit().unwrap();
    }
}

#[test]
fn no_answer_is_shown_as_none_since_its_time_is_over_and_never_as_a_yes() {
    for mut h in houses() {
        called(&mut h);
        let due = h.now + i64::from(h.charter().meetings.answer_days) * DAY;
        h.now = due;
        assert_eq!(state(&h).as_str(), "open");
        h.now += 1;
        assert_eq!(state(&h).since(), due);
        assert_eq!(state(&h).as_str(), "silent");
        let stances = h.meetings.get(&id()).unwrap().stances(h.charter(), h.now).len();
        assert_eq!(stances, h.parties().len());
        // A late yes is a yes; before the meeting, nobody is shut out.
        h.now += DAY;
        all_come(&mut h);
        assert_eq!(state(&h).as_str(), "fixed");
        // Whoever has said nothing until the meeting is not said to have come.
        let mut h = House::found(crate::support::DEMONSTRATION);
        let call = called(&mut h);
        h.now = call.starts + 400 * DAY;
        assert_eq!(state(&h).as_str(), "silent");
        assert!(matches!(
            h.meetings.get(&id()).unwrap().stances(h.charter(), h.now)
                .iter().find(|(party, _)| Some(party) == h.co_chair(1).party()).unwrap().1,
            Stance::Silent(since) if since == call.answer_by(h.charter(), crate::support::START)
        ));
        assert_eq!(
            h.reply(&id(), &Reply::Comes, 1),
            Err(Refusal::MeetingBegun { time: call.starts })
        );
    }
}

#[test]
fn a_second_call_asks_everybody_anew_and_an_answer_fits_only_its_own_call() {
    for mut h in houses() {
        called(&mut h);
        let first = h.meetings.get(&id()).unwrap().last_round().unwrap().digest;
        let again = h.call(&id(), 21);
        assert_eq!(h.convene(&id(), &again, 0), Err(Refusal::MeetingState { state: "open" }));
        h.reply(&id(), &no(), 1).unwrap();
        assert_eq!(state(&h).as_str(), "refused");
        let mut wrong = again.clone();
        wrong.number = 3;
        let refused = Err(Refusal::WrongStatement { line: "number" });
        assert_eq!(h.convene(&id(), &wrong, 0), refused);
        h.convene(&id(), &again, 1).unwrap();
        assert_eq!(state(&h).as_str(), "open");
        // Party 1 called now; party 0's earlier call says nothing of this one.
        assert!(state(&h).parties().contains(h.co_chair(0).party().unwrap()));
        let by = h.co_chair(0);
        let party = by.party().unwrap();
        let subject = Reply::Comes.digest(&h.commission.id, &id(), &first, party).unwrap();
        let note = h.note(Purpose::Reply, subject, &by);
        let second = h.meetings.get(&id()).unwrap().last_round().unwrap().digest;
        let stale = h.meetings.answer(&id(), &first, &Reply::Comes, &note, &h.ctx());
        assert_eq!(stale, Err(Refusal::OtherDigest { expected: second, found: first }));
        let forged = h.meetings.answer(&id(), &second, &Reply::Comes, &note, &h.ctx());
        assert!(matches!(forged, Err(Refusal::OtherDigest { .. })), "{forged:?}");
        h.audit().unwrap();
    }
}

#[test]
fn a_party_changes_its_mind_until_the_meeting_begins_even_the_one_that_called() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    called(&mut h);
    h.reply(&id(), &Reply::OtherDate { starts: h.now + 30 * DAY }, 1).unwrap();
    assert_eq!(state(&h).as_str(), "refused");
    h.reply(&id(), &Reply::Comes, 1).unwrap();
    assert_eq!(state(&h).as_str(), "fixed");
    let by = h.co_chair(1);
    let twice = h.reply(&id(), &Reply::Comes, 1);
    assert_eq!(twice, Err(Refusal::SignedAlready { office: by }));
    h.reply(&id(), &no(), 0).unwrap();
    assert_eq!(state(&h).as_str(), "refused");
    for _ in 1..ANSWERS_MAX {
        h.reply(&id(), &no(), 0).unwrap();
    }
    assert!(matches!(h.reply(&id(), &no(), 0), Err(Refusal::TooMany { .. })));
    h.audit().unwrap();
}

#[test]
fn an_altered_signature_over_the_same_words_says_nothing_a_second_time() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let by = h.co_chair(1);
    let key = h.with_passkey(&by);
    called(&mut h);
    let call = h.meetings.get(&id()).unwrap().last_round().unwrap().digest;
    let party = by.party().unwrap();
    let subject = no().digest(&h.commission.id, &id(), &call, party).unwrap();
    let note = h.note(Purpose::Reply, subject, &by);
    let act = h.meetings.answer(&id(), &call, &no(), &note, &h.ctx()).unwrap();
    h.commit(vec![Act::Meeting(act)]);
    let already = Err(Refusal::SignedAlready { office: by.clone() });
    for note in [altered(&note, &key), note] {
        assert_eq!(h.meetings.answer(&id(), &call, &no(), &note, &h.ctx()), already);
    }
    let text = words("We could not come.");
    let subject = statement_digest(&h.commission.id, &id(), party, &text).unwrap();
    let note = h.note(Purpose::Speak, subject, &by);
    let act = h.meetings.speak(&id(), &text, &note, &h.ctx()).unwrap();
    h.commit(vec![Act::Meeting(act)]);
    for note in [altered(&note, &key), note] {
        assert_eq!(h.meetings.speak(&id(), &text, &note, &h.ctx()), already);
    }
    // The same words once more, by a statement of its own, are another matter.
    h.say(&id(), &text, 1).unwrap();
    h.audit().unwrap();
}

#[test]
fn a_call_keeps_to_the_charter() {
    let h = House::found(crate::support::DEMONSTRATION);
    let sound = h.call(&id(), 20);
    let refused = |change: &dyn Fn(&mut Call)| {
        let mut h = h.clone();
        let mut call = sound.clone();
        change(&mut call);
        h.convene(&id(), &call, 0).unwrap_err().code()
    };
    assert_eq!(refused(&|call| call.starts = h.now + 60), "meeting-date");
    assert_eq!(refused(&|call| call.starts = h.now + 400 * DAY), "meeting-date");
    assert_eq!(refused(&|call| call.agenda.clear()), "empty");
    assert_eq!(refused(&|call| call.quorum += 1), "wrong-statement");
    assert_eq!(refused(&|call| call.place = words("https://meet.example")), "too-private");
    assert_eq!(refused(&|call| call.place = words("By video ")), "wrong-statement");
    assert_eq!(refused(&|call| call.number = 99), "too-many");
    assert_eq!(
        refused(&|call| call.chair = h.parties().into_iter().find(|it| *it != sound.chair).unwrap()),
        "wrong-statement"
    );
    // At short notice any side may convene within hours, and it is marked as such.
    let mut short = sound.clone();
    short.starts = h.now + 4 * 3_600;
    let mut h = h.clone();
    h.convene(&id(), &short, 1).unwrap();
    let round = h.meetings.get(&id()).unwrap().last_round().unwrap().clone();
    assert!(round.is_short_notice());
    assert_eq!(round.answer, short.starts);
}

#[test]
fn only_co_chairs_call_answer_and_speak() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let secretary = h.seat_secretary();
    let call = h.call(&id(), 20);
    let subject = call.digest(&h.commission.id, &id()).unwrap();
    let note = h.note(Purpose::Convene, subject, &secretary);
    let refused = h.meetings.call(&id(), &call, &note, &h.ctx());
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    let member = h.office(0, Role::Member, 1);
    let note = h.note(Purpose::Convene, subject, &member);
    let refused = h.meetings.call(&id(), &call, &note, &h.ctx());
    assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    // A statement made for something else does not serve.
    let chair = h.co_chair(0);
    let note = h.note(Purpose::Sign, subject, &chair);
    assert!(h.meetings.call(&id(), &call, &note, &h.ctx()).is_err());
}

#[test]
fn the_chair_goes_round_by_what_was_held() {
    for mut h in houses() {
        let mut chaired: BTreeMap<PartyId, usize> = BTreeMap::new();
        let parties = h.parties().len();
        for n in 0..2 * parties {
            let id = MeetingId::of(format!("meeting {n}").as_bytes());
            let call = h.call(&id, 8);
            h.convene(&id, &call, n % parties).unwrap();
            // What is only called turns nothing.
            assert_eq!(h.meetings.chair(h.charter(), &h.commission.id), call.chair);
            for party in (0..parties).filter(|party| *party != n % parties) {
                h.reply(&id, &Reply::Comes, party).unwrap();
            }
            h.now = call.starts + 3_600;
            assert!(matches!(h.meetings.next(h.charter(), h.now), Next::None));
            hold(&mut h, &id);
            let meeting = h.meetings.get(&id).unwrap();
            assert_eq!(meeting.state(h.charter(), h.now).as_str(), "held");
            assert_eq!(meeting.held.as_ref().unwrap().place, n);
            assert_eq!(h.meetings.last_held(), Some(meeting));
            let days = i64::from(h.charter().meetings.every_days);
            let due = (h.now, call.starts + days * DAY);
            assert_eq!(h.meetings.due(h.charter(), crate::support::START), due);
            *chaired.entry(call.chair).or_default() += 1;
            let (least, most) = (chaired.values().min(), chaired.values().max());
            assert!(most.unwrap() - least.unwrap() <= 1 || chaired.len() < parties);
        }
        assert!(chaired.len() == parties && chaired.values().all(|count| *count == 2));
        h.audit().unwrap();
    }
}

#[test]
fn a_call_after_all_came_does_not_redate_what_was_held() {
    for mut h in houses() {
        let first = called(&mut h);
        all_come(&mut h);
        h.now = first.starts + DAY;
        // Whoever calls alone, a year ahead, makes it no other meeting.
        let far = h.call(&id(), 360);
        h.convene(&id(), &far, 1).unwrap();
        let meeting = h.meetings.get(&id()).unwrap();
        assert_eq!(meeting.last_round().unwrap().call, far);
        assert_eq!(meeting.spoken_of(h.charter(), h.now).unwrap().call, first, "the minutes");
        hold(&mut h, &id());
        let meeting = h.meetings.get(&id()).unwrap();
        assert_eq!(meeting.counting(h.charter()).unwrap().call, first);
        let came = meeting.stances(h.charter(), h.now);
        assert!(came.iter().all(|(_, it)| !matches!(it, Stance::Waits(_) | Stance::Silent(_))));
        let days = i64::from(h.charter().meetings.every_days);
        let due = h.meetings.due(h.charter(), crate::support::START);
        assert_eq!(due, (h.now, first.starts + days * DAY), "overdue is not silenced");
        assert_ne!(h.meetings.chair(h.charter(), &h.commission.id), first.chair);
        h.audit().unwrap();
    }
    // Of a meeting to which not every party came, the last call counts.
    let mut h = House::found(crate::support::DEMONSTRATION);
    called(&mut h);
    h.reply(&id(), &no(), 1).unwrap();
    let second = h.call(&id(), 30);
    h.convene(&id(), &second, 1).unwrap();
    h.now = second.starts + DAY;
    let meeting = h.meetings.get(&id()).unwrap();
    assert_eq!(meeting.spoken_of(h.charter(), h.now).unwrap().call, second);
    assert_eq!(meeting.counting(h.charter()).unwrap().call, second);
}

#[test]
fn whoever_joins_later_or_leaves_does_not_change_which_call_was_held() {
    for mut h in houses() {
        let first = called(&mut h);
        all_come(&mut h);
        h.now = first.starts + DAY;
        let far = h.call(&id(), 360);
        h.convene(&id(), &far, 1).unwrap();
        hold(&mut h, &id());
        let mut charter = h.charter().clone();
        let other = House::found(match charter.parties.len() {
            2 => crate::support::VALLEYS,
            _ => crate::support::DEMONSTRATION,
        });
        charter.parties.push(other.charter().parties[0].clone());
        let parties = h.parties().len();
        assert_eq!(charter.party_ids().len(), parties + 1);
        let meeting = h.meetings.get(&id()).unwrap();
        assert_eq!(meeting.counting(&charter).unwrap().call, first);
        let days = i64::from(charter.meetings.every_days);
        let due = h.meetings.due(&charter, crate::support::START);
        assert_eq!(due, (h.now, first.starts + days * DAY), "nor is the next one due later");
        charter.parties.remove(0);
        assert_eq!(charter.party_ids().len(), parties);
        assert_eq!(meeting.counting(&charter).unwrap().call, first);
    }
    // A party that left is asked no more: what it had said to an earlier call is not the last word.
    let mut h = House::found(crate::support::VALLEYS);
    let first = called(&mut h);
    all_come(&mut h);
    h.now = first.starts + DAY;
    let second = h.call(&id(), 20);
    h.convene(&id(), &second, 0).unwrap();
    h.reply(&id(), &Reply::Comes, 1).unwrap();
    h.now = second.starts + DAY;
    hold(&mut h, &id());
    let meeting = h.meetings.get(&id()).unwrap();
    assert_eq!(meeting.counting(h.charter()).unwrap().call, first);
    let mut charter = h.charter().clone();
    charter.parties.pop();
    assert_eq!(meeting.counting(&charter).unwrap().call, second);
}

#[test]
fn one_party_calls_only_so_many_meetings_that_are_still_to_come() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let nth = |n: usize| MeetingId::of(format!("meeting {n}").as_bytes());
    for n in 0..OWN_AHEAD_MAX {
        let call = h.call(&nth(n), 20);
        h.convene(&nth(n), &call, 0).unwrap();
    }
    let full = Err(Refusal::TooMany { what: What::Meetings, max: OWN_AHEAD_MAX });
    let more = h.call(&nth(9), 20);
    assert_eq!(h.convene(&nth(9), &more, 0), full);
    let mut other = h.clone();
    other.convene(&nth(9), &more, 1).unwrap();
    // One of its own that it calls again is no further one.
    h.reply(&nth(0), &no(), 1).unwrap();
    let again = h.call(&nth(0), 21);
    h.convene(&nth(0), &again, 0).unwrap();
    assert_eq!(h.convene(&nth(9), &more, 0), full);
    // What is over makes room.
    h.now += 20 * DAY + 1;
    let more = h.call(&nth(9), 20);
    h.convene(&nth(9), &more, 0).unwrap();
    h.audit().unwrap();
}

#[test]
fn a_held_meeting_is_neither_answered_nor_called_again() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    called(&mut h);
    all_come(&mut h);
    // Not before every party has signed the minutes: see `hold`.
    hold(&mut h, &id());
    let again = h.call(&id(), 9);
    assert_eq!(h.convene(&id(), &again, 0), Err(Refusal::MeetingState { state: "held" }));
    assert_eq!(h.reply(&id(), &no(), 1), Err(Refusal::MeetingState { state: "held" }));
    h.say(&id(), &words("We note our own view."), 1).unwrap();
    h.audit().unwrap();
}

#[test]
fn a_deadlock_has_its_steps_and_each_party_its_own_words() {
    let conciliator =
        "\n[meetings]\nconciliator = { en = \"A\", ru = \"A\", hy = \"A\", az = \"A\" }\n";
    for named in [false, true] {
        let charter = match named {
            true => format!("{}{conciliator}", crate::support::DEMONSTRATION),
            false => crate::support::DEMONSTRATION.to_owned(),
        };
        let mut h = House::found(&charter);
        called(&mut h);
        let early = h.say(&id(), &words("x"), 1);
        assert_eq!(early, Err(Refusal::MeetingState { state: "open" }));
        let steps = |h: &House| h.meetings.get(&id()).unwrap().steps(h.charter(), h.now);
        assert_eq!(steps(&h), []);
        h.reply(&id(), &no(), 1).unwrap();
        assert_eq!(steps(&h), [Step::Again, Step::Speak]);
        let second = h.call(&id(), 20);
        h.convene(&id(), &second, 0).unwrap();
        h.reply(&id(), &no(), 1).unwrap();
        assert_eq!(steps(&h), [Step::Reduce, Step::Speak]);
        let mut third = h.call(&id(), 20);
        third.agenda = [Item::FollowUp].into_iter().collect();
        assert!(third.is_reduced());
        h.convene(&id(), &third, 0).unwrap();
        h.now += 8 * DAY;
        let expected = match named {
            true => vec![Step::Again, Step::Conciliator, Step::Speak],
            false => vec![Step::Again, Step::Speak],
        };
        assert_eq!(steps(&h), expected);
        for _ in 0..ANSWERS_MAX {
            h.say(&id(), &words("They do not come."), 0).unwrap();
        }
        let more = h.say(&id(), &words("They do not come."), 0);
        assert!(matches!(more, Err(Refusal::TooMany { .. })));
        h.audit().unwrap();
    }
}

#[test]
fn the_audit_refuses_what_nobody_signed() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    called(&mut h);
    h.reply(&id(), &no(), 1).unwrap();
    h.audit().unwrap();
    // A server that turns a no into a yes, or moves a meeting to another day or under another chair.
    type Forge = fn(&mut MeetingAct);
    let forgeries: [Forge; 5] = [
        |act| {
            if let MeetingAct::Answered { reply, .. } = act {
                *reply = Reply::Comes;
            }
        },
        |act| {
            if let MeetingAct::Called { call, answer, .. } = act {
                call.starts += 3_600;
                *answer = (*answer).min(call.starts);
            }
        },
        |act| {
            if let MeetingAct::Called { answer, .. } = act {
                *answer += 1;
            }
        },
        |act| {
            if let MeetingAct::Called { call, .. } = act {
                call.agenda = [Item::Proposed].into_iter().collect();
            }
        },
        |act| {
            if let MeetingAct::Called { id, .. } | MeetingAct::Answered { id, .. } = act {
                *id = MeetingId::of(b"another");
            }
        },
    ];
    for (n, forge) in forgeries.into_iter().enumerate() {
        let mut record = h.record.clone();
        for act in &mut record {
            if let Act::Meeting(act) = act {
                forge(act);
            }
        }
        assert_ne!(record, h.record);
        assert!(crate::support::audit(&record, &h.files).is_err(), "forgery {n}");
    }
}

#[test]
fn a_quorum_needs_a_co_chair_of_the_party() {
    let present = |list: &[&str]| list.iter().map(|it| office(it)).collect::<BTreeSet<Office>>();
    assert!(is_quorate(1, &present(&["north/co-chair/1"])));
    assert!(!is_quorate(1, &present(&["north/member/1", "north/member/2"])));
    assert!(!is_quorate(2, &present(&["north/co-chair/1", "north/liaison/1"])));
    assert!(is_quorate(2, &present(&["north/co-chair/1", "north/member/3"])));
}

/// One move of one party.
#[derive(Clone, Debug)]
enum Move {
    Call(usize),
    Comes(usize),
    Declines(usize),
    Other(usize),
    Speak(usize),
    Wait(i64),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let party = 0..3_usize;
    let one = prop_oneof![
        3 => party.clone().prop_map(Move::Call),
        4 => party.clone().prop_map(Move::Comes),
        2 => party.clone().prop_map(Move::Declines),
        1 => party.clone().prop_map(Move::Other),
        1 => party.prop_map(Move::Speak),
        2 => (0..9 * DAY).prop_map(Move::Wait),
    ];
    proptest::collection::vec(one, 1..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever anybody does in whatever order: a meeting is fixed, or over, only if every party
    /// said so to this very call with its last word, and never by the clock.
    #[test]
    fn silence_is_never_a_yes(house in 0..2_usize, moves in moves()) {
        let mut h = houses()[house].clone();
        let parties = h.parties().len();
        // What each party last said to the call that counts, kept beside the domain.
        let mut said: BTreeMap<usize, bool> = BTreeMap::new();
        for step in moves {
            let by = |n: usize| n % parties;
            match step {
                Move::Call(n) => {
                    let call = h.call(&id(), 3);
                    if h.convene(&id(), &call, by(n)).is_ok() {
                        said = BTreeMap::from([(by(n), true)]);
                    }
                }
                Move::Wait(seconds) => h.now += seconds,
                _ if h.meetings.get(&id()).is_none() => {}
                Move::Comes(n) => {
                    if h.reply(&id(), &Reply::Comes, by(n)).is_ok() {
                        said.insert(by(n), true);
                    }
                }
                Move::Declines(n) => {
                    if h.reply(&id(), &no(), by(n)).is_ok() {
                        said.insert(by(n), false);
                    }
                }
                Move::Other(n) => {
                    if h.reply(&id(), &Reply::OtherDate { starts: h.now + DAY }, by(n)).is_ok() {
                        said.insert(by(n), false);
                    }
                }
                Move::Speak(n) => {
                    let _ = h.say(&id(), &words("We speak."), by(n));
                }
            }
            if h.meetings.get(&id()).is_some() {
                let all = (0..parties).all(|n| said.get(&n) == Some(&true));
                let shown = matches!(state(&h), State::Fixed { .. } | State::Over { .. });
                prop_assert_eq!(shown, all, "{:?} {:?}", state(&h), said);
                prop_assert_ne!(state(&h).as_str(), "held");
            }
        }
        h.audit().unwrap();
        let again: Meetings = crate::support::audit(&h.record, &h.files).unwrap().1.meetings().clone();
        prop_assert_eq!(again, h.meetings);
    }
}
