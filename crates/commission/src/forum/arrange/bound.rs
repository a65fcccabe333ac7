//! What no arrangement can do better, so that people know how good a proposal is.

use super::board::{Board, Task};
use super::measure::at_once;

/// What no arrangement can do better, of the sessions that could have a place: those that are no longer
/// than a day and expect no more people than a room seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    /// So many sessions are on at once at some time, in whatever arrangement within these hours.
    pub at_once: usize,
    /// So many sessions move at least, where no two clash in the end.
    pub moved: usize,
    /// Every day needs so many minutes at least for these rooms to hold what they seat.
    pub room_minutes: i64,
    /// Every day needs so many minutes at least for whoever speaks most.
    pub speaker_minutes: i64,
}

/// Rounds up.
fn share(whole: i64, parts: i64) -> i64 {
    if parts <= 0 { 0 } else { (whole + parts - 1).div_euclid(parts) }
}

pub(super) fn bounds(board: &Board<'_>, moved: usize) -> Bounds {
    let (days, hours) = (board.grid.hours.days, board.grid.hours.lasts);
    let most = board.rooms.iter().map(|it| it.seats).max().unwrap_or(0);
    // What no arrangement could place asks for nothing.
    let is_free = |it: &&Task| !it.kept && it.lasts <= hours && it.expects <= most;
    let free = || board.tasks.iter().filter(is_free);
    let kept = board.tasks.iter().filter(|it| it.kept);
    // As many as are kept at once; as many as it takes for their seconds to fit into the hours; and,
    // as nobody halves a session, as many as it takes for all that are as long as each of them.
    let total: i64 = free().map(|it| it.lasts).sum();
    let mut once = share(total, days * hours);
    let mut lengths: Vec<i64> = free().map(|it| it.lasts).collect();
    lengths.sort_unstable_by(|one, two| two.cmp(one));
    for (count, lasts) in (1_i64..).zip(&lengths) {
        once = once.max(share(count, days * (hours / lasts)));
    }
    let once = usize::try_from(once).unwrap_or(0);
    let once = once.max(at_once(kept.map(|it| (it.home.0, it.home.0 + it.lasts))));
    // In a day of a room n sessions need their seconds and n - 1 breaks.
    let pause = board.grid.pause;
    let mut room = free().map(|it| it.lasts).max().unwrap_or(0);
    let mut speaker = room;
    for seats in board.rooms.iter().map(|it| i64::from(it.seats)).chain([0]) {
        // Only those that need a room with more seats, which are fewer rooms.
        let need: i64 =
            free().filter(|it| i64::from(it.expects) > seats).map(|it| it.lasts + pause).sum();
        let there = board.rooms.iter().filter(|it| i64::from(it.seats) > seats).count();
        room = room.max(share(need, days * i64::try_from(there).unwrap_or(0)) - pause);
    }
    let all: i64 = free().map(|it| it.lasts + pause).sum();
    room = room.max(share(all, days * i64::try_from(board.rooms.len()).unwrap_or(0)) - pause);
    for of in &board.tasks_of {
        let of = of.iter().filter_map(|it| board.tasks.get(*it)).filter(is_free);
        speaker = speaker.max(share(of.map(|it| it.lasts + pause).sum(), days) - pause);
    }
    Bounds {
        at_once: once,
        moved,
        room_minutes: share(room, 60),
        speaker_minutes: share(speaker, 60),
    }
}
