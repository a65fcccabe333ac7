//! What a server does by itself while it serves: the record's clock, reports, mail, and calls.

pub mod contacts;
pub mod mail;
mod record;
mod reports;

use std::sync::Arc;
use std::time::Duration;

use store::{Error, Store};
use tokio::sync::watch;

use crate::machine::Steady;
use contacts::Gateways;
use mail::Mailer;

/// How often a job looks whether something is to be done.
const TICK_MILLISECONDS: u64 = 1_000;
/// Seconds for which what is under way may go on when the server ends.
const END_SECONDS: u64 = 10;
/// Seconds after which a job looks again that could not.
const AGAIN_SECONDS: u64 = 5;

/// What looks again and again whether something is to be done.
trait Look {
    /// What it looks after, for the log.
    const WHAT: &str;

    /// Does what is to be done now.
    fn look(&mut self) -> impl Future<Output = Result<(), Error>> + Send;
}

/// Looks until told to end; then what is under way may come to its end.
async fn watch<L: Look>(mut job: L, mut ended: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_millis(TICK_MILLISECONDS));
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = ended.changed() => return,
        }
        let mut looking = std::pin::pin!(job.look());
        let outcome = tokio::select! {
            outcome = &mut looking => outcome,
            _ = ended.changed() => {
                let _ = tokio::time::timeout(Duration::from_secs(END_SECONDS), looking).await;
                return;
            }
        };
        match outcome {
            Ok(()) => {}
            Err(Error::Stopped) => return,
            Err(error) => {
                tracing::error!(%error, what = L::WHAT, "a job could not be done");
                tokio::time::sleep(Duration::from_secs(AGAIN_SECONDS)).await;
            }
        }
    }
}

/// Works until told to end.
pub async fn run(
    store: Store,
    clock: Steady,
    mailer: Option<Mailer>,
    gateways: Gateways,
    base_url: String,
    ended: watch::Receiver<bool>,
) {
    let record = record::run(store.clone(), clock, ended.clone());
    let reports = reports::run(store.clone(), clock, ended.clone());
    let mailer = mailer.map(Arc::new);
    let contacts =
        contacts::run(store.clone(), mailer.clone(), gateways, base_url, clock, ended.clone());
    match mailer {
        // A mail server that hangs does not hold up checkpoints.
        Some(mailer) => {
            tokio::join!(record, reports, contacts, mail::run(store, mailer, clock, ended));
        }
        None => {
            tokio::join!(record, reports, contacts);
        }
    }
}
