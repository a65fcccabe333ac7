//! What the writer keeps in memory, and how it is loaded without replaying the record.

use std::sync::Arc;

use commission::{Act, Commission, CommissionAct, MatterId};
use record::{Appender, Hash};
use sqlx::AnyConnection;

use crate::apply::{Present, founded, text_blob, version};
use crate::{Error, Head, checkpoints, log, matters};

/// Commission, tree and head as of the last commit.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) present: Present,
    pub(crate) tree: Appender,
    pub(crate) head: Head,
    /// The latest time of an entry: the record's clock never runs far back.
    pub(crate) latest: i64,
}

impl State {
    /// Loads it from the tables, and checks in O(log n) that they belong together.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when they do not.
    pub(crate) async fn load(conn: &mut AnyConnection) -> Result<Self, Error> {
        Self::load_after(conn, None).await
    }

    /// The same; the commission is kept where no act changed it since.
    pub(crate) async fn load_after(
        conn: &mut AnyConnection,
        before: Option<&Arc<Commission>>,
    ) -> Result<Self, Error> {
        let (head, latest) = log::head(conn).await?;
        let tree = log::tree(conn, head.size).await?;
        let entries = log::count(conn).await?;
        if entries != head.size {
            return Err(Error::corrupt(format!(
                "the record says it has {} entries but has {entries}",
                head.size
            )));
        }
        check_last_leaf(conn, head.size).await?;
        check_last_checkpoint(conn, &tree).await?;
        let present = Some(commission_after(conn, before).await?);
        Ok(Self { present, tree, head, latest })
    }
}

/// The last entry is the last leaf of the tree.
async fn check_last_leaf(conn: &mut AnyConnection, size: u64) -> Result<(), Error> {
    let Some(last) = size.checked_sub(1) else {
        return Err(Error::corrupt("the record is empty"));
    };
    let width = u16::try_from(last % 256 + 1).unwrap_or(record::TILE_WIDTH);
    let leaf: Option<Hash> = log::hashes(conn, 0, last / 256, width).await?.last().copied();
    let entry = log::entries(conn, last, 1).await?.into_iter().next();
    if entry.is_some_and(|entry| Some(entry.leaf) == leaf) {
        Ok(())
    } else {
        Err(Error::corrupt(format!("entry {last} is not the last leaf of the tree")))
    }
}

/// The tree has the root that the log last signed.
async fn check_last_checkpoint(conn: &mut AnyConnection, tree: &Appender) -> Result<(), Error> {
    let Some((size, stated)) = checkpoints::last_root(conn).await? else { return Ok(()) };
    let root = if size == tree.size() { tree.root() } else { log::root(conn, size).await? };
    if root == stated {
        Ok(())
    } else {
        Err(Error::corrupt(format!("the tree of size {size} is not the one the log signed")))
    }
}

/// The commission as this connection sees it: `before`, where that is still the same.
pub(crate) async fn commission_after(
    conn: &mut AnyConnection,
    before: Option<&Arc<Commission>>,
) -> Result<Arc<Commission>, Error> {
    if let Some(before) = before
        && before.version == version(conn, &MatterId::Commission).await?
    {
        return Ok(Arc::clone(before));
    }
    Ok(Arc::new(commission(conn).await?))
}

/// The commission from its own acts: founding, charters, policies, seats. They are few.
async fn commission(conn: &mut AnyConnection) -> Result<Commission, Error> {
    let mut present: Present = None;
    for entry in log::entries_about(conn, &MatterId::Commission.to_string()).await? {
        match Act::decode(&entry.bytes)? {
            Act::Commission(CommissionAct::Founded(act)) if present.is_none() => {
                present = Some(Arc::new(matters::commission::commission(conn, &act).await?));
            }
            Act::Commission(act) => {
                let digest = match &act {
                    CommissionAct::CharterChanged { charter, .. } => Some(*charter),
                    CommissionAct::PolicyChanged { policy, .. } => Some(*policy),
                    CommissionAct::Founded(_) => None,
                };
                let file = match digest {
                    Some(digest) => Some(text_blob(conn, &digest).await?),
                    None => None,
                };
                let commission = Arc::make_mut(founded(&mut present)?);
                commission.apply(&act, entry.index, file.as_deref())?;
            }
            Act::Seat(act) => Arc::make_mut(founded(&mut present)?).apply_seat(&act),
            Act::Instrument(_)
            | Act::Incident(_)
            | Act::Meeting(_)
            | Act::Appeal(_)
            | Act::Activity(_)
            | Act::Competition(_)
            | Act::Forum(_)
            | Act::Report(_) => {
                let what = format!("entry {}: it is not about the commission", entry.index);
                return Err(Error::corrupt(what));
            }
        }
    }
    let commission = Arc::unwrap_or_clone(founded(&mut present)?.clone());
    if commission.version == version(conn, &MatterId::Commission).await? {
        Ok(commission)
    } else {
        Err(Error::corrupt("the commission's acts are not as many as its version says"))
    }
}
