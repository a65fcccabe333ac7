//! Patterns of a language file: what stands beside what.
//!
//! The notation is described at the head of every `languages/<tag>/language.toml`.

use std::collections::HashMap;

/// The most flat patterns that one written pattern may stand for.
pub const EXPANSIONS_MAX: usize = 4_000;
/// The most classes of words of one language.
pub const CLASSES_MAX: usize = 128;
/// Words that `..` may pass over.
pub const GAP_SHORT: u8 = 3;
/// Words that `...` may pass over.
pub const GAP_LONG: u8 = 9;
/// Words that may lie between the two sides of `&`.
pub const NEAR_MAX: usize = 6;

/// One thing that a pattern asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Item {
    /// This word, folded.
    Word(Box<str>),
    /// A word that begins so.
    Stem(Box<str>),
    /// A word that ends so.
    Tail(Box<str>),
    /// A word or phrase of this class.
    Class(u8),
    /// A people named, or a pronoun that stands for it.
    Target,
    /// The same as the subject of its sentence, as far as its ending and a preposition tell.
    Subject,
    /// An adjective of a people before a thing.
    Adjective,
    /// A country or a capital.
    Place,
    /// Any of these three.
    Mention,
    /// Up to so many words; a long one passes the end of a sentence inside a quotation.
    Gap {
        /// The most words.
        words: u8,
        /// Whether it passes a full stop.
        long: bool,
    },
    /// The beginning of a clause.
    Start,
    /// The end of a clause.
    End,
    /// A mark of punctuation.
    Mark(char),
}

/// A unit that stands for people.
pub(crate) const UNIT_TARGET: u8 = 1;
/// An adjective of a people.
pub(crate) const UNIT_ADJECTIVE: u8 = 2;
/// A place.
pub(crate) const UNIT_PLACE: u8 = 4;

/// A pattern: sequences that stand together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Pattern {
    /// The sequences; one, unless joined with `&`.
    pub parts: Vec<Vec<Item>>,
    /// Whether the parts may stand anywhere in the sentence (`&&`) and not only near (`&`).
    pub far: bool,
    /// The classes without which it cannot match.
    pub needs: u128,
    /// The kinds of units without which it cannot match.
    pub units: u8,
    /// How the words begin without which it cannot match: bits of [`beginning`].
    pub beginnings: u128,
    /// Classes that silence it where the sentence has a word of them.
    pub unless: u128,
}

/// Why a pattern cannot be read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PatternError {
    /// A bracket without its other half.
    #[error("a bracket is not closed in `{0}`: every ( needs its )")]
    Bracket(String),
    /// A class that no table has.
    #[error(
        "there is no class `@{class}`, which `{pattern}` asks for: add it under [classes] or correct the name"
    )]
    Class {
        /// The name.
        class: String,
        /// Where.
        pattern: String,
    },
    /// Too many alternatives.
    #[error("`{0}` stands for more than {EXPANSIONS_MAX} patterns: split it")]
    Wide(String),
    /// Nothing to look for.
    #[error("`{0}` asks for nothing: it needs at least one word, stem or class")]
    Empty(String),
}

/// The flat spellings of a written pattern: `(a|b)`, `(a|b)?` and `x?` written out.
pub(crate) fn expand(written: &str) -> Result<Vec<String>, PatternError> {
    let mut done = Vec::new();
    let mut open = vec![written.to_owned()];
    while let Some(next) = open.pop() {
        if done.len() + open.len() > EXPANSIONS_MAX {
            return Err(PatternError::Wide(written.to_owned()));
        }
        match bracket(&next).ok_or_else(|| PatternError::Bracket(written.to_owned()))? {
            Some((before, inside, after)) => {
                let after = match after.strip_prefix('?') {
                    Some(after) => {
                        open.push(format!("{before}{after}"));
                        after
                    }
                    None => after,
                };
                for alternative in alternatives(inside) {
                    open.push(format!("{before}{alternative}{after}"));
                }
            }
            None => {
                match next.split_whitespace().position(|it| it.len() > 1 && it.ends_with('?')) {
                    Some(at) => {
                        let words = |change: fn(&str) -> &str| {
                            next.split_whitespace()
                                .enumerate()
                                .map(|(i, it)| if i == at { change(it) } else { it })
                                .collect::<Vec<_>>()
                                .join(" ")
                        };
                        open.push(words(|it| it.trim_end_matches('?')));
                        open.push(words(without));
                    }
                    None => done.push(next),
                }
            }
        }
    }
    Ok(done)
}

/// What `x?` is without: a class goes as a whole, a word loses its last letter.
fn without(item: &str) -> &str {
    let item = item.trim_end_matches('?');
    match item.char_indices().next_back() {
        Some((last, _)) if !item.starts_with('@') => item.get(..last).unwrap_or_default(),
        _ => "",
    }
}

/// The first bracket: what stands before, in and after it; `Some(None)` where there is none, `None`
/// where it is not closed.
fn bracket(text: &str) -> Option<Option<(&str, &str, &str)>> {
    let Some(open) = text.find('(') else {
        return if text.contains(')') { None } else { Some(None) };
    };
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices().skip_while(|(at, _)| *at < open) {
        match letter {
            '(' => depth += 1,
            ')' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(Some((
                        text.get(..open)?,
                        text.get(open + 1..at)?,
                        text.get(at + 1..)?,
                    )));
                }
            }
            _ => {}
        }
    }
    None
}

fn alternatives(inside: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut from) = (0_usize, 0);
    for (at, letter) in inside.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                found.extend(inside.get(from..at));
                from = at + 1;
            }
            _ => {}
        }
    }
    found.extend(inside.get(from..));
    found
}

/// Reads one flat spelling.
pub(crate) fn parse(flat: &str, classes: &HashMap<String, u8>) -> Result<Pattern, PatternError> {
    let (shape, silent) = flat.split_once(" unless ").unwrap_or((flat, ""));
    let mut pattern = Pattern {
        parts: vec![Vec::new()],
        far: false,
        needs: 0,
        units: 0,
        beginnings: 0,
        unless: 0,
    };
    for word in silent.split_whitespace() {
        pattern.unless |= 1 << class(word.trim_start_matches('@'), flat, classes)?;
    }
    let shape = joined(shape);
    for word in shape.split_whitespace() {
        let item = match word {
            "&" | "&&" => {
                pattern.far |= word == "&&";
                pattern.parts.push(Vec::new());
                continue;
            }
            "..." => Item::Gap { words: GAP_LONG, long: true },
            ".." => Item::Gap { words: GAP_SHORT, long: false },
            "^" => Item::Start,
            "$" => Item::End,
            "@T" => Item::Target,
            "@S" => Item::Subject,
            "@A" => Item::Adjective,
            "@P" => Item::Place,
            "@G" => Item::Mention,
            _ => {
                let mut letters = word.chars();
                match (letters.next(), letters.next()) {
                    (Some('@'), Some(_)) => {
                        let class = class(word.trim_start_matches('@'), flat, classes)?;
                        pattern.needs |= 1 << class;
                        Item::Class(class)
                    }
                    (Some(mark), None) if !mark.is_alphanumeric() && !is_picture(mark) => {
                        Item::Mark(mark)
                    }
                    _ => match word.strip_suffix('*') {
                        Some(stem) => Item::Stem(stem.into()),
                        None => match word.strip_prefix('*') {
                            Some(tail) => Item::Tail(tail.into()),
                            None => Item::Word(word.into()),
                        },
                    },
                }
            }
        };
        pattern.units |= match item {
            Item::Target | Item::Subject => UNIT_TARGET,
            Item::Adjective => UNIT_ADJECTIVE,
            Item::Place => UNIT_PLACE,
            _ => 0,
        };
        if let Some(part) = pattern.parts.last_mut() {
            part.push(item);
        }
    }
    if pattern
        .parts
        .iter()
        .any(|part| part.iter().all(|it| matches!(it, Item::Gap { .. } | Item::Start | Item::End)))
    {
        return Err(PatternError::Empty(flat.to_owned()));
    }
    pattern.begin();
    Ok(pattern)
}

impl Pattern {
    /// Tells the beginnings of its words, after they were read or changed.
    pub fn begin(&mut self) {
        self.beginnings = self.parts.iter().flatten().fold(0, |all, item| match item {
            Item::Word(word) => all | beginning(word),
            Item::Stem(stem) if stem.chars().nth(1).is_some() => all | beginning(stem),
            _ => all,
        });
    }
}

/// A bit for the first two letters of a word: tells at once that a sentence lacks it.
pub(crate) fn beginning(word: &str) -> u128 {
    let mut letters = word.chars();
    let (first, second) =
        (letters.next().map_or(0, u32::from), letters.next().map_or(0, u32::from));
    1 << (first.wrapping_mul(31).wrapping_add(second.wrapping_mul(17)) % 128)
}

/// Hyphens and apostrophes as the tokens have them: *e-mail* is two words, *they're* too, *don't* one.
fn joined(shape: &str) -> String {
    let mut text = String::with_capacity(shape.len());
    for word in shape.split_whitespace() {
        if word.chars().count() == 1 {
            text.push_str(word);
        } else {
            let spaced = word.replace('-', " ");
            text.push_str(&if spaced.ends_with("'t") {
                spaced
            } else {
                spaced.replace('\'', " '")
            });
        }
        text.push(' ');
    }
    text
}

fn class(name: &str, pattern: &str, classes: &HashMap<String, u8>) -> Result<u8, PatternError> {
    classes
        .get(name)
        .copied()
        .ok_or_else(|| PatternError::Class { class: name.to_owned(), pattern: pattern.to_owned() })
}

/// Whether a letter is a picture (emoji), which counts as a word.
pub(crate) fn is_picture(letter: char) -> bool {
    matches!(u32::from(letter), 0x2600..=0x27BF | 0x2B50..=0x2B55 | 0x1F000..=0x1FAFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_question_marks_are_written_out() {
        let mut found = expand("a(b|c) d?").expect("expands");
        assert_eq!(expand("rats? (x )?y").expect("expands").len(), 4);
        found.sort();
        assert_eq!(found, ["ab ", "ab d", "ac ", "ac d"]);
        assert_eq!(expand("(a|(b|c)) x").expect("expands").len(), 3);
        assert!(matches!(expand("(a"), Err(PatternError::Bracket(_))));
        assert!(matches!(expand("a)"), Err(PatternError::Bracket(_))));
    }

    #[test]
    fn a_class_that_is_not_there_is_an_error() {
        assert!(matches!(
            parse("@T is @nothing", &HashMap::new()),
            Err(PatternError::Class { .. })
        ));
    }

    #[test]
    fn too_many_alternatives_are_refused() {
        let wide = "(a|b|c|d|e|f|g|h) ".repeat(8);
        assert!(matches!(expand(&wide), Err(PatternError::Wide(_))));
    }
}
