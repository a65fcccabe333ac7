//! A section of the file, read key by key, with everything wrong put into one report.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use toml::de::{DeTable, DeValue};

use super::super::LIST_ENTRIES_MAX;
use super::report::{At, Report};
use super::text;
use crate::language::{Language, Localized};

/// The most bytes of an id of a topic, a promise or a clause of the origin.
pub(super) const ID_BYTES_MAX: usize = crate::commitment::PROMISE_ID_BYTES_MAX;

/// A table of the file.
pub(super) struct Section<'t, 's> {
    /// How problems call it: `[[party]]`.
    pub(super) title: String,
    /// The line on which it begins.
    pub(super) line: usize,
    table: &'t DeTable<'s>,
    lines: BTreeMap<&'t str, usize>,
}

impl<'t, 's> Section<'t, 's> {
    /// Opens a table and reports the keys it may not have. `noun` is what its keys are: `key`, `kind`.
    pub(super) fn open(
        report: &mut Report,
        title: &str,
        noun: &str,
        line: usize,
        table: &'t DeTable<'s>,
        keys: &[&str],
    ) -> Self {
        let mut lines = BTreeMap::new();
        for key in table.keys() {
            let at = report.line(&key.span());
            let word: &'t str = key.get_ref();
            lines.insert(word, at);
            if !keys.contains(&word) {
                let remedy = match text::nearest(word, keys.iter().copied()) {
                    Some(meant) => format!("write {meant}"),
                    None => format!("remove it, or write one of: {}", keys.join(", ")),
                };
                report.say(at, format!("{} is not a {noun} of {title}", text::clip(word)), remedy);
            }
        }
        Self { title: title.to_owned(), line, table, lines }
    }

    /// Whether the key stands here at all.
    pub(super) fn has(&self, key: &str) -> bool {
        self.lines.contains_key(key)
    }

    /// The line of a key, or of the section where the key is missing.
    pub(super) fn line_of(&self, key: &str) -> usize {
        self.lines.get(key).copied().unwrap_or(self.line)
    }

    /// Every key with its line.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'t str, usize)> {
        self.lines.iter().map(|(key, line)| (*key, *line))
    }

    fn value(&self, key: &str) -> Option<(usize, &'t DeValue<'s>)> {
        let value = self.table.get(key)?;
        Some((self.line_of(key), value.get_ref()))
    }

    /// The value of a key that must stand here.
    fn need(
        &self,
        report: &mut Report,
        key: &str,
        example: &str,
    ) -> Option<(usize, &'t DeValue<'s>)> {
        let value = self.value(key);
        if value.is_none() {
            report.missing(
                self.line,
                format!("{} has no {key}", self.title),
                format!("add a line: {example}"),
            );
        }
        value
    }

    /// Reports a key that must stand here and does not.
    pub(super) fn needs(&self, report: &mut Report, key: &str, example: &str) {
        let _ = self.need(report, key, example);
    }

    /// A text that must stand here.
    pub(super) fn text(
        &self,
        report: &mut Report,
        key: &str,
        chars_max: usize,
        example: &str,
    ) -> Option<At<String>> {
        let (line, value) = self.need(report, key, example)?;
        let word = string(report, line, key, value)?;
        text::check(report, line, key, &word, chars_max).then_some(At { line, value: word })
    }

    /// A text that may be missing.
    pub(super) fn optional_text(
        &self,
        report: &mut Report,
        key: &str,
        chars_max: usize,
    ) -> Option<At<String>> {
        if self.has(key) { self.text(report, key, chars_max, "") } else { None }
    }

    /// A word of lower-case letters, digits and hyphens.
    pub(super) fn id(&self, report: &mut Report, key: &str, example: &str) -> Option<String> {
        let (line, value) = self.need(report, key, example)?;
        let id = string(report, line, key, value)?;
        let fits = (1..=ID_BYTES_MAX).contains(&id.len())
            && id.starts_with(|c: char| c.is_ascii_lowercase())
            && !id.ends_with('-')
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fits {
            report.say(
                line,
                format!("{key} {} is not of the allowed form", text::clip(&id)),
                format!("write 1 to {ID_BYTES_MAX} lower-case Latin letters, digits and hyphens, such as {example}"),
            );
        }
        fits.then_some(id)
    }

    /// A whole number in a range.
    pub(super) fn number(
        &self,
        report: &mut Report,
        key: &str,
        range: RangeInclusive<u16>,
        example: &str,
    ) -> Option<u16> {
        let (line, value) = self.need(report, key, example)?;
        let DeValue::Integer(number) = value else {
            wrong(report, line, key, "a whole number without quotes", value, example);
            return None;
        };
        let read = u16::from_str_radix(number.as_str(), number.radix()).ok();
        let fits = read.filter(|number| range.contains(number));
        if fits.is_none() {
            report.say(
                line,
                format!(
                    "{key} is {}, out of range",
                    number.as_str().chars().take(24).collect::<String>()
                ),
                format!("write a whole number from {} to {}", range.start(), range.end()),
            );
        }
        fits
    }

    /// A date without time.
    pub(super) fn date(
        &self,
        report: &mut Report,
        key: &str,
        example: &str,
    ) -> Option<At<(i64, i64, i64)>> {
        let (line, value) = self.need(report, key, example)?;
        match value {
            DeValue::Datetime(moment) if moment.time.is_none() => {
                let date = moment.date?;
                Some(At { line, value: (date.year.into(), date.month.into(), date.day.into()) })
            }
            _ => {
                wrong(report, line, key, "a date without time and without quotes", value, example);
                None
            }
        }
    }

    /// `true` where the key stands with that value; `false` is reported, since leaving out says the same.
    pub(super) fn yes(&self, report: &mut Report, key: &str) -> bool {
        match self.value(key) {
            None => false,
            Some((_, DeValue::Boolean(true))) => true,
            Some((line, DeValue::Boolean(false))) => {
                report.say(line, format!("{key} = false says nothing"), "remove the line");
                false
            }
            Some((line, value)) => {
                wrong(report, line, key, "true", value, &format!("{key} = true"));
                false
            }
        }
    }

    /// A list of texts that must stand here and not be empty.
    pub(super) fn words(
        &self,
        report: &mut Report,
        key: &str,
        example: &str,
    ) -> Option<Vec<At<String>>> {
        let (line, value) = self.need(report, key, example)?;
        let DeValue::Array(items) = value else {
            wrong(report, line, key, "a list of texts", value, example);
            return None;
        };
        if items.is_empty() {
            report.say(line, format!("the list {key} is empty"), format!("write {example}"));
        }
        if items.len() > LIST_ENTRIES_MAX {
            report.say(
                line,
                format!(
                    "the list {key} has {} entries, and may have {LIST_ENTRIES_MAX}",
                    items.len()
                ),
                "shorten it",
            );
        }
        let mut words: Vec<At<String>> = Vec::new();
        let mut seen = BTreeSet::new();
        for item in items.iter().take(LIST_ENTRIES_MAX) {
            let line = report.line(&item.span());
            let Some(word) = string(report, line, key, item.get_ref()) else {
                continue;
            };
            if seen.insert(word.clone()) {
                words.push(At { line, value: word });
            } else {
                report.say(
                    line,
                    format!("{} stands twice in {key}", text::clip(&word)),
                    "keep one of them",
                );
            }
        }
        Some(words)
    }

    /// The same words in every published language. Without published languages any will do:
    /// that they are missing is reported where they belong.
    pub(super) fn localized(
        &self,
        report: &mut Report,
        key: &str,
        chars_max: usize,
        published: &BTreeSet<Language>,
    ) -> Option<Localized> {
        let example = published.iter().next().map_or("en", Language::as_str).to_owned();
        let example = format!("{key}.{example} = \"…\"");
        let (line, value) = self.need(report, key, &example)?;
        let DeValue::Table(table) = value else {
            wrong(report, line, key, "one text per language", value, &example);
            return None;
        };
        let mut words = Localized::new();
        for (tag, value) in table.iter() {
            let line = report.line(&tag.span());
            let what = format!("{key}.{}", tag.get_ref());
            let language = match tag.get_ref().parse::<Language>() {
                Ok(language) => language,
                Err(error) => {
                    report.say(
                        line,
                        format!("{} is not a language tag", text::clip(&error.0)),
                        "write a lower-case tag such as en, ru or hy",
                    );
                    continue;
                }
            };
            if !published.is_empty() && !published.contains(&language) {
                report.say(
                    line,
                    format!("{what} is in a language in which the charter is not published"),
                    format!(
                        "remove it, or add {:?} to published in [commission]",
                        language.as_str()
                    ),
                );
            }
            let Some(text) = string(report, line, &what, value.get_ref()) else {
                continue;
            };
            if text::check(report, line, &what, &text, chars_max) {
                words.set(language, text);
            }
        }
        let missing: Vec<&str> = published
            .iter()
            .map(Language::as_str)
            .filter(|tag| !table.contains_key(*tag))
            .collect();
        if !missing.is_empty() {
            let lines: Vec<String> =
                missing.iter().map(|tag| format!("{key}.{tag} = \"…\"")).collect();
            report.missing(
                line,
                format!("{key} of {} is missing in {}", self.title, missing.join(", ")),
                format!(
                    "add {}: the charter is published in every one of its languages",
                    lines.join(" and ")
                ),
            );
        }
        Some(words)
    }

    /// The one table of this name, which must stand in the file.
    pub(super) fn section(
        &self,
        report: &mut Report,
        name: &str,
        keys: &[&str],
    ) -> Option<Section<'t, 's>> {
        let Some((line, value)) = self.value(name) else {
            report.missing(
                1,
                format!("the section [{name}] is missing"),
                format!("add [{name}] with {}", keys.join(", ")),
            );
            return None;
        };
        match value {
            DeValue::Table(table) => {
                Some(Section::open(report, &format!("[{name}]"), "key", line, table, keys))
            }
            DeValue::Array(_) => {
                report.say(
                    line,
                    format!("[[{name}]] stands for many, and there is only one"),
                    format!("write [{name}], once"),
                );
                None
            }
            _ => {
                wrong(report, line, name, "a section", value, &format!("[{name}]"));
                None
            }
        }
    }

    /// A table inside this section.
    pub(super) fn inner(
        &self,
        report: &mut Report,
        name: &str,
        noun: &str,
        keys: &[&str],
        example: &str,
    ) -> Option<Section<'t, 's>> {
        let (line, value) = self.need(report, name, example)?;
        match value {
            DeValue::Table(table) => Some(Section::open(report, name, noun, line, table, keys)),
            _ => {
                wrong(report, line, name, "a table", value, example);
                None
            }
        }
    }

    /// Every table of this name, in the order of the file.
    pub(super) fn entries(
        &self,
        report: &mut Report,
        name: &str,
        keys: &[&str],
        most: usize,
    ) -> Vec<Section<'t, 's>> {
        let title = match self.title.strip_prefix('[').and_then(|title| title.strip_suffix(']')) {
            Some(outer) => format!("[[{outer}.{name}]]"),
            None => format!("[[{name}]]"),
        };
        let Some((line, value)) = self.value(name) else {
            return Vec::new();
        };
        let items = match value {
            DeValue::Array(items) => items,
            DeValue::Table(table) => {
                report.say(
                    line,
                    format!("{title} is written with single brackets, and there may be many"),
                    format!("write {title}"),
                );
                return vec![Section::open(report, &title, "key", line, table, keys)];
            }
            _ => {
                wrong(report, line, name, "a section", value, &title);
                return Vec::new();
            }
        };
        let mut entries = Vec::new();
        for item in items.iter() {
            let line = report.line(&item.span());
            match item.get_ref() {
                DeValue::Table(table) => {
                    if entries.len() == most {
                        report.say(
                            line,
                            format!("there are more than {most} {title}"),
                            "leave this one and those after it out",
                        );
                        break;
                    }
                    entries.push(Section::open(report, &title, "key", line, table, keys));
                }
                other => wrong(report, line, name, "a section", other, &title),
            }
        }
        entries
    }
}

/// The text of a value, or a problem.
pub(super) fn string(
    report: &mut Report,
    line: usize,
    key: &str,
    value: &DeValue,
) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.clone().into_owned()),
        other => {
            wrong(report, line, key, "a text in quotes", other, &format!("{key} = \"…\""));
            None
        }
    }
}

fn wrong(
    report: &mut Report,
    line: usize,
    key: &str,
    wanted: &str,
    found: &DeValue,
    example: &str,
) {
    let found = match found {
        DeValue::String(_) => "a text in quotes",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    report.say(line, format!("{key} must be {wanted}, and is {found}"), format!("write {example}"));
}
