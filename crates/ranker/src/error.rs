//! What can be wrong with what this room is given.

/// What is wrong.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The rules or groups that ship with the software cannot be read.
    #[error("the rules that ship with the software cannot be read: this build is broken")]
    Rules,
    /// It is no model.
    #[error("this is no model of a ranker: it does not begin with its mark")]
    NoModel,
    /// It is a model of another version.
    #[error("the model is of version {0}, and this program reads {1}: train it anew")]
    Version(u32, u32),
    /// Its bytes are not those that were written.
    #[error("the model is damaged: its digest is another one; get it again, or train it anew")]
    Damaged,
    /// It is larger than the limit.
    #[error("the model has more {what} than {max}")]
    Large {
        /// Of what.
        what: &'static str,
        /// The limit.
        max: usize,
    },
    /// It ends too early or says something impossible.
    #[error("the model cannot be read: {0}")]
    Malformed(&'static str),
    /// A line of sentences cannot be read.
    #[error("line {line} cannot be read: {why}")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// Why.
        why: String,
    },
    /// There is too little to learn from.
    #[error("there are too few sentences to learn from: {0}")]
    Few(String),
    /// The equations have no solution.
    #[error("the sentences cannot be learnt from: the equations have no solution")]
    Singular,
}
