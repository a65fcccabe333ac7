//! Forms whose words are never lost: when a session ended meanwhile, or the rules said no.

use axum::extract::{Form, FromRequest, Request};
use axum::http::StatusCode;
use axum::response::Response;
use commission::Refusal;
use maud::{Markup, html};

use crate::app::App;
use crate::components::{Weight, button, hidden, language_name, link_button};
use crate::error::Error;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The most fields of a form.
const FIELDS_MAX: usize = 300;
/// How the names of fields begin in which people write.
pub(super) const WORDS: &str = "words";

/// The fields of a form, in their order.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl FromRequest<App> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        use axum::response::IntoResponse as _;
        let form = Form::<Vec<(String, String)>>::from_request(request, app).await;
        let Form(fields) = form.map_err(|rejection| rejection.into_response())?;
        if fields.len() > FIELDS_MAX {
            return Err(Error::bad("too many fields").into_response());
        }
        Ok(Fields(fields))
    }
}

impl From<Vec<(String, String)>> for Fields {
    fn from(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }
}

impl Fields {
    /// The first value of a field; empty when it is not there.
    pub(in crate::pages) fn get(&self, name: &str) -> &str {
        self.given(name).unwrap_or_default()
    }

    /// The first value of a field.
    pub(super) fn given(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Every field with its value, in their order.
    pub(in crate::pages) fn pairs(&self) -> Vec<(String, String)> {
        self.0.clone()
    }

    /// Every value of a field.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(found, _)| found == name).map(|(_, it)| it.as_str()).collect()
    }
}

/// To somebody whose session ended while they wrote: their words, and how to send them again.
pub(in crate::pages) fn signed_out(view: &View, fields: &Fields) -> Option<Response> {
    if view.office_held().is_some() {
        return None;
    }
    let locale = view.locale;
    let body = html! {
        h1 { (t!(locale, "keep-signed-out-title")) }
        p class="lead" { (t!(locale, "keep-signed-out-lead")) }
        ol {
            li { a href=(view.href(way_in(view))) target="_blank" rel="noopener" { (t!(locale, "keep-sign-in")) } }
            li { (t!(locale, "keep-come-back")) }
        }
        form class="flow" method="post" action=(view.href(&view.path)) {
            (again(view, fields, false))
            div class="actions" { (button(Weight::Primary, &t!(locale, "keep-send-again"))) }
        }
    };
    let title = t!(locale, "keep-signed-out-title");
    Some(view.frame(&title, Nav::Desk).status(StatusCode::UNAUTHORIZED).respond(body))
}

/// To somebody whose session ended while they chose a file. Nothing is kept of a file whose sender
/// is not known: it is chosen again on its own page.
pub(in crate::pages) fn signed_out_with_file(view: &View) -> Option<Response> {
    if view.office_held().is_some() {
        return None;
    }
    let locale = view.locale;
    let title = t!(locale, "keep-signed-out-file-title");
    let body = html! {
        h1 { (title) }
        p class="lead" { (t!(locale, "keep-signed-out-file-lead")) }
        ol {
            li { a href=(view.href(way_in(view))) target="_blank" rel="noopener" { (t!(locale, "keep-sign-in")) } }
            li { a href=(view.href(&view.path)) { (t!(locale, "keep-choose-again")) } }
        }
    };
    Some(view.frame(&title, Nav::Desk).status(StatusCode::UNAUTHORIZED).respond(body))
}

/// Where one signs in.
pub(in crate::pages) fn way_in(view: &View) -> &'static str {
    if view.app.demo().is_some() { routes::demo() } else { routes::sign_in() }
}

/// What the rules said no to, with the words that were typed: to be read and copied.
pub(super) fn refused(view: &View, refusal: &Refusal, fields: &Fields, back: &str) -> Response {
    let locale = view.locale;
    let title = t!(locale, "error-refused-title");
    let status = Error::Refused(refusal.clone()).status();
    let wrote = fields.0.iter().any(is_wrote);
    let body = html! {
        h1 { (title) }
        p class="lead" { (view.refusal_alone(refusal)) }
        @let blocks = view.blocks(refusal);
        @if !blocks.is_empty() { ul { @for block in &blocks { li { (block) } } } }
        @if wrote {
            h2 { (t!(locale, "keep-your-words")) }
            p { (t!(locale, "keep-copy")) }
            div class="flow" { (again(view, fields, true)) }
        }
        div class="actions" {
            (link_button(Weight::Primary, &view.href(back), &t!(locale, "keep-back")))
        }
    };
    view.frame(&title, Nav::Desk).status(status).respond(body)
}

/// Answers a refusal by [`refused`]; passes everything else on.
pub(super) fn or_refused(
    view: &View,
    fields: &Fields,
    back: &str,
    answer: Result<Response, Error>,
) -> Result<Response, Error> {
    match answer {
        Err(Error::Refused(Refusal::UnknownInstrument { .. })) => Err(Error::NotFound),
        Err(Error::Refused(refusal)) => Ok(refused(view, &refusal, fields, back)),
        other => other,
    }
}

fn is_wrote((name, value): &(String, String)) -> bool {
    name.starts_with(WORDS) && !value.trim().is_empty()
}

/// The fields again: words in boxes, the rest as it was.
fn again(view: &View, fields: &Fields, only_words: bool) -> Markup {
    let locale = view.locale;
    html! {
        @for (index, field) in fields.0.iter().enumerate() {
            @let (name, value) = field;
            @if is_wrote(field) {
                @let language = name.rsplit_once('-').and_then(|(_, tag)| tag.parse().ok());
                @let id = format!("kept-{index}");
                div class="field" {
                    label for=(id) {
                        @match &language {
                            Some(language) => (t!(locale, "keep-words-in", "language" => language_name(language))),
                            None => (t!(locale, "keep-words")),
                        }
                    }
                    textarea id=(id) name=(name) rows="6" dir="auto" lang=[language] readonly[only_words] { "\n" (value) }
                }
            } @else if !only_words {
                (hidden(name, value))
            }
        }
    }
}
