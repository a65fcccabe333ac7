//! Passkeys: vectors for both algorithms, and each tampering refused.
//!
//! The vectors in `vectors/passkey-*.txt` are made from fixed seeds, so that any other program can
//! check itself against them. After a wanted change: `cargo test -p note --test passkey --
//! --ignored` writes them again.

#![expect(clippy::panic, reason = "a test may fail by panicking, also in its helpers")]

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use note::{
    ClientData, Digest, Error, KeyKind, KeyName, Note, NoteText, PasskeyAlgorithm,
    PasskeyAssertion, PasskeyKey, ProofKind, PublicKey, SigningKey, VerifierKey,
};
use p256::ecdsa::signature::Signer as _;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const TEXT: &str = "comity/signature/v1\nՀամաձայնագիր / Соглашение / Saziş\n";
const RP_ID: &str = "sign.north.example";
const ORIGIN: &str = "https://sign.north.example";
const BOTH: [PasskeyAlgorithm; 2] = [PasskeyAlgorithm::Es256, PasskeyAlgorithm::EdDsa];

/// What an authenticator and a browser would do, with everything that can be tampered with.
struct Ceremony {
    algorithm: PasskeyAlgorithm,
    seed: [u8; 32],
    rp_id: String,
    flags: u8,
    client: String,
}

impl Ceremony {
    fn new(algorithm: PasskeyAlgorithm) -> Self {
        let challenge = URL_SAFE_NO_PAD.encode(Digest::of(TEXT.as_bytes()).as_bytes());
        Self {
            algorithm,
            seed: *Digest::of(b"comity-kat passkey").as_bytes(),
            rp_id: RP_ID.to_owned(),
            flags: 0x05,
            client: format!(
                "{{\"type\":\"webauthn.get\",\"challenge\":\"{challenge}\",\"origin\":\"{ORIGIN}\",\
                 \"crossOrigin\":false}}"
            ),
        }
    }

    fn public(&self) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        Ok(match self.algorithm {
            PasskeyAlgorithm::Es256 => p256::ecdsa::SigningKey::from_slice(&self.seed)?
                .verifying_key()
                .to_sec1_point(false)
                .as_bytes()
                .to_vec(),
            PasskeyAlgorithm::EdDsa => ed25519_dalek::SigningKey::from_bytes(&self.seed)
                .verifying_key()
                .to_bytes()
                .to_vec(),
        })
    }

    fn key(&self) -> Result<VerifierKey, Box<dyn std::error::Error>> {
        let passkey = PasskeyKey::new(self.algorithm, self.public()?, RP_ID, ORIGIN)?;
        let name = KeyName::parse("north.example/co-chair")?;
        Ok(VerifierKey::new(name, PublicKey::Passkey(passkey))?)
    }

    fn assertion(&self) -> Result<PasskeyAssertion, Box<dyn std::error::Error>> {
        let mut authenticator_data = Digest::of(self.rp_id.as_bytes()).as_bytes().to_vec();
        authenticator_data.push(self.flags);
        authenticator_data.extend(7_u32.to_be_bytes());
        let mut message = authenticator_data.clone();
        message.extend(Digest::of(self.client.as_bytes()).as_bytes());
        let signature = match self.algorithm {
            PasskeyAlgorithm::Es256 => {
                let key = p256::ecdsa::SigningKey::from_slice(&self.seed)?;
                let signature: p256::ecdsa::Signature = key.sign(&message);
                signature.to_der().as_bytes().to_vec()
            }
            PasskeyAlgorithm::EdDsa => {
                ed25519_dalek::SigningKey::from_bytes(&self.seed).sign(&message).to_bytes().to_vec()
            }
        };
        Ok(PasskeyAssertion {
            authenticator_data,
            client_data_json: self.client.clone().into_bytes(),
            signature,
        })
    }

    fn note(&self) -> Result<Note, Box<dyn std::error::Error>> {
        let line = self.assertion()?.to_line(&self.key()?)?;
        Ok(Note::new(NoteText::parse(TEXT)?, vec![line])?)
    }

    /// Signs anew with the change and expects the reason to be named.
    fn refused(&self, reason: &str) -> Outcome {
        let outcome = self.note()?.verify([&self.key()?]);
        match outcome {
            Err(Error::BadSignature { reason: found, .. }) => {
                assert!(found.contains(reason), "{found:?} instead of {reason:?}");
            }
            other => panic!("{reason}: {other:?}"),
        }
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn vector(algorithm: PasskeyAlgorithm) -> Result<String, Box<dyn std::error::Error>> {
    let ceremony = Ceremony::new(algorithm);
    let assertion = ceremony.assertion()?;
    let (name, private) = match algorithm {
        PasskeyAlgorithm::Es256 => ("ES256", "private scalar"),
        PasskeyAlgorithm::EdDsa => ("EdDSA", "private seed"),
    };
    Ok(format!(
        "# Known-answer vector: a note signed by a passkey ({name}), after the blank line.\n\
         # The {private} is SHA-256 of `comity-kat passkey`. Layout: crates/note/src/passkey.rs.\n\
         vkey {}\npublic {}\nrpId {RP_ID}\norigin {ORIGIN}\nauthenticatorData {}\n\
         clientDataJSON {}\nsignature {}\n\n{}",
        ceremony.key()?,
        hex(&ceremony.public()?),
        hex(&assertion.authenticator_data),
        ceremony.client,
        hex(&assertion.signature),
        ceremony.note()?
    ))
}

const ES256: &str = include_str!("vectors/passkey-es256.txt");
const EDDSA: &str = include_str!("vectors/passkey-eddsa.txt");

#[test]
#[ignore = "writes the vectors"]
fn the_vectors_are_written_again() -> Outcome {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors");
    for (algorithm, name) in BOTH.into_iter().zip(["es256", "eddsa"]) {
        std::fs::write(format!("{folder}/passkey-{name}.txt"), vector(algorithm)?)?;
    }
    Ok(())
}

#[test]
fn the_stored_vectors_verify_and_are_made_by_the_same_seeds() -> Outcome {
    for (algorithm, stored) in BOTH.into_iter().zip([ES256, EDDSA]) {
        assert_eq!(vector(algorithm)?, stored);
        let (head, text) = stored.split_once("\n\n").ok_or("no blank line")?;
        let vkey = head.lines().find_map(|line| line.strip_prefix("vkey ")).ok_or("no vkey")?;
        let key = VerifierKey::parse(vkey)?;
        assert_eq!(key.to_string(), vkey);
        let note = Note::parse(text)?;
        assert_eq!(note.to_string(), text);
        let verified = note.verify([&key])?;
        assert_eq!(verified.len(), 1);
        assert_eq!(verified[0].time, None);
        assert_eq!(verified[0].proof, ProofKind::Passkey { user_verified: true, sign_count: 7 });
    }
    Ok(())
}

#[test]
fn an_assertion_over_another_text_is_refused() -> Outcome {
    for algorithm in BOTH {
        let ceremony = Ceremony::new(algorithm);
        let lines = ceremony.note()?.signatures().to_vec();
        let note = Note::new(NoteText::parse("another text\n")?, lines)?;
        assert!(matches!(note.verify([&ceremony.key()?]),
            Err(Error::BadSignature { reason, .. }) if reason.contains("challenge")));
    }
    Ok(())
}

#[test]
fn each_condition_of_the_ceremony_is_checked() -> Outcome {
    let change = |algorithm, from: &str, to: &str, reason: &str| {
        let mut ceremony = Ceremony::new(algorithm);
        ceremony.client = ceremony.client.replace(from, to);
        ceremony.refused(reason)
    };
    for algorithm in BOTH {
        change(algorithm, "webauthn.get", "webauthn.create", "type")?;
        change(algorithm, "\"challenge\":\"", "\"challenge\":\"A", "challenge")?;
        change(algorithm, ORIGIN, "https://evil.example", "another origin")?;
        change(algorithm, ORIGIN, "https://sign.north.example:443", "another origin")?;
        change(algorithm, ":false", ":true", "inside a page")?;
        change(algorithm, ":false", ":null", "neither true nor false")?;
        change(algorithm, ":false", ":false,\"topOrigin\":\"https://x\"", "inside a page")?;
        change(algorithm, ":false", ":false,\"crossOrigin\":false", "stands once")?;
        change(algorithm, ":false", ":false,\"type\":\"webauthn.get\"", "stands once")?;
        change(algorithm, ":false", ":false,\"x\":{\"a\":1,\"a\":2}", "stands once")?;
        change(algorithm, "}", "", "JSON")?;
        change(algorithm, "}", "}}", "JSON")?;
        for (flags, reason) in [(0, "present"), (1, "verified"), (4, "present"), (0xfa, "present")]
        {
            let mut ceremony = Ceremony::new(algorithm);
            ceremony.flags = flags;
            ceremony.refused(reason)?;
        }
        let mut ceremony = Ceremony::new(algorithm);
        ceremony.rp_id = "north.example".to_owned();
        ceremony.refused("relying party")?;
        // Unknown members, a missing crossOrigin and further flags are none of our business.
        let mut ceremony = Ceremony::new(algorithm);
        ceremony.client = ceremony.client.replace(",\"crossOrigin\":false", ",\"new\":[1,{}]");
        ceremony.flags = 0x1d;
        ceremony.note()?.verify([&ceremony.key()?])?;
    }
    Ok(())
}

#[test]
fn another_passkey_s_assertion_is_refused() -> Outcome {
    for algorithm in BOTH {
        let (good, mut other) = (Ceremony::new(algorithm), Ceremony::new(algorithm));
        other.seed = [9; 32];
        let line = other.assertion()?.to_line(&good.key()?)?;
        let note = Note::new(NoteText::parse(TEXT)?, vec![line])?;
        assert!(matches!(note.verify([&good.key()?]), Err(Error::BadSignature { .. })));
    }
    Ok(())
}

#[test]
fn every_changed_byte_of_an_assertion_is_refused() -> Outcome {
    for algorithm in BOTH {
        let ceremony = Ceremony::new(algorithm);
        let key = ceremony.key()?;
        let note = ceremony.note()?;
        let line = &note.signatures()[0];
        for place in 0..line.blob().len() {
            let mut blob = line.blob().to_vec();
            blob[place] ^= 1;
            let line = note::SignatureLine::new(line.name().clone(), line.id(), blob)?;
            let changed = Note::new(note.text().clone(), vec![line])?;
            assert!(changed.verify([&key]).is_err(), "{algorithm:?} byte {place}");
        }
    }
    Ok(())
}

#[test]
fn a_key_of_one_kind_does_not_carry_the_signature_of_another() -> Outcome {
    let plain = SigningKey::from_seed(KeyName::parse("k")?, KeyKind::Signature, [1; 32])?;
    let assertion = Ceremony::new(PasskeyAlgorithm::EdDsa).assertion()?;
    assert!(matches!(assertion.to_line(&plain.verifier()), Err(Error::KeyKind { .. })));
    Ok(())
}

#[test]
fn a_passkey_belongs_to_a_host_and_an_origin_on_it() -> Outcome {
    let public = Ceremony::new(PasskeyAlgorithm::EdDsa).public()?;
    let make = |rp_id: &str, origin: &str| {
        PasskeyKey::new(PasskeyAlgorithm::EdDsa, public.clone(), rp_id, origin)
    };
    for (rp_id, origin) in [
        ("north.example", "https://north.example"),
        ("north.example", "https://sign.north.example:8443"),
        ("localhost", "http://localhost:3103"),
        ("localhost", "http://sign.localhost:3103"),
    ] {
        let key = make(rp_id, origin)?;
        assert_eq!((key.rp_id(), key.origin()), (rp_id, origin));
    }
    for (rp_id, origin) in [
        ("", "https://"),
        ("north.example", "north.example"),
        ("north.example", "http://north.example"),
        ("north.example", "https://north.example/"),
        ("north.example", "https://north.example:"),
        ("north.example", "https://north.example:0443"),
        ("north.example", "https://north.example:99999"),
        ("north.example", "https://user@north.example"),
        ("north.example", "https://evilnorth.example"),
        ("north.example", "https://example"),
        ("north.example", "https://North.example"),
        ("North.example", "https://North.example"),
        ("north..example", "https://north..example"),
        ("-north.example", "https://-north.example"),
        ("localhost.example", "http://localhost.example"),
    ] {
        assert!(make(rp_id, origin).is_err(), "{rp_id} {origin}");
    }
    let es256 = Ceremony::new(PasskeyAlgorithm::Es256).public()?;
    let mut off_curve = es256.clone();
    off_curve[64] ^= 1;
    for (algorithm, public) in [
        (PasskeyAlgorithm::Es256, off_curve),
        (PasskeyAlgorithm::Es256, es256[..33].to_vec()),
        (PasskeyAlgorithm::Es256, public.clone()),
        (PasskeyAlgorithm::EdDsa, es256),
        (PasskeyAlgorithm::EdDsa, vec![0; 32]),
    ] {
        assert!(PasskeyKey::new(algorithm, public, "a.example", "https://a.example").is_err());
    }
    Ok(())
}

#[test]
fn sizes_of_an_assertion_are_limited() -> Outcome {
    let ceremony = Ceremony::new(PasskeyAlgorithm::Es256);
    let (key, good) = (ceremony.key()?, ceremony.assertion()?);
    let mut cases = vec![good.clone(), good.clone(), good.clone(), good.clone(), good.clone()];
    cases[0].authenticator_data.truncate(36);
    cases[1].authenticator_data.resize(1_025, 0);
    cases[2].client_data_json.resize(2_049, b' ');
    cases[3].signature.clear();
    cases[4].signature.resize(81, 0);
    for case in cases {
        assert!(matches!(case.to_line(&key), Err(Error::Passkey { .. })));
    }
    for blob in [&b""[..], &[0], &[0, 37], &[255; 80]] {
        assert!(PasskeyAssertion::from_blob(blob).is_err());
    }
    assert!(ClientData::parse(&[b' '; 4_000]).is_err());
    assert!(ClientData::parse(&[b'['; 2_000]).is_err());
    Ok(())
}
