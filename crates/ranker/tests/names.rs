//! Whom a text speaks of: both peoples alike, however their names are written, and nobody where words
//! are only near to a name.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use ranker::feature::rule::Names;
use ranker::{Features, Maker};
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};

fn features(tag: Tag, text: &str) -> Features {
    thread_local! {
        static PARTS: (Maker, Checker) =
            (Maker::new(Names::current()).unwrap(), Checker::new(Lexicon::shipped()));
    }
    // The words that the encoder would read stand for its vector.
    let encode = |text: &str| text.chars().map(|it| f32::from(it as u16)).collect::<Vec<f32>>();
    let options = Options { language: Some(tag), ..Options::default() };
    PARTS.with(|(maker, checker)| maker.make(&encode, checker, text, &options).unwrap())
}

#[test]
fn first_names_and_plain_words_are_nobody() {
    for (tag, texts) in [
        (
            Tag::Ru,
            &[
                "Хачикян пришёл домой.",
                "Хачик пришёл домой.",
                "Айзерман забил гол.",
                "Армен и Арамян пили арманьяк.",
                "С Арменом и Армине говорили вчера.",
                "В Армянске открыли мост.",
                "Чуркин выступил вчера.",
                "Хохлов купил хохлому.",
                "Ночная чернота и нелегальная торговля.",
                "В Нигер улетел самолёт.",
                "Цыганков открыл дверь.",
            ][..],
        ),
        (
            Tag::Hy,
            &[
                "Խաչիկը եկավ տուն։",
                "Խաչիկյանը եկավ տուն։",
                "Եկեղեցու խաչերը փայլում են։",
                "Խաչիկները դրված են սեղանին։",
                "Հացերը տաք են։",
                "Հայրերը եկան տուն։",
            ][..],
        ),
        (
            Tag::Az,
            &[
                "Azər gəldi.",
                "Azər evə Azərlə getdi.",
                "Xaçik evə gəldi.",
                "Xaçikyan evə gəldi.",
                "Qayçılar stolun üstündədir.",
                "Qapıçılar qapını açdılar.",
                "Zəncir qırıldı.",
                "Bunu etmədilər.",
            ][..],
        ),
        (
            Tag::En,
            &[
                "Disable the alarm.",
                "This switch disables the alarm.",
                "He went on a bender.",
                "The taiga is cold.",
                "Khachaturian ate khachapuri.",
                "Slutsky prods the fire retardant.",
                "A chink in the wall.",
                "The debt was crippling.",
                "Athenians and cathodic protectants.",
                "They immigrate with muslins.",
            ][..],
        ),
    ] {
        for text in texts {
            let found = features(tag, text);
            assert!(!found.speaks, "{text}: {}", found.text);
        }
    }
}

/// Both peoples' names in the same form, as `crates/ranker/src/words/` has them, with what cannot be theirs.
const FORMS: [(Tag, &str, [[&str; 2]; 6]); 4] = [
    (
        Tag::Ru,
        "Говорят, что @ всегда врут.",
        [
            ["Армяне", "Азербайджанцы"],
            ["армян", "азербайджанцев"],
            ["армянами", "азербайджанцами"],
            ["армянин", "азербайджанец"],
            ["армянка", "азербайджанка"],
            ["армянок", "азербайджанок"],
        ],
    ),
    (
        Tag::Hy,
        "Ասում են, որ @ միշտ ստում են։",
        [
            ["Հայերը", "Ադրբեջանցիները"],
            ["հայերի", "ադրբեջանցիների"],
            ["հայերին", "ադրբեջանցիներին"],
            ["հայից", "ադրբեջանցուց"],
            ["հայուհին", "ադրբեջանուհին"],
            ["հայուհիները", "ադրբեջանուհիները"],
        ],
    ),
    (
        Tag::Az,
        "Deyirlər ki, @ həmişə yalan danışır.",
        [
            ["Ermənilər", "Azərbaycanlılar"],
            ["ermənilərin", "azərbaycanlıların"],
            ["ermənilərdən", "azərbaycanlılardan"],
            ["erməni", "azərbaycanlı"],
            ["ermənini", "azərbaycanlını"],
            ["ermənidən", "azərbaycanlıdan"],
        ],
    ),
    (
        Tag::En,
        "They say that @ always lie.",
        [
            ["Armenians", "Azerbaijanis"],
            ["armenians", "azerbaijanis"],
            ["Armenian", "Azerbaijani"],
            ["armenian", "azerbaijani"],
            ["ARMENIANS", "AZERBAIJANIS"],
            ["ARMENIAN", "AZERBAIJANI"],
        ],
    ),
];

type Way = (&'static str, fn(&[char], usize) -> String);

const WAYS: [Way; 8] = [
    ("as it is", |word, _| word.iter().collect()),
    ("a letter wrong", |word, at| with(word, at, 1, if word[1] < '\u{250}' { "w" } else { "ֆ" })),
    ("a letter missing", |word, at| with(word, at, 1, "")),
    ("a letter doubled", |word, at| with(word, at, 0, &word[at].to_string())),
    ("neighbours exchanged", |word, at| {
        with(word, at - 1, 2, &format!("{}{}", word[at], word[at - 1]))
    }),
    ("a mark for a letter", |word, at| with(word, at, 1, "*")),
    ("a mark between", |word, at| with(word, at, 0, "*")),
    ("dots between", |word, _| word.iter().map(char::to_string).collect::<Vec<_>>().join(".")),
];

fn with(word: &[char], at: usize, count: usize, put: &str) -> String {
    let (before, after) = (&word[..at], &word[at + count..]);
    before.iter().copied().chain(put.chars()).chain(after.iter().copied()).collect()
}

/// What is left of a people's name may be its country's: `азербайджана` is no slip, but has `армяна` beside it.
const COUNTRIES: [&str; 4] = ["Азербайджаны", "азербайджане", "азербайджана", "azərbaycanı"];

#[test]
fn a_copy_about_the_other_people_is_the_same_however_its_name_is_written() {
    for (tag, frame, forms) in FORMS {
        let mut seen = 0;
        for pair in forms {
            for (way, tamper) in WAYS {
                for (at, end) in [(1, false), (2, false), (2, true), (1, true)] {
                    let [one, other] = pair.map(|it| {
                        let word: Vec<char> = it.chars().collect();
                        tamper(&word, if end { word.len() - at } else { at })
                    });
                    let (mine, theirs) = (
                        features(tag, &frame.replace('@', &one)),
                        features(tag, &frame.replace('@', &other)),
                    );
                    assert_eq!(mine.speaks, theirs.speaks, "{way}: {one}, {other}");
                    seen += usize::from(mine.speaks);
                    // What speaks of nobody is never worth a look, whatever its score.
                    if mine.speaks && !COUNTRIES.contains(&other.trim_end_matches('*')) {
                        assert_eq!(mine, theirs, "{way}: {one}, {other}");
                    }
                }
            }
        }
        assert!(seen > 90, "{tag:?}: {seen} of 192");
    }
}

#[test]
fn names_that_are_run_together_with_other_words_are_seen_alike() {
    for (tag, one, other) in [
        (Tag::Ru, "Прочьвсеармянеотсюда", "Прочьвсеазербайджанцыотсюда"),
        (Tag::Hy, "Բոլորհայերըդուրսմեզնից", "Բոլորադրբեջանցիներըդուրսմեզնից"),
        (Tag::Az, "Bütünermənilərrəddolsun", "Bütünazərbaycanlılarrəddolsun"),
        (Tag::En, "Allarmeniansmustgo", "Allazerbaijanismustgo"),
    ] {
        let (mine, theirs) = (features(tag, one), features(tag, other));
        assert!(mine.speaks, "{one}: {}", mine.text);
        assert_eq!(mine, theirs, "{one}");
    }
}
