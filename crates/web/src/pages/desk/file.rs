//! Files attached to a draft.

use axum::extract::{Multipart, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use commission::draft::{ATTACHMENT_BYTES_MAX, Own};
use commission::instrument::{ATTACHMENTS_MAX, is_name};
use commission::permission::{Action, Object};
use commission::{Kind, Refusal};
use maud::{Markup, html};
use store::Edit;

use super::Member;
use super::keep::{self, Fields};
use super::parts::{self, Errors, Loaded, crumbs, error_at, id_of, load, summary};
use crate::components::{Field, Weight, button, link_button, select, text_field};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The names that a charter change gives its files.
const CHARTER_NAMES: [&str; 2] = ["charter", "policy"];
/// The most characters of an attachment's name.
const NAME_CHARS_MAX: usize = 64;

/// `GET /desk/<id>/files`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    view.can(parts::speaking(&view), loaded.object())?;
    Ok(page(&view, &loaded, "", &Errors::new()))
}

/// `POST /desk/<id>/files`
pub async fn post(view: View, Path(id): Path<String>, form: Multipart) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &Fields::default()) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &Fields::default(), &back, act(&view, &id, form).await)
}

async fn act(view: &View, id: &str, mut form: Multipart) -> Result<Response, Error> {
    let loaded = load(view, id).await?;
    let office = view.can(parts::speaking(view), loaded.object())?.clone();
    let locale = view.locale;
    let (mut name, mut chosen, mut bytes) = (String::new(), String::new(), Vec::new());
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) => return Err(broken(error)),
        };
        match field.name() {
            Some("name") => name = field.text().await.map_err(broken)?.trim().to_owned(),
            Some("file") => {
                chosen = field.file_name().unwrap_or_default().to_owned();
                bytes = field.bytes().await.map_err(broken)?.to_vec();
            }
            _ => {}
        }
    }
    let mut errors = Errors::new();
    if bytes.is_empty() {
        errors.push(("file".into(), t!(locale, "desk-error-file")));
    }
    if bytes.len() > ATTACHMENT_BYTES_MAX {
        errors.push((
            "file".into(),
            t!(locale, "desk-error-file-large", "max" => ATTACHMENT_BYTES_MAX / 1024),
        ));
    }
    if name.is_empty() {
        name = short_name(&chosen);
    }
    if !is_name(&name) {
        errors.push(("name".into(), t!(locale, "desk-error-file-name", "max" => NAME_CHARS_MAX)));
    }
    if !errors.is_empty() {
        return Ok(page(view, &loaded, &name, &errors));
    }
    let edit = Edit::Attach { name: name.clone(), bytes };
    match view.app.store().edit(&loaded.draft.id, &office, edit, None, view.now).await {
        Ok(_) => {
            let place = format!("{}#files", routes::draft(&loaded.draft.id));
            see_other(&view.href(&routes::with_query(&place, "done", "file")))
        }
        Err(store::Error::Refused(
            refusal @ (Refusal::BadAttachment { .. }
            | Refusal::TooMany { .. }
            | Refusal::OtherPartysVoice { .. }),
        )) => {
            let field =
                if matches!(refusal, Refusal::OtherPartysVoice { .. }) { "name" } else { "file" };
            let words = match refusal {
                Refusal::OtherPartysVoice { party } => {
                    t!(locale, "desk-error-file-theirs", "party" => view.party(&party))
                }
                other => view.refusal(&other),
            };
            Ok(page(view, &loaded, &name, &vec![(field.to_owned(), words)]))
        }
        Err(error) => Err(error.into()),
    }
}

fn broken(error: axum::extract::multipart::MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::bad("the form with the file cannot be read")
    }
}

/// A name made of a file's own: `Отчёт 3.PDF` becomes `3.pdf`, and what leaves nothing `file`.
fn short_name(file: &str) -> String {
    let lower = file.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    let name = words.join("-");
    let name: String = name.chars().take(NAME_CHARS_MAX).collect();
    if is_name(&name) { name } else { "file".to_owned() }
}

/// `POST /desk/<id>/files/<name>/remove`
pub async fn remove(
    view: View,
    Path((id, name)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    let answer = async {
        let loaded = load(&view, &id).await?;
        let office = view.can(parts::speaking(&view), loaded.object())?.clone();
        let edit = Edit::Remove { own: Own::Attachment(name), seen: None };
        view.app.store().edit(&loaded.draft.id, &office, edit, None, view.now).await?;
        let place = format!("{}#files", routes::draft(&loaded.draft.id));
        see_other(&view.href(&routes::with_query(&place, "done", "removed")))
    };
    keep::or_refused(&view, &fields, &back, answer.await)
}

/// `GET /desk/<id>/files/<name>`: the bytes, to be saved and never shown as a page of this site.
pub async fn download(
    Member(view): Member,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Error> {
    view.can(Action::Read, Object::Draft { closed: None })?;
    if !is_name(&name) {
        return Err(Error::NotFound);
    }
    let bytes = view.app.store().attachment(&id_of(&id)?, &name).await?;
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""))
        .map_err(Error::internal)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((StatusCode::OK, headers, bytes).into_response())
}

fn page(view: &View, loaded: &Loaded, name: &str, errors: &Errors) -> Response {
    let title = t!(view.locale, "desk-file-title");
    let mut frame = view.frame(&title, Nav::Desk);
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    frame.respond(body(view, loaded, name, errors))
}

fn body(view: &View, loaded: &Loaded, name: &str, errors: &Errors) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    let is_charter = draft.kind == Kind::CharterChange;
    let name_label = t!(locale, "desk-file-name");
    let name_hint = t!(locale, "desk-file-name-hint", "max" => NAME_CHARS_MAX);
    let name_field = Field {
        name: "name",
        label: &name_label,
        hint: Some(&name_hint),
        error: error_at(errors, "name"),
        optional: true,
    };
    let names = CHARTER_NAMES.map(|it| (it, locale.text(&format!("desk-file-{it}"), None)));
    let choices: Vec<(&str, &str)> = names.iter().map(|(id, it)| (*id, it.as_str())).collect();
    let which = Field { name: "name", label: &name_label, ..Field::default() };
    let error = error_at(errors, "file");
    html! {
        (summary(view, errors))
        (crumbs(view, draft, &t!(locale, "desk-files")))
        h1 { (t!(locale, "desk-file-title")) }
        p class="lead" { (t!(locale, "desk-file-lead")) }
        form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::draft_files(&draft.id))) {
            @if is_charter { (select(locale, &which, &choices, Some(name))) }
            @else { (text_field(locale, &name_field, "text", name)) }
            div class={ "field" @if error.is_some() { " has-error" } } {
                label for="file" { (t!(locale, "desk-file")) }
                p class="hint" id="file-hint" { (t!(locale, "desk-file-hint", "max" => ATTACHMENT_BYTES_MAX / 1024, "count" => ATTACHMENTS_MAX)) }
                @if let Some(error) = error { p class="field-error" { (error) } }
                input id="file" name="file" type="file" required aria-describedby="file-hint";
            }
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "desk-file-button")))
                (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "desk-cancel")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_a_name_that_hides_nothing() {
        for (file, name) in [
            ("Report 3.PDF", "report-3.pdf"),
            ("Отчёт 3.PDF", "3.pdf"),
            ("../../etc/passwd", "etc-passwd"),
            ("протокол.pdf", "pdf"),
            ("\u{202e}fdp.exe", "fdp.exe"),
            ("", "file"),
        ] {
            assert_eq!(short_name(file), name, "{file}");
        }
    }
}
