//! The quick look and the careful one give the same answer, on samples and on spoiled ones; and a stored
//! lexicon finds what the compiled one finds.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use speech::lexicon::{Lexicon, StoredError};
use speech::{Checker, Options, Tag};

/// The samples of every rule and the texts of the pages, in all languages.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for tag in Tag::ALL {
        for file in std::fs::read_dir(root.join(format!("languages/{tag}/samples"))).unwrap() {
            all.push(std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
        all.push(std::fs::read_to_string(root.join(format!("../../locales/{tag}.ftl"))).unwrap());
    }
    all
}

fn checker() -> Checker {
    Checker::new(Arc::new(Lexicon::of_files(|_| true).unwrap()))
}

fn same(checker: &Checker, text: &str, language: Option<Tag>) -> usize {
    let quick = checker.check(text, &Options { language, ..Options::default() });
    let plain = checker.check(text, &Options { language, plain: true, ..Options::default() });
    assert_eq!(quick, plain, "{language:?} {text}");
    quick.flags.len()
}

#[test]
fn real_texts_are_answered_alike() {
    let checker = checker();
    let mut flags = 0;
    for text in texts() {
        for language in [None, Some(Tag::Ru), Some(Tag::Hy), Some(Tag::Az), Some(Tag::En)] {
            flags += same(&checker, &text, language);
        }
    }
    assert!(flags > 200, "{flags}");
}

#[test]
fn a_stored_lexicon_finds_the_same() {
    let key = [7; 32];
    let fresh = Lexicon::of_files(|_| true).unwrap();
    let bytes = fresh.to_bytes(&key);
    let stored = Lexicon::from_bytes(&bytes, &key).unwrap();
    assert!(fresh.entries().eq(stored.entries()));
    assert!(fresh.entries().count() > 50);
    assert_eq!(stored.to_bytes(&key), bytes);
    let (fresh, stored) = (Checker::new(Arc::new(fresh)), Checker::new(Arc::new(stored)));
    for text in texts() {
        let options = Options::default();
        assert_eq!(fresh.check(&text, &options), stored.check(&text, &options));
    }
}

#[test]
fn damaged_bytes_are_refused() {
    let key = [7; 32];
    let bytes = Lexicon::shipped().to_bytes(&key);
    assert_eq!(Lexicon::from_bytes(&bytes, &[8; 32]).err(), Some(StoredError::Key));
    for cut in [0, 15, 16, 40, 80, bytes.len() / 2, bytes.len() - 1] {
        assert!(Lexicon::from_bytes(&bytes[..cut], &key).is_err(), "{cut}");
    }
    for at in (0..bytes.len()).step_by(bytes.len() / 40) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        assert!(Lexicon::from_bytes(&changed, &key).is_err(), "{at}");
    }
    let longer = [bytes, vec![0]].concat();
    assert_eq!(Lexicon::from_bytes(&longer, &key).err(), Some(StoredError::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Sentences in which letters are doubled, changed, parted or replaced by look-alikes.
    #[test]
    fn spoiled_texts_are_answered_alike(
        words in prop::collection::vec(
            prop_oneof![
                "[а-яё]{1,9}", "[ա-և]{1,9}", "[a-zəıöüçşğ]{1,9}", "[a-z]{1,9}", "[А-ЯЁ][а-я]{1,5}",
                "(армяне|турки|հայերը|թուրքեր|ermənilər|türklər|Armenians|azerbaijanis|Ереван|Bakı)",
                "[a-zа-яա-և0-9@$!|'’.əİIıЀъ՛՞։\u{200b}\u{301}\u{ad}\u{a0}-]{1,6}",
                "(barev|dzez|privet|они|they|onlar|նրանք|все|all|враги|enemies|e2|3a|т.е.)",
            ],
            1..14,
        ),
        ends in prop::collection::vec("( |, |\\. |! |\\n|\\n\\n|: |։ | — |’|-|  )", 14),
        language in prop_oneof![
            4 => Just(None), 1 => Just(Some(Tag::Ru)), 1 => Just(Some(Tag::Hy)),
            1 => Just(Some(Tag::Az)), 1 => Just(Some(Tag::En)),
        ],
    ) {
        static CHECKER: std::sync::LazyLock<Checker> = std::sync::LazyLock::new(checker);
        let text: String = words.iter().zip(&ends).map(|(word, end)| format!("{word}{end}")).collect();
        same(&CHECKER, &text, language);
    }
}
