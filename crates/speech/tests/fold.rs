//! Folding: what was done to the letters is undone, and every place leads back.

use proptest::prelude::*;
use speech::Tag;
use speech::fold::{fold, skeleton, squeezed};

fn check(tag: Tag, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(fold(text, tag).text(), *expected, "{text:?} in {tag}");
    }
}

#[test]
fn clean_text_is_borrowed() {
    for (tag, text) in [
        (Tag::Ru, "мы живём рядом"),
        (Tag::Hy, "մենք ապրում ենք կողք կողքի և լռում"),
        (Tag::Az, "biz yan-yana yaşayırıq, ömür gözəldir"),
        (Tag::En, "we live side by side; on 5 may 1990 it rained"),
    ] {
        let text = text.replace('ё', "е");
        let folded = fold(&text, tag);
        assert_eq!(folded.text().as_ptr(), text.as_ptr(), "{text}");
        assert_eq!(folded.original(0..text.len()), 0..text.len());
    }
}

#[test]
fn letters_become_small_as_the_language_has_it() {
    check(Tag::Ru, &[("Ёлка ПОД Горой", "елка под горой"), ("Шёл к Йоне", "шел к йоне")]);
    check(Tag::Az, &[("ILIQ İNSAN Işıq", "ılıq insan ışıq"), ("ŞƏHƏR Ğ", "şəhər ğ")]);
    check(
        Tag::En,
        &["I Will", "IDLE"].map(|it| (it, if it == "IDLE" { "idle" } else { "i will" })),
    );
    check(Tag::Hy, &[("ԵՐԵՎԱՆ և Երեւան", "երևան և երևան"), ("ԵՎ", "և")]);
}

#[test]
fn look_alikes_of_other_scripts_become_the_own_letters() {
    check(
        Tag::Ru,
        &[
            ("copoкa и вopoнa", "сорока и ворона"),
            ("сoseди", "соседи"),
            ("горa", "гора"),
            ("дорнoе", "дорное"),
            ("зиrnа", "зима"),
            ("крiсло", "крисло"),
        ],
    );
    check(Tag::En, &[("nеіghbоurѕ аrе here", "neighbours are here"), ("thе рарer", "the paper")]);
    check(Tag::Az, &[("qоnşulаr gәldi", "qonşular gəldi")]);
    check(Tag::Hy, &[("hարևան", "հարևան"), ("բnլnր", "բոլոր"), ("գոg", "գոց")]);
    // Names in another script stay what they are.
    check(Tag::Ru, &[("Купил iPhone в Toyota Center", "купил iphone в toyota center")]);
    check(Tag::Hy, &[("Գնեցի Windows ծրագիր", "գնեցի windows ծրագիր")]);
}

#[test]
fn digits_and_signs_inside_words_become_letters() {
    check(
        Tag::En,
        &[("n3ighb0urs", "neighbours"), ("p4p3r", "paper"), ("h@ppy w!nd", "happy wind")],
    );
    check(Tag::En, &[("Hello! You've 2 cats", "hello! you've 2 cats")]);
    check(Tag::Az, &[("4zərb4yc4nl1l4r 0ğullar", "azərbaycanlılar oğullar")]);
    check(Tag::Ru, &[("с0сед", "сосед"), ("3вери в л3су", "звери в лесу"), ("ры6а", "рыба")]);
    // Figures stay figures.
    check(
        Tag::En,
        &[
            ("in the 1990s, 2nd F-16 and 4x4", "in the 1990s, 2nd f-16 and 4x4"),
            ("90s MP3 5G 3.5", "90s mp3 5g 3.5"),
        ],
    );
    check(Tag::Ru, &[("в 1990-х, 16-летний, Т-34", "в 1990-х, 16-летний, т-34")]);
}

#[test]
fn what_is_not_seen_is_dropped() {
    check(Tag::Ru, &[("со\u{200b}се\u{ad}ди\u{2060} тут", "соседи тут")]);
    check(Tag::Ru, &[("сосе\u{301}ди, и\u{306}од", "соседи, йод")]);
    check(Tag::En, &[("n\u{334}e\u{335}i\u{336}ghbour", "neighbour"), ("café", "cafe")]);
    check(Tag::Az, &[("s\u{327}əhər", "şəhər"), ("I\u{307}nsan", "insan")]);
    check(Tag::Hy, &[("ինչո՞ւ գնա՛ց, վա՜յ", "ինչու գնաց, վայ")]);
}

#[test]
fn fancy_letters_become_plain() {
    check(
        Tag::En,
        &[
            ("ｎｅｉｇｈｂｏｕｒ", "neighbour"),
            ("𝓷𝓮𝓲𝓰𝓱𝓫𝓸𝓾𝓻", "neighbour"),
            ("ⓝⓔⓘghbour", "neighbour"),
            ("🅽🅴🅸ghbour", "neighbour"),
            ("ᴘᴀᴘᴇʀ", "paper"),
        ],
    );
    check(Tag::Hy, &[("ﬔռաձոր", "մեռաձոր")]);
}

#[test]
fn stretched_letters_are_written_once() {
    check(Tag::En, &[("Wiiiind ouuutttt!!!", "wind out!!!"), ("keep the book", "keep the book")]);
    check(Tag::Ru, &[("Дааааалеко", "далеко"), ("длинный", "длинный")]);
    let folded = fold("he is so taaaalllll", Tag::En);
    assert!(folded.loose());
    assert_eq!(folded.squeezed().text(), "he is so tal");
    assert_eq!(squeezed("tall", Tag::En), "tal");
}

#[test]
fn letters_that_stand_one_by_one_are_joined() {
    check(
        Tag::Ru,
        &[
            ("С о с е д и   и з   г о р о д а", "соседи из города"),
            ("в о н   и з   с е л а", "вон из села"),
            ("с.о.с.е.д.и тут", "соседи тут"),
            ("с-о-с-е-д-и", "соседи"),
        ],
    );
    check(Tag::Az, &[("Q.o.n.ş.u.l.a.r  g.ə.l.d.i", "qonşular gəldi")]);
    check(Tag::Hy, &[("Բ ո լ ո ր   ծ ա ռ ե ր ը", "բոլոր ծառերը")]);
    check(Tag::En, &[("the n e i g h b o u r s came", "the neighbours came")]);
    // Not small words, initials, abbreviations.
    check(
        Tag::Ru,
        &[
            ("А я и в школе", "а я и в школе"),
            ("А. С. Пушкин", "а. с. пушкин"),
            ("и т. д. и т. п.", "и т. д. и т. п."),
        ],
    );
    check(Tag::En, &[("J. R. R. Smith", "j. r. r. smith")]);
}

#[test]
fn a_text_in_another_script_is_read_into_the_own() {
    check(
        Tag::Ru,
        &[
            ("Sosedi zhivut ryadom, v moyey derevne", "соседи живут рядом, в моей деревне"),
            ("Armyanskiy yazyk", "армянский язык"),
            ("Azerbaydzhantsy", "азербайджанцы"),
            ("borshch, pisat' pis'ma", "борщ, писать письма"),
        ],
    );
    check(
        Tag::Hy,
        &[
            ("Hayer@ ekan", "հայերը եկան"),
            ("inch ka, harevanner", "ինչ կա, հարևաններ"),
            ("shat lav, vorovhetev", "շատ լավ, որովհետև"),
        ],
    );
    check(Tag::Az, &[("Гоншулар ҝәлди, шәһәр ҝөзәлдир", "qonşular gəldi, şəhər gözəldir")]);
}

#[test]
fn bones_are_the_same_for_careless_spelling() {
    for (tag, careless, word) in [
        (Tag::Az, "qonsular", "qonşular"),
        (Tag::Az, "seherden", "şəhərdən"),
        (Tag::En, "rnorning", "morning"),
        (Tag::Ru, "pisat", "писать"),
        (Tag::Ru, "armiane", "армяне"),
        (Tag::Ru, "azerbajdzhancy", "азербайджанцы"),
        (Tag::Hy, "kaghak", "քաղաք"),
        (Tag::Hy, "tshnami", "թշնամի"),
        (Tag::Hy, "bolor tsarer", "բոլոր ծառեր"),
    ] {
        let folded = fold(careless, tag);
        assert!(folded.loose(), "{careless}");
        let bones = skeleton(fold(word, tag).text(), tag);
        assert_eq!(folded.skeleton().text(), bones, "{careless} {word}");
    }
}

#[test]
fn places_lead_back_to_what_was_written() {
    for (tag, text, part, original) in [
        (Tag::Ru, "Те со\u{200b}се\u{ad}ди тут", "соседи", "со\u{200b}се\u{ad}ди"),
        (Tag::Ru, "С о с е д и   и з села", "соседи", "С о с е д и"),
        (Tag::Az, "Bu İNSAN İndi", "insan", "İNSAN"),
        (Tag::En, "of our cityyyy!!!", "city", "cityyyy"),
        (Tag::Ru, "Horoshie borshchi", "борщи", "borshchi"),
        (Tag::Hy, "ինչո՞ւ եկավ", "ինչու", "ինչո՞ւ"),
        (Tag::En, "the ｎｅw one", "new", "ｎｅw"),
    ] {
        let folded = fold(text, tag);
        let at = folded.text().find(part).unwrap_or_else(|| panic!("{:?}", folded.text()));
        let range = folded.original(at..at + part.len());
        assert_eq!(&text[range], original);
        let bones = folded.skeleton();
        let part = skeleton(part, tag);
        let at = bones.text().find(&part).unwrap();
        assert_eq!(&text[bones.original(at..at + part.len())], original);
    }
}

/// Texts such as people write and such as they never would.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zA-Z]{1,6}",
        4 => "[а-яА-ЯёЁіәҝ]{1,6}",
        4 => "[ա-ֆԱ-Ֆև՛՞՜]{1,6}",
        2 => "[əıöüçşğİIƏ]{1,3}",
        4 => "[ .,!?\n'’-]{1,3}",
        2 => "[0-9@$!|]{1,2}",
        2 => "[\u{200b}\u{ad}\u{301}\u{307}\u{306}\u{feff}]{1,2}",
        1 => "[ａ-ｚⒶ-ⓩ𝐀-𝔷ﬓ-ﬗ]{1,3}",
        1 => "\\PC{1,4}",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(pieces, 0..24).prop_map(|it| it.concat())
}

fn tags() -> impl Strategy<Value = Tag> {
    proptest::sample::select(Tag::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn folding_folded_text_changes_nothing(text in texts(), tag in tags()) {
        let once = fold(&text, tag);
        let twice = fold(once.text(), tag);
        prop_assert_eq!(twice.text(), once.text());
    }

    #[test]
    fn places_are_in_order_and_inside(text in texts(), tag in tags()) {
        let folded = fold(&text, tag);
        for folded in [folded.squeezed(), folded.skeleton(), folded] {
            let mut last = 0;
            let mut first = true;
            for (at, c) in folded.text().char_indices() {
                let range = folded.original(at..at + c.len_utf8());
                prop_assert!(first || range.start >= last, "{:?} {:?}", text, folded.text());
                prop_assert!(range.end > range.start && range.end <= text.len());
                prop_assert!(text.get(range.clone()).is_some());
                last = range.start;
                first = false;
            }
            let all = folded.original(0..folded.text().len());
            prop_assert!(text.get(all).is_some());
        }
    }

    #[test]
    fn any_place_can_be_asked_for(text in texts(), tag in tags(), from in 0usize..80, to in 0usize..80) {
        let folded = fold(&text, tag);
        let range = folded.original(from..to);
        prop_assert!(text.get(range).is_some());
    }
}
