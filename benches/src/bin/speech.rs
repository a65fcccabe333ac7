//! How fast texts are checked, beside a bare automaton over the same forms.
//!
//! `speech [MEGABYTES=8] [--plot FILE] [--write DIR]`; `speech compile LEMMAS` alone compiles one
//! glossary and tells its time and memory.
//!
//! The prose is the text of this software's own pages in four languages, shuffled from a fixed seed;
//! `as it is` has every sentence, `clean` those without the name of a group. The glossaries hold made-up
//! nouns that do not occur, in every form that the generators make. Times are of the processor, not of
//! the clock, except where two threads run against one; the best of some rounds counts.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use benches::plot::{Line, draw_over};
use daachorse::{CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use speech::glossary::{Glossary, Status};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const SIZES: [usize; 3] = [200, 2_000, 20_000];
const ROUNDS: usize = 5;

/// Seconds that this thread has run on a processor.
fn cpu() -> f64 {
    let read = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = read.split(' ').next().and_then(|it| it.parse::<f64>().ok());
    nanos.unwrap_or_default() / 1e9
}

/// The least of some times.
fn best(rounds: usize, mut work: impl FnMut()) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..rounds {
        let began = cpu();
        work();
        least = least.min(cpu() - began);
    }
    least
}

/// Numbers that look like chance and are the same everywhere.
struct Seed(u64);

impl Seed {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn one<'a>(&mut self, all: &'a [String]) -> &'a str {
        all.get(self.below(all.len())).map_or("", String::as_str)
    }
}

/// The sentences of the pages in a language.
fn pages(tag: Tag) -> Outcome<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../locales/{tag}.ftl"));
    let text = std::fs::read_to_string(path)?;
    let values =
        text.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(" = "));
    let plain = values.map(|it| it.1.trim()).filter(|it| it.len() > 40 && !it.contains(['{', '<']));
    Ok(plain.map(str::to_owned).collect())
}

/// About so many bytes of paragraphs of five sentences, each in one language.
fn prose(pages: &[(Tag, Vec<String>)], bytes: usize) -> String {
    let mut seed = Seed(7);
    let mut text = String::with_capacity(bytes + 4_000);
    while text.len() < bytes {
        let Some((_, lines)) = pages.get(seed.below(pages.len())) else { break };
        for _ in 0..5 {
            let line = seed.one(lines);
            text.push_str(line);
            text.push_str(if line.ends_with(['.', '!', '?', '։', ':']) { " " } else { ". " });
        }
        text.push_str("\n\n");
    }
    text
}

/// So many made-up nouns of a language, as a glossary.
fn glossary(tag: Tag, lines: &[String], lemmas: usize) -> Outcome<Glossary> {
    let words: BTreeSet<String> = lines
        .iter()
        .flat_map(|it| it.split(|c: char| !c.is_alphabetic()))
        .filter(|it| (5..=20).contains(&it.chars().count()) && it.chars().all(char::is_lowercase))
        .map(str::to_owned)
        .collect();
    let all: Vec<String> = words.iter().cloned().collect();
    let mut seed = Seed(11);
    let mut made = BTreeSet::new();
    while made.len() < lemmas {
        let (one, other) = (seed.one(&all), seed.one(&all));
        let head: String = one.chars().take(5).collect();
        let tail: Vec<char> = other.chars().rev().take(5).collect();
        let word: String = head.chars().chain(tail.into_iter().rev()).collect();
        if !words.contains(&word) {
            made.insert(word);
        }
    }
    let mut toml = format!("format = \"comity/glossary/v1\"\nlanguage = \"{tag}\"\n");
    for (word, at) in made.iter().zip(0..) {
        write!(
            toml,
            "[[entry]]\nid = \"{tag}-{at}\"\nlemma = \"{word}\"\npart = \"noun\"\n\
             category = \"adopted\"\nseverity = 2\nstatus = \"adopted\"\n\
             sides.armenians = {{ {tag} = \"made up\" }}\nsides.azerbaijanis = {{ {tag} = \"made up\" }}\n\
             alternatives = [\"made up\"]\nsources = [\"made up\"]\n\
             must_flag = [\"{word}\"]\nmust_not_flag = [\"made up\"]\n"
        )?;
    }
    Glossary::parse(&toml).map_err(|it| format!("{tag}: {:?}", it.first()).into())
}

fn build(pages: &[(Tag, Vec<String>)], lemmas: usize) -> Outcome<(Vec<Glossary>, Lexicon)> {
    let groups = Groups::parse(Groups::SHIPPED).map_err(|_| "the groups cannot be read")?;
    let glossaries = pages
        .iter()
        .map(|(tag, lines)| glossary(*tag, lines, lemmas / pages.len()))
        .collect::<Outcome<Vec<_>>>()?;
    let lexicon = Lexicon::build(&groups, &glossaries, |it| it.status == Status::Adopted)?;
    Ok((glossaries, lexicon))
}

/// The most memory that this process has had, in MB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|it| it.starts_with("VmHWM"));
    let number =
        line.and_then(|it| it.split_whitespace().nth(1)).and_then(|it| it.parse::<f64>().ok());
    number.unwrap_or_default() / 1e3
}

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let pages: Vec<(Tag, Vec<String>)> =
        Tag::ALL.into_iter().map(|tag| Ok((tag, pages(tag)?))).collect::<Outcome<_>>()?;
    if arguments.first().is_some_and(|it| it == "compile") {
        let lemmas = arguments.get(1).ok_or("give the number of lemmas")?.parse()?;
        let began = cpu();
        let (_, lexicon) = build(&pages, lemmas)?;
        let built = cpu() - began;
        println!(
            "{lemmas} lemmas: glossaries read and compiled in {built:.2} s, peak {:.0} MB",
            peak()
        );
        let bytes = lexicon.to_bytes(&[0; 32]);
        println!(
            "with the bones of all words, as bytes: {:.2} s, peak {:.0} MB",
            cpu() - began,
            peak()
        );
        drop(lexicon);
        let took = best(ROUNDS, || drop(Lexicon::from_bytes(&bytes, &[0; 32])));
        println!("{:.1} MB, read back in {:.1} ms", bytes.len() as f64 / 1e6, took * 1e3);
        return Ok(());
    }
    let option = |name: &str| {
        arguments.iter().position(|it| it == name).and_then(|it| arguments.get(it + 1))
    };
    let megabytes: f64 = arguments.first().and_then(|it| it.parse().ok()).unwrap_or(8.0);
    let bytes = (megabytes * 1e6) as usize;
    let whole = prose(&pages, bytes);
    let clean = prose(&without_names(&pages)?, bytes);
    if let Some(folder) = option("--write") {
        let folder = Path::new(folder);
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join("clean.txt"), &clean)?;
        for lemmas in SIZES {
            std::fs::write(
                folder.join(format!("forms_{lemmas}.txt")),
                forms(&build(&pages, lemmas)?.0).join("\n"),
            )?;
        }
        return Ok(());
    }
    println!(
        "| lemmas | forms | clean MB/s | as it is MB/s | bare daachorse MB/s | clean / bare | two threads / one |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|");
    let mut lines = Vec::new();
    for (lemmas, (label, colour)) in SIZES.into_iter().zip([
        ("200 lemmas", "#888"),
        ("2,000 lemmas", "#06c"),
        ("20,000 lemmas", "#c00"),
    ]) {
        let (glossaries, lexicon) = build(&pages, lemmas)?;
        let checker = Checker::new(Arc::new(lexicon));
        let forms = forms(&glossaries);
        let bare = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build::<_, _, u32>(&forms)
            .map_err(|it| it.to_string())?;
        let speed = |text: &str, work: &mut dyn FnMut(&str) -> usize| {
            text.len() as f64 / 1e6 / best(ROUNDS, || _ = std::hint::black_box(work(text)))
        };
        let mut check = |text: &str| checker.check(text, &Options::default()).flags.len();
        let (ours, as_is) = (speed(&clean, &mut check), speed(&whole, &mut check));
        let theirs = speed(&clean, &mut |text| bare.leftmost_find_iter(text).count());
        println!(
            "| {lemmas} | {} | {ours:.0} | {as_is:.0} | {theirs:.0} | {:.2} | {:.2} |",
            forms.len(),
            ours / theirs,
            threads(&checker, &clean)
        );
        let points = [8, 7, 6, 5, 4, 3, 2, 1, 0].map(|power| {
            let text =
                clean.get(..clean.floor_char_boundary(clean.len() >> power)).unwrap_or_default();
            // A processor's time is told in steps: what is short is done until it is long.
            let times = (4_000_000 / text.len().max(1)).clamp(1, 4_000);
            let took = best(ROUNDS, || {
                for _ in 0..times {
                    std::hint::black_box(checker.check(text, &Options::default()));
                }
            });
            (text.len() as f64 / 1e3, took * 1e3 / times as f64)
        });
        lines.push(Line { label, colour, points: points.to_vec() });
    }
    if let Some(path) = option("--plot") {
        std::fs::write(path, draw_over("Checking clean prose", "thousand bytes of text", &lines))?;
    }
    Ok(())
}

/// How much more two threads do than one in the same time: the best of some rounds.
fn threads(checker: &Checker, text: &str) -> f64 {
    let half = text.floor_char_boundary(text.len() / 2);
    let (first, second) = text.split_at(half);
    let check = |text: &str| checker.check(text, &Options::default()).flags.len();
    let mut most: f64 = 0.0;
    for _ in 0..ROUNDS {
        let began = Instant::now();
        std::hint::black_box((check(first), check(second)));
        let one = began.elapsed();
        let began = Instant::now();
        std::thread::scope(|scope| {
            let other = scope.spawn(|| check(second));
            std::hint::black_box((check(first), other.join().ok()));
        });
        most = most.max(one.as_secs_f64() / began.elapsed().as_secs_f64());
    }
    most
}

/// Every form of every lemma, once.
fn forms(glossaries: &[Glossary]) -> Vec<String> {
    let all: BTreeSet<String> = glossaries
        .iter()
        .flat_map(|it| &it.entries)
        .flat_map(|it| it.forms())
        .map(|it| it.text)
        .collect();
    all.into_iter().collect()
}

/// The sentences in which no word is a form of a group's name.
fn without_names(pages: &[(Tag, Vec<String>)]) -> Outcome<Vec<(Tag, Vec<String>)>> {
    let groups = Groups::parse(Groups::SHIPPED).map_err(|_| "the groups cannot be read")?;
    let clean = pages.iter().map(|(tag, lines)| {
        let names: BTreeSet<String> = groups
            .all()
            .iter()
            .filter_map(|it| it.names.get(tag))
            .flat_map(|it| it.words())
            .flat_map(|(_, word)| word.forms(*tag))
            .filter_map(|it| it.text.split([' ', '-']).next().map(str::to_owned))
            .collect();
        let is_clean = |line: &&String| {
            let low = line.to_lowercase();
            !low.split(|c: char| !c.is_alphanumeric()).any(|it| names.contains(it))
        };
        (*tag, lines.iter().filter(is_clean).cloned().collect())
    });
    Ok(clean.collect())
}
