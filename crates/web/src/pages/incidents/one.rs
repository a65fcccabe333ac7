//! One incident as everybody sees it: its blurred row, what every party confirmed, and what a party
//! says for itself.

use axum::extract::Path;
use axum::response::Response;
use commission::incident::{Disputed, Finding, PartyStatement};
use commission::permission::{Action, Object};
use commission::{Adopted, Localized, PartyId};
use maud::{Markup, html};
use store::IncidentPage;

use super::{Answer, blurred, clock, id_of, status_seal, text_list, texts, topic};
use crate::components::{
    Tone, Weight, breadcrumbs, definition_list, details, digest, link_button, notice, time_tag,
    user_text,
};
use crate::error::Error;
use crate::pages::place;
use crate::pages::words::{named, prose, say, seat, short, short_of};
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /incidents/<id>`
pub async fn get(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let page = view.app.store().incident(&id_of(&id)?).await?;
    let agreed = place::agreed_size(&view).await?;
    let title = topic(&view, &page.incident.blurred.topic);
    // What is only proposed, or was refused, is nothing that the commission decided.
    let mut texts = texts(&view, &page.incident.id, agreed).await?;
    texts.retain(Answer::is_adopted);
    Ok(view.page(&title, Nav::Incidents, body(&view, &title, &page, &texts, agreed)))
}

fn body(view: &View, title: &str, page: &IncidentPage, texts: &[Answer], agreed: u64) -> Markup {
    let locale = view.locale;
    let incident = &page.incident;
    let latest = page.findings.last();
    let earlier = page.findings.len().saturating_sub(1);
    let may_read = view.can(Action::Read, Object::Incidents).is_ok();
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::incidents()), &t!(locale, "incidents-title")),
        ], title))
        h1 { (title) }
        div class="status" {
            (status_seal(view, incident.status()))
            div {
                p { (blurred(view, &incident.blurred)) }
                @if let Some(clock) = clock(view, &page.row) { p { (clock) } }
            }
        }
        @if may_read {
            div class="actions no-print" {
                (link_button(Weight::Secondary, &view.href(&routes::room(&incident.id)), &t!(locale, "incident-to-room")))
            }
        }
        @match latest {
            Some(found) => {
                section class="flow" { (published(view, found)) }
                @if let (Some(at), Some(entry)) = (incident.findings.last(), page.found.last()) {
                    p class="small muted" {
                        (place::entry_seal(view, *entry < agreed)) " "
                        (time_tag(locale, at.at, view.zone())) " "
                        a href=(view.href(&routes::entry(*entry))) { (t!(locale, "home-entry", "number" => i64::try_from(*entry).unwrap_or(i64::MAX))) }
                    }
                }
            }
            None => (notice(Tone::Pending, &html! { p { (t!(locale, "incident-no-finding")) } })),
        }
        @if earlier > 0 {
            (details(&t!(locale, "incident-earlier", "count" => i64::try_from(earlier).unwrap_or(i64::MAX)), &html! {
                @for found in page.findings.iter().take(earlier) { section class="flow" { (published(view, found)) } }
            }))
        }
        @if !texts.is_empty() {
            h2 { (t!(locale, "incident-answers")) }
            (text_list(view, texts))
        }
        @if !incident.statements.is_empty() {
            h2 { (t!(locale, "incident-statements")) }
            @for (statement, entry) in incident.statements.iter().zip(&page.stated) {
                (stated(view, statement, *entry))
            }
        }
        h2 { (t!(locale, "incident-row-title")) }
        p { (t!(locale, "incident-row-words")) }
        p class="small" {
            (place::entry_seal(view, page.row.entry < agreed)) " "
            (time_tag(locale, incident.at, view.zone())) " "
            a href=(view.href(&routes::entry(page.row.entry))) { (t!(locale, "home-entry", "number" => i64::try_from(page.row.entry).unwrap_or(i64::MAX))) }
        }
    }
}

/// A finding that a verifier of every party signed. Whoever has none of these cannot call this.
fn published(view: &View, found: &Adopted<Finding>) -> Markup {
    let locale = view.locale;
    html! {
        (finding(view, found.text()))
        p class="small" {
            (t!(locale, "incident-signed-by")) " "
            @for (n, office) in found.signed().iter().enumerate() {
                @if let Ok(office) = office.parse::<commission::Office>() {
                    @if n > 0 { ", " }
                    (short_of(view, &office)) " (" (seat(view, &office)) ")"
                }
            }
        }
        p class="small" {
            (t!(locale, "ui-digest")) ": " (digest(&found.digest().hex())) " "
            a href=(routes::blob(&found.digest())) { (t!(locale, "incident-file")) }
        }
    }
}

/// What a finding says, before or after it is signed.
pub(in crate::pages) fn finding(view: &View, finding: &Finding) -> Markup {
    let locale = view.locale;
    html! {
        h2 { (t!(locale, &format!("incident-found-{}", finding.status))) }
        @if !finding.affected.is_empty() {
            p { (say!(locale, "incident-affected", { "parties" => super::party_list(view, &finding.affected) })) }
        }
        @if !finding.agreed.is_empty() {
            h3 { (t!(locale, "incident-agreed")) }
            ul class="facts" { @for fact in &finding.agreed { li { (words(view, fact)) } } }
        }
        @if !finding.disputed.is_empty() {
            h3 { (t!(locale, "incident-disputed")) }
            @for it in &finding.disputed { (disputed(view, it)) }
        }
        @if !finding.own.is_empty() {
            h3 { (t!(locale, "incident-own-words")) }
            div class="sides" {
                @for party in view.parties_in_order() {
                    @if let Some(own) = finding.own.get(&party.id) {
                        section class="side" { h4 { (named(view, &party.short)) } (words(view, own)) }
                    }
                }
            }
        }
    }
}

fn disputed(view: &View, of: &Disputed) -> Markup {
    let locale = view.locale;
    html! {
        div class="panel" {
            (words(view, &of.fact))
            div class="sides" {
                @for party in view.parties_in_order() {
                    section class="side" {
                        @match of.words.get(&party.id) {
                            Some(said) => {
                                h4 { (say!(locale, "incident-says", { "party" => named(view, &party.short) })) }
                                (words(view, said))
                            }
                            None => h4 { (say!(locale, "incident-confirms", { "party" => named(view, &party.short) })) },
                        }
                    }
                }
            }
        }
    }
}

/// Words in the reader's language, and the others to open where there are any.
pub(in crate::pages) fn words(view: &View, of: &Localized) -> Markup {
    let (text, language) = view.names(of);
    let others: Vec<_> = of.iter().filter(|(it, _)| **it != language).collect();
    html! {
        div lang=(language) dir="auto" { (prose(&text)) }
        @if !others.is_empty() {
            (details(&t!(view.locale, "incident-other-languages"), &html! {
                @for (language, text) in &others {
                    p class="small muted" { (user_text(Some(language), &crate::components::language_name(language))) }
                    div lang=(language) dir="auto" { (prose(text)) }
                }
            }))
        }
    }
}

/// What a party says for itself; it is never shown as a finding.
fn stated(view: &View, statement: &PartyStatement, entry: u64) -> Markup {
    let locale = view.locale;
    let party: Option<&PartyId> = statement.office.party();
    html! {
        section class="panel" {
            @if let Some(party) = party {
                h3 { (say!(locale, "incident-one-party", { "party" => short(view, party) })) }
            }
            p { strong { (t!(locale, "incident-one-party-means")) } }
            (words(view, &statement.text))
            (definition_list(&[(t!(locale, "incident-by").as_str(), html! {
                (short_of(view, &statement.office)) ", " (seat(view, &statement.office)) ", "
                (time_tag(locale, statement.at, view.zone())) ", "
                a href=(view.href(&routes::entry(entry))) { (t!(locale, "home-entry", "number" => i64::try_from(entry).unwrap_or(i64::MAX))) }
            })]))
        }
    }
}
