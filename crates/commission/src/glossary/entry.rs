//! An entry of the glossary: a word that hurts, what it means, and what to say instead.
//!
//! The form of an entry is part of what parties sign, and so never changes with the analyser that
//! reads texts: the analyser takes entries over through the file of [`super::toml`].

use std::fmt;
use std::str::FromStr;

use note::Digest;
use serde::{Deserialize, Serialize};

use super::{GLOSSARY, is_id};
use crate::appeal::one_line;
use crate::canonical;
use crate::charter::Charter;
use crate::kind::Kind;
use crate::language::{Language, Localized};
use crate::party::PartyId;
use crate::refusal::{Refusal, What};
use crate::text::clean_line;

/// The most characters of a word, a form or a mirror term.
pub const WORD_CHARS_MAX: usize = 60;
/// The most forms that an entry names besides those that follow from its word.
pub const FORMS_MAX: usize = 60;
/// The most alternatives, and the most contexts in which the word is fine.
pub const ALTERNATIVES_MAX: usize = 20;
/// The most characters of an alternative or a context.
pub const LINE_CHARS_MAX: usize = 200;
/// The most sentences that must be flagged, and the most that must not.
pub const SAMPLES_MAX: usize = 20;
/// The most characters of a sentence.
pub const SAMPLE_CHARS_MAX: usize = 400;
/// The most characters of a meaning, and of a party's reason, in one language.
pub const MEANING_CHARS_MAX: usize = 600;
/// The most words of an entry's word: the analyser looks for no longer phrases.
const LEMMA_WORDS_MAX: usize = 8;
/// The gravest an entry can be: a call to violence.
pub const SEVERITY_MAX: u8 = 5;
/// The last day on which an entry can be looked at again: the end of the year 2199, in days since
/// 1970-01-01.
pub const REVIEW_DAY_MAX: i64 = 84_005;

/// A word that is none of a closed list.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0:?} is no such word")]
pub struct UnknownWord(pub String);

macro_rules! words {
    ($name:ident, $count:literal, $($variant:ident => $word:literal),* $(,)?) => {
        impl $name {
            /// Each of them.
            pub const ALL: [$name; $count] = [$($name::$variant),*];

            /// The word in files, message ids and the API.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                $name::ALL
                    .into_iter()
                    .find(|it| it.as_str() == word)
                    .ok_or_else(|| UnknownWord(word.chars().take(40).collect()))
            }
        }
    };
}

/// What part of speech a word is, by which its forms follow.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A noun.
    Noun,
    /// An adjective.
    Adjective,
    /// A verb.
    Verb,
    /// A name.
    Name,
    /// Words that stand as they are, such as a phrase.
    Fixed,
}

words!(Part, 5,
    Noun => "noun", Adjective => "adjective", Verb => "verb", Name => "name", Fixed => "fixed",
);

/// What kind of hostility an entry is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// A slur.
    Slur,
    /// People called animals, vermin, a disease, filth.
    Dehumanising,
    /// A threat, or a call to violence.
    Threat,
    /// A call to drive out, keep out or boycott.
    Exclusion,
    /// All of a people blamed for what some did.
    Generalisation,
    /// A people's identity, history or culture denied.
    Denial,
    /// The own deed or wish ascribed to the other side.
    Mirror,
    /// Violence praised, or the dead mocked.
    Glorification,
    /// An image of an enemy.
    EnemyImage,
    /// The name of a place that is contested.
    Toponym,
}

words!(Category, 10,
    Slur => "slur", Dehumanising => "dehumanising", Threat => "threat", Exclusion => "exclusion",
    Generalisation => "generalisation", Denial => "denial", Mirror => "mirror",
    Glorification => "glorification", EnemyImage => "enemy-image", Toponym => "toponym",
);

/// How a word came to be said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// A phrase that is repeated without a thought.
    Cliche,
    /// A fixed picture of a people.
    Stereotype,
    /// Something that is not so.
    Inaccurate,
}

words!(Sort, 3, Cliche => "cliche", Stereotype => "stereotype", Inaccurate => "inaccurate");

/// An entry of the glossary. The reasons of the parties stand beside it: each party gives its own
/// ([`super::Reasons`]).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its id in the whole glossary: small letters, digits, hyphens.
    pub id: String,
    /// The language of the word.
    pub language: Language,
    /// The word, in the form in which a dictionary has it.
    pub lemma: String,
    /// What part of speech it is.
    pub part: Part,
    /// Further forms, besides those that follow from the word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// How its forms are made, where its shape does not tell: a name that the analyser knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paradigm: Option<String>,
    /// Forms that do not count, because another word is written so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_forms: Vec<String>,
    /// Whether it counts only where it begins with a small letter: the capital makes it a name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub small: bool,
    /// The people whom it hurts, by their id in the groups file of the analyser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The party on whose side it is said: the entry binds that side. Without one it binds every
    /// side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<PartyId>,
    /// What kind of hostility it is.
    pub category: Category,
    /// How it came to be said.
    pub sort: Sort,
    /// 1 (mild) to [`SEVERITY_MAX`] (a call to violence).
    pub severity: u8,
    /// What it means, in every language in which a change of the glossary binds.
    pub meaning: Localized,
    /// The term of the other side that mirrors it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mirror: Option<String>,
    /// What to say instead, in the language of the word. Never empty.
    pub alternatives: Vec<String>,
    /// Contexts in which it is fine, such as a quotation in a history book.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fine_in: Vec<String>,
    /// Sentences that must be flagged. Never empty: they are the entry's tests.
    pub must_flag: Vec<String>,
    /// Sentences that must not be flagged. Never empty.
    pub must_not_flag: Vec<String>,
    /// The day until which the parties look at it again, in days since 1970-01-01.
    pub review_by: i64,
    /// The proposal that it takes over word for word, by [`Entry::term`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Digest>,
}

/// What decides what is flagged and what is said instead: the part of an entry that a proposal which
/// ships with the software has too. Sides, meanings and reasons are the parties' own.
#[derive(Serialize)]
struct TermForm<'a> {
    kind: &'static str,
    id: &'a str,
    language: &'a Language,
    lemma: &'a str,
    part: Part,
    forms: &'a [String],
    paradigm: Option<&'a str>,
    not_forms: &'a [String],
    small: bool,
    category: Category,
    alternatives: &'a [String],
    must_flag: &'a [String],
    must_not_flag: &'a [String],
}

impl Entry {
    /// The digest of what decides what is flagged and what is said instead. A proposal is taken over
    /// by its id and this digest.
    pub fn term(&self) -> Digest {
        let form = TermForm {
            kind: "comity/glossary-term/v1",
            id: &self.id,
            language: &self.language,
            lemma: &self.lemma,
            part: self.part,
            forms: &self.forms,
            paradigm: self.paradigm.as_deref(),
            not_forms: &self.not_forms,
            small: self.small,
            category: self.category,
            alternatives: &self.alternatives,
            must_flag: &self.must_flag,
            must_not_flag: &self.must_not_flag,
        };
        // Words and lists of words: there is always a form.
        Digest::of(&canonical::encode(&form).unwrap_or_default())
    }

    /// Whether its day to be looked at again is over.
    pub fn is_due(&self, today: i64) -> bool {
        today > self.review_by
    }

    /// Refuses an entry that nobody could use or read: without a word, an alternative or sentences
    /// of both sorts, without its meaning in every language that binds, of a side that is no party,
    /// or said to be a proposal that it is not.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::TooMany`], [`Refusal::UnknownParty`],
    /// [`Refusal::BadAttachment`]; [`Refusal::WrongStatement`] where words are not in their one form.
    pub fn check(&self, charter: &Charter) -> Result<(), Refusal> {
        if !is_id(&self.id) {
            return Err(Refusal::Empty { field: "term-id" });
        }
        line(&self.lemma, WORD_CHARS_MAX, "lemma")?;
        let unread = |why: &str| Refusal::BadAttachment {
            name: GLOSSARY.to_owned(),
            why: format!("{}: {why}", self.id),
        };
        if self.lemma.split_whitespace().count() > LEMMA_WORDS_MAX {
            return Err(unread("its word has more than 8 words"));
        }
        if !self.lemma.chars().any(char::is_alphabetic) {
            return Err(unread("its word has no letter"));
        }
        lines(&self.forms, (0, FORMS_MAX), WORD_CHARS_MAX, "forms")?;
        lines(&self.not_forms, (0, FORMS_MAX), WORD_CHARS_MAX, "forms")?;
        if let Some(paradigm) = &self.paradigm {
            line(paradigm, LINE_CHARS_MAX, "forms")?;
        }
        if self.target.as_deref().is_some_and(|target| !is_id(target)) {
            return Err(Refusal::Empty { field: "target" });
        }
        if let Some(side) = self.side.as_ref().filter(|side| charter.party(side).is_none()) {
            return Err(Refusal::UnknownParty { party: side.clone() });
        }
        if !(1..=SEVERITY_MAX).contains(&self.severity) {
            return Err(Refusal::Empty { field: "severity" });
        }
        words(&self.meaning, charter, "meaning")?;
        if let Some(mirror) = &self.mirror {
            line(mirror, WORD_CHARS_MAX, "mirror")?;
        }
        lines(&self.alternatives, (1, ALTERNATIVES_MAX), LINE_CHARS_MAX, "alternatives")?;
        lines(&self.fine_in, (0, ALTERNATIVES_MAX), LINE_CHARS_MAX, "fine-in")?;
        lines(&self.must_flag, (1, SAMPLES_MAX), SAMPLE_CHARS_MAX, "must-flag")?;
        lines(&self.must_not_flag, (1, SAMPLES_MAX), SAMPLE_CHARS_MAX, "must-not-flag")?;
        let bad = |why: String| Refusal::BadAttachment { name: GLOSSARY.to_owned(), why };
        if self.must_flag.iter().any(|it| self.must_not_flag.contains(it)) {
            let id = &self.id;
            return Err(bad(format!("{id}: a sentence must be flagged and must not be flagged")));
        }
        if !(0..=REVIEW_DAY_MAX).contains(&self.review_by) {
            return Err(Refusal::Empty { field: "review-by" });
        }
        if self.proposal.is_some_and(|proposal| proposal != self.term()) {
            let id = &self.id;
            return Err(bad(format!("{id}: its words are not those of the proposal it names")));
        }
        Ok(())
    }
}

/// A line in its one form.
fn line(text: &str, chars_max: usize, field: &'static str) -> Result<(), Refusal> {
    let clean = clean_line(text, chars_max)?;
    if clean.is_empty() {
        return Err(Refusal::Empty { field });
    }
    if clean != text {
        return Err(Refusal::WrongStatement { line: "form" });
    }
    Ok(())
}

/// So many lines, each in its one form and none twice.
fn lines(
    list: &[String],
    (least, most): (usize, usize),
    chars_max: usize,
    field: &'static str,
) -> Result<(), Refusal> {
    if list.len() < least {
        return Err(Refusal::Empty { field });
    }
    if list.len() > most {
        return Err(Refusal::TooMany { what: What::TermLines, max: most });
    }
    list.iter().try_for_each(|it| line(it, chars_max, field))?;
    let different: std::collections::BTreeSet<&String> = list.iter().collect();
    if different.len() < list.len() {
        return Err(Refusal::WrongStatement { line: "form" });
    }
    Ok(())
}

/// Words on one line in every language in which a change of the glossary binds, in their one form.
pub(super) fn words(
    words: &Localized,
    charter: &Charter,
    field: &'static str,
) -> Result<(), Refusal> {
    let binding = charter.authentic(Kind::GlossaryChange);
    if binding.iter().any(|language| words.get(language).is_none()) {
        return Err(Refusal::Empty { field });
    }
    if one_line(words, MEANING_CHARS_MAX, field)? != *words {
        return Err(Refusal::WrongStatement { line: "form" });
    }
    Ok(())
}
