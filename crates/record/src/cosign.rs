//! The witness: what it is asked, and when it may cosign (tlog-witness, section add-checkpoint).

use std::{fmt, str::FromStr};

use note::{SignatureLine, SigningKey, VerifierKey};

use crate::{
    EMPTY_ROOT, Error, Evidence, Hash, SignedCheckpoint,
    checkpoint::{CHECKPOINT_BYTES_MAX, check_size},
    proof::{check_hashes, parse_hashes},
    tile::decimal,
    verify_consistency,
};

/// The length of the body of an add-checkpoint request in bytes (128 KiB).
pub const ADD_CHECKPOINT_BYTES_MAX: usize = 128 << 10;

/// The length of a witness's state in bytes.
pub const SEEN_BYTES_MAX: usize = CHECKPOINT_BYTES_MAX + 1_024;

/// The content type of the body that goes with the answer 409.
pub const SIZE_CONTENT_TYPE: &str = "text/x.tlog.size";

const SEEN_HEADER: &str = "comity/seen/v1";

/// The body of an add-checkpoint request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    old: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl AddCheckpoint {
    /// Asks for a cosignature on `checkpoint`, with the consistency proof from the size `old`.
    ///
    /// # Errors
    /// [`Error::TooLarge`] when the proof has more than 63 hashes.
    pub fn new(old: u64, proof: Vec<Hash>, checkpoint: SignedCheckpoint) -> Result<Self, Error> {
        check_hashes(&proof)?;
        Ok(Self { old, proof, checkpoint })
    }

    /// Reads a request's body; writing it again gives the same bytes.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Format`], [`Error::Hash`], or what
    /// [`SignedCheckpoint::parse`] refuses; the answer to all of them is 400.
    pub fn parse(body: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::Format { what: "request to add a checkpoint", reason };
        check_size("a request (bytes)", body, ADD_CHECKPOINT_BYTES_MAX)?;
        let (head, checkpoint) = body
            .split_once("\n\n")
            .ok_or_else(|| refuse("no blank line precedes its checkpoint"))?;
        let mut lines = head.split('\n');
        let old = lines
            .next()
            .and_then(|line| line.strip_prefix("old "))
            .and_then(decimal)
            .ok_or_else(|| refuse("its first line is not `old` and a decimal size"))?;
        let proof = parse_hashes(lines)?;
        Self::new(old, proof, SignedCheckpoint::parse(checkpoint)?)
    }

    /// The size from which the proof starts.
    pub fn old(&self) -> u64 {
        self.old
    }

    /// The consistency proof.
    pub fn proof(&self) -> &[Hash] {
        &self.proof
    }

    /// The checkpoint to cosign.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        for hash in &self.proof {
            writeln!(f, "{hash}")?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for AddCheckpoint {
    type Err = Error;

    fn from_str(body: &str) -> Result<Self, Error> {
        Self::parse(body)
    }
}

/// What a witness remembers of one log: the latest checkpoint that it cosigned.
///
/// Text form: `comity/seen/v1`, origin, size and root on a line each, a blank line, then the
/// checkpoint with the log's signature only, so that a later fork yields two signed notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen(SignedCheckpoint);

impl Seen {
    /// Remembers a checkpoint that the log signed, without the signatures of others.
    ///
    /// # Errors
    /// What [`SignedCheckpoint::verify_log`] refuses.
    pub fn new(checkpoint: &SignedCheckpoint, log: &VerifierKey) -> Result<Self, Error> {
        checkpoint.verify_log(log)?;
        Ok(Self(checkpoint.only(log)?))
    }

    /// Reads a witness's own state. Its signature is not verified again: the file is trusted.
    ///
    /// # Errors
    /// [`Error::Format`] when its lines and its checkpoint contradict each other, or what
    /// [`SignedCheckpoint::parse`] refuses. A witness that cannot read its state must stop.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::Format { what: "state of a witness", reason };
        check_size("a witness's state (bytes)", text, SEEN_BYTES_MAX)?;
        let (head, checkpoint) = text
            .split_once("\n\n")
            .ok_or_else(|| refuse("no blank line precedes its checkpoint; restore the file"))?;
        let seen = Self(SignedCheckpoint::parse(checkpoint)?);
        if head != seen.head() {
            return Err(refuse(
                "its first lines contradict its checkpoint; restore the file or retire the witness",
            ));
        }
        Ok(seen)
    }

    /// The log's origin.
    pub fn origin(&self) -> &str {
        self.0.checkpoint().origin()
    }

    /// The size of the latest tree cosigned.
    pub fn size(&self) -> u64 {
        self.0.checkpoint().size()
    }

    /// The root of the latest tree cosigned.
    pub fn root(&self) -> Hash {
        self.0.checkpoint().root()
    }

    /// The latest checkpoint cosigned, with the log's signature.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.0
    }

    fn head(&self) -> String {
        let (origin, size, root) = (self.origin(), self.size(), self.root());
        format!("{SEEN_HEADER}\n{origin}\n{size}\n{root}")
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n\n{}", self.head(), self.0)
    }
}

impl FromStr for Seen {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// Why a witness does not cosign; each reason has its HTTP status.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CosignRefusal {
    /// 400: the body is not a request.
    #[error("the request cannot be read")]
    Malformed(#[from] Error),
    /// 404: the witness does not know the log.
    #[error("this witness does not know the log {origin:?}: ask its operator to add it")]
    UnknownOrigin {
        /// The origin of the checkpoint offered.
        origin: String,
    },
    /// 403: the log's key did not sign, or its signature is bad.
    #[error("the checkpoint carries no good signature of the log {origin:?}")]
    NotSigned {
        /// The origin of the checkpoint offered.
        origin: String,
        /// What is wrong.
        #[source]
        source: Error,
    },
    /// 400: the old size is larger than the checkpoint's.
    #[error("the old size {old} is larger than the checkpoint's size {size}")]
    OldTooLarge {
        /// The old size in the request.
        old: u64,
        /// The size of the checkpoint offered.
        size: u64,
    },
    /// 409: the old size is not the latest that the witness cosigned.
    #[error("the old size is {old} but this witness last cosigned {latest}: prove from there")]
    Conflict {
        /// The old size in the request.
        old: u64,
        /// The latest size that the witness cosigned; 0 when it never did.
        latest: u64,
    },
    /// 422: the consistency proof fails.
    #[error("the consistency proof from the size {old} fails: this checkpoint is never cosigned")]
    Inconsistent {
        /// The old size in the request.
        old: u64,
        /// The latest checkpoint cosigned, with the log's signature; none if it never did.
        first: Option<Box<SignedCheckpoint>>,
        /// The checkpoint offered, with the log's signature.
        offered: Box<SignedCheckpoint>,
        /// The proof offered.
        proof: Vec<Hash>,
    },
    /// 422, or 409 when the old size conflicts as well: the log signed two trees of one size.
    #[error("the log signed two different trees of the size {}: keep both as evidence",
            offered.checkpoint().size())]
    Fork {
        /// The old size in the request.
        old: u64,
        /// The latest checkpoint cosigned, with the log's signature.
        first: Box<SignedCheckpoint>,
        /// The checkpoint offered, with the log's signature.
        offered: Box<SignedCheckpoint>,
    },
    /// 500: the witness's own state, key or clock is wrong.
    #[error("this witness cannot sign: its operator must look at its state, key and clock")]
    Unable(#[source] Error),
}

impl CosignRefusal {
    /// The status of the HTTP answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::Malformed(_) | Self::OldTooLarge { .. } => 400,
            Self::NotSigned { .. } => 403,
            Self::UnknownOrigin { .. } => 404,
            Self::Conflict { .. } => 409,
            Self::Fork { old, first, .. } if *old != first.checkpoint().size() => 409,
            Self::Fork { .. } | Self::Inconsistent { .. } => 422,
            Self::Unable(_) => 500,
        }
    }

    /// The body that an answer 409 must have, of content type [`SIZE_CONTENT_TYPE`].
    pub fn size_body(&self) -> Option<String> {
        match self {
            Self::Conflict { latest, .. } => Some(format!("{latest}\n")),
            Self::Fork { first, .. } if self.status() == 409 => {
                Some(format!("{}\n", first.checkpoint().size()))
            }
            _ => None,
        }
    }

    /// What the witness should keep: two checkpoints of the log that do not fit each other.
    pub fn evidence(&self) -> Option<Evidence> {
        match self {
            Self::Fork { first, offered, .. } => {
                Evidence::new((**first).clone(), (**offered).clone(), None).ok()
            }
            Self::Inconsistent { first: Some(first), offered, proof, .. } => {
                Evidence::new((**first).clone(), (**offered).clone(), Some(proof.clone())).ok()
            }
            _ => None,
        }
    }
}

/// Decides whether a witness cosigns, in the order of checks of tlog-witness.
///
/// `state` is what the witness remembers of the log (`None`: it never cosigned it), `log` the key
/// it trusts, `key` its own cosigning key, `now` the time in Unix seconds. The caller must store
/// the new state durably, by compare-and-swap against `state`, *before* it answers with the line.
///
/// # Errors
/// [`CosignRefusal`], with the HTTP status that goes with it. A size never goes back.
pub fn consider(
    state: Option<&Seen>,
    log: &VerifierKey,
    request: &AddCheckpoint,
    key: &SigningKey,
    now: u64,
) -> Result<(Seen, SignatureLine), CosignRefusal> {
    let old = request.old;
    let offered = request.checkpoint.checkpoint();
    let origin = || offered.origin().to_owned();
    if offered.origin() != log.name().as_str() {
        return Err(CosignRefusal::UnknownOrigin { origin: origin() });
    }
    if let Some(seen) = state.filter(|seen| seen.origin() != offered.origin()) {
        return Err(CosignRefusal::Unable(Error::UnknownLog { origin: seen.origin().to_owned() }));
    }
    request
        .checkpoint
        .verify_log(log)
        .map_err(|source| CosignRefusal::NotSigned { origin: origin(), source })?;
    // Lines of other keys are not kept: they are not verified and could poison the state.
    let kept = request.checkpoint.only(log).map_err(CosignRefusal::Unable)?;
    if old > offered.size() {
        return Err(CosignRefusal::OldTooLarge { old, size: offered.size() });
    }
    let (latest, latest_root) = state.map_or((0, EMPTY_ROOT), |seen| (seen.size(), seen.root()));
    if let Some(seen) = state
        && latest == offered.size()
        && latest_root != offered.root()
    {
        return Err(CosignRefusal::Fork {
            old,
            first: Box::new(seen.0.clone()),
            offered: Box::new(kept),
        });
    }
    if old != latest {
        return Err(CosignRefusal::Conflict { old, latest });
    }
    let consistent =
        verify_consistency(old, offered.size(), &request.proof, &latest_root, &offered.root());
    if consistent.is_err() {
        return Err(CosignRefusal::Inconsistent {
            old,
            first: state.map(|seen| Box::new(seen.0.clone())),
            offered: Box::new(kept),
            proof: request.proof.clone(),
        });
    }
    let line =
        key.cosign(offered.text(), now).map_err(|error| CosignRefusal::Unable(error.into()))?;
    Ok((Seen(kept), line))
}
