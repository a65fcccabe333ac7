//! Words: versions of a text, times, notices.

use commission::language::Language;
use maud::{Markup, html};

use crate::locale::{Locale, Zone, rfc3339};
use crate::t;

/// Whether a version of a text binds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It binds: it was signed.
    Authentic,
    /// A help for readers: it does not bind.
    Courtesy,
}

/// A text in one language.
#[derive(Clone, Debug)]
pub struct Version<'a> {
    /// The language.
    pub language: &'a Language,
    /// Its title in that language.
    pub title: &'a str,
    /// Whether it binds.
    pub standing: Standing,
    /// Its words, usually [`passages`]. None where the version does not exist.
    pub body: Option<Markup>,
}

/// How strongly a notice speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Something to know.
    Plain,
    /// Something that is not finished.
    Pending,
    /// Something that must be seen first.
    Urgent,
}

/// Versions side by side where there is room, else one under the other: the reader's first,
/// the others in the order given. A version without words is visibly missing.
pub fn versions(locale: Locale, mut versions: Vec<Version<'_>>) -> Markup {
    versions.sort_by_key(|version| version.language.as_str() != locale.tag());
    html! {
        section class="versions full" aria-label=(t!(locale, "ui-versions")) {
            @for version in &versions {
                @match &version.body {
                    Some(body) => article class="version" {
                        p class="version-head" {
                            (language_mark(version.language))
                            span class="muted" { (standing(locale, version.standing)) }
                        }
                        h2 lang=(version.language) dir="auto" { (version.title) }
                        div class="instrument" lang=(version.language) dir="auto" { (body) }
                    }
                    None => article class="version version-missing" {
                        p class="version-head" { (language_mark(version.language)) }
                        p { (t!(locale, "ui-version-missing", "language" => language_name(version.language))) }
                    }
                }
            }
        }
    }
}

fn standing(locale: Locale, standing: Standing) -> String {
    match standing {
        Standing::Authentic => t!(locale, "ui-version-authentic"),
        Standing::Courtesy => t!(locale, "ui-version-courtesy"),
    }
}

/// A language's mark: its tag and its name in itself.
pub fn language_mark(language: &Language) -> Markup {
    html! {
        span class="language" lang=(language) {
            abbr aria-hidden="true" { (language) }
            bdi { (language_name(language)) }
        }
    }
}

/// A language's name in itself, where the interface knows it; else its tag.
pub fn language_name(language: &Language) -> String {
    if let Some(locale) = Locale::parse(language.as_str()) {
        return locale.name().to_owned();
    }
    let tag = language.as_str();
    let known = OTHERS.iter().find(|(known, _)| *known == tag);
    known.map_or_else(|| tag.to_owned(), |(_, name)| (*name).to_owned())
}

/// Languages in which texts may be worded though the interface does not speak them, each by its
/// own name (CLDR).
const OTHERS: [(&str, &str); 24] = [
    ("ar", "العربية"),
    ("bs", "bosanski"),
    ("cy", "Cymraeg"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("es", "español"),
    ("fa", "فارسی"),
    ("fr", "français"),
    ("ga", "Gaeilge"),
    ("gd", "Gàidhlig"),
    ("gu", "ગુજરાતી"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "hrvatski"),
    ("it", "italiano"),
    ("ka", "ქართული"),
    ("ku", "kurdî"),
    ("mk", "македонски"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "polski"),
    ("sq", "shqip"),
    ("sr", "српски"),
    ("tr", "Türkçe"),
    ("uk", "українська"),
];

/// The numbered passages of a text.
pub fn passages(passages: &[Markup]) -> Markup {
    html! {
        ol class="passages" role="list" {
            @for passage in passages { li { div { (passage) } } }
        }
    }
}

/// Text that people wrote, kept apart from the direction of the words around it.
pub fn user_text(language: Option<&Language>, text: &str) -> Markup {
    html! { bdi lang=[language] { (text) } }
}

/// A moment: day, time of day and zone.
pub fn time_tag(locale: Locale, unix: i64, zone: Zone<'_>) -> Markup {
    html! { time datetime=(rfc3339(unix)) { (locale.date_time(unix, zone)) } }
}

/// A day in the commission's zone.
pub fn day_tag(locale: Locale, unix: i64, zone: Zone<'_>) -> Markup {
    html! { time datetime=(rfc3339(unix)) { (locale.date(unix, zone.offset_seconds)) } }
}

/// A passage set apart.
pub fn notice(tone: Tone, body: &Markup) -> Markup {
    let class = match tone {
        Tone::Plain => "notice",
        Tone::Pending => "notice pending",
        Tone::Urgent => "notice urgent",
    };
    html! { div class=(class) { (body) } }
}

/// "In danger now? Call …": service and number of each line that may help here.
pub fn in_danger(locale: Locale, numbers: &[(&str, &str)]) -> Markup {
    html! {
        div class="danger" {
            p { strong { (t!(locale, "ui-in-danger")) } }
            ul role="list" {
                @for (service, number) in numbers {
                    li { a href={ "tel:" (number) } {
                        (t!(locale, "ui-in-danger-call", "number" => *number, "service" => *service))
                    } }
                }
            }
        }
    }
}

/// Words that open on demand.
pub fn details(summary: &str, body: &Markup) -> Markup {
    html! { details { summary { (summary) } div { (body) } } }
}

/// What was done, under which reference, and what happens next.
pub fn confirmation(locale: Locale, title: &str, reference: Option<&str>, next: &Markup) -> Markup {
    html! {
        section class="confirmation" {
            h1 { (title) }
            @if let Some(reference) = reference {
                p { (t!(locale, "ui-reference")) br; span class="reference" translate="no" { (reference) } }
            }
        }
        h2 { (t!(locale, "ui-next-steps")) }
        (next)
    }
}
