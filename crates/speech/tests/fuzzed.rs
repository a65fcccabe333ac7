//! Replays the corpus of the targets that check texts and compile glossaries and groups.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

fn files(target: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let all: Vec<_> = files.map(|it| (it.clone(), fs::read_to_string(it).unwrap())).collect();
    assert!(!all.is_empty());
    all
}

#[test]
fn the_corpus_of_checks_is_replayed() {
    let checker = Checker::new(Arc::new(Lexicon::of_files(|_| true).unwrap()));
    for (path, text) in files("check") {
        for language in Tag::ALL.into_iter().map(Some).chain([None]) {
            let options = Options { language, ..Options::default() };
            let checked = checker.check(&text, &options);
            for flag in &checked.flags {
                assert!(text.get(flag.span.clone()).is_some(), "{}", path.display());
            }
            let twice = checker.check(&format!("{text}\n\n{text}"), &options).flags;
            assert_eq!(twice.len(), 2 * checked.flags.len(), "{}", path.display());
        }
    }
}

#[test]
fn the_corpus_of_lexicons_is_replayed() {
    let groups = Groups::parse("format = \"comity/groups/v1\"").unwrap();
    for (path, text) in files("lexicon") {
        let Ok(glossary) = Glossary::parse(&text) else {
            panic!("{} is no glossary", path.display())
        };
        let (tag, count) = (glossary.tag, glossary.entries.len());
        let lexicon = Lexicon::build(&groups, &[glossary], |_| true).unwrap();
        assert_eq!(lexicon.entries().count(), count);
        let checker = Checker::new(Arc::new(lexicon));
        let options = Options { language: Some(tag), ..Options::default() };
        assert!(checker.check("", &options).flags.is_empty());
    }
}

#[test]
fn the_corpus_of_groups_is_replayed() {
    let (mut good, mut bad) = (0, 0);
    for (path, text) in files("groups") {
        let read = Groups::parse(&text).is_ok();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(read, name.starts_with("good-"), "{name}");
        if read { good += 1 } else { bad += 1 }
    }
    assert!(good > 0 && bad > 0);
}
