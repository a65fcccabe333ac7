//! Texts as they are opened, changed and closed, and what is told of them.

use lsp::TEXT_BYTES_MAX;
use serde_json::{Value, json};

use super::{Editor, URI, alternatives, entry, place, rejection, sentence};

#[test]
fn a_flag_is_told_with_its_place_its_rule_and_every_sides_reason() {
    let mut editor = Editor::default();
    editor.desk.server = Some("https://commission.example/".to_owned());
    editor.greet(&json!({}));
    let text = format!("# Day\n\nԲարեւ \u{1f54a} e\u{301}: {}\n", sentence());
    editor.open(URI, "markdown", &text);
    let told = editor.diagnostics();
    assert_eq!(told.len(), 1, "{told:?}");
    let word = sentence().split(' ').next().unwrap().to_owned();
    let at = text.find(&word).unwrap();
    assert_eq!(told[0]["range"]["start"], place(&text, at, "utf-16"));
    assert_eq!(told[0]["range"]["end"], place(&text, at + word.len(), "utf-16"));
    assert_eq!((&told[0]["severity"], &told[0]["source"]), (&json!(2), &json!("comity")));
    assert_eq!(told[0]["code"], "term");
    assert_eq!(told[0]["codeDescription"]["href"], "https://commission.example/check/rules/term");
    let message = told[0]["message"].as_str().unwrap();
    for part in ["north-shore: ", "south-shore: ", &alternatives()[0]] {
        assert!(message.contains(part), "{part}: {message}");
    }
}

#[test]
fn a_rule_has_an_address_only_where_a_site_is_named() {
    for server in [None, Some("javascript:alert(1)".to_owned())] {
        let mut editor = Editor::default();
        editor.desk.server = server;
        editor.greet(&json!({}));
        editor.open(URI, "markdown", &sentence());
        assert!(editor.diagnostics()[0].get("codeDescription").is_none());
    }
}

#[test]
fn places_are_counted_in_the_encoding_that_was_agreed_on() {
    let text = format!("Հ\u{1f54a}e\u{301} — {}\r\nnext", sentence());
    for (offered, agreed) in [
        (json!(["utf-8", "utf-16"]), "utf-8"),
        (json!(["utf-16"]), "utf-16"),
        (json!(["utf-32", "utf-16"]), "utf-32"),
        (json!(["ebcdic"]), "utf-16"),
    ] {
        let mut editor = Editor::default();
        let answer = editor.greet(&json!({ "general": { "positionEncodings": offered } }));
        assert_eq!(answer["result"]["capabilities"]["positionEncoding"], agreed);
        editor.open(URI, "plaintext", &text);
        let told = editor.diagnostics();
        let at = text.find(&sentence()).unwrap();
        assert_eq!(told[0]["range"]["start"], place(&text, at, agreed), "{agreed}");
        // A change in the same units reaches the same letters.
        let range = json!({ "start": place(&text, 0, agreed), "end": told[0]["range"]["end"] });
        editor.change(URI, 2, &json!([{ "range": range, "text": "Some" }]));
        assert!(editor.diagnostics().is_empty(), "{agreed}");
    }
}

#[test]
fn what_is_quoted_or_rejected_is_shown_only_where_it_is_wished_and_as_a_hint() {
    let mut editor = Editor::ready(&json!({}));
    editor.open(URI, "markdown", &rejection());
    assert!(editor.diagnostics().is_empty());
    editor.say(
        "workspace/didChangeConfiguration",
        &json!({ "settings": { "comity": { "all": true } } }),
    );
    let told = editor.diagnostics();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["severity"], 4);
    // A block of quotation is nobody's own in Markdown, and is no block in plain text.
    editor.say("workspace/didChangeConfiguration", &json!({ "settings": { "all": false } }));
    editor.say("textDocument/didClose", &json!({ "textDocument": { "uri": URI } }));
    let block = format!("> {}", sentence());
    editor.open("untitled:a", "markdown", &block);
    assert!(editor.diagnostics().is_empty());
    editor.open("untitled:b", "html", &format!("<p>a</p><blockquote>{}</blockquote>", sentence()));
    assert!(editor.diagnostics().is_empty());
    editor.open("untitled:c", "tex", &block);
    assert_eq!(editor.diagnostics().len(), 1);
}

#[test]
fn a_burst_of_changes_is_checked_once_and_told_with_its_last_version() {
    let mut editor = Editor::ready(&json!({}));
    editor.open(URI, "markdown", "");
    assert!(editor.diagnostics().is_empty());
    for (version, c) in (2..).zip(sentence().chars()) {
        let end = json!({ "line": 9, "character": 0 });
        let change = json!([{ "range": { "start": end, "end": end }, "text": c }]);
        let document = json!({ "uri": URI, "version": version });
        editor.take(&json!({ "method": "textDocument/didChange",
            "params": { "textDocument": document, "contentChanges": change } }));
    }
    assert!(editor.work().is_empty(), "nothing is told while changes come");
    let told = editor.checked();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["params"]["version"], sentence().chars().count() + 1);
    assert_eq!(told[0]["params"]["diagnostics"].as_array().unwrap().len(), 1);
}

#[test]
fn an_answer_that_comes_too_late_is_dropped() {
    let mut editor = Editor::ready(&json!({}));
    editor.open(URI, "markdown", &sentence());
    let done = editor.server.check().unwrap();
    // While it was checked, a change came; the same for the end of the text.
    let document = json!({ "uri": URI, "version": 2 });
    editor.take(&json!({ "method": "textDocument/didChange",
        "params": { "textDocument": document, "contentChanges": [{ "text": "Good day." }] } }));
    assert!(editor.server.tell(done).is_none());
    editor.work();
    assert!(editor.diagnostics().is_empty());
    editor.change(URI, 3, &json!([{ "text": sentence() }]));
    let done = editor.server.check().unwrap();
    editor.take(
        &json!({ "method": "textDocument/didClose", "params": { "textDocument": { "uri": URI } } }),
    );
    assert!(editor.server.tell(done).is_none());
    let told = editor.work();
    assert_eq!(told[0]["params"]["diagnostics"], json!([]), "what was told is taken back");
    assert!(editor.checked().is_empty());
    editor.change(URI, 4, &json!([{ "text": sentence() }]));
    assert!(editor.checked().is_empty(), "a text that is closed is not changed");
}

#[test]
fn a_text_that_is_too_long_says_so_and_is_checked_again_once_it_is_shorter() {
    let mut editor = Editor::ready(&json!({}));
    let start = json!({ "line": 0, "character": 0 });
    let text = format!("{}\n\n{}", "a ".repeat(TEXT_BYTES_MAX / 2), sentence());
    editor.open(URI, "plaintext", &text);
    let told = editor.diagnostics();
    assert_eq!((told.len(), &told[0]["code"]), (1, &json!("too-long")));
    assert!(told[0]["message"].as_str().unwrap().contains(&TEXT_BYTES_MAX.to_string()));
    let range = json!({ "start": start, "end": { "line": 2, "character": 0 } });
    editor.change(URI, 2, &json!([{ "range": range, "text": "" }]));
    let told = editor.diagnostics();
    assert_eq!((told.len(), &told[0]["code"]), (1, &json!("term")));
}

#[test]
fn files_of_settings_and_those_that_are_left_out_are_not_checked() {
    let mut editor = Editor::ready(&json!({}));
    for uri in [
        "file:///folder/glossary.toml",
        "file:///folder/comity-check.toml",
        "file:///folder/old/a.md",
    ] {
        editor.open(uri, "plaintext", &sentence());
        assert!(editor.diagnostics().is_empty(), "{uri}");
    }
}

#[test]
fn a_comment_that_suppresses_nothing_is_told() {
    let mut editor = Editor::ready(&json!({}));
    editor.open(URI, "markdown", "Good day.\r<!-- comity:ignore term -->\n");
    let told = editor.diagnostics();
    assert_eq!(told.len(), 1);
    assert_eq!((&told[0]["code"], &told[0]["severity"]), (&json!("comity:ignore"), &json!(2)));
    let text = format!("<!-- comity:ignore threat it is none -->\n\n{}\n", sentence());
    editor.change(URI, 2, &json!([{ "text": text }]));
    let told = editor.diagnostics();
    let codes: Vec<&Value> = told.iter().map(|it| &it["code"]).collect();
    assert_eq!(codes, ["term", "comity:ignore"]);
    assert_eq!((&told[1]["severity"], &told[1]["range"]["start"]["line"]), (&json!(4), &json!(0)));
}

#[test]
fn a_hover_tells_the_entry_and_explains_the_rule() {
    let formats =
        json!({ "textDocument": { "hover": { "contentFormat": ["markdown", "plaintext"] } } });
    let mut editor = Editor::ready(&formats);
    editor.open(URI, "markdown", &sentence());
    let mut at = |character: u32| {
        let position = json!({ "line": 0, "character": character });
        editor.ask(
            "textDocument/hover",
            &json!({ "textDocument": { "uri": URI }, "position": position }),
        )
    };
    let told = at(3);
    assert_eq!(told["result"]["contents"]["kind"], "markdown");
    let value = told["result"]["contents"]["value"].as_str().unwrap();
    let doc = speech::rules::explain("term").unwrap();
    assert!(value.contains(doc.trim_end()), "{value}");
    assert!(value.contains(&entry()) && value.contains("Why, says north"), "{value}");
    let end = u32::try_from(sentence().len()).unwrap();
    assert_eq!(at(end)["result"], Value::Null);

    let mut plain = Editor::ready(&json!({}));
    plain.open(URI, "markdown", &sentence());
    let params =
        json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 3 } });
    let told = plain.ask("textDocument/hover", &params);
    assert_eq!(told["result"]["contents"]["kind"], "plaintext");
    assert!(
        told["result"]["contents"]["value"].as_str().unwrap().contains("Why, says north-shore: ")
    );
}
