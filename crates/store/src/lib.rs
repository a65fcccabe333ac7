//! store

mod error;
mod stub;
mod types;

pub use error::Error;
pub use stub::*;
pub use types::*;
