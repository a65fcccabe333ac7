//! The record's rows: entries, tiles, the right edge, and proofs out of them.

use std::collections::BTreeMap;

use record::{
    Appender, Bundle, FullTile, Hash, Level, TILE_WIDTH, TilePath, Tiles, encode_tile, leaf_hash,
};
use sqlx::AnyConnection;

use crate::row::{Row, sql};
use crate::store::Store;
use crate::{Entry, Error, Head};

/// The most entries that one question returns.
pub(crate) const ENTRIES_MAX: u32 = 1_000;

/// The length of a hash in bytes.
const HASH_BYTES: usize = 32;

/// The head with the latest time of an entry.
pub(crate) async fn head(conn: &mut AnyConnection) -> Result<(Head, i64), Error> {
    let row = sql("select size, stamp, latest from head where id = 1").first(conn).await?;
    let row = row.ok_or_else(|| Error::corrupt("the database holds no record"))?;
    Ok((Head { size: row.size(0)?, stamp: row.size(1)? }, row.int(2)?))
}

pub(crate) async fn put_head(
    conn: &mut AnyConnection,
    head: Head,
    latest: i64,
) -> Result<(), Error> {
    sql("insert into head (id, size, latest, stamp) values (1, $1, $2, $3) \
         on conflict (id) do update set size = excluded.size, latest = excluded.latest, \
         stamp = excluded.stamp")
    .size(head.size)
    .int(latest)
    .size(head.stamp)
    .run(conn)
    .await?;
    Ok(())
}

pub(crate) async fn put_entry(
    conn: &mut AnyConnection,
    entry: &Entry,
    matter: &str,
) -> Result<(), Error> {
    sql("insert into entry (idx, at, kind, matter, leaf, bytes) values ($1, $2, $3, $4, $5, $6)")
        .size(entry.index)
        .int(entry.at)
        .text(&entry.kind)
        .text(matter)
        .bytes(entry.leaf.as_bytes().to_vec())
        .bytes(entry.bytes.clone())
        .run(conn)
        .await?;
    Ok(())
}

pub(crate) async fn put_tile(conn: &mut AnyConnection, tile: &FullTile) -> Result<(), Error> {
    sql("insert into tile (level, idx, hashes) values ($1, $2, $3)")
        .int(i64::from(tile.level))
        .size(tile.index)
        .bytes(encode_tile(&tile.hashes))
        .run(conn)
        .await?;
    Ok(())
}

async fn put_edge_level(
    conn: &mut AnyConnection,
    level: i64,
    hashes: &[Hash],
) -> Result<(), Error> {
    sql("insert into edge (level, hashes) values ($1, $2) \
         on conflict (level) do update set hashes = excluded.hashes")
    .int(level)
    .bytes(encode_tile(hashes))
    .run(conn)
    .await?;
    Ok(())
}

/// Writes the levels of the right edge in which `tree` differs from `before`.
pub(crate) async fn put_edge(
    conn: &mut AnyConnection,
    before: &Appender,
    tree: &Appender,
) -> Result<(), Error> {
    for (place, hashes) in tree.edge().iter().enumerate() {
        if before.edge().get(place) != Some(hashes) {
            put_edge_level(conn, i64::try_from(place).unwrap_or(i64::MAX), hashes).await?;
        }
    }
    Ok(())
}

fn split(bytes: &[u8]) -> Result<Vec<Hash>, Error> {
    let (hashes, rest) = bytes.as_chunks::<HASH_BYTES>();
    if rest.is_empty() {
        Ok(hashes.iter().copied().map(Hash::from_bytes).collect())
    } else {
        Err(Error::corrupt("a tile ends within a hash"))
    }
}

/// The tree as its right edge is stored.
///
/// # Errors
/// [`Error::Corrupt`] or [`Error::Record`] when the edge does not belong to `size`.
pub(crate) async fn tree(conn: &mut AnyConnection, size: u64) -> Result<Appender, Error> {
    let rows = sql("select level, hashes from edge order by level").all(conn).await?;
    let mut edge = Vec::new();
    for (level, row) in (0..).zip(&rows) {
        if row.int(0)? != level {
            return Err(Error::corrupt("a level of the record's edge is missing"));
        }
        edge.push(split(&row.bytes(1)?)?);
    }
    Ok(Appender::load(size, edge)?)
}

async fn full_tile(conn: &mut AnyConnection, level: u8, index: u64) -> Result<Option<Row>, Error> {
    sql("select hashes from tile where level = $1 and idx = $2")
        .int(i64::from(level))
        .size(index)
        .first(conn)
        .await
}

async fn edge_tile(conn: &mut AnyConnection, level: u8) -> Result<Option<Row>, Error> {
    sql("select hashes from edge where level = $1").int(i64::from(level)).first(conn).await
}

/// The first `width` hashes of a tile, out of the full tiles or the right edge.
pub(crate) async fn hashes(
    conn: &mut AnyConnection,
    level: u8,
    index: u64,
    width: u16,
) -> Result<Vec<Hash>, Error> {
    let missing = || match TilePath::new(Level::Hashes(level), index, width) {
        Ok(path) => Error::missing(path.to_string()),
        Err(error) => Error::Record(error),
    };
    let row = match full_tile(conn, level, index).await? {
        Some(row) => row,
        None => {
            let (Head { size, .. }, _) = head(conn).await?;
            let count = size.checked_shr(8 * u32::from(level)).unwrap_or(0);
            if count / u64::from(TILE_WIDTH) != index {
                return Err(missing());
            }
            edge_tile(conn, level).await?.ok_or_else(missing)?
        }
    };
    let mut hashes = split(&row.bytes(0)?)?;
    if hashes.len() < usize::from(width) {
        return Err(missing());
    }
    hashes.truncate(usize::from(width));
    Ok(hashes)
}

/// Tiles fetched ahead for a proof.
struct Fetched(BTreeMap<(u8, u64), Vec<Hash>>);

impl Tiles for Fetched {
    type Error = record::Error;

    fn tile(&self, level: u8, index: u64, width: u16) -> Result<Vec<Hash>, record::Error> {
        let hashes = self.0.get(&(level, index)).map(Vec::as_slice).unwrap_or_default();
        Ok(hashes.get(..usize::from(width)).unwrap_or(hashes).to_vec())
    }
}

async fn fetch(conn: &mut AnyConnection, tiles: &[(u8, u64, u16)]) -> Result<Fetched, Error> {
    let mut fetched = BTreeMap::new();
    for (level, index, width) in tiles {
        fetched.insert((*level, *index), hashes(conn, *level, *index, *width).await?);
    }
    Ok(Fetched(fetched))
}

/// The root of the tree when it had `size` entries; O(log n) tiles.
pub(crate) async fn root(conn: &mut AnyConnection, size: u64) -> Result<Hash, Error> {
    let tiles = fetch(conn, &record::root_tiles(size)).await?;
    Ok(record::root(&tiles, size)?)
}

/// The proof that an entry stands in the tree of `size`; O(log n) tiles.
pub(crate) async fn inclusion(
    conn: &mut AnyConnection,
    index: u64,
    size: u64,
) -> Result<Vec<Hash>, Error> {
    let tiles = fetch(conn, &record::inclusion_tiles(index, size)?).await?;
    Ok(record::inclusion_proof(&tiles, index, size)?)
}

fn entry(row: &Row) -> Result<Entry, Error> {
    let entry = Entry {
        index: row.size(0)?,
        at: row.int(1)?,
        kind: row.text(2)?,
        leaf: row.hash(3)?,
        bytes: row.bytes(4)?,
    };
    if leaf_hash(&entry.bytes) == entry.leaf {
        Ok(entry)
    } else {
        Err(Error::corrupt(format!("entry {}: its bytes have another leaf hash", entry.index)))
    }
}

/// Entries from an index on, ascending, each checked against its leaf hash.
pub(crate) async fn entries(
    conn: &mut AnyConnection,
    from: u64,
    limit: u32,
) -> Result<Vec<Entry>, Error> {
    raw_entries(conn, from, limit).await?.iter().map(entry).collect()
}

/// The same as rows that nobody checked yet: index, time, kind, leaf hash, bytes.
pub(crate) async fn raw_entries(
    conn: &mut AnyConnection,
    from: u64,
    limit: u32,
) -> Result<Vec<Row>, Error> {
    sql("select idx, at, kind, leaf, bytes from entry where idx >= $1 order by idx limit $2")
        .size(from)
        .int(i64::from(limit))
        .all(conn)
        .await
}

/// Every entry about one matter, ascending, each checked against its leaf hash.
pub(crate) async fn entries_about(
    conn: &mut AnyConnection,
    matter: &str,
) -> Result<Vec<Entry>, Error> {
    let rows = sql("select idx, at, kind, leaf, bytes from entry where matter = $1 order by idx")
        .text(matter)
        .all(conn)
        .await?;
    rows.iter().map(entry).collect()
}

/// The number of entries, from their own table.
pub(crate) async fn count(conn: &mut AnyConnection) -> Result<u64, Error> {
    sql("select coalesce(max(idx), -1) + 1 from entry").one(conn).await?.size(0)
}

async fn bundle(conn: &mut AnyConnection, path: &TilePath) -> Result<Vec<u8>, Error> {
    let missing = || Error::missing(path.to_string());
    let first = path.index().checked_mul(u64::from(TILE_WIDTH)).ok_or_else(missing)?;
    let entries = entries(conn, first, u32::from(path.width())).await?;
    if entries.len() != usize::from(path.width()) {
        return Err(missing());
    }
    let entries = entries.into_iter().map(|entry| entry.bytes).collect();
    Ok(Bundle::new(entries)?.encode())
}

impl Store {
    /// One entry.
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Error::Corrupt`] when its bytes are not those of its leaf.
    pub async fn entry(&self, index: u64) -> Result<Entry, Error> {
        let found = self.entries(index, 1).await?;
        let found = found.into_iter().next().filter(|entry| entry.index == index);
        found.ok_or_else(|| Error::missing(format!("entry {index}")))
    }

    /// Entries from an index on, ascending; at most 1,000 at once.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when one's bytes are not those of its leaf.
    pub async fn entries(&self, from: u64, limit: u32) -> Result<Vec<Entry>, Error> {
        entries(&mut *self.reader().await?, from, limit.min(ENTRIES_MAX)).await
    }

    /// A hash tile or a bundle of entries; partial ones as long as the record has that many.
    ///
    /// # Errors
    /// [`Error::Missing`] when the record does not have it (yet).
    pub async fn tile(&self, path: &TilePath) -> Result<Vec<u8>, Error> {
        let mut snapshot = self.snapshot().await?;
        match path.level() {
            Level::Entries => bundle(&mut snapshot, path).await,
            Level::Hashes(level) => {
                let hashes = hashes(&mut snapshot, level, path.index(), path.width()).await?;
                Ok(encode_tile(&hashes))
            }
        }
    }
}
