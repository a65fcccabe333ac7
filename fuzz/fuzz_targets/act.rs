//! Acts: what is read is written unchanged.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(act) = commission::Act::decode(data) {
        assert_eq!(act.encode().ok().as_deref(), Some(data));
    }
});
