//! `[meetings]`, which may be left out: how the commission meets.

use std::collections::BTreeSet;

use super::super::{
    MEETING_DAYS_MAX, MeetingRules, NAME_CHARS_MAX, NOTICE_HOURS_MAX, REMIND_DAYS_MAX,
};
use super::parties::{AllSeats, Parties};
use super::reader::Section;
use super::report::Report;
use crate::language::Language;
use crate::party::Role;

const KEYS: &[&str] =
    &["every-days", "answer-days", "short-notice-hours", "quorum", "remind-days", "conciliator"];

pub(super) fn read(
    report: &mut Report,
    root: &Section,
    parties: &Parties,
    seats: &AllSeats,
    published: &BTreeSet<Language>,
) -> Option<MeetingRules> {
    let default = MeetingRules::default();
    if !root.has("meetings") {
        return Some(default);
    }
    let section = root.section(report, "meetings", KEYS)?;
    let mut number =
        |key: &str, least: u16, most: u16, example: &str, or: u16| match section.has(key) {
            true => section.number(report, key, least..=most, example),
            false => Some(or),
        };
    let every_days =
        number("every-days", 1, MEETING_DAYS_MAX, "every-days = 90", default.every_days);
    let answer_days =
        number("answer-days", 1, MEETING_DAYS_MAX, "answer-days = 7", default.answer_days);
    let short_notice_hours = number(
        "short-notice-hours",
        1,
        NOTICE_HOURS_MAX,
        "short-notice-hours = 3",
        default.short_notice_hours,
    );
    let quorum = number("quorum", 1, u16::MAX, "quorum = 2", default.quorum);
    let remind_days =
        number("remind-days", 1, REMIND_DAYS_MAX, "remind-days = 3", default.remind_days);
    let fewest = parties
        .list
        .iter()
        .map(|party| {
            let of = |role| usize::from(seats.count(&party.id, role));
            of(Role::CoChair) + of(Role::Member)
        })
        .min();
    if let (Some(quorum), Some(fewest)) = (quorum, fewest)
        && usize::from(quorum) > fewest.max(1)
    {
        report.say(
            section.line_of("quorum"),
            format!(
                "quorum is {quorum}, and a party has only {fewest} seats of co-chairs and members"
            ),
            "write a smaller quorum, or add [[seat]] entries",
        );
        return None;
    }
    let conciliator = match section.has("conciliator") {
        true => Some(section.localized(report, "conciliator", NAME_CHARS_MAX, published)?),
        false => None,
    };
    Some(MeetingRules {
        every_days: every_days?,
        answer_days: answer_days?,
        short_notice_hours: short_notice_hours?,
        quorum: quorum?,
        remind_days: remind_days?,
        conciliator,
    })
}
