//! Topics of the mandate, and clauses that texts may cite.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{CLAUSES_MAX, NAME_CHARS_MAX, TEXT_CHARS_MAX};
use super::reader::{ID_BYTES_MAX, Section};
use super::report::{Ids, Report};
use super::text;
use crate::language::{Language, Localized};
use crate::mandate::{Gate, TOPICS_MAX, Topic};

/// The gates by their words in charters.
const GATES: [(&str, Gate); 3] =
    [("ours", Gate::Ours), ("refer", Gate::Refer), ("not-ours", Gate::NotOurs)];

/// The topics read, and every id that was meant to be one.
#[derive(Default)]
pub(super) struct Topics {
    pub(super) list: Vec<Topic>,
    pub(super) ids: Ids,
}

/// Reads every `[[topic]]`.
pub(super) fn topics(
    report: &mut Report,
    root: &Section,
    published: &BTreeSet<Language>,
) -> Topics {
    let mut topics = Topics::default();
    let (mut gates_torn, mut any_ours) = (false, false);
    for section in root.entries(report, "topic", &["id", "gate", "name", "refer-to"], TOPICS_MAX) {
        let id = section.id(report, "id", "id = \"incidents\"");
        if let Some(id) = &id {
            topics.ids.note(report, section.line_of("id"), "topic id", id);
        }
        let name = section.localized(report, "name", NAME_CHARS_MAX, published);
        let gate =
            section.text(report, "gate", NAME_CHARS_MAX, "gate = \"ours\"").and_then(|word| {
                let gate =
                    GATES.into_iter().find(|(name, _)| *name == word.value).map(|(_, gate)| gate);
                if gate.is_none() {
                    report.unknown(word.line, "gate", &word.value, GATES.map(|(name, _)| name));
                }
                gate
            });
        gates_torn |= gate.is_none();
        any_ours |= gate == Some(Gate::Ours);
        let refer_to = match gate {
            Some(Gate::Refer) if !section.has("refer-to") => {
                report.missing(
                    section.line,
                    "the topic is referred to somebody else, and nobody is named",
                    "add refer-to with who is competent, in every published language, or write another gate",
                );
                None
            }
            Some(Gate::Ours | Gate::NotOurs) if section.has("refer-to") => {
                report.say(
                    section.line_of("refer-to"),
                    "refer-to stands at a topic that is not referred",
                    "write gate = \"refer\", or remove refer-to",
                );
                None
            }
            _ if section.has("refer-to") => {
                section.localized(report, "refer-to", TEXT_CHARS_MAX, published)
            }
            _ => None,
        };
        if let (Some(id), Some(name), Some(gate)) = (id, name, gate) {
            topics.list.push(Topic { id, name, gate, refer_to });
        }
    }
    if !gates_torn && !any_ours {
        report.missing(
            1,
            "no topic has gate = \"ours\": the commission could deal with nothing",
            "add [[topic]] with gate = \"ours\"",
        );
    }
    topics
}

/// Reads every `[[clause]]`.
pub(super) fn clauses(
    report: &mut Report,
    root: &Section,
    published: &BTreeSet<Language>,
) -> BTreeMap<String, Localized> {
    let mut clauses = BTreeMap::new();
    let mut numbers = Ids::default();
    for section in root.entries(report, "clause", &["number", "text"], CLAUSES_MAX) {
        let number = section.text(report, "number", ID_BYTES_MAX, "number = \"2.1\"");
        let words = section.localized(report, "text", TEXT_CHARS_MAX, published);
        let Some(number) = number else { continue };
        if !is_number(&number.value) {
            report.say(
                number.line,
                format!("{} is not the number of a clause", text::clip(&number.value)),
                "write whole numbers with dots between them, such as \"2.1\"",
            );
        }
        if numbers.note(report, number.line, "clause number", &number.value)
            && let Some(words) = words
        {
            clauses.insert(number.value, words);
        }
    }
    clauses
}

/// Up to four whole numbers below 1000 with dots between them.
fn is_number(number: &str) -> bool {
    number.split('.').count() <= 4
        && number.split('.').all(|part| {
            (1..=3).contains(&part.len())
                && !part.starts_with('0')
                && part.bytes().all(|b| b.is_ascii_digit())
        })
}
