//! A glossary that was written to harm: each is refused with its limit, or does no harm.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use speech::glossary::{
    BYTES_MAX, ENTRIES_MAX, Fault, Glossary, ID_CHARS_MAX, ITEMS_MAX, OWN_FORMS_MAX, PROBLEMS_MAX,
    SIDES_MAX, TEXT_CHARS_MAX, lint,
};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

const HEAD: &str = "format = \"comity/glossary/v1\"\nlanguage = \"en\"\n";

/// An entry of this word with further fields.
fn entry(id: &str, lemma: &str, more: &str) -> String {
    format!(
        "[[entry]]\nid = \"{id}\"\nlemma = \"{lemma}\"\npart = \"fixed\"\ncategory = \"slur\"\n\
         severity = 3\nstatus = \"proposed\"\n{more}\n"
    )
}

/// The only problem of a glossary of this one entry; its line, what is wrong and the remedy.
fn refused(text: &str) -> String {
    let start = Instant::now();
    let problems = Glossary::parse(text).expect_err("it is hostile");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert!(!problems.is_empty() && problems.len() <= PROBLEMS_MAX);
    for problem in &problems {
        assert!(problem.line > 0 && !problem.what.is_empty() && !problem.remedy.is_empty());
        // What a stranger wrote does not flood the message.
        assert!(problem.to_string().chars().count() < 600, "{problem}");
    }
    problems[0].to_string()
}

fn one(lemma: &str, more: &str) -> String {
    format!("{HEAD}{}", entry("en-1", lemma, more))
}

/// A list of so many different words.
fn words(count: usize) -> String {
    let words: Vec<String> = (0..count).map(|it| format!("\"word{it}\"")).collect();
    format!("[{}]", words.join(","))
}

#[test]
fn the_entry_of_these_tests_is_sound() {
    assert_eq!(Glossary::parse(&one("stranger", "")).unwrap().entries.len(), 1);
}

#[test]
fn what_is_huge_is_refused() {
    assert!(refused(&"#".repeat(BYTES_MAX + 1)).contains(&BYTES_MAX.to_string()));
    let mut many = HEAD.to_owned();
    for at in 0..=ENTRIES_MAX {
        many.push_str(&entry(&format!("en-{at}"), &format!("word{at}"), ""));
    }
    assert!(refused(&many).contains(&ENTRIES_MAX.to_string()));
    let line = format!("{HEAD}title = \"{}\"\n", "a".repeat(4 << 20));
    assert!(refused(&line).contains("characters"));
}

#[test]
fn thousands_of_forms_are_refused() {
    for (key, max) in
        [("forms", OWN_FORMS_MAX), ("not_forms", OWN_FORMS_MAX), ("sources", ITEMS_MAX)]
    {
        let said = refused(&one("stranger", &format!("{key} = {}", words(5_000))));
        assert!(said.contains("5000") && said.contains(&max.to_string()), "{said}");
    }
    let sides: String = (0..=SIDES_MAX).fold(String::new(), |mut all, it| {
        let _ = writeln!(all, "sides.side{it} = \"It hurts.\"");
        all
    });
    assert!(refused(&one("stranger", &sides)).contains(&SIDES_MAX.to_string()));
}

#[test]
fn long_lines_and_long_words_are_refused() {
    let long = "a".repeat(TEXT_CHARS_MAX + 1);
    let said = refused(&one("stranger", &format!("meaning = \"{long}\"")));
    assert!(said.contains(&TEXT_CHARS_MAX.to_string()), "{said}");
    assert!(refused(&one(&"stranger ".repeat(12), "")).contains("too many words"));
    assert!(refused(&one(&"stranger".repeat(100), "")).contains("800 characters"));
    let id = "a".repeat(ID_CHARS_MAX + 1);
    assert!(refused(&format!("{HEAD}{}", entry(&id, "stranger", ""))).contains("characters"));
}

#[test]
fn what_is_nested_or_names_itself_is_refused() {
    for deep in [
        format!("x = {}1{}", "[".repeat(50_000), "]".repeat(50_000)),
        format!("x = {}1{}", "{a=".repeat(50_000), "}".repeat(50_000)),
        format!("[{}]\nb = 1", vec!["a"; 50_000].join(".")),
    ] {
        refused(&format!("{HEAD}{deep}\n"));
    }
    let circle = format!("{HEAD}[reasons]\none = \"@two\"\ntwo = \"@one\"\n");
    let said = refused(&format!("{circle}{}", entry("en-1", "stranger", "sides.us = \"@one\"")));
    assert!(said.contains("may not name another"), "{said}");
    // An entry may be its own mirror; the lint says so.
    let mirror =
        Glossary::parse(&one("stranger", "target = \"armenians\"\nmirror = \"en-2\"")).unwrap();
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    assert!(lint(&mirror, &groups).iter().any(|it| it.fault == Fault::NoMirror));
}

#[test]
fn one_id_for_two_entries_is_refused() {
    let twice = format!("{HEAD}{}{}", entry("en-1", "one", ""), entry("en-1", "two", ""));
    assert!(refused(&twice).contains("two entries"));
    let key = one("stranger", "severity = 4");
    assert!(refused(&key).starts_with("line "));
}

#[test]
fn what_cannot_be_seen_is_refused() {
    for hidden in ["\u{200b}", "\u{ad}", "\u{200d}", "\u{2060}", "\u{feff}", "\u{202e}", "\u{3164}"]
    {
        let lemma = format!("stran{hidden}ger");
        assert!(refused(&one(&lemma, "")).contains("not shown"), "{hidden:?}");
        let form = format!("forms = [\"{lemma}s\"]");
        assert!(refused(&one("stranger", &form)).contains("not shown"), "{hidden:?}");
        let groups = format!(
            "format = \"comity/groups/v1\"\n[[group]]\nid = \"us\"\n[group.en]\npeople = [\"{lemma}\"]\n"
        );
        let problems = Groups::parse(&groups).expect_err("a hidden character in a group");
        assert!(problems[0].what.contains("not shown"), "{problems:?}");
    }
}

#[test]
fn what_is_in_every_text_is_refused() {
    for lemma in ["*", "…", ".*", "?", "a", "я", "1", "a 1", "-a-"] {
        let said = refused(&one(lemma, ""));
        assert!(said.contains("letter"), "{lemma}: {said}");
        let said = refused(&one("stranger", &format!("forms = [\"{lemma}\"]")));
        assert!(said.contains("letter"), "{lemma}: {said}");
    }
    // An ordinary word is a matter for people: the lint tells them.
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let ordinary = Glossary::parse(&one("the", "")).unwrap();
    assert!(lint(&ordinary, &groups).iter().any(|it| it.fault == Fault::OrdinaryWord));
}

/// Whatever was signed, a text is checked in a time that grows with its length alone.
#[test]
fn entries_that_match_everywhere_do_not_stop_the_check() {
    let mut text = HEAD.to_owned();
    for (at, lemma) in
        ["the", "of the", "the of", "the the the", "of of of of of", "of the of the of"]
            .into_iter()
            .enumerate()
    {
        text.push_str(&entry(&format!("en-{at}"), lemma, ""));
    }
    let glossary = Glossary::parse(&text).unwrap();
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let lexicon = Lexicon::build(&groups, &[glossary], |_| true).unwrap();
    let checker = Checker::new(Arc::new(lexicon));
    let options = Options { language: Some(Tag::En), ..Options::default() };
    let time = |times: usize| {
        let text = "of the ".repeat(times);
        let start = Instant::now();
        let flags = checker.check(&text, &options).flags.len();
        assert!(flags > 0 && flags <= 6 * 2 * times);
        start.elapsed()
    };
    time(100);
    let (short, long) = (time(2_000), time(16_000));
    assert!(long < 40 * short + Duration::from_secs(1), "{short:?} {long:?}");
}

/// A pattern that looks harmless and is tried again and again in a naive matcher is only a word here.
#[test]
fn pathological_patterns_are_words() {
    let lemma = "(a+)+b [a-z]* .*";
    let glossary = Glossary::parse(&one(lemma, "")).unwrap();
    assert_eq!(glossary.entries[0].lemma, lemma);
    let groups = Groups::parse(Groups::SHIPPED).unwrap();
    let lexicon = Lexicon::build(&groups, &[glossary], |_| true).unwrap();
    let checker = Checker::new(Arc::new(lexicon));
    let start = Instant::now();
    let text = format!("{}!", "a".repeat(200_000));
    assert!(checker.check(&text, &Options::default()).flags.is_empty());
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}
