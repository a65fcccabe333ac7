//! `comity cosign`: a party's witness, on the party's own machine.
//!
//! It asks a server for its newest checkpoint, reads every entry that is new and decides each act
//! again, checks that the tree only grew since the last one it saw, remembers the new one on disk,
//! and only then says so with its key. So *agreed* means: audited by every party's witness. It
//! never signs two branches; a fork is kept as evidence.

mod audit;
mod memory;
mod witness;

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use note::Policy;
use serde_json::json;

use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::read_text;
use crate::output::Output;

use witness::{Looked, Witness};

/// Looks in a row that may fail before a witness that keeps watch gives up. A line that is down
/// does not count.
const FAILURES_MAX: u32 = 10;

/// What `cosign` is given.
#[derive(Args, Debug)]
#[command(after_help = "What is kept: the state file (under 1 MiB: the last checkpoint cosigned, \
and when the witness last looked) and beside it a lock and, should it come to that, evidence. \
While it runs, the witness holds the commission's roll and every text in memory (some kilobytes a \
text), and reads only what is new. When it starts, it reads the record from its beginning and \
checks it against the state: from the server, or with --copy from its own copy, which takes as \
much room as the entries and texts themselves.")]
pub struct Cosign {
    /// The server's address, such as `https://commission.example`.
    server: String,
    /// The witness's private key.
    #[arg(long)]
    key: PathBuf,
    /// The file in which the witness remembers what it saw. Losing it means a new key.
    #[arg(long)]
    state: PathBuf,
    /// The policy your party keeps since the founding; it names the log's key.
    #[arg(long)]
    policy: PathBuf,
    /// The commission's id, which `init` printed and your party keeps. The record of another
    /// commission is not cosigned.
    #[arg(long, value_name = "ID")]
    commission: Option<String>,
    /// Keep a copy of what was audited in this folder, in the form of an export, and read it again
    /// from there when the witness starts anew.
    #[arg(long, value_name = "DIR")]
    copy: Option<PathBuf>,
    /// Begin a new state file. Refused when it exists.
    #[arg(long)]
    new: bool,
    /// Go on, and look again after so many seconds.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: Option<u64>,
}

/// Whether a witness that keeps watch looks again after this failure.
fn is_passing(failure: &Failure, failures: &mut u32) -> bool {
    match failure.code {
        // The line is down, or the server answers nonsense: nothing is signed meanwhile.
        Code::Remote => true,
        Code::Finding => {
            *failures += 1;
            *failures < FAILURES_MAX
        }
        Code::Evidence | Code::Io | Code::Usage => false,
    }
}

/// Runs it.
pub fn run(cosign: &Cosign, out: Output) -> Outcome {
    let client = Client::new(&cosign.server)?;
    let key = keys::private(&cosign.key)?;
    let policy = Policy::parse(&read_text(&cosign.policy)?)
        .map_err(|e| Failure::io(format!("{} is no policy", cosign.policy.display()), e))?;
    let mut witness = Witness::open(key, &cosign.state, policy, cosign.new)?;
    witness.expect(cosign.commission.clone(), cosign.copy.clone());
    let mut failures = 0;
    loop {
        match witness.look(&client) {
            Ok(looked) => {
                failures = 0;
                say(&looked, out);
            }
            Err(failure) if cosign.every.is_some() && is_passing(&failure, &mut failures) => {
                out.note(failure);
            }
            Err(failure) => return Err(failure),
        }
        match cosign.every {
            Some(seconds) => std::thread::sleep(Duration::from_secs(seconds)),
            None => return Ok(()),
        }
    }
}

fn say(looked: &Looked, out: Output) {
    match looked {
        Looked::Same(size) => out.data(&json!({"size": size, "new": false}), || {
            format!("nothing new: the record has {size} entries, cosigned before\n")
        }),
        Looked::Cosigned { size, missing, commission, retired } => {
            let object = json!({
                "size": size, "new": true, "missing": missing, "commission": commission,
                "policy_changed_at": retired.as_ref().map(|retired| retired.0),
            });
            out.data(&object, || {
                if missing.is_empty() {
                    format!("audited and cosigned {size} entries of {commission}; every party's witness has now: agreed\n")
                } else {
                    format!(
                        "audited and cosigned {size} entries of {commission}; waits for {}\n",
                        missing.join(", ")
                    )
                }
            });
            if let Some((entry, file)) = retired {
                out.note(format!(
                    "every party changed the policy at entry {entry}: get the new one from your own party. The checkpoint in {} leads readers who keep the old policy to it (verify --checkpoint)",
                    file.display()
                ));
            }
        }
    }
}
