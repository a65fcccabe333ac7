//! A founded commission with every key at hand, so that tests read as sentences.
//!
//! Everything is deterministic: keys come from their office's name, nonces are counted, and the
//! clock stands still until a test moves it.

mod appeals;
pub mod competitions;
mod forum;
mod glossary;
mod programme;

use std::collections::BTreeMap;

use commission::act::{Act, CommissionAct, Founded, SeatAct, Seated};
use commission::appeal::ADDRESSEES;
use commission::audit::{Auditor, Blobs, Finding as Found, Tally};
use commission::commission::found;
use commission::commitment::{Each, EvidenceKind, Promise, Schedule};
use commission::competition::RULES;
use commission::draft::{Citation, NewDraft, Voice};
use commission::forum::{Convened, FORUM, about};
use commission::incident::{Blurred, Finding, Grade, Priority, Status, statement_digest, week_of};
use commission::instrument::{Context, Table, Tabling};
use commission::mandate::Gate;
use commission::meeting::{self, Call, Item, Reply};
use commission::programme::{Agreed, PROGRAMME};
use commission::roll::Change;
use commission::statement::note_text;
use commission::{
    Activities, Appeal, Charter, Commission, Competition, Draft, Forums, Incident, IncidentId,
    Instrument, InstrumentAct, InstrumentId, Kind, Language, Localized, MeetingId, Meetings,
    Office, PartyId, Purpose, Refusal, Role, Statement,
};
use note::{
    Digest, KeyKind, KeyName, Note, PasskeyAlgorithm, PasskeyAssertion, PasskeyKey, PublicKey,
    SigningKey, VerifierKey,
};
use p256::ecdsa::signature::Signer as _;

pub const DEMONSTRATION: &str = include_str!("../../../../../charters/demonstration.toml");
pub const VALLEYS: &str = include_str!("../../../../../charters/three-valleys.toml");
/// The first moment of every test.
pub const START: i64 = 1_780_000_000;

/// The demonstration's two parties, with two co-chairs each who both sign.
pub fn two_co_chairs() -> String {
    DEMONSTRATION
        .replace(
            "role = \"co-chair\"\neach-party = true\ncount = 1",
            "role = \"co-chair\"\neach-party = true\ncount = 2",
        )
        .replace("role = \"co-chair\", count = 1", "role = \"co-chair\", count = 2")
}

/// A commission of two parties and one of three.
pub fn houses() -> [House; 2] {
    [House::found(DEMONSTRATION), House::found(VALLEYS)]
}

/// A commission with its keys, its files and its record.
#[derive(Clone)]
pub struct House {
    pub commission: Commission,
    pub keys: BTreeMap<Office, Key>,
    pub files: Files,
    pub instruments: BTreeMap<InstrumentId, Instrument>,
    pub incidents: BTreeMap<IncidentId, Incident>,
    pub meetings: Meetings,
    pub appeals: BTreeMap<InstrumentId, Appeal>,
    pub activities: Activities,
    pub competitions: BTreeMap<InstrumentId, Competition>,
    pub forums: Forums,
    pub record: Vec<Act>,
    pub now: i64,
    pub nonces: u64,
}

#[derive(Clone, Default)]
pub struct Files(pub BTreeMap<Digest, Vec<u8>>);

impl Files {
    pub fn put(&mut self, bytes: &[u8]) -> Digest {
        let digest = Digest::of(bytes);
        self.0.insert(digest, bytes.to_vec());
        digest
    }
}

impl Blobs for Files {
    fn blob(&self, digest: &Digest) -> Option<Vec<u8>> {
        self.0.get(digest).cloned()
    }
}

/// A key of either kind.
#[derive(Clone)]
pub enum Key {
    File([u8; 32], String),
    Passkey { seed: [u8; 32], name: String, host: String },
}

impl Key {
    pub fn of(name: &str) -> Key {
        Key::File(*Digest::of(name.as_bytes()).as_bytes(), name.to_owned())
    }

    pub fn passkey(name: &str, host: &str) -> Key {
        let seed = *Digest::of(name.as_bytes()).as_bytes();
        Key::Passkey { seed, name: name.to_owned(), host: host.to_owned() }
    }

    fn file(&self, kind: KeyKind) -> SigningKey {
        let Key::File(seed, name) = self else { panic!("not a key file") };
        SigningKey::from_seed(KeyName::parse(name).unwrap(), kind, *seed).unwrap()
    }

    pub fn verifier(&self) -> VerifierKey {
        match self {
            Key::File(..) => self.file(KeyKind::Signature).verifier(),
            Key::Passkey { seed, name, host } => {
                let secret = p256::ecdsa::SigningKey::from_slice(seed).unwrap();
                let public = secret.verifying_key().to_sec1_point(false).as_bytes().to_vec();
                let origin = format!("https://{host}");
                let passkey =
                    PasskeyKey::new(PasskeyAlgorithm::Es256, public, host, &origin).unwrap();
                let name = KeyName::parse(name).unwrap();
                VerifierKey::new(name, PublicKey::Passkey(passkey)).unwrap()
            }
        }
    }

    pub fn witness(&self) -> VerifierKey {
        self.file(KeyKind::Cosignature).verifier()
    }

    pub fn sign(&self, statement: &Statement) -> String {
        let text = note_text(statement).unwrap();
        let line = match self {
            Key::File(..) => self.file(KeyKind::Signature).sign(&text).unwrap(),
            Key::Passkey { seed, host, .. } => {
                let challenge = PasskeyKey::challenge(&text);
                let client = format!(
                    "{{\"type\":\"webauthn.get\",\"challenge\":\"{challenge}\",\
                     \"origin\":\"https://{host}\",\"crossOrigin\":false}}"
                );
                let mut data = Digest::of(host.as_bytes()).as_bytes().to_vec();
                data.extend([5, 0, 0, 0, 1]);
                let mut message = data.clone();
                message.extend(Digest::of(client.as_bytes()).as_bytes());
                let secret = p256::ecdsa::SigningKey::from_slice(seed).unwrap();
                let signature: p256::ecdsa::Signature = secret.sign(&message);
                PasskeyAssertion {
                    authenticator_data: data,
                    client_data_json: client.into_bytes(),
                    signature: signature.to_der().as_bytes().to_vec(),
                }
                .to_line(&self.verifier())
                .unwrap()
            }
        };
        Note::new(text, vec![line]).unwrap().to_string()
    }
}

/// Another valid signature over the same statement, as whoever has seen one of ES256 can make it
/// without the key.
pub fn altered(note: &str, key: &VerifierKey) -> String {
    let note = Note::parse(note).unwrap();
    let assertion = PasskeyAssertion::from_blob(note.signatures()[0].blob()).unwrap();
    let signature = p256::ecdsa::Signature::from_der(&assertion.signature).unwrap();
    let (r, s) = signature.split_scalars();
    let signature = p256::ecdsa::Signature::from_scalars(*r, -*s).unwrap();
    let signature = signature.to_der().as_bytes().to_vec();
    let line = PasskeyAssertion { signature, ..assertion }.to_line(key).unwrap();
    let other = Note::new(note.text().clone(), vec![line]).unwrap();
    assert_eq!(other.verify([key]).unwrap().len(), 1);
    assert_ne!(other, note);
    other.to_string()
}

pub fn office(text: &str) -> Office {
    text.parse().unwrap()
}

pub fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

/// A policy that needs the witness of every party named.
pub fn policy<'a>(log: &VerifierKey, parties: impl IntoIterator<Item = &'a PartyId>) -> String {
    let parties: Vec<_> = parties.into_iter().collect();
    let mut text = format!("log {log}\n");
    for party in &parties {
        text += &format!("witness {party} {}\n", Key::of(&format!("witness.{party}")).witness());
    }
    let names: Vec<_> = parties.iter().map(|party| party.as_str()).collect();
    text + &format!("group every all {}\nquorum every\n", names.join(" "))
}

pub fn founding(charter: &Charter, nonce: &str) -> (Founded, Vec<Seated>, BTreeMap<Office, Key>) {
    let mut keys = BTreeMap::new();
    let mut seats = Vec::new();
    for group in &charter.seats {
        let filled = match group.role {
            Role::CoChair | Role::Registrar => group.count,
            Role::Member => 2,
            _ => 0,
        };
        for number in 1..=filled {
            let office = Office::new(group.party.clone(), group.role, number).unwrap();
            let key = Key::of(&office.to_string());
            let person = Digest::of(format!("person {office}").as_bytes());
            seats.push(Seated { office: office.clone(), key: key.verifier(), person });
            keys.insert(office, key);
        }
    }
    let log = Key::of("log.example").verifier();
    let founded = Founded {
        at: START,
        policy: policy(&log, &charter.party_ids()),
        log,
        charter: Digest::of(charter.source.as_bytes()),
        demonstration: true,
        seats: Vec::new(),
        nonce: nonce.to_owned(),
    };
    (founded, seats, keys)
}

impl House {
    pub fn found(charter: &str) -> House {
        Self::found_with(charter, "000102030405060708090a0b0c0d0e0f")
    }

    pub fn found_with(charter: &str, nonce: &str) -> House {
        let parsed = Charter::parse(charter).unwrap();
        let (founded, seats, keys) = founding(&parsed, nonce);
        let founded = found(&parsed, founded, seats).unwrap();
        let mut files = Files::default();
        files.put(charter.as_bytes());
        House {
            commission: Commission::new(founded.clone(), parsed).unwrap(),
            keys,
            files,
            instruments: BTreeMap::new(),
            incidents: BTreeMap::new(),
            meetings: Meetings::default(),
            appeals: BTreeMap::new(),
            activities: Activities::default(),
            competitions: BTreeMap::new(),
            forums: Forums::default(),
            record: vec![Act::Commission(CommissionAct::Founded(founded))],
            now: START,
            nonces: 0,
        }
    }

    pub fn charter(&self) -> &Charter {
        &self.commission.charter
    }

    pub fn ctx(&self) -> Context<'_> {
        self.commission.context(self.now)
    }

    pub fn parties(&self) -> Vec<PartyId> {
        self.charter().party_ids().into_iter().collect()
    }

    /// An office of the n-th party, from 0.
    pub fn office(&self, party: usize, role: Role, number: u16) -> Office {
        Office::new(Some(self.parties()[party].clone()), role, number).unwrap()
    }

    pub fn co_chair(&self, party: usize) -> Office {
        self.office(party, Role::CoChair, 1)
    }

    pub fn registrar(&self, party: usize) -> Office {
        self.office(party, Role::Registrar, 1)
    }

    /// The offices whose signatures just suffice for a kind.
    pub fn signatories(&self, kind: Kind) -> Vec<Office> {
        let rule = self.charter().signatories(kind);
        (0..self.parties().len())
            .flat_map(|party| (1..=rule.count).map(move |number| (party, number)))
            .map(|(party, number)| self.office(party, rule.role, number))
            .collect()
    }

    pub fn topics(&self, gate: Gate) -> Vec<String> {
        let topics = &self.charter().topics;
        topics.iter().filter(|topic| topic.gate == gate).map(|topic| topic.id.clone()).collect()
    }

    pub fn nonce(&mut self) -> [u8; 16] {
        self.nonces += 1;
        u128::from(self.nonces).to_be_bytes()
    }

    pub fn statement(&mut self, purpose: Purpose, subject: Digest, office: &Office) -> Statement {
        let key = self.keys.get(office).cloned().unwrap_or_else(|| Key::of(&office.to_string()));
        Statement {
            purpose,
            subject,
            reasons: (purpose == Purpose::Decline).then(|| Digest::of("No.".as_bytes())),
            office: office.clone(),
            key: key.verifier().id(),
            time: self.now,
            nonce: self.nonce(),
        }
    }

    /// A statement signed with the office's key.
    pub fn note(&mut self, purpose: Purpose, subject: Digest, office: &Office) -> String {
        let statement = self.statement(purpose, subject, office);
        let key = self.keys.get(office).cloned().unwrap_or_else(|| Key::of(&office.to_string()));
        key.sign(&statement)
    }

    /// A draft without a word but its title, in every authentic language.
    pub fn begin(&mut self, kind: Kind) -> Draft {
        let title = self.everywhere(kind, "Title");
        let topics = vec![self.topics(Gate::Ours)[0].clone()];
        let by = self.co_chair(0);
        let (now, nonce) = (self.now, self.nonce());
        let new = NewDraft { topics, title, ..NewDraft::default() };
        Draft::new(self.charter(), &self.commission.id, kind, new, |_| true, &by, now, nonce)
            .unwrap()
    }

    pub fn authentic(&self, kind: Kind) -> Vec<Language> {
        self.charter().authentic(kind).into_iter().collect()
    }

    pub fn everywhere(&self, kind: Kind, words: &str) -> Localized {
        self.authentic(kind).into_iter().map(|l| (l.clone(), format!("{words} ({l})"))).collect()
    }

    /// A draft that can be tabled: every party has worded the same, in every authentic language.
    pub fn draft(&mut self, kind: Kind) -> Draft {
        let mut draft = self.begin(kind);
        let charter = self.charter().clone();
        for party in 0..self.parties().len() {
            let by = self.co_chair(party);
            for language in self.authentic(kind) {
                draft.word(0, language.clone(), &format!("Title ({language})"), &by).unwrap();
                draft.word(1, language.clone(), &format!("We agree. ({language})"), &by).unwrap();
                let law = format!("Law of {by}");
                draft
                    .ground(&charter, Citation::Law, language.clone(), &law, |_| false, &by)
                    .unwrap();
                draft.interest(language, "Quiet", &by).unwrap();
            }
        }
        if kind == Kind::CharterChange {
            let changed = self.changed_charter();
            self.attach(&mut draft, "charter", &changed);
        }
        draft
    }

    /// The charter with one more day to sign.
    pub fn changed_charter(&self) -> String {
        let days = format!("sign-days = {}", self.charter().deadlines.sign_days);
        let more = format!("sign-days = {}", self.charter().deadlines.sign_days + 1);
        self.charter().source.replace(&days, &more)
    }

    pub fn attach(&mut self, draft: &mut Draft, name: &str, bytes: &str) {
        let by = self.co_chair(0);
        let digest = draft.attach(&self.commission, name, bytes.as_bytes(), &by).unwrap();
        assert_eq!(self.files.put(bytes.as_bytes()), digest);
    }

    pub fn promise(&self, kind: Kind, id: &str) -> Promise {
        Promise {
            id: id.to_owned(),
            what: self.everywhere(kind, "Meet"),
            owners: self.charter().party_ids(),
            schedule: Schedule::Within { days: 30 },
            evidence: EvidenceKind::Instrument,
            each: Each::default(),
        }
    }

    /// Prepares a draft for the table.
    pub fn prepare(&self, draft: &Draft) -> Result<Tabling, Refusal> {
        let ctx = self.ctx();
        Tabling::prepare(draft, self.instruments.get(&draft.id), Table::by_charter(&ctx), &ctx)
    }

    /// Tables a draft by a co-chair of the n-th party.
    pub fn table_by(&mut self, draft: &Draft, party: usize) -> Result<InstrumentId, Refusal> {
        let tabling = self.prepare(draft)?;
        for (_, bytes) in tabling.blobs() {
            self.files.put(bytes);
        }
        let replaced = tabling.text().replaces.as_ref().and_then(|id| self.instruments.get(id));
        tabling.check(&self.commission, replaced, &self.files)?;
        let by = self.co_chair(party);
        let note = self.note(Purpose::Table, tabling.text().digest(), &by);
        let acts = tabling.table(&note, &self.ctx())?;
        self.commit(acts);
        Ok(draft.id.clone())
    }

    pub fn tabled(&mut self, kind: Kind) -> InstrumentId {
        let draft = self.draft(kind);
        self.table_by(&draft, 0).unwrap()
    }

    pub fn instrument(&self, id: &InstrumentId) -> &Instrument {
        &self.instruments[id]
    }

    pub fn digest(&self, id: &InstrumentId) -> Digest {
        self.instrument(id).current().digest
    }

    pub fn state(&self, id: &InstrumentId) -> &'static str {
        self.instrument(id).current().state.as_str()
    }

    /// Signs with the office's key and commits.
    pub fn sign(&mut self, id: &InstrumentId, by: &Office) -> Result<Vec<Act>, Refusal> {
        let note = self.note(Purpose::Sign, self.digest(id), by);
        self.hand_in(id, &note)
    }

    /// Hands in a signature that was prepared before.
    pub fn hand_in(&mut self, id: &InstrumentId, note: &str) -> Result<Vec<Act>, Refusal> {
        let acts = self.instrument(id).sign(note, &self.ctx())?;
        self.commit(acts.clone());
        Ok(acts)
    }

    pub fn sign_all(&mut self, id: &InstrumentId) {
        for by in self.signatories(self.instrument(id).kind()) {
            self.sign(id, &by).unwrap();
        }
    }

    pub fn adopted(&mut self, kind: Kind) -> InstrumentId {
        let id = self.tabled(kind);
        self.sign_all(&id);
        assert_eq!(self.state(&id), "adopted");
        id
    }

    pub fn order(&mut self, change: &Change, by: &Office) -> String {
        let subject = self.commission.order_subject(change);
        self.note(Purpose::Seat, subject, by)
    }

    /// Changes a seat by the order of these offices, and commits.
    pub fn change(&mut self, change: &Change, by: &[Office]) -> Result<SeatAct, Refusal> {
        let notes: Vec<String> = by.iter().map(|by| self.order(change, by)).collect();
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        self.change_with(change, &notes)
    }

    pub fn change_with(&mut self, change: &Change, notes: &[&str]) -> Result<SeatAct, Refusal> {
        let act = self.commission.change_seat(change, notes, self.now)?;
        self.commit(vec![Act::Seat(act.clone())]);
        Ok(act)
    }

    pub fn vacate(&mut self, seat: &Office) {
        let by = self.registrar_of(seat);
        self.change(&Change::Vacate { office: seat.clone() }, &[by]).unwrap();
    }

    pub fn fill(&mut self, seat: &Office, key: Key) {
        let by = self.registrar_of(seat);
        self.change(&fill(seat, &key), &[by]).unwrap();
        self.keys.insert(seat.clone(), key);
    }

    /// Gives a seat a passkey, which signs with ES256.
    pub fn with_passkey(&mut self, seat: &Office) -> VerifierKey {
        self.vacate(seat);
        let key = Key::passkey(&format!("passkey.{seat}"), "sign.north.example");
        self.fill(seat, key.clone());
        key.verifier()
    }

    pub fn registrar_of(&self, seat: &Office) -> Office {
        Office::new(seat.party().cloned(), Role::Registrar, 1).unwrap()
    }

    /// Enters acts in the record and applies them, as a store would.
    pub fn commit(&mut self, acts: Vec<Act>) {
        for act in acts {
            let index = self.record.len() as u64;
            let act = Act::decode(&act.encode().unwrap()).unwrap();
            match &act {
                Act::Commission(act) => {
                    let file = match act {
                        CommissionAct::CharterChanged { charter, .. } => self.files.0.get(charter),
                        CommissionAct::PolicyChanged { policy, .. } => self.files.0.get(policy),
                        CommissionAct::Founded(_) => None,
                    };
                    let file = file.map(|bytes| String::from_utf8(bytes.clone()).unwrap());
                    self.commission.apply(act, index, file.as_deref()).unwrap();
                    if let CommissionAct::CharterChanged { at, instrument, .. } = act {
                        let parties = self.commission.charter.party_ids();
                        for competition in self.competitions.values_mut() {
                            competition.follow(&parties, instrument, *at);
                        }
                    }
                }
                Act::Seat(act) => self.commission.apply_seat(act),
                Act::Instrument(act) => self.apply(act),
                Act::Incident(act) => {
                    let before = self.incidents.remove(act.id());
                    let after = Incident::apply(before, act).unwrap();
                    self.incidents.insert(act.id().clone(), after);
                }
                Act::Meeting(act) => self.meetings.apply(&self.commission.id, act).unwrap(),
                Act::Appeal(act) => {
                    let appeal = self.appeals.get_mut(act.id()).unwrap();
                    appeal.apply(&self.commission.id, act).unwrap();
                }
                Act::Activity(act) => self.activities.apply(&self.commission.id, act).unwrap(),
                Act::Competition(act) => {
                    let competition = self.competitions.get_mut(act.id()).unwrap();
                    competition.apply(&self.commission.id, act).unwrap();
                }
                Act::Forum(act) => self.forums.apply(act).unwrap(),
                Act::Report(_) => {}
            }
            self.record.push(act);
        }
    }

    fn apply(&mut self, act: &InstrumentAct) {
        let before = self.instruments.remove(act.id());
        let after = Instrument::apply(before, act, &self.commission.roll).unwrap();
        if let (InstrumentAct::Adopted { at, .. }, Kind::Minutes) = (act, after.kind())
            && let Some(digest) = after.current().text.attachments.get(meeting::ABOUT)
            && let Some(id) = meeting::meeting_in(&self.files.0[digest])
        {
            self.meetings.hold(&id, act.id(), *at);
        }
        if let Some(digest) = after.current().text.attachments.get(ADDRESSEES)
            && let Some(appeal) = Appeal::of(&after, &self.files.0[digest])
        {
            self.appeals.entry(appeal.id.clone()).or_insert(appeal);
        }
        if let InstrumentAct::Adopted { .. } = act
            && let Some(digest) = after.current().text.attachments.get(PROGRAMME)
            && let Some(agreed) = Agreed::of(&after, &self.files.0[digest])
        {
            self.activities.agree(&agreed, &self.commission.charter);
        }
        if let InstrumentAct::Replaced { at, id, by } = act {
            self.activities.replace(id, by, *at, &self.commission.charter);
            self.forums.replace(id, by, *at);
            if let Some(competition) = self.competitions.get_mut(id) {
                competition.end(by, *at);
            }
        }
        if let InstrumentAct::Adopted { at, .. } = act
            && let Some(digest) = after.current().text.attachments.get(FORUM)
        {
            let file = &self.files.0[digest];
            if let Some(convened) = Convened::of(&after, file) {
                self.forums.convene(&convened);
            }
            if let Some(id) = about::forum_in(file)
                && about::belongs_to(after.kind())
            {
                self.forums.conclude(&id, act.id(), *at);
            }
        }
        if let Some(digest) = after.current().text.attachments.get(RULES)
            && let Some(competition) = Competition::of(&after, &self.files.0[digest])
        {
            self.competitions.entry(competition.id.clone()).or_insert(competition);
        }
        self.instruments.insert(act.id().clone(), after);
    }

    pub fn audit(&self) -> Result<Tally, Found> {
        audit(&self.record, &self.files).map(|(tally, _)| tally)
    }
}

pub fn audit(record: &[Act], files: &Files) -> Result<(Tally, Auditor), Found> {
    let mut auditor = Auditor::new();
    for (index, act) in record.iter().enumerate() {
        auditor.push(index as u64, act, files)?;
    }
    Ok((auditor.finish()?, auditor))
}

pub fn fill(seat: &Office, key: &Key) -> Change {
    let person = Digest::of(format!("person {seat}").as_bytes());
    Change::Fill { office: seat.clone(), key: key.verifier(), person }
}

pub fn voice(party: &PartyId) -> Voice {
    Voice::Party(party.clone())
}

/// An honest record with every kind of act, each decision at a time of its own.
pub fn history(charter: &str) -> House {
    let mut h = House::found(charter);
    let kind = Kind::Statement;
    let mut draft = h.draft(kind);
    let (charter, promise, by) = (h.charter().clone(), h.promise(kind, "meet"), h.co_chair(0));
    draft.promise(&charter, promise, &by).unwrap();
    let first = h.later(|h| h.table_by(&draft, 0).unwrap());
    h.sign_slowly(&first);
    let (seat, registrar) = (h.office(0, Role::Member, 3), h.registrar(0));
    let filled = fill(&seat, &Key::of("newcomer"));
    h.later(|h| h.change(&filled, std::slice::from_ref(&registrar)).unwrap());
    let new = Key::of("new-key");
    let replaced = Change::ReplaceKey { office: by.clone(), key: new.verifier() };
    h.later(|h| h.change(&replaced, std::slice::from_ref(&by)).unwrap());
    h.keys.insert(by.clone(), new);
    h.later(|h| h.vacate(&seat));
    let mut draft = h.draft(kind);
    draft.replaces = Some(first);
    let second = h.later(|h| h.table_by(&draft, 1).unwrap());
    h.sign_slowly(&second);
    let declined = h.later(|h| h.tabled(kind));
    h.later(|h| {
        let note = h.note(Purpose::Decline, h.digest(&declined), &h.co_chair(1));
        let no = h.instrument(&declined).decline(&note, language("ru"), "No.", &h.ctx());
        h.commit(no.unwrap());
    });
    let draft = h.draft(kind);
    let id = h.later(|h| h.table_by(&draft, 0).unwrap());
    h.later(|h| {
        let note = h.note(Purpose::Withdraw, h.digest(&id), &by);
        let acts = h.instrument(&id).withdraw(&note, &h.ctx()).unwrap();
        h.commit(acts);
    });
    h.later(|h| h.table_by(&draft, 0).unwrap());
    h.now = h.instrument(&id).current().text.deadline;
    h.later(|h| {
        let acts = h.instrument(&id).lapse(h.now).unwrap();
        h.commit(acts);
    });
    let mut draft = h.draft(Kind::CharterChange);
    let moved = policy(&h.commission.founded.log, &h.charter().party_ids());
    h.attach(&mut draft, "policy", &format!("# moved\n{moved}"));
    let id = h.later(|h| h.table_by(&draft, 0).unwrap());
    h.sign_slowly(&id);
    h.later(|h| h.tabled(kind));
    let chair = h.co_chair(0);
    let reading = Change::ReadingKey { office: chair.clone(), reading: READING.parse().unwrap() };
    h.later(|h| h.change(&reading, std::slice::from_ref(&chair)).unwrap());
    h.later(|h| {
        let day = commission::report::batch::day(h.now) - 1;
        let root = Digest::of(b"reports");
        h.commit(vec![Act::Report(commission::ReportAct::Committed { at: h.now, day, root })]);
    });
    h.incident_to_its_end();
    h.meeting_called_twice();
    h.appeal_sent();
    h.activity_held();
    h.competition_to_its_end();
    h.forum_with_delegates();
    h
}

/// From the age specification's examples.
pub const READING: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

impl House {
    /// Does something twenty minutes later.
    pub fn later<T>(&mut self, act: impl FnOnce(&mut House) -> T) -> T {
        self.now += 20 * 60;
        act(self)
    }

    /// Seats a secretary, by every party's co-chair.
    pub fn seat_secretary(&mut self) -> Office {
        let secretary = office("secretariat/secretary/1");
        let chairs: Vec<Office> = (0..self.parties().len()).map(|n| self.co_chair(n)).collect();
        let key = Key::of("secretary");
        self.change(&fill(&secretary, &key), &chairs).unwrap();
        self.keys.insert(secretary.clone(), key);
        secretary
    }

    /// An incident that is taken up, of which one party speaks, and that every party verifies.
    fn incident_to_its_end(&mut self) {
        let secretary = self.later(House::seat_secretary);
        let words = |text: &str| [(language("en"), text.to_owned())].into_iter().collect();
        let blurred = Blurred {
            region: self.charter().regions.first().map(|region| region.code.clone()),
            week: week_of(self.now.div_euclid(86_400)),
            grade: Grade::Evidenced,
            priority: Priority::High,
            topic: self.topics(Gate::Ours)[0].clone(),
            spill_over: false,
        };
        let id = IncidentId::of(b"history");
        self.later(|h| {
            let subject = blurred.digest(&h.commission.id, &id).unwrap();
            let note = h.note(Purpose::Accept, subject, &secretary);
            let act = Incident::accept(&id, &blurred, &note, &h.ctx()).unwrap();
            h.commit(vec![Act::Incident(act)]);
        });
        self.now = self.incidents[&id].due;
        self.later(|h| {
            let (chair, text) = (h.co_chair(1), words("We saw it."));
            let party = chair.party().unwrap();
            let subject = statement_digest(&h.commission.id, &id, party, &text).unwrap();
            let note = h.note(Purpose::Speak, subject, &chair);
            let act = h.incidents[&id].speak(&text, &note, &h.ctx()).unwrap();
            h.commit(vec![Act::Incident(act)]);
        });
        self.later(|h| {
            let finding = Finding::new(
                h.commission.id.clone(),
                id.clone(),
                Status::ConfirmedTrue,
                vec![words("A stall was overturned.")],
                Vec::new(),
                BTreeMap::new(),
            );
            h.files.put(&finding.file());
            let role = h.charter().incidents.verifier;
            let notes: Vec<String> = (0..h.parties().len())
                .map(|party| {
                    let by = h.office(party, role, 1);
                    h.note(Purpose::Verify, finding.digest(), &by)
                })
                .collect();
            let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
            let act = h.incidents[&id].find(&finding, &notes, &h.ctx()).unwrap();
            h.commit(vec![Act::Incident(act)]);
        });
    }

    /// A call that the n-th party could make now.
    pub fn call(&self, id: &MeetingId, in_days: i64) -> Call {
        let chair = self.meetings.chair(self.charter(), &self.commission.id);
        Call {
            number: self.meetings.get(id).map_or(1, |it| it.rounds.len() as u16 + 1),
            starts: self.now + in_days * 86_400,
            place: [(language("en"), "By video".to_owned())].into_iter().collect(),
            agenda: Item::ALL.iter().copied().collect(),
            quorum: self.charter().meetings.quorum,
            chair,
        }
    }

    /// Calls a meeting by a co-chair of the n-th party.
    pub fn convene(&mut self, id: &MeetingId, call: &Call, party: usize) -> Result<(), Refusal> {
        let subject = call.digest(&self.commission.id, id).unwrap();
        let by = self.co_chair(party);
        self.meetings.may_call(id, by.party().unwrap(), self.now)?;
        let note = self.note(Purpose::Convene, subject, &by);
        let act = self.meetings.call(id, call, &note, &self.ctx())?;
        self.commit(vec![Act::Meeting(act)]);
        Ok(())
    }

    /// Answers the last call by a co-chair of the n-th party.
    pub fn reply(&mut self, id: &MeetingId, reply: &Reply, party: usize) -> Result<(), Refusal> {
        let call = self.meetings.get(id).unwrap().last_round().unwrap().digest;
        let by = self.co_chair(party);
        let subject = reply.digest(&self.commission.id, id, &call, by.party().unwrap()).unwrap();
        let note = self.note(Purpose::Reply, subject, &by);
        let act = self.meetings.answer(id, &call, reply, &note, &self.ctx())?;
        self.commit(vec![Act::Meeting(act)]);
        Ok(())
    }

    /// Speaks about a meeting by a co-chair of the n-th party.
    pub fn say(&mut self, id: &MeetingId, text: &Localized, party: usize) -> Result<(), Refusal> {
        let by = self.co_chair(party);
        let party = by.party().unwrap();
        let subject = meeting::statement_digest(&self.commission.id, id, party, text).unwrap();
        let note = self.note(Purpose::Speak, subject, &by);
        let act = self.meetings.speak(id, text, &note, &self.ctx())?;
        self.commit(vec![Act::Meeting(act)]);
        Ok(())
    }

    /// A meeting that is declined, called again, and spoken of.
    fn meeting_called_twice(&mut self) {
        let words =
            |text: &str| -> Localized { [(language("en"), text.to_owned())].into_iter().collect() };
        let id = MeetingId::of(b"history");
        let first = self.call(&id, 10);
        self.later(|h| h.convene(&id, &first, 0).unwrap());
        let no = Reply::Declines { reasons: words("We bury our dead that day.") };
        self.later(|h| h.reply(&id, &no, 1).unwrap());
        let mut second = self.call(&id, 12);
        second.agenda = [Item::FollowUp].into_iter().collect();
        self.later(|h| h.convene(&id, &second, 0).unwrap());
        self.later(|h| h.reply(&id, &Reply::Comes, 1).unwrap());
        self.now = second.starts;
        self.later(|h| h.say(&id, &words("We waited at the door."), 1).unwrap());
    }

    fn sign_slowly(&mut self, id: &InstrumentId) {
        for by in self.signatories(self.instrument(id).kind()) {
            self.later(|h| h.sign(id, &by).unwrap());
        }
        assert_eq!(self.state(id), "adopted");
    }
}
