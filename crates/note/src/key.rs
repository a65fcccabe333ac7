//! Names, ids and keys: who can sign, and how a signature is told apart from another's.

use std::{fmt, str::FromStr};

use ed25519_dalek::{Signature, Signer as _, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::{
    Error, NoteText, PasskeyKey, ProofKind, SignatureLine, TIME_MAX, Verified,
    encoding::{base64_decode, base64_encode, excerpt, hex_decode, hex_encode, serde_as_text},
    passkey,
};

/// The length of a key name in bytes.
pub const KEY_NAME_BYTES_MAX: usize = 255;

/// The length of a verifier key's text in bytes; a passkey's is the longest.
pub const VERIFIER_KEY_BYTES_MAX: usize = 2_048;

/// The length of a private key's text in bytes.
pub const PRIVATE_KEY_BYTES_MAX: usize = 512;

const TYPE_ED25519: u8 = 0x01;
const TYPE_COSIGNATURE: u8 = 0x04;
const TYPE_PASSKEY: u8 = 0xff;

/// The name of a key: not empty, no Unicode space, no `+`, no control character.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyName(String);

impl KeyName {
    /// Checks a name against signed-note, section Format.
    ///
    /// # Errors
    /// [`Error::KeyName`] with the rule that it breaks.
    pub fn parse(name: &str) -> Result<Self, Error> {
        let reason = if name.is_empty() {
            "it is empty"
        } else if name.len() > KEY_NAME_BYTES_MAX {
            "it is longer than 255 bytes"
        } else if name.contains('+') {
            "it contains a plus sign"
        } else if name.contains(char::is_whitespace) {
            "it contains a space"
        } else if name.contains(char::is_control) {
            "it contains a control character"
        } else {
            return Ok(Self(name.to_owned()));
        };
        Err(Error::KeyName { name: excerpt(name), reason })
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for KeyName {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::parse(name)
    }
}

serde_as_text!(KeyName);

/// The first four bytes of SHA-256(name, LF, type byte, public key); written as eight hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId([u8; 4]);

impl KeyId {
    /// Wraps the four bytes of an id.
    pub const fn from_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes)
    }

    /// The four bytes of the id, big-endian.
    pub const fn as_bytes(&self) -> &[u8; 4] {
        &self.0
    }

    fn of(name: &KeyName, public: &PublicKey) -> Self {
        let digest = Sha256::new()
            .chain_update(name.as_str())
            .chain_update([b'\n', public.type_byte()])
            .chain_update(public.payload())
            .finalize();
        let [a, b, c, d, ..]: [u8; 32] = digest.into();
        Self([a, b, c, d])
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex_encode(&self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for KeyId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        hex_decode(text).map(Self).ok_or_else(|| Error::KeyId { input: excerpt(text) })
    }
}

serde_as_text!(KeyId);

/// A public key together with the kind of signature it verifies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicKey {
    /// Type 0x01: an Ed25519 signature over the text (signed-note, section Ed25519 signatures).
    Ed25519([u8; 32]),
    /// Type 0x04: a timestamped Ed25519 cosignature (tlog-cosignature).
    Cosignature([u8; 32]),
    /// Type 0xff with the identifier `comity/passkey/v1`: a WebAuthn assertion.
    Passkey(PasskeyKey),
}

impl PublicKey {
    /// The signature type byte of signed-note, section Signature types.
    pub const fn type_byte(&self) -> u8 {
        match self {
            Self::Ed25519(_) => TYPE_ED25519,
            Self::Cosignature(_) => TYPE_COSIGNATURE,
            Self::Passkey(_) => TYPE_PASSKEY,
        }
    }

    /// The bytes that follow the type byte in a verifier key.
    pub fn payload(&self) -> Vec<u8> {
        match self {
            Self::Ed25519(public) | Self::Cosignature(public) => public.to_vec(),
            Self::Passkey(key) => key.encode(),
        }
    }

    fn decode(name: &KeyName, bytes: &[u8]) -> Result<Self, Error> {
        let Some((kind, payload)) = bytes.split_first() else {
            return Err(Error::PublicKey { reason: "it is empty" });
        };
        let ed25519 = || {
            <[u8; 32]>::try_from(payload)
                .map_err(|_| Error::PublicKey { reason: "an Ed25519 key is 32 bytes long" })
        };
        match *kind {
            TYPE_ED25519 => Ok(Self::Ed25519(ed25519()?)),
            TYPE_COSIGNATURE => Ok(Self::Cosignature(ed25519()?)),
            TYPE_PASSKEY => PasskeyKey::decode(payload).map(Self::Passkey),
            kind => Err(Error::KeyType { name: name.clone(), kind }),
        }
    }
}

/// Reads 32 bytes as an Ed25519 key that is a point and not of small order.
pub(crate) fn ed25519(public: &[u8; 32]) -> Result<VerifyingKey, Error> {
    let key = VerifyingKey::from_bytes(public)
        .map_err(|_| Error::PublicKey { reason: "the Ed25519 key is no point of the curve" })?;
    if key.is_weak() {
        return Err(Error::PublicKey {
            reason: "the Ed25519 key has small order, so that anybody could sign with it",
        });
    }
    Ok(key)
}

/// A named public key with its id; written `<name>+<8 hex digits>+<base64(type byte, key)>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VerifierKey {
    name: KeyName,
    id: KeyId,
    public: PublicKey,
}

impl VerifierKey {
    /// Gives a public key a name.
    ///
    /// # Errors
    /// [`Error::PublicKey`] when the bytes are no usable key.
    pub fn new(name: KeyName, public: PublicKey) -> Result<Self, Error> {
        if let PublicKey::Ed25519(bytes) | PublicKey::Cosignature(bytes) = &public {
            ed25519(bytes)?;
        }
        let id = KeyId::of(&name, &public);
        Ok(Self { name, id, public })
    }

    /// Reads a verifier key (signed-note, section Verifier keys).
    ///
    /// # Errors
    /// [`Error::VerifierKey`], [`Error::KeyName`], [`Error::Base64`], [`Error::KeyType`],
    /// [`Error::PublicKey`], [`Error::Passkey`], or [`Error::KeyIdMismatch`] when the stated id is
    /// not that of the key.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::VerifierKey { input: excerpt(text), reason };
        if text.len() > VERIFIER_KEY_BYTES_MAX {
            return Err(refuse("it is longer than 2,048 bytes"));
        }
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(refuse("it has fewer than three parts"));
        };
        let name = KeyName::parse(name)?;
        let stated: KeyId = id.parse()?;
        let public = PublicKey::decode(&name, &base64_decode("verifier key", key)?)?;
        let key = Self::new(name, public)?;
        if key.id != stated {
            return Err(Error::KeyIdMismatch { name: key.name, stated, computed: key.id });
        }
        Ok(key)
    }

    /// The name of the key.
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// The id of the key.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The public key and its kind.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Verifies one signature line that carries this key's name and id.
    pub(crate) fn verify(&self, text: &NoteText, blob: &[u8]) -> Result<Verified, Error> {
        let refuse = |reason| Error::BadSignature { name: self.name.clone(), id: self.id, reason };
        let check = |public: &[u8; 32], message: &[u8], signature: &[u8]| {
            let signature = Signature::from_slice(signature)
                .map_err(|_| refuse("an Ed25519 signature is 64 bytes long"))?;
            ed25519(public)?
                .verify_strict(message, &signature)
                .map_err(|_| refuse("it was made by another key or over another text"))
        };
        match &self.public {
            PublicKey::Ed25519(public) => {
                check(public, text.as_str().as_bytes(), blob)?;
                Ok(Verified { key: self.clone(), time: None, proof: ProofKind::Ed25519 })
            }
            PublicKey::Cosignature(public) => {
                let (time, signature) = blob
                    .split_first_chunk::<8>()
                    .ok_or_else(|| refuse("a cosignature is 72 bytes long"))?;
                let time = u64::from_be_bytes(*time);
                if time == 0 || time > TIME_MAX {
                    return Err(refuse("its time is zero or beyond 2^63-1"));
                }
                check(public, cosigned(text, time).as_bytes(), signature)?;
                Ok(Verified { key: self.clone(), time: Some(time), proof: ProofKind::Ed25519 })
            }
            PublicKey::Passkey(passkey) => {
                let proof = passkey::verify(passkey, text, blob).map_err(|error| match error {
                    Error::Passkey { reason, .. } => refuse(reason),
                    other => other,
                })?;
                Ok(Verified { key: self.clone(), time: None, proof })
            }
        }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![self.public.type_byte()];
        bytes.extend(self.public.payload());
        write!(f, "{}+{}+{}", self.name, self.id, base64_encode(&bytes))
    }
}

impl FromStr for VerifierKey {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

serde_as_text!(VerifierKey);

/// The message under a cosignature (tlog-cosignature, section Signed message).
fn cosigned(text: &NoteText, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{}", text.as_str())
}

/// What a private key is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// Type 0x01: signs texts.
    Signature,
    /// Type 0x04: cosigns checkpoints with a time.
    Cosignature,
}

/// A named Ed25519 private key of one kind; wiped from memory when dropped, never shown by `Debug`.
#[derive(Clone)]
pub struct SigningKey {
    verifier: VerifierKey,
    kind: KeyKind,
    secret: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// Makes a key from 32 random bytes, which the caller draws and wipes.
    ///
    /// # Errors
    /// [`Error::PublicKey`] when the seed's public key has small order (not in practice).
    pub fn from_seed(name: KeyName, kind: KeyKind, seed: [u8; 32]) -> Result<Self, Error> {
        let secret = ed25519_dalek::SigningKey::from_bytes(&seed);
        let public = secret.verifying_key().to_bytes();
        let public = match kind {
            KeyKind::Signature => PublicKey::Ed25519(public),
            KeyKind::Cosignature => PublicKey::Cosignature(public),
        };
        Ok(Self { verifier: VerifierKey::new(name, public)?, kind, secret })
    }

    /// The public half.
    pub fn verifier(&self) -> VerifierKey {
        self.verifier.clone()
    }

    /// What the key is made for.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// Writes the private key in the Go note form `PRIVATE+KEY+<name>+<id>+<base64(type, seed)>`.
    ///
    /// The returned text is the secret itself: the caller keeps and wipes it.
    pub fn encode(&self) -> String {
        let mut bytes = vec![self.verifier.public.type_byte()];
        bytes.extend(self.secret.as_bytes());
        let (name, id) = (&self.verifier.name, self.verifier.id);
        format!("PRIVATE+KEY+{name}+{id}+{}", base64_encode(&bytes))
    }

    /// Reads what [`SigningKey::encode`] wrote.
    ///
    /// # Errors
    /// [`Error::PrivateKey`] (which never shows the input) or [`Error::KeyIdMismatch`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::PrivateKey { reason };
        if text.len() > PRIVATE_KEY_BYTES_MAX {
            return Err(refuse("it is longer than 512 bytes"));
        }
        let rest = text
            .strip_prefix("PRIVATE+KEY+")
            .ok_or(refuse("it does not begin with `PRIVATE+KEY+`"))?;
        let mut parts = rest.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(refuse("it has too few parts"));
        };
        let name = KeyName::parse(name).map_err(|_| refuse("its name is no key name"))?;
        let stated: KeyId =
            id.parse().map_err(|_| refuse("its id is not eight hexadecimal digits"))?;
        let bytes = base64_decode("private key", key)
            .map_err(|_| refuse("its last part is not canonical base64"))?;
        let (kind, seed) = match bytes.split_first() {
            Some((&TYPE_ED25519, seed)) => (KeyKind::Signature, seed),
            Some((&TYPE_COSIGNATURE, seed)) => (KeyKind::Cosignature, seed),
            _ => return Err(refuse("its type is neither 0x01 nor 0x04")),
        };
        let seed = <[u8; 32]>::try_from(seed).map_err(|_| refuse("its seed is not 32 bytes"))?;
        let key = Self::from_seed(name, kind, seed)?;
        if key.verifier.id != stated {
            return Err(Error::KeyIdMismatch {
                name: key.verifier.name.clone(),
                stated,
                computed: key.verifier.id,
            });
        }
        Ok(key)
    }

    /// Signs a text with a key of kind [`KeyKind::Signature`] (signed-note, Ed25519 signatures).
    ///
    /// # Errors
    /// [`Error::KeyKind`] when the key is a cosigner's.
    pub fn sign(&self, text: &NoteText) -> Result<SignatureLine, Error> {
        if self.kind != KeyKind::Signature {
            return Err(self.wrong_kind("sign a text"));
        }
        let signature = self.secret.sign(text.as_str().as_bytes());
        self.line(signature.to_bytes().to_vec())
    }

    /// Cosigns a checkpoint's text as of `time` (Unix seconds) with a key of kind
    /// [`KeyKind::Cosignature`] (tlog-cosignature).
    ///
    /// # Errors
    /// [`Error::KeyKind`] when the key is not a cosigner's, [`Error::Time`] when `time` is 0 or
    /// beyond [`TIME_MAX`].
    pub fn cosign(&self, text: &NoteText, time: u64) -> Result<SignatureLine, Error> {
        if self.kind != KeyKind::Cosignature {
            return Err(self.wrong_kind("cosign a checkpoint"));
        }
        if time == 0 || time > TIME_MAX {
            return Err(Error::Time { time });
        }
        let signature = self.secret.sign(cosigned(text, time).as_bytes());
        let mut blob = time.to_be_bytes().to_vec();
        blob.extend(signature.to_bytes());
        self.line(blob)
    }

    fn line(&self, blob: Vec<u8>) -> Result<SignatureLine, Error> {
        SignatureLine::new(self.verifier.name.clone(), self.verifier.id, blob)
    }

    fn wrong_kind(&self, act: &'static str) -> Error {
        Error::KeyKind { name: self.verifier.name.clone(), act }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("verifier", &self.verifier.to_string())
            .finish_non_exhaustive()
    }
}
