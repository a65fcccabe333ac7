//! The sealed tables' rows. Which bytes are sealed and for whom is decided by the callers.

use commission::report::batch::SALT_BYTES;
use commission::report::file::Budget;
use commission::report::{MESSAGES_MAX, RECEIVED_MAX, ReportState};
use commission::{Office, PartyId, ReadingKey, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use super::file::{self, NewFile};
use super::parts::{self, PartChange, Seal};
use super::{ReportRow, keep};
use crate::Error;
use crate::row::{Row, sql};

/// A report as it is put in, sealed.
#[derive(Clone)]
pub(crate) struct NewRow {
    pub(crate) row: ReportRow,
    pub(crate) lookup: String,
    pub(crate) reporter: ReadingKey,
    pub(crate) salt: [u8; SALT_BYTES],
    pub(crate) sealed: Digest,
    pub(crate) account: Vec<u8>,
    pub(crate) identity: Vec<u8>,
    /// What makes it one that every party together opens.
    pub(crate) seal: Option<Seal>,
}

/// A message, sealed.
#[derive(Clone)]
pub(crate) struct NewMessage {
    pub(crate) author: Option<Office>,
    pub(crate) body: Vec<u8>,
}

/// What changes in the sealed tables.
#[derive(Clone)]
pub(crate) enum Change {
    PutReadingKey {
        office: Office,
        reading: ReadingKey,
        wrapped: Vec<u8>,
        now: i64,
    },
    /// A report with what was sent along: all of it or nothing.
    PutReport(Box<NewRow>, Vec<NewFile>),
    /// What a reporter adds to a report that is there: files, words, or both. Where `once` names it,
    /// it is not added a second time.
    Add {
        row: Box<ReportRow>,
        files: Vec<NewFile>,
        message: Option<NewMessage>,
        once: Option<String>,
        hour: i64,
    },
    /// A report moves on from version `row.version`, with or without a message. What decides
    /// about it counts among no messages.
    Move {
        row: Box<ReportRow>,
        message: Option<NewMessage>,
        decides: bool,
        hour: i64,
    },
    /// The reporter takes it back: it moves on and is erased, both or neither.
    Withdraw {
        row: Box<ReportRow>,
        hour: i64,
    },
    /// Everything of a report goes but that there was one.
    Erase {
        id: String,
        hour: i64,
    },
    /// A party says yes to keeping a report longer.
    Keep {
        id: String,
        by: Office,
        parties: Vec<PartyId>,
        hour: i64,
    },
    /// A part of a sealed report is opened, passed on, or the last one.
    Part {
        id: String,
        by: Office,
        change: PartChange,
    },
    PutBatch {
        day: i64,
        leaves: Vec<Digest>,
    },
}

impl Change {
    /// The office that must be held when the change is written.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            Change::PutReadingKey { office, .. } => Some(office),
            Change::Keep { by, .. } | Change::Part { by, .. } => Some(by),
            Change::Move { message, .. } => message.as_ref()?.author.as_ref(),
            _ => None,
        }
    }
}

/// Carries a change out; returns how many rows it changed, and whether something was erased.
pub(crate) async fn change(conn: &mut AnyConnection, change: Change) -> Result<(i64, bool), Error> {
    match change {
        Change::PutReadingKey { office, reading, wrapped, now } => {
            put_reading_key(conn, &office, &reading, wrapped, now).await?;
            Ok((1, false))
        }
        Change::PutReport(new, files) => {
            let (id, hour) = (new.row.id.clone(), new.row.hour);
            put_report(conn, *new).await?;
            file::put(conn, &id, hour, files).await?;
            Ok((1, false))
        }
        Change::Add { row, files, message, once, hour } => {
            if let Some(addition) = once
                && !put_once(conn, &row.id, &addition).await?
            {
                return Ok((0, false));
            }
            move_on(conn, &row, hour).await?;
            if let Some(message) = message {
                put_message(conn, &row.id, message, false, hour).await?;
            }
            file::put(conn, &row.id, hour, files).await?;
            Ok((1, false))
        }
        Change::Move { row, message, decides, hour } => {
            move_on(conn, &row, hour).await?;
            if let Some(message) = message {
                put_message(conn, &row.id, message, decides, hour).await?;
            }
            Ok((1, false))
        }
        Change::Withdraw { row, hour } => {
            move_on(conn, &row, hour).await?;
            Ok((1, erase_report(conn, &row.id, hour).await?))
        }
        Change::Erase { id, hour } => {
            let erased = erase_report(conn, &id, hour).await?;
            Ok((i64::from(erased), erased))
        }
        Change::Keep { id, by, parties, hour } => {
            Ok((keep::put(conn, &id, &by, &parties, hour).await?, false))
        }
        Change::Part { id, by, change } => {
            Ok((parts::change(conn, &id, &by, change).await?, false))
        }
        Change::PutBatch { day, leaves } => {
            let bytes = leaves.iter().flat_map(|leaf| *leaf.as_bytes()).collect();
            let new = sql("insert into report_batch (day, leaves) values ($1, $2) \
                 on conflict (day) do nothing")
            .int(day)
            .bytes(bytes)
            .run(conn)
            .await?;
            Ok((i64::try_from(new).unwrap_or(i64::MAX), false))
        }
    }
}

/// A key that was made and never ordered gives way to the next; those in the record stay, so that
/// what was sealed for them can be read.
async fn put_reading_key(
    conn: &mut AnyConnection,
    office: &Office,
    reading: &ReadingKey,
    wrapped: Vec<u8>,
    now: i64,
) -> Result<(), Error> {
    let kept = sql("select count(*) from reading_key where office = $1 and recorded <> 0")
        .text(office.to_string())
        .one(conn)
        .await?
        .size(0)?;
    if kept >= super::READING_KEYS_MAX as u64 {
        let what = commission::refusal::What::Passkeys;
        return Err(Refusal::TooMany { what, max: super::READING_KEYS_MAX }.into());
    }
    sql("delete from reading_key where office = $1 and recorded = 0")
        .text(office.to_string())
        .run(conn)
        .await?;
    sql("insert into reading_key (reading, office, wrapped, created, recorded) \
         values ($1, $2, $3, $4, 0)")
    .text(reading.as_str())
    .text(office.to_string())
    .bytes(wrapped)
    .int(now)
    .run(conn)
    .await?;
    Ok(())
}

/// A reading key stands in the record now.
pub(crate) async fn recorded(conn: &mut AnyConnection, reading: &ReadingKey) -> Result<(), Error> {
    sql("update reading_key set recorded = 1 where reading = $1")
        .text(reading.as_str())
        .run(conn)
        .await?;
    Ok(())
}

/// Forgets every reading key of an office; says whether there was any.
pub(crate) async fn erase(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from reading_key where office = $1").text(office.to_string()).run(conn).await
}

/// The wrapped secrets of an office's reading keys, the newest first.
pub(super) async fn reading_keys(
    conn: &mut AnyConnection,
    office: &Office,
) -> Result<Vec<Vec<u8>>, Error> {
    let rows = sql("select wrapped from reading_key where office = $1 \
         order by recorded desc, created desc, reading")
    .text(office.to_string())
    .all(conn)
    .await?;
    rows.iter().map(|row| row.bytes(0)).collect()
}

async fn put_report(conn: &mut AnyConnection, new: NewRow) -> Result<(), Error> {
    // Those that wait for a party to open its part have a limit of their own.
    let waiting = sql("select count(*) from report where state = 'received' and id not in \
         (select report from report_seal where settled = 0)")
    .one(conn)
    .await?;
    if waiting.int(0)? >= RECEIVED_MAX {
        let max = usize::try_from(RECEIVED_MAX).unwrap_or(usize::MAX);
        return Err(Refusal::TooMany { what: commission::refusal::What::Comments, max }.into());
    }
    let NewRow { row, lookup, reporter, salt, sealed, account, identity, seal } = new;
    sql("insert into report (id, lookup, hour, changed, version, region, trusted, \
         state, topic, summary, reporter, salt, sealed, account, identity, over, erased) values \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, 0)")
    .text(&row.id)
    .text(lookup)
    .int(row.hour)
    .int(row.changed)
    .int(row.version)
    .text(&row.region)
    .text(&row.trusted)
    .text(row.state.as_str())
    .text(&row.topic)
    .text(&row.summary)
    .text(reporter.as_str())
    .bytes(salt.to_vec())
    .text(sealed.hex())
    .bytes(account)
    .bytes(identity)
    .run(conn)
    .await?;
    match seal {
        Some(seal) => parts::put(conn, &row.id, seal).await,
        None => Ok(()),
    }
}

async fn move_on(conn: &mut AnyConnection, row: &ReportRow, hour: i64) -> Result<(), Error> {
    let changed = sql("update report set state = $3, topic = $4, summary = $5, over = $6, \
         changed = $7, version = version + 1 where id = $1 and version = $2")
    .text(&row.id)
    .int(row.version)
    .text(row.state.as_str())
    .text(&row.topic)
    .text(&row.summary)
    .int(row.over)
    .int(hour)
    .run(conn)
    .await?;
    if changed == 1 {
        return Ok(());
    }
    let found = sql("select version from report where id = $1").text(&row.id).first(conn).await?;
    let found = found.ok_or_else(|| Error::missing("report"))?.int(0)?;
    Err(Refusal::Changed { expected: row.version, found }.into())
}

async fn put_message(
    conn: &mut AnyConnection,
    id: &str,
    message: NewMessage,
    decides: bool,
    hour: i64,
) -> Result<(), Error> {
    let author = message.author.map(|office| office.to_string()).unwrap_or_default();
    let row = sql("select coalesce(max(number), 0), \
         coalesce(sum(case when (author = '') = ($2 = '') then 1 else 0 end), 0) \
         from report_message where report = $1")
    .text(id)
    .text(&author)
    .one(conn)
    .await?;
    // Neither side of the conversation can use up the other's room, nor keep a report from ending.
    if !decides && row.int(1)? >= MESSAGES_MAX {
        let max = usize::try_from(MESSAGES_MAX).unwrap_or(usize::MAX);
        return Err(Refusal::TooMany { what: commission::refusal::What::Comments, max }.into());
    }
    sql("insert into report_message (report, number, hour, author, body) \
         values ($1, $2, $3, $4, $5)")
    .text(id)
    .int(row.int(0)? + 1)
    .int(hour)
    .text(author)
    .bytes(message.body)
    .run(conn)
    .await?;
    Ok(())
}

/// Remembers an addition; says whether it is the first time.
async fn put_once(conn: &mut AnyConnection, report: &str, addition: &str) -> Result<bool, Error> {
    let new = sql("insert into report_once (report, addition) values ($1, $2) \
         on conflict (report, addition) do nothing")
    .text(report)
    .text(addition)
    .run(conn)
    .await?;
    Ok(new > 0)
}

/// Whether this was added before.
pub(super) async fn was_added(
    conn: &mut AnyConnection,
    report: &str,
    addition: &str,
) -> Result<bool, Error> {
    let row = sql("select count(*) from report_once where report = $1 and addition = $2")
        .text(report)
        .text(addition)
        .one(conn)
        .await?;
    Ok(row.int(0)? > 0)
}

async fn erase_report(conn: &mut AnyConnection, id: &str, hour: i64) -> Result<bool, Error> {
    sql("delete from report_message where report = $1").text(id).run(conn).await?;
    sql("delete from report_once where report = $1").text(id).run(conn).await?;
    file::erase(conn, id).await?;
    keep::erase(conn, id).await?;
    parts::erase(conn, id).await?;
    let erased = sql("update report set account = $2, identity = $2, summary = '', region = '', \
         reporter = '', trusted = '', topic = '', erased = $3, version = version + 1 \
         where id = $1 and erased = 0")
    .text(id)
    .bytes(Vec::new())
    .int(hour)
    .run(conn)
    .await?;
    Ok(erased > 0)
}

const fn columns() -> &'static str {
    "id, hour, changed, version, region, trusted, state, topic, summary, \
     length(identity), over, erased, kept, reporter, account, identity, salt, sealed"
}

/// A report with its sealed bytes.
pub(super) struct Found {
    pub(super) row: ReportRow,
    /// None once it was erased.
    pub(super) reporter: Option<ReadingKey>,
    pub(super) account: Vec<u8>,
    pub(super) identity: Vec<u8>,
    pub(super) salt: [u8; SALT_BYTES],
    pub(super) sealed: Digest,
    /// What makes it one that every party together opens.
    pub(super) seal: Option<Seal>,
}

impl Found {
    /// Out of which room its files are kept.
    pub(super) fn budget(&self) -> Budget {
        match &self.seal {
            Some(seal) if seal.waits() => Budget::Waiting,
            _ => Budget::Readable,
        }
    }
}

fn report_row(row: &Row) -> Result<ReportRow, Error> {
    Ok(ReportRow {
        id: row.text(0)?,
        hour: row.int(1)?,
        changed: row.int(2)?,
        version: row.int(3)?,
        region: row.text(4)?,
        trusted: row.text(5)?,
        state: row.parse::<ReportState>(6, "a report")?,
        topic: row.text(7)?,
        summary: row.text(8)?,
        has_identity: row.int(9)? > 0,
        over: row.int(10)?,
        erased: row.int(11)?,
        kept: row.int(12)?,
        parts: Vec::new(),
    })
}

fn found(row: &Row) -> Result<Found, Error> {
    let salt = row.bytes(16)?.try_into();
    Ok(Found {
        row: report_row(row)?,
        reporter: row.text(13)?.parse().ok(),
        account: row.bytes(14)?,
        identity: row.bytes(15)?,
        salt: salt.map_err(|_| Error::corrupt("a report's salt"))?,
        sealed: Digest::from_hex(&row.text(17)?)?,
        seal: None,
    })
}

pub(super) async fn by_id(conn: &mut AnyConnection, id: &str) -> Result<Option<Found>, Error> {
    let statement = format!("select {} from report where id = $1", columns());
    let row = crate::row::kept(statement).text(id).first(conn).await?;
    with_seal(conn, row.as_ref().map(found).transpose()?).await
}

pub(super) async fn by_lookup(
    conn: &mut AnyConnection,
    lookup: &str,
) -> Result<Option<Found>, Error> {
    let statement = format!("select {} from report where lookup = $1", columns());
    let row = crate::row::kept(statement).text(lookup).first(conn).await?;
    with_seal(conn, row.as_ref().map(found).transpose()?).await
}

async fn with_seal(conn: &mut AnyConnection, found: Option<Found>) -> Result<Option<Found>, Error> {
    let Some(mut found) = found else { return Ok(None) };
    found.seal = parts::load(conn, &found.row.id).await?;
    found.row.parts = found.seal.as_ref().map(Seal::parts).unwrap_or_default();
    Ok(Some(found))
}

/// Reports of a state, or all, the newest first, without their bodies; those before a place.
pub(super) async fn list(
    conn: &mut AnyConnection,
    state: Option<ReportState>,
    before: Option<(i64, String)>,
    limit: i64,
) -> Result<Vec<ReportRow>, Error> {
    let (hour, id) = before.unwrap_or((i64::MAX, String::new()));
    let rows = sql("select id, hour, changed, version, region, trusted, state, topic, \
         summary, length(identity), over, erased, kept from report \
         where ($1 = '' or state = $1) and (hour < $2 or (hour = $2 and id < $3)) \
         order by hour desc, id desc limit $4")
    .text(state.map_or("", ReportState::as_str))
    .int(hour)
    .text(id)
    .int(limit)
    .all(conn)
    .await?;
    let mut listed: Vec<ReportRow> = rows.iter().map(report_row).collect::<Result<_, _>>()?;
    parts::beside(conn, &mut listed).await?;
    Ok(listed)
}

/// Reports that have been over since before a moment, or decided and untouched since then, and are
/// not yet erased.
pub(super) async fn due(conn: &mut AnyConnection, before: i64) -> Result<Vec<String>, Error> {
    let rows = sql("select id from report where erased = 0 and kept < $1 and \
         ((over > 0 and over < $1) or \
         (state in ('referred', 'emergency', 'not-ours') and changed < $1))")
    .int(before)
    .all(conn)
    .await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// What was written about a report: hour, author, sealed bytes.
pub(super) async fn messages(
    conn: &mut AnyConnection,
    id: &str,
) -> Result<Vec<(i64, Option<Office>, Vec<u8>)>, Error> {
    let rows = sql("select hour, author, body from report_message where report = $1 \
         order by number")
    .text(id)
    .all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let author = Some(row.text(1)?).filter(|author| !author.is_empty());
            let author = author.map(|_| row.parse(1, "a message's author")).transpose()?;
            Ok((row.int(0)?, author, row.bytes(2)?))
        })
        .collect()
}

/// Salt and digest of every report that came on a day, erased ones too.
pub(super) async fn of_day(
    conn: &mut AnyConnection,
    day: i64,
) -> Result<Vec<([u8; SALT_BYTES], Digest)>, Error> {
    let from = day.saturating_mul(86_400);
    let rows = sql("select salt, sealed from report where hour >= $1 and hour < $2")
        .int(from)
        .int(from.saturating_add(86_400))
        .all(conn)
        .await?;
    rows.iter()
        .map(|row| {
            let salt = row.bytes(0)?.try_into();
            let salt = salt.map_err(|_| Error::corrupt("a report's salt"))?;
            Ok((salt, Digest::from_hex(&row.text(1)?)?))
        })
        .collect()
}

/// When the first report came.
pub(super) async fn first_hour(conn: &mut AnyConnection) -> Result<Option<i64>, Error> {
    let first = sql("select coalesce(min(hour), -1) from report").one(conn).await?.int(0)?;
    Ok(Some(first).filter(|hour| *hour >= 0))
}

/// The leaves of a day's batch.
pub(super) async fn batch(
    conn: &mut AnyConnection,
    day: i64,
) -> Result<Option<Vec<Digest>>, Error> {
    let row = sql("select leaves from report_batch where day = $1").int(day).first(conn).await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = row.bytes(0)?;
    let (leaves, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() {
        Ok(Some(leaves.iter().copied().map(Digest::from_bytes).collect()))
    } else {
        Err(Error::corrupt(format!("the batch of day {day}")))
    }
}
