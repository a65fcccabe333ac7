//! Checkpoints, the witness's decision, proof files, evidence.

use note::{Digest, KeyKind, KeyName, Note, NoteText, Policy, SignatureLine, SigningKey};
use proptest::prelude::*;
use record::{
    AddCheckpoint, Appender, Checkpoint, CosignRefusal, EMPTY_ROOT, Error, Evidence, Hash, Place,
    Seen, SignedCheckpoint, TlogProof, consider, leaf_hash,
};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const VECTORS: &str = include_str!("vectors/tlog-vectors.txt");
const ORIGIN: &str = "comity.example/record";

fn section(heading: &str) -> String {
    let (_, after) = VECTORS.split_once(&format!("## {heading}")).unwrap_or_default();
    let (_, body) = after.split_once('\n').unwrap_or_default();
    let body = body.split("\n## ").next().unwrap_or_default();
    format!("{}\n", body.trim_end_matches('\n'))
}

fn key(name: &str, kind: KeyKind, seed: &str) -> Result<SigningKey, note::Error> {
    let seed = *Digest::of(seed.as_bytes()).as_bytes();
    SigningKey::from_seed(KeyName::parse(name)?, kind, seed)
}

fn log() -> Result<SigningKey, note::Error> {
    key(ORIGIN, KeyKind::Signature, "comity-kat log")
}

fn witness(party: &str) -> Result<SigningKey, note::Error> {
    let (name, seed) = (format!("{party}.example/witness"), format!("comity-kat witness {party}"));
    key(&name, KeyKind::Cosignature, &seed)
}

fn policy() -> Result<Policy, note::Error> {
    Policy::parse(&section("tlog-policy"))
}

fn root(size: u64, salt: u8) -> Hash {
    let mut tree = Appender::new();
    for index in 0..size {
        tree.push(leaf_hash(&[salt, index.to_be_bytes()[7]]));
    }
    tree.root()
}

fn offer(size: u64, root: Hash) -> Result<SignedCheckpoint, Error> {
    SignedCheckpoint::from_note(Checkpoint::new(ORIGIN, size, root)?.sign(&log()?)?)
}

fn ask(old: u64, checkpoint: SignedCheckpoint) -> Result<AddCheckpoint, Error> {
    AddCheckpoint::new(old, vec![], checkpoint)
}

/// What a witness that cosigned `size` remembers.
fn seen(size: u64) -> Result<Seen, Box<dyn std::error::Error>> {
    let request = ask(0, offer(size, root(size, 0))?)?;
    Ok(consider(None, &log()?.verifier(), &request, &witness("a")?, 1)?.0)
}

/// The refusal of a request by a witness of party a.
fn refusal(state: Option<&Seen>, request: &AddCheckpoint) -> Result<CosignRefusal, String> {
    let (log, key) = (log().map_err(|e| e.to_string())?, witness("a").map_err(|e| e.to_string())?);
    match consider(state, &log.verifier(), request, &key, 9) {
        Ok(_) => Err("the witness cosigned".to_owned()),
        Err(refusal) => Ok(refusal),
    }
}

#[test]
fn a_checkpoint_has_exactly_three_lines() -> Outcome {
    let good = "comity.example/record\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";
    let read = Checkpoint::parse(&NoteText::parse(good)?)?;
    assert_eq!(read.to_string(), good);
    for bad in [
        "\n",
        "comity.example/record\n8\n",
        &good.replace("comity.example/record", ""),
        &good.replace('8', "08"),
        &good.replace('8', "+8"),
        &good.replace('8', "-8"),
        &good.replace('8', " 8"),
        &good.replace('8', ""),
        &good.replace("\n8", "\n9223372036854775808"),
        &good.replace("Qyg=", "Qyh="),
        &good.replace("Qyg=", "Qyg"),
        &good.replace("Xcna", ""),
        &format!("{good}extension\n"),
        &format!("{good}\n"),
    ] {
        assert!(Checkpoint::parse(&NoteText::parse(bad)?).is_err(), "{bad}");
    }
    Ok(())
}

#[test]
fn a_log_signs_only_under_its_own_name() -> Outcome {
    let checkpoint = Checkpoint::new("other.example/record", 0, EMPTY_ROOT)?;
    assert!(matches!(checkpoint.sign(&log()?), Err(Error::Origin { .. })));
    let own = Checkpoint::new("a.example/witness", 0, EMPTY_ROOT)?;
    assert!(matches!(own.sign(&witness("a")?), Err(Error::Note(_))));
    // A note that bears another origin is not the log's, even with its good signature.
    let note = Note::new(checkpoint.text().clone(), vec![log()?.sign(checkpoint.text())?])?;
    let forged = SignedCheckpoint::from_note(note)?;
    assert!(matches!(forged.place(&policy()?), Err(Error::UnknownLog { .. })));
    assert!(matches!(forged.verify_log(&log()?.verifier()), Err(Error::UnknownLog { .. })));
    Ok(())
}

#[test]
fn witnesses_alone_make_nothing_agreed() -> Outcome {
    let checkpoint = Checkpoint::new(ORIGIN, 1, root(1, 0))?;
    let text = checkpoint.text();
    let lines = vec![witness("a")?.cosign(text, 1)?, witness("b")?.cosign(text, 1)?];
    let note = SignedCheckpoint::from_note(Note::new(text.clone(), lines)?)?;
    assert!(matches!(note.place(&policy()?), Err(Error::UnknownLog { .. })));
    Ok(())
}

#[test]
fn agreed_since_is_the_time_at_which_the_quorum_was_full() -> Outcome {
    let mut text = format!("log {}\n", log()?.verifier());
    for party in ["a", "b", "c"] {
        text += &format!("witness {party} {}\n", witness(party)?.verifier());
    }
    let policy = Policy::parse(&format!("{text}group two 2 a b c\nquorum two\n"))?;
    let mut checkpoint = offer(1, root(1, 0))?;
    for (party, time) in [("c", 30), ("a", 10), ("b", 20)] {
        let line = witness(party)?.cosign(checkpoint.checkpoint().text(), time)?;
        checkpoint.push(line)?;
    }
    assert_eq!(checkpoint.place(&policy)?, Place::Agreed { since: 20 });
    Ok(())
}

#[test]
fn a_witness_of_the_policy_needs_a_cosigner_s_key() -> Outcome {
    let signer = key("a.example/delegate", KeyKind::Signature, "delegate")?.verifier();
    let policy = format!("log {}\nwitness A {signer}\nquorum A\n", log()?.verifier());
    let place = offer(1, root(1, 0))?.place(&Policy::parse(&policy)?);
    assert_eq!(place, Err(Error::WitnessKind { name: "A".to_owned() }));
    Ok(())
}

#[test]
fn a_witness_follows_a_log_that_only_grows() -> Outcome {
    let state = seen(8)?;
    // The same tree again is cosigned with a new time.
    let again = ask(8, offer(8, root(8, 0))?)?;
    let (next, line) = consider(Some(&state), &log()?.verifier(), &again, &witness("a")?, 7)?;
    assert_eq!(next, state);
    let mut checkpoint = again.checkpoint().clone();
    checkpoint.push(line)?;
    let verified = checkpoint.note().verify([&witness("a")?.verifier()])?;
    assert_eq!(verified[0].time, Some(7));
    // An empty tree may be cosigned first.
    assert_eq!(seen(0)?.root(), EMPTY_ROOT);
    Ok(())
}

#[test]
fn each_refusal_has_the_status_of_the_specification() -> Outcome {
    let state = seen(8)?;
    let status = |state, request: &AddCheckpoint| refusal(state, request).map(|r| r.status());

    let other = Checkpoint::new("other.example/log", 8, root(8, 0))?;
    let other_log = key("other.example/log", KeyKind::Signature, "other")?;
    let other = SignedCheckpoint::from_note(other.sign(&other_log)?)?;
    assert_eq!(status(Some(&state), &ask(8, other)?)?, 404);

    let impostor = key(ORIGIN, KeyKind::Signature, "impostor")?;
    let checkpoint = Checkpoint::new(ORIGIN, 9, root(9, 0))?;
    let unsigned = SignedCheckpoint::from_note(checkpoint.sign(&impostor)?)?;
    assert_eq!(status(Some(&state), &ask(8, unsigned)?)?, 403);
    let mut broken = offer(9, root(9, 0))?;
    let id = log()?.verifier().id();
    broken.push(SignatureLine::new(KeyName::parse(ORIGIN)?, id, vec![0; 64])?)?;
    assert_eq!(status(Some(&state), &ask(8, broken)?)?, 403);

    assert_eq!(status(Some(&state), &ask(10, offer(9, root(9, 0))?)?)?, 400);

    for old in [0, 7] {
        let conflict = refusal(Some(&state), &ask(old, offer(9, root(9, 0))?)?)?;
        assert_eq!((conflict.status(), conflict.size_body()), (409, Some("8\n".to_owned())));
    }
    let never = refusal(None, &ask(3, offer(9, root(9, 0))?)?)?;
    assert_eq!((never.status(), never.size_body()), (409, Some("0\n".to_owned())));

    let inconsistent = refusal(Some(&state), &ask(8, offer(9, root(9, 1))?)?)?;
    assert_eq!((inconsistent.status(), inconsistent.size_body()), (422, None));
    let kept = inconsistent.evidence().ok_or("no evidence")?;
    assert!(matches!(kept.verify(&log()?.verifier()), Err(Error::NoMisbehaviour { .. })));
    let needless = AddCheckpoint::new(0, vec![root(1, 0)], offer(9, root(9, 0))?)?;
    assert_eq!(status(None, &needless)?, 422);
    assert_eq!(status(None, &ask(0, offer(0, root(1, 0))?)?)?, 422);

    let malformed = CosignRefusal::from(AddCheckpoint::parse("").err().ok_or("read")?);
    assert_eq!(malformed.status(), 400);
    Ok(())
}

#[test]
fn a_witness_never_goes_back() -> Outcome {
    let state = seen(8)?;
    for old in 0..8 {
        for size in old..8 {
            let refusal = refusal(Some(&state), &ask(old, offer(size, root(size, 0))?)?)?;
            assert_eq!(refusal.status(), 409);
        }
    }
    Ok(())
}

#[test]
fn a_fork_is_refused_and_kept_as_evidence() -> Outcome {
    let state = Seen::parse(&seen(8)?.to_string())?;
    let mut forked = offer(8, root(8, 1))?;
    // Lines of strangers do not enter the evidence.
    forked.push(SignatureLine::new(KeyName::parse("x")?, id()?, vec![1; 72])?)?;
    for (old, status, body) in [(8, 422, None), (3, 409, Some("8\n".to_owned()))] {
        let refusal = refusal(Some(&state), &ask(old, forked.clone())?)?;
        assert!(matches!(refusal, CosignRefusal::Fork { .. }));
        assert_eq!((refusal.status(), refusal.size_body()), (status, body));
        let evidence = refusal.evidence().ok_or("no evidence")?;
        assert_eq!(evidence.second().note().signatures().len(), 1);
        let read = Evidence::parse(&evidence.to_string())?;
        assert_eq!(read, evidence);
        read.verify(&log()?.verifier())?;
        let stranger = key(ORIGIN, KeyKind::Signature, "stranger")?.verifier();
        assert!(read.verify(&stranger).is_err());
    }
    Ok(())
}

fn id() -> Result<note::KeyId, note::Error> {
    "01020304".parse()
}

#[test]
fn forged_lines_of_strangers_do_not_poison_the_state() -> Outcome {
    let mut checkpoint = offer(8, root(8, 0))?;
    checkpoint.push(SignatureLine::new(KeyName::parse("x")?, id()?, vec![1; 72])?)?;
    let own = witness("a")?.verifier();
    checkpoint.push(SignatureLine::new(own.name().clone(), own.id(), vec![1; 72])?)?;
    let (state, line) =
        consider(None, &log()?.verifier(), &ask(0, checkpoint)?, &witness("a")?, 5)?;
    assert_eq!(state.checkpoint().note().signatures().len(), 1);
    assert_eq!(line.name(), own.name());
    Ok(())
}

#[test]
fn a_witness_with_a_wrong_key_clock_or_state_signs_nothing() -> Outcome {
    let request = ask(0, offer(8, root(8, 0))?)?;
    let wrong = consider(None, &log()?.verifier(), &request, &log()?, 5);
    assert_eq!(wrong.err().map(|refusal| refusal.status()), Some(500));
    let clock = consider(None, &log()?.verifier(), &request, &witness("a")?, 0);
    assert_eq!(clock.err().map(|refusal| refusal.status()), Some(500));
    let other_log = key("other.example/log", KeyKind::Signature, "other")?;
    let other = Checkpoint::new("other.example/log", 1, root(1, 0))?.sign(&other_log)?;
    let other = ask(0, SignedCheckpoint::from_note(other)?)?;
    let state = seen(8)?;
    let mixed = consider(Some(&state), &other_log.verifier(), &other, &witness("a")?, 5);
    assert_eq!(mixed.err().map(|refusal| refusal.status()), Some(500));
    Ok(())
}

#[test]
fn a_state_that_contradicts_its_checkpoint_is_refused() -> Outcome {
    let text = seen(8)?.to_string();
    assert_eq!(Seen::parse(&text)?.to_string(), text);
    for bad in [
        String::new(),
        text.replacen("v1", "v2", 1),
        text.replacen("\n8\n", "\n7\n", 1),
        text.replacen(ORIGIN, "other.example/record", 1),
        text.replacen(&root(8, 0).to_string(), &root(7, 0).to_string(), 1),
        text.replacen("\n\n", "\n", 1),
        text.trim_end().to_owned(),
    ] {
        assert!(Seen::parse(&bad).is_err(), "{bad}");
    }
    Ok(())
}

#[test]
fn a_proof_has_at_most_sixty_three_hashes() -> Outcome {
    let hashes = vec![EMPTY_ROOT; 63];
    let checkpoint = offer(8, root(8, 0))?;
    let request = AddCheckpoint::new(1, hashes.clone(), checkpoint.clone())?;
    assert_eq!(AddCheckpoint::parse(&request.to_string())?, request);
    let proof = TlogProof::new(Some(vec![1, 2]), 5, hashes.clone(), checkpoint.clone())?;
    assert_eq!(TlogProof::parse(&proof.to_string())?, proof);
    assert!(TlogProof::new(Some(vec![]), 5, vec![], checkpoint.clone())?.extra().is_none());
    let longer = vec![EMPTY_ROOT; 64];
    assert!(AddCheckpoint::new(1, longer.clone(), checkpoint.clone()).is_err());
    assert!(TlogProof::new(None, 1, longer.clone(), checkpoint.clone()).is_err());
    assert!(Evidence::new(checkpoint.clone(), checkpoint, Some(longer)).is_err());
    let line = format!("{EMPTY_ROOT}\n");
    for text in [request.to_string(), proof.to_string()] {
        let long = text.replacen(&line, &line.repeat(2), 1);
        assert!(AddCheckpoint::parse(&long).is_err() && TlogProof::parse(&long).is_err());
    }
    Ok(())
}

#[test]
fn malformed_requests_and_proof_files_are_refused() {
    let request = section("add-checkpoint request body");
    let proof = section("tlog-proof");
    for (from, to) in [
        ("old 6", "old 06"),
        ("old 6", "old  6"),
        ("old 6", "old +6"),
        ("old 6", "old"),
        ("old 6", "Old 6"),
        ("old 6\n", ""),
        ("old 6\n", "old 6\n\n"),
        ("old 6\n", "old 6\r\n"),
        ("DrxdN", "rxdN"),
        ("VY72o=\n", "VY72o=\nshort\n"),
        ("\n\ncomity", "\ncomity"),
        ("index 5", "index 05"),
        ("index 5", "index -5"),
        ("index 5", "index 18446744073709551616"),
        ("index 5\n", ""),
        ("index 5", "extra \nindex 5"),
        ("index 5", "extra AAE\nindex 5"),
        ("index 5", "index 5\nextra AAA="),
        ("index 5", "extra AAA=\nextra AAA=\nindex 5"),
        ("proof@v1", "proof@v2"),
    ] {
        let (one, two) = (request.replacen(from, to, 1), proof.replacen(from, to, 1));
        assert!(one == request || AddCheckpoint::parse(&one).is_err(), "{one}");
        assert!(two == proof || TlogProof::parse(&two).is_err(), "{two}");
    }
}

#[test]
fn every_changed_byte_of_a_checkpoint_or_proof_is_noticed() -> Outcome {
    let policy = policy()?;
    let checkpoint = section("agreed checkpoint");
    let proof = section("tlog-proof");
    let entry = [0x40, 0x41, 0x42, 0x43];
    let agreed = Place::Agreed { since: 1_700_000_001 };
    assert_eq!(SignedCheckpoint::parse(&checkpoint)?.place(&policy)?, agreed);
    assert_eq!(TlogProof::parse(&proof)?.verify(&entry, &policy)?, agreed);
    let flips = |text: &str| -> Vec<String> {
        let flip = |place: usize| {
            let mut bytes = text.as_bytes().to_vec();
            bytes[place] ^= 1;
            String::from_utf8(bytes).ok()
        };
        (0..text.len()).filter_map(flip).collect()
    };
    // A changed name or id makes a signer unknown: then a witness is missing, never more.
    for text in flips(&checkpoint) {
        let place = SignedCheckpoint::parse(&text).and_then(|read| read.place(&policy));
        assert!(!matches!(place, Ok(Place::Agreed { .. })), "{text}");
    }
    for text in flips(&proof) {
        let place = TlogProof::parse(&text).and_then(|read| read.verify(&entry, &policy));
        assert!(!matches!(place, Ok(Place::Agreed { .. })), "{text}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_a_parser_panic(cut in 0usize..900, length in 0usize..60, with in "[ -~\n—]{0,8}") {
        for text in [
            section("tlog-proof"), section("add-checkpoint"), section("agreed checkpoint"),
            seen(3).unwrap().to_string(),
            Evidence::new(offer(1, EMPTY_ROOT).unwrap(), offer(1, root(1, 0)).unwrap(),
                Some(vec![EMPTY_ROOT])).unwrap().to_string(),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let start = cut.min(chars.len());
            let end = (start + length).min(chars.len());
            let text: String = chars[..start].iter().copied()
                .chain(with.chars()).chain(chars[end..].iter().copied()).collect();
            let written = [
                SignedCheckpoint::parse(&text).map(|read| read.to_string()),
                TlogProof::parse(&text).map(|read| read.to_string()),
                AddCheckpoint::parse(&text).map(|read| read.to_string()),
                Evidence::parse(&text).map(|read| read.to_string()),
                Seen::parse(&text).map(|read| read.to_string()),
            ];
            for read in written.into_iter().flatten() {
                prop_assert_eq!(&read, &text);
            }
        }
    }
}
