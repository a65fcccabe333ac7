//! Names that no groups file knows: of inhabitants, of other groups, slurs, and hidden ones.

use std::ops::Range;

use speech::{Tag, fold};

use super::{Classes, Words};
use crate::mask::{Masked, people_name, spoken};

/// So many words of a text, and so many of what is written with marks inside, are compared with names that
/// may be hidden in them: more than a sentence has.
const COMPARED_MAX: usize = 512;

/// The most characters of a masked name's ending behind marks.
const ENDING_MAX: usize = 12;

/// What a name that was found stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// A people.
    People,
    /// Another group, or a slur.
    Others,
    /// What is masked already, and had an ending behind marks.
    Masked(&'static str),
}

/// A text with these names masked too, and whether there were any. What stands for a people gives way to
/// the mask in what the encoder reads as well; other groups and slurs only in what the rules look at.
pub(crate) fn mask(words: &Words, masked: Masked) -> (Masked, bool) {
    let tag = words.tag();
    let first = crate::mask::people_names(tag)
        .into_iter()
        .chain(crate::mask::place_names(tag))
        .all(|it| !masked.text.contains(it));
    let rules = found(words, &masked.text);
    if rules.is_empty() {
        return (masked, false);
    }
    let name = people_name(tag, first);
    let text = replaced(&masked.text, &rules, |what| match what {
        What::People | What::Others => Some(name),
        What::Masked(mask) => Some(mask),
    });
    let said = found(words, &masked.spoken);
    let spoken = replaced(&masked.spoken, &said, |what| match what {
        What::People => Some(spoken(tag)),
        What::Others => None,
        What::Masked(name) => Some(name),
    });
    (Masked { text, spoken }, true)
}

/// The places of the names in a text, and what each stands for.
fn found(words: &Words, text: &str) -> Vec<(Range<usize>, What)> {
    let folded = fold::fold(text, words.tag());
    let all: Vec<(usize, &str)> = split(folded.text());
    let plain: Vec<&str> = all.iter().map(|it| it.1).collect();
    let classes = words.all(&plain);
    let (names, others) =
        (Classes::named("names"), Classes::named("groups").and(Classes::named("slur")));
    let masks = Classes::named("people").and(Classes::named("place"));
    let (mut found, mut compared) = (Vec::new(), 0);
    for ((at, word), class) in all.iter().zip(classes) {
        if class.has(masks) {
            continue;
        }
        let range = || folded.original(*at..at + word.len());
        if class.has(names) {
            found.push((range(), What::People));
        } else if class.has(others) {
            found.push((range(), What::Others));
        } else if compared < COMPARED_MAX {
            compared += 1;
            if words.hides(word) {
                found.push((range(), What::People));
            } else if let Some(part) = words.within(word) {
                found.push((folded.original(at + part.start..at + part.end), What::People));
            }
        }
    }
    // What is written with marks inside is no word to the folding: it is looked at as it stands.
    for (at, chunk) in chunks(text).take(COMPARED_MAX) {
        let within = at..at + chunk.len();
        let what = masked(words.tag(), chunk).map(What::Masked);
        if let Some(what) = what.or(words.hides(&chunk.to_lowercase()).then_some(What::People)) {
            // What stands before a mark may be near to a name by itself: the whole is one name.
            found.retain(|(it, _)| it.start >= within.end || within.start >= it.end);
            found.push((within, what));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// The mask of a people with which a chunk begins, if its rest is an ending behind marks: `zoreans*ns`. Where a
/// country's name is left of a people's, it was the people's.
fn masked(tag: Tag, chunk: &str) -> Option<&'static str> {
    let veil =
        |it: char| matches!(it, '*' | '#' | '@' | '$' | '%' | '^' | '&' | '+' | '=' | '~' | '|');
    let (people, places) = (crate::mask::people_names(tag), crate::mask::place_names(tag));
    let spoken = spoken(tag);
    let known = people.into_iter().zip(people).chain(places.into_iter().zip(people));
    known.chain([(spoken, spoken)]).find_map(|(mask, name)| {
        let rest = chunk.strip_prefix(mask)?;
        let ending = rest.contains(veil)
            && rest.chars().all(|it| it.is_alphabetic() || veil(it))
            && rest.chars().count() <= ENDING_MAX;
        ending.then_some(name)
    })
}

fn replaced<'a>(
    text: &str,
    found: &[(Range<usize>, What)],
    name: impl Fn(What) -> Option<&'a str>,
) -> String {
    let (mut made, mut from) = (String::with_capacity(text.len()), 0);
    for (range, what) in found {
        let Some(name) = name(*what).filter(|_| range.start >= from) else { continue };
        made.push_str(text.get(from..range.start).unwrap_or_default());
        // In words that are run together the name becomes a word of its own: else nobody would know it.
        if made.ends_with(char::is_alphanumeric) {
            made.push(' ');
        }
        made.push_str(name);
        from = range.end;
        if text.get(from..).is_some_and(|it| it.starts_with(char::is_alphanumeric)) {
            made.push(' ');
        }
    }
    made.push_str(text.get(from..).unwrap_or_default());
    made
}

/// The words of a folded text with their places; an apostrophe or a hyphen inside does not part them.
pub(crate) fn split(text: &str) -> Vec<(usize, &str)> {
    let inner = |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’' | '-' | '_');
    pieces(text, inner)
        .into_iter()
        .filter_map(|(at, piece)| {
            let cut = piece.trim_start_matches(|it: char| !it.is_alphanumeric());
            let at = at + piece.len() - cut.len();
            let cut = cut.trim_end_matches(|it: char| !it.is_alphanumeric());
            (!cut.is_empty()).then_some((at, cut))
        })
        .collect()
}

/// What is written with marks inside.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mark = |it: char| !it.is_alphanumeric();
    let chunks = pieces(text, |it| {
        !it.is_whitespace() && !matches!(it, '«' | '»' | '"' | '“' | '”' | ',' | '!' | '?')
    });
    chunks.into_iter().filter_map(move |(at, chunk)| {
        let cut = chunk.trim_start_matches(mark);
        let at = at + chunk.len() - cut.len();
        let cut = cut.trim_end_matches(mark);
        cut.contains(mark).then_some((at, cut))
    })
}

fn pieces(text: &str, inner: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, one) in text.char_indices().chain([(text.len(), ' ')]) {
        let within = at < text.len() && inner(one);
        match (start, within) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.extend(text.get(from..at).map(|it| (from, it)));
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(tag: Tag, text: &str) -> (String, String, bool) {
        let words = Words::shipped(tag).unwrap();
        let given = Masked { text: text.to_owned(), spoken: text.to_owned() };
        let (Masked { text, spoken }, any) = mask(&words, given);
        (text, spoken, any)
    }

    #[test]
    fn inhabitants_of_both_capitals_are_the_same_text() {
        for (tag, one, other) in [
            (Tag::Ru, "Бакинцы пели.", "Ереванцы пели."),
            (Tag::Hy, "Բաքվեցիները երգում էին։", "Երևանցիները երգում էին։"),
            (Tag::Az, "Bakılılar oxuyurdu.", "İrəvanlılar oxuyurdu."),
            (Tag::En, "Bakuvians sang.", "Yerevanians sang."),
        ] {
            let first = masked(tag, one);
            assert_eq!(first, masked(tag, other));
            assert!(first.2, "{one}");
        }
    }

    #[test]
    fn who_is_spoken_of_is_seen_and_nobody_else() {
        let (text, spoken, any) = masked(Tag::En, "Two women sang, \"arm*nians\" danced.");
        assert!(any && !text.contains("women") && spoken.contains("women"));
        assert!(!spoken.contains("arm*"), "{spoken}");
        let plain = "The rain fell on the old town all night.";
        assert_eq!(masked(Tag::En, plain), (plain.to_owned(), plain.to_owned(), false));
    }

    #[test]
    fn an_ending_behind_marks_goes_with_its_name() {
        for (text, expected) in [
            ("All zoreans*ns sang.", "All zoreans sang."),
            ("All zorestan*ns sang.", "All zoreans sang."),
            ("All zoreans-led choirs sang.", "All zoreans-led choirs sang."),
        ] {
            assert_eq!(masked(Tag::En, text).0, expected);
        }
        assert_eq!(masked(Tag::En, "Allarmeniansmustgo").0, "All zoreans mustgo");
    }

    #[test]
    fn no_more_of_a_text_is_compared_than_was_said() {
        for letter in ["a", "m"] {
            let chunk = format!("{letter}{}zq ", "*".repeat(36));
            let (_, _, any) = masked(Tag::En, &chunk.repeat(400));
            assert!(!any);
        }
        let late = format!("{}arm*nians", "a*b ".repeat(COMPARED_MAX));
        assert!(!masked(Tag::En, &late).2);
        assert!(masked(Tag::En, late.strip_prefix("a*b ").unwrap()).2);
    }
}
