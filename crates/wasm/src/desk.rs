//! What the module does, whoever calls it: it takes what is in force, then texts.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use speech::glossary::{Glossary, Status};
use speech::groups::Groups;
use speech::lexicon::Lexicon;
use speech::{Checked, Checker, Options, Tag};

use crate::checked::{Answer, TEXT_CHARS_MAX, in_characters, tag};

/// The form in which the server tells what is in force.
pub const LEXICON_FORMAT: &str = "comity/lexicon/v1";
/// The most bytes of what is in force.
pub const LEXICON_BYTES_MAX: usize = 32 * 1024 * 1024;
/// The most bytes of a text that is to be checked, as JSON: its longest with every character escaped.
pub const REQUEST_BYTES_MAX: usize = 12 * TEXT_CHARS_MAX + 1024;
/// The digest of the sources of which the module is made, behind a word by which it is found in it.
pub const SOURCES: &str = concat!("comity-check-sources-sha256:", env!("COMITY_CHECK_SOURCES"));

/// Why there is no answer. Each is a code that the page has words for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// What is in force cannot be read, is too large, or cannot be used together.
    Lexicon,
    /// No text can be checked before what is in force was taken.
    Closed,
    /// What was asked is not of the form that is known.
    Request,
    /// The text has more than [`TEXT_CHARS_MAX`] characters.
    TooLong,
}

/// What is in force, as the server tells it. What else it tells is for the page.
#[derive(Deserialize)]
struct InForce {
    format: String,
    groups: String,
    glossaries: Vec<String>,
}

/// What programs send to `/api/check`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    text: String,
    #[serde(default)]
    lang: Option<String>,
}

/// What `/api/check` would answer, and what the page needs besides to show the text.
#[derive(Serialize)]
struct Told<'a> {
    answer: Answer<'a>,
    sentences: Vec<Sentence>,
}

/// A sentence. Places are counted in Unicode characters.
#[derive(Serialize)]
struct Sentence {
    start: usize,
    end: usize,
    lang: &'static str,
}

/// Checks texts, once it knows what is in force.
#[derive(Default)]
pub struct Desk {
    checker: Option<Checker>,
}

impl Desk {
    /// From now on texts are checked for this.
    ///
    /// # Errors
    /// [`Wrong::Lexicon`]; what was in force before stays so.
    pub fn look_for(&mut self, json: &[u8]) -> Result<(), Wrong> {
        if json.len() > LEXICON_BYTES_MAX {
            return Err(Wrong::Lexicon);
        }
        let given: InForce = serde_json::from_slice(json).map_err(|_| Wrong::Lexicon)?;
        if given.format != LEXICON_FORMAT {
            return Err(Wrong::Lexicon);
        }
        let groups = Groups::parse(&given.groups).map_err(|_| Wrong::Lexicon)?;
        let glossaries = given.glossaries.iter().map(|it| Glossary::parse(it));
        let glossaries = glossaries.collect::<Result<Vec<_>, _>>().map_err(|_| Wrong::Lexicon)?;
        let lexicon = Lexicon::build(&groups, &glossaries, |it| it.status == Status::Adopted)
            .map_err(|_| Wrong::Lexicon)?;
        self.checker = Some(Checker::new(Arc::new(lexicon)));
        Ok(())
    }

    /// The answer to a text, as JSON: `answer` in the shape of the API, and the `sentences`.
    ///
    /// # Errors
    /// Any other [`Wrong`].
    pub fn check(&self, json: &[u8]) -> Result<Vec<u8>, Wrong> {
        let checker = self.checker.as_ref().ok_or(Wrong::Closed)?;
        if json.len() > REQUEST_BYTES_MAX {
            return Err(Wrong::TooLong);
        }
        let Request { text, lang } = serde_json::from_slice(json).map_err(|_| Wrong::Request)?;
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(Wrong::TooLong);
        }
        let language = match lang.as_deref() {
            None => None,
            Some(tag) => Some(tag.parse::<Tag>().map_err(|()| Wrong::Request)?),
        };
        let options = Options { language, ..Options::default() };
        let checked = checker.check(&text, &options);
        let told = Told {
            answer: Answer::new(None, &text, &checked, &options),
            sentences: sentences(&text, &checked),
        };
        serde_json::to_vec(&told).map_err(|_| Wrong::Request)
    }
}

fn sentences(text: &str, checked: &Checked) -> Vec<Sentence> {
    let ends = checked.sentences.iter().flat_map(|it| [it.span.start, it.span.end]);
    let places: BTreeMap<usize, usize> = in_characters(text, ends);
    let place = |byte: usize| places.get(&byte).copied().unwrap_or_default();
    let told = checked.sentences.iter().map(|it| Sentence {
        start: place(it.span.start),
        end: place(it.span.end),
        lang: tag(it.language),
    });
    told.collect()
}
