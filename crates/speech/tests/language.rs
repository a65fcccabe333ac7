//! Which language a sentence is in.

use speech::language::{Language, Tag, identify};

const RU: Language = Language::Known(Tag::Ru);
const HY: Language = Language::Known(Tag::Hy);
const AZ: Language = Language::Known(Tag::Az);
const EN: Language = Language::Known(Tag::En);

fn check(expected: Language, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(identify(sentence), expected, "{sentence}");
    }
}

#[test]
fn scripts_tell() {
    check(RU, &["Мы живём рядом.", "Да", "Купил iPhone вчера"]);
    check(HY, &["Մենք ապրում ենք կողք կողքի։", "Այո", "Տեսա Facebook-ում"]);
    check(Language::Georgian, &["ჩვენ მეზობლები ვართ.", "ᲓᲘᲐᲮ"]);
    check(
        Language::Other,
        &["", "123 !", "你好", "שלום", "Ми живемо поруч, і це добре", "Καλημέρα σας"],
    );
    check(Language::Other, &["Ние живеем тук от дълго време", "Ми смо комшије, њихов дом је ту"]);
}

#[test]
fn latin_letters_are_told_apart() {
    check(EN, &["We live next door.", "The neighbours came", "It is raining again today"]);
    check(AZ, &["Biz qonşuyuq.", "Bu gün yağış yağır", "Şəhərimiz gözəldir", "Salam, necəsən?"]);
    check(AZ, &["Biz burada coxdan yasayiriq ve qonsularimizi sevirik", "Qonsumuz yaxsi adamdir"]);
    check(
        Language::Turkish,
        &["Biz komşuyuz ve burada yaşıyoruz.", "Bugün yağmur yağıyor", "Çok güzel bir şehir"],
    );
    check(
        Language::Other,
        &["Wir wohnen nebenan und grüßen uns.", "Nous habitons à côté du marché"],
    );
}

#[test]
fn transliterated_sentences_are_told() {
    check(RU, &["My zhivem ryadom s nimi", "Privet, kak dela u sosedey?", "Segodnya idet dozhd'"]);
    check(HY, &["Menq harevanner enq", "Inchpes es, vonc en hayer@?", "Aysor andzrev e galis"]);
    check(AZ, &["Биз гоншуларыг, шәһәримиз ҝөзәлдир", "Бу ҝүн јағыш јағыр"]);
}

#[test]
fn what_was_done_to_letters_does_not_mislead() {
    check(RU, &["Coceди — xopoшиe люди.", "С о с е д и   п р и ш л и"]);
    check(
        EN,
        &["Nеіghbоurѕ аrе реорlе", "N3ighb0urs are p3ople", "Ｎｅｉｇｈｂｏｕｒｓ ａｒｅ ｈｅｒｅ"],
    );
    check(AZ, &["Qоnşulаr yахşıdır, şәhәr", "Q.o.n.ş.u.l.a.r  g.ə.l.d.i"]);
    check(HY, &["Բnլnր ծառերը gեղեցիկ են։", "Հ ա ր և ա ն ն ե ր"]);
}

#[test]
fn one_letter_turns_no_sentence_into_another_language() {
    check(
        EN,
        &[
            "All of our neighbours are coming to the fair on Saturday ə",
            "The president Əliyev said that they all sing well together",
        ],
    );
    check(
        RU,
        &[
            "Все соседи приходят на ярмарку в субботу ә",
            "Все соседи приходят на ярмарку в субботу ə",
        ],
    );
    check(AZ, &["Mən gəldim.", "Salam, dostlar, necəsən bu gün"]);
}
