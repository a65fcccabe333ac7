//! The conversation: its order, its errors, its end.

use std::io::Cursor;

use lsp::{Ended, Error, serve};
use lsp_server::Message;
use serde_json::{Value, json};

use super::{Desk, Editor, URI, sentence};

fn framed(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// What a whole conversation over two streams comes to, read by another reader of frames.
fn conversation(bytes: Vec<u8>) -> (Result<Ended, Error>, Vec<Value>) {
    let mut written = Vec::new();
    let ended = serve(Cursor::new(bytes), &mut written, &mut Desk::default());
    let mut said = Vec::new();
    let mut rest = &written[..];
    while !rest.is_empty() {
        // An answer to what has no id is not one of its messages: the frame is read by hand.
        let text = std::str::from_utf8(rest).unwrap();
        let (header, body) = text.split_once("\r\n\r\n").unwrap();
        let length: usize = header.strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        let message: Value = serde_json::from_str(&body[..length]).unwrap();
        if !message["id"].is_null() || message.get("method").is_some() {
            let whole = header.len() + 4 + length;
            assert!(Message::read(&mut &rest[..whole]).unwrap().is_some());
        }
        said.push(message);
        rest = &rest[header.len() + 4 + length..];
    }
    (ended, said)
}

#[test]
fn a_whole_conversation_over_two_streams() {
    let opened = json!({ "uri": URI, "languageId": "markdown", "version": 3, "text": sentence() });
    let messages = [
        json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": {} } }),
        json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }),
        json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": opened } }),
        json!({ "jsonrpc": "2.0", "id": "two", "method": "textDocument/hover",
            "params": { "textDocument": { "uri": URI }, "position": { "line": 0, "character": 2 } } }),
        json!({ "jsonrpc": "2.0", "id": 3, "method": "shutdown" }),
        json!({ "jsonrpc": "2.0", "method": "exit" }),
    ];
    let mut bytes: Vec<u8> = messages.iter().flat_map(framed).collect();
    bytes.extend(b"what comes after exit is not read");
    let (ended, said) = conversation(bytes);
    assert_eq!(ended.unwrap(), Ended::Orderly);
    let answer = |id: Value| said.iter().find(|it| it["id"] == id).unwrap();
    assert_eq!(answer(json!(1))["result"]["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(answer(json!(1))["result"]["serverInfo"]["name"], "comity");
    assert!(answer(json!("two"))["result"]["contents"]["value"].is_string());
    assert_eq!(answer(json!(3)).get("result"), Some(&Value::Null));
}

#[test]
fn the_end_is_orderly_only_after_the_shutdown() {
    let start = json!({ "id": 1, "method": "initialize", "params": { "capabilities": {} } });
    let shutdown = json!({ "id": 2, "method": "shutdown" });
    let exit = json!({ "method": "exit" });
    let of =
        |all: &[&Value]| conversation(all.iter().flat_map(|it| framed(it)).collect()).0.unwrap();
    assert_eq!(of(&[&start, &shutdown, &exit]), Ended::Orderly);
    assert_eq!(of(&[&start, &exit]), Ended::Abrupt);
    assert_eq!(of(&[&exit]), Ended::Abrupt);
    assert_eq!(of(&[&start, &shutdown]), Ended::Abrupt);
    assert_eq!(of(&[]), Ended::Abrupt);
    // Before the greeting there is nothing to shut down.
    assert_eq!(of(&[&shutdown, &exit]), Ended::Abrupt);
}

#[test]
fn malformed_messages_are_answered_and_a_broken_frame_ends_it() {
    let body = "{\"id\": 4, oops";
    let mut bytes = format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes();
    bytes.extend(framed(&json!({ "id": 5, "method": "initialize", "params": {} })));
    bytes.extend(b"Content-Length: none\r\n\r\n");
    let (ended, said) = conversation(bytes);
    assert!(matches!(ended, Err(Error::Read(_))), "{ended:?}");
    assert_eq!((&said[0]["id"], &said[0]["error"]["code"]), (&Value::Null, &json!(-32700)));
    assert_eq!(said[1]["id"], 5, "what came before the stream broke is answered");
}

#[test]
fn requests_out_of_order_and_unknown_ones_are_refused_by_their_codes() {
    let mut editor = Editor::default();
    assert_eq!(editor.ask("textDocument/hover", &json!({}))["error"]["code"], -32002);
    assert!(editor.open(URI, "markdown", &sentence()).is_empty());
    assert!(editor.checked().is_empty(), "nothing is opened before the greeting");
    editor.greet(&json!({}));
    assert_eq!(editor.ask("initialize", &json!({}))["error"]["code"], -32600);
    assert_eq!(editor.ask("textDocument/rename", &json!({}))["error"]["code"], -32601);
    assert_eq!(
        editor.ask("textDocument/hover", &json!({ "position": 7 }))["error"]["code"],
        -32602
    );
    assert!(editor.say("$/setTrace", &json!({ "value": "off" })).is_empty());
    let told = editor.say("textDocument/didOpen", &json!({ "textDocument": 1 }));
    assert_eq!(told[0]["method"], "window/showMessage");
    assert_eq!(editor.ask("shutdown", &json!(null))["result"], Value::Null);
    assert_eq!(editor.ask("textDocument/hover", &json!({}))["error"]["code"], -32600);
}

#[test]
fn a_request_that_is_cancelled_while_it_waits_is_not_worked_on() {
    let mut editor = Editor::ready(&json!({}));
    let place =
        json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    editor.take(&json!({ "id": "a", "method": "textDocument/hover", "params": place }));
    editor.take(&json!({ "id": "b", "method": "textDocument/hover", "params": place }));
    editor.take(&json!({ "method": "$/cancelRequest", "params": { "id": "a" } }));
    // What was answered already, or never asked, cannot be cancelled.
    editor.take(&json!({ "method": "$/cancelRequest", "params": { "id": 1 } }));
    editor.take(&json!({ "method": "$/cancelRequest", "params": {} }));
    let said = editor.work();
    assert_eq!(said.len(), 2);
    assert_eq!(said[0]["error"]["code"], -32800);
    assert_eq!(said[1]["result"], Value::Null);
    assert!(editor.ask("textDocument/hover", &place).get("error").is_none());
}

#[test]
fn settings_are_read_again_when_they_or_their_files_change() {
    let watches = json!({ "workspace": {
        "didChangeWatchedFiles": { "dynamicRegistration": true },
        "didChangeConfiguration": { "dynamicRegistration": true },
    } });
    let mut editor = Editor::default();
    let start = json!({ "capabilities": watches, "rootUri": "file:///folder",
        "initializationOptions": { "proposals": true } });
    editor.ask("initialize", &start);
    let asked = editor.say("initialized", &json!({}));
    let asked = serde_json::to_string(&asked).unwrap();
    for part in
        ["**/comity-check.toml", "/folder/glossary.toml", "workspace/didChangeConfiguration"]
    {
        assert!(asked.contains(part), "{part}: {asked}");
    }
    assert_eq!(editor.desk.wishes.proposals, Some(true));
    assert_eq!(editor.desk.wishes.folder.as_deref(), Some(std::path::Path::new("/folder")));
    editor.open(URI, "markdown", &sentence());
    assert_eq!(editor.diagnostics().len(), 1);

    // The glossary loses its entries: every open text is checked anew.
    editor.desk.empty = true;
    editor.say("workspace/didChangeWatchedFiles", &json!({ "changes": [] }));
    assert!(editor.diagnostics().is_empty());
    editor.desk.empty = false;
    let saved = |uri: &str| json!({ "textDocument": { "uri": uri } });
    editor.say("textDocument/didSave", &saved("file:///elsewhere/notes.md"));
    assert!(editor.checked().is_empty(), "another file says nothing of settings");
    editor.say("textDocument/didSave", &saved("file:///folder/glossary.toml"));
    assert_eq!(editor.diagnostics().len(), 1);
    editor.say("textDocument/didSave", &saved("file:///folder/sub/comity-check.toml"));
    assert_eq!(editor.diagnostics().len(), 1);

    // A file that is refused changes nothing but is told.
    editor.desk.fails = true;
    let told = editor.say("workspace/didChangeConfiguration", &json!({ "settings": null }));
    assert_eq!(told[0]["params"]["type"], 1);
    assert!(told[0]["params"]["message"].as_str().unwrap().contains("refused"));
    editor.change(URI, 2, &json!([{ "text": sentence() }]));
    assert_eq!(editor.diagnostics().len(), 1);

    editor.desk.fails = false;
    let loads = editor.desk.loads;
    let wrong = json!({ "settings": { "comity": { "all": "yes" } } });
    let told = editor.say("workspace/didChangeConfiguration", &wrong);
    assert!(told[0]["params"]["message"].as_str().unwrap().contains("comity.all"));
    assert_eq!(editor.desk.loads, loads + 1);
    // What is not named stays as the editor wished it at the beginning.
    for settings in
        [json!(null), json!({}), json!({ "comity": {} }), json!({ "comity": { "all": true } })]
    {
        editor.say("workspace/didChangeConfiguration", &json!({ "settings": settings }));
        assert_eq!(editor.desk.wishes.proposals, Some(true), "{settings}");
    }
    assert_eq!(editor.desk.wishes.all, Some(true));
}

#[test]
fn without_settings_nothing_is_checked_until_they_are_mended() {
    let mut editor = Editor::default();
    editor.desk.fails = true;
    editor.greet(&json!({}));
    let told = editor.open(URI, "markdown", &sentence());
    assert!(told[0]["params"]["message"].as_str().unwrap().contains("Nothing is checked"));
    assert!(editor.checked().is_empty());
    editor.desk.fails = false;
    editor.say("workspace/didChangeWatchedFiles", &json!({ "changes": [] }));
    assert_eq!(editor.diagnostics().len(), 1);
}
