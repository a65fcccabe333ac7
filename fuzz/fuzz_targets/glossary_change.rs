//! The changes of the glossary that texts carry.
#![no_main]

use commission::glossary::GlossaryChange;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = GlossaryChange::parse(data) {
        assert_eq!(read.file(), data);
    }
});
