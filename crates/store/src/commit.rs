//! The one writer. Nothing else appends to the record or changes a table.
//!
//! Waiting callers are taken into one transaction, each within a savepoint, so that one caller's
//! refusal undoes that caller's part only. Callers are answered after the commit. When the commit
//! itself fails the whole batch has failed, whether or not it is on the disk: what is on the disk
//! is loaded again before the next batch.
//!
//! On PostgreSQL several processes append to one record: the row lock on its head makes their
//! writers take turns, and whoever finds that another one wrote meanwhile loads what is there
//! before it works. What was certainly undone, by a conflict or a lost connection, is done again.

mod work;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use commission::audit::CLOCK_BACK_SECONDS_MAX;
use commission::{Act, Commission, CommissionAct, MatterId, Refusal, SeatAct};
use note::{Digest, SigningKey};
use record::{Appender, FullTile, Hash, leaf_hash};
use sqlx::AnyConnection;
use tokio::sync::{mpsc, watch};

use crate::changes::{Changes, Touched};
use crate::contacts;
use crate::mail;
use crate::state::State;
use crate::{
    Entry, Error, Founding, Head, Location, access, appeals, apply, checkpoints, competitions,
    desk, dialect, forums, incidents, log, meetings, migrations, persons, programme, sealed,
};

pub use work::Failpoint;
pub(crate) use work::{Done, Job, Work};

/// The most callers in one transaction.
pub(crate) const BATCH_MAX: usize = 256;

/// How often a batch is tried that was certainly undone.
const ATTEMPTS_MAX: u32 = 6;
/// How long the first pause before a further attempt is; each is twice as long as the one before.
const PAUSE: Duration = Duration::from_millis(100);
/// How long a server may be silent in one batch before its connection is given up.
const SILENCE_MAX: Duration = Duration::from_secs(60);

/// What readers see: swapped after each commit.
pub(crate) struct Shared {
    pub(crate) commission: watch::Sender<Arc<Commission>>,
    pub(crate) head: watch::Sender<Head>,
    pub(crate) changes: Changes,
    failpoint: Mutex<Option<Failpoint>>,
}

impl Shared {
    pub(crate) fn new(commission: Arc<Commission>, head: Head) -> Self {
        Self {
            commission: watch::Sender::new(commission),
            head: watch::Sender::new(head),
            changes: Changes::from(head.stamp),
            failpoint: Mutex::new(None),
        }
    }

    pub(crate) fn fail_next(&self, failpoint: Option<Failpoint>) {
        *self.failpoint.lock().unwrap_or_else(PoisonError::into_inner) = failpoint;
    }

    /// Fails here if a test asked for it.
    fn reach(&self, here: Failpoint) -> Result<(), Error> {
        let mut wanted = self.failpoint.lock().unwrap_or_else(PoisonError::into_inner);
        if *wanted == Some(here) {
            *wanted = None;
            return Err(Error::Database(sqlx::Error::WorkerCrashed));
        }
        Ok(())
    }

    /// Shows a newer commission and head; whoever comes late with an older one changes nothing.
    pub(crate) fn show(&self, commission: Option<&Arc<Commission>>, head: Head, touched: &Touched) {
        // Whoever sees the new head finds the new commission, and what changed.
        self.head.send_if_modified(|shown| {
            let is_newer = head.stamp > shown.stamp;
            if is_newer {
                self.changes.note(head.stamp, touched);
                if let Some(commission) = commission {
                    self.commission.send_replace(Arc::clone(commission));
                }
                *shown = head;
            }
            is_newer
        });
    }

    fn swap(&self, state: &State, touched: &Touched) {
        self.show(state.present.as_ref(), state.head, touched);
    }
}

/// The writer: one task, one connection.
pub(crate) struct Writer {
    pub(crate) location: Location,
    pub(crate) conn: AnyConnection,
    pub(crate) log: SigningKey,
    pub(crate) shared: Arc<Shared>,
    /// None after a failure whose outcome on the disk is not known yet.
    pub(crate) state: Option<State>,
    /// The connection is of no more use.
    pub(crate) is_lost: bool,
}

/// A batch that is written but not yet committed.
struct Written {
    state: State,
    touched: Touched,
    is_erasing: bool,
}

/// What one batch has changed so far.
#[derive(Default)]
struct Batch {
    tiles: Vec<FullTile>,
    is_changed: bool,
    /// Whether readers see something new: then what is kept of pages is old.
    is_visible: bool,
    is_erasing: bool,
    touched: Touched,
}

impl Writer {
    /// Works until the store is closed or dropped, and answers everybody who waits.
    pub(crate) async fn run(mut self, mut queue: mpsc::Receiver<Job>) {
        let mut waiting = Vec::with_capacity(BATCH_MAX);
        while queue.recv_many(&mut waiting, BATCH_MAX).await > 0 {
            let mut works = Vec::with_capacity(waiting.len());
            let mut answers = Vec::with_capacity(waiting.len());
            for job in waiting.drain(..) {
                if matches!(job.work, Work::Stop) {
                    queue.close();
                }
                works.push(job.work);
                answers.push(job.answer);
            }
            let results = self.batch(works).await;
            for (answer, result) in answers.into_iter().zip(results) {
                // Whoever does not wait any more gets no answer; what was done stays done.
                let _ = answer.send(result);
            }
        }
        if let Err(error) = sqlx::Connection::close(self.conn).await {
            tracing::warn!(%error, "the writer's connection did not close cleanly");
        }
    }

    async fn batch(&mut self, works: Vec<Work>) -> Vec<Result<Done, Error>> {
        let count = works.len();
        let mut pause = PAUSE;
        let mut left = works;
        for attempt in 1.. {
            // One process alone has no conflicts and no connection to lose.
            let is_last = attempt == ATTEMPTS_MAX || self.location.url().is_none();
            let works = if is_last { std::mem::take(&mut left) } else { left.clone() };
            let mut results = Vec::with_capacity(count);
            let (error, is_undone) = match self.attempt(works, &mut results).await {
                Ok(()) => return results,
                Err(failed) => failed,
            };
            // It may have failed before or after it was on the disk: look.
            self.recover(&error).await;
            if !is_undone || is_last {
                tracing::error!(causes = causes(&error), callers = count, "a batch failed");
                return fail(results, count, error);
            }
            let causes = causes(&error);
            tracing::warn!(causes, callers = count, attempt, "a batch was undone: once more");
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
        Vec::new()
    }

    /// Writes and commits a batch. A failure comes with whether the batch was certainly undone by
    /// something that passes.
    async fn attempt(
        &mut self,
        works: Vec<Work>,
        results: &mut Vec<Result<Done, Error>>,
    ) -> Result<(), (Error, bool)> {
        let silence = || Error::Database(sqlx::Error::Io(std::io::ErrorKind::TimedOut.into()));
        let limit = self.location.url().map(|_| SILENCE_MAX);
        let written =
            within(limit, self.write(works, results)).await.unwrap_or_else(|| Err(silence()));
        let passes = |error: &Error| error.is_conflict() || error.is_lost();
        let written = match written {
            Ok(Some(written)) => written,
            Ok(None) => return Ok(()),
            Err(error) => {
                let is_undone = passes(&error);
                return Err((error, is_undone));
            }
        };
        let done = within(limit, self.conclude(written)).await.unwrap_or_else(|| Err(silence()));
        // Whether a lost COMMIT was one is not known.
        done.map_err(|error| {
            let is_undone = error.is_conflict();
            (error, is_undone)
        })
    }

    /// Undoes what is left of a failed batch, and finds out what is on the disk.
    async fn recover(&mut self, error: &Error) {
        let rolled_back = if error.is_lost() {
            Err(())
        } else {
            dialect::script(&mut self.conn, dialect::ROLLBACK).await.map_err(|_| ())
        };
        self.is_lost = self.location.url().is_some() && rolled_back.is_err();
        self.state = None;
        match self.load().await {
            // A server that is away is said to be so by the next attempt.
            Err(error) if !error.is_lost() => {
                tracing::error!(%error, "the database could not be read after a failure");
            }
            _ => {}
        }
    }

    async fn connect(&mut self) -> Result<(), Error> {
        self.is_lost = true;
        self.conn = dialect::connect(&self.location).await?;
        self.is_lost = false;
        Ok(())
    }

    /// Loads the state after a failure, over a new connection if need be.
    async fn load(&mut self) -> Result<(), Error> {
        if self.is_lost {
            self.connect().await?;
        }
        let state = match snapshot(&mut self.conn).await {
            Ok(state) => state,
            Err(_) => {
                self.connect().await?;
                snapshot(&mut self.conn).await?
            }
        };
        self.shared.swap(&state, &Touched::all());
        self.state = Some(state);
        Ok(())
    }

    /// The state within the transaction that just began: as this process left it, or as another
    /// process did.
    async fn current(&mut self, head: Option<Head>) -> Result<State, Error> {
        match &self.state {
            Some(state) if head.is_none_or(|head| head == state.head) => Ok(state.clone()),
            before => {
                let before = before.as_ref().and_then(|before| before.present.as_ref());
                let state = State::load_after(&mut self.conn, before).await?;
                self.shared.swap(&state, &Touched::all());
                self.state = Some(state.clone());
                Ok(state)
            }
        }
    }

    /// One transaction, up to its commit. None when nothing is to be changed.
    async fn write(
        &mut self,
        works: Vec<Work>,
        results: &mut Vec<Result<Done, Error>>,
    ) -> Result<Option<Written>, Error> {
        if self.is_lost {
            self.connect().await?;
        }
        let head = dialect::begin(&mut self.conn).await?;
        let before = self.current(head).await?;
        let mut state = before.clone();
        let mut batch = Batch::default();
        for work in works {
            let (present, latest) = (state.present.clone(), state.latest);
            dialect::script(&mut self.conn, dialect::SAVEPOINT).await?;
            let mut leaves = Vec::new();
            match self.work(work, &mut state, &mut leaves, &mut batch).await {
                Ok(done) => {
                    for leaf in leaves {
                        batch.tiles.extend(state.tree.push(leaf));
                    }
                    results.push(Ok(done));
                }
                // Nobody's own failure: everything is undone.
                Err(error) if error.is_conflict() || error.is_lost() => return Err(error),
                Err(error) => {
                    dialect::script(&mut self.conn, dialect::ROLLBACK_TO).await?;
                    state.present = present;
                    state.latest = latest;
                    results.push(Err(error));
                }
            }
            dialect::script(&mut self.conn, dialect::RELEASE).await?;
        }
        if !batch.is_changed {
            dialect::script(&mut self.conn, dialect::ROLLBACK).await?;
            return Ok(None);
        }
        for tile in &batch.tiles {
            log::put_tile(&mut self.conn, tile).await?;
        }
        self.shared.reach(Failpoint::Tiles)?;
        log::put_edge(&mut self.conn, &before.tree, &state.tree).await?;
        self.shared.reach(Failpoint::Edge)?;
        let stamp = before.head.stamp.saturating_add(u64::from(batch.is_visible));
        state.head = Head { size: state.tree.size(), stamp };
        log::put_head(&mut self.conn, state.head, state.latest).await?;
        if batch.is_erasing {
            dialect::mark_erased(&mut self.conn).await?;
        }
        self.shared.reach(Failpoint::Head)?;
        self.shared.reach(Failpoint::BeforeCommit)?;
        Ok(Some(Written { state, touched: batch.touched, is_erasing: batch.is_erasing }))
    }

    /// Commits what was written, and shows it.
    async fn conclude(&mut self, written: Written) -> Result<(), Error> {
        dialect::script(&mut self.conn, dialect::COMMIT).await?;
        self.shared.reach(Failpoint::AfterCommit)?;
        self.shared.swap(&written.state, &written.touched);
        self.state = Some(written.state);
        if written.is_erasing {
            match dialect::forget(&mut self.conn).await {
                Ok(true) => {}
                Ok(false) => tracing::warn!(
                    "an erased name lies in the write-ahead log until its readers have ended: close the store, or erase again"
                ),
                Err(error) => {
                    tracing::warn!(%error, "an erased name may lie in the database's files for a while");
                }
            }
        }
        Ok(())
    }

    /// One caller's part.
    async fn work(
        &mut self,
        work: Work,
        state: &mut State,
        leaves: &mut Vec<Hash>,
        batch: &mut Batch,
    ) -> Result<Done, Error> {
        let conn = &mut self.conn;
        let mut done = Done::default();
        let (mut is_changed, mut is_visible) = (true, true);
        match work {
            Work::Acts { acts, blobs, expected, person } => {
                expect(conn, &expected).await?;
                for (digest, bytes) in blobs {
                    desk::put_blob(conn, &digest, bytes).await?;
                    self.shared.reach(Failpoint::Blob)?;
                }
                done.first = state.tree.size();
                done.size = done.first;
                for (act, bytes) in acts {
                    if act.at() < state.latest.saturating_sub(CLOCK_BACK_SECONDS_MAX) {
                        let (time, now) = (act.at(), state.latest);
                        return Err(Refusal::SigningTime { time, now }.into());
                    }
                    state.latest = state.latest.max(act.at());
                    let entry = Entry {
                        index: done.size,
                        at: act.at(),
                        kind: act.kind().to_owned(),
                        leaf: leaf_hash(&bytes),
                        bytes,
                    };
                    let matter = act.matter();
                    log::put_entry(conn, &entry, &matter.to_string()).await?;
                    batch.touched.matter(&matter);
                    self.shared.reach(Failpoint::Entry)?;
                    apply::apply(conn, &mut state.present, entry.index, &act).await?;
                    self.shared.reach(Failpoint::Tables)?;
                    if let Act::Incident(act) = &act {
                        incidents::follow(conn, act.id()).await?;
                    }
                    if let Act::Commission(CommissionAct::CharterChanged { .. }) = &act {
                        let commission = apply::founded(&mut state.present)?;
                        incidents::follow_charter(conn, &commission.charter).await?;
                    }
                    if let Act::Seat(act) = &act {
                        batch.is_erasing |= access::follow(conn, act).await?;
                        match act {
                            SeatAct::ReadingKey { reading, .. } => {
                                sealed::recorded(conn, reading).await?;
                            }
                            // Somebody else may hold the seat now: nobody's secrets, address or
                            // number stays beside it.
                            SeatAct::KeyReplaced { office, .. } if !act.is_ordered_by_holder() => {
                                batch.is_erasing |= sealed::erase(conn, office).await? > 0;
                                batch.is_erasing |= mail::erase(conn, office).await? > 0;
                                batch.is_erasing |= contacts::erase(conn, office).await? > 0;
                            }
                            _ => {}
                        }
                        if let SeatAct::Vacated { office, .. } | SeatAct::Filled { office, .. } =
                            act
                        {
                            batch.touched.everything();
                            // Nobody's name or address stays beside a seat that is no longer theirs.
                            batch.is_erasing |= persons::erase(conn, office).await? > 0;
                            batch.is_erasing |= mail::erase(conn, office).await? > 0;
                            batch.is_erasing |= sealed::erase(conn, office).await? > 0;
                            batch.is_erasing |= contacts::erase(conn, office).await? > 0;
                        }
                    }
                    leaves.push(entry.leaf);
                    done.size += 1;
                }
                if let Some((office, card)) = person {
                    batch.touched.everything();
                    persons::put(conn, &office, &card).await?;
                    self.shared.reach(Failpoint::Person)?;
                }
            }
            Work::Draft { draft, by, expected, now, blobs } => {
                desk::check_seated(apply::founded(&mut state.present)?, &by)?;
                desk::check_movable(conn, &draft.id).await?;
                for (digest, bytes) in blobs {
                    desk::put_blob(conn, &digest, bytes).await?;
                    self.shared.reach(Failpoint::Blob)?;
                }
                done.number = desk::put(conn, &draft, expected, now).await?;
                self.shared.reach(Failpoint::Draft)?;
            }
            Work::Room { room, by, expected, now } => {
                let commission = apply::founded(&mut state.present)?;
                desk::check_seated(commission, &by)?;
                done.number = incidents::put_room(conn, commission, &room, expected, now).await?;
                self.shared.reach(Failpoint::Room)?;
            }
            Work::Export { export, by, expected } => {
                desk::check_seated(apply::founded(&mut state.present)?, &by)?;
                done.number = incidents::put_export(conn, &export, expected).await?;
                self.shared.reach(Failpoint::Room)?;
            }
            Work::Response { response, by, expected, now } => {
                let commission = apply::founded(&mut state.present)?;
                desk::check_seated(commission, &by)?;
                done.number =
                    incidents::put_response(conn, commission, &response, expected, now).await?;
                self.shared.reach(Failpoint::Response)?;
            }
            Work::Rooms { rooms, by, now } => {
                let commission = apply::founded(&mut state.present)?;
                desk::check_seated(commission, &by)?;
                done.number = incidents::put_new_rooms(conn, commission, &rooms, now).await?;
                self.shared.reach(Failpoint::Room)?;
                is_changed = done.number > 0;
            }
            Work::Comment { id, audience, office, at, text } => {
                desk::check_seated(apply::founded(&mut state.present)?, &office)?;
                done.number = desk::put_comment(conn, &id, &audience, &office, at, &text).await?;
                self.shared.reach(Failpoint::Comment)?;
            }
            Work::Publish { now } => {
                let size = checkpoints::sign(conn, &state.tree, &self.log, now).await?;
                self.shared.reach(Failpoint::Checkpoint)?;
                is_changed = size.is_some();
                done.size = size.unwrap_or(0);
            }
            Work::Cosign { size, lines } => {
                if size < checkpoints::agreed_size(conn).await? {
                    // Places that were agreed may now have been so earlier.
                    batch.touched.everything();
                }
                let policy = apply::founded(&mut state.present)?.policy_at(size);
                let new = checkpoints::cosign(conn, policy, size, &lines).await?;
                self.shared.reach(Failpoint::Cosignature)?;
                is_changed = new > 0;
            }
            Work::Erase { office } => {
                let erased = persons::erase(conn, &office).await?
                    + mail::erase(conn, &office).await?
                    + contacts::erase(conn, &office).await?;
                self.shared.reach(Failpoint::Person)?;
                done.number = i64::try_from(erased).unwrap_or(i64::MAX);
                batch.touched.everything();
                is_changed = erased > 0;
                batch.is_erasing |= is_changed;
            }
            Work::Access(change) => {
                is_visible = matches!(*change, access::Change::ShowName { .. });
                if is_visible {
                    batch.touched.everything();
                }
                done.number = access::change(conn, *change).await?;
                self.shared.reach(Failpoint::Access)?;
                is_changed = done.number > 0;
            }
            Work::Mail(work) => {
                let outcome = mail::work(conn, &mut state.present, work).await?;
                self.shared.reach(Failpoint::Mail)?;
                done.number = i64::try_from(outcome.number).unwrap_or(i64::MAX);
                is_changed = outcome.number > 0;
                batch.is_erasing |= outcome.is_erasing;
                is_visible = false;
            }
            Work::Contacts(edit) => {
                let (number, is_erasing) =
                    contacts::change(conn, &mut state.present, *edit).await?;
                self.shared.reach(Failpoint::Contacts)?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing;
                is_visible = false;
            }
            Work::CallPost(post) => {
                let erases = matches!(post, contacts::Post::Forget { .. });
                let number = contacts::post(conn, post).await?;
                self.shared.reach(Failpoint::Contacts)?;
                done.number = i64::try_from(number).unwrap_or(i64::MAX);
                is_changed = number > 0;
                batch.is_erasing |= erases && is_changed;
                is_visible = false;
            }
            Work::Sealed(change) => {
                if let Some(office) = change.by() {
                    desk::check_seated(apply::founded(&mut state.present)?, office)?;
                }
                let (number, is_erasing) = sealed::change(conn, *change).await?;
                self.shared.reach(Failpoint::Sealed)?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing;
                is_visible = false;
            }
            Work::Private(change) => {
                let commission = apply::founded(&mut state.present)?;
                if let Some(office) = change.by() {
                    desk::check_seated(commission, office)?;
                }
                let (number, is_erasing) = meetings::change(conn, commission, *change).await?;
                self.shared.reach(Failpoint::Private)?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Document(change) => {
                if let Some(office) = change.by() {
                    desk::check_seated(apply::founded(&mut state.present)?, office)?;
                }
                let (number, is_erasing) = appeals::change(conn, *change).await?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Picture(change) => {
                if let Some(office) = change.by() {
                    desk::check_seated(apply::founded(&mut state.present)?, office)?;
                }
                let (number, is_erasing) = programme::change_picture(conn, *change).await?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Registration(change) => {
                let commission = apply::founded(&mut state.present)?;
                if let Some(office) = change.by() {
                    desk::check_seated(commission, office)?;
                }
                let charter = &commission.charter;
                let (number, is_erasing) =
                    programme::change_registration(conn, charter, *change).await?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Trust(change) => {
                let (number, is_erasing) = programme::change_trust(conn, *change).await?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Review(change) => {
                let commission = apply::founded(&mut state.present)?;
                let made = programme::change_review(conn, commission, *change).await?;
                (done.number, is_changed) = (made.number, made.number > 0);
                batch.is_erasing |= made.is_erasing;
                is_visible = made.is_visible;
            }
            Work::Part(change) => {
                if let Some(office) = change.by() {
                    desk::check_seated(apply::founded(&mut state.present)?, office)?;
                }
                let (number, is_erasing) = competitions::change(conn, *change).await?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Delegate(change) => {
                if let Some(office) = change.by() {
                    desk::check_seated(apply::founded(&mut state.present)?, office)?;
                }
                let (number, is_erasing) = forums::change_delegate(conn, *change).await?;
                done.number = number;
                is_changed = number > 0;
                batch.is_erasing |= is_erasing && is_changed;
                is_visible = false;
            }
            Work::Stop => is_changed = false,
        }
        batch.is_changed |= is_changed;
        batch.is_visible |= is_changed && is_visible;
        Ok(done)
    }
}

/// What went wrong, and why.
fn causes(error: &Error) -> String {
    let causes = std::iter::successors(Some(error as &dyn std::error::Error), |e| e.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// What ends within the limit, if there is one.
async fn within<T>(limit: Option<Duration>, work: impl Future<Output = T>) -> Option<T> {
    match limit {
        Some(limit) => tokio::time::timeout(limit, work).await.ok(),
        None => Some(work.await),
    }
}

/// The state as of one moment, whoever else writes.
pub(crate) async fn snapshot(conn: &mut AnyConnection) -> Result<State, Error> {
    dialect::begin_snapshot(conn).await?;
    let state = State::load(conn).await;
    dialect::script(conn, dialect::ROLLBACK).await?;
    state
}

/// Refuses when a matter is not as it was when the caller decided.
async fn expect(conn: &mut AnyConnection, expected: &[(MatterId, i64)]) -> Result<(), Error> {
    for (matter, expected) in expected {
        let found = apply::version(conn, matter).await?;
        if found != *expected {
            return Err(Refusal::Changed { expected: *expected, found }.into());
        }
    }
    Ok(())
}

/// The answers to a batch that failed: refusals stay refusals, everything else has failed.
fn fail(results: Vec<Result<Done, Error>>, count: usize, error: Error) -> Vec<Result<Done, Error>> {
    let error = Arc::new(error);
    let failed = || Error::Database(sqlx::Error::AnyDriverError(Box::new(Arc::clone(&error))));
    let mut answers: Vec<_> = results
        .into_iter()
        .map(|result| match result {
            Err(refused) => Err(refused),
            Ok(_) => Err(failed()),
        })
        .collect();
    while answers.len() < count {
        answers.push(Err(failed()));
    }
    answers
}

/// Writes the schema, the charter, the founding act and the first persons.
pub(crate) async fn found(conn: &mut AnyConnection, founding: Founding) -> Result<(), Error> {
    let Founding { charter, founded, persons } = founding;
    migrations::run(conn).await?;
    desk::put_blob(conn, &Digest::of(charter.as_bytes()), charter.into_bytes()).await?;
    for (office, card) in &persons {
        let seated = founded.seats.iter().find(|seated| seated.office == *office);
        if seated.is_none_or(|seated| seated.person != card.commitment()) {
            return Err(commission::Refusal::WrongStatement { line: "person" }.into());
        }
        persons::put(conn, office, card).await?;
    }
    let act = Act::Commission(CommissionAct::Founded(founded));
    let bytes = act.encode()?;
    let leaf = leaf_hash(&bytes);
    let (at, kind) = (act.at(), act.kind().to_owned());
    let entry = Entry { index: 0, at, kind, bytes, leaf };
    log::put_entry(conn, &entry, &act.matter().to_string()).await?;
    apply::apply(conn, &mut None, 0, &act).await?;
    let mut tree = Appender::new();
    tree.push(leaf);
    log::put_edge(conn, &Appender::new(), &tree).await?;
    log::put_head(conn, Head { size: 1, stamp: 1 }, at).await
}
