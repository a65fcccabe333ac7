//! The form of a report with the files that come along.
//!
//! Files are read as they come, within the limits that the page names; what goes beyond is passed
//! over, so that the words in the form are still there when the page says what is wrong. No name
//! of a file is looked at.

use std::time::Duration;

use axum::RequestExt as _;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use commission::Refusal;
use commission::refusal::What;
use commission::report::file::{FILE_BYTES_MAX, FILES_BYTES_MAX, FILES_MAX, FileFault};
use maud::{Markup, html};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as ValueError, MapDeserializer};
use store::sealed::NewFiles;

use crate::app::App;
use crate::components::details;
use crate::error::Error;
use crate::line::Memory;
use crate::request::View;
use crate::security::REPORT_BYTES_MAX;
use crate::t;

/// The most bytes of a form with files that are read at all, kept or passed over.
pub(crate) const UPLOAD_BYTES_MAX: usize = 4 * FILES_BYTES_MAX;
/// Within this the next piece of a form must have come.
const PIECE_TIMEOUT: Duration = Duration::from_secs(20);
/// The field for pictures, and the one for what is kept as it is.
pub(super) const PICTURES: &str = "pictures";
const ORIGINALS: &str = "originals";
const MEGABYTE: usize = 1024 * 1024;

/// Forms with files may be as large as these.
pub(crate) fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(UPLOAD_BYTES_MAX)
}

/// Whether a request brings a form with files.
pub(crate) fn is_form_with_files(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| {
        kind.get(..MULTIPART.len()).is_some_and(|it| it.eq_ignore_ascii_case(MULTIPART))
    })
}

const MULTIPART: &str = "multipart/form-data";

/// What keeps files from being taken.
pub(super) enum Fault {
    /// They are not what may be sent.
    Refused(Refusal),
    /// There is no room for them just now.
    Busy,
}

/// A form that was sent.
pub struct Sent<T> {
    /// Its fields.
    pub(super) form: T,
    /// Its files; none where something is wrong with them.
    pub(super) files: NewFiles,
    /// What is wrong with them.
    pub(super) fault: Option<Fault>,
    /// Whether any were chosen: they must be chosen again when the form comes back.
    pub(super) had_files: bool,
    /// Held as long as the files are.
    _memory: Vec<Memory>,
}

impl<T: DeserializeOwned> FromRequest<App> for Sent<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        if is_form_with_files(request.headers()) {
            let form = request.extract::<Multipart, _>().await;
            return read(app, form.map_err(|_| broken())?).await;
        }
        let fields = axum::Form::<Vec<(String, String)>>::from_request(request, app).await;
        let axum::Form(fields) = fields.map_err(|_| broken())?;
        let form = form_of(fields)?;
        let (files, fault) = (NewFiles::default(), None);
        Ok(Self { form, files, fault, had_files: false, _memory: Vec::new() })
    }
}

fn broken() -> Error {
    Error::bad("the form cannot be read")
}

fn broke_off(error: &MultipartError) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::bad("the form with the files broke off"),
    }
}

/// What comes next, within a time.
async fn in_time<T>(next: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Error> {
    match tokio::time::timeout(PIECE_TIMEOUT, next).await {
        Ok(found) => found.map_err(|error| broke_off(&error)),
        Err(_) => Err(Error::Timeout),
    }
}

/// The files so far.
#[derive(Default)]
struct Files {
    pictures: Vec<Vec<u8>>,
    originals: Vec<Vec<u8>>,
    memory: Vec<Memory>,
    bytes: usize,
    fault: Option<Fault>,
}

impl Files {
    fn count(&self) -> usize {
        self.pictures.len().saturating_add(self.originals.len())
    }

    /// From now on nothing more is kept.
    fn drop_all(&mut self, fault: Fault) {
        *self = Files { fault: Some(fault), ..Files::default() };
    }
}

async fn read<T: DeserializeOwned>(app: &App, mut form: Multipart) -> Result<Sent<T>, Error> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let (mut size, mut files, mut had_files) = (0_usize, Files::default(), false);
    while let Some(mut field) = in_time(form.next_field()).await? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == PICTURES || name == ORIGINALS {
            had_files |= keep(app, &mut field, name == ORIGINALS, &mut files).await?;
            continue;
        }
        let mut value = Vec::new();
        while let Some(piece) = in_time(field.chunk()).await? {
            size = size.saturating_add(piece.len());
            if size > REPORT_BYTES_MAX {
                return Err(Error::TooLarge);
            }
            value.extend(piece);
        }
        fields.push((name, String::from_utf8(value).map_err(|_| broken())?));
    }
    let form = form_of(fields)?;
    let Files { pictures, originals, memory, fault, .. } = files;
    let files = NewFiles { pictures, originals };
    Ok(Sent { form, files, fault, had_files, _memory: memory })
}

/// A form out of its fields. Where files are sent as nothing but their names, these are not read.
fn form_of<T: DeserializeOwned>(fields: Vec<(String, String)>) -> Result<T, Error> {
    let fields = fields.into_iter().filter(|(name, _)| name != PICTURES && name != ORIGINALS);
    T::deserialize(MapDeserializer::<_, ValueError>::new(fields)).map_err(|_| broken())
}

/// Keeps a file, or passes it over; says whether there was one.
async fn keep(
    app: &App,
    field: &mut Field<'_>,
    as_it_is: bool,
    files: &mut Files,
) -> Result<bool, Error> {
    let number = files.count().saturating_add(1);
    let mut file = Vec::new();
    let mut is_there = false;
    while let Some(piece) = in_time(field.chunk()).await? {
        is_there |= !piece.is_empty();
        if files.fault.is_some() {
            continue;
        }
        files.bytes = files.bytes.saturating_add(piece.len());
        let bad = |fault| Some(Fault::Refused(Refusal::BadFile { number, fault }));
        let fault = match app.line().memory(piece.len()) {
            _ if number > FILES_MAX => {
                Some(Fault::Refused(Refusal::TooMany { what: What::Files, max: FILES_MAX }))
            }
            _ if file.len().saturating_add(piece.len()) > FILE_BYTES_MAX => bad(FileFault::Bytes),
            _ if files.bytes > FILES_BYTES_MAX => bad(FileFault::Together),
            None => Some(Fault::Busy),
            Some(memory) => {
                files.memory.push(memory);
                None
            }
        };
        match fault {
            Some(fault) => {
                file = Vec::new();
                files.drop_all(fault);
            }
            None => file.extend(piece),
        }
    }
    // A browser in which no file was chosen sends an empty one.
    if is_there && files.fault.is_none() {
        if as_it_is { files.originals.push(file) } else { files.pictures.push(file) }
    }
    Ok(is_there)
}

/// The field in which files are chosen, with everything that there is to know before.
pub(super) fn chooser(view: &View, again: bool, error: Option<&str>) -> Markup {
    let locale = view.locale;
    let max = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let described = match error {
        Some(_) => "pictures-hint pictures-limits pictures-error",
        None => "pictures-hint pictures-limits",
    };
    html! {
        div class={ "field" @if error.is_some() { " has-error" } } {
            label for="pictures" { (t!(locale, "ui-optional", "label" => t!(locale, "safety-pictures"))) }
            p class="hint" id="pictures-hint" { (t!(locale, "safety-pictures-hint")) }
            p class="hint" id="pictures-limits" {
                (t!(locale, "safety-limits",
                    "count" => max(FILES_MAX),
                    "one" => max(FILE_BYTES_MAX / MEGABYTE),
                    "all" => max(FILES_BYTES_MAX / MEGABYTE)))
            }
            @if let Some(error) = error { p class="field-error" id="pictures-error" { (error) } }
            @if again { p { (t!(locale, "safety-choose-again")) } }
            input id="pictures" name=(PICTURES) type="file" multiple accept="image/jpeg,image/png,image/webp"
                aria-invalid=[error.map(|_| "true")] aria-describedby=(described);
        }
        (details(&t!(locale, "safety-originals-title"), &html! {
            p { (t!(locale, "safety-originals-warning")) }
            div class="field" {
                label for="originals" { (t!(locale, "safety-originals")) }
                input id="originals" name=(ORIGINALS) type="file" multiple;
            }
        }))
    }
}
