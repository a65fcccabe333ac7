//! Every section of `vectors/tlog-vectors.txt`, read and where possible made again.

use note::{Digest, KeyKind, KeyName, Note, Policy, SigningKey, VerifierKey};
use record::{
    AddCheckpoint, Appender, Bundle, Checkpoint, Error, Evidence, Hash, Misbehaviour, Place,
    SignedCheckpoint, TlogProof, consider, encode_tile, leaf_hash, verify_inclusion,
};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const VECTORS: &str = include_str!("vectors/tlog-vectors.txt");
const SINCE: u64 = 1_700_000_001;

/// The lines under a heading, without the blank line before the next heading.
fn section(heading: &str) -> String {
    let (_, after) = VECTORS.split_once(&format!("## {heading}")).unwrap_or_default();
    let (_, body) = after.split_once('\n').unwrap_or_default();
    let body = body.split("\n## ").next().unwrap_or_default();
    format!("{}\n", body.trim_end_matches('\n'))
}

/// The last word of a heading that carries its value itself.
fn heading_value(heading: &str) -> &'static str {
    VECTORS
        .lines()
        .find(|line| line.starts_with(&format!("## {heading}")))
        .and_then(|line| line.rsplit(' ').next())
        .unwrap_or_default()
}

/// The reference leaves of RFC 6962.
fn leaves() -> Vec<Vec<u8>> {
    vec![
        vec![],
        vec![0],
        vec![0x10],
        vec![0x20, 0x21],
        vec![0x30, 0x31],
        vec![0x40, 0x41, 0x42, 0x43],
        (0x50..=0x57).collect(),
        (0x60..=0x6f).collect(),
    ]
}

fn tree(size: usize) -> Appender {
    let mut tree = Appender::new();
    for leaf in leaves().iter().take(size) {
        tree.push(leaf_hash(leaf));
    }
    tree
}

fn key(name: &str, kind: KeyKind, seed: &str) -> Result<SigningKey, note::Error> {
    let seed = *Digest::of(seed.as_bytes()).as_bytes();
    SigningKey::from_seed(KeyName::parse(name)?, kind, seed)
}

fn log() -> Result<SigningKey, note::Error> {
    key("comity.example/record", KeyKind::Signature, "comity-kat log")
}

fn witness(party: &str) -> Result<SigningKey, note::Error> {
    let (name, seed) = (format!("{party}.example/witness"), format!("comity-kat witness {party}"));
    key(&name, KeyKind::Cosignature, &seed)
}

fn policy() -> Result<Policy, note::Error> {
    Policy::parse(&section("tlog-policy"))
}

#[test]
fn the_roots_are_those_of_rfc_6962() {
    let roots = section("RFC 6962 roots");
    assert_eq!(roots.lines().count(), 9);
    for (size, line) in roots.lines().enumerate() {
        assert_eq!(format!("{size} {}", tree(size).root().hex()), line);
    }
}

#[test]
fn the_keys_are_made_from_their_seeds() -> Outcome {
    let mirror = |party: &str| {
        let (name, seed) =
            (format!("{party}.example/mirror"), format!("comity-kat mirror {party}"));
        key(&name, KeyKind::Cosignature, &seed)
    };
    let keys = [log()?, witness("a")?, witness("b")?, mirror("a")?, mirror("b")?];
    let section = section("vkeys");
    assert_eq!(section.lines().count(), keys.len());
    for (key, line) in keys.iter().zip(section.lines()) {
        assert_eq!(key.verifier().to_string(), line);
        assert_eq!(VerifierKey::parse(line)?, key.verifier());
    }
    Ok(())
}

#[test]
fn the_log_signs_the_checkpoint_and_it_is_pending() -> Outcome {
    let text = section("log-signed checkpoint");
    let made = Checkpoint::new("comity.example/record", 8, tree(8).root())?.sign(&log()?)?;
    assert_eq!(made.to_string(), text);
    let read = SignedCheckpoint::parse(&text)?;
    assert_eq!(read.to_string(), text);
    assert_eq!(
        read.place(&policy()?)?,
        Place::Pending { missing: vec!["A".to_owned(), "B".to_owned()] }
    );
    Ok(())
}

#[test]
fn both_witnesses_cosign_and_the_checkpoint_is_agreed_since_the_later() -> Outcome {
    let text = section("agreed checkpoint");
    let mut made = SignedCheckpoint::parse(&section("log-signed checkpoint"))?;
    let body = made.checkpoint().text().clone();
    made.push(witness("a")?.cosign(&body, SINCE - 1)?)?;
    assert_eq!(made.place(&policy()?)?, Place::Pending { missing: vec!["B".to_owned()] });
    made.push(witness("b")?.cosign(&body, SINCE)?)?;
    assert_eq!(made.to_string(), text);
    let read = SignedCheckpoint::parse(&text)?;
    assert_eq!(read.place(&policy()?)?, Place::Agreed { since: SINCE });
    Ok(())
}

#[test]
fn the_request_is_read_and_its_proof_leads_from_six_to_eight() -> Outcome {
    let text = section("add-checkpoint request body");
    let request = AddCheckpoint::parse(&text)?;
    assert_eq!(request.to_string(), text);
    assert_eq!(request.old(), 6);
    let six = Checkpoint::new("comity.example/record", 6, tree(6).root())?.sign(&log()?)?;
    let first = AddCheckpoint::new(0, vec![], SignedCheckpoint::from_note(six)?)?;
    let log = log()?.verifier();
    let (seen, _) = consider(None, &log, &first, &witness("a")?, SINCE - 9)?;
    let (seen, line) = consider(Some(&seen), &log, &request, &witness("a")?, SINCE - 1)?;
    assert_eq!(seen.size(), 8);
    assert!(section("agreed checkpoint").contains(&format!("{line}\n")));
    Ok(())
}

#[test]
fn the_proof_file_shows_that_entry_five_is_agreed() -> Outcome {
    let text = section("tlog-proof");
    let proof = TlogProof::parse(&text)?;
    assert_eq!(proof.to_string(), text);
    assert_eq!((proof.index(), proof.hashes().len()), (5, 3));
    let leaves = leaves();
    assert_eq!(proof.verify(&leaves[5], &policy()?)?, Place::Agreed { since: SINCE });
    assert!(matches!(
        proof.verify(&leaves[6], &policy()?),
        Err(Error::Inclusion { index: 5, size: 8 })
    ));
    let (leaf, root) = (leaf_hash(&leaves[5]), tree(8).root());
    verify_inclusion(&leaf, 5, 8, proof.hashes(), &root)?;
    Ok(())
}

#[test]
fn the_policy_is_written_as_it_was_read() -> Outcome {
    assert_eq!(policy()?.to_string(), section("tlog-policy"));
    Ok(())
}

#[test]
fn the_monitoring_path_is_the_hash_of_the_origin() {
    let digest = Digest::of(b"comity.example/record");
    assert_eq!(digest.hex(), heading_value("origin hash"));
}

#[test]
fn the_forked_checkpoint_is_evidence_against_the_log() -> Outcome {
    let second = section("equivocation evidence");
    let first = SignedCheckpoint::parse(&section("log-signed checkpoint"))?;
    let second = SignedCheckpoint::from_note(Note::parse(&second)?)?;
    let evidence = Evidence::new(first.clone(), second.clone(), None)?;
    let read = Evidence::parse(&evidence.to_string())?;
    assert_eq!(read, evidence);
    let Misbehaviour::Fork { size, first: one, second: other, .. } =
        read.verify(&log()?.verifier())?;
    assert_eq!((size, one), (8, tree(8).root()));
    assert_ne!(one, other);
    assert_eq!(other, {
        let mut forked = tree(7);
        forked.push(leaf_hash(b"forked"));
        forked.root()
    });
    Ok(())
}

#[test]
fn the_bundle_and_the_tile_have_the_bytes_of_the_vector() -> Outcome {
    let hex = heading_value("entry bundle");
    let bundle = Bundle::new(leaves())?;
    let written: String = bundle.encode().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(written, hex);
    assert_eq!(Bundle::decode(&bundle.encode())?, bundle);
    let hashes: Vec<Hash> = leaves().iter().map(|leaf| leaf_hash(leaf)).collect();
    let tile = Digest::of(&encode_tile(&hashes));
    assert_eq!(tile.hex(), heading_value("tile/0/000.p/8"));
    Ok(())
}
