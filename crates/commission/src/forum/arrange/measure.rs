//! How a week is: what clashes, how many sessions are on at once, how even days and parties are.

use std::collections::BTreeMap;

use super::Wishes;
use crate::forum::week::{DAY_SECONDS, Session, Week};
use crate::party::PartyId;

/// A session is early that begins within so many minutes of the day's first, and late that ends within
/// so many of its last.
pub const EDGE_MINUTES: i64 = 60;
/// What all that a party's speakers say is worth: shares are parts of it.
pub(super) const WHOLE: i64 = 1_000_000;

/// How often a party's speakers speak, and in which slots. Two who speak in one session count twice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Slots {
    /// How often in all.
    pub all: u32,
    /// How often early in the day.
    pub early: u32,
    /// How often late in the day.
    pub late: u32,
    /// How often on the last day.
    pub last: u32,
}

impl Slots {
    fn of(&self, kind: Edge) -> u32 {
        match kind {
            Edge::Early => self.early,
            Edge::Late => self.late,
            Edge::Last => self.last,
        }
    }
}

/// The slots that nobody likes best.
#[derive(Clone, Copy)]
enum Edge {
    Early,
    Late,
    Last,
}

/// How a week is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Measured {
    /// How many clashes it has, at most [`super::super::CLASHES_MAX`].
    pub clashes: usize,
    /// The most sessions that are on at once.
    pub at_once: usize,
    /// The minutes of sessions on the fullest day.
    pub day_minutes_most: i64,
    /// The minutes of sessions on the emptiest day.
    pub day_minutes_least: i64,
    /// The slots of each party's speakers.
    pub slots: BTreeMap<PartyId, Slots>,
    /// By how much of all that they say one party's speakers have more of the early, late or last slots
    /// than another's, in thousandths; the greatest of the three.
    pub uneven_permille: u32,
}

/// The hours of a day in seconds, and the edges of it.
#[derive(Clone, Copy)]
pub(super) struct Hours {
    /// When the first day opens (Unix seconds UTC).
    pub(super) opens: i64,
    /// How long a day is open, in seconds.
    pub(super) lasts: i64,
    /// How many days.
    pub(super) days: i64,
}

impl Hours {
    pub(super) fn of(week: &Week, wishes: &Wishes) -> Self {
        let (from, to) = (i64::from(wishes.from_minute), i64::from(wishes.to_minute));
        Self {
            opens: week.starts() + from * 60,
            lasts: (to - from) * 60,
            days: week.to - week.from + 1,
        }
    }

    /// The day of a moment, counted from the first, and the seconds since that opened: below 0 before.
    pub(super) fn place(&self, at: i64) -> (i64, i64) {
        // The day turns in the middle of the hours that are closed, so that a session that is outside
        // of them is early or late of the nearest day.
        let turn = (DAY_SECONDS - self.lasts) / 2;
        let since = at - self.opens + turn;
        (since.div_euclid(DAY_SECONDS), since.rem_euclid(DAY_SECONDS) - turn)
    }

    /// Whether a session is within the hours of one of the days.
    pub(super) fn holds(&self, starts: i64, lasts: i64) -> bool {
        let (day, since) = self.place(starts);
        (0..self.days).contains(&day) && since >= 0 && since + lasts <= self.lasts
    }

    /// Whether a session is early, late, and on the last day.
    pub(super) fn edges(&self, starts: i64, lasts: i64) -> [bool; 3] {
        let (day, since) = self.place(starts);
        let edge = EDGE_MINUTES * 60;
        [since < edge, since + lasts > self.lasts - edge, day >= self.days - 1]
    }
}

/// The most of these that are on at once; one that begins when another ends is not on with it.
pub(super) fn at_once(spans: impl Iterator<Item = (i64, i64)>) -> usize {
    let mut turns: Vec<(i64, i64)> = spans.flat_map(|(from, to)| [(from, 1), (to, -1)]).collect();
    turns.sort_unstable();
    let (mut on, mut most) = (0_i64, 0);
    for (_, turn) in turns {
        on += turn;
        most = most.max(on);
    }
    usize::try_from(most).unwrap_or(0)
}

fn uneven(slots: &BTreeMap<PartyId, Slots>) -> u32 {
    let of = |kind: Edge| {
        let shares = slots.values().filter(|it| it.all > 0);
        let shares = shares.map(|it| i64::from(it.of(kind)) * WHOLE / i64::from(it.all));
        let (least, most) =
            shares.fold((WHOLE, 0), |(least, most), it| (least.min(it), most.max(it)));
        most.saturating_sub(least).max(0)
    };
    let most = [Edge::Early, Edge::Late, Edge::Last].map(of).into_iter().max().unwrap_or(0);
    u32::try_from(most * 1_000 / WHOLE).unwrap_or(0)
}

/// How a week is, by the hours that are wished.
pub(super) fn measure(week: &Week, wishes: &Wishes) -> Measured {
    let hours = Hours::of(week, wishes);
    let mut slots: BTreeMap<PartyId, Slots> = BTreeMap::new();
    let mut days: BTreeMap<i64, i64> = (week.from..=week.to).map(|day| (day, 0)).collect();
    for Session { starts, ends, speakers, .. } in &week.sessions {
        let [early, late, last] = hours.edges(*starts, ends - starts);
        *days.entry(week.day_of(*starts)).or_default() += (ends - starts) / 60;
        for (party, of) in speakers {
            let count = u32::try_from(of.len()).unwrap_or(0);
            let there = slots.entry(party.clone()).or_default();
            there.all += count;
            there.early += if early { count } else { 0 };
            there.late += if late { count } else { 0 };
            there.last += if last { count } else { 0 };
        }
    }
    Measured {
        clashes: week.clashes().len(),
        at_once: at_once(week.sessions.iter().map(|it| (it.starts, it.ends))),
        day_minutes_most: days.values().copied().max().unwrap_or(0),
        day_minutes_least: days.values().copied().min().unwrap_or(0),
        uneven_permille: uneven(&slots),
        slots,
    }
}
