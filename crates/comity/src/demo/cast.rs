//! The invented people of the demonstration: key files and folders, and how they run a command.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use commission::{Charter, Office};
use note::{KeyKind, SigningKey};

use crate::commands::init::{Plan, charter_failure, found};
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{now, random};

/// The demonstration's charter: the origin's own, under two invented unions.
pub const CHARTER: &str = include_str!("../../../../charters/demonstration.toml");
/// The log's name. It can be no real commission's.
pub const ORIGIN: &str = "demonstration.invalid/record";

/// How many days before the story the commission is founded.
pub const DAYS: i64 = 70;

/// How many jurors of each party have seats.
pub const JURORS: u16 = 3;

/// Which jurors of each party visitors can be: two, so that one can step back for the other.
const JURORS_TO_TRY: [u16; 2] = [2, 3];

/// The secretary's seat.
pub const SECRETARY: &str = "secretariat/secretary/1";

/// Key files and folders.
pub struct Cast {
    folder: PathBuf,
    /// The data folder.
    pub data: PathBuf,
    parties: Vec<String>,
}

/// What a command said and how it ended.
pub struct Said {
    /// Its exit code.
    pub code: i32,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

/// Processes that end when this does.
pub struct Processes(Vec<Child>);

impl Drop for Processes {
    fn drop(&mut self) {
        for child in &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Cast {
    /// A cast in an empty folder.
    ///
    /// # Errors
    /// When the shipped charter has a mistake.
    pub fn new(folder: &Path) -> Outcome<Self> {
        let charter = Charter::parse(CHARTER).map_err(|problems| charter_failure(&problems))?;
        let parties = charter.party_ids().iter().map(ToString::to_string).collect();
        Ok(Self { folder: folder.to_owned(), data: folder.join("data"), parties })
    }

    /// The parties' ids.
    pub fn parties(&self) -> &[String] {
        &self.parties
    }

    /// A file of the cast.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The private key of a party's first co-chair.
    pub fn chair(&self, party: &str) -> PathBuf {
        self.file(&format!("{party}.key"))
    }

    /// The private key of a party's first member, who verifies for it.
    pub fn member(&self, party: &str) -> PathBuf {
        self.file(&format!("{party}-member.key"))
    }

    /// The private key of one of a party's jurors, counted from 1.
    pub fn juror(&self, party: &str, number: u16) -> PathBuf {
        self.file(&format!("{party}-juror-{number}.key"))
    }

    /// The private key of a party's witness.
    pub fn witness(&self, party: &str) -> PathBuf {
        self.file(&format!("{party}-witness.key"))
    }

    /// Founds the commission, marked as a demonstration in its first act.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub async fn found(&self) -> Outcome {
        let mut seats = Vec::new();
        let mut witnesses = Vec::new();
        for party in &self.parties {
            let office = office(party)?;
            let key = keys::create(&self.chair(party), &office.to_string(), KeyKind::Signature)?;
            seats.push((office, key.verifier()));
            let registrar = office_as(party, "registrar")?;
            let file = self.file(&format!("{party}-registrar.key"));
            let key = keys::create(&file, &registrar.to_string(), KeyKind::Signature)?;
            seats.push((registrar, key.verifier()));
            let member = office_as(party, "member")?;
            let key = keys::create(&self.member(party), &member.to_string(), KeyKind::Signature)?;
            seats.push((member, key.verifier()));
            for number in 1..=JURORS {
                let juror = juror(party, number)?;
                let file = self.juror(party, number);
                let key = keys::create(&file, &juror.to_string(), KeyKind::Signature)?;
                seats.push((juror, key.verifier()));
            }
            let name = format!("witness.{party}.invalid");
            let key = keys::create(&self.witness(party), &name, KeyKind::Cosignature)?;
            witnesses.push((party.clone(), key.verifier()));
        }
        let secretary: Office = SECRETARY.parse().map_err(Failure::usage)?;
        let key = keys::create(&self.file("secretary.key"), SECRETARY, KeyKind::Signature)?;
        seats.push((secretary, key.verifier()));
        let name = note::KeyName::parse(ORIGIN)?;
        let plan = Plan {
            charter: CHARTER.to_owned(),
            log: SigningKey::from_seed(name, KeyKind::Signature, random()?)?,
            seats,
            witnesses,
            persons: Vec::new(),
            demonstration: true,
            // Weeks pass before the story, and quarters are counted from the founding.
            at: now() - DAYS * 86_400,
        };
        let store = found(&self.data.as_path().into(), plan).await?;
        let policy = store.commission().policy_at(1).to_string();
        crate::machine::write_new(&self.file("policy"), policy.as_bytes(), false)?;
        store.close().await;
        Ok(())
    }

    /// The keys for the site's role switcher: of every co-chair, registrar, verifier, of two jurors of each
    /// party, and of the secretary.
    ///
    /// # Errors
    /// When a key file cannot be read.
    pub fn office_keys(&self) -> Outcome<BTreeMap<Office, SigningKey>> {
        let mut keys = BTreeMap::new();
        for party in &self.parties {
            keys.insert(office(party)?, keys::private(&self.chair(party))?);
            let file = self.file(&format!("{party}-registrar.key"));
            keys.insert(office_as(party, "registrar")?, keys::private(&file)?);
            keys.insert(office_as(party, "member")?, keys::private(&self.member(party))?);
            for number in JURORS_TO_TRY {
                keys.insert(juror(party, number)?, keys::private(&self.juror(party, number))?);
            }
        }
        let secretary: Office = SECRETARY.parse().map_err(Failure::usage)?;
        keys.insert(secretary, keys::private(&self.file("secretary.key"))?);
        Ok(keys)
    }

    /// Runs this program as a process of its own.
    ///
    /// # Errors
    /// When it cannot be started.
    pub async fn run(&self, arguments: &[&str]) -> Outcome<Said> {
        let mut command = self.command(arguments)?;
        let output = tokio::task::spawn_blocking(move || command.output())
            .await
            .map_err(|e| Failure::io("a command broke", e))?
            .map_err(|e| Failure::io("a command cannot be started", e))?;
        Ok(Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    /// Runs it and expects it to go well; returns what it printed.
    ///
    /// # Errors
    /// When it does not.
    pub async fn well(&self, arguments: &[&str]) -> Outcome<String> {
        let said = self.run(arguments).await?;
        if said.code == 0 {
            return Ok(said.out);
        }
        Err(Failure::new(
            Code::Finding,
            format!("the command comity {} ended with {}", arguments.join(" "), said.code),
        )
        .why(said.err))
    }

    /// Every party's witness keeps watch, each as a process of its own.
    ///
    /// # Errors
    /// When one cannot be started.
    pub fn witnesses(&self, url: &str) -> Outcome<Processes> {
        let mut processes = Processes(Vec::new());
        for party in &self.parties {
            let (key, state) = (self.witness(party), self.file(&format!("{party}-seen")));
            let policy = self.file("policy");
            let mut command = self.command(&[
                "cosign",
                url,
                "--key",
                &key.to_string_lossy(),
                "--policy",
                &policy.to_string_lossy(),
                "--state",
                &state.to_string_lossy(),
                "--every",
                "2",
            ])?;
            command.stdout(Stdio::null()).stderr(Stdio::null());
            let child =
                command.spawn().map_err(|e| Failure::io("a witness cannot be started", e))?;
            processes.0.push(child);
        }
        Ok(processes)
    }

    fn command(&self, arguments: &[&str]) -> Outcome<Command> {
        let program = std::env::current_exe()
            .map_err(|e| Failure::io("the program does not know its own file", e))?;
        let mut command = Command::new(program);
        command
            .env_remove("COMITY_DATABASE_URL")
            .arg("--data")
            .arg(&self.data)
            .args(arguments)
            .stdin(Stdio::null())
            .env_remove("COMITY_DATA")
            .env("NO_COLOR", "1");
        Ok(command)
    }
}

fn office(party: &str) -> Outcome<Office> {
    office_as(party, "co-chair")
}

fn juror(party: &str, number: u16) -> Outcome<Office> {
    format!("{party}/juror/{number}").parse().map_err(Failure::usage)
}

fn office_as(party: &str, role: &str) -> Outcome<Office> {
    format!("{party}/{role}/1").parse().map_err(Failure::usage)
}
