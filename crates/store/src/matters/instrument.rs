//! The instruments' tables, written from what [`Instrument::apply`] says.

use commission::instrument::{Revision, Signature, State};
use commission::{
    Commission, Instrument, InstrumentAct, InstrumentId, Localized, Office, Refusal, Version,
};
use sqlx::AnyConnection;

use super::ledger;
use crate::apply::{blob, record_blob};
use crate::row::{json, sql};
use crate::{Error, instruments, search};

/// Takes over an act about an instrument.
///
/// # Errors
/// [`Refusal::UnknownInstrument`] when it was never tabled, [`Refusal::WrongStatement`] when the
/// act does not fit it.
pub(crate) async fn apply(
    conn: &mut AnyConnection,
    commission: &Commission,
    index: u64,
    act: &InstrumentAct,
) -> Result<(), Error> {
    let id = act.id();
    let before = instruments::load(conn, id).await?;
    let is_known = before.is_some();
    let (instrument, number, adopted_entry, entry) = match before {
        Some(before) => {
            (Some(before.instrument), before.number, before.adopted_entry, before.entry)
        }
        None => (None, 0, None, index),
    };
    let after = Instrument::apply(instrument, act, &commission.roll).ok_or_else(|| {
        if is_known {
            Refusal::WrongStatement { line: "act" }
        } else {
            Refusal::UnknownInstrument { id: id.to_string() }
        }
    })?;
    let adopted_entry =
        if matches!(act, InstrumentAct::Adopted { .. }) { Some(index) } else { adopted_entry };
    let number = if is_known { number } else { next_number(conn, after.kind().as_str()).await? };
    // A signature alone changes nothing of the state.
    let entry = if matches!(act, InstrumentAct::Signed { .. }) { entry } else { index };
    put_revision(conn, id, after.current()).await?;
    match act {
        InstrumentAct::Tabled { .. } => tabled(conn, id, after.current()).await?,
        InstrumentAct::Signed { .. } => {
            if let Some(signature) = after.current().signatures.last() {
                let revision = after.current().text.revision;
                put_signature(conn, id, revision, index, signature).await?;
            }
        }
        InstrumentAct::Adopted { at, .. } => {
            ledger::adopt(conn, id, after.current(), *at).await?;
            super::meeting::adopted(conn, after.current(), id, *at).await?;
            super::appeal::adopted(conn, &after).await?;
            super::activity::adopted(conn, &commission.charter, &after).await?;
            super::competition::adopted(conn, &after, *at).await?;
            super::forum::adopted(conn, &after, *at, index).await?;
            super::glossary::adopted(conn, &after).await?;
        }
        InstrumentAct::Replaced { at, by, .. } => {
            ledger::replace(conn, id, after.current()).await?;
            super::activity::replaced(conn, id, by, *at, &commission.charter).await?;
            super::competition::replaced(conn, &commission.id, id, by, *at, index).await?;
            super::forum::replaced(conn, id, by, *at).await?;
            super::glossary::replaced(conn, id, by, *at).await?;
        }
        InstrumentAct::Declined { .. }
        | InstrumentAct::Withdrawn { .. }
        | InstrumentAct::Lapsed { .. } => {}
    }
    put(conn, &after, number, act.at(), entry, adopted_entry).await
}

/// Files a tabled revision: its versions, its files, its words.
async fn tabled(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    revision: &Revision,
) -> Result<(), Error> {
    let mut versions = Vec::new();
    for (place, version) in (0..).zip(&revision.versions) {
        record_blob(conn, &version.digest).await?;
        let bytes = blob(conn, &version.digest).await?;
        let text = String::from_utf8_lossy(&bytes);
        versions.extend(text.parse::<Version>().ok());
        put_version(conn, id, revision.text.revision, place, version).await?;
    }
    for digest in revision.text.attachments.values() {
        record_blob(conn, digest).await?;
    }
    if let Some(incident) = super::incident::answered(conn, revision).await? {
        super::incident::put_text(conn, &incident, id).await?;
    }
    super::meeting::put_text(conn, revision, id).await?;
    super::glossary::put_text(conn, revision, id).await?;
    let titles = revision.versions.iter().map(|version| version.title.as_str());
    search::index(conn, id, &search::words_of(titles, &versions)).await
}

async fn next_number(conn: &mut AnyConnection, kind: &str) -> Result<i64, Error> {
    let row = sql("select coalesce(max(number), 0) + 1 from instrument where kind = $1")
        .text(kind)
        .one(conn)
        .await?;
    row.int(0)
}

async fn put(
    conn: &mut AnyConnection,
    instrument: &Instrument,
    number: i64,
    changed: i64,
    entry: u64,
    adopted_entry: Option<u64>,
) -> Result<(), Error> {
    let current = instrument.current();
    let titles: Localized = current
        .versions
        .iter()
        .map(|version| (version.language.clone(), version.title.clone()))
        .collect();
    let mut signed: Vec<&Office> = Vec::new();
    for signature in &current.signatures {
        // An office may have signed again, with another key.
        if !signed.contains(&&signature.office) {
            signed.push(&signature.office);
        }
    }
    sql("insert into instrument (id, kind, number, revision, state, titles, digest, tabled, \
         changed, deadline, signed, entry, adopted_entry) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         on conflict (id) do update set kind = excluded.kind, revision = excluded.revision, \
         state = excluded.state, titles = excluded.titles, digest = excluded.digest, \
         tabled = excluded.tabled, changed = excluded.changed, deadline = excluded.deadline, \
         signed = excluded.signed, entry = excluded.entry, \
         adopted_entry = excluded.adopted_entry")
    .text(instrument.id.as_str())
    .text(instrument.kind().as_str())
    .int(number)
    .int(i64::from(current.text.revision))
    .text(current.state.as_str())
    .text(json(&titles)?)
    .text(current.digest.hex())
    .int(current.tabled_at)
    .int(changed)
    .int(current.text.deadline)
    .text(json(&signed)?)
    .size(entry)
    .int(adopted_entry.map_or(-1, |entry| i64::try_from(entry).unwrap_or(i64::MAX)))
    .run(conn)
    .await?;
    Ok(())
}

/// What a state holds, as columns; empty or 0 where a state has none of it.
#[derive(Default)]
struct StateColumns<'a> {
    at: i64,
    adopted_at: i64,
    signatories: &'a str,
    office: String,
    language: &'a str,
    reasons: &'a str,
    replaced_by: &'a str,
}

fn columns(state: &State) -> StateColumns<'_> {
    let none = StateColumns::default();
    match state {
        State::Tabled => none,
        State::Adopted { at, signatories } => {
            StateColumns { at: *at, adopted_at: *at, signatories, ..none }
        }
        State::Declined { at, office, language, reasons } => StateColumns {
            at: *at,
            office: office.to_string(),
            language: language.as_str(),
            reasons,
            ..none
        },
        State::Withdrawn { at, office } => {
            StateColumns { at: *at, office: office.to_string(), ..none }
        }
        State::Lapsed { at } => StateColumns { at: *at, ..none },
        State::Replaced { adopted, at, by, signatories } => StateColumns {
            at: *at,
            adopted_at: *adopted,
            signatories,
            replaced_by: by.as_str(),
            ..none
        },
    }
}

async fn put_revision(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    revision: &Revision,
) -> Result<(), Error> {
    let state = columns(&revision.state);
    sql("insert into revision (instrument, revision, text, digest, topics, promises, tabled_by, \
         tabled_at, state, state_at, adopted_at, signatories, office, language, reasons, \
         replaced_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
         on conflict (instrument, revision) do update set state = excluded.state, \
         state_at = excluded.state_at, adopted_at = excluded.adopted_at, \
         signatories = excluded.signatories, office = excluded.office, \
         language = excluded.language, reasons = excluded.reasons, \
         replaced_by = excluded.replaced_by")
    .text(id.as_str())
    .int(i64::from(revision.text.revision))
    .text(revision.text.to_string())
    .text(revision.digest.hex())
    .text(json(&revision.topics)?)
    .text(json(&revision.promises)?)
    .text(revision.tabled_by.to_string())
    .int(revision.tabled_at)
    .text(revision.state.as_str())
    .int(state.at)
    .int(state.adopted_at)
    .text(state.signatories)
    .text(state.office)
    .text(state.language)
    .text(state.reasons)
    .text(state.replaced_by)
    .run(conn)
    .await?;
    Ok(())
}

async fn put_version(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    revision: u32,
    place: i64,
    version: &commission::act::TabledVersion,
) -> Result<(), Error> {
    sql("insert into version (instrument, revision, place, language, authentic, title, digest) \
         values ($1, $2, $3, $4, $5, $6, $7)")
    .text(id.as_str())
    .int(i64::from(revision))
    .int(place)
    .text(version.language.as_str())
    .int(i64::from(version.authentic))
    .text(&version.title)
    .text(version.digest.hex())
    .run(conn)
    .await?;
    Ok(())
}

async fn put_signature(
    conn: &mut AnyConnection,
    id: &InstrumentId,
    revision: u32,
    entry: u64,
    signature: &Signature,
) -> Result<(), Error> {
    sql("insert into signature (instrument, revision, office, entry, at, how, note) \
         values ($1, $2, $3, $4, $5, $6, $7)")
    .text(id.as_str())
    .int(i64::from(revision))
    .text(signature.office.to_string())
    .size(entry)
    .int(signature.at)
    .text(signature.how.as_str())
    .text(&signature.note)
    .run(conn)
    .await?;
    Ok(())
}
