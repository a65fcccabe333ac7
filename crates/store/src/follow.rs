//! Following other processes: what one commits, the others see without being told.

use std::sync::{Arc, Weak};
use std::time::Duration;

use commission::Commission;
use sqlx::{AnyConnection, AnyPool};

use crate::changes::Touched;
use crate::commit::Shared;
use crate::store::{Store, closed};
use crate::{Error, log, state};

/// How often a process looks by itself.
const LOOK: Duration = Duration::from_millis(200);

/// Looks whether another process changed something, and shows it.
async fn look(pool: &AnyPool, shared: &Shared) -> Result<bool, Error> {
    let shown = *shared.head.borrow();
    let mut conn = pool.acquire().await.map_err(closed)?;
    if log::head(&mut conn).await?.0.stamp <= shown.stamp {
        return Ok(false);
    }
    drop(conn);
    let mut snapshot = pool.begin().await.map_err(closed)?;
    let (head, _) = log::head(&mut snapshot).await?;
    let commission = present(&mut snapshot, shared).await?;
    shared.show(Some(&commission), head, &Touched::all());
    Ok(true)
}

async fn present(conn: &mut AnyConnection, shared: &Shared) -> Result<Arc<Commission>, Error> {
    let shown = Arc::clone(&shared.commission.borrow());
    state::commission_after(conn, Some(&shown)).await
}

/// Looks again and again, until the store is closed or dropped.
pub(crate) async fn keep_looking(pool: AnyPool, shared: Weak<Shared>) {
    let mut is_failing = false;
    loop {
        tokio::time::sleep(LOOK).await;
        let Some(shared) = shared.upgrade() else { return };
        match look(&pool, &shared).await {
            Ok(_) => is_failing = false,
            Err(Error::Stopped) => return,
            Err(error) => {
                if !is_failing {
                    tracing::warn!(%error, "what other processes commit is not seen for a while");
                }
                is_failing = true;
            }
        }
    }
}

impl Store {
    /// Looks whether another process changed something, so that [`Store::commission`] and
    /// [`Store::head`] are of now; says whether one did. A store on SQLite has no other process.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn refresh(&self) -> Result<bool, Error> {
        match self.location().url() {
            Some(_) => look(self.pool(), self.shared()).await,
            None => Ok(false),
        }
    }

    /// The commission as a connection that reads sees it.
    pub(crate) async fn present(&self, conn: &mut AnyConnection) -> Result<Arc<Commission>, Error> {
        present(conn, self.shared()).await
    }
}
