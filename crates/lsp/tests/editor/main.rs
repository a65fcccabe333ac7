//! The server as an editor meets it: bytes in, bytes out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::allow_attributes,
    missing_docs,
    reason = "tests"
)]

mod fixes;
mod protocol;
mod texts;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp::{Host, Incoming, Server, Settings, Wishes};
use lsp_server::Message;
use serde_json::{Value, json};
use speech::Checker;
use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::lexicon::Lexicon;

// Invented words of two invented sides.
const GROUPS: &str = include_str!("../../../comity/tests/program/support/spoken/groups.toml");
const ENTRIES: &str = include_str!("../../../comity/tests/program/support/spoken/glossary.toml");
// Without an ending, so that the language alone says the format.
const URI: &str = "file:///folder/speech";

/// A sentence that is flagged, by an entry whose words are these.
fn sentence() -> String {
    Glossary::parse(ENTRIES).unwrap().entries[0].must_flag[0].clone()
}

/// A text in which the same words are rejected.
fn rejection() -> String {
    Glossary::parse(ENTRIES).unwrap().entries[0].must_not_flag[0].clone()
}

fn entry() -> String {
    Glossary::parse(ENTRIES).unwrap().entries[0].id.clone()
}

fn alternatives() -> Vec<String> {
    Glossary::parse(ENTRIES).unwrap().entries[0].alternatives.clone()
}

/// A host with the invented words; what it counts, a test looks at.
#[derive(Default)]
struct Desk {
    loads: usize,
    wishes: Wishes,
    fails: bool,
    server: Option<String>,
    empty: bool,
}

impl Host for Desk {
    fn settings(&mut self, wishes: &Wishes) -> Result<Settings, String> {
        self.loads += 1;
        self.wishes = wishes.clone();
        if self.fails {
            return Err("error: the glossary is refused".to_owned());
        }
        let groups = Groups::parse(GROUPS).unwrap();
        let glossaries =
            if self.empty { Vec::new() } else { vec![Glossary::parse(ENTRIES).unwrap()] };
        let lexicon = Lexicon::build(&groups, &glossaries, |_| true).unwrap();
        Ok(Settings {
            checker: Checker::new(Arc::new(lexicon)),
            all: wishes.all.unwrap_or_default(),
            server: self.server.clone(),
            files: vec![PathBuf::from("/folder/glossary.toml")],
            ignored: Box::new(|path: &Path| path.starts_with("/folder/old")),
            ..Settings::shipped()
        })
    }
}

/// An editor in the same thread: it says when the server works and when it checks.
#[derive(Default)]
struct Editor {
    server: Server,
    desk: Desk,
    next: i32,
}

impl Editor {
    /// One that is through with the greeting.
    fn ready(capabilities: &Value) -> Self {
        let mut editor = Editor::default();
        editor.greet(capabilities);
        editor
    }

    fn greet(&mut self, capabilities: &Value) -> Value {
        let folders = json!([{ "uri": "file:///folder", "name": "folder" }]);
        let params =
            json!({ "processId": null, "capabilities": capabilities, "workspaceFolders": folders });
        let answer = self.ask("initialize", &params);
        self.say("initialized", &json!({}));
        answer
    }

    fn take(&mut self, message: &Value) {
        let message: Message = serde_json::from_value(message.clone()).unwrap();
        self.server.take(Incoming::Message(message));
    }

    fn work(&mut self) -> Vec<Value> {
        let mut said = Vec::new();
        while self.server.has_work() {
            said.extend(self.server.work(&mut self.desk));
        }
        said
    }

    /// Asks, and gives the answer without its frame.
    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.take(&json!({ "id": id, "method": method, "params": params }));
        let said = self.work();
        said.into_iter().find(|it| it["id"] == id).unwrap()
    }

    fn say(&mut self, method: &str, params: &Value) -> Vec<Value> {
        self.take(&json!({ "method": method, "params": params }));
        self.work()
    }

    fn open(&mut self, uri: &str, language: &str, text: &str) -> Vec<Value> {
        let document = json!({ "uri": uri, "languageId": language, "version": 1, "text": text });
        self.say("textDocument/didOpen", &json!({ "textDocument": document }))
    }

    fn change(&mut self, uri: &str, version: i32, changes: &Value) {
        let document = json!({ "uri": uri, "version": version });
        self.say(
            "textDocument/didChange",
            &json!({ "textDocument": document, "contentChanges": changes }),
        );
    }

    /// Everything that is told once nothing waits any more.
    fn checked(&mut self) -> Vec<Value> {
        let mut told = Vec::new();
        while let Some(done) = self.server.check() {
            told.extend(self.server.tell(done));
        }
        told
    }

    /// The diagnostics of the one text that changed.
    fn diagnostics(&mut self) -> Vec<Value> {
        let told = self.checked();
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0]["method"], "textDocument/publishDiagnostics");
        told[0]["params"]["diagnostics"].as_array().unwrap().clone()
    }

    fn fixes(&mut self, uri: &str, range: &Value) -> Vec<Value> {
        let params = json!({
            "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] },
        });
        self.ask("textDocument/codeAction", &params)["result"].as_array().unwrap().clone()
    }
}

/// A place by the units of an encoding, counted here apart from the server.
fn place(text: &str, byte: usize, encoding: &str) -> Value {
    let line = text[..byte].matches('\n').count();
    let before = &text[text[..byte].rfind('\n').map_or(0, |it| it + 1)..byte];
    let character = match encoding {
        "utf-8" => before.len(),
        "utf-16" => before.encode_utf16().count(),
        _ => before.chars().count(),
    };
    json!({ "line": line, "character": character })
}

/// The byte of a place in UTF-16, counted here apart from the server.
fn byte(text: &str, place: &Value) -> usize {
    let line = usize::try_from(place["line"].as_u64().unwrap()).unwrap();
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = place["character"].as_u64().unwrap();
    let mut at = start;
    for c in text[start..].chars() {
        if units == 0 {
            break;
        }
        units -= c.len_utf16() as u64;
        at += c.len_utf8();
    }
    at
}
