//! Whoever is named, the answer is the same: with the two groups exchanged in every form, every sentence
//! gets the same flags at the places that answer to each other.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod exchange;
#[expect(dead_code, reason = "other tests use it")]
mod material;

use std::ops::Range;
use std::path::Path;

use exchange::Exchange;
use material::samples;
use speech::lexicon::Lexicon;
use speech::{Category, Checker, Options, Stance, Tag};

type Answer = (Range<usize>, &'static str, Category, Option<String>, u8, Stance);

fn answers(checker: &Checker, tag: Tag, text: &str) -> Vec<Answer> {
    let options = Options { language: Some(tag), ..Options::default() };
    let flags = checker.check(text, &options).flags;
    flags
        .into_iter()
        .map(|it| (it.span, it.rule, it.category, it.target, it.severity, it.stance))
        .collect()
}

fn other(target: Option<String>) -> Option<String> {
    Some(match target?.as_str() {
        "armenians" => "azerbaijanis".to_owned(),
        "azerbaijanis" => "armenians".to_owned(),
        one => one.to_owned(),
    })
}

/// All sentences: of the rules, of the glossaries, and the labelled ones where they are.
fn sentences() -> Vec<(Tag, String)> {
    let mut all: Vec<_> = samples().into_iter().map(|it| (it.tag, it.text)).collect();
    for tag in Tag::ALL {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../ranker/data/{tag}.jsonl"));
        let Ok(file) = std::fs::read_to_string(&path) else { continue };
        for line in file.lines() {
            let row: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
            all.push((tag, row["text"].as_str().expect("a line has a text").to_owned()));
        }
    }
    all
}

#[test]
fn both_groups_get_the_same_answer_in_every_form() {
    let checker = Checker::new(Lexicon::shipped());
    let (mut tried, mut without, mut flagged) = ([0; 4], 0, 0);
    let mut unlike = Vec::new();
    let exchanges = Tag::ALL.map(|tag| (tag, Exchange::of(tag)));
    for (tag, text) in sentences() {
        let at = exchanges.iter().position(|it| it.0 == tag).unwrap();
        let Some(done) = exchanges[at].1.swap(&text) else {
            without += 1;
            continue;
        };
        if !done.any() {
            continue;
        }
        tried[at] += 1;
        let expected: Vec<_> = answers(&checker, tag, &text)
            .into_iter()
            .map(|it| {
                let place = done.place(it.0.start).zip(done.place(it.0.end));
                (place, it.1, it.2, other(it.3), it.4, it.5)
            })
            .collect();
        flagged += usize::from(!expected.is_empty());
        let found: Vec<_> = answers(&checker, tag, &done.text)
            .into_iter()
            .map(|it| (Some((it.0.start, it.0.end)), it.1, it.2, it.3, it.4, it.5))
            .collect();
        if expected != found {
            unlike
                .push(format!("{tag}: {text}\n    {}\n    {expected:?}\n    {found:?}", done.text));
        }
    }
    println!(
        "{tried:?} sentences, {flagged} with flags; {without} have a form without counterpart"
    );
    for (tag, exchange) in &exchanges {
        println!("{tag}: {} forms", exchange.count());
    }
    assert!(tried.iter().all(|it| *it > 50) && flagged > 100);
    assert!(unlike.is_empty(), "{} unlike:\n{}", unlike.len(), unlike.join("\n"));
}
