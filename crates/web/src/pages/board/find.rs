//! What a member looks for on the board: the filter of its list, and its form.

use commission::incident::Status;
use commission::{IncidentId, Office};
use maud::{Markup, html};
use store::{BoardFilter, Clock, Order};

use crate::components::{Weight, button, hidden};
use crate::error::Error;
use crate::request::{View, place};
use crate::{routes, t};

/// The most characters of the words looked for.
const WORDS_CHARS_MAX: usize = 200;
/// What is asked for, by the names of the query's parameters.
const NAMES: [&str; 6] = ["q", "status", "clock", "region", "who", "order"];
const CLOCKS: [&str; 2] = ["overdue", "today"];
const ORDERS: [&str; 2] = ["changed", "due"];

fn given<'a>(view: &'a View, name: &str) -> Option<&'a str> {
    view.query(name).filter(|value| !value.is_empty())
}

/// Reads what is asked for; nothing but what is listed here is taken.
pub(super) fn filter(view: &View) -> Result<BoardFilter, Error> {
    let charter = &view.commission.charter;
    let status = given(view, "status").map(str::parse::<Status>).transpose();
    let region = given(view, "region").map(str::to_owned);
    if region.as_ref().is_some_and(|code| !charter.regions.iter().any(|it| it.code == *code)) {
        return Err(Error::bad("region is none of the regions of the charter"));
    }
    let office = given(view, "who").map(str::parse::<Office>).transpose();
    Ok(BoardFilter {
        status: status.map_err(|_| Error::bad("status is no status of an incident"))?,
        clock: match given(view, "clock") {
            None => None,
            Some("overdue") => Some(Clock::Overdue),
            Some("today") => Some(Clock::Until(view.next_day())),
            Some(_) => return Err(Error::bad("clock is overdue or today")),
        },
        region,
        office: office.map_err(|_| Error::bad("who is no office"))?,
        words: given(view, "q").unwrap_or_default().chars().take(WORDS_CHARS_MAX).collect(),
        order: match given(view, "order") {
            None | Some("changed") => Order::Changed,
            Some("due") => Order::Due,
            Some(_) => return Err(Error::bad("order is changed or due")),
        },
        before: view.place_in_list("before")?,
    })
}

/// The address of the rest of the list, after this place of its order.
pub(super) fn further(view: &View, at: i64, id: &IncidentId) -> String {
    let here =
        NAMES.iter().fold(routes::board().to_owned(), |path, name| match given(view, name) {
            Some(value) => routes::with_query(&path, name, value),
            None => path,
        });
    view.href(&routes::with_query(&here, "before", place(at, id)))
}

/// Whether anything is asked for.
pub(super) fn is_narrowed(view: &View) -> bool {
    NAMES.iter().any(|name| given(view, name).is_some())
}

/// A choice of the form with the words of each value.
fn choice(view: &View, name: &str, label: &str, any: &str, values: &[(String, String)]) -> Markup {
    let chosen = given(view, name);
    html! {
        div class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" selected[chosen.is_none()] { (any) }
                @for (value, words) in values {
                    option value=(value) selected[chosen == Some(value)] { (words) }
                }
            }
        }
    }
}

/// The form.
pub(super) fn form(view: &View) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let any = t!(locale, "board-any");
    let statuses: Vec<(String, String)> = Status::ALL
        .iter()
        .map(|it| (it.to_string(), t!(locale, &format!("incident-status-{it}"))))
        .collect();
    let worded = |values: [&str; 2], id: &str| -> Vec<(String, String)> {
        values.map(|it| (it.to_owned(), t!(locale, &format!("{id}-{it}")))).into()
    };
    let mut regions: Vec<(String, String)> =
        charter.regions.iter().map(|it| (it.code.clone(), view.names(&it.name).0)).collect();
    locale.collate(&mut regions, |(_, name)| name);
    let who: Vec<(String, String)> = charter
        .party_ids()
        .iter()
        .flat_map(|party| view.commission.roll.held(party, charter.incidents.verifier))
        .map(|(office, _)| (office.to_string(), view.office(office)))
        .collect();
    let [clocks, orders] = [worded(CLOCKS, "board-clock"), worded(ORDERS, "board-order")];
    html! {
        form class="filter board-filter" method="get" action=(view.href(routes::board())) role="search" {
            @if view.explicit { (hidden("lang", locale.tag())) }
            div class="field" {
                label for="q" { (t!(locale, "board-words")) }
                input id="q" name="q" type="search" dir="auto" maxlength=(WORDS_CHARS_MAX) value=(given(view, "q").unwrap_or_default());
            }
            (choice(view, "status", &t!(locale, "board-status"), &any, &statuses))
            (choice(view, "clock", &t!(locale, "board-clock"), &any, &clocks))
            @if !regions.is_empty() { (choice(view, "region", &t!(locale, "incident-region"), &any, &regions)) }
            (choice(view, "who", &t!(locale, "board-who"), &any, &who))
            (choice(view, "order", &t!(locale, "board-order"), &t!(locale, "board-order-changed"), orders.get(1..).unwrap_or_default()))
            (button(Weight::Secondary, &t!(locale, "reports-show")))
        }
    }
}
