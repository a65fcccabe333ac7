//! Records and proofs that an operator alone has forged: they hold together, and prove nothing.

use std::collections::BTreeSet;

use crate::support::program::{Desk, write_private};
use crate::support::{Cast, TWO, key};
use commission::{Kind, Purpose};
use note::{KeyKind, SigningKey};
use record::SignedCheckpoint;
use serde_json::Value;
use store::{Edit, Options, Store};

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// What an operator can make without any party: a founding act that names the parties' true
/// witnesses and log, but co-chairs of its own; and a charter change, signed by these alone, to a
/// policy with witnesses of its own, which cosign.
struct Forgery {
    desk: Desk,
    /// The cast that the parties believe in.
    real: Cast,
    /// The operator's own.
    fake: Cast,
    store: Store,
    at: i64,
    /// The entry of the change of policy.
    changed: u64,
}

impl Forgery {
    async fn new() -> Self {
        let (desk, at) = (Desk::new(), now() - 3_600);
        let (real, mut fake) = (Cast::new(TWO), Cast::new(TWO));
        for (office, held) in &mut fake.keys {
            *held = key(&format!("operator/{office}"), KeyKind::Signature);
        }
        let policy = real.founding().founded.policy;
        std::fs::write(desk.path("ours"), &policy).unwrap();
        let mut founding = fake.founding();
        founding.founded.at = at;
        assert_eq!(founding.founded.policy, policy);
        let dir = desk.path("forged");
        let store =
            Store::found(&dir, founding, fake.log.clone(), Options::default()).await.unwrap();
        let log = format!("{}\n", fake.log.encode());
        write_private(&dir.join("log.key"), &log);

        let mut new = policy;
        for (name, witness) in &mut fake.witnesses {
            let mine = key(&format!("operator.witness.{name}"), KeyKind::Cosignature);
            new = new.replace(&witness.verifier().to_string(), &mine.verifier().to_string());
            *witness = mine;
        }
        let id = fake.ready(&store, Kind::CharterChange, "change", at, [1; 16]).await;
        let chairs = |party: usize| fake.chairs(&fake.parties()[party])[0].clone();
        let attach = Edit::Attach { name: "policy".into(), bytes: new.into_bytes() };
        store.edit(&id, &chairs(0), attach, None, at).await.unwrap();
        let digest = fake.table(&store, &id, at, [2; 16]).await;
        for party in 0..2 {
            for (n, chair) in fake.chairs(&fake.parties()[party]).iter().enumerate() {
                let nonce = [u8::try_from(10 * party + n + 3).unwrap(); 16];
                let note = fake.state(Purpose::Sign, digest, None, chair, at, nonce);
                let _ = store.sign(&id, &note, at).await;
            }
        }
        let versions = store.commission().policies().to_vec();
        assert_eq!(versions.len(), 2, "the change came into force");
        fake.cosign(&store, at).await;
        Self { desk, real, fake, store, at, changed: versions[1].from }
    }

    /// The mirror that the operator hands out.
    async fn export(&self) {
        self.store.clone().close().await;
        self.desk.well(&["--data", "forged", "export", "mirror"]);
    }

    /// The newest checkpoint, cosigned by these.
    async fn cosigned(&self, witnesses: impl IntoIterator<Item = &SigningKey>) -> String {
        let mut checkpoint: SignedCheckpoint =
            self.store.pending().await.unwrap().unwrap().checkpoint;
        let text = checkpoint.checkpoint().text().clone();
        for key in witnesses {
            checkpoint.push(key.cosign(&text, self.at as u64).unwrap()).unwrap();
        }
        checkpoint.note().to_string()
    }
}

#[tokio::test]
async fn a_record_that_the_operator_forged_alone_is_not_agreed_under_a_partys_own_policy() {
    let forgery = Forgery::new().await;
    let one = forgery.cosigned(forgery.real.witnesses.values().take(1)).await;
    let every = forgery.cosigned(forgery.real.witnesses.values()).await;
    forgery.export().await;
    let desk = &forgery.desk;
    let said = desk.ends(1, &["verify", "mirror", "--policy", "ours"]);
    let changed = format!("the policy changed at entry {}", forgery.changed);
    assert!(said.err.contains(&changed), "{}", said.err);
    assert!(said.err.contains("from your own party"), "{}", said.err);
    desk.ends(1, &["verify", "mirror", "--policy", "ours", "--allow-pending"]);
    let all = ["--allow-pending", "--trust-found-policy", "--trust-entry"];
    desk.ends(1, &[&["verify", "mirror", "--policy", "ours"][..], &all].concat());

    // Without a policy of one's own it holds together, and that is all that is said.
    let said = desk.ends(1, &["--json", "verify", "mirror"]);
    let shown: Value = serde_json::from_str(said.out.lines().next().unwrap()).unwrap();
    assert_eq!((&shown["policy"], &shown["good"]), (&"record".into(), &false.into()));
    assert!(said.err.contains("--policy"), "{}", said.err);
    let said = desk.ends(0, &["--json", "verify", "mirror", "--trust-found-policy"]);
    let shown: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(shown["place"]["state"], "agreed");
    let seats = shown["seats"].as_array().unwrap();
    let chair = forgery.fake.chairs(&forgery.fake.parties()[0])[0].clone();
    let fake = forgery.fake.keys[&chair].verifier().to_string();
    assert!(seats.iter().any(|seat| seat["key"] == fake.as_str()), "the seated keys are shown");

    // The commission's id gives it away by itself.
    let id = shown["commission"].as_str().unwrap();
    let known = ["verify", "mirror", "--trust-found-policy", "--commission"];
    desk.ends(0, &[&known[..], &[id]].concat());
    let said = desk.ends(1, &[&known[..], &["00000000000000000000000000000000"]].concat());
    assert!(said.err.contains("another commission"), "{}", said.err);

    // Only every witness of the policy before leads on to the next.
    std::fs::write(desk.path("one"), one).unwrap();
    std::fs::write(desk.path("every"), every).unwrap();
    desk.ends(1, &["verify", "mirror", "--policy", "ours", "--checkpoint", "one"]);
    desk.well(&["verify", "mirror", "--policy", "ours", "--checkpoint", "every"]);
    // A folder in which a party keeps what it knows is as good as the options.
    std::fs::create_dir(desk.path("kept")).unwrap();
    std::fs::copy(desk.path("ours"), desk.path("kept/policy")).unwrap();
    let every = ["--policy", "kept", "--checkpoint", "every"];
    desk.well(&[&["verify", "mirror"][..], &every].concat());
    std::fs::write(desk.path("kept/commission"), "00000000000000000000000000000000\n").unwrap();
    desk.ends(1, &[&["verify", "mirror"][..], &every].concat());
}

#[tokio::test]
async fn a_proof_whose_signatories_nobody_knows_proves_no_adoption() {
    let forgery = Forgery::new().await;
    let desk = &forgery.desk;
    let filter = store::Filter { limit: 1, ..store::Filter::default() };
    let adopted = forgery.store.instruments(&filter).await.unwrap();
    let id = adopted[0].id.to_string();
    forgery.store.clone().close().await;
    desk.well(&["--data", "forged", "proof", &id, "--out", "."]);
    // All of it came from the operator: it holds together and is not good.
    let proof = ["--json", "verify", "proof.tlog-proof"];
    let shown =
        |said: &str| -> Value { serde_json::from_str(said.lines().next().unwrap()).unwrap() };
    let said = desk.ends(1, &proof);
    let first = shown(&said.out);
    assert_eq!(first["policy"], "beside");
    assert_eq!(first["adopted"], Value::Null, "it claims no more than it knows");
    assert_eq!(first["signatories"], "entry");
    assert_eq!(first["demonstration"], true);
    assert_eq!(first["good"], false);
    // Neither trust replaces the other.
    desk.ends(1, &[&proof[..], &["--trust-found-policy"]].concat());
    desk.ends(1, &[&proof[..], &["--trust-entry"]].concat());
    desk.ends(0, &[&proof[..], &["--trust-entry", "--trust-found-policy"]].concat());
    // Under a policy of one's own it is pending, and its signatories are hearsay.
    let own = [&proof[..], &["--policy", "ours"]].concat();
    desk.ends(1, &own);
    let said = desk.ends(1, &[&own[..], &["--allow-pending"]].concat());
    assert!(said.err.contains("--signatories"), "{}", said.err);
    // With one's own list of keys it is found false.
    let chairs: BTreeSet<_> =
        forgery.real.parties().iter().map(|p| forgery.real.chairs(p)[0].clone()).collect();
    let lines: Vec<String> = chairs
        .iter()
        .map(|office| format!("witness {office} {}\n", forgery.real.keys[office].verifier()))
        .collect();
    let names: Vec<String> = chairs.iter().map(ToString::to_string).collect();
    let list =
        format!("{}group all-chairs all {}\nquorum all-chairs\n", lines.concat(), names.join(" "));
    std::fs::write(desk.path("chairs"), list).unwrap();
    let said = desk.ends(
        1,
        &[&own[..], &["--signatories", "chairs", "--allow-pending", "--trust-entry"]].concat(),
    );
    assert!(said.err.contains("not adopted"), "{}", said.err);
}
