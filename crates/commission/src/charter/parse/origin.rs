//! The statement from which the commission comes, quoted as a source.

use std::collections::BTreeSet;

use super::super::{
    NAME_CHARS_MAX, ORIGIN_CLAUSES_MAX, Origin, OriginClause, QUOTE_CHARS_MAX, TEXT_CHARS_MAX,
};
use super::mandate::Topics;
use super::promises::Promises;
use super::reader::Section;
use super::report::{Ids, Report};
use super::text;
use crate::language::Language;

/// Reads `[origin]`, where there is one.
pub(super) fn read(
    report: &mut Report,
    root: &Section,
    published: &BTreeSet<Language>,
    topics: &Topics,
    promises: &Promises,
) -> Option<Origin> {
    if !root.has("origin") {
        return None;
    }
    let section =
        root.section(report, "origin", &["title", "language", "source", "signatories", "clause"])?;
    let title = section.text(report, "title", NAME_CHARS_MAX, "title = \"…\" as published");
    let language =
        section.text(report, "language", NAME_CHARS_MAX, "language = \"en\"").and_then(|tag| {
            let language = tag.value.parse().ok();
            if language.is_none() {
                report.say(
                    tag.line,
                    format!("{} is not a language tag", text::clip(&tag.value)),
                    "write a lower-case tag such as \"en\", \"ru\" or \"hy\"",
                );
            }
            language
        });
    let source = section.text(
        report,
        "source",
        TEXT_CHARS_MAX,
        "source = \"…\" with where it was published",
    );
    let mut signatories = Vec::new();
    if section.has("signatories") {
        for name in
            section.words(report, "signatories", "signatories = [\"…\"]").unwrap_or_default()
        {
            if text::check(
                report,
                name.line,
                "the name of a signatory",
                &name.value,
                NAME_CHARS_MAX,
            ) {
                signatories.push(name.value);
            }
        }
    }
    let mut clauses = Vec::new();
    let mut ids = Ids::default();
    for section in section.entries(
        report,
        "clause",
        &["id", "quote", "meaning", "promises", "topics"],
        ORIGIN_CLAUSES_MAX,
    ) {
        let id = section.id(report, "id", "id = \"incidents\"");
        if let Some(id) = &id {
            ids.note(report, section.line_of("id"), "id of a clause of the origin", id);
        }
        let quote = section.text(report, "quote", QUOTE_CHARS_MAX, "quote = \"…\" as published");
        let meaning = section.localized(report, "meaning", TEXT_CHARS_MAX, published);
        let promises = references(report, &section, "promises", "promise", &promises.ids);
        let topics = references(report, &section, "topics", "topic", &topics.ids);
        if let (Some(id), Some(quote), Some(meaning)) = (id, quote, meaning) {
            clauses.push(OriginClause { id, quote: quote.value, meaning, promises, topics });
        }
    }
    if clauses.is_empty() && ids.known().next().is_none() {
        report.missing(
            section.line,
            "[origin] quotes no clause",
            "add [[origin.clause]] with id, quote and meaning",
        );
    }
    Some(Origin {
        title: title?.value,
        language: language?,
        source: source?.value,
        signatories,
        clauses,
    })
}

fn references(
    report: &mut Report,
    section: &Section,
    key: &str,
    noun: &str,
    known: &Ids,
) -> Vec<String> {
    if !section.has(key) {
        return Vec::new();
    }
    let words = section
        .words(report, key, &format!("{key} = [\"…\"], or remove the line"))
        .unwrap_or_default();
    for word in words.iter().filter(|word| !known.has(&word.value)) {
        report.unknown(word.line, noun, &word.value, known.known());
    }
    words.into_iter().map(|word| word.value).collect()
}
