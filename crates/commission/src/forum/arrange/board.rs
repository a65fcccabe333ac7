//! Which session is where, what that leaves free, and what it costs, in whole numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::measure::{Hours, WHOLE};
use super::{Voice, Wishes};
use crate::forum::week::{DAY_SECONDS, Room, Week};
use crate::party::PartyId;

/// The seconds between two starts that are tried, the finest that leaves no more of them than
/// [`STARTS_MAX`].
const STEPS: [i64; 5] = [300, 600, 900, 1_800, 3_600];
/// The most starts that are tried.
const STARTS_MAX: i64 = 1_100;
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

/// A session that takes a room or a speaker.
#[derive(Clone, Copy)]
struct Span {
    from: i64,
    to: i64,
    task: usize,
}

/// One bit a start: set where it is forbidden.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Starts(Vec<u64>);

impl Starts {
    fn forbid(&mut self, from: i64, to: i64) {
        let (Ok(from), Ok(to)) = (usize::try_from(from), usize::try_from(to)) else { return };
        for word in from / 64..=to / 64 {
            let low = if word == from / 64 { u64::MAX << (from % 64) } else { u64::MAX };
            let high = if word == to / 64 { u64::MAX >> (63 - to % 64) } else { u64::MAX };
            if let Some(bits) = self.0.get_mut(word) {
                *bits |= low & high;
            }
        }
    }

    /// How many are free.
    pub(super) fn free(&self) -> u32 {
        self.0.iter().map(|it| it.count_zeros()).sum()
    }
}

/// Which session is where.
pub(super) struct Board<'a> {
    pub(super) week: &'a Week,
    pub(super) rooms: &'a [Room],
    pub(super) hours: Hours,
    /// The break in seconds.
    pub(super) pause: i64,
    anew: bool,
    pub(super) tasks: Vec<Task>,
    /// Everybody who speaks.
    pub(super) voices: Vec<Voice>,
    /// The sessions in which each of them does.
    pub(super) tasks_of: Vec<Vec<usize>>,
    /// Where each session is put so far.
    pub(super) at: Vec<Option<At>>,
    room_spans: Vec<Vec<Span>>,
    voice_spans: Vec<Vec<Span>>,
    /// The seconds between two starts.
    step: i64,
    /// How many starts a day has.
    of_day: i64,
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
        let fits = |step: &&i64| hours.days * (hours.lasts / **step + 1) <= STARTS_MAX;
        let step = STEPS.iter().find(fits).copied().unwrap_or(DAY_SECONDS);
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
        let of_day = hours.lasts / step + 1;
        let count = |number: i64| usize::try_from(number).unwrap_or(0);
        Self {
            rooms: &week.rooms,
            hours,
            pause: i64::from(wishes.break_minutes) * 60,
            anew: wishes.anew,
            at: vec![None; tasks.len()],
            room_spans: vec![Vec::new(); week.rooms.len()],
            voice_spans: vec![Vec::new(); voices.len()],
            step,
            of_day,
            load: vec![0; count(hours.days * of_day)],
            day_minutes: vec![0; count(hours.days)],
            edges: std::array::from_fn(|_| vec![0; said.len()]),
            costs: [0; 5],
            week,
            tasks,
            tasks_of: voices.values().cloned().collect(),
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

    /// How many starts are tried.
    pub(super) fn starts_count(&self) -> i64 {
        self.hours.days * self.of_day
    }

    /// When a start is (Unix seconds UTC).
    fn start(&self, place: usize) -> i64 {
        let place = i64::try_from(place).unwrap_or(0);
        let (day, step) = (place / self.of_day, place % self.of_day);
        self.hours.opens + day * DAY_SECONDS + step * self.step
    }

    /// The steps of the days during which a session is on, as far as these are within the hours.
    fn steps(&self, (starts, lasts): (i64, i64)) -> std::ops::Range<usize> {
        let (day, since) = self.hours.place(starts);
        if !(0..self.hours.days).contains(&day) {
            return 0..0;
        }
        let of =
            |at: i64| usize::try_from(day * self.of_day + at.clamp(0, self.of_day)).unwrap_or(0);
        let ends = since + lasts + self.step - 1;
        of(since.div_euclid(self.step))..of(ends.div_euclid(self.step))
    }

    fn day(&self, starts: i64) -> usize {
        let day = self.hours.place(starts).0.clamp(0, self.hours.days - 1);
        usize::try_from(day).unwrap_or(0)
    }

    /// Whether two spans with no break between them come too near.
    fn near(&self, span: &Span, starts: i64, lasts: i64) -> bool {
        starts < span.to + self.pause && span.from < starts + lasts + self.pause
    }

    /// The sessions that are in a room, or of a speaker.
    fn spans(&self, at: usize, of_rooms: bool) -> &[Span] {
        let all = if of_rooms { &self.room_spans } else { &self.voice_spans };
        all.get(at).map_or(&[], Vec::as_slice)
    }

    /// The sessions for which a session cannot be there.
    pub(super) fn in_the_way(&self, task: usize, (starts, room): At) -> BTreeSet<usize> {
        let Some(it) = self.tasks.get(task) else { return BTreeSet::new() };
        let voices = it.voices.iter().flat_map(|voice| self.spans(*voice, false));
        self.spans(room, true)
            .iter()
            .chain(voices)
            .filter(|span| self.near(span, starts, it.lasts) && span.task != task)
            .map(|span| span.task)
            .collect()
    }

    /// Whether a place is within the hours and seats whom it must, whoever else is there.
    pub(super) fn suits(&self, task: usize, (starts, room): At) -> bool {
        let Some(it) = self.tasks.get(task) else { return false };
        let seats = self.rooms.get(room).is_some_and(|room| room.seats >= it.expects);
        seats && self.hours.holds(starts, it.lasts)
    }

    /// The starts at which no speaker of a session, or which is not within the hours.
    pub(super) fn closed(&self, task: usize) -> Starts {
        let words = usize::try_from(self.starts_count() / 64 + 1).unwrap_or(0);
        let mut starts = Starts(vec![0; words]);
        let Some(it) = self.tasks.get(task) else { return starts };
        let last = (self.hours.lasts - it.lasts).div_euclid(self.step);
        for day in 0..self.hours.days {
            let from = day * self.of_day;
            starts.forbid(from + (last + 1).max(0), from + self.of_day - 1);
        }
        starts.forbid(self.starts_count(), i64::try_from(words).unwrap_or(0) * 64 - 1);
        for voice in &it.voices {
            self.close(&mut starts, it.lasts, self.spans(*voice, false));
        }
        starts
    }

    /// Forbids the starts that come too near to these.
    fn close(&self, starts: &mut Starts, lasts: i64, spans: &[Span]) {
        for span in spans {
            self.each_near(span, lasts, |from, to| starts.forbid(from, to));
        }
    }

    /// The runs of starts from which a session comes too near to a span.
    fn each_near(&self, span: &Span, lasts: i64, mut run: impl FnMut(i64, i64)) {
        let (after, before) = (span.from - lasts - self.pause, span.to + self.pause);
        let first = (after - self.hours.opens).div_euclid(DAY_SECONDS).max(0);
        let last = (before - self.hours.opens).div_euclid(DAY_SECONDS).min(self.hours.days - 1);
        for day in first..=last {
            let opens = self.hours.opens + day * DAY_SECONDS;
            let from = ((after - opens).div_euclid(self.step) + 1).max(0);
            let to = (before - opens - 1).div_euclid(self.step).min(self.of_day - 1);
            if from <= to {
                run(day * self.of_day + from, day * self.of_day + to);
            }
        }
    }

    /// The sessions of the speakers of a session, each once.
    fn of_voices(&self, task: usize) -> Vec<Span> {
        let voices = self.tasks.get(task).map_or(&[][..], |it| it.voices.as_slice());
        let spans = voices.iter().flat_map(|voice| self.spans(*voice, false));
        let each: BTreeMap<usize, Span> = spans.map(|span| (span.task, *span)).collect();
        each.into_values().collect()
    }

    /// Puts a session somewhere.
    pub(super) fn put(&mut self, task: usize, at: At) {
        self.count(task, at, 1);
        let Some(it) = self.tasks.get(task) else { return };
        let span = Span { from: at.0, to: at.0 + it.lasts, task };
        if let Some(spans) = self.room_spans.get_mut(at.1) {
            spans.push(span);
        }
        for voice in &it.voices {
            if let Some(spans) = self.voice_spans.get_mut(*voice) {
                spans.push(span);
            }
        }
        if let Some(there) = self.at.get_mut(task) {
            *there = Some(at);
        }
    }

    /// Takes a session from where it is.
    pub(super) fn take(&mut self, task: usize) -> Option<At> {
        let at = self.at.get_mut(task)?.take()?;
        self.count(task, at, -1);
        if let Some(spans) = self.room_spans.get_mut(at.1) {
            spans.retain(|span| span.task != task);
        }
        for voice in self.tasks.get(task).map_or(&[][..], |it| it.voices.as_slice()) {
            if let Some(spans) = self.voice_spans.get_mut(*voice) {
                spans.retain(|span| span.task != task);
            }
        }
        Some(at)
    }

    /// Counts what a place costs, or no longer does.
    fn count(&mut self, task: usize, at: At, sign: i64) {
        let Some(it) = self.tasks.get(task) else { return };
        let far = self.far(task, at);
        let fit = -i64::from(it.expects) * self.rooms.get(at.1).map_or(0, |it| i64::from(it.seats));
        let (minutes, mut once, mut even) = (it.lasts / 60, 0, 0);
        let (steps, day) = (self.steps((at.0, it.lasts)), self.day(at.0));
        for load in self.load.get_mut(steps).into_iter().flatten() {
            // The difference of two squares.
            once += 2 * *load + sign;
            *load += sign;
        }
        if let Some(there) = self.day_minutes.get_mut(day) {
            even = 2 * *there * minutes + sign * minutes * minutes;
            *there += sign * minutes;
        }
        for (kind, is) in self.edges.iter_mut().zip(self.hours.edges(at.0, it.lasts)) {
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
            () if self.hours.place(starts).0 == self.hours.place(from).0 => same_day,
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
    /// the earliest in the first room; none where there is none.
    pub(super) fn best(&self, task: usize) -> Option<(At, Cost)> {
        let it = self.tasks.get(task)?;
        let closed = self.closed(task);
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
            let steps = self.steps((at.0, it.lasts));
            let sum = |place: usize| sums.get(place).copied().unwrap_or(0);
            let day = self.day_minutes.get(self.day(at.0)).copied().unwrap_or(0);
            let [early, late, last] = self.hours.edges(at.0, it.lasts).map(usize::from);
            let seats = self.rooms.get(at.1).map_or(0, |it| i64::from(it.seats));
            self.ordered([
                self.far(task, at),
                sum(steps.end) - sum(steps.start),
                day * it.lasts / 60,
                -i64::from(it.expects) * seats,
                parties.get(early + 2 * late + 4 * last).copied().unwrap_or(0),
            ])
        };
        let mut best: Option<(Cost, i64, At)> = None;
        let mut see = |at: At| {
            let this = (cost(at), (at.0 - it.home.0).abs(), at);
            if best.is_none_or(|best| this < best) {
                best = Some(this);
            }
        };
        for (room, of) in self.rooms.iter().enumerate() {
            if of.seats < it.expects {
                continue;
            }
            let mut taken = closed.clone();
            self.close(&mut taken, it.lasts, self.spans(room, true));
            for (word, bits) in taken.0.iter().enumerate() {
                let mut free = !bits;
                while free != 0 {
                    see((self.start(word * 64 + free.trailing_zeros() as usize), room));
                    free &= free - 1;
                }
            }
            // The time at which it is now may be none of the starts that are tried.
            let at = (it.home.0, room);
            if self.suits(task, at) && self.in_the_way(task, at).is_empty() {
                see(at);
            }
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
        let day = self.day_minutes.get(self.day(at.0)).copied().unwrap_or(0);
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
        let (from, to) = (self.hours.edges(here.0, it.lasts), self.hours.edges(there.0, it.lasts));
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
        let starts = usize::try_from(self.starts_count()).unwrap_or(0);
        let add = |turns: &mut Vec<i64>, span: &Span| {
            let weight = weight(span.task);
            self.each_near(span, it.lasts, |from, to| {
                let mut at = |place: i64, weight: i64| {
                    let place = usize::try_from(place).ok().and_then(|it| turns.get_mut(it));
                    place.into_iter().for_each(|it| *it += weight);
                };
                at(from, weight);
                at(to + 1, -weight);
            });
        };
        let mut of_voices = vec![0; starts + 1];
        self.of_voices(task).iter().for_each(|span| add(&mut of_voices, span));
        let mut best: Option<(i64, At)> = None;
        for (room, _) in self.rooms.iter().enumerate().filter(|(_, of)| of.seats >= it.expects) {
            let mut turns = of_voices.clone();
            self.spans(room, true).iter().for_each(|span| add(&mut turns, span));
            let mut sum = 0;
            for (place, turn) in turns.iter().take(starts).enumerate() {
                sum += turn;
                let at = (self.start(place), room);
                if best.is_none_or(|best| (sum, at) < best) && self.hours.holds(at.0, it.lasts) {
                    best = Some((sum, at));
                }
            }
        }
        let (sum, at) = best?;
        (sum < FIXED).then(|| (at, self.in_the_way(task, at)))
    }
}
