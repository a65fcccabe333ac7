//! The mandate: what the commission deals with, and what it does not.

use axum::response::Response;
use commission::mandate::{Gate, Topic};
use maud::{Markup, html};

use super::words::{named, say};
use crate::components::{Mark, breadcrumbs, seal_with};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /mandate`
pub async fn get(view: View) -> Result<Response, Error> {
    Ok(view.page(&t!(view.locale, "mandate-title"), Nav::Mandate, body(&view)))
}

pub(super) fn body(view: &View) -> Markup {
    let locale = view.locale;
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::home()), &t!(locale, "ui-home"))], &t!(locale, "nav-mandate")))
        h1 { (t!(locale, "mandate-title")) }
        p class="lead" { (t!(locale, "mandate-lead")) }
        (gate(view, Gate::Ours, Mark::Filled, "mandate-ours"))
        (gate(view, Gate::Refer, Mark::Ring, "mandate-refer"))
        (gate(view, Gate::NotOurs, Mark::Struck, "mandate-not-ours"))
    }
}

fn gate(view: &View, gate: Gate, mark: Mark, id: &str) -> Markup {
    let locale = view.locale;
    let topics: Vec<&Topic> =
        view.commission.charter.topics.iter().filter(|topic| topic.gate == gate).collect();
    html! {
        @if !topics.is_empty() {
            h2 { (t!(locale, id)) }
            p { (t!(locale, &format!("{id}-means"))) }
            ul class="rows full" role="list" {
                @for topic in topics {
                    li class="row" id={ "topic-" (topic.id) } {
                        (seal_with(mark, &t!(locale, &format!("{id}-seal"))))
                        span class="row-title" { (named(view, &topic.name)) }
                        @if let Some(competent) = &topic.refer_to {
                            div class="row-note" {
                                (say!(locale, "mandate-competent", { "who" => named(view, competent) }))
                            }
                        }
                    }
                }
            }
        }
    }
}
