//! How long a report is still kept, and the yes of every party to keep it longer.

use std::collections::BTreeSet;

use commission::PartyId;
use commission::permission::{Action, Object};
use commission::report::retention::WARN_DAYS;
use maud::{Markup, html};
use store::sealed::ReportRow;

use crate::components::{Tone, Weight, button, hidden, notice};
use crate::request::View;
use crate::{routes, t};

/// How many days are left before it is erased; none while it is worked on or once it is gone.
fn days_left(view: &View, row: &ReportRow) -> Option<i64> {
    let days = view.commission.charter.reports.retention_days;
    row.resting().days_left(days, view.now).filter(|_| row.erased == 0)
}

/// For lists: that it is soon erased.
pub(super) fn warning(view: &View, row: &ReportRow) -> Option<Markup> {
    let left = days_left(view, row).filter(|left| *left <= WARN_DAYS)?;
    Some(html! { strong { (t!(view.locale, "safety-days-left", "count" => left)) } })
}

/// On a report's page: until when it is kept, who has said yes to keeping it longer, and the form.
pub(super) fn part(view: &View, row: &ReportRow, said: &BTreeSet<PartyId>) -> Markup {
    let locale = view.locale;
    let Some(left) = days_left(view, row) else { return html! {} };
    let tone = if left <= WARN_DAYS { Tone::Pending } else { Tone::Plain };
    let days = i64::from(view.commission.charter.reports.retention_days);
    let own = view.office_held().and_then(|office| office.party());
    let may = view.can(Action::Keep, Object::Report { state: row.state }).is_ok()
        && own.is_some_and(|party| !said.contains(party));
    notice(
        tone,
        &html! {
            p { strong { (t!(locale, "safety-days-left", "count" => left)) } }
            @if row.kept > 0 { p { (t!(locale, "safety-kept", "date" => view.date(row.kept))) } }
            @if row.state.can_be_kept() {
                p { (t!(locale, "safety-keep-means", "days" => days)) }
                @for party in view.parties_in_order() {
                    @if said.contains(&party.id) {
                        p { (t!(locale, "safety-keep-said", "party" => view.party(&party.id))) }
                    }
                }
            }
            @if may {
                form class="flow" method="post" action=(view.href(&routes::report_one(&row.id))) {
                    (hidden("go", "keep"))
                    (hidden("version", &row.version.to_string()))
                    div class="actions" { (button(Weight::Secondary, &t!(locale, "safety-keep"))) }
                }
            }
        },
    )
}
