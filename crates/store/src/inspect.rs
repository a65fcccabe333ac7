//! A look at a data folder beside whoever serves it: it takes no lock and changes nothing.

use std::sync::Arc;

use commission::Commission;
use sqlx::AnyConnection;

use crate::mail::{self, MailReport};
use crate::memo::Memo;
use crate::state::State;
use crate::{Error, Head, LineReport, Location, Standing, checkpoints, dialect, lock, migrations};

/// How a data folder stands.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// The version of the schema found.
    pub schema: i64,
    /// The version that this program makes.
    pub schema_known: i64,
    /// The version of the database's library.
    pub engine: String,
    /// How the line to the database is protected; none where it is a file of this machine.
    pub line: Option<LineReport>,
    /// The commission as of the last commit.
    pub commission: Arc<Commission>,
    /// Where the record stands.
    pub head: Head,
    /// The latest time of an entry (Unix seconds UTC).
    pub latest: i64,
    /// The place of the oldest entry that is not agreed; of the last one when all are.
    pub standing: Standing,
    /// How mail stands; none while the schema is older than mail.
    pub mail: Option<MailReport>,
}

/// Looks at a data folder, also while it is served.
///
/// # Errors
/// [`Error::NotFound`] or [`Error::Vacant`] when there is none, [`Error::Newer`] when a newer program made it,
/// [`Error::Sqlite`], and [`Error::Corrupt`] when its tables do not belong together.
pub async fn inspect(location: &Location) -> Result<Inspection, Error> {
    let path = lock::database(location.dir());
    if location.url().is_none() && !path.exists() {
        return Err(Error::NotFound { path });
    }
    let mut conn = dialect::connect(location).await?;
    let found = look(&mut conn, location).await;
    sqlx::Connection::close(conn).await?;
    found
}

async fn look(conn: &mut AnyConnection, location: &Location) -> Result<Inspection, Error> {
    if location.url().is_some() && !dialect::has_schema(conn).await? {
        return Err(Error::Vacant { database: location.to_string() });
    }
    let schema = migrations::version(conn).await?;
    let schema_known = migrations::known();
    if schema > schema_known {
        return Err(Error::Newer { schema });
    }
    let engine = dialect::engine(conn).await?;
    let line = dialect::line(conn, location).await?;
    let state = State::load(conn).await?;
    let commission = crate::apply::founded(&mut state.present.clone())?.clone();
    let agreed = checkpoints::agreed_size(conn).await?;
    let index = agreed.min(state.head.size.saturating_sub(1));
    let standing = checkpoints::standing(conn, &commission, &Memo::default(), index).await?;
    let mail = if schema == schema_known { Some(mail::report(conn).await?) } else { None };
    Ok(Inspection {
        schema,
        schema_known,
        engine,
        line,
        commission,
        head: state.head,
        latest: state.latest,
        standing,
        mail,
    })
}
