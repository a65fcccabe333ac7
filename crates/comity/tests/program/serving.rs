//! Serving people who are slow, and ending all the same; and what lies in the folder.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::program::Desk;

#[test]
fn who_is_slow_holds_no_place_for_ever_and_keeps_no_server_from_ending() {
    let desk = Desk::new();
    desk.found();
    let mut server = desk
        .command(&["--data", "comity-data", "serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let port: u16 = line.trim().rsplit(':').next().unwrap().parse().unwrap();
    let connect = || {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(14))).unwrap();
        stream
    };
    // A head that never ends is not waited for.
    let mut slow = connect();
    slow.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nx-slow: ").unwrap();
    let begun = Instant::now();
    let mut rest = Vec::new();
    slow.read_to_end(&mut rest).unwrap();
    assert!(begun.elapsed() < Duration::from_secs(13), "the head was waited for");

    // A body that never comes, at the moment of the end.
    let mut slow = connect();
    let head = "POST /api/mandate/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    slow.write_all(format!("{head}content-length: 100\r\n\r\n{{").as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    let begun = Instant::now();
    let killed = Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let ended = server.wait().unwrap();
    assert!(ended.success(), "{ended}");
    assert!(begun.elapsed() < Duration::from_secs(18), "it took {:?} to end", begun.elapsed());
}

#[test]
fn a_data_folder_is_its_owners_alone() {
    let desk = Desk::new();
    desk.found();
    for name in ["comity-data", "comity-data/lock", "comity-data/log.key", "comity-data/comity.db"]
    {
        let mode = std::fs::metadata(desk.path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} has the mode {mode:o}");
    }
}

#[test]
fn no_name_hides_anything_and_the_file_that_was_named_is_read() {
    let desk = Desk::new();
    desk.found();
    let said = desk.ends(2, &["key", "new", "--name", "north-shore/co\u{200b}-chair/1", "a.key"]);
    assert!(said.err.contains("U+200B"), "{}", said.err);
    assert!(!desk.path("a.key").exists());
    let registrar = ["--key", "south-shore-registrar.key"];
    desk.well(&["key", "new", "--name", "m", "m.key"]);
    let fill = ["seat", "fill", "south-shore/member/1", "m.key.pub", "--person"];
    desk.ends(1, &[&fill[..], &["Ann\u{202e}a"], &registrar].concat());
    // Beside a public key lies another with its name and .pub: it is not taken for it.
    desk.well(&["key", "new", "--name", "other", "other.key"]);
    std::fs::copy(desk.path("other.key.pub"), desk.path("m.key.pub.pub")).unwrap();
    let shown = desk.well(&["key", "show", "m.key.pub"]);
    assert_eq!(shown, std::fs::read_to_string(desk.path("m.key.pub")).unwrap());
    let shown = desk.well(&["key", "show", "m.key"]);
    assert_eq!(shown, std::fs::read_to_string(desk.path("m.key.pub")).unwrap());
}
