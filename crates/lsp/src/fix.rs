//! Quick fixes: words that may stand instead, and a comment with which a flag is left as it is.

use serde_json::{Value, json};
use speech::file::WORD;
use speech::read::Format;
use speech::{Language, Tag};

use crate::client::Client;
use crate::document::Document;
use crate::findings::{Findings, Shown};
use crate::place::{Lines, Range};

/// The kind of all of them.
pub(crate) const KIND: &str = "quickfix";
/// The reasons with which a flag can be left at once. Whoever chooses one says so; another is
/// written over it.
const REASONS: [&str; 3] = [
    "quoted to document it",
    "part of a name or a title",
    "somebody looked at it and it means something else",
];
/// The most fixes of one question.
const FIXES_MAX: usize = 200;

/// Bytes that are replaced, and by what.
type Edit = (std::ops::Range<usize>, String);

/// The fixes for every flag that a range touches.
pub(crate) fn fixes(
    uri: &str,
    document: &Document,
    findings: &Findings,
    range: &Range,
    client: &Client,
) -> Vec<Value> {
    let Some(text) = document.text() else { return Vec::new() };
    let lines = Lines::new(text);
    let mut found = Vec::new();
    for shown in findings.shown.iter().filter(|it| it.range.touches(range)) {
        let mut add = |title: String, is_preferred: bool, (span, new): Edit| {
            let edit = json!({
                "range": Range {
                    start: lines.position(text, span.start, client.encoding),
                    end: lines.position(text, span.end, client.encoding),
                },
                "newText": new,
            });
            let edit = if client.versioned {
                let document = json!({ "uri": uri, "version": document.version });
                json!({ "documentChanges": [{ "textDocument": document, "edits": [edit] }] })
            } else {
                json!({ "changes": { uri: [edit] } })
            };
            found.push(json!({
                "title": title, "kind": KIND, "isPreferred": is_preferred, "edit": edit,
                "diagnostics": [shown.diagnostic],
            }));
        };
        for (number, (words, edit)) in instead(text, document.format, shown).into_iter().enumerate()
        {
            add(format!("Say “{words}”"), number == 0, edit);
        }
        for reason in REASONS {
            if let Some(edit) = suppression(text, &lines, document.format, shown, reason) {
                add(format!("Leave “{}”: {reason}", shown.found.words), false, edit);
            }
        }
    }
    found.truncate(FIXES_MAX);
    found
}

/// The words that may stand instead. Only an entry of a glossary has such words; what a rule says
/// is advice to the writer, and would be nonsense in the text.
fn instead(text: &str, format: Format, shown: &Shown) -> Vec<(String, Edit)> {
    let found = &shown.found;
    // Where marks or entities stand between the words, replacing all would break the markup.
    if found.flag.entry.is_none() || text.get(found.span.clone()) != Some(found.words.as_str()) {
        return Vec::new();
    }
    let one = |words: &String| {
        let words = begun(words, found);
        let written = match format {
            Format::Html | Format::Feed => {
                words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
            }
            _ => words.clone(),
        };
        (words, (found.span.clone(), written))
    };
    found.flag.alternatives.iter().map(one).collect()
}

/// The same words with a capital letter where they begin a sentence that began with one.
fn begun(words: &str, found: &speech::file::Found) -> String {
    let begins = found.sentence.trim_start().starts_with(&found.words)
        && found.words.chars().next().is_some_and(char::is_uppercase);
    let mut rest = words.chars();
    match rest.next() {
        Some('i') if begins && found.language == Language::Known(Tag::Az) => {
            format!("İ{}", rest.as_str())
        }
        Some(first) if begins => first.to_uppercase().chain(rest).collect(),
        _ => words.to_owned(),
    }
}

/// A comment that suppresses the flag, where the format has a place for one: in Markdown at the end
/// of the line, for on a line of its own it would part the paragraph; in HTML before the words, for
/// these stand in no tag; in plain text on a line above.
fn suppression(
    text: &str,
    lines: &Lines,
    format: Format,
    shown: &Shown,
    reason: &str,
) -> Option<Edit> {
    let flag = &shown.found.flag;
    let rule = flag.entry.as_deref().unwrap_or(flag.rule);
    let comment = format!("<!-- {WORD} {rule} {reason} -->");
    let at = shown.found.span.start;
    let (start, line) = lines.line(text, lines.number(at));
    let (at, new) = match format {
        Format::Plain => {
            let indent = line.len() - line.trim_start().len();
            let rest = text.get(start + line.len()..).unwrap_or_default();
            let end = if rest.starts_with("\r\n") { "\r\n" } else { "\n" };
            let indent = line.get(..indent).unwrap_or_default();
            (start, format!("{indent}{comment}{end}"))
        }
        Format::Markdown => (start + line.trim_end().len(), format!(" {comment}")),
        Format::Html => (at, comment),
        Format::Srt | Format::Vtt | Format::Feed | Format::Docx => return None,
    };
    Some((at..at, new))
}
