//! The rules of competitions that plans carry.
#![no_main]

use commission::competition::Rules;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Rules::parse(data) {
        assert_eq!(read.file(), data);
    }
});
