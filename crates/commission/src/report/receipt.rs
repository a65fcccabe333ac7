//! Receipts: the one secret of who made a report (`decisions.md` 25).
//!
//! Twenty-eight decimal digits in groups of four, so that every keyboard types them and every
//! language reads them aloud. Twenty-six are random, some 86 bits; the last two are check digits
//! (ISO/IEC 7064, MOD 97-10), so that one wrong digit or two exchanged ones are noticed before
//! anything is asked of the server.

use std::fmt;

/// The digits of a receipt.
pub const DIGITS: usize = 28;
/// The random ones among them.
const RANDOM: usize = 26;
/// The most characters that are read, spaces and dashes included.
const CHARS_MAX: usize = 80;

/// A receipt. It is shown to nobody but who made the report, and stored nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt(String);

/// Says why something typed is no receipt.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ReceiptError {
    /// Digits are missing, or too many.
    #[error("a receipt has {DIGITS} digits; this has {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// There is something else than digits.
    #[error("a receipt has digits only")]
    Characters,
    /// The check digits do not fit.
    #[error("a digit is wrong, or two are exchanged")]
    Check,
}

impl ReceiptError {
    /// The word in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            ReceiptError::Length { .. } => "length",
            ReceiptError::Characters => "characters",
            ReceiptError::Check => "check",
        }
    }
}

impl Receipt {
    /// A receipt from random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        // 2^128 is so much larger than 10^26 that no digit is more likely than another by more
        // than one part in 10^12.
        let number = u128::from_be_bytes(bytes) % 10_u128.pow(RANDOM as u32);
        let check = 98 - number * 100 % 97;
        Self(format!("{number:026}{check:02}"))
    }

    /// Reads what somebody typed: spaces, dashes and dots between the digits do not count.
    ///
    /// # Errors
    /// [`ReceiptError`].
    pub fn parse(typed: &str) -> Result<Self, ReceiptError> {
        let mut digits = String::with_capacity(DIGITS);
        for c in typed.chars().take(CHARS_MAX) {
            match c {
                '0'..='9' => digits.push(c),
                c if c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}') => {}
                _ => return Err(ReceiptError::Characters),
            }
        }
        if digits.len() != DIGITS {
            return Err(ReceiptError::Length { found: digits.len() });
        }
        let number: u128 = digits.parse().map_err(|_| ReceiptError::Characters)?;
        if number % 97 == 1 { Ok(Self(digits)) } else { Err(ReceiptError::Check) }
    }

    /// The digits without spaces.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// In groups of four.
impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

/// Never the digits: what is printed for developers ends up in logs.
impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receipt(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again_however_it_is_typed() {
        for bytes in [[0; 16], [0xff; 16], *b"0123456789abcdef"] {
            let receipt = Receipt::from_random(bytes);
            let printed = receipt.to_string();
            assert_eq!(printed.len(), 34, "{printed}");
            assert_eq!(Receipt::parse(&printed), Ok(receipt.clone()));
            assert_eq!(Receipt::parse(&printed.replace(' ', "-")), Ok(receipt.clone()));
            assert_eq!(Receipt::parse(&format!("\u{a0} {}\r\n", receipt.digits())), Ok(receipt));
        }
    }

    #[test]
    fn every_wrong_digit_and_every_exchange_of_neighbours_is_noticed() {
        let receipt = Receipt::from_random(*b"a quiet evening.");
        let digits: Vec<char> = receipt.digits().chars().collect();
        for place in 0..DIGITS {
            for digit in '0'..='9' {
                let mut wrong = digits.clone();
                wrong[place] = digit;
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(Receipt::parse(&wrong).is_ok(), wrong == receipt.digits(), "{wrong}");
            }
            if place > 0 {
                let mut wrong = digits.clone();
                wrong.swap(place - 1, place);
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(Receipt::parse(&wrong).is_ok(), wrong == receipt.digits(), "{wrong}");
            }
        }
    }

    #[test]
    fn what_is_no_receipt_is_said_to_be_none() {
        assert_eq!(Receipt::parse("1234"), Err(ReceiptError::Length { found: 4 }));
        assert_eq!(Receipt::parse(&"1".repeat(29)), Err(ReceiptError::Length { found: 29 }));
        assert_eq!(Receipt::parse("12a4"), Err(ReceiptError::Characters));
        assert_eq!(Receipt::parse(&"1".repeat(28)), Err(ReceiptError::Check));
    }

    #[test]
    fn a_receipt_is_not_printed_for_developers() {
        let receipt = Receipt::from_random([7; 16]);
        assert!(!format!("{receipt:?}").contains(|c: char| c.is_ascii_digit()));
    }
}
