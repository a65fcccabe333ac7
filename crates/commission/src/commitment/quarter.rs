//! What a quarter came to, by the commission's clock: promises by party, region and field, activities
//! and who came to them, appeals and where they stand, competitions and forums.
//!
//! It is computed from the record each time, for a quarter that is over as for one that goes on.

use std::collections::BTreeMap;

use super::{
    Cell, Commitment, Evidence, Field, Keeping, Ledger, Period, Schedule, Tally, quarter_begins,
    quarter_by, quarter_ends, quarter_of,
};
use crate::appeal::{Appeal, Standing as AppealStanding};
use crate::charter::Charter;
use crate::forum::Forum;
use crate::party::PartyId;
use crate::programme::{Activity, Standing};

const DAY_SECONDS: i64 = 86_400;
/// The latest quarter that an address may name: the last of the year 2199.
const QUARTER_MAX: i64 = 2_199 * 4 + 3;

/// Activities that were held, and who came.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HeldActivities {
    /// How many were held, as every party confirms.
    pub held: u32,
    /// How many people of each party came to them.
    pub participants: BTreeMap<PartyId, u64>,
    /// How many were to be held and were cancelled or not held.
    pub failed: u32,
    /// How many are over without a report that every party confirms.
    pub open: u32,
}

/// Appeals, counted by addressee.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AppealTally {
    /// How many appeals were adopted in the quarter.
    pub adopted: u32,
    /// How many of their addressees stand how now, by the word of the standing.
    pub standing: BTreeMap<&'static str, u32>,
    /// How many addressees answered in the quarter, of whatever appeal.
    pub answered: u32,
    /// How many refused in the quarter.
    pub refused: u32,
}

/// What a quarter came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuarterReport {
    /// Its number, as [`quarter_of`] counts.
    pub quarter: i64,
    /// Its first second by the commission's clock (Unix seconds UTC).
    pub begins: i64,
    /// Its last second (Unix seconds UTC).
    pub ends: i64,
    /// Whether it is over.
    pub is_over: bool,
    /// The promises that were due in it, or kept in it where they have no date.
    pub promises: Tally,
    /// The same by the party that owes them. What several parties owe counts for each.
    pub by_party: BTreeMap<PartyId, Tally>,
    /// The same by region, where a promise is to be kept in each.
    pub by_region: BTreeMap<String, Tally>,
    /// The same by field, where a promise is to be kept in each.
    pub by_field: BTreeMap<Field, Tally>,
    /// Activities.
    pub activities: HeldActivities,
    /// Appeals.
    pub appeals: AppealTally,
    /// How many competitions were decided.
    pub competitions: u32,
    /// How many forums were held.
    pub forums: u32,
}

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct QuarterGround<'a> {
    /// Every promise.
    pub promises: &'a [Commitment],
    /// What shows them kept.
    pub evidence: &'a [Evidence],
    /// Every activity.
    pub activities: &'a [Activity],
    /// Every appeal.
    pub appeals: &'a [Appeal],
    /// When each competition was decided: the moment after which no scores could be opened any more
    /// (Unix seconds UTC).
    pub decided: &'a [i64],
    /// Every forum.
    pub forums: &'a [Forum],
}

impl Commitment {
    /// What became of the promise in a quarter, as [`quarter_of`] counts: where it was due in it, or
    /// has no date and was kept in it. None otherwise.
    pub fn in_quarter(&self, ledger: &Ledger<'_>, quarter: i64, now: i64) -> Option<Period> {
        let clock = self.offset_seconds;
        let is_in = |at: i64| quarter_by(at, clock) == quarter;
        match self.promise.schedule {
            Schedule::Once { .. } | Schedule::Within { .. } => {
                let period = self.periods_in(ledger, now).into_iter().next()?;
                period.until.is_some_and(is_in).then_some(period)
            }
            Schedule::Quarterly if !self.promise.evidence.is_built() => None,
            Schedule::Quarterly => {
                if quarter <= quarter_by(self.made, clock) {
                    return None;
                }
                let until = quarter_ends(quarter, clock);
                let own = self.within(&self.own(ledger, now), quarter);
                let keeping = self.judged(&self.promise.each.cells(), &own, until, now);
                Some(Period { from: quarter_begins(quarter, clock), until: Some(until), keeping })
            }
            Schedule::Standing => {
                let own = self.within(&self.own(ledger, now), quarter);
                let last = own.iter().filter(|it| !it.waives).max_by_key(|it| it.at)?;
                let keeping = match last.agreed_until(clock) {
                    Some(due) if last.at > due => Keeping::KeptLate { at: last.at, due },
                    _ => Keeping::Kept { at: last.at },
                };
                Some(Period { from: self.made, until: None, keeping })
            }
        }
    }

    /// What became of each place of it in a quarter; of what has no date only the places in which
    /// something was shown in the quarter.
    fn cells_in_quarter(
        &self,
        ledger: &Ledger<'_>,
        quarter: i64,
        period: &Period,
        now: i64,
    ) -> Vec<(Cell, Keeping)> {
        if self.promise.schedule != Schedule::Standing {
            return self.cells_in(ledger, period, now);
        }
        let own = self.within(&self.own(ledger, now), quarter);
        let judged = self.promise.each.cells().into_iter().map(|cell| {
            let keeping = self.judge(&cell, &own, None, now);
            (cell, keeping)
        });
        judged.filter(|(_, keeping)| !matches!(keeping, Keeping::Due { .. })).collect()
    }
}

/// A quarter as an address names it, `2026-4`, as [`quarter_of`] counts; none where it is none.
pub fn read_quarter(text: &str) -> Option<i64> {
    let (year, number) = text.split_once('-')?;
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let number: i64 = match number {
        "1" => 0,
        "2" => 1,
        "3" => 2,
        "4" => 3,
        _ => return None,
    };
    let quarter = year.parse::<i64>().ok().filter(|_| is_year)? * 4 + number;
    (quarter_of(0)..=QUARTER_MAX).contains(&quarter).then_some(quarter)
}

/// A quarter as an address names it.
pub fn written_quarter(quarter: i64) -> String {
    format!("{:04}-{}", quarter.div_euclid(4), quarter.rem_euclid(4) + 1)
}

impl QuarterReport {
    /// Counts a quarter.
    pub fn of(quarter: i64, ground: QuarterGround<'_>, charter: &Charter, now: i64) -> Self {
        let clock = i64::from(charter.utc_offset_seconds);
        let ledger = Ledger::new(ground.evidence);
        let ends = quarter_ends(quarter, clock);
        let is_in = |at: i64| quarter_by(at, clock) == quarter;
        let mut report = Self {
            quarter,
            begins: quarter_begins(quarter, clock),
            ends,
            is_over: now > ends,
            promises: Tally::default(),
            by_party: charter.party_ids().into_iter().map(|id| (id, Tally::default())).collect(),
            by_region: BTreeMap::new(),
            by_field: BTreeMap::new(),
            activities: HeldActivities::default(),
            appeals: AppealTally::default(),
            competitions: many(ground.decided.iter().filter(|at| is_in(**at) && **at <= now)),
            forums: many(ground.forums.iter().filter(|it| it.held.is_some() && is_in(last(it)))),
        };
        for made in ground.promises {
            report.count(made, &ledger, now);
        }
        for activity in ground.activities {
            report.hold(activity, charter, now);
        }
        for appeal in ground.appeals {
            report.appeal(appeal, charter, now);
        }
        report
    }

    fn count(&mut self, made: &Commitment, ledger: &Ledger<'_>, now: i64) {
        let Some(period) = made.in_quarter(ledger, self.quarter, now) else { return };
        self.promises.add(period.keeping);
        for party in &made.promise.owners {
            self.by_party.entry(party.clone()).or_default().add(period.keeping);
        }
        if made.promise.each.is_one() {
            return;
        }
        // A region counts each field in which something is promised there, and a field each region.
        for (cell, keeping) in made.cells_in_quarter(ledger, self.quarter, &period, now) {
            if let Some(region) = cell.region {
                self.by_region.entry(region).or_default().add(keeping);
            }
            if let Some(field) = cell.field {
                self.by_field.entry(field).or_default().add(keeping);
            }
        }
    }

    fn hold(&mut self, activity: &Activity, charter: &Charter, now: i64) {
        let clock = i64::from(charter.utc_offset_seconds);
        let day_in = |day: i64| quarter_of(day.saturating_mul(DAY_SECONDS)) == self.quarter;
        let planned_in = quarter_by(activity.starts(), clock) == self.quarter;
        match activity.standing(charter, now) {
            Standing::Held { day } if day_in(day) => {
                self.activities.held = self.activities.held.saturating_add(1);
                let Some(outcome) = activity.outcome(charter) else { return };
                for (party, came) in &outcome.what.participants {
                    let sum = self.activities.participants.entry(party.clone()).or_default();
                    *sum = sum.saturating_add(u64::from(*came));
                }
            }
            Standing::NotHeld { day } if day_in(day) => {
                self.activities.failed = self.activities.failed.saturating_add(1);
            }
            Standing::Cancelled { .. } if planned_in => {
                self.activities.failed = self.activities.failed.saturating_add(1);
            }
            Standing::Unreported { .. } | Standing::Waits if planned_in => {
                self.activities.open = self.activities.open.saturating_add(1);
            }
            _ => {}
        }
    }

    fn appeal(&mut self, appeal: &Appeal, charter: &Charter, now: i64) {
        let clock = i64::from(charter.utc_offset_seconds);
        let is_new = quarter_by(appeal.adopted, clock) == self.quarter;
        if is_new {
            self.appeals.adopted = self.appeals.adopted.saturating_add(1);
        }
        for addressee in &appeal.addressees.addressees {
            let standing = appeal.standing(addressee, charter, now);
            let day_in = |day: i64| quarter_of(day.saturating_mul(DAY_SECONDS)) == self.quarter;
            match standing {
                AppealStanding::Answered { day } if day_in(day) => {
                    self.appeals.answered = self.appeals.answered.saturating_add(1);
                }
                AppealStanding::Refused { day } if day_in(day) => {
                    self.appeals.refused = self.appeals.refused.saturating_add(1);
                }
                _ => {}
            }
            if is_new {
                let number = self.appeals.standing.entry(standing.as_str()).or_default();
                *number = number.saturating_add(1);
            }
        }
    }
}

/// The last second of a forum (Unix seconds UTC).
fn last(forum: &Forum) -> i64 {
    forum.week.ends().saturating_sub(1)
}

fn many<T>(found: impl Iterator<Item = T>) -> u32 {
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_read_as_it_is_written() {
        for quarter in [2026 * 4, 2026 * 4 + 3, 1970 * 4, QUARTER_MAX] {
            assert_eq!(read_quarter(&written_quarter(quarter)), Some(quarter));
        }
        assert_eq!(written_quarter(2026 * 4 + 3), "2026-4");
        for none in ["", "2026", "2026-0", "2026-5", "26-1", "2026-01", "1969-4", "2200-1", "x-1"] {
            assert_eq!(read_quarter(none), None, "{none}");
        }
    }
}
