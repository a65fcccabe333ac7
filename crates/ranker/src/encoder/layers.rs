//! The forward pass: a BERT encoder, the mean over its tokens, and length one.

use super::Problem;
use super::cursor::floats;
use super::file::{Parts, Shape};
use super::matrix::{Matrix, Tokens, unpack};

/// How numbers are centred and scaled.
#[derive(Debug)]
struct Norm {
    weights: Vec<f32>,
    bias: Vec<f32>,
}

#[derive(Debug)]
struct Layer {
    query: Matrix,
    key: Matrix,
    value: Matrix,
    attended: Matrix,
    after_attention: Norm,
    inner: Matrix,
    outer: Matrix,
    after_inner: Norm,
}

/// The whole model but the pieces.
#[derive(Debug)]
pub(super) struct Layers {
    shape: Shape,
    rows: Vec<u8>,
    positions: Vec<f32>,
    kind: Vec<f32>,
    first: Norm,
    layers: Vec<Layer>,
}

impl Layers {
    pub(super) fn new(parts: &Parts<'_>) -> Result<Self, Problem> {
        let shape = parts.shape;
        let mut tensors = parts.tensors.iter();
        let mut next = || tensors.next().copied().ok_or(Problem::Short("the tensors"));
        let positions = floats(next()?).collect();
        // Every token is of the first type.
        let kind = floats(next()?).take(shape.width).collect();
        let first = norm(&mut next)?;
        let mut layers = Vec::with_capacity(shape.layers);
        for _ in 0..shape.layers {
            layers.push(Layer {
                query: matrix(&mut next, shape.width)?,
                key: matrix(&mut next, shape.width)?,
                value: matrix(&mut next, shape.width)?,
                attended: matrix(&mut next, shape.width)?,
                after_attention: norm(&mut next)?,
                inner: matrix(&mut next, shape.width)?,
                outer: matrix(&mut next, shape.inner)?,
                after_inner: norm(&mut next)?,
            });
        }
        Ok(Self { shape, rows: parts.rows.to_vec(), positions, kind, first, layers })
    }

    /// The most tokens that have a place.
    pub(super) fn tokens_max(&self) -> usize {
        self.shape.positions
    }

    pub(super) fn width(&self) -> usize {
        self.shape.width
    }

    /// The means of a layer in the middle, of one near the end and of the last, one after the other.
    pub(super) fn depths(&self, tokens: &[u32]) -> Vec<f32> {
        let all = self.layers.len();
        self.means(tokens, &[all / 2, all * 5 / 6, all])
    }

    /// The means over the tokens after so many layers, each of length one, one after the other.
    fn means(&self, tokens: &[u32], depths: &[usize]) -> Vec<f32> {
        let (width, epsilon) = (self.shape.width, self.shape.epsilon);
        let row_bytes = self.shape.row_bytes();
        let mut x = vec![0.0; tokens.len() * width];
        for ((into, token), place) in
            x.chunks_exact_mut(width).zip(tokens).zip(self.positions.chunks_exact(width))
        {
            let row = *token as usize * row_bytes;
            unpack(self.rows.get(row..row + row_bytes).unwrap_or_default(), into);
            for ((into, place), kind) in into.iter_mut().zip(place).zip(&self.kind) {
                *into += place + kind;
            }
        }
        self.first.apply(&mut x, None, epsilon);
        let mut means = Vec::with_capacity(depths.len() * width);
        let mut keep = |x: &[f32], depth: usize| {
            for _ in depths.iter().filter(|it| **it == depth) {
                means.extend(mean(x, width));
            }
        };
        keep(&x, 0);
        for (depth, layer) in (1..).zip(&self.layers) {
            let whole = Tokens::new(&x, width);
            let query = layer.query.times(&whole);
            let key = layer.key.times(&whole);
            let value = layer.value.times(&whole);
            let seen = attend(&query, &key, &value, width, self.shape.heads);
            let seen = layer.attended.times(&Tokens::new(&seen, width));
            layer.after_attention.apply(&mut x, Some(&seen), epsilon);
            let mut inner = layer.inner.times(&Tokens::new(&x, width));
            for it in &mut inner {
                *it = gelu(*it);
            }
            let outer = layer.outer.times(&Tokens::new(&inner, self.shape.inner));
            layer.after_inner.apply(&mut x, Some(&outer), epsilon);
            keep(&x, depth);
        }
        means
    }
}

/// The mean of the tokens' numbers, of length one.
fn mean(x: &[f32], width: usize) -> Vec<f32> {
    let mut mean = vec![0.0; width];
    for token in x.chunks_exact(width) {
        add(&mut mean, token);
    }
    let count = (x.len() / width.max(1)) as f32;
    mean.iter_mut().for_each(|it| *it /= count);
    let length = mean.iter().map(|it| it * it).sum::<f32>().sqrt();
    if length > 0.0 {
        mean.iter_mut().for_each(|it| *it /= length);
    }
    mean
}

fn norm<'a>(next: &mut impl FnMut() -> Result<&'a [u8], Problem>) -> Result<Norm, Problem> {
    Ok(Norm { weights: floats(next()?).collect(), bias: floats(next()?).collect() })
}

fn matrix<'a>(
    next: &mut impl FnMut() -> Result<&'a [u8], Problem>,
    input: usize,
) -> Result<Matrix, Problem> {
    let blocks = next()?;
    Ok(Matrix::new(blocks, floats(next()?).collect(), input))
}

impl Norm {
    /// Adds `more`, then centres and scales each token's numbers.
    fn apply(&self, x: &mut [f32], more: Option<&[f32]>, epsilon: f32) {
        if let Some(more) = more {
            add(x, more);
        }
        let width = self.weights.len().max(1);
        for token in x.chunks_exact_mut(width) {
            let mean = sum(token.iter().copied()) / width as f32;
            let spread = sum(token.iter().map(|it| (it - mean) * (it - mean))) / width as f32;
            let times = 1.0 / (spread + epsilon).sqrt();
            for ((it, weight), bias) in token.iter_mut().zip(&self.weights).zip(&self.bias) {
                *it = (*it - mean) * times * weight + bias;
            }
        }
    }
}

fn sum(numbers: impl Iterator<Item = f32>) -> f32 {
    numbers.fold(0.0, |sum, it| sum + it)
}

fn add(x: &mut [f32], more: &[f32]) {
    for (it, more) in x.iter_mut().zip(more) {
        *it += more;
    }
}

/// What each token sees of the others, head by head.
fn attend(query: &[f32], key: &[f32], value: &[f32], width: usize, heads: usize) -> Vec<f32> {
    let part = (width / heads.max(1)).max(1);
    let scale = 1.0 / (part as f32).sqrt();
    let mut seen = vec![0.0; query.len()];
    let mut weights = vec![0.0_f32; query.len() / width.max(1)];
    for (into, query) in seen.chunks_exact_mut(width).zip(query.chunks_exact(width)) {
        for (head, (into, query)) in
            into.chunks_exact_mut(part).zip(query.chunks_exact(part)).enumerate()
        {
            let of_head = |token: &'_ [f32]| -> std::ops::Range<usize> {
                (head * part).min(token.len())..((head + 1) * part).min(token.len())
            };
            let mut most = f32::NEG_INFINITY;
            for (weight, key) in weights.iter_mut().zip(key.chunks_exact(width)) {
                *weight = dot(query, key.get(of_head(key)).unwrap_or_default()) * scale;
                most = most.max(*weight);
            }
            let mut all = 0.0;
            for weight in &mut weights {
                *weight = exp(*weight - most);
                all += *weight;
            }
            for (weight, value) in weights.iter().zip(value.chunks_exact(width)) {
                let weight = weight / all;
                for (into, value) in
                    into.iter_mut().zip(value.get(of_head(value)).unwrap_or_default())
                {
                    *into += weight * value;
                }
            }
        }
    }
    seen
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    // Eight sums side by side, so that the order of adding is the same on every machine.
    let mut sums = [0.0_f32; 8];
    let (a, a_rest) = a.as_chunks::<8>();
    let (b, b_rest) = b.as_chunks::<8>();
    for (a, b) in a.iter().zip(b) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sum(sums.into_iter().chain(a_rest.iter().zip(b_rest).map(|(a, b)| a * b)))
}

/// e to the power of what is at most 0, to seven digits: by powers of two and a polynomial, so that
/// it is the same on every machine and many are computed at once.
#[inline]
fn exp(x: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0;
    let x = x.max(-80.0);
    let shifted = x * std::f32::consts::LOG2_E + ROUND;
    let powers = shifted - ROUND;
    let rest = x - powers * 0.693_359_4 + powers * 2.121_944_4e-4;
    let p = 1.987_569_2e-4_f32;
    let p = p * rest + 1.398_199_9e-3;
    let p = p * rest + 8.333_452e-3;
    let p = p * rest + 4.166_579_6e-2;
    let p = p * rest + 1.666_666_5e-1;
    let p = p * rest + 0.5;
    let p = p * rest * rest + rest + 1.0;
    f32::from_bits(p.to_bits().wrapping_add(shifted.to_bits() << 23))
}

/// The Gaussian error linear unit; the error function by Abramowitz and Stegun 7.1.26, to 1.5e-7.
#[inline]
fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let p = 1.061_405_4_f32;
    let p = p * t - 1.453_152;
    let p = p * t + 1.421_413_7;
    let p = p * t - 0.284_496_74;
    let p = p * t + 0.254_829_6;
    let erf = 1.0 - p * t * exp(-z * z);
    0.5 * (x + x.abs() * erf)
}
