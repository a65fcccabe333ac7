//! Words that people wrote: brought to one form, and refused where they could hide something.

use unicode_normalization::UnicodeNormalization;

use crate::refusal::{Refusal, What};

/// The most characters of one passage, ground, interest, reason or comment.
pub const TEXT_CHARS_MAX: usize = 8_000;
/// The most characters of a title.
pub const TITLE_CHARS_MAX: usize = 300;

/// Whether a character could make a text look other than it is: controls but the line feed,
/// bidirectional controls, zero-width characters, tags, and code points that are no characters.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' => false,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' => {
            true
        }
        '\u{180B}'..='\u{180F}' => true,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => true,
        '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' => true,
        '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}' => true,
        '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' => true,
        '\u{FDD0}'..='\u{FDEF}' => true,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => true,
        c => c.is_control() || (c as u32) & 0xFFFE == 0xFFFE,
    }
}

/// Brings a text of several lines to its one form: NFC, line feeds only, no spaces at line ends,
/// no empty lines at either end.
///
/// # Errors
/// [`Refusal::HiddenCharacter`] and [`Refusal::TooMany`].
pub fn clean(text: &str, chars_max: usize) -> Result<String, Refusal> {
    if text.len() > chars_max.saturating_mul(4).saturating_add(4096) {
        return Err(Refusal::TooMany { what: What::Characters, max: chars_max });
    }
    let text = text.replace("\r\n", "\n");
    if let Some((place, hidden)) =
        text.chars().enumerate().find(|(_, c)| *c != '\t' && is_hidden(*c))
    {
        return Err(Refusal::HiddenCharacter { code: hidden as u32, place });
    }
    let text: String = text.replace('\t', " ").nfc().collect();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let text = lines.join("\n");
    let text = text.trim_matches('\n').trim_end().to_owned();
    if text.chars().count() > chars_max {
        return Err(Refusal::TooMany { what: What::Characters, max: chars_max });
    }
    Ok(text)
}

/// Brings a text of one line to its one form; line feeds become spaces.
///
/// # Errors
/// As [`clean`].
pub fn clean_line(text: &str, chars_max: usize) -> Result<String, Refusal> {
    let text = clean(text, chars_max)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_form_whatever_the_keyboard_sent() {
        assert_eq!(clean("\r\n  Б\u{306} \r\nend\t\r\n\n", 100).unwrap(), "  Б\u{306}\nend");
        assert_eq!(clean("e\u{301}", 10).unwrap(), "é");
        assert_eq!(clean_line(" one\n two ", 100).unwrap(), "one two");
    }

    #[test]
    fn a_character_that_hides_is_refused_with_its_place() {
        for hidden in
            ['\u{202E}', '\u{200B}', '\u{2066}', '\u{61C}', '\u{E0041}', '\u{7}', '\u{FEFF}']
        {
            assert_eq!(
                clean(&format!("ab{hidden}c"), 100),
                Err(Refusal::HiddenCharacter { code: hidden as u32, place: 2 })
            );
        }
    }

    #[test]
    fn a_text_over_the_limit_is_refused_and_one_at_it_is_not() {
        assert!(clean(&"ա".repeat(10), 10).is_ok());
        assert_eq!(
            clean(&"ա".repeat(11), 10),
            Err(Refusal::TooMany { what: What::Characters, max: 10 })
        );
    }
}
