//! Every form of a word: cases, numbers, articles, possessives, persons and tenses.
//!
//! Forms are made, not stemmed: what is not a form of the word is not found. A rule that makes a
//! form which nobody writes does no harm; a rule that misses one lets a slur pass.

mod armenian;
mod azerbaijani;
mod english;
mod russian;

use std::collections::HashMap;

use serde::Serialize;

use crate::language::Tag;

/// Characters of a word or phrase; a longer one is cut to nothing but itself.
pub const LEMMA_CHARS_MAX: usize = 120;
/// Words of a phrase that is inflected.
pub const LEMMA_WORDS_MAX: usize = 8;
/// Forms of one word or phrase.
pub const FORMS_MAX: usize = 4_000;

/// What a word is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A noun, or a phrase around one.
    Noun,
    /// An adjective.
    Adjective,
    /// A verb in the infinitive, or a phrase around one.
    Verb,
    /// A proper name: of a place, a person, an office.
    Name,
    /// Words that never change.
    Fixed,
}

impl Part {
    /// All of them.
    pub const ALL: [Part; 5] = [Part::Noun, Part::Adjective, Part::Verb, Part::Name, Part::Fixed];

    /// Its name in a glossary.
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Noun => "noun",
            Part::Adjective => "adjective",
            Part::Verb => "verb",
            Part::Name => "name",
            Part::Fixed => "fixed",
        }
    }
}

impl std::str::FromStr for Part {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or(())
    }
}

/// A form of a word, in folded spelling.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Form {
    /// How it is written: lower case, as `fold` writes it.
    pub text: String,
    /// Whether it can be a plural.
    pub plural: bool,
}

/// Every form of a word or phrase, itself first.
pub fn forms(lemma: &str, part: Part, tag: Tag) -> Vec<Form> {
    build(lemma, part, tag, None)
}

/// Every form by a named paradigm; nothing where the language has none of that name.
pub fn forms_by(lemma: &str, part: Part, tag: Tag, paradigm: &str) -> Option<Vec<Form>> {
    is_paradigm(paradigm, tag).then(|| build(lemma, part, tag, Some(paradigm)))
}

/// Whether a language has a paradigm of this name.
///
/// Russian: `masculine`, `feminine`, `neuter`, `adjective`, `indeclinable`, `plural`, `steady` (no
/// fleeting vowel), `fleeting`. Azerbaijani: `possessed` (stands in the third person already),
/// `steady` (no change of consonant), `fleeting`. English: `invariable`. Armenian: the names of
/// `languages/hy/paradigms.tsv`, with the stems after a colon where they are not regular
/// (`N14:ամիս|ամս`).
pub fn is_paradigm(name: &str, tag: Tag) -> bool {
    match tag {
        Tag::Ru => russian::PARADIGMS.contains(&name),
        Tag::Az => azerbaijani::PARADIGMS.contains(&name),
        Tag::En => english::PARADIGMS.contains(&name),
        Tag::Hy => armenian::is_paradigm(name),
    }
}

fn build(lemma: &str, part: Part, tag: Tag, paradigm: Option<&str>) -> Vec<Form> {
    let mut forms = Forms::new(tag);
    let low = spell(lemma, tag).split_whitespace().collect::<Vec<_>>().join(" ");
    forms.add(&low, false);
    let words = low.split(' ').count();
    if part == Part::Fixed
        || low.is_empty()
        || words > LEMMA_WORDS_MAX
        || lemma.chars().count() > LEMMA_CHARS_MAX
    {
        return forms.finish();
    }
    // The fleeting vowel of `зверёк` is told by its ё, which the spelling drops.
    let low = if tag == Tag::Ru && lemma.contains(['ё', 'Ё']) {
        lower(lemma, tag).split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        low
    };
    match tag {
        Tag::Ru => russian::inflect(&low, part, paradigm, &mut forms),
        Tag::Hy => around_last(&low, &mut forms, |word, forms| {
            armenian::inflect(word, part, paradigm, forms);
        }),
        Tag::Az => around_last(&low, &mut forms, |word, forms| {
            azerbaijani::inflect(word, part, paradigm, forms);
        }),
        Tag::En => english::inflect(&low, part, paradigm, &mut forms),
    }
    forms.finish()
}

/// In Armenian and Azerbaijani the last word of a phrase carries its endings.
fn around_last(phrase: &str, forms: &mut Forms, inflect: impl FnOnce(&str, &mut Forms)) {
    match phrase.rsplit_once(' ') {
        None => inflect(phrase, forms),
        Some((before, last)) => {
            let mut own = Forms::new(forms.tag);
            inflect(last, &mut own);
            for form in own.list {
                forms.add(&format!("{before} {}", form.text), form.plural);
            }
        }
    }
}

/// Lower case of the language.
pub(crate) fn lower(text: &str, tag: Tag) -> String {
    match tag {
        Tag::Az => text.replace('I', "ı").replace('İ', "i").to_lowercase(),
        _ => text.to_lowercase(),
    }
}

/// A word as the fold writes it.
pub(crate) fn spell(text: &str, tag: Tag) -> String {
    let text = lower(text, tag).replace(['’', 'ʼ', '‘'], "'");
    match tag {
        Tag::Ru => text.replace('ё', "е"),
        Tag::Hy => text.replace(['՛', '՜', '՞'], "").replace("եւ", "և").replace("եվ", "և"),
        Tag::Az | Tag::En => text,
    }
}

/// Forms in the order in which they were made, some more than once until the end.
///
/// What is added is in lower case already, with single spaces; only the joints can need spelling.
pub(crate) struct Forms {
    tag: Tag,
    list: Vec<Form>,
}

/// How many are made before the doubles go.
const MADE_MAX: usize = 4 * FORMS_MAX;

impl Forms {
    fn new(tag: Tag) -> Self {
        Self { tag, list: Vec::new() }
    }

    fn add(&mut self, text: &str, plural: bool) {
        if text.is_empty() || self.list.len() >= MADE_MAX {
            return;
        }
        let text = match self.tag {
            Tag::Ru if text.contains('ё') => text.replace('ё', "е"),
            Tag::Hy if text.contains("եւ") || text.contains("եվ") => spell(text, Tag::Hy),
            _ => text.to_owned(),
        };
        self.list.push(Form { text, plural });
    }

    /// Each form once; one that is a plural somewhere is one.
    fn finish(self) -> Vec<Form> {
        let mut places: HashMap<&str, usize> = HashMap::with_capacity(self.list.len());
        let mut keep: Vec<(usize, bool)> = Vec::new();
        for (at, form) in self.list.iter().enumerate() {
            match places.get(form.text.as_str()).and_then(|place| keep.get_mut(*place)) {
                Some((_, plural)) => *plural |= form.plural,
                None => {
                    places.insert(&form.text, keep.len());
                    keep.push((at, form.plural));
                }
            }
        }
        drop(places);
        let mut keep = keep.into_iter().take(FORMS_MAX).peekable();
        let mut all = Vec::with_capacity(keep.len());
        for (at, form) in self.list.into_iter().enumerate() {
            if let Some((_, plural)) = keep.next_if(|(place, _)| *place == at) {
                all.push(Form { text: form.text, plural });
            }
        }
        all
    }
}

/// The word without its last `count` characters.
fn cut(word: &str, count: usize) -> &str {
    match count.checked_sub(1).and_then(|last| word.char_indices().rev().nth(last)) {
        Some((at, _)) => word.get(..at).unwrap_or(""),
        None if count == 0 => word,
        None => "",
    }
}

/// The last character.
fn last(word: &str) -> Option<char> {
    word.chars().next_back()
}

/// The last character but one.
fn before_last(word: &str) -> Option<char> {
    word.chars().rev().nth(1)
}
