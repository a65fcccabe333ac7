//! Names that no groups file knows: of inhabitants, of other groups, slurs, and hidden ones.

use std::ops::Range;

use speech::fold;

use super::{Classes, Words};
use crate::mask::{Masked, people_name, spoken};

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
    let text = replaced(&masked.text, &rules, |_| Some(name));
    let said = found(words, &masked.spoken);
    let spoken = replaced(&masked.spoken, &said, |peoples| peoples.then(|| spoken(tag)));
    (Masked { text, spoken }, true)
}

/// The places of the names in a text, and whether each stands for a people.
fn found(words: &Words, text: &str) -> Vec<(Range<usize>, bool)> {
    let folded = fold::fold(text, words.tag());
    let all: Vec<(usize, &str)> = split(folded.text());
    let plain: Vec<&str> = all.iter().map(|it| it.1).collect();
    let classes = words.all(&plain);
    let (names, others) =
        (Classes::named("names"), Classes::named("groups").and(Classes::named("slur")));
    let masks = Classes::named("people").and(Classes::named("place"));
    let mut found = Vec::new();
    for ((at, word), class) in all.iter().zip(classes) {
        if class.has(masks) {
            continue;
        }
        let range = || folded.original(*at..at + word.len());
        if class.has(names) {
            found.push((range(), true));
        } else if class.has(others) {
            found.push((range(), false));
        } else if let Some(part) = words.within(word) {
            found.push((folded.original(at + part.start..at + part.end), true));
        } else if words.hides(word) {
            found.push((range(), true));
        }
    }
    // What is written with marks inside is no word to the folding: it is looked at as it stands.
    for (at, chunk) in chunks(text) {
        let low = chunk.to_lowercase();
        let within = at..at + chunk.len();
        let marked = chunk.chars().any(|it| !it.is_alphanumeric());
        if marked
            && words.hides(&low)
            && !found.iter().any(|(it, _)| it.start < within.end && within.start < it.end)
        {
            found.push((within, true));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn replaced<'a>(
    text: &str,
    found: &[(Range<usize>, bool)],
    name: impl Fn(bool) -> Option<&'a str>,
) -> String {
    let (mut made, mut from) = (String::with_capacity(text.len()), 0);
    for (range, peoples) in found {
        let Some(name) = name(*peoples).filter(|_| range.start >= from) else { continue };
        made.push_str(text.get(from..range.start).unwrap_or_default());
        made.push_str(name);
        from = range.end;
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

fn chunks(text: &str) -> Vec<(usize, &str)> {
    pieces(text, |it| {
        !it.is_whitespace() && !matches!(it, '«' | '»' | '"' | '“' | '”' | ',' | '!' | '?')
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
    use speech::Tag;

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
}
