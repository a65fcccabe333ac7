//! Orders sentences for people: which of those that no rule flagged are worth a look.
//!
//! *In scope:* a sentence encoder that is read from bytes, and what is learnt over its vectors.
//!
//! *Out of scope:* files, clocks and chance; and every decision. A score publishes, blocks and
//! accuses nobody: it says what a person might read first.

pub mod encoder;
