//! Parts a set of sentences into folds, so that copies of one sentence, and near copies, are together.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

/// Folds.
pub const FOLDS: usize = 5;
/// From this part of their words on that two sentences share they are near copies.
const ALIKE: f64 = 0.6;
/// A word in more sentences than this says nothing about copies.
const SENTENCES_MAX: usize = 60;

/// A sentence to be put into a fold.
pub(crate) struct Item<'a> {
    /// Its masked text.
    pub text: &'a str,
    /// What sentences share that are to be together, such as a minimal pair; none for most.
    pub bond: Option<&'a str>,
    /// Folds are filled evenly within each kind.
    pub kind: String,
}

/// The fold of each sentence.
pub(crate) fn folds(items: &[Item<'_>], seed: u64) -> Vec<usize> {
    let words: Vec<BTreeSet<String>> = items.iter().map(|it| words(it.text)).collect();
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, words) in words.iter().enumerate() {
        for word in words {
            holders.entry(word).or_default().push(at);
        }
    }
    let mut parts = Parts::new(items.len());
    for (at, own) in words.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for word in own {
            let list = holders.get(word.as_str()).map_or(&[][..], Vec::as_slice);
            if list.len() <= SENTENCES_MAX {
                for other in list.iter().take_while(|it| **it < at) {
                    *shared.entry(*other).or_default() += 1;
                }
            }
        }
        for other in shared.into_keys() {
            let Some(theirs) = words.get(other) else { continue };
            let both = own.intersection(theirs).count();
            let all = own.len() + theirs.len() - both;
            #[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
            if both as f64 >= ALIKE * all as f64 {
                parts.join(at, other);
            }
        }
    }
    // The same text of words that are all common, and sentences that are bound.
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        let text = item.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let bond = item.bond.map(|it| format!("b{it}"));
        for key in std::iter::once(format!("t{text}")).chain(bond) {
            let other = *first.entry(key).or_insert(at);
            parts.join(at, other);
        }
    }
    deal(items, &mut parts, seed)
}

/// Deals whole parts out, kind by kind, in an order that the seed shuffles.
fn deal(items: &[Item<'_>], parts: &mut Parts, seed: u64) -> Vec<usize> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..items.len() {
        members.entry(parts.root(at)).or_default().push(at);
    }
    let mut order: Vec<(&str, [u8; 32], Vec<usize>)> = members
        .into_values()
        .filter_map(|list| {
            let item = items.get(*list.first()?)?;
            let digest = Sha256::new().chain_update(seed.to_be_bytes()).chain_update(item.text);
            Some((item.kind.as_str(), digest.finalize().into(), list))
        })
        .collect();
    order.sort();
    let mut folds = vec![0; items.len()];
    let mut filled: BTreeMap<&str, [usize; FOLDS]> = BTreeMap::new();
    let mut total = [0_usize; FOLDS];
    for (kind, _, list) in &order {
        let kind = filled.entry(kind).or_default();
        let least = (0..FOLDS)
            .min_by_key(|it| (kind.get(*it).copied(), total.get(*it).copied()))
            .unwrap_or_default();
        for cell in [kind.get_mut(least), total.get_mut(least)].into_iter().flatten() {
            *cell += list.len();
        }
        for at in list {
            if let Some(fold) = folds.get_mut(*at) {
                *fold = least;
            }
        }
    }
    folds
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Parts that are joined as it turns out that they belong together.
struct Parts {
    above: Vec<usize>,
}

impl Parts {
    fn new(size: usize) -> Self {
        Self { above: (0..size).collect() }
    }

    fn root(&mut self, at: usize) -> usize {
        let mut root = at;
        while let Some(above) = self.above.get(root).copied().filter(|it| *it != root) {
            root = above;
        }
        if let Some(cell) = self.above.get_mut(at) {
            *cell = root;
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(cell) = self.above.get_mut(one.max(other)) {
            *cell = one.min(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_and_near_copies_and_pairs_are_in_one_fold() {
        let texts = [
            "the zoreans sing in the old town",
            "the zoreans sing in the old town!",
            "the zoreans sang in the old town",
            "something else entirely stands here",
            "a pair of words",
            "quite another sentence",
        ];
        let mut all: Vec<String> = texts.iter().map(|it| (*it).to_owned()).collect();
        all.extend((0..60).map(|at| format!("number{at} alone{at} word{at}")));
        let bond = |at: usize| if at == 4 || at == 5 { Some("pair") } else { None };
        let items: Vec<Item<'_>> = all
            .iter()
            .enumerate()
            .map(|(at, text)| Item { text, bond: bond(at), kind: format!("{}", at % 2) })
            .collect();
        let folds = super::folds(&items, 1);
        assert!(folds[0] == folds[1] && folds[1] == folds[2] && folds[4] == folds[5]);
        for fold in 0..FOLDS {
            let count = folds.iter().filter(|it| **it == fold).count();
            assert!((9..=17).contains(&count), "{fold}: {count}");
        }
        assert_eq!(folds, super::folds(&items, 1));
        assert_ne!(folds, super::folds(&items, 2));
    }
}
