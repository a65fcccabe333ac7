//! A letter says what was signed, in every language, with the same bytes each time, or there is
//! none.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use letter::{Block, Field, Letter, LetterError, Signatory, What, pdf};
use proptest::prelude::*;
use support::{File, flat, letter, refers};

const LANGUAGES: [&str; 4] = ["az", "en", "hy", "ru"];

/// The words of a page of a Russian letter without those at its head and foot, which are drawn
/// last.
fn body(file: &File, page: u32) -> String {
    let words = file.words(page);
    let (body, _) = words.rsplit_once("Обращение 2 · 0123").unwrap();
    let running = format!("{}\n", letter("ru").title);
    let first = file.pages()[0] == page;
    let body = if first { body } else { body.strip_suffix(&running).unwrap() };
    body.to_owned()
}

fn read(letter: &Letter) -> File {
    File::read(&pdf(letter).unwrap())
}

#[test]
fn every_word_can_be_copied_in_every_language() {
    for language in LANGUAGES {
        let letter = letter(language);
        let words = flat(&read(&letter).all());
        let mut expected = vec![&letter.title, &letter.number, &letter.date, &letter.words.to];
        expected.extend(letter.letterhead.iter().chain(&letter.addressees));
        expected.extend(letter.signatories.iter().flat_map(|it| [&it.party, &it.key]));
        let half: String = letter.verification.digest.chars().take(32).collect();
        expected.extend([&half, &letter.verification.address]);
        let Block::Passage { words: passage, .. } = &letter.body[0] else { panic!() };
        for text in expected.into_iter().chain([passage]) {
            assert!(words.contains(&flat(text)), "{language}: {text:?} in {words}");
        }
        assert!(words.contains("kite mesh soccer"), "{words}");
        assert_eq!(words.matches(&half).count(), 2, "the whole digest, on two lines");
        assert!(words.contains("0123 4567 89ab cdef"), "the code at the foot: {words}");
    }
}

#[test]
fn the_same_letter_has_the_same_bytes_and_another_has_another_id() {
    for language in LANGUAGES {
        assert_eq!(pdf(&letter(language)), pdf(&letter(language)));
    }
    let id = |letter: &Letter| {
        let trailer = read(letter).trailer;
        trailer.split("/ID").nth(1).unwrap().split(']').next().unwrap().to_owned()
    };
    let mut other = letter("en");
    other.date = "29 July 2026".into();
    assert_ne!(id(&letter("en")), id(&other));
}

#[test]
fn the_file_says_its_title_its_language_and_how_it_is_made() {
    let file = read(&letter("hy"));
    let catalog = file.catalog();
    assert!(catalog.contains("/Lang (hy)") && catalog.contains("/Marked true"), "{catalog}");
    assert!(catalog.contains("/DisplayDocTitle true"), "{catalog}");
    let packet = String::from_utf8(file.stream(refers(&catalog, "/Metadata").unwrap())).unwrap();
    assert!(packet.contains(&letter("hy").title), "{packet}");
    assert!(packet.contains("<rdf:li>hy</rdf:li>"), "{packet}");
    for (number, object) in &file.objects {
        let text = file.text(*number);
        let device =
            ["/DeviceGray", "/DeviceRGB", "/DeviceCMYK"].iter().any(|it| text.contains(it));
        assert!(!device, "{text}");
        assert!(!object.is_empty());
    }
}

#[test]
fn whoever_hears_the_letter_hears_its_parts_in_their_order() {
    let file = read(&letter("en"));
    let root = file.text(refers(&file.catalog(), "/StructTreeRoot").unwrap());
    let document = file.text(refers(&root, "/K").unwrap());
    assert!(document.contains("/S /Document"), "{document}");
    let children = document.split("/K [").nth(1).unwrap().split(']').next().unwrap();
    let kinds: Vec<String> = children
        .split(" 0 R")
        .filter_map(|it| it.trim().parse().ok())
        .map(|number| file.text(number).split("/S /").nth(1).unwrap().to_owned())
        .map(|it| it.split_whitespace().next().unwrap().to_owned())
        .collect();
    assert_eq!(kinds.iter().filter(|it| *it == "H1").count(), 1, "{kinds:?}");
    assert_eq!(kinds.iter().filter(|it| *it == "Figure").count(), 1, "{kinds:?}");
    let first = |kind: &str| kinds.iter().position(|it| it == kind).unwrap();
    assert!(first("P") < first("H1") && first("H1") < first("H2") && first("H2") < first("Figure"));
    let picture = (1..).find(|it| file.text(*it).contains("/S /Figure")).unwrap();
    assert!(file.text(picture).contains("https://comity.example/texts/appeal-2"));
}

#[test]
fn a_long_letter_has_pages_and_each_says_which_of_how_many() {
    let mut long = letter("ru");
    let Block::Passage { words, .. } = long.body[0].clone() else { panic!() };
    for number in 2..=40 {
        long.body.push(Block::Passage { number, words: format!("Пункт {number}. {words} ") });
    }
    let mark = "ДЕМОНСТРАЦИЯ. Стороны вымышлены.";
    long.demonstration = Some(mark.into());
    let file = read(&long);
    let pages = file.pages();
    assert!(pages.len() > 2, "{}", pages.len());
    for (number, page) in pages.iter().enumerate() {
        let words = flat(&file.words(*page));
        assert!(words.contains(&format!("{} / {}", number + 1, pages.len())), "{words}");
        assert!(words.contains(mark), "{words}");
        assert!(words.contains("Обращение 2 · 0123 4567 89ab cdef"), "{words}");
    }
    let all = file.all();
    for number in 2..=40 {
        assert!(all.contains(&format!("Пункт {number}. Жители")), "{number}");
    }
    let on = |words: &str| pages.iter().position(|it| file.words(*it).contains(words)).unwrap();
    assert_eq!(on("kite mesh soccer"), pages.len() - 1, "how to check it stands at the end");
}

#[test]
fn who_signed_stands_together_and_nobody_is_torn_apart() {
    for (passages, many) in (8..24).flat_map(|it| [(it, 4), (it, 20)]) {
        let mut long = letter("en");
        let Block::Passage { words, .. } = long.body[0].clone() else { panic!() };
        long.body =
            (0..passages).map(|number| Block::Passage { number, words: words.clone() }).collect();
        long.signatories = (0..many)
            .map(|number| Signatory {
                party: format!("Party-{number}"),
                signature: format!("Signature-{number}"),
                ..letter("en").signatories[0].clone()
            })
            .collect();
        let file = read(&long);
        let pages: Vec<String> = file.pages().into_iter().map(|it| file.words(it)).collect();
        let page = |what: &str, number: usize| {
            let words = format!("{what}-{number}\n");
            pages.iter().position(|it| it.contains(&words)).unwrap()
        };
        for number in 0..many {
            let of = page("Party", number);
            assert_eq!(of, page("Signature", number), "{passages} passages, {many} signatories");
            // Twenty fit on no page; four do, whatever stands before them.
            assert!(many > 4 || of == page("Party", 0), "{passages} passages");
        }
    }
}

#[test]
fn a_character_without_a_font_is_named_and_there_is_no_letter() {
    let mut letter = letter("en");
    letter.title = "Open → open".into();
    letter.body.push(Block::Paragraph("გზა, \u{200B}→".into()));
    let error = pdf(&letter).unwrap_err();
    let characters = vec!['→', 'გ', 'ზ', 'ა', '\u{200B}'];
    assert_eq!(error, LetterError::NoGlyph { characters });
    assert_eq!(error.to_string(), "no font has U+2192, U+10D2, U+10D6, U+10D0, U+200B");
}

#[test]
fn too_long_a_letter_is_refused() {
    let too_much = |change: fn(&mut Letter)| {
        let mut letter = letter("en");
        change(&mut letter);
        match pdf(&letter) {
            Err(LetterError::TooMuch { what, .. }) => what,
            other => panic!("{:?}", other.map(|it| it.len())),
        }
    };
    assert_eq!(
        too_much(|it| it.body = vec![Block::Paragraph("a".repeat(letter::CHARACTERS_MAX))]),
        What::Characters
    );
    assert_eq!(too_much(|it| it.body.push(Block::Paragraph("a\n".repeat(10_000)))), What::Pages);
    assert_eq!(too_much(|it| it.addressees = vec!["a".into(); 51]), What::Addressees);
    assert_eq!(too_much(|it| it.signatories = vec![Signatory::default(); 101]), What::Signatories);
    assert_eq!(too_much(|it| it.verification.address = "a".repeat(301)), What::Address);
    assert_eq!(too_much(|it| it.demonstration = Some("a\n".repeat(9))), What::Mark);
    assert_eq!(too_much(|it| it.letterhead = vec!["a".into(); 21]), What::Letterhead);
}

#[test]
fn a_letter_that_nobody_signed_is_none() {
    let missing = |change: fn(&mut Letter)| {
        let mut letter = letter("en");
        change(&mut letter);
        pdf(&letter).unwrap_err()
    };
    for (field, error) in [
        (Field::Signatories, missing(|it| it.signatories.clear())),
        (Field::Title, missing(|it| it.title = " ".into())),
        (Field::Body, missing(|it| it.body = vec![Block::Paragraph(String::new())])),
        (Field::Language, missing(|it| it.language = "en)".into())),
        (Field::Digest, missing(|it| it.verification.digest = "xy".into())),
        (Field::Address, missing(|it| it.verification.address.clear())),
    ] {
        assert_eq!(error, LetterError::Missing(field));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_there_is_a_letter_or_an_error(
        texts in proptest::collection::vec("(?s).{0,60}", 12),
        words in "[a-zəА-яԱ-Ֆա-և0-9 .,()\\\\/\n—-]{1,400}",
        many in 0_usize..30,
    ) {
        let mut wild = letter("en");
        wild.title.clone_from(&texts[0]);
        wild.demonstration = Some(texts[1].clone());
        wild.body = vec![Block::Passage { number: u32::MAX, words: texts[2].clone() }];
        wild.language.clone_from(&texts[3]);
        wild.verification.digest.clone_from(&texts[4]);
        wild.verification.address.clone_from(&texts[5]);
        wild.signatories[0].party.clone_from(&texts[6]);
        wild.words.check_how.clone_from(&texts[7]);
        let _ = pdf(&wild);
        // The same places with letters that fonts have: every word is there.
        let mut tame = letter("ru");
        tame.signatories[0].party = words.repeat(many);
        tame.verification.phrase = vec![words.clone(); many.min(24)];
        tame.letterhead = vec![words.clone()];
        tame.body = vec![
            Block::Heading(words.clone()),
            Block::Label(words.clone()),
            Block::Note(words.repeat(many)),
            Block::Passage { number: 7, words: words.repeat(many + 1) },
        ];
        match pdf(&tame) {
            Ok(bytes) => {
                let file = File::read(&bytes);
                let body: String = file.pages().into_iter().map(|it| body(&file, it)).collect();
                let body: String = body.split_whitespace().collect();
                let once: String = words.repeat(many + 1).split_whitespace().collect();
                prop_assert!(body.contains(&once), "{once} in {body}");
            }
            Err(error) => prop_assert!(
                matches!(
                    error,
                    LetterError::Missing(Field::Body) | LetterError::TooMuch { what: What::Pages, .. }
                ),
                "{error}"
            ),
        }
    }
}
