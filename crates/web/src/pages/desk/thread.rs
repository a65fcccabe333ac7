//! What is said about a draft: to every side, or among one's own.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::text::TEXT_CHARS_MAX;
use commission::{InstrumentId, PartyId, Refusal};
use maud::{Markup, html};
use store::{Audience, Comment, Reader};

use super::Member;
use super::keep::{self, Fields};
use super::parts::{Box, Errors, check_words, error_at, id_of, own_party, summary, words_box};
use crate::components::{Tone, Weight, breadcrumbs, button, notice, time_tag};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::pages::words::{prose, say, seat, short, short_of, titles};
use crate::request::{Nav, View};
use crate::{routes, t};

/// How many comments a page shows.
const COMMENTS_SHOWN: usize = 50;

/// `GET /desk/<id>/thread`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    show(&view, &id, None, "", &Errors::new()).await
}

/// `GET /desk/<id>/thread/<party>`
pub async fn get_own(
    Member(view): Member,
    Path((id, party)): Path<(String, String)>,
) -> Result<Response, Error> {
    let party: PartyId = party.parse().map_err(|_| Error::NotFound)?;
    show(&view, &id, Some(&party), "", &Errors::new()).await
}

/// `POST /desk/<id>/thread`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &fields, &back, act(&view, &id, None, &fields).await)
}

/// `POST /desk/<id>/thread/<party>`
pub async fn post_own(
    view: View,
    Path((id, party)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    let party: PartyId = party.parse().map_err(|_| Error::NotFound)?;
    keep::or_refused(&view, &fields, &back, act(&view, &id, Some(&party), &fields).await)
}

fn address(id: &InstrumentId, party: Option<&PartyId>) -> String {
    match party {
        None => routes::thread(id),
        Some(party) => routes::thread_of(id, party),
    }
}

async fn act(
    view: &View,
    id: &str,
    party: Option<&PartyId>,
    fields: &Fields,
) -> Result<Response, Error> {
    let office = view.can(Action::Comment, Object::Thread(party))?.clone();
    let typed = fields.get("words");
    let text = match check_words(view, typed, TEXT_CHARS_MAX) {
        Ok(text) if text.is_empty() => Err(t!(view.locale, "desk-error-nothing-typed")),
        other => other,
    };
    let text = match text {
        Ok(text) => text,
        Err(wrong) => {
            return show(view, id, party, typed, &vec![("words".to_owned(), wrong)]).await;
        }
    };
    let id = id_of(id)?;
    let audience = party.map_or(Audience::Shared, |party| Audience::Party(party.clone()));
    let number = view.app.store().comment(&id, audience, &text, &office, view.now).await?;
    see_other(&view.href(&format!("{}#comment-{number}", address(&id, party))))
}

async fn show(
    view: &View,
    id: &str,
    party: Option<&PartyId>,
    typed: &str,
    errors: &Errors,
) -> Result<Response, Error> {
    view.can(Action::Read, Object::Thread(party))?;
    let id = id_of(id)?;
    if let Some(party) = party.filter(|party| view.commission.charter.party(party).is_none()) {
        return Err(Refusal::UnknownParty { party: party.clone() }.into());
    }
    let store = view.app.store();
    let name = match store.draft(&id).await {
        Ok(row) => super::parts::title(view, &row.draft).0,
        Err(store::Error::Refused(Refusal::UnknownInstrument { .. })) => {
            // A text whose draft is gone keeps its thread.
            let text = store.instrument(&id).await?;
            view.names(&titles(&text.instrument.current().versions)).0
        }
        Err(error) => return Err(error.into()),
    };
    let reader = Reader::of(view.office_held().ok_or(Refusal::SignInNeeded)?);
    let comments: Vec<Comment> = store
        .thread(&id, &reader)
        .await?
        .into_iter()
        .filter(|comment| match &comment.audience {
            Audience::Shared => party.is_none(),
            Audience::Party(audience) => party == Some(audience),
        })
        .collect();
    let own = party.is_some() && party == own_party(view);
    let title = match party {
        None => t!(view.locale, "thread-shared-title"),
        Some(_) if own => t!(view.locale, "thread-ours-title"),
        Some(party) => t!(view.locale, "thread-theirs-title", "party" => view.party(party)),
    };
    let mut frame = view.frame(&title, Nav::Desk);
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let page = Page { id, name, party, own, comments, typed };
    Ok(frame.respond(body(view, &page, &title, errors)))
}

struct Page<'a> {
    id: InstrumentId,
    name: String,
    party: Option<&'a PartyId>,
    own: bool,
    comments: Vec<Comment>,
    typed: &'a str,
}

fn body(view: &View, page: &Page<'_>, title: &str, errors: &Errors) -> Markup {
    let locale = view.locale;
    let may = view.can(Action::Comment, Object::Thread(page.party)).is_ok();
    let here = address(&page.id, page.party);
    let before: usize = view
        .query("before")
        .and_then(|before| before.parse().ok())
        .unwrap_or(page.comments.len())
        .min(page.comments.len());
    let from = before.saturating_sub(COMMENTS_SHOWN);
    let shown = page.comments.get(from..before).unwrap_or_default();
    let lead = match page.party {
        None => html! { (t!(locale, "thread-shared-lead")) },
        Some(_) if page.own => html! { (t!(locale, "thread-ours-lead")) },
        Some(party) => say!(locale, "thread-theirs-lead", { "party" => short(view, party) }),
    };
    let label =
        t!(locale, if page.party.is_some() { "thread-write-ours" } else { "thread-write-shared" });
    let send =
        t!(locale, if page.party.is_some() { "thread-send-ours" } else { "thread-send-shared" });
    html! {
        (summary(view, errors))
        (breadcrumbs(locale, &[
            (&view.href(routes::desk()), &t!(locale, "nav-desk")),
            (&view.href(&routes::draft(&page.id)), &page.name),
        ], title))
        h1 { (title) }
        (notice(if page.party.is_some() { Tone::Pending } else { Tone::Plain }, &html! { p { (lead) } }))
        @if page.comments.is_empty() { p class="muted" { (t!(locale, "thread-empty")) } }
        @if from > 0 {
            p { a href=(view.href(&routes::with_query(&here, "before", from))) { (t!(locale, "thread-older")) } }
        }
        ol class="comments" role="list" {
            @for comment in shown {
                li id={ "comment-" (comment.number) } {
                    p class="small muted" {
                        (short_of(view, &comment.office)) ", " (seat(view, &comment.office)) ", "
                        (time_tag(locale, comment.at, view.zone()))
                    }
                    (prose(&comment.text))
                }
            }
        }
        @if before < page.comments.len() {
            p { a href=(view.href(&here)) { (t!(locale, "thread-newest")) } }
        }
        @if may {
            form class="flow" method="post" action=(view.href(&here)) {
                (words_box(view, &Box {
                    id: "words",
                    name: "words",
                    label: &label,
                    words: page.typed,
                    language: None,
                    error: error_at(errors, "words"),
                    chars_max: TEXT_CHARS_MAX,
                    lines: 5,
                }))
                div class="actions" { (button(Weight::Primary, &send)) }
            }
        }
        @if !page.own && page.party.is_none() && let Some(own) = own_party(view) {
            p { a href=(view.href(&routes::thread_of(&page.id, own))) { (t!(locale, "desk-thread-ours")) } }
        }
        @if page.party.is_some() {
            p { a href=(view.href(&routes::thread(&page.id))) { (t!(locale, "desk-thread-shared")) } }
        }
    }
}
