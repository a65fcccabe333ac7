//! The one wrapper over the database driver's rows and queries.
//!
//! Whole numbers, texts and bytes only, so that `sqlx::Any` can be replaced by native pools.

use std::str::FromStr;

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row as _};

use crate::Error;
use crate::tape::{Fetch, Line};

/// A row that was read. It is not believed: see the callers' checks.
pub(crate) struct Row(AnyRow);

impl Row {
    /// The whole number in a column.
    pub(crate) fn int(&self, column: usize) -> Result<i64, Error> {
        Ok(self.0.try_get::<i64, _>(column)?)
    }

    /// The index, size or number in a column that is never negative.
    pub(crate) fn size(&self, column: usize) -> Result<u64, Error> {
        let number = self.int(column)?;
        u64::try_from(number).map_err(|_| Error::corrupt(format!("a row holds {number} as a size")))
    }

    /// The text in a column.
    pub(crate) fn text(&self, column: usize) -> Result<String, Error> {
        Ok(self.0.try_get::<String, _>(column)?)
    }

    /// The bytes in a column.
    pub(crate) fn bytes(&self, column: usize) -> Result<Vec<u8>, Error> {
        Ok(self.0.try_get::<Vec<u8>, _>(column)?)
    }

    /// The 32 bytes of a hash in a column.
    pub(crate) fn hash(&self, column: usize) -> Result<record::Hash, Error> {
        let bytes: [u8; 32] = self
            .bytes(column)?
            .try_into()
            .map_err(|_| Error::corrupt("a row holds a hash of another length"))?;
        Ok(record::Hash::from_bytes(bytes))
    }

    /// The text in a column, read as a `T`; `what` names the row when it is none.
    pub(crate) fn parse<T: FromStr>(&self, column: usize, what: &str) -> Result<T, Error> {
        let text = self.text(column)?;
        text.parse().map_err(|_| {
            let text: String = text.chars().take(80).collect();
            Error::corrupt(format!("{what}: {text:?} cannot be read"))
        })
    }

    /// The JSON in a column, read as a `T`; `what` names the row when it is none.
    pub(crate) fn json<T: serde::de::DeserializeOwned>(
        &self,
        column: usize,
        what: &str,
    ) -> Result<T, Error> {
        serde_json::from_str(&self.text(column)?)
            .map_err(|e| Error::corrupt(format!("{what}: its JSON cannot be read: {e}")))
    }
}

/// A statement with its arguments.
pub(crate) struct Query(sqlx::query::Query<'static, Any, AnyArguments>, Line);

/// A statement that stands in the source as it is.
pub(crate) fn sql(text: &'static str) -> Query {
    Query(sqlx::query(text), Line::new(text))
}

/// A statement put together from fragments that stand in the source; never from anything typed.
pub(crate) fn composed(text: String) -> Query {
    let line = Line::composed(&text);
    Query(sqlx::query(AssertSqlSafe(text)).persistent(false), line)
}

/// The same for a statement that is run again and again.
pub(crate) fn kept(text: String) -> Query {
    let line = Line::composed(&text);
    Query(sqlx::query(AssertSqlSafe(text)), line)
}

/// `$1, $2, …` for so many arguments.
pub(crate) fn places(count: usize) -> String {
    (1..=count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}

impl Query {
    /// Binds a whole number.
    pub(crate) fn int(self, value: i64) -> Self {
        Self(self.0.bind(value), self.1.int(value))
    }

    /// Binds an index, size or number; beyond 2^63-1 no row can match.
    pub(crate) fn size(self, value: u64) -> Self {
        self.int(i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// Binds a text.
    pub(crate) fn text(self, value: impl AsRef<str>) -> Self {
        let line = self.1.text(value.as_ref());
        Self(self.0.bind(value.as_ref().to_owned()), line)
    }

    /// Binds bytes.
    pub(crate) fn bytes(self, value: Vec<u8>) -> Self {
        let line = self.1.bytes(&value);
        Self(self.0.bind(value), line)
    }

    /// Runs it; returns the number of rows it changed.
    pub(crate) async fn run(self, conn: &mut AnyConnection) -> Result<u64, Error> {
        self.1.end(Fetch::Run);
        Ok(self.0.execute(conn).await?.rows_affected())
    }

    /// The first row, if any.
    pub(crate) async fn first(self, conn: &mut AnyConnection) -> Result<Option<Row>, Error> {
        self.1.end(Fetch::First);
        Ok(self.0.fetch_optional(conn).await?.map(Row))
    }

    /// The one row there always is.
    pub(crate) async fn one(self, conn: &mut AnyConnection) -> Result<Row, Error> {
        self.1.end(Fetch::One);
        Ok(Row(self.0.fetch_one(conn).await?))
    }

    /// Every row.
    pub(crate) async fn all(self, conn: &mut AnyConnection) -> Result<Vec<Row>, Error> {
        self.1.end(Fetch::All);
        Ok(self.0.fetch_all(conn).await?.into_iter().map(Row).collect())
    }
}

/// Writes a value as JSON for a text column.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|e| Error::corrupt(format!("cannot write JSON: {e}")))
}
