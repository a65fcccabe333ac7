//! What is told of a flag under the cursor: the entry with every side's reason, and the rule.

use serde_json::{Value, json};
use speech::file::{category, stance};
use speech::{Stance, rules};

use crate::findings::{Findings, Shown};
use crate::place::{Position, Range};
use crate::settings::Settings;

/// What is told at a place, where something is flagged there.
pub(crate) fn hover(
    findings: &Findings,
    at: Position,
    settings: &Settings,
    markdown: bool,
) -> Option<Value> {
    let cursor = Range { start: at, end: at };
    let here: Vec<&Shown> = findings.shown.iter().filter(|it| it.range.touches(&cursor)).collect();
    let first = here.first()?;
    let mut told: Vec<String> = here.iter().map(|it| flag(it, markdown)).collect();
    let mut names: Vec<&str> = here.iter().map(|it| it.found.flag.rule).collect();
    names.dedup();
    for name in names {
        told.extend(rules::explain(name).map(|it| it.trim_end().to_owned()));
        told.extend(settings.page(name).map(|page| format!("More: <{page}>")));
    }
    let kind = if markdown { "markdown" } else { "plaintext" };
    let value = told.join("\n\n");
    Some(json!({ "contents": { "kind": kind, "value": value }, "range": first.range }))
}

/// A flag itself.
fn flag(shown: &Shown, markdown: bool) -> String {
    let flag = &shown.found.flag;
    let plain = |text: &str| if markdown { escaped(text) } else { text.to_owned() };
    let strong = |text: &str| if markdown { format!("**{text}**") } else { text.to_owned() };
    let aim = flag.target.as_deref().map(|it| format!(", aimed at {}", plain(it)));
    let mut lines = vec![format!(
        "{}: {}{}; severity {} of 5",
        strong(&plain(&shown.found.words)),
        category(flag.category),
        aim.unwrap_or_default(),
        flag.severity
    )];
    if flag.stance != Stance::Own {
        lines.push(format!("Whose voice: {}", stance(flag.stance)));
    }
    if let Some(entry) = &flag.entry {
        lines.push(format!("Entry: {}", plain(entry)));
    }
    for (side, why) in &flag.why {
        let says =
            if side.is_empty() { "Why".to_owned() } else { format!("Why, says {}", plain(side)) };
        lines.push(format!("{}: {}", strong(&says), plain(why)));
    }
    for words in &flag.alternatives {
        lines.push(format!("{}: {}", strong("Instead"), plain(words)));
    }
    lines.iter().map(|it| format!("- {it}")).collect::<Vec<_>>().join("\n")
}

/// Words of a glossary or of the text as Markdown that shows exactly these: no link, no picture, no
/// markup comes from them.
fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => shown.push(' '),
            '<' => shown.push_str("&lt;"),
            '&' => shown.push_str("&amp;"),
            // An address that a reader of Markdown would make a link of by itself.
            ':' => shown.push_str("&#58;"),
            c if c.is_ascii_punctuation() && !matches!(c, ',' | ';' | '\'' | '?') => {
                shown.extend(['\\', c]);
            }
            c => shown.push(c),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glossary_brings_no_markup_into_the_editor() {
        let shown = escaped("![x](https://a.example/) <img src=y> **b** `c`\n# d");
        for mark in ["![", "](", "https:", "<img", "**", "\n"] {
            assert!(!shown.contains(mark), "{mark} in {shown}");
        }
        assert_eq!(escaped("Հայ, so it is"), "Հայ, so it is");
    }
}
