//! Russian: declension and conjugation by paradigms.

mod adjective;
mod noun;
mod verb;
mod verbs;

use super::{Forms, Part, cut, last};

pub(super) const PARADIGMS: [&str; 8] = [
    "masculine",
    "feminine",
    "neuter",
    "adjective",
    "indeclinable",
    "plural",
    "steady",
    "fleeting",
];

/// A case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Locative,
}

impl Case {
    const ALL: [Case; 6] = [
        Case::Nominative,
        Case::Genitive,
        Case::Dative,
        Case::Accusative,
        Case::Instrumental,
        Case::Locative,
    ];
}

/// A gender.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

/// A form with its place in the table; `gender` is none in the plural.
struct Slot {
    case: Case,
    gender: Option<Gender>,
    text: String,
}

impl Slot {
    fn plural(&self) -> bool {
        self.gender.is_none()
    }
}

const VOWELS: &str = "аеиоуыэюя";

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

fn syllables(word: &str) -> usize {
    word.chars().filter(|it| is_vowel(*it) || *it == 'ё').count()
}

/// After these no ы is written.
fn is_velar_or_sibilant(letter: char) -> bool {
    matches!(letter, 'г' | 'к' | 'х' | 'ж' | 'ш' | 'щ' | 'ч')
}

fn is_sibilant(letter: char) -> bool {
    matches!(letter, 'ж' | 'ш' | 'щ' | 'ч')
}

/// ы or и.
fn y(stem: &str) -> &'static str {
    if last(stem).is_some_and(is_velar_or_sibilant) { "и" } else { "ы" }
}

fn looks_like_an_adjective(word: &str) -> bool {
    ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"].iter().any(|end| word.ends_with(end))
        && syllables(word) > 1
}

pub(super) fn inflect(phrase: &str, part: Part, paradigm: Option<&str>, forms: &mut Forms) {
    let words: Vec<&str> = phrase.split(' ').collect();
    match words.as_slice() {
        [word] => single(word, part, paradigm, forms),
        [head, after @ ..] if part == Part::Verb => {
            let mut own = Forms::new(forms.tag);
            single(head, part, paradigm, &mut own);
            for form in own.list {
                forms.add(&format!("{} {}", form.text, after.join(" ")), form.plural);
            }
        }
        words => agreed(words, part, paradigm, forms),
    }
}

fn single(word: &str, part: Part, paradigm: Option<&str>, forms: &mut Forms) {
    match part {
        Part::Noun | Part::Name => {
            for slot in noun::decline(word, paradigm, part == Part::Name) {
                forms.add(&slot.text, slot.plural());
            }
        }
        Part::Adjective => {
            for slot in adjective::decline(word) {
                forms.add(&slot.text, slot.plural());
            }
            for (text, plural) in adjective::short(word).into_iter().chain(adjective::degrees(word))
            {
                forms.add(&text, plural);
            }
        }
        Part::Verb => verb::conjugate(word, forms),
        Part::Fixed => {}
    }
}

/// Adjectives before the head agree with it; what follows it stays.
fn agreed(words: &[&str], part: Part, paradigm: Option<&str>, forms: &mut Forms) {
    let leading = words.iter().take_while(|word| looks_like_an_adjective(word)).count();
    let at = if leading == words.len() { leading.saturating_sub(1) } else { leading };
    let (Some(before), Some(head), Some(after)) =
        (words.get(..at), words.get(at), words.get(at + 1..))
    else {
        return;
    };
    let slots = if part == Part::Adjective {
        adjective::decline(head)
    } else {
        noun::decline(head, paradigm, part == Part::Name)
    };
    let tables: Vec<Vec<Slot>> = before.iter().map(|word| adjective::decline(word)).collect();
    for slot in &slots {
        let mut phrases = vec![String::new()];
        for table in &tables {
            let fitting: Vec<&Slot> = table
                .iter()
                .filter(|it| it.case == slot.case && it.gender == slot.gender)
                .collect();
            phrases = phrases
                .iter()
                .flat_map(|so_far| fitting.iter().map(move |it| format!("{so_far}{} ", it.text)))
                .collect();
        }
        for so_far in phrases {
            let mut text = format!("{so_far}{}", slot.text);
            for word in after {
                text.push(' ');
                text.push_str(word);
            }
            forms.add(&text, slot.plural());
        }
    }
}
