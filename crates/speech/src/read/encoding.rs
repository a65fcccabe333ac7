//! From bytes to characters.

use std::fmt;

use super::map::{Map, Writer};
use super::{Problem, table};

/// How the characters of a file are written as bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Encoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// Windows-1251, Cyrillic.
    Windows1251,
    /// Windows-1252, western Europe.
    Windows1252,
    /// Windows-1254, Turkish.
    Windows1254,
    /// KOI8-R, Russian.
    Koi8R,
    /// IBM866, Cyrillic of DOS.
    Ibm866,
    /// ARMSCII-8, Armenian.
    Armscii8,
}

/// The Russian letters of which most text consists.
const RUSSIAN: &str = "оеаинтсрвл";
/// The Armenian letters of which most text consists.
const ARMENIAN: &str = "աենիրոկտլմւ";
/// Bytes that are looked at to guess an encoding.
const GUESS_BYTES_MAX: usize = 64 * 1024;
/// Bytes in which a page or a feed declares its encoding.
const DECLARED_BYTES_MAX: usize = 1024;

impl Encoding {
    /// All of them.
    pub const ALL: [Encoding; 9] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1251,
        Encoding::Windows1252,
        Encoding::Windows1254,
        Encoding::Koi8R,
        Encoding::Ibm866,
        Encoding::Armscii8,
    ];

    /// Its usual name.
    pub fn as_str(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1251 => "windows-1251",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Windows1254 => "windows-1254",
            Encoding::Koi8R => "KOI8-R",
            Encoding::Ibm866 => "IBM866",
            Encoding::Armscii8 => "ARMSCII-8",
        }
    }

    /// The encoding that a page or a feed means by a label.
    pub fn from_label(label: &str) -> Option<Encoding> {
        Some(match label.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "unicode-1-1-utf-8" => Encoding::Utf8,
            "windows-1251" | "cp1251" | "x-cp1251" => Encoding::Windows1251,
            "windows-1252" | "cp1252" | "x-cp1252" | "iso-8859-1" | "iso8859-1" | "latin1"
            | "us-ascii" | "ascii" => Encoding::Windows1252,
            "windows-1254" | "cp1254" | "x-cp1254" | "iso-8859-9" | "iso8859-9" | "latin5" => {
                Encoding::Windows1254
            }
            "koi8-r" | "koi8" | "koi" | "koi8_r" => Encoding::Koi8R,
            "ibm866" | "cp866" | "866" => Encoding::Ibm866,
            "armscii-8" | "armscii8" => Encoding::Armscii8,
            _ => return None,
        })
    }

    /// The characters of the bytes from 128 up, where each byte is a character.
    fn table(self) -> Option<&'static str> {
        Some(match self {
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => return None,
            Encoding::Windows1251 => table::WINDOWS_1251,
            Encoding::Windows1252 => table::WINDOWS_1252,
            Encoding::Windows1254 => table::WINDOWS_1254,
            Encoding::Koi8R => table::KOI8_R,
            Encoding::Ibm866 => table::IBM866,
            Encoding::Armscii8 => table::ARMSCII_8,
        })
    }

    /// The characters of some bytes; what is none becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> String {
        let mut out = Writer::default();
        let _ = self.write(bytes, 0, &mut out);
        out.text
    }

    /// Writes the bytes from `base` on, and tells the first place and the number of those that are
    /// no characters.
    fn write(self, bytes: &[u8], base: usize, out: &mut Writer) -> Option<(usize, usize)> {
        let mut wrong: Option<(usize, usize)> = None;
        let mut miss = |at: usize| {
            let (first, count) = wrong.unwrap_or((at, 0));
            wrong = Some((first, count + 1));
        };
        let rest = bytes.get(base..).unwrap_or_default();
        match (self, self.table()) {
            (_, Some(table)) => {
                let table: Vec<char> = table.chars().collect();
                for (index, byte) in rest.iter().enumerate() {
                    let upper = usize::from(*byte).checked_sub(128);
                    let character = match upper {
                        None => char::from(*byte),
                        Some(upper) => table.get(upper).copied().unwrap_or('\u{fffd}'),
                    };
                    if character == '\u{fffd}' {
                        miss(base + index);
                        out.whole("\u{fffd}", base + index..base + index + 1);
                    } else {
                        out.each(character, base + index, 1);
                    }
                }
            }
            (Encoding::Utf16Le | Encoding::Utf16Be, None) => {
                let units = rest.chunks(2).map(|pair| match *pair {
                    [a, b] if self == Encoding::Utf16Le => u16::from_le_bytes([a, b]),
                    [a, b] => u16::from_be_bytes([a, b]),
                    // Half a character at the end: a surrogate, which is none.
                    _ => 0xd800,
                });
                let mut at = base;
                for character in char::decode_utf16(units) {
                    match character {
                        Ok(character) if character.len_utf16() == 1 => {
                            out.each(character, at, 2);
                            at += 2;
                        }
                        Ok(character) => {
                            out.each(character, at, 4);
                            at += 4;
                        }
                        Err(_) => {
                            miss(at);
                            out.whole("\u{fffd}", at..(at + 2).min(bytes.len()));
                            at += 2;
                        }
                    }
                }
            }
            (_, None) => {
                let mut at = base;
                for chunk in rest.utf8_chunks() {
                    out.same(chunk.valid(), at);
                    at += chunk.valid().len();
                    let invalid = chunk.invalid().len();
                    if invalid > 0 {
                        miss(at);
                        out.whole("\u{fffd}", at..at + invalid);
                        at += invalid;
                    }
                }
            }
        }
        wrong
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A file's characters.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub(crate) text: String,
    pub(crate) map: Map,
    pub(crate) encoding: Encoding,
    pub(crate) problems: Vec<Problem>,
}

/// Decodes a file. A byte order mark is believed first, then that the bytes are UTF-8, then what the
/// file declares; else the encoding is guessed and the guess is told.
pub(crate) fn decode(bytes: &[u8], may_declare: bool) -> Source {
    let mut problems = Vec::new();
    let (encoding, start) = if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        (Encoding::Utf8, 3)
    } else if bytes.starts_with(&[0xff, 0xfe]) {
        (Encoding::Utf16Le, 2)
    } else if bytes.starts_with(&[0xfe, 0xff]) {
        (Encoding::Utf16Be, 2)
    } else if let Some(encoding) = wide(bytes) {
        problems.push(Problem::Guessed { encoding });
        (encoding, 0)
    } else if str::from_utf8(bytes).is_ok() {
        (Encoding::Utf8, 0)
    } else if let Some(encoding) = may_declare.then(|| declared(bytes)).flatten() {
        (encoding, 0)
    } else {
        let encoding = guess(bytes);
        if encoding != Encoding::Utf8 {
            problems.push(Problem::Guessed { encoding });
        }
        (encoding, 0)
    };
    let mut out = Writer::default();
    out.text.reserve(bytes.len());
    if let Some((at, count)) = encoding.write(bytes, start, &mut out) {
        problems.push(Problem::NotText { at, count, encoding });
    }
    Source { text: out.text, map: out.map, encoding, problems }
}

/// UTF-16 without a mark: its blanks and line ends have a zero beside them, and one byte of each
/// character says only which script it is of.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(1024) & !1).unwrap_or_default();
    if head.len() < 4 || !head.contains(&0) {
        return None;
    }
    let half = head.len() / 2;
    let scripts = |offset: usize| {
        let bytes = head.iter().skip(offset).step_by(2);
        bytes.filter(|byte| matches!(byte, 0 | 1 | 2 | 4 | 5 | 0x10 | 0x20)).count()
    };
    let (first, second) = (scripts(0), scripts(1));
    match (first * 10 >= half * 9, second * 10 >= half * 9) {
        (false, true) => Some(Encoding::Utf16Le),
        (true, false) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The encoding that a page (`charset=`) or a feed (`encoding=`) declares near its beginning.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(DECLARED_BYTES_MAX)).unwrap_or_default();
    let head: String = head.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    ["charset", "encoding"].into_iter().find_map(|word| {
        head.match_indices(word).find_map(|(at, _)| {
            let rest = head.get(at + word.len()..)?.trim_start().strip_prefix('=')?;
            let rest = rest.trim_start().trim_start_matches(['"', '\'']);
            let is_label = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            let end = rest.find(|c| !is_label(c)).unwrap_or(rest.len());
            Encoding::from_label(rest.get(..end)?)
        })
    })
}

/// The likeliest encoding of bytes that are not all UTF-8.
fn guess(bytes: &[u8]) -> Encoding {
    let head = bytes.get(..bytes.len().min(GUESS_BYTES_MAX)).unwrap_or_default();
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in head.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if good >= bad * 4 {
        return Encoding::Utf8;
    }
    let high = head.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = head.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    if high * 3 < letters {
        // Latin letters with some accented ones among them.
        let turkish = [0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe];
        let of_turkish = head.iter().filter(|byte| turkish.contains(*byte)).count();
        let is_turkish = of_turkish * 5 > high;
        return if is_turkish { Encoding::Windows1254 } else { Encoding::Windows1252 };
    }
    let score = |encoding: Encoding, common: &str| -> usize {
        let Some(table) = encoding.table() else { return 0 };
        let weight: Vec<usize> = table
            .chars()
            .map(|c| {
                let lower = c.to_lowercase().next().unwrap_or(c);
                // Most letters of a text are small ones; two encodings often differ in nothing else.
                usize::from(common.contains(lower)) * if lower == c { 2 } else { 1 }
            })
            .collect();
        let upper = head.iter().filter_map(|byte| usize::from(*byte).checked_sub(128));
        upper.filter_map(|index| weight.get(index)).sum()
    };
    let candidates = [
        (Encoding::Windows1251, RUSSIAN),
        (Encoding::Koi8R, RUSSIAN),
        (Encoding::Ibm866, RUSSIAN),
        (Encoding::Armscii8, ARMENIAN),
    ];
    let mut best = (Encoding::Windows1251, 0);
    for (encoding, common) in candidates {
        let points = score(encoding, common);
        if points > best.1 {
            best = (encoding, points);
        }
    }
    best.0
}
