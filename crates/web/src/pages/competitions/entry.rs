//! One entry, for those who may read its work: the party whose people made it, and jurors who declared
//! their conflicts of interest before.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use commission::competition::{Entered, PEOPLE_DAYS, People};
use commission::permission::{Action, Object};
use commission::{Competition, Office, Refusal};
use maud::{Markup, html};
use store::OpenWork;

use super::load;
use super::one::entry_line;
use crate::components::{Weight, breadcrumbs, button, details, hidden, link_button, user_text};
use crate::error::Error;
use crate::pages::desk::Member;
use crate::pages::desk::keep::{self, Fields};
use crate::pages::sign_in::see_other;
use crate::pages::words::prose;
use crate::request::{Nav, View};
use crate::security::Foreign;
use crate::{routes, t};

/// What a page of an entry tells.
struct Page {
    competition: Competition,
    number: u32,
    office: Office,
    /// The work, for whoever may read it: what is left of it.
    work: Option<Option<OpenWork>>,
    /// Who made it, likewise; none of it where nothing is left.
    people: Option<Vec<People>>,
}

/// Loads an entry for whoever may read its work, with what they may read of who made it.
async fn open(view: &View, id: &str, number: u32) -> Result<Page, Error> {
    let office = view.office_held().cloned().ok_or(Refusal::SignInNeeded)?;
    let competition = load(view, id).await?;
    let (commission, store) = (&view.commission, view.app.store());
    let entered = competition.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
    competition.may_read_work(number, &office, commission, view.now)?;
    let people = match competition.people_for(number, &office, commission, view.now) {
        Ok(digests) => {
            let mut people = Vec::new();
            for digest in digests {
                people.extend(store.people(&digest).await?);
            }
            Some(people)
        }
        Err(_) => None,
    };
    let work = Some(store.work(&entered.entry.work).await?);
    Ok(Page { competition, number, office, work, people })
}

/// The number that an address names.
fn number_of(text: &str) -> Result<u32, Error> {
    text.parse().map_err(|_| Error::NotFound)
}

/// `GET /competition/<id>/entry/<number>`
pub(super) async fn get(
    Member(view): Member,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Error> {
    let number = number_of(&number)?;
    let page = open(&view, &id, number).await?;
    let title = t!(view.locale, "competition-entry", "number" => i64::from(number));
    let entered = page.competition.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
    let judged = match page.competition.juror(&page.office) {
        Some(juror) => {
            let judging = view.app.results().judging(&page.competition).await?;
            page.competition.judged(&judging.shares, juror)
        }
        None => BTreeSet::new(),
    };
    let body = body(&view, &title, &page, entered, &judged);
    Ok(view.page(&title, Nav::None, body))
}

fn body(
    view: &View,
    title: &str,
    page: &Page,
    entered: &Entered,
    judged: &BTreeSet<u32>,
) -> Markup {
    let locale = view.locale;
    let Page { competition, number, office, work, people } = page;
    let name = view.names(&competition.rules.title).0;
    let judges = view.can(Action::Judge, Object::Competition).is_ok();
    let back = match judges {
        true => routes::jury(&competition.id),
        false => routes::competition_room(&competition.id),
    };
    let by_own = |side: &Office| office.party().is_some() && side.party() == office.party();
    let is_own = by_own(&entered.office);
    let has_named = entered.people().any(|(side, _)| by_own(side));
    let label = if judges { "jury-back" } else { "entrants-back" };
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::competitions()), &t!(locale, "competitions-title")),
            (&view.href(&back), &name),
        ], title))
        h1 { (title) }
        p class="lead" { (entry_line(view, competition, *number, entered)) }
        @match work {
            Some(Some(open)) => {
                section class="panel" dir="auto" { (prose(&open.work.words)) }
                @if open.work.file.is_some() {
                    @if open.file.is_some() {
                        p { a href=(routes::competition_file(&competition.id, *number)) { (t!(locale, "entry-file")) } }
                    } @else { p class="muted" { (t!(locale, "entry-file-gone")) } }
                }
            }
            Some(None) => p { (t!(locale, "entry-work-gone")) },
            None => {}
        }
        @match people {
            Some(all) if !all.is_empty() => {
                h2 { (t!(locale, "entry-people")) }
                @for people in all {
                    div dir="auto" { (prose(&people.names)) }
                    @if !people.contact.is_empty() { p { (user_text(None, &people.contact)) } }
                    @if people.publish { p class="small" { (t!(locale, "entry-people-publish")) } }
                }
                p class="small" { (t!(locale, "entrants-people-kept", "days" => PEOPLE_DAYS)) }
            }
            Some(_) if has_named || judges => p class="muted" { (t!(locale, "entry-people-gone")) },
            Some(_) => p class="muted" { (t!(locale, "entry-people-none")) },
            None => p class="muted" { (t!(locale, "entry-people-hidden")) },
        }
        @if judges { (for_juror(view, competition, *number, office, judged)) }
        @if has_named && !judges { (erasing(view, competition, *number, is_own)) }
        p { (link_button(Weight::Plain, &view.href(&back), &t!(locale, label))) }
    }
}

/// The entries before and after this one that a juror may judge, and stepping back from this one.
fn for_juror(
    view: &View,
    competition: &Competition,
    number: u32,
    office: &Office,
    judged: &BTreeSet<u32>,
) -> Markup {
    let locale = view.locale;
    let Some(juror) = competition.juror(office) else { return html! {} };
    let before = judged.range(..number).next_back();
    let after = judged.range(number.saturating_add(1)..).next();
    let link = |to: u32| {
        let href = view.href(&routes::competition_entry(&competition.id, to));
        let label = t!(locale, "competition-entry", "number" => i64::from(to));
        html! { a href=(href) { (label) } }
    };
    html! {
        nav class="pager" aria-label=(t!(locale, "ui-pages")) {
            @if let Some(before) = before { (link(*before)) }
            @if let Some(after) = after { (link(*after)) }
        }
        @if competition.is_sealed() && !juror.is_out() {
            (details(&t!(locale, "jury-recuse-one"), &html! {
                p { (t!(locale, "jury-recuse-means")) }
                form method="post" action=(view.href(&routes::jury_recuse(&competition.id))) {
                    (hidden("entry", &number.to_string()))
                    (button(Weight::Secondary, &t!(locale, "jury-recuse-from", "number" => i64::from(number))))
                }
            }))
        }
    }
}

/// Erasing what lies beside the record, for the party that laid it down.
fn erasing(view: &View, competition: &Competition, number: u32, is_own: bool) -> Markup {
    let locale = view.locale;
    let here = view.href(&routes::competition_erase(&competition.id, number));
    // Whoever joined a team laid down the names of its people alone.
    let ways = [("people", "entry-erase-people"), ("whole", "entry-erase-whole")];
    let count = if is_own { ways.len() } else { 1 };
    html! {
        (details(&t!(locale, "entry-erase"), &html! {
            p { (t!(locale, "entry-erase-means")) }
            @for (go, label) in ways.iter().take(count) {
                form method="post" action=(here) {
                    (hidden("go", go)) (button(Weight::Secondary, &t!(locale, *label)))
                }
            }
        }))
    }
}

/// `POST /competition/<id>/entry/<number>/erase`
pub(super) async fn erase(
    view: View,
    Path((id, number)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Error> {
    if let Some(answer) = keep::signed_out(&view, &fields) {
        return Ok(answer);
    }
    let number = number_of(&number)?;
    let office = view.can(Action::SubmitEntry, Object::Competition)?.clone();
    let competition = load(&view, &id).await?;
    let whole = match fields.get("go") {
        "people" => false,
        "whole" => true,
        _ => return Err(Error::bad("go=")),
    };
    match view.app.store().erase_parts(&competition.id, number, whole, &office).await {
        // Twice the same form: gone is gone.
        Ok(()) | Err(store::Error::Missing { .. }) => {}
        Err(other) => return Err(other.into()),
    }
    let room = routes::competition_room(&competition.id);
    see_other(&view.href(&routes::with_query(&room, "done", "erased")))
}

/// `GET /competition/<id>/entry/<number>/file`
pub(super) async fn file(
    Member(view): Member,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Error> {
    let number = number_of(&number)?;
    let page = open(&view, &id, number).await?;
    let work = page.work.flatten().ok_or(Error::NotFound)?;
    let is_picture = work.is_picture;
    let bytes = work.file.ok_or(Error::NotFound)?;
    let (media, ending) = kind(&bytes, is_picture);
    let way = if is_picture { "inline" } else { "attachment" };
    let name = format!("{way}; filename=\"entry-{number}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(Error::internal)?),
    ];
    let mut response = (headers, bytes).into_response();
    response.extensions_mut().insert(Foreign);
    Ok(response)
}

/// The type of a file, and how its name ends. Only a picture that the store made anew from its pixels
/// has a type by which it is shown; everything else is taken away, whatever it begins with.
fn kind(bytes: &[u8], is_picture: bool) -> (&'static str, &'static str) {
    const OTHER: &str = "application/octet-stream";
    match bytes {
        [0x89, b'P', b'N', b'G', ..] if is_picture => ("image/png", "png"),
        _ if is_picture => ("image/jpeg", "jpg"),
        [b'%', b'P', b'D', b'F', ..] => (OTHER, "pdf"),
        [b'I', b'D', b'3', ..] | [0xFF, 0xFB, ..] => (OTHER, "mp3"),
        [b'O', b'g', b'g', b'S', ..] => (OTHER, "ogg"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => (OTHER, "mp4"),
        _ => (OTHER, "bin"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_are_shown_everything_else_is_taken_away() {
        assert_eq!(kind(b"\x89PNG\r\n", true), ("image/png", "png"));
        // What only begins like a picture was not made anew, and is not one.
        let pictures = [&b"\x89PNG"[..], b"\x89PNG\r\n\x1a\n<html>", b"\xff\xd8<script>"];
        let others = [&b"%PDF-1.7"[..], b"<svg>", b"<html>", b"", b"\0\0\0\x20ftypmp42"];
        for bytes in pictures.into_iter().chain(others) {
            assert_eq!(kind(bytes, false).0, "application/octet-stream", "{bytes:?}");
        }
    }
}
