//! Quick fixes: applied as an editor applies them, they leave a text without the flag.

use serde_json::{Value, json};

use super::{Editor, URI, alternatives, byte, sentence};

/// A text after a fix, and whether the fix replaces words.
fn applied(text: &str, fix: &Value) -> String {
    let edits = match fix["edit"].get("changes") {
        Some(changes) => changes[URI].as_array().unwrap(),
        None => fix["edit"]["documentChanges"][0]["edits"].as_array().unwrap(),
    };
    assert_eq!(edits.len(), 1);
    let (start, end) =
        (byte(text, &edits[0]["range"]["start"]), byte(text, &edits[0]["range"]["end"]));
    format!("{}{}{}", &text[..start], edits[0]["newText"].as_str().unwrap(), &text[end..])
}

fn texts() -> Vec<(&'static str, String)> {
    let said = sentence();
    vec![
        ("plaintext", said.clone()),
        ("plaintext", format!("One.\r\n\r\n  Բարեւ \u{1f54a}. {said} Two.\r\nThree.\r\n")),
        ("markdown", format!("# Title\n\nԲարեւ e\u{301}. {said}  \nand more\nof it.\n")),
        ("markdown", format!("- one\n- **{said}**\n- three\n")),
        ("markdown", format!("| a | b |\n|---|---|\n| one | {said} |\n")),
        ("html", format!("<p class=\"a\">Բարեւ &amp; \u{1f54a}. <b>{said}</b>\n two</p>\n")),
        ("html", format!("<ul><li\n>{said}</li><li>x</li></ul>")),
    ]
}

#[test]
fn every_fix_leaves_a_text_without_the_flag() {
    for (language, text) in texts() {
        let mut editor = Editor::ready(&json!({}));
        editor.open(URI, language, &text);
        let told = editor.diagnostics();
        assert_eq!(told.len(), 1, "{language}: {text}");
        let fixes = editor.fixes(URI, &told[0]["range"]);
        assert_eq!(fixes.len(), alternatives().len() + 3, "{language}: {fixes:#?}");
        let preferred: Vec<bool> = fixes.iter().map(|it| it["isPreferred"] == true).collect();
        assert_eq!(preferred.iter().position(|it| *it), Some(0));
        assert_eq!(preferred.iter().filter(|it| **it).count(), 1);
        for (version, fix) in (2..).zip(&fixes) {
            assert_eq!((&fix["kind"], &fix["diagnostics"][0]), (&json!("quickfix"), &told[0]));
            let fixed = applied(&text, fix);
            editor.change(URI, version, &json!([{ "text": fixed }]));
            assert_eq!(editor.diagnostics(), [] as [Value; 0], "{language}: {fixed}");
        }
    }
}

#[test]
fn a_fix_writes_an_alternative_in_the_place_of_the_words_and_nothing_else() {
    let mut editor = Editor::ready(&json!({}));
    let text = format!("One. {} Two.", sentence());
    editor.open(URI, "plaintext", &text);
    let told = editor.diagnostics();
    let fixes = editor.fixes(URI, &told[0]["range"]);
    let word = sentence().split(' ').next().unwrap().to_owned();
    for (alternative, fix) in alternatives().iter().zip(&fixes) {
        let mut letters = alternative.chars();
        let first = letters.next().unwrap().to_uppercase();
        let capital: String = first.chain(letters).collect();
        assert_eq!(applied(&text, fix), text.replace(&word, &capital), "it begins a sentence");
        assert!(fix["title"].as_str().unwrap().contains(&capital));
    }
}

#[test]
fn a_suppression_neither_parts_a_paragraph_nor_stands_in_a_tag() {
    for (language, text) in texts() {
        let mut editor = Editor::ready(&json!({}));
        editor.open(URI, language, &text);
        let told = editor.diagnostics();
        let fixes = editor.fixes(URI, &told[0]["range"]);
        let fixed = applied(&text, fixes.last().unwrap());
        let (before, rest) = fixed.split_once("<!--").unwrap();
        let (_, after) = rest.split_once("-->").unwrap();
        match language {
            "markdown" => {
                assert!(!before.ends_with('\n') && after.starts_with([' ', '\n']), "{fixed}")
            }
            "html" => {
                assert_eq!(before.matches('<').count(), before.matches('>').count(), "{fixed}")
            }
            _ => assert!(
                before.trim_end_matches(' ').is_empty()
                    || before.trim_end_matches(' ').ends_with('\n')
            ),
        }
        let without = format!("{before}{after}");
        let is_less = without.len() <= text.len() + 4;
        assert!(is_less, "{without}");
    }
}

#[test]
fn words_with_marks_between_them_are_not_replaced() {
    let mut editor = Editor::ready(&json!({}));
    let mut letters = sentence();
    letters.insert_str(3, "<i></i>");
    editor.open(URI, "html", &format!("<p>{letters}</p>"));
    let told = editor.diagnostics();
    assert_eq!(told.len(), 1);
    let fixes = editor.fixes(URI, &told[0]["range"]);
    assert_eq!(fixes.len(), 3, "only those that leave it: {fixes:#?}");
}

#[test]
fn fixes_name_the_version_where_the_editor_knows_it_and_come_only_where_they_are_wished() {
    let mut editor =
        Editor::ready(&json!({ "workspace": { "workspaceEdit": { "documentChanges": true } } }));
    editor.open(URI, "markdown", &sentence());
    let told = editor.diagnostics();
    let fixes = editor.fixes(URI, &told[0]["range"]);
    let document = &fixes[0]["edit"]["documentChanges"][0]["textDocument"];
    assert_eq!(document, &json!({ "uri": URI, "version": 1 }));
    let mut only = |kinds: Value| {
        let params = json!({ "textDocument": { "uri": URI }, "range": told[0]["range"],
            "context": { "diagnostics": [], "only": kinds } });
        editor.ask("textDocument/codeAction", &params)["result"].as_array().unwrap().len()
    };
    assert_eq!(only(json!(["quickfix"])), fixes.len());
    assert_eq!(only(json!(["refactor", "source.organizeImports"])), 0);
    assert_eq!(only(json!([])), 0);
}

#[test]
fn fixes_are_those_of_the_words_as_they_are_now() {
    let mut editor = Editor::ready(&json!({}));
    editor.open(URI, "markdown", "Good day.");
    let top =
        json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 1 } });
    assert!(editor.fixes(URI, &top).is_empty());
    // Asked before anything was told of the change.
    editor.change(URI, 2, &json!([{ "text": sentence() }]));
    assert!(!editor.fixes(URI, &top).is_empty());
    assert_eq!(editor.diagnostics().len(), 1, "and it is told none the less");
    assert!(editor.fixes("untitled:unknown", &top).is_empty());
}
