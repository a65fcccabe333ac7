//! Why a session moves, and why one has no place, so that a person can judge it.

use std::collections::BTreeSet;

use super::board::{At, Board};
use super::{Moved, Place, Voice};

/// Why a session cannot stay where it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It is not within the days or the daily hours.
    Hours,
    /// Its room seats fewer people than it expects.
    Seats {
        /// How many people it seats.
        seats: u32,
        /// How many it expects.
        expects: u32,
    },
    /// Another session is in its room then.
    Room {
        /// Which room.
        room: String,
        /// Which session.
        with: String,
        /// Whether they are not there at once, only too near for the break.
        only_break: bool,
    },
    /// Some of its speakers speak in another session then.
    Speakers {
        /// Who.
        who: BTreeSet<Voice>,
        /// In which.
        with: String,
        /// Whether they do not speak at once, only too near for the break.
        only_break: bool,
    },
    /// Nothing was in its way: it made room for a session that would have had no place, or another one.
    MadeRoom {
        /// Which session would be in its room then, or have its speakers.
        with: String,
    },
    /// It could stay, but everything is arranged anew.
    Anew,
}

impl Reason {
    /// The word in message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Reason::Hours => "hours",
            Reason::Seats { .. } => "seats",
            Reason::Room { .. } => "room",
            Reason::Speakers { .. } => "speakers",
            Reason::MadeRoom { .. } => "made-room",
            Reason::Anew => "anew",
        }
    }
}

/// Why a session has no place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cause {
    /// It is kept, and clashes with another one that is kept, or is not within the days.
    Kept {
        /// With which; none where it is not within the days.
        with: Option<String>,
    },
    /// It lasts longer than the daily hours.
    Long {
        /// How many minutes it lasts.
        minutes: i64,
        /// How many minutes a day has.
        hours: i64,
    },
    /// No room seats so many.
    Seats {
        /// How many people it expects.
        expects: u32,
        /// How many the largest room seats.
        most: u32,
    },
    /// Its speakers are never free together, as the others are arranged.
    Speakers,
    /// Whenever its speakers are free, every room that seats it is taken: there are too few hours or
    /// rooms.
    Full,
}

impl Cause {
    /// The word in message ids and the API.
    pub fn as_str(&self) -> &'static str {
        match self {
            Cause::Kept { .. } => "kept",
            Cause::Long { .. } => "long",
            Cause::Seats { .. } => "seats",
            Cause::Speakers => "speakers",
            Cause::Full => "full",
        }
    }
}

/// Whether two sessions come too near to each other, and whether only the break is missing.
fn near(board: &Board<'_>, (one, lasts): (i64, i64), (two, long): (i64, i64)) -> Option<bool> {
    let (apart, meet) = (board.grid.pause, one < two + long && two < one + lasts);
    (one < two + long + apart && two < one + lasts + apart).then_some(!meet)
}

/// Why a session cannot be at a place while another one is there; none where it can.
fn clash(board: &Board<'_>, task: usize, at: At, other: usize, there: At) -> Option<Reason> {
    let (it, that) = (board.tasks.get(task)?, board.tasks.get(other)?);
    let only_break = near(board, (at.0, it.lasts), (there.0, that.lasts))?;
    let with = board.id(other)?.to_owned();
    if at.1 == there.1 {
        let room = board.rooms.get(at.1)?.id.clone();
        return Some(Reason::Room { room, with, only_break });
    }
    if !board.shares(task, other) {
        return None;
    }
    let who: BTreeSet<Voice> = it
        .voices
        .iter()
        .filter(|voice| that.voices.contains(voice))
        .filter_map(|voice| board.voices.get(*voice).cloned())
        .collect();
    Some(Reason::Speakers { who, with, only_break })
}

/// Why a session cannot stay.
fn why(board: &Board<'_>, task: usize, anew: bool) -> Reason {
    let Some(it) = board.tasks.get(task) else { return Reason::Anew };
    let home = it.home;
    if !board.grid.hours.holds(home.0, it.lasts) {
        return Reason::Hours;
    }
    let seats = board.rooms.get(home.1).map_or(0, |it| it.seats);
    if seats < it.expects {
        return Reason::Seats { seats, expects: it.expects };
    }
    let others = || board.tasks.iter().enumerate().filter(|(other, _)| *other != task);
    // Whatever was in its way before: rather what stays there, as what is kept does.
    let before = |stays: bool| {
        others().find_map(|(other, that)| {
            let is_there = board.at.get(other).copied().flatten().is_none_or(|at| at == that.home);
            (is_there == stays).then(|| clash(board, task, home, other, that.home))?
        })
    };
    if let Some(reason) = before(true).or_else(|| before(false)) {
        return reason;
    }
    // Otherwise whatever would be there afterwards; arranged anew it could have stayed.
    let after = || {
        others().find_map(|(other, _)| {
            let there = board.at.get(other).copied().flatten()?;
            clash(board, task, home, other, there)?;
            Some(Reason::MadeRoom { with: board.id(other)?.to_owned() })
        })
    };
    if anew { Reason::Anew } else { after().unwrap_or(Reason::Anew) }
}

/// What moves, and why.
pub(super) fn moved(board: &Board<'_>, anew: bool) -> Vec<Moved> {
    let place = |(starts, room): At, lasts: i64| {
        let room = board.rooms.get(room).map(|it| it.id.clone()).unwrap_or_default();
        Place { room, starts, ends: starts + lasts }
    };
    let mut moved: Vec<Moved> = Vec::new();
    for (task, it) in board.tasks.iter().enumerate() {
        let to = board.at.get(task).copied().flatten().filter(|to| *to != it.home);
        let (Some(to), Some(id)) = (to, board.id(task)) else { continue };
        moved.push(Moved {
            session: id.to_owned(),
            from: place(it.home, it.lasts),
            to: place(to, it.lasts),
            why: why(board, task, anew),
        });
    }
    moved.sort_by(|one, two| {
        (one.to.starts, &one.to.room, &one.session).cmp(&(
            two.to.starts,
            &two.to.room,
            &two.session,
        ))
    });
    moved
}

/// Why a session that is kept cannot be held; none where it can.
pub(super) fn kept(board: &Board<'_>, task: usize) -> Option<Cause> {
    let it = board.tasks.get(task).filter(|it| it.kept)?;
    if it.home.0 < board.week.starts() || it.home.0 + it.lasts > board.week.ends() {
        return Some(Cause::Kept { with: None });
    }
    // The hours and the break are wishes: whoever keeps two sessions without them wants that.
    let others = board.tasks.iter().enumerate().filter(|(other, that)| *other != task && that.kept);
    let with = others.into_iter().find_map(|(other, that)| {
        match clash(board, task, it.home, other, that.home)? {
            Reason::Room { with, only_break: false, .. }
            | Reason::Speakers { with, only_break: false, .. } => Some(with),
            _ => None,
        }
    });
    with.map(|with| Cause::Kept { with: Some(with) })
}

/// Why a session has no place beside what the board holds.
pub(super) fn cause(board: &Board<'_>, task: usize) -> Cause {
    let (lasts, expects) = board.tasks.get(task).map_or((0, 0), |it| (it.lasts, it.expects));
    if lasts > board.grid.hours.lasts {
        return Cause::Long { minutes: lasts / 60, hours: board.grid.hours.lasts / 60 };
    }
    let most = board.rooms.iter().map(|it| it.seats).max().unwrap_or(0);
    if expects > most {
        return Cause::Seats { expects, most };
    }
    if board.has_time(task) { Cause::Full } else { Cause::Speakers }
}
