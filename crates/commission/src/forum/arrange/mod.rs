//! Rooms and times of a week's sessions: the machine proposes, people decide.
//!
//! [`arrange`] gives every session a start and a room so that no room and no speaker is taken twice,
//! all lies within the days and hours, and rooms seat whom they must. What is there is moved as little
//! as possible; then as few sessions as possible are on at once, days are even, big sessions are in
//! big rooms, and no party's speakers have more of the early, late or last slots than another's.
//!
//! It counts in whole numbers, without chance or clock, and never looks at which party is which: the
//! same week and wishes give the same proposal everywhere, and with the parties' names exchanged they
//! give the same one with the names exchanged.
//!
//! The sessions that can stay are found first, then the others are placed, the one with the fewest
//! choices first (as DSATUR colours a graph); where none is left, those least in the way make room. A
//! bounded local search then moves and exchanges while that makes the proposal better.

mod board;
mod bound;
mod grid;
mod measure;
mod reason;
mod search;

use std::collections::{BTreeMap, BTreeSet};

use self::board::Board;
pub use self::bound::Bounds;
pub use self::measure::{EDGE_MINUTES, Measured, Slots};
pub use self::reason::{Cause, Reason};
use super::week::{Fault, ROOM_SEATS_MAX, Speaker, Week};
use crate::party::PartyId;

/// The most minutes of a break.
pub const BREAK_MINUTES_MAX: u32 = 240;
/// Minutes of a day.
pub const DAY_MINUTES: u32 = 1_440;
/// The hours of a day where nobody wishes others: from nine.
pub const FROM_MINUTE_DEFAULT: u32 = 540;
/// The hours of a day where nobody wishes others: to six in the evening.
pub const TO_MINUTE_DEFAULT: u32 = 1_080;
/// The break where nobody wishes one, in minutes.
pub const BREAK_MINUTES_DEFAULT: u32 = 0;

/// How many starts, sessions and rooms are looked at until nobody makes room for others any more, and
/// as many again for something better. What is left then has the first free place that suits best, or
/// none: that ends by itself.
pub const LOOKS_MAX: usize = 150_000_000;

/// What those who arrange wish.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wishes {
    /// From when sessions are held every day (minutes after midnight by the week's clock).
    pub from_minute: u32,
    /// Until when (minutes after midnight by the week's clock).
    pub to_minute: u32,
    /// How many minutes lie between two sessions in one room, and between two of one speaker.
    pub break_minutes: u32,
    /// The sessions that stay where they are, whatever else is wished.
    pub keep: BTreeSet<String>,
    /// How many people a session expects, as far as that is known.
    pub expected: BTreeMap<String, u32>,
    /// Whether everything but what is kept is arranged anew: then it counts least that little moves.
    pub anew: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            from_minute: FROM_MINUTE_DEFAULT,
            to_minute: TO_MINUTE_DEFAULT,
            break_minutes: BREAK_MINUTES_DEFAULT,
            keep: BTreeSet::new(),
            expected: BTreeMap::new(),
            anew: false,
        }
    }
}

/// Why nothing is arranged.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum WishError {
    /// The hours are none of one day.
    #[error("the hours must lie within one day, the first before the last")]
    Hours,
    /// The break is too long.
    #[error("a break has at most {BREAK_MINUTES_MAX} minutes")]
    Break,
    /// A session is named that there is not.
    #[error("there is no session {0:?}")]
    NoSession(String),
    /// A session expects more people than any room could have.
    #[error("{0:?} expects more people than the {ROOM_SEATS_MAX} that a room seats at most")]
    Expected(String),
    /// The week could not be held even if no session clashed.
    #[error("{0}")]
    Week(String),
}

/// Where and when a session is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The room, by its id.
    pub room: String,
    /// When it begins (Unix seconds UTC).
    pub starts: i64,
    /// When it ends (Unix seconds UTC).
    pub ends: i64,
}

/// A session that would be elsewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// Which.
    pub session: String,
    /// Where it is.
    pub from: Place,
    /// Where it would be.
    pub to: Place,
    /// Why it cannot stay.
    pub why: Reason,
}

/// A session for which there is no place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unplaced {
    /// Which.
    pub session: String,
    /// Why.
    pub why: Cause,
}

/// What is proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrangement {
    /// The week with it. What has no place stands where it stood, and may clash there.
    pub week: Week,
    /// What moves, by where it would begin, then by room and id.
    pub moved: Vec<Moved>,
    /// What has no place, by id.
    pub unplaced: Vec<Unplaced>,
    /// Whether something has no place and the work ended at its limit before all made room that could
    /// have: a place may be there that was not found.
    pub cut_short: bool,
    /// How many starts, sessions and rooms were looked at: how much work it was, wherever it is done.
    pub looks: usize,
    /// How the week is as it stands.
    pub before: Measured,
    /// How it would be.
    pub after: Measured,
    /// What no arrangement can do better.
    pub bounds: Bounds,
}

/// Who speaks, with their party.
pub type Voice = (PartyId, Speaker);

fn check(week: &Week, wishes: &Wishes) -> Result<(), WishError> {
    if let Err(Fault::Wrong(why)) = week.holds() {
        return Err(WishError::Week(why.to_owned()));
    }
    if wishes.to_minute > DAY_MINUTES || wishes.from_minute >= wishes.to_minute {
        return Err(WishError::Hours);
    }
    if wishes.break_minutes > BREAK_MINUTES_MAX {
        return Err(WishError::Break);
    }
    let known: BTreeSet<&str> = week.sessions.iter().map(|it| it.id.as_str()).collect();
    let named = wishes.keep.iter().chain(wishes.expected.keys());
    if let Some(stranger) = named.into_iter().find(|it| !known.contains(it.as_str())) {
        return Err(WishError::NoSession(stranger.clone()));
    }
    match wishes.expected.iter().find(|(_, count)| **count > ROOM_SEATS_MAX) {
        Some((session, _)) => Err(WishError::Expected(session.clone())),
        None => Ok(()),
    }
}

/// Proposes where and when the sessions of a week are held.
///
/// # Errors
/// [`WishError`] for wishes that nobody can follow, and for a week in which more is wrong than that
/// sessions clash. A session for which there is no place is no error: [`Arrangement::unplaced`].
pub fn arrange(week: &Week, wishes: &Wishes) -> Result<Arrangement, WishError> {
    check(week, wishes)?;
    // The order in which sessions and rooms stand means nothing.
    let mut sorted = week.clone();
    sorted.sessions.sort_by(|one, two| one.id.cmp(&two.id));
    sorted.rooms.sort_by(|one, two| one.id.cmp(&two.id));
    let mut board = Board::new(&sorted, wishes);
    let found = search::search(&mut board, wishes.anew);
    let mut after = week.clone();
    for session in &mut after.sessions {
        if let Some((starts, room)) = board.placed(&session.id) {
            let lasts = session.ends - session.starts;
            (session.starts, session.ends) = (starts, starts + lasts);
            room.clone_into(&mut session.room);
        }
    }
    let mut unplaced: Vec<Unplaced> = found
        .causes
        .into_iter()
        .filter_map(|(task, why)| Some(Unplaced { session: board.id(task)?.to_owned(), why }))
        .collect();
    unplaced.sort_by(|one, two| one.session.cmp(&two.session));
    Ok(Arrangement {
        moved: reason::moved(&board, wishes.anew),
        unplaced,
        cut_short: found.cut_short,
        looks: board.looks(),
        before: measure::measure(week, wishes),
        after: measure::measure(&after, wishes),
        bounds: bound::bounds(&board, found.moved_min),
        week: after,
    })
}
