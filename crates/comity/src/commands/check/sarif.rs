//! SARIF 2.1.0 (OASIS): the form in which tools exchange the results of analyses.

use serde_json::{Value, json};
use speech::file::{category, message, stance};
use speech::{Stance, rules};
use web::routes::segment;

use super::looks::{LOOK, Look};
use super::{Checked, Told};
use crate::commands::explain::names;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// From this severity on a flag in the writer's own voice is an error to such a tool.
const SEVERITY_OF_ERRORS: u8 = 4;

/// The log of one run.
pub fn log(all: &[Checked], unread: &[(String, String)]) -> Value {
    let names = names();
    let mut described: Vec<Value> = names.iter().map(|name| rule(name)).collect();
    let mut results: Vec<Value> =
        all.iter().flat_map(|it| it.flags.iter().map(|told| result(it, told, &names))).collect();
    let looks: Vec<Value> =
        all.iter().flat_map(|it| it.looks.iter().map(|look| worth(it, look))).collect();
    if !looks.is_empty() {
        let text =
            "A passage that the ranker puts forward for people to read: no flag, no verdict.";
        described.push(json!({
            "id": LOOK,
            "shortDescription": { "text": text },
            "defaultConfiguration": { "level": "note" },
        }));
        results.extend(looks);
    }
    let odd = all.iter().flat_map(|it| {
        let faults = it.faults.iter().map(|fault| {
            let why = format!("comity:ignore suppresses nothing: {}", fault.why);
            notification("warning", &why, &it.name, Some(fault.line))
        });
        let problems = it.problems.iter().map(|why| notification("note", why, &it.name, None));
        faults.chain(problems).collect::<Vec<_>>()
    });
    let lost = unread.iter().map(|(path, why)| notification("error", why, path, None));
    let notifications: Vec<Value> = odd.chain(lost).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "comity",
                "version": env!("CARGO_PKG_VERSION"),
                "shortDescription": { "text": "Flags the speech of hostility; people find." },
                "rules": described,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": unread.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    })
}

/// A rule with its help.
fn rule(name: &str) -> Value {
    let markdown = rules::explain(name).unwrap_or_default();
    let gist = gist(&markdown);
    json!({
        "id": name,
        "shortDescription": { "text": gist },
        "fullDescription": { "text": gist },
        "help": { "text": markdown, "markdown": markdown },
        "defaultConfiguration": { "level": "warning" },
    })
}

/// The first paragraph under the headings.
fn gist(markdown: &str) -> String {
    let words = markdown
        .lines()
        .map(str::trim)
        .skip_while(|line| line.is_empty() || line.starts_with('#'))
        .take_while(|line| !line.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn result(checked: &Checked, told: &Told, names: &[&str]) -> Value {
    let flag = &told.flag;
    let level = match flag.stance {
        Stance::Own if flag.severity >= SEVERITY_OF_ERRORS => "error",
        Stance::Own => "warning",
        Stance::Quoted | Stance::Rejected | Stance::Reported => "note",
    };
    let mut place = json!({ "artifactLocation": { "uri": uri(&checked.name) } });
    if checked.is_text
        && let Some(place) = place.as_object_mut()
    {
        let region = json!({
            "startLine": told.from.line, "startColumn": told.from.column,
            "endLine": told.to.line, "endColumn": told.to.column,
        });
        place.insert("region".to_owned(), region);
    }
    let mut result = json!({
        "ruleId": flag.rule,
        "level": level,
        "message": { "text": message(flag) },
        "locations": [{ "physicalLocation": place }],
        "partialFingerprints": { "comitySentence/v1": told.known.digest },
        "properties": {
            "category": flag.category, "about": category(flag.category), "entry": flag.entry,
            "target": flag.target, "severity": flag.severity, "stance": flag.stance,
            "voice": stance(flag.stance), "lang": told.language, "why": flag.why,
            "alternatives": flag.alternatives,
        },
    });
    if let Some(index) = names.iter().position(|name| *name == flag.rule)
        && let Some(result) = result.as_object_mut()
    {
        result.insert("ruleIndex".to_owned(), json!(index));
    }
    result
}

/// A passage that is worth a look.
fn worth(checked: &Checked, look: &Look) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(&checked.name) } });
    if checked.is_text
        && let Some(place) = place.as_object_mut()
    {
        let region = json!({
            "startLine": look.from.line, "startColumn": look.from.column,
            "endLine": look.to.line, "endColumn": look.to.column,
        });
        place.insert("region".to_owned(), region);
    }
    json!({
        "ruleId": LOOK,
        "level": "note",
        "message": { "text": look.message() },
        "locations": [{ "physicalLocation": place }],
        "partialFingerprints": { "comitySentence/v1": look.known.digest },
        "properties": {
            "lang": look.ranked.language.as_str(), "score": look.ranked.score,
            "reasons": look.reasons(),
        },
    })
}

fn notification(level: &str, words: &str, path: &str, line: Option<usize>) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": uri(path) } });
    if let (Some(line), Some(place)) = (line, place.as_object_mut()) {
        place.insert("region".to_owned(), json!({ "startLine": line }));
    }
    json!({
        "level": level,
        "message": { "text": words },
        "locations": [{ "physicalLocation": place }],
    })
}

/// A path as a URI: relative to where the command ran, or of a file.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let encoded = path.split('/').map(segment).collect::<Vec<_>>().join("/");
    if path.starts_with('/') { format!("file://{encoded}") } else { encoded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri() {
        assert_eq!(uri("a b/ü:c.md"), "a%20b/%C3%BC%3Ac.md");
        assert_eq!(uri("/x/y.md"), "file:///x/y.md");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }

    #[test]
    fn the_gist_is_the_first_paragraph() {
        assert_eq!(gist("# threat\n\n## What it does\n\nFlags\nthis.\n\nMore.\n"), "Flags this.");
        assert_eq!(gist(""), "");
    }
}
