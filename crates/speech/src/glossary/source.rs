//! TOML that strangers wrote: limits first, then every problem with its line.

use std::collections::BTreeSet;
use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fold;

/// Problems told at once; more help nobody.
pub const PROBLEMS_MAX: usize = 50;

/// Something wrong in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The line it stands on, from 1.
    pub line: usize,
    /// What is wrong, and why where that is not plain.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} — {}", self.line, self.what, self.remedy)
    }
}

impl std::error::Error for Problem {}

/// A file while it is read.
pub(crate) struct Source {
    lines: Vec<usize>,
    pub problems: Vec<Problem>,
}

impl Source {
    /// Refuses what is too large or no TOML at all; `what` names the file in messages.
    pub fn parse<'i>(
        text: &'i str,
        what: &str,
        bytes_max: usize,
    ) -> Result<(Self, Spanned<DeTable<'i>>), Vec<Problem>> {
        if text.len() > bytes_max {
            return Err(vec![Problem {
                line: 1,
                what: format!("the {what} has {} bytes", text.len()),
                remedy: format!("at most {bytes_max} bytes are read; split it"),
            }]);
        }
        let lines =
            text.bytes().enumerate().filter(|(_, it)| *it == b'\n').map(|(at, _)| at).collect();
        let source = Self { lines, problems: Vec::new() };
        match DeTable::parse(text) {
            Ok(table) => Ok((source, table)),
            Err(error) => {
                let line = source.line(error.span().map_or(0, |it| it.start));
                let what = error.message().lines().next().unwrap_or("no TOML").to_owned();
                Err(vec![Problem { line, what, remedy: "write TOML 1.0".to_owned() }])
            }
        }
    }

    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|it| *it < at) + 1
    }

    pub fn wrong(&mut self, at: usize, what: impl Into<String>, remedy: impl Into<String>) {
        if self.problems.len() < PROBLEMS_MAX {
            let line = self.line(at);
            self.problems.push(Problem { line, what: what.into(), remedy: remedy.into() });
        }
    }

    pub fn is_full(&self) -> bool {
        self.problems.len() >= PROBLEMS_MAX
    }
}

/// A table while it is read: it knows which keys were asked for.
pub(crate) struct Reader<'t, 'i> {
    table: &'t DeTable<'i>,
    /// Where it begins.
    pub at: usize,
    /// What it is, for messages: `entry "ru-1"`.
    pub name: String,
    used: BTreeSet<&'static str>,
}

impl<'t, 'i> Reader<'t, 'i> {
    pub fn new(table: &'t DeTable<'i>, at: usize, name: impl Into<String>) -> Self {
        Self { table, at, name: name.into(), used: BTreeSet::new() }
    }

    pub fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.used.insert(key);
        self.table.get(key)
    }

    /// A text of at most so many characters; none where the key is absent or wrong.
    pub fn text(&mut self, source: &mut Source, key: &'static str, max: usize) -> Option<String> {
        let value = self.get(key)?;
        let name = format!("`{key}` of {}", self.name);
        text(source, value, &name, max)
    }

    /// A text that has to be there.
    pub fn needed(&mut self, source: &mut Source, key: &'static str, max: usize) -> String {
        if self.get(key).is_none() {
            source.wrong(
                self.at,
                format!("{} has no `{key}`", self.name),
                format!("add `{key} = \"…\"`"),
            );
        }
        self.text(source, key, max).unwrap_or_default()
    }

    /// A list of texts; empty where the key is absent.
    pub fn list(
        &mut self,
        source: &mut Source,
        key: &'static str,
        items_max: usize,
        max: usize,
    ) -> Vec<String> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let name = format!("`{key}` of {}", self.name);
        let Some(items) = value.get_ref().as_array() else {
            source.wrong(
                value.span().start,
                format!("{name} is not a list"),
                "write [\"…\", \"…\"]",
            );
            return Vec::new();
        };
        if items.len() > items_max {
            source.wrong(
                value.span().start,
                format!("{name} has {} items", items.len()),
                format!("at most {items_max} are read"),
            );
            return Vec::new();
        }
        items.iter().filter_map(|item| text(source, item, &name, max)).collect()
    }

    pub fn flag(&mut self, source: &mut Source, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            source.wrong(
                value.span().start,
                format!("`{key}` of {} is neither true nor false", self.name),
                "write true or false, without quotation marks",
            );
            false
        })
    }

    /// Tables in a list: `[[entry]]`.
    pub fn tables(
        &mut self,
        source: &mut Source,
        key: &'static str,
        max: usize,
    ) -> Vec<(usize, &'t DeTable<'i>)> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let at = value.span().start;
        let Some(items) = value.get_ref().as_array() else {
            source.wrong(
                at,
                format!("`{key}` is not a list of tables"),
                format!("write [[{key}]]"),
            );
            return Vec::new();
        };
        if items.len() > max {
            source.wrong(
                at,
                format!("there are {} × `{key}`", items.len()),
                format!("at most {max} are read"),
            );
            return Vec::new();
        }
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => tables.push((item.span().start, table)),
                None => source.wrong(
                    item.span().start,
                    format!("`{key}` holds {}", item.get_ref().type_str()),
                    format!("write [[{key}]] with its fields below"),
                ),
            }
        }
        tables
    }

    /// A table's keys and values in a sub-table, in order of the keys.
    pub fn pairs(
        &mut self,
        source: &mut Source,
        key: &'static str,
        max: usize,
    ) -> Vec<(String, &'t Spanned<DeValue<'i>>)> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let at = value.span().start;
        let name = format!("`{key}` of {}", self.name);
        let Some(table) = value.get_ref().as_table() else {
            source.wrong(
                at,
                format!("{name} is not a table"),
                format!("write {key} = {{ name = \"…\" }}"),
            );
            return Vec::new();
        };
        if table.len() > max {
            source.wrong(
                at,
                format!("{name} has {} keys", table.len()),
                format!("at most {max} are read"),
            );
            return Vec::new();
        }
        table.iter().map(|(key, value)| (key.get_ref().to_string(), value)).collect()
    }

    /// Tells every key that nobody asked for: a misspelt field must not be lost in silence.
    pub fn close(self, source: &mut Source) {
        for key in self.table.keys() {
            if !self.used.contains(key.get_ref().as_ref()) {
                let known: Vec<&str> = self.used.iter().copied().collect();
                source.wrong(
                    key.span().start,
                    format!("{} has an unknown field `{}`", self.name, shown(key.get_ref())),
                    format!("the fields are {}", known.join(", ")),
                );
            }
        }
    }
}

/// A text, trimmed, without control characters.
pub(crate) fn text(
    source: &mut Source,
    value: &Spanned<DeValue<'_>>,
    name: &str,
    max: usize,
) -> Option<String> {
    let at = value.span().start;
    let Some(text) = value.get_ref().as_str() else {
        source.wrong(at, format!("{name} is no text"), "put it between quotation marks");
        return None;
    };
    let text = text.trim();
    if text.is_empty() {
        source.wrong(at, format!("{name} is empty"), "write a text or leave the field out");
        return None;
    }
    let length = text.chars().count();
    if length > max {
        source.wrong(
            at,
            format!("{name} has {length} characters"),
            format!("at most {max} are read"),
        );
        return None;
    }
    if text.chars().any(|it| it.is_control() || is_reversing(it)) {
        source.wrong(
            at,
            format!("{name} holds a character that is not shown or turns the line"),
            "write it on one line, in letters, digits and signs",
        );
        return None;
    }
    Some(text.to_owned())
}

/// Letters that a word or phrase has at least: one letter stands in every text.
pub(crate) const TERM_LETTERS_MIN: usize = 2;

/// Refuses a word that nobody could read as it is written, and one that every text holds.
pub(crate) fn term(source: &mut Source, at: usize, name: &str, word: &str) {
    if word.chars().any(fold::is_hidden) {
        source.wrong(
            at,
            format!("{name} holds a character that is not shown"),
            "write it in letters alone: the analyser finds what is hidden between them",
        );
    }
    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
    if !word.is_empty() && letters < TERM_LETTERS_MIN {
        let count = if letters == 0 { "no letter" } else { "one letter and is in every text" };
        source.wrong(
            at,
            format!("{name} has {count}"),
            format!("write a word of at least {TERM_LETTERS_MIN} letters"),
        );
    }
}

/// Characters that reorder what is read: nobody signs what is shown otherwise.
fn is_reversing(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

/// A stranger's word in a message, cut short.
pub(crate) fn shown(text: &str) -> String {
    let mut short: String = text.chars().filter(|it| !it.is_control()).take(40).collect();
    if text.chars().count() > 40 {
        short.push('…');
    }
    short
}
