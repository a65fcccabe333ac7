//! The signed note: a text and the signature lines under it (C2SP signed-note).

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fmt,
    str::FromStr,
};

use crate::{
    Error, KeyId, KeyName, Verified, VerifierKey,
    encoding::{base64_decode, base64_encode, excerpt},
};

/// The length of a note's text in bytes (1 MiB).
pub const NOTE_TEXT_BYTES_MAX: usize = 1 << 20;

/// The number of signature lines; the specification asks for at least 16.
pub const SIGNATURES_MAX: usize = 100;

/// The length of one signature in bytes, without the key id; a passkey's is the longest.
pub const SIGNATURE_BYTES_MAX: usize = 8_192;

/// The length of a whole note in bytes (3 MiB).
pub const NOTE_BYTES_MAX: usize = 3 << 20;

/// The text of a note: ends in LF, holds no other control character below U+0020.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteText(String);

impl NoteText {
    /// Checks a text against signed-note, section Format.
    ///
    /// # Errors
    /// [`Error::NoteText`] for a missing final LF or a control character, [`Error::TooLarge`]
    /// beyond [`NOTE_TEXT_BYTES_MAX`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text.len() > NOTE_TEXT_BYTES_MAX {
            return Err(Error::TooLarge {
                what: "a note text (bytes)",
                size: text.len(),
                max: NOTE_TEXT_BYTES_MAX,
            });
        }
        if let Some(offset) = text.bytes().position(|byte| byte < b' ' && byte != b'\n') {
            return Err(Error::NoteText {
                offset,
                reason: "it holds a control character; only line feeds are allowed (no tab, no CR)",
            });
        }
        if !text.ends_with('\n') {
            return Err(Error::NoteText {
                offset: text.len(),
                reason: "it must end in a line feed; add one",
            });
        }
        Ok(Self(text.to_owned()))
    }

    /// The text, with its final LF.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NoteText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for NoteText {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// One signature: the name and id of its key, and the bytes that follow the id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SignatureLine {
    name: KeyName,
    id: KeyId,
    blob: Vec<u8>,
}

impl SignatureLine {
    /// Puts a line together.
    ///
    /// # Errors
    /// [`Error::SignatureLine`] when `blob` is empty or longer than [`SIGNATURE_BYTES_MAX`].
    pub fn new(name: KeyName, id: KeyId, blob: Vec<u8>) -> Result<Self, Error> {
        let reason = if blob.is_empty() {
            "the signature is empty"
        } else if blob.len() > SIGNATURE_BYTES_MAX {
            "the signature is longer than 8,192 bytes"
        } else {
            return Ok(Self { name, id, blob });
        };
        Err(Error::SignatureLine { line: excerpt(name.as_str()), reason })
    }

    /// Reads `— <name> <base64>` with or without the final LF.
    ///
    /// # Errors
    /// [`Error::SignatureLine`], [`Error::KeyName`] or [`Error::Base64`].
    pub fn parse(line: &str) -> Result<Self, Error> {
        let refuse = |reason| Error::SignatureLine { line: excerpt(line), reason };
        let rest = line
            .strip_suffix('\n')
            .unwrap_or(line)
            .strip_prefix("— ")
            .ok_or_else(|| refuse("it does not begin with an em dash and a space"))?;
        let (name, base64) =
            rest.split_once(' ').ok_or_else(|| refuse("it has no space after the name"))?;
        let name = KeyName::parse(name)?;
        if base64.len() > SIGNATURE_BYTES_MAX * 4 / 3 + 16 {
            return Err(refuse("the signature is longer than 8,192 bytes"));
        }
        let bytes = base64_decode("signature", base64)?;
        let (id, blob) = bytes
            .split_first_chunk::<4>()
            .ok_or_else(|| refuse("the signature is shorter than a key id"))?;
        Self::new(name, KeyId::from_bytes(*id), blob.to_vec())
    }

    /// The name of the key that is said to have signed.
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// The id of the key that is said to have signed.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The bytes after the key id, in the layout of the key's type.
    pub fn blob(&self) -> &[u8] {
        &self.blob
    }
}

impl fmt::Display for SignatureLine {
    /// Writes `— <name> <base64>` without a final LF.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.id.as_bytes().to_vec();
        bytes.extend(&self.blob);
        write!(f, "— {} {}", self.name, base64_encode(&bytes))
    }
}

impl FromStr for SignatureLine {
    type Err = Error;

    fn from_str(line: &str) -> Result<Self, Error> {
        Self::parse(line)
    }
}

/// A text with one or more signature lines. Nothing is verified before [`Note::verify`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Note {
    text: NoteText,
    signatures: Vec<SignatureLine>,
}

impl Note {
    /// Puts a note together.
    ///
    /// # Errors
    /// [`Error::Note`] without any signature, [`Error::TooLarge`] beyond [`SIGNATURES_MAX`].
    pub fn new(text: NoteText, signatures: Vec<SignatureLine>) -> Result<Self, Error> {
        if signatures.is_empty() {
            return Err(Error::Note {
                reason: "it has no signature line; have at least one key sign it",
            });
        }
        check_count(signatures.len())?;
        Ok(Self { text, signatures })
    }

    /// Reads a note; writing it again gives the same bytes (signed-note, section Format).
    ///
    /// The last blank line parts text and signatures.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Note`], [`Error::NoteText`], [`Error::SignatureLine`],
    /// [`Error::KeyName`] or [`Error::Base64`].
    pub fn parse(note: &str) -> Result<Self, Error> {
        if note.len() > NOTE_BYTES_MAX {
            return Err(Error::TooLarge {
                what: "a note (bytes)",
                size: note.len(),
                max: NOTE_BYTES_MAX,
            });
        }
        let (head, lines) = note.rsplit_once("\n\n").ok_or(Error::Note {
            reason: "no blank line parts the text from the signatures; copy the whole file",
        })?;
        let text = NoteText::parse(&format!("{head}\n"))?;
        let lines = lines.strip_suffix('\n').ok_or(Error::Note {
            reason: "its last line does not end in a line feed; copy the whole file",
        })?;
        let signatures = lines
            .split('\n')
            .take(SIGNATURES_MAX + 1)
            .map(SignatureLine::parse)
            .collect::<Result<Vec<_>, _>>()?;
        Self::new(text, signatures)
    }

    /// The text, which must be ignored until [`Note::verify`] agreed.
    pub fn text(&self) -> &NoteText {
        &self.text
    }

    /// The signature lines in their order, not verified.
    pub fn signatures(&self) -> &[SignatureLine] {
        &self.signatures
    }

    /// Adds a signature line at the end.
    ///
    /// # Errors
    /// [`Error::TooLarge`] when the note has [`SIGNATURES_MAX`] lines already.
    pub fn push(&mut self, line: SignatureLine) -> Result<(), Error> {
        check_count(self.signatures.len() + 1)?;
        self.signatures.push(line);
        Ok(())
    }

    /// Verifies the note against the known keys (signed-note, section Signatures).
    ///
    /// Lines of unknown keys are ignored. Each key counts once, in the order of its first line;
    /// when one key cosigned several times, its earliest time counts.
    ///
    /// # Errors
    /// [`Error::BadSignature`] when any signature of a known key fails (the note is rejected
    /// whole), [`Error::NoKnownSignature`] when no known key signed, [`Error::AmbiguousKey`] when
    /// two of the known keys share name and id.
    pub fn verify<'a>(
        &self,
        keys: impl IntoIterator<Item = &'a VerifierKey>,
    ) -> Result<Vec<Verified>, Error> {
        let mut known: BTreeMap<(&KeyName, KeyId), &VerifierKey> = BTreeMap::new();
        for key in keys {
            match known.entry((key.name(), key.id())) {
                Entry::Vacant(slot) => {
                    slot.insert(key);
                }
                Entry::Occupied(slot) if *slot.get() != key => {
                    return Err(Error::AmbiguousKey { name: key.name().clone(), id: key.id() });
                }
                Entry::Occupied(_) => {}
            }
        }
        let mut verified: Vec<Verified> = Vec::new();
        for line in &self.signatures {
            let Some(key) = known.get(&(&line.name, line.id)) else {
                continue;
            };
            let new = key.verify(&self.text, &line.blob)?;
            match verified.iter_mut().find(|old| old.key == new.key) {
                Some(old) if new.time < old.time => *old = new,
                Some(_) => {}
                None => verified.push(new),
            }
        }
        if verified.is_empty() {
            return Err(Error::NoKnownSignature);
        }
        Ok(verified)
    }
}

fn check_count(size: usize) -> Result<(), Error> {
    if size > SIGNATURES_MAX {
        return Err(Error::TooLarge {
            what: "a note (signature lines)",
            size,
            max: SIGNATURES_MAX,
        });
    }
    Ok(())
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for line in &self.signatures {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}

impl FromStr for Note {
    type Err = Error;

    fn from_str(note: &str) -> Result<Self, Error> {
        Self::parse(note)
    }
}
