//! Why there is no letter.

use std::fmt;

/// Of what a letter has at most so much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// Characters, all together.
    Characters,
    /// Pages.
    Pages,
    /// Lines of the letterhead.
    Letterhead,
    /// Addressees.
    Addressees,
    /// Signatories.
    Signatories,
    /// Blocks of its words.
    Blocks,
    /// Lines of the mark that says demonstration.
    Mark,
    /// Words of the digest phrase.
    Phrase,
    /// Bytes of the address under which it is checked.
    Address,
}

/// What no letter is without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// Its language: a tag of letters, digits and hyphens.
    Language,
    /// Its title.
    Title,
    /// Its words.
    Body,
    /// Somebody who signed.
    Signatories,
    /// The digest of what was signed: hexadecimal digits.
    Digest,
    /// The address under which it is checked.
    Address,
}

/// Why there is no letter. Nothing is left out to make one.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LetterError {
    /// No font has these characters: the letter would not say what was signed.
    #[error("no font has {}", Characters(.characters))]
    NoGlyph {
        /// Each of them once, as they stand in the letter; at most
        /// [`CHARACTERS_NAMED_MAX`](crate::CHARACTERS_NAMED_MAX).
        characters: Vec<char>,
    },
    /// It is too long.
    #[error("more than {max} {what:?}")]
    TooMuch {
        /// Of what.
        what: What,
        /// The most there may be.
        max: usize,
    },
    /// Something is missing, or not of its form.
    #[error("the field {0:?} is empty or not of its form")]
    Missing(Field),
}

/// Characters by their code points, which can be read also where no font has them.
struct Characters<'a>(&'a [char]);

impl fmt::Display for Characters<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, character) in self.0.iter().enumerate() {
            let comma = if number > 0 { ", " } else { "" };
            write!(f, "{comma}U+{:04X}", u32::from(*character))?;
        }
        Ok(())
    }
}
