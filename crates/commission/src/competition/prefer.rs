//! What pairs of entries say of which a juror told the better one: the model of Bradley and Terry (1952),
//! in which an entry of strength *a* is held better than one of strength *b* in *a* of *a + b* times,
//! with three things that it does not know.
//!
//! 1. For a juror, an entry of their own side is so many times stronger. How many times, is told by pairs
//!    that jurors of several sides compared: where they disagree, it is asked for how often in favour of
//!    their own. So better entries of a side are never taken for favour. Each party's factor is pulled to
//!    that of all parties, and that to 1, by as much as it is uncertain; each juror's to their party's.
//! 2. The strength of an entry is what the *sides* say of it, so that no side weighs more by having more
//!    jurors. A side says how often its jurors would hold the entry better than one of middling
//!    strength; what it was compared with is taken at the strength that all sides give that.
//! 3. A juror tells by the works, or now and then by chance, each at a rate of their own (Chen et al.,
//!    "Pairwise ranking aggregation in a crowdsourced setting", WSDM 2013). The more by chance, the less
//!    their comparisons weigh.
//!
//! Each is estimated by Hunter's iterations ("MM algorithms for generalized Bradley–Terry models",
//! Annals of Statistics 2004). Everything is computed with sums, products and quotients of numbers of
//! IEEE 754, in a fixed number of rounds; what is summed up is rounded to whole parts first,
//! so that no sum depends on an order. Whoever has the comparisons computes the very same result on every
//! machine, whichever party is named first.

use std::collections::BTreeMap;

use super::fit::{Fitted, Leaning, Said, WHOLE};

/// The number of rounds.
const ROUNDS: usize = 100;
/// As how many comparisons with an entry of middling strength, half of them won, what a side says of an
/// entry begins: so that nobody who won everything is endlessly strong.
const MIDDLING: f64 = 1.0;
/// As how many comparisons made by the works a juror begins.
const STRAIGHT: f64 = 18.0;
/// As how many comparisons made by chance.
const CHANCE: f64 = 2.0;
/// As how many comparisons at their party's favour a juror's begins.
const OWN: f64 = 24.0;
/// As how many at the favour of all parties a party's begins.
const PARTY: f64 = 24.0;
/// As how many without any favour that of all parties begins.
const ALL: f64 = 2.0;

/// The greatest strength, and the smallest by the same: of somebody who wins everything more is not known.
const STRENGTH_MAX: f64 = 1_048_576.0;
/// Of how many parts a whole is where numbers are summed up.
const GRAIN: f64 = 1_073_741_824.0;

/// Which of two entries a juror held better.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Held {
    /// The first.
    First,
    /// The second.
    Second,
    /// Neither: half a win for each.
    Neither,
}

/// Two entries that a juror compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Met {
    /// The entries, counted from 0, in the order of their numbers.
    pub entries: [usize; 2],
    /// Of each whether somebody of the juror's own side is in its team.
    pub own: [bool; 2],
    /// Which was held better.
    pub held: Held,
}

impl Met {
    /// Which of the two is of the juror's own side alone: 1 the first, -1 the second, 0 neither or both.
    fn leans(&self) -> i8 {
        match self.own {
            [true, false] => 1,
            [false, true] => -1,
            _ => 0,
        }
    }
}

/// A juror with what they compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparing {
    /// The side, counted from 0.
    pub side: usize,
    /// The comparisons.
    pub met: Vec<Met>,
}

/// A sum of whole parts, which no order changes.
#[derive(Clone, Copy, Default)]
struct Sum(i128);

impl Sum {
    fn add(&mut self, number: f64) {
        #[expect(clippy::cast_possible_truncation, reason = "cut at the ends of the range")]
        let parts = (number * GRAIN).round() as i128;
        self.0 = self.0.saturating_add(parts);
    }

    fn get(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "rounded alike everywhere")]
        let parts = self.0 as f64;
        parts / GRAIN
    }
}

/// What was won, and what one of strength 1 would have to win for the strength that it has.
#[derive(Clone, Copy, Default)]
struct Share {
    won: Sum,
    asked: Sum,
}

impl Share {
    /// So many comparisons with a strength, half of them won.
    fn begin(times: f64, strength: f64, now: f64) -> Self {
        let mut share = Self::default();
        share.add(times, 0.5, strength, now);
        share
    }

    /// Comparisons with a strength, of which so much was won.
    fn add(&mut self, times: f64, won: f64, against: f64, now: f64) {
        self.won.add(times * won);
        self.asked.add(times / (now + against));
    }

    /// The strength in the next round.
    fn get(self) -> f64 {
        let asked = self.asked.get();
        let strength = if asked > 0.0 { self.won.get() / asked } else { 1.0 };
        strength.clamp(1.0 / STRENGTH_MAX, STRENGTH_MAX)
    }
}

fn at(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or(1.0)
}

/// How often a strength is held better than one of 1.
fn share(strength: f64) -> f64 {
    strength / (strength + 1.0)
}

/// The strength that is held better so often.
fn strength(share: f64) -> f64 {
    share / (1.0 - share)
}

/// A share in parts of [`WHOLE`].
fn parts(share: f64) -> i64 {
    #[expect(clippy::cast_precision_loss, reason = "a million")]
    let whole = WHOLE as f64;
    #[expect(clippy::cast_possible_truncation, reason = "within a few times of a million")]
    let rounded = (share * whole).round() as i64;
    rounded
}

/// Jurors of two sides who disagree about a pair: what tells of favour, whatever the entries are.
struct Disagreed {
    /// The sides, and for each which entry is its own.
    sides: [(usize, i8); 2],
    /// How much of the disagreement the first side's juror held the first entry better in; the rest it
    /// was the other way round.
    first: f64,
    /// How much it counts.
    weight: f64,
}

/// How often each side held the first of a pair better, and how often the second.
type Tally = BTreeMap<usize, (i8, f64, f64)>;

fn disagreements(jurors: &[Comparing]) -> Vec<Disagreed> {
    let mut pairs: BTreeMap<[usize; 2], Tally> = BTreeMap::new();
    for juror in jurors {
        for met in &juror.met {
            let tally = pairs.entry(met.entries).or_default();
            let (_, first, second) = tally.entry(juror.side).or_insert((met.leans(), 0.0, 0.0));
            match met.held {
                Held::First => *first += 1.0,
                Held::Second => *second += 1.0,
                Held::Neither => (*first, *second) = (*first + 0.5, *second + 0.5),
            }
        }
    }
    let mut all = Vec::new();
    for tally in pairs.values() {
        for (side, (leans, first, second)) in tally {
            for (other, (others, their_first, their_second)) in tally.range(side + 1..) {
                let sides = [(*side, *leans), (*other, *others)];
                let (one, two) = (first * their_second, second * their_first);
                // Each juror counts once, however many of the other side compared the same.
                let most = (first + second).max(their_first + their_second);
                if (*leans, *others) != (0, 0) && one + two > 0.0 {
                    all.push(Disagreed {
                        sides,
                        first: one / (one + two),
                        weight: (one + two) / most,
                    });
                }
            }
        }
    }
    all
}

/// How much each side's jurors favour their own entries.
struct Favours {
    /// As measured of each side, pulled to that of all; and how much is known of its logarithm.
    measured: Vec<(f64, f64)>,
    /// What is taken off.
    removed: Vec<f64>,
}

impl Favours {
    fn of(jurors: &[Comparing], sides: usize) -> Self {
        let disagreed = disagreements(jurors);
        let mut measured = vec![1.0; sides];
        let mut all = 1.0;
        for _ in 0..ROUNDS {
            (measured, all) = Self::round(&disagreed, &measured, all);
        }
        let tells = Self::tells(&disagreed, &measured);
        // As far as the favour of all may be chance nothing is taken off.
        let (mut count, mut known) = (0.0, Sum::default());
        for it in tells.iter().filter(|it| **it > 0.0) {
            count += 1.0;
            known.add(1.0 / it);
        }
        let level = share(all) - 0.5;
        let slope = share(all) * (1.0 - share(all));
        let error = if count > 0.0 { slope * slope * known.get() / count / count } else { 1.0 };
        let kept = if level * level > error { 1.0 - error / (level * level) } else { 0.0 };
        let common = strength(0.5 + level * kept);
        let removed = measured.iter().map(|it| it / all * common).collect();
        Self { measured: measured.into_iter().zip(tells).collect(), removed }
    }

    /// What a side's favour met in a disagreement: what it would be held even with.
    fn against(of: &Disagreed, place: usize, now: &[f64]) -> Option<(usize, f64, f64)> {
        let (own, other) = match (place, of.sides) {
            (0, [own, other]) => (own, other),
            (_, [other, own]) => (own, other),
        };
        let won = if place == 0 { of.first } else { 1.0 - of.first };
        let (side, leans) = own;
        let factor = at(now, other.0);
        // For one whose own entry is the second, holding that better is what is won.
        let (won, against) = match (leans, other.1) {
            (0, _) => return None,
            (1, 1) => (won, factor),
            (1, 0) => (won, 1.0),
            (1, _) => (won, 1.0 / factor),
            (_, 1) => (1.0 - won, 1.0 / factor),
            (_, 0) => (1.0 - won, 1.0),
            (_, _) => (1.0 - won, factor),
        };
        Some((side, won, against))
    }

    fn round(disagreed: &[Disagreed], now: &[f64], all: f64) -> (Vec<f64>, f64) {
        let mut each: Vec<Share> = now.iter().map(|it| Share::begin(PARTY, all, *it)).collect();
        let mut common = Share::begin(ALL, 1.0, all);
        for of in disagreed {
            for place in 0..2 {
                if let Some((side, won, against)) = Self::against(of, place, now) {
                    if let Some(share) = each.get_mut(side) {
                        share.add(of.weight, won, against, at(now, side));
                    }
                    common.add(of.weight, won, against, all);
                }
            }
        }
        (each.into_iter().map(Share::get).collect(), common.get())
    }

    fn tells(disagreed: &[Disagreed], now: &[f64]) -> Vec<f64> {
        let mut tells = vec![Sum::default(); now.len()];
        // Between two sides alone a disagreement tells of the favour of both together.
        let times = if now.len() > 2 { 1.0 } else { 2.0 };
        for of in disagreed {
            for place in 0..2 {
                if let Some((side, _, against)) = Self::against(of, place, now)
                    && let Some(tells) = tells.get_mut(side)
                {
                    let own = at(now, side);
                    let first = own / (own + against);
                    tells.add(times * of.weight * first * (1.0 - first));
                }
            }
        }
        tells.into_iter().map(Sum::get).collect()
    }
}

/// A juror's own terms.
#[derive(Clone, Copy)]
struct Terms {
    /// The rate at which they tell by the works.
    straight: f64,
    /// By how many times an entry of their own side is stronger for them.
    favour: f64,
}

/// How a comparison looks from one of its entries.
struct Look {
    entry: usize,
    /// By how many times the juror favours this one.
    times: f64,
    /// The strength that it met.
    against: f64,
    /// What of the comparison it won.
    won: f64,
}

/// What is estimated, round by round.
struct Rounds<'a> {
    jurors: &'a [Comparing],
    /// How much each side favours its own.
    favours: &'a [f64],
    terms: Vec<Terms>,
    /// The strengths that all sides give.
    strength: Vec<f64>,
    /// Those that each side gives, by entry and side.
    own: Vec<f64>,
    /// How many comparisons of each side there are, likewise.
    count: Vec<u32>,
}

impl Rounds<'_> {
    /// The number of sides, for places by entry and side.
    fn width(&self) -> usize {
        self.favours.len().max(1)
    }

    /// The two looks of a comparison, and how much it weighs: as far as it was made by the works.
    fn look(&self, met: &Met, terms: &Terms) -> ([Look; 2], f64) {
        let [one, two] = met.entries;
        let (first, second) = match met.leans() {
            1 => (terms.favour, 1.0),
            -1 => (1.0, terms.favour),
            // Where both or neither are of their own side there is nothing to favour.
            _ => (1.0, 1.0),
        };
        let (mine, other) = (at(&self.strength, one) * first, at(&self.strength, two) * second);
        let better = mine / (mine + other);
        let (won, likely) = match met.held {
            Held::First => (1.0, better),
            Held::Second => (0.0, 1.0 - better),
            Held::Neither => (0.5, 0.5),
        };
        let by_works = terms.straight * likely;
        let weight = by_works / (by_works + (1.0 - terms.straight) / 2.0);
        let looks = [
            Look { entry: one, times: first, against: other, won },
            Look { entry: two, times: second, against: mine, won: 1.0 - won },
        ];
        (looks, weight)
    }

    /// What each side says of each entry, and what all of them do.
    fn weigh(&mut self) {
        let width = self.width();
        let mut shares: Vec<Share> =
            self.own.iter().map(|now| Share::begin(MIDDLING, 1.0, *now)).collect();
        for (juror, terms) in self.jurors.iter().zip(&self.terms) {
            for met in &juror.met {
                let (looks, weight) = self.look(met, terms);
                for look in looks {
                    let place = look.entry * width + juror.side;
                    let now = at(&self.own, place);
                    if let Some(share) = shares.get_mut(place) {
                        share.add(weight, look.won, look.against / look.times, now);
                    }
                }
            }
        }
        self.own = shares.into_iter().map(Share::get).collect();
        let sides = self.own.chunks(width).zip(self.count.chunks(width));
        self.strength = sides
            .map(|(own, count)| {
                let known = own.iter().zip(count).filter(|(_, count)| **count > 0);
                let (mut sum, mut sides) = (Sum::default(), 0.0);
                for (own, _) in known {
                    sum.add(share(*own));
                    sides += 1.0;
                }
                if sides > 0.0 { strength(sum.get() / sides) } else { 1.0 }
            })
            .collect();
    }

    /// How steady each juror is, and how much they favour their own.
    fn judge(&mut self) {
        let mut terms = Vec::with_capacity(self.terms.len());
        let mut sides = vec![(Sum::default(), 0.0); self.favours.len()];
        for (juror, now) in self.jurors.iter().zip(&self.terms) {
            let party = at(self.favours, juror.side);
            let mut own = Share::begin(OWN, party, now.favour);
            let (mut by_works, mut count) = (Sum::default(), STRAIGHT + CHANCE);
            by_works.add(STRAIGHT);
            for met in &juror.met {
                let ([first, second], weight) = self.look(met, now);
                by_works.add(weight);
                count += 1.0;
                let look = match met.leans() {
                    1 => first,
                    -1 => second,
                    _ => continue,
                };
                let even = look.against / at(&self.strength, look.entry);
                own.add(weight, look.won, even, now.favour);
            }
            let favour = own.get();
            if let Some((sum, jurors)) = sides.get_mut(juror.side) {
                sum.add(share(favour));
                *jurors += 1.0;
            }
            terms.push(Terms { straight: by_works.get() / count, favour });
        }
        // On the mean they favour their own as much as the side does: else better entries of a side
        // would be taken for favour after all.
        for (juror, terms) in self.jurors.iter().zip(&mut terms) {
            if let Some((sum, jurors)) = sides.get(juror.side) {
                terms.favour *= at(self.favours, juror.side) / strength(sum.get() / jurors);
            }
        }
        self.terms = terms;
    }

    fn said(&self) -> Vec<Vec<Said>> {
        let width = self.width();
        let sides = self.own.chunks(width).zip(self.count.chunks(width));
        sides
            .map(|(own, count)| {
                let known = own.iter().zip(count).enumerate().filter(|(_, (_, count))| **count > 0);
                let said = |(side, (own, count)): (usize, (&f64, &u32))| Said {
                    side,
                    scores: *count,
                    value: parts(share(*own)),
                };
                known.map(said).collect()
            })
            .collect()
    }
}

/// Estimates everything from what jurors of some sides compared of some entries. Values are shares of
/// comparisons with an entry of middling strength; favour is by how much more often than in half of all
/// comparisons an entry of the own side is held better than another of the same strength.
///
/// Comparisons of entries or sides that there are not, and of an entry with itself, are passed over.
pub fn prefer(jurors: &[Comparing], entries: usize, sides: usize) -> Fitted {
    let width = sides.max(1);
    let is_known = |met: &&Met| {
        let [one, two] = met.entries;
        one < two && two < entries
    };
    let jurors: Vec<Comparing> = jurors
        .iter()
        .filter(|it| it.side < sides)
        .map(|it| Comparing {
            side: it.side,
            met: it.met.iter().filter(is_known).copied().collect(),
        })
        .collect();
    let mut count = vec![0_u32; entries * width];
    for juror in &jurors {
        for entry in juror.met.iter().flat_map(|it| it.entries) {
            if let Some(count) = count.get_mut(entry * width + juror.side) {
                *count += 1;
            }
        }
    }
    let favours = Favours::of(&jurors, sides);
    let first = |juror: &Comparing| Terms {
        straight: STRAIGHT / (STRAIGHT + CHANCE),
        favour: at(&favours.removed, juror.side),
    };
    let mut rounds = Rounds {
        terms: jurors.iter().map(first).collect(),
        favours: &favours.removed,
        strength: vec![1.0; entries],
        own: vec![1.0; entries * width],
        count,
        jurors: &jurors,
    };
    for _ in 0..ROUNDS {
        rounds.weigh();
        rounds.judge();
    }
    let leaning =
        favours.measured.iter().zip(&favours.removed).map(|((measured, tells), removed)| {
            let level = share(*measured);
            // By so much the share of two entries of the same strength changes with the factor.
            let slope = level * (1.0 - level);
            #[expect(clippy::cast_precision_loss, reason = "a million")]
            let whole = WHOLE as f64;
            (*tells > 0.0).then(|| Leaning {
                measured: parts(level - 0.5),
                error: parts(slope * slope / tells * whole),
                removed: parts(share(*removed) - 0.5),
            })
        });
    Fitted { leaning: leaning.collect(), said: rounds.said() }
}
