//! Checkpoints: what a log says about its tree, and whose cosignatures it carries.

use std::{collections::BTreeSet, fmt, str::FromStr};

use note::{Note, NoteText, Policy, PublicKey, SignatureLine, SigningKey, VerifierKey};

use crate::{Error, Hash, TREE_SIZE_MAX, tile::decimal};

/// The length of an origin in bytes: it is also the name of the log's key.
pub const ORIGIN_BYTES_MAX: usize = note::KEY_NAME_BYTES_MAX;

/// The length of a signed checkpoint in bytes (512 KiB: 100 signatures of any kind known today).
pub const CHECKPOINT_BYTES_MAX: usize = 512 << 10;

/// A log's statement "my tree of this size has this root" (C2SP tlog-checkpoint, no extensions).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    text: NoteText,
}

impl Checkpoint {
    /// States the size and root of the log called `origin`.
    ///
    /// # Errors
    /// [`Error::Format`] when the origin is empty, longer than [`ORIGIN_BYTES_MAX`], or holds a
    /// control character, or when the size is beyond [`TREE_SIZE_MAX`].
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, Error> {
        let refuse = |reason| Error::Format { what: "checkpoint", reason };
        if origin.is_empty() || origin.len() > ORIGIN_BYTES_MAX {
            return Err(refuse("its origin must be 1 to 255 bytes long"));
        }
        if origin.contains(char::is_control) {
            return Err(refuse("its origin holds a control character"));
        }
        if size > TREE_SIZE_MAX {
            return Err(refuse("its size is beyond 2^63-1"));
        }
        Ok(Self {
            origin: origin.to_owned(),
            size,
            root,
            text: NoteText::parse(&format!("{origin}\n{size}\n{root}\n"))?,
        })
    }

    /// Reads the text of a checkpoint: exactly three lines.
    ///
    /// # Errors
    /// [`Error::Format`] (extension lines are refused as well), or [`Error::Hash`].
    pub fn parse(text: &NoteText) -> Result<Self, Error> {
        let refuse = |reason| Error::Format { what: "checkpoint", reason };
        let mut lines = text.as_str().split_terminator('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next())
        else {
            return Err(refuse("it has fewer than three lines; copy the whole file"));
        };
        if lines.next().is_some() {
            return Err(refuse(
                "it has extension lines, which nobody can audit; the log must leave them out",
            ));
        }
        let size = decimal(size)
            .ok_or_else(|| refuse("its second line is not a decimal size without leading zeros"))?;
        Self::new(origin, size, root.parse()?)
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        self.root
    }

    /// The text that log and witnesses sign.
    pub fn text(&self) -> &NoteText {
        &self.text
    }

    /// Signs as the log.
    ///
    /// # Errors
    /// [`Error::Origin`] unless the key bears the origin as its name, [`Error::Note`] when it is
    /// not a key for signing.
    pub fn sign(&self, key: &SigningKey) -> Result<Note, Error> {
        let verifier = key.verifier();
        if verifier.name().as_str() != self.origin {
            return Err(Error::Origin {
                origin: self.origin.clone(),
                name: verifier.name().to_string(),
            });
        }
        Ok(Note::new(self.text.clone(), vec![key.sign(&self.text)?])?)
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

/// Whether the place of entries in the record can still be denied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The log signed, but witnesses that the quorum needs did not yet.
    Pending {
        /// The policy's names of the witnesses whose cosignature could still help.
        missing: Vec<String>,
    },
    /// The log and a quorum of witnesses signed.
    Agreed {
        /// The earliest time, in Unix seconds, at which the cosignatures filled the quorum.
        since: u64,
    },
}

/// A checkpoint with its signatures. Nothing is verified before [`SignedCheckpoint::place`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: Note,
}

impl SignedCheckpoint {
    /// Reads a signed checkpoint; writing it again gives the same bytes.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond [`CHECKPOINT_BYTES_MAX`], [`Error::Note`], [`Error::Format`] or
    /// [`Error::Hash`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        check_size("a signed checkpoint (bytes)", text, CHECKPOINT_BYTES_MAX)?;
        Self::from_note(Note::parse(text)?)
    }

    /// Reads the text of a note as a checkpoint.
    ///
    /// # Errors
    /// [`Error::Format`] or [`Error::Hash`].
    pub fn from_note(note: Note) -> Result<Self, Error> {
        Ok(Self { checkpoint: Checkpoint::parse(note.text())?, note })
    }

    /// The checkpoint, not verified.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The note with all its signatures.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// Adds a signature line, such as a witness's answer.
    ///
    /// # Errors
    /// [`Error::Note`] when the note has too many lines already.
    pub fn push(&mut self, line: SignatureLine) -> Result<(), Error> {
        Ok(self.note.push(line)?)
    }

    /// Verifies that `log` signed this checkpoint of its own origin; ignores all other lines.
    ///
    /// # Errors
    /// [`Error::UnknownLog`] when the origin is not the key's name or the key did not sign,
    /// [`Error::Note`] when its signature is bad.
    pub fn verify_log(&self, log: &VerifierKey) -> Result<(), Error> {
        let unknown = || Error::UnknownLog { origin: self.checkpoint.origin.clone() };
        if log.name().as_str() != self.checkpoint.origin {
            return Err(unknown());
        }
        match self.note.verify([log]) {
            Ok(_) => Ok(()),
            Err(note::Error::NoKnownSignature) => Err(unknown()),
            Err(error) => Err(error.into()),
        }
    }

    /// Verifies the checkpoint under a policy and says whether it is pending or agreed.
    ///
    /// One of the policy's logs must have signed under its own name as origin; the signature of
    /// every key that the policy knows must be good; the witnesses' times are believed.
    ///
    /// # Errors
    /// [`Error::UnknownLog`], [`Error::WitnessKind`] when the policy names a witness whose key is
    /// not a cosigner's, [`Error::Note`] when a signature is bad.
    pub fn place(&self, policy: &Policy) -> Result<Place, Error> {
        for (name, witness) in policy.witnesses() {
            if !matches!(witness.key.public(), PublicKey::Cosignature(_)) {
                return Err(Error::WitnessKind { name: name.clone() });
            }
        }
        let unknown = || Error::UnknownLog { origin: self.checkpoint.origin.clone() };
        let logs = policy.logs().iter().map(|log| &log.key);
        let witnesses = policy.witnesses().values().map(|witness| &witness.key);
        let verified = match self.note.verify(logs.chain(witnesses)) {
            Ok(verified) => verified,
            Err(note::Error::NoKnownSignature) => return Err(unknown()),
            Err(error) => return Err(error.into()),
        };
        let signed_by_log = verified.iter().any(|verified| {
            verified.key.name().as_str() == self.checkpoint.origin
                && policy.logs().iter().any(|log| log.key == verified.key)
        });
        if !signed_by_log {
            return Err(unknown());
        }
        let mut times: Vec<(u64, &str)> = verified
            .iter()
            .filter_map(|verified| Some((verified.time?, policy.witness_of(&verified.key)?)))
            .collect();
        times.sort_unstable();
        let mut have = BTreeSet::new();
        for (time, name) in times {
            have.insert(name.to_owned());
            if policy.quorum().missing(&have).is_empty() {
                return Ok(Place::Agreed { since: time });
            }
        }
        Ok(Place::Pending { missing: policy.quorum().missing(&have) })
    }

    /// The same checkpoint with the signature lines of one key only.
    pub(crate) fn only(&self, key: &VerifierKey) -> Result<Self, Error> {
        let lines = self
            .note
            .signatures()
            .iter()
            .filter(|line| line.name() == key.name() && line.id() == key.id())
            .take(1)
            .cloned()
            .collect();
        Ok(Self {
            checkpoint: self.checkpoint.clone(),
            note: Note::new(self.note.text().clone(), lines)?,
        })
    }
}

/// Refuses a text beyond its limit.
pub(crate) fn check_size(what: &'static str, text: &str, max: usize) -> Result<(), Error> {
    if text.len() > max {
        return Err(Error::TooLarge { what, size: text.len(), max });
    }
    Ok(())
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note.fmt(f)
    }
}

impl FromStr for SignedCheckpoint {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}
