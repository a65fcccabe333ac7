//! The versions of a text, side by side: passages, grounds, interests, promises.

use std::collections::BTreeSet;

use commission::{Language, Version};
use maud::{Markup, html};

use super::Text;
use crate::components::{self, Standing, passages, user_text};
use crate::locale::Locale;
use crate::pages::words::short;
use crate::request::View;
use crate::{routes, t};

/// Every version; those that the charter asks or offers and that do not exist are visibly missing.
pub(super) fn versions(view: &View, text: &Text) -> Markup {
    let charter = &view.commission.charter;
    let kind = text.page.instrument.kind();
    let mut versions: Vec<components::Version<'_>> = text
        .versions
        .iter()
        .map(|(tabled, words)| components::Version {
            language: &tabled.language,
            title: &words.title,
            standing: if tabled.authentic { Standing::Authentic } else { Standing::Courtesy },
            body: Some(body(view, words)),
        })
        .collect();
    let present: BTreeSet<&Language> = text.versions.iter().map(|(it, _)| &it.language).collect();
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
fn body(view: &View, words: &Version) -> Markup {
    let own = Locale::parse(words.language.as_str());
    let locale = own.unwrap_or(view.locale);
    let heading = |id: &str| {
        html! { h3 lang=[own.is_none().then(|| view.locale.tag())] { (t!(locale, id)) } }
    };
    let paragraphs: Vec<Markup> = words.passages.iter().map(|words| prose(words)).collect();
    html! {
        (passages(&paragraphs))
        @if !words.promises.is_empty() {
            (heading("text-promises"))
            ul { @for (_, promise) in &words.promises { li { (user_text(None, promise)) } } }
        }
        @if !words.grounds.is_empty() {
            (heading("text-grounds"))
            dl class="grounds" {
                @for ground in &words.grounds {
                    div {
                        dt { (short(view, &ground.party)) }
                        dd { (prose(&ground.text)) p class="small muted" { (citation(view, locale, &ground.citation)) } }
                    }
                }
            }
        }
        @if !words.interests.is_empty() {
            (heading("text-interests"))
            dl class="grounds" {
                @for (party, interest) in &words.interests {
                    div { dt { (short(view, party)) } dd { (prose(interest)) } }
                }
            }
        }
    }
}

/// Words as people wrote them: an empty line parts paragraphs.
fn prose(words: &str) -> Markup {
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

/// Where a ground stands.
fn citation(view: &View, locale: Locale, citation: &str) -> Markup {
    match citation.split_once(' ') {
        Some(("charter", clause)) => html! {
            a href=(view.href(&format!("{}#clause-{clause}", routes::charter()))) {
                (t!(locale, "text-cites-charter", "clause" => clause))
            }
        },
        Some(("instrument", id)) => html! {
            a href=(view.href(&routes::text(id))) { (t!(locale, "text-cites-text")) }
        },
        _ => html! { (t!(locale, "text-cites-law")) },
    }
}
