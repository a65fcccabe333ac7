//! Adopted entries as the file that the analyser reads, and proposals out of such a file: TOML, one file
//! for each language.
//!
//! The record's own form ([`super::GlossaryChange`]) is never read by the analyser, and the analyser's
//! is never signed: either can change without the other.

use std::fmt::Write as _;

use serde::Deserialize;

use super::entry::{Category, Entry, Part, Sort};
use super::{GLOSSARY_BYTES_MAX, Glossary, Holding};
use crate::commitment::civil_date;
use crate::language::{Language, Localized};

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;
/// The first thing that such a file says.
const FORMAT: &str = "comity/glossary/v1";

/// Says why a file holds no such proposal.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0}")]
pub struct ProposalError(pub String);

/// A file as far as proposals need it; the analyser itself reads all of it.
#[derive(Deserialize)]
struct File {
    language: Language,
    #[serde(default)]
    entry: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    lemma: String,
    part: Part,
    #[serde(default)]
    forms: Vec<String>,
    paradigm: Option<String>,
    #[serde(default)]
    not_forms: Vec<String>,
    #[serde(default)]
    small: bool,
    category: String,
    kind: Option<Sort>,
    severity: u8,
    target: Option<String>,
    meaning: Option<String>,
    mirror: Option<String>,
    #[serde(default)]
    alternatives: Vec<String>,
    #[serde(default)]
    fine_in: Vec<String>,
    #[serde(default)]
    must_flag: Vec<String>,
    #[serde(default)]
    must_not_flag: Vec<String>,
}

/// A proposal out of a file of the analyser, such as those that ship with it: an entry without a side,
/// without reasons and without a day to be looked at again, which the parties say themselves. It is not
/// checked: that is [`Entry::check`].
///
/// # Errors
/// [`ProposalError`] for what is no such file, or holds no entry of that id.
pub fn proposal(toml: &str, id: &str) -> Result<Entry, ProposalError> {
    let File { language, entry } = read(toml)?;
    let row = entry.into_iter().find(|it| it.id == id);
    let row = row.ok_or_else(|| ProposalError(format!("it has no entry {id:?}")))?;
    Ok(taken(&language, row))
}

/// Every proposal out of such a file, in its order.
///
/// # Errors
/// [`ProposalError`] for what is no such file.
pub fn proposals(toml: &str) -> Result<Vec<Entry>, ProposalError> {
    let File { language, entry } = read(toml)?;
    Ok(entry.into_iter().map(|row| taken(&language, row)).collect())
}

fn read(toml: &str) -> Result<File, ProposalError> {
    if toml.len() > GLOSSARY_BYTES_MAX {
        return Err(ProposalError(format!("it has more than {GLOSSARY_BYTES_MAX} bytes")));
    }
    ::toml::from_str(toml).map_err(|e| ProposalError(e.to_string()))
}

/// An entry as the file of its language has it.
fn taken(language: &Language, row: Row) -> Entry {
    // The analyser has one word for what is hostile because parties say so.
    let category = row.category.parse().unwrap_or(Category::EnemyImage);
    let meaning = row.meaning.map(|it| (language.clone(), it)).into_iter().collect();
    let entry = Entry {
        id: row.id,
        language: language.clone(),
        lemma: row.lemma,
        part: row.part,
        forms: row.forms,
        paradigm: row.paradigm,
        not_forms: row.not_forms,
        small: row.small,
        target: row.target,
        side: None,
        category,
        sort: row.kind.unwrap_or(Sort::Stereotype),
        severity: row.severity,
        meaning,
        mirror: row.mirror,
        alternatives: row.alternatives,
        fine_in: row.fine_in,
        must_flag: row.must_flag,
        must_not_flag: row.must_not_flag,
        review_by: 0,
        proposal: None,
    };
    Entry { proposal: Some(entry.term()), ..entry }
}

/// The entries that hold in a language, as a file for `comity check --glossary`. The meaning stands in
/// the language of the file where it exists in it, the reasons in every language.
pub fn toml(glossary: &Glossary, language: &Language) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "format = {}", quoted(FORMAT));
    let _ = writeln!(out, "language = {}", quoted(language.as_str()));
    for holding in glossary.holding().filter(|it| it.entry.language == *language) {
        let since = glossary.get(&holding.entry.id).and_then(|it| it.since());
        entry(&mut out, &holding, since.unwrap_or(holding.step.at));
    }
    out
}

fn entry(out: &mut String, holding: &Holding<'_>, since: i64) {
    let Holding { entry, reasons, step } = *holding;
    let _ = writeln!(out, "\n# Adopted by {}\n[[entry]]", step.by);
    let mut line = |key: &str, value: String| {
        let _ = writeln!(out, "{key} = {value}");
    };
    line("id", quoted(&entry.id));
    line("lemma", quoted(&entry.lemma));
    line("part", quoted(entry.part.as_str()));
    if let Some(paradigm) = &entry.paradigm {
        line("paradigm", quoted(paradigm));
    }
    if !entry.forms.is_empty() {
        line("forms", list(&entry.forms));
    }
    if !entry.not_forms.is_empty() {
        line("not_forms", list(&entry.not_forms));
    }
    if entry.small {
        line("small", "true".to_owned());
    }
    line("category", quoted(category(entry)));
    line("kind", quoted(entry.sort.as_str()));
    line("severity", entry.severity.to_string());
    if let Some(target) = &entry.target {
        line("target", quoted(target));
    }
    if let Some(side) = &entry.side {
        line("used_by", quoted(side.as_str()));
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
    line("since", quoted(&date(since.div_euclid(DAY_SECONDS))));
    line("review_by", quoted(&date(entry.review_by)));
    let sides: Vec<String> = reasons
        .iter()
        .map(|(party, why)| format!("{} = {}", quoted(party.as_str()), by_language(why)))
        .collect();
    if !sides.is_empty() {
        line("sides", format!("{{ {} }}", sides.join(", ")));
    }
}

/// Words of several languages as a table.
fn by_language(words: &Localized) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|(language, words)| format!("{} = {}", quoted(language.as_str()), quoted(words)))
        .collect();
    format!("{{ {} }}", words.join(", "))
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
