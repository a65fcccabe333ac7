//! People for tests: offices with deterministic keys, a founded store, texts that are ready.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use commission::act::{Founded, Seated};
use commission::draft::{Citation, NewDraft};
use commission::instrument::to_sign;
use commission::{
    Charter, InstrumentId, Kind, Language, Localized, Office, PartyId, Purpose, Role,
};
use note::{
    Digest, KeyKind, KeyName, LogLine, Member, Note, Policy, Quorum, SigningKey, WitnessLine,
};
use store::{Edit, Founding, Options, Store};

pub const TWO: &str = include_str!("../../../../../charters/demonstration.toml");
pub const THREE: &str = include_str!("../../../../../charters/three-valleys.toml");
/// 2026-11-24 00:00 UTC.
pub const START: i64 = 1_795_478_400;

/// Small, fast, and the same everywhere (Steele, Lea, Flood 2014: splitmix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.draw() % n.max(1) as u64) as usize
    }

    pub fn nonce(&mut self) -> [u8; 16] {
        let mut nonce = [0; 16];
        nonce[..8].copy_from_slice(&self.draw().to_be_bytes());
        nonce[8..].copy_from_slice(&self.draw().to_be_bytes());
        nonce
    }
}

/// A key made from words.
pub fn key(words: &str, kind: KeyKind) -> SigningKey {
    let seed = *Digest::of(words.as_bytes()).as_bytes();
    SigningKey::from_seed(KeyName::parse(words).unwrap(), kind, seed).unwrap()
}

/// The people of a commission.
pub struct Cast {
    pub charter: Charter,
    pub source: String,
    pub keys: BTreeMap<Office, SigningKey>,
    pub witnesses: BTreeMap<String, SigningKey>,
    pub log: SigningKey,
}

impl Cast {
    pub fn new(source: &str) -> Self {
        let charter = Charter::parse(source).unwrap();
        let mut keys = BTreeMap::new();
        for party in charter.party_ids() {
            for (role, count) in [(Role::CoChair, 2), (Role::Registrar, 1), (Role::Member, 1)] {
                for number in 1..=count {
                    let office = Office::new(Some(party.clone()), role, number).unwrap();
                    if charter.has_office(&office) {
                        keys.insert(office.clone(), key(&office.to_string(), KeyKind::Signature));
                    }
                }
            }
        }
        let witnesses = charter
            .party_ids()
            .into_iter()
            .map(|p| (p.to_string(), key(&format!("witness.{p}"), KeyKind::Cosignature)))
            .collect();
        Self {
            charter,
            source: source.to_owned(),
            keys,
            witnesses,
            log: key("test.invalid/record", KeyKind::Signature),
        }
    }

    pub fn parties(&self) -> Vec<PartyId> {
        self.charter.party_ids().into_iter().collect()
    }

    pub fn chairs(&self, party: &PartyId) -> Vec<Office> {
        self.keys
            .keys()
            .filter(|o| o.party() == Some(party) && o.role() == Role::CoChair)
            .cloned()
            .collect()
    }

    pub fn founding(&self) -> Founding {
        let members = self.witnesses.keys().cloned().map(Member::Name).collect();
        let lines = self
            .witnesses
            .iter()
            .map(|(name, key)| (name.clone(), WitnessLine { key: key.verifier(), url: None }))
            .collect();
        let policy = Policy::new(
            vec![LogLine { key: self.log.verifier(), url: None }],
            lines,
            &Quorum::all(members).unwrap(),
        )
        .unwrap();
        let seats = self
            .keys
            .iter()
            .map(|(office, key)| Seated {
                office: office.clone(),
                key: key.verifier(),
                person: Digest::of(office.to_string().as_bytes()),
            })
            .collect();
        let founded = Founded {
            at: START,
            log: self.log.verifier(),
            charter: Digest::of(self.source.as_bytes()),
            demonstration: true,
            policy: policy.to_string(),
            seats: Vec::new(),
            nonce: "00".repeat(16),
        };
        let founded = commission::commission::found(&self.charter, founded, seats).unwrap();
        Founding { charter: self.source.clone(), founded, persons: Vec::new() }
    }

    pub async fn found(&self, dir: &Path) -> Store {
        Store::found(dir, self.founding(), self.log.clone(), Options::default()).await.unwrap()
    }

    pub async fn open(&self, dir: &Path) -> Store {
        // A process that another test starts at this very moment holds every file of this one open
        // until it is the program that it is to be: a lock that was let go may be held a little longer.
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            match Store::open(dir, self.log.clone(), Options::default()).await {
                Err(store::Error::Locked { .. }) if Instant::now() < until => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                opened => return opened.unwrap(),
            }
        }
    }

    /// A signed statement of an office, with its present key.
    pub fn state(
        &self,
        purpose: Purpose,
        digest: Digest,
        reasons: Option<&str>,
        office: &Office,
        time: i64,
        nonce: [u8; 16],
    ) -> String {
        let key = &self.keys[office];
        let text =
            to_sign(purpose, digest, reasons, office, key.verifier().id(), time, nonce).unwrap();
        let line = key.sign(&text).unwrap();
        Note::new(text, vec![line]).unwrap().to_string()
    }

    /// A draft of a kind, worded alike by every party in every authentic language.
    pub async fn ready(
        &self,
        store: &Store,
        kind: Kind,
        words: &str,
        now: i64,
        nonce: [u8; 16],
    ) -> InstrumentId {
        let topic = self
            .charter
            .topics
            .iter()
            .find(|t| t.gate == commission::mandate::Gate::Ours)
            .unwrap()
            .id
            .clone();
        let languages: Vec<Language> = self.charter.authentic(kind).into_iter().collect();
        let title: Localized =
            languages.iter().map(|l| (l.clone(), format!("Title of {words}"))).collect();
        let parties = self.parties();
        let first = self.chairs(&parties[0])[0].clone();
        let asked = NewDraft { topics: vec![topic], title, fulfils: Vec::new(), replaces: None };
        let draft = store.new_draft(kind, asked, &first, now, nonce).await.unwrap();
        for party in &parties {
            let by = self.chairs(party)[0].clone();
            for language in &languages {
                let edits = [
                    Edit::Word {
                        passage: 0,
                        language: language.clone(),
                        text: format!("Title of {words}"),
                        seen: None,
                    },
                    Edit::Word {
                        passage: 1,
                        language: language.clone(),
                        text: format!("Passage of {words}."),
                        seen: None,
                    },
                    Edit::Ground {
                        citation: Citation::Law,
                        language: language.clone(),
                        text: "A law.".into(),
                    },
                    Edit::Interest {
                        language: language.clone(),
                        text: "Quiet.".into(),
                        seen: None,
                    },
                ];
                for edit in edits {
                    store.edit(&draft.id, &by, edit, None, now).await.unwrap();
                }
            }
        }
        draft.id
    }

    /// Puts a ready draft on the table.
    pub async fn table(
        &self,
        store: &Store,
        id: &InstrumentId,
        now: i64,
        nonce: [u8; 16],
    ) -> Digest {
        let tabling = store.prepare_tabling(id, None, now).await.unwrap();
        let digest = tabling.text().digest();
        let by = self.chairs(&self.parties()[0])[0].clone();
        let note = self.state(Purpose::Table, digest, None, &by, now, nonce);
        store.table(id, tabling.text().deadline, &note, now).await.unwrap();
        digest
    }

    /// Every witness cosigns the newest checkpoint.
    pub async fn cosign(&self, store: &Store, now: i64) {
        store.publish(now).await.unwrap();
        let pending = store.pending().await.unwrap().unwrap();
        for key in self.witnesses.values() {
            let mut checkpoint = pending.checkpoint.clone();
            let text = checkpoint.checkpoint().text().clone();
            checkpoint.push(key.cosign(&text, now as u64).unwrap()).unwrap();
            store.cosign(&checkpoint.note().to_string(), now).await.unwrap();
        }
    }
}
