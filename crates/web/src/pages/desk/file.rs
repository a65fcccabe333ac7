//! Files attached to a draft.

use axum::extract::{Multipart, Path};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use commission::draft::{ATTACHMENT_BYTES_MAX, Own};
use commission::instrument::{ATTACHMENTS_MAX, is_name};
use commission::permission::{Action, Object};
use commission::refusal::What;
use commission::{InstrumentId, Kind, Office, Refusal};
use maud::{Markup, html};
use store::Edit;

use super::Member;
use super::keep::{self, Fields};
use super::kept::{self, Chosen};
use super::parts::{self, Errors, Loaded, crumbs, error_at, id_of, load, summary};
use crate::components::{
    Field, Weight, button, hidden, link_button, select, text_field, user_text,
};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::pages::words::say;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The names that a charter change gives its files.
const CHARTER_NAMES: [&str; 2] = ["charter", "policy"];
/// The most characters of an attachment's name.
const NAME_CHARS_MAX: usize = 64;

/// What the form holds.
#[derive(Default)]
struct Filled {
    name: String,
    file: Chosen,
    errors: Errors,
}

/// `GET /desk/<id>/files`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load(&view, &id).await?;
    view.can(parts::speaking(&view), loaded.object())?;
    Ok(page(&view, &loaded, &Filled::default()))
}

/// `POST /desk/<id>/files`
pub async fn post(view: View, Path(id): Path<String>, form: Multipart) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out_with_file(&view) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &Fields::default(), &back, act(&view, &id, form).await)
}

async fn act(view: &View, id: &str, form: Multipart) -> Result<Response, Error> {
    let loaded = load(view, id).await?;
    let office = view.can(parts::speaking(view), loaded.object())?.clone();
    let id = &loaded.draft.id;
    let (mut filled, kept) = read(form).await?;
    if filled.file.bytes.is_empty() && !kept.is_empty() {
        match kept::find(view, id, &office, &kept).await? {
            Some(file) => filled.file = file,
            // The same form, sent twice: the file is attached and no longer kept.
            None if is_attached(&loaded, &kept) => return done(view, id),
            None => filled.errors.push(("file".into(), t!(view.locale, "desk-error-file-gone"))),
        }
    }
    if filled.name.is_empty() {
        filled.name = short_name(&filled.file.name);
    }
    check(view, &mut filled);
    if filled.errors.is_empty() {
        attach(view, id, &office, &mut filled).await?;
    }
    if filled.errors.is_empty() {
        kept::end(view, &office).await?;
        return done(view, id);
    }
    // What is wrong with the file itself, another one must mend.
    if filled.errors.iter().all(|(field, _)| field != "file") {
        kept::keep(view, id, &office, &mut filled.file).await;
    }
    Ok(page(view, &loaded, &filled))
}

fn done(view: &View, id: &InstrumentId) -> Result<Response, Error> {
    let place = format!("{}#files", routes::draft(id));
    see_other(&view.href(&routes::with_query(&place, "done", "file")))
}

fn is_attached(loaded: &Loaded, digest: &str) -> bool {
    loaded.draft.attachments.values().any(|it| it.hex() == digest)
}

/// What a form brings, and the digest of the file that was kept for it.
async fn read(mut form: Multipart) -> Result<(Filled, String), Error> {
    let (mut filled, mut kept) = (Filled::default(), String::new());
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("name") => filled.name = field.text().await.map_err(broken)?.trim().to_owned(),
            Some("kept") => kept = field.text().await.map_err(broken)?,
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                filled.file = Chosen::new(&name, field.bytes().await.map_err(broken)?.to_vec());
            }
            _ => {}
        }
    }
    Ok((filled, kept))
}

/// The one file of a form that has nothing else in it; no bytes where none was chosen.
pub(super) async fn only(mut form: Multipart) -> Result<Vec<u8>, Error> {
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if field.name() == Some("file") {
            return Ok(field.bytes().await.map_err(broken)?.to_vec());
        }
    }
    Ok(Vec::new())
}

/// What is wrong with a file or its name, whatever the draft.
fn check(view: &View, filled: &mut Filled) {
    let locale = view.locale;
    let size = filled.file.bytes.len();
    if size == 0 && filled.errors.is_empty() {
        filled.errors.push(("file".into(), t!(locale, "desk-error-file")));
    }
    if size > ATTACHMENT_BYTES_MAX {
        let words = t!(locale, "desk-error-file-large", "max" => ATTACHMENT_BYTES_MAX / 1024);
        filled.errors.push(("file".into(), words));
    }
    if !is_name(&filled.name) {
        let words = t!(locale, "desk-error-file-name", "max" => NAME_CHARS_MAX);
        filled.errors.push(("name".into(), words));
    }
}

/// Attaches a file; what the draft says no to is added to the errors.
async fn attach(
    view: &View,
    id: &InstrumentId,
    office: &Office,
    filled: &mut Filled,
) -> Result<(), Error> {
    let edit = Edit::Attach { name: filled.name.clone(), bytes: filled.file.bytes.clone() };
    let refusal = match view.app.store().edit(id, office, edit, None, view.now).await {
        Ok(_) => return Ok(()),
        Err(store::Error::Refused(refusal)) => refusal,
        Err(error) => return Err(error.into()),
    };
    let (field, words) = match refusal {
        Refusal::OtherPartysVoice { party } => {
            let party = view.party(&party);
            ("name", t!(view.locale, "desk-error-file-theirs", "party" => party))
        }
        // With one file less the same one is taken.
        Refusal::TooMany { what: What::Attachments, .. } => ("name", view.refusal(&refusal)),
        Refusal::BadAttachment { .. } | Refusal::TooMany { .. } => ("file", view.refusal(&refusal)),
        other => return Err(other.into()),
    };
    filled.errors.push((field.to_owned(), words));
    Ok(())
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

fn page(view: &View, loaded: &Loaded, filled: &Filled) -> Response {
    let title = t!(view.locale, "desk-file-title");
    let mut frame = view.frame(&title, Nav::Desk);
    if !filled.errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    frame.respond(body(view, loaded, filled))
}

fn body(view: &View, loaded: &Loaded, filled: &Filled) -> Markup {
    let locale = view.locale;
    let draft = &loaded.draft;
    let Filled { name, errors, .. } = filled;
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
    let which = Field { hint: None, optional: false, ..name_field };
    html! {
        (summary(view, errors))
        (crumbs(view, draft, &t!(locale, "desk-files")))
        h1 { (t!(locale, "desk-file-title")) }
        p class="lead" { (t!(locale, "desk-file-lead")) }
        form class="flow" method="post" enctype="multipart/form-data" action=(view.href(&routes::draft_files(&draft.id))) {
            @if is_charter { (select(locale, &which, &choices, Some(name))) }
            @else { (text_field(locale, &name_field, "text", name)) }
            (chooser(view, filled))
            div class="actions" {
                (button(Weight::Primary, &t!(locale, "desk-file-button")))
                (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "desk-cancel")))
            }
        }
    }
}

/// The field for the file: what is kept of the form before, or that it must be chosen again.
fn chooser(view: &View, filled: &Filled) -> Markup {
    let locale = view.locale;
    let file = &filled.file;
    let error = error_at(&filled.errors, "file");
    let label = if file.is_kept { "desk-file-other" } else { "desk-file" };
    let is_lost = !file.is_kept && !file.bytes.is_empty() && !filled.errors.is_empty();
    let described = match (error.is_some(), is_lost || file.is_kept) {
        (true, true) => "file-hint file-error file-kept",
        (true, false) => "file-hint file-error",
        (false, true) => "file-hint file-kept",
        (false, false) => "file-hint",
    };
    html! {
        div class={ "field" @if error.is_some() { " has-error" } } {
            @if file.is_kept {
                (hidden("kept", &file.digest()))
                p id="file-kept" {
                    (say!(locale, "desk-file-kept",
                        { "name" => user_text(None, &file.name) },
                        "size" => locale.number(kilobytes(file.bytes.len()))))
                }
            }
            label for="file" { (locale.text(label, None)) }
            p class="hint" id="file-hint" { (t!(locale, "desk-file-hint", "max" => ATTACHMENT_BYTES_MAX / 1024, "count" => ATTACHMENTS_MAX)) }
            @if let Some(error) = error { p class="field-error" id="file-error" { (error) } }
            @if is_lost { p id="file-kept" { (t!(locale, "desk-file-again")) } }
            input id="file" name="file" type="file" required[!file.is_kept]
                aria-invalid=[error.map(|_| "true")] aria-describedby=(described);
        }
    }
}

/// Kilobytes, rounded up.
fn kilobytes(bytes: usize) -> i64 {
    i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX)
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
