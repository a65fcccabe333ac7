//! Signing against a server that is not to be believed.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::liar::{Liar, forward};
use crate::support::program::{Desk, get_json};

const KEY: [&str; 2] = ["--key", "north-shore-co-chair.key"];

fn sign<'a>(id: &'a str, url: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["instrument", "sign", id, "--server", url][..], &KEY, more].concat()
}

fn signatures(url: &str, id: &str) -> usize {
    get_json(&format!("{url}/api/instruments/{id}"))["signatures"].as_array().unwrap().len()
}

#[test]
fn a_call_to_meet_is_answered_as_it_was_shown_or_not_at_all() {
    let desk = Desk::new();
    desk.found();
    let south = ["--yes", "--key", "south-shore-co-chair.key"];
    let call = |at: &str| {
        let place = "en=Quillfeather hall";
        let call = ["--json", "meeting", "call", "--yes", "--place", place, "--at", at];
        desk.run(&[&call[..], &KEY].concat())
    };
    // No month has such a day, and it is not taken for one of the next.
    let wrong = call("2026-02-31T10:00");
    assert!(wrong.code == 2 && wrong.err.contains("is no time"), "{}", wrong.err);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let called = call(&(now.as_secs() + 20 * 86_400).to_string());
    assert_eq!(called.code, 0, "{}", called.err);
    let called: serde_json::Value = serde_json::from_str(&called.out).unwrap();
    let id = called["meeting"].as_str().unwrap();
    let shown = desk.well(&["--json", "meeting", "show", id]);
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let digest = shown["calls"][0]["digest"].as_str().unwrap();
    let other = "0".repeat(64);
    let answer = |call: &str| {
        let answer = ["meeting", "answer", id, "declines", "--say", "en=Not then.", "--call", call];
        desk.run(&[&answer[..], &south].concat())
    };
    let refused = answer(&other);
    assert!(refused.code == 1 && !refused.err.contains("This is signed"), "{}", refused.err);
    let said = answer(digest);
    assert_eq!(said.code, 0, "{}", said.err);
    for words in ["Quillfeather hall", "begins", digest, "Not then."] {
        assert!(said.err.contains(words), "{words}: {}", said.err);
    }
}

#[test]
fn nothing_is_signed_that_nobody_has_read() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение о связи");
    let served = desk.serve("comity-data");
    for more in [&[][..], &["--no-input"]] {
        let said = desk.ends(2, &sign(&id, &served.url, more));
        // What would be signed is shown from the files that were hashed here.
        for words in ["Решение о связи", "digest sha256:", "commission ", "Покой."]
        {
            assert!(said.err.contains(words), "{words}: {}", said.err);
        }
    }
    assert_eq!(signatures(&served.url, &id), 0);
    let shown = desk.well(&["instrument", "show", &id, "--server", &served.url]);
    assert!(shown.contains("Решение о связи"), "{shown}");
    let digest = shown.lines().find_map(|line| line.strip_prefix("digest ")).unwrap().to_owned();
    let other = format!("sha256:{}", "ab".repeat(32));
    desk.ends(1, &sign(&id, &served.url, &["--digest", &other]));
    desk.ends(2, &sign(&id, &served.url, &["--lang", "fr", "--yes"]));
    desk.well(&sign(&id, &served.url, &["--digest", &digest, "--no-input"]));
    assert_eq!(signatures(&served.url, &id), 1);
    let south = ["--key", "south-shore-co-chair.key", "--server", &served.url];
    let decline = ["instrument", "decline", &id, "--lang", "ru", "--text", "Нет."];
    desk.ends(2, &[&decline[..], &south].concat());
    desk.well(&[&decline[..], &south, &["--yes"]].concat());
}

#[test]
fn a_server_that_names_another_text_or_another_commission_gets_no_signature() {
    let desk = Desk::new();
    desk.found();
    let (asked, other) = (desk.tabled("Одно"), desk.tabled("Другое"));
    let served = desk.serve("comity-data");
    let (url, from, to) = (served.url.clone(), asked.clone(), other.clone());
    let liar = Liar::new(move |what| {
        let mut what = what.clone();
        what.path = what.path.replace(&from, &to).replace("decision-1", "decision-2");
        forward(&url, &what)
    });
    for which in [asked.as_str(), &asked[..8], "decision-1"] {
        let said = desk.ends(1, &sign(which, &liar.url, &["--yes"]));
        assert!(said.err.contains("another text"), "{}", said.err);
    }
    assert_eq!(signatures(&served.url, &other), 0);
    desk.ends(1, &["instrument", "show", &asked, "--server", &liar.url]);
    // By number, on an honest server.
    desk.well(&sign("decision-2", &served.url, &["--yes", "--commission", &desk.commission()]));
    assert_eq!(signatures(&served.url, &other), 1);

    // A second commission in which the same key was given a seat.
    let second = Desk::new();
    second.found();
    let foreign = second.tabled("Чужое");
    let theirs = second.serve("comity-data");
    let said = desk.ends(1, &sign(&foreign, &theirs.url, &["--yes"]));
    assert!(said.err.contains("another commission"), "{}", said.err);
    std::fs::remove_file(desk.path("north-shore-co-chair.key.commission")).unwrap();
    let id = desk.commission();
    let said = desk.ends(1, &sign(&foreign, &theirs.url, &["--yes", "--commission", &id]));
    assert!(said.err.contains("another commission"), "{}", said.err);
}

#[test]
fn a_busy_server_is_asked_again_and_its_words_move_no_cursor() {
    let desk = Desk::new();
    desk.found();
    let id = desk.tabled("Решение");
    let served = desk.serve("comity-data");
    let (url, tries) = (served.url.clone(), AtomicU32::new(0));
    let busy = Liar::new(move |what| {
        if what.method == "POST" && tries.fetch_add(1, Ordering::SeqCst) < 2 {
            return (429, vec![("Retry-After".into(), "1".into())], Vec::new());
        }
        forward(&url, what)
    });
    desk.well(&sign(&id, &busy.url, &["--yes"]));
    assert_eq!((busy.posted().len(), signatures(&served.url, &id)), (3, 1));

    let hostile = Liar::new(|_| {
        let problem =
            "{\"title\":\"no\\u001b[2J\\u202egnihton\\u009b31m\",\"detail\":\"\\u200bx\"}";
        (400, Vec::new(), problem.into())
    });
    let said = desk.run(&sign(&id, &hostile.url, &["--yes"]));
    assert_eq!(said.code, 4, "{}", said.err);
    for c in ['\u{1b}', '\u{202e}', '\u{9b}', '\u{200b}'] {
        assert!(!said.err.contains(c), "U+{:04X} reached the terminal", c as u32);
    }
    assert!(said.err.contains("\\u{202e}"), "{}", said.err);
}

#[test]
fn what_changes_something_is_not_asked_again_of_a_server_that_is_busy() {
    let desk = Desk::new();
    desk.found();
    let served = desk.serve("comity-data");
    let url = served.url.clone();
    let reads = AtomicU32::new(0);
    let liar = Liar::new(move |asked| {
        let is_read = asked.method == "GET" && asked.path.starts_with("/api/contacts");
        if asked.method == "POST" || is_read && reads.fetch_add(1, Ordering::SeqCst) == 0 {
            return (503, vec![("retry-after".into(), "1".into())], b"{}".to_vec());
        }
        match is_read {
            true => (200, Vec::new(), b"{\"calls\":[]}".to_vec()),
            false => forward(&url, asked),
        }
    });
    let path = format!("/api/contacts/calls/{}/acknowledgement", "0".repeat(32));
    let ask = |path: &str, more: &[&str]| {
        desk.run(&[&["ask", path, "--server", &liar.url][..], &KEY, more].concat())
    };
    let said = ask(&path, &["--post"]);
    assert!(said.code != 0 && said.err.contains("look whether it was done"), "{}", said.err);
    assert_eq!(liar.posted().len(), 1, "the same request may have been taken");
    let said = ask("/api/contacts/calls", &[]);
    assert!(said.code == 0 && said.out.contains("calls"), "reading is asked again: {}", said.err);
}
