//! The files with which plans open forums and change them.
#![no_main]

use commission::forum::Convocation;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Convocation::parse(data) {
        assert_eq!(read.file(), data);
        if let Some(week) = &read.opens {
            assert!(week.clashes().is_empty());
        }
    }
});
