//! The programme as a table for programs of offices.

use axum::response::Response;
use commission::commitment::{quarter_ends, written_quarter};
use commission::programme::Standing;

use crate::error::Error;
use crate::pages::promises::answer;
use crate::request::View;
use crate::{day, routes};

/// The names of the first columns, the same in every language. Two columns for each party follow: how
/// many of it were expected, and how many came.
const COLUMNS: [&str; 13] = [
    "activity", "plan", "title", "field", "region", "place", "starts", "ends", "quarter",
    "standing", "held_on", "late", "page",
];

/// `GET /programme/comity.csv`: every activity with what became of it, the one that begins first
/// first. Days and times are by the commission's clock.
pub(super) async fn get(view: View) -> Result<Response, Error> {
    let activities = view.app.store().activities().await?;
    let charter = &view.commission.charter;
    let offset = view.zone().offset_seconds;
    let base = view.app.base_url();
    // By their ids: a table for programs has the same columns every day.
    let parties = charter.party_ids();
    let mut columns: Vec<String> = COLUMNS.iter().map(|it| (*it).to_owned()).collect();
    columns.extend(parties.iter().map(|it| format!("expected_{it}")));
    columns.extend(parties.iter().map(|it| format!("came_{it}")));
    let lines: Vec<Vec<String>> = activities
        .iter()
        .map(|it| {
            let standing = it.standing(charter, view.now);
            let held = match standing {
                Standing::Held { day } => Some(day),
                _ => None,
            };
            let due = quarter_ends(it.planned.quarter, offset);
            let is_late = it.kept(charter).is_some_and(|at| at > due);
            let came = it.outcome(charter).map(|outcome| &outcome.what.participants);
            let mut line = vec![
                it.id.id.clone(),
                it.id.plan.to_string(),
                view.names(&it.planned.title).0,
                it.planned.field.as_str().to_owned(),
                it.region().to_owned(),
                view.names(it.place()).0,
                day::written_minute(it.starts(), offset),
                day::written_minute(it.ends(), offset),
                written_quarter(it.planned.quarter),
                standing.as_str().to_owned(),
                held.map(day::written).unwrap_or_default(),
                if is_late { "yes" } else { "" }.to_owned(),
                format!("{base}{}", routes::activity(&it.id)),
            ];
            let number = |it: Option<&u32>| it.map(ToString::to_string).unwrap_or_default();
            line.extend(parties.iter().map(|party| number(it.planned.expected.get(party))));
            line.extend(parties.iter().map(|party| number(came.and_then(|it| it.get(party)))));
            line
        })
        .collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    Ok(answer("programme", &columns, &lines))
}
