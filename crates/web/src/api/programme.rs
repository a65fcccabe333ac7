//! The programme of joint activities, for programs.

use axum::extract::Path;
use axum::response::Response;
use commission::Activity;
use commission::PartyId;
use commission::commitment::{Ledger, quarter_ends};
use commission::programme::{Change, Coverage, Reviewed, Standing, Unread, sums};
use commission::trust::{Cell, Line, MIN_CELL, Trust};
use serde_json::{Value, json};

use super::claims;
use super::read::json as answer;
use crate::error::Error;
use crate::pages::programme::by_quarter;
use crate::request::View;
use crate::{day, routes};

fn row(view: &View, activity: &Activity) -> Value {
    let planned = &activity.planned;
    let standing = activity.standing(&view.commission.charter, view.now);
    let on = match standing {
        Standing::Held { day } | Standing::NotHeld { day } => Some(day::written(day)),
        _ => None,
    };
    let lines = planned.budget.iter().map(|it| (it, it.amount));
    json!({
        "id": activity.id, "plan": activity.id.plan, "agreed": activity.agreed,
        "title": planned.title, "field": planned.field, "region": activity.region(),
        "place": activity.place(), "starts": activity.starts(), "ends": activity.ends(),
        "counts_until": quarter_ends(planned.quarter, view.zone().offset_seconds), "organisers": planned.organisers,
        "expected": planned.expected, "fulfils": activity.fulfils,
        "standing": standing.as_str(), "day": on,
        "participants": activity.outcome(&view.commission.charter).map(|it| it.what.participants.clone()),
        "budget": planned.budget, "budget_sums": sums(lines, &activity.parties),
        "registration": planned.registration, "page": routes::activity(&activity.id),
    })
}

/// What is told of answers about trust: means and their ends in hundredths of a point.
pub(super) fn answers(trust: &Trust) -> Value {
    let cell = |cell: Cell| match cell {
        Cell::Told { answers, span } => {
            json!({ "told": true, "why": null, "answers": answers, "of": span })
        }
        other => json!({ "told": false, "why": other.as_str(), "answers": null, "of": null }),
    };
    let lines = |party: Option<&PartyId>, lines: &[Line]| {
        let lines: Vec<Value> = lines
            .iter()
            .map(|line| {
                json!({
                    "question": line.question, "before": cell(line.before),
                    "after": cell(line.after), "difference": line.difference,
                })
            })
            .collect();
        json!({ "party": party, "questions": lines })
    };
    let parties = trust.parties.iter().map(|(party, of)| lines(Some(party), of));
    let all: Vec<Value> = parties.chain([lines(None, &trust.together)]).collect();
    json!({ "least": MIN_CELL, "parties": all })
}

/// What everybody reads of reviews, and how many wait, for whom and since when.
fn reviews(view: &View, activity: &Activity, all: &[Reviewed]) -> Value {
    let asked = activity.asked(&view.commission.charter);
    let public: Vec<Value> = all
        .iter()
        .filter(|it| it.is_public(&asked))
        .map(|it| {
            json!({
                "day": day::written(it.day), "language": it.review.language,
                "good": it.review.good, "change": it.review.change,
            })
        })
        .collect();
    let unread = Unread::of(all, &asked);
    json!({
        "public": public, "waiting": unread.waiting, "since": unread.since.map(day::written),
        "waits_for": unread.waits_for, "kept_back": unread.kept_back,
    })
}

/// `/api/programme`.
pub(super) async fn list(view: View) -> Result<Response, Error> {
    let store = view.app.store();
    let activities = store.activities().await?;
    let (promises, evidence) = store.ledger(view.now).await?;
    let coverage = Coverage::of(&activities, &view.commission.charter, view.now);
    let ledger = Ledger::new(&evidence);
    let gaps: Vec<Value> = coverage
        .gaps(&view.commission.charter, &promises, &ledger, view.now)
        .iter()
        .map(|gap| {
            let due: Vec<Value> = gap
                .due
                .iter()
                .map(|(promise, until)| json!({ "promise": promise, "until": until }))
                .collect();
            json!({
                "region": gap.region, "field": gap.field, "held": gap.held,
                "held_in_region": gap.held_in_region, "due": due,
            })
        })
        .collect();
    let rows: Vec<Value> = activities.iter().map(|activity| row(&view, activity)).collect();
    let trust: Vec<Value> = by_quarter(&view, &activities)
        .await?
        .iter()
        .map(|(number, trust, counted)| {
            let (year, quarter) = (number.div_euclid(4), number.rem_euclid(4) + 1);
            let of = answers(trust);
            json!({ "year": year, "quarter": quarter, "activities": counted, "trust": of })
        })
        .collect();
    Ok(answer(&json!({ "activities": rows, "gaps": gaps, "trust": trust })))
}

/// `/api/programme/{plan}/{id}`.
pub(super) async fn one(
    view: View,
    Path((plan, id)): Path<(String, String)>,
) -> Result<Response, Error> {
    let id = format!("{plan}/{id}").parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().activity(&id).await?.ok_or(Error::NotFound)?;
    let asked = page.activity.asked(&view.commission.charter);
    let reports: Vec<Value> = page
        .activity
        .reports
        .iter()
        .zip(&page.reports)
        .zip(&page.views)
        .map(|((it, entry), entries)| {
            let pictures: Vec<String> = it.what.pictures.iter().map(note::Digest::hex).collect();
            let what = json!({
                "held": it.what.held, "day": day::written(it.what.day),
                "participants": it.what.participants, "words": it.what.words,
                "pictures": pictures, "spent": it.what.spent,
            });
            claims::shown(what, it, &asked, *entry, entries)
        })
        .collect();
    let changes: Vec<Value> = page
        .activity
        .changes
        .iter()
        .map(|it| {
            let change = match it.change {
                Change::Moved { .. } => "moved",
                Change::Cancelled => "cancelled",
            };
            json!({ "by": it.by, "at": it.at, "change": change, "reasons": it.reasons })
        })
        .collect();
    let tallies = view.app.store().trust(&page.activity.id).await?;
    let (parties, window) = (&page.activity.parties, page.activity.window());
    let trust = Trust::of(&tallies, parties, window, view.now);
    let left = view.app.store().reviews(&page.activity.id).await?;
    let mut shown = row(&view, &page.activity);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("trust".to_owned(), answers(&trust));
        fields.insert("reviews".to_owned(), reviews(&view, &page.activity, &left));
        fields.insert("reports".to_owned(), json!(reports));
        fields.insert("changes".to_owned(), json!(changes));
    }
    Ok(answer(&shown))
}
