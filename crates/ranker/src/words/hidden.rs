//! Names behind letters that were tampered with, and misspelt ones.
//!
//! The names of a [`Line`] are names of several peoples in the same form: what is allowed for all of
//! them goes by the shortest, so that none is found more readily than its counterpart.

use std::ops::Range;

use super::WORD_CHARACTERS_MAX;
use crate::Problem;

/// The most characters of a word that is compared.
const CHARACTERS_MAX: usize = 40;
/// The most names of a line.
const LINE_MAX: usize = 4;
/// The most letters that may be wrong in a misspelt name.
const WRONG_MAX: usize = 2;
/// A name with fewer letters is too like other words to be told when it is misspelt, unless its line says
/// otherwise.
const MISSPELT_MIN: usize = 7;
/// From so many letters on two may be wrong.
const TWO_WRONG_MIN: usize = 9;
/// The most letters that one mark stands for.
const MARK_LETTERS: usize = 2;
/// One in so many letters of a name may be behind marks.
const MARKED_SHARE: usize = 3;
/// How many letters of a name must be left in sight.
const SEEN_MIN: usize = 3;
/// A word of so many letters is several that are run together, if the shortest name of a line stands in it.
const RUN_MIN: usize = 14;
/// So many letters at least are not of the name.
const RUN_OVER_MIN: usize = 5;

/// A name as it is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Name {
    letters: Vec<char>,
    /// Its letters alone, as they stand in words that are run together.
    run: String,
}

/// Names that answer to each other, and what is allowed for each of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Line {
    names: Vec<Name>,
    /// How many letters may be wrong.
    wrong: usize,
    /// How many letters may be behind marks.
    missing: usize,
    /// Whether endings are free behind marks.
    free: bool,
    /// How many letters more than the name's a word has in which it is run together with others.
    over: Option<usize>,
}

impl Line {
    /// Reads a line: `name / name`, all of them with the same stars, then perhaps `~1`, how many letters may
    /// be wrong.
    ///
    /// # Errors
    /// When a name is empty, has a star inside or other stars than the others, or the number is none.
    pub(super) fn parse(line: &str, folded: impl Fn(&str) -> String) -> Result<Self, Problem> {
        let (names, wrong) = match line.split_once('~') {
            None => (line, None),
            Some((names, wrong)) => match wrong.trim().parse() {
                Ok(wrong) if wrong <= WRONG_MAX => (names, Some(wrong)),
                _ => return Err(Problem::Malformed("a name has no right number of wrong letters")),
            },
        };
        let all: Vec<&str> = names.split('/').map(str::trim).collect();
        let stars = |it: &str| (it.starts_with('*'), it.ends_with('*'));
        let first = all.first().map_or((false, false), |it| stars(it));
        if all.len() > LINE_MAX || !all.iter().all(|it| stars(it) == first) {
            return Err(Problem::Malformed(
                "names of a line have different stars, or are too many",
            ));
        }
        let mut names = Vec::with_capacity(all.len());
        for bare in all.into_iter().map(|it| it.trim_matches('*')) {
            if bare.is_empty() || bare.contains('*') {
                return Err(Problem::Malformed("a word is empty, or has a star inside"));
            }
            if bare.chars().count() > WORD_CHARACTERS_MAX {
                return Err(Problem::Large {
                    what: "characters of a name",
                    max: WORD_CHARACTERS_MAX,
                });
            }
            let letters: Vec<char> = folded(bare).chars().collect();
            let run = letters.iter().filter(|it| it.is_alphabetic()).collect();
            names.push(Name { letters, run });
        }
        let shortest = names.iter().map(|it| it.letters.len()).min().unwrap_or_default();
        let usual = usize::from(shortest >= MISSPELT_MIN) + usize::from(shortest >= TWO_WRONG_MIN);
        let (run, free) = first;
        Ok(Self {
            names,
            wrong: wrong.unwrap_or(usual),
            missing: (shortest / MARKED_SHARE).min(shortest.saturating_sub(SEEN_MIN)),
            free,
            over: run.then(|| RUN_OVER_MIN.max(RUN_MIN.saturating_sub(shortest))),
        })
    }
}

/// The bytes of the longest name in words that are run together.
pub(super) fn within(lines: &[Line], word: &str) -> Option<Range<usize>> {
    let length = word.chars().count();
    if !(RUN_MIN..=CHARACTERS_MAX).contains(&length) {
        return None;
    }
    lines
        .iter()
        .filter_map(|line| line.over.map(|over| (over, line)))
        .flat_map(|(over, line)| line.names.iter().map(move |name| (over, name)))
        .filter(|(over, name)| length >= name.letters.len() + over)
        .filter_map(|(_, name)| word.find(&name.run).map(|at| at..at + name.run.len()))
        .max_by_key(|it| (it.len(), std::cmp::Reverse(it.start)))
}

/// Whether a word hides one of these names.
pub(super) fn hides(lines: &[Line], word: &str) -> bool {
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
    let plain = inner.iter().all(letter);
    if inner.iter().filter(|it| letter(it)).count() < SEEN_MIN {
        return false;
    }
    // The first letter must be right: else too many words would do.
    lines.iter().any(|line| {
        line.names.iter().map(|it| &it.letters).filter(|it| it.first() == inner.first()).any(
            |name| {
                if plain {
                    misspelt(name, inner, line.wrong)
                } else {
                    marked(name, inner, line.missing, line.free)
                }
            },
        )
    })
}

/// Whether a name is a word whose marks each stand for no letter, or for a few, and for so many together
/// at most.
fn marked(name: &[char], word: &[char], missing: usize, free: bool) -> bool {
    // Of each place in the name that can be reached, how many letters may still be missing: to have more
    // of them left is never worse, so no way is gone twice.
    let reach = |places: &mut Vec<Option<usize>>, place: usize, left: usize| {
        if let Some(cell) = places.get_mut(place) {
            *cell = Some(cell.map_or(left, |it| it.max(left)));
        }
    };
    let mut places = vec![None; name.len() + 1];
    reach(&mut places, 0, missing);
    for one in word {
        let mut next = vec![None; name.len() + 1];
        for (place, left) in places.iter().enumerate().filter_map(|(at, it)| it.map(|it| (at, it)))
        {
            if !one.is_alphabetic() {
                for skip in 0..=MARK_LETTERS.min(left) {
                    reach(&mut next, place + skip, left - skip);
                }
            } else if place == name.len() && free {
                reach(&mut next, place, left);
            } else if name.get(place) == Some(one) {
                reach(&mut next, place + 1, left);
            }
        }
        places = next;
    }
    places.last().is_some_and(Option::is_some)
}

/// Whether a word is a name with so many letters wrong, missing, too many or exchanged.
fn misspelt(name: &[char], word: &[char], wrong: usize) -> bool {
    wrong > 0
        && word.len() + wrong >= name.len()
        && word.len() <= name.len() + wrong
        && distance(name, word) <= wrong
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
    use speech::Tag;

    use super::*;
    use crate::words::Words;

    fn lines(all: &[&str]) -> Vec<Line> {
        all.iter().map(|it| Line::parse(it, str::to_owned).unwrap()).collect()
    }

    #[test]
    fn names_are_found_behind_marks_and_slips() {
        let lines = lines(&["*armenian* / *azerbaijani*", "армяне ~1"]);
        for word in [
            "arm*nian",
            "ar.me.ni.ans",
            "azrebaijani",
            "azerb**jani",
            "арм#не",
            "armanian",
            "armneian",
            "армене",
        ] {
            assert!(hides(&lines, word), "{word}");
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
            "арм#нец",
        ] {
            assert!(!hides(&lines, word), "{word}");
        }
        assert!(!hides(&lines, &"a*".repeat(10_000)));
        assert_eq!(within(&lines, "allarmeniansarebrave"), Some(3..11));
        assert_eq!(within(&lines, "armenians"), None);
        assert_eq!(within(&lines, &"armenian".repeat(1_000)), None);
    }

    #[test]
    fn a_line_that_is_not_as_it_must_be_is_refused() {
        for bad in [
            "",
            "one / ",
            "o*e",
            "*one / two",
            "one* / two",
            "one ~3",
            "one ~x",
            "a / b / c / d / e",
            &"x".repeat(WORD_CHARACTERS_MAX + 1),
        ] {
            assert!(Line::parse(bad, str::to_owned).is_err(), "{bad}");
        }
    }

    /// To try every way would take hours for one word: that this test ends is what it shows.
    #[test]
    fn a_word_of_marks_is_compared_at_once() {
        for tag in Tag::ALL {
            let words = Words::shipped(tag).unwrap();
            for name in words.core.iter().flat_map(|it| &it.names) {
                let first = name.letters[0];
                let marks = "*".repeat(CHARACTERS_MAX - 4);
                assert!(!words.hides(&format!("{first}{marks}zqx")), "{first}");
                let marks = format!("{first}*").repeat(CHARACTERS_MAX / 2 - 2);
                assert!(!words.hides(&format!("{marks}zqx")), "{marks}");
            }
        }
    }

    /// A word tampered with in a way, at a place that is counted from its start or its end.
    type Way = (&'static str, fn(&[char], usize) -> String);

    const WAYS: [Way; 8] = [
        ("as it is", |word, _| word.iter().collect()),
        ("a letter wrong", |word, at| with(word, at, 1, "ỿ")),
        ("a letter missing", |word, at| with(word, at, 1, "")),
        ("a letter doubled", |word, at| with(word, at, 0, &word[at].to_string())),
        ("neighbours exchanged", |word, at| {
            let (one, other) = (word[at - 1], word[at]);
            with(word, at - 1, 2, &format!("{other}{one}"))
        }),
        ("a mark for a letter", |word, at| with(word, at, 1, "*")),
        ("a mark between", |word, at| with(word, at, 0, "_")),
        ("dots between", |word, _| word.iter().map(char::to_string).collect::<Vec<_>>().join(".")),
    ];

    fn with(word: &[char], at: usize, count: usize, put: &str) -> String {
        let (before, after) = (&word[..at], &word[at + count..]);
        before.iter().copied().chain(put.chars()).chain(after.iter().copied()).collect()
    }

    #[test]
    fn the_names_of_both_peoples_are_seen_alike_however_they_are_tampered_with() {
        for tag in Tag::ALL {
            let words = Words::shipped(tag).unwrap();
            let peoples: Vec<&Line> = words.core.iter().filter(|it| it.names.len() > 1).collect();
            assert!(peoples.len() > 1, "{tag:?}");
            let (mut seen, mut unseen) = (0, 0);
            for line in peoples {
                for (way, tamper) in WAYS {
                    // At so many letters from the start, or from the end: the first letter stays.
                    for (end, at) in [(false, 1), (false, 2), (true, 2), (true, 1)] {
                        let told: Vec<(String, bool)> = line
                            .names
                            .iter()
                            .map(|it| {
                                let letters = &it.letters;
                                let word =
                                    tamper(letters, if end { letters.len() - at } else { at });
                                let hidden = words.hides(&word);
                                (word, hidden)
                            })
                            .collect();
                        let first = told[0].1;
                        assert!(told.iter().all(|it| it.1 == first), "{way}: {told:?}");
                        if first { seen += 1 } else { unseen += 1 }
                    }
                }
                let told: Vec<bool> = line
                    .names
                    .iter()
                    .map(|it| words.within(&format!("qqqqq{}qqqqq", it.run)).is_some())
                    .collect();
                assert!(told.iter().all(|it| *it == told[0]), "run together: {told:?}");
            }
            assert!(seen > unseen / 2, "{tag:?}: {seen} seen, {unseen} not");
        }
    }
}
