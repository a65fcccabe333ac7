//! A server that enters a forged signature in a long record is found out, at the very entry,
//! though signatures are verified ahead and on many threads.

#[path = "../../../../benches/src/stock.rs"]
#[expect(dead_code, reason = "the benches use more of it")]
mod stock;

use crate::support::program::Desk;
use commission::{Act, InstrumentAct};
use note::{Note, SignatureLine};
use stock::{ACTS_PER_TEXT, Stock};

/// More than two bundles of entries, so that most are prepared while others are audited.
const TEXTS: u64 = 80;
/// The text whose second signature is forged; well behind the first bundle.
const FORGED: u64 = 45;

fn forge(act: &mut Act) {
    let Act::Instrument(InstrumentAct::Signed { note, .. }) = act else {
        panic!("no signature: {act:?}");
    };
    let parsed = Note::parse(note).unwrap();
    let line = &parsed.signatures()[0];
    let mut blob = line.blob().to_vec();
    blob[0] ^= 1;
    let line = SignatureLine::new(line.name().clone(), line.id(), blob).unwrap();
    *note = Note::new(parsed.text().clone(), vec![line]).unwrap().to_string();
}

#[test]
fn a_forged_signature_in_the_middle_of_a_long_record_is_named_by_its_entry() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for forged in [None, Some(FORGED)] {
        let desk = Desk::new();
        let data = desk.path("comity-data");
        let entry = runtime.block_on(async {
            let (mut stock, store) = Stock::found(&data).await;
            let mut entry = 0;
            for text in 0..TEXTS {
                let mut made = stock.whole();
                assert_eq!(made.acts.len() as u64, ACTS_PER_TEXT);
                if forged == Some(text) {
                    // Tabled, signed, declined; tabled, *signed*, …: the store decides nothing.
                    forge(&mut made.acts[4]);
                    entry = store.head().size + 4;
                }
                store.commit(made.acts, made.blobs, Vec::new()).await.unwrap();
            }
            stock.cast.cosign(&store, stock.now()).await;
            store.close().await;
            stock.leave_key(&data);
            entry
        });
        desk.well(&["export", "mirror"]);
        let Some(_) = forged else {
            let said = desk.well(&["verify", "mirror", "--trust-found-policy"]);
            assert!(said.contains(&format!("{TEXTS} texts adopted")), "{said}");
            continue;
        };
        let said = desk.run(&["verify", "mirror", "--trust-found-policy"]);
        assert_ne!(said.code, 0, "{}", said.out);
        let named = format!("entry {entry}:");
        assert!(said.err.contains(&named), "{named} is not in {}{}", said.out, said.err);
    }
}
