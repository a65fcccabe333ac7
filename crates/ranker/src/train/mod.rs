//! Learns from labelled sentences. The same sentences, recipe and seed give the same bytes.

mod case;
mod cholesky;
pub mod confirmed;
mod fold;
mod linear;
pub mod measure;
mod platt;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use speech::Tag;

use crate::Problem;
use crate::feature::Features;
use crate::feature::gram::PLACES;
use crate::feature::rule::Names;
use crate::model::{self, EXAMPLES_MAX, Example, Model, Reading, Recipe};
use cholesky::Symmetric;
use fold::{FOLDS, Item};
use linear::Row;
use measure::Figures;

pub use case::{CASES_BYTES_MAX, Case, cases};
pub use platt::Curve;

/// The fewest sentences of a label in a language from which is learnt.
const LABELLED_MIN: usize = 10;
/// A feature of rules that fewer sentences have weighs nothing in a distance.
const ROWS_MIN: usize = 5;
/// The smallest spread by which a feature of rules is measured.
const SPREAD_MIN: f64 = 0.05;
/// So many matrices are worked on at a time. With 12,400 sentences one has 0.6 GB; more at a time would
/// need more memory, and be faster only where there are more cores.
const SIDE_BY_SIDE: usize = 2;
/// The largest step of a weight.
const STEPS: f64 = 32_767.0;

/// A labelled sentence with its features.
#[derive(Clone, PartialEq, Debug)]
pub struct Prepared {
    /// The sentence.
    pub case: Case,
    /// Its features.
    pub features: Features,
    /// Whether a rule flags it in the writer's own voice: the point need not reach it.
    pub flagged: bool,
}

/// A file that was learnt from.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// How many sentences were taken.
    pub sentences: usize,
}

/// Learns.
///
/// # Errors
/// When there are too few sentences of a language, or too many in all.
pub fn train(
    all: &[Prepared],
    names: &Names,
    recipe: &Recipe,
    seed: u64,
    sources: &[Source],
) -> Result<Model, Problem> {
    if all.len() > EXAMPLES_MAX {
        return Err(Problem::Large { what: "sentences", max: EXAMPLES_MAX });
    }
    let dimensions = all.first().map_or(0, |it| it.features.vector.len());
    if dimensions == 0 || all.iter().any(|it| it.features.vector.len() != dimensions) {
        return Err(Problem::Malformed("the vectors of the sentences have different lengths"));
    }
    if all.iter().any(|it| !model::fits(&it.case.id)) {
        return Err(Problem::Malformed("an id is too long"));
    }
    let tags = languages(all)?;
    let hostile: Vec<bool> = all.iter().map(|it| it.case.hostile).collect();
    let middles = middles(all, &tags);
    let rule_weights = rule_weights(all, names.len(), recipe);
    let vectors: Vec<Vec<f32>> = all
        .iter()
        .map(|it| {
            let middle = middles.get(&it.features.tag).map_or(&[][..], Vec::as_slice);
            // As it will be kept: the weights fit what is read again.
            let (steps, scale) = model::steps(&model::centred(&it.features.vector, middle));
            steps.into_iter().map(|it| f32::from(it) * scale).collect()
        })
        .collect();
    let learner = Learner::new(all, &vectors, &rule_weights, names.len(), recipe);
    let whole: Vec<usize> = (0..all.len()).collect();
    let (members, alphas, bias) = learner.learnt(&whole, &folds(all, seed))?;
    let spreads = members.each_ref().map(|it| spread(it));
    let [kernel, linear] = &members;
    let margins: Vec<f64> = kernel
        .iter()
        .zip(linear)
        .map(|(kernel, linear)| model::mixed([*kernel, *linear], spreads, recipe.kernel_part))
        .collect();
    let mut readings = BTreeMap::new();
    let mut figures = Figures::default();
    let mut calibration = serde_json::Map::new();
    for tag in tags {
        let own: Vec<usize> = all
            .iter()
            .enumerate()
            .filter(|(_, it)| it.features.tag == tag)
            .map(|it| it.0)
            .collect();
        let pick = |from: &[f64]| own.iter().filter_map(|at| from.get(*at).copied()).collect();
        let margins: Vec<f64> = pick(&margins);
        let labels: Vec<bool> = own.iter().filter_map(|at| hostile.get(*at).copied()).collect();
        let flagged: Vec<bool> =
            own.iter().filter_map(|at| all.get(*at).map(|it| it.flagged)).collect();
        let curve = platt::calibrate(&margins, &labels);
        let likely: Vec<f64> = margins
            .iter()
            .zip(&own)
            .map(|(margin, at)| {
                let speaks = all.get(*at).is_some_and(|it| it.features.speaks);
                if speaks { curve.at(*margin) } else { 0.0 }
            })
            .collect();
        let point = measure::best_point(&likely, &labels, &flagged);
        for (at, likely) in own.iter().zip(&likely) {
            let Some(it) = all.get(*at) else { continue };
            figures.add(
                tag.as_str(),
                &it.case.kind,
                it.case.hostile,
                (it.features.speaks && *likely >= point) || it.flagged,
            );
        }
        calibration.insert(tag.as_str().to_owned(), squares(&likely, &labels));
        readings.insert(tag, Reading { curve, point });
    }
    let (weights, weight_scale) = in_steps(&learner.linear(&whole)?);
    let evaluation = json!({
        "told": "of sentences not learnt from, in five folds; copies and near copies in one",
        "figures": figures.json(),
        "brier": calibration,
        "sentences": all.len(),
        "sources": sources,
        "seed": seed,
    });
    Ok(Model {
        names: names.clone(),
        recipe: *recipe,
        dimensions,
        examples: all
            .iter()
            .zip(&vectors)
            .zip(&alphas)
            .map(|((it, vector), alpha)| example(it, vector, *alpha))
            .collect(),
        middles,
        rule_weights,
        bias,
        weights,
        weight_scale,
        spreads,
        readings,
        evaluation,
    })
}

/// The languages of the sentences.
fn languages(all: &[Prepared]) -> Result<Vec<Tag>, Problem> {
    let mut found = Vec::new();
    for tag in Tag::ALL {
        let labels: Vec<bool> =
            all.iter().filter(|it| it.features.tag == tag).map(|it| it.case.hostile).collect();
        if labels.is_empty() {
            continue;
        }
        let yes = labels.iter().filter(|it| **it).count();
        if yes < LABELLED_MIN || labels.len() - yes < LABELLED_MIN {
            return Err(Problem::Few(format!(
                "{tag} has {yes} hostile and {} other ones; each needs {LABELLED_MIN}",
                labels.len() - yes
            )));
        }
        found.push(tag);
    }
    if found.is_empty() { Err(Problem::Few("there are none".to_owned())) } else { Ok(found) }
}

/// The fold of each sentence.
fn folds(all: &[Prepared], seed: u64) -> Vec<usize> {
    let items: Vec<Item<'_>> = all
        .iter()
        .map(|it| Item {
            text: &it.features.text,
            bond: it.case.bond.as_deref(),
            kind: format!("{} {} {}", it.features.tag, it.case.kind, it.case.hostile),
        })
        .collect();
    fold::folds(&items, seed)
}

/// What both members say of each sentence that they did not learn from, the weight of each sentence in
/// what is learnt from all, and the bias.
type Learnt = ([Vec<f64>; 2], Vec<f64>, f64);

/// What is learnt side by side.
enum Part {
    /// From all sentences: their weights and the bias.
    Whole((Vec<f64>, f64)),
    /// What is said of the sentences of a fold, by their places.
    Fold(Vec<(usize, f64, f64)>),
}

/// Does work by its number, [`SIDE_BY_SIDE`] at a time; the answers are in order. A panic goes on in the
/// caller.
fn side_by_side<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return done;
            }
            done.push((number, work(number)));
        }
    };
    let mut done = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..SIDE_BY_SIDE).map(|_| scope.spawn(worker)).collect();
        let mut done = Vec::with_capacity(count);
        for it in workers {
            match it.join() {
                Ok(some) => done.extend(some),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|it| it.0);
    done.into_iter().map(|it| it.1).collect()
}

/// Both members over one set of sentences.
struct Learner<'a> {
    all: &'a [Prepared],
    recipe: &'a Recipe,
    /// The likeness of every two sentences: the lower half, row by row.
    likeness: Vec<f32>,
    rows: Vec<Row>,
    places: usize,
}

impl<'a> Learner<'a> {
    fn new(
        all: &'a [Prepared],
        vectors: &[Vec<f32>],
        rule_weights: &[f32],
        names: usize,
        recipe: &'a Recipe,
    ) -> Self {
        let mut likeness = Vec::with_capacity(all.len() * (all.len() + 1) / 2);
        for (at, (one, vector)) in all.iter().zip(vectors).enumerate() {
            for (other, their) in all.iter().zip(vectors).take(at + 1) {
                let (one, other) = (&one.features, &other.features);
                let apart = model::apart(&one.rules, &other.rules, rule_weights);
                let same = one.tag == other.tag;
                let like = model::likeness(recipe, product(vector, their), apart, same);
                #[expect(clippy::cast_possible_truncation, reason = "it is between 0 and 1")]
                likeness.push(like as f32);
            }
        }
        let rows = all.iter().map(|it| model::row(&it.features, names, recipe)).collect();
        let places = usize::try_from(PLACES).unwrap_or_default() + names + 1;
        Self { all, recipe, likeness, rows, places }
    }

    fn like(&self, one: usize, other: usize) -> f64 {
        let (low, high) = (one.min(other), one.max(other));
        f64::from(self.likeness.get(high * (high + 1) / 2 + low).copied().unwrap_or_default())
    }

    fn label(&self, at: usize) -> f64 {
        if self.all.get(at).is_some_and(|it| it.case.hostile) { 1.0 } else { -1.0 }
    }

    /// What each member says of each sentence when it has learnt from the other folds alone; then the weight
    /// of each sentence in what is learnt from all, and the bias. None of these waits for another, but each
    /// has a matrix of its own: [`SIDE_BY_SIDE`] of them at a time.
    fn learnt(&self, whole: &[usize], folds: &[usize]) -> Result<Learnt, Problem> {
        let mut told = [vec![0.0; folds.len()], vec![0.0; folds.len()]];
        let mut all = (Vec::new(), 0.0);
        // The largest comes first, so that no one waits for it alone in the end.
        for part in side_by_side(FOLDS + 1, |number| match number.checked_sub(1) {
            None => self.kernel(whole).map(Part::Whole),
            Some(fold) => self.told_fold(folds, fold).map(Part::Fold),
        }) {
            match part? {
                Part::Whole(found) => all = found,
                Part::Fold(said) => {
                    let [kernel, linear] = &mut told;
                    for (at, one, other) in said {
                        if let (Some(kernel), Some(linear)) =
                            (kernel.get_mut(at), linear.get_mut(at))
                        {
                            (*kernel, *linear) = (one, other);
                        }
                    }
                }
            }
        }
        Ok((told, all.0, all.1))
    }

    /// What both members say of the sentences of one fold, by their places.
    fn told_fold(&self, folds: &[usize], fold: usize) -> Result<Vec<(usize, f64, f64)>, Problem> {
        let (out, known): (Vec<usize>, Vec<usize>) =
            (0..folds.len()).partition(|at| folds.get(*at) == Some(&fold));
        if out.is_empty() {
            return Ok(Vec::new());
        }
        let (alphas, bias) = self.kernel(&known)?;
        let weights = self.linear(&known)?;
        let said = out.into_iter().map(|at| {
            let sum: f64 =
                known.iter().zip(&alphas).map(|(it, alpha)| alpha * self.like(*it, at)).sum();
            let row = self.rows.get(at).map_or(&[][..], Vec::as_slice);
            let linear = row
                .iter()
                .map(|(place, value)| {
                    let place = usize::try_from(*place).unwrap_or(usize::MAX);
                    weights.get(place).copied().unwrap_or(0.0) * f64::from(*value)
                })
                .sum();
            (at, bias + sum, linear)
        });
        Ok(said.collect())
    }

    /// The kernel machine: the weight of each sentence, and the bias.
    fn kernel(&self, known: &[usize]) -> Result<(Vec<f64>, f64), Problem> {
        let labels: Vec<f64> = known.iter().map(|at| self.label(*at)).collect();
        #[expect(clippy::cast_precision_loss, reason = "a count of sentences")]
        let bias = labels.iter().sum::<f64>() / labels.len().max(1) as f64;
        let matrix = Symmetric::new(known.len(), |row, column| {
            let (Some(one), Some(other)) = (known.get(row), known.get(column)) else { return 0.0 };
            self.like(*one, *other) + if row == column { self.recipe.ridge } else { 0.0 }
        });
        let right: Vec<f64> = labels.iter().map(|it| it - bias).collect();
        Ok((matrix.solve(&right)?, bias))
    }

    /// The weights of the regression.
    fn linear(&self, known: &[usize]) -> Result<Vec<f64>, Problem> {
        let rows: Vec<&Row> = known.iter().filter_map(|at| self.rows.get(*at)).collect();
        let hostile: Vec<bool> = known.iter().map(|at| self.label(*at) > 0.0).collect();
        linear::fit(&rows, &hostile, self.places, self.recipe.cost)
    }
}

/// The product of two vectors, summed in eight lanes.
fn product(one: &[f32], other: &[f32]) -> f64 {
    let mut sums = [0.0_f32; 8];
    let (ours, our_rest) = one.as_chunks::<8>();
    let (theirs, their_rest) = other.as_chunks::<8>();
    for (a, b) in ours.iter().zip(theirs) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    let rest: f32 = our_rest.iter().zip(their_rest).map(|(a, b)| a * b).sum();
    f64::from(sums.iter().sum::<f32>() + rest)
}

/// The middle of each language's vectors.
#[expect(clippy::cast_precision_loss, reason = "a count of sentences")]
fn middles(all: &[Prepared], tags: &[Tag]) -> BTreeMap<Tag, Vec<f32>> {
    let mut found = BTreeMap::new();
    for tag in tags {
        let own: Vec<&Prepared> = all.iter().filter(|it| it.features.tag == *tag).collect();
        let mut sum = vec![0.0_f32; own.first().map_or(0, |it| it.features.vector.len())];
        for it in &own {
            for (sum, it) in sum.iter_mut().zip(&it.features.vector) {
                *sum += it;
            }
        }
        let count = own.len().max(1) as f32;
        found.insert(*tag, sum.into_iter().map(|it| it / count).collect());
    }
    found
}

/// What each feature of rules weighs in a distance: all alike once they are measured by how far they
/// spread. What seldom occurs weighs nothing.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "counts of sentences, and weights of about one"
)]
fn rule_weights(all: &[Prepared], names: usize, recipe: &Recipe) -> Vec<f32> {
    let mut sums = vec![(0_usize, 0.0_f64, 0.0_f64); names];
    for (at, count) in all.iter().flat_map(|it| &it.features.rules) {
        if let Some((rows, sum, squares)) = sums.get_mut(usize::from(*at)) {
            let count = f64::from(*count);
            *rows += 1;
            *sum += count;
            *squares += count * count;
        }
    }
    let kept = sums.iter().filter(|it| it.0 >= ROWS_MIN).count().max(1) as f64;
    let rows = all.len().max(1) as f64;
    sums.into_iter()
        .map(|(found, sum, squares)| {
            if found < ROWS_MIN {
                return 0.0;
            }
            let spread = (squares / rows - (sum / rows).powi(2)).max(0.0).sqrt().max(SPREAD_MIN);
            (recipe.rule_part.powi(2) / kept / spread.powi(2)) as f32
        })
        .collect()
}

/// How far margins lie from nothing, in the mean.
#[expect(clippy::cast_precision_loss, reason = "a count of sentences")]
fn spread(margins: &[f64]) -> f64 {
    let mean = margins.iter().map(|it| it * it).sum::<f64>() / margins.len().max(1) as f64;
    mean.sqrt().max(1e-9)
}

/// The mean square by which probabilities miss the labels (Brier).
#[expect(clippy::cast_precision_loss, reason = "a count of sentences")]
fn squares(likely: &[f64], hostile: &[bool]) -> Value {
    let sum: f64 =
        likely.iter().zip(hostile).map(|(p, it)| (p - f64::from(u8::from(*it))).powi(2)).sum();
    json!((sum / likely.len().max(1) as f64 * 10_000.0).round() / 10_000.0)
}

/// Weights in whole steps, and how large a step is.
#[expect(clippy::cast_possible_truncation, reason = "rounded and within the steps")]
fn in_steps(weights: &[f64]) -> (Vec<i16>, f32) {
    let most = weights.iter().fold(0.0_f64, |most, it| most.max(it.abs()));
    let scale = if most > 0.0 { (most / STEPS) as f32 } else { 1.0 };
    let steps = weights
        .iter()
        .map(|it| (it / f64::from(scale)).round().clamp(-STEPS, STEPS) as i16)
        .collect();
    (steps, scale)
}

fn example(it: &Prepared, vector: &[f32], alpha: f64) -> Example {
    let (vector, scale) = model::steps(vector);
    #[expect(clippy::cast_possible_truncation, reason = "a weight of about one")]
    let weight = alpha as f32;
    Example {
        id: it.case.id.clone(),
        tag: it.features.tag,
        hostile: it.case.hostile,
        weight,
        scale,
        vector,
        rules: it.features.rules.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_done_at_a_time_than_was_said_and_in_order() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let done = side_by_side(20, |number| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::yield_now();
            now.fetch_sub(1, Ordering::SeqCst);
            number * 2
        });
        assert_eq!(done, (0..20).map(|it| it * 2).collect::<Vec<_>>());
        assert!(most.into_inner() <= SIDE_BY_SIDE);
    }

    #[test]
    #[should_panic(expected = "as it was said")]
    fn a_panic_is_no_answer() {
        side_by_side(4, |number| assert!(number != 2, "as it was said"));
    }
}
