//! Signed notes: the form, the verification rules, and every single-byte change.

use note::{
    Digest, Error, KeyKind, KeyName, Note, NoteText, PasskeyAlgorithm, PasskeyKey, PublicKey,
    SIGNATURES_MAX, SignatureLine, SigningKey, VerifierKey,
};
use proptest::prelude::*;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn key(name: &str, seed: u8) -> Result<SigningKey, Error> {
    SigningKey::from_seed(KeyName::parse(name)?, KeyKind::Signature, [seed; 32])
}

fn cosigner(name: &str, seed: u8) -> Result<SigningKey, Error> {
    SigningKey::from_seed(KeyName::parse(name)?, KeyKind::Cosignature, [seed; 32])
}

/// A note signed by one key.
fn signed(text: &str, key: &SigningKey) -> Result<Note, Error> {
    let text = NoteText::parse(text)?;
    let line = key.sign(&text)?;
    Note::new(text, vec![line])
}

#[test]
fn the_example_of_the_specification_is_read_and_written_unchanged() -> Outcome {
    let text = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito \
                sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC\
                +EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    let note = Note::parse(text)?;
    assert_eq!(note.to_string(), text);
    assert!(note.text().as_str().ends_with("sera.\n"));
    assert_eq!(note.signatures()[0].blob().len(), 64);
    assert_eq!(note.signatures()[0].id().to_string(), "367ba04b");
    Ok(())
}

#[test]
fn the_last_blank_line_parts_text_and_signatures() -> Outcome {
    let key = key("a.example/k", 1)?;
    for text in ["\n", "a\n\n", "a\n\nb\n\n\n", "— not a signature\n"] {
        let note = signed(text, &key)?;
        let read = Note::parse(&note.to_string())?;
        assert_eq!(read, note);
        assert_eq!(read.text().as_str(), text);
        read.verify([&key.verifier()])?;
    }
    Ok(())
}

#[test]
fn a_malformed_note_is_refused() -> Outcome {
    let good = signed("text\n", &key("a.example/k", 1)?)?.to_string();
    let base64 = good.rsplit(' ').next().unwrap_or_default().trim_end();
    for bad in [
        String::new(),
        "\n".to_owned(),
        "\n\n".to_owned(),
        "text\n".to_owned(),
        "text\n\n".to_owned(),
        "text\n\n\n".to_owned(),
        good.trim_end().to_owned(),
        format!("{good}\n"),
        format!("{good}x\n"),
        format!("{good}\n{good}\n"),
        good.replace("text\n\n", "text\n"),
        good.replace("text", "te\txt"),
        good.replace("text", "te\rxt"),
        good.replace("text", "te\0xt"),
        good.replace('\n', "\r\n"),
        good.replace("— ", "- "),
        good.replace("— ", "—"),
        good.replace("— ", "—  "),
        good.replace("a.example/k ", "a.example/k  "),
        good.replace("a.example/k ", " "),
        good.replace("a.example/k", "a+b"),
        good.replace("a.example/k", "a\u{a0}b"),
        good.replace("a.example/k", "a\u{2003}b"),
        good.replace(base64, &base64[..base64.len() - 1]),
        good.replace(base64, &base64.replace('=', "")),
        good.replace(base64, "AAAAAA=="),
        good.replace(base64, "AAA="),
        good.replace(base64, "AAAAAAB="),
        good.replace(base64, "AAAA_AA="),
    ] {
        assert!(Note::parse(&bad).is_err(), "{bad:?}");
    }
    Ok(())
}

#[test]
fn a_signature_of_an_unknown_key_is_ignored() -> Outcome {
    let (known, unknown) = (key("a.example/k", 1)?, key("b.example/k", 2)?);
    let mut note = signed("text\n", &known)?;
    let broken = SignatureLine::new(
        unknown.verifier().name().clone(),
        unknown.verifier().id(),
        vec![0; 64],
    )?;
    note.push(broken)?;
    // The same name with another id, and the same id with another name, are unknown as well.
    let namesake = key("a.example/k", 3)?.verifier();
    note.push(SignatureLine::new(namesake.name().clone(), namesake.id(), vec![0; 64])?)?;
    let id = known.verifier().id();
    note.push(SignatureLine::new(KeyName::parse("c.example/k")?, id, vec![0; 64])?)?;
    assert_eq!(note.verify([&known.verifier()])?.len(), 1);
    assert_eq!(
        signed("text\n", &known)?.verify([&unknown.verifier()]),
        Err(Error::NoKnownSignature)
    );
    assert_eq!(note.verify([]), Err(Error::NoKnownSignature));
    Ok(())
}

#[test]
fn a_note_with_a_bad_known_signature_is_rejected_whole() -> Outcome {
    let (good, bad) = (key("a.example/k", 1)?, key("b.example/k", 2)?);
    let mut note = signed("text\n", &good)?;
    note.push(bad.sign(&NoteText::parse("another text\n")?)?)?;
    let keys = [good.verifier(), bad.verifier()];
    assert!(matches!(note.verify(&keys), Err(Error::BadSignature { name, .. })
        if name.as_str() == "b.example/k"));
    // Also when the same key signed well before.
    let mut note = signed("text\n", &good)?;
    note.push(SignatureLine::new(good.verifier().name().clone(), good.verifier().id(), vec![1])?)?;
    assert!(matches!(note.verify(&keys), Err(Error::BadSignature { .. })));
    Ok(())
}

#[test]
fn a_key_that_signed_twice_counts_once_with_its_earliest_time() -> Outcome {
    let witness = cosigner("w.example/w", 1)?;
    let text = NoteText::parse("origin\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")?;
    let lines = [30, 10, 20].map(|time| witness.cosign(&text, time));
    let note = Note::new(text, lines.into_iter().collect::<Result<_, _>>()?)?;
    let verified = note.verify([&witness.verifier(), &witness.verifier()])?;
    assert_eq!(verified.len(), 1);
    assert_eq!(verified[0].time, Some(10));
    Ok(())
}

#[test]
fn a_cosignature_is_bound_to_its_time_and_its_kind() -> Outcome {
    let witness = cosigner("w.example/w", 1)?;
    let text = NoteText::parse("text\n")?;
    let line = witness.cosign(&text, 1_700_000_000)?;
    assert_eq!(line.blob().len(), 72);
    let mut blob = line.blob().to_vec();
    blob[7] ^= 1;
    let moved = SignatureLine::new(line.name().clone(), line.id(), blob)?;
    let note = Note::new(text.clone(), vec![moved])?;
    assert!(matches!(note.verify([&witness.verifier()]), Err(Error::BadSignature { .. })));
    assert!(matches!(witness.sign(&text), Err(Error::KeyKind { .. })));
    assert!(matches!(key("a", 1)?.cosign(&text, 1), Err(Error::KeyKind { .. })));
    for time in [0, u64::MAX, 1 << 63] {
        assert_eq!(witness.cosign(&text, time), Err(Error::Time { time }));
    }
    Ok(())
}

#[test]
fn two_known_keys_of_one_name_and_id_are_refused() -> Outcome {
    // Ids have 32 bits, so two passkeys that differ in their origin alone can be made to collide.
    let signer =
        ed25519_dalek::SigningKey::from_bytes(Digest::of(b"comity-kat passkey").as_bytes());
    let passkey = |host: &str| -> Result<VerifierKey, Error> {
        let public = signer.verifying_key().to_bytes().to_vec();
        let origin = format!("https://{host}.north.example");
        let key = PasskeyKey::new(PasskeyAlgorithm::EdDsa, public, "north.example", &origin)?;
        VerifierKey::new(KeyName::parse("k")?, PublicKey::Passkey(key))
    };
    let (one, two) = (passkey("h34871")?, passkey("h46313")?);
    assert_ne!(one, two);
    assert_eq!(one.id().to_string(), "6a58232c");
    assert_eq!(one.id(), two.id());
    let known = key("a.example/k", 1)?;
    let note = signed("text\n", &known)?;
    let known = known.verifier();
    assert_eq!(note.verify([&known, &one, &one])?.len(), 1);
    assert!(matches!(note.verify([&known, &one, &two]), Err(Error::AmbiguousKey { .. })));
    Ok(())
}

#[test]
fn a_note_has_at_least_one_and_at_most_a_hundred_signatures() -> Outcome {
    let key = key("a.example/k", 1)?;
    let mut note = signed("text\n", &key)?;
    let line = note.signatures()[0].clone();
    assert!(Note::new(note.text().clone(), Vec::new()).is_err());
    while note.signatures().len() < SIGNATURES_MAX {
        note.push(line.clone())?;
    }
    assert_eq!(Note::parse(&note.to_string())?, note);
    assert!(note.push(line.clone()).is_err());
    assert!(Note::parse(&format!("{note}{line}\n")).is_err());
    Ok(())
}

#[test]
fn a_text_must_end_in_a_line_feed_and_stay_under_its_limit() {
    for bad in ["", "text", "a\u{1f}\n", "a\tb\n"] {
        assert!(NoteText::parse(bad).is_err(), "{bad:?}");
    }
    assert!(NoteText::parse("\n").is_ok());
    assert!(NoteText::parse("Համաձայնագիր / Соглашение / Saziş\n").is_ok());
    let long = "x".repeat(note::NOTE_TEXT_BYTES_MAX) + "\n";
    assert!(matches!(NoteText::parse(&long), Err(Error::TooLarge { .. })));
}

#[test]
fn every_changed_byte_of_a_note_is_noticed() -> Outcome {
    let (a, b) = (key("a.example/k", 1)?, cosigner("b.example/w", 2)?);
    let mut note = signed("first line\n\nsecond — line\n", &a)?;
    note.push(b.cosign(note.text(), 1_700_000_000)?)?;
    let keys = [a.verifier(), b.verifier()];
    assert_eq!(note.verify(&keys)?.len(), 2);
    let bytes = note.to_string().into_bytes();
    for place in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut changed = bytes.clone();
            changed[place] ^= flip;
            let Ok(text) = String::from_utf8(changed) else {
                continue;
            };
            // What remains acceptable has lost a signature: its name or id is unknown now.
            if let Ok(read) = Note::parse(&text)
                && let Ok(verified) = read.verify(&keys)
            {
                assert_eq!(verified.len(), 1, "byte {place} ^ {flip}");
                assert_eq!(read.text(), note.text());
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_note_is_read_as_it_was_written(text in "([ -~а-яա-ֆ\n]{0,60}\n)", seeds in prop::collection::vec(0u8..9, 1..5)) {
        let text = NoteText::parse(&text).unwrap();
        let lines = seeds.iter().map(|seed| key("k", *seed).unwrap().sign(&text).unwrap());
        let note = Note::new(text.clone(), lines.collect()).unwrap();
        let read = Note::parse(&note.to_string()).unwrap();
        prop_assert_eq!(&read, &note);
        let keys: Vec<_> = (0..9).map(|seed| key("k", seed).unwrap().verifier()).collect();
        let mut distinct = seeds.clone();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(read.verify(&keys).unwrap().len(), distinct.len());
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "(— |[ -~\n]{0,20}|\n\n|=|[A-Za-z0-9+/]{4}){0,12}") {
        if let Ok(note) = Note::parse(&text) {
            prop_assert_eq!(note.to_string(), text);
        }
    }
}
