//! The papers of competitions, from which anybody counts again.
#![no_main]

use commission::competition::Papers;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(read) = Papers::parse(data) {
        assert_eq!(read.file(), data);
        if let Ok(counted) = read.recount() {
            assert_eq!(read.recount().map(|it| it.outcome), Ok(counted.outcome));
        }
    }
});
