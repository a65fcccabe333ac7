//! The forum that a plan's draft opens, what it changes about forums of earlier plans, and the forum of
//! which the draft of a statement, a decision or minutes is the communiqué.

mod arrange;
mod form;
mod read;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use commission::forum::{Amendment, Convocation, FORUM, Session, Standing, Week, about, free_id};
use commission::{Forum, InstrumentId, Kind, PartyId, Refusal};
use maud::{Markup, html};
use store::{Edit, ForumEdit};

use self::form::Form;
use super::Member;
use super::keep::{self, Fields};
use super::page::{Page, may_word};
use super::parts::{self, Errors, Loaded, load};
use crate::components::{Tone, Weight, button, hidden, link_button, notice};
use crate::error::Error;
use crate::pages::forums::{change_words, clash_words, facts, programme};
use crate::pages::sign_in::see_other;
use crate::pages::words::named;
use crate::request::{Nav, View};
use crate::{routes, t};

/// The parts of a week that a form adds.
const PARTS: [&str; 4] = ["week", "category", "room", "session"];
/// The changes of an earlier forum that a form makes.
const CHANGES: [&str; 7] =
    ["added", "moved", "cancelled", "speakers", "new-room", "quota", "postponed"];

/// Loads a draft that may carry a forum, or be the communiqué of one.
async fn load_one(view: &View, id: &str) -> Result<Loaded, Error> {
    let loaded = load(view, id).await?;
    let kind = loaded.draft.kind;
    if kind == Kind::Plan || about::belongs_to(kind) { Ok(loaded) } else { Err(Error::NotFound) }
}

/// What a draft says about forums; nothing where that cannot be read.
async fn there(view: &View, id: &InstrumentId) -> Result<Convocation, Error> {
    match view.app.store().convocation(id).await {
        Ok(there) => Ok(there.unwrap_or_default()),
        Err(store::Error::Refused(Refusal::BadAttachment { .. })) => Ok(Convocation::default()),
        Err(other) => Err(other.into()),
    }
}

/// The party whose file it is, where that is another one.
fn is_theirs<'a>(view: &View, loaded: &'a Loaded) -> Option<&'a PartyId> {
    parts::of_another(view, &loaded.draft, FORUM)
}

/// What the page shows.
struct Desk {
    loaded: Loaded,
    /// What the draft says so far.
    there: Convocation,
    /// The forums that later plans can change.
    forums: Vec<Forum>,
}

impl Desk {
    async fn of(view: &View, loaded: Loaded) -> Result<Self, Error> {
        let there = there(view, &loaded.draft.id).await?;
        let mut forums = view.app.store().forums().await?;
        forums.retain(|it| it.goes_on(view.now).is_ok());
        Ok(Self { loaded, there, forums })
    }

    /// The forum that a change is about, as it is with what the draft changes about it before.
    fn forum(&self, view: &View, id: &str) -> Option<Forum> {
        let mut forum = self.forums.iter().find(|it| it.id.as_str() == id)?.clone();
        let (by, parties) = (self.loaded.draft.id.clone(), forum.asked(&view.commission.charter));
        for it in self.there.changes.iter().filter(|it| it.forum.as_str() == id) {
            forum.amend(&by, view.now, &parties, it);
        }
        Some(forum)
    }
}

/// `GET /desk/<id>/forum`
pub async fn get(Member(view): Member, Path(id): Path<String>) -> Result<Response, Error> {
    let loaded = load_one(&view, &id).await?;
    view.can(parts::speaking(&view), loaded.object())?;
    if loaded.draft.kind != Kind::Plan {
        return concluding(&view, &loaded).await;
    }
    let desk = Desk::of(&view, loaded).await?;
    let part = view.query("part").unwrap_or_default().to_owned();
    let forum = view.query("forum").unwrap_or_default();
    let fields = Fields::from(vec![("forum".to_owned(), forum.to_owned())]);
    Ok(respond(&view, &desk, &part, &fields, &Errors::new(), &html! {}))
}

/// `POST /desk/<id>/forum`
pub async fn post(view: View, Path(id): Path<String>, fields: Fields) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let back = routes::draft(&id);
    keep::or_refused(&view, &fields, &back, act(&view, &id, &fields).await)
}

async fn act(view: &View, id: &str, fields: &Fields) -> Result<Response, Error> {
    let loaded = load_one(view, id).await?;
    let office = view.can(parts::speaking(view), loaded.object())?.clone();
    let store = view.app.store();
    if loaded.draft.kind != Kind::Plan {
        let forum: InstrumentId = fields.get("forum").parse().map_err(|_| Error::bad("forum="))?;
        store.forum(&forum).await?.ok_or(Error::NotFound)?;
        let edit = Edit::Attach { name: FORUM.to_owned(), bytes: about::about(&forum) };
        store.edit(&loaded.draft.id, &office, edit, None, view.now).await?;
        let place = format!("{}#forum", routes::draft(&loaded.draft.id));
        return see_other(&view.href(&routes::with_query(&place, "done", "forum")));
    }
    let desk = Desk::of(view, loaded).await?;
    let id = &desk.loaded.draft.id;
    let go = fields.get("go");
    let part = fields.get("part").to_owned();
    let edit = match go {
        "arrange" => return arrange::look(view, &desk, fields).await,
        "arranged" => return arrange::keep(view, &desk, fields).await,
        "close" => Ok(ForumEdit::Close),
        "remove-room" => Ok(ForumEdit::RemoveRoom(part)),
        "remove-category" => Ok(ForumEdit::RemoveCategory(part)),
        "remove-session" => Ok(ForumEdit::RemoveSession(part)),
        "remove-change" => Ok(ForumEdit::RemoveAmendment(part)),
        it if PARTS.contains(&it) => read::part(view, desk.there.opens.as_ref(), fields),
        it if CHANGES.contains(&it) => {
            let forum = desk.forum(view, fields.get("forum")).ok_or(Error::NotFound)?;
            read::change(view, &forum, fields).map(|it| ForumEdit::Amend(Box::new(it)))
        }
        _ => return Err(Error::bad("go=")),
    };
    let (mistake, clashing) = match edit {
        Err(mistake) => (mistake, html! {}),
        Ok(edit) => match store.edit_forum(id, &edit, &office, view.now).await {
            Ok(()) => {
                // Another part is often added next.
                let place = format!("{}#forum", routes::draft_forum(id));
                return see_other(&view.href(&routes::with_query(&place, "done", "forum")));
            }
            Err(store::Error::Refused(refusal)) => {
                let clashing = named_clashes(view, &desk, &edit, &refusal, fields);
                (said(view, &refusal, go), clashing)
            }
            Err(other) => return Err(other.into()),
        },
    };
    Ok(respond(view, &desk, go, fields, &vec![mistake], &clashing))
}

/// A refusal in words, with the field beside which it is shown.
fn said(view: &View, refusal: &Refusal, go: &str) -> (String, String) {
    let locale = view.locale;
    let first = read::tongues(view).first().map(ToString::to_string).unwrap_or_default();
    let at = |name: &str| format!("{name}-{first}");
    match refusal {
        Refusal::Empty { field: "forum-place" } => (at("place"), t!(locale, "forum-desk-no-words")),
        Refusal::Empty { field: "reasons" } => {
            (at("reasons"), t!(locale, "programme-missing-reasons"))
        }
        Refusal::Empty { field: "forum" } => (at("title"), t!(locale, "forum-desk-no-week")),
        Refusal::Empty { .. } => (at("title"), t!(locale, "forum-desk-no-words")),
        Refusal::UnknownRegion { .. } => {
            ("region".to_owned(), t!(locale, "programme-missing-region"))
        }
        Refusal::BadAttachment { .. } => {
            let field = if go == "week" { "from".to_owned() } else { at("title") };
            (field, t!(locale, "forum-desk-does-not-hold"))
        }
        Refusal::ForumClash { .. } => ("day".to_owned(), t!(locale, "forum-desk-clash")),
        Refusal::OtherPartysVoice { party } => {
            (at("title"), t!(locale, "course-addressees-theirs", "party" => view.party(party)))
        }
        other => (at("title"), view.refusal(other)),
    }
}

/// The week as it would be with an edit that was refused because sessions clash.
fn candidate(view: &View, desk: &Desk, edit: &ForumEdit) -> Option<Week> {
    match edit {
        ForumEdit::Open(week) => Some(Week::clone(week)),
        ForumEdit::Session(session) => {
            let mut week = desk.there.opens.clone()?;
            let id = free_id("s", week.sessions.iter().map(|it| it.id.as_str()));
            week.sessions.push(Session { id, ..session.clone() });
            Some(week)
        }
        ForumEdit::Amend(amendment) => {
            let Amendment { forum, .. } = amendment.as_ref();
            let mut forum = desk.forum(view, forum.as_str())?;
            let parties = forum.asked(&view.commission.charter);
            forum.amend(&desk.loaded.draft.id, view.now, &parties, amendment);
            Some(forum.week)
        }
        _ => None,
    }
}

/// Every clash that an edit would bring, with its sessions and the remedies.
fn named_clashes(
    view: &View,
    desk: &Desk,
    edit: &ForumEdit,
    refusal: &Refusal,
    fields: &Fields,
) -> Markup {
    let week = match refusal {
        Refusal::ForumClash { .. } => candidate(view, desk, edit),
        _ => None,
    };
    let Some(week) = week else { return html! {} };
    notice(
        Tone::Urgent,
        &html! {
            ul class="sentences" role="list" {
                @for clash in &week.clashes() { li { (clash_words(view, &week, clash)) } }
            }
            (arrange::way(view, desk, fields))
        },
    )
}

fn respond(
    view: &View,
    desk: &Desk,
    part: &str,
    fields: &Fields,
    errors: &Errors,
    clashing: &Markup,
) -> Response {
    let title = t!(view.locale, "forum-desk-title");
    let mut frame = view.frame(&title, Nav::Desk);
    if !errors.is_empty() {
        frame = frame.error().status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    frame.respond(Form { view, desk, part, fields, errors }.body(&title, clashing))
}

/// Forums that can be concluded: those that go on, or are over.
async fn finished(view: &View) -> Result<Vec<Forum>, Error> {
    let mut forums = view.app.store().forums().await?;
    forums.retain(|it| matches!(it.standing(view.now), Standing::Running | Standing::Over));
    Ok(forums)
}

/// The page on which the forum of a communiqué is chosen.
async fn concluding(view: &View, loaded: &Loaded) -> Result<Response, Error> {
    let locale = view.locale;
    let title = t!(locale, "forum-communique");
    let draft = &loaded.draft;
    let all = finished(view).await?;
    let here = view.href(&routes::draft_forum(&draft.id));
    let body = html! {
        (parts::crumbs(view, draft, &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "forum-communique-lead")) }
        @if let Some(party) = is_theirs(view, loaded) {
            p { strong { (t!(locale, "course-addressees-theirs", "party" => view.party(party))) } }
        } @else {
            @if all.is_empty() { p { (t!(locale, "forum-communique-none")) } }
            @for it in &all {
                section class="panel" {
                    p { a href=(view.href(&routes::forum(&it.id))) { (named(view, &it.week.title)) } }
                    form method="post" action=(here) {
                        (hidden("go", "about")) (hidden("forum", it.id.as_str()))
                        (button(Weight::Primary, &t!(locale, "forum-communique-button")))
                    }
                }
            }
        }
        p { (link_button(Weight::Plain, &view.href(&routes::draft(&draft.id)), &t!(locale, "keep-back"))) }
    };
    Ok(view.page(&title, Nav::Desk, body))
}

/// The forum of a draft on its desk page.
pub(super) async fn section(view: &View, page: &Page) -> Result<Markup, Error> {
    let draft = &page.loaded.draft;
    let locale = view.locale;
    let may = may_word(view, page);
    let link = |label: &str| {
        html! {
            p { a href=(view.href(&routes::draft_forum(&draft.id))) { (locale.text(label, None)) } }
        }
    };
    if draft.kind == Kind::Plan {
        let there = there(view, &draft.id).await?;
        let changes = change_lines(view, &there).await?;
        return Ok(html! {
            h2 id="forum" { (t!(locale, "forum-desk-title")) }
            @if let Some(week) = &there.opens {
                p { strong { (named(view, &week.title)) } }
                (facts(view, week))
                (programme(view, week))
            }
            @if !changes.is_empty() { ul class="sentences" role="list" { @for it in &changes { li { (it) } } } }
            @if there.is_empty() { p class="muted" { (t!(locale, "forum-desk-none")) } }
            @if may { (link(if there.is_empty() { "forum-desk-add" } else { "forum-desk-change" })) }
        });
    }
    if !about::belongs_to(draft.kind) {
        return Ok(html! {});
    }
    let is_about = draft.attachments.contains_key(FORUM);
    let ready = may && !is_about && !finished(view).await?.is_empty();
    Ok(html! {
        @if is_about || ready {
            h2 id="forum" { (t!(locale, "forum-communique")) }
            @if is_about { p { (t!(locale, "forum-communique-there")) } }
            @if may { (link("forum-communique-choose")) }
        }
    })
}

/// What a draft changes about earlier forums, a sentence each.
async fn change_lines(view: &View, there: &Convocation) -> Result<Vec<Markup>, Error> {
    let mut lines = Vec::new();
    for it in &there.changes {
        let known = view.app.store().forum(&it.forum).await?;
        lines.push(html! {
            @match &known {
                Some(page) => {
                    a href=(view.href(&routes::forum(&it.forum))) { (named(view, &page.forum.week.title)) } ": "
                    (change_words(view, &page.forum, &it.change)) " "
                },
                None => (it.change.as_str()),
            }
            (named(view, &it.reasons))
        });
    }
    Ok(lines)
}
