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
    /// Whether the language's own letters are wanting, whatever becomes of the rest.
    pub(super) bare: bool,
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
    let table = Table::of(tag);
    let own = match Script::of(tag) {
        Script::Latin => LATIN,
        Script::Cyrillic => CYRILLIC,
        _ => table::ARMENIAN,
    };
    let rival = match tag {
        Tag::Ru | Tag::Hy => LATIN,
        Tag::Az => CYRILLIC,
        Tag::En => 0,
    };
    let bytes = text.as_bytes();
    let mut found = Scan {
        patches: Vec::new(),
        dirty: Vec::new(),
        foreign: false,
        spaced: false,
        loose: false,
        bare: false,
    };
    let mut chunk = Chunk::default();
    let mut suspects: Vec<Range<usize>> = Vec::new();
    let mut seen = 0u8;
    let mut has_schwa = false;
    // The character before and its kind; how often it came in a row.
    let (mut last, mut last_kind, mut repeated) = (0u32, 0u8, 0u8);
    // How long the word is, and how many words of one letter came in a row.
    let (mut length, mut singles) = (0u32, 0u8);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (code, width, entry) = match byte {
            0..=0x7f => (u32::from(byte), 1, table.get(usize::from(byte))),
            0x80..=0xdf => {
                let second = bytes.get(at + 1).copied().unwrap_or_default();
                let code = (u32::from(byte & 0x1f) << 6) | u32::from(second & 0x3f);
                (code, 2, table.get(code as usize))
            }
            _ => {
                let c = text.get(at..).and_then(|it| it.chars().next()).unwrap_or_default();
                // 1 is no white space, and too large for a change.
                let kind = table::wide(c);
                (c as u32, c.len_utf8(), Entry { to: 1, kind })
            }
        };
        let kind = entry.kind;
        if kind & LETTER != 0 {
            length += 1;
            // A letter behind a digit or sign inside a word.
            if last_kind & (DIGIT | SIGN) != 0 && at > chunk.start {
                chunk.dirty = true;
            }
            let small = u32::from(entry.to);
            if small == last && width < 3 {
                repeated += 1;
                chunk.dirty |= repeated >= 2;
            } else {
                repeated = 0;
                // `եւ` and `եվ` become `և`.
                chunk.dirty |= last == 0x565 && matches!(small, 0x582 | 0x57e);
            }
            last = if width < 3 { small } else { code };
            has_schwa |= last == 0x259;
        } else {
            if length > 0 {
                singles = if length == 1 { singles + 1 } else { 0 };
                found.spaced |= singles >= 3;
                singles = singles.min(3);
                length = 0;
            }
            // A digit behind a letter.
            if kind & DIGIT != 0 && last_kind & LETTER != 0 {
                chunk.dirty = true;
            }
            last = 0;
            repeated = 0;
        }
        last_kind = kind;
        if entry.to == 0 && kind == 0 {
            close(&mut chunk, at, own, &mut found, &mut suspects, &mut seen);
            chunk.start = at + width;
        } else {
            chunk.kinds |= kind;
            if u32::from(entry.to) != code && width < 3 {
                found.patches.push((at, entry.to));
            }
        }
        at += width;
    }
    if length == 1 {
        found.spaced |= singles >= 2;
    }
    close(&mut chunk, bytes.len(), own, &mut found, &mut suspects, &mut seen);
    judge(text, tag, (own, rival, seen), suspects, &mut found);
    if tag == Tag::Az && !has_schwa && seen & LETTER != 0 {
        found.bare = true;
    }
    found.loose = found.bare || (tag != Tag::Ru && tag != Tag::Hy && odd_rn(bytes));
    found.bare = found.loose;
    found
}

/// Ends a stretch between white space.
fn close(
    chunk: &mut Chunk,
    end: usize,
    own: u8,
    found: &mut Scan,
    suspects: &mut Vec<Range<usize>>,
    seen: &mut u8,
) {
    let scripts = chunk.kinds & MIXING;
    *seen |= chunk.kinds;
    if chunk.dirty || chunk.kinds & DIRTY != 0 || scripts.count_ones() > 1 {
        found.dirty.push(chunk.start..end);
    } else if scripts != 0 && scripts != own {
        suspects.push(chunk.start..end);
    }
    *chunk = Chunk { start: end, ..Chunk::default() };
}

/// Decides about words that are wholly in another script: read them into the language's own where
/// the text is written in that script, take them for look-alikes where nothing speaks against it,
/// and leave them alone otherwise.
fn judge(
    text: &str,
    tag: Tag,
    (own, rival, seen): (u8, u8, u8),
    suspects: Vec<Range<usize>>,
    found: &mut Scan,
) {
    if seen & MIXING & !own == 0 {
        return;
    }
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
            let rivals = match script {
                Script::Latin => rival == LATIN,
                Script::Cyrillic => rival == CYRILLIC,
                _ => false,
            };
            if rivals {
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

/// Whether `rn` stands where these languages hardly have it, so that an `m` may be meant.
fn odd_rn(bytes: &[u8]) -> bool {
    bytes.windows(2).enumerate().any(|(at, pair)| {
        pair.eq_ignore_ascii_case(b"rn") && {
            let before = at.checked_sub(1).and_then(|it| bytes.get(it)).copied();
            !before.is_some_and(|it| {
                matches!(it.to_ascii_lowercase(), b'a' | b'e' | b'o' | b'u') || it >= 0x80
            })
        }
    })
}
