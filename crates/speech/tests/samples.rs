//! Every rule has a page and samples in every language; the samples are its tests, for each group alike.

#![expect(clippy::expect_used, clippy::panic, reason = "tests")]

use std::path::Path;
use std::sync::Arc;

use speech::glossary::{Glossary, lint_samples};
use speech::lexicon::Lexicon;
use speech::rules::{HEADINGS, Kind, RULES};
use speech::{Checker, Options, Stance, Tag};

/// Names of the two groups that stand for each other, by language.
const PAIRS: [(Tag, &[(&str, &str)]); 4] = [
    (
        Tag::Ru,
        &[
            ("армяне", "азербайджанцы"),
            ("армян", "азербайджанцев"),
            ("армянам", "азербайджанцам"),
            ("армянин", "азербайджанец"),
            ("армянину", "азербайджанцу"),
            ("армянином", "азербайджанцем"),
            ("армянская", "азербайджанская"),
            ("армянской", "азербайджанской"),
            ("армянский", "азербайджанский"),
            ("армянские", "азербайджанские"),
            ("армении", "азербайджана"),
        ],
    ),
    (
        Tag::En,
        &[("armenians", "azerbaijanis"), ("armenian", "azerbaijani"), ("an armenian", "an azeri")],
    ),
    (
        Tag::Az,
        &[
            ("ermənilər", "azərbaycanlılar"),
            ("ermənilərə", "azərbaycanlılara"),
            ("erməniləri", "azərbaycanlıları"),
            ("ermənilərin", "azərbaycanlıların"),
            ("erməni", "azərbaycanlı"),
            ("ermənidən", "azərbaycanlıdan"),
        ],
    ),
    (
        Tag::Hy,
        &[
            ("հայերը", "ադրբեջանցիները"),
            ("հայերին", "ադրբեջանցիներին"),
            ("հայեր", "ադրբեջանցիներ"),
            ("հայից", "ադրբեջանցուց"),
            ("հայի", "ադրբեջանցու"),
            ("հայ", "ադրբեջանցի"),
        ],
    ),
];

fn checker() -> Checker {
    Checker::new(Arc::new(Lexicon::of_files(|_| false).expect("the shipped files are sound")))
}

/// The samples of a rule: sentences, and whether they are to be flagged.
fn samples(tag: Tag, rule: &str) -> Vec<(String, bool)> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("languages/{tag}/samples/{rule}.md"));
    let text =
        std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
    let mut flagged = None;
    let mut found = Vec::new();
    for line in text.lines() {
        match line {
            "## Flagged" => flagged = Some(true),
            "## Not flagged" => flagged = Some(false),
            _ => {
                if let (Some(sentence), Some(flagged)) = (line.strip_prefix("- "), flagged) {
                    found.push((sentence.to_owned(), flagged));
                }
            }
        }
    }
    found
}

fn each(mut check: impl FnMut(Tag, &str, &str, bool)) {
    for tag in Tag::ALL {
        for rule in RULES.iter().filter(|it| it.name != "term") {
            for (sentence, flagged) in samples(tag, rule.name) {
                check(tag, rule.name, &sentence, flagged);
            }
        }
    }
}

#[test]
fn every_rule_has_a_page_with_all_headings_in_order() {
    for rule in RULES {
        let found: Vec<&str> = rule.doc.lines().filter_map(|it| it.strip_prefix("## ")).collect();
        assert_eq!(found, HEADINGS, "{}", rule.name);
    }
}

#[test]
fn samples_are_flagged_or_not_as_they_say() {
    let checker = checker();
    let mut wrong = Vec::new();
    each(|tag, rule, sentence, flagged| {
        let checked =
            checker.check(sentence, &Options { language: Some(tag), ..Options::default() });
        let own: Vec<&str> =
            checked.flags.iter().filter(|it| it.stance == Stance::Own).map(|it| it.rule).collect();
        let flags = RULES.iter().any(|it| it.name == rule && it.kind == Kind::Flags);
        let right = if flagged {
            !own.is_empty() && (!flags || own.contains(&rule))
        } else {
            own.is_empty()
        };
        if !right {
            wrong.push(format!("{tag} {rule}: {sentence} → {own:?}"));
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sentence with the names of the two groups exchanged.
fn swapped(tag: Tag, sentence: &str) -> String {
    let pairs = PAIRS.iter().find(|it| it.0 == tag).expect("every language").1;
    let mut out = String::new();
    let mut word = String::new();
    for letter in sentence.chars().chain(['\n']) {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        let low = word.to_lowercase();
        let other = pairs
            .iter()
            .find_map(
                |(one, two)| if low == *one { Some(*two) } else { (low == *two).then_some(*one) },
            )
            .unwrap_or(&low)
            .to_owned();
        if low != word && other != low {
            let mut letters = other.chars();
            out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            out.push_str(letters.as_str());
        } else if other == low {
            out.push_str(&word);
        } else {
            out.push_str(&other);
        }
        word.clear();
        out.push(letter);
    }
    out.trim_end().to_owned()
}

#[test]
fn both_groups_get_the_same_answers() {
    let checker = checker();
    let mut unlike = Vec::new();
    each(|tag, _, sentence, _| {
        let options = Options { language: Some(tag), ..Options::default() };
        let other = swapped(tag, sentence);
        let answers = |text: &str, back: bool| -> Vec<_> {
            let shown = |it: &str| if back { swapped(tag, it) } else { it.to_owned() };
            checker
                .check(text, &options)
                .flags
                .iter()
                .map(|it| (shown(&text[it.span.clone()]), it.rule, it.stance, it.severity))
                .collect()
        };
        if answers(sentence, false) != answers(&other, true) {
            unlike.push(format!("{tag}: {sentence}\n    {other}"));
        }
    });
    assert!(unlike.is_empty(), "{}", unlike.join("\n"));
}

#[test]
fn documents_apart_and_together_have_the_same_flags() {
    let checker = checker();
    let mut texts = Vec::new();
    each(|_, _, sentence, _| texts.push(sentence.to_owned()));
    for pair in texts.windows(3) {
        let whole = pair.join("\n\n");
        let together = checker.check(&whole, &Options::default()).flags;
        let mut apart = Vec::new();
        let mut from = 0;
        for text in pair {
            for mut flag in checker.check(text, &Options::default()).flags {
                flag.span = from + flag.span.start..from + flag.span.end;
                apart.push(flag);
            }
            from += text.len() + 2;
        }
        assert_eq!(together, apart, "{whole}");
    }
}

/// Entries of the shipped glossaries whose sentences the engine does not yet tell: not more than these.
const ENTRIES_LEFT_MAX: usize = 20;

#[test]
fn entries_find_their_own_sentences_and_leave_the_others() {
    let lexicon = Lexicon::of_files(|_| true).expect("the shipped files are sound");
    let checker = Checker::new(Arc::new(lexicon));
    let mut left = Vec::new();
    for tag in Tag::ALL {
        let glossary =
            Glossary::parse(Glossary::shipped(tag)).expect("the shipped glossary is sound");
        left.extend(lint_samples(&glossary, |text| {
            let options = Options { language: Some(tag), ..Options::default() };
            let flags = checker.check(text, &options).flags;
            flags
                .into_iter()
                .filter(|it| it.stance == Stance::Own)
                .filter_map(|it| it.entry)
                .collect()
        }));
    }
    assert!(left.len() <= ENTRIES_LEFT_MAX, "{left:#?}");
}
