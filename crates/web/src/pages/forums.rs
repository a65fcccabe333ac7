//! Forums, the weeks of dialogue: what everybody reads of one, the room in which a party nominates its
//! delegates, what a delegate does with their receipt, and the door.

mod away;
mod door;
mod one;
mod own;
mod parity;
mod room;
mod signed;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use commission::forum::{
    Amendment, Clash, Convocation, Counts, Session, Speaker, Standing, Week, Why, about,
};
use commission::permission::{Action, Object};
use commission::{Forum, InstrumentId, Kind, Localized, PartyId};
use maud::{Markup, html};
use store::ForumPage;

use super::programme::region_name;
use super::words::{named, say, seat, short};
use crate::app::App;
use crate::components::{Line, Mark, breadcrumbs, lines, seal_with, time_tag, user_text};
use crate::day;
use crate::error::Error;
use crate::locale::rfc3339;
use crate::request::{Nav, View};
use crate::{routes, t};

pub(super) use one::change_words;
pub use one::get as one;
pub(super) use signed::to_sign;

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;
/// The most bytes of a form.
const FORM_BYTES_MAX: usize = 64 * 1024;

/// The rooms, and what a delegate does with their receipt.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/delegates/{id}", get(room::get).post(room::post))
        .route("/delegate", get(own::get).post(own::post))
        .route("/delegate/badge", get(own::badge_form).post(own::badge))
        .route("/door/worker.js", get(away::worker))
        .route("/door/{id}", get(door::get).post(door::post))
        .route("/door/{id}/away", get(away::get))
        .route("/door/{id}/list", post(away::list))
        .route("/door/{id}/scans", post(away::scans))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

/// A forum, or not found.
async fn load(view: &View, id: &str) -> Result<ForumPage, Error> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    view.app.store().forum(&id).await?.ok_or(Error::NotFound)
}

/// `GET /forums`
pub async fn list(view: View) -> Result<Response, Error> {
    let forums = view.app.store().forums().await?;
    let locale = view.locale;
    let title = t!(locale, "forums-title");
    let rows: Vec<Line> = forums
        .iter()
        .map(|forum| Line {
            state: standing_seal(&view, forum.standing(view.now)),
            href: view.href(&routes::forum(&forum.id)),
            title: named(&view, &forum.week.title),
            note: Some(html! { bdi { (region_name(&view, &forum.week.region)) } }),
            when: Some(days(&view, &forum.week)),
        })
        .collect();
    let body = html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::home()), &t!(locale, "ui-home")),
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
        ], &title))
        h1 { (title) }
        p class="lead" { (t!(locale, "forums-lead")) }
        @if rows.is_empty() { p { (t!(locale, "forums-none")) } } @else { (lines(&rows)) }
        p { a href=(view.href(routes::own_delegate())) { (t!(locale, "delegate-title")) } }
    };
    Ok(view.page(&title, Nav::Programme, body))
}

/// Where a forum stands: a shape and a word.
fn standing_seal(view: &View, standing: Standing) -> Markup {
    let mark = match standing {
        Standing::Open => Mark::Dashed,
        Standing::Closed => Mark::Ring,
        Standing::Running => Mark::Hourglass,
        Standing::Over => Mark::Half,
        Standing::Held => Mark::Filled,
        Standing::CalledOff => Mark::StruckSeal,
    };
    seal_with(mark, &t!(view.locale, "forum-standing", "standing" => standing.as_str()))
}

/// A day of the calendar and no moment: the same for every zone.
pub(super) fn a_day(view: &View, day: i64) -> String {
    view.locale.date(day.saturating_mul(DAY_SECONDS), 0)
}

/// From which day to which.
fn days(view: &View, week: &Week) -> Markup {
    html! { (a_day(view, week.from)) " – " (a_day(view, week.to)) }
}

/// Words in the reader's language, and in a second one beside it.
fn both(view: &View, words: &Localized) -> Markup {
    let (text, language) = view.names(words);
    let second = words.iter().find(|(other, said)| **other != language && **said != *text);
    html! {
        (user_text(Some(&language), &text))
        @if let Some((other, said)) = second { " / " (user_text(Some(other), said)) }
    }
}

/// A category's title, or its id where there is no such category.
fn category(view: &View, week: &Week, id: &str) -> Markup {
    match week.category(id) {
        Some(category) => named(view, &category.title),
        None => user_text(None, id),
    }
}

/// When a week is, where, and until when delegates are nominated.
pub(super) fn facts(view: &View, week: &Week) -> Markup {
    let locale = view.locale;
    html! {
        p { (days(view, week)) ". " bdi { (region_name(view, &week.region)) } ", " (both(view, &week.place)) }
        p { (say!(locale, "forum-until", { "date" => time_tag(locale, week.until, view.zone()) })) }
        @if !week.minors { p { (t!(locale, "forum-grown-ups")) } }
        ul class="sentences" role="list" {
            @for it in &week.categories {
                li { (say!(locale, "forum-quota", { "category" => both(view, &it.title) }, "quota" => i64::from(it.quota))) }
            }
        }
    }
}

/// A time of day by the forum's clock.
pub(super) fn clock(week: &Week, unix: i64) -> Markup {
    let written = day::written_minute(unix, i64::from(week.utc_offset_seconds));
    let time = written.split_once('T').map_or("", |(_, time)| time);
    html! { time datetime=(rfc3339(unix)) { (time) } }
}

/// Who speaks: an office, or a seat, and nobody's name.
pub(super) fn speaker(view: &View, week: &Week, speaker: &Speaker) -> Markup {
    match speaker {
        Speaker::Office { office } => html! { (seat(view, office)) },
        Speaker::Delegate { category: id, seat } => say!(
            view.locale, "forum-speaker-seat", { "category" => category(view, week, id) },
            "number" => i64::from(*seat)
        ),
    }
}

/// A session in full: when, where, what, and who of which party speaks.
pub(super) fn session(view: &View, week: &Week, session: &Session) -> Markup {
    let room = week.room(&session.room);
    html! {
        p {
            (clock(week, session.starts)) "–" (clock(week, session.ends)) " · "
            strong { (both(view, &session.title)) }
        }
        p class="muted" {
            @match room {
                Some(room) => {
                    (both(view, &room.name)) ", "
                    (t!(view.locale, "forum-room-seats", "count" => i64::from(room.seats)))
                }
                None => (session.room),
            }
        }
        ul class="sentences" role="list" {
            @for (party, speakers) in &session.speakers {
                li {
                    (short(view, party)) ": "
                    @for (place, it) in speakers.iter().enumerate() {
                        @if place > 0 { ", " }
                        (speaker(view, week, it))
                    }
                }
            }
        }
    }
}

/// The programme, day by day.
pub(super) fn programme(view: &View, week: &Week) -> Markup {
    html! {
        @if week.sessions.is_empty() { p class="muted" { (t!(view.locale, "forum-no-session")) } }
        @for (day, sessions) in week.programme() {
            h3 { (a_day(view, day)) }
            ul class="sentences" role="list" {
                @for it in sessions { li { (session(view, week, it)) } }
            }
        }
    }
}

/// The title of a session by its id, with the day and the time at which it begins.
fn session_name(view: &View, week: &Week, id: &str) -> Markup {
    match week.session(id) {
        Some(it) => html! {
            (named(view, &it.title)) " (" (a_day(view, week.day_of(it.starts))) ", " (clock(week, it.starts)) ")"
        },
        None => user_text(None, id),
    }
}

/// Sessions that do not go together, with what to do about them; a sentence where all of them do.
pub(super) fn clashes(view: &View, week: &Week) -> Markup {
    let locale = view.locale;
    let found = week.clashes();
    html! {
        @if found.is_empty() { p { (t!(locale, "forum-no-clash")) } }
        @else {
            p { strong { (t!(locale, "forum-clashes", "count" => super::words::count(found.len()))) } }
            ul class="sentences" role="list" {
                @for clash in &found { li { (clash_words(view, week, clash)) } }
            }
        }
    }
}

/// A clash as a sentence: which sessions, why, and the remedy.
pub(super) fn clash_words(view: &View, week: &Week, clash: &Clash) -> Markup {
    let locale = view.locale;
    let name = |id: &str| session_name(view, week, id);
    match clash {
        Clash::Days { session, .. } => {
            say!(locale, "forum-clash-days", { "session" => name(session) })
        }
        Clash::Room { room, first, second, .. } => {
            let room = week.room(room).map(|it| named(view, &it.name)).unwrap_or_default();
            say!(locale, "forum-clash-room", {
                "room" => room, "first" => name(first), "second" => name(second),
            })
        }
        Clash::Speaker { party, speaker: who, first, second, .. } => {
            say!(locale, "forum-clash-speaker", {
                "party" => short(view, party), "speaker" => speaker(view, week, who),
                "first" => name(first), "second" => name(second),
            })
        }
    }
}

/// Why a delegate has a seat, or none, as a sentence.
fn why(view: &View, why: Why) -> String {
    let locale = view.locale;
    match why {
        Why::Free { seat, quota } => {
            t!(locale, "forum-why-free", "seat" => i64::from(seat), "quota" => i64::from(quota))
        }
        Why::MovedUp { seat, at } => {
            t!(locale, "forum-why-moved-up", "seat" => i64::from(seat), "date" => view.date(at))
        }
        Why::Substitute { seat, .. } => {
            t!(locale, "forum-why-substitute", "seat" => i64::from(seat))
        }
        Why::Full { quota, before } => {
            t!(locale, "forum-why-full", "quota" => i64::from(quota), "before" => i64::from(before))
        }
        Why::Withdrawn { at } => t!(locale, "forum-why-withdrawn", "date" => view.date(at)),
        Why::Replaced { at, .. } => t!(locale, "forum-why-replaced", "date" => view.date(at)),
    }
}

/// What a text says about forums, for its page.
pub(super) struct OfText {
    /// The week that it opens, and whether a forum came of it.
    opens: Option<(Week, bool)>,
    /// What it changes about earlier forums.
    changes: Vec<(Amendment, Option<Forum>)>,
    /// The forum of which it is the communiqué.
    about: Option<Forum>,
}

/// Reads what the file of a text says about forums; none where it says nothing.
pub(super) async fn of_text(
    view: &View,
    id: &InstrumentId,
    kind: Kind,
    file: &[u8],
) -> Result<Option<OfText>, Error> {
    let store = view.app.store();
    let mut of = OfText { opens: None, changes: Vec::new(), about: None };
    if kind == Kind::Plan {
        let Ok(said) = Convocation::parse(file) else { return Ok(None) };
        if let Some(week) = said.opens {
            of.opens = Some((week, store.forum(id).await?.is_some()));
        }
        for it in said.changes {
            let forum = store.forum(&it.forum).await?.map(|page| page.forum);
            of.changes.push((it, forum));
        }
        return Ok(Some(of));
    }
    let Some(forum) = about::forum_in(file).filter(|_| about::belongs_to(kind)) else {
        return Ok(None);
    };
    of.about = store.forum(&forum).await?.map(|page| page.forum);
    Ok(Some(of))
}

/// The forum that a plan opens, or changes, or of which a text is the communiqué, on the page of the
/// text; without its own page before every party has signed.
pub(super) fn on_text(view: &View, id: &InstrumentId, of: &OfText) -> Markup {
    let locale = view.locale;
    let link = |forum: &Forum| html! { a href=(view.href(&routes::forum(&forum.id))) { (both(view, &forum.week.title)) } };
    html! {
        @if let Some((week, is_there)) = &of.opens {
            section class="flow" {
                h2 { (t!(locale, "forum-of-text")) }
                p {
                    @if *is_there { a href=(view.href(&routes::forum(id))) { (both(view, &week.title)) } }
                    @else { (both(view, &week.title)) }
                }
                (facts(view, week))
                (programme(view, week))
            }
        }
        @if !of.changes.is_empty() {
            section class="flow" {
                h2 { (t!(locale, "forum-changes-of-text")) }
                ul class="sentences" role="list" {
                    @for (it, forum) in &of.changes {
                        li {
                            @if let Some(forum) = forum { (link(forum)) ": " (change_words(view, forum, &it.change)) " " }
                            (named(view, &it.reasons))
                        }
                    }
                }
            }
        }
        @if let Some(forum) = &of.about {
            section class="flow" { p { (say!(locale, "forum-about", { "forum" => link(forum) })) } }
        }
    }
}

/// What waits for one's own party at a forum.
pub(super) struct Waiting {
    /// Empty seats, while new delegates are nominated.
    free: u32,
    /// Delegates with a seat who said that they do not come.
    declined: u32,
    /// Delegates with a seat who have said nothing yet.
    silent: u32,
}

/// What waits for one's own party at a forum before it is over; none where nothing does.
pub(super) fn waits_for_me(view: &View, forum: &Forum, counts: &Counts) -> Option<Waiting> {
    let office = view.can(Action::Nominate, Object::Forum).ok()?;
    let party: &PartyId = office.party()?;
    forum.goes_on(view.now).ok()?;
    let all = forum.parity(counts).pop()?;
    let share = all.shares.iter().find(|it| it.party == *party)?;
    let is_open = forum.standing(view.now) == Standing::Open;
    let counted = &share.counted;
    let waiting = Waiting {
        free: if is_open { share.free } else { 0 },
        declined: counted.declined,
        silent: share.seated.saturating_sub(counted.confirmed).saturating_sub(counted.declined),
    };
    (waiting.free > 0 || waiting.declined > 0 || waiting.silent > 0).then_some(waiting)
}

impl Waiting {
    /// What waits, in words.
    pub(super) fn words(&self, view: &View) -> Markup {
        let of = [
            ("forum-empty", self.free),
            ("delegates-declined", self.declined),
            ("delegates-silent", self.silent),
        ];
        html! {
            @for (id, number) in of.into_iter().filter(|(_, number)| *number > 0) {
                (t!(view.locale, id, "count" => i64::from(number))) " "
            }
        }
    }
}
