//! The one error type of this crate.

use std::path::PathBuf;

/// Says why something was not done, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The domain said no; nothing was changed.
    #[error(transparent)]
    Refused(#[from] commission::Refusal),
    /// Nobody can be written to so; nothing was changed.
    #[error(transparent)]
    Contact(#[from] crate::ContactRefusal),
    /// There is no such entry, blob, instrument, draft, tile or checkpoint.
    #[error("there is no {what}")]
    Missing {
        /// What was asked for.
        what: String,
    },
    /// Too much was begun and not ended, from everybody together.
    #[error("too many people are signing in at once: try again in a few minutes")]
    Full,
    /// Something stands where a new file was to be made.
    #[error("{} exists already: name another path, or move it away yourself", path.display())]
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// There is no data where there should be; nothing is created by accident.
    #[error("{} does not exist: name the right data folder, or found a commission first", path.display())]
    NotFound {
        /// Where.
        path: PathBuf,
    },
    /// Another process has the data folder.
    #[error("{} is in use by another process: stop that one first", path.display())]
    Locked {
        /// The data folder.
        path: PathBuf,
    },
    /// The database was written by a newer version.
    #[error("the database has schema {schema}, newer than this program: update Comity")]
    Newer {
        /// The schema found.
        schema: i64,
    },
    /// Something read cannot be believed.
    #[error("damaged: {what}; stop the server and run `comity fsck`")]
    Corrupt {
        /// What broke.
        what: String,
    },
    /// The SQLite library has a bug that loses commits.
    #[error("SQLite {version} is too old: 3.51.3 (3051003) or later is needed")]
    Sqlite {
        /// Its version number.
        version: i64,
    },
    /// The database's address cannot be read. It is not repeated: it may hold a password.
    #[error("the address of the database is not of the form postgres://USER@HOST:PORT/DATABASE")]
    Url,
    /// The database server cannot be reached, or is not ready.
    #[error("the database server of {database} cannot be reached")]
    Unreachable {
        /// The database, without a password.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The line to the database server would not be safe, or the address asks for one that is not.
    #[error("the connection to {database} is refused: {fault}; {}", fault.remedy())]
    Line {
        /// The database, without a password.
        database: String,
        /// What is wrong.
        fault: crate::LineFault,
    },
    /// The database server does not let this program in.
    #[error("the database server refuses {database}")]
    Denied {
        /// The database, without a password.
        database: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The database server cannot keep a record as it must be kept.
    #[error("the database server cannot be used: {why}")]
    Server {
        /// What is wrong with it.
        why: String,
    },
    /// The database holds no commission; nothing is created by accident.
    #[error("{database} holds no commission: name the right database, or found a commission first")]
    Vacant {
        /// The database, without a password.
        database: String,
    },
    /// The database holds something already.
    #[error("{database} holds tables already: name an empty database or schema")]
    Occupied {
        /// The database, without a password.
        database: String,
    },
    /// Another process has the database open.
    #[error("{database} is in use by another process: stop every server of it first")]
    InUse {
        /// The database, without a password.
        database: String,
    },
    /// A copy is not the same as what was copied.
    #[error("the copy differs from what was copied: {what}; nothing was kept of it")]
    Copy {
        /// What differs.
        what: String,
    },
    /// The key given is not the log's.
    #[error("the record belongs to the key {expected}, not to {found}: give the log's own key")]
    WrongKey {
        /// The log's verifier key.
        expected: String,
        /// The verifier key of the one given.
        found: String,
    },
    /// Bytes are no act, or an act has no bytes.
    #[error("an act is refused")]
    Act(#[from] commission::ActError),
    /// A note, key or policy is refused.
    #[error("a signed note is refused")]
    Note(#[from] note::Error),
    /// A checkpoint, tile or proof is refused.
    #[error("the record refuses it")]
    Record(#[from] record::Error),
    /// The commission cannot be founded or its record not be replayed.
    #[error(transparent)]
    Commission(#[from] commission::commission::CommissionError),
    /// The database failed; what was asked for may or may not have been done: ask again.
    #[error("the database failed")]
    Database(#[source] sqlx::Error),
    /// A file could not be read or written.
    #[error("cannot {what}")]
    Io {
        /// What was tried.
        what: String,
        /// Why it failed.
        #[source]
        source: std::io::Error,
    },
    /// The store was closed.
    #[error("the store is closed")]
    Stopped,
}

impl From<sqlx::Error> for Error {
    fn from(source: sqlx::Error) -> Self {
        Error::Database(source)
    }
}

impl Error {
    /// The database's own code for what went wrong, such as `40001`.
    fn database_code(&self) -> Option<String> {
        match self {
            Error::Database(sqlx::Error::Database(error)) => {
                error.code().map(std::borrow::Cow::into_owned)
            }
            _ => None,
        }
    }

    /// Whether the database undid everything because of others, so that it may be tried again.
    pub(crate) fn is_conflict(&self) -> bool {
        self.database_code().is_some_and(|code| matches!(code.as_str(), "40001" | "40P01"))
    }

    /// Whether the connection to the database is gone.
    pub(crate) fn is_lost(&self) -> bool {
        match self {
            Error::Unreachable { .. }
            | Error::Database(sqlx::Error::Io(_) | sqlx::Error::Protocol(_)) => true,
            // Class 08 and the administrator's or a crash's end of a session.
            _ => self.database_code().is_some_and(|code| {
                code.starts_with("08")
                    || matches!(code.as_str(), "57P01" | "57P02" | "57P03" | "57P05" | "25P03")
            }),
        }
    }

    /// Something read that cannot be believed.
    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Error::Corrupt { what: what.into() }
    }

    /// Something that is not there.
    pub(crate) fn missing(what: impl Into<String>) -> Self {
        Error::Missing { what: what.into() }
    }

    /// Wraps a failure of the file system with what was tried.
    pub(crate) fn io(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Self {
        let what = what.into();
        move |source| Error::Io { what, source }
    }
}
