//! The line in which those wait who report, when many do at once.
//!
//! Nobody's address is read, so a flood cannot be told from a city in fear. Nobody is refused:
//! whoever comes when the line is full, or has waited long, gets a page that holds everything they
//! wrote, to be sent again; the same receipt belongs to it. Members' rooms and the public pages
//! have turns of their own, which a flood of reports does not use.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::Error;

/// The most who wait at the same time.
pub const LINE_MAX: usize = 256;
/// How long somebody waits before they are asked to send again.
pub const WAIT_MAX: Duration = Duration::from_secs(15);
/// How many are worked on at the same time: a receipt costs memory.
const WORKED_ON: usize = 2;
/// The most memory for files that are on their way, in KiB: 128 MiB.
const FILES_KIB_MAX: usize = 128 * 1024;

/// The line.
pub(crate) struct Line {
    waiting: Arc<Semaphore>,
    working: Arc<Semaphore>,
    memory: Arc<Semaphore>,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            waiting: Arc::new(Semaphore::new(LINE_MAX)),
            working: Arc::new(Semaphore::new(WORKED_ON)),
            memory: Arc::new(Semaphore::new(FILES_KIB_MAX)),
        }
    }
}

/// Somebody's turn; it ends when it is dropped.
pub(crate) struct Turn {
    _place: OwnedSemaphorePermit,
}

/// Memory for a file on its way; it is given back when it is dropped.
pub(crate) struct Memory {
    _held: OwnedSemaphorePermit,
}

/// Memory for a file that is opened: as it lies there, and open.
pub(crate) struct ToOpen {
    _sealed: Memory,
    open: Memory,
}

impl ToOpen {
    /// Memory for the file alone, once it is open.
    pub(crate) fn opened(self) -> Memory {
        self.open
    }
}

impl Line {
    /// Waits for a turn.
    ///
    /// # Errors
    /// [`Error::Busy`] when the line is full, or has not moved on for long.
    pub(crate) async fn turn(&self) -> Result<Turn, Error> {
        let waits = Arc::clone(&self.waiting).try_acquire_owned().map_err(|_| Error::Busy)?;
        let place = Arc::clone(&self.working).acquire_owned();
        let place = tokio::time::timeout(WAIT_MAX, place).await.map_err(|_| Error::Busy)?;
        drop(waits);
        Ok(Turn { _place: place.map_err(|_| Error::Busy)? })
    }

    /// Memory for so many bytes of files, if there is any left.
    pub(crate) fn memory(&self, bytes: usize) -> Option<Memory> {
        let kib = u32::try_from(bytes.div_ceil(1024)).ok()?;
        let held = Arc::clone(&self.memory).try_acquire_many_owned(kib).ok()?;
        Some(Memory { _held: held })
    }

    /// Memory to open a file of so many bytes.
    ///
    /// # Errors
    /// [`Error::Busy`] when there is none left.
    pub(crate) fn to_open(&self, bytes: usize) -> Result<ToOpen, Error> {
        let (sealed, open) = (self.memory(bytes), self.memory(bytes));
        Ok(ToOpen { _sealed: sealed.ok_or(Error::Busy)?, open: open.ok_or(Error::Busy)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn who_comes_when_the_line_is_full_is_told_so_at_once_and_who_waits_long_then() {
        let line = Arc::new(Line::default());
        let turns: Vec<Turn> = vec![line.turn().await.unwrap(), line.turn().await.unwrap()];
        let waiting: Vec<_> = (0..LINE_MAX)
            .map(|_| {
                let line = Arc::clone(&line);
                tokio::spawn(async move { line.turn().await.is_ok() })
            })
            .collect();
        while line.waiting.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let begun = tokio::time::Instant::now();
        assert!(matches!(line.turn().await, Err(Error::Busy)));
        assert_eq!(begun.elapsed(), Duration::ZERO);
        drop(turns);
        for waits in waiting {
            assert!(waits.await.unwrap(), "everybody in the line has their turn");
        }
        let _turns = [line.turn().await.unwrap(), line.turn().await.unwrap()];
        let begun = tokio::time::Instant::now();
        assert!(matches!(line.turn().await, Err(Error::Busy)));
        assert_eq!(begun.elapsed(), WAIT_MAX);
    }

    #[test]
    fn memory_for_files_is_bounded_and_given_back() {
        let line = Line::default();
        let all = line.memory(FILES_KIB_MAX * 1024).unwrap();
        assert!(line.memory(1).is_none());
        drop(all);
        assert!(line.memory(1).is_some());
        assert!(line.memory(usize::MAX).is_none());
        // Twice as much while it is opened, once as much then.
        let half = FILES_KIB_MAX * 1024 / 2;
        assert!(matches!(line.to_open(half + 1), Err(Error::Busy)));
        let room = line.to_open(half).unwrap();
        assert!(line.memory(1).is_none());
        let open = room.opened();
        assert!(line.memory(half).is_some() && line.memory(half + 1).is_none());
        drop(open);
        assert!(line.memory(2 * half).is_some());
    }
}
