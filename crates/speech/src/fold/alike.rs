//! Letters that look like letters of another script, and digits and signs that stand for letters.

use super::table::{Script, is_vowel};
use crate::language::Tag;

/// Rows of letters that look alike: Latin, Cyrillic, Armenian, Greek; `'\0'` where a script has none.
/// A letter's first row counts.
const ALIKE: &[[char; 4]] = &[
    ['a', 'а', '\0', 'α'],
    ['b', 'ь', '\0', 'β'],
    ['b', 'в', '\0', 'β'],
    ['c', 'с', '\0', 'ϲ'],
    ['d', 'ԁ', '\0', '\0'],
    ['e', 'е', '\0', 'ε'],
    ['f', 'ғ', 'ֆ', '\0'],
    ['g', 'ԍ', 'ց', '\0'],
    ['h', 'һ', 'հ', '\0'],
    ['h', 'н', 'հ', 'η'],
    ['i', 'і', '\0', 'ι'],
    ['j', 'ј', 'յ', 'ϳ'],
    ['k', 'к', '\0', 'κ'],
    ['l', 'ӏ', 'լ', '\0'],
    ['m', 'м', '\0', 'μ'],
    ['n', 'п', 'ո', 'η'],
    ['n', 'и', 'ռ', 'ν'],
    ['o', 'о', 'օ', 'ο'],
    ['p', 'р', 'ք', 'ρ'],
    ['q', 'ԛ', 'զ', '\0'],
    ['r', 'г', '\0', '\0'],
    ['s', 'ѕ', 'տ', 'ς'],
    ['s', 'ѕ', '\0', 'σ'],
    ['t', 'т', 'է', 'τ'],
    ['u', 'и', 'ս', 'υ'],
    ['v', 'ѵ', '\0', 'ν'],
    ['w', 'ш', 'ա', 'ω'],
    ['w', 'ԝ', 'ա', 'ω'],
    ['x', 'х', '\0', 'χ'],
    ['y', 'у', 'վ', 'γ'],
    ['y', 'ү', '\0', 'υ'],
    ['z', '\0', '\0', 'ζ'],
    ['ə', 'ә', '\0', '\0'],
    ['ö', 'ө', '\0', '\0'],
    ['ɑ', 'а', '\0', 'α'],
    ['ɡ', '\0', 'ց', '\0'],
];

/// Latin letters in curious dress, by the plain letter they stand for.
const DRESS: &[(char, char)] = &[
    ('ɑ', 'a'),
    ('ɐ', 'a'),
    ('ᴀ', 'a'),
    ('ʙ', 'b'),
    ('ᴄ', 'c'),
    ('ᴅ', 'd'),
    ('ᴇ', 'e'),
    ('ɛ', 'e'),
    ('ɡ', 'g'),
    ('ɢ', 'g'),
    ('ʜ', 'h'),
    ('ɪ', 'i'),
    ('ɩ', 'i'),
    ('ᴊ', 'j'),
    ('ᴋ', 'k'),
    ('ʟ', 'l'),
    ('ᴍ', 'm'),
    ('ɴ', 'n'),
    ('ᴏ', 'o'),
    ('ᴘ', 'p'),
    ('ʀ', 'r'),
    ('ᴛ', 't'),
    ('ᴜ', 'u'),
    ('ᴠ', 'v'),
    ('ᴡ', 'w'),
    ('ʏ', 'y'),
    ('ᴢ', 'z'),
    ('ł', 'l'),
    ('ø', 'o'),
    ('đ', 'd'),
    ('ħ', 'h'),
    ('ŧ', 't'),
];

/// Cyrillic letters of Russia's neighbours, as a Russian reader takes them.
const NEIGHBOURS: &[(char, char)] = &[
    ('і', 'и'),
    ('ї', 'и'),
    ('є', 'е'),
    ('ґ', 'г'),
    ('ӏ', 'л'),
    ('ѕ', 'с'),
    ('ј', 'й'),
    ('һ', 'н'),
    ('ң', 'н'),
    ('қ', 'к'),
    ('ө', 'о'),
    ('ү', 'у'),
    ('ұ', 'у'),
    ('ғ', 'г'),
    ('ҳ', 'х'),
    ('ҝ', 'к'),
    ('ҹ', 'ч'),
];

fn column(script: Script) -> Option<usize> {
    match script {
        Script::Latin => Some(0),
        Script::Cyrillic => Some(1),
        Script::Armenian => Some(2),
        Script::Greek => Some(3),
        Script::Other => None,
    }
}

/// The plain letter for a lower-case letter of the own script in curious dress.
pub(super) fn plain(c: char, tag: Tag) -> Option<char> {
    let list = match tag {
        Tag::En | Tag::Az => DRESS,
        Tag::Ru => NEIGHBOURS,
        Tag::Hy => return None,
    };
    if tag == Tag::En && c == 'ı' {
        return Some('i');
    }
    list.iter().find(|it| it.0 == c).map(|it| it.1)
}

/// The letter of the language's own script that a lower-case letter of another looks like.
pub(crate) fn alike(c: char, script: Script, tag: Tag) -> Option<char> {
    let (from, to) = (column(script)?, column(Script::of(tag))?);
    if tag == Tag::En && matches!(c, 'ә' | 'ө') {
        return Some(if c == 'ә' { 'e' } else { 'o' });
    }
    ALIKE
        .iter()
        .find(|row| row.get(from) == Some(&c) && row.get(to).is_some_and(|it| native(*it, tag)))
        .and_then(|row| row.get(to).copied())
}

/// Whether a letter that has been found in the table is one that the language writes.
fn native(c: char, tag: Tag) -> bool {
    match tag {
        Tag::Ru => matches!(c, 'а'..='я'),
        Tag::Hy => matches!(c, 'ա'..='ֆ'),
        Tag::En => c.is_ascii_lowercase(),
        Tag::Az => c.is_ascii_lowercase() || matches!(c, 'ə' | 'ö'),
    }
}

/// Whether a lower-case letter is drawn exactly like one of another script, so that it tells little
/// about the script of a text.
pub(crate) fn twin(c: char) -> bool {
    "acegijopsxyhnuасеіјорѕхуһәօհյոսց".contains(c)
}

/// Whether a character can stand for a letter.
pub(super) fn is_leet(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '@' | '$' | '!' | '|')
}

/// Whether a letter is a vowel or a figure that mostly stands for one.
fn may_be_vowel(c: Option<char>) -> bool {
    c.is_some_and(|it| is_vowel(it) || matches!(it, '0' | '3' | '4' | '@'))
}

/// The letter for which a digit or sign stands, between these letters.
///
/// `before` are those in front of it in the word; with them goes the harmony of vowels.
pub(super) fn leet(c: char, before: &[char], after: Option<char>, tag: Tag) -> Option<char> {
    let vowel = before.iter().rev().copied().find(|it| is_vowel(*it));
    let before = before.last().copied();
    let is_vowel = |it: Option<char>| it.is_some_and(is_vowel);
    let letter = match (tag, c) {
        (Tag::Ru, '3') if is_vowel(before) || before.is_none() => 'з',
        // Behind few consonants: *взять*, *ползать*; else it is the vowel of *умеют*.
        (Tag::Ru, '3') if is_vowel(after) && matches!(before, Some('в' | 'н' | 'л' | 'р')) => {
            'з'
        }
        // Nobody writes `чя` or `чю`; before `е` a `ч` stands behind a vowel or few consonants.
        (Tag::Ru, '4') if matches!(after, Some('я' | 'ю')) => 'а',
        (Tag::Ru, '4')
            if after == Some('е')
                && !is_vowel(before)
                && !matches!(before, None | Some('н' | 'р' | 'л' | 'й')) =>
        {
            'а'
        }
        (Tag::Ru, '4') if is_vowel(after) => 'ч',
        (Tag::Ru, '0') => 'о',
        (Tag::Ru, '1' | '!' | '|') => 'и',
        (Tag::Ru, '3') => 'е',
        (Tag::Ru, '4' | '@') => 'а',
        (Tag::Ru, '5' | '$') => 'с',
        (Tag::Ru, '6') => 'б',
        (Tag::Ru, '7') => 'т',
        (Tag::Ru, '8') => 'в',
        (Tag::Ru, '9') => 'я',
        (Tag::Hy, '0') => 'ո',
        (Tag::Hy, '1' | '!' | '|') => 'ի',
        (Tag::Hy, '3') => 'ե',
        (Tag::Hy, '4' | '@') => 'ա',
        (Tag::Hy, '5' | '$') => 'ս',
        (Tag::Hy, '6') => 'գ',
        (Tag::Hy, '7') => 'տ',
        (Tag::Hy, '8') => 'բ',
        (Tag::Hy, '9') => 'ց',
        (Tag::Az, '1' | '!' | '|') if matches!(vowel, Some('a' | 'ı' | 'o' | 'u')) => 'ı',
        // *Liar*, not *llar*; *chain*, *air*, *join*, *said*, where an `l` hardly stands.
        (Tag::En, '1' | '|') if before == Some('l') && may_be_vowel(after) => 'i',
        (Tag::En, '1' | '|')
            if matches!(before, Some('a' | 'e' | 'o' | 'u' | 'y'))
                && matches!(after, Some('j' | 'n' | 'r'))
                || before == Some('a') && after == Some('d') =>
        {
            'i'
        }
        (Tag::En, '1' | '|') if is_vowel(before) || before == Some('l') => 'l',
        (Tag::Az | Tag::En, '0') => 'o',
        (Tag::Az | Tag::En, '1' | '!' | '|') => 'i',
        (Tag::Az | Tag::En, '3') => 'e',
        (Tag::Az | Tag::En, '4' | '@') => 'a',
        (Tag::Az | Tag::En, '5' | '$') => 's',
        (Tag::Az | Tag::En, '6') => 'b',
        (Tag::Az | Tag::En, '7') => 't',
        (Tag::Az | Tag::En, '8') => 'b',
        (Tag::Az | Tag::En, '9') => 'g',
        _ => return None,
    };
    Some(letter)
}
