//! What each character is to the folder, language by language.

use std::sync::LazyLock;

use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};

use super::alike;
use crate::language::Tag;

/// A Latin letter.
pub(super) const LATIN: u8 = 1;
/// A Cyrillic letter.
pub(super) const CYRILLIC: u8 = 2;
/// An Armenian letter.
pub(super) const ARMENIAN: u8 = 4;
/// A Greek letter.
pub(super) const GREEK: u8 = 8;
/// A letter of another script.
pub(super) const OTHER: u8 = 16;
/// A digit.
pub(super) const DIGIT: u8 = 32;
/// A sign that can stand for a letter, or an apostrophe.
pub(super) const SIGN: u8 = 64;
/// Something that has to be looked at.
pub(super) const DIRTY: u8 = 128;
/// Any letter.
pub(super) const LETTER: u8 = LATIN | CYRILLIC | ARMENIAN | GREEK | OTHER;
/// A letter of a script that has look-alikes.
pub(super) const MIXING: u8 = LATIN | CYRILLIC | ARMENIAN | GREEK;

/// A script.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Armenian.
    Armenian,
    /// Greek.
    Greek,
    /// Any other.
    Other,
}

impl Script {
    /// The script in which a language is written.
    pub(crate) fn of(tag: Tag) -> Self {
        match tag {
            Tag::Ru => Self::Cyrillic,
            Tag::Hy => Self::Armenian,
            Tag::Az | Tag::En => Self::Latin,
        }
    }

    /// The script of a letter, if it is one.
    pub(crate) fn of_char(c: char) -> Option<Self> {
        Some(match c {
            'a'..='z' | 'A'..='Z' => Self::Latin,
            '\u{00aa}' | '\u{00ba}' | '\u{00c0}'..='\u{02af}' if c != '×' && c != '÷' => {
                Self::Latin
            }
            '\u{1d00}'..='\u{1d25}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{0370}'..='\u{03ff}' | '\u{1f00}'..='\u{1fff}' if c.is_alphabetic() => Self::Greek,
            '\u{0400}'..='\u{0481}' | '\u{048a}'..='\u{052f}' => Self::Cyrillic,
            '\u{0531}'..='\u{0556}' | '\u{0560}'..='\u{0588}' => Self::Armenian,
            _ if c.is_alphabetic() => Self::Other,
            _ => return None,
        })
    }

    pub(super) fn kind(self) -> u8 {
        match self {
            Self::Latin => LATIN,
            Self::Cyrillic => CYRILLIC,
            Self::Armenian => ARMENIAN,
            Self::Greek => GREEK,
            Self::Other => OTHER,
        }
    }
}

/// Whether a lower-case letter is a vowel.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'ə'
            | 'ı'
            | 'ö'
            | 'ü'
            | 'а'
            | 'е'
            | 'ё'
            | 'и'
            | 'о'
            | 'у'
            | 'ы'
            | 'э'
            | 'ю'
            | 'я'
            | 'ա'
            | 'ե'
            | 'է'
            | 'ը'
            | 'ի'
            | 'ո'
            | 'օ'
    )
}

/// Whether a character is not seen at all: zero width, a direction, a soft hyphen, a selector.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{00ad}'
            | '\u{034f}'
            | '\u{061c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether it is a mark that Armenian sets inside a word: emphasis, exclamation, question.
pub(super) fn is_armenian_mark(c: char) -> bool {
    matches!(c, '\u{055b}' | '\u{055c}' | '\u{055e}')
}

/// Whether it is written for an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '‛' | '`' | '\u{b4}' | '\u{2b9}' | '\u{2bb}' | '\u{2bc}' | '\u{55a}'
    )
}

/// Lower case as the language has it.
pub(super) fn lower(c: char, tag: Tag) -> char {
    match (c, tag) {
        ('A'..='Z', Tag::En | Tag::Ru | Tag::Hy) => c.to_ascii_lowercase(),
        ('I', Tag::Az) => 'ı',
        ('İ', _) => 'i',
        ('ẞ', _) => 'ß',
        ('ё' | 'Ё', Tag::Ru) => 'е',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a lower-case letter made of a letter and a mark is a letter of its own.
pub(super) fn is_kept(c: char, tag: Tag) -> bool {
    match tag {
        Tag::Az => matches!(c, 'ç' | 'ğ' | 'ö' | 'ş' | 'ü' | 'ё' | 'й'),
        Tag::Ru | Tag::En | Tag::Hy => c == 'й',
    }
}

/// Whether NFKC is asked about a character. Not where it would tear a sign apart or make two
/// letters of Armenian `և`.
pub(crate) fn has_plain_form(c: char) -> bool {
    match c {
        '\u{a0}' | 'ª' | 'º' | 'µ' => true,
        '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => true,
        '\u{2b0}'..='\u{2b8}' | '\u{2e0}'..='\u{2e4}' | '\u{1d2c}'..='\u{1dbf}' => true,
        '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => true,
        '\u{2070}'..='\u{209c}' => true,
        '№' | '℠' | '℡' | '™' => false,
        '\u{2100}'..='\u{214e}' | '\u{2460}'..='\u{24e9}' => true,
        '\u{fb00}'..='\u{fb17}' | '\u{ff01}'..='\u{ff5e}' => true,
        '\u{1d400}'..='\u{1d7ff}' | '\u{1f110}'..='\u{1f149}' => true,
        _ => false,
    }
}

/// The letter of a dark circle or square, which NFKC leaves alone.
pub(super) fn enclosed(c: char) -> Option<char> {
    let at = match c as u32 {
        at @ 0x1f150..=0x1f169 => at - 0x1f150,
        at @ 0x1f170..=0x1f189 => at - 0x1f170,
        _ => return None,
    };
    char::from_u32(u32::from(b'a') + at)
}

/// What one character is.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Entry {
    /// What it becomes where it becomes one character of the same length; 0 for white space.
    pub(super) to: u16,
    /// Its kind.
    pub(super) kind: u8,
}

const SIZE: usize = 0x800;

/// What the characters below U+0800 are: those of one or two bytes.
pub(super) struct Table {
    entries: Box<[Entry; SIZE]>,
}

static TABLES: LazyLock<[Table; 4]> =
    LazyLock::new(|| [Tag::Ru, Tag::Hy, Tag::Az, Tag::En].map(Table::new));

impl Table {
    /// The table of a language.
    pub(super) fn of(tag: Tag) -> &'static Self {
        let [ru, hy, az, en] = &*TABLES;
        match tag {
            Tag::Ru => ru,
            Tag::Hy => hy,
            Tag::Az => az,
            Tag::En => en,
        }
    }

    /// A character's entry; those of two bytes and less are found here.
    #[inline]
    pub(super) fn get(&self, c: usize) -> Entry {
        self.entries.get(c).copied().unwrap_or_default()
    }

    fn new(tag: Tag) -> Self {
        let mut entries = Box::new([Entry::default(); SIZE]);
        for (at, slot) in (0u16..).zip(entries.iter_mut()) {
            *slot = entry(at, tag);
        }
        Self { entries }
    }
}

fn entry(at: u16, tag: Tag) -> Entry {
    let Some(c) = char::from_u32(u32::from(at)) else {
        return Entry { to: at, kind: DIRTY };
    };
    if c != '\u{a0}' && c.is_whitespace() {
        return Entry { to: 0, kind: 0 };
    }
    let dirty = Entry { to: at, kind: DIRTY | Script::of_char(c).map_or(0, Script::kind) };
    if at == 0 || c == '\u{a0}' || is_hidden(c) || is_armenian_mark(c) || is_combining_mark(c) {
        return dirty;
    }
    if c.is_ascii_digit() {
        return Entry { to: at, kind: DIGIT };
    }
    if alike::is_leet(c) || (is_apostrophe(c) && c != '\'') {
        return Entry { to: at, kind: SIGN };
    }
    let Some(script) = Script::of_char(c) else {
        return Entry {
            to: at,
            kind: if has_plain_form(c) && changes(c, tag) { DIRTY } else { 0 },
        };
    };
    let small = lower(c, tag);
    let same_length = small.len_utf8() == c.len_utf8();
    if !same_length
        || changes(small, tag)
        || (script == Script::of(tag) && alike::plain(small, tag).is_some())
    {
        return dirty;
    }
    Entry { to: u16::try_from(u32::from(small)).unwrap_or(at), kind: script.kind() }
}

/// Whether NFKC and the loss of marks change a lower-case letter.
fn changes(c: char, tag: Tag) -> bool {
    if !has_plain_form(c) || is_kept(c, tag) {
        return false;
    }
    let mut same = true;
    decompose_compatible(c, |it| same &= it == c);
    !same
}

/// What a character of three or four bytes is.
pub(super) fn wide(c: char) -> u8 {
    match c {
        '’' | '‘' | '‛' => SIGN,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => 0,
        '\u{20a0}'..='\u{20cf}' | '№' | '℠' | '℡' | '™' => 0,
        '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2bff}' => 0,
        '\u{10a0}'..='\u{10ff}' => OTHER,
        '\u{3001}'..='\u{303f}' => 0,
        '\u{3040}'..='\u{309f}' | '\u{30a0}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' => OTHER,
        '\u{ac00}'..='\u{d7a3}' => OTHER,
        '\u{1f000}'..='\u{1f0ff}' | '\u{1f1e6}'..='\u{1faff}' => 0,
        _ => DIRTY | Script::of_char(c).map_or(0, Script::kind),
    }
}

/// Joins a letter and a mark where that makes a letter of the language.
pub(super) fn join(base: char, mark: char, tag: Tag) -> Option<char> {
    let whole = compose(base, mark)?;
    let small = whole.to_lowercase().next().unwrap_or(whole);
    let kept =
        is_kept(small, tag) || (tag == Tag::Ru && small == 'ё') || (tag == Tag::Az && whole == 'İ');
    kept.then_some(whole)
}
