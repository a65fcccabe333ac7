//! Texts are checked on a page, by programs and on the desk; nothing of them is kept.

use axum::http::StatusCode;
use serde_json::json;
use speech::glossary::Glossary;
use speech::groups::Groups;
use web::checked::TEXT_CHARS_MAX;
use web::{App, routes};

use crate::support::rooms::Rooms;
use crate::support::{Answer, HOSTILE, Site};

const GROUPS: &str = include_str!("../../../comity/tests/program/support/spoken/groups.toml");
const GLOSSARY: &str = include_str!("../../../comity/tests/program/support/spoken/glossary.toml");
/// Something that is flagged, with an alternative in the glossary.
const HARD: &str = "Friends, the market opens on Friday.\r\n\r\nAlderweeds crowd our market.";
/// The same, rejected.
const REJECTED: &str = "Somebody said: “Alderweeds crowd our market.” We reject these words.";

/// The site looks for what two invented sides have adopted.
fn looks_for(app: &App) {
    let groups = Groups::parse(GROUPS).unwrap();
    let glossary = Glossary::parse(GLOSSARY).unwrap();
    app.look_for(groups, vec![glossary]);
}

async fn site() -> Site {
    let site = Site::new().await;
    looks_for(&site.app);
    site
}

async fn post(site: &Site, lang: &str, form: &[(&str, &str)]) -> Answer {
    site.post_form(&format!("{}?lang={lang}", routes::speech()), "", form).await
}

fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split(before).nth(1).and_then(|it| it.split(after).next()).unwrap_or_default()
}

#[tokio::test]
async fn a_speech_is_shown_with_each_sides_reason_and_what_to_say_instead() {
    let site = site().await;
    for lang in ["en", "ru", "hy", "az"] {
        let answer = post(&site, lang, &[("text", HARD), ("language", "en")]).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert_eq!(answer.header("cache-control"), "private, no-store");
        let page = answer.text();
        assert!(page.contains("<mark>Alderweeds</mark>"), "{page}");
        assert_eq!(page.matches("<mark>").count(), 1, "{page}");
        assert!(page.contains("name=\"put\"") && page.contains("form=\"check\""), "{page}");
        assert!(page.contains(routes::speech_rules()), "{page}");
        assert!(!page.contains("[speech"), "a message is missing: {page}");
    }
    let page = post(&site, "en", &[("text", HARD), ("language", "en")]).await.text();
    let north = site.store.commission().charter.parties[0].short.clone();
    let north = north.get(&crate::support::language("en")).unwrap();
    assert!(page.contains(&format!("Why, says {north}")), "{page}");
    assert!(page.contains("1 passage is flagged"), "{page}");
    let page = post(&site, "en", &[("text", REJECTED), ("language", "en")]).await.text();
    assert!(page.contains("Nothing is flagged in the writer"), "{page}");
    assert!(page.contains("it does not count"), "{page}");
}

#[tokio::test]
async fn an_alternative_is_put_in_and_checked_again_without_a_script() {
    let site = site().await;
    let page = post(&site, "en", &[("text", HARD), ("language", "en")]).await.text();
    let put = between(&page, "name=\"put\" value=\"", "\"").to_owned();
    assert!(!put.is_empty(), "{page}");
    let form = [("text", HARD), ("language", "en"), ("put", put.as_str())];
    let page = post(&site, "en", &form).await.text();
    assert!(page.contains("The words were put into the text"), "{page}");
    assert!(page.contains("Nothing is flagged in the writer"), "{page}");
    let text = between(&page, "<textarea", "</textarea>").to_owned();
    assert!(text.contains("crowd our market.") && !text.contains("Alderweeds"), "{text}");
    // The text was changed after it was checked: nothing is put anywhere.
    let changed = format!("Dear {HARD}");
    for (text, put) in [(changed.as_str(), put.as_str()), (HARD, "0-1-0"), (HARD, "x")] {
        let page =
            post(&site, "en", &[("text", text), ("language", "en"), ("put", put)]).await.text();
        assert!(page.contains("the words were not put in"), "{page}");
        assert!(page.contains("Alderweeds"), "{page}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let site = site().await;
    let empty = post(&site, "en", &[("text", " \r\n ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("There is no text yet"), "{}", empty.text());
    let long = "ш".repeat(TEXT_CHARS_MAX + 1);
    let answer = post(&site, "ru", &[("text", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains(&long), "what was typed is not lost");
    let whole = "ш".repeat(TEXT_CHARS_MAX);
    assert_eq!(post(&site, "ru", &[("text", &whole)]).await.status, StatusCode::OK);
    for text in HOSTILE {
        let page = post(&site, "en", &[("text", text)]).await.text();
        assert!(!page.contains(text) || !text.contains('<'), "{page}");
    }
    let far = "x".repeat(400_000);
    assert_eq!(post(&site, "en", &[("text", &far)]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_page_says_what_it_is_not_and_other_sites_cannot_post_to_it() {
    let site = site().await;
    for (lang, words) in [
        ("en", "have not been reviewed by native speakers of Armenian and Azerbaijani"),
        ("ru", "не проверены носителями армянского и азербайджанского"),
        ("hy", "հայերենի և ադրբեջաներենի կրողների"),
        ("az", "erməni və Azərbaycan dillərinin daşıyıcıları"),
    ] {
        let page = site.get(&format!("{}?lang={lang}", routes::speech())).await.text();
        assert!(page.contains(words), "{page}");
        assert_eq!(page.matches("<script").count(), 1, "{page}");
    }
    let headers = [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")];
    let kind = "application/x-www-form-urlencoded";
    let answer = site.post_with(routes::speech(), kind, &headers, "text=x").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(site.get("/origin?lang=en").await.text().contains("href=\"/check?lang=en\""));
    let home = site.get("/?lang=en").await.text();
    assert!(home.contains("href=\"/check?lang=en\""), "it is in the foot of every page");
}

#[tokio::test]
async fn rules_explain_themselves() {
    let site = site().await;
    let list = site.get(&format!("{}?lang=en", routes::speech_rules())).await.text();
    for rule in speech::rules::RULES {
        let path = routes::speech_rule(rule.name);
        assert!(list.contains(&format!("href=\"{path}?lang=en\"")), "{path}");
        let page = site.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.text().contains("<h2>"), "{path}");
    }
    assert_eq!(site.get("/check/rules/none").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/check/rules/..%2f..").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_program_gets_places_in_characters() {
    let site = site().await;
    let text = format!("Ծառեր։ {}", HARD.replace("\r\n", "\n"));
    let body = json!({ "text": text, "lang": "en" });
    let answer = site.post_json(routes::api_check(), &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let shown = answer.json();
    assert_eq!((&shown["hostile"], &shown["lang"]), (&json!(true), &json!("en")));
    let flag = &shown["flags"][0];
    let place = |name: &str| usize::try_from(flag[name].as_u64().unwrap()).unwrap();
    let letters: Vec<char> = text.chars().collect();
    let words: String = letters[place("start")..place("end")].iter().collect();
    assert_eq!(words, "Alderweeds");
    assert_eq!(flag["why"].as_object().unwrap().len(), 2);
    for (body, status) in [
        (json!({ "text": "x", "lang": "xx" }), 400),
        (json!({ "text": "x", "more": 1 }), 400),
        (json!({ "lang": "en" }), 400),
        (json!({ "text": "x".repeat(TEXT_CHARS_MAX + 1) }), 413),
        (json!({ "text": "" }), 200),
    ] {
        let answer = site.post_json(routes::api_check(), &body).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
    }
    assert_eq!(site.post(routes::api_check(), "text/plain", "x").await.status.as_u16(), 415);
    assert_eq!(site.get(routes::api_check()).await.status.as_u16(), 405);
}

#[tokio::test]
async fn the_words_of_a_draft_are_checked_whoever_worded_them() {
    let rooms = Rooms::two().await;
    looks_for(&rooms.app);
    let id = rooms.begin("statement", "calls-for-peace", "en", "On the market").await;
    rooms.word(&id, 1, &rooms.chair(0), &[("en", "Alderweeds take up half of it.")]).await;
    rooms.word(&id, 1, &rooms.chair(1), &[("en", "Everybody may sell.")]).await;
    let draft = rooms.page(&format!("{}?lang=en", routes::draft(&id)), &rooms.chair(1)).await;
    assert!(draft.contains(&format!("href=\"{}?lang=en\"", routes::draft_check(&id))), "{draft}");
    for reader in [rooms.chair(0), rooms.chair(1)] {
        let path = format!("{}?lang=en", routes::draft_check(&id));
        let page = rooms.page(&path, &reader).await;
        assert_eq!(page.matches("<mark>Alderweeds</mark>").count(), 1, "{page}");
        assert!(page.contains(&routes::draft_passage(&id, 1)), "{page}");
        assert!(!page.contains("name=\"put\""), "a draft is changed on its own page: {page}");
    }
    let nobody = rooms.get(&routes::draft_check(&id), "").await;
    assert_eq!(nobody.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_analyser_comes_to_the_device_with_what_is_in_force() {
    let site = site().await;
    let page = site.get(&format!("{}?lang=hy", routes::speech())).await.text();
    // Without the script there is no such button.
    let hidden = "<span hidden><button class=\"button secondary\" type=\"button\"";
    let button = between(&page, hidden, "</button>");
    assert!(button.contains("id=\"device\""), "{page}");
    assert!(!button.contains("[speech") && !button.contains("{ $"), "{button}");
    let data = |name: &str| between(button, &format!("data-{name}=\""), "\"").to_owned();
    let words: serde_json::Value =
        serde_json::from_str(&data("words").replace("&quot;", "\"").replace("&amp;", "&")).unwrap();
    assert_eq!(words["charsMax"], TEXT_CHARS_MAX);
    assert_eq!(words["categories"].as_object().unwrap().len(), 9);
    assert_eq!(words["stances"].as_object().unwrap().len(), 4);
    assert_eq!(words["rules"].as_object().unwrap().len(), speech::rules::RULES.len());
    assert!(!words["own"]["0"].as_str().unwrap().contains("{n}"), "{words}");
    for kind in ["own", "aside", "others"] {
        for number in ["1", "2", "5", "21"] {
            assert_eq!(words[kind][number].as_str().unwrap().matches("{n}").count(), 1, "{words}");
        }
    }
    // The module, as it is and compressed, under a name that carries its digest.
    let module = site.get_with(&data("module"), &[]).await;
    assert_eq!(module.status, StatusCode::OK);
    assert_eq!(module.header("content-type"), "application/wasm");
    assert!(module.header("cache-control").contains("immutable"));
    assert!(module.body.starts_with(b"\0asm"));
    assert_eq!(data("integrity"), web::assets::integrity("check.wasm"));
    let less = site.get_with(&data("module"), &[("accept-encoding", "gzip")]).await;
    assert_eq!(less.header("content-encoding"), "gzip");
    assert!(less.body.len() * 2 < module.body.len(), "{} bytes", less.body.len());
    // What is in force: the same words as on the server's page, and it is asked for again by its tag.
    let lexicon = site.get(&data("lexicon")).await;
    assert_eq!(lexicon.status, StatusCode::OK);
    assert!(lexicon.header("content-type").starts_with("application/json"));
    let told: serde_json::Value = serde_json::from_str(&lexicon.text()).unwrap();
    assert_eq!(told["format"], "comity/lexicon/v1");
    let groups = Groups::parse(told["groups"].as_str().unwrap()).unwrap();
    assert_eq!(groups, Groups::parse(GROUPS).unwrap());
    let files = told["glossaries"].as_array().unwrap();
    let adopted: Vec<_> = Glossary::parse(GLOSSARY).unwrap().entries;
    let offered = Glossary::parse(files[0].as_str().unwrap()).unwrap().entries;
    let ids = |all: &[speech::glossary::Entry]| -> Vec<String> {
        let adopted = all.iter().filter(|it| it.status == speech::glossary::Status::Adopted);
        adopted.map(|it| it.id.clone()).collect()
    };
    assert_eq!(ids(&offered), ids(&adopted));
    assert_eq!(offered.len(), ids(&adopted).len(), "no proposal goes along");
    let tag = lexicon.header("etag").to_owned();
    assert!(!tag.is_empty());
    let again = site.get_with(&data("lexicon"), &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    // Something else is in force: it has another tag.
    site.app.look_for(Groups::parse(GROUPS).unwrap(), Vec::new());
    site.pass(61);
    let other = site.get(&data("lexicon")).await;
    assert_ne!(other.header("etag"), tag);
    let told: serde_json::Value = serde_json::from_str(&other.text()).unwrap();
    assert_eq!(told["glossaries"], json!([]));
}
