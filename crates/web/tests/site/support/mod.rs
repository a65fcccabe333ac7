//! A real store of a demonstration in a temporary folder, and a client for the site over it.

pub mod competed;
pub mod programme;
pub mod rooms;
pub mod schema;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use commission::act::{Founded, Seated};
use commission::draft::{Citation, NewDraft};
use commission::instrument::to_sign;
use commission::{Charter, InstrumentId, Kind, Language, Localized, Office, Purpose};
use note::{Digest, KeyKind, KeyName, Note, SigningKey};
use serde_json::Value;
use store::{Edit, Founding, Options, PersonCard, Store};
use tower::ServiceExt as _;
use web::{App, Config};

/// 28 July 2026, 11:05 UTC.
pub const START: i64 = 1_785_236_700;
pub const NORTH: &str = "north-shore/co-chair/1";
pub const SOUTH: &str = "south-shore/co-chair/1";
pub const ORIGIN: &str = "demo.comity.example/record";
/// Everything that a hostile hand would type into a text.
pub const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'-alert(1)-'",
    "</title><svg onload=alert(1)>",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    "javascript:alert(1)//&lt;b&gt;",
];

pub struct Site {
    _dir: tempfile::TempDir,
    pub store: Store,
    pub app: App,
    pub router: Router,
    pub clock: Arc<AtomicI64>,
    pub keys: BTreeMap<Office, SigningKey>,
    pub witnesses: BTreeMap<String, SigningKey>,
    nonces: Arc<AtomicU64>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub fn key(name: &str, kind: KeyKind, seed: u8) -> SigningKey {
    SigningKey::from_seed(KeyName::parse(name).unwrap(), kind, [seed; 32]).unwrap()
}

pub fn office(text: &str) -> Office {
    text.parse().unwrap()
}

pub fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

pub fn words(pairs: &[(&str, &str)]) -> Localized {
    pairs.iter().map(|(tag, text)| (language(tag), (*text).to_owned())).collect()
}

impl Site {
    pub async fn new() -> Site {
        Self::with("http://localhost:8080", true, true).await
    }

    pub async fn with(base_url: &str, demonstration: bool, demo_keys: bool) -> Site {
        let dir = tempfile::tempdir().unwrap();
        let log = key(ORIGIN, KeyKind::Signature, 1);
        let witnesses: BTreeMap<String, SigningKey> = [("north-shore", 11), ("south-shore", 12)]
            .map(|(name, seed)| {
                let full = format!("witness.{name}.example");
                (name.to_owned(), key(&full, KeyKind::Cosignature, seed))
            })
            .into();
        let mut policy = format!("log {}\n", log.verifier());
        for (name, key) in &witnesses {
            policy.push_str(&format!("witness {name} {}\n", key.verifier()));
        }
        policy.push_str("group both all north-shore south-shore\nquorum both\n");
        let keys: BTreeMap<Office, SigningKey> = [(NORTH, 21), (SOUTH, 22)]
            .map(|(name, seed)| {
                let full = format!("demo.comity.example/{name}");
                (office(name), key(&full, KeyKind::Signature, seed))
            })
            .into();
        let persons: Vec<(Office, PersonCard)> = keys
            .keys()
            .map(|office| {
                (
                    office.clone(),
                    PersonCard { name: "A. Person".into(), salt: [7; 16], show: false },
                )
            })
            .collect();
        let seats: Vec<Seated> = keys
            .iter()
            .zip(&persons)
            .map(|((office, key), (_, card))| Seated {
                office: office.clone(),
                key: key.verifier(),
                person: card.commitment(),
            })
            .collect();
        let source = include_str!("../../../../../charters/demonstration.toml");
        let charter = Charter::parse(source).unwrap();
        let founded = Founded {
            at: START - 86_400,
            log: log.verifier(),
            charter: Digest::of(source.as_bytes()),
            demonstration,
            policy,
            seats: Vec::new(),
            nonce: "00112233445566778899aabbccddeeff".into(),
        };
        let founded = commission::commission::found(&charter, founded, seats).unwrap();
        let founding = Founding { charter: source.into(), founded, persons };
        let store = Store::found(dir.path(), founding, log, Options::default()).await.unwrap();
        let clock = Arc::new(AtomicI64::new(START));
        let nonces = Arc::new(AtomicU64::new(0));
        let app = App::new(Config {
            store: store.clone(),
            base_url: base_url.into(),
            signing_url: None,
            secret: [7; 32],
            clock: {
                let clock = clock.clone();
                Arc::new(move || clock.load(Ordering::SeqCst))
            },
            nonce: {
                let nonces = nonces.clone();
                Arc::new(move || nonce(&nonces))
            },
            demo: demo_keys.then(|| keys.clone()),
        })
        .unwrap();
        let router = app.router();
        Site { _dir: dir, store, app, router, clock, keys, witnesses, nonces }
    }

    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::SeqCst)
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    // ---- the client -------------------------------------------------------

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 64 << 20).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path).header(header::HOST, "localhost:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        self.post_with(path, kind, &[], body).await
    }

    pub async fn post_with(
        &self,
        path: &str,
        kind: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::post(path)
            .header(header::HOST, "localhost:8080")
            .header(header::CONTENT_TYPE, kind);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(body.into()).unwrap()).await
    }

    pub async fn post_json(&self, path: &str, body: &Value) -> Answer {
        self.post(path, "application/json", body.to_string()).await
    }

    /// Sends a form as the site's own page would, in a role.
    pub async fn post_form(&self, path: &str, role: &str, form: &[(&str, &str)]) -> Answer {
        let body: Vec<String> =
            form.iter().map(|(k, v)| format!("{k}={}", web::routes::segment(v))).collect();
        let cookie = format!("comity-demo-role={role}");
        let headers = [("cookie", cookie.as_str()), ("sec-fetch-site", "same-origin")];
        self.post_with(path, "application/x-www-form-urlencoded", &headers, body.join("&")).await
    }

    /// Begins to sign in a demonstration's role, and signs on the page to which that leads.
    pub async fn sign_form(&self, role: &str, form: &[(&str, &str)], lang: &str) -> Answer {
        let query = if lang.is_empty() { String::new() } else { format!("?lang={lang}") };
        let begun = self.post_form(&format!("/signing{query}"), role, form).await;
        if begun.status != 303 || !begun.header("location").starts_with("/signing/") {
            return begun;
        }
        let page = begun.header("location").to_owned();
        let cookie = format!("comity-demo-role={role}");
        let shown = self.get_with(&page, &[("cookie", &cookie)]).await;
        assert_eq!(shown.status, 200, "{}", shown.text());
        self.post_form(&page, role, &[]).await
    }

    // ---- what people do ---------------------------------------------------

    pub fn note(
        &self,
        purpose: Purpose,
        digest: Digest,
        reasons: Option<&str>,
        by: &str,
    ) -> String {
        let office = office(by);
        let key = &self.keys[&office];
        let id = key.verifier().id();
        let nonce = nonce(&self.nonces);
        let text = to_sign(purpose, digest, reasons, &office, id, self.now(), nonce).unwrap();
        let line = key.sign(&text).unwrap();
        Note::new(text, vec![line]).unwrap().to_string()
    }

    /// A statement on the table with this title and passage.
    pub async fn table(&self, title: &str, passage: &str) -> (InstrumentId, Digest) {
        self.table_by(title, passage, NORTH).await
    }

    /// The same, put on the table by this co-chair.
    pub async fn table_by(&self, title: &str, passage: &str, by: &str) -> (InstrumentId, Digest) {
        let now = self.now();
        let (north, south) = (office(NORTH), office(SOUTH));
        let new = NewDraft {
            topics: vec!["calls-for-peace".into()],
            title: words(&[("en", title), ("ru", title)]),
            ..NewDraft::default()
        };
        let draft = self
            .store
            .new_draft(Kind::Statement, new, &north, now, nonce(&self.nonces))
            .await
            .unwrap();
        for by in [&north, &south] {
            for tag in ["en", "ru"] {
                let language = language(tag);
                for edit in [
                    Edit::Word {
                        passage: 0,
                        language: language.clone(),
                        text: title.into(),
                        seen: None,
                    },
                    Edit::Word {
                        passage: 1,
                        language: language.clone(),
                        text: passage.into(),
                        seen: None,
                    },
                    Edit::Interest { language: language.clone(), text: passage.into(), seen: None },
                    Edit::Ground {
                        citation: Citation::Law,
                        language: language.clone(),
                        text: passage.into(),
                    },
                ] {
                    self.store.edit(&draft.id, by, edit, None, now).await.unwrap();
                }
            }
        }
        let tabling = self.store.prepare_tabling(&draft.id, None, now).await.unwrap();
        let (deadline, digest) = (tabling.text().deadline, tabling.text().digest());
        let note = self.note(Purpose::Table, digest, None, by);
        self.store.table(&draft.id, deadline, &note, now).await.unwrap();
        (draft.id, digest)
    }

    /// An order of the northern co-chair to seat a registrar, and the statement that gives it.
    pub async fn order(&self) -> (String, String) {
        let commission = self.store.commission();
        let seed = u8::try_from(self.store.head().size % 200).unwrap();
        let change = commission::roll::Change::Fill {
            office: office("north-shore/registrar/1"),
            key: key("north-shore/registrar/1", KeyKind::Signature, 40 + seed).verifier(),
            person: Digest::of(b"somebody"),
        };
        let subject = commission.order_subject(&change);
        let order = store::access::SeatOrder {
            id: subject.hex(),
            change,
            holder: None,
            by: office(NORTH),
            notes: Vec::new(),
            created: self.now(),
            expires: self.now() + 3_600,
        };
        self.store.open_order(order, self.now()).await.unwrap();
        (subject.hex(), self.note(Purpose::Seat, subject, None, NORTH))
    }

    pub async fn adopt(&self, title: &str) -> InstrumentId {
        let (id, digest) = self.table(title, "We call for peaceful talks.").await;
        for by in [NORTH, SOUTH] {
            let note = self.note(Purpose::Sign, digest, None, by);
            self.store.sign(&id, &note, self.now()).await.unwrap();
        }
        id
    }

    /// Publishes a checkpoint and lets these witnesses cosign it.
    pub async fn publish(&self, by: &[&str]) -> Option<String> {
        self.store.publish(self.now()).await.unwrap()?;
        let pending = self.store.pending().await.unwrap().unwrap();
        let mut note = pending.checkpoint;
        for name in by {
            let time = u64::try_from(self.now()).unwrap();
            let line = self.witnesses[*name].cosign(note.checkpoint().text(), time).unwrap();
            note.push(line).unwrap();
        }
        let note = note.to_string();
        if !by.is_empty() {
            self.store.cosign(&note, self.now()).await.unwrap();
        }
        Some(note)
    }

    /// Every public page, in no language.
    pub async fn pages(&self) -> Vec<String> {
        let mut pages: Vec<String> =
            ["/", "/texts", "/promises", "/charter", "/mandate", "/origin", "/record", "/verify"]
                .map(str::to_owned)
                .into();
        pages.extend([web::routes::map().to_owned(), web::routes::symmetry().to_owned()]);
        pages.extend([web::routes::speech().to_owned(), web::routes::speech_rules().to_owned()]);
        pages.push(web::routes::speech_rule("threat"));
        if self.app.demo().is_some() {
            pages.push("/demo".into());
        }
        let filter = store::Filter { limit: 100, ..store::Filter::default() };
        for row in self.store.instruments(&filter).await.unwrap() {
            pages.push(web::routes::text(&row.id));
        }
        pages.extend((0..self.store.head().size).map(web::routes::entry));
        pages
    }
}

fn nonce(count: &AtomicU64) -> [u8; 16] {
    let mut nonce = [0; 16];
    nonce[..8].copy_from_slice(&count.fetch_add(1, Ordering::SeqCst).to_be_bytes());
    nonce
}

/// Every source of the crate, with its path.
pub fn sources() -> Vec<(String, String)> {
    fn under(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                under(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path.display().to_string(), text));
            }
        }
    }
    let mut found = Vec::new();
    under(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}
