//! Answers labelled cases as the batch check does: `evaluate CASES.jsonl > ANSWERS.jsonl`.
//!
//! A line `{"id", "text", "lang"?}` in, a line of the batch format out, in order; offsets in Unicode
//! characters. With `--lines` every line of the file is a text of its own; with `--shapes` no entry of a
//! glossary is in force.

use std::io::{BufRead, Write};

use speech::{Checker, Options, Tag};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let lines = arguments.iter().any(|it| it == "--lines");
    let path =
        arguments.iter().find(|it| !it.starts_with("--")).ok_or("give the path of the cases")?;
    // Else with the proposals: what a commission would find that adopted all of them.
    let proposals = !arguments.iter().any(|it| it == "--shapes");
    let lexicon = speech::lexicon::Lexicon::of_files(|_| proposals)?;
    let checker = Checker::new(std::sync::Arc::new(lexicon));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (number, line) in std::io::BufReader::new(std::fs::File::open(path)?).lines().enumerate() {
        let line = line?;
        let case = if lines {
            serde_json::json!({ "id": format!("{}", number + 1), "text": line })
        } else {
            serde_json::from_str::<serde_json::Value>(&line)?
        };
        let text = case.get("text").and_then(|it| it.as_str()).ok_or("a case without text")?;
        let language =
            case.get("lang").and_then(|it| it.as_str()).and_then(|it| it.parse::<Tag>().ok());
        let checked = checker.check(text, &Options { language, ..Options::default() });
        let flags: Vec<serde_json::Value> = checked
            .flags
            .iter()
            .map(|it| {
                let characters = |range: std::ops::Range<usize>| {
                    text.get(range).map_or(0, |it| it.chars().count())
                };
                let start = characters(0..it.span.start);
                serde_json::json!({
                    "start": start,
                    "end": start + characters(it.span.clone()),
                    "rule": it.rule,
                    "entry": it.entry,
                    "category": it.category,
                    "target": it.target,
                    "severity": it.severity,
                    "stance": it.stance,
                    "why": it.why,
                    "alternatives": it.alternatives,
                })
            })
            .collect();
        let answer = serde_json::json!({
            "id": case.get("id"),
            "lang": language.map(Tag::as_str),
            "hostile": checked.hostile(),
            "flags": flags,
        });
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
