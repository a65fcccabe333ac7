//! What the analyser says to real prose: every flag is in one file, so that a change of a rule shows.

#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "other tests use it")]
mod material;

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use material::prose;
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Stance, Tag};

/// Sentences to which one flag in the author's own voice is allowed, pooled over the languages.
const SENTENCES_A_FLAG: usize = 2_000;

fn checker() -> Checker {
    Checker::new(Arc::new(Lexicon::of_files(|_| true).expect("the shipped files are sound")))
}

/// The flags of these lines, one a line, and how many stand in the author's own voice.
fn flags(checker: &Checker, tag: Tag, lines: &[String]) -> (String, usize) {
    let (mut told, mut own) = (String::new(), 0);
    for (at, line) in lines.iter().enumerate() {
        let options = Options { language: Some(tag), ..Options::default() };
        for flag in checker.check(line, &options).flags {
            own += usize::from(flag.stance == Stance::Own);
            let words = &line[flag.span];
            let entry = flag.entry.unwrap_or_default();
            let (stance, line) = (flag.stance, at + 1);
            writeln!(told, "{tag} {line} {} {entry} {stance:?} {words}", flag.rule).unwrap();
        }
    }
    (told, own)
}

#[test]
fn prose_gets_the_flags_that_are_listed_and_hardly_any_in_the_own_voice() {
    let checker = checker();
    let (mut told, mut count, mut pooled) = (String::new(), 0, 0);
    for tag in Tag::ALL {
        let lines = prose(tag);
        let (some, own) = flags(&checker, tag, &lines);
        println!("{tag}: {} lines, {own} flags in the own voice", lines.len());
        assert!(lines.len() > 500, "{tag}");
        assert!(own <= 1, "{tag}: {some}");
        told.push_str(&some);
        count += lines.len();
        pooled += own;
    }
    assert!(pooled <= count / SENTENCES_A_FLAG, "{pooled} of {count}:\n{told}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prose/flags.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &told).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(told, golden, "read the change, then run again with UPDATE_GOLDEN=1");
}

/// Prose that may not be kept here: `PROSE=FOLDER` with `ru.txt`, `hy.txt`, `az.txt`, `en.txt`.
#[test]
fn prose_from_elsewhere_gets_hardly_any_flag() {
    let Some(folder) = std::env::var_os("PROSE") else { return };
    let checker = checker();
    for tag in Tag::ALL {
        let path = Path::new(&folder).join(format!("{tag}.txt"));
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let (told, own) = flags(&checker, tag, &lines);
        println!("{tag}: {} lines, {own} flags in the own voice\n{told}", lines.len());
        assert!(own <= 1 + lines.len() / SENTENCES_A_FLAG, "{tag}: {told}");
    }
}
