//! Messages that say that a call waits, through real HTTP servers on this machine: the signature is
//! verified there, a failing gateway is tried again, nothing is lost or told twice.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::support::program::{Desk, write_private};
use commission::Office;
use commission::contact::{NewCall, NewDuty};
use hmac::{Hmac, KeyInit as _, Mac as _};
use note::SigningKey;
use serde_json::Value;
use sha2::Sha256;
use store::{Options, Store};

const KEY: &str = "a key of at least sixteen bytes";
const WORDS: &str = "Perpetua saw something burn at the market.";
const NUMBER: &str = "+447700900101";
const NORTH: &str = "north-shore-co-chair.key";
const SOUTH: &str = "south-shore-co-chair.key";

/// A request as a gateway got it.
#[derive(Clone, Debug)]
struct Got {
    path: String,
    headers: Vec<(String, String)>,
    body: String,
    /// What it was answered.
    status: u16,
}

impl Got {
    fn header(&self, name: &str) -> &str {
        let found: Vec<&str> = self
            .headers
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect();
        assert_eq!(found.len(), 1, "{name}: {self:?}");
        found[0]
    }
}

/// A web server that answers every request with one status and remembers it.
struct Gateway {
    port: u16,
    status: Arc<AtomicU16>,
    got: Arc<Mutex<Vec<Got>>>,
}

impl Gateway {
    fn new(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (status, got) = (Arc::new(AtomicU16::new(status)), Arc::default());
        let (answers, heard) = (Arc::clone(&status), Arc::clone(&got));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                hear(stream, answers.load(Ordering::SeqCst), &heard);
            }
        });
        Self { port, status, got }
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    fn taken(&self) -> Vec<Got> {
        self.got().into_iter().filter(|it| it.status == 200).collect()
    }

    /// Waits until so many requests came that fit.
    fn wait(&self, what: &str, count: usize, fits: impl Fn(&Got) -> bool) {
        let until = Instant::now() + Duration::from_secs(40);
        while self.got().iter().filter(|it| fits(it)).count() < count {
            assert!(Instant::now() < until, "{what}: {:?}", self.got());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Nothing more comes while the job looks several times.
    fn stays(&self, count: usize) {
        let until = Instant::now() + Duration::from_millis(3_500);
        while Instant::now() < until {
            assert_eq!(self.got().len(), count, "{:?}", self.got());
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

fn hear(mut stream: TcpStream, status: u16, got: &Mutex<Vec<Got>>) {
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut first = String::new();
    if reader.read_line(&mut first).unwrap_or(0) == 0 {
        return;
    }
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let mut body = vec![0; length.unwrap().1.parse().unwrap()];
    reader.read_exact(&mut body).unwrap();
    let path = first.split(' ').nth(1).unwrap().to_owned();
    let body = String::from_utf8(body).unwrap();
    got.lock().unwrap().push(Got { path, headers, body, status });
    let more = if status == 302 { "Location: /elsewhere\r\n" } else { "" };
    let answer =
        format!("HTTP/1.1 {status} X\r\n{more}Content-Length: 2\r\nConnection: close\r\n\r\nok");
    let _ = stream.write_all(answer.as_bytes());
}

/// What holds of every post to the webhook; returns its body.
fn check_hook(got: &Got) -> Value {
    let time = got.header("Comity-Timestamp");
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY.as_bytes()).unwrap();
    mac.update(format!("{time}.{}", got.body).as_bytes());
    let hex: String = mac.finalize().into_bytes().iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(got.header("Comity-Signature"), format!("v1={hex}"));
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let age = now.as_secs().abs_diff(time.parse().unwrap());
    assert!(age < 120, "{age}");
    assert_eq!(got.path, "/hook?x=1");
    assert_eq!(got.header("Content-Type"), "application/json");
    let body: Value = serde_json::from_str(&got.body).unwrap();
    assert_eq!(body["delivery"], got.header("Comity-Delivery"));
    let fields: BTreeSet<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
    let all = ["at", "call", "delivery", "event", "office", "open", "to", "urgent"];
    assert_eq!(fields, all.into(), "nothing else is told");
    for secret in ["Perpetua", "market", "7700"] {
        assert!(!got.body.contains(secret), "{secret}: {}", got.body);
    }
    body
}

fn arguments(desk: &Desk, hook: &Gateway, sms: &Gateway) -> Vec<String> {
    write_private(&desk.path("hook.key"), &format!("{KEY}\n"));
    write_private(&desk.path("sms.header"), "Authorization: Bearer open-sesame\n");
    let (hook, sms) = (hook.url("/hook?x=1"), sms.url("/sms"));
    ["--webhook-url", &hook, "--webhook-key", "hook.key", "--sms-url", &sms, "--sms-header"]
        .iter()
        .map(ToString::to_string)
        .chain(["sms.header".to_owned()])
        .collect()
}

fn call(desk: &Desk) -> String {
    let asked = ["contact", "call", "south-shore", "--text", WORDS, "--urgent", "--key", NORTH];
    desk.well(&asked).trim().to_owned()
}

fn founded() -> Desk {
    let desk = Desk::new();
    desk.found();
    desk.well(&["contact", "number", "--set", "+44 7700 900101", "--key", SOUTH]);
    desk
}

#[test]
fn a_failing_gateway_is_tried_again_and_nothing_is_lost_or_told_twice() {
    let desk = founded();
    let call = call(&desk);
    let (hook, sms) = (Gateway::new(503), Gateway::new(500));
    let given = arguments(&desk, &hook, &sms);
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let served = desk.serve_with(&given);
    let first_url = served.url.clone();
    for gateway in [&hook, &sms] {
        gateway.wait("tried again", 2, |it| it.status != 200);
    }
    std::thread::sleep(Duration::from_millis(500));
    // The server dies; another takes over what waits.
    served.kill();
    hook.status.store(200, Ordering::SeqCst);
    sms.status.store(200, Ordering::SeqCst);
    let served = desk.serve_with(&given);
    for gateway in [&hook, &sms] {
        gateway.wait("taken", 1, |it| it.status == 200);
    }
    let (hooks, texts) = (hook.got().len(), sms.got().len());
    hook.stays(hooks);
    sms.stays(texts);
    assert_eq!((hook.taken().len(), sms.taken().len()), (1, 1));
    let all: Vec<Value> = hook.got().iter().map(check_hook).collect();
    let ids: BTreeSet<&str> = all.iter().map(|it| it["delivery"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 1, "each attempt is known as the same delivery");
    let body = &all[all.len() - 1];
    assert_eq!(body["event"], "call-waits");
    assert_eq!(
        (body["call"].as_str(), body["urgent"].as_bool()),
        (Some(call.as_str()), Some(true))
    );
    assert_eq!(body["office"], "south-shore/co-chair/1");
    assert_eq!(body["open"], format!("{}/contacts/call/{call}", served.url));
    let text = &sms.taken()[0];
    assert_eq!(text.path, "/sms");
    assert_eq!(text.header("Authorization"), "Bearer open-sesame");
    let sent = text.body.clone();
    let url = web::routes::segment(format!("{}/contacts", served.url));
    let number = web::routes::segment(NUMBER);
    assert_eq!(sent, format!("to={number}&text=A%20call%20waits%2C%20open%20{url}"));
    assert_ne!(first_url, "");
    // Started once more, it says nothing again.
    served.kill();
    let served = desk.serve_with(&given);
    hook.stays(hooks);
    served.kill();
    // Whoever took a call is left alone, and a call that was taken before is told to nobody.
    let second = self::call(&desk);
    desk.well(&["contact", "acknowledge", &second, "--key", SOUTH]);
    let _served = desk.serve_with(&given);
    hook.stays(hooks);
    sms.stays(texts);
}

#[test]
fn a_redirect_is_not_followed_and_json_is_filled() {
    let desk = founded();
    call(&desk);
    let (hook, sms) = (Gateway::new(302), Gateway::new(200));
    let mut given = arguments(&desk, &hook, &sms);
    given.extend([
        "--sms-template".to_owned(),
        r#"{"messages": [{"recipient": "{to}", "body": "{text}"}]}"#.to_owned(),
    ]);
    desk.well(&[
        "seat",
        "contact",
        "south-shore/co-chair/1",
        "--mail",
        "x@south.example",
        "--lang",
        "hy",
    ]);
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let _served = desk.serve_with(&given);
    hook.wait("redirected", 2, |it| it.status == 302);
    assert!(hook.got().iter().all(|it| it.path == "/hook?x=1"), "{:?}", hook.got());
    sms.wait("taken", 1, |it| it.status == 200);
    let text = &sms.taken()[0];
    assert_eq!(text.header("Content-Type"), "application/json");
    let body: Value = serde_json::from_str(&text.body).unwrap();
    assert_eq!(body["messages"][0]["recipient"], NUMBER);
    let said = body["messages"][0]["body"].as_str().unwrap();
    assert!(said.starts_with("Զանգ է սպասում") && said.ends_with("/contacts"), "{said}");
}

/// A call that was made some seconds ago, in a duty that began two hours ago.
fn call_ago(desk: &Desk, seconds: i64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let data = desk.path("comity-data");
        let log = std::fs::read_to_string(data.join("log.key")).unwrap();
        let log = SigningKey::parse(log.trim_end()).unwrap();
        let store = Store::open(data.as_path(), log, Options::default()).await.unwrap();
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        let now = i64::try_from(now.as_secs()).unwrap();
        let office = |text: &str| text.parse::<Office>().unwrap();
        let new = NewDuty {
            office: office("south-shore/member/1"),
            from: now - 7_200,
            until: now + 7_200,
            deputies: Vec::new(),
        };
        let chair = office("south-shore/co-chair/1");
        let south = chair.party().unwrap();
        if store.roster(south).await.unwrap().duties.is_empty() {
            store.set_duty(south, new, &chair, now).await.unwrap();
        }
        let new = NewCall {
            to: south.clone(),
            urgent: false,
            region: String::new(),
            incident: None,
            words: WORDS.into(),
        };
        let (by, nonce) = (office("north-shore/co-chair/1"), u8::try_from(seconds / 60).unwrap());
        store.call_party(new, &by, now - seconds, [nonce; 16]).await.unwrap();
        store.close().await;
    });
}

#[test]
fn the_next_is_told_when_the_clock_has_run_out_and_not_before() {
    let desk = founded();
    desk.well(&["key", "new", "--name", "south-shore/member/1", "member.key"]);
    let fill = ["seat", "fill", "south-shore/member/1", "member.key.pub", "--person", "A", "--key"];
    desk.well(&[&fill[..], &["south-shore-registrar.key"]].concat());
    call_ago(&desk, 0);
    let (hook, sms) = (Gateway::new(200), Gateway::new(200));
    let given = arguments(&desk, &hook, &sms);
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let served = desk.serve_with(&given);
    hook.wait("told", 1, |_| true);
    hook.stays(1);
    assert_eq!(check_hook(&hook.got()[0])["office"], "south-shore/member/1");
    // Whoever gave no number gets no text.
    sms.stays(0);
    served.kill();
    // Nobody answered this one for longer than the charter's hour: the co-chair is told as well.
    call_ago(&desk, 3_660);
    let _served = desk.serve_with(&given);
    hook.wait("told", 3, |_| true);
    sms.wait("told", 1, |_| true);
    hook.stays(3);
    let told: BTreeSet<String> = hook.got()[1..]
        .iter()
        .map(|it| check_hook(it)["office"].as_str().unwrap().to_owned())
        .collect();
    let both = ["south-shore/member/1", "south-shore/co-chair/1"].map(str::to_owned);
    assert_eq!(told, both.into());
}

#[test]
fn settings_that_do_not_hold_together_are_refused_before_anything_is_served() {
    let desk = founded();
    write_private(&desk.path("short"), "short\n");
    write_private(&desk.path("key"), &format!("{KEY}\n"));
    std::fs::write(desk.path("open"), format!("{KEY}\n")).unwrap();
    for (bad, said) in [
        (vec!["--webhook-url", "https://hook.example/"], "need a key"),
        (vec!["--webhook-key", "key"], "no webhook"),
        (vec!["--webhook-url", "http://hook.example/", "--webhook-key", "key"], "only over TLS"),
        (vec!["--webhook-url", "https://hook.example/", "--webhook-key", "short"], "too short"),
        (vec!["--sms-template", "to={to}&text={text}"], "no gateway"),
        (vec!["--sms-url", "https://sms.example/", "--sms-template", "to={to}"], "no template"),
        (vec!["--sms-url", "https://sms.example/", "--sms-header", "key"], "holds no header"),
        #[cfg(unix)]
        (vec!["--webhook-url", "https://hook.example/", "--webhook-key", "open"], "read by others"),
    ] {
        let said_of = desk.run(&[&["serve", "--listen", "127.0.0.1:0"][..], &bad].concat());
        assert_ne!(said_of.code, 0, "{bad:?}");
        assert!(said_of.err.contains(said), "{bad:?}: {}", said_of.err);
        assert!(!said_of.err.contains(KEY), "{}", said_of.err);
    }
}

#[test]
fn the_commands_do_what_the_pages_do() {
    let desk = founded();
    desk.well(&["contact", "duty", "south-shore/co-chair/1", "--hours", "12", "--key", SOUTH]);
    let roster = desk.well(&["contact", "roster"]);
    assert!(roster.contains("north-shore: north-shore/co-chair/1 (stands in"), "{roster}");
    assert!(roster.contains("south-shore: south-shore/co-chair/1\n"), "{roster}");
    let other = ["contact", "duty", "south-shore/co-chair/1", "--hours", "1", "--key", NORTH];
    assert!(desk.ends(1, &other).err.contains("speak for itself"));
    let call = call(&desk);
    assert!(desk.ends(1, &["contact", "acknowledge", &call, "--key", NORTH]).code == 1);
    desk.well(&["contact", "acknowledge", &call, "--key", SOUTH]);
    desk.well(&["contact", "close", &call, "--text", "We spoke.", "--key", NORTH]);
    let calls = desk.well(&["--json", "contact", "calls"]);
    let shown: Value = serde_json::from_str(calls.lines().next().unwrap()).unwrap();
    assert_eq!(
        (shown["state"].as_str(), shown["answered"].as_str()),
        (Some("closed"), Some("in-time"))
    );
    assert_eq!(desk.well(&["contact", "calls", "--open"]), "");
    let log = ["contact", "log", "south-shore/co-chair/1", "--way", "telephone", "--subject"];
    let entry = desk.well(&[&log[..], &["The market", "--key", NORTH]].concat());
    let entry = entry.trim();
    desk.ends(1, &["contact", "confirm", entry, "--key", NORTH]);
    assert!(desk.well(&["contact", "entries"]).contains(" waits "));
    desk.well(&["contact", "confirm", entry, "--key", SOUTH]);
    assert!(desk.well(&["contact", "entries"]).contains(" confirmed "));
    let measured = desk.well(&["contact", "measures"]);
    assert!(measured.contains("south-shore: 1 calls, 1 in time"), "{measured}");
    assert!(measured.contains("north-shore: 0 calls"), "{measured}");
    desk.well(&["contact", "remove-duty", "1", "--key", SOUTH]);
    desk.ends(2, &["contact", "number", "--set", "12", "--key", SOUTH]);
    let fsck = desk.well(&["fsck"]);
    assert!(!fsck.is_empty());
}

#[test]
fn a_program_asks_a_server_with_the_key_of_a_seat() {
    let desk = founded();
    let served = desk.serve("comity-data");
    let ask = |path: &str, key: &str, more: &[&str]| {
        let asked = ["--json", "ask", path, "--server", &served.url, "--key", key];
        [&asked[..], more].concat().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let well = |asked: Vec<String>| -> Value {
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        serde_json::from_str(&desk.well(&asked)).unwrap()
    };
    let body = serde_json::json!({
        "to": "south-shore", "urgent": true, "region": "", "incident": null, "words": WORDS,
    });
    std::fs::write(desk.path("call.json"), body.to_string()).unwrap();
    let made = well(ask("/api/contacts/calls", NORTH, &["--body", "call.json"]));
    let path = format!("/api/contacts/calls/{}/acknowledgement", made["id"].as_str().unwrap());
    let own = ask(&path, NORTH, &["--post"]);
    let said = desk.ends(1, &own.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!said.err.is_empty(), "a call to the other side is theirs to take");
    let taken = well(ask(&path, SOUTH, &["--post"]));
    assert_eq!(taken["acknowledged"]["office"], "south-shore/co-chair/1");
    let calls = well(ask("/api/contacts/calls?state=open", NORTH, &[]));
    assert_eq!(calls["calls"][0]["words"], WORDS);
    desk.ends(2, &["ask", "/contacts", "--server", &served.url, "--key", NORTH]);
}
