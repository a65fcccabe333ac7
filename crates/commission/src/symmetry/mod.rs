//! The symmetry audit: whether incidents against either side are treated alike.
//!
//! Everything is counted from the public record: acts, and the files that they name. Whoever has
//! the record counts the same. Of an incident the audit knows whose people were affected only by a
//! finding, in which every party said the same; incidents without one are counted apart.

mod audit;
mod estimate;
mod recount;

pub use audit::{
    Audit, COUNT_MIN, Comparison, Measure, Numbers, Period, SETTLED_HOURS, Unit, Verdict,
    WRONG_AUDITS,
};
pub(crate) use estimate::around;
pub use estimate::{NEVER, Shares, Span, median, wilson};
pub use recount::{Case, Recount};
