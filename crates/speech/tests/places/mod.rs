//! What must be so of every file that is read. The fuzz targets use it too.

use speech::read::{Document, Format, read};

/// Reads a file and checks that each character of its text leads back to the bytes it was read from.
pub fn check(bytes: &[u8], format: Format) -> Document {
    let document = read(bytes, format);
    for part in &document.parts {
        let source = part.source(bytes);
        let encoding = part.encoding;
        let mut last = 0;
        for (at, character) in part.text.char_indices() {
            let original = part.original(at..at + character.len_utf8());
            assert!(original.start >= last, "{at} goes back: {original:?}");
            assert!(original.start <= original.end && original.end <= source.len());
            last = original.start;
            let there = encoding.decode(source.get(original).unwrap_or_default());
            let is_same = there.chars().eq([character]);
            let is_made = there.starts_with('&') || there.contains("noBreakHyphen");
            assert!(
                is_same || is_made || character.is_whitespace() || character == '\u{fffd}',
                "{character:?} at {at} of {:?} leads to {there:?}",
                part.text
            );
        }
        let cues: Vec<_> = part.cues.iter().map(|it| it.text.clone()).collect();
        for spans in [&part.quoted, &cues] {
            let mut end = 0;
            for span in spans {
                assert!(span.start >= end && span.start <= span.end, "{spans:?}");
                let is_empty = span.is_empty();
                assert!(is_empty || part.text.get(span.clone()).is_some(), "{spans:?}");
                end = span.end;
            }
        }
        assert!(part.text.len() <= 6 * source.len());
    }
    document
}
