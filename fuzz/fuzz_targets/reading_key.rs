//! Reading keys.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(read) = text.parse::<commission::ReadingKey>() {
        assert_eq!(read.to_string(), text);
    }
});
