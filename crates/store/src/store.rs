//! The store's life: founding, opening, closing; and the two ways through it, reading and writing.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use commission::symmetry::Recount;
use commission::{Act, Commission, MatterId};
use note::{Digest, SigningKey};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Transaction};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::commit::{self, BATCH_MAX, Done, Failpoint, Job, Shared, Work, Writer};
use crate::lock::{self, Lock};
use crate::memo::Memo;
use crate::state::State;
use crate::{
    Error, Founding, Head, Location, Options, Receipt, apply, dialect, follow, incidents,
    migrations, tape,
};

/// The number of locks that keep verbs on one matter from racing each other.
const STRIPES: usize = 64;

/// One commission, in a data folder or a database beside it: the record, the matters, the desk.
///
/// Cloning is cheap; all clones are one store.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    location: Location,
    pool: AnyPool,
    shared: Arc<Shared>,
    queue: mpsc::Sender<Job>,
    stripes: Vec<tokio::sync::Mutex<()>>,
    memo: Memo,
    /// The symmetry audit's count, as far as the record was read for it.
    recount: tokio::sync::Mutex<Recount>,
    /// Taken when the store is closed.
    running: Mutex<Option<Running>>,
}

struct Running {
    writer: JoinHandle<()>,
    lock: Option<Arc<Lock>>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("location", &self.0.location).finish_non_exhaustive()
    }
}

impl Store {
    /// Founds a commission in a new data folder or an empty database: its first act is entry 0 of
    /// a new record.
    ///
    /// # Errors
    /// [`Error::Exists`] when the folder holds a database already, [`Error::Occupied`] when the
    /// database named holds tables, [`Error::WrongKey`] when the founding act names another log,
    /// [`Error::Refused`] when a person's card does not open the commitment in the act.
    pub async fn found(
        location: impl Into<Location>,
        founding: Founding,
        log: SigningKey,
        options: Options,
    ) -> Result<Store, Error> {
        let location = location.into();
        check_key(&founding.founded.log, &log)?;
        lock::make_dir(location.dir())?;
        if location.url().is_some() {
            let mut conn = vacant(&location).await?;
            commit::found(&mut conn, founding).await?;
            dialect::script(&mut conn, dialect::COMMIT).await?;
            sqlx::Connection::close(conn).await?;
            return Self::start(location, None, log, options).await;
        }
        let lock = Lock::take(location.dir())?;
        let path = lock::database(location.dir());
        if path.exists() {
            return Err(Error::Exists { path });
        }
        // Founded under another name, so that a crash leaves no half-founded commission behind.
        let new = location.dir().join("comity.db.new");
        for stale in ["comity.db.new", "comity.db.new-journal"] {
            lock::remove(&location.dir().join(stale))?;
        }
        lock::make_private(&new)?;
        let mut conn = dialect::connect_alone(&new, false).await?;
        dialect::begin_schema(&mut conn).await?;
        commit::found(&mut conn, founding).await?;
        dialect::script(&mut conn, dialect::COMMIT).await?;
        sqlx::Connection::close(conn).await?;
        lock::put_in_place(&new, &path)?;
        Self::start(location, Some(lock), log, options).await
    }

    /// Opens a data folder, or the database beside it. It never creates one by accident, and
    /// never replays the record.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Vacant`], [`Error::Locked`], [`Error::InUse`],
    /// [`Error::Newer`], [`Error::Sqlite`], [`Error::Server`], [`Error::Unreachable`],
    /// [`Error::Denied`], [`Error::WrongKey`], and [`Error::Corrupt`] when the tables do not
    /// belong together.
    pub async fn open(
        location: impl Into<Location>,
        log: SigningKey,
        options: Options,
    ) -> Result<Store, Error> {
        let location = location.into();
        let lock = lock::take(&location)?;
        if lock.is_some() {
            lock::remove_scratch(location.dir())?;
        }
        Self::start(location, lock, log, options).await
    }

    async fn start(
        location: Location,
        lock: Option<Lock>,
        log: SigningKey,
        options: Options,
    ) -> Result<Store, Error> {
        let (conn, state) = open_writer(&location, &log).await?;
        let commission = apply::founded(&mut state.present.clone())?.clone();
        let shared = Arc::new(Shared::new(commission, state.head));
        let pool = dialect::pool(&location, options.readers).await?;
        let (queue, jobs) = mpsc::channel(4 * BATCH_MAX);
        let lock = lock.map(Arc::new);
        let writer = Writer {
            location: location.clone(),
            conn,
            log,
            shared: Arc::clone(&shared),
            state: Some(state),
            is_lost: false,
        };
        if location.url().is_some() {
            tokio::spawn(follow::keep_looking(pool.clone(), Arc::downgrade(&shared)));
        }
        // The writer holds the lock too: a store that is dropped may still be writing.
        let held = lock.clone();
        let writer = tokio::spawn(tape::of_writer(async move {
            writer.run(jobs).await;
            drop(held);
        }));
        let stripes = (0..STRIPES).map(|_| tokio::sync::Mutex::new(())).collect();
        let running = Mutex::new(Some(Running { writer, lock }));
        let inner = Inner {
            location,
            pool,
            shared,
            queue,
            stripes,
            memo: Memo::default(),
            recount: tokio::sync::Mutex::default(),
            running,
        };
        Ok(Self(Arc::new(inner)))
    }

    /// Closes it: what waits is still written, then the files are released. Other clones get
    /// [`Error::Stopped`] from then on.
    pub async fn close(self) {
        let running = self.0.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Running { writer, lock }) = running else { return };
        let _ = self.ask(Work::Stop).await;
        if let Err(error) = writer.await {
            tracing::error!(%error, "the writer did not end by itself");
        }
        self.0.pool.close().await;
        drop(lock);
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        self.0.location.dir()
    }

    /// Where it is kept.
    pub fn location(&self) -> &Location {
        &self.0.location
    }

    /// The commission as of the last commit.
    pub fn commission(&self) -> Arc<Commission> {
        Arc::clone(&self.0.shared.commission.borrow())
    }

    /// Where the record and everything around it stand; kept in memory.
    pub fn head(&self) -> Head {
        *self.0.shared.head.borrow()
    }

    /// Tells of every change from now on.
    pub fn changed(&self) -> watch::Receiver<Head> {
        self.0.shared.head.subscribe()
    }

    /// Makes the writer fail once where a test wants it to, or no more.
    #[doc(hidden)]
    pub fn fail_next(&self, failpoint: impl Into<Option<Failpoint>>) {
        self.0.shared.fail_next(failpoint.into());
    }

    /// Enters acts in the record: tables and entries in one transaction, if every matter still
    /// has the version on which the acts were decided. Answers when they are on the disk.
    ///
    /// # Errors
    /// [`commission::Refusal::Changed`] when a matter was changed meanwhile; a refusal when an act
    /// does not fit its matter; [`Error::Act`] when an act is too large; [`Error::Corrupt`] when
    /// a file's bytes have another digest; [`Error::Missing`] when a file is not given.
    pub async fn commit(
        &self,
        acts: Vec<Act>,
        blobs: Vec<(Digest, Vec<u8>)>,
        expected: Vec<(MatterId, i64)>,
    ) -> Result<Receipt, Error> {
        self.commit_with(acts, blobs, expected, None).await
    }

    pub(crate) async fn commit_with(
        &self,
        acts: Vec<Act>,
        blobs: Vec<(Digest, Vec<u8>)>,
        expected: Vec<(MatterId, i64)>,
        person: Option<(commission::Office, crate::PersonCard)>,
    ) -> Result<Receipt, Error> {
        for (digest, bytes) in &blobs {
            if Digest::of(bytes) != *digest {
                return Err(Error::corrupt(format!("the file said to have the digest {digest}")));
            }
        }
        let mut encoded = Vec::with_capacity(acts.len());
        for act in acts {
            let bytes = act.encode()?;
            encoded.push((act, bytes));
        }
        let work = Work::Acts { acts: encoded, blobs, expected, person };
        let done = self.ask(work).await?;
        Ok(Receipt { first: done.first, size: done.size })
    }

    /// Hands work to the writer and waits until it is on the disk.
    pub(crate) async fn ask(&self, work: Work) -> Result<Done, Error> {
        let (answer, done) = oneshot::channel();
        self.0.queue.send(Job { work, answer }).await.map_err(|_| Error::Stopped)?;
        done.await.map_err(|_| Error::Stopped)?
    }

    /// What was verified of rows that were read.
    pub(crate) fn memo(&self) -> &Memo {
        &self.0.memo
    }

    pub(crate) fn recount(&self) -> &tokio::sync::Mutex<Recount> {
        &self.0.recount
    }

    pub(crate) fn pool(&self) -> &AnyPool {
        &self.0.pool
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.0.shared
    }

    /// A connection that reads.
    pub(crate) async fn reader(&self) -> Result<PoolConnection<Any>, Error> {
        self.0.pool.acquire().await.map_err(closed)
    }

    /// A connection that reads as of one moment.
    pub(crate) async fn snapshot(&self) -> Result<Transaction<'static, Any>, Error> {
        self.0.pool.begin().await.map_err(closed)
    }

    /// Keeps verbs on one matter from racing each other within this process; the versions in
    /// [`Store::commit`] are what keeps them right.
    pub(crate) async fn turn(&self, id: &str) -> Option<tokio::sync::MutexGuard<'_, ()>> {
        let first = id.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31) ^ usize::from(byte));
        let stripe = self.0.stripes.get(first % STRIPES)?;
        Some(stripe.lock().await)
    }
}

pub(crate) fn closed(error: sqlx::Error) -> Error {
    match error {
        sqlx::Error::PoolClosed => Error::Stopped,
        other => Error::Database(other),
    }
}

/// Looks whether a commission can be founded at a location.
///
/// # Errors
/// [`Error::Exists`] or [`Error::Occupied`] when something is there already; [`Error::Server`],
/// [`Error::Unreachable`], [`Error::Denied`].
pub async fn check_vacant(location: impl Into<Location>) -> Result<(), Error> {
    let location = location.into();
    let path = lock::database(location.dir());
    if location.url().is_some() {
        Ok(sqlx::Connection::close(vacant(&location).await?).await?)
    } else if path.exists() {
        Err(Error::Exists { path })
    } else {
        Ok(())
    }
}

/// A connection to a database server in which nothing is, within a transaction that keeps others
/// from making anything there meanwhile.
///
/// # Errors
/// [`Error::Occupied`].
pub(crate) async fn vacant(location: &Location) -> Result<AnyConnection, Error> {
    let mut conn = dialect::connect(location).await?;
    dialect::begin_schema(&mut conn).await?;
    if dialect::has_tables(&mut conn).await? {
        return Err(Error::Occupied { database: location.to_string() });
    }
    Ok(conn)
}

/// The writer's connection and what it starts from.
pub(crate) async fn open_writer(
    location: &Location,
    log: &SigningKey,
) -> Result<(AnyConnection, State), Error> {
    let mut conn = dialect::connect(location).await?;
    dialect::begin_schema(&mut conn).await?;
    if !dialect::has_schema(&mut conn).await? {
        return Err(match location.url() {
            Some(url) => Error::Vacant { database: url.to_string() },
            None => Error::corrupt("the database holds no record"),
        });
    }
    migrations::run(&mut conn).await?;
    dialect::script(&mut conn, dialect::COMMIT).await?;
    let state = commit::snapshot(&mut conn).await?;
    let commission = apply::founded(&mut state.present.clone())?.clone();
    dialect::begin_schema(&mut conn).await?;
    incidents::fill_in(&mut conn, &commission.charter).await?;
    dialect::script(&mut conn, dialect::COMMIT).await?;
    check_key(&commission.founded.log, log)?;
    Ok((conn, state))
}

/// Refuses a key that is not the log's: it would sign checkpoints that nobody accepts.
pub(crate) fn check_key(expected: &note::VerifierKey, log: &SigningKey) -> Result<(), Error> {
    let found = log.verifier();
    if found == *expected {
        Ok(())
    } else {
        Err(Error::WrongKey { expected: expected.to_string(), found: found.to_string() })
    }
}
