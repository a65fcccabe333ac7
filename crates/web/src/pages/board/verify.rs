//! What each side says happened, and the finding that comes of it.

use std::collections::BTreeSet;

use commission::incident::{Answer, FACT_CHARS_MAX, Fact, OWN_CHARS_MAX, Status};
use commission::permission::Action;
use commission::{Localized, Office, PartyId, Refusal};
use maud::{Markup, html};

use super::room::Shown;
use crate::components::{Field, Weight, details, hidden, radios};
use crate::pages::desk::parts::side_head;
use crate::pages::forms::{languages, words_boxes};
use crate::pages::incidents::{finding, party_list, words};
use crate::pages::words::{named, say};
use crate::t;

/// The section of a room.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let (view, row) = (shown.view, shown.row);
    let (locale, room) = (view.locale, &row.room);
    if row.incident.is_none() {
        return html! {};
    }
    let own = shown.verifies_for();
    html! {
        h2 { (t!(locale, "board-facts-title")) }
        p { (t!(locale, "board-facts-lead")) }
        @for fact in &room.facts { (one(shown, fact, own)) }
        @if room.facts.is_empty() { p class="muted" { (t!(locale, "board-no-facts")) } }
        @if own.is_some() {
            (details(&t!(locale, "board-bring-title"), &shown.form("bring",
                &boxes(shown, "bring", "bring", &t!(locale, "board-bring-label"), FACT_CHARS_MAX, &Localized::new()),
                Weight::Secondary, &t!(locale, "board-bring-button"))))
        }
        (statuses(shown, own))
        (affected(shown, own))
        (own_words(shown, own))
        (signing(shown, own))
    }
}

/// Boxes for words, with what was typed where this very form was sent.
fn boxes(
    shown: &Shown<'_>,
    id: &str,
    go: &str,
    label: &str,
    chars_max: usize,
    present: &Localized,
) -> Markup {
    let view = shown.view;
    let first = languages(view).into_iter().next();
    let name = first.map(|language| format!("{id}-words-{language}")).unwrap_or_default();
    let error = shown.error(&name);
    let is_sent = shown.typed.go() == go && error.is_some();
    let kept = if is_sent { shown.typed.words(view) } else { present.clone() };
    words_boxes(view, id, label, chars_max, &kept, error)
}

/// A fact with what each side says about it.
fn one(shown: &Shown<'_>, fact: &Fact, own: Option<&PartyId>) -> Markup {
    let view = shown.view;
    let locale = view.locale;
    let number = hidden("fact", &fact.number.to_string());
    html! {
        section class="panel fact" id={ "fact-" (fact.number) } {
            h3 { (t!(locale, "board-fact", "number" => i64::from(fact.number))) }
            (words(view, &fact.text))
            div class="sides" {
                @for party in view.parties_own_first() {
                    div class="side" {
                        (side_head(view, &party))
                        @match fact.answers.get(&party.id) {
                            None => p class="muted" { (t!(locale, "board-silent")) },
                            Some(Answer::Confirmed) => p { (t!(locale, "board-confirmed")) },
                            Some(Answer::Disputed(said)) => { p { (t!(locale, "board-disputed")) } (words(view, said)) },
                        }
                    }
                }
            }
            @if let Some(party) = own {
                @if fact.answers.get(party) != Some(&Answer::Confirmed) {
                    (shown.form("confirm", &number, Weight::Secondary, &t!(locale, "board-confirm-button")))
                }
                @let id = format!("dispute-{}", fact.number);
                @let present = match fact.answers.get(party) { Some(Answer::Disputed(said)) => said.clone(), _ => Localized::new() };
                (details(&t!(locale, "board-dispute-title"), &shown.form("dispute", &html! {
                    (number)
                    (boxes(shown, &id, "dispute", &t!(locale, "board-dispute-label"), FACT_CHARS_MAX, &present))
                }, Weight::Secondary, &t!(locale, "board-dispute-button"))))
                @if fact.answers.contains_key(party) {
                    (shown.form("take-back", &number, Weight::Plain, &t!(locale, "board-take-back-button")))
                }
            }
        }
    }
}

fn statuses(shown: &Shown<'_>, own: Option<&PartyId>) -> Markup {
    let (view, room) = (shown.view, &shown.row.room);
    let locale = view.locale;
    let choices: Vec<(String, String)> = Status::ALL
        .iter()
        .filter(|status| status.is_found())
        .map(|it| (it.to_string(), t!(locale, &format!("board-finds-{it}"))))
        .collect();
    let choices: Vec<(&str, &str)> =
        choices.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let label = t!(locale, "board-status-label");
    let field = Field {
        name: "status",
        label: &label,
        hint: None,
        error: shown.error("status"),
        optional: false,
    };
    html! {
        h2 { (t!(locale, "board-status-title")) }
        div class="sides" {
            @for party in view.parties_own_first() {
                div class="side" {
                    (side_head(view, &party))
                    @match room.statuses.get(&party.id) {
                        Some(status) => p { (t!(locale, &format!("board-finds-{status}"))) },
                        None => p class="muted" { (t!(locale, "board-silent")) },
                    }
                }
            }
        }
        @if let Some(party) = own {
            (details(&t!(locale, "board-status-change"), &shown.form("find",
                &radios(locale, &field, &choices, room.statuses.get(party).map(|it| it.as_str())),
                Weight::Secondary, &t!(locale, "board-status-button"))))
        }
    }
}

/// Whose people were affected, as each side says.
fn affected(shown: &Shown<'_>, own: Option<&PartyId>) -> Markup {
    let (view, room) = (shown.view, &shown.row.room);
    let locale = view.locale;
    html! {
        h2 { (t!(locale, "board-affected-title")) }
        p { (t!(locale, "board-affected-means")) }
        div class="sides" {
            @for party in view.parties_own_first() {
                div class="side" {
                    (side_head(view, &party))
                    @match room.affected.get(&party.id) {
                        Some(said) => p { (party_list(view, said)) },
                        None => p class="muted" { (t!(locale, "board-silent")) },
                    }
                }
            }
        }
        @if let Some(party) = own {
            @let said = room.affected.get(party).cloned().unwrap_or_default();
            (details(&t!(locale, "board-affected-change"), &shown.form("affects", &html! {
                fieldset class="field" {
                    legend { (t!(locale, "board-affected-label")) }
                    @for party in view.parties_own_first() {
                        @let id = format!("affected-{}", party.id);
                        div class="choice" {
                            input id=(id) type="checkbox" name=(id) value="yes" checked[said.contains(&party.id)];
                            label for=(id) { (named(view, &party.name)) }
                        }
                    }
                }
            }, Weight::Secondary, &t!(locale, "board-affected-button"))))
        }
    }
}

fn own_words(shown: &Shown<'_>, own: Option<&PartyId>) -> Markup {
    let (view, room) = (shown.view, &shown.row.room);
    let locale = view.locale;
    html! {
        @if !room.own.is_empty() {
            h2 { (t!(locale, "incident-own-words")) }
            div class="sides" {
                @for party in view.parties_own_first() {
                    @if let Some(said) = room.own.get(&party.id) {
                        div class="side" { (side_head(view, &party)) (words(view, said)) }
                    }
                }
            }
        }
        @if let Some(party) = own {
            @let present = room.own.get(party).cloned().unwrap_or_default();
            (details(&t!(locale, "board-own-title"), &shown.form("add", &html! {
                p { (t!(locale, "board-own-means")) }
                (boxes(shown, "add", "add", &t!(locale, "board-own-label"), OWN_CHARS_MAX, &present))
            }, Weight::Secondary, &t!(locale, "board-own-button"))))
        }
    }
}

/// The finding as it stands, whose keys it has, and one's own.
fn signing(shown: &Shown<'_>, own: Option<&PartyId>) -> Markup {
    let (view, row) = (shown.view, shown.row);
    let (locale, room) = (view.locale, &row.room);
    let charter = &view.commission.charter;
    let whole = match room.finding(charter, &view.commission.id) {
        Ok(whole) => whole,
        Err(refusal) => return lacks(shown, &refusal),
    };
    let digest = whole.digest();
    let found = row.incident.as_ref().and_then(|incident| incident.findings.last());
    let is_found = found.is_some_and(|found| found.digest == digest);
    let keys: Vec<Office> = room
        .keys_for(&whole, &view.commission.roll, view.now)
        .into_iter()
        .map(|signed| signed.office().clone())
        .collect();
    let missing: BTreeSet<PartyId> = charter
        .party_ids()
        .into_iter()
        .filter(|party| !keys.iter().any(|office| office.party() == Some(party)))
        .collect();
    // Where every key is there and no finding, it broke off: whoever signs again ends it.
    let signed = !missing.is_empty() && own.is_some_and(|own| !missing.contains(own));
    html! {
        section class="panel turn" {
            h2 { (t!(locale, "board-finding-title")) }
            @if is_found {
                p { strong { (t!(locale, "board-finding-is-public")) } }
            } @else {
                p { (t!(locale, "board-finding-means")) }
            }
            (finding(view, &whole))
            @if !is_found {
                @if !missing.is_empty() {
                    p { (say!(locale, "board-waits-keys", { "parties" => party_list(view, &missing) }, "count" => crate::pages::words::count(missing.len()))) }
                }
                @if signed {
                    p { strong { (t!(locale, "board-key-given")) } }
                } @else if own.is_some() && shown.may(Action::Verify) {
                    (shown.form("verify", &html! {}, Weight::Primary, &t!(locale, "board-verify-button")))
                }
            }
        }
    }
}

fn lacks(shown: &Shown<'_>, refusal: &Refusal) -> Markup {
    let view = shown.view;
    let blocks = view.blocks(refusal);
    html! {
        section class="panel" {
            h2 { (t!(view.locale, "board-finding-title")) }
            p { (t!(view.locale, "board-finding-lacks")) }
            @if blocks.is_empty() {
                p { (view.refusal_alone(refusal)) }
            } @else {
                ul { @for block in blocks { li { (block) } } }
            }
        }
    }
}
