//! Groups files: what is read has names whose forms can be made.
#![no_main]

use speech::groups::Groups;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(groups) = Groups::parse(text) {
        for group in groups.all().iter().take(5) {
            for (tag, names) in &group.names {
                for (_, word) in names.words().take(20) {
                    let _ = word.forms(*tag);
                }
            }
        }
    }
});
