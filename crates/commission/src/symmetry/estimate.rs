//! Estimates that suppose no distribution: medians, shifts and shares with their intervals.
//!
//! Whole numbers in, whole numbers out; the same on every machine up to the choice of a rank.

/// The value of a time that has not come: longer than every other.
pub const NEVER: i64 = i64::MAX / 4;
/// What is longer has not come.
const LONG: i64 = NEVER / 2;
/// The most observations of a side for which ranks are counted exactly.
const EXACT_MAX: usize = 30;
/// What a share is counted in: ten-thousandths.
const WHOLE: f64 = 10_000.0;

/// An estimate with the ends of its interval; an end or the estimate itself is none where it lies
/// in what has not come yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// The estimate.
    pub estimate: Option<i64>,
    /// The lower end.
    pub low: Option<i64>,
    /// The upper end.
    pub high: Option<i64>,
}

/// A difference with the ends of its interval, which may lie in what has not come yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Shift {
    pub(super) estimate: Option<i64>,
    pub(super) low: i64,
    pub(super) high: i64,
}

impl Shift {
    /// The same without its sign, as far as it has come: for a difference that is one.
    pub(super) fn size(self) -> Span {
        let (near, far) = if self.low > 0 { (self.low, self.high) } else { (self.high, self.low) };
        let size = |value: i64| finite(value).map(i64::abs);
        Span { estimate: self.estimate.map(i64::abs), low: size(near), high: size(far) }
    }
}

fn finite(value: i64) -> Option<i64> {
    (value.abs() < LONG).then_some(value)
}

#[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn float(count: usize) -> f64 {
    count as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what fits before"
)]
fn floor(value: f64, max: usize) -> usize {
    value.floor().clamp(0.0, float(max)) as usize
}

#[expect(clippy::cast_possible_truncation, reason = "between -10000 and 10000")]
fn rounded(share: f64) -> i64 {
    (share * WHOLE).round().clamp(-WHOLE, WHOLE) as i64
}

/// Half the sum of the two middle values of a sorted list; none where one has not come.
fn middle(lower: i64, upper: i64) -> Option<i64> {
    // Rounded towards nought, so that the order of the sides makes no difference.
    Some(finite(lower)?.saturating_add(finite(upper)?) / 2)
}

/// The median with an interval that covers the true one in at least 95 of 100 cases, whatever the
/// distribution: the ends are order statistics whose ranks a binomial distribution with one half
/// gives (H. A. David, H. N. Nagaraja: Order Statistics, 3rd ed., 2003, §7.1). None without
/// values; with fewer than six values there is no such interval, and both ends are none.
pub fn median(values: &[i64]) -> Option<Span> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let count = sorted.len();
    let at = |rank: usize| sorted.get(rank).copied();
    let lower = at(count.checked_sub(1)? / 2)?;
    let upper = at(count / 2)?;
    let estimate = middle(lower, upper);
    // The largest k with P(X < k) <= 0.025 for X binomial of `count` and one half.
    let mut chance = 0.5_f64.powf(float(count));
    let (mut below, mut rank) = (0.0, 0);
    while rank < count && below + chance <= 0.025 {
        below += chance;
        chance *= float(count - rank) / float(rank + 1);
        rank += 1;
    }
    // Beyond about a thousand values the first chance is nought: the normal distribution serves.
    if count > 1_000 {
        rank = floor(float(count) / 2.0 - 1.96 * float(count).sqrt() / 2.0, count);
    }
    let ends = rank.checked_sub(1).map(|low| (at(low), at(count - rank)));
    let (low, high) = ends.unwrap_or((None, None));
    Some(Span { estimate, low: low.and_then(finite), high: high.and_then(finite) })
}

/// How much larger the first values are than the second: the median of all differences (J. L.
/// Hodges, E. L. Lehmann, Annals of Mathematical Statistics 34, 1963) with the interval that
/// belongs to the rank-sum test of H. B. Mann and D. R. Whitney (ibid. 18, 1947), which is wrong
/// at most with the chance `wrong`, whatever the distribution. Exact up to 30 values on each side,
/// by the normal distribution beyond. Values that have not come are [`NEVER`].
///
/// Exchanging the sides turns the sign of everything and nothing else.
///
/// None where a side has no value, or too few for any interval.
pub(super) fn shift(first: &[i64], second: &[i64], wrong: f64) -> Option<Shift> {
    let (mut first, mut second) = (first.to_vec(), second.to_vec());
    first.sort_unstable();
    second.sort_unstable();
    let pairs = first.len().checked_mul(second.len()).filter(|pairs| *pairs > 0)?;
    let rank = rank(first.len(), second.len(), wrong)?;
    let at = |place: usize| difference(&first, &second, place);
    Some(Shift {
        estimate: middle(at((pairs - 1) / 2), at(pairs / 2)),
        low: at(rank - 1),
        high: at(pairs - rank),
    })
}

/// The rank from each end at which the interval of all differences ends: none when there is none.
fn rank(first: usize, second: usize, wrong: f64) -> Option<usize> {
    let pairs = first * second;
    let rank = if first.max(second) <= EXACT_MAX {
        let ways = ways(first, second);
        let all: f64 = ways.iter().sum();
        let (mut below, mut rank) = (0.0, 0);
        for many in ways {
            below += many;
            if below / all > wrong / 2.0 {
                break;
            }
            rank += 1;
        }
        rank
    } else {
        let variance = float(pairs) * float(first + second + 1) / 12.0;
        floor(float(pairs) / 2.0 - normal(1.0 - wrong / 2.0) * variance.sqrt(), pairs)
    };
    (rank > 0 && rank <= pairs.div_ceil(2)).then_some(rank)
}

/// In how many orders of the values the count of Mann and Whitney is 0, 1, 2, …
fn ways(first: usize, second: usize) -> Vec<f64> {
    // Row m holds the ways for `n` values on the first side and m on the second.
    let mut rows: Vec<Vec<f64>> = vec![vec![1.0]; second + 1];
    for n in 1..=first {
        let mut next: Vec<Vec<f64>> = vec![vec![1.0]];
        for m in 1..=second {
            // The largest value is of the first side and beats all m, or of the second.
            let mut counts = vec![0.0; n * m + 1];
            let without =
                |rows: &[Vec<f64>], row: usize| rows.get(row).cloned().unwrap_or_default();
            for (place, many) in without(&rows, m).into_iter().enumerate() {
                if let Some(count) = counts.get_mut(place + m) {
                    *count += many;
                }
            }
            for (count, many) in counts.iter_mut().zip(without(&next, m - 1)) {
                *count += many;
            }
            next.push(counts);
        }
        rows = next;
    }
    rows.pop().unwrap_or_default()
}

/// The difference at a place among all differences in their order, from 0; both lists sorted.
fn difference(first: &[i64], second: &[i64], place: usize) -> i64 {
    let ends = |list: &[i64]| (list.first().copied(), list.last().copied());
    let ((Some(a), Some(b)), (Some(c), Some(d))) = (ends(first), ends(second)) else { return 0 };
    let (mut low, mut high) = (a.saturating_sub(d), b.saturating_sub(c));
    while low < high {
        let between = low + (high - low).div_euclid(2);
        let mut reached = 0;
        let mut up_to = 0;
        // How many differences are at most `between`.
        for value in second {
            let limit = value.saturating_add(between);
            while first.get(up_to).is_some_and(|it| *it <= limit) {
                up_to += 1;
            }
            reached += up_to;
        }
        if reached > place {
            high = between;
        } else {
            low = between + 1;
        }
    }
    low
}

/// So many of so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shares {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub of: usize,
}

/// The share's interval by E. B. Wilson (Journal of the American Statistical Association 22,
/// 1927), at 95 of 100; everything in ten-thousandths. None of nothing.
pub fn wilson(shares: Shares) -> Option<Span> {
    let (share, low, high) = score(shares, 1.959_964)?;
    let end = |value| Some(rounded(value));
    Some(Span { estimate: end(share), low: end(low), high: end(high) })
}

fn score(shares: Shares, z: f64) -> Option<(f64, f64, f64)> {
    if shares.of == 0 {
        return None;
    }
    let count = float(shares.of);
    let share = float(shares.part) / count;
    let (low, high) = around(share, count, z);
    Some((share, low, high))
}

/// The ends of E. B. Wilson's interval around a share of so many.
pub(crate) fn around(share: f64, count: f64, z: f64) -> (f64, f64) {
    let square = z * z / count;
    let centre = (share + square / 2.0) / (1.0 + square);
    let reach =
        z / (1.0 + square) * (share * (1.0 - share) / count + square / (4.0 * count)).sqrt();
    ((centre - reach).max(0.0), (centre + reach).min(1.0))
}

/// How much larger the first share is than the second, in ten-thousandths, with the interval of
/// R. G. Newcombe (Statistics in Medicine 17, 1998, method 10), put together from Wilson's; it is
/// wrong about with the chance `wrong`.
pub(super) fn share_shift(first: Shares, second: Shares, wrong: f64) -> Option<Shift> {
    let z = normal(1.0 - wrong / 2.0);
    let (p, p_low, p_high) = score(first, z)?;
    let (q, q_low, q_high) = score(second, z)?;
    let difference = p - q;
    let low = difference - ((p - p_low).powi(2) + (q_high - q).powi(2)).sqrt();
    let high = difference + ((p_high - p).powi(2) + (q - q_low).powi(2)).sqrt();
    Some(Shift { estimate: Some(rounded(difference)), low: rounded(low), high: rounded(high) })
}

/// The value below which a standard normal variable lies with this chance, by bisection of the
/// approximation 26.2.17 of M. Abramowitz, I. A. Stegun (Handbook of Mathematical Functions, 1964).
fn normal(chance: f64) -> f64 {
    let above = |x: f64| {
        let t = 1.0 / (1.0 + 0.231_641_9 * x);
        let density = (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
        let terms = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
        density * terms.iter().rev().fold(0.0, |sum, term| (sum + term) * t)
    };
    let (mut low, mut high) = (0.0, 8.0);
    for _ in 0..60 {
        let between = (low + high) / 2.0;
        if above(between) > 1.0 - chance { low = between } else { high = between }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_those_of_the_tables() {
        // Two-sided 5 % in the usual tables of U: reject at U <= 2 for 5 and 5, 13 for 8 and 8,
        // 127 for 20 and 20. The interval's rank is one more.
        for (n, critical) in [(5, 2), (8, 13), (20, 127)] {
            assert_eq!(rank(n, n, 0.05), Some(critical + 1), "{n}");
        }
        assert_eq!(rank(3, 3, 0.05), None);
        // A median of ten: from the second to the ninth; of five there is no interval.
        let ten: Vec<i64> = (1..=10).collect();
        assert_eq!(median(&ten), Some(Span { estimate: Some(5), low: Some(2), high: Some(9) }));
        let five = median(&[1, 2, 3, 4, 5]).unwrap();
        assert_eq!((five.estimate, five.low, five.high), (Some(3), None, None));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn the_difference_at_a_place_is_the_one_of_the_sorted_list() {
        let first = [-3, 0, 4, 4, 90];
        let second = [-7, 1, 2, 50];
        let mut all: Vec<i64> =
            first.iter().flat_map(|a| second.iter().map(move |b| a - b)).collect();
        all.sort_unstable();
        for (place, expected) in all.iter().enumerate() {
            assert_eq!(difference(&first, &second, place), *expected, "{place}");
        }
    }

    #[test]
    fn a_normal_quantile_and_wilson_are_those_of_the_books() {
        for (chance, expected) in [(0.975, 1.959_96), (0.995, 2.575_83), (0.5, 0.0)] {
            assert!((normal(chance) - expected).abs() < 1e-4, "{chance}");
        }
        // 10 of 40 by Wilson: 0.1419 to 0.4019.
        let span = wilson(Shares { part: 10, of: 40 }).unwrap();
        assert_eq!(span.estimate, Some(2_500));
        assert!((1_415..=1_425).contains(&span.low.unwrap()), "{span:?}");
        assert!((4_010..=4_025).contains(&span.high.unwrap()), "{span:?}");
        // Newcombe's example: 56 of 70 against 48 of 80 gives 0.0524 to 0.3339.
        let span =
            share_shift(Shares { part: 56, of: 70 }, Shares { part: 48, of: 80 }, 0.05).unwrap();
        assert_eq!((span.low, span.high), (524, 3_339));
    }

    #[test]
    fn what_has_not_come_is_longer_than_everything() {
        let late = [1, 2, NEVER, NEVER, NEVER, NEVER, NEVER];
        assert_eq!(median(&late).unwrap().estimate, None);
        let soon: Vec<i64> = (0..12).collect();
        let never = vec![NEVER; 12];
        let span = shift(&never, &soon, 0.05).unwrap();
        assert!(span.estimate.is_none() && span.low > LONG, "{span:?}");
        assert_eq!(span.size(), Span { estimate: None, low: None, high: None });
    }
}
