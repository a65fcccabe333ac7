//! A look at a sentence as it stands: whether it is clean and holds none of the words looked for.
//!
//! Says *no* only where folding the sentence and looking at its words would say it too; whatever is
//! out of the ordinary is left to the careful look. One pass, nothing is copied.

use super::scan::{RN, YECH, may_precede_rn};
use super::table::{self, DIGIT, LETTER, SIGN, Script, Table};
use crate::language::{Language, Tag, identify};
use crate::lexicon::anchors::{Anchors, HASH_START, hashed};

/// What a quick look told.
pub(crate) enum Quick {
    /// The sentence is in this language, and nothing is to be found in it.
    Settled(Language),
    /// It has to be folded and looked at; its language, where that is told already.
    Open(Option<Language>),
}

const LATIN: u8 = 1;
/// The first bytes of `ə` and `Ə`, and of others.
const SCHWAS: u8 = 2;
const CYRILLIC: u8 = 4;
const ARMENIAN: u8 = 8;
const ODD: u8 = 128;

/// What a byte begins.
#[expect(clippy::indexing_slicing, reason = "the compiler runs it")]
const LEADS: [u8; 256] = {
    let mut leads = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        leads[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => LATIN,
            0..=0xc2 | 0xe2 => 0,
            0xc6 | 0xc9 => LATIN | SCHWAS,
            0xc3..=0xc8 => LATIN,
            0xd0 | 0xd1 => CYRILLIC,
            0xd5 | 0xd6 => ARMENIAN,
            _ => ODD,
        };
        byte += 1;
    }
    leads
};

/// Looks at a sentence, in this language or in the one that it tells. `anchors` are those of a language.
pub(crate) fn quick<'a>(
    sentence: &str,
    given: Option<Tag>,
    anchors: impl Fn(Tag) -> Option<&'a Anchors>,
) -> Quick {
    let bytes = sentence.as_bytes();
    let kinds =
        bytes.iter().fold(0, |all, it| all | LEADS.get(usize::from(*it)).copied().unwrap_or(ODD));
    if kinds & ODD != 0 {
        return Quick::Open(given.map(Language::Known));
    }
    let has_schwa = || {
        kinds & SCHWAS != 0 && bytes.windows(2).any(|it| matches!(it, [0xc9, 0x99] | [0xc6, 0x8f]))
    };
    // Whether the language is what `identify` would say, however the look ends.
    let mut is_told = true;
    let language = match given {
        Some(tag) => Language::Known(tag),
        None => match kinds & !SCHWAS {
            CYRILLIC => {
                is_told = false;
                Language::Known(Tag::Ru)
            }
            ARMENIAN => {
                is_told = false;
                Language::Known(Tag::Hy)
            }
            _ => identify(sentence),
        },
    };
    let Language::Known(tag) = language else { return Quick::Settled(language) };
    let open = || Quick::Open(is_told.then_some(language));
    // Without `ə` it is written carelessly, and compared by its bones.
    if tag == Tag::Az && !has_schwa() {
        return open();
    }
    let Some(anchors) = anchors(tag) else { return open() };
    if is_quiet(sentence, tag, given.is_some(), anchors) {
        Quick::Settled(language)
    } else {
        open()
    }
}

/// Whether a sentence in the letters of its language is clean and holds no anchor. Where the language
/// is only taken for granted, it also has no letter that speaks for another.
fn is_quiet(sentence: &str, tag: Tag, is_given: bool, anchors: &Anchors) -> bool {
    let bytes = sentence.as_bytes();
    let table = Table::of(tag);
    let own = Script::of(tag).kind();
    // The hash of the letters and figures in a row.
    let mut hash = HASH_START;
    let mut last_kind = 0;
    // Figures in a row, whether behind a letter; letters that stand alone in a row; words.
    let (mut figures, mut behind_letter) = (0u32, false);
    let mut singles = 0u32;
    let mut any = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (mut code, mut width) = (u32::from(byte), 1);
        if byte >= 0x80 {
            if byte >= 0xe0 {
                // Dashes, quotation marks, dots.
                let [0xe2, 0x80, last, ..] = bytes.get(at..).unwrap_or_default() else {
                    return false;
                };
                if !matches!(last, 0x90..=0xa7 | 0xb0..=0xbf) {
                    return false;
                }
                if hash != HASH_START {
                    if anchors.has_hash(hash) {
                        return false;
                    }
                    hash = HASH_START;
                }
                last_kind = if matches!(last, 0x98 | 0x99 | 0x9b) { SIGN } else { 0 };
                at += 3;
                continue;
            }
            let second = bytes.get(at + 1).copied().unwrap_or_default();
            code = (u32::from(byte & 0x1f) << 6) | u32::from(second & 0x3f);
            width = 2;
        }
        let entry = table.get(code as usize);
        if entry.kind & LETTER == 0 {
            if entry.kind & DIGIT != 0 {
                let again = last_kind & DIGIT != 0;
                figures = if again { figures + 1 } else { 1 };
                behind_letter = if again { behind_letter } else { last_kind == LETTER };
                hash = hashed(hash, code);
            } else {
                if entry.kind & table::DIRTY != 0
                    || (width == 2 && !matches!(code, 0x80..=0xbf | 0x559..=0x55f | 0x589..=0x58f))
                {
                    return false;
                }
                if hash != HASH_START {
                    if anchors.has_hash(hash) {
                        return false;
                    }
                    hash = HASH_START;
                }
            }
            last_kind = entry.kind;
            at += width;
            continue;
        }
        // A word: its letters in a row.
        let (mut entry, mut length) = (entry, 0u32);
        let (mut last, mut second_last, mut repeated) = (0u32, 0u32, 0u32);
        loop {
            if entry.kind != own {
                return false;
            }
            let small = u32::from(entry.to);
            if small == last {
                repeated += 1;
                if repeated >= 2 {
                    return false;
                }
            } else {
                repeated = 0;
            }
            match tag {
                Tag::Hy => {
                    if last == YECH && matches!(small, 0x582 | 0x57e) {
                        return false;
                    }
                }
                Tag::En | Tag::Az => {
                    if last == RN.0 && small == RN.1 && !may_precede_rn(second_last) {
                        return false;
                    }
                }
                Tag::Ru => {
                    // Letters that Russian lacks, and ъ where Russian has it not.
                    if !is_given
                        && (!matches!(code, 0x410..=0x44f | 0x401 | 0x451)
                            || (last == HARD && !matches!(small, 0x435 | 0x451 | 0x44e | 0x44f)))
                    {
                        return false;
                    }
                }
            }
            hash = hashed(hash, small);
            second_last = last;
            last = small;
            length += 1;
            at += width;
            let Some(&byte) = bytes.get(at) else { break };
            (code, width) = (u32::from(byte), 1);
            if byte >= 0x80 {
                if byte >= 0xe0 {
                    break;
                }
                let second = bytes.get(at + 1).copied().unwrap_or_default();
                code = (u32::from(byte & 0x1f) << 6) | u32::from(second & 0x3f);
                width = 2;
            }
            entry = table.get(code as usize);
            if entry.kind & LETTER == 0 {
                break;
            }
        }
        if last_kind & SIGN != 0
            || (last_kind & DIGIT != 0 && (behind_letter || (figures == 1 && length >= 4)))
        {
            return false;
        }
        singles = if length == 1 { singles + 1 } else { 0 };
        if singles >= 3 {
            return false;
        }
        any = true;
        last_kind = LETTER;
    }
    (hash == HASH_START || !anchors.has_hash(hash)) && (any || is_given)
}

/// The letter `ъ`.
const HARD: u32 = 'ъ' as u32;
