//! A new address is asked by one letter, through a real mail server; nothing else goes there before
//! its reader has said yes by the link.
//!
//! They need a Python with the package aiosmtpd, as `mail.rs`.

use std::collections::BTreeSet;

use crate::mail::{Post, code_of, header, in_one_language, python, set_contact};
use crate::support::program::{Desk, get};

const SOUTH: &str = "south-shore/co-chair/1";
const SOUTH_MAIL: &str = "second@south.example";
const FROM: [&str; 2] = ["--mail-from", "post@commission.example"];

/// Presses the button on the page of a link.
fn press(url: &str) -> u16 {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).build().into();
    agent.post(url).send(&b""[..]).unwrap().status().as_u16()
}

#[test]
fn one_letter_asks_in_the_addressees_language_and_nothing_else_comes_before_the_yes() {
    let Some(python) = python() else { return };
    let mut subjects = BTreeSet::new();
    for locale in ["en", "ru", "hy", "az"] {
        let desk = Desk::new();
        desk.found();
        set_contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        let said = desk.well(&["seat", "contact", SOUTH]);
        assert!(said.contains("not confirmed yet"), "{said}");
        desk.tabled("Канал");
        let post = Post::new(&desk, &python, &[]);
        let served = desk.serve_with(&[&["--smtp", &post.url()][..], &FROM].concat());
        let asks = post.wait(1).remove(0);
        assert_eq!(asks["to"], serde_json::json!([SOUTH_MAIL]));
        assert_eq!(asks["defects"], serde_json::json!([]));
        let body = asks["body"].as_str().unwrap();
        let link = format!("{}/confirm-mail/{}?lang={locale}", served.url, code_of(&asks));
        assert_eq!(body.matches("://").count(), 1, "{body}");
        assert!(body.lines().any(|line| line == link), "{body}");
        let raw = asks["raw"].as_str().unwrap();
        for secret in ["Канал", "south-shore", "Southern", "co-chair"] {
            assert!(!raw.contains(secret) && !body.contains(secret), "{secret} in {raw}");
        }
        let subject = header(&asks, "Subject");
        in_one_language(&format!("{subject}\n{}", body.replace(&link, "")), locale);
        subjects.insert(subject);
        let out = header(&asks, "List-Unsubscribe");
        assert!(out.starts_with(&format!("<{}/unsubscribe/", served.url)), "{out}");
        // A text waits, and opening the link says nothing yet.
        assert_eq!(get(&link).0, 200);
        post.stays(1);
        assert_eq!(press(&link), 200);
        let told = post.wait(2).remove(1);
        assert!(told["body"].as_str().unwrap().contains("/mine?lang="), "{told}");
        assert_eq!(press(&link), 410, "a link works once");
        served.kill();
        for file in std::fs::read_dir(desk.path("comity-data")).unwrap() {
            let (bytes, code) = (std::fs::read(file.unwrap().path()).unwrap(), code_of(&asks));
            assert!(!bytes.windows(code.len()).any(|part| part == code.as_bytes()));
        }
        let said = desk.well(&["seat", "contact", SOUTH]);
        assert!(said.contains("; confirmed"), "{said}");
    }
    assert_eq!(subjects.len(), 4, "{subjects:?}");
}

#[test]
fn a_letter_that_could_not_leave_is_written_again_and_another_address_is_asked_anew() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    desk.found();
    set_contact(&desk, SOUTH, SOUTH_MAIL, "en", "at-once");
    let post = Post::new(&desk, &python, &["--busy", "1"]);
    let url = post.url();
    let arguments = [&["--smtp", url.as_str()][..], &FROM].concat();
    let served = desk.serve_with(&arguments);
    let first = code_of(&post.wait(1)[0]);
    assert_eq!(post.attempts(), 2);
    post.stays(1);
    served.kill();
    set_contact(&desk, SOUTH, "other@south.example", "en", "at-once");
    let refused = desk.ends(1, &["seat", "contact", SOUTH, "--code", &first]);
    assert!(refused.err.contains("confirms no address"), "{}", refused.err);
    // Within a minute of the first letter no other one leaves; then it does by itself.
    let served = desk.serve_with(&arguments);
    post.stays(1);
    served.kill();
    let elsewhere = desk.ends(1, &["seat", "contact", "north-shore/co-chair/1", "--code", &first]);
    assert!(elsewhere.err.contains("confirms no address"), "{}", elsewhere.err);
    let said = desk.well(&["--json", "seat", "contact", SOUTH]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["contact"]["confirmed"], false);
}
