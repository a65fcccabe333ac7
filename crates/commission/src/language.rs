//! Languages of texts, and words given in several of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The most bytes a language tag may have.
pub const LANGUAGE_BYTES_MAX: usize = 12;
/// The most languages one text may have.
pub const LANGUAGES_MAX: usize = 24;

/// The language of a text, as a lower-case BCP 47 tag such as `hy` or `sr-latn`.
///
/// Not to be confused with the interface's locale: a text may exist in a language in which
/// the pages do not.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// Says why a language tag was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not a language tag: write lower-case letters with optional subtags, such as \"hy\" or \"sr-latn\""
)]
pub struct LanguageError(pub String);

impl Language {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(tag: &str) -> Result<Self, LanguageError> {
        let refused = || LanguageError(tag.chars().take(LANGUAGE_BYTES_MAX * 2).collect());
        if tag.len() > LANGUAGE_BYTES_MAX {
            return Err(refused());
        }
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default();
        let primary_fits =
            (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        let rest_fits = parts.all(|part| {
            (2..=8).contains(&part.len())
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if primary_fits && rest_fits { Ok(Self(tag.to_owned())) } else { Err(refused()) }
    }
}

impl TryFrom<String> for Language {
    type Error = LanguageError;

    fn try_from(tag: String) -> Result<Self, LanguageError> {
        tag.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The same words in several languages.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Language, String>);

impl Localized {
    /// Words that do not exist in any language yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The words in exactly this language.
    pub fn get(&self, language: &Language) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The words in the first of the wished languages that has any, with that language;
    /// else in any language at all.
    pub fn best<'a>(&'a self, wished: &[Language]) -> Option<(&'a Language, &'a str)> {
        wished
            .iter()
            .find_map(|language| self.0.get_key_value(language))
            .or_else(|| self.0.iter().next())
            .map(|(language, text)| (language, text.as_str()))
    }

    /// Puts the words of one language in place.
    pub fn set(&mut self, language: Language, text: String) {
        self.0.insert(language, text);
    }

    /// Every language with its words, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.iter().map(|(language, text)| (language, text.as_str()))
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Language, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(words: I) -> Self {
        Self(words.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_capital_or_a_space_is_refused() {
        for bad in ["", "h", "HY", "hy ", "hy_AM", "armenian-language", "hy-"] {
            assert!(bad.parse::<Language>().is_err(), "{bad:?} was taken");
        }
        for good in ["hy", "sr-latn", "ru", "gag"] {
            assert_eq!(good.parse::<Language>().unwrap().as_str(), good);
        }
    }
}
