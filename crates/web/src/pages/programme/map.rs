//! The map of the programme: what was held in each region in one quarter, with the same as a table.

use axum::response::Response;
use commission::commitment::{quarter_of, read_quarter, written_quarter};
use commission::programme::{CellTally, Coverage};
use maud::html;

use super::{QUARTERS, by_region, quarter, tallied};
use crate::components::breadcrumbs;
use crate::error::Error;
use crate::pages::map::{HATCHED_LEVEL, Plate, figure, level, steps};
use crate::request::{Nav, View};
use crate::{routes, t};

/// How dark a region is: by what was held; hatched where something is only planned or not confirmed.
fn shade(tally: CellTally) -> u8 {
    match tally {
        tally if tally.held > 0 => level(i64::from(tally.held), 1),
        tally if tally.is_empty() => 0,
        _ => HATCHED_LEVEL,
    }
}

/// `GET /programme/map`
pub(super) async fn get(view: View) -> Result<Response, Error> {
    let now = quarter_of(view.now.saturating_add(view.zone().offset_seconds));
    let chosen = match view.query("quarter") {
        Some(code) => read_quarter(code).ok_or_else(|| Error::bad("quarter= is no quarter"))?,
        None => now,
    };
    let activities = view.app.store().activities().await?;
    let coverage = Coverage::of(&activities, &view.commission.charter, view.now);
    let locale = view.locale;
    let title = t!(locale, "programme-map-title");
    let heading = t!(locale, "programme-map-of", "quarter" => quarter(&view, chosen));
    let shaded = |code: &str| {
        let tally = coverage.in_region(code, chosen, chosen);
        let words = match tally.is_empty() {
            true => t!(locale, "programme-nothing"),
            false => tallied(&view, tally).join(", "),
        };
        (shade(tally), words)
    };
    let mut legend = vec![
        (0, t!(locale, "programme-nothing")),
        (HATCHED_LEVEL, t!(locale, "programme-map-ahead")),
    ];
    legend.extend(steps(&view, 1));
    // The quarters around the present one, and the one that was asked for.
    let mut quarters: Vec<i64> = (now + 2 - QUARTERS..=now + 1).collect();
    if !quarters.contains(&chosen) {
        quarters.push(chosen);
        quarters.sort_unstable();
    }
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
        ], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "programme-map-lead")) }
        nav aria-label=(t!(locale, "programme-in-quarter")) {
            ul role="list" {
                @for number in &quarters {
                    @let to = routes::with_query(routes::programme_map(), "quarter", written_quarter(*number));
                    li { a href=(view.href(&to)) aria-current=[(*number == chosen).then_some("true")] { (quarter(&view, *number)) } }
                }
            }
        }
        h2 { (heading) }
        (figure(&view, &Plate { title: &heading, shade: &shaded, legend: &legend }))
        (by_region(&view, &coverage, (chosen, chosen), &heading))
    };
    Ok(view.frame(&title, Nav::Programme).wide().respond(body))
}
