//! The programme's tables, written from what [`Activity`] says.

use commission::programme::{Agreed, PROGRAMME};
use commission::{
    Activity, ActivityAct, Charter, Commission, Instrument, InstrumentId, MatterId, Refusal,
};
use sqlx::AnyConnection;

use super::ledger;
use crate::apply::{blob, count};
use crate::claims::Words;
use crate::row::{json, sql};
use crate::{Error, claims, programme};

/// Takes over an act about an activity. With the last party's word that it was held, it keeps the
/// promises that its plan says it keeps.
///
/// # Errors
/// [`Refusal::UnknownActivity`] when no plan agreed on it, [`Refusal::WrongStatement`] when the act
/// does not fit it.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    commission: &Commission,
    index: u64,
    act: &ActivityAct,
) -> Result<(), Error> {
    let charter = &commission.charter;
    let Some(mut activity) = programme::load(conn, act.id()).await? else {
        return Err(Refusal::UnknownActivity { activity: act.id().to_string() }.into());
    };
    let before = activity.evidence(charter);
    activity.apply(&commission.id, act).ok_or(Refusal::WrongStatement { line: "act" })?;
    match act {
        ActivityAct::Reported { at, report, note, .. } => {
            sql("insert into activity_report (activity, number, entry, at, report, note) \
                 values ($1, $2, $3, $4, $5, $6)")
            .text(activity.id.to_string())
            .int(i64::try_from(activity.reports.len()).unwrap_or(i64::MAX))
            .size(index)
            .int(*at)
            .text(json(report)?)
            .text(note)
            .run(conn)
            .await?;
        }
        ActivityAct::Viewed { report, .. } => {
            let (id, reports) = (activity.id.to_string(), &activity.reports);
            claims::put_word(conn, Words::Activity, &id, reports, report, index).await?;
        }
    }
    let after = activity.evidence(charter);
    if before == after {
        return Ok(());
    }
    ledger::held(conn, &activity.id, &after).await
}

/// Takes over that other parties are asked what became of activities.
pub(super) async fn follow_charter(
    conn: &mut AnyConnection,
    charter: &Charter,
) -> Result<(), Error> {
    for activity in programme::reported(conn).await? {
        ledger::held(conn, &activity.id, &activity.evidence(charter)).await?;
    }
    Ok(())
}

/// Takes over what an adopted plan agrees on, changes and waives.
pub(super) async fn adopted(
    conn: &mut AnyConnection,
    charter: &Charter,
    text: &Instrument,
) -> Result<(), Error> {
    let attachments = &text.current().text.attachments;
    let Some(digest) = attachments.get(PROGRAMME) else { return Ok(()) };
    let Some(agreed) = Agreed::of(text, &blob(conn, digest).await?) else { return Ok(()) };
    for amendment in &agreed.programme.changes {
        if let Some(mut activity) = programme::load(conn, &amendment.activity).await?
            && activity.amend(&agreed, amendment, charter)
        {
            change(conn, &activity).await?;
        }
    }
    for activity in agreed.activities() {
        sql("insert into activity (id, plan, agreed, starts, ends, parties, fulfils, planned, \
             changes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing")
        .text(activity.id.to_string())
        .text(activity.id.plan.as_str())
        .int(activity.agreed)
        .int(activity.starts())
        .int(activity.ends())
        .text(json(&activity.parties)?)
        .text(json(&activity.fulfils)?)
        .text(json(&activity.planned)?)
        .text(json(&activity.changes)?)
        .run(conn)
        .await?;
    }
    for waiver in &agreed.programme.waives {
        ledger::waive(conn, waiver, &agreed.plan, agreed.at).await?;
    }
    Ok(())
}

/// Takes over that a plan was replaced: what was still to come is cancelled.
pub(super) async fn replaced(
    conn: &mut AnyConnection,
    plan: &InstrumentId,
    by: &InstrumentId,
    at: i64,
    charter: &Charter,
) -> Result<(), Error> {
    for mut activity in programme::of_plan(conn, plan).await? {
        if activity.end(by, at, charter) {
            change(conn, &activity).await?;
        }
    }
    ledger::unwaive(conn, plan, at, charter.utc_offset_seconds.into()).await
}

/// Writes what later plans changed; who decided on how it was before decides again.
async fn change(conn: &mut AnyConnection, activity: &Activity) -> Result<(), Error> {
    sql("update activity set starts = $2, ends = $3, changes = $4 where id = $1")
        .text(activity.id.to_string())
        .int(activity.starts())
        .int(activity.ends())
        .text(json(&activity.changes)?)
        .run(conn)
        .await?;
    count(conn, &MatterId::Activity(activity.id.clone())).await
}
