//! Receipts as people type them.
#![no_main]

use commission::report::Receipt;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(read) = Receipt::parse(text) {
        assert_eq!(Receipt::parse(&read.to_string()), Ok(read));
    }
});
