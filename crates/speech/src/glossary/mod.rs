//! Words that the sides call hostile, with the reason of each and what to say instead.
//!
//! A glossary is one TOML file of one language. Whoever reads it trusts nothing in it: size, number
//! and length are limited, an unknown field is told, every problem has its line.

mod lint;
mod read;
pub(crate) mod source;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::flag::Category;
use crate::forms::{self, Form, Part};
use crate::language::Tag;

pub use lint::{Fault, Remark, lint, lint_samples};
pub use source::{PROBLEMS_MAX, Problem};

/// The first line of a glossary names this format.
pub const FORMAT: &str = "comity/glossary/v1";
/// Bytes of a glossary.
pub const BYTES_MAX: usize = 32 * 1024 * 1024;
/// Entries of a glossary.
pub const ENTRIES_MAX: usize = 25_000;
/// Characters of an id.
pub const ID_CHARS_MAX: usize = 64;
/// Characters of a reason, a meaning or a sample.
pub const TEXT_CHARS_MAX: usize = 600;
/// Items of a list, for instance of alternatives.
pub const ITEMS_MAX: usize = 40;
/// Forms written by hand in one entry.
pub const OWN_FORMS_MAX: usize = 200;
/// Sides that give their reason.
pub const SIDES_MAX: usize = 12;
/// Reasons that entries share.
pub const REASONS_MAX: usize = 200;

/// How an entry distorts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A cliché: a set phrase that thinks for its speaker.
    Cliche,
    /// A stereotype: a trait ascribed to all.
    Stereotype,
    /// Inaccurate information.
    Inaccurate,
}

impl Kind {
    pub(crate) const ALL: [Kind; 3] = [Kind::Cliche, Kind::Stereotype, Kind::Inaccurate];

    /// Its name in a glossary.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Cliche => "cliche",
            Kind::Stereotype => "stereotype",
            Kind::Inaccurate => "inaccurate",
        }
    }
}

/// Who stands behind an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Status {
    /// Proposed; not in force until every party has signed.
    Proposed,
    /// Adopted by every party.
    Adopted,
    /// A party says no; its dissent is on record.
    Disputed,
}

impl Status {
    pub(crate) const ALL: [Status; 3] = [Status::Proposed, Status::Adopted, Status::Disputed];

    /// Its name in a glossary.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Proposed => "proposed",
            Status::Adopted => "adopted",
            Status::Disputed => "disputed",
        }
    }
}

/// The categories with their names in a glossary.
pub const CATEGORIES: [(Category, &str); 9] = [
    (Category::Slur, "slur"),
    (Category::Dehumanising, "dehumanising"),
    (Category::Threat, "threat"),
    (Category::Exclusion, "exclusion"),
    (Category::Generalisation, "generalisation"),
    (Category::Denial, "denial"),
    (Category::Mirror, "mirror"),
    (Category::Glorification, "glorification"),
    (Category::Adopted, "adopted"),
];

/// The name of a category in a glossary.
pub fn category_name(category: Category) -> &'static str {
    CATEGORIES.iter().find(|(it, _)| *it == category).map_or("adopted", |(_, name)| *name)
}

/// A word or phrase, and what the sides say about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its id, of lower-case letters, digits and hyphens; one entry in a glossary.
    pub id: String,
    /// The word or phrase as a dictionary writes it.
    pub lemma: String,
    /// The language of its glossary.
    pub tag: Tag,
    /// What it is.
    pub part: Part,
    /// The paradigm, where the shape does not tell it; see [`forms::is_paradigm`].
    pub paradigm: Option<String>,
    /// Further forms, written by hand.
    pub own_forms: Vec<String>,
    /// Forms that do not count, for another word is written so.
    pub not_forms: Vec<String>,
    /// Whether it counts only where it begins with a small letter: the capital makes it a name.
    pub small: bool,
    /// What kind of hostility it is.
    pub category: Category,
    /// The group at which it is aimed, by its id.
    pub target: Option<String>,
    /// The side that uses it, by the id of its group.
    pub used_by: Option<String>,
    /// 1 (mild) to 5 (a call to violence).
    pub severity: u8,
    /// How it distorts.
    pub kind: Option<Kind>,
    /// What it means.
    pub meaning: Option<String>,
    /// Why it hurts, by side, in the language of the glossary or the first that is there.
    pub sides: BTreeMap<String, String>,
    /// The same by language of the page, then by side.
    pub reasons: BTreeMap<String, BTreeMap<String, String>>,
    /// The entry that says the same of the other side.
    pub mirror: Option<String>,
    /// What to say instead.
    pub alternatives: Vec<String>,
    /// Contexts in which it is fine.
    pub fine_in: Vec<String>,
    /// Where it is documented.
    pub sources: Vec<String>,
    /// Sentences in which it has to be flagged.
    pub must_flag: Vec<String>,
    /// Sentences in which it must not be.
    pub must_not_flag: Vec<String>,
    /// Who stands behind it.
    pub status: Status,
    /// Since when, as `YYYY-MM-DD`.
    pub since: Option<String>,
    /// When it is looked at again, as `YYYY-MM-DD`.
    pub review_by: Option<String>,
}

impl Entry {
    /// Every form in folded spelling, itself first.
    pub fn forms(&self) -> Vec<Form> {
        let made = match &self.paradigm {
            Some(name) => forms::forms_by(&self.lemma, self.part, self.tag, name),
            None => None,
        };
        let mut all = made.unwrap_or_else(|| forms::forms(&self.lemma, self.part, self.tag));
        for own in &self.own_forms {
            let text = forms::spell(own, self.tag);
            if all.iter().all(|it| it.text != text) {
                all.push(Form { text, plural: false });
            }
        }
        if !self.not_forms.is_empty() {
            let not: Vec<String> =
                self.not_forms.iter().map(|it| forms::spell(it, self.tag)).collect();
            all.retain(|form| !not.contains(&form.text));
        }
        all
    }

    /// Why it hurts, by side, in the language of a page where a side gave it, else as it is.
    pub fn why(&self, locale: &str) -> BTreeMap<String, String> {
        let own = self.reasons.get(locale);
        self.sides
            .iter()
            .map(|(side, reason)| {
                let reason = own.and_then(|it| it.get(side)).unwrap_or(reason);
                (side.clone(), reason.clone())
            })
            .collect()
    }

    /// Its content, the same for the same entry however the file is written.
    fn value(&self) -> BTreeMap<&'static str, Value> {
        BTreeMap::from([
            ("alternatives", json!(self.alternatives)),
            ("category", json!(category_name(self.category))),
            ("fine_in", json!(self.fine_in)),
            ("forms", json!(self.own_forms)),
            ("id", json!(self.id)),
            ("kind", json!(self.kind.map(Kind::as_str))),
            ("lemma", json!(self.lemma)),
            ("meaning", json!(self.meaning)),
            ("mirror", json!(self.mirror)),
            ("must_flag", json!(self.must_flag)),
            ("must_not_flag", json!(self.must_not_flag)),
            ("not_forms", json!(self.not_forms)),
            ("paradigm", json!(self.paradigm)),
            ("part", json!(self.part.as_str())),
            ("reasons", json!(self.reasons)),
            ("review_by", json!(self.review_by)),
            ("severity", json!(self.severity)),
            ("since", json!(self.since)),
            ("small", json!(self.small)),
            ("sources", json!(self.sources)),
            ("status", json!(self.status.as_str())),
            ("target", json!(self.target)),
            ("used_by", json!(self.used_by)),
        ])
    }
}

/// The entries of one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Glossary {
    /// The language.
    pub tag: Tag,
    /// What it is called.
    pub title: Option<String>,
    /// The entries in the order of the file.
    pub entries: Vec<Entry>,
}

impl Glossary {
    /// Reads a glossary.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in it, each with its line, up to [`PROBLEMS_MAX`].
    pub fn parse(toml: &str) -> Result<Self, Vec<Problem>> {
        read::glossary(toml)
    }

    /// The text of the glossary that ships with the software: proposals, none in force.
    pub fn shipped(tag: Tag) -> &'static str {
        match tag {
            Tag::Ru => include_str!("../../languages/ru/glossary.toml"),
            Tag::Hy => include_str!("../../languages/hy/glossary.toml"),
            Tag::Az => include_str!("../../languages/az/glossary.toml"),
            Tag::En => include_str!("../../languages/en/glossary.toml"),
        }
    }

    /// An entry by its id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|it| it.id == id)
    }

    /// The SHA-256 of its content: the same entries give the same digest in any order, with any
    /// comments.
    pub fn digest(&self) -> [u8; 32] {
        let mut rows: Vec<String> =
            self.entries.iter().map(|it| json!(it.value()).to_string()).collect();
        rows.sort_unstable();
        let mut hash = Sha256::new();
        hash.update(FORMAT);
        hash.update(self.tag.as_str());
        for row in rows {
            hash.update([b'\n']);
            hash.update(row);
        }
        hash.finalize().into()
    }

    /// The glossary as a file; reading it gives the same glossary.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "format = {}", quoted(FORMAT))?;
        writeln!(out, "language = {}", quoted(self.tag.as_str()))?;
        if let Some(title) = &self.title {
            writeln!(out, "title = {}", quoted(title))?;
        }
        for entry in &self.entries {
            writeln!(out, "\n[[entry]]")?;
            for (key, value) in [
                ("id", Some(entry.id.as_str())),
                ("lemma", Some(&entry.lemma)),
                ("part", Some(entry.part.as_str())),
                ("paradigm", entry.paradigm.as_deref()),
                ("category", Some(category_name(entry.category))),
                ("target", entry.target.as_deref()),
                ("used_by", entry.used_by.as_deref()),
                ("kind", entry.kind.map(Kind::as_str)),
                ("meaning", entry.meaning.as_deref()),
                ("mirror", entry.mirror.as_deref()),
                ("status", Some(entry.status.as_str())),
                ("since", entry.since.as_deref()),
                ("review_by", entry.review_by.as_deref()),
            ] {
                if let Some(value) = value {
                    writeln!(out, "{key} = {}", quoted(value))?;
                }
            }
            writeln!(out, "severity = {}", entry.severity)?;
            if entry.small {
                writeln!(out, "small = true")?;
            }
            for (key, items) in [
                ("forms", &entry.own_forms),
                ("not_forms", &entry.not_forms),
                ("alternatives", &entry.alternatives),
                ("fine_in", &entry.fine_in),
                ("sources", &entry.sources),
                ("must_flag", &entry.must_flag),
                ("must_not_flag", &entry.must_not_flag),
            ] {
                if !items.is_empty() {
                    let items: Vec<String> = items.iter().map(|it| quoted(it)).collect();
                    writeln!(out, "{key} = [{}]", items.join(", "))?;
                }
            }
            for side in entry.sides.keys() {
                let words: Vec<String> = entry
                    .reasons
                    .iter()
                    .filter_map(|(locale, by_side)| {
                        by_side.get(side).map(|it| format!("{locale} = {}", quoted(it)))
                    })
                    .collect();
                writeln!(out, "sides.{} = {{ {} }}", quoted(side), words.join(", "))?;
            }
        }
        Ok(())
    }
}

/// A text as TOML writes it.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
