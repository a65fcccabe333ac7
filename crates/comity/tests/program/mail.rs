//! Mail through a real mail server on this machine, read back with Python's email package.
//!
//! They need a Python with the package aiosmtpd, named by COMITY_TEST_SMTP; `./test` sets it.
//! Without it they do nothing.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::program::{Desk, root};
use serde_json::Value;

const NORTH: &str = "north-shore/co-chair/1";
const SOUTH: &str = "south-shore/co-chair/1";
const NORTH_MAIL: &str = "first+chair@north.example";
const SOUTH_MAIL: &str = "o'second@south.example";
const LOCALES: [&str; 4] = ["en", "ru", "hy", "az"];

pub fn python() -> Option<String> {
    let python = std::env::var("COMITY_TEST_SMTP").ok().filter(|it| !it.is_empty());
    if python.is_none() {
        eprintln!("COMITY_TEST_SMTP names no Python with aiosmtpd: nothing is tested");
    }
    python
}

fn script(name: &str) -> PathBuf {
    root().join("crates/comity/tests/program/support/smtp").join(name)
}

/// A mail server; killed when dropped.
pub struct Post {
    child: Child,
    folder: PathBuf,
    port: u16,
    python: String,
}

impl Post {
    pub fn new(desk: &Desk, python: &str, arguments: &[&str]) -> Self {
        Self::at(desk.path("post"), python, arguments)
    }

    fn at(folder: PathBuf, python: &str, arguments: &[&str]) -> Self {
        let mut child = Command::new(python)
            .arg(script("server.py"))
            .arg(&folder)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().parse().unwrap();
        Self { child, folder, port, python: python.to_owned() }
    }

    pub fn url(&self) -> String {
        format!("smtp://localhost:{}", self.port)
    }

    fn kept(&self) -> usize {
        (1..).find(|n| !self.folder.join(format!("{n}.eml")).exists()).unwrap() - 1
    }

    pub fn attempts(&self) -> usize {
        std::fs::read_to_string(self.folder.join("attempts")).unwrap_or_default().lines().count()
    }

    /// Waits until so many messages were taken, and reads them.
    pub fn wait(&self, count: usize) -> Vec<Value> {
        let until = Instant::now() + Duration::from_secs(40);
        while self.kept() < count {
            assert!(Instant::now() < until, "{} of {count} messages came", self.kept());
            std::thread::sleep(Duration::from_millis(50));
        }
        (1..=self.kept()).map(|n| self.read(n)).collect()
    }

    /// Nothing more comes while the jobs look several times.
    pub fn stays(&self, count: usize) {
        let until = Instant::now() + Duration::from_millis(3_500);
        while Instant::now() < until {
            assert_eq!(self.kept(), count, "{:?}", self.read(self.kept()));
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn read(&self, number: usize) -> Value {
        let file = self.folder.join(format!("{number}.eml"));
        let output = Command::new(&self.python).arg(script("read.py")).arg(file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let facts = std::fs::read(self.folder.join(format!("{number}.json"))).unwrap();
        found["facts"] = serde_json::from_slice(&facts).unwrap();
        found
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Says where mail for a seat goes, without the yes of whoever reads it.
pub fn set_contact(desk: &Desk, office: &str, address: &str, locale: &str, pace: &str) {
    desk.well(&["seat", "contact", office, "--mail", address, "--lang", locale, "--pace", pace]);
}

/// The code in a letter that asks.
pub fn code_of(mail: &Value) -> String {
    let body = mail["body"].as_str().unwrap();
    let link = body.lines().find(|line| line.contains("/confirm-mail/")).unwrap();
    let code = link.split("/confirm-mail/").nth(1).unwrap().split('?').next().unwrap();
    assert_eq!(code.len(), 32, "{link}");
    code.to_owned()
}

/// The same, and its reader says yes: the letter that asks comes through a server and a mail server of
/// their own, which are gone when the code is given.
fn contact(desk: &Desk, office: &str, address: &str, locale: &str, pace: &str) {
    set_contact(desk, office, address, locale, pace);
    if pace != "never" {
        confirm(desk, &[(office, address)]);
    }
}

/// Confirms addresses with the codes that letters bring to them; nothing else leaves meanwhile.
fn confirm(desk: &Desk, asked: &[(&str, &str)]) {
    let folder = (0..).map(|n| desk.path(&format!("asked-{n}"))).find(|it| !it.exists()).unwrap();
    let post = Post::at(folder, &python().unwrap(), &[]);
    let served =
        desk.serve_with(&["--smtp", &post.url(), "--mail-from", "post@commission.example"]);
    let mails = post.wait(asked.len());
    served.kill();
    for (office, address) in asked {
        let mail = mails.iter().find(|it| it["to"] == serde_json::json!([address])).unwrap();
        let said = desk.well(&["seat", "contact", office, "--code", &code_of(mail)]);
        assert!(said.contains("; confirmed"), "{said}");
    }
}

pub fn header(mail: &Value, name: &str) -> String {
    let found: Vec<&str> = mail["headers"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case(name))
        .map(|pair| pair[1].as_str().unwrap())
        .collect();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found[0].to_owned()
}

/// Everything that holds of every mail.
fn check(mail: &Value, to: &str, locale: &str, base: &str) {
    assert_eq!(mail["defects"], serde_json::json!([]), "{mail}");
    assert_eq!(mail["to"], serde_json::json!([to]));
    assert_eq!(mail["facts"]["to"], serde_json::json!([to]));
    assert_eq!(mail["facts"]["from"], "post@commission.example");
    assert_eq!(header(mail, "From"), "post@commission.example");
    assert_eq!(mail["type"], "text/plain");
    assert_eq!(mail["multipart"], false);
    assert_eq!(mail["charset"], "utf-8");
    assert_eq!(header(mail, "MIME-Version"), "1.0");
    assert_eq!(header(mail, "Auto-Submitted"), "auto-generated");
    assert_eq!(header(mail, "Content-Language"), locale);
    assert_eq!(mail["bare"], 0, "a line ends without CR LF");
    assert_eq!(mail["ascii"], true, "bytes beyond ASCII on the way");
    assert!(mail["longest"].as_u64().unwrap() <= 998, "{mail}");
    let encoding = mail["encoding"].as_str().unwrap();
    assert!(["7bit", "base64", "quoted-printable"].contains(&encoding), "{encoding}");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    assert!((now.as_secs_f64() - mail["date"].as_f64().unwrap()).abs() < 120.0);
    let id = header(mail, "Message-ID");
    assert!(id.starts_with('<') && id.ends_with("@commission.example>"), "{id}");
    let unsubscribe = header(mail, "List-Unsubscribe");
    let token = unsubscribe
        .strip_prefix(&format!("<{base}/unsubscribe/"))
        .unwrap_or_else(|| panic!("{unsubscribe}"));
    assert_eq!(token.trim_end_matches('>').len(), 64, "{unsubscribe}");
    assert_eq!(header(mail, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");

    // One link; no name of a text, a person or a party, and no id of a text.
    let body = mail["body"].as_str().unwrap();
    let link = format!("{base}/mine?lang={locale}");
    assert_eq!(body.matches("://").count(), 1, "{body}");
    assert!(body.lines().any(|line| line == link), "{body}");
    assert!(body.lines().all(|line| line.chars().count() <= 78), "{body}");
    let raw = mail["raw"].as_str().unwrap();
    let subject = header(mail, "Subject");
    for secret in ["Канал", "north-shore", "south-shore", "Northern", "Северн", "co-chair"]
    {
        for text in [raw, body, &subject] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
    in_one_language(&format!("{subject}\n{}", body.replace(&link, "")), locale);
}

pub fn in_one_language(text: &str, locale: &str) {
    let of = |ranges: &[std::ops::RangeInclusive<char>]| {
        text.chars().any(|c| c.is_alphabetic() && ranges.iter().any(|range| range.contains(&c)))
    };
    let latin = of(&['a'..='z', 'A'..='Z', '\u{c0}'..='\u{24f}']);
    let cyrillic = of(&['\u{400}'..='\u{52f}']);
    let armenian = of(&['\u{531}'..='\u{587}']);
    let expected = match locale {
        "ru" => (false, true, false),
        "hy" => (false, false, true),
        _ => (true, false, false),
    };
    assert_eq!((latin, cyrillic, armenian), expected, "{locale}: {text}");
    if locale == "az" {
        let english = "a an and the of text texts your side waits wait for is was signed has table \
                       this you no not on or open message because can mail page every only";
        let english: BTreeSet<&str> = english.split_whitespace().collect();
        let found: Vec<&str> = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| english.contains(word.to_lowercase().as_str()))
            .collect();
        assert!(found.is_empty(), "{found:?} in {text}");
    }
    if locale == "en" {
        assert!(text.chars().all(|c| c.is_ascii() || "’–“”".contains(c)), "{text}");
    }
}

#[test]
fn every_reason_to_write_comes_whole_in_the_addressees_language() {
    let Some(python) = python() else { return };
    let mut subjects = BTreeSet::new();
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        contact(&desk, NORTH, NORTH_MAIL, locale, "at-once");
        let post = Post::new(&desk, &python, &[]);
        let id = desk.tabled("Канал");
        let served =
            desk.serve_with(&["--smtp", &post.url(), "--mail-from", "post@commission.example"]);
        // Whoever put it on the table knows that it lies there.
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, locale, &served.url);
        // The other side signs.
        let server = ["--server", &served.url, "--yes"];
        let sign = ["instrument", "sign", &id, "--key", "north-shore-co-chair.key"];
        desk.well(&[&sign[..], &server].concat());
        let mails = post.wait(2);
        check(&mails[1], SOUTH_MAIL, locale, &served.url);
        // The addressee declines what the other side had signed.
        let decline = [
            "instrument",
            "decline",
            &id,
            "--key",
            "south-shore-co-chair.key",
            "--lang",
            "ru",
            "--text",
            "Пока нет.",
        ];
        desk.well(&[&decline[..], &server].concat());
        let mails = post.wait(3);
        check(&mails[2], NORTH_MAIL, locale, &served.url);
        let said: BTreeSet<&str> =
            mails.iter().map(|mail| mail["body"].as_str().unwrap()).collect();
        assert_eq!(said.len(), 3);
        subjects.extend(mails.iter().map(|mail| header(mail, "Subject")));
        let ids: BTreeSet<String> = mails.iter().map(|mail| header(mail, "Message-ID")).collect();
        assert_eq!(ids.len(), 3);
        post.stays(3);
    }
    assert_eq!(subjects.len(), 2 * LOCALES.len(), "{subjects:?}");
}

#[test]
fn whoever_is_on_duty_is_written_to_that_a_call_waits_and_nothing_of_the_call() {
    let Some(python) = python() else { return };
    let mut subjects = BTreeSet::new();
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        // Whoever takes mail once a day is on duty all the same.
        contact(&desk, SOUTH, SOUTH_MAIL, locale, "daily");
        contact(&desk, NORTH, NORTH_MAIL, locale, "at-once");
        let post = Post::new(&desk, &python, &[]);
        let call = ["contact", "call", "south-shore", "--urgent", "--text", "Канал", "--key"];
        let id = desk.well(&[&call[..], &["north-shore-co-chair.key"]].concat());
        let url = post.url();
        let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
        let served = desk.serve_with(&arguments);
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, locale, &served.url);
        assert!(!mails[0]["raw"].as_str().unwrap().contains(id.trim()));
        subjects.insert(header(&mails[0], "Subject"));
        post.stays(1);
        served.kill();
        let _served = desk.serve_with(&arguments);
        post.stays(1);
    }
    assert_eq!(subjects.len(), LOCALES.len(), "{subjects:?}");
}

#[test]
fn several_texts_are_one_mail_and_a_near_deadline_is_said() {
    let Some(python) = python() else { return };
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        let post = Post::new(&desk, &python, &[]);
        desk.tabled("Канал");
        desk.tabled("Каналы");
        let near = desk.ready("Каналу");
        desk.well(&[
            "instrument",
            "table",
            &near,
            "--key",
            "north-shore-co-chair.key",
            "--deadline-days",
            "1",
        ]);
        let served =
            desk.serve_with(&["--smtp", &post.url(), "--mail-from", "post@commission.example"]);
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, locale, &served.url);
        assert!(header(&mails[0], "Subject").contains('3'), "{mails:?}");
        let body = mails[0]["body"].as_str().unwrap();
        assert!(body.contains('2'), "{body}");
        let lapses = match locale {
            "ru" => "срок истечёт",
            "hy" => "ժամկետը կանցնի",
            "az" => "müddəti keçəcək",
            _ => "it lapses",
        };
        assert!(body.split_whitespace().collect::<Vec<_>>().join(" ").contains(lapses), "{body}");
        post.stays(1);
    }
}

/// A commission with a secretary, and the room of an incident that was taken up.
fn incident(desk: &Desk) -> String {
    let chairs = ["--key", "north-shore-co-chair.key", "--key", "south-shore-co-chair.key"];
    let seat = "secretariat/secretary/1";
    desk.well(&["key", "new", "--name", seat, "secretary.key"]);
    desk.well(&[&["seat", "fill", seat, "secretary.key.pub"][..], &chairs].concat());
    let open = ["--json", "incident", "open", "--summary", "At the bakery", "--topic", "incidents"];
    let rest = ["--grade", "evidenced", "--priority", "low", "--key", "secretary.key"];
    let opened: Value = serde_json::from_str(&desk.well(&[&open[..], &rest].concat())).unwrap();
    let id = opened["incident"].as_str().unwrap().to_owned();
    desk.well(&["incident", "accept", &id, "--yes", "--key", "secretary.key"]);
    id
}

/// A task of an hour of one party's co-chair, begun so many seconds ago.
fn task(desk: &Desk, id: &str, ago: i64) {
    let owner = "south-shore/co-chair";
    let add = ["incident", "task", "add", id, owner, "--hours", "1", "--text", "en=Call them."];
    desk.well(&[&add[..], &["--key", "south-shore-co-chair.key"]].concat());
    set_back(desk, ago);
}

/// Sets the clock of the first task back by so many seconds, by hand: the program has no clock but
/// the machine's.
fn set_back(desk: &Desk, seconds: i64) {
    let back = "import json, sqlite3, sys\n\
        db = sqlite3.connect(sys.argv[1])\n\
        body = json.loads(db.execute('select body from response').fetchone()[0])\n\
        clock = body['tasks'][0]['clock']\n\
        clock.update({name: clock[name] - int(sys.argv[2]) for name in clock})\n\
        with db: db.execute('update response set body = ?, due = ?', (json.dumps(body), clock['due']))\n";
    by_hand(desk, back, &[&seconds.to_string()]);
}

/// Runs a few lines of Python on the database of a server that stands still.
pub fn by_hand(desk: &Desk, lines: &str, arguments: &[&str]) {
    let file = std::fs::read_dir(desk.path("comity-data")).unwrap();
    let file = file.map(|it| it.unwrap().path()).find(|it| it.extension() == Some("db".as_ref()));
    let output = Command::new(python().unwrap())
        .args(["-c", lines])
        .arg(file.unwrap())
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_task_that_is_late_is_told_once_to_its_side_and_once_to_every_side() {
    let Some(python) = python() else { return };
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        let id = incident(&desk);
        contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        contact(&desk, NORTH, NORTH_MAIL, locale, "at-once");
        let post = Post::new(&desk, &python, &[]);
        let url = post.url();
        let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
        task(&desk, &id, 3_600 + 60);
        let served = desk.serve_with(&arguments);
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, locale, &served.url);
        for secret in ["Call them", "bakery", id.as_str()] {
            assert!(!mails[0]["raw"].as_str().unwrap().contains(secret), "{secret}");
        }
        post.stays(1);
        served.kill();
        // Told, and not told again, until as much time again has passed.
        let served = desk.serve_with(&arguments);
        post.stays(1);
        served.kill();
        set_back(&desk, 3_600);
        let served = desk.serve_with(&arguments);
        let mails = post.wait(3);
        let to: BTreeSet<&str> =
            mails[1..].iter().map(|mail| mail["facts"]["to"][0].as_str().unwrap()).collect();
        assert_eq!(to, [NORTH_MAIL, SOUTH_MAIL].into());
        for mail in &mails[1..] {
            check(mail, mail["facts"]["to"][0].as_str().unwrap(), locale, &served.url);
            assert_ne!(mail["body"], mails[0]["body"]);
        }
        post.stays(3);
        served.kill();
        let report = ["incident", "task", "report", &id, "1", "--outcome", "done"];
        let words = ["--text", "en=They were called.", "--key", "south-shore-co-chair.key"];
        desk.well(&[&report[..], &words].concat());
        let _served = desk.serve_with(&arguments);
        post.stays(3);
    }
}

/// Lets a day to ask again come that was set for a later one, by hand: the program has no clock but
/// the machine's.
fn day_comes(desk: &Desk) {
    let comes = "import json, sqlite3, sys, time\n\
        db = sqlite3.connect(sys.argv[1])\n\
        body = json.loads(db.execute('select body from response').fetchone()[0])\n\
        body['follow_ups'][0]['from'] = int(time.time()) - 60\n\
        asks = body['follow_ups'][0]['from']\n\
        with db: db.execute('update response set body = ?, asks = ?', (json.dumps(body), asks))\n";
    by_hand(desk, comes, &[]);
}

#[test]
fn a_day_to_ask_again_is_told_once_to_every_side_that_has_not_answered() {
    let Some(python) = python() else { return };
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        let id = incident(&desk);
        let post = Post::new(&desk, &python, &[]);
        let url = post.url();
        let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
        let south = ["--key", "south-shore-co-chair.key"];
        let ask = ["incident", "task", "ask", &id, "--in-days", "7"];
        desk.well(&[&ask[..], &south].concat());
        contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        contact(&desk, NORTH, NORTH_MAIL, locale, "at-once");
        // Not before the day.
        let served = desk.serve_with(&arguments);
        post.stays(0);
        served.kill();
        // A side that has answered is not asked.
        day_comes(&desk);
        let answer = ["incident", "task", "answer", &id, "1", "--text", "en=It is quiet."];
        desk.well(&[&answer[..], &south].concat());
        let served = desk.serve_with(&arguments);
        let mails = post.wait(1);
        check(&mails[0], NORTH_MAIL, locale, &served.url);
        for secret in ["quiet", "bakery", id.as_str()] {
            assert!(!mails[0]["raw"].as_str().unwrap().contains(secret), "{secret}");
        }
        post.stays(1);
        served.kill();
        // Told, and not told again.
        let _served = desk.serve_with(&arguments);
        post.stays(1);
    }
}

/// A moment so many days ahead, as a command takes it.
fn ahead(days: i64) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let day = i64::try_from(now.as_secs()).unwrap() / 86_400 + days;
    let (year, month, day) = commission::commitment::civil_date(day);
    format!("{year:04}-{month:02}-{day:02}T12:00")
}

#[test]
fn a_call_to_meet_is_told_to_whom_it_waits_for_and_its_answer_to_who_called() {
    let Some(python) = python() else { return };
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        let post = Post::new(&desk, &python, &[]);
        let url = post.url();
        let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
        let place = ["--place", "en=Quillfeather hall", "--place", "ru=Зал Квиллфезер"];
        let north = ["--yes", "--key", "north-shore-co-chair.key"];
        let call = ["meeting", "call", "--at", &ahead(20)];
        desk.well(&[&call[..], &place, &north].concat());
        if locale == LOCALES[0] {
            // The act was read before anybody said where to write to them.
            let served = desk.serve_with(&arguments);
            post.stays(0);
            served.kill();
        }
        set_contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        set_contact(&desk, NORTH, NORTH_MAIL, locale, "at-once");
        confirm(&desk, &[(SOUTH, SOUTH_MAIL), (NORTH, NORTH_MAIL)]);
        let served = desk.serve_with(&arguments);
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, locale, &served.url);
        served.kill();
        let listed: Value =
            serde_json::from_str(&desk.well(&["--json", "meeting", "list"])).unwrap();
        let id = listed["id"].as_str().unwrap();
        let south = ["--yes", "--key", "south-shore-co-chair.key"];
        let answer = ["meeting", "answer", id, "comes"];
        desk.well(&[&answer[..], &south].concat());
        let served = desk.serve_with(&arguments);
        let mails = post.wait(2);
        check(&mails[1], NORTH_MAIL, locale, &served.url);
        assert_ne!(mails[0]["body"], mails[1]["body"]);
        served.kill();
        // Another word about the same call is told as well; and nothing of it stands in a letter.
        let other = ["meeting", "answer", id, "other-date", "--at", &ahead(21)];
        desk.well(&[&other[..], &south].concat());
        let _served = desk.serve_with(&arguments);
        for mail in post.wait(3) {
            let raw = mail["raw"].as_str().unwrap();
            assert!(!raw.contains("Quillfeather") && !raw.contains(id), "{raw}");
        }
        post.stays(3);
    }
}

/// Makes a promise of the charter older by so many days.
fn age_promise(desk: &Desk, days: i64) {
    let back = "import sqlite3, sys\n\
        db = sqlite3.connect(sys.argv[1])\n\
        with db: assert db.execute('update promise set made = made - ? where reference = ?', \
        (int(sys.argv[2]) * 86400, 'charter:creative-competitions')).rowcount == 1\n";
    by_hand(desk, back, &[&days.to_string()]);
}

#[test]
fn a_promise_is_told_once_before_its_date_and_once_when_it_is_broken() {
    let Some(python) = python() else { return };
    for locale in LOCALES {
        let desk = Desk::new();
        desk.found();
        contact(&desk, SOUTH, SOUTH_MAIL, locale, "at-once");
        let post = Post::new(&desk, &python, &[]);
        let url = post.url();
        let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
        // Two years from the founding are given; three days of them are left.
        age_promise(&desk, 727);
        let served = desk.serve_with(&arguments);
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, locale, &served.url);
        served.kill();
        age_promise(&desk, 4);
        let served = desk.serve_with(&arguments);
        let mails = post.wait(2);
        check(&mails[1], SOUTH_MAIL, locale, &served.url);
        assert_ne!(mails[0]["body"], mails[1]["body"]);
        served.kill();
        let _served = desk.serve_with(&arguments);
        post.stays(2);
        for mail in post.wait(2) {
            let raw = mail["raw"].as_str().unwrap();
            assert!(!raw.contains("creative-competitions"), "{raw}");
        }
    }
}

#[test]
fn mail_comes_once_whatever_happens_to_the_server() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    desk.found();
    contact(&desk, SOUTH, SOUTH_MAIL, "en", "at-once");
    let post = Post::new(&desk, &python, &[]);
    desk.tabled("Канал");
    let url = post.url();
    let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
    let served = desk.serve_with(&arguments);
    post.wait(1);
    std::thread::sleep(Duration::from_millis(300));
    served.kill();
    let served = desk.serve_with(&arguments);
    post.stays(1);
    served.kill();
    let said = desk.well(&["rebuild"]);
    assert!(said.contains("nothing differed"), "{said}");
    desk.well(&["fsck"]);
    let kept = desk.well(&["seat", "contact", SOUTH]);
    assert!(kept.contains(SOUTH_MAIL), "{kept}");
    let served = desk.serve_with(&arguments);
    post.stays(1);
    served.kill();
    // A new text is told, and to nobody whose seat was vacated since.
    desk.tabled("Каналы");
    desk.well(&["seat", "vacate", SOUTH, "--key", "south-shore-registrar.key"]);
    let kept = desk.well(&["seat", "contact", SOUTH]);
    assert!(kept.contains("no address"), "{kept}");
    let _served = desk.serve_with(&arguments);
    post.stays(1);
    for file in std::fs::read_dir(desk.path("comity-data")).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let found = bytes.windows(SOUTH_MAIL.len()).any(|part| part == SOUTH_MAIL.as_bytes());
        assert!(!found, "the address of a vacated seat is still on the disk");
    }
}

#[test]
fn a_busy_or_broken_mail_server_is_tried_again_and_doctor_tells() {
    let Some(python) = python() else { return };
    for trouble in ["--busy", "--drop"] {
        let desk = Desk::new();
        desk.found();
        contact(&desk, SOUTH, SOUTH_MAIL, "en", "at-once");
        let post = Post::new(&desk, &python, &[trouble, "1"]);
        desk.tabled("Канал");
        let served =
            desk.serve_with(&["--smtp", &post.url(), "--mail-from", "post@commission.example"]);
        let until = Instant::now() + Duration::from_secs(20);
        let told = loop {
            let said = desk.run(&["doctor"]);
            if said.out.contains("is late") {
                break said.out;
            }
            assert!(Instant::now() < until, "{}", said.out);
        };
        assert!(told.contains("attempts so far: 1"), "{told}");
        assert!(!told.contains("south.example"), "doctor shows an address: {told}");
        let mails = post.wait(1);
        check(&mails[0], SOUTH_MAIL, "en", &served.url);
        post.stays(1);
        assert_eq!(post.attempts(), 2, "{trouble}");
        let said = desk.run(&["doctor"]);
        assert!(!said.out.contains("is late"), "{}", said.out);
    }
}

#[test]
fn who_never_wishes_mail_or_daily_mail_gets_none_at_once() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    desk.found();
    contact(&desk, SOUTH, SOUTH_MAIL, "en", "never");
    let post = Post::new(&desk, &python, &[]);
    desk.tabled("Канал");
    {
        let _served =
            desk.serve_with(&["--smtp", &post.url(), "--mail-from", "post@commission.example"]);
        post.stays(0);
    }
    contact(&desk, SOUTH, SOUTH_MAIL, "en", "daily");
    desk.tabled("Каналы");
    let _served =
        desk.serve_with(&["--smtp", &post.url(), "--mail-from", "post@commission.example"]);
    post.stays(0);
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    desk.found();
    contact(&desk, SOUTH, SOUTH_MAIL, "hy", "at-once");
    let (certificate, key) = (script("self-signed.pem"), script("self-signed.key"));
    let (certificate, key) = (certificate.to_str().unwrap(), key.to_str().unwrap());
    let post = Post::new(&desk, &python, &["--starttls", certificate, key]);
    desk.tabled("Канал");
    let url = format!("smtp+starttls://localhost:{}", post.port);
    let arguments = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
    let said = desk.ends(1, &[&["doctor"][..], &arguments].concat());
    assert!(said.out.contains("TLS was refused"), "{}", said.out);
    let served = desk.serve_with(&arguments);
    post.stays(0);
    assert_eq!(post.attempts(), 0, "something was said without TLS");
    drop(served);
    // Whom the operator vouches for is trusted.
    let arguments = [&arguments[..], &["--smtp-ca", certificate]].concat();
    let said = desk.run(&[&["doctor"][..], &arguments].concat());
    assert!(said.out.contains("answers as it must"), "{}", said.out);
    let served = desk.serve_with(&arguments);
    let mails = post.wait(1);
    assert_eq!(mails[0]["facts"]["tls"], true);
    check(&mails[0], SOUTH_MAIL, "hy", &served.url);
}

#[test]
fn the_sign_in_is_that_of_the_password_file_and_over_tls() {
    let Some(python) = python() else { return };
    let desk = Desk::new();
    desk.found();
    contact(&desk, SOUTH, SOUTH_MAIL, "az", "at-once");
    let (certificate, key) = (script("self-signed.pem"), script("self-signed.key"));
    let (certificate, key) = (certificate.to_str().unwrap(), key.to_str().unwrap());
    let tls = ["--starttls", certificate, key, "--user", "post@commission.example", "pass word"];
    let post = Post::new(&desk, &python, &tls);
    desk.tabled("Канал");
    crate::support::program::write_private(&desk.path("right"), "pass word\n");
    crate::support::program::write_private(&desk.path("wrong"), "word pass\n");
    let url = format!("smtp+starttls://post%40commission.example@localhost:{}", post.port);
    let arguments = [
        "--smtp",
        url.as_str(),
        "--mail-from",
        "post@commission.example",
        "--smtp-ca",
        certificate,
        "--smtp-password-file",
    ];
    let said = desk.ends(1, &[&["doctor"][..], &arguments, &["wrong"]].concat());
    assert!(said.out.contains("answered 535"), "{}", said.out);
    assert!(!said.out.contains("word pass") && !said.err.contains("word pass"));
    let said = desk.run(&[&["doctor"][..], &arguments, &["right"]].concat());
    assert!(said.out.contains("answers as it must"), "{}", said.out);
    let served = desk.serve_with(&[&arguments[..], &["right"]].concat());
    let mails = post.wait(1);
    check(&mails[0], SOUTH_MAIL, "az", &served.url);
}
