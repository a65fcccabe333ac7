//! Who speaks, of whom, and in which voice.

mod quote;
pub(crate) mod sentence;
mod stance;
pub(crate) mod token;

pub use quote::{QUOTATION_BYTES_MAX, quotations};
pub(crate) use stance::stance;
