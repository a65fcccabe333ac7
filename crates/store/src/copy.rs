//! Copies every table between two databases: rows are compared on both sides before anything is
//! kept. Backups of a server, restoring, and moving to another database are this one thing.

use note::Digest;
use sqlx::AnyConnection;

use crate::care::{Scratch, check, check_within};
use crate::lock::{self, Lock};
use crate::row::{Query, Row, composed, kept, sql};
use crate::store::vacant;
use crate::{Error, Location, dialect, migrations};

/// How many rows are read at once; a row may hold a file.
const PAGE: i64 = 64;

/// What was copied of one table, the same on both sides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Copied {
    /// Its name.
    pub table: String,
    /// The number of its rows.
    pub rows: u64,
    /// A digest over all its rows in the order of their keys.
    pub digest: Digest,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Type {
    Int,
    Text,
    Bytes,
}

/// A table as the database describes it.
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Table {
    name: String,
    columns: Vec<(String, Type)>,
    /// The columns of its primary key in their order there.
    key: Vec<String>,
}

/// What stands in a column of a row.
enum Value {
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// Every table in the order it was made, so that rows come after those that they refer to.
async fn tables(conn: &mut AnyConnection) -> Result<Vec<Table>, Error> {
    let (of_tables, of_columns) = dialect::catalogue(conn);
    let mut found = Vec::new();
    for row in sql(of_tables).all(conn).await? {
        let name = row.text(0)?;
        let mut columns = Vec::new();
        let mut key = Vec::new();
        for row in sql(of_columns).text(&name).all(conn).await? {
            let column = row.text(0)?;
            let kind = match row.text(1)?.as_str() {
                "bigint" => Type::Int,
                "text" => Type::Text,
                "bytea" => Type::Bytes,
                other => {
                    return Err(Error::corrupt(format!("table {name}: {column} is of {other}")));
                }
            };
            if row.int(2)? > 0 {
                key.push((row.int(2)?, column.clone()));
            }
            columns.push((column, kind));
        }
        key.sort();
        let key = key.into_iter().map(|(_, column)| column).collect();
        found.push(Table { name, columns, key });
    }
    Ok(found)
}

impl Value {
    fn bind(self, query: Query) -> Query {
        match self {
            Value::Int(value) => query.int(value),
            Value::Text(value) => query.text(value),
            Value::Bytes(value) => query.bytes(value),
        }
    }

    /// Its one form as bytes: a letter for the type, the length, the content.
    fn write(&self, to: &mut Vec<u8>) {
        let (letter, content) = match self {
            Value::Int(value) => (b'i', value.to_be_bytes().to_vec()),
            Value::Text(value) => (b't', value.as_bytes().to_vec()),
            Value::Bytes(value) => (b'b', value.clone()),
        };
        to.push(letter);
        to.extend(u64::try_from(content.len()).unwrap_or(u64::MAX).to_be_bytes());
        to.extend(content);
    }
}

impl Table {
    fn names(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        names.join(", ")
    }

    /// The next rows in the order of the key, after the row whose key is given.
    async fn page(
        &self,
        conn: &mut AnyConnection,
        after: Option<Vec<Value>>,
    ) -> Result<Vec<Row>, Error> {
        let key = self.key.join(", ");
        let count = self.key.len();
        let condition = if after.is_some() {
            let places: Vec<String> = (1..=count).map(|place| format!("${place}")).collect();
            format!(" where ({key}) > ({})", places.join(", "))
        } else {
            String::new()
        };
        let after = after.unwrap_or_default();
        let limit = after.len() + 1;
        let statement = format!(
            "select {} from {}{condition} order by {key} limit ${limit}",
            self.names(),
            self.name
        );
        let query = after.into_iter().fold(composed(statement), |query, value| value.bind(query));
        query.int(PAGE).all(conn).await
    }

    fn values(&self, row: &Row) -> Result<Vec<Value>, Error> {
        let read = |(place, (_, kind)): (usize, &(String, Type))| {
            Ok(match kind {
                Type::Int => Value::Int(row.int(place)?),
                Type::Text => Value::Text(row.text(place)?),
                Type::Bytes => Value::Bytes(row.bytes(place)?),
            })
        };
        self.columns.iter().enumerate().map(read).collect()
    }

    fn key_of(&self, values: &[Value]) -> Vec<Value> {
        let place = |name: &String| self.columns.iter().position(|(column, _)| column == name);
        let value = |place: usize| match values.get(place)? {
            Value::Int(value) => Some(Value::Int(*value)),
            Value::Text(value) => Some(Value::Text(value.clone())),
            Value::Bytes(value) => Some(Value::Bytes(value.clone())),
        };
        self.key.iter().filter_map(|name| place(name).and_then(value)).collect()
    }

    async fn put(&self, conn: &mut AnyConnection, values: Vec<Value>) -> Result<(), Error> {
        let places: Vec<String> = (1..=values.len()).map(|place| format!("${place}")).collect();
        let statement =
            format!("insert into {} ({}) values ({})", self.name, self.names(), places.join(", "));
        values
            .into_iter()
            .fold(kept(statement), |query, value| value.bind(query))
            .run(conn)
            .await?;
        Ok(())
    }

    /// Reads every row; hands it to the other side, if there is one.
    async fn read(
        &self,
        conn: &mut AnyConnection,
        mut to: Option<&mut AnyConnection>,
    ) -> Result<Copied, Error> {
        if self.key.is_empty() {
            return Err(Error::corrupt(format!("table {}: it has no key", self.name)));
        }
        let mut copied = Copied { table: self.name.clone(), rows: 0, digest: Digest::of(b"") };
        let mut after = None;
        loop {
            let rows = self.page(conn, after.take()).await?;
            if rows.is_empty() {
                return Ok(copied);
            }
            for row in &rows {
                let values = self.values(row)?;
                let mut bytes = copied.digest.as_bytes().to_vec();
                for value in &values {
                    value.write(&mut bytes);
                }
                copied.rows += 1;
                copied.digest = Digest::of(&bytes);
                after = Some(self.key_of(&values));
                if let Some(to) = to.as_deref_mut() {
                    self.put(to, values).await?;
                }
            }
        }
    }
}

/// Copies every table within the transactions that the callers began, and compares.
async fn copy(from: &mut AnyConnection, to: &mut AnyConnection) -> Result<Vec<Copied>, Error> {
    migrations::run_to(to, migrations::version(from).await?).await?;
    let (tables, mut there) = (tables(from).await?, tables(to).await?);
    for table in &tables {
        let found = there.iter().position(|there| there.name == table.name);
        let same = found.map(|place| there.swap_remove(place));
        if same.as_ref() != Some(table) {
            return Err(Error::Copy { what: format!("table {} is made differently", table.name) });
        }
    }
    if let Some(more) = there.first() {
        return Err(Error::Copy { what: format!("table {} is on one side only", more.name) });
    }
    // What making the schema wrote comes with the copy.
    for table in tables.iter().rev() {
        composed(format!("delete from {}", table.name)).run(to).await?;
    }
    let mut copied = Vec::new();
    for table in &tables {
        copied.push(table.read(from, Some(&mut *to)).await?);
    }
    for (table, copied) in tables.iter().zip(&copied) {
        let found = table.read(to, None).await?;
        if found != *copied {
            let Copied { table, rows, .. } = copied;
            let what = format!("table {table} has {rows} rows, its copy {}", found.rows);
            return Err(Error::Copy { what });
        }
    }
    Ok(copied)
}

/// Copies into an empty file that nobody else knows of.
async fn copy_to_file(from: &mut AnyConnection, to: &Scratch) -> Result<Vec<Copied>, Error> {
    let mut conn = dialect::connect_alone(to.path(), false).await?;
    dialect::begin_schema(&mut conn).await?;
    let copied = copy(from, &mut conn).await?;
    dialect::script(&mut conn, dialect::COMMIT).await?;
    sqlx::Connection::close(conn).await?;
    Ok(copied)
}

/// Copies into an empty schema of a server, checks everything there, and only then keeps it.
async fn copy_to_server(from: &mut AnyConnection, to: &Location) -> Result<Vec<Copied>, Error> {
    let mut conn = vacant(to).await?;
    dialect::be_patient(&mut conn).await?;
    let copied = copy(from, &mut conn).await?;
    dialect::script(&mut conn, dialect::SAVEPOINT).await?;
    let report = check_within(&mut conn).await?;
    dialect::script(&mut conn, dialect::ROLLBACK_TO).await?;
    report.sound("the copy")?;
    dialect::script(&mut conn, dialect::COMMIT).await?;
    sqlx::Connection::close(conn).await?;
    Ok(copied)
}

/// Writes a server's database, as of one moment, into an empty file.
pub(crate) async fn backup(from: &Location, to: &Scratch) -> Result<(), Error> {
    let mut conn = dialect::connect(from).await?;
    dialect::be_patient(&mut conn).await?;
    dialect::begin_snapshot(&mut conn).await?;
    if !dialect::has_schema(&mut conn).await? {
        return Err(Error::Vacant { database: from.to_string() });
    }
    copy_to_file(&mut conn, to).await?;
    sqlx::Connection::close(conn).await?;
    Ok(())
}

/// Fills an empty schema of a server from a file that nobody else has open.
pub(crate) async fn restore(from: &Scratch, to: &Location) -> Result<(), Error> {
    let mut conn = dialect::connect_alone(from.path(), false).await?;
    dialect::begin_snapshot(&mut conn).await?;
    copy_to_server(&mut conn, to).await?;
    sqlx::Connection::close(conn).await?;
    Ok(())
}

/// Copies everything from one database to another: the record, the matters, the desk, and what is
/// erasable. Nobody else may have either open. What was copied is left as it is.
///
/// Every table is compared, row for row, before anything is kept of the copy; then everything in
/// it is checked as by [`Store::fsck`](crate::Store::fsck).
///
/// # Errors
/// [`Error::Exists`] or [`Error::Occupied`] when something is where the copy is to be;
/// [`Error::Locked`] or [`Error::InUse`] when another process has the database;
/// [`Error::Copy`] when the copy is not the same; [`Error::Corrupt`] when what was copied does
/// not hold.
pub async fn migrate(
    from: impl Into<Location>,
    to: impl Into<Location>,
) -> Result<Vec<Copied>, Error> {
    let (from, to) = (from.into(), to.into());
    let _lock = lock::take(&from)?;
    let mut conn = dialect::connect(&from).await?;
    if let Some(url) = from.url() {
        dialect::in_use_alone(&mut conn, url).await?;
    }
    dialect::begin_snapshot(&mut conn).await?;
    if !dialect::has_schema(&mut conn).await? {
        return Err(Error::Vacant { database: from.to_string() });
    }
    if to.url().is_some() {
        return copy_to_server(&mut conn, &to).await;
    }
    let path = lock::database(to.dir());
    if path.exists() {
        return Err(Error::Exists { path });
    }
    lock::make_dir(to.dir())?;
    let _lock = Lock::take(to.dir())?;
    let partial = Scratch::new(to.dir().join("migrate.tmp"))?;
    let copied = copy_to_file(&mut conn, &partial).await?;
    check(partial.path()).await?.sound("the copy")?;
    lock::put_in_place(partial.path(), &path)?;
    Ok(copied)
}
