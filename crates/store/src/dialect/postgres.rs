//! PostgreSQL: a server that several processes share. Everything lies in the current schema.
//!
//! Advisory locks are two numbers: one of this program, and the hash of the schema's name.

use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _};

use super::{open, script};
use crate::line::{self, LineReport};
use crate::row::{Row, composed, sql};
use crate::{DatabaseUrl, Error, Head};

/// The first version that is supported.
const VERSION_MIN: i64 = 150_000;
/// How long connecting may take.
const CONNECT_SECONDS_MAX: u64 = 5;
/// How often, and after which pauses, it is tried to have the database alone: the server needs a
/// moment to see that a process is gone.
const ALONE_TRIES: u32 = 50;
/// How often it is tried to have it beside others, for whoever had it alone may be gone just now.
const USE_TRIES: u32 = 30;
const ALONE_PAUSE: Duration = Duration::from_millis(100);
/// How long a reader waits for a free connection.
const ACQUIRE_SECONDS_MAX: u64 = 5;

/// Every connection of the writer. A process that stands still in its transaction loses it before
/// the others give up waiting for it.
const SESSION: &str = "set synchronous_commit = on; set lock_timeout = '20s'; \
    set idle_in_transaction_session_timeout = '10s'; set statement_timeout = '30s'; \
    set client_min_messages = warning; set timezone = 'UTC'; set bytea_output = hex; \
    set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

/// A connection of the reading pool: it writes nothing, and a transaction sees one moment.
const READ_ONLY: &str = "set default_transaction_read_only = on; \
    set default_transaction_isolation = 'repeatable read'";

/// Copying and checking everything takes as long as it takes.
pub(super) const PATIENT: &str =
    "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0";

const BEGIN: &str = "begin isolation level read committed read write";
/// Whoever else makes or changes the schema waits.
pub(super) const BEGIN_SCHEMA: &str = "begin isolation level read committed read write; \
    select pg_advisory_xact_lock(1668246890, hashtext(current_schema()::text))";
/// Temporary tables may be made, so it is not read only.
pub(super) const BEGIN_SNAPSHOT: &str = "begin isolation level repeatable read read write";

pub(super) const INSERT_TOKENS: &str = "insert into token (word, instrument) \
    select value, $1 from json_array_elements_text($2::json)";

/// Two random UUIDs of version 4 have 244 random bits, from the server's own source.
pub(super) const RANDOM_TOKEN: &str =
    "replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')";

pub(super) const HAS_META: &str = "select count(*) from pg_catalog.pg_class \
    where relname = 'meta' and relkind = 'r' and relnamespace = current_schema()::regnamespace";
pub(super) const COUNT_TABLES: &str = "select count(*) from pg_catalog.pg_class \
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S') \
    and relnamespace = current_schema()::regnamespace";

pub(super) const TABLES: &str = "select relname::text from pg_catalog.pg_class \
    where relkind = 'r' and relnamespace = current_schema()::regnamespace order by oid";
pub(super) const COLUMNS: &str = "select a.attname::text, format_type(a.atttypid, null), \
    coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0) \
    from pg_catalog.pg_class c \
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped \
    left join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary \
    where c.relname = $1 and c.relkind = 'r' \
    and c.relnamespace = current_schema()::regnamespace order by a.attnum";

pub(super) const BYTES: &str = "select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint \
    from pg_catalog.pg_class where relkind = 'r' \
    and relnamespace = current_schema()::regnamespace";

/// Said by whoever has the database open, together with others.
const IN_USE: &str = "select case when pg_try_advisory_lock_shared(1668246889, \
    hashtext(current_schema()::text)) then 1 else 0 end";
const IN_USE_NO_MORE: &str = "select case when pg_advisory_unlock_shared(1668246889, \
    hashtext(current_schema()::text)) then 1 else 0 end";
/// Said by whoever must have it alone.
const IN_USE_ALONE: &str = "select case when pg_try_advisory_lock(1668246889, \
    hashtext(current_schema()::text)) then 1 else 0 end";

/// What went wrong while connecting.
fn refused(url: &DatabaseUrl, host: &str, source: sqlx::Error) -> Error {
    if let Some(fault) = line::fault(&source, host) {
        return url.line_fault(fault);
    }
    let database = url.to_string();
    let code = source.as_database_error().and_then(|error| error.code());
    match (&source, code.as_deref()) {
        // Starting up, shutting down, too many connections, or a broken connection.
        (sqlx::Error::Database(_), Some(code))
            if !code.starts_with("57P") && !code.starts_with("53") && !code.starts_with("08") =>
        {
            Error::Denied { database, source }
        }
        _ => Error::Unreachable { database, source },
    }
}

/// How the driver connects to a host, once the files that the address names are looked at.
fn options(url: &DatabaseUrl) -> Result<(AnyConnectOptions, String), Error> {
    let (options, _) = url.options()?;
    line::check_files(&options).map_err(|fault| url.line_fault(fault))?;
    let host = line::host(&options)?;
    Ok((options, host))
}

async fn session(url: &DatabaseUrl) -> Result<AnyConnection, Error> {
    let limit = Duration::from_secs(CONNECT_SECONDS_MAX);
    let (options, host) = options(url)?;
    let mut conn = match tokio::time::timeout(limit, open(options)).await {
        Ok(opened) => opened.map_err(|error| refused(url, &host, error))?,
        Err(_) => {
            let source = sqlx::Error::Io(std::io::ErrorKind::TimedOut.into());
            return Err(refused(url, &host, source));
        }
    };
    script(&mut conn, SESSION).await?;
    check_server(&mut conn).await?;
    Ok(conn)
}

pub(super) async fn connect(url: &DatabaseUrl) -> Result<AnyConnection, Error> {
    let mut conn = session(url).await?;
    for _ in 0..USE_TRIES {
        if sql(IN_USE).one(&mut conn).await?.int(0)? == 1 {
            return Ok(conn);
        }
        tokio::time::sleep(ALONE_PAUSE).await;
    }
    Err(Error::InUse { database: url.to_string() })
}

/// Makes a connection of the writer the only one, for work that nobody may see half done.
///
/// # Errors
/// [`Error::InUse`] when another process has the database open.
pub(crate) async fn in_use_alone(conn: &mut AnyConnection, url: &DatabaseUrl) -> Result<(), Error> {
    script(conn, PATIENT).await?;
    sql(IN_USE_NO_MORE).one(conn).await?;
    for _ in 0..ALONE_TRIES {
        if sql(IN_USE_ALONE).one(conn).await?.int(0)? == 1 {
            return Ok(());
        }
        tokio::time::sleep(ALONE_PAUSE).await;
    }
    Err(Error::InUse { database: url.to_string() })
}

pub(super) async fn pool(url: &DatabaseUrl, readers: u32) -> Result<AnyPool, Error> {
    let pool = AnyPoolOptions::new()
        .max_connections(readers.max(1))
        .acquire_timeout(Duration::from_secs(ACQUIRE_SECONDS_MAX))
        .after_connect(|conn, _| {
            Box::pin(async move {
                sqlx::raw_sql(SESSION).execute(&mut *conn).await?;
                sqlx::raw_sql(READ_ONLY).execute(&mut *conn).await?;
                Ok(())
            })
        });
    let (options, host) = options(url)?;
    let options = options.disable_statement_logging();
    pool.connect_with(options).await.map_err(|error| refused(url, &host, error))
}

/// How the line of a connection is protected: by the address, and as the server sees it.
pub(super) async fn line(conn: &mut AnyConnection, url: &DatabaseUrl) -> Result<LineReport, Error> {
    let (_, line) = url.options()?;
    let row = sql("select version, cipher from pg_catalog.pg_stat_ssl \
         where pid = pg_backend_pid() and ssl")
    .first(conn)
    .await?;
    let words = |row: Row| Ok::<_, Error>(format!("{}, {}", row.text(0)?, row.text(1)?));
    Ok(LineReport { line, tls: row.map(words).transpose()? })
}

/// Writes every table of which rows are erased anew into another file. The parts of reporters'
/// files are many and open nothing without their heads, which lie in `report_file`.
const ERASE: &[&str] = &[
    "vacuum (full) person",
    "vacuum (full) holder",
    "vacuum (full) passkey",
    "vacuum (full) signing_passkey",
    "vacuum (full) session",
    "vacuum (full) contact",
    "vacuum (full) notice",
    "vacuum (full) mailbag",
    "vacuum (full) mail_code",
    "vacuum (full) alert",
    "vacuum (full) telephone",
    "vacuum (full) hotline_call",
    "vacuum (full) call_message",
    "vacuum (full) exchange",
    "vacuum (full) meeting_item",
    "vacuum (full) advance_notice",
    "vacuum (full) advance_notice_seen",
    "vacuum (full) reading_key",
    "vacuum (full) report",
    "vacuum (full) report_message",
    "vacuum (full) report_file",
    "vacuum (full) report_keep",
    "vacuum (full) report_once",
    "vacuum (full) report_part",
    "vacuum (full) report_seal",
    "vacuum (full) appeal_document",
    "vacuum (full) activity_picture",
    "vacuum (full) registration",
    "vacuum (full) trust_answered",
    "vacuum (full) activity_review",
    "vacuum (full) activity_review_word",
    "vacuum (full) competition_part",
    "vacuum (full) forum_person",
];

/// What a mark in `meta` begins with: the name of a table that is to be written anew follows. Its value
/// is the transaction that erased last.
const MARK: &str = "erased ";
const ERASE_BEGIN: &str = "vacuum (full) ";

/// The tables of which the server counts rows that this transaction deleted or changed, also by a
/// rule of another table.
const ERASED: &str = "select relname::text from pg_catalog.pg_stat_xact_user_tables \
    where schemaname = current_schema() and n_tup_del + n_tup_upd > 0";
/// How many others still see what a transaction erased: for them a table that is written anew keeps it.
const SEEN: &str = "select count(*) from pg_catalog.pg_stat_activity \
    where pid <> pg_backend_pid() and (datname = current_database() or datname is null) \
    and greatest(age(backend_xid), age(backend_xmin)) >= age(cast(cast($1 as xid8) as xid))";
const COUNTS: &str = "select case when current_setting('track_counts') = 'on' then 1 else 0 end";

/// Marks, within the transaction that erases, the tables whose files hold what was erased until they
/// are written anew; all of them where the server does not count.
pub(super) async fn mark_erased(conn: &mut AnyConnection) -> Result<(), Error> {
    let counts = sql(COUNTS).one(conn).await?.int(0)? == 1;
    let mut found = std::collections::BTreeSet::new();
    if counts {
        for row in sql(ERASED).all(conn).await? {
            found.insert(row.text(0)?);
        }
    }
    for table in ERASE.iter().filter_map(|it| it.strip_prefix(ERASE_BEGIN)) {
        if !counts || found.contains(table) {
            sql("insert into meta (name, value) values ($1, cast(pg_current_xact_id() as text)) \
                 on conflict (name) do update set value = excluded.value")
            .text(format!("{MARK}{table}"))
            .run(conn)
            .await?;
        }
    }
    Ok(())
}

/// Writes the marked tables anew, so that their files hold nothing that was deleted. Nobody waits
/// long for a reader of one: what cannot be done now stays marked, and so does what somebody still
/// sees, such as a backup that began before. Returns how many were written.
pub(super) async fn write_anew(conn: &mut AnyConnection) -> Result<usize, Error> {
    script(conn, "set lock_timeout = '1s'; set statement_timeout = 0").await?;
    let marked = sql("select name, value from meta where name like 'erased %' order by name")
        .all(conn)
        .await?;
    let (mut written, mut done) = (0, Ok(()));
    for row in marked {
        let (mark, value) = (row.text(0)?, row.text(1)?);
        let is_it =
            |statement: &&&str| statement.strip_prefix(ERASE_BEGIN) == mark.strip_prefix(MARK);
        // A table that this program does not know stays marked for the one that does.
        let Some(statement) = ERASE.iter().find(is_it) else { continue };
        if sql(SEEN).text(&value).one(conn).await?.int(0)? > 0 {
            continue;
        }
        if let Err(error) = script(conn, statement).await {
            done = done.and(Err(error));
            continue;
        }
        // Something may have been erased meanwhile.
        sql("delete from meta where name = $1 and value = $2")
            .text(mark)
            .text(value)
            .run(conn)
            .await?;
        written += 1;
    }
    done.map(|()| written)
}

async fn settings(conn: &mut AnyConnection) -> Result<Row, Error> {
    sql("select current_setting('server_version_num')::bigint, \
         current_setting('server_version'), current_setting('server_encoding'), \
         current_setting('synchronous_commit'), current_setting('fsync'), \
         current_setting('full_page_writes'), \
         case when pg_is_in_recovery() then 1 else 0 end, \
         coalesce(current_schema()::text, ''), current_setting('search_path')")
    .one(conn)
    .await
}

/// Refuses a server that would not keep what it says it keeps.
async fn check_server(conn: &mut AnyConnection) -> Result<(), Error> {
    let row = settings(conn).await?;
    let refuse = |why: String| Err(Error::Server { why });
    if row.int(0)? < VERSION_MIN {
        return refuse(format!("it is PostgreSQL {}: version 15 or later is needed", row.text(1)?));
    }
    if row.text(2)? != "UTF8" {
        let why =
            format!("the database is encoded in {}: make one with encoding UTF8", row.text(2)?);
        return refuse(why);
    }
    for (column, name) in [(3, "synchronous_commit"), (4, "fsync"), (5, "full_page_writes")] {
        if row.text(column)? != "on" {
            let found = row.text(column)?;
            return refuse(format!(
                "{name} is {found:?}: it must be on, or a power cut loses what was answered"
            ));
        }
    }
    if row.int(6)? != 0 {
        return refuse("it is a standby that takes no writes: name the primary".to_owned());
    }
    if row.text(7)?.is_empty() {
        let path = row.text(8)?;
        return refuse(format!(
            "no schema of the search path {path:?} exists, or may be used: make it first"
        ));
    }
    Ok(())
}

/// The row lock on the head makes the writers of all processes one after another.
pub(super) async fn begin(conn: &mut AnyConnection) -> Result<Head, Error> {
    script(conn, BEGIN).await?;
    let row = sql("select size, stamp from head where id = 1 for update").first(conn).await?;
    let row = row.ok_or_else(|| Error::corrupt("the database holds no record"))?;
    Ok(Head { size: row.size(0)?, stamp: row.size(1)? })
}

/// Lays a copy of some tables over them, for this connection alone and until the transaction
/// ends: whatever is then written, the tables themselves are not touched. It must be the first
/// thing that the connection does with them.
pub(crate) async fn shadow(conn: &mut AnyConnection, tables: &[&str]) -> Result<(), Error> {
    script(conn, PATIENT).await?;
    script(conn, BEGIN_SNAPSHOT).await?;
    for table in tables {
        for statement in [
            format!(
                "create temporary table shadow_{table} (like {table} including all) on commit drop"
            ),
            format!("insert into shadow_{table} select * from {table}"),
            format!("alter table shadow_{table} rename to {table}"),
        ] {
            composed(statement).run(conn).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, MIGRATIONS};
    use super::*;

    #[test]
    fn every_table_of_what_people_reported_is_written_anew_when_something_is_erased() {
        let mut table = "";
        let mut found = vec!["report"];
        for line in MIGRATIONS.iter().flat_map(|it| it.text(Kind::Postgres).lines()) {
            if let Some(rest) = line.strip_prefix("create table ") {
                table = rest.split(' ').next().unwrap();
            }
            if line.contains("references report (") {
                found.push(table);
            }
        }
        assert!(found.len() >= 5, "{found:?}");
        for table in found {
            let is_written = ERASE.contains(&format!("vacuum (full) {table}").as_str());
            assert_eq!(is_written, table != "report_file_part", "{table}");
        }
    }

    /// Where rows of people, and of what only members read, are deleted: SQLite overwrites each of
    /// them at once (`secure_delete`).
    const ERASING: [&str; 8] = [
        include_str!("../persons.rs"),
        include_str!("../mail/rows.rs"),
        include_str!("../mail/alerts.rs"),
        include_str!("../mail/code.rs"),
        include_str!("../contacts/rows.rs"),
        include_str!("../contacts/message.rs"),
        include_str!("../meetings/private.rs"),
        include_str!("../appeals/document.rs"),
    ];

    #[test]
    fn every_table_of_people_and_of_what_members_write_is_written_anew_too() {
        let deleted = ERASING.iter().flat_map(|source| source.split("delete from ").skip(1));
        let mut found: Vec<&str> = deleted.map(|rest| rest.split(' ').next().unwrap()).collect();
        let mut table = "";
        // What goes with a holder's row goes without a statement of its own.
        for line in MIGRATIONS.iter().flat_map(|it| it.text(Kind::Postgres).lines()) {
            if let Some(rest) = line.strip_prefix("create table ") {
                table = rest.split(' ').next().unwrap();
            }
            if line.contains("references holder (") {
                found.push(table);
            }
        }
        for known in ["person", "telephone", "call_message", "advance_notice_seen", "passkey"] {
            assert!(found.contains(&known), "{known}: {found:?}");
        }
        for table in found {
            assert!(ERASE.contains(&format!("vacuum (full) {table}").as_str()), "{table}");
        }
    }
}
