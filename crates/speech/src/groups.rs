//! Groups of people, and what they, their places and their governments are called.
//!
//! Names that insult are not here: they are entries of a glossary.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::forms::{self, Form, LEMMA_CHARS_MAX, Part};
use crate::glossary::source::{Reader, Source, shown, term, text};
use crate::glossary::{Problem, quoted};
use crate::language::Tag;

/// The first line of a groups file names this format.
pub const FORMAT: &str = "comity/groups/v1";
/// Bytes of a groups file.
pub const BYTES_MAX: usize = 1024 * 1024;
/// Groups of a file.
pub const GROUPS_MAX: usize = 500;
/// Words of one role.
pub const WORDS_MAX: usize = 60;

/// What a word names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// A person or the people: a noun.
    People,
    /// All of them as one: `армянство`, `the Armenian people`.
    Collective,
    /// The adjective.
    Adjective,
    /// The country or region.
    Country,
    /// A capital.
    Capital,
    /// A government, its ministries and leaders: not the people.
    Government,
    /// Those who live abroad.
    Diaspora,
}

impl Role {
    /// All of them, with their names in a groups file.
    pub const ALL: [(Role, &'static str); 7] = [
        (Role::People, "people"),
        (Role::Collective, "collective"),
        (Role::Adjective, "adjective"),
        (Role::Country, "country"),
        (Role::Capital, "capital"),
        (Role::Government, "government"),
        (Role::Diaspora, "diaspora"),
    ];

    /// What a word of this role is, where the file does not say.
    fn part(self) -> Part {
        match self {
            Role::Adjective => Part::Adjective,
            Role::Country | Role::Capital => Part::Name,
            Role::People | Role::Collective | Role::Government | Role::Diaspora => Part::Noun,
        }
    }
}

/// A word of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// As a dictionary writes it.
    pub lemma: String,
    /// What it is.
    pub part: Part,
    /// Its paradigm, where the shape does not tell it.
    pub paradigm: Option<String>,
    /// Further forms, written by hand.
    pub own_forms: Vec<String>,
    /// Forms that do not count: another word is written so.
    pub not_forms: Vec<String>,
    /// Whether it counts only with a capital letter: `Turkey`, not `turkey`.
    pub capital: bool,
}

impl Word {
    /// The word as it stands in a list of a groups file.
    fn to_toml(&self) -> String {
        let list =
            |words: &[String]| words.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ");
        let mut fields = vec![
            format!("lemma = {}", quoted(&self.lemma)),
            format!("part = {}", quoted(self.part.as_str())),
        ];
        fields.extend(self.paradigm.as_deref().map(|it| format!("paradigm = {}", quoted(it))));
        for (key, words) in [("forms", &self.own_forms), ("not_forms", &self.not_forms)] {
            if !words.is_empty() {
                fields.push(format!("{key} = [{}]", list(words)));
            }
        }
        if self.capital {
            fields.push("capital = true".to_owned());
        }
        format!("{{ {} }}", fields.join(", "))
    }

    /// Every form in folded spelling, itself first.
    pub fn forms(&self, tag: Tag) -> Vec<Form> {
        let made = match &self.paradigm {
            Some(name) => forms::forms_by(&self.lemma, self.part, tag, name),
            None => None,
        };
        let mut all = made.unwrap_or_else(|| forms::forms(&self.lemma, self.part, tag));
        for own in &self.own_forms {
            let text = forms::spell(own, tag);
            if all.iter().all(|it| it.text != text) {
                all.push(Form { text, plural: false });
            }
        }
        let not: Vec<String> = self.not_forms.iter().map(|it| forms::spell(it, tag)).collect();
        all.retain(|form| !not.contains(&form.text));
        all
    }
}

/// What a group is called in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names {
    words: BTreeMap<Role, Vec<Word>>,
}

impl Names {
    /// The words of a role.
    pub fn of(&self, role: Role) -> &[Word] {
        self.words.get(&role).map_or(&[], Vec::as_slice)
    }

    /// All words with their roles.
    pub fn words(&self) -> impl Iterator<Item = (Role, &Word)> {
        self.words.iter().flat_map(|(role, words)| words.iter().map(|word| (*role, word)))
    }
}

/// A group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// Its id, by which flags and entries name it.
    pub id: String,
    /// What it is called in each language.
    pub names: BTreeMap<Tag, Names>,
}

/// The groups of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Groups {
    groups: Vec<Group>,
}

impl Groups {
    /// The groups that ship with the software.
    pub const SHIPPED: &'static str = include_str!("../languages/groups.toml");
    /// The seven groups of the HateCheck suite.
    pub const HATECHECK: &'static str = include_str!("../languages/groups/hatecheck.toml");

    /// Reads a groups file.
    ///
    /// # Errors
    ///
    /// Everything that is wrong in it, each with its line.
    pub fn parse(toml: &str) -> Result<Self, Vec<Problem>> {
        let (mut source, table) = Source::parse(toml, "groups file", BYTES_MAX)?;
        let mut root = Reader::new(table.get_ref(), 0, "the groups file");
        let format = root.needed(&mut source, "format", LEMMA_CHARS_MAX);
        if !format.is_empty() && format != FORMAT {
            source.wrong(
                0,
                format!("the format is `{}`", shown(&format)),
                format!("write \"{FORMAT}\""),
            );
        }
        let rows = root.tables(&mut source, "group", GROUPS_MAX);
        root.close(&mut source);
        let mut groups = Vec::with_capacity(rows.len());
        let mut ids = BTreeSet::new();
        for (at, row) in rows {
            if source.is_full() {
                break;
            }
            let group = group(&mut source, at, row);
            if !ids.insert(group.id.clone()) {
                source.wrong(
                    at,
                    format!("two groups are called `{}`", shown(&group.id)),
                    "give each its own id",
                );
            }
            groups.push(group);
        }
        if source.problems.is_empty() { Ok(Self { groups }) } else { Err(source.problems) }
    }

    /// The groups as a file; reading it gives the same groups.
    pub fn to_toml(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "format = {}", quoted(FORMAT))?;
        for group in &self.groups {
            writeln!(out, "\n[[group]]\nid = {}", quoted(&group.id))?;
            for (tag, names) in &group.names {
                writeln!(out, "[group.{}]", tag.as_str())?;
                for (role, key) in Role::ALL {
                    let words: Vec<String> = names.of(role).iter().map(Word::to_toml).collect();
                    if !words.is_empty() {
                        writeln!(out, "{key} = [{}]", words.join(", "))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// All groups in the order of the file.
    pub fn all(&self) -> &[Group] {
        &self.groups
    }

    /// A group by its id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|it| it.id == id)
    }

    /// These groups and those of another file; a group that both have is taken from the other.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.groups.retain(|it| other.group(&it.id).is_none());
        self.groups.extend(other.groups);
        self
    }
}

fn group(source: &mut Source, at: usize, table: &DeTable<'_>) -> Group {
    let mut row = Reader::new(table, at, "a group");
    let id = row.needed(source, "id", LEMMA_CHARS_MAX);
    let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-' || it == '_';
    if !id.chars().all(plain) {
        source.wrong(
            at,
            format!("a group is called `{}`", shown(&id)),
            "use lower-case Latin letters, digits, hyphens and underscores",
        );
    }
    row.name = format!("group `{}`", shown(&id));
    let mut names = BTreeMap::new();
    for (tag, key) in [(Tag::Ru, "ru"), (Tag::Hy, "hy"), (Tag::Az, "az"), (Tag::En, "en")] {
        let Some(value) = row.get(key) else { continue };
        let at = value.span().start;
        let Some(table) = value.get_ref().as_table() else {
            source.wrong(
                at,
                format!("`{key}` of {} is not a table", row.name),
                format!("write [group.{key}]"),
            );
            continue;
        };
        let mut inner = Reader::new(table, at, format!("`{key}` of {}", row.name));
        let mut all = Names::default();
        for (role, key) in Role::ALL {
            let words = words(source, &mut inner, role, key, tag);
            if !words.is_empty() {
                all.words.insert(role, words);
            }
        }
        inner.close(source);
        names.insert(tag, all);
    }
    row.close(source);
    Group { id, names }
}

fn words(
    source: &mut Source,
    names: &mut Reader<'_, '_>,
    role: Role,
    key: &'static str,
    tag: Tag,
) -> Vec<Word> {
    let Some(value) = names.get(key) else { return Vec::new() };
    let name = format!("`{key}` in {}", names.name);
    let at = value.span().start;
    let Some(items) = value.get_ref().as_array() else {
        source.wrong(at, format!("{name} is not a list"), "write [\"…\", { lemma = \"…\" }]");
        return Vec::new();
    };
    if items.len() > WORDS_MAX {
        source.wrong(
            at,
            format!("{name} has {} words", items.len()),
            format!("at most {WORDS_MAX} are read"),
        );
        return Vec::new();
    }
    items.iter().filter_map(|item| word(source, item, role, &name, tag)).collect()
}

fn word(
    source: &mut Source,
    item: &Spanned<DeValue<'_>>,
    role: Role,
    name: &str,
    tag: Tag,
) -> Option<Word> {
    let at = item.span().start;
    let Some(table) = item.get_ref().as_table() else {
        let lemma = text(source, item, name, LEMMA_CHARS_MAX)?;
        term(source, at, &format!("a word of {name}"), &lemma);
        return Some(Word {
            lemma,
            part: role.part(),
            paradigm: None,
            own_forms: Vec::new(),
            not_forms: Vec::new(),
            capital: false,
        });
    };
    let mut row = Reader::new(table, at, format!("a word of {name}"));
    let lemma = row.needed(source, "lemma", LEMMA_CHARS_MAX);
    term(source, at, &row.name, &lemma);
    let part = match row.text(source, "part", LEMMA_CHARS_MAX) {
        None => role.part(),
        Some(part) => part.parse().unwrap_or_else(|()| {
            source.wrong(
                at,
                format!("no part of speech is called `{}`", shown(&part)),
                "write noun, adjective, verb, name or fixed",
            );
            role.part()
        }),
    };
    let paradigm = row.text(source, "paradigm", 4 * LEMMA_CHARS_MAX);
    if let Some(paradigm) = paradigm.as_deref().filter(|it| !forms::is_paradigm(it, tag)) {
        source.wrong(
            at,
            format!("no paradigm of {tag} is called `{}`", shown(paradigm)),
            "leave it out",
        );
    }
    let own_forms = row.list(source, "forms", WORDS_MAX, LEMMA_CHARS_MAX);
    for form in &own_forms {
        term(source, at, &format!("a form of {}", row.name), form);
    }
    let not_forms = row.list(source, "not_forms", WORDS_MAX, LEMMA_CHARS_MAX);
    let capital = row.flag(source, "capital");
    row.close(source);
    Some(Word { lemma, part, paradigm, own_forms, not_forms, capital })
}
