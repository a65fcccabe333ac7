//! What can be wrong with the bytes of an encoder.

/// Why bytes are no encoder. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The first bytes are neither of the wheel's file nor of ours.
    #[error("this is no encoder file: it begins with neither E5S1 nor CMTYENC1; install it anew")]
    Magic,
    /// The file ends before what it promises.
    #[error("the encoder file ends within {0}: it was cut off on its way; install it anew")]
    Short(&'static str),
    /// The file is longer than anything it says.
    #[error("the encoder file goes on after its end by {0} bytes; install it anew")]
    Long(usize),
    /// The digest at the end of our own file is not that of what stands before it.
    #[error("the encoder file is damaged: its digest differs; install it anew")]
    Digest,
    /// The version of the format is not one that we read.
    #[error(
        "the encoder file has version {0} of its format and this program reads version 1; install it with this program"
    )]
    Version(u32),
    /// A count or size is outside its limits.
    #[error(
        "the encoder file says {what} {found}, and only {least} to {most} may be; install it anew"
    )]
    Limit {
        /// Of what.
        what: &'static str,
        /// What the file says.
        found: u64,
        /// The least that may be.
        least: u64,
        /// The most that may be.
        most: u64,
    },
    /// The sizes do not fit each other.
    #[error("the encoder file's sizes do not fit each other: {0}; install it anew")]
    Shape(&'static str),
    /// A tensor is missing, or not of the size that it must have.
    #[error(
        "the encoder file's tensor {0} is missing, or has another size than the model; install it anew"
    )]
    Tensor(String),
    /// A number is infinite or none.
    #[error("the encoder file has in {0} what is no number; install it anew")]
    Number(String),
    /// A piece is no text, or too long.
    #[error("the encoder file's piece {0} is no text, or longer than 64 bytes; install it anew")]
    Piece(u32),
    /// The table of characters is out of order or names what is no character.
    #[error("the encoder file's table of characters is damaged at entry {0}; install it anew")]
    Table(u32),
}
