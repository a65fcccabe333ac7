//! The files of addressees that appeals carry.
#![no_main]

use commission::appeal::Addressees;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Addressees::parse(data) {
        assert_eq!(read.file(), data);
    }
});
