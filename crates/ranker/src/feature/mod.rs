//! What is known of a text before it is scored: made from its masked form alone.

pub mod gram;
pub mod rule;
mod said;

use std::collections::BTreeMap;

use speech::check::Observed;
use speech::{Checker, Language, Options, Tag, fold};

use crate::mask::{self, Masked};
use crate::words::{self, Words};
use crate::{Problem, Vectors};
use rule::Names;

/// The most bytes of a text that are looked at.
pub const TEXT_BYTES_MAX: usize = 16 << 10;

/// A text as the model sees it.
#[derive(Clone, PartialEq, Debug)]
pub struct Features {
    /// The language in which most of it is written.
    pub tag: Tag,
    /// Whether it speaks of anybody, may hide whom, or has something that rules know. What does not is
    /// never worth a look, whatever its score: there is nobody whom it could hurt.
    pub speaks: bool,
    /// The sentence vector of the masked text.
    pub vector: Vec<f32>,
    /// What the rules see: places among the [`Names`], and counts.
    pub rules: Vec<(u16, u8)>,
    /// Hashed character n-grams.
    pub grams: Vec<(u32, f32)>,
    /// The masked, folded text.
    pub text: String,
}

/// A text before its vector is made.
#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    /// The features; the vector is empty.
    pub features: Features,
    /// What the encoder is to read.
    pub spoken: String,
}

/// Makes features.
#[derive(Clone)]
pub struct Maker {
    blind: Checker,
    further: Checker,
    words: BTreeMap<Tag, Words>,
    names: Names,
}

impl Maker {
    /// One whose features of rules stand at these places.
    ///
    /// # Errors
    /// When the rules that ship with the software are broken.
    pub fn new(names: Names) -> Result<Self, Problem> {
        let words = Tag::ALL.into_iter().map(|tag| Ok((tag, Words::shipped(tag)?)));
        let words = words.collect::<Result<_, Problem>>()?;
        Ok(Self { blind: mask::checker()?, further: mask::further()?, words, names })
    }

    /// Where the features of rules stand.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The features of a text without its vector, with the names that this checker's groups have;
    /// none where it is in no language that is matched.
    pub fn draft(&self, checker: &Checker, text: &str, options: &Options) -> Option<Draft> {
        let text = text.get(..text.floor_char_boundary(TEXT_BYTES_MAX)).unwrap_or_default();
        // The language is told of the text as it is: without its names one may not be known.
        let tag = match options.language {
            Some(tag) => tag,
            None => {
                let seen = checker.observe(text, options);
                most(seen.iter().map(|it| (it.language, it.span.len())))?
            }
        };
        let options = &Options { language: Some(tag), ..options.clone() };
        let masked = mask::mask(checker, text, options);
        let masked = mask::mask_further(&self.further, masked, options);
        let words = self.words.get(&tag)?;
        let (Masked { text, spoken }, _) = words::mask(words, masked);
        let observed = self.blind.observe(&text, options);
        let checked = self.blind.check(&text, options);
        let folded = fold::fold(&text, tag).text().to_owned();
        let counted = rule::counted(&text, &observed, &checked, (words, &folded));
        let rules = self.names.sparse(&counted);
        let named = |it: &Observed| !it.names.is_empty() || !it.mentions.is_empty();
        let speaks =
            observed.iter().any(|it| named(it) || rule::may_hide(it)) || !checked.flags.is_empty();
        let grams = gram::grams(&folded);
        let features = Features { tag, speaks, vector: Vec::new(), rules, grams, text: folded };
        Some(Draft { features, spoken: mask::plain(&spoken, tag) })
    }

    /// The features of a text.
    pub fn make(
        &self,
        encoder: &(impl Vectors + ?Sized),
        checker: &Checker,
        text: &str,
        options: &Options,
    ) -> Option<Features> {
        let draft = self.draft(checker, text, options)?;
        Some(Features { vector: encoder.vector(&draft.spoken), ..draft.features })
    }
}

/// The language with the most bytes, if it is one that is matched.
fn most(sentences: impl Iterator<Item = (Language, usize)>) -> Option<Tag> {
    let mut bytes = BTreeMap::<Language, usize>::new();
    for (language, length) in sentences {
        *bytes.entry(language).or_default() += length;
    }
    match bytes.into_iter().max_by_key(|(_, bytes)| *bytes)? {
        (Language::Known(tag), _) => Some(tag),
        _ => None,
    }
}
