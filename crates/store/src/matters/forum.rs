//! The forums' tables, written from what [`Forum`] says.

use commission::forum::{By, Convened, Delegate, FORUM, about};
use commission::{Forum, ForumAct, Instrument, InstrumentId, MatterId, Refusal, Statement};
use sqlx::AnyConnection;

use super::ledger;
use crate::Error;
use crate::apply::{blob, count};
use crate::forums::{ForumPage, Whom, read};
use crate::row::{json, sql};

/// Takes over an act about a forum. Only the delegation that it is about is read: no other changes.
///
/// # Errors
/// [`Refusal::UnknownForum`] when no plan opened it, [`Refusal::WrongStatement`] when the act does not
/// fit it.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    index: u64,
    act: &ForumAct,
) -> Result<(), Error> {
    let id = act.id();
    let wrong = || Refusal::WrongStatement { line: "act" };
    let page = match act {
        ForumAct::Nominated { nomination, note, .. } => {
            let statement = Statement::unchecked(note).ok_or_else(wrong)?;
            let party = statement.office.party().ok_or_else(wrong)?;
            read(conn, id, Whom::Of(party, &nomination.category)).await?
        }
        ForumAct::Withdrawn { delegate, .. } => {
            let one = read(conn, id, Whom::One(delegate)).await?;
            match one.as_ref().and_then(|page| page.forum.delegate(delegate)) {
                Some(it) => {
                    let (party, category) = (it.party.clone(), it.nomination.category.clone());
                    read(conn, id, Whom::Of(&party, &category)).await?
                }
                None => one,
            }
        }
    };
    let before = page.ok_or_else(|| Refusal::UnknownForum { forum: id.to_string() })?;
    let mut forum = before.forum.clone();
    forum.apply(act).ok_or_else(wrong)?;
    put_delegates(conn, &before, &forum, index).await
}

/// Takes over what an adopted plan opens and changes, or that an adopted text is a communiqué.
pub(super) async fn adopted(
    conn: &mut AnyConnection,
    text: &Instrument,
    at: i64,
    index: u64,
) -> Result<(), Error> {
    let Some(digest) = text.current().text.attachments.get(FORUM) else { return Ok(()) };
    let file = blob(conn, digest).await?;
    if let Some(convened) = Convened::of(text, &file) {
        return convene(conn, &convened, index).await;
    }
    let named = about::forum_in(&file).filter(|_| about::belongs_to(text.kind()));
    let Some(id) = named else { return Ok(()) };
    let Some(page) = read(conn, &id, Whom::Nobody).await? else { return Ok(()) };
    let mut forum = page.forum;
    if !forum.conclude(&text.current().text.id, at) {
        return Ok(());
    }
    put_course(conn, &forum).await?;
    ledger::convened(conn, &forum.id, &forum.evidence()).await
}

async fn convene(conn: &mut AnyConnection, convened: &Convened, index: u64) -> Result<(), Error> {
    for amendment in &convened.convocation.changes {
        let Some(before) = read(conn, &amendment.forum, Whom::All).await? else { continue };
        let mut forum = before.forum.clone();
        if forum.amend(&convened.plan, convened.at, &convened.parties, amendment) {
            put_delegates(conn, &before, &forum, index).await?;
            put_course(conn, &forum).await?;
        }
    }
    let Some(forum) = convened.opened() else { return Ok(()) };
    sql("insert into forum (id, adopted, parties, fulfils, opened, changes, until, ended, \
         ended_at, held, held_at) values ($1, $2, $3, $4, $5, '[]', $6, '', 0, '', 0) \
         on conflict (id) do nothing")
    .text(forum.id.as_str())
    .int(forum.adopted)
    .text(json(&forum.parties)?)
    .text(json(&forum.fulfils)?)
    .text(json(&forum.opened)?)
    .int(forum.week.ends())
    .run(conn)
    .await?;
    Ok(())
}

/// Takes over that a plan was replaced: its forum is called off, unless it is over.
pub(super) async fn replaced(
    conn: &mut AnyConnection,
    plan: &InstrumentId,
    by: &InstrumentId,
    at: i64,
) -> Result<(), Error> {
    let Some(page) = read(conn, plan, Whom::Nobody).await? else { return Ok(()) };
    let mut forum = page.forum;
    match forum.end(by, at) {
        true => put_course(conn, &forum).await,
        false => Ok(()),
    }
}

/// Writes how a forum goes on; who decided on how it was before decides again.
async fn put_course(conn: &mut AnyConnection, forum: &Forum) -> Result<(), Error> {
    let text = |by: &Option<By>| by.as_ref().map_or_else(String::new, |it| it.text.to_string());
    let at = |by: &Option<By>| by.as_ref().map_or(0, |it| it.at);
    sql("update forum set changes = $2, until = $3, ended = $4, ended_at = $5, held = $6, \
         held_at = $7 where id = $1")
    .text(forum.id.as_str())
    .text(json(&forum.changes)?)
    .int(forum.week.ends())
    .text(text(&forum.ended))
    .int(at(&forum.ended))
    .text(text(&forum.held))
    .int(at(&forum.held))
    .run(conn)
    .await?;
    count(conn, &MatterId::Forum(forum.id.clone())).await
}

/// Writes what changed about the delegates that were read, and those who came.
async fn put_delegates(
    conn: &mut AnyConnection,
    before: &ForumPage,
    after: &Forum,
    index: u64,
) -> Result<(), Error> {
    for (place, delegate) in after.delegates.iter().enumerate() {
        match before.forum.delegates.get(place) {
            None => insert(conn, after, delegate, index).await?,
            Some(known) if known != delegate => {
                update(conn, after, known, delegate, index).await?;
            }
            Some(_) => {}
        }
    }
    Ok(())
}

async fn insert(
    conn: &mut AnyConnection,
    forum: &Forum,
    delegate: &Delegate,
    index: u64,
) -> Result<(), Error> {
    sql(
        "insert into forum_delegate (forum, number, entry, at, party, category, mark, in_place_of, \
         note, seat, moved_up, gone_entry, gone_at, replaced_by, gone_note) \
         values ($1, (select coalesce(max(number), 0) + 1 from forum_delegate where forum = $1), \
         $2, $3, $4, $5, $6, $7, $8, $9, 0, -1, 0, '', '')",
    )
    .text(forum.id.as_str())
    .size(index)
    .int(delegate.at)
    .text(delegate.party.as_str())
    .text(&delegate.nomination.category)
    .text(delegate.mark().hex())
    .text(delegate.nomination.in_place_of.map(|it| it.hex()).unwrap_or_default())
    .text(&delegate.note)
    .int(i64::from(delegate.seat.unwrap_or(0)))
    .run(conn)
    .await?;
    Ok(())
}

async fn update(
    conn: &mut AnyConnection,
    forum: &Forum,
    before: &Delegate,
    after: &Delegate,
    index: u64,
) -> Result<(), Error> {
    let (id, mark) = (forum.id.as_str(), after.mark().hex());
    if (before.seat, before.moved_up) != (after.seat, after.moved_up) {
        sql("update forum_delegate set seat = $3, moved_up = $4 where forum = $1 and mark = $2")
            .text(id)
            .text(&mark)
            .int(i64::from(after.seat.unwrap_or(0)))
            .int(after.moved_up.unwrap_or(0))
            .run(conn)
            .await?;
    }
    let Some(gone) = after.gone.as_ref().filter(|_| before.gone.is_none()) else { return Ok(()) };
    sql("update forum_delegate set gone_entry = $3, gone_at = $4, replaced_by = $5, \
         gone_note = $6 where forum = $1 and mark = $2")
    .text(id)
    .text(&mark)
    .size(index)
    .int(gone.at)
    .text(gone.replaced_by.map(|it| it.hex()).unwrap_or_default())
    .text(&gone.note)
    .run(conn)
    .await?;
    Ok(())
}
