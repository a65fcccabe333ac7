//! What every score says once it is known how strict each juror is, how steady, and how much each
//! favours their own side.
//!
//! A score is taken as *quality of the entry + strictness of the juror + favour for the own side +
//! what is left*. All of these are estimated together, in whole numbers and in a fixed number of
//! rounds, so that whoever has the scores computes the very same result:
//!
//! 1. The quality of an entry is the mean of what the *sides* say of it, so that no side weighs more
//!    by having more jurors. What a side says is the weighted mean of its jurors' scores without
//!    their strictness and favour; a score further from the quality than three times the common
//!    spread counts as if it were just so far.
//! 2. A juror's strictness is the mean of what their scores differ by. Their favour is what this
//!    differs by between entries of their own side and others, pulled to their party's, and that to
//!    nothing, by as much as each is uncertain. Where it cannot be told from chance it is nothing.
//! 3. A juror whose scores fit the others' better weighs more within their side, within limits.
//!
//! With two parties, no neutral jurors and no mixed teams nobody can tell one party's favour from
//! better entries of that party: then both are held to favour their own alike.

/// A whole scale: the best score that can be given.
pub const WHOLE: i64 = 1_000_000;
/// The number of rounds.
const ROUNDS: usize = 40;
/// Rounds before scores that stand far off are drawn in.
const FREE_ROUNDS: usize = 5;
/// The weight of a juror as steady as all together.
const WEIGHT: i64 = 64;
/// How many squares of its error a favour is to be greater than to be believed at all.
const GATE: i128 = 1;
/// The most hundredths of what a side differs from the others that are believed.
const APART: i128 = 90;
/// As how many scores of common steadiness a juror's steadiness begins at least and at most: the
/// fewer, the more the jurors' spreads differ.
const STEADY_MIN: i128 = 6;
/// See [`STEADY_MIN`].
const STEADY_MAX: i128 = 10_000;

/// One score of a juror.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// The entry, counted from 0.
    pub entry: usize,
    /// Whether somebody of the juror's own side is in its team.
    pub own: bool,
    /// The score, from 0 to [`WHOLE`].
    pub points: i64,
}

/// A juror with their scores.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judge {
    /// The side, counted from 0.
    pub side: usize,
    /// The scores, each of another entry.
    pub lines: Vec<Line>,
}

/// What a side says of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Said {
    /// The side, counted from 0.
    pub side: usize,
    /// How many of its jurors scored it.
    pub scores: u32,
    /// Their weighted mean, without strictness and favour, in parts of [`WHOLE`].
    pub value: i64,
}

/// How much a side's jurors favour their own side's entries, in parts of [`WHOLE`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaning {
    /// As measured.
    pub measured: i64,
    /// The square of its standard error.
    pub error: i64,
    /// What was taken off, on the mean of its jurors.
    pub removed: i64,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fitted {
    /// Of each entry what each side says that scored it, by side.
    pub said: Vec<Vec<Said>>,
    /// Of each side how it leans; none where it scored no own or no other entries.
    pub leaning: Vec<Option<Leaning>>,
}

impl Fitted {
    /// The mean of what the sides say of an entry; none where nobody scored it.
    pub fn quality(&self, entry: usize) -> Option<i64> {
        let said = self.said.get(entry)?;
        let sum: i64 = said.iter().map(|it| it.value).sum();
        (!said.is_empty()).then(|| ratio(sum.into(), said.len() as i128))
    }
}

/// The nearest whole number to a quotient; halves away from zero, and 0 where nothing is divided by.
pub(super) fn ratio(above: i128, below: i128) -> i64 {
    if below == 0 {
        return 0;
    }
    let (above, below) = if below < 0 { (-above, -below) } else { (above, below) };
    let half = below / 2;
    let whole = if above < 0 { (above - half) / below } else { (above + half) / below };
    i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
}

fn at(values: &[i64], place: usize) -> i64 {
    values.get(place).copied().unwrap_or(0)
}

/// A sum of weighted values.
#[derive(Clone, Copy, Default)]
struct Mean {
    sum: i128,
    weight: i128,
}

impl Mean {
    fn add(&mut self, value: i64, weight: i64) {
        self.sum += i128::from(value) * i128::from(weight);
        self.weight += i128::from(weight);
    }

    fn get(self) -> i64 {
        ratio(self.sum, self.weight)
    }
}

/// A juror's own terms.
#[derive(Clone, Copy)]
struct Terms {
    strict: i64,
    favour: i64,
    weight: i64,
}

impl Terms {
    fn corrected(&self, line: &Line) -> i64 {
        line.points - self.strict - if line.own { self.favour } else { 0 }
    }
}

/// Draws a value in that stands further from the centre than the reach.
fn drawn_in(value: i64, centre: i64, reach: i64) -> i64 {
    value.clamp(centre.saturating_sub(reach), centre.saturating_add(reach))
}

/// As much of a value as is not chance, by the square of its standard error: positive-part shrinkage.
fn kept(value: i64, error: i64, most: i128) -> i64 {
    let square = i128::from(value).pow(2);
    let over = (square - GATE * i128::from(error)).max(0);
    ratio(i128::from(value) * over.min(ratio(square * most, 100).into()), square)
}

/// What is taken off each side: the favour common to all, as far as it is not chance, and of what a
/// side differs from that a part. In a direction that the scores say nothing of, this part falls
/// to nothing round by round.
fn pull_together(leanings: &mut [Option<(Leaning, i64)>]) {
    let (mut mean, mut errors) = (Mean::default(), 0_i128);
    for (leaning, _) in leanings.iter().flatten() {
        mean.add(leaning.measured, 1);
        errors += i128::from(leaning.error);
    }
    let common = mean.get();
    let removed = kept(common, ratio(errors, mean.weight * mean.weight), 100);
    for (leaning, _) in leanings.iter_mut().flatten() {
        let apart = kept(leaning.measured - common, leaning.error, APART);
        leaning.removed = removed + apart;
    }
}

/// What is estimated, round by round.
struct Rounds<'a> {
    judges: &'a [Judge],
    entries: usize,
    sides: usize,
    terms: Vec<Terms>,
    quality: Vec<i64>,
    said: Vec<Vec<Said>>,
    /// The common spread squared.
    spread: i64,
    reach: i64,
}

impl Rounds<'_> {
    /// What the sides say of each entry, and its quality.
    fn weigh(&mut self) {
        let width = self.sides.max(1);
        let mut sums = vec![(Mean::default(), 0_u32); self.entries * width];
        let known = self.judges.iter().zip(&self.terms).filter(|(judge, _)| judge.side < width);
        for (judge, terms) in known {
            for line in judge.lines.iter().filter(|line| line.entry < self.entries) {
                let place = line.entry * width + judge.side;
                if let Some((mean, count)) = sums.get_mut(place) {
                    let centre = at(&self.quality, line.entry);
                    let value = drawn_in(terms.corrected(line), centre, self.reach);
                    mean.add(value, terms.weight);
                    *count += 1;
                }
            }
        }
        self.said = sums
            .chunks(width)
            .map(|sums| {
                let said = sums.iter().enumerate().filter(|(_, (_, scores))| *scores > 0);
                said.map(|(side, (mean, scores))| Said { side, scores: *scores, value: mean.get() })
                    .collect()
            })
            .collect();
        for (quality, said) in self.quality.iter_mut().zip(&self.said) {
            let sum: i128 = said.iter().map(|it| i128::from(it.value)).sum();
            *quality = ratio(sum, said.len() as i128);
        }
    }

    /// By how much a score differs from the quality of its entry.
    fn off(&self, line: &Line, terms: &Terms) -> i64 {
        terms.corrected(line) - at(&self.quality, line.entry)
    }

    /// The jurors' strictness and favour.
    fn judge(&mut self) -> Vec<Option<Leaning>> {
        let mut raw: Vec<Option<(i64, i64)>> = Vec::with_capacity(self.judges.len());
        for (judge, terms) in self.judges.iter().zip(&self.terms) {
            let (mut own, mut other) = (Mean::default(), Mean::default());
            for line in &judge.lines {
                let off = drawn_in(self.off(line, terms), 0, self.reach) + terms.strict;
                if line.own {
                    own.add(off + terms.favour, 1);
                } else {
                    other.add(off, 1);
                }
            }
            // How much the two tell: in thousandths of a score.
            let tells = ratio(1_000 * own.weight * other.weight, own.weight + other.weight);
            raw.push((tells > 0).then(|| (own.get() - other.get(), tells)));
        }
        let mut leanings: Vec<Option<(Leaning, i64)>> =
            (0..self.sides).map(|side| self.lean(side, &raw)).collect();
        pull_together(&mut leanings);
        for ((judge, terms), raw) in self.judges.iter().zip(&mut self.terms).zip(&raw) {
            let leaning = leanings.get(judge.side).and_then(Option::as_ref);
            terms.favour = match (leaning, raw) {
                (Some((leaning, between)), Some((favour, tells))) => {
                    let noise = ratio(i128::from(self.spread) * 1_000, i128::from(*tells));
                    let apart = i128::from(favour - leaning.measured) * i128::from(*between);
                    leaning.removed + ratio(apart, i128::from(*between) + i128::from(noise))
                }
                (Some((leaning, _)), None) => leaning.removed,
                (None, _) => 0,
            };
        }
        let strict: Vec<i64> = self
            .judges
            .iter()
            .zip(&self.terms)
            .map(|(judge, terms)| {
                let mut mean = Mean::default();
                for line in &judge.lines {
                    let off = drawn_in(self.off(line, terms), 0, self.reach);
                    mean.add(off + terms.strict, 1);
                }
                mean.get()
            })
            .collect();
        for (terms, strict) in self.terms.iter_mut().zip(strict) {
            terms.strict = strict;
        }
        leanings.into_iter().map(|it| it.map(|(leaning, _)| leaning)).collect()
    }

    /// How a side leans, and how its jurors' favours differ (squared).
    fn lean(&self, side: usize, raw: &[Option<(i64, i64)>]) -> Option<(Leaning, i64)> {
        let own: Vec<(i64, i64)> = self
            .judges
            .iter()
            .zip(raw)
            .filter(|(judge, _)| judge.side == side)
            .filter_map(|(_, raw)| *raw)
            .collect();
        let mut mean = Mean::default();
        let mut squares = 0_i128;
        for (favour, tells) in &own {
            mean.add(*favour, *tells);
            squares += i128::from(*tells) * i128::from(*tells);
        }
        if mean.weight == 0 {
            return None;
        }
        let measured = mean.get();
        let around: i128 = own
            .iter()
            .map(|(favour, tells)| i128::from(favour - measured).pow(2) * i128::from(*tells))
            .sum();
        let chance = i128::from(self.spread) * 1_000 * (own.len() as i128 - 1);
        let between = ratio((around - chance).max(0), mean.weight - squares / mean.weight);
        let error = i128::from(ratio(i128::from(self.spread) * 1_000, mean.weight))
            + i128::from(ratio(i128::from(between), own.len() as i128));
        Some((Leaning { measured, error: ratio(error, 1), removed: 0 }, between))
    }

    /// The common spread, and how much each juror weighs.
    fn steady(&mut self, draws_in: bool) {
        let mut all = (0_i128, 0_i128);
        let mut each = Vec::with_capacity(self.judges.len());
        for (judge, terms) in self.judges.iter().zip(&self.terms) {
            let sum: i128 =
                judge.lines.iter().map(|line| i128::from(self.off(line, terms)).pow(2)).sum();
            let count = judge.lines.len() as i128;
            all = (all.0 + sum, all.1 + count);
            each.push((sum, count));
        }
        let scored = self.said.iter().filter(|said| !said.is_empty()).count();
        // Every estimate takes as much of the spread as one score has.
        let free = (all.1 - scored as i128 - 2 * self.judges.len() as i128).max(1);
        self.spread = ratio(all.0, free).max(1);
        let plain = i128::from(ratio(all.0, all.1.max(1)).max(1));
        // How much more the jurors' spreads differ than by chance, in millionths.
        let apart: i128 = each
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(sum, count)| (sum * 1_000 / (plain * count) - 1_000).pow(2) * count)
            .sum();
        let chance = 2_000_000 * each.len() as i128;
        let differ = ((apart - chance) / all.1.max(1)).max(1);
        let prior = (2_000_000 / differ).clamp(STEADY_MIN, STEADY_MAX);
        for (terms, (sum, count)) in self.terms.iter_mut().zip(each) {
            let own = (sum + prior * plain) / (count + prior);
            terms.weight =
                ratio(i128::from(WEIGHT) * plain, own.max(1)).clamp(WEIGHT / 4, WEIGHT * 4);
        }
        if draws_in {
            let root = self.spread.unsigned_abs().isqrt();
            self.reach = i64::try_from(3 * root).unwrap_or(i64::MAX).max(1);
        }
    }

    /// Makes the strictness of the sides' jurors nothing on the mean, so that values are points.
    fn centre(&mut self) {
        let mut sides = vec![Mean::default(); self.sides];
        for (judge, terms) in self.judges.iter().zip(&self.terms) {
            if let Some(mean) = sides.get_mut(judge.side).filter(|_| !judge.lines.is_empty()) {
                mean.add(terms.strict, 1);
            }
        }
        let mut mean = Mean::default();
        for side in sides.into_iter().filter(|it| it.weight > 0) {
            mean.add(side.get(), 1);
        }
        let centre = mean.get();
        for terms in &mut self.terms {
            terms.strict -= centre;
        }
        for quality in &mut self.quality {
            *quality += centre;
        }
    }
}

/// Estimates everything from the scores of some entries by jurors of some sides.
///
/// Lines of entries or sides that there are not are passed over.
pub fn fit(judges: &[Judge], entries: usize, sides: usize) -> Fitted {
    let first = Terms { strict: 0, favour: 0, weight: WEIGHT };
    let mut rounds = Rounds {
        judges,
        entries,
        sides,
        terms: vec![first; judges.len()],
        quality: vec![0; entries],
        said: vec![Vec::new(); entries],
        spread: 1,
        reach: i64::MAX / 4,
    };
    let mut leaning = vec![None; sides];
    for round in 0..ROUNDS {
        rounds.weigh();
        rounds.steady(round >= FREE_ROUNDS);
        leaning = rounds.judge();
    }
    rounds.centre();
    rounds.weigh();
    Fitted { said: rounds.said, leaning }
}
