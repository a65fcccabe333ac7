//! What a quarter came to, in plain sentences. The page and the text that begins with them share them.

use commission::commitment::{Field, QuarterReport, Tally};
use commission::{Charter, Kind, Language, Localized};

use crate::locale::Locale;
use crate::t;
use crate::words::Words;

/// The words of each standing of an appeal, in the order in which they are told.
const STANDINGS: [&str; 6] = ["answered", "refused", "acknowledged", "sent", "silent", "not-sent"];

/// What a text that reports on a quarter begins with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Begun {
    /// Its title.
    pub(crate) title: Localized,
    /// Its passages.
    pub(crate) passages: Vec<Localized>,
}

/// A quarter in words.
pub(crate) fn name(locale: Locale, quarter: i64) -> String {
    t!(locale, "programme-quarter",
        "year" => quarter.div_euclid(4).to_string(), "number" => quarter.rem_euclid(4) + 1)
}

/// What a text begins with, in every language in which it binds or the charter publishes, as far as
/// the interface has words.
pub(crate) fn begin(charter: &Charter, kind: Kind, report: &QuarterReport, now: i64) -> Begun {
    let mut wanted = charter.authentic(kind);
    wanted.extend(charter.published.iter().cloned());
    let mut begun = Begun { title: Localized::new(), passages: Vec::new() };
    for locale in Locale::all() {
        let Ok(language) = locale.tag().parse::<Language>() else { continue };
        if !wanted.contains(&language) {
            continue;
        }
        let words = Words { locale, charter: Some(charter) };
        begun.title.set(language.clone(), title(locale, report.quarter));
        let said: Vec<String> =
            parts(words, report, now).into_iter().map(|part| part.join(" ")).collect();
        begun.passages.resize(begun.passages.len().max(said.len()), Localized::new());
        for (passage, text) in begun.passages.iter_mut().zip(said) {
            passage.set(language.clone(), text);
        }
    }
    begun
}

/// What the report is called.
pub(crate) fn title(locale: Locale, quarter: i64) -> String {
    t!(locale, "quarter-title", "quarter" => name(locale, quarter))
}

/// Everything that is said, part by part: the same parts in every language.
fn parts(words: Words<'_>, report: &QuarterReport, now: i64) -> Vec<Vec<String>> {
    vec![
        vec![span(words, report, now)],
        promises(words, report),
        activities(words, report),
        appeals(words, report),
        vec![competitions(words, report), forums(words, report)],
    ]
}

/// From when to when, and whether it is over.
pub(crate) fn span(words: Words<'_>, report: &QuarterReport, now: i64) -> String {
    let locale = words.locale;
    let offset = words.charter.map_or(0, |it| i64::from(it.utc_offset_seconds));
    let day = |unix: i64| locale.date(unix, offset);
    let (first, last) = (day(report.begins), day(report.ends));
    if report.is_over {
        t!(locale, "quarter-span-over", "first" => first, "last" => last)
    } else {
        t!(locale, "quarter-span-open", "first" => first, "last" => last, "now" => day(now))
    }
}

/// The promises, then what each party owed.
fn promises(words: Words<'_>, report: &QuarterReport) -> Vec<String> {
    let mut said = vec![all(words.locale, &report.promises)];
    said.extend(report.by_party.iter().filter(|(_, tally)| tally.all() > 0).map(
        |(party, tally)| {
            t!(words.locale, "quarter-of",
            "what" => words.party(party), "numbers" => numbers(words.locale, tally))
        },
    ));
    said.extend(report.by_region.iter().map(|(code, tally)| {
        t!(words.locale, "quarter-of",
            "what" => region(words, code), "numbers" => numbers(words.locale, tally))
    }));
    said.extend(report.by_field.iter().map(|(of, tally)| {
        t!(words.locale, "quarter-of",
            "what" => field(words.locale, *of), "numbers" => numbers(words.locale, tally))
    }));
    said
}

/// The promises of the quarter in one sentence.
pub(crate) fn all(locale: Locale, tally: &Tally) -> String {
    if tally.all() == 0 {
        return t!(locale, "quarter-none");
    }
    t!(locale, "quarter-promises",
        "count" => i64::from(tally.all()), "numbers" => numbers(locale, tally))
}

/// Numbers with their words, those that are zero left out: `kept: 3; broken: 1`.
pub(crate) fn numbers(locale: Locale, tally: &Tally) -> String {
    let said: Vec<String> = cells(tally)
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| t!(locale, id, "count" => i64::from(count)))
        .collect();
    said.join("; ")
}

/// The numbers of a tally with the ids of their words.
pub(crate) fn cells(tally: &Tally) -> [(&'static str, u32); 5] {
    [
        ("quarter-kept", tally.kept),
        ("quarter-late", tally.late),
        ("quarter-broken", tally.broken),
        ("quarter-waived", tally.waived),
        ("quarter-due", tally.due),
    ]
}

/// The activities, and how many came of each party.
pub(crate) fn activities(words: Words<'_>, report: &QuarterReport) -> Vec<String> {
    let (locale, held) = (words.locale, &report.activities);
    let mut said = vec![t!(locale, "quarter-held", "count" => i64::from(held.held))];
    said.extend(held.participants.iter().map(|(party, came)| {
        let count = i64::try_from(*came).unwrap_or(i64::MAX);
        t!(locale, "quarter-came", "party" => words.party(party), "count" => count)
    }));
    for (id, count) in [("quarter-not-held", held.failed), ("quarter-unconfirmed", held.open)] {
        if count > 0 {
            said.push(t!(locale, id, "count" => i64::from(count)));
        }
    }
    said
}

/// The appeals, and where they stand.
pub(crate) fn appeals(words: Words<'_>, report: &QuarterReport) -> Vec<String> {
    let (locale, told) = (words.locale, &report.appeals);
    let mut said = vec![t!(locale, "quarter-appeals", "count" => i64::from(told.adopted))];
    for standing in STANDINGS {
        if let Some(count) = told.standing.get(standing) {
            said.push(t!(locale, "quarter-appeals-stand",
                "standing" => standing, "count" => i64::from(*count)));
        }
    }
    for (id, count) in [("quarter-answered", told.answered), ("quarter-refused", told.refused)] {
        if count > 0 {
            said.push(t!(locale, id, "count" => i64::from(count)));
        }
    }
    said
}

/// The competitions that were decided.
pub(crate) fn competitions(words: Words<'_>, report: &QuarterReport) -> String {
    t!(words.locale, "quarter-competitions", "count" => i64::from(report.competitions))
}

/// The forums that were held.
pub(crate) fn forums(words: Words<'_>, report: &QuarterReport) -> String {
    t!(words.locale, "quarter-forums", "count" => i64::from(report.forums))
}

/// A field in words.
pub(crate) fn field(locale: Locale, field: Field) -> String {
    t!(locale, "programme-field", "field" => field.as_str())
}

/// A region's name, or its code where the charter no longer has it.
pub(crate) fn region(words: Words<'_>, code: &str) -> String {
    let regions = words.charter.map(|it| it.regions.as_slice()).unwrap_or_default();
    let region = regions.iter().find(|it| it.code == code);
    region.map_or_else(|| code.to_owned(), |it| words.names(&it.name).0)
}
