//! The appeals' tables, written from what [`Appeal::apply`] says.

use commission::appeal::ADDRESSEES;
use commission::{Appeal, AppealAct, Charter, Commission, Instrument, Refusal};
use sqlx::AnyConnection;

use super::ledger;
use crate::apply::blob;
use crate::claims::Words;
use crate::row::{json, sql};
use crate::{Error, appeals, claims, instruments};

/// Takes over an act about an appeal. With the confirmation that it was sent to the last addressee
/// it keeps the promises that it says it fulfils.
///
/// # Errors
/// [`Refusal::UnknownInstrument`] when no such appeal was adopted, [`Refusal::WrongStatement`] when
/// the act does not fit it.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    commission: &Commission,
    index: u64,
    act: &AppealAct,
) -> Result<(), Error> {
    let Some(mut appeal) = appeals::load(conn, act.id()).await? else {
        return Err(Refusal::UnknownInstrument { id: act.id().to_string() }.into());
    };
    appeal.apply(&commission.id, act).ok_or(Refusal::WrongStatement { line: "act" })?;
    match act {
        AppealAct::Entered { at, step, note, .. } => {
            let document = step.document.as_ref().map(|it| it.digest.hex());
            sql("insert into appeal_step (appeal, number, entry, at, document, step, note) \
                 values ($1, $2, $3, $4, $5, $6, $7)")
            .text(appeal.id.as_str())
            .int(i64::try_from(appeal.steps.len()).unwrap_or(i64::MAX))
            .size(index)
            .int(*at)
            .text(document.unwrap_or_default())
            .text(json(step)?)
            .text(note)
            .run(conn)
            .await?;
        }
        AppealAct::Viewed { step, .. } => {
            let (id, steps) = (appeal.id.as_str(), &appeal.steps);
            claims::put_word(conn, Words::Appeal, id, steps, step, index).await?;
        }
    }
    follow(conn, &commission.charter, &appeal).await
}

/// Writes since when an appeal had gone to everybody, where that is another moment now, and what it
/// shows kept.
async fn follow(conn: &mut AnyConnection, charter: &Charter, appeal: &Appeal) -> Result<(), Error> {
    let sent = appeal.sent(charter);
    let changed = sql("update appeal set sent = $2 where id = $1 and sent <> $2")
        .text(appeal.id.as_str())
        .int(sent.unwrap_or(0))
        .run(conn)
        .await?;
    if changed == 0 {
        return Ok(());
    }
    let Some(text) = instruments::load(conn, &appeal.id).await? else { return Ok(()) };
    let fulfils = &text.instrument.current().text.fulfils;
    ledger::appealed(conn, &appeal.id, fulfils, sent).await
}

/// Takes over that other parties are asked what became of appeals.
pub(super) async fn follow_charter(
    conn: &mut AnyConnection,
    charter: &Charter,
) -> Result<(), Error> {
    for appeal in appeals::every(conn).await? {
        follow(conn, charter, &appeal).await?;
    }
    Ok(())
}

/// Takes over to whom an adopted appeal goes.
pub(super) async fn adopted(conn: &mut AnyConnection, text: &Instrument) -> Result<(), Error> {
    let attachments = &text.current().text.attachments;
    let Some(digest) = attachments.get(ADDRESSEES) else { return Ok(()) };
    let Some(appeal) = Appeal::of(text, &blob(conn, digest).await?) else { return Ok(()) };
    sql("insert into appeal (id, adopted, parties, addressees, sent) values ($1, $2, $3, $4, 0)")
        .text(appeal.id.as_str())
        .int(appeal.adopted)
        .text(json(&appeal.parties)?)
        .text(json(&appeal.addressees)?)
        .run(conn)
        .await?;
    Ok(())
}
