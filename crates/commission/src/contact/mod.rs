//! Constant contact: who of each party is on duty, calls from one party to another with the clock
//! under which they are answered, and the log of contacts.
//!
//! Nothing here is in the record. Who is to be told of a call is computed from the roster and the
//! time, never stored; a contact counts when the other side has confirmed it, and silence is shown
//! as what it is.

mod call;
mod duty;
mod log;
mod measure;
mod telephone;

use serde::{Deserialize, Serialize};

pub use call::{Answered, CALL_CHARS_MAX, Call, Closed, NewCall};
pub use duty::{
    DAYS_AHEAD_MAX, DEPUTIES_MAX, DUTIES_MAX, DUTY_DAYS_MAX, Duty, NewDuty, OnDuty, Roster,
};
pub use log::{Exchange, NewExchange, SUBJECT_CHARS_MAX, Standing, Way};
pub use measure::{Answers, Measures, WeekOfRegion, percentile};
pub use telephone::{TELEPHONE_CHARS_MAX, Telephone};

pub(crate) use call::closable;
pub(crate) use log::confirmable;

use crate::charter::Charter;
use crate::party::Office;
use crate::refusal::Refusal;

const DAY_SECONDS: i64 = 86_400;
const MINUTE_SECONDS: i64 = 60;

/// Something that somebody did, and when.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Done {
    /// Who.
    pub by: Office,
    /// When (Unix seconds UTC).
    pub at: i64,
}

/// A region of the charter by its code; empty for none.
fn check_region(charter: &Charter, region: &str) -> Result<(), Refusal> {
    if region.is_empty() || charter.regions.iter().any(|it| it.code == region) {
        return Ok(());
    }
    Err(Refusal::UnknownRegion { region: region.chars().take(64).collect() })
}
