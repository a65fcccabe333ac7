//! Bundles of entries.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(bundle) = record::Bundle::decode(data) {
        assert_eq!(bundle.encode(), data);
    }
});
