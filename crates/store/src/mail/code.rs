//! Whether an address is that of whoever gave it: one letter with a code goes there, and nothing else
//! before the code has come back.
//!
//! The code is made by the server that sends the letter, and lies nowhere in clear; here is its
//! digest. It works once, for some days, and for the address to which it went.

use commission::Office;
use note::Digest;
use sqlx::AnyConnection;

use super::{Contact, MailOutcome, MailWork, rows};
use crate::commit::Work;
use crate::row::{Row, sql};
use crate::store::Store;
use crate::{Carrier, Error, contacts};

/// Seconds for which a code works.
pub const CODE_SECONDS: i64 = 3 * 86_400;
/// The most letters with a code that go out for one seat within a day, whatever its address.
pub const CODES_PER_DAY_MAX: i64 = 5;
/// Seconds between two such letters.
pub const CODE_PAUSE_SECONDS: i64 = 60;
/// The length of a code: 128 random bits as hexadecimal digits.
pub const CODE_CHARS: usize = 32;
const DAY: i64 = 86_400;
/// The most letters that one question returns.
const LETTERS_MAX: i64 = 100;

/// Where the holder of an office wishes to be written to, and whether anything goes there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailAddress {
    /// The address, language and pace.
    pub contact: Contact,
    /// When whoever reads the address said so (Unix seconds UTC); 0 while nobody has.
    pub confirmed: i64,
    /// Whether a letter with a code is still to go out.
    pub is_asking: bool,
    /// When the last letter with a code left (Unix seconds UTC); 0 when none did.
    pub sent: i64,
    /// Until when its code works (Unix seconds UTC); 0 when there is none.
    pub expires: i64,
    /// When the letter was given up, because it could not be delivered (Unix seconds UTC); 0 when
    /// it was not.
    pub given_up: i64,
}

/// A letter with a code that is to go out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeLetter {
    /// To whom.
    pub office: Office,
    /// Where.
    pub contact: Contact,
    /// What ends mail to them.
    pub token: String,
    /// How often it was tried in vain.
    pub attempts: u32,
    /// For compare-and-swap: how often it was claimed.
    claim: i64,
}

/// What is kept of a code. None where it cannot be one.
fn digest(code: &str) -> Option<String> {
    let code = code.trim().to_ascii_lowercase();
    let fits = code.len() == CODE_CHARS && code.bytes().all(|b| b.is_ascii_hexdigit());
    fits.then(|| Digest::of(format!("comity/mail-code/v1\n{code}\n").as_bytes()).hex())
}

/// An office was given an address: a new one is asked, and no code for another works any more.
pub(super) async fn renew(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("insert into mail_code (office, wanted, code, expires, since, letters, sent, attempts, \
         next_try, lease, claim, failure, given_up) \
         values ($1, 1, '', 0, 0, 0, 0, 0, 0, 0, 0, '', 0) \
         on conflict (office) do update set wanted = 1, code = '', expires = 0, attempts = 0, \
         next_try = 0, lease = 0, claim = mail_code.claim + 1, failure = '', given_up = 0")
    .text(office.to_string())
    .run(conn)
    .await
}

/// The address is gone: so is its code. How many letters went out stays, else removing an address
/// and giving it again would begin the day anew.
pub(super) async fn drop_code(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("update mail_code set wanted = 0, code = '', expires = 0, attempts = 0, next_try = 0, \
         lease = 0, claim = claim + 1, failure = '', given_up = 0 where office = $1")
    .text(office.to_string())
    .run(conn)
    .await
}

/// Everything about codes goes with the seat.
pub(super) async fn erase(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from mail_code where office = $1").text(office.to_string()).run(conn).await
}

/// Another letter is asked for; nothing changes where too many went out lately. One that is on its
/// way already is not hurried.
pub(super) async fn ask(conn: &mut AnyConnection, office: &Office, now: i64) -> Result<u64, Error> {
    sql("update mail_code set attempts = case when wanted = 1 then attempts else 0 end, \
         next_try = case when wanted = 1 then next_try else 0 end, \
         failure = '', given_up = 0, wanted = 1 \
         where office = $1 and sent <= $2 and (letters < $3 or since <= $4) and exists \
         (select 1 from contact c where c.office = mail_code.office and c.confirmed = 0 \
         and c.pace <> 'never')")
    .text(office.to_string())
    .int(now.saturating_sub(CODE_PAUSE_SECONDS))
    .int(CODES_PER_DAY_MAX)
    .int(now.saturating_sub(DAY))
    .run(conn)
    .await
}

/// Takes a letter for one server, with the code that it will carry: only to the address that was
/// read, should it have been changed since. It counts from here on, whatever becomes of the server.
pub(super) async fn claim(
    conn: &mut AnyConnection,
    letter: &CodeLetter,
    digest: &str,
    now: i64,
    until: i64,
) -> Result<u64, Error> {
    sql("update mail_code set claim = claim + 1, lease = $4, code = $5, expires = $6, sent = $3, \
         letters = case when since <= $7 then 1 else letters + 1 end, \
         since = case when since <= $7 then $3 else since end \
         where office = $1 and claim = $2 and wanted = 1 and lease <= $3 and next_try <= $3 \
         and sent <= $8 and (letters < $9 or since <= $7) and exists \
         (select 1 from contact c where c.office = mail_code.office and c.address = $10 \
         and c.confirmed = 0 and c.pace <> 'never')")
    .text(letter.office.to_string())
    .int(letter.claim)
    .int(now)
    .int(until)
    .text(digest)
    .int(now.saturating_add(CODE_SECONDS))
    .int(now.saturating_sub(DAY))
    .int(now.saturating_sub(CODE_PAUSE_SECONDS))
    .int(CODES_PER_DAY_MAX)
    .text(&letter.contact.address)
    .run(conn)
    .await
}

/// Says what became of a claimed letter.
pub(super) async fn settle(
    conn: &mut AnyConnection,
    office: &Office,
    claim: i64,
    outcome: &MailOutcome,
    now: i64,
) -> Result<u64, Error> {
    match outcome {
        MailOutcome::Sent => went(conn, office, claim).await,
        MailOutcome::Failed { why, next_try } => {
            put_back(conn, office, claim, why, *next_try).await
        }
        MailOutcome::GivenUp { why } => give_up(conn, office, claim, why, now).await,
    }
}

async fn went(conn: &mut AnyConnection, office: &Office, claim: i64) -> Result<u64, Error> {
    sql("update mail_code set wanted = 0, attempts = 0, next_try = 0, lease = 0, failure = '', \
         given_up = 0 where office = $1 and claim = $2 and wanted = 1")
    .text(office.to_string())
    .int(claim)
    .run(conn)
    .await
}

/// What did not leave does not count.
async fn put_back(
    conn: &mut AnyConnection,
    office: &Office,
    claim: i64,
    why: &str,
    next_try: i64,
) -> Result<u64, Error> {
    sql("update mail_code set attempts = attempts + 1, next_try = $3, lease = 0, failure = $4, \
         letters = letters - 1, sent = 0 where office = $1 and claim = $2 and wanted = 1")
    .text(office.to_string())
    .int(claim)
    .int(next_try)
    .text(rows::short(why))
    .run(conn)
    .await
}

async fn give_up(
    conn: &mut AnyConnection,
    office: &Office,
    claim: i64,
    why: &str,
    now: i64,
) -> Result<u64, Error> {
    sql("update mail_code set wanted = 0, code = '', expires = 0, attempts = 0, next_try = 0, \
         lease = 0, failure = $3, given_up = $4 where office = $1 and claim = $2 and wanted = 1")
    .text(office.to_string())
    .int(claim)
    .text(rows::short(why))
    .int(now)
    .run(conn)
    .await
}

async fn office_of(
    conn: &mut AnyConnection,
    digest: &str,
    now: i64,
) -> Result<Option<Office>, Error> {
    let row = sql("select office from mail_code where code = $1 and expires > $2")
        .text(digest)
        .int(now)
        .first(conn)
        .await?;
    row.map(|row| row.parse(0, "a code")).transpose()
}

async fn set_confirmed(conn: &mut AnyConnection, office: &Office, now: i64) -> Result<u64, Error> {
    sql("update contact set confirmed = $2 where office = $1 and confirmed = 0")
        .text(office.to_string())
        .int(now.max(1))
        .run(conn)
        .await
}

/// The code has come back: mail goes to the address from now on, and the code is used up. With an
/// office: only a code of its own counts.
pub(super) async fn confirm(
    conn: &mut AnyConnection,
    digest: &str,
    office: Option<&Office>,
    now: i64,
) -> Result<u64, Error> {
    let Some(found) = office_of(conn, digest, now).await? else { return Ok(0) };
    if office.is_some_and(|office| *office != found) {
        return Ok(0);
    }
    let confirmed = set_confirmed(conn, &found, now).await?;
    drop_code(conn, &found).await?;
    // Whoever is on duty is told of the calls that wait.
    contacts::revive(conn, &found, Carrier::Mail).await?;
    Ok(confirmed)
}

async fn wanted(conn: &mut AnyConnection, now: i64) -> Result<Vec<Row>, Error> {
    sql("select c.address, c.locale, c.pace, c.office, c.token, m.attempts, m.claim \
         from contact c join mail_code m on m.office = c.office \
         where m.wanted = 1 and c.confirmed = 0 and c.pace <> 'never' and m.next_try <= $1 \
         and m.lease <= $1 and m.sent <= $2 and (m.letters < $3 or m.since <= $4) \
         order by c.office limit $5")
    .int(now)
    .int(now.saturating_sub(CODE_PAUSE_SECONDS))
    .int(CODES_PER_DAY_MAX)
    .int(now.saturating_sub(DAY))
    .int(LETTERS_MAX)
    .all(conn)
    .await
}

async fn address(conn: &mut AnyConnection, office: &Office) -> Result<Option<Row>, Error> {
    sql("select c.address, c.locale, c.pace, c.confirmed, coalesce(m.wanted, 0), \
         coalesce(m.sent, 0), coalesce(m.expires, 0), coalesce(m.given_up, 0) \
         from contact c left join mail_code m on m.office = c.office where c.office = $1")
    .text(office.to_string())
    .first(conn)
    .await
}

impl Store {
    /// Where the holder of an office wishes to be written to, and whether anything goes there.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when what is kept is no address.
    pub async fn mail_address(&self, office: &Office) -> Result<Option<MailAddress>, Error> {
        let row = address(&mut *self.reader().await?, office).await?;
        row.map(|row| {
            Ok(MailAddress {
                contact: rows::contact(&row, 0)?,
                confirmed: row.int(3)?,
                is_asking: row.int(4)? > 0,
                sent: row.int(5)?,
                expires: row.int(6)?,
                given_up: row.int(7)?,
            })
        })
        .transpose()
    }

    /// Asks for another letter with a code to an address that is not confirmed; says no where a
    /// letter went within a minute, or as many within a day as there may be.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn ask_code(&self, office: &Office, now: i64) -> Result<bool, Error> {
        let work = MailWork::AskCode { office: office.clone(), now };
        Ok(self.ask(Work::Mail(work)).await?.number > 0)
    }

    /// The letters with a code that may go out now and that no other server is sending.
    ///
    /// # Errors
    /// [`Error::Corrupt`] when a row cannot be read.
    pub async fn codes_wanted(&self, now: i64) -> Result<Vec<CodeLetter>, Error> {
        let found = wanted(&mut *self.reader().await?, now).await?;
        found
            .iter()
            .map(|row| {
                Ok(CodeLetter {
                    contact: rows::contact(row, 0)?,
                    office: row.parse(3, "a contact")?,
                    token: row.text(4)?,
                    attempts: u32::try_from(row.int(5)?).unwrap_or(u32::MAX),
                    claim: row.int(6)?,
                })
            })
            .collect()
    }

    /// Claims a letter until a time, by compare-and-swap, with the code that it will carry:
    /// [`CODE_CHARS`] random hexadecimal digits, of which only the digest is kept. Says whether it
    /// is the caller's now.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn claim_code(
        &self,
        letter: &mut CodeLetter,
        code: &str,
        now: i64,
        until: i64,
    ) -> Result<bool, Error> {
        let Some(digest) = digest(code) else { return Ok(false) };
        let work = MailWork::ClaimCode { letter: letter.clone(), digest, now, until };
        let is_ours = self.ask(Work::Mail(work)).await?.number > 0;
        if is_ours {
            letter.claim = letter.claim.saturating_add(1);
        }
        Ok(is_ours)
    }

    /// Says what became of a claimed letter. Nothing changes when the address is another one by
    /// now, or another server has claimed the letter since.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn settle_code(
        &self,
        letter: &CodeLetter,
        outcome: MailOutcome,
        now: i64,
    ) -> Result<bool, Error> {
        let (office, claim) = (letter.office.clone(), letter.claim);
        let work = MailWork::SettleCode { office, claim, outcome, now };
        Ok(self.ask(Work::Mail(work)).await?.number > 0)
    }

    /// Confirms the address to which this code went, and says whether there is one. A code works
    /// once; with an office, only that office's own does.
    ///
    /// # Errors
    /// [`Error::Database`] and [`Error::Stopped`].
    pub async fn confirm_address(
        &self,
        code: &str,
        office: Option<&Office>,
        now: i64,
    ) -> Result<bool, Error> {
        let Some(digest) = digest(code) else { return Ok(false) };
        let work = MailWork::Confirm { digest, office: office.cloned(), now };
        Ok(self.ask(Work::Mail(work)).await?.number > 0)
    }
}
