//! The rows of mail, and what one change does to them within the writer's transaction.

use commission::{Office, Refusal};
use sqlx::AnyConnection;

use super::{
    About, Contact, MailOutcome, MailReport, MailTrouble, MailWork, Notice, Pace, Reason, Sorted,
    alerts, code,
};
use crate::apply::{self, Present};
use crate::row::{Row, composed, sql};
use crate::{Carrier, Error, contacts, dialect};

/// The most bags that one question returns.
const BAGS_MAX: i64 = 100;
/// The most notices of one bag.
const NOTICES_MAX: i64 = 1_000;
/// The most bytes of a failure's words.
const FAILURE_BYTES_MAX: usize = 200;

/// What a change did.
pub(crate) struct MailDone {
    /// Rows changed; 0 when nothing was.
    pub(crate) number: u64,
    /// Whether personal data were deleted.
    pub(crate) is_erasing: bool,
}

/// One change, within the writer's transaction.
pub(crate) async fn work(
    conn: &mut AnyConnection,
    present: &mut Present,
    work: MailWork,
) -> Result<MailDone, Error> {
    let mut is_erasing = false;
    let number = match work {
        MailWork::Contact { office, contact: None } => {
            let removed = remove(conn, &office).await?;
            code::drop_code(conn, &office).await?;
            is_erasing = removed > 0;
            removed
        }
        MailWork::Contact { office, contact: Some(contact) } => {
            // Within the transaction, so that no address stays beside a seat just vacated.
            if !apply::founded(present)?.roll.seats().contains_key(&office) {
                return Err(Refusal::NotSeated { office }.into());
            }
            is_erasing = true;
            let before = find(conn, &office).await?.map(|row| row.text(0)).transpose()?;
            put(conn, &office, &contact).await?;
            if before.as_deref() != Some(contact.address.as_str()) {
                code::renew(conn, &office).await?;
            }
            if contact.pace == Pace::Never {
                drop_waiting(conn, &office).await?;
            } else {
                contacts::revive(conn, &office, Carrier::Mail).await?;
            }
            1
        }
        MailWork::Unsubscribe { token } => match office_of_token(conn, &token).await? {
            Some(office) => {
                set_never(conn, &office).await?;
                drop_waiting(conn, &office).await?;
                1
            }
            None => 0,
        },
        MailWork::Notices { read, notices, now } => {
            let moved = match read {
                Some((from, to)) => move_on(conn, from, to).await?,
                None => 0,
            };
            if read.is_some() && moved == 0 {
                // Another server has read that part.
                return Ok(MailDone { number: 0, is_erasing });
            }
            let mut new = moved;
            for notice in &notices {
                new += put_notice(conn, notice, now).await?;
                put_bag(conn, &notice.office).await?;
            }
            new
        }
        MailWork::Claim { office, claim, now, until } => {
            take_bag(conn, &office, claim, now, until).await?
        }
        MailWork::Alerts { alerts, now } => {
            let mut new = 0;
            for alert in &alerts {
                new += alerts::put(conn, alert, now).await?;
                put_bag(conn, &alert.office).await?;
            }
            new
        }
        MailWork::Settle { office, claim, sorted, outcome, now } => {
            settle(conn, &office, claim, &sorted, &outcome, now).await?
        }
        MailWork::AskCode { office, now } => code::ask(conn, &office, now).await?,
        MailWork::ClaimCode { letter, digest, now, until } => {
            code::claim(conn, &letter, &digest, now, until).await?
        }
        MailWork::SettleCode { office, claim, outcome, now } => {
            code::settle(conn, &office, claim, &outcome, now).await?
        }
        MailWork::Confirm { digest, office, now } => {
            code::confirm(conn, &digest, office.as_ref(), now).await?
        }
    };
    Ok(MailDone { number, is_erasing })
}

/// Everything kept for mail to an office goes; returns how many addresses did.
pub(crate) async fn erase(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    code::erase(conn, office).await?;
    remove(conn, office).await
}

/// The address goes, with everything that was to go there; returns how many addresses did.
async fn remove(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    delete_notices(conn, office).await?;
    alerts::erase(conn, office).await?;
    delete_bag(conn, office).await?;
    sql("delete from contact where office = $1").text(office.to_string()).run(conn).await
}

async fn delete_notices(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from notice where office = $1").text(office.to_string()).run(conn).await
}

async fn delete_bag(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("delete from mailbag where office = $1").text(office.to_string()).run(conn).await
}

/// The token stays with its address, so that the link in an earlier mail goes on working; and so does
/// that its reader confirmed it.
async fn put(conn: &mut AnyConnection, office: &Office, contact: &Contact) -> Result<(), Error> {
    composed(format!(
        "insert into contact (office, address, locale, pace, token) \
         values ($1, $2, $3, $4, {}) \
         on conflict (office) do update set \
         token = case when contact.address = excluded.address then contact.token \
         else excluded.token end, \
         confirmed = case when contact.address = excluded.address then contact.confirmed \
         else 0 end, \
         address = excluded.address, locale = excluded.locale, pace = excluded.pace",
        dialect::random_token(conn)
    ))
    .text(office.to_string())
    .text(&contact.address)
    .text(&contact.locale)
    .text(contact.pace.as_str())
    .run(conn)
    .await?;
    Ok(())
}

async fn set_never(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("update contact set pace = 'never' where office = $1")
        .text(office.to_string())
        .run(conn)
        .await
}

async fn drop_waiting(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    alerts::drop_waiting(conn, office).await?;
    sql("update notice set state = 'moot' where office = $1 and state = 'waiting'")
        .text(office.to_string())
        .run(conn)
        .await
}

async fn office_of_token(conn: &mut AnyConnection, token: &str) -> Result<Option<Office>, Error> {
    let row = sql("select office from contact where token = $1").text(token).first(conn).await?;
    row.map(|row| row.parse(0, "a contact")).transpose()
}

pub(super) async fn find(conn: &mut AnyConnection, office: &Office) -> Result<Option<Row>, Error> {
    sql("select address, locale, pace from contact where office = $1")
        .text(office.to_string())
        .first(conn)
        .await
}

/// A contact out of three columns. A row is not believed: it goes into headers.
pub(super) fn contact(row: &Row, first: usize) -> Result<Contact, Error> {
    let pace = row.parse(first + 2, "a contact")?;
    Contact::new(&row.text(first)?, &row.text(first + 1)?, pace)
        .map_err(|refusal| Error::corrupt(format!("a contact: {refusal}")))
}

/// A contact out of the first columns of a row.
pub(crate) fn contact_of(row: &Row) -> Result<Contact, Error> {
    contact(row, 0)
}

async fn move_on(conn: &mut AnyConnection, from: u64, to: u64) -> Result<u64, Error> {
    sql("update job set position = $2 where name = 'mail' and position = $1")
        .size(from)
        .size(to)
        .run(conn)
        .await
}

/// Only for those who wish to be written to, and never a second time.
async fn put_notice(conn: &mut AnyConnection, notice: &Notice, now: i64) -> Result<u64, Error> {
    sql("insert into notice (office, instrument, revision, reason, at, state, settled) \
         select c.office, $2, $3, $4, $5, 'waiting', 0 from contact c \
         where c.office = $1 and c.pace <> 'never' \
         on conflict (office, instrument, revision, reason) do nothing")
    .text(notice.office.to_string())
    .text(notice.about.id())
    .int(i64::from(notice.about.number()))
    .text(notice.reason.as_str())
    .int(now)
    .run(conn)
    .await
}

async fn put_bag(conn: &mut AnyConnection, office: &Office) -> Result<u64, Error> {
    sql("insert into mailbag (office, attempts, next_try, lease, claim, failure, given_up) \
         select c.office, 0, 0, 0, 0, '', 0 from contact c where c.office = $1 \
         on conflict (office) do nothing")
    .text(office.to_string())
    .run(conn)
    .await
}

async fn take_bag(
    conn: &mut AnyConnection,
    office: &Office,
    claim: i64,
    now: i64,
    until: i64,
) -> Result<u64, Error> {
    sql("update mailbag set claim = claim + 1, lease = $4 \
         where office = $1 and claim = $2 and lease <= $3 and next_try <= $3 and exists \
         (select 1 from contact c where c.office = mailbag.office and c.confirmed > 0)")
    .text(office.to_string())
    .int(claim)
    .int(now)
    .int(until)
    .run(conn)
    .await
}

async fn settle(
    conn: &mut AnyConnection,
    office: &Office,
    claim: i64,
    sorted: &Sorted,
    outcome: &MailOutcome,
    now: i64,
) -> Result<u64, Error> {
    let held = match outcome {
        MailOutcome::Sent => put_down(conn, office, claim).await?,
        MailOutcome::Failed { why, next_try } => {
            put_back(conn, office, claim, why, *next_try).await?
        }
        MailOutcome::GivenUp { why } => give_up(conn, office, claim, why, now).await?,
    };
    if held == 0 {
        return Ok(0);
    }
    let state = match outcome {
        MailOutcome::Sent => Some("sent"),
        MailOutcome::GivenUp { .. } => Some("given-up"),
        MailOutcome::Failed { .. } => None,
    };
    if let Some(state) = state {
        for notice in &sorted.told {
            close_notice(conn, notice, state, now).await?;
        }
        for alert in &sorted.alerts_told {
            alerts::close(conn, alert, state, now).await?;
        }
    }
    for notice in &sorted.moot {
        close_notice(conn, notice, "moot", now).await?;
    }
    for alert in &sorted.alerts_moot {
        alerts::close(conn, alert, "moot", now).await?;
    }
    Ok(held)
}

async fn put_down(conn: &mut AnyConnection, office: &Office, claim: i64) -> Result<u64, Error> {
    sql("update mailbag set attempts = 0, next_try = 0, lease = 0, failure = '', given_up = 0 \
         where office = $1 and claim = $2")
    .text(office.to_string())
    .int(claim)
    .run(conn)
    .await
}

async fn put_back(
    conn: &mut AnyConnection,
    office: &Office,
    claim: i64,
    why: &str,
    next_try: i64,
) -> Result<u64, Error> {
    sql("update mailbag set attempts = attempts + 1, next_try = $3, lease = 0, failure = $4 \
         where office = $1 and claim = $2")
    .text(office.to_string())
    .int(claim)
    .int(next_try)
    .text(short(why))
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
    sql("update mailbag set attempts = 0, next_try = 0, lease = 0, failure = $3, given_up = $4 \
         where office = $1 and claim = $2")
    .text(office.to_string())
    .int(claim)
    .text(short(why))
    .int(now)
    .run(conn)
    .await
}

async fn close_notice(
    conn: &mut AnyConnection,
    notice: &Notice,
    state: &'static str,
    now: i64,
) -> Result<u64, Error> {
    sql("update notice set state = $5, settled = $6 where office = $1 and instrument = $2 \
         and revision = $3 and reason = $4 and state = 'waiting'")
    .text(notice.office.to_string())
    .text(notice.about.id())
    .int(i64::from(notice.about.number()))
    .text(notice.reason.as_str())
    .text(state)
    .int(now)
    .run(conn)
    .await
}

pub(super) fn short(why: &str) -> String {
    let mut end = why.len().min(FAILURE_BYTES_MAX);
    while !why.is_char_boundary(end) {
        end -= 1;
    }
    why.get(..end).unwrap_or_default().to_owned()
}

pub(super) async fn bags(conn: &mut AnyConnection, now: i64) -> Result<Vec<Row>, Error> {
    sql("select c.address, c.locale, c.pace, c.office, c.token, m.attempts, m.claim, \
         (select min(at) from (select n.at from notice n where n.office = c.office and \
         n.state = 'waiting' union all select a.at from alert a where a.office = c.office and \
         a.state = 'waiting') w) \
         from contact c join mailbag m on m.office = c.office \
         where c.pace <> 'never' and c.confirmed > 0 and m.next_try <= $1 and m.lease <= $1 \
         and (exists \
         (select 1 from notice n where n.office = c.office and n.state = 'waiting') or exists \
         (select 1 from alert a where a.office = c.office and a.state = 'waiting')) \
         order by 8, c.office limit $2")
    .int(now)
    .int(BAGS_MAX)
    .all(conn)
    .await
}

pub(super) async fn waiting(
    conn: &mut AnyConnection,
    office: &Office,
) -> Result<Vec<Notice>, Error> {
    let rows = sql("select instrument, revision, reason from notice \
         where office = $1 and state = 'waiting' order by at, instrument, reason limit $2")
    .text(office.to_string())
    .int(NOTICES_MAX)
    .all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let number = u32::try_from(row.int(1)?);
            let number = number.map_err(|_| Error::corrupt("a notice: its number"))?;
            let reason: Reason = row.parse(2, "a notice")?;
            let about = if reason == Reason::Ahead {
                About::Date { notice: row.text(0)?, day: number }
            } else if reason == Reason::Asked {
                About::FollowUp { incident: row.parse(0, "a notice")?, number }
            } else if reason.is_of_a_meeting() {
                About::Meeting { meeting: row.parse(0, "a notice")?, step: number }
            } else if reason.is_of_a_promise() {
                About::Promise { promise: row.text(0)?, day: number }
            } else if reason == Reason::ActivityReport {
                About::Activity { activity: row.text(0)?, report: number }
            } else if reason.is_of_an_appeal() {
                About::Appeal { appeal: row.parse(0, "a notice")?, number }
            } else if reason.is_of_a_jury() {
                About::Competition { competition: row.parse(0, "a notice")? }
            } else if reason.is_of_a_task() {
                About::Task { incident: row.parse(0, "a notice")?, task: number }
            } else {
                About::Text { instrument: row.parse(0, "a notice")?, revision: number }
            };
            Ok(Notice { office: office.clone(), about, reason })
        })
        .collect()
}

pub(super) async fn position(conn: &mut AnyConnection) -> Result<u64, Error> {
    let row = sql("select position from job where name = 'mail'").first(conn).await?;
    row.ok_or_else(|| Error::corrupt("the mail job has no place in the record"))?.size(0)
}

async fn contact_count(conn: &mut AnyConnection) -> Result<u64, Error> {
    sql("select count(*) from contact").one(conn).await?.size(0)
}

async fn waiting_count(conn: &mut AnyConnection) -> Result<u64, Error> {
    let notices = sql("select count(*) from notice where state = 'waiting'").one(conn).await?;
    let alerts = sql("select count(*) from alert where state = 'waiting'").one(conn).await?;
    Ok(notices.size(0)?.saturating_add(alerts.size(0)?))
}

async fn troubles(conn: &mut AnyConnection) -> Result<Vec<MailTrouble>, Error> {
    let rows = sql("select office, attempts, failure, given_up from mailbag \
         where attempts > 0 or given_up > 0 \
         union all select office, attempts, failure, given_up from mail_code \
         where attempts > 0 or given_up > 0 order by office")
    .all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(MailTrouble {
                office: row.parse(0, "a mailbag")?,
                attempts: u32::try_from(row.int(1)?).unwrap_or(u32::MAX),
                failure: row.text(2)?,
                given_up: row.int(3)?,
            })
        })
        .collect()
}

/// How mail stands.
pub(crate) async fn report(conn: &mut AnyConnection) -> Result<MailReport, Error> {
    Ok(MailReport {
        position: position(conn).await?,
        contacts: contact_count(conn).await?,
        waiting: waiting_count(conn).await?,
        troubles: troubles(conn).await?,
    })
}
