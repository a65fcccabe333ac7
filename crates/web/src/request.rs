//! What every handler gets: the reader's language, the address, the time, the commission.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use commission::charter::Party;
use commission::permission::{Action, Actor, Object, can};
use commission::{Block, Commission, IncidentId, Language, Localized, Office, PartyId, Refusal};
use maud::{Markup, html};
use store::access::Session;

use crate::app::App;
use crate::components::{self, NavLink, PageFrame, Script};
use crate::error::Error;
use crate::locale::{Locale, Zone};
use crate::security::Rights;
use crate::words::{Words, zone_name};
use crate::{routes, session, t};

/// The most parameters of a query that are read.
pub const QUERY_PARAMETERS_MAX: usize = 32;
/// The name of the cookie that holds the role taken in a demonstration.
pub const ROLE_COOKIE: &str = "comity-demo-role";
/// Its name on a site that is reached by https only: browsers then refuse it from other hosts.
pub const ROLE_COOKIE_HOST: &str = "__Host-comity-demo-role";

const DAY_SECONDS: i64 = 86_400;

/// A request as a handler sees it.
#[derive(Clone, Debug)]
pub struct View {
    /// The application.
    pub app: App,
    /// The reader's language.
    pub locale: Locale,
    /// Whether the address names the language by `?lang=`.
    pub explicit: bool,
    /// The path of the address, as it was sent.
    pub path: String,
    /// The query of the address, decoded, in its order.
    pub query: Vec<(String, String)>,
    /// Now (Unix seconds UTC): one moment for the whole request.
    pub now: i64,
    /// The commission in its present state.
    pub commission: Arc<Commission>,
    /// Who asks: a session's office, or the role taken in a demonstration.
    pub actor: Actor,
    /// The session, also of somebody who is not seated yet.
    pub session: Option<Session>,
    /// Whether the page stands on the signing host.
    pub on_signing_host: bool,
    zone_name: String,
}

/// The part of the site that a page belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nav {
    /// The home page.
    Home,
    /// The texts.
    Texts,
    /// The promises.
    Promises,
    /// The record.
    Record,
    /// The charter.
    Charter,
    /// The mandate.
    Mandate,
    /// The origin.
    Origin,
    /// Checking it oneself.
    Check,
    /// Checking the words of a text.
    Speech,
    /// The demonstration.
    Demo,
    /// What waits for the one who asks.
    Mine,
    /// The desk.
    Desk,
    /// The seats.
    Seats,
    /// One's own account.
    Account,
    /// Reporting an incident.
    Report,
    /// The reports.
    Reports,
    /// The incidents.
    Incidents,
    /// The rooms of incidents.
    Board,
    /// Duty and contacts.
    Contacts,
    /// The meetings.
    Meetings,
    /// The programme.
    Programme,
    /// The competitions that a juror judges.
    Jury,
    /// The shared calendar.
    Calendar,
    /// None of them.
    None,
}

impl FromRequestParts<App> for View {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let mut view = View::new(app, &parts.uri, &parts.headers);
        if !view.on_signing_host {
            view.enter(session::read(app, &parts.headers, view.now).await?);
        }
        Ok(view)
    }
}

/// The language of a request, and whether the address names it.
pub(crate) fn negotiate(uri: &Uri, headers: &HeaderMap) -> (Locale, bool) {
    let named = uri.query().and_then(|query| {
        query.split('&').find_map(|pair| Locale::parse(pair.strip_prefix("lang=")?))
    });
    if let Some(locale) = named {
        return (locale, true);
    }
    // An unknown `?lang=` is no mistake: the reader gets what their browser wishes.
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
    (wish.map_or_else(Locale::fallback, Locale::negotiate), false)
}

/// The value of the role cookie, unchecked.
pub(crate) fn role_cookie<'a>(app: &App, headers: &'a HeaderMap) -> Option<&'a str> {
    app.demo()?;
    session::cookie(headers, if app.is_https() { ROLE_COOKIE_HOST } else { ROLE_COOKIE })
}

/// A place in a list of incidents, as an address names it.
pub(crate) fn place(at: i64, id: &IncidentId) -> String {
    format!("{at}.{id}")
}

impl View {
    /// Reads a request. It never fails: what cannot be read is left out.
    pub fn new(app: &App, uri: &Uri, headers: &HeaderMap) -> Self {
        let (locale, explicit) = negotiate(uri, headers);
        let query = Query::<Vec<(String, String)>>::try_from_uri(uri)
            .map(|Query(pairs)| pairs)
            .unwrap_or_default()
            .into_iter()
            .take(QUERY_PARAMETERS_MAX)
            .collect();
        let role = role_cookie(app, headers)
            .and_then(|value| value.parse::<Office>().ok())
            .filter(|office| app.demo().is_some_and(|demo| demo.key(office).is_some()));
        let commission = app.commission();
        let actor = role
            .and_then(|office| Actor::seated(&office, &commission).ok())
            .unwrap_or_else(Actor::public);
        View {
            app: app.clone(),
            locale,
            explicit,
            path: uri.path().to_owned(),
            query,
            now: app.now(),
            zone_name: zone_name(locale, Some(&commission.charter)),
            commission,
            actor,
            session: None,
            on_signing_host: app.is_signing_host(headers),
        }
    }

    /// The same request, asked by the holder of an office, or by nobody in particular.
    pub(crate) fn of(mut self, office: Option<&Office>) -> Self {
        self.session = None;
        self.actor = office
            .and_then(|office| Actor::seated(office, &self.commission).ok())
            .unwrap_or_else(Actor::public);
        self
    }

    /// Takes over a session: a seated holder acts by their office.
    fn enter(&mut self, session: Option<Session>) {
        if let Some(session) = &session
            && session.is_active
        {
            // The roll may have changed since the commission was read for this view.
            self.commission = self.app.commission();
            self.actor = Actor::seated(&session.office, &self.commission)
                .unwrap_or_else(|_| Actor::public());
        }
        self.session = session;
    }

    /// The office of who asks.
    pub fn office_held(&self) -> Option<&Office> {
        self.actor.office()
    }

    /// Refuses what who asks may not do: see [`can`].
    ///
    /// # Errors
    /// As [`can`].
    pub fn can(&self, action: Action, object: Object<'_>) -> Result<&Office, Refusal> {
        can(&self.actor, action, object, &self.commission.charter)?;
        self.actor.office().ok_or(Refusal::SignInNeeded)
    }

    /// An address of the site in the reader's language, when they named it.
    pub fn href(&self, path: &str) -> String {
        if self.explicit {
            routes::with_query(path, "lang", self.locale.tag())
        } else {
            path.to_owned()
        }
    }

    /// The value of a query parameter.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The place in a list of incidents that a query parameter names: a time and an id.
    ///
    /// # Errors
    /// A bad request where it names none.
    pub fn place_in_list(&self, name: &str) -> Result<Option<(i64, IncidentId)>, Error> {
        let given = self.query(name).filter(|it| !it.is_empty());
        let read = |place: &str| {
            let (at, id) = place.split_once('.')?;
            Some((at.parse().ok()?, id.parse().ok()?))
        };
        given
            .map(|it| read(it).ok_or_else(|| Error::bad(format!("{name}= is no place in a list"))))
            .transpose()
    }

    /// What puts something of the domain into the reader's words.
    pub fn words(&self) -> Words<'_> {
        Words { locale: self.locale, charter: Some(&self.commission.charter) }
    }

    /// The reader's language as a language of texts, then those that stand in.
    pub fn wished(&self) -> Vec<Language> {
        self.words().wished()
    }

    /// Words in the reader's language where they exist, else in another, with that language.
    pub fn names(&self, localized: &Localized) -> (String, Language) {
        self.words().names(localized)
    }

    /// A party's name, or its id where the charter no longer has it.
    pub fn party(&self, id: &PartyId) -> String {
        self.words().party(id)
    }

    /// An office in words: `Co-chair 1, Union of the Northern Shore`.
    pub fn office(&self, office: &Office) -> String {
        self.words().office(office)
    }

    /// A refusal in words; of a draft that is not ready, with everything that blocks it.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        self.words().refusal(refusal)
    }

    /// A refusal in words, without the list of what blocks a draft.
    pub fn refusal_alone(&self, refusal: &Refusal) -> String {
        self.words().refusal_alone(refusal)
    }

    /// What blocks a draft, one sentence each.
    pub fn blocks(&self, refusal: &Refusal) -> Vec<String> {
        self.words().blocks(refusal)
    }

    /// One thing that blocks a draft.
    pub fn block(&self, block: &Block) -> String {
        self.words().block(block)
    }

    /// The commission's name.
    pub fn commission_name(&self) -> String {
        self.names(&self.commission.charter.name).0
    }

    /// The commission's time zone.
    pub fn zone(&self) -> Zone<'_> {
        Zone {
            offset_seconds: i64::from(self.commission.charter.utc_offset_seconds),
            name: &self.zone_name,
        }
    }

    /// A day in the commission's zone.
    pub fn date(&self, unix: i64) -> String {
        self.locale.date(unix, self.zone().offset_seconds)
    }

    /// A moment in the commission's zone.
    pub fn date_time(&self, unix: i64) -> String {
        self.locale.date_time(unix, self.zone())
    }

    /// The parties in an order that favours none: it moves on by one from page to page and from
    /// day to day, and is the same for every reader.
    pub fn parties_in_order(&self) -> Vec<Party> {
        let charter = &self.commission.charter;
        let mut parties: Vec<Party> =
            charter.party_ids().iter().filter_map(|id| charter.party(id)).cloned().collect();
        if !parties.is_empty() {
            let day = self.day().unsigned_abs();
            let page: u64 = self.path.bytes().map(u64::from).sum();
            let count = parties.len() as u64;
            let turn = usize::try_from(day.wrapping_add(page) % count).unwrap_or(0);
            parties.rotate_left(turn);
        }
        parties
    }

    /// Today by the commission's clock, counted in days.
    fn day(&self) -> i64 {
        self.now.saturating_add(self.zone().offset_seconds).div_euclid(DAY_SECONDS)
    }

    /// When the next day begins by the commission's clock (Unix seconds UTC).
    pub(crate) fn next_day(&self) -> i64 {
        (self.day() + 1).saturating_mul(DAY_SECONDS).saturating_sub(self.zone().offset_seconds)
    }

    /// Whether whoever asks acts for this party.
    pub fn is_own(&self, party: &PartyId) -> bool {
        self.office_held().is_some_and(|office| office.party() == Some(party))
    }

    /// Whether whoever asks serves the same side as an office: its party, or the secretariat.
    pub fn is_own_office(&self, office: &Office) -> bool {
        self.office_held().is_some_and(|own| own.party() == office.party())
    }

    /// The parties in the page's order, but the reader's own first: on a member's own pages their
    /// side stands on the left.
    pub fn parties_own_first(&self) -> Vec<Party> {
        let mut parties = self.parties_in_order();
        if let Some(place) = parties.iter().position(|party| self.is_own(&party.id)) {
            let own = parties.remove(place);
            parties.insert(0, own);
        }
        parties
    }

    /// A page with its frame.
    pub fn page(&self, title: &str, nav: Nav, body: Markup) -> Response {
        self.frame(title, nav).respond(body)
    }

    /// The frame of a page, for those that want more than [`View::page`].
    pub fn frame(&self, title: &str, nav: Nav) -> Frame<'_> {
        Frame {
            view: self,
            title: title.to_owned(),
            nav,
            status: StatusCode::OK,
            wide: false,
            error: false,
            script: None,
            once: false,
            bare: false,
        }
    }

    /// The address of this page with its query, without the language.
    fn address(&self) -> String {
        self.query
            .iter()
            .filter(|(name, _)| name != "lang" && name != "done")
            .fold(self.path.clone(), |path, (name, value)| routes::with_query(&path, name, value))
    }

    /// The address of a page of the site; from the signing host it leads back there.
    pub(crate) fn site_href(&self, path: &str) -> String {
        if self.on_signing_host {
            format!("{}{}", self.app.base_url(), self.href(path))
        } else {
            self.href(path)
        }
    }

    /// The rooms of whoever acts by an office.
    fn room_links(&self, here: Nav) -> Vec<NavLink> {
        let rooms = [
            (Nav::Mine, routes::mine(), "nav-mine", Action::Read, Object::Desk),
            (Nav::Desk, routes::desk(), "nav-desk", Action::Read, Object::Desk),
            (Nav::Reports, routes::reports(), "nav-reports", Action::Read, Object::Reports),
            (Nav::Board, routes::board(), "nav-board", Action::Read, Object::Incidents),
            (Nav::Contacts, routes::contacts(), "nav-contacts", Action::Read, Object::Contacts),
            (Nav::Calendar, routes::calendar(), "nav-calendar", Action::Read, Object::Calendar),
            (Nav::Seats, routes::seats(), "nav-seats", Action::Read, Object::Desk),
            (Nav::Jury, routes::juries(), "nav-jury", Action::Judge, Object::Competition),
        ];
        rooms
            .into_iter()
            .filter(|(_, _, _, action, object)| self.can(*action, *object).is_ok())
            .map(|(nav, path, id, _, _)| NavLink {
                href: self.href(path),
                label: t!(self.locale, id),
                current: nav == here,
            })
            .collect()
    }

    fn nav_links(&self, here: Nav) -> Vec<NavLink> {
        if self.on_signing_host {
            return Vec::new();
        }
        let link = |nav: Nav, path: &str, id: &str| NavLink {
            href: self.href(path),
            label: t!(self.locale, id),
            current: nav == here,
        };
        let mut links = vec![
            link(Nav::Home, routes::home(), "ui-home"),
            link(Nav::Report, routes::report(), "nav-report"),
            link(Nav::Incidents, routes::incidents(), "nav-incidents"),
            link(Nav::Meetings, routes::meetings(), "nav-meetings"),
            link(Nav::Texts, routes::texts(), "ui-texts"),
            link(Nav::Promises, routes::ledger(), "ui-promises"),
            link(Nav::Programme, routes::programme(), "nav-programme"),
            link(Nav::Mandate, routes::mandate(), "nav-mandate"),
            link(Nav::Charter, routes::charter(), "ui-charter"),
        ];
        if self.commission.charter.origin.is_some() {
            links.push(link(Nav::Origin, routes::origin(), "ui-origin"));
        }
        links.push(link(Nav::Record, routes::record(), "ui-record"));
        if self.app.demo().is_some() {
            links.push(link(Nav::Demo, routes::demo(), "nav-demo"));
        } else if self.session.is_none() && self.app.passkeys().is_some() {
            links.push(link(Nav::Account, routes::sign_in(), "session-sign-in"));
        }
        links
    }

    fn footer_links(&self, here: Nav) -> Vec<NavLink> {
        if self.on_signing_host {
            return Vec::new();
        }
        let link = |path: &str, id: &str, current: bool| NavLink {
            href: self.href(path),
            label: t!(self.locale, id),
            current,
        };
        vec![
            link(routes::check(), "ui-check-yourself", here == Nav::Check),
            link(routes::speech(), "speech-nav", here == Nav::Speech),
            link(routes::feed(), "ui-feed", false),
            link(routes::openapi(), "ui-api", false),
        ]
    }
}

/// A page's frame, before its body is known.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    view: &'a View,
    title: String,
    nav: Nav,
    status: StatusCode,
    wide: bool,
    error: bool,
    script: Option<Script>,
    once: bool,
    bare: bool,
}

impl Frame<'_> {
    /// Says that the page leads nowhere: without a network nothing else is there.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Says that the page is an answer to a form and cannot be opened again: it offers no other
    /// languages.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Answers with another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Uses the whole width.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Says in the title that the page shows a mistake.
    #[must_use]
    pub fn error(mut self) -> Self {
        self.error = true;
        self
    }

    /// Lets the page use a passkey, which needs its one script.
    #[must_use]
    pub fn passkey(mut self) -> Self {
        self.script = Some(Script::Passkey);
        self
    }

    /// Lets the page do a little work, which needs its one script.
    #[must_use]
    pub fn proof(mut self) -> Self {
        self.script = Some(Script::Proof);
        self
    }

    /// Lets the page check texts in the browser, which needs its one script and the analyser.
    #[must_use]
    pub fn checking(mut self) -> Self {
        self.script = Some(Script::Check);
        self
    }

    /// Lets the page work without a network, which needs its one script.
    #[must_use]
    pub fn door(mut self) -> Self {
        self.script = Some(Script::Door);
        self
    }

    /// The page with this body.
    pub fn respond(self, body: Markup) -> Response {
        let view = self.view;
        let address = view.address();
        let (home, feed) = (view.site_href(routes::home()), view.site_href(routes::feed()));
        // What a POST shows has no address that could be opened in another language.
        let alternates = if self.status.is_success() && !self.once {
            components::alternates(&address)
        } else {
            Vec::new()
        };
        let led = |links: Vec<NavLink>| if self.bare { Vec::new() } else { links };
        let session = if self.bare { None } else { self.session() };
        let markup = components::layout(&PageFrame {
            locale: view.locale,
            title: &self.title,
            error: self.error,
            commission: &view.commission_name(),
            home: &home,
            url_path: &address,
            alternates: &alternates,
            nav: &led(view.nav_links(self.nav)),
            rooms: &led(view.room_links(self.nav)),
            footer: &led(view.footer_links(self.nav)),
            feed: Some(&feed),
            demonstration: view.commission.founded.demonstration,
            session,
            wide: self.wide,
            script: self.script,
            body,
        });
        let language = HeaderValue::from_static(view.locale.tag());
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let mut response = (
            self.status,
            [(header::CONTENT_TYPE, html), (header::CONTENT_LANGUAGE, language)],
            markup.into_string(),
        )
            .into_response();
        let personal = view.session.is_some() || view.office_held().is_some();
        if self.script.is_some() || personal || view.on_signing_host {
            response.extensions_mut().insert(Rights { script: self.script });
        }
        response
    }

    /// Who is signed in, or acts in a demonstration, and the way out.
    fn session(&self) -> Option<Markup> {
        let view = self.view;
        if view.on_signing_host {
            return None;
        }
        match (&view.session, view.office_held()) {
            (Some(session), _) => Some(html! {
                a href=(view.href(routes::account())) { (view.office(&session.office)) }
                form method="post" action=(view.href(routes::sign_out())) {
                    button class="button plain" type="submit" { (t!(view.locale, "session-sign-out")) }
                }
            }),
            (None, Some(office)) => Some(html! {
                a href=(view.href(routes::demo())) {
                    (t!(view.locale, "demo-acting-as", "office" => view.office(office)))
                }
            }),
            (None, None) => None,
        }
    }
}
