//! What was held where: region by field by quarter, and what to propose next.

use std::collections::{BTreeMap, BTreeSet};

use super::{Activity, Standing};
use crate::charter::Charter;
use crate::commitment::{
    Cell, Commitment, EvidenceKind, Field, Keeping, Ledger, quarter_by, quarter_ends,
};

/// The most gaps that are proposed.
pub const GAPS_MAX: usize = 20;
/// How many quarters before the present one count when gaps are compared.
const LOOK_BACK_QUARTERS: i64 = 4;

/// What is known of one region in one field, in one quarter or several.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CellTally {
    /// Activities that were held, as every party confirms.
    pub held: u32,
    /// Those of them that were held after the quarter for which they were agreed.
    pub late: u32,
    /// Activities that are to come.
    pub planned: u32,
    /// Activities that are over without a report that every party confirms.
    pub open: u32,
}

impl CellTally {
    /// Whether nothing is known of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn add(&mut self, other: Self) {
        self.held += other.held;
        self.late += other.late;
        self.planned += other.planned;
        self.open += other.open;
    }
}

/// Activities counted by region, field and quarter. Each counts in the quarter for which it was
/// agreed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Coverage(BTreeMap<(String, Field, i64), CellTally>);

/// A place in which something should be held next, with what says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The region.
    pub region: String,
    /// The field.
    pub field: Field,
    /// The promises that are due there and that nothing planned would keep, by reference, with the
    /// date of each (Unix seconds UTC).
    pub due: Vec<(String, i64)>,
    /// How many activities were held there, for this quarter and the four before it.
    pub held: u32,
    /// How many were held in the region in any field.
    pub held_in_region: u32,
}

impl Coverage {
    /// Counts these.
    pub fn of<'a>(
        activities: impl IntoIterator<Item = &'a Activity>,
        charter: &Charter,
        now: i64,
    ) -> Self {
        let mut counted = Self::default();
        for activity in activities {
            let mut one = CellTally::default();
            match activity.standing(charter, now) {
                Standing::Held { .. } => {
                    one.held = 1;
                    let clock = i64::from(charter.utc_offset_seconds);
                    let until = quarter_ends(activity.planned.quarter, clock);
                    one.late = u32::from(activity.kept(charter).is_some_and(|at| at > until));
                }
                Standing::Planned => one.planned = 1,
                Standing::Unreported { .. } | Standing::Waits => one.open = 1,
                Standing::Cancelled { .. } | Standing::NotHeld { .. } => continue,
            }
            let region = activity.region().to_owned();
            let key = (region, activity.planned.field, activity.planned.quarter);
            counted.0.entry(key).or_default().add(one);
        }
        counted
    }

    /// One region, field and quarter.
    pub fn at(&self, region: &str, field: Field, quarter: i64) -> CellTally {
        self.0.get(&(region.to_owned(), field, quarter)).copied().unwrap_or_default()
    }

    /// One region and field over the quarters from `first` to `last`.
    pub fn over(&self, region: &str, field: Field, first: i64, last: i64) -> CellTally {
        let mut sum = CellTally::default();
        let (from, to) = ((region.to_owned(), field, first), (region.to_owned(), field, last));
        if first <= last {
            for tally in self.0.range(from..=to).map(|(_, tally)| *tally) {
                sum.add(tally);
            }
        }
        sum
    }

    /// One region in every field over the quarters from `first` to `last`.
    pub fn in_region(&self, region: &str, first: i64, last: i64) -> CellTally {
        let mut sum = CellTally::default();
        for field in Field::ALL {
            sum.add(self.over(region, *field, first, last));
        }
        sum
    }

    /// What to propose next: where promises are due that nothing planned would keep, the earliest
    /// first; then where least was held. Only regions in which every party has a branch are
    /// proposed, since an activity needs all of them, and only fields that some promise names, or
    /// else culture, education and sport.
    pub fn gaps(
        &self,
        charter: &Charter,
        promises: &[Commitment],
        ledger: &Ledger<'_>,
        now: i64,
    ) -> Vec<Gap> {
        let quarter = quarter_by(now, charter.utc_offset_seconds.into());
        let parties = charter.party_ids();
        let mut fields: BTreeSet<Field> =
            promises.iter().flat_map(|it| it.promise.each.fields.iter().copied()).collect();
        if fields.is_empty() {
            fields = [Field::Culture, Field::Education, Field::Sport].into_iter().collect();
        }
        let owed = owed(promises, ledger, now);
        let mut gaps = Vec::new();
        for region in charter.regions.iter().filter(|it| it.branches == parties) {
            for field in &fields {
                let here = Cell { field: Some(*field), region: Some(region.code.clone()) };
                let tally = self.over(&region.code, *field, quarter, quarter + 1);
                let due: Vec<(String, i64)> = owed
                    .iter()
                    .filter(|(cell, ..)| !cell.is_anywhere() && cell.holds(Some(&here)))
                    .map(|(_, reference, until)| ((*reference).clone(), *until))
                    .collect();
                // What is planned may still keep it; what waits for a report may have.
                if tally.planned + tally.open > 0 {
                    continue;
                }
                let first = quarter - LOOK_BACK_QUARTERS;
                gaps.push(Gap {
                    region: region.code.clone(),
                    field: *field,
                    due,
                    held: self.over(&region.code, *field, first, quarter).held,
                    held_in_region: self.in_region(&region.code, first, quarter).held,
                });
            }
        }
        gaps.sort_by(|one, two| one.order().cmp(&two.order()));
        gaps.truncate(GAPS_MAX);
        gaps
    }
}

impl Cell {
    /// Whether it is any field in any region.
    fn is_anywhere(&self) -> bool {
        self.field.is_none() && self.region.is_none()
    }
}

impl Gap {
    fn order(&self) -> (bool, i64, u32, u32, &str, Field) {
        let earliest = self.due.iter().map(|(_, until)| *until).min();
        (
            earliest.is_none(),
            earliest.unwrap_or(i64::MAX),
            self.held_in_region,
            self.held,
            &self.region,
            self.field,
        )
    }
}

/// The places of promises that are due and that activities keep, with the date of each.
fn owed<'a>(
    promises: &'a [Commitment],
    ledger: &Ledger<'_>,
    now: i64,
) -> Vec<(Cell, &'a String, i64)> {
    let mut owed = Vec::new();
    for made in promises.iter().filter(|it| it.promise.evidence == EvidenceKind::Activity) {
        let Some(period) = made.periods_in(ledger, now).into_iter().next() else { continue };
        let Some(until) = period.until else { continue };
        for (cell, keeping) in made.cells_in(ledger, &period, now) {
            if matches!(keeping, Keeping::Due { .. } | Keeping::Broken { .. }) {
                owed.push((cell, &made.reference, until));
            }
        }
    }
    owed
}
