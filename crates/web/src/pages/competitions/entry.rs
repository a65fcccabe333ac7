//! One entry, for those who may read its work: the party whose people made it, and jurors who declared
//! their conflicts of interest before.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use commission::competition::{Entered, People};
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
    /// Who made it, likewise.
    people: Option<Option<People>>,
}

/// Loads an entry for whoever may read its work or, when the result stands, who made it.
async fn open(view: &View, id: &str, number: u32) -> Result<Page, Error> {
    let office = view.office_held().cloned().ok_or(Refusal::SignInNeeded)?;
    let competition = load(view, id).await?;
    let (commission, store) = (&view.commission, view.app.store());
    let entered = competition.entry(number).ok_or(Refusal::UnknownEntry { entry: number })?;
    let reads = competition.may_read_work(number, &office, commission, view.now);
    let people = match competition.may_read_people(number, &office, commission, view.now) {
        Ok(()) => Some(store.people(&entered.entry.people).await?),
        Err(_) => None,
    };
    let work = match reads {
        Ok(()) => Some(store.work(&entered.entry.work).await?),
        Err(_) if people.is_some() => None,
        Err(refusal) => return Err(refusal.into()),
    };
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
    let body = body(&view, &title, &page, entered);
    Ok(view.page(&title, Nav::None, body))
}

fn body(view: &View, title: &str, page: &Page, entered: &Entered) -> Markup {
    let locale = view.locale;
    let Page { competition, number, office, work, people } = page;
    let name = view.names(&competition.rules.title).0;
    let judges = view.can(Action::Judge, Object::Competition).is_ok();
    let back = match judges {
        true => routes::jury(&competition.id),
        false => routes::competition_room(&competition.id),
    };
    let is_own = office.party().is_some() && entered.office.party() == office.party();
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
            Some(Some(people)) => {
                h2 { (t!(locale, "entry-people")) }
                div dir="auto" { (prose(&people.names)) }
                @if !people.contact.is_empty() { p { (user_text(None, &people.contact)) } }
            }
            Some(None) => p class="muted" { (t!(locale, "entry-people-gone")) },
            None => p class="muted" { (t!(locale, "entry-people-hidden")) },
        }
        @if judges { (for_juror(view, competition, *number, office)) }
        @if is_own && !judges { (erasing(view, competition, *number)) }
        p { (link_button(Weight::Plain, &view.href(&back), &t!(locale, "keep-back"))) }
    }
}

/// The entries before and after this one that a juror may judge, and stepping back from this one.
fn for_juror(view: &View, competition: &Competition, number: u32, office: &Office) -> Markup {
    let locale = view.locale;
    let Some(juror) = competition.juror(office) else { return html! {} };
    let all = (1_u32..).take(competition.entries.len());
    let may: Vec<u32> = all.filter(|it| competition.may_judge(juror, *it)).collect();
    let before = may.iter().rev().find(|it| **it < number);
    let after = may.iter().find(|it| **it > number);
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
fn erasing(view: &View, competition: &Competition, number: u32) -> Markup {
    let locale = view.locale;
    let here = view.href(&routes::competition_erase(&competition.id, number));
    html! {
        (details(&t!(locale, "entry-erase"), &html! {
            p { (t!(locale, "entry-erase-means")) }
            @for (go, label) in [("people", "entry-erase-people"), ("whole", "entry-erase-whole")] {
                form method="post" action=(here) {
                    (hidden("go", go)) (button(Weight::Secondary, &t!(locale, label)))
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
    let bytes = page.work.flatten().and_then(|it| it.file).ok_or(Error::NotFound)?;
    let (media, ending, is_picture) = kind(&bytes);
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

/// What a file is by its first bytes: its type, how its name ends, and whether it is a picture, which
/// was made anew from its pixels. Everything else is taken away and never shown.
fn kind(bytes: &[u8]) -> (&'static str, &'static str, bool) {
    const OTHER: &str = "application/octet-stream";
    match bytes {
        [0xFF, 0xD8, ..] => ("image/jpeg", "jpg", true),
        [0x89, b'P', b'N', b'G', ..] => ("image/png", "png", true),
        [b'%', b'P', b'D', b'F', ..] => (OTHER, "pdf", false),
        [b'I', b'D', b'3', ..] | [0xFF, 0xFB, ..] => (OTHER, "mp3", false),
        [b'O', b'g', b'g', b'S', ..] => (OTHER, "ogg", false),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => (OTHER, "mp4", false),
        _ => (OTHER, "bin", false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_are_shown_everything_else_is_taken_away() {
        assert_eq!(kind(b"\x89PNG\r\n"), ("image/png", "png", true));
        for bytes in [&b"%PDF-1.7"[..], b"<svg>", b"<html>", b"", b"\0\0\0\x20ftypmp42"] {
            let (media, _, is_picture) = kind(bytes);
            assert!(media == "application/octet-stream" && !is_picture, "{bytes:?}");
        }
    }
}
