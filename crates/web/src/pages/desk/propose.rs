//! From a gap of the programme to the desk: to which plan's draft the proposed activity is added.

use axum::response::Response;
use commission::Kind;
use commission::commitment::{Field as Subject, read_quarter};
use commission::permission::{Action, Object};
use maud::html;

use super::{Member, parts};
use crate::components::{Weight, breadcrumbs, link_button, user_text};
use crate::error::Error;
use crate::pages::programme::{field, region_name};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What a proposal says, in the order in which addresses carry it.
pub(super) const SAID: [&str; 4] = ["region", "field", "quarter", "promise"];

/// An address with everything that a proposal says.
pub(super) fn with_proposal<'a>(to: &str, said: impl Fn(&str) -> Option<&'a str>) -> String {
    SAID.into_iter().fold(to.to_owned(), |to, name| match said(name) {
        Some(value) if !value.is_empty() => routes::with_query(&to, name, value),
        _ => to,
    })
}

/// `GET /desk/propose`
pub async fn get(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Desk)?;
    let locale = view.locale;
    let here = |to: &str| view.href(&with_proposal(to, |name| view.query(name)));
    let mut drafts = Vec::new();
    for row in view.app.store().drafts().await? {
        if row.draft.kind != Kind::Plan {
            continue;
        }
        let instrument = parts::instrument(&view, &row.draft.id).await?;
        let object = Object::Draft { closed: parts::closed(instrument.as_ref()) };
        let theirs = parts::of_another(&view, &row.draft, commission::programme::PROGRAMME);
        if view.can(parts::speaking(&view), object).is_ok() && theirs.is_none() {
            let (title, language) = parts::title(&view, &row.draft);
            drafts.push((here(&routes::draft_programme(&row.draft.id)), title, language));
        }
    }
    let title = t!(locale, "programme-propose-title");
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::desk()), &t!(locale, "nav-desk")),
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
        ], &title))
        h1 { (title) }
        p class="lead" { (proposed(&view)) }
        h2 { (t!(locale, "programme-propose-drafts")) }
        @if drafts.is_empty() { p class="muted" { (t!(locale, "programme-propose-none")) } }
        @else {
            ul {
                @for (href, title, language) in &drafts {
                    li { a href=(href) { (user_text(Some(language), title)) } }
                }
            }
        }
        @if view.can(Action::Draft, Object::Desk).is_ok() {
            div class="actions" {
                (link_button(Weight::Primary, &here(routes::desk_new()), &t!(locale, "programme-propose-new")))
            }
        }
    };
    Ok(view.page(&title, Nav::Desk, body))
}

/// What is proposed, on one line.
fn proposed(view: &View) -> String {
    let subject = view.query("field").and_then(|it| it.parse::<Subject>().ok());
    let subject = subject.map(|it| field(view, it));
    let charter = &view.commission.charter;
    let region = view
        .query("region")
        .filter(|code| charter.regions.iter().any(|it| it.code == **code))
        .map(|code| region_name(view, code));
    let quarter =
        view.query("quarter").filter(|it| read_quarter(it).is_some()).map(ToOwned::to_owned);
    [subject, region, quarter].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
