//! Forums: nobody sets a seat, no crowd breaks parity, no session is held without every party, and no
//! two in one room at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{House, houses};
use commission::act::ForumAct;
use commission::forum::{
    Category, Change, Clash, Convocation, Counted, Counts, FORUM, Measure, Nomination, Part, Room,
    Session, Speaker, Standing, WAITING_MAX, Week, Why, free_id,
};
use commission::{Act, Forum, InstrumentId, Kind, Localized, Office, PartyId, Refusal, Role};
use note::Digest;
use proptest::prelude::*;
use proptest::sample::Index;

const DAY: i64 = 86_400;
const YOUTH: &str = "youth-groups";
const UNIONS: &str = "creative-unions";

fn opened(h: &mut House, quota: u32) -> InstrumentId {
    let mut week = h.week(quota);
    week.sessions.push(h.session(&week, "r1", 9, 60, 1));
    week.sessions.push(h.session(&week, "r1", 10, 60, 1));
    week.sessions.push(h.session(&week, "r2", 9, 60, 2));
    h.forum_of(week)
}

fn liaison(h: &mut House, party: usize) -> Office {
    let seat = h.office(party, Role::Liaison, 1);
    let key = crate::support::Key::of(&seat.to_string());
    h.fill(&seat, key);
    seat
}

fn why(h: &House, id: &InstrumentId, mark: &Digest) -> Why {
    h.forum(id).why(mark).unwrap()
}

#[test]
fn a_forum_runs_from_its_plan_to_its_communique() {
    for mut h in houses() {
        let week = h.week(2);
        let promise = "charter:forum-week";
        let file = Convocation::new(Some(week.clone()), Vec::new());
        let id = h.convene_by(&file, &[promise]);
        assert_eq!(h.forum(&id).standing(h.now), Standing::Open);
        let chairs: Vec<Office> = (0..h.parties().len()).map(|n| h.co_chair(n)).collect();
        for by in &chairs {
            for _ in 0..2 {
                h.nominate(&id, YOUTH, by).unwrap();
            }
        }
        let parity = h.forum(&id).parity(&Counts::new());
        let youth = parity.iter().find(|it| it.category.as_deref() == Some(YOUTH)).unwrap();
        assert!(youth.is_even(Measure::Seated) && youth.shares.iter().all(|it| it.free == 0));
        let all = parity.last().unwrap();
        assert_eq!((all.category.as_ref(), all.quota), (None, 4));
        assert!(all.shares.iter().all(|it| (it.seated, it.free, it.waiting) == (2, 2, 0)));
        h.now = week.until + 1;
        assert_eq!(h.forum(&id).standing(h.now), Standing::Closed);
        h.now = week.starts();
        assert_eq!(h.forum(&id).standing(h.now), Standing::Running);
        // A communiqué before the last day says nothing about what was held.
        h.communique(&id, Kind::Statement);
        assert_eq!(h.forum(&id).standing(h.now), Standing::Running);
        assert!(h.forum(&id).evidence().is_empty());
        h.now = week.ends();
        assert_eq!(h.forum(&id).standing(h.now), Standing::Over);
        h.now = week.ends() + 20 * DAY;
        let text = h.communique(&id, Kind::Statement);
        assert_eq!(h.forum(&id).standing(h.now), Standing::Held);
        assert_eq!(h.forum(&id).held.as_ref().unwrap().text, text);
        let evidence = h.forum(&id).evidence();
        assert_eq!(evidence.len(), 1);
        assert_eq!(evidence[0].promise, promise);
        assert_eq!(evidence[0].at, week.ends() - 1, "the forum's day counts, and not the text's");
        // A later one changes nothing.
        h.now += DAY;
        h.communique(&id, Kind::Minutes);
        assert_eq!(h.forum(&id).held.as_ref().unwrap().text, text);
        h.audit().unwrap();
        let (_, auditor) = crate::support::audit(&h.record, &h.files).unwrap();
        assert_eq!(*auditor.forums(), h.forums);
    }
}

#[test]
fn an_appeal_or_a_plan_is_no_communique_and_one_on_the_table_neither() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = opened(&mut h, 2);
    h.now = h.forum(&id).week.ends();
    h.communique(&id, Kind::Appeal);
    let mut draft = h.draft(Kind::Statement);
    let about = String::from_utf8(commission::forum::about::about(&id)).unwrap();
    h.attach(&mut draft, FORUM, &about);
    h.table_by(&draft, 0).unwrap();
    assert_eq!(h.forum(&id).standing(h.now), Standing::Over);
    h.communique(&InstrumentId::of(b"another"), Kind::Statement);
    assert_eq!(h.forum(&id).standing(h.now), Standing::Over);
    h.audit().unwrap();
}

#[test]
fn whoever_comes_when_every_seat_is_taken_waits_and_moves_up_in_order() {
    for mut h in houses() {
        let id = opened(&mut h, 2);
        let by = liaison(&mut h, 0);
        let marks: Vec<Digest> = (0..4).map(|_| h.nominate(&id, YOUTH, &by).unwrap()).collect();
        assert_eq!(why(&h, &id, &marks[0]), Why::Free { seat: 1, quota: 2 });
        assert_eq!(why(&h, &id, &marks[2]), Why::Full { quota: 2, before: 0 });
        assert_eq!(why(&h, &id, &marks[3]), Why::Full { quota: 2, before: 1 });
        // Empty seats of other parties, or of another category, are not theirs.
        let parity = h.forum(&id).parity(&Counts::new());
        let youth = parity.iter().find(|it| it.category.as_deref() == Some(YOUTH)).unwrap();
        let behind = youth.behind(Measure::Seated);
        assert_eq!(behind.len(), h.parties().len() - 1);
        assert!(behind.iter().all(|(party, lacks)| *lacks == 2 && by.party() != Some(party)));
        h.now += 60;
        h.withdraw(&id, &marks[0], &by).unwrap();
        assert_eq!(why(&h, &id, &marks[2]), Why::MovedUp { seat: 1, at: h.now });
        assert_eq!(why(&h, &id, &marks[3]), Why::Full { quota: 2, before: 0 });
        assert_eq!(why(&h, &id, &marks[0]), Why::Withdrawn { at: h.now });
        // Who waits leaves the line like anybody else.
        h.withdraw(&id, &marks[3], &by).unwrap();
        h.withdraw(&id, &marks[1], &by).unwrap();
        assert_eq!(h.seats(&id, 0, YOUTH), [(1, marks[2])].into());
        assert_eq!(h.withdraw(&id, &marks[1], &by), Err(Refusal::Substitute { why: "gone" }));
        let next = h.nominate(&id, YOUTH, &by).unwrap();
        assert_eq!(why(&h, &id, &next), Why::Free { seat: 2, quota: 2 }, "the first free one");
        h.audit().unwrap();
    }
}

#[test]
fn a_substitute_comes_from_the_same_party_and_category_and_before_nobody_who_waits() {
    for mut h in houses() {
        let id = opened(&mut h, 2);
        let (by, other) = (h.co_chair(0), h.co_chair(1));
        let first = h.nominate(&id, YOUTH, &by).unwrap();
        let second = h.nominate(&id, YOUTH, &by).unwrap();
        let theirs = h.nominate(&id, YOUTH, &other).unwrap();
        let union = h.nominate(&id, UNIONS, &by).unwrap();
        let own = h.parties()[1].clone();
        let refused = h.substitute(&id, YOUTH, &theirs, &by);
        assert_eq!(refused, Err(Refusal::OtherPartysVoice { party: own }));
        let refused = h.substitute(&id, YOUTH, &union, &by);
        assert_eq!(refused, Err(Refusal::Substitute { why: "category" }));
        let nobody = h.somebody();
        assert_eq!(h.substitute(&id, YOUTH, &nobody, &by), Err(Refusal::UnknownDelegate));
        let waiting = h.nominate(&id, YOUTH, &by).unwrap();
        let refused = h.substitute(&id, YOUTH, &waiting, &by);
        assert_eq!(refused, Err(Refusal::Substitute { why: "waiting" }));
        let refused = h.substitute(&id, YOUTH, &first, &by);
        assert_eq!(refused, Err(Refusal::Substitute { why: "line" }));
        h.withdraw(&id, &waiting, &by).unwrap();
        // Also when nobody new is nominated any more: the seat, and the sessions in it, stay filled.
        h.now = h.forum(&id).week.starts() + 60;
        let closed = Refusal::ForumState { state: "closed" };
        assert_eq!(h.nominate(&id, YOUTH, &by), Err(closed));
        let instead = h.substitute(&id, YOUTH, &second, &by).unwrap();
        assert_eq!(why(&h, &id, &instead), Why::Substitute { seat: 2, of: second });
        assert_eq!(why(&h, &id, &second), Why::Replaced { at: h.now, by: instead });
        let refused = h.substitute(&id, YOUTH, &second, &by);
        assert_eq!(refused, Err(Refusal::Substitute { why: "gone" }));
        assert_eq!(h.seats(&id, 0, YOUTH), [(1, first), (2, instead)].into());
        h.now = h.forum(&id).week.ends();
        let over = Err(Refusal::ForumState { state: "over" });
        assert_eq!(h.substitute(&id, YOUTH, &first, &by), over);
        assert_eq!(h.withdraw(&id, &first, &by), Err(Refusal::ForumState { state: "over" }));
        h.audit().unwrap();
    }
}

#[test]
fn a_party_nominates_and_withdraws_its_own_and_nobody_elses() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = opened(&mut h, 2);
    let (by, other) = (h.co_chair(0), h.co_chair(1));
    let secretary = h.seat_secretary();
    for by in [secretary, h.registrar(0), h.office(0, Role::Member, 1)] {
        let refused = h.nominate(&id, YOUTH, &by);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{refused:?}");
    }
    let mark = h.nominate(&id, YOUTH, &by).unwrap();
    let own = h.parties()[0].clone();
    assert_eq!(h.withdraw(&id, &mark, &other), Err(Refusal::OtherPartysVoice { party: own }));
    // The same person has one seat, whoever nominates them again under the same digest.
    let again = Nomination { category: UNIONS.into(), delegate: mark, in_place_of: None };
    assert_eq!(h.nominate_as(&id, &again, &by), Err(Refusal::Entered));
    assert_eq!(h.nominate_as(&id, &again, &other), Err(Refusal::Entered));
    h.withdraw(&id, &mark, &by).unwrap();
    assert_eq!(h.nominate_as(&id, &again, &by), Err(Refusal::Entered));
    let nobody = h.somebody();
    assert_eq!(h.withdraw(&id, &nobody, &by), Err(Refusal::UnknownDelegate));
    let category = "journalists".to_owned();
    let refused = h.nominate(&id, &category, &by);
    assert_eq!(refused, Err(Refusal::UnknownCategory { category }));
    // What was signed for one delegate nominates no other.
    let signed = Nomination { category: YOUTH.into(), delegate: nobody, in_place_of: None };
    let subject = signed.digest(&h.commission.id, &id).unwrap();
    let note = h.note(commission::Purpose::Nominate, subject, &by);
    let changed = Nomination { category: UNIONS.into(), ..signed };
    let refused = h.forum(&id).nominate(&changed, &note, &h.ctx());
    assert!(matches!(refused, Err(Refusal::OtherDigest { .. })), "{refused:?}");
    h.audit().unwrap();
}

#[test]
fn a_line_has_an_end() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = opened(&mut h, 2);
    let by = h.co_chair(0);
    // As the record would have it, without signing each.
    let mark = h.nominate(&id, UNIONS, &by).unwrap();
    let ForumAct::Nominated { nomination, note, .. } = last(&h) else { return };
    let mut forum = h.forum(&id).clone();
    for n in 0..WAITING_MAX + 1 {
        let delegate = Digest::of(format!("somebody {n}").as_bytes());
        let nomination = Nomination { delegate, ..nomination.clone() };
        let (at, id, note) = (h.now, id.clone(), note.clone());
        forum.apply(&ForumAct::Nominated { at, id, nomination, note }).unwrap();
    }
    assert!(!forum.holds(&h.commission.id), "their statements are about somebody else");
    assert!(h.forum(&id).holds(&h.commission.id));
    assert_eq!(forum.delegates.iter().filter(|it| it.waits()).count(), WAITING_MAX);
    assert_eq!(forum.delegate(&mark).unwrap().seated(), Some(1));
    let one_more = Nomination { delegate: h.somebody(), ..nomination };
    let subject = one_more.digest(&h.commission.id, &id).unwrap();
    let note = h.note(commission::Purpose::Nominate, subject, &by);
    let refused = forum.nominate(&one_more, &note, &h.ctx());
    assert!(matches!(refused, Err(Refusal::TooMany { .. })), "{refused:?}");
}

fn last(h: &House) -> ForumAct {
    match h.record.last() {
        Some(Act::Forum(act)) => act.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn more_seats_are_more_for_every_party_and_nobody_loses_one() {
    for mut h in houses() {
        let id = opened(&mut h, 2);
        let by = h.co_chair(0);
        let marks: Vec<Digest> = (0..4).map(|_| h.nominate(&id, YOUTH, &by).unwrap()).collect();
        let change = |quota| Change::Quota { category: YOUTH.into(), quota };
        for quota in [1, 2] {
            let amendment = h.amendment(&id, change(quota));
            let refused = h.forum(&id).takes([&amendment], h.charter(), h.now);
            assert_eq!(refused, Err(Refusal::ForumChange { change: "quota" }));
            // A plan that every party signs all the same has no effect.
            h.change_forum(&id, change(quota));
            assert!(h.forum(&id).changes.is_empty());
        }
        h.now += 60;
        h.change_forum(&id, change(3));
        assert_eq!(why(&h, &id, &marks[2]), Why::MovedUp { seat: 3, at: h.now });
        assert_eq!(why(&h, &id, &marks[3]), Why::Full { quota: 3, before: 0 });
        let parity = h.forum(&id).parity(&Counts::new());
        let youth = parity.iter().find(|it| it.category.as_deref() == Some(YOUTH)).unwrap();
        assert!(youth.shares.iter().all(|it| it.seated + it.free == 3));
        h.audit().unwrap();
    }
}

#[test]
fn only_plans_of_every_party_change_a_forum() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = opened(&mut h, 2);
    let week = h.forum(&id).week.clone();
    let moved = |room: &str, hour: i64| Change::Moved {
        session: "s3".into(),
        room: room.to_owned(),
        starts: week.starts() + hour * 3_600,
        ends: week.starts() + (hour + 1) * 3_600,
    };
    // On the table it changes nothing.
    let mut draft = h.draft(Kind::Plan);
    let file = Convocation::new(None, vec![h.amendment(&id, moved("r2", 11))]);
    h.attach(&mut draft, FORUM, &String::from_utf8(file.file()).unwrap());
    h.table_by(&draft, 0).unwrap();
    assert!(h.forum(&id).changes.is_empty());
    h.change_forum(&id, moved("r2", 11));
    assert_eq!(h.forum(&id).week.session("s3").unwrap().starts, week.starts() + 11 * 3_600);
    assert_eq!(h.forum(&id).opened, week, "what was signed first stays readable");
    // A clash is refused before it is tabled; where every party signs it all the same, it is shown.
    let clashing = moved("r1", 9);
    let amendment = h.amendment(&id, clashing.clone());
    let refused = h.forum(&id).takes([&amendment], h.charter(), h.now);
    assert_eq!(refused, Err(Refusal::ForumClash { why: "room", sessions: "s1, s3".into() }));
    h.change_forum(&id, clashing);
    let clashes = h.forum(&id).week.clashes();
    assert_eq!(clashes.len(), 1);
    assert!(matches!(&clashes[0], Clash::Room { room, .. } if room == "r1"), "{clashes:?}");
    h.change_forum(&id, Change::Cancelled { session: "s3".into() });
    assert!(h.forum(&id).week.clashes().is_empty());
    // Its id is not another's.
    let again = h.session(&h.forum(&id).week, "r2", 30, 60, 1);
    let again = Session { id: "s3".into(), ..again };
    let amendment = h.amendment(&id, Change::Added { session: again.clone() });
    let refused = h.forum(&id).takes([&amendment], h.charter(), h.now);
    assert_eq!(refused, Err(Refusal::ForumChange { change: "added" }));
    let added = Session { id: "s4".into(), ..again };
    h.change_forum(&id, Change::Added { session: added });
    let room = Room { id: "r3".into(), name: h.read_by_all("Attic"), seats: 20 };
    h.change_forum(&id, Change::Room { room });
    h.change_forum(
        &id,
        Change::Moved {
            session: "s4".into(),
            room: "r3".into(),
            starts: week.starts() + 30 * 3_600,
            ends: week.starts() + 31 * 3_600,
        },
    );
    let speakers = h.forum(&id).week.session("s3").is_none();
    assert!(speakers);
    let by = h.co_chair(0);
    let offices: BTreeMap<PartyId, Vec<Speaker>> = (0..h.parties().len())
        .map(|n| (h.parties()[n].clone(), vec![Speaker::Office { office: h.co_chair(n) }]))
        .collect();
    let alone: BTreeMap<_, _> = offices.clone().into_iter().take(1).collect();
    h.change_forum(&id, Change::Speakers { session: "s4".into(), speakers: offices.clone() });
    let now = h.forum(&id).week.session("s4").unwrap();
    assert_eq!((now.room.as_str(), &now.speakers), ("r3", &offices));
    let amendment = h.amendment(&id, Change::Speakers { session: "s4".into(), speakers: alone });
    let refused = h.forum(&id).takes([&amendment], h.charter(), h.now);
    assert_eq!(refused, Err(Refusal::ForumChange { change: "speakers" }), "every party speaks");
    // All of it is postponed, with its sessions and the end of nominations.
    let before = h.forum(&id).week.clone();
    let region = h.charter().regions[1].code.clone();
    let place = h.read_by_all("The other house");
    h.change_forum(&id, Change::Postponed { days: 7, region: region.clone(), place });
    let after = h.forum(&id).week.clone();
    assert_eq!((after.from, after.until), (before.from + 7, before.until + 7 * DAY));
    assert_eq!(after.region, region);
    for (one, two) in before.sessions.iter().zip(&after.sessions) {
        assert_eq!((one.starts + 7 * DAY, &one.id), (two.starts, &two.id));
    }
    assert!(after.clashes().is_empty());
    h.nominate(&id, YOUTH, &by).unwrap();
    // No session is put into an hour that has passed, whoever signs it.
    h.now = after.starts() + 40 * 3_600;
    let count = h.forum(&id).changes.len();
    let moved = Change::Moved {
        session: "s4".into(),
        room: "r3".into(),
        starts: h.now - 3_600,
        ends: h.now,
    };
    let added = Session { id: "s5".into(), ..h.session(&after, "r2", 39, 60, 1) };
    for (change, word) in [(moved, "moved"), (Change::Added { session: added }, "added")] {
        let amendment = h.amendment(&id, change.clone());
        let refused = h.forum(&id).takes([&amendment], h.charter(), h.now);
        assert_eq!(refused, Err(Refusal::ForumChange { change: word }));
        h.change_forum(&id, change);
        assert_eq!(h.forum(&id).changes.len(), count);
    }
    // What is over is changed no more.
    h.now = after.ends();
    h.change_forum(&id, Change::Cancelled { session: "s4".into() });
    assert_eq!(h.forum(&id).changes.len(), count);
    h.audit().unwrap();
    let (_, auditor) = crate::support::audit(&h.record, &h.files).unwrap();
    assert_eq!(*auditor.forums(), h.forums);
}

#[test]
fn a_party_that_is_none_any_more_keeps_no_session_from_being_added() {
    let mut h = House::found(crate::support::VALLEYS);
    let id = opened(&mut h, 2);
    let mut left = h.session(&h.forum(&id).week, "r2", 30, 60, 1);
    let (gone, _) = left.speakers.pop_last().unwrap();
    let (at, change) = (h.now, Change::Added { session: left });
    let amendment = h.amendment(&id, change);
    let plan = InstrumentId::of(b"another plan");
    let mut parties = h.charter().party_ids();
    let mut forum = h.forum(&id).clone();
    assert!(!forum.amend(&plan, at, &parties, &amendment), "{gone} signs, and does not speak");
    parties.remove(&gone);
    assert!(forum.amend(&plan, at, &parties, &amendment));
    // Whoever signs and never was a party of the forum need not speak.
    let mut forum = h.forum(&id).clone();
    parties.insert("newcomers".parse().unwrap());
    assert!(forum.amend(&plan, at, &parties, &amendment));
}

#[test]
fn a_forum_whose_plan_is_replaced_is_called_off() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = opened(&mut h, 2);
    let by = h.co_chair(0);
    let mark = h.nominate(&id, YOUTH, &by).unwrap();
    let file = Convocation::new(Some(h.week(3)), Vec::new());
    let next = h.convene_instead(&file, &[], Some(id.clone()));
    assert_eq!(h.forum(&id).standing(h.now), Standing::CalledOff);
    assert_eq!(h.forum(&next).standing(h.now), Standing::Open);
    let off = Refusal::ForumState { state: "called-off" };
    assert_eq!(h.nominate(&id, YOUTH, &by), Err(off.clone()));
    assert_eq!(h.withdraw(&id, &mark, &by), Err(off.clone()));
    h.now = h.forum(&id).week.starts();
    assert_eq!(h.forum(&id).admits(&mark, h.now), Err(off));
    h.now = h.forum(&id).week.ends();
    h.communique(&id, Kind::Statement);
    assert!(h.forum(&id).evidence().is_empty());
    // One that is over is held however its plan is replaced.
    h.now = h.forum(&next).week.ends();
    let file = Convocation::new(Some(h.week(3)), Vec::new());
    h.convene_instead(&file, &[], Some(next.clone()));
    assert_eq!(h.forum(&next).standing(h.now), Standing::Over);
    h.audit().unwrap();
}

#[test]
fn nobody_is_let_in_without_a_seat_or_on_another_day() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let week = h.week(1);
    let id = h.forum_of(week);
    let by = h.co_chair(0);
    let seated = h.nominate(&id, YOUTH, &by).unwrap();
    let waiting = h.nominate(&id, YOUTH, &by).unwrap();
    let week = h.forum(&id).week.clone();
    let state = |state| Err(Refusal::ForumState { state });
    assert_eq!(h.forum(&id).admits(&seated, h.now), state("ahead"));
    assert_eq!(h.forum(&id).admits(&seated, week.starts() - 1), state("ahead"));
    assert_eq!(h.forum(&id).admits(&seated, week.starts()), Ok(week.from));
    assert_eq!(h.forum(&id).admits(&seated, week.ends() - 1), Ok(week.to));
    assert_eq!(h.forum(&id).admits(&seated, week.ends()), state("over"));
    let now = week.starts();
    let refused = h.forum(&id).admits(&waiting, now);
    assert_eq!(refused, Err(Refusal::DelegateState { state: "waiting" }));
    let nobody = h.somebody();
    assert_eq!(h.forum(&id).admits(&nobody, now), Err(Refusal::UnknownDelegate));
    h.withdraw(&id, &seated, &by).unwrap();
    let refused = h.forum(&id).admits(&seated, now);
    assert_eq!(refused, Err(Refusal::DelegateState { state: "gone" }));
    assert_eq!(h.forum(&id).admits(&waiting, now), Ok(week.from), "moved up");
}

#[test]
fn a_speaker_who_is_to_be_found_is_named_until_somebody_has_the_seat() {
    let mut h = House::found(crate::support::VALLEYS);
    let id = opened(&mut h, 2);
    let unfilled = |h: &House| h.forum(&id).unfilled(&h.commission.roll);
    // Three sessions, three parties, nobody nominated.
    assert_eq!(unfilled(&h).len(), 9);
    let by = h.co_chair(0);
    let first = h.nominate(&id, YOUTH, &by).unwrap();
    assert_eq!(unfilled(&h).len(), 7, "seat 1 speaks in two sessions");
    let party = h.parties()[0].clone();
    assert!(unfilled(&h).iter().filter(|it| it.party == party).all(|it| it.session == "s3"));
    let speaker = Speaker::Delegate { category: YOUTH.into(), seat: 1 };
    let sessions = h.forum(&id).week.sessions_of(&party, &speaker);
    assert_eq!(sessions.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["s1", "s2"]);
    assert_eq!(h.forum(&id).in_seat(&party, YOUTH, 1).map(|it| *it.mark()), Some(first));
    h.withdraw(&id, &first, &by).unwrap();
    assert_eq!(unfilled(&h).len(), 9);
    // An office that nobody holds speaks as little as an empty seat.
    let liaison = h.office(0, Role::Liaison, 1);
    let mut speakers = h.forum(&id).week.session("s1").unwrap().speakers.clone();
    speakers.insert(party, vec![Speaker::Office { office: liaison.clone() }]);
    h.change_forum(&id, Change::Speakers { session: "s1".into(), speakers });
    assert_eq!(unfilled(&h).len(), 9);
    h.fill(&liaison, crate::support::Key::of("somebody"));
    assert_eq!(unfilled(&h).len(), 8);
}

#[test]
fn parity_counts_who_confirmed_and_who_came_by_day() {
    let mut h = House::found(crate::support::VALLEYS);
    let id = opened(&mut h, 3);
    let parties = h.parties();
    let counted = |confirmed, came: &[(i64, u32)]| Counted {
        confirmed,
        declined: 1,
        present: came.iter().copied().collect(),
    };
    let counts: Counts = [
        ((parties[0].clone(), YOUTH.to_owned()), counted(3, &[(20, 3), (21, 2)])),
        ((parties[1].clone(), YOUTH.to_owned()), counted(2, &[(20, 3)])),
        ((parties[1].clone(), UNIONS.to_owned()), counted(1, &[(21, 2)])),
    ]
    .into();
    let parity = h.forum(&id).parity(&counts);
    let of = |category: Option<&str>| {
        parity.iter().find(|it| it.category.as_deref() == category).unwrap()
    };
    let youth = of(Some(YOUTH));
    let lacks = |place: usize, by| (parties[place].clone(), by);
    assert_eq!(youth.behind(Measure::Confirmed), [lacks(1, 1), lacks(2, 3)]);
    assert_eq!(youth.behind(Measure::Present(20)), [lacks(2, 3)]);
    let all = of(None);
    assert_eq!(all.behind(Measure::Confirmed), [lacks(2, 3)]);
    assert_eq!(all.behind(Measure::Present(21)), [lacks(2, 2)]);
    assert!(all.is_even(Measure::Present(22)), "nobody came");
    let order: Vec<&PartyId> = all.shares.iter().map(|it| &it.party).collect();
    assert_eq!(order, parties.iter().collect::<Vec<_>>());
    let by = h.co_chair(2);
    h.nominate(&id, YOUTH, &by).unwrap();
    let parity = h.forum(&id).parity(&counts);
    assert_eq!(parity.last().unwrap().behind(Measure::Seated).len(), 2);
}

#[test]
fn a_week_is_in_two_languages_and_every_party_speaks_in_it() {
    for h in houses() {
        let mut good = h.week(50);
        good.sessions.push(h.session(&good, "r1", 9, 60, 1));
        good.check(h.charter()).unwrap();
        let with = |change: &dyn Fn(&mut Week)| {
            let mut week = good.clone();
            change(&mut week);
            week
        };
        let first = h.parties()[0].clone();
        let alone: Localized =
            [(crate::support::language("en"), "Alone".to_owned())].into_iter().collect();
        let registrar = Speaker::Office { office: h.registrar(0) };
        let nobodys = Speaker::Office { office: h.office(0, Role::Member, 999) };
        let stranger: PartyId = "nobody".parse().unwrap();
        for wrong in [
            with(&|it| it.title = alone.clone()),
            with(&|it| it.place = Localized::new()),
            with(&|it| it.rooms[0].name = alone.clone()),
            with(&|it| it.categories[0].title = alone.clone()),
            with(&|it| it.sessions[0].title = alone.clone()),
            with(&|it| {
                it.title = it.title.iter().map(|(l, t)| (l.clone(), format!("{t} "))).collect();
            }),
            with(&|it| it.region = "XX-NO".into()),
            with(&|it| it.utc_offset_seconds += 3_600),
            with(&|it| drop(it.sessions[0].speakers.remove(&first))),
            with(&|it| {
                let speakers = it.sessions[0].speakers[&first].clone();
                it.sessions[0].speakers.insert(stranger.clone(), speakers);
            }),
            with(&|it| {
                it.sessions[0].speakers.insert(first.clone(), vec![registrar.clone()]);
            }),
            with(&|it| {
                it.sessions[0].speakers.insert(first.clone(), vec![nobodys.clone()]);
            }),
        ] {
            assert!(wrong.check(h.charter()).is_err(), "{wrong:?}");
        }
    }
    // Two languages also where a charter publishes in one alone.
    let h = House::found(crate::support::DEMONSTRATION);
    let mut charter = h.charter().clone();
    charter.published = [crate::support::language("en")].into();
    charter.authentic.insert(Kind::Plan, charter.published.clone());
    let mut week = h.week(50);
    week.check(&charter).unwrap();
    week.title = [(crate::support::language("en"), "Alone".to_owned())].into_iter().collect();
    let refused = week.check(&charter);
    assert_eq!(refused, Err(Refusal::Empty { field: "second-language" }));
}

#[test]
fn a_file_that_is_no_forum_is_refused_on_the_desk_and_a_clash_says_which() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let by = h.co_chair(0);
    let mut draft = h.draft(Kind::Plan);
    let refused = draft.attach(&h.commission, FORUM, b"A week", &by);
    assert!(matches!(refused, Err(Refusal::BadAttachment { .. })), "{refused:?}");
    let mut week = h.week(2);
    week.sessions.push(h.session(&week, "r1", 9, 60, 1));
    week.sessions.push(h.session(&week, "r1", 9, 30, 2));
    let file = Convocation::new(Some(week.clone()), Vec::new());
    let refused = draft.attach(&h.commission, FORUM, &file.file(), &by);
    let clash = Refusal::ForumClash { why: "room", sessions: "s2, s1".into() };
    assert_eq!(refused.err(), Some(clash));
    // Whoever tables it all the same opens nothing.
    let mut draft = h.draft(Kind::Plan);
    draft.attachments.insert(FORUM.to_owned(), h.files.put(&file.file()));
    let text = h.table_by(&draft, 0).unwrap();
    h.sign_all(&text);
    assert_eq!(h.state(&text), "adopted");
    assert!(h.forums.get(&text).is_none());
    h.audit().unwrap();
    // In a text of another kind the name means nothing.
    let mut draft = h.draft(Kind::Appeal);
    draft.attach(&h.commission, FORUM, b"anything", &by).unwrap();
}

#[test]
fn a_session_without_a_speaker_of_every_party_that_signed_opens_no_forum() {
    let mut h = House::found(crate::support::VALLEYS);
    let mut week = h.week(2);
    week.sessions.push(h.session(&week, "r1", 9, 60, 1));
    week.sessions[0].speakers.pop_last();
    let file = Convocation::new(Some(week), Vec::new());
    assert!(Convocation::parse(&file.file()).is_ok(), "by its form alone it is one");
    let mut draft = h.draft(Kind::Plan);
    draft.attachments.insert(FORUM.to_owned(), h.files.put(&file.file()));
    let text = h.table_by(&draft, 0).unwrap();
    h.sign_all(&text);
    assert!(h.forums.get(&text).is_none());
    h.audit().unwrap();
}

#[test]
fn a_week_is_put_together_piece_by_piece_and_stays_whole() {
    let h = House::found(crate::support::VALLEYS);
    let charter = h.charter();
    let mut week = h.week(2);
    let room = Room { id: String::new(), name: h.read_by_all("Attic"), seats: 20 };
    week.add_room(room.clone(), charter).unwrap();
    assert_eq!(week.rooms.last().unwrap().id, "r3");
    let nameless = Room { name: Localized::new(), ..room };
    assert_eq!(week.add_room(nameless, charter), Err(Refusal::Empty { field: "room-name" }));
    let session = h.session(&week, "r3", 9, 60, 2);
    week.add_session(session.clone(), charter).unwrap();
    let before = week.clone();
    let clash = week.add_session(session, charter);
    assert_eq!(clash, Err(Refusal::ForumClash { why: "room", sessions: "s1, s2".into() }));
    assert_eq!(week, before, "nothing of it stays");
    let elsewhere = h.session(&week, "r1", 9, 30, 2);
    let clash = week.add_session(elsewhere, charter);
    assert_eq!(clash, Err(Refusal::ForumClash { why: "speaker", sessions: "s2, s1".into() }));
    let late = h.session(&week, "r1", 7 * 24, 60, 1);
    let clash = week.add_session(late, charter);
    assert_eq!(clash, Err(Refusal::ForumClash { why: "days", sessions: "s2".into() }));
    // No session stays without its room, nor a speaker without a seat.
    assert!(week.remove(Part::Room("r3"), charter).is_err());
    assert!(week.remove(Part::Category(YOUTH), charter).is_err());
    let fewer = Category { quota: 1, ..week.category(YOUTH).unwrap().clone() };
    assert!(week.put_category(fewer.clone(), charter).is_err());
    week.remove(Part::Session("s1"), charter).unwrap();
    week.put_category(fewer, charter).unwrap();
    assert_eq!((week.quota(YOUTH), week.categories.len()), (Some(1), 2));
    week.remove(Part::Category(YOUTH), charter).unwrap();
    week.remove(Part::Room("r3"), charter).unwrap();
    assert!(week.remove(Part::Category(UNIONS), charter).is_err(), "somebody is to come");
    // What is added has a number that nothing after it had; the greatest one leaves those that are free.
    assert_eq!(free_id("s", ["s1", "s7", "r9", "s10b"].into_iter()), "s8");
    assert_eq!(free_id("s", ["s1", "s4294967295"].into_iter()), "s2");
}

#[test]
fn a_changed_act_does_not_pass_the_audit() {
    let mut h = House::found(crate::support::DEMONSTRATION);
    let id = opened(&mut h, 2);
    let by = h.co_chair(0);
    let first = h.nominate(&id, YOUTH, &by).unwrap();
    h.substitute(&id, YOUTH, &first, &by).unwrap();
    let second = h.nominate(&id, YOUTH, &by).unwrap();
    h.withdraw(&id, &second, &by).unwrap();
    h.audit().unwrap();
    let mut changed = 0;
    for n in 0..h.record.len() {
        let mut record = h.record.clone();
        match &mut record[n] {
            Act::Forum(ForumAct::Nominated { nomination, .. }) => {
                nomination.category = UNIONS.into();
            }
            Act::Forum(ForumAct::Withdrawn { delegate, .. }) => *delegate = first,
            _ => continue,
        }
        changed += 1;
        assert!(crate::support::audit(&record, &h.files).is_err());
    }
    assert_eq!(changed, 4);
    // An act that is left out, or told twice, does not fit what follows.
    let place = h.record.iter().position(|it| matches!(it, Act::Forum(_))).unwrap();
    let mut record = h.record.clone();
    let act = record.remove(place);
    assert!(crate::support::audit(&record, &h.files).is_err());
    record.insert(place, act.clone());
    record.insert(place, act);
    assert!(crate::support::audit(&record, &h.files).is_err());
    let mut forum = h.forum(&id).clone();
    assert!(forum.holds(&h.commission.id));
    forum.delegates[1].seat = Some(3);
    assert!(!forum.holds(&h.commission.id), "there is no such seat");
    let mut forum = h.forum(&id).clone();
    forum.delegates[0].party = h.parties()[1].clone();
    assert!(!forum.holds(&h.commission.id), "whoever nominated is of another party");
}

/// Every clash by looking at every two sessions.
fn naive(week: &Week) -> BTreeSet<(String, BTreeSet<String>)> {
    let mut found = BTreeSet::new();
    let key = |what: String, ids: &[&Session]| (what, ids.iter().map(|it| it.id.clone()).collect());
    for one in &week.sessions {
        if one.starts < week.starts() || one.ends > week.ends() {
            found.insert(key("days".into(), &[one]));
        }
        for two in &week.sessions {
            if one.id >= two.id || one.ends <= two.starts || two.ends <= one.starts {
                continue;
            }
            if one.room == two.room {
                found.insert(key(format!("room {}", one.room), &[one, two]));
            }
            for (party, speakers) in &one.speakers {
                for speaker in speakers.iter().filter(|it| two.speakers[party].contains(it)) {
                    found.insert(key(format!("{party} {speaker:?}"), &[one, two]));
                }
            }
        }
    }
    found
}

fn swept(week: &Week) -> BTreeSet<(String, BTreeSet<String>)> {
    let clashes = week.clashes();
    let found: BTreeSet<_> = clashes
        .iter()
        .map(|clash| {
            let what = match clash {
                Clash::Days { .. } => "days".to_owned(),
                Clash::Room { room, .. } => format!("room {room}"),
                Clash::Speaker { party, speaker, .. } => format!("{party} {speaker:?}"),
            };
            (what, clash.sessions().into_iter().map(str::to_owned).collect())
        })
        .collect();
    assert_eq!(found.len(), clashes.len(), "none is named twice");
    for clash in &clashes {
        if let Clash::Room { first, second, from, to, .. }
        | Clash::Speaker { first, second, from, to, .. } = clash
        {
            let (one, two) = (week.session(first).unwrap(), week.session(second).unwrap());
            assert_eq!((*from, *to), (two.starts.max(one.starts), one.ends.min(two.ends)));
            assert!(one.starts <= two.starts && from < to);
        }
    }
    found
}

static CLASHING: std::sync::LazyLock<House> =
    std::sync::LazyLock::new(|| House::found(crate::support::VALLEYS));

/// What a party does in a delegation of its own.
#[derive(Clone, Debug)]
enum Move {
    Nominate(usize, bool),
    Substitute(usize, bool, Index),
    Withdraw(usize, Index),
    Seats(bool),
    Wait(i64),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        8 => (0..3_usize, any::<bool>()).prop_map(|(party, youth)| Move::Nominate(party, youth)),
        3 => (0..3_usize, any::<bool>(), any::<Index>())
            .prop_map(|(party, youth, whom)| Move::Substitute(party, youth, whom)),
        4 => (0..3_usize, any::<Index>()).prop_map(|(party, whom)| Move::Withdraw(party, whom)),
        1 => any::<bool>().prop_map(Move::Seats),
        1 => (0..5 * DAY).prop_map(Move::Wait),
    ];
    prop::collection::vec(one, 1..40)
}

/// Checks what must hold of a forum whatever was done.
fn whole(forum: &Forum) {
    for category in &forum.week.categories {
        for party in &forum.parties {
            let of: Vec<_> = forum.delegation(party, &category.id).collect();
            let seats: Vec<u32> = of.iter().filter_map(|it| it.seated()).collect();
            let distinct: BTreeSet<&u32> = seats.iter().collect();
            assert_eq!(distinct.len(), seats.len(), "one seat, one person");
            assert!(seats.iter().all(|seat| (1..=category.quota).contains(seat)));
            let waiting = of.iter().filter(|it| it.waits()).count();
            let quota = usize::try_from(category.quota).unwrap();
            assert!(waiting == 0 || seats.len() == quota, "nobody waits before an empty seat");
            // Who waits came after everybody who came in by the line.
            let up = of.iter().rposition(|it| it.moved_up.is_some());
            let first = of.iter().position(|it| it.waits());
            assert!(up.is_none_or(|up| first.is_none_or(|first| up < first)));
            for it in of {
                let why = forum.why(it.mark()).unwrap();
                let seat = match why {
                    Why::Free { seat, .. } | Why::MovedUp { seat, .. } => Some(seat),
                    Why::Substitute { seat, .. } => Some(seat),
                    Why::Full { .. } | Why::Withdrawn { .. } | Why::Replaced { .. } => None,
                };
                assert_eq!(seat, it.seated(), "{why:?}");
            }
        }
    }
    let parity = forum.parity(&Counts::new());
    for share in parity.iter().flat_map(|it| it.shares.iter().map(move |share| (it, share))) {
        assert_eq!(share.1.seated + share.1.free, share.0.quota);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_parties_do_nobody_has_more_seats_than_another(moves in moves()) {
        let mut h = CLASHING.clone();
        let id = h.forum_of(h.week(2));
        let parties = h.parties().len();
        for one in moves {
            let before = h.forum(&id).clone();
            let category = |youth: bool| if youth { YOUTH } else { UNIONS };
            let marks: Vec<Digest> = before.delegates.iter().map(|it| *it.mark()).collect();
            let done = match one {
                Move::Nominate(party, youth) => {
                    let by = h.co_chair(party % parties);
                    h.nominate(&id, category(youth), &by).is_ok()
                }
                Move::Substitute(party, youth, whom) if !marks.is_empty() => {
                    let (by, whom) = (h.co_chair(party % parties), *whom.get(&marks));
                    let done = h.substitute(&id, category(youth), &whom, &by);
                    if let Ok(new) = &done {
                        let (old, new) = (before.delegate(&whom), h.forum(&id).delegate(new));
                        let (old, new) = (old.unwrap(), new.unwrap());
                        prop_assert_eq!(old.seated(), new.seated());
                        prop_assert_eq!(&old.party, &new.party);
                        prop_assert_eq!(&old.nomination.category, &new.nomination.category);
                    }
                    done.is_ok()
                }
                Move::Withdraw(party, whom) if !marks.is_empty() => {
                    let (by, whom) = (h.co_chair(party % parties), *whom.get(&marks));
                    h.withdraw(&id, &whom, &by).is_ok()
                }
                Move::Seats(youth) => {
                    let quota = before.week.quota(category(youth)).unwrap() + 1;
                    h.change_forum(&id, Change::Quota { category: category(youth).into(), quota });
                    true
                }
                Move::Wait(seconds) => {
                    h.now += seconds;
                    false
                }
                _ => false,
            };
            prop_assert!(done || *h.forum(&id) == before, "a refusal changes nothing");
            whole(h.forum(&id));
            // What one party does leaves every other as it was.
            let theirs = |forum: &Forum, party: &PartyId| -> Vec<_> {
                forum.delegates.iter().filter(|it| it.party == *party).cloned().collect()
            };
            if let Some(Act::Forum(act)) = h.record.last().filter(|_| done) {
                let of = h.forum(&id).delegate(act.delegate()).unwrap().party.clone();
                for party in before.parties.iter().filter(|it| **it != of) {
                    prop_assert_eq!(theirs(&before, party), theirs(h.forum(&id), party));
                }
            }
        }
        prop_assert!(h.forum(&id).holds(&h.commission.id));
        let (_, auditor) = crate::support::audit(&h.record, &h.files).unwrap();
        prop_assert_eq!(auditor.forums(), &h.forums);
    }

    #[test]
    fn the_sweep_finds_what_looking_at_every_two_sessions_finds(
        sessions in prop::collection::vec((0..3_usize, 0..40_i64, 1..6_i64, 1..5_u32), 0..16)
    ) {
        let h = &*CLASHING;
        let mut week = h.week(5);
        // The first and the last day begin and end half an hour off the grid.
        week.to = week.from;
        week.rooms.push(Room { id: "r3".into(), ..week.rooms[0].clone() });
        for (room, slot, length, seat) in sessions {
            let room = week.rooms[room].id.clone();
            let mut session = h.session(&week, &room, 0, 30 * length, seat);
            session.starts += (slot - 2) * 1_800 * 2;
            session.ends += (slot - 2) * 1_800 * 2;
            week.sessions.push(session);
        }
        let expected = naive(&week);
        if expected.len() <= commission::forum::CLASHES_MAX {
            prop_assert_eq!(swept(&week), expected);
        } else {
            prop_assert_eq!(week.clashes().len(), commission::forum::CLASHES_MAX);
        }
    }
}
