//! Logistic regression over sparse features, by Newton's method with conjugate gradients.

use crate::Problem;

/// Steps of Newton's method.
const STEPS_MAX: usize = 30;
/// Steps of conjugate gradients in each.
const INNER_MAX: usize = 60;
/// How often a step is halved.
const HALVINGS_MAX: usize = 25;
/// How small the gradient gets, compared with the first.
const ENOUGH: f64 = 1e-4;

/// Sparse features of one sentence: places and values.
pub(crate) type Row = Vec<(u32, f32)>;

fn dot(row: &Row, weights: &[f64]) -> f64 {
    row.iter()
        .map(|(at, value)| f64::from(*value) * weights.get(at_of(*at)).copied().unwrap_or(0.0))
        .sum()
}

fn at_of(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn add(row: &Row, factor: f64, into: &mut [f64]) {
    for (at, value) in row {
        if let Some(cell) = into.get_mut(at_of(*at)) {
            *cell += factor * f64::from(*value);
        }
    }
}

fn inner(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// ln(1 + e^x) without overflow.
fn softplus(x: f64) -> f64 {
    if x > 0.0 { x + (-x).exp().ln_1p() } else { x.exp().ln_1p() }
}

fn sigmoid(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + (-x).exp())
    } else {
        let e = x.exp();
        e / (1.0 + e)
    }
}

/// The weights that fit: half their square and `cost` times what each sentence loses are least.
///
/// # Errors
/// When a number gets out of bounds.
pub(crate) fn fit(
    rows: &[&Row],
    hostile: &[bool],
    places: usize,
    cost: f64,
) -> Result<Vec<f64>, Problem> {
    let sign = |at: bool| if at { 1.0 } else { -1.0 };
    let value = |weights: &[f64]| -> f64 {
        let lost: f64 = rows
            .iter()
            .zip(hostile)
            .map(|(row, it)| softplus(-sign(*it) * dot(row, weights)))
            .sum();
        0.5 * inner(weights, weights) + cost * lost
    };
    let mut weights = vec![0.0; places];
    let mut first = None;
    let mut now = value(&weights);
    for _ in 0..STEPS_MAX {
        let likely: Vec<f64> = rows.iter().map(|row| sigmoid(dot(row, &weights))).collect();
        let mut gradient = weights.clone();
        for ((row, p), it) in rows.iter().zip(&likely).zip(hostile) {
            add(row, cost * (p - f64::from(u8::from(*it))), &mut gradient);
        }
        let size = inner(&gradient, &gradient).sqrt();
        let start = *first.get_or_insert(size);
        if !size.is_finite() {
            return Err(Problem::Singular);
        }
        if size <= ENOUGH * start {
            break;
        }
        let step = direction(rows, &likely, &gradient, cost);
        let slope = inner(&gradient, &step);
        let mut length = 1.0;
        let mut better = false;
        for _ in 0..HALVINGS_MAX {
            let next: Vec<f64> =
                weights.iter().zip(&step).map(|(it, step)| it + length * step).collect();
            let there = value(&next);
            if there <= now + 1e-4 * length * slope {
                (weights, now, better) = (next, there, true);
                break;
            }
            length *= 0.5;
        }
        if !better {
            break;
        }
    }
    if weights.iter().all(|it| it.is_finite()) { Ok(weights) } else { Err(Problem::Singular) }
}

/// Newton's step: the curvature times it is the gradient turned round.
fn direction(rows: &[&Row], likely: &[f64], gradient: &[f64], cost: f64) -> Vec<f64> {
    let mut step = vec![0.0; gradient.len()];
    let mut left: Vec<f64> = gradient.iter().map(|it| -it).collect();
    let mut way = left.clone();
    let mut size = inner(&left, &left);
    let enough = 0.01 * size;
    for _ in 0..INNER_MAX {
        if size <= enough.max(f64::MIN_POSITIVE) {
            break;
        }
        let mut curved = way.clone();
        for (row, p) in rows.iter().zip(likely) {
            let weight = cost * p * (1.0 - p);
            add(row, weight * dot(row, &way), &mut curved);
        }
        let far = size / inner(&way, &curved).max(f64::MIN_POSITIVE);
        for ((step, way), (left, curved)) in
            step.iter_mut().zip(&way).zip(left.iter_mut().zip(&curved))
        {
            *step += far * way;
            *left -= far * curved;
        }
        let next = inner(&left, &left);
        let turn = next / size;
        for (way, left) in way.iter_mut().zip(&left) {
            *way = left + turn * *way;
        }
        size = next;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_the_classes_apart_gets_the_weight() {
        let rows: Vec<Row> = (0..40_u16)
            .map(|at| vec![(u32::from(at % 2), 1.0), (2, f32::from(at % 5) / 5.0), (3, 1.0)])
            .collect();
        let hostile: Vec<bool> = (0..40).map(|at| at % 2 == 0).collect();
        let rows: Vec<&Row> = rows.iter().collect();
        let weights = fit(&rows, &hostile, 4, 10.0).unwrap();
        assert!(weights[0] > 1.0 && weights[1] < -1.0 && weights[2].abs() < 0.5, "{weights:?}");
        assert_eq!(weights, fit(&rows, &hostile, 4, 10.0).unwrap());
    }
}
