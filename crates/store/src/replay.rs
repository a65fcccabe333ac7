//! Replays the record into the matter tables and compares them with what stood there before.

use std::collections::BTreeSet;

use commission::Act;
use record::{Appender, Hash, leaf_hash};
use sqlx::AnyConnection;

use crate::apply::{Present, apply};
use crate::dialect::script;
use crate::row::{composed, sql};
use crate::{Error, checkpoints, log};

/// The most problems that are listed.
pub(crate) const PROBLEMS_MAX: usize = 200;
/// The most rows of one table that are named.
const ROWS_MAX: i64 = 20;
/// How many entries are read at once.
const PAGE: u32 = 500;

/// A table that follows from the record: its columns, and what names a row of it.
struct Table {
    name: &'static str,
    columns: &'static str,
    row: &'static str,
}

/// Every table that follows from the record, but for erasable columns and what lies on the desk.
const TABLES: &[Table] = &[
    Table { name: "tile", columns: "level, idx, hashes", row: "level || '/' || idx" },
    Table { name: "edge", columns: "level, hashes", row: "level || ''" },
    Table { name: "head", columns: "id, size, latest", row: "'size ' || size" },
    Table { name: "blob", columns: "digest, recorded", row: "digest" },
    Table { name: "matter", columns: "id, version", row: "id" },
    Table {
        name: "instrument",
        columns: "id, kind, number, revision, state, titles, digest, tabled, changed, deadline, \
                  signed, entry, adopted_entry",
        row: "id",
    },
    Table {
        name: "revision",
        columns: "instrument, revision, text, digest, topics, promises, tabled_by, tabled_at, \
                  state, state_at, adopted_at, signatories, office, language, reasons, replaced_by",
        row: "instrument || ' revision ' || revision",
    },
    Table {
        name: "version",
        columns: "instrument, revision, place, language, authentic, title, digest",
        row: "instrument || ' revision ' || revision || ' in ' || language",
    },
    Table {
        name: "signature",
        columns: "instrument, revision, office, entry, at, how, note",
        row: "instrument || ' revision ' || revision || ' by ' || office",
    },
    Table { name: "promise", columns: "reference, made, body", row: "reference" },
    Table {
        name: "evidence",
        columns: "promise, kind, source, at, field, region, planned",
        row: "promise || ' ' || source",
    },
    Table {
        name: "incident",
        columns: "id, entry, at, due, blurred, note, region, status, found",
        row: "id",
    },
    Table {
        name: "incident_statement",
        columns: "incident, number, entry, at, text, note",
        row: "incident || ' statement ' || number",
    },
    Table {
        name: "incident_finding",
        columns: "incident, number, entry, at, status, digest, signatories, notes",
        row: "incident || ' finding ' || number",
    },
    Table {
        name: "incident_text",
        columns: "incident, instrument",
        row: "incident || ' answered by ' || instrument",
    },
    Table { name: "meeting", columns: "id, held, minutes, place", row: "id" },
    Table {
        name: "meeting_call",
        columns: "meeting, number, entry, at, answer, call, note",
        row: "meeting || ' call ' || number",
    },
    Table {
        name: "meeting_answer",
        columns: "meeting, number, place, entry, at, reply, note",
        row: "meeting || ' call ' || number || ' answer ' || place",
    },
    Table {
        name: "meeting_statement",
        columns: "meeting, number, entry, at, text, note",
        row: "meeting || ' statement ' || number",
    },
    Table {
        name: "meeting_text",
        columns: "meeting, instrument",
        row: "meeting || ' in ' || instrument",
    },
    Table { name: "appeal", columns: "id, adopted, parties, addressees, sent", row: "id" },
    Table {
        name: "appeal_step",
        columns: "appeal, number, entry, at, document, step, note",
        row: "appeal || ' step ' || number",
    },
    Table {
        name: "appeal_view",
        columns: "appeal, number, place, entry, at, opinion, note",
        row: "appeal || ' step ' || number || ' word ' || place",
    },
    Table {
        name: "waiver",
        columns: "promise, until, plan, at",
        row: "promise || ' waived by ' || plan",
    },
    Table {
        name: "activity",
        columns: "id, plan, agreed, starts, ends, parties, fulfils, planned, changes",
        row: "id",
    },
    Table {
        name: "activity_report",
        columns: "activity, number, entry, at, report, note",
        row: "activity || ' report ' || number",
    },
    Table {
        name: "activity_view",
        columns: "activity, number, place, entry, at, opinion, note",
        row: "activity || ' report ' || number || ' word ' || place",
    },
    Table {
        name: "competition",
        columns: "id, adopted, parties, rules, entries, turns, awarded, awarded_at",
        row: "id",
    },
    Table {
        name: "competition_entry",
        columns: "competition, number, entry, work, people",
        row: "competition || ' entry ' || number",
    },
    Table {
        name: "forum",
        columns: "id, adopted, parties, fulfils, opened, changes, until, ended, ended_at, held, \
                  held_at",
        row: "id",
    },
    Table {
        name: "forum_delegate",
        columns: "forum, number, entry, at, party, category, mark, in_place_of, note, seat, \
                  moved_up, gone_entry, gone_at, replaced_by, gone_note",
        row: "forum || ' delegate ' || number",
    },
    Table {
        name: "glossary_entry",
        columns: "id, language, side, holds, review, body",
        row: "'entry ' || id",
    },
    Table {
        name: "glossary_text",
        columns: "entry, instrument",
        row: "entry || ' named by ' || instrument",
    },
    Table { name: "token", columns: "word, instrument", row: "word || ' of ' || instrument" },
];

/// The tables that a replay writes.
pub(crate) fn table_names() -> Vec<&'static str> {
    TABLES.iter().map(|table| table.name).collect()
}

/// Keeps a copy of every table as it is.
async fn keep(conn: &mut AnyConnection) -> Result<(), Error> {
    for Table { name, columns, .. } in TABLES {
        composed(format!("create temporary table old_{name} as select {columns} from {name}"))
            .run(conn)
            .await?;
    }
    Ok(())
}

async fn drop_copies(conn: &mut AnyConnection) -> Result<(), Error> {
    for Table { name, .. } in TABLES {
        composed(format!("drop table old_{name}")).run(conn).await?;
    }
    Ok(())
}

/// Empties every table that a replay writes.
async fn clear(conn: &mut AnyConnection) -> Result<(), Error> {
    script(
        conn,
        "delete from tile; delete from edge; update blob set recorded = 0; delete from matter; \
         delete from instrument; delete from revision; delete from version; \
         delete from signature; delete from promise; delete from evidence; delete from token; \
         delete from incident; delete from incident_statement; delete from incident_finding; \
         delete from incident_text; delete from meeting; delete from meeting_call; \
         delete from meeting_answer; delete from meeting_statement; delete from meeting_text; \
         delete from appeal; delete from appeal_step; delete from appeal_view; \
         delete from waiver; delete from activity; delete from activity_report; \
         delete from activity_view; \
         delete from competition; delete from competition_entry; \
         delete from forum; delete from forum_delegate; \
         delete from glossary_entry; delete from glossary_text",
    )
    .await
}

async fn differing(
    conn: &mut AnyConnection,
    table: &Table,
    from: &str,
    other: &str,
) -> Result<Vec<String>, Error> {
    let Table { columns, row, .. } = table;
    let rows = composed(format!(
        "select {row} from (select {columns} from {from} except select {columns} from {other}) d \
         limit $1"
    ))
    .int(ROWS_MAX)
    .all(conn)
    .await?;
    rows.iter().map(|row| row.text(0)).collect()
}

/// The rows that a replay wrote differently.
async fn compare(conn: &mut AnyConnection) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for table in TABLES {
        let old = format!("old_{}", table.name);
        let mut rows: BTreeSet<String> = BTreeSet::new();
        rows.extend(differing(conn, table, table.name, &old).await?);
        rows.extend(differing(conn, table, &old, table.name).await?);
        found.extend(
            rows.into_iter().map(|row| {
                format!("table {}, row {row}: it is not what the record says", table.name)
            }),
        );
    }
    Ok(found)
}

/// What a replay found.
pub(crate) struct Replayed {
    pub(crate) entries: u64,
    pub(crate) present: Present,
    /// What is wrong with the record itself: it cannot be believed before this is cleared up.
    pub(crate) broken: Vec<String>,
    /// What the tables said differently.
    pub(crate) differences: Vec<String>,
}

/// Replays the record. The caller began a transaction, and commits or undoes it.
pub(crate) async fn replay(conn: &mut AnyConnection) -> Result<Replayed, Error> {
    let roots = checkpoints::roots(conn).await?;
    keep(conn).await?;
    clear(conn).await?;
    let mut broken = Vec::new();
    let mut present: Present = None;
    let mut tree = Appender::new();
    loop {
        let rows = log::raw_entries(conn, tree.size(), PAGE).await?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let index = row.size(0)?;
            if index != tree.size() {
                broken.push(format!("entry {}: it is missing", tree.size()));
                return finish(conn, tree, present, broken).await;
            }
            // The stored leaf is what the tree is made of; whether it is right is said apart.
            let leaf = row.hash(3).unwrap_or_else(|_| Hash::from_bytes([0; 32]));
            let bytes = row.bytes(4)?;
            if leaf_hash(&bytes) != leaf {
                broken.push(format!("entry {index}: its bytes have another leaf hash"));
            }
            if let Err(error) = take(conn, &mut present, index, row).await {
                broken.push(format!("entry {index}: it cannot be replayed: {error}"));
            }
            for tile in tree.push(leaf) {
                log::put_tile(conn, &tile).await?;
            }
            if roots.get(&tree.size()).is_some_and(|root| *root != tree.root()) {
                broken.push(format!("checkpoint {}: the entries have another root", tree.size()));
            }
        }
        if broken.len() >= PROBLEMS_MAX {
            break;
        }
    }
    for size in roots.keys().filter(|size| **size > tree.size()) {
        broken.push(format!("checkpoint {size}: the record has only {} entries", tree.size()));
    }
    finish(conn, tree, present, broken).await
}

/// Applies one entry, and checks that its columns say what its bytes say.
async fn take(
    conn: &mut AnyConnection,
    present: &mut Present,
    index: u64,
    row: &crate::row::Row,
) -> Result<(), Error> {
    let act = Act::decode(&row.bytes(4)?)?;
    if row.int(1)? != act.at() || row.text(2)? != act.kind() {
        return Err(Error::corrupt("its columns say another time or kind"));
    }
    if matter_of(conn, index).await? != act.matter().to_string() {
        return Err(Error::corrupt("its columns say another matter"));
    }
    apply(conn, present, index, &act).await
}

async fn matter_of(conn: &mut AnyConnection, index: u64) -> Result<String, Error> {
    sql("select matter from entry where idx = $1").size(index).one(conn).await?.text(0)
}

/// The number of entries and the latest of their times.
async fn put_size(conn: &mut AnyConnection, size: u64) -> Result<(), Error> {
    sql("update head set size = $1, latest = (select coalesce(max(at), 0) from entry), \
         stamp = stamp + 1")
    .size(size)
    .run(conn)
    .await?;
    Ok(())
}

async fn finish(
    conn: &mut AnyConnection,
    tree: Appender,
    present: Present,
    broken: Vec<String>,
) -> Result<Replayed, Error> {
    log::put_edge(conn, &Appender::new(), &tree).await?;
    put_size(conn, tree.size()).await?;
    let differences = compare(conn).await?;
    drop_copies(conn).await?;
    Ok(Replayed { entries: tree.size(), present, broken, differences })
}
