//! What stands around the text of a draft: grounds, interests, promises, files, threads.

use commission::charter::Party;
use commission::commitment::{Promise, Schedule};
use commission::draft::{Citation, Ground, Voice};
use commission::permission::{Action, Object};
use commission::{Language, Localized};
use maud::{Markup, html};
use store::{Audience, Comment};

use super::page::{Page, may_word};
use super::parts::{own_party, own_voice, side_head, sides};
use crate::components::{self, Weight, button, day_tag, details, hidden, language_mark, user_text};
use crate::pages::words::{count, list, named, parties, prose, say, short};
use crate::request::View;
use crate::{routes, t};

/// Grounds and interests, side by side; one's own on the left.
pub(super) fn grounds(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let may = view.can(Action::Word, page.loaded.object()).is_ok();
    html! {
        h2 id="grounds" { (t!(locale, "desk-grounds")) }
        p class="column-text" { (t!(locale, "desk-grounds-lead")) }
        div class="sides" {
            @for party in &sides(view) {
                @let own = own_party(view) == Some(&party.id);
                div class="side" {
                    (side_head(view, party))
                    @let stated = draft.grounds.get(&party.id).map(Vec::as_slice).unwrap_or_default();
                    @if stated.is_empty() { p class="muted" { (t!(locale, "desk-no-ground")) } }
                    @for ground in stated { (ground_of(view, page, ground, own && may)) }
                    @if own && may {
                        p { a href=(view.href(&routes::draft_ground(&draft.id))) { (t!(locale, "desk-add-ground")) } }
                    }
                }
            }
        }
        h2 id="interests" { (t!(locale, "desk-interests")) }
        div class="sides" {
            @for party in &sides(view) {
                @let own = own_party(view) == Some(&party.id);
                div class="side" { (interests_of(view, page, party, own && may)) }
            }
        }
    }
}

fn interests_of(view: &View, page: &Page, party: &Party, may: bool) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let stated = draft.interests.get(&party.id).filter(|words| !words.is_empty());
    html! {
        (side_head(view, party))
        @match stated {
            None => p class="muted" { (t!(locale, "desk-no-interest")) },
            Some(words) => (in_languages(view, words)),
        }
        @if may {
            p { a href=(view.href(&routes::draft_interests(&draft.id))) { (t!(locale, "desk-word-interests")) } }
        }
    }
}

/// Words in the reader's language, the other languages folded.
fn in_languages(view: &View, words: &Localized) -> Markup {
    let (text, language) = view.names(words);
    let others: Vec<(&Language, &str)> =
        words.iter().filter(|(found, _)| **found != language).collect();
    html! {
        div class="instrument" lang=(language) dir="auto" { (prose(&text)) }
        @if !others.is_empty() {
            (details(&t!(view.locale, "desk-other-languages", "count" => others.len()), &html! {
                @for (language, text) in &others {
                    p class="version-head" { (language_mark(language)) }
                    div class="instrument" lang=(*language) dir="auto" { (prose(text)) }
                }
            }))
        }
    }
}

fn ground_of(view: &View, page: &Page, ground: &Ground, may: bool) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let charter = &view.commission.charter;
    let missing: Vec<Markup> = charter
        .authentic(draft.kind)
        .iter()
        .filter(|language| ground.text.get(language).is_none())
        .map(language_mark)
        .collect();
    html! {
        div class="ground" {
            (in_languages(view, &ground.text))
            p class="small muted" {
                @match &ground.citation {
                    Citation::Law => (t!(locale, "text-cites-law")),
                    Citation::Charter(clause) => a href=(view.href(&format!("{}#clause-{clause}", routes::charter()))) {
                        (t!(locale, "text-cites-charter", "clause" => clause.as_str()))
                    },
                    Citation::Instrument(id) => a href=(view.href(&routes::text(id))) {
                        @match page.titles.get(id) {
                            Some(titles) => (named(view, titles)),
                            None => (t!(locale, "text-cites-text")),
                        }
                    },
                }
            }
            @if !missing.is_empty() {
                p class="small" { (say!(locale, "desk-ground-missing", { "languages" => list(locale, missing) })) }
            }
            @if may {
                p { a href=(view.href(&routes::with_query(&routes::draft_ground(&draft.id), "ground", ground.digest().hex()))) {
                    (t!(locale, "desk-change-ground"))
                } }
            }
        }
    }
}

/// Whether something that a voice brought is one's own to change.
fn is_own(view: &View, by: Option<&Voice>) -> bool {
    match by {
        Some(Voice::Party(party)) => own_party(view) == Some(party),
        Some(Voice::Proposal) | None => own_voice(view).is_some(),
    }
}

/// Who brought something.
fn brought(view: &View, by: Option<&Voice>) -> Markup {
    let locale = view.locale;
    match by {
        Some(Voice::Party(party)) => {
            say!(locale, "desk-brought", { "party" => short(view, party) })
        }
        Some(Voice::Proposal) => html! { (t!(locale, "desk-brought-secretariat")) },
        None => html! {},
    }
}

pub(super) fn promises(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let may = may_word(view, page);
    html! {
        h2 id="promises" { (t!(locale, "desk-promises")) }
        @if draft.promises.is_empty() { p class="muted" { (t!(locale, "desk-no-promise")) } }
        @else {
            ul class="sentences column-text" role="list" {
                @for promise in &draft.promises {
                    @let by = draft.promised_by.get(&promise.id);
                    li {
                        p { strong { (named(view, &promise.what)) } }
                        p class="small muted" {
                            (terms(view, promise)) " " (brought(view, by))
                        }
                        @if may && is_own(view, by) {
                            p { a href=(view.href(&routes::with_query(&routes::draft_promise(&draft.id), "promise", &promise.id))) {
                                (t!(locale, "desk-change-promise"))
                            } }
                        }
                    }
                }
            }
        }
        @if may {
            p { a href=(view.href(&routes::draft_promise(&draft.id))) { (t!(locale, "desk-add-promise")) } }
        }
    }
}

/// Who owes a promise, and when.
pub(super) fn terms(view: &View, promise: &Promise) -> Markup {
    let owners: Vec<_> = promise.owners.iter().cloned().collect();
    html! {
        (say!(view.locale, "desk-promise-owed", { "parties" => parties(view, &owners) }))
        " " (when(view, promise))
    }
}

/// When a promise is due, in words.
fn when(view: &View, promise: &Promise) -> Markup {
    let locale = view.locale;
    match promise.schedule {
        Schedule::Once { due } => {
            say!(locale, "promises-once", { "date" => day_tag(locale, due, view.zone()) })
        }
        Schedule::Within { days } => {
            html! { (t!(locale, "promises-within", "count" => i64::from(days))) }
        }
        Schedule::Quarterly => html! { (t!(locale, "promises-quarterly")) },
        Schedule::Standing => html! { (t!(locale, "promises-standing")) },
    }
}

pub(super) fn files(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let may = may_word(view, page);
    html! {
        h2 id="files" { (t!(locale, "desk-files")) }
        @if draft.attachments.is_empty() { p class="muted" { (t!(locale, "desk-no-file")) } }
        @else {
            ul class="files" {
                @for name in draft.attachments.keys() {
                    @let by = draft.attached_by.get(name);
                    li {
                        a href=(view.href(&routes::draft_file(&draft.id, name))) download { (user_text(None, name)) }
                        " " span class="small muted" { (brought(view, by)) }
                        @if may && is_own(view, by) {
                            form method="post" action=(view.href(&routes::draft_file_remove(&draft.id, name))) {
                                (hidden("from", "draft"))
                                (button(Weight::Plain, &t!(locale, "desk-remove-file", "name" => name.as_str())))
                            }
                        }
                    }
                }
            }
        }
        @if may {
            p { a href=(view.href(&routes::draft_files(&draft.id))) { (t!(locale, "desk-add-file")) } }
        }
    }
}

/// The threads: for all and for one's own side, clearly apart.
pub(super) fn threads(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let id = &page.loaded.draft.id;
    let said = |party: Option<&commission::PartyId>| {
        let for_it = |comment: &&Comment| match &comment.audience {
            Audience::Shared => party.is_none(),
            Audience::Party(audience) => party == Some(audience),
        };
        count(page.thread.iter().filter(for_it).count())
    };
    html! {
        h2 id="threads" { (t!(locale, "desk-threads")) }
        ul class="sentences column-text" role="list" {
            li {
                a href=(view.href(&routes::thread(id))) { (t!(locale, "desk-thread-shared")) }
                " " span class="muted" { (t!(locale, "desk-thread-count", "count" => said(None))) }
            }
            @for party in &sides(view) {
                @if view.can(Action::Read, Object::Thread(Some(&party.id))).is_ok() {
                    li {
                        a href=(view.href(&routes::thread_of(id, &party.id))) {
                            @if own_party(view) == Some(&party.id) { (t!(locale, "desk-thread-ours")) }
                            @else { (say!(locale, "desk-thread-of", { "party" => named(view, &party.short) })) }
                        }
                        " " span class="muted" { (t!(locale, "desk-thread-count", "count" => said(Some(&party.id)))) }
                    }
                }
            }
        }
    }
}

pub(super) fn about(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let topics: Vec<Markup> = draft
        .topics
        .iter()
        .map(|id| match view.commission.charter.topic(id) {
            Some(topic) => named(view, &topic.name),
            None => user_text(None, id),
        })
        .collect();
    let begun = t!(locale, "desk-begun");
    let topic_term = t!(locale, "text-topics");
    let replaces = t!(locale, "text-replaces");
    let fulfils = t!(locale, "text-fulfils");
    let mut lines = vec![
        (
            begun.as_str(),
            html! { (view.office(&draft.by)) ", " (day_tag(locale, draft.at, view.zone())) },
        ),
        (topic_term.as_str(), list(locale, topics)),
    ];
    if let Some(id) = &draft.replaces {
        let words = page.titles.get(id).map(|titles| named(view, titles));
        lines.push((
            replaces.as_str(),
            html! {
                a href=(view.href(&routes::text(id))) {
                    @match words { Some(words) => (words), None => (t!(locale, "text-cites-text")) }
                }
            },
        ));
    }
    if !page.fulfils.is_empty() {
        lines.push((fulfils.as_str(), html! {
            ul { @for (reference, words) in &page.fulfils {
                li { @match words { Some(words) => (named(view, words)), None => (user_text(None, reference)) } }
            } }
        }));
    }
    html! {
        h2 { (t!(locale, "desk-about")) }
        div class="column-text" { (components::definition_list(&lines)) }
    }
}
