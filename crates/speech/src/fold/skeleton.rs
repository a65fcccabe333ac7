//! The bones of a word: what is left when letters that careless spelling mixes up are made one.

use std::ops::Range;

use super::Folded;
use super::map::Builder;
use super::table::Script;
use crate::language::Tag;

/// Which form is derived.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Double letters once.
    Squeezed,
    /// Also what sounds or looks alike.
    Skeleton,
}

/// A folded word with every letter once where it stands twice.
pub fn squeezed(folded: &str, tag: Tag) -> String {
    let mut out = String::with_capacity(folded.len());
    each(folded, tag, Form::Squeezed, |c, _| out.push(c));
    out
}

/// The bones of a folded word: compare with [`Folded::skeleton`].
pub fn skeleton(folded: &str, tag: Tag) -> String {
    let mut out = String::with_capacity(folded.len());
    each(folded, tag, Form::Skeleton, |c, _| out.push(c));
    out
}

/// A form of a folded text with its map to the original.
pub(super) fn derive(folded: &Folded<'_>, form: Form) -> Folded<'static> {
    let mut out = Builder::with_capacity(folded.text().len());
    each(folded.text(), folded.tag, form, |c, from| out.push(c, from));
    let (text, map) = out.finish();
    let map = map.after(&folded.map);
    Folded { text: text.into(), map, tag: folded.tag, loose: folded.loose }
}

/// Gives every character of the form with the bytes it came from.
fn each(text: &str, tag: Tag, form: Form, mut give: impl FnMut(char, Range<usize>)) {
    let mut last: Option<(char, Range<usize>)> = None;
    let mut put = |c: char, from: Range<usize>| match &mut last {
        Some((before, at)) if *before == c && Script::of_char(c).is_some() => at.end = from.end,
        _ => {
            if let Some((c, from)) = last.take() {
                give(c, from);
            }
            last = Some((c, from));
        }
    };
    if form == Form::Squeezed {
        for (at, c) in text.char_indices() {
            put(c, at..at + c.len_utf8());
        }
    } else {
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|it| !it.is_empty()) {
            let begins = !text
                .get(..at)
                .and_then(|it| it.chars().next_back())
                .is_some_and(char::is_alphabetic);
            let (length, bones) = bone(rest, begins, tag);
            match bones {
                Bones::Same(c) => put(c, at..at + length),
                Bones::Other(bones) => bones.chars().for_each(|it| put(it, at..at + length)),
            }
            at += length;
        }
    }
    if let Some((c, from)) = last {
        give(c, from);
    }
}

enum Bones {
    Same(char),
    Other(&'static str),
}

/// The bones of the first letter or two of a text, and how many bytes those take.
fn bone(rest: &str, begins: bool, tag: Tag) -> (usize, Bones) {
    const ENGLISH: &[(&str, &str)] = &[("rn", "m"), ("vv", "w")];
    const AZERBAIJANI: &[(&str, &str)] = &[
        ("rn", "m"),
        ("ə", "e"),
        ("ı", "i"),
        ("ş", "s"),
        ("ç", "c"),
        ("ğ", "g"),
        ("ö", "o"),
        ("ü", "u"),
    ];
    const RUSSIAN: &[(&str, &str)] = &[
        ("тс", "ц"),
        ("дж", "ж"),
        ("ь", ""),
        ("ъ", ""),
        ("й", "и"),
        ("ы", "и"),
        ("э", "е"),
        ("щ", "ш"),
        ("я", "иа"),
        ("ю", "иу"),
    ];
    const ARMENIAN: &[(&str, &str)] = &[
        ("տս", "ց"),
        ("ու", "ու"),
        ("և", "եվ"),
        ("ւ", "վ"),
        ("թ", "տ"),
        ("ծ", "ց"),
        ("ձ", "ց"),
        ("ճ", "չ"),
        ("ջ", "չ"),
        ("փ", "պ"),
        ("ք", "կ"),
        ("ռ", "ր"),
        ("օ", "ո"),
        ("է", "ե"),
        ("ը", ""),
    ];
    let rules = match tag {
        Tag::En => ENGLISH,
        Tag::Az => AZERBAIJANI,
        Tag::Ru => RUSSIAN,
        Tag::Hy => ARMENIAN,
    };
    let first = rest.chars().next().unwrap_or_default();
    // Latin `hayy` would lose the word `ը`, which stands alone.
    if tag == Tag::Hy
        && first == 'ը'
        && begins
        && !rest.chars().nth(1).is_some_and(char::is_alphabetic)
    {
        return (first.len_utf8(), Bones::Same(first));
    }
    match rules.iter().find(|(from, _)| rest.starts_with(from)) {
        Some((from, to)) => (from.len(), Bones::Other(to)),
        None => (first.len_utf8(), Bones::Same(first)),
    }
}
