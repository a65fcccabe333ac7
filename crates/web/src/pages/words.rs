//! Sentences with markup in them, and names as pages show them.

use commission::act::TabledVersion;
use commission::charter::Party;
use commission::{Kind, Localized, Office, PartyId};
use fluent_bundle::FluentValue;
use maud::{Markup, PreEscaped, html};

use crate::components::{self, user_text};
use crate::locale::{Args, Locale};
use crate::request::View;
use crate::t;

/// Where the markup of a sentence goes: characters of the private use area, which no message and
/// no cleaned text has.
const FIRST_PLACE: u32 = 0xE000;

/// Words a message whose values are markup: `say!(locale, "id", { "title" => markup }, "n" => 3)`.
macro_rules! say {
    ($locale:expr, $id:expr, { $($name:literal => $part:expr),* $(,)? } $(, $arg:literal => $value:expr)* $(,)?) => {
        $crate::pages::words::sentence(
            $locale, $id, [$(($arg, $value.into())),*], [$(($name, $part)),*],
        )
    };
}
pub(super) use say;

/// A message with plain values, and with markup in the places of others.
pub(super) fn sentence<'a, const V: usize, const M: usize>(
    locale: Locale,
    id: &str,
    values: [(&'static str, FluentValue<'a>); V],
    parts: [(&'static str, Markup); M],
) -> Markup {
    let mut args: Args<'a> = values.into_iter().collect();
    for ((name, _), place) in parts.iter().zip(FIRST_PLACE..) {
        let mark = char::from_u32(place).unwrap_or(char::REPLACEMENT_CHARACTER);
        args.set(*name, mark.to_string());
    }
    let words = locale.text(id, Some(&args));
    let part = |letter: char| {
        let place = u32::from(letter).checked_sub(FIRST_PLACE)?;
        parts.get(usize::try_from(place).ok()?).map(|(_, markup)| markup)
    };
    let mut markup = String::with_capacity(words.len());
    for run in words.split_inclusive(|letter| part(letter).is_some()) {
        let there = run.chars().next_back().and_then(|letter| Some((letter, part(letter)?)));
        let plain = there.map_or(run, |(letter, _)| run.trim_end_matches(letter));
        markup.push_str(
            &html! { (plain) @if let Some((_, there)) = there { (there) } }.into_string(),
        );
    }
    PreEscaped(markup)
}

/// Several things as one phrase: "A, B and C".
pub(super) fn list(locale: Locale, mut items: Vec<Markup>) -> Markup {
    let Some(last) = items.pop() else { return html! {} };
    let Some(before) = items.pop() else { return last };
    let first = items
        .into_iter()
        .chain([before])
        .reduce(|first, next| say!(locale, "list-more", { "first" => first, "next" => next }));
    say!(locale, "list-last", { "first" => first.unwrap_or_default(), "last" => last })
}

/// Words given in several languages, in the reader's where they exist, marked with their language.
pub(super) fn named(view: &View, words: &Localized) -> Markup {
    let (text, language) = view.names(words);
    user_text(Some(&language), &text)
}

/// The titles of a revision's versions.
pub(super) fn titles(versions: &[TabledVersion]) -> Localized {
    versions.iter().map(|version| (version.language.clone(), version.title.clone())).collect()
}

/// A party's short name.
pub(super) fn short(view: &View, id: &PartyId) -> Markup {
    match view.commission.charter.party(id) {
        Some(party) => named(view, &party.short),
        None => user_text(None, id.as_str()),
    }
}

/// The short name of the party that an office serves, or the secretariat, or the neutral jurors.
pub(super) fn short_of(view: &View, office: &Office) -> Markup {
    match office.party() {
        Some(party) => short(view, party),
        None if office.role().judges() => html! { (t!(view.locale, "competition-neutral")) },
        None => html! { (t!(view.locale, "party-secretariat")) },
    }
}

/// Parties as one phrase of short names, in the page's order.
pub(super) fn parties(view: &View, ids: &[PartyId]) -> Markup {
    let mut rest: Vec<&PartyId> = ids.iter().collect();
    let mut names = Vec::new();
    for party in view.parties_in_order() {
        if let Some(place) = rest.iter().position(|id| **id == party.id) {
            rest.remove(place);
            names.push(named(view, &party.short));
        }
    }
    names.extend(rest.into_iter().map(|id| user_text(None, id.as_str())));
    list(view.locale, names)
}

/// A party with its monogram and full name.
pub(super) fn party_sign(view: &View, party: &Party) -> Markup {
    let (name, _) = view.names(&party.name);
    components::party(party.shape, &party.monogram, &name)
}

/// An office without its party: `Co-chair, seat 1`.
pub(super) fn seat(view: &View, office: &Office) -> String {
    let role = view.locale.text(&format!("role-{}", office.role()), None);
    t!(view.locale, "party-office", "role" => role, "number" => i64::from(office.number()))
}

/// A kind of text in words.
pub(super) fn kind(view: &View, kind: Kind) -> String {
    view.locale.text(&format!("kind-{kind}"), None)
}

/// A kind of text with its number: `Joint statement 1`.
pub(super) fn numbered(view: &View, of: Kind, number: i64) -> String {
    t!(view.locale, "text-number", "kind" => kind(view, of), "number" => number)
}

/// A witness as people know it: its party's, where its name in the policy says so.
pub(super) fn witness(view: &View, name: &str) -> Markup {
    let party = view.commission.charter.parties.iter().find(|party| {
        name.strip_prefix(party.id.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('.'))
    });
    match party {
        Some(party) => {
            say!(view.locale, "record-witness-of", { "party" => named(view, &party.short) })
        }
        None => user_text(None, name),
    }
}

/// Witnesses as one phrase.
pub(super) fn witnesses(view: &View, names: &[String]) -> Markup {
    list(view.locale, names.iter().map(|name| witness(view, name)).collect())
}

/// Words as people wrote them: an empty line parts paragraphs.
pub(super) fn prose(words: &str) -> Markup {
    html! {
        @for paragraph in words.split("\n\n") {
            p {
                bdi {
                    @for (number, line) in paragraph.split('\n').enumerate() {
                        @if number > 0 { br; }
                        (line)
                    }
                }
            }
        }
    }
}

/// A whole number of things for a message's plural: what does not fit is the most there is.
pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Hundredths of a point as a number with two places.
pub(super) fn points(view: &View, hundredths: i64) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let mark = if view.locale.tag() == "en" { '.' } else { ',' };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}{mark}{:02}", size / 100, size % 100)
}
