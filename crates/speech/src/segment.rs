//! Sentences and words: UAX #29, with what it does not know about our languages.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

/// How far back and forth a boundary is judged, in characters.
const LOOK_MAX: usize = 64;

/// Lines shorter than this are headings or items of a list; longer ones may be wrapped.
const WRAPPED_MIN: usize = 50;

/// Lines longer than this are not wrapped by hand.
const WRAPPED_MAX: usize = 90;

/// Words with a full stop behind which a sentence never ends.
const ABBREVIATIONS: &[&str] = &[
    // Russian.
    "ул",
    "просп",
    "пр",
    "пер",
    "пл",
    "наб",
    "бул",
    "им",
    "см",
    "ср",
    "стр",
    "рис",
    "гл",
    "ст",
    "акад",
    "проф",
    "доц",
    "обл",
    "респ",
    "гр",
    "тов",
    "св",
    "зам",
    "нач",
    "ок",
    "напр",
    "англ",
    "рус",
    "арм",
    "азерб",
    "нем",
    "фр",
    "лат",
    "тел",
    "кв",
    "корп",
    "мл",
    "изд",
    "ред",
    "пос",
    "дер",
    "ген",
    "полк",
    "кап",
    "лейт",
    "серж",
    "худ",
    "муз",
    "сост",
    "илл",
    "прим",
    "абз",
    "разд",
    "табл",
    "т.е",
    "т.н",
    "т.к",
    "т.о",
    "и.о",
    "в.т.ч",
    // English.
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "gen",
    "col",
    "lt",
    "sgt",
    "capt",
    "cpt",
    "cmdr",
    "maj",
    "rep",
    "sen",
    "gov",
    "pres",
    "rev",
    "hon",
    "mt",
    "vs",
    "fig",
    "cf",
    "ed",
    "eds",
    "approx",
    "dept",
    "messrs",
    "no",
    "nos",
    "vol",
    "pp",
    "e.g",
    "i.e",
    "ph",
    "supt",
    "amb",
    "min",
    "sec",
    // Armenian.
    "պրոֆ",
    "ակադ",
    "դոց",
    "գեն",
    "փող",
    "տես",
    "նկ",
    "հատ",
    "այսպ",
    "օր",
    // Azerbaijani.
    "akad",
    "dos",
    "məs",
    "təx",
    "səh",
    "küç",
    "prosp",
    "şəh",
    "red",
    "tərc",
    "bax",
    "kv",
];

/// The most letters of an abbreviation, or of its last word.
const ABBREVIATION_MAX: usize = 6;

/// Single small letters with a full stop behind which a sentence does not end.
const LETTERS: &[char] = &[
    'г', 'с', 'п', 'р', 'н', 'т', 'д', 'о', 'м', 'э', 'ч', 'հ', 'ս', 'դ', 'փ', 'գ', 'պ', 'շ', 'թ',
    'տ', 'ք', 's', 'c', 'p', 'm', 'k', 'r', 'ş', 'v', 'b',
];

/// Words of two small letters with a full stop each that end a sentence before a capital: and so on.
const AND_SO_ON: &[&str] = &["т. д", "т.д", "т. п", "т.п", "a.m", "p.m", "a. m", "p. m", "և ն"];

/// The sentences of a text, without the white space around them, in order.
///
/// Behind a full stop, an exclamation or a question mark; Armenian `։` and the colon written for it;
/// not behind abbreviations, initials and the numbers of a list, nor where the words go on in small
/// letters. Closing quotes stay with their sentence, and so do the words that say who spoke. Lines
/// end a sentence where they are headings or items, not where they are wrapped.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(text.len() / 100 + 1);
    let mut start = 0;
    let mut line = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !STOPS.get(usize::from(byte)).copied().unwrap_or_default() {
            at += 1;
            continue;
        }
        match stop(bytes, at) {
            Stop::None => at += 1,
            Stop::Line => {
                let next = after_line(bytes, at);
                if ends_line(text, start, line..at, next) {
                    push(text, start..at, &mut found);
                    start = next;
                }
                line = next;
                at = next;
            }
            Stop::Mark => {
                let (end, next, ends) = ends_mark(text, start, at);
                if ends {
                    push(text, start..end, &mut found);
                    start = next;
                }
                at = if ends { next } else { end }.max(at + 1);
            }
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

/// The most bytes of a sentence. What is longer is a list or no prose, and is cut where there is white
/// space: looking at a sentence costs more than its length.
const SENTENCE_BYTES_MAX: usize = 4_000;

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut rest = range;
    while rest.len() > SENTENCE_BYTES_MAX {
        let Some(slice) = text.get(rest.clone()) else { return };
        let cut = slice
            .char_indices()
            .take_while(|(at, _)| *at <= SENTENCE_BYTES_MAX)
            .filter(|(at, c)| *at > 0 && c.is_whitespace())
            .last();
        let Some((cut, _)) = cut else { break };
        push_one(text, rest.start..rest.start + cut, found);
        rest.start += cut;
    }
    push_one(text, rest, found);
}

fn push_one(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let Some(slice) = text.get(range.clone()) else { return };
    let trimmed = slice.trim_start();
    let start = range.end - trimmed.len();
    let length = trimmed.trim_end().len();
    if length > 0 {
        found.push(start..start + length);
    }
}

enum Stop {
    /// Nothing after all.
    None,
    /// The end of a line.
    Line,
    /// A mark that can end a sentence.
    Mark,
}

/// The bytes with which something begins that can end a sentence.
#[expect(clippy::indexing_slicing, reason = "the compiler runs it")]
const STOPS: [bool; 256] = {
    let mut table = [false; 256];
    let all = b".!?:\n\r\x0b\x0c\xc2\xd6\xe2\xe3\xef";
    let mut at = 0;
    while at < all.len() {
        table[all[at] as usize] = true;
        at += 1;
    }
    table
};

fn stop(bytes: &[u8], at: usize) -> Stop {
    match bytes.get(at..).unwrap_or_default() {
        [b'.' | b'!' | b'?' | b':', ..] => Stop::Mark,
        [b'\n' | b'\r' | 0x0b | 0x0c, ..] | [0xc2, 0x85, ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..] => {
            Stop::Line
        }
        // ։ … ‼ ⁇ ⁈ ⁉ 。 ！ ． ？
        [0xd6, 0x89, ..]
        | [0xe2, 0x80, 0xa6 | 0xbc, ..]
        | [0xe2, 0x81, 0x87..=0x89, ..]
        | [0xe3, 0x80, 0x82, ..]
        | [0xef, 0xbc, 0x81 | 0x8e | 0x9f, ..] => Stop::Mark,
        _ => Stop::None,
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '։' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '。' | '！' | '．' | '？')
}

fn is_close(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '}' | '»' | '”' | '’' | '›' | '“' | '*' | '_')
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―')
}

/// Past the end of a line.
fn after_line(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..).unwrap_or_default() {
        [b'\r', b'\n', ..] | [0xc2, ..] => at + 2,
        [0xe2, ..] => at + 3,
        _ => at + 1,
    }
}

/// Whether a line's end ends a sentence.
fn ends_line(text: &str, start: usize, line: Range<usize>, next: usize) -> bool {
    let bytes = text.as_bytes();
    // Only a plain line end is ever a space.
    if !matches!(bytes.get(line.end), Some(b'\n' | b'\r')) {
        return true;
    }
    let before = text.get(line.clone()).unwrap_or_default().trim();
    let after = text.get(next..).unwrap_or_default();
    let mut following = after.chars().skip_while(|it| matches!(it, ' ' | '\t'));
    let Some(first) = following.next() else { return true };
    if before.is_empty() || is_break(first) {
        return true;
    }
    // A mark that ended the sentence has moved its start to here; one that did not, ends it now.
    if start >= line.end || before.chars().next_back().is_some_and(|it| is_mark(it) || is_close(it))
    {
        let goes_on = first.is_lowercase() && !before.ends_with(['!', '?', '։']);
        return !goes_on;
    }
    if first.is_lowercase() {
        return false;
    }
    // Items of a list, headings, quotations, tables.
    let second = following.next();
    let item = matches!(first, '*' | '•' | '·' | '#' | '>' | '|' | '=' | '~' | '▪' | '‣' | '◦')
        || (is_dash(first) && second.is_none_or(|it| it.is_whitespace() || is_dash(it)))
        || (first.is_ascii_digit() && numbered(after));
    if item || before.starts_with(['#', '|', '>', '=']) {
        return true;
    }
    if before.ends_with([',', ';']) {
        return false;
    }
    let length = before.chars().take(WRAPPED_MAX + 1).count();
    !(WRAPPED_MIN..=WRAPPED_MAX).contains(&length)
}

/// Whether a line begins with the number of an item: `1.`, `2)`.
fn numbered(line: &str) -> bool {
    let rest = line.trim_start().trim_start_matches(|it: char| it.is_ascii_digit());
    rest.starts_with(['.', ')']) && rest.chars().nth(1).is_some_and(char::is_whitespace)
}

/// What stands around a mark.
struct Around<'a> {
    /// The text from the sentence's start to the mark.
    before: &'a str,
    /// The marks, in a row.
    marks: &'a str,
    /// Quotes and brackets closed behind them.
    closed: bool,
    /// White space behind those.
    spaced: bool,
    /// What follows.
    after: &'a str,
}

/// Where a sentence that these marks may end would end, where the next would begin, and whether it
/// does end.
fn ends_mark(text: &str, start: usize, at: usize) -> (usize, usize, bool) {
    let rest = text.get(at..).unwrap_or_default();
    let colon = rest.starts_with(':');
    let marks = match colon {
        true => 1,
        false => rest.find(|it| !is_mark(it)).unwrap_or(rest.len()),
    };
    let tail = rest.get(marks..).unwrap_or_default();
    let closed = tail.find(|it| !is_close(it)).unwrap_or(tail.len());
    let tail = tail.get(closed..).unwrap_or_default();
    // A quote opened right behind a space is no closing one: `… "Next`.
    let spaces = tail.find(|it: char| !it.is_whitespace() || is_break(it)).unwrap_or(tail.len());
    let after = tail.get(spaces..).unwrap_or_default();
    let end = at + marks + closed;
    let around = Around {
        before: text.get(start..at).unwrap_or_default(),
        marks: rest.get(..marks).unwrap_or_default(),
        closed: closed > 0,
        spaced: spaces > 0,
        after,
    };
    if after.is_empty() || after.starts_with(is_break) {
        // The line's end decides.
        return (end, end + spaces, false);
    }
    let ends = if colon { around.ends_colon() } else { around.ends() };
    (end, end + spaces, ends)
}

impl Around<'_> {
    /// Whether a colon is the Armenian full stop.
    fn ends_colon(&self) -> bool {
        let letter = self.before.chars().rev().take(LOOK_MAX).find(|it| is_letter(*it));
        letter.is_some_and(is_armenian)
            && self.opening().is_some_and(|it| it.is_uppercase() && is_armenian(it))
            && (self.spaced || self.closed || self.before.ends_with(is_armenian))
    }

    /// The first letter or digit that follows, behind quotes, brackets and dashes.
    fn opening(&self) -> Option<char> {
        self.after.chars().take(LOOK_MAX).find(|it| is_letter(*it) || it.is_numeric())
    }

    fn ends(&self) -> bool {
        let next = self.after.chars().next().unwrap_or_default();
        // Followed by more of the same sentence.
        if matches!(next, ',' | ';' | ':' | '՝' | ')' | ']' | '»') {
            return false;
        }
        if is_dash(next) {
            let upper = self.opening().is_some_and(char::is_uppercase);
            return self.spaced && upper;
        }
        let hard = self.marks.chars().any(|it| !matches!(it, '.' | '…' | '．'));
        if !self.spaced && !self.closed {
            // `բառ։Բառ` is two sentences, `k!ll` and `3.5` and `т.е` are one.
            let armenian = self.marks.ends_with('։');
            let joined = next.is_alphanumeric() && !armenian;
            return !joined && !matches!(next, '/' | '@' | '_' | '&' | '=' | '%');
        }
        let lower = self.goes_on_small();
        if hard {
            // `"Out!" he shouted`: who spoke belongs to what was said.
            return !(self.closed && lower);
        }
        if lower {
            return false;
        }
        if self.marks.chars().count() > 1 || self.marks.starts_with('…') {
            return true;
        }
        self.closed || !self.is_abbreviated()
    }

    /// Whether the next letter is a small one, behind anything but a digit.
    fn goes_on_small(&self) -> bool {
        let next = self
            .after
            .chars()
            .take(LOOK_MAX)
            .find(|it| is_letter(*it) || it.is_numeric() || is_mark(*it));
        next.is_some_and(char::is_lowercase)
    }

    /// Whether the word in front of a full stop is shortened, an initial or the number of an item.
    fn is_abbreviated(&self) -> bool {
        let letters = self.before.chars().rev().take(ABBREVIATION_MAX + 1);
        if letters.take_while(|it| is_letter(*it)).count() > ABBREVIATION_MAX {
            return false;
        }
        let before = self.before.trim_start();
        if before.chars().count() <= 3 && before.chars().all(|it| it.is_ascii_digit()) {
            return true;
        }
        let length = before
            .chars()
            .rev()
            .take(LOOK_MAX)
            .take_while(|it| is_letter(*it) || *it == '.')
            .map(char::len_utf8)
            .sum::<usize>();
        let word = before.get(before.len() - length..).unwrap_or_default();
        let head = before.get(..before.len() - length).unwrap_or_default();
        let mut letters = word.rsplit('.').next().unwrap_or_default().chars();
        let upper_next = self.opening().is_some_and(char::is_uppercase);
        let after_number = head.trim_end().ends_with(|it: char| it.is_ascii_digit());
        if upper_next && AND_SO_ON.iter().any(|it| ends_with_small(before, it)) {
            return false;
        }
        if head.ends_with(['\'', '’']) {
            return false;
        }
        match (letters.next(), letters.next()) {
            (Some(only), None) if only.is_uppercase() => true,
            // `in 1990 г. Then`: the year ends the sentence, `г. Шуша` does not.
            (Some(only), None) => LETTERS.contains(&only) && !(after_number && upper_next),
            _ => is_listed(word) && !(after_number && upper_next),
        }
    }
}

/// Whether this is one of the [`ABBREVIATIONS`], capitals aside.
fn is_listed(word: &str) -> bool {
    static LISTED: LazyLock<BTreeSet<&str>> =
        LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());
    let small: String = word.chars().take(12).flat_map(char::to_lowercase).collect();
    LISTED.contains(small.as_str())
}

/// Whether a text ends with these whole words, capitals aside.
fn ends_with_small(text: &str, end: &str) -> bool {
    let mut ours = text.chars().rev();
    end.chars().rev().all(|it| ours.next().and_then(|it| it.to_lowercase().next()) == Some(it))
        && !ours.next().is_some_and(is_letter)
}

/// Whether a character is alphabetic. The letters of our scripts are told without a search.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '\u{400}'..='\u{481}'
        | '\u{48a}'..='\u{52f}'
        | '\u{531}'..='\u{556}'
        | '\u{560}'..='\u{588}' => true,
        '\0'..='\u{7f}' => false,
        _ => c.is_alphabetic(),
    }
}

fn is_armenian(c: char) -> bool {
    matches!(c, '\u{531}'..='\u{556}' | '\u{560}'..='\u{588}')
}

/// The words of a text, in order: UAX #29, but a full stop or colon without a space behind it parts
/// words (not figures). Armenian marks inside a word belong to it.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::with_capacity(text.len() / 8 + 1);
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let length = rest.iter().position(|it| it.is_ascii_whitespace()).unwrap_or(rest.len());
        let chunk = text.get(at..at + length).unwrap_or_default();
        if !easy(chunk, at, &mut found) {
            for (start, word) in chunk.unicode_word_indices() {
                split(word, at + start, &mut found);
            }
        }
        at += length + 1;
    }
    found
}

/// Parts a word of UAX #29 at stops and colons between letters.
fn split(word: &str, start: usize, found: &mut Vec<Range<usize>>) {
    let mut from = 0;
    let mut before = '\0';
    let mut chars = word.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let digits = before.is_numeric() && chars.peek().is_some_and(|(_, it)| it.is_numeric());
        if matches!(c, '.' | ':' | '\u{2024}' | '\u{55f}') && !digits {
            if at > from {
                found.push(start + from..start + at);
            }
            from = at + c.len_utf8();
        }
        before = c;
    }
    if word.len() > from {
        found.push(start + from..start + word.len());
    }
}

/// The words of a chunk of letters of our scripts and plain punctuation; false where it holds
/// anything else.
fn easy(chunk: &str, start: usize, found: &mut Vec<Range<usize>>) -> bool {
    let count = found.len();
    let mut word: Option<usize> = None;
    let mut chars = chunk.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = match c {
            'a'..='z' | 'A'..='Z' => true,
            '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
            '\u{531}'..='\u{556}' | '\u{560}'..='\u{588}' => true,
            '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | 'ə' => true,
            // Marks inside a word, and apostrophes between letters.
            '\u{55b}' | '\u{55c}' | '\u{55e}' => word.is_some(),
            '\'' | '’' => {
                word.is_some() && chars.peek().is_some_and(|(_, it)| it.is_alphabetic())
            }
            '.' | ',' | '!' | '?' | ';' | ':' | '-' | '(' | ')' | '"' | '«' | '»' | '—' | '–' => {
                false
            }
            '“' | '”' | '„' | '…' | '։' | '՝' | '/' | '*' | '[' | ']' => false,
            _ => {
                found.truncate(count);
                return false;
            }
        };
        match (inside, word) {
            (true, None) => word = Some(at),
            (false, Some(from)) => {
                found.push(start + from..start + at);
                word = None;
            }
            _ => {}
        }
    }
    if let Some(from) = word {
        found.push(start + from..start + chunk.len());
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_unicode_calls_alphabetic() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter(c) || c.is_numeric(), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn no_abbreviation_is_longer_than_what_is_looked_at() {
        for all in [ABBREVIATIONS, AND_SO_ON] {
            for text in all {
                let last = text.rsplit(['.', ' ']).next().unwrap_or_default();
                assert!(last.chars().count() <= ABBREVIATION_MAX, "{text}");
                assert!(!text.contains('.') || text.chars().count() <= ABBREVIATION_MAX, "{text}");
            }
        }
    }
}
