//! What the forms of the members' rooms have in common: the words that were typed, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use commission::{Language, Localized, PartyId, Refusal};
use maud::{Markup, html};

use crate::components::{FieldError, error_summary, language_name};
use crate::day::written;
use crate::error::Error;
use crate::pages::desk::parts::{Box, words_box};
use crate::request::View;
use crate::t;

/// The most characters of anything that is typed: what is longer comes back to be shortened.
const TYPED_CHARS_MAX: usize = 100_000;
const SECONDS_PER_DAY: i64 = 86_400;

/// A form as it was sent, by the names of its fields.
#[derive(Clone, Default)]
pub(in crate::pages) struct Typed(BTreeMap<String, String>);

/// Never what was written.
impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Typed").field("go", &self.go()).finish_non_exhaustive()
    }
}

impl Typed {
    /// Takes a form over.
    ///
    /// # Errors
    /// A bad request when something in it is far too long.
    pub(in crate::pages) fn new(fields: Vec<(String, String)>) -> Result<Self, Error> {
        if fields.iter().any(|(_, words)| words.chars().count() > TYPED_CHARS_MAX) {
            return Err(Error::bad("a field is far too long"));
        }
        Ok(Self(fields.into_iter().collect()))
    }

    /// What was typed into a field.
    pub(in crate::pages) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// What is to be done.
    pub(in crate::pages) fn go(&self) -> &str {
        self.get("go")
    }

    /// What was typed into a field, where this form was sent.
    pub(in crate::pages) fn of<'a>(&'a self, go: &str, name: &str) -> &'a str {
        if self.go() == go { self.get(name) } else { "" }
    }

    /// The parties whose boxes are ticked.
    pub(super) fn parties(&self, view: &View) -> BTreeSet<PartyId> {
        let all = view.commission.charter.party_ids();
        all.into_iter().filter(|party| self.0.contains_key(&format!("affected-{party}"))).collect()
    }

    /// The words of every language, as typed.
    pub(in crate::pages) fn words(&self, view: &View) -> Localized {
        languages(view)
            .into_iter()
            .map(|language| {
                let words = self.get(&format!("words-{language}")).to_owned();
                (language, words)
            })
            .filter(|(_, words)| !words.trim().is_empty())
            .collect()
    }
}

/// The languages in which members write: the reader's first.
pub(in crate::pages) fn languages(view: &View) -> Vec<Language> {
    let published = &view.commission.charter.published;
    let own = view.wished().into_iter().find(|language| published.contains(language));
    let mut languages: Vec<Language> = own.iter().cloned().collect();
    languages.extend(published.iter().filter(|it| Some(*it) != own.as_ref()).cloned());
    languages
}

/// A box for words in each language; the reader's is open, the others can be opened.
pub(in crate::pages) fn words_boxes(
    view: &View,
    id: &str,
    label: &str,
    chars_max: usize,
    kept: &Localized,
    error: Option<&str>,
) -> Markup {
    let locale = view.locale;
    let one = |language: &Language, error: Option<&str>| {
        let name = format!("words-{language}");
        let label =
            t!(locale, "board-words-in", "label" => label, "language" => language_name(language));
        words_box(
            view,
            &Box {
                id: &format!("{id}-{name}"),
                name: &name,
                label: &label,
                words: kept.get(language).unwrap_or_default(),
                language: Some(language),
                error,
                chars_max,
                lines: 3,
            },
        )
    };
    let mut all = languages(view).into_iter();
    let first = all.next();
    let rest: Vec<Language> = all.collect();
    let is_typed = rest.iter().any(|language| kept.get(language).is_some());
    html! {
        @if let Some(language) = &first { (one(language, error)) }
        @if !rest.is_empty() {
            details open[is_typed] {
                summary { (t!(locale, "board-other-languages")) }
                @for language in &rest { (one(language, None)) }
            }
        }
    }
}

/// Sixteen bytes out of what the form carried: the same form sent twice does it once.
pub(in crate::pages) fn nonce(text: &str) -> [u8; 16] {
    let digest = note::Digest::of(format!("comity/room-form/v1\n{text}").as_bytes());
    let (first, _) = digest.as_bytes().split_first_chunk().unwrap_or((&[0; 16], &[]));
    *first
}

/// Today by the commission's clock, as a form takes it.
pub(in crate::pages) fn today(view: &View) -> String {
    let offset = i64::from(view.commission.charter.utc_offset_seconds);
    written(view.now.saturating_add(offset).div_euclid(SECONDS_PER_DAY))
}

/// A refusal as the words over and beside a form, with the field that it is about.
pub(in crate::pages) fn wrong(view: &View, refusal: &Refusal, field: &str) -> (String, String) {
    let words = match refusal {
        Refusal::Empty { field } => {
            let id = format!("board-missing-{field}");
            if view.locale.has(&id) { view.locale.text(&id, None) } else { view.refusal(refusal) }
        }
        refusal => view.refusal(refusal),
    };
    (field.to_owned(), words)
}

/// The summary over a page.
pub(in crate::pages) fn summary(view: &View, wrong: Option<&(String, String)>) -> Markup {
    let errors: Vec<FieldError<'_>> =
        wrong.map(|(name, words)| FieldError { name, words }).into_iter().collect();
    error_summary(view.locale, &errors)
}
