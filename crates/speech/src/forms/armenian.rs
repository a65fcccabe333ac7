//! Eastern Armenian, by the paradigms of `languages/hy/paradigms.tsv`.
//!
//! The tables are condensed from uniparser-eastern-armenian (MIT). A word takes the paradigm that
//! `lexemes.tsv` gives it; a word that is not listed takes the regular one for its shape.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Forms, Part, cut};

const PARADIGMS: &str = include_str!("../../languages/hy/paradigms.tsv");
const LEXEMES: &str = include_str!("../../languages/hy/lexemes.tsv");

/// How deep one paradigm may go on with another.
const DEPTH_MAX: usize = 8;

/// One ending of a paradigm.
struct Ending {
    /// Which stem; that of the paradigm before where none is named.
    stem: Option<usize>,
    before: &'static str,
    after: &'static str,
    /// After what it stands: `C` a consonant, `V` a vowel, `A` the letter ա.
    condition: Option<char>,
    plural: bool,
    next: Vec<&'static str>,
}

fn tables() -> &'static HashMap<&'static str, Vec<Ending>> {
    static TABLES: OnceLock<HashMap<&'static str, Vec<Ending>>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables: HashMap<&'static str, Vec<Ending>> = HashMap::new();
        let mut name = "";
        for line in PARADIGMS.lines().filter(|line| !line.starts_with('#')) {
            if let Some(new) = line.strip_prefix('@') {
                name = new;
                continue;
            }
            let mut cells = line.split('\t').map(|cell| if cell == "-" { "" } else { cell });
            let mut cell = || cells.next().unwrap_or("");
            let ending = Ending {
                stem: cell().parse().ok(),
                before: cell(),
                after: cell(),
                condition: cell().chars().next(),
                plural: cell() == "p",
                next: cell().split('+').filter(|it| !it.is_empty()).collect(),
            };
            tables.entry(name).or_default().push(ending);
        }
        tables
    })
}

/// A word's paradigms and stems, as they are listed.
type Listed = (&'static str, &'static str, &'static str);

fn lexemes() -> &'static HashMap<&'static str, Vec<Listed>> {
    static LISTED: OnceLock<HashMap<&'static str, Vec<Listed>>> = OnceLock::new();
    LISTED.get_or_init(|| {
        let mut listed: HashMap<&'static str, Vec<Listed>> = HashMap::new();
        for line in LEXEMES.lines() {
            let mut cells = line.split('\t');
            if let (Some(lemma), Some(part), Some(names), Some(stems)) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            {
                listed.entry(lemma).or_default().push((part, names, stems));
            }
        }
        listed
    })
}

/// Whether a name, up to its colon, is that of a paradigm of words (not of endings).
pub(super) fn is_paradigm(name: &str) -> bool {
    let name = name.split(':').next().unwrap_or("");
    name.starts_with(['N', 'A', 'V'])
        && name.split('+').all(|it| it.starts_with(['N', 'A', 'V']) && tables().contains_key(it))
}

pub(super) fn inflect(word: &str, part: Part, paradigm: Option<&str>, forms: &mut Forms) {
    let word = &word.replace("եւ", "և");
    if let Some(paradigm) = paradigm {
        let (names, stems) = paradigm.split_once(':').unwrap_or((paradigm, ""));
        let stems: Vec<String> = if stems.is_empty() {
            regular(word, part).1
        } else {
            stems.split('|').map(str::to_owned).collect()
        };
        names.split('+').for_each(|name| walk(name, &stems, &Made::default(), 0, forms));
        return;
    }
    let letter = match part {
        Part::Verb => "V",
        Part::Adjective => "A",
        Part::Noun | Part::Name => "N",
        Part::Fixed => return,
    };
    let mut found = false;
    for (_, names, stems) in
        lexemes().get(word.as_str()).into_iter().flatten().filter(|it| it.0 == letter)
    {
        found = true;
        let stems: Vec<String> =
            stems
                .split('|')
                .map(|stem| {
                    if stem == "=" { regular(word, part).1.swap_remove(0) } else { stem.to_owned() }
                })
                .collect();
        names.split('+').for_each(|name| walk(name, &stems, &Made::default(), 0, forms));
    }
    if !found {
        let (names, stems) = regular(word, part);
        names.split('+').for_each(|name| walk(name, &stems, &Made::default(), 0, forms));
    }
}

fn vowels(word: &str) -> usize {
    word.replace("ու", "օ")
        .chars()
        .filter(|it| matches!(it, 'ա' | 'ե' | 'է' | 'ը' | 'ի' | 'ո' | 'օ' | 'և'))
        .count()
}

/// The paradigms and stems that the shape of a word asks for.
fn regular(word: &str, part: Part) -> (&'static str, Vec<String>) {
    let whole = || vec![word.to_owned()];
    match part {
        Part::Verb => {
            for (end, letters, names) in [
                ("ցնել", 3, "V14+V14_main"),
                ("անալ", 3, "V22+V22_main"),
                ("ենալ", 3, "V22+V22_main"),
                ("ալ", 2, "V21"),
                ("ել", 2, "V11+V11_main"),
            ] {
                if word.ends_with(end) {
                    return (names, vec![cut(word, letters).to_owned()]);
                }
            }
            ("V11+V11_main", whole())
        }
        Part::Adjective => (if vowels(word) == 1 { "A11" } else { "A12" }, whole()),
        _ if word.ends_with("ություն") => {
            let stem = cut(word, 3);
            ("N41", vec![word.to_owned(), format!("{stem}ան"), format!("{}ամ", cut(word, 3))])
        }
        _ if part == Part::Noun && word.ends_with("ում") && vowels(word) > 1 => {
            ("N32a+N12", vec![word.to_owned(), format!("{}մ", cut(word, 3))])
        }
        _ if word.ends_with('ի') && vowels(word) > 1 => {
            ("N23", vec![word.to_owned(), cut(word, 1).to_owned()])
        }
        _ => (if vowels(word) == 1 { "N11" } else { "N12" }, whole()),
    }
}

/// What has been put together so far.
#[derive(Clone, Default)]
struct Made {
    stem: Option<usize>,
    before: String,
    after: String,
    plural: bool,
}

fn walk(name: &str, stems: &[String], made: &Made, depth: usize, forms: &mut Forms) {
    if depth > DEPTH_MAX {
        return;
    }
    for ending in tables().get(name).into_iter().flatten() {
        let stem = ending.stem.or(made.stem);
        let Some(letters) = stems.get(stem.unwrap_or(0)) else { continue };
        let so_far = format!("{letters}{}", made.after);
        if !ending.condition.is_none_or(|it| holds(it, &so_far)) {
            continue;
        }
        let next = Made {
            stem,
            before: format!("{}{}", ending.before, made.before),
            after: format!("{}{}", made.after, ending.after),
            plural: made.plural || ending.plural,
        };
        if ending.next.is_empty() {
            forms.add(&format!("{}{letters}{}", next.before, next.after), next.plural);
        } else {
            for name in &ending.next {
                walk(name, stems, &next, depth + 1, forms);
            }
        }
    }
}

fn holds(condition: char, word: &str) -> bool {
    let Some(end) = super::last(word) else { return false };
    let consonant =
        "բգդզթժլխծկհձղճմյնշչպջռսվտրցփքֆև".contains(end) || (end == 'ւ' && !word.ends_with("ու"));
    match condition {
        'A' => end == 'ա',
        'C' => consonant,
        _ => !consonant,
    }
}
