//! What a reporter sends along: pictures made anew, and originals. Sealed for those who read the
//! account and for the reporter; no name of a file is kept.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use commission::report::file::{
    Budget, FILE_BYTES_MAX, FILES_MAX, FileKind, check_kept, check_sizes,
};
use commission::report::{MESSAGE_CHARS_MAX, is_open};
use commission::text::clean;
use commission::{ReadingKey, Refusal};
use note::Digest;
use sqlx::AnyConnection;
use tokio::sync::Semaphore;

use super::parts::{self, with_own};
use super::report::{for_readers, unknown};
use super::rows::{Change, NewMessage};
use super::{Opened, Secret, Words, apart, crypt, hour, in_place_within, json, picture, rows};
use crate::Error;
use crate::row::sql;
use crate::store::Store;

/// A sealed file lies in parts of this many bytes, so that no row is large.
const PART_BYTES: usize = 512 * 1_024;

/// How long somebody waits until a picture of theirs can be unpacked.
const UNPACKING_WAIT: Duration = Duration::from_secs(15);

/// One picture is unpacked at a time: each may take some hundred megabytes for a moment.
static UNPACKING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));

/// Files as they came. They are counted from 1, the pictures first.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct NewFiles {
    /// What must be pictures.
    pub pictures: Vec<Vec<u8>>,
    /// What is to be kept as it is where it is no picture: the reporter was told what that means.
    pub originals: Vec<Vec<u8>>,
}

impl NewFiles {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.pictures.len().saturating_add(self.originals.len())
    }
}

/// Never what is in them.
impl std::fmt::Debug for NewFiles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewFiles").field("count", &self.count()).finish_non_exhaustive()
    }
}

/// A file as lists show it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FileRow {
    /// Its number within the report, from 1.
    pub number: i64,
    /// When it came, rounded down to the hour (Unix seconds UTC).
    pub hour: i64,
    /// What it is.
    pub kind: FileKind,
    /// How many bytes it has, sealed and filled up.
    pub size: i64,
}

/// A file that was opened.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenFile {
    /// What it is.
    pub kind: FileKind,
    /// Its media type; of an original nothing is said.
    pub media: &'static str,
    /// The ending of a name for it, such as `jpg`.
    pub ending: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Never what is in it.
impl std::fmt::Debug for OpenFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenFile").field("media", &self.media).finish_non_exhaustive()
    }
}

/// A file, sealed.
#[derive(Clone)]
pub(crate) struct NewFile {
    kind: FileKind,
    body: Arc<Vec<u8>>,
}

/// Makes pictures anew and seals everything, where it keeps nobody waiting.
///
/// # Errors
/// [`Refusal::BadFile`]; [`Refusal::TooMany`]; [`Error::Full`] when others take too long.
pub(super) async fn sealed(
    files: NewFiles,
    readers: Vec<ReadingKey>,
) -> Result<Vec<NewFile>, Error> {
    let NewFiles { pictures, originals } = files;
    let sizes: Vec<usize> = pictures.iter().chain(&originals).map(Vec::len).collect();
    check_sizes(0, 0, &sizes)?;
    let originals = originals.into_iter().map(|bytes| (bytes, true));
    let files = pictures.into_iter().map(|bytes| (bytes, false)).chain(originals);
    let readers = Arc::new(readers);
    let mut done = Vec::new();
    for (number, (bytes, as_it_is)) in (1..).zip(files) {
        let readers = Arc::clone(&readers);
        // One after the other: whoever sends one picture does not wait for somebody's ten.
        let file = in_place_within(&UNPACKING, UNPACKING_WAIT, move || {
            let taken = picture::take(bytes, number, as_it_is)?;
            let body = crypt::seal_file(readers.iter(), &taken.bytes)?;
            Ok(NewFile { kind: taken.kind, body: Arc::new(body) })
        });
        done.push(file.await?);
    }
    Ok(done)
}

/// A name for what is added by a form with random bytes.
fn addition(once: [u8; 16], files: &NewFiles, text: &str) -> String {
    let mut bytes = b"comity/addition/v1\n".to_vec();
    bytes.extend(once);
    bytes.extend(Digest::of(text.as_bytes()).as_bytes());
    for (kind, files) in
        [(FileKind::Picture, &files.pictures), (FileKind::Original, &files.originals)]
    {
        for file in files {
            bytes.extend(kind.as_str().as_bytes());
            bytes.extend(Digest::of(file).as_bytes());
        }
    }
    Digest::of(&bytes).hex()
}

/// A picture made anew from its pixels.
///
/// # Errors
/// As [`picture::take`]; [`Error::Full`] when others' pictures take too long.
pub(crate) async fn remade(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    let remake = move || Ok(picture::take(bytes, 1, false)?.bytes);
    in_place_within(&UNPACKING, UNPACKING_WAIT, remake).await
}

/// A file as it is, or made anew from its pixels where it is a picture; one at a time with all others.
///
/// # Errors
/// As [`remade`].
pub(crate) async fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    let remake = move || Ok(picture::take(bytes, 1, true)?.bytes);
    in_place_within(&UNPACKING, UNPACKING_WAIT, remake).await
}

/// Puts files in, if the report has room for them.
pub(super) async fn put(
    conn: &mut AnyConnection,
    report: &str,
    hour: i64,
    files: Vec<NewFile>,
) -> Result<(), Error> {
    if files.is_empty() {
        return Ok(());
    }
    let row =
        sql("select count(*), coalesce(max(number), 0), cast(coalesce(sum(size), 0) as bigint) \
         from report_file where report = $1")
        .text(report)
        .one(conn)
        .await?;
    let (count, last, bytes) = (row.size(0)?, row.int(1)?, row.size(2)?);
    let count = usize::try_from(count).unwrap_or(FILES_MAX);
    // Sealed and filled up they are a little larger: that is not to be held against anybody.
    let spare = files.len().saturating_add(count).saturating_mul(SEALING_BYTES);
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX).saturating_sub(spare);
    let sizes: Vec<usize> =
        files.iter().map(|it| it.body.len().saturating_sub(SEALING_BYTES)).collect();
    check_sizes(count, bytes, &sizes)?;
    let budget = if parts::waits(conn, report).await? { Budget::Waiting } else { Budget::Readable };
    check_kept(budget, kept_bytes(conn, budget).await?)?;
    for (number, file) in (last.saturating_add(1)..).zip(files) {
        let (head, rest) = crypt::split(&file.body);
        sql("insert into report_file (report, number, hour, kind, size, head) \
             values ($1, $2, $3, $4, $5, $6)")
        .text(report)
        .int(number)
        .int(hour)
        .text(file.kind.as_str())
        .size(file.body.len() as u64)
        .bytes(head.to_vec())
        .run(conn)
        .await?;
        for (part, bytes) in (1..).zip(rest.chunks(PART_BYTES)) {
            sql("insert into report_file_part (report, number, part, body) \
                 values ($1, $2, $3, $4)")
            .text(report)
            .int(number)
            .int(part)
            .bytes(bytes.to_vec())
            .run(conn)
            .await?;
        }
    }
    Ok(())
}

/// How many sealed bytes all files of a room together have.
pub(super) async fn kept_bytes(conn: &mut AnyConnection, budget: Budget) -> Result<u64, Error> {
    let sum = match budget {
        Budget::Readable => sql("select cast(coalesce(sum(size), 0) as bigint) from report_file \
             where report not in (select report from report_seal where settled = 0)"),
        Budget::Waiting => sql("select cast(coalesce(sum(size), 0) as bigint) from report_file \
             where report in (select report from report_seal where settled = 0)"),
    };
    sum.one(conn).await?.size(0)
}

/// The most bytes by which sealing makes a file larger: it is filled up, and every reader has a
/// line at its head.
const SEALING_BYTES: usize = 64 * 1_024;

pub(super) async fn erase(conn: &mut AnyConnection, report: &str) -> Result<(), Error> {
    sql("delete from report_file_part where report = $1").text(report).run(conn).await?;
    sql("delete from report_file where report = $1").text(report).run(conn).await?;
    Ok(())
}

pub(super) async fn list(conn: &mut AnyConnection, report: &str) -> Result<Vec<FileRow>, Error> {
    let rows = sql("select number, hour, kind, size from report_file where report = $1 \
         order by number")
    .text(report)
    .all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let kind = row.parse(2, "a report's file")?;
            Ok(FileRow { number: row.int(0)?, hour: row.int(1)?, kind, size: row.int(3)? })
        })
        .collect()
}

/// A file as it lies there.
async fn body(
    conn: &mut AnyConnection,
    report: &str,
    number: i64,
) -> Result<Option<(FileKind, Vec<u8>)>, Error> {
    let row = sql("select kind, size, head from report_file where report = $1 and number = $2")
        .text(report)
        .int(number)
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let kind = row.parse(0, "a report's file")?;
    let size =
        usize::try_from(row.size(1)?).unwrap_or_default().min(FILE_BYTES_MAX + SEALING_BYTES);
    let mut body = Vec::with_capacity(size);
    body.extend(row.bytes(2)?);
    // One part after the other: the file is in memory once.
    for part in 1.. {
        let part = sql("select body from report_file_part \
             where report = $1 and number = $2 and part = $3")
        .text(report)
        .int(number)
        .int(part)
        .first(conn)
        .await?;
        let Some(part) = part else { break };
        body.extend(part.bytes(0)?);
    }
    Ok(Some((kind, body)))
}

impl Store {
    /// Adds files to a report, and words, where there are any.
    ///
    /// # Errors
    /// [`Error::Missing`] when the receipt opens none; [`Refusal::ReportOver`];
    /// [`Refusal::NobodyReads`]; [`Refusal::Empty`] with neither; [`Refusal::BadFile`], also when
    /// no further file is kept; [`Refusal::TooMany`]; the refusals of [`clean`]; [`Error::Full`].
    pub async fn add_files_to_report(
        &self,
        opened: &Opened,
        files: NewFiles,
        text: &str,
        now: i64,
    ) -> Result<(), Error> {
        self.take_addition(opened, files, text, None, now).await
    }

    /// The same out of a form that carries random bytes, `once`: the same words and files a second
    /// time, because the answer was lost, are added once. Other words are another addition.
    ///
    /// # Errors
    /// As [`Store::add_files_to_report`].
    pub async fn add_once_to_report(
        &self,
        opened: &Opened,
        files: NewFiles,
        text: &str,
        once: [u8; 16],
        now: i64,
    ) -> Result<(), Error> {
        self.take_addition(opened, files, text, Some(once), now).await
    }

    async fn take_addition(
        &self,
        opened: &Opened,
        files: NewFiles,
        text: &str,
        once: Option<[u8; 16]>,
        now: i64,
    ) -> Result<(), Error> {
        self.refresh().await?;
        let found = self.of_receipt(opened).await?.ok_or_else(unknown)?;
        let text = clean(text, MESSAGE_CHARS_MAX)?;
        let (files, once) = match once {
            Some(once) => {
                let text = text.clone();
                let named = apart(move || {
                    let addition = addition(once, &files, &text);
                    Ok((files, Some(addition)))
                });
                named.await?
            }
            None => (files, None),
        };
        if let Some(addition) = &once
            && rows::was_added(&mut *self.reader().await?, &found.row.id, addition).await?
        {
            return Ok(());
        }
        found.row.state.is_open()?;
        let commission = self.commission();
        is_open(&commission.charter, &commission.roll)?;
        if files.count() > 0 {
            let budget = found.budget();
            check_kept(budget, kept_bytes(&mut *self.reader().await?, budget).await?)?;
        } else if text.is_empty() {
            return Err(Refusal::Empty { field: "text" }.into());
        }
        let readers = for_readers(&commission, &found, opened)?;
        let message = match text.as_str() {
            "" => None,
            _ => {
                let body = crypt::seal(&readers, &json(&Words { text })?)?;
                Some(NewMessage { author: None, body })
            }
        };
        let mut row = found.row;
        let mut sealed_files = Vec::new();
        if files.count() > 0 {
            sealed_files = sealed(files, readers).await?;
            // Making pictures anew takes its time: what moved on meanwhile is no reason to lose them.
            row = self.of_receipt(opened).await?.ok_or_else(unknown)?.row;
            row.state.is_open()?;
        }
        let (row, files, hour) = (Box::new(row), sealed_files, hour(now));
        self.sealed(Change::Add { row, files, message, once, hour }).await?;
        Ok(())
    }

    /// How many bytes a file of a report has, sealed; none when there is no such file. So many are
    /// in memory twice while it is opened, and once then.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn report_file_size(
        &self,
        report: &str,
        number: i64,
    ) -> Result<Option<usize>, Error> {
        let row = sql("select size from report_file where report = $1 and number = $2")
            .text(report)
            .int(number)
            .first(&mut *self.reader().await?)
            .await?;
        row.map(|row| Ok(usize::try_from(row.size(0)?).unwrap_or(usize::MAX))).transpose()
    }

    /// The same of the report that a receipt opens.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn own_file_size(
        &self,
        opened: &Opened,
        number: i64,
    ) -> Result<Option<usize>, Error> {
        match self.of_receipt(opened).await? {
            Some(found) => self.report_file_size(&found.row.id, number).await,
            None => Ok(None),
        }
    }

    /// A file of a report, for whose secrets open it; none when there is no such file.
    ///
    /// # Errors
    /// [`Refusal::Locked`] when none of the secrets opens it; [`Error::Database`].
    pub async fn report_file(
        &self,
        report: &str,
        number: i64,
        secrets: &[Secret],
    ) -> Result<Option<OpenFile>, Error> {
        let (found, seal) = {
            let mut snapshot = self.snapshot().await?;
            let found = body(&mut snapshot, report, number).await?;
            (found, parts::load(&mut snapshot, report).await?)
        };
        let Some((kind, body)) = found else { return Ok(None) };
        let secrets = secrets.to_vec();
        apart(move || {
            let secrets = with_own(seal.as_ref(), &secrets)?;
            let bytes = crypt::open_file(&secrets, &body)?.ok_or(Refusal::Locked)?;
            drop(body);
            let (media, ending) = picture::type_of(kind, &bytes);
            Ok(Some(OpenFile { kind, media, ending, bytes }))
        })
        .await
    }

    /// A file of the report that a receipt opens; none when there is no such file.
    ///
    /// # Errors
    /// As [`Store::report_file`].
    pub async fn own_file(&self, opened: &Opened, number: i64) -> Result<Option<OpenFile>, Error> {
        let found = rows::by_lookup(&mut *self.reader().await?, &opened.lookup).await?;
        let Some(found) = found else { return Ok(None) };
        self.report_file(&found.row.id, number, std::slice::from_ref(&opened.secret)).await
    }
}
