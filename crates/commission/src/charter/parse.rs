//! Reads a charter's file: every mistake in one run, each with its line and its remedy.
//!
//! The readers below take what they can and go on, so that the second mistake is reported
//! beside the first. A [`Charter`] is made only when there is nothing to report.

mod languages;
mod mandate;
mod meetings;
mod origin;
mod parties;
mod places;
mod promises;
mod reader;
mod report;
mod syntax;
mod text;

use std::collections::BTreeSet;

use toml::de::DeTable;

use self::reader::Section;
use self::report::Report;
use super::{
    ANSWER_HOURS_MAX, CALL_MINUTES_MAX, CHARTER_BYTES_MAX, CONFIRM_DAYS_MAX, Charter, Contacts,
    DEADLINE_DAYS_MAX, Deadlines, INCIDENT_HOURS_MAX, Incidents, NAME_CHARS_MAX, Problem,
    REGION_REPORTS_MAX, RETENTION_DAYS_MAX, Reports, TEXT_CHARS_MAX,
};
use crate::language::{Language, Localized};
use crate::party::Role;

/// Every section a charter may have, in the order in which the format is explained.
const SECTIONS: &[&str] = &[
    "commission",
    "party",
    "seat",
    "languages",
    "signatories",
    "deadlines",
    "reports",
    "incidents",
    "contacts",
    "meetings",
    "topic",
    "clause",
    "promise",
    "emergency",
    "region",
    "origin",
];

/// Reads a charter, or says everything that is wrong with it, by line.
pub(super) fn charter(source: &str) -> Result<Charter, Vec<Problem>> {
    if source.len() > CHARTER_BYTES_MAX {
        return Err(vec![Problem {
            line: 1,
            what: format!(
                "the file has {} bytes, and a charter may have {CHARTER_BYTES_MAX}",
                source.len()
            ),
            remedy: "shorten it: long texts belong in instruments that the commission adopts"
                .to_owned(),
        }]);
    }
    let (root, errors) = DeTable::parse_recoverable(source);
    let mut report = Report::new(source);
    syntax::tell(&mut report, root.get_ref(), &errors);
    let read = sections(&mut report, root.get_ref(), source);
    let problems = report.finish();
    match read {
        Some(charter) if problems.is_empty() => Ok(charter),
        _ if problems.is_empty() => Err(vec![Problem {
            line: 1,
            what: "the charter could not be read".to_owned(),
            remedy: "compare it with charters/demonstration.toml".to_owned(),
        }]),
        _ => Err(problems),
    }
}

/// Reads every section; gives a charter only when each of them could be read.
fn sections(report: &mut Report, root: &DeTable, source: &str) -> Option<Charter> {
    let root = Section::open(report, "the charter", "section", 1, root, SECTIONS);
    let commission = commission(report, &root);
    let published = commission.as_ref().map(|c| c.published.clone()).unwrap_or_default();
    let parties = parties::read(report, &root, &published);
    let seats = parties::seats(report, &root, &parties);
    let languages = languages::read(report, &root, &published);
    let signatories = parties::signatories(report, &root, &parties, &seats);
    let deadlines = deadlines(report, &root);
    let reports = reports(report, &root);
    let incidents = incidents(report, &root, &parties, &seats);
    let contacts = contacts(report, &root);
    let meetings = meetings::read(report, &root, &parties, &seats, &published);
    let topics = mandate::topics(report, &root, &published);
    let clauses = mandate::clauses(report, &root, &published);
    let offset = commission.as_ref().and_then(|c| c.utc_offset_seconds).unwrap_or(0);
    let regions = places::regions(report, &root, &parties, &published);
    let promises = promises::read(report, &root, &parties, &regions, &published, offset);
    let emergency = places::emergency(report, &root, &regions, &published);
    let origin = origin::read(report, &root, &published, &topics, &promises);

    let commission = commission?;
    let languages = languages?;
    Some(Charter {
        id: commission.id?,
        name: commission.name?,
        purpose: commission.purpose?,
        published,
        time_zone: commission.time_zone?,
        utc_offset_seconds: commission.utc_offset_seconds?,
        parties: parties.list,
        seats: seats.list,
        authentic: languages.authentic,
        courtesy: languages.courtesy,
        signatories: signatories?,
        deadlines: deadlines?,
        reports: reports?,
        incidents: incidents?,
        contacts: contacts?,
        meetings: meetings?,
        topics: topics.list,
        emergency,
        regions: regions.list,
        clauses,
        promises: promises.list,
        origin,
        source: source.to_owned(),
    })
}

/// What `[commission]` says; a field is none where its line was wrong.
struct Commission {
    id: Option<String>,
    name: Option<Localized>,
    purpose: Option<Localized>,
    published: BTreeSet<Language>,
    time_zone: Option<String>,
    utc_offset_seconds: Option<i32>,
}

fn commission(report: &mut Report, root: &Section) -> Option<Commission> {
    let keys = &["id", "name", "purpose", "published", "time-zone", "utc-offset"];
    let section = root.section(report, "commission", keys)?;
    let id = section.id(report, "id", "id = \"two-rivers\"");
    let time_zone = section
        .text(report, "time-zone", NAME_CHARS_MAX, "time-zone = \"Europe/Moscow\"")
        .filter(|zone| {
            let fits = zone.value == "UTC"
                || (zone.value.contains('/')
                    && zone.value.split('/').all(|part| {
                        part.starts_with(|c: char| c.is_ascii_uppercase())
                            && part
                                .bytes()
                                .all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
                    }));
            if !fits {
                report.say(
                    zone.line,
                    format!("{} is not the name of a time zone", text::clip(&zone.value)),
                    "write Area/City as in the IANA list, such as \"Europe/Moscow\", or \"UTC\"",
                );
            }
            fits
        })
        .map(|zone| zone.value);
    let utc_offset_seconds = section
        .text(report, "utc-offset", 6, "utc-offset = \"+03:00\"")
        .and_then(|offset| {
            let seconds = offset_seconds(&offset.value);
            if seconds.is_none() {
                report.say(
                    offset.line,
                    format!("{} is not an offset from UTC", text::clip(&offset.value)),
                    "write sign, hours and minutes between \"-12:00\" and \"+14:00\", such as \"+03:00\"",
                );
            }
            seconds
        });
    let published = languages::list(report, &section, "published", "published = [\"en\", \"ru\"]");
    let name = section.localized(report, "name", NAME_CHARS_MAX, &published);
    let purpose = section.localized(report, "purpose", TEXT_CHARS_MAX, &published);
    Some(Commission { id, name, purpose, published, time_zone, utc_offset_seconds })
}

/// `+03:00` in seconds.
fn offset_seconds(offset: &str) -> Option<i32> {
    let (sign, digits) = match offset.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = digits.split_once(':')?;
    let two = |part: &str| {
        (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<i32>().ok())?
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    let seconds = sign * (hours * 3600 + minutes * 60);
    (minutes < 60 && (-12 * 3600..=14 * 3600).contains(&seconds)).then_some(seconds)
}

/// `[incidents]`, which may be left out.
fn incidents(
    report: &mut Report,
    root: &Section,
    parties: &parties::Parties,
    seats: &parties::AllSeats,
) -> Option<Incidents> {
    // A proof names only so many who could have signed.
    let few = |role| parties::seats_of(parties, seats, role) <= note::SIGNERS_MAX;
    let members = parties::each_has(parties, seats, Role::Member) && few(Role::Member);
    let default = Incidents::default_for(if members { Role::Member } else { Role::CoChair });
    if !root.has("incidents") {
        return Some(default);
    }
    let keys = &["verifier", "high-hours", "medium-hours", "low-hours", "region-reports"];
    let section = root.section(report, "incidents", keys)?;
    let verifier = match section.has("verifier") {
        true => {
            let word = section.text(report, "verifier", NAME_CHARS_MAX, "verifier = \"member\"")?;
            match [Role::Member, Role::CoChair].into_iter().find(|it| it.as_str() == word.value) {
                Some(role) if parties::each_has(parties, seats, role) && few(role) => Some(role),
                Some(role) if !few(role) => {
                    report.say(
                        word.line,
                        format!(
                            "findings could be signed from {} seats, and a proof names at most {}",
                            parties::seats_of(parties, seats, role),
                            note::SIGNERS_MAX
                        ),
                        "let a role with fewer seats verify",
                    );
                    None
                }
                Some(role) => {
                    report.say(
                        word.line,
                        format!("not every party has a seat of a {}", role.as_str()),
                        "add the missing [[seat]], or let co-chairs verify",
                    );
                    None
                }
                None => {
                    report.unknown(word.line, "verifier", &word.value, ["member", "co-chair"]);
                    None
                }
            }
        }
        false => Some(default.verifier),
    };
    let mut hours = |key: &str, example: &str, or: u16| match section.has(key) {
        true => section.number(report, key, 1..=INCIDENT_HOURS_MAX, example),
        false => Some(or),
    };
    let high = hours("high-hours", "high-hours = 12", default.high_hours);
    let medium = hours("medium-hours", "medium-hours = 48", default.medium_hours);
    let low = hours("low-hours", "low-hours = 336", default.low_hours);
    let region_reports = match section.has("region-reports") {
        true => {
            section.number(report, "region-reports", 1..=REGION_REPORTS_MAX, "region-reports = 3")
        }
        false => Some(default.region_reports),
    };
    Some(Incidents {
        verifier: verifier?,
        high_hours: high?,
        medium_hours: medium?,
        low_hours: low?,
        region_reports: region_reports?,
    })
}

/// `[reports]`, which may be left out.
fn reports(report: &mut Report, root: &Section) -> Option<Reports> {
    if !root.has("reports") {
        return Some(Reports::default());
    }
    let section = root.section(report, "reports", &["answer-hours", "retention-days"])?;
    let hours = section.number(report, "answer-hours", 1..=ANSWER_HOURS_MAX, "answer-hours = 24");
    let days =
        section.number(report, "retention-days", 1..=RETENTION_DAYS_MAX, "retention-days = 90");
    Some(Reports { answer_hours: hours?, retention_days: days? })
}

/// `[contacts]`, which may be left out.
fn contacts(report: &mut Report, root: &Section) -> Option<Contacts> {
    let default = Contacts::default();
    if !root.has("contacts") {
        return Some(default);
    }
    let keys = &["answer-minutes", "urgent-minutes", "log-confirm-days"];
    let section = root.section(report, "contacts", keys)?;
    let mut number = |key: &str, most: u16, example: &str, or: u16| match section.has(key) {
        true => section.number(report, key, 1..=most, example),
        false => Some(or),
    };
    let most = CALL_MINUTES_MAX;
    let answer = number("answer-minutes", most, "answer-minutes = 60", default.answer_minutes);
    let or = default.urgent_minutes.min(answer.unwrap_or(default.urgent_minutes));
    let urgent = number("urgent-minutes", most, "urgent-minutes = 15", or);
    let days =
        number("log-confirm-days", CONFIRM_DAYS_MAX, "log-confirm-days = 14", default.confirm_days);
    let (answer, urgent) = (answer?, urgent?);
    if urgent > answer {
        report.say(
            section.line_of("urgent-minutes"),
            format!("urgent-minutes is {urgent}, more than answer-minutes, which is {answer}"),
            format!("write urgent-minutes = {answer} or less, or raise answer-minutes"),
        );
    }
    Some(Contacts { answer_minutes: answer, urgent_minutes: urgent, confirm_days: days? })
}

fn deadlines(report: &mut Report, root: &Section) -> Option<Deadlines> {
    let section = root.section(report, "deadlines", &["sign-days", "sign-days-max"])?;
    let range = 1..=DEADLINE_DAYS_MAX;
    let days = section.number(report, "sign-days", range.clone(), "sign-days = 14");
    let most = section.number(report, "sign-days-max", range, "sign-days-max = 60");
    let (days, most) = (days?, most?);
    if days > most {
        report.say(
            section.line_of("sign-days"),
            format!("sign-days is {days}, more than sign-days-max, which is {most}"),
            format!("write sign-days = {most} or less, or raise sign-days-max"),
        );
    }
    Some(Deadlines { sign_days: days, sign_days_max: most })
}
