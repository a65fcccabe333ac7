//! SHA-256 digests with one written form.

use std::{fmt, str::FromStr};

use sha2::{Digest as _, Sha256};

use crate::{
    Error,
    encoding::{excerpt, hex_decode, hex_encode, serde_as_text},
};

/// The length of a SHA-256 digest in bytes.
pub const SHA256_BYTES: usize = 32;

/// A SHA-256 digest, written `sha256:` and 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; SHA256_BYTES]);

impl Digest {
    /// Computes the SHA-256 digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Wraps 32 bytes that are a SHA-256 digest already.
    pub const fn from_bytes(bytes: [u8; SHA256_BYTES]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes of the digest.
    pub const fn as_bytes(&self) -> &[u8; SHA256_BYTES] {
        &self.0
    }

    /// The digest as 64 lower-case hexadecimal digits, without the prefix.
    pub fn hex(&self) -> String {
        hex_encode(&self.0)
    }

    /// Reads exactly 64 lower-case hexadecimal digits, without the prefix.
    ///
    /// # Errors
    /// [`Error::Digest`] when the text has another form.
    pub fn from_hex(text: &str) -> Result<Self, Error> {
        hex_decode(text).map(Self).ok_or_else(|| Error::Digest { input: excerpt(text) })
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", self.hex())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Digest {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let hex =
            text.strip_prefix("sha256:").ok_or_else(|| Error::Digest { input: excerpt(text) })?;
        Self::from_hex(hex)
    }
}

serde_as_text!(Digest);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_has_exactly_one_written_form() {
        let digest = Digest::of(b"");
        let text = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(digest.to_string(), text);
        assert_eq!(text.parse::<Digest>().unwrap(), digest);
        assert_eq!(Digest::from_hex(&digest.hex()).unwrap(), digest);
        for bad in [
            &text[7..],
            &text.to_uppercase(),
            &text[..70],
            &format!("{text} "),
            &text.replace('e', "E"),
            "sha256:",
            "",
            "sha256:é3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
        ] {
            assert!(bad.parse::<Digest>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_digest_is_its_text_in_json() {
        let digest = Digest::of(b"x");
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(json, format!("\"{digest}\""));
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
    }
}
