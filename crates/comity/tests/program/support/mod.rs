//! What the tests of the program have in common.

mod cast;
pub mod liar;
pub mod program;

pub use cast::{Cast, Chance, START, THREE, TWO, key};
