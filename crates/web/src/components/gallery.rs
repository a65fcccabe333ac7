//! Renders every piece in every locale. `COMITY_GALLERY=<folder>` writes the pages and the assets there.

use commission::charter::Shape;
use commission::language::Language;
use maud::{Markup, html};

use super::*;
use crate::assets;
use crate::locale::{Locale, Zone};
use crate::t;

const WHEN: i64 = 1_785_236_700;
const DIGEST: &str = "9f2c41d07be85a3610c4de77ab029f5cb8130e6d4f21a97730bb5ce2f6d8410a";
const TEXTS: [(&str, &str, [&str; 3]); 4] = [
    (
        "en",
        "Answer to the incident at the fruit market",
        [
            "The commission regrets what happened on 24 July and thanks those who called for calm.",
            "Each union speaks with the families concerned within three days and tells the commission the result.",
            "Neither union repeats or spreads unconfirmed accounts of the incident.",
        ],
    ),
    (
        "ru",
        "Ответ на происшествие на фруктовом рынке",
        [
            "Комиссия сожалеет о случившемся 24 июля и благодарит всех, кто призвал к спокойствию.",
            "Каждый союз в течение трёх дней беседует с семьями и сообщает комиссии о результате.",
            "Ни один союз не повторяет и не распространяет неподтверждённые рассказы о происшествии.",
        ],
    ),
    (
        "hy",
        "Պատասխան մրգի շուկայում տեղի ունեցած միջադեպին",
        [
            "Հանձնաժողովը ցավում է հուլիսի 24-ին տեղի ունեցածի համար և շնորհակալ է բոլորից, ովքեր հանգստության կոչ արեցին։",
            "Յուրաքանչյուր միություն երեք օրվա ընթացքում զրուցում է ընտանիքների հետ և արդյունքը հայտնում հանձնաժողովին։",
            "Ոչ մի միություն չի կրկնում և չի տարածում միջադեպի մասին չհաստատված պատմություններ։",
        ],
    ),
    (
        "az",
        "Meyvə bazarındakı hadisəyə cavab",
        [
            "Komissiya iyulun 24-də baş verənlərə təəssüf edir və sakitliyə çağıran hər kəsə təşəkkür edir.",
            "Hər iki ittifaq üç gün ərzində ailələrlə söhbət edir və nəticəni komissiyaya bildirir.",
            "Heç bir ittifaq hadisə haqqında təsdiqlənməmiş xəbərləri təkrarlamır və yaymır.",
        ],
    ),
];

fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

fn zone() -> Zone<'static> {
    Zone { offset_seconds: 10_800, name: "UTC+3" }
}

fn texts(present: &[&str]) -> Vec<(Language, &'static str, Option<Markup>)> {
    TEXTS
        .iter()
        .map(|(tag, title, text)| {
            let body =
                present.contains(tag).then(|| passages(&text.map(|words| html! { p { (words) } })));
            (language(tag), *title, body)
        })
        .collect()
}

fn versions_of(locale: Locale, present: &[&str]) -> Markup {
    let texts = texts(present);
    versions(
        locale,
        texts
            .iter()
            .map(|(language, title, body)| Version {
                language,
                title,
                standing: if language.as_str() == "ru" {
                    Standing::Authentic
                } else {
                    Standing::Courtesy
                },
                body: body.clone(),
            })
            .collect(),
    )
}

fn title(locale: Locale) -> &'static str {
    TEXTS.iter().find(|(tag, ..)| *tag == locale.tag()).map_or("Answer to the incident", |it| it.1)
}

fn commission(locale: Locale) -> &'static str {
    match locale.tag() {
        "ru" => "Постоянная комиссия двух союзов",
        "hy" => "Երկու միությունների մշտական հանձնաժողով",
        "az" => "İki ittifaqın daimi komissiyası",
        _ => "Permanent commission of the two unions",
    }
}

fn frame(locale: Locale, name: &str, title: &str, wide: bool, body: Markup) -> String {
    let url = format!("/{name}");
    let link = |id: &str, current: bool| NavLink {
        href: format!("/{id}"),
        label: t!(locale, id),
        current,
    };
    let others = alternates(&url);
    layout(&PageFrame {
        locale,
        title,
        error: name == "form",
        commission: commission(locale),
        home: "/",
        url_path: &url,
        alternates: &others,
        nav: &[
            link("ui-home", name == "home"),
            link("ui-texts", name == "text"),
            link("ui-record", false),
            link("ui-promises", false),
            link("ui-charter", false),
            link("ui-origin", false),
            link("ui-check-yourself", false),
        ],
        rooms: &[],
        script: None,
        footer: &[link("ui-feed", false), link("ui-api", false), link("ui-record", false)],
        feed: Some("/feed.atom"),
        demonstration: name != "form",
        session: (name == "form").then(|| {
            html! { (party(Shape::Circle, "N", "Northern Union")) span { (t!(locale, "role-co-chair")) } a href="/out" { "Sign out" } }
        }),
        wide,
        body,
    })
    .into_string()
}

fn office(locale: Locale) -> String {
    t!(locale, "party-office", "role" => t!(locale, "role-co-chair"), "number" => 1)
}

fn text_page(locale: Locale) -> String {
    let office = office(locale);
    let signed = SignatureRow {
        shape: Shape::Diamond,
        letters: "S",
        party: "Southern Union",
        office: &office,
        person: Some("Leyla Əsədova"),
        signed: Some(Signed { at: WHEN, how: "Passkey" }),
    };
    let missing = SignatureRow {
        shape: Shape::Circle,
        letters: "N",
        party: "Northern Union",
        person: None,
        signed: None,
        ..signed
    };
    let check = t!(locale, "ui-check-yourself");
    let digest_word = t!(locale, "ui-digest");
    let record_word = t!(locale, "ui-record");
    frame(
        locale,
        "text",
        title(locale),
        true,
        html! {
            (breadcrumbs(locale, &[("/", &t!(locale, "ui-home")), ("/texts", &t!(locale, "ui-texts"))], title(locale)))
            h1 { (title(locale)) }
            (status(&seal(locale, State::Tabled), &html! { "2026-07-28 · " (locale.time_left(3 * 86_400)) }))
            (versions_of(locale, &["en", "ru", "hy"]))
            div class="flow column" {
                (signature_table(locale, zone(), &[signed, missing]))
                h2 { (check) }
                (definition_list(&[
                    (&digest_word, digest(DIGEST)),
                    (&record_word, html! { a href="/record/41" { "41" } ", " (time_tag(locale, WHEN, zone())) }),
                ]))
                (code_block(locale, &["curl -O https://commission.example/texts/14.tlog-proof", "comity verify 14.tlog-proof"]))
            }
        },
    )
}

fn home_page(locale: Locale) -> String {
    let row = |state: State, title: &'static str, note: &str| Row {
        state: seal(locale, state),
        href: "/text",
        title: user_text(None, title),
        note: Some(html! { (note) }),
        when: Some(day_tag(locale, WHEN, zone())),
    };
    let decision = t!(locale, "kind-decision");
    let all: Vec<_> =
        State::ALL.iter().map(|state| row(*state, title(locale), &decision)).collect();
    let left = locale.time_left(2 * 3_600);
    frame(
        locale,
        "home",
        commission(locale),
        false,
        html! {
            h1 { (commission(locale)) }
            p class="lead" { (TEXTS.iter().find(|it| it.0 == locale.tag()).map_or("", |it| it.2[0])) }
            (in_danger(locale, &[("112", "112"), ("Police", "102")]))
            (notice(Tone::Pending, &html! { p { (seal_with(Mark::Hourglass, &left)) } }))
            h2 { (t!(locale, "ui-texts")) }
            (rows(&all))
            (pager(locale, 2, 5, Some("/?page=1"), Some("/?page=3")))
            (sentence_list(&[html! { (locale.date_time(WHEN, zone())) }, html! { (locale.number(1_234_567)) }]))
            p {
                (party(Shape::Circle, "N", "Northern Union")) " " (party(Shape::Diamond, "S", "Southern Union")) " "
                (party(Shape::Hexagon, "Հ", "Hexagon")) " " (party(Shape::Square, "Ə", "Square")) " "
                (party(Shape::Triangle, "Т", "Triangle")) " " (party(Shape::Octagon, "AB", "Octagon"))
            }
            (details(&t!(locale, "ui-version-courtesy"), &html! { p { (decision) } }))
            a class="button secondary" href="/report" { (t!(locale, "ui-check-yourself")) }
        },
    )
}

fn form_page(locale: Locale) -> String {
    let reason = Field {
        name: "reason",
        label: "Your reasons",
        hint: Some("They are public, and in the record."),
        error: Some("Write at least one sentence"),
        optional: false,
    };
    let name = Field { name: "name", label: "Short title", optional: true, ..Field::default() };
    let readers = Field { name: "reader", label: "Who may read your name?", ..Field::default() };
    let region = Field { name: "region", label: "Region", ..Field::default() };
    let choices = [("officer", "The officer of the party I trust"), ("none", "Nobody")];
    frame(
        locale,
        "form",
        "Decline this text",
        false,
        html! {
            (error_summary(locale, &[FieldError { name: "reason", words: "Write at least one sentence" }]))
            h1 { "Decline this text" }
            form method="post" action="/decline" class="flow" {
                (hidden("token", "x"))
                (text_area(locale, &reason, 5, ""))
                (text_field(locale, &name, "text", "<script>alert(1)</script>"))
                (radios(locale, &readers, &choices, None))
                (select(locale, &region, &[("", "Choose"), ("RU-MOW", "Moscow")], Some("RU-MOW")))
                div class="actions" {
                    (button(Weight::Primary, "I decline: decision 14"))
                    (link_button(Weight::Secondary, "/text", "Back to the text"))
                    (button(Weight::Plain, "Save for later"))
                }
            }
            (confirmation(locale, "You have declined decision 14", Some("4821 0937 5512"), &sentence_list(&[html! { "Every party is told today." }])))
            div class="sides full" {
                section { h3 { (party(Shape::Circle, "N", "Northern Union")) } p class="muted" { (t!(locale, "party-yours")) } p { "Their words." } }
                section { h3 { (party(Shape::Diamond, "S", "Southern Union")) } p { "Our words." } }
            }
        },
    )
}

fn every_page(locale: Locale) -> Vec<(&'static str, String)> {
    vec![("home", home_page(locale)), ("text", text_page(locale)), ("form", form_page(locale))]
}

#[test]
fn every_piece_renders_in_every_locale() {
    for locale in Locale::all().chain([Locale::pseudo()]) {
        for (name, page) in every_page(locale) {
            assert!(page.starts_with("<!DOCTYPE html>"), "{name}");
            assert!(page.contains(&format!("<html lang=\"{}\"", locale.tag())), "{name}");
            for forbidden in ["style=", "<script", "onclick", "<style", "http-equiv"] {
                assert!(!page.contains(forbidden), "{forbidden} in {name} in {locale:?}");
            }
            assert!(page.len() < 60_000, "{name} has {} bytes", page.len());
        }
    }
}

#[test]
fn the_readers_version_comes_first_and_a_missing_one_is_shown() {
    let page = versions_of(Locale::parse("hy").unwrap(), &["en", "ru", "hy"]).into_string();
    assert!(page.find("lang=\"hy\"") < page.find("lang=\"en\""));
    assert_eq!(page.matches("version-missing").count(), 1);
    assert!(page.contains("Azərbaycanca"));
}

#[test]
fn a_demonstration_says_so_in_its_title_and_on_the_page() {
    let locale = Locale::parse("en").unwrap();
    let page = home_page(locale);
    assert!(page.contains("(Demonstration)</title>"));
    assert!(page.contains("class=\"demonstration\""));
    assert!(form_page(locale).contains("<title>Error: Decline this text"));
}

#[test]
fn a_digest_is_drawn_in_fours_and_copied_without_gaps() {
    let page = digest("abcdef0123").into_string();
    assert!(page.contains("<span>abcd</span><wbr><span>ef01</span><wbr><span>23</span>"), "{page}");
}

#[test]
fn every_state_has_a_word_and_a_shape() {
    for locale in Locale::all() {
        let mut words: Vec<_> = State::ALL.iter().map(|state| state.words(locale)).collect();
        for state in State::ALL {
            let page = seal(locale, state).into_string();
            assert!(page.contains("<svg") && page.contains(&state.words(locale)));
        }
        words.sort();
        words.dedup();
        assert_eq!(words.len(), State::ALL.len(), "two states share a word in {locale:?}");
    }
}

/// Writes the gallery for the eye, where a folder is named.
#[test]
fn the_gallery_can_be_written() {
    let Some(folder) = std::env::var_os("COMITY_GALLERY") else { return };
    let folder = std::path::PathBuf::from(folder);
    std::fs::create_dir_all(folder.join("assets")).unwrap();
    for asset in assets::all() {
        std::fs::write(folder.join(asset.href.trim_start_matches('/')), &asset.bytes).unwrap();
    }
    for locale in Locale::all().chain([Locale::pseudo()]) {
        for (name, page) in every_page(locale) {
            std::fs::write(folder.join(format!("{name}-{}.html", locale.tag())), page).unwrap();
        }
    }
}
