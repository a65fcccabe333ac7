//! The versions of a text, side by side: passages, grounds, interests, promises.

use std::collections::BTreeSet;

use commission::act::TabledVersion;
use commission::instrument::PrintedGround;
use commission::{Kind, Language, PartyId, Version};
use maud::{Markup, html};

use crate::components::{self, Standing, passages, user_text};
use crate::locale::Locale;
use crate::pages::words::{self, prose};
use crate::request::View;
use crate::{routes, t};

/// Every version of a text of a kind; those that the charter asks or offers and that do not exist
/// are visibly missing.
pub(in crate::pages) fn versions(
    view: &View,
    kind: Kind,
    tabled: &[(TabledVersion, Version)],
) -> Markup {
    let charter = &view.commission.charter;
    let mut versions: Vec<components::Version<'_>> = tabled
        .iter()
        .map(|(tabled, words)| components::Version {
            language: &tabled.language,
            title: &words.title,
            standing: if tabled.authentic { Standing::Authentic } else { Standing::Courtesy },
            body: Some(body(view, words)),
        })
        .collect();
    let present: BTreeSet<&Language> = tabled.iter().map(|(it, _)| &it.language).collect();
    let authentic = charter.authentic(kind);
    let missing: BTreeSet<&Language> =
        authentic.iter().chain(&charter.courtesy).filter(|it| !present.contains(*it)).collect();
    versions.extend(missing.into_iter().map(|language| components::Version {
        language,
        title: "",
        standing: Standing::Courtesy,
        body: None,
    }));
    // What binds stands before what does not; the reader's own language before all.
    versions.sort_by_key(|it| (it.body.is_none(), it.standing != Standing::Authentic));
    components::versions(view.locale, versions)
}

/// A version's words, under headings in its own language where the interface speaks it.
fn body(view: &View, version: &Version) -> Markup {
    let own = Locale::parse(version.language.as_str());
    let order: Vec<PartyId> = view.parties_in_order().into_iter().map(|party| party.id).collect();
    let place = |id: &PartyId| order.iter().position(|it| it == id).unwrap_or(usize::MAX);
    let mut grounds: Vec<&PrintedGround> = version.grounds.iter().collect();
    grounds.sort_by_key(|ground| place(&ground.party));
    let mut interests: Vec<&(PartyId, String)> = version.interests.iter().collect();
    interests.sort_by_key(|(party, _)| place(party));
    let locale = own.unwrap_or(view.locale);
    let heading = |id: &str| {
        html! { h3 lang=[own.is_none().then(|| view.locale.tag())] { (t!(locale, id)) } }
    };
    let paragraphs: Vec<Markup> = version.passages.iter().map(|words| prose(words)).collect();
    html! {
        (passages(&paragraphs))
        @if !version.promises.is_empty() {
            (heading("text-promises"))
            ul { @for (_, promise) in &version.promises { li { (user_text(None, promise)) } } }
        }
        @if !version.grounds.is_empty() {
            (heading("text-grounds"))
            dl class="grounds" {
                @for ground in &grounds {
                    div {
                        dt { (short(view, &ground.party, &version.language)) }
                        dd { (prose(&ground.text)) p class="small muted" { (citation(view, locale, &ground.citation)) } }
                    }
                }
            }
        }
        @if !version.interests.is_empty() {
            (heading("text-interests"))
            dl class="grounds" {
                @for (party, interest) in &interests {
                    div { dt { (short(view, party, &version.language)) } dd { (prose(interest)) } }
                }
            }
        }
    }
}

/// A party's short name in the language of a version, where the charter gives it.
fn short(view: &View, id: &PartyId, language: &Language) -> Markup {
    let party = view.commission.charter.party(id);
    let own = party.and_then(|party| party.short.get(language));
    own.map_or_else(|| words::short(view, id), |name| user_text(Some(language), name))
}

/// Where a ground stands.
fn citation(view: &View, locale: Locale, citation: &str) -> Markup {
    match citation.split_once(' ') {
        Some(("charter", clause)) => html! {
            a href=(view.site_href(&format!("{}#clause-{clause}", routes::charter()))) {
                (t!(locale, "text-cites-charter", "clause" => clause))
            }
        },
        Some(("instrument", id)) => html! {
            a href=(view.site_href(&routes::text(id))) { (t!(locale, "text-cites-text")) }
        },
        _ => html! { (t!(locale, "text-cites-law")) },
    }
}
