//! How good answers are, in the figures that the field uses.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Answers counted by what people say and what was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Hostile, and said so.
    pub hits: u64,
    /// Hostile, and not said so.
    pub missed: u64,
    /// Not hostile, and said to be.
    pub alarms: u64,
    /// Not hostile, and not said to be.
    pub quiet: u64,
}

impl Tally {
    /// Counts one answer.
    pub fn add(&mut self, hostile: bool, said: bool) {
        match (hostile, said) {
            (true, true) => self.hits += 1,
            (true, false) => self.missed += 1,
            (false, true) => self.alarms += 1,
            (false, false) => self.quiet += 1,
        }
    }

    /// How many answers were counted.
    pub fn count(&self) -> u64 {
        self.hits + self.missed + self.alarms + self.quiet
    }

    /// The part that is right.
    pub fn accuracy(&self) -> f64 {
        part(self.hits + self.quiet, self.count())
    }

    /// The mean of the F1 of both classes; of one where only that occurs.
    pub fn macro_f1(&self) -> f64 {
        let f1 = |hit: u64| {
            let all = 2 * hit + self.missed + self.alarms;
            (all > 0).then(|| part(2 * hit, all))
        };
        let both: Vec<f64> = [f1(self.hits), f1(self.quiet)].into_iter().flatten().collect();
        if both.is_empty() { 0.0 } else { both.iter().sum::<f64>() / part(both.len() as u64, 1) }
    }

    /// The figures as JSON.
    pub fn json(&self) -> Value {
        json!({
            "n": self.count(),
            "accuracy": rounded(self.accuracy()),
            "precision": rounded(part(self.hits, self.hits + self.alarms)),
            "recall": rounded(part(self.hits, self.hits + self.missed)),
            "false_alarm": rounded(part(self.alarms, self.alarms + self.quiet)),
            "macro_f1": rounded(self.macro_f1()),
        })
    }
}

/// Figures of all answers, and of each language and kind.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Figures {
    all: Tally,
    languages: BTreeMap<String, Tally>,
    kinds: BTreeMap<String, Tally>,
}

impl Figures {
    /// Counts one answer.
    pub fn add(&mut self, language: &str, kind: &str, hostile: bool, said: bool) {
        self.all.add(hostile, said);
        self.languages.entry(language.to_owned()).or_default().add(hostile, said);
        if !kind.is_empty() {
            self.kinds.entry(kind.to_owned()).or_default().add(hostile, said);
        }
    }

    /// All answers together.
    pub fn all(&self) -> Tally {
        self.all
    }

    /// The answers of each language.
    pub fn languages(&self) -> &BTreeMap<String, Tally> {
        &self.languages
    }

    /// The answers of each kind.
    pub fn kinds(&self) -> &BTreeMap<String, Tally> {
        &self.kinds
    }

    /// The figures as JSON.
    pub fn json(&self) -> Value {
        let kinds = self.kinds.iter().map(|(kind, it)| {
            (kind.clone(), json!({ "n": it.count(), "right": rounded(it.accuracy()) }))
        });
        let languages = self.languages.iter().map(|(language, it)| (language.clone(), it.json()));
        json!({
            "all": self.all.json(),
            "languages": languages.collect::<serde_json::Map<String, Value>>(),
            "kinds": kinds.collect::<serde_json::Map<String, Value>>(),
        })
    }
}

/// The probability from which on answers are best: by the mean F1 of both classes, and where several are
/// equal by the one nearest to a half. What a rule flags is said whatever its probability.
pub(crate) fn best_point(likely: &[f64], hostile: &[bool], flagged: &[bool]) -> f64 {
    let mut order: Vec<(f64, bool)> = likely
        .iter()
        .zip(hostile)
        .zip(flagged)
        .filter(|(_, flagged)| !**flagged)
        .map(|((likely, hostile), _)| (*likely, *hostile))
        .collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0));
    // All of them said at first; then one after the other no more.
    let mut tally = Tally::default();
    for hostile in hostile {
        tally.add(*hostile, true);
    }
    let mut best = (tally.macro_f1(), 0.0);
    for (at, (value, is_hostile)) in order.iter().enumerate() {
        if *is_hostile {
            tally.hits -= 1;
            tally.missed += 1;
        } else {
            tally.alarms -= 1;
            tally.quiet += 1;
        }
        let next = order.get(at + 1).map_or(1.0, |it| it.0);
        let point = f64::midpoint(*value, next);
        let good = tally.macro_f1();
        let nearer = (point - 0.5).abs() < (best.1 - 0.5_f64).abs();
        if next > *value && (good > best.0 + 1e-12 || (good > best.0 - 1e-12 && nearer)) {
            best = (good, point);
        }
    }
    best.1
}

#[expect(clippy::cast_precision_loss, reason = "counts of sentences")]
fn part(of: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { of as f64 / all as f64 }
}

/// To four places.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_the_field() {
        let mut tally = Tally::default();
        for (hostile, said, times) in
            [(true, true, 6), (true, false, 2), (false, true, 1), (false, false, 11)]
        {
            for _ in 0..times {
                tally.add(hostile, said);
            }
        }
        assert!((tally.accuracy() - 0.85).abs() < 1e-12);
        let expected = (12.0 / 15.0 + 22.0 / 25.0) / 2.0;
        assert!((tally.macro_f1() - expected).abs() < 1e-12);
        assert_eq!(Tally::default().macro_f1(), 0.0);
    }

    #[test]
    fn the_best_point_parts_the_classes() {
        let likely = [0.1, 0.2, 0.35, 0.6, 0.7, 0.9];
        let hostile = [false, false, true, false, true, true];
        let point = best_point(&likely, &hostile, &[false; 6]);
        assert!((0.2..0.35).contains(&point) || (0.6..0.7).contains(&point), "{point}");
        // A rule says the third: the point need not reach it.
        let point = best_point(&likely, &hostile, &[false, false, true, false, false, false]);
        assert!((0.6..0.7).contains(&point), "{point}");
    }
}
