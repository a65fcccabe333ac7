//! Charters: no file panics the reader, and one that is refused has a problem.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Err(problems) = commission::Charter::parse(text) {
        assert!(!problems.is_empty());
    }
});
