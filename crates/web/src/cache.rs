//! Rendered answers, kept while nothing changed and the minute is the same.
//!
//! The key is the address and the reader's language. An answer belongs to the store's stamp that
//! was read *before* it was rendered: a commit in between makes it old at once, never young.
//! An answer that is at [`Rest`] says on what it rests, and is good as long as that is the same.
//! Who asks for what is just being rendered waits for it.
//! An overview for which many ask is given a second or two longer, so that each signature does
//! not make it anew for everybody; texts, and what a program asks for, are never late.
//! Answers for one reader only (who has signed in, or has taken a role in a demonstration) are
//! neither kept nor given out.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::sync::{Mutex, PoisonError, RwLock};

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use commission::MatterId;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use note::Digest;
use tokio::sync::watch;

use crate::app::App;
use crate::request::{negotiate, role_cookie};
use crate::security::Rights;
use crate::{assets, routes, session};

/// The most bytes that are kept: room for the pages of some ten thousand texts.
pub const CACHE_BYTES_MAX: usize = 48 << 20;
/// The most bytes of one answer that is kept.
pub const ANSWER_BYTES_MAX: usize = 1 << 20;
/// The most bytes of an address under which an answer is kept.
pub const KEY_BYTES_MAX: usize = 512;
/// Smaller answers are not worth compressing.
const GZIP_BYTES_MIN: usize = 512;
/// What an entry costs beside its bytes, roughly.
const ENTRY_OVERHEAD: usize = 512;
const SECONDS_PER_MINUTE: i64 = 60;
/// So many within one second are a crowd.
const CROWD: u32 = 24;
/// The longest that an overview may be late, in seconds.
const LATE_SECONDS_MAX: i64 = 1;

/// While it is the same, an answer is good.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Moment {
    stamp: u64,
    minute: i64,
}

/// Laid into the head of an answer that tells nothing of the time and of nothing else than these
/// matters, the commission, names of persons, and places that are agreed.
#[derive(Clone, Debug)]
pub(crate) struct Rest {
    /// The matters, the commission among them.
    pub(crate) matters: Vec<MatterId>,
    /// When it is old whatever happens (Unix seconds UTC).
    pub(crate) until: i64,
}

impl Rest {
    /// Whether an answer of this stamp is still good.
    fn holds(&self, app: &App, stamp: u64) -> bool {
        app.now() < self.until && app.store().unchanged_since(stamp, &self.matters)
    }
}

struct Kept {
    moment: Moment,
    /// When it was rendered (Unix seconds UTC).
    at: i64,
    rest: Option<Rest>,
    /// How many asked for it of late, where it is an overview.
    asked: Option<Asked>,
    headers: HeaderMap,
    /// What the page may do besides: its head is written for each answer.
    rights: Option<Rights>,
    form: Form,
}

/// How many asked for something, in the last second in which anybody did and the one before it.
#[derive(Default)]
struct Asked(Mutex<(i64, u32, u32)>);

impl Asked {
    /// Counts one more; says whether it is a crowd.
    fn once_more(&self, now: i64) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (second, count, before) = *asked;
        *asked = match now.saturating_sub(second) {
            0 => (now, count.saturating_add(1), before),
            1 => (now, 1, count),
            _ => (now, 1, 0),
        };
        asked.1.max(asked.2) >= CROWD
    }
}

/// The one form in which an answer is kept. Nearly every reader takes the compressed one; for the
/// rest it is expanded, which is quicker than rendering.
enum Form {
    Plain(Bytes),
    Gzip { bytes: Bytes, plain_bytes: usize },
}

#[derive(Default)]
struct Shelf {
    kept: HashMap<String, Kept>,
    bytes: usize,
}

/// The kept answers, and those that are just being rendered.
#[derive(Default)]
pub(crate) struct Cache {
    shelf: RwLock<Shelf>,
    rendering: Mutex<HashMap<String, watch::Receiver<()>>>,
}

/// What the cache says to a request.
pub(crate) enum Lookup {
    /// Here is the answer.
    Hit(Response),
    /// Nothing yet; the answer may be kept.
    Miss(Miss),
    /// The answer is for one reader, or changes something.
    Private,
}

/// Where an answer goes once it is rendered.
pub(crate) struct Miss {
    key: String,
    moment: Moment,
    at: i64,
    overview: bool,
}

/// What whoever may render an answer gets first.
pub(crate) enum Turn {
    /// Render it: the others wait until this is dropped.
    Own(Rendering),
    /// Somebody else rendered it meanwhile, or had to give up: look again.
    Waited,
}

/// An answer is being rendered.
pub(crate) struct Rendering {
    app: App,
    key: String,
    /// Dropped with this: then everybody who waits goes on.
    _done: watch::Sender<()>,
}

impl Drop for Rendering {
    fn drop(&mut self) {
        let cache = self.app.cache();
        cache.rendering.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

/// Makes sure that an answer is rendered by one and not by everybody who asks for it.
pub(crate) async fn take_turn(app: &App, miss: &Miss) -> Turn {
    let mut done = {
        let mut rendering = app.cache().rendering.lock().unwrap_or_else(PoisonError::into_inner);
        match rendering.get(&miss.key) {
            Some(done) => done.clone(),
            None => {
                let (sender, done) = watch::channel(());
                rendering.insert(miss.key.clone(), done);
                let (app, key) = (app.clone(), miss.key.clone());
                return Turn::Own(Rendering { app, key, _done: sender });
            }
        }
    };
    // It ends with an error: nothing is ever sent, the sender is dropped.
    let _ = done.changed().await;
    Turn::Waited
}

fn moment(app: &App) -> Moment {
    Moment { stamp: app.store().head().stamp, minute: app.now().div_euclid(SECONDS_PER_MINUTE) }
}

/// Looks a request up.
pub(crate) fn look_up(app: &App, request: &Request) -> Lookup {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    // The same bytes for everybody, whoever asks.
    let shared = request.uri().path().starts_with(assets::PREFIX);
    let personal = role_cookie(app, request.headers()).is_some()
        || session::token_of(app, request.headers()).is_some();
    // The signing host has pages of its own, and none of the site's.
    let elsewhere = app.is_signing_host(request.headers());
    if !reads || (!shared && (personal || elsewhere)) || routes::is_private(request.uri().path()) {
        return Lookup::Private;
    }
    let (locale, _) = negotiate(request.uri(), request.headers());
    let address = request.uri().path_and_query().map_or("/", |it| it.as_str());
    let mut key = String::with_capacity(address.len() + 8);
    key.push_str(locale.tag());
    key.push_str(address);
    // Before anything is loaded: see the head of this file.
    let (moment, at) = (moment(app), app.now());
    if let Ok(shelf) = app.cache().shelf.read()
        && let Some(kept) = shelf.kept.get(&key)
    {
        let crowd = kept.asked.as_ref().is_some_and(|asked| asked.once_more(at));
        if kept.is_good(app, moment) || (crowd && kept.is_hardly_late(at)) {
            return Lookup::Hit(kept.give(request.headers()));
        }
    }
    let overview = routes::is_overview(request.uri().path());
    Lookup::Miss(Miss { key, moment, at, overview })
}

/// Keeps a rendered answer and gives it out, or passes on one that is not to be kept.
pub(crate) async fn keep(
    app: &App,
    miss: Miss,
    request: &HeaderMap,
    response: Response,
) -> Response {
    let small = response
        .body()
        .size_hint()
        .exact()
        .is_some_and(|size| usize::try_from(size).is_ok_and(|size| size <= ANSWER_BYTES_MAX));
    let plain = !response.headers().contains_key(header::SET_COOKIE)
        && !response.headers().contains_key(header::CONTENT_ENCODING);
    if response.status() != StatusCode::OK || !small || !plain {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let rest = parts.extensions.remove::<Rest>();
    let Ok(body) = axum::body::to_bytes(body, ANSWER_BYTES_MAX).await else {
        // The size was exact and small, so this cannot be met.
        return Response::from_parts(parts, Body::empty());
    };
    if let Ok(etag) = HeaderValue::try_from(etag(&body)) {
        parts.headers.insert(header::ETAG, etag);
    }
    let form = match gzip(&parts.headers, &body) {
        Some(bytes) => Form::Gzip { bytes, plain_bytes: body.len() },
        None => Form::Plain(body),
    };
    let asked = miss.overview.then(Asked::default);
    let rights = parts.extensions.remove::<Rights>();
    let headers = parts.headers;
    let kept = Kept { moment: miss.moment, at: miss.at, rest, asked, headers, rights, form };
    let response = kept.give(request);
    if miss.key.len() <= KEY_BYTES_MAX
        && let Ok(mut shelf) = app.cache().shelf.write()
    {
        shelf.put(app, miss.key, kept);
    }
    response
}

/// A weak tag: the plain and the compressed form are the same answer.
fn etag(body: &[u8]) -> String {
    let digest = Digest::of(body).hex();
    format!("W/\"{}\"", digest.get(..32).unwrap_or(&digest))
}

fn gzip(headers: &HeaderMap, body: &Bytes) -> Option<Bytes> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let text = kind.starts_with("text/") || kind.contains("json") || kind.contains("xml");
    if !text || body.len() < GZIP_BYTES_MIN {
        return None;
    }
    // No time and no name in the head: the same answer has the same bytes.
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::new(5));
    encoder.write_all(body).ok()?;
    let bytes = encoder.finish().ok()?;
    (bytes.len() < body.len()).then(|| Bytes::from(bytes))
}

/// The answer that was compressed here.
fn expanded(gzip: &[u8], bytes: usize) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes);
    // It was compressed from memory to memory; reading it back cannot fail.
    if let Err(error) = GzDecoder::new(gzip).read_to_end(&mut plain) {
        tracing::error!(%error, "a kept answer cannot be expanded");
    }
    plain
}

impl Shelf {
    fn put(&mut self, app: &App, key: String, mut kept: Kept) {
        if let Some(before) = self.kept.get_mut(&key) {
            // Whoever asked for it before is the same crowd.
            kept.asked = before.asked.take();
        }
        let cost = kept.cost(&key);
        if self.bytes + cost > CACHE_BYTES_MAX {
            self.make_room(app, kept.moment);
        }
        let before = self.kept.get(&key).map_or(0, |before| before.cost(&key));
        self.bytes = self.bytes.saturating_sub(before) + cost;
        self.kept.insert(key, kept);
    }

    /// Drops what is no longer good; where that is little, half of the rest, whichever.
    fn make_room(&mut self, app: &App, now: Moment) {
        self.kept.retain(|_, kept| kept.is_good(app, now));
        self.count_bytes();
        if self.bytes > CACHE_BYTES_MAX / 4 * 3 {
            let mut odd = false;
            self.kept.retain(|_, _| {
                odd = !odd;
                odd
            });
            self.count_bytes();
        }
    }

    fn count_bytes(&mut self) {
        self.bytes = self.kept.iter().map(|(key, kept)| kept.cost(key)).sum();
    }
}

impl Kept {
    fn is_good(&self, app: &App, now: Moment) -> bool {
        self.moment == now
            || self.rest.as_ref().is_some_and(|rest| rest.holds(app, self.moment.stamp))
    }

    /// Whether it was made so lately that a crowd need not wait for a new one.
    fn is_hardly_late(&self, now: i64) -> bool {
        (0..=LATE_SECONDS_MAX).contains(&now.saturating_sub(self.at))
    }

    fn cost(&self, key: &str) -> usize {
        let (Form::Plain(bytes) | Form::Gzip { bytes, .. }) = &self.form;
        bytes.len() + key.len() + ENTRY_OVERHEAD
    }

    fn give(&self, request: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        if let Some(rights) = self.rights {
            response.extensions_mut().insert(rights);
        }
        let etag = self.headers.get(header::ETAG);
        if etag.is_some_and(|etag| is_known(request, etag)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            return response;
        }
        *response.body_mut() = match &self.form {
            Form::Gzip { bytes, .. } if takes_gzip(request) => {
                let value = HeaderValue::from_static("gzip");
                response.headers_mut().insert(header::CONTENT_ENCODING, value);
                Body::from(bytes.clone())
            }
            Form::Gzip { bytes, plain_bytes } => Body::from(expanded(bytes, *plain_bytes)),
            Form::Plain(bytes) => Body::from(bytes.clone()),
        };
        response
    }
}

/// Whether the client has the answer already (`If-None-Match`, compared weakly).
fn is_known(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let Ok(etag) = etag.to_str() else { return false };
    let wanted = opaque(etag);
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim() == "*" || opaque(tag) == wanted)
}

/// Whether whoever asks reads what is compressed.
pub(crate) fn takes_gzip(request: &HeaderMap) -> bool {
    request
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|wish| {
            let (name, weight) = wish.split_once(';').unwrap_or((wish, ""));
            let refused = weight.trim().strip_prefix("q=").is_some_and(|weight| {
                weight.trim().parse::<f32>().is_ok_and(|weight| weight <= 0.0)
            });
            name.trim().eq_ignore_ascii_case("gzip") && !refused
        })
}
