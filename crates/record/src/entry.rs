//! Entries and their bundles (tlog-tiles, section Log entries).

use crate::Error;

/// The length of an entry in bytes: what a 16-bit length can say.
pub const ENTRY_BYTES_MAX: usize = 65_535;

/// The number of entries in a full bundle.
pub const BUNDLE_ENTRIES_MAX: usize = 256;

/// The length of an encoded bundle in bytes.
pub const BUNDLE_BYTES_MAX: usize = BUNDLE_ENTRIES_MAX * (2 + ENTRY_BYTES_MAX);

/// 1 to 256 consecutive entries; encoded as big-endian 16-bit length and bytes, one after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle(Vec<Vec<u8>>);

impl Bundle {
    /// Puts entries together.
    ///
    /// # Errors
    /// [`Error::Format`] without entries, [`Error::TooLarge`] beyond [`BUNDLE_ENTRIES_MAX`] or for
    /// an entry beyond [`ENTRY_BYTES_MAX`].
    pub fn new(entries: Vec<Vec<u8>>) -> Result<Self, Error> {
        if entries.is_empty() {
            return Err(Error::Format {
                what: "bundle of entries",
                reason: "it is empty; an empty bundle is never served",
            });
        }
        if entries.len() > BUNDLE_ENTRIES_MAX {
            return Err(Error::TooLarge {
                what: "a bundle (entries)",
                size: entries.len(),
                max: BUNDLE_ENTRIES_MAX,
            });
        }
        for entry in &entries {
            check_entry(entry)?;
        }
        Ok(Self(entries))
    }

    /// Reads a bundle to its last byte.
    ///
    /// # Errors
    /// [`Error::Format`] when it is empty or ends inside an entry, [`Error::TooLarge`] when it
    /// holds more than [`BUNDLE_ENTRIES_MAX`] entries.
    pub fn decode(bytes: &[u8]) -> Result<Self, Error> {
        let mut rest = bytes;
        let mut entries = Vec::new();
        while !rest.is_empty() && entries.len() <= BUNDLE_ENTRIES_MAX {
            let (entry, after) = rest
                .split_first_chunk::<2>()
                .and_then(|(length, rest)| {
                    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
                })
                .ok_or(Error::Format {
                    what: "bundle of entries",
                    reason: "it ends inside an entry; fetch it again",
                })?;
            entries.push(entry.to_vec());
            rest = after;
        }
        Self::new(entries)
    }

    /// Writes the bundle.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for entry in &self.0 {
            // `new` keeps every entry at 65,535 bytes or fewer.
            bytes.extend(u16::try_from(entry.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend(entry);
        }
        bytes
    }

    /// The entries in their order.
    pub fn entries(&self) -> &[Vec<u8>] {
        &self.0
    }

    /// Gives the entries away.
    pub fn into_entries(self) -> Vec<Vec<u8>> {
        self.0
    }
}

/// Refuses an entry that is longer than a bundle can say.
pub(crate) fn check_entry(entry: &[u8]) -> Result<(), Error> {
    if entry.len() > ENTRY_BYTES_MAX {
        return Err(Error::TooLarge {
            what: "an entry (bytes)",
            size: entry.len(),
            max: ENTRY_BYTES_MAX,
        });
    }
    Ok(())
}
