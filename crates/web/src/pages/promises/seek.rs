//! Looking for promises: by what became of them, by who owes them, by region, field and quarter.

use commission::PartyId;
use commission::commitment::{Field, Keeping, Sought, quarter_by, read_quarter, written_quarter};
use maud::{Markup, html};

use crate::components::{Weight, button, hidden};
use crate::error::Error;
use crate::pages::programme::{field, quarter};
use crate::request::View;
use crate::{routes, t};

/// How many quarters are offered, the present one with them.
const QUARTERS: i64 = 8;

/// What an address asks for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Asked {
    /// Which promises.
    pub(super) sought: Sought,
    /// In which quarter, as [`commission::commitment::quarter_of`] counts; now where it is none.
    pub(super) quarter: Option<i64>,
    /// The reference with which the page before ended.
    pub(super) after: Option<String>,
}

impl Asked {
    /// Reads the filters of the address. An empty one is none; an unknown one is a mistake.
    pub(super) fn read(view: &View) -> Result<Self, Error> {
        let given = |name: &str| view.query(name).map(str::trim).filter(|it| !it.is_empty());
        let charter = &view.commission.charter;
        let state = given("state").map(str::to_owned);
        if state.as_deref().is_some_and(|state| !Keeping::WORDS.contains(&state)) {
            return Err(Error::bad("state is none of the states of a promise"));
        }
        let party = given("party").map(str::parse::<PartyId>).transpose();
        let party = party.map_err(|_| Error::bad("party is none"))?;
        if party.as_ref().is_some_and(|party| charter.party(party).is_none()) {
            return Err(Error::bad("party is none of the charter"));
        }
        let region = given("region").map(str::to_owned);
        if region.as_ref().is_some_and(|code| !charter.regions.iter().any(|it| it.code == *code)) {
            return Err(Error::bad("region is none of the charter"));
        }
        let field = given("field").map(str::parse::<Field>).transpose();
        let field = field.map_err(|_| Error::bad("field is none"))?;
        let read = |text: &str| {
            read_quarter(text).ok_or_else(|| Error::bad("quarter is none such as 2026-4"))
        };
        let quarter = given("quarter").map(read).transpose()?;
        let after = given("after").map(str::to_owned);
        Ok(Self { sought: Sought { state, party, region, field }, quarter, after })
    }

    /// Whether it asks for some of the promises alone.
    pub(super) fn is_filtered(&self) -> bool {
        self.sought != Sought::default() || self.quarter.is_some()
    }

    /// The address of the first page of the same.
    fn address(&self) -> String {
        let sought = &self.sought;
        [
            ("state", sought.state.clone()),
            ("party", sought.party.as_ref().map(ToString::to_string)),
            ("region", sought.region.clone()),
            ("field", sought.field.map(|it| it.as_str().to_owned())),
            ("quarter", self.quarter.map(written_quarter)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .fold(routes::ledger().to_owned(), |path, (name, value)| {
            routes::with_query(&path, name, value)
        })
    }
}

/// The form that looks for promises.
pub(super) fn form(view: &View, asked: &Asked) -> Markup {
    let locale = view.locale;
    let sought = &asked.sought;
    let charter = &view.commission.charter;
    let states = Keeping::WORDS
        .map(|it| (it.to_owned(), t!(locale, "promises-state-word", "state" => it)))
        .to_vec();
    let parties = view.parties_in_order();
    let parties: Vec<(String, String)> =
        parties.iter().map(|it| (it.id.to_string(), view.names(&it.short).0)).collect();
    let regions = charter.regions.iter().map(|it| (it.code.clone(), view.names(&it.name).0));
    let regions: Vec<(String, String)> = regions.collect();
    let fields: Vec<(String, String)> =
        Field::ALL.iter().map(|it| (it.as_str().to_owned(), field(view, *it))).collect();
    let present = quarter_by(view.now, view.zone().offset_seconds);
    let mut numbers: Vec<i64> = (present - QUARTERS + 1..=present).rev().collect();
    let other = asked.quarter.filter(|it| !numbers.contains(it));
    numbers.extend(other);
    let quarters: Vec<(String, String)> =
        numbers.iter().map(|it| (written_quarter(*it), quarter(view, *it))).collect();
    let chosen = |it: Option<String>| it.unwrap_or_default();
    html! {
        form class="filter full" method="get" action=(routes::ledger()) role="search" {
            @if view.explicit { (hidden("lang", locale.tag())) }
            (choice(view, "state", &states, &chosen(sought.state.clone())))
            (choice(view, "party", &parties, &chosen(sought.party.as_ref().map(ToString::to_string))))
            @if !regions.is_empty() {
                (choice(view, "region", &regions, &chosen(sought.region.clone())))
            }
            (choice(view, "field", &fields, &chosen(sought.field.map(|it| it.as_str().to_owned()))))
            (choice(view, "quarter", &quarters, &chosen(asked.quarter.map(written_quarter))))
            (button(Weight::Secondary, &t!(locale, "promises-seek")))
        }
    }
}

fn choice(view: &View, name: &str, choices: &[(String, String)], chosen: &str) -> Markup {
    let locale = view.locale;
    html! {
        div class="field" {
            label for=(name) { (t!(locale, &format!("promises-by-{name}"))) }
            select id=(name) name=(name) {
                option value="" { (t!(locale, "promises-any")) }
                @for (value, words) in choices {
                    option value=(value) selected[value == chosen] { (words) }
                }
            }
        }
    }
}

/// The way to the rest of the list, and back to its beginning.
pub(super) fn turn(view: &View, asked: &Asked, is_later: bool, next: Option<&str>) -> Markup {
    let locale = view.locale;
    let base = asked.address();
    html! {
        @if is_later || next.is_some() {
            nav class="pager" aria-label=(t!(locale, "ui-pages")) {
                @if is_later {
                    a href=(view.href(&base)) rel="prev" { (t!(locale, "promises-first")) }
                }
                @if let Some(next) = next {
                    a href=(view.href(&routes::with_query(&base, "after", next))) rel="next" { (t!(locale, "promises-more")) }
                }
            }
        }
    }
}
