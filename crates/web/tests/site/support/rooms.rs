//! A demonstration in which every kind of office is held, under any charter, and its rooms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use commission::act::{Founded, Seated};
use commission::incident::{
    Answer as Said, Blurred, Channel, Grade, Priority, Sighting, Status, statement_digest, week_of,
};
use commission::instrument::to_sign;
use commission::roll::Change;
use commission::{Charter, IncidentId, InstrumentId, Office, Purpose};
use note::{Digest, KeyKind, Note, SigningKey};
use store::access::{Holder, Invitation, InvitationPurpose, Passkey};
use store::{Founding, NewRoom, Options, PersonCard, RoomEdit, Store};
use tower::ServiceExt as _;
use web::{App, Config};

use super::{Answer, START, key, language, nonce, office};

pub const TWO: &str = include_str!("../../../../../charters/demonstration.toml");
pub const THREE: &str = include_str!("../../../../../charters/three-valleys.toml");

pub struct Rooms {
    pub dir: tempfile::TempDir,
    pub store: Store,
    pub app: App,
    pub router: Router,
    pub clock: Arc<AtomicI64>,
    pub keys: BTreeMap<Office, SigningKey>,
    /// The parties' ids, by alphabet.
    pub parties: Vec<String>,
    nonces: Arc<AtomicU64>,
}

fn offices(charter: &Charter) -> Vec<Office> {
    let mut offices = Vec::new();
    for party in charter.party_ids() {
        for role in ["co-chair", "member", "liaison", "registrar"] {
            offices.push(office(&format!("{party}/{role}/1")));
        }
        // Some charters ask for more than one co-chair's signature.
        let second = office(&format!("{party}/co-chair/2"));
        offices.extend(charter.has_office(&second).then_some(second));
    }
    for role in ["secretary", "auditor", "operator"] {
        offices.push(office(&format!("secretariat/{role}/1")));
    }
    let jurors = charter.party_ids().into_iter().map(|party| format!("{party}/juror/1"));
    for seat in jurors.chain(["secretariat/neutral-juror/1".to_owned()]) {
        let seat = office(&seat);
        offices.extend(charter.has_office(&seat).then_some(seat));
    }
    offices
}

impl Rooms {
    pub async fn two() -> Rooms {
        Self::of(TWO, true).await
    }

    pub async fn three() -> Rooms {
        Self::of(THREE, true).await
    }

    pub async fn of(source: &str, roles: bool) -> Rooms {
        let dir = tempfile::tempdir().unwrap();
        let charter = Charter::parse(source).unwrap();
        let parties: Vec<String> = charter.party_ids().iter().map(ToString::to_string).collect();
        let log = key("rooms.example/record", KeyKind::Signature, 1);
        let mut policy = format!("log {}\n", log.verifier());
        for (seed, party) in (11..).zip(&parties) {
            let witness = key(&format!("witness.{party}.example"), KeyKind::Cosignature, seed);
            policy.push_str(&format!("witness {party} {}\n", witness.verifier()));
        }
        policy.push_str(&format!("group every all {}\nquorum every\n", parties.join(" ")));
        let keys: BTreeMap<Office, SigningKey> = offices(&charter)
            .into_iter()
            .zip(21..)
            .map(|(office, seed)| {
                let full = format!("rooms.example/{office}");
                (office, key(&full, KeyKind::Signature, seed))
            })
            .collect();
        let card = PersonCard { name: "A. Person".into(), salt: [7; 16], show: false };
        let seats = keys
            .iter()
            .map(|(office, key)| Seated {
                office: office.clone(),
                key: key.verifier(),
                person: card.commitment(),
            })
            .collect();
        let persons = keys.keys().map(|office| (office.clone(), card.clone())).collect();
        let founded = Founded {
            at: START - 86_400,
            log: log.verifier(),
            charter: Digest::of(source.as_bytes()),
            demonstration: true,
            policy,
            seats: Vec::new(),
            nonce: "00112233445566778899aabbccddeeff".into(),
        };
        let founded = commission::commission::found(&charter, founded, seats).unwrap();
        let founding = Founding { charter: source.into(), founded, persons };
        let store = Store::found(dir.path(), founding, log, Options::default()).await.unwrap();
        let clock = Arc::new(AtomicI64::new(START));
        let nonces = Arc::new(AtomicU64::new(0));
        let (ticks, counts) = (clock.clone(), nonces.clone());
        let app = App::new(Config {
            store: store.clone(),
            base_url: "http://localhost:8080".into(),
            signing_url: None,
            secret: [7; 32],
            clock: Arc::new(move || ticks.load(Ordering::SeqCst)),
            nonce: Arc::new(move || nonce(&counts)),
            demo: roles.then(|| keys.clone()),
        })
        .unwrap();
        let router = app.router();
        Rooms { dir, store, app, router, clock, keys, parties, nonces }
    }

    pub fn now(&self) -> i64 {
        self.clock.load(Ordering::SeqCst)
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// The first office with a role in a party, counted from 0.
    pub fn by(&self, party: usize, role: &str) -> String {
        format!("{}/{role}/1", self.parties[party])
    }

    /// The first co-chair of a party, counted from 0.
    pub fn chair(&self, party: usize) -> String {
        self.by(party, "co-chair")
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 64 << 20).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Reads a page in a role; `""` for nobody.
    pub async fn get(&self, path: &str, role: &str) -> Answer {
        let request = Request::get(path)
            .header(header::HOST, "localhost:8080")
            .header(header::COOKIE, format!("comity-demo-role={role}"));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A page's HTML; it must be there.
    pub async fn page(&self, path: &str, role: &str) -> String {
        let answer = self.get(path, role).await;
        assert_eq!(answer.status, 200, "{path} as {role}: {}", answer.text());
        answer.text()
    }

    /// Sends a form as the site's own page would, in a role.
    pub async fn post(&self, path: &str, role: &str, form: &[(&str, &str)]) -> Answer {
        let cookie = format!("comity-demo-role={role}");
        self.post_with(path, &[("cookie", &cookie), ("sec-fetch-site", "same-origin")], form).await
    }

    /// Sends JSON to the API, as a program does.
    pub async fn post_json(&self, path: &str, body: &serde_json::Value) -> Answer {
        let request = Request::post(path)
            .header(header::HOST, "localhost:8080")
            .header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// The header with which the key of a seat signs a request to the API.
    pub fn signed(
        &self,
        method: &str,
        path: &str,
        by: &str,
        body: Option<&serde_json::Value>,
    ) -> String {
        let body = body.map(ToString::to_string).unwrap_or_default();
        let commission = self.store.commission().id.clone();
        let digest =
            commission::statement::request_digest(&commission, method, path, body.as_bytes());
        web::api::authorization(&self.note(Purpose::Ask, digest, None, by))
    }

    /// Sends such a request.
    pub async fn send_signed(
        &self,
        method: &str,
        path: &str,
        authorization: &str,
        body: Option<&serde_json::Value>,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header(header::AUTHORIZATION, authorization);
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let body = body.map(ToString::to_string).unwrap_or_default();
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Signs a request and sends it.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        by: &str,
        body: Option<&serde_json::Value>,
    ) -> Answer {
        let signed = self.signed(method, path, by, body);
        self.send_signed(method, path, &signed, body).await
    }

    pub async fn post_with(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        form: &[(&str, &str)],
    ) -> Answer {
        let body: Vec<String> =
            form.iter().map(|(k, v)| format!("{k}={}", web::routes::segment(v))).collect();
        let mut request = Request::post(path)
            .header(header::HOST, "localhost:8080")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.join("&"))).unwrap()).await
    }

    /// Uploads a file as the site's own page would.
    pub async fn upload(
        &self,
        path: &str,
        role: &str,
        file: &str,
        name: &str,
        bytes: &[u8],
    ) -> Answer {
        self.upload_with(path, role, &[("name", name)], (file, bytes)).await
    }

    /// The same with other fields; a browser in which no file was chosen sends an empty one
    /// without a name.
    pub async fn upload_with(
        &self,
        path: &str,
        role: &str,
        fields: &[(&str, &str)],
        (file, bytes): (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let part = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\n\
             Content-Type: text/html\r\n\r\n"
        );
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let request = Request::post(path)
            .header(header::HOST, "localhost:8080")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .header(header::COOKIE, format!("comity-demo-role={role}"))
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Fills a form of a page as a browser would and sends it: what the page had in the fields,
    /// with these changes.
    pub async fn submit(&self, path: &str, role: &str, changes: &[(&str, &str)]) -> Answer {
        let page = self.page(path, role).await;
        self.post(path, role, &pairs(&fill(&page, changes))).await
    }

    /// Begins a draft through its form; returns its id.
    pub async fn begin(
        &self,
        kind: &str,
        topic: &str,
        language: &str,
        title: &str,
    ) -> InstrumentId {
        let by = self.chair(0);
        let form = [("kind", kind), ("topic", topic), ("language", language), ("words", title)];
        let answer = self.submit("/desk/new?lang=en", &by, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let location = answer.header("location");
        let id = location.trim_start_matches("/desk/").split(['?', '#']).next().unwrap();
        id.parse().unwrap()
    }

    /// Words a passage through its form: language and words, in turn.
    pub async fn word(&self, id: &InstrumentId, number: usize, by: &str, words: &[(&str, &str)]) {
        let path = web::routes::draft_passage(id, number);
        let named: Vec<(String, &str)> =
            words.iter().map(|(tag, words)| (format!("words-{tag}"), *words)).collect();
        let changes: Vec<(&str, &str)> = named.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        let answer = self.submit(&path, by, &changes).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    /// An incident with a statement of one party and a finding that every party signed.
    pub async fn incident(&self) -> IncidentId {
        let (store, now) = (&self.store, self.now());
        let commission = store.commission();
        let secretary = "secretariat/secretary/1";
        let by = office(secretary);
        let words = |text: &str| [(language("en"), text.to_owned())].into_iter().collect();
        let ours =
            |topic: &&commission::mandate::Topic| topic.gate == commission::mandate::Gate::Ours;
        let day = now.div_euclid(86_400);
        let new = NewRoom {
            blurred: Blurred {
                region: None,
                week: week_of(day),
                grade: Grade::Experienced,
                priority: Priority::Low,
                topic: commission.charter.topics.iter().find(ours).unwrap().id.clone(),
                spill_over: false,
            },
            region: String::new(),
            summary: "At the market".into(),
            outside: String::new(),
            sighting: Sighting {
                report: String::new(),
                heard: day,
                place: String::new(),
                channel: Channel::Spoken,
                language: String::new(),
                by: by.clone(),
            },
        };
        let id = store.open_room(new, &by, now, [9; 16]).await.unwrap();
        let row = store.room(&id).await.unwrap().room.blurred;
        let digest = row.digest(&commission.id, &id).unwrap();
        let note = self.note(Purpose::Accept, digest, None, secretary);
        store.accept_incident(&id, &note, now).await.unwrap();
        for party in 0..self.parties.len() {
            let verifier = office(&self.by(party, "member"));
            let fact = words("A stall was overturned.");
            store.edit_room(&id, &by, &RoomEdit::Assign(verifier.clone()), now).await.unwrap();
            for edit in [
                RoomEdit::Bring(fact),
                if party == 1 {
                    RoomEdit::Answer(1, Said::Disputed(words("It fell.")))
                } else {
                    RoomEdit::Answer(1, Said::Confirmed)
                },
                RoomEdit::Find(Status::ProbablyTrue),
                RoomEdit::Own(words("We helped.")),
            ] {
                store.edit_room(&id, &verifier, &edit, now).await.unwrap();
            }
        }
        let room = store.room(&id).await.unwrap().room;
        let digest = room.finding(&commission.charter, &commission.id).unwrap().digest();
        for party in 0..self.parties.len() {
            let note = self.note(Purpose::Verify, digest, None, &self.by(party, "member"));
            store.verify_finding(&id, &note, now).await.unwrap();
        }
        let (text, party) = (words("We saw it."), self.parties[0].parse().unwrap());
        let digest = statement_digest(&commission.id, &id, &party, &text).unwrap();
        let note = self.note(Purpose::Speak, digest, None, &self.chair(0));
        store.speak_about_incident(&id, &text, &note, now).await.unwrap();
        id
    }

    /// A meeting that the first party called and the second declined.
    pub async fn meeting(&self) -> commission::MeetingId {
        use commission::meeting::{Call, Item, Reply};
        let (store, now) = (&self.store, self.now());
        let commission = store.commission();
        let charter = &commission.charter;
        let id = commission::MeetingId::of(b"rooms");
        let words: commission::Localized =
            [("en".parse().unwrap(), "By video".to_owned())].into_iter().collect();
        let call = Call {
            number: 1,
            starts: now + 20 * 86_400,
            place: words.clone(),
            agenda: Item::ALL.iter().copied().collect(),
            quorum: charter.meetings.quorum,
            chair: store.meetings().await.unwrap().chair(charter, &commission.id),
        };
        let digest = call.digest(&commission.id, &id).unwrap();
        let note = self.note(Purpose::Convene, digest, None, &self.chair(0));
        store.call_meeting(&id, &call, &note, now).await.unwrap();
        let reply = Reply::Declines { reasons: words };
        let party: commission::PartyId = self.parties[1].parse().unwrap();
        let subject = reply.digest(&commission.id, &id, &digest, &party).unwrap();
        let note = self.note(Purpose::Reply, subject, None, &self.chair(1));
        store.answer_meeting(&id, &digest, &reply, &note, now).await.unwrap();
        id
    }

    /// A draft that every party has worded alike, in every language in which it binds.
    pub async fn ready(&self, kind: commission::Kind, title: &str, said: &str) -> InstrumentId {
        self.ready_in_place_of(kind, title, said, None).await
    }

    /// The same, in the place of an adopted text.
    pub async fn ready_in_place_of(
        &self,
        kind: commission::Kind,
        title: &str,
        said: &str,
        replaces: Option<InstrumentId>,
    ) -> InstrumentId {
        use commission::draft::{Citation, NewDraft};
        use store::Edit;
        let (store, now) = (&self.store, self.now());
        let charter = store.commission().charter.clone();
        let ours =
            |topic: &&commission::mandate::Topic| topic.gate == commission::mandate::Gate::Ours;
        let topics = vec![charter.topics.iter().find(ours).unwrap().id.clone()];
        let title_in = self.binding(kind, title);
        let new = NewDraft { topics, title: title_in, replaces, ..NewDraft::default() };
        let nonce = nonce(&self.nonces);
        let id = store.new_draft(kind, new, &office(&self.chair(0)), now, nonce).await.unwrap().id;
        for party in 0..self.parties.len() {
            let by = office(&self.chair(party));
            for (language, _) in self.binding(kind, "x").iter() {
                let word = |passage, text: &str| Edit::Word {
                    passage,
                    language: language.clone(),
                    text: text.to_owned(),
                    seen: None,
                };
                let (citation, language, text) = (Citation::Law, language.clone(), "Quiet.");
                for edit in [
                    word(0, title),
                    word(1, said),
                    Edit::Ground { citation, language: language.clone(), text: text.into() },
                    Edit::Interest { language, text: text.into(), seen: None },
                ] {
                    store.edit(&id, &by, edit, None, now).await.unwrap();
                }
            }
        }
        id
    }

    /// Words in every language in which a kind of text binds.
    pub fn binding(&self, kind: commission::Kind, words: &str) -> commission::Localized {
        let charter = &self.store.commission().charter;
        charter.authentic(kind).iter().map(|it| (it.clone(), words.to_owned())).collect()
    }

    /// Tables a draft that is ready, and signs it for every party.
    pub async fn adopt(&self, id: &InstrumentId) {
        let digest = self.table(id).await;
        for party in 0..self.parties.len() {
            let note = self.note(Purpose::Sign, digest, None, &self.chair(party));
            self.store.sign(id, &note, self.now()).await.unwrap();
        }
    }

    /// An adopted appeal to two offices, in every language in which appeals bind.
    pub async fn appeal(&self) -> InstrumentId {
        let kind = commission::Kind::Appeal;
        let id = self.ready(kind, "To the presidents", "Support the week of dialogue.").await;
        for name in ["The first president", "The second president"] {
            let by = office(&self.chair(0));
            let (name, now) = (self.binding(kind, name), self.now());
            self.store.add_addressee(&id, &name, 30, &by, now).await.unwrap();
        }
        self.adopt(&id).await;
        id
    }

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

    /// Tables a draft that is ready, as the command does.
    pub async fn table(&self, id: &InstrumentId) -> Digest {
        let tabling = self.store.prepare_tabling(id, None, self.now()).await.unwrap();
        let (deadline, digest) = (tabling.text().deadline, tabling.text().digest());
        let note = self.note(Purpose::Table, digest, None, &self.chair(0));
        self.store.table(id, deadline, &note, self.now()).await.unwrap();
        digest
    }

    /// Empties a seat, by its party's registrar.
    pub async fn vacate(&self, seat: &str) {
        let office = office(seat);
        let change = Change::Vacate { office: office.clone() };
        let commission = self.store.commission();
        let subject = commission.order_subject(&change);
        let by = format!("{}/registrar/1", office.party().unwrap());
        let note = self.note(Purpose::Seat, subject, None, &by);
        self.store.change_seat(&change, &[&note], None, self.now()).await.unwrap();
    }

    /// Signs the holder of a seat in; returns the cookie.
    pub async fn sign_in(&self, seat: &str) -> String {
        let office = office(seat);
        let tag = Digest::of(seat.as_bytes()).hex();
        let invitation = Invitation {
            id: tag.clone(),
            office: office.clone(),
            purpose: InvitationPurpose::Enter,
            by: None,
            created: self.now(),
            expires: self.now() + 3_600,
        };
        self.store.invite(invitation).await.unwrap();
        let card = PersonCard { name: String::new(), salt: [0; 16], show: false };
        let id = tag[..32].to_owned();
        let holder = Holder {
            id: id.clone(),
            office,
            is_active: false,
            next_key: None,
            card,
            created: self.now(),
        };
        let passkey = Passkey {
            id: tag.clone(),
            holder: id.clone(),
            label: String::new(),
            body: "{}".into(),
            created: self.now(),
            used: self.now(),
        };
        self.store.accept_invitation(&tag, holder, passkey, self.now()).await.unwrap();
        let token = format!("token-{tag}");
        self.store.open_session(&web::session::digest(&token), &id, self.now()).await.unwrap();
        format!("comity-session={token}")
    }
}

pub fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

pub fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The fields of the first form in a page's content that is sent by POST, with changes: a browser's work.
pub fn fill(page: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let form =
        main.split("method=\"post\"").nth(1).expect("a form").split("</form>").next().unwrap();
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut rest = form;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, inner) = after.split_once('>').unwrap();
        rest = inner;
        let name = attribute(tag, "name").map(str::to_owned);
        let value = unescaped(attribute(tag, "value").unwrap_or_default());
        if tag.starts_with("input ") {
            let kind = attribute(tag, "type").unwrap_or("text");
            let ticked = tag.contains(" checked");
            if let Some(name) = name
                && (!matches!(kind, "checkbox" | "radio") || ticked)
            {
                fields.push((name, value));
            }
        } else if tag.starts_with("textarea ") {
            let words = inner.split("</textarea>").next().unwrap();
            let words = words.strip_prefix('\n').unwrap_or(words);
            fields.push((name.unwrap(), unescaped(words)));
        } else if tag.starts_with("select ") {
            let options = inner.split("</select>").next().unwrap();
            let chosen = options.split("<option").find(|option| option.contains(" selected"));
            let chosen = chosen.or_else(|| options.split("<option").nth(1)).unwrap_or_default();
            fields.push((name.unwrap(), unescaped(attribute(chosen, "value").unwrap_or_default())));
        }
    }
    let changed: BTreeSet<&str> = changes.iter().map(|(name, _)| *name).collect();
    fields.retain(|(name, _)| !changed.contains(name.as_str()));
    fields.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

pub const PASSPHRASE: &str = "three calm rivers";

/// Gives an office a reading key through its own page and signs the order.
pub async fn reading_key(rooms: &Rooms, office: &str) -> Answer {
    rooms.pass(2);
    let form = [("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    let answer = rooms.post("/account/reading?lang=en", office, &form).await;
    assert_eq!(answer.status, 303, "{office}: {}", answer.text());
    let page = answer.header("location").to_owned();
    rooms.post(&page, office, &[]).await
}

/// Every party's co-chair and the secretary can read.
pub async fn readers(rooms: &Rooms) {
    for party in 0..rooms.parties.len() {
        let signed = reading_key(rooms, &rooms.chair(party)).await;
        assert_eq!(signed.status, 303, "{}", signed.text());
    }
    reading_key(rooms, "secretariat/secretary/1").await;
    let orders = rooms.store.orders(rooms.now()).await.unwrap();
    let order = orders
        .into_iter()
        .find(|it| it.change.office().to_string() == "secretariat/secretary/1")
        .unwrap();
    for party in 0..rooms.parties.len() {
        let chair = rooms.chair(party);
        let form = [("purpose", "seat"), ("order", order.id.as_str())];
        let page = rooms.post("/signing", &chair, &form).await.header("location").to_owned();
        let signed = rooms.post(&page, &chair, &[]).await;
        assert_eq!(signed.status, 303, "{}", signed.text());
    }
}
