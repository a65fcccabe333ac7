//! Policy files: the canonical form is read back as the same policy.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(policy) = note::Policy::parse(text) {
        assert_eq!(note::Policy::parse(&policy.to_string()), Ok(policy));
    }
});
