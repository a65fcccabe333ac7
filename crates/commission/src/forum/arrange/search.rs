//! How places are found: who can stay, then those with the fewest choices first, then a local search.

use std::collections::BTreeSet;

use super::LOOKS_MAX;
use super::board::{At, Board, Cost, FIXED, Task};
use super::grid::Bits;
use super::reason::{Cause, cause, kept};

/// How often the sessions are looked through for something better.
const ROUNDS_MAX: usize = 12;
/// How many exchanges are tried in all.
const EXCHANGES_MAX: usize = 20_000;
/// How many of those that can stay are looked at in a row for two that could in the place of one.
const STAYING_ROUNDS_MAX: usize = 4;

/// What came of the search.
pub(super) struct Found {
    /// How many sessions move at least.
    pub(super) moved_min: usize,
    /// What has no place, and why.
    pub(super) causes: Vec<(usize, Cause)>,
    /// Whether it ended at its limit before all made room that could have.
    pub(super) cut_short: bool,
}

/// Finds places.
pub(super) fn search(board: &mut Board<'_>, anew: bool) -> Found {
    let mut causes = Vec::new();
    let home = |board: &Board<'_>, task: usize| board.tasks.get(task).map(|it| it.home);
    let (fixed, free): (Vec<usize>, Vec<usize>) =
        (0..board.tasks.len()).partition(|it| board.tasks.get(*it).is_some_and(|it| it.kept));
    for task in fixed {
        if let Some(at) = home(board, task) {
            board.put(task, at);
        }
        causes.extend(kept(board, task).map(|why| (task, why)));
    }
    let (placeable, hopeless): (Vec<usize>, Vec<usize>) =
        free.into_iter().partition(|it| board.has_place(*it));
    causes.extend(hopeless.into_iter().map(|it| (it, cause(board, it))));
    let good: Vec<usize> = placeable.iter().copied().filter(|it| fits_home(board, *it)).collect();
    let beside = Beside::of(board, &good);
    let moved_min = placeable.len() - good.len() + beside.leave_at_least();
    let whole = moved_min == 0;
    let stay = if anew { BTreeSet::new() } else { beside.stay() };
    for task in &stay {
        if let Some(at) = home(board, *task) {
            board.put(*task, at);
        }
    }
    let rest: Vec<usize> = placeable.iter().copied().filter(|it| !stay.contains(it)).collect();
    let (mut left, cut_short) = place(board, &rest);
    improve(board, &placeable, anew);
    if !anew {
        send_home(board, &placeable);
    }
    // What had no place may have one by now.
    left.retain(|task| match board.best(*task) {
        Some((at, _)) => {
            board.put(*task, at);
            false
        }
        None => true,
    });
    if whole && anew {
        stay_if_as_good(board, &placeable, !left.is_empty());
        left.retain(|it| board.at.get(*it).is_some_and(Option::is_none));
    }
    let cut_short = cut_short && !left.is_empty();
    causes.extend(left.into_iter().map(|it| (it, cause(board, it))));
    Found { moved_min, causes, cut_short }
}

/// Whether a session can be where it is in the week, beside what is on the board.
fn fits_home(board: &Board<'_>, task: usize) -> bool {
    let home = board.tasks.get(task).map(|it| it.home);
    home.is_some_and(|at| board.suits(task, at) && board.in_the_way(task, at).is_empty())
}

/// Lets every session return to where it was that nobody keeps from it, so that each that moves has a
/// reason to.
fn send_home(board: &mut Board<'_>, tasks: &[usize]) {
    loop {
        let mut returned = false;
        for task in tasks {
            let Some(home) = board.tasks.get(*task).map(|it| it.home) else { continue };
            let is_placed = board.at.get(*task).is_some_and(Option::is_some);
            if is_placed && !is_home(board, *task) && fits_home(board, *task) {
                board.take(*task);
                board.put(*task, home);
                returned = true;
            }
        }
        // Each round but the last brings one home more; those that are stay there.
        if !returned {
            break;
        }
    }
}

/// Leaves everything where it is in the week where nothing better was found.
fn stay_if_as_good(board: &mut Board<'_>, tasks: &[usize], lacks: bool) {
    let (found, places) = (board.total(), board.at.clone());
    for task in tasks {
        board.take(*task);
    }
    for task in tasks {
        if let Some(at) = board.tasks.get(*task).map(|it| it.home) {
            board.put(*task, at);
        }
    }
    if !lacks && board.total() > found {
        restore(board, tasks, &places);
    }
}

/// Puts sessions where they were.
fn restore(board: &mut Board<'_>, tasks: &[usize], places: &[Option<At>]) {
    for task in tasks {
        board.take(*task);
    }
    for task in tasks {
        if let Some(at) = places.get(*task).copied().flatten() {
            board.put(*task, at);
        }
    }
}

/// Sessions that could stay, and which of them cannot beside each other.
struct Beside {
    tasks: Vec<usize>,
    /// By places among these.
    not: Vec<Bits>,
}

impl Beside {
    fn of(board: &Board<'_>, tasks: &[usize]) -> Self {
        let mut not = vec![Bits::new(tasks.len()); tasks.len()];
        let mut spans: Vec<(i64, i64, usize)> = Vec::with_capacity(tasks.len());
        for (place, it) in tasks.iter().enumerate() {
            if let Some(it) = board.tasks.get(*it) {
                spans.push((it.home.0, it.home.0 + it.lasts, place));
            }
        }
        spans.sort_unstable();
        let clash = |one: usize, two: usize| {
            let (Some(one), Some(two)) = (tasks.get(one), tasks.get(two)) else { return false };
            let room = |task: usize| board.tasks.get(task).map(|it| it.home.1);
            room(*one) == room(*two) || board.shares(*one, *two)
        };
        for (turn, (_, ends, one)) in spans.iter().enumerate() {
            for (from, _, two) in spans.iter().skip(turn + 1) {
                if *from >= ends + board.grid.pause {
                    break;
                }
                if clash(*one, *two) {
                    for (here, there) in [(*one, *two), (*two, *one)] {
                        if let Some(of) = not.get_mut(here) {
                            of.set(there, true);
                        }
                    }
                }
            }
        }
        Self { tasks: tasks.to_vec(), not }
    }

    fn not(&self, place: usize) -> impl Iterator<Item = usize> {
        self.not.get(place).into_iter().flat_map(Bits::ones)
    }

    fn goes(&self, one: usize, two: usize) -> bool {
        self.not.get(one).is_some_and(|it| !it.has(two))
    }

    /// How many have to leave at least: of those of whom no two can stay, all but one.
    fn leave_at_least(&self) -> usize {
        let mut open: BTreeSet<usize> = (0..self.tasks.len()).collect();
        let mut leave = 0;
        while let Some(first) = open.pop_first() {
            let mut group = vec![first];
            for it in self.not(first).filter(|it| open.contains(it)) {
                if group.iter().all(|other| !self.goes(it, *other)) {
                    group.push(it);
                }
            }
            group.iter().for_each(|it| {
                open.remove(it);
            });
            leave += group.len() - 1;
        }
        leave
    }

    /// As many as are found that can stay beside each other: first those with whom the fewest cannot;
    /// then two in the place of one, as long as there are such.
    fn stay(&self) -> BTreeSet<usize> {
        let mut stay: BTreeSet<usize> = BTreeSet::new();
        let mut open: BTreeSet<usize> = (0..self.tasks.len()).collect();
        let mut counts: Vec<usize> = self.not.iter().map(|it| it.ones().count()).collect();
        while let Some(next) =
            open.iter().copied().min_by_key(|it| counts.get(*it).copied().unwrap_or(0))
        {
            open.remove(&next);
            stay.insert(next);
            for gone in self.not(next).filter(|it| open.remove(it)).collect::<Vec<_>>() {
                for it in self.not(gone) {
                    if let Some(count) = counts.get_mut(it) {
                        *count = count.saturating_sub(1);
                    }
                }
            }
        }
        for _ in 0..STAYING_ROUNDS_MAX {
            let before = stay.len();
            // How many of those that stay keep each from staying.
            let mut kept_by = vec![0_usize; self.tasks.len()];
            let count = |kept_by: &mut Vec<usize>, one: usize, more: bool| {
                for it in self.not(one) {
                    let Some(it) = kept_by.get_mut(it) else { continue };
                    *it = if more { *it + 1 } else { it.saturating_sub(1) };
                }
            };
            stay.iter().for_each(|it| count(&mut kept_by, *it, true));
            for one in stay.clone() {
                // Those whom it alone keeps from staying.
                let only: Vec<usize> =
                    self.not(one).filter(|it| kept_by.get(*it) == Some(&1)).collect();
                let pair = only.iter().enumerate().find_map(|(place, first)| {
                    let second = only.iter().skip(place + 1).find(|it| self.goes(*first, **it))?;
                    Some([*first, *second])
                });
                if let Some(pair) = pair {
                    stay.remove(&one);
                    stay.extend(pair);
                    count(&mut kept_by, one, false);
                    pair.iter().for_each(|it| count(&mut kept_by, *it, true));
                }
            }
            if stay.len() == before {
                break;
            }
        }
        stay.into_iter().filter_map(|it| self.tasks.get(it).copied()).collect()
    }
}

/// How few choices a session has: the fewer, the sooner it is placed.
type Choices = (usize, i64, std::cmp::Reverse<usize>);

/// In how many rooms each session could be, how long it lasts, and in how many its speakers speak: what
/// no placing changes of its choices.
fn choices(board: &Board<'_>) -> Vec<Choices> {
    let of = |it: &Task| {
        let rooms = board.rooms.iter().filter(|room| room.seats >= it.expects).count();
        let busy = it.voices.iter().map(|it| board.tasks_of.get(*it).map_or(0, Vec::len)).sum();
        (rooms, -it.lasts, std::cmp::Reverse(busy))
    };
    board.tasks.iter().map(of).collect()
}

/// Places sessions, those with the fewest choices first; where there is none, others make room, a
/// bounded number of times and for as long as [`LOOKS_MAX`] lasts. Whatever is left after that
/// has its place where one is free. Returns what has no place, and whether it ended by that limit.
fn place(board: &mut Board<'_>, tasks: &[usize]) -> (Vec<usize>, bool) {
    let all = board.tasks.len();
    let mut open: BTreeSet<usize> = tasks.iter().copied().collect();
    // Those who made room are among them.
    let mut looked_at = open.clone();
    let mut left: Vec<usize> = Vec::new();
    let known = choices(board);
    let mut made_room = vec![0_i64; all];
    let mut turns_left = 2 * all + 50;
    let (looks_before, mut cut_short) = (board.looks(), false);
    let mut best: Option<(usize, Vec<Option<At>>)> = None;
    loop {
        let mut next: Option<(Choices, usize)> = None;
        for task in &open {
            let Some((rooms, lasts, busy)) = known.get(*task) else { continue };
            let key = ((rooms * board.open(*task), *lasts, *busy), *task);
            if next.is_none_or(|next| key < next) {
                next = Some(key);
            }
        }
        let Some((_, task)) = next else { break };
        open.remove(&task);
        if let Some((at, _)) = board.best(task) {
            board.put(task, at);
        } else if turns_left == 0 || board.looks() - looks_before > LOOKS_MAX {
            cut_short |= turns_left > 0;
            left.push(task);
            continue;
        } else {
            turns_left -= 1;
            let missing = open.len() + left.len() + 1;
            if best.as_ref().is_none_or(|(least, _)| missing < *least) {
                best = Some((missing, board.at.clone()));
            }
            // Whoever made room before, or is where it was, makes room last.
            let weight = |it: usize| match board.tasks.get(it) {
                Some(that) if !that.kept => {
                    let home = board.at.get(it).copied().flatten() == Some(that.home);
                    4 + 4 * made_room.get(it).copied().unwrap_or(0) + i64::from(home)
                }
                _ => FIXED,
            };
            let Some((at, others)) = board.least_in_the_way(task, weight) else {
                left.push(task);
                continue;
            };
            for other in others {
                board.take(other);
                open.insert(other);
                looked_at.insert(other);
                if let Some(count) = made_room.get_mut(other) {
                    *count += 1;
                }
            }
            board.put(task, at);
        }
    }
    if let Some((_, places)) = best.filter(|(missing, _)| *missing < left.len()) {
        let all: Vec<usize> = looked_at.into_iter().collect();
        restore(board, &all, &places);
        left = all.into_iter().filter(|it| places.get(*it) == Some(&None)).collect();
    }
    (left, cut_short)
}

/// Moves and exchanges sessions while that makes the whole better, within fixed bounds.
fn improve(board: &mut Board<'_>, tasks: &[usize], anew: bool) {
    let looks_before = board.looks();
    let is_over = |board: &Board<'_>| board.looks() - looks_before > LOOKS_MAX;
    let mut exchanges_left = EXCHANGES_MAX;
    for _ in 0..ROUNDS_MAX {
        let before = board.total();
        let moves: Vec<usize> = tasks
            .iter()
            .copied()
            .filter(|it| board.at.get(*it).is_some_and(Option::is_some))
            .filter(|it| anew || !is_home(board, *it))
            .collect();
        for task in &moves {
            if is_over(board) {
                break;
            }
            let Some(at) = board.take(*task) else { continue };
            let now: Cost = board.cost_at(*task, at);
            let better = board.best(*task).filter(|(_, cost)| *cost < now);
            board.put(*task, better.map_or(at, |(at, _)| at));
            if !anew && !is_home(board, *task) {
                go_home(board, *task);
            }
        }
        for (place, one) in moves.iter().enumerate() {
            if is_over(board) {
                break;
            }
            board.look(8 * (moves.len() - place));
            for two in moves.iter().skip(place + 1) {
                if exchanges_left > 0 && lasts(board, *one) == lasts(board, *two) {
                    exchanges_left -= usize::from(exchange(board, *one, *two));
                }
            }
        }
        if board.total() >= before {
            break;
        }
    }
}

fn lasts(board: &Board<'_>, task: usize) -> i64 {
    board.tasks.get(task).map_or(0, |it| it.lasts)
}

fn is_home(board: &Board<'_>, task: usize) -> bool {
    let home = board.tasks.get(task).map(|it| it.home);
    board.at.get(task).copied().flatten() == home
}

/// Lets a session return to where it was where only such as had to move anyway are in its way.
fn go_home(board: &mut Board<'_>, task: usize) {
    let Some(home) = board.tasks.get(task).map(|it| it.home) else { return };
    if !board.suits(task, home) {
        return;
    }
    let others = board.in_the_way(task, home);
    let may = |it: &usize| board.tasks.get(*it).is_some_and(|it| !it.kept) && !is_home(board, *it);
    if others.len() > 2 || !others.iter().all(may) {
        return;
    }
    let (before, places) = (board.total(), board.at.clone());
    let all: Vec<usize> = others.iter().copied().chain([task]).collect();
    all.iter().for_each(|it| {
        board.take(*it);
    });
    board.put(task, home);
    let placed = others.iter().all(|it| match board.best(*it) {
        Some((at, _)) => {
            board.put(*it, at);
            true
        }
        None => false,
    });
    if !placed || board.total() >= before {
        restore(board, &all, &places);
    }
}

/// Exchanges the places of two sessions where that is possible and better; returns whether it was
/// tried.
fn exchange(board: &mut Board<'_>, one: usize, two: usize) -> bool {
    if !board.exchange_gains(one, two) {
        return false;
    }
    let of = |task: usize| board.at.get(task).copied().flatten();
    let (Some(here), Some(there)) = (of(one), of(two)) else { return true };
    // Beside each other they are as before: what they have in common is taken at the same times.
    let fits = |task: usize, at: At, other: usize| {
        board.suits(task, at) && board.in_the_way(task, at).iter().all(|it| *it == other)
    };
    if fits(one, there, two) && fits(two, here, one) {
        board.take(one);
        board.take(two);
        board.put(one, there);
        board.put(two, here);
    }
    true
}
