//! A passkey's clientDataJSON and the layout of its signature line.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = note::ClientData::parse(data);
    let _ = note::PasskeyAssertion::from_blob(data);
});
