//! DOCX files, and any XML inside one.
#![no_main]

#[path = "../../crates/speech/tests/archive/mod.rs"]
mod archive;
#[path = "../../crates/speech/tests/places/mod.rs"]
mod places;

use speech::read::Format;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    places::check(data, Format::Docx);
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(bytes) = archive::docx(&[("word/document.xml", text), ("word/styles.xml", text)]) {
        places::check(&bytes, Format::Docx);
    }
});
