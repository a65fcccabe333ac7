//! The symmetry audit for programs.

use axum::response::Response;
use commission::symmetry::{Measure, Span, Unit, Verdict};
use serde_json::{Value, json};

use super::read::json as answer;
use crate::error::Error;
use crate::pages::symmetry::period;
use crate::request::View;

fn unit(of: Measure) -> &'static str {
    match of.unit() {
        Unit::Seconds => "seconds",
        Unit::Words => "words",
        Unit::Share => "ten-thousandths",
    }
}

fn span(of: Span) -> Value {
    json!({ "estimate": of.estimate, "low": of.low, "high": of.high })
}

/// The audit as the API and the command print it.
pub fn shape(audit: &commission::symmetry::Audit) -> Value {
    let parties: Vec<Value> = audit
        .numbers
        .iter()
        .map(|(party, numbers)| {
            let measures: Vec<Value> = numbers
                .spans
                .iter()
                .map(|(measure, of)| {
                    json!({ "measure": measure.as_str(), "unit": unit(*measure),
                        "count": numbers.count_of(*measure), "span": span(*of) })
                })
                .collect();
            json!({ "party": party, "count": numbers.count, "grades": numbers.grades,
                "priorities": numbers.priorities, "measures": measures })
        })
        .collect();
    let comparisons: Vec<Value> = audit
        .comparisons
        .iter()
        .map(|it| {
            let (verdict, more, by) = match &it.verdict {
                Verdict::TooFew => ("too-few", None, None),
                Verdict::Same => ("same", None, None),
                Verdict::Differs { more, by, .. } => ("differs", Some(more), Some(span(*by))),
            };
            json!({ "measure": it.measure.as_str(), "parties": [it.pair.0, it.pair.1],
                "verdict": verdict, "more": more, "by": by })
        })
        .collect();
    json!({
        "period": audit.period.to_string(),
        "size": audit.size,
        "accepted": audit.accepted,
        "without_finding": audit.unfound,
        "without_party": audit.unsaid,
        "several_parties": audit.several,
        "too_fresh": audit.fresh,
        "parties": parties,
        "comparisons": comparisons,
    })
}

/// `/api/symmetry`.
pub(super) async fn symmetry(view: View) -> Result<Response, Error> {
    let period = period(view.query("period"))?;
    Ok(answer(&shape(&view.app.store().symmetry(period).await?.0)))
}
