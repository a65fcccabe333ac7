//! The full audit: it accepts the record and names what broke.
#![expect(clippy::indexing_slicing, reason = "a test may fail by panicking, also in its helpers")]

use note::{Digest, KeyKind, KeyName, Policy, SigningKey};
use record::{
    Appender, Audit, Bundle, Checkpoint, Error, Hash, Level, Place, SignedCheckpoint, TilePath,
    encode_tile, leaf_hash, tiles_for,
};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const ORIGIN: &str = "comity.example/record";

fn entry(index: u64) -> Vec<u8> {
    format!("{{\"act\":{index}}}").into_bytes()
}

/// A record with all its tiles, as a host would serve it.
struct Record {
    levels: Vec<Vec<Hash>>,
    size: u64,
    checkpoint: SignedCheckpoint,
    policy: Policy,
}

fn record(size: u64) -> Result<Record, Box<dyn std::error::Error>> {
    let key = |name: &str, kind| {
        SigningKey::from_seed(KeyName::parse(name)?, kind, *Digest::of(name.as_bytes()).as_bytes())
    };
    let (log, witness) = (key(ORIGIN, KeyKind::Signature)?, key("w", KeyKind::Cosignature)?);
    let mut tree = Appender::new();
    let mut levels: Vec<Vec<Hash>> = vec![Vec::new(); 4];
    for index in 0..size {
        for tile in tree.push(leaf_hash(&entry(index))) {
            levels[usize::from(tile.level)].extend(tile.hashes);
        }
    }
    for (level, hashes) in tree.edge().iter().enumerate() {
        levels[level].extend(hashes);
    }
    let note = Checkpoint::new(ORIGIN, size, tree.root())?.sign(&log)?;
    let mut checkpoint = SignedCheckpoint::from_note(note)?;
    checkpoint.push(witness.cosign(checkpoint.checkpoint().text(), 77)?)?;
    let policy = Policy::parse(&format!(
        "log {}\nwitness W {}\nquorum W\n",
        log.verifier(),
        witness.verifier()
    ))?;
    Ok(Record { levels, size, checkpoint, policy })
}

impl Record {
    fn bytes(&self, path: &TilePath) -> Result<Vec<u8>, Error> {
        let start = path.index() * 256;
        let end = start + u64::from(path.width());
        match path.level() {
            Level::Entries => Ok(Bundle::new((start..end).map(entry).collect())?.encode()),
            Level::Hashes(level) => {
                let at = |index: u64| usize::try_from(index).unwrap_or(usize::MAX);
                Ok(encode_tile(&self.levels[usize::from(level)][at(start)..at(end)]))
            }
        }
    }

    fn read(&self) -> Result<Audit, Error> {
        let mut audit = Audit::new(self.policy.clone());
        for index in 0..self.size {
            assert_eq!(audit.push(&entry(index))?, index);
        }
        Ok(audit)
    }
}

#[test]
fn a_record_with_all_its_tiles_passes() -> Outcome {
    for size in [0, 1, 255, 256, 257, 1_000] {
        let record = record(size)?;
        let mut audit = record.read()?;
        for path in tiles_for(size) {
            audit.check_tile(&path, &record.bytes(&path)?)?;
        }
        let report = audit.finish(&record.checkpoint)?;
        assert_eq!((report.size, report.place), (size, Place::Agreed { since: 77 }));
        assert_eq!(report.tiles_checked, report.tiles_implied);
    }
    Ok(())
}

#[test]
fn a_changed_tile_is_named_with_its_first_entry() -> Outcome {
    let record = record(1_000)?;
    let mut audit = record.read()?;
    for path in tiles_for(1_000) {
        let mut bytes = record.bytes(&path)?;
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        let wanted = match (path.level(), path.index()) {
            (Level::Hashes(0) | Level::Entries, 3) => Some(999),
            (Level::Hashes(0) | Level::Entries, 2) => Some(767),
            (Level::Hashes(1), _) => Some(512),
            _ => None,
        };
        assert_eq!(
            audit.check_tile(&path, &bytes),
            Err(Error::TileMismatch { path, first: wanted })
        );
        audit.check_tile(&path, &record.bytes(&path)?)?;
    }
    Ok(())
}

#[test]
fn a_changed_entry_is_found() -> Outcome {
    let record = record(300)?;
    let mut audit = Audit::new(record.policy.clone());
    for index in 0..300 {
        audit.push(&entry(if index == 290 { 0 } else { index }))?;
    }
    let path = TilePath::new(Level::Hashes(0), 1, 44)?;
    assert_eq!(
        audit.check_tile(&path, &record.bytes(&path)?),
        Err(Error::TileMismatch { path, first: Some(290) })
    );
    assert!(matches!(audit.finish(&record.checkpoint), Err(Error::AuditRoot { .. })));
    Ok(())
}

#[test]
fn a_tile_out_of_step_or_of_a_wrong_size_is_refused() -> Outcome {
    let record = record(600)?;
    let mut audit = record.read()?;
    let path = |level, index, width| TilePath::new(level, index, width);
    for path in [
        path(Level::Hashes(0), 2, 256)?,
        path(Level::Hashes(0), 3, 1)?,
        path(Level::Hashes(0), 0, 8)?,
        path(Level::Hashes(3), 0, 1)?,
        path(Level::Hashes(63), 0, 1)?,
        path(Level::Hashes(0), u64::MAX, 1)?,
    ] {
        let bytes = vec![0; 32 * usize::from(path.width())];
        let refused = audit.check_tile(&path, &bytes);
        assert!(matches!(refused, Err(Error::TileOutOfStep { .. })), "{path}");
    }
    // A partial tile is still known while its full successor is the last of its level.
    let partial = path(Level::Hashes(0), 1, 8)?;
    audit.check_tile(&partial, &record.bytes(&partial)?)?;
    let bytes = record.bytes(&path(Level::Entries, 0, 9)?)?;
    let refused = audit.check_tile(&path(Level::Entries, 0, 8)?, &bytes);
    assert!(matches!(refused, Err(Error::TileWidth { .. })));
    Ok(())
}

#[test]
fn missing_or_further_entries_are_noticed() -> Outcome {
    let record = record(10)?;
    let mut audit = record.read()?;
    audit.push(b"one more")?;
    assert_eq!(audit.finish(&record.checkpoint), Err(Error::AuditSize { read: 11, stated: 10 }));
    let audit = Audit::new(record.policy.clone());
    assert!(matches!(audit.finish(&record.checkpoint), Err(Error::AuditSize { .. })));
    let mut audit = Audit::new(record.policy.clone());
    assert!(matches!(audit.push(&vec![0; 65_536]), Err(Error::TooLarge { .. })));
    Ok(())
}

#[test]
fn a_hundred_thousand_entries_are_audited_with_every_tile() -> Outcome {
    let record = record(100_000)?;
    let mut audit = record.read()?;
    for path in tiles_for(record.size) {
        audit.check_tile(&path, &record.bytes(&path)?)?;
    }
    let report = audit.finish(&record.checkpoint)?;
    assert_eq!(report.tiles_checked, report.tiles_implied);
    Ok(())
}
