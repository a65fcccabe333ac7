//! `comity verify`: checks a proof, a whole record, or evidence, and trusts no server.
//!
//! Two questions are answered apart (`decisions.md` 4): *adopted?* – did every party sign; and
//! *place in the record?* – pending or agreed.

mod ahead;
mod file;
mod whole;

use std::path::{Path, PathBuf};

use clap::Args;
use note::Policy;
use record::Place;
use serde_json::{Value, json};

use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_text;
use crate::output::Output;

/// What `verify` is given.
#[derive(Args, Debug)]
pub struct Verify {
    /// A server's address, an exported folder, a .tlog-proof, an instrument.note, or a file of
    /// evidence.
    target: String,
    /// The policy your party keeps. Without it the one beside the proof, or the one the server or
    /// folder shows, is used, and the answer says so.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// The exact bytes of the entry. Default: the file `entry` beside the proof.
    #[arg(long)]
    entry: Option<PathBuf>,
    /// The text with its signatures. Default: the file `instrument.note` beside the proof.
    #[arg(long)]
    note: Option<PathBuf>,
    /// Whose signatures adopt, with their keys, in the grammar of a policy. Default: as the entry
    /// states, and the answer says so.
    #[arg(long)]
    signatories: Option<PathBuf>,
    /// Count a place that is only pending as good.
    #[arg(long)]
    allow_pending: bool,
}

/// What a verification found; printed as lines or JSON.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<String>,
    json: serde_json::Map<String, Value>,
    place: Option<Place>,
}

impl Report {
    fn say(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.json.insert(name.to_owned(), value.into());
    }

    fn place(&mut self, place: Place) {
        match &place {
            Place::Agreed { since } => {
                let since = i64::try_from(*since).unwrap_or(i64::MAX);
                self.say(format!("place in the record: agreed since {}", utc(since)));
                self.set("place", json!({"state": "agreed", "since": since}));
            }
            Place::Pending { missing } => {
                self.say(format!("place in the record: pending, waits for {}", missing.join(", ")));
                self.set("place", json!({"state": "pending", "missing": missing}));
            }
        }
        self.place = Some(place);
    }
}

/// A time as plain UTC text, for terminals: `2026-11-24 21:40:05 UTC`.
pub fn utc(unix: i64) -> String {
    let (days, seconds) = (unix.div_euclid(86_400), unix.rem_euclid(86_400));
    let (year, month, day) = commission::commitment::civil_date(days);
    format!(
        "{year:04}-{month:02}-{day:02} {:02}:{:02}:{:02} UTC",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

fn policy(path: &Path) -> Outcome<Policy> {
    Policy::parse(&read_text(path)?)
        .map_err(|e| Failure::io(format!("{} is no policy", path.display()), e))
}

/// Runs it.
pub fn run(verify: &Verify, out: Output) -> Outcome {
    let mut report = Report::default();
    let target = &verify.target;
    let path = Path::new(target);
    if target.starts_with("http://") || target.starts_with("https://") || path.is_dir() {
        whole::check(verify, &mut report)?;
    } else {
        file::check(verify, path, &mut report)?;
    }
    let pending = matches!(report.place, Some(Place::Pending { .. }));
    let good = !pending || verify.allow_pending;
    report.set("good", good);
    let lines = std::mem::take(&mut report.lines);
    out.data(&Value::Object(report.json), || {
        let mut text = lines.join("\n");
        text.push('\n');
        text
    });
    if good {
        return Ok(());
    }
    Err(Failure::new(Code::Finding, "everything verifies, but the place is only pending")
        .why("not every party's witness has said yet that it saw this record")
        .todo("ask again later; or accept it for now with --allow-pending"))
}
