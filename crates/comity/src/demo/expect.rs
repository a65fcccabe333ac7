//! What is shown has to be what was played.

use serde_json::Value;

use crate::failure::{Code, Failure, Outcome};

/// Ends the demonstration where it does not hold, with what was shown.
///
/// # Errors
/// When it does not hold.
pub(super) fn expect(what: &str, holds: bool, shown: &Value) -> Outcome {
    if holds {
        return Ok(());
    }
    Err(Failure::new(Code::Finding, format!("the API does not show that {what}")).why(shown))
}
