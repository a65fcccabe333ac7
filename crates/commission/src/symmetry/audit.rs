//! The audit of a period: numbers for each party, and a verdict for each pair and measure.

use std::collections::{BTreeMap, BTreeSet};

use super::estimate::{NEVER, Shares, Shift, Span, median, share_shift, shift, wilson};
use super::recount::{Case, Recount};
use crate::commitment::{quarter_of, quarter_start};
use crate::incident::{Grade, Priority};
use crate::party::PartyId;

/// The fewest incidents of each party of a pair for which anything is said.
pub const COUNT_MIN: usize = 8;
/// In how many of a hundred audits, at most, of parties that are treated alike any difference is
/// said at all: all measures and pairs of an audit share it.
pub const WRONG_AUDITS: f64 = 5.0;
/// For how many hours an incident must have been in the record before it is asked whether it was
/// answered: the longest clock that a charter has by default. Else the incidents of whoever had
/// them lately would look unanswered.
pub const SETTLED_HOURS: i64 = 336;
const HOUR_SECONDS: i64 = 3_600;

/// What is compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Measure {
    /// From the beginning of its week until it was accepted.
    Accept,
    /// From then until the first finding.
    Verify,
    /// From then until a decision about it was adopted.
    Answer,
    /// The share of incidents that somebody lived through.
    Experienced,
    /// The share of incidents of high priority.
    High,
    /// The words of what every party signed about it.
    Words,
    /// The share of incidents about which a text was adopted and thereby published.
    Published,
}

/// What a measure is counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Words.
    Words,
    /// Ten-thousandths of all.
    Share,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Measure; 7] = [
        Measure::Accept,
        Measure::Verify,
        Measure::Answer,
        Measure::Experienced,
        Measure::High,
        Measure::Words,
        Measure::Published,
    ];

    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Measure::Accept => "accept",
            Measure::Verify => "verify",
            Measure::Answer => "answer",
            Measure::Experienced => "experienced",
            Measure::High => "high",
            Measure::Words => "words",
            Measure::Published => "published",
        }
    }

    /// What it is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Measure::Accept | Measure::Verify | Measure::Answer => Unit::Seconds,
            Measure::Words => Unit::Words,
            Measure::Experienced | Measure::High | Measure::Published => Unit::Share,
        }
    }

    /// Whether only incidents count that have been in the record for [`SETTLED_HOURS`]: what has
    /// not come yet and what never comes are the same here.
    pub fn takes_time(self) -> bool {
        matches!(self, Measure::Answer | Measure::Published)
    }

    /// Its value for one incident: a number, or 1 and 0 for a share.
    fn of(self, case: &Case) -> i64 {
        let since = |at: Option<i64>| at.map_or(NEVER, |at| at.saturating_sub(case.accepted));
        match self {
            Measure::Accept => case.accepted.saturating_sub(case.week),
            Measure::Verify => since(case.found),
            Measure::Answer => since(case.decided),
            Measure::Experienced => i64::from(case.grade == Grade::Experienced),
            Measure::High => i64::from(case.priority == Priority::High),
            Measure::Words => case.words(),
            Measure::Published => i64::from(case.published),
        }
    }
}

/// Which incidents an audit counts: those accepted in a quarter, or all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Period {
    /// Since the beginning.
    All,
    /// A calendar quarter (UTC) by its number, as by [`quarter_of`].
    Quarter(i64),
}

impl Period {
    /// Whether a time lies in it (Unix seconds UTC).
    pub fn has(self, at: i64) -> bool {
        match self {
            Period::All => true,
            Period::Quarter(number) => quarter_of(at) == number,
        }
    }

    /// The first second of a quarter (Unix seconds UTC).
    pub fn starts(self) -> Option<i64> {
        match self {
            Period::All => None,
            Period::Quarter(number) => Some(quarter_start(number)),
        }
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Period::All => f.write_str("all"),
            Period::Quarter(it) => write!(f, "{}-q{}", it.div_euclid(4), it.rem_euclid(4) + 1),
        }
    }
}

impl std::str::FromStr for Period {
    type Err = ();

    /// Reads `all`, or a quarter as `2026-q4`.
    fn from_str(text: &str) -> Result<Self, ()> {
        if text == "all" {
            return Ok(Period::All);
        }
        let (year, quarter) = text.split_once("-q").ok_or(())?;
        let year: i64 = year.parse().map_err(|_| ())?;
        let quarter = ["1", "2", "3", "4"].iter().position(|it| *it == quarter).ok_or(())?;
        let quarter = i64::try_from(quarter).map_err(|_| ())?;
        let read =
            Period::Quarter(year.checked_mul(4).and_then(|it| it.checked_add(quarter)).ok_or(())?);
        // One form only, and a year of which there are dates.
        ((1970..10_000).contains(&year) && read.to_string() == text).then_some(read).ok_or(())
    }
}

/// The numbers of one party: of the incidents in which its people alone were affected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Numbers {
    /// How many incidents.
    pub count: usize,
    /// How many of them have been in the record for [`SETTLED_HOURS`].
    pub settled: usize,
    /// Of each grade, in the order of [`Grade::ALL`].
    pub grades: Vec<usize>,
    /// Of each priority, in the order of [`Priority::ALL`].
    pub priorities: Vec<usize>,
    /// The median of a time or of words, or a share, with its 95 % interval.
    pub spans: BTreeMap<Measure, Span>,
}

impl Numbers {
    /// How many incidents a measure counts.
    pub fn count_of(&self, measure: Measure) -> usize {
        if measure.takes_time() { self.settled } else { self.count }
    }
}

/// What is to be said of a measure for a pair of parties.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Too few incidents of one of them.
    TooFew,
    /// No difference can be seen.
    Same,
    /// There is one.
    Differs {
        /// The party of whose incidents it is more, or longer.
        more: PartyId,
        /// The other.
        less: PartyId,
        /// By how much; an end that has not come yet is none.
        by: Span,
    },
}

/// A measure compared between two parties.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The measure.
    pub measure: Measure,
    /// The pair, in the order of their ids.
    pub pair: (PartyId, PartyId),
    /// What is to be said.
    pub verdict: Verdict,
}

/// The audit of a period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Audit {
    /// The period.
    pub period: Period,
    /// How many acts of the record were read.
    pub size: u64,
    /// The accepted incidents of the period.
    pub accepted: usize,
    /// Those of them without a finding: whose people were affected is not known.
    pub unfound: usize,
    /// Those with a finding in which the parties did not say alike whose people were affected.
    pub unsaid: usize,
    /// Those in which people of more than one party were affected.
    pub several: usize,
    /// Those that are counted, but not for what takes time ([`Measure::takes_time`]): they had not
    /// been in the record for [`SETTLED_HOURS`] when the last act came that was read.
    pub fresh: usize,
    /// The numbers of each party.
    pub numbers: BTreeMap<PartyId, Numbers>,
    /// The comparisons, by measure and then by pair.
    pub comparisons: Vec<Comparison>,
}

/// The cases of a party.
#[derive(Default)]
struct Group<'a> {
    all: Vec<&'a Case>,
    /// Those that have been in the record for [`SETTLED_HOURS`].
    settled: Vec<&'a Case>,
}

impl<'a> Group<'a> {
    fn of(&self, measure: Measure) -> &[&'a Case] {
        if measure.takes_time() { &self.settled } else { &self.all }
    }
}

/// The cases of each party.
type Groups<'a> = BTreeMap<PartyId, Group<'a>>;

fn values(cases: &[&Case], measure: Measure) -> Vec<i64> {
    cases.iter().map(|case| measure.of(case)).collect()
}

fn shares(cases: &[&Case], measure: Measure) -> Shares {
    let part = cases.iter().filter(|case| measure.of(case) > 0).count();
    Shares { part, of: cases.len() }
}

fn numbers(group: &Group<'_>) -> Numbers {
    let spans = Measure::ALL.into_iter().filter_map(|measure| {
        let cases = group.of(measure);
        let span = match measure.unit() {
            Unit::Share => wilson(shares(cases, measure)),
            Unit::Seconds | Unit::Words => median(&values(cases, measure)),
        };
        span.map(|span| (measure, span))
    });
    let cases = &group.all;
    let grades = Grade::ALL.iter().map(|it| cases.iter().filter(|case| case.grade == *it).count());
    let priorities =
        Priority::ALL.iter().map(|it| cases.iter().filter(|case| case.priority == *it).count());
    Numbers {
        count: cases.len(),
        settled: group.settled.len(),
        grades: grades.collect(),
        priorities: priorities.collect(),
        spans: spans.collect(),
    }
}

fn compare(
    groups: &Groups<'_>,
    measure: Measure,
    pair: (&PartyId, &PartyId),
    wrong: f64,
) -> Verdict {
    let of = |party: &PartyId| groups.get(party).map(|it| it.of(measure)).unwrap_or_default();
    let (first, second) = (of(pair.0), of(pair.1));
    if first.len().min(second.len()) < COUNT_MIN {
        return Verdict::TooFew;
    }
    let found: Option<Shift> = match measure.unit() {
        Unit::Share => share_shift(shares(first, measure), shares(second, measure), wrong),
        Unit::Seconds | Unit::Words => {
            shift(&values(first, measure), &values(second, measure), wrong)
        }
    };
    let Some(found) = found else { return Verdict::TooFew };
    let (more, less) = if found.low > 0 {
        pair
    } else if found.high < 0 {
        (pair.1, pair.0)
    } else {
        return Verdict::Same;
    };
    Verdict::Differs { more: more.clone(), less: less.clone(), by: found.size() }
}

impl Audit {
    /// The audit of a period. Every pair of parties is compared; a difference is said only where
    /// its interval leaves nought out.
    pub fn new(recount: &Recount, parties: &BTreeSet<PartyId>, period: Period) -> Self {
        let mut groups: Groups<'_> =
            parties.iter().map(|party| (party.clone(), Group::default())).collect();
        let settled = recount.last().saturating_sub(SETTLED_HOURS * HOUR_SECONDS);
        let (mut accepted, mut unfound, mut unsaid, mut several, mut fresh) = (0, 0, 0, 0, 0);
        for (_, case) in recount.cases().filter(|(_, case)| period.has(case.accepted)) {
            accepted += 1;
            let mut affected = case.affected.iter();
            match (affected.next(), affected.next()) {
                (None, _) if case.found.is_none() => unfound += 1,
                (None, _) => unsaid += 1,
                (Some(_), Some(_)) => several += 1,
                // Who is no party any more is counted all the same.
                (Some(only), None) => {
                    let group = groups.entry(only.clone()).or_default();
                    group.all.push(case);
                    if case.accepted <= settled {
                        group.settled.push(case);
                    } else {
                        fresh += 1;
                    }
                }
            }
        }
        let ids: Vec<PartyId> = groups.keys().cloned().collect();
        let pairs: Vec<(&PartyId, &PartyId)> = ids
            .iter()
            .enumerate()
            .flat_map(|(place, first)| {
                ids.iter().skip(place + 1).map(move |second| (first, second))
            })
            .collect();
        let many = u32::try_from(Measure::ALL.len() * pairs.len().max(1)).unwrap_or(u32::MAX);
        let wrong = WRONG_AUDITS / 100.0 / f64::from(many);
        let comparisons = Measure::ALL.into_iter().flat_map(|measure| {
            pairs.iter().map({
                let groups = &groups;
                move |pair| Comparison {
                    measure,
                    pair: (pair.0.clone(), pair.1.clone()),
                    verdict: compare(groups, measure, *pair, wrong),
                }
            })
        });
        Self {
            period,
            size: recount.size(),
            accepted,
            unfound,
            unsaid,
            several,
            fresh,
            comparisons: comparisons.collect(),
            numbers: groups.iter().map(|(party, group)| (party.clone(), numbers(group))).collect(),
        }
    }

    /// The quarters in which incidents were accepted, the latest first.
    pub fn quarters(recount: &Recount) -> Vec<Period> {
        let all: BTreeSet<i64> =
            recount.cases().map(|(_, case)| quarter_of(case.accepted)).collect();
        all.into_iter().rev().map(Period::Quarter).collect()
    }
}
