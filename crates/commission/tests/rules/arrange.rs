//! Rooms and times that the machine proposes: never a clash, what is kept stays, as little as possible
//! moves, no party is favoured, and what has no place is said with the true reason.

use std::collections::{BTreeMap, BTreeSet};

use commission::forum::arrange::{
    Arrangement, BREAK_MINUTES_MAX, Cause, DAY_MINUTES, LOOKS_MAX, Moved, Reason, WishError,
    Wishes, arrange,
};
use commission::forum::{
    Category, FORUM_DAYS_MAX, ROOM_SEATS_MAX, ROOMS_MAX, Room, SESSIONS_MAX, Session, Speaker, Week,
};
use commission::{Localized, PartyId};
use proptest::prelude::*;

/// A Monday in the summer of 2026, counted from 1970-01-01.
const MONDAY: i64 = 20_633;
const HOUR: i64 = 3_600;
const PARTIES: [&str; 2] = ["north", "south"];

fn words(text: &str) -> Localized {
    ["en", "ru"].iter().map(|it| (it.parse().unwrap(), text.to_owned())).collect()
}

fn party(id: &str) -> PartyId {
    id.parse().unwrap()
}

fn seat(seat: u32) -> Speaker {
    Speaker::Delegate { category: "youth".to_owned(), seat }
}

/// A week of so many days with rooms of so many seats, and no session yet.
fn week(days: i64, rooms: &[u32]) -> Week {
    let room = |(n, seats): (usize, &u32)| Room {
        id: format!("r{n}"),
        name: words("Hall"),
        seats: *seats,
    };
    Week {
        title: words("A week of dialogue"),
        region: "XV-ONE".to_owned(),
        place: words("The house"),
        from: MONDAY,
        to: MONDAY + days - 1,
        utc_offset_seconds: 10_800,
        until: 0,
        minors: true,
        rooms: rooms.iter().enumerate().map(room).collect(),
        categories: vec![Category { id: "youth".to_owned(), title: words("Youth"), quota: 500 }],
        sessions: Vec::new(),
    }
}

/// Adds a session on a day, from so many minutes after midnight, for so many minutes, with these seats
/// of each party.
fn add(week: &mut Week, room: usize, (day, from, lasts): (i64, i64, i64), seats: [&[u32]; 2]) {
    let starts = week.day_starts(MONDAY + day) + from * 60;
    let of = |seats: &[u32]| seats.iter().map(|it| seat(*it)).collect::<Vec<_>>();
    week.sessions.push(Session {
        id: format!("s{}", week.sessions.len()),
        title: words("A talk"),
        room: format!("r{room}"),
        starts,
        ends: starts + lasts * 60,
        speakers: PARTIES.iter().zip(seats).map(|(id, seats)| (party(id), of(seats))).collect(),
    });
}

/// The same week with the names of the parties exchanged.
fn mirrored(week: &Week) -> Week {
    let mut week = week.clone();
    for session in &mut week.sessions {
        let of = |id: &str| session.speakers[&party(id)].clone();
        session.speakers = [(party("north"), of("south")), (party("south"), of("north"))].into();
    }
    week
}

fn other(id: &PartyId) -> PartyId {
    party(if *id == party("north") { "south" } else { "north" })
}

/// Whether two sessions lie too near to each other, and whether they are on at once.
fn near(one: &Session, two: &Session, pause: i64) -> (bool, bool) {
    let near = |pause| one.starts < two.ends + pause && two.starts < one.ends + pause;
    (near(pause), near(0))
}

fn both_speak(one: &Session, two: &Session) -> BTreeSet<(PartyId, Speaker)> {
    let all = one.speakers.iter().flat_map(|(party, of)| of.iter().map(move |it| (party, it)));
    let both = all.filter(|(party, it)| two.speakers[*party].contains(it));
    both.map(|(party, it)| (party.clone(), it.clone())).collect()
}

/// What is said of why a session moves is so: what is named is in its way where it is.
fn is_true(week: &Week, wishes: &Wishes, said: &Arrangement, moved: &Moved) {
    let pause = i64::from(wishes.break_minutes) * 60;
    let home = week.session(&moved.session).unwrap();
    let midnight = week.day_starts(week.day_of(home.starts));
    let [opens, closes] =
        [wishes.from_minute, wishes.to_minute].map(|it| midnight + i64::from(it) * 60);
    let expects = wishes.expected.get(&home.id).copied().unwrap_or(0);
    let seats = week.room(&home.room).unwrap().seats;
    let in_time = opens <= home.starts && home.ends <= closes;
    let clashes = |that: &Session| {
        that.id != home.id
            && near(home, that, pause).0
            && (that.room == home.room || !both_speak(home, that).is_empty())
    };
    match &moved.why {
        Reason::Hours => assert!(!in_time),
        Reason::Seats { seats: has, expects: all } => {
            assert_eq!((*has, *all), (seats, expects));
            assert!(seats < expects);
        }
        Reason::Room { room, with, only_break } => {
            let that = week.session(with).unwrap();
            assert_eq!((room, room), (&home.room, &that.room));
            assert_eq!(near(home, that, pause), (true, !only_break));
        }
        Reason::Speakers { who, with, only_break } => {
            let that = week.session(with).unwrap();
            assert!(!who.is_empty() && that.room != home.room);
            assert_eq!(*who, both_speak(home, that));
            assert_eq!(near(home, that, pause), (true, !only_break));
        }
        Reason::MadeRoom { with } => {
            assert!(!wishes.anew && in_time && seats >= expects);
            assert!(!week.sessions.iter().any(clashes), "{moved:?}");
            assert!(clashes(said.week.session(with).unwrap()), "{moved:?}");
        }
        Reason::Anew => {
            assert!(wishes.anew && in_time && seats >= expects);
            assert!(!week.sessions.iter().any(clashes), "{moved:?}");
        }
    }
}

/// Everything that holds of every proposal.
fn check(week: &Week, wishes: &Wishes) -> Arrangement {
    let said = arrange(week, wishes).unwrap();
    assert_eq!(arrange(week, wishes).unwrap(), said, "twice the same");
    let lacks: BTreeSet<&str> = said.unplaced.iter().map(|it| it.session.as_str()).collect();
    let pause = i64::from(wishes.break_minutes) * 60;
    assert_eq!(said.week.sessions.len(), week.sessions.len());
    let mut moved: BTreeMap<&str, _> =
        said.moved.iter().map(|it| (it.session.as_str(), it)).collect();
    for (before, after) in week.sessions.iter().zip(&said.week.sessions) {
        assert_eq!((&before.id, &before.speakers), (&after.id, &after.speakers));
        assert_eq!(before.ends - before.starts, after.ends - after.starts);
        let stays = (&before.room, before.starts) == (&after.room, after.starts);
        assert_eq!(moved.remove(after.id.as_str()).is_none(), stays);
        if wishes.keep.contains(&after.id) || lacks.contains(after.id.as_str()) {
            assert!(stays, "{} moved", after.id);
            continue;
        }
        let midnight = week.day_starts(week.day_of(after.starts));
        assert!((week.from..=week.to).contains(&week.day_of(after.starts)));
        assert!(after.starts >= midnight + i64::from(wishes.from_minute) * 60);
        assert!(after.ends <= midnight + i64::from(wishes.to_minute) * 60);
        let expects = wishes.expected.get(&after.id).copied().unwrap_or(0);
        assert!(week.room(&after.room).unwrap().seats >= expects);
        for that in &said.week.sessions {
            if that.id == after.id || lacks.contains(that.id.as_str()) {
                continue;
            }
            let shares = after
                .speakers
                .iter()
                .any(|(party, of)| of.iter().any(|it| that.speakers[party].contains(it)));
            let apart = after.ends + pause <= that.starts || that.ends + pause <= after.starts;
            assert!(apart || !(shares || after.room == that.room), "{} {}", after.id, that.id);
        }
    }
    assert!(moved.is_empty());
    if lacks.is_empty() {
        assert!(said.week.clashes().is_empty());
        assert!(said.moved.len() >= said.bounds.moved, "{:?}", said.bounds);
        assert!(said.after.at_once >= said.bounds.at_once, "{:?}", said.bounds);
    }
    said.moved.iter().for_each(|it| is_true(week, wishes, &said, it));
    // The order in which sessions and rooms stand means nothing.
    let mut turned = week.clone();
    turned.sessions.reverse();
    turned.rooms.reverse();
    let mut same = arrange(&turned, wishes).unwrap();
    same.week.sessions.reverse();
    same.week.rooms.reverse();
    assert_eq!(same, said);
    // Nor does it which party is which.
    let mut mirror = arrange(&mirrored(week), wishes).unwrap();
    mirror.week = mirrored(&mirror.week);
    for it in &mut mirror.moved {
        if let Reason::Speakers { who, .. } = &mut it.why {
            *who = who.iter().map(|(id, speaker)| (other(id), speaker.clone())).collect();
        }
    }
    for measured in [&mut mirror.before, &mut mirror.after] {
        measured.slots = measured.slots.iter().map(|(id, it)| (other(id), *it)).collect();
    }
    assert_eq!(mirror, said);
    said
}

#[derive(Clone, Debug)]
struct Drawn {
    room: usize,
    day: i64,
    from: i64,
    lasts: i64,
    north: BTreeSet<u32>,
    south: BTreeSet<u32>,
    keep: bool,
    expects: Option<u32>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let seats = || prop::collection::btree_set(1..9_u32, 1..4);
    let keep = prop::bool::weighted(0.15);
    let expects = prop::option::weighted(0.4, 0..70_u32);
    (0..3_usize, 0..3_i64, 90..240_i64, 2..30_i64, seats(), seats(), keep, expects).prop_map(
        |(room, day, from, lasts, north, south, keep, expects)| Drawn {
            room,
            day,
            from: from * 5,
            lasts: lasts * 5,
            north,
            south,
            keep,
            expects,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn a_proposal_never_clashes_and_favours_nobody(
        all in prop::collection::vec(drawn(), 0..24),
        hours in (100..140_u32, 150..288_u32),
        break_minutes in 0..40_u32,
        anew: bool,
    ) {
        let mut week = week(3, &[20, 40, 60]);
        let mut wishes = Wishes {
            from_minute: hours.0 * 5,
            to_minute: hours.1 * 5,
            break_minutes,
            anew,
            ..Wishes::default()
        };
        for it in &all {
            let id = format!("s{}", week.sessions.len());
            if it.keep { wishes.keep.insert(id.clone()); }
            if let Some(expects) = it.expects { wishes.expected.insert(id, expects); }
            let seats = |of: &BTreeSet<u32>| of.iter().copied().collect::<Vec<_>>();
            let time = (it.day, it.from, it.lasts);
            add(&mut week, it.room, time, [&seats(&it.north), &seats(&it.south)]);
        }
        let said = check(&week, &wishes);
        // Once more there is nothing to do, whoever arranges.
        if said.unplaced.is_empty() && !anew {
            prop_assert!(check(&said.week, &wishes).moved.is_empty());
        }
    }
}

#[test]
fn what_does_not_clash_stays_and_what_clashes_goes_no_further_than_it_must() {
    let mut week = week(3, &[50, 50]);
    add(&mut week, 0, (0, 600, 60), [&[1], &[1]]);
    add(&mut week, 1, (0, 600, 60), [&[2], &[2]]);
    let wishes = Wishes { break_minutes: 15, ..Wishes::default() };
    assert!(check(&week, &wishes).moved.is_empty());
    // Two in one room at once: one of them stays, the other one cannot but wait.
    add(&mut week, 1, (0, 630, 60), [&[3], &[3]]);
    let said = check(&week, &wishes);
    let [moved] = said.moved.as_slice() else { panic!("{:?}", said.moved) };
    assert_eq!((said.before.clashes, said.after.clashes, said.bounds.moved), (1, 0, 1));
    let Reason::Room { room, only_break: false, .. } = &moved.why else { panic!("{moved:?}") };
    assert_eq!((room.as_str(), week.day_of(moved.to.starts)), ("r1", MONDAY));
    // With a third room it changes the room alone.
    week.rooms.push(Room { id: "r2".to_owned(), name: words("Hall"), seats: 50 });
    let said = check(&week, &wishes);
    assert_eq!(said.moved.len(), 1);
    assert_eq!(
        (said.moved[0].from.starts, "r2"),
        (said.moved[0].to.starts, said.moved[0].to.room.as_str())
    );
    // Which of two goes is decided by how few go: one that is in the way of two goes alone.
    let mut three = self::week(1, &[50]);
    add(&mut three, 0, (0, 600, 60), [&[1], &[1]]);
    add(&mut three, 0, (0, 645, 60), [&[2], &[2]]);
    add(&mut three, 0, (0, 715, 60), [&[3], &[3]]);
    let said = check(&three, &wishes);
    assert_eq!(said.moved.iter().map(|it| it.session.as_str()).collect::<Vec<_>>(), ["s1"]);
    // Unless it is kept.
    let kept = Wishes { keep: ["s1".to_owned()].into(), ..wishes };
    assert_eq!(check(&three, &kept).moved.len(), 2);
}

#[test]
fn every_move_has_its_reason() {
    let why = |week: &Week, wishes: &Wishes| {
        let said = check(week, wishes);
        assert!(said.unplaced.is_empty(), "{said:?}");
        said.moved.into_iter().map(|it| (it.session, it.why)).collect::<BTreeMap<_, _>>()
    };
    let mut one = week(2, &[40, 80]);
    add(&mut one, 0, (0, 420, 60), [&[1], &[1]]);
    assert_eq!(why(&one, &Wishes::default())["s0"], Reason::Hours);
    let mut one = week(2, &[40, 80]);
    add(&mut one, 0, (0, 600, 60), [&[1], &[1]]);
    let expects = Wishes { expected: [("s0".to_owned(), 60)].into(), ..Wishes::default() };
    assert_eq!(why(&one, &expects)["s0"], Reason::Seats { seats: 40, expects: 60 });
    add(&mut one, 1, (0, 660, 60), [&[2], &[1, 2]]);
    let keep = Wishes { keep: ["s1".to_owned()].into(), break_minutes: 15, ..Wishes::default() };
    let who: BTreeSet<_> = [(party("south"), seat(1))].into();
    let said = Reason::Speakers { who, with: "s1".to_owned(), only_break: true };
    assert_eq!(why(&one, &keep)["s0"], said);
}

#[test]
fn what_has_no_place_is_said_with_the_true_reason_and_the_rest_is_arranged() {
    let cause = |week: &Week, wishes: &Wishes| {
        let said = check(week, wishes);
        said.unplaced.into_iter().map(|it| (it.session, it.why)).collect::<BTreeMap<_, _>>()
    };
    let wishes = |to_minute: u32| Wishes {
        from_minute: 540,
        to_minute,
        break_minutes: 0,
        ..Wishes::default()
    };
    // A session is longer than the day.
    let mut one = week(1, &[40, 40]);
    add(&mut one, 0, (0, 540, 90), [&[1], &[1]]);
    add(&mut one, 0, (0, 540, 60), [&[2], &[2]]);
    add(&mut one, 0, (0, 540, 60), [&[3], &[3]]);
    let said = cause(&one, &wishes(600));
    assert_eq!(said, [("s0".to_owned(), Cause::Long { minutes: 90, hours: 60 })].into());
    // What has no place needs no hours of anybody, however long it is and whoever speaks.
    let whole = |minutes: i64| {
        let mut one = week(1, &[40]);
        add(&mut one, 0, (0, 540, minutes), [&[1], &[1]]);
        add(&mut one, 0, (0, 540, 60), [&[1], &[1]]);
        let said = check(&one, &wishes(660));
        (said.bounds.room_minutes, said.bounds.speaker_minutes, said.bounds.at_once)
    };
    assert_eq!((whole(60), whole(600)), ((120, 120, 1), (60, 60, 1)));
    // No room seats so many.
    let crowd = Wishes { expected: [("s1".to_owned(), 41)].into(), ..wishes(720) };
    assert_eq!(
        cause(&one, &crowd),
        [("s1".to_owned(), Cause::Seats { expects: 41, most: 40 })].into()
    );
    // Four sessions of an hour for the three hours of one speaker.
    let mut one = week(1, &[40, 40, 40, 40]);
    for n in 0..4 {
        add(&mut one, n, (0, 540, 60), [&[1], &[n as u32 + 1]]);
    }
    let said = check(&one, &wishes(720));
    assert_eq!(said.unplaced.len(), 1);
    assert_eq!((&said.unplaced[0].why, said.bounds.speaker_minutes), (&Cause::Speakers, 240));
    assert!(cause(&one, &wishes(780)).is_empty());
    // Five of others for two rooms and two hours.
    let mut one = week(1, &[40, 40]);
    for n in 0..5 {
        add(&mut one, 0, (0, 540, 60), [&[n + 1], &[n + 1]]);
    }
    let said = check(&one, &wishes(660));
    assert_eq!(said.unplaced.len(), 1);
    assert_eq!((&said.unplaced[0].why, said.bounds.room_minutes), (&Cause::Full, 150));
    // Two that are kept clash; the hours and the break bind neither.
    let keep = ["s0".to_owned(), "s1".to_owned()];
    let kept = Wishes { keep: keep.into(), ..wishes(1_080) };
    let with = |id: &str| Cause::Kept { with: Some(id.to_owned()) };
    let both = [("s0".to_owned(), with("s1")), ("s1".to_owned(), with("s0"))];
    assert_eq!(cause(&one, &kept), both.into());
    one.sessions[1].room = "r1".to_owned();
    one.sessions[1].starts -= 8 * HOUR;
    assert_eq!(cause(&one, &kept), BTreeMap::new());
    one.sessions[1].starts -= 8 * HOUR;
    assert_eq!(cause(&one, &kept), [("s1".to_owned(), Cause::Kept { with: None })].into());
}

#[test]
fn others_make_room_where_a_session_would_have_no_place() {
    // An hour and a half is free only when the two that leave half an hour each side move together.
    let mut one = week(1, &[40]);
    add(&mut one, 0, (0, 570, 30), [&[1], &[1]]);
    add(&mut one, 0, (0, 630, 30), [&[2], &[2]]);
    add(&mut one, 0, (0, 540, 90), [&[3], &[3]]);
    let wishes = Wishes { from_minute: 540, to_minute: 690, break_minutes: 0, ..Wishes::default() };
    let said = check(&one, &wishes);
    assert!(said.unplaced.is_empty(), "{said:?}");
    // Where the long one is outside of the hours, nothing was in the way of the one that goes for it.
    one.sessions[2].starts -= HOUR;
    one.sessions[2].ends -= HOUR;
    let said = check(&one, &wishes);
    let why = |it: &Moved| (it.session != "s2").then(|| it.why.clone());
    let why: Vec<Reason> = said.moved.iter().filter_map(why).collect();
    assert_eq!(why, [Reason::MadeRoom { with: "s2".to_owned() }]);
}

#[test]
fn a_place_between_the_starts_that_are_tried_is_found() {
    // One who stays leaves 58 minutes from two minutes past ten, for the room and for the speaker.
    for (room, south) in [(0, 2), (1, 1)] {
        let mut one = week(1, &[40, 40]);
        add(&mut one, 0, (0, 542, 60), [&[1], &[1]]);
        add(&mut one, room, (0, 550, 58), [&[2], &[south]]);
        one.rooms.truncate(room + 1);
        let wishes = Wishes {
            from_minute: 540,
            to_minute: 660,
            keep: ["s0".to_owned()].into(),
            ..Wishes::default()
        };
        let said = check(&one, &wishes);
        assert!(said.unplaced.is_empty(), "{said:?}");
        let starts = said.week.session("s1").unwrap().starts - one.starts();
        assert_eq!(starts, 602 * 60);
        // A minute less, and there is none.
        let longer = Wishes { to_minute: 659, ..wishes };
        let why = if room == 0 { Cause::Full } else { Cause::Speakers };
        assert_eq!(check(&one, &longer).unplaced[0].why, why);
    }
}

#[test]
fn arranged_anew_few_are_on_at_once_big_sessions_are_in_big_rooms_and_no_party_has_the_worst_slots()
{
    let mut one = week(4, &[30, 90, 60, 60]);
    // The north sends two to the sessions with even numbers, the south to the others.
    for n in 0..24_u32 {
        let (two, one_of) = ([2 * n + 1, 2 * n + 2], [n + 1]);
        let seats: [&[u32]; 2] = if n % 2 == 0 { [&two, &one_of] } else { [&one_of, &two] };
        add(&mut one, 0, (0, 540, 60), seats);
    }
    let expected = (0..24).map(|n| (format!("s{n}"), if n < 3 { 80 } else { 20 })).collect();
    let wishes = Wishes { anew: true, expected, break_minutes: 0, ..Wishes::default() };
    let said = check(&one, &wishes);
    assert!(said.unplaced.is_empty());
    // 24 hours in four days of nine: one after another.
    assert_eq!((said.after.at_once, said.bounds.at_once), (1, 1));
    assert_eq!(said.after.day_minutes_most - said.after.day_minutes_least, 0);
    for n in 0..3 {
        assert_eq!(said.week.session(&format!("s{n}")).unwrap().room, "r1");
    }
    assert!(said.after.uneven_permille <= 30, "{:?}", said.after);
    // Arranged anew once more it is no worse.
    let again = check(&said.week, &wishes);
    assert!(again.after.at_once == 1 && again.after.uneven_permille <= said.after.uneven_permille);
}

#[test]
fn a_week_that_is_as_good_as_can_be_is_left_alone_also_anew() {
    // One at a time, days equally full, the big one in the big room, both parties alike: but nowhere
    // where whoever arranges an empty week would put the first.
    let mut one = week(2, &[30, 90]);
    add(&mut one, 1, (0, 660, 60), [&[1], &[1]]);
    add(&mut one, 0, (0, 905, 60), [&[2], &[2]]);
    add(&mut one, 1, (1, 755, 60), [&[3], &[3]]);
    add(&mut one, 0, (1, 1_020, 60), [&[4], &[4]]);
    let expected = [("s0".to_owned(), 80)].into();
    let wishes = Wishes { anew: true, expected, break_minutes: 10, ..Wishes::default() };
    assert!(check(&one, &wishes).moved.is_empty());
    // With the big one in the small room it is not, and that one moves for its seats.
    one.sessions[0].room = "r0".to_owned();
    let said = check(&one, &wishes);
    let first = said.moved.iter().find(|it| it.session == "s0").unwrap();
    assert_eq!(first.why, Reason::Seats { seats: 30, expects: 80 });
}

#[test]
fn the_largest_weeks_are_arranged_with_bounded_work() {
    // All draw from the same few speakers, and are in the same few hours.
    for (speakers, anew) in [(12, false), (12, true), (400, true)] {
        let mut week = week(FORUM_DAYS_MAX, &[60; ROOMS_MAX]);
        for n in 0..SESSIONS_MAX {
            let (lasts, from) = (45 + 15 * (n as i64 % 4), 540 + 15 * (n as i64 % 11));
            let of = |turn: usize| -> Vec<u32> {
                (0..9)
                    .map(|it| ((n * turn + it * 5) % speakers) as u32 + 1)
                    .collect::<BTreeSet<_>>()
                    .into_iter()
                    .collect()
            };
            let (north, south) = (of(7), of(11));
            add(
                &mut week,
                n % ROOMS_MAX,
                (n as i64 % FORUM_DAYS_MAX, from, lasts),
                [&north, &south],
            );
        }
        let wishes = Wishes { anew, break_minutes: 15, ..Wishes::default() };
        let said = arrange(&week, &wishes).unwrap();
        assert!(said.looks <= 2 * LOOKS_MAX, "{}", said.looks);
        // Twelve who speak in everything have no time for all of it; the work ends at its limit.
        assert_eq!((said.cut_short, said.unplaced.is_empty()), (speakers == 12, speakers != 12));
    }
}

#[test]
fn wishes_that_nobody_can_follow_are_refused() {
    let mut one = week(1, &[40]);
    add(&mut one, 0, (0, 540, 60), [&[1], &[1]]);
    let refused = |change: &dyn Fn(&mut Wishes)| {
        let mut wishes = Wishes::default();
        change(&mut wishes);
        arrange(&one, &wishes).unwrap_err()
    };
    assert_eq!(refused(&|it| it.from_minute = it.to_minute), WishError::Hours);
    assert_eq!(refused(&|it| it.to_minute = DAY_MINUTES + 1), WishError::Hours);
    assert_eq!(refused(&|it| it.break_minutes = BREAK_MINUTES_MAX + 1), WishError::Break);
    let none = WishError::NoSession("s9".to_owned());
    assert_eq!(refused(&|it| it.keep = ["s9".to_owned()].into()), none);
    assert_eq!(refused(&|it| it.expected = [("s9".to_owned(), 1)].into()), none);
    let many = |it: &mut Wishes| it.expected = [("s0".to_owned(), ROOM_SEATS_MAX + 1)].into();
    assert_eq!(refused(&many), WishError::Expected("s0".to_owned()));
    one.sessions[0].room = "r7".to_owned();
    assert!(matches!(arrange(&one, &Wishes::default()), Err(WishError::Week(_))));
    one.sessions.clear();
    let said = check(&one, &Wishes::default());
    assert_eq!((said.after.at_once, said.bounds.at_once, said.after.uneven_permille), (0, 0, 0));
}
