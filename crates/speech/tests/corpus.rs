//! Replays the fuzzers' corpus: of files called `good-…` nothing is missed, of `bad-…` it is told what
//! is; none panics, and each character leads back to its place.

mod places;

use std::{fs, path::Path};

use speech::read::Format;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Reads every file of one target.
fn check(format: Format) -> Outcome {
    let target = format!("read_{format}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(&target);
    let (mut good, mut bad) = (0, 0);
    for file in fs::read_dir(&folder)? {
        let path = file?.path();
        let read = places::check(&fs::read(&path)?, format);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_good = read.problems.is_empty();
        assert_eq!(is_good, name.starts_with("good-"), "{}: {:?}", path.display(), read.problems);
        assert!(!is_good || read.parts.iter().any(|it| !it.text.is_empty()), "{name} is empty");
        if is_good { good += 1 } else { bad += 1 }
    }
    assert!(good > 0 && bad > 0, "{target} has too few seeds");
    Ok(())
}

#[test]
fn the_corpus_of_plain_texts_is_replayed() -> Outcome {
    check(Format::Plain)
}

#[test]
fn the_corpus_of_markdown_is_replayed() -> Outcome {
    check(Format::Markdown)
}

#[test]
fn the_corpus_of_web_pages_is_replayed() -> Outcome {
    check(Format::Html)
}

#[test]
fn the_corpus_of_docx_files_is_replayed() -> Outcome {
    check(Format::Docx)
}

#[test]
fn the_corpus_of_subtitles_is_replayed() -> Outcome {
    check(Format::Srt)
}

#[test]
fn the_corpus_of_web_subtitles_is_replayed() -> Outcome {
    check(Format::Vtt)
}

#[test]
fn the_corpus_of_feeds_is_replayed() -> Outcome {
    check(Format::Feed)
}
