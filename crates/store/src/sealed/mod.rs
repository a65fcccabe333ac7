//! The sealed store: reports whose bodies are encrypted for those who may read them
//! (`decisions.md` 22–25), and the wrapped reading keys of those who do.
//!
//! Plain words are in memory only, while they are sealed or opened. Nothing here stands in the
//! record but one commitment a day to all reports together; all of it can be erased without the
//! record becoming wrong. No time is kept more exactly than the hour.

mod batch;
mod crypt;
mod file;
mod keep;
mod parts;
mod passkey;
pub(crate) mod picture;
mod receipt;
mod report;
mod rows;

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use commission::report::{Account, Identity, ReportState, Trusted};
use commission::{Office, ReadingKey};
use serde::{Deserialize, Serialize};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::Error;
use crate::commit::Work;
use crate::store::Store;
pub use batch::Inclusion;
pub use crypt::Secret;
pub(crate) use crypt::{open as open_json, seal as seal_json};
pub use file::{FileRow, NewFiles, OpenFile};
pub(crate) use file::{remade, unpacked};
pub use keep::Kept;
pub use parts::Part;
pub use passkey::{PasskeySecret, passkey_salt};
pub(crate) use picture::is_picture;
pub use receipt::Opened;
pub(crate) use report::keys;
pub use report::{Decision, FilesKept, Taken};
pub(crate) use rows::{Change, change, erase, recorded};

/// The fewest characters of a passphrase that wraps a reading key.
pub const PASSPHRASE_CHARS_MIN: usize = 12;
/// The most.
pub const PASSPHRASE_CHARS_MAX: usize = 200;
/// The most reading keys that are kept for one office: what was sealed for an older one stays
/// readable.
pub const READING_KEYS_MAX: usize = 8;
const HOUR_SECONDS: i64 = 3_600;

/// What everybody who may see the list of reports sees of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportRow {
    /// Its id, random.
    pub id: String,
    /// When it came, rounded down to the hour (Unix seconds UTC).
    pub hour: i64,
    /// When it changed last, rounded likewise.
    pub changed: i64,
    /// How often it changed, for compare-and-swap.
    pub version: i64,
    /// The region by its ISO 3166-2 code; empty when none was named.
    pub region: String,
    /// Who may read the reporter's identity, as [`Trusted::word`].
    pub trusted: String,
    /// Where it stands.
    pub state: ReportState,
    /// The mandate's topic, once the secretariat named one.
    pub topic: String,
    /// The secretariat's line for lists: it never says who reported.
    pub summary: String,
    /// Whether it names somebody to whom its readers may turn.
    pub has_identity: bool,
    /// Since when nothing more is done with it (Unix seconds UTC); 0 while something is.
    pub over: i64,
    /// When every party agreed last to keep it longer (Unix seconds UTC, rounded likewise); 0 where
    /// they never did.
    pub kept: i64,
    /// When its body was erased (Unix seconds UTC); 0 while it is there.
    pub erased: i64,
    /// The parts of a report that every party together opens; none of any other.
    pub parts: Vec<Part>,
}

impl ReportRow {
    /// Whether an office is among those whom the reporter let read their identity.
    pub fn lets(&self, office: &Office, charter: &commission::Charter) -> bool {
        Trusted::parse(&self.trusted, charter).is_ok_and(|trusted| trusted.lets(office))
    }
}

/// A message between a reporter and those who read the report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// When, rounded down to the hour (Unix seconds UTC).
    pub hour: i64,
    /// Who wrote it; none for the reporter.
    pub author: Option<Office>,
    /// What; none where the reader's keys do not open it.
    pub text: Option<String>,
}

/// A report as one of its readers reads it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadReport {
    /// What stands beside it.
    pub row: ReportRow,
    /// What happened; none where the reader's keys do not open it, or it was erased.
    pub account: Option<Account>,
    /// Who reported; none where there is none, or the reader's keys do not open it.
    pub identity: Option<Identity>,
    /// What was written since.
    pub messages: Vec<Message>,
    /// What was sent along.
    pub files: Vec<FileRow>,
}

/// A report as its reporter sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnReport {
    /// What stands beside it.
    pub row: ReportRow,
    /// What was written since.
    pub messages: Vec<Message>,
    /// What was sent along.
    pub files: Vec<FileRow>,
}

/// What is sealed as an account. The reporter's key stands in it, so that nobody who can write to
/// the database can turn the answers to themselves.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    account: Account,
    reporter: ReadingKey,
    /// What stands beside other reports in clear, where every party together opens this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    beside: Option<Beside>,
}

/// What nobody sees beside a sealed report before it is opened.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beside {
    region: String,
    trusted: String,
}

/// What is sealed as a message.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    text: String,
}

/// The hour in which a moment lies.
fn hour(unix: i64) -> i64 {
    unix.div_euclid(HOUR_SECONDS) * HOUR_SECONDS
}

fn json(value: &impl Serialize) -> Result<String, Error> {
    crate::row::json(value)
}

/// One passphrase is worked on at a time: each takes 128 MiB for a while.
static WRAPPING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));

/// Runs something that needs a place, where it does not keep others waiting. The place is held
/// until the work has ended, also when nobody waits for it any more.
async fn in_place<T: Send + 'static>(
    places: &Arc<Semaphore>,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let place = Arc::clone(places).acquire_owned().await.map_err(|_| Error::Stopped)?;
    at_place(place, work).await
}

/// The same for whoever does not wait for a place longer than so.
///
/// # Errors
/// [`Error::Full`] when there was none in that time.
async fn in_place_within<T: Send + 'static>(
    places: &Arc<Semaphore>,
    longest: Duration,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let place = tokio::time::timeout(longest, Arc::clone(places).acquire_owned()).await;
    let place = place.map_err(|_| Error::Full)?.map_err(|_| Error::Stopped)?;
    at_place(place, work).await
}

async fn at_place<T: Send + 'static>(
    place: OwnedSemaphorePermit,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    apart(move || {
        let done = work();
        drop(place);
        done
    })
    .await
}

/// Runs something slow where it does not keep others waiting.
async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::corrupt(format!("sealing did not end: {error}")))?
}

impl Store {
    async fn sealed(&self, change: Change) -> Result<i64, Error> {
        Ok(self.ask(Work::Sealed(Box::new(change))).await?.number)
    }

    /// Makes a reading key for an office and keeps its secret half, wrapped with a passphrase.
    /// It reads nothing before it stands in the record ([`commission::roll::Change::ReadingKey`]).
    ///
    /// # Errors
    /// [`commission::Refusal::Empty`] for a passphrase that is too short;
    /// [`commission::Refusal::TooMany`] for one too long, or one key too many; the refusals of an
    /// office that is not held any more.
    pub async fn new_reading_key(
        &self,
        office: &Office,
        passphrase: &str,
        now: i64,
    ) -> Result<ReadingKey, Error> {
        use commission::Refusal;
        use commission::refusal::What;
        let chars = passphrase.chars().count();
        if chars < PASSPHRASE_CHARS_MIN {
            return Err(Refusal::Empty { field: "passphrase" }.into());
        }
        if chars > PASSPHRASE_CHARS_MAX {
            let max = PASSPHRASE_CHARS_MAX;
            return Err(Refusal::TooMany { what: What::Characters, max }.into());
        }
        let passphrase = passphrase.to_owned();
        let (reading, wrapped) = in_place(&WRAPPING, move || {
            let secret = Secret::generate();
            Ok((secret.reading()?, secret.wrap(&passphrase)?))
        })
        .await?;
        let (office, reading_key) = (office.clone(), reading.clone());
        self.sealed(Change::PutReadingKey { office, reading, wrapped, now }).await?;
        Ok(reading_key)
    }

    /// Opens an office's reading keys with a passphrase: those that it opens, the present one
    /// first. None when it does not open the present one.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn unlock(&self, office: &Office, passphrase: &str) -> Result<Vec<Secret>, Error> {
        let wrapped = rows::reading_keys(&mut *self.reader().await?, office).await?;
        let passphrase = passphrase.to_owned();
        in_place(&WRAPPING, move || {
            let mut secrets = Vec::new();
            // Those that a passkey wraps are no passphrase's to open.
            for wrapped in wrapped.iter().filter(|it| Secret::is_by_passphrase(it)) {
                match Secret::unwrap(wrapped, &passphrase)? {
                    Some(secret) => secrets.push(secret),
                    // Whoever does not know the first one's does not get to guess the others'.
                    None if secrets.is_empty() => break,
                    None => {}
                }
            }
            Ok(secrets)
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_waits_for_a_place_without_end() {
        let places = Arc::new(Semaphore::new(1));
        let held = Arc::clone(&places).acquire_owned().await.unwrap();
        let short = Duration::from_millis(5);
        let waited = in_place_within(&places, short, || Ok(())).await;
        assert!(matches!(waited, Err(Error::Full)), "{waited:?}");
        drop(held);
        in_place_within(&places, short, || Ok(())).await.unwrap();
        assert_eq!(places.available_permits(), 1);
    }
}
