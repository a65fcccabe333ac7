//! What was learnt: a kernel machine over labelled sentences, a regression over letters and rules, and
//! a curve for each language that makes probabilities of their margins.

mod file;

pub(crate) use file::fits;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use speech::Tag;

use crate::feature::Features;
use crate::feature::gram::PLACES;
use crate::feature::rule::Names;
use crate::train::Curve;

pub use file::{EXAMPLES_MAX, FILE_BYTES_MAX, VERSION};

/// A vector is so many vectors in a row, each from another depth of the encoder.
pub const PARTS: usize = 3;

/// The numbers by which is learnt. Each was chosen by scores on sentences not learnt from.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Recipe {
    /// How fast the likeness of two sentences falls with the square of their distance.
    pub gamma: f64,
    /// The part of the rules in that distance.
    pub rule_part: f64,
    /// The likeness that two sentences of different languages keep.
    pub across: f64,
    /// How much the kernel machine is held back.
    pub ridge: f64,
    /// How much a mistake costs the regression.
    pub cost: f64,
    /// The weight of the letters in the regression.
    pub grams: f64,
    /// The weight of the rules in the regression.
    pub rules: f64,
    /// The part of the kernel machine in the sum of both, from 0 to 1.
    pub kernel_part: f64,
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            gamma: 1.0,
            rule_part: 0.5,
            across: 1.0,
            ridge: 0.15,
            cost: 1.0,
            grams: 4.0,
            rules: 0.5,
            kernel_part: 0.9,
        }
    }
}

/// A labelled sentence that the kernel machine remembers: by its id, not by its words.
#[derive(Clone, PartialEq, Debug)]
pub struct Example {
    /// Its id among the sentences from which it learnt.
    pub id: String,
    /// Its language.
    pub tag: Tag,
    /// What people say of it.
    pub hostile: bool,
    /// What likeness to it counts.
    pub(crate) weight: f32,
    /// What one step of its vector is.
    pub(crate) scale: f32,
    /// Its vector in steps.
    pub(crate) vector: Vec<i8>,
    /// Its features of rules.
    pub(crate) rules: Vec<(u16, u8)>,
}

/// How margins of one language are read.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Reading {
    /// The curve from margins to probabilities.
    pub curve: Curve,
    /// From this probability on a sentence is worth a look.
    pub point: f64,
}

/// A trained model.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    pub(crate) names: Names,
    pub(crate) recipe: Recipe,
    /// Numbers of a sentence vector.
    pub(crate) dimensions: usize,
    /// The middle of each language's vectors: it is taken away, for what all sentences of a language
    /// share tells nothing of one.
    pub(crate) middles: BTreeMap<Tag, Vec<f32>>,
    /// What the square of a difference in each feature of rules adds to a distance.
    pub(crate) rule_weights: Vec<f32>,
    pub(crate) examples: Vec<Example>,
    pub(crate) bias: f64,
    /// Of letters, then of rules, then the constant.
    pub(crate) weights: Vec<i16>,
    pub(crate) weight_scale: f32,
    /// How far the margins of each member lie apart.
    pub(crate) spreads: [f64; 2],
    pub(crate) readings: BTreeMap<Tag, Reading>,
    pub(crate) evaluation: Value,
}

/// What a model says of a text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Score {
    /// How likely people would call it hostile, from 0 to 1.
    pub likely: f64,
    /// Whether that reaches its language's operating point.
    pub worth_a_look: bool,
}

impl Model {
    /// What was measured when it was trained, and on what.
    pub fn evaluation(&self) -> &Value {
        &self.evaluation
    }

    /// Where the features of rules stand.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// How many numbers a sentence vector has.
    pub fn dimensions(&self) -> usize {
        self.dimensions
    }

    /// The sentences that it remembers.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// How the margins of a language are read.
    pub fn reading(&self, tag: Tag) -> Option<Reading> {
        self.readings.get(&tag).copied()
    }

    /// The score of a text; none where nothing was learnt of its language.
    pub fn score(&self, features: &Features) -> Option<Score> {
        let reading = self.readings.get(&features.tag)?;
        let likely = reading.curve.at(self.margin(features));
        Some(Score { likely, worth_a_look: features.speaks && likely >= reading.point })
    }

    /// The sum of both members, before it is calibrated.
    pub(crate) fn margin(&self, features: &Features) -> f64 {
        let centred = self.centred(features);
        let kernel = self.bias
            + self
                .examples
                .iter()
                .map(|it| f64::from(it.weight) * self.likeness(it, &centred, features))
                .sum::<f64>();
        let linear: f64 = row(features, self.names.len(), &self.recipe)
            .iter()
            .map(|(at, value)| f64::from(*value) * self.weight(*at))
            .sum();
        mixed([kernel, linear], self.spreads, self.recipe.kernel_part)
    }

    /// The weight of a feature of the regression.
    pub(crate) fn weight(&self, at: u32) -> f64 {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        f64::from(self.weights.get(at).copied().unwrap_or_default()) * f64::from(self.weight_scale)
    }

    /// A text's vector from the middle of its language's.
    pub(crate) fn centred(&self, features: &Features) -> Vec<f32> {
        let middle = self.middles.get(&features.tag).map_or(&[][..], Vec::as_slice);
        centred(&features.vector, middle)
    }

    /// How like an example a text with this centred vector is, from 0 to 1.
    pub(crate) fn likeness(&self, example: &Example, vector: &[f32], features: &Features) -> f64 {
        let dot: f32 =
            example.vector.iter().zip(vector).map(|(step, it)| f32::from(*step) * it).sum();
        likeness(
            &self.recipe,
            f64::from(dot * example.scale),
            apart(&example.rules, &features.rules, &self.rule_weights),
            example.tag == features.tag,
        )
    }
}

/// Both members' margins in one, each measured by how far its margins lie apart.
pub(crate) fn mixed(members: [f64; 2], spreads: [f64; 2], kernel_part: f64) -> f64 {
    let [kernel, linear] = members;
    let [far, wide] = spreads;
    kernel_part * kernel / far + (1.0 - kernel_part) * linear / wide
}

/// The likeness of two sentences from the product of their vectors, how far features of rules part
/// them, and whether they are in one language.
pub(crate) fn likeness(recipe: &Recipe, dot: f64, apart: f64, same: bool) -> f64 {
    let square = (2.0 - 2.0 * dot).max(0.0) + apart;
    (-recipe.gamma * square).exp() * if same { 1.0 } else { recipe.across }
}

/// A vector from a middle, of length one. Each of its parts is taken from the middle, and weighs the same.
pub(crate) fn centred(vector: &[f32], middle: &[f32]) -> Vec<f32> {
    let from: Vec<f32> = vector
        .iter()
        .zip(middle.iter().copied().chain(std::iter::repeat(0.0)))
        .map(|(it, middle)| it - middle)
        .collect();
    let parts = from.chunks(vector.len().div_ceil(PARTS).max(1));
    #[expect(clippy::cast_precision_loss, reason = "a few parts")]
    let times = (parts.len().max(1) as f32).sqrt();
    parts
        .flat_map(|part| {
            let length = part.iter().map(|it| it * it).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            part.iter().map(move |it| it / length / times)
        })
        .collect()
}

/// The weighed square of the distance between two sentences' features of rules.
pub(crate) fn apart(one: &[(u16, u8)], other: &[(u16, u8)], weights: &[f32]) -> f64 {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut sum = 0.0_f32;
    loop {
        let (at, off) = match (one.peek(), other.peek()) {
            (None, None) => return f64::from(sum),
            (Some(a), Some(b)) if a.0 == b.0 => {
                let found = (a.0, a.1.abs_diff(b.1));
                one.next();
                other.next();
                found
            }
            (Some(a), Some(b)) if a.0 > b.0 => {
                let found = (b.0, b.1);
                other.next();
                found
            }
            (Some(a), _) => {
                let found = (a.0, a.1);
                one.next();
                found
            }
            (None, Some(b)) => {
                let found = (b.0, b.1);
                other.next();
                found
            }
        };
        let off = f32::from(off);
        sum += weights.get(usize::from(at)).copied().unwrap_or(0.0) * off * off;
    }
}

/// The row of a text in the regression: letters, rules, and the constant.
pub(crate) fn row(features: &Features, names: usize, recipe: &Recipe) -> Vec<(u32, f32)> {
    #[expect(clippy::cast_possible_truncation, reason = "weights of about one")]
    let (grams, rules) = (recipe.grams as f32, recipe.rules as f32);
    let mut row: Vec<(u32, f32)> =
        features.grams.iter().map(|(at, value)| (*at, value * grams)).collect();
    row.extend(
        features
            .rules
            .iter()
            .map(|(at, count)| (PLACES + u32::from(*at), f32::from(*count) * rules)),
    );
    row.push((PLACES + u32::try_from(names).unwrap_or_default(), 1.0));
    row
}

/// The most steps of a number to either side: four bits hold it with its sign. Finer steps score no better,
/// for what is learnt fits the vectors as they are kept.
pub(crate) const STEPS_MAX: i8 = 7;

/// A vector in steps of one size.
pub(crate) fn steps(vector: &[f32]) -> (Vec<i8>, f32) {
    let end = f32::from(STEPS_MAX);
    let most = vector.iter().fold(0.0_f32, |most, it| most.max(it.abs()));
    let scale = if most > 0.0 { most / end } else { 1.0 };
    #[expect(clippy::cast_possible_truncation, reason = "it is rounded and within the steps")]
    let steps = vector.iter().map(|it| (it / scale).round().clamp(-end, end) as i8).collect();
    (steps, scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_that_part_two_sentences_are_counted() {
        let weights = [1.0, 2.0, 1.0, 10.0, 100.0];
        assert_eq!(apart(&[], &[], &weights), 0.0);
        assert_eq!(apart(&[(1, 1), (3, 2)], &[(1, 3), (4, 1), (9, 1)], &weights), 148.0);
        assert_eq!(apart(&[(2, 1)], &[], &weights), 1.0);
    }

    #[test]
    fn steps_keep_a_vector_nearly() {
        let vector: Vec<f32> = (0..384_u16).map(|at| (f32::from(at) * 0.7).sin() / 14.0).collect();
        let (steps, scale) = steps(&vector);
        let off = steps
            .iter()
            .zip(&vector)
            .map(|(step, it)| (f32::from(*step) * scale - it).abs())
            .fold(0.0, f32::max);
        assert!(off <= scale * 0.51);
        assert_eq!(super::steps(&[0.0, 0.0]).0, [0, 0]);
    }
}
