//! Trust, measured: four anonymous questions to whoever comes to an activity or to a forum, once before
//! it and once after it.
//!
//! Kept are tallies alone: how many of a party gave which answer to which question at which moment.
//! No answer can be put together with another one, with a registration or with a person. Nothing is
//! told of a moment before it is over, so that nobody learns from two looks what one person
//! answered between them; and nothing of fewer than [`MIN_CELL`] answers, nor anything from which
//! these could be worked out. Who takes a registration back counts towards these no more: nobody makes
//! up with their own answers the number with which somebody else's are told.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::forum::{self, Forum};
use crate::instrument::InstrumentId;
use crate::party::PartyId;
use crate::programme::{Activity, ActivityId, Change};
use crate::refusal::Refusal;
use crate::symmetry::{COUNT_MIN, around};

/// The fewest answers of a party at a moment of which anything is told: no fewer than incidents of
/// which the symmetry audit says anything.
pub const MIN_CELL: u64 = COUNT_MIN as u64;
/// Days after the end within which the second time is answered. The registration is kept longer.
pub const AFTER_DAYS: i64 = 14;
/// The best answer; the worst is 1.
pub const VALUE_MAX: u8 = 5;
/// How many answers there are to choose from.
const VALUES: usize = VALUE_MAX as usize;
/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;
/// The quantile of the normal distribution for intervals that hold the true value 19 times of 20.
const WIDE: f64 = 1.959_964;
/// The least spread that is supposed, as part of the greatest there can be: that of an answer which is
/// the sum of four independent yes and no.
const SPREAD_MIN: f64 = 0.25;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// How near the people of the other sides are.
    Near,
    /// How safe one feels among them.
    Safe,
    /// How respected by them.
    Respected,
    /// Whether one would come again.
    Again,
}

impl Question {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Question; 4] =
        [Question::Near, Question::Safe, Question::Respected, Question::Again];

    /// The word in tables, message ids, forms and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Question::Near => "near",
            Question::Safe => "safe",
            Question::Respected => "respected",
            Question::Again => "again",
        }
    }
}

/// When it is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// Before it begins.
    Before,
    /// When it is over.
    After,
}

impl Moment {
    /// Both of them, in their order.
    pub const ALL: [Moment; 2] = [Moment::Before, Moment::After];

    /// The word in tables, message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Moment::Before => "before",
            Moment::After => "after",
        }
    }
}

/// A word that names no question and no moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no question and no moment has this name")]
pub struct UnknownWord;

impl FromStr for Question {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Question::ALL.into_iter().find(|it| it.as_str() == text).ok_or(UnknownWord)
    }
}

impl FromStr for Moment {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Moment::ALL.into_iter().find(|it| it.as_str() == text).ok_or(UnknownWord)
    }
}

/// About what people are asked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    /// An activity.
    Activity(ActivityId),
    /// A forum, by the plan that opened it.
    Forum(InstrumentId),
}

/// Its name in tables: that of an activity holds a slash, that of a forum does not.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Activity(id) => fmt::Display::fmt(id, f),
            Subject::Forum(id) => fmt::Display::fmt(id, f),
        }
    }
}

impl From<&ActivityId> for Subject {
    fn from(id: &ActivityId) -> Self {
        Subject::Activity(id.clone())
    }
}

/// What one person answers at one moment: a value from 1 to [`VALUE_MAX`] to every question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Answers([u8; Question::ALL.len()]);

impl Answers {
    /// Answers in the order of [`Question::ALL`].
    ///
    /// # Errors
    /// [`Refusal::Empty`] with the question that has none.
    pub fn new(values: [u8; Question::ALL.len()]) -> Result<Self, Refusal> {
        for (question, value) in Question::ALL.into_iter().zip(values) {
            if !(1..=VALUE_MAX).contains(&value) {
                return Err(Refusal::Empty { field: question.as_str() });
            }
        }
        Ok(Self(values))
    }

    /// Every question with its answer.
    pub fn iter(self) -> impl Iterator<Item = (Question, u8)> {
        Question::ALL.into_iter().zip(self.0)
    }
}

/// From when to when something is held before and after which it is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    /// When it begins (Unix seconds UTC).
    pub starts: i64,
    /// When it ends (Unix seconds UTC).
    pub ends: i64,
}

impl Window {
    /// The moment whose questions are answered now.
    ///
    /// # Errors
    /// [`Refusal::NotAsked`] while it is held, and when [`AFTER_DAYS`] have passed.
    pub fn moment(self, now: i64) -> Result<Moment, Refusal> {
        match now {
            _ if now < self.starts => Ok(Moment::Before),
            _ if now < self.ends => Err(Refusal::NotAsked { why: "begun" }),
            _ if now < self.closes() => Ok(Moment::After),
            _ => Err(Refusal::NotAsked { why: "over" }),
        }
    }

    /// When nobody answers any more (Unix seconds UTC).
    pub fn closes(self) -> i64 {
        self.ends.saturating_add(AFTER_DAYS * DAY_SECONDS)
    }

    /// Whether nobody answers any more about a moment: only then anything is told of it.
    pub fn is_over(self, moment: Moment, now: i64) -> bool {
        match moment {
            Moment::Before => now >= self.starts,
            Moment::After => now >= self.closes(),
        }
    }
}

impl Activity {
    /// When people are asked about it. A later plan moves what is still to come alone: a moment of
    /// which something may have been told is not opened again, or the difference of what is told
    /// would be the answers of one person.
    pub fn window(&self) -> Window {
        let mut window = Window { starts: self.planned.starts, ends: self.planned.ends };
        for changed in &self.changes {
            let Change::Moved { starts, ends, .. } = &changed.change else { continue };
            if changed.at < window.starts {
                window.starts = *starts;
            }
            if changed.at < window.closes() {
                window.ends = *ends;
            }
        }
        window
    }

    /// The moment about which whoever has a place is asked now.
    ///
    /// # Errors
    /// [`Refusal::NotAsked`] where nobody registers for it, where it was cancelled, and those of
    /// [`Window::moment`].
    pub fn asks(&self, now: i64) -> Result<Moment, Refusal> {
        if self.planned.registration.is_none() {
            return Err(Refusal::NotAsked { why: "no-list" });
        }
        if self.is_cancelled() {
            return Err(Refusal::NotAsked { why: "cancelled" });
        }
        self.window().moment(now)
    }
}

impl Forum {
    /// When people are asked about it. As with an activity, a moment of which something may have been
    /// told is not opened again by a plan that postpones what is left of it.
    pub fn window(&self) -> Window {
        let (starts, ends) = (self.opened.starts(), self.opened.ends());
        let (mut window, mut moved) = (Window { starts, ends }, 0_i64);
        for changed in &self.changes {
            let forum::Change::Postponed { days, .. } = &changed.change else { continue };
            moved = moved.saturating_add(days.saturating_mul(DAY_SECONDS));
            if changed.at < window.starts {
                window.starts = starts.saturating_add(moved);
            }
            if changed.at < window.closes() {
                window.ends = ends.saturating_add(moved);
            }
        }
        window
    }

    /// The moment about which whoever has a seat and confirmed is asked now.
    ///
    /// # Errors
    /// [`Refusal::NotAsked`] where it was called off, and those of [`Window::moment`].
    pub fn asks(&self, now: i64) -> Result<Moment, Refusal> {
        if self.ended.is_some() {
            return Err(Refusal::NotAsked { why: "cancelled" });
        }
        self.window().moment(now)
    }

    /// How many seats every party has, in all categories together: no more of it answer.
    pub fn seats(&self) -> u32 {
        self.week.categories.iter().fold(0, |sum, it| sum.saturating_add(it.quota))
    }
}

/// How often each answer was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally([u64; VALUES]);

impl Tally {
    /// Adds so many answers with a value; nothing where there is no such value.
    pub fn add(&mut self, value: u8, answers: u64) {
        let place = usize::from(value).checked_sub(1);
        if let Some(count) = place.and_then(|place| self.0.get_mut(place)) {
            *count = count.saturating_add(answers);
        }
    }

    fn merge(&mut self, other: &Tally) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count = count.saturating_add(more);
        }
    }

    /// How many answered.
    pub fn count(&self) -> u64 {
        self.0.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The mean of the answers with an interval that holds the true one about 19 times of 20; none
    /// without an answer.
    ///
    /// The mean is taken as part *p* of the scale, and the interval is that of E. B. Wilson (Journal
    /// of the American Statistical Association 22, 1927) for as many answers as count in effect: *n*
    /// divided by the spread found, as part of the greatest that answers with this mean can have,
    /// *p*(1−*p*) (E. L. Korn, B. I. Graubard: Survey Methodology 24, 1998; the greatest: R. Bhatia,
    /// C. Davis, American Mathematical Monthly 107, 2000). It is never empty, also where everybody
    /// answers the same, and never leaves the scale.
    fn estimate(&self) -> Option<Estimate> {
        let count = self.count();
        if count == 0 {
            return None;
        }
        let n = float(count);
        let scale = f64::from(VALUE_MAX - 1);
        let parts = || (0_u32..).zip(self.0).map(|(step, it)| (f64::from(step) / scale, float(it)));
        let mean = parts().map(|(part, it)| part * it).sum::<f64>() / n;
        let squares: f64 = parts().map(|(part, it)| (part - mean).powi(2) * it).sum();
        let greatest = mean * (1.0 - mean);
        let spread = if count > 1 && greatest > 0.0 { squares / (n - 1.0) / greatest } else { 0.0 };
        let (low, high) = around(mean, n / spread.clamp(SPREAD_MIN, 1.0), WIDE);
        let point = |part: f64| 1.0 + part * scale;
        Some(Estimate { mean: point(mean), low: point(low), high: point(high) })
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn float(count: u64) -> f64 {
    count as f64
}

/// A mean with the ends of its interval, in points.
#[derive(Clone, Copy, Debug)]
struct Estimate {
    mean: f64,
    low: f64,
    high: f64,
}

impl Estimate {
    /// A weighted sum of independent estimates, its interval put together from theirs (G. Y. Zou, A.
    /// Donner, Statistics in Medicine 27, 2008; for a difference it is method 10 of R. G. Newcombe,
    /// ibid. 17, 1998).
    fn sum(parts: impl IntoIterator<Item = (f64, Estimate)>) -> Estimate {
        let (mut mean, mut below, mut above) = (0.0, 0.0, 0.0);
        for (weight, it) in parts {
            mean += weight * it.mean;
            let (down, up) = (weight * (it.mean - it.low), weight * (it.high - it.mean));
            let (down, up) = if weight < 0.0 { (up, down) } else { (down, up) };
            below += down.powi(2);
            above += up.powi(2);
        }
        Estimate { mean, low: mean - below.sqrt(), high: mean + above.sqrt() }
    }

    fn span(self) -> Span {
        Span { mean: hundredths(self.mean), low: hundredths(self.low), high: hundredths(self.high) }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "between -500 and 500")]
fn hundredths(points: f64) -> i64 {
    (points * 100.0).round().clamp(-500.0, 500.0) as i64
}

/// A mean, or a difference of two, with an interval that holds the true one about 19 times of 20; in
/// hundredths of a point.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Span {
    /// The mean, or the difference.
    pub mean: i64,
    /// The lower end.
    pub low: i64,
    /// The upper end.
    pub high: i64,
}

/// What is told of one moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Nothing: it can be answered still.
    Open,
    /// Nothing: fewer than [`MIN_CELL`] answered, or what they answered would follow from it.
    Few,
    /// What was answered.
    Told {
        /// By how many.
        answers: u64,
        /// With which mean.
        span: Span,
    },
}

impl Cell {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Cell::Open => "open",
            Cell::Few => "few",
            Cell::Told { .. } => "told",
        }
    }
}

/// What is told of one question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// The question.
    pub question: Question,
    /// What was answered before.
    pub before: Cell,
    /// What was answered after.
    pub after: Cell,
    /// How much more was answered after than before; none unless both are told.
    pub difference: Option<Span>,
}

/// What is told of all questions.
pub type Lines = [Line; Question::ALL.len()];

/// How the people of each party answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trust {
    /// For every party.
    pub parties: BTreeMap<PartyId, Lines>,
    /// For all of them together, each weighing the same, however many of it answered; a moment is told
    /// only where it is told of every party.
    pub together: Lines,
}

/// The tallies of one activity, or of several together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tallies {
    given: BTreeMap<(PartyId, Moment, Question), Tally>,
    /// How many of a party who may have answered left while others could still answer.
    gone: BTreeMap<(PartyId, Moment), u64>,
}

impl Tallies {
    /// Adds so many answers with a value.
    pub fn put(
        &mut self,
        party: PartyId,
        moment: Moment,
        (question, value): (Question, u8),
        answers: u64,
    ) {
        self.given.entry((party, moment, question)).or_default().add(value, answers);
    }

    /// Adds so many of a party who left, having answered at a moment or perhaps so.
    pub fn leave(&mut self, party: PartyId, moment: Moment, gone: u64) {
        let sum = self.gone.entry((party, moment)).or_default();
        *sum = sum.saturating_add(gone);
    }

    /// Adds what one person answered.
    pub fn add(&mut self, party: &PartyId, moment: Moment, answers: Answers) {
        for answer in answers.iter() {
            self.put(party.clone(), moment, answer, 1);
        }
    }

    /// A tally; empty where nobody answered.
    pub fn get(&self, party: &PartyId, moment: Moment, question: Question) -> Tally {
        self.given.get(&(party.clone(), moment, question)).copied().unwrap_or_default()
    }

    /// How many of a party answered at a moment: the fewest to any question.
    pub fn answered(&self, party: &PartyId, moment: Moment) -> u64 {
        let all = Question::ALL.into_iter().map(|it| self.get(party, moment, it).count());
        all.min().unwrap_or(0)
    }

    /// Whether enough of a party answered at a moment, and stayed, for anything to be told.
    fn is_enough(&self, party: &PartyId, moment: Moment) -> bool {
        let gone = self.gone.get(&(party.clone(), moment)).copied().unwrap_or(0);
        self.answered(party, moment).saturating_sub(gone) >= MIN_CELL
    }
}

/// What is told of each moment: whether it is over, with the estimate where there is one.
type Known = [(Cell, Option<Estimate>); Moment::ALL.len()];

fn line(question: Question, [before, after]: Known) -> Line {
    let difference = before
        .1
        .zip(after.1)
        .map(|(before, after)| Estimate::sum([(1.0, after), (-1.0, before)]).span());
    Line { question, before: before.0, after: after.0, difference }
}

impl Trust {
    /// What is told of an activity at a time.
    pub fn of(tallies: &Tallies, parties: &BTreeSet<PartyId>, window: Window, now: i64) -> Self {
        let over = Moment::ALL.map(|moment| window.is_over(moment, now));
        Self::told(tallies, parties, over)
    }

    /// What is told of several activities together, for every party that answered about any of them;
    /// and of how many. It rests on what is told of each of them alone, so that nothing follows from it
    /// that is kept back there: an activity counts for a party where it is told of both moments.
    pub fn together<'a>(
        all: impl IntoIterator<Item = (&'a Tallies, &'a BTreeSet<PartyId>, Window)>,
        now: i64,
    ) -> (Self, usize) {
        let (mut pool, mut parties, mut counted) = (Tallies::default(), BTreeSet::new(), 0);
        for (tallies, of, window) in all {
            let is_over = Moment::ALL.iter().all(|moment| window.is_over(*moment, now));
            let told = |party: &&PartyId| {
                is_over && Moment::ALL.iter().all(|moment| tallies.is_enough(party, *moment))
            };
            let told: BTreeSet<&PartyId> = of.iter().filter(told).collect();
            counted += usize::from(!told.is_empty());
            parties.extend(of.iter().cloned());
            for (key, tally) in tallies.given.iter().filter(|((party, ..), _)| told.contains(party))
            {
                pool.given.entry(key.clone()).or_default().merge(tally);
            }
        }
        (Self::told(&pool, &parties, [true; Moment::ALL.len()]), counted)
    }

    fn told(
        tallies: &Tallies,
        parties: &BTreeSet<PartyId>,
        over: [bool; Moment::ALL.len()],
    ) -> Self {
        let [before, after] = Moment::ALL;
        let [before_over, after_over] = over;
        let known = |party: &PartyId, question, moment, is_over: bool| {
            if !is_over {
                return (Cell::Open, None);
            }
            let tally = tallies.get(party, moment, question);
            match tally.estimate().filter(|_| tallies.is_enough(party, moment)) {
                None => (Cell::Few, None),
                Some(it) => (Cell::Told { answers: tally.count(), span: it.span() }, Some(it)),
            }
        };
        let of = |party: &PartyId, question: Question| -> Known {
            [known(party, question, before, before_over), known(party, question, after, after_over)]
        };
        let lines = |party: &PartyId| Question::ALL.map(|it| line(it, of(party, it)));
        let together = Question::ALL.map(|question| {
            let all: Vec<Known> = parties.iter().map(|party| of(party, question)).collect();
            let moment = |place: usize, is_over: bool| {
                let cells: Vec<_> = all.iter().filter_map(|known| known.get(place)).collect();
                every(&cells, is_over)
            };
            line(question, [moment(0, before_over), moment(1, after_over)])
        });
        Self { parties: parties.iter().map(|it| (it.clone(), lines(it))).collect(), together }
    }

    /// Whether there is anything in it to tell.
    pub fn is_empty(&self) -> bool {
        let told = |cell: Cell| matches!(cell, Cell::Told { .. });
        !self.parties.values().flatten().any(|line| told(line.before) || told(line.after))
    }
}

/// One moment for all parties together, each weighing the same; told only where it is of every one:
/// else what is kept back of one would follow from it and from what is told of the others.
fn every(cells: &[&(Cell, Option<Estimate>)], is_over: bool) -> (Cell, Option<Estimate>) {
    if !is_over {
        return (Cell::Open, None);
    }
    let estimates: Option<Vec<Estimate>> = cells.iter().map(|(_, it)| *it).collect();
    let Some(estimates) = estimates.filter(|it| !it.is_empty()) else { return (Cell::Few, None) };
    let answers = cells.iter().map(|(cell, _)| match cell {
        Cell::Told { answers, .. } => *answers,
        Cell::Open | Cell::Few => 0,
    });
    let answers = answers.fold(0, u64::saturating_add);
    let weight = 1.0 / float(u64::try_from(estimates.len()).unwrap_or(u64::MAX));
    let sum = Estimate::sum(estimates.into_iter().map(|it| (weight, it)));
    (Cell::Told { answers, span: sum.span() }, Some(sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(counts: [u64; VALUES]) -> Tally {
        Tally(counts)
    }

    fn span(counts: [u64; VALUES]) -> Span {
        tally(counts).estimate().unwrap().span()
    }

    #[test]
    fn an_interval_is_never_empty_and_never_leaves_the_scale() {
        assert!(tally([0; VALUES]).estimate().is_none());
        let same = span([0, 0, 8, 0, 0]);
        assert!(same.mean == 300 && same.low < 300 && same.high > 300, "{same:?}");
        // Everybody gives the best: Wilson's of 32 of 32, 32 / (32 + 1.96²) = 0.8928 of the scale.
        assert_eq!(span([0, 0, 0, 0, 8]), Span { mean: 500, low: 457, high: 500 });
        assert_eq!(span([8, 0, 0, 0, 0]), Span { mean: 100, low: 100, high: 143 });
        // Half of them at each end: the greatest spread, Wilson's of 20 of 40 (0.3520 to 0.6480).
        assert_eq!(span([20, 0, 0, 0, 20]), Span { mean: 300, low: 241, high: 359 });
    }

    #[test]
    fn turning_the_scale_round_turns_the_interval_round() {
        for counts in [[1, 2, 3, 4, 5], [9, 0, 0, 1, 0], [0, 3, 3, 3, 0], [0, 0, 0, 0, 8]] {
            let (one, mut turned) = (span(counts), counts);
            turned.reverse();
            let two = span(turned);
            assert_eq!((one.low, one.high), (600 - two.high, 600 - two.low), "{counts:?}");
        }
    }

    /// The chance that the interval holds the true mean, over every way in which `n` can answer who
    /// give each answer with these chances.
    fn coverage(n: u64, chances: [f64; VALUES]) -> f64 {
        let mean: f64 = (1_u32..).zip(chances).map(|(value, it)| f64::from(value) * it).sum();
        let mut sum = 0.0;
        let factorial = |n: u64| (1..=n).map(float).product::<f64>();
        for a in 0..=n {
            for b in 0..=n - a {
                for c in 0..=n - a - b {
                    for d in 0..=n - a - b - c {
                        let counts = [a, b, c, d, n - a - b - c - d];
                        let chance =
                            counts.iter().zip(chances).fold(factorial(n), |chance, (count, it)| {
                                let times = i32::try_from(*count).unwrap();
                                chance * it.powi(times) / factorial(*count)
                            });
                        let it = tally(counts).estimate().unwrap();
                        if it.low <= mean && mean <= it.high {
                            sum += chance;
                        }
                    }
                }
            }
        }
        sum
    }

    #[test]
    fn an_interval_holds_the_true_mean_about_nineteen_times_of_twenty() {
        for chances in [
            [0.2, 0.2, 0.2, 0.2, 0.2],
            [0.05, 0.1, 0.2, 0.4, 0.25],
            [0.0, 0.05, 0.15, 0.4, 0.4],
            [0.5, 0.0, 0.0, 0.0, 0.5],
            [0.1, 0.4, 0.3, 0.15, 0.05],
            [0.0, 0.1, 0.8, 0.1, 0.0],
        ] {
            for n in [8, 12, 20] {
                let found = coverage(n, chances);
                assert!(found > 0.92, "{found} of {n} with {chances:?}");
            }
        }
    }
}
