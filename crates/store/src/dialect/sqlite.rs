//! SQLite: one file in the data folder, one process.

use std::path::Path;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _};

use super::{open, script};
use crate::Error;
use crate::row::sql;

/// The first SQLite without the bug that loses commits in WAL mode (`threats.md`).
const VERSION_MIN: i64 = 3_051_003;

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

pub(super) const BEGIN: &str = "begin immediate";
pub(super) const BEGIN_SNAPSHOT: &str = "begin";

pub(super) const INSERT_TOKENS: &str = "insert into token (word, instrument) \
    select value, $1 from json_each($2)";

pub(super) const RANDOM_TOKEN: &str = "lower(hex(randomblob(32)))";

pub(super) const HAS_META: &str =
    "select count(*) from sqlite_schema where type = 'table' and name = 'meta'";
pub(super) const COUNT_TABLES: &str = "select count(*) from sqlite_schema";

pub(super) const TABLES: &str = "select name from sqlite_schema \
    where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid";
pub(super) const COLUMNS: &str = "select name, case lower(type) when 'integer' then 'bigint' \
    when 'blob' then 'bytea' else lower(type) end, pk from pragma_table_info($1) order by cid";

/// Moves what was written beside the database into it.
pub(super) const FORGET: &str = "pragma wal_checkpoint(truncate)";

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
    Ok(url(path, mode)?.parse()?)
}

pub(super) async fn connect(path: &Path) -> Result<AnyConnection, Error> {
    let mut conn = open(options(path, "rw")?).await?;
    script(&mut conn, PRAGMAS).await?;
    check_version(&mut conn).await?;
    Ok(conn)
}

/// A connection to a database that nobody else has open, made if `create`.
pub(crate) async fn connect_alone(path: &Path, create: bool) -> Result<AnyConnection, Error> {
    let mut conn = open(options(path, if create { "rwc" } else { "rw" })?).await?;
    script(&mut conn, PRAGMAS_ALONE).await?;
    check_version(&mut conn).await?;
    Ok(conn)
}

pub(super) async fn pool(path: &Path, readers: u32) -> Result<AnyPool, Error> {
    Ok(AnyPoolOptions::new()
        .max_connections(readers.max(1))
        // A connection to a file does not go away while nobody looks.
        .test_before_acquire(false)
        .after_connect(|conn, _| {
            Box::pin(async move {
                sqlx::raw_sql(PRAGMAS).execute(&mut *conn).await?;
                sqlx::raw_sql(READ_ONLY).execute(&mut *conn).await?;
                Ok(())
            })
        })
        .connect_with(options(path, "rw")?.disable_statement_logging())
        .await?)
}

/// Refuses a library that is too old.
async fn check_version(conn: &mut AnyConnection) -> Result<(), Error> {
    let text = sql("select sqlite_version()").one(conn).await?.text(0)?;
    let version = version_number(&text);
    if version >= VERSION_MIN { Ok(()) } else { Err(Error::Sqlite { version }) }
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

pub(super) async fn integrity(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    let rows = sql("pragma integrity_check").all(conn).await?;
    let texts = rows.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, _>>()?;
    Ok(texts.into_iter().filter(|text| text != "ok").collect())
}

/// The bytes of the file and of what is written beside it.
pub(super) fn bytes(path: &Path) -> u64 {
    let mut wal = path.to_owned().into_os_string();
    wal.push("-wal");
    let of = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    of(path) + of(Path::new(&wal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_numbered_as_sqlite_does() {
        assert_eq!(version_number("3.51.3"), VERSION_MIN);
        assert!(version_number("3.51.2") < VERSION_MIN);
        assert!(version_number("3.53.0") > VERSION_MIN);
    }

    #[tokio::test]
    async fn what_a_reader_still_holds_is_not_said_to_be_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("comity.db");
        std::fs::write(&path, b"").unwrap();
        let (mut writer, mut reader) =
            (connect(&path).await.unwrap(), connect(&path).await.unwrap());
        script(&mut writer, "create table t (x text) strict; insert into t values ('a')")
            .await
            .unwrap();
        script(&mut writer, "pragma busy_timeout = 0").await.unwrap();
        script(&mut reader, "begin").await.unwrap();
        assert_eq!(sql("select x from t").all(&mut reader).await.unwrap().len(), 1);
        script(&mut writer, "delete from t").await.unwrap();
        let forget = super::super::forget;
        assert!(!forget(&mut writer).await.unwrap(), "the reader's moment is still kept");
        script(&mut reader, "rollback").await.unwrap();
        assert!(forget(&mut writer).await.unwrap());
    }

    #[test]
    fn a_path_with_odd_characters_is_one_url() {
        let url = url(Path::new("/tmp/a b?c#d%e/comity.db"), "rw").unwrap();
        assert_eq!(url, "sqlite:///tmp/a%20b%3Fc%23d%25e/comity.db?mode=rw");
    }
}
