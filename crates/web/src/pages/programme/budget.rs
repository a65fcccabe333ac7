//! What an activity costs, as a table: what for, who pays, how much was planned and spent, and what
//! that comes to for each party.

use std::collections::{BTreeMap, BTreeSet};

use commission::PartyId;
use commission::programme::{BudgetLine, Currency, Payer, Spent, Sum, spent_on, sums};
use maud::{Markup, html};

use crate::pages::words::{list, named, short};
use crate::request::View;
use crate::t;

/// An amount with its currency, as the reader writes it: `1 234,50 RUB`.
fn money(view: &View, currency: Currency, amount: i64) -> String {
    let (whole, part) = currency.parts(amount);
    let whole = view.locale.number(whole);
    let mark = if view.locale.tag() == "en" { '.' } else { ',' };
    if part.is_empty() {
        format!("{whole}\u{a0}{currency}")
    } else {
        format!("{whole}{mark}{part}\u{a0}{currency}")
    }
}

/// Who pays a line, in words.
fn payer(view: &View, payer: &Payer) -> Markup {
    match payer {
        Payer::Party { party } => short(view, party),
        Payer::EachParty => html! { (t!(view.locale, "budget-each-party")) },
        Payer::Other { name } => named(view, name),
    }
}

/// A line on one line.
pub(in crate::pages) fn line(view: &View, it: &BudgetLine) -> Markup {
    html! {
        (named(view, &it.what)) " · " (money(view, it.currency, it.amount))
        " · " (t!(view.locale, "budget-pays")) ": " (payer(view, &it.payer))
    }
}

/// The lines of a budget and their sums; with what was spent, where something is said of it.
pub(in crate::pages) fn table(
    view: &View,
    lines: &[BudgetLine],
    spent: &[Spent],
    parties: &BTreeSet<PartyId>,
) -> Markup {
    let locale = view.locale;
    let planned = sums(lines.iter().map(|it| (it, it.amount)), parties);
    let spending =
        lines.iter().enumerate().filter_map(|(place, it)| Some((it, spent_on(spent, place)?)));
    let spending = sums(spending, parties);
    html! {
        @if !lines.is_empty() {
            table class="stacked" {
                thead { tr {
                    th scope="col" { (t!(locale, "budget-what")) }
                    th scope="col" { (t!(locale, "budget-pays")) }
                    th scope="col" { (t!(locale, "budget-planned-head")) }
                    @if !spent.is_empty() { th scope="col" { (t!(locale, "budget-spent-head")) } }
                } }
                tbody {
                    @for (place, it) in lines.iter().enumerate() {
                        tr {
                            th scope="row" { (named(view, &it.what)) }
                            td { (t!(locale, "budget-pays")) ": " (payer(view, &it.payer)) }
                            td { (t!(locale, "budget-planned", "amount" => money(view, it.currency, it.amount))) }
                            @if !spent.is_empty() {
                                td {
                                    @match spent_on(spent, place) {
                                        Some(amount) => (t!(locale, "budget-spent", "amount" => money(view, it.currency, amount))),
                                        None => span class="muted" { (t!(locale, "budget-not-said")) },
                                    }
                                }
                            }
                        }
                    }
                }
            }
            (summed(view, "budget-planned-in-all", &planned))
            @if !spending.is_empty() { (summed(view, "budget-spent-in-all", &spending)) }
        }
    }
}

/// What lines come to in each currency, with each party's part.
fn summed(view: &View, id: &str, sums: &BTreeMap<Currency, Sum>) -> Markup {
    let locale = view.locale;
    let parts = |currency: Currency, sum: &Sum| {
        let mut parts = Vec::new();
        for party in view.parties_in_order() {
            if let Some(amount) = sum.parties.get(&party.id).filter(|it| **it > 0) {
                parts
                    .push(html! { (short(view, &party.id)) ": " (money(view, currency, *amount)) });
            }
        }
        // A party that left since still has its part: else the parts would not come to the sum.
        for (party, amount) in sum.parties.iter().filter(|(_, it)| **it > 0) {
            if view.commission.charter.party(party).is_none() {
                parts.push(html! { (short(view, party)) ": " (money(view, currency, *amount)) });
            }
        }
        if sum.others > 0 {
            let amount = money(view, currency, sum.others);
            parts.push(html! { (t!(locale, "budget-others", "amount" => amount)) });
        }
        if sum.rest > 0 {
            let amount = money(view, currency, sum.rest);
            parts.push(html! { (t!(locale, "budget-rest", "amount" => amount)) });
        }
        list(locale, parts)
    };
    html! {
        @for (currency, sum) in sums {
            p { strong { (t!(locale, id, "amount" => money(view, *currency, sum.total))) } " " (parts(*currency, sum)) }
        }
    }
}
