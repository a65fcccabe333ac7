//! The starts that are tried, and bits for which of them are closed.

use super::measure::Hours;
use crate::forum::week::DAY_SECONDS;

/// The seconds between two starts that are tried, the finest that leaves no more of them than
/// [`STARTS_MAX`].
const STEPS: [i64; 5] = [300, 600, 900, 1_800, 3_600];
/// The most starts that are tried.
const STARTS_MAX: i64 = 1_100;

/// When a session is: its beginning and its end (Unix seconds UTC).
pub(super) type Span = (i64, i64);

/// One bit a place.
#[derive(Clone)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// So many, none of them set.
    pub(super) fn new(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    pub(super) fn has(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    pub(super) fn set(&mut self, place: usize, is: bool) {
        if let Some(word) = self.0.get_mut(place / 64) {
            let bit = 1 << (place % 64);
            *word = if is { *word | bit } else { *word & !bit };
        }
    }

    /// Sets all from one to another, both included.
    pub(super) fn set_run(&mut self, from: usize, to: usize) {
        for word in from / 64..=to / 64 {
            let low = if word == from / 64 { u64::MAX << (from % 64) } else { u64::MAX };
            let high = if word == to / 64 { u64::MAX >> (63 - to % 64) } else { u64::MAX };
            if let Some(bits) = self.0.get_mut(word) {
                *bits |= low & high;
            }
        }
    }

    /// Sets what is set there.
    pub(super) fn add(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(here, there)| *here |= there);
    }

    /// How many words it has.
    pub(super) fn words(&self) -> usize {
        self.0.len()
    }

    /// Those that are set, from the first.
    pub(super) fn ones(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(word, bits)| ones_of(word, *bits))
    }

    /// Those of so many that are not set, from the first.
    pub(super) fn zeros(&self, len: usize) -> impl Iterator<Item = usize> {
        let all = self.0.iter().enumerate().flat_map(|(word, bits)| ones_of(word, !*bits));
        all.take_while(move |place| *place < len)
    }

    /// How many of so many are not set.
    pub(super) fn count_zeros(&self, len: usize) -> usize {
        len.saturating_sub(self.0.iter().map(|it| it.count_ones() as usize).sum())
    }
}

/// The places of the bits of a word.
fn ones_of(word: usize, mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (bits != 0).then(|| word * 64 + bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(place)
    })
}

/// The starts that are tried, by their places from the first day's first.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) hours: Hours,
    /// The break in seconds.
    pub(super) pause: i64,
    /// The seconds between two starts.
    step: i64,
    /// How many starts a day has.
    of_day: i64,
}

impl Grid {
    pub(super) fn new(hours: Hours, pause: i64) -> Self {
        let fits = |step: &&i64| hours.days * (hours.lasts / **step + 1) <= STARTS_MAX;
        let step = STEPS.iter().find(fits).copied().unwrap_or(DAY_SECONDS);
        Self { hours, pause, step, of_day: hours.lasts / step + 1 }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        usize::try_from(self.hours.days * self.of_day).unwrap_or(0)
    }

    /// When one is (Unix seconds UTC).
    pub(super) fn start(&self, place: usize) -> i64 {
        let place = i64::try_from(place).unwrap_or(0);
        let (day, step) = (place / self.of_day, place % self.of_day);
        self.hours.opens + day * DAY_SECONDS + step * self.step
    }

    /// The steps of the days during which a session is on, as far as these are within the hours.
    pub(super) fn steps(&self, starts: i64, lasts: i64) -> std::ops::Range<usize> {
        let (day, since) = self.hours.place(starts);
        if !(0..self.hours.days).contains(&day) {
            return 0..0;
        }
        let of =
            |at: i64| usize::try_from(day * self.of_day + at.clamp(0, self.of_day)).unwrap_or(0);
        let ends = since + lasts + self.step - 1;
        of(since.div_euclid(self.step))..of(ends.div_euclid(self.step))
    }

    /// The day of a moment, counted from the first; the nearest where it is on none.
    pub(super) fn day(&self, starts: i64) -> usize {
        let day = self.hours.place(starts).0.clamp(0, self.hours.days - 1);
        usize::try_from(day).unwrap_or(0)
    }

    /// Whether a session from a start on comes too near to another one.
    pub(super) fn near(&self, (from, to): Span, starts: i64, lasts: i64) -> bool {
        starts < to + self.pause && from < starts + lasts + self.pause
    }

    /// The runs of starts, both ends included, from which a session comes too near to another one.
    pub(super) fn each_near(
        &self,
        (from, to): Span,
        lasts: i64,
        mut run: impl FnMut(usize, usize),
    ) {
        let (after, before) = (from - lasts - self.pause, to + self.pause);
        let first = (after - self.hours.opens).div_euclid(DAY_SECONDS).max(0);
        let last = (before - self.hours.opens).div_euclid(DAY_SECONDS).min(self.hours.days - 1);
        for day in first..=last {
            let opens = self.hours.opens + day * DAY_SECONDS;
            let from = ((after - opens).div_euclid(self.step) + 1).max(0);
            let to = (before - opens - 1).div_euclid(self.step).min(self.of_day - 1);
            let at = |step: i64| usize::try_from(day * self.of_day + step).unwrap_or(0);
            if from <= to {
                run(at(from), at(to));
            }
        }
    }

    /// The starts from which a session would not end within the hours.
    pub(super) fn outside(&self, lasts: i64) -> Bits {
        let mut bits = Bits::new(self.count());
        let first = ((self.hours.lasts - lasts).div_euclid(self.step) + 1).max(0);
        for day in (0..self.hours.days).filter(|_| first < self.of_day) {
            let at = |step: i64| usize::try_from(day * self.of_day + step).unwrap_or(0);
            bits.set_run(at(first), at(self.of_day - 1));
        }
        bits
    }

    /// The times, also between the starts that are tried, from which a session is within the hours.
    pub(super) fn days(&self, lasts: i64) -> Vec<Span> {
        let spare = self.hours.lasts - lasts;
        let opens = (0..self.hours.days).map(|day| self.hours.opens + day * DAY_SECONDS);
        opens.filter(|_| spare >= 0).map(|it| (it, it + spare)).collect()
    }

    /// What is left of such times, both ends of each included, beside other sessions.
    pub(super) fn beside(&self, times: &[Span], lasts: i64, mut others: Vec<Span>) -> Vec<Span> {
        others.sort_unstable();
        let mut others = others.into_iter();
        // What one after another closes, without both its ends.
        let mut next = move || {
            let (from, to) = others.next()?;
            Some((from - lasts - self.pause, to + self.pause))
        };
        let mut closed = next();
        let mut left = Vec::with_capacity(times.len());
        // The first time that nothing so far closes.
        let mut open = i64::MIN;
        for (from, to) in times {
            let mut at = *from.max(&open);
            while let Some((after, before)) = closed.filter(|(after, _)| after < to) {
                if after >= at {
                    left.push((at, after));
                }
                open = open.max(before);
                at = at.max(open);
                closed = next();
            }
            if at <= *to {
                left.push((at, *to));
            }
        }
        left
    }
}
