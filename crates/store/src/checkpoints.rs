//! Checkpoints: what the log signed, who cosigned it, and what that says of an entry's place.

use std::collections::BTreeSet;

use commission::statement::{CLOCK_AHEAD_SECONDS_MAX, STATEMENT_AGE_SECONDS_MAX};
use commission::{Commission, Refusal};
use note::{Digest, Note, Policy, SigningKey};
use record::{Appender, Checkpoint, Place, SignedCheckpoint, TlogProof};
use sqlx::AnyConnection;

use crate::commit::Work;
use crate::memo::Memo;
use crate::row::{Row, sql};
use crate::store::Store;
use crate::{Error, Published, Standing, log};

/// The most checkpoints that one question returns.
const CHECKPOINTS_MAX: u32 = 200;

/// A cosignature that was verified.
#[derive(Clone, Debug)]
pub(crate) struct Cosignature {
    pub(crate) witness: String,
    pub(crate) at: u64,
    pub(crate) line: String,
}

async fn latest(conn: &mut AnyConnection) -> Result<Option<Row>, Error> {
    sql("select size, at, note, root, agreed from checkpoint order by size desc limit 1")
        .first(conn)
        .await
}

async fn newest(conn: &mut AnyConnection, limit: u32) -> Result<Vec<Row>, Error> {
    sql("select size, at, note, root, agreed from checkpoint order by size desc limit $1")
        .int(i64::from(limit))
        .all(conn)
        .await
}

async fn latest_agreed(conn: &mut AnyConnection) -> Result<Option<Row>, Error> {
    sql("select size, at, note, root, agreed from checkpoint where agreed > 0 \
         order by size desc limit 1")
    .first(conn)
    .await
}

async fn first_agreed_after(conn: &mut AnyConnection, index: u64) -> Result<Option<Row>, Error> {
    sql("select size, at, note, root, agreed from checkpoint where agreed > 0 and size > $1 \
         order by size limit 1")
    .size(index)
    .first(conn)
    .await
}

async fn of_size(conn: &mut AnyConnection, size: u64) -> Result<Option<Row>, Error> {
    sql("select size, at, note, root, agreed from checkpoint where size = $1")
        .size(size)
        .first(conn)
        .await
}

pub(crate) async fn cosignatures(
    conn: &mut AnyConnection,
    size: u64,
) -> Result<Vec<Cosignature>, Error> {
    let rows =
        sql("select witness, at, line from cosignature where size = $1 order by at, witness")
            .size(size)
            .all(conn)
            .await?;
    rows.iter()
        .map(|row| Ok(Cosignature { witness: row.text(0)?, at: row.size(1)?, line: row.text(2)? }))
        .collect()
}

/// Reads a checkpoint with its cosignatures and verifies every signature on it, unless exactly
/// the same was verified before.
pub(crate) async fn published(
    conn: &mut AnyConnection,
    commission: &Commission,
    memo: &Memo,
    row: &Row,
) -> Result<Published, Error> {
    let cosignatures = cosignatures(conn, row.size(0)?).await?;
    let bytes = bytes_of(commission, row, &cosignatures)?;
    if let Some(published) = memo.checkpoint(&bytes) {
        return Ok(published);
    }
    let published = verified(commission, row, cosignatures)?;
    memo.verified(bytes, &published);
    Ok(published)
}

/// The digest of everything on which the verification of a checkpoint rests. The policies are
/// those of the commission's version.
fn bytes_of(
    commission: &Commission,
    row: &Row,
    cosignatures: &[Cosignature],
) -> Result<Digest, Error> {
    let mut bytes = Vec::with_capacity(2_048);
    let mut add = |part: &[u8]| {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(part);
    };
    for number in [commission.version, row.int(0)?, row.int(1)?, row.int(4)?] {
        add(&number.to_be_bytes());
    }
    add(row.text(2)?.as_bytes());
    add(&row.bytes(3)?);
    for Cosignature { witness, at, line } in cosignatures {
        add(witness.as_bytes());
        add(&at.to_be_bytes());
        add(line.as_bytes());
    }
    Ok(Digest::of(&bytes))
}

fn verified(
    commission: &Commission,
    row: &Row,
    cosignatures: Vec<Cosignature>,
) -> Result<Published, Error> {
    let size = row.size(0)?;
    let bad = |why: &str| Error::corrupt(format!("checkpoint {size}: {why}"));
    let mut checkpoint = SignedCheckpoint::parse(&row.text(2)?)
        .map_err(|e| bad(&format!("it cannot be read: {e}")))?;
    let stated = checkpoint.checkpoint();
    if stated.size() != size || stated.root() != row.hash(3)? {
        return Err(bad("its note states another size or root"));
    }
    checkpoint.verify_log(&commission.founded.log).map_err(|e| bad(&e.to_string()))?;
    let mut cosigned = Vec::new();
    for cosignature in cosignatures {
        let witness = cosignature.witness;
        let line = cosignature.line.parse();
        let line = line.map_err(|e| bad(&format!("cosignature of {witness}: {e}")))?;
        checkpoint.push(line)?;
        cosigned.push((witness, i64::try_from(cosignature.at).unwrap_or(i64::MAX)));
    }
    let place = checkpoint
        .place(commission.policy_at(size))
        .map_err(|e| bad(&format!("a cosignature does not hold: {e}")))?;
    let agreed = match &place {
        Place::Agreed { since } => *since,
        Place::Pending { .. } => 0,
    };
    if agreed != row.size(4)? {
        return Err(bad("its cosignatures do not make the place that its row says"));
    }
    Ok(Published { checkpoint, at: row.int(1)?, place, cosigned })
}

/// Every checkpoint's size, ascending.
pub(crate) async fn sizes(conn: &mut AnyConnection) -> Result<Vec<u64>, Error> {
    let rows = sql("select size from checkpoint order by size").all(conn).await?;
    rows.iter().map(|row| row.size(0)).collect()
}

/// One checkpoint by its size, verified.
pub(crate) async fn checkpoint(
    conn: &mut AnyConnection,
    commission: &Commission,
    memo: &Memo,
    size: u64,
) -> Result<Published, Error> {
    let row = of_size(conn, size).await?;
    let row = row.ok_or_else(|| Error::missing(format!("checkpoint of size {size}")))?;
    published(conn, commission, memo, &row).await
}

/// The root that each checkpoint states, by size: what the tree is compared with.
pub(crate) async fn roots(
    conn: &mut AnyConnection,
) -> Result<std::collections::BTreeMap<u64, record::Hash>, Error> {
    let rows = sql("select size, root from checkpoint").all(conn).await?;
    rows.iter().map(|row| Ok((row.size(0)?, row.hash(1)?))).collect()
}

/// Size and root of the latest checkpoint.
pub(crate) async fn last_root(
    conn: &mut AnyConnection,
) -> Result<Option<(u64, record::Hash)>, Error> {
    match latest(conn).await? {
        Some(row) => Ok(Some((row.size(0)?, row.hash(3)?))),
        None => Ok(None),
    }
}

/// Signs a checkpoint of the tree when it grew since the last; returns its size.
pub(crate) async fn sign(
    conn: &mut AnyConnection,
    tree: &Appender,
    key: &SigningKey,
    now: i64,
) -> Result<Option<u64>, Error> {
    let last = latest(conn).await?.map_or(Ok(0), |row| row.size(0))?;
    if tree.size() <= last {
        return Ok(None);
    }
    let checkpoint = Checkpoint::new(key.verifier().name().as_str(), tree.size(), tree.root())?;
    let note = checkpoint.sign(key)?.to_string();
    put(conn, &checkpoint, &note, now).await?;
    Ok(Some(tree.size()))
}

async fn put(
    conn: &mut AnyConnection,
    checkpoint: &Checkpoint,
    note: &str,
    now: i64,
) -> Result<(), Error> {
    sql("insert into checkpoint (size, root, at, agreed, note) values ($1, $2, $3, 0, $4)")
        .size(checkpoint.size())
        .bytes(checkpoint.root().as_bytes().to_vec())
        .int(now)
        .text(note)
        .run(conn)
        .await?;
    Ok(())
}

async fn put_cosignature(
    conn: &mut AnyConnection,
    size: u64,
    cosignature: &Cosignature,
) -> Result<u64, Error> {
    sql("insert into cosignature (size, witness, at, line) values ($1, $2, $3, $4) \
         on conflict (size, witness) do nothing")
    .size(size)
    .text(&cosignature.witness)
    .size(cosignature.at)
    .text(&cosignature.line)
    .run(conn)
    .await
}

async fn put_agreed(conn: &mut AnyConnection, size: u64, since: u64) -> Result<(), Error> {
    sql("update checkpoint set agreed = $2 where size = $1")
        .size(size)
        .size(since)
        .run(conn)
        .await?;
    Ok(())
}

/// Since when the witnesses' times fill the quorum; 0 when they do not.
fn agreed_since(policy: &Policy, cosignatures: &[Cosignature]) -> u64 {
    let mut have = BTreeSet::new();
    for cosignature in cosignatures {
        have.insert(cosignature.witness.clone());
        if policy.quorum().missing(&have).is_empty() {
            return cosignature.at;
        }
    }
    0
}

/// Stores verified cosignatures, each witness's first; returns how many were new.
pub(crate) async fn cosign(
    conn: &mut AnyConnection,
    policy: &Policy,
    size: u64,
    lines: &[Cosignature],
) -> Result<u64, Error> {
    let mut new = 0;
    for line in lines {
        new += put_cosignature(conn, size, line).await?;
    }
    if new > 0 {
        let all = cosignatures(conn, size).await?;
        put_agreed(conn, size, agreed_since(policy, &all)).await?;
    }
    Ok(new)
}

/// The cosignatures of the policy's witnesses on a note; lines of unknown keys are dropped.
fn verify_lines(note: &Note, policy: &Policy) -> Result<Vec<Cosignature>, Error> {
    let mut found: Vec<Cosignature> = Vec::new();
    for line in note.signatures() {
        for (witness, known) in policy.witnesses() {
            if (known.key.name(), known.key.id()) != (line.name(), line.id()) {
                continue;
            }
            let alone = Note::new(note.text().clone(), vec![line.clone()])?;
            let verified = alone.verify([&known.key])?;
            let Some(at) = verified.first().and_then(|verified| verified.time) else {
                return Err(record::Error::WitnessKind { name: witness.clone() }.into());
            };
            found.push(Cosignature { witness: witness.clone(), at, line: line.to_string() });
        }
    }
    // Each witness counts once, by its earliest time.
    found.sort_by_key(|cosignature| cosignature.at);
    let mut seen = BTreeSet::new();
    found.retain(|cosignature| seen.insert(cosignature.witness.clone()));
    Ok(found)
}

/// The place of an entry in the record: by the first agreed checkpoint that covers it.
///
/// # Errors
/// [`Error::Missing`] when there is no such entry.
pub(crate) async fn standing(
    conn: &mut AnyConnection,
    commission: &Commission,
    memo: &Memo,
    index: u64,
) -> Result<Standing, Error> {
    if let Some(row) = first_agreed_after(conn, index).await? {
        let published = published(conn, commission, memo, &row).await?;
        let size = published.checkpoint.checkpoint().size();
        if let Place::Agreed { since } = published.place {
            let since = i64::try_from(since).unwrap_or(i64::MAX);
            return Ok(Standing::Agreed { since, size });
        }
    }
    let entry = log::entries(conn, index, 1).await?.into_iter().next();
    let entry = entry.filter(|entry| entry.index == index);
    let since = entry.ok_or_else(|| Error::missing(format!("entry {index}")))?.at;
    let everybody =
        || commission.policy_at(index.saturating_add(1)).quorum().missing(&BTreeSet::new());
    let missing = match latest(conn).await? {
        Some(row) if row.size(0)? > index => {
            match published(conn, commission, memo, &row).await?.place {
                Place::Pending { missing } => missing,
                Place::Agreed { .. } => Vec::new(),
            }
        }
        _ => everybody(),
    };
    Ok(Standing::Pending { since, missing })
}

/// The size of the latest checkpoint that is agreed; 0 when none is.
pub(crate) async fn agreed_size(conn: &mut AnyConnection) -> Result<u64, Error> {
    latest_agreed(conn).await?.map_or(Ok(0), |row| row.size(0))
}

impl Store {
    /// Signs a checkpoint when the record grew since the last one; returns its size.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn publish(&self, now: i64) -> Result<Option<u64>, Error> {
        let done = self.ask(Work::Publish { now }).await?;
        Ok(Some(done.size).filter(|size| *size > 0))
    }

    /// Takes the cosignatures on a checkpoint of this log.
    ///
    /// Lines of keys that the policy of that size does not know are dropped; each witness's first
    /// cosignature is kept.
    ///
    /// # Errors
    /// [`Error::Missing`] when the log never signed such a checkpoint; [`Error::Note`] when the
    /// signature of a known witness does not hold, and then nothing is stored;
    /// [`Refusal::SigningTime`] when a witness says that it signed later than now or well before
    /// the log did: readers are told by that time since when a place is agreed.
    pub async fn cosign(&self, checkpoint: &str, now: i64) -> Result<Published, Error> {
        let handed = SignedCheckpoint::parse(checkpoint)?;
        let size = handed.checkpoint().size();
        self.refresh().await?;
        let commission = self.commission();
        let known = self.checkpoint(size).await?;
        if known.checkpoint.checkpoint() != handed.checkpoint() {
            return Err(Error::missing(format!("checkpoint of size {size} with that root")));
        }
        let lines = verify_lines(handed.note(), commission.policy_at(size))?;
        for line in &lines {
            let time = i64::try_from(line.at).unwrap_or(i64::MAX);
            if time > now.saturating_add(CLOCK_AHEAD_SECONDS_MAX)
                || time < known.at.saturating_sub(STATEMENT_AGE_SECONDS_MAX)
            {
                return Err(Refusal::SigningTime { time, now }.into());
            }
        }
        if !lines.is_empty() {
            self.ask(Work::Cosign { size, lines }).await?;
        }
        self.checkpoint(size).await
    }

    async fn checkpoint(&self, size: u64) -> Result<Published, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        checkpoint(&mut snapshot, &commission, self.memo(), size).await
    }

    /// The latest checkpoint that the log signed.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a signature on it does not hold.
    pub async fn pending(&self) -> Result<Option<Published>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        match latest(&mut snapshot).await? {
            Some(row) => Ok(Some(published(&mut snapshot, &commission, self.memo(), &row).await?)),
            None => Ok(None),
        }
    }

    /// The latest checkpoint that is agreed.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a signature on it does not hold.
    pub async fn agreed(&self) -> Result<Option<Published>, Error> {
        let mut snapshot = self.snapshot().await?;
        let commission = self.present(&mut snapshot).await?;
        match latest_agreed(&mut snapshot).await? {
            Some(row) => Ok(Some(published(&mut snapshot, &commission, self.memo(), &row).await?)),
            None => Ok(None),
        }
    }

    /// Checkpoints, newest first; at most 200 at once.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a signature on one does not hold.
    pub async fn checkpoints(&self, limit: u32) -> Result<Vec<Published>, Error> {
        let mut snapshot = self.snapshot().await?;
        let rows = newest(&mut snapshot, limit.min(CHECKPOINTS_MAX)).await?;
        let commission = self.present(&mut snapshot).await?;
        let mut found = Vec::new();
        for row in &rows {
            found.push(published(&mut snapshot, &commission, self.memo(), row).await?);
        }
        Ok(found)
    }

    /// The proof that an entry stands in the record: against the latest agreed checkpoint that
    /// covers it, else against the latest pending one.
    ///
    /// # Errors
    /// [`Error::Missing`] when no checkpoint covers the entry yet.
    pub async fn proof(&self, index: u64) -> Result<TlogProof, Error> {
        let mut snapshot = self.snapshot().await?;
        let covers = |row: &Row| row.size(0).is_ok_and(|size| size > index);
        let row = match latest_agreed(&mut snapshot).await?.filter(covers) {
            Some(row) => row,
            None => latest(&mut snapshot)
                .await?
                .filter(covers)
                .ok_or_else(|| Error::missing(format!("checkpoint that covers entry {index}")))?,
        };
        let commission = self.present(&mut snapshot).await?;
        let checkpoint = published(&mut snapshot, &commission, self.memo(), &row).await?.checkpoint;
        let size = checkpoint.checkpoint().size();
        let hashes = log::inclusion(&mut snapshot, index, size).await?;
        Ok(TlogProof::new(None, index, hashes, checkpoint)?)
    }
}
