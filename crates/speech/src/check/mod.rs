//! The whole check: sentences, language, folding, matching, context.

mod find;
mod observe;

use std::ops::Range;
use std::sync::Arc;

use crate::flag::Flag;
use crate::language::{Language, Tag};
use crate::lexicon::Lexicon;
pub use observe::{Cue, Mention, Name, Observed, Voice};

/// How sure the analyser has to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Point {
    /// Rules alone: what an editor sees.
    #[default]
    Strict,
    /// Rules and a ranker over them: what somebody sees who watches many sources. The checker itself
    /// answers by its rules alone; the ranker comes after it.
    Broad,
}

/// How a text is checked.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The operating point.
    pub point: Point,
    /// The language of the whole text; told for each sentence where none is given.
    pub language: Option<Tag>,
    /// Whether every sentence is folded and looked at with care, also one in which a quick look finds
    /// nothing. The answer is the same; for comparing.
    pub plain: bool,
}

/// A sentence as it was checked.
#[derive(Clone, PartialEq, Debug)]
pub struct Sentence {
    /// Bytes of the checked text.
    pub span: Range<usize>,
    /// What it is written in.
    pub language: Language,
}

/// What was found in a text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Checked {
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The flags in order of their place; those that do not count (rejected, reported, quoted) with
    /// their stance.
    pub flags: Vec<Flag>,
}

impl Checked {
    /// Whether anything stands in the author's own voice.
    pub fn hostile(&self) -> bool {
        self.flags.iter().any(|it| it.stance == crate::flag::Stance::Own)
    }
}

/// Checks texts with one lexicon; cheap to make.
#[derive(Clone)]
pub struct Checker {
    lexicon: Arc<Lexicon>,
}

impl Checker {
    /// A checker with this lexicon.
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self { lexicon }
    }

    /// Checks a text.
    ///
    /// Paragraphs (parted by blank lines) are checked apart: the flags of a text are the flags of its
    /// paragraphs.
    pub fn check(&self, text: &str, options: &Options) -> Checked {
        let mut checked = Checked::default();
        for paragraph in paragraphs(text) {
            find::paragraph(&self.lexicon, text, paragraph, options, &mut checked);
        }
        checked
    }

    /// What the rules see of a text besides what they flag: who is named and where, in which role, and
    /// the words of each class. For whoever weighs sentences that no rule flags.
    pub fn observe(&self, text: &str, options: &Options) -> Vec<Observed> {
        let mut observed = Vec::new();
        for paragraph in paragraphs(text) {
            observe::paragraph(&self.lexicon, text, paragraph, options, &mut observed);
        }
        observed
    }
}

/// The paragraphs of a text: what stands between blank lines.
fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while from < text.len() {
            let rest = text.get(from..)?;
            let mut end = text.len();
            let mut next = text.len();
            for (at, _) in rest.match_indices('\n') {
                let after = rest.get(at + 1..)?;
                let blank = after.len() - after.trim_start_matches([' ', '\t', '\r']).len();
                if after.get(blank..).is_some_and(|it| it.starts_with('\n')) {
                    end = from + at;
                    next = from + at + 1 + blank + 1;
                    break;
                }
            }
            let found = from..end;
            from = next;
            if text.get(found.clone()).is_some_and(|it| !it.trim().is_empty()) {
                return Some(found);
            }
        }
        None
    })
}
