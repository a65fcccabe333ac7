//! A server that answers as a test wishes: false, late, too much, or from a folder.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// What was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub body: Vec<u8>,
}

/// What is answered: status, headers, body.
pub type Answer = (u16, Vec<(String, String)>, Vec<u8>);

/// A running server; it ends with the test.
pub struct Liar {
    pub url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Liar {
    pub fn new(answer: impl Fn(&Asked) -> Answer + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let heard = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = one(stream, &answer, &heard);
            }
        });
        Self { url, asked }
    }

    /// Serves the folder `record` of an export, and takes what is posted.
    pub fn folder(folder: PathBuf) -> Self {
        Self::new(move |asked| match asked.method.as_str() {
            "GET" => match std::fs::read(folder.join(asked.path.trim_start_matches('/'))) {
                Ok(bytes) => (200, Vec::new(), bytes),
                Err(_) => (404, Vec::new(), Vec::new()),
            },
            _ => (200, Vec::new(), b"{\"waits_for\":[]}".to_vec()),
        })
    }

    /// What was posted so far.
    pub fn posted(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().iter().filter(|asked| asked.method == "POST").cloned().collect()
    }
}

fn one(
    stream: TcpStream,
    answer: &impl Fn(&Asked) -> Answer,
    heard: &Mutex<Vec<Asked>>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split(' ');
    let method = words.next().unwrap_or_default().to_owned();
    let path = words.next().unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        let header = header.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let asked = Asked { method, path, body };
    heard.lock().unwrap().push(asked.clone());
    let (status, headers, body) = answer(&asked);
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {status} Answer\r\ncontent-length: {}\r\nconnection: close\r\n",
        body.len()
    )?;
    for (name, value) in headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    stream.write_all(&body)
}

/// Asks the true server.
pub fn forward(url: &str, asked: &Asked) -> Answer {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let url = format!("{url}{}", asked.path);
    let mut response = if asked.method == "GET" {
        agent.get(&url).call().unwrap()
    } else {
        let kind = if asked.body.starts_with(b"{") { "application/json" } else { "text/plain" };
        agent.post(&url).header("content-type", kind).send(&asked.body[..]).unwrap()
    };
    (response.status().as_u16(), Vec::new(), response.body_mut().read_to_vec().unwrap())
}
