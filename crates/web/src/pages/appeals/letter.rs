//! An adopted appeal as a letter on paper: the file, and the links to it in every language in which
//! the appeal binds.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commission::{InstrumentId, Kind, Language};
use maud::{Markup, html};

use crate::appeal_letter::{self, Wanted};
use crate::components::language_name;
use crate::error::Error;
use crate::request::View;
use crate::{routes, t};

/// `GET /appeals/<id>/letter.pdf`. Query: `lang`, a language in which the appeal binds; without it
/// the reader's, or one that stands in.
pub async fn get(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let id: InstrumentId = id.parse().map_err(|_| Error::NotFound)?;
    let page = view.app.store().appeal(&id).await?.ok_or(Error::NotFound)?;
    let languages: Vec<Language> = match view.query("lang") {
        Some(tag) => vec![tag.parse().map_err(|_| Error::NotFound)?],
        None => {
            let binding = view.commission.charter.authentic(Kind::Appeal);
            view.wished().into_iter().chain(binding).collect()
        }
    };
    let wanted = Wanted {
        appeal: &page.appeal,
        languages: &languages,
        locale: view.locale,
        base_url: view.app.base_url(),
    };
    let written = appeal_letter::write(view.app.store(), &wanted).await?;
    let name = format!("inline; filename=\"{}\"", written.name);
    let name = HeaderValue::try_from(name).map_err(Error::internal)?;
    let kind = HeaderValue::from_static("application/pdf");
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, written.bytes).into_response())
}

/// The links to the letter, one for each language in which the appeal binds.
pub(in crate::pages) fn links(view: &View, id: &InstrumentId, languages: &[Language]) -> Markup {
    let locale = view.locale;
    html! {
        section class="flow no-print" {
            h2 { (t!(locale, "letter-title")) }
            p { (t!(locale, "letter-lead")) }
            ul class="files" role="list" {
                @for language in languages {
                    li { a href=(routes::appeal_letter(id, language)) hreflang=(language) type="application/pdf" {
                        (t!(locale, "letter-file", "language" => language_name(language)))
                    } }
                }
            }
        }
    }
}
