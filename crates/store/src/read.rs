//! Reading: instruments one by one and in lists, the ledger, files.

use std::collections::BTreeMap;

use commission::commitment::{Commitment, Evidence};
use commission::{Act, InstrumentAct, InstrumentId, Kind, MatterId, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use crate::matters::ledger;
use crate::row::{Query, Row, composed, kept, places, sql};
use crate::store::Store;
use crate::{Error, Filter, InstrumentRow, apply, log, search};

/// The most instruments of one page.
const PAGE_MAX: u32 = 200;
/// The fewest digits of a shortened id.
const PREFIX_MIN: usize = 4;
/// The length of an id.
const ID_CHARS: usize = 32;

/// An argument of a statement that is put together.
enum Argument {
    Int(i64),
    Text(String),
}

/// The conditions of a filter, as fragments with their arguments.
#[derive(Default)]
pub(crate) struct Conditions {
    fragments: Vec<String>,
    arguments: Vec<Argument>,
}

impl Conditions {
    /// None when no instrument can meet them: words were asked for, and there are none in them.
    fn of(filter: &Filter) -> Option<Self> {
        let mut conditions = Self::default();
        if let Some(kind) = filter.kind {
            let kind = conditions.text(kind.as_str());
            conditions.fragments.push(format!("i.kind = {kind}"));
        }
        if let Some(state) = &filter.state {
            let state = conditions.text(state);
            conditions.fragments.push(format!("i.state = {state}"));
        }
        if let Some(asked) = filter.words.as_deref().filter(|asked| !asked.trim().is_empty()) {
            let words = search::question(asked);
            let (last, whole) = words.split_last()?;
            for word in whole {
                let word = conditions.text(word);
                conditions.fragments.push(format!(
                    "i.id in (select t.instrument from token t where t.word = {word})"
                ));
            }
            let from = conditions.text(last);
            let to = conditions.text(&search::after_prefix(last));
            conditions.fragments.push(format!(
                "i.id in (select t.instrument from token t where t.word >= {from} and t.word < {to})"
            ));
        }
        Some(conditions)
    }

    fn before(&mut self, filter: &Filter) {
        if let Some((changed, id)) = &filter.before {
            let changed = self.int(*changed);
            let id = self.text(id.as_str());
            self.fragments.push(format!("(i.changed, i.id) < ({changed}, {id})"));
        }
    }

    /// One more condition.
    pub(crate) fn push(&mut self, fragment: String) {
        self.fragments.push(fragment);
    }

    /// One more argument; returns its place.
    pub(crate) fn int(&mut self, value: i64) -> String {
        self.arguments.push(Argument::Int(value));
        format!("${}", self.arguments.len())
    }

    /// The same for a text.
    pub(crate) fn text(&mut self, value: &str) -> String {
        self.arguments.push(Argument::Text(value.to_owned()));
        format!("${}", self.arguments.len())
    }

    /// All of them, as a statement goes on with them.
    pub(crate) fn clause(&self) -> String {
        if self.fragments.is_empty() {
            String::new()
        } else {
            format!(" where {}", self.fragments.join(" and "))
        }
    }

    /// Binds the arguments in their order.
    pub(crate) fn bind(self, query: Query) -> Query {
        self.arguments.into_iter().fold(query, |query, argument| match argument {
            Argument::Int(value) => query.int(value),
            Argument::Text(value) => query.text(value),
        })
    }
}

async fn list(conn: &mut AnyConnection, filter: &Filter) -> Result<Vec<Row>, Error> {
    let Some(mut conditions) = Conditions::of(filter) else { return Ok(Vec::new()) };
    conditions.before(filter);
    let limit = if filter.limit == 0 { PAGE_MAX } else { filter.limit.min(PAGE_MAX) };
    let limit = conditions.int(i64::from(limit));
    let order = if filter.soonest { "i.deadline, i.id" } else { "i.changed desc, i.id desc" };
    let statement = format!(
        "select i.id, i.kind, i.number, i.revision, i.state, i.titles, i.digest, i.tabled, \
         i.changed, i.deadline, i.signed, i.entry from instrument i{} \
         order by {order} limit {limit}",
        conditions.clause()
    );
    conditions.bind(composed(statement)).all(conn).await
}

async fn count(conn: &mut AnyConnection, filter: &Filter) -> Result<i64, Error> {
    let Some(conditions) = Conditions::of(filter) else { return Ok(0) };
    let statement = format!("select count(*) from instrument i{}", conditions.clause());
    conditions.bind(composed(statement)).one(conn).await?.int(0)
}

fn instrument_row(row: &Row) -> Result<InstrumentRow, Error> {
    let what = format!("instrument {}", row.text(0)?);
    let revision = u32::try_from(row.int(3)?);
    Ok(InstrumentRow {
        id: row.parse(0, &what)?,
        kind: row.parse(1, &what)?,
        number: row.int(2)?,
        revision: revision.map_err(|_| Error::corrupt(format!("{what}: its revision")))?,
        state: row.text(4)?,
        titles: row.json(5, &what)?,
        digest: Digest::from_hex(&row.text(6)?)?,
        tabled: row.int(7)?,
        changed: row.int(8)?,
        deadline: row.int(9)?,
        signed: row.json(10, &what)?,
        entry: row.size(11)?,
    })
}

async fn by_number(
    conn: &mut AnyConnection,
    kind: Kind,
    number: i64,
) -> Result<Option<Row>, Error> {
    sql("select id from instrument where kind = $1 and number = $2")
        .text(kind.as_str())
        .int(number)
        .first(conn)
        .await
}

/// At most two ids that begin so, of instruments and drafts.
async fn by_prefix(conn: &mut AnyConnection, prefix: &str) -> Result<Vec<Row>, Error> {
    sql("select id from instrument where id >= $1 and id < $2 union \
         select id from draft where id >= $1 and id < $2 order by id limit 2")
    .text(prefix)
    .text(search::after_prefix(prefix))
    .all(conn)
    .await
}

/// Those of the files that the record names, each checked against its digest.
pub(crate) async fn recorded(
    conn: &mut AnyConnection,
    digests: &[Digest],
) -> Result<BTreeMap<Digest, Vec<u8>>, Error> {
    if digests.is_empty() {
        return Ok(BTreeMap::new());
    }
    let statement = format!(
        "select digest, bytes from blob where recorded <> 0 and digest in ({})",
        places(digests.len())
    );
    let query = digests.iter().fold(kept(statement), |query, digest| query.text(digest.hex()));
    let mut found = BTreeMap::new();
    for row in query.all(conn).await? {
        let digest = Digest::from_hex(&row.text(0)?)?;
        found.insert(digest, apply::checked(row.bytes(1)?, &digest)?);
    }
    Ok(found)
}

/// Every act about an instrument with its index.
pub(crate) async fn history(
    conn: &mut AnyConnection,
    id: &InstrumentId,
) -> Result<Vec<(u64, InstrumentAct)>, Error> {
    let matter = MatterId::Instrument(id.clone());
    let mut history = Vec::new();
    for entry in log::entries_about(conn, &matter.to_string()).await? {
        match Act::decode(&entry.bytes)? {
            Act::Instrument(act) if act.id() == id => history.push((entry.index, act)),
            _ => {
                let what = format!("entry {}: it is about another matter", entry.index);
                return Err(Error::corrupt(what));
            }
        }
    }
    Ok(history)
}

impl Store {
    /// The instrument or draft meant by a full id, the beginning of one (four digits or more), or
    /// a kind with a number such as `statement-3`.
    ///
    /// # Errors
    /// [`Refusal::UnknownInstrument`] and [`Refusal::AmbiguousInstrument`].
    pub async fn find_instrument(&self, prefix_or_number: &str) -> Result<InstrumentId, Error> {
        let typed = prefix_or_number.trim();
        let shown = || typed.chars().take(64).collect::<String>();
        let unknown = || Error::from(Refusal::UnknownInstrument { id: shown() });
        let mut conn = self.reader().await?;
        if let Some((kind, number)) = typed.rsplit_once('-')
            && let (Ok(kind), Ok(number)) = (kind.parse::<Kind>(), number.parse::<i64>())
        {
            let row = by_number(&mut conn, kind, number).await?;
            return row.ok_or_else(unknown)?.parse(0, "instrument");
        }
        let is_prefix = (PREFIX_MIN..=ID_CHARS).contains(&typed.len())
            && typed.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if !is_prefix {
            return Err(unknown());
        }
        match by_prefix(&mut conn, typed).await?.as_slice() {
            [] => Err(unknown()),
            [row] => row.parse(0, "instrument"),
            _ => Err(Refusal::AmbiguousInstrument { id: shown() }.into()),
        }
    }

    /// A page of instruments, newest change first.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn instruments(&self, filter: &Filter) -> Result<Vec<InstrumentRow>, Error> {
        list(&mut *self.reader().await?, filter).await?.iter().map(instrument_row).collect()
    }

    /// How many instruments a filter lets through, on all pages together.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn instruments_count(&self, filter: &Filter) -> Result<i64, Error> {
        count(&mut *self.reader().await?, filter).await
    }

    /// Every promise made until `now`, of the charter in force and of texts in force, and
    /// everything that shows one kept.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn ledger(&self, now: i64) -> Result<(Vec<Commitment>, Vec<Evidence>), Error> {
        let mut snapshot = self.snapshot().await?;
        let clock = self.present(&mut snapshot).await?.charter.utc_offset_seconds.into();
        let promises = ledger::promises(&mut snapshot, clock, now).await?;
        Ok((promises, ledger::evidence(&mut snapshot, now).await?))
    }

    /// A file that the record names by its digest, checked. Files that only lie on the desk are
    /// none of the record's: see [`Store::attachment`].
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Error::Corrupt`] when its bytes have another digest.
    pub async fn blob(&self, digest: &Digest) -> Result<Vec<u8>, Error> {
        let mut found = recorded(&mut *self.reader().await?, &[*digest]).await?;
        found.remove(digest).ok_or_else(|| Error::missing(format!("blob {digest}")))
    }
}
