//! What is wrong with a charter, and what to write instead.

use std::fmt;

/// One mistake in a charter's file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Problem {
    /// The line it stands on, from 1.
    pub line: usize,
    /// What is wrong, and why where that is not plain.
    pub what: String,
    /// What to write instead.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} — {}", self.line, self.what, self.remedy)
    }
}
