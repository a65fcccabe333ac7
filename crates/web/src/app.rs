//! The application: what it is made of, and its router.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use axum::Router;
use axum::http::{HeaderMap, header};
use axum::routing::{get, post};
use commission::map::Map;
use commission::{Commission, Office, Statement};
use note::{KeyId, SigningKey};
use speech::glossary::Glossary;
use speech::groups::Groups;
use speech::{Checked, Options};
use store::Store;

use crate::analyser::{Analyser, Reasons};
use crate::cache::Cache;
use crate::demo::{self, Demo};
use crate::error::Error;
use crate::line::Line;
use crate::pages::map::Sheet;
use crate::passkey::Passkeys;
use crate::results::Results;
use crate::turns::Turns;
use crate::unlocked::Unlocked;
use crate::{api, feed, pages, record, security};

/// How many texts are checked at once: one less than there are cores.
static CHECKS: LazyLock<Turns> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Turns::new(cores.saturating_sub(1).max(1))
});

/// A clock: Unix seconds UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;
/// A source of sixteen random bytes.
pub type Nonce = Arc<dyn Fn() -> [u8; 16] + Send + Sync>;

/// What an [`App`] is made of.
pub struct Config {
    /// The store.
    pub store: Store,
    /// The address of the home page without its last slash: `https://comity.example`.
    pub base_url: String,
    /// The address of the signing pages, a host of their own: `https://sign.comity.example`.
    /// Without one: `sign.` before the site's host.
    pub signing_url: Option<String>,
    /// What seals that which a browser keeps for us: [`Store::secret`].
    pub secret: [u8; 32],
    /// The clock.
    pub clock: Clock,
    /// The source of nonces.
    pub nonce: Nonce,
    /// The keys of the demonstration's offices; only where the founding act says demonstration.
    pub demo: Option<BTreeMap<Office, SigningKey>>,
}

/// Why an [`App`] cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppError {
    /// The base address is not of its form.
    #[error(
        "{0:?} is no base address: write http:// or https://, a host, a port if needed, and nothing after it"
    )]
    BaseUrl(String),
    /// The signing pages are on the site's own host.
    #[error(
        "{0:?} cannot be the address of the signing pages: they need a host of their own, such as sign. before the site's"
    )]
    SigningUrl(String),
    /// Demo keys were given for a commission that is no demonstration.
    #[error(
        "demo keys were given, but the record's founding act does not say demonstration: a server must never hold keys of real offices"
    )]
    NoDemonstration,
    /// A demo key does not belong to the office for which it was given.
    #[error("the demo key for {0} is not the key that the record knows for this office")]
    DemoKey(Office),
}

struct Inner {
    store: Store,
    base_url: String,
    signing_url: String,
    passkeys: Option<Passkeys>,
    secret: [u8; 32],
    clock: Clock,
    nonce: Nonce,
    demo: Option<Demo>,
    cache: Cache,
    results: Results,
    unlocked: Unlocked,
    line: Line,
    sheet: OnceLock<Sheet>,
    analyser: Analyser,
    example: OnceLock<String>,
    mail: AtomicBool,
    turns: Mutex<(i64, BTreeMap<String, u32>)>,
    /// What was asked of the API lately, by time, key and nonce.
    asked: Mutex<BTreeSet<(i64, KeyId, [u8; 16])>>,
}

/// The application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("base_url", &self.0.base_url).finish_non_exhaustive()
    }
}

impl App {
    /// Puts an application together.
    ///
    /// # Errors
    /// [`AppError`], as its variants say.
    pub fn new(config: Config) -> Result<App, AppError> {
        let Config { store, base_url, signing_url, secret, clock, nonce, demo } = config;
        let signing_url = signing_url.unwrap_or_else(|| before_host("sign.", &base_url));
        for url in [&base_url, &signing_url] {
            if !is_base(url) {
                return Err(AppError::BaseUrl(url.chars().take(200).collect()));
            }
        }
        if authority(&signing_url) == authority(&base_url) {
            // Else a page that can sign anything would stand beside those that cannot.
            return Err(AppError::SigningUrl(signing_url.chars().take(200).collect()));
        }
        let name = store.commission().charter.id.clone();
        let passkeys = Passkeys::new(&base_url, &signing_url, &name);
        let demo = match demo {
            None => None,
            Some(_) if !store.commission().founded.demonstration => {
                return Err(AppError::NoDemonstration);
            }
            Some(keys) => Some(Demo::new(keys, &store.commission())?),
        };
        let cache = Cache::default();
        let turns = Mutex::new((0, BTreeMap::new()));
        Ok(App(Arc::new(Inner {
            store,
            base_url,
            signing_url,
            passkeys,
            secret,
            clock,
            nonce,
            demo,
            cache,
            results: Results::default(),
            unlocked: Unlocked::default(),
            line: Line::default(),
            sheet: OnceLock::new(),
            analyser: Analyser::default(),
            example: OnceLock::new(),
            mail: AtomicBool::new(false),
            turns,
            asked: Mutex::default(),
        })))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Now (Unix seconds UTC).
    pub fn now(&self) -> i64 {
        (self.0.clock)()
    }

    /// Sixteen random bytes.
    pub fn nonce(&self) -> [u8; 16] {
        (self.0.nonce)()
    }

    /// The commission in its present state.
    pub fn commission(&self) -> Arc<Commission> {
        self.0.store.commission()
    }

    /// The demonstration's keys, in a demonstration.
    pub fn demo(&self) -> Option<&Demo> {
        self.0.demo.as_ref()
    }

    /// The address of the home page without its last slash.
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }

    /// The address of the signing pages, without a last slash.
    pub fn signing_url(&self) -> &str {
        &self.0.signing_url
    }

    /// Passkeys, where the site's host can have any.
    pub(crate) fn passkeys(&self) -> Option<&Passkeys> {
        self.0.passkeys.as_ref()
    }

    pub(crate) fn secret(&self) -> &[u8; 32] {
        &self.0.secret
    }

    /// Whether a request is for the host of the signing pages.
    pub(crate) fn is_signing_host(&self, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        host.is_some_and(|host| host.eq_ignore_ascii_case(authority(&self.0.signing_url)))
    }

    /// Whether readers reach the site by https only.
    pub fn is_https(&self) -> bool {
        self.0.base_url.starts_with("https://")
    }

    /// The same application with a map of the regions, drawn once.
    #[must_use]
    pub fn with_map(self, map: &Map) -> Self {
        self.0.sheet.get_or_init(|| Sheet::new(map));
        self
    }

    /// The map, where there is one.
    pub(crate) fn sheet(&self) -> Option<&Sheet> {
        self.0.sheet.get()
    }

    /// From now on texts are checked for what is said of these groups and for the entries of these
    /// glossaries, besides what the commission has adopted. Without it: for the groups that come
    /// with the program. Checks that run go on with what they began with.
    pub fn look_for(&self, groups: Groups, glossaries: Vec<Glossary>) {
        self.0.analyser.bring(groups, glossaries);
    }

    /// The same application with a speech that visitors may have checked, in a demonstration.
    #[must_use]
    pub fn with_example(self, speech: &str) -> Self {
        self.0.example.get_or_init(|| speech.to_owned());
        self
    }

    /// The speech that visitors may have checked, where there is one.
    pub(crate) fn example(&self) -> Option<&str> {
        self.0.example.get().map(String::as_str)
    }

    /// What the parties said about the entries of the glossary, as the last check knew it.
    pub(crate) fn reasons(&self) -> Arc<Reasons> {
        self.0.analyser.reasons()
    }

    /// What texts are checked for now, for the analyser in a browser.
    ///
    /// # Errors
    /// When the adopted glossary cannot be read, or the work broke off.
    pub(crate) async fn lexicon(&self) -> Result<axum::body::Bytes, Error> {
        self.0.analyser.offered(self.store()).await
    }

    /// Checks texts, off the threads that answer. Nothing of them is kept.
    ///
    /// # Errors
    /// When the adopted glossary cannot be read, or the work broke off.
    pub(crate) async fn check(
        &self,
        texts: Vec<(String, Options)>,
    ) -> Result<Vec<(String, Checked)>, Error> {
        let checker = self.0.analyser.checker(self.store()).await?;
        let work = move || -> Vec<(String, Checked)> {
            let one = |(text, options): (String, Options)| {
                let checked = checker.check(&text, &options);
                (text, checked)
            };
            texts.into_iter().map(one).collect()
        };
        // Somebody's long text keeps nobody from a page: one core is always left.
        CHECKS.take(work).await
    }

    /// The same application of a server that sends mail.
    #[must_use]
    pub fn with_mail(self) -> Self {
        self.0.mail.store(true, Ordering::Relaxed);
        self
    }

    /// Whether this server sends mail; else the account page says that it does not.
    pub(crate) fn sends_mail(&self) -> bool {
        self.0.mail.load(Ordering::Relaxed)
    }

    /// The reading keys that are unlocked.
    pub(crate) fn unlocked(&self) -> &Unlocked {
        &self.0.unlocked
    }

    /// The line of those who report.
    pub(crate) fn line(&self) -> &Line {
        &self.0.line
    }

    /// The results of competitions that were computed.
    pub(crate) fn results(&self) -> &Results {
        &self.0.results
    }

    pub(crate) fn cache(&self) -> &Cache {
        &self.0.cache
    }

    /// Counts a request against what is taken in one second of its kind.
    ///
    /// Nobody's address is read, so readers cannot be told apart. But whoever holds a seat or is a
    /// witness has signed what is handed in: each has a budget of its own, which nobody else can
    /// use up, and what nobody signed has another.
    pub(crate) fn take_turn(&self, whose: &str) -> Result<(), Error> {
        let now = self.now();
        let mut turns = self.0.turns.lock().unwrap_or_else(PoisonError::into_inner);
        if turns.0 != now {
            *turns = (now, BTreeMap::new());
        }
        let taken = turns.1.entry(whose.to_owned()).or_default();
        if *taken >= api::WRITES_PER_SECOND_MAX {
            return Err(Error::Pace);
        }
        *taken += 1;
        Ok(())
    }

    /// Whether this request was not asked before. A statement that is too old is refused anyway, so
    /// older ones are forgotten.
    pub(crate) fn is_first(&self, statement: &Statement) -> bool {
        let mut asked = self.0.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let oldest = self.now().saturating_sub(statement.purpose.age_seconds_max());
        while asked.first().is_some_and(|(time, _, _)| *time < oldest) {
            asked.pop_first();
        }
        asked.insert((statement.time, statement.key, statement.nonce))
    }

    /// The same for what is slow on purpose: once a second.
    pub(crate) fn take_slow_turn(&self, whose: &str) -> Result<(), Error> {
        let now = self.now();
        let mut turns = self.0.turns.lock().unwrap_or_else(PoisonError::into_inner);
        if turns.0 != now {
            *turns = (now, BTreeMap::new());
        }
        match turns.1.insert(whose.to_owned(), 1) {
            None => Ok(()),
            Some(_) => Err(Error::Pace),
        }
    }

    /// Every address with its handler, and the layers around them.
    pub fn router(&self) -> Router {
        let mut router = Router::new()
            .route("/", get(pages::home::get))
            .route("/texts", get(pages::texts::get))
            .route("/texts/{id}", get(pages::text::get))
            .route("/texts/{id}/instrument.note", get(record::text_note))
            .route("/texts/{id}/version/{file}", get(record::text_version))
            .route("/charter", get(pages::charter::get))
            .route("/mandate", get(pages::mandate::get))
            .route("/origin", get(pages::origin::get))
            .route("/incidents", get(pages::incidents::get))
            .route("/incidents/{id}", get(pages::incidents::one))
            .route("/meetings", get(pages::meetings::get))
            .route("/meetings/{id}", get(pages::meetings::one))
            .route("/appeals", get(pages::appeals::get))
            .route("/appeals/{id}", get(pages::appeals::one))
            .route("/appeals/{id}/letter.pdf", get(pages::appeals::letter))
            .route("/competitions", get(pages::competitions::list))
            .route("/competitions/{id}", get(pages::competitions::one))
            .route("/forums", get(pages::forums::list))
            .route("/forums/{id}", get(pages::forums::one))
            .route("/glossary", get(pages::glossary::get))
            // One segment, two answers: `haze` is a page and `en.toml` the file of a language.
            .route("/glossary/{id}", get(pages::glossary::one))
            .route("/map", get(pages::map::get))
            .route("/record", get(pages::record::get))
            .route("/verify", get(pages::check::get))
            // One segment, two answers: `7` is a page and `7.json` the bytes of the leaf.
            .route("/record/entry/{index}", get(record::entry))
            .route("/record/checkpoint", get(record::checkpoint))
            .route("/record/checkpoint.pending", get(record::checkpoint_pending))
            .route("/record/policy", get(record::policy))
            .route("/record/proof/{index}", get(record::proof))
            .route("/record/blob/{digest}", get(record::blob))
            .route("/record/tile/{*path}", get(record::tile))
            .route("/feed.atom", get(feed::get))
            .route("/robots.txt", get(security::robots))
            .route("/assets/{name}", get(security::asset))
            // Mail programs post here without a session: the token in the address is the right.
            .route(
                "/unsubscribe/{token}",
                get(pages::unsubscribe::get).post(pages::unsubscribe::post),
            )
            .route(
                "/confirm-mail/{code}",
                get(pages::confirm_mail::get).post(pages::confirm_mail::post),
            )
            .merge(pages::programme::public())
            .merge(pages::promises::public())
            .merge(api::router())
            .merge(self.rooms());
        if self.demo().is_some() {
            router = router.route("/demo", get(pages::demo::get)).merge(
                Router::new()
                    .route("/demo/role", post(demo::role))
                    .route_layer(security::csrf(self)),
            );
        }
        security::by_host(self, self.finish(router), self.finish(self.signing_pages()))
    }

    /// The members' rooms: every form in them is refused from other sites' pages.
    fn rooms(&self) -> Router<App> {
        Router::new()
            .merge(pages::desk::router())
            .merge(pages::board::router())
            .merge(pages::contacts::router())
            .merge(pages::report::router())
            .merge(pages::calendar::router())
            .merge(pages::programme::router())
            .merge(pages::promises::router())
            .merge(pages::competitions::router())
            .merge(pages::forums::router())
            .merge(pages::symmetry::router())
            .merge(pages::speech::router())
            .route("/sign-in", get(pages::sign_in::get).post(pages::sign_in::post))
            .route("/sign-out", post(pages::sign_in::sign_out))
            .route("/invitation/{token}", get(pages::invitation::get).post(pages::invitation::post))
            .route("/account", get(pages::account::get))
            .route("/account/passkey", post(pages::account::add_passkey))
            .route("/account/passkey/remove", post(pages::account::remove_passkey))
            .route("/account/session/end", post(pages::account::end_sessions))
            .route("/account/name", post(pages::account::show_name))
            .route("/account/mail", post(pages::account::mail))
            .route("/account/mail/again", post(pages::account::mail_again))
            .route("/account/key", post(pages::account::signing_key))
            .route("/seats", get(pages::seats::get))
            .route("/seats/invite", post(pages::seats::invite))
            .route("/seats/invitation/cancel", post(pages::seats::cancel))
            .route("/seats/order", post(pages::seats::order))
            .route("/account/reading", get(pages::reading::get).post(pages::reading::post))
            .route("/reports", get(pages::reports::get))
            .route("/account/reading/passkey", post(pages::reading::passkey::make))
            .route(
                "/reports/unlock",
                get(pages::reading::passkey::get).post(pages::reports::unlock),
            )
            .route("/reports/unlock/passkey", post(pages::reading::passkey::unlock))
            .route("/reports/lock", post(pages::reports::lock))
            .route("/reports/{id}", get(pages::reports::one).post(pages::reports::act))
            .route("/reports/{id}/files/{number}", get(pages::reports::file))
            .route("/signing", post(pages::signing::begin))
            .route("/signing/{ticket}", get(pages::signing::get).post(pages::signing::post))
            .route_layer(security::csrf(self))
    }

    /// The pages of the signing host: nothing else stands there.
    fn signing_pages(&self) -> Router<App> {
        Router::new()
            .route("/signing/{ticket}", get(pages::signing::get).post(pages::signing::post))
            .route("/signing/{ticket}/statement", post(pages::signing::statement))
            .route_layer(security::csrf(self))
            .route("/robots.txt", get(security::robots))
            .route("/assets/{name}", get(security::asset))
    }

    fn finish(&self, router: Router<App>) -> Router {
        let router = router
            .fallback(|| async { Error::NotFound })
            .method_not_allowed_fallback(|| async { Error::Method })
            .with_state(self.clone());
        security::around(self, router)
    }
}

/// An address of nothing but scheme, host and port.
fn is_base(url: &str) -> bool {
    let host = authority(url);
    let fits = |b: u8| b.is_ascii_alphanumeric() || b".-:[]".contains(&b);
    host.len() < url.len() && !host.is_empty() && host.bytes().all(fits)
}

/// Host and port of an address.
fn authority(url: &str) -> &str {
    url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url)
}

fn before_host(label: &str, url: &str) -> String {
    match url.split_once("://") {
        Some((scheme, host)) => format!("{scheme}://{label}{host}"),
        None => url.to_owned(),
    }
}
