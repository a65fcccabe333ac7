//! Finds the flags of one paragraph.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Checked, Options, Sentence as Place};
use crate::context::sentence::{Role, Sentence};
use crate::context::{quotations, stance};
use crate::flag::{Category, Flag};
use crate::fold::Quick;
use crate::language::{self, Language, Tag};
use crate::lexicon::{Kinds, Lexicon, Part};
use crate::rules::{self, RULES};
use crate::{fold, segment};

/// Sentences after which a pronoun no longer points back.
const CARRIED_SENTENCES_MAX: usize = 2;

/// Sentences before a match, and sentences in all, that say in whose voice it stands.
const CONTEXT_BEFORE: usize = 1;
const CONTEXT_SENTENCES: usize = 4;

pub(super) type Name = (usize, usize, u16, Kinds);

/// A flag before it is worded.
struct Raw {
    sentence: usize,
    tokens: Range<usize>,
    rule: usize,
    group: Option<u16>,
}

/// Checks one paragraph and adds what it finds.
pub(super) fn paragraph(
    lexicon: &Lexicon,
    text: &str,
    paragraph: Range<usize>,
    options: &Options,
    checked: &mut Checked,
) {
    let Some(body) = text.get(paragraph.clone()) else { return };
    // The sentences in known languages, and whether a name or a term may stand in each.
    let mut places: Vec<(Range<usize>, Tag, bool)> = Vec::new();
    let mut open = false;
    for span in segment::sentences(body) {
        let Some(words) = body.get(span.clone()) else { continue };
        let quick = match options.plain {
            false => fold::quick(words, options.language, |tag| lexicon.anchors(tag)),
            true => Quick::Open(options.language.map(Language::Known)),
        };
        let (language, is_open) = match quick {
            Quick::Settled(language) => (language, false),
            Quick::Open(told) => (told.unwrap_or_else(|| language::identify(words)), true),
        };
        let place = paragraph.start + span.start..paragraph.start + span.end;
        checked.sentences.push(Place { span: place.clone(), language });
        if let Language::Known(tag) = language {
            open |= is_open;
            places.push((place, tag, is_open));
        }
    }
    if !open {
        return;
    }
    let mut any = false;
    let mut sentences: Vec<Sentence<'_>> = Vec::with_capacity(places.len());
    let mut parts: Vec<Part<'_>> = Vec::with_capacity(places.len());
    let mut names: Vec<Vec<Name>> = Vec::with_capacity(places.len());
    for (place, tag, is_open) in places {
        let words = text.get(place.clone()).unwrap_or_default();
        let mut found = Vec::new();
        let (folded, part) = if is_open {
            let folded = fold::fold(words, tag);
            let Some(part) = lexicon.part(tag, folded.loose()) else { continue };
            (Some(if folded.loose() { folded.skeleton() } else { folded }), part)
        } else {
            // Clean, so never loose; folded once it is needed.
            let Some(part) = lexicon.part(tag, false) else { continue };
            (None, part)
        };
        let is_folded = folded.is_some();
        let folded = folded.unwrap_or_else(|| fold::fold("", tag));
        let mut sentence = Sentence::new(place, folded, part.vocabulary.known);
        if is_folded && part.anchors.might_be_in(sentence.folded.text()) {
            sentence.part();
            any |= sentence.find(part.anchors, text, &mut found);
        }
        sentence.is_folded = is_folded;
        sentences.push(sentence);
        parts.push(part);
        names.push(found);
    }
    if !any {
        return;
    }
    let quotes: Vec<Range<usize>> = quotations(body)
        .into_iter()
        .map(|it| paragraph.start + it.start..paragraph.start + it.end)
        .collect();
    let mut carried: Option<(u16, usize)> = None;
    // A group named in any way, as in "an Armenian school": only *these people* points back to it.
    let mut named: Option<(u16, usize)> = None;
    let mut raw: Vec<Raw> = Vec::new();
    for (at, ((sentence, part), names)) in sentences.iter_mut().zip(&parts).zip(&names).enumerate()
    {
        if names.is_empty() && sentence.terms.is_empty() && carried.is_none() && named.is_none() {
            continue;
        }
        sentence.read(text, part.vocabulary, &quotes);
        sentence.assign(
            names,
            &slurs(lexicon, sentence),
            part.vocabulary,
            [carried, named].map(|it| it.map(|it| it.0)),
        );
        if !sentence.units.is_empty() {
            shapes(sentence, part, at, &mut raw);
        }
        carried = carry(carried, sentence.groups(|it| matches!(it, Role::Target | Role::Pronoun)));
        named = carry(named, sentence.groups(|_| true));
    }
    // The neighbours of what was found say in whose voice it stands.
    for at in 0..sentences.len() {
        if raw.iter().any(|it| it.sentence == at)
            || sentences.get(at).is_some_and(|it| !it.terms.is_empty())
        {
            let first = at.saturating_sub(CONTEXT_BEFORE);
            for (near, part) in sentences.iter_mut().zip(&parts).skip(first).take(CONTEXT_SENTENCES)
            {
                near.read(text, part.vocabulary, &quotes);
            }
        }
    }
    let mut flags: Vec<Flag> = raw
        .into_iter()
        .filter_map(|it| {
            let rule = RULES.get(it.rule)?;
            let stance = stance(&sentences, it.sentence, &it.tokens, rule, rule.category)?;
            let words = parts.get(it.sentence)?.vocabulary.texts.get(it.rule)?;
            Some(Flag {
                span: sentences.get(it.sentence)?.place(it.tokens),
                rule: rule.name,
                entry: None,
                category: rule.category,
                target: it.group.and_then(|it| lexicon.group(it)).map(str::to_owned),
                severity: rule.severity,
                stance,
                why: BTreeMap::from([(String::new(), words.why.clone())]),
                alternatives: words.instead.clone(),
            })
        })
        .collect();
    for at in 0..sentences.len() {
        terms(lexicon, &sentences, at, &mut flags);
    }
    flags.sort_by(|one, other| {
        (one.span.start, one.span.end, one.rule).cmp(&(
            other.span.start,
            other.span.end,
            other.rule,
        ))
    });
    checked.flags.extend(flags);
}

/// Terms that name somebody of a group: tokens and the group.
pub(super) fn slurs(lexicon: &Lexicon, sentence: &Sentence<'_>) -> Vec<(usize, usize, u16)> {
    sentence
        .terms
        .iter()
        .filter_map(|it| {
            let entry = lexicon.term(it.entry)?;
            let names = entry.category == Category::Slur;
            Some((it.start, it.end, lexicon.group_of(entry.target.as_deref().filter(|_| names)?)?))
        })
        .collect()
}

/// The flags of a sentence's terms, with the words that the parties signed.
fn terms(lexicon: &Lexicon, sentences: &[Sentence<'_>], at: usize, flags: &mut Vec<Flag>) {
    let Some(sentence) = sentences.get(at) else { return };
    for term in &sentence.terms {
        let Some(entry) = lexicon.term(term.entry) else { continue };
        let Some(rule) = rules::rule(rules::TERM) else { continue };
        let Some(stance) = stance(sentences, at, &(term.start..term.end), rule, entry.category)
        else {
            continue;
        };
        flags.push(Flag {
            span: sentence.place(term.start..term.end),
            rule: rule.name,
            entry: Some(entry.id.clone()),
            category: entry.category,
            target: entry.target.clone(),
            severity: entry.severity,
            stance,
            why: entry.why(entry.tag.as_str()),
            alternatives: entry.alternatives.clone(),
        });
    }
}

/// The group to which a pronoun in the next sentence points back: the one that this sentence named, or
/// for a while the one before; none where several were named.
pub(super) fn carry(
    before: Option<(u16, usize)>,
    groups: (usize, Option<u16>),
) -> Option<(u16, usize)> {
    match groups {
        (0, _) => before.filter(|it| it.1 < CARRIED_SENTENCES_MAX).map(|it| (it.0, it.1 + 1)),
        (_, one) => one.map(|it| (it, 0)),
    }
}

/// Matches the shapes of all rules; overlapping matches of one rule become one.
fn shapes(sentence: &Sentence<'_>, part: &Part<'_>, at: usize, raw: &mut Vec<Raw>) {
    let mut found: Vec<Raw> = Vec::new();
    let vocabulary = part.vocabulary;
    for place in vocabulary.index.candidates(sentence.classes, sentence.beginnings) {
        let Some(shape) = vocabulary.shapes.get(place as usize) else { continue };
        for hit in sentence.matches(&shape.pattern) {
            let same = found.iter_mut().find(|it| {
                it.rule == shape.rule
                    && it.tokens.start < hit.tokens.end
                    && hit.tokens.start < it.tokens.end
            });
            match same {
                Some(there) => {
                    there.group = there.group.or(hit.group);
                    there.tokens = there.tokens.start.min(hit.tokens.start)
                        ..there.tokens.end.max(hit.tokens.end);
                }
                None => {
                    found.push(Raw {
                        sentence: at,
                        tokens: hit.tokens,
                        rule: shape.rule,
                        group: hit.group,
                    });
                }
            }
        }
    }
    raw.append(&mut found);
}
