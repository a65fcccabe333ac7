//! Trust, measured: what is told of answers, and that nothing is told of few, nor follows from what is.

use std::collections::{BTreeMap, BTreeSet};

use commission::commitment::Field;
use commission::programme::{Change, Changed, Planned, Registration};
use commission::trust::{
    AFTER_DAYS, Answers, Cell, Line, MIN_CELL, Moment, Question, Span, Tallies, Trust, Window,
};
use commission::{Activity, ActivityId, Localized, PartyId, Refusal};

const DAY: i64 = 86_400;
const WINDOW: Window = Window { starts: 100 * DAY, ends: 100 * DAY + 7_200 };

fn party(id: &str) -> PartyId {
    id.parse().unwrap()
}

fn parties(ids: &[&str]) -> BTreeSet<PartyId> {
    ids.iter().map(|it| party(it)).collect()
}

fn over() -> i64 {
    WINDOW.closes()
}

fn answers(value: u8) -> Answers {
    Answers::new([value; 4]).unwrap()
}

/// So many of a party who answer alike.
fn many(tallies: &mut Tallies, of: &str, moment: Moment, value: u8, count: u64) {
    for _ in 0..count {
        tallies.add(&party(of), moment, answers(value));
    }
}

fn told(cell: Cell) -> Option<(u64, Span)> {
    match cell {
        Cell::Told { answers, span } => Some((answers, span)),
        Cell::Open | Cell::Few => None,
    }
}

fn first(trust: &Trust, of: &str) -> Line {
    trust.parties[&party(of)][0]
}

#[test]
fn it_is_asked_before_it_begins_and_for_two_weeks_after_it_ends() {
    let why = |why| Err(Refusal::NotAsked { why });
    for (now, expected) in [
        (0, Ok(Moment::Before)),
        (WINDOW.starts - 1, Ok(Moment::Before)),
        (WINDOW.starts, why("begun")),
        (WINDOW.ends - 1, why("begun")),
        (WINDOW.ends, Ok(Moment::After)),
        (WINDOW.ends + AFTER_DAYS * DAY - 1, Ok(Moment::After)),
        (WINDOW.ends + AFTER_DAYS * DAY, why("over")),
    ] {
        assert_eq!(WINDOW.moment(now), expected, "{now}");
        // Nothing is told of a moment while somebody can answer about it.
        if let Ok(moment) = expected {
            assert!(!WINDOW.is_over(moment, now), "{now}");
        }
    }
}

#[test]
fn nobody_is_asked_about_what_was_cancelled_or_has_no_list() {
    let words: Localized = [("en".parse().unwrap(), "x".to_owned())].into_iter().collect();
    let registration = Some(Registration { capacity: 9, until: WINDOW.starts, minors: false });
    let planned = Planned {
        id: "p1".into(),
        title: words.clone(),
        field: Field::Sport,
        region: "XV-ONE".into(),
        place: words.clone(),
        starts: WINDOW.starts,
        ends: WINDOW.ends,
        quarter: 0,
        organisers: BTreeMap::new(),
        expected: BTreeMap::new(),
        registration,
        budget: Vec::new(),
    };
    let id: ActivityId = format!("{}/p1", "0a".repeat(16)).parse().unwrap();
    let mut activity = Activity {
        id: id.clone(),
        agreed: 0,
        parties: parties(&["hill", "lake"]),
        fulfils: Vec::new(),
        planned,
        changes: Vec::new(),
        reports: Vec::new(),
    };
    assert_eq!(activity.asks(0), Ok(Moment::Before));
    // Where a later plan moved it, its new days count.
    let (starts, place) = (WINDOW.starts + 9 * DAY, words.clone());
    let moved = Change::Moved { region: "XV-ONE".into(), place, starts, ends: starts + 60 };
    let changed = |change| Changed { by: id.plan.clone(), at: 1, change, reasons: words.clone() };
    activity.changes.push(changed(moved));
    assert_eq!(activity.asks(WINDOW.ends + DAY), Ok(Moment::Before));
    activity.changes.push(changed(Change::Cancelled));
    assert_eq!(activity.asks(0), Err(Refusal::NotAsked { why: "cancelled" }));
    activity.changes.clear();
    activity.planned.registration = None;
    assert_eq!(activity.asks(0), Err(Refusal::NotAsked { why: "no-list" }));
}

#[test]
fn every_question_is_answered_within_the_scale() {
    assert_eq!(Answers::new([1, 2, 3, 0]), Err(Refusal::Empty { field: "again" }));
    assert_eq!(Answers::new([6, 2, 3, 1]), Err(Refusal::Empty { field: "near" }));
    let all: Vec<_> = Answers::new([1, 2, 3, 5]).unwrap().iter().collect();
    let expected = Question::ALL.into_iter().zip([1, 2, 3, 5]).collect::<Vec<_>>();
    assert_eq!(all, expected);
}

#[test]
fn nothing_is_told_of_few_nor_follows_from_what_is_told_of_all() {
    for ids in [&["hill", "lake"][..], &["hill", "lake", "river"]] {
        let all = parties(ids);
        let mut tallies = Tallies::default();
        for moment in Moment::ALL {
            for of in ids {
                many(&mut tallies, of, moment, 4, MIN_CELL);
            }
        }
        let whole = Trust::of(&tallies, &all, WINDOW, over());
        assert!(told(whole.together[0].before).is_some() && !whole.is_empty());
        // One party has one too few before: neither it nor all together are told, the others are.
        let mut few = Tallies::default();
        for of in ids {
            let count = if *of == "lake" { MIN_CELL - 1 } else { MIN_CELL };
            many(&mut few, of, Moment::Before, 4, count);
            many(&mut few, of, Moment::After, 5, MIN_CELL);
        }
        let trust = Trust::of(&few, &all, WINDOW, over());
        assert_eq!(first(&trust, "lake").before, Cell::Few);
        assert_eq!(first(&trust, "lake").difference, None);
        assert!(told(first(&trust, "hill").before).is_some());
        assert_eq!(trust.together[0].before, Cell::Few);
        assert_eq!(trust.together[0].difference, None);
        assert!(told(trust.together[0].after).is_some(), "after it every party has enough");
    }
}

#[test]
fn what_few_answered_changes_nothing_that_is_told() {
    let all = parties(&["hill", "lake", "river"]);
    let make = |value: u8| {
        let mut tallies = Tallies::default();
        for moment in Moment::ALL {
            many(&mut tallies, "hill", moment, 3, 20);
            many(&mut tallies, "river", moment, 2, 20);
            many(&mut tallies, "lake", moment, value, MIN_CELL - 1);
        }
        tallies
    };
    let (low, high) = (make(1), make(5));
    let of = |tallies: &Tallies| Trust::of(tallies, &all, WINDOW, over());
    assert_eq!(of(&low), of(&high));
    // And in several activities together neither, however many of them there are.
    let pool = |tallies: &Tallies| Trust::together((0..9).map(|_| (tallies, &all, WINDOW)), over());
    assert_eq!(pool(&low), pool(&high));
    assert_eq!(first(&pool(&low).0, "lake").before, Cell::Few);
    assert_eq!(told(first(&pool(&low).0, "hill").before).unwrap().0, 9 * 20);
}

#[test]
fn a_moment_is_told_only_when_nobody_can_answer_any_more() {
    let all = parties(&["hill", "lake"]);
    let mut tallies = Tallies::default();
    for of in ["hill", "lake"] {
        many(&mut tallies, of, Moment::Before, 2, 30);
        many(&mut tallies, of, Moment::After, 4, 30);
    }
    let at = |now: i64| first(&Trust::of(&tallies, &all, WINDOW, now), "hill");
    assert_eq!(at(WINDOW.starts - 1).before, Cell::Open);
    let held = at(WINDOW.starts);
    assert!(told(held.before).is_some() && held.after == Cell::Open && held.difference.is_none());
    assert_eq!(at(over() - 1).after, Cell::Open);
    let line = at(over());
    let difference = line.difference.unwrap();
    assert_eq!(difference.mean, 200);
    assert!(difference.low > 0 && difference.high > 200, "{difference:?}");
    // Several activities together: one whose days of answering are not over does not count yet.
    let later = Window { starts: WINDOW.starts + 30 * DAY, ends: WINDOW.ends + 30 * DAY };
    let (_, counted) = Trust::together([(&tallies, &all, WINDOW), (&tallies, &all, later)], over());
    assert_eq!(counted, 1);
}

#[test]
fn no_party_weighs_more_by_being_more() {
    let all = parties(&["hill", "lake"]);
    let mut tallies = Tallies::default();
    many(&mut tallies, "hill", Moment::Before, 1, 10);
    many(&mut tallies, "lake", Moment::Before, 5, 1_000);
    let trust = Trust::of(&tallies, &all, WINDOW, over());
    let (answered, span) = told(trust.together[0].before).unwrap();
    assert_eq!((answered, span.mean), (1_010, 300));
    // Exchanging the parties exchanges what is told of each and nothing of all together.
    let mut turned = Tallies::default();
    many(&mut turned, "lake", Moment::Before, 1, 10);
    many(&mut turned, "hill", Moment::Before, 5, 1_000);
    let other = Trust::of(&turned, &all, WINDOW, over());
    assert_eq!(other.together, trust.together);
    assert_eq!(first(&other, "hill").before, first(&trust, "lake").before);
}

#[test]
fn a_difference_turns_with_its_moments() {
    let all = parties(&["hill"]);
    let make = |before: [u64; 5], after: [u64; 5]| {
        let mut tallies = Tallies::default();
        for (moment, counts) in [(Moment::Before, before), (Moment::After, after)] {
            for (value, count) in (1..).zip(counts) {
                many(&mut tallies, "hill", moment, value, count);
            }
        }
        first(&Trust::of(&tallies, &all, WINDOW, over()), "hill").difference.unwrap()
    };
    let (one, two) = ([3, 4, 5, 2, 1], [0, 1, 3, 9, 4]);
    let (there, back) = (make(one, two), make(two, one));
    assert_eq!((there.mean, there.low, there.high), (-back.mean, -back.high, -back.low));
    assert!(there.low > 0, "{there:?}");
    let same = make(one, one);
    assert!(same.mean == 0 && same.low < 0 && same.high == -same.low, "{same:?}");
}
