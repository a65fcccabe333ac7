//! A model as a file: a mark, a version, the digest of all that follows, a head in JSON, and numbers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use speech::Tag;

use super::{Example, Model, Reading, Recipe};
use crate::Problem;
use crate::feature::gram::PLACES;
use crate::feature::rule::Names;
use crate::train::Curve;

/// How a model's file begins.
const MARK: &[u8; 8] = b"COMITYRK";
/// The version that is written and read.
pub const VERSION: u32 = 2;
/// The most bytes of a file.
pub const FILE_BYTES_MAX: usize = 16 << 20;
/// The most bytes of the head.
const HEAD_BYTES_MAX: usize = 1 << 20;
/// The most sentences that are remembered.
pub const EXAMPLES_MAX: usize = 20_000;
/// The most numbers of a vector.
const DIMENSIONS_MAX: usize = 4_096;
/// The most features of rules.
const NAMES_MAX: usize = 4_096;
/// The most features of rules of one sentence.
const RULES_MAX: usize = 1_024;
/// The most bytes of an id.
const ID_BYTES_MAX: usize = 255;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    dimensions: usize,
    examples: usize,
    names: Vec<String>,
    recipe: Recipe,
    bias: f64,
    weight_scale: f32,
    spreads: [f64; 2],
    rule_weights: Vec<f32>,
    middles: BTreeMap<String, Vec<f32>>,
    readings: BTreeMap<String, Written>,
    evaluation: Value,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    slope: f64,
    shift: f64,
    point: f64,
}

/// A number with so few decimals that it is read back as it was written.
fn short(number: f64) -> f64 {
    const DECIMALS: f64 = 1e9;
    (number * DECIMALS).round() / DECIMALS
}

impl Model {
    /// The bytes of a file. The same model gives the same bytes.
    pub fn write(&self) -> Vec<u8> {
        let readings = self.readings.iter().map(|(tag, it)| {
            let Reading { curve, point } = *it;
            let (slope, shift, point) = (short(curve.slope), short(curve.shift), short(point));
            (tag.as_str().to_owned(), Written { slope, shift, point })
        });
        let head = Head {
            dimensions: self.dimensions,
            examples: self.examples.len(),
            names: self.names.all().to_vec(),
            recipe: self.recipe,
            bias: short(self.bias),
            weight_scale: self.weight_scale,
            spreads: self.spreads.map(short),
            rule_weights: self.rule_weights.clone(),
            middles: self.middles.iter().map(|(tag, it)| (tag.to_string(), it.clone())).collect(),
            readings: readings.collect(),
            evaluation: self.evaluation.clone(),
        };
        let head = serde_json::to_vec(&head).unwrap_or_default();
        let mut body = Vec::new();
        body.extend(u32::try_from(head.len()).unwrap_or_default().to_le_bytes());
        body.extend(head);
        for example in &self.examples {
            body.push(u8::try_from(example.id.len()).unwrap_or_default());
            body.extend(example.id.as_bytes());
            body.push(tag_number(example.tag) | u8::from(example.hostile) << 7);
            body.extend(example.weight.to_le_bytes());
            body.extend(example.scale.to_le_bytes());
            body.extend(example.vector.chunks(2).map(packed));
            body.extend(u16::try_from(example.rules.len()).unwrap_or_default().to_le_bytes());
            for (at, count) in &example.rules {
                body.extend(at.to_le_bytes());
                body.push(*count);
            }
        }
        for weight in &self.weights {
            body.extend(weight.to_le_bytes());
        }
        let mut file = MARK.to_vec();
        file.extend(VERSION.to_le_bytes());
        file.extend(Sha256::digest(&body));
        file.extend(body);
        file
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When it is no model, one of another version, damaged, or larger than the limits.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        if bytes.len() > FILE_BYTES_MAX {
            return Err(Problem::Large { what: "bytes", max: FILE_BYTES_MAX });
        }
        let mut file = Cursor(bytes);
        if file.take(MARK.len()).ok() != Some(MARK) {
            return Err(Problem::NoModel);
        }
        let version = file.four()?;
        if version != VERSION {
            return Err(Problem::Version(version, VERSION));
        }
        let digest = file.take(32)?;
        if Sha256::digest(file.0).as_slice() != digest {
            return Err(Problem::Damaged);
        }
        let length = usize::try_from(file.four()?).unwrap_or(usize::MAX);
        if length > HEAD_BYTES_MAX {
            return Err(Problem::Large { what: "bytes in its head", max: HEAD_BYTES_MAX });
        }
        let head: Head = serde_json::from_slice(file.take(length)?)
            .map_err(|_| Problem::Malformed("its head is not of this version"))?;
        for (count, what, max) in [
            (head.examples, "sentences", EXAMPLES_MAX),
            (head.dimensions, "numbers in a vector", DIMENSIONS_MAX),
            (head.names.len(), "features of rules", NAMES_MAX),
        ] {
            if count > max {
                return Err(Problem::Large { what, max });
            }
        }
        let (mut examples, names) = (Vec::new(), Names::new(head.names));
        for _ in 0..head.examples {
            examples.push(example(&mut file, head.dimensions, names.len())?);
        }
        let places = usize::try_from(PLACES).unwrap_or_default() + names.len() + 1;
        let weights = file
            .take(2 * places)?
            .as_chunks::<2>()
            .0
            .iter()
            .map(|it| i16::from_le_bytes(*it))
            .collect();
        if !file.0.is_empty() {
            return Err(Problem::Malformed("something follows its end"));
        }
        let unknown = Problem::Malformed("it has a language unknown here");
        let middles = head
            .middles
            .into_iter()
            .map(|(tag, it)| Some((tag.parse::<Tag>().ok()?, it)))
            .collect::<Option<BTreeMap<_, _>>>()
            .ok_or(unknown)?;
        let finite = |it: &f32| it.is_finite();
        if middles.values().any(|it| it.len() != head.dimensions || !it.iter().all(finite))
            || head.rule_weights.len() != names.len()
            || !head.rule_weights.iter().all(|it| it.is_finite() && *it >= 0.0)
        {
            return Err(Problem::Malformed("its distances are no numbers"));
        }
        let mut readings = BTreeMap::new();
        for (tag, Written { slope, shift, point }) in head.readings {
            let tag: Tag =
                tag.parse().map_err(|()| Problem::Malformed("it has a language unknown here"))?;
            if slope <= 0.0 || !slope.is_finite() || !shift.is_finite() || !point.is_finite() {
                return Err(Problem::Malformed("a curve of it does not rise"));
            }
            readings.insert(tag, Reading { curve: Curve { slope, shift }, point });
        }
        if head.spreads.iter().any(|it| *it <= 0.0 || !it.is_finite()) {
            return Err(Problem::Malformed("its margins lie nowhere"));
        }
        Ok(Self {
            names,
            recipe: head.recipe,
            dimensions: head.dimensions,
            examples,
            bias: head.bias,
            weights,
            weight_scale: head.weight_scale,
            spreads: head.spreads,
            rule_weights: head.rule_weights,
            middles,
            readings,
            evaluation: head.evaluation,
        })
    }
}

fn example(file: &mut Cursor<'_>, dimensions: usize, names: usize) -> Result<Example, Problem> {
    let length = usize::from(file.one()?);
    let id = std::str::from_utf8(file.take(length)?)
        .map_err(|_| Problem::Malformed("an id is no text"))?
        .to_owned();
    let mark = file.one()?;
    let tag = Tag::ALL
        .into_iter()
        .find(|it| tag_number(*it) == mark & 0x7F)
        .ok_or(Problem::Malformed("a sentence is in a language unknown here"))?;
    let weight = f32::from_bits(file.four()?);
    let scale = f32::from_bits(file.four()?);
    if !weight.is_finite() || !scale.is_finite() {
        return Err(Problem::Malformed("a weight is no number"));
    }
    let packed = file.take(dimensions.div_ceil(2))?;
    let vector: Vec<i8> = packed.iter().flat_map(|it| unpacked(*it)).take(dimensions).collect();
    let count = usize::from(file.one()?) | usize::from(file.one()?) << 8;
    if count > RULES_MAX {
        return Err(Problem::Large { what: "features of rules of one sentence", max: RULES_MAX });
    }
    let mut rules = Vec::with_capacity(count);
    for _ in 0..count {
        let at = u16::from_le_bytes([file.one()?, file.one()?]);
        if usize::from(at) >= names {
            return Err(Problem::Malformed("a feature has no name"));
        }
        rules.push((at, file.one()?));
    }
    Ok(Example { id, tag, hostile: mark & 0x80 != 0, weight, scale, vector, rules })
}

/// Two steps in one byte, the first in its lower half.
fn packed(two: &[i8]) -> u8 {
    let half = |at: usize| two.get(at).copied().unwrap_or_default().to_le_bytes()[0] & 0x0F;
    half(0) | half(1) << 4
}

/// The two steps of a byte.
fn unpacked(byte: u8) -> [i8; 2] {
    // The sign is the highest of four bits: shifted up and down again it fills the rest.
    [i8::from_le_bytes([byte << 4]) >> 4, i8::from_le_bytes([byte]) >> 4]
}

/// An id that fits into a file.
pub(crate) fn fits(id: &str) -> bool {
    id.len() <= ID_BYTES_MAX
}

fn tag_number(tag: Tag) -> u8 {
    match tag {
        Tag::Ru => 0,
        Tag::Hy => 1,
        Tag::Az => 2,
        Tag::En => 3,
    }
}

/// Bytes that are read from the front.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Problem> {
        let (taken, rest) =
            self.0.split_at_checked(count).ok_or(Problem::Malformed("it ends too early"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn one(&mut self) -> Result<u8, Problem> {
        self.take(1)?.first().copied().ok_or(Problem::Malformed("it ends too early"))
    }

    fn four(&mut self) -> Result<u32, Problem> {
        Ok(u32::from_le_bytes([self.one()?, self.one()?, self.one()?, self.one()?]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::STEPS_MAX;

    #[test]
    fn two_steps_go_into_a_byte_and_out_again() {
        for one in -STEPS_MAX..=STEPS_MAX {
            for other in -STEPS_MAX..=STEPS_MAX {
                assert_eq!(unpacked(packed(&[one, other])), [one, other]);
            }
            assert_eq!(unpacked(packed(&[one])), [one, 0]);
        }
    }
}
