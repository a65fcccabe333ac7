//! SubRip subtitles: each character leads back to its place.
#![no_main]

#[path = "../../crates/speech/tests/places/mod.rs"]
mod places;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    places::check(data, speech::read::Format::Srt);
});
