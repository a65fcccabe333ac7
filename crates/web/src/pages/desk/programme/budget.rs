//! The budgets of a draft's activities: lines are added and taken away one at a time.

use commission::Refusal;
use commission::programme::{BudgetLine, Currency, Payer, Planned, Programme};
use maud::{Markup, html};

use super::{Form, words};
use crate::components::{Weight, button, details, hidden};
use crate::pages::desk::attached;
use crate::pages::desk::keep::Fields;
use crate::pages::forms::languages;
use crate::pages::programme::{budget_line, budget_table};
use crate::request::View;
use crate::t;

/// What the form that adds a line does.
const LINE: &str = "line";
/// How a form names a party that pays.
const PARTY: &str = "party/";

/// The line that a form describes.
pub(super) fn read(view: &View, fields: &Fields) -> Result<BudgetLine, Refusal> {
    let currency: Result<Currency, _> = fields.get("currency").trim().to_uppercase().parse();
    let listed = currency.ok().filter(|it| it.digits().is_some());
    let currency = listed.ok_or(Refusal::Empty { field: "currency" })?;
    let amount = currency.read(fields.get("amount")).ok_or(Refusal::Empty { field: "amount" })?;
    let payer = match fields.get("payer") {
        "each-party" => Payer::EachParty,
        "other" => Payer::Other { name: words(view, fields, "payer") },
        side => {
            let party = side.strip_prefix(PARTY).and_then(|it| it.parse().ok());
            Payer::Party { party: party.ok_or(Refusal::Empty { field: "payer" })? }
        }
    };
    Ok(BudgetLine { what: words(view, fields, "what"), amount, currency, payer })
}

/// A refusal in words, with the field beside which it is shown.
pub(super) fn said(view: &View, refusal: &Refusal) -> (String, String) {
    let locale = view.locale;
    let first = languages(view).first().map(ToString::to_string).unwrap_or_default();
    match refusal {
        Refusal::Empty { field: "budget-what" } => {
            (format!("what-{first}"), t!(locale, "budget-missing-what"))
        }
        Refusal::Empty { field: "currency" } => {
            ("currency".to_owned(), t!(locale, "budget-missing-currency"))
        }
        Refusal::Empty { field: "amount" } => {
            ("amount".to_owned(), t!(locale, "board-missing-amount"))
        }
        Refusal::Empty { field: "payer" } => {
            (format!("payer-{first}"), t!(locale, "budget-missing-payer"))
        }
        Refusal::OtherPartysVoice { party } => {
            ("activity".to_owned(), attached::theirs(view, party))
        }
        other => ("activity".to_owned(), view.refusal(other)),
    }
}

/// The lines of an activity's budget, each of which can be taken away.
pub(super) fn lines(view: &View, here: &str, of: &Planned) -> Markup {
    html! {
        @if !of.budget.is_empty() {
            ul role="list" {
                @for (number, it) in (1_i64..).zip(&of.budget) {
                    li {
                        (budget_line(view, it))
                        form method="post" action=(here) {
                            (hidden("go", "unline")) (hidden("activity", &of.id)) (hidden("mark", &it.mark()))
                            (button(Weight::Plain, &t!(view.locale, "budget-remove", "number" => number)))
                        }
                    }
                }
            }
        }
    }
}

/// The budget of an activity on the desk page of its plan.
pub(super) fn shown(view: &View, of: &Planned) -> Markup {
    budget_table(view, &of.budget, &[], &view.commission.charter.party_ids())
}

/// The form that adds a line to the budget of one of the draft's activities.
pub(super) fn form(of: &Form<'_>, here: &str, there: Option<&Programme>) -> Markup {
    let view = of.view;
    let locale = view.locale;
    let Some(there) = there.filter(|it| !it.activities.is_empty()) else { return html! {} };
    let choices: Vec<(String, String)> = there
        .activities
        .iter()
        .map(|it| {
            let (title, _) = view.names(&it.title);
            (it.id.clone(), format!("{title}, {}", view.date(it.starts)))
        })
        .collect();
    let mut payers = vec![("each-party".to_owned(), t!(locale, "budget-each-party"))];
    for party in view.parties_in_order() {
        payers.push((format!("{PARTY}{}", party.id), view.names(&party.short).0));
    }
    payers.push(("other".to_owned(), t!(locale, "budget-other")));
    let label = t!(locale, "budget-add");
    let form = html! {
        form class="flow" method="post" action=(here) {
            (hidden("go", LINE))
            (of.choice_in(LINE, "activity", &t!(locale, "programme-which"), &choices))
            (of.boxes_in(LINE, "what", &t!(locale, "budget-what")))
            (of.line_in(LINE, "amount", &t!(locale, "budget-amount"), "text", false))
            (of.line_in(LINE, "currency", &t!(locale, "budget-currency"), "text", false))
            (of.choice_in(LINE, "payer", &t!(locale, "budget-pays"), &payers))
            (of.boxes_in(LINE, "payer", &t!(locale, "budget-payer-name")))
            (button(Weight::Secondary, &t!(locale, "budget-add-button")))
        }
    };
    let is_open = of.fields.get("go") == LINE;
    html! { @if is_open { (form) } @else { (details(&label, &form)) } }
}
