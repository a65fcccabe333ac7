//! The desk: the drafts, and everything that is done to one before it is tabled.
//!
//! Private to the parties and in no record. No page here has a script; every form carries what it
//! was filled from, so that two who write at once lose nothing, and keeps its words whatever the
//! answer is.

pub mod addressees;
mod around;
mod attached;
pub mod begin;
mod blocks;
pub mod checked;
pub mod competition;
pub mod course;
mod diff;
pub mod file;
pub mod forum;
pub mod glossary;
pub mod ground;
pub(super) mod keep;
mod kept;
pub mod page;
pub(super) mod parts;
pub mod playbook;
pub mod programme;
pub mod promise;
pub mod propose;
pub mod table;
mod take;
pub mod thread;
pub mod waivers;
pub mod wording;
mod wording_form;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commission::Refusal;
use commission::draft::ATTACHMENT_BYTES_MAX;
use commission::permission::{Action, Object};
use maud::{Markup, html};
use store::DraftRow;

pub(super) use blocks::{counts, sentence};

use crate::app::App;
use crate::components::{Row, State, Weight, breadcrumbs, day_tag, link_button, rows, user_text};
use crate::error::Error;
use crate::pages::promises::{drafting, last_quarter};
use crate::pages::sign_in::way_in;
use crate::pages::words::kind;
use crate::request::{Nav, View};
use crate::security::ROOM_BYTES_MAX;
use crate::{components, routes, t};

/// The most bytes of a form: every language's box full of letters of several bytes, and as much
/// again, so that what is too long comes back to be shortened.
pub const FORM_BYTES_MAX: usize = 1 << 20;
/// The most bytes of a form with a file.
const FILE_FORM_BYTES_MAX: usize = ATTACHMENT_BYTES_MAX + 64 * 1024;

/// Every address of the desk, and the page that leads to it.
pub(crate) fn router() -> Router<App> {
    let forms = Router::new()
        .route("/mine", get(super::mine::get))
        .route("/desk", get(list))
        .route("/desk/new", get(begin::get).post(begin::post))
        .route("/desk/propose", get(propose::get))
        .route("/desk/{id}", get(page::get))
        .route("/desk/{id}/passage/{number}", get(wording::get).post(wording::post))
        .route("/desk/{id}/words", get(checked::get))
        .route("/desk/{id}/interests", get(wording::get_interests).post(wording::post_interests))
        .route("/desk/{id}/ground", get(ground::get).post(ground::post))
        .route("/desk/{id}/promise", get(promise::get).post(promise::post))
        .route("/desk/{id}/addressees", get(addressees::get).post(addressees::post))
        .route("/desk/{id}/programme", get(programme::get).post(programme::post))
        .route("/desk/{id}/waivers", get(waivers::get).post(waivers::post))
        .route("/desk/{id}/competition", get(competition::get).post(competition::post))
        .route("/desk/{id}/forum", get(forum::get).post(forum::post))
        .route("/desk/{id}/glossary", get(glossary::get).post(glossary::post))
        .route(
            "/desk/{id}/glossary/shipped",
            get(glossary::shipped::get).post(glossary::shipped::post),
        )
        .route("/desk/{id}/course", get(course::get).post(course::post))
        .route("/desk/{id}/course/step", post(course::view_step))
        .route("/desk/{id}/course/document/{digest}", get(course::document))
        .route("/desk/{id}/tasks", get(playbook::get).post(playbook::post))
        .route("/desk/{id}/files/{name}", get(file::download))
        .route("/desk/{id}/files/{name}/remove", post(file::remove))
        .route("/desk/{id}/thread", get(thread::get).post(thread::post))
        .route("/desk/{id}/thread/{party}", get(thread::get_own).post(thread::post_own))
        .route("/desk/{id}/table", get(table::get))
        .route("/desk/{id}/revise", post(page::revise))
        .route("/desk/{id}/take", post(take::post))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX));
    let files = Router::new()
        .route("/desk/{id}/files", get(file::get).post(file::post))
        .layer(DefaultBodyLimit::max(FILE_FORM_BYTES_MAX));
    let documents = Router::new()
        .route("/desk/{id}/course/document", post(course::lay))
        .layer(DefaultBodyLimit::max(ROOM_BYTES_MAX));
    forms.merge(files).merge(documents)
}

/// A request to read a room, by somebody who holds an office. Everybody else is shown the way in.
#[derive(Debug)]
pub struct Member(pub View);

impl FromRequestParts<App> for Member {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let view =
            View::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        if view.office_held().is_some() {
            return Ok(Member(view));
        }
        let answer = match view.session {
            // Signed in, but not seated yet, or no longer.
            Some(_) => Err(Error::Refused(Refusal::SignInNeeded)),
            None => way_in(&view),
        };
        Err(answer.unwrap_or_else(IntoResponse::into_response))
    }
}

/// `GET /desk`
pub async fn list(Member(view): Member) -> Result<Response, Error> {
    view.can(Action::Read, Object::Desk)?;
    let drafts = view.app.store().drafts().await?;
    let title = t!(view.locale, "desk-title");
    Ok(view.page(&title, Nav::Desk, list_body(&view, &drafts)))
}

fn list_body(view: &View, drafts: &[DraftRow]) -> Markup {
    let locale = view.locale;
    let lines: Vec<_> = drafts
        .iter()
        .map(|row| {
            let (title, language) = parts::title(view, &row.draft);
            let note = html! {
                (kind(view, row.draft.kind)) ". " (counts(view, &row.draft))
            };
            let href = view.href(&routes::draft(&row.draft.id));
            (href, user_text(Some(&language), &title), note, row.changed)
        })
        .collect();
    let list: Vec<Row<'_>> = lines
        .iter()
        .map(|(href, title, note, changed)| Row {
            state: components::seal(locale, State::Draft),
            href,
            title: title.clone(),
            note: Some(note.clone()),
            when: Some(day_tag(locale, *changed, view.zone())),
        })
        .collect();
    html! {
        (breadcrumbs(locale, &[(&view.href(routes::mine()), &t!(locale, "nav-mine"))], &t!(locale, "nav-desk")))
        h1 { (t!(locale, "desk-title")) }
        p class="lead" { (t!(locale, "desk-lead")) }
        p role="status" { (t!(locale, "desk-count", "count" => drafts.len())) }
        @if !list.is_empty() { (rows(&list)) }
        @if view.can(Action::Draft, Object::Desk).is_ok() {
            div class="actions" {
                (link_button(Weight::Primary, &view.href(routes::desk_new()), &t!(locale, "desk-begin")))
            }
            (drafting(view, last_quarter(view)))
        }
    }
}
