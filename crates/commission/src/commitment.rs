//! The ledger of promises: what was promised, by whom, until when, and what became of it.
//!
//! A state is computed from evidence, never claimed. Later matters (activities, appeals, the
//! forum) feed evidence in; this is the core they share.

use std::collections::BTreeSet;

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::canonical::CanonicalError;
use crate::language::Localized;
use crate::party::PartyId;

/// The most promises one charter or one text may make.
pub const PROMISES_MAX: usize = 200;
/// The most bytes of a promise's id.
pub const PROMISE_ID_BYTES_MAX: usize = 64;

/// What the evidence of a promise is, and so which part of the software can see it kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// The commission was founded and every party has a seat filled.
    Commission,
    /// An adopted instrument that says it fulfils the promise.
    Instrument,
    /// An appeal that was sent to every addressee, as every party confirms.
    Appeal,
    /// An answered incident.
    Incident,
    /// A joint activity that was held.
    Activity,
    /// A forum that was held.
    Forum,
    /// A competition that was held.
    Competition,
    /// A glossary in force, and the use of its terms in the press measured.
    Glossary,
}

impl EvidenceKind {
    /// Every kind.
    pub const ALL: [EvidenceKind; 8] = [
        EvidenceKind::Commission,
        EvidenceKind::Instrument,
        EvidenceKind::Appeal,
        EvidenceKind::Incident,
        EvidenceKind::Activity,
        EvidenceKind::Forum,
        EvidenceKind::Competition,
        EvidenceKind::Glossary,
    ];

    /// Whether this software can record such evidence yet.
    ///
    /// A promise whose evidence it cannot is shown as *not yet built*, never as kept.
    pub fn is_built(self) -> bool {
        matches!(
            self,
            EvidenceKind::Commission
                | EvidenceKind::Instrument
                | EvidenceKind::Appeal
                | EvidenceKind::Incident
        )
    }

    /// The kind's word in charters and the record.
    pub fn as_str(self) -> &'static str {
        match self {
            EvidenceKind::Commission => "commission",
            EvidenceKind::Instrument => "instrument",
            EvidenceKind::Appeal => "appeal",
            EvidenceKind::Incident => "incident",
            EvidenceKind::Activity => "activity",
            EvidenceKind::Forum => "forum",
            EvidenceKind::Competition => "competition",
            EvidenceKind::Glossary => "glossary",
        }
    }
}

/// When a promise is due.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Schedule {
    /// Once, until this time (Unix seconds UTC).
    Once {
        /// The last second at which it is kept in time.
        due: i64,
    },
    /// Once, so many days after the promise was made.
    Within {
        /// Days.
        days: u32,
    },
    /// In every calendar quarter (UTC) after the one in which the promise was made.
    Quarterly,
    /// Always; each evidence keeps it further, and it is never broken by time alone.
    Standing,
}

/// What was promised.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Its id within the charter or text that makes it.
    pub id: String,
    /// What.
    pub what: Localized,
    /// Which parties owe it. Never empty; usually every party.
    pub owners: BTreeSet<PartyId>,
    /// When.
    pub schedule: Schedule,
    /// What shows that it was kept.
    pub evidence: EvidenceKind,
}

/// The digest of a text's promises, which its instrument text names; none when it makes none.
///
/// # Errors
/// [`CanonicalError`] when a date is beyond what the record holds.
pub fn digest(promises: &[Promise]) -> Result<Option<Digest>, CanonicalError> {
    if promises.is_empty() {
        return Ok(None);
    }
    Ok(Some(Digest::of(&crate::canonical::encode(&promises)?)))
}

/// A promise of the ledger: where it was made, when, and what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Commitment {
    /// Its reference: `charter:<id>` or `<instrument id>:<id>`.
    pub reference: String,
    /// When it was made: at the founding, or when the text was adopted (Unix seconds UTC).
    pub made: i64,
    /// What was promised.
    pub promise: Promise,
}

/// Something that shows a promise kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evidence {
    /// The promise, by reference.
    pub promise: String,
    /// When it happened (Unix seconds UTC).
    pub at: i64,
    /// What kind of evidence it is.
    pub kind: EvidenceKind,
    /// Where to see it: an instrument's id, or `commission`.
    pub source: String,
}

/// What became of a promise, or of one period of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Keeping {
    /// Not due yet, or standing with nothing shown so far.
    Due {
        /// Until when, if there is a date (Unix seconds UTC).
        until: Option<i64>,
    },
    /// Kept in time.
    Kept {
        /// When (Unix seconds UTC).
        at: i64,
    },
    /// Kept after its date.
    KeptLate {
        /// When (Unix seconds UTC).
        at: i64,
        /// When it was due (Unix seconds UTC).
        due: i64,
    },
    /// Its date has passed and nothing shows it kept.
    Broken {
        /// When it was due (Unix seconds UTC).
        due: i64,
    },
    /// This software cannot see such evidence yet, so it says nothing about the promise.
    NotBuilt,
}

impl Keeping {
    /// The word used in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Keeping::Due { .. } => "due",
            Keeping::Kept { .. } => "kept",
            Keeping::KeptLate { .. } => "kept-late",
            Keeping::Broken { .. } => "broken",
            Keeping::NotBuilt => "not-built",
        }
    }
}

/// One period of a promise with what became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// Its first second (Unix seconds UTC).
    pub from: i64,
    /// Its last second, if it ends (Unix seconds UTC).
    pub until: Option<i64>,
    /// What became of it.
    pub keeping: Keeping,
}

/// The most periods of a recurring promise that are listed, newest first.
pub const PERIODS_MAX: usize = 40;

const DAY_SECONDS: i64 = 86_400;

impl Commitment {
    /// What became of the promise as of `now`, per period, newest first. Never empty.
    pub fn periods(&self, evidence: &[Evidence], now: i64) -> Vec<Period> {
        let whole = |until, keeping| vec![Period { from: self.made, until, keeping }];
        if !self.promise.evidence.is_built() {
            return whole(None, Keeping::NotBuilt);
        }
        let mut times: Vec<i64> = evidence
            .iter()
            .filter(|e| {
                // What happened before the promise was made does not keep it.
                e.promise == self.reference
                    && e.kind == self.promise.evidence
                    && (self.made..=now).contains(&e.at)
            })
            .map(|e| e.at)
            .collect();
        times.sort_unstable();
        let first = times.first().copied();
        match self.promise.schedule {
            Schedule::Once { due } => whole(Some(due), keeping(first, due, now)),
            Schedule::Within { days } => {
                let due = self.made.saturating_add(i64::from(days) * DAY_SECONDS);
                whole(Some(due), keeping(first, due, now))
            }
            Schedule::Standing => whole(
                None,
                times.last().map_or(Keeping::Due { until: None }, |at| Keeping::Kept { at: *at }),
            ),
            Schedule::Quarterly => {
                let mut periods: Vec<Period> = quarters(self.made, now)
                    .map(|(from, until)| {
                        let shown = times.iter().find(|at| (from..=until).contains(*at)).copied();
                        Period { from, until: Some(until), keeping: keeping(shown, until, now) }
                    })
                    .collect();
                periods.reverse();
                periods.truncate(PERIODS_MAX);
                periods
            }
        }
    }

    /// What became of the promise in its present period.
    pub fn keeping(&self, evidence: &[Evidence], now: i64) -> Keeping {
        self.periods(evidence, now)
            .first()
            .map_or(Keeping::Due { until: None }, |period| period.keeping)
    }
}

fn keeping(shown: Option<i64>, due: i64, now: i64) -> Keeping {
    match shown {
        Some(at) if at <= due => Keeping::Kept { at },
        Some(at) => Keeping::KeptLate { at, due },
        None if now > due => Keeping::Broken { due },
        None => Keeping::Due { until: Some(due) },
    }
}

/// The calendar quarters (UTC) from the one after `made` to the present one, or the one after
/// `made` alone while it has not begun: first and last second of each, oldest first.
fn quarters(made: i64, now: i64) -> impl Iterator<Item = (i64, i64)> {
    let first = quarter_of(made) + 1;
    let last = quarter_of(now).max(first).min(first + 400);
    (first..=last).map(|quarter| (quarter_start(quarter), quarter_start(quarter + 1) - 1))
}

/// The number of the quarter that a time lies in: year × 4 + quarter from 0.
pub fn quarter_of(unix: i64) -> i64 {
    let (year, month, _) = civil_date(unix.div_euclid(DAY_SECONDS));
    year * 4 + (month - 1) / 3
}

/// The first second of a quarter numbered as by [`quarter_of`] (Unix seconds UTC).
pub fn quarter_start(quarter: i64) -> i64 {
    first_of_month(quarter.div_euclid(4), quarter.rem_euclid(4) * 3 + 1) * DAY_SECONDS
}

/// Year, month (1 to 12) and day of the month of a day counted from 1970-01-01, in the proleptic
/// Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
pub fn civil_date(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The day, counted from 1970-01-01, on which a month begins (same source as [`civil_date`]).
pub fn first_of_month(year: i64, month: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    const JAN_1_2026: i64 = 1_767_225_600;

    fn commitment(schedule: Schedule, evidence: EvidenceKind) -> Commitment {
        Commitment {
            reference: "charter:x".into(),
            made: JAN_1_2026 + 10 * DAY_SECONDS,
            promise: Promise {
                id: "x".into(),
                what: Localized::new(),
                owners: BTreeSet::new(),
                schedule,
                evidence,
            },
        }
    }

    fn seen(at: i64) -> Vec<Evidence> {
        vec![Evidence {
            promise: "charter:x".into(),
            at,
            kind: EvidenceKind::Instrument,
            source: String::new(),
        }]
    }

    #[test]
    fn a_quarter_begins_where_the_calendar_says() {
        assert_eq!(quarter_start(2026 * 4), JAN_1_2026);
        assert_eq!(quarter_start(2026 * 4 + 1), 1_775_001_600); // 2026-04-01
        assert_eq!(quarter_of(JAN_1_2026 - 1), 2025 * 4 + 3);
        assert_eq!(quarter_of(1_709_164_800), 2024 * 4); // 2024-02-29
        for quarter in 1900 * 4..2200 * 4 {
            assert_eq!(quarter_of(quarter_start(quarter)), quarter);
            assert_eq!(quarter_of(quarter_start(quarter) - 1), quarter - 1);
        }
    }

    #[test]
    fn a_promise_is_due_then_kept_or_broken_and_late_evidence_says_late() {
        let c = commitment(Schedule::Within { days: 30 }, EvidenceKind::Instrument);
        let due = c.made + 30 * DAY_SECONDS;
        assert_eq!(c.keeping(&[], due), Keeping::Due { until: Some(due) });
        assert_eq!(c.keeping(&[], due + 1), Keeping::Broken { due });
        assert_eq!(c.keeping(&seen(due), due + 1), Keeping::Kept { at: due });
        assert_eq!(c.keeping(&seen(due + 1), due + 1), Keeping::KeptLate { at: due + 1, due });
        // Evidence of tomorrow shows nothing today.
        assert_eq!(c.keeping(&seen(due), due - 1), Keeping::Due { until: Some(due) });
    }

    #[test]
    fn a_quarterly_promise_is_judged_quarter_by_quarter() {
        let c = commitment(Schedule::Quarterly, EvidenceKind::Instrument);
        let second = quarter_start(2026 * 4 + 1);
        let now = quarter_start(2026 * 4 + 3) + DAY_SECONDS;
        let words: Vec<_> =
            c.periods(&seen(second + 5), now).iter().map(|p| p.keeping.as_str()).collect();
        assert_eq!(words, ["due", "broken", "kept"]);
    }

    #[test]
    fn what_happened_before_a_promise_was_made_does_not_keep_it() {
        for schedule in [Schedule::Standing, Schedule::Within { days: 30 }, Schedule::Quarterly] {
            let c = commitment(schedule, EvidenceKind::Instrument);
            let keeping = c.keeping(&seen(c.made - 1), c.made + 1);
            assert!(matches!(keeping, Keeping::Due { .. }), "{keeping:?}");
        }
    }

    #[test]
    fn a_promise_has_another_digest_when_anything_of_it_changes() {
        let promise = commitment(Schedule::Standing, EvidenceKind::Instrument).promise;
        let digests = [
            digest(&[]).unwrap(),
            digest(std::slice::from_ref(&promise)).unwrap(),
            digest(&[Promise { schedule: Schedule::Quarterly, ..promise.clone() }]).unwrap(),
            digest(&[Promise { evidence: EvidenceKind::Forum, ..promise.clone() }]).unwrap(),
            digest(&[promise.clone(), promise]).unwrap(),
        ];
        assert_eq!(digests.iter().collect::<BTreeSet<_>>().len(), digests.len());
    }

    #[test]
    fn a_promise_whose_evidence_cannot_be_seen_yet_is_never_called_kept() {
        let c = commitment(Schedule::Standing, EvidenceKind::Forum);
        assert_eq!(c.keeping(&seen(c.made + 1), c.made + 2), Keeping::NotBuilt);
    }
}
