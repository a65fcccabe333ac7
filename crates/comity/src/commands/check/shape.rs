//! Flags for programs: JSON, and annotations of GitHub Actions.

use serde_json::{Value, json};
use speech::Stance;
use speech::file::message;

use super::looks::{LOOK, Look};
use super::{Checked, Told};

/// A flag as JSON.
pub fn flag(checked: &Checked, told: &Told) -> Value {
    let flag = &told.flag;
    json!({
        "path": checked.name,
        "part": checked.texts.get(told.text).and_then(|(title, _)| title.as_deref()),
        "line": told.from.line,
        "column": told.from.column,
        "end_line": told.to.line,
        "end_column": told.to.column,
        "lang": told.language,
        "rule": flag.rule,
        "entry": flag.entry,
        "category": flag.category,
        "target": flag.target,
        "severity": flag.severity,
        "stance": flag.stance,
        "why": flag.why,
        "alternatives": flag.alternatives,
        "digest": told.known.digest,
    })
}

/// A passage that is worth a look as JSON; no flag.
pub fn look(checked: &Checked, look: &Look) -> Value {
    let ranked = &look.ranked;
    let nearest: Vec<Value> = ranked
        .nearest
        .iter()
        .map(|it| json!({ "id": it.id, "hostile": it.hostile, "likeness": it.likeness }))
        .collect();
    json!({
        "path": checked.name,
        "part": checked.texts.get(look.text).and_then(|(title, _)| title.as_deref()),
        "line": look.from.line,
        "column": look.from.column,
        "end_line": look.to.line,
        "end_column": look.to.column,
        "lang": ranked.language.as_str(),
        "worth_a_look": true,
        "score": ranked.score,
        "reasons": look.reasons(),
        "nearest": nearest,
        "digest": look.known.digest,
    })
}

/// A line of JSON for each flag, and for each passage that is worth a look.
pub fn lines(checked: &Checked) -> String {
    let flags = checked.flags.iter().map(|told| flag(checked, told));
    let looks = checked.looks.iter().map(|it| look(checked, it));
    flags.chain(looks).map(|it| format!("{it}\n")).collect()
}

/// One object of everything: the flags, and what could not be read or is odd.
pub fn whole(all: &[Checked], unread: &[(String, String)]) -> Value {
    let flags: Vec<Value> =
        all.iter().flat_map(|it| it.flags.iter().map(|told| flag(it, told))).collect();
    let looks: Vec<Value> =
        all.iter().flat_map(|it| it.looks.iter().map(|found| look(it, found))).collect();
    let odd = all.iter().flat_map(|it| {
        let problems = it.problems.iter().map(|why| (None, why.clone()));
        let faults = it.faults.iter().map(|fault| {
            (Some(fault.line), format!("comity:ignore suppresses nothing: {}", fault.why))
        });
        problems
            .chain(faults)
            .map(|(line, problem)| json!({ "path": it.name, "line": line, "problem": problem }))
            .collect::<Vec<_>>()
    });
    let odd: Vec<Value> = odd.collect();
    let unread: Vec<Value> =
        unread.iter().map(|(path, why)| json!({ "path": path, "error": why })).collect();
    json!({
        "files": all.len(), "flags": flags, "worth_a_look": looks, "problems": odd,
        "unread": unread,
    })
}

/// A command of GitHub Actions for each flag.
pub fn annotations(checked: &Checked) -> Vec<String> {
    let one = |told: &Told| {
        let flag = &told.flag;
        let level = if flag.stance == Stance::Own { "warning" } else { "notice" };
        let mut properties = format!("file={}", property(&checked.name));
        if checked.is_text {
            let (from, to) = (told.from, told.to);
            properties.push_str(&format!(",line={},endLine={}", from.line, to.line));
            if from.line == to.line {
                properties.push_str(&format!(",col={},endColumn={}", from.column, to.column));
            }
        }
        format!("::{level} {properties},title={}::{}", property(flag.rule), data(&message(flag)))
    };
    let worth = |look: &Look| {
        let mut properties = format!("file={}", property(&checked.name));
        if checked.is_text {
            properties.push_str(&format!(",line={},endLine={}", look.from.line, look.to.line));
        }
        format!("::notice {properties},title={}::{}", property(LOOK), data(&look.message()))
    };
    checked.flags.iter().map(one).chain(checked.looks.iter().map(worth)).collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
