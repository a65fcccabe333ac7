//! Replays the fuzzers' corpus: no file panics, and what the fuzzer asserts holds.

use std::{fs, path::Path};

use speech::Tag;
use speech::fold::fold;
use speech::language::{Language, identify};
use speech::segment::{sentences, words};

#[test]
fn the_corpus_of_foldings_is_replayed() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/fold");
    let mut count = 0;
    for file in fs::read_dir(&folder)? {
        let text = fs::read_to_string(file?.path())?;
        for sentence in sentences(&text) {
            let told = identify(&text[sentence]);
            assert!(matches!(told, Language::Known(_)), "{text}");
        }
        assert!(!words(&text).is_empty());
        for tag in Tag::ALL {
            let folded = fold(&text, tag);
            assert_eq!(fold(folded.text(), tag).text(), folded.text());
            assert!(text.get(folded.original(0..folded.text().len())).is_some());
        }
        count += 1;
    }
    assert!(count > 3);
    Ok(())
}
