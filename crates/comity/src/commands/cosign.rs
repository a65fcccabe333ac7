//! `comity cosign`: a party's witness, on the party's own machine.
//!
//! It asks a server for its newest checkpoint, checks that the tree only grew since the last one
//! it saw, remembers the new one on disk, and only then says so with its key. It never signs two
//! branches; a fork is kept as evidence.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use note::{Policy, SigningKey};
use record::{
    AddCheckpoint, CosignRefusal, Hash, Level, Place, Seen, SignedCheckpoint, TilePath, Tiles,
    consider, consistency_proof, decode_tile,
};
use serde_json::json;

use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;
use crate::machine::{now, read_text, replace, write_new};
use crate::output::Output;

/// What `cosign` is given.
#[derive(Args, Debug)]
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
    /// Begin a new state file. Refused when it exists.
    #[arg(long)]
    new: bool,
    /// Go on, and look again after so many seconds.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: Option<u64>,
}

/// Tiles fetched from a server, each checked only by what is proven with it.
struct Remote<'a>(&'a Client);

impl Tiles for Remote<'_> {
    type Error = Failure;

    fn tile(&self, level: u8, index: u64, width: u16) -> Result<Vec<Hash>, Failure> {
        let path = TilePath::new(Level::Hashes(level), index, width)?;
        let bytes = match self.0.find(&format!("/record/{path}"))? {
            Some(bytes) => bytes,
            // A server may drop a partial tile once it is full.
            None => self.0.get(&format!("/record/{}", path.full()))?,
        };
        let read = if bytes.len() == usize::from(width) * 32 { path } else { path.full() };
        let mut hashes = decode_tile(&read, &bytes)?;
        hashes.truncate(usize::from(width));
        Ok(hashes)
    }
}

/// What one look at the server brought.
pub enum Looked {
    /// Nothing new since the last look.
    Same(u64),
    /// A checkpoint of this size was cosigned; whom it still waits for.
    Cosigned(u64, Vec<String>),
}

/// A witness with its memory.
pub struct Witness {
    key: SigningKey,
    state: PathBuf,
    policy: Policy,
}

impl Witness {
    /// A witness whose memory exists, or is begun with `new`.
    ///
    /// # Errors
    /// When the memory is missing, or exists although it is to be new.
    pub fn open(key: SigningKey, state: &Path, policy: Policy, new: bool) -> Outcome<Self> {
        if new {
            // Empty until the first checkpoint: the file's being there is the witness's birth.
            write_new(state, b"", true)?;
        } else if !state.exists() {
            return Err(Failure::new(Code::Io, format!("{} does not exist", state.display()))
                .why("a witness that has lost its memory could sign two branches of the record")
                .todo("for a witness that never signed: --new. For one that did: retire its key and make another"));
        }
        if policy.witness_of(&key.verifier()).is_none() {
            return Err(Failure::usage("the policy does not name this witness's key")
                .todo("use the witness key whose public half was given at the founding"));
        }
        Ok(Self { key, state: state.to_owned(), policy })
    }

    fn seen(&self) -> Outcome<Option<Seen>> {
        let text = read_text(&self.state)?;
        if text.is_empty() {
            return Ok(None);
        }
        Seen::parse(&text).map(Some).map_err(|e| {
            Failure::io(format!("{} is no witness's memory", self.state.display()), e)
                .todo("do not edit or replace this file; restore it, or retire the key")
        })
    }

    /// Looks at the server once.
    ///
    /// # Errors
    /// With [`Code::Evidence`] when the server shows a fork; the evidence is kept beside the state.
    pub fn look(&self, client: &Client) -> Outcome<Looked> {
        let text = client.text("/record/checkpoint.pending")?;
        let checkpoint = SignedCheckpoint::parse(&text).map_err(|e| {
            Failure::new(Code::Remote, "the server's checkpoint cannot be read").why(e)
        })?;
        let log = self
            .policy
            .logs()
            .iter()
            .find(|log| log.key.name().as_str() == checkpoint.checkpoint().origin())
            .ok_or_else(|| {
                Failure::new(
                    Code::Finding,
                    format!(
                        "this server keeps another record: {}",
                        checkpoint.checkpoint().origin()
                    ),
                )
                .why("your party's policy does not name it")
            })?;
        let seen = self.seen()?;
        let (size, root) = (checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
        if let Some(seen) = &seen
            && seen.size() == size
            && seen.root() == root
            && self.has_cosigned(&checkpoint)
        {
            return Ok(Looked::Same(size));
        }
        let old = seen.as_ref().map_or(0, Seen::size);
        let proof = if old == 0 || old >= size {
            Vec::new()
        } else {
            consistency_proof(&Remote(client), old, size)?
        };
        let request = AddCheckpoint::new(old, proof, checkpoint)?;
        let time = u64::try_from(now()).unwrap_or_default();
        let (seen, line) = consider(seen.as_ref(), &log.key, &request, &self.key, time)
            .map_err(|refusal| self.refused(&refusal))?;
        // Remembered before it is said: a crash in between costs a repeat, never a second branch.
        replace(&self.state, seen.to_string().as_bytes())?;
        let mut cosigned = request.checkpoint().clone();
        cosigned.push(line)?;
        let answer = client.post_text("/api/record/cosignatures", &cosigned.note().to_string())?;
        let missing = answer
            .get("waits_for")
            .and_then(|missing| missing.as_array())
            .map(|names| names.iter().filter_map(|n| n.as_str().map(str::to_owned)).collect())
            .unwrap_or_default();
        Ok(Looked::Cosigned(size, missing))
    }

    fn has_cosigned(&self, checkpoint: &SignedCheckpoint) -> bool {
        let own = self.key.verifier();
        match checkpoint.place(&self.policy) {
            Ok(Place::Agreed { .. }) => true,
            Ok(Place::Pending { missing }) => {
                self.policy.witness_of(&own).is_some_and(|name| !missing.iter().any(|m| m == name))
            }
            Err(_) => false,
        }
    }

    fn refused(&self, refusal: &CosignRefusal) -> Failure {
        let Some(evidence) = refusal.evidence() else {
            return Failure::new(Code::Finding, "the checkpoint was not cosigned")
                .why(refusal)
                .todo("nothing was signed; look again later, or ask the other parties");
        };
        let mut file = self.state.clone().into_os_string();
        file.push(format!(".evidence-{}", now()));
        let file = PathBuf::from(file);
        let kept = match write_new(&file, evidence.to_string().as_bytes(), false) {
            Ok(()) => format!("kept in {}; show it to every party", file.display()),
            Err(failure) => format!("could not be written: {failure}\n{evidence}"),
        };
        Failure::new(Code::Evidence, "the server signed two different records").why(refusal).todo(
            format!("the evidence is {kept}; check it with `comity verify FILE --policy POLICY`"),
        )
    }
}

/// Runs it.
pub fn run(cosign: &Cosign, out: Output) -> Outcome {
    let client = Client::new(&cosign.server)?;
    let key = keys::private(&cosign.key)?;
    let policy = Policy::parse(&read_text(&cosign.policy)?)
        .map_err(|e| Failure::io(format!("{} is no policy", cosign.policy.display()), e))?;
    let witness = Witness::open(key, &cosign.state, policy, cosign.new)?;
    loop {
        match witness.look(&client) {
            Ok(Looked::Same(size)) => out.data(&json!({"size": size, "new": false}), || {
                format!("nothing new: the record has {size} entries, cosigned before\n")
            }),
            Ok(Looked::Cosigned(size, missing)) => {
                out.data(&json!({"size": size, "new": true, "missing": missing}), || {
                    if missing.is_empty() {
                        format!("cosigned {size} entries; every party's witness has now: agreed\n")
                    } else {
                        format!("cosigned {size} entries; waits for {}\n", missing.join(", "))
                    }
                });
            }
            // A witness that keeps watch goes on when the line is down, but stops at evidence.
            Err(failure) if cosign.every.is_some() && failure.code == Code::Remote => {
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
