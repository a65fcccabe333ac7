//! Rooms and times of a week: as they are arranged, and by plain first fit.

use std::collections::BTreeMap;

use commission::forum::arrange::{Arrangement, Wishes, arrange};
use commission::forum::{
    Category, FORUM_DAYS_MAX, ROOMS_MAX, Room, SESSIONS_MAX, Session, Speaker, Week,
};
use commission::{Localized, PartyId};

use crate::support::Chance;

const PARTIES: [&str; 2] = ["north", "south"];
/// Seconds between two starts that first fit tries: as many as are tried otherwise.
const STEP: i64 = 300;
/// Minutes that sessions last.
const LENGTHS: [i64; 4] = [45, 60, 60, 90];

fn words(text: &str) -> Localized {
    ["en", "ru"].iter().map(|it| (it.parse().unwrap(), text.to_owned())).collect()
}

/// Minutes of a break.
const BREAK: u32 = 15;

/// Processor time of this thread in milliseconds, so that what else runs counts for nothing; 0 where
/// the system does not say.
fn spent() -> f64 {
    let read = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    read.split(' ').next().and_then(|it| it.parse::<f64>().ok()).unwrap_or_default() / 1e6
}

/// What is arranged.
#[derive(Clone, Copy)]
struct Case {
    what: &'static str,
    days: i64,
    rooms: usize,
    /// How many of each party speak in a session, out of how many.
    speakers: (usize, usize),
    /// Of a hundred sessions so many are put anywhere; the others stand where they do not clash.
    mixed: usize,
    anew: bool,
}

/// A week, and how many people half of the sessions expect.
fn drawn(case: Case, sessions: usize, delegates: u32, seed: u64) -> (Week, Wishes) {
    let mut chance = Chance(seed);
    let room = |n: usize| Room {
        id: format!("r{n}"),
        name: words("Hall"),
        seats: [40, 60, 80, 120, 300][n % 5],
    };
    let mut week = Week {
        title: words("A week of dialogue"),
        region: "XV-ONE".to_owned(),
        place: words("The house"),
        from: 20_633,
        to: 20_633 + case.days - 1,
        utc_offset_seconds: 10_800,
        until: 0,
        minors: true,
        rooms: (0..case.rooms).map(room).collect(),
        categories: vec![Category {
            id: "youth".to_owned(),
            title: words("Youth"),
            quota: delegates,
        }],
        sessions: Vec::new(),
    };
    let mut wishes = Wishes { anew: case.anew, break_minutes: BREAK, ..Wishes::default() };
    let (each, of) = case.speakers;
    for n in 0..sessions {
        let lasts = LENGTHS[chance.below(LENGTHS.len())];
        let day = chance.below(case.days as usize) as i64;
        let starts = week.day_starts(week.from + day)
            + 9 * 3_600
            + chance.below((540 - lasts) as usize / 15) as i64 * 900;
        let mut speakers: BTreeMap<PartyId, Vec<Speaker>> = BTreeMap::new();
        for (party, name) in PARTIES.into_iter().enumerate() {
            // One party sends more in the first half, the other in the second.
            let count = each + usize::from((n < sessions / 2) == (party == 0));
            let mut seats: Vec<u32> = Vec::new();
            while seats.len() < count {
                let seat = chance.below(of) as u32 % delegates + 1;
                if !seats.contains(&seat) {
                    seats.push(seat);
                }
            }
            let speaker = |seat| Speaker::Delegate { category: "youth".to_owned(), seat };
            speakers.insert(name.parse().unwrap(), seats.into_iter().map(speaker).collect());
        }
        if n % 2 == 0 {
            let most = if n % 10 == 0 { 300 } else { 80 };
            wishes.expected.insert(format!("s{n}"), chance.below(most) as u32);
        }
        week.sessions.push(Session {
            id: format!("s{n}"),
            title: words("A talk"),
            room: format!("r{}", chance.below(case.rooms)),
            starts,
            ends: starts + lasts * 60,
            speakers,
        });
    }
    if case.mixed < 100 {
        // What is arranged stands there, but for some.
        let good = arrange(&week, &Wishes { anew: true, ..wishes.clone() }).unwrap();
        let mixed = week.sessions.clone();
        week = good.week;
        for (at, other) in week.sessions.iter_mut().zip(mixed) {
            if chance.below(100) < case.mixed {
                *at = other;
            }
        }
    }
    (week, wishes)
}

/// Plain first fit: in the order of the file each session stays where it is if nothing before it is in
/// the way, and has the first free start and room otherwise. Returns the week and what has no place.
fn first_fit(week: &Week, wishes: &Wishes) -> (Week, usize) {
    let mut placed: Vec<Session> = Vec::new();
    let (mut after, mut lacks) = (week.clone(), 0);
    let pause = i64::from(wishes.break_minutes) * 60;
    let fits = |it: &Session, placed: &[Session]| {
        let expects = wishes.expected.get(&it.id).copied().unwrap_or(0);
        let midnight = week.day_starts(week.day_of(it.starts));
        week.room(&it.room).is_some_and(|room| room.seats >= expects)
            && it.starts >= midnight + i64::from(wishes.from_minute) * 60
            && it.ends <= midnight + i64::from(wishes.to_minute) * 60
            && placed.iter().all(|that| {
                it.ends + pause <= that.starts
                    || that.ends + pause <= it.starts
                    || (it.room != that.room
                        && it.speakers.iter().all(|(party, of)| {
                            of.iter().all(|who| !that.speakers[party].contains(who))
                        }))
            })
    };
    for session in &mut after.sessions {
        let mut it = session.clone();
        let lasts = it.ends - it.starts;
        let mut found = fits(&it, &placed);
        'starts: for day in week.from..=week.to {
            let opens = week.day_starts(day) + i64::from(wishes.from_minute) * 60;
            let closes = week.day_starts(day) + i64::from(wishes.to_minute) * 60;
            for step in 0..=(closes - opens) / STEP {
                for room in &week.rooms {
                    if found {
                        break 'starts;
                    }
                    (it.starts, it.room) = (opens + step * STEP, room.id.clone());
                    it.ends = it.starts + lasts;
                    found = fits(&it, &placed);
                }
            }
        }
        if found {
            placed.push(it.clone());
            *session = it;
        } else {
            lacks += 1;
        }
    }
    // What has no place is no part of what is compared.
    after.sessions = placed;
    (after, lacks)
}

/// Prints a table of weeks, each arranged and by first fit; returns the longest that arranging took, in
/// milliseconds.
pub fn table(sessions: usize, delegates: u32) -> f64 {
    let speakers = (2, delegates as usize);
    let case =
        |what, rooms, speakers, mixed, anew| Case { what, days: 7, rooms, speakers, mixed, anew };
    let cases = [
        case("one in ten drawn anew, 16 rooms", 16, speakers, 10, false),
        case("all drawn, 20 rooms", 20, speakers, 100, false),
        case("all drawn, 12 rooms", 12, speakers, 100, false),
        case("all drawn, 12 rooms, 40 of each party speak", 12, (2, 40), 100, false),
        case("all drawn, 11 rooms, arranged anew", 11, speakers, 100, true),
        case("all drawn, 16 rooms, arranged anew", 16, speakers, 100, true),
        case("all drawn, 20 rooms, arranged anew", 20, speakers, 100, true),
    ];
    head();
    let mut longest = 0.0_f64;
    for it in cases {
        let (week, wishes) = drawn(it, sessions, delegates, 7);
        let from = spent();
        let said = arrange(&week, &wishes).unwrap();
        let took = spent() - from;
        longest = longest.max(took);
        let from = spent();
        let (fitted, lacks) = first_fit(&week, &wishes);
        let fitting = spent() - from;
        let mut arranged = said.week.clone();
        arranged.sessions.retain(|it| said.unplaced.iter().all(|lacks| lacks.session != it.id));
        for (by, after, lacks, took) in [
            ("arranged", arranged, said.unplaced.len(), took),
            ("first fit", fitted, lacks, fitting),
        ] {
            let moved = after.sessions.iter().filter(|after| {
                let before = week.session(&after.id).unwrap();
                (&before.room, before.starts) != (&after.room, after.starts)
            });
            let moved = moved.count();
            // Measured by the same measure: nothing of it moves any more.
            let keep = after.sessions.iter().map(|it| it.id.clone()).collect();
            let measured = arrange(&after, &Wishes { keep, ..Wishes::default() }).unwrap();
            assert!(measured.unplaced.is_empty() && measured.after.clashes == 0);
            row(&it, by, &Arrangement { bounds: said.bounds, ..measured }, lacks, moved, took);
        }
    }
    longest
}

fn head() {
    println!(
        "\n| week | by | without a place | moved (at least) | at once (at least) | parties differ | days differ | ms |"
    );
    println!("|---|---|--:|--:|--:|--:|--:|--:|");
}

/// Prints a table of the largest weeks that there are, in some of which all have the same speakers;
/// returns the longest that arranging took, in milliseconds.
pub fn largest() -> f64 {
    let case = |what, rooms, speakers, mixed, anew| Case {
        what,
        days: FORUM_DAYS_MAX,
        rooms,
        speakers,
        mixed,
        anew,
    };
    let (same, own) = ((9, 10), (2, 2_000));
    let cases = [
        case("all drawn, the same speakers in all", ROOMS_MAX, same, 100, false),
        case("the same, arranged anew", ROOMS_MAX, same, 100, true),
        case("all drawn, 100 of each party speak", ROOMS_MAX, (9, 100), 100, false),
        case("the same, arranged anew", ROOMS_MAX, (9, 100), 100, true),
        case("all drawn, 2,000 of each party speak", ROOMS_MAX, own, 100, false),
        case("the same, arranged anew", ROOMS_MAX, own, 100, true),
        case("the same in three rooms", 3, own, 100, true),
    ];
    head();
    let mut longest = 0.0_f64;
    for it in cases {
        let (week, wishes) = drawn(it, SESSIONS_MAX, 2_000, 7);
        let from = spent();
        let said = arrange(&week, &wishes).unwrap();
        let took = spent() - from;
        longest = longest.max(took);
        row(&it, "arranged", &said, said.unplaced.len(), said.moved.len(), took);
    }
    longest
}

fn row(case: &Case, by: &str, said: &Arrangement, lacks: usize, moved: usize, took: f64) {
    let (after, bounds) = (&said.after, &said.bounds);
    println!(
        "| {} | {by} | {lacks} | {moved} ({}) | {} ({}) | {}.{} % | {} min | {took:.0} |",
        case.what,
        bounds.moved,
        after.at_once,
        bounds.at_once,
        after.uneven_permille / 10,
        after.uneven_permille % 10,
        after.day_minutes_most - after.day_minutes_least,
    );
}
