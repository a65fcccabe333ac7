//! Who signed a text, and how everybody can check it.

use commission::instrument::State;
use maud::{Markup, html};

use super::Text;
use crate::components::{
    SignatureRow, Signed, code_block, definition_list, digest, signature_table,
};
use crate::pages::place;
use crate::pages::words::{count, seat};
use crate::request::View;
use crate::words::how;
use crate::{routes, t};

/// The table of signatures: those given, and a line for each that is missing.
pub(super) fn signatures(view: &View, text: &Text) -> Markup {
    struct Line {
        shape: commission::charter::Shape,
        letters: String,
        party: String,
        office: String,
        person: Option<String>,
        signed: Option<(i64, String)>,
    }
    let revision = text.revision();
    let rule = view.commission.charter.signatories(text.page.instrument.kind());
    let role = view.locale.text(&format!("role-{}", rule.role), None);
    let mut lines = Vec::new();
    for party in view.parties_in_order() {
        let line = |office: String, person: Option<String>, signed: Option<(i64, String)>| Line {
            shape: party.shape,
            letters: party.monogram.clone(),
            party: view.names(&party.name).0,
            office,
            person,
            signed,
        };
        let given: Vec<_> = revision
            .signatures
            .iter()
            .filter(|signature| signature.office.party() == Some(&party.id))
            .collect();
        let missing = usize::from(rule.count).saturating_sub(given.len());
        for signature in given {
            let person = text.persons.get(&signature.office).cloned();
            let how = (signature.at, how(view.locale, signature.how));
            lines.push(line(seat(view, &signature.office), person, Some(how)));
        }
        for _ in 0..missing {
            lines.push(line(role.clone(), None, None));
        }
    }
    let table: Vec<SignatureRow<'_>> = lines
        .iter()
        .map(|line| SignatureRow {
            shape: line.shape,
            letters: &line.letters,
            party: &line.party,
            office: &line.office,
            person: line.person.as_deref(),
            signed: line.signed.as_ref().map(|(at, how)| Signed { at: *at, how }),
        })
        .collect();
    html! { section class="full keep" { (signature_table(view.locale, view.zone(), &table)) } }
}

/// "Check it yourself": digest, verification code, entry, files, commands.
pub(super) fn check(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let revision = text.revision();
    let hex = revision.digest.hex();
    let code: String = hex.chars().take(16).collect();
    let id = &text.page.instrument.id;
    let number = i64::try_from(text.entry).unwrap_or(i64::MAX);
    let mut rows = vec![
        (
            t!(locale, "text-code"),
            html! { (digest(&code)) p class="small muted" { (t!(locale, "text-code-hint")) } },
        ),
        (t!(locale, "ui-digest"), digest(&hex)),
    ];
    if text.is_latest() {
        rows.push((
            t!(locale, "text-place"),
            html! {
                p { a href=(view.href(&routes::entry(text.entry))) { (t!(locale, "record-entry", "number" => number)) } }
                p { (place::sentence(view, &text.standing)) }
            },
        ));
    }
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(term, words)| (term.as_str(), words.clone())).collect();
    let base = view.app.base_url();
    let commands = [
        format!("curl -o proof.tlog-proof {base}{}", routes::proof(text.entry)),
        format!("curl -o entry {base}{}", routes::entry_json(text.entry)),
        format!("curl -o instrument.note {base}{}", routes::text_note(id)),
        format!("curl -o founding {base}{}", routes::entry_json(0)),
        "comity verify --policy POLICY proof.tlog-proof".to_owned(),
    ];
    let commands: Vec<&str> = commands.iter().map(String::as_str).collect();
    html! {
        section class="proof flow full" {
            h2 { (t!(locale, "ui-check-yourself")) }
            (definition_list(&rows))
            @if text.is_latest() {
                div class="no-print flow" { h3 { (t!(locale, "text-files")) } (files(view, text)) }
            }
            @if text.is_latest() && matches!(revision.state, State::Adopted { .. } | State::Replaced { .. }) {
                div class="no-print flow" {
                    p { (t!(locale, "text-commands")) }
                    (code_block(locale, &commands))
                    p {
                        a href=(view.href(routes::check())) { (t!(locale, "text-check-more")) }
                    }
                }
            }
        }
    }
}

/// The files to take along, each with what it is.
fn files(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let id = &text.page.instrument.id;
    let signed = count(text.revision().signatures.len());
    html! {
        ul class="files" role="list" {
            li { a href=(routes::text_note(id)) { (t!(locale, "text-file-note")) } " " span class="muted small" { (t!(locale, "text-file-note-hint", "count" => signed)) } }
            li { a href=(routes::proof(text.entry)) { (t!(locale, "text-file-proof")) } }
            li { a href=(routes::entry_json(text.entry)) { (t!(locale, "text-file-entry")) } }
            li { a href=(routes::policy()) { (t!(locale, "text-file-policy")) } }
            @for (tabled, _) in &text.versions {
                li { a href=(routes::text_version(id, &tabled.language)) hreflang=(tabled.language) {
                    (t!(locale, "text-file-version", "language" => crate::components::language_name(&tabled.language)))
                } }
            }
        }
    }
}
