//! Sealed reports: nobody reads one before every party has opened its part, and nobody's keys with
//! the whole database open it without the others.

use std::collections::BTreeSet;
use std::io::Read as _;

use age::secrecy::SecretString;
use commission::permission::Action;
use commission::report::{Account, Identity, NewReport, Receipt, ReportState, Triage, Trusted};
use commission::roll::Change;
use commission::{Office, PartyId, Refusal};
use note::Digest;
use store::Error;
use store::sealed::{Decision, Opened, Secret};

use crate::files::{files, picture};
use crate::sealed::{readers, reading, unlocked};
use crate::world::*;

const PASSPHRASE: &str = "three calm rivers";
const SECRETARY: &str = "secretariat/secretary/1";
const WHAT: &str = "Paving stones flew at the bakery.";
const NAME: &str = "Quillfeather";

/// A sealed report with a file, whose identity is for the first party; says what its receipt opens.
async fn told(world: &World, seed: u8) -> Opened {
    let commission = world.store.commission();
    let (charter, roll) = (&commission.charter, &commission.roll);
    let account = Account { what: WHAT.into(), ..Account::default() };
    let identity = Identity { name: NAME.into(), contact: String::new() };
    let trusted = Trusted::Party(party(world.parties[0]));
    let report = NewReport::new(charter, roll, "", &account, &identity, trusted).unwrap();
    let report = report.sealed(true);
    let opened = world.store.open_receipt(&Receipt::from_random([seed; 16])).await.unwrap();
    let (sent, now) = (files(vec![picture(1)]), world.tick());
    let taken =
        world.store.take_report_with(&opened, &report, sent, [seed; 16], [seed; 16], now).await;
    taken.unwrap();
    opened
}

/// A sealed report of which one party has opened its part.
pub async fn half_open(world: &World) {
    let opened = told(world, 77).await;
    let id = id_of(world, &opened).await;
    let secrets = unlocked(world, &world.first()).await;
    world.store.open_report_part(&id, &world.first(), &secrets, world.tick()).await.unwrap();
}

async fn id_of(world: &World, opened: &Opened) -> String {
    world.store.own_report(opened).await.unwrap().unwrap().row.id
}

async fn waits(world: &World, id: &str) -> Vec<String> {
    let row = world.store.report(id, &[]).await.unwrap().unwrap().row;
    row.waits_for().iter().map(ToString::to_string).collect()
}

/// Neither what was told nor who told it nor what came along is open to these secrets, nor can
/// anything be decided or answered.
async fn closed(world: &World, id: &str, by: &Office, secrets: &[Secret]) {
    let read = world.store.report(id, secrets).await.unwrap().unwrap();
    assert!(read.account.is_none() && read.identity.is_none(), "{by}");
    assert!(read.messages.iter().all(|message| message.text.is_none()), "{by}");
    let file = world.store.report_file(id, 1, secrets).await;
    assert!(matches!(file, Err(Error::Refused(Refusal::Locked))), "{by}: {file:?}");
    let decision = Decision { id, version: read.row.version, by, secrets, text: "Hello." };
    let triage = Triage::Topic { topic: "talks".into() };
    let now = world.tick();
    for done in [
        world.store.answer_report(decision, now).await,
        world.store.triage_report(decision, &triage, "A line", now).await,
        world.store.close_report(decision, now).await,
    ] {
        assert!(matches!(done, Err(Error::Refused(Refusal::PartsWait { .. }))), "{by}: {done:?}");
    }
}

#[tokio::test]
async fn nobody_reads_a_sealed_report_before_every_party_has_opened_its_part() {
    for parties in [TWO, THREE] {
        let mut world = World::of(parties).await;
        readers(&mut world).await;
        let store = &world.store;
        let opened = told(&world, 1).await;
        let id = id_of(&world, &opened).await;
        store.add_to_report(&opened, "One more thing.", world.tick()).await.unwrap();
        let more = files(vec![picture(2)]);
        store.add_files_to_report(&opened, more, "", world.tick()).await.unwrap();
        let chairs: Vec<Office> = parties.iter().map(|party| world.chair(party)).collect();
        let mut everybody: Vec<(Office, Vec<Secret>)> = Vec::new();
        for by in chairs.iter().cloned().chain([office(SECRETARY)]) {
            let secrets = unlocked(&world, &by).await;
            everybody.push((by, secrets));
        }
        let row = store.reports(None, None).await.unwrap().remove(0);
        assert!(row.region.is_empty() && row.trusted.is_empty(), "nothing is told beside it");
        // The secretariat has no part, and nobody has another party's.
        let (secretary, keys) = everybody.last().unwrap();
        let refused = store.open_report_part(&id, secretary, keys, world.tick()).await;
        let action = Action::Unseal.as_str();
        let not = Refusal::NotAllowed { office: secretary.clone(), action };
        assert!(matches!(refused, Err(Error::Refused(ref it)) if *it == not), "{refused:?}");
        let foreign = store.open_report_part(&id, &chairs[1], &everybody[0].1, world.tick()).await;
        assert!(matches!(foreign, Err(Error::Refused(Refusal::PartClosed))), "{foreign:?}");
        let blind = store.open_report_part(&id, &chairs[0], &[], world.tick()).await;
        assert!(matches!(blind, Err(Error::Refused(Refusal::Locked))), "{blind:?}");
        assert_eq!(waits(&world, &id).await, parties);

        for (number, (by, secrets)) in everybody.iter().take(parties.len()).enumerate() {
            for (reader, keys) in &everybody {
                closed(&world, &id, reader, keys).await;
            }
            assert_eq!(waits(&world, &id).await, parties[number..]);
            // Twice at once, and once more: it is opened once.
            let now = world.tick();
            let (one, two) = tokio::join!(
                store.open_report_part(&id, by, secrets, now),
                store.open_report_part(&id, by, secrets, now)
            );
            let left: BTreeSet<PartyId> =
                parties[number + 1..].iter().map(|it| party(it)).collect();
            assert_eq!((one.unwrap(), two.unwrap()), (left.clone(), left.clone()));
            let again = store.open_report_part(&id, by, secrets, now + 90_000).await.unwrap();
            assert_eq!(again, left);
            let parts = store.report(&id, &[]).await.unwrap().unwrap().row.parts;
            assert_eq!(parts[number].by.as_ref(), Some(by));
            assert_eq!(parts[number].opened, now.div_euclid(3_600) * 3_600);
        }

        for (by, secrets) in &everybody {
            let read = store.report(&id, secrets).await.unwrap().unwrap();
            assert_eq!(read.account.unwrap().what, WHAT, "{by}");
            assert_eq!(read.identity.is_some(), by.party() == Some(&party(parties[0])), "{by}");
            assert_eq!(read.messages[0].text.as_deref(), Some("One more thing."), "{by}");
            assert_eq!(read.row.trusted, format!("party:{}", parties[0]));
            for number in [1, 2] {
                assert!(store.report_file(&id, number, secrets).await.unwrap().is_some());
            }
        }
        assert!(store.report(&id, &[]).await.unwrap().unwrap().account.is_none());
        // From here on it is a report like any other.
        let (secretary, secrets) = everybody.last().unwrap();
        let version = store.report(&id, &[]).await.unwrap().unwrap().row.version;
        let decision = Decision { id: &id, version, by: secretary, secrets, text: "We look." };
        let triage = Triage::Topic { topic: "talks".into() };
        store.triage_report(decision, &triage, "A line", world.tick()).await.unwrap();
        store.add_to_report(&opened, "Thank you.", world.tick()).await.unwrap();
        let own = store.own_report(&opened).await.unwrap().unwrap();
        assert_eq!(own.row.state, ReportState::Ours);
        assert_eq!(own.messages[1].text.as_deref(), Some("We look."));
        let read = store.report(&id, &everybody[0].1).await.unwrap().unwrap();
        assert_eq!(read.messages[2].text.as_deref(), Some("Thank you."));
        check(store).await;
    }
}

/// A thief with a database and the keys of some: every sealed thing that the keys open, and
/// everything that opens with what was found in them.
struct Thief {
    keys: Vec<age::x25519::Identity>,
    parts: Vec<[u8; 32]>,
    found: Vec<Vec<u8>>,
}

impl Thief {
    fn try_all(&mut self, sealed: &[Vec<u8>]) {
        let mut rest = sealed.to_vec();
        while let Some(body) = rest.pop() {
            let Ok(header) = age::Decryptor::new(&body[..]) else { continue };
            let keys = self.keys.iter().map(|key| key as &dyn age::Identity);
            let Ok(mut reader) = header.decrypt(keys) else { continue };
            let mut plain = Vec::new();
            reader.read_to_end(&mut plain).unwrap();
            // An identity is sealed twice; before the inner one stands its length.
            if let Some((length, inner)) = plain.split_first_chunk::<8>() {
                let length = usize::try_from(u64::from_be_bytes(*length)).unwrap_or(usize::MAX);
                rest.extend(inner.get(..length).map(<[u8]>::to_vec));
            }
            if let Some((_, part)) = String::from_utf8_lossy(&plain).split_once("{\"part\":\"") {
                self.parts.push(*Digest::from_hex(&part[..64]).unwrap().as_bytes());
            }
            self.found.push(plain);
        }
    }

    /// Takes every choice of parts for the whole key.
    fn guess(&mut self) {
        let prefix = bech32::Hrp::parse("age-secret-key-").unwrap();
        for choice in 1_u32..1 << self.parts.len() {
            let chosen = self.parts.iter().enumerate().filter(|(n, _)| choice & (1 << n) != 0);
            let key = chosen.fold([0_u8; 32], |key, (_, part)| {
                std::array::from_fn(|byte| key[byte] ^ part[byte])
            });
            let text = bech32::encode_upper::<bech32::Bech32>(prefix, &key).unwrap();
            self.keys.push(text.parse().unwrap());
        }
    }

    fn has(&self, words: &str) -> bool {
        let is_in = |plain: &[u8]| plain.windows(words.len()).any(|it| it == words.as_bytes());
        self.found.iter().any(|plain| is_in(plain))
    }
}

/// What a thief finds who has the database and the passphrases of these parties' chairs.
async fn steal(world: &World, parties: &[&str]) -> Thief {
    let url = format!("sqlite://{}?mode=ro", world.dir().join("comity.db").display());
    let mut thief = Thief { keys: Vec::new(), parts: Vec::new(), found: Vec::new() };
    for party in parties {
        let chair = world.chair(party);
        let asked = format!("select wrapped from reading_key where office = '{chair}'");
        for wrapped in blobs(&url, &asked).await {
            let phrase = age::scrypt::Identity::new(SecretString::from(PASSPHRASE.to_owned()));
            let opened = age::Decryptor::new(&wrapped[..]).unwrap();
            let mut text = String::new();
            let mut reader = opened.decrypt(std::iter::once(&phrase as _)).unwrap();
            reader.read_to_string(&mut text).unwrap();
            thief.keys.push(text.trim().parse().unwrap());
        }
    }
    let mut sealed = Vec::new();
    for asked in [
        "select account from report",
        "select identity from report",
        "select body from report_message",
        "select cast(f.head || coalesce(p.body, '') as blob) from report_file f \
         left join report_file_part p on p.report = f.report and p.number = f.number and p.part = 1",
        "select body from report_part",
    ] {
        sealed.extend(blobs(&url, asked).await);
    }
    thief.try_all(&sealed);
    thief.guess();
    thief.try_all(&sealed);
    thief
}

#[tokio::test]
async fn one_partys_keys_and_the_whole_database_open_nothing() {
    let mut world = World::sqlite().await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    world.store.add_to_report(&opened, "Hazelbrook saw it.", world.tick()).await.unwrap();
    let id = id_of(&world, &opened).await;
    let planted = [WHAT, NAME, "Hazelbrook", "IHDR"];
    for party in TWO {
        let thief = steal(&world, &[party]).await;
        assert!(!thief.parts.is_empty(), "the party's own part is the party's");
        assert!(planted.iter().all(|words| !thief.has(words)), "{party}");
    }
    // Whoever has opened has given the others something, and got nothing for it before they do.
    let chair = world.first();
    let secrets = unlocked(&world, &chair).await;
    world.store.open_report_part(&id, &chair, &secrets, world.tick()).await.unwrap();
    let thief = steal(&world, &[TWO[0]]).await;
    assert!(planted.iter().all(|words| !thief.has(words)));
    // The same thief with the keys of every party finds it all: the attempt is a real one.
    let thief = steal(&world, TWO).await;
    assert!(planted.iter().all(|words| thief.has(words)));
}

#[tokio::test]
async fn whoever_takes_a_seat_can_open_and_whoever_left_it_cannot() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let store = &world.store;
    let id = id_of(&world, &told(&world, 1).await).await;
    let (chair, member) = (world.first(), office(&format!("{}/member/1", TWO[0])));
    reading(&world, &member, &[&member]).await;
    let (former, new) = (unlocked(&world, &chair).await, unlocked(&world, &member).await);
    let early = store.open_report_part(&id, &member, &new, world.tick()).await;
    assert!(matches!(early, Err(Error::Refused(Refusal::PartClosed))), "{early:?}");
    assert_eq!(store.pass_parts_on(&member, &new, world.tick()).await.unwrap(), 0);
    assert_eq!(store.pass_parts_on(&chair, &former, world.tick()).await.unwrap(), 1);
    assert_eq!(store.pass_parts_on(&chair, &former, world.tick()).await.unwrap(), 0, "once");
    // The chair leaves; the part is sealed for those who stay, as soon as one of them is there.
    let change = Change::Vacate { office: chair.clone() };
    world.change_seat(&change, &format!("{}/registrar/1", TWO[0]), None).await.unwrap();
    let gone = store.open_report_part(&id, &chair, &former, world.tick()).await;
    assert!(matches!(gone, Err(Error::Refused(Refusal::NotSeated { .. }))), "{gone:?}");
    assert_eq!(store.pass_parts_on(&member, &new, world.tick()).await.unwrap(), 1);
    let stolen = store.open_report_part(&id, &member, &former, world.tick()).await;
    assert!(matches!(stolen, Err(Error::Refused(Refusal::PartClosed))), "{stolen:?}");
    // Somebody of the other party comes between the two openings.
    store.open_report_part(&id, &member, &new, world.tick()).await.unwrap();
    let (south, late) = (world.chair(TWO[1]), office(&format!("{}/member/1", TWO[1])));
    reading(&world, &late, &[&late]).await;
    let keys = unlocked(&world, &south).await;
    assert!(store.open_report_part(&id, &south, &keys, world.tick()).await.unwrap().is_empty());
    let keys = unlocked(&world, &late).await;
    let read = store.report(&id, &keys).await.unwrap().unwrap();
    assert_eq!(read.account.unwrap().what, WHAT, "every reader of that moment can read");
    check(store).await;
}

#[tokio::test]
async fn however_many_nobody_can_open_come_first_the_others_are_passed_on() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let closed = id_of(&world, &told(&world, 1).await).await;
    let last = id_of(&world, &told(&world, 255).await).await;
    for name in TWO {
        let chair = world.chair(name);
        let secrets = unlocked(&world, &chair).await;
        world.store.open_report_part(&last, &chair, &secrets, world.tick()).await.unwrap();
    }
    let place = world.place();
    world.store.close().await;
    // Copies whose every part is open, and sealed for the other side's readers alone.
    let ids: Vec<String> = (0..510).map(|n| format!("('00{n:030}')")).collect();
    let ids = format!("(values {}) v", ids.join(", "));
    let columns = "hour, changed, version, region, trusted, state, topic, summary, reporter, salt, \
                   sealed, account, identity, over, erased";
    for insert in [
        format!(
            "insert into report (id, lookup, {columns}) \
             select v.column1, v.column1, {columns} from report r, {ids} where r.id = '{closed}'"
        ),
        format!(
            "insert into report_seal (report, reading, bound, settled) select v.column1, \
             s.reading, s.bound, 0 from report_seal s, {ids} where s.report = '{closed}'"
        ),
        format!(
            "insert into report_part (report, party, body, readers, opened, office) \
             select v.column1, q.party, p.body, 'others', 1, '' from report_part p, report_part q, \
             {ids} where p.report = '{closed}' and p.party = '{}' and q.report = p.report",
            TWO[0]
        ),
        format!("update report_seal set settled = 0 where report = '{last}'"),
        format!("update report_part set readers = 'former' where report = '{last}'"),
    ] {
        tamper(place.clone(), &insert).await;
    }
    world.store = open(&place).await.unwrap();
    let south = world.chair(TWO[1]);
    let secrets = unlocked(&world, &south).await;
    let passed = world.store.pass_parts_on(&south, &secrets, world.tick()).await.unwrap();
    assert_eq!(passed, 2, "both parts of the last report");
    world.store.close().await;
    let settled = "update report_seal set settled = settled where settled > 0";
    assert_eq!(execute(&place, settled).await, 1, "and it is read like any other");
}

#[tokio::test]
async fn what_is_taken_back_or_erased_leaves_no_part_behind() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let opened = told(&world, 1).await;
    let id = id_of(&world, &opened).await;
    let chair = world.first();
    let secrets = unlocked(&world, &chair).await;
    let due = world.store.erase_old_reports(90, START + 400 * 86_400).await.unwrap();
    assert_eq!(due, 0, "silence of a party erases nothing");
    world.store.withdraw_report(&opened, world.tick()).await.unwrap();
    let late = world.store.open_report_part(&id, &chair, &secrets, world.tick()).await;
    assert!(matches!(late, Err(Error::Refused(Refusal::ReportOver { .. }))), "{late:?}");
    let row = world.store.own_report(&opened).await.unwrap().unwrap().row;
    assert!(row.parts.is_empty() && row.erased > 0);
    let place = world.place();
    world.store.close().await;
    for table in ["report_part", "report_seal", "report_file"] {
        assert_eq!(execute(place.clone(), &format!("delete from {table}")).await, 0, "{table}");
    }
}

#[tokio::test]
async fn a_key_or_a_part_that_was_put_there_by_somebody_else_is_noticed() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let (one, two) = (told(&world, 1).await, told(&world, 2).await);
    let ids = [id_of(&world, &one).await, id_of(&world, &two).await];
    let place = world.place();
    world.store.close().await;
    // Another report's key in the first one; another report's part in the second.
    let swap = format!(
        "update report_seal set reading = (select reading from report_seal where report = '{}') \
         where report = '{}'",
        ids[1], ids[0]
    );
    tamper(place.clone(), &swap).await;
    let swap = format!(
        "update report_part set body = (select body from report_part where report = '{}' \
         and party = '{}') where report = '{}' and party = '{}'",
        ids[0], TWO[0], ids[1], TWO[0]
    );
    tamper(place.clone(), &swap).await;
    world.store = open(&place).await.unwrap();
    let added = world.store.add_to_report(&one, "For whom?", world.tick()).await;
    assert!(matches!(added, Err(Error::Corrupt { .. })), "{added:?}");
    let mut last = None;
    for name in TWO {
        let chair = world.chair(name);
        let secrets = unlocked(&world, &chair).await;
        last = Some(world.store.open_report_part(&ids[1], &chair, &secrets, world.tick()).await);
    }
    assert!(matches!(last, Some(Err(Error::Corrupt { .. }))), "{last:?}");
}

#[tokio::test]
async fn a_store_from_before_there_were_sealed_reports_reads_what_it_has_and_takes_them() {
    let mut world = World::of(TWO).await;
    readers(&mut world).await;
    let id = id_of(&world, &crate::sealed::told(&world, 1).await).await;
    let place = world.place();
    world.store.close().await;
    age(&place, 13).await;
    world.store = open(&place).await.unwrap();
    let secrets = unlocked(&world, &world.first()).await;
    let read = world.store.report(&id, &secrets).await.unwrap().unwrap();
    assert!(read.account.is_some() && read.row.parts.is_empty());
    let none = world.store.open_report_part(&id, &world.first(), &secrets, world.tick()).await;
    assert!(matches!(none, Err(Error::Missing { .. })), "{none:?}");
    let sealed = id_of(&world, &told(&world, 2).await).await;
    assert_eq!(waits(&world, &sealed).await, TWO);
}
