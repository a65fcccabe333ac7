//! From one script to another: Latinised Armenian and Russian, Azerbaijani in Cyrillic.

use super::table::is_vowel;
use crate::language::Tag;

/// Letters and what they become, the longest first.
type Rules = &'static [(&'static str, &'static str)];

const RUSSIAN: Rules = &[
    ("shch", "щ"),
    ("sch", "щ"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("tz", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("ya", "я"),
    ("ja", "я"),
    ("yo", "е"),
    ("jo", "е"),
    ("ye", "е"),
    ("je", "е"),
    ("yi", "ьи"),
    ("a", "а"),
    ("b", "б"),
    ("c", "ц"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "й"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "в"),
    ("x", "х"),
    ("y", "ы"),
    ("z", "з"),
    ("'", "ь"),
];

const ARMENIAN: Rules = &[
    ("tch", "ճ"),
    ("tsh", "թշ"),
    ("dz", "ձ"),
    ("ts", "ց"),
    ("tz", "ց"),
    ("ch", "չ"),
    ("sh", "շ"),
    ("zh", "ժ"),
    ("kh", "խ"),
    ("gh", "ղ"),
    ("th", "թ"),
    ("ph", "փ"),
    ("rr", "ռ"),
    ("ev", "և"),
    ("ou", "ու"),
    ("t'", "թ"),
    ("k'", "ք"),
    ("p'", "փ"),
    ("c'", "ց"),
    ("a", "ա"),
    ("b", "բ"),
    ("c", "ց"),
    ("d", "դ"),
    ("e", "ե"),
    ("f", "ֆ"),
    ("g", "գ"),
    ("h", "հ"),
    ("i", "ի"),
    ("j", "ջ"),
    ("k", "կ"),
    ("l", "լ"),
    ("m", "մ"),
    ("n", "ն"),
    ("o", "ո"),
    ("p", "պ"),
    ("q", "ք"),
    ("r", "ր"),
    ("s", "ս"),
    ("t", "տ"),
    ("u", "ու"),
    ("v", "վ"),
    ("w", "վ"),
    ("x", "խ"),
    ("y", "յ"),
    ("z", "զ"),
    ("@", "ը"),
    ("'", ""),
];

const AZERBAIJANI: Rules = &[
    ("а", "a"),
    ("б", "b"),
    ("в", "v"),
    ("г", "q"),
    ("ғ", "ğ"),
    ("д", "d"),
    ("е", "e"),
    ("ё", "yo"),
    ("ә", "ə"),
    ("ж", "j"),
    ("з", "z"),
    ("и", "i"),
    ("й", "y"),
    ("ј", "y"),
    ("і", "i"),
    ("ы", "ı"),
    ("к", "k"),
    ("ҝ", "g"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("о", "o"),
    ("ө", "ö"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("у", "u"),
    ("ү", "ü"),
    ("ф", "f"),
    ("х", "x"),
    ("һ", "h"),
    ("ц", "s"),
    ("ч", "ç"),
    ("ҹ", "c"),
    ("џ", "c"),
    ("ш", "ş"),
    ("щ", "ş"),
    ("э", "e"),
    ("ю", "yu"),
    ("я", "ya"),
    ("ъ", ""),
    ("ь", ""),
];

/// Single letters for a language from the script it is transliterated from; English has none.
fn rules(tag: Tag) -> Rules {
    match tag {
        Tag::Ru => RUSSIAN,
        Tag::Hy => ARMENIAN,
        Tag::Az => AZERBAIJANI,
        Tag::En => &[],
    }
}

/// Reads one letter of the language off the front of lower-case letters of the other script: how
/// many characters it took, and what it is. `before` is the character in front.
pub(super) fn read(
    letters: &[char],
    before: Option<char>,
    tag: Tag,
) -> Option<(usize, &'static str)> {
    let first = *letters.first()?;
    let next = letters.get(1).copied();
    let ends = !next.is_some_and(char::is_alphabetic);
    match (tag, first) {
        // In Russian `y` is й after a vowel or before the end in -iy, -yy; else it begins я, ю, ё
        // or is ы.
        (Tag::Ru, 'y')
            if before.is_some_and(is_vowel)
                && !next.is_some_and(|it| matches!(it, 'a' | 'u' | 'o' | 'e')) =>
        {
            return Some((1, "й"));
        }
        (Tag::Ru, 'i' | 'y')
            if next == Some('y') && letters.get(2).is_none_or(|it| !it.is_alphabetic()) =>
        {
            return Some((2, if first == 'i' { "ий" } else { "ый" }));
        }
        // Armenian writes է and օ only at the beginning, ո there sounds `vo`.
        (Tag::Hy, 'v') if before.is_none() && next == Some('o') => return Some((2, "ո")),
        (Tag::Hy, 'y') if before.is_none() && next == Some('e') => return Some((2, "ե")),
        (Tag::Hy, 'o') if before.is_none() => return Some((1, "օ")),
        (Tag::Hy, 'e') if before.is_none() && ends => return Some((1, "է")),
        (Tag::Hy, 'y') if before.is_none() && ends => return Some((1, "ը")),
        (Tag::Hy, 'y') if before.is_some_and(|it| !is_vowel(it)) && !next.is_some_and(is_vowel) => {
            return Some((1, "ը"));
        }
        // Not `և` where `ev` is two sounds.
        (Tag::Hy, 'e') if next == Some('v') && letters.get(2).copied().is_some_and(is_vowel) => {
            return Some((1, "ե"));
        }
        _ => {}
    }
    rules(tag).iter().find_map(|(from, to)| {
        let mut count = 0;
        for c in from.chars() {
            if letters.get(count) != Some(&c) {
                return None;
            }
            count += 1;
        }
        Some((count, *to))
    })
}

/// Whether a character belongs to a word of the script that is transliterated, without being a
/// letter.
pub(super) fn is_part(c: char, tag: Tag) -> bool {
    match tag {
        Tag::Ru => matches!(c, '\''),
        Tag::Hy => matches!(c, '@' | '\''),
        Tag::Az | Tag::En => false,
    }
}
