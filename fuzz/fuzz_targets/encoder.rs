//! Encoder files, of the wheel and our own: whatever is read has a vector for any text.
#![no_main]

use ranker::encoder::Encoder;
use sha2::{Digest as _, Sha256};

fn check(bytes: &[u8]) {
    if let Ok(encoder) = Encoder::read(bytes) {
        assert_eq!(encoder.depths("ab жа q").len(), encoder.width() * ranker::model::PARTS);
    }
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    check(data);
    // With the digest put right, so that the fuzzer comes behind it.
    let mut sealed = data.get(..data.len().saturating_sub(32)).unwrap_or_default().to_vec();
    let digest = Sha256::digest(&sealed);
    sealed.extend(digest);
    check(&sealed);
});
