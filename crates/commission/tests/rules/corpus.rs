//! Replays the fuzzers' corpus: files called `good-…` are read, `bad-…` refused, none panics.

use std::{fs, path::Path};

use commission::appeal::Addressees;
use commission::competition::{Papers, Rules};
use commission::draft::Template;
use commission::forum::Convocation;
use commission::glossary::GlossaryChange;
use commission::incident::Finding;
use commission::programme::Programme;
use commission::response::Playbook;
use commission::{Act, Bundle, Charter, InstrumentText, Kind, Statement, Version};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Gives every file of one target to `parse`, which says whether it was accepted.
fn check(target: &str, parse: impl Fn(&[u8]) -> bool) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let (mut good, mut bad) = (0, 0);
    for file in fs::read_dir(&folder)? {
        let path = file?.path();
        let accepted = parse(&fs::read(&path)?);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        assert_eq!(accepted, name.starts_with("good-"), "{}", path.display());
        if accepted { good += 1 } else { bad += 1 }
    }
    assert!(good > 0 && bad > 0, "{target} has too few seeds");
    Ok(())
}

/// Reads a text, and checks that what was read is written unchanged.
fn exact<T: std::str::FromStr + ToString>(bytes: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(bytes) else { return false };
    text.parse::<T>().is_ok_and(|read| read.to_string() == text)
}

#[test]
fn the_corpus_of_charters_is_replayed() -> Outcome {
    check("charter", |bytes| str::from_utf8(bytes).is_ok_and(|text| Charter::parse(text).is_ok()))
}

#[test]
fn the_corpus_of_acts_is_replayed() -> Outcome {
    check("act", |bytes| {
        Act::decode(bytes).is_ok_and(|act| act.encode().is_ok_and(|again| again == bytes))
    })
}

#[test]
fn the_corpus_of_statements_is_replayed() -> Outcome {
    check("statement", exact::<Statement>)
}

#[test]
fn the_corpus_of_instrument_texts_is_replayed() -> Outcome {
    check("instrument_text", exact::<InstrumentText>)
}

#[test]
fn the_corpus_of_versions_is_replayed() -> Outcome {
    check("version", exact::<Version>)
}

#[test]
fn the_corpus_of_signed_texts_is_replayed() -> Outcome {
    check("instrument_note", |bytes| {
        let Ok(text) = str::from_utf8(bytes) else { return false };
        Bundle::parse(text).is_ok_and(|read| read.to_string() == text)
    })
}

#[test]
fn the_corpus_of_receipts_is_replayed() -> Outcome {
    use commission::report::Receipt;
    check("receipt", |bytes| {
        let Ok(text) = str::from_utf8(bytes) else { return false };
        Receipt::parse(text).is_ok_and(|read| Receipt::parse(&read.to_string()) == Ok(read))
    })
}

#[test]
fn the_corpus_of_reading_keys_is_replayed() -> Outcome {
    check("reading_key", exact::<commission::ReadingKey>)
}

#[test]
fn the_corpus_of_telephone_numbers_is_replayed() -> Outcome {
    check("telephone", |bytes| {
        let read = str::from_utf8(bytes).ok().and_then(|it| it.parse().ok());
        read.is_some_and(|it: commission::contact::Telephone| it.as_str().parse() == Ok(it))
    })
}

#[test]
fn the_corpus_of_findings_is_replayed() -> Outcome {
    check("finding", |bytes| Finding::parse(bytes).is_ok_and(|read| read.file() == bytes))
}

#[test]
fn the_corpus_of_addressees_is_replayed() -> Outcome {
    check("addressees", |bytes| Addressees::parse(bytes).is_ok_and(|read| read.file() == bytes))
}

#[test]
fn the_corpus_of_changes_of_the_glossary_is_replayed() -> Outcome {
    check("glossary_change", |bytes| {
        GlossaryChange::parse(bytes).is_ok_and(|read| read.file() == bytes)
    })
}

#[test]
fn the_corpus_of_programmes_is_replayed() -> Outcome {
    check("programme", |bytes| Programme::parse(bytes).is_ok_and(|read| read.file() == bytes))
}

#[test]
fn the_corpus_of_rules_of_competitions_is_replayed() -> Outcome {
    check("competition", |bytes| Rules::parse(bytes).is_ok_and(|read| read.file() == bytes))
}

#[test]
fn the_corpus_of_files_of_forums_is_replayed() -> Outcome {
    check("forum", |bytes| Convocation::parse(bytes).is_ok_and(|read| read.file() == bytes))
}

#[test]
fn the_corpus_of_papers_of_competitions_is_replayed() -> Outcome {
    check("competition_papers", |bytes| {
        Papers::parse(bytes).is_ok_and(|read| read.file() == bytes && read.recount().is_ok())
    })
}

#[test]
fn the_corpus_of_playbooks_is_replayed() -> Outcome {
    check("playbook", |bytes| Playbook::parse(bytes).is_ok_and(|read| read.file() == bytes))
}

#[test]
fn the_corpus_of_maps_is_replayed() -> Outcome {
    check("map", |bytes| {
        commission::map::Map::parse(bytes).is_ok_and(|map| map.draw(1_000).height > 0)
    })
}

#[test]
fn the_corpus_of_webp_files_is_replayed() -> Outcome {
    check("webp", |bytes| commission::report::webp::points(bytes).is_some())
}

#[test]
fn the_corpus_of_prepared_appeals_is_replayed() -> Outcome {
    check("template", |bytes| {
        let Ok(text) = str::from_utf8(bytes) else { return false };
        let (title, passage) = text.split_once('\n').unwrap_or((text, ""));
        let Ok(language) = "en".parse() else { return false };
        let version = Version {
            language,
            kind: Kind::Plan,
            title: title.to_owned(),
            passages: vec![passage.to_owned()],
            grounds: Vec::new(),
            interests: Vec::new(),
            promises: Vec::new(),
        };
        Template::of(&[version]).is_some()
    })
}

#[test]
fn the_corpus_of_tables_of_incidents_is_replayed() -> Outcome {
    use commission::incident::import::{csv, json};
    check("incident_table", |bytes| {
        str::from_utf8(bytes).is_ok_and(|text| csv(text).is_ok() || json(text).is_ok())
    })
}
