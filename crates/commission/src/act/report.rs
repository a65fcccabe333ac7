//! Acts about reports: the day's commitment, and nothing else.

use note::Digest;
use serde::{Deserialize, Serialize};

/// An act about reports.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", deny_unknown_fields)]
pub enum ReportAct {
    /// The commitment to every report of a day, or to none ([`crate::report::batch`]).
    #[serde(rename = "report.committed/1")]
    Committed {
        /// When (Unix seconds UTC).
        at: i64,
        /// The day, counted from 1970-01-01 UTC.
        day: i64,
        /// The root of the day's batch.
        root: Digest,
    },
}

impl ReportAct {
    /// When (Unix seconds UTC).
    pub fn at(&self) -> i64 {
        match self {
            ReportAct::Committed { at, .. } => *at,
        }
    }

    /// The act's kind.
    pub fn kind(&self) -> &'static str {
        match self {
            ReportAct::Committed { .. } => "report.committed/1",
        }
    }

    /// Whether it may follow the last one: a day that is over, later than the last.
    ///
    /// # Errors
    /// Says why not, for the audit.
    pub fn follows(&self, last: Option<i64>) -> Result<(), String> {
        let ReportAct::Committed { at, day, .. } = self;
        if *day >= crate::report::batch::day(*at) {
            return Err("it commits to the reports of a day that was not over".to_owned());
        }
        if last.is_some_and(|last| *day <= last) {
            return Err("it commits to the reports of a day that was committed before".to_owned());
        }
        Ok(())
    }
}
