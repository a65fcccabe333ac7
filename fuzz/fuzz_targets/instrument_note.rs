//! Texts with their signatures: what is read is written unchanged.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(read) = commission::Bundle::parse(text) {
        assert_eq!(read.to_string(), text);
    }
});
