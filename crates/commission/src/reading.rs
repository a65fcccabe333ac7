//! Reading keys: what is sealed for an office is encrypted to its reading key.
//!
//! A reading key is an X25519 recipient of the age format (`age1…`, C2SP `age.md`), in Bech32
//! (BIP 173). The secret that belongs to it lies with its holder, wrapped by a passphrase; this
//! room knows the public half only. It stands in the record by an order of the office itself, so
//! that a server cannot put another in its place unseen.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What every reading key begins with.
const PREFIX: &str = "age";
/// The length of a reading key in characters.
const CHARS: usize = 62;

/// The public half of the key with which an office reads what is sealed for it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReadingKey(String);

/// Says that a text is no reading key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a reading key: an age recipient is expected, age1 and 58 more characters")]
pub struct ReadingKeyError;

impl ReadingKey {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Points of small order with which no secret can be shared (RFC 7748, section 6.1), in their
/// reduced form: 0, 1, the two of order 8, and p - 1.
const SMALL: [[u8; 32]; 5] = [
    [0; 32],
    {
        let mut one = [0; 32];
        one[0] = 1;
        one
    },
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4,
        0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49,
        0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef,
        0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f,
        0x11, 0x57,
    ],
    {
        let mut last = [0xff; 32];
        last[0] = 0xec;
        last[31] = 0x7f;
        last
    },
];

/// Whether bytes are a coordinate below p = 2^255 - 19, of a point with which a secret can be
/// shared. Others would break whoever seals something for them.
fn is_a_point(bytes: &[u8; 32]) -> bool {
    let [first, middle @ .., last] = bytes;
    let reduced =
        *last < 0x7f || (*last == 0x7f && (*first < 0xed || middle.iter().any(|it| *it != 0xff)));
    reduced && !SMALL.contains(bytes)
}

impl FromStr for ReadingKey {
    type Err = ReadingKeyError;

    fn from_str(text: &str) -> Result<Self, ReadingKeyError> {
        let checked = bech32::primitives::decode::CheckedHrpstring::new::<bech32::Bech32>(text);
        let key = checked.map_err(|_| ReadingKeyError)?;
        let bytes: Vec<u8> = key.byte_iter().take(33).collect();
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| ReadingKeyError)?;
        // One key, one text: Bech32 may also be written in capitals, or with bits to spare.
        let again = bech32::encode::<bech32::Bech32>(key.hrp(), &bytes);
        let is_plain = text.len() == CHARS && again.is_ok_and(|again| again == text);
        if is_plain && key.hrp().as_str() == PREFIX && is_a_point(&bytes) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ReadingKeyError)
        }
    }
}

impl fmt::Display for ReadingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ReadingKey {
    type Error = ReadingKeyError;

    fn try_from(text: String) -> Result<Self, ReadingKeyError> {
        text.parse()
    }
}

impl From<ReadingKey> for String {
    fn from(key: ReadingKey) -> String {
        key.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the age specification's examples (C2SP `age.md`).
    const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    #[test]
    fn a_reading_key_has_one_form() {
        assert_eq!(KEY.parse::<ReadingKey>().unwrap().to_string(), KEY);
        for bad in [
            String::new(),
            KEY.to_uppercase(),
            KEY.replace("cac8p", "cac8q"),
            KEY.replacen("age1", "abc1", 1),
            format!("{KEY}q"),
            KEY[..61].to_owned(),
        ] {
            assert_eq!(bad.parse::<ReadingKey>(), Err(ReadingKeyError), "{bad:?} was taken");
        }
    }

    #[test]
    fn a_key_with_which_nothing_can_be_sealed_is_none() {
        let prefix = bech32::Hrp::parse(PREFIX).unwrap();
        let text = |bytes: &[u8]| bech32::encode::<bech32::Bech32>(prefix, bytes).unwrap();
        let mut beyond = [0xff; 32];
        beyond[31] = 0x7f;
        let mut high = [9; 32];
        high[31] = 0x89;
        for bytes in SMALL.into_iter().chain([beyond, high, [0xff; 32]]) {
            assert_eq!(text(&bytes).parse::<ReadingKey>(), Err(ReadingKeyError), "{bytes:02x?}");
        }
        assert!(text(&[9; 32]).parse::<ReadingKey>().is_ok());
    }
}
