//! A seeded simulation: parties, a secretariat, crashes, and requests that arrive late, twice or
//! out of order. After every step: nothing is adopted without every party's signature on the same
//! digest; nothing acknowledged is lost; log and tables agree.
//!
//! `COMITY_SEED=n` runs one seed; a failure prints its seed and step.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Cast, Chance, START, THREE, TWO, key};
use commission::audit::{Auditor, Blobs};
use commission::roll::Change;
use commission::statement::note_text;
use commission::{Act, InstrumentId, Kind, Office, PartyId, Purpose, Role, Statement};
use note::{Digest, KeyKind, Note, SigningKey};
use record::{Appender, leaf_hash};
use store::{Error, Failpoint, Receipt, Store};

/// A request on its way. It may arrive late, twice, or never.
#[derive(Clone)]
enum Request {
    Sign { id: InstrumentId, office: Office, digest: Digest, note: String },
    Decline { id: InstrumentId, reasons: String, note: String },
    Withdraw { id: InstrumentId, note: String },
}

/// What an independent observer believes, from acknowledgements alone.
#[derive(Default)]
struct Model {
    /// Leaf bytes by index, as acknowledged.
    entries: BTreeMap<u64, Vec<u8>>,
    /// The digest on the table, per instrument.
    tabled: BTreeMap<InstrumentId, Digest>,
    /// Who signed which digest.
    signed: BTreeMap<Digest, BTreeSet<Office>>,
    /// Signatures whose answer was lost: they may or may not stand.
    unsure: BTreeMap<Digest, BTreeSet<Office>>,
}

struct Simulation {
    cast: Cast,
    store: Store,
    dir: tempfile::TempDir,
    chance: Chance,
    now: i64,
    wire: Vec<Request>,
    model: Model,
    next_key: u32,
    rule: usize,
}

struct Files(BTreeMap<Digest, Vec<u8>>);

impl Blobs for Files {
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>> {
        self.0.get(digest).cloned()
    }
}

impl Simulation {
    async fn new(charter: &str, seed: u64) -> Self {
        let cast = Cast::new(charter);
        let dir = tempfile::tempdir().unwrap();
        let store = cast.found(dir.path()).await;
        let rule = usize::from(cast.charter.signatories(Kind::Decision).count);
        let mut simulation = Self {
            cast,
            store,
            dir,
            chance: Chance(seed),
            now: START + 10,
            wire: Vec::new(),
            model: Model::default(),
            next_key: 0,
            rule,
        };
        simulation.acknowledge(Receipt { first: 0, size: 1 }).await;
        simulation
    }

    /// Remembers the bytes of what was acknowledged.
    async fn acknowledge(&mut self, receipt: Receipt) {
        for index in receipt.first..receipt.size {
            let entry = self.store.entry(index).await.unwrap();
            self.model.entries.insert(index, entry.bytes);
        }
    }

    fn any_chair(&mut self) -> Office {
        let chairs: Vec<Office> =
            self.cast.keys.keys().filter(|o| o.role() == Role::CoChair).cloned().collect();
        chairs[self.chance.below(chairs.len())].clone()
    }

    fn any_tabled(&mut self) -> Option<(InstrumentId, Digest)> {
        let tabled: Vec<_> = self.model.tabled.clone().into_iter().collect();
        (!tabled.is_empty()).then(|| tabled[self.chance.below(tabled.len())].clone())
    }

    async fn step(&mut self) {
        self.now += 1 + self.chance.below(120) as i64;
        match self.chance.below(100) {
            0..=13 => self.table().await,
            14..=55 => self.prepare(),
            56..=84 => self.deliver().await,
            85..=87 => self.replace_holder().await,
            88..=91 => self.crash().await,
            92..=94 => self.arm(),
            95..=97 => {
                let now = self.now;
                // A publish may meet an armed fault; the next one mends it.
                if self.store.publish(now).await.is_ok() {
                    self.cast.cosign(&self.store, now).await;
                }
            }
            _ => {
                self.now += 86_400 * self.chance.below(30) as i64;
                if self.store.lapse_due(self.now).await.is_ok() {
                    self.refresh().await;
                }
            }
        }
    }

    /// Drops texts that are no longer on the table, and learns acts nobody acknowledged.
    async fn refresh(&mut self) {
        let size = self.store.head().size;
        for index in 0..size {
            if !self.model.entries.contains_key(&index) {
                let entry = self.store.entry(index).await.unwrap();
                self.model.entries.insert(index, entry.bytes);
            }
        }
        for id in self.model.tabled.clone().keys() {
            let page = self.store.instrument(id).await.unwrap();
            if page.instrument.current().state.as_str() != "tabled" {
                self.model.tabled.remove(id);
            }
        }
    }

    async fn table(&mut self) {
        let nonce = self.chance.nonce();
        let words = format!("{nonce:02x?}");
        let parties = self.cast.parties();
        if parties.iter().any(|party| self.cast.chairs(party).is_empty()) {
            return;
        }
        // Armed faults are for what enters the record; drafting goes undisturbed.
        self.store.fail_next(None);
        let id = self.cast.ready(&self.store, Kind::Decision, &words, self.now, nonce).await;
        let nonce = self.chance.nonce();
        let digest = self.cast.table(&self.store, &id, self.now, nonce).await;
        self.model.tabled.insert(id, digest);
        self.refresh().await;
    }

    /// Somebody states something; it goes on the wire, perhaps about an old digest.
    fn prepare(&mut self) {
        let office = self.any_chair();
        let Some((id, mut digest)) = self.any_tabled() else { return };
        let nonce = self.chance.nonce();
        let request = match self.chance.below(20) {
            0 => {
                let reasons = "We cannot sign this yet.".to_owned();
                let note = self.cast.state(
                    Purpose::Decline,
                    digest,
                    Some(&reasons),
                    &office,
                    self.now,
                    nonce,
                );
                Request::Decline { id, reasons, note }
            }
            1 => {
                let note =
                    self.cast.state(Purpose::Withdraw, digest, None, &office, self.now, nonce);
                Request::Withdraw { id, note }
            }
            other => {
                if other == 2 {
                    digest = Digest::of(b"an edited text");
                }
                let note = self.cast.state(Purpose::Sign, digest, None, &office, self.now, nonce);
                Request::Sign { id, office, digest, note }
            }
        };
        self.wire.push(request);
    }

    async fn deliver(&mut self) {
        if self.wire.is_empty() {
            return;
        }
        let n = self.chance.below(self.wire.len());
        let request = self.wire[n].clone();
        // One in five stays on the wire and will arrive again.
        if self.chance.below(5) != 0 {
            self.wire.swap_remove(n);
        }
        let now = self.now;
        let answer = match &request {
            Request::Sign { id, note, .. } => self.store.sign(id, note, now).await,
            Request::Decline { id, reasons, note } => {
                let language =
                    self.cast.charter.authentic(Kind::Decision).into_iter().next().unwrap();
                self.store.decline(id, note, language, reasons, now).await
            }
            Request::Withdraw { id, note } => self.store.withdraw(id, note, now).await,
        };
        match answer {
            Ok(receipt) => {
                if let Request::Sign { office, digest, .. } = &request {
                    self.model.signed.entry(*digest).or_default().insert(office.clone());
                }
                self.acknowledge(receipt).await;
                self.refresh().await;
            }
            Err(Error::Refused(_)) => {}
            // The answer was lost: the signature may stand or not.
            Err(_) => {
                if let Request::Sign { office, digest, .. } = &request {
                    self.model.unsure.entry(*digest).or_default().insert(office.clone());
                }
                self.refresh().await;
            }
        }
    }

    /// A registrar empties a co-chair's seat and fills it with somebody else.
    async fn replace_holder(&mut self) {
        let office = self.any_chair();
        let party: PartyId = office.party().unwrap().clone();
        let registrar = Office::new(Some(party), Role::Registrar, 1).unwrap();
        self.store.fail_next(None);
        let old = self.cast.keys[&office].clone();
        let vacate = Change::Vacate { office: office.clone() };
        self.change(&vacate, &registrar).await;
        // A statement prepared with the old key while in office must not count any more.
        if let Some((id, digest)) = self.any_tabled() {
            let nonce = self.chance.nonce();
            let note = self.cast.state(Purpose::Sign, digest, None, &office, self.now, nonce);
            let refused = self.store.sign(&id, &note, self.now).await;
            assert!(matches!(refused, Err(Error::Refused(_))), "a removed holder signed");
        }
        self.next_key += 1;
        let new = key(&format!("{office}/{}", self.next_key), KeyKind::Signature);
        assert_ne!(old.verifier(), new.verifier());
        let fill = Change::Fill {
            office: office.clone(),
            key: new.verifier(),
            person: Digest::of(b"somebody else"),
        };
        self.change(&fill, &registrar).await;
        self.cast.keys.insert(office, new);
        self.refresh().await;
    }

    async fn change(&mut self, change: &Change, by: &Office) {
        let commission = self.store.commission();
        let key: &SigningKey = &self.cast.keys[by];
        let text = note_text(&Statement {
            purpose: Purpose::Seat,
            subject: commission.order_subject(change),
            reasons: None,
            office: by.clone(),
            key: key.verifier().id(),
            time: self.now,
            nonce: self.chance.nonce(),
        })
        .unwrap();
        let line = key.sign(&text).unwrap();
        let note = Note::new(text, vec![line]).unwrap().to_string();
        self.store.change_seat(change, &[&note], None, self.now).await.unwrap();
    }

    /// The process dies and starts again on the same folder.
    async fn crash(&mut self) {
        self.store.clone().close().await;
        self.store = self.cast.open(self.dir.path()).await;
        self.refresh().await;
    }

    fn arm(&mut self) {
        let point = if self.chance.below(2) == 0 {
            Failpoint::BeforeCommit
        } else {
            Failpoint::AfterCommit
        };
        self.store.fail_next(point);
    }

    async fn check(&self) {
        let size = self.store.head().size;
        // Nothing acknowledged is lost, and nothing in the record ever changes.
        for (index, bytes) in &self.model.entries {
            assert!(*index < size, "entry {index} was acknowledged and is gone");
            assert_eq!(
                self.store.entry(*index).await.unwrap().bytes,
                *bytes,
                "entry {index} changed"
            );
        }
        for (id, _) in self.instruments().await {
            let page = self.store.instrument(&id).await.unwrap();
            for revision in page.instrument.revisions() {
                let certain = self.model.signed.get(&revision.digest).cloned().unwrap_or_default();
                let unsure = self.model.unsure.get(&revision.digest).cloned().unwrap_or_default();
                let recorded: BTreeSet<Office> =
                    revision.signatures.iter().map(|s| s.office.clone()).collect();
                assert!(certain.is_subset(&recorded), "an acknowledged signature is gone");
                assert!(
                    recorded.iter().all(|o| certain.contains(o) || unsure.contains(o)),
                    "a signature nobody sent"
                );
                if matches!(revision.state.as_str(), "adopted" | "replaced") {
                    for party in self.cast.parties() {
                        let n = recorded.iter().filter(|o| o.party() == Some(&party)).count();
                        assert!(n >= self.rule, "adopted without {party}");
                    }
                }
            }
            if page.instrument.current().state.as_str() == "adopted" {
                page.instrument.adopted().unwrap();
            }
        }
    }

    async fn instruments(&self) -> Vec<(InstrumentId, String)> {
        let filter = store::Filter { limit: 1_000, ..Default::default() };
        self.store
            .instruments(&filter)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id, row.state))
            .collect()
    }

    /// Log and tables agree: the whole record audited by somebody who trusts no table, and the
    /// tables compared with what the audit found.
    async fn audit(&self) {
        let size = self.store.head().size;
        let mut auditor = Auditor::new();
        let mut tree = Appender::new();
        let mut files = Files(BTreeMap::new());
        for entry in self.store.entries(0, u32::try_from(size).unwrap()).await.unwrap() {
            tree.push(leaf_hash(&entry.bytes));
            let act = Act::decode(&entry.bytes).unwrap();
            for digest in named(&act) {
                files.0.insert(digest, self.store.blob(&digest).await.unwrap());
            }
            auditor.push(entry.index, &act, &files).unwrap();
        }
        auditor.finish().unwrap();
        let tables: BTreeMap<_, _> = self.instruments().await.into_iter().collect();
        assert_eq!(tables.len(), auditor.instruments().len());
        for (id, instrument) in auditor.instruments() {
            assert_eq!(tables[id], instrument.current().state.as_str(), "{id}");
            assert_eq!(self.store.instrument(id).await.unwrap().instrument, *instrument);
        }
        assert_eq!(auditor.commission().unwrap().roll, self.store.commission().roll);
        let report = self.store.fsck().await.unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        assert_eq!(report.entries, size);
    }
}

fn named(act: &Act) -> Vec<Digest> {
    use commission::{CommissionAct, InstrumentAct};
    match act {
        Act::Commission(CommissionAct::Founded(founded)) => vec![founded.charter],
        Act::Instrument(InstrumentAct::Tabled { versions, .. }) => {
            versions.iter().map(|v| v.digest).collect()
        }
        _ => Vec::new(),
    }
}

async fn run(charter: &str, seed: u64, steps: usize) -> (usize, usize) {
    let mut simulation = Simulation::new(charter, seed).await;
    for step in 0..steps {
        eprintln!("seed {seed} step {step}");
        simulation.step().await;
        simulation.check().await;
        if step % 40 == 39 {
            simulation.store.fail_next(None);
            simulation.audit().await;
        }
    }
    simulation.store.fail_next(None);
    simulation.audit().await;
    let states = simulation.instruments().await;
    let adopted = states.iter().filter(|(_, state)| state == "adopted").count();
    let dir = simulation.dir;
    simulation.store.close().await;
    let report = store::rebuild(dir.path(), simulation.cast.log.clone()).await.unwrap();
    assert!(report.differences.is_empty(), "{:?}", report.differences);
    (states.len(), adopted)
}

fn seeds() -> Vec<u64> {
    if let Ok(seed) = std::env::var("COMITY_SEED") {
        return vec![seed.parse().unwrap()];
    }
    if std::env::var_os("COMITY_TEST_QUICK").is_some() {
        (1..=2).collect()
    } else {
        (1..=8).collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happens_nothing_is_adopted_by_fewer_than_every_party() {
    let (mut texts, mut adopted) = (0, 0);
    for seed in seeds() {
        for charter in [TWO, THREE] {
            let (some, whole) = run(charter, seed, 200).await;
            texts += some;
            adopted += whole;
        }
    }
    // A simulation in which nothing is ever adopted, or everything, would show nothing.
    assert!(adopted > 0 && adopted < texts, "{adopted} of {texts} were adopted");
}
