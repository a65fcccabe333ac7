//! The ledger: what was promised, and what shows it kept.

use commission::commitment::{Cell, Commitment, Evidence, EvidenceKind, Promise};
use commission::instrument::Revision;
use commission::programme::Waiver;
use commission::{ActivityId, Charter, InstrumentId, Kind};
use sqlx::AnyConnection;

use crate::Error;
use crate::row::{Row, json, sql};

/// What the references of a charter's promises begin with; and the first text after all of them.
const CHARTER: (&str, &str) = ("charter:", "charter;");
/// The source of evidence that is the commission itself.
const COMMISSION: &str = "commission";

/// `offset_seconds` is the commission's clock: seconds from UTC.
fn read(row: &Row, offset_seconds: i64) -> Result<Commitment, Error> {
    let reference = row.text(0)?;
    let promise = row.json(2, &format!("promise {reference}"))?;
    Ok(Commitment { made: row.int(1)?, promise, reference, offset_seconds })
}

async fn of_charter(conn: &mut AnyConnection) -> Result<Vec<Commitment>, Error> {
    let rows = sql("select reference, made, body from promise \
         where reference >= $1 and reference < $2 order by reference")
    .text(CHARTER.0)
    .text(CHARTER.1)
    .all(conn)
    .await?;
    // Nothing is judged here, so that no clock matters.
    rows.iter().map(|row| read(row, 0)).collect()
}

async fn put(
    conn: &mut AnyConnection,
    reference: &str,
    made: i64,
    promise: &Promise,
) -> Result<(), Error> {
    sql("insert into promise (reference, made, body) values ($1, $2, $3) \
         on conflict (reference) do update set made = excluded.made, body = excluded.body")
    .text(reference)
    .int(made)
    .text(json(promise)?)
    .run(conn)
    .await?;
    Ok(())
}

async fn remove(conn: &mut AnyConnection, reference: &str) -> Result<(), Error> {
    sql("delete from promise where reference = $1").text(reference).run(conn).await?;
    Ok(())
}

async fn show(conn: &mut AnyConnection, evidence: &Evidence) -> Result<(), Error> {
    let cell = evidence.cell.as_ref();
    sql("insert into evidence (promise, kind, source, at, field, region, planned) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (promise, kind, source) do nothing")
    .text(&evidence.promise)
    .text(evidence.kind.as_str())
    .text(&evidence.source)
    .int(evidence.at)
    .text(cell.and_then(|it| it.field).map_or("", |it| it.as_str()))
    .text(cell.and_then(|it| it.region.as_deref()).unwrap_or_default())
    .int(evidence.until.unwrap_or(0))
    .run(conn)
    .await?;
    Ok(())
}

/// Takes away what something shows.
async fn unshow(conn: &mut AnyConnection, kind: EvidenceKind, source: &str) -> Result<(), Error> {
    sql("delete from evidence where kind = $1 and source = $2")
        .text(kind.as_str())
        .text(source)
        .run(conn)
        .await?;
    Ok(())
}

/// Takes over a charter's promises. One that stays as it is keeps the time when it was made.
pub(crate) async fn follow_charter(
    conn: &mut AnyConnection,
    charter: &Charter,
    at: i64,
) -> Result<(), Error> {
    let before = of_charter(conn).await?;
    for gone in &before {
        if !charter.promises.contains(&gone.promise) {
            remove(conn, &gone.reference).await?;
        }
    }
    for promise in &charter.promises {
        let reference = format!("{}{}", CHARTER.0, promise.id);
        if before.iter().any(|before| before.promise == *promise) {
            continue;
        }
        put(conn, &reference, at, promise).await?;
        if promise.evidence == EvidenceKind::Commission {
            // It was founded with every party's seats filled, or there would be no record.
            let source = COMMISSION.to_owned();
            let kind = EvidenceKind::Commission;
            show(conn, &Evidence::new(reference, kind, source, at)).await?;
        }
    }
    Ok(())
}

/// Takes over the promises an adopted text makes, and those it says it fulfils. A decision that
/// answers an incident keeps what the charter promised to do about incidents.
pub(crate) async fn adopt(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    revision: &Revision,
    at: i64,
) -> Result<(), Error> {
    for promise in &revision.promises {
        put(conn, &format!("{id}:{}", promise.id), at, promise).await?;
    }
    for promise in &revision.text.fulfils {
        let promise = promise.clone();
        let kind = EvidenceKind::Instrument;
        show(conn, &Evidence::new(promise, kind, id.to_string(), at)).await?;
    }
    if revision.text.kind == Kind::Decision
        && super::incident::answered(conn, revision).await?.is_some()
    {
        for made in of_charter(conn).await? {
            let kind = EvidenceKind::Incident;
            if made.promise.evidence == kind {
                let (promise, source) = (made.reference, id.to_string());
                show(conn, &Evidence::new(promise, kind, source, at)).await?;
            }
        }
    }
    Ok(())
}

/// An appeal had been sent to every addressee by `sent`, as every party confirms, or no longer has:
/// it keeps what it says it fulfils where an appeal is what shows that kept.
pub(crate) async fn appealed(
    conn: &mut AnyConnection,
    appeal: &InstrumentId,
    fulfils: &[String],
    sent: Option<i64>,
) -> Result<(), Error> {
    let kind = EvidenceKind::Appeal;
    unshow(conn, kind, appeal.as_str()).await?;
    let Some(at) = sent else { return Ok(()) };
    for promise in fulfils {
        show(conn, &Evidence::new(promise.clone(), kind, appeal.to_string(), at)).await?;
    }
    Ok(())
}

/// A text that changes the glossary was adopted: it keeps what it says it fulfils where a glossary is
/// what shows that kept.
pub(crate) async fn worded(
    conn: &mut AnyConnection,
    text: &InstrumentId,
    fulfils: &[String],
    at: i64,
) -> Result<(), Error> {
    let kind = EvidenceKind::Glossary;
    for promise in fulfils {
        show(conn, &Evidence::new(promise.clone(), kind, text.to_string(), at)).await?;
    }
    Ok(())
}

/// An activity was held, as every party confirms, or no longer was: what it shows now.
pub(crate) async fn held(
    conn: &mut AnyConnection,
    activity: &ActivityId,
    shown: &[Evidence],
) -> Result<(), Error> {
    unshow(conn, EvidenceKind::Activity, &activity.to_string()).await?;
    for evidence in shown {
        show(conn, evidence).await?;
    }
    Ok(())
}

/// A forum was held, as every party says in its communiqué: what it shows.
pub(crate) async fn convened(
    conn: &mut AnyConnection,
    forum: &InstrumentId,
    shown: &[Evidence],
) -> Result<(), Error> {
    unshow(conn, EvidenceKind::Forum, forum.as_str()).await?;
    for evidence in shown {
        show(conn, evidence).await?;
    }
    Ok(())
}

/// Every party waived a promise in a plan that was adopted at this moment.
pub(crate) async fn waive(
    conn: &mut AnyConnection,
    waiver: &Waiver,
    plan: &InstrumentId,
    at: i64,
) -> Result<(), Error> {
    sql("insert into waiver (promise, until, plan, at) values ($1, $2, $3, $4) \
         on conflict (promise, until, plan) do nothing")
    .text(&waiver.promise)
    .int(waiver.until().unwrap_or(0))
    .text(plan.as_str())
    .int(at)
    .run(conn)
    .await?;
    Ok(())
}

/// A plan was replaced: what it waived is owed again, but for quarters that are over by then.
pub(crate) async fn unwaive(
    conn: &mut AnyConnection,
    plan: &InstrumentId,
    at: i64,
    offset_seconds: i64,
) -> Result<(), Error> {
    sql("delete from waiver where plan = $1 and (until = 0 or until >= $2)")
        .text(plan.as_str())
        // A quarter ends by the commission's clock; the column has its last second in UTC.
        .int(at.saturating_add(offset_seconds))
        .run(conn)
        .await?;
    Ok(())
}

/// A competition was decided, as every party says in the text that awards: it keeps what the plan
/// with its rules says it fulfils.
pub(crate) async fn decided(
    conn: &mut AnyConnection,
    text: &InstrumentId,
    fulfils: &[String],
    at: i64,
) -> Result<(), Error> {
    let kind = EvidenceKind::Competition;
    for promise in fulfils {
        show(conn, &Evidence::new(promise.clone(), kind, text.to_string(), at)).await?;
    }
    Ok(())
}

/// Ends the promises of a text that another one replaced.
pub(crate) async fn replace(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    revision: &Revision,
) -> Result<(), Error> {
    for promise in &revision.promises {
        remove(conn, &format!("{id}:{}", promise.id)).await?;
    }
    Ok(())
}

/// Every promise made until `now`.
pub(crate) async fn promises(
    conn: &mut AnyConnection,
    offset_seconds: i64,
    now: i64,
) -> Result<Vec<Commitment>, Error> {
    let rows = sql("select reference, made, body from promise where made <= $1 order by reference")
        .int(now)
        .all(conn)
        .await?;
    rows.iter().map(|row| read(row, offset_seconds)).collect()
}

/// The promises made until `now` whose references come after this one, so many of them at most.
pub(crate) async fn promises_after(
    conn: &mut AnyConnection,
    after: &str,
    limit: u32,
    offset_seconds: i64,
    now: i64,
) -> Result<Vec<Commitment>, Error> {
    let rows = sql("select reference, made, body from promise \
         where reference > $1 and made <= $2 order by reference limit $3")
    .text(after)
    .int(now)
    .int(i64::from(limit))
    .all(conn)
    .await?;
    rows.iter().map(|row| read(row, offset_seconds)).collect()
}

/// The promises with these references, as far as there are such.
pub(crate) async fn promises_of(
    conn: &mut AnyConnection,
    references: &[String],
    offset_seconds: i64,
) -> Result<Vec<Commitment>, Error> {
    let mut found = Vec::new();
    // No reference has a zero in it, and a database server takes no text that does.
    for reference in references.iter().filter(|it| !it.contains('\0')) {
        let row = sql("select reference, made, body from promise where reference = $1")
            .text(reference)
            .first(conn)
            .await?;
        found.extend(row.map(|row| read(&row, offset_seconds)).transpose()?);
    }
    Ok(found)
}

/// Everything until `now` that shows a promise kept.
pub(crate) async fn evidence(conn: &mut AnyConnection, now: i64) -> Result<Vec<Evidence>, Error> {
    // Every reference is ASCII and begins with a letter or a digit.
    evidence_between(conn, "", "~", now).await
}

/// The same about the promises whose references lie between these two, both included.
pub(crate) async fn evidence_between(
    conn: &mut AnyConnection,
    first: &str,
    last: &str,
    now: i64,
) -> Result<Vec<Evidence>, Error> {
    let rows = sql("select promise, kind, source, at, field, region, planned from evidence \
         where promise >= $1 and promise <= $2 and at <= $3 order by at, promise, kind, source")
    .text(first)
    .text(last)
    .int(now)
    .all(conn)
    .await?;
    let mut evidence = Vec::new();
    for row in &rows {
        let (promise, word) = (row.text(0)?, row.text(1)?);
        let kind = EvidenceKind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == word)
            .ok_or_else(|| Error::corrupt(format!("evidence for {promise}: kind {word:?}")))?;
        let (field, region) = (row.text(4)?, row.text(5)?);
        let cell = match region.is_empty() {
            true => None,
            false => {
                let field = field.parse().map_err(|_| {
                    Error::corrupt(format!("evidence for {promise}: field {field:?}"))
                })?;
                Some(Cell { field: Some(field), region: Some(region) })
            }
        };
        let until = Some(row.int(6)?).filter(|until| *until != 0);
        let plain = Evidence::new(promise, kind, row.text(2)?, row.int(3)?);
        evidence.push(Evidence { cell, until, ..plain });
    }
    for row in sql("select promise, until, plan, at from waiver \
         where promise >= $1 and promise <= $2 and at <= $3 order by at, promise, until, plan")
    .text(first)
    .text(last)
    .int(now)
    .all(conn)
    .await?
    {
        let until = Some(row.int(1)?).filter(|until| *until != 0);
        let kind = EvidenceKind::Instrument;
        let plain = Evidence::new(row.text(0)?, kind, row.text(2)?, row.int(3)?);
        evidence.push(Evidence { until, waives: true, ..plain });
    }
    Ok(evidence)
}

/// Whether a promise is in the ledger.
pub(crate) async fn knows(conn: &mut AnyConnection, reference: &str) -> Result<bool, Error> {
    let row =
        sql("select count(*) from promise where reference = $1").text(reference).one(conn).await?;
    Ok(row.int(0)? > 0)
}
