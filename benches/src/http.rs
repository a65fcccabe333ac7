//! The released program as a server, and requests over connections that stay open.

use std::io::BufRead as _;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::program;

/// A server that ends with this.
pub struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Server {
    /// Starts it on a folder, or on a database beside it; returns how long it took to listen.
    pub fn start(dir: &Path, database: Option<&str>) -> (Self, SocketAddr, Duration) {
        let start = Instant::now();
        let mut command = Command::new(program());
        command.arg("--data").arg(dir);
        if let Some(url) = database {
            command.args(["--database", url]);
        }
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines.next().unwrap().unwrap();
        let took = start.elapsed();
        let port: u16 = line.rsplit(':').next().unwrap().trim().parse().unwrap();
        (Self(child), SocketAddr::from(([127, 0, 0, 1], port)), took)
    }

    /// The most memory it ever had, in MB (10^6 bytes).
    pub fn peak(&self) -> f64 {
        self.status("VmHWM:")
    }

    /// The memory it has now, in MB (10^6 bytes).
    pub fn memory(&self) -> f64 {
        self.status("VmRSS:")
    }

    fn status(&self, name: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        let kib: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kib * 1_024.0 / 1e6
    }
}

/// A request for a page, compressed as browsers ask for it.
pub fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n").into_bytes()
}

/// A request that hands in a signed note through the API.
pub fn hand_in(path: &str, note: &str) -> Vec<u8> {
    let body = format!("{{\"note\":\"{}\"}}", note.replace('\n', "\\n"));
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// Asks once and reads the whole answer; returns its status and its body.
pub async fn exchange<'a>(
    stream: &mut TcpStream,
    request: &[u8],
    buffer: &'a mut Vec<u8>,
) -> (u16, &'a [u8]) {
    stream.write_all(request).await.unwrap();
    buffer.clear();
    let (status, head, length) = loop {
        assert!(stream.read_buf(buffer).await.unwrap() > 0, "the server hung up");
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = std::str::from_utf8(&buffer[..head]).unwrap();
        let status = text.strip_prefix("HTTP/1.1 ").unwrap()[..3].parse().unwrap();
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        break (status, head + 4, length.parse::<usize>().unwrap());
    };
    while buffer.len() < head + length {
        assert!(stream.read_buf(buffer).await.unwrap() > 0, "the server hung up");
    }
    (status, &buffer[head..head + length])
}
