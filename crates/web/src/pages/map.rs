//! The map: how many incidents each region has, as far as that is told; and the figure that other
//! maps of regions use.
//!
//! It is drawn from a GeoJSON file, once; beside it stands the same as a table.

use std::collections::BTreeMap;

use axum::response::Response;
use commission::map::Drawing;
use commission::permission::{Action, Object};
use maud::{Markup, html};

use super::desk::Member;
use crate::components::breadcrumbs;
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// What is drawn and who made it.
#[derive(Debug)]
pub struct Sheet {
    /// The outlines.
    pub drawing: Drawing,
    /// The names of regions that the charter does not have.
    pub names: BTreeMap<String, commission::Localized>,
    /// Who is to be named for the outlines.
    pub attribution: String,
}

/// The width of the sheet in units: half a unit is less than a phone shows.
const WIDTH: u32 = 1_000;

impl Sheet {
    /// Draws a map.
    pub fn new(map: &commission::map::Map) -> Self {
        let names = map.shapes.iter().map(|it| (it.code.clone(), it.name.clone())).collect();
        Self { drawing: map.draw(WIDTH), names, attribution: map.attribution.clone() }
    }
}

/// What is told of a region.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// None.
    None,
    /// Some, but too few to be told.
    Few,
    /// So many.
    Count(i64),
}

impl Cell {
    /// How dark it is drawn.
    fn level(self, min: i64) -> u8 {
        match self {
            Cell::None => 0,
            Cell::Few => HATCHED_LEVEL,
            Cell::Count(count) => level(count, min),
        }
    }

    fn words(self, view: &View, min: i64) -> String {
        match self {
            Cell::None => t!(view.locale, "map-none"),
            Cell::Few => t!(view.locale, "map-few", "min" => min),
            Cell::Count(count) => t!(view.locale, "map-count", "count" => count),
        }
    }
}

/// What a page tells: the regions by their codes, and the smallest number that is told.
struct Told {
    cells: BTreeMap<String, Cell>,
    min: i64,
    /// How many name no region.
    without: i64,
}

impl Told {
    fn of(counts: Vec<(String, i64)>, min: i64) -> Self {
        let mut told = Self { cells: BTreeMap::new(), min, without: 0 };
        for (code, count) in counts {
            if code.is_empty() {
                told.without = count;
            } else {
                let cell = if count < min { Cell::Few } else { Cell::Count(count) };
                told.cells.insert(code, cell);
            }
        }
        told
    }

    fn cell(&self, code: &str) -> Cell {
        self.cells.get(code).copied().unwrap_or(Cell::None)
    }
}

/// `GET /map`
pub async fn get(view: View) -> Result<Response, Error> {
    let counts = view.app.store().incidents_by_region().await?;
    let min = i64::from(view.commission.charter.incidents.region_reports).max(1);
    let told = Told::of(counts, min);
    let title = t!(view.locale, "map-title");
    let lead = html! {
        p class="lead" { (t!(view.locale, "map-lead")) }
        p { (t!(view.locale, "map-suppressed", "min" => min)) " "
            @if told.without > 0 { (t!(view.locale, "map-without", "count" => told.without)) } }
    };
    let above = (routes::incidents(), "incidents-title");
    Ok(view.frame(&title, Nav::Incidents).wide().respond(body(&view, &title, above, &lead, &told)))
}

/// `GET /board/map`
pub(super) async fn board(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Incidents)?;
    let told = Told::of(view.app.store().rooms_by_region().await?, 1);
    let title = t!(view.locale, "map-board-title");
    let lead = html! { p class="lead" { (t!(view.locale, "map-board-lead")) } };
    let above = (routes::board(), "board-title");
    Ok(view.frame(&title, Nav::Board).wide().respond(body(&view, &title, above, &lead, &told)))
}

fn body(view: &View, title: &str, above: (&str, &str), lead: &Markup, told: &Told) -> Markup {
    let locale = view.locale;
    let min = told.min;
    let shade = |code: &str| {
        let cell = told.cell(code);
        (cell.level(min), cell.words(view, min))
    };
    let mut legend = vec![(0, Cell::None.words(view, min))];
    if min > 1 {
        legend.push((HATCHED_LEVEL, Cell::Few.words(view, min)));
    }
    legend.extend(steps(view, min));
    html! {
        (breadcrumbs(locale, &[(&view.href(above.0), &t!(locale, above.1))], title))
        h1 { (title) }
        (lead)
        (figure(view, &Plate { title, shade: &shade, legend: &legend }))
        (table(view, told))
    }
}

/// What is shown on a map: how dark each region is, and why.
pub(super) struct Plate<'a> {
    /// What the map is of.
    pub(super) title: &'a str,
    /// How dark a region is drawn, from 0 to 5, and what is said of it. Level 1 is hatched: something
    /// is there that is no number.
    pub(super) shade: &'a dyn Fn(&str) -> (u8, String),
    /// What the levels mean.
    pub(super) legend: &'a [(u8, String)],
}

/// The map of regions with its legend, or that the server has none.
pub(super) fn figure(view: &View, plate: &Plate<'_>) -> Markup {
    let locale = view.locale;
    html! {
        @if let Some(sheet) = view.app.sheet() {
            figure class="map" {
                (drawn(view, sheet, plate))
                figcaption class="small" {
                    (legend(plate.legend))
                    @if !sheet.attribution.is_empty() {
                        p class="muted" { (t!(locale, "map-by", "who" => sheet.attribution.as_str())) }
                    }
                }
            }
        } @else {
            p class="muted" { (t!(locale, "map-no-map")) }
        }
    }
}

/// The level of a number that is told: each step is twice as many as the one before.
pub(super) fn level(count: i64, min: i64) -> u8 {
    match count {
        count if count < 2 * min => 2,
        count if count < 4 * min => 3,
        count if count < 8 * min => 4,
        _ => 5,
    }
}

/// The levels of numbers that are told, in words.
pub(super) fn steps(view: &View, min: i64) -> Vec<(u8, String)> {
    let number = |number: i64| view.locale.number(number);
    let mut steps: Vec<(u8, String)> =
        [(2, min, 2 * min), (3, 2 * min, 4 * min), (4, 4 * min, 8 * min)]
            .into_iter()
            .map(|(level, from, end)| match from == end - 1 {
                true => (level, number(from)),
                false => (level, format!("{}–{}", number(from), number(end - 1))),
            })
            .collect();
    steps.push((5, t!(view.locale, "map-more", "from" => 8 * min)));
    steps
}

/// A region's name: the charter's, else the map's, else its code.
fn name(view: &View, code: &str) -> String {
    let charter = &view.commission.charter;
    if let Some(region) = charter.regions.iter().find(|it| it.code == code) {
        return view.names(&region.name).0;
    }
    let of_map = view.app.sheet().and_then(|sheet| sheet.names.get(code));
    of_map.filter(|name| !name.is_empty()).map_or_else(|| code.to_owned(), |it| view.names(it).0)
}

/// The fill of what is hatched.
const HATCHED: &str = "url(#few)";
/// The level of what is hatched.
pub(super) const HATCHED_LEVEL: u8 = 1;

/// The hatching of what is there and is no number: it is told apart without colour.
fn hatching() -> Markup {
    html! {
        defs {
            pattern id="few" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect width="8" height="8" class="level-0" {}
                rect width="3" height="8" class="hatch" {}
            }
        }
    }
}

/// How a region is filled that is hatched.
fn hatched(level: u8) -> Option<&'static str> {
    (level == HATCHED_LEVEL).then_some(HATCHED)
}

fn drawn(view: &View, sheet: &Sheet, plate: &Plate<'_>) -> Markup {
    let Drawing { width, height, outlines } = &sheet.drawing;
    // Dots last, so that nothing covers them.
    let ordered =
        || outlines.iter().filter(|it| !it.is_dot).chain(outlines.iter().filter(|it| it.is_dot));
    html! {
        svg viewBox={ "-4 -4 " (width + 8) " " (height + 8) } role="img" aria-label=(plate.title) {
            (hatching())
            @for outline in ordered() {
                @let (level, words) = (plate.shade)(&outline.code);
                g class={ "level-" (level) } {
                    title { (name(view, &outline.code)) ": " (words) }
                    @if outline.is_dot { circle cx=(outline.middle.0) cy=(outline.middle.1) r="6" fill=[hatched(level)] {} }
                    @else { path d=(outline.path) fill=[hatched(level)] {} }
                }
            }
        }
    }
}

fn legend(levels: &[(u8, String)]) -> Markup {
    html! {
        ul class="legend" role="list" {
            @for (level, words) in levels {
                li {
                    svg class="swatch" viewBox="0 0 24 16" aria-hidden="true" {
                        g class={ "level-" (level) } {
                            rect x="1" y="1" width="22" height="14" fill=[hatched(*level)] {}
                        }
                    }
                    " " (words)
                }
            }
        }
    }
}

/// The same in words: for who does not see the map, and for exact numbers.
fn table(view: &View, told: &Told) -> Markup {
    let locale = view.locale;
    let mut lines: Vec<(String, Cell)> =
        told.cells.iter().map(|(code, cell)| (name(view, code), *cell)).collect();
    locale.collate(&mut lines, |(name, _)| name);
    html! {
        h2 { (t!(locale, "map-table")) }
        @if lines.is_empty() {
            p class="muted" { (t!(locale, "map-empty")) }
        } @else {
            table {
                thead { tr {
                    th scope="col" { (t!(locale, "incident-region")) }
                    th scope="col" class="number" { (t!(locale, "map-incidents")) }
                } }
                tbody {
                    @for (name, cell) in &lines {
                        tr {
                            th scope="row" { (name) }
                            td class="number" { (cell.words(view, told.min)) }
                        }
                    }
                }
            }
            p class="small muted" { (t!(locale, "map-others")) }
        }
    }
}
