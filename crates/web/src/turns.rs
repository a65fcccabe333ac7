//! Work that keeps a processor busy: off the threads that answer, so much at once and no more.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::error::Error;

/// How much work of one kind is done at once.
pub(crate) struct Turns(Arc<Semaphore>);

impl Turns {
    /// So much at once.
    pub(crate) fn new(count: usize) -> Self {
        Self(Arc::new(Semaphore::new(count)))
    }

    /// Does work when its turn comes. Whoever stops waiting before that has it not done; what began goes
    /// on to its end, and the turn is its own until then.
    ///
    /// # Errors
    /// When the work broke off.
    pub(crate) async fn take<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let turn = Arc::clone(&self.0).acquire_owned().await.map_err(Error::internal)?;
        let work = move || {
            let done = work();
            drop(turn);
            done
        };
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn work_that_nobody_waits_for_any_more_keeps_its_turn_and_what_waits_never_begins() {
        let turns = Arc::new(Turns::new(1));
        let (end, ends) = mpsc::channel::<()>();
        let began = Arc::new(AtomicUsize::new(0));
        let count = |began: &Arc<AtomicUsize>| {
            let began = Arc::clone(began);
            move || began.fetch_add(1, Ordering::SeqCst)
        };
        let (first, of) = (Arc::clone(&turns), count(&began));
        let asked = tokio::spawn(async move {
            let work = move || {
                of();
                ends.recv().ok()
            };
            first.take(work).await.ok()
        });
        while began.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        // The work goes on: whoever comes waits, and gives up.
        let late = turns.take(count(&began));
        assert!(tokio::time::timeout(Duration::from_millis(50), late).await.is_err());
        assert_eq!(began.load(Ordering::SeqCst), 1);
        end.send(()).unwrap();
        assert_eq!(turns.take(count(&began)).await.ok(), Some(1));
    }

    #[tokio::test]
    async fn work_that_breaks_off_gives_its_turn_back() {
        let turns = Turns::new(1);
        assert!(turns.take(|| panic!("broken")).await.is_err());
        assert_eq!(turns.take(|| 7).await.ok(), Some(7));
    }
}
