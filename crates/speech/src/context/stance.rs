//! In whose voice a match stands: quoted, reported, rejected, denied or the author's own.

use std::ops::Range;

use super::sentence::Sentence;
use super::token::Kind;
use crate::flag::{Category, Stance};
use crate::rules::{CONTEMPT, Kind as RuleKind, Rule, TERM};

/// Words before a match in which a negation reaches it.
const NEGATION_REACH: usize = 3;
/// A quotation of fewer words is a word set apart, not somebody's voice.
const QUOTATION_WORDS_MIN: usize = 3;
/// Words at the beginning of the next sentence in which *this* points back.
const POINTER_REACH: usize = 4;

/// The stance of a match; `None` where it is denied and so no flag. A rule may count only where
/// somebody's words are endorsed.
pub(crate) fn stance(
    around: &[Sentence<'_>],
    at: usize,
    tokens: &Range<usize>,
    rule: &Rule,
    category: Category,
) -> Option<Stance> {
    let here = around.get(at)?;
    let known = here.known;
    let next = around.get(at + 1);
    let before = at.checked_sub(1).and_then(|it| around.get(it));
    let quoted = is_quoted(here, tokens);
    let outside = |class: u128| has(here, class, Some(tokens));
    let near = |class: u128| {
        outside(class)
            || next.is_some_and(|it| has(it, class, None))
            || before.is_some_and(|it| has(it, class, None))
    };
    // *So-called* is part of a denial, not a report; and a term's own words say nothing about it.
    let besides =
        if category == Category::Denial || rule.name == TERM { Some(tokens) } else { None };
    let reported =
        has(here, known.report, besides) || has(here, known.testimony, None) || outside(known.lead);
    if rule.kind == RuleKind::FlagsEndorsed {
        let endorsed = near(known.endorse)
            || around.get(at + 2).is_some_and(|it| has(it, known.endorse, None));
        return (endorsed && (quoted || reported) && !near(known.reject)).then_some(Stance::Own);
    }
    // A slur insults in a denial too.
    if !quoted && category != Category::Slur && is_negated(here, tokens) {
        return None;
    }
    if quoted || reported {
        let rejected = near(known.reject);
        let endorsed = near(known.endorse)
            || around.get(at + 2).is_some_and(|it| has(it, known.endorse, None));
        return Some(if rejected {
            Stance::Rejected
        } else if endorsed {
            Stance::Own
        } else if reported || near(known.report | known.testimony) {
            Stance::Reported
        } else {
            Stance::Quoted
        });
    }
    // *I hate* is itself a word by which hatred is named and rejected.
    let besides = if rule.name == CONTEMPT { Some(tokens) } else { besides };
    let rejected = has(here, known.reject, besides);
    if rejected || next.is_some_and(|it| points_back(it, known.reject)) {
        return Some(Stance::Rejected);
    }
    Some(Stance::Own)
}

/// Whether a match lies in a quotation: all of it, or what is said of the people named outside.
fn is_quoted(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let words: Vec<u16> = sentence
        .tokens
        .get(tokens.clone())
        .unwrap_or_default()
        .iter()
        .filter(|it| it.is_word())
        .map(|it| it.quote)
        .collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if *first != 0 && first == last {
        return true;
    }
    let quote = if *last == 0 { *first } else { *last };
    quote != 0
        && sentence.tokens.iter().filter(|it| it.is_word() && it.quote == quote).count()
            >= QUOTATION_WORDS_MIN
}

/// Whether a negation stands shortly before a match, in its clause, or right after it where the
/// language puts it there.
fn is_negated(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let after = sentence.tokens.get(sentence.solid(tokens.end));
    if sentence.known.negator_after
        && after.is_some_and(|it| it.classes & sentence.known.negator != 0)
    {
        return true;
    }
    let mut words = 0;
    for token in sentence.tokens.get(..tokens.start).unwrap_or_default().iter().rev() {
        match token.kind {
            Kind::Word if token.quote != 0 => {}
            Kind::Word => {
                if token.classes & sentence.known.negator != 0 && !token.inside {
                    return true;
                }
                words += 1;
                if words == NEGATION_REACH {
                    return false;
                }
            }
            Kind::Mark(',' | '"' | '-') if words < NEGATION_REACH => {}
            Kind::Mark(_) => return false,
        }
    }
    false
}

/// Whether a word of a class stands outside quotations and outside a match, not negated.
fn has(sentence: &Sentence<'_>, class: u128, besides: Option<&Range<usize>>) -> bool {
    if sentence.classes & class == 0 {
        return false;
    }
    sentence.hits.iter().any(|it| {
        class & (1 << it.class) != 0
            && besides.is_none_or(|range| it.start < range.start || it.end > range.end)
            && sentence.tokens.get(it.start).is_some_and(|token| token.quote == 0)
            && (class & sentence.known.endorse == 0 || !is_negated(sentence, &(it.start..it.end)))
    })
}

/// Whether a sentence begins by pointing back and says a word of the class.
fn points_back(sentence: &Sentence<'_>, class: u128) -> bool {
    let first = sentence.tokens.iter().filter(|it| it.is_word()).take(POINTER_REACH);
    first.into_iter().any(|it| it.classes & sentence.known.this != 0) && has(sentence, class, None)
}
