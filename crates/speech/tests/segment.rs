//! Sentences and words.

use proptest::prelude::*;
use speech::segment::{sentences, words};

fn check(expected: &[&str], between: &str) {
    let text = expected.join(between);
    let found: Vec<&str> = sentences(&text).into_iter().map(|it| &text[it]).collect();
    assert_eq!(found, expected);
}

#[test]
fn marks_end_sentences() {
    check(&["It rained.", "We went home!", "Why?", "Nobody knows."], " ");
    check(&["Шёл дождь.", "Мы ушли!", "Зачем?", "Не знаю…", "Ладно."], " ");
    check(&["Yağış yağdı.", "Evə getdik!", "Niyə?"], "  ");
}

#[test]
fn armenian_marks_are_right() {
    check(&["Անձրև եկավ։", "Գնացինք տուն։"], " ");
    check(&["Անձրև եկավ:", "Գնացինք տուն:", "«Լավ է» ասաց նա:"], " ");
    check(&["Ինչո՞ւ գնացիր տուն։", "Վա՜յ, ինչ լավ է։", "Գնա՛ այստեղից։"], " ");
    check(&["Նա ասաց՝ գնա՛մ, և գնաց։"], " ");
    check(&["Խ. Աբովյանը գրեց։", "1990 թ. գարնանը ծաղկեց։"], " ");
    check(&["Գինը 1.20,0 էր:", "Նա վճարեց:"], " ");
}

#[test]
fn abbreviations_and_initials_do_not_end_sentences() {
    check(&["Mr. Smith met Dr. Brown at 5 p.m. on St. John's.", "They talked."], " ");
    check(&["J. R. Smith, e.g. the elder, cf. Fig. 3, left.", "He came back."], " ");
    check(&["А. С. Пушкин жил в г. Москве, на ул. Садовой, т. е. в центре.", "Потом уехал."], " ");
    check(&["Это было в 1990 г. весной.", "Купили хлеб, сыр и т. д.", "Потом ушли."], " ");
    check(&["Это было в 1990 г.", "Потом они ушли."], " ");
    check(&["Prof. Əliyev gəldi.", "Bax. səh. 5 və s. oxudu."], " ");
    check(&["Version 3.5 of example.com costs 1.000.", "Good."], " ");
}

#[test]
fn closing_quotes_and_who_spoke_stay_with_the_sentence() {
    check(&["He said: \"We stay.\"", "Then he left."], " ");
    check(&["«Мы остаёмся!» — сказал он.", "Все молчали."], " ");
    check(&["“We stay!” he shouted.", "(Nobody heard.)", "It rained."], " ");
    check(&["— Уходи! — сказал он.", "— Не уйду."], " ");
    check(&["«Գնում ենք։»", "Նա լռեց։"], " ");
}

#[test]
fn dots_before_small_letters_go_on() {
    check(&["Я думал... и понял.", "Потом… да нет.", "Всё."], " ");
    check(&["a.r.t of w!nd"], " ");
}

#[test]
fn headings_and_items_are_sentences_and_wrapped_lines_are_not() {
    check(&["The News", "It rained today."], "\n");
    check(&["Buy:", "- bread", "- Milk", "* salt"], "\n");
    check(&["Items", "1. Bread", "2. Salt and milk"], "\n");
    check(&["A heading without a stop", "A paragraph that begins."], "\n\n");
    check(&["They walked all the way down to the river which was frozen,\nand came back."], " ");
    check(&["On the way they met the old teacher of the village,\nMaria, who smiled."], " ");
}

#[test]
fn words_are_words_only() {
    let all = |text: &str| -> Vec<String> {
        words(text).into_iter().map(|it| text[it].to_owned()).collect()
    };
    assert_eq!(all("Don't stop, it’s 3.5 km!"), ["Don't", "stop", "it’s", "3.5", "km"]);
    assert_eq!(all("Ինչո՞ւ գնացիր։ Վա՜յ"), ["Ինչո՞ւ", "գնացիր", "Վա՜յ"]);
    assert_eq!(all("սար:Ձոր"), ["սար", "Ձոր"]);
    assert_eq!(all("слово.Слово т.е. так-то"), ["слово", "Слово", "т", "е", "так", "то"]);
    assert_eq!(all("şəhər — ev"), ["şəhər", "ev"]);
    assert_eq!(all("ქართული ენა 😀 и\u{306}од"), ["ქართული", "ენა", "и\u{306}од"]);
}

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zA-Zа-яА-Яա-ֆԱ-Ֆəş]{1,6}",
        4 => "[ .!?:\n\r։…»\"'«)(—-]{1,4}",
        1 => "[0-9]{1,3}",
        1 => "\\PC{1,3}",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(pieces, 0..40).prop_map(|it| it.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn sentences_cover_all_but_white_space(text in texts()) {
        let mut end = 0;
        for range in sentences(&text) {
            prop_assert!(range.start >= end && range.end > range.start);
            prop_assert!(text[end..range.start].trim().is_empty());
            prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
            end = range.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }

    #[test]
    fn words_are_in_order_and_hold_letters_or_figures(text in texts()) {
        let mut end = 0;
        for range in words(&text) {
            prop_assert!(range.start >= end && range.end > range.start);
            prop_assert!(text[range.clone()].chars().any(char::is_alphanumeric), "{:?}", &text[range]);
            end = range.end;
        }
    }
}
