//! The broad point: passages that a ranker puts forward. They are worth a look, and no flags.

use std::ops::Range;
use std::path::Path;

use ranker::passage::Passage;
use ranker::{Ranked, Ranker};
pub use speech::file::LOOK;
use speech::file::Place;
use speech::{Checker, Options, Stance, Tag};

use super::baseline::Known;
use crate::commands::ranked::needed_ranker;
use crate::failure::Outcome;

/// A passage that is worth a look, with its place.
#[derive(Clone, Debug)]
pub struct Look {
    /// The number of the text in its file.
    pub text: usize,
    /// Bytes of that text.
    pub span: Range<usize>,
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
    /// How it was ranked.
    pub ranked: Ranked,
    /// By what it is known.
    pub known: Known,
}

impl Look {
    /// What speaks for it, in words.
    pub fn reasons(&self) -> Vec<String> {
        self.ranked.reasons.iter().map(|it| it.ground.to_string()).collect()
    }

    /// Why, in one line: its score, the strongest features, and the id of the nearest
    /// labelled sentence.
    pub fn why(&self) -> String {
        let mut words = format!("score {:.2}", self.ranked.score);
        let reasons = self.reasons();
        if !reasons.is_empty() {
            words.push_str(&format!(": {}", reasons.join(", ")));
        }
        if let Some(near) = self.ranked.nearest.iter().find(|it| it.hostile) {
            words.push_str(&format!("; like {}", near.id));
        }
        words
    }

    /// The same as a message of its own.
    pub fn message(&self) -> String {
        format!("Worth a look; no flag, no verdict. {}.", self.why())
    }
}

/// What ranks passages.
pub struct Broad(Ranker);

impl Broad {
    /// The installed one.
    ///
    /// # Errors
    /// When none is installed, or what is there is damaged.
    pub fn open(data: &Path) -> Outcome<Self> {
        needed_ranker(data).map(Self)
    }

    /// The highest score of a text's passages, and whether one of them is worth a look; only of those
    /// in these languages where any is named.
    pub fn text(
        &self,
        checker: &Checker,
        text: &str,
        options: &Options,
        languages: &[Tag],
    ) -> (f64, bool) {
        let mut passages = self.0.passages(checker, text, options);
        passages.retain(|it| languages.is_empty() || languages.contains(&it.ranked.language));
        let score = passages.iter().map(|it| it.ranked.score).fold(0.0, f64::max);
        (score, passages.iter().any(|it| it.ranked.worth_a_look))
    }

    /// The passages of a text that are worth a look and in which nothing is flagged in the writer's own
    /// voice: that is told already.
    pub fn passages(
        &self,
        checker: &Checker,
        text: &str,
        checked: &speech::Checked,
        options: &Options,
    ) -> Vec<Passage> {
        let mut found = self.0.passages(checker, text, options);
        found.retain(|it| {
            it.ranked.worth_a_look
                && !checked.flags.iter().any(|flag| {
                    flag.stance == Stance::Own
                        && flag.span.start < it.span.end
                        && it.span.start < flag.span.end
                })
        });
        found
    }
}
