//! A telephone number as every network takes it.

use std::fmt;
use std::str::FromStr;

use crate::refusal::Refusal;

/// The most characters that are read of a number as people write it.
pub const TELEPHONE_CHARS_MAX: usize = 40;
/// The fewest and the most digits of a number (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// A telephone number in its international form: a plus and 7 to 15 digits. Personal data.
#[derive(Clone, PartialEq, Eq)]
pub struct Telephone(String);

impl fmt::Debug for Telephone {
    /// Without the number: it is nobody's business in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Telephone")
    }
}

impl Telephone {
    /// The number: a plus and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Telephone {
    type Err = Refusal;

    /// Reads a number as people write it: spaces, hyphens, dots and brackets are left out, and
    /// `00` in front is a plus.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        if text.chars().count() > TELEPHONE_CHARS_MAX {
            return Err(Refusal::Telephone);
        }
        let rest = text.strip_prefix('+').or_else(|| text.strip_prefix("00"));
        let rest = rest.ok_or(Refusal::Telephone)?;
        let mut number = String::from("+");
        for c in rest.chars() {
            match c {
                '0'..='9' => number.push(c),
                ' ' | '\u{a0}' | '-' | '.' | '(' | ')' => {}
                _ => return Err(Refusal::Telephone),
            }
        }
        // No country code begins with a zero.
        if !DIGITS.contains(&(number.len() - 1)) || number.starts_with("+0") {
            return Err(Refusal::Telephone);
        }
        Ok(Self(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_form_however_it_was_written() {
        for written in ["+7 495 000-00-01", "+7(495)0000001", "0074950000001", " +7.495.000.00.01 "]
        {
            let read: Telephone = written.parse().unwrap();
            assert_eq!(read.as_str(), "+74950000001", "{written:?}");
            assert_eq!(read.as_str().parse::<Telephone>().unwrap(), read);
            assert!(!format!("{read:?}").contains("495"));
        }
    }

    #[test]
    fn what_no_network_takes_is_refused() {
        for bad in [
            "",
            "+",
            "8 495 000-00-01",
            "112",
            "+123456",
            "+1234567890123456",
            "+0123456789",
            "+7 495 000 00 01 ext 5",
            "+7495000000\u{661}",
            "+7;ext=1234567",
            "tel:+74950000001",
            "++74950000001",
            "+7495000\n0001",
        ] {
            assert_eq!(bad.parse::<Telephone>(), Err(Refusal::Telephone), "{bad:?}");
        }
        assert!(format!("+7{}", " ".repeat(TELEPHONE_CHARS_MAX)).parse::<Telephone>().is_err());
    }
}
