//! How places are found: who can stay, then those with the fewest choices first, then a local search.

use std::collections::BTreeSet;

use super::board::{At, Board, Cost, FIXED};
use super::reason::{Cause, cause, kept};

/// How often the sessions are looked through for something better.
const ROUNDS_MAX: usize = 12;
/// How many starts in how many rooms are looked at for something better, in all.
const LOOKS_MAX: usize = 40_000_000;
/// How many exchanges are tried in all.
const EXCHANGES_MAX: usize = 20_000;
/// How many of those that can stay are looked at in a row for two that could in the place of one.
const STAYING_ROUNDS_MAX: usize = 4;

/// Finds places; returns how many sessions move at least, and what has none.
pub(super) fn search(board: &mut Board<'_>, anew: bool) -> (usize, Vec<(usize, Cause)>) {
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
        free.into_iter().partition(|it| board.best(*it).is_some());
    causes.extend(hopeless.into_iter().map(|it| (it, cause(board, it))));
    let good: Vec<usize> = placeable
        .iter()
        .copied()
        .filter(|it| {
            let at = home(board, *it);
            at.is_some_and(|at| board.suits(*it, at) && board.in_the_way(*it, at).is_empty())
        })
        .collect();
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
    let mut left = place(board, &rest);
    improve(board, &placeable, anew);
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
    causes.extend(left.into_iter().map(|it| (it, cause(board, it))));
    (moved_min, causes)
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
    not: Vec<BTreeSet<usize>>,
}

impl Beside {
    fn of(board: &Board<'_>, tasks: &[usize]) -> Self {
        let mut not = vec![BTreeSet::new(); tasks.len()];
        let mut spans: Vec<(i64, i64, usize)> = Vec::with_capacity(tasks.len());
        for (place, it) in tasks.iter().enumerate() {
            if let Some(it) = board.tasks.get(*it) {
                spans.push((it.home.0, it.home.0 + it.lasts, place));
            }
        }
        spans.sort_unstable();
        let clash = |one: usize, two: usize| {
            let of = |place: usize| tasks.get(place).and_then(|it| board.tasks.get(*it));
            let (Some(one), Some(two)) = (of(one), of(two)) else { return false };
            one.home.1 == two.home.1 || one.voices.iter().any(|it| two.voices.contains(it))
        };
        for (turn, (_, ends, one)) in spans.iter().enumerate() {
            for (from, _, two) in spans.iter().skip(turn + 1) {
                if *from >= ends + board.pause {
                    break;
                }
                if clash(*one, *two) {
                    for (here, there) in [(*one, *two), (*two, *one)] {
                        if let Some(of) = not.get_mut(here) {
                            of.insert(there);
                        }
                    }
                }
            }
        }
        Self { tasks: tasks.to_vec(), not }
    }

    fn not(&self, place: usize) -> impl Iterator<Item = usize> {
        self.not.get(place).into_iter().flatten().copied()
    }

    fn goes(&self, one: usize, two: usize) -> bool {
        self.not.get(one).is_some_and(|it| !it.contains(&two))
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
        let mut counts: Vec<usize> = self.not.iter().map(BTreeSet::len).collect();
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
            for one in stay.clone() {
                // Those whom it alone keeps from staying.
                let only: Vec<usize> = self
                    .not(one)
                    .filter(|it| self.not(*it).filter(|it| stay.contains(it)).count() == 1)
                    .collect();
                let pair = only.iter().enumerate().find_map(|(place, first)| {
                    let second = only.iter().skip(place + 1).find(|it| self.goes(*first, **it))?;
                    Some([*first, *second])
                });
                if let Some(pair) = pair {
                    stay.remove(&one);
                    stay.extend(pair);
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
type Choices = (i64, i64, std::cmp::Reverse<usize>);

fn choices(board: &Board<'_>, task: usize) -> Choices {
    let Some(it) = board.tasks.get(task) else { return (0, 0, std::cmp::Reverse(0)) };
    let rooms = board.rooms.iter().filter(|room| room.seats >= it.expects).count();
    let starts = i64::from(board.closed(task).free());
    let busy = it.voices.iter().map(|it| board.tasks_of.get(*it).map_or(0, Vec::len)).sum();
    (starts * i64::try_from(rooms).unwrap_or(0), -it.lasts, std::cmp::Reverse(busy))
}

/// Places sessions, those with the fewest choices first; where there is none, others make room, a
/// bounded number of times. Returns what has no place.
fn place(board: &mut Board<'_>, tasks: &[usize]) -> Vec<usize> {
    let all = board.tasks.len();
    let mut open: BTreeSet<usize> = tasks.iter().copied().collect();
    // Those who made room are among them.
    let mut looked_at = open.clone();
    let mut left: Vec<usize> = Vec::new();
    let mut known: Vec<Option<Choices>> = vec![None; all];
    let mut made_room = vec![0_i64; all];
    let mut turns_left = 2 * all + 50;
    let mut best: Option<(usize, Vec<Option<At>>)> = None;
    let touched = |board: &Board<'_>, known: &mut Vec<Option<Choices>>, task: usize| {
        let voices = board.tasks.get(task).map_or(&[][..], |it| it.voices.as_slice());
        for it in voices.iter().filter_map(|it| board.tasks_of.get(*it)).flatten() {
            if let Some(known) = known.get_mut(*it) {
                *known = None;
            }
        }
    };
    loop {
        let mut next: Option<(Choices, usize)> = None;
        for task in &open {
            let Some(known) = known.get_mut(*task) else { continue };
            let key = (*known.get_or_insert_with(|| choices(board, *task)), *task);
            if next.is_none_or(|next| key < next) {
                next = Some(key);
            }
        }
        let Some((_, task)) = next else { break };
        open.remove(&task);
        if let Some((at, _)) = board.best(task) {
            board.put(task, at);
        } else if turns_left == 0 {
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
                touched(board, &mut known, other);
                open.insert(other);
                looked_at.insert(other);
                if let Some(count) = made_room.get_mut(other) {
                    *count += 1;
                }
            }
            board.put(task, at);
        }
        touched(board, &mut known, task);
    }
    if let Some((_, places)) = best.filter(|(missing, _)| *missing < left.len()) {
        let all: Vec<usize> = looked_at.into_iter().collect();
        restore(board, &all, &places);
        left = all.into_iter().filter(|it| places.get(*it) == Some(&None)).collect();
    }
    left
}

/// Moves and exchanges sessions while that makes the whole better, within fixed bounds.
fn improve(board: &mut Board<'_>, tasks: &[usize], anew: bool) {
    let looks = usize::try_from(board.starts_count()).unwrap_or(0) * board.rooms.len();
    let mut looks_left = LOOKS_MAX / looks.max(1);
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
            if looks_left == 0 {
                break;
            }
            looks_left -= 1;
            let Some(at) = board.take(*task) else { continue };
            let now: Cost = board.cost_at(*task, at);
            let better = board.best(*task).filter(|(_, cost)| *cost < now);
            board.put(*task, better.map_or(at, |(at, _)| at));
            if !anew && !is_home(board, *task) {
                looks_left = looks_left.saturating_sub(go_home(board, *task));
            }
        }
        for (place, one) in moves.iter().enumerate() {
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

/// Lets a session return to where it was where only such as had to move anyway are in its way; returns
/// how many places were looked for.
fn go_home(board: &mut Board<'_>, task: usize) -> usize {
    let Some(home) = board.tasks.get(task).map(|it| it.home) else { return 0 };
    if !board.suits(task, home) {
        return 0;
    }
    let others = board.in_the_way(task, home);
    let may = |it: &usize| board.tasks.get(*it).is_some_and(|it| !it.kept) && !is_home(board, *it);
    if others.len() > 2 || !others.iter().all(may) {
        return 0;
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
    others.len()
}

/// Exchanges the places of two sessions where that is possible and better; returns whether it was
/// tried.
fn exchange(board: &mut Board<'_>, one: usize, two: usize) -> bool {
    if !board.exchange_gains(one, two) {
        return false;
    }
    let before = board.total();
    let (Some(here), Some(there)) = (board.take(one), board.take(two)) else { return true };
    let mut fits = board.suits(one, there) && board.in_the_way(one, there).is_empty();
    board.put(one, if fits { there } else { here });
    fits = fits && board.suits(two, here) && board.in_the_way(two, here).is_empty();
    board.put(two, if fits { here } else { there });
    if !fits || board.total() >= before {
        board.take(one);
        board.take(two);
        board.put(one, here);
        board.put(two, there);
    }
    true
}
