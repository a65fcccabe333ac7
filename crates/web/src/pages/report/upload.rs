//! The form of a report with the files that come along.
//!
//! Files are read as they come, within the limits that the page names; what goes beyond is passed
//! over, so that the words in the form are still there when the page says what is wrong. No name
//! of a file is looked at.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::RequestExt as _;
use axum::body::{Body, Bytes};
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
use tokio::time::Instant;

use crate::app::App;
use crate::components::details;
use crate::error::Error;
use crate::line::Memory;
use crate::request::View;
use crate::security::{REPORT_BYTES_MAX, REPORT_TIMEOUT, UPLOAD_TIMEOUT};
use crate::t;

/// Marks a form for which there is no place: its words are read and come back, its files are passed
/// over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FullHouse;

/// The most bytes of a form with files that are read at all, kept or passed over.
pub(crate) const UPLOAD_BYTES_MAX: usize = 4 * FILES_BYTES_MAX;
/// Within this the next piece of a form must have come.
const PIECE_TIMEOUT: Duration = Duration::from_secs(20);
/// Within this all of its files must have come.
const FILES_TIMEOUT: Duration = Duration::from_secs(240);
/// Within this a form is worked on once it has come, with the time that it waits for its turn; then
/// its page comes back with everything that was typed. Pictures take longer.
const WORK_TIMEOUT: Duration = Duration::from_secs(25);
const PICTURES_TIMEOUT: Duration = Duration::from_secs(35);
const _: () = assert!(
    FILES_TIMEOUT.as_secs() + PICTURES_TIMEOUT.as_secs() < UPLOAD_TIMEOUT.as_secs()
        && WORK_TIMEOUT.as_secs() < REPORT_TIMEOUT.as_secs(),
    "a page that holds what was typed must come before the request is given up"
);
/// Memory for files is taken in steps of so many bytes.
const MEMORY_STEP: usize = 256 * 1024;
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
    pub(super) memory: Vec<Memory>,
}

/// Within which a form is worked on.
pub(super) fn work_timeout(has_files: bool) -> Duration {
    if has_files { PICTURES_TIMEOUT } else { WORK_TIMEOUT }
}

impl<T: DeserializeOwned> FromRequest<App> for Sent<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let full = request.extensions().get::<FullHouse>().map(|FullHouse| Fault::Busy);
        if is_form_with_files(request.headers()) {
            let form = request.map(Paced::body).extract::<Multipart, _>().await;
            return read(app, form.map_err(|_| broken())?, full).await;
        }
        let fields = axum::Form::<Vec<(String, String)>>::from_request(request, app).await;
        let axum::Form(fields) = fields.map_err(|_| broken())?;
        let form = form_of(fields)?;
        let (files, fault) = (NewFiles::default(), full);
        Ok(Self { form, files, fault, had_files: false, memory: Vec::new() })
    }
}

fn broken() -> Error {
    Error::bad("the form cannot be read")
}

/// A body that gives one piece a turn. The reader of forms takes in whatever is there before it
/// gives anything on: what comes fast would lie in memory as a whole, and the words behind it.
struct Paced {
    body: Body,
    rests: bool,
}

impl Paced {
    fn body(body: Body) -> Body {
        Body::new(Paced { body, rests: false })
    }
}

impl http_body::Body for Paced {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, axum::Error>>> {
        if std::mem::take(&mut self.rests) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let frame = Pin::new(&mut self.body).poll_frame(context);
        self.rests = frame.is_ready();
        frame
    }
}

/// Why a form is not read any further.
#[derive(Clone, Copy, Debug)]
enum Stop {
    /// It is too large.
    Large,
    /// It does not come in time.
    Slow,
    /// It broke off.
    Broken,
}

impl Stop {
    fn of(error: &MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Stop::Large,
            _ => Stop::Broken,
        }
    }

    /// What is wrong with the files, where only they are: the words came before them.
    fn of_files(self, number: usize) -> Option<Fault> {
        let bad = |fault| Some(Fault::Refused(Refusal::BadFile { number, fault }));
        match self {
            Stop::Large => bad(FileFault::Together),
            Stop::Slow => bad(FileFault::Slow),
            Stop::Broken => None,
        }
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Large => Error::TooLarge,
            Stop::Slow => Error::Timeout,
            Stop::Broken => Error::bad("the form with the files broke off"),
        }
    }
}

/// What comes next, within a time.
async fn in_time<T>(
    until: Instant,
    next: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, Stop> {
    let until = until.min(Instant::now() + PIECE_TIMEOUT);
    match tokio::time::timeout_at(until, next).await {
        Ok(found) => found.map_err(|error| Stop::of(&error)),
        Err(_) => Err(Stop::Slow),
    }
}

/// The files so far.
#[derive(Default)]
struct Files {
    pictures: Vec<Vec<u8>>,
    originals: Vec<Vec<u8>>,
    memory: Vec<Memory>,
    /// For how many bytes there is memory.
    held: usize,
    bytes: usize,
    fault: Option<Fault>,
}

impl Files {
    /// Takes memory for what has come, if there is any left.
    fn holds(&mut self, app: &App) -> bool {
        let missing = self.bytes.saturating_sub(self.held);
        if missing == 0 {
            return true;
        }
        let step = missing.max(MEMORY_STEP);
        let memory = app.line().memory(step);
        self.held = self.held.saturating_add(memory.as_ref().map_or(0, |_| step));
        let is_held = memory.is_some();
        self.memory.extend(memory);
        is_held
    }

    fn count(&self) -> usize {
        self.pictures.len().saturating_add(self.originals.len())
    }

    /// From now on nothing more is kept.
    fn drop_all(&mut self, fault: Fault) {
        *self = Files { fault: Some(fault), ..Files::default() };
    }

    /// The form is not read any further, and its files are not taken.
    ///
    /// # Errors
    /// [`Error`] where nobody waits for an answer any more.
    fn stop(&mut self, stop: Stop) -> Result<(), Error> {
        let fault = stop.of_files(self.count().saturating_add(1)).ok_or(stop)?;
        if self.fault.is_none() {
            self.drop_all(fault);
        }
        Ok(())
    }
}

/// Reads a form whose files come last. Where something is wrong with them, or `fault` says that
/// they are not wanted, the words are there all the same.
async fn read<T: DeserializeOwned>(
    app: &App,
    mut form: Multipart,
    fault: Option<Fault>,
) -> Result<Sent<T>, Error> {
    let until = Instant::now() + FILES_TIMEOUT;
    let mut fields: Vec<(String, String)> = Vec::new();
    let (mut size, mut had_files) = (0_usize, false);
    let mut files = Files { fault, ..Files::default() };
    loop {
        let mut field = match in_time(until, form.next_field()).await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(stop) if had_files => {
                files.stop(stop)?;
                break;
            }
            Err(stop) => return Err(stop.into()),
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == PICTURES || name == ORIGINALS {
            match keep(app, &mut field, until, name == ORIGINALS, &mut files).await {
                Ok(is_there) => had_files |= is_there,
                Err(stop) => {
                    had_files = true;
                    files.stop(stop)?;
                    break;
                }
            }
            continue;
        }
        let mut value = Vec::new();
        while let Some(piece) = in_time(until, field.chunk()).await? {
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
    Ok(Sent { form, files, fault, had_files, memory })
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
    until: Instant,
    as_it_is: bool,
    files: &mut Files,
) -> Result<bool, Stop> {
    let number = files.count().saturating_add(1);
    let mut file = Vec::new();
    let mut is_there = false;
    while let Some(piece) = in_time(until, field.chunk()).await? {
        is_there |= !piece.is_empty();
        if files.fault.is_some() {
            continue;
        }
        files.bytes = files.bytes.saturating_add(piece.len());
        let bad = |fault| Some(Fault::Refused(Refusal::BadFile { number, fault }));
        let fault = match files.holds(app) {
            _ if number > FILES_MAX => {
                Some(Fault::Refused(Refusal::TooMany { what: What::Files, max: FILES_MAX }))
            }
            _ if file.len().saturating_add(piece.len()) > FILE_BYTES_MAX => bad(FileFault::Bytes),
            _ if files.bytes > FILES_BYTES_MAX => bad(FileFault::Together),
            false => Some(Fault::Busy),
            true => None,
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
