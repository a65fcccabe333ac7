//! A draft: what keeps it from the table, its passages in every language, and all around them.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use commission::draft::{Citation, Passage, Standing, Voice};
use commission::permission::{Action, Object};
use commission::refusal::Block;
use commission::{InstrumentId, Language, Localized, Refusal};
use maud::{Markup, html};
use store::{Comment, Reader};

use super::keep::{self, Fields};
use super::parts::{self, Loaded, id_of, languages, load, own_party, side_head, sides};
use super::{
    Member, addressees, around, blocks, competition, forum, glossary, playbook, programme, take,
};
use crate::components::{
    self, State, Tone, Weight, button, details, hidden, language_mark, language_name, link_button,
    notice, user_text,
};
use crate::error::Error;
use crate::pages::sign_in::see_other;
use crate::pages::words::{self, kind, list, named, prose, say};
use crate::request::{Nav, View};
use crate::{routes, t};

/// What the page of a draft tells.
pub(super) struct Page {
    pub(super) loaded: Loaded,
    blocks: Vec<Block>,
    pub(super) thread: Vec<Comment>,
    /// The titles of the texts that it names.
    pub(super) titles: BTreeMap<InstrumentId, Localized>,
    /// The words of the promises that it says it keeps.
    pub(super) fulfils: Vec<(String, Option<Localized>)>,
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
            titles.insert(id.clone(), words::titles(versions));
        }
    }
    let (promises, _) = store.promises_of(&loaded.draft.fulfils, view.now).await?;
    let fulfils = loaded
        .draft
        .fulfils
        .iter()
        .map(|reference| {
            let there = promises.iter().find(|it| it.reference == *reference);
            (reference.clone(), there.map(|it| it.promise.what.clone()))
        })
        .collect();
    let mut blocks = loaded.draft.blocks(&view.commission.charter);
    blocks.extend(glossary::blocks(&view, &loaded).await?);
    let page = Page { loaded, blocks, thread, titles, fulfils };
    let (title, _) = parts::title(&view, &page.loaded.draft);
    let tasks = html! {
        (playbook::section(&view, &page).await?)
        (addressees::section(&view, &page).await?)
        (programme::section(&view, &page).await?)
        (competition::section(&view, &page).await?)
        (forum::section(&view, &page).await?)
        (glossary::section(&view, &page).await?)
    };
    Ok(view.frame(&title, Nav::Desk).wide().respond(body(&view, &page, &tasks)))
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
        p class="lead" { (named(view, &words::titles(versions))) }
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
pub async fn revise(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
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

fn body(view: &View, page: &Page, tasks: &Markup) -> Markup {
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
        (around::grounds(view, page))
        (around::promises(view, page))
        (tasks)
        (around::files(view, page))
        (around::threads(view, page))
        (around::about(view, page))
    }
}

/// What was done a moment ago.
fn done(view: &View) -> Markup {
    let id = match view.query("done") {
        Some("worded") => "desk-done-worded",
        Some("taken") => "desk-done-taken",
        Some("begun") => "desk-done-begun",
        Some("ground") => "desk-done-ground",
        Some("promise") => "desk-done-promise",
        Some("file") => "desk-done-file",
        Some("task") => "plan-task-done",
        Some("addressee") => "course-addressee-done",
        Some("activity") => "programme-desk-done",
        Some("competition") => "rules-done",
        Some("forum") => "forum-desk-done",
        Some("entry") => "glossary-done-entry",
        Some("retired") => "glossary-done-retired",
        Some("reason") => "glossary-done-reason",
        Some("removed") => "desk-done-removed",
        _ => return html! {},
    };
    html! { div role="status" { (notice(Tone::Plain, &html! { p { (view.locale.text(id, None)) } })) } }
}

/// Whether who asks may word it now.
pub(super) fn may_word(view: &View, page: &Page) -> bool {
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
                        (take::offers(view, draft))
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
        p { a href=(view.href(&routes::draft_check(&draft.id))) { (t!(locale, "speech-draft-link")) } }
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
                        p class="small muted" { (say!(locale, "desk-silent-parties", { "parties" => words::parties(view, silent) })) }
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
