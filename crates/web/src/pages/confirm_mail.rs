//! The yes of whoever reads an address to getting mail there, by the link in the letter that asks.
//!
//! No session is needed: the code is the right. Some seats have no account at all, and a letter may
//! be read on another machine than the one where its reader is signed in.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;

use crate::components::{Weight, button};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /confirm-mail/<code>`: asks. Opening a link changes nothing: mail servers open links too.
pub async fn get(view: View, Path(code): Path<String>) -> Result<Response, Error> {
    let locale = view.locale;
    let title = t!(locale, "confirm-mail-title");
    let body = html! {
        h1 { (title) }
        p { (t!(locale, "confirm-mail-ask")) }
        form method="post" action=(view.href(&routes::confirm_mail(&code))) {
            (button(Weight::Primary, &t!(locale, "confirm-mail-button")))
        }
    };
    Ok(view.page(&title, Nav::None, body))
}

/// `POST /confirm-mail/<code>`: confirms the address, once.
pub async fn post(view: View, Path(code): Path<String>) -> Result<Response, Error> {
    let locale = view.locale;
    let is_confirmed = view.app.store().confirm_address(&code, None, view.now).await?;
    let (title, words) = if is_confirmed {
        (t!(locale, "confirm-mail-done-title"), t!(locale, "confirm-mail-done"))
    } else {
        (t!(locale, "confirm-mail-over-title"), t!(locale, "confirm-mail-over"))
    };
    let body = html! {
        h1 { (title) }
        p { (words) }
    };
    if is_confirmed {
        return Ok(view.page(&title, Nav::None, body));
    }
    Ok(view.frame(&title, Nav::None).error().status(StatusCode::GONE).respond(body))
}
