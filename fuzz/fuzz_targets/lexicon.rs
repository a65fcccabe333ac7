//! Any glossary that can be read can be compiled and looked for, in its own sentences too.
#![no_main]

use std::sync::Arc;

use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Options};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    let Ok(mut glossary) = Glossary::parse(text) else { return };
    glossary.entries.truncate(20);
    let tag = glossary.tag;
    let samples: Vec<String> =
        glossary.entries.iter().flat_map(|it| it.must_flag.clone()).take(20).collect();
    let Ok(groups) = Groups::parse("format = \"comity/groups/v1\"") else { return };
    let Ok(lexicon) = Lexicon::build(&groups, &[glossary], |_| true) else { return };
    let checker = Checker::new(Arc::new(lexicon));
    for sample in samples {
        for flag in
            checker.check(&sample, &Options { language: Some(tag), ..Options::default() }).flags
        {
            assert!(sample.get(flag.span).is_some());
        }
    }
});
