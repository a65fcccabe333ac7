//! The analyser for the page `/check`, as a module that runs in the reader's browser: a speech that
//! is confidential is checked there and never sent.
//!
//! *In scope:* reading what is in force as the server tells it, checking a text, answering in the
//! shape in which the API answers. *Out of scope:* pages and words, which are the site's.
//!
//! `crates/wasm/build` makes the module; `assets/check.wasm.gz` is what it made.

mod abi;
#[path = "../../web/src/checked.rs"]
pub mod checked;
mod desk;

pub use desk::{Desk, LEXICON_BYTES_MAX, LEXICON_FORMAT, REQUEST_BYTES_MAX, SOURCES, Wrong};
