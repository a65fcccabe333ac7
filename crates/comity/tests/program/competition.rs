//! A competition by commands: rules, entries and their parts today; a result that was made before, its
//! papers, its recount, and what a recount says of forged ones.

use std::collections::BTreeSet;

use crate::mail::{Post, by_hand, python};
use crate::support::program::{Desk, write_private};
use crate::support::{Cast, Chance, TWO, key};
use commission::competition::{
    Ballot, Category, Criterion, Days, Entry, Rules, Scores, declaration_digest, opening_digest,
    sealing_digest,
};
use commission::{InstrumentId, Kind, Localized, Office, Purpose};
use note::{Digest, KeyKind};
use serde_json::Value;
use store::{CODE_CHARS, Contact, MailOutcome, NewParts, Pace, Store};

const DAY: i64 = 86_400;
/// A juror of each party.
const NORTH: &str = "north-shore/juror/1";
const SOUTH: &str = "south-shore/juror/1";

fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

fn rules(cast: &Cast, first: i64) -> Rules {
    let named = |words: &str| -> Localized {
        cast.charter.published.iter().map(|it| (it.clone(), words.to_owned())).collect()
    };
    let days =
        Days { call_from: first, call_to: first + 1, jury_to: first + 2, open_to: first + 3 };
    let song = Category { id: "song".into(), name: named("Song") };
    let craft = Criterion { id: "craft".into(), name: named("Craft"), weight: 1 };
    Rules::new(named("Songs"), vec![song], vec![craft], days, &cast.charter)
}

/// What is done while a competition goes on.
struct Held {
    cast: Cast,
    store: Store,
    chance: Chance,
    at: i64,
}

impl Held {
    /// The day on which it was founded, by the charter's clock.
    fn day(&self) -> i64 {
        (self.at + i64::from(self.cast.charter.utc_offset_seconds)).div_euclid(DAY)
    }

    fn note(&mut self, purpose: Purpose, subject: Digest, by: &Office) -> String {
        let nonce = self.chance.nonce();
        self.cast.state(purpose, subject, None, by, self.at, nonce)
    }

    async fn adopt(&mut self, id: &InstrumentId) {
        let nonce = self.chance.nonce();
        let digest = self.cast.table(&self.store, id, self.at, nonce).await;
        for party in self.cast.parties() {
            let by = self.cast.chairs(&party)[0].clone();
            let note = self.note(Purpose::Sign, digest, &by);
            self.store.sign(id, &note, self.at).await.unwrap();
        }
    }

    /// An adopted plan with rules by which the call begins on this day.
    async fn opened(&mut self, first: i64) -> InstrumentId {
        let nonce = self.chance.nonce();
        let id = self.cast.ready(&self.store, Kind::Plan, "songs", self.at, nonce).await;
        let by = self.cast.chairs(&self.cast.parties()[0])[0].clone();
        let rules = rules(&self.cast, first);
        self.store.set_competition_rules(&id, Some(&rules), &by, self.at).await.unwrap();
        self.adopt(&id).await;
        id
    }

    /// An entry by the co-chair of one party and the other in turn.
    async fn enters(&mut self, id: &InstrumentId, seed: u8) {
        let commission = self.store.commission();
        let parties = self.cast.parties();
        let party = parties[usize::from(seed + 1) % parties.len()].clone();
        let by = self.cast.chairs(&party)[0].clone();
        let parts = NewParts {
            words: format!("Song {seed}"),
            file: Vec::new(),
            names: "Anahit and Leyla".into(),
            contact: String::new(),
            publish: false,
            random: [seed; 64],
        };
        let (work, people) = self.store.lay_parts(parts, &by, self.at).await.unwrap();
        let (category, team) = ("song".to_owned(), [party].into());
        let entry = Entry { category, team, work, people, title: Localized::new() };
        let subject = entry.digest(&commission.id, id).unwrap();
        let note = self.note(Purpose::Compete, subject, &by);
        self.store.submit_entry(id, &entry, &note, self.at).await.unwrap();
    }
}

/// A commission of two parties founded at this time in a folder of the desk, with these jurors' keys.
async fn founded(desk: &Desk, folder: &str, at: i64, jurors: &[&str], seed: u64) -> Held {
    let mut cast = Cast::new(TWO);
    for juror in jurors {
        cast.keys.insert(juror.parse().unwrap(), key(juror, KeyKind::Signature));
    }
    let mut founding = cast.founding();
    founding.founded.at = at;
    let dir = desk.path(folder);
    let options = store::Options::default();
    let store = Store::found(&dir, founding, cast.log.clone(), options).await.unwrap();
    write_private(&dir.join("log.key"), &format!("{}\n", cast.log.encode()));
    Held { cast, store, chance: Chance(seed), at }
}

/// Two entries, a juror of each party, and their scores, all of it days ago.
async fn held(desk: &Desk) -> (Held, InstrumentId) {
    let at = now() - 20 * DAY;
    let mut held = founded(desk, "data", at, &[NORTH, SOUTH], 5).await;
    let jurors: Vec<Office> = [NORTH, SOUTH].map(|it| it.parse().unwrap()).into();
    let id = held.opened(held.day()).await;
    let commission = held.store.commission();
    held.enters(&id, 1).await;
    held.enters(&id, 2).await;
    let ballot = |by: &Office| {
        let scores = (1..=2).map(|entry| Scores { entry, points: vec![10 - 3 * entry] });
        Ballot::of_scores(Digest::of(by.to_string().as_bytes()), scores.collect())
    };
    held.at = at + 2 * DAY;
    for by in &jurors {
        let none = BTreeSet::new();
        let subject = declaration_digest(&commission.id, &id, by, &none).unwrap();
        let note = held.note(Purpose::Judge, subject, by);
        held.store.declare_conflicts(&id, &none, &note, held.at).await.unwrap();
        let sealed = ballot(by).sealed(&commission.id, &id, by).unwrap();
        let subject = sealing_digest(&commission.id, &id, by, &sealed).unwrap();
        let note = held.note(Purpose::Judge, subject, by);
        held.store.seal_scores(&id, &sealed, &note, held.at).await.unwrap();
    }
    held.at = at + 3 * DAY;
    for by in &jurors {
        let sealed = ballot(by).sealed(&commission.id, &id, by).unwrap();
        let subject = opening_digest(&commission.id, &id, by, &sealed).unwrap();
        let note = held.note(Purpose::Judge, subject, by);
        held.store.open_scores(&id, &ballot(by), &note, held.at).await.unwrap();
    }
    (held, id)
}

#[tokio::test]
async fn a_result_is_counted_again_and_a_forged_one_is_found() {
    let desk = Desk::new();
    let (mut held, id) = held(&desk).await;
    let nonce = held.chance.nonce();
    let awards = held.cast.ready(&held.store, Kind::Decision, "awards", held.at, nonce).await;
    held.store.close().await;
    let (data, id) = (desk.path("data").display().to_string(), id.to_string());
    let on = |arguments: &[&str]| -> String {
        let mut all = vec!["--data", &data, "competition"];
        all.extend(arguments);
        desk.well(&all)
    };
    assert!(on(&["list"]).contains("over, 2 entries: Songs"));
    let shown = on(&["result", &id]);
    assert!(shown.contains("entry 1: place 1, 70.00"), "{shown}");
    let result = desk.well(&["--json", "--data", &data, "competition", "result", &id]);
    std::fs::write(desk.path("result.json"), &result).unwrap();
    on(&["papers", &id, "papers.json"]);
    // Without any data folder.
    let equal = desk.well(&["competition", "recount", "papers.json", "result.json"]);
    assert!(equal.starts_with("equal: 8 acts, 2 entries, 2 with a place"), "{equal}");
    let alone = desk.well(&["--json", "competition", "recount", "papers.json"]);
    let alone: Value = serde_json::from_str(&alone).unwrap();
    assert_eq!((&alone["compared"], &alone["ranked"]), (&Value::from(false), &Value::from(2)));
    let recount =
        |papers: &str, result: &str| desk.ends(1, &["competition", "recount", papers, result]).err;
    let forged = result.replace("\"place\":1", "\"place\":9");
    assert_ne!(forged, result);
    std::fs::write(desk.path("forged.json"), forged).unwrap();
    assert!(recount("papers.json", "forged.json").contains("not what the papers give"));
    let papers = std::fs::read_to_string(desk.path("papers.json")).unwrap();
    let other = papers.replacen("\"points\":[7]", "\"points\":[9]", 1);
    std::fs::write(desk.path("other.json"), other).unwrap();
    assert!(recount("other.json", "result.json").contains("do not hold"));
    let mut fewer: Value = serde_json::from_str(&papers).unwrap();
    fewer["acts"].as_array_mut().unwrap().remove(1);
    std::fs::write(desk.path("fewer.json"), serde_json::to_vec(&fewer).unwrap()).unwrap();
    assert!(recount("fewer.json", "result.json").contains("do not hold"));
    desk.ends(2, &["competition", "recount", "--server", "http://localhost:1", "a", "b"]);
    // What is attached to the text that awards is the recount as well.
    let chair = held.cast.chairs(&held.cast.parties()[0])[0].clone();
    let encoded = format!("{}\n", held.cast.keys[&chair].encode());
    write_private(&desk.path("chair.key"), &encoded);
    let awards = awards.to_string();
    let given = on(&["award", &awards, &id, "--key", "chair.key"]);
    assert!(given.contains("\"place\": 1"), "{given}");
    desk.well(&["--data", &data, "fsck"]);
}

#[tokio::test]
async fn a_work_is_entered_read_and_erased_by_command() {
    let desk = Desk::new();
    let at = now() - 600;
    let mut held = founded(&desk, "data", at, &[SOUTH], 6).await;
    let juror: Office = SOUTH.parse().unwrap();
    let id = held.opened(held.day()).await.to_string();
    let nonce = held.chance.nonce();
    let plan = held.cast.ready(&held.store, Kind::Plan, "more songs", at, nonce).await;
    held.store.close().await;
    let parties = held.cast.parties();
    for (name, office) in [
        ("north.key", held.cast.chairs(&parties[0])[0].clone()),
        ("south.key", held.cast.chairs(&parties[1])[0].clone()),
        ("juror.key", juror),
    ] {
        write_private(&desk.path(name), &format!("{}\n", held.cast.keys[&office].encode()));
    }
    let data = desk.path("data").display().to_string();
    let on = |code: i32, arguments: &[&str]| {
        let mut all = vec!["--data", &data, "competition"];
        all.extend(arguments);
        desk.ends(code, &all)
    };
    std::fs::write(desk.path("song.txt"), "Two shores, one sea.").unwrap();
    std::fs::write(desk.path("people.txt"), "Anahit and Leyla").unwrap();
    let (north, south) = (parties[0].as_str(), parties[1].as_str());
    let entered = on(
        0,
        &[
            "enter",
            &id,
            "--category",
            "song",
            "--team",
            north,
            "--team",
            south,
            "--work",
            "song.txt",
            "--people",
            "people.txt",
            "--key",
            "north.key",
            "--yes",
        ],
    );
    assert!(entered.out.contains("entry 1"), "{}", entered.out);
    let shown = on(0, &["show", &id]).out;
    assert!(shown.contains("\"lacks\"") && !shown.contains("Anahit"), "{shown}");
    let read = |code, key: &str| on(code, &["read", &id, "1", "--key", key]);
    assert!(read(0, "north.key").out.contains("Two shores, one sea.\n\nAnahit and Leyla"));
    read(1, "south.key");
    read(1, "juror.key");
    std::fs::write(desk.path("theirs.txt"), "Gulnara").unwrap();
    on(0, &["join", &id, "1", "--people", "theirs.txt", "--key", "south.key", "--yes"]);
    let theirs = read(0, "south.key").out;
    assert!(theirs.contains("Gulnara") && !theirs.contains("Anahit"), "{theirs}");
    assert!(!read(0, "north.key").out.contains("Gulnara"), "each side reads its own people");
    on(1, &["declare", &id, "--key", "juror.key", "--yes"]);
    on(1, &["erase", &id, "1", "--whole", "--key", "south.key"]);
    on(0, &["erase", &id, "1", "--key", "north.key"]);
    let after = read(0, "north.key").out;
    assert!(after.contains("Two shores") && !after.contains("Anahit"), "{after}");
    // Rules out of a file, the example of the documentation among them.
    let documented = include_str!("../../../../docs/competitions.md");
    let example = documented.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    std::fs::write(desk.path("rules.toml"), example).unwrap();
    let plan = plan.to_string();
    on(0, &["rules", &plan, "rules.toml", "--key", "north.key"]);
    std::fs::write(desk.path("bad.toml"), example.replace("jurors = 3", "jurors = 99")).unwrap();
    on(1, &["rules", &plan, "bad.toml", "--key", "north.key"]);
    std::fs::write(desk.path("bad.toml"), example.replace("blind", "blnd")).unwrap();
    on(2, &["rules", &plan, "bad.toml", "--key", "north.key"]);
}

#[tokio::test]
async fn a_juror_compares_pairs_by_command_and_no_others_than_theirs() {
    let desk = Desk::new();
    let at = now() - 2 * DAY;
    let mut held = founded(&desk, "data", at, &[SOUTH], 8).await;
    let juror: Office = SOUTH.parse().unwrap();
    let nonce = held.chance.nonce();
    let plan = held.cast.ready(&held.store, Kind::Plan, "songs", at, nonce).await;
    let by = held.cast.chairs(&held.cast.parties()[0])[0].clone();
    // The call is over, and the jury's last day is today.
    let mut pairs = rules(&held.cast, held.day());
    (pairs.pairs, pairs.points_max) = (Some(4), 1);
    held.store.set_competition_rules(&plan, Some(&pairs), &by, at).await.unwrap();
    held.adopt(&plan).await;
    for seed in 1..=5_u8 {
        held.enters(&plan, seed).await;
    }
    held.store.close().await;
    write_private(&desk.path("juror.key"), &format!("{}\n", held.cast.keys[&juror].encode()));
    let (data, id, juror) =
        (desk.path("data").display().to_string(), plan.to_string(), juror.to_string());
    let on = |code: i32, arguments: &[&str]| {
        let mut all = vec!["--data", &data, "competition"];
        all.extend(arguments);
        desk.ends(code, &all)
    };
    on(2, &["pairs", &id, "--juror", &juror]);
    on(0, &["declare", &id, "--key", "juror.key", "--yes"]);
    let own = on(0, &["pairs", &id, "--juror", &juror]).out;
    assert_eq!(own.lines().count(), 4, "{own}");
    let seal = |code: i32, text: &str, ballot: &str| {
        std::fs::write(desk.path("scores.txt"), text).unwrap();
        let arguments = [
            "seal",
            &id,
            "--scores",
            "scores.txt",
            "--ballot",
            ballot,
            "--key",
            "juror.key",
            "--yes",
        ];
        on(code, &arguments)
    };
    let wrong = seal(2, &format!("{} 9\n", own.lines().next().unwrap()), "a.ballot");
    assert!(wrong.err.contains("line 1 is no pair of yours"), "{}", wrong.err);
    let all: Vec<[u32; 2]> = (1..=5).flat_map(|a| (a + 1..=5).map(move |b| [a, b])).collect();
    let foreign = all.iter().find(|[a, b]| !own.contains(&format!("{a} {b}\n"))).unwrap();
    let refused = seal(2, &format!("{} {} 0\n", foreign[1], foreign[0]), "a.ballot");
    assert!(refused.err.contains("line 1 is no pair of yours"), "{}", refused.err);
    let text: String = own.lines().map(|line| format!("{line} {}\n", &line[..1])).collect();
    seal(0, &format!("# mine\n{text}"), "mine.ballot");
    let kept = std::fs::read_to_string(desk.path("mine.ballot")).unwrap();
    assert_eq!(kept.matches("\"better\"").count(), 4, "{kept}");
    // Rules out of a file, with points and pairs at once, and with pairs alone.
    let documented = include_str!("../../../../docs/competitions.md");
    let example = documented.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let both = example.replace("points-max = 10", "points-max = 10\npairs = 60");
    std::fs::write(desk.path("both.toml"), both).unwrap();
    write_private(&desk.path("north.key"), &format!("{}\n", held.cast.keys[&by].encode()));
    let refused = on(2, &["rules", &id, "both.toml", "--key", "north.key"]);
    assert!(refused.err.contains("not both"), "{}", refused.err);
}

/// Writes by hand what later texts changed about competitions.
fn turn(desk: &Desk, turns: &str) {
    let lines = "import sqlite3, sys\n\
        db = sqlite3.connect(sys.argv[1])\n\
        with db: assert db.execute('update competition set turns = ?', (sys.argv[2],)).rowcount == 1\n";
    by_hand(desk, lines, &[turns]);
}

#[tokio::test]
async fn a_juror_is_asked_by_mail_and_never_about_a_competition_that_ended() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    let at = now() - 2 * DAY;
    let mut held = founded(&desk, "comity-data", at, &[SOUTH], 7).await;
    let juror: Office = SOUTH.parse().unwrap();
    // The call is over, and the jury's last day is today.
    let id = held.opened(held.day()).await;
    let (store, now) = (&held.store, now());
    let contact = Contact::new("juror@south.example", "en", Pace::AtOnce).unwrap();
    store.set_contact(&juror, Some(contact)).await.unwrap();
    let mut letter = store.codes_wanted(now).await.unwrap().remove(0);
    let code = "5".repeat(CODE_CHARS);
    assert!(store.claim_code(&mut letter, &code, now, now + 300).await.unwrap());
    store.settle_code(&letter, MailOutcome::Sent, now).await.unwrap();
    assert!(store.confirm_address(&code, None, now).await.unwrap());
    held.store.close().await;
    let post = Post::new(&desk, &python, &[]);
    let url = post.url();
    let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
    turn(&desk, &format!("[{{\"after\":0,\"at\":{now},\"by\":\"{id}\",\"left\":[]}}]"));
    let served = desk.serve_with(&arguments);
    post.stays(0);
    served.kill();
    turn(&desk, "[]");
    let _served = desk.serve_with(&arguments);
    let mail = post.wait(1).remove(0);
    assert_eq!(mail["to"], serde_json::json!(["juror@south.example"]));
    assert!(!mail["raw"].as_str().unwrap().contains("Songs"), "{mail}");
}
