//! The competitions' tables, written from what adopted plans and the acts say.

use commission::competition::{Awards, OUTCOME, RULES};
use commission::{
    Commission, CommissionId, Competition, CompetitionAct, Instrument, InstrumentId, MatterId,
    Refusal,
};
use sqlx::AnyConnection;

use super::ledger;
use crate::Error;
use crate::apply::{blob, count};
use crate::competitions::read_before;
use crate::instruments;
use crate::row::{json, sql};

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

/// Takes over the competition that an adopted plan opens, or that an adopted text awards by a result.
pub(super) async fn adopted(
    conn: &mut AnyConnection,
    text: &Instrument,
    at: i64,
) -> Result<(), Error> {
    awarded(conn, text, at).await?;
    let Some(digest) = text.current().text.attachments.get(RULES) else { return Ok(()) };
    let file = blob(conn, digest).await?;
    let Some(competition) = Competition::of(text, &file) else { return Ok(()) };
    sql("insert into competition (id, adopted, parties, rules, entries, turns, awarded, awarded_at) \
         values ($1, $2, $3, $4, 0, '[]', '', 0)")
    .text(competition.id.as_str())
    .int(competition.adopted)
    .text(json(&competition.parties)?)
    .text(json(&competition.rules)?)
    .run(conn)
    .await?;
    Ok(())
}

/// The first text that awards by a competition's result stands beside it.
async fn awarded(conn: &mut AnyConnection, text: &Instrument, at: i64) -> Result<(), Error> {
    let current = &text.current().text;
    let Some(digest) = current.attachments.get(OUTCOME) else { return Ok(()) };
    if !Awards::belongs_to(text.kind()) {
        return Ok(());
    }
    // A file of another form under this name is anybody's.
    let Ok(awards) = Awards::parse(&blob(conn, digest).await?) else { return Ok(()) };
    let is_first =
        sql("update competition set awarded = $2, awarded_at = $3 where id = $1 and awarded = ''")
            .text(awards.competition.as_str())
            .text(current.id.as_str())
            .int(at)
            .run(conn)
            .await?;
    if is_first == 0 {
        return Ok(());
    }
    // What the plan with the rules says it keeps is kept, once: another text that awards by the same
    // result shows no other competition.
    let Some(plan) = instruments::load(conn, &awards.competition).await? else { return Ok(()) };
    let fulfils = &plan.instrument.current().text.fulfils;
    ledger::decided(conn, &current.id, fulfils, at).await
}

/// Takes over that a plan was replaced: its competition ends, unless its result stands.
pub(super) async fn replaced(
    conn: &mut AnyConnection,
    commission: &CommissionId,
    plan: &InstrumentId,
    by: &InstrumentId,
    at: i64,
    index: u64,
) -> Result<(), Error> {
    let page = read_before(conn, commission, plan, index).await?;
    let Some(mut competition) = page.map(|page| page.competition) else { return Ok(()) };
    match competition.end(by, at) {
        true => put_turns(conn, &competition).await,
        false => Ok(()),
    }
}

/// Takes over that a new charter has other parties.
pub(super) async fn follow_charter(
    conn: &mut AnyConnection,
    commission: &Commission,
    by: &InstrumentId,
    at: i64,
    index: u64,
) -> Result<(), Error> {
    let parties = commission.charter.party_ids();
    let rows = sql("select id from competition order by id").all(conn).await?;
    for row in rows {
        let id: InstrumentId = row.parse(0, "a competition")?;
        let page = read_before(conn, &commission.id, &id, index).await?;
        let Some(mut competition) = page.map(|page| page.competition) else { continue };
        if competition.follow(&parties, by, at) {
            put_turns(conn, &competition).await?;
        }
    }
    Ok(())
}

/// Writes how a competition goes on; who decided on how it was before decides again.
async fn put_turns(conn: &mut AnyConnection, competition: &Competition) -> Result<(), Error> {
    sql("update competition set turns = $2 where id = $1")
        .text(competition.id.as_str())
        .text(json(&competition.turns)?)
        .run(conn)
        .await?;
    count(conn, &MatterId::Competition(competition.id.clone())).await
}
