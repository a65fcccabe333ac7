//! Signed notes: a text, the keys that signed it, and the rule that says when those keys suffice.
//!
//! A *note* is a text followed by signature lines ([C2SP signed-note]). The same few types serve
//! the commission's signatures under an adopted text and the witnesses' cosignatures under a
//! checkpoint of the record; [`Quorum`] and [`Policy`] are the only notion of "enough" for both.
//!
//! *In scope:* SHA-256 digests, verifier and private keys (Ed25519, timestamped cosignature,
//! passkey), parsing, writing and verifying notes, quorums, the policy file ([C2SP tlog-policy]).
//!
//! *Out of scope:* files, network, clocks and randomness (bytes and times are arguments), Merkle
//! trees (see the crate `record`), and what a text means.
//!
//! ```
//! use note::{KeyKind, KeyName, Note, NoteText, SigningKey};
//!
//! let name = KeyName::parse("north.example/co-chair")?;
//! let key = SigningKey::from_seed(name, KeyKind::Signature, [7; 32])?;
//! let text = NoteText::parse("We keep the crossing open.\n")?;
//! let line = key.sign(&text)?;
//! let note = Note::new(text, vec![line])?;
//!
//! let read = Note::parse(&note.to_string())?;
//! let verified = read.verify([&key.verifier()])?;
//! assert_eq!(verified.len(), 1);
//! # Ok::<(), note::Error>(())
//! ```
//!
//! [C2SP signed-note]: https://c2sp.org/signed-note
//! [C2SP tlog-policy]: https://c2sp.org/tlog-policy

mod digest;
mod encoding;
mod error;
mod key;
mod note;
mod passkey;
mod policy;
mod proof;
mod quorum;

pub use digest::{Digest, SHA256_BYTES};
pub use error::Error;
pub use key::{
    KEY_NAME_BYTES_MAX, KeyId, KeyKind, KeyName, PRIVATE_KEY_BYTES_MAX, PublicKey, SigningKey,
    VERIFIER_KEY_BYTES_MAX, VerifierKey,
};
pub use note::{
    NOTE_BYTES_MAX, NOTE_TEXT_BYTES_MAX, Note, NoteText, SIGNATURE_BYTES_MAX, SIGNATURES_MAX,
    SignatureLine,
};
pub use passkey::{
    AUTHENTICATOR_DATA_BYTES_MAX, AUTHENTICATOR_DATA_BYTES_MIN, CLIENT_DATA_BYTES_MAX, ClientData,
    ORIGIN_BYTES_MAX, PasskeyAlgorithm, PasskeyAssertion, PasskeyKey, RP_ID_BYTES_MAX,
};
pub use policy::{
    LOGS_MAX, LogLine, POLICY_BYTES_MAX, POLICY_GROUPS_MAX, POLICY_NAME_BYTES_MAX,
    POLICY_URL_BYTES_MAX, Policy, WitnessLine,
};
pub use proof::{ProofKind, TIME_MAX, Verified};
pub use quorum::{Member, QUORUM_DEPTH_MAX, Quorum, SIGNERS_MAX};
