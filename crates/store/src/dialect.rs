//! Every difference between the databases. PostgreSQL is not opened yet; its statements come here.

use std::path::Path;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _};

use crate::row::sql;
use crate::{Error, tape};

/// The first SQLite without the bug that loses commits in WAL mode (`threats.md`).
pub(crate) const SQLITE_VERSION_MIN: i64 = 3_051_003;

/// Every connection: a commit is on the disk before it is answered, and what is deleted is gone.
const PRAGMAS: &str = "pragma journal_mode = wal; pragma synchronous = full; \
    pragma foreign_keys = on; pragma trusted_schema = off; pragma secure_delete = on; \
    pragma busy_timeout = 5000; pragma mmap_size = 0";

/// A connection whose files are one file as soon as it is closed: for founding and copies.
const PRAGMAS_ALONE: &str = "pragma journal_mode = delete; pragma synchronous = full; \
    pragma foreign_keys = on; pragma trusted_schema = off; pragma secure_delete = on; \
    pragma busy_timeout = 5000; pragma mmap_size = 0";

/// A connection of the reading pool can write nothing.
const READ_ONLY: &str = "pragma query_only = on";

/// Begins a transaction that writes.
pub(crate) const BEGIN: &str = "begin immediate";
/// Ends it.
pub(crate) const COMMIT: &str = "commit";
/// Undoes it.
pub(crate) const ROLLBACK: &str = "rollback";
/// Begins one caller's part of a batch.
pub(crate) const SAVEPOINT: &str = "savepoint caller";
/// Keeps one caller's part.
pub(crate) const RELEASE: &str = "release savepoint caller";
/// Undoes one caller's part.
pub(crate) const ROLLBACK_TO: &str = "rollback to savepoint caller";

/// The words of an instrument, from a JSON list.
pub(crate) const INSERT_TOKENS: &str = "insert into token (word, instrument) \
    select value, $1 from json_each($2)";

/// The schema as it is made.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/sqlite/0001_initial.sql"),
    include_str!("../migrations/sqlite/0003_mail.sql"),
];

/// 256 random bits as 64 hexadecimal digits, drawn where the row is written.
pub(crate) const RANDOM_TOKEN: &str = "lower(hex(randomblob(32)))";

/// Says whether the schema was ever made.
pub(crate) const HAS_META: &str =
    "select count(*) from sqlite_schema where type = 'table' and name = 'meta'";

/// The database's URL. Everything but unreserved characters is percent-encoded.
fn url(path: &Path, mode: &str) -> Result<String, Error> {
    let path = std::path::absolute(path).map_err(Error::io("find the data folder"))?;
    let mut url = String::from("sqlite://");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                url.push(char::from(*byte));
            }
            other => url.push_str(&format!("%{other:02X}")),
        }
    }
    url.push_str("?mode=");
    url.push_str(mode);
    Ok(url)
}

fn options(path: &Path, mode: &str) -> Result<sqlx::any::AnyConnectOptions, Error> {
    sqlx::any::install_default_drivers();
    let options: sqlx::any::AnyConnectOptions = url(path, mode)?.parse()?;
    Ok(options.disable_statement_logging())
}

/// Runs statements that take no arguments and return nothing of use.
pub(crate) async fn script(conn: &mut AnyConnection, text: &'static str) -> Result<(), Error> {
    tape::mark(text);
    sqlx::raw_sql(text).execute(conn).await?;
    Ok(())
}

/// The connection of the writer.
pub(crate) async fn connect(path: &Path) -> Result<AnyConnection, Error> {
    let mut conn = options(path, "rw")?.connect().await?;
    script(&mut conn, PRAGMAS).await?;
    check_version(&mut conn).await?;
    Ok(conn)
}

/// A connection to a database that nobody else has open, made if `create`.
pub(crate) async fn connect_alone(path: &Path, create: bool) -> Result<AnyConnection, Error> {
    let mut conn = options(path, if create { "rwc" } else { "rw" })?.connect().await?;
    script(&mut conn, PRAGMAS_ALONE).await?;
    check_version(&mut conn).await?;
    Ok(conn)
}

/// The reading pool.
pub(crate) async fn pool(path: &Path, readers: u32) -> Result<AnyPool, Error> {
    Ok(AnyPoolOptions::new()
        .max_connections(readers.max(1))
        .after_connect(|conn, _| {
            Box::pin(async move {
                sqlx::raw_sql(PRAGMAS).execute(&mut *conn).await?;
                sqlx::raw_sql(READ_ONLY).execute(&mut *conn).await?;
                Ok(())
            })
        })
        .connect_with(options(path, "rw")?)
        .await?)
}

/// The database's library with its version.
pub(crate) async fn engine(conn: &mut AnyConnection) -> Result<String, Error> {
    let text = sql("select sqlite_version()").one(conn).await?.text(0)?;
    Ok(format!("SQLite {text}"))
}

/// Refuses a library that is too old.
async fn check_version(conn: &mut AnyConnection) -> Result<(), Error> {
    let text = sql("select sqlite_version()").one(conn).await?.text(0)?;
    let version = version_number(&text);
    if version >= SQLITE_VERSION_MIN { Ok(()) } else { Err(Error::Sqlite { version }) }
}

/// `3.51.3` as 3051003, the way SQLite itself numbers its versions.
fn version_number(text: &str) -> i64 {
    text.split('.').take(3).fold(0, |number, part| number * 1000 + part.parse().unwrap_or(0))
}

/// Copies the whole database, as of one moment, into a new file; others go on writing.
pub(crate) async fn copy_into(from: &Path, to: &Path) -> Result<(), Error> {
    let to = to.to_str().ok_or_else(|| Error::NotFound { path: to.to_owned() })?;
    let mut conn = connect(from).await?;
    let done = sql("vacuum into $1").text(to).run(&mut conn).await;
    sqlx::Connection::close(conn).await?;
    done.map(|_| ())
}

/// What the database itself finds wrong with its pages; empty when nothing is.
pub(crate) async fn integrity(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    let rows = sql("pragma integrity_check").all(conn).await?;
    let texts = rows.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, _>>()?;
    Ok(texts.into_iter().filter(|text| text != "ok").collect())
}

/// Moves what was written beside the database into it, so that what was deleted is nowhere left.
pub(crate) async fn forget(conn: &mut AnyConnection) -> Result<(), Error> {
    script(conn, "pragma wal_checkpoint(truncate)").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_numbered_as_sqlite_does() {
        assert_eq!(version_number("3.51.3"), SQLITE_VERSION_MIN);
        assert!(version_number("3.51.2") < SQLITE_VERSION_MIN);
        assert!(version_number("3.53.0") > SQLITE_VERSION_MIN);
    }

    #[test]
    fn a_path_with_odd_characters_is_one_url() {
        let url = url(Path::new("/tmp/a b?c#d%e/comity.db"), "rw").unwrap();
        assert_eq!(url, "sqlite:///tmp/a%20b%3Fc%23d%25e/comity.db?mode=rw");
    }
}
