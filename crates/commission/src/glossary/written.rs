//! Adopted entries as the file that the analyser reads: TOML, one file for each language.
//!
//! The record's own form ([`super::GlossaryChange`]) is never read by the analyser, and the analyser's
//! is never signed: either can change without the other.

use std::fmt::Write as _;

use super::entry::{Category, Entry};
use super::{Glossary, Holding};
use crate::commitment::civil_date;
use crate::language::{Language, Localized};

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// The entries that hold in a language, as a file for `comity check --glossary`. Reasons and meanings
/// stand in the language of the file where they exist in it.
pub fn toml(glossary: &Glossary, language: &Language) -> String {
    let mut out = String::from(
        "# Entries of a glossary that every party has signed. Each names the text that adopted it.\n",
    );
    let _ = writeln!(out, "language = {}", quoted(language.as_str()));
    for holding in glossary.holding().filter(|it| it.entry.language == *language) {
        let since = glossary.get(&holding.entry.id).and_then(|it| it.since());
        entry(&mut out, &holding, since.unwrap_or(holding.step.at));
    }
    out
}

fn entry(out: &mut String, holding: &Holding<'_>, since: i64) {
    let Holding { entry, reasons, step } = holding;
    let mut line = |key: &str, value: String| {
        let _ = writeln!(out, "{key} = {value}");
    };
    line("\n[[entry]]\nid", quoted(&entry.id));
    line("lemma", quoted(&entry.lemma));
    line("part", quoted(entry.part.as_str()));
    if !entry.forms.is_empty() {
        line("forms", list(&entry.forms));
    }
    line("category", quoted(category(entry)));
    line("kind", quoted(entry.sort.as_str()));
    line("severity", entry.severity.to_string());
    if let Some(target) = &entry.target {
        line("target", quoted(target));
    }
    if let Some(side) = &entry.side {
        line("side", quoted(side.as_str()));
    }
    line("meaning", quoted(best(&entry.meaning, &entry.language)));
    if let Some(mirror) = &entry.mirror {
        line("mirror", quoted(mirror));
    }
    line("alternatives", list(&entry.alternatives));
    if !entry.fine_in.is_empty() {
        line("fine_in", list(&entry.fine_in));
    }
    line("must_flag", list(&entry.must_flag));
    line("must_not_flag", list(&entry.must_not_flag));
    line("status", quoted("adopted"));
    line("text", quoted(step.by.as_str()));
    line("since", quoted(&date(since.div_euclid(DAY_SECONDS))));
    line("review_by", quoted(&date(entry.review_by)));
    let sides = reasons
        .iter()
        .map(|(party, why)| {
            format!("{} = {}", quoted(party.as_str()), quoted(best(why, &entry.language)))
        })
        .collect::<Vec<_>>();
    line("sides", format!("{{ {} }}", sides.join(", ")));
}

/// The category as the analyser knows it: images of an enemy and contested names are hostile because
/// parties agreed so, and by no rule of its own.
fn category(entry: &Entry) -> &'static str {
    match entry.category {
        Category::EnemyImage | Category::Toponym => "adopted",
        other => other.as_str(),
    }
}

fn best<'a>(words: &'a Localized, language: &Language) -> &'a str {
    words.best(std::slice::from_ref(language)).map_or("", |(_, words)| words)
}

fn date(day: i64) -> String {
    let (year, month, day) = civil_date(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Words as a basic string of TOML.
fn quoted(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    out.push('"');
    for letter in words.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|it| quoted(it)).collect();
    format!("[{}]", words.join(", "))
}
