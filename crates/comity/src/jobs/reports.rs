//! Erases reports, advance notices, registrations, delegates, who answered about trust, who made works
//! that were awarded, documents that nothing names, and what was written in calls and contacts when
//! their time is over; sees to it that the files of a database hold nothing that was erased; and commits
//! to each day's reports.

use std::time::Duration;

use store::{Error, Store};
use tokio::sync::watch;

use crate::machine::{Steady, random};

/// Seconds between two looks.
const TICK_SECONDS: u64 = 60;

/// Works until told to end.
pub async fn run(store: Store, clock: Steady, mut ended: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_secs(TICK_SECONDS));
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = ended.changed() => return,
        }
        // A clock that was set forward would erase everything at once.
        if clock.jumped().is_some() {
            continue;
        }
        let now = clock.now();
        let days = store.commission().charter.reports.retention_days;
        if let Err(error) = store.erase_old_reports(days, now).await {
            tracing::error!(%error, "reports whose time is over could not be erased");
        }
        if let Err(error) = store.forget_notices(days, now).await {
            tracing::error!(%error, "advance notices that are over could not be erased");
        }
        if let Err(error) = store.forget_contacts(days, now).await {
            tracing::error!(%error, "words of calls and contacts could not be erased");
        }
        if let Err(error) = store.expire_registrations(now).await {
            tracing::error!(%error, "registrations for activities long over could not be erased");
        }
        if let Err(error) = store.expire_delegates(now).await {
            tracing::error!(%error, "delegates to forums long over could not be erased");
        }
        if let Err(error) = store.forget_answered(now).await {
            tracing::error!(%error, "who answered about trust could not be forgotten");
        }
        if let Err(error) = store.forget_loose_documents(now).await {
            tracing::error!(%error, "documents that nothing names could not be erased");
        }
        if let Err(error) = store.forget_loose_pictures(now).await {
            tracing::error!(%error, "pictures that nothing names could not be erased");
        }
        if let Err(error) = store.forget_loose_parts(now).await {
            tracing::error!(%error, "works that nothing names could not be erased");
        }
        if let Err(error) = store.forget_loose_delegates(now).await {
            tracing::error!(%error, "delegates whom nothing nominates could not be erased");
        }
        if let Err(error) = store.expire_people(now).await {
            tracing::error!(%error, "who made works that were awarded could not be erased");
        }
        // Last, after everything that erases.
        if let Err(error) = store.write_anew().await {
            tracing::warn!(%error, "what was erased may lie in the database's files until the next look");
        }
        match commit(&store, now).await {
            // Another server was quicker.
            Ok(()) | Err(Error::Refused(commission::Refusal::Changed { .. })) => {}
            Err(error) => tracing::error!(%error, "the day's reports could not be committed"),
        }
    }
}

/// Commits to every day that is over.
async fn commit(store: &Store, now: i64) -> Result<(), Error> {
    loop {
        // Without the system's chance nothing here is safe: the day waits.
        let Ok(seed) = random::<32>() else { return Ok(()) };
        let mut count = 0_u64;
        let filling = move || {
            count += 1;
            *note::Digest::of(&[&seed[..], &count.to_be_bytes()].concat()).as_bytes()
        };
        if store.commit_reports(now, filling).await?.is_none() {
            return Ok(());
        }
    }
}
