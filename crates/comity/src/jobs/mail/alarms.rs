//! Who is told what about reports and incidents, and whether it still needs telling.
//!
//! No letter says what a report or a room says, nor of which region it is: that something waits,
//! and how many.

use commission::report::account_readers;
use commission::{IncidentId, Office, Refusal, Role};
use store::{Alert, AlertReason, Error, RoomRow, Store};

/// Seconds back to which a server looks when it begins: longer than it may stand still.
const BACK_SECONDS: i64 = 14 * 86_400;
/// Seconds that two looks have in common: what was changed while one looked is seen by the next.
const OVERLAP_SECONDS: i64 = 300;

/// What there is to tell since a moment; none for everything that is recent.
pub(super) async fn due(store: &Store, since: Option<i64>, now: i64) -> Result<Vec<Alert>, Error> {
    let from = match since {
        Some(since) => since.saturating_sub(OVERLAP_SECONDS),
        None => now.saturating_sub(BACK_SECONDS),
    };
    let commission = store.commission();
    let mut alerts = store.report_alerts(&account_readers(&commission.roll), now).await?;
    let mut before = None;
    'rooms: loop {
        let rooms = store.rooms(before).await?;
        let Some(last) = rooms.last() else { break };
        before = Some((last.changed, last.room.id.clone()));
        for row in &rooms {
            if row.changed < from {
                break 'rooms;
            }
            of_room(store, row, &mut alerts);
        }
    }
    for id in store.incidents_overdue(from, now).await? {
        for party in commission.charter.party_ids() {
            for (office, _) in commission.roll.held(&party, Role::CoChair) {
                let matter = id.to_string();
                alerts.push(Alert { office: office.clone(), matter, reason: AlertReason::Overdue });
            }
        }
    }
    Ok(alerts)
}

/// What a room gives to tell its verifiers.
fn of_room(store: &Store, row: &RoomRow, alerts: &mut Vec<Alert>) {
    let commission = store.commission();
    for party in commission.charter.party_ids() {
        let Some(office) = row.room.verifier(&commission.charter, &commission.roll, &party) else {
            continue;
        };
        for (reason, matter) in [
            (AlertReason::Assigned, row.room.id.to_string()),
            (AlertReason::Key, format!("{}/{}", row.room.id, row.since)),
        ] {
            if waits(store, row, office, reason) {
                alerts.push(Alert { office: office.clone(), matter, reason });
            }
        }
    }
}

/// Whether an incident waits for a verifier, as the reason says.
fn waits(store: &Store, row: &RoomRow, office: &Office, reason: AlertReason) -> bool {
    let commission = store.commission();
    let Some(party) = office.party() else { return false };
    let found = row.incident.as_ref().is_some_and(|it| !it.findings.is_empty());
    let verifies = row.room.verifier(&commission.charter, &commission.roll, party);
    if found || verifies != Some(office) {
        return false;
    }
    match reason {
        AlertReason::Assigned => !row.room.statuses.contains_key(party),
        // Somebody has signed, and theirs is missing.
        AlertReason::Key => {
            row.waits.contains(party) && row.waits.len() < commission.charter.parties.len()
        }
        AlertReason::Reports | AlertReason::Overdue => false,
    }
}

/// How many reports wait, and whether an alert still needs telling.
pub(super) async fn is_worth(
    store: &Store,
    alert: &Alert,
    received: i64,
    now: i64,
) -> Result<bool, Error> {
    let commission = store.commission();
    if alert.reason == AlertReason::Reports {
        let reads = account_readers(&commission.roll).contains(&alert.office);
        return Ok(received > 0 && reads);
    }
    let Some(id) = alert.incident() else { return Ok(false) };
    match alert.reason {
        AlertReason::Overdue => is_overdue(store, &id, &alert.office, now).await,
        reason => match store.room(&id).await {
            Ok(row) => {
                let same = reason != AlertReason::Key
                    || alert.matter == format!("{}/{}", row.room.id, row.since);
                Ok(same && waits(store, &row, &alert.office, reason))
            }
            Err(Error::Refused(Refusal::UnknownIncident { .. })) => Ok(false),
            Err(error) => Err(error),
        },
    }
}

async fn is_overdue(
    store: &Store,
    id: &IncidentId,
    office: &Office,
    now: i64,
) -> Result<bool, Error> {
    let commission = store.commission();
    let seated = commission.roll.key(office).is_some() && office.role() == Role::CoChair;
    match store.incident(id).await {
        Ok(page) => Ok(seated && page.row.found == 0 && page.row.due < now),
        Err(Error::Refused(Refusal::UnknownIncident { .. })) => Ok(false),
        Err(error) => Err(error),
    }
}
