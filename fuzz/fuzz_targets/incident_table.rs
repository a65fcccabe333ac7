//! Tables of earlier incidents: whatever is read has lines of known columns.
#![no_main]

use commission::incident::import::{COLUMNS, csv, json};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for lines in [csv(text), json(text)].into_iter().flatten() {
        for line in lines {
            assert!(line.fields.keys().all(|name| COLUMNS.contains(&name.as_str())));
        }
    }
});
