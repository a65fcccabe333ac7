//! Whatever is done to the letters, what is hostile is still found, and what is not stays so.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod material;
mod tamper;

use std::collections::BTreeMap;
use std::sync::Arc;

use material::{prose, samples};
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Stance, Tag};
use tamper::{Way, tamper};

/// The share of sentences that are found as written which is found whatever was done to them.
const FOUND_MIN: f64 = 0.97;

/// How often each sentence is done each way, with other letters.
const SALTS: usize = 3;

/// Every how many lines of prose one is tried.
const PROSE_STEP: usize = 8;

fn checker() -> Checker {
    Checker::new(Arc::new(Lexicon::of_files(|_| true).expect("the shipped files are sound")))
}

/// How many flags stand in the author's own voice.
fn own(checker: &Checker, text: &str, language: Option<Tag>) -> usize {
    let checked = checker.check(text, &Options { language, ..Options::default() });
    checked.flags.iter().filter(|it| it.stance == Stance::Own).count()
}

/// Found and tried, of each way in each language.
type Table = BTreeMap<(usize, Tag), (usize, usize)>;

fn shown(table: &Table) -> f64 {
    for (at, way) in Way::ALL.into_iter().enumerate() {
        let cell = |tag: Tag| match table.get(&(at, tag)) {
            Some((found, tried)) => format!("{found} of {tried}"),
            None => "–".to_owned(),
        };
        let [ru, hy, az, en] = [Tag::Ru, Tag::Hy, Tag::Az, Tag::En].map(cell);
        println!("| {} | {ru} | {hy} | {az} | {en} |", way.name());
    }
    let (found, tried) = table.values().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let share = f64::from(u32::try_from(found).unwrap()) / f64::from(u32::try_from(tried).unwrap());
    println!("pooled: {found} of {tried}, {share:.4}");
    share
}

#[test]
fn what_is_hostile_is_found_whatever_was_done_to_its_letters() {
    let checker = checker();
    let (mut given, mut told) = (Table::new(), Table::new());
    let mut missed = Vec::new();
    let (mut all, mut written) = (0, 0);
    for sample in samples().into_iter().filter(|it| it.flagged) {
        all += 1;
        if own(&checker, &sample.text, Some(sample.tag)) == 0 {
            continue;
        }
        written += 1;
        let ways = Way::ALL.into_iter().enumerate();
        for ((at, way), salt) in ways.flat_map(|way| (0..SALTS).map(move |salt| (way, salt))) {
            let Some(text) = tamper(&sample.text, sample.tag, way, salt) else { continue };
            for (table, language) in [(&mut given, Some(sample.tag)), (&mut told, None)] {
                let found = own(&checker, &text, language) > 0;
                let cell = table.entry((at, sample.tag)).or_default();
                cell.0 += usize::from(found);
                cell.1 += 1;
                if !found {
                    let how = if language.is_some() { "given" } else { "told" };
                    missed.push(format!("{} {way:?} {how}: {text}", sample.tag));
                }
            }
        }
    }
    println!(
        "{written} of {all} sentences are found as they are written\n\nThe language is given:"
    );
    let first = shown(&given);
    println!("The language is told by the analyser:");
    let second = shown(&told);
    if std::env::var_os("SHOW_MISSED").is_some() {
        println!("{}", missed.join("\n"));
    }
    assert!(written > 250);
    assert!(first >= FOUND_MIN && second >= FOUND_MIN, "{first} {second}");
}

#[test]
fn what_is_not_hostile_stays_so_whatever_was_done_to_its_letters() {
    let checker = checker();
    let mut texts: Vec<(Tag, String)> =
        samples().into_iter().filter(|it| !it.flagged).map(|it| (it.tag, it.text)).collect();
    for tag in Tag::ALL {
        texts.extend(prose(tag).into_iter().step_by(PROSE_STEP).map(|it| (tag, it)));
    }
    let mut new = Vec::new();
    let mut tried = 0;
    for (tag, text) in texts {
        if own(&checker, &text, Some(tag)) > 0 {
            continue;
        }
        for way in Way::ALL {
            let Some(done) = tamper(&text, tag, way, 0) else { continue };
            tried += 1;
            if own(&checker, &done, Some(tag)) > 0 {
                new.push(format!("{tag} {way:?}: {text}\n    {done}"));
            }
        }
    }
    println!("{} new of {tried}", new.len());
    assert!(tried > 5_000);
    assert!(new.is_empty(), "{}", new.join("\n"));
}
