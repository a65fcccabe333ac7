//! Which language a sentence is in: by its script, by its own letters, and in Latin letters by a
//! small model of three letters in a row.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::{Language, Tag};
use crate::fold::{Script, alike, has_plain_form, is_hidden, twin};
use crate::segment::is_letter;

/// What `languages/model.py` made: see there for its shape.
static MODEL: &[u8] = include_bytes!("../../languages/identify.bin");

/// How many languages the model tells apart.
const CLASSES: usize = 8;

/// The languages of the model in its order, and what is added for each: fewer are expected of it.
const RESULTS: [(Language, u16); CLASSES] = [
    (Language::Known(Tag::En), 0),
    (Language::Known(Tag::Az), 0),
    (Language::Turkish, 20),
    (Language::Known(Tag::Ru), 32),
    (Language::Known(Tag::Hy), 32),
    (Language::Other, 56),
    (Language::Other, 56),
    (Language::Other, 56),
];

/// How many symbols a word is made of: its edge and the letters a to z.
const SYMBOLS: usize = 27;

/// The letters that tell by themselves, in the model's order.
const MARKED: &str = "əıöüçşğâîûäßéèêàáíóúñãõłąęśżźćńřšžățe";

/// After how many letters it is asked whether the answer is sure.
const ASK: usize = 24;

/// How far the first language is ahead where the answer is sure.
const SURE: u16 = 16 * 16;

/// In Azerbaijani about every tenth letter is `ə`; where one has to look further for it, it may have been
/// put there to mislead.
const LETTERS_TO_SCHWA: usize = 16;

/// How many letters are read: more do not change the answer.
const LETTERS_MAX: usize = 240;

/// Tells which language a sentence is in. Latinised Russian and Armenian and Azerbaijani in Cyrillic
/// letters are told as the languages they are; look-alike letters do not mislead it.
pub fn identify(sentence: &str) -> Language {
    if sentence.is_ascii() {
        let letters = sentence.bytes().filter(u8::is_ascii_alphabetic).count();
        return if letters == 0 { Language::Other } else { latin(sentence, letters) };
    }
    let counts = Counts::of(sentence);
    match counts.script(sentence) {
        Some(Writing::Latin) => {
            // `ə`, also where Cyrillic `ә` stands for it.
            // A single one in a long English sentence does not turn it into another language.
            match latin(sentence, counts.latin) {
                Language::Known(Tag::En) if counts.latin > LETTERS_TO_SCHWA * counts.schwas => {
                    Language::Known(Tag::En)
                }
                _ if counts.schwas > 0 => Language::Known(Tag::Az),
                told => told,
            }
        }
        Some(Writing::Cyrillic)
            if counts.specials == 0 && counts.cyrillic >= LETTERS_TO_SCHWA * counts.schwas =>
        {
            Language::Known(Tag::Ru)
        }
        Some(Writing::Cyrillic) => cyrillic(sentence),
        Some(Writing::Armenian) => Language::Known(Tag::Hy),
        Some(Writing::Georgian) => Language::Georgian,
        None => Language::Other,
    }
}

/// A script in which one of the languages may be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    Latin,
    Cyrillic,
    Armenian,
    Georgian,
}

/// How many letters of each script a sentence has.
#[derive(Default)]
struct Counts {
    latin: usize,
    cyrillic: usize,
    armenian: usize,
    georgian: usize,
    other: usize,
    /// How many Azerbaijani `ə` are among them, or Cyrillic `ә`.
    schwas: usize,
    /// How many other Cyrillic letters are among them that are not plain Russian ones, or a `ъ`.
    specials: usize,
}

impl Counts {
    /// Counts by lead bytes.
    fn of(sentence: &str) -> Self {
        let mut counts = Self::default();
        let bytes = sentence.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let second = bytes.get(at + 1).copied().unwrap_or_default();
            at += match byte {
                0..=0x7f => {
                    counts.latin += usize::from(byte.is_ascii_alphabetic());
                    1
                }
                0xc3..=0xc9 => {
                    counts.latin += 1;
                    counts.schwas +=
                        usize::from(matches!((byte, second), (0xc9, 0x99) | (0xc6, 0x8f)));
                    2
                }
                0xd0 if second >= 0x90 => {
                    counts.cyrillic += 1;
                    counts.specials += usize::from(second == 0xaa);
                    2
                }
                0xd1 if second < 0x90 => {
                    counts.cyrillic += 1;
                    counts.specials += usize::from(second == 0x8a);
                    2
                }
                0xd0..=0xd3 => {
                    counts.cyrillic += 1;
                    match (byte, second) {
                        (0xd3, 0x98 | 0x99) => counts.schwas += 1,
                        _ => counts.specials += 1,
                    }
                    2
                }
                0xd4 if second < 0xb0 => {
                    counts.cyrillic += 1;
                    counts.specials += 1;
                    2
                }
                0xd4 | 0xd5 => {
                    // Not the marks of Armenian.
                    counts.armenian +=
                        usize::from(!(byte == 0xd5 && (0x99..0xa0).contains(&second)));
                    2
                }
                0xd6 => {
                    counts.armenian += usize::from(second < 0x89);
                    2
                }
                0xcd..=0xcf | 0xd7..=0xdf => {
                    counts.other += 1;
                    2
                }
                0x80..=0xdf => 2,
                0xe1 if matches!(second, 0x82 | 0x83 | 0xb2) => {
                    counts.georgian += 1;
                    3
                }
                0xe0..=0xef => {
                    let c = sentence.get(at..).and_then(|it| it.chars().next()).unwrap_or_default();
                    counts.wide(c);
                    3
                }
                _ => {
                    let c = sentence.get(at..).and_then(|it| it.chars().next()).unwrap_or_default();
                    counts.wide(c);
                    4
                }
            };
        }
        counts
    }

    /// Counts a character of three or four bytes: a letter in fancy dress counts as the plain one.
    fn wide(&mut self, c: char) {
        if has_plain_form(c) {
            let mut plain = c;
            decompose_compatible(c, |it| {
                if it.is_alphabetic() {
                    plain = it;
                }
            });
            match Script::of_char(plain) {
                Some(Script::Latin) => self.latin += 1,
                Some(Script::Cyrillic) => self.cyrillic += 1,
                Some(Script::Armenian) => self.armenian += 1,
                _ => {}
            }
        } else if c.is_alphabetic() {
            self.other += 1;
        }
    }

    /// The script of the sentence. Where there are several, letters that look like those of another
    /// count less, and Latin, in which names stand, has to prevail clearly unless scripts are mixed
    /// inside words.
    fn script(&self, sentence: &str) -> Option<Writing> {
        use Writing::{Armenian, Cyrillic, Georgian, Latin};
        let kinds = [self.latin, self.cyrillic, self.armenian, self.georgian, self.other];
        if kinds.iter().filter(|it| **it > 0).count() < 2 {
            let all = [Some(Latin), Some(Cyrillic), Some(Armenian), Some(Georgian), None];
            return kinds.iter().zip(all).find(|it| *it.0 > 0).and_then(|it| it.1);
        }
        let [mut latin, mut cyrillic, mut armenian] = [0usize; 3];
        let mut mixed = false;
        let mut before = None;
        for c in sentence.chars().filter(|it| !is_hidden(*it)) {
            let script = Script::of_char(c).filter(|it| *it != Script::Other);
            let weight = match c.to_lowercase().next() {
                Some(small) if twin(small) => 1,
                _ => 4,
            };
            match script {
                Some(Script::Latin) => latin += weight,
                Some(Script::Cyrillic) => cyrillic += weight,
                Some(Script::Armenian) => armenian += weight,
                _ => {}
            }
            mixed |= script.is_some() && before.is_some() && before != script;
            before = script;
        }
        latin = latin.max(self.latin);
        let others = 4 * self.georgian.max(self.other);
        let own = cyrillic.max(armenian);
        let latin_prevails = if mixed { latin > own } else { latin > 2 * own };
        if others > latin.max(own) {
            return (self.georgian >= self.other).then_some(Georgian);
        }
        Some(match latin_prevails {
            true => Latin,
            false if armenian >= cyrillic => Armenian,
            false => Cyrillic,
        })
    }
}

/// Russian, Azerbaijani or another in Cyrillic letters, by the letters that the others lack.
fn cyrillic(sentence: &str) -> Language {
    let (mut schwa, mut azerbaijani, mut je) = (false, false, false);
    let (mut russian, mut ukrainian, mut dotted, mut foreign) = (false, false, 0, false);
    let mut before = '\0';
    for c in sentence.chars() {
        match c {
            'а'..='я' | 'А'..='Я' => {}
            '\0'..='\u{3ff}' if c != 'ə' && c != 'Ə' => {
                before = '\0';
                continue;
            }
            _ => {}
        }
        // Bulgarian has ъ where Russian has it not.
        if matches!(before, 'ъ' | 'Ъ')
            && !matches!(c, 'е' | 'ё' | 'ю' | 'я' | 'Е' | 'Ё' | 'Ю' | 'Я')
            && c.is_alphabetic()
        {
            foreign = true;
        }
        match c {
            'ә' | 'Ә' | 'ə' | 'Ə' => schwa = true,
            'ҝ' | 'Ҝ' | 'ҹ' | 'Ҹ' => azerbaijani = true,
            'ј' | 'Ј' => je = true,
            'ы' | 'Ы' | 'э' | 'Э' | 'ё' | 'Ё' => russian = true,
            'ї' | 'Ї' | 'є' | 'Є' | 'ґ' | 'Ґ' | 'ў' | 'Ў' => ukrainian = true,
            'і' | 'І' => dotted += 1,
            'қ' | 'ң' | 'ұ' | 'җ' | 'ҙ' | 'ҫ' | 'ҡ' | 'ҳ' | 'ҷ' | 'ӣ' | 'ӯ' | 'Қ' | 'Ң' | 'Ұ'
            | 'Җ' => {
                foreign = true;
            }
            'ђ' | 'ћ' | 'љ' | 'њ' | 'џ' | 'ѓ' | 'ќ' | 'Ђ' | 'Ћ' | 'Љ' | 'Њ' => {
                foreign = true
            }
            _ => {}
        }
        before = c;
    }
    if azerbaijani || (schwa && !foreign && dotted == 0) {
        Language::Known(Tag::Az)
    } else if foreign || schwa || (!russian && (ukrainian || je || dotted > 0)) {
        Language::Other
    } else {
        Language::Known(Tag::Ru)
    }
}

/// The reader of a sentence in Latin letters.
struct Reader {
    costs: [u16; CLASSES],
    /// The two symbols before.
    before: (usize, usize),
    letters: usize,
}

impl Reader {
    fn symbol(&mut self, symbol: usize) {
        let (first, second) = self.before;
        self.add((first * SYMBOLS + second) * SYMBOLS + symbol);
        self.before = (second, symbol);
        self.letters += usize::from(symbol > 0);
    }

    fn edge(&mut self) {
        if self.before.1 != 0 {
            self.symbol(0);
            self.before = (0, 0);
        }
    }

    fn mark(&mut self, at: usize) {
        self.add(SYMBOLS * SYMBOLS * SYMBOLS + at);
    }

    /// Adds a row of the model.
    fn add(&mut self, at: usize) {
        let (rows, _) = MODEL.as_chunks::<CLASSES>();
        let Some(row) = rows.get(at) else { return };
        for (cost, byte) in self.costs.iter_mut().zip(row) {
            *cost = cost.saturating_add(u16::from(*byte));
        }
    }

    /// Whether one language is so far ahead that more letters will not change it.
    fn is_sure(&self) -> bool {
        let mut costs = self.costs;
        costs.sort_unstable();
        matches!(costs, [first, second, ..] if second - first > SURE)
    }
}

/// The language of a sentence in Latin letters.
fn latin(sentence: &str, letters: usize) -> Language {
    // Where most is letters, they do not stand apart.
    let joined = 10 * letters < 7 * sentence.len() && stands_apart(sentence);
    let careful = !sentence.is_ascii()
        && sentence
            .chars()
            .any(|it| matches!(it, 'ı' | 'ö' | 'ü' | 'ç' | 'ş' | 'ğ' | 'İ' | 'Ş' | 'Ç'));
    let mut reader = Reader { costs: [0; CLASSES], before: (0, 0), letters: 0 };
    let mut ask = ASK;
    let mut repeated = 0;
    let mut last = '\0';
    let mut chars = sentence.chars().peekable();
    while let Some(c) = chars.next() {
        if c == last && is_letter(c) {
            repeated += 1;
            if repeated > 1 {
                continue;
            }
        } else {
            repeated = 0;
        }
        last = c;
        let mut next = || chars.peek().is_some_and(|it| is_letter(*it));
        match c {
            'a'..='z' | 'A'..='Z' => {
                let small = c.to_ascii_lowercase();
                reader.symbol(usize::from(small as u8 - b'a') + 1);
                if careful && small == 'e' {
                    reader.mark(MARKED.chars().count() - 1);
                }
            }
            '\'' | '’' if next() => {}
            '@' if reader.before.1 != 0 => reader.symbol(usize::from(b'y' - b'a') + 1),
            '0' | '1' | '3' | '4' | '5' | '7' if !joined && next() => {
                let letter = match c {
                    '0' => b'o',
                    '1' => b'i',
                    '3' => b'e',
                    '4' => b'a',
                    '5' => b's',
                    _ => b't',
                };
                reader.symbol(usize::from(letter - b'a') + 1);
            }
            _ if c.is_ascii() => {
                if !joined {
                    reader.edge();
                }
            }
            _ if is_hidden(c) || is_combining_mark(c) => {}
            _ => unusual(c, &mut reader),
        }
        if reader.letters >= ask {
            if reader.letters > LETTERS_MAX || reader.is_sure() {
                break;
            }
            ask += ASK;
        }
    }
    reader.edge();
    if reader.letters == 0 {
        return Language::Other;
    }
    let costs = reader.costs.iter().zip(RESULTS);
    costs
        .map(|(cost, (language, prior))| (cost.saturating_add(prior), language))
        .min_by_key(|it| it.0)
        .map_or(Language::Other, |it| it.1)
}

/// Reads a letter that is not plain.
fn unusual(c: char, reader: &mut Reader) {
    let small = if c == 'İ' { 'i' } else { c.to_lowercase().next().unwrap_or(c) };
    if let Some(at) = MARKED.chars().position(|it| it == small) {
        reader.mark(at);
    }
    let plain = match small {
        'ə' => "e",
        'ı' | 'i' => "i",
        'ß' => "ss",
        'ł' => "l",
        'ø' => "o",
        'æ' => "ae",
        _ => "",
    };
    let mut any = !plain.is_empty();
    for letter in plain.bytes() {
        reader.symbol(usize::from(letter - b'a') + 1);
    }
    if !any {
        let mut read = |it: char| {
            let it = it.to_ascii_lowercase();
            let latin = match Script::of_char(it) {
                Some(Script::Latin) => Some(it),
                Some(script) => alike(it, script, Tag::En),
                None => None,
            };
            if let Some(latin) = latin.filter(char::is_ascii_lowercase) {
                reader.symbol(usize::from(latin as u8 - b'a') + 1);
                any = true;
            }
        };
        decompose_compatible(small, &mut read);
    }
    if !any {
        reader.edge();
    }
}

/// Whether letters stand one by one in the whole sentence.
fn stands_apart(sentence: &str) -> bool {
    let mut words = 0;
    let mut letters = 0;
    let mut inside = false;
    for c in sentence.chars().take(2 * LETTERS_MAX) {
        let letter = c.is_alphabetic();
        letters += usize::from(letter);
        words += usize::from(letter && !inside);
        inside = letter || (inside && (is_hidden(c) || is_combining_mark(c)));
    }
    words > 3 && 2 * letters < 3 * words
}
