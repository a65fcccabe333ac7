//! A small commission for tests: parties, keys, a founded store, and texts in any state.
//!
//! With `COMITY_TEST_POSTGRES`, the URL of a database without a password, every commission lives in
//! a schema of its own there; else in SQLite.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use commission::act::{Founded, Seated};
use commission::draft::{Citation, NewDraft};
use commission::instrument::{Table, Tabling, to_sign};
use commission::roll::Change;
use commission::{
    Act, Charter, Draft, InstrumentId, Kind, Language, Localized, Office, PartyId, Purpose, Role,
};
use note::{Digest, KeyKind, KeyName, Note, SigningKey};
use store::{Edit, Founding, FsckReport, Location, Options, PersonCard, Store};
use tempfile::TempDir;

/// 2026-11-24 00:00 UTC: when every test's commission is founded.
pub const START: i64 = 1_795_478_400;
pub const TWO: &[&str] = &["north", "south"];
pub const THREE: &[&str] = &["hill", "lake", "river"];
pub const NAME: &str = "Perpetua Unforgettable";

pub fn key(words: &str, kind: KeyKind) -> SigningKey {
    let seed = *Digest::of(words.as_bytes()).as_bytes();
    SigningKey::from_seed(KeyName::parse(words).unwrap(), kind, seed).unwrap()
}

pub fn log_key() -> SigningKey {
    key("store.test/record", KeyKind::Signature)
}

pub fn en() -> Language {
    "en".parse().unwrap()
}

pub fn office(text: &str) -> Office {
    text.parse().unwrap()
}

/// A charter in one language for the parties named; `promise` words its second promise.
pub fn charter(parties: &[&str], promise: &str) -> String {
    let shapes = ["circle", "diamond", "hexagon"];
    let mut source = String::from(
        "[commission]\nid = \"test\"\ntime-zone = \"UTC\"\nutc-offset = \"+00:00\"\n\
         published = [\"en\"]\nname.en = \"Test\"\npurpose.en = \"To test.\"\n",
    );
    for (party, shape) in parties.iter().zip(shapes) {
        let monogram = party[..1].to_uppercase();
        source.push_str(&format!(
            "[[party]]\nid = \"{party}\"\nmonogram = \"{monogram}\"\nshape = \"{shape}\"\n\
             name.en = \"Union of the {party}\"\nshort.en = \"{party}\"\n"
        ));
    }
    for (role, count) in [("co-chair", 1), ("registrar", 1), ("member", 3), ("juror", 2)] {
        source.push_str(&format!(
            "[[seat]]\nrole = \"{role}\"\neach-party = true\ncount = {count}\n"
        ));
    }
    source.push_str(&format!(
        "[[seat]]\nrole = \"secretary\"\ncount = 1\n\
         [languages]\nauthentic.default = [\"en\"]\n\
         [signatories]\ndefault = {{ role = \"co-chair\", count = 1 }}\n\
         [deadlines]\nsign-days = 14\nsign-days-max = 60\n\
         [[topic]]\nid = \"talks\"\ngate = \"ours\"\nname.en = \"Talks\"\n\
         [[emergency]]\nnumber = \"112\"\nservice.en = \"Help\"\n\
         [[region]]\ncode = \"XV-ONE\"\nname.en = \"One\"\neach-party = true\n\
         [[clause]]\nnumber = \"1\"\ntext.en = \"We talk.\"\n\
         [[promise]]\nid = \"found\"\nwhat.en = \"Found it\"\neach-party = true\n\
         schedule = \"within\"\ndays = 90\nevidence = \"commission\"\n\
         [[promise]]\nid = \"speak\"\nwhat.en = \"{promise}\"\neach-party = true\n\
         schedule = \"quarterly\"\nevidence = \"instrument\"\n"
    ));
    source
}

/// A policy that needs every party's witness.
pub fn policy(parties: &[&str]) -> String {
    let mut text = format!("log {}\n", log_key().verifier());
    for party in parties {
        text.push_str(&format!("witness {party} {}\n", witness(party).verifier()));
    }
    text.push_str(&format!("group parties all {}\nquorum parties\n", parties.join(" ")));
    text
}

pub fn witness(party: &str) -> SigningKey {
    key(&format!("witness.test/{party}"), KeyKind::Cosignature)
}

pub fn founding(parties: &[&str]) -> Founding {
    let source = charter(parties, "Speak");
    let mut seats = Vec::new();
    let mut persons = Vec::new();
    for party in parties {
        for role in ["co-chair/1", "registrar/1", "member/1"] {
            let office = office(&format!("{party}/{role}"));
            let card = card(&format!("{NAME} {office}"));
            let key = key(&office.to_string(), KeyKind::Signature).verifier();
            seats.push(Seated { office: office.clone(), key, person: card.commitment() });
            persons.push((office, card));
        }
    }
    let founded = Founded {
        at: START,
        log: log_key().verifier(),
        charter: Digest::of(source.as_bytes()),
        demonstration: true,
        policy: policy(parties),
        seats: Vec::new(),
        nonce: "ab".repeat(16),
    };
    let parsed = Charter::parse(&source).unwrap();
    let founded = commission::commission::found(&parsed, founded, seats).unwrap();
    Founding { charter: source, founded, persons }
}

pub fn card(name: &str) -> PersonCard {
    PersonCard { name: name.to_owned(), salt: [7; 16], show: true }
}

/// A founded commission in a folder of its own.
pub struct World {
    pub parties: &'static [&'static str],
    pub store: Store,
    pub folder: TempDir,
    pub keys: BTreeMap<Office, SigningKey>,
    pub clock: AtomicU64,
}

impl World {
    pub async fn new() -> Self {
        Self::of(TWO).await
    }

    pub async fn of(parties: &'static [&'static str]) -> Self {
        let folder = TempDir::new().unwrap();
        let place = empty(&folder.path().join("data")).await;
        Self::at(parties, folder, place).await
    }

    /// In SQLite, whatever else there is.
    pub async fn sqlite() -> Self {
        let folder = TempDir::new().unwrap();
        let place = Location::from(folder.path().join("data"));
        Self::at(TWO, folder, place).await
    }

    async fn at(parties: &'static [&'static str], folder: TempDir, place: Location) -> Self {
        let options = Options::default();
        let store = Store::found(place, founding(parties), log_key(), options).await.unwrap();
        Self { parties, store, folder, keys: BTreeMap::new(), clock: AtomicU64::new(0) }
    }

    pub fn dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn place(&self) -> Location {
        self.store.location().clone()
    }

    /// A second, never the same twice.
    pub fn tick(&self) -> i64 {
        START + i64::try_from(self.clock.fetch_add(1, Ordering::Relaxed)).unwrap()
    }

    fn nonce(&self) -> [u8; 16] {
        let mut nonce = [0; 16];
        nonce[..8].copy_from_slice(&self.clock.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        nonce
    }

    /// From now on the office signs with another key.
    pub fn take_key(&mut self, office: &Office, key: SigningKey) {
        self.keys.insert(office.clone(), key);
    }

    pub fn key(&self, office: &Office) -> SigningKey {
        let own = || key(&office.to_string(), KeyKind::Signature);
        self.keys.get(office).cloned().unwrap_or_else(own)
    }

    pub fn chair(&self, party: &str) -> Office {
        office(&format!("{party}/co-chair/1"))
    }

    pub fn first(&self) -> Office {
        self.chair(self.parties[0])
    }

    pub fn statement(
        &self,
        purpose: Purpose,
        digest: Digest,
        reasons: Option<&str>,
        by: &Office,
        now: i64,
    ) -> String {
        let key = self.key(by);
        let id = key.verifier().id();
        let text = to_sign(purpose, digest, reasons, by, id, now, self.nonce()).unwrap();
        let line = key.sign(&text).unwrap();
        Note::new(text, vec![line]).unwrap().to_string()
    }

    /// A draft in memory, worded alike by every party.
    pub fn whole_draft(&self, kind: Kind, words: &str, new: NewDraft) -> Draft {
        let commission = self.store.commission();
        let charter = &commission.charter;
        let title: Localized = [(en(), format!("Title of {words}"))].into_iter().collect();
        let new = NewDraft { topics: vec!["talks".into()], title, ..new };
        let by = self.first();
        let (id, now) = (&commission.id, self.tick());
        let mut draft =
            Draft::new(charter, id, kind, new, |_| true, &by, now, self.nonce()).unwrap();
        for party in charter.party_ids() {
            let by = Office::new(Some(party), Role::CoChair, 1).unwrap();
            let title = format!("Title of {words}");
            draft.word(0, en(), &title, &by).unwrap();
            draft.word(1, en(), &format!("Passage of {words}."), &by).unwrap();
            let law = Citation::Law;
            draft.ground(charter, law, en(), "A law.", |_| true, &by).unwrap();
            draft.interest(en(), "Quiet.", &by).unwrap();
        }
        draft
    }

    /// The acts and files that table a draft.
    pub fn tabling(&self, draft: &Draft) -> (Vec<Act>, Vec<(Digest, Vec<u8>)>) {
        let commission = self.store.commission();
        let now = self.tick();
        let ctx = commission.context(now);
        let tabling = Tabling::prepare(draft, None, Table::by_charter(&ctx), &ctx).unwrap();
        let blobs = tabling.blobs().to_vec();
        let digest = tabling.text().digest();
        let note = self.statement(Purpose::Table, digest, None, &self.first(), now);
        (tabling.table(&note, &ctx).unwrap(), blobs)
    }

    /// Many texts on the table, in one commit.
    pub async fn tabled(&self, count: usize) -> Vec<InstrumentId> {
        let (mut acts, mut blobs, mut ids) = (Vec::new(), Vec::new(), Vec::new());
        for n in 0..count {
            let words = format!("text number{n}");
            let draft = self.whole_draft(Kind::Statement, &words, NewDraft::default());
            let (act, files) = self.tabling(&draft);
            ids.push(draft.id);
            acts.extend(act);
            blobs.extend(files);
        }
        self.store.commit(acts, blobs, Vec::new()).await.unwrap();
        ids
    }

    pub async fn one(&self) -> InstrumentId {
        self.tabled(1).await.remove(0)
    }

    /// A draft on the desk, ready to be tabled.
    pub async fn desk_draft(&self, kind: Kind, words: &str, new: NewDraft) -> InstrumentId {
        let title: Localized = [(en(), format!("Title of {words}"))].into_iter().collect();
        let new = NewDraft { topics: vec!["talks".into()], title, ..new };
        let (by, now) = (self.first(), self.tick());
        let draft = self.store.new_draft(kind, new, &by, now, self.nonce()).await.unwrap();
        for party in self.parties {
            let by = self.chair(party);
            let text = |text: String| (en(), text);
            let (language, title) = text(format!("Title of {words}"));
            let edits = [
                Edit::Word { passage: 0, language, text: title, seen: None },
                Edit::Word {
                    passage: 1,
                    language: en(),
                    text: format!("Passage of {words}."),
                    seen: None,
                },
                Edit::Ground { citation: Citation::Law, language: en(), text: "A law.".into() },
                Edit::Interest { language: en(), text: "Quiet.".into(), seen: None },
            ];
            for edit in edits {
                self.store.edit(&draft.id, &by, edit, None, self.tick()).await.unwrap();
            }
        }
        draft.id
    }

    pub async fn table(&self, id: &InstrumentId) -> Result<store::Receipt, store::Error> {
        let now = self.tick();
        let tabling = self.store.prepare_tabling(id, None, now).await?;
        let digest = tabling.text().digest();
        let note = self.statement(Purpose::Table, digest, None, &self.first(), now);
        self.store.table(id, tabling.text().deadline, &note, now).await
    }

    pub async fn signature(&self, id: &InstrumentId, party: &str, now: i64) -> String {
        let page = self.store.instrument(id).await.unwrap();
        let digest = page.instrument.current().digest;
        self.statement(Purpose::Sign, digest, None, &self.chair(party), now)
    }

    pub async fn sign(
        &self,
        id: &InstrumentId,
        party: &str,
    ) -> Result<store::Receipt, store::Error> {
        let now = self.tick();
        let note = self.signature(id, party, now).await;
        self.store.sign(id, &note, now).await
    }

    pub async fn adopt(&self, id: &InstrumentId) {
        for party in self.parties {
            self.sign(id, party).await.unwrap();
        }
        assert_eq!(self.state(id).await, "adopted");
    }

    pub async fn withdraw(&self, id: &InstrumentId) {
        let now = self.tick();
        let digest = self.store.instrument(id).await.unwrap().instrument.current().digest;
        let note = self.statement(Purpose::Withdraw, digest, None, &self.first(), now);
        self.store.withdraw(id, &note, now).await.unwrap();
    }

    pub async fn state(&self, id: &InstrumentId) -> &'static str {
        self.store.instrument(id).await.unwrap().instrument.current().state.as_str()
    }

    /// The order of an office to change a seat.
    pub fn order(&self, change: &Change, by: &Office, now: i64) -> String {
        let subject = self.store.commission().order_subject(change);
        self.statement(Purpose::Seat, subject, None, by, now)
    }

    pub async fn change_seat(
        &self,
        change: &Change,
        by: &str,
        person: Option<PersonCard>,
    ) -> Result<store::Receipt, store::Error> {
        let now = self.tick();
        let order = self.order(change, &office(by), now);
        self.store.change_seat(change, &[&order], person, now).await
    }

    /// The latest checkpoint with the cosignatures of some witnesses.
    pub async fn cosigned(&self, parties: &[&str], now: i64) -> String {
        let mut checkpoint = self.store.pending().await.unwrap().unwrap().checkpoint;
        let text = checkpoint.checkpoint().text().clone();
        for party in parties {
            let time = u64::try_from(now).unwrap();
            checkpoint.push(witness(party).cosign(&text, time).unwrap()).unwrap();
        }
        checkpoint.to_string()
    }

    /// Publishes and has every witness cosign.
    pub async fn agree(&self) {
        let now = self.tick();
        self.store.publish(now).await.unwrap();
        let note = self.cosigned(self.parties, now).await;
        self.store.cosign(&note, now).await.unwrap();
    }

    pub async fn reopen(self) -> Self {
        let World { parties, store, folder, keys, clock } = self;
        let place = store.location().clone();
        store.close().await;
        let store = open(&place).await.unwrap();
        World { parties, store, folder, keys, clock }
    }
}

pub async fn open(place: impl Into<Location>) -> Result<Store, store::Error> {
    Store::open(place, log_key(), Options::default()).await
}

/// The database server to test with, if one is given.
pub fn server() -> Option<String> {
    std::env::var("COMITY_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

/// A place in which nothing is yet.
pub async fn empty(dir: &std::path::Path) -> Location {
    let place = Location::from(dir);
    match server() {
        Some(_) => place.with_database(schema().await.parse::<store::DatabaseUrl>().unwrap()),
        None => place,
    }
}

/// The URL of an empty schema on the server.
pub async fn schema() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let url = server().unwrap();
    let name = format!("s{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let script = format!(
        "drop schema if exists {name} cascade; create schema {name}; \
         create function {name}.zeroblob(bigint) returns bytea language sql \
         as $$ select decode(repeat('00', $1::int), 'hex') $$"
    );
    run(&url, &script).await;
    let more = if url.contains('?') { '&' } else { '?' };
    format!("{url}{more}options=-csearch_path%3D{name}")
}

/// Somebody who holds the record's head, so that every writer waits, or reads on as of one moment.
pub struct Held(sqlx::AnyConnection);

impl Held {
    pub async fn head(url: &store::DatabaseUrl) -> Self {
        let mut conn = raw(&url.to_string()).await;
        let script = "begin; select size from head where id = 1 for update";
        sqlx::raw_sql(script).execute(&mut conn).await.unwrap();
        Self(conn)
    }

    pub async fn moment(url: &store::DatabaseUrl) -> Self {
        let mut conn = raw(&url.to_string()).await;
        let script = "begin isolation level repeatable read; select size from head";
        sqlx::raw_sql(script).execute(&mut conn).await.unwrap();
        Self(conn)
    }

    pub async fn let_go(mut self) {
        sqlx::raw_sql("rollback").execute(&mut self.0).await.unwrap();
    }
}

/// The number that a question asks for.
pub async fn count(url: &str, question: &str) -> i64 {
    let mut conn = raw(url).await;
    let query = sqlx::query_scalar(sqlx::AssertSqlSafe(question.to_owned()));
    query.fetch_one(&mut conn).await.unwrap()
}

/// What stands in the one column of bytes that a question asks for.
pub async fn blobs(url: &str, question: &str) -> Vec<Vec<u8>> {
    let mut conn = raw(url).await;
    let query = sqlx::query_scalar(sqlx::AssertSqlSafe(question.to_owned()));
    query.fetch_all(&mut conn).await.unwrap()
}

/// Runs a script as nobody in particular.
pub async fn run(url: &str, script: &str) {
    let mut conn = raw(url).await;
    let script = sqlx::AssertSqlSafe(script.to_owned());
    sqlx::raw_sql(script).execute(&mut conn).await.unwrap();
    sqlx::Connection::close(conn).await.unwrap();
}

async fn raw(url: &str) -> sqlx::AnyConnection {
    sqlx::any::install_default_drivers();
    <sqlx::AnyConnection as sqlx::Connection>::connect(url).await.unwrap()
}

/// The URL of the database at a place.
fn url(place: &Location) -> String {
    match place.url() {
        Some(url) => url.to_string(),
        None => format!("sqlite://{}?mode=rw", place.dir().join("comity.db").display()),
    }
}

/// What lies in the database, to see that nothing was changed.
pub async fn content(place: &Location) -> Vec<u8> {
    if place.url().is_none() {
        return std::fs::read(place.dir().join("comity.db")).unwrap();
    }
    let mut conn = raw(&url(place)).await;
    let tables = ["entry", "tile", "edge", "head", "blob", "instrument", "checkpoint", "draft"];
    let mut found = Vec::new();
    for table in tables {
        let text = format!("select string_agg(t::text, '/' order by t::text) from {table} t");
        let query = sqlx::query_scalar::<_, Option<String>>(sqlx::AssertSqlSafe(text));
        let rows = query.fetch_one(&mut conn).await.unwrap();
        found.extend(rows.unwrap_or_default().into_bytes());
    }
    found
}

/// Refused, since there is something already.
pub fn is_taken(outcome: &Result<impl std::fmt::Debug, store::Error>) {
    let taken = matches!(outcome, Err(store::Error::Exists { .. } | store::Error::Occupied { .. }));
    assert!(taken, "{outcome:?}");
}

/// Everything holds.
pub async fn check(store: &Store) -> FsckReport {
    let report = store.fsck().await.unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    // Another process may have entered the last act a moment ago.
    store.refresh().await.unwrap();
    assert_eq!(report.entries, store.head().size);
    report
}

/// Changes the database of a closed store behind its back.
pub async fn tamper(place: impl Into<Location>, statement: &str) {
    assert!(execute(place, statement).await > 0, "{statement} changed nothing");
}

/// Runs a statement on the database of a closed store; returns how many rows it changed.
pub async fn execute(place: impl Into<Location>, statement: &str) -> u64 {
    let place = place.into();
    let bytes = if place.url().is_some() { "as bytea)" } else { "as blob)" };
    let query = sqlx::AssertSqlSafe(statement.replace("as blob)", bytes));
    let mut conn = raw(&url(&place)).await;
    let done = sqlx::query(query).execute(&mut conn).await.unwrap();
    sqlx::Connection::close(conn).await.unwrap();
    done.rows_affected()
}

/// What undoes each migration, the latest first.
const UNDO: &[(u32, &[&str])] = &[
    (26, &["drop table glossary_text", "drop table glossary_entry"]),
    (25, &["drop index room_face_open"]),
    (24, &["drop table mail_code", "alter table contact drop column confirmed"]),
    (23, &["drop table activity_review_word", "drop table activity_review"]),
    (
        22,
        &[
            "drop table trust_gone",
            "alter table competition drop column awarded_at",
            "alter table competition drop column awarded",
            "alter table competition drop column turns",
        ],
    ),
    (21, &["drop table trust_answered", "drop table trust_tally"]),
    (
        20,
        &[
            "drop table forum_presence",
            "drop table forum_person",
            "drop table forum_delegate",
            "drop table forum",
        ],
    ),
    (
        19,
        &["drop table competition_part", "drop table competition_entry", "drop table competition"],
    ),
    (
        18,
        &[
            "drop table registration",
            "drop table activity_picture",
            "drop table activity_view",
            "drop table activity_report",
            "drop table activity",
            "drop table waiver",
            "alter table evidence drop column planned",
            "alter table evidence drop column region",
            "alter table evidence drop column field",
        ],
    ),
    (17, &["drop table report_once"]),
    (16, &["alter table appeal_document drop column salt"]),
    (
        15,
        &[
            "drop table appeal_document",
            "drop table appeal_view",
            "drop table appeal_step",
            "drop table appeal",
        ],
    ),
    (14, &["drop table report_part", "drop table report_seal"]),
    (
        13,
        &[
            "drop table room_hint",
            "drop index response_asks",
            "alter table response drop column asks",
        ],
    ),
    (
        12,
        &[
            "update report_file_part set body = cast((select f.head from report_file f \
             where f.report = report_file_part.report and f.number = report_file_part.number) \
             || body as blob) where part = 1",
            "drop index report_file_size",
            "drop index incident_region",
            "alter table report_file drop column head",
        ],
    ),
    (
        11,
        &[
            "drop index hotline_call_over",
            "drop index exchange_entered",
            "alter table hotline_call drop column over",
            "alter table hotline_call drop column erased",
            "alter table exchange drop column erased",
            "drop index exchange_side",
            "drop index exchange_waits",
            "alter table exchange drop column entered",
            "alter table exchange drop column side",
            "alter table exchange drop column party",
            "alter table exchange drop column confirmed",
            "alter table meeting_presence rename to presence_of_calls",
            "create table meeting_presence (meeting text not null, party text not null, \
             office text not null, at bigint not null, present text not null, \
             primary key (meeting, party))",
            "insert into meeting_presence (meeting, party, office, at, present) \
             select meeting, party, office, at, present from presence_of_calls",
            "drop table presence_of_calls",
        ],
    ),
    (
        10,
        &[
            "drop table export",
            "drop table room_token",
            "drop table room_who",
            "drop table room_face",
        ],
    ),
    (
        9,
        &[
            "drop table advance_notice_seen",
            "drop table advance_notice",
            "drop table meeting_presence",
            "drop table meeting_item",
            "drop table meeting_text",
            "drop table meeting_statement",
            "drop table meeting_answer",
            "drop table meeting_call",
            "drop table meeting",
        ],
    ),
    (8, &["drop table response"]),
    (
        7,
        &[
            "drop table report_file_part",
            "drop table report_file",
            "drop table report_keep",
            "drop table alert",
            "drop index incident_due",
            "alter table report drop column kept",
        ],
    ),
    (
        6,
        &[
            "drop table call_message",
            "drop table exchange",
            "drop table hotline_call",
            "drop table roster",
            "drop table telephone",
        ],
    ),
    (
        5,
        &[
            "drop table room_report",
            "drop table room",
            "drop table incident_text",
            "drop table incident_finding",
            "drop table incident_statement",
            "drop table incident",
        ],
    ),
    (
        4,
        &[
            "drop table report_message",
            "drop table report",
            "drop table report_batch",
            "drop table reading_key",
        ],
    ),
    (3, &["drop table mailbag", "drop table notice", "drop table job", "drop table contact"]),
];

/// Makes a closed store what a program that knew only this schema would have left.
pub async fn age(place: &Location, schema: u32) {
    for statement in UNDO.iter().filter(|(made, _)| *made > schema).flat_map(|(_, it)| *it) {
        execute(place.clone(), statement).await;
    }
    let set = format!("update meta set value = '{schema}' where name = 'schema'");
    execute(place.clone(), &set).await;
}

pub fn party(text: &str) -> PartyId {
    text.parse().unwrap()
}
