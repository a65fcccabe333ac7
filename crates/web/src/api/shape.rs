//! From values to JSON. What is here is described in `schema.rs`; a test compares the two.

use commission::charter::{Origin, Party};
use commission::commitment::{Commitment, Evidence, Keeping, Ledger, Schedule};
use commission::mandate::Topic;
use commission::{Commission, Kind};
use record::Place;
use serde_json::{Map, Value, json};
use store::{Entry, InstrumentPage, InstrumentRow, Published, Standing};

use crate::origin::Clause;
use crate::routes;

/// Names and values as an object.
pub(super) fn data(data: &[(&'static str, String)]) -> Value {
    data.iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect::<Map<_, _>>()
        .into()
}

fn party(party: &Party) -> Value {
    json!({
        "id": party.id,
        "name": party.name,
        "short": party.short,
        "monogram": party.monogram,
        "shape": party.shape.as_str(),
        "signing_host": party.signing_host,
        "website": party.website,
    })
}

/// The commission, with the policy that holds for a record of this size.
pub(super) fn commission(commission: &Commission, size: u64) -> Value {
    let charter = &commission.charter;
    let by_kind = |of: &dyn Fn(Kind) -> Value| -> Value {
        Kind::ALL.iter().map(|kind| (kind.to_string(), of(*kind))).collect::<Map<_, _>>().into()
    };
    let parties: Vec<_> =
        charter.party_ids().iter().filter_map(|id| charter.party(id)).map(party).collect();
    let seats: Vec<_> = commission
        .roll
        .seats()
        .iter()
        .map(|(office, seat)| {
            json!({ "office": office, "key": seat.key.to_string(), "since": seat.since })
        })
        .collect();
    json!({
        "id": commission.id,
        "name": charter.name,
        "purpose": charter.purpose,
        "demonstration": commission.founded.demonstration,
        "founded": commission.founded.at,
        "time_zone": charter.time_zone,
        "charter": routes::blob(&note::Digest::of(charter.source.as_bytes())),
        "log": commission.founded.log.to_string(),
        "policy": commission.policy_at(size).to_string(),
        "parties": parties,
        "seats": seats,
        "authentic": by_kind(&|kind| json!(charter.authentic(kind))),
        "courtesy": charter.courtesy,
        "signatories": by_kind(&|kind| {
            let rule = charter.signatories(kind);
            json!({ "role": rule.role.as_str(), "count": rule.count })
        }),
    })
}

/// A text in a list.
pub(super) fn row(row: &InstrumentRow) -> Value {
    json!({
        "id": row.id,
        "kind": row.kind,
        "number": row.number,
        "revision": row.revision,
        "state": row.state,
        "titles": row.titles,
        "digest": row.digest.to_string(),
        "tabled": row.tabled,
        "changed": row.changed,
        "deadline": row.deadline,
        "signed": row.signed,
        "entry": row.entry,
        "page": routes::text(&row.id),
    })
}

/// A text with everything the record says of it.
pub(super) fn instrument(
    commission: &Commission,
    page: &InstrumentPage,
    place: Option<&Standing>,
) -> Value {
    let current = page.instrument.current();
    let versions: Vec<_> = current
        .versions
        .iter()
        .map(|version| {
            json!({
                "language": version.language,
                "authentic": version.authentic,
                "title": version.title,
                "digest": version.digest.to_string(),
                "file": routes::blob(&version.digest),
            })
        })
        .collect();
    let signatures: Vec<_> = current
        .signatures
        .iter()
        .map(|signature| {
            json!({
                "office": signature.office,
                "at": signature.at,
                "how": signature.how.as_str(),
                "note": signature.note,
            })
        })
        .collect();
    let history: Vec<_> = page
        .history
        .iter()
        .map(|(index, act)| json!({ "entry": index, "at": act.at(), "kind": act.kind() }))
        .collect();
    let attachments: Map<_, _> = current
        .text
        .attachments
        .iter()
        .map(|(name, digest)| (name.clone(), json!(routes::blob(digest))))
        .collect();
    json!({
        "id": page.instrument.id,
        "kind": page.instrument.kind(),
        "number": page.number,
        "revision": current.text.revision,
        "state": current.state.as_str(),
        "since": current.state.since(),
        "digest": current.digest.to_string(),
        "previous": current.text.previous.map(|digest| digest.to_string()),
        "replaces": current.text.replaces,
        "deadline": current.text.deadline,
        "tabled": current.tabled_at,
        "tabled_by": current.tabled_by,
        "topics": current.topics,
        "fulfils": current.text.fulfils,
        "promises": current.promises.iter().map(|it| json!({ "id": it.id, "what": it.what })).collect::<Vec<_>>(),
        "attachments": attachments,
        "versions": versions,
        "signatures": signatures,
        "waits_for": page.instrument.waiting(&commission.charter, &commission.roll),
        "history": history,
        "adopted_entry": page.adopted_entry,
        "place": place.map(self::place),
        "page": routes::text(&page.instrument.id),
        "note": routes::text_note(&page.instrument.id),
        "proof": page.adopted_entry.map(routes::proof),
    })
}

/// The place of an entry in the record.
pub(super) fn place(place: &Standing) -> Value {
    match place {
        Standing::Pending { since, missing } => {
            json!({ "state": "pending", "since": since, "waits_for": missing, "size": null })
        }
        Standing::Agreed { since, size } => {
            json!({ "state": "agreed", "since": since, "waits_for": [], "size": size })
        }
    }
}

/// A checkpoint with who cosigned it.
pub(super) fn checkpoint(published: &Published) -> Value {
    let checkpoint = published.checkpoint.checkpoint();
    let (state, since, waits_for) = match &published.place {
        Place::Pending { missing } => ("pending", json!(published.at), missing.clone()),
        Place::Agreed { since } => ("agreed", json!(since), Vec::new()),
    };
    let cosigned: Vec<_> = published
        .cosigned
        .iter()
        .map(|(witness, at)| json!({ "witness": witness, "at": at }))
        .collect();
    json!({
        "size": checkpoint.size(),
        "root": checkpoint.root().to_string(),
        "at": published.at,
        "state": state,
        "since": since,
        "waits_for": waits_for,
        "cosigned": cosigned,
        "note": published.checkpoint.to_string(),
    })
}

/// An entry of the record.
pub(super) fn entry(entry: &Entry) -> Value {
    json!({
        "index": entry.index,
        "at": entry.at,
        "kind": entry.kind,
        "leaf": entry.leaf.to_string(),
        "act": serde_json::from_slice::<Value>(&entry.bytes).unwrap_or(Value::Null),
        "bytes": routes::entry_json(entry.index),
        "page": routes::entry(entry.index),
        "proof": routes::proof(entry.index),
    })
}

fn keeping(keeping: Keeping) -> Value {
    let (at, due) = match keeping {
        Keeping::Due { until } => (None, until),
        Keeping::Kept { at } => (Some(at), None),
        Keeping::KeptLate { at, due } => (Some(at), Some(due)),
        Keeping::Broken { due } => (None, Some(due)),
        Keeping::Waived { at } => (Some(at), None),
        Keeping::NotBuilt => (None, None),
    };
    json!({ "state": keeping.as_str(), "at": at, "due": due })
}

fn schedule(schedule: &Schedule) -> Value {
    match schedule {
        Schedule::Once { due } => json!({ "kind": "once", "due": due, "days": null }),
        Schedule::Within { days } => json!({ "kind": "within", "due": null, "days": days }),
        Schedule::Quarterly => json!({ "kind": "quarterly", "due": null, "days": null }),
        Schedule::Standing => json!({ "kind": "standing", "due": null, "days": null }),
    }
}

/// What shows a promise kept, or waives it.
fn shown(it: &Evidence, offset_seconds: i64) -> Value {
    let cell = it.cell.as_ref();
    json!({
        "at": it.at, "kind": it.kind.as_str(), "source": it.source,
        "field": cell.and_then(|it| it.field), "region": cell.and_then(|it| it.region.clone()),
        "until": it.agreed_until(offset_seconds), "waives": it.waives,
    })
}

/// A promise with what became of it.
pub(super) fn commitment(commitment: &Commitment, ledger: &Ledger<'_>, now: i64) -> Value {
    let periods: Vec<_> = commitment
        .periods_in(ledger, now)
        .iter()
        .map(|period| {
            json!({ "from": period.from, "until": period.until, "keeping": keeping(period.keeping) })
        })
        .collect();
    let shown_by: Vec<_> = ledger
        .about(&commitment.reference)
        .iter()
        .filter(|it| it.at <= now)
        .map(|it| shown(it, commitment.offset_seconds))
        .collect();
    json!({
        "reference": commitment.reference,
        "made": commitment.made,
        "what": commitment.promise.what,
        "owners": commitment.promise.owners,
        "schedule": schedule(&commitment.promise.schedule),
        "evidence": commitment.promise.evidence.as_str(),
        "fields": commitment.promise.each.fields,
        "regions": commitment.promise.each.regions,
        "keeping": keeping(commitment.keeping_in(ledger, now)),
        "periods": periods,
        "shown_by": shown_by,
    })
}

/// A topic of the mandate.
pub(super) fn topic(topic: &Topic) -> Value {
    json!({
        "id": topic.id,
        "name": topic.name,
        "gate": topic.gate,
        "refer_to": topic.refer_to,
    })
}

/// The statement from which the commission comes.
pub(super) fn origin(origin: &Origin, clauses: &[Clause]) -> Value {
    let clauses: Vec<_> = clauses
        .iter()
        .map(|it| {
            let promises: Vec<_> = it
                .promises
                .iter()
                .map(|(commitment, kept)| {
                    json!({ "reference": commitment.reference, "keeping": keeping(*kept) })
                })
                .collect();
            json!({
                "id": it.clause.id,
                "quote": it.clause.quote,
                "meaning": it.clause.meaning,
                "state": it.state.as_str(),
                "promises": promises,
                "topics": it.topics.iter().map(|topic| topic.id.as_str()).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "title": origin.title,
        "language": origin.language,
        "source": origin.source,
        "signatories": origin.signatories,
        "clauses": clauses,
    })
}

/// The orders that a change of a seat still lacks; no party stands for any other than the seat's.
pub(super) fn lacking(missing: &[(Option<commission::PartyId>, commission::Role)]) -> Value {
    missing
        .iter()
        .map(|(party, role)| json!({ "party": party, "role": role.as_str() }))
        .collect::<Vec<_>>()
        .into()
}
