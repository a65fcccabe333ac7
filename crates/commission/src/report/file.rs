//! Files that a reporter sends along: which there may be, and what is told apart among them.
//!
//! A *picture* is taken apart and made anew from its pixels, so that nothing in the file says who
//! took it, where or with what. An *original* is kept as it came and may say all of that: it is
//! taken only from who was told so, and never shown.

use std::str::FromStr;

use crate::refusal::{Refusal, What};

/// The most files of one report.
pub const FILES_MAX: usize = 10;
/// The most bytes of one file: 25 MiB.
pub const FILE_BYTES_MAX: usize = 25 * 1024 * 1024;
/// The most bytes of all files of one report together: 50 MiB.
pub const FILES_BYTES_MAX: usize = 50 * 1024 * 1024;
/// The most sealed bytes of the files of all reports that somebody can read: 4 GiB. Beyond that no
/// file is taken; words always are.
pub const KEPT_BYTES_MAX: u64 = 4 * 1024 * 1024 * 1024;
/// The most sealed bytes of the files of all reports that wait for a party to open its part: 1 GiB,
/// beside [`KEPT_BYTES_MAX`]. Nobody can look into them and take out what is no report, so that they
/// use up nobody's room but their own.
pub const WAITING_BYTES_MAX: u64 = 1024 * 1024 * 1024;
/// The most points of a picture (32 megapixels): so much memory, and no more, is spent on one.
pub const PICTURE_POINTS_MAX: u64 = 32_000_000;

/// What a file is to those who read the report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FileKind {
    /// Pixels and nothing else.
    Picture,
    /// As it came, with everything that is in it.
    Original,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [FileKind; 2] = [FileKind::Picture, FileKind::Original];

    /// The word in tables, message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            FileKind::Picture => "picture",
            FileKind::Original => "original",
        }
    }
}

impl FromStr for FileKind {
    type Err = Refusal;

    fn from_str(word: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.ok_or(Refusal::Empty { field: "kind" })
    }
}

/// Why a file is not taken, as [`Refusal::BadFile`] says it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FileFault {
    /// It is no picture that can be made anew, and nobody said to take it as it is.
    NoPicture,
    /// It begins like a picture and cannot be read as one.
    Broken,
    /// It has more than [`PICTURE_POINTS_MAX`] points.
    Points,
    /// It has more than [`FILE_BYTES_MAX`] bytes.
    Bytes,
    /// With it the files of the report have more than [`FILES_BYTES_MAX`] bytes together.
    Together,
    /// All files that are kept in its room have as many bytes as that has ([`Budget::bytes_max`]).
    Full,
    /// It did not come in time.
    Slow,
}

impl FileFault {
    /// Every fault.
    pub const ALL: [FileFault; 7] = [
        FileFault::NoPicture,
        FileFault::Broken,
        FileFault::Points,
        FileFault::Bytes,
        FileFault::Together,
        FileFault::Full,
        FileFault::Slow,
    ];

    /// The word in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            FileFault::NoPicture => "no-picture",
            FileFault::Broken => "broken",
            FileFault::Points => "points",
            FileFault::Bytes => "bytes",
            FileFault::Together => "together",
            FileFault::Full => "full",
            FileFault::Slow => "slow",
        }
    }
}

/// Whether a report that has `count` files of `bytes` together can have these as well; `more` are
/// their sizes in bytes.
///
/// # Errors
/// [`Refusal::TooMany`]; [`Refusal::BadFile`] for the first that is too large, alone or with those
/// before it.
pub fn check_sizes(count: usize, bytes: usize, more: &[usize]) -> Result<(), Refusal> {
    if count.saturating_add(more.len()) > FILES_MAX {
        return Err(Refusal::TooMany { what: What::Files, max: FILES_MAX });
    }
    let mut together = bytes;
    for (number, size) in (1..).zip(more) {
        together = together.saturating_add(*size);
        let fault = match *size {
            size if size > FILE_BYTES_MAX => FileFault::Bytes,
            _ if together > FILES_BYTES_MAX => FileFault::Together,
            _ => continue,
        };
        return Err(Refusal::BadFile { number, fault });
    }
    Ok(())
}

/// Out of which room a report's files are kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Budget {
    /// That of the reports which somebody can read.
    Readable,
    /// That of the sealed ones which wait for a party to open its part. With the last part a
    /// report's files go over to the other, also where that is full.
    Waiting,
}

impl Budget {
    /// The most sealed bytes of all files in it together.
    pub fn bytes_max(self) -> u64 {
        match self {
            Budget::Readable => KEPT_BYTES_MAX,
            Budget::Waiting => WAITING_BYTES_MAX,
        }
    }
}

/// Whether a further file can be kept in a room where so many sealed bytes are kept already.
///
/// # Errors
/// [`Refusal::BadFile`].
pub fn check_kept(budget: Budget, bytes: u64) -> Result<(), Refusal> {
    if bytes > budget.bytes_max() {
        return Err(Refusal::BadFile { number: 1, fault: FileFault::Full });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_and_so_large_and_no_more() {
        let full = FILES_BYTES_MAX / FILES_MAX;
        assert_eq!(check_sizes(0, 0, &[full; FILES_MAX]), Ok(()));
        assert_eq!(check_sizes(8, 8 * full, &[full; 2]), Ok(()));
        let count = Refusal::TooMany { what: What::Files, max: FILES_MAX };
        assert_eq!(check_sizes(9, 0, &[1, 1]), Err(count));
        let together = Refusal::BadFile { number: 2, fault: FileFault::Together };
        assert_eq!(check_sizes(1, FILE_BYTES_MAX, &[FILE_BYTES_MAX, 1]), Err(together));
        let large = Refusal::BadFile { number: 2, fault: FileFault::Bytes };
        assert_eq!(check_sizes(0, 0, &[1, FILE_BYTES_MAX + 1]), Err(large));
    }
}
