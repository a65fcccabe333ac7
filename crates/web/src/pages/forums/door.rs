//! The door of a forum: whoever is there types or scans the code on a badge, and sees who is let in or
//! why not, and how many of each party came. Nobody's name is shown.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::permission::{Action, Object};
use commission::{Forum, Refusal};
use maud::{Markup, html};
use store::Admitted;

use super::own::private;
use super::{away, category, load, parity, standing_seal};
use crate::components::{
    Field, Mark, Tone, Weight, breadcrumbs, button, notice, seal_with, text_field,
};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::forms::summary;
use crate::pages::words::{named, short};
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /door/<forum>`; a scanned badge leads here with its code.
pub(super) async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::CheckIn, Object::Forum)?;
    let forum = load(&view, &id).await?.forum;
    let typed = view.query("badge").unwrap_or_default().to_owned();
    page(&view, &forum, &typed, None).await
}

/// `POST /door/<forum>`
pub(super) async fn post(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let office = view.can(Action::CheckIn, Object::Forum)?.clone();
    let forum = load(&view, &id).await?.forum;
    let typed = fields.get("badge");
    let badge = read(typed);
    match view.app.store().check_in(&forum.id, badge, &office, view.now).await {
        Ok(admitted) => page(&view, &forum, "", Some(Ok(admitted))).await,
        Err(store::Error::Refused(refusal @ Refusal::NotAllowed { .. })) => Err(refusal.into()),
        Err(store::Error::Refused(refusal)) => page(&view, &forum, typed, Some(Err(refusal))).await,
        Err(other) => Err(other.into()),
    }
}

/// The code in what was typed: a scanner types the whole address on the badge.
fn read(typed: &str) -> &str {
    typed.rsplit_once("badge=").map_or(typed, |(_, code)| code).trim()
}

async fn page(
    view: &View,
    forum: &Forum,
    typed: &str,
    outcome: Option<Result<Admitted, Refusal>>,
) -> Result<Response, Error> {
    let locale = view.locale;
    let counts = view.app.store().forum_counts(&forum.id).await?;
    let title = t!(locale, "door-title");
    let wrong = match &outcome {
        Some(Err(refusal)) => Some(("badge".to_owned(), view.refusal_alone(refusal))),
        _ => None,
    };
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::forums()), &t!(locale, "forums-title")),
            (&view.href(&routes::forum(&forum.id)), &view.names(&forum.week.title).0),
        ], &title))
        (summary(view, wrong.as_ref()))
        h1 { (title) }
        p class="lead" { (named(view, &forum.week.title)) }
        (standing_seal(view, forum.standing(view.now)))
        @match &outcome {
            Some(Ok(admitted)) => (let_in(view, forum, admitted)),
            Some(Err(_)) => (notice(Tone::Urgent, &html! { p { strong { (t!(locale, "door-refused")) } } })),
            None => {},
        }
        (away::result())
        (form(view, forum, typed, wrong.as_ref().map(|(_, words)| words.as_str())))
        h2 { (t!(locale, "door-today")) }
        (parity::arrived(view, forum, &counts, forum.week.day_of(view.now)))
        (away::part(view, forum, false))
    };
    let mut frame = view.frame(&title, Nav::Programme).door();
    if outcome.is_some() {
        frame = frame.once();
    }
    if wrong.is_some() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(private(frame.respond(body)))
}

/// The field for a code.
fn form(view: &View, forum: &Forum, typed: &str, error: Option<&str>) -> Markup {
    let locale = view.locale;
    let (label, hint) = (t!(locale, "door-badge"), t!(locale, "door-badge-hint"));
    let field = Field { name: "badge", label: &label, hint: Some(&hint), error, optional: false };
    html! {
        form class="flow" method="post" action=(view.href(&routes::door(&forum.id))) data-door {
            (text_field(locale, &field, "text", typed))
            div class="actions" { (button(Weight::Primary, &t!(locale, "door-button"))) }
        }
    }
}

/// The page that a device keeps for when the server does not answer.
pub(super) fn kept(view: &View, forum: &Forum) -> Response {
    let title = t!(view.locale, "door-title");
    let body = html! {
        h1 { (title) }
        p class="lead" { (named(view, &forum.week.title)) }
        (away::why(view))
        (away::result())
        (form(view, forum, "", None))
        (away::part(view, forum, true))
    };
    private(view.frame(&title, Nav::Programme).door().once().bare().respond(body))
}

/// Who was let in: party, category, seat; and whether they had been before.
fn let_in(view: &View, forum: &Forum, admitted: &Admitted) -> Markup {
    let locale = view.locale;
    let (mark, word) = match admitted.again {
        false => (Mark::Filled, "door-admitted"),
        true => (Mark::Half, "door-again"),
    };
    html! {
        section class="confirmation" role="status" {
            (seal_with(mark, &t!(locale, word)))
            p class="lead" {
                strong { (short(view, &admitted.party)) } " · "
                (category(view, &forum.week, &admitted.category)) " · "
                (t!(locale, "forum-seat", "number" => i64::from(admitted.seat)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanner_types_the_whole_address() {
        assert_eq!(read(" 1234 5678 9012 "), "1234 5678 9012");
        assert_eq!(read("https://comity.example/door/0a?badge=123456789012\n"), "123456789012");
    }
}
