//! Passkeys: a WebAuthn assertion as a signature line of type 0xff, verified offline.
//!
//! Public key after the type byte: `comity/passkey/v1`, 0x00, algorithm (1 = ES256, 2 = EdDSA),
//! then three times a length byte and that many bytes: key, relying-party id, origin.
//! Signature after the key id: u16 length and authenticatorData, u16 length and clientDataJSON
//! (both lengths big-endian), then the signature to the end.

use std::{collections::BTreeMap, fmt};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::signature::Verifier as _;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use sha2::{Digest as _, Sha256};

use crate::{Error, NoteText, ProofKind, PublicKey, SignatureLine, VerifierKey, key::ed25519};

/// The length of a relying-party id in bytes (a host name).
pub const RP_ID_BYTES_MAX: usize = 253;

/// The length of an origin in bytes.
pub const ORIGIN_BYTES_MAX: usize = 255;

/// The length of clientDataJSON in bytes.
pub const CLIENT_DATA_BYTES_MAX: usize = 2_048;

/// The greatest length of authenticatorData in bytes.
pub const AUTHENTICATOR_DATA_BYTES_MAX: usize = 1_024;

/// The least length of authenticatorData in bytes (WebAuthn, section 6.1).
pub const AUTHENTICATOR_DATA_BYTES_MIN: usize = 37;

const ASSERTION_SIGNATURE_BYTES_MAX: usize = 80;
const IDENTIFIER: &[u8] = b"comity/passkey/v1\0";
const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;

/// The signature algorithm of a passkey, as numbered in its public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PasskeyAlgorithm {
    /// 1: ECDSA over P-256 with SHA-256 (COSE -7); the key is 65 bytes, uncompressed SEC 1.
    Es256,
    /// 2: Ed25519 (COSE -8); the key is 32 bytes.
    EdDsa,
}

/// A passkey's public key with the host it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PasskeyKey {
    algorithm: PasskeyAlgorithm,
    public: Vec<u8>,
    rp_id: String,
    origin: String,
}

fn refuse(part: &'static str, reason: &'static str) -> Error {
    Error::Passkey { part, reason }
}

impl PasskeyKey {
    /// Checks the parts of a passkey.
    ///
    /// `rp_id` is a lower-case host name; `origin` is `https://` (or `http://` on localhost), that
    /// host or one below it, and an optional port (WebAuthn, sections 4 and 5.1.3).
    ///
    /// # Errors
    /// [`Error::Passkey`] with the part that is refused.
    pub fn new(
        algorithm: PasskeyAlgorithm,
        public: Vec<u8>,
        rp_id: &str,
        origin: &str,
    ) -> Result<Self, Error> {
        match algorithm {
            PasskeyAlgorithm::Es256 => {
                es256(&public)?;
            }
            PasskeyAlgorithm::EdDsa => {
                let bytes = <[u8; 32]>::try_from(public.as_slice())
                    .map_err(|_| refuse("public key", "an EdDSA key is 32 bytes long"))?;
                ed25519(&bytes)?;
            }
        }
        check_host(rp_id)?;
        check_origin(origin, rp_id)?;
        Ok(Self { algorithm, public, rp_id: rp_id.to_owned(), origin: origin.to_owned() })
    }

    /// The signature algorithm.
    pub fn algorithm(&self) -> PasskeyAlgorithm {
        self.algorithm
    }

    /// The key's bytes in the algorithm's form.
    pub fn public(&self) -> &[u8] {
        &self.public
    }

    /// The relying-party id: the host to which the passkey is bound.
    pub fn rp_id(&self) -> &str {
        &self.rp_id
    }

    /// The origin of the page on which the passkey signs.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The challenge that the signing page must ask for: SHA-256 of the text, base64url unpadded.
    pub fn challenge(text: &NoteText) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_str().as_bytes()))
    }

    /// The bytes that follow the type byte in a verifier key.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut bytes = IDENTIFIER.to_vec();
        bytes.push(match self.algorithm {
            PasskeyAlgorithm::Es256 => 1,
            PasskeyAlgorithm::EdDsa => 2,
        });
        for part in [self.public.as_slice(), self.rp_id.as_bytes(), self.origin.as_bytes()] {
            // `new` keeps every part under 256 bytes.
            bytes.push(u8::try_from(part.len()).unwrap_or(u8::MAX));
            bytes.extend(part);
        }
        bytes
    }

    /// Reads what [`PasskeyKey::encode`] wrote.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Error> {
        let short = || refuse("public key", "it ends early; ask for the key again");
        let rest = bytes.strip_prefix(IDENTIFIER).ok_or(refuse(
            "public key",
            "its identifier is not `comity/passkey/v1`; this program knows no other",
        ))?;
        let (algorithm, rest) = rest.split_first().ok_or_else(short)?;
        let algorithm = match algorithm {
            1 => PasskeyAlgorithm::Es256,
            2 => PasskeyAlgorithm::EdDsa,
            _ => {
                return Err(refuse("algorithm", "only 1 (ES256) and 2 (EdDSA) are known"));
            }
        };
        let part = |bytes: &mut &[u8]| -> Result<Vec<u8>, Error> {
            let (length, rest) = bytes.split_first().ok_or_else(short)?;
            let (part, rest) = rest.split_at_checked(usize::from(*length)).ok_or_else(short)?;
            *bytes = rest;
            Ok(part.to_vec())
        };
        let mut rest = rest;
        let public = part(&mut rest)?;
        let utf8 = |bytes| String::from_utf8(bytes).map_err(|_| refuse("host", "it is not UTF-8"));
        let rp_id = utf8(part(&mut rest)?)?;
        let origin = utf8(part(&mut rest)?)?;
        if !rest.is_empty() {
            return Err(refuse("public key", "bytes follow its end"));
        }
        Self::new(algorithm, public, &rp_id, &origin)
    }
}

fn es256(public: &[u8]) -> Result<p256::ecdsa::VerifyingKey, Error> {
    if public.len() != 65 || public.first() != Some(&4) {
        return Err(refuse("public key", "an ES256 key is 65 bytes of uncompressed SEC 1"));
    }
    p256::ecdsa::VerifyingKey::from_sec1_bytes(public)
        .map_err(|_| refuse("public key", "it is no point of P-256"))
}

fn check_host(host: &str) -> Result<(), Error> {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    if host.len() > RP_ID_BYTES_MAX || !host.split('.').all(label) {
        return Err(refuse(
            "relying-party id",
            "it must be a lower-case host name without scheme or port",
        ));
    }
    Ok(())
}

fn check_origin(origin: &str, rp_id: &str) -> Result<(), Error> {
    let refuse = |reason| refuse("origin", reason);
    if origin.len() > ORIGIN_BYTES_MAX {
        return Err(refuse("it is longer than 255 bytes"));
    }
    let (scheme, authority) =
        origin.split_once("://").ok_or(refuse("it must begin with `https://`"))?;
    let host = match authority.split_once(':') {
        None => authority,
        Some((host, port)) => {
            let number: u16 = port.parse().map_err(|_| refuse("its port is no number"))?;
            if number.to_string() != port {
                return Err(refuse("its port has leading zeros or a sign"));
            }
            host
        }
    };
    check_host(host)?;
    let below = |parent: &str| {
        host == parent || host.strip_suffix(parent).is_some_and(|rest| rest.ends_with('.'))
    };
    if !(scheme == "https" || scheme == "http" && below("localhost")) {
        return Err(refuse("it must begin with `https://`"));
    }
    if !below(rp_id) {
        return Err(refuse("its host is not the relying-party id or below it"));
    }
    Ok(())
}

/// What a browser returned when its user signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyAssertion {
    /// `authenticatorData` as bytes (WebAuthn, section 6.1).
    pub authenticator_data: Vec<u8>,
    /// `clientDataJSON` as bytes (WebAuthn, section 5.8.1).
    pub client_data_json: Vec<u8>,
    /// The signature: ASN.1 DER for ES256, 64 bytes for EdDSA.
    pub signature: Vec<u8>,
}

impl PasskeyAssertion {
    /// Makes the signature line of `key`; [`crate::Note::verify`] says whether it is good.
    ///
    /// # Errors
    /// [`Error::KeyKind`] when `key` is not a passkey, [`Error::Passkey`] when a part is too
    /// short or too long.
    pub fn to_line(&self, key: &VerifierKey) -> Result<SignatureLine, Error> {
        if !matches!(key.public(), PublicKey::Passkey(_)) {
            return Err(Error::KeyKind {
                name: key.name().clone(),
                act: "carry a passkey's assertion",
            });
        }
        self.check_sizes()?;
        let mut blob = Vec::new();
        for part in [&self.authenticator_data, &self.client_data_json] {
            // `check_sizes` keeps both under 65,536 bytes.
            blob.extend(u16::try_from(part.len()).unwrap_or(u16::MAX).to_be_bytes());
            blob.extend(part);
        }
        blob.extend(&self.signature);
        SignatureLine::new(key.name().clone(), key.id(), blob)
    }

    /// Takes apart the bytes of a signature line after the key id.
    ///
    /// # Errors
    /// [`Error::Passkey`] when they end early or a part is too short or too long.
    pub fn from_blob(blob: &[u8]) -> Result<Self, Error> {
        let part = |bytes: &mut &[u8]| -> Option<Vec<u8>> {
            let (length, rest) = bytes.split_first_chunk::<2>()?;
            let (part, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
            *bytes = rest;
            Some(part.to_vec())
        };
        let short = || refuse("signature", "it ends early; have the signer sign again");
        let mut rest = blob;
        let assertion = Self {
            authenticator_data: part(&mut rest).ok_or_else(short)?,
            client_data_json: part(&mut rest).ok_or_else(short)?,
            signature: rest.to_vec(),
        };
        assertion.check_sizes()?;
        Ok(assertion)
    }

    fn check_sizes(&self) -> Result<(), Error> {
        let authenticator_data = AUTHENTICATOR_DATA_BYTES_MIN..=AUTHENTICATOR_DATA_BYTES_MAX;
        if !authenticator_data.contains(&self.authenticator_data.len()) {
            return Err(refuse("authenticatorData", "it must be 37 to 1,024 bytes long"));
        }
        if self.client_data_json.len() > CLIENT_DATA_BYTES_MAX {
            return Err(refuse("clientDataJSON", "it is longer than 2,048 bytes"));
        }
        if !(1..=ASSERTION_SIGNATURE_BYTES_MAX).contains(&self.signature.len()) {
            return Err(refuse("signature", "it must be 1 to 80 bytes long"));
        }
        Ok(())
    }
}

/// The members of clientDataJSON that are checked (WebAuthn, section 5.8.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientData {
    kind: String,
    challenge: String,
    origin: String,
    cross_origin: bool,
    top_origin: bool,
}

impl ClientData {
    /// Reads clientDataJSON; a repeated member anywhere in it is refused.
    ///
    /// # Errors
    /// [`Error::Passkey`] when it is too long, not JSON, repeats a member, or lacks one.
    pub fn parse(json: &[u8]) -> Result<Self, Error> {
        let refuse = |reason| refuse("clientDataJSON", reason);
        if json.len() > CLIENT_DATA_BYTES_MAX {
            return Err(refuse("it is longer than 2,048 bytes"));
        }
        let Ok(Json::Object(mut members)) = serde_json::from_slice(json) else {
            return Err(refuse("it is not a JSON object in which every member stands once"));
        };
        let mut text = |name, reason| match members.remove(name) {
            Some(Json::Text(text)) => Ok(text),
            _ => Err(refuse(reason)),
        };
        let kind = text("type", "its type is not a text")?;
        let challenge = text("challenge", "its challenge is not a text")?;
        let origin = text("origin", "its origin is not a text")?;
        let cross_origin = match members.remove("crossOrigin") {
            None => false,
            Some(Json::Bool(cross)) => cross,
            Some(_) => return Err(refuse("its crossOrigin is neither true nor false")),
        };
        Ok(Self {
            kind,
            challenge,
            origin,
            cross_origin,
            top_origin: members.contains_key("topOrigin"),
        })
    }

    /// The member `challenge`, base64url unpadded.
    pub fn challenge(&self) -> &str {
        &self.challenge
    }

    /// The member `origin`.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// Verifies the bytes of a passkey's signature line over a text.
pub(crate) fn verify(key: &PasskeyKey, text: &NoteText, blob: &[u8]) -> Result<ProofKind, Error> {
    let assertion = PasskeyAssertion::from_blob(blob)?;
    let client = ClientData::parse(&assertion.client_data_json)?;
    let refuse = |reason| refuse("assertion", reason);
    if client.kind != "webauthn.get" {
        return Err(refuse("its type is not webauthn.get"));
    }
    if client.challenge != PasskeyKey::challenge(text) {
        return Err(refuse("its challenge is not the digest of this text"));
    }
    if client.origin != key.origin {
        return Err(refuse("it was made on another origin than the key's"));
    }
    if client.cross_origin || client.top_origin {
        return Err(refuse("it was made inside a page of another origin"));
    }
    let (head, _) = assertion
        .authenticator_data
        .split_first_chunk::<AUTHENTICATOR_DATA_BYTES_MIN>()
        .ok_or(refuse("its authenticatorData is too short"))?;
    let (rp_id_hash, rest) = head.split_at(32);
    if rp_id_hash != Sha256::digest(key.rp_id.as_bytes()).as_slice() {
        return Err(refuse("it belongs to another relying party"));
    }
    let [flags, sign_count @ ..] = rest else {
        return Err(refuse("its authenticatorData is too short"));
    };
    if flags & USER_PRESENT == 0 {
        return Err(refuse("its user was not present"));
    }
    if flags & USER_VERIFIED == 0 {
        return Err(refuse("its user was not verified (PIN or fingerprint)"));
    }
    let mut message = assertion.authenticator_data.clone();
    message.extend(Sha256::digest(&assertion.client_data_json));
    let other = || refuse("it was made by another key or over other data");
    match key.algorithm {
        PasskeyAlgorithm::Es256 => {
            let signature = p256::ecdsa::Signature::from_der(&assertion.signature)
                .map_err(|_| refuse("its signature is not ASN.1 DER"))?;
            es256(&key.public)?.verify(&message, &signature).map_err(|_| other())?;
        }
        PasskeyAlgorithm::EdDsa => {
            let public = <[u8; 32]>::try_from(key.public.as_slice()).map_err(|_| other())?;
            let signature = ed25519_dalek::Signature::from_slice(&assertion.signature)
                .map_err(|_| refuse("its signature is not 64 bytes long"))?;
            ed25519(&public)?.verify_strict(&message, &signature).map_err(|_| other())?;
        }
    }
    let sign_count = sign_count.iter().fold(0, |count: u32, byte| count << 8 | u32::from(*byte));
    Ok(ProofKind::Passkey { user_verified: true, sign_count })
}

/// JSON of which only texts, truth values and the outermost members matter; no member repeats.
enum Json {
    Text(String),
    Bool(bool),
    Object(BTreeMap<String, Json>),
    Other,
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Strict;
        impl<'de> Visitor<'de> for Strict {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON without repeated members")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Bool(value))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
                while items.next_element::<Json>()?.is_some() {}
                Ok(Json::Other)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
                let mut members = BTreeMap::new();
                while let Some((name, value)) = map.next_entry::<String, Json>()? {
                    if members.insert(name, value).is_some() {
                        return Err(A::Error::custom("a member stands twice"));
                    }
                }
                Ok(Json::Object(members))
            }
        }
        deserializer.deserialize_any(Strict)
    }
}
