//! The files of tasks that plans carry.
#![no_main]

use commission::response::Playbook;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Playbook::parse(data) {
        assert_eq!(read.file(), data);
    }
});
