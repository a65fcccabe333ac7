//! The report that every reader writes into, and what may not be said in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::Problem;
use super::text;

/// A value with the line it stands on.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub(super) line: usize,
    pub(super) value: T,
}

/// Problems found so far, and which lines could not be read at all.
pub(super) struct Report {
    line_starts: Vec<usize>,
    /// Lines that begin with `[`.
    headers: Vec<usize>,
    problems: BTreeSet<Problem>,
    /// Lines of which TOML itself made nothing: what is said about them else would mislead.
    unreadable: BTreeSet<usize>,
    /// Headers of sections with an unreadable line: their missing keys may stand on it.
    torn: BTreeSet<usize>,
    /// Whether a header could not be read, so that whole sections may only seem to be missing.
    header_torn: bool,
    /// From this line nothing could be read.
    blind_from: Option<usize>,
}

impl Report {
    pub(super) fn new(source: &str) -> Self {
        let line_starts: Vec<usize> =
            std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let headers = source
            .split('\n')
            .zip(1..)
            .filter(|(text, _)| text.trim_start().starts_with('['))
            .map(|(_, line)| line)
            .collect();
        Self {
            line_starts,
            headers,
            problems: BTreeSet::new(),
            unreadable: BTreeSet::new(),
            torn: BTreeSet::new(),
            header_torn: false,
            blind_from: None,
        }
    }

    /// The line of a place in the file, from 1.
    pub(super) fn line(&self, span: &Range<usize>) -> usize {
        self.line_starts.partition_point(|start| *start <= span.start).max(1)
    }

    /// How many problems there are.
    pub(super) fn count(&self) -> usize {
        self.problems.len()
    }

    /// Reports a problem, unless its line could not be read anyway.
    pub(super) fn say(&mut self, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        if self.unreadable.contains(&line) || self.blind_from.is_some_and(|from| line >= from) {
            return;
        }
        self.problems.insert(Problem { line, what: what.into(), remedy: remedy.into() });
    }

    /// Reports that something is not there, unless it may stand on a line that could not be read.
    pub(super) fn missing(
        &mut self,
        line: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if !self.torn.contains(&line) && !self.header_torn && self.blind_from.is_none() {
            self.say(line, what, remedy);
        }
    }

    /// Reports a word that is none of the known ones.
    pub(super) fn unknown<'a>(
        &mut self,
        line: usize,
        noun: &str,
        word: &str,
        known: impl IntoIterator<Item = &'a str> + Clone,
    ) {
        let remedy = match text::nearest(word, known.clone()) {
            Some(meant) => format!("write {meant:?}"),
            None => {
                let all: Vec<&str> = known.into_iter().take(20).collect();
                if all.is_empty() {
                    format!("declare the {noun} first")
                } else {
                    format!("write one of: {}", all.join(", "))
                }
            }
        };
        self.say(line, format!("{} is not a {noun} of this charter", text::clip(word)), remedy);
    }

    /// Reports a mistake of TOML itself; one a line is enough.
    pub(super) fn syntax(&mut self, line: usize, what: String, remedy: String) {
        if self.unreadable.contains(&line) || self.blind_from.is_some_and(|from| line >= from) {
            return;
        }
        self.problems.insert(Problem { line, what, remedy });
        self.unreadable.insert(line);
        let after = self.headers.partition_point(|header| *header <= line);
        let header = after.checked_sub(1).and_then(|at| self.headers.get(at)).copied();
        self.torn.insert(header.unwrap_or(1));
        if header == Some(line) {
            self.header_torn = true;
            let end = self.headers.get(after).copied();
            self.unreadable.extend(line..end.unwrap_or(self.line_starts.len() + 1));
        }
    }

    /// Reports that nothing from this line on could be read.
    pub(super) fn blind(&mut self, line: usize, what: String, remedy: String) {
        self.problems.insert(Problem { line, what, remedy });
        self.blind_from = Some(line);
    }

    /// Every problem, by line.
    pub(super) fn finish(self) -> Vec<Problem> {
        self.problems.into_iter().collect()
    }
}

/// Remembers the ids of one kind of entry and reports the second of two equal ones.
#[derive(Default)]
pub(super) struct Ids {
    lines: BTreeMap<String, usize>,
}

impl Ids {
    /// Notes an id; says whether it is new.
    pub(super) fn note(&mut self, report: &mut Report, line: usize, noun: &str, id: &str) -> bool {
        if let Some(first) = self.lines.get(id) {
            report.say(
                line,
                format!("the {noun} {} stands already on line {first}", text::clip(id)),
                "give each its own, or remove one of the two",
            );
            return false;
        }
        self.lines.insert(id.to_owned(), line);
        true
    }

    /// Every id noted, also of entries that were wrong otherwise.
    pub(super) fn known(&self) -> impl Iterator<Item = &str> + Clone {
        self.lines.keys().map(String::as_str)
    }

    /// Whether the id was noted.
    pub(super) fn has(&self, id: &str) -> bool {
        self.lines.contains_key(id)
    }
}
