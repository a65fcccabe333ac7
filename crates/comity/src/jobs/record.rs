//! Publishes checkpoints and lets texts lapse, once a second.

use std::time::Duration;

use store::Store;
use tokio::sync::watch;

use crate::machine::Steady;

/// Milliseconds between two looks: checkpoints are published at most once a second.
const TICK_MILLISECONDS: u64 = 1_000;
/// Seconds between two deletions of what has expired: sessions, links, half-made signatures.
const SWEEP_SECONDS: i64 = 60;

/// Works until told to end. What people left half done on the site goes once a minute.
pub async fn run(store: Store, clock: Steady, mut ended: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_millis(TICK_MILLISECONDS));
    let mut said = false;
    let mut swept = 0;
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = ended.changed() => return,
        }
        let now = clock.now();
        // One wrong time would let every text lapse, and the record could not go on from it.
        let jumped = clock.jumped();
        if let Some(seconds) = jumped
            && !std::mem::replace(&mut said, true)
        {
            tracing::error!(
                seconds,
                "the clock was set while the site was served: no text lapses, and acts are dated as if it had not been; set it right, or restart if it was wrong before"
            );
        }
        said &= jumped.is_some();
        if jumped.is_none()
            && let Err(error) = store.lapse_due(now).await
        {
            tracing::error!(%error, "texts past their deadline could not lapse");
        }
        if let Err(error) = store.publish(now).await {
            tracing::error!(%error, "no checkpoint could be published");
        }
        if now.saturating_sub(swept) >= SWEEP_SECONDS {
            swept = now;
            if let Err(error) = store.sweep(now, web::session::limits(now)).await {
                tracing::error!(%error, "what has expired could not be deleted");
            }
        }
    }
}
