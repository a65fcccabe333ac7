//! The sentence encoder.

/// The most tokens of a sentence that are read; what follows has no part in its vector.
pub const TOKENS_MAX: usize = 512;

/// Why bytes are no encoder.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The file ends too early.
    #[error("the encoder file ends too early")]
    Short,
}

/// A sentence encoder: text in, numbers out.
#[derive(Debug)]
pub struct Encoder {
    _private: (),
}

impl Encoder {
    /// Reads the file of the wheel or our own cut of it.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn read(_bytes: impl AsRef<[u8]>) -> Result<Self, Problem> {
        Err(Problem::Short)
    }

    /// The vector of a sentence: 384 numbers whose squares add up to one.
    pub fn vector(&self, _text: &str) -> Vec<f32> {
        Vec::new()
    }
}
