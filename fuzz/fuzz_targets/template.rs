//! The slots of appeals prepared in advance.
#![no_main]

use commission::draft::Template;
use commission::{Kind, Version};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = str::from_utf8(data) else { return };
    let (title, passage) = text.split_once('\n').unwrap_or((text, ""));
    let version = Version {
        language: "en".parse().expect("a language"),
        kind: Kind::Plan,
        title: title.to_owned(),
        passages: vec![passage.to_owned()],
        grounds: Vec::new(),
        interests: Vec::new(),
        promises: Vec::new(),
    };
    if let Some(template) = Template::of(&[version]) {
        assert!(!template.slots().is_empty());
    }
});
