//! Speech of hostility: finds it in public speeches and the press, says why and what to say instead.
//!
//! The crate reads bytes that it is given and does no I/O. It flags; people find.

pub mod check;
pub mod context;
pub mod file;
pub mod flag;
pub mod fold;
pub mod forms;
pub mod glossary;
pub mod groups;
pub mod language;
pub mod lexicon;
pub mod read;
pub mod rules;
pub mod segment;

pub use check::{Checked, Checker, Observed, Options, Point};
pub use flag::{Category, Flag, Stance};
pub use language::{Language, Tag};
