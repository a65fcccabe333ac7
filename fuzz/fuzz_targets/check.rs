//! The whole check of any text, with every shipped entry: places lie in the text and between characters,
//! and paragraphs apart have the flags of the whole.
#![no_main]

use std::sync::{Arc, LazyLock};

use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

static CHECKER: LazyLock<Checker> =
    LazyLock::new(|| Checker::new(Arc::new(Lexicon::of_files(|_| true).unwrap_or_default())));

libfuzzer_sys::fuzz_target!(|text: &str| {
    for language in Tag::ALL.into_iter().map(Some).chain([None]) {
        let options = Options { language, ..Options::default() };
        let checked = CHECKER.check(text, &options);
        for flag in &checked.flags {
            assert!(!flag.span.is_empty() && text.get(flag.span.clone()).is_some());
        }
        assert!(checked.flags.is_sorted_by_key(|it| it.span.start));
        let twice = format!("{text}\n\n{text}");
        let flags = CHECKER.check(&twice, &options).flags;
        assert_eq!(flags.len(), 2 * checked.flags.len());
    }
});
