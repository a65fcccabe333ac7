//! Telephone numbers as people write them.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Ok(read) = text.parse::<commission::contact::Telephone>() {
        let number = read.as_str();
        assert!(number.len() <= 16 && number.starts_with('+'));
        assert!(number.bytes().skip(1).all(|b| b.is_ascii_digit()));
        assert_eq!(number.parse().as_ref(), Ok(&read));
    }
});
