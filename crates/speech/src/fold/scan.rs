//! The one look at every byte: what has only to be lower-cased, and what has to be looked at.

use std::ops::Range;

use super::alike;
use super::table::{
    self, CYRILLIC, DIGIT, DIRTY, Entry, LATIN, LETTER, MIXING, SIGN, Script, Table,
};
use crate::language::Tag;

/// What a look at a text found.
pub(super) struct Scan {
    /// Where a character becomes another of the same length.
    pub(super) patches: Vec<(usize, u16)>,
    /// Stretches between white space that have to be looked at, in order.
    pub(super) dirty: Vec<Range<usize>>,
    /// Whether the text is written in another script than its language's and has to be read into it.
    pub(super) foreign: bool,
    /// Whether letters stand one by one somewhere.
    pub(super) spaced: bool,
    /// Whether careful spelling is not to be expected.
    pub(super) loose: bool,
}

impl Scan {
    /// Whether nothing has to be looked at.
    pub(super) fn is_clean(&self) -> bool {
        self.dirty.is_empty() && !self.spaced
    }

    /// A clean text with its characters replaced.
    pub(super) fn patched(&self, text: &str) -> String {
        patched(text, 0, &self.patches)
    }
}

/// A stretch of a text, which begins at `start`, with those of its characters replaced.
pub(super) fn patched(text: &str, start: usize, patches: &[(usize, u16)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for &(at, to) in patches {
        let Some(c) = char::from_u32(u32::from(to)) else { continue };
        let mut buffer = [0; 4];
        let new = c.encode_utf8(&mut buffer).as_bytes();
        let at = at - start;
        if let Some(slot) = bytes.get_mut(at..at + new.len()) {
            slot.copy_from_slice(new);
        }
    }
    // Each replacement is as long as what it replaces, so this never falls back.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// What is known of the stretch being read.
#[derive(Default)]
struct Chunk {
    start: usize,
    /// Kinds seen.
    kinds: u8,
    /// Something has to be looked at.
    dirty: bool,
}

/// Looks at a text.
pub(super) fn scan(text: &str, tag: Tag) -> Scan {
    let mut scanner = Scanner {
        text,
        table: Table::of(tag),
        own: match Script::of(tag) {
            Script::Latin => LATIN,
            Script::Cyrillic => CYRILLIC,
            _ => table::ARMENIAN,
        },
        patches: Vec::new(),
        dirty: Vec::new(),
        suspects: Vec::new(),
        chunk: Chunk::default(),
        seen: 0,
        schwa: false,
        odd_rn: false,
    };
    let spaced = scanner.run();
    let Scanner { patches, dirty, suspects, seen, schwa, odd_rn, own, .. } = scanner;
    let bare = match tag {
        Tag::Az => odd_rn || (!schwa && seen & LETTER != 0),
        Tag::En => odd_rn,
        Tag::Ru | Tag::Hy => false,
    };
    let mut found = Scan { patches, dirty, foreign: false, spaced, loose: bare };
    if seen & MIXING & !own != 0 {
        judge(text, tag, suspects, &mut found);
    }
    found
}

/// A character: its number, its length in bytes, what it is.
type Read = (u32, usize, Entry);

struct Scanner<'a> {
    text: &'a str,
    table: &'static Table,
    /// The kind of the letters of the language.
    own: u8,
    patches: Vec<(usize, u16)>,
    dirty: Vec<Range<usize>>,
    /// Stretches wholly in another script.
    suspects: Vec<Range<usize>>,
    chunk: Chunk,
    /// Kinds seen.
    seen: u8,
    /// Whether an `ə` was seen.
    schwa: bool,
    /// Whether `rn` was seen where it hardly stands.
    odd_rn: bool,
}

impl Scanner<'_> {
    #[inline(always)]
    fn read(&self, at: usize) -> Option<Read> {
        let bytes = self.text.as_bytes();
        let byte = *bytes.get(at)?;
        if byte < 0x80 {
            return Some((u32::from(byte), 1, self.table.get(usize::from(byte))));
        }
        if byte < 0xe0 {
            let second = bytes.get(at + 1).copied().unwrap_or_default();
            let code = (u32::from(byte & 0x1f) << 6) | u32::from(second & 0x3f);
            return Some((code, 2, self.table.get(code as usize)));
        }
        let c = self.text.get(at..)?.chars().next()?;
        // 1 is no white space, and no change is made where a character is longer than two bytes.
        Some((c as u32, c.len_utf8(), Entry { to: 1, kind: table::wide(c) }))
    }

    /// Looks at everything; whether letters stand one by one somewhere.
    fn run(&mut self) -> bool {
        let mut spaced = false;
        // How many words of one letter came in a row.
        let mut singles = 0u32;
        let mut last_kind = 0;
        // How many figures stand in a row, and whether behind a letter.
        let (mut figures, mut behind_letter) = (0u32, false);
        let mut at = 0;
        while let Some(read) = self.read(at) {
            let (code, width, entry) = read;
            let kind = entry.kind;
            if kind & LETTER != 0 {
                let begin = at;
                let length;
                (at, length) = self.word(at, read);
                // Behind a sign, or behind a figure inside a word; one figure may begin a longer
                // word, but more are a number.
                if last_kind & (DIGIT | SIGN) != 0 && begin > self.chunk.start {
                    self.chunk.dirty |=
                        last_kind & SIGN != 0 || behind_letter || (figures == 1 && length >= 4);
                }
                singles = if length == 1 { singles + 1 } else { 0 };
                spaced |= singles >= 3;
                last_kind = LETTER;
                continue;
            }
            if kind & DIGIT != 0 {
                let again = last_kind & DIGIT != 0;
                figures = if again { figures + 1 } else { 1 };
                behind_letter = if again { behind_letter } else { last_kind == LETTER };
            }
            last_kind = kind;
            if entry.to == 0 && kind == 0 {
                self.close(at);
                self.chunk.start = at + width;
            } else {
                self.chunk.kinds |= kind;
                if width < 3 && u32::from(entry.to) != code {
                    self.patches.push((at, entry.to));
                }
            }
            at += width;
        }
        self.close(self.text.len());
        spaced
    }

    /// Looks at the letters of a word from its first on: where it ends and how many there are.
    #[inline(always)]
    fn word(&mut self, mut at: usize, first: Read) -> (usize, u32) {
        let (mut code, mut width, mut entry) = first;
        let (mut last, mut second_last, mut repeated) = (0u32, 0u32, 0u32);
        let mut kinds = 0;
        let mut length = 0;
        loop {
            kinds |= entry.kind;
            let mut small = code;
            if width < 3 {
                small = u32::from(entry.to);
                if small != code {
                    self.patches.push((at, entry.to));
                }
            }
            if small == last {
                repeated += 1;
                self.chunk.dirty |= repeated >= 2;
            } else {
                repeated = 0;
            }
            // `եւ` and `եվ` become `և`; `rn` may be an `m`.
            if last == YECH {
                self.chunk.dirty |= matches!(small, 0x582 | 0x57e);
            } else if last == RN.0 && small == RN.1 {
                self.odd_rn |= !may_precede_rn(second_last);
            }
            self.schwa |= small == SCHWA;
            second_last = last;
            last = small;
            length += 1;
            at += width;
            match self.read(at) {
                Some(next) if next.2.kind & LETTER != 0 => (code, width, entry) = next,
                _ => break,
            }
        }
        self.chunk.kinds |= kinds;
        (at, length)
    }

    /// Ends a stretch between white space.
    fn close(&mut self, end: usize) {
        let chunk = std::mem::take(&mut self.chunk);
        let scripts = chunk.kinds & MIXING;
        self.seen |= chunk.kinds;
        if chunk.dirty || chunk.kinds & DIRTY != 0 || scripts.count_ones() > 1 {
            self.dirty.push(chunk.start..end);
        } else if scripts != 0 && scripts != self.own {
            self.suspects.push(chunk.start..end);
        }
        self.chunk.start = end;
    }
}

/// Decides about words that are wholly in another script: read them into the language's own where
/// the text is written in that script, take them for look-alikes where nothing speaks against it,
/// and leave them alone otherwise.
fn judge(text: &str, tag: Tag, suspects: Vec<Range<usize>>, found: &mut Scan) {
    // The script in which the language is written by those who have not its own.
    let rival = match tag {
        Tag::Ru | Tag::Hy => Some(Script::Latin),
        Tag::Az => Some(Script::Cyrillic),
        Tag::En => None,
    };
    let (mut native, mut other, mut strange) = (0usize, 0usize, 0usize);
    for c in text.chars() {
        let Some(script) = Script::of_char(c) else { continue };
        let small = table::lower(c, tag);
        if script == Script::of(tag) {
            native += if alike::twin(small) { 1 } else { 4 };
        } else {
            if alike::alike(small, script, tag).is_none() {
                strange += 1;
            }
            if Some(script) == rival {
                other += if alike::twin(small) { 1 } else { 4 };
            }
        }
    }
    if other > 2 * native {
        found.foreign = true;
        found.dirty.extend(suspects);
    } else if strange == 0 {
        found.dirty.extend(suspects);
    } else {
        return;
    }
    found.dirty.sort_by_key(|it| it.start);
}

/// The letter `ə`.
const SCHWA: u32 = 'ə' as u32;

/// The letter `ե`.
pub(super) const YECH: u32 = 'ե' as u32;

/// The letters `r` and `n`.
pub(super) const RN: (u32, u32) = ('r' as u32, 'n' as u32);

/// Whether `rn` often stands behind this letter in English and Azerbaijani: where it does not, an `m`
/// may be meant.
pub(super) fn may_precede_rn(c: u32) -> bool {
    // `a e o u`, and `ə ı ö ü`; behind `ş`, `ç` or `ğ` nobody writes it.
    matches!(c, 0x61 | 0x65 | 0x6f | 0x75 | 0x259 | 0x131 | 0xf6 | 0xfc)
}
