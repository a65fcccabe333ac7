//! What a verified signature proves.

use crate::VerifierKey;

/// The latest usable time in Unix seconds (tlog-cosignature: at most 2^63-1).
pub const TIME_MAX: u64 = i64::MAX as u64;

/// A key whose signature under a note is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The key that signed.
    pub key: VerifierKey,
    /// The cosignature's time in Unix seconds; `None` for the other kinds of key.
    pub time: Option<u64>,
    /// How the signature was made.
    pub proof: ProofKind,
}

/// How a signature was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProofKind {
    /// By an Ed25519 key, over the text or (with a time) over the cosigned message.
    Ed25519,
    /// By a passkey, over a challenge that is the digest of the text.
    Passkey {
        /// Whether the authenticator verified its user (PIN, fingerprint); always true here.
        user_verified: bool,
        /// The authenticator's signature counter; 0 where it keeps none.
        sign_count: u32,
    },
}
