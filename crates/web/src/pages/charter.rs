//! The charter: parties, offices, who signs, languages, deadlines, clauses, numbers, regions.

use std::collections::{BTreeMap, BTreeSet};

use axum::response::Response;
use commission::charter::Party;
use commission::{Kind, Language, PartyId, Role};
use maud::{Markup, html};

use super::words::{count, kind, list, named, say};
use crate::components::{breadcrumbs, definition_list, digest, language_mark, party, user_text};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /charter`
pub async fn get(view: View) -> Result<Response, Error> {
    Ok(view.page(&t!(view.locale, "charter-title"), Nav::Charter, body(&view)))
}

pub(super) fn body(view: &View) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-charter")))
        h1 { (t!(locale, "charter-title")) }
        p class="lead" { (named(view, &charter.purpose)) }
        p { (t!(locale, "charter-lead")) }
        h2 { (t!(locale, "charter-parties", "count" => count(charter.parties.len()))) }
        (parties(view))
        @if charter.seats.iter().any(|seats| seats.party.is_none()) {
            h3 { (t!(locale, "party-secretariat")) }
            p { (t!(locale, "charter-secretariat")) }
            (seats(view, None))
        }
        h2 { (t!(locale, "charter-adoption")) }
        (signing(view))
        @if !charter.clauses.is_empty() {
            h2 { (t!(locale, "charter-clauses")) }
            (clauses(view))
        }
        p {
            a href=(view.href(routes::mandate())) { (t!(locale, "charter-to-mandate")) } br;
            a href=(view.href(routes::ledger())) { (t!(locale, "charter-to-promises")) }
        }
        @if !charter.emergency.is_empty() {
            h2 id="numbers" { (t!(locale, "charter-numbers")) }
            (numbers(view))
        }
        @if !charter.regions.is_empty() {
            h2 { (t!(locale, "charter-regions", "count" => count(charter.regions.len()))) }
            (regions(view))
        }
        h2 { (t!(locale, "charter-file")) }
        (file(view))
    }
}

/// Each party with its seats, side by side.
fn parties(view: &View) -> Markup {
    let locale = view.locale;
    html! {
        div class="sides full" {
            @for party in view.parties_in_order() {
                section {
                    h3 { (sign(view, &party)) }
                    @if let Some(website) = &party.website {
                        p { a href=(website) rel="noopener noreferrer" { (user_text(None, website)) } }
                    }
                    @if let Some(host) = &party.signing_host {
                        p class="small" { (say!(locale, "charter-signing-host", { "host" => html! { code { (host) } } })) }
                    }
                    (seats(view, Some(&party.id)))
                }
            }
        }
    }
}

fn sign(view: &View, one: &Party) -> Markup {
    let (name, _) = view.names(&one.name);
    party(one.shape, &one.monogram, &name)
}

/// The seats of a party or of the secretariat: how many there are, and how many are held.
fn seats(view: &View, of: Option<&PartyId>) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let held = |role: Role| {
        view.commission
            .roll
            .seats()
            .keys()
            .filter(|office| office.party() == of && office.role() == role)
            .count()
    };
    html! {
        ul class="files" role="list" {
            @for seats in charter.seats.iter().filter(|seats| seats.party.as_ref() == of) {
                li { (t!(locale, "charter-seats",
                    "role" => locale.text(&format!("role-{}", seats.role), None),
                    "count" => i64::from(seats.count),
                    "held" => count(held(seats.role)))) }
            }
        }
    }
}

/// Kinds that follow the same rule: who signs, and which languages bind.
type Rule = (Role, u16, BTreeSet<Language>);

fn signing(view: &View) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let mut rules: BTreeMap<Rule, Vec<Kind>> = BTreeMap::new();
    for kind in Kind::ALL {
        let signatories = charter.signatories(kind);
        let rule = (signatories.role, signatories.count, charter.authentic(kind));
        rules.entry(rule).or_default().push(kind);
    }
    let marks = |languages: &BTreeSet<Language>| {
        html! { @for language in languages { (language_mark(language)) " " } }
    };
    let days = t!(locale, "charter-days");
    let courtesy = t!(locale, "charter-courtesy");
    let deadlines = html! {
        (t!(locale, "charter-days-words", "count" => i64::from(charter.deadlines.sign_days))) " "
        (t!(locale, "charter-days-max", "count" => i64::from(charter.deadlines.sign_days_max)))
    };
    let mut rows: Vec<(&str, Markup)> = vec![(&days, deadlines)];
    if !charter.courtesy.is_empty() {
        rows.push((&courtesy, html! { p { (marks(&charter.courtesy)) } p { (t!(locale, "check-word-courtesy-means")) } }));
    }
    html! {
        p { (t!(locale, "charter-adoption-words")) }
        table class="stacked" {
            thead { tr {
                th scope="col" { (t!(locale, "charter-kinds")) }
                th scope="col" { (t!(locale, "charter-signs")) }
                th scope="col" { (t!(locale, "charter-binds")) }
            } }
            tbody {
                @for ((role, number, languages), kinds) in &rules {
                    tr {
                        th scope="row" { (list(locale, kinds.iter().map(|it| html! { (kind(view, *it)) }).collect())) }
                        td { (t!(locale, "charter-signs-words",
                            "role" => locale.text(&format!("role-{role}"), None), "count" => i64::from(*number))) }
                        td { (marks(languages)) }
                    }
                }
            }
        }
        (definition_list(&rows))
    }
}

fn clauses(view: &View) -> Markup {
    html! {
        dl class="definitions full" {
            @for (number, words) in in_order(&view.commission.charter.clauses) {
                div id={ "clause-" (number) } { dt { (number) } dd { (named(view, words)) } }
            }
        }
    }
}

/// Clauses by their numbers: 2.1 before 10.1.
fn in_order<T>(clauses: &BTreeMap<String, T>) -> Vec<(&String, &T)> {
    let mut clauses: Vec<_> = clauses.iter().collect();
    let key = |number: &str| -> Vec<u32> {
        number.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
    };
    clauses.sort_by_key(|(number, _)| key(number));
    clauses
}

fn numbers(view: &View) -> Markup {
    let charter = &view.commission.charter;
    let region = |code: &str| charter.regions.iter().find(|region| region.code == code);
    html! {
        p { (t!(view.locale, "charter-numbers-words")) }
        ul class="files" role="list" {
            @for number in &charter.emergency {
                li {
                    a class="number-link" href={ "tel:" (number.number) } { (number.number) } " " (named(view, &number.service))
                    @if let Some(code) = &number.region {
                        " (" @match region(code) { Some(region) => (named(view, &region.name)), None => (code) } ")"
                    }
                }
            }
        }
    }
}

fn regions(view: &View) -> Markup {
    let locale = view.locale;
    let charter = &view.commission.charter;
    let everyone = charter.party_ids();
    let mut regions: Vec<_> =
        charter.regions.iter().map(|region| (view.names(&region.name), &region.branches)).collect();
    regions.sort_by(|((left, _), _), ((right, _), _)| locale.compare(left, right));
    let all = regions.iter().all(|(_, branches)| **branches == everyone);
    html! {
        @if all { p { (t!(locale, "charter-regions-every")) } }
        ul class="columns full" {
            @for ((name, language), branches) in &regions {
                li {
                    (user_text(Some(language), name))
                    @if !all {
                        @let ids: Vec<PartyId> = branches.iter().cloned().collect();
                        " (" @if ids.is_empty() { (t!(locale, "charter-no-branch")) } @else { (super::words::parties(view, &ids)) } ")"
                    }
                }
            }
        }
    }
}

/// The file whose digest the record names.
fn file(view: &View) -> Markup {
    let locale = view.locale;
    let source = note::Digest::of(view.commission.charter.source.as_bytes());
    let name = t!(locale, "ui-digest");
    html! {
        p {
            (t!(locale, "charter-file-words")) " "
            a href=(routes::blob(&source)) { (t!(locale, "charter-file-read")) }
        }
        (definition_list(&[(&name, digest(&source.hex()))]))
    }
}
