//! Verifier keys and private keys.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    let _ = note::SigningKey::parse(text);
    if let Ok(read) = text.parse::<note::VerifierKey>() {
        assert_eq!(read.to_string(), text);
    }
});
