//! The one error type of this crate.

use crate::{KeyId, KeyName};

/// Says what was refused, why, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A text is not `sha256:` and 64 lower-case hexadecimal digits.
    #[error("{input:?} is not a digest: write `sha256:` and 64 lower-case hexadecimal digits")]
    Digest {
        /// The beginning of what was read.
        input: String,
    },
    /// Something is larger than its limit.
    #[error("{what} has {size}, more than the limit of {max}: split or shorten it")]
    TooLarge {
        /// What was measured, with its unit.
        what: &'static str,
        /// The size found.
        size: usize,
        /// The limit.
        max: usize,
    },
    /// A key name breaks a rule of signed-note, section Format.
    #[error("{name:?} cannot be a key name: {reason}; use a form such as `example.org/witness`")]
    KeyName {
        /// The beginning of what was read.
        name: String,
        /// The rule it breaks.
        reason: &'static str,
    },
    /// A key id is not eight lower-case hexadecimal digits.
    #[error("{input:?} is not a key id: write eight lower-case hexadecimal digits")]
    KeyId {
        /// The beginning of what was read.
        input: String,
    },
    /// A part is not standard, padded, canonical base64.
    #[error("the {what} is not canonical base64 (RFC 4648, padded): copy it again unchanged")]
    Base64 {
        /// Which part.
        what: &'static str,
        /// Where it broke.
        #[source]
        source: base64::DecodeError,
    },
    /// A verifier key is not `<name>+<id>+<base64>`.
    #[error("{input:?} is not a verifier key: {reason}; expected `<name>+<8 hex digits>+<base64>`")]
    VerifierKey {
        /// The beginning of what was read.
        input: String,
        /// What is wrong.
        reason: &'static str,
    },
    /// The id written in a key is not the id of its public key.
    #[error("key {name} states the id {stated} but its id is {computed}: copy the key again")]
    KeyIdMismatch {
        /// The name of the key.
        name: KeyName,
        /// The id that was written.
        stated: KeyId,
        /// The id computed from name, type and public key.
        computed: KeyId,
    },
    /// A key has a signature type that this crate does not know.
    #[error("key {name} has the type 0x{kind:02x}: only 0x01, 0x04 and 0xff (passkey) are known")]
    KeyType {
        /// The name of the key.
        name: KeyName,
        /// The type byte.
        kind: u8,
    },
    /// The bytes of a public key are not a key.
    #[error("the public key is not usable: {reason}; ask its holder for it again")]
    PublicKey {
        /// What is wrong.
        reason: &'static str,
    },
    /// A private key is not `PRIVATE+KEY+<name>+<id>+<base64>`. The message never shows the input.
    #[error("this is not a private key: {reason}; expected `PRIVATE+KEY+<name>+<id>+<base64>`")]
    PrivateKey {
        /// What is wrong.
        reason: &'static str,
    },
    /// A key was asked for an act of another kind of key.
    #[error("key {name} cannot {act}: it is of another kind; use a key made for that")]
    KeyKind {
        /// The name of the key.
        name: KeyName,
        /// What it was asked to do.
        act: &'static str,
    },
    /// A time is zero or beyond 2^63-1 Unix seconds.
    #[error("{time} is not a usable time: it must lie between 1 and 2^63-1 Unix seconds")]
    Time {
        /// The time in Unix seconds.
        time: u64,
    },
    /// A text cannot be the text of a note.
    #[error("at byte {offset} the note text breaks a rule: {reason}")]
    NoteText {
        /// The offset in bytes.
        offset: usize,
        /// The rule with its remedy.
        reason: &'static str,
    },
    /// A text is not a signed note.
    #[error("this is not a signed note: {reason}")]
    Note {
        /// What is missing, with its remedy.
        reason: &'static str,
    },
    /// A line is not a signature line.
    #[error("{line:?} is not a signature line: {reason}; expected `— <name> <base64>`")]
    SignatureLine {
        /// The beginning of the line.
        line: String,
        /// What is wrong.
        reason: &'static str,
    },
    /// The signature of a known key does not fit the text, so the whole note is rejected.
    #[error(
        "the signature of {name} ({id}) does not fit the text: {reason}; the whole note is rejected"
    )]
    BadSignature {
        /// The name of the key.
        name: KeyName,
        /// The id of the key.
        id: KeyId,
        /// Why it does not fit.
        reason: &'static str,
    },
    /// None of the given keys signed the note.
    #[error("no known key signed this note: it must be ignored until one of the known keys signs")]
    NoKnownSignature,
    /// Two different keys share a name and an id.
    #[error("two different keys are called {name} ({id}): rename one of them")]
    AmbiguousKey {
        /// The shared name.
        name: KeyName,
        /// The shared id.
        id: KeyId,
    },
    /// A passkey or its assertion breaks a rule.
    #[error("the passkey's {part} is refused: {reason}")]
    Passkey {
        /// The part that was checked.
        part: &'static str,
        /// What is wrong, with its remedy.
        reason: &'static str,
    },
    /// A quorum has no members.
    #[error("a quorum cannot be empty: name at least one signer")]
    QuorumEmpty,
    /// A quorum's threshold is zero or larger than its number of members.
    #[error("{needed} of {members} is no quorum: the threshold must lie between 1 and {members}")]
    QuorumThreshold {
        /// The threshold asked for.
        needed: usize,
        /// The number of members.
        members: usize,
    },
    /// A signer stands twice in one quorum.
    #[error("{name:?} stands twice in the quorum: each signer may count in one place only")]
    QuorumRepeated {
        /// The name of the signer.
        name: String,
    },
    /// Groups are nested too deeply.
    #[error("the groups are nested {depth} deep, more than {max}: flatten them")]
    QuorumDepth {
        /// The depth found.
        depth: usize,
        /// The limit.
        max: usize,
    },
    /// A line of a policy breaks a rule.
    #[error("line {line} of the policy: {problem}; {remedy}")]
    Policy {
        /// The line, counted from 1; 0 for the policy as a whole.
        line: usize,
        /// What is wrong.
        problem: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A key or quorum inside a line of a policy is not usable.
    #[error("line {line} of the policy cannot be used: correct the key or the group on it")]
    PolicyPart {
        /// The line, counted from 1; 0 for a policy that was not read from a text.
        line: usize,
        /// What is wrong with the part.
        #[source]
        source: Box<Error>,
    },
}
