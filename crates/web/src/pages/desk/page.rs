//! A draft: what keeps it from the table, its passages in every language, and all around them.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use commission::charter::Party;
use commission::commitment::{Promise, Schedule};
use commission::draft::{Citation, Ground, Passage, Standing, Voice};
use commission::permission::{Action, Object};
use commission::refusal::Block;
use commission::{InstrumentId, Language, Localized, Refusal};
use maud::{Markup, html};
use store::{Audience, Comment, Reader};

use super::keep::{self, Fields};
use super::parts::{
    self, Loaded, id_of, languages, load, own_party, own_voice, side_head, sides,
};
use super::{Member, blocks};
use crate::components::{
    self, State, Tone, Weight, button, day_tag, details, hidden, language_mark, language_name,
    link_button, notice, user_text,
};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::pages::words::{count, kind, list, named, parties, prose, say, short};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What the page of a draft tells.
struct Page {
    loaded: Loaded,
    blocks: Vec<Block>,
    thread: Vec<Comment>,
    /// The titles of the texts that it names.
    titles: BTreeMap<InstrumentId, Localized>,
    /// The words of the promises that it says it keeps.
    fulfils: Vec<(String, Option<Localized>)>,
}

/// `GET /desk/<id>`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    view.can(Action::Read, Object::Draft { closed: None })?;
    let loaded = match load(&view, &id).await {
        Err(Error::Refused(Refusal::UnknownInstrument { .. })) => return gone(&view, &id).await,
        other => other?,
    };
    let office = view.office_held().ok_or(Refusal::SignInNeeded)?;
    let store = view.app.store();
    let thread = store.thread(&loaded.draft.id, &Reader::of(office)).await?;
    let cited = loaded.draft.grounds.values().flatten().filter_map(|it| match &it.citation {
        Citation::Instrument(id) => Some(id),
        _ => None,
    });
    let mut titles = BTreeMap::new();
    for id in cited.chain(&loaded.draft.replaces) {
        if let Some(page) = parts::instrument(&view, id).await? {
            let versions = &page.instrument.current().versions;
            titles.insert(id.clone(), crate::pages::words::titles(versions));
        }
    }
    let (promises, _) = store.ledger(view.now).await?;
    let fulfils = loaded
        .draft
        .fulfils
        .iter()
        .map(|reference| {
            let there = promises.iter().find(|it| it.reference == *reference);
            (reference.clone(), there.map(|it| it.promise.what.clone()))
        })
        .collect();
    let blocks = loaded.draft.blocks(&view.commission.charter);
    let page = Page { loaded, blocks, thread, titles, fulfils };
    let (title, _) = parts::title(&view, &page.loaded.draft);
    Ok(view.frame(&title, Nav::Desk).wide().respond(body(&view, &page)))
}

/// A text that has no draft on the desk: it can be taken up again, unless it is on the table or
/// adopted.
async fn gone(view: &View, id: &str) -> Result<Response, Error> {
    let id = id_of(id)?;
    let text = parts::instrument(view, &id).await?.ok_or(Error::NotFound)?;
    if parts::closed(Some(&text)).is_some() {
        return see_other(&view.href(&routes::text(&id)));
    }
    let locale = view.locale;
    let title = t!(locale, "desk-revise-title");
    let versions = &text.instrument.current().versions;
    let body = html! {
        h1 { (title) }
        p class="lead" { (named(view, &crate::pages::words::titles(versions))) }
        p { (t!(locale, "desk-revise-lead")) }
        @if view.can(Action::Draft, Object::Desk).is_ok() {
            form method="post" action=(view.href(&routes::draft_revise(&id))) {
                (hidden("from", "desk"))
                (button(Weight::Primary, &t!(locale, "desk-revise-button")))
            }
        }
        p { a href=(view.href(&routes::text(&id))) { (t!(locale, "desk-read-text")) } }
    };
    Ok(view.page(&title, Nav::Desk, body))
}

/// `POST /desk/<id>/revise`
pub async fn revise(
    view: View,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::text(&id);
    let answer = async {
        let office = view.can(Action::Draft, Object::Draft { closed: None })?.clone();
        let id = id_of(&id)?;
        let text = parts::instrument(&view, &id).await?;
        view.can(Action::Draft, Object::Draft { closed: parts::closed(text.as_ref()) })?;
        view.app.store().revise(&id, &office, view.now).await?;
        see_other(&view.href(&routes::draft(&id)))
    };
    keep::or_refused(&view, &fields, &back, answer.await)
}

fn body(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let (title, language) = parts::title(view, draft);
    html! {
        (components::breadcrumbs(locale, &[(&view.href(routes::desk()), &t!(locale, "nav-desk"))], &title))
        (done(view))
        div class="heading" {
            p class="kind" { (kind(view, draft.kind)) " · " (t!(locale, "desk-draft")) }
            h1 { (user_text(Some(&language), &title)) }
        }
        (state(view, page))
        (what_blocks(view, page))
        (text(view, page))
        (grounds(view, page))
        (promises(view, page))
        (files(view, page))
        (threads(view, page))
        (about(view, page))
    }
}

/// What was done a moment ago.
fn done(view: &View) -> Markup {
    let id = match view.query("done") {
        Some("worded") => "desk-done-worded",
        Some("begun") => "desk-done-begun",
        Some("ground") => "desk-done-ground",
        Some("promise") => "desk-done-promise",
        Some("file") => "desk-done-file",
        Some("removed") => "desk-done-removed",
        _ => return html! {},
    };
    html! { div role="status" { (notice(Tone::Plain, &html! { p { (view.locale.text(id, None)) } })) } }
}

/// Whether who asks may word it now.
fn may_word(view: &View, page: &Page) -> bool {
    view.can(parts::speaking(view), page.loaded.object()).is_ok()
}

fn state(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let before = page.loaded.instrument.as_ref();
    let state = before.map(|text| text.instrument.current().state.as_str());
    html! {
        div class="status" {
            @match page.loaded.closed() {
                Some(state) => {
                    (crate::pages::place::text_seal(view, state, false))
                    div { p {
                        (t!(locale, "desk-closed")) " "
                        a href=(view.href(&routes::text(&draft.id))) { (t!(locale, "desk-read-text")) }
                    } }
                }
                None => {
                    (components::seal(locale, State::Draft))
                    div {
                        p { (blocks::counts(view, draft)) }
                        @if let Some(state) = state {
                            p {
                                (t!(locale, "desk-was", "state" => locale.text(&format!("state-{state}"), None))) " "
                                a href=(view.href(&routes::text(&draft.id))) { (t!(locale, "desk-read-text")) }
                            }
                        }
                        p class="muted small" { (say!(locale, "desk-changed", {
                            "date" => components::time_tag(locale, page.loaded.changed, view.zone())
                        })) }
                    }
                }
            }
        }
    }
}

/// What keeps it from the table, one's own side's part first, and the one way on.
fn what_blocks(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    if page.loaded.closed().is_some() {
        return html! {};
    }
    let (ours, others): (Vec<&Block>, Vec<&Block>) =
        page.blocks.iter().partition(|block| blocks::is_ours(view, draft, block));
    let line = |block: &&Block| {
        html! { li { a href=(view.href(&blocks::place(view, draft, block))) { (view.block(block)) } } }
    };
    let has_side = own_party(view).is_some() && may_word(view, page);
    let table = view.can(Action::Table, page.loaded.object()).is_ok();
    html! {
        section class="flow column" {
            @if page.blocks.is_empty() {
                p { (t!(locale, "desk-ready")) }
                @if table {
                    div class="actions" {
                        (link_button(Weight::Primary, &view.href(&routes::draft_table(&draft.id)), &t!(locale, "desk-table")))
                    }
                } @else {
                    p { (t!(locale, "desk-ready-co-chair")) }
                }
            } @else {
                h2 id="blocks" { (t!(locale, "desk-blocks-title")) }
                @if has_side {
                    @if ours.is_empty() {
                        p { (t!(locale, "desk-ours-none")) }
                    } @else {
                        h3 { (t!(locale, "desk-ours")) }
                        (list_of(view, &ours.iter().map(line).collect::<Vec<_>>()))
                        @if let Some(first) = ours.first() {
                            div class="actions" {
                                (link_button(Weight::Primary, &view.href(&blocks::place(view, draft, first)), &t!(locale, "desk-next")))
                            }
                        }
                    }
                    @if !others.is_empty() {
                        h3 { (t!(locale, "desk-others")) }
                        (list_of(view, &others.iter().map(line).collect::<Vec<_>>()))
                    }
                } @else {
                    (list_of(view, &page.blocks.iter().collect::<Vec<_>>().iter().map(line).collect::<Vec<_>>()))
                }
            }
        }
    }
}

/// How many of a list are shown before the rest is folded.
const LINES_MAX: usize = 6;

fn list_of(view: &View, lines: &[Markup]) -> Markup {
    let (first, rest) = lines.split_at(lines.len().min(LINES_MAX));
    html! {
        ul class="blocks" { @for line in first { (line) } }
        @if !rest.is_empty() {
            (details(&t!(view.locale, "desk-more", "count" => rest.len()), &html! {
                ul class="blocks" { @for line in rest { (line) } }
            }))
        }
    }
}

/// The title and every passage, in every language.
fn text(view: &View, page: &Page) -> Markup {
    let locale = view.locale;
    let draft = &page.loaded.draft;
    let all = languages(view, draft);
    let untouched: Vec<Markup> = all
        .iter()
        .filter(|(language, binds)| {
            !binds
                && std::iter::once(&draft.title)
                    .chain(&draft.passages)
                    .all(|it| it.languages().all(|found| found != language))
        })
        .map(|(language, _)| language_mark(language))
        .collect();
    let shown: Vec<&(Language, bool)> = all
        .iter()
        .filter(|(language, binds)| {
            *binds
                || std::iter::once(&draft.title)
                    .chain(&draft.passages)
                    .any(|it| it.languages().any(|found| found == language))
        })
        .collect();
    let may = may_word(view, page);
    html! {
        h2 { (t!(locale, "desk-text")) }
        @if !untouched.is_empty() {
            p class="muted" { (say!(locale, "desk-no-courtesy", { "languages" => list(locale, untouched) })) }
        }
        @for (number, passage) in std::iter::once(&draft.title).chain(&draft.passages).enumerate() {
            section class="passage" id={ "passage-" (number) } {
                div class="passage-head" {
                    h3 { (parts::passage_name(view, number)) }
                    @if may {
                        a class="word" href=(view.href(&routes::draft_passage(&draft.id, number))) {
                            (t!(locale, "desk-word", "number" => number))
                        }
                    }
                }
                div class="cells" {
                    @for (language, binds) in &shown { (cell(view, passage, language, *binds)) }
                }
            }
        }
        @if may {
            p {
                a href=(view.href(&routes::draft_passage(&draft.id, draft.passages.len() + 1))) {
                    (t!(locale, "desk-add-passage"))
                }
            }
        }
    }
}

/// A passage in one language.
fn cell(view: &View, passage: &Passage, language: &Language, binds: bool) -> Markup {
    let locale = view.locale;
    let parties = view.commission.charter.party_ids();
    let standing = passage.standing(language, &parties);
    let id = match &standing {
        Standing::Settled("") => "desk-settled-out",
        Standing::Settled(_) => "desk-settled",
        Standing::Missing => "desk-missing",
        Standing::Bracketed { .. } => "desk-bracketed",
    };
    let missing = standing == Standing::Missing;
    let proposal = passage.wording(language, &Voice::Proposal);
    let class = if missing { "version version-missing" } else { "version" };
    html! {
        div class=(class) {
            (parts::language_head(view, language, binds))
            p class="standing" { (view.locale.text(id, None)) }
            @match &standing {
                Standing::Settled("") => {}
                Standing::Settled(words) => div class="instrument" lang=(language) dir="auto" { (prose(words)) },
                Standing::Missing => {
                    p { (t!(locale, "desk-missing-in", "language" => language_name(language))) }
                }
                Standing::Bracketed { silent, .. } => {
                    div class="bracket" {
                        @for party in &sides(view) {
                            div class="side" {
                                (side_head(view, party))
                                @match passage.wording(language, &Voice::Party(party.id.clone())) {
                                    Some("") => p { (t!(locale, "desk-leaves-out")) },
                                    Some(words) => div class="instrument" lang=(language) dir="auto" { (prose(words)) },
                                    None => p class="muted" { (t!(locale, "desk-silent")) },
                                }
                            }
                        }
                    }
                    @if !silent.is_empty() {
                        p class="small muted" { (say!(locale, "desk-silent-parties", { "parties" => parties(view, silent) })) }
                    }
                }
            }
            @if let (Some(proposal), false) = (proposal, matches!(standing, Standing::Settled(words) if Some(words) == proposal)) {
                div class="proposal" {
                    p { strong { (t!(locale, "desk-proposal")) } }
                    p class="small muted" { (t!(locale, "desk-proposal-means")) }
                    @if proposal.is_empty() { p { (t!(locale, "desk-proposal-out")) } }
                    @else { div class="instrument" lang=(language) dir="auto" { (prose(proposal)) } }
                }
            }
        }
    }
}

/// Grounds and interests, side by side; one's own on the left.
fn grounds(view: &View, page: &Page) -> Markup {
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
        Some(Voice::Party(party)) => say!(locale, "desk-brought", { "party" => short(view, party) }),
        Some(Voice::Proposal) => html! { (t!(locale, "desk-brought-secretariat")) },
        None => html! {},
    }
}

fn promises(view: &View, page: &Page) -> Markup {
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
                            (say!(locale, "desk-promise-owed", { "parties" => parties(view, &promise.owners.iter().cloned().collect::<Vec<_>>()) }))
                            " " (when(view, promise)) " " (brought(view, by))
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

fn files(view: &View, page: &Page) -> Markup {
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
fn threads(view: &View, page: &Page) -> Markup {
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

fn about(view: &View, page: &Page) -> Markup {
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
        (begun.as_str(), html! { (view.office(&draft.by)) ", " (day_tag(locale, draft.at, view.zone())) }),
        (topic_term.as_str(), list(locale, topics)),
    ];
    if let Some(id) = &draft.replaces {
        let words = page.titles.get(id).map(|titles| named(view, titles));
        lines.push((replaces.as_str(), html! {
            a href=(view.href(&routes::text(id))) {
                @match words { Some(words) => (words), None => (t!(locale, "text-cites-text")) }
            }
        }));
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
