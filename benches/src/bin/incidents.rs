//! `incidents [ROOMS] [ASKED]`: a board of so many rooms, three sightings each, two thirds of them
//! accepted; then what the board and its search take, each question asked so often of a database
//! that was just opened.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use benches::support::{Cast, Chance, START};
use benches::{figure, grouped, ms, percentile, row, secretariat};
use commission::incident::{
    Blurred, Channel, Grade, Incident, Priority, Sighting, Status, week_of,
};
use commission::mandate::Gate;
use commission::{Act, IncidentId, Office, Purpose};
use store::{BoardFilter, Clock, NewRoom, Order, RoomEdit, Store};

const ROOMS: usize = 100_000;
const ASKED: usize = 200;
const SIGHTINGS: usize = 3;
/// Rooms on their way at once: as many as the writer takes into one transaction.
const AT_ONCE: usize = 256;
/// Different words in all summaries.
const VOCABULARY: usize = 5_000;
const DAY: i64 = 86_400;
/// Milliseconds in which the board answers what is overdue.
const GOAL: f64 = 50.0;

fn word(number: usize) -> String {
    // Some words are in every tenth room, most in a handful.
    format!("{}{number}", ["market", "school", "gate", "square", "stall"][number % 5])
}

fn summary(chance: &mut Chance) -> String {
    let often = word(chance.below(10));
    let rest: Vec<String> = (0..5).map(|_| word(chance.below(VOCABULARY))).collect();
    format!("{often} {}", rest.join(" "))
}

fn sighting(chance: &mut Chance, by: &Office, day: i64) -> Sighting {
    Sighting {
        report: String::new(),
        heard: day,
        place: word(chance.below(VOCABULARY)),
        channel: Channel::ALL[chance.below(Channel::ALL.len())],
        language: "en".into(),
        by: by.clone(),
    }
}

/// Opens a room with its sightings.
async fn room(store: &Store, by: Office, seed: u64, now: i64, topic: String) -> IncidentId {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let regions = &store.commission().charter.regions;
    let region = match regions.len() {
        0 => String::new(),
        many => regions[chance.below(many)].code.clone(),
    };
    let day = now.div_euclid(DAY);
    let new = NewRoom {
        blurred: Blurred {
            region: None,
            week: week_of(day),
            grade: Grade::ALL[chance.below(3)],
            priority: Priority::ALL[chance.below(3)],
            topic,
            spill_over: false,
        },
        region,
        summary: summary(&mut chance),
        outside: String::new(),
        sighting: sighting(&mut chance, &by, day),
    };
    let id = store.open_room(new, &by, now, chance.nonce()).await.unwrap();
    for _ in 1..SIGHTINGS {
        let more = sighting(&mut chance, &by, day);
        store.edit_room(&id, &by, &RoomEdit::Sight(more), now).await.unwrap();
    }
    id
}

/// Accepts incidents, many acts to a transaction.
async fn accept(cast: &Cast, store: &Store, ids: &[IncidentId], by: &Office, now: i64) {
    let mut chance = Chance(7);
    for some in ids.chunks(AT_ONCE) {
        let mut acts = Vec::new();
        for id in some {
            let row = store.room(id).await.unwrap().room.blurred;
            let commission = store.commission();
            let digest = row.digest(&commission.id, id).unwrap();
            let note = cast.state(Purpose::Accept, digest, None, by, now, chance.nonce());
            let act = Incident::accept(id, &row, &note, &commission.context(now)).unwrap();
            acts.push(Act::Incident(act));
        }
        store.commit(acts, Vec::new(), Vec::new()).await.unwrap();
    }
}

/// Asks so often, prints the row, and returns the time within which 99 of 100 questions are answered.
async fn ask(
    store: &Store,
    name: &str,
    asked: usize,
    now: i64,
    of: impl Fn(usize) -> BoardFilter,
) -> Duration {
    let mut times: Vec<Duration> = Vec::with_capacity(asked);
    let mut found = 0;
    for turn in 0..asked {
        let filter = of(turn);
        let start = Instant::now();
        found += store.board(&filter, now).await.unwrap().len();
        times.push(start.elapsed());
    }
    println!("{}", row(name, found / asked.max(1), &mut times));
    percentile(&mut times, 0.99)
}

#[tokio::main]
async fn main() {
    let (cast, by, rooms, asked) = secretariat(ROOMS, ASKED);
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("data");
    let store = cast.found(&dir).await;
    let now = START + 60;
    let ours = cast.charter.topics.iter().find(|topic| topic.gate == Gate::Ours).unwrap();
    let topic = ours.id.clone();
    let start = Instant::now();
    let slots = Arc::new(tokio::sync::Semaphore::new(AT_ONCE));
    let mut running = tokio::task::JoinSet::new();
    for number in 0..rooms {
        let slot = Arc::clone(&slots).acquire_owned().await.unwrap();
        let (store, by, topic) = (store.clone(), by.clone(), topic.clone());
        running.spawn(async move {
            let id = room(&store, by, number as u64 + 1, now, topic).await;
            drop(slot);
            id
        });
    }
    let ids = running.join_all().await;
    let part = ids.len() * 2 / 3;
    accept(&cast, &store, &ids[..part], &by, now).await;
    println!(
        "{} rooms with {} sightings, {} accepted, made in {:.0} s\n",
        grouped(ids.len() as u64),
        grouped((ids.len() * SIGHTINGS) as u64),
        grouped(part as u64),
        start.elapsed().as_secs_f64()
    );
    store.close().await;
    let store = cast.open(&dir).await;
    println!("| question | rooms found | p50 ms | p99 ms | most ms |\n|---|--:|--:|--:|--:|");
    let all = BoardFilter::default;
    ask(&store, "the board", asked, now, |_| all()).await;
    let further = store.board(&all(), now).await.unwrap();
    let last = further.last().map(|row| (row.changed, row.room.id.clone()));
    ask(&store, "its second page", asked, now, |_| BoardFilter { before: last.clone(), ..all() })
        .await;
    let here = |status| BoardFilter { status: Some(status), ..all() };
    ask(&store, "not accepted", asked, now, |_| here(Status::New)).await;
    ask(&store, "a status that none has", asked, now, |_| here(Status::Unverifiable)).await;
    let late = now + 400 * DAY;
    let overdue = |order| BoardFilter { clock: Some(Clock::Overdue), order, ..all() };
    let changed = ask(&store, "overdue", asked, late, |_| overdue(Order::Changed)).await;
    let soonest = ask(&store, "overdue, soonest first", asked, late, |_| overdue(Order::Due)).await;
    let words = |words: String| BoardFilter { words, ..all() };
    ask(&store, "a word of every tenth room", asked, now, |n| words(word(n % 10))).await;
    ask(&store, "a rare word", asked, now, |n| words(word(10 + n * 7 % VOCABULARY))).await;
    ask(&store, "a rare word and a frequent one", asked, now, |n| {
        words(format!("{} {}", word(10 + n * 7 % VOCABULARY), word(n % 10)))
    })
    .await;
    ask(&store, "two rare words", asked, now, |n| {
        words(format!("{} {}", word(10 + n * 7 % VOCABULARY), word(10 + n * 11 % VOCABULARY)))
    })
    .await;
    ask(&store, "the beginning of many words", asked, now, |n| {
        words(["mar", "sch", "gat", "squ", "sta"][n % 5].to_owned())
    })
    .await;
    ask(&store, "no word of any room", asked, now, |n| words(format!("nowhere{n}"))).await;
    store.close().await;
    figure("incidents", "overdue, p99", ms(changed), GOAL);
    figure("incidents", "overdue, soonest first, p99", ms(soonest), GOAL);
}
