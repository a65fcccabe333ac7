//! Taking reports, reading them, writing to their reporters, and letting go of them.

use commission::report::file::{Budget, FileFault, check_kept};
use commission::report::{
    Identity, MESSAGE_CHARS_MAX, NewReport, Receipt, ReportState, Triage, account_readers,
    identity_readers, is_open,
};
use commission::text::{clean, clean_line};
use commission::{Commission, Office, ReadingKey, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use super::file::{self, FileRow, NewFiles};
use super::parts::{Seal, with_own};
use super::rows::{Change, Found, NewMessage, NewRow};
use super::{
    Beside, Message, Opened, OwnReport, ReadReport, ReportRow, Secret, Told, Words, apart, crypt,
    hour, json, keep, receipt, rows,
};
use crate::Error;
use crate::store::Store;

/// The most characters of the secretariat's line for lists.
const SUMMARY_CHARS_MAX: usize = 200;
/// The most reports that are listed at once.
const LIST_MAX: i64 = 100;

/// What an officer decides about a report, with the keys that open it for them.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// The report.
    pub id: &'a str,
    /// The version that was read.
    pub version: i64,
    /// Who decides.
    pub by: &'a Office,
    /// Their open keys.
    pub secrets: &'a [Secret],
    /// What the reporter is told.
    pub text: &'a str,
}

/// Whether what was sent along was kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FilesKept {
    /// All of it.
    All,
    /// Nothing: no further file is kept.
    None,
}

impl FilesKept {
    fn of(all: bool) -> Self {
        if all { FilesKept::All } else { FilesKept::None }
    }
}

/// What became of a report that was handed in, as it is kept now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Taken {
    /// Whether what was sent along was kept.
    pub files: FilesKept,
    /// Whether it is kept as one that every party together opens. Where the same receipt came a
    /// second time, this is how it came first, whatever was chosen since.
    pub sealed: bool,
}

pub(crate) fn keys(commission: &Commission, offices: &[Office]) -> Vec<ReadingKey> {
    let seats = commission.roll.seats();
    offices.iter().filter_map(|office| seats.get(office)?.reading.clone()).collect()
}

pub(super) fn unknown() -> Error {
    Error::missing("report")
}

/// Sealed messages as rows.
type Sealed = Vec<(i64, Option<Office>, Vec<u8>)>;

fn open_messages(sealed: Sealed, secrets: &[Secret]) -> Result<Vec<Message>, Error> {
    sealed
        .into_iter()
        .map(|(hour, author, body)| {
            let words: Option<Words> = crypt::open(secrets, &body)?;
            Ok(Message { hour, author, text: words.map(|words| words.text) })
        })
        .collect()
}

/// A report with what was written about it, still sealed, and the files that came along.
async fn with_messages(
    conn: &mut AnyConnection,
    found: Option<Found>,
) -> Result<Option<(Found, Sealed, Vec<FileRow>)>, Error> {
    let Some(found) = found else { return Ok(None) };
    let messages = rows::messages(conn, &found.row.id).await?;
    let files = file::list(conn, &found.row.id).await?;
    Ok(Some((found, messages, files)))
}

impl Store {
    /// Opens a receipt. Slow on purpose.
    ///
    /// # Errors
    /// [`Error::Stopped`].
    pub async fn open_receipt(&self, receipt: &Receipt) -> Result<Opened, Error> {
        receipt::open(receipt, &self.commission().id).await
    }

    /// Takes a report: seals account and identity for their readers and keeps them under a name
    /// that only the receipt tells. `id` and `salt` are random. The same receipt a second time is
    /// the same report, as it came first: what is returned says how it is kept.
    ///
    /// # Errors
    /// [`Refusal::NobodyReads`] when meanwhile nobody could read it; [`Refusal::TooMany`] when too
    /// many wait; [`Error::Database`].
    pub async fn take_report(
        &self,
        opened: &Opened,
        report: &NewReport,
        id: [u8; 16],
        salt: [u8; 16],
        now: i64,
    ) -> Result<Taken, Error> {
        let none = NewFiles::default();
        self.take_report_with(opened, report, none, id, salt, now).await
    }

    /// The same with files: the report comes with all of them, or not at all; only where no further
    /// file is kept it is taken without them, and this says so.
    ///
    /// # Errors
    /// Those of [`Store::take_report`]; [`Refusal::BadFile`] and [`Refusal::TooMany`];
    /// [`Error::Full`] when others' pictures take too long.
    pub async fn take_report_with(
        &self,
        opened: &Opened,
        report: &NewReport,
        files: NewFiles,
        id: [u8; 16],
        salt: [u8; 16],
        now: i64,
    ) -> Result<Taken, Error> {
        self.refresh().await?;
        let commission = self.commission();
        is_open(&commission.charter, &commission.roll)?;
        let had_files = files.count() > 0;
        let (is_there, is_full) = {
            let mut conn = self.reader().await?;
            let found = rows::by_lookup(&mut conn, &opened.lookup).await?;
            let found = match &found {
                Some(found) => {
                    let without_files = file::list(&mut conn, &found.row.id).await?.is_empty();
                    let files = FilesKept::of(!(had_files && without_files));
                    Some(Taken { files, sealed: found.seal.is_some() })
                }
                None => None,
            };
            let budget = if report.sealed { Budget::Waiting } else { Budget::Readable };
            let is_full = had_files
                && check_kept(budget, file::kept_bytes(&mut conn, budget).await?).is_err();
            (found, is_full)
        };
        if let Some(taken) = is_there {
            return Ok(taken);
        }
        let files = if is_full { NewFiles::default() } else { files };
        let reporter = opened.secret.reading()?;
        let seal = report.sealed.then(|| Seal::new(&commission, opened)).transpose()?;
        let region = report.region.clone().unwrap_or_default();
        let mut beside = Beside { region, trusted: report.trusted.word() };
        let readers = match &seal {
            Some(seal) => vec![seal.reading().clone()],
            None => keys(&commission, &account_readers(&commission.roll)),
        };
        let hidden = seal.as_ref().map(|_| std::mem::take(&mut beside));
        let account = report.account.clone();
        let told = Told { account, reporter: reporter.clone(), beside: hidden };
        let files =
            file::sealed(files, [&readers[..], std::slice::from_ref(&reporter)].concat()).await?;
        let account = crypt::seal(&readers, &json(&told)?)?;
        let identity = match &report.identity {
            Some(identity) => {
                let chosen = identity_readers(&commission.roll, &report.trusted);
                let for_them = crypt::seal(&keys(&commission, &chosen), &json(identity)?)?;
                // Nor do they read it before the rest is opened.
                match &seal {
                    Some(seal) => crypt::seal_file([seal.reading()], &for_them)?,
                    None => for_them,
                }
            }
            None => Vec::new(),
        };
        let sealed = Digest::of(&[account.as_slice(), identity.as_slice()].concat());
        let row = ReportRow {
            id: id.iter().map(|byte| format!("{byte:02x}")).collect(),
            hour: hour(now),
            changed: hour(now),
            version: 1,
            region: beside.region,
            trusted: beside.trusted,
            state: ReportState::Received,
            topic: String::new(),
            summary: String::new(),
            has_identity: report.identity.is_some(),
            over: 0,
            kept: 0,
            erased: 0,
            parts: Vec::new(),
        };
        let lookup = opened.lookup.clone();
        let new = NewRow { row, lookup, reporter, salt, sealed, account, identity, seal };
        let put = |files| self.sealed(Change::PutReport(Box::new(new.clone()), files));
        let files = match put(files).await {
            Err(Error::Refused(Refusal::BadFile { fault: FileFault::Full, .. })) => {
                put(Vec::new()).await?;
                FilesKept::None
            }
            outcome => outcome.map(|_| FilesKept::of(!is_full))?,
        };
        Ok(Taken { files, sealed: report.sealed })
    }

    pub(super) async fn of_receipt(&self, opened: &Opened) -> Result<Option<Found>, Error> {
        rows::by_lookup(&mut *self.reader().await?, &opened.lookup).await
    }

    /// The report that a receipt opens; none when it opens none.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn own_report(&self, opened: &Opened) -> Result<Option<OwnReport>, Error> {
        let found = {
            let mut snapshot = self.snapshot().await?;
            let found = rows::by_lookup(&mut snapshot, &opened.lookup).await?;
            with_messages(&mut snapshot, found).await?
        };
        let Some((found, messages, files)) = found else { return Ok(None) };
        let secrets = [opened.secret.clone()];
        let messages = apart(move || open_messages(messages, &secrets)).await?;
        Ok(Some(OwnReport { row: found.row, messages, files }))
    }

    /// Adds what the reporter writes to their report.
    ///
    /// # Errors
    /// [`Error::Missing`] when the receipt opens none; [`Refusal::ReportOver`];
    /// [`Refusal::NobodyReads`]; the refusals of [`clean`]; [`Refusal::TooMany`] messages.
    pub async fn add_to_report(&self, opened: &Opened, text: &str, now: i64) -> Result<(), Error> {
        self.add_files_to_report(opened, NewFiles::default(), text, now).await
    }

    /// Takes a report back: everything that was told goes at once. A closed one too, as long as it
    /// is kept.
    ///
    /// # Errors
    /// [`Error::Missing`] when the receipt opens none; [`Refusal::ReportOver`];
    /// [`Refusal::Changed`].
    pub async fn withdraw_report(&self, opened: &Opened, now: i64) -> Result<(), Error> {
        let found = self.of_receipt(opened).await?.ok_or_else(unknown)?;
        found.row.state.can_be_withdrawn()?;
        if found.row.erased > 0 {
            found.row.state.is_open()?;
        }
        let hour = hour(now);
        let row = ReportRow { state: ReportState::Withdrawn, over: hour, ..found.row };
        self.sealed(Change::Withdraw { row: Box::new(row), hour }).await?;
        Ok(())
    }

    /// The reports in a state, or all, the newest first; at most 100, before the place that
    /// `before` names by hour and id.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn reports(
        &self,
        state: Option<ReportState>,
        before: Option<(i64, String)>,
    ) -> Result<Vec<ReportRow>, Error> {
        rows::list(&mut *self.reader().await?, state, before, LIST_MAX).await
    }

    /// A report as far as these secrets open it; none when there is no such report.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn report(&self, id: &str, secrets: &[Secret]) -> Result<Option<ReadReport>, Error> {
        let found = {
            let mut snapshot = self.snapshot().await?;
            let found = rows::by_id(&mut snapshot, id).await?;
            with_messages(&mut snapshot, found).await?
        };
        let Some((found, messages, files)) = found else { return Ok(None) };
        let secrets = secrets.to_vec();
        let read = apart(move || {
            let secrets = with_own(found.seal.as_ref(), &secrets)?;
            let told = told(&found, &secrets)?;
            let identity = identity(&found, &secrets)?;
            let messages = open_messages(messages, &secrets)?;
            let account = told.map(|told| told.account);
            Ok(ReadReport { row: found.row, account, identity, messages, files })
        });
        read.await.map(Some)
    }

    /// Writes to the reporter.
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Refusal::Locked`] when the keys do not open the report;
    /// [`Refusal::ReportOver`]; the refusals of [`clean`].
    pub async fn answer_report(&self, decision: Decision<'_>, now: i64) -> Result<(), Error> {
        let (row, reporter) = self.opened_by(&decision).await?;
        // An answer goes with every version: it decides nothing.
        self.answer(row, reporter, &decision, decision.text, false, now).await
    }

    /// Decides whose matter a report is, and tells the reporter why.
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Refusal::Locked`]; [`Refusal::Changed`]; the refusals of
    /// [`Triage::decide`] and [`clean`].
    pub async fn triage_report(
        &self,
        decision: Decision<'_>,
        triage: &Triage,
        summary: &str,
        now: i64,
    ) -> Result<(), Error> {
        let (row, reporter) = self.opened_by(&decision).await?;
        let state = triage.decide(row.state, &self.commission().charter)?;
        let summary = clean_line(summary, SUMMARY_CHARS_MAX)?;
        if summary.is_empty() {
            return Err(Refusal::Empty { field: "summary" }.into());
        }
        let (topic, text) = match triage {
            Triage::Topic { topic } => (topic.clone(), decision.text.to_owned()),
            Triage::Emergency { receipt } => {
                (String::new(), format!("{}\n{receipt}", decision.text))
            }
        };
        let row = ReportRow { version: decision.version, state, topic, summary, ..row };
        self.answer(row, reporter, &decision, &text, true, now).await
    }

    /// Closes a report with a written finding, which the reporter can read until it is erased.
    ///
    /// # Errors
    /// [`Error::Missing`]; [`Refusal::Locked`]; [`Refusal::Changed`]; [`Refusal::ReportOver`];
    /// [`Refusal::Empty`].
    pub async fn close_report(&self, decision: Decision<'_>, now: i64) -> Result<(), Error> {
        let (row, reporter) = self.opened_by(&decision).await?;
        let version = decision.version;
        let row = ReportRow { version, state: ReportState::Closed, over: hour(now), ..row };
        self.answer(row, reporter, &decision, decision.text, true, now).await
    }

    /// Erases reports that have been over for so many days; returns how many.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn erase_old_reports(&self, days: u16, now: i64) -> Result<usize, Error> {
        let due = keep::due(&mut *self.reader().await?, days, now).await?;
        for id in &due {
            self.sealed(Change::Erase { id: id.clone(), hour: hour(now) }).await?;
        }
        Ok(due.len())
    }

    /// A report that is not over, for somebody whose keys open it, with the reporter's key as it
    /// stands in the sealed account.
    async fn opened_by(&self, decision: &Decision<'_>) -> Result<(ReportRow, ReadingKey), Error> {
        self.refresh().await?;
        let found = rows::by_id(&mut *self.reader().await?, decision.id).await?;
        let found = found.ok_or_else(unknown)?;
        found.row.state.is_open()?;
        let parties = found.row.waits_for();
        if !parties.is_empty() {
            return Err(Refusal::PartsWait { parties }.into());
        }
        let secrets = decision.secrets.to_vec();
        apart(move || {
            let secrets = with_own(found.seal.as_ref(), &secrets)?;
            let told = told(&found, &secrets)?.ok_or(Refusal::Locked)?;
            if found.reporter.as_ref() != Some(&told.reporter) {
                let what = format!("report {}: answers would go to another", found.row.id);
                return Err(Error::corrupt(what));
            }
            Ok((found.row, told.reporter))
        })
        .await
    }

    /// What somebody who reads the report writes to its reporter.
    async fn answer(
        &self,
        row: ReportRow,
        reporter: ReadingKey,
        decision: &Decision<'_>,
        text: &str,
        decides: bool,
        now: i64,
    ) -> Result<(), Error> {
        let commission = self.commission();
        let mut readers = keys(&commission, &account_readers(&commission.roll));
        readers.push(reporter);
        self.write(row, readers, Some(decision.by), text, decides, now).await
    }

    /// A message for everybody who reads the report, its reporter among them, together with where
    /// the report stands after it.
    async fn write(
        &self,
        row: ReportRow,
        readers: Vec<ReadingKey>,
        author: Option<&Office>,
        text: &str,
        decides: bool,
        now: i64,
    ) -> Result<(), Error> {
        let text = clean(text, MESSAGE_CHARS_MAX)?;
        if text.is_empty() {
            return Err(Refusal::Empty { field: "text" }.into());
        }
        let body = crypt::seal(&readers, &json(&Words { text })?)?;
        let message = Some(NewMessage { author: author.cloned(), body });
        let (row, hour) = (Box::new(row), hour(now));
        self.sealed(Change::Move { row, message, decides, hour }).await?;
        Ok(())
    }
}

/// For whom a reporter's additions are sealed: those who read the report now, or the key that every
/// party together opens; and the reporter.
pub(super) fn for_readers(
    commission: &Commission,
    found: &Found,
    opened: &Opened,
) -> Result<Vec<ReadingKey>, Error> {
    let own = match &found.seal {
        Some(seal) => seal.for_reporter(opened)?,
        None => None,
    };
    let mut readers = match own {
        Some(own) => vec![own],
        None => keys(commission, &account_readers(&commission.roll)),
    };
    readers.push(opened.secret.reading()?);
    Ok(readers)
}

fn identity(found: &Found, secrets: &[Secret]) -> Result<Option<Identity>, Error> {
    match (found.identity.as_slice(), &found.seal) {
        ([], _) => Ok(None),
        (sealed, None) => crypt::open(secrets, sealed),
        (sealed, Some(_)) => match crypt::open_file(secrets, sealed)? {
            Some(for_them) => crypt::open(secrets, &for_them),
            None => Ok(None),
        },
    }
}

fn told(found: &Found, secrets: &[Secret]) -> Result<Option<Told>, Error> {
    match found.account.as_slice() {
        [] => Ok(None),
        sealed => crypt::open(secrets, sealed),
    }
}
