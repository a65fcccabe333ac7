//! Names, ids, verifier keys and private keys.

use note::{Error, KeyId, KeyKind, KeyName, NoteText, PublicKey, SigningKey, VerifierKey};
use proptest::prelude::*;

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The example of the specification signed-note.
const SPEC: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

#[test]
fn the_example_key_of_the_specification_is_read_and_written_unchanged() -> Outcome {
    let key: VerifierKey = SPEC.parse()?;
    assert_eq!(key.to_string(), SPEC);
    assert_eq!(key.name().as_str(), "example.com/foo");
    assert_eq!(key.id().to_string(), "530d903a");
    assert!(matches!(key.public(), PublicKey::Ed25519(_)));
    let json = serde_json::to_string(&key)?;
    assert_eq!(json, format!("\"{SPEC}\""));
    assert_eq!(serde_json::from_str::<VerifierKey>(&json)?, key);
    Ok(())
}

#[test]
fn a_malformed_verifier_key_is_refused() {
    for bad in [
        "",
        "+",
        "++",
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/foo+530d903a+",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/ foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "x+00000000+AQ==",
        "x+00000000+/w==",
    ] {
        assert!(VerifierKey::parse(bad).is_err(), "{bad}");
    }
    assert!(VerifierKey::parse(&"x".repeat(10_000)).is_err());
}

#[test]
fn a_key_of_small_order_is_refused() -> Outcome {
    for weak in [[0; 32], {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }] {
        let name = KeyName::parse("weak")?;
        let made = VerifierKey::new(name, PublicKey::Ed25519(weak));
        assert!(matches!(made, Err(Error::PublicKey { .. })));
    }
    Ok(())
}

#[test]
fn a_key_name_is_not_empty_and_has_no_space_plus_or_control() {
    for bad in ["", " ", "a b", "a\u{a0}b", "a\u{3000}b", "a+b", "a\nb", "a\u{7f}b", "a\u{85}"] {
        assert!(KeyName::parse(bad).is_err(), "{bad:?}");
    }
    assert!(KeyName::parse(&"x".repeat(255)).is_ok());
    assert!(KeyName::parse(&"x".repeat(256)).is_err());
    assert!(KeyName::parse("հանձնաժողով.example/Комиссия").is_ok());
}

#[test]
fn a_key_id_is_eight_lower_case_digits() {
    assert_eq!("0a0b0c0d".parse::<KeyId>().map(|id| id.to_string()), Ok("0a0b0c0d".to_owned()));
    for bad in ["", "0a0b0c0", "0A0B0C0D", "0a0b0c0d0", "0a0b0c0g", "0x0a0b0c"] {
        assert!(bad.parse::<KeyId>().is_err(), "{bad}");
    }
}

#[test]
fn a_private_key_is_read_as_it_was_written() -> Outcome {
    for kind in [KeyKind::Signature, KeyKind::Cosignature] {
        for seed in 0..40 {
            let key = SigningKey::from_seed(KeyName::parse("a.example/k")?, kind, [seed; 32])?;
            let text = key.encode();
            assert!(text.starts_with("PRIVATE+KEY+a.example/k+"));
            let read = SigningKey::parse(&text)?;
            assert_eq!(read.verifier(), key.verifier());
            assert_eq!(read.kind(), kind);
            assert_eq!(read.encode(), text);
        }
    }
    Ok(())
}

#[test]
fn a_malformed_private_key_is_refused_without_being_shown() -> Outcome {
    let key = SigningKey::from_seed(KeyName::parse("k")?, KeyKind::Signature, [7; 32])?;
    let text = key.encode();
    let secret = text.rsplit('+').next().unwrap_or_default().to_owned();
    for bad in [
        String::new(),
        text.replace("PRIVATE", "private"),
        text.replace("+k+", "+l+"),
        text.replace("+k+", "++"),
        format!("{text}\n"),
        format!("{text}A"),
        text.replace(&secret, &secret[..secret.len() - 4]),
        key.verifier().to_string(),
        "x".repeat(10_000),
    ] {
        let error = SigningKey::parse(&bad).map(|_| ()).map_err(|error| error.to_string());
        let error = error.err().unwrap_or_default();
        assert!(!error.is_empty(), "{bad}");
        assert!(!error.contains(&secret[4..20]), "{error}");
    }
    assert!(!format!("{key:?}").contains(&secret[4..20]));
    Ok(())
}

#[test]
fn a_signature_has_the_bytes_of_the_reference_vector() -> Outcome {
    // The private key whose public half is the first key of shared/tlog-vectors.txt.
    let seed = *note::Digest::of(b"comity-kat log").as_bytes();
    let name = KeyName::parse("comity.example/record")?;
    let key = SigningKey::from_seed(name, KeyKind::Signature, seed)?;
    assert_eq!(
        key.verifier().to_string(),
        "comity.example/record+e9f79e26+AeCgIQ465yopuVeMXb5EPMgR4vEUs2bcl82ctPXZPHLt"
    );
    let text = NoteText::parse(
        "comity.example/record\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
    )?;
    assert_eq!(
        key.sign(&text)?.to_string(),
        "— comity.example/record 6feeJif8y3lyejb+BgjGP4Q663rfaNXe7Ab8QUANibQ7adz3ihz8NTVub9vI8xkWBKIk\
         iQiroi0hTcoOGlYl8afMOAc="
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_changed_verifier_key_is_taken_for_another(place in 0usize..SPEC.len(), byte in 0u8..128) {
        let mut bytes = SPEC.as_bytes().to_vec();
        bytes[place] = byte;
        let text = String::from_utf8(bytes).unwrap();
        match VerifierKey::parse(&text) {
            Ok(key) => prop_assert_eq!(key.to_string(), SPEC),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn no_text_makes_the_key_parsers_panic(text in "[ -~+]{0,80}") {
        let _ = VerifierKey::parse(&text);
        let _ = SigningKey::parse(&format!("PRIVATE+KEY+{text}"));
    }
}
