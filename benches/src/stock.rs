//! A record of any size: texts that were tabled, declined, revised and adopted, every act decided
//! by the domain or made of a statement with a valid signature, as the audit checks.

use std::path::Path;
use std::sync::Arc;

use commission::draft::{Citation, NewDraft};
use commission::instrument::{Table, Tabling};
use commission::mandate::Gate;
use commission::{
    Act, Commission, Draft, Instrument, InstrumentAct, InstrumentId, Kind, Language, Office,
    Purpose,
};
use note::Digest;
use store::{Options, Store};

use crate::support::{Cast, Chance, START, TWO};

/// The acts of one whole text.
pub const ACTS_PER_TEXT: u64 = 10;
/// How many texts go into one transaction while a record is built.
const TEXTS_PER_COMMIT: usize = 50;
/// Passages of a text.
const PASSAGES: usize = 3;
/// Words of a passage.
const WORDS: usize = 25;
/// Different words in all texts.
const VOCABULARY: usize = 2_000;
/// Seconds from one text to the next.
const PACE: i64 = 20;
/// The first act: some months before the tests' day.
const BASE: i64 = START - 240 * 86_400;
const DAY: i64 = 86_400;

/// What a text brings into the record.
pub struct Made {
    pub id: InstrumentId,
    /// The digest of its last revision.
    pub digest: Digest,
    pub acts: Vec<Act>,
    pub blobs: Vec<(Digest, Vec<u8>)>,
}

/// The people, and what they write.
pub struct Stock {
    pub cast: Cast,
    pub commission: Arc<Commission>,
    chance: Chance,
    words: Vec<String>,
    topic: String,
    made: i64,
}

impl Stock {
    /// Founds a commission of two parties in a new folder.
    pub async fn found(dir: &Path) -> (Self, Store) {
        let cast = Cast::new(TWO);
        let mut founding = cast.founding();
        founding.founded.at = BASE;
        let store =
            Store::found(dir, founding, cast.log.clone(), Options::default()).await.unwrap();
        let commission = store.commission();
        (Self::of(cast, commission, 1), store)
    }

    /// Goes on in a record that a stock began, at another time; `seed` is no other stock's.
    pub fn resume(store: &Store, seed: u64) -> Self {
        Self::of(Cast::new(TWO), store.commission(), seed)
    }

    fn of(cast: Cast, commission: Arc<Commission>, seed: u64) -> Self {
        let topic = cast.charter.topics.iter().find(|topic| topic.gate == Gate::Ours).unwrap();
        let topic = topic.id.clone();
        let mut chance = Chance(seed);
        let letters: Vec<char> = "абвгдежзиклмнопрстухчшэюя".chars().collect();
        let word = |chance: &mut Chance| -> String {
            (0..4 + chance.below(6)).map(|_| letters[chance.below(letters.len())]).collect()
        };
        let words = (0..VOCABULARY).map(|_| word(&mut chance)).collect();
        Self { cast, commission, chance, words, topic, made: 0 }
    }

    /// The co-chairs, one of each party.
    pub fn chairs(&self) -> Vec<Office> {
        self.cast.parties().iter().map(|party| self.cast.chairs(party)[0].clone()).collect()
    }

    /// The time at which the next text begins.
    pub fn now(&self) -> i64 {
        BASE + 60 + self.made * PACE
    }

    fn sentence(&mut self, words: usize) -> String {
        let picked: Vec<&str> =
            (0..words).map(|_| self.words[self.chance.below(VOCABULARY)].as_str()).collect();
        picked.join(" ") + "."
    }

    fn draft(&mut self, now: i64) -> Draft {
        let language: Language = "ru".parse().unwrap();
        let chairs = self.chairs();
        let title = format!("Решение {}: {}", self.made + 1, self.sentence(4));
        let passages: Vec<String> = (0..PASSAGES).map(|_| self.sentence(WORDS)).collect();
        let nonce = self.chance.nonce();
        let asked = NewDraft {
            topics: vec![self.topic.clone()],
            title: std::iter::once((language.clone(), title.clone())).collect(),
            fulfils: Vec::new(),
            replaces: None,
        };
        let (charter, id) = (&self.commission.charter, &self.commission.id);
        let mut draft =
            Draft::new(charter, id, Kind::Decision, asked, |_| true, &chairs[0], now, nonce)
                .unwrap();
        for by in &chairs {
            draft.word(0, language.clone(), &title, by).unwrap();
            for (number, passage) in (1..).zip(&passages) {
                draft.word(number, language.clone(), passage, by).unwrap();
            }
            let law = Citation::Law;
            draft.ground(charter, law, language.clone(), "Закон.", |_| false, by).unwrap();
            draft.interest(language.clone(), "Покой.", by).unwrap();
        }
        draft
    }

    fn put_on_table(
        &mut self,
        draft: &Draft,
        before: Option<&Instrument>,
        now: i64,
    ) -> (Digest, Act, Vec<(Digest, Vec<u8>)>) {
        let commission = Arc::clone(&self.commission);
        let ctx = commission.context(now);
        let table = Table { deadline: now + 14 * DAY };
        let tabling = Tabling::prepare(draft, before, table, &ctx).unwrap();
        let digest = tabling.text().digest();
        let by = self.chairs()[0].clone();
        let note = self.statement(Purpose::Table, digest, None, &by, now);
        let blobs = tabling.blobs().to_vec();
        let acts = tabling.table(&note, &ctx).unwrap();
        (digest, acts.into_iter().next().unwrap(), blobs)
    }

    /// A signed statement.
    pub fn statement(
        &mut self,
        purpose: Purpose,
        digest: Digest,
        reasons: Option<&str>,
        by: &Office,
        now: i64,
    ) -> String {
        let nonce = self.chance.nonce();
        self.cast.state(purpose, digest, reasons, by, now, nonce)
    }

    /// A text that is on the table: one act.
    pub fn tabled(&mut self) -> Made {
        self.tabled_at(self.now())
    }

    /// A text that is on the table since a moment of one's own.
    pub fn tabled_at(&mut self, now: i64) -> Made {
        let draft = self.draft(now);
        let (digest, act, blobs) = self.put_on_table(&draft, None, now);
        self.made += 1;
        Made { id: draft.id, digest, acts: vec![act], blobs }
    }

    /// A text that was declined twice and adopted in its third revision: ten acts.
    pub fn whole(&mut self) -> Made {
        let commission = Arc::clone(&self.commission);
        let chairs = self.chairs();
        let mut now = self.now();
        let draft = self.draft(now);
        let id = &draft.id;
        let mut made =
            Made { id: id.clone(), digest: Digest::of(&[]), acts: Vec::new(), blobs: Vec::new() };
        let mut instrument: Option<Instrument> = None;
        let take = |instrument: Option<Instrument>, act: Act, acts: &mut Vec<Act>| {
            let Act::Instrument(done) = &act else { panic!("an act of another matter") };
            let after = Instrument::apply(instrument, done, &commission.roll);
            acts.push(act);
            after
        };
        for revision in 0..3 {
            let (digest, act, blobs) = self.put_on_table(&draft, instrument.as_ref(), now);
            made.digest = digest;
            made.blobs = blobs;
            instrument = take(instrument, act, &mut made.acts);
            now += 1;
            let note = self.statement(Purpose::Sign, digest, None, &chairs[0], now);
            let signed = InstrumentAct::Signed { at: now, id: id.clone(), note };
            instrument = take(instrument, Act::Instrument(signed), &mut made.acts);
            now += 1;
            if revision < 2 {
                let reasons = "Так нельзя.";
                let note = self.statement(Purpose::Decline, digest, Some(reasons), &chairs[1], now);
                let declined = InstrumentAct::Declined {
                    at: now,
                    id: id.clone(),
                    language: "ru".parse().unwrap(),
                    reasons: reasons.to_owned(),
                    note,
                };
                instrument = take(instrument, Act::Instrument(declined), &mut made.acts);
            } else {
                let note = self.statement(Purpose::Sign, digest, None, &chairs[1], now);
                let current = instrument.take().unwrap();
                made.acts.extend(current.sign(&note, &commission.context(now)).unwrap());
            }
            now += 1;
        }
        assert_eq!(made.acts.len() as u64, ACTS_PER_TEXT);
        self.made += 1;
        made
    }

    /// Adds whole texts until the record has about `size` acts; returns the ids.
    pub async fn grow(&mut self, store: &Store, size: u64) -> Vec<InstrumentId> {
        let mut ids = Vec::new();
        // One commit is on its way while the next is made.
        let mut running: Option<tokio::task::JoinHandle<_>> = None;
        let mut expected = store.head().size;
        while expected + ACTS_PER_TEXT <= size {
            let texts = usize::try_from((size - expected) / ACTS_PER_TEXT).unwrap();
            let (mut acts, mut blobs) = (Vec::new(), Vec::new());
            for _ in 0..texts.min(TEXTS_PER_COMMIT) {
                let made = self.whole();
                acts.extend(made.acts);
                blobs.extend(made.blobs);
                ids.push(made.id);
            }
            expected += acts.len() as u64;
            if let Some(running) = running.take() {
                running.await.unwrap();
            }
            let store = store.clone();
            running = Some(tokio::spawn(async move {
                store.commit(acts, blobs, Vec::new()).await.unwrap();
            }));
        }
        if let Some(running) = running {
            running.await.unwrap();
        }
        ids
    }

    /// The log's key where the program looks for it.
    pub fn leave_key(&self, dir: &Path) {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        let path = dir.join("log.key");
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .unwrap();
        writeln!(file, "{}", self.cast.log.encode()).unwrap();
    }
}
