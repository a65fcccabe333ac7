//! The line in which those wait who report, when many do at once.
//!
//! Nobody's address is read, so a flood cannot be told from a city in fear. Nobody is refused:
//! whoever comes when the line is full, or has waited long, gets a page that holds everything they
//! wrote, to be sent again; the same receipt belongs to it. Those whose browser did a little work
//! (`crates/web/src/proof.rs`) wait in a lane that goes first; the other lane has every fourth turn at
//! least. Members' rooms and the public pages have turns of their own, which a flood of reports does
//! not use.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::error::Error;
use crate::proof::is_proof;

/// The most who wait in one lane at the same time.
pub const LINE_MAX: usize = 256;
/// How long somebody waits before they are asked to send again.
pub const WAIT_MAX: Duration = Duration::from_secs(15);
/// How many are worked on at the same time: a receipt costs memory.
const WORKED_ON: usize = 2;
/// How many turns in a row the lane that goes first has while somebody waits in the other.
const FIRST_IN_A_ROW: u32 = 3;
/// The most memory for files that are on their way, in KiB: 128 MiB.
const FILES_KIB_MAX: usize = 128 * 1024;

/// In which lane somebody waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lane {
    /// With a proof of work: goes first.
    Proven,
    /// Everybody else.
    Open,
}

impl Lane {
    /// The lane of the report with this token, which carries this proof, or an empty one.
    pub(crate) fn of(token: &str, proof: &str, now: i64) -> Self {
        if is_proof(token, proof, now) { Lane::Proven } else { Lane::Open }
    }
}

/// Who waits, and how many more may be worked on.
struct Queue {
    free: usize,
    proven: VecDeque<oneshot::Sender<()>>,
    open: VecDeque<oneshot::Sender<()>>,
    in_a_row: u32,
}

impl Queue {
    fn lane(&mut self, lane: Lane) -> &mut VecDeque<oneshot::Sender<()>> {
        match lane {
            Lane::Proven => &mut self.proven,
            Lane::Open => &mut self.open,
        }
    }

    /// Whoever has the next turn.
    fn next(&mut self) -> Option<oneshot::Sender<()>> {
        let lane = match (self.proven.is_empty(), self.open.is_empty()) {
            (true, true) => return None,
            (false, true) => Lane::Proven,
            (true, false) => Lane::Open,
            (false, false) if self.in_a_row < FIRST_IN_A_ROW => Lane::Proven,
            (false, false) => Lane::Open,
        };
        self.in_a_row = if lane == Lane::Proven { self.in_a_row + 1 } else { 0 };
        self.lane(lane).pop_front()
    }

    /// Gives a turn that is over to whoever waits.
    fn pass_on(&mut self) {
        while let Some(next) = self.next() {
            if next.send(()).is_ok() {
                return;
            }
        }
        self.free += 1;
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    // Nothing in it is ever half done.
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The line.
pub(crate) struct Line {
    queue: Arc<Mutex<Queue>>,
    memory: Arc<Semaphore>,
}

impl Default for Line {
    fn default() -> Self {
        let (proven, open) = (VecDeque::new(), VecDeque::new());
        let queue = Queue { free: WORKED_ON, proven, open, in_a_row: 0 };
        Self { queue: Arc::new(Mutex::new(queue)), memory: Arc::new(Semaphore::new(FILES_KIB_MAX)) }
    }
}

/// Somebody's turn; it ends when it is dropped.
pub(crate) struct Turn {
    queue: Arc<Mutex<Queue>>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        lock(&self.queue).pass_on();
    }
}

/// Somebody who waits. Whoever leaves just as their turn comes passes it on.
struct Waiting {
    turn: oneshot::Receiver<()>,
    queue: Arc<Mutex<Queue>>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.turn.close();
        if self.turn.try_recv().is_ok() {
            lock(&self.queue).pass_on();
        }
    }
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
    /// [`Error::Busy`] when the lane is full, or has not moved on for long.
    pub(crate) async fn turn(&self, lane: Lane) -> Result<Turn, Error> {
        let turn = || Turn { queue: Arc::clone(&self.queue) };
        let mut waiting = {
            let mut queue = lock(&self.queue);
            if queue.free > 0 {
                queue.free -= 1;
                return Ok(turn());
            }
            let waits = queue.lane(lane);
            waits.retain(|one| !one.is_closed());
            if waits.len() >= LINE_MAX {
                return Err(Error::Busy);
            }
            let (told, comes) = oneshot::channel();
            waits.push_back(told);
            Waiting { turn: comes, queue: Arc::clone(&self.queue) }
        };
        match tokio::time::timeout(WAIT_MAX, &mut waiting.turn).await {
            Ok(Ok(())) => Ok(turn()),
            _ => Err(Error::Busy),
        }
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

    /// Somebody who comes and waits; says in which place their turn came.
    fn comes(
        line: &Arc<Line>,
        lane: Lane,
        turns: &Arc<Mutex<Vec<Lane>>>,
    ) -> tokio::task::JoinHandle<bool> {
        let (line, turns) = (Arc::clone(line), Arc::clone(turns));
        tokio::spawn(async move {
            let turn = line.turn(lane).await;
            if turn.is_ok() {
                turns.lock().unwrap().push(lane);
            }
            turn.is_ok()
        })
    }

    async fn until_waiting(line: &Line, proven: usize, open: usize) {
        loop {
            let waiting = {
                let queue = lock(&line.queue);
                (queue.proven.len(), queue.open.len())
            };
            if waiting == (proven, open) {
                return;
            }
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_comes_when_the_line_is_full_is_told_so_at_once_and_who_waits_long_then() {
        for lane in [Lane::Open, Lane::Proven] {
            let line = Arc::new(Line::default());
            let order = Arc::default();
            let turns = [line.turn(lane).await.unwrap(), line.turn(lane).await.unwrap()];
            let waiting: Vec<_> = (0..LINE_MAX).map(|_| comes(&line, lane, &order)).collect();
            let (proven, open) = if lane == Lane::Open { (0, LINE_MAX) } else { (LINE_MAX, 0) };
            until_waiting(&line, proven, open).await;
            let begun = tokio::time::Instant::now();
            assert!(matches!(line.turn(lane).await, Err(Error::Busy)));
            assert_eq!(begun.elapsed(), Duration::ZERO);
            drop(turns);
            for waits in waiting {
                assert!(waits.await.unwrap(), "everybody in the line has their turn");
            }
            let _turns = [line.turn(lane).await.unwrap(), line.turn(lane).await.unwrap()];
            let begun = tokio::time::Instant::now();
            assert!(matches!(line.turn(lane).await, Err(Error::Busy)));
            assert_eq!(begun.elapsed(), WAIT_MAX);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_did_the_work_goes_first_and_nobody_else_is_left_standing() {
        let line = Arc::new(Line::default());
        let order: Arc<Mutex<Vec<Lane>>> = Arc::default();
        let turns = [line.turn(Lane::Open).await.unwrap(), line.turn(Lane::Open).await.unwrap()];
        let mut waiting = Vec::new();
        for lane in [Lane::Open; 4].into_iter().chain([Lane::Proven; 12]) {
            waiting.push(comes(&line, lane, &order));
        }
        until_waiting(&line, 12, 4).await;
        let [one, other] = turns;
        drop(one);
        for waits in waiting {
            assert!(waits.await.unwrap());
        }
        drop(other);
        let (first, open) = (Lane::Proven, Lane::Open);
        let four = [first, first, first, open];
        assert_eq!(*order.lock().unwrap(), four.repeat(4));
    }

    #[test]
    fn a_proof_leads_to_the_lane_that_goes_first() {
        let (token, now) = ("0".repeat(32), 1_795_478_400);
        let proof = crate::proof::prove(&token, now);
        assert_eq!(Lane::of(&token, &proof, now), Lane::Proven);
        assert_eq!(Lane::of(&"1".repeat(32), &proof, now), Lane::Open);
        assert_eq!(Lane::of(&token, "", now), Lane::Open);
    }

    #[tokio::test(start_paused = true)]
    async fn a_turn_is_not_lost_with_whoever_left() {
        let line = Arc::new(Line::default());
        let order = Arc::default();
        let turns = [line.turn(Lane::Open).await.unwrap(), line.turn(Lane::Open).await.unwrap()];
        let gone = comes(&line, Lane::Proven, &order);
        until_waiting(&line, 1, 0).await;
        let stays = comes(&line, Lane::Open, &order);
        until_waiting(&line, 1, 1).await;
        // The turn is on its way to somebody who leaves before taking it.
        drop(turns);
        gone.abort();
        assert!(stays.await.unwrap());
        let _ = gone.await;
        assert_eq!(lock(&line.queue).free, WORKED_ON);
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
