//! Where an activity stands: computed from the plans, from the reports that every party confirmed and
//! from the clock, never claimed.

use super::{Activity, Reported};
use crate::charter::Charter;
use crate::commitment::{Cell, Evidence, EvidenceKind};

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// Where an activity stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// It is to come, or goes on.
    Planned,
    /// A later plan cancelled it.
    Cancelled {
        /// When that plan was adopted (Unix seconds UTC).
        at: i64,
    },
    /// It is over, and nobody reported on it.
    Unreported {
        /// Since when it is over (Unix seconds UTC).
        since: i64,
    },
    /// A side reported on it; not every party confirms any report.
    Waits,
    /// It was held, as every party confirms.
    Held {
        /// On which day, counted from 1970-01-01.
        day: i64,
    },
    /// It was not held, as every party confirms.
    NotHeld {
        /// On which day that was plain.
        day: i64,
    },
}

impl Standing {
    /// The word in message ids and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Planned => "planned",
            Standing::Cancelled { .. } => "cancelled",
            Standing::Unreported { .. } => "unreported",
            Standing::Waits => "waits",
            Standing::Held { .. } => "held",
            Standing::NotHeld { .. } => "not-held",
        }
    }

    /// The words of every standing.
    pub const WORDS: [&'static str; 6] =
        ["planned", "cancelled", "unreported", "waits", "held", "not-held"];
}

impl Activity {
    /// The report that counts: of those that every party confirms, the one entered last.
    pub fn outcome(&self, charter: &Charter) -> Option<&Reported> {
        let asked = self.asked(charter);
        self.reports.iter().rev().find(|it| it.counts(&asked))
    }

    /// Where it stands.
    pub fn standing(&self, charter: &Charter, now: i64) -> Standing {
        if let Some(outcome) = self.outcome(charter) {
            let day = outcome.what.day;
            return match outcome.what.held {
                true => Standing::Held { day },
                false => Standing::NotHeld { day },
            };
        }
        let cancelled = self.changes.iter().find(|it| it.change == super::Change::Cancelled);
        if let Some(cancelled) = cancelled {
            return Standing::Cancelled { at: cancelled.at };
        }
        if !self.reports.is_empty() {
            return Standing::Waits;
        }
        match self.ends() {
            since if since <= now => Standing::Unreported { since },
            _ => Standing::Planned,
        }
    }

    /// Where it counts: its field, and the region in which the last plan has it.
    pub fn cell(&self) -> Cell {
        Cell { region: Some(self.region().to_owned()), ..self.planned.cell() }
    }

    /// When it was held, as the ledger has it (Unix seconds UTC): noon of its day, so that the day
    /// is the same in every zone, but no later than every party confirmed it. None while it was not.
    pub fn kept(&self, charter: &Charter) -> Option<i64> {
        let outcome = self.outcome(charter).filter(|it| it.what.held)?;
        let noon = outcome.what.day.saturating_mul(DAY_SECONDS).saturating_add(DAY_SECONDS / 2);
        Some(noon.min(outcome.agreed(&self.asked(charter))?))
    }

    /// What it shows in the ledger, one for each promise that its plan says it keeps; empty while it
    /// was not held.
    pub fn evidence(&self, charter: &Charter) -> Vec<Evidence> {
        let Some(at) = self.kept(charter) else { return Vec::new() };
        let of = |promise: &String| Evidence {
            cell: Some(self.cell()),
            until: Some(self.planned.until()),
            ..Evidence::new(promise.clone(), EvidenceKind::Activity, self.id.to_string(), at)
        };
        self.fulfils.iter().map(of).collect()
    }
}
