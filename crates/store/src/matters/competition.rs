//! The competitions' tables, written from what adopted plans and the acts say.

use commission::competition::{Awards, OUTCOME, RULES};
use commission::{Competition, CompetitionAct, Instrument, Refusal};
use sqlx::AnyConnection;

use super::ledger;
use crate::apply::blob;
use crate::row::{json, sql};
use crate::{Error, instruments};

/// Takes over an act about a competition. What it says beyond an entry's number stands in the record
/// alone, and is read from there.
///
/// # Errors
/// [`Refusal::UnknownInstrument`] when no such competition was adopted.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    index: u64,
    act: &CompetitionAct,
) -> Result<(), Error> {
    let id = act.id().as_str();
    let row = sql("select entries from competition where id = $1").text(id).first(conn).await?;
    let Some(row) = row else {
        return Err(Refusal::UnknownInstrument { id: id.to_owned() }.into());
    };
    let CompetitionAct::Entered { entry, .. } = act else { return Ok(()) };
    let number = row.int(0)? + 1;
    sql("insert into competition_entry (competition, number, entry, work, people) \
         values ($1, $2, $3, $4, $5)")
    .text(id)
    .int(number)
    .size(index)
    .text(entry.work.hex())
    .text(entry.people.hex())
    .run(conn)
    .await?;
    sql("update competition set entries = $2 where id = $1").text(id).int(number).run(conn).await?;
    Ok(())
}

/// Takes over the competition that an adopted plan opens.
pub(super) async fn adopted(conn: &mut AnyConnection, text: &Instrument) -> Result<(), Error> {
    let Some(digest) = text.current().text.attachments.get(RULES) else { return Ok(()) };
    let file = blob(conn, digest).await?;
    let Some(competition) = Competition::of(text, &file) else { return Ok(()) };
    sql("insert into competition (id, adopted, parties, rules, entries) \
         values ($1, $2, $3, $4, 0)")
    .text(competition.id.as_str())
    .int(competition.adopted)
    .text(json(&competition.parties)?)
    .text(json(&competition.rules)?)
    .run(conn)
    .await?;
    Ok(())
}

/// Takes over that an adopted text awards: what the plan with the rules says it keeps is kept.
pub(super) async fn awarded(
    conn: &mut AnyConnection,
    text: &Instrument,
    at: i64,
) -> Result<(), Error> {
    let awarding = &text.current().text;
    let Some(digest) = awarding.attachments.get(OUTCOME) else { return Ok(()) };
    if !Awards::belongs_to(awarding.kind) {
        return Ok(());
    }
    let Ok(awards) = Awards::parse(&blob(conn, digest).await?) else { return Ok(()) };
    let Some(plan) = instruments::load(conn, &awards.competition).await? else { return Ok(()) };
    let fulfils = &plan.instrument.current().text.fulfils;
    ledger::decided(conn, &awarding.id, fulfils, at).await
}
