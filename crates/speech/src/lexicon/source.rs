//! Reads a language file: classes of words and shapes of rules.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::index::{Index, Letters};
use super::pattern::{self, CLASSES_MAX, Item, Pattern, PatternError};
use crate::fold;
use crate::language::Tag;
use crate::rules;

/// The most bytes of a language file.
pub const LANGUAGE_BYTES_MAX: usize = 1 << 20;

/// Why a language file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LanguageError {
    /// It is larger than the limit.
    #[error("the language file has {0} bytes, more than {LANGUAGE_BYTES_MAX}")]
    Long(usize),
    /// It is not TOML, or a field is wrong.
    #[error("the language file cannot be read")]
    Toml(#[source] Box<toml::de::Error>),
    /// It has more classes than fit.
    #[error("the language file has {0} classes, more than {CLASSES_MAX}")]
    Classes(usize),
    /// A class that the engine needs is missing.
    #[error("the class `{0}` is missing: every language has it, be it empty")]
    Missing(&'static str),
    /// It names a rule that is not there.
    #[error("there is no rule `{0}`")]
    Rule(String),
    /// A pattern cannot be read.
    #[error(transparent)]
    Pattern(#[from] PatternError),
}

/// A language file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    grammar: Grammar,
    classes: BTreeMap<String, Vec<String>>,
    rules: BTreeMap<String, WrittenRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    why: String,
    #[serde(default)]
    instead: Vec<String>,
    #[serde(default)]
    shapes: Vec<String>,
}

/// What the order and endings of words say in this language.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Grammar {
    /// Endings of a noun that belongs to the noun before it, as in Azerbaijani *erməni kilsəsi*: what
    /// follows a people's name with such an ending is what is spoken of, not the people.
    pub possessed: Vec<String>,
    /// Endings that a name has when it is not the subject (`@S` leaves them out).
    pub oblique: Vec<String>,
    /// Whether a negation follows what it denies, as in *erməni düşmən deyil*.
    pub negator_after: bool,
    /// Whether a name used for a person may also stand before a thing (*an Armenian*, *Armenian wine*).
    pub name_before_thing: bool,
}

/// The classes of which the engine itself knows the meaning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub negator: u128,
    pub reject: u128,
    pub report: u128,
    pub endorse: u128,
    pub testimony: u128,
    pub person: u128,
    pub function: u128,
    pub they: u128,
    pub own: u128,
    pub this: u128,
    pub lead: u128,
    pub from: u128,
    pub government: u128,
    pub prep: u128,
    pub folk: u128,
    pub negator_after: bool,
}

/// One shape of a rule.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    /// Its rule: place in [`rules::RULES`].
    pub rule: usize,
    /// What it asks for.
    pub pattern: Pattern,
}

/// The words that one rule says to the reader of this language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Words {
    /// Why it hurts.
    pub why: String,
    /// What to say instead.
    pub instead: Vec<String>,
}

/// Patterns of classes by their first word or stem, each with its class.
pub(crate) type Table = HashMap<Box<str>, Vec<(u8, Box<[Item]>)>>;

/// A language file, compiled.
pub(crate) struct Vocabulary {
    pub tag: Tag,
    /// The names of the classes, by their place.
    pub classes: Vec<String>,
    pub grammar: Grammar,
    pub known: Known,
    /// Patterns of classes, by their first word or stem; the second number is the class.
    pub words: Table,
    pub stems: Table,
    /// Patterns of classes that begin with another class; in the order of the file.
    pub nested: Vec<(u8, Pattern)>,
    pub shapes: Vec<Shape>,
    /// Which shapes are worth a try.
    pub index: Index,
    /// How words and stems begin, so that few are looked up for nothing.
    pub letters: Letters,
    /// By place in [`rules::RULES`].
    pub texts: Vec<Words>,
}

impl Vocabulary {
    /// Reads and compiles a language file.
    pub fn parse(tag: Tag, text: &str) -> Result<Self, LanguageError> {
        if text.len() > LANGUAGE_BYTES_MAX {
            return Err(LanguageError::Long(text.len()));
        }
        let written: Written =
            toml::from_str(text).map_err(|it| LanguageError::Toml(Box::new(it)))?;
        if written.classes.len() > CLASSES_MAX {
            return Err(LanguageError::Classes(written.classes.len()));
        }
        let names: HashMap<String, u8> =
            written.classes.keys().zip(0_u8..).map(|(name, at)| (name.clone(), at)).collect();
        let known = |name: &'static str| {
            names.get(name).map(|at| 1_u128 << at).ok_or(LanguageError::Missing(name))
        };
        let mut this = Self {
            tag,
            classes: written.classes.keys().cloned().collect(),
            grammar: written.grammar.clone(),
            known: Known {
                negator: known("negator")?,
                reject: known("reject")?,
                report: known("report")?,
                endorse: known("endorse")?,
                testimony: known("testimony")?,
                person: known("person")?,
                function: known("function")?,
                they: known("they")?,
                own: known("own")?,
                this: known("this")?,
                lead: known("lead")?,
                from: known("from")?,
                government: known("government")?,
                prep: known("prep")?,
                folk: known("folk")?,
                negator_after: written.grammar.negator_after,
            },
            words: HashMap::new(),
            stems: HashMap::new(),
            nested: Vec::new(),
            shapes: Vec::new(),
            index: Index::default(),
            letters: Letters::default(),
            texts: vec![Words::default(); rules::RULES.len()],
        };
        for (name, entries) in &written.classes {
            let class = names.get(name).copied().unwrap_or_default();
            for entry in entries {
                for flat in pattern::expand(entry)? {
                    this.add(class, pattern::parse(&flat, &names)?);
                }
            }
        }
        for (name, rule) in written.rules {
            let at = rules::place(&name).ok_or(LanguageError::Rule(name))?;
            for shape in &rule.shapes {
                for flat in pattern::expand(shape)? {
                    this.shapes.push(Shape { rule: at, pattern: pattern::parse(&flat, &names)? });
                }
            }
            if let Some(words) = this.texts.get_mut(at) {
                *words = Words { why: rule.why, instead: rule.instead };
            }
        }
        this.seal();
        Ok(this)
    }

    /// Makes what is told of its words and shapes in advance.
    fn seal(&mut self) {
        self.index = Index::of(&self.shapes);
        self.letters = Letters::of(self.words.keys(), self.stems.keys());
    }

    /// The same by the bones of its words, for texts whose letters were tampered with.
    pub fn loosened(&self) -> Self {
        let bones = |word: &str| -> Box<str> { fold::skeleton(word, self.tag).into() };
        let items = |items: &[Item]| -> Vec<Item> {
            items
                .iter()
                .map(|it| match it {
                    Item::Word(word) => Item::Word(bones(word)),
                    Item::Stem(stem) => Item::Stem(bones(stem)),
                    Item::Tail(tail) => Item::Tail(bones(tail)),
                    other => other.clone(),
                })
                .collect()
        };
        let pattern = |it: &Pattern| {
            let mut new =
                Pattern { parts: it.parts.iter().map(|part| items(part)).collect(), ..it.clone() };
            new.begin();
            new
        };
        let table = |table: &Table| {
            let mut new = Table::new();
            for (word, list) in table {
                let list = list.iter().map(|(class, list)| (*class, items(list).into()));
                new.entry(bones(word)).or_default().extend(list);
            }
            new
        };
        let endings =
            |list: &[String]| list.iter().map(|it| fold::skeleton(it, self.tag)).collect();
        let mut new = Self {
            tag: self.tag,
            classes: self.classes.clone(),
            grammar: Grammar {
                possessed: endings(&self.grammar.possessed),
                oblique: endings(&self.grammar.oblique),
                ..self.grammar.clone()
            },
            known: self.known,
            words: table(&self.words),
            stems: table(&self.stems),
            nested: self.nested.iter().map(|(class, it)| (*class, pattern(it))).collect(),
            shapes: self
                .shapes
                .iter()
                .map(|it| Shape { rule: it.rule, pattern: pattern(&it.pattern) })
                .collect(),
            index: Index::default(),
            letters: Letters::default(),
            texts: self.texts.clone(),
        };
        new.seal();
        new
    }

    fn add(&mut self, class: u8, pattern: Pattern) {
        let simple = match pattern.parts.as_slice() {
            [part] if pattern.needs == 0 => Some(part),
            _ => None,
        };
        match simple.map(|part| (part.first(), part)) {
            Some((Some(Item::Word(word)), part)) => {
                self.words.entry(word.clone()).or_default().push((class, part.clone().into()));
            }
            Some((Some(Item::Stem(stem)), part)) => {
                self.stems.entry(stem.clone()).or_default().push((class, part.clone().into()));
            }
            _ => self.nested.push((class, pattern)),
        }
    }
}
