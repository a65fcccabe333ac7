//! What the analyser says of a text, in the one shape in which programs get it: from the API, and
//! line by line from `comity check --jsonl`.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use speech::glossary::category_name;
use speech::{Checked, Flag, Language, Options, Stance};

/// The most characters of a text that the site checks at once: a speech of half an hour.
pub const TEXT_CHARS_MAX: usize = 20_000;
/// The highest severity.
const SEVERITY_MAX: u8 = 5;

/// What was found in a text.
#[derive(Serialize, Debug)]
pub struct Answer<'a> {
    /// Whose text it is, where that was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    lang: &'static str,
    hostile: bool,
    score: f64,
    flags: Vec<Told<'a>>,
}

/// A flag. Places are counted in Unicode characters.
#[derive(Serialize, Debug)]
struct Told<'a> {
    start: usize,
    end: usize,
    rule: &'a str,
    entry: Option<&'a str>,
    category: &'static str,
    target: Option<&'a str>,
    severity: u8,
    stance: &'static str,
    why: &'a BTreeMap<String, String>,
    alternatives: &'a [String],
}

impl<'a> Answer<'a> {
    /// What was found in this text.
    pub fn new(
        id: Option<&'a Value>,
        text: &str,
        checked: &'a Checked,
        options: &Options,
    ) -> Answer<'a> {
        let ends = checked.flags.iter().flat_map(|flag| [flag.span.start, flag.span.end]);
        let places = in_characters(text, ends);
        let place = |byte: usize| places.get(&byte).copied().unwrap_or_default();
        let told = |flag: &'a Flag| Told {
            start: place(flag.span.start),
            end: place(flag.span.end),
            rule: flag.rule,
            entry: flag.entry.as_deref(),
            category: category_name(flag.category),
            target: flag.target.as_deref(),
            severity: flag.severity,
            stance: stance(flag.stance),
            why: &flag.why,
            alternatives: &flag.alternatives,
        };
        Answer {
            id,
            lang: language(checked, options),
            hostile: checked.hostile(),
            score: score(checked),
            flags: checked.flags.iter().map(told).collect(),
        }
    }
}

impl Answer<'_> {
    /// The same at the broad point: with the calibrated probability that people would call the text
    /// hostile, from 0 to 1, and whether that reaches its language's operating point.
    #[must_use]
    pub fn ranked(mut self, score: f64, worth_a_look: bool) -> Self {
        self.score = (score * 10_000.0).round() / 10_000.0;
        self.hostile |= worth_a_look;
        self
    }
}

/// The language in which most of a text is written, by its BCP 47 tag; `und` where none can be told.
pub fn language(checked: &Checked, options: &Options) -> &'static str {
    if let Some(tag) = options.language {
        return tag.as_str();
    }
    let mut bytes: BTreeMap<Language, usize> = BTreeMap::new();
    for sentence in &checked.sentences {
        *bytes.entry(sentence.language).or_default() += sentence.span.len();
    }
    let most = bytes.into_iter().max_by_key(|(_, bytes)| *bytes);
    most.map_or("und", |(language, _)| tag(language))
}

/// A stance in the word that programs know, and message ids.
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Own => "own",
        Stance::Quoted => "quoted",
        Stance::Rejected => "rejected",
        Stance::Reported => "reported",
    }
}

/// A language by its BCP 47 tag.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::Known(tag) => tag.as_str(),
        Language::Turkish => "tr",
        Language::Georgian => "ka",
        Language::Other => "und",
    }
}

/// The severity of the worst that stands in the author's own voice, from 0 to 1.
fn score(checked: &Checked) -> f64 {
    let own = checked.flags.iter().filter(|flag| flag.stance == Stance::Own);
    let worst = own.map(|flag| flag.severity.min(SEVERITY_MAX)).max().unwrap_or_default();
    f64::from(worst) / f64::from(SEVERITY_MAX)
}

/// Places in bytes as places in characters, in one pass over the text.
pub fn in_characters(text: &str, bytes: impl Iterator<Item = usize>) -> BTreeMap<usize, usize> {
    let mut places: BTreeMap<usize, usize> = bytes.map(|byte| (byte, 0)).collect();
    let (mut last, mut count) = (0, 0);
    for (byte, place) in &mut places {
        let end = text.floor_char_boundary(*byte);
        count += text.get(last..end).map_or(0, |it| it.chars().count());
        (last, *place) = (end, count);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters() {
        let places = in_characters("aՀb漢c", [0, 1, 3, 4, 7, 8, 99].into_iter());
        let expected = [(0, 0), (1, 1), (3, 2), (4, 3), (7, 4), (8, 5), (99, 5)];
        assert_eq!(places, BTreeMap::from(expected));
        assert_eq!(in_characters("", [0].into_iter()), BTreeMap::from([(0, 0)]));
    }
}
