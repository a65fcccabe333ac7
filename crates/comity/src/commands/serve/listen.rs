//! Connections: how many there may be, how long each may take, and how they end.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// The most connections at the same time; further ones wait to be accepted.
const CONNECTIONS_MAX: usize = 1_024;
/// Within this a request's head must have come, also the first of a connection and the next.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// A connection may last so long, whatever it does: who reads slowly holds a place no longer.
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(300);
/// At the end running requests are given so long.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(15);
/// After a failure to accept, such as too many open files.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop` ends; then lets running requests finish, for a while.
pub async fn serve(listener: TcpListener, router: axum::Router, stop: impl Future<Output = ()>) {
    let connections = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let graceful = GracefulShutdown::new();
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    let mut stop = pin!(stop);
    loop {
        let accepted = async {
            let room = Arc::clone(&connections).acquire_owned().await.ok();
            (room, listener.accept().await)
        };
        let (room, accepted) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut stop => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            }
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = builder.serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A connection that breaks or takes too long is its client's loss alone.
            let _ = tokio::time::timeout(CONNECTION_TIMEOUT, connection).await;
            drop(room);
        });
    }
    drop(listener);
    if tokio::time::timeout(SHUTDOWN_TIMEOUT, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests that had not ended were broken off");
    }
}
