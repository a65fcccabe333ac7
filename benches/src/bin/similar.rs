//! `similar [ROOMS] [ASKED]`: so many rooms of a whole year in every region; then what it takes to
//! say which of them something new may be about, asked so often of a database that was just opened.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use benches::support::{Chance, START};
use benches::{figure, grouped, ms, percentile, row, secretariat};
use commission::IncidentId;
use commission::commitment::civil_date;
use commission::incident::import::Line;
use commission::mandate::Gate;
use store::Store;

const ROOMS: usize = 100_000;
const ASKED: usize = 200;
/// Lines of one table.
const LINES: usize = 2_000;
/// Different words in all summaries, and beginnings of them: in a language with endings several
/// words begin alike.
const VOCABULARY: usize = 5_000;
const BEGINNINGS: usize = 1_500;
const YEAR_DAYS: usize = 360;
const DAY: i64 = 86_400;
/// Milliseconds in which it is said what something may be about.
const GOAL: f64 = 20.0;
/// What the ids of imported rooms are keyed with.
const SECRET: [u8; 32] = [7; 32];

fn syllable(number: usize) -> String {
    let (consonants, vowels) = ("bdfghklmnprstz".as_bytes(), "aeiou".as_bytes());
    let (first, second) = (consonants[number % 14], vowels[number / 14 % 5]);
    format!("{}{}", char::from(first), char::from(second))
}

fn word(number: usize) -> String {
    let (begin, end) = (number % BEGINNINGS, number / BEGINNINGS);
    format!("{}{}{}", syllable(begin % 70), syllable(begin / 70), syllable(end))
}

/// A line as a secretariat writes it: a frequent word, and some others.
fn summary(chance: &mut Chance) -> String {
    let often = word(chance.below(10));
    let rest: Vec<String> = (0..4).map(|_| word(chance.below(VOCABULARY))).collect();
    format!("{often} {}", rest.join(" "))
}

fn line(chance: &mut Chance, number: usize, topic: &str, regions: &[String]) -> Line {
    let day = START.div_euclid(DAY) - i64::try_from(chance.below(YEAR_DAYS)).unwrap();
    let (year, month, day) = civil_date(day);
    let fields: [(&str, String); 7] = [
        ("heard", format!("{year:04}-{month:02}-{day:02}")),
        ("summary", summary(chance)),
        ("topic", topic.to_owned()),
        ("grade", "evidenced".to_owned()),
        ("priority", "low".to_owned()),
        ("region", regions[chance.below(regions.len())].clone()),
        ("channel", "telephone".to_owned()),
    ];
    let fields: BTreeMap<String, String> =
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Line { number, fields }
}

/// Asks so often, prints the row, and returns the time within which 99 of 100 proposals are made.
async fn propose(
    store: &Store,
    name: &str,
    ids: &[IncidentId],
    asked: usize,
    has_region: bool,
) -> Duration {
    let mut times: Vec<Duration> = Vec::with_capacity(asked);
    let mut found = 0;
    for turn in 0..asked {
        let mut room = store.room(&ids[turn * 7_919 % ids.len()]).await.unwrap().room;
        if !has_region {
            room.region.clear();
        }
        let start = Instant::now();
        found += store.similar_rooms(&room).await.unwrap().len();
        times.push(start.elapsed());
    }
    println!("{}", row(name, found, &mut times));
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
    // Of one in twenty the region is not known.
    let mut regions: Vec<String> = cast.charter.regions.iter().map(|it| it.code.clone()).collect();
    regions.resize(20.max(regions.len()), String::new());
    let mut chance = Chance(11);
    let (mut ids, mut made) = (Vec::new(), 0);
    let start = Instant::now();
    while made < rooms {
        let many = LINES.min(rooms - made);
        let lines: Vec<Line> =
            (1..=many).map(|number| line(&mut chance, number, &ours.id, &regions)).collect();
        store.import_incidents(&lines, &SECRET, &by, false, now).await.unwrap();
        let commission = store.commission();
        let of = |line: &Line| {
            line.room(&commission.charter, &commission.id, &SECRET, &by, now).unwrap().id
        };
        ids.extend(lines.iter().map(of));
        made += many;
    }
    println!(
        "{} rooms in {} regions, made in {:.0} s\n",
        grouped(ids.len() as u64),
        cast.charter.regions.len(),
        start.elapsed().as_secs_f64()
    );
    store.close().await;
    let store = cast.open(&dir).await;
    println!("| proposals | found | p50 ms | p99 ms | most ms |\n|---|--:|--:|--:|--:|");
    let region = propose(&store, "of a region", &ids, asked, true).await;
    let nowhere = propose(&store, "of no known region", &ids, asked, false).await;
    store.close().await;
    figure("similar", "proposals of a region, p99", ms(region), GOAL);
    figure("similar", "proposals of no known region, p99", ms(nowhere), GOAL);
}
