//! Adjectives and participles: cases, short forms, comparatives.

use super::{Case, Gender, Slot, cut, is_sibilant, is_velar_or_sibilant, is_vowel, last};

/// Comparatives that follow no rule.
const DEGREES: [(&str, &str); 24] = [
    ("близкий", "ближе"),
    ("большой", "больше"),
    ("высокий", "выше"),
    ("гадкий", "гаже"),
    ("глубокий", "глубже"),
    ("далекий", "дальше"),
    ("дешевый", "дешевле"),
    ("долгий", "дольше"),
    ("дорогой", "дороже"),
    ("жидкий", "жиже"),
    ("короткий", "короче"),
    ("маленький", "меньше"),
    ("мерзкий", "мерзче"),
    ("низкий", "ниже"),
    ("плохой", "хуже"),
    ("редкий", "реже"),
    ("сладкий", "слаще"),
    ("старый", "старше"),
    ("твердый", "тверже"),
    ("толстый", "толще"),
    ("тонкий", "тоньше"),
    ("узкий", "уже"),
    ("хороший", "лучше"),
    ("чистый", "чище"),
];

/// The stem and the set of endings.
enum Kind {
    Hard,
    /// After г, к, х; and after sibilants with stressed endings.
    Velar,
    Sibilant,
    Soft,
    /// `волчий`: with a soft sign.
    Possessive,
}

fn stem(word: &str) -> Option<&str> {
    let long = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"];
    long.iter().find_map(|end| word.strip_suffix(end)).filter(|it| !it.is_empty())
}

fn kinds(word: &str, stem: &str) -> Vec<Kind> {
    let Some(end) = last(stem) else { return Vec::new() };
    if word.ends_with("ой") || word.ends_with("ый") {
        return vec![if is_velar_or_sibilant(end) { Kind::Velar } else { Kind::Hard }];
    }
    if is_sibilant(end) {
        return if end == 'ч' || end == 'ж' {
            vec![Kind::Sibilant, Kind::Possessive]
        } else {
            vec![Kind::Sibilant]
        };
    }
    if is_velar_or_sibilant(end) {
        return vec![Kind::Velar];
    }
    if word.ends_with("ий") && end != 'н' {
        return vec![Kind::Soft, Kind::Possessive];
    }
    if ["ий", "яя", "ее", "ие"].iter().any(|it| word.ends_with(it)) {
        return vec![Kind::Soft];
    }
    vec![Kind::Hard]
}

/// Endings of the masculine, feminine, neuter and plural, six cases each; alternatives by a slash.
fn endings(kind: &Kind) -> [[&'static str; 6]; 4] {
    match kind {
        Kind::Hard => [
            ["ый/ой", "ого", "ому", "ый/ой/ого", "ым", "ом"],
            ["ая", "ой", "ой", "ую", "ой/ою", "ой"],
            ["ое", "ого", "ому", "ое", "ым", "ом"],
            ["ые", "ых", "ым", "ые/ых", "ыми", "ых"],
        ],
        Kind::Velar => [
            ["ий/ой", "ого", "ому", "ий/ой/ого", "им", "ом"],
            ["ая", "ой", "ой", "ую", "ой/ою", "ой"],
            ["ое", "ого", "ому", "ое", "им", "ом"],
            ["ие", "их", "им", "ие/их", "ими", "их"],
        ],
        Kind::Sibilant => [
            ["ий", "его", "ему", "ий/его", "им", "ем"],
            ["ая", "ей", "ей", "ую", "ей/ею", "ей"],
            ["ее", "его", "ему", "ее", "им", "ем"],
            ["ие", "их", "им", "ие/их", "ими", "их"],
        ],
        Kind::Soft => [
            ["ий", "его", "ему", "ий/его", "им", "ем"],
            ["яя", "ей", "ей", "юю", "ей/ею", "ей"],
            ["ее", "его", "ему", "ее", "им", "ем"],
            ["ие", "их", "им", "ие/их", "ими", "их"],
        ],
        Kind::Possessive => [
            ["ий", "ьего", "ьему", "ий/ьего", "ьим", "ьем"],
            ["ья", "ьей", "ьей", "ью", "ьей/ьею", "ьей"],
            ["ье", "ьего", "ьему", "ье", "ьим", "ьем"],
            ["ьи", "ьих", "ьим", "ьи/ьих", "ьими", "ьих"],
        ],
    }
}

/// Every case, in every gender and the plural.
pub(super) fn decline(word: &str) -> Vec<Slot> {
    let word = word.replace('ё', "е");
    let Some(stem) = stem(&word) else { return Vec::new() };
    let genders = [Some(Gender::Masculine), Some(Gender::Feminine), Some(Gender::Neuter), None];
    let mut slots = Vec::new();
    for kind in kinds(&word, stem) {
        for (gender, row) in genders.iter().zip(endings(&kind)) {
            for (case, cell) in Case::ALL.iter().zip(row) {
                for end in cell.split('/') {
                    // `ый` and `ой` both stand in the table; the word says which is its own.
                    let foreign = *gender == Some(Gender::Masculine)
                        && end.ends_with('й')
                        && word.ends_with('й')
                        && !word.ends_with(end);
                    if !foreign {
                        slots.push(Slot {
                            case: *case,
                            gender: *gender,
                            text: format!("{stem}{end}"),
                        });
                    }
                }
            }
        }
    }
    slots
}

/// `грязен`, `грязна`, `грязно`, `грязны`. Adjectives of relation have none.
pub(super) fn short(word: &str) -> Vec<(String, bool)> {
    let word = word.replace('ё', "е");
    let Some(stem) = stem(&word) else { return Vec::new() };
    if stem.ends_with("ск") || stem.ends_with("цк") {
        return Vec::new();
    }
    let mut all = Vec::new();
    let before = super::super::before_last(stem);
    match (before, last(stem)) {
        (Some('н'), Some('н')) => {
            // A participle has one н: `уничтожен`; an adjective a fleeting е: `длинен`.
            let one = cut(stem, 1);
            for end in ["", "а", "о"] {
                all.push((format!("{one}{end}"), false));
            }
            all.push((format!("{one}ы"), true));
            all.push((format!("{one}ен"), false));
        }
        (Some('ь' | 'й'), Some(end @ ('н' | 'к'))) => {
            all.push((format!("{}е{end}", cut(stem, 2)), false))
        }
        (Some(one), Some('н')) if !is_vowel(one) => {
            all.push((format!("{}ен", cut(stem, 1)), false));
        }
        (Some(one), Some('к')) if !is_vowel(one) => {
            let vowel = if is_sibilant(one) { "е" } else { "о" };
            all.push((format!("{}{vowel}к", cut(stem, 1)), false));
        }
        _ => all.push((stem.to_owned(), false)),
    }
    let soft = word.ends_with("ий") && last(stem) == Some('н');
    all.push((format!("{stem}{}", if soft { "я" } else { "а" }), false));
    all.push((format!("{stem}{}", if soft { "е" } else { "о" }), false));
    all.push((format!("{stem}{}", if soft { "и" } else { super::y(stem) }), true));
    all
}

/// `грязнее`, `погрязнее`, `дороже`.
pub(super) fn degrees(word: &str) -> Vec<(String, bool)> {
    let word = word.replace('ё', "е");
    let Some(stem) = stem(&word) else { return Vec::new() };
    if stem.ends_with("ск") || stem.ends_with("цк") {
        return Vec::new();
    }
    let ready = DEGREES.iter().find(|(one, _)| *one == word).map(|(_, it)| (*it).to_owned());
    let all = match (ready, last(stem)) {
        (Some(ready), _) => vec![ready],
        (None, Some('г')) => vec![format!("{}же", cut(stem, 1))],
        (None, Some('к')) => vec![format!("{}че", cut(stem, 1))],
        (None, Some('х')) => vec![format!("{}ше", cut(stem, 1))],
        _ => vec![format!("{stem}ее"), format!("{stem}ей")],
    };
    all.into_iter().flat_map(|it| [(format!("по{it}"), false), (it, false)]).collect()
}
