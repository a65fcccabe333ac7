//! What a text is about, and everything that happened with it.

use commission::{InstrumentAct, InstrumentId};
use maud::{Markup, html};

use super::Text;
use crate::components::{definition_list, sentence_list, time_tag, user_text};
use crate::pages::act;
use crate::pages::promises::anchor;
use crate::pages::words::{named, seat, short_of};
use crate::request::View;
use crate::{routes, t};

/// Topics, what it replaces, the promises it keeps, attachments, who tabled it.
pub(super) fn about(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let revision = text.revision();
    let mut rows = vec![(
        t!(locale, "text-tabled-by"),
        html! {
            (short_of(view, &revision.tabled_by)) ", " (seat(view, &revision.tabled_by)) br;
            (time_tag(locale, revision.tabled_at, view.zone()))
        },
    )];
    rows.push((t!(locale, "text-deadline"), time_tag(locale, revision.text.deadline, view.zone())));
    let topics = revision.topics.iter().map(|id| match view.commission.charter.topic(id) {
        Some(topic) => html! {
            a href=(view.href(&format!("{}#topic-{id}", routes::mandate()))) { (named(view, &topic.name)) }
        },
        None => user_text(None, id),
    });
    rows.push((t!(locale, "text-topics"), lines(topics)));
    if let Some(replaces) = &revision.text.replaces {
        rows.push((t!(locale, "text-replaces"), other(view, text, replaces)));
    }
    if !revision.text.fulfils.is_empty() {
        let promises = revision.text.fulfils.iter().map(|reference| {
            html! { a href=(view.href(&anchor(reference))) { (promise(view, reference)) } }
        });
        rows.push((t!(locale, "text-fulfils"), lines(promises)));
    }
    if let Some(incident) = &text.incident {
        let link = html! { a href=(view.href(&routes::incident(incident))) { (t!(locale, "text-incident-link")) } };
        rows.push((t!(locale, "text-incident"), link));
    }
    if !revision.text.attachments.is_empty() {
        let attachments = revision.text.attachments.iter().map(|(name, digest)| {
            html! { a href=(routes::blob(digest)) { (user_text(None, name)) } }
        });
        rows.push((t!(locale, "text-attachments"), lines(attachments)));
    }
    let rows: Vec<(&str, Markup)> =
        rows.iter().map(|(term, words)| (term.as_str(), words.clone())).collect();
    html! { section class="full flow" { h2 { (t!(locale, "text-about")) } (definition_list(&rows)) } }
}

fn lines(items: impl Iterator<Item = Markup>) -> Markup {
    html! { ul class="files" role="list" { @for item in items { li { (item) } } } }
}

/// A promise in words where the charter has it, else its reference.
fn promise(view: &View, reference: &str) -> Markup {
    let promise = reference
        .strip_prefix("charter:")
        .and_then(|id| view.commission.charter.promises.iter().find(|promise| promise.id == id));
    match promise {
        Some(promise) => named(view, &promise.what),
        None => html! { (t!(view.locale, "text-promise-of-text")) },
    }
}

/// A link to another text, by its title.
pub(super) fn other(view: &View, text: &Text, id: &InstrumentId) -> Markup {
    let title = match text.others.get(id) {
        Some(titles) => named(view, titles),
        None => html! { (t!(view.locale, "act-by-text")) },
    };
    html! { a href=(view.href(&routes::text(id))) { (title) } }
}

/// Every act about the text, oldest first, with the revisions it had.
pub(super) fn history(view: &View, text: &Text) -> Markup {
    let locale = view.locale;
    let id = &text.page.instrument.id;
    let mut tablings = text.page.instrument.revisions().iter();
    let acts: Vec<Markup> = text
        .page
        .history
        .iter()
        .map(|(entry, act)| {
            // The title stands at the head of the page; here the revision says which text it was.
            let number = match act {
                InstrumentAct::Tabled { .. } => tablings.next().map(|it| it.text.revision),
                _ => None,
            };
            let revisions = text.page.instrument.revisions().len();
            html! {
                p { (act::untitled(view, act, text.is_proven())) }
                p class="small muted" {
                    (time_tag(locale, act.at(), view.zone())) " · "
                    a href=(view.href(&routes::entry(*entry))) {
                        (t!(locale, "record-entry", "number" => i64::try_from(*entry).unwrap_or(i64::MAX)))
                    }
                    @if let Some(number) = number.filter(|_| revisions > 1) {
                        " · "
                        a href=(view.href(&routes::with_query(&routes::text(id), "revision", number))) {
                            (t!(locale, "text-read-revision", "number" => i64::from(number)))
                        }
                    }
                }
                @if let InstrumentAct::Declined { language, reasons, .. } = act {
                    blockquote { p lang=(language) dir="auto" { bdi { (reasons) } } }
                }
            }
        })
        .collect();
    html! {
        section class="full flow no-print" {
            h2 { (t!(locale, "text-history")) }
            (sentence_list(&acts))
        }
    }
}
