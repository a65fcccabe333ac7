//! Letters about reports and incidents through a real mail server, and what the commands do with
//! pictures and tables.
//!
//! The letters need a Python with the package aiosmtpd, named by COMITY_TEST_SMTP, as `mail.rs`.

use std::io::{BufRead as _, BufReader, Cursor};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::program::{Desk, root};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::Value;

const CHAIR: &str = "north-shore/co-chair/1";
const VERIFIER: &str = "south-shore/member/1";
const CHAIR_MAIL: &str = "chair@north.example";
const VERIFIER_MAIL: &str = "verifier@south.example";
/// Nothing of this is for anybody's letter box.
const SECRET: [&str; 8] = [
    "bakery",
    "Stones",
    "stones",
    "RU-MOW",
    "north-shore",
    "south-shore",
    "Quillfeather",
    "Northern",
];

/// A mail server; killed when dropped.
struct Post {
    child: Child,
    folder: PathBuf,
    port: u16,
    python: String,
}

impl Post {
    fn new(desk: &Desk) -> Option<Self> {
        let Some(python) = std::env::var("COMITY_TEST_SMTP").ok().filter(|it| !it.is_empty())
        else {
            eprintln!("COMITY_TEST_SMTP names no Python with aiosmtpd: no letter is tested");
            return None;
        };
        let folder = desk.path("post");
        let mut child = Command::new(&python)
            .arg(root().join("crates/comity/tests/program/support/smtp/server.py"))
            .arg(&folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Some(Self { child, folder, port: line.trim().parse().unwrap(), python })
    }

    fn kept(&self) -> usize {
        (1..).find(|n| !self.folder.join(format!("{n}.eml")).exists()).unwrap() - 1
    }

    /// Waits until so many letters came, and no more; reads them.
    fn wait(&self, count: usize) -> Vec<Value> {
        let until = Instant::now() + Duration::from_secs(40);
        while self.kept() < count {
            assert!(Instant::now() < until, "{} of {count} letters came", self.kept());
            std::thread::sleep(Duration::from_millis(50));
        }
        std::thread::sleep(Duration::from_millis(2_500));
        assert_eq!(self.kept(), count, "{}", self.read(self.kept())["body"]);
        (1..=count).map(|number| self.read(number)).collect()
    }

    fn read(&self, number: usize) -> Value {
        let read = root().join("crates/comity/tests/program/support/smtp/read.py");
        let file = self.folder.join(format!("{number}.eml"));
        let output = Command::new(&self.python).arg(read).arg(file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A letter to somebody that says these words, and nothing of what it is about.
fn says(mail: &Value, to: &str, words: &str) {
    assert_eq!(mail["to"], serde_json::json!([to]));
    assert_eq!(
        (mail["type"].as_str(), mail["multipart"].as_bool()),
        (Some("text/plain"), Some(false))
    );
    let body = mail["body"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(body.contains(words), "{words:?} is not in {body}");
    assert_eq!(body.matches("://").count(), 1, "one link: {body}");
    let raw = mail["raw"].as_str().unwrap();
    for secret in SECRET {
        assert!(!raw.contains(secret) && !body.contains(secret), "{secret} in {raw}");
    }
}

/// Members who verify and a secretary, all with key files.
fn staffed(desk: &Desk) {
    desk.found();
    let (north, south) = ("north-shore-co-chair.key", "south-shore-co-chair.key");
    desk.well(&["key", "new", "--name", "secretariat/secretary/1", "secretary.key"]);
    let fill = ["seat", "fill", "secretariat/secretary/1", "secretary.key.pub", "--key", north];
    desk.well(&[&fill[..], &["--key", south]].concat());
    std::fs::write(desk.path("phrase"), "three calm rivers\n").unwrap();
    for party in ["north-shore", "south-shore"] {
        let (seat, file) = (format!("{party}/member/1"), format!("{party}-member.key"));
        desk.well(&["key", "new", "--name", &seat, &file]);
        let registrar = format!("{party}-registrar.key");
        desk.well(&["seat", "fill", &seat, &format!("{file}.pub"), "--key", &registrar]);
        let (chair, key) = (format!("{party}/co-chair/1"), format!("{party}-co-chair.key"));
        desk.well(&["seat", "reading-key", &chair, "--passphrase-file", "phrase", "--key", &key]);
    }
    let seat = "secretariat/secretary/1";
    let reading = ["seat", "reading-key", seat, "--passphrase-file", "phrase", "--key"];
    desk.well(&[&reading[..], &["secretary.key", "--key", north, "--key", south]].concat());
}

fn told(desk: &Desk) -> String {
    let what = desk.path("told");
    if !what.exists() {
        std::fs::write(&what, "Stones were thrown at the bakery by Quillfeather.\n").unwrap();
    }
    let made = desk.well(&[
        "--json",
        "report",
        "make",
        "--what",
        "told",
        "--region",
        "RU-MOW",
        "--trusted",
        "nobody",
    ]);
    serde_json::from_str::<Value>(&made).unwrap()["receipt"].as_str().unwrap().to_owned()
}

#[test]
fn who_reads_verifies_and_answers_is_told_that_something_waits_and_no_more() {
    let desk = Desk::new();
    let Some(post) = Post::new(&desk) else { return };
    staffed(&desk);
    for (office, address) in [(CHAIR, CHAIR_MAIL), (VERIFIER, VERIFIER_MAIL)] {
        desk.well(&[
            "seat", "contact", office, "--mail", address, "--lang", "en", "--pace", "at-once",
        ]);
    }
    let url = format!("smtp://localhost:{}", post.port);
    let mail = ["--smtp", url.as_str(), "--mail-from", "post@commission.example"];
    // Whoever reads an address says yes to it first.
    let served = desk.serve_with(&mail);
    let asked = post.wait(2);
    served.kill();
    for (office, address) in [(CHAIR, CHAIR_MAIL), (VERIFIER, VERIFIER_MAIL)] {
        let letter = asked.iter().find(|it| it["to"] == serde_json::json!([address])).unwrap();
        says(letter, address, "Until then nothing else comes from us.");
        let body = letter["body"].as_str().unwrap();
        let code = body.split("/confirm-mail/").nth(1).unwrap().split('?').next().unwrap();
        desk.well(&["seat", "contact", office, "--code", code]);
    }
    told(&desk);
    told(&desk);
    // Two reports are one letter to whoever reads; a verifier who reads none gets none.
    let served = desk.serve_with(&mail);
    says(&post.wait(3)[2], CHAIR_MAIL, "2 reports wait for your commission");
    served.kill();
    told(&desk);
    // A further report within the hour is none, whatever happens to the server.
    let served = desk.serve_with(&mail);
    post.wait(3);
    served.kill();

    let open = ["--json", "incident", "open", "--summary", "At the bakery", "--topic", "incidents"];
    let rest = ["--grade", "evidenced", "--priority", "low", "--key", "secretary.key"];
    let opened: Value = serde_json::from_str(&desk.well(&[&open[..], &rest].concat())).unwrap();
    let id = opened["incident"].as_str().unwrap();
    desk.well(&["incident", "accept", id, "--yes", "--key", "secretary.key"]);
    for party in ["north-shore", "south-shore"] {
        desk.well(&[
            "incident",
            "assign",
            id,
            &format!("{party}/member/1"),
            "--key",
            "secretary.key",
        ]);
    }
    let served = desk.serve_with(&mail);
    says(&post.wait(4)[3], VERIFIER_MAIL, "You were asked to verify an incident");
    served.kill();
    let (north, south) = ("north-shore-member.key", "south-shore-member.key");
    desk.well(&[
        "incident",
        "fact",
        id,
        "--text",
        "en=Three stones broke a window.",
        "--key",
        north,
    ]);
    desk.well(&["incident", "confirm", id, "1", "--key", south]);
    for key in [north, south] {
        desk.well(&["incident", "find", id, "confirmed-true", "--key", key]);
    }
    desk.well(&["incident", "verify", id, "--yes", "--key", north]);
    let served = desk.serve_with(&mail);
    says(&post.wait(5)[4], VERIFIER_MAIL, "It becomes public only with yours.");
    served.kill();
    let served = desk.serve_with(&mail);
    post.wait(5);
    served.kill();
    // Nothing of it is on the disk in clear either: no report is named in what is kept for mail.
    for entry in std::fs::read_dir(desk.path("comity-data")).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for secret in ["Stones were thrown", "Quillfeather"] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret}");
        }
    }
}

#[test]
fn a_picture_by_command_is_made_anew_and_another_file_is_not_shown_as_one() {
    let desk = Desk::new();
    staffed(&desk);
    let picture = RgbImage::from_fn(40, 30, |x, _| Rgb([u8::try_from(x).unwrap(), 80, 90]));
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture.clone()).write_to(&mut png, ImageFormat::Png).unwrap();
    let mut png = png.into_inner();
    png.extend(b"Quillfeather at 55.7558N");
    std::fs::write(desk.path("telephone.png"), &png).unwrap();
    std::fs::write(desk.path("note.pdf"), "%PDF-1.7 by Quillfeather").unwrap();
    std::fs::write(desk.path("told"), "Stones were thrown at the bakery.\n").unwrap();
    let make = ["--json", "report", "make", "--what", "told", "--trusted", "nobody"];
    let refused = desk.ends(1, &[&make[..], &["--picture", "note.pdf"]].concat());
    assert!(refused.err.contains("no JPEG, PNG or WebP picture"), "{}", refused.err);
    let made = desk.well(&[&make[..], &["--picture", "telephone.png"]].concat());
    let made: Value = serde_json::from_str(&made).unwrap();
    std::fs::write(desk.path("receipt"), made["receipt"].as_str().unwrap()).unwrap();
    desk.well(&["report", "add", "receipt", "--original", "note.pdf"]);
    let listed: Value = serde_json::from_str(&desk.well(&["--json", "report", "list"])).unwrap();
    let id = listed["id"].as_str().unwrap();
    let reader = ["--key", "south-shore-co-chair.key", "--passphrase-file", "phrase"];
    let shown = desk.well(&[&["report", "show", id][..], &reader].concat());
    assert!(shown.contains("\"picture\"") && shown.contains("\"original\""), "{shown}");
    desk.well(&[&["report", "file", id, "1", "--out", "one.png"][..], &reader].concat());
    let said = desk.well(&[&["report", "file", id, "2", "--out", "two.pdf"][..], &reader].concat());
    assert!(said.contains("may harm a computer"), "{said}");
    let one = std::fs::read(desk.path("one.png")).unwrap();
    assert!(!one.windows(5).any(|part| part == b"Quill"));
    assert_eq!(image::load_from_memory(&one).unwrap().to_rgb8(), picture);
    assert_eq!(std::fs::read(desk.path("two.pdf")).unwrap(), b"%PDF-1.7 by Quillfeather");
    desk.ends(3, &[&["report", "file", id, "1", "--out", "one.png"][..], &reader].concat());
    desk.ends(2, &[&["report", "file", id, "7", "--out", "x"][..], &reader].concat());
}

#[test]
fn a_table_of_earlier_incidents_is_looked_at_first_and_imported_whole() {
    let desk = Desk::new();
    staffed(&desk);
    let day = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let day = i64::try_from(day.as_secs() / 86_400).unwrap() - 3;
    let (year, month, day) = commission::commitment::civil_date(day);
    let heard = format!("{year:04}-{month:02}-{day:02}");
    let good = format!(
        "heard,summary,topic,grade,priority,channel\n\
         {heard},\"At the market, by night\",incidents,experienced,high,press\n\
         {heard},At the station,incidents,potential,low,\n"
    );
    std::fs::write(desk.path("good.csv"), &good).unwrap();
    std::fs::write(desk.path("bad.csv"), format!("{good}{heard},x,nonsense,mild,low,\n")).unwrap();
    std::fs::write(desk.path("no.csv"), "heard,name\n1,2\n").unwrap();
    let import = |table: &'static str, more: &'static str| {
        ["incident", "import", table, "--key", "secretary.key", more]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
    };
    let bad = desk.ends(1, &import("bad.csv", ""));
    assert!(
        bad.out.contains("line 4, grade") && bad.err.contains("nothing was imported"),
        "{} {}",
        bad.out,
        bad.err
    );
    desk.ends(2, &import("no.csv", ""));
    assert!(desk.well(&import("good.csv", "--dry-run")).contains("2 rooms would be opened"));
    assert!(desk.well(&import("good.csv", "")).contains("2 rooms were opened"));
    assert!(desk.well(&import("good.csv", "")).contains("0 rooms were opened"), "once");
    desk.ends(1, &["incident", "import", "good.csv", "--key", "north-shore-co-chair.key"]);
    assert!(!desk.well(&["incident", "list"]).contains("market"), "nothing of it is public");
}

#[test]
fn a_sealed_report_by_command_is_opened_by_every_party_together() {
    let desk = Desk::new();
    staffed(&desk);
    std::fs::write(desk.path("told"), "Stones were thrown at the bakery.\n").unwrap();
    let made = desk.well(&[
        "--json",
        "report",
        "make",
        "--what",
        "told",
        "--trusted",
        "nobody",
        "--sealed",
    ]);
    let made: Value = serde_json::from_str(&made).unwrap();
    std::fs::write(desk.path("receipt"), made["receipt"].as_str().unwrap()).unwrap();
    let listed: Value = serde_json::from_str(&desk.well(&["--json", "report", "list"])).unwrap();
    assert_eq!(listed["waits_for"], serde_json::json!(["north-shore", "south-shore"]));
    let id = listed["id"].as_str().unwrap();
    let with = |command: &str, key: &str, rest: &[&str]| -> Vec<String> {
        let command = ["report", command, id, "--key", key, "--passphrase-file", "phrase"];
        command.iter().chain(rest).map(ToString::to_string).collect()
    };
    let well = |args: Vec<String>| desk.well(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let ends =
        |args: Vec<String>| desk.ends(1, &args.iter().map(String::as_str).collect::<Vec<_>>()).err;
    let (north, south) = ("north-shore-co-chair.key", "south-shore-co-chair.key");
    let decide = ["--topic", "incidents", "--summary", "A line", "--words", "Thank you."];
    ends(with("open", "secretary.key", &[]));
    assert!(!well(with("show", north, &[])).contains("bakery"));
    let half = well(with("open", north, &[]));
    assert!(half.contains("it waits for south-shore"), "{half}");
    for key in [north, south, "secretary.key"] {
        assert!(!well(with("show", key, &[])).contains("bakery"), "{key}");
    }
    let early = ends(with("triage", "secretary.key", &decide));
    assert!(early.contains("sealed"), "{early}");
    let own = desk.well(&["report", "read", "receipt"]);
    assert!(own.contains("waits for south-shore to open it"), "{own}");
    assert!(well(with("open", south, &[])).contains("every part is open"));
    for key in [north, south, "secretary.key"] {
        assert!(well(with("show", key, &[])).contains("bakery"), "{key}");
    }
    well(with("triage", "secretary.key", &decide));
    assert!(desk.well(&["report", "read", "receipt"]).contains("Thank you."));
}
