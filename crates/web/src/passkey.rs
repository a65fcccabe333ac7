//! Passkeys: making them, signing in with them, signing statements with them.
//!
//! Two kinds, kept apart (`decisions.md` 2). Those for signing in belong to the site's own host
//! and are checked by `webauthn-rs`. Those for signing belong to the signing host; what they sign
//! is checked by `note`, offline, like every other signature. Neither can serve as the other: a
//! browser binds each to its host.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use note::{
    KeyName, NoteText, PasskeyAlgorithm, PasskeyAssertion, PasskeyKey, PublicKey, SignatureLine,
    VerifierKey,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    COSEAlgorithm, COSEKeyType, DiscoverableAuthentication, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::error::Error;

/// The most bytes of a credential that a browser hands in.
pub const CREDENTIAL_BYTES_MAX: usize = 16 * 1024;
/// COSE's number for ES256, the one algorithm that signing keys are made with.
const ES256: i64 = -7;
/// Milliseconds that a browser waits for its user.
const WAIT_MILLISECONDS: u32 = 300_000;

/// Where passkeys are made and used. `None` where the site's host cannot have any: a bare IP
/// address.
pub(crate) struct Passkeys {
    sign_in: Webauthn,
    signing: Webauthn,
    /// The host of signing keys.
    signing_host: String,
    /// The origin of the pages on which they sign.
    signing_origin: String,
}

/// A passkey that is being made: what the browser needs, and what has to be kept for it.
pub(crate) struct Making {
    /// For `navigator.credentials.create`.
    pub(crate) options: Value,
    /// Kept by the server until the browser answers.
    pub(crate) state: String,
}

/// A passkey that was made.
pub(crate) struct Made {
    /// The credential's id, base64url.
    pub(crate) id: String,
    /// The whole credential, for the store.
    pub(crate) body: String,
    passkey: Passkey,
}

/// What a browser's passkey said about who signs in.
#[derive(Serialize, Deserialize)]
struct Asked(DiscoverableAuthentication);

/// Why a passkey was not taken. The words are the page's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// What the browser sent is no credential, or not for what was asked.
    Answer,
    /// Its algorithm is none that can sign.
    Algorithm,
}

fn site(base_url: &str) -> Option<(Url, String)> {
    let url = Url::parse(base_url).ok()?;
    let host = match url.host()? {
        url::Host::Domain(host) => host.to_owned(),
        _ => return None,
    };
    Some((url, host))
}

impl Passkeys {
    /// Passkeys for a site and its signing host; none where its host is a bare address.
    pub(crate) fn new(base_url: &str, signing_url: &str, name: &str) -> Option<Self> {
        let (base, host) = site(base_url)?;
        let (signing_base, signing_host) = site(signing_url)?;
        let build = |host: &str, url: &Url| {
            WebauthnBuilder::new(host, url).ok()?.rp_name(name).build().ok()
        };
        Some(Self {
            sign_in: build(&host, &base)?,
            signing: build(&signing_host, &signing_base)?,
            signing_host,
            signing_origin: signing_url.to_owned(),
        })
    }

    /// The host that signing keys belong to.
    pub(crate) fn signing_host(&self) -> &str {
        &self.signing_host
    }

    fn webauthn(&self, signs: bool) -> &Webauthn {
        if signs { &self.signing } else { &self.sign_in }
    }

    /// Begins to make a passkey: for signing in, or for signing.
    pub(crate) fn make(&self, signs: bool, holder: &str, name: &str) -> Result<Making, Error> {
        let id = Uuid::parse_str(holder).map_err(Error::internal)?;
        let (options, state) = self
            .webauthn(signs)
            .start_passkey_registration(id, name, name, None)
            .map_err(Error::internal)?;
        let mut options = serde_json::to_value(options).map_err(Error::internal)?;
        let mut options = options.get_mut("publicKey").map(Value::take).unwrap_or_default();
        // Found by the browser itself, so that nobody types a name to sign in.
        if let Some(selection) = options.get_mut("authenticatorSelection") {
            set(selection, "residentKey", json!("required"));
            set(selection, "requireResidentKey", json!(true));
        }
        set(&mut options, "timeout", json!(WAIT_MILLISECONDS));
        if !signs {
            // So that it can open a reading key later, where it can at all.
            if options.get("extensions").is_none() {
                set(&mut options, "extensions", json!({}));
            }
            if let Some(extensions) = options.get_mut("extensions") {
                set(extensions, "prf", json!({}));
            }
        }
        if signs {
            let known = json!([{ "type": "public-key", "alg": ES256 }]);
            set(&mut options, "pubKeyCredParams", known);
        }
        let state = serde_json::to_string(&state).map_err(Error::internal)?;
        Ok(Making { options, state })
    }

    /// Takes the passkey that a browser made.
    pub(crate) fn made(&self, signs: bool, state: &str, answer: &str) -> Result<Made, Unfit> {
        let state: PasskeyRegistration = serde_json::from_str(state).map_err(|_| Unfit::Answer)?;
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let passkey = self
            .webauthn(signs)
            .finish_passkey_registration(&answer, &state)
            .map_err(|_| Unfit::Answer)?;
        let id = B64.encode(passkey.cred_id().as_ref() as &[u8]);
        let body = serde_json::to_string(&passkey).map_err(|_| Unfit::Answer)?;
        Ok(Made { id, body, passkey })
    }

    /// The key of a signing passkey as the record will know it.
    pub(crate) fn verifier(&self, made: &Made, name: &str) -> Result<VerifierKey, Unfit> {
        let COSEKeyType::EC_EC2(point) = &made.passkey.get_public_key().key else {
            return Err(Unfit::Algorithm);
        };
        if *made.passkey.cred_algorithm() != COSEAlgorithm::ES256 {
            return Err(Unfit::Algorithm);
        }
        let public = [&[4_u8], point.x.as_slice(), point.y.as_slice()].concat();
        let key = PasskeyKey::new(
            PasskeyAlgorithm::Es256,
            public,
            &self.signing_host,
            &self.signing_origin,
        )
        .map_err(|_| Unfit::Algorithm)?;
        let name = KeyName::parse(name).map_err(|_| Unfit::Algorithm)?;
        VerifierKey::new(name, PublicKey::Passkey(key)).map_err(|_| Unfit::Algorithm)
    }

    /// Begins to sign in, whoever it may be: the browser offers what it has.
    pub(crate) fn ask(&self) -> Result<Making, Error> {
        let (options, state) =
            self.sign_in.start_discoverable_authentication().map_err(Error::internal)?;
        let mut options = serde_json::to_value(options).map_err(Error::internal)?;
        let mut options = options.get_mut("publicKey").map(Value::take).unwrap_or_default();
        set(&mut options, "timeout", json!(WAIT_MILLISECONDS));
        let state = serde_json::to_string(&Asked(state)).map_err(Error::internal)?;
        Ok(Making { options, state })
    }

    /// The credential's id in a browser's answer, to find the passkey by.
    pub(crate) fn named(answer: &str) -> Result<String, Unfit> {
        let answer: PublicKeyCredential = read(answer)?;
        Ok(B64.encode(answer.raw_id.as_ref() as &[u8]))
    }

    /// Checks a browser's answer against the passkey it names; returns the passkey as it is now.
    pub(crate) fn signed_in(
        &self,
        state: &str,
        answer: &str,
        passkey: &str,
    ) -> Result<String, Unfit> {
        let Asked(state) = serde_json::from_str(state).map_err(|_| Unfit::Answer)?;
        let answer: PublicKeyCredential = read(answer)?;
        let mut passkey: Passkey = serde_json::from_str(passkey).map_err(|_| Unfit::Answer)?;
        let result = self
            .sign_in
            .finish_discoverable_authentication_v2(&answer, state, &passkey)
            .map_err(|_| Unfit::Answer)?;
        if !result.user_verified() {
            return Err(Unfit::Answer);
        }
        passkey.update_credential(&result);
        serde_json::to_string(&passkey).map_err(|_| Unfit::Answer)
    }
}

/// For `navigator.credentials.get`, to ask one of these passkeys for its secret. What it says about
/// who asks is not looked at: nothing but the secret opens anything. Its user is verified, or it
/// would give another secret.
pub(crate) fn secret_options(challenge: &[u8], credentials: &[&str]) -> Value {
    let allowed: Vec<Value> =
        credentials.iter().map(|id| json!({ "type": "public-key", "id": id })).collect();
    json!({
        "challenge": B64.encode(challenge),
        "userVerification": "required",
        "timeout": WAIT_MILLISECONDS,
        "allowCredentials": allowed,
    })
}

/// For `navigator.credentials.get`: the challenge is the digest of the statement itself.
pub(crate) fn signing_options(text: &NoteText, key: &PasskeyKey, credential: &str) -> Value {
    json!({
        "challenge": PasskeyKey::challenge(text),
        "rpId": key.rp_id(),
        "userVerification": "required",
        "timeout": WAIT_MILLISECONDS,
        "allowCredentials": [{ "type": "public-key", "id": credential }],
    })
}

/// The signature line of a statement, from a browser's answer. Whether it holds is not asked
/// here: the store verifies it like every other.
pub(crate) fn signature(answer: &str, key: &VerifierKey) -> Result<SignatureLine, Unfit> {
    let answer: PublicKeyCredential = read(answer)?;
    let assertion = PasskeyAssertion {
        authenticator_data: answer.response.authenticator_data,
        client_data_json: answer.response.client_data_json,
        signature: answer.response.signature,
    };
    assertion.to_line(key).map_err(|_| Unfit::Answer)
}

/// Sets a member of an object.
fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(name.to_owned(), value);
    }
}

fn read<'a, T: Deserialize<'a>>(answer: &'a str) -> Result<T, Unfit> {
    if answer.len() > CREDENTIAL_BYTES_MAX {
        return Err(Unfit::Answer);
    }
    serde_json::from_str(answer).map_err(|_| Unfit::Answer)
}
