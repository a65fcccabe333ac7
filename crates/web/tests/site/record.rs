//! The record's files: a reader with the specifications alone can check everything.

use commission::adoption::Bundle;
use commission::{Act, Adopted};
use note::{Digest, Policy};
use record::{
    Audit, Bundle as Entries, SignedCheckpoint, TilePath, TlogProof, decode_tile, leaf_hash,
    tiles_for,
};

use crate::support::Site;

#[tokio::test]
async fn a_mirror_can_audit_the_whole_record_from_its_files() {
    let site = Site::new().await;
    for n in 0..90 {
        site.adopt(&format!("Text {n}")).await;
    }
    site.publish(&["north-shore", "south-shore"]).await;
    let policy = Policy::parse(&site.get("/record/policy").await.text()).unwrap();
    let checkpoint = SignedCheckpoint::parse(&site.get("/record/checkpoint").await.text()).unwrap();
    assert!(matches!(checkpoint.place(&policy).unwrap(), record::Place::Agreed { .. }));
    let size = checkpoint.checkpoint().size();
    assert!(size > 256, "{size}");
    let mut leaves = Vec::new();
    for path in tiles_for(size) {
        let answer = site.get(&web::routes::record_file(path)).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), "application/octet-stream");
        let wanted = if path.is_partial() { "max-age=60" } else { "immutable" };
        assert!(answer.header("cache-control").contains(wanted), "{path}");
        match path.level() {
            record::Level::Entries => {
                for entry in Entries::decode(&answer.body).unwrap().into_entries() {
                    assert!(Act::decode(&entry).is_ok());
                    leaves.push(leaf_hash(&entry));
                }
            }
            record::Level::Hashes(0) => {
                let from = usize::try_from(path.index()).unwrap() * 256;
                let hashes = decode_tile(&path, &answer.body).unwrap();
                assert_eq!(hashes, leaves[from..from + hashes.len()]);
            }
            record::Level::Hashes(_) => {
                assert!(!decode_tile(&path, &answer.body).unwrap().is_empty())
            }
        }
    }
    let mut tree = record::Appender::new();
    for leaf in &leaves {
        tree.push(*leaf);
    }
    assert_eq!((tree.size(), tree.root()), (size, checkpoint.checkpoint().root()));
    let mut audit = Audit::new(policy);
    for index in 0..size {
        audit.push(&site.get(&web::routes::entry_json(index)).await.body).unwrap();
        for path in tiles_for(size).filter(|path| is_complete_at(path, index + 1, size)) {
            let tile = site.get(&web::routes::record_file(path)).await;
            audit.check_tile(&path, &tile.body).unwrap();
        }
    }
    audit.finish(&checkpoint).unwrap();
    // A partial tile of a size that was published stays; one beyond the record is not there.
    for gone in ["tile/0/002", "tile/3/000.p/1", "tile/entries/x001/000"] {
        let path = TilePath::parse(gone).unwrap();
        assert_eq!(site.get(&web::routes::record_file(path)).await.status, 404, "{gone}");
    }
}

#[tokio::test]
async fn an_entry_is_proved_by_its_files_alone() {
    let site = Site::new().await;
    let id = site.adopt("A text").await;
    assert_eq!(site.get("/record/checkpoint").await.status, 404);
    site.publish(&["north-shore", "south-shore"]).await;
    let policy = Policy::parse(&site.get("/record/policy").await.text()).unwrap();
    for index in 0..site.store.head().size {
        let entry = site.get(&web::routes::entry_json(index)).await;
        let proof = TlogProof::parse(&site.get(&web::routes::proof(index)).await.text()).unwrap();
        assert!(matches!(proof.verify(&entry.body, &policy), Ok(record::Place::Agreed { .. })));
        assert!(Act::decode(&entry.body).is_ok());
    }
    let file = site.get(&web::routes::text_note(&id)).await.text();
    let bundle = Bundle::parse(&file).unwrap();
    let notes: Vec<&str> = bundle.notes.iter().map(String::as_str).collect();
    let needed = commission::adoption::signatories(
        &site.app.commission().charter,
        &site.app.commission().roll,
        bundle.text.kind,
    )
    .unwrap();
    let adopted = Adopted::verify(bundle.text.clone(), &notes, &needed).unwrap();
    for (language, digest) in &adopted.text().authentic {
        let file = site.get(&web::routes::text_version(&id, language)).await;
        assert_eq!(Digest::of(&file.body), *digest, "{language}");
        let blob = site.get(&web::routes::blob(digest)).await;
        assert_eq!(blob.body, file.body);
        assert_eq!(blob.header("content-type"), "text/plain; charset=utf-8");
    }
    let text = site.get(&format!("/api/instruments/{id}/text")).await;
    assert_eq!(text.text(), adopted.text().to_string());
}

#[tokio::test]
async fn a_blob_is_never_a_page() {
    let site = Site::new().await;
    let html = b"<html><script>alert(1)</script></html>".to_vec();
    let binary = b"\x00\x01<script>alert(1)</script>\xff".to_vec();
    let (north, south) = (
        crate::support::office(crate::support::NORTH),
        crate::support::office(crate::support::SOUTH),
    );
    let (id, _) = site.table("A text", "Peace.").await;
    let note = {
        let digest = site.store.instrument(&id).await.unwrap().instrument.current().digest;
        site.note(commission::Purpose::Withdraw, digest, None, crate::support::NORTH)
    };
    site.store.withdraw(&id, &note, site.now()).await.unwrap();
    site.store.revise(&id, &north, site.now()).await.unwrap();
    for (name, bytes) in [("page.html", &html), ("picture.png", &binary)] {
        let edit = store::Edit::Attach { name: name.into(), bytes: bytes.clone() };
        site.store.edit(&id, &south, edit, None, site.now()).await.unwrap();
    }
    let tabling = site.store.prepare_tabling(&id, None, site.now()).await.unwrap();
    let note =
        site.note(commission::Purpose::Table, tabling.text().digest(), None, crate::support::NORTH);
    site.store.table(&id, tabling.text().deadline, &note, site.now()).await.unwrap();
    let page = site.get(&web::routes::blob(&Digest::of(&html))).await;
    assert_eq!((page.status.as_u16(), page.body), (200, html));
    assert_eq!(page.headers["content-type"], "text/plain; charset=utf-8");
    let picture = site.get(&web::routes::blob(&Digest::of(&binary))).await;
    assert_eq!((picture.status.as_u16(), &picture.body), (200, &binary));
    assert_eq!(picture.header("content-type"), "application/octet-stream");
    assert!(picture.header("content-disposition").starts_with("attachment"));
    assert_eq!(picture.header("x-content-type-options"), "nosniff");
    let upper = web::routes::blob(&Digest::of(&binary))
        .to_uppercase()
        .replace("/RECORD/BLOB", "/record/blob");
    assert_eq!(site.get(&upper).await.status, 404);
}

/// Whether the audit can check a tile after this many entries: it has just become full, or it is
/// the last of its level and the record ends here.
fn is_complete_at(path: &TilePath, read: u64, size: u64) -> bool {
    let height = match path.level() {
        record::Level::Entries => 0,
        record::Level::Hashes(level) => u32::from(level),
    };
    let end = (path.index() * 256 + u64::from(path.width())) * 256_u64.pow(height);
    if path.is_partial() { read == size } else { read == end }
}
