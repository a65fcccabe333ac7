//! What the words of a text do: denied or not, quoted or not, near a people or not, last or not.

use std::collections::BTreeMap;

use speech::Tag;

use crate::words::{CLASSES, Classes, Words, split};

/// So many words before a word deny it.
const DENIED: usize = 3;
/// So many words lie at most between a people and what is near it.
const NEAR: usize = 4;
/// The most that a balance of kind and unkind words counts.
const BALANCE_MAX: usize = 3;
/// Classes of which it is told whether they are denied, and near.
const KEY: [&str; 7] = ["good", "ill", "harm", "right", "wrong", "must", "say"];
/// Classes that stand together.
const PAIRS: [(&str, &str); 23] = [
    ("ill", "wrong"),
    ("ill", "right"),
    ("ill", "say"),
    ("ill", "no"),
    ("harm", "must"),
    ("harm", "no"),
    ("they", "ill"),
    ("they", "harm"),
    ("i", "no"),
    ("say", "wrong"),
    ("say", "right"),
    ("good", "mock"),
    ("all", "ill"),
    ("all", "no"),
    ("all", "good"),
    ("we", "harm"),
    ("we", "good"),
    ("if", "harm"),
    ("you", "harm"),
    ("you", "ill"),
    ("good", "ill"),
    ("past", "harm"),
    ("i", "ill"),
];

/// The names of all these features.
pub(super) fn names() -> Vec<String> {
    let mut names = Vec::new();
    for class in CLASSES {
        for kind in ["word", "quoted", "last"] {
            names.push(format!("{kind} {class}"));
        }
    }
    for class in KEY {
        for kind in ["denied", "beside", "beside-denied"] {
            names.push(format!("{kind} {class}"));
        }
    }
    for (one, other) in PAIRS {
        names.push(format!("both {one} {other}"));
        names.push(format!("both-quoted {one} {other}"));
    }
    names.extend(["kind", "unkind"].map(str::to_owned));
    names
}

/// A word in its place.
struct Word {
    quoted: bool,
    sentence: usize,
    does: Classes,
    denies: bool,
}

/// Counts the features of a masked, folded text.
pub(super) fn count(words: &Words, folded: &str, add: &mut impl FnMut(String)) {
    let all = placed(words, folded);
    let last = all.iter().map(|it| it.sentence).max().unwrap_or_default();
    let (no, people) =
        (Classes::named("no"), Classes::named("people").and(Classes::named("place")));
    let peoples: Vec<usize> =
        all.iter().enumerate().filter(|(_, it)| it.does.has(people)).map(|it| it.0).collect();
    let (mut outside, mut anywhere) = (Classes::default(), Classes::default());
    let (mut kind, mut unkind) = (0_usize, 0_usize);
    for (at, word) in all.iter().enumerate() {
        anywhere = anywhere.and(word.does);
        if !word.quoted {
            outside = outside.and(word.does);
            kind += usize::from(word.does.has(Classes::named("good")));
            unkind += usize::from(word.does.has(Classes::named("ill")));
            unkind += usize::from(word.does.has(Classes::named("harm")));
        }
        let before = all.get(at.saturating_sub(DENIED)..at).unwrap_or_default();
        let denied = word.does.has(no)
            || before.iter().any(|it| it.does.has(no))
            || all.get(at + 1).is_some_and(|it| it.denies);
        let near = peoples.iter().any(|it| it.abs_diff(at) <= NEAR);
        for class in word.does.all() {
            add(format!("{} {class}", if word.quoted { "quoted" } else { "word" }));
            if last > 0 && word.sentence == last {
                add(format!("last {class}"));
            }
            if !KEY.contains(&class) {
                continue;
            }
            if denied {
                add(format!("denied {class}"));
            }
            if near {
                add(format!("beside {class}"));
            }
            if near && denied {
                add(format!("beside-denied {class}"));
            }
        }
    }
    for (one, other) in PAIRS {
        let both = |it: Classes| it.has(Classes::named(one)) && it.has(Classes::named(other));
        if both(outside) {
            add(format!("both {one} {other}"));
        } else if both(anywhere) {
            add(format!("both-quoted {one} {other}"));
        }
    }
    for _ in 0..kind.saturating_sub(unkind).min(BALANCE_MAX) {
        add("kind".to_owned());
    }
    for _ in 0..unkind.saturating_sub(kind).min(BALANCE_MAX) {
        add("unkind".to_owned());
    }
}

/// The words of a folded text with what they do, in which sentence they stand and whether quoted.
fn placed(words: &Words, folded: &str) -> Vec<Word> {
    let all = split(folded);
    let plain: Vec<&str> = all.iter().map(|it| it.1).collect();
    let mut marks = BTreeMap::new();
    let (mut quoted, mut sentence, mut before) = (false, 0, ' ');
    for (at, one) in folded.char_indices() {
        match one {
            '«' | '“' | '„' => quoted = true,
            '»' | '”' => quoted = false,
            '"' => quoted = !quoted,
            '.' | '!' | '?' | '։' | '…' | ':' | ';' => {
                sentence += usize::from(!matches!(before, '.' | '!' | '?' | '…'));
            }
            _ => {}
        }
        before = one;
        marks.insert(at, (quoted, sentence));
    }
    // In Azerbaijani what denies stands behind.
    let behind = |word: &str| {
        words.tag() == Tag::Az && (word.starts_with("deyil") || word.starts_with("yox"))
    };
    all.iter()
        .zip(words.all(&plain))
        .map(|((at, word), does)| {
            let (quoted, sentence) = marks.get(at).copied().unwrap_or_default();
            Word { quoted, sentence, does, denies: behind(word) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(tag: Tag, text: &str) -> BTreeMap<String, usize> {
        let words = Words::shipped(tag).unwrap();
        let mut found = BTreeMap::new();
        count(&words, text, &mut |name| *found.entry(name).or_default() += 1);
        found
    }

    #[test]
    fn words_are_told_apart_by_denial_quotes_and_place() {
        for (tag, text, there, not) in [
            (Tag::En, "we don't hate the zoreans", "beside-denied ill", "last ill"),
            (Tag::En, "\"zoreans are scum\". what a lie", "quoted ill", "word ill"),
            (Tag::En, "\"zoreans are scum\". what a lie", "last wrong", "denied wrong"),
            (Tag::Ru, "зореи — хорошие соседи", "beside good", "quoted good"),
            (Tag::Az, "zorey pis deyil", "beside-denied ill", "denied good"),
            (Tag::Hy, "չեմ ատում", "denied ill", "denied good"),
        ] {
            let found = counted(tag, text);
            assert!(found.contains_key(there) && !found.contains_key(not), "{text}: {found:?}");
        }
        let names = names();
        let known = |it: &String| names.contains(it);
        for (tag, text) in
            [(Tag::En, "all of them lie, we say no!"), (Tag::Ru, "ты прав, они враги")]
        {
            assert!(counted(tag, text).keys().all(known));
        }
    }
}
