//! What the rules see of a paragraph besides what they flag.

use std::ops::Range;

use super::Options;
use super::find::{Name as Found, carry, slurs};
use crate::context::quotations;
use crate::context::sentence::{Role, Sentence};
use crate::language::{self, Language};
use crate::lexicon::anchors::What;
use crate::lexicon::{Kinds, Lexicon, Part};
use crate::{fold, segment};

/// What somebody or something that stands for a group is in its sentence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Voice {
    /// A people, or somebody of it.
    People,
    /// A pronoun that points back to a people.
    Pronoun,
    /// An adjective of a people before a thing.
    Adjective,
    /// A country or its capital.
    Place,
    /// The speaker's own people, or a government.
    Apart,
}

/// The words by which a group is named: the fewest that name it. Of *the Armenian government* it is
/// *Armenian*.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// The group, by its id in the groups file.
    pub group: String,
    /// What the words may stand for.
    pub kinds: Kinds,
}

/// Something that stands for a group, in its role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Its role.
    pub role: Voice,
    /// Whether it may be the subject.
    pub subject: bool,
    /// Whether it stands in a quotation.
    pub quoted: bool,
    /// The group, by its id.
    pub group: String,
}

/// A word or phrase of a class of the language file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Cue {
    /// The class by its name, such as `negator`.
    pub class: String,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

/// What the rules see of a sentence.
#[derive(Clone, PartialEq, Debug)]
pub struct Observed {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What it is written in. Of a sentence in no language that is matched nothing more is told.
    pub language: Language,
    /// The names in it, in order.
    pub names: Vec<Name>,
    /// What stands for groups, in order.
    pub mentions: Vec<Mention>,
    /// The words of classes, in order; near misses of rules are among them.
    pub cues: Vec<Cue>,
    /// How many words it has.
    pub words: usize,
    /// How many of them stand in quotations.
    pub quoted: usize,
    /// Whether its letters were tampered with, or are not the language's own.
    pub loose: bool,
}

/// Observes one paragraph and adds what is seen.
pub(super) fn paragraph(
    lexicon: &Lexicon,
    text: &str,
    paragraph: Range<usize>,
    options: &Options,
    observed: &mut Vec<Observed>,
) {
    let Some(body) = text.get(paragraph.clone()) else { return };
    let quotes: Vec<Range<usize>> = quotations(body)
        .into_iter()
        .map(|it| paragraph.start + it.start..paragraph.start + it.end)
        .collect();
    let mut carried: Option<(u16, usize)> = None;
    let mut named: Option<(u16, usize)> = None;
    for span in segment::sentences(body) {
        let Some(words) = body.get(span.clone()) else { continue };
        let language = options.language.map_or_else(|| language::identify(words), Language::Known);
        let place = paragraph.start + span.start..paragraph.start + span.end;
        let mut seen = Observed {
            span: place.clone(),
            language,
            names: Vec::new(),
            mentions: Vec::new(),
            cues: Vec::new(),
            words: 0,
            quoted: 0,
            loose: false,
        };
        if let Language::Known(tag) = language {
            let folded = fold::fold(words, tag);
            seen.loose = folded.loose();
            if let Some(part) = lexicon.part(tag, folded.loose()) {
                let folded = if folded.loose() { folded.skeleton() } else { folded };
                let mut sentence = Sentence::new(place, folded, part.vocabulary.known);
                sentence.is_folded = true;
                sentence.part();
                let mut found: Vec<Found> = Vec::new();
                sentence.find(part.anchors, text, &mut found);
                sentence.read(text, part.vocabulary, &quotes);
                sentence.assign(
                    &found,
                    &slurs(lexicon, &sentence),
                    part.vocabulary,
                    [carried, named].map(|it| it.map(|it| it.0)),
                );
                carried = carry(
                    carried,
                    sentence.groups(|it| matches!(it, Role::Target | Role::Pronoun)),
                );
                named = carry(named, sentence.groups(|_| true));
                tell(lexicon, &part, &sentence, &found, &mut seen);
            }
        }
        observed.push(seen);
    }
}

/// Writes down what is seen of a sentence.
fn tell(
    lexicon: &Lexicon,
    part: &Part<'_>,
    sentence: &Sentence<'_>,
    found: &[Found],
    seen: &mut Observed,
) {
    for &(start, end, group, kinds) in found {
        let id = lexicon.group(group).unwrap_or_default();
        let mut name = |tokens: Range<usize>, kinds| {
            seen.names.push(Name { span: sentence.place(tokens), group: id.to_owned(), kinds });
        };
        // Of a phrase only what names the group: the rest is said of every people alike.
        let alone = |at: usize| {
            part.anchors.get(sentence.word(at)).find_map(|it| match it.what {
                What::Name { group: same, kinds } if it.rest.is_empty() && same == group => {
                    Some(kinds)
                }
                _ => None,
            })
        };
        let inner: Vec<(usize, Kinds)> =
            (start..end).filter_map(|at| Some((at, alone(at)?))).collect();
        if end - start == 1 || inner.is_empty() {
            name(start..end, kinds);
        } else {
            for (at, kinds) in inner {
                name(at..at + 1, kinds);
            }
        }
    }
    let quoted = |at: usize| sentence.tokens.get(at).is_some_and(|it| it.quote != 0);
    seen.mentions = sentence
        .units
        .iter()
        .map(|it| Mention {
            role: match it.role {
                Role::Target => Voice::People,
                Role::Pronoun => Voice::Pronoun,
                Role::Adjective => Voice::Adjective,
                Role::Place => Voice::Place,
                Role::Apart => Voice::Apart,
            },
            subject: it.subject,
            quoted: quoted(it.start),
            group: lexicon.group(it.group).unwrap_or_default().to_owned(),
        })
        .collect();
    seen.cues = sentence
        .hits
        .iter()
        .filter_map(|it| {
            let class = part.vocabulary.classes.get(usize::from(it.class))?.clone();
            Some(Cue { class, quoted: quoted(it.start) })
        })
        .collect();
    seen.words = sentence.tokens.iter().filter(|it| it.is_word()).count();
    seen.quoted = sentence.tokens.iter().filter(|it| it.is_word() && it.quote != 0).count();
}
