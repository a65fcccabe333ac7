//! Character references: `&amp;`, `&#1377;`, `&laquo;`.

use html5gum::{Token, Tokenizer};

/// Longest reference by name that HTML knows, with `&` and `;`, in bytes.
const NAME_BYTES_MAX: usize = 40;

/// The reference with which a text begins: how many bytes of it, and what it stands for.
pub(crate) fn reference(text: &str) -> Option<(usize, String)> {
    let rest = text.strip_prefix('&')?;
    if let Some(number) = rest.strip_prefix('#') {
        return numeric(number).map(|(length, c)| (length + 2, c.to_string()));
    }
    let common = [
        ("amp;", "&"),
        ("lt;", "<"),
        ("gt;", ">"),
        ("quot;", "\""),
        ("apos;", "'"),
        ("nbsp;", "\u{a0}"),
        ("laquo;", "«"),
        ("raquo;", "»"),
        ("mdash;", "—"),
        ("ndash;", "–"),
    ];
    for (name, meaning) in common {
        if rest.starts_with(name) {
            return Some((name.len() + 1, meaning.to_owned()));
        }
    }
    let letters = rest.bytes().take(NAME_BYTES_MAX).take_while(u8::is_ascii_alphanumeric).count();
    let end = 1 + letters + usize::from(rest.as_bytes().get(letters) == Some(&b';'));
    let whole = text.get(..end)?;
    let meant = tokenized(whole);
    if letters == 0 || meant == whole {
        return None;
    }
    // The tokenizer says what the stretch means, not how much of it was the reference: the shortest
    // beginning that alone explains the meaning.
    (2..=end).find_map(|length| {
        let (head, tail) = whole.split_at_checked(length)?;
        let meaning = meant.strip_suffix(tail)?;
        (meaning != head && tokenized(head) == meaning).then(|| (length, meaning.to_owned()))
    })
}

/// What HTML makes of a text without tags.
fn tokenized(text: &str) -> String {
    let mut out = String::new();
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        if let Token::String(value) = token {
            out.push_str(&String::from_utf8_lossy(&value.value));
        }
    }
    out
}

/// A number after `&#`: its length with the `;`, and the character.
fn numeric(text: &str) -> Option<(usize, char)> {
    let (radix, skipped, digits) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (16, 1, digits),
        None => (10, 0, text),
    };
    let length = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    if length == 0 {
        return None;
    }
    let value = digits.bytes().take(length).fold(0_u32, |value, byte| {
        let digit = char::from(byte).to_digit(radix).unwrap_or(0);
        value.saturating_mul(radix).saturating_add(digit)
    });
    let semicolon = usize::from(digits.as_bytes().get(length) == Some(&b';'));
    // As browsers do: the numbers of Windows-1252 mean its characters; what is none is U+FFFD.
    let character = match value.checked_sub(128) {
        Some(upper @ 0..32) => {
            let upper = usize::try_from(upper).unwrap_or(0);
            super::table::WINDOWS_1252.chars().nth(upper).unwrap_or('\u{fffd}')
        }
        _ if value == 0 => '\u{fffd}',
        _ => char::from_u32(value).unwrap_or('\u{fffd}'),
    };
    Some((skipped + length + semicolon, character))
}
