//! The symmetry audit in plain sentences. Pages, drafts and commands share them.

use commission::symmetry::{
    Audit, COUNT_MIN, Comparison, Measure, Period, SETTLED_HOURS, Span, Unit, Verdict,
};

use crate::t;
use crate::words::Words;

/// What a share is counted in, of one hundred.
const PER_CENT: i64 = 100;

/// A value of a measure in words: `3 days`, `40 words`, `25 %`.
fn value(words: Words<'_>, unit: Unit, value: i64) -> String {
    let locale = words.locale;
    match unit {
        Unit::Seconds => locale.duration(value),
        Unit::Words => t!(locale, "symmetry-words", "count" => value),
        // Rounded to whole per cents, away from a half.
        Unit::Share => {
            let share = locale.number((value + value.signum() * PER_CENT / 2) / PER_CENT);
            t!(locale, "symmetry-share", "share" => share)
        }
    }
}

/// An estimate with its interval.
pub fn span(words: Words<'_>, measure: Measure, span: Span) -> String {
    let of = |it| value(words, measure.unit(), it);
    let estimate = match span.estimate {
        Some(it) => of(it),
        None => t!(words.locale, "symmetry-open"),
    };
    match (span.low, span.high) {
        (Some(low), Some(high)) => t!(words.locale, "symmetry-span",
            "estimate" => estimate, "low" => of(low), "high" => of(high)),
        (Some(low), None) => {
            t!(words.locale, "symmetry-span-from", "estimate" => estimate, "low" => of(low))
        }
        _ => estimate,
    }
}

/// How large a difference is.
fn by(words: Words<'_>, measure: Measure, by: Span) -> String {
    let locale = words.locale;
    let of = |it| value(words, measure.unit(), it);
    match (by.estimate, by.low, by.high) {
        (Some(it), Some(low), Some(high)) => {
            t!(locale, "symmetry-by", "by" => of(it), "low" => of(low), "high" => of(high))
        }
        (Some(it), Some(low), None) => {
            t!(locale, "symmetry-by-from", "by" => of(it), "low" => of(low))
        }
        (None, Some(low), _) => t!(locale, "symmetry-by-least", "low" => of(low)),
        _ => t!(locale, "symmetry-by-open"),
    }
}

/// The one plain sentence about a measure and a pair of parties.
pub fn sentence(words: Words<'_>, comparison: &Comparison) -> String {
    let locale = words.locale;
    match &comparison.verdict {
        Verdict::TooFew => {
            t!(locale, "symmetry-few", "min" => i64::try_from(COUNT_MIN).unwrap_or(i64::MAX))
        }
        Verdict::Same => t!(locale, "symmetry-same"),
        Verdict::Differs { more, less, by: size } => {
            let id = format!("symmetry-more-{}", comparison.measure.as_str());
            t!(locale, &id, "more" => words.party(more), "less" => words.party(less),
                "by" => by(words, comparison.measure, *size))
        }
    }
}

/// The sentences about a measure: of two parties one, of more one for each pair, with its names.
pub fn sentences(words: Words<'_>, audit: &Audit, measure: Measure) -> Vec<String> {
    let of: Vec<&Comparison> =
        audit.comparisons.iter().filter(|it| it.measure == measure).collect();
    let many = of.len() > 1;
    of.into_iter()
        .map(|it| {
            let said = sentence(words, it);
            // Where a difference is said the parties are named in it already.
            if !many || matches!(it.verdict, Verdict::Differs { .. }) {
                return said;
            }
            let (first, second) = (words.party(&it.pair.0), words.party(&it.pair.1));
            t!(words.locale, "symmetry-pair", "first" => first, "second" => second, "said" => said)
        })
        .collect()
}

/// The name of a measure.
pub fn measure(words: Words<'_>, measure: Measure) -> String {
    words.locale.text(&format!("symmetry-measure-{}", measure.as_str()), None)
}

/// The name of a period.
pub fn period(words: Words<'_>, period: Period) -> String {
    match period {
        Period::All => t!(words.locale, "symmetry-all"),
        Period::Quarter(number) => {
            // A year has no groups of digits.
            let year = number.div_euclid(4).to_string();
            t!(words.locale, "symmetry-quarter", "quarter" => number.rem_euclid(4) + 1, "year" => year)
        }
    }
}

/// What is counted and what is not.
pub fn counted(words: Words<'_>, audit: &Audit) -> String {
    let many = |count: usize| words.locale.number(i64::try_from(count).unwrap_or(i64::MAX));
    let counted: usize = audit.numbers.values().map(|it| it.count).sum();
    let said = t!(words.locale, "symmetry-counted",
        "accepted" => many(audit.accepted), "counted" => many(counted),
        "unfound" => many(audit.unfound), "unsaid" => many(audit.unsaid),
        "several" => many(audit.several),
        "size" => words.locale.number(i64::try_from(audit.size).unwrap_or(i64::MAX)));
    let fresh = t!(words.locale, "symmetry-fresh",
        "count" => many(audit.fresh), "days" => SETTLED_HOURS / 24);
    format!("{said} {fresh}")
}
