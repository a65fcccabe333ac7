//! Proof files: everything that shows offline that an entry stands in the record (tlog-proof).

use std::{fmt, str::FromStr};

use base64::{Engine, engine::general_purpose::STANDARD};
use note::Policy;

use crate::{
    Error, Hash, PROOF_HASHES_MAX, Place, SignedCheckpoint, checkpoint::check_size, leaf_hash,
    tile::decimal, verify_inclusion,
};

/// The length of a proof file in bytes (1 MiB).
pub const TLOG_PROOF_BYTES_MAX: usize = 1 << 20;

/// The length of the extra data in bytes (64 KiB).
pub const EXTRA_BYTES_MAX: usize = 64 << 10;

const HEADER: &str = "c2sp.org/tlog-proof@v1";
const WHAT: &str = "proof file";

/// An inclusion proof with the checkpoint it leads to. Nothing is verified before
/// [`TlogProof::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlogProof {
    extra: Option<Vec<u8>>,
    index: u64,
    hashes: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

/// Reads proof lines, one base64 hash each.
pub(crate) fn parse_hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<Hash>, Error> {
    let hashes = lines.take(PROOF_HASHES_MAX + 1).map(str::parse).collect::<Result<Vec<_>, _>>()?;
    check_hashes(&hashes)?;
    Ok(hashes)
}

/// Refuses a proof with more hashes than a tree can need.
pub(crate) fn check_hashes(hashes: &[Hash]) -> Result<(), Error> {
    if hashes.len() > PROOF_HASHES_MAX {
        return Err(Error::TooLarge {
            what: "a proof (hashes)",
            size: hashes.len(),
            max: PROOF_HASHES_MAX,
        });
    }
    Ok(())
}

impl TlogProof {
    /// Puts a proof together. Empty extra data is none.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond [`EXTRA_BYTES_MAX`] or [`PROOF_HASHES_MAX`].
    pub fn new(
        extra: Option<Vec<u8>>,
        index: u64,
        hashes: Vec<Hash>,
        checkpoint: SignedCheckpoint,
    ) -> Result<Self, Error> {
        check_hashes(&hashes)?;
        let extra = extra.filter(|extra| !extra.is_empty());
        match &extra {
            Some(extra) if extra.len() > EXTRA_BYTES_MAX => Err(Error::TooLarge {
                what: "the extra data of a proof (bytes)",
                size: extra.len(),
                max: EXTRA_BYTES_MAX,
            }),
            _ => Ok(Self { extra, index, hashes, checkpoint }),
        }
    }

    /// Reads a proof file; writing it again gives the same bytes (tlog-proof, section Format).
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Format`], [`Error::Hash`], or what
    /// [`SignedCheckpoint::parse`] refuses.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::Format { what: WHAT, reason };
        check_size("a proof file (bytes)", text, TLOG_PROOF_BYTES_MAX)?;
        let (head, checkpoint) = text
            .split_once("\n\n")
            .ok_or_else(|| refuse("no blank line precedes its checkpoint; copy the whole file"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(HEADER) {
            return Err(refuse("its first line is not `c2sp.org/tlog-proof@v1`"));
        }
        let mut line = lines.next();
        let mut extra = None;
        if let Some(base64) = line.and_then(|line| line.strip_prefix("extra ")) {
            let bytes = STANDARD
                .decode(base64)
                .map_err(|_| refuse("its extra data is not canonical base64"))?;
            if bytes.is_empty() {
                return Err(refuse("its extra data is empty; leave the line out"));
            }
            extra = Some(bytes);
            line = lines.next();
        }
        let index = line
            .and_then(|line| line.strip_prefix("index "))
            .and_then(decimal)
            .ok_or_else(|| refuse("its index line is not `index` and a decimal number"))?;
        let hashes = parse_hashes(lines)?;
        Self::new(extra, index, hashes, SignedCheckpoint::parse(checkpoint)?)
    }

    /// Data that goes with the proof but is not authenticated by it.
    pub fn extra(&self) -> Option<&[u8]> {
        self.extra.as_deref()
    }

    /// The index of the entry, counted from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The inclusion proof, the leaf's sibling first.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// The checkpoint that the proof leads to.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }

    /// Verifies that `entry` stands at the index in the log of a policy, and says since when.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::Inclusion`], or what [`SignedCheckpoint::place`] refuses.
    pub fn verify(&self, entry: &[u8], policy: &Policy) -> Result<Place, Error> {
        let place = self.checkpoint.place(policy)?;
        let checkpoint = self.checkpoint.checkpoint();
        verify_inclusion(
            &leaf_hash(entry),
            self.index,
            checkpoint.size(),
            &self.hashes,
            &checkpoint.root(),
        )?;
        Ok(place)
    }
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.hashes {
            writeln!(f, "{hash}")?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for TlogProof {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}
