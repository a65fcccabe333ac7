//! Where a command works: on a data folder of this machine, or against a server.

use std::path::{Path, PathBuf};

use note::SigningKey;
use store::{Options, Store};

use crate::client::Client;
use crate::failure::{Failure, Outcome};
use crate::keys;

/// The log's private key within a data folder.
pub fn log_key_file(data: &Path) -> PathBuf {
    data.join("log.key")
}

/// Reads the log's key of a data folder.
///
/// # Errors
/// When there is no commission in the folder.
pub fn log_key(data: &Path) -> Outcome<SigningKey> {
    let file = log_key_file(data);
    if !file.exists() {
        return Err(store::Error::NotFound { path: data.to_owned() }.into());
    }
    keys::private(&file)
}

/// Opens a data folder.
///
/// # Errors
/// When there is none, another process has it, or it cannot be believed.
pub async fn open(data: &Path) -> Outcome<Store> {
    let log = log_key(data)?;
    Ok(Store::open(data, log, Options::default()).await?)
}

/// Where a command works.
pub enum Place {
    /// A data folder of this machine.
    Local(Store),
    /// A server.
    Server(Client),
}

impl Place {
    /// The server where one is given, else the data folder.
    ///
    /// # Errors
    /// As [`open`] and [`Client::new`].
    pub async fn new(data: &Path, server: Option<&str>) -> Outcome<Self> {
        match server {
            Some(url) => Ok(Place::Server(Client::new(url)?)),
            None => Ok(Place::Local(open(data).await?)),
        }
    }

    /// The store, where the command can only work on a data folder.
    ///
    /// # Errors
    /// For a server.
    pub fn store(&self) -> Outcome<&Store> {
        match self {
            Place::Local(store) => Ok(store),
            Place::Server(_) => Err(Failure::usage("this works on a data folder only")
                .todo("run it on the machine that has the folder, with --data DIR")),
        }
    }
}
