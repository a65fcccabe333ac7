//! A file on its way out: its memory is counted until the last byte of it has left.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};
use tokio::task::AbortHandle;

use crate::line::Memory;

/// After this a file that is still on its way is given up: whoever reads slowly holds no memory
/// for ever.
pub(crate) const SENDING_MAX: Duration = Duration::from_secs(600);
/// How many bytes are handed on at once.
const PIECE_BYTES: usize = 64 * 1024;

/// The file, until it has left.
type Rest = Arc<Mutex<Option<(Vec<u8>, Memory)>>>;

/// A body that owns the memory which it takes.
struct Held {
    rest: Rest,
    at: usize,
    length: usize,
    end: AbortHandle,
}

/// A file as a body; `memory` is given back when it has left, is not wanted any more, or takes too
/// long.
pub(crate) fn body(bytes: Vec<u8>, memory: Memory) -> Body {
    let length = bytes.len();
    let rest: Rest = Arc::new(Mutex::new(Some((bytes, memory))));
    let late = Arc::clone(&rest);
    let end = tokio::spawn(async move {
        tokio::time::sleep(SENDING_MAX).await;
        drop(late.lock().unwrap_or_else(PoisonError::into_inner).take());
    });
    Body::new(Held { rest, at: 0, length, end: end.abort_handle() })
}

impl Drop for Held {
    fn drop(&mut self) {
        self.end.abort();
        drop(self.rest.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

impl http_body::Body for Held {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        if self.at >= self.length {
            return Poll::Ready(None);
        }
        let rest = Arc::clone(&self.rest);
        let mut rest = rest.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((bytes, _)) = rest.as_ref() else {
            return Poll::Ready(Some(Err(std::io::ErrorKind::TimedOut.into())));
        };
        let end = self.at.saturating_add(PIECE_BYTES).min(self.length);
        // A copy, so that what is on its way does not hold the whole.
        let piece = Bytes::copy_from_slice(bytes.get(self.at..end).unwrap_or_default());
        self.at = end;
        if end == self.length {
            rest.take();
        }
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.at >= self.length
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(u64::try_from(self.length.saturating_sub(self.at)).unwrap_or(u64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::Line;

    const ALL: usize = 128 * 1024 * 1024;

    async fn next(body: &mut Body) -> Option<Result<Frame<Bytes>, axum::Error>> {
        std::future::poll_fn(|cx| http_body::Body::poll_frame(Pin::new(&mut *body), cx)).await
    }

    #[tokio::test(start_paused = true)]
    async fn memory_is_given_back_when_a_file_has_left_is_not_wanted_or_takes_too_long() {
        let line = Line::default();
        let file: Vec<u8> = (0..=255).cycle().take(3 * PIECE_BYTES + 7).collect();
        let held = |line: &Line| body(file.clone(), line.memory(ALL).unwrap());
        // It has left.
        let mut whole = held(&line);
        assert_eq!(http_body::Body::size_hint(&whole).exact(), Some(file.len() as u64));
        let mut read = Vec::new();
        while let Some(piece) = next(&mut whole).await {
            assert!(line.memory(1).is_none() || read.len() >= 3 * PIECE_BYTES);
            read.extend(piece.unwrap().into_data().unwrap());
        }
        assert_eq!(read, file);
        assert!(line.memory(ALL).is_some());
        // Nobody wants it any more.
        let mut half = held(&line);
        next(&mut half).await.unwrap().unwrap();
        assert!(line.memory(1).is_none());
        drop(half);
        assert!(line.memory(ALL).is_some());
        // Nobody reads it.
        let mut slow = held(&line);
        next(&mut slow).await.unwrap().unwrap();
        tokio::time::sleep(SENDING_MAX + Duration::from_secs(1)).await;
        assert!(line.memory(ALL).is_some(), "although the body is still there");
        assert!(next(&mut slow).await.unwrap().is_err(), "it does not seem to be whole");
        let empty = body(Vec::new(), line.memory(1).unwrap());
        assert!(http_body::Body::is_end_stream(&empty));
    }
}
