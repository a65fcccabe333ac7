//! The passages of a text that are ranked: a short text as a whole, of a longer one each sentence that
//! speaks of somebody, with the sentence before it where only that names them.

use std::ops::Range;

use speech::{Checker, Observed, Options};

use crate::{Ranked, Ranker};

/// A paragraph of up to so many sentences is ranked as a whole.
pub const SENTENCES_MAX: usize = 4;
/// The most passages of one text that are ranked: the first of them.
pub const PASSAGES_MAX: usize = 256;
/// After so many sentences a pronoun no longer points back.
const REACH: usize = 1;

/// A passage as it was ranked.
#[derive(Clone, PartialEq, Debug)]
pub struct Passage {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// How it was ranked.
    pub ranked: Ranked,
}

impl Ranker {
    /// Ranks the passages of a text, in order; the first [`PASSAGES_MAX`].
    pub fn passages(&self, checker: &Checker, text: &str, options: &Options) -> Vec<Passage> {
        let observed = checker.observe(text, options);
        let mut found = Vec::new();
        let short = observed.len() <= SENTENCES_MAX;
        for paragraph in paragraphs(text, &observed) {
            if found.len() >= PASSAGES_MAX {
                break;
            }
            let Some(sentences) = observed.get(paragraph) else { continue };
            if sentences.len() <= SENTENCES_MAX {
                let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else {
                    continue;
                };
                // Of a short text everything is ranked: it may insult without a name.
                if short || sentences.iter().any(speaks) {
                    found.extend(self.passage(
                        checker,
                        text,
                        first.span.start..last.span.end,
                        options,
                    ));
                }
                continue;
            }
            self.singly(checker, text, sentences, options, &mut found);
        }
        found
    }

    /// Ranks the sentences of a long paragraph.
    fn singly(
        &self,
        checker: &Checker,
        text: &str,
        sentences: &[Observed],
        options: &Options,
        found: &mut Vec<Passage>,
    ) {
        for (at, sentence) in sentences.iter().enumerate() {
            if found.len() >= PASSAGES_MAX {
                return;
            }
            if !sentence.names.is_empty() {
                found.extend(self.passage(checker, text, sentence.span.clone(), options));
                continue;
            }
            let before = at
                .checked_sub(REACH)
                .and_then(|it| sentences.get(it))
                .filter(|it| !it.names.is_empty());
            if let Some(before) = before {
                // What the sentence before says alone is not said of both again.
                let told = found
                    .last()
                    .is_some_and(|it| it.span.end == before.span.end && it.ranked.worth_a_look);
                if !told {
                    let span = before.span.start..sentence.span.end;
                    found.extend(self.passage(checker, text, span, options));
                }
            }
        }
    }

    fn passage(
        &self,
        checker: &Checker,
        text: &str,
        span: Range<usize>,
        options: &Options,
    ) -> Option<Passage> {
        let ranked = self.rank(checker, text.get(span.clone())?, options)?;
        Some(Passage { span, ranked })
    }
}

fn speaks(sentence: &Observed) -> bool {
    !sentence.names.is_empty() || !sentence.mentions.is_empty()
}

/// The sentences of each paragraph: a blank line parts them.
fn paragraphs(text: &str, sentences: &[Observed]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut first = 0;
    for (at, two) in (1..).zip(sentences.windows(2)) {
        let [one, next] = two else { continue };
        let between = text.get(one.span.end..next.span.start).unwrap_or_default();
        let tail = text.get(one.span.clone()).unwrap_or_default();
        let tail = tail.get(tail.trim_end().len()..).unwrap_or_default();
        if between.matches('\n').count() + tail.matches('\n').count() > 1 {
            found.push(first..at);
            first = at;
        }
    }
    if !sentences.is_empty() {
        found.push(first..sentences.len());
    }
    found
}
