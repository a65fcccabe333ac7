//! One forum, for everybody: where and when, parity at all times, the programme, what later plans
//! changed, and how it ended.

use axum::extract::Path;
use axum::response::Response;
use commission::Forum;
use commission::forum::{By, Change, Changed, Counts};
use commission::permission::{Action, Object};
use commission::trust::{AFTER_DAYS, MIN_CELL};
use maud::{Markup, html};

use super::{
    a_day, both, category, clashes, clock, facts, load, parity, programme, session_name,
    standing_seal,
};
use crate::components::{Weight, breadcrumbs, day_tag, details, link_button};
use crate::error::Error;
use crate::pages::words::{named, parties, say};
use crate::request::{Nav, View};
use crate::{routes, t};

/// `GET /forums/<id>`
pub async fn get(view: View, Path(id): Path<String>) -> Result<Response, Error> {
    let forum = load(&view, &id).await?.forum;
    let counts = view.app.store().forum_counts(&forum.id).await?;
    let title = view.names(&forum.week.title).0;
    let body = body(&view, &title, &forum, &counts);
    Ok(view.frame(&title, Nav::Programme).wide().respond(body))
}

fn body(view: &View, title: &str, forum: &Forum, counts: &Counts) -> Markup {
    let locale = view.locale;
    let week = &forum.week;
    let all: Vec<_> = forum.parties.iter().cloned().collect();
    let date = day_tag(locale, forum.adopted, view.zone());
    html! {
        (breadcrumbs(locale, &[
            (&view.href(routes::programme()), &t!(locale, "programme-title")),
            (&view.href(routes::forums()), &t!(locale, "forums-title")),
        ], title))
        h1 { (both(view, &week.title)) }
        (standing_seal(view, forum.standing(view.now)))
        (ending(view, forum))
        (facts(view, week))
        p { (say!(locale, "forum-convened", {
            "parties" => parties(view, &all),
            "plan" => html! { a href=(view.href(&routes::text(&forum.id))) { (t!(locale, "forum-plan")) } },
            "date" => date,
        })) }
        (rooms(view, forum))
        (parity::section(view, forum, counts))
        (parity::unfilled(view, forum))
        h2 id="programme" { (t!(locale, "forum-programme")) }
        (programme(view, week))
        h2 { (t!(locale, "forum-clash-title")) }
        (clashes(view, week))
        (changes(view, forum))
        (trust(view, forum))
        p { a href=(view.href(routes::own_delegate())) { (t!(locale, "delegate-title")) } }
    }
}

/// How it ended: the communiqué, or the plan that took the place of its own.
fn ending(view: &View, forum: &Forum) -> Markup {
    let link = |by: &By, id: &str| {
        say!(view.locale, id, {
            "text" => html! { a href=(view.href(&routes::text(&by.text))) { (t!(view.locale, "forum-ending-text", "how" => id)) } },
            "date" => day_tag(view.locale, by.at, view.zone()),
        })
    };
    html! {
        @if let Some(held) = &forum.held { p { (link(held, "forum-held")) } }
        @if let Some(ended) = &forum.ended { p { (link(ended, "forum-called-off")) } }
    }
}

/// The ways to the rooms, for those who work there.
fn rooms(view: &View, forum: &Forum) -> Markup {
    let id = &forum.id;
    let ways = [
        (Action::Nominate, routes::delegation(id), "forum-to-room"),
        (Action::CheckIn, routes::door(id), "forum-to-door"),
    ];
    let may = |action: Action| view.can(action, Object::Forum).is_ok();
    html! {
        @for (_, href, label) in ways.iter().filter(|(action, ..)| may(*action)) {
            div class="actions no-print" {
                (link_button(Weight::Secondary, &view.href(href), &t!(view.locale, label)))
            }
        }
    }
}

/// The way to the questions about trust while they are put, else to what is told of the answers;
/// about what was called off nobody is asked.
fn trust(view: &View, forum: &Forum) -> Markup {
    if forum.ended.is_some() {
        return html! {};
    }
    let locale = view.locale;
    let label = match forum.asks(view.now) {
        Ok(_) => "trust-answer",
        Err(_) => "forum-trust-told",
    };
    let min = i64::try_from(MIN_CELL).unwrap_or(i64::MAX);
    html! {
        h2 id="trust" { (t!(locale, "trust-told")) }
        p { (t!(locale, "trust-forum-means", "min" => min, "days" => AFTER_DAYS)) }
        p class="no-print" { a href=(view.href(&routes::forum_trust(&forum.id))) { (t!(locale, label)) } }
    }
}

/// What later plans changed, each with the plan and the reasons.
fn changes(view: &View, forum: &Forum) -> Markup {
    let locale = view.locale;
    html! {
        @if !forum.changes.is_empty() {
            h2 id="changes" { (t!(locale, "forum-changes")) }
            ol {
                @for it in &forum.changes {
                    li {
                        (day_tag(locale, it.at, view.zone())) ": " (change(view, forum, it)) " "
                        a href=(view.href(&routes::text(&it.by))) { (t!(locale, "forum-change-plan")) }
                        " " (named(view, &it.reasons))
                    }
                }
            }
            (details(&t!(locale, "forum-opened"), &html! { (facts(view, &forum.opened)) (programme(view, &forum.opened)) }))
        }
    }
}

/// The title of a session, also of one that is in the programme no more.
fn title_of(view: &View, forum: &Forum, id: &str) -> Markup {
    let added = forum.changes.iter().find_map(|it| match &it.change {
        Change::Added { session } if session.id == id => Some(&session.title),
        _ => None,
    });
    let opened = forum.opened.session(id).map(|it| &it.title);
    match opened.or(added) {
        Some(title) => named(view, title),
        None => session_name(view, &forum.week, id),
    }
}

fn change(view: &View, forum: &Forum, it: &Changed) -> Markup {
    change_words(view, forum, &it.change)
}

/// What a plan changes, as a sentence.
pub(in crate::pages) fn change_words(view: &View, forum: &Forum, change: &Change) -> Markup {
    let locale = view.locale;
    let week = &forum.week;
    match change {
        Change::Added { session } => say!(locale, "forum-change-added", {
            "session" => both(view, &session.title),
            "day" => html! { (a_day(view, week.day_of(session.starts))) ", " (clock(week, session.starts)) },
        }),
        Change::Moved { session, room, starts, ends } => say!(locale, "forum-change-moved", {
            "session" => title_of(view, forum, session),
            "day" => html! { (a_day(view, week.day_of(*starts))) ", " (clock(week, *starts)) "–" (clock(week, *ends)) },
            "room" => week.room(room).map(|it| named(view, &it.name)).unwrap_or_default(),
        }),
        Change::Cancelled { session } => {
            say!(locale, "forum-change-cancelled", { "session" => title_of(view, forum, session) })
        }
        Change::Speakers { session, .. } => {
            say!(locale, "forum-change-speakers", { "session" => title_of(view, forum, session) })
        }
        Change::Room { room } => {
            say!(locale, "forum-change-room", { "room" => both(view, &room.name) })
        }
        Change::Quota { category: id, quota } => {
            say!(locale, "forum-change-quota", { "category" => category(view, week, id) },
                "quota" => i64::from(*quota))
        }
        Change::Postponed { days, place, .. } => {
            let id = if *days < 0 { "forum-change-earlier" } else { "forum-change-postponed" };
            say!(locale, id, { "place" => both(view, place) }, "days" => days.abs())
        }
    }
}
