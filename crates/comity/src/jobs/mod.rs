//! What a server does by itself while it serves: the record's clock, reports, mail, and calls.

pub mod contacts;
pub mod mail;
mod record;
mod reports;

use std::sync::Arc;

use store::Store;
use tokio::sync::watch;

use crate::machine::Steady;
use contacts::Gateways;
use mail::Mailer;

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
