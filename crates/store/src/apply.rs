//! Writes the tables from acts. What is decided elsewhere is only applied here, so that a rebuild
//! is a replay of the same functions.

use std::sync::Arc;

use commission::{Act, Commission, MatterId};
use note::Digest;
use sqlx::AnyConnection;

use crate::row::{Row, sql};
use crate::{Error, matters};

/// The commission as the acts so far leave it; none before the founding act.
pub(crate) type Present = Option<Arc<Commission>>;

/// Takes over one act: tables, versions, and the commission in memory.
///
/// # Errors
/// A refusal when the act does not fit the matter; [`Error::Missing`] when a file that it names is
/// not in the blob table.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    present: &mut Present,
    index: u64,
    act: &Act,
) -> Result<(), Error> {
    match act {
        Act::Commission(act) => matters::commission::apply(conn, present, index, act).await?,
        Act::Seat(act) => Arc::make_mut(founded(present)?).apply_seat(act),
        Act::Instrument(act) => {
            matters::instrument::apply(conn, founded(present)?, index, act).await?;
        }
        Act::Incident(act) => matters::incident::apply(conn, index, act).await?,
        Act::Meeting(act) => matters::meeting::apply(conn, founded(present)?, index, act).await?,
        Act::Appeal(act) => matters::appeal::apply(conn, founded(present)?, index, act).await?,
        Act::Activity(act) => matters::activity::apply(conn, founded(present)?, index, act).await?,
        Act::Competition(act) => matters::competition::apply(conn, index, act).await?,
        Act::Forum(act) => matters::forum::apply(conn, index, act).await?,
        // Nothing but the entry itself: what it commits to is sealed.
        Act::Report(_) => {}
    }
    count(conn, &act.matter()).await
}

/// The commission, which only the founding act can do without.
pub(crate) fn founded(present: &mut Present) -> Result<&mut Arc<Commission>, Error> {
    present.as_mut().ok_or_else(|| Error::corrupt("the record does not begin with a founding act"))
}

/// Counts an act towards its matter's version.
pub(crate) async fn count(conn: &mut AnyConnection, matter: &MatterId) -> Result<(), Error> {
    sql("insert into matter (id, version) values ($1, 1) \
         on conflict (id) do update set version = matter.version + 1")
    .text(matter.to_string())
    .run(conn)
    .await?;
    Ok(())
}

/// How many acts changed a matter; 0 when there is none about it.
pub(crate) async fn version(conn: &mut AnyConnection, matter: &MatterId) -> Result<i64, Error> {
    let row = sql("select version from matter where id = $1")
        .text(matter.to_string())
        .first(conn)
        .await?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// The bytes of a blob, checked against its digest.
pub(crate) async fn blob(conn: &mut AnyConnection, digest: &Digest) -> Result<Vec<u8>, Error> {
    let row =
        sql("select bytes from blob where digest = $1").text(digest.hex()).first(conn).await?;
    checked_blob(row, digest)
}

/// The bytes in a row that was found for a digest, checked against it.
pub(crate) fn checked_blob(row: Option<Row>, digest: &Digest) -> Result<Vec<u8>, Error> {
    checked(row.ok_or_else(|| Error::missing(format!("blob {digest}")))?.bytes(0)?, digest)
}

/// Bytes that were found for a digest, checked against it.
pub(crate) fn checked(bytes: Vec<u8>, digest: &Digest) -> Result<Vec<u8>, Error> {
    if Digest::of(&bytes) == *digest {
        Ok(bytes)
    } else {
        Err(Error::corrupt(format!("blob {digest}: its bytes have another digest")))
    }
}

/// Marks a blob as named by an act.
pub(crate) async fn record_blob(conn: &mut AnyConnection, digest: &Digest) -> Result<(), Error> {
    let found =
        sql("update blob set recorded = 1 where digest = $1").text(digest.hex()).run(conn).await?;
    if found == 0 { Err(Error::missing(format!("blob {digest}"))) } else { Ok(()) }
}

/// The blob as a text: a charter's or policy's file.
pub(crate) async fn text_blob(conn: &mut AnyConnection, digest: &Digest) -> Result<String, Error> {
    String::from_utf8(blob(conn, digest).await?)
        .map_err(|_| Error::corrupt(format!("blob {digest} is no text")))
}
