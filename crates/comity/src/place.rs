//! Where a command works: on a data folder of this machine with its database, or against a server.

use std::path::{Path, PathBuf};

use note::SigningKey;
use store::{DatabaseUrl, Location, Options, Store};

use crate::client::Client;
use crate::failure::{Code, Failure, Outcome};
use crate::keys;

/// The log's private key within a data folder.
pub fn log_key_file(data: &Path) -> PathBuf {
    data.join("log.key")
}

/// The data folder with the database that is named, if one is. Its address is never repeated: it
/// may hold a password.
///
/// # Errors
/// When the address is of another form.
pub fn location(data: &Path, database: Option<&str>) -> Outcome<Location> {
    let url: Option<DatabaseUrl> = match database.filter(|text| !text.is_empty()) {
        Some(text) => Some(text.parse().map_err(Failure::from)?),
        None => None,
    };
    Ok(Location::from(data).with_database(url))
}

/// A folder, or a database with the data folder beside it.
///
/// # Errors
/// As [`location`].
pub fn folder_or_database(text: &str, data: &Path) -> Outcome<Location> {
    if text.contains("://") { location(data, Some(text)) } else { location(Path::new(text), None) }
}

/// Reads the log's key of a data folder.
///
/// # Errors
/// When there is no commission in the folder.
pub fn log_key(data: &Location) -> Outcome<SigningKey> {
    let file = log_key_file(data.dir());
    match (file.exists(), data.url()) {
        (true, _) => keys::private(&file),
        (false, None) => Err(store::Error::NotFound { path: data.dir().to_owned() }.into()),
        (false, Some(_)) => {
            Err(Failure::new(Code::Io, format!("there is no log.key in {}", data.dir().display()))
                .why("the record's key lies in a file, not in the database")
                .todo("name the folder that has it with --data DIR, or copy log.key there"))
        }
    }
}

/// Opens a data folder.
///
/// # Errors
/// When there is none, another process has it, or it cannot be believed.
pub async fn open(data: &Location) -> Outcome<Store> {
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
    pub async fn new(data: &Location, server: Option<&str>) -> Outcome<Self> {
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
