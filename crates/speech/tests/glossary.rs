//! Glossaries: read, refused, written, looked through.

use std::time::{Duration, Instant};

use speech::glossary::{BYTES_MAX, Fault, Glossary, PROBLEMS_MAX, Status, lint, lint_samples};
use speech::groups::Groups;
use speech::{Category, Tag};

const SMALL: &str = r#"format = "comity/glossary/v1"
language = "ru"

[reasons]
name = { en = "It takes away a name.", ru = "Это отнимает имя." }

[[entry]]
id = "ru-1"
lemma = "чужак"
part = "noun"
category = "slur"
target = "armenians"
used_by = "azerbaijanis"
severity = 3
kind = "stereotype"
sides.armenians = "@name"
sides.azerbaijanis = { ru = "Это учит ненависти.", az = "Bu, nifrət öyrədir." }
alternatives = ["сосед"]
must_flag = ["Чужаки пришли."]
must_not_flag = ["Соседи пришли."]
status = "proposed"
since = 2026-01-31
review_by = "2027-01-31"
"#;

fn groups() -> Groups {
    Groups::parse(Groups::SHIPPED).unwrap()
}

/// What is wrong, as lines.
fn refused(text: &str) -> Vec<String> {
    Glossary::parse(text).unwrap_err().iter().map(ToString::to_string).collect()
}

/// The small glossary with one line replaced.
fn with(line: &str, other: &str) -> String {
    assert!(SMALL.contains(line), "{line}");
    SMALL.replace(line, other)
}

#[test]
fn an_entry_says_what_its_fields_say() {
    let glossary = Glossary::parse(SMALL).unwrap();
    let entry = glossary.entry("ru-1").unwrap();
    assert_eq!(
        (entry.category, entry.severity, entry.status),
        (Category::Slur, 3, Status::Proposed)
    );
    assert_eq!(entry.since.as_deref(), Some("2026-01-31"));
    assert_eq!(entry.sides["armenians"], "Это отнимает имя.");
    assert_eq!(entry.why("en")["armenians"], "It takes away a name.");
    assert_eq!(entry.why("az")["azerbaijanis"], "Bu, nifrət öyrədir.");
    // A side that did not write in a language is shown in its own.
    assert_eq!(entry.why("hy")["azerbaijanis"], "Это учит ненависти.");
    assert!(entry.forms().iter().any(|it| it.text == "чужаками" && it.plural));
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    for (text, line, word) in [
        (with("severity = 3", "severity = 9"), 7, "severity"),
        (with("part = \"noun\"", "part = \"thing\""), 7, "part"),
        (with("part = \"noun\"", "prat = \"noun\""), 7, "part"),
        (with("lemma = \"чужак\"", "lemma = \"…\""), 7, "letter"),
        (with("\"@name\"", "\"@nobody\""), 16, "nobody"),
        (with("since = 2026-01-31", "since = \"soon\""), 22, "since"),
        (with("since = 2026-01-31", "since = 2026-01-31T10:00:00Z"), 22, "since"),
        (with("alternatives = [\"сосед\"]", "alternatives = \"сосед\""), 18, "list"),
        (with("alternatives = [\"сосед\"]", "alternatives = [\"\"]"), 18, "empty"),
        (with("language = \"ru\"", "language = \"xx\""), 1, "xx"),
        (with("comity/glossary/v1", "comity/glossary/v9"), 1, "v9"),
        (with("id = \"ru-1\"", "id = \"Ru 1\""), 7, "Ru 1"),
        (with("Чужаки пришли.", "Чужаки \u{202e}пришли."), 19, "turns the line"),
        (
            with("kind = \"stereotype\"", "kind = \"stereotype\"\nparadigm = \"fourth\""),
            7,
            "fourth",
        ),
    ] {
        let problems = Glossary::parse(&text).unwrap_err();
        let found = problems.iter().find(|it| it.what.contains(word));
        assert_eq!(found.map(|it| it.line), Some(line), "{word}: {problems:?}");
        assert!(found.is_some_and(|it| !it.remedy.is_empty()));
    }
}

#[test]
fn a_misspelt_field_is_not_lost_in_silence() {
    let said = refused(&with("used_by", "usedby"));
    assert!(said[0].starts_with("line 13:") && said[0].contains("usedby"), "{said:?}");
}

#[test]
fn an_id_belongs_to_one_entry() {
    let entry = &SMALL[SMALL.find("[[entry]]").unwrap()..];
    let said = refused(&format!("{SMALL}\n{entry}"));
    assert!(said[0].contains("two entries"), "{said:?}");
}

#[test]
fn a_hostile_glossary_is_refused_in_time() {
    let start = Instant::now();
    let huge = "#".repeat(BYTES_MAX + 1);
    assert!(refused(&huge)[0].contains("bytes"));
    let deep = format!("x = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(&deep).len(), 1);
    let keys = format!("{} = 1", vec!["a"; 100_000].join("."));
    assert_eq!(refused(&keys).len(), 1);
    let head = "format = \"comity/glossary/v1\"\nlanguage = \"ru\"\n";
    let many = format!("{head}{}", "[[entry]]\n".repeat(25_001));
    assert!(refused(&many)[0].contains("25001"), "{:?}", refused(&many));
    let empty = format!("{head}{}", "[[entry]]\n".repeat(20_000));
    assert!(refused(&empty).len() <= PROBLEMS_MAX);
    let long = with("чужак", &"чужак".repeat(1_000));
    assert!(refused(&long)[0].contains("5000 characters"));
    let list = with("[\"сосед\"]", &format!("[{}]", vec!["\"сосед\""; 5_000].join(",")));
    assert!(refused(&list)[0].contains("5000 items"));
    // A reason that names a reason that names the first.
    let circle = with("name = {", "loop = \"@pool\"\npool = \"@loop\"\nname = {");
    assert!(refused(&circle).iter().all(|it| it.contains("may not name another")));
    let words = with("чужак", &vec!["чужак"; 12].join(" "));
    assert!(refused(&words)[0].contains("too many words"));
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

#[test]
fn the_digest_is_of_the_content() {
    let one = Glossary::parse(SMALL).unwrap();
    let comment = Glossary::parse(&format!("# A word before.\n{SMALL}")).unwrap();
    assert_eq!(one.digest(), comment.digest());
    let other = Glossary::parse(&with("severity = 3", "severity = 4")).unwrap();
    assert_ne!(one.digest(), other.digest());
    let status = Glossary::parse(&with("\"proposed\"", "\"adopted\"")).unwrap();
    assert_ne!(one.digest(), status.digest());
}

#[test]
fn what_is_written_reads_the_same() {
    for text in Tag::ALL.into_iter().map(Glossary::shipped).chain([SMALL]) {
        let glossary = Glossary::parse(text).unwrap();
        let again = Glossary::parse(&glossary.to_toml()).unwrap();
        assert_eq!(glossary, again);
        assert_eq!(glossary.digest(), again.digest());
    }
}

#[test]
fn the_shipped_glossaries_are_proposals_with_mirrors() {
    for tag in Tag::ALL {
        let glossary = Glossary::parse(Glossary::shipped(tag)).unwrap();
        assert_eq!(glossary.tag, tag);
        assert!(glossary.entries.len() >= 15, "{tag}");
        let aimed = |group: &str| {
            glossary.entries.iter().filter(|it| it.target.as_deref() == Some(group)).count()
        };
        assert_eq!(aimed("armenians"), aimed("azerbaijanis"), "{tag}");
        for entry in &glossary.entries {
            assert_eq!(entry.status, Status::Proposed, "{}", entry.id);
            assert!(entry.sides.len() >= 2, "{}", entry.id);
            for locale in ["en", "ru", "hy", "az"] {
                assert_eq!(
                    entry.reasons[locale].len(),
                    entry.sides.len(),
                    "{} in {locale}",
                    entry.id
                );
            }
            let Some(mirror) = &entry.mirror else { continue };
            let mirror = glossary.entry(mirror).unwrap();
            assert_eq!(mirror.severity, entry.severity, "{}", entry.id);
            assert_eq!(mirror.category, entry.category, "{}", entry.id);
            assert_eq!(mirror.target, entry.used_by, "{}", entry.id);
        }
    }
}

#[test]
fn the_shipped_glossaries_pass_the_lint() {
    for tag in Tag::ALL {
        let glossary = Glossary::parse(Glossary::shipped(tag)).unwrap();
        let remarks = lint(&glossary, &groups());
        assert!(remarks.is_empty(), "{tag}: {remarks:#?}");
    }
}

#[test]
fn the_lint_says_what_is_weak() {
    let faults = |text: &str| -> Vec<Fault> {
        lint(&Glossary::parse(text).unwrap(), &groups()).into_iter().map(|it| it.fault).collect()
    };
    assert_eq!(faults(SMALL), [Fault::FewSamples, Fault::NoMirror]);
    assert!(faults(&with("alternatives = [\"сосед\"]\n", "")).contains(&Fault::NoAlternative));
    assert!(faults(&with("sides.armenians = \"@name\"\n", "")).contains(&Fault::NoReason));
    assert!(faults(&with("Чужаки пришли.", "Никого нет.")).contains(&Fault::NotFlagged));
    assert!(faults(&with("\"чужак\"", "\"лазер\"")).contains(&Fault::OrdinaryWord));
    assert!(faults(&with("\"чужак\"", "\"армянин\"")).contains(&Fault::GroupName));
    assert!(
        faults(&with("target = \"armenians\"", "target = \"martians\""))
            .contains(&Fault::UnknownGroup)
    );
    let entry = SMALL[SMALL.find("[[entry]]").unwrap()..].replace("ru-1", "ru-2");
    let twice = faults(&format!("{SMALL}\n{entry}"));
    assert!(twice.contains(&Fault::Duplicate) && twice.contains(&Fault::SharedForm));
}

#[test]
fn the_sentences_of_an_entry_are_its_tests() {
    let glossary = Glossary::parse(SMALL).unwrap();
    let right = lint_samples(&glossary, |text| {
        if text.contains("Чужаки") { vec!["ru-1".to_owned()] } else { Vec::new() }
    });
    assert!(right.is_empty());
    let wrong: Vec<Fault> = lint_samples(&glossary, |text| {
        if text.contains("Чужаки") { Vec::new() } else { vec!["ru-1".to_owned()] }
    })
    .into_iter()
    .map(|it| it.fault)
    .collect();
    assert_eq!(wrong, [Fault::NotFlagged, Fault::WronglyFlagged]);
}

#[test]
fn innocent_words_are_no_forms_of_the_shipped_entries() {
    for (tag, words) in [
        (Tag::Ru, "хачкар хачапури лазер озера азарт армейский чурчхела"),
        (Tag::Hy, "հայր հայելի լազեր կոտորակ խաչ խաչքար"),
        (Tag::Az, "dalğa lazer azər azar qırmızı"),
        (Tag::En, "armour laser khachkar church armoire azure"),
    ] {
        let glossary = Glossary::parse(Glossary::shipped(tag)).unwrap();
        for entry in &glossary.entries {
            for form in entry.forms() {
                assert!(
                    words.split(' ').all(|word| word != form.text),
                    "{}: {}",
                    entry.id,
                    form.text
                );
            }
        }
    }
}

#[test]
fn the_corpus_of_glossaries_is_replayed() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/glossary");
    let (mut good, mut bad) = (0, 0);
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let read = str::from_utf8(&bytes).is_ok_and(|text| Glossary::parse(text).is_ok());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(read, name.starts_with("good-"), "{name}");
        if read { good += 1 } else { bad += 1 }
    }
    assert!(good > 0 && bad > 0);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = Glossary::parse(&text);
        let _ = Glossary::parse(&SMALL.replace("чужак", &text));
        let _ = Groups::parse(&text);
    }
}
