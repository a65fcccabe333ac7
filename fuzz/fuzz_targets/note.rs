//! Signed notes and their texts.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    let _ = note::NoteText::parse(text);
    if let Ok(read) = text.parse::<note::Note>() {
        assert_eq!(read.to_string(), text);
    }
});
