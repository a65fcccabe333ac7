//! Advance notice of a sensitive date: what one side tells the other before it happens.

use serde::{Deserialize, Serialize};

use crate::charter::Charter;
use crate::commitment::{civil_date, first_of_month};
use crate::incident::words;
use crate::refusal::{Refusal, What};
use crate::text::{TITLE_CHARS_MAX, clean, clean_line};

/// The most characters of what is asked of the other side.
pub const ASKED_CHARS_MAX: usize = 2_000;
/// The most days that one occasion lasts.
pub const NOTICE_DAYS_MAX: i64 = 31;
/// The farthest ahead that notice is given, in days; and the farthest that one is shown.
const AHEAD_DAYS_MAX: i64 = 2 * 366;
/// The most people whom one expects.
pub const SIZE_MAX: i64 = 10_000_000;
/// The most days of one notice that a calendar shows at once.
pub const OCCURRENCES_MAX: usize = 3;

/// What sort of occasion it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// A rally or a march.
    Rally,
    /// A match or a contest.
    Match,
    /// A day of remembrance, or an anniversary.
    Anniversary,
    /// A holiday, a feast, a festival.
    Feast,
    /// A court's hearing or verdict.
    Court,
    /// The visit of somebody known.
    Visit,
    /// Something else.
    Other,
}

words!(
    NoticeKind,
    "occasion",
    Rally = "rally",
    Match = "match",
    Anniversary = "anniversary",
    Feast = "feast",
    Court = "court",
    Visit = "visit",
    Other = "other",
);

/// A notice in advance. It is private to those who may read accounts, and erased when it is over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvanceNotice {
    /// What it is, in one line.
    pub title: String,
    /// What sort.
    pub kind: NoticeKind,
    /// The first day, counted from 1970-01-01.
    pub first: i64,
    /// The last day.
    pub last: i64,
    /// Whether it comes again every year.
    pub yearly: bool,
    /// The region by its ISO 3166-2 code; none where it is everywhere or abroad.
    pub region: Option<String>,
    /// How many people are expected; none when nobody can say.
    pub size: Option<i64>,
    /// What is asked of the other side; empty when nothing is.
    pub asked: String,
}

impl AdvanceNotice {
    /// The notice in its one form.
    ///
    /// # Errors
    /// [`Refusal::Empty`] for no title, and for days, a size or a region that are none;
    /// [`Refusal::UnknownRegion`]; [`Refusal::TooMany`]; those of [`clean`].
    pub fn checked(mut self, charter: &Charter, now: i64) -> Result<Self, Refusal> {
        self.title = clean_line(&self.title, TITLE_CHARS_MAX)?;
        if self.title.is_empty() {
            return Err(Refusal::Empty { field: "title" });
        }
        self.asked = clean(&self.asked, ASKED_CHARS_MAX)?;
        let today = now.div_euclid(86_400);
        if !(today - 1..=today + AHEAD_DAYS_MAX).contains(&self.first) {
            return Err(Refusal::Empty { field: "first" });
        }
        if self.last < self.first {
            return Err(Refusal::Empty { field: "last" });
        }
        if self.last - self.first >= NOTICE_DAYS_MAX {
            let max = usize::try_from(NOTICE_DAYS_MAX).unwrap_or(usize::MAX);
            return Err(Refusal::TooMany { what: What::Days, max });
        }
        if self.size.is_some_and(|size| !(1..=SIZE_MAX).contains(&size)) {
            return Err(Refusal::Empty { field: "size" });
        }
        if let Some(code) = &self.region
            && !charter.regions.iter().any(|region| region.code == *code)
        {
            return Err(Refusal::UnknownRegion { region: code.chars().take(16).collect() });
        }
        Ok(self)
    }

    /// Its days that touch a span of days, as first and last; the earliest first.
    pub fn occurrences(&self, from: i64, until: i64) -> Vec<(i64, i64)> {
        let length = self.last - self.first;
        let touches = |(first, last): &(i64, i64)| *first <= until && *last >= from;
        if !self.yearly {
            return Some((self.first, self.last)).filter(touches).into_iter().collect();
        }
        let (year, month, day) = civil_date(self.first);
        let (begins, _, _) = civil_date(from);
        (begins.max(year + 1) - 1..)
            .map(|year| in_year(year, month, day))
            .take_while(|first| *first <= until)
            .filter(|first| *first >= self.first)
            .map(|first| (first, first + length))
            .filter(touches)
            .take(OCCURRENCES_MAX)
            .collect()
    }

    /// Its next days from a day on, that day included; none when it is over.
    pub fn next(&self, today: i64) -> Option<(i64, i64)> {
        self.occurrences(today, today + AHEAD_DAYS_MAX).into_iter().next()
    }
}

/// A day of the calendar in a year; the 29th of February is the 28th where there is none.
fn in_year(year: i64, month: i64, day: i64) -> i64 {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    let last = first_of_month(next_year, next_month) - 1;
    (first_of_month(year, month) + day - 1).min(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(first: i64, last: i64, yearly: bool) -> AdvanceNotice {
        let (title, kind, asked) = ("x".to_owned(), NoticeKind::Anniversary, String::new());
        AdvanceNotice { title, kind, first, last, yearly, region: None, size: None, asked }
    }

    #[test]
    fn an_anniversary_comes_again_and_a_rally_does_not() {
        // 2026-11-26 is day 20783.
        let once = notice(20_783, 20_784, false);
        assert_eq!(once.next(20_784), Some((20_783, 20_784)));
        assert_eq!(once.next(20_785), None);
        let yearly = notice(20_783, 20_784, true);
        assert_eq!(yearly.next(20_785), Some((20_783 + 365, 20_784 + 365)));
        assert_eq!(yearly.next(0), None, "not before it was first said, and far away");
        assert_eq!(yearly.occurrences(20_700, 20_783 + 365).len(), 2);
        assert_eq!(yearly.occurrences(20_783, 90_000).len(), OCCURRENCES_MAX);
    }

    #[test]
    fn a_leap_day_is_remembered_every_year() {
        // 2028-02-29 is day 21243.
        let leap = notice(21_243, 21_243, true);
        assert_eq!(leap.next(21_244), Some((21_243 + 365, 21_243 + 365)));
        assert_eq!(civil_date(21_243 + 365), (2029, 2, 28));
    }

    #[test]
    fn a_kind_reads_as_it_is_written() {
        for kind in NoticeKind::ALL {
            assert_eq!(kind.as_str().parse::<NoticeKind>().unwrap(), *kind);
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
