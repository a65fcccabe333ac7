//! A sentence encoder: a text becomes numbers that lie close together when texts mean the same.
//!
//! The model is `multilingual-e5-small` (12 layers, 384 numbers, about 100 languages), four bits a
//! weight, read from bytes that are given: the file of the wheel, or our own [`cut()`] of it, which
//! has the pieces of our languages only.

mod cursor;
mod cut;
mod file;
mod layers;
mod matrix;
mod pieces;
mod problem;

pub use cut::{cut, is_ours};
pub use file::{
    FILE_BYTES_MAX, HEADS_MAX, INNER_MAX, LAYERS_MAX, PIECE_BYTES_MAX, PIECES_MAX, POSITIONS_MAX,
    TABLE_BYTES_MAX, TABLE_MAX, TENSORS_MAX, TYPES_MAX, WIDTH_MAX,
};
pub use problem::Problem;

use layers::Layers;
use pieces::Pieces;

/// The most tokens of a sentence that are read; what follows has no part in its vector.
pub const TOKENS_MAX: usize = 512;

/// A sentence encoder: text in, numbers out. It is shared between threads as it is.
#[derive(Debug)]
pub struct Encoder {
    pieces: Pieces,
    layers: Layers,
    source: [u8; 32],
    count: usize,
}

impl Encoder {
    /// Reads the file of the wheel or our own cut of it; either is recognised by its first bytes.
    ///
    /// # Errors
    /// What is wrong with the file. No bytes make it panic, or take more memory than a few times
    /// their own.
    pub fn read(bytes: impl AsRef<[u8]>) -> Result<Self, Problem> {
        let parts = file::Parts::read(bytes.as_ref())?;
        Ok(Self {
            pieces: Pieces::new(&parts)?,
            layers: Layers::new(&parts)?,
            source: parts.source,
            count: parts.pieces.len(),
        })
    }

    /// Three vectors of a sentence, one after the other: of a layer in the middle, of one near the end and
    /// of the last, each of [`Encoder::width`] numbers whose squares add up to one. Together they tell more
    /// of how something is said than the last alone. The prefix by which the model was trained is added
    /// here; at most [`TOKENS_MAX`] tokens are read.
    pub fn depths(&self, text: &str) -> Vec<f32> {
        self.layers.depths(&self.tokens(text))
    }

    /// The numbers of the pieces of a sentence, with its prefix, begin and end. A cut numbers its
    /// pieces anew.
    pub fn tokens(&self, text: &str) -> Vec<u32> {
        self.pieces.tokens(text, self.layers.tokens_max())
    }

    /// The text of a piece; spaces are U+2581.
    pub fn piece(&self, number: u32) -> Option<&str> {
        self.pieces.text(number)
    }

    /// How many numbers each of the vectors has.
    pub fn width(&self) -> usize {
        self.layers.width()
    }

    /// How many pieces there are.
    pub fn pieces(&self) -> usize {
        self.count
    }

    /// SHA-256 of the wheel's file, also where this is a cut of it: vectors of two encoders may be
    /// compared only when it is the same.
    pub fn source(&self) -> [u8; 32] {
        self.source
    }
}
