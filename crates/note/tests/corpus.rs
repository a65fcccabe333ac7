//! Replays the fuzzers' corpus: files called `good-…` are read, `bad-…` refused, none panics.

use std::{fs, path::Path};

use note::{ClientData, Note, NoteText, Policy, SigningKey, VerifierKey};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Gives every file of one target to `parse`, which says whether it was accepted.
fn check(target: &str, parse: impl Fn(&[u8]) -> bool) -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let (mut good, mut bad) = (0, 0);
    for file in fs::read_dir(&folder)? {
        let path = file?.path();
        let accepted = parse(&fs::read(&path)?);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("good-") {
            assert!(accepted, "{}", path.display());
            good += 1;
        } else if name.starts_with("bad-") {
            assert!(!accepted, "{}", path.display());
            bad += 1;
        }
    }
    assert!(good > 0 && bad > 0, "{target} has too few seeds");
    Ok(())
}

/// Reads a text, and checks that what was read is written unchanged.
fn exact<T: std::str::FromStr + ToString>(bytes: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(bytes) else {
        return false;
    };
    let read = text.parse::<T>();
    if let Ok(read) = &read {
        assert_eq!(read.to_string(), text);
    }
    read.is_ok()
}

#[test]
fn the_corpus_of_notes_is_replayed() -> Outcome {
    check("note", |bytes| {
        let _ = str::from_utf8(bytes).map(NoteText::parse);
        exact::<Note>(bytes)
    })
}

#[test]
fn the_corpus_of_verifier_keys_is_replayed() -> Outcome {
    check("vkey", |bytes| {
        let _ = str::from_utf8(bytes).map(SigningKey::parse);
        exact::<VerifierKey>(bytes)
    })
}

#[test]
fn the_corpus_of_policies_is_replayed() -> Outcome {
    check("policy", |bytes| {
        let read = str::from_utf8(bytes).ok().and_then(|text| Policy::parse(text).ok());
        if let Some(policy) = &read {
            assert_eq!(Policy::parse(&policy.to_string()).as_ref(), Ok(policy));
        }
        read.is_some()
    })
}

#[test]
fn the_corpus_of_client_data_is_replayed() -> Outcome {
    check("client_data", |bytes| ClientData::parse(bytes).is_ok())
}
