//! The module answers what the analyser answers, and the file that browsers get is made of the
//! sources that are here.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::Read as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use serde_json::{Value, json};
use speech::glossary::{Glossary, Status};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checker, Options, Tag};
use wasm::checked::{Answer, TEXT_CHARS_MAX};
use wasm::{Desk, LEXICON_FORMAT, REQUEST_BYTES_MAX, SOURCES, Wrong};

const GROUPS: &str = include_str!("../../comity/tests/program/support/spoken/groups.toml");
const GLOSSARY: &str = include_str!("../../comity/tests/program/support/spoken/glossary.toml");
/// The toolchain with which the file was made.
const MADE_WITH: &str = "rustc 1.97.1";

fn lexicon() -> Vec<u8> {
    let groups = Groups::parse(GROUPS).unwrap().to_toml();
    let glossary = Glossary::parse(GLOSSARY).unwrap().to_toml();
    let reasons = json!({ "siltling": { "north": { "en": "for the page" } } });
    let told = json!({
        "format": LEXICON_FORMAT, "groups": groups, "glossaries": [glossary], "reasons": reasons,
    });
    told.to_string().into_bytes()
}

fn open() -> Desk {
    let mut desk = Desk::default();
    desk.look_for(&lexicon()).unwrap();
    desk
}

fn answer(desk: &Desk, request: &Value) -> Value {
    serde_json::from_slice(&desk.check(request.to_string().as_bytes()).unwrap()).unwrap()
}

fn checker() -> Checker {
    let groups = Groups::parse(GROUPS).unwrap();
    let glossary = Glossary::parse(GLOSSARY).unwrap();
    let lexicon = Lexicon::build(&groups, &[glossary], |it| it.status == Status::Adopted);
    Checker::new(Arc::new(lexicon.unwrap()))
}

#[test]
fn it_answers_what_the_analyser_answers() {
    let (desk, checker) = (open(), checker());
    let mut flags = 0;
    for text in [
        "Friends, the market opens on Friday.\n\nAlderweeds crowd our market.",
        "Somebody said: “Alderweeds crowd our market.” We reject these words.",
        "Ծառեր։ 漢字 🙂 Alderweeds crowd our market. Drive them all out of our land!",
        "Al\u{200b}derweeds",
        "Ничего плохого здесь нет.",
        "",
        " \n\n ",
    ] {
        for lang in [None, Some(Tag::En), Some(Tag::Ru), Some(Tag::Hy), Some(Tag::Az)] {
            let options = Options { language: lang, ..Options::default() };
            let checked = checker.check(text, &options);
            flags += checked.flags.len();
            let expected = serde_json::to_value(Answer::new(None, text, &checked, &options));
            let mut request = json!({ "text": text });
            if let Some(tag) = lang {
                request["lang"] = json!(tag.as_str());
            }
            let told = answer(&desk, &request);
            assert_eq!(told["answer"], expected.unwrap(), "{text:?} as {lang:?}");
            let sentences = told["sentences"].as_array().unwrap();
            assert_eq!(sentences.len(), checked.sentences.len());
            for (told, sentence) in sentences.iter().zip(&checked.sentences) {
                let (start, end) = (told["start"].as_u64(), told["end"].as_u64());
                let (start, end) = (start.unwrap() as usize, end.unwrap() as usize);
                let words: String = text.chars().skip(start).take(end - start).collect();
                assert_eq!(words, text[sentence.span.clone()]);
            }
        }
    }
    assert!(flags > 4, "{flags} flags");
}

#[test]
fn what_cannot_be_used_is_refused_and_changes_nothing() {
    let mut desk = Desk::default();
    let text = json!({ "text": "Alderweeds crowd our market.", "lang": "en" });
    assert_eq!(desk.check(text.to_string().as_bytes()), Err(Wrong::Closed));
    desk.look_for(&lexicon()).unwrap();
    let before = answer(&desk, &text);
    assert_eq!(before["answer"]["flags"].as_array().unwrap().len(), 1, "{before}");
    let whole = String::from_utf8(lexicon()).unwrap();
    for wrong in [
        "",
        "{}",
        "null",
        &whole[..whole.len() / 2],
        &whole.replace("lexicon/v1", "lexicon/v2"),
        &whole.replace("comity/groups/v1", "comity/groups/v9"),
        &whole.replace("severity = ", "severity = 9"),
    ] {
        assert_eq!(desk.look_for(wrong.as_bytes()), Err(Wrong::Lexicon), "{wrong}");
    }
    assert_eq!(answer(&desk, &text), before, "what was in force stays so");
    for wrong in
        ["", "{}", "[]", r#"{"text":1}"#, r#"{"text":"x","lang":"fr"}"#, r#"{"text":"x","more":1}"#]
    {
        assert_eq!(desk.check(wrong.as_bytes()), Err(Wrong::Request), "{wrong}");
    }
    assert_eq!(desk.check(b"{\"text\":\"\xff\"}"), Err(Wrong::Request));
}

#[test]
fn the_longest_text_is_checked_and_no_longer_one() {
    let desk = open();
    let long = |letter: &str, more: usize| json!({ "text": letter.repeat(TEXT_CHARS_MAX + more) });
    for letter in ["ш", "🙂", "\u{1}", " "] {
        let request = long(letter, 0).to_string();
        assert!(request.len() <= REQUEST_BYTES_MAX);
        assert!(desk.check(request.as_bytes()).is_ok(), "{letter:?}");
        let request = long(letter, 1).to_string();
        assert_eq!(desk.check(request.as_bytes()), Err(Wrong::TooLong), "{letter:?}");
    }
    let escaped = format!("{{\"text\":\"{}\"}}", "\\ud83d\\ude42".repeat(TEXT_CHARS_MAX));
    assert!(desk.check(escaped.as_bytes()).is_ok(), "every character escaped");
    let request = vec![b' '; REQUEST_BYTES_MAX + 1];
    assert_eq!(desk.check(&request), Err(Wrong::TooLong));
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn module() -> Vec<u8> {
    let gzip = std::fs::read(root().join("assets/check.wasm.gz")).unwrap();
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(gzip.as_slice()).read_to_end(&mut plain).unwrap();
    plain
}

#[test]
fn the_file_for_browsers_is_made_of_these_sources() {
    let module = module();
    assert!(module.starts_with(b"\0asm\x01\0\0\0"));
    let carried = module.windows(SOURCES.len()).filter(|it| *it == SOURCES.as_bytes()).count();
    assert_eq!(carried, 1, "assets/check.wasm.gz is made of other sources: run crates/wasm/build");
    assert!(module.len() < 2_000_000, "{} bytes", module.len());
    // Nothing of the machine on which it was made.
    for word in ["/root/", "/home/", "/tmp/"] {
        assert!(!module.windows(word.len()).any(|it| it == word.as_bytes()), "{word}");
    }
}

/// Where the toolchain is that made the file, it makes the same file again.
#[test]
fn the_same_tools_make_the_same_file() {
    let said = |program: &str, argument: &str| {
        let output = Command::new(program).arg(argument).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let has_target = said("rustc", "--print=sysroot")
        .is_some_and(|it| Path::new(&it).join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir());
    let same = said("rustc", "--version").is_some_and(|it| it.starts_with(MADE_WITH));
    if !has_target || !same || said("wasm-opt", "--version").is_none() {
        eprintln!("{MADE_WITH} for wasm32-unknown-unknown or wasm-opt is not here: not made again");
        return;
    }
    let target = std::env::temp_dir().join("comity-check-again");
    let made = Command::new(root().join("crates/wasm/build"))
        .arg("--check")
        .env("CARGO_TARGET_DIR", &target)
        .output()
        .unwrap();
    let _ = std::fs::remove_dir_all(&target);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}
