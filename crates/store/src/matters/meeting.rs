//! The meetings' tables, written from what [`Meeting::apply`] says.

use commission::instrument::Revision;
use commission::meeting::{ABOUT, meeting_in};
use commission::{Commission, InstrumentId, Kind, MatterId, Meeting, MeetingAct, Refusal};
use sqlx::AnyConnection;

use super::OwnWords;
use crate::apply::{blob, count};
use crate::row::{json, sql};
use crate::{Error, meetings};

/// Takes over an act about a meeting.
///
/// # Errors
/// [`Refusal::UnknownMeeting`] when it was never called, [`Refusal::WrongStatement`] when the act
/// does not fit it.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    commission: &Commission,
    index: u64,
    act: &MeetingAct,
) -> Result<(), Error> {
    let before = meetings::load(conn, act.id()).await?;
    let is_known = before.is_some();
    let after = Meeting::apply(before, &commission.id, act).ok_or_else(|| match is_known {
        true => Refusal::WrongStatement { line: "act" },
        false => Refusal::UnknownMeeting { id: act.id().to_string() },
    })?;
    match act {
        MeetingAct::Called { .. } => put_call(conn, &after, index).await,
        MeetingAct::Answered { .. } => put_answer(conn, &after, index).await,
        MeetingAct::Stated { .. } => put_statement(conn, &after, index).await,
    }
}

/// The meeting that a text names by the file attached to it, if it was called before.
async fn named(conn: &mut AnyConnection, revision: &Revision) -> Result<Option<Meeting>, Error> {
    let Some(digest) = revision.text.attachments.get(ABOUT) else { return Ok(None) };
    let Some(id) = meeting_in(&blob(conn, digest).await?) else { return Ok(None) };
    meetings::load(conn, &id).await
}

/// Notes that a text is about a meeting. Another revision of it may have said so before.
pub(super) async fn put_text(
    conn: &mut AnyConnection,
    revision: &Revision,
    text: &InstrumentId,
) -> Result<(), Error> {
    let Some(meeting) = named(conn, revision).await? else { return Ok(()) };
    sql("insert into meeting_text (meeting, instrument) values ($1, $2) \
         on conflict (meeting, instrument) do nothing")
    .text(meeting.id.as_str())
    .text(text.as_str())
    .run(conn)
    .await?;
    Ok(())
}

/// A meeting was held when minutes that name it are adopted; the first ones count. Whose turn it is
/// to chair may be another's now.
pub(super) async fn adopted(
    conn: &mut AnyConnection,
    revision: &Revision,
    text: &InstrumentId,
    at: i64,
) -> Result<(), Error> {
    if revision.text.kind != Kind::Minutes {
        return Ok(());
    }
    let Some(meeting) = named(conn, revision).await? else { return Ok(()) };
    if meeting.held.is_some() {
        return Ok(());
    }
    sql("update meeting set held = $2, minutes = $3, \
         place = (select count(*) from meeting where held > 0) where id = $1")
    .text(meeting.id.as_str())
    .int(at)
    .text(text.as_str())
    .run(conn)
    .await?;
    count(conn, &MatterId::Meetings).await
}

async fn put_call(conn: &mut AnyConnection, meeting: &Meeting, index: u64) -> Result<(), Error> {
    let Some(last) = meeting.last_round() else { return Ok(()) };
    sql("insert into meeting (id, held, minutes, place) values ($1, 0, '', -1) \
         on conflict (id) do nothing")
    .text(meeting.id.as_str())
    .run(conn)
    .await?;
    sql("insert into meeting_call (meeting, number, entry, at, answer, call, note) \
         values ($1, $2, $3, $4, $5, $6, $7)")
    .text(meeting.id.as_str())
    .int(i64::from(last.call.number))
    .size(index)
    .int(last.at)
    .int(last.answer)
    .text(json(&last.call)?)
    .text(&last.note)
    .run(conn)
    .await?;
    Ok(())
}

async fn put_answer(conn: &mut AnyConnection, meeting: &Meeting, index: u64) -> Result<(), Error> {
    let Some(round) = meeting.last_round() else { return Ok(()) };
    let Some(last) = round.answers.last() else { return Ok(()) };
    sql("insert into meeting_answer (meeting, number, place, entry, at, reply, note) \
         values ($1, $2, $3, $4, $5, $6, $7)")
    .text(meeting.id.as_str())
    .int(i64::from(round.call.number))
    .int(i64::try_from(round.answers.len()).unwrap_or(i64::MAX))
    .size(index)
    .int(last.at)
    .text(json(&last.reply)?)
    .text(&last.note)
    .run(conn)
    .await?;
    Ok(())
}

async fn put_statement(
    conn: &mut AnyConnection,
    meeting: &Meeting,
    index: u64,
) -> Result<(), Error> {
    let Some(last) = meeting.statements.last() else { return Ok(()) };
    let words = OwnWords {
        matter: meeting.id.as_str(),
        number: meeting.statements.len(),
        entry: index,
        at: last.at,
        text: &last.text,
        note: &last.note,
    };
    words.put(conn, "meeting").await
}
