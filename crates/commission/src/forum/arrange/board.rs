//! Which session is where, what that leaves free, and what it costs, in whole numbers.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Bits, Grid, Span};
use super::measure::{Hours, WHOLE};
use super::{Voice, Wishes};
use crate::forum::week::{Room, Week};
use crate::party::PartyId;

/// What it costs to move by how far, before anything else counts: into another room at the same time;
/// on the same day; in the same room on another day; otherwise.
/// So far apart that one more session that moves always costs more than moving others less far.
const FAR: [i64; 4] = [10_000, 10_001, 10_002, 10_003];

/// The weight of what cannot make room.
pub(super) const FIXED: i64 = 1 << 40;

/// When a session begins (Unix seconds UTC), and the place of its room among the rooms.
pub(super) type At = (i64, usize);

/// What a place, or all places together, cost: the first that differs decides.
pub(super) type Cost = [i64; 5];

/// A session as it is arranged.
pub(super) struct Task {
    /// How many seconds it lasts.
    pub(super) lasts: i64,
    /// How many people it expects; 0 where that is not known.
    pub(super) expects: u32,
    /// Where it is in the week.
    pub(super) home: At,
    /// Whether it stays there whatever comes.
    pub(super) kept: bool,
    /// Who speaks, by their places among all who do.
    pub(super) voices: Vec<usize>,
    /// How much of all that each party's speakers say they say in it.
    shares: Vec<i64>,
}

/// The starts from which a session cannot be held by its speakers, or not within the hours.
struct Closed {
    bits: Bits,
    /// For each start how many sessions of its speakers close it; and one more outside of the hours.
    times: Vec<u16>,
    /// How many starts are open.
    open: usize,
}

impl Closed {
    fn new(grid: &Grid, lasts: i64) -> Self {
        let bits = grid.outside(lasts);
        let mut times = vec![0; grid.count()];
        for place in bits.ones() {
            times.get_mut(place).into_iter().for_each(|it| *it = 1);
        }
        Self { open: bits.count_zeros(grid.count()), bits, times }
    }

    /// Closes starts for one more session, or for one less.
    fn count(&mut self, from: usize, to: usize, more: bool) {
        for place in from..=to {
            let Some(times) = self.times.get_mut(place) else { continue };
            *times = if more { times.saturating_add(1) } else { times.saturating_sub(1) };
            match (*times, more) {
                (1, true) => self.open -= 1,
                (0, false) => self.open += 1,
                _ => continue,
            }
            self.bits.set(place, more);
        }
    }
}

/// Which session is where.
pub(super) struct Board<'a> {
    pub(super) week: &'a Week,
    pub(super) rooms: &'a [Room],
    /// The rooms by their seats, the largest first.
    largest: Vec<usize>,
    pub(super) grid: Grid,
    anew: bool,
    pub(super) tasks: Vec<Task>,
    /// Everybody who speaks.
    pub(super) voices: Vec<Voice>,
    /// The sessions in which each of them does.
    pub(super) tasks_of: Vec<Vec<usize>>,
    /// Where each session is put so far.
    pub(super) at: Vec<Option<At>>,
    /// The sessions with which each shares a speaker.
    shares: Vec<Bits>,
    closed: Vec<Closed>,
    /// The sessions that are in each room.
    in_room: Vec<Vec<usize>>,
    /// How many starts, sessions and rooms were looked at so far.
    looks: Cell<usize>,
    /// How many sessions are on in each step of each day.
    load: Vec<i64>,
    /// The minutes of sessions on each day.
    day_minutes: Vec<i64>,
    /// How much of what each party's speakers say is early, late, on the last day.
    edges: [Vec<i64>; 3],
    /// What all costs but for the parties.
    costs: Cost,
}

impl<'a> Board<'a> {
    /// An empty board for a week whose sessions and rooms are in their order.
    pub(super) fn new(week: &'a Week, wishes: &Wishes) -> Self {
        let hours = Hours::of(week, wishes);
        let grid = Grid::new(hours, i64::from(wishes.break_minutes) * 60);
        let mut voices: BTreeMap<Voice, Vec<usize>> = BTreeMap::new();
        let mut said: BTreeMap<&PartyId, i64> = BTreeMap::new();
        for (task, session) in week.sessions.iter().enumerate() {
            for (party, of) in &session.speakers {
                *said.entry(party).or_default() += i64::try_from(of.len()).unwrap_or(0);
                for it in of {
                    voices.entry((party.clone(), it.clone())).or_default().push(task);
                }
            }
        }
        let places: BTreeMap<&Voice, usize> = voices.keys().zip(0..).collect();
        let rooms: BTreeMap<&str, usize> =
            week.rooms.iter().map(|it| it.id.as_str()).zip(0..).collect();
        let tasks = week.sessions.iter().map(|it| {
            let own = it.speakers.iter().flat_map(|(party, of)| {
                of.iter().map(move |speaker| (party.clone(), speaker.clone()))
            });
            let share = |(party, all): (&&PartyId, &i64)| {
                let count = it.speakers.get(*party).map_or(0, Vec::len);
                i64::try_from(count).unwrap_or(0) * WHOLE / (*all).max(1)
            };
            Task {
                lasts: it.ends - it.starts,
                expects: wishes.expected.get(&it.id).copied().unwrap_or(0),
                home: (it.starts, rooms.get(it.room.as_str()).copied().unwrap_or(0)),
                kept: wishes.keep.contains(&it.id),
                voices: own.filter_map(|it| places.get(&it).copied()).collect(),
                shares: said.iter().map(share).collect(),
            }
        });
        let tasks: Vec<Task> = tasks.collect();
        let mut largest: Vec<usize> = (0..week.rooms.len()).collect();
        largest.sort_by_key(|it| std::cmp::Reverse(week.rooms.get(*it).map_or(0, |it| it.seats)));
        let tasks_of: Vec<Vec<usize>> = voices.values().cloned().collect();
        let days = usize::try_from(hours.days).unwrap_or(0);
        Self {
            rooms: &week.rooms,
            largest,
            grid,
            anew: wishes.anew,
            at: vec![None; tasks.len()],
            shares: shares(&tasks, &tasks_of),
            closed: tasks.iter().map(|it| Closed::new(&grid, it.lasts)).collect(),
            in_room: vec![Vec::new(); week.rooms.len()],
            looks: Cell::new(0),
            load: vec![0; grid.count()],
            day_minutes: vec![0; days],
            edges: std::array::from_fn(|_| vec![0; said.len()]),
            costs: [0; 5],
            week,
            tasks,
            tasks_of,
            voices: voices.into_keys().collect(),
        }
    }

    /// The id of a session.
    pub(super) fn id(&self, task: usize) -> Option<&str> {
        self.week.sessions.get(task).map(|it| it.id.as_str())
    }

    /// Where a session is put, by its id: its start and its room.
    pub(super) fn placed(&self, id: &str) -> Option<(i64, &str)> {
        let task = self.week.sessions.binary_search_by(|it| it.id.as_str().cmp(id)).ok()?;
        let (starts, room) = (*self.at.get(task)?)?;
        Some((starts, self.rooms.get(room)?.id.as_str()))
    }

    /// How many starts, sessions and rooms were looked at so far: how much work that was, wherever it
    /// is done.
    pub(super) fn looks(&self) -> usize {
        self.looks.get()
    }

    pub(super) fn look(&self, count: usize) {
        self.looks.set(self.looks.get().saturating_add(count));
    }

    /// When a session is, as far as it is anywhere.
    fn span(&self, task: usize) -> Option<Span> {
        let (from, _) = (*self.at.get(task)?)?;
        Some((from, from + self.tasks.get(task)?.lasts))
    }

    /// Whether somebody speaks in both.
    pub(super) fn shares(&self, one: usize, two: usize) -> bool {
        self.shares.get(one).is_some_and(|it| it.has(two))
    }

    /// The sessions of the speakers of a session, each once, as far as they are anywhere.
    fn of_voices(&self, task: usize) -> impl Iterator<Item = (usize, Span)> {
        let all = self.shares.get(task).into_iter().flat_map(Bits::ones);
        all.filter_map(|it| Some((it, self.span(it)?)))
    }

    /// The sessions that are in a room.
    fn of_room(&self, room: usize) -> impl Iterator<Item = (usize, Span)> {
        let all = self.in_room.get(room).into_iter().flatten();
        all.filter_map(|it| Some((*it, self.span(*it)?)))
    }

    /// The sessions for which a session cannot be there.
    pub(super) fn in_the_way(&self, task: usize, (starts, room): At) -> BTreeSet<usize> {
        let Some(it) = self.tasks.get(task) else { return BTreeSet::new() };
        self.look(self.at.len());
        self.of_room(room)
            .chain(self.of_voices(task))
            .filter(|(other, span)| self.grid.near(*span, starts, it.lasts) && *other != task)
            .map(|(other, _)| other)
            .collect()
    }

    /// Whether a place is within the hours and seats whom it must, whoever else is there.
    pub(super) fn suits(&self, task: usize, (starts, room): At) -> bool {
        let Some(it) = self.tasks.get(task) else { return false };
        let seats = self.rooms.get(room).is_some_and(|room| room.seats >= it.expects);
        seats && self.grid.hours.holds(starts, it.lasts)
    }

    /// How many of the starts that are tried are open to all speakers of a session.
    pub(super) fn open(&self, task: usize) -> usize {
        self.closed.get(task).map_or(0, |it| it.open)
    }

    /// The times, also between the starts that are tried, at which all speakers of a session are free.
    fn times(&self, task: usize, lasts: i64) -> Vec<Span> {
        self.look(self.at.len());
        let others = self.of_voices(task).map(|(_, span)| span).collect();
        self.grid.beside(&self.grid.days(lasts), lasts, others)
    }

    /// Whether the speakers of a session are free together at any time.
    pub(super) fn has_time(&self, task: usize) -> bool {
        let Some(it) = self.tasks.get(task) else { return false };
        self.open(task) > 0 || !self.times(task, it.lasts).is_empty()
    }

    /// Whether there is a free place for a session.
    pub(super) fn has_place(&self, task: usize) -> bool {
        let (Some(it), Some(closed)) = (self.tasks.get(task), self.closed.get(task)) else {
            return false;
        };
        let on_grid = self.large_enough(it.expects).any(|room| {
            closed.open > 0
                && self.closed_in(room, closed, it.lasts).count_zeros(self.grid.count()) > 0
        });
        on_grid || !self.between(task).is_empty()
    }

    /// The rooms that seat so many: those that fit best come first.
    fn large_enough(&self, expects: u32) -> impl Iterator<Item = usize> {
        (0..self.rooms.len())
            .filter_map(move |place| {
                // Where nobody knows how many come, no room fits better than another.
                if expects == 0 { Some(place) } else { self.largest.get(place).copied() }
            })
            .filter(move |room| self.rooms.get(*room).is_some_and(|it| it.seats >= expects))
    }

    /// The starts from which a session cannot be held in a room.
    fn closed_in(&self, room: usize, closed: &Closed, lasts: i64) -> Bits {
        let mut all = closed.bits.clone();
        let mut others = 0;
        for (_, span) in self.of_room(room) {
            others += 1;
            self.grid.each_near(span, lasts, |from, to| all.set_run(from, to));
        }
        self.look(all.words() + 8 * others);
        all
    }

    /// The earliest of every run of free times in every room, also between the starts that are tried:
    /// where there is none, there is no place.
    fn between(&self, task: usize) -> Vec<At> {
        let Some(it) = self.tasks.get(task) else { return Vec::new() };
        let times = self.times(task, it.lasts);
        if times.is_empty() {
            return Vec::new();
        }
        let mut places = Vec::new();
        for room in self.large_enough(it.expects) {
            let others: Vec<Span> = self.of_room(room).map(|(_, span)| span).collect();
            self.look(4 * (times.len() + others.len()));
            let free = self.grid.beside(&times, it.lasts, others);
            places.extend(free.into_iter().map(|(from, _)| (from, room)));
        }
        places
    }

    /// Puts a session somewhere.
    pub(super) fn put(&mut self, task: usize, at: At) {
        self.count(task, at, 1);
        if let Some(there) = self.in_room.get_mut(at.1) {
            there.push(task);
        }
        if let Some(there) = self.at.get_mut(task) {
            *there = Some(at);
        }
        self.close(task, true);
    }

    /// Takes a session from where it is.
    pub(super) fn take(&mut self, task: usize) -> Option<At> {
        let at = self.at.get(task).copied().flatten()?;
        self.close(task, false);
        self.count(task, at, -1);
        if let Some(there) = self.in_room.get_mut(at.1) {
            there.retain(|it| *it != task);
        }
        if let Some(there) = self.at.get_mut(task) {
            *there = None;
        }
        Some(at)
    }

    /// Closes the starts near a session to those with whom it shares speakers, or no longer.
    fn close(&mut self, task: usize, more: bool) {
        let (Some(span), Some(others)) = (self.span(task), self.shares.get(task)) else { return };
        let mut looks = others.words();
        for other in others.ones() {
            let Some(lasts) = self.tasks.get(other).map(|it| it.lasts) else { continue };
            let Some(closed) = self.closed.get_mut(other) else { continue };
            self.grid.each_near(span, lasts, |from, to| {
                looks += 8 + to - from;
                closed.count(from, to, more);
            });
        }
        self.look(looks);
    }

    /// Counts what a place costs, or no longer does.
    fn count(&mut self, task: usize, at: At, sign: i64) {
        let Some(it) = self.tasks.get(task) else { return };
        let far = self.far(task, at);
        let fit = -i64::from(it.expects) * self.rooms.get(at.1).map_or(0, |it| i64::from(it.seats));
        let (minutes, mut once, mut even) = (it.lasts / 60, 0, 0);
        let (steps, day) = (self.grid.steps(at.0, it.lasts), self.grid.day(at.0));
        for load in self.load.get_mut(steps).into_iter().flatten() {
            // The difference of two squares.
            once += 2 * *load + sign;
            *load += sign;
        }
        if let Some(there) = self.day_minutes.get_mut(day) {
            even = 2 * *there * minutes + sign * minutes * minutes;
            *there += sign * minutes;
        }
        for (kind, is) in self.edges.iter_mut().zip(self.grid.hours.edges(at.0, it.lasts)) {
            for (party, share) in kind.iter_mut().zip(&it.shares) {
                *party += if is { sign * share } else { 0 };
            }
        }
        for (all, one) in self.costs.iter_mut().zip([far, once, even, fit, 0]) {
            *all += sign * one;
        }
    }

    /// How far a place is from where the session is in the week; 0 where it is there.
    fn far(&self, task: usize, (starts, room): At) -> i64 {
        let Some((from, of)) = self.tasks.get(task).map(|it| it.home) else { return 0 };
        let [other_room, same_day, same_room, elsewhere] = FAR;
        match () {
            () if (starts, room) == (from, of) => 0,
            () if starts == from => other_room,
            () if self.grid.hours.place(starts).0 == self.grid.hours.place(from).0 => same_day,
            () if room == of => same_room,
            () => elsewhere,
        }
    }

    /// By how much the parties' slots differ, with those of one more session where it is given.
    fn uneven(&self, more: Option<(&Task, [bool; 3])>) -> i64 {
        let mut all = 0;
        for (place, kind) in self.edges.iter().enumerate() {
            let (mut least, mut most) = (i64::MAX, i64::MIN);
            for (party, share) in kind.iter().enumerate() {
                let more = more.filter(|(_, is)| is.get(place) == Some(&true));
                let more = more.and_then(|(it, _)| it.shares.get(party).copied()).unwrap_or(0);
                (least, most) = (least.min(share + more), most.max(share + more));
            }
            all += most.saturating_sub(least).max(0);
        }
        all
    }

    /// What counts first stands first.
    fn ordered(&self, [far, once, even, fit, parties]: Cost) -> Cost {
        if self.anew { [once, even, fit, parties, far] } else { [far, once, even, fit, parties] }
    }

    /// What all places together cost.
    pub(super) fn total(&self) -> Cost {
        let [far, once, even, fit, _] = self.costs;
        self.ordered([far, once, even, fit, self.uneven(None)])
    }

    /// The free place that costs least, of those the nearest to when the session is in the week, then
    /// the earliest in the first room; none where there is none. Beside the starts that are tried it
    /// looks at the time at which the session is; and between them where none of them is free.
    pub(super) fn best(&self, task: usize) -> Option<(At, Cost)> {
        let (it, closed) = (self.tasks.get(task)?, self.closed.get(task)?);
        // What is true of a start whatever the room is computed once.
        let mut sums = Vec::with_capacity(self.load.len() + 1);
        sums.push(0_i64);
        for load in &self.load {
            sums.push(sums.last().copied().unwrap_or(0) + 2 * load + 1);
        }
        let parties: [i64; 8] = std::array::from_fn(|kinds| {
            let is = [kinds & 1 > 0, kinds & 2 > 0, kinds & 4 > 0];
            self.uneven(Some((it, is)))
        });
        let cost = |at: At| {
            let steps = self.grid.steps(at.0, it.lasts);
            let sum = |place: usize| sums.get(place).copied().unwrap_or(0);
            let day = self.day_minutes.get(self.grid.day(at.0)).copied().unwrap_or(0);
            let [early, late, last] = self.grid.hours.edges(at.0, it.lasts).map(usize::from);
            let seats = self.rooms.get(at.1).map_or(0, |it| i64::from(it.seats));
            self.ordered([
                self.far(task, at),
                sum(steps.end) - sum(steps.start),
                day * it.lasts / 60,
                -i64::from(it.expects) * seats,
                parties.get(early + 2 * late + 4 * last).copied().unwrap_or(0),
            ])
        };
        let value = |at: At| (cost(at), (at.0 - it.home.0).abs(), at);
        let mut best: Option<(Cost, i64, At)> = None;
        let mut see = |at: At| {
            let this = value(at);
            if best.is_none_or(|best| this < best) {
                best = Some(this);
            }
        };
        self.look(self.load.len());
        let home = it.home;
        // The time at which it is now may be none of the starts that are tried.
        if self.grid.hours.holds(home.0, it.lasts) {
            let near = |(other, span): (usize, Span)| {
                other != task && self.grid.near(span, home.0, it.lasts)
            };
            self.look(self.at.len());
            if !self.of_voices(task).any(near) {
                let free = |room: &usize| !self.of_room(*room).any(near);
                self.large_enough(it.expects).filter(free).for_each(|room| see((home.0, room)));
            }
        }
        // At one start no room costs less than the first that fits, but for the one where it is now.
        let mut seen = closed.bits.clone();
        let mut left = closed.open;
        let mut home_left = self.rooms.get(home.1).is_some_and(|room| room.seats >= it.expects);
        for room in self.large_enough(it.expects) {
            if left == 0 && (!home_left || closed.open == 0) {
                break;
            }
            if left == 0 && room != home.1 {
                continue;
            }
            let taken = self.closed_in(room, closed, it.lasts);
            let mut looks = 0;
            for place in taken.zeros(self.grid.count()) {
                let is_new = !seen.has(place);
                if is_new || room == home.1 {
                    looks += 8;
                    see((self.grid.start(place), room));
                }
                if is_new {
                    seen.set(place, true);
                    left -= 1;
                }
            }
            self.look(looks);
            home_left &= room != home.1;
        }
        if best.is_none() {
            best = self.between(task).into_iter().map(value).min();
        }
        best.map(|(cost, _, at)| (at, cost))
    }

    /// What it costs that a session is where it is, as [`Board::best`] counts; it is taken from there.
    pub(super) fn cost_at(&mut self, task: usize, at: At) -> Cost {
        let before = self.costs;
        self.count(task, at, 1);
        let parties = self.uneven(None);
        let [far, once, _, fit, _] = self.costs;
        self.count(task, at, -1);
        let lasts = self.tasks.get(task).map_or(0, |it| it.lasts);
        let day = self.day_minutes.get(self.grid.day(at.0)).copied().unwrap_or(0);
        let even = day * lasts / 60;
        self.ordered([far - before[0], once - before[1], even, fit - before[3], parties])
    }

    /// Whether it would cost less if two sessions that last as long exchanged their places; whether
    /// they can is another question.
    pub(super) fn exchange_gains(&self, one: usize, two: usize) -> bool {
        let of = |task: usize| Some((self.tasks.get(task)?, (*self.at.get(task)?)?));
        let (Some((it, here)), Some((that, there))) = (of(one), of(two)) else { return false };
        let seats = |at: At| self.rooms.get(at.1).map_or(0, |it| i64::from(it.seats));
        let far =
            self.far(one, there) + self.far(two, here) - self.far(one, here) - self.far(two, there);
        let fit = (i64::from(that.expects) - i64::from(it.expects)) * (seats(there) - seats(here));
        let (from, to) =
            (self.grid.hours.edges(here.0, it.lasts), self.grid.hours.edges(there.0, it.lasts));
        let mut uneven = -self.uneven(None);
        for (kind, (from, to)) in self.edges.iter().zip(from.into_iter().zip(to)) {
            let sign = i64::from(to) - i64::from(from);
            let (mut least, mut most) = (i64::MAX, i64::MIN);
            for (all, (one, two)) in kind.iter().zip(it.shares.iter().zip(&that.shares)) {
                let share = all + sign * (one - two);
                (least, most) = (least.min(share), most.max(share));
            }
            uneven += most.saturating_sub(least).max(0);
        }
        self.ordered([far, 0, 0, fit, uneven]) < [0; 5]
    }

    /// A place for a session that is least in the way of others, by their weights: a start, a room, and
    /// who has to make room. None where only what cannot move is in the way.
    pub(super) fn least_in_the_way(
        &self,
        task: usize,
        weight: impl Fn(usize) -> i64,
    ) -> Option<(At, BTreeSet<usize>)> {
        let it = self.tasks.get(task)?;
        let starts = self.grid.count();
        let add = |turns: &mut Vec<i64>, (other, span): (usize, Span)| {
            let weight = weight(other);
            self.grid.each_near(span, it.lasts, |from, to| {
                let mut at = |place: usize, weight: i64| {
                    turns.get_mut(place).into_iter().for_each(|it| *it += weight);
                };
                at(from, weight);
                at(to + 1, -weight);
            });
        };
        let mut of_voices = vec![0; starts + 1];
        self.of_voices(task).for_each(|other| add(&mut of_voices, other));
        self.look(8 * self.at.len());
        let mut best: Option<(i64, At)> = None;
        for (room, _) in self.rooms.iter().enumerate().filter(|(_, of)| of.seats >= it.expects) {
            let mut turns = of_voices.clone();
            self.of_room(room).for_each(|other| add(&mut turns, other));
            self.look(2 * starts);
            let mut sum = 0;
            for (place, turn) in turns.iter().take(starts).enumerate() {
                sum += turn;
                if best.is_some_and(|best| sum > best.0) {
                    continue;
                }
                let at = (self.grid.start(place), room);
                if best.is_none_or(|best| (sum, at) < best) && self.grid.hours.holds(at.0, it.lasts)
                {
                    best = Some((sum, at));
                }
            }
        }
        let (sum, at) = best?;
        (sum < FIXED).then(|| (at, self.in_the_way(task, at)))
    }
}

/// The sessions with which each shares a speaker.
fn shares(tasks: &[Task], tasks_of: &[Vec<usize>]) -> Vec<Bits> {
    let of = |tasks_of: &Vec<usize>| {
        let mut bits = Bits::new(tasks.len());
        tasks_of.iter().for_each(|it| bits.set(*it, true));
        bits
    };
    let of_voices: Vec<Bits> = tasks_of.iter().map(of).collect();
    let mut shares = Vec::with_capacity(tasks.len());
    for (place, task) in tasks.iter().enumerate() {
        let mut bits = Bits::new(tasks.len());
        task.voices.iter().filter_map(|it| of_voices.get(*it)).for_each(|it| bits.add(it));
        bits.set(place, false);
        shares.push(bits);
    }
    shares
}
