//! The promises that a charter makes.

use std::collections::BTreeSet;

use super::super::{DUE_YEAR_MAX, NAME_CHARS_MAX, TEXT_CHARS_MAX};
use super::parties::Parties;
use super::places::Regions;
use super::reader::Section;
use super::report::{Ids, Report};
use crate::commitment::{Each, EvidenceKind, Field, PROMISES_MAX, Promise, Schedule};
use crate::language::Language;

/// Words for when a promise is due.
const SCHEDULES: [&str; 4] = ["standing", "quarterly", "within", "once"];

/// The promises read, and every id that was meant to be one.
#[derive(Default)]
pub(super) struct Promises {
    pub(super) list: Vec<Promise>,
    pub(super) ids: Ids,
}

/// Reads every `[[promise]]`. Days end where the commission is, `offset` seconds east of UTC.
pub(super) fn read(
    report: &mut Report,
    root: &Section,
    parties: &Parties,
    regions: &Regions,
    published: &BTreeSet<Language>,
    offset: i32,
) -> Promises {
    let keys = &[
        "id",
        "what",
        "owners",
        "each-party",
        "schedule",
        "due",
        "days",
        "evidence",
        "fields",
        "regions",
    ];
    let mut promises = Promises::default();
    for section in root.entries(report, "promise", keys, PROMISES_MAX) {
        let id = section.id(report, "id", "id = \"quarterly-activities\"");
        if let Some(id) = &id {
            promises.ids.note(report, section.line_of("id"), "promise id", id);
        }
        let what = section.localized(report, "what", TEXT_CHARS_MAX, published);
        let owners = parties.several(report, &section, "owners");
        let schedule = schedule(report, &section, offset);
        let evidence = section
            .text(report, "evidence", NAME_CHARS_MAX, "evidence = \"activity\"")
            .and_then(|word| {
                let kind = EvidenceKind::ALL.into_iter().find(|kind| kind.as_str() == word.value);
                if kind.is_none() {
                    let known = EvidenceKind::ALL.into_iter().map(EvidenceKind::as_str);
                    report.unknown(word.line, "kind of evidence", &word.value, known);
                }
                kind
            });
        let each = each(report, &section, regions, evidence);
        if let (Some(id), Some(what), Some(schedule), Some(evidence)) =
            (id, what, schedule, evidence)
        {
            promises.list.push(Promise { id, what, owners, schedule, evidence, each });
        }
    }
    promises
}

/// In each of which fields and regions a promise is to be kept.
fn each(
    report: &mut Report,
    section: &Section,
    regions: &Regions,
    evidence: Option<EvidenceKind>,
) -> Each {
    let mut each = Each::default();
    for key in ["fields", "regions"] {
        if section.has(key) && evidence.is_some_and(|it| it != EvidenceKind::Activity) {
            report.say(
                section.line_of(key),
                format!("{key} stands at a promise that no activity keeps"),
                format!("write evidence = \"activity\", or remove {key}"),
            );
        }
    }
    if section.has("fields") {
        let example = "fields = [\"culture\", \"education\", \"sport\"]";
        for word in section.words(report, "fields", example).unwrap_or_default() {
            match word.value.parse() {
                Ok(field) => drop(each.fields.insert(field)),
                Err(_) => {
                    let known = Field::ALL.iter().map(|it| it.as_str());
                    report.unknown(word.line, "field", &word.value, known);
                }
            }
        }
    }
    if section.has("regions") {
        let example = "regions = [\"RU-MOW\"]";
        for word in section.words(report, "regions", example).unwrap_or_default() {
            if !regions.codes.has(&word.value) {
                report.unknown(word.line, "region", &word.value, regions.codes.known());
            }
            each.regions.insert(word.value);
        }
    }
    each
}

fn schedule(report: &mut Report, section: &Section, offset: i32) -> Option<Schedule> {
    let word = section.text(report, "schedule", NAME_CHARS_MAX, "schedule = \"standing\"")?;
    for (key, of) in [("due", "once"), ("days", "within")] {
        if section.has(key) && word.value != of && SCHEDULES.contains(&word.value.as_str()) {
            report.say(
                section.line_of(key),
                format!("{key} stands at a promise that is {}", word.value),
                format!("write schedule = {of:?}, or remove {key}"),
            );
        }
    }
    match word.value.as_str() {
        "standing" => Some(Schedule::Standing),
        "quarterly" => Some(Schedule::Quarterly),
        "within" => {
            let days = section.number(report, "days", 1..=3650, "days = 90")?;
            Some(Schedule::Within { days: days.into() })
        }
        "once" => {
            let due = section.date(report, "due", "due = 2030-12-31")?;
            let (year, month, day) = due.value;
            if !(2000..=DUE_YEAR_MAX).contains(&year) {
                report.say(
                    due.line,
                    format!("due is in the year {year}, out of range"),
                    format!("write a date from the year 2000 to {DUE_YEAR_MAX}"),
                );
            }
            let end = (days_since_1970(year, month, day) + 1) * 86_400 - 1 - i64::from(offset);
            Some(Schedule::Once { due: end })
        }
        other => {
            report.unknown(word.line, "schedule", other, SCHEDULES);
            None
        }
    }
}

/// Days from 1 January 1970 to a date of the Gregorian calendar.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    // March is the first month here, so that the leap day is the year's last.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::days_since_1970;

    #[test]
    fn a_date_is_counted_from_1970() {
        for (date, days) in [
            ((1970, 1, 1), 0),
            ((2000, 2, 29), 11_016),
            ((2000, 3, 1), 11_017),
            ((2026, 12, 31), 20_818),
            ((2100, 3, 1), 47_541),
        ] {
            assert_eq!(days_since_1970(date.0, date.1, date.2), days, "{date:?}");
        }
    }
}
