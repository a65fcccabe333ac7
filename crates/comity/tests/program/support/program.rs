//! The program as people run it: processes, key files, a served folder.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A folder in which somebody works.
pub struct Desk {
    pub dir: tempfile::TempDir,
    /// The URL of a database, where the commission is not kept in the folder.
    pub database: Option<String>,
}

/// How a command ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Desk {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap(), database: None }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_comity"));
        command
            .args(arguments)
            .current_dir(self.dir.path())
            .env_remove("COMITY_DATA")
            .env_remove("COMITY_DATABASE_URL")
            .env_remove("COMITY_RANKER")
            // What is compiled is kept for all tests, and nowhere in a home.
            .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
            .envs(self.database.as_ref().map(|url| ("COMITY_DATABASE_URL", url)))
            .envs([("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "C.UTF-8")])
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        self.command(arguments).output().unwrap().into()
    }

    /// Runs a command that must go well.
    pub fn well(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "comity {}\n{}{}", arguments.join(" "), said.out, said.err);
        said.out
    }

    /// Runs a command that must end with this code, and returns what it said.
    pub fn ends(&self, code: i32, arguments: &[&str]) -> Said {
        let said = self.run(arguments);
        assert_eq!(said.code, code, "comity {}\n{}{}", arguments.join(" "), said.out, said.err);
        said
    }

    /// Keys for two parties and a commission founded with them, registrars included.
    pub fn found(&self) {
        let mut arguments = vec!["init".to_owned(), "--charter".into()];
        arguments.push(root().join("charters/demonstration.toml").display().to_string());
        arguments.extend(["--origin".into(), "journey.example/record".into()]);
        for party in ["north-shore", "south-shore"] {
            for office in ["co-chair", "registrar"] {
                let file = format!("{party}-{office}.key");
                self.well(&["key", "new", "--name", &format!("{party}/{office}/1"), &file]);
                arguments.extend(["--seat".into(), format!("{party}/{office}/1={file}.pub")]);
            }
            let file = format!("{party}-witness.key");
            self.well(&["key", "new", "--witness", "--name", &format!("witness.{party}"), &file]);
            arguments.extend(["--witness".into(), format!("{party}={file}.pub")]);
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let founded = self.well(&arguments);
        // What every party keeps.
        let (id, policy) = founded.split_once("\n\n").unwrap();
        std::fs::write(self.path("policy"), policy).unwrap();
        let id = id.strip_prefix("founded commission ").unwrap();
        std::fs::write(self.path("commission"), format!("{id}\n")).unwrap();
    }

    /// The id of the commission.
    pub fn commission(&self) -> String {
        std::fs::read_to_string(self.path("commission")).unwrap().trim().to_owned()
    }

    /// A decision worded alike by both parties, ready for the table.
    pub fn ready(&self, words: &str) -> String {
        let north = "north-shore-co-chair.key";
        let south = "south-shore-co-chair.key";
        let title = format!("ru={words}");
        let id = self
            .well(&[
                "instrument",
                "new",
                "--kind",
                "decision",
                "--topic",
                "contacts",
                "--title",
                &title,
                "--key",
                north,
            ])
            .trim()
            .to_owned();
        self.well(&[
            "instrument",
            "passage",
            &id,
            "0",
            "--lang",
            "ru",
            "--accept",
            "north-shore",
            "--key",
            south,
        ]);
        self.well(&[
            "instrument",
            "passage",
            &id,
            "1",
            "--lang",
            "ru",
            "--text",
            words,
            "--key",
            north,
        ]);
        self.well(&[
            "instrument",
            "passage",
            &id,
            "1",
            "--lang",
            "ru",
            "--accept",
            "north-shore",
            "--key",
            south,
        ]);
        for key in [north, south] {
            self.well(&[
                "instrument",
                "ground",
                &id,
                "--law",
                "--lang",
                "ru",
                "--text",
                "Закон.",
                "--key",
                key,
            ]);
            self.well(&[
                "instrument",
                "interest",
                &id,
                "--lang",
                "ru",
                "--text",
                "Покой.",
                "--key",
                key,
            ]);
        }
        id
    }

    /// A ready decision on the table.
    pub fn tabled(&self, words: &str) -> String {
        let id = self.ready(words);
        self.well(&["instrument", "table", &id, "--key", "north-shore-co-chair.key"]);
        id
    }

    pub fn serve(&self, data: &str) -> Served {
        Served::start(self, data, &[])
    }

    pub fn serve_with(&self, arguments: &[&str]) -> Served {
        Served::start(self, "comity-data", arguments)
    }

    /// Runs a command with this standard input.
    pub fn hears(&self, arguments: &[&str], input: &str) -> Said {
        use std::io::Write as _;
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that ends early does not read the rest.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap().into()
    }
}

/// A running server; killed without mercy when dropped.
pub struct Served {
    child: Child,
    pub url: String,
}

impl Served {
    fn start(desk: &Desk, data: &str, arguments: &[&str]) -> Self {
        let mut child = desk
            .command(&["--data", data, "serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines.next().unwrap().unwrap();
        let url = line.rsplit(' ').next().unwrap().to_owned();
        assert!(url.starts_with("http://localhost:"), "{line}");
        Self { child, url }
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until a published checkpoint covers every entry.
    pub fn covered(&self) {
        for _ in 0..200 {
            let record = get_json(&format!("{}/api/record", self.url));
            if record["size"].is_u64() && record["size"] == record["pending"]["size"] {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("no checkpoint covers the last entries");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn get(url: &str) -> (u16, Vec<u8>) {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut response = agent.get(url).call().unwrap();
    (response.status().as_u16(), response.body_mut().read_to_vec().unwrap())
}

pub fn get_json(url: &str) -> serde_json::Value {
    serde_json::from_slice(&get(url).1).unwrap()
}

/// Writes a file that its owner alone can read.
pub fn write_private(path: &Path, text: &str) {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file =
        std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
}
