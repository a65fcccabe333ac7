//! Sealed reports: opening one's own party's part.

use serde_json::json;
use store::Store;
use store::sealed::ReportRow;

use super::{Show, secrets};
use crate::failure::Outcome;
use crate::machine::now;
use crate::output::Output;

fn names<'a>(parties: impl IntoIterator<Item = &'a commission::PartyId>) -> String {
    let names: Vec<&str> = parties.into_iter().map(commission::PartyId::as_str).collect();
    names.join(", ")
}

/// Whom a sealed report waits for, to stand behind where it stands; nothing of any other.
pub(super) fn waits(row: &ReportRow) -> String {
    match row.waits_for() {
        waits if waits.is_empty() => String::new(),
        waits => format!(" (sealed; waits for {} to open it)", names(&waits)),
    }
}

pub(super) async fn open(store: &Store, given: &Show, out: Output) -> Outcome {
    let (office, secrets) = secrets(store, &given.reader).await?;
    let waits = store.open_report_part(&given.id, &office, &secrets, now()).await?;
    out.data(&json!({"id": given.id, "waits_for": waits}), || {
        if waits.is_empty() {
            "every part is open: those who read reports can read it\n".to_owned()
        } else {
            format!("your party's part is open; it waits for {}\n", names(&waits))
        }
    });
    Ok(())
}
