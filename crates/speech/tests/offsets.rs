//! Whatever is checked: no panic, places inside the text and between characters.

use proptest::prelude::*;
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Армяне — крысы! ".to_owned()),
        Just("Kill all Azerbaijanis. ".to_owned()),
        Just("Ermənilər gənədir ".to_owned()),
        Just("Ադրբեջանցիները գող են։ ".to_owned()),
        Just("«".to_owned()),
        Just("»\n\n".to_owned()),
        Just("a.r.m.e.n.i.a.n.s ".to_owned()),
        Just("\u{200b}\u{301}".to_owned()),
        "\\PC{0,12}",
        "[а-яёa-zա-ֆə .,!?'\"-]{0,12}",
    ]
}

proptest! {
    #[test]
    fn flags_lie_in_the_text(pieces in proptest::collection::vec(piece(), 0..12), forced in 0_usize..5) {
        let text = pieces.concat();
        let language = Tag::ALL.get(forced).copied();
        let checked = Checker::new(Lexicon::shipped()).check(&text, &Options { language, ..Options::default() });
        for flag in &checked.flags {
            prop_assert!(!flag.span.is_empty());
            prop_assert!(text.get(flag.span.clone()).is_some(), "{:?} of {:?}", flag.span, text);
        }
        prop_assert!(checked.flags.is_sorted_by_key(|it| it.span.start));
        for sentence in &checked.sentences {
            prop_assert!(text.get(sentence.span.clone()).is_some());
        }
    }
}

/// Without a limit the three parts of a shape that match five hundred times each are joined a hundred
/// million times.
#[test]
fn what_is_written_hundreds_of_times_is_looked_at_so_often_and_no_more() {
    let checker = Checker::new(Lexicon::shipped());
    for words in [["earthquake ", "Armenians ", "right "], ["all ", "Azerbaijanis ", "animals "]] {
        let text: String = words.iter().map(|it| it.repeat(500)).collect();
        let checked = checker.check(&text, &Options::default());
        assert!(checked.sentences.iter().all(|it| it.span.len() <= 4_000));
        assert!(checked.flags.len() <= 256 * checked.sentences.len());
    }
    let checked = checker.check(&"я ".repeat(20_000), &Options::default());
    assert!(checked.flags.is_empty() && checked.sentences.len() > 10);
}
