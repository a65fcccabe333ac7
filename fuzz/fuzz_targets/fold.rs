//! Sentences, words, languages and folding of any text in each language.
#![no_main]

use speech::Tag;
use speech::fold::fold;
use speech::language::identify;
use speech::segment::{sentences, words};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let mut end = 0;
    for sentence in sentences(text) {
        assert!(sentence.start >= end);
        assert!(text[end..sentence.start].trim().is_empty());
        end = sentence.end;
        let _ = identify(&text[sentence]);
    }
    for word in words(text) {
        assert!(!text[word].is_empty());
    }
    for tag in Tag::ALL {
        let folded = fold(text, tag);
        assert_eq!(fold(folded.text(), tag).text(), folded.text());
        for folded in [folded.skeleton(), folded.squeezed(), folded] {
            let mut last = 0;
            for (at, c) in folded.text().char_indices() {
                let range = folded.original(at..at + c.len_utf8());
                assert!(range.start >= last && !text[range.clone()].is_empty());
                last = range.start;
            }
        }
    }
});
