//! A witness: what it remembers, what it has audited, and when it signs.

use std::path::{Path, PathBuf};

use note::{Policy, SigningKey, VerifierKey};
use record::{
    AddCheckpoint, CosignRefusal, Evidence, Hash, Level, Place, Seen, SignedCheckpoint, TilePath,
    Tiles, consider, consistency_proof, decode_tile,
};

use super::audit::{Audit, Sources};
use super::memory::{Look, Memory};
use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};
use crate::machine::{now, replace, write_new};

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
        let mut hashes = decode_tile(&read, &bytes).map_err(|e| {
            Failure::new(Code::Remote, format!("the server's {path} cannot be read")).why(e)
        })?;
        hashes.truncate(usize::from(width));
        Ok(hashes)
    }
}

/// What one look at the server brought.
pub enum Looked {
    /// Nothing new since the last look.
    Same(u64),
    /// A checkpoint was cosigned.
    Cosigned {
        /// The number of its entries.
        size: u64,
        /// Whom it still waits for.
        missing: Vec<String>,
        /// The commission's id.
        commission: String,
        /// Where the witness's policy was replaced, the entry, and the file that leads on from it.
        retired: Option<(u64, PathBuf)>,
    },
}

/// A witness with its memory.
pub struct Witness {
    key: SigningKey,
    memory: Memory,
    policy: Policy,
    commission: Option<String>,
    copy: Option<PathBuf>,
    audit: Option<Audit>,
}

impl Witness {
    /// A witness whose memory exists, or is begun with `new`.
    ///
    /// # Errors
    /// As [`Memory::open`]; and when the policy does not name the key.
    pub fn open(key: SigningKey, state: &Path, policy: Policy, new: bool) -> Outcome<Self> {
        if policy.witness_of(&key.verifier()).is_none() {
            return Err(Failure::usage("the policy does not name this witness's key")
                .todo("use the witness key whose public half was given at the founding"));
        }
        let memory = Memory::open(state, new)?;
        Ok(Self { key, memory, policy, commission: None, copy: None, audit: None })
    }

    /// Names the commission that it watches, and the folder of its own copy.
    pub fn expect(&mut self, commission: Option<String>, copy: Option<PathBuf>) {
        self.commission = commission;
        self.copy = copy.map(|folder| folder.join("record"));
    }

    /// Looks at the server once.
    ///
    /// # Errors
    /// With [`Code::Evidence`] when the log signed two trees of one size; the evidence is kept
    /// beside the state. With [`Code::Finding`] when an entry was not rightly made, with
    /// [`Code::Remote`] when the server shows nothing that could be checked. Nothing is signed
    /// then.
    pub fn look(&mut self, client: &Client) -> Outcome<Looked> {
        let text = client.text("/record/checkpoint.pending")?;
        let checkpoint = SignedCheckpoint::parse(&text).map_err(|e| {
            Failure::new(Code::Remote, "the server's checkpoint cannot be read").why(e)
        })?;
        let (size, root) = (checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
        let log = self.log(checkpoint.checkpoint().origin())?;
        checkpoint.verify_log(&log).map_err(|e| {
            Failure::new(Code::Remote, "the server's checkpoint is not signed by the log").why(e)
        })?;
        let old = self.memory.seen().map_or(0, Seen::size);
        if size < old {
            return Err(Failure::new(
                Code::Remote,
                format!("the server shows {size} entries; this witness cosigned {old}"),
            )
            .why("an old checkpoint, or a record that was rolled back")
            .todo("nothing was signed; if it stays so, ask the operator and the other parties"));
        }
        if let Some(seen) = self.memory.seen()
            && size == old
            && root != seen.root()
        {
            return Err(self.forked(seen, &checkpoint));
        }
        let (commission, retired) = match self.audited(client, &checkpoint) {
            Ok(audited) => audited,
            Err(failure) => {
                // Behind a wrong act, or after a broken line, the audit begins anew.
                self.audit = None;
                return Err(failure);
            }
        };
        // What was refused was not looked at: else it would be old at the second look.
        self.memory.looks(Look { at: now(), size })?;
        let seen = self.memory.seen();
        if seen.is_some() && size == old && (retired.is_some() || self.has_cosigned(&checkpoint)) {
            return Ok(Looked::Same(size));
        }
        let proof = if old == 0 || old >= size {
            Vec::new()
        } else {
            consistency_proof(&Remote(client), old, size)?
        };
        let request = AddCheckpoint::new(old, proof, checkpoint)?;
        let time = u64::try_from(now()).unwrap_or_default();
        let (seen, line) = consider(seen, &log, &request, &self.key, time)
            .map_err(|refusal| self.refused(&refusal))?;
        // Remembered before it is said: a crash in between costs a repeat, never a second branch.
        self.memory.cosigns(seen)?;
        let mut cosigned = request.checkpoint().clone();
        cosigned.push(line)?;
        let note = cosigned.note().to_string();
        let retired = match retired {
            Some(entry) => {
                let file = self.memory.beside(&format!("handover-{entry}"));
                replace(&file, note.as_bytes())?;
                Some((entry, file))
            }
            None => None,
        };
        let answer = client.post_text("/api/record/cosignatures", &note)?;
        let missing = answer
            .get("waits_for")
            .and_then(|missing| missing.as_array())
            .map(|names| names.iter().filter_map(|n| n.as_str().map(str::to_owned)).collect())
            .unwrap_or_default();
        Ok(Looked::Cosigned { size, missing, commission, retired })
    }

    fn log(&self, origin: &str) -> Outcome<VerifierKey> {
        let mut logs = self.policy.logs().iter();
        let log = logs.find(|log| log.key.name().as_str() == origin).ok_or_else(|| {
            Failure::new(Code::Finding, format!("this server keeps another record: {origin}"))
                .why("your party's policy does not name it")
        })?;
        Ok(log.key.clone())
    }

    /// Reads and decides again whatever is new; returns the commission's id, and the entry at
    /// which this witness's policy was replaced, if it was.
    fn audited(
        &mut self,
        client: &Client,
        checkpoint: &SignedCheckpoint,
    ) -> Outcome<(String, Option<u64>)> {
        let (size, root) = (checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
        let sources = Sources { client, copy: self.copy.as_deref() };
        let looked = self.memory.looked();
        let seen = self.memory.seen();
        let audit = self.audit.get_or_insert_default();
        if let Some(seen) = seen.filter(|seen| audit.size() < seen.size()) {
            audit.advance(&sources, seen.size(), size, None)?;
            if audit.root() != seen.root() {
                return Err(other_record(&self.memory, seen, checkpoint));
            }
        }
        audit.advance(&sources, size, size, looked)?;
        if audit.size() != size || audit.root() != root {
            return Err(Failure::new(
                Code::Finding,
                format!("the server's entries do not lead to its checkpoint of {size}"),
            )
            .why("an entry or a tile is damaged, or the log signed another tree")
            .todo("nothing was signed; look again, and compare with another party's mirror"));
        }
        audit.is_whole()?;
        let commission =
            audit.commission().ok_or_else(|| Failure::new(Code::Finding, "the record is empty"))?;
        let id = commission.id.to_string();
        if let Some(own) = self.commission.as_ref().filter(|own| own.trim() != id) {
            return Err(Failure::new(
                Code::Finding,
                format!("the record is of another commission: {id}"),
            )
            .why(format!("this witness watches {own}"))
            .todo("nothing was signed; tell every party"));
        }
        let log = self.policy.logs().iter().any(|log| log.key == commission.founded.log);
        let versions = commission.policies();
        let own = versions.iter().rposition(|version| version.policy == self.policy);
        let (true, Some(own)) = (log, own) else {
            return Err(Failure::new(
                Code::Finding,
                "your policy was never in force in this record",
            )
            .why("the record was founded with other keys than those your party keeps")
            .todo("nothing was signed; tell every party"));
        };
        Ok((id, versions.get(own + 1).map(|next| next.from)))
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
        match refusal {
            CosignRefusal::Fork { first, offered, .. } => self.fork(first, offered),
            // The entries do lead from one to the other, so it is a tile that is wrong.
            CosignRefusal::Inconsistent { .. } => {
                Failure::new(Code::Remote, "the server's tiles do not prove what its entries say")
                    .why(refusal)
                    .todo("nothing was signed; look again later, or tell the operator")
            }
            _ => Failure::new(Code::Finding, "the checkpoint was not cosigned")
                .why(refusal)
                .todo("nothing was signed; look again later, or ask the other parties"),
        }
    }

    fn forked(&self, seen: &Seen, offered: &SignedCheckpoint) -> Failure {
        self.fork(seen.checkpoint(), offered)
    }

    /// Two checkpoints of one size, both signed by the log: evidence that convinces anybody.
    fn fork(&self, first: &SignedCheckpoint, offered: &SignedCheckpoint) -> Failure {
        let kept = keep(&self.memory, "evidence", first, offered);
        Failure::new(Code::Evidence, "the server signed two different records")
            .why(format!(
                "the log signed two different trees of {} entries",
                offered.checkpoint().size()
            ))
            .todo(format!(
                "the evidence is {kept}; check it with `comity verify FILE --policy POLICY`"
            ))
    }
}

/// The server's entries are not those that this witness cosigned. It is no evidence by itself,
/// since a copy may be damaged: both checkpoints are kept, to ask the log for what lies between.
fn other_record(memory: &Memory, seen: &Seen, offered: &SignedCheckpoint) -> Failure {
    let kept = keep(memory, "contradiction", seen.checkpoint(), offered);
    Failure::new(
        Code::Finding,
        format!("the entries are not those of the {} that this witness cosigned", seen.size()),
    )
    .why("an entry in the copy or on the server is damaged, or the log goes on with another record")
    .todo(format!("nothing was signed; both checkpoints are {kept}: compare with every party"))
}

fn keep(
    memory: &Memory,
    what: &str,
    first: &SignedCheckpoint,
    offered: &SignedCheckpoint,
) -> String {
    let text = match Evidence::new(first.clone(), offered.clone(), None) {
        Ok(evidence) => evidence.to_string(),
        Err(error) => return format!("could not be put together: {error}"),
    };
    // One file for one thing, however often it is met.
    let name =
        format!("{what}-{}", note::Digest::of(text.as_bytes()).hex().get(..16).unwrap_or_default());
    let file = memory.beside(&name);
    if file.exists() {
        return format!("kept in {}; show it to every party", file.display());
    }
    match write_new(&file, text.as_bytes(), false) {
        Ok(()) => format!("kept in {}; show it to every party", file.display()),
        Err(failure) => format!("could not be written: {failure}\n{text}"),
    }
}
