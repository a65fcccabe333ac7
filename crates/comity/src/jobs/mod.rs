//! What a server does by itself while it serves: the record's clock, reports, and mail.

pub mod mail;
mod record;
mod reports;

use store::Store;
use tokio::sync::watch;

use crate::machine::Steady;
use mail::Mailer;

/// Works until told to end.
pub async fn run(
    store: Store,
    clock: Steady,
    mailer: Option<Mailer>,
    ended: watch::Receiver<bool>,
) {
    let record = record::run(store.clone(), clock, ended.clone());
    let reports = reports::run(store.clone(), clock, ended.clone());
    match mailer {
        // A mail server that hangs does not hold up checkpoints.
        Some(mailer) => {
            tokio::join!(record, reports, mail::run(store, mailer, clock, ended));
        }
        None => {
            tokio::join!(record, reports);
        }
    }
}
