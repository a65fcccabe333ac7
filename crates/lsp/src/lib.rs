//! A language server: an editor shows what the analyser flags, why, and what to say instead.
//!
//! *In scope:* the protocol over the two streams that it is given, open texts, diagnostics, quick
//! fixes, hovers. *Out of scope:* files, the network, the clock; where settings come from is the
//! [`Host`]'s affair. Nothing of a text is written and nothing leaves the machine.
//!
//! ```
//! use std::io::Cursor;
//!
//! struct Shipped;
//!
//! impl lsp::Host for Shipped {
//!     fn settings(&mut self, _: &lsp::Wishes) -> Result<lsp::Settings, String> {
//!         Ok(lsp::Settings::shipped())
//!     }
//! }
//!
//! let exit = br#"{"jsonrpc":"2.0","method":"exit"}"#;
//! let mut bytes = format!("Content-Length: {}\r\n\r\n", exit.len()).into_bytes();
//! bytes.extend(exit);
//! let ended = lsp::serve(Cursor::new(bytes), Vec::new(), &mut Shipped).unwrap();
//! assert_eq!(ended, lsp::Ended::Abrupt, "the editor never asked for the shutdown");
//! ```

mod client;
mod document;
mod findings;
mod fix;
mod hover;
mod place;
mod server;
mod settings;
mod wire;

use std::io::{BufReader, Read, Write};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};

use thiserror::Error;

pub use document::{CHANGES_BYTES_MAX, DOCUMENTS_MAX, KEPT_BYTES_MAX, TEXT_BYTES_MAX};
pub use place::{Encoding, Position, Range};
pub use server::{Ended, Server};
pub use settings::{CONFIG_NAME, Host, Settings, Wishes};
pub use wire::{HEADER_BYTES_MAX, Incoming, MESSAGE_BYTES_MAX};

/// The most messages that wait between the thread that reads and the one that works.
const WAITING_MAX: usize = 256;

/// Why the server stopped before the editor asked for it.
#[derive(Error, Debug)]
pub enum Error {
    /// A stream broke, or what came over it has no frame from which it could be read on.
    #[error("the stream from the editor cannot be read")]
    Read(#[source] std::io::Error),
    /// The editor takes nothing more.
    #[error("the stream to the editor cannot be written")]
    Write(#[source] std::io::Error),
}

/// Serves one editor until it says `exit` or hangs up.
///
/// A thread of its own reads, so that what changed while a text was checked is known before its
/// flags are told. After an error it may go on waiting for the stream; the program ends with it.
///
/// # Errors
/// When a stream breaks.
pub fn serve<R, W>(reader: R, mut writer: W, host: &mut dyn Host) -> Result<Ended, Error>
where
    R: Read + Send + 'static,
    W: Write,
{
    let (sender, receiver) = sync_channel(WAITING_MAX);
    std::thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        loop {
            let read = wire::read(&mut reader).transpose();
            let Some(read) = read else { return };
            let is_last = match &read {
                Ok(incoming) => incoming.is_exit(),
                Err(_) => true,
            };
            // Nobody listens any more once the server stopped.
            if sender.send(read).is_err() || is_last {
                return;
            }
        }
    });
    let mut server = Server::default();
    // What came before the stream broke is still answered.
    let mut broken = None;
    loop {
        take_all(&mut server, &receiver, &mut broken);
        if server.has_work() {
            for message in server.work(host) {
                wire::write(&mut writer, &message).map_err(Error::Write)?;
            }
            if let Some(ended) = server.ended() {
                return Ok(ended);
            }
            continue;
        }
        if let Some(error) = broken {
            return Err(Error::Read(error));
        }
        if let Some(done) = server.check() {
            take_all(&mut server, &receiver, &mut broken);
            if let Some(message) = server.tell(done) {
                wire::write(&mut writer, &message).map_err(Error::Write)?;
            }
            continue;
        }
        match receiver.recv() {
            Ok(Ok(incoming)) => server.take(incoming),
            Ok(Err(error)) => broken = Some(error),
            Err(_) => return Ok(Ended::Abrupt),
        }
    }
}

/// Everything that has come by now.
fn take_all(
    server: &mut Server,
    receiver: &Receiver<std::io::Result<Incoming>>,
    broken: &mut Option<std::io::Error>,
) {
    for _ in 0..WAITING_MAX {
        match receiver.try_recv() {
            Ok(Ok(incoming)) => server.take(incoming),
            Ok(Err(error)) => *broken = Some(error),
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
        }
    }
}
