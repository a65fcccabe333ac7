//! `forum [SESSIONS] [DELEGATES]`: a week with so many sessions and so many delegates of each of two
//! parties; then what it takes to find its clashes, to read its file, to say how parity stands, and to hide
//! the codes of everybody's badges for a device at the door; then weeks of as many, arranged and by first
//! fit, and the largest weeks that there are.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::collections::BTreeMap;
use std::time::Instant;

use benches::support::Chance;
use benches::{arranged, figure};
use commission::forum::{
    BadgeLock, Category, Convocation, Counts, Delegate, Nomination, Room, Session, Speaker, Week,
    badge_code,
};
use commission::{Forum, InstrumentId, Localized, Office, PartyId, Roll};
use note::Digest;

/// How often it is measured; the median counts.
const TIMES: usize = 21;
/// A Monday in the summer of 2026, counted from 1970-01-01.
const MONDAY: i64 = 20_633;
const DAYS: i64 = 7;
/// Sessions begin at nine, each an hour, until the evening.
const HOURS: i64 = 10;
const SPEAKERS: u32 = 3;
/// Milliseconds in which the clashes of a week are found.
const GOAL: f64 = 50.0;
/// Milliseconds in which the list of a door is made.
const LIST_GOAL: f64 = 2_000.0;
/// How often that is measured; the fastest counts, for other work on the machine only slows it.
const LIST_TIMES: usize = 5;
/// Milliseconds in which rooms and times of a week are arranged.
const ARRANGED_GOAL: f64 = 1_000.0;
/// The same of the largest weeks that there are.
const LARGEST_GOAL: f64 = 2_000.0;
const CATEGORY: &str = "youth-groups";
const PARTIES: [&str; 2] = ["north", "south"];

fn words(text: &str) -> Localized {
    ["en", "ru"].iter().map(|it| (it.parse().unwrap(), text.to_owned())).collect()
}

/// A week without a clash: in each hour one session a room, and seats that speak once in it.
fn week(sessions: usize, delegates: u32) -> Week {
    let slots = usize::try_from(DAYS * HOURS).unwrap();
    let rooms = sessions.div_ceil(slots);
    let room = |n: usize| Room { id: format!("r{n}"), name: words("Hall"), seats: 200 };
    let mut week = Week {
        title: words("A week of dialogue"),
        region: "XV-ONE".to_owned(),
        place: words("The house"),
        from: MONDAY,
        to: MONDAY + DAYS - 1,
        utc_offset_seconds: 10_800,
        until: 0,
        minors: true,
        rooms: (0..rooms).map(room).collect(),
        categories: vec![Category {
            id: CATEGORY.to_owned(),
            title: words("Youth groups"),
            quota: delegates,
        }],
        sessions: Vec::new(),
    };
    for n in 0..sessions {
        let (slot, room) = (i64::try_from(n % slots).unwrap(), n / slots);
        let starts = week.day_starts(MONDAY + slot / HOURS) + (9 + slot % HOURS) * 3_600;
        let first = u32::try_from(room).unwrap() * SPEAKERS;
        let speaker = |seat: u32| Speaker::Delegate {
            category: CATEGORY.to_owned(),
            seat: (first + seat) % delegates + 1,
        };
        let of = |party: &&str| (party.parse().unwrap(), (0..SPEAKERS).map(speaker).collect());
        week.sessions.push(Session {
            id: format!("s{n}"),
            title: words("A talk about what we have in common"),
            room: format!("r{room}"),
            starts,
            ends: starts + 3_600,
            speakers: PARTIES.iter().map(of).collect(),
        });
    }
    week
}

fn forum(week: Week, delegates: u32) -> Forum {
    let party = |it: &&str| it.parse::<PartyId>().unwrap();
    let mut all = Vec::new();
    for name in PARTIES {
        let office: Office = format!("{name}/liaison/1").parse().unwrap();
        all.extend((1..=delegates).map(|seat| Delegate {
            party: party(&name),
            office: office.clone(),
            at: 0,
            nomination: Nomination {
                category: CATEGORY.to_owned(),
                delegate: Digest::of(format!("{name} {seat}").as_bytes()),
                in_place_of: None,
            },
            note: String::new(),
            seat: Some(seat),
            moved_up: None,
            gone: None,
        }));
    }
    Forum {
        id: InstrumentId::of(b"plan"),
        adopted: 0,
        parties: PARTIES.iter().map(party).collect(),
        fulfils: Vec::new(),
        opened: week.clone(),
        changes: Vec::new(),
        week,
        delegates: all,
        ended: None,
        held: None,
    }
}

/// Measures some times, prints the row, and returns the median in milliseconds.
fn median<T>(what: &str, mut work: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            let from = Instant::now();
            std::hint::black_box(work());
            from.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("| {what} | {:.2} ms |", times[TIMES / 2]);
    times[TIMES / 2]
}

fn main() {
    let mut args = std::env::args().skip(1).filter_map(|it| it.parse::<usize>().ok());
    let sessions = args.next().unwrap_or(500);
    let delegates = u32::try_from(args.next().unwrap_or(500)).unwrap();
    let good = week(sessions, delegates);
    assert!(good.clashes().is_empty());
    // The same, with one session in ten moved somewhere: rooms and speakers clash.
    let mut mixed = good.clone();
    let mut chance = Chance(7);
    for n in 0..sessions / 10 {
        let (from, to) = (chance.below(sessions), chance.below(sessions));
        let (starts, ends) = (mixed.sessions[to].starts, mixed.sessions[to].ends);
        let session = &mut mixed.sessions[from];
        (session.starts, session.ends) = (starts + 60, ends + 60);
        session.room = format!("r{}", n % 3);
    }
    let found = mixed.clashes().len();
    let file = Convocation::new(Some(good.clone()), Vec::new()).file();
    let held = forum(good.clone(), delegates);
    let (counts, roll): (Counts, Roll) = (BTreeMap::new(), Roll::default());
    println!("{sessions} sessions, {delegates} delegates of each of {} parties", PARTIES.len());
    println!("| what | median of {TIMES} |\n|---|---|");
    let none = median("clashes, none", || good.clashes());
    let many = median(&format!("clashes, {found}"), || mixed.clashes());
    median(&format!("reading the file, {} KiB", file.len() / 1_024), || Convocation::parse(&file));
    median("parity", || held.parity(&counts));
    median("speakers to be found", || held.unfilled(&roll));
    let seats = usize::try_from(delegates).unwrap() * PARTIES.len();
    let badges: Vec<String> = (0..seats).map(|n| badge_code(&held.id, &n.to_string(), 0)).collect();
    let lock = BadgeLock::new([7; 16], seats);
    let times = (0..LIST_TIMES).map(|_| {
        let from = Instant::now();
        std::hint::black_box(badges.iter().map(|it| lock.digest(it, [0, 7])).collect::<Vec<_>>());
        from.elapsed().as_secs_f64() * 1_000.0
    });
    let list = times.fold(f64::INFINITY, f64::min);
    println!(
        "| a list of {seats} seats, {} rounds each, fastest of {LIST_TIMES} | {list:.0} ms |",
        lock.rounds
    );
    figure("forum", "list of a door, fastest", list, LIST_GOAL);
    let longest = arranged::table(sessions, delegates);
    let largest = arranged::largest();
    figure("forum", "clashes, none, median", none, GOAL);
    figure("forum", "clashes, many, median", many, GOAL);
    figure("forum", "rooms and times, the longest", longest, ARRANGED_GOAL);
    figure("forum", "rooms and times of the largest weeks, the longest", largest, LARGEST_GOAL);
}
