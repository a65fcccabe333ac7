//! The frame of every page.

use maud::{DOCTYPE, Markup, html};

use super::seal::{Mark, shape};
use crate::assets;
use crate::locale::Locale;
use crate::{routes, t};

/// A link of the navigation or the footer.
#[derive(Clone, Debug)]
pub struct NavLink {
    /// Its address.
    pub href: String,
    /// Its words.
    pub label: String,
    /// Whether it leads to the page that is shown, or to the part it belongs to.
    pub current: bool,
}

/// The same page in another language of the interface.
#[derive(Clone, Debug)]
pub struct Alternate {
    /// The language.
    pub locale: Locale,
    /// The page's address in it.
    pub href: String,
}

/// What a page hands to [`layout`].
#[derive(Clone, Debug)]
pub struct PageFrame<'a> {
    /// The reader's language.
    pub locale: Locale,
    /// The page's title, a sentence or a name. The page's own `h1` says the same.
    pub title: &'a str,
    /// Whether the page shows an error summary: its title then begins with "Error:".
    pub error: bool,
    /// The commission's name in the reader's language, from the charter.
    pub commission: &'a str,
    /// The address of the commission's home page.
    pub home: &'a str,
    /// The page's own address, printed at the head of paper copies.
    pub url_path: &'a str,
    /// The page in every language, usually [`alternates`]. Empty where it exists in this one alone.
    pub alternates: &'a [Alternate],
    /// The navigation.
    pub nav: &'a [NavLink],
    /// The footer's links: feed, data, record.
    pub footer: &'a [NavLink],
    /// The Atom feed of what the page shows.
    pub feed: Option<&'a str>,
    /// Whether the commission is invented: every page then says so.
    pub demonstration: bool,
    /// The rooms of whoever is signed in.
    pub rooms: &'a [NavLink],
    /// Who is signed in and the way out, on pages of members.
    pub session: Option<Markup>,
    /// The script that the page uses, if any.
    pub script: Option<Script>,
    /// Whether the page uses the whole width. Otherwise its pieces keep to one column,
    /// but for those with the class `full`.
    pub wide: bool,
    /// The page.
    pub body: Markup,
}

/// The scripts of the site; no page has more than one, and most have none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// Asks the browser for a passkey.
    Passkey,
    /// Does a little work, so that a report goes before those without: see [`crate::proof`].
    Proof,
    /// Checks a text in the browser, with the analyser that it fetches.
    Check,
    /// Lets people in at the door of a forum without a network.
    Door,
}

impl Script {
    /// Its file in `assets/`.
    pub fn file(self) -> &'static str {
        match self {
            Script::Passkey => "passkey.js",
            Script::Proof => "proof.js",
            Script::Check => "check.js",
            Script::Door => "door.js",
        }
    }
}

impl PageFrame<'_> {
    /// Whether the page is one of the rooms, or is shown to whoever acts.
    fn is_room(&self) -> bool {
        self.script == Some(Script::Passkey)
            || self.session.is_some()
            || !self.rooms.is_empty()
            || routes::is_private(self.path())
    }

    /// The page's path without its query.
    fn path(&self) -> &str {
        self.url_path.split('?').next().unwrap_or_default()
    }
}

/// The page at `url_path` in every language, by `?lang=`.
pub fn alternates(url_path: &str) -> Vec<Alternate> {
    let mark = if url_path.contains('?') { '&' } else { '?' };
    Locale::all()
        .map(|locale| Alternate { locale, href: format!("{url_path}{mark}lang={}", locale.tag()) })
        .collect()
}

/// A whole HTML document.
pub fn layout(frame: &PageFrame<'_>) -> Markup {
    let locale = frame.locale;
    let title = if frame.error {
        t!(locale, "ui-title-error", "title" => frame.title)
    } else {
        frame.title.to_owned()
    };
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            head {
                meta charset="utf-8";
                title {
                    (title) @if frame.title != frame.commission { " – " (frame.commission) }
                    @if frame.demonstration { " (" (t!(locale, "ui-demonstration")) ")" }
                }
                meta name="viewport" content="width=device-width, initial-scale=1";
                link rel="stylesheet" href=(assets::href("comity.css"));
                @if frame.is_room() { link rel="stylesheet" href=(assets::href("rooms.css")); }
                @if routes::has_chart(frame.path()) {
                    link rel="stylesheet" href=(assets::href("charts.css"));
                }
                link rel="icon" type="image/svg+xml" href=(assets::href("favicon.svg"));
                @if let Some(script) = frame.script {
                    script src=(assets::href(script.file())) defer {}
                }
                @if let Some(feed) = frame.feed {
                    link rel="alternate" type="application/atom+xml" title=(t!(locale, "ui-feed")) href=(feed);
                }
                @for other in frame.alternates {
                    link rel="alternate" hreflang=(other.locale.tag()) href=(other.href);
                }
            }
            body {
                a class="skip" href="#content" { (t!(locale, "ui-skip")) }
                @if frame.demonstration { (demonstration(locale)) }
                (header(frame))
                div class="inner sheet" {
                    div class="print-head" aria-hidden="true" {
                        div {
                            span { @if frame.demonstration { (t!(locale, "ui-demonstration")) " · " } (frame.commission) }
                           span { (t!(locale, "ui-print-address", "address" => frame.url_path)) }
                        }
                    }
                    main id="content" class={ "flow" @if !frame.wide { " column" } } tabindex="-1" { (frame.body) }
                }
                (footer(frame))
            }
        }
    }
}

fn demonstration(locale: Locale) -> Markup {
    html! {
        aside class="demonstration" aria-label=(t!(locale, "ui-demonstration")) {
            p class="inner" {
                strong { (t!(locale, "ui-demonstration")) }
                (t!(locale, "ui-demonstration-words"))
            }
        }
    }
}

fn header(frame: &PageFrame<'_>) -> Markup {
    let locale = frame.locale;
    html! {
        header class="page-header" {
            div class="inner" {
                a class="commission" href=(frame.home) { (shape(Mark::Filled)) bdi { (frame.commission) } }
                @if !frame.alternates.is_empty() {
                    nav class="languages" aria-label=(t!(locale, "ui-languages")) {
                        ul role="list" {
                            @for other in frame.alternates {
                                @let current = (other.locale == locale).then_some("true");
                                li { a href=(other.href) lang=(other.locale.tag()) hreflang=(other.locale.tag()) aria-current=[current] {
                                    (other.locale.name())
                                } }
                            }
                        }
                    }
                }
                @if !frame.nav.is_empty() {
                    nav class="page-nav" aria-label=(t!(locale, "ui-navigation")) { (links(frame.nav)) }
                }
                @if frame.session.is_some() || !frame.rooms.is_empty() {
                    div class="session" {
                        @if !frame.rooms.is_empty() {
                            nav aria-label=(t!(locale, "session-rooms")) { (links(frame.rooms)) }
                        }
                        @if let Some(session) = &frame.session { div class="who" { (session) } }
                    }
                }
            }
        }
    }
}

fn footer(frame: &PageFrame<'_>) -> Markup {
    html! {
        footer class="page-footer" {
            nav class="inner" aria-label=(t!(frame.locale, "ui-footer")) {
                @if !frame.footer.is_empty() { (links(frame.footer)) }
                p class="muted" { bdi { (frame.commission) } }
            }
        }
    }
}

fn links(links: &[NavLink]) -> Markup {
    html! {
        ul role="list" {
            @for link in links {
                @let current = link.current.then_some("page");
                li { a href=(link.href) aria-current=[current] { (link.label) } }
            }
        }
    }
}
