//! `comity verify`: checks a proof, a whole record, or evidence, and trusts no server.
//!
//! Two questions are answered apart (`decisions.md` 4): *adopted?* – did every party sign; and
//! *place in the record?* – pending or agreed. Each answer says on whose word it rests: a policy
//! that came with what is checked proves nothing against whoever handed it over.

mod ahead;
mod file;
mod standing;
mod whole;

pub use whole::recount;

use std::path::{Path, PathBuf};

use clap::Args;
use note::Policy;
use record::Place;
use serde_json::{Value, json};

use crate::failure::{Code, Failure, Outcome};
use crate::machine::read_text;
use crate::output::Output;

/// Seconds by which what is checked may be ahead of the reader's clock.
const AHEAD_SECONDS_MAX: i64 = commission::statement::CLOCK_AHEAD_SECONDS_MAX;

/// What `verify` is given.
#[derive(Args, Debug)]
pub struct Verify {
    /// A server's address, an exported folder, a .tlog-proof, an instrument.note, or a file of
    /// evidence.
    target: String,
    /// The policy your party keeps; or the folder in which it keeps the files `policy`,
    /// `commission` and `signatories`. Without it the one beside the proof, or the one the server
    /// or folder shows, is used: then nothing is good unless you also give --trust-found-policy.
    #[arg(long, value_name = "FILE|DIR")]
    policy: Option<PathBuf>,
    /// The commission's id, which `init` printed and your party keeps. A record or text of another
    /// commission is refused.
    #[arg(long, value_name = "ID")]
    commission: Option<String>,
    /// A checkpoint that your party kept, signed by the witnesses of the policy before the present
    /// one. It leads from the policy you give to the one that replaced it. Repeat it.
    #[arg(long = "checkpoint", value_name = "FILE")]
    checkpoints: Vec<PathBuf>,
    /// Remember in this file how far the record went, and refuse a record that goes less far or
    /// another way than the last time. Begun when it does not exist.
    #[arg(long, value_name = "FILE")]
    seen: Option<PathBuf>,
    /// The exact bytes of the entry. Default: the file `entry` beside the proof.
    #[arg(long)]
    entry: Option<PathBuf>,
    /// The text with its signatures. Default: the file `instrument.note` beside the proof.
    #[arg(long)]
    note: Option<PathBuf>,
    /// Whose signatures adopt, with their keys, in the grammar of a policy, as your party knows
    /// them. Without it the entry's own list is used, which counts only when every party's witness
    /// audited the entry: agreed, under the policy you give.
    #[arg(long, value_name = "FILE")]
    signatories: Option<PathBuf>,
    /// Believe the entry that these were the keys of the parties, though no witness vouches for it.
    #[arg(long)]
    trust_entry: bool,
    /// Believe the policy that came with what is checked.
    #[arg(long)]
    trust_found_policy: bool,
    /// Count a place that is only pending as good.
    #[arg(long)]
    allow_pending: bool,
}

/// Whose policy was used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Source {
    /// The reader's own.
    Given,
    /// A file beside the proof, from whoever handed the proof over.
    Beside,
    /// The record's own.
    Record,
}

impl Source {
    fn as_str(self) -> &'static str {
        match self {
            Source::Given => "given",
            Source::Beside => "beside",
            Source::Record => "record",
        }
    }
}

/// On whose word the signatories' keys are taken to be those of the parties.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Word {
    /// The reader's own list.
    Own,
    /// The entry's, which every party's witness audited before it cosigned.
    Witnesses,
    /// The entry's, which nobody whom the reader knows vouches for.
    Entry,
}

/// What a verification found; printed as lines or JSON.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<String>,
    json: serde_json::Map<String, Value>,
    place: Option<Place>,
    source: Option<Source>,
    word: Option<Word>,
}

impl Report {
    fn say(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.json.insert(name.to_owned(), value.into());
    }

    fn source(&mut self, source: Source) {
        self.set("policy", source.as_str());
        match source {
            Source::Given => {}
            Source::Beside => self.say(
                "policy: the one beside the proof; whoever gave you the proof chose it (give --policy: your party's own)",
            ),
            Source::Record => self.say(
                "policy: the record's own; whoever runs the server chose it (give --policy: your party's own)",
            ),
        }
        self.source = Some(source);
    }

    fn place(&mut self, place: Place) -> Outcome {
        match &place {
            Place::Agreed { since } => {
                let since = i64::try_from(*since).unwrap_or(i64::MAX);
                in_time("the cosignatures are", since)?;
                self.say(format!("place in the record: agreed since {}", utc(since)));
                self.set("place", json!({"state": "agreed", "since": since}));
            }
            Place::Pending { missing } => {
                self.say(format!("place in the record: pending, waits for {}", missing.join(", ")));
                self.set("place", json!({"state": "pending", "missing": missing}));
            }
        }
        self.place = Some(place);
        Ok(())
    }

    fn demonstration(&mut self) {
        self.say("this is a DEMONSTRATION: its parties are invented");
    }

    /// What keeps a verification from being good, though everything holds.
    fn doubt(&self, verify: &Verify) -> Option<Failure> {
        let pending = matches!(self.place, Some(Place::Pending { .. }));
        if pending && !verify.allow_pending {
            return Some(
                Failure::new(Code::Finding, "everything verifies, but the place is only pending")
                    .why("not every party's witness has said yet that it saw this record")
                    .todo("ask again later; or accept it for now with --allow-pending"),
            );
        }
        if self.source.is_some_and(|source| source != Source::Given) && !verify.trust_found_policy {
            return Some(
                Failure::new(
                    Code::Finding,
                    "everything verifies, but only under a policy that came with it",
                )
                .why("whoever made a false record made a policy to go with it")
                .todo("give --policy: the one your party keeps since the founding; or accept this one with --trust-found-policy"),
            );
        }
        if self.word == Some(Word::Entry) && !verify.trust_entry {
            return Some(
                Failure::new(
                    Code::Finding,
                    "the signatures hold, but nobody you know says whose keys made them",
                )
                .why("the keys are those the entry states, and an entry states what its writer wishes until every party's witness has audited it")
                .todo("give --signatories: the keys your party knows; or wait until the place is agreed under your --policy; or accept the entry's word with --trust-entry"),
            );
        }
        None
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

/// Refuses what is dated in the reader's future.
///
/// # Errors
/// With both times.
pub fn in_time(what: &str, at: i64) -> Outcome {
    let now = crate::machine::now();
    if at <= now.saturating_add(AHEAD_SECONDS_MAX) {
        return Ok(());
    }
    Err(Failure::new(Code::Finding, format!("{what} dated in the future: {}", utc(at)))
        .why(format!("by this machine's clock it is {}", utc(now)))
        .todo("if the clock is right, somebody dated it falsely: tell every party"))
}

fn policy(path: &Path) -> Outcome<Policy> {
    Policy::parse(&read_text(path)?)
        .map_err(|e| Failure::io(format!("{} is no policy", path.display()), e))
}

impl Verify {
    /// The reader's own policy.
    fn own_policy(&self) -> Outcome<Option<Policy>> {
        match &self.policy {
            Some(path) if path.is_dir() => policy(&path.join("policy")).map(Some),
            Some(path) => policy(path).map(Some),
            None => Ok(None),
        }
    }

    /// A file in the folder in which the reader's party keeps what it knows.
    fn kept(&self, name: &str) -> Option<PathBuf> {
        let folder = self.policy.as_ref().filter(|path| path.is_dir())?;
        Some(folder.join(name)).filter(|file| file.is_file())
    }

    /// Whose signatures adopt, as the reader knows it.
    fn own_signatories(&self) -> Outcome<Option<Policy>> {
        let file = self.signatories.clone().or_else(|| self.kept("signatories"));
        file.map(|file| policy(&file)).transpose()
    }

    /// Refuses another commission than the reader's.
    fn check_commission(&self, id: &str) -> Outcome {
        let own = match (&self.commission, self.kept("commission")) {
            (Some(own), _) => own.trim().to_owned(),
            (None, Some(file)) => read_text(&file)?.trim().to_owned(),
            (None, None) => return Ok(()),
        };
        if own == id {
            return Ok(());
        }
        Err(Failure::new(Code::Finding, format!("this belongs to another commission: {id}"))
            .why(format!("yours is {own}"))
            .todo("trust nothing in it, and ask whoever gave it to you"))
    }
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
    let doubt = report.doubt(verify);
    report.set("good", doubt.is_none());
    let lines = std::mem::take(&mut report.lines);
    out.data(&Value::Object(report.json), || {
        let mut text = lines.join("\n");
        text.push('\n');
        text
    });
    match doubt {
        None => Ok(()),
        Some(failure) => Err(failure),
    }
}
