//! Publishes checkpoints and lets texts lapse, once a second.

use std::time::Duration;

use store::Store;
use tokio::sync::watch;

use crate::machine;

/// Milliseconds between two looks: checkpoints are published at most once a second.
const TICK_MILLISECONDS: u64 = 1_000;

/// Works until told to end.
pub async fn run(store: Store, mut ended: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_millis(TICK_MILLISECONDS));
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = ended.changed() => return,
        }
        let now = machine::now();
        if let Err(error) = store.lapse_due(now).await {
            tracing::error!(%error, "texts past their deadline could not lapse");
        }
        if let Err(error) = store.publish(now).await {
            tracing::error!(%error, "no checkpoint could be published");
        }
    }
}
