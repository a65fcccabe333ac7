//! `comity lsp` as an editor starts it: the settings are those of `comity check`.

use serde_json::{Value, json};

use crate::support::program::{Desk, Said};

const GROUPS: &str = include_str!("support/spoken/groups.toml");
const GLOSSARY: &str = include_str!("support/spoken/glossary.toml");
const WORDS: &str = include_str!("support/spoken/words.toml");
const CONFIG: &str = "groups = \"groups.toml\"\nglossaries = [\"glossary.toml\"]\n";

fn desk(more: &str) -> Desk {
    let desk = Desk::new();
    let words: toml::Table = WORDS.parse().unwrap();
    for (name, text) in [
        ("groups.toml", GROUPS),
        ("glossary.toml", GLOSSARY),
        ("comity-check.toml", &format!("{CONFIG}{more}")),
        ("speech.md", words["speech"].as_str().unwrap()),
    ] {
        std::fs::write(desk.path(name), text).unwrap();
    }
    desk
}

/// A conversation of an editor that has the folder and the speech open and asks for fixes.
fn edits(desk: &Desk, options: &[&str], is_orderly: bool) -> Said {
    let uri = format!("file://{}", desk.path("speech.md").display());
    let folder = format!("file://{}", desk.path("").display());
    let text = std::fs::read_to_string(desk.path("speech.md")).unwrap();
    let start = json!({ "rootUri": folder, "capabilities": {} });
    let opened = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
    let range =
        json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
    let asked =
        json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let mut said = vec![
        json!({ "id": 1, "method": "initialize", "params": start }),
        json!({ "method": "initialized", "params": {} }),
        json!({ "method": "textDocument/didOpen", "params": { "textDocument": opened } }),
        json!({ "id": 2, "method": "textDocument/codeAction", "params": asked }),
        json!({ "id": 3, "method": "shutdown" }),
        json!({ "method": "exit" }),
    ];
    if !is_orderly {
        said.truncate(4);
    }
    let framed = said.iter().map(|it| {
        let body = it.to_string();
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    });
    let arguments: Vec<&str> = std::iter::once("lsp").chain(options.iter().copied()).collect();
    desk.hears(&arguments, &framed.collect::<String>())
}

/// The fixes in what the server said.
fn fixes(said: &Said) -> Vec<Value> {
    let mut rest = said.out.as_str();
    while let Some((header, body)) = rest.split_once("\r\n\r\n") {
        let length: usize = header.strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        let (message, after) = body.split_at(length);
        let message: Value = serde_json::from_str(message).unwrap();
        if message["id"] == 2 {
            return message["result"].as_array().unwrap().clone();
        }
        rest = after;
    }
    panic!("no answer: {}{}", said.out, said.err)
}

#[test]
fn the_settings_of_the_folder_hold_in_an_editor_and_it_ends_as_the_protocol_has_it() {
    let desk = desk("server = \"https://commission.example\"\n");
    let said = edits(&desk, &["--stdio"], true);
    assert_eq!(said.code, 0, "{}", said.err);
    let found = fixes(&said);
    let flag = &found[0]["diagnostics"][0];
    assert_eq!((&flag["code"], &flag["severity"]), (&json!("term"), &json!(2)));
    assert_eq!(flag["range"]["start"], json!({ "line": 2, "character": 0 }));
    assert_eq!(flag["codeDescription"]["href"], "https://commission.example/check/rules/term");
    let said = edits(&desk, &[], false);
    assert_eq!((said.code, fixes(&said).len()), (1, found.len()), "{}", said.err);
    assert!(fixes(&edits(&desk, &["--no-config"], true)).is_empty());
    let glossary = ["--no-config", "--groups", "groups.toml", "--glossary", "glossary.toml"];
    assert_eq!(fixes(&edits(&desk, &glossary, true)).len(), found.len());
}

#[test]
fn what_check_leaves_out_is_left_out_in_an_editor() {
    for more in ["ignore = [\"*.md\"]\n", "languages = [\"hy\"]\n"] {
        assert!(fixes(&edits(&desk(more), &[], true)).is_empty(), "{more}");
    }
    let desk = desk("baseline = \"known.json\"\n");
    desk.ends(0, &["check", "--write-baseline", "speech.md"]);
    assert!(fixes(&edits(&desk, &[], true)).is_empty());
}

#[test]
fn settings_that_are_refused_are_told_in_the_editor() {
    let said = edits(&desk("colour = \"red\"\n"), &[], true);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("window/showMessage") && said.out.contains("is not understood"));
    assert!(fixes(&said).is_empty());
}
