//! The languages of the analyser, and which of them a sentence is in.

mod identify;

use std::fmt;
use std::str::FromStr;

pub use identify::identify;

/// A language in which the analyser matches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Tag {
    /// Russian.
    Ru,
    /// Eastern Armenian.
    Hy,
    /// Azerbaijani in Latin letters.
    Az,
    /// English.
    En,
}

impl Tag {
    /// All of them.
    pub const ALL: [Tag; 4] = [Tag::Ru, Tag::Hy, Tag::Az, Tag::En];

    /// Its BCP 47 tag.
    pub fn as_str(self) -> &'static str {
        match self {
            Tag::Ru => "ru",
            Tag::Hy => "hy",
            Tag::Az => "az",
            Tag::En => "en",
        }
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Tag {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or(())
    }
}

/// What a sentence is written in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    /// A language in which the analyser matches.
    Known(Tag),
    /// Turkish, which is told apart from Azerbaijani and matched by nothing.
    Turkish,
    /// Georgian, which is matched by nothing.
    Georgian,
    /// Another one, or none that can be told.
    Other,
}
