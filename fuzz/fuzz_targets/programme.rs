//! The programmes that plans carry.
#![no_main]

use commission::programme::Programme;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Programme::parse(data) {
        assert_eq!(read.file(), data);
    }
});
