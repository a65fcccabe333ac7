//! Replays the fuzzers' corpus: files called `good-…` are read, `bad-…` refused, none panics.

use std::{fs, path::Path};

use record::{AddCheckpoint, Bundle, Evidence, Seen, SignedCheckpoint, TilePath, TlogProof};

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
fn the_corpus_of_checkpoints_is_replayed() -> Outcome {
    check("checkpoint", exact::<SignedCheckpoint>)
}

#[test]
fn the_corpus_of_proof_files_is_replayed() -> Outcome {
    check("tlog_proof", exact::<TlogProof>)
}

#[test]
fn the_corpus_of_tile_paths_is_replayed() -> Outcome {
    check("tile_path", exact::<TilePath>)
}

#[test]
fn the_corpus_of_requests_is_replayed() -> Outcome {
    check("add_checkpoint", exact::<AddCheckpoint>)
}

#[test]
fn the_corpus_of_evidence_is_replayed() -> Outcome {
    check("evidence", exact::<Evidence>)
}

#[test]
fn the_corpus_of_witness_states_is_replayed() -> Outcome {
    check("seen", exact::<Seen>)
}

#[test]
fn the_corpus_of_bundles_is_replayed() -> Outcome {
    check("entry_bundle", |bytes| {
        let read = Bundle::decode(bytes);
        if let Ok(bundle) = &read {
            assert_eq!(bundle.encode(), bytes);
        }
        read.is_ok()
    })
}
