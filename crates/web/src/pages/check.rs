//! How anybody can check everything: three commands, and what the words mean.

use axum::response::Response;
use maud::{Markup, html};

use crate::components::{breadcrumbs, code_block, definition_list};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /verify`
pub async fn get(view: View) -> Result<Response, Error> {
    Ok(view.page(&t!(view.locale, "check-title"), Nav::Check, body(&view)))
}

pub(super) fn body(view: &View) -> Markup {
    let locale = view.locale;
    let base = view.app.base_url();
    let steps = [
        ("check-whole", format!("comity verify {base} --policy POLICY")),
        ("check-text", "comity verify proof.tlog-proof --policy POLICY".to_owned()),
        (
            "check-watch",
            format!("comity cosign {base} --key KEY --state STATE --policy POLICY --every 60"),
        ),
    ];
    let words =
        ["adopted", "pending", "agreed", "witness", "digest", "policy", "courtesy"].map(|word| {
            (
                t!(locale, &format!("check-word-{word}")),
                t!(locale, &format!("check-word-{word}-means")),
            )
        });
    let words: Vec<(&str, Markup)> =
        words.iter().map(|(word, means)| (word.as_str(), html! { (means) })).collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "ui-check-yourself")))
        h1 { (t!(locale, "check-title")) }
        p class="lead" { (t!(locale, "check-lead")) }
        p { (t!(locale, "check-program")) }
        @for (number, (id, command)) in (1_i64..).zip(&steps) {
            section class="flow" {
                h2 { (t!(locale, &format!("{id}-title"), "number" => number)) }
                p { (t!(locale, &format!("{id}-what"))) }
                (code_block(locale, &[command]))
                p { (t!(locale, &format!("{id}-answer"))) }
            }
        }
        p { (t!(locale, "check-codes")) }
        h2 id="words" { (t!(locale, "check-words")) }
        (definition_list(&words))
        h2 { (t!(locale, "check-files")) }
        ul {
            li { a href=(routes::checkpoint()) { (t!(locale, "record-file-checkpoint")) } }
            li { a href=(routes::checkpoint_pending()) { (t!(locale, "record-file-checkpoint-pending")) } }
            li { a href=(routes::policy()) { (t!(locale, "text-file-policy")) } }
            li { a href=(view.href(routes::record())) { (t!(locale, "check-record")) } }
        }
    }
}
