//! A sealed report, as those see it who may open it together.

use commission::permission::{Action, Object};
use maud::{Markup, html};
use store::sealed::ReportRow;

use crate::components::{Weight, button, hidden};
use crate::pages::report::parts;
use crate::pages::words;
use crate::request::View;
use crate::{routes, t, unlocked};

/// For lists: whom it waits for.
pub(super) fn waiting(view: &View, row: &ReportRow) -> Option<Markup> {
    let waits: Vec<_> = row.waits_for().into_iter().collect();
    (!waits.is_empty()).then(|| {
        html! { (t!(view.locale, "parts-waits")) " " (words::parties(view, &waits)) }
    })
}

/// On a report's page: whose part is open since when and by whom, and the way to open one's own.
pub(super) fn part(view: &View, row: &ReportRow, wrong: Option<&str>) -> Markup {
    let locale = view.locale;
    if row.parts.is_empty() {
        return html! {};
    }
    let own = view.office_held().and_then(|office| office.party());
    let may = own.is_some_and(|party| {
        row.waits_for().contains(party)
            && row.state.is_open().is_ok()
            && view.can(Action::Unseal, Object::Part(party)).is_ok()
    });
    let locked = unlocked::of(view).is_empty();
    html! {
        section class="panel" id="open" tabindex="-1" {
            h2 { (t!(locale, "parts-title")) }
            @if row.readable_since().is_none() { p { (t!(locale, "parts-means")) } }
            (parts(view, row))
            @if may {
                p { (t!(locale, "parts-open-means")) }
                @if let Some(wrong) = wrong { p class="field-error" { (wrong) } }
                @if locked {
                    p { strong { (t!(locale, "parts-unlock")) } }
                } @else {
                    form class="flow" method="post" action=(view.href(&routes::report_one(&row.id))) {
                        (hidden("go", "open"))
                        (hidden("version", &row.version.to_string()))
                        div class="actions" { (button(Weight::Primary, &t!(locale, "parts-open"))) }
                    }
                }
            }
        }
    }
}
