//! The files of findings, and those that say which incident a text answers.
#![no_main]

use commission::incident::{Finding, about, incident_in};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Finding::parse(data) {
        assert_eq!(read.file(), data);
    }
    if let Some(id) = incident_in(data) {
        assert_eq!(about(&id), data);
    }
});
