//! Glossaries: whatever is read is written and read again the same, and its forms can be made.
#![no_main]

use speech::glossary::Glossary;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(glossary) = Glossary::parse(text) {
        let again = Glossary::parse(&glossary.to_toml());
        assert_eq!(again.as_ref(), Ok(&glossary));
        for entry in glossary.entries.iter().take(20) {
            assert!(!entry.forms().is_empty() || !entry.not_forms.is_empty());
        }
    }
});
