//! What is looked for, compiled: classes of words and shapes by language, names of groups, terms.

pub(crate) mod anchors;
mod bytes;
mod index;
pub(crate) mod pattern;
pub(crate) mod source;
mod stored;

use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

pub use anchors::Kinds;
pub use pattern::PatternError;
pub use source::{Grammar, LanguageError, Words};
pub use stored::{STORED_BYTES_MAX, StoredError};

use crate::glossary::{Entry, Glossary};
use crate::groups::{Groups, Role};
use crate::language::Tag;
use anchors::{Adding, Anchors, Case, What};
pub(crate) use source::Known;
use source::Vocabulary;

/// The language files that ship with the software.
pub const LANGUAGES: [(Tag, &str); 4] = [
    (Tag::Ru, include_str!("../../languages/ru/language.toml")),
    (Tag::Hy, include_str!("../../languages/hy/language.toml")),
    (Tag::Az, include_str!("../../languages/az/language.toml")),
    (Tag::En, include_str!("../../languages/en/language.toml")),
];

/// What one language looks for.
#[derive(Clone, Copy)]
pub(crate) struct Part<'a> {
    pub vocabulary: &'static Vocabulary,
    pub anchors: &'a Anchors,
}

/// The vocabulary of a language; by the bones of words where a text was tampered with. Read when it is
/// first needed: most texts are in one language.
fn vocabulary(tag: Tag, loose: bool) -> Option<&'static Vocabulary> {
    static PLAIN: [OnceLock<Option<Vocabulary>>; 4] = [const { OnceLock::new() }; 4];
    static LOOSE: [OnceLock<Option<Vocabulary>>; 4] = [const { OnceLock::new() }; 4];
    let at = LANGUAGES.iter().position(|it| it.0 == tag)?;
    let text = LANGUAGES.get(at)?.1;
    let plain = PLAIN.get(at)?.get_or_init(|| Vocabulary::parse(tag, text).ok()).as_ref()?;
    match loose {
        false => Some(plain),
        true => LOOSE.get(at)?.get_or_init(|| Some(plain.loosened())).as_ref(),
    }
}

/// A language's anchors and, once they are needed, the same for tampered texts.
struct Parts {
    tag: Tag,
    plain: Anchors,
    loose: OnceLock<Anchors>,
}

impl Parts {
    fn loose(&self) -> &Anchors {
        self.loose.get_or_init(|| self.plain.loosened(self.tag))
    }
}

/// An entry, or where it is written.
struct Slot {
    written: Range<usize>,
    made: OnceLock<Option<Box<Entry>>>,
}

impl Slot {
    fn written(written: Range<usize>) -> Self {
        Self { written, made: OnceLock::new() }
    }

    fn made(entry: Entry) -> Self {
        Self { written: 0..0, made: Some(Box::new(entry)).into() }
    }

    fn entry(&self, written: &[u8]) -> Option<&Entry> {
        let read = || stored::entry(written.get(self.written.clone())?).ok().map(Box::new);
        self.made.get_or_init(read).as_deref()
    }
}

/// The most words and phrases that are looked for, over all languages.
pub const ANCHORS_MAX: usize = 4_000_000;

/// Why a lexicon cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// A language file cannot be used.
    #[error("the language file of {tag} cannot be used")]
    Language {
        /// Whose.
        tag: Tag,
        /// Why.
        #[source]
        source: LanguageError,
    },
    /// There are too many forms.
    #[error("there are more than {ANCHORS_MAX} forms to look for: take fewer entries")]
    Anchors,
    /// A file that ships with the software is broken.
    #[error("{0} cannot be read")]
    File(&'static str),
}

/// Glossaries, groups and shapes, compiled for matching.
#[derive(Default)]
pub struct Lexicon {
    parts: Vec<Parts>,
    groups: Vec<String>,
    entries: Vec<Slot>,
    /// Entries that are read when they are needed.
    written: Vec<u8>,
}

impl Lexicon {
    /// Compiles the shapes that ship with the software for these groups, and of these glossaries the
    /// entries that are `active`.
    ///
    /// # Errors
    ///
    /// A language file that cannot be read, or more forms than [`ANCHORS_MAX`].
    pub fn build(
        groups: &Groups,
        glossaries: &[Glossary],
        active: impl Fn(&Entry) -> bool,
    ) -> Result<Self, LexiconError> {
        let mut this = Self {
            parts: Vec::with_capacity(LANGUAGES.len()),
            groups: groups.all().iter().map(|it| it.id.clone()).collect(),
            entries: glossaries
                .iter()
                .flat_map(|it| &it.entries)
                .filter(|it| active(it))
                .map(|it| Slot::made(it.clone()))
                .collect(),
            written: Vec::new(),
        };
        let mut forms = 0;
        for (tag, text) in LANGUAGES {
            if vocabulary(tag, false).is_none() {
                Vocabulary::parse(tag, text)
                    .map_err(|source| LexiconError::Language { tag, source })?;
            }
            let mut anchors = Adding::default();
            for (group, at) in groups.all().iter().zip(0_u16..) {
                let Some(names) = group.names.get(&tag) else { continue };
                for (role, word) in names.words() {
                    let case = if word.capital { Case::Capital } else { Case::Any };
                    for form in word.forms(tag) {
                        forms += 1;
                        anchors.add(&form.text, case, What::Name { group: at, kinds: kinds(role) });
                    }
                }
            }
            for (entry, at) in this.entries().zip(0_u32..).filter(|it| it.0.tag == tag) {
                let case = if entry.small { Case::Small } else { Case::Any };
                for form in entry.forms() {
                    forms += 1;
                    anchors.add(&form.text, case, What::Term(at));
                }
            }
            if forms > ANCHORS_MAX {
                return Err(LexiconError::Anchors);
            }
            let plain = anchors.seal(true);
            this.parts.push(Parts { tag, plain, loose: OnceLock::new() });
        }
        Ok(this)
    }

    /// The lexicon that ships with the software: shapes and groups, and no entry of a glossary, since
    /// none is in force before every party signed.
    pub fn shipped() -> Arc<Self> {
        static SHIPPED: LazyLock<Arc<Lexicon>> = LazyLock::new(|| {
            let groups = Groups::parse(Groups::SHIPPED).unwrap_or_default();
            Arc::new(Lexicon::build(&groups, &[], |_| false).unwrap_or_default())
        });
        Arc::clone(&SHIPPED)
    }

    /// The same with the shipped entries that are `active`, proposals included.
    ///
    /// # Errors
    ///
    /// As [`Self::build`], and a shipped file that is broken.
    pub fn of_files(active: impl Fn(&Entry) -> bool) -> Result<Self, LexiconError> {
        let groups =
            Groups::parse(Groups::SHIPPED).map_err(|_| LexiconError::File("groups.toml"))?;
        let glossaries = Tag::ALL
            .into_iter()
            .map(|tag| Glossary::parse(Glossary::shipped(tag)))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| LexiconError::File("glossary.toml"))?;
        Self::build(&groups, &glossaries, active)
    }

    /// An active entry by its id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries().find(|it| it.id == id)
    }

    /// The active entries.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter_map(|it| it.entry(&self.written))
    }

    /// The names and terms of a language.
    pub(crate) fn anchors(&self, tag: Tag) -> Option<&Anchors> {
        self.parts.iter().find(|it| it.tag == tag).map(|it| &it.plain)
    }

    /// The names of the classes of words that the language files know, each once, in order.
    pub fn classes(&self) -> std::collections::BTreeSet<String> {
        let known = LANGUAGES.iter().filter_map(|(tag, _)| vocabulary(*tag, false));
        known.flat_map(|it| it.classes.iter().cloned()).collect()
    }

    /// What is looked for in a language; by the bones of words where a text was tampered with.
    pub(crate) fn part(&self, tag: Tag, loose: bool) -> Option<Part<'_>> {
        let parts = self.parts.iter().find(|it| it.tag == tag)?;
        let anchors = if loose { parts.loose() } else { &parts.plain };
        Some(Part { vocabulary: vocabulary(tag, loose)?, anchors })
    }

    pub(crate) fn group(&self, at: u16) -> Option<&str> {
        self.groups.get(usize::from(at)).map(String::as_str)
    }

    /// The place of a group among the lexicon's.
    pub(crate) fn group_of(&self, id: &str) -> Option<u16> {
        self.groups.iter().position(|it| it == id).and_then(|it| u16::try_from(it).ok())
    }

    pub(crate) fn term(&self, at: u32) -> Option<&Entry> {
        self.entries.get(usize::try_from(at).ok()?)?.entry(&self.written)
    }
}

/// What a name of this role may stand for.
fn kinds(role: Role) -> Kinds {
    match role {
        Role::People | Role::Collective | Role::Diaspora => Kinds::PEOPLE,
        Role::Adjective => Kinds::ADJECTIVE,
        Role::Country | Role::Capital => Kinds::PLACE,
        Role::Government => Kinds::GOVERNMENT,
    }
}
