//! The incidents' tables, written from what [`Incident::apply`] says.

use commission::incident::{ABOUT, incident_in};
use commission::instrument::Revision;
use commission::{Incident, IncidentAct, IncidentId, InstrumentId, Refusal};
use sqlx::AnyConnection;

use super::OwnWords;
use crate::apply::{blob, record_blob};
use crate::row::{json, sql};
use crate::{Error, incidents};

/// Takes over an act about an incident.
///
/// # Errors
/// [`Refusal::UnknownIncident`] when it was never accepted, [`Refusal::WrongStatement`] when the
/// act does not fit it.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    index: u64,
    act: &IncidentAct,
) -> Result<(), Error> {
    let before = incidents::load(conn, act.id()).await?;
    let is_known = before.is_some();
    let after = Incident::apply(before, act).ok_or_else(|| match is_known {
        true => Refusal::WrongStatement { line: "act" },
        false => Refusal::UnknownIncident { id: act.id().to_string() },
    })?;
    match act {
        IncidentAct::Accepted { .. } => put(conn, &after, index).await,
        IncidentAct::Stated { .. } => put_statement(conn, &after, index).await,
        IncidentAct::Found { finding, .. } => {
            record_blob(conn, finding).await?;
            put_finding(conn, &after, index).await
        }
    }
}

/// The incident that a text answers: named by the file attached to it, and taken up before.
pub(super) async fn answered(
    conn: &mut AnyConnection,
    revision: &Revision,
) -> Result<Option<IncidentId>, Error> {
    let Some(digest) = revision.text.attachments.get(ABOUT) else { return Ok(None) };
    let Some(id) = incident_in(&blob(conn, digest).await?) else { return Ok(None) };
    Ok(incidents::load(conn, &id).await?.map(|incident| incident.id))
}

/// Notes that a text answers an incident. Another revision of it may have said so before.
pub(super) async fn put_text(
    conn: &mut AnyConnection,
    incident: &IncidentId,
    text: &InstrumentId,
) -> Result<(), Error> {
    sql("insert into incident_text (incident, instrument) values ($1, $2) \
         on conflict (incident, instrument) do nothing")
    .text(incident.as_str())
    .text(text.as_str())
    .run(conn)
    .await?;
    Ok(())
}

async fn put(conn: &mut AnyConnection, incident: &Incident, index: u64) -> Result<(), Error> {
    sql("insert into incident (id, entry, at, due, blurred, note, region, status, found) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0)")
    .text(incident.id.as_str())
    .size(index)
    .int(incident.at)
    .int(incident.due)
    .text(json(&incident.blurred)?)
    .text(&incident.note)
    .text(incident.blurred.region.as_deref().unwrap_or_default())
    .text(incident.status().as_str())
    .run(conn)
    .await?;
    Ok(())
}

async fn put_statement(
    conn: &mut AnyConnection,
    incident: &Incident,
    index: u64,
) -> Result<(), Error> {
    let Some(last) = incident.statements.last() else { return Ok(()) };
    let words = OwnWords {
        matter: incident.id.as_str(),
        number: incident.statements.len(),
        entry: index,
        at: last.at,
        text: &last.text,
        note: &last.note,
    };
    words.put(conn, "incident").await
}

async fn put_finding(
    conn: &mut AnyConnection,
    incident: &Incident,
    index: u64,
) -> Result<(), Error> {
    let Some(last) = incident.findings.last() else { return Ok(()) };
    sql("insert into incident_finding \
         (incident, number, entry, at, status, digest, signatories, notes) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)")
    .text(incident.id.as_str())
    .int(i64::try_from(incident.findings.len()).unwrap_or(i64::MAX))
    .size(index)
    .int(last.at)
    .text(last.status.as_str())
    .text(last.digest.hex())
    .text(&last.signatories)
    .text(json(&last.by)?)
    .run(conn)
    .await?;
    sql("update incident set status = $2, found = $3 where id = $1")
        .text(incident.id.as_str())
        .text(last.status.as_str())
        .int(last.at)
        .run(conn)
        .await?;
    Ok(())
}
