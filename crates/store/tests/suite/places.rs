//! Tiles, checkpoints, cosignatures, proofs: the place of an entry in the record.

use note::KeyKind;
use record::{Bundle, Level, Place, TilePath, TlogProof, leaf_hash, tiles_for};
use store::{Error, Standing};

use crate::world::*;

#[tokio::test]
async fn a_place_is_pending_until_every_partys_witness_saw_it() {
    let world = World::of(THREE).await;
    world.one().await;
    let all: Vec<String> = THREE.iter().map(|party| (*party).to_owned()).collect();
    let at = world.store.entry(1).await.unwrap().at;
    let pending = |missing: Vec<String>| Standing::Pending { since: at, missing };
    assert_eq!(world.store.standing(1).await.unwrap(), pending(all.clone()));
    assert_eq!(world.store.publish(START + 50).await.unwrap(), Some(2));
    assert_eq!(world.store.standing(1).await.unwrap(), pending(all));
    let mut stamp = world.store.head().stamp;
    for (n, party) in (1_i64..).zip(THREE) {
        let note = world.cosigned(&[party], START + 50 + n).await;
        let published = world.store.cosign(&note, START + 60).await.unwrap();
        assert!(world.store.head().stamp > stamp);
        stamp = world.store.head().stamp;
        // The same line again is nothing new.
        world.store.cosign(&note, START + 61).await.unwrap();
        assert_eq!(world.store.head().stamp, stamp);
        let agreed = n == 3;
        assert_eq!(
            matches!(published.place, Place::Agreed { since } if since == 1_795_478_453),
            agreed
        );
        assert_eq!(world.store.agreed().await.unwrap().is_some(), agreed);
    }
    let agreed = Standing::Agreed { since: START + 53, size: 2 };
    assert_eq!(world.store.standing(1).await.unwrap(), agreed);
    world.one().await;
    assert!(matches!(world.store.standing(2).await.unwrap(), Standing::Pending { .. }));
    assert!(matches!(world.store.standing(3).await, Err(Error::Missing { .. })));
    world.agree().await;
    assert_eq!(world.store.standing(1).await.unwrap(), agreed, "the first place stays");
    check(&world.store).await;
}

#[tokio::test]
async fn a_witness_that_dates_its_cosignature_falsely_is_not_believed() {
    let world = World::new().await;
    let now = world.tick();
    world.store.publish(now).await.unwrap();
    for (time, fits) in
        [(now + 61, false), (now + 86_400, false), (now - 15 * 60 - 1, false), (now + 60, true)]
    {
        let note = world.cosigned(&["north"], time).await;
        let answer = world.store.cosign(&note, now).await;
        match answer {
            Ok(_) => assert!(fits, "{time}"),
            Err(Error::Refused(commission::Refusal::SigningTime { .. })) => {
                assert!(!fits, "{time}")
            }
            Err(other) => panic!("{other}"),
        }
    }
    check(&world.store).await;
}

#[tokio::test]
async fn a_checkpoint_that_changes_while_the_store_is_open_is_verified_again() {
    for statement in [
        "update cosignature set line = replace(line, (select substr(line, length(line) - 8, 2) \
         from cosignature limit 1), 'xx')",
        "delete from cosignature where witness in (select max(witness) from cosignature)",
        "update checkpoint set agreed = agreed + 1",
        "update checkpoint set note = replace(note, '— ', '— x')",
        "update checkpoint set root = cast('00000000000000000000000000000000' as blob)",
    ] {
        let world = World::new().await;
        world.one().await;
        world.agree().await;
        for _ in 0..2 {
            assert!(matches!(world.store.standing(1).await.unwrap(), Standing::Agreed { .. }));
        }
        tamper(world.place(), statement).await;
        let outcome = world.store.standing(1).await;
        assert!(outcome.is_err(), "{statement}: {outcome:?}");
    }
}

#[tokio::test]
async fn cosignatures_of_strangers_are_dropped_and_forged_ones_refused() {
    let world = World::new().await;
    let now = world.tick();
    world.store.publish(now).await.unwrap();
    let mut checkpoint = world.store.pending().await.unwrap().unwrap().checkpoint;
    let text = checkpoint.checkpoint().text().clone();
    let stranger = key("stranger.test/w", KeyKind::Cosignature);
    checkpoint.push(stranger.cosign(&text, 5).unwrap()).unwrap();
    let published = world.store.cosign(&checkpoint.to_string(), now).await.unwrap();
    assert!(published.cosigned.is_empty());
    // A witness's line over another tree: nothing of that note is taken.
    let other = record::Checkpoint::new("store.test/record", 1, leaf_hash(b"x")).unwrap();
    let forged = witness("south").cosign(other.text(), 5).unwrap();
    checkpoint.push(witness("north").cosign(&text, 5).unwrap()).unwrap();
    checkpoint.push(forged).unwrap();
    let refused = world.store.cosign(&checkpoint.to_string(), now).await;
    assert!(matches!(refused, Err(Error::Note(_))), "{refused:?}");
    assert!(world.store.pending().await.unwrap().unwrap().cosigned.is_empty());
    // A checkpoint that the log never signed.
    let note = other.sign(&log_key()).unwrap().to_string();
    assert!(matches!(world.store.cosign(&note, now).await, Err(Error::Missing { .. })));
    check(&world.store).await;
}

#[tokio::test]
async fn a_proof_verifies_offline_and_prefers_what_is_agreed() {
    let world = World::new().await;
    world.tabled(6).await;
    assert!(matches!(world.store.proof(0).await, Err(Error::Missing { .. })));
    world.agree().await;
    world.tabled(1).await;
    world.store.publish(world.tick()).await.unwrap();
    let commission = world.store.commission();
    for index in 0..8 {
        let entry = world.store.entry(index).await.unwrap();
        let proof = world.store.proof(index).await.unwrap();
        let proof = TlogProof::parse(&proof.to_string()).unwrap();
        let size = proof.checkpoint().checkpoint().size();
        let place = proof.verify(&entry.bytes, commission.policy_at(size)).unwrap();
        assert_eq!(matches!(place, Place::Agreed { .. }), index < 7, "{index}: {place:?}");
        let mut other = entry.bytes.clone();
        other[10] ^= 1;
        assert!(proof.verify(&other, commission.policy_at(size)).is_err());
    }
    assert!(matches!(world.store.proof(8).await, Err(Error::Missing { .. })));
}

#[tokio::test]
async fn three_hundred_entries_cross_the_edge_of_a_tile() {
    let world = World::new().await;
    world.tabled(254).await;
    world.agree().await; // 255 entries
    world.tabled(1).await;
    world.agree().await; // 256: the tile is full
    world.tabled(44).await;
    world.agree().await; // 300
    let world = world.reopen().await;
    world.tabled(1).await;
    world.agree().await; // 301: the edge was loaded again
    let report = check(&world.store).await;
    assert_eq!((report.entries, report.tiles, report.checkpoints), (301, 1, 4));
    // Whoever has the tiles only comes to the same tree: the full audit of a mirror.
    let commission = world.store.commission();
    let checkpoint = world.store.agreed().await.unwrap().unwrap().checkpoint;
    let mut audit = record::Audit::new(commission.policy_at(301).clone());
    let mut paths = Vec::new();
    for path in tiles_for(301) {
        let bytes = world.store.tile(&path).await.unwrap();
        if path.level() == Level::Entries {
            for entry in Bundle::decode(&bytes).unwrap().into_entries() {
                audit.push(&entry).unwrap();
            }
        }
        paths.push((path, bytes));
    }
    for (path, bytes) in &paths {
        audit.check_tile(path, bytes).unwrap();
    }
    let report = audit.finish(&checkpoint).unwrap();
    assert_eq!(report.tiles_implied, report.tiles_checked);
    for index in [0, 255, 256, 300] {
        let entry = world.store.entry(index).await.unwrap();
        let proof = world.store.proof(index).await.unwrap();
        proof.verify(&entry.bytes, commission.policy_at(301)).unwrap();
    }
}

#[tokio::test]
async fn a_tile_that_the_record_does_not_have_is_missing() {
    let world = World::new().await;
    world.tabled(4).await;
    let tile = |level, index, width| {
        let path = TilePath::new(level, index, width).unwrap();
        let store = world.store.clone();
        async move { store.tile(&path).await }
    };
    assert_eq!(tile(Level::Hashes(0), 0, 5).await.unwrap().len(), 5 * 32);
    assert_eq!(tile(Level::Hashes(0), 0, 2).await.unwrap().len(), 2 * 32);
    let bundle = tile(Level::Entries, 0, 3).await.unwrap();
    assert_eq!(Bundle::decode(&bundle).unwrap().entries().len(), 3);
    for (level, index, width) in [
        (Level::Hashes(0), 0, 6),
        (Level::Hashes(0), 0, 256),
        (Level::Hashes(0), 1, 1),
        (Level::Hashes(1), 0, 1),
        (Level::Hashes(9), 0, 1),
        (Level::Entries, 0, 6),
        (Level::Entries, 1, 1),
        (Level::Entries, u64::MAX, 1),
        (Level::Hashes(63), u64::MAX, 256),
    ] {
        let outcome = tile(level, index, width).await;
        assert!(matches!(outcome, Err(Error::Missing { .. })), "{level:?} {index}: {outcome:?}");
    }
    assert!(matches!(world.store.entry(u64::MAX).await, Err(Error::Missing { .. })));
    assert_eq!(world.store.entries(3, 10).await.unwrap().len(), 2);
    assert!(world.store.entries(5, 10).await.unwrap().is_empty());
}
