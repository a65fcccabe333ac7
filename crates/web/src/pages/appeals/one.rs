//! One appeal: where it stands with each addressee, and every step with who entered it, who
//! confirms it and for whom it waits.

use axum::extract::Path;
use axum::response::Response;
use commission::appeal::Entered;
use commission::permission::{Action, Object};
use maud::{Markup, html};
use store::AppealPage;

use super::{Name, day, document, letters, name, sentence, standing_seal};
use crate::components::{Weight, breadcrumbs, link_button};
use crate::error::Error;
use crate::pages::incidents::words;
use crate::pages::words::named;
use crate::pages::{claims, place};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What a page says was done.
const DONE: [&str; 3] = ["entered", "confirms", "disputes"];

/// `GET /appeals/<id>`
pub async fn get(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().appeal(&id).await?.ok_or(Error::NotFound)?;
    let agreed = place::agreed_size(&view).await?;
    let name = name(&view, &id).await?;
    let title = t!(view.locale, "course-title", "text" => name.number.as_str());
    Ok(view.page(&title, Nav::Texts, body(&view, &title, &name, &page, agreed)))
}

fn body(view: &View, title: &str, name: &Name, page: &AppealPage, agreed: u64) -> Markup {
    let locale = view.locale;
    let appeal = &page.appeal;
    let done = DONE.into_iter().find(|it| view.query("done") == Some(it));
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::appeals()), &t!(locale, "appeals-title")),
        ], title))
        @if let Some(done) = done {
            section class="confirmation" role="status" { p class="lead" { strong { (t!(locale, &format!("course-done-{done}"))) } } }
        }
        h1 { (title) }
        p class="lead" { a href=(view.href(&routes::text(&appeal.id))) { (named(view, &name.titles)) } }
        @if view.can(Action::Read, Object::Desk).is_ok() {
            div class="actions no-print" {
                (link_button(Weight::Secondary, &view.href(&routes::course(&appeal.id)), &t!(locale, "course-to-room")))
            }
        }
        p { (t!(locale, "course-rule")) }
        (steps(view, page, agreed, &|_, _| html! {}))
        (letters(view, &appeal.id, &name.languages))
    }
}

/// Every addressee with its steps; `more` adds to each step what its page lets one do.
pub(in crate::pages) fn steps(
    view: &View,
    page: &AppealPage,
    agreed: u64,
    more: &dyn Fn(usize, &Entered) -> Markup,
) -> Markup {
    let locale = view.locale;
    let appeal = &page.appeal;
    html! {
        @for addressee in &appeal.addressees.addressees {
            @let standing = appeal.standing(addressee, &view.commission.charter, view.now);
            h2 { (named(view, &addressee.name)) }
            div class="status" {
                (standing_seal(view, standing))
                div { p { (sentence(view, standing)) } }
            }
            @let own: Vec<usize> = in_order(page, &addressee.id);
            @if own.is_empty() { p class="muted" { (t!(locale, "course-no-step")) } }
            @for place in own {
                @if let Some(entered) = appeal.steps.get(place) {
                    section class="panel" id=(format!("step-{}", place + 1)) {
                        (step(view, page, place, entered, agreed))
                        (more(place, entered))
                    }
                }
            }
        }
    }
}

/// The places of an addressee's steps, by their day.
fn in_order(page: &AppealPage, addressee: &str) -> Vec<usize> {
    let mut places: Vec<(i64, usize)> = page
        .appeal
        .steps
        .iter()
        .enumerate()
        .filter(|(_, it)| it.what.addressee == addressee)
        .map(|(place, it)| (it.what.day, place))
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

fn step(view: &View, page: &AppealPage, place: usize, entered: &Entered, agreed: u64) -> Markup {
    let locale = view.locale;
    let asked = &page.appeal.asked(&view.commission.charter);
    let happened = entered.what.happened;
    html! {
        p {
            strong { (t!(locale, &format!("course-step-{happened}"))) } " · " (day(view, entered.what.day)) " "
            (claims::seal(view, asked, entered))
        }
        @if !entered.what.words.is_empty() { (words(view, &entered.what.words)) }
        (document(view, &entered.what))
        (claims::standing(view, asked, entered))
        @if let Some(entry) = page.steps.get(place) {
            @let last = page.views.get(place).and_then(|it| it.last()).unwrap_or(entry);
            p class="small muted" {
                (place::entry_seal(view, *last < agreed)) " "
                a href=(view.href(&routes::entry(*entry))) {
                    (t!(locale, "home-entry", "number" => i64::try_from(*entry).unwrap_or(i64::MAX)))
                }
            }
        }
    }
}
