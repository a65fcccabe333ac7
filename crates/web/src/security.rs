//! What stands around every handler: limits before it, headers after it.
//!
//! Nothing here knows or writes who asked: no address of a reader is read anywhere on the site.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Router, body::Body};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;
use tower_http::csrf::CsrfLayer;

use crate::app::App;
use crate::cache::{self, Lookup, Turn};
use crate::components::Script;
use crate::error::{self, Error};
use crate::pages::report::upload::{self, FullHouse};
use crate::request::View;
use crate::{assets, routes};

/// The most bytes of a request's body.
pub const BODY_BYTES_MAX: usize = 64 * 1024;
/// The same for the forms of the rooms: a file and the form around it, or a passage in every
/// language, and as much again, so that what is too long comes back to be shortened.
pub const ROOM_BYTES_MAX: usize = commission::appeal::DOCUMENT_BYTES_MAX + 64 * 1024;
/// The most bodies over [`BODY_BYTES_MAX`] that are taken in at the same time.
pub const LARGE_BODIES_MAX: usize = 32;
/// The most bytes of an address with its query.
pub const ADDRESS_BYTES_MAX: usize = 2 * 1024;
/// Seconds after which a request is given up.
pub const TIMEOUT: Duration = Duration::from_secs(10);
/// The most requests that read and are worked on at the same time; what comes on top is turned
/// away. Answers from the cache do not count.
pub const READERS_MAX: usize = 512;
/// The same for requests that write. They are counted apart, and only once their body has come, so
/// that slow ones keep nobody out.
pub const WRITERS_MAX: usize = 128;
/// Reports that are here at once, most of them waiting for their turn: a flood of them keeps no
/// co-chair from signing.
pub const REPORTERS_MAX: usize = 512;
/// Texts that are here at once to be checked: they cost the processor more than a page.
pub const CHECKERS_MAX: usize = 64;
/// The most bytes of a text that is to be checked: its longest, percent-encoded.
pub const CHECK_BYTES_MAX: usize = 12 * crate::checked::TEXT_CHARS_MAX + 16 * 1024;
/// Reports for which there was no place and whose words are being given back.
const TURNED_AWAY_MAX: usize = 512;
/// Seconds after which a report is given up, with the time that it waits for its turn.
pub const REPORT_TIMEOUT: Duration = Duration::from_secs(30);
/// The same where files come along: a telephone may need minutes to send them.
pub const UPLOAD_TIMEOUT: Duration = Duration::from_secs(280);
/// The most bytes of a report's form: its longest answers, percent-encoded.
pub const REPORT_BYTES_MAX: usize = 256 * 1024;

/// What somebody else sent, opened as a page of its own: nothing in it may do anything.
pub const CONTENT_SECURITY_POLICY_OF_FILES: &str =
    "default-src 'none'; sandbox; frame-ancestors 'none'";
/// No script, no frame, no plug-in, nothing from elsewhere.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
    font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
/// What pages on which a passkey is used may do besides: run the site's own script, which asks
/// the browser for the passkey and this site for what to sign.
pub const PASSKEY_PAGE: &str = "; script-src 'self'; connect-src 'self'";
/// What the last page of a report may do besides: run the site's own script, which asks for nothing.
pub const PROOF_PAGE: &str = "; script-src 'self'";
/// What the page that checks a text may do besides: run the site's own script, which asks this site
/// for the analyser and runs it. Nothing else is run from strings or data.
pub const CHECK_PAGE: &str = "; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
/// What the door of a forum may do besides: run the site's own script, which asks this site for the list
/// and sends what was taken, and the worker that shows the page without a network.
pub const DOOR_PAGE: &str = "; script-src 'self'; connect-src 'self'; worker-src 'self'";
/// Everything off that a page could ask of a device.
pub const PERMISSIONS_POLICY: &str = "accelerometer=(), ambient-light-sensor=(), \
    attribution-reporting=(), autoplay=(), battery=(), bluetooth=(), browsing-topics=(), camera=(), \
    clipboard-read=(), clipboard-write=(), compute-pressure=(), cross-origin-isolated=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), \
    gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), \
    join-ad-interest-group=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), \
    midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
    publickey-credentials-create=(), publickey-credentials-get=(), run-ad-auction=(), \
    screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), unload=(), usb=(), \
    web-share=(), window-management=(), xr-spatial-tracking=()";
/// Two years, for a site that readers reach by https only.
pub const STRICT_TRANSPORT_SECURITY: &str = "max-age=63072000; includeSubDomains";
/// Pages may be kept, but are asked for again each time: a commit shows at once.
pub const CACHE_PUBLIC: &str = "no-cache";
/// What only one reader may see is kept nowhere.
pub const CACHE_PRIVATE: &str = "private, no-store";

/// Says on every answer of a demonstration that it is one.
pub const DEMONSTRATION: HeaderName = HeaderName::from_static("comity-demonstration");

const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS_POLICY)),
    (HeaderName::from_static("x-frame-options"), HeaderValue::from_static("DENY")),
];

/// How often a request waits for somebody else to render what it asks for; then it does so itself.
const WAITS_MAX: usize = 2;

#[derive(Clone)]
struct Guard {
    app: App,
    readers: Arc<Semaphore>,
    writers: Arc<Semaphore>,
    large: Arc<Semaphore>,
    reporters: Arc<Semaphore>,
    checkers: Arc<Semaphore>,
    turned_away: Arc<Semaphore>,
}

/// Puts the limits, the cache and the headers around a router.
pub(crate) fn around(app: &App, router: Router) -> Router {
    let guard = Guard {
        app: app.clone(),
        readers: Arc::new(Semaphore::new(READERS_MAX)),
        writers: Arc::new(Semaphore::new(WRITERS_MAX)),
        large: Arc::new(Semaphore::new(LARGE_BODIES_MAX)),
        reporters: Arc::new(Semaphore::new(REPORTERS_MAX)),
        checkers: Arc::new(Semaphore::new(CHECKERS_MAX)),
        turned_away: Arc::new(Semaphore::new(TURNED_AWAY_MAX)),
    };
    router
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(middleware::from_fn_with_state(guard, outermost))
}

/// Refuses what another site's page sends here in a reader's name.
///
/// Only around the forms: what goes to the API carries its own signature, no cookie, and comes
/// from programs as well.
pub(crate) fn csrf(app: &App) -> CsrfLayer {
    let layer = CsrfLayer::new();
    layer.clone().add_trusted_origin(app.base_url()).unwrap_or(layer)
}

/// Lays a page that uses a script, or a form that leads to the other of the two hosts,
/// the rights that it needs into its head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Rights {
    /// The script that the page uses.
    pub(crate) script: Option<Script>,
}

/// Chooses by the host that was asked for: the signing pages stand on their own.
pub(crate) fn by_host(app: &App, site: Router, signing: Router) -> Router {
    // Before any address is matched: a router within another would match it twice.
    let choose = |State((app, site, signing)): State<(App, Router, Router)>, request: Request| async move {
        let chosen = if app.is_signing_host(request.headers()) { signing } else { site };
        chosen.oneshot(request).await.into_response()
    };
    Router::new().fallback(choose).with_state((app.clone(), site, signing))
}

/// Marks an answer that is a file which somebody else sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Foreign;

async fn outermost(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let app = &guard.app;
    let is_head = request.method() == Method::HEAD;
    let (mut response, private) = answer(&guard, request, next).await;
    let rights = response.extensions().get::<Rights>().copied();
    let is_foreign = response.extensions().get::<Foreign>().is_some();
    head_of(app, response.headers_mut(), private, rights);
    if is_foreign {
        let policy = HeaderValue::from_static(CONTENT_SECURITY_POLICY_OF_FILES);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if is_head { without_body(response) } else { response }
}

/// The response, and whether it is for one reader only.
async fn answer(guard: &Guard, mut request: Request, next: Next) -> (Response, bool) {
    let app = &guard.app;
    let length = request.uri().path_and_query().map_or(0, |it| it.as_str().len());
    if length > ADDRESS_BYTES_MAX {
        // The address is not repeated in the answer.
        let headers = request.headers().clone();
        let view = || View::new(app, &axum::http::Uri::from_static("/"), &headers);
        return (error::word(view, Error::LongAddress.into_response()), false);
    }
    let mut looked_up = cache::look_up(app, &request);
    let mut rendering = None;
    for _ in 0..WAITS_MAX {
        let Lookup::Miss(miss) = &looked_up else { break };
        match cache::take_turn(app, miss).await {
            Turn::Own(own) => {
                rendering = Some(own);
                break;
            }
            Turn::Waited => looked_up = cache::look_up(app, &request),
        }
    }
    let cached = match looked_up {
        Lookup::Hit(response) => return (response, false),
        Lookup::Miss(miss) => Some(miss),
        Lookup::Private => None,
    };
    let private = cached.is_none();
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_report = routes::is_report(request.uri().path());
    // Files are read where they are needed: a large form is not held here as a whole.
    let is_upload = is_report && !reads && brings_files(&request);
    let room = match reads {
        true => &guard.readers,
        false if routes::is_check(request.uri().path()) => &guard.checkers,
        false if routes::is_for_anybody(request.uri().path()) => &guard.reporters,
        false => &guard.writers,
    };
    let timeout = match (is_upload, is_report && !reads) {
        (true, _) => UPLOAD_TIMEOUT,
        (false, true) => REPORT_TIMEOUT,
        (false, false) => TIMEOUT,
    };
    // A HEAD is answered like a GET; the outermost layer drops the body.
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let request = if reads || is_upload { Ok(request) } else { taken_in(guard, request).await };
    // Who typed something long gets it back where there is no place.
    let gives_back = is_report && !reads && !uri.path().starts_with(routes::API);
    let place = match room.try_acquire() {
        Ok(place) => Some((place, false)),
        Err(_) if gives_back => guard.turned_away.try_acquire().ok().map(|place| (place, true)),
        Err(_) => None,
    };
    let response = match (request, place) {
        (Err(error), _) => error.into_response(),
        (Ok(_), None) => Error::Busy.into_response(),
        (Ok(mut request), Some((_place, is_full))) => {
            if is_full {
                request.extensions_mut().insert(FullHouse);
            }
            tokio::time::timeout(timeout, next.run(request))
                .await
                .unwrap_or_else(|_| Error::Timeout.into_response())
        }
    };
    let response = error::word(|| View::new(app, &uri, &headers), response);
    let answer = match cached {
        Some(miss) => (cache::keep(app, miss, &headers, response).await, false),
        None => (response, private),
    };
    drop(rendering);
    answer
}

/// Whether a report comes with files, in a form or as one file from a program.
fn brings_files(request: &Request) -> bool {
    upload::is_form_with_files(request.headers())
        || request.uri().path() == routes::api_report_files()
}

/// A request whose body has come. Large ones are for the rooms alone, and few at a time.
async fn taken_in(guard: &Guard, request: Request) -> Result<Request, Error> {
    if routes::is_report(request.uri().path()) {
        return whole(request, REPORT_BYTES_MAX).await;
    }
    if routes::is_check(request.uri().path()) {
        return whole(request, CHECK_BYTES_MAX).await;
    }
    // What anybody sends without an account takes none of the places for large ones.
    let path = request.uri().path();
    if !routes::is_private(path) || routes::is_for_anybody(path) {
        return whole(request, BODY_BYTES_MAX).await;
    }
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|it| it.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length <= BODY_BYTES_MAX) {
        return whole(request, BODY_BYTES_MAX).await;
    }
    let _place = guard.large.try_acquire().map_err(|_| Error::Busy)?;
    whole(request, ROOM_BYTES_MAX).await
}

/// A request whose body has come.
async fn whole(request: Request, max: usize) -> Result<Request, Error> {
    let (head, body) = request.into_parts();
    match tokio::time::timeout(TIMEOUT, axum::body::to_bytes(body, max)).await {
        Ok(Ok(bytes)) => Ok(Request::from_parts(head, Body::from(bytes))),
        Ok(Err(error)) if is_limit(&error) => Err(Error::TooLarge),
        Ok(Err(_)) => Err(Error::bad("the body broke off")),
        Err(_) => Err(Error::Timeout),
    }
}

fn is_limit(error: &axum::Error) -> bool {
    std::error::Error::source(error)
        .is_some_and(|source| source.to_string().contains("length limit exceeded"))
}

fn head_of(app: &App, headers: &mut HeaderMap, private: bool, rights: Option<Rights>) {
    for (name, value) in HEADERS {
        headers.insert(name, value);
    }
    if let Some(rights) = rights {
        let (policy, permissions) = with_rights(app, rights);
        for (name, value) in [
            (header::CONTENT_SECURITY_POLICY, policy),
            (HeaderName::from_static("permissions-policy"), permissions),
        ] {
            // Both are made of constants and the site's own address, which was checked.
            if let Ok(value) = HeaderValue::try_from(value) {
                headers.insert(name, value);
            }
        }
    }
    if app.commission().founded.demonstration {
        headers.insert(DEMONSTRATION, HeaderValue::from_static("true"));
    }
    if app.is_https() {
        let value = HeaderValue::from_static(STRICT_TRANSPORT_SECURITY);
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    if private {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE_PRIVATE));
    } else if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE_PUBLIC));
    }
    if !headers.contains_key(header::VARY) {
        let vary = HeaderValue::from_static("accept-language, accept-encoding, cookie");
        headers.insert(header::VARY, vary);
    }
}

fn with_rights(app: &App, rights: Rights) -> (String, String) {
    let hosts = format!("form-action 'self' {} {}", app.base_url(), app.signing_url());
    let mut policy = CONTENT_SECURITY_POLICY.replace("form-action 'self'", &hosts);
    let mut permissions = PERMISSIONS_POLICY.to_owned();
    if rights.script == Some(Script::Proof) {
        policy.push_str(PROOF_PAGE);
    }
    if rights.script == Some(Script::Check) {
        policy.push_str(CHECK_PAGE);
    }
    if rights.script == Some(Script::Door) {
        policy.push_str(DOOR_PAGE);
    }
    if rights.script == Some(Script::Passkey) {
        policy.push_str(PASSKEY_PAGE);
        for right in ["publickey-credentials-create", "publickey-credentials-get"] {
            permissions = permissions.replace(&format!("{right}=()"), &format!("{right}=(self)"));
        }
    }
    (policy, permissions)
}

/// The same head over no body; the length stays that of the body left out.
fn without_body(mut response: Response) -> Response {
    use axum::body::HttpBody as _;
    let length = response.body().size_hint().exact();
    *response.body_mut() = Body::empty();
    if let Some(length) = length
        && !response.headers().contains_key(header::CONTENT_LENGTH)
    {
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    response
}

/// The style sheet, a font, the icon, a script or the analyser.
pub(crate) async fn asset(Path(name): Path<String>, asked: HeaderMap) -> Result<Response, Error> {
    let asset = assets::find(&format!("{}{name}", assets::PREFIX)).ok_or(Error::NotFound)?;
    let bytes = match &asset.bytes {
        std::borrow::Cow::Borrowed(bytes) => axum::body::Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => axum::body::Bytes::copy_from_slice(bytes),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static(assets::CACHE_CONTROL)),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    if let Some(gzip) = asset.gzip.filter(|_| cache::takes_gzip(&asked)) {
        let encoding = [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
        return Ok((headers, encoding, axum::body::Bytes::from_static(gzip)).into_response());
    }
    Ok((StatusCode::OK, headers, bytes).into_response())
}

/// Search engines may read the public pages; the endless ones are no use to them.
pub(crate) async fn robots() -> Response {
    let text = format!("User-agent: *\nDisallow: {}\nDisallow: /record/tile/\n", routes::API);
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"))], text)
        .into_response()
}
