//! Texts of a charter: their length, and characters that would deceive a reader.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::report::Report;

/// The most characters of a word that a problem repeats.
const CLIP_CHARS_MAX: usize = 48;

/// The word in quotes, shortened, with hidden characters made visible.
pub(super) fn clip(word: &str) -> String {
    if word.chars().count() > CLIP_CHARS_MAX {
        let head: String = word.chars().take(CLIP_CHARS_MAX).collect();
        format!("{:?}", format!("{head}…"))
    } else {
        format!("{word:?}")
    }
}

/// Reports everything wrong with a text; says whether nothing was.
pub(super) fn check(
    report: &mut Report,
    line: usize,
    what: &str,
    text: &str,
    chars_max: usize,
) -> bool {
    let before = report.count();
    if text.trim().is_empty() {
        report.say(
            line,
            format!("{what} is empty"),
            "write the words, or remove the key where it may be missing",
        );
        return false;
    }
    if text.trim() != text {
        report.say(line, format!("{what} begins or ends with a space"), "remove the space");
    }
    let length = text.chars().count();
    if length > chars_max {
        report.say(
            line,
            format!("{what} has {length} characters, and may have {chars_max}"),
            "shorten it",
        );
    }
    for hidden in text.chars().filter(|c| hidden_name(*c).is_some()).collect::<BTreeSet<_>>() {
        report.say(
            line,
            format!(
                "{what} contains U+{:04X} ({}), which readers cannot see",
                u32::from(hidden),
                hidden_name(hidden).unwrap_or_default()
            ),
            if hidden == '\n' || hidden == '\r' {
                "write the text on one line; inside \"\"\" end each line with a backslash"
            } else {
                "remove it, or type the text again by hand"
            },
        );
    }
    if !text.nfc().eq(text.chars()) {
        report.say(
            line,
            format!("{what} is not in Unicode's normal form (NFC): the same words would have two digests"),
            "type the accented letters again as single characters",
        );
    }
    for word in text.split(|c: char| !c.is_alphabetic()) {
        if scripts(word).len() > 1 {
            report.say(
                line,
                format!("{what} has a word of mixed alphabets: {}", clip(word)),
                "type the word again with one keyboard: look-alike letters make two names look the same",
            );
        }
    }
    report.count() == before
}

/// What a character that must not stand in a text is called.
fn hidden_name(c: char) -> Option<&'static str> {
    Some(match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => "a line break",
        '\t' => "a tab",
        c if c.is_control() => "a control character",
        '\u{00AD}' => "a soft hyphen",
        '\u{061C}' => "the Arabic letter mark",
        '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => "a zero-width character",
        '\u{200E}' | '\u{200F}' => "a direction mark",
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => "a direction override",
        '\u{206A}'..='\u{206F}' => "a deprecated format character",
        '\u{E0000}'..='\u{E007F}' => "a tag character",
        _ => return None,
    })
}

/// The alphabets of a word, among those whose letters are taken for one another.
fn scripts(word: &str) -> BTreeSet<&'static str> {
    word.chars()
        .filter_map(|c| match c {
            'a'..='z' | 'A'..='Z' | 'À'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => Some("Latin"),
            '\u{0370}'..='\u{03FF}' => Some("Greek"),
            '\u{0400}'..='\u{052F}' => Some("Cyrillic"),
            '\u{0531}'..='\u{0587}' => Some("Armenian"),
            _ => None,
        })
        .collect()
}

/// A monogram as the eye sees it: capitals of other alphabets become their Latin look-alikes.
pub(super) fn as_seen(monogram: &str) -> String {
    monogram
        .chars()
        .flat_map(char::to_uppercase)
        .map(|c| match c {
            'А' | 'Α' => 'A',
            'В' | 'Β' => 'B',
            'С' => 'C',
            'Е' | 'Ε' => 'E',
            'Н' | 'Η' => 'H',
            'І' | 'Ι' => 'I',
            'Ј' => 'J',
            'К' | 'Κ' => 'K',
            'М' | 'Μ' => 'M',
            'Ν' => 'N',
            'О' | 'Ο' | 'Օ' => 'O',
            'Р' | 'Ρ' => 'P',
            'Ѕ' | 'Տ' => 'S',
            'Т' | 'Τ' => 'T',
            'Ս' => 'U',
            'Х' | 'Χ' => 'X',
            'У' | 'Υ' => 'Y',
            'Ζ' => 'Z',
            other => other,
        })
        .collect()
}

/// The known word that was probably meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const WORD_CHARS_MAX: usize = 64;
    if word.chars().count() > WORD_CHARS_MAX {
        return None;
    }
    let folded = word.to_lowercase().replace('_', "-");
    known
        .into_iter()
        .map(|candidate| (distance(&folded, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count() / 3).max(1))
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, left out or changed.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, letter) in from.chars().enumerate() {
        let mut next = vec![i + 1];
        for ((other, above), above_left) in to.iter().zip(row.iter().skip(1)).zip(row.iter()) {
            let left = next.last().copied().unwrap_or_default();
            let change = above_left + usize::from(*other != letter);
            next.push(change.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
