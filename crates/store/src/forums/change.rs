//! What changes about delegates beside the record, decided within the writer's transaction.

use commission::forum::{Delegate, badge_code};
use commission::permission::{Action, permit};
use commission::refusal::What;
use commission::{Forum, InstrumentId, Office, PartyId, Refusal};
use note::Digest;
use sqlx::AnyConnection;

use super::person::DelegateSaid;
use super::{Whom, digest, read, unknown};
use crate::Error;
use crate::programme::carry_over;
use crate::row::{json, sql};

/// The most delegates of one party whom no act nominates yet.
const LOOSE_MAX: i64 = 200;
/// Seconds after which whoever no act nominates is gone.
pub(super) const LOOSE_SECONDS: i64 = 86_400;
/// How many codes for a badge are tried; each is as good as free.
const BADGES_MAX: u32 = 8;

/// What is changed about delegates.
#[derive(Clone)]
pub(crate) enum DelegateChange {
    /// Somebody is laid down, to be nominated.
    Lay(Box<Lay>),
    /// A delegate says that they come.
    Confirm(Box<Confirm>),
    /// A delegate says that they do not.
    Decline { lookup: String },
    /// A delegate takes everything about themselves away.
    Erase { lookup: String },
    /// Their own party takes everything about a delegate away.
    Drop { forum: InstrumentId, mark: Digest, by: Office },
    /// A delegate is let in by the code on their badge.
    CheckIn { forum: InstrumentId, badge: String, by: Office, now: i64 },
    /// Those whose forum ended, or who left it, before this moment go.
    Expire { before: i64 },
    /// Those who were laid down before a moment and whom no act nominates go.
    Forget { before: i64 },
}

/// Somebody who is laid down.
#[derive(Clone)]
pub(crate) struct Lay {
    pub(super) forum: InstrumentId,
    pub(super) mark: Digest,
    pub(super) lookup: String,
    pub(super) own: Vec<u8>,
    pub(super) theirs: Vec<u8>,
    pub(super) by: Office,
    pub(super) now: i64,
}

/// A delegate's yes, sealed anew; `invited` is what their code so far leads to.
#[derive(Clone)]
pub(crate) struct Confirm {
    pub(super) invited: String,
    pub(super) lookup: String,
    /// The marks of their code so far and of the other one, for each moment at which they are asked
    /// about trust: nobody answers twice by having two codes.
    pub(super) marks: Vec<(String, String)>,
    pub(super) own: Vec<u8>,
    pub(super) theirs: Vec<u8>,
    pub(super) now: i64,
}

impl DelegateChange {
    /// The office that asks for it, if one does.
    pub(crate) fn by(&self) -> Option<&Office> {
        match self {
            DelegateChange::Lay(lay) => Some(&lay.by),
            DelegateChange::Drop { by, .. } | DelegateChange::CheckIn { by, .. } => Some(by),
            _ => None,
        }
    }
}

/// What [`change_delegate`] answers to a check-in.
const NEW: i64 = 1;
pub(super) const AGAIN: i64 = 2;

/// Makes a change; returns what came of it, and whether it erases.
pub(crate) async fn change_delegate(
    conn: &mut AnyConnection,
    change: DelegateChange,
) -> Result<(i64, bool), Error> {
    let rows = match change {
        DelegateChange::Lay(lay) => return Ok((lay_down(conn, *lay).await?, false)),
        DelegateChange::Confirm(confirm) => return Ok((confirmed(conn, *confirm).await?, false)),
        DelegateChange::CheckIn { forum, badge, by, now } => {
            permit(&by, Action::CheckIn)?;
            return Ok((check_in(conn, &forum, &badge, now).await?, false));
        }
        DelegateChange::Decline { lookup } => {
            let rows = sql("update forum_person set state = $2 where lookup = $1")
                .text(&lookup)
                .int(DelegateSaid::Declined.number())
                .run(conn)
                .await?;
            return Ok((number(rows), false));
        }
        DelegateChange::Erase { lookup } => {
            sql("delete from forum_person where lookup = $1").text(&lookup).run(conn).await?
        }
        DelegateChange::Drop { forum, mark, by } => {
            permit(&by, Action::Nominate)?;
            sql("delete from forum_person where mark = $1 and forum = $2 and party = $3")
                .text(mark.hex())
                .text(forum.as_str())
                .text(by.party().map(PartyId::as_str).unwrap_or_default())
                .run(conn)
                .await?
        }
        DelegateChange::Expire { before } => {
            sql("delete from forum_person where forum in (select id from forum \
                 where until < $1 or (ended_at > 0 and ended_at < $1)) \
                 or exists (select 1 from forum_delegate d where d.forum = forum_person.forum \
                 and d.mark = forum_person.mark and d.gone_at > 0 and d.gone_at < $1)")
            .int(before)
            .run(conn)
            .await?
        }
        DelegateChange::Forget { before } => forget(conn, before).await?,
    };
    Ok((number(rows), rows > 0))
}

fn number(rows: u64) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// Erases whom no act nominates.
async fn forget(conn: &mut AnyConnection, before: i64) -> Result<u64, Error> {
    sql("delete from forum_person where at < $1 and not exists (select 1 from forum_delegate d \
         where d.forum = forum_person.forum and d.mark = forum_person.mark)")
    .int(before)
    .run(conn)
    .await
}

async fn lay_down(conn: &mut AnyConnection, lay: Lay) -> Result<i64, Error> {
    let Lay { forum, mark, lookup, own, theirs, by, now } = lay;
    permit(&by, Action::Nominate)?;
    let page = read(conn, &forum, Whom::Nobody).await?.ok_or_else(|| unknown(&forum))?;
    let party = by.party().filter(|it| page.forum.parties.contains(*it));
    let action = Action::Nominate.as_str();
    let party = party.ok_or_else(|| Refusal::NotAllowed { office: by.clone(), action })?;
    // Whom no act came to nominate within a day is nobody's delegate.
    forget(conn, now.saturating_sub(LOOSE_SECONDS)).await?;
    let loose = sql("select count(*) from forum_person where forum = $1 and party = $2 \
         and not exists (select 1 from forum_delegate d where d.forum = forum_person.forum \
         and d.mark = forum_person.mark)")
    .text(forum.as_str())
    .text(party.as_str())
    .one(conn)
    .await?
    .int(0)?;
    if loose >= LOOSE_MAX {
        let max = usize::try_from(LOOSE_MAX).unwrap_or(usize::MAX);
        return Err(Refusal::TooMany { what: What::Delegates, max }.into());
    }
    let rows =
        sql("insert into forum_person (mark, forum, party, at, lookup, state, badge, days, \
         own, theirs) values ($1, $2, $3, $4, $5, $6, '', '[]', $7, $8) on conflict do nothing")
        .text(mark.hex())
        .text(forum.as_str())
        .text(party.as_str())
        .int(now)
        .text(lookup)
        .int(DelegateSaid::Invited.number())
        .bytes(own)
        .bytes(theirs)
        .run(conn)
        .await?;
    if rows == 0 { Err(Refusal::Entered.into()) } else { Ok(number(rows)) }
}

/// Refuses who is no delegate, or none any more.
fn still_there<'a>(forum: &'a Forum, mark: &Digest) -> Result<&'a Delegate, Refusal> {
    let delegate = forum.delegate(mark).ok_or(Refusal::UnknownDelegate)?;
    match delegate.gone {
        None => Ok(delegate),
        Some(_) => Err(Refusal::DelegateState { state: "gone" }),
    }
}

/// The party of the delegate with this code, who has a seat and said that they come, with the forum and
/// nobody else of it; none where it is the code of nobody there.
pub(crate) async fn seated_delegate(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    lookup: &str,
) -> Result<Option<(PartyId, Forum)>, Error> {
    let row = sql("select mark, state from forum_person where lookup = $1 and forum = $2")
        .text(lookup)
        .text(id.as_str())
        .first(conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mark = digest(&row, 0, "a delegate")?;
    let said = DelegateSaid::read(&row, 1)?;
    let forum = read(conn, id, Whom::One(&mark)).await?.ok_or_else(|| unknown(id))?.forum;
    let delegate = still_there(&forum, &mark)?;
    if delegate.waits() {
        return Err(Refusal::NotAsked { why: "waiting" }.into());
    }
    // Whoever nominated them knows the first code, and says nothing with it.
    if said != DelegateSaid::Confirmed {
        return Err(Refusal::DelegateState { state: said.as_str() }.into());
    }
    Ok(Some((delegate.party.clone(), forum)))
}

async fn confirmed(conn: &mut AnyConnection, confirm: Confirm) -> Result<i64, Error> {
    let Confirm { invited, lookup, marks, own, theirs, now } = confirm;
    let row = sql("select mark, forum, badge from forum_person where lookup = $1")
        .text(&invited)
        .first(conn)
        .await?
        .ok_or(Refusal::UnknownDelegate)?;
    let (mark, id) = (digest(&row, 0, "a delegate")?, row.parse(1, "a delegate")?);
    let page = read(conn, &id, Whom::One(&mark)).await?.ok_or_else(|| unknown(&id))?;
    page.forum.goes_on(now)?;
    still_there(&page.forum, &mark)?;
    for (before, after) in &marks {
        carry_over(conn, before, after).await?;
    }
    // Whoever keeps their code keeps their badge.
    let badge = match row.text(2)? {
        badge if !badge.is_empty() && invited == lookup => badge,
        _ => free_badge(conn, &id, &lookup).await?,
    };
    let rows = sql("update forum_person set lookup = $2, state = $3, badge = $4, own = $5, \
         theirs = $6 where mark = $1")
    .text(mark.hex())
    .text(lookup)
    .int(DelegateSaid::Confirmed.number())
    .text(badge)
    .bytes(own)
    .bytes(theirs)
    .run(conn)
    .await?;
    Ok(number(rows))
}

/// A code for a badge that nobody at the forum has.
async fn free_badge(
    conn: &mut AnyConnection,
    forum: &InstrumentId,
    lookup: &str,
) -> Result<String, Error> {
    for turn in 0..BADGES_MAX {
        let badge = badge_code(forum, lookup, turn);
        let taken = sql("select count(*) from forum_person where forum = $1 and badge = $2")
            .text(forum.as_str())
            .text(&badge)
            .one(conn)
            .await?;
        if taken.int(0)? == 0 {
            return Ok(badge);
        }
    }
    Err(Error::corrupt("no code for a badge is free"))
}

async fn check_in(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    badge: &str,
    now: i64,
) -> Result<i64, Error> {
    let row = sql("select mark, state, days from forum_person where forum = $1 and badge = $2")
        .text(id.as_str())
        .text(badge)
        .first(conn)
        .await?
        .ok_or(Refusal::UnknownDelegate)?;
    let mark = digest(&row, 0, "a delegate")?;
    let page = read(conn, id, Whom::One(&mark)).await?.ok_or_else(|| unknown(id))?;
    let day = page.forum.admits(&mark, now)?;
    let said = DelegateSaid::read(&row, 1)?;
    if said != DelegateSaid::Confirmed {
        return Err(Refusal::DelegateState { state: said.as_str() }.into());
    }
    let mut days: Vec<i64> = row.json(2, "a delegate's days")?;
    if days.contains(&day) {
        return Ok(AGAIN);
    }
    days.push(day);
    sql("update forum_person set days = $2 where mark = $1")
        .text(mark.hex())
        .text(json(&days)?)
        .run(conn)
        .await?;
    let delegate = still_there(&page.forum, &mark)?;
    sql("insert into forum_presence (forum, party, category, day, present) \
         values ($1, $2, $3, $4, 1) on conflict (forum, party, category, day) \
         do update set present = forum_presence.present + 1")
    .text(id.as_str())
    .text(delegate.party.as_str())
    .text(&delegate.nomination.category)
    .int(day)
    .run(conn)
    .await?;
    Ok(NEW)
}
