//! WebP files: whatever is read has a size that fits into its heads.
#![no_main]

use commission::report::webp::points;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Some(points) = points(data) {
        assert!(points <= 1 << 48);
    }
});
