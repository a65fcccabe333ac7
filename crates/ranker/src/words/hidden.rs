//! Names behind letters that were tampered with, and misspelt ones.

use std::ops::Range;

/// The most characters of a word that is compared.
const CHARACTERS_MAX: usize = 40;
/// A name with fewer letters is too like other words to be told when it is misspelt.
const MISSPELT_MIN: usize = 7;
/// From so many letters on two may be wrong.
const TWO_WRONG_MIN: usize = 9;
/// The most letters that one mark stands for.
const MARK_LETTERS: usize = 2;
/// How many letters of a name must be left in sight.
const SEEN_MIN: usize = 3;

/// A word of so many letters is several that are run together, if a name stands in it.
const RUN_MIN: usize = 14;

/// The bytes of a name in words that are run together.
pub(super) fn within(names: &[Vec<char>], word: &str) -> Option<Range<usize>> {
    if word.chars().count() < RUN_MIN {
        return None;
    }
    names.iter().find_map(|name| {
        let name: String = name.iter().filter(|it| it.is_alphabetic()).collect();
        word.find(&name).map(|at| at..at + name.len())
    })
}

/// Whether a word hides one of these names.
pub(super) fn hides(names: &[Vec<char>], word: &str) -> bool {
    let word: Vec<char> = word.chars().take(CHARACTERS_MAX + 1).collect();
    if word.len() > CHARACTERS_MAX {
        return false;
    }
    let letter = |it: &char| it.is_alphabetic();
    let (Some(first), Some(last)) = (word.iter().position(letter), word.iter().rposition(letter))
    else {
        return false;
    };
    let inner = word.get(first..=last).unwrap_or_default();
    if inner.iter().all(letter) {
        return names.iter().any(|name| misspelt(name, inner));
    }
    let bare: Vec<char> = inner.iter().copied().filter(|it| letter(it)).collect();
    if bare.len() < SEEN_MIN {
        return false;
    }
    names.iter().any(|name| bare.starts_with(name) || marked(name, inner, name.len() / 2))
}

/// Whether a name is a word whose marks each stand for no letter, or for a few, and for so many together
/// at most; endings are free.
fn marked(name: &[char], word: &[char], left: usize) -> bool {
    match word.split_first() {
        None => name.is_empty(),
        Some((one, rest)) if one.is_alphabetic() => match name.split_first() {
            None => true,
            Some((letter, name)) => letter == one && marked(name, rest, left),
        },
        Some((_, rest)) => (0..=MARK_LETTERS.min(left))
            .any(|skip| name.get(skip..).is_some_and(|name| marked(name, rest, left - skip))),
    }
}

/// Whether a word is a name with one or two letters wrong, missing, too many or exchanged. The first
/// letter must be right: else too many words would do.
fn misspelt(name: &[char], word: &[char]) -> bool {
    let allowed = if name.len() >= TWO_WRONG_MIN { 2 } else { 1 };
    name.len() >= MISSPELT_MIN
        && name.first() == word.first()
        && word.len() + allowed >= name.len()
        && word.len() <= name.len() + allowed
        && distance(name, word) <= allowed
}

/// How many letters differ, with neighbours that are exchanged as one (optimal string alignment).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let get = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut best = (get(&last, column) + usize::from(a != b))
                .min(get(&last, column + 1) + 1)
                .min(get(&next, column) + 1);
            let exchanged = row > 0
                && column > 0
                && one.get(row - 1) == Some(b)
                && other.get(column - 1) == Some(a);
            if exchanged {
                best = best.min(get(&before, column - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[&str]) -> Vec<Vec<char>> {
        all.iter().map(|it| it.chars().collect()).collect()
    }

    #[test]
    fn names_are_found_behind_marks_and_slips() {
        let names = names(&["azerbaijani", "armenian", "армяне"]);
        for word in [
            "arm*nian",
            "ar.me.ni.ans",
            "azrebaijani",
            "azerb**jani",
            "арм#не",
            "armanian",
            "armneian",
        ] {
            assert!(hides(&names, word), "{word}");
        }
        for word in [
            "american",
            "a.m.",
            "armchair",
            "***",
            "",
            "арм-",
            "azure",
            "well-armed",
            "рамне",
            "a*",
            "a...only",
        ] {
            assert!(!hides(&names, word), "{word}");
        }
        assert!(!hides(&names, &"a*".repeat(10_000)));
        assert_eq!(within(&names, "allarmeniansarebrave"), Some(3..11));
        assert_eq!(within(&names, "armenians"), None);
    }
}
