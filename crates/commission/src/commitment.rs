//! The ledger of promises: what was promised, by whom, until when, and what became of it.
//!
//! A state is computed from evidence, never claimed. Later matters (activities, appeals, the
//! forum) feed evidence in; this is the core they share.

mod calendar;
mod cell;
mod quarter;
mod register;

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::ops::Range;

use note::Digest;
use serde::{Deserialize, Serialize};

use crate::canonical::CanonicalError;
use crate::language::Localized;
use crate::party::PartyId;

pub use calendar::{
    civil_date, first_of_month, quarter_begins, quarter_by, quarter_ends, quarter_of, quarter_start,
};
pub use cell::{Cell, Each, Field};
pub use quarter::{
    AppealTally, HeldActivities, QuarterGround, QuarterReport, read_quarter, written_quarter,
};
pub use register::{Line, Register, Sought, Tally};

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
    /// A competition whose result every party signed.
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
        match self {
            EvidenceKind::Commission
            | EvidenceKind::Instrument
            | EvidenceKind::Appeal
            | EvidenceKind::Incident
            | EvidenceKind::Activity
            | EvidenceKind::Forum
            | EvidenceKind::Competition
            | EvidenceKind::Glossary => true,
        }
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
    /// In every calendar quarter (by the commission's clock) after the one in which the promise was
    /// made.
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
    /// In each of which fields and regions. Only activities have these.
    #[serde(default, skip_serializing_if = "Each::is_one")]
    pub each: Each,
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
    /// The commission's clock, by which quarters begin and end: seconds from UTC.
    pub offset_seconds: i64,
}

/// Something that shows a promise kept, or that every party waived it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evidence {
    /// The promise, by reference.
    pub promise: String,
    /// When it happened (Unix seconds UTC).
    pub at: i64,
    /// What kind of evidence it is.
    pub kind: EvidenceKind,
    /// Where to see it: an instrument's id, an activity's, or `commission`.
    pub source: String,
    /// The field and the region of an activity.
    pub cell: Option<Cell>,
    /// Until when it had been agreed to happen: the last second, in UTC, of the quarter for which an
    /// activity was planned, or that a waiver names. It stands for that quarter; when it ends by the
    /// commission's clock says [`Evidence::agreed_until`].
    pub until: Option<i64>,
    /// Whether it is a text in which every party waives the promise.
    pub waives: bool,
}

impl Evidence {
    /// Evidence that is of no field, region or quarter.
    pub fn new(promise: String, kind: EvidenceKind, source: String, at: i64) -> Self {
        Self { promise, at, kind, source, cell: None, until: None, waives: false }
    }

    /// The quarter for which it counts: what was agreed for one counts for that one, whenever it
    /// came about.
    fn quarter(&self, offset_seconds: i64) -> i64 {
        self.until.map_or_else(|| quarter_by(self.at, offset_seconds), quarter_of)
    }

    /// Until when it had been agreed to happen, by a clock so many seconds from UTC.
    pub fn agreed_until(&self, offset_seconds: i64) -> Option<i64> {
        self.until.map(|until| quarter_ends(quarter_of(until), offset_seconds))
    }

    /// Whether it came after the quarter for which it was agreed, by a clock so many seconds from
    /// UTC.
    pub fn is_late(&self, offset_seconds: i64) -> bool {
        !self.waives && self.agreed_until(offset_seconds).is_some_and(|until| self.at > until)
    }
}

/// Evidence, found by the promise that it is about, so that a ledger of many promises is not read
/// once for each of them.
#[derive(Clone, Debug, Default)]
pub struct Ledger<'a> {
    /// All of it, what is about one promise together.
    evidence: Vec<&'a Evidence>,
    /// Where in it what is about each promise stands.
    places: Places<'a>,
}

/// Found by the same hash everywhere: nothing here is random, and nobody walks it.
type Places<'a> = HashMap<&'a str, Range<usize>, BuildHasherDefault<DefaultHasher>>;

impl<'a> Ledger<'a> {
    /// All of it.
    pub fn new(evidence: &'a [Evidence]) -> Self {
        let mut numbers: HashMap<&str, usize, BuildHasherDefault<DefaultHasher>> =
            HashMap::default();
        // How much is about each promise, in the order of their first evidence.
        let mut counts: Vec<(&str, usize)> = Vec::new();
        let mut last: Option<(&str, usize)> = None;
        let mut about: Vec<usize> = Vec::with_capacity(evidence.len());
        for it in evidence {
            let promise = it.promise.as_str();
            // What is about one promise mostly comes together.
            let number = match last.filter(|(same, _)| *same == promise) {
                Some((_, number)) => number,
                None => *numbers.entry(promise).or_insert(counts.len()),
            };
            match counts.get_mut(number) {
                Some((_, count)) => *count += 1,
                None => counts.push((promise, 1)),
            }
            last = Some((promise, number));
            about.push(number);
        }
        let mut places = Places::default();
        places.reserve(counts.len());
        let mut from = 0;
        let mut next: Vec<usize> = Vec::with_capacity(counts.len());
        for (promise, count) in counts {
            places.insert(promise, from..from + count);
            next.push(from);
            from += count;
        }
        let mut order: Vec<usize> = vec![0; evidence.len()];
        for (place, number) in about.into_iter().enumerate() {
            let Some(at) = next.get_mut(number) else { continue };
            if let Some(slot) = order.get_mut(*at) {
                *slot = place;
            }
            *at += 1;
        }
        let evidence = order.into_iter().filter_map(|place| evidence.get(place)).collect();
        Self { evidence, places }
    }

    /// What is about one promise, in the order in which it was given.
    pub fn about(&self, reference: &str) -> &[&'a Evidence] {
        let place = self.places.get(reference).cloned();
        place.and_then(|place| self.evidence.get(place)).unwrap_or_default()
    }
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
    /// Every party waived it before its date.
    Waived {
        /// When (Unix seconds UTC).
        at: i64,
    },
    /// This software cannot see such evidence yet, so it says nothing about the promise.
    NotBuilt,
}

impl Keeping {
    /// Every word, as [`Keeping::as_str`] has it.
    pub const WORDS: [&'static str; 6] =
        ["due", "kept", "kept-late", "broken", "waived", "not-built"];

    /// The word used in message ids and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Keeping::Due { .. } => "due",
            Keeping::Kept { .. } => "kept",
            Keeping::KeptLate { .. } => "kept-late",
            Keeping::Broken { .. } => "broken",
            Keeping::Waived { .. } => "waived",
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
    /// What became of the promise as of `now`, per period, newest first. Never empty. Evidence about
    /// other promises does not matter; where there is much of it, see [`Ledger`].
    pub fn periods(&self, evidence: &[Evidence], now: i64) -> Vec<Period> {
        self.periods_in(&Ledger::new(evidence), now)
    }

    /// The same out of a ledger.
    pub fn periods_in(&self, ledger: &Ledger<'_>, now: i64) -> Vec<Period> {
        let whole = |until, keeping| vec![Period { from: self.made, until, keeping }];
        if !self.promise.evidence.is_built() {
            return whole(None, Keeping::NotBuilt);
        }
        let own = self.own(ledger, now);
        let cells = self.promise.each.cells();
        match self.promise.schedule {
            Schedule::Once { due } => whole(Some(due), self.judged(&cells, &own, due, now)),
            Schedule::Within { days } => {
                let due = self.made.saturating_add(i64::from(days) * DAY_SECONDS);
                whole(Some(due), self.judged(&cells, &own, due, now))
            }
            Schedule::Standing => whole(None, self.standing(&cells, &own)),
            Schedule::Quarterly => {
                let clock = self.offset_seconds;
                let own: Vec<(i64, &Evidence)> =
                    own.into_iter().map(|it| (it.quarter(clock), it)).collect();
                let mut within: Vec<&Evidence> = Vec::with_capacity(own.len());
                let mut periods: Vec<Period> = quarters(self.made, now, clock)
                    .map(|quarter| {
                        let until = quarter_ends(quarter, clock);
                        within.clear();
                        let same = own.iter().filter(|(of, _)| *of == quarter);
                        within.extend(same.map(|(_, it)| *it));
                        let keeping = self.judged(&cells, &within, until, now);
                        Period { from: quarter_begins(quarter, clock), until: Some(until), keeping }
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
        self.keeping_in(&Ledger::new(evidence), now)
    }

    /// The same out of a ledger.
    pub fn keeping_in(&self, ledger: &Ledger<'_>, now: i64) -> Keeping {
        self.periods_in(ledger, now)
            .first()
            .map_or(Keeping::Due { until: None }, |period| period.keeping)
    }

    /// What became of each place of a promise within a period of it.
    pub fn cells_in(&self, ledger: &Ledger<'_>, period: &Period, now: i64) -> Vec<(Cell, Keeping)> {
        let own = self.own(ledger, now);
        let own = match (self.promise.schedule.clone(), period.until) {
            (Schedule::Quarterly, Some(until)) => {
                self.within(&own, quarter_by(until, self.offset_seconds))
            }
            _ => own,
        };
        let cells = self.promise.each.cells().into_iter();
        cells
            .map(|cell| {
                let keeping = self.judge(&cell, &own, period.until, now);
                (cell, keeping)
            })
            .collect()
    }

    /// What is about it, as far as it counts: what happened before it was made does not keep it.
    fn own<'a>(&self, ledger: &Ledger<'a>, now: i64) -> Vec<&'a Evidence> {
        // A quarter is waived of what recurs, and the whole of what does not.
        let recurs = self.promise.schedule == Schedule::Quarterly;
        let counts = |it: &&&Evidence| {
            let fits = if it.waives {
                it.until.is_some() == recurs
            } else {
                it.kind == self.promise.evidence
            };
            fits && (self.made..=now).contains(&it.at)
        };
        ledger.about(&self.reference).iter().filter(counts).copied().collect()
    }

    /// What became of it where it ends at `due`: it is kept when it is kept in every place.
    fn judged(&self, cells: &[Cell], own: &[&Evidence], due: i64, now: i64) -> Keeping {
        let worst = cells
            .iter()
            .map(|cell| self.judge(cell, own, Some(due), now))
            .max_by_key(|keeping| keeping.weight());
        worst.unwrap_or(Keeping::Due { until: Some(due) })
    }

    /// What became of one without an end: kept while everything agreed for it is, and late when the
    /// last of it came after the date agreed.
    fn standing(&self, cells: &[Cell], own: &[&Evidence]) -> Keeping {
        let worst = cells
            .iter()
            .map(|cell| self.judge(cell, own, None, 0))
            .max_by_key(|keeping| keeping.weight());
        worst.unwrap_or(Keeping::Due { until: None })
    }

    /// What counts for a quarter.
    fn within<'a>(&self, own: &[&'a Evidence], quarter: i64) -> Vec<&'a Evidence> {
        let counts = |it: &&&Evidence| it.quarter(self.offset_seconds) == quarter;
        own.iter().filter(counts).copied().collect()
    }

    /// What became of one place of a promise. What every party waives after the date stays broken:
    /// nobody says afterwards that it was never asked for.
    fn judge(&self, cell: &Cell, own: &[&Evidence], due: Option<i64>, now: i64) -> Keeping {
        let held = own.iter().filter(|it| !it.waives && cell.holds(it.cell.as_ref()));
        let Some(due) = due else {
            return match held.max_by_key(|it| it.at) {
                Some(last) => match last.agreed_until(self.offset_seconds) {
                    Some(due) if last.at > due => Keeping::KeptLate { at: last.at, due },
                    _ => Keeping::Kept { at: last.at },
                },
                None => Keeping::Due { until: None },
            };
        };
        let first = held.map(|it| it.at).min();
        if let Some(at) = first.filter(|at| *at <= due) {
            return Keeping::Kept { at };
        }
        let waived = own.iter().filter(|it| it.waives).map(|it| it.at).min();
        match (waived.filter(|at| *at <= due), first) {
            (Some(at), _) => Keeping::Waived { at },
            (None, Some(at)) => Keeping::KeptLate { at, due },
            (None, None) if now > due => Keeping::Broken { due },
            (None, None) => Keeping::Due { until: Some(due) },
        }
    }
}

impl Keeping {
    /// Which of several is told when one word has to do: the worst; of equals the later.
    fn weight(&self) -> (u8, i64) {
        match *self {
            Keeping::NotBuilt => (0, 0),
            Keeping::Kept { at } => (1, at),
            Keeping::KeptLate { at, .. } => (2, at),
            Keeping::Waived { at } => (3, at),
            Keeping::Due { until } => (4, until.unwrap_or(0)),
            Keeping::Broken { due } => (5, due),
        }
    }
}

/// The calendar quarters from the one after `made` to the present one, or the one after `made` alone
/// while it has not begun, oldest first.
fn quarters(made: i64, now: i64, offset_seconds: i64) -> impl Iterator<Item = i64> {
    let first = quarter_by(made, offset_seconds) + 1;
    let last = quarter_by(now, offset_seconds).max(first).min(first + 400);
    first..=last
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
                each: Each::default(),
            },
            offset_seconds: 0,
        }
    }

    fn seen(at: i64) -> Vec<Evidence> {
        vec![Evidence::new("charter:x".into(), EvidenceKind::Instrument, String::new(), at)]
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

    /// An activity held at `at`, agreed for the quarter with this number.
    fn held(at: i64, quarter: i64, field: Field, region: &str) -> Evidence {
        let kind = EvidenceKind::Activity;
        Evidence {
            cell: Some(Cell { field: Some(field), region: Some(region.into()) }),
            until: Some(quarter_start(quarter + 1) - 1),
            ..Evidence::new("charter:x".into(), kind, format!("{at}"), at)
        }
    }

    #[test]
    fn a_promise_over_fields_and_regions_is_kept_when_every_one_of_them_is() {
        let mut c = commitment(Schedule::Quarterly, EvidenceKind::Activity);
        c.promise.each.fields = [Field::Culture, Field::Sport].into_iter().collect();
        c.promise.each.regions = ["RU-MOW".to_owned()].into_iter().collect();
        let quarter = 2026 * 4 + 1;
        let (from, next) = (quarter_start(quarter), quarter_start(quarter + 1));
        let mut seen = vec![
            held(from + 5, quarter, Field::Culture, "RU-MOW"),
            // In another region, and in another field, it keeps nothing of this promise.
            held(from + 6, quarter, Field::Sport, "RU-SPE"),
            held(from + 7, quarter, Field::Other, "RU-MOW"),
        ];
        assert_eq!(c.keeping(&seen, next - 1), Keeping::Due { until: Some(next - 1) });
        let after = c.periods(&seen, next + 1);
        assert_eq!(after[1].keeping, Keeping::Broken { due: next - 1 });
        let cells = c.cells_in(&Ledger::new(&seen), &after[1], next + 1);
        let words: Vec<_> = cells.iter().map(|(_, keeping)| keeping.as_str()).collect();
        assert_eq!(words, ["kept", "broken"]);
        // Held in the next quarter, but agreed for this one, it keeps this one, late.
        seen.push(held(next + 9, quarter, Field::Sport, "RU-MOW"));
        let after = c.periods(&seen, next + 10);
        assert_eq!(after[1].keeping, Keeping::KeptLate { at: next + 9, due: next - 1 });
        assert!(matches!(after[0].keeping, Keeping::Due { .. }), "it counts once");
    }

    #[test]
    fn a_promise_is_waived_before_its_date_or_not_at_all() {
        let c = commitment(Schedule::Quarterly, EvidenceKind::Activity);
        let quarter = 2026 * 4 + 1;
        let (from, next) = (quarter_start(quarter), quarter_start(quarter + 1));
        let waiver = |at| Evidence {
            until: Some(next - 1),
            waives: true,
            ..Evidence::new("charter:x".into(), EvidenceKind::Instrument, "i".into(), at)
        };
        for (at, expected) in [
            (from - 5, Keeping::Waived { at: from - 5 }),
            (next - 1, Keeping::Waived { at: next - 1 }),
            (next, Keeping::Broken { due: next - 1 }),
        ] {
            assert_eq!(c.periods(&[waiver(at)], next + 1)[1].keeping, expected);
        }
        // What was kept all the same is kept; no other quarter is waived with it.
        let both = [waiver(from), held(from + 1, quarter, Field::Sport, "RU-MOW")];
        assert_eq!(c.periods(&both, next + 1)[1].keeping, Keeping::Kept { at: from + 1 });
        assert!(matches!(c.keeping(&[waiver(from)], next + 1), Keeping::Due { .. }));
    }

    #[test]
    fn a_quarter_is_over_when_it_is_by_the_commissions_clock() {
        let mut c = commitment(Schedule::Quarterly, EvidenceKind::Instrument);
        c.offset_seconds = 3 * 3_600;
        let due = quarter_start(2026 * 4 + 2) - 1 - 3 * 3_600;
        let of =
            |seen: &[Evidence], now| c.periods(seen, now).into_iter().map(|p| p.keeping).next();
        assert_eq!(of(&[], due), Some(Keeping::Due { until: Some(due) }));
        assert_eq!(c.periods(&[], due + 1)[1].keeping, Keeping::Broken { due });
        // What happens in the first hours of the next quarter counts for that one, and is not in
        // time for this one.
        let seen = seen(due + 60);
        let periods = c.periods(&seen, due + 120);
        assert_eq!(periods[0].keeping, Keeping::Kept { at: due + 60 });
        assert_eq!(periods[1].keeping, Keeping::Broken { due });
    }

    #[test]
    fn a_standing_promise_is_late_when_the_last_of_it_was() {
        let c = commitment(Schedule::Standing, EvidenceKind::Activity);
        let quarter = 2026 * 4 + 1;
        let (from, next) = (quarter_start(quarter), quarter_start(quarter + 1));
        let mut seen = vec![held(from + 5, quarter, Field::Sport, "RU-MOW")];
        assert_eq!(c.keeping(&seen, next), Keeping::Kept { at: from + 5 });
        seen.push(held(next + 5, quarter, Field::Sport, "RU-SPE"));
        let late = Keeping::KeptLate { at: next + 5, due: next - 1 };
        assert_eq!(c.keeping(&seen, next + 5), late);
    }

    #[test]
    fn a_promise_without_fields_or_regions_is_written_as_it_always_was() {
        let promise = commitment(Schedule::Quarterly, EvidenceKind::Activity).promise;
        let text = String::from_utf8(crate::canonical::encode(&promise).unwrap()).unwrap();
        assert!(!text.contains("each"), "{text}");
        let mut over = promise.clone();
        over.each.fields.insert(Field::Sport);
        assert_ne!(digest(&[promise]).unwrap(), digest(&[over]).unwrap());
    }

    #[test]
    fn every_kind_of_evidence_can_be_recorded() {
        for kind in EvidenceKind::ALL {
            let c = commitment(Schedule::Standing, kind);
            assert_ne!(c.keeping(&seen(c.made + 1), c.made + 2), Keeping::NotBuilt, "{kind:?}");
        }
    }
}
