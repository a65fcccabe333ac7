//! Brings the schema to the version this program knows.

use sqlx::AnyConnection;

use crate::Error;
use crate::dialect::{self, MIGRATIONS};
use crate::row::sql;

/// The version of the schema: 0 for an empty database.
pub(crate) async fn version(conn: &mut AnyConnection) -> Result<i64, Error> {
    if !dialect::has_schema(conn).await? {
        return Ok(0);
    }
    let row = sql("select value from meta where name = 'schema'").first(conn).await?;
    row.ok_or_else(|| Error::corrupt("the database does not say its schema"))?
        .parse(0, "the schema's version")
}

/// The version that this program makes.
pub(crate) fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

async fn set_version(conn: &mut AnyConnection, version: i64) -> Result<(), Error> {
    sql("insert into meta (name, value) values ('schema', $1) \
         on conflict (name) do update set value = excluded.value")
    .text(version.to_string())
    .run(conn)
    .await?;
    Ok(())
}

/// Makes what is missing. Runs within the caller's transaction.
///
/// # Errors
/// [`Error::Newer`] when a newer version of the program made the schema.
pub(crate) async fn run(conn: &mut AnyConnection) -> Result<(), Error> {
    run_to(conn, i64::MAX).await
}

/// Makes what is missing up to a version: a copy has the schema of what was copied.
///
/// # Errors
/// As [`run`].
pub(crate) async fn run_to(conn: &mut AnyConnection, last: i64) -> Result<(), Error> {
    let found = version(conn).await?;
    if found > known() {
        return Err(Error::Newer { schema: found });
    }
    let kind = dialect::kind(conn);
    for (number, migration) in (1..).zip(MIGRATIONS) {
        if number > found && number <= last {
            dialect::script(conn, migration.text(kind)).await?;
            set_version(conn, number).await?;
        }
    }
    Ok(())
}
