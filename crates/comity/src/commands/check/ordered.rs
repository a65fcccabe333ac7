//! Work on every core whose results come in the order of what was given, with bounded memory.

use std::sync::mpsc::sync_channel;
use std::thread;

use crate::failure::Outcome;

/// How many pieces of work wait for each thread, and how many of its results.
const WAITING_MAX: usize = 4;
/// The most threads.
const THREADS_MAX: usize = 256;

/// Takes pieces of work one by one, has each done on one of the threads, and gives the results in
/// the same order.
///
/// Pieces are dealt to the threads in turn, and results taken in the same turn: each thread keeps
/// its own order, so nothing has to be sorted or held back.
///
/// # Errors
/// The first that `give` returns; then nothing more is taken.
pub fn ordered<I: Send, O: Send>(
    pieces: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut give: impl FnMut(O) -> Outcome,
) -> Outcome {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(THREADS_MAX);
    thread::scope(|scope| {
        let mut inputs = Vec::with_capacity(threads);
        let mut outputs = Vec::with_capacity(threads);
        for _ in 0..threads {
            let (input, given) = sync_channel::<I>(WAITING_MAX);
            let (done, output) = sync_channel::<O>(WAITING_MAX);
            inputs.push(input);
            outputs.push(output);
            let work = &work;
            scope.spawn(move || {
                for piece in given {
                    // Nobody waits any more: the rest is not done.
                    if done.send(work(piece)).is_err() {
                        return;
                    }
                }
            });
        }
        scope.spawn(move || {
            for (piece, input) in pieces.zip(inputs.iter().cycle()) {
                if input.send(piece).is_err() {
                    return;
                }
            }
        });
        for output in outputs.iter().cycle() {
            // The thread whose turn it is has nothing more: neither have the others.
            let Ok(done) = output.recv() else { break };
            give(done)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    #[test]
    fn results_come_in_the_order_of_what_was_given() {
        let mut seen = Vec::new();
        let slow = |n: u64| {
            std::thread::sleep(std::time::Duration::from_micros(n % 7 * 50));
            n * 2
        };
        ordered(0..1_000, slow, |n| {
            seen.push(n);
            Ok(())
        })
        .unwrap();
        assert_eq!(seen, (0..1_000).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn it_ends_when_nobody_takes_the_results() {
        let mut taken = 0;
        let ended = ordered(
            0..,
            |n: u64| n,
            |_| {
                taken += 1;
                if taken == 10 { Err(Failure::usage("enough")) } else { Ok(()) }
            },
        );
        assert!(ended.is_err());
        ordered(std::iter::empty::<u64>(), |n| n, |_| Ok(())).unwrap();
    }
}
