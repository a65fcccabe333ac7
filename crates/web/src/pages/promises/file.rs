//! The promises as a table for programs of offices.

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use commission::commitment::{Keeping, Ledger, Schedule};

use crate::error::Error;
use crate::request::View;
use crate::{csv, day};

/// The names of the columns, the same in every language.
const COLUMNS: [&str; 12] = [
    "promise", "what", "owed_by", "made", "schedule", "evidence", "fields", "regions", "state",
    "due", "at", "sources",
];
const DAY_SECONDS: i64 = 86_400;

/// `GET /promises/comity.csv`: every promise with what became of it, by reference. Days are by the
/// commission's clock.
pub(super) async fn get(view: View) -> Result<Response, Error> {
    let (promises, evidence) = view.app.store().ledger(view.now).await?;
    let ledger = Ledger::new(&evidence);
    let offset = view.zone().offset_seconds;
    let date = |unix: i64| day::written(unix.saturating_add(offset).div_euclid(DAY_SECONDS));
    let lines: Vec<Vec<String>> = promises
        .iter()
        .map(|made| {
            let keeping = made.keeping_in(&ledger, view.now);
            let (due, at) = match keeping {
                Keeping::Due { until } => (until, None),
                Keeping::Kept { at } | Keeping::Waived { at } => (None, Some(at)),
                Keeping::KeptLate { at, due } => (Some(due), Some(at)),
                Keeping::Broken { due } => (Some(due), None),
                Keeping::NotBuilt => (None, None),
            };
            let promise = &made.promise;
            let owners: Vec<&str> = promise.owners.iter().map(|it| it.as_str()).collect();
            let fields: Vec<&str> = promise.each.fields.iter().map(|it| it.as_str()).collect();
            let regions: Vec<&str> = promise.each.regions.iter().map(String::as_str).collect();
            let sources: Vec<&str> =
                ledger.about(&made.reference).iter().map(|it| it.source.as_str()).collect();
            vec![
                made.reference.clone(),
                view.names(&promise.what).0,
                owners.join(" "),
                date(made.made),
                schedule(&promise.schedule, date),
                promise.evidence.as_str().to_owned(),
                fields.join(" "),
                regions.join(" "),
                keeping.as_str().to_owned(),
                due.map(date).unwrap_or_default(),
                at.map(date).unwrap_or_default(),
                sources.join(" "),
            ]
        })
        .collect();
    Ok(answer("promises", &COLUMNS, &lines))
}

fn schedule(schedule: &Schedule, date: impl Fn(i64) -> String) -> String {
    match schedule {
        Schedule::Once { due } => format!("once {}", date(*due)),
        Schedule::Within { days } => format!("within {days} days"),
        Schedule::Quarterly => "quarterly".to_owned(),
        Schedule::Standing => "standing".to_owned(),
    }
}

/// A table to be kept under a name. The head is there also where nothing is.
pub(in crate::pages) fn answer(name: &str, columns: &[&str], lines: &[Vec<String>]) -> Response {
    let head = std::iter::once(columns.to_vec());
    let body = lines.iter().map(|line| line.iter().map(String::as_str).collect());
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"comity-{name}.csv\"")),
    ];
    (headers, csv::table(head.chain(body))).into_response()
}
