//! What is looked for, compiled: classes of words and shapes by language, names of groups, terms.

pub(crate) mod anchors;
pub(crate) mod pattern;
pub(crate) mod source;
mod standin;

use std::sync::{Arc, LazyLock, OnceLock};

pub use anchors::Kinds;
pub use pattern::PatternError;
pub use source::{Grammar, LanguageError, Words};

use crate::language::Tag;
use anchors::{Anchors, What};
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
pub(crate) struct Part {
    pub vocabulary: Vocabulary,
    pub anchors: Anchors,
}

/// A language's part and, once it is needed, the same for tampered texts.
struct Parts {
    plain: Part,
    loose: OnceLock<Part>,
}

/// Glossaries, groups and shapes, compiled for matching.
pub struct Lexicon {
    parts: Vec<Parts>,
    groups: Vec<String>,
}

impl Lexicon {
    /// The lexicon that ships with the software.
    pub fn shipped() -> Arc<Self> {
        static SHIPPED: LazyLock<Arc<Lexicon>> = LazyLock::new(|| {
            let mut parts = Vec::new();
            let mut groups = Vec::new();
            for (tag, text) in LANGUAGES {
                let vocabulary = match Vocabulary::parse(tag, text) {
                    Ok(v) => v,
                    Err(e) => panic!("{tag}: {e:?}"),
                };
                let mut anchors = Anchors::default();
                for (group, kinds, form) in standin::names(tag) {
                    let at = groups.iter().position(|it| *it == group).unwrap_or_else(|| {
                        groups.push(group.to_owned());
                        groups.len() - 1
                    });
                    anchors.add(&form, What::Name { group: at as u16, kinds });
                }
                parts.push(Parts { plain: Part { vocabulary, anchors }, loose: OnceLock::new() });
            }
            Arc::new(Lexicon { parts, groups })
        });
        Arc::clone(&SHIPPED)
    }

    /// What is looked for in a language; by the bones of words where a text was tampered with.
    pub(crate) fn part(&self, tag: Tag, loose: bool) -> Option<&Part> {
        let parts = self.parts.iter().find(|it| it.plain.vocabulary.tag == tag)?;
        Some(match loose {
            false => &parts.plain,
            true => parts.loose.get_or_init(|| Part {
                vocabulary: parts.plain.vocabulary.loosened(),
                anchors: parts.plain.anchors.loosened(tag),
            }),
        })
    }

    pub(crate) fn group(&self, at: u16) -> Option<&str> {
        self.groups.get(usize::from(at)).map(String::as_str)
    }
}
