//! What is looked for, compiled.

/// Glossaries, groups and shapes, compiled for matching.
#[derive(Default)]
pub struct Lexicon {}
