//! A report that nobody reads before every party has opened its part: the choice, and what its
//! reporter sees of it.

use maud::{Markup, html};
use store::sealed::ReportRow;

use crate::pages::words::short;
use crate::request::View;
use crate::t;

/// What means that it is chosen. Nothing is chosen beforehand.
pub(super) const CHOSEN: &str = "yes";

/// The question, with everything that follows from the choice.
pub(super) fn question(view: &View, chosen: &str, error: Option<&str>) -> Markup {
    let locale = view.locale;
    html! {
        p class="lead" { (t!(locale, "report-hint-sealed")) }
        ul {
            li { (t!(locale, "report-sealed-every")) }
            li { (t!(locale, "report-sealed-prevent")) }
            li { (t!(locale, "report-sealed-slow")) }
            li { (t!(locale, "report-sealed-seen")) }
            li { (t!(locale, "report-sealed-files")) }
        }
        div class={ "field" @if error.is_some() { " has-error" } } {
            @if let Some(error) = error { p class="field-error" id="sealed-error" { (error) } }
            div class="choice" {
                input id="sealed" type="checkbox" name="sealed" value=(CHOSEN) checked[chosen == CHOSEN]
                    aria-describedby=[error.map(|_| "sealed-error")];
                label for="sealed" { (t!(locale, "report-sealed-choice")) }
            }
        }
    }
}

/// What was chosen, for the page that shows every answer.
pub(super) fn chosen(view: &View, chosen: &str) -> Markup {
    let key = if chosen == CHOSEN { "report-sealed-yes" } else { "report-sealed-no" };
    html! { (t!(view.locale, key)) }
}

/// For the reporter: whom it waits for, and since when; nothing where it is no sealed report.
pub(super) fn stands(view: &View, row: &ReportRow) -> Markup {
    let locale = view.locale;
    if row.parts.is_empty() {
        return html! {};
    }
    let lead = if row.readable_since().is_some() { "receipt-opened" } else { "receipt-waits" };
    html! {
        p { (t!(locale, lead)) }
        (parts(view, row))
    }
}

/// Each party's part in the page's order: opened when, or closed since when.
pub(crate) fn parts(view: &View, row: &ReportRow) -> Markup {
    let locale = view.locale;
    let mut ordered: Vec<_> = row.parts.iter().collect();
    let order = view.parties_in_order();
    ordered.sort_by_key(|part| order.iter().position(|party| party.id == part.party));
    html! {
        ul {
            @for part in ordered {
                li {
                    (short(view, &part.party)) ": "
                    @if part.opened == 0 {
                        (t!(locale, "parts-closed", "date" => view.date(row.hour)))
                    } @else if let Some(by) = &part.by {
                        (t!(locale, "parts-opened", "date" => view.date(part.opened), "office" => view.office(by)))
                    }
                }
            }
        }
    }
}
