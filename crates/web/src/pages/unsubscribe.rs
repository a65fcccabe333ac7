//! The end of mail, by the link in it.

use axum::extract::Path;
use axum::response::Response;
use maud::html;

use crate::components::{Weight, button};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /unsubscribe/<token>`: asks; opening a link changes nothing.
pub async fn get(view: View, Path(token): Path<String>) -> Result<Response, Error> {
    let locale = view.locale;
    let title = t!(locale, "unsubscribe-title");
    let body = html! {
        h1 { (title) }
        p { (t!(locale, "unsubscribe-ask")) }
        form method="post" action=(view.href(&routes::unsubscribe(&token))) {
            (button(Weight::Primary, &t!(locale, "unsubscribe-button")))
        }
    };
    Ok(view.page(&title, Nav::None, body))
}

/// `POST /unsubscribe/<token>`: ends it at once (RFC 8058).
pub async fn post(view: View, Path(token): Path<String>) -> Result<Response, Error> {
    if !view.app.store().unsubscribe(&token).await? {
        return Err(Error::NotFound);
    }
    let title = t!(view.locale, "unsubscribe-done-title");
    let body = html! {
        h1 { (title) }
        p { (t!(view.locale, "unsubscribe-done")) }
    };
    Ok(view.page(&title, Nav::None, body))
}
