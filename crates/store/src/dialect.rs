//! Every difference between the databases.

mod postgres;
mod sqlite;

use sqlx::{AnyConnection, AnyPool, ConnectOptions as _};

use crate::row::sql;
use crate::{Error, Head, LineReport, Location, tape};

pub(crate) use postgres::{in_use_alone, shadow};
pub(crate) use sqlite::{connect_alone, copy_into};

/// Ends a transaction.
pub(crate) const COMMIT: &str = "commit";
/// Undoes it.
pub(crate) const ROLLBACK: &str = "rollback";
/// Begins one caller's part of a batch.
pub(crate) const SAVEPOINT: &str = "savepoint caller";
/// Keeps one caller's part.
pub(crate) const RELEASE: &str = "release savepoint caller";
/// Undoes one caller's part.
pub(crate) const ROLLBACK_TO: &str = "rollback to savepoint caller";

/// A database of one kind or the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// One file, one process.
    Sqlite,
    /// A server, many processes.
    Postgres,
}

/// What a connection leads to.
pub(crate) fn kind(conn: &AnyConnection) -> Kind {
    if conn.backend_name() == "PostgreSQL" { Kind::Postgres } else { Kind::Sqlite }
}

/// A migration's text for each kind of database.
pub(crate) struct Migration {
    sqlite: &'static str,
    postgres: &'static str,
}

impl Migration {
    /// The text for one kind.
    pub(crate) fn text(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Sqlite => self.sqlite,
            Kind::Postgres => self.postgres,
        }
    }
}

macro_rules! migration {
    ($name:literal) => {
        Migration {
            sqlite: include_str!(concat!("../migrations/sqlite/", $name)),
            postgres: include_str!(concat!("../migrations/postgres/", $name)),
        }
    };
}

/// The schema as it is made.
pub(crate) const MIGRATIONS: &[Migration] = &[
    migration!("0001_initial.sql"),
    migration!("0002_access.sql"),
    migration!("0003_mail.sql"),
    migration!("0004_reports.sql"),
    migration!("0005_incidents.sql"),
    migration!("0006_contacts.sql"),
    migration!("0007_safety.sql"),
    migration!("0008_tasks.sql"),
    migration!("0009_meetings.sql"),
    migration!("0010_overview.sql"),
    migration!("0011_calls.sql"),
    migration!("0012_heads.sql"),
    migration!("0013_hints.sql"),
    migration!("0014_parts.sql"),
    migration!("0015_appeals.sql"),
    migration!("0016_salts.sql"),
    migration!("0017_once.sql"),
    migration!("0018_programme.sql"),
    migration!("0019_competitions.sql"),
    migration!("0020_forum.sql"),
    migration!("0021_trust.sql"),
    migration!("0022_course.sql"),
    migration!("0023_reviews.sql"),
    migration!("0024_mail_address.sql"),
    migration!("0025_overdue.sql"),
    migration!("0026_glossary.sql"),
];

/// Runs statements that take no arguments and return nothing of use.
pub(crate) async fn script(conn: &mut AnyConnection, text: &'static str) -> Result<(), Error> {
    tape::mark(text);
    sqlx::raw_sql(text).execute(conn).await?;
    Ok(())
}

/// The connection of the writer.
pub(crate) async fn connect(location: &Location) -> Result<AnyConnection, Error> {
    match location.url() {
        Some(url) => postgres::connect(url).await,
        None => sqlite::connect(&crate::lock::database(location.dir())).await,
    }
}

/// The reading pool.
pub(crate) async fn pool(location: &Location, readers: u32) -> Result<AnyPool, Error> {
    match location.url() {
        Some(url) => postgres::pool(url, readers).await,
        None => sqlite::pool(&crate::lock::database(location.dir()), readers).await,
    }
}

/// 256 random bits as 64 hexadecimal digits, drawn where the row is written.
pub(crate) fn random_token(conn: &AnyConnection) -> &'static str {
    match kind(conn) {
        Kind::Sqlite => sqlite::RANDOM_TOKEN,
        Kind::Postgres => postgres::RANDOM_TOKEN,
    }
}

/// The database with its version.
pub(crate) async fn engine(conn: &mut AnyConnection) -> Result<String, Error> {
    match kind(conn) {
        Kind::Sqlite => {
            let text = sql("select sqlite_version()").one(conn).await?.text(0)?;
            Ok(format!("SQLite {text}"))
        }
        Kind::Postgres => {
            let text = sql("select current_setting('server_version')").one(conn).await?.text(0)?;
            Ok(format!("PostgreSQL {text}"))
        }
    }
}

/// How the line to the database is protected; none where there is no line.
pub(crate) async fn line(
    conn: &mut AnyConnection,
    location: &Location,
) -> Result<Option<LineReport>, Error> {
    match location.url() {
        Some(url) => postgres::line(conn, url).await.map(Some),
        None => Ok(None),
    }
}

/// Begins a transaction that writes; nobody else writes before it ends. Where other processes
/// may have written before, it says how they left the head.
pub(crate) async fn begin(conn: &mut AnyConnection) -> Result<Option<Head>, Error> {
    match kind(conn) {
        Kind::Sqlite => script(conn, sqlite::BEGIN).await.map(|()| None),
        Kind::Postgres => postgres::begin(conn).await.map(Some),
    }
}

/// Begins a transaction that may make or change the schema.
pub(crate) async fn begin_schema(conn: &mut AnyConnection) -> Result<(), Error> {
    match kind(conn) {
        Kind::Sqlite => script(conn, sqlite::BEGIN).await,
        Kind::Postgres => script(conn, postgres::BEGIN_SCHEMA).await,
    }
}

/// Begins a transaction that sees everything as of one moment.
pub(crate) async fn begin_snapshot(conn: &mut AnyConnection) -> Result<(), Error> {
    match kind(conn) {
        Kind::Sqlite => script(conn, sqlite::BEGIN_SNAPSHOT).await,
        Kind::Postgres => script(conn, postgres::BEGIN_SNAPSHOT).await,
    }
}

/// Says whether the schema was ever made.
pub(crate) async fn has_schema(conn: &mut AnyConnection) -> Result<bool, Error> {
    let question = match kind(conn) {
        Kind::Sqlite => sqlite::HAS_META,
        Kind::Postgres => postgres::HAS_META,
    };
    Ok(sql(question).one(conn).await?.int(0)? > 0)
}

/// Says whether there is any table at all.
pub(crate) async fn has_tables(conn: &mut AnyConnection) -> Result<bool, Error> {
    let question = match kind(conn) {
        Kind::Sqlite => sqlite::COUNT_TABLES,
        Kind::Postgres => postgres::COUNT_TABLES,
    };
    Ok(sql(question).one(conn).await?.int(0)? > 0)
}

/// The statement that takes the words of an instrument from a JSON list.
pub(crate) fn insert_tokens(conn: &AnyConnection) -> &'static str {
    match kind(conn) {
        Kind::Sqlite => sqlite::INSERT_TOKENS,
        Kind::Postgres => postgres::INSERT_TOKENS,
    }
}

/// The statements that list every table in the order it was made, and a table's columns: name,
/// type, place in the primary key or 0.
pub(crate) fn catalogue(conn: &AnyConnection) -> (&'static str, &'static str) {
    match kind(conn) {
        Kind::Sqlite => (sqlite::TABLES, sqlite::COLUMNS),
        Kind::Postgres => (postgres::TABLES, postgres::COLUMNS),
    }
}

/// What the database itself finds wrong with its pages; empty when nothing is. A server looks
/// after its pages itself.
pub(crate) async fn integrity(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    match kind(conn) {
        Kind::Sqlite => sqlite::integrity(conn).await,
        Kind::Postgres => Ok(Vec::new()),
    }
}

/// Sees to it that what was deleted is nowhere left in the database's own files. Says whether all
/// of it was: on SQLite, readers of an earlier moment may keep it from being moved. On a server it is
/// left to [`write_anew`], for which nobody who asks for something waits.
pub(crate) async fn forget(conn: &mut AnyConnection) -> Result<bool, Error> {
    match kind(conn) {
        Kind::Sqlite => Ok(sql(sqlite::FORGET).one(conn).await?.int(0)? == 0),
        Kind::Postgres => Ok(true),
    }
}

/// Marks, within the transaction that erases, what is to be written anew because of it.
pub(crate) async fn mark_erased(conn: &mut AnyConnection) -> Result<(), Error> {
    match kind(conn) {
        Kind::Sqlite => Ok(()),
        Kind::Postgres => postgres::mark_erased(conn).await,
    }
}

/// Writes the tables anew from which something was erased, outside of any transaction, on a connection
/// of its own; returns how many. SQLite overwrites what it deletes at once.
pub(crate) async fn write_anew(location: &Location) -> Result<usize, Error> {
    if location.url().is_none() {
        return Ok(0);
    }
    let mut conn = connect(location).await?;
    let written = postgres::write_anew(&mut conn).await;
    sqlx::Connection::close(conn).await?;
    written
}

/// The bytes that the database takes up.
pub(crate) async fn bytes(conn: &mut AnyConnection, location: &Location) -> Result<u64, Error> {
    match location.url() {
        Some(_) => sql(postgres::BYTES).one(conn).await?.size(0),
        None => Ok(sqlite::bytes(&crate::lock::database(location.dir()))),
    }
}

/// Lets a connection take as long as copying or checking everything takes.
pub(crate) async fn be_patient(conn: &mut AnyConnection) -> Result<(), Error> {
    match kind(conn) {
        Kind::Sqlite => Ok(()),
        Kind::Postgres => script(conn, postgres::PATIENT).await,
    }
}

async fn open(options: sqlx::any::AnyConnectOptions) -> Result<AnyConnection, sqlx::Error> {
    options.disable_statement_logging().connect().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_compared_as_bytes_on_every_database() {
        for migration in MIGRATIONS {
            for line in migration.text(Kind::Postgres).lines() {
                let mut words = line.split_whitespace();
                let is_text = words.next() != Some("--") && words.next() == Some("text");
                assert!(!is_text || line.contains("collate \"C\""), "{line}");
            }
        }
    }
}
