//! Evidence: two checkpoints that one honest log cannot both have signed.

use std::{fmt, str::FromStr};

use note::VerifierKey;

use crate::{
    Error, Hash, SignedCheckpoint,
    checkpoint::{CHECKPOINT_BYTES_MAX, check_size},
    proof::{check_hashes, parse_hashes},
};

/// The length of an evidence file in bytes.
pub const EVIDENCE_BYTES_MAX: usize = 2 * CHECKPOINT_BYTES_MAX + 4_096;

const HEADER: &str = "comity/evidence/v1";

/// Two checkpoints of one log, and the consistency proof that the log offered between them.
///
/// Text form: `comity/evidence/v1`; a line `consistency` and one base64 hash per line if a proof
/// was offered; a blank line; the first checkpoint; a blank line; the second checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    first: SignedCheckpoint,
    second: SignedCheckpoint,
    consistency: Option<Vec<Hash>>,
}

/// What evidence proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misbehaviour {
    /// The log signed two different trees of the same size.
    Fork {
        /// The log's origin.
        origin: String,
        /// The size of both trees.
        size: u64,
        /// The root in the first checkpoint.
        first: Hash,
        /// The root in the second checkpoint.
        second: Hash,
    },
}

impl Evidence {
    /// Puts two checkpoints side by side.
    ///
    /// # Errors
    /// [`Error::TooLarge`] when the proof has more than 63 hashes.
    pub fn new(
        first: SignedCheckpoint,
        second: SignedCheckpoint,
        consistency: Option<Vec<Hash>>,
    ) -> Result<Self, Error> {
        check_hashes(consistency.as_deref().unwrap_or_default())?;
        Ok(Self { first, second, consistency })
    }

    /// Reads an evidence file; writing it again gives the same bytes.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Format`], [`Error::Hash`], or what
    /// [`SignedCheckpoint::parse`] refuses.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::Format { what: "file of evidence", reason };
        check_size("a file of evidence (bytes)", text, EVIDENCE_BYTES_MAX)?;
        // A checkpoint's text has no blank line, so blank lines part the file into five.
        let parts: Vec<&str> = text.split("\n\n").take(6).collect();
        let [head, first_text, first_lines, second_text, second_lines] = parts.as_slice() else {
            return Err(refuse("it does not hold exactly two signed checkpoints"));
        };
        let mut lines = head.split('\n');
        if lines.next() != Some(HEADER) {
            return Err(refuse("its first line is not `comity/evidence/v1`"));
        }
        let consistency = match lines.next() {
            None => None,
            Some("consistency") => Some(parse_hashes(lines)?),
            Some(_) => return Err(refuse("its second line is not `consistency`")),
        };
        let first = SignedCheckpoint::parse(&format!("{first_text}\n\n{first_lines}\n"))?;
        let second = SignedCheckpoint::parse(&format!("{second_text}\n\n{second_lines}"))?;
        Self::new(first, second, consistency)
    }

    /// The checkpoint that was seen first.
    pub fn first(&self) -> &SignedCheckpoint {
        &self.first
    }

    /// The checkpoint that does not fit it.
    pub fn second(&self) -> &SignedCheckpoint {
        &self.second
    }

    /// The consistency proof that the log offered, if one was kept.
    pub fn consistency(&self) -> Option<&[Hash]> {
        self.consistency.as_deref()
    }

    /// Says what the evidence proves against `log`, offline.
    ///
    /// Two different roots for one size prove a fork. A consistency proof that fails proves
    /// nothing by itself, since another proof might succeed; such a file is kept to ask the log.
    ///
    /// # Errors
    /// [`Error::UnknownLog`] or [`Error::Note`] unless the log signed both checkpoints,
    /// [`Error::NoMisbehaviour`] when they do not contradict each other.
    pub fn verify(&self, log: &VerifierKey) -> Result<Misbehaviour, Error> {
        self.first.verify_log(log)?;
        self.second.verify_log(log)?;
        let (first, second) = (self.first.checkpoint(), self.second.checkpoint());
        if first.size() != second.size() {
            return Err(Error::NoMisbehaviour {
                reason: "their sizes differ; ask the log for a consistency proof between them",
            });
        }
        if first.root() == second.root() {
            return Err(Error::NoMisbehaviour {
                reason: "they have the same size and the same root",
            });
        }
        Ok(Misbehaviour::Fork {
            origin: first.origin().to_owned(),
            size: first.size(),
            first: first.root(),
            second: second.root(),
        })
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        if let Some(hashes) = &self.consistency {
            writeln!(f, "consistency")?;
            for hash in hashes {
                writeln!(f, "{hash}")?;
            }
        }
        write!(f, "\n{}\n{}", self.first, self.second)
    }
}

impl FromStr for Evidence {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}
